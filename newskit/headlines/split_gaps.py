"""What can be read off the gap between two parts: scripts at its two sides, couplets, and equal ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

GAP_FORMS = 10
COUPLET_WIDTH = 18  # nine characters: the longest half of a couplet, in half characters

_MEETING = re.compile(r"[A-Za-z0-9] ?[\u4e00-\u9fff]|[\u4e00-\u9fff] ?[A-Za-z0-9]")


def gap_forms(texts: Sequence[str], widths: Sequence[int]) -> list[int]:
    """Return the form of each gap between neighbouring parts as bits; the order is part of the model."""
    forms = []
    for at in range(len(texts) - 1):
        left, right = texts[at], texts[at + 1]
        before, after = left[-1], right[0]
        form = _scripts(before, after) if before.isascii() or after.isascii() else 0
        if widths[at] == widths[at + 1]:
            form |= 32 if widths[at] <= COUPLET_WIDTH else 64
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
