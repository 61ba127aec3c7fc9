"""Text page, title and body to the kind of page."""

from __future__ import annotations

from newskit.body import Body
from newskit.fields import Title
from newskit.page import Page

_MIN_LIST_LINES = 8


def page_kind_text(page: Page, title: Title, body: Body) -> str:
    """Return "article" where there is a body, "list" where many short lines stand without one, else "other"."""
    del title
    if body.blocks:
        return "article"
    return "list" if len(page.blocks) >= _MIN_LIST_LINES else "other"
