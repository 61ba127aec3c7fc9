"""Authors of Chinese pages whose names stand alone: centred, behind a mark, between title and time, by class."""

from __future__ import annotations

from itertools import pairwise

from newskit.fields.brackets import bare_names
from newskit.fields.credits import MAX_CREDIT_CHARS
from newskit.fields.han_lists import names_in
from newskit.fields.loose import original_names
from newskit.fields.names import begins_as_name, is_labelled_person, is_medium, is_person, is_unit
from newskit.fields.surroundings import Line, Surroundings
from newskit.rules.credits import NAME_MARKS
from newskit.rules.lazy import has_any, lazy

_MARKS = f"{NAME_MARKS}⊙☉※· "
_CLOSING_MARK = lazy(rf"[。！？”…]\s{{0,2}}[{NAME_MARKS}]\s{{0,2}}([^\W\d_a-zA-Z].{{1,20}})$")
MAX_NAMES = 30  # of names alone on a line: 阿依努尔·毛吾力提, 王丽
MAX_LONE_NAMES = 9  # of such a line on a text page: two names, one of them set wide
MAX_LONE = 26  # characters of a line of names: three of three characters, set wide
_APART = ("center", "right")


def _is_letters(text: str) -> bool:
    """Tell whether a text is letters, spaces and the marks inside names: 王丽 让-皮埃尔·杜邦."""
    return text.translate(_INSIDE_NAMES).isalpha()


_INSIDE_NAMES = str.maketrans("", "", " ·•-")


def _is_set_apart(line: Line) -> bool:
    """Tell whether a line is centred or at the right, as only titles, names and dates are."""
    element = line.block.element
    if element.tag == "center":
        return True
    style = f"{element.attributes.get('align') or ''} {element.attributes.get('style') or ''}"
    return has_any(style.lower(), _APART)


def _between_time_and_text(scene: Surroundings) -> list[str]:
    """Names alone on the one line between the line of the time, or of credits, and the text."""
    for before, line in pairwise(scene.head):
        if 2 <= len(line.text) <= MAX_LONE_NAMES and (before.moment or before.credits.labels):
            is_last = line.index + 1 == scene.body.start or line.index == scene.body.start
            if (
                is_last
                and _is_letters(line.text)
                and "摄影" not in line.text
                and (names := names_in(line.text, labelled=False))
            ):
                return names
            break
    return []


def _marked(text: str) -> list[str]:
    """The people of a line that a mark opens: □ 王丽."""
    return names_in(text.strip(f"{_MARKS}·"), labelled=False)


def from_lone_names(scene: Surroundings) -> list[str]:
    """Names alone on the first or last line of the body, behind a mark or set apart: □ 王丽; at the very end: 。■王丽."""
    if names := _between_time_and_text(scene):
        return names
    is_text = scene.page.form != "html"
    for line in (*scene.head, *scene.opening[:1], *scene.closing[-1:], *scene.tail[:2]):
        text = line.text
        is_marked = text[0] in _MARKS or (text[0] == text[-1] == "·")
        if len(text) > MAX_LONE or not (
            is_marked or (not is_text and begins_as_name(text) and _is_letters(text) and _is_set_apart(line))
        ):
            continue
        if names := _marked(text):
            return names
    for line in () if is_text else scene.closing[-1:]:
        if found := _CLOSING_MARK.search(line.text[-MAX_LONE:]):
            return names_in(found[1], labelled=False)
    return []


# What a writer of opinion is, before the name or behind it: 江城大学教授 王丽, 王丽（江城大学教授）.
_SCHOLAR = lazy(
    r"[^，。：:！？\s]{0,20}(?:教授|研究员|讲师|院士|博士|导师|律师|学者|作家|评论员|观察员|经济学家|媒体人|时评人|撰稿人|作者|院长|所长)$"
)
_NAME_AND_ASIDE = lazy(r"([^\W\d_a-zA-Z]{2,4})\s?[（(]([^（()）]{2,24})[)）]$")
_DEGREES = ("硕士", "博士", "学士", "本科", "专业", "毕业", "工程", "经理")  # 江城大学 水利工程硕士
_PICTURES = lazy(r"\s[图圖摄攝][影片]?[\s/：:]")  # 文 王丽 图 李明
_ABOUT_THEM = ("访", "对话", "走近", "追忆", "悼", "图为", "记者")
MAX_BARE = 40  # characters of such a line, and of a house before its people


def from_bare_line(scene: Surroundings) -> list[str]:
    """People and what they are, or their house, alone on a line beside the text: 市融媒体中心 王丽 李明, 江城大学教授 王丽.

    In a bracket of their own below the title, too; two names or more alone where the text ends.
    """
    head = [line for line in scene.head if len(line.text) <= MAX_BARE]
    for line in head:
        if names := _bracketed(line.text):
            return names
    for line in (*head, *scene.closing[-1:], *scene.tail[:1]):
        if names := _with_house(line.text):
            return names
    for line in head:
        if line.credits.editors and len(line.credits.loose) == 1 and is_person(line.credits.loose[0]):
            return line.credits.loose  # 王丽 / 编辑 李明
    for line in (*scene.closing[-1:], *scene.tail[:1]):
        names = _alone(line.text)
        if 1 < len(names) <= MAX_WRITERS and all(map(is_person, names)) and not line.block.link_chars:
            before = line.above
            return names if before is None or before.text[-1] not in "：:" else []
    return []


MAX_WRITERS = 4  # of a report, where nothing says what they are; more is a list of others


def _bracketed(text: str) -> list[str]:
    """The people of a line that is one bracket, none where it may be a word: (高兴)."""
    if text[0] not in "（(【" or text[-1] not in "）)】":
        return []
    names = bare_names(text[1:-1])
    return (
        names
        if len(names) > 1 or any(len(name) > MAX_WORD or len(text) > len(name) + 2 for name in names)
        else []
    )


MAX_WORD = 2  # characters of a name that may be a word as well


def _with_house(text: str) -> list[str]:
    if not 4 < len(text) <= MAX_BARE or has_any(text, _ABOUT_THEM):
        return []
    if found := _NAME_AND_ASIDE.match(text):
        return [found[1]] if is_person(found[1]) and _SCHOLAR.match(found[2].replace("、", "")) else []
    first, _, rest = text.partition(" ")
    if not rest:
        return []
    if first in ("by", "By"):
        return names_in(rest, labelled=True)
    if first == "文":
        return names_in(_PICTURES.split(rest)[0], labelled=False)
    if is_person(first):
        return [first] if _SCHOLAR.match(rest) else []
    before, _, last = text.rpartition(" ")
    if is_person(last) and _SCHOLAR.match(before.replace("、", "")):
        return [last]
    if is_unit(first) and _is_letters(rest) and not has_any(rest, _DEGREES):
        return names_in(rest, labelled=False, skip_media=True)
    return []


MAX_DATE_LINE = 120
_LATIN_NAME = lazy(r"[A-Z][\w.'’-]{0,18}(?: [A-Z][\w.'’-]{0,18}){1,3}")  # Maria Soto, 孟建國
AUTHOR_CLASSES = frozenset("author authors writer byline reporter authorname".split())


_WHAT_THEY_ARE = lazy(
    r"[^，。：:\d]{0,14}(?:记者|撰稿人|评论员|特派员|通讯员|专栏作家|专栏作者|編輯|記者)(?:[，,\s][^。：:\d]{0,14})?$"
)


_PARTIAL_DATE = lazy(
    r"(?:\s{0,3}\d{1,2}[-/月]\d{1,2}日?\s{1,2}\d{1,2}:\d\d|[\s·]{0,3}\d{1,2}\s?(?:天|小时|分钟|小時|分鐘)前)$"
)
_SUBTITLES = ("—", "－－", "--")
NEAR_TITLE = 3  # lines below the title among which a name stands before a date without its year
_PARTIAL_ENDS = frozenset("0123456789前")


def from_name_alone(scene: Surroundings) -> list[str]:
    """Names alone above the line that says what their bearer is, between the title and the time, or below the medium.

    One line may hold both, too: 王丽 江城网记者，发自京都.
    """
    lines = scene.head[:7]
    for place, line in enumerate(lines):
        name, _, rest = line.text.partition(" ")
        if rest and is_person(name) and len(rest) <= MAX_CREDIT_CHARS and _WHAT_THEY_ARE.match(rest):
            return [name]
        pieces = line.block.pieces if scene.page.link_chars[line.index] == len(line.text) else ()
        text = "、".join([piece.strip() for piece in pieces]) if len(pieces) > 1 else line.text
        names = _alone(_PARTIAL_DATE.sub("", text))
        if not names:
            continue
        if place < NEAR_TITLE and line.text[-1] in _PARTIAL_ENDS and _PARTIAL_DATE.search(line.text):
            return names
        below = lines[place + 1] if place + 1 < len(lines) else None
        is_below = line.index - 1 == scene.title.block or (
            place == 1 and lines[0].text.startswith(_SUBTITLES)
        )
        if below and below.moment and not below.credits.authors and (is_below or not below.credits.loose):
            return names  # below a lead only above the time alone
        if place and lines[place - 1].moment and _are_items(lines[place - 1], line):
            return names
        if below and len(below.text) <= MAX_CREDIT_CHARS and _WHAT_THEY_ARE.match(below.text):
            return names
        # The day, the medium, the name, each on a line of its own; the medium, the name, the day.
        before = lines[max(0, place - 3) : place]
        if (
            before
            and is_medium(before[-1].text)
            and any(other.moment for other in (*before, *lines[place + 1 : place + 2]))
        ):
            return names
    return []


def _are_items(line: Line, other: Line) -> bool:
    """Tell whether two lines are items of one list."""
    element, beside = line.block.element, other.block.element
    return element.tag == beside.tag == "li" and element.parent is beside.parent


def _split(text: str) -> list[str]:
    return [name.strip() for name in text.replace("，", "、").replace(",", "、").split("、")]


def _alone(text: str) -> list[str]:
    """The people of a line that holds names and nothing else, [] for any other."""
    if len(text) > MAX_NAMES or not text[:1].isalpha() or "摄影" in text or "图片" in text:
        return []
    if " " in text and not text.isascii() and _is_letters(text):
        return names_in(text, labelled=False)
    names = _split(text.replace("/", "、"))
    return (
        names
        if any(map(is_person, names)) and all(is_person(n) or _LATIN_NAME.fullmatch(n) for n in names)
        else []
    )


def from_class(scene: Surroundings) -> list[str]:
    """A person's name alone near the title in an element of class author, or in one on the line of the date."""
    if scene.page.form != "html":
        return []
    for line in scene.head[:6]:
        if len(line.text) > MAX_DATE_LINE or not (line.moment or len(line.block.pieces) > 1):
            continue
        persons = [text for piece in line.block.pieces if is_person(text := piece.strip())]
        found = set(line.block.element.named(AUTHOR_CLASSES)) if persons else ()
        if names := [name for name in dict.fromkeys(persons) if name in found]:
            return names
        if line.moment and (node := line.block.element.node) is not None:
            linked = [" ".join(link.text().split()) for link in node.css("a[rel=author]")]
            if linked and all(map(is_labelled_person, linked)):
                return linked
    for line in (*scene.head[:6], *scene.above[-3:]):
        if not 2 <= len(line.text) <= 40:
            continue
        names = _split(line.text)
        if not all(is_person(name) or _LATIN_NAME.fullmatch(name) for name in names):
            continue
        element = line.block.element
        words = {*element.words, *line.block.inline_words}
        if element.parent is not None:
            words.update(element.parent.words)
        if not AUTHOR_CLASSES.isdisjoint(words):
            return names
    return []


def from_original_line(scene: Surroundings) -> list[str]:
    """The writer of 原创 阿毛 江城旧事, an article's line in WeChat that was flattened; of HTML only a person."""
    is_text = scene.page.form == "text"
    for line in scene.head[:3]:
        if "原" not in line.text:
            continue
        for text in (line.text,) if is_text else line.block.pieces:
            author = original_names(text)[0] if text[0] == "原" else ""
            if author and (is_text or is_person(author)):
                return names_in(author, labelled=True)
    return []
