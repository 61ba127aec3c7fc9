"""Headlines too short to be told from names of sections: 古城墙下的早市 in a list of headlines is one of them."""

from __future__ import annotations

from collections import Counter

from newskit.page import Elements, LinkRow, Page
from newskit.rules.lazy import lazy

MIN_SHORT, MAX_SHORT = 5, 12  # CJK characters; with quotes and spaces
_MIN_SURE = 4  # headlines in the list
_MAX_SHARE = 0.25  # of short ones, against those: columns and accounts come together
_KANA = lazy("[\u3040-\u30ff]")
_MAX_ITEM = 3  # blocks of an item: picture's text, headline, date

Place = tuple[int, int, str]  # a list, how deep in it a line stands, the line's tag


def short_headlines(page: Page, sure: list[LinkRow], rows: list[LinkRow]) -> list[LinkRow]:
    """Return those of the links that are short, and each the only one of a line set as four headlines of its list, or more, are.

    `sure` are headlines.
    """
    if len(sure) < _MIN_SURE:
        return []
    elements, places, link_chars, texts = page.elements, page.places, page.link_chars, page.texts
    last = len(texts) - 1
    likely = [
        row
        for row in rows
        if (block := row[2]) <= last
        and link_chars[block] == len(text := row[0])
        and (texts[block] == text or not any(map(str.isalpha, texts[block].replace(text, "", 1))))
        and not _KANA.search(text)  # a headline in Japanese is longer
    ]
    if not likely:
        return []
    lists = Counter([_place_of(elements, places[row[2]]) for row in sure if row[2] <= last])
    found = [_place_of(elements, places[row[2]]) for row in likely]
    shorts = Counter(found)
    return [
        row
        for row, place in zip(likely, found, strict=True)
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
