"""An open input: a look at its first bytes, compression taken off, reading that never takes too much."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from newskit.errors import BadInput, UnreadableInput
from newskit.sources.inflate import COMPRESSED, Inflated, Readable
from newskit.sources.remote import open_named
from newskit.sources.walk import STDIN, Input, describe, shown

if TYPE_CHECKING:
    from hashlib import _Hash

HEAD_BYTES = 1024
_PIECE = 2**20
_MAX_LAYERS = 3  # .tar.gz.gz is an accident, more is a trap


class Watched(Readable):
    """The file below all layers: counts the bytes as they lie on disk, and takes their digest where asked for."""

    def __init__(
        self, file: BinaryIO, *, digest: bool = False, on_read: Callable[[int], None] | None = None
    ) -> None:
        self.size = 0
        self._on_read = on_read
        self._file = file
        self._hash: _Hash | None = None
        if digest:
            import hashlib

            self._hash = hashlib.sha256()

    def next_bytes(self, size: int) -> bytes:
        """Return what is there. Raises UnreadableInput where the system refuses."""
        try:
            data: bytes = getattr(self._file, "read1", self._file.read)(size)
        except OSError as problem:
            raise UnreadableInput(describe(problem)) from problem
        self.size += len(data)
        if self._on_read:
            self._on_read(len(data))
        if self._hash:
            self._hash.update(data)
        return data

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place in the file; 0 where there is no going."""
        try:
            return self._file.seek(offset, whence)
        except (OSError, ValueError):
            return 0

    def finish(self) -> str:
        """Read what is left and return the digest, "" where none was asked for."""
        if not self._hash:
            return ""
        while self.read(2**20):
            pass
        return self._hash.hexdigest()


class Stream:
    """A readable input with its name, its first bytes to look at, and its position in uncompressed bytes.

    `start` is where a member begins in its archive. What breaks before the first byte is raised at once, unless `late`.
    Of a stream of `lines` no more is looked at than there is, once that is a whole line.
    """

    def __init__(
        self,
        name: str,
        raw: io.RawIOBase,
        start: int | None = None,
        *,
        late: bool = False,
        lines: bool = False,
    ) -> None:
        self.name = shown(name)
        self.raw = raw
        self.start = start
        self.position = 0
        self._file = io.BufferedReader(raw, 65536)
        self._problem: Exception | None = None
        self.head = self._read_head(late=late, lines=lines)
        self._pushed = self.head  # read too far, and not taken from `_taken` on
        self._taken = 0

    def _read_head(self, *, late: bool, lines: bool) -> bytes:
        """Read the first bytes, not waiting for more than a whole first JSON line: the input may be a live pipe.

        What breaks behind whole bytes is told by the reading that gets there.
        """
        head = b""
        while len(head) < HEAD_BYTES and not _has_line(head, any_line=lines):
            try:
                chunk = self._file.read1(HEAD_BYTES - len(head))
            except (BadInput, UnreadableInput) as problem:
                if not head and not late:
                    raise
                self._problem = problem
                break
            if not chunk:
                break
            head += chunk
        return head

    def read(self, size: int) -> bytes:
        """Return `size` bytes, fewer only at the end. Raises BadInput where the data breaks off before."""
        data = self._take_pushed(size)
        if len(data) < size:
            self._tell_problem()
            data += self._read_rest(size - len(data))
        self.position += len(data)
        return data

    def _take_pushed(self, size: int) -> bytes:
        """Return the next bytes of those that were read too far, at the cost of these alone: they may be many."""
        if not self._pushed:
            return b""
        data = self._pushed[self._taken : self._taken + size]
        self._taken += len(data)
        if self._taken == len(self._pushed):
            self._pushed, self._taken = b"", 0
        return data

    def _read_rest(self, size: int) -> bytes:
        """Read in pieces: room for a piece is taken before it is known how much there is."""
        pieces = []
        asked = 0
        while size and (piece := self._file.read(asked := min(size, _PIECE))):
            pieces.append(piece)
            size -= len(piece)
            if len(piece) < asked:
                break
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def read_whole(self, size: int) -> tuple[bytes, BadInput | None]:
        """Return `size` bytes, or all, and what is broken behind these. Raises BadInput where they break off themselves."""
        start = self.position
        pieces = []
        broken = None
        try:
            while size and (piece := self.read_some(min(size, _PIECE))):
                pieces.append(piece)
                size -= len(piece)
        except BadInput as problem:
            if not problem.is_behind:
                self.position = start
                raise
            broken = problem
        return pieces[0] if len(pieces) == 1 else b"".join(pieces), broken

    def read_some(self, size: int) -> bytes:
        """Return up to `size` bytes, b"" only at the end: whatever is there."""
        if self._pushed:
            data = self._take_pushed(size)
        else:
            self._tell_problem()
            data = self._file.read1(size)
        self.position += len(data)
        return data

    def _tell_problem(self) -> None:
        if self._problem:
            problem, self._problem = self._problem, None
            raise problem

    def put_off(self, problem: Exception) -> None:
        """Raise this once all that is there has been read."""
        self._problem = problem

    def unread(self, data: bytes) -> None:
        """Put bytes back that were read too far."""
        # They were taken from there: what lies behind may be long.
        if self._pushed.endswith(data, 0, self._taken):
            self._taken -= len(data)
        else:
            self._pushed, self._taken = data + self._pushed[self._taken :], 0
        self.position -= len(data)

    def skip(self, size: int) -> bool:
        """Read over `size` bytes; tell whether there were so many."""
        while size > 0 and (data := self.read_some(min(size, 65536))):
            size -= len(data)
        return size <= 0

    def skip_blank_lines(self) -> None:
        """Read over lines of white space, at the cost of their bytes: lines may be one byte each."""
        while data := self.read_some(65536):
            blank = len(data) - len(data.lstrip(b" \t\r\n"))
            end = data.rfind(b"\n", 0, blank) + 1
            if end < len(data):
                self.unread(data[end:])
                return

    def readline(self, limit: int) -> bytes:
        """Return the next line with its end, cut after `limit` bytes."""
        line = b""
        if self._pushed:
            end = self._pushed.find(b"\n", self._taken) + 1 or len(self._pushed)
            line = self._take_pushed(min(end - self._taken, limit))
        if not line.endswith(b"\n") and len(line) < limit:
            self._tell_problem()
            line += self._file.readline(limit - len(line))
        self.position += len(line)
        return line


def _has_line(head: bytes, *, any_line: bool) -> bool:
    """Tell whether these first bytes hold a line of JSON, or any line of more than the bracket that JSON opens with."""
    if any_line:
        return head.lstrip().find(b"\n") > 1
    return head.startswith(b"{") and b"\n" in head


@contextmanager
def open_file(
    name: str, *, folder: str = "", digest: bool = False, on_read: Callable[[int], None] | None = None
) -> Iterator[Watched]:
    """Open a file by path, seen from `folder`, or by address, or standard input for `-`. Raises UnreadableInput."""
    try:
        raw = standard_input() if name == STDIN else open_named(name, folder)
    except (OSError, ValueError) as problem:
        raise UnreadableInput(describe(problem)) from problem
    try:
        yield Watched(raw, digest=digest, on_read=on_read)
    finally:
        if name != STDIN:
            raw.close()


@contextmanager
def open_lines(given: Input, *, on_read: Callable[[int], None] | None = None) -> Iterator[Stream]:
    """Open an input of lines and take its compression off. Raises UnreadableInput, or BadInput on a broken file."""
    with open_file(given.name, on_read=on_read) as file:
        yield decompressed(Stream(given.name, file, lines=True))


def standard_input() -> BinaryIO:
    """Return standard input. Raises UnreadableInput where it is closed.

    Where whoever else has it open reads it without waiting, Python takes a writer's pause for the end.
    """
    if sys.stdin is None:
        raise UnreadableInput("standard input is closed")
    os.set_blocking(sys.stdin.fileno(), True)
    return sys.stdin.buffer


def _inflated(stream: Stream, inflated: Inflated) -> Stream:
    """Return the stream without its compression. Raises BadInput with what comes behind it where the first member is broken."""
    try:
        return Stream(stream.name, inflated, stream.start)
    except BadInput as problem:
        while problem.behind is None:
            try:
                problem.behind = Stream(stream.name, inflated, stream.start)
            except BadInput:  # the next one, too
                continue
        raise


def decompressed(stream: Stream, *, resync: bool = False, known: str = "") -> Stream:
    """Return the stream with gzip, zstandard, bzip2 and xz taken off, as its first bytes show, or as is `known`.

    With `resync`, who reads on after a break in a gzip file gets what follows it, from the next member on.
    """
    for layer in range(_MAX_LAYERS + 1):
        kind = next((kind for magic, kind in COMPRESSED.items() if stream.head.startswith(magic)), known)
        if not kind:
            return stream
        if layer == _MAX_LAYERS:
            break
        known = ""
        stream = _inflated(stream, Inflated(stream, kind, resync=resync))
    raise BadInput(f"compressed more than {_MAX_LAYERS} times")
