"""Times of a list page's headlines: each in the headline's own box, beside it on one side, or in a heading of the day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from newskit.fields.times.machine import parse_machine_time
from newskit.fields.times.written import Moment, find_moment
from newskit.page import HEADINGS, Elements, LinkRow, Page
from newskit.rules.lazy import has_any, lazy

_MAX_BOX = 12  # blocks of one headline's own: picture's text, section, headline, teaser, author, time
_WITHIN, _BEFORE = 3, 2  # blocks after a headline, and before it, where no box tells whose a time is
_MAX_LINE = 60  # characters of a line that gives a time; in a longer one it stands at an edge
_MAX_TEXT = 600  # of one that is looked at: a thousand links may stand in a line
_MAX_DAY = 30  # of a heading that is a day
_EDGE = 4
_MIN_TIMED = 2  # headlines with times beside them: one alone is the page's
_MIN_CLOCKS = 4  # below one day, the newest first
_OF_EACH = 0.5  # from the first of these to the last: where fewer have one, times are headings of days
_CLOCK = lazy(r"(?<![\d:.,])([01]?\d|2[0-3]):([0-5]\d)(?![\d:.,]\d)")
_MAX_PART, _MAX_PARTS = 10, 3  # characters of a part of a day: 2026-03, Mar 2026; parts
_NUMBERS = lazy(r"(20\d\d|\d\d?)[-./年月日\s]{1,3}(20\d\d|\d\d?)[-./年月日\s]{1,3}(20\d\d|\d\d?)[年月日]?")
_YEAR_DIGITS = 4
_OF_TAIWAN = lazy(r"(1[01]\d)[-./年](\d{1,2})[-./月](\d{1,2})日?")
_YEAR = lazy(r"(20\d\d)(?:年度?)?")
_DAY = lazy(r"(?<![\d:.,])(\d{1,2})(?:月|[-./])(\d{1,2})日?(?![\d:.,])")
_HEADING_TAGS = frozenset(("dt", *HEADINGS))
_TIME_DATA = ("time", "date", "publish", "stamp")  # parts of data-… attributes that hold one


class Item(NamedTuple):
    """A headline: its link's text, its block, the block after its link, and the blocks that are its own."""

    text: str
    link: str
    block: int
    after: int
    start: int
    end: int


def times_of_links(page: Page, headlines: Sequence[tuple[str, LinkRow]]) -> list[str]:
    """Return the time of each of a page's headlines, in order; "" where it shows none."""
    items = items_of(page, headlines)
    machine = {block: value for value, block in reversed(page.times)}
    known: dict[int, Moment | None] = {}  # thousands of links may stand in one line
    found = [_own_time(page, item, machine, known) for item in items]
    flat = [at for at, moment in enumerate(found) if moment is None]
    if flat:
        _add_beside(page, items, found, flat, known)
        if not any(found):
            _add_to_years(page, items, found)
    return [moment.text() if moment else "" for moment in found]


def items_of(page: Page, headlines: Sequence[tuple[str, LinkRow]]) -> list[Item]:
    """Return each headline with the biggest element around it that holds no other one's."""
    starts = sorted({row[2] for _, row in headlines})
    return [_item(page, text, row, starts) for text, row in headlines]


def _item(page: Page, text: str, row: LinkRow, starts: list[int]) -> Item:
    elements, block, after = page.elements, row[2], row[3]
    at = bisect_left(starts, block)
    first = starts[at - 1] if at else -1
    last = starts[at + 1] if at + 1 < len(starts) else len(page.texts)
    start, end = block, max(after, block + 1)
    place = page.places[block] if block < len(page.places) else -1
    while place > 0 and first < elements.starts[place] and elements.ends[place] <= last:
        if elements.ends[place] - elements.starts[place] > _MAX_BOX:
            break
        start, end = min(start, elements.starts[place]), max(end, elements.ends[place])
        place = elements.parents[place]
    shown = text if text in row[0] else row[0]  # it may be whole in the link's title only
    return Item(shown, row[0], block, max(after, block + 1), start, end)


def _own_time(
    page: Page, item: Item, machine: dict[int, str], known: dict[int, Moment | None]
) -> Moment | None:
    order = [*range(item.block, item.end), *range(item.start, item.block)]
    for at in order:
        if at in machine and (found := parse_machine_time(machine[at])):
            return found
    # The shortest first: what a summary tells happened on another day.
    for at in sorted(order, key=lambda at: len(page.texts[at])):
        if found := _time_in(page, at, item.text, known):
            return found
    return _time_in_data(page, item) or _time_in_parts(page, item, order)


def _time_in_parts(page: Page, item: Item, order: list[int]) -> Moment | None:
    """Return the day whose parts stand in lines, or in elements, of their own: a big 15 above 2026-03."""
    parts = [
        part
        for at in sorted(order)
        if len(page.texts[at]) <= 2 * _MAX_PART + (len(item.text) if at == item.block else 0)
        for part in _cut(page, at).split("\n")
        if len(part) <= _MAX_PART and any(map(str.isdecimal, part))
    ]
    for part in parts:
        if era := _OF_TAIWAN.fullmatch(part):
            return _time_of(f"{int(era[1]) + 1911}-{era[2]}-{era[3]}")
    if not 1 < len(parts) <= _MAX_PARTS:
        return None
    joined = " ".join(map(str.strip, parts))
    numbers = _NUMBERS.fullmatch(joined)
    if numbers is None:
        return _time_of(joined)  # May 20, 2026
    first, second, third = numbers.groups()
    if len(first) == _YEAR_DIGITS:
        return _time_of(f"{first}-{second}-{third}")
    if len(second) == _YEAR_DIGITS:
        return _time_of(f"{second}-{third}-{first}")
    if len(third) == _YEAR_DIGITS:
        is_day_apart = len(parts) == 2 and parts[0].strip() == first  # a big 15 above 03/2026
        return _time_of(f"{third}-{second}-{first}" if is_day_apart else f"{third}-{first}-{second}")
    return None


def _time_in(page: Page, at: int, headline: str, known: dict[int, Moment | None]) -> Moment | None:
    """Return the time that a block gives, behind a headline that stands in it or else before."""
    text = page.texts[at]
    if len(text) > _MAX_TEXT:
        return None
    if headline in text:
        cut = _cut(page, at)
        before, _, behind = (cut if headline in cut else text).partition(headline)
        return _time_of(behind) or _time_of(before)
    if at not in known:
        known[at] = _time_of(_cut(page, at))
    return known[at]


def _cut(page: Page, at: int) -> str:
    """Return a block's text, cut where inline elements meet: the line joins 2026-03-04 and 12 comments."""
    return "\n".join(page.blocks.pieces_of(at)) if page.blocks.pieces[at] else page.texts[at]


def _time_of(text: str) -> Moment | None:
    found = find_moment(text)
    if found is None:
        return None
    is_at_edge = found.start <= _EDGE or len(text) - found.end <= _EDGE
    return found.moment if is_at_edge or len(text) <= _MAX_LINE else None


def _time_in_data(page: Page, item: Item) -> Moment | None:
    """Return the time that an element around a headline, or one in its box, has in a data attribute."""
    elements = page.elements
    inlines = [node for at in range(item.start, min(item.end, len(page.texts))) if (node := page.inlines[at])]
    for node in (*_nodes_around(elements, page.places[item.block], item), *inlines):
        for name, value in node.attributes.items():
            is_time = name.startswith("data-") and has_any(name, _TIME_DATA)
            if is_time and (found := parse_machine_time(value or "")):
                return found
    return None


def _nodes_around(elements: Elements, place: int, item: Item) -> Iterable[Any]:
    while place > 0 and item.start <= elements.starts[place] and elements.ends[place] <= item.end:
        yield elements.nodes[place]
        place = elements.parents[place]


def _add_beside(
    page: Page,
    items: list[Item],
    found: list[Moment | None],
    flat: list[int],
    known: dict[int, Moment | None],
) -> None:
    """Give headlines that no box holds with their times what stands on one side of them, or the day above them."""
    before: dict[int, int] = {}  # blocks with a time, by headline
    after: dict[int, int] = {}
    for at in flat:
        item = items[at]
        low = items[at - 1].end if at else 0
        high = items[at + 1].start if at + 1 < len(items) else len(page.texts)
        above = range(item.start - 1, max(low, item.start - _BEFORE) - 1, -1)
        below = range(item.end, min(high, item.end + _WITHIN))
        for blocks, side in ((above, before), (below, after)):
            if timed := [block for block in blocks if _time_in(page, block, item.text, known)]:
                side[at] = timed[0]
    side = before if _are_before(page, before, after) else after
    is_for_all = len(side) == len(flat) or side is after or not _are_headings(page, side.values())
    if is_for_all and len(side) >= _MIN_TIMED and len(side) > _OF_EACH * (max(side) - min(side) + 1):
        for at, block in side.items():
            found[at] = _time_in(page, block, items[at].text, known)
    else:
        _add_days(page, items, found)


def _are_headings(page: Page, blocks: Iterable[int]) -> bool:
    """Tell whether lines are set as what heads a part of a list."""
    tags = page.elements.tags
    return all(tags[page.places[block]] in _HEADING_TAGS for block in blocks)


def _are_before(page: Page, before: dict[int, int], after: dict[int, int]) -> bool:
    """Tell on which side of their headlines times stand. Between two they stand on both sides; above the first or below the last may be the page's."""
    if len(before) != len(after) or len(after) < 2:
        return len(before) > len(after)
    parents, places = page.elements.parents, page.places
    *_, other, last = after.values()
    return parents[places[last]] != parents[places[other]]


def _add_days(page: Page, items: list[Item], found: list[Moment | None]) -> None:
    """Give each headline the day that heads its part of the list, with the clock beside it."""
    days: list[Moment | None] = []
    day: Moment | None = None
    past = 0  # the part of the list that a day heads
    low = max(0, items[0].start - _BEFORE)
    for item in items:
        heading = -1
        for block in range(low, item.start):
            text = page.texts[block]
            if len(text) <= _MAX_DAY and not page.link_chars[block] and (written := find_moment(text)):
                day, heading = written.moment, block
        if heading >= 0:
            past = _end_of_part(page, heading, item.block)
        days.append(day if item.block < past else None)
        low = item.end
    if days[0] is None or len(set(days) - {None}) < 2:
        day = _day_of_all(page, items, days[0])
        days = [day] * len(items)
    for at, item in enumerate(items):
        if found[at] is None and (day := days[at]):
            found[at] = _with_clock(page, item, day.without_clock())


def _end_of_part(page: Page, heading: int, first: int) -> int:
    """Return the block behind the smallest element that holds a heading and the first headline below it."""
    place = page.places[heading]
    while place > 0 and page.elements.ends[place] <= first:
        place = page.elements.parents[place]
    return page.elements.ends[place]


def _day_of_all(page: Page, items: list[Item], above: Moment | None) -> Moment | None:
    """Return the one day of a list with a clock beside each headline: that of the title, or the one above clocks of which the newest is the first.

    Elsewhere what stands above a whole list is the day on which it was looked at.
    """
    titled = _day_of_title(page, items[0].start)
    if (day := titled or above) is None:
        return None
    clocks = [
        (at.hour, at.minute)
        for item in items
        if (at := _with_clock(page, item, day.without_clock())).hour is not None
    ]
    if len(clocks) < len(items):
        return None
    is_newest_first = len(clocks) >= _MIN_CLOCKS and clocks == sorted(clocks, reverse=True)
    return day if titled or is_newest_first else None


def _day_of_title(page: Page, end: int) -> Moment | None:
    """Return the day that the headings above the list, or else the page's own title, name."""
    tags, places = page.elements.tags, page.places
    titles = [page.texts[at] for at in range(end) if tags[places[at]] in HEADINGS]
    return next(
        (written.moment.without_clock() for text in [*titles, page.title] if (written := find_moment(text))),
        None,
    )


def _add_to_years(page: Page, items: list[Item], found: list[Moment | None]) -> None:
    """Give headlines the day beside each, of the year that heads their part of the list."""
    year = ""
    low = max(0, items[0].start - _BEFORE)
    for at, item in enumerate(items):
        for block in range(low, item.start):
            if (text := page.texts[block])[:2] == "20" and (heading := _YEAR.fullmatch(text)):
                year = heading[1]
        low = item.end
        if year:
            near = (text for text in page.texts[item.start : item.end] if len(text) <= _MAX_TEXT)
            if day := _DAY.search("\n".join(text.replace(item.text, "\n") for text in near)):
                found[at] = _time_of(f"{year}-{day[1]}-{day[2]}")


def _with_clock(page: Page, item: Item, day: Moment) -> Moment:
    for text in (item.link, *page.texts[item.start : item.end]):
        if len(text) <= _MAX_LINE + len(item.text) and (
            clock := _CLOCK.search(text.replace(item.text, "\n", 1))
        ):
            return day._replace(hour=int(clock[1]), minute=int(clock[2]))
    return day
