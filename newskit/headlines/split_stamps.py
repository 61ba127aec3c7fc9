"""Times, days and ranks between the headlines of a run: they part these, and belong to none."""

from __future__ import annotations

import re

from newskit.headlines.split_separators import Piece

_CLOCK = r"(?:上午|下午|晚上|凌晨|[今昨][日天]|前天)?(?:\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}时\d{1,2}分)"
_DATE = (
    rf"(?:(?:\d{{4}}[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?|\d{{1,2}}[-/]\d{{1,2}}(?:[-/]20\d\d)?|[0-3]?\d\.[01]?\d\.20\d\d|\d\d-\d\d-\d\d|20[0-3]\d[01]\d[0-3]\d)"
    rf"(?:[ T]?{_CLOCK}| (?:周|星期)[一二三四五六日天])?|{_CLOCK})"
)
# A space inside [06-23 09:05] makes two of it, so one bracket may be missing.
_STAMP = re.compile(rf"(?:(?:发布|更新)?(?:时间|日期)[:：])?[\[(（【<]?{_DATE}[\])）】>]?$")
_STAMP_END = re.compile(rf"[\[(（【<]{_DATE}[\])）】>]?$")
_STAMP_START = re.compile(rf"[\[(（【<]?{_DATE}[\])）】>]")
# Times that touch their headlines: 10:05甲市开通地铁, or a whole date behind it. One alone is the headline's own.
_GLUED = re.compile(r"(?:[0-2]\d:[0-5]\d|[01]\d-[0-3]\d)(?=[^\W\d_]|[“‘「『《【])")
_GLUED_END = re.compile(r"(?<![\d.-])20\d\d-[01]\d-[0-3]\d$")
# A day or an age alone may also be a headline's own.
WORDS_FOR_TIMES = ("昨天", "前天", "刚刚", "今天", "昨日", "今日")
_LOOSE_STAMP = re.compile(
    r"[\[(（【]?(?:(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?|[0-3]?\d日"
    r"|(?:\d{1,2}|半)(?:秒|分钟|小时|天|周|个月|年)(?:以|之)?前|(?:周|星期)[一二三四五六日天]|"
    rf"{'|'.join(WORDS_FOR_TIMES)})[\])）】]?$"
)
_LOOSE_CHARS = 8
SOURCE_CHARS = 12  # the longest name of a medium
GLUED_STAMPS = 4
LOOSE_STAMPS = 3  # fewer of them, or none at an end of the run, part nothing
_NUMBER = re.compile(
    r"[(（\[【<{〔]?(?P<digits>\d{1,3})(?:[、．:：)）\]】>}〕—]|\.(?!\d)|\ufe0f?\u20e3|\s{0,2}[|｜丨]\s{0,2}|\s[/·-]\s|#?$)"
    r"|(?P<name>[^\W\d_]{1,4}\.?|[#＃])(?P<named>\d{1,3})[名位条]?(?:$|[、．:：.])"
    r"|(?P<sign>[①-⑳⑴-⒇⒈-⒛❶-❿➀-➉➊-➓㈠-㈩Ⅰ-Ⅻ🔟])[、．.]?"
    r"|(?:第|[(（【])?(?P<han>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:[)）】、，.．]|[名条位][、：:])"
    r"|[(（]?(?P<letter>[A-Za-z])[.、．)）]"
)
_NUMBER_MARKS = "、．.:：)）]】"
_FIRST_SIGNS = "①⑴⒈❶➀➊㈠Ⅰ"
_HAN_DIGITS = "一二三四五六七八九"
# A rank that touches its headline (not the number of 2名, 3月): so many that count up are ranks, 01 and 02 sooner.
_RANK = re.compile(
    r"(?P<digits>0?[1-9]|[1-9]\d)(?![名人位岁家个只件条项起次届年月日号时点分秒天周元万亿倍成级米所大])(?=[^\W\d_]|[“‘「《【])"
)
RANKS = 4
MARKED = 3  # the same of Chinese numerals and letters


def drop_times(run: str, pieces: list[Piece]) -> None:
    """Take dates and clock times out: between headlines they are separators."""
    kept: list[Piece] = []
    cut = False
    stamps = [
        at
        for at, p in enumerate(pieces)
        if p.end - p.start <= 24 and _may_be_time(run[p.start]) and _STAMP.match(run, p.start, p.end)
    ]
    # A single date in the midst is a headline's own: 2008年12月26日 交易提示.
    single = len(stamps) == 1 and 0 < stamps[0] < len(pieces) - 1
    has_loose = _loose_stamps_part(run, pieces)
    glued, glued_end = _glued_stamps(run, pieces)
    for piece in pieces:
        text = run[piece.start : piece.end]
        opens = _may_be_time(text[0])
        if opens and len(text) <= 24 and not single and _STAMP.match(text):
            cut = True
            continue
        if opens and (has_loose or cut) and _LOOSE_STAMP.match(text):  # 05-18 星期一
            cut = True
            continue
        if cut:
            piece.before, cut = "sure", False
        kept.append(piece)
        if (found := opens and _STAMP_START.match(text)) or (found := glued and _GLUED.match(text)):
            piece.start += found.end()
            piece.before = "sure"
        elif (text[-1] in "])）】>" or text[-1].isdecimal()) and (
            (found := _STAMP_END.search(text, max(0, len(text) - 24)))
            or (found := glued_end and _GLUED_END.search(text, max(0, len(text) - 24)))
        ):
            piece.end = piece.start + found.start()
            cut = True
    pieces[:] = [piece for piece in kept if piece.start < piece.end]


def _glued_stamps(run: str, pieces: list[Piece]) -> tuple[bool, bool]:
    """Say whether times touch the starts of headlines, the run's first one among them, and whether dates touch their ends."""
    starts = bool(pieces) and bool(_GLUED.match(run, pieces[0].start))
    ends = bool(pieces) and bool(_GLUED_END.search(run[pieces[-1].start : pieces[-1].end][-24:]))
    return (
        starts and sum(bool(_GLUED.match(run, piece.start)) for piece in pieces) >= GLUED_STAMPS,
        ends and sum(bool(_GLUED_END.search(run[p.start : p.end][-24:])) for p in pieces) >= GLUED_STAMPS,
    )


def _loose_stamps_part(run: str, pieces: list[Piece]) -> bool:
    """Say whether days and ages stand between headlines: there are some, and one at an end of the run or beside a medium's name."""
    found = [
        at
        for at, p in enumerate(pieces)
        if p.end - p.start <= _LOOSE_CHARS
        and _may_be_time(run[p.start])
        and _LOOSE_STAMP.match(run, p.start, p.end)
    ]
    if len(found) < LOOSE_STAMPS:
        return False
    ends_in_name = found[-1] == len(pieces) - 2 and pieces[-1].end - pieces[-1].start <= SOURCE_CHARS
    return found[0] == 0 or found[-1] == len(pieces) - 1 or ends_in_name


def is_time(text: str) -> bool:
    """Say whether a text is a date, a day, a time of day or an age, and nothing else."""
    return bool(_STAMP.match(text) or _LOOSE_STAMP.match(text))


def _may_be_time(first: str) -> bool:
    return first in "[(（【<昨前刚周星今半上下晚凌发更时日" or first.isdecimal()


def drop_numbering(run: str, pieces: list[Piece]) -> None:
    """Take 1. 2. 3. or ① ② ③ out where they count up from the run's first piece; each begins a headline.

    A second list may begin anew, and a list's second page where the first ended.
    """
    found: list[tuple[Piece, int]] = []
    wanted, least = 1, 2
    for piece in pieces:
        if not found and piece is not pieces[0]:
            return
        m = _NUMBER.match(run, piece.start, piece.end)
        if m is None and (m := _RANK.match(run, piece.start, piece.end)) and m[1][0] != "0":
            least = RANKS
        if m is None:
            continue
        value = _value_of(m)
        goes_on = not found and m[0][-1] in _NUMBER_MARKS
        if value == wanted or goes_on or (value == 1 and len(found) >= least):
            if value > wanted:
                least = RANKS
            if m.lastgroup in ("han", "letter", "named"):
                least = max(least, MARKED)
            found.append((piece, m.end()))
            wanted = value + 1
    if len(found) < least:
        return
    for piece, end in found:
        piece.before = "sure"
        piece.start = end
    cut = False
    kept = []
    for piece in pieces:
        if piece.start == piece.end:
            cut = True
            continue
        if cut:
            piece.before, cut = "sure", False
        kept.append(piece)
    pieces[:] = kept


def _value_of(found: re.Match[str]) -> int:
    """Return the number that a piece begins with."""
    kind = found.lastgroup or ""
    text = found[kind]
    if kind == "sign":
        return 10 if text == "🔟" else ord(text) - max(ord(c) for c in _FIRST_SIGNS if c <= text) + 1
    if kind == "letter":
        return ord(text) % 32
    if kind == "han":
        tens, ten, ones = text.rpartition("十")
        return (
            (_HAN_DIGITS.index(tens) + 1 if tens else 1) * 10 * bool(ten) + _HAN_DIGITS.find(ones or "x") + 1
        )
    return int(text)
