"""Recipes in or below a body: lists that look little like an article's."""

from __future__ import annotations

from newskit.body.features import HEADINGS
from newskit.body.measures import MAX_PROSE_LINK_SHARE, Measures
from newskit.body.names import NEGATIVE

_MAX_BEFORE = 20  # blocks from the paragraphs: name, times, servings, what is needed
_BETWEEN = 3  # blocks from one list to the heading of the next
_MIN_AMOUNTS, _MAX_AMOUNT = 3, 120  # items, and characters of one: "400 g flour"
_MAX_SHORT_AMOUNT = 24  # characters
_LISTS = frozenset(("ul", "ol", "table"))
_UP = 5  # elements from an item's text up to its list: p, li; p, td, tr, tbody


def recipe_of(m: Measures, ends: tuple[int, int]) -> list[int]:
    """Return what is needed and what to do: a list of amounts under its heading, and a list of steps under the next."""
    tags, places = m.tags, m.places
    begin, end = max(m.title_at + 1, ends[0] - _MAX_BEFORE), min(ends[1] + _MAX_BEFORE, len(places) - 1)
    amounts = steps = start = -1
    for head in range(begin, end):
        box = _list_around(m, head + 1) if tags[places[head]] in HEADINGS else -1
        if box < 0 or m.link_in(box) >= MAX_PROSE_LINK_SHARE * m.weight_in(box) or m.flags(box) & NEGATIVE:
            continue
        items = m.texts[head + 1 : m.ends[box]]
        if len(items) >= _MIN_AMOUNTS and 2 * sum(map(_is_amount, items)) >= len(items):
            amounts, start = head + len(items), head
        elif amounts >= 0 and head - amounts <= _BETWEEN and len(items) > 1:
            steps = head + len(items)
            break
    if steps < 0:
        return []
    return [
        i
        for i in range(start, steps + 1)
        if m.link_share[i] < MAX_PROSE_LINK_SHARE and not m.flags(places[i]) & NEGATIVE
    ]


def _list_around(m: Measures, index: int) -> int:
    """Return the list or table that a block is an item or a cell of, -1 where there is none."""
    at = m.places[index]
    for _ in range(_UP):
        if at < 0 or m.tags[at] in _LISTS:
            return at
        at = m.parents[at]
    return -1


def _is_amount(text: str) -> bool:
    """Tell whether a line begins with a number, as 400 g flour, or is short and has one, as 豆腐 1块."""
    opening = text[:3] if len(text) > _MAX_SHORT_AMOUNT else text
    return len(text) < _MAX_AMOUNT and any(map(str.isnumeric, opening))
