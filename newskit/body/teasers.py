"""Teasers: the first sentences of other articles, each in a small box with its headline, which is a link."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
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


def teasers(m: Measures, indices: Iterable[int]) -> list[int]:
    """Return those of some blocks that are teasers: each the only one of them in its box, and there are some boxes.

    An article whose paragraphs stand under headings with links is one box with many of them.
    """
    weights = m.weights
    headlines = [at for at in m.headlines if at != m.title_at]
    if len(headlines) < _MIN_BOXES:
        return []
    boxes: dict[int, list[int]] = {}
    for index in indices:
        if weights[index] < _MAX_TEASER:
            after = bisect_left(headlines, index)
            if after and index - headlines[after - 1] <= _BEFORE:
                box = _box(m, index, headlines[after - 1])
            elif after < len(headlines) and headlines[after] - index <= _AFTER:
                box = _box(m, index, headlines[after])
            else:
                continue
            if box > 0:
                boxes.setdefault(box, []).append(index)
    found = [inside[0] for inside in boxes.values() if len(inside) == 1]
    return found if len(found) >= _MIN_BOXES else []


def _box(m: Measures, index: int, headline: int) -> int:
    """Return the place of the small element that holds a block and the headline next to it, -1 where there is none."""
    starts, ends = m.starts, m.ends
    at = m.places[headline]
    for _ in range(_UP):
        if at <= 0 or starts[at] <= index < ends[at]:
            break
        at = m.parents[at]
    is_box = at > 0 and starts[at] <= index < ends[at] and ends[at] - starts[at] <= _MAX_BOX
    is_box = is_box and not starts[at] <= m.title_at < ends[at]  # a breadcrumb above the title is no headline
    return at if is_box else -1
