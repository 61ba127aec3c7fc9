"""Links of an HTML page to the headlines of other articles."""

from __future__ import annotations

from newskit.body import Body
from newskit.fields import Title
from newskit.page import Page
from newskit.page.plain import folded
from newskit.record import HeadlineLink

MIN_WEIGHT = 16


def headlines_from_links(page: Page, title: Title, _body: Body) -> tuple[list[str], list[HeadlineLink]]:
    """Return the headlines that the page's links name, in order and once each, and on list pages with addresses."""
    headlines: dict[str, None] = {}
    for link in page.links:
        text = folded(link.text)
        if len(text.encode("utf-8", "replace")) >= MIN_WEIGHT and text != title.text:
            headlines[text] = None
    return list(headlines), []
