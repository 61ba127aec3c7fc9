"""Names of the files beside an output while it is made."""

from __future__ import annotations

import os
import re

PARTIAL = ".partial"
ROWS = ".rows.zst"  # of a Parquet file that can be resumed
LOCK = ".newskit.lock"  # of a folder of outputs
_HIDDEN_NAME = ".newskit-"  # and a digest: in place of a name that leaves no room for an ending
_DIGEST_BYTES = 8
_LONGEST_ENDING = len(".partial.state.new")  # what is noted of how far a file is
MAX_NAME = 255  # bytes

# As patterns, for what comes behind an output's name, also of a state, and for names of their own.
_PARTIAL = rf"{re.escape(PARTIAL)}(?:\..{{1,9}})?"
BESIDE = rf"(?:{re.escape(ROWS)})?{_PARTIAL}|-lock|-wal|-shm|-journal"
HIDDEN = rf"{re.escape(LOCK)}|{re.escape(_HIDDEN_NAME)}[0-9a-f]{{{2 * _DIGEST_BYTES}}}{_PARTIAL}"


def partial_name(path: str) -> str:
    """Return the name, beside its own, that a file has while it is made."""
    folder, name = os.path.split(path)
    if len(os.fsencode(name)) + _LONGEST_ENDING <= MAX_NAME:
        return path + PARTIAL
    import hashlib

    digest = hashlib.blake2b(os.fsencode(name), digest_size=_DIGEST_BYTES).hexdigest()
    return os.path.join(folder, f"{_HIDDEN_NAME}{digest}{PARTIAL}")
