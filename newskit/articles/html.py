"""An HTML page to the record of its article. What every page needs is imported here, once."""

from __future__ import annotations

from newskit.addresses import is_home
from newskit.articles import make_article
from newskit.body import Body
from newskit.body.html.find import find_html_body
from newskit.body.kind import are_apart, is_thin, no_article, page_kind
from newskit.body.pictures.find import article_images
from newskit.body.pictures.others import without_portraits
from newskit.fields.title.html import find_title
from newskit.headlines.found.from_links import headlines_from_links
from newskit.page import Page
from newskit.page.html import read_html
from newskit.page.told import NOTHING_TOLD, Told
from newskit.record import Article


def article_from_html(html: str | bytes, url: str, told: Told | None = None) -> Article:
    """Make the record of an HTML page, as text or as bytes of UTF-8. What is `told` of it is for pages that don't say."""
    told = told or NOTHING_TOLD
    page = read_html(html, url=url)
    if page.title:
        return _article_of(told.to(page))
    # Few pages come so far.
    from newskit.articles.fragment import heading_of, is_fragment, opening_of, with_all_said
    from newskit.page.frame import framed

    if not is_fragment(page):
        page.title = told.title
        return _article_of(told.to(page))
    title = told.title or heading_of(page)
    text = html if isinstance(html, str) else html.decode("utf-8", "replace")
    article = _article_of(told.to(read_html(framed(text, title or opening_of(page)), url=url)))
    article.title = title
    article = with_all_said(article, page)
    page.elements.forget()
    return article


def _article_of(page: Page) -> Article:
    try:
        title = find_title(page)
        body = find_html_body(page, title)
        if is_thin(body):
            from newskit.body.scripts.find import scripted_body  # few pages come so far

            title, body = scripted_body(page, title, body)
        kind = page_kind(page, title, body)
        if body.unlike and (kind in ("article", "other") or are_apart(body.blocks)):
            body = Body(warnings=[f"no_body:{body.unlike}"])
            kind = page_kind(page, title, body)
        is_list = kind == "list"
        # A list or a notice has no time, no source and no author of its own: those found would be one of its articles'.
        is_credited = kind == "gallery" or not (is_list or no_article(body))
        article = make_article(page, title, body, is_credited=is_credited)
        article.kind = kind
        article.url = "" if is_home(page.url) and kind != "list" else page.url
        if kind == "other" and article.body:
            article.source = ""  # who posts in a forum is no medium
        images = article_images(page, title, body, is_gallery=kind == "gallery")
        article.images = without_portraits(images, article.authors) if article.authors else images
        article.headlines, article.headline_links = headlines_from_links(page, title, body, is_list=is_list)
    finally:
        page.elements.forget()
    return article
