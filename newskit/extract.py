"""A raw page to an article record: decode, tell HTML from text, find title, body, fields and headlines."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from itertools import islice

from newskit.body import Body
from newskit.decode import Decoded, decode
from newskit.errors import BadInput
from newskit.fields import Title
from newskit.page import Page
from newskit.record import Article, from_line
from newskit.rules.lazy import lazy
from newskit.sources.raw import RawPage

_MARKUP_WITHIN = 65536
_OPENS_WITHIN = 1000
_OPENS_AS_HTML = lazy(r"\s{0,999}(?:<\?xml|<!doctype\s+html|<!--|<html\b|<head\b|<body\b)", re.IGNORECASE)
_TAG = lazy(
    r"</?(?:html|head|body|title|meta|link|script|style|div|span|p|br|hr|a|img|h[1-6]|ul|ol|li|dl|dt|dd|table|tbody|"
    r"tr|td|th|section|article|header|footer|nav|main|figure|font|center|strong|em|b|i)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_MIN_TAGS = 3
_CONTROLS = lazy(r"[\x00-\x1f\x7f-\x9f]+")


@dataclass(eq=False, repr=False)
class ParseOptions:
    """What the user says of all pages beforehand: their encoding, against what they say of it themselves."""

    encoding: str = ""


AS_THEY_SAY = ParseOptions()


def is_html(text: str) -> bool:
    """Tell HTML from flattened text: by how it opens, or by tags in its first 64 K characters.

    A text that merely speaks of a tag or two is a text.
    """
    if text[:_OPENS_WITHIN].lstrip()[:1] == "<" and _OPENS_AS_HTML.match(text):
        return True
    return (
        text.count("<", 0, _MARKUP_WITHIN) >= _MIN_TAGS
        and len(list(islice(_TAG.finditer(text, 0, _MARKUP_WITHIN), _MIN_TAGS))) == _MIN_TAGS
    )


def parse_page(raw: RawPage, options: ParseOptions = AS_THEY_SAY) -> Article:
    """Make the record of one raw page. Raises BadInput where there is no page in the bytes.

    A page that is no article still gives a record, with its `kind` and a warning that says why it has no body.
    """
    if raw.form == "article":
        return from_line(raw.data)
    encoding = "" if raw.decoded else options.encoding
    decoded = decode(raw.data, charset=raw.charset, encoding=encoding)
    if is_html(decoded.opening):  # as most pages: these need not be made a text to tell
        form = raw.form or "html"
    else:
        decoded = decoded._replace(read=decoded.text)
        if not decoded.text.strip():
            raise BadInput("not a page: no text in it")
        form = raw.form or ("html" if is_html(decoded.text) else "text")
    article = _from_html(decoded, raw.url) if form == "html" else _from_text(decoded.text, raw.url)
    article.id = hashlib.sha256(raw.data).hexdigest()
    article.url = raw.url if raw.url.isprintable() else _CONTROLS.sub("", raw.url)
    article.file = raw.name
    article.encoding = decoded.encoding
    article.warnings = [*decoded.warnings, *article.warnings]
    article.extra = raw.extra
    return article


def parse(page: bytes | str, *, url: str = "", encoding: str = "", form: str = "") -> Article:
    """Make an article of a page, HTML or flattened text, bytes or text already decoded.

    `url` is the page's address, `encoding` overrides what the page says of its own, `form` ("html" or "text") how
    it looks. Raises BadInput where there is no page: nothing but white space, or a picture, a PDF, a program.
    """
    from newskit.sources.sniff import check_page

    data = page.encode("utf-8", "replace") if isinstance(page, str) else bytes(memoryview(page))
    check_page(data[:1024])
    raw = RawPage("", data, url, charset="utf-8" if isinstance(page, str) else "", form=form)
    return parse_page(raw, ParseOptions(encoding=encoding))


def _from_html(decoded: Decoded, url: str) -> Article:
    from newskit.body.html import find_html_body
    from newskit.body.images import article_images
    from newskit.body.kind import is_thin, no_article, page_kind
    from newskit.fields.title import find_title
    from newskit.headlines.from_links import headlines_from_links
    from newskit.page.html import read_html

    page = read_html(decoded.text if decoded.utf8 is None else decoded.utf8, url=url)
    try:
        title = find_title(page)
        body = find_html_body(page, title)
        if is_thin(body):
            from newskit.body.scripted import scripted_body

            title, body = scripted_body(page, title, body)
        article = _article(page, title, body)
        article.kind = page_kind(page, title, body)
        if article.kind == "list" or no_article(body):
            _forget_credits(article)
        elif article.kind == "other" and article.body:
            article.source = ""  # who posts in a forum is no medium
        article.images = article_images(page, title, body, is_gallery=article.kind == "gallery")
        article.headlines, article.headline_links = headlines_from_links(page, title, body)
    finally:
        page.elements.forget()
    return article


def _from_text(text: str, url: str) -> Article:
    from newskit.body.kind_text import page_kind_text
    from newskit.body.text import find_text_body
    from newskit.headlines.from_lines import headlines_from_lines
    from newskit.page.text import read_text

    page = read_text(text, url=url)
    title, body = find_text_body(page)
    article = _article(page, title, body)
    article.kind = page_kind_text(page, body)
    article.headlines, article.headline_runs = headlines_from_lines(page, title, body, article.authors)
    return article


def _forget_credits(article: Article) -> None:
    """A list or a notice has no time, no source and no author of its own: those found are one of its articles'."""
    article.published_at, article.source, article.dateline = None, "", None
    article.authors, article.editors = [], []
    article.warnings = [warning for warning in article.warnings if not warning.startswith("zone_")]


def _article(page: Page, title: Title, body: Body) -> Article:
    from newskit.fields.find import find_fields

    fields = find_fields(page, title, body)
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
