"""Cheap looks before patterns: what texts a pattern may find that hold none of the words looked for before it."""

from __future__ import annotations

from collections.abc import Iterable
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from newskit.rules.lazy import Words

_ANY = "~"  # in an example, for what may be many characters
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_LARGE_CLASS = 12

States = dict[str, str]  # by the beginning of a word that a text ends with, an example of such a text


def without_words(pattern: str | Any, words: Any) -> list[str]:
    """Return examples of texts that a pattern or a rule finds and that hold none of some words, in lower case."""
    source = pattern if isinstance(pattern, str) else pattern.pattern
    if isinstance(words, Words):
        words = words.words
    return sorted(set(_Walk(words).through(parser.parse(source), {"": ""}).values()))


def beginnings(pattern: Any, size: int) -> set[str]:
    """Return the first characters, in lower case, of all that a pattern finds behind marks; one for any is `_ANY`."""
    return _beginnings(parser.parse(pattern.pattern), size)


def _beginnings(parts: Iterable[tuple[object, Any]], size: int) -> set[str]:
    found = {""}
    for operation, argument in parts:
        if all(len(text) == size for text in found):
            break
        behind = _beginnings_of(operation, argument, size)
        found = {(text + more)[:size] for text in found for more in behind}
    return found


def _beginnings_of(operation: object, argument: Any, size: int) -> set[str]:
    if operation is codes.LITERAL:
        return {chr(argument).lower()}
    if operation is codes.IN:
        if argument == [(codes.CATEGORY, codes.CATEGORY_NOT_WORD)]:
            return {""}  # marks
        return {chr(value).lower() if kind is codes.LITERAL else _ANY for kind, value in argument}
    if operation is codes.BRANCH:
        return {text for branch in argument[1] for text in _beginnings(branch, size)}
    if operation is codes.SUBPATTERN:
        return _beginnings(argument[3], size)
    if operation in _REPEATS:
        least, most, inside = argument
        found = _beginnings(list(inside) * min(most, size), size) | _beginnings(inside, size)
        return found if least else found | {""}
    return {""} if operation in (codes.AT, codes.ASSERT, codes.ASSERT_NOT) else {_ANY}


class _Walk:
    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(word.lower() for word in words)
        self.beginnings = {word[:size] for word in self.words for size in range(len(word))}

    def through(self, parts: Iterable[tuple[object, Any]], states: States) -> States:
        for operation, argument in parts:
            states = self._past(operation, argument, states)
        return states

    def _past(self, operation: object, argument: Any, states: States) -> States:
        if operation is codes.LITERAL:
            return self._with(chr(argument), states)
        if operation is codes.IN:
            return self._with_class(argument, states)
        if operation is codes.BRANCH:
            return {k: v for branch in argument[1] for k, v in self.through(branch, states).items()}
        if operation is codes.SUBPATTERN:
            return self.through(argument[3], states)
        if operation is codes.ATOMIC_GROUP:
            return self.through(argument, states)
        if operation in _REPEATS:
            least, most, inside = argument
            once = self.through(inside, states)
            found = once if most == 1 else once | self.through(inside, self._anything(once))
            return found | states if least == 0 else found
        if operation in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
            return states
        return self._anything(states)

    def _with_class(self, members: list[tuple[object, Any]], states: States) -> States:
        if members == [(codes.CATEGORY, codes.CATEGORY_SPACE)]:
            return self._with(" ", states)
        chars = [chr(value) for kind, value in members if kind is codes.LITERAL]
        if len(chars) < len(members) or len(chars) > _LARGE_CLASS:
            return self._anything(states)
        return {k: v for char in chars for k, v in self._with(char, states).items()}

    def _with(self, char: str, states: States) -> States:
        char = char.lower()
        return {
            self._kept(tail + char): example + char
            for tail, example in states.items()
            if not (tail + char).endswith(self.words)
        }

    def _kept(self, tail: str) -> str:
        """Return the longest end of a text that a word may go on from."""
        return next(tail[at:] for at in range(len(tail) + 1) if tail[at:] in self.beginnings)

    @staticmethod
    def _anything(states: States) -> States:
        return {"": min(states.values(), key=len).rstrip(_ANY) + _ANY} if states else {}
