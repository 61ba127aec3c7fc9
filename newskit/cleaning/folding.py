"""What brings a text to its normal form. A module of its own: most texts need none of it, and its patterns take long to compile."""

from __future__ import annotations

import html
import re
import unicodedata

from newskit.cleaning.normalise import WIDE
from newskit.cleaning.options import CleanOptions

_SPACES = "\t\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\r\n"

_C1 = re.compile("[\x80-\x9f]")
_BARE_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_FOLD = re.compile(f"[ {_SPACES}]+")
_CJK = "\u2e80-\u2fdf\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60"
# A line break between CJK characters was set by a typist, and stands for nothing.
_CJK_BREAK = re.compile(f"(?<=[{_CJK}])[ \\t]*[\\r\\n][ \\t\\r\\n\u3000]*(?=[{_CJK}])")
_HYPHEN_BREAK = re.compile("(?<=[a-zà-ÿ]-)[ \\t]*\\r?\\n[ \\t]*(?=[a-zà-ÿ])")

# Overrides of the direction of letters, too: they belong in no record.
_ALWAYS_INVISIBLE = re.compile("[\xad\u180e\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
# Joiners make letters of Arabic, Indic and other scripts, and families of emoji: there they stay.
_JOINER = re.compile("[\u200c\u200d]")
# Marks of direction matter only in text that has right-to-left letters.
_DIRECTION = re.compile("[\u061c\u200e\u200f]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")

_ENTITY = re.compile(
    r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});|&nbsp(?![A-Za-z0-9=;])"
)
# What was escaped twice is about mark-up: `&amp;lt;` stays, while `&amp;nbsp;` is a slip.
_ESCAPED_AGAIN = re.compile(
    r"(?i:(?:amp|lt|gt|quot|apos|#0{0,4}(?:38|60|62|34|39)|#x0{0,4}(?:26|3c|3e|22|27));)"
)

_WIDE_RUN = re.compile(f"[{WIDE}]+(?: ?[{WIDE}]+)*")
_NARROW = str.maketrans(
    {
        wide: wide - 0xFEE0
        for first, last in ((0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A))
        for wide in range(first, last + 1)
    }
)


def normalised_once(text: str, options: CleanOptions) -> str:
    """Return a text with one pass of everything that `normalise.normal_form` maps, quotation marks aside."""
    text = _visible(text)
    if options.entities and "&" in text:
        text = _ENTITY.sub(_decoded, text)
    if options.widths != "keep":
        text = _narrowed(text, options)
    return unicodedata.normalize("NFC", text)


def _visible(text: str) -> str:
    text = _C1.sub(_windows_1252, text)
    text = _BARE_CONTROLS.sub("", text)
    text = _ALWAYS_INVISIBLE.sub("", text)
    text = _JOINER.sub(_needed_joiner, text)
    if _DIRECTION.search(text) and not _RIGHT_TO_LEFT.search(text):
        text = _DIRECTION.sub("", text)
    text = _HYPHEN_BREAK.sub("", _CJK_BREAK.sub("", text))
    return _FOLD.sub(" ", text).strip(" ")


def _windows_1252(match: re.Match[str]) -> str:
    try:
        return match[0].encode("latin-1").decode("cp1252")
    except UnicodeDecodeError:
        return ""


def _needed_joiner(match: re.Match[str]) -> str:
    """Keep a joiner after a letter of a script that joins, after an Indic sign, or between two emoji."""
    text, at = match.string, match.start()
    before = text[at - 1] if at else ""
    if not before:
        return ""
    if "\u0600" <= before <= "\u109f" or "\u1780" <= before <= "\u18af" or "\ufb50" <= before <= "\ufeff":
        return match[0]
    if before == "\ufe0f" or ord(before) >= 0x1F000 or "\u2190" <= before <= "\u2bff":
        return match[0] if match[0] == "\u200d" and at + 1 < len(text) else ""
    return ""


def _decoded(match: re.Match[str]) -> str:
    entity = match[0]
    text = html.unescape(entity)
    if text == entity or not text or "\ufffd" in text or text.endswith(";"):
        return entity
    if text == "&" and _ESCAPED_AGAIN.match(match.string, match.end()):
        return entity
    return text


def _narrowed(text: str, options: CleanOptions) -> str:
    everywhere = options.widths == "all"

    def narrow(match: re.Match[str]) -> str:
        return match[0].translate(_NARROW) if everywhere or _has_latin_neighbour(match) else match[0]

    return _WIDE_RUN.sub(narrow, text)


def _has_latin_neighbour(match: re.Match[str]) -> bool:
    """Say whether an ASCII letter or digit stands beside a run, or one space away from it."""
    before = match.string[max(0, match.start() - 2) : match.start()].rstrip(" ")[-1:]
    after = match.string[match.end() : match.end() + 2].lstrip(" ")[:1]
    return any(char.isascii() and char.isalnum() for char in (before, after))
