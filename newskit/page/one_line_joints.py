"""White space in a line of many blocks that parts nothing: in names, dates, paths, sentences."""

from __future__ import annotations

from newskit.page.one_line_within import CLOCKED, CREDITS, DATED
from newskit.page.words import NAVIGATION, RELATED, SHARE, words_in
from newskit.rules.given_names import GIVEN
from newskit.rules.languages import FIRST_WIDE
from newskit.rules.lazy import has_any, lazy
from newskit.rules.surnames import COMMON, RARER

LONGEST_NAME = 4  # characters of a person's name
NAMES = 30  # characters behind a role that hold its names
NEAR_DATE = 12  # characters before a clock that its date stands in
NEAR_CLOCK = 8  # characters before a date that a clock may be
SHORT_BRACKET = 6  # characters of a bracket that closes a headline
LONGEST_ORIGINAL = 24  # characters of an account's line up to its time
LONGEST_ACCOUNT = 12  # characters of a part of it
LONGEST_STEP = 8  # characters of a step of a breadcrumb
LONGEST_LABEL = 8  # characters of a label and its colon
NEAR_COMMA = 40  # characters before a space in which a sentence has begun
LONGEST_UNIT = 5  # characters of what is counted: 18 人，
LONGEST_OPENING = 60  # characters of what opens a report, up to 电 or 讯
# A role, and the names behind it that white space parts.
_NAMED = lazy(
    r"(?:记者|通讯员|实习生|作者|编辑|责编|校对|审核|摄影|撰文|采写|文字|图片|文|图|記者|編輯)[:：]?((?:\s?[^\W\d_a-zA-Z]{2,4}){0,6})$"
)
_REPORTED = ("日电", "专电", "日讯", "报讯", "网讯", "台讯", "社讯", "消息", "报道", "日電", "報導")
_TAKEN = frozenset(("摄", "攝", "供图"))
_ROLES = ("记者", "编辑", "作者", "校对", "审核", "监制", "文字", "图片", "摄影")
_SEPARATORS = frozenset("/／·▪•丨｜|")
_STEPS = frozenset(">＞›»→")
_OPENERS = frozenset("(（")
_NO_START = frozenset("，。、；：！？）》」』】％,.!?;:)")
_NO_END = frozenset("（《「『【、，(：:“‘·")
ENDS = frozenset("。！？!?…”」』）)】")
_BRACKETS = (("（", "）"), ("(", ")"), ("【", "】"), ("《", "》"), ("“", "”"))


def goes_on(text: str, following: str) -> bool:
    """Tell whether a text goes on behind the white space after it; of a long one, its end is enough."""
    last, first = text[-1], following[0]
    if text.endswith("正文"):
        return False
    if last in _STEPS or first in _STEPS or following == "->":
        # The steps of a breadcrumb, up to the last: 首页 > 新闻 > 正文.
        is_step = len(text.rsplit(" ", 1)[-1]) <= LONGEST_STEP or text.endswith(("首页", "首頁"))
        return is_step and len(following) <= LONGEST_STEP
    if first in _OPENERS:
        # A report's names, a remark in a sentence, what closes a headline: (图).
        return "，" in text or text.endswith(_REPORTED) or len(following) <= SHORT_BRACKET
    if following in _TAKEN:
        return True  # 新华社记者 林秋 摄
    if first in _NO_START or (last in _NO_END and not _is_label_of_lists(text, following)):
        return True
    if text.startswith("原创") and len(text) < LONGEST_ORIGINAL:
        # 原创 阿毛 江城旧事 2024-05-12
        return len(following) <= LONGEST_ACCOUNT and following.replace("-", "").isalnum()
    if following in _SEPARATORS or last in _SEPARATORS:
        return following != "|" or text.endswith(_ROLES) or DATED.search(text) is not None
    if last.isascii() and first.isascii():
        word = text.rsplit(" ", 1)[-1].rpartition("：")[2]
        is_behind = (last in ")]" and first.isdigit()) or CLOCKED.fullmatch(word) or DATED.fullmatch(word)
        if is_behind and not (following.isascii() or CLOCKED.match(following)):
            return False  # 2024-05-12 08:30 6月10日，…, (点击：418) 6月10日，…
        return not DATED.match(following) or CLOCKED.match(text[-NEAR_CLOCK:]) is not None
    if text.endswith(_REPORTED) and len(text) < LONGEST_OPENING and not DATED.search(text):
        return True
    if any(text.rfind(opening) > text.rfind(closing) for opening, closing in _BRACKETS):
        return True
    return _is_clock(text, following) or _is_name(text, following) or _is_within_sentence(text, following)


def _is_clock(text: str, following: str) -> bool:
    """Tell whether a clock follows its date: 2024年5月9日 22:30."""
    return CLOCKED.match(following) is not None and DATED.search(text[-NEAR_DATE:]) is not None


def _is_within_sentence(text: str, following: str) -> bool:
    """Tell whether Chinese stands beside Latin within a sentence that has begun: 第一，用 Excel 列表.

    Numbers before more than what is counted are counts of readers.
    """
    last = text[-1]
    if last.isascii() == following[0].isascii() or last in ENDS or "，" not in text[-NEAR_COMMA:]:
        return False
    is_count = text.rsplit(" ", 1)[-1].isdigit() and len(following) > LONGEST_UNIT
    return not is_count and not DATED.match(following)


def _is_label_of_lists(text: str, following: str) -> bool:
    """Tell whether a colon ends what heads a list or buttons, or its name was left out: another label follows."""
    return text[-1] in ":：" and (
        has_any(following[: LONGEST_NAME + 1], ("：", ":"))
        or words_in(text[-LONGEST_LABEL:]) & (SHARE | RELATED | NAVIGATION) > 0
    )


def _is_name(text: str, following: str) -> bool:
    """Tell whether the name of a person follows a role, or the names behind one, or the end of one set wide: 邹 明."""
    if following[0] < FIRST_WIDE:
        return False
    if len(following) == 1:
        return len(text) < 2 or text[-2] in " ：:"
    named = _NAMED.search(text[-NAMES:])
    if named and (label := CREDITS.search(following, 2, 2 * LONGEST_NAME)):
        following = following[: label.start()]  # 王丽编辑：
    return (
        named is not None
        and len(following) <= LONGEST_NAME
        and following.isalpha()
        and (
            following[0] in COMMON
            or (not named[1] and not named[0].startswith("图片"))
            or (following[0] in RARER and GIVEN.issuperset(following[1:]))
        )
    )
