"""Teasers: the first sentences of other articles, each in a small box with its headline, which is a link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newskit.body.measures import Measures

MIN_HEADLINE, MAX_HEADLINE = 16, 240  # weights of a link that can be a headline: 6 Chinese characters
MIN_LINK_SHARE = 0.8  # of such a link
_MAX_TEASER = 600
_MAX_BOX = 10  # blocks: picture's text, section, headline, teaser, time, author, "read on"
_BEFORE, _AFTER = 4, 3  # blocks between a teaser and its headline
_UP = 5  # elements from the headline up to the box
_MIN_BOXES = 3  # one may be an invitation inside the article, two what comes before and after it


def teasers(m: Measures, indices: Sequence[int]) -> list[int]:
    """Return those of some blocks that are teasers: each the only one of them in its box, and there are some boxes.

    An article whose paragraphs stand under headings with links is one box with many of them.
    """
    boxes: dict[int, list[int]] = {}
    places, parents, starts, ends = m.places, m.parents, m.starts, m.ends
    beside = Counter([parents[places[index]] for index in indices])
    for index in indices:
        place = places[index]
        if beside[parents[place]] > 1 and ends[place] - starts[place] == 1:
            continue  # a paragraph beside others: no box holds it alone
        if m.weights[index] < _MAX_TEASER and (box := _box(m, index)) > 0:
            boxes.setdefault(box, []).append(index)
    found = [inside[0] for inside in boxes.values() if len(inside) == 1]
    return found if len(found) >= _MIN_BOXES else []


def _box(m: Measures, index: int) -> int:
    """Return the place of the small element that holds a block and the headline next to it, -1 where there is none."""
    shares, weights, starts, ends = m.link_share, m.weights, m.starts, m.ends
    after = range(index + 1, min(len(shares), index + 1 + _AFTER))
    for other in (*range(index - 1, max(-1, index - 1 - _BEFORE), -1), *after):
        if shares[other] > MIN_LINK_SHARE and MIN_HEADLINE <= weights[other] <= MAX_HEADLINE:
            if other == m.title_at:
                continue
            at = m.places[other]
            for _ in range(_UP):
                if at <= 0 or starts[at] <= index < ends[at]:
                    break
                at = m.parents[at]
            is_box = at > 0 and starts[at] <= index < ends[at] and ends[at] - starts[at] <= _MAX_BOX
            return at if is_box else -1
    return -1
