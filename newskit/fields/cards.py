"""Cards of other articles: a linked headline, and what stands with it in an element of their own."""

from __future__ import annotations

from newskit.page import Elements, Page
from newskit.rules.languages import FIRST_EASTERN

MIN_LINKED, MIN_LINKED_HAN = 8, 5  # characters of another article's headline
_CARDS = ("li", "article", "dl", "dd")


def is_linked_headline(page: Page, index: int) -> bool:
    """Tell whether a block may be the linked headline of another article."""
    text = page.texts[index]
    least = MIN_LINKED_HAN if text[0] >= FIRST_EASTERN else MIN_LINKED
    return len(text) >= least and page.link_chars[index] * 5 > len(text) * 4


def is_in_card(page: Page, index: int, end: int) -> bool:
    """Tell whether a block below the body stands with a link to another article in an element of their own, one of several alike, or in an <article> that begins with it."""
    elements = page.elements
    if index < end or page.form != "html":
        return False
    starts, ends, parents = elements.starts, elements.ends, elements.parents
    place = page.places[index]
    while place >= 0 and starts[place] >= end:
        if elements.tags[place] == "article" and is_linked_headline(page, starts[place]):
            return True
        place = parents[place]
    if not any(page.link_chars[max(index - 2, 0) : index + 2]):
        return False
    for at in (index - 1, index - 2, index + 1):
        if not end <= at < len(page.texts) or not is_linked_headline(page, at):
            continue
        place = page.places[index]
        while not starts[place] <= at < ends[place]:
            place = parents[place]
        if starts[place] < end:
            continue
        if elements.tags[place] in _CARDS or _has_likes(page, place):
            return True
    return False


def _has_likes(page: Page, place: int) -> bool:
    """Tell whether an element of the same tag and class stands right before or behind an element, and holds a link to another article, too."""
    elements = page.elements
    around, tag = elements.parents[place], elements.tags[place]
    for block in (elements.starts[place] - 1, elements.ends[place]):
        other = page.places[block] if 0 <= block < len(page.texts) else -1
        while other >= 0 and elements.parents[other] != around:
            other = elements.parents[other]
        if other < 0 or elements.tags[other] != tag:
            continue
        inside = range(elements.starts[other], min(elements.ends[other], elements.starts[other] + MAX_CARD))
        is_linked = any(is_linked_headline(page, at) for at in inside)
        if is_linked and _class_of(elements, other) == _class_of(elements, place):
            return True
    return False


def _class_of(elements: Elements, place: int) -> str | None:
    css_class: str | None = elements.nodes[place].attributes.get("class")
    return css_class


MAX_CARD = 5  # blocks of such an element that are looked at
