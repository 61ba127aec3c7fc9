"""Many files instead of one: each line goes to the file of its key, under a name that is safe anywhere."""

from __future__ import annotations

import hashlib
import os
import re

from newskit.output import check_writable, output_errors, sync_folder
from newskit.output.locks import Lock
from newskit.output.names import LOCK, MAX_NAME, PARTIAL
from newskit.output.partial import PartFile, Positions, Resumable

_PLACE = "{}"
_MAX_NAME, LEAST_NAME = 80, 20  # bytes of a file's name that are left to a key, at the most and at the least
_DIGEST_BYTES = 4
_MOST_WAITING = 2**25  # bytes of all files together: of thousands, each has its own share of memory
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


def room_of(pattern: str) -> int:
    """Return how many bytes a pattern leaves a key; less than LEAST_NAME are too few for one.

    >>> room_of("news/{}.jsonl"), room_of("x" * 250 + "{}.jsonl")
    (80, -10)
    """
    *texts, last = os.path.basename(pattern).split(_PLACE)
    left = MAX_NAME - sum(len(os.fsencode(text)) for text in (*texts, last))
    return min(_MAX_NAME, left // max(1, len(texts)) - len("-") - 2 * _DIGEST_BYTES)


def safe_name(key: str, most: int = _MAX_NAME) -> str:
    """Return a key as a part of a file's name: letters, digits, `-`, `_` and `.` stay, other characters become `_`.

    None begins with `.` or `-`, to be hidden or taken for an option. What had to be changed, or cut to `most` bytes, gets
    a digest, so that two keys never share a file.

    >>> safe_name("2021-06-23"), safe_name("../新华网")
    ('2021-06-23', '_新华网-be9234be')
    """
    name = "".join(c if c.isalnum() or c in "-_." else "_" for c in key).lstrip("-.") or "_"
    name = name.encode()[:most].decode("utf-8", "ignore")
    if name != key or name.split(".")[0].lower() in _RESERVED:
        digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES)
        name += f"-{digest.hexdigest()}"
    return name


class SplitOutput(Resumable):
    """Files named by a pattern with `{}` in it. Between two cuts none is open, so that a thousand hosts are no matter."""

    def __init__(self, pattern: str, header: bytes = b"") -> None:
        self._pattern = pattern
        self._header = header
        self._room = room_of(pattern)
        self._parts: dict[str, PartFile] = {}
        self._touched: set[str] = set()
        self._waiting = 0
        folder = os.path.dirname(pattern)
        with output_errors(folder):
            os.makedirs(folder or ".", exist_ok=True)
        self._lock = Lock(os.path.join(folder, LOCK), pattern)

    def write(self, data: bytes) -> None:
        """Take a Routed line."""
        key = getattr(data, "key", "")
        path = self._pattern.replace(_PLACE, safe_name(key, self._room))
        part = self._parts.get(path)
        if part is None:
            check_writable(path)
            with output_errors(path):
                part = self._parts[path] = PartFile(path, self._header)
                self._lock.note(os.path.basename(path))
        part.write(data)
        self._touched.add(path)
        self._waiting += len(data)
        if self._waiting >= _MOST_WAITING:
            self.cut()

    def cut(self) -> None:
        """Bring everything taken so far into the files."""
        for path in sorted(self._touched):
            self._parts[path].cut()
        self._touched.clear()
        self._waiting = 0

    def names(self) -> list[str]:
        """Return the files' names."""
        return sorted(self._parts)

    def notes(self) -> list[str]:
        """Say which numbered files of an earlier, longer run follow ours, and would be read together with them."""
        folder = os.path.dirname(self._pattern)
        numbered = self._named(r"\d{6,}")
        ours = {os.path.basename(path) for path in self._parts}
        if not ours or not all(map(numbered.fullmatch, ours)):
            return []
        others = {each for each in os.listdir(folder or ".") if numbered.fullmatch(each)} - ours
        return [f"of an earlier run: {min(others)}, {len(others)} in all"] if others else []

    def _named(self, key: str) -> re.Pattern[str]:
        """Return a pattern of the names of files whose keys are like a pattern."""
        name = os.path.basename(self._pattern)
        return re.compile(re.escape(name).replace(re.escape(_PLACE), key))

    def positions(self) -> Positions:
        """Return how far the files are. A thousand of them are not synced: that is left to the end."""
        return {path: (part.length, part.number) for path, part in self._parts.items()}

    def go_on(self, positions: Positions) -> None:
        """Write on from where they were."""
        for path, position in positions.items():
            part = self._parts[path] = PartFile(path, self._header)
            part.go_on(position)

    def clear(self, positions: Positions) -> None:
        """Remove an interrupted run's files: this run may have other keys. Some began after its last notes of positions."""
        folder, named = os.path.dirname(self._pattern), self._named("[^/]+")
        paths = {os.path.join(folder, name) for name in self._lock.noted() if named.fullmatch(name)}
        for path in paths.union(positions):
            if os.path.dirname(path) == folder:
                PartFile(path).discard()

    def close(self) -> None:
        """Finish and rename all files."""
        self.cut()
        for part in self._parts.values():
            part.finish()
        sync_folder(self._pattern)
        self._unlock()

    def leave(self) -> None:
        """Let go of the partial files as they are."""
        self._lock.release()

    def keep(self) -> str:
        """Leave the partial files."""
        self.cut()
        self._lock.release()
        return self._pattern + PARTIAL

    def discard(self) -> None:
        """Remove the partial files."""
        for part in self._parts.values():
            part.discard()
        self._unlock()

    def _unlock(self) -> None:
        self._lock.release()
        os.unlink(os.path.join(os.path.dirname(self._pattern), LOCK))
