"""Mojibake: text decoded by the wrong codec, repaired where the way back is certain."""

from __future__ import annotations

import re
from functools import cache

# UTF-8 read as Windows-1252 (or Latin-1, where its five holes are): what the bytes 80 to BF became.
_WINDOWS = {
    bytes([code]).decode("cp1252"): code
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
FOLLOWS = "\x80-\xbf" + "".join(_WINDOWS)
_TO_BYTES = {ord(char): code for char, code in _WINDOWS.items()}
SIGNS_OF_WINDOWS = "\xc2-\xf4"
_AS_WINDOWS = re.compile(f"[{SIGNS_OF_WINDOWS}][{FOLLOWS}]")
_HIGH_RUN = re.compile(f"[\xc0-\xff{FOLLOWS}]+")
_CJK = re.compile("[\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]")
# GB 2312 read as Latin-1 or Windows-1252: pairs of signs and letters with accents. Chinese has marks of its own
# between, and its first bytes reach beyond C8, where Korean ones end; Cyrillic has hardly a byte below C0.
_AS_PAIRS = re.compile("[\xa1-\xfe]{8}")
_ASCII_RUN = re.compile("[\x00-\x7f]+")
_GB_MARKS = ("\xa3\xac", "\xa1\xa3", "\xa1\xa2", "\xa3\xba", "\xa1\xb0")  # ， 。 、 ： “
_LEVEL_1 = ("\xb0", "\xd7")  # first bytes of the common characters
_PAST_KOREAN, _LOW_SIGNS = "\xc8", "\xbf"
_MIN_COMMON, _MIN_PAST, _MIN_LOW = 0.85, 0.15, 0.15  # shares of pairs, and of single bytes
_MIN_CJK = 4  # two-character words exist whose GB bytes are valid UTF-8 by chance, the famous 联通 among them


@cache
def signs_of_gb18030() -> str:
    """Return what GB18030 makes of the first two bytes of CJK characters and their punctuation: rare characters, nearly all."""
    pairs = [(0xE2, 0x80), (0xE3, 0x80), (0xEF, 0xBC), (0xEF, 0xBD)]
    pairs += [(first, second) for first in range(0xE4, 0xEA) for second in range(0x80, 0xC0)]
    return "".join(bytes(pair).decode("gb18030", "ignore") for pair in pairs)


@cache
def _as_gb18030() -> re.Pattern[str]:
    """Return the pattern of two signs as far apart as three characters in a row set them: alone each stands in names, too."""
    return re.compile(f"[{signs_of_gb18030()}]..[{signs_of_gb18030()}]")


def is_suspect(text: str) -> bool:
    """Say whether a text has a sequence that mojibake would have. Most text of most languages has none."""
    return not text.isascii() and (
        _AS_WINDOWS.search(text) is not None
        or _as_gb18030().search(text) is not None
        or _AS_PAIRS.search(text) is not None
    )


def repair(text: str) -> str:
    """Return the text as it was meant, or as it came where that is not certain.

    Certain is: every run of letters and signs that UTF-8 read as Windows-1252 could give is valid UTF-8 when taken
    back, and is more than one character, a long one, or a letter; or all of the text, taken back by GB18030, is
    valid UTF-8 with four CJK characters at least; or all of it is GB 2312 read as Latin-1, common characters with
    Chinese marks between. Doubly wrong text is taken back twice.

    >>> repair("CafÃ© cerrÃ³")
    'Café cerró'
    """
    for _ in range(3):
        better = _utf8_read_as_windows(text) or _utf8_read_as_gb18030(text) or _gb_read_as_latin(text)
        if not better:
            break
        text = better
    return text


def _utf8_read_as_windows(text: str) -> str | None:
    if not _AS_WINDOWS.search(text):
        return None
    restored: list[str] = []
    longest = 0

    def restore(match: re.Match[str]) -> str:
        nonlocal longest
        decoded = match[0].translate(_TO_BYTES).encode("latin-1").decode("utf-8")
        restored.extend(decoded)
        longest = max(longest, *(len(char.encode()) for char in decoded))
        return decoded

    try:
        better = _HIGH_RUN.sub(restore, text)
    except (UnicodeDecodeError, UnicodeEncodeError):
        return None
    if any("\x80" <= char <= "\x9f" for char in restored):
        return None
    is_certain = len(restored) > 1 or longest > 2 or restored[0].isalpha()
    return better if is_certain else None


def _utf8_read_as_gb18030(text: str) -> str | None:
    if not _as_gb18030().search(text):
        return None
    try:
        better = text.encode("gb18030").decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError):
        return None
    return better if better != text and len(_CJK.findall(better)) >= _MIN_CJK else None


def _gb_read_as_latin(text: str) -> str | None:
    if not _AS_PAIRS.search(text) or not any(mark in text for mark in _GB_MARKS):
        return None
    try:
        better = text.encode("latin-1").decode("gb2312")
    except (UnicodeDecodeError, UnicodeEncodeError):
        return None
    high = _ASCII_RUN.sub("", text)
    firsts = [first for first in high[::2] if first >= _LEVEL_1[0]]
    if len(firsts) < _MIN_CJK or len(_CJK.findall(better)) < _MIN_CJK:
        return None
    common = sum(first <= _LEVEL_1[1] for first in firsts)
    past = sum(first > _PAST_KOREAN for first in firsts)
    low = sum(char <= _LOW_SIGNS for char in high)
    if common < _MIN_COMMON * len(firsts) or past < _MIN_PAST * len(firsts) or low < _MIN_LOW * len(high):
        return None
    return better
