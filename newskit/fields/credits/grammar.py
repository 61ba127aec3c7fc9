"""The grammar of credit lines: time, source, authors and editors of 2021-06-23 09:05来源:中国新闻网 编辑：张三."""

from __future__ import annotations

from newskit.fields.credits.labels import Mark, cut_at_closer, cut_at_stop, find_labels
from newskit.fields.credits.loose import (
    loose_medium,
    may_have_role,
    of_writers,
    persons_alone,
    persons_beside,
    role_names,
)
from newskit.fields.credits.spelling import spelled_alike
from newskit.fields.people.han_lists import editor_names, names_in, role_at
from newskit.fields.people.names import WARDS, is_likely, is_medium, is_person, is_unit, unglued
from newskit.fields.source.names import ASIDES, COMMA, bounded, cut_at_button, is_source_name, tidy_source
from newskit.fields.times.written import Moment, find_moment, may_have_moment
from newskit.rules.credits import EVENT_TIMES, LATER, NAME_MARKS, TIME
from newskit.rules.lazy import DIGIT, Words, has_any, lazy

MAX_CREDIT_CHARS = 160  # the longest real one, ten people in four roles, has about 120
# Labels behind which the report itself may begin.
_SENTENCE_LABELS = frozenset("报道 報導 由".split())
_DEVICES = ("安卓", "苹果", "手机", "电脑", "网页", "移动", "iPhone", "iPad", "Android", "微信")
_MARKS_BOUND = str.maketrans(dict.fromkeys(NAME_MARKS, "\x1f"))
_DOUBTFUL = ("来自", "來自")  # a medium may follow, or a telephone
MAX_CLOSED = 6  # of a pen name behind a bare label in a bracket: （编辑 小溪）
_BRACKETS_END = frozenset("）)】]")
MAX_LOOSE_CHARS = 16  # 中青报·中青网记者, a medium's name; longer parts are sentences
_TRIVIAL = lazy(r"[\s\x1f\W_]*$")
# What a line of credits has at least one of: a digit, a colon or bar behind a label, a word of a label.
_HINTS = Words((
    *": ： / ／ | ｜ 丨 ◎ ● 文 编 編 作者 记者 記者 来源 來源 出处 出處 转自 轉自 稿 校对 采写 执笔 撰 通讯员 通訊員 评论员 報導 提供 单位 單位".split(),
    "By ",
))  # fmt: skip
_UNKNOWN_LABEL = lazy(r"(?<=\S)[\s\x1f]([^\W\d_a-zA-Z]{2,6})\s?[:：]")  # 编辑：某某 看稿：某某
# One of these stands in every line that is taken apart for something else than a time, or spelled otherwise.
_PARTING = frozenset(
    " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000:：/／|｜丨│︱∣\\＼▍▏◎●《【[［·—・‧】]２"
).union(map(chr, range(0x2000, 0x200B)))
MIN_GLUED = 3  # characters of a label that nothing parts from its time
_LATER = tuple(LATER)
_TIME_LABELS = tuple(label for label in TIME if len(label) >= MIN_GLUED or label in LATER)
_UPDATED_BEHIND = lazy(
    r"[\s\x1f]{0,2}[)）]?\s?(?:最后|最近|已)?(?:更新|修改)(?!\s?[:：/／|｜于於時时日])"
    r"|[\s\x1f]{0,2}更新[\s\x1f|｜]{1,4}(?=20\d\d\D\d{1,2}\D\d{1,2}[\d:\s日]{0,12}发布)"  # 2021-05-08 更新 | 2021-05-06 发布
)
# Before 公众号：江城发布; 本文首发于 and the like.
_TAKEN_FROM = ("自", "来源于", "首发于", "原载于", "原载", "转载", "来源", "自微信", "首发于微信")
_OTHER_ARTICLE = ("推荐文章于", "最新文章于", "注册于", "加入于", "最后登录")
_GLUED_LABELS = ("来源", "來源", "作者", "编辑", "記者")
_GAP = lazy(r"[\s|｜\x1f]+")


class Credits:
    """What one credit line says.

    `byline` is the value of an author label that names no person (作者：新京报); `open` is the role of a label
    at the end of the line whose value must stand in the next block; `later` says that the time is that of an
    update; `labels` counts the labels with a colon or bar; `unlabelled` are the texts between labels and values;
    `spelled` is the line as it was read, its time from `time_start` to `time_end`.
    """

    __slots__ = (
        "_loose", "authors", "byline", "editors", "labels", "later", "moment", "open", "source", "spelled", "time_end", "time_labelled", "time_start", "unlabelled",
    )  # fmt: skip

    def __init__(self) -> None:
        self.moment: Moment | None = None
        self.later = False
        self.time_labelled = False
        self.time_start = self.time_end = -1
        self.spelled = ""
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


def has_credits(text: str) -> bool:
    """Tell by a cheap look whether a text can hold any credit at all."""
    return DIGIT.search(text) is not None or _HINTS.within(text)


def read_credits(text: str, *, month_first: bool = False) -> Credits:
    r"""Take a short line apart: every label with its value, the first time, the rest. Never fails; may find nothing.

    A mark `\x1f` in the text is a boundary between inline elements; `month_first` is for `find_moment`.
    """
    line = Credits()
    if _PARTING.isdisjoint(text) and len(text) <= MAX_CREDIT_CHARS and not may_have_moment(text):
        line.spelled = text  # a word alone, most often
        line.unlabelled = [text] if text else []
        return line
    text = spelled_alike(text[: MAX_CREDIT_CHARS * 2])
    marks = find_labels(text)
    line.spelled = text
    written = find_moment(text, month_first=month_first)
    if written is None and "\x1f" in text:
        # The day and the year may stand in elements of their own.
        written = find_moment(text.replace("\x1f", " "), month_first=month_first)
    if written and is_of_event(text[: written.start]):
        written = find_moment(text, written.end, month_first=month_first)  # 活动日期：… 发布日期：…
        if written and not text[: written.start].rstrip(" \x1f:：").endswith(_TIME_LABELS):
            written = None
    if written:
        line.moment, line.time_start, line.time_end = written
        marks = [m for m in marks if m.end <= written.start or m.start >= written.end]
        marks.append(Mark(written.start, written.end, "", "moment", bare=False))
        marks.sort()
    if written and text[: written.start].rstrip().endswith(_OTHER_ARTICLE):
        # 最新推荐文章于 2024-05-07 22:12:13 发布, and what the article's own line says.
        rest = text[written.end :]
        if find_moment(rest, month_first=month_first):
            return read_credits(rest.lstrip(" \x1f发布"), month_first=month_first)
        line.later = True
        return line
    if written and text.endswith(_TIME_LABELS, 0, written.start):  # 发布于2021年5月6日: glued
        line.time_labelled, line.later = True, text.endswith(_LATER, 0, written.start)
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


def is_of_event(before: str) -> bool:
    """Tell by what stands before a time whether it is of something that the article tells of: 报名时间：, （数据截至."""
    return before.rstrip(" \x1f:：/／|｜").endswith(EVENT_TIMES)


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
        others = [part.strip() for part in value.replace("｜", "|").split("|")[1:]]  # 作者：王丽 | 李明
        if others and line.authors and all(map(is_person, filter(None, others))):
            line.authors += [name for name in others if name and name not in line.authors]
    elif role == "other":
        own, _, behind = bounded(value).partition("\x1f")
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
    """Return the parts of an unlabelled text between boundaries, up to the first button or closing bracket; behind a button only reporters."""
    text = cut_at_closer(text.strip(" \x1f"))
    kept = cut_at_stop(text)
    parts = [*bounded(kept).split("\x1f"), *_reporters_behind(text[len(kept) :])]
    pieces = (piece.strip(" \t·•,，;；:：-—–/()（）[]【】〖〗>»。|") for piece in parts)
    return [piece for piece in pieces if piece]


def _reporters_behind(rest: str) -> list[str]:
    """What buttons and counters leave of a line, from the word on that a reporter's role opens: 收藏 本报记者 王丽."""
    found: list[str] = []
    for part in bounded(rest).split("\x1f") if may_have_role(rest) else ():
        words = part.split()
        at = next((at for at, word in enumerate(words) if may_have_role(word)), len(words))
        found.append(" ".join(words[at:]))
    return found


def _people_part(value: str) -> str:
    value = cut_at_stop(cut_at_button(cut_at_closer(value)))
    value = value.strip(" \x1f|｜").rstrip("【[")
    found = _UNKNOWN_LABEL.search(value) if "：" in value or ":" in value else None
    if found and not role_at(found[1], 0):
        value = value[: found.start()]
    ends = [at for mark in "|｜【[。" if (at := value.find(mark, 1)) >= 0]
    return value[: min(ends)] if ends else value


def _take_source(line: Credits, value: str, *, bare: bool, is_cell: bool) -> None:
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
    labelled = not (bare or label in _SENTENCE_LABELS)
    names = names_in(part, labelled=labelled, skip_media=True)
    _leave_medium(line, part, names)
    if label == "供稿":
        names = [name for name in names if is_person(name) or not is_unit(name)]  # 治未病科
    if not names and label in _SENTENCE_LABELS:
        return
    words = part.split()
    if not names and not bare and len(words) > 1 and len(part) <= 40 and words[1][0] not in "的等":
        names = names_in(words[0], labelled=labelled)  # 作者：某某 and something else, not 某某 的最近文章
    if not names and not bare and (comma := COMMA.search(part)) and has_any(part[comma.end() :], ASIDES):
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
