"""Hard-wrapped articles of wide characters among lists: stretches of lines of one width that each end a sentence."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from newskit.rules.languages import FIRST_WIDE

NARROWEST, WIDEST = 15, 70  # characters that such lines have
SPARE = 1  # characters that a line may be short of the width, or over it by a mark that hangs
APART = 10  # lines between two wrapped paragraphs of one article, at most
MIN_JOINTS = 4  # lines of an article that go on in the next
MAX_ODD = 0.2  # other long lines that end no sentence, for each that goes on
MIN_MARKED = 0.4  # share of lines that go on with a mark inside: running text has one every dozen characters
MOST_LINES = 40  # of a paragraph
FULL = 0.7  # share of the width from which a line that ends no sentence calls for an explanation

ENDS = frozenset("。！？!?…；;：:”」』）)】")
MARKS = "，。、；：！？"


class _Paragraph(NamedTuple):
    """A wrapped paragraph: its first and its last line."""

    first: int
    last: int


def wide_joints(lines: list[str]) -> list[int]:
    """Return the lines of Chinese or Japanese text that go on in the next one, where an article was cut at a fixed width.

    Such a paragraph is some lines of one width that end no sentence, and a last one, no wider, that does. Between
    two of them there may be headings and captions, but no more long lines that end nowhere: lists are made of those.
    """
    sizes = list(map(len, lines))
    open_lines = [
        number
        for number, line in enumerate(lines[:-1])
        if NARROWEST <= sizes[number] <= WIDEST
        and line[-1] >= "0"
        and line[-1] not in ENDS
        and lines[number + 1]
    ]
    if len(open_lines) < MIN_JOINTS:
        return []
    width = _common_width([sizes[number] for number in open_lines])
    paragraphs = _paragraphs(lines, sizes, open_lines, width)
    joints: list[int] = []
    first = 0
    for place in range(1, len(paragraphs) + 1):
        if place < len(paragraphs) and paragraphs[place].first - paragraphs[place - 1].last <= APART:
            continue
        joints += _joints(lines, sizes, paragraphs[first:place], width)
        first = place
    return joints


def _common_width(sizes: list[int]) -> int:
    counts = Counter(sizes)
    return max(counts, key=lambda size: (counts[size] + counts[size - SPARE], size))


def _paragraphs(lines: list[str], sizes: list[int], open_lines: list[int], width: int) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    done = -1
    for first in open_lines:
        if first <= done or abs(sizes[first] - width) > SPARE:
            continue
        at = first
        while (
            at < len(lines) - 1
            and at - first < MOST_LINES
            and abs(sizes[at] - width) <= SPARE
            and lines[at][-1] not in ENDS
            and lines[at + 1]
            and not lines[at + 1][0].isspace()
        ):
            at += 1
        if (
            at > first
            and sizes[at] <= width + SPARE
            and lines[at]
            and lines[at][-1] in ENDS
            and _is_wide(lines[at])
        ):
            found.append(_Paragraph(first, at))
            done = at
    return found


def _is_wide(line: str) -> bool:
    return sum(char >= FIRST_WIDE for char in line) * 2 > len(line)


def _joints(lines: list[str], sizes: list[int], paragraphs: list[_Paragraph], width: int) -> list[int]:
    """Return the lines of an article that go on, none where that is not sure."""
    joints = [number for first, last in paragraphs for number in range(first, last)]
    if len(joints) < MIN_JOINTS or len(paragraphs) < 2:
        return []
    marked = sum(any(mark in lines[number] for mark in MARKS) for number in joints)
    inside = {number for first, last in paragraphs for number in range(first, last + 1)}
    odd = [
        number
        for number in range(paragraphs[0].first, paragraphs[-1].last)
        if number not in inside and sizes[number] >= FULL * width and lines[number][-1] not in ENDS
    ]
    if marked < MIN_MARKED * len(joints) or len(odd) > MAX_ODD * len(joints):
        return []
    return joints
