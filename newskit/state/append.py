"""An output that grows over many runs: appended in batches, cut back to the last whole one after a crash."""

from __future__ import annotations

import contextlib
import fcntl
import os
from dataclasses import dataclass
from typing import BinaryIO, cast

from newskit.errors import OutputFailed
from newskit.output import Output, compressed, output_errors, sync_folder
from newskit.output.locks import ANOTHER_RUN, is_made_anew, take
from newskit.output.names import partial_name


@dataclass(frozen=True, slots=True)
class Length:
    """How far an output is known to be whole: its length in bytes, and the file's number (0: not there yet)."""

    length: int
    inode: int


class AppendedFile(Output):
    """A file that is appended to, opened at the first write. Every batch of a .gz or .zst is a member of its own."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._raw: BinaryIO | None = None
        self._member: BinaryIO | None = None

    def write(self, data: bytes) -> None:
        """Take bytes. Raises OutputFailed, also where another process is writing to the file."""
        with output_errors(self.path):
            if self._member is None:
                self._member = compressed(self._open(), self.path)
            self._member.write(data)

    def _open(self) -> BinaryIO:
        if self._raw is None:
            is_new = not os.path.exists(self.path)
            file = cast("BinaryIO", open(self.path, "ab"))  # noqa: SIM115 - closed by close()
            if not take(file.fileno(), fcntl.lockf) or is_made_anew(
                partial_name(os.path.realpath(self.path))
            ):
                file.close()
                raise OutputFailed(f"{self.path}: {ANOTHER_RUN}")
            self._raw = file
            if is_new:
                sync_folder(self.path)
        return self._raw

    def lock(self) -> None:
        """Keep other runs from the file, where there is one. Raises OutputFailed."""
        with output_errors(self.path):
            if length_now(self.path).inode:
                self._open()

    @property
    def is_locked(self) -> bool:
        """Tell whether the file is this run's."""
        return self._raw is not None

    def end_batch(self) -> Length | None:
        """Put everything taken so far on the disk; return how far the file is whole now, None if nothing was taken."""
        if self._raw is None or self._member is None:
            return None
        with output_errors(self.path):
            if self._member is not self._raw:
                self._member.close()
            self._member = None
            self._raw.flush()
            os.fsync(self._raw.fileno())
            found = os.fstat(self._raw.fileno())
        return Length(found.st_size, found.st_ino)

    def close(self) -> None:
        """Close the file; `cut_back` takes off what is behind the last whole batch."""
        if self._raw is not None:
            # Its buffer may be what the disk has refused.
            with contextlib.suppress(OSError):
                self._raw.close()
            self._raw = None

    def discard(self) -> None:
        """Close the file."""
        self.close()


def length_now(path: str) -> Length:
    """Return how long a file is, (0, 0) if it is not there. Raises OutputFailed for what is no regular file."""
    with output_errors(path):
        try:
            found = os.stat(path)
        except FileNotFoundError:
            return Length(0, 0)
    if not os.path.isfile(path):
        raise OutputFailed(f"{path}: not a regular file, --state has to append to one")
    return Length(found.st_size, found.st_ino)


def cut_back(path: str, whole: Length) -> int:
    """Cut off what a killed run wrote after its last whole batch; return how many bytes.

    A file that has been replaced or moved away since (log rotation) is another file and is left alone.
    """
    now = length_now(path)
    if now.length <= whole.length or (whole.inode and now.inode != whole.inode):
        return 0
    with output_errors(path):
        os.truncate(path, whole.length)
    return now.length - whole.length
