"""What is set before a text by writers and tools: title, time and author of a page, by name.

YAML between two rules, as site generators and extractors write it, and the first lines of readers that make Markdown of
pages.
"""

from __future__ import annotations

from newskit.page.plain import folded
from newskit.page.told import Told
from newskit.rules.lazy import lazy

_RULE, _MOST_LINES, _MOST_CHARS = "---", 80, 20_000
_KEY = lazy(r"([A-Za-z][\w -]{0,30}):(?:\s+(.*))?$")
_WITHIN = (" ", "\t", "-", "#", "]", "}")  # what lines of lists and objects, and comments, begin with
_TITLE, _SOURCE, _CONTENT = "Title: ", "URL Source:", "Markdown Content:"  # of readers
# Names of meta elements by how a key begins.
_SAYS = {"date": "publication_date", "publi": "publication_date", "author": "author", "by": "author"}
_ADDRESS = ("url", "link", "url source")
_QUOTES = "'\""


def without_front_matter(text: str) -> tuple[str, str, Told]:
    r"""Return a text without what is said before it, with the address and all else that is. Where no title is said there, it is as it was.

    >>> without_front_matter("---\ntitle: 'The ferry stays'\ndate: 2024-05-06\ntags: [a]\n---\nThe ferry stays.")
    ('The ferry stays.', '', Told(title='The ferry stays', said={'publication_date': ['2024-05-06']}))
    """
    nothing = text, "", Told("", {})
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
    named = ""
    said_of: dict[str, list[str]] = {}
    for line in said:
        found = _KEY.match(line)
        if not found:
            if line and not line.startswith(_WITHIN):
                return nothing
            if named and (item := line.lstrip()).startswith("- "):
                said_of.setdefault(named, []).append(folded(item[2:].strip(_QUOTES)))
            continue
        key, value = found[1].lower(), (found[2] or "").strip(_QUOTES)
        named = next((_SAYS[start] for start in _SAYS if key.startswith(start)), "")
        if key == "title":
            title = folded(value)
        elif key in _ADDRESS and "://" in value:
            url = value
        elif value and named:
            values = value[1:-1].split(",") if value[0] + value[-1] == "[]" else [value]
            said_of.setdefault(named, []).extend(folded(one.strip().strip(_QUOTES)) for one in values)
    if not title:
        return nothing
    below = start + sum(map(len, lines[: end + 1])) + end + 1
    return text[below:], url, Told(title, {name: values for name, values in said_of.items() if values[0]})
