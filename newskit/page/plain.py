"""Text without what a terminal would act on: control characters, escape sequences, lone surrogates."""

from __future__ import annotations

from typing import Any

from newskit.rules.lazy import lazy

# ECMA-48: control sequences, operating system commands, and the two-character escapes.
_ESCAPE = lazy(
    r"(?:\x1b\[|\x9b)[0-?]{0,32}[ -/]{0,4}[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]{0,256}(?:\x07|\x1b\\|\x9c)|\x1b[@-_]?"
)
_LINE_ENDS = (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x1F, 0x85, 0x2028, 0x2029)
_REMOVED: dict[int, str | None] = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)))
# Zero-width space, byte order mark, and what turns the order of letters round.
_REMOVED |= dict.fromkeys((0x200B, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_REMOVED |= dict.fromkeys(_LINE_ENDS, " ")
_REMOVED_ONE = lazy("[\x00-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")  # one of these


def plain(text: str) -> str:
    r"""Return the text without escape sequences, control characters, and lone surrogates, on one line.

    >>> plain("a\x1b[31mb\x00c")
    'abc'
    """
    if text.isprintable() or not _REMOVED_ONE.search(text):
        return text
    if "\x1b" in text or "\x9b" in text or "\x9d" in text:
        text = _ESCAPE.sub("", text)
    return text.translate(_REMOVED)


def folded(text: str) -> str:
    r"""Return the text plain and with single spaces for all its white space.

    >>> folded(" a\u3000 b\n")
    'a b'
    """
    text = text.strip()
    if text.isprintable():  # its only white space are spaces then, and most texts have single ones
        return text if "  " not in text else " ".join(text.split())
    return spaced(text)


def spaced(text: str) -> str:
    """Return a text that has other white space than single spaces, or what cannot be printed, as `folded` does."""
    text = " ".join(text.split())
    if text.isprintable():
        return text
    bare = plain(text)
    return text if bare is text else " ".join(bare.split())


def plain_json(value: Any) -> Any:
    """Return a JSON value with all its texts plain."""
    if type(value) is str:
        return plain(value)
    if type(value) is list:
        return [plain_json(item) for item in value]
    if type(value) is dict:
        return {plain(key): plain_json(item) for key, item in value.items()}
    return value
