"""Addresses of pages and pictures: their host, and what a relative one means. None is ever fetched."""

from __future__ import annotations


def host_of(url: str) -> str:
    """Return the host of an address in lower case, without user and port; "" where it has none.

    >>> host_of("https://reader@News.Example.com:8080/1.html"), host_of("1.html")
    ('news.example.com', '')
    """
    host = url.split("/", 3)[2] if url.startswith(("https://", "http://")) else ""
    if host.isascii() and host.replace(".", "").replace("-", "").isalnum():
        return host.lower()  # most addresses have nothing to be taken apart
    from urllib.parse import urlsplit

    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # [ in it, or a full-width colon
        return ""


def absolute(base: str, address: str) -> str:
    """Return what an address means on the page at `base` (RFC 3986); the address itself where that is not known."""
    if not base:
        return address
    from urllib.parse import urljoin

    try:
        return urljoin(base, address)
    except ValueError:  # [ in it
        return address
