"""Title and body in normal form: repaired, normalised, torn paragraphs joined, empty ones gone."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from newskit.cleaning.mojibake import SIGNS_OF_WINDOWS, is_suspect, repair, signs_of_gb18030
from newskit.cleaning.normalise import WIDE, is_torn, join_broken, normal_form
from newskit.cleaning.options import CleanOptions

# What folding has to do with, beside runs of spaces and compositions: controls, odd spaces, what cannot be seen.
_TO_FOLD = "\x00-\x1f\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff\ufff9-\ufffb&"


@cache
def _odd() -> re.Pattern[str]:
    """Return one class of all characters that may call for work. A second class would cost as much again."""
    return re.compile(f"[{_TO_FOLD}{WIDE}{SIGNS_OF_WINDOWS}{signs_of_gb18030()}]")


def is_normal(title: str, body: list[str], options: CleanOptions) -> bool:
    """Say whether nothing is to be done for a title and a body. One look at all of it, since that is so for most."""
    texts = [title, *body] if title else body
    ends = {text[:1] for text in texts} | {text[-1:] for text in texts}
    if options.quotes != "keep" or "" in ends or " " in ends:
        return False
    ascii_ = "".join([text for text in texts if text.isascii()])
    if not ascii_.isprintable() or "&" in ascii_ or "  " in ascii_:
        return False
    other = [text for text in texts if not text.isascii()]
    if not other:
        return True
    lines = "\n".join(other)
    if "  " in lines or is_torn("\n".join(texts)) or not unicodedata.is_normalized("NFC", lines):
        return False
    return not _odd().search("".join(other))


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
