"""The grammar of credit lines: time, source, authors and editors of 2021-06-23 09:05来源:中国新闻网 编辑：张三."""

from __future__ import annotations

import re

from newskit.fields.han_lists import editor_names, names_in, role_at
from newskit.fields.labels import Mark, cut_at_closer, cut_at_stop, find_labels, is_label, opens_credit
from newskit.fields.likely_names import is_likely
from newskit.fields.loose import (
    TAIL_WORDS,
    loose_medium,
    may_have_role,
    of_writers,
    persons_alone,
    persons_beside,
    role_names,
)
from newskit.fields.names import WARDS, is_medium, is_person, is_place, is_unit, unglued
from newskit.fields.times import Moment, find_moment
from newskit.rules.credits import EVENT_TIMES, LATER, NAME_MARKS, NO_SOURCES, NOBODY
from newskit.rules.lazy import Words, has_any, lazy
from newskit.rules.places import PLACES

MAX_CREDIT_CHARS = 160  # the longest real one, ten people in four roles, has about 120
# Labels behind which the report itself may begin.
_SENTENCE_LABELS = frozenset("报道 報導 由".split())
_DEVICES = ("安卓", "苹果", "手机", "电脑", "网页", "移动", "iPhone", "iPad", "Android", "微信")
_MARKS_BOUND = str.maketrans(dict.fromkeys(NAME_MARKS, "\x1f"))
_BY_OFFICES = ("供稿", "投稿")
_DOUBTFUL = ("来自", "來自")  # a medium may follow, or a telephone
MAX_CLOSED = 6  # of a pen name behind a bare label in a bracket: （编辑 小溪）
_BRACKETS_END = frozenset("）)】]")
MAX_LOOSE_CHARS = 16  # 中青报·中青网记者, a medium's name; longer parts are sentences


class Credits:
    """What one credit line says.

    `byline` is the value of an author label that names no person (作者：新京报); `open` is the role of a label
    at the end of the line whose value must stand in the next block; `later` says that the time is that of an
    update; `labels` counts the labels with a colon or bar; `unlabelled` are the texts between labels and values.
    """

    __slots__ = (
        "_loose", "authors", "byline", "editors", "labels", "later", "moment", "open", "source", "time_labelled", "time_start", "unlabelled",
    )  # fmt: skip

    def __init__(self) -> None:
        self.moment: Moment | None = None
        self.later = False
        self.time_labelled = False
        self.time_start = -1
        self.source = ""
        self.authors: list[str] = []
        self.editors: list[str] = []
        self.byline = ""
        self.open = ""
        self.labels = 0
        self.unlabelled: list[str] = []
        self._loose: list[str] | None = None

    @property
    def loose(self) -> list[str]:
        """The parts without a label, in order; the first after the time is often the medium."""
        if self._loose is None:
            self._loose = [
                name for text in self.unlabelled for part in _parts(text) for name in unglued(part)
            ]
        return self._loose


# Labels set wide: 来 源：, 监 制：. The space is what a search can leap to.
_WIDE = lazy(r" (?=([^\W\d_a-zA-Z])(?:\s?[:：/／|｜丨]|\s))")
_WIDE_FIRST = frozenset("来來作编編责責监監审審稿时時日记記校出文总摄撰采")
_WIDE_SECOND = frozenset("源者辑輯编編制製读讀间間期校对對处處图任影写文稿")
# A button glued to a source: 中国新闻网参与互动
_GLUED_STOP = lazy(
    r"(?:参与互动|我要评论|字号|分享到|分享至|责任编辑|扫码|[（(]\s?(?:ID|id|微信号|公众号)|手机看|打印本|收藏本|网友评论|我有话说|"
    r"\d{1,7}\s?[人条次]?\s?(?:参与|评论|阅读|浏览)|(?:阅读|浏览|评论)\s?\d|【(?:打印|收藏|字号)|(?<=[网报社台])(?:举报|分享|打印|收藏))"
)
_BRACKETED_LABEL = lazy(r"[【\[]([^\W\d_a-zA-Z]{2,6})[】\]]\s?[:：]?")  # 【来源】：, [来源]
_LATIN_LABEL = lazy(
    r"(?:(?<=[者源辑輯])\s?[/／]?\s?|(?<![A-Za-z]))(Source|Author|Editor|Reporter|Click|View|Hit)s?\s?(?=[:：])"
)
_LATIN_LABELS = {
    "Source": "来源",
    "Author": "作者",
    "Editor": "编辑",
    "Reporter": "记者",
    "Click": "点击",
    "View": "浏览",
    "Hit": "点击",
}
_LATIN_ENDS = ("or:", "or：", "er:", "er：", "ce:", "ce：", "or :", "ce :")
_LABEL_IN_BRACKETS = lazy(r"[【\[［]([^【】\[\]：:，。\s]{2,14})[】\]］](?=\s{0,2}[^\s:：])")
_OPEN_LABEL = frozenset("【[［")
_DOTS = (" · ", "·", "——")
_ROLES_BEFORE = ("｜译 ", "|译 ", "｜ 译 ", "| 译 ", "｜校 ", "|校 ")
_ROLE_AND_NAME = lazy(r"(^|[|｜]\s?)([文译校编图摄])\s(?=[^\W\d_a-zA-Z])")
_ROLES_BEHIND = ("/译", "/ 译", "／译", "/校", "/ 校", "／校", "/编", "/ 编", "／编", " 撰 ", " 著 ")
_NAMES_AND_ROLES = lazy(r"(?:\s{0,3}[^/／:：，。]{2,24}?(?:\s?[/／]\s?|\s)[文译校编图摄撰著绘](?=\s|$)){2,6}")
_NAME_AND_ROLE = lazy(r"\s{0,3}([^/／:：，。]{2,24}?)(?:\s?[/／]\s?|\s)([文译校编图摄撰著绘])(?=\s|$)")
_DOTTED = lazy(r"(?<![^\s\x1f])([^\W\d_a-zA-Z]{2,4})\s?[・‧]\s?(?=\w)")
_WEIBO = lazy(r"[\[［](?:微博|官方微博|官网|微信)[\]］]")
_WIDE_DIGITS = str.maketrans("０１２３４５６７８９－／．", "0123456789-/.")
_BOUNDARIES = "|｜丨│】]〕〗"
_DASHES = (" - ", " – ", " — ")
_GLUED_STOP_HINTS = (
    "参与 评论 字号 分享 责任编辑 扫码 ID id 微信号 公众号 手机看 打印 收藏 我有话说 阅读 浏览 举报".split()
)
_TRIVIAL = lazy(r"[\s\x1f\W_]*$")
_TIDY = lazy(r"(?<=[《〈])\s{1,3}|\s{1,3}(?=[》〉])")
# What a line of credits has at least one of: a digit, a colon or bar behind a label, a word of a label.
_HINTS = Words((
    *": ： / ／ | ｜ 丨 文 编 編 作者 记者 記者 来源 來源 出处 出處 转自 轉自 稿 校对 采写 执笔 撰 通讯员 通訊員 评论员 報導 提供 单位 單位".split(),
    "By ",
))  # fmt: skip
_DIGIT = lazy(r"\d")


_PLACE_ASIDE = lazy(r"[（(]([^\W\d_a-zA-Z]{2,4})[)）]$")
_ASIDE_ENDS = frozenset(")）")
_PEOPLE_ASIDE = lazy(r"(?<=..)[（(]([^（()）]{2,20})[)）]$")
_PAGE_BEHIND = lazy(r"(?<=[报刊])\s{0,3}第?\s?[A-Z]?\d{1,3}\s?版")
_DAY_BEHIND = lazy(r"(?<=..)\s{0,3}20\d\d\s?[年.-]\s?\d")
_UNKNOWN_LABEL = lazy(r"(?<=\S)[\s\x1f]([^\W\d_a-zA-Z]{2,6})\s?[:：]")  # 编辑：某某 看稿：某某
_COMMA = lazy(r"[，,]\s{0,3}")
MIN_BEFORE_PLACE = 5  # characters of a medium and the place that is glued to it
_ASIDES = ("侵删", "侵權", "如有", "转载", "版权", "仅供", "经授权", "已获", "略有", "有删")
_PLATFORMS = frozenset("微信公众号 公众号 微信公号 微信 视频号 抖音号 抖音 微博".split())
MAX_BEFORE_COMMA = 12  # of a medium that more than another medium follows: 江城日报，转载请注明
# Behind the source label of a picture: 作者供图, 网络配图, 资料图片.
_PICTURE_CREDIT = lazy(r"(?:供|配|截|插|题|題|资料|資料)[图圖]片?$")


def _cut_at_button(value: str) -> str:
    found = _GLUED_STOP.search(value, 2) if len(value) > 5 and has_any(value, _GLUED_STOP_HINTS) else None
    return value[: found.start()] if found else value


def _bounded(text: str) -> str:
    """Put a mark wherever one part of a line ends: at bars, at brackets that close, at lone dashes."""
    for mark in _BOUNDARIES:
        if mark in text:
            text = text.replace(mark, "\x1f")
    if " - " in text or " – " in text or " — " in text:
        for dash in _DASHES:
            text = text.replace(dash, "\x1f")
    return text


def tidy_source(value: str) -> tuple[str, str]:
    """Return a source's name as printed, and what stood behind it: 中国新闻网 王帆."""
    value = cut_at_stop(_cut_at_button(cut_at_closer(value.lstrip(" :：\x1f>|｜"))))
    value, _, rest = _bounded(value).partition("\x1f")
    value = value.rstrip()
    if (
        value[-1:] in _ASIDE_ENDS
        and (found := _PEOPLE_ASIDE.search(value))
        and names_in(found[1], labelled=False)
    ):
        value, rest = value[: found.start()], f"{found[1]} {rest}"  # 江城日报（记者 某某）
    if "20" in value and (found := _DAY_BEHIND.search(value)):
        value = value[: found.start()]  # 《江城日报》2021年5月6日3版
    if "版" in value and (found := _PAGE_BEHIND.search(value)):
        value = value[: found.start()]  # 江城晚报第A08版
    if has_any(value, "《〈》〉"):
        value = _TIDY.sub("", value)
    value = value.strip(" \t,，;；。|·>*")
    words = value.split()
    if len(words) > 1 and words[0] in _PLATFORMS:
        del words[0]  # 微信公众号 江城发布
        value = words[0]
    if len(words) > 1 and not words[0].isascii():
        kept = 1
        while kept < len(words) and (
            words[kept] in TAIL_WORDS or (words[kept].isascii() and words[kept].isalpha())
        ):
            kept += 1
        value, rest = " ".join(words[:kept]), " ".join(words[kept:]) + " " + rest
    if value[-1:] in _ASIDE_ENDS and (found := _PLACE_ASIDE.search(value)) and is_place(found.group(1)):
        value = value[: found.start()]  # 京华时报(北京)
    if value[-2:] in PLACES and len(value) > MIN_BEFORE_PLACE and is_medium(value[:-2]):
        value = value[:-2]  # 江城日报山东: from where it was put in
    value = value.removesuffix("原创稿").strip("（([【 ") or value
    first, *more = _COMMA.split(value, maxsplit=1) if has_any(value, "，,") else (value,)
    if (
        more
        and len(first) <= MAX_BEFORE_COMMA
        and (more[0].startswith(_ASIDES) or (is_medium(first) and not _is_one_name(value)))
    ):
        value, rest = first, f"{value[len(first) + 1 :]} {rest}"
    return value, rest.strip()


def _is_one_name(value: str) -> bool:
    """Tell whether a text can be one source: no comma in it, but between media (新华社，央视新闻), or in Latin letters."""
    return value.isascii() or not has_any(value, "，,") or all(map(is_medium, _COMMA.split(value)))


def is_source_name(value: str) -> bool:
    """Tell whether what a source label announces can be a source: a name, not a place, a sentence, a picture credit or a counter."""
    if not 2 <= len(value) <= 40 or is_place(value) or value.startswith(("http", "www.")):
        return False
    if (
        value.lower() in NOBODY
        or value in NO_SOURCES
        or not _is_one_name(value)
        or _PICTURE_CREDIT.search(value)
    ):
        return False
    return (
        value[-1] != ":"
        and not any(mark in value for mark in "。！？!?：")
        and not value.replace(" ", "").isdigit()
    )


def _closed_up(found: re.Match[str]) -> str:
    """Nothing for the space inside a label that was set wide, a space for any other."""
    text, at = found.string, found.start()
    is_label = (
        found[1] in _WIDE_SECOND
        and text[at - 1 : at] in _WIDE_FIRST
        and (text[at - 1] == "日") == (found[1] == "期")  # 11月18日 文/王丽
        and not (at > 1 and text[at - 2].isalpha() and not text[at - 2].isascii())
        and (text[at + 2 : at + 3] != " " or opens_credit(text[at - 1] + found[1]))
    )
    return "" if is_label else " "


def has_credits(text: str) -> bool:
    """Tell by a cheap look whether a text can hold any credit at all."""
    return _DIGIT.search(text) is not None or _HINTS.within(text)


def _unbracketed(found: re.Match[str]) -> str:
    """A label without the brackets around it; what is none as it is."""
    is_credit = found[0][-1] in "：:" or opens_credit(found[1])
    return f" {found[1]}：" if is_credit else found[0]


def _translated(found: re.Match[str]) -> str:
    return "" if found.start() and found.string[found.start() - 1] in "者源辑輯" else _LATIN_LABELS[found[1]]


def _with_colon(found: re.Match[str]) -> str:
    return f"{found[1]}：" if is_label(found[1]) else found[0]


_FIRST_HAN = "\u4e00"


def _spelled_alike(text: str) -> str:
    """Return a line of credits with its digits, brackets and spaces as most pages write them."""
    text = text.replace("\u3000", " ")
    if "２" in text:  # every date of a news page has this digit
        text = text.translate(_WIDE_DIGITS)
    if "】" in text or "]" in text:
        text = _BRACKETED_LABEL.sub(_unbracketed, text)
    if has_any(text, _LATIN_ENDS) and max(text) >= _FIRST_HAN:
        text = _LATIN_LABEL.sub(_translated, text)  # Source：江城日报, 作者/Author：王丽
    if text[:1] in _OPEN_LABEL and (found := _LABEL_IN_BRACKETS.match(text)):
        label = "记者" if found[1].endswith("记者") else found[1]
        if is_label(label):
            text = f"{label}：{text[found.end() :]}"  # 【记者】某某, 【江城日报、江城+记者】某某
    for dot in _DOTS:
        if dot in text:
            first, _, rest = text.partition(dot)
            if len(first) > 1 and is_label(first):
                text = f"{first}：{rest}"  # 记者 · 某某, 作者——某某
            break
    if has_any(text, _ROLES_BEHIND) and _NAMES_AND_ROLES.fullmatch(text):
        text = (
            _NAME_AND_ROLE.sub(r" \2：\1", text).lstrip().replace("撰：", "撰文：").replace("著：", "作者：")
        )
    if has_any(text, _ROLES_BEFORE):
        text = _ROLE_AND_NAME.sub(r"\1\2：", text)  # 文 王丽｜译 李明
    if "・" in text or "‧" in text:
        text = _DOTTED.sub(_with_colon, text)  # 撰文・王丽
    if "微博" in text or "官网" in text:
        text = _WEIBO.sub(" ", text)
    if " " in text:
        text = _WIDE.sub(_closed_up, text)
    return text


def read_credits(text: str, *, month_first: bool = False) -> Credits:
    r"""Take a short line apart: every label with its value, the first time, the rest. Never fails; may find nothing.

    A mark `\x1f` in the text is a boundary between inline elements; `month_first` is for `find_moment`.
    """
    text = _spelled_alike(text[: MAX_CREDIT_CHARS * 2])
    marks = find_labels(text)
    line = Credits()
    written = find_moment(text, month_first=month_first)
    if written is None and "\x1f" in text:
        # The day and the year may stand in elements of their own.
        written = find_moment(text.replace("\x1f", " "), month_first=month_first)
    if written and is_of_event(text[: written.start]):
        written = None
    if written:
        line.moment, line.time_start = written.moment, written.start
        marks = [m for m in marks if m.end <= written.start or m.start >= written.end]
        marks.append(Mark(written.start, written.end, "", "moment", bare=False))
        marks.sort()
    if written and text[: written.start].rstrip().endswith(_OTHER_ARTICLE):
        line.later = True  # 最新推荐文章于 2024-05-07 22:12:13 发布
        return line
    if written and text.startswith(_WRITTEN_AT, written.end):
        return line  # 2021年5月6日于江城
    start = text[: marks[0].start] if marks else text
    if start:
        line.unlabelled.append(start)
    for place, mark in enumerate(marks):
        follower = marks[place + 1] if place + 1 < len(marks) else None
        if mark.label.endswith("公众号") and not line.source:
            is_taken = place and marks[place - 1].role == "source"  # 来源：微信公众号：江城发布
            if is_taken or written or text.endswith(_TAKEN_FROM, 0, mark.start):
                mark = mark._replace(role="source")  # noqa: PLW2901
        _take(line, mark, text[mark.end : follower.start if follower else len(text)], follower)
    if written and (line.later or _UPDATED_BEHIND.match(text, written.end)):
        # 更新：… 發佈：…: the time behind it is that of publication.
        second = find_moment(text, written.end, month_first=month_first)
        line.later = not second or text[: second.start].rstrip(" \x1f:：").endswith(_LATER)
        line.moment = second.moment if second and not line.later else line.moment
    if written and line.unlabelled and has_any("\n".join(line.unlabelled), _GLUED_LABELS):
        _take_glued(line)
    if (line.labels or line.authors) and any("者" in part or "员" in part for part in line.unlabelled):
        named = [name for part in line.loose for name in role_names(part)]  # 本报记者 王丽 文/图 李明
        line.authors = list(dict.fromkeys(named + line.authors))
    return line


_WRITTEN_AT = ("于", "写于", "作于", "夜于")
_LATER = tuple(LATER)
_UPDATED_BEHIND = lazy(r"[\s\x1f]{0,2}[)）]?\s?(?:最后|最近|已)?(?:更新|修改)(?!\s?[:：/／|｜于於時时日])")


def is_of_event(before: str) -> bool:
    """Tell by what stands before a time whether it is of something that the article tells of: 报名时间：, （数据截至."""
    return before.rstrip(" \x1f:：").endswith(EVENT_TIMES)


# Before 公众号：江城发布; 本文首发于 and the like.
_TAKEN_FROM = ("自", "来源于", "首发于", "原载于", "原载", "转载", "来源", "自微信", "首发于微信")
_OTHER_ARTICLE = ("推荐文章于", "最新文章于", "注册于", "加入于", "最后登录")
_GLUED_LABELS = ("来源", "來源", "作者", "编辑", "記者")
_GAP = lazy(r"[\s|｜\x1f]+")


def _take_glued(line: Credits) -> None:
    """Take 来源某某网, 作者某某 on a line with a time, where nothing but the value itself ends the label."""
    for word in (word for text in line.unlabelled for word in _GAP.split(text)):
        label, value = word[:2], word[2:]
        if label in ("来源", "來源") and not line.source and is_medium(value):
            line.source = value
        elif label in ("作者", "記者", "记者") and is_person(value):
            line.authors.append(value)
        elif label in ("编辑", "編輯") and is_person(value):
            line.editors.append(value)


def _take(line: Credits, mark: Mark, value: str, follower: Mark | None) -> None:
    """Note the value of one label."""
    role = mark.role
    line.labels += role not in ("moment", "other") and not mark.bare
    if role == "moment":
        line.unlabelled.append(value.lstrip("]】)） "))  # [2021-05-06] 江城日报
    elif role == "time":
        if follower and follower.role == "moment":
            line.time_labelled = True
            line.later = mark.label in LATER
        elif not follower or line.moment:
            second = find_moment(value)  # 发布：… 更新：…
            line.unlabelled.append(value[second.end :] if second else value)
    elif _TRIVIAL.match(value):
        if not follower and not mark.bare and not value.strip(" \x1f"):
            line.open = role
    elif role == "source":
        # 来源 平安江城 日期 2024-05-13: a row of cells that begins with the label.
        is_cell = mark.bare and not mark.start and follower is not None and len(value.split()) == 1
        _take_source(line, value, bare=mark.bare or mark.label in _DOUBTFUL, is_cell=is_cell)
    elif role == "author":
        _take_authors(line, value, mark.label, bare=mark.bare)
    elif role == "other":
        own, _, behind = _bounded(value).partition("\x1f")
        line.unlabelled += _reporters_behind(value if own.strip()[:1].isdigit() else behind)
    elif role == "editor":
        part = _people_part(value.translate(_MARKS_BOUND))
        first, _, rest = part.partition("\x1f")
        if may_have_role(rest):
            part = first
            line.unlabelled.append(rest)
        if behind := value.replace("｜", "|").partition("|")[2]:
            line.unlabelled.append(behind)  # 编辑 李明｜记者 王丽
        names = editor_names(part) or editor_names(part.partition("\x1f")[0])
        if mark.bare and not (len(value) <= MAX_CLOSED and value.rstrip()[-1:] in _BRACKETS_END):
            names = [name for name in names if is_person(name) or is_likely(name)]
        line.editors += [name for name in names if name not in line.editors]
        _leave_medium(line, part, names)


def _leave_medium(line: Credits, part: str, names: list[str]) -> None:
    """Note the medium behind people whose label nothing else ends: 文/王丽 江城日报 2021-05-06."""
    last = part.rpartition(" ")[2].strip("\x1f") if names else ""
    if last and last not in names and is_medium(last) and not is_person(last):
        line.unlabelled.append(last)


def _parts(text: str) -> list[str]:
    """The parts of an unlabelled text between boundaries, up to the first button or closing bracket; behind a button only reporters."""
    text = cut_at_closer(text.strip(" \x1f"))
    kept = cut_at_stop(text)
    parts = [*_bounded(kept).split("\x1f"), *_reporters_behind(text[len(kept) :])]
    pieces = (piece.strip(" \t·•,，;；:：-—–/()（）[]【】〖〗>»。|") for piece in parts)
    return [piece for piece in pieces if piece]


def _reporters_behind(rest: str) -> list[str]:
    """What buttons and counters leave of a line, from the word on that a reporter's role opens: 收藏 本报记者 王丽."""
    found: list[str] = []
    for part in _bounded(rest).split("\x1f") if may_have_role(rest) else ():
        words = part.split()
        at = next((at for at, word in enumerate(words) if may_have_role(word)), len(words))
        found.append(" ".join(words[at:]))
    return found


def _people_part(value: str) -> str:
    value = cut_at_stop(_cut_at_button(cut_at_closer(value)))
    value = value.strip(" \x1f|｜").rstrip("【[")
    if (
        ("：" in value or ":" in value)
        and (found := _UNKNOWN_LABEL.search(value))
        and not role_at(found[1], 0)
    ):
        value = value[: found.start()]
    ends = [at for mark in "|｜【[。" if (at := value.find(mark, 1)) >= 0]
    return value[: min(ends)] if ends else value


def _take_source(line: Credits, value: str, *, bare: bool, is_cell: bool = False) -> None:
    source, rest = tidy_source(value)
    if bare and not is_cell and (not is_medium(source) or source.startswith(_DEVICES)):
        return
    if is_source_name(source) and not line.source:
        line.source = source
    if rest:
        line.unlabelled.append(rest)


def _take_authors(line: Credits, value: str, label: str, *, bare: bool) -> None:
    part = of_writers(_people_part(value)).partition(" 图 ")[0].strip().removesuffix(" 于")
    house, _, rest = part.lstrip(" \x1f").partition(" ")
    if house[-1:] in WARDS and not is_person(house) and is_person(rest[:3].split(" ")[0]):
        part = rest  # 撰稿：儿科 王丽
    first = part.split("\x1f", 1)[0]
    labelled = not (bare or label in _SENTENCE_LABELS)
    names = names_in(part, labelled=labelled, skip_media=True)
    if label.startswith(_BY_OFFICES) and is_unit(part):
        names = []  # 供稿：县水利局
    _leave_medium(line, part, names)
    if not names and label in _SENTENCE_LABELS:
        return
    if not names and first != part:
        names = names_in(first, labelled=labelled)
    words = part.split()
    if not names and not bare and len(words) > 1 and len(part) <= 40 and words[1][0] not in "的等":
        names = names_in(words[0], labelled=labelled)  # 作者：某某 and something else, not 某某 的最近文章
    if not names and not bare and (comma := _COMMA.search(part)) and has_any(part[comma.end() :], _ASIDES):
        names = names_in(part[: comma.start()], labelled=labelled)  # 作者：某某，经授权转载
    if names and label.endswith("作者") and not any(map(is_person, line.authors)):
        line.authors = []  # 文｜江城前沿，作者｜王丽: the house, then who writes for it
    line.authors += [name for name in names if name not in line.authors]
    if not names and not bare and not line.byline:
        line.byline = tidy_source(part)[0]


def parse_credit_line(text: str) -> Credits | None:
    """Take a line of credits apart: its time, source, authors and editors; None where the line is no credit line.

    A credit line is short, is made of labels, names, a time and nothing else, and names at least one of the four:
    `（编辑：小何）`, `文/栗思`, `中青报·中青网记者 魏其濛 来源：中国青年报`, `2021-06-23 09:05来源:中国新闻网`.
    A date alone, a photo credit (某某 摄) and a sentence that talks about editors are none. Linear time.
    """
    if not 3 <= len(text) <= MAX_CREDIT_CHARS or not has_credits(text):
        return None
    line = read_credits(text)
    for part in line.loose:
        if names := role_names(part):
            line.authors = list(dict.fromkeys([*line.authors, *names]))
        elif len(part) > MAX_LOOSE_CHARS or any(mark in part for mark in "，。！？；"):
            return None
    persons = persons_alone(line.loose) if line.source else []
    if line.moment and not line.source and (medium := loose_medium(line.loose)):
        persons = persons_beside(line.loose, medium)
        line.source = medium
    if line.byline and not line.source and is_medium(line.byline):
        line.source = line.byline  # 原创：39健康网
    line.authors = line.authors or persons
    found = bool(line.source or line.authors or line.editors)
    empty_label = line.labels > 0 and not found and not line.loose
    return line if found or empty_label else None
