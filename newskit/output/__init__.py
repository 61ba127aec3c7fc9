"""Where records go: standard output, or a file that appears whole or not at all; the suffix chooses compression.

`partial` writes such files, under `names` beside them, with `locks` against a second run and signals `held` off in between;
`split` writes many by a key of the record, `parquet` Parquet.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from select import PIPE_BUF, select
from typing import TYPE_CHECKING, BinaryIO, cast

from newskit.errors import NewskitError, OutputFailed
from newskit.output.held import one_step
from newskit.sources.walk import describe

if TYPE_CHECKING:
    from hashlib import _Hash

_BUFFER = 65536
_STREAMS = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}
_OPEN_FILES = ("/dev/fd", "/proc/self/fd")
_PATIENCE = 1.0  # seconds to wait, when we are to end, for a reader that does not read


@contextlib.contextmanager
def output_errors(name: str) -> Iterator[None]:
    """Raise what the system refuses as OutputFailed, with the name that the user knows the file by."""
    try:
        yield
    except OSError as problem:
        folder = os.path.dirname(name)
        is_nowhere = isinstance(problem, FileNotFoundError) and folder and not os.path.isdir(folder)
        said = f"there is no folder {folder}" if is_nowhere else describe(problem)
        raise OutputFailed(f"{name}: {said}") from problem
    except UnicodeEncodeError as problem:  # a name made of data, in a locale without its characters
        raise OutputFailed(
            f"{name}: no name that a file can have in this locale (LC_ALL=C.UTF-8?)"
        ) from problem


class ReaderLeft(NewskitError):
    """The program that read our output has ended (`| head -1`). No error: there is just nobody to write for."""


class Output(ABC):
    """A sink of bytes. `close` makes what was written final, `discard` leaves the world as it was."""

    @abstractmethod
    def write(self, data: bytes) -> None:
        """Take bytes. Raises OutputFailed, or ReaderLeft."""

    @abstractmethod
    def close(self) -> None:
        """Make the output final."""

    @abstractmethod
    def discard(self) -> None:
        """Give up: nothing more is written."""

    def leave(self) -> None:
        """Let go, and leave what an earlier run left as it is."""
        self.discard()

    def names(self) -> list[str]:
        """Return the names of the files that were made."""
        return []

    def notes(self) -> list[str]:
        """Return what to say at the end of what was written."""
        return []

    def keep(self) -> str:
        """Stop early, keeping what was written so far; return its name, "" where it is gone."""
        self.discard()
        return ""


class StandardOutput(Output):
    """Standard output, unbuffered on a terminal. Python's own buffer would complain at exit of a reader that left."""

    def __init__(self, *, line_buffered: bool = False) -> None:
        if sys.stdout is None:
            raise OutputFailed("standard output is closed")
        self._fd = sys.stdout.fileno()
        self._buffer = bytearray()
        self._limit = 0 if line_buffered or os.isatty(self._fd) else _BUFFER
        self._hash: _Hash | None = None
        self._size = 0

    def take_digest(self) -> None:
        """From now on count the bytes handed on and take their SHA-256."""
        import hashlib

        self._hash = hashlib.sha256()

    def described(self) -> dict[str, str | int]:
        """Return what was handed on since `take_digest`: name, size, digest."""
        return {"name": "-", "size": self._size, "sha256": self._hash.hexdigest() if self._hash else ""}

    def write(self, data: bytes) -> None:
        """Take bytes; on a terminal, show them."""
        self._buffer += data
        if len(self._buffer) > self._limit:
            self.flush()

    def flush(self) -> None:
        """Hand on what was taken so far."""
        try:
            while self._buffer:
                self._hand_on(None)
        except BrokenPipeError as problem:
            raise ReaderLeft from problem
        except OSError as problem:
            raise OutputFailed(f"standard output: {describe(problem)}") from problem

    def _hand_on(self, patience: float | None) -> bool:
        """Hand on a piece once the reader takes one, within seconds of patience; False where it took none."""
        if not select([], [self._fd], [], patience)[1]:
            return False
        with one_step():
            written = os.write(self._fd, self._buffer[:PIPE_BUF])
            if self._hash:
                self._hash.update(self._buffer[:written])
                self._size += written
            del self._buffer[:written]
        return True

    def close(self) -> None:
        """Hand on the rest."""
        self.flush()

    def keep(self) -> str:
        """Hand on the whole lines that are waiting, to a reader who still takes them."""
        with contextlib.suppress(OSError):
            while self._buffer and self._hand_on(_PATIENCE):
                pass
        return "standard output"

    def discard(self) -> None:
        """Drop what was not yet handed on."""
        self._buffer.clear()


class _Direct(Output):
    """A device, a named pipe or a file that is open already (/dev/stderr): written to as it stands."""

    def __init__(self, path: str, header: bytes = b"", *, line_buffered: bool = False) -> None:
        self._named = path
        self._line_buffered = line_buffered
        with output_errors(path):
            number = _descriptor_of(path)
            self._raw = open(path if number is None else os.dup(number), "wb")  # noqa: SIM115
            self._file = compressed(self._raw, path)
        if header:
            self.write(header)

    def write(self, data: bytes) -> None:
        """Take bytes."""
        self._do(self._file.write, data)
        if self._line_buffered:
            self._do(self._file.flush)

    def close(self) -> None:
        """Hand on the rest."""
        self._do(self._file.close)
        self._do(self._raw.close)

    def discard(self) -> None:
        """Leave off."""
        for file in (self._file, self._raw):
            with contextlib.suppress(OSError):
                file.close()

    def _do(self, act: Callable[..., object], *arguments: bytes) -> None:
        with output_errors(self._named):
            try:
                act(*arguments)
            except BrokenPipeError as problem:
                raise ReaderLeft from problem


def compressed(file: BinaryIO, name: str) -> BinaryIO:
    """Wrap a file by its name's suffix: .gz and .zst are compressed, the same bytes in giving the same bytes out."""
    suffix = os.path.splitext(name)[1].lower()
    if suffix == ".gz":
        import gzip

        return cast("BinaryIO", gzip.GzipFile("", "wb", 6, file, mtime=0))
    if suffix == ".zst":
        from newskit.zstd import ZstdFile

        return cast("BinaryIO", ZstdFile(file, "wb"))
    return file


def sync_folder(path: str) -> None:
    """Make a rename survive a power cut, where the folder may be read and its file system knows how."""
    try:
        descriptor = os.open(os.path.dirname(path) or ".", os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(descriptor)
    except OSError as problem:
        if problem.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def _descriptor_of(path: str) -> int | None:
    """Return the number of the open file that a name such as /dev/stdout stands for.

    Opened by its name a file would be written from its start, and what a shell appends to lost (`>> all.jsonl`).
    """
    folder, name = os.path.split(path)
    return int(name) if folder in _OPEN_FILES and name.isdecimal() else _STREAMS.get(path)


def is_written_as_it_stands(path: str) -> bool:
    """Tell whether a name is that of a device, a pipe or an open file, which no other may replace.

    Raises OutputFailed for a folder, and for a file that may not be written.
    """
    try:
        mode = os.stat(path).st_mode
    except OSError:
        mode = stat.S_IFREG
    if stat.S_ISDIR(mode) or path.endswith(os.sep):
        raise OutputFailed(f"{path}: is a folder (name a file in it)")
    check_writable(path)
    return not stat.S_ISREG(mode) or _descriptor_of(path) is not None


def check_writable(path: str) -> None:
    """Raise OutputFailed where a file is there that may not be written: a rename would take its place all the same."""
    if os.path.exists(path) and not os.access(path, os.W_OK):
        raise OutputFailed(f"{path}: Permission denied (it is read-only: chmod u+w, or remove it)")


def open_output(path: str | None, *, line_buffered: bool = False, header: bytes = b"") -> Output:
    """Open the named output, standard output for None and `-`. `header` goes before all else. Raises OutputFailed."""
    if path is None or path == "-" or _descriptor_of(path) == 1:
        standard = StandardOutput(line_buffered=line_buffered)
        standard.write(header)
        return standard
    if is_written_as_it_stands(path):
        return _Direct(path, header, line_buffered=line_buffered)
    from newskit.output.partial import OutputFile

    return OutputFile(path, header)
