"""Lines at the edges of a body that hold nothing but credits: labels, roles, the article's own people and medium, names behind a label."""

from __future__ import annotations

import re

from newskit.cleaning.options import CREDIT_LINE
from newskit.record import Article, DroppedText
from newskit.rules.lazy import Words, lazy

HEAD_LINES, TAIL_LINES = 3, 6  # paragraphs of a body that may be credits: leads and prompts may stand between
_MAX_CHARS, _MAX_UNLABELLED = 120, 60
_JOINTS = lazy(r"[－—《》·\s-]+")
_LANGUAGES = ("", "zh", "ja")  # of credits in Chinese characters
_FIRST_HAN = "\u3400"
_NO_ENDS = "！？!?”摄攝"
_PERSON, _HOUSE, _CLOCK, _ISSUE = "\x01\x02\x03\x04"  # stand for what was known in a line
_KNOWN = frozenset((_PERSON, _HOUSE, _CLOCK, _ISSUE))
_OPENERS, _CLOSERS = "（(【[〔", "）)】]〕"
_MARKS = "□■◎●○◆▲△☆★▪◇▍※"
_COLONS = frozenset(":：/／|｜丨◎●✎")
_GAPS = frozenset(' \t、，,；;。—–-*&《》“”"「」…' + _OPENERS + _CLOSERS + _MARKS).union(_COLONS)
_DATED = lazy(
    r"(?P<clock>(?:(?:19|20)\d\d\s?[-/.年])?\d{1,2}\s?[-/.月]\s?\d{1,2}日?\s{0,2}\d{1,2}[:：]\d\d(?:[:：]\d\d)?"
    r"|\d{1,2}/\d{1,2}/(?:19|20)\d\d\s\d{1,2}:\d\d(?::\d\d)?(?:\s[AP]M)?)"
    r"|(?P<issue>总?第\s?[A-Z]?\d{1,4}\s?[版期]|(?<!\d)[A-Z]?\d{1,3}\s?版|(?:19|20)\d\d年?第?\s?\d{1,2}期)"
    r"|(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|(?:19|20)\d\d年(?:\d{1,2}月)?|(?:星期|周)[一二三四五六日天]"
    r"|\d{1,6}[评次人]|(?:评论|留言|阅读)[(（]\d{1,6}[)）]"
)
# Who the author is: （作者系青河大学教授） in brackets, 作者单位：青河大学, 本文作者：王丽，青河大学教授. A sentence of it belongs to the article.
_ABOUT_AUTHOR = lazy(
    r"(?:本文)?作者(?:(?:简介|單位|单位)\s?[:：]|[\s\x01]{0,3}[系为為是](?![什甚何此])(?=.*[）)】]$)"
    r"|\s?[:：]\s?\x01[，,])[^。！？!?：:我你他她]{2,40}|(?<=[（(])\x01[，,]\s?系[^。！？!?：:我你他她]{2,40}"
)
# Behind credits: anything may be where a picture is from.
_PICTURE_FROM = lazy(
    r"[，,；;\s](?:题图|題圖|头图|頭圖|封面图?|首图|配图)(?:来自|來自|来源|來源)?\s?[:：][^。！？，]{2,24}$"
)
_NO_CREDIT = lazy(r"日[电電讯訊]|[?？!！吗呢吧的了]|”$")
_PLACE_REPORT = lazy(r"(?:发自|發自)[^\W\d_a-zA-Z]{2,6}$|[^\W\d_a-zA-Z]{2,5}(?:报道|報道|報導|报导)$")
_ALLOWED = lazy(r"[^\W\d_]{0,8}授权(?:发布|转载)$")
_MADE_BY = lazy(r"[^\W\d_a-zA-Z]{2,12}[社部室台网报心团](?:联合)?(?:出品|制作)$")
_LATIN = lazy(r"[\w.@-]{1,30}$", re.ASCII)
_AWARDS = ("最佳", "优秀", "十佳", "获奖", "优胜", "入选", "入围", "提名", "候选", "金牌")
# Roles that people write or broadcast in, whatever stands before them: 江城日报全媒体记者.
_ROLE_ENDS = tuple("记者 記者 通讯员 通訊員 实习生 评论员 撰稿人 专栏作家 观察员 报道员 信息员".split())
# Beside `MAKERS`: words that are labels here only.
_MORE_MAKERS = frozenset("监审 审稿人 校审 组稿 录音 后期 图编 视觉设计 编辑整理 联合出品 单位".split())
# Labels that need no colon.
_BARE = frozenset("排版 审核 审读 审校 监制 策划 统筹 美编 版式 终审 复审 初审 值班主任".split())
_DEEDS = frozenset(
    "报道 報道 報導 报导 采写 撰写 撰文 整理 编译 摄影 摄影报道 综合 综合报道 联合报道 文 图 系 为 本报 本刊 本网 本文 全媒体 融媒体 微信公众号 公众号 "
    "客户端 ID 大 中 小 字号 记者站 首席 特约 实习 题图来自 题图 头图 来自 全文 原文".split()
)
_TAKEN = frozenset("原载 原载于 原刊 原刊于 刊于 载于 摘自 选自 转载自 转自 综合 据".split())
# What a line has one of that names nobody known.
_HINTS = Words(
    (
        *": ： / ／ | ｜ 丨 ◎ ● 作者 编辑 編輯 责编 校对 排版 撰文 出品 制作 自 载 刊".split(),
        *_ROLE_ENDS,
        *_BARE,
    )
)
_SURE = frozenset(("label", "reporter"))  # behind which anybody may be named
_NO_PARTS = frozenset("摄攝图圖拍供编編校译譯绘发發")  # not of a name that is set wide: what somebody did
# Characters: of a word of credits, of a house before a role, of what says of which kind a label is.
_LONGEST, _MAX_HOUSE, _MAX_KIND = 8, 14, 4
_WIDE_LABEL = lazy(r"(?<!\w)([^\W\d_a-zA-Z])\s([^\W\d_a-zA-Z])(?=\s?[:：|｜])")  # 策 划：
_ROW = lazy(r"[^\W\d_a-zA-Z]{2,8}\s?[:：][\w·、,， ]{0,30}$")
_OPENING = lazy(r"[^，。]{2,16}日[电電讯訊]")


class _CreditLines:
    """Says which lines are credits of an article whose people and medium are known."""

    def __init__(self, article: Article) -> None:
        names: dict[str, str] = {}
        if article.source:
            names = dict.fromkeys([article.source, *_JOINTS.split(article.source)], _HOUSE)
        names.update(dict.fromkeys([*article.authors, *article.editors], _PERSON))
        self._names = [(name, names[name]) for name in sorted(names, key=len, reverse=True) if len(name) > 1]

    def takes(self, text: str, *, is_first: bool) -> bool:
        """Say whether a line is made of credits only. Names alone, without any mark, are credits in the first line only."""
        if not _may_be_credits(text):
            return False
        line = text
        for name, sign in self._names:
            line = line.replace(name, sign)
        is_own = _PERSON in line or (_HOUSE in line and text[-1] != "。")
        if not is_own and (text[-1] == "。" or len(text) > _MAX_UNLABELLED or not _HINTS.within(text)):
            return False
        if _NO_CREDIT.search(line):
            return False
        from newskit.fields.credits.spelling import spelled_alike

        line = _WIDE_LABEL.sub(r"\1\2", spelled_alike(line))
        line = _DATED.sub(_sign_of, _PICTURE_FROM.sub("", line))
        rest = _ABOUT_AUTHOR.sub("", line)
        said = _Reader().read(rest)
        if said is None:
            return False
        if len(rest) < len(line) or not said.isdisjoint(_SURE):
            return True
        is_marked = text[0] in _MARKS or (text[0] in _OPENERS and text[-1] in _CLOSERS)
        if _PERSON in line:
            return bool(said) or is_marked or is_first or _CLOCK in line
        if "taken" in said:
            return _HOUSE in line or _ISSUE in line
        return _HOUSE in line and (_CLOCK in line or _ISSUE in line)

    def keeps(self, text: str) -> bool:
        """Say whether names beside a line belong to it: to a row of a list, 一等奖：王丽 李明, or an agency's opening, 江城5月1日电 题：…."""
        is_row = _ROW.match(text) is not None and not self.takes(text, is_first=False)
        return is_row or (text[-1] != "。" and _OPENING.match(text) is not None)


_OF_NOBODY = _CreditLines(Article())


def is_credit_line(text: str) -> bool:
    """Say whether a line is one of credits whoever wrote the article."""
    return _OF_NOBODY.takes(text, is_first=False)


def _may_be_credits(text: str) -> bool:
    """Say, cheaply, whether a line can be one of credits: no sentence, nothing long without a colon."""
    size, last = len(text), text[-1:]
    if not 2 <= size <= _MAX_CHARS or last in _NO_ENDS:
        return False
    if "。" in text[:-1]:
        return False
    if (last == "。" or size > _MAX_UNLABELLED) and not ("：" in text or ":" in text):
        return False
    return max(last, text[0], text[1]) >= _FIRST_HAN


def _sign_of(found: re.Match[str]) -> str:
    return {"clock": _CLOCK, "issue": _ISSUE}.get(found.lastgroup or "", " ")


class _Reader:
    """Reads a line word by word.

    `said` collects what it says beside names: "label", "reporter", "role", "taken". `leads` is the kind of the last label or
    role, "" where no name can follow it.
    """

    def __init__(self) -> None:
        self.said: set[str] = set()
        self.leads = ""
        self.is_named = self.has_unknown = False

    def read(self, line: str) -> set[str] | None:
        """Return what a line says beside names, None if anything in it is no credit."""
        at = 0
        while at < len(line):
            sign = line[at]
            if sign in (_PERSON, _HOUSE):
                self.is_named = True
                self._lead_on()
            if sign in _KNOWN or sign in _GAPS or sign == "·":
                at += 1
                continue
            end = at + 1
            while end < len(line) and line[end] not in _GAPS and line[end] not in _KNOWN:
                end += 1
            size = self._take(line[at:end], line[end : end + 2].strip()[:1], before=line[max(0, at - 2) : at])
            if not size:
                return None
            at += size
        if self.has_unknown and not (self.is_named and "label" in self.said):
            return None  # 主演：王丽; in 信息采集：王丽 编辑：李明 one label may be of any kind
        return self.said

    def _lead_on(self) -> None:
        if self.leads:
            self.said.add(self.leads)

    def _take(self, chunk: str, behind: str, before: str) -> int:
        """Take a word or more, with marks `before` and `behind` them; return how many characters, 0 where they are no credit."""
        from newskit.fields.people.names import is_medium, is_person, is_place, is_unit
        from newskit.rules.credits import NO_SOURCES

        if "·" in chunk and not (is_person(chunk) or is_medium(chunk)):  # 江城晚报·江城一点 is one
            chunk, behind = chunk.partition("·")[0], ""
        if self.leads and chunk in NO_SOURCES:  # 题图来自：视觉中国
            return len(chunk)
        if self.leads and behind not in (":", "：") and _is_named(chunk, before[-1:]):
            if len(chunk) > 1:
                self._lead_on()
            return len(chunk)
        is_label = behind != "" and behind in _COLONS
        if size := self._take_word(chunk, is_label=is_label) or (is_label and self._take_label(chunk)):
            return size
        if _MADE_BY.match(chunk) and not (behind or self.said):
            self.said.add("label")
        elif is_unit(chunk) or is_medium(chunk) or ("taken" in self.said and before[-1:] == "《"):
            self.said.update(("label",) if self.leads == "label" else ())
        elif not (
            before == f"{_HOUSE}·"  # 江城晚报·江城一点
            or any(pattern.match(chunk) for pattern in (_LATIN, _PLACE_REPORT, _ALLOWED))
            or is_place(chunk)
        ):
            return 0
        return len(chunk)

    def _take_word(self, chunk: str, *, is_label: bool) -> int:
        """Take a word of credits that a text begins with, or a house and its reporters' role."""
        size = _word_size(chunk)
        if not size and (size := _house_and_role(chunk)):
            self.leads = "label" if is_label and size == len(chunk) else self.leads or "reporter"
            return size
        word = chunk[:size]
        if word in _TAKEN:
            self.said.add("taken")
        if is_label and size == len(chunk) and _is_maker(word):
            self.leads = "label"
        elif word.endswith(_ROLE_ENDS) or word in _BARE or (size > 1 and _is_editor(word)):
            self.leads = self.leads or "reporter"
        elif size and (word not in _DEEDS or self.is_named):
            self.leads = self.leads or "role"
            self.said.update(("role",) if self.is_named else ())
        return size

    def _take_label(self, chunk: str) -> int:
        """Take a label that is in no list."""
        from newskit.fields.credits.labels import role_of

        if role_of(chunk) == "other":
            self.leads = ""  # 点击数：77, 数据来源：
        elif _is_kind_of_maker(chunk):
            self.leads = "label"
        elif len(chunk) <= _MAX_KIND and not self.has_unknown:
            self.leads, self.has_unknown = "unknown", True
        else:
            return 0
        return len(chunk)


def _is_named(chunk: str, before: str) -> bool:
    """Say whether a word is a name, or a character of one that is spaced out: 方 敏; not what somebody did: 王丽 摄."""
    from newskit.fields.people.names import is_likely, is_person

    if len(chunk) == 1:
        return before in _GAPS and chunk not in _NO_PARTS
    return is_person(chunk) or is_likely(chunk)


def _is_editor(word: str) -> bool:
    from newskit.fields.credits.labels import role_of

    return role_of(word) == "editor"


def _is_maker(word: str) -> bool:
    from newskit.fields.credits.labels import role_of
    from newskit.rules.credits import MAKERS

    return word in MAKERS or word in _MORE_MAKERS or role_of(word) in ("author", "editor", "source")


def _is_kind_of_maker(word: str) -> bool:
    """Say whether a word is a known label with something before it: 产经编辑, 本期撰稿; not 优秀编辑."""
    is_one = any(_is_maker(word[-size:]) for size in (4, 3, 2) if 0 < len(word) - size <= _MAX_KIND)
    return is_one and not word.startswith(_AWARDS)


def _house_and_role(chunk: str) -> int:
    """Return how many characters a house and its reporter's role have, whatever follows: 江城日报全媒体记者, 江城社记者王丽; 0 where they are none."""
    from newskit.fields.people.names import is_unit

    for role in (*_ROLE_ENDS, "编辑", "編輯"):
        at = chunk.find(role)
        is_all = at + len(role) == len(chunk) and not chunk.startswith(_AWARDS)
        if 0 < at <= _MAX_HOUSE and (is_all or is_unit(chunk[:at])):
            return at + len(role)
    return 0


def _word_size(chunk: str) -> int:
    """Return how many characters the word has that some text begins with, 0 where it begins with none of credits."""
    from newskit.fields.credits.labels import role_of
    from newskit.rules.credits import ROLES

    for size in range(min(_LONGEST, len(chunk)), 0, -1):
        word = chunk[:size]
        if size == 1 and len(chunk) > 1 and word not in _TAKEN:
            break  # 文明; not 据青河日报
        if word in _DEEDS or word in _TAKEN or word in ROLES or _is_maker(word) or role_of(word) == "time":
            return size
    return 0


def drop_credit_lines(body: list[str], article: Article) -> list[DroppedText]:
    """Take the credit lines that stand first or last in a body out of it, in place; return them with their places.

    Lines that belong to a neighbour stay (`_CreditLines.keeps`), and so does the last line that is left.
    """
    if article.lang[:2] not in _LANGUAGES:
        return []
    lines: _CreditLines | None = None
    dropped: list[DroppedText] = []

    def takes(text: str, beside: list[str], *, is_first: bool = False) -> bool:
        nonlocal lines
        if not _may_be_credits(text):
            return False
        lines = lines or _CreditLines(article)
        return lines.takes(text, is_first=is_first) and not any(map(lines.keeps, beside))

    def drop(text: str, at: int) -> None:
        dropped.append(DroppedText(rule=CREDIT_LINE, paragraph=at, start=0, text=text, whole=True))

    at = len(body) - 1
    while at >= max(1, len(body) - TAIL_LINES):
        if takes(body[at], [body[at - 1], *body[at + 1 : at + 2]]):
            drop(body.pop(at), at)
        at -= 1
    head: list[str] = []
    at = 0
    while len(head) < HEAD_LINES and at < len(body) - 1:
        if takes(body[at], [*head[-1:], body[at + 1]], is_first=not head):
            drop(body[at], len(head))
        else:
            head.append(body[at])
        at += 1
    body[:at] = head  # at once: each alone would move all behind it
    return dropped
