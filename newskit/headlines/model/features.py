"""What can be read off a part of a run, its width, its form, its hashed characters and pairs, and off the gap between two."""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence

from newskit.headlines.model.traditional import TO_SIMPLIFIED

BUCKETS = 1 << 17
PAIR_BUCKETS, PAIR_SIZE = 1 << 16, 8  # vectors that tell how well one part goes on from another
ROLES = 4  # whole headline, first, middle, last part of one
FLAGS = 18
GAP_FORMS = 10
CUT, FREE, JOIN = 1, 0, -1  # what is known of a gap between two parts without judging it
_COUPLET_WIDTH = 18  # nine characters: the longest half of a couplet, in half characters
HEAD_CHARS, TAIL_CHARS = 20, 10  # of a longer part the middle is not read

_LANES = [struct.Struct(f"<{n}Q") for n in range(2 * (HEAD_CHARS + TAIL_CHARS) + 2)]
_MASKS = [sum((BUCKETS - 1) << 64 * lane for lane in range(n)) for n in range(HEAD_CHARS + TAIL_CHARS + 2)]
# Digits count as one digit, Latin letters as one letter, full-width marks as their half-width twins, and
# traditional characters as their simplified ones.
_FOLDED = {
    **TO_SIMPLIFIED,
    **{ord(c): ord("0") for c in "0123456789０１２３４５６７８９"},
    **{ord(c): ord("a") for c in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"},
    **{ord(wide): ord(narrow) for wide, narrow in zip("：！？（），", ":!?(),", strict=True)},
}
_OPENING, _CLOSING = "“‘《「『（(【[〈", "”’》」』）)】]〉"
# Most parts begin and end with a letter that is not Latin and have no mark in them: all their flags are 0.
_HAN = r"\u4e00-\u4e27\u4e29-\u9fff"  # without 丨, which stands for a bar
_PLAIN = re.compile(rf"[{_HAN}](?:[{_HAN}0-9A-Za-z]*[{_HAN}])?")
_MARKS = re.compile(r"[“‘《「『（(【\[〈”’》」』）)】\]〉\"？！?!…：:，,|｜丨、.]")
_MEETING = re.compile(r"[A-Za-z0-9] ?[\u4e00-\u9fff]|[\u4e00-\u9fff] ?[A-Za-z0-9]")


def width_of(text: str) -> int:
    """Return the width on the page in half characters: 2 for a Chinese character, 1 for a Latin one."""
    if text.isascii():
        return len(text)
    return len(text) + sum([c >= "\u2001" for c in text])


def flags_of(text: str) -> int:
    """Return the form of a part as bits, lowest first; the order is part of the model."""
    if _PLAIN.fullmatch(text):
        return 0
    first, last = text[0], text[-1]
    marks = _MARKS.findall(text)
    inner = marks[:-1] if marks and marks[-1] == last else marks
    opened = sum([c in _OPENING for c in marks]) - sum([c in _CLOSING for c in marks])
    forms = (
        opened > 0,
        opened < 0,
        marks.count('"') % 2,
        last in "？！?!…",
        "？" in inner or "！" in inner or "?" in inner or "!" in inner,
        "：" in inner or ":" in inner,
        last in "：:",
        "，" in marks or "," in marks,
        last in "）)",
        first in '“"「‘',
        last in '”"」’',
        first in "【[《（(",
        first in "0123456789",
        first.isascii() and first.isalpha(),
        last.isascii() and last.isalnum(),
        "|" in marks or "｜" in marks or "丨" in marks,
        last in ".…",
        "、" in marks,
    )
    return sum([1 << bit for bit, is_set in enumerate(forms) if is_set])


def grams_of(text: str) -> tuple[int, ...]:
    """Return the buckets of a part's single characters and pairs, and of the pairs that it begins and ends with.

    The two ends count as characters. One long integer holds all characters, 64 bits each, so that they are
    multiplied at once.
    """
    if len(text) > HEAD_CHARS + TAIL_CHARS:
        text = text[:HEAD_CHARS] + text[-TAIL_CHARS:]
    count = len(text)
    codes = list(map(ord, text))
    folded = [2, *map(_FOLDED.get, codes, codes), 3]
    here = int.from_bytes(_LANES[count + 2].pack(*folded), "little")
    after = here >> 64
    single = (after * 0x9E3779B1 >> 9) & _MASKS[count]
    pairs = ((here * 0x85EBCA6B ^ after * 0xC2B2AE35) >> 7) & _MASKS[count + 1]
    both = single | pairs << 64 * count
    head = ((folded[1] * 0x27D4EB2F ^ folded[2] * 0x165667B1) >> 7) & (BUCKETS - 1)
    tail = ((folded[-3] * 0x9E3779B1 ^ folded[-2] * 0x85EBCA77) >> 8) & (BUCKETS - 1)
    return (*_LANES[2 * count + 1].unpack(both.to_bytes(8 * (2 * count + 1), "little")), head, tail)


def gap_forms(texts: Sequence[str], widths: Sequence[int]) -> list[int]:
    """Return the form of each gap between neighbouring parts as bits; the order is part of the model."""
    forms = []
    for at in range(len(texts) - 1):
        left, right = texts[at], texts[at + 1]
        before, after = left[-1], right[0]
        form = _scripts(before, after) if before.isascii() or after.isascii() else 0
        if widths[at] == widths[at + 1]:
            form |= 32 if widths[at] <= _COUPLET_WIDTH else 64
        if left[0] == after:
            form |= 512 if left[:2] == right[:2] else 128
        if before == right[-1]:
            form |= 256
        forms.append(form)
    return forms


def _scripts(before: str, after: str) -> int:
    """Return a bit for letter or digit beside Chinese; 16 for both, 0 for Chinese on both sides."""
    if before.isascii():
        if not before.isalnum():
            return 0
        if after.isascii() and after.isalnum():
            return 16
        return 4 if before.isdecimal() else 1
    if not after.isascii() or not after.isalnum():
        return 0
    return 8 if after.isdecimal() else 2


def spaced_share(texts: Sequence[str]) -> float:
    """Return how often a space stands where Chinese meets letters or digits: near 1 where the page's style wants it."""
    meetings = _MEETING.findall(" ".join(texts))
    return "".join(meetings).count(" ") / (len(meetings) + 1)
