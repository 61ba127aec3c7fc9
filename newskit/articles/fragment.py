"""HTML of an article's text and nothing around it, as feeds and interfaces give it.

Title and body are found by what stands around them. So a fragment is read within a page of its own, under its title, or
where nobody knows that under its first words, which say as well what the text speaks of: bodies of the corpora's pages,
each in the HTML of its own box, come out as in their pages.
"""

from __future__ import annotations

from newskit.body.blocks.features import SAID_ENDS
from newskit.fields.times.written import find_moment
from newskit.page import HEADINGS, Page
from newskit.record import Article

_MAX_LINKED = 0.5  # share of the text: menus and lists are links
_HEAD, _MAX_TIME = 6, 80  # blocks at the top; characters of one that gives a time
_OPENING = 40  # characters of a text that stand for its title, half of it at most
_NO_TEXT = frozenset("h1 h2 h3 h4 h5 h6 figcaption aside nav footer".split())
_CONFIDENCE = 0.3  # of all that is said, where nothing of it looks like an article


def is_fragment(page: Page) -> bool:
    """Tell whether a page that has no title is text, and hardly a link, and does not say at its head when it was written."""
    if page.title or "og:title" in page.meta or "h1" in page.elements.tags:
        return False
    size = sum(map(len, page.texts))
    if not size or sum(page.link_chars) > _MAX_LINKED * size:
        return False
    return not any(len(text) <= _MAX_TIME and find_moment(text) for text in page.texts[:_HEAD])


def heading_of(page: Page) -> str:
    """Return the heading that a fragment opens with, "" where there is none: those further down are of its parts."""
    return page.texts[0] if page.elements.tags[page.places[0]] in HEADINGS else ""


def opening_of(page: Page) -> str:
    """Return the first words of a fragment."""
    text = " ".join(page.texts)
    return text[: max(1, min(_OPENING, len(text) // 2))]


def with_all_said(article: Article, page: Page) -> Article:
    """Give a fragment's record all that is said in it, where no body was found for being short or unlike an article's."""
    if article.body or not {"no_body:empty", "no_body:unlike"}.intersection(article.warnings):
        return article
    said = [
        text
        for text, links, place in zip(page.texts, page.link_chars, page.places, strict=True)
        if text[-1] in SAID_ENDS and 2 * links < len(text) and page.elements.tags[place] not in _NO_TEXT
    ]
    if said:
        article.kind, article.body, article.confidence = "article", said, _CONFIDENCE
        article.warnings = [warning for warning in article.warnings if not warning.startswith("no_body")]
    return article
