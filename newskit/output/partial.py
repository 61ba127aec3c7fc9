"""Files that appear whole or not at all: written as NAME.partial, renamed when they are whole, resumed after a kill."""

from __future__ import annotations

import contextlib
import os
import stat
from abc import abstractmethod
from pathlib import Path
from typing import TypeAlias

from newskit.errors import OutputFailed
from newskit.output import Output, output_errors, sync_folder
from newskit.output.held import one_step
from newskit.output.locks import Lock
from newskit.output.names import partial_name

_MEMBER_BYTES = 2**20  # what is compressed at once: each member of the file can be read on its own


# By a file's name: the length of its partial file, and that file's number, by which it is known under its final name.
Positions: TypeAlias = dict[str, tuple[int, int]]


class Resumable(Output):
    """An output that can be resumed: `cut` ends what is compressed together, `positions` say how far it is then."""

    @abstractmethod
    def cut(self) -> None:
        """Bring everything taken so far into the files."""

    @abstractmethod
    def positions(self) -> Positions:
        """Return how far the partial files are, synced, as they are after a cut."""

    @abstractmethod
    def go_on(self, positions: Positions) -> None:
        """Cut the partial files of an earlier run back to these positions, to write on from there."""

    def forget(self) -> None:
        """Remove what is left for a run that would go on, once none will."""

    def clear(self, positions: Positions) -> None:
        """Remove an interrupted run's files that nobody goes on with, and that this run may not write itself."""


def member(data: bytes, path: str) -> bytes:
    """Compress bytes by the suffix of a file's name, as a member of their own; the same bytes give the same bytes."""
    suffix = Path(path).suffix.lower()
    if suffix == ".gz":
        import gzip

        return gzip.compress(data, 6, mtime=0)
    if suffix == ".zst":
        from newskit.zstd import compress

        return compress(data)
    return data


def _copy_mode(path: str, descriptor: int, more: int = 0) -> None:
    """Give an open file the permissions of the one that it is to replace, and `more`."""
    with contextlib.suppress(OSError):  # it is not there, or its name is that of rows alone and too long
        os.fchmod(descriptor, stat.S_IMODE(os.stat(path).st_mode) | more)


def put(partial: str, path: str) -> None:
    """Give a file that is whole its name, once its bytes are on the disk. Raises OSError."""
    descriptor = os.open(partial, os.O_RDONLY)
    try:
        _copy_mode(path, descriptor)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    os.replace(partial, path)


class PartFile:
    """One file while it is made. Nothing is open between two cuts but a lock; a link stays a link."""

    def __init__(self, path: str, header: bytes = b"", named: str = "") -> None:
        self.named = named or path
        self._path = os.path.realpath(path)
        self.partial = partial_name(self._path)
        self.length = 0
        self.number = 0
        self.is_begun = False
        self._is_new = True
        self._waiting = bytearray(header)
        self._is_compressed = Path(path).suffix.lower() in (".gz", ".zst")

    def write(self, data: bytes) -> None:
        """Take bytes."""
        self.is_begun = True
        self._waiting += data
        if len(self._waiting) >= _MEMBER_BYTES:
            self.cut()

    def cut(self) -> None:
        """Append what waits as one member. Raises OutputFailed."""
        if not self._waiting and not self._is_new:
            return
        data = member(bytes(self._waiting), self._path) if self._waiting else b""
        with output_errors(self.named), one_step():
            descriptor = os.open(self.partial, self._flags(), 0o666)
            try:
                if self._is_new:
                    _copy_mode(self._path, descriptor, stat.S_IWUSR)  # to go on with at the next cut
                    self.number = os.fstat(descriptor).st_ino
                self._is_new = False
                self._append(descriptor, data)
                self._waiting.clear()
            finally:
                os.close(descriptor)

    def _append(self, descriptor: int, data: bytes) -> None:
        """Write all of it or nothing: what a full disk has taken of a line is no use to anyone."""
        try:
            _write_all(descriptor, data)
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(descriptor, self.length)
            raise
        self.length += len(data)

    def _flags(self) -> int:
        return os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if self._is_new else os.O_APPEND)

    def go_on(self, position: tuple[int, int]) -> None:
        """Cut the partial file back to a length. Raises OutputFailed where it is gone or shorter.

        A run that was killed between giving the file its name and forgetting its notes takes the name back.
        """
        length, self.number = position
        with output_errors(self.named):
            if _number(self.partial) != self.number == _number(self._path):
                os.replace(self._path, self.partial)
            if os.path.getsize(self.partial) < length:
                raise OutputFailed(f"{self.partial}: shorter than it was; start over without --resume")
            os.truncate(self.partial, length)
        self.length = length
        self.is_begun = True
        self._is_new = False
        self._waiting.clear()

    def sync(self) -> None:
        """Have the bytes on the disk."""
        with output_errors(self.named):
            descriptor = os.open(self.partial, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def finish(self) -> None:
        """Give the file its name. One that holds nothing is still a valid compressed file."""
        self.cut()
        if self._is_compressed and not self.length:
            with output_errors(self.named), open(self.partial, "wb") as file:
                file.write(member(b"", self._path))
        with output_errors(self.named):
            put(self.partial, self._path)

    def discard(self) -> None:
        """Remove the partial file."""
        with contextlib.suppress(OSError):
            os.unlink(self.partial)


class OutputFile(Resumable):
    """A file written under another name beside its place, synced, and renamed when it is whole.

    Messages call it `named`, where the user knows it by another name than its path.
    """

    def __init__(self, path: str, header: bytes = b"", *, named: str = "") -> None:
        self._part = PartFile(path, header, named)
        self.partial = self._part.partial
        self._lock = Lock(self.partial, self._part.named)

    def write(self, data: bytes) -> None:
        """Take bytes."""
        self._part.write(data)

    def cut(self) -> None:
        """Bring everything taken so far into the file."""
        self._part.cut()

    def names(self) -> list[str]:
        """Return the file's name."""
        return [self._part.named]

    def positions(self) -> Positions:
        """Return how far the file is."""
        self._part.sync()
        return {self._part.named: (self._part.length, self._part.number)}

    def go_on(self, positions: Positions) -> None:
        """Write on from where it was."""
        self._lock.release()
        self._part.go_on(positions[self._part.named])
        self._lock = Lock(self._part.partial, self._part.named)

    def close(self) -> None:
        """Finish, sync and rename the file."""
        self._part.finish()
        sync_folder(self._part.partial)
        self._lock.release()

    def leave(self) -> None:
        """Let go of the partial file as it is."""
        self._lock.release(unused=not self._part.is_begun)

    def keep(self) -> str:
        """Leave the partial file, valid as far as it goes; an earlier run's as it is, where nothing was written yet."""
        if not self._part.is_begun:
            self.leave()
            return ""
        self._part.cut()
        self._lock.release()
        return self._part.partial

    def discard(self) -> None:
        """Remove the partial file."""
        self._part.discard()
        self._lock.release()


def _number(path: str) -> int:
    """Return a file's number on its disk, 0 where there is none."""
    try:
        return os.stat(path).st_ino
    except OSError:
        return 0


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
