"""Training only: pages in the markup of twenty years ago: tables, <br> and <font>, no names, nothing for machines.

The corpora hold hardly any such page, and the web many. What is said on a page stays as it was.
"""

from __future__ import annotations

import re

_VALUE = r"(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]*))?"
_OPENING = re.compile(rf"<([a-zA-Z][a-zA-Z0-9]*)\b((?:\s+[^\s=>/\"']+{_VALUE})*)\s*(/?)>")
_ATTRIBUTE = re.compile(r"([^\s=>/\"']+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]*))?")
_KEPT_ATTRIBUTES = frozenset(
    "href src content property name type charset http-equiv lang datetime style rel".split()
)
_KEPT_TAGS = frozenset(("meta", "link", "html", "script"))  # these say it all in attributes


def _of(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


_CHANGES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        _of(
            r"<(/?)(?:article|main|section|header|footer|nav|aside|figure|figcaption|details|summary)\b[^>]*>"
        ),
        r"<\1div>",
    ),
    (_of(r"<meta\b(?![^>]*charset)[^>]*>|<script\b[^>]*ld\+json[^>]*>.*?</script>"), ""),
    (_of(r"<h[1-6]\b[^>]*>"), "<div><font size=4><b>"),
    (_of(r"</h[1-6]\s*>"), "</b></font></div>"),
    (_of(r"<p(?:\s[^>]*)?>"), ""),
    (_of(r"</p\s*>"), "<br><br>"),
    (_of(r"<div\b[^>]*>"), "<table><tr><td>"),
    (_of(r"</div\s*>"), "</td></tr></table>"),
    (_of(r"</?[uo]l\b[^>]*>"), ""),
    (_of(r"<li\b[^>]*>"), "·"),
    (_of(r"</li\s*>"), "<br>"),
)


def as_old(html: str) -> str:
    """Return a page in old markup.

    >>> as_old("<article class=a><h1>Tide</h1><p>It rose.</p></article>")
    '<table><tr><td><table><tr><td><font size=4><b>Tide</b></font></td></tr></table>It rose.<br><br></td></tr></table>'
    """
    html = _OPENING.sub(_without_names, html)
    for pattern, instead in _CHANGES:
        html = pattern.sub(instead, html)
    return html


def _without_names(found: re.Match[str]) -> str:
    if found[1].lower() in _KEPT_TAGS:
        return found[0]
    kept = [
        f"{name}={value}" if value else name
        for name, value in _ATTRIBUTE.findall(found[2])
        if name.lower() in _KEPT_ATTRIBUTES
    ]
    return f"<{' '.join([found[1], *kept])}{found[3]}>"
