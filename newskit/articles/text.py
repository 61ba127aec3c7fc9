"""A page of flattened text to the record of its article."""

from __future__ import annotations

from newskit.articles import make_article
from newskit.body.kind_text import page_kind_text
from newskit.body.text.find import find_text_body
from newskit.fields.title.references import bare
from newskit.headlines.found.from_lines import headlines_from_lines
from newskit.page.front_matter import without_front_matter
from newskit.page.text import LINE_END, read_text
from newskit.page.told import Told
from newskit.record import Article


def article_from_text(text: str, url: str, told: Told | None = None) -> Article:
    """Make the record of a text page. It is read below the title that it is `told` to have, as pages are below theirs."""
    if "\r" in text:
        text = LINE_END.sub("\n", text)
    text, own_url, own = without_front_matter(text)
    url = url or own_url
    told = own.or_else(told) if told else own
    known_title = told.title
    if known_title and text.lstrip("# \t\r\n").partition("\n")[0].strip() != known_title:
        text = f"{known_title}\n\n{text}"
    page = told.to(read_text(text, url=url))
    title, body = find_text_body(page)
    kind = page_kind_text(page, body, title.text)
    # As on HTML pages: what a list names is one of its articles'.
    article = make_article(page, title, body, is_credited=kind != "list")
    article.kind, article.url = kind, url
    article.headlines, article.headline_runs = headlines_from_lines(page, title, body, article.authors)
    return called(article, known_title) if known_title else article


def called(article: Article, known_title: str) -> Article:
    """Give a text's record the title that is known: less what is no part of the headline, as a site's name, where that was found."""
    if not article.title or bare(article.title) not in bare(known_title):
        article.title = known_title
    if article.body[:1] == [known_title]:  # it ends as sentences do
        del article.body[0]
    return article
