"""Sizes as people write them: 512M, 2G, 4096."""

from __future__ import annotations

import re

_UNITS = {"": 1, "k": 2**10, "m": 2**20, "g": 2**30}


def size_in_bytes(written: str | int) -> int:
    """Return a size in bytes. Raises ValueError for what is none.

    >>> size_in_bytes("2k"), size_in_bytes("1MB"), size_in_bytes("100")
    (2048, 1048576, 100)
    """
    found = re.fullmatch(r"(\d{1,7})([kmg]?)b?|(\d{1,15})", str(written).strip().lower())
    if not found:
        raise ValueError(f"{written} is no size (512M, 2G)")
    return int(found[3]) if found[3] else int(found[1]) * _UNITS[found[2]]
