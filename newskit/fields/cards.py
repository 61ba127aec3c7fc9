"""Cards of other articles: a linked headline, and what stands with it in an element of their own."""

from __future__ import annotations

from bisect import bisect_left

from newskit.page import Elements, Page
from newskit.rules.languages import FIRST_EASTERN

MIN_LINKED, MIN_LINKED_HAN = 8, 5  # characters of another article's headline
_CARDS = ("li", "article", "dl", "dd")
MAX_CARD = 5  # blocks of a card that are looked at


def is_linked_headline(page: Page, index: int) -> bool:
    """Tell whether a block may be the linked headline of another article."""
    linked = page.link_chars[index]
    if linked < MIN_LINKED_HAN:
        return False
    text = page.texts[index]
    return linked * 5 > len(text) * 4 and len(text) >= (
        MIN_LINKED_HAN if text[0] >= FIRST_EASTERN else MIN_LINKED
    )


class _Headlines(dict[int, bool]):
    """Which blocks of a page are linked headlines, each looked at once."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def __missing__(self, at: int) -> bool:
        found = self[at] = at < len(self.page.texts) and is_linked_headline(self.page, at)
        return found


class Cards:
    """The cards below the block at which a body ends. Text pages have no links, and so no cards."""

    def __init__(self, page: Page, end: int) -> None:
        self._page, self._end = page, end
        self._headlines = _Headlines(page)
        self._likes: dict[int, bool] = {}  # by place, whether one like it stands beside it
        tags, starts = page.elements.tags, page.elements.starts
        self._has_articles = "article" in tags[bisect_left(starts, end) :]

    def hold(self, index: int) -> bool:
        """Tell whether a block below the body stands with a link to another article in an element of their own, one of several alike, or in an <article> that begins with it."""
        if index < self._end:
            return False
        if self._has_articles and self._is_in_article(index):
            return True
        headlines = self._headlines
        for at in (index - 1, index - 2, index + 1):
            if at >= self._end and headlines[at] and self._is_one(index, at):
                return True
        return False

    def _is_in_article(self, index: int) -> bool:
        elements, place = self._page.elements, self._page.places[index]
        while place >= 0 and elements.starts[place] >= self._end:
            if elements.tags[place] == "article" and self._headlines[elements.starts[place]]:
                return True
            place = elements.parents[place]
        return False

    def _is_one(self, index: int, headline: int) -> bool:
        """Tell whether the smallest element that holds two blocks is a card."""
        page = self._page
        starts, ends, parents = page.elements.starts, page.elements.ends, page.elements.parents
        place = page.places[index]
        while not starts[place] <= headline < ends[place]:
            place = parents[place]
        if starts[place] < self._end:
            return False
        if page.elements.tags[place] in _CARDS:
            return True
        if place not in self._likes:
            self._likes[place] = _has_likes(page, place, self._headlines)
        return self._likes[place]


def _has_likes(page: Page, place: int, headlines: _Headlines) -> bool:
    """Tell whether an element of the same tag and class stands right before or behind an element, and holds a link to another article, too."""
    elements = page.elements
    around, tag = elements.parents[place], elements.tags[place]
    for block in (elements.starts[place] - 1, elements.ends[place]):
        other = page.places[block] if 0 <= block < len(page.texts) else -1
        while other >= 0 and elements.parents[other] != around:
            other = elements.parents[other]
        if other < 0 or elements.tags[other] != tag:
            continue
        first = elements.starts[other]
        if any(map(headlines.__getitem__, range(first, min(elements.ends[other], first + MAX_CARD)))) and (
            _class_of(elements, other) == _class_of(elements, place)
        ):
            return True
    return False


def _class_of(elements: Elements, place: int) -> str | None:
    css_class: str | None = elements.nodes[place].attributes.get("class")
    return css_class
