"""The normal form of a text: one kind of space, nothing invisible, entities decoded, NFC; and torn paragraphs joined."""

from __future__ import annotations

import re
import unicodedata

from newskit.cleaning.options import CleanOptions

WIDE = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"  # full-width letters and digits
_WIDE_CHAR = re.compile(f"[{WIDE}]")
_STRAIGHT = str.maketrans({**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‛", "'")})


def normal_form(text: str, options: CleanOptions) -> str:
    """Return a text in its one form, on one line, without white space at its ends.

    This and nothing else: every run of white space (NBSP, U+3000, tabs, line ends) is one space, none
    between CJK characters that a line end parts; controls, soft hyphens, BOMs and zero-width characters go, but
    not the joiners of scripts and emoji that need them, nor marks of direction in right-to-left text; C1
    controls are the Windows-1252 characters that they were meant for; surviving entities are decoded; full-width
    letters and digits follow `options.widths`, quotation marks `options.quotes`; the rest is Unicode's
    composed form, NFC. Applying it twice changes nothing more.
    """
    if not _is_settled(text):
        from newskit.cleaning.folding import normalised_once

        for _ in range(8):  # what an entity hides may need work itself; eight layers are not text
            before = text
            text = normalised_once(text, options)
            if text == before:
                break
    if options.quotes == "straight":
        text = text.translate(_STRAIGHT)
    return text


def _is_settled(text: str) -> bool:
    """Say whether a text is in its normal form already, quotation marks aside. Quick: most texts are."""
    return (
        text.isprintable()  # no control, no odd space, no invisible character
        and "&" not in text
        and "  " not in text
        and text[:1] != " "
        and text[-1:] != " "
        and (text.isascii() or (unicodedata.is_normalized("NFC", text) and not _WIDE_CHAR.search(text)))
    )


# A line never starts with these, nor ends with those: the paragraph was broken there.
NO_START = "，。、；：！？）》」』】％"
NO_END = "（《「『【、"
_TORN = re.compile(f"\n(?:[{NO_START}]|(?<=[{NO_END}]\n))")


def is_torn(lines: str) -> bool:
    """Say whether paragraphs, one a line, have some that `join_broken` would join."""
    return _TORN.search(lines) is not None


def join_broken(paragraphs: list[str]) -> list[str]:
    """Put paragraphs together again that were torn before a comma or behind an open bracket, CJK only."""
    joined: list[str] = []
    for paragraph in paragraphs:
        if joined and (paragraph[0] in NO_START or joined[-1][-1] in NO_END):
            joined[-1] += paragraph
        else:
            joined.append(paragraph)
    return joined
