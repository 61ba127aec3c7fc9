"""Recipes in or below a body: lists that look little like an article's."""

from __future__ import annotations

from newskit.body.features import HEADINGS
from newskit.body.measures import MAX_PROSE_LINK_SHARE, Measures
from newskit.body.names import NEGATIVE

_MAX_BEFORE = 20  # blocks from the last paragraph: name, times, servings
_BETWEEN = 3  # blocks from one list to the heading of the next
_MIN_AMOUNTS, _MAX_AMOUNT = 3, 120  # items, and characters of one: "400 g flour"


def recipe_of(m: Measures, ends: tuple[int, int]) -> list[int]:
    """Return what is needed and what to do: a list of amounts under its heading, and a list of steps under the next."""
    tags, places, parents = m.tags, m.places, m.parents
    at, end = ends[0], min(ends[1] + _MAX_BEFORE, len(places))
    amounts = steps = start = -1
    while at < end:
        box = parents[places[at]]
        if tags[places[at]] != "li" and (box < 0 or tags[box] != "li"):
            at += 1
            continue
        box = box if tags[places[at]] == "li" else parents[box]
        items = range(at, max(at + 1, m.ends[box]))
        is_text = m.link_in(box) < MAX_PROSE_LINK_SHARE * m.weight_in(box) and not m.flags(box) & NEGATIVE
        head = at - 1 if is_text and at and tags[places[at - 1]] in HEADINGS else -1
        if (
            head >= 0
            and len(items) >= _MIN_AMOUNTS
            and 2 * sum([_is_amount(m.texts[i]) for i in items]) >= len(items)
        ):
            amounts, start = items[-1], head
        elif head >= 0 and amounts >= 0 and head - amounts <= _BETWEEN and len(items) > 1:
            steps = items[-1]
            break
        at = items[-1] + 1
    if steps < 0:
        return []
    return [
        i
        for i in range(start, steps + 1)
        if m.link_share[i] < MAX_PROSE_LINK_SHARE and not m.flags(places[i]) & NEGATIVE
    ]


def _is_amount(text: str) -> bool:
    return len(text) < _MAX_AMOUNT and any(map(str.isnumeric, text[:3]))
