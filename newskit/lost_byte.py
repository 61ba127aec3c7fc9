"""GB 2312 that has lost a byte: from there to the next ASCII every pair is read one byte too late, as other characters."""

from __future__ import annotations

import re
from itertools import accumulate

_RUN = re.compile(rb"[\xa1-\xfe]{7,2000}")
_LOST = "\ufffd".encode("gb18030")
_MIN_GAIN = 3  # everyday characters more: other pairs are such by chance, two in five


def with_loss_marked(data: bytes) -> bytes:
    """Return the bytes with a replacement character for the other half of the lost byte, so that what follows is read in pairs again."""
    return _RUN.sub(lambda run: _marked(run[0]) if len(run[0]) % 2 else run[0], data)


def _marked(run: bytes) -> bytes:
    """Return a run of an odd length with its byte too many marked where the others make the most everyday characters."""
    common = [b"\xb0" <= run[at : at + 1] <= b"\xd7" or run[at] <= 0xA3 for at in range(len(run))]
    before = [0, *accumulate(common[:-1:2])]  # pairs from the first byte on, up to the one too many
    after = [0, *accumulate(common[-2::-2])][::-1]  # and behind it
    gains = [left + right for left, right in zip(before, after, strict=True)]
    best = max(reversed(range(len(gains))), key=gains.__getitem__)
    if gains[best] < before[-1] + _MIN_GAIN:
        return run  # as it is read anyway: its last byte is of a pair with an ASCII one
    return run[: 2 * best] + _LOST + run[2 * best + 1 :]
