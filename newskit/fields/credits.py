"""The grammar of credit lines: time, source, authors and editors of 2021-06-23 09:05来源:中国新闻网 编辑：张三."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newskit.fields.names import editor_names, is_medium, is_person, is_place, names_in
from newskit.fields.times import Moment, find_moment
from newskit.rules.credits import AUTHOR, EDITOR, LATER, OTHER, SOURCE, TIME
from newskit.rules.places import PLACES

MAX_CREDIT_CHARS = 160  # the longest real one, ten people in four roles, has about 120


@dataclass(slots=True)
class Credits:
    """What one credit line says.

    `loose` are the parts without a label, in order, of which the first after the time is often the medium;
    `byline` is the value of an author label that names no person (作者：新京报); `open` is the role of a label
    at the end of the line whose value must stand in the next block; `later` says that the time is that of an update.
    """

    moment: Moment | None = None
    later: bool = False
    time_labelled: bool = False
    time_start: int = -1
    source: str = ""
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    byline: str = ""
    open: str = ""
    labels: int = 0


_ROLE_OF = {
    label: role
    for role, labels in (
        ("other", OTHER),
        ("time", TIME),
        ("editor", EDITOR),
        ("author", AUTHOR),
        ("source", SOURCE),
    )
    for label in labels
}
_BARE_OK = frozenset(
    "来源 来源于 來源 稿源 作者 编辑 责编 责任编辑 校对 撰文 采写 执笔 文/图 文图 图文 文、图 图/文 "
    "責任編輯 編輯 責編 撰文 編集 排版 摄影 监制 视频 制图 审核 审读 统筹 设计 剪辑 美编 策划 运营 选稿 編審 编审 终审 复审 初审 校對".split()
)
_LABEL = re.compile(
    f"({'|'.join(sorted(map(re.escape, _ROLE_OF), key=len, reverse=True))})"
    r"(?:\s?(?:[:：][\s:：]?|[/／|｜丨│︱∣\\](?![/／]))\s?|(?=[\s\x1f《]))"
)
# Labels that need no edge before them where a colon follows: 新京报作者：, …05:30:58编辑：
_GLUED = frozenset(
    "来源 作者 责任编辑 责编 编辑 文章来源 本文来源 稿源 编辑 校对 选稿 时间 发布时间 發布時間 來源 編輯 責任編輯 責編 记者 浏览次数 点击数 阅读 浏览 出处".split()
)
_EDGE_CHARS = frozenset(" \t\x1f\u3000|｜丨│[]【】（）()·、。,，.:：;；/／>《》〉“”\"'*•—-–▲■●◆△▌")
# Labels set wide: 来 源：, 监 制：
_WIDE = re.compile(
    r"(?<![\u4e00-\u9fff])([来來作编編责責监監审審稿时時日记記校出文责总摄撰采]) ([源者辑輯编編制製读讀间間期校对對处處图任影写文写稿])(?=\s?[:：/／|｜丨])"
)
_STOP = re.compile(
    r"(?:^|(?<=[\s\x1f\d|｜)）\]】>]))(?:浏览|阅读|点击|字号|字体|分享|评论(?!员)|人气|收藏|举报|返回|打印|纠错|标签|关键[字词]|供稿|原标题|小字号|大字号|参与|查看|扫码|扫一扫|用微信|手机看|我要|订阅|关注"
    r"|放大|缩小|大\s中\s小|T大|A-|A\+|【字|【大|\[字|【打印|【关闭|复制|繁体|听新闻|语音|更多|展开|推荐|跟贴|跟帖|条评论|瀏覽|分享|列印|字級|收藏|點閱|字體|留言|微信|微博|QQ|朋友圈|已有|\d{1,9}\s?(?:次|人|条|个|阅读|浏览|评论))"
)
# The same, glued to a source: 中国新闻网参与互动
_GLUED_STOP = re.compile(
    r"(?<=.{2})(?:参与互动|我要评论|字号|分享到|分享至|责任编辑|扫码|手机看|打印本|收藏本|网友评论|我有话说|\d{1,7}人?(?:参与|评论)|(?<=[网报社台])(?:举报|分享|打印|收藏)).*$"
)
_WEIBO = re.compile(r"[\[［](?:微博|官方微博|官网|微信)[\]］]")
_BOUNDARY = re.compile(r"[|｜丨│\x1f]|\s[-–—]\s|[】\]〕]")
_TAIL_WORDS = frozenset(
    "客户端 公众号 微信公众号 微信 微博 官方微博 官微 网站 APP 综合 公号 官网 客戶端 官方微信 融媒体中心 新闻客户端 等".split()
)
_CLOSERS = {"）": "（", ")": "(", "】": "【", "]": "[", "〕": "〔", "」": "「"}
_CLOSER = re.compile(r"[）)】\]〕」]")
_TRIVIAL = re.compile(r"[\s\x1f\W_]*$")
_TIDY = re.compile(r"(?<=[《〈])\s+|\s+(?=[》〉])")
# What a line of credits has at least one of: a digit, a colon or bar behind a label, a word of a label.
_HINT = re.compile(
    r"[:：/／|｜丨\d]|来源|來源|作者|编|編|记者|記者|文|出处|出處|转自|轉自|稿|校对|采写|执笔|撰|通讯员|通訊員|评论员|By "
)
_COLONS = re.compile(r"[:：/／|｜丨]|\s")


def _cut_at_closer(value: str) -> str:
    """Cut a value where a bracket closes that was not opened in it."""
    if not _CLOSER.search(value):
        return value
    depth: dict[str, int] = {}
    for place, char in enumerate(value):
        if char in "（(【[〔「":
            depth[char] = depth.get(char, 0) + 1
        elif opener := _CLOSERS.get(char):
            if not depth.get(opener):
                return value[:place]
            depth[opener] -= 1
    return value


def tidy_source(value: str) -> tuple[str, str]:
    """Return a source's name as printed, and what stood behind it: 中国新闻网 王帆."""
    value = _cut_at_closer(value.lstrip(" :：\x1f>|｜"))
    if found := _STOP.search(value):
        value = value[: found.start()]
    rest = ""
    if found := _BOUNDARY.search(value):
        value, rest = value[: found.start()], value[found.end() :]
    value = _TIDY.sub("", _GLUED_STOP.sub("", value)).strip(" \t,，;；。|·>*")
    words = value.split()
    if len(words) > 1 and not words[0].isascii():
        kept = 1
        while kept < len(words) and (
            words[kept] in _TAIL_WORDS or (words[kept].isascii() and words[kept].isalpha())
        ):
            kept += 1
        value, rest = " ".join(words[:kept]), " ".join(words[kept:]) + " " + rest
    value = value.removesuffix("原创稿").strip("（([【 ") or value
    return value, rest.strip()


def is_source_name(value: str) -> bool:
    """Tell whether what a source label announces can be a source: a name, not a place, a sentence or a counter."""
    if not 2 <= len(value) <= 40 or is_place(value) or value.startswith(("http", "www.")):
        return False
    return not any(mark in value for mark in "。！？!?：") and not value.replace(" ", "").isdigit()


class _Mark:
    __slots__ = ("bare", "end", "label", "role", "start")

    def __init__(self, start: int, end: int, label: str, role: str, *, bare: bool) -> None:
        self.start, self.end, self.label, self.role, self.bare = start, end, label, role, bare


_HOUSES = frozenset(
    "每经 本报 本网 本刊 本台 南都 红星 封面 澎湃 极目 上游 九派 新京报 本文 本版 本期 界面 华商 大河".split()
)


def _house_start(text: str, start: int) -> int:
    """Where the one to four characters before a label begin that name its house (每经编辑), or -1."""
    at = start
    while at > 0 and start - at < 5 and "\u4e00" <= text[at - 1] <= "\u9fff":
        at -= 1
    return at if 0 < start - at <= 4 and (at == 0 or text[at - 1] in _EDGE_CHARS) else -1


def _label_start(text: str, found: re.Match[str], role: str) -> int:
    """Where a label begins, -1 where the word is no label there: no edge before it, or neither colon nor bar after."""
    label = found.group(1)
    start, end = found.span()
    bare = end == found.end(1)
    at_edge = not start or text[start - 1] in _EDGE_CHARS or text[start - 1].isdigit()
    if at_edge:
        before_date = role == "time" and text[end : end + 2].strip(" \x1f")[:1].isdigit()
        return start if not bare or label in _BARE_OK or before_date else -1
    if not bare and label in _GLUED and (":" in found.group() or "：" in found.group()):
        return start
    house = _house_start(text, start) if role in ("editor", "author") else -1
    return house if house >= 0 and (not bare or text[house:start] in _HOUSES) else -1


def _marks(text: str) -> list[_Mark]:
    """Find the labels of a line that stand at an edge."""
    marks: list[_Mark] = []
    for found in _LABEL.finditer(text):
        role = _ROLE_OF[found.group(1)]
        start = _label_start(text, found, role)
        if start >= 0:
            marks.append(_Mark(start, found.end(), found.group(1), role, bare=found.end() == found.end(1)))
    return marks


def has_credits(text: str) -> bool:
    """Tell by a cheap look whether a text can hold any credit at all."""
    return _HINT.search(text) is not None


def read_credits(text: str, *, month_first: bool = False) -> Credits:
    r"""Take a short line apart: every label with its value, the first time, the rest. Never fails; may find nothing.

    A mark `\x1f` in the text is a boundary between inline elements.
    """
    text = _WEIBO.sub(" ", text[: MAX_CREDIT_CHARS * 2].replace("\u3000", " "))
    if " " in text:
        text = _WIDE.sub(r"\1\2", text)
    marks = _marks(text)
    line = Credits()
    written = find_moment(text, month_first=month_first)
    if written is None and "\x1f" in text:
        written = find_moment(
            text.replace("\x1f", " "), month_first=month_first
        )  # the day and the year in elements of their own
    if written:
        line.moment = written.moment
        line.time_start = written.start
        marks = [m for m in marks if m.end <= written.start or m.start >= written.end]
        marks.append(_Mark(written.start, written.end, "", "moment", bare=False))
        marks.sort(key=lambda m: m.start)
    if marks and marks[0].start > 0:
        _add_loose(line, text[: marks[0].start])
    elif not marks:
        _add_loose(line, text)
    for place, mark in enumerate(marks):
        last = place + 1 == len(marks)
        value = text[mark.end :] if last else text[mark.end : marks[place + 1].start]
        _take(line, mark, value, last=last, follows=None if last else marks[place + 1])
    if line.loose and (line.labels or line.authors):
        named = [name for part in line.loose for name in role_names(part)]  # 本报记者 王丽 文/图 李明
        line.authors = list(dict.fromkeys(named + line.authors))
    return line


def _take(line: Credits, mark: _Mark, value: str, *, last: bool, follows: _Mark | None) -> None:
    """Note the value of one label."""
    role = mark.role
    line.labels += role not in ("moment", "other") and not mark.bare
    if role == "moment":
        _add_loose(line, value)
    elif role == "time":
        if follows and follows.role == "moment":
            line.time_labelled = True
            line.later = mark.label in LATER
        elif not follows or line.moment:
            _add_loose(line, value)
    elif _TRIVIAL.match(value):
        if last and not mark.bare and not value.strip(" \x1f"):
            line.open = role
    elif role == "source":
        _take_source(line, value, bare=mark.bare)
    elif role == "author":
        _take_people(line, value, mark)
    elif role == "editor":
        names = editor_names(_people_part(value))
        if mark.bare:
            names = [name for name in names if is_person(name)]
        line.editors += [name for name in names if name not in line.editors]


def _people_part(value: str) -> str:
    value = _cut_at_closer(value)
    if found := _STOP.search(value):
        value = value[: found.start()]
    return re.split(r"[|｜【\[]|。", value.strip(" \x1f|｜【["), maxsplit=1)[0]


def _take_source(line: Credits, value: str, *, bare: bool) -> None:
    source, rest = tidy_source(value)
    if bare and not is_medium(source):
        return
    if is_source_name(source) and not line.source:
        line.source = source
    _add_loose(line, rest)


def _take_people(line: Credits, value: str, mark: _Mark) -> None:
    part = _people_part(value)
    first = part.split("\x1f", 1)[0]
    names = names_in(part, labelled=not mark.bare) or (
        names_in(first, labelled=not mark.bare) if first != part else []
    )
    if not names and " " in part.strip():
        # 作者：某某 长江日报: the names end where a medium begins.
        head = part.strip().split()[0]
        names = names_in(head, labelled=True) if not mark.bare else []
        if names and not is_medium(part.strip().split()[-1]):
            names = [] if len(part) > 40 else names
    line.authors += [name for name in names if name not in line.authors]
    if not names and not mark.bare and not line.byline:
        line.byline = tidy_source(part)[0]


def _add_loose(line: Credits, text: str) -> None:
    text = _cut_at_closer(text.strip(" \x1f"))
    if found := _STOP.search(text):
        text = text[: found.start()]
    for piece in _BOUNDARY.split(text):
        part = piece.strip(" \t·•,，;；:：-—–/()（）[]【】>»。|")
        if part:
            line.loose.append(part)


# 本报记者 王乐文, 新华社记者邹多为、唐诗凝, 文/图 …: a paper of at most 24 characters, a role, names up to the end.
_ROLE_LINE = re.compile(
    r"[^，。！？!?,：:]{0,24}?(?:记者|记者组|通讯员|评论员|撰稿人|专栏作者|特派员|記者|通訊員|評論員|編譯|实习生|文/图|主笔)[\s:：]{0,3}"
    r"(?=[\u4e00-\u9fff])(?P<names>[^。！？!?；;]{2,90})$"
)
_REPORT_TAIL = re.compile(
    r"\s{0,2}(?:[／/]\s{0,2}[\u4e00-\u9fff]{2,6}\s?)?(?:综合|專題|特稿|实习|联合|現場|现场|独家|即時|摄影|攝影)?(?:报道|報導|報道|采写|撰写|文|電|电|讯|訊|综述)$"
)
_PHOTO_END = re.compile(r"(?:摄|攝|供图|供圖|制图|图|圖|翻攝|翻拍|剪辑|视频)(?:\s{0,2}[)）])?$")


def role_names(text: str) -> list[str]:
    """Return the people of a line that a role announces and nothing follows: 本报记者 王乐文 方敏.

    Photo credits (记者 某某 摄) give nobody; a closing 报道, ／台北報導 is cut off.
    """
    text = text.strip(" \t\x1f()（）[]【】〔〕<>《》·、，,:：|｜-—▲■●*")
    if len(text) > 100 or len(text) < 4:
        return []
    if cut := _REPORT_TAIL.search(text):
        text = text[: cut.start()]
    elif _PHOTO_END.search(text):
        return []
    found = _ROLE_LINE.match(text)
    if not found:
        return []
    return names_in(text[found.start() :].replace("\x1f", " "), labelled=False)


_ACCOUNT = re.compile(
    r"^(?:发布于|來自|来自|发表于)\s?(?P<name>.{2,24}?)(?:官方(?:账号|帐号|微博|微信)|官网)?$"
)


_NO_MEDIUM = frozenset(
    "原创 综合 网络 互联网 官方 本站 本网 正文 新闻 资讯 要闻".split()
)  # sources only behind a label


def loose_medium(line: Credits) -> str:
    """Return the medium that stands without a label on a line that has a time: 2024-05-09 22:30·新华社."""
    for part in line.loose:
        if found := _ACCOUNT.match(part):
            name = found.group("name")
            place = next((p for size in (3, 2) if (p := name[:size]) in PLACES and len(name) > size + 1), "")
            name = name.removeprefix(place)
            if is_medium(name):
                return name
            continue
        words = part.split()
        if len(words) > 1 and words[0].isascii() and len(part) <= 20 and is_medium(part):
            return part
        for place_of, word in enumerate(words):
            name = word.strip("／/·|-—")
            if len(name) <= 20 and name not in _NO_MEDIUM and is_medium(name) and not is_person(name):
                tail = words[place_of + 1] if place_of + 1 < len(words) else ""
                return f"{name} {tail}" if tail in _TAIL_WORDS and tail != "等" else name
    return ""


def unlabelled_person(line: Credits, source: str) -> str:
    """Return the person beside the medium: 来源：中国新闻网 王帆, 2024-05-13 江城日报 王帆. "" where there is none."""
    for part in line.loose:
        words = part.split()
        if line.source:
            if len(words) == 1 and is_person(part):
                return part
        elif source in words:
            at = words.index(source)
            beside = [
                word for word in (*words[at + 1 : at + 2], *words[max(0, at - 1) : at]) if is_person(word)
            ]
            if beside and len(words) <= 3:
                return beside[0]
    return ""


def parse_credit_line(text: str) -> Credits | None:
    """Take a line of credits apart: its time, source, authors and editors; None where the line is no credit line.

    A credit line is short, is made of labels, names, a time and nothing else, and names at least one of the four:
    `（编辑：小何）`, `文/栗思`, `中青报·中青网记者 魏其濛 来源：中国青年报`, `2021-06-23 09:05来源:中国新闻网`.
    A date alone, a photo credit (某某 摄) and a sentence that talks about editors are none. Linear time.
    """
    if len(text) > MAX_CREDIT_CHARS or len(text) < 3:
        return None
    line = read_credits(text)
    for part in line.loose:
        if names := role_names(part):
            line.authors = list(dict.fromkeys([*line.authors, *names]))
        elif len(part) > MAX_LOOSE_CHARS or any(mark in part for mark in "，。！？；"):
            return None
    person = ""
    if line.moment and not line.source and (medium := loose_medium(line)):
        person = unlabelled_person(line, medium)
        line.source = medium
    if line.byline and not line.source and is_medium(line.byline):
        line.source = line.byline  # 原创：39健康网
    person = person or (unlabelled_person(line, line.source) if line.source else "")
    if person and not line.authors:
        line.authors = [person]
    found = bool(line.source or line.authors or line.editors)
    empty_label = line.labels > 0 and not found and not line.loose
    return line if found or empty_label else None


MAX_LOOSE_CHARS = 16  # 中青报·中青网记者, a medium's name; longer parts are sentences
