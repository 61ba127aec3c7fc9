"""Where title and credit line of a text page seem to stand, before the line model has spoken."""

from __future__ import annotations

from typing import NamedTuple

from newskit.body.text.context import best_segment, prose_values
from newskit.body.text.lines import Lines
from newskit.page.pairs import letter_pairs
from newskit.page.words import LIGHT, LineWords, has_credit_time, has_date

ABOVE = 45  # lines above the body in which title and credit are looked for


class Guess(NamedTuple):
    """Where title and credit line seem to stand (-1 where nowhere), and the best segment of prose below them."""

    title: int
    credit: int
    start: int
    end: int


def guess_anchors(lines: Lines, words: LineWords) -> Guess:
    """Guess title and credit line above the best segment of prose, before the model has spoken."""
    texts, weight, prose = lines.texts, lines.weight, lines.prose
    start, end, _ = best_segment(prose_values(lines))
    first = max(0, start - ABOVE)
    credit = -1
    for i in range(min(start, len(texts) - 1), first - 1, -1):
        if i in words.dated and weight[i] < LIGHT and not prose[i] and has_credit_time(texts[i]):
            credit = i
            if start - i < 20:
                break
    opening = "".join(texts[start : start + 6])[:700].lower()
    pairs = letter_pairs(opening)
    best, title = 0.25, -1
    for i in range(first, start):
        if not 18 <= weight[i] <= 330 or prose[i]:
            continue
        own = words.pairs(i)
        score = (
            len(own & pairs) / len(own)
            + 0.15 * (weight[i] > 36)
            - 0.004 * (start - i)
            + 0.1 * (0 < credit - i < 5)
        )
        if score > best and not has_date(texts[i]):
            best, title = score, i
    return Guess(title, credit, start, end)
