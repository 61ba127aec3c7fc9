"""States that a program wrote flat: a list of values, whose objects and lists name the places of theirs in it (Nuxt 3, SvelteKit), or objects that name one another (Apollo)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import orjson

from newskit.rules.lazy import lazy

_MAX_DEPTH = 60  # of the state made whole again
_MAX_TIMES = 4  # as long as it was: values may stand in it more than once


def made_whole(script: str) -> str:
    """Return a flat state as the JSON that it stands for; the text as it is where it is none, or stands for far more than it is.

    Lists that begin with a word say of what kind the value is whose place follows, or are a date.

    >>> made_whole('[["Reactive",1],{"post":2},{"title":3,"tags":4},"The tide",[3,5],7]')
    '{"post":{"title":"The tide","tags":["The tide",7]}}'
    """
    try:
        values = orjson.loads(script)
    except orjson.JSONDecodeError:
        return script
    if type(values) is not list or not values or type(values[0]) not in (list, dict):
        return script
    try:
        whole = _Unfolding(values, _MAX_TIMES * len(script)).at(0, 0)
    except _TooLong:
        return script
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


_REFERENCE, _QUOTED_REFERENCE = "__ref", '"__ref"'
_VALUE = lazy(r"(?:^|[=(:,])\s{0,9}(?=\{)")
_MAX_VALUES = 4  # of a script that may be the state
_MAX_REFERRED = (
    4_000  # characters of what is put in place of its name: an author, a paragraph, no other article
)
_MAX_REFERENCES = 2  # one in the other
_DECODER = json.JSONDecoder(strict=False)


def with_references(script: str) -> str:
    """Return a script whose state has objects in place of the names by which it refers to them: an article's authors, its paragraphs.

    >>> with_references('s={"Author:7":{"name":"Bo Li"},"Article:1":{"by":[{"__ref":"Author:7"}]}};')
    's={"Author:7":{"name":"Bo Li"},"Article:1":{"by":[{"name":"Bo Li"}]}};'
    """
    at = script.find(_QUOTED_REFERENCE)
    for _, found in zip(range(_MAX_VALUES), _VALUE.finditer(script, 0, max(at, 0)), strict=False):
        start = found.end()
        try:
            value, end = _DECODER.raw_decode(script, start)
        except (ValueError, RecursionError):
            continue
        if end < at:
            continue
        referring = _Referring(value, _MAX_TIMES * (end - start))
        try:
            whole = json.dumps(referring.put_in(value, 0, 0), ensure_ascii=False, separators=(",", ":"))
        except (_TooLong, RecursionError):
            return script
        return f"{script[:start]}{whole}{script[end:]}"
    return script


class _Referring:
    """Puts small objects in the places of their names, unless they come to more than `most` characters."""

    def __init__(self, value: Any, most: int) -> None:
        self.left = most
        names = set(_names_referred_to(value, 0))
        self.objects = next((one for one in _objects_in(value, 0) if not names.isdisjoint(one)), {})
        self.sizes: dict[str, int] = {}

    def put_in(self, value: Any, depth: int, within: int) -> Any:
        """Return a value with what it refers to, `within` so many others that were referred to."""
        if depth > _MAX_DEPTH:
            return None
        if type(value) is list:
            return [self.put_in(inner, depth + 1, within) for inner in value]
        if type(value) is not dict:
            return value
        if (name := value.get(_REFERENCE)) and type(name) is str and name in self.objects:
            size = self._size_of(name)
            if size > _MAX_REFERRED or within >= _MAX_REFERENCES:
                return value
            self.left -= size
            if self.left < 0:
                raise _TooLong
            return self.put_in(self.objects[name], depth + 1, within + 1)
        return {key: self.put_in(inner, depth + 1, within) for key, inner in value.items()}

    def _size_of(self, name: str) -> int:
        if name not in self.sizes:
            self.sizes[name] = len(json.dumps(self.objects[name], ensure_ascii=False))
        return self.sizes[name]


def _objects_in(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _MAX_DEPTH:
        return
    if type(value) is dict:
        yield value
    for inner in value.values() if type(value) is dict else value if type(value) is list else ():
        if type(inner) is dict or type(inner) is list:
            yield from _objects_in(inner, depth + 1)


def _names_referred_to(value: Any, depth: int) -> Iterator[str]:
    for one in _objects_in(value, depth):
        if type(name := one.get(_REFERENCE)) is str:
            yield name


class _TooLong(Exception):
    """A state stands for far more than it is."""


class _Unfolding:
    """Puts values in their places, unless they come to more than `most` characters."""

    def __init__(self, values: list[Any], most: int) -> None:
        self.values = values
        self.left = most

    def at(self, place: Any, depth: int) -> Any:
        """Return the value at a place; None for what is no place, and where too many are open."""
        self.left -= 1
        if self.left < 0:
            raise _TooLong
        if type(place) is not int or not 0 <= place < len(self.values) or depth > _MAX_DEPTH:
            return None
        value = self.values[place]
        if type(value) is str:
            self.left -= len(value)
        elif type(value) is dict:
            self.left -= sum(map(len, value))
            return {key: self.at(inner, depth + 1) for key, inner in value.items()}
        if type(value) is not list:
            return value
        if value and type(value[0]) is str:
            if len(value) < 2:
                return None
            return value[1] if value[0] == "Date" else self.at(value[1], depth + 1)
        return [self.at(inner, depth + 1) for inner in value]
