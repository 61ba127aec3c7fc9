"""Patterns that are compiled when first used, and words in place of patterns: a start pays only for what its pages need."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, AnyStr, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


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
    return any(map(text.__contains__, words))
