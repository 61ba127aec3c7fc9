"""Zip archives as a stream, by their members' own headers: standard input will do, and so will a broken directory.

Format: PKWARE APPNOTE 6.3.10.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import cast

from newskit.errors import BadInput, Failure
from newskit.sources.inflate import ZLIB_SAYS, Decompressor, bomb_message, decompressor, is_bomb
from newskit.sources.raw import ReadOptions, Skipped
from newskit.sources.stream import HEAD_BYTES, Stream
from newskit.sources.stretch import PACKED_BYTES, Packed
from newskit.sources.walk import is_hidden

IsPage = Callable[[bytes], bool]

_MEMBER, _LISTED, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_DESCRIPTOR, _END64, _LOCATOR64 = b"PK\x07\x08", b"PK\x06\x06", b"PK\x06\x07"
_DEFLATE = 8
_METHODS = {0: "", _DEFLATE: "deflate", 12: "bz2", 93: "zst"}
_ENCRYPTED, _SIZE_BEHIND, _UTF8 = 1, 8, 0x800
_ZIP64 = 0xFFFFFFFF
_DESCRIPTOR_BYTES = 24  # as long as one can be; what stands behind one is longer


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
        at = self._held.find(_DESCRIPTOR)
        while 0 <= at <= len(self._held) - _DESCRIPTOR_BYTES and not self._is_end(at):
            at = self._held.find(_DESCRIPTOR, at + 1)
        end = at if at >= 0 else max(0, len(self._held) - len(_DESCRIPTOR) + 1)
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


class ZipMember(io.RawIOBase):
    """The bytes of one member, taken off the archive, their checksum compared at the end. Raises BadInput."""

    def __init__(self, archive: Stream, header: Header) -> None:
        self._archive = archive
        self._header = header
        self._member: Decompressor | None = None
        if header.method:
            self._member = decompressor(_METHODS[header.method])
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

    def readable(self) -> bool:
        """Tell that this can be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill the buffer; 0 at the end."""
        view = memoryview(cast("bytearray", buffer))
        data = b""
        if self._problem:
            problem, self._problem = self._problem, None
            raise problem
        while not data and not self.ended:
            data = self._inflate(len(view)) if self._member else self._fetch(len(view))
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
        view[: len(data)] = data
        return len(data)

    def skip_rest(self) -> bool:
        """Go to the member's end; False where that cannot be found."""
        if self.ended:
            return True
        if self._header.flags & _SIZE_BEHIND:
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
            said = str(problem).removeprefix(ZLIB_SAYS)
            raise BadInput(f"broken compressed data: {said}") from problem
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
        if self._header.flags & _SIZE_BEHIND:
            crc = self._read_descriptor()
        elif self._is_kept or not self._member:  # else what is left of a wrong length may be all that follows
            self._skip(self._left or 0)
        self.checksum = crc
        if crc != self._crc:
            raise BadInput("broken: its checksum does not agree")

    def _read_descriptor(self) -> int:
        data = self._archive.read(28)
        at = 4 if data.startswith(_DESCRIPTOR) else 0
        # The sizes have eight bytes each in large archives, and writers differ on which are large.
        sizes = (
            16 if self._header.is_large or data[at + 12 : at + 14] != b"PK" == data[at + 20 : at + 22] else 8
        )
        self._archive.unread(data[at + 4 + sizes :])
        return int.from_bytes(data[at : at + 4], "little")


def read_zip(
    archive: Stream, options: ReadOptions, is_page: IsPage | None = None
) -> Iterator[Stream | Failure | Skipped | Packed]:
    """Yield every file in the archive as a stream to read before the next is asked for.

    Small ones whose first bytes are those of a page by `is_page` come as they lie there, for a worker to inflate.
    Where another archive stands behind the end of one, it is read on.
    """
    members = agreement = 0
    is_whole = True
    is_over = False
    last: tuple[Header, bytes] | None = None
    while True:
        start = archive.position
        mark = archive.read(4)
        if is_over and mark != _MEMBER:
            return
        is_over = False
        if mark == _MEMBER:
            header = _header(archive, start)
            if header is None:
                if not _find_mark(archive):
                    break
                yield _broken(archive, start, "no member where one should begin")
                is_whole = False
                continue
            members += 1
            if is_page and (packed := _packed(archive, header, options, is_page)):
                agreement += zlib.crc32(header.raw_name, header.crc)
                last = header, packed.data
                yield packed
                continue
            checksum, taken = yield from _member(archive, header)
            agreement += zlib.crc32(header.raw_name, checksum)
            last = header, taken
        elif mark in (_LISTED, _END, _END64):
            archive.unread(mark)
            is_over = yield from _directory(archive, members if is_whole else 0, agreement)
            if not is_over:
                return
            members = agreement = 0
            is_whole = True
        elif not mark:
            break
        elif mark != _DESCRIPTOR or start:  # that mark opens an archive that was once split
            yield _broken(archive, start, "no member where one should begin")
            is_whole = False
            # A member that bytes are missing from reaches into the next one.
            inside = last[1] if last and not _is_whole(*last) else b""
            last = None
            archive.unread(inside + mark if inside else mark[1:])
            if not _find_mark(archive):
                return
    yield _broken(archive, archive.position, "truncated: the directory at its end is missing")


def _broken(archive: Stream, offset: int, message: str) -> Failure:
    message = message if message.startswith("truncated") else f"broken: {message}"
    return Failure(archive.name, offset, "read", BadInput.code, message)


def _is_whole(header: Header, data: bytes) -> bool:
    """Tell whether these are all bytes of a member, as its checksum says."""
    member = ZipMember(Stream("", cast("io.RawIOBase", io.BytesIO(data))), header)
    try:
        while member.read(65536):
            pass
    except BadInput:
        return False
    return True


def _find_mark(archive: Stream) -> bool:
    """Go to the next place where a member or the directory begins."""
    window = b""
    while data := archive.read_some(65536):
        window += data
        found = [at for mark in (_MEMBER, _LISTED, _END) if (at := window.find(mark)) >= 0]
        if found:
            archive.unread(window[min(found) :])
            return True
        window = window[-3:]
    return False


def _header(archive: Stream, start: int) -> Header | None:
    """Return what a member's header says; None, and the archive behind its first bytes, where that goes beyond the end."""
    fixed = archive.read(26)
    if len(fixed) < 26:
        archive.unread(fixed)
        return None
    _, flags, method, _, crc, size, full_size, name_length, extra_length = struct.unpack("<HHHIIIIHH", fixed)
    name = archive.read(name_length)
    extra = archive.read(extra_length)
    if len(name) < name_length or len(extra) < extra_length:
        archive.unread(fixed + name + extra)
        return None
    large = _large_sizes(extra)
    if size == _ZIP64 and large:
        size = large[-1] if full_size == _ZIP64 else large[0]
    known = None if flags & _SIZE_BEHIND else size
    return Header(_name(name, flags), name, start, flags, method, crc, known, bool(large))


def _large_sizes(extra: bytes) -> list[int]:
    """Return the 64-bit sizes in an extra field: of the file, of its compressed bytes."""
    while len(extra) >= 4:
        tag, length = struct.unpack("<HH", extra[:4])
        if tag == 1:
            data = extra[4 : 4 + min(length, 16)]
            return [int.from_bytes(data[at : at + 8], "little") for at in range(0, len(data) - 7, 8)]
        extra = extra[4 + length :]
    return []


def _name(name: bytes, flags: int) -> str:
    """Decode a member's name: UTF-8 where it says so or is such, else GBK as Chinese Windows writes it, else cp437."""
    for codec in ("utf-8",) if flags & _UTF8 else ("utf-8", "gb18030"):
        try:
            return name.decode(codec)
        except UnicodeDecodeError:
            pass
    return name.decode("cp437")


def _packed(archive: Stream, header: Header, options: ReadOptions, is_page: IsPage) -> Packed | None:
    """Take the member's bytes off the archive, if all of them are there and begin as a page does."""
    if header.flags & _ENCRYPTED or header.method != _DEFLATE or not 0 < (header.size or 0) <= PACKED_BYTES:
        return None
    if is_hidden(header.name):
        return None
    data = _taken(archive, header.size or 0)
    try:
        head = decompressor("deflate").decompress(data, HEAD_BYTES)
    except zlib.error:
        head = b""
    if len(data) == header.size and head and is_page(head):
        return Packed(f"{archive.name}!/{header.name}", data, options._replace(on_read=None), True, header)
    archive.unread(data)
    return None


def _taken(archive: Stream, size: int) -> bytes:
    """Return so many bytes, or what there is before the archive, compressed itself, breaks off: told by who reads on."""
    pieces = []
    try:
        while size and (piece := archive.read_some(min(size, 65536))):
            pieces.append(piece)
            size -= len(piece)
    except BadInput as problem:
        archive.put_off(problem)
    return b"".join(pieces)


def read_member(name: str, header: Header, data: bytes) -> Stream:
    """Open a member that was taken off its archive. Raises BadInput where it is broken before its first byte."""
    archive = Stream(name, cast("io.RawIOBase", io.BytesIO(data)))
    try:
        return Stream(name, ZipMember(archive, header), header.start)
    except BadInput as problem:
        problem.offset = header.start
        raise


def _member(archive: Stream, header: Header) -> Generator[Stream | Failure, None, tuple[int, bytes]]:
    """Yield the member's stream, or why there is none; return its checksum, and its bytes if they are few."""
    full = f"{archive.name}!/{header.name}"
    problem = ""
    if header.flags & _ENCRYPTED:
        problem = "encrypted"
    elif header.method not in _METHODS:
        problem = f"compression method {header.method} is not known"
    if problem:
        yield Failure(full, header.start, "read", BadInput.code, problem)
        if header.size is None:
            _find_mark(archive)
        else:
            archive.skip(header.size)
        return header.crc, b""
    member = ZipMember(archive, header)
    if not header.name.endswith("/"):
        try:
            yield Stream(full, member, header.start)
        except BadInput as broken:
            yield Failure(full, header.start, "read", broken.code, str(broken))
    if not member.skip_rest():
        _find_mark(archive)
    return member.checksum, member.taken


def _directory(archive: Stream, members: int, agreement: int) -> Generator[Failure, None, bool]:
    """Read the directory at the end, to see that it is whole and lists the members' names and checksums.

    Return whether its own end was found.
    """
    listed = 0
    while True:
        start = archive.position
        mark = archive.read(4)
        if mark == _LISTED and len(fixed := archive.read(42)) == 42:
            listed += 1
            name, extra, comment = struct.unpack("<HHH", fixed[24:30])
            agreement -= zlib.crc32(archive.read(name), int.from_bytes(fixed[12:16], "little"))
            archive.skip(extra + comment)
        elif mark == _END64 and len(fixed := archive.read(8)) == 8:
            archive.skip(int.from_bytes(fixed, "little"))
        elif mark == _LOCATOR64:
            archive.skip(16)
        elif mark == _END and len(fixed := archive.read(18)) == 18:
            archive.skip(int.from_bytes(fixed[16:], "little"))
            break
        else:
            cut = "truncated: the directory at its end is cut off"
            yield _broken(
                archive, start, cut if len(mark) < 4 or not archive.read(1) else "its directory is damaged"
            )
            return False
    if listed < members:
        yield _broken(archive, start, f"its directory lists {listed} members of {members}")
    elif listed == members and agreement:
        yield _broken(archive, start, "its directory does not agree with its members")
    return True
