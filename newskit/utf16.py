"""Text in UTF-16, which looks like binary data: told by its mark, by its first tag, or by its label."""

from __future__ import annotations

import re

_MARKS = (b"\xff\xfe", b"\xfe\xff")
# `<!`, `<?` or `<h` of two bytes each: there no other encoding has a NUL (XML 1.0, appendix F.1).
_LITTLE = rb"(?:[\t\r\n ]\0){0,99}<\0[!?A-Za-z]\0"
_BIG = rb"(?:\0[\t\r\n ]){0,99}\0<\0[!?A-Za-z]"
# Codec → WHATWG's labels for it.
LABELS = {
    "utf-16-le": "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le",
    "utf-16-be": "unicodefffe utf-16be",
}


def begins_as_utf16(head: bytes) -> bool:
    """Tell whether bytes begin with a byte order mark of UTF-16, or with a tag in it."""
    return head.startswith(_MARKS) or bool(unmarked_utf16(head))


def unmarked_utf16(head: bytes) -> str:
    """Return the codec of markup in UTF-16 that has no byte order mark, "" for anything else.

    >>> unmarked_utf16("<p>".encode("utf-16-be"))
    'utf-16-be'
    """
    if b"\0" not in head[:4]:
        return ""
    return "utf-16-le" if re.match(_LITTLE, head) else "utf-16-be" if re.match(_BIG, head) else ""


def is_utf16(label: str) -> bool:
    """Tell whether a charset label stands for UTF-16."""
    label = label.strip().lower()
    return any(label in labels.split() for labels in LABELS.values())
