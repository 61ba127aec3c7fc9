"""Patterns that are compiled when first used, and words in place of patterns: a start pays only for what its pages need."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, AnyStr, cast

_SHORT = 64  # characters of a text in which a word is found as fast as its first character
_OFTEN = 100  # texts
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class _Lazy:
    """Stands for a pattern until one of its methods is asked for; then holds the compiled methods themselves."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    r"""Return what behaves as the compiled pattern, compiled at its first use.

    A class with a range of Chinese characters costs Python about a millisecond to compile, a hundred patterns a
    tenth of a second: write a Chinese character as `[^\W\d_a-zA-Z]`, and leave the compiling to the first page.
    """
    return cast("re.Pattern[AnyStr]", _Lazy(pattern, flags))


def has_any(text: str, words: Iterable[str]) -> bool:
    """Tell whether one of the words stands in a text: what a pattern of words would find, with nothing to compile."""
    if len(text) < _SHORT:
        for word in words:  # noqa: SIM110 - any() and a generator take twice as long
            if word in text:
                return True
        return False
    for word in words:  # noqa: SIM110 - the same
        if word[0] in text and word in text:  # in a long text one character is found ten times as fast
            return True
    return False


def any_found(pattern: re.Pattern[str], words: Iterable[str], lines: Sequence[str]) -> bool:
    """Tell whether a pattern finds something in a line; `words` are those of which it finds one, in lower case."""
    return has_any("\n".join(lines).lower(), words) and any(map(pattern.search, lines))


def lines_with(words: Iterable[str], whole: str) -> list[int]:
    r"""Return the numbers of the lines that hold one of the words: all lines of a text are looked through at once.

    >>> lines_with(("tide", "mill"), "High tide at noon\nBread is dearer\nOld mill sold")
    [0, 2]
    """
    found: set[int] = set()
    for word in words:
        first = word[0]
        if first in whole and (first > "~" or word in whole):  # as above
            sought = first if first > "~" else word
            at, line, last = whole.find(sought), 0, 0
            while at >= 0:
                if whole.startswith(word, at):
                    line += whole.count("\n", last, at)
                    last = at
                    found.add(line)
                at = whole.find(sought, at + 1)
    return sorted(found)


class Words:
    """Many words that a text may hold one of: looked for one by one, and where they are asked for often, by a pattern of all.

    The pattern takes a third of the time, and some hundred texts to make up for its compiling. In ASCII it does not.

    >>> Words(("作者", "记者")).within("编者按")
    False
    """

    __slots__ = ("_ascii", "_asked", "_search", "words")

    def __init__(self, words: Collection[str]) -> None:
        self.words = words
        self._ascii = tuple(filter(str.isascii, words))
        self._asked = 0
        self._search: Callable[[str], object] | None = None

    def within(self, text: str) -> bool:
        """Tell whether one of the words stands in a text."""
        if text.isascii():
            for word in self._ascii:  # noqa: SIM110 - as above; most texts of Latin letters have the first of most words
                if word in text:
                    return True
            return False
        if self._search is not None:
            return self._search(text) is not None
        self._asked += 1
        if self._asked > _OFTEN:
            self._search = _one_of(self.words).search
        return has_any(text, self.words)


def _one_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of words, with a branch for each first character: at most places of a text that is all to be looked at."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    return re.compile("|".join([f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items()]))


DIGIT = lazy(r"\d")  # of any script
