"""Title and body in normal form: repaired, normalised, torn paragraphs joined, empty ones gone."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from newskit.cleaning.mojibake import SIGNS_OF_WINDOWS, is_suspect, repair, signs_of_gb18030
from newskit.cleaning.normalise import WIDE, is_plain, is_torn, join_broken, normal_form
from newskit.cleaning.options import CleanOptions


@cache
def _odd() -> re.Pattern[str]:
    """Return one class of all that may call for work beside spaces and compositions: full-width characters, signs of mojibake."""
    return re.compile(f"[{WIDE}{SIGNS_OF_WINDOWS}{signs_of_gb18030()}]")


def is_normal(title: str, body: list[str], options: CleanOptions) -> bool:
    """Say whether nothing is to be done for a title and a body. One look at all of it, since that is so for most."""
    texts = [title, *body] if title else body
    lines = "\n".join(texts)
    ends = {text[:1] for text in texts} | {text[-1:] for text in texts}
    if options.quotes != "keep" or "" in ends or " " in ends or lines.count("\n") >= len(texts):
        return False
    if not is_plain(lines.replace("\n", "¶")) or is_torn(lines):
        return False
    odd = "".join([text for text in texts if not text.isascii()])
    return not odd or (unicodedata.is_normalized("NFC", odd) and not _odd().search(odd))


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
