"""Lists, tables and recipes that belong to a body: their items are short, and look little like an article's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from newskit.body.blocks.class_names import BODY_NAME, NEGATIVE
from newskit.body.blocks.features import SENTENCE_ENDS
from newskit.body.blocks.measures import MAX_PROSE_LINK_SHARE, MIN_PROSE_WEIGHT, Measures, take
from newskit.page import HEADINGS

NEAR = 3  # blocks between a body and what belongs to it: an advert's label, a picture's
CELLS = frozenset(("td", "th", "caption"))
_ITEMS = frozenset(("li", "dt", "dd", "pre"))
_BOXES = frozenset(("ul", "ol", "dl", "pre", "table", "blockquote"))
LIST_TAGS = _ITEMS | _BOXES | CELLS
_GISTS = frozenset(("ul", "ol", "blockquote"))
_MIN_LIST_CHANCE = 0.1  # mean of a list's items
_MAX_LIST_LINK_SHARE = 0.5  # of a list that stands in the element of the body's paragraphs
_MIN_HOME_SHARE = 0.3  # of the body that stands in the children of one element
_MAX_RUN = 60  # blocks of lists under their subheads
_MIN_CELLS, _MAX_CELL_WEIGHT = 6, 60  # of a table of short cells: their number and mean weight
_MIN_CELLS_TAKEN = 0.15  # share of a table's cells that were chosen, from which all of it is body
# Of a recipe.
_MAX_BEFORE = 20  # blocks from the paragraphs: name, times, servings, what is needed
_BETWEEN = 3  # blocks from one list to the heading of the next
_MIN_AMOUNTS, _MAX_AMOUNT = 3, 120  # items, and characters of one: "400 g flour"
_MAX_SHORT_AMOUNT = 24  # characters
_LISTS = frozenset(("ul", "ol", "table"))
_UP = 5  # elements from an item's text up to its list: p, li; p, td, tr, tbody

Chances = dict[int, float]  # of being body, by block; of the candidates only


def lists_of(m: Measures, chances: Chances, taken: set[int], ends: tuple[int, int]) -> Iterator[int]:
    """Yield the items of lists and the lines of verses that are the body's.

    Such a list stands right in the element of the body's paragraphs and has few links, or stands between two of them and is
    likely enough; a last one ends the body, under a subhead or a colon.
    """
    parents, tags, places = m.parents, m.tags, m.places
    first, last = ends
    home = home_of(m, taken)
    boxes = {
        places[index] if tags[places[index]] == "pre" else parents[places[index]]
        for index in range(first + 1, last)
        if tags[places[index]] in _ITEMS
    }
    around = {_box_at_home(m, index, home) for index in range(first + 1, last) if index not in taken} - {0}
    boxes.update(
        box
        for box in around
        if tags[box] != "blockquote"
        and not has_pictures(m, box)
        and (tags[box] != "table" or _has_columns(m, box))
    )
    for box in sorted(boxes):
        start, end = m.starts[box], m.ends[box]
        if m.flags(box) & NEGATIVE:
            continue
        share = m.link_in(box) / max(1, m.weight_in(box))
        items = [index for index in range(start, end) if first < index < last]
        beside = (start - 1 in taken or start - 2 in taken) and (end in taken or end + 1 in taken)
        likely = sum([chances.get(index, 0.0) for index in items]) > _MIN_LIST_CHANCE * len(items)
        if ((box in around or parents[box] == home) and share < _MAX_LIST_LINK_SHARE) or (
            beside and likely and share < MAX_PROSE_LINK_SHARE
        ):
            yield from items
    if box := _list_behind(m, home, last):
        yield from range(last + 1, m.ends[box])


def _box_at_home(m: Measures, index: int, home: int) -> int:
    """Return the list, table, verse or quotation around a block that is a child of `home`, 0 where there is none.

    A box that holds nothing else may stand between the two.
    """
    at, box, parents = m.places[index], 0, m.parents
    while at > 0:
        if m.tags[at] in _BOXES:
            box = at
        if parents[at] == home:
            return box if box and (m.starts[at], m.ends[at]) == (m.starts[box], m.ends[box]) else 0
        at = parents[at]
    return 0


def has_pictures(m: Measures, box: int) -> bool:
    """Tell whether a picture stands in an element, before the last of its text."""
    images, start = m.page.images, m.starts[box]
    found = bisect_left(images, start, key=lambda image: image.block)
    return found < len(images) and images[found].block < m.ends[box]


def gist_above(m: Measures, taken: set[int], first: int) -> range:
    """Return the list of sentences, or the quotation, between title and body: the gist of the article, or a motto."""
    for last in range(first - 1, max(m.title_at, first - 1 - NEAR), -1):
        at = m.places[last]
        box = next((at for at in (at, m.parents[at], m.parents[m.parents[at]]) if m.tags[at] in _GISTS), 0)
        if box > 0:
            start, end = m.starts[box], m.ends[box]
            is_below_title = start == m.title_at + 1
            is_above = end == first and _box_at_home(m, last, home_of(m, taken)) == box
            is_ours = (is_below_title or is_above) and not m.link_in(box) and not m.flags(box) & NEGATIVE
            is_said = all(text[-1] in SENTENCE_ENDS for text in m.texts[start:end])
            return range(start, end) if is_ours and is_said else range(0)
    return range(0)


def headed_lists(m: Measures, taken: list[int]) -> Iterator[int]:
    """Yield what stands between two blocks of the body, where that is lists under subheads and nothing else."""
    tags, places = m.tags, m.places
    for before, after in pairwise(taken):
        if 2 < after - before <= _MAX_RUN:
            between = range(before + 1, after)
            kinds = {tags[places[index]] for index in between}
            if (
                "li" in kinds
                and kinds - {"li"} <= HEADINGS.keys()
                and all(
                    m.link_share[index] < MAX_PROSE_LINK_SHARE and not m.flags(places[index]) & NEGATIVE
                    for index in between
                )
            ):
                yield from between


def _list_behind(m: Measures, home: int, last: int) -> int:
    """Return the list or table right below the last block that ends the body, 0 where there is none.

    It follows a subhead or a colon, or all of its items are sentences.
    """
    tags, places = m.tags, m.places
    is_head = tags[places[last]] in HEADINGS
    start = last + 1
    if tags[home] == "td" and start == m.ends[home] < len(places):
        home = _cell_below(m, home)
    if not is_head and start < len(places) and tags[places[start]] in HEADINGS:
        is_head = not m.link_share[start] and m.parents[places[start]] == home
        start += 1
    box = _box_at_home(m, start, home) if start < len(places) else 0
    if not box or tags[box] == "blockquote":
        return 0
    is_said = m.parents[box] == home and all(map(_is_said, take(m.texts, range(start, m.ends[box]))))
    if not (is_head or is_said or m.texts[last][-1] in ":："):
        return 0
    is_text = m.link_in(box) < MAX_PROSE_LINK_SHARE * m.weight_in(box)
    return box if is_text and m.starts[box] == start and not m.flags(box) & NEGATIVE else 0


def _cell_below(m: Measures, cell: int) -> int:
    """Return the cell that begins with the block behind a cell's end, if it is all of the next row: mails stand in such; else the cell."""
    at, row = m.places[m.ends[cell]], m.parents[cell]
    while at > 0 and m.parents[m.parents[at]] != m.parents[row]:
        at = m.parents[at]
    is_whole = at > 0 and m.tags[at] == "td" and m.ends[at] == m.ends[m.parents[at]]
    return at if is_whole else cell


def _is_said(text: str) -> bool:
    return text[-1] in SENTENCE_ENDS and len(text.encode()) >= MIN_PROSE_WEIGHT


def home_of(m: Measures, taken: set[int]) -> int:
    """Return the element whose children hold most of the body, -1 where none holds much."""
    held = m.held_by_parent(taken)
    home = max(held, key=lambda at: (held[at], -at))
    return home if held[home] > _MIN_HOME_SHARE * sum(held.values()) else -1


def tables_of(m: Measures, taken: set[int], ends: tuple[int, int]) -> Iterator[int]:
    """Yield the cells of the body's tables: between its blocks, behind a colon, or tables of which a good part was chosen."""
    first, last = ends
    seen: set[int] = set()
    for index in range(first + 1, min(last + 3, len(m.places))):
        if index in taken or m.tags[m.places[index]] not in CELLS:
            continue
        at = m.parents[m.places[index]]
        while at > 0 and m.tags[at] != "table" and at not in seen:
            at = m.parents[at]
        if at <= 0 or at in seen:
            continue
        seen.add(at)
        start, end = m.starts[at], m.ends[at]
        between = (start - 1 in taken or start - 2 in taken) and (end in taken or end + 1 in taken)
        held = [index for index in range(start, end) if index in taken]
        if (
            (
                between
                or (start - 1 == last and m.texts[last][-1] in ":：")
                or _ends_text(m, at, last)
                or _are_cells(m, held, (start, end))
            )
            and m.link_in(at) < MAX_PROSE_LINK_SHARE * m.weight_in(at)
            and (_are_cells(m, held, (start, end)) if held else _has_columns(m, at))
            and not m.flags(at) & NEGATIVE
        ):
            yield from range(start - (start - 2 == last), end)


def _ends_text(m: Measures, table: int, last: int) -> bool:
    """Tell whether a table right below the last paragraph, or below its own heading, stands with it in an element called a body."""
    start = m.starts[table]
    is_headed = start - 2 == last and m.texts[start - 1][-1] not in SENTENCE_ENDS
    if not (start - 1 == last or is_headed) or not m.flags(table) & m.flags(m.places[last]) & BODY_NAME:
        return False
    cells = range(start, m.ends[table])
    return len(cells) >= _MIN_CELLS and m.weight_in(table) < _MAX_CELL_WEIGHT * len(cells)


def _has_columns(m: Measures, table: int) -> bool:
    """Tell whether two cells share a row; where none do, the table is a box: an advert in a newsletter."""
    cells = set()
    for at in m.places[m.starts[table] : m.ends[table]]:
        while at > table and m.tags[at] not in CELLS:
            at = m.parents[at]  # noqa: PLW2901
        cells.add(at)
    return len({m.parents[at] for at in cells}) < len(cells)


def _are_cells(m: Measures, held: list[int], ends: tuple[int, int]) -> bool:
    """Tell whether the chosen blocks `held` are a good part of a table of short cells; an article may stand in a table, too."""
    count = ends[1] - ends[0]
    return (
        len(held) >= _MIN_CELLS_TAKEN * count
        and count >= _MIN_CELLS
        and m.weight_before[ends[1]] - m.weight_before[ends[0]] < _MAX_CELL_WEIGHT * count
        and all(m.tags[m.places[index]] in CELLS for index in range(*ends))
    )


def recipe_of(m: Measures, ends: tuple[int, int]) -> list[int]:
    """Return a recipe in or beside the body: a list of amounts under a heading, and a list of steps under the next one."""
    tags, places = m.tags, m.places
    begin, end = max(m.title_at + 1, ends[0] - _MAX_BEFORE), min(ends[1] + _MAX_BEFORE, len(places) - 1)
    amounts = steps = start = -1
    for head in range(begin, end):
        box = _list_around(m, head + 1) if tags[places[head]] in HEADINGS else -1
        if (
            box < 0
            or m.starts[box] <= head
            or m.link_in(box) >= MAX_PROSE_LINK_SHARE * m.weight_in(box)
            or m.flags(box) & NEGATIVE
        ):
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
