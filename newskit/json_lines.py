"""JSON objects, one a line, read and written exactly: long numbers and halves of characters, too."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import orjson

from newskit.errors import BadRecord

# Seventeen digits or an exponent may be more than a 64-bit number holds: orjson would round it. Not within texts:
# four ids of five have an "1e5" in them.
_LONG_NUMBER = rb"[:,\[]\s{0,99}-?\d{1,16}(?:\d|(?:\.\d{1,99})?[eE])"
# The escape of half a character, as other writers of JSON let it through where a text was cut; and all escapes, those
# of whole characters in two halves as one.
_HALF = rb"\\u[dD][89a-fA-F]"
_ESCAPES = rb"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(u[dD][89a-fA-F]..)|.)"
_PAIRS = rb"[\xa1-\xf7][\xa1-\xfe]{3}"  # two characters of GB 2312
# What Python writes for numbers that JSON has not: null, as jq reads it.
_NO_NUMBERS = (b"NaN", b"Infinity")
# Control characters that JSON need not escape: beside U+007F those from U+0080 to U+009F.
_LATE_CONTROL = rb"\xc2[\x80-\x9f]"


def load_object(line: bytes) -> dict[str, Any]:
    """Read one JSON object. Raises BadRecord on a line that is not JSON or not an object."""
    found = _loads(line)
    if type(found) is not dict:
        raise BadRecord("not a record: a line must be one JSON object")
    return found


def _loads(line: bytes) -> Any:
    if re.search(_LONG_NUMBER, line):
        return _loads_exactly(_without_halves(line))
    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError as problem:
        mended = _without_halves(line)
        if mended == line and not any(word in line for word in _NO_NUMBERS):
            raise _not_json(problem, line) from problem
        return _loads_exactly(mended)


def _without_halves(line: bytes) -> bytes:
    """Return a line with U+FFFD for half characters, which no UTF-8 can hold."""
    if not re.search(_HALF, line):
        return line
    return re.sub(_ESCAPES, lambda found: rb"\ufffd" if found[1] else found[0], line)


def _loads_exactly(line: bytes) -> Any:
    import json

    try:
        return json.loads(
            line.decode(), parse_constant=lambda _name: None, parse_float=_finite, parse_int=_whole
        )
    except (ValueError, RecursionError) as problem:
        raise _not_json(problem, line) from problem


def _whole(number: str) -> int | None:
    """Read a whole number; one of more digits than Python reads is null, too."""
    try:
        return int(number)
    except ValueError:
        return None


def _finite(number: str) -> float | None:
    """Read a number; one past all bounds is null, as orjson writes it: JSON has no infinity."""
    value = float(number)
    return None if value in (float("inf"), float("-inf")) else value


def _not_json(problem: Exception, line: bytes) -> BadRecord:
    """Say where, in words of our own: the two libraries' differ, and so do their versions'."""
    at = getattr(problem, "pos", None)
    try:
        line.decode()
    except UnicodeDecodeError as broken:
        hint = " (iconv -f gb18030 -t utf-8 first?)" if _is_gb2312(line) else ""
        return BadRecord(f"not JSON: no UTF-8 at byte {broken.start}{hint}")
    if "depth" in str(problem) or "ecursion" in str(problem):
        return BadRecord("lists or objects within each other, too many to be read")
    return BadRecord(f"not JSON: {problem if at is None else f'broken at character {at}'}")


def _is_gb2312(line: bytes) -> bool:
    """Tell whether what is not ASCII in a line reads as GB 2312, and most of it not as UTF-8."""
    foreign = [char for char in line.decode("utf-8", "surrogateescape") if char > "\x7f"]
    broken = sum("\udc80" <= char <= "\udcff" for char in foreign)
    return 2 * broken > len(foreign) and re.search(_PAIRS, line) is not None


def dump_line(record: dict[str, Any], plain: Callable[[Any], Any] | None = None) -> bytes:
    """Write any JSON object as one compact UTF-8 line with its line end, and no control character as it is.

    `plain` makes JSON of values that are none.
    """
    try:
        line = orjson.dumps(record, default=plain, option=orjson.OPT_APPEND_NEWLINE)
    except TypeError:  # an integer past 64 bits, or half a character: slower, but nothing is lost
        line = _dumps_exactly(record, plain) + b"\n"
    if b"\xc2" in line and re.search(_LATE_CONTROL, line):
        line = re.sub(_LATE_CONTROL, lambda found: b"\\u00%02x" % found[0][-1], line)
    return line.replace(b"\x7f", b"\\u007f")


def _dumps_exactly(value: Any, plain: Callable[[Any], Any] | None) -> bytes:
    import json

    line = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=plain)
    return line.encode("utf-8", "backslashreplace")
