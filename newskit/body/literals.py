"""Scripts to values: the JSON that a page's scripts hold, or at least their string literals."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from newskit.rules.lazy import lazy

# Code has full stops before spaces in its comments only.
_SENTENCE_ENDS = (". ", "。", "\\u3002", ".<", ".\\u003c", ".\\u003C", "%E3%80%82")
_MAX_VALUES = 40  # JSON values of one script
_MAX_READ = 6_000_000  # characters of one script that are read, by all attempts together
_VALUE_START = lazy(r"""[=(,]\s{0,20}(?=[\[{])|\(\s{0,20}(?=")|\A\s{0,200}(?=[\[{])""")
_MIN_LITERAL = 40
_LITERAL = lazy(
    r"""(?:(["']?)([A-Za-z_$][\w$-]{0,40})\1\s{0,9}[:=]\s{0,9})?"""
    r"""("(?:[^"\\\n]|\\.|\\\n)*+"?|'(?:[^'\\\n]|\\.|\\\n)*+'?|`(?:[^`\\]|\\.|\\\n)*+`?)"""  # unclosed: to the line's end
)
_ESCAPED = lazy(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.|\n))")
_SHORT_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": "", "v": "", "0": "", "\n": ""}


def sentences_in(script: str) -> int:
    """Count what looks like ends of sentences in a script. Cheap; some code has them too."""
    return sum(map(script.count, _SENTENCE_ENDS))


def values_in(script: str) -> Iterator[Any]:
    """Yield the JSON values of a script; where it has none worth the name, its string literals as objects.

    >>> list(values_in('window.state = {"a": "b"}; f()'))
    [{'a': 'b'}]
    """
    decoder = json.JSONDecoder(strict=False)
    at = tries = read = taken = 0
    while tries < _MAX_VALUES and read < _MAX_READ and (start := _VALUE_START.search(script, at)):
        tries += 1
        try:
            value, at = decoder.raw_decode(script, start.end())
        except json.JSONDecodeError as error:
            read += error.pos - start.end()
            at = start.end() + 1
            continue
        except RecursionError:
            break
        read += at - start.end()
        if at - start.end() > _MIN_LITERAL:
            taken += at - start.end()
            yield value
    if taken < len(script) / 2:
        yield list(_literals(script))


def _literals(script: str) -> Iterator[dict[str, str]]:
    """Yield the long string literals of a script, each as an object under the name it is given to."""
    for found in _LITERAL.finditer(script[:_MAX_READ]):
        if found.end(3) - found.start(3) > _MIN_LITERAL or found[2] in ("title", "headline"):
            yield {found[2] or "": unescaped(found[3][1:-1])}


def unescaped(literal: str) -> str:
    r"""Return what the inside of a JavaScript string stands for; half a surrogate pair is left out.

    >>> unescaped(r"\u003cp\x3e it\'s")
    "<p> it's"
    """
    if "\\" not in literal:
        return literal
    text = _ESCAPED.sub(_character, literal)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def _character(escape: re.Match[str]) -> str:
    if code := escape[1] or escape[2] or escape[3]:
        number = int(code, 16)
        return chr(number) if number <= 0x10FFFF else ""
    return _SHORT_ESCAPES.get(escape[4], escape[4])
