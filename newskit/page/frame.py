"""A page of our own around HTML that has lost its page: titles and bodies are found by what stands around them."""

from __future__ import annotations

from html import escape


def framed(html: str, heading: str) -> str:
    """Return a page with some HTML of an article below a title and a heading.

    >>> framed("<p>Open.", "A & B")
    '<title>A &amp; B</title><body><h1>A &amp; B</h1><article><p>Open.</article>'
    """
    escaped = escape(heading)
    return f"<title>{escaped}</title><body><h1>{escaped}</h1><article>{html}</article>"
