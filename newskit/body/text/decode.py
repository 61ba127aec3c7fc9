"""Margins of lines to the lines of the body: the best segment, its sure lines, and few outside it."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from newskit.body.text.between import teasers
from newskit.body.text.context import best_segment
from newskit.body.text.heads import end_before_next, is_article
from newskit.body.text.lines import HEAVIEST, Lines, is_menu
from newskit.page.words import LineWords

# All margins are log odds.
EVEN = -0.62  # a line with a chance of .35 neither adds to a segment nor takes from it
MOST = 3.0  # a line adds no more
LEAST = -1.0  # nor takes more, so that adverts do not cut a body
INSIDE = -1.73  # chance .15: enough for a line between others of the body, a heading or a short quote
OUTSIDE = 0.85  # chance .7: what a line needs that stands elsewhere
NEVER = -0.5  # what a line adds that is not in doubt
EARLIER = 10.0  # sum of a segment before the best that may be the page's own article
_ROOTS = tuple(sqrt(weight + 5) for weight in range(HEAVIEST + 1))  # how much a line of a weight counts


class Found(NamedTuple):
    """The chosen lines, the sum of the best segment and that of the best one beside it, in the same unit."""

    chosen: list[int]
    best: float
    second: float


def decode_lines(
    lines: Lines, doubt: list[int], margins: list[float], words: LineWords, *, over_teasers: bool = False
) -> Found:
    """Choose the body's lines.

    The contiguous segment whose lines have the greatest sum of `sqrt(weight) * margin`, margins clipped, is the
    body; in it lines need little to be kept, outside they need much. Where an article stands before it, the first is
    the page's own, and those below are others' that it goes on with. With `over_teasers` headlines that are announced as
    others' between paragraphs part no segment.
    """
    roots = [_ROOTS[weight] if weight < HEAVIEST else _ROOTS[HEAVIEST] for weight in lines.weight]
    values = [NEVER * root for root in roots]
    # To the forest they are prose, as they were when it learnt.
    menus = {i for i in doubt if lines.prose[i] and is_menu(lines.texts[i], lines.marks[i])}
    for i, margin in zip(doubt, margins, strict=True):
        gain = LEAST if i in menus else margin - EVEN
        values[i] = roots[i] * (LEAST if gain < LEAST else min(gain, MOST))
    if over_teasers:
        for found in teasers(lines, 0, len(values) - 1):
            if lines.prose[found[-1] + 1]:
                for i in found:
                    values[i] = max(values[i], 0.0)
    start, end, best = best_segment(values)
    by_line = dict(zip(doubt, margins, strict=True))
    until = len(values)  # what stands from there on is another article
    first, last, earlier = best_segment(values[:start])
    if earlier > EARLIER and is_article(lines, words, by_line, first, last):
        after = end_before_next(lines, words, by_line, first, start + 1)
        if after <= start:
            start, end, best, until = first, min(last, after), earlier, after
    elif is_article(lines, words, by_line, start, end):
        until = end_before_next(lines, words, by_line, start, until)
        end = min(end, until)
    chosen = [
        i
        for i, margin in by_line.items()
        if i < until and i not in menus and (margin > OUTSIDE or (margin > INSIDE and start <= i < end))
    ]
    second = max(best_segment(values[:start])[2], best_segment(values[end:])[2])
    return Found(chosen, best, second)
