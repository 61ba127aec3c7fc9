"""What is set before a text by writers and tools: title, time and author of a page, by name.

YAML between two rules, as site generators and extractors write it, and the first lines of readers that make Markdown of
pages.
"""

from __future__ import annotations

from typing import NamedTuple

from newskit.page.plain import folded
from newskit.rules.lazy import lazy

_RULE, _MOST_LINES, _MOST_CHARS = "---", 80, 20_000
_KEY = lazy(r"([A-Za-z][\w -]{0,30}):(?:\s+(.*))?$")
_WITHIN = (" ", "\t", "-", "#", "]", "}")  # what lines of lists and objects, and comments, begin with
_TITLE, _SOURCE, _CONTENT = "Title: ", "URL Source:", "Markdown Content:"  # of readers
_KEPT = ("date", "publi", "author", "by")  # what says when and by whom
_ADDRESS = ("url", "link", "url source")
_QUOTES = "'\""


class Told(NamedTuple):
    """What is said before a text of its title and address, and the text below what is said of its time and author."""

    title: str
    url: str
    text: str


def without_front_matter(text: str) -> Told:
    r"""Return a text without what is said before it. Where no title is said there, it is as it was.

    >>> without_front_matter("---\ntitle: 'The ferry stays'\ndate: 2024-05-06\ntags: [a]\n---\nThe ferry stays.")
    Told(title='The ferry stays', url='', text='date: 2024-05-06\n\nThe ferry stays.')
    """
    nothing = Told("", "", text)
    head = text[:_MOST_CHARS].lstrip("\ufeff \t\r\n")
    if not head.startswith((_RULE, _TITLE)):
        return nothing
    start = text.index(head[:1])
    lines = head.split("\n")[:_MOST_LINES]
    is_yaml = head.startswith(_RULE)
    end = next(
        (at for at, line in enumerate(lines) if at and line.rstrip() == (_RULE if is_yaml else _CONTENT)), 0
    )
    said = [line.rstrip() for line in lines[is_yaml:end]]
    if not (is_yaml or any(line.startswith(_SOURCE) for line in said)):
        return nothing
    title = url = ""
    kept = []
    for line in said:
        found = _KEY.match(line)
        if not found:
            if line and not line.startswith(_WITHIN):
                return nothing
            continue
        key, value = found[1].lower(), (found[2] or "").strip(_QUOTES)
        if key == "title":
            title = folded(value)
        elif key in _ADDRESS and "://" in value:
            url = value
        elif value and key.startswith(_KEPT):
            kept.append(f"{'author' if key == 'authors' else key}: {value}")
    if not title:
        return nothing
    below = start + sum(map(len, lines[: end + 1])) + end + 1
    return Told(title, url, "\n".join([*kept, "", text[below:]]))
