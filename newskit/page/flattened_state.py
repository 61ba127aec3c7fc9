"""States that a program wrote flat: a list of values, whose objects and lists name the places of theirs in it (Nuxt 3, SvelteKit)."""

from __future__ import annotations

import json
from typing import Any

import orjson

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
