"""Entries within a body: questions that unfold, dates of a timeline; each a short line above what is said, in boxes set alike."""

from __future__ import annotations

from collections.abc import Iterator

from newskit.body.blocks.class_names import NEGATIVE
from newskit.body.blocks.features import SAID_ENDS
from newskit.body.blocks.measures import MAX_PROSE_LINK_SHARE, Measures
from newskit.body.html.lists_and_tables import has_pictures
from newskit.rules.lazy import lazy

_MIN_ENTRIES, _MIN_ASKED = 3, 2  # and of questions between two paragraphs
_NUMBER = lazy(r"\d{1,2}(?:$|[.、:：)）]\s?\D)")  # 2, 2. Why now?; not 2号, 12:30
_UP = 4  # elements around the first paragraph, one of which may be an entry
_MAX_LABEL, _MAX_ENTRY = 120, 12  # weight of the line above; blocks of an entry


def entries_of(m: Measures, taken: set[int], left: list[int], home: int) -> Iterator[int]:
    """Yield the blocks of entries that stand in the element `home` of the body's paragraphs, between two of them or below the last.

    `left` are the blocks there that were not taken. Below the last paragraph may stand what readers say, or who wrote:
    there, and where some of the entries were taken, each begins with a question or a number.
    """
    last, end = max(taken), 0
    seen: dict[int, int] = {}  # by element, up to which block its boxes were found to be no entries
    for index in left:
        if index < end or index >= m.ends[home]:
            continue
        boxes = _boxes_from(m, index, home, seen, is_between=index < last)
        if not boxes:
            continue
        start, end = m.starts[boxes[0]], m.ends[boxes[-1]]
        is_between = index < last and taken.isdisjoint(range(start, end))
        if is_between or all(_is_headed(m, m.starts[box]) for box in boxes):
            yield from range(start, end)


def cards_of(m: Measures, first: int) -> range:
    """Return the blocks of boxes set alike in one of which the body begins, if each begins with a question or a number."""
    box = m.places[first]
    for _ in range(_UP):
        if box <= 0:
            break
        if m.ends[box] - m.starts[box] > 1 and _is_asked_or_numbered(m.texts[m.starts[box]]):
            boxes = _alike(m, box)
            if len(boxes) >= _MIN_ENTRIES and all(
                _is_entry(m, at) and _is_asked_or_numbered(m.texts[m.starts[at]]) for at in boxes
            ):
                return range(m.starts[boxes[0]], m.ends[boxes[-1]])
        box = m.parents[box]
    return range(0)


def _boxes_from(m: Measures, index: int, home: int, seen: dict[int, int], *, is_between: bool) -> list[int]:
    """Return the entries' boxes of which a block begins the first, in `home` or in a box there; [] if there are none."""
    at = m.places[index]
    while at > home and m.starts[at] == index:
        around = m.parents[at]
        if index >= seen.get(around, 0):
            boxes = _alike(m, at)
            if len(boxes) >= _least(m, boxes, is_between=is_between) and all(
                _is_entry(m, box) for box in boxes
            ):
                return boxes
            seen[around] = m.ends[boxes[-1]]
        at = around
    return []


def _alike(m: Measures, box: int) -> list[int]:
    """Return the boxes set like one that stand in a row with it, and itself."""
    boxes, before, key = [box], [], m.key(box)
    while (at := _box_at(m, m.ends[boxes[-1]], m.parents[box])) and m.key(at) == key:
        boxes.append(at)
    at = box
    while (at := _box_before(m, at)) and m.key(at) == key:
        before.append(at)
    return [*reversed(before), *boxes]


def _least(m: Measures, boxes: list[int], *, is_between: bool) -> int:
    """Return how many boxes must be set alike: what unfolds may stand alone."""
    if m.tags[boxes[0]] == "details":
        return 1
    are_asked = is_between and all(_is_asked(m.texts[m.starts[box]]) for box in boxes)
    return _MIN_ASKED if are_asked else _MIN_ENTRIES


def _box_at(m: Measures, index: int, parent: int) -> int:
    """Return the child of an element that begins with a block, 0 where there is none."""
    if index >= m.ends[parent]:
        return 0
    at = _child_with(m, index, parent)
    return at if at > parent and m.starts[at] == index else 0


def _box_before(m: Measures, box: int) -> int:
    """Return the box right before another in its element, 0 where there is none."""
    around, end = m.parents[box], m.starts[box]
    if end <= m.starts[around]:
        return 0
    at = _child_with(m, end - 1, around)
    return at if at > around and m.ends[at] == end else 0


def _child_with(m: Measures, index: int, parent: int) -> int:
    """Return the child of an element that a block of it stands in, or the element itself."""
    at = m.places[index]
    while at > parent and m.parents[at] != parent:
        at = m.parents[at]
    return at


def _is_entry(m: Measures, box: int) -> bool:
    """Tell a line and what is said below it from other boxes; with a picture it is a caption."""
    start, end = m.starts[box], m.ends[box]
    return (
        2 <= end - start <= _MAX_ENTRY
        and m.weights[start] <= _MAX_LABEL
        and not m.link_share[start]
        and m.texts[end - 1][-1] in SAID_ENDS
        and m.link_in(box) < MAX_PROSE_LINK_SHARE * m.weight_in(box)
        and not m.flags(box) & NEGATIVE
        and not has_pictures(m, box)
    )


def _is_headed(m: Measures, start: int) -> bool:
    text = m.texts[start]
    return _is_asked(text) or text[0].isdigit() or m.tags[m.places[start]] == "summary"


def _is_asked_or_numbered(text: str) -> bool:
    return _is_asked(text) or _NUMBER.match(text) is not None


def _is_asked(text: str) -> bool:
    return text[-1] in "?？"
