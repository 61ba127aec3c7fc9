"""Title and body in normal form: repaired, normalised, torn paragraphs joined, empty ones gone."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from newskit.cleaning.mojibake import FOLLOWS, SIGNS_OF_WINDOWS, is_suspect, repair, signs_of_gb18030
from newskit.cleaning.normalise import NO_END, NO_START, WIDE, is_torn, join_broken, normal_form
from newskit.cleaning.options import CleanOptions
from newskit.rules.lazy import lazy

# Characters that folding changes, beside runs of spaces and what NFC composes: controls, odd spaces, invisible ones.
_TO_FOLD = "\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff\ufff9-\ufffb&"
# Blocks with characters that are not composed by themselves, or may be with the one before: U+10000 on aside.
_TO_COMPOSE = (
    "\u0300-\u036f\u0374\u037e\u0387\u0483-\u0487\u0590-\u1fff\u20d0-\u20ff\u2126\u212a\u212b\u2329\u232a\u2adc\u2cef-\u2cf1\u2d7f"
    "\u2de0-\u2dff\u302a-\u302f\u3099\u309a\ua66f-\uabff\uf900-\ufaff\ufb1d-\ufb4f\ufe20-\ufe2f"
)
_PLAIN_ASCII = bytes(code for code in range(0x20, 0x7F) if code != ord("&")) + b"\n"
# Ends of paragraphs, one a line, that call for work: an empty one, a space at an end, a paragraph that was torn.
_ODD_END = lazy(f"\n(?:[\n {NO_START}]|(?<=[ {NO_END}]\n))")
# Bytes a character, in its first characters, below which a text is stripped of its ASCII before it is searched.
_MOSTLY_ASCII, _SAMPLE = 1.3, 64


@cache
def _odd() -> re.Pattern[str]:
    """Return one class of all characters, up to U+FFFF, that may call for work, whatever stands beside them."""
    return re.compile(f"[{_TO_FOLD}{WIDE}{SIGNS_OF_WINDOWS}{signs_of_gb18030()}{_TO_COMPOSE}]")


@cache
def _surely_odd() -> re.Pattern[str]:
    """Return the pattern of what surely calls for work: signs of mojibake only as mojibake sets them, `&` only before an entity."""
    signs = signs_of_gb18030()
    return re.compile(
        f"[{_TO_FOLD}{WIDE}{SIGNS_OF_WINDOWS}{signs}]"
        f"(?:(?<![{SIGNS_OF_WINDOWS}{signs}&])|(?=[{FOLLOWS}])|(?=..[{signs}])|(?<=&)(?=#?[0-9A-Za-z]{{1,31}};|nbsp))"
    )


def is_normal(title: str, body: list[str], options: CleanOptions) -> bool:
    """Say whether title and body are in normal form already. Looked at as one text, since most are."""
    texts = [title, *body] if title else body
    lines = "\n".join(texts)
    if options.quotes != "keep" or not lines or "  " in lines or lines.count("\n") >= len(texts):
        return False
    if lines[0] in "\n " or lines[-1] in "\n " or _ODD_END.search(lines):
        return False
    sample = lines[:_SAMPLE]
    if len(sample.encode("utf-8", "surrogatepass")) < _MOSTLY_ASCII * len(sample):
        data = lines.encode("utf-8", "surrogatepass")
        others = data.translate(None, _PLAIN_ASCII).decode("utf-8", "surrogatepass")
        if not others or not (_odd().search(others) or max(others) > "\uffff"):
            return True
    return unicodedata.is_normalized("NFC", lines) and not _surely_odd().search(lines)


def normal_body(body: list[str], options: CleanOptions) -> tuple[list[str], bool]:
    """Return a body's paragraphs in normal form, and whether mojibake was repaired."""
    texts, repaired = normal_texts(body, options)
    texts = [text for text in texts if text]
    if options.join_lines and is_torn("\n".join(texts)):
        texts, again = normal_texts(join_broken(texts), options)
        return texts, repaired or again
    return texts, repaired


def normal_texts(texts: list[str], options: CleanOptions) -> tuple[list[str], bool]:
    """Repair and normalise until neither finds more to do: each may uncover work for the other."""
    repaired = False
    for _ in range(4):
        before = texts
        if options.mojibake and is_suspect("\n".join(texts)):
            texts = [repair(text) for text in texts]
            repaired = repaired or texts != before
        texts = [normal_form(text, options) for text in texts]
        if texts == before:
            break
    return texts, repaired
