"""A member of a zip archive: its header, its bytes taken off the archive, its checksum compared.

Format: PKWARE APPNOTE 6.3.10.
"""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass
from typing import cast

from newskit.errors import BadInput
from newskit.sources.inflate import (
    Decompressor,
    Readable,
    bomb_message,
    broken_message,
    decompressor,
    is_bomb,
)
from newskit.sources.stream import Stream
from newskit.sources.stretch import PACKED_BYTES

DEFLATE = 8
METHODS = {0: "", DEFLATE: "deflate", 12: "bz2", 93: "zst"}
UNREAD_METHODS = {
    9: "Deflate64",
    14: "LZMA",
    95: "xz",
    98: "PPMd",
}  # Windows packs what is large by the first
DESCRIPTOR = b"PK\x07\x08"  # behind a member whose header could not say how long it would be
_DESCRIPTOR_BYTES = 24  # as long as one can be; what stands behind one is longer
_ENCRYPTED, SIZE_BEHIND = 1, 8


@dataclass(slots=True)
class Header:
    """A member's own header. `size` is that of the compressed bytes, None where only the data show where they end."""

    name: str
    raw_name: bytes
    start: int
    flags: int
    method: int
    crc: int
    size: int | None
    is_large: bool

    @property
    def is_encrypted(self) -> bool:
        """Tell whether it takes a password to read the member."""
        return bool(self.flags & _ENCRYPTED)

    @property
    def is_size_behind(self) -> bool:
        """Tell whether size and checksum stand behind the data, in a descriptor."""
        return bool(self.flags & SIZE_BEHIND)


class _Unmeasured:
    """What is stored without its length, with the interface of decompressors: it ends before a descriptor that fits it."""

    def __init__(self) -> None:
        self.eof = False
        self.unused_data = b""
        self._held = b""
        self._ready = b""
        self._count = self._crc = 0  # of what is ready, and of all before

    @property
    def needs_input(self) -> bool:
        return not self._ready

    def decompress(self, data: bytes, max_length: int) -> bytes:
        self._held += data
        if not self._ready:
            self._look()
        found, self._ready = self._ready[:max_length], self._ready[max_length:]
        self.eof = bool(self.unused_data) and not self._ready
        return found

    def _look(self) -> None:
        """Make ready all that is known to stand before the member's end."""
        at = self._held.find(DESCRIPTOR)
        while 0 <= at <= len(self._held) - _DESCRIPTOR_BYTES and not self._is_end(at):
            at = self._held.find(DESCRIPTOR, at + 1)
        end = at if at >= 0 else max(0, len(self._held) - len(DESCRIPTOR) + 1)
        if 0 <= at <= len(self._held) - _DESCRIPTOR_BYTES:
            self.unused_data = self._held[at:]
        self._ready, self._held = self._held[:end], self._held[end:]
        self._count += end
        self._crc = zlib.crc32(self._ready, self._crc)

    def _is_end(self, at: int) -> bool:
        """Tell whether the descriptor there has the length and the checksum of all that stands before it."""
        crc, *small = struct.unpack_from("<III", self._held, at + 4)
        large = struct.unpack_from("<QQ", self._held, at + 8)
        count = self._count + at
        is_long = [count, count] in (small, list(large))
        return is_long and crc == zlib.crc32(self._held[:at], self._crc)


class ZipMember(Readable):
    """The bytes of one member, taken off the archive, their checksum compared at the end. Raises BadInput."""

    def __init__(self, archive: Stream, header: Header) -> None:
        self._archive = archive
        self._header = header
        self._member: Decompressor | None = None
        if header.method:
            self._member = decompressor(METHODS[header.method])
        elif header.size is None:
            self._member = cast("Decompressor", _Unmeasured())
        self._left = header.size
        self._taken = 0
        self._made = 0
        self._crc = 0
        self._problem: BadInput | None = None
        self._is_kept = 0 < (header.size or 0) <= PACKED_BYTES
        self.taken = b""  # the bytes of a small member as they lie there
        self._is_broken = False
        self.ended = False
        self.checksum = header.crc

    def next_bytes(self, size: int) -> bytes:
        """Return up to so many bytes; none at the end."""
        data = b""
        if self._problem:
            problem, self._problem = self._problem, None
            raise problem
        while not data and not self.ended:
            data = self._inflate(size) if self._member else self._fetch(size)
            self._crc = zlib.crc32(data, self._crc)
            self._made += len(data)
            if is_bomb(self._taken, self._made):
                raise BadInput(bomb_message(self._taken))
            if self._member.eof if self._member else not self._left:
                try:
                    self._finish()
                except BadInput as problem:  # behind what is there
                    if not data:
                        raise
                    self._problem = problem
        return data

    def skip_rest(self) -> bool:
        """Go to the member's end; False where that cannot be found."""
        if self.ended:
            return True
        if self._header.is_size_behind:
            try:
                while self.read(65536):
                    pass
            except BadInput:
                return self.ended
            return True
        if self._is_broken and not self._is_kept:  # its length may be as wrong
            return False
        return self._skip(self._left or 0)

    def _skip(self, size: int) -> bool:
        if not self._is_kept:
            return self._archive.skip(size)
        data = self._archive.read(size)
        self.taken += data
        return len(data) == size

    def _fetch(self, size: int) -> bytes:
        if self._left is not None:
            size = min(size, self._left)
        data = self._archive.read_some(size) if size else b""
        if not data and self._left != 0:
            raise BadInput("truncated: the archive ends within this member")
        self._taken += len(data)
        if self._left is not None:
            self._left -= len(data)
        if self._is_kept:
            self.taken += data
        return data

    def _inflate(self, size: int) -> bytes:
        member = self._member
        assert member
        if member.needs_input and self._left == 0:
            raise BadInput("broken: its compressed data have no end")
        try:
            found = member.decompress(self._fetch(65536) if member.needs_input else b"", size)
        except BadInput:
            raise
        except Exception as problem:  # each library has an error of its own
            self._is_broken = True
            raise BadInput(broken_message(problem)) from problem
        if member.eof:
            self._archive.unread(member.unused_data)
            self.taken = self.taken[: len(self.taken) - len(member.unused_data)]
            if self._left is not None:
                self._left += len(member.unused_data)
        return found

    def _finish(self) -> None:
        """Read what stands behind the data, and compare the checksum."""
        self.ended = True
        crc = self._header.crc
        if self._header.is_size_behind:
            crc = self._read_descriptor()
        elif self._is_kept or not self._member:  # else what is left of a wrong length may be all that follows
            self._skip(self._left or 0)
        self.checksum = crc
        if crc != self._crc:
            raise BadInput("broken: its checksum does not agree")

    def _read_descriptor(self) -> int:
        data = self._archive.read(28)
        at = 4 if data.startswith(DESCRIPTOR) else 0
        # The sizes have eight bytes each in large archives, and writers differ on which are large.
        sizes = (
            16 if self._header.is_large or data[at + 12 : at + 14] != b"PK" == data[at + 20 : at + 22] else 8
        )
        self._archive.unread(data[at + 4 + sizes :])
        return int.from_bytes(data[at : at + 4], "little")


def read_member(name: str, header: Header, data: bytes) -> Stream:
    """Open a member that was taken off its archive. Raises BadInput where it is broken before its first byte."""
    archive = Stream(name, cast("io.RawIOBase", io.BytesIO(data)))
    try:
        return Stream(name, ZipMember(archive, header), header.start)
    except BadInput as problem:
        problem.offset = header.start
        raise


def has_all_bytes(header: Header, data: bytes) -> bool:
    """Tell whether these are all bytes of a member, as its checksum says."""
    member = ZipMember(Stream("", cast("io.RawIOBase", io.BytesIO(data))), header)
    try:
        while member.read(65536):
            pass
    except BadInput:
        return False
    return True
