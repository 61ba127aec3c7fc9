"""Headlines that stand only in what is said of pictures: links without a text, each around a picture, several in one list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container

from newskit.addresses import host_of
from newskit.headlines.service_links import NO_PAGE
from newskit.headlines.surroundings import ELSEWHERE, Surroundings
from newskit.page import Image, LinkRow, Page
from newskit.page.plain import folded

_MIN_PICTURES = 3
_AROUND = 3  # elements from a picture to its link
_LEVELS = 3  # from a picture's element to the list


def picture_headlines(
    page: Page, known: Container[str], is_fit: Callable[[str], bool]
) -> list[tuple[str, LinkRow]]:
    """Return the headlines of pictures in order, each with a row of the block behind it; none that leads where a known one does."""
    host, surroundings = host_of(page.url), Surroundings(page.elements)
    seen: set[str] = set()
    likely: list[tuple[str, LinkRow, Image]] = []
    for image in page.images:
        link = image.node.parent
        for _ in range(_AROUND):
            if link is None or link.tag == "a":
                break
            link = link.parent
        if link is None or link.tag != "a":
            continue
        said = link.attributes
        href = (said.get("href") or "").strip()
        address = href.partition("#")[0]
        if not address or address in seen or address in known or NO_PAGE.match(href):
            continue
        if "//" in address[:8] and host_of(address) != host:
            continue  # an advertiser's, a partner's
        texts = (folded(image.node.attributes.get("alt") or ""), folded(said.get("title") or ""))
        text = next(filter(is_fit, texts), "")
        if text and surroundings.part_of(image.place) == ELSEWHERE:
            seen.add(address)
            likely.append((text, (text, link, image.block, image.block), image))
    if len(likely) < _MIN_PICTURES:
        return []
    lists = [_lists_around(page, image.place) for _, _, image in likely]
    sizes = Counter([place for places in lists for place in places])
    return [
        (text, row)
        for (text, row, _), places in zip(likely, lists, strict=True)
        if any(sizes[place] >= _MIN_PICTURES for place in places)
    ]


def _lists_around(page: Page, place: int) -> list[int]:
    found: list[int] = []
    while place > 0 and len(found) < _LEVELS:
        found.append(place)
        place = page.elements.parents[place]
    return found
