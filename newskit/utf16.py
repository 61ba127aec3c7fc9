"""Text in UTF-16, which looks like binary data: told by its mark, its first tag, its characters, or its label."""

from __future__ import annotations

import codecs
import re

_MARKS = (b"\xff\xfe", b"\xfe\xff")
# `<!`, `<?` or `<h` of two bytes each: there no other encoding has a NUL (XML 1.0, appendix F.1).
_LITTLE = rb"(?:[\t\r\n ]\0){0,99}<\0[!?A-Za-z]\0"
_BIG = rb"(?:\0[\t\r\n ]){0,99}\0<\0[!?A-Za-z]"
# Text without a tag has a NUL in every line feed and space. Read in the other order of bytes, or where the NUL is a stray
# one in bytes of another encoding, a third of its characters and more are none that any of these holds.
_LOOKED_AT = 1024
_WRITTEN = ("gb2312", "big5", "cp932")
_MIN_CHARS, _WRITTEN_SHARE = 16, 0.95
_CONTROLS = r"[^\t\n\r -~\x80-\U0010ffff]"
# Codec → WHATWG's labels for it.
LABELS = {
    "utf-16-le": "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le",
    "utf-16-be": "unicodefffe utf-16be",
}


def begins_as_utf16(head: bytes) -> bool:
    """Tell whether bytes begin with a byte order mark of UTF-16, a tag or text in it."""
    return is_marked(head) or bool(unmarked_utf16(head))


def is_marked(head: bytes) -> bool:
    """Tell whether bytes begin with a byte order mark of UTF-16."""
    return head.startswith(_MARKS)


def unmarked_utf16(head: bytes) -> str:
    """Return the codec of markup or text in UTF-16 that has no byte order mark, "" for anything else.

    >>> unmarked_utf16("<p>".encode("utf-16-be"))
    'utf-16-be'
    """
    if b"\0" not in head[:_LOOKED_AT]:
        return ""
    if b"\0" in head[:4] and (found := re.match(b"(%s)|%s" % (_LITTLE, _BIG), head)):
        return "utf-16-le" if found[1] else "utf-16-be"
    return next((codec for codec in LABELS if _is_text(head[:_LOOKED_AT], codec)), "")


def _is_text(head: bytes, codec: str) -> bool:
    """Tell whether bytes, which may be cut within a character, read as Chinese, Japanese or western text."""
    try:
        text = codecs.getincrementaldecoder(codec)().decode(head)
    except UnicodeDecodeError:
        return False
    if len(text) < _MIN_CHARS or re.search(_CONTROLS, text):
        return False
    written = max(len(text.encode(other, "ignore").decode(other)) for other in _WRITTEN)
    return written >= _WRITTEN_SHARE * len(text)


def is_utf16(label: str) -> bool:
    """Tell whether a charset label stands for UTF-16."""
    label = label.strip().lower()
    return any(label in labels.split() for labels in LABELS.values())
