"""Headlines of lists that lead nowhere without scripts: `javascript:view(12)`, or items that are clicked on; each has its time."""

from __future__ import annotations

from collections.abc import Callable

from newskit.headlines.link_times import times_of_links
from newskit.page import LinkRow, Page

_MIN_ITEMS = 5
_TIMED = 0.8  # of them have a time: what has none may be a menu, or a page's tools
_LEVELS = 3  # from a line to what is clicked on
_CLICKED = ("onclick", "data-url", "data-href", "data-link")  # comments have data-id, too


def unlinked_headlines(
    page: Page, links: list[tuple[str, LinkRow]], is_fit: Callable[[str], bool]
) -> list[tuple[str, LinkRow]]:
    """Return the headlines among links without an address, or else among lines without a link; none where they have no times."""
    if len(links) < _MIN_ITEMS:
        taken = {0}  # each item once
        items: dict[int, int] = {}  # what is clicked on, by place
        links = []
        for at, (line, place) in enumerate(zip(page.texts, page.places, strict=True)):
            if page.link_chars[at]:
                continue
            if place not in items:
                items[place] = _clicked(page, place)
            if items[place] not in taken and is_fit(line):
                taken.add(items[place])
                text = next(filter(is_fit, map(str.strip, page.blocks.pieces_of(at))), line)
                links.append((text, (text, None, at, at + 1)))
    if len(links) < _MIN_ITEMS:
        return []
    times = times_of_links(page, links)
    return links if len(times) - times.count("") >= _TIMED * len(times) else []


def _clicked(page: Page, place: int) -> int:
    """Return the place of the nearest element from this one on that is clicked on; 0 where none is."""
    for _ in range(_LEVELS):
        if place <= 0:
            break
        said = page.elements.nodes[place].attributes
        if any(name in said for name in _CLICKED):
            return place
        place = page.elements.parents[place]
    return 0
