"""The address that a page gives itself: whoever saved it notes it, and so do its metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newskit.addresses import host_of
from newskit.rules.lazy import lazy

_SAVED = lazy(
    rb"<!--\s{0,3}(?:saved from url=\(\d{1,5}\)|Page saved with SingleFile\s{1,3}url:\s)(https?://[^\s<>]{1,2000})"
)
_SAVED_WITHIN, _LOOKED_AT = 1000, 2**18  # bytes
_MOST = 8  # times that the word is looked at
_CANONICAL, _LINK, _MAX_LINK = b"canonical", b"<link", 2000
_REL = lazy(rb"""\srel\s?=\s?["']?canonical["'\s/>]""", re.IGNORECASE)
_HREF = lazy(rb"""\shref\s?=\s?["']?([^"'<>\s]{8,2000})""", re.IGNORECASE)


def own_address(raw: bytes, graph: str) -> str:
    """Return the address that a page says it has, "" where it says none: as it was saved from, `graph` (og:url), the canonical one.

    >>> own_address(b'<link rel="canonical" href="https://a.example/1.html?a=1&amp;b=2">', "")
    'https://a.example/1.html?a=1&b=2'
    """
    for said in _said(raw, graph):
        address = f"https:{said}" if said.startswith("//") else said
        if "." in host_of(address) and address.isprintable() and " " not in address:
            return address
    return ""


def _said(raw: bytes, graph: str) -> Iterator[str]:
    if found := _SAVED.search(raw, 0, _SAVED_WITHIN):
        yield found[1].decode("utf-8", "replace")
    yield graph
    at = 0
    for _ in range(_MOST):
        at = raw.find(_CANONICAL, at + 1, _LOOKED_AT)
        if at < 0:
            return
        start = raw.rfind(b"<", max(0, at - _MAX_LINK), at)
        end = raw.find(b">", at, at + _MAX_LINK)
        if (
            raw[start : start + 5].lower() == _LINK
            and _REL.search(raw, start, end + 1)
            and (href := _HREF.search(raw, start, end + 1))
        ):
            from html import unescape  # few pages come so far

            yield unescape(href[1].decode("utf-8", "replace"))
