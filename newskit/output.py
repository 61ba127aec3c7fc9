"""Where records go: standard output, or a file that appears whole or not at all; the suffix chooses compression."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from abc import ABC, abstractmethod
from pathlib import Path
from typing import BinaryIO, cast

from newskit.errors import NewskitError, OutputFailed
from newskit.sources.walk import describe

_BUFFER = 65536


class ReaderLeft(NewskitError):
    """The program that read our output has ended (`| head -1`). No error: there is just nobody to write for."""


class Output(ABC):
    """A sink of bytes. `close` makes what was written final, `discard` leaves the world as it was."""

    @abstractmethod
    def write(self, data: bytes) -> None:
        """Take bytes. Raises OutputFailed, or ReaderLeft."""

    @abstractmethod
    def flush(self) -> None:
        """Hand on what was taken so far."""

    @abstractmethod
    def close(self) -> None:
        """Make the output final."""

    @abstractmethod
    def discard(self) -> None:
        """Give up: nothing more is written."""


class StandardOutput(Output):
    """Standard output, unbuffered on a terminal. Python's own buffer would complain at exit of a reader that left."""

    def __init__(self, *, line_buffered: bool = False) -> None:
        if sys.stdout is None:
            raise OutputFailed("standard output is closed")
        self._fd = sys.stdout.fileno()
        self._buffer = bytearray()
        self._limit = 0 if line_buffered or os.isatty(self._fd) else _BUFFER

    def write(self, data: bytes) -> None:
        """Take bytes; on a terminal, show them."""
        self._buffer += data
        if len(self._buffer) > self._limit:
            self.flush()

    def flush(self) -> None:
        """Hand on what was taken so far."""
        try:
            while self._buffer:
                written = os.write(self._fd, self._buffer)
                del self._buffer[:written]
        except BrokenPipeError as problem:
            raise ReaderLeft from problem
        except OSError as problem:
            raise OutputFailed(f"standard output: {describe(problem)}") from problem

    def close(self) -> None:
        """Hand on the rest."""
        self.flush()

    def discard(self) -> None:
        """Drop what was not yet handed on."""
        self._buffer.clear()


class OutputFile(Output):
    """A file written beside its place under a temporary name, synced, and renamed when it is whole.

    What is no regular file (a device, a named pipe) is written to directly; a link stays a link.
    """

    def __init__(self, path: str) -> None:
        self._path = os.path.realpath(path)
        self._named = path
        folder, name = os.path.split(self._path)
        self._temporary: str | None = os.path.join(folder, f".{name}.tmp.{os.getpid()}")
        try:
            mode = self._mode()
            if mode is not None and not stat.S_ISREG(mode):
                if stat.S_ISDIR(mode):
                    raise OutputFailed(f"{path}: is a folder")
                self._temporary = None
            self._file = cast("BinaryIO", open(self._temporary or self._path, "wb"))  # noqa: SIM115
            if self._temporary and mode is not None:
                os.chmod(self._temporary, stat.S_IMODE(mode))
        except OSError as problem:
            raise OutputFailed(f"{path}: {describe(problem)}") from problem
        self._stream = compressed(self._file, path)

    def _mode(self) -> int | None:
        try:
            return os.stat(self._path).st_mode
        except FileNotFoundError:
            return None

    def write(self, data: bytes) -> None:
        """Take bytes."""
        try:
            self._stream.write(data)
        except OSError as problem:
            raise OutputFailed(f"{self._named}: {describe(problem)}") from problem

    def flush(self) -> None:
        """Leave it to the buffers: nobody reads the file before it is whole."""

    def close(self) -> None:
        """Finish, sync and rename the file."""
        try:
            if self._stream is not self._file:
                self._stream.close()
            self._file.flush()
            if self._temporary:
                os.fsync(self._file.fileno())
            self._file.close()
            if self._temporary:
                os.replace(self._temporary, self._path)
                sync_folder(self._path)
        except OSError as problem:
            raise OutputFailed(f"{self._named}: {describe(problem)}") from problem

    def discard(self) -> None:
        """Remove the temporary file."""
        with contextlib.suppress(OSError):
            self._file.close()
        if self._temporary:
            with contextlib.suppress(OSError):
                os.unlink(self._temporary)


def compressed(file: BinaryIO, name: str) -> BinaryIO:
    """Wrap a file by its name's suffix: .gz and .zst are compressed, the same bytes in giving the same bytes out."""
    suffix = Path(name).suffix
    if suffix == ".gz":
        import gzip

        return cast("BinaryIO", gzip.GzipFile("", "wb", 6, file, mtime=0))
    if suffix == ".zst":
        from newskit.zstd import ZstdFile

        return cast("BinaryIO", ZstdFile(file, "wb"))
    return file


def sync_folder(path: str) -> None:
    """Make a rename survive a power cut."""
    descriptor = os.open(os.path.dirname(path) or ".", os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def open_output(path: str | None, *, line_buffered: bool = False) -> Output:
    """Open the named output, standard output for None and `-`. Raises OutputFailed."""
    if path is None or path == "-":
        return StandardOutput(line_buffered=line_buffered)
    return OutputFile(path)
