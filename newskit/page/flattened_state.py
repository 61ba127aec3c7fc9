"""States that a program wrote flat: a list of values, whose objects and lists name the places of theirs in it (Nuxt 3, SvelteKit)."""

from __future__ import annotations

import json
from typing import Any

import orjson

_MAX_DEPTH, _MAX_VALUES = 60, 100_000  # of the state made whole again: values may stand in it more than once


def made_whole(script: str) -> str:
    """Return a flat state as the JSON that it stands for; the text as it is where it is none.

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
    return json.dumps(_Unfolding(values).at(0, 0), ensure_ascii=False, separators=(",", ":"))


class _Unfolding:
    """Puts values in their places, until there are too many."""

    def __init__(self, values: list[Any]) -> None:
        self.values = values
        self.left = _MAX_VALUES

    def at(self, place: Any, depth: int) -> Any:
        """Return the value at a place; None for what is no place, and where too many are open."""
        self.left -= 1
        if type(place) is not int or not 0 <= place < len(self.values) or depth > _MAX_DEPTH or self.left < 0:
            return None
        value = self.values[place]
        if type(value) is dict:
            return {key: self.at(inner, depth + 1) for key, inner in value.items()}
        if type(value) is not list:
            return value
        if value and type(value[0]) is str:
            if len(value) < 2:
                return None
            return value[1] if value[0] == "Date" else self.at(value[1], depth + 1)
        return [self.at(inner, depth + 1) for inner in value]
