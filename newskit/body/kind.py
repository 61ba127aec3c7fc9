"""What kind of page it is: article, list, gallery, video or other."""

from __future__ import annotations

from newskit.body import Body
from newskit.fields import Title
from newskit.page import Page


def page_kind(page: Page, _title: Title, body: Body) -> str:
    """Tell the kind of a page from its body, its links and what it embeds. See `newskit.record.KINDS`."""
    if body.paragraphs:
        return "article"
    return "list" if len(page.links) > 20 else "other"
