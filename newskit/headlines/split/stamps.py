"""Times and days between the headlines of a run: they part these, and belong to none."""

from __future__ import annotations

import re

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
# A day or an age alone may also be a headline's own.
WORDS_FOR_TIMES = ("昨天", "前天", "刚刚", "今天", "昨日", "今日")
_LOOSE_STAMP = re.compile(
    r"[\[(（【]?(?:(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?|[0-3]?\d日"
    r"|(?:\d{1,2}|半)(?:秒|分[钟鐘]?|小[时時]|時間|[天日周週年]|週間|[个個]月)(?:以|之)?前|(?:周|星期)[一二三四五六日天]|"
    rf"{'|'.join(WORDS_FOR_TIMES)})[\])）】]?$"
)
_LOOSE_CHARS = 8
SOURCE_CHARS = 12  # the longest name of a medium
LOOSE_STAMPS = 3  # fewer of them, or none at an end of the run, part nothing


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
    single = len(stamps) == 1 and (
        0 < stamps[0] < len(pieces) - 1
        or bool(_SCORE.fullmatch(run, pieces[stamps[0]].start, pieces[stamps[0]].end))
    )
    has_loose = _loose_stamps_part(run, pieces)
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
        if found := opens and _STAMP_START.match(text):
            piece.start += found.end()
            piece.before = "sure"
        elif text[-1] in "])）】>" and (found := _STAMP_END.search(text, max(0, len(text) - 24))):
            piece.end = piece.start + found.start()
            cut = True
    pieces[:] = [piece for piece in kept if piece.start < piece.end]


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
