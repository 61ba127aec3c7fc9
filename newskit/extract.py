"""A raw page to an article record: decode, tell HTML from text, read it as what it is."""

from __future__ import annotations

import hashlib
import re
from itertools import islice
from typing import TYPE_CHECKING

from newskit.charsets import check_label
from newskit.decode import Decoded, decode
from newskit.errors import BadInput
from newskit.record import Article, from_line
from newskit.rules.lazy import lazy
from newskit.sources.raw import RawPage

if TYPE_CHECKING:
    from newskit.page.told import Told

_MARKUP_WITHIN = 65536
_OPENS_WITHIN = 1000
_OPENS_AS_HTML = lazy(r"\s{0,999}(?:<\?xml|<!doctype\s+html|<!--|<html\b|<head\b|<body\b)", re.IGNORECASE)
_TAG = lazy(
    r"</?(?:html|head|body|title|meta|link|script|style|div|span|p|br|hr|a|img|h[1-6]|ul|ol|li|dl|dt|dd|table|tbody|"
    r"tr|td|th|section|article|header|footer|nav|main|figure|font|center|strong|em|b|i)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_MIN_TAGS = 3
# What a tool leaves of links, pictures and emphases.
_INLINE = lazy(r"</?(?:a|img|b|i|em|strong|span|font)\b", re.IGNORECASE)
_FAR_APART = 400  # characters for each of these tags, at least, where a text has but a few left over
_INLINE_TAG = lazy(r"</?(?:em|strong|i|b|span|sup|sub|a|br|font)(?:\s[^<>]{0,300})?/?>")
_ESCAPED = ("&lt;", "&amp;lt;")
_CONTROLS = lazy(r"[\x00-\x1f\x7f-\x9f]+")


def is_html(text: str) -> bool:
    """Tell HTML from flattened text: by how it opens, or by tags in its first 64 K characters.

    A text that merely speaks of a tag or two is a text, and so is one that has no tags but <br> for its line ends, or
    those of a few links and pictures that a tool left in it.
    """
    if text[:_OPENS_WITHIN].lstrip()[:1] == "<" and _OPENS_AS_HTML.match(text):
        return True
    if text.count("<", 0, _MARKUP_WITHIN) < _MIN_TAGS:
        return False
    tags = list(islice(_TAG.finditer(text, 0, _MARKUP_WITHIN), _MIN_TAGS))
    return len(tags) == _MIN_TAGS and not _has_only_breaks(text) and not _has_only_links(text)


def _has_only_breaks(text: str) -> bool:
    return all(tag[0][:3].lower() == "<br" for tag in _TAG.finditer(text, 0, _MARKUP_WITHIN))


def _has_only_links(text: str) -> bool:
    most = min(len(text), _MARKUP_WITHIN) // _FAR_APART
    tags = list(islice(_TAG.finditer(text, 0, _MARKUP_WITHIN), most + 1))
    return len(tags) <= most and all(_INLINE.match(tag[0]) for tag in tags)


def _told_of(raw: RawPage) -> Told:
    """Return what the input says of a page, as it reads: interfaces give titles as HTML.

    >>> _told_of(RawPage("", b"", title="The <em>old</em> ferry &amp; its crew")).title
    'The old ferry & its crew'
    """
    from html import unescape

    from newskit.fields.title.by_place import MAX_TITLE
    from newskit.page.plain import folded
    from newskit.page.told import Told

    def read(text: str) -> str:
        return folded(unescape(_INLINE_TAG.sub("", text)))[:MAX_TITLE]

    said = {name: [value for value in map(read, values) if value] for name, values in raw.said.items()}
    return Told(read(raw.title), {name: values for name, values in said.items() if values})


def _with_markup(decoded: Decoded) -> Decoded:
    """Return a page whose markup was escaped, once or twice, as feeds and tables hold it, with its markup; others as they are."""
    from html import unescape

    text = unescape(decoded.text)
    if text.lstrip().startswith(_ESCAPED):
        text = unescape(text)
    return decoded._replace(read=text, utf8=None) if is_html(text) else decoded


def parse_page(raw: RawPage, encoding: str = "") -> Article:
    """Make the record of one raw page. Raises BadInput where there is no page in the bytes.

    `encoding` is what the user says of all pages beforehand, against what they say of it themselves.

    A page that is no article still gives a record, with its `kind` and a warning that says why it has no body.
    """
    if raw.form == "article":
        return from_line(raw.data)
    # First, so that decoding and parsing find the bytes in the cache.
    digest = hashlib.sha256(raw.data).hexdigest()
    decoded = decode(raw.data, charset=raw.charset, encoding="" if raw.decoded else encoding)
    opening = decoded.opening
    if opening.lstrip().startswith(_ESCAPED):
        decoded = _with_markup(decoded)
        opening = decoded.opening
    if is_html(opening):  # as most pages: these need not be made a text to tell
        form = raw.form or "html"
    else:
        decoded = decoded._replace(read=decoded.text)
        if not decoded.text.strip():
            raise BadInput("not a page: no text in it")
        form = raw.form or ("html" if is_html(decoded.text) else "text")
    told = _told_of(raw) if raw.title or raw.said else None
    if form == "html":
        from newskit.articles.html import article_from_html

        html = decoded.text if decoded.utf8 is None else decoded.utf8
        article = article_from_html(html, raw.url, told)
    else:
        from newskit.articles.text import article_from_text

        article = article_from_text(decoded.text, raw.url, told)
    article.id = digest
    url = raw.url or article.url
    article.url = url if url.isprintable() else _CONTROLS.sub("", url)
    article.file = raw.name
    article.encoding = decoded.encoding
    article.warnings = [*decoded.warnings, *article.warnings]
    article.extra = raw.extra
    return article


def parse(page: bytes | str, *, url: str = "", encoding: str = "", form: str = "") -> Article:
    """Make an article of a page, HTML or flattened text, bytes or text already decoded.

    `url` is the page's address, `encoding` overrides what the page says of its own, `form` ("html" or "text") how
    it looks. Raises BadInput where there is no page: nothing but white space, or a picture, a PDF, a program;
    ValueError where nobody knows the encoding or the form.
    """
    from newskit.sources.sniff import check_page
    from newskit.utf16 import is_utf16

    check_label(encoding)
    if form not in ("", "html", "text"):
        raise ValueError(f"form: {form} is none of html, text")
    is_text = isinstance(page, str)
    data = page.encode("utf-8", "replace") if isinstance(page, str) else bytes(memoryview(page))
    check_page(data[:1024], wide=is_utf16(encoding))
    raw = RawPage("", data, url, "utf-8" if is_text else "", form, decoded=is_text)
    return parse_page(raw, encoding)
