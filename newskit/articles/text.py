"""A page of flattened text to the record of its article."""

from __future__ import annotations

from newskit.articles import make_article
from newskit.body.kind_text import page_kind_text
from newskit.body.text.find import find_text_body
from newskit.headlines.found.from_lines import headlines_from_lines
from newskit.page.text import read_text
from newskit.record import Article


def article_from_text(text: str, url: str) -> Article:
    """Make the record of a text page."""
    page = read_text(text, url=url)
    title, body = find_text_body(page)
    kind = page_kind_text(page, body, title.text)
    # As on HTML pages: what a list names is one of its articles'.
    article = make_article(page, title, body, is_credited=kind != "list")
    article.kind = kind
    article.headlines, article.headline_runs = headlines_from_lines(page, title, body, article.authors)
    return article
