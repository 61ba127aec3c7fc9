"""Headlines of a page without a text of its own: with their times and addresses, those of pictures, and those that need scripts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container
from itertools import compress

from newskit.addresses import absolute, host_of
from newskit.headlines.found.link_times import items_of, times_of_links
from newskit.headlines.found.menus import is_plain
from newskit.headlines.found.page_parts import ELSEWHERE, PageParts
from newskit.headlines.found.service_links import NO_PAGE
from newskit.page import Image, Link, LinkRow, Page
from newskit.page.plain import folded
from newskit.record import HeadlineLink
from newskit.rules.adverts import MAX_LABEL, labels_advert
from newskit.rules.languages import FIRST_EASTERN

Headlines = list[tuple[str, LinkRow]]  # with their links

_MIN_LINKED = 3  # where a page has less, its list may need scripts
_MIN_TIMED, _MIN_UNTIMED = 5, 3  # headlines with times; entries of a box without
# Of headlines that stand in pictures: elements from a picture to its link, and from there to the list.
_MIN_PICTURES, _AROUND, _PICTURE_LEVELS = 3, 3, 3
# Of items that lead nowhere without scripts: elements from a line to what is clicked on.
_MIN_ITEMS, _CLICKED_LEVELS = 5, 3
_TIMED = 0.8  # of them have a time: what has none may be a menu, or a page's tools
_MAX_CARD = 4  # blocks from a headline to what labels it an advert
_CLICKED = ("onclick", "data-url", "data-href", "data-link")  # comments have data-id, too


def list_headlines(
    page: Page,
    linked: Headlines,
    nowhere: Headlines,
    known: Container[str],
    is_fit: Callable[[str], bool],
    *,
    is_list: bool,
) -> list[HeadlineLink]:
    """Return the headlines of a page without a text in order, given those with links, those whose links lead `nowhere`, and `known` addresses.

    What is no list shows times of something else.
    """
    if is_list:
        linked = _without_adverts(page, linked)
    if len(linked) < _MIN_LINKED:
        linked = _unlinked_headlines(page, nowhere, is_fit) or linked
    times = times_of_links(page, linked) if is_list else [""] * len(linked)
    if any(times):
        kept = _without_menus(page, linked, times)
        linked, times = list(compress(linked, kept)), list(compress(times, kept))
    found = [(row[2:], text, row, time) for (text, row), time in zip(linked, times, strict=True)]
    shown = {text for text, _ in linked}
    pictures = [picture for picture in _picture_headlines(page, known, is_fit) if picture[0] not in shown]
    if pictures:
        found += [(row[2:], text, row, "") for text, row in pictures]
        found.sort(key=lambda one: one[0])
    return [{"text": text, "url": _address(page, row), "published_at": time} for _, text, row, time in found]


def _without_adverts(page: Page, headlines: Headlines) -> Headlines:
    """Return the headlines with no label in their boxes that says they are adverts."""
    last = len(page.texts)
    labelled = {at for at in range(last) if _has_advert_label(page, at)}
    if not labelled:
        return headlines
    kept: Headlines = []
    for headline, item in zip(headlines, items_of(page, headlines), strict=True):
        box = range(max(item.start, item.block - _MAX_CARD), min(item.end, item.block + _MAX_CARD, last))
        if labelled.isdisjoint(box):
            kept.append(headline)
    return kept


def _has_advert_label(page: Page, at: int) -> bool:
    lines = (page.texts[at], *(page.blocks.pieces_of(at) if page.blocks.pieces[at] else ()))
    return any(len(line) <= MAX_LABEL and labels_advert(line) for line in lines)


def _address(page: Page, row: LinkRow) -> str:
    """Return where a link leads; "" where that takes a script."""
    href = Link(*row).href.strip() if row[1] is not None else ""
    return "" if NO_PAGE.match(href) else absolute(page.url, href)


def _without_menus(page: Page, headlines: Headlines, times: list[str]) -> list[bool]:
    """Tell which headlines stand in no box of words that say little and have no times, where most of the page's have them.

    A box of short headlines in Chinese is a ranking.
    """
    timed = len(times) - times.count("")
    if timed < _MIN_TIMED or timed * 2 < len(times) or timed == len(times):
        return [True] * len(times)
    boxes: dict[int, list[int]] = {}
    last = len(page.places) - 1
    for at, (_, row) in enumerate(headlines):
        boxes.setdefault(page.elements.parents[page.places[min(row[2], last)]], []).append(at)
    kept = [True] * len(times)
    for found in boxes.values():
        if len(found) >= _MIN_UNTIMED and not any(
            times[at] or headlines[at][0][-1] >= FIRST_EASTERN or not is_plain(headlines[at][0])
            for at in found
        ):
            for at in found:
                kept[at] = False
    return kept


def _unlinked_headlines(page: Page, links: Headlines, is_fit: Callable[[str], bool]) -> Headlines:
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
    for _ in range(_CLICKED_LEVELS):
        if place <= 0:
            break
        said = page.elements.nodes[place].attributes
        if any(name in said for name in _CLICKED):
            return place
        place = page.elements.parents[place]
    return 0


def _picture_headlines(page: Page, known: Container[str], is_fit: Callable[[str], bool]) -> Headlines:
    """Return the headlines of pictures in order, each with a row of the block behind it; none that leads where a known one does."""
    host, parts = host_of(page.url), PageParts(page.elements)
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
        if text and parts.part_of(image.place) == ELSEWHERE:
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
    while place > 0 and len(found) < _PICTURE_LEVELS:
        found.append(place)
        place = page.elements.parents[place]
    return found
