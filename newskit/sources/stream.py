"""An open input: its first bytes tell what it is, compression is taken off, reading never takes too much."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from newskit.errors import BadInput, UnreadableInput
from newskit.sources.walk import STDIN, Input, describe

_HEAD = 1024
_MAX_LAYERS = 3  # .tar.gz.gz is an accident, more is a trap
_COMPRESSED = {b"\x1f\x8b": "gz", b"\x28\xb5\x2f\xfd": "zst", b"BZh": "bz2", b"\xfd7zXZ\x00": "xz"}
# First bytes of what people keep beside their pages, and what to call it.
_NO_PAGES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a WebP picture or a sound"),
    (b"%PDF", "a PDF document"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3", "a SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an Office document"),
    (b"wOF", "a font"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"PAR1", "a Parquet file"),
)
# Control characters that no text has; ESC switches character sets in ISO-2022-JP. Pages have a stray NUL now and then.
_CONTROL = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32))
_BINARY_SHARE, _FEW_CONTROLS = 0.03, 8
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Stream:
    """A readable input with its name, its first bytes to look at, and its position in uncompressed bytes."""

    def __init__(self, name: str, raw: BinaryIO) -> None:
        self.name = name
        self.raw = raw
        self.position = 0
        self.head = _read_head(raw)
        self._pushed = self.head

    def read(self, size: int) -> bytes:
        """Return up to `size` bytes, fewer only at the end."""
        parts = [self._pushed[:size]]
        self._pushed = self._pushed[size:]
        wanted = size - len(parts[0])
        while wanted > 0 and (chunk := self.raw.read(wanted)):
            parts.append(chunk)
            wanted -= len(chunk)
        data = b"".join(parts)
        self.position += len(data)
        return data

    def readline(self, limit: int) -> bytes:
        """Return the next line with its end, cut after `limit` bytes."""
        line = b""
        if self._pushed:
            end = self._pushed.find(b"\n") + 1 or len(self._pushed)
            end = min(end, limit)
            line, self._pushed = self._pushed[:end], self._pushed[end:]
        if not line.endswith(b"\n") and len(line) < limit:
            line += self.raw.readline(limit - len(line))
        self.position += len(line)
        return line


class _PushedBack(io.RawIOBase):
    """A Stream as a file object, for the decompressors."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast("bytearray", buffer))
        data = self._stream.read(len(view))
        view[: len(data)] = data
        return len(data)


def _read_head(raw: BinaryIO) -> bytes:
    """Read the first bytes, but don't wait for more than a whole first JSON line: the input may be a live pipe."""
    head = b""
    read = getattr(raw, "read1", raw.read)
    while len(head) < _HEAD and not (head.startswith(b"{") and b"\n" in head):
        chunk = read(_HEAD - len(head))
        if not chunk:
            break
        head += chunk
    return head


@contextmanager
def open_stream(given: Input) -> Iterator[Stream]:
    """Open an input and take its compression off. Raises UnreadableInput, or BadInput on a broken file."""
    try:
        raw = _standard_input() if given.name == STDIN else open(given.name, "rb")  # noqa: SIM115
    except (OSError, ValueError) as problem:
        raise UnreadableInput(describe(problem)) from problem
    try:
        yield decompressed(Stream(given.name, raw))
    except Exception as problem:
        if (known := broken(problem)) is None:
            raise
        raise known from problem
    finally:
        if given.name != STDIN:
            raw.close()


def broken(problem: Exception) -> BadInput | UnreadableInput | None:
    """Say what a failed read means: a file cut off, a broken one, a system's refusal; None if it was no reading."""
    if isinstance(problem, EOFError):
        return BadInput("truncated: the compressed data ends too early")
    if isinstance(problem, OSError) and problem.errno is not None:
        return UnreadableInput(describe(problem))
    # zlib.error, LZMAError and ZstdError have no common base, and naming them would import all three.
    if isinstance(problem, OSError) or type(problem).__name__ in ("error", "LZMAError", "ZstdError"):
        return BadInput(f"broken compressed data: {problem}")
    return None


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        raise UnreadableInput("standard input is closed")
    return sys.stdin.buffer


def decompressed(stream: Stream) -> Stream:
    """Return the stream with gzip, zstandard, bzip2 and xz taken off, as its first bytes show."""
    for _ in range(_MAX_LAYERS):
        kind = next((k for magic, k in _COMPRESSED.items() if stream.head.startswith(magic)), None)
        if kind is None:
            return stream
        source = cast("BinaryIO", io.BufferedReader(_PushedBack(stream)))
        stream = Stream(stream.name, _decompressor(kind, source))
    raise BadInput(f"compressed more than {_MAX_LAYERS} times")


def _decompressor(kind: str, source: BinaryIO) -> BinaryIO:
    if kind == "gz":
        import gzip

        return cast("BinaryIO", gzip.GzipFile(fileobj=source))
    if kind == "bz2":
        import bz2

        return cast("BinaryIO", bz2.BZ2File(source))
    if kind == "xz":
        import lzma

        return cast("BinaryIO", lzma.LZMAFile(source))
    from newskit.zstd import ZstdFile

    return cast("BinaryIO", ZstdFile(source))


def sniff(stream: Stream) -> str:
    """Return the format that the first bytes show: "jsonl", "html" or "text". Raises BadInput on no page at all."""
    head = stream.head
    if not head:
        raise BadInput("not a page: 0 bytes")
    for magic, name in _NO_PAGES:
        if head.startswith(magic):
            raise BadInput(f"not a page: {name}")
    controls = len(head) - len(head.translate(None, _CONTROL))
    if controls > max(_FEW_CONTROLS, len(head) * _BINARY_SHARE) and not head.startswith(_UTF16):
        raise BadInput("not a page: binary data")
    if _is_json_object(head):
        return "jsonl"
    return "html"


def _is_json_object(head: bytes) -> bool:
    """Tell whether the first line is, or could go on to be, a JSON object with a quoted key."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and start[1:].lstrip()[:1] in (b'"', b"}", b"")
