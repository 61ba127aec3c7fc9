"""Times, days and ranks between the headlines of a run: they part these, and belong to none."""

from __future__ import annotations

import re

from newskit.headlines.split_separators import Piece

_DATE = (
    r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T]?\d{1,2}:\d{2}(?::\d{2})?)?"
    r"|\d{1,2}[-/]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?|\d{1,2}:\d{2}(?::\d{2})?)"
)
# A space inside [06-23 09:05] makes two of it, so one bracket may be missing.
_STAMP = re.compile(rf"[\[(（【]?{_DATE}[\])）】]?$")
_STAMP_END = re.compile(rf"[\[(（【]{_DATE}[\])）】]?$")
_STAMP_START = re.compile(rf"[\[(（【]?{_DATE}[\])）】]")
# A day or an age alone may also be a headline's own.
WORDS_FOR_TIMES = ("昨天", "前天", "刚刚")
_LOOSE_STAMP = re.compile(
    rf"(?:\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}(?:分钟|小时|天)前|{'|'.join(WORDS_FOR_TIMES)})$"
)
SOURCE_CHARS = 12  # the longest name of a medium
LOOSE_STAMPS = 3  # fewer of them, or none at an end of the run, part nothing
_NUMBER = re.compile(r"(?:[(（\[]?(\d{1,3})(?:[、．:：)）\]]|\.(?!\d)|$)|([①-⑳]))")
# A rank that touches its headline (not the number of 2名, 3月): so many that count up are ranks, 01 and 02 sooner.
_RANK = re.compile(
    r"(0?[1-9]|[1-9]\d)(?![名人位岁家个只件条项起次届年月日号时点分秒天周元万亿倍成级米所大])(?=[^\W\d_]|[“‘「《【])"
)
RANKS = 4


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
    for piece in pieces:
        text = run[piece.start : piece.end]
        opens = _may_be_time(text[0])
        if opens and len(text) <= 24 and not single and _STAMP.match(text):
            cut = True
            continue
        if opens and has_loose and _LOOSE_STAMP.match(text):
            cut = True
            continue
        if cut:
            piece.before, cut = "sure", False
        kept.append(piece)
        if opens and (found := _STAMP_START.match(text)):
            piece.start += found.end()
            piece.before = "sure"
        elif (text[-1] in "])）】" or text[-1].isdecimal()) and (
            found := _STAMP_END.search(text, max(0, len(text) - 24))
        ):
            piece.end = piece.start + found.start()
            cut = True
    pieces[:] = [piece for piece in kept if piece.start < piece.end]


def _loose_stamps_part(run: str, pieces: list[Piece]) -> bool:
    """Say whether days and ages stand between headlines: there are some, and one at an end of the run or beside a medium's name."""
    found = [
        at
        for at, p in enumerate(pieces)
        if p.end - p.start <= 6 and _may_be_time(run[p.start]) and _LOOSE_STAMP.match(run, p.start, p.end)
    ]
    if len(found) < LOOSE_STAMPS:
        return False
    ends_in_name = found[-1] == len(pieces) - 2 and pieces[-1].end - pieces[-1].start <= SOURCE_CHARS
    return found[0] == 0 or found[-1] == len(pieces) - 1 or ends_in_name


def _may_be_time(first: str) -> bool:
    return first in "[(（【昨前刚" or first.isdecimal()


def drop_numbering(run: str, pieces: list[Piece]) -> None:
    """Take 1. 2. 3. or ① ② ③ out where they count up from one; each begins a headline."""
    found: list[tuple[Piece, int]] = []
    wanted, least = 1, 2
    for piece in pieces:
        m = _NUMBER.match(run, piece.start, piece.end)
        if m is None and (m := _RANK.match(run, piece.start, piece.end)) and m[1][0] != "0":
            least = RANKS
        if m and (int(m[1]) if m[1] else ord(m[2]) - 0x245F) == wanted:
            found.append((piece, m.end()))
            wanted += 1
    if len(found) < least or found[0][0] is not pieces[0]:
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
