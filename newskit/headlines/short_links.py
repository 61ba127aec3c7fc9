"""Headlines too short to be told from names of sections: 古城墙下的早市 in a list of headlines is one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container

from newskit.headlines.menus import count_cjk
from newskit.page import Elements, Link, Links, Page

_MIN_CJK, _MAX_CJK, _MAX_CHARS = 5, 7, 12  # with quotes and spaces
_MIN_SURE = 4  # headlines in the list
_MAX_SHARE = 0.25  # of short ones, against those: columns and accounts come together
_MAX_ITEM = 3  # blocks of an item: picture's text, headline, date

Place = tuple[int, int, str]  # a list, how deep in it a line stands, the line's tag


def short_headlines(page: Page, sure: list[Link], taken: Container[int]) -> list[tuple[str, Link]]:
    """Return the short links that are each the only one of a line set as four headlines of its list, or more, are.

    `taken` are the body's blocks.
    """
    if len(sure) < _MIN_SURE:
        return []
    rows = page.links.rows if isinstance(page.links, Links) else page.links
    elements, places, link_chars, texts = page.elements, page.places, page.link_chars, page.texts
    last = len(texts) - 1
    short: list[tuple[str, Link]] = []
    for row in rows:
        text, block = row[0], row[2]
        if (
            _MIN_CJK <= len(text) <= _MAX_CHARS
            and not text.isascii()
            and block <= last
            and link_chars[block] == len(text)
            and block not in taken
            and _MIN_CJK <= count_cjk(text) <= _MAX_CJK
            and not any(map(str.isalpha, texts[block].replace(text, "", 1)))
            and not any("\u3040" <= letter <= "\u30ff" for letter in text)  # a headline in Japanese is longer
        ):
            short.append((text, Link(*row)))
    if not short:
        return []
    lists = Counter([_place_of(elements, places[link.block]) for link in sure if link.block <= last])
    found = [_place_of(elements, places[link.block]) for _, link in short]
    shorts = Counter(found)
    return [
        pair
        for pair, place in zip(short, found, strict=True)
        if lists[place] >= _MIN_SURE and shorts[place] <= _MAX_SHARE * lists[place]
    ]


def _place_of(elements: Elements, at: int) -> Place:
    """Return the list that a line in the element at a place stands in, and how it is set there."""
    parents, starts, ends = elements.parents, elements.starts, elements.ends
    tag, depth = elements.tags[at], 0
    while at > 0 and ends[at] - starts[at] <= _MAX_ITEM:
        at = parents[at]
        depth += 1
    return at, depth, tag
