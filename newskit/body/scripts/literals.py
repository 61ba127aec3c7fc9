"""Scripts to values: the JSON that a page's scripts hold, or at least their string literals."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import orjson

from newskit.rules.lazy import lazy

# Code has full stops before spaces in its comments only.
_SENTENCE_END = lazy(r"\.(?:[ <]|\\u003[cC])")
# As patterns: count() takes twice as long to find what is longer than a character.
_ESCAPED_STOP, _QUOTED_STOP = lazy(r"\\u3002"), lazy("%E3%80%82")
_MAX_VALUES = 40  # JSON values of one script
_MAX_READ = 6_000_000  # characters of one script that are read, by all attempts together
# Where JSON can begin: code has brackets everywhere, and each vain attempt costs.
_VALUE = r"(?=\{\s{0,200}\"|\[\s{0,200}(?:[\"{\[\d-]|true|false|null))"
_WHOLE = lazy(rf"\s{{0,200}}{_VALUE}")
_VALUE_START = lazy(rf"[=(,:](?<![\"'\s]:)(?:\s{{0,20}}{_VALUE}|(?<=\()\s{{0,20}}(?=\"))")
_MIN_LITERAL = 40
_TITLES = ("title", "headline")
_NAME = r"([A-Za-z_$][\w$-]{0,40})"
# Unclosed: to the line's end.
_DOUBLE, _SINGLE, _TICKS = (
    rf"{quote}(?:[^{quote}\\{end}]++|\\.|\\\n)*+{quote}?"
    for quote, end in (('"', r"\n"), ("'", r"\n"), ("`", ""))
)
# A literal, with the name in quotes that it is given to. Begins with its quotes, so that a search leaps to them.
_LITERAL = lazy(
    rf"""(["'`])(?:(?<!`){_NAME}\1\s{{0,9}}[:=]\s{{0,9}}({_DOUBLE}|{_SINGLE}|{_TICKS})"""
    rf"""|(?<="){_DOUBLE[1:]}|(?<='){_SINGLE[1:]}|(?<=`){_TICKS[1:]})"""
)
_NAME_BEFORE = lazy(rf"{_NAME}\s{{0,9}}[:=]\s{{0,9}}$")
_LONGEST_NAME = 60  # with what stands between it and its literal
_ESCAPED = lazy(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.|\n))")
_SHORT_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": "", "v": "", "0": "", "\n": ""}


def sentences_in(script: str) -> int:
    """Count what looks like ends of sentences in a script. Cheap; some code has them too."""
    found = len(_SENTENCE_END.findall(script)) + script.count("。")
    if "\\" in script:
        found += len(_ESCAPED_STOP.findall(script))
    if "%" in script:
        found += len(_QUOTED_STOP.findall(script))
    return found


def values_in(script: str) -> Iterator[Any]:
    """Yield the JSON values of a script; where it has none worth the name, its string literals as objects.

    >>> list(values_in('state = {"lead": "The bridge is open, the ferry rests."}; f()'))
    [{'lead': 'The bridge is open, the ferry rests.'}]
    """
    start = _WHOLE.match(script)
    if start and script[-1] in "]}":
        try:  # three times as fast, and takes whole scripts only
            yield orjson.loads(script)
        except orjson.JSONDecodeError:
            pass
        else:
            return
    decoder = json.JSONDecoder(strict=False)
    at = tries = read = taken = 0
    start = start or _VALUE_START.search(script)
    while start and tries < _MAX_VALUES and read < _MAX_READ:
        tries += 1
        try:
            value, at = decoder.raw_decode(script, start.end())
        except ValueError as error:  # not JSON, or a number of more digits than Python reads
            read += getattr(error, "pos", len(script)) - start.end()
            at = start.end() + 1
        except RecursionError:
            break
        else:
            read += at - start.end()
            if at - start.end() > _MIN_LITERAL:
                taken += at - start.end()
                yield value
        start = _VALUE_START.search(script, at)
    if taken < len(script) / 2:
        yield list(_literals(script))


def _literals(script: str) -> Iterator[dict[str, str]]:
    """Yield the long string literals of a script, each as an object under the name it is given to, with the last title before it."""
    end = 0
    title: dict[str, str] = {}
    for found in _LITERAL.finditer(script[:_MAX_READ]):
        name, literal = found[2] or "", found[3] or found[0]
        is_long = len(literal) > _MIN_LITERAL
        if not name:
            start = found.start()
            before = script[max(end, start - _LONGEST_NAME) : start]
            if is_long or "title" in before or "headline" in before:
                named = _NAME_BEFORE.search(before)
                name = named[1] if named else ""
        end = found.end()
        if is_long or name in _TITLES:
            value = {name: unescaped(literal[1:-1])}
            title = value if name in _TITLES else title
            yield {**title, **value}


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
