"""Who wrote, as a page's scripts say it to programs that count readers: dataLayer.push({"author": "Anna Weiß"})."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newskit.fields.bylines.name_lists import is_house, split_people
from newskit.fields.bylines.written_by import is_name, linked_names
from newskit.fields.metadata import names_of
from newskit.fields.scripted_article import said_in_state
from newskit.fields.surroundings import Surroundings
from newskit.fields.times.published_data import MAX_SCRIPT
from newskit.rules.languages import FIRST_EASTERN
from newskit.rules.lazy import lazy

# A name of a variable is looked for by what is in each of them, as a search for a literal costs little, then matched from there on.
_HINTS = (("uthor", 1), ("yline", 1), ("AUTHOR", 0))  # and how many characters stand before
_AUTHOR = lazy(
    r"(?:[aA]uthors?|[bB]yline|[aA]uthor_?[nN]ames?|AUTHORS?)\\?[\"']?\s{0,3}[:=]\s{0,3}(?=\\?[\"'\[{])"
)
_BEFORE_AUTHOR = lazy(r"(?<![\w-])[\"']?(?:article|content|page|post|primary)?[_.]?\Z")
_MAX_BEFORE = 9  # characters of that
_LITERAL = lazy(r"\\?[\"']([^\"'\\<>{}]{3,80})\\?[\"']")
_MAX_NAMED, _MAX_EASTERN = 12, 6
_MAX_VALUE = 1500  # characters of a list of authors


def from_scripts(scene: Surroundings) -> list[str]:
    """Return the full names that scripts give as the author, where they all agree: other articles have authors there, too.

    In the article's own object a name may be one of Han letters or Hangul, which has no space.
    """
    stated = split_people(said_in_state(scene, "author") or said_in_state(scene, "user"))
    if stated and all(linked_names(name) or _is_eastern(name) for name in stated):
        return stated
    found: list[list[str]] = []
    for script in scene.page.scripts:
        text = script[:MAX_SCRIPT]
        for end in _ends_of_keys(text):
            names = split_people(names_of(_value(text, end)))
            if names and names not in found:
                found.append(names)
            if len(found) > 1:
                return []
    names = found[0] if found else []
    return names if len(names) <= _MAX_NAMED and all(map(linked_names, names)) else []


def _is_eastern(name: str) -> bool:
    return name[0] >= FIRST_EASTERN and len(name) <= _MAX_EASTERN and is_name(name) and not is_house(name)


def _ends_of_keys(text: str) -> Iterator[int]:
    """Yield where the values begin that a script's text gives to variables for authors."""
    for hint, before in _HINTS:
        at = text.find(hint)
        while at >= 0:
            start = at - before
            key = _AUTHOR.match(text, start) if start >= 0 else None
            if key and _BEFORE_AUTHOR.search(text, max(0, start - _MAX_BEFORE), start):
                yield key.end()
            at = text.find(hint, at + 1)


def _value(text: str, at: int) -> Any:
    """Return the JSON value, or the literal, that begins at a place of a script."""
    if literal := _LITERAL.match(text, at):
        return literal[1]
    text = text[at : at + _MAX_VALUE].replace('\\"', '"')  # streams of components are JSON in strings
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0]
    except (json.JSONDecodeError, RecursionError):
        return None
