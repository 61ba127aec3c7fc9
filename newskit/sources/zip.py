"""Zip archives as a stream, by their members' own headers: standard input will do, and so will a broken directory.

Format: PKWARE APPNOTE 6.3.10.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Generator, Iterator

from newskit.errors import BadInput, Failure
from newskit.sources.inflate import decompressor
from newskit.sources.raw import ReadOptions, Skipped
from newskit.sources.stream import HEAD_BYTES, Stream
from newskit.sources.stretch import PACKED_BYTES, Packed
from newskit.sources.walk import HIDDEN, is_hidden
from newskit.sources.zip_member import (
    DEFLATE,
    DESCRIPTOR,
    METHODS,
    SIZE_BEHIND,
    UNREAD_METHODS,
    Header,
    ZipMember,
    has_all_bytes,
)

_IsPage = Callable[[bytes, str], bool]

_MEMBER, _LISTED, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_END64, _LOCATOR64 = b"PK\x06\x06", b"PK\x06\x07"
_UTF8 = 0x800
_ZIP64 = 0xFFFFFFFF


def read_zip(
    archive: Stream, options: ReadOptions, is_page: _IsPage | None = None
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
        elif mark != DESCRIPTOR or start:  # that mark opens an archive that was once split
            yield _broken(archive, start, "no member where one should begin")
            is_whole = False
            # A member that bytes are missing from reaches into the next one.
            inside = last[1] if last and not has_all_bytes(*last) else b""
            last = None
            archive.unread(inside + mark if inside else mark[1:])
            if not _find_mark(archive):
                return
    yield _broken(archive, archive.position, "truncated: the directory at its end is missing")


def _broken(archive: Stream, offset: int, message: str) -> Failure:
    message = message if message.startswith("truncated") else f"broken: {message}"
    return Failure(archive.name, offset, "read", BadInput.code, message)


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
    known = None if flags & SIZE_BEHIND else size
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


def _packed(archive: Stream, header: Header, options: ReadOptions, is_page: _IsPage) -> Packed | None:
    """Take the member's bytes off the archive, if all of them are there and begin as a page does."""
    if header.is_encrypted or header.method != DEFLATE or not 0 < (header.size or 0) <= PACKED_BYTES:
        return None
    data = _taken(archive, header.size or 0)
    try:
        head = decompressor("deflate").decompress(data, HEAD_BYTES)
    except zlib.error:
        head = b""
    if len(data) == header.size and head and is_page(head, header.name):
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


def _member(
    archive: Stream, header: Header
) -> Generator[Stream | Failure | Skipped, None, tuple[int, bytes]]:
    """Yield the member's stream, or why there is none; return its checksum, and its bytes if they are few."""
    full = f"{archive.name}!/{header.name}"
    problem = ""
    if header.is_encrypted:
        problem = "encrypted"
    elif header.method not in METHODS:
        name = UNREAD_METHODS.get(header.method)
        problem = (
            f"compressed by {name} (unpack it first)"
            if name
            else f"compression method {header.method} is not known"
        )
    if problem:
        is_left_out = is_hidden(header.name)
        yield (
            Skipped(full, HIDDEN)
            if is_left_out
            else Failure(full, header.start, "read", BadInput.code, problem)
        )
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
