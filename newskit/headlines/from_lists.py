"""Headlines of a page without a text of its own: with their times and addresses, those of pictures, and those that need scripts."""

from __future__ import annotations

from collections.abc import Callable, Container
from itertools import compress

from newskit.addresses import absolute
from newskit.headlines.link_times import times_of_links
from newskit.headlines.menus import is_plain
from newskit.headlines.picture_links import picture_headlines
from newskit.headlines.service_links import NO_PAGE
from newskit.headlines.unlinked import unlinked_headlines
from newskit.page import Link, LinkRow, Page
from newskit.record import HeadlineLink
from newskit.rules.languages import FIRST_EASTERN

Headlines = list[tuple[str, LinkRow]]  # with their links

_MIN_LINKED = 3  # where a page has less, its list may need scripts
_MIN_TIMED, _MIN_UNTIMED = 5, 3  # headlines with times; entries of a box without


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
    if len(linked) < _MIN_LINKED:
        linked = unlinked_headlines(page, nowhere, is_fit) or linked
    times = times_of_links(page, linked) if is_list else [""] * len(linked)
    if any(times):
        kept = _without_menus(page, linked, times)
        linked, times = list(compress(linked, kept)), list(compress(times, kept))
    found = [(row[2:], text, row, time) for (text, row), time in zip(linked, times, strict=True)]
    if pictures := picture_headlines(page, known, is_fit):
        found += [(row[2:], text, row, "") for text, row in pictures]
        found.sort(key=lambda one: one[0])
    return [{"text": text, "url": _address(page, row), "published_at": time} for _, text, row, time in found]


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
