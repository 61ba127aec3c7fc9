"""Dates, clock times and ages between the headlines of a run: they part the headlines, and belong to none."""

from __future__ import annotations

import re
from functools import partial

from newskit.headlines.split.separators import Piece

_CLOCK = r"(?:上午|下午|晚上|凌晨|[今昨][日天]|前天)?(?:\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}时\d{1,2}分)"
_DATE = (
    rf"(?:(?:\d{{4}}[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?|(?!0?0[-/]|\d{{1,2}}[-/]0?0(?!\d))\d{{1,2}}[-/]\d{{1,2}}(?:[-/]20\d\d)?|[0-3]?\d\.[01]?\d\.20\d\d|\d\d-\d\d-\d\d|20[0-3]\d[01]\d[0-3]\d)"
    rf"(?:[ T]?{_CLOCK}| (?:周|星期)[一二三四五六日天])?|{_CLOCK})"
)
# A space inside [06-23 09:05] makes two of it, so one bracket may be missing.
_STAMP = re.compile(rf"(?:(?:发布|更新)?(?:时间|日期)[:：])?[\[(（【<]?{_DATE}[\])）】>]?$")
_STAMP_END = re.compile(rf"[\[(（【<]{_DATE}[\])）】>]?$")
_STAMP_START = re.compile(rf"[\[(（【<]?{_DATE}[\])）】>]")
_SCORE = re.compile(r"\d[-:：]\d")  # 3-0, and 2-1 where no other piece is a day
_CLOCK_ONLY = re.compile(rf"[\[(（【<]?{_CLOCK}[\])）】>]?")
# In scripts with spaces between words 9/11, 24/7, 6-4 and the 08:15 train stand in headlines: only a year is a sure date.
_YEAR = re.compile(r"20\d\d")
_WITHOUT_WORDS = re.compile(r"[\u3041-\u9fff]")
# A day or an age alone may also be a headline's own.
WORDS_FOR_TIMES = ("昨天", "前天", "刚刚", "今天", "昨日", "今日")
_LOOSE_STAMP = re.compile(
    r"[\[(（【]?(?:(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?|[0-3]?\d日"
    r"|(?:\d{1,2}|半)(?:秒|分[钟鐘]?|小[时時]|時間|[天日周週年]|週間|[个個]月)(?:以|之)?前|(?:周|星期)[一二三四五六日天]|"
    rf"{'|'.join(WORDS_FOR_TIMES)})[\])）】]?$"
)
_STAMP_CHARS = 24
_WORDS_CHARS = 20  # the shortest headline of words between two times
_LOOSE_CHARS = 8
SOURCE_CHARS = 12  # the longest name of a medium
LOOSE_STAMPS = 3  # fewer of them, or none at an end of the run, part nothing


def drop_times(run: str, pieces: list[Piece]) -> None:
    """Take times out of the pieces, in place: between headlines they are separators."""
    kept: list[Piece] = []
    cut = False
    is_apart = partial(_is_apart, run, has_words=not _WITHOUT_WORDS.search(run))
    stamps = [
        at
        for at, p in enumerate(pieces)
        if p.end - p.start <= _STAMP_CHARS
        and _may_be_time(run[p.start])
        and _STAMP.match(run, p.start, p.end)
    ]
    if not _are_among_headlines(run, [pieces[at] for at in stamps]):
        stamps = [at for at in stamps if is_apart(pieces[at].start, pieces[at].end)]
    days = [at for at in stamps if not _CLOCK_ONLY.fullmatch(run, pieces[at].start, pieces[at].end)]
    if len(days) == 1 < len(stamps) and _SCORE.fullmatch(run, pieces[days[0]].start, pieces[days[0]].end):
        stamps.remove(days[0])
    # A single date in the midst is a headline's own: 2008年12月26日 交易提示.
    single = len(stamps) == 1 and (
        0 < stamps[0] < len(pieces) - 1
        or bool(_SCORE.fullmatch(run, pieces[stamps[0]].start, pieces[stamps[0]].end))
    )
    has_loose = _loose_stamps_part(run, pieces)
    parting = frozenset(() if single else stamps)
    for at, piece in enumerate(pieces):
        text = run[piece.start : piece.end]
        opens = _may_be_time(text[0])
        if at in parting:
            cut = True
            continue
        if opens and (has_loose or cut) and _LOOSE_STAMP.match(text):  # 05-18 星期一
            cut = True
            continue
        if cut:
            piece.before, cut = "sure", False
        kept.append(piece)
        start, end = piece.start, piece.end
        if opens and (found := _STAMP_START.match(run, start, end)) and is_apart(start, found.end()):
            piece.start = found.end()
            piece.before = "sure"
        elif (
            run[end - 1] in "])）】>"
            and (found := _STAMP_END.search(run, max(start, end - _STAMP_CHARS), end))
            and is_apart(found.start(), end)
        ):
            piece.end = found.start()
            cut = True
    pieces[:] = [piece for piece in kept if piece.start < piece.end]


def _are_among_headlines(run: str, stamps: list[Piece]) -> bool:
    """Say whether there are several times, and what stands before, between and behind them is nothing or as long as a headline."""
    starts = [*(stamp.start for stamp in stamps), len(run)]
    ends = [0, *(stamp.end for stamp in stamps)]
    sizes = [start - end for start, end in zip(starts, ends, strict=True)]
    return len(stamps) > 1 and all(size < 2 or size >= _WORDS_CHARS for size in sizes)


def _is_apart(run: str, start: int, end: int, *, has_words: bool) -> bool:
    """Say whether a time has a year, or no word of a script with spaces between words beside it."""
    beside = run[max(0, start - 2) : start].rstrip(" ")[-1:], run[end : end + 2].lstrip(" ")[:1]
    return not has_words or not any(map(str.isalpha, beside)) or bool(_YEAR.search(run, start, end))


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
