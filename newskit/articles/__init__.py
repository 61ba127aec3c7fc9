"""A page to the record of its article: title, body and fields, the same for HTML (`html`) and flattened text (`text`).

HTML of an article's text and nothing around it is read by `fragment`.
"""

from __future__ import annotations

from newskit.body import Body
from newskit.fields import Title
from newskit.fields.find import find_fields
from newskit.page import Page
from newskit.record import Article


def make_article(page: Page, title: Title, body: Body, *, is_credited: bool = True) -> Article:
    """Make a record of what was found on a page, with its fields; kind, headlines and pictures are not yet known.

    `is_credited` says whether time, source and people can be the page's own.
    """
    fields = find_fields(page, title, body, is_credited=is_credited)
    if body.read and is_credited:
        own, read = body.read
        said = find_fields(own, Title(own.title, 0), read)
        fields.source = fields.source or said.source
        fields.authors, fields.editors = fields.authors or said.authors, fields.editors or said.editors
        own.elements.forget()
    return Article(
        lang=fields.lang,
        title=title.text,
        section=fields.section,
        published_at=fields.published_at,
        source=fields.source,
        authors=fields.authors,
        editors=fields.editors,
        dateline=fields.dateline,
        body=body.paragraphs,
        confidence=round(body.confidence, 3),
        warnings=[*page.warnings, *body.warnings, *fields.warnings],
    )
