"""What can be read off one part of a run: its width, its form as flags, and its hashed characters and pairs."""

from __future__ import annotations

from itertools import pairwise

BUCKETS = 1 << 16
ROLES = 4  # whole headline, first, middle, last part of one
FLAGS = 18
HEAD_CHARS, TAIL_CHARS = 20, 10  # of a longer part the middle is not read

_MASK = BUCKETS - 1
# Digits count as one digit, Latin letters as one letter, full-width marks as their half-width twins.
_FOLDED = {
    **{ord(c): "0" for c in "0123456789０１２３４５６７８９"},
    **{ord(c): "a" for c in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"},
    **{ord(wide): narrow for wide, narrow in zip("：！？（），", ":!?(),", strict=True)},
}
_OPENING, _CLOSING = "“‘《「『（(【[〈", "”’》」』）)】]〉"
_NOT_ASKING = str.maketrans("", "", "？！?!")


def width_of(text: str) -> int:
    """Return the width on the page in half characters: 2 for a Chinese character, 1 for a Latin one."""
    if text.isascii():
        return len(text)
    return len(text) + sum([c >= "\u2001" for c in text])


def flags_of(text: str) -> int:
    """Return the form of a part as bits, lowest first; the order is part of the model."""
    first, last, inner = text[0], text[-1], text[:-1]
    opened = sum([text.count(c) for c in _OPENING]) - sum([text.count(c) for c in _CLOSING])
    forms = (
        opened > 0,
        opened < 0,
        text.count('"') % 2,
        last in "？！?!…",
        inner.translate(_NOT_ASKING) != inner,
        "：" in inner or ":" in inner,
        last in "：:",
        "，" in text or "," in text,
        last in "）)",
        first in '“"「‘',
        last in '”"」’',
        first in "【[《（(",
        first in "0123456789",
        first.isascii() and first.isalpha(),
        last.isascii() and last.isalnum(),
        "|" in text or "｜" in text or "丨" in text,
        last in ".…",
        "、" in text,
    )
    return sum([1 << bit for bit, is_set in enumerate(forms) if is_set])


def grams_of(text: str) -> list[int]:
    """Return the buckets of a part's single characters and pairs; its two ends count as characters."""
    if len(text) > HEAD_CHARS + TAIL_CHARS:
        text = text[:HEAD_CHARS] + text[-TAIL_CHARS:]
    codes = list(map(ord, text.translate(_FOLDED)))
    grams = [(x * 0x9E3779B1 >> 9) & _MASK for x in codes]
    codes = [2, *codes, 3]
    grams += [((x * 0x85EBCA6B ^ y * 0xC2B2AE35) >> 7) & _MASK for x, y in pairwise(codes)]
    return grams
