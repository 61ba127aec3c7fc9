"""Patterns that are compiled when first used, and words in place of patterns: a start pays only for what its pages need."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any, AnyStr, cast

_VOWELS = "aeiou"
_SHORT = 64  # characters of a text in which a word is found as fast as its first character
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
    """Many words that a text may hold one of, looked for by their last characters: most texts have none of those.

    >>> Words(("作者", "记者")).within("编者按")
    False
    """

    __slots__ = ("_by_end", "_ends", "_is_wide")

    def __init__(self, words: Iterable[str]) -> None:
        by_end: dict[str, list[str]] = {}
        for word in words:
            by_end.setdefault(word.rstrip()[-1], []).append(word)
        self._by_end = by_end
        self._ends = frozenset(by_end)
        self._is_wide = not any(map(str.isascii, by_end))

    def within(self, text: str) -> bool:
        """Tell whether one of the words stands in a text: of a text with fewer characters than ends, by going through it."""
        if self._is_wide and text.isascii():
            return False
        by_end = self._by_end
        for end in self._ends.intersection(text) if len(text) < len(by_end) else by_end:
            if end in text:
                for word in by_end[end]:
                    if word in text:
                        return True
        return False


class MixedWords:
    """Words of many scripts that a text may hold one of, lower case: those of scripts that it has no letters of are passed over.

    >>> MixedWords(("comment", "评论")).within("网友评论")
    True
    """

    __slots__ = ("_latin", "_others")

    def __init__(self, words: Collection[str]) -> None:
        self._latin = tuple([word for word in words if word.isascii() or has_any(word, _VOWELS)])
        self._others = tuple([word for word in words if not has_any(word, _VOWELS)])

    def within(self, text: str) -> bool:
        """Tell whether one of the words stands in a text in lower case."""
        if not text.isascii():
            if has_any(text, self._others):
                return True
            if not has_any(text, _VOWELS):
                return False
        for word in self._latin:  # noqa: SIM110 - as above; most texts of Latin letters have the first of most words
            if word in text:
                return True
        return False
