"""Tar archives as a stream: members one after the other; a hole costs the members in it, not those behind it."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

from newskit.errors import BadInput, Failure
from newskit.sources.inflate import Readable
from newskit.sources.raw import ReadOptions, Skipped
from newskit.sources.stream import Stream
from newskit.sources.walk import shown

if TYPE_CHECKING:
    from tarfile import TarInfo

_BLOCK = 512
_RECORD = 20 * _BLOCK  # archives are padded with zeros to a multiple of this
_MAX_NAME = 2**20
_MAX_DIGITS = 18  # of a size
_MAGIC, _MAGIC_AT = b"ustar", 257
_GNU_MAGIC, _NAME_BYTES = b"ustar  \0", 100
_MOST_KEPT = 2**20  # bytes of a member in which the next one is looked for
# Types of members, POSIX and GNU.
_LONG_NAME, _LONG_LINK, _SPARSE = b"L", b"K", b"S"
_NO_MEMBERS = (b"g", b"D", b"V")  # of all that follow, of what is in a folder, the archive's label
_EXTENDED = (b"x", b"X")
_PAX_SPARSE = b"GNU.sparse."


class _TarMember(Readable):
    """The bytes of one member, read off the archive."""

    def __init__(self, archive: Stream, size: int) -> None:
        self._archive = archive
        self._is_kept = size <= _MOST_KEPT
        self.taken = b""  # the bytes of a small one
        self.left = size
        self.is_cut = False

    def next_bytes(self, size: int) -> bytes:
        """Return some bytes. Raises BadInput where the archive ends within the member."""
        data = self._archive.read_some(min(size, self.left))
        if self.left and not data:
            self.left = 0
            self.is_cut = True
            raise BadInput("truncated: the archive ends within this member")
        self.left -= len(data)
        if self._is_kept:
            self.taken += data
        return data

    def skip_rest(self, padding: int) -> None:
        """Go to the start of what follows."""
        if self._is_kept:
            self.taken += self._archive.read(self.left + padding)
        else:
            self._archive.skip(self.left + padding)


def read_tar(archive: Stream, _options: ReadOptions) -> Iterator[Stream | Failure | Skipped]:
    """Yield every regular file in the archive as a stream to read before the next is asked for."""
    told: dict[bytes, bytes] = {}  # of the next member, by the headers before its own
    is_whole = True
    last = b""  # the bytes of the member before
    zeros_from: int | None = None
    while True:
        start = archive.position
        block = archive.read(_BLOCK)
        if len(block) < _BLOCK:
            break
        if not block.strip(b"\0"):
            zeros_from = start if zeros_from is None else zeros_from
            continue
        header = _header(block)
        if is_whole and (header is None or (zeros_from is not None and start % _RECORD)):
            at = start if zeros_from is None else zeros_from
            yield Failure(archive.name, at, "read", BadInput.code, "broken: no member where one should begin")
        is_whole = header is not None
        zeros_from = None
        if header is None:
            _go_to_header(archive, last, block)
            last = b""
            continue
        if header.type in (_LONG_NAME, _LONG_LINK, *_EXTENDED):
            data = archive.read(min(header.size, _MAX_NAME))
            told |= _told(header, data)
            archive.skip(header.size - _MAX_NAME)
            archive.skip(-header.size % _BLOCK)
            continue
        if any(key.startswith(_PAX_SPARSE) for key in told):
            header.type = _SPARSE
        # Of 8 GB and more, for which its own header has no room.
        if (size := told.get(b"size", b"")).isdigit():
            header.size = int(size[:_MAX_DIGITS])
        name = (told.get(b"GNU.sparse.name") or told.get(b"path", b"")).decode("utf-8", "surrogateescape")
        is_whole, last = yield from _member(archive, header, name or header.name, start)
        told = {}
    if zeros_from is None and is_whole:
        message = "truncated: the archive ends without its end mark"
        yield Failure(archive.name, archive.position, "read", BadInput.code, message)


def _go_to_header(archive: Stream, last: bytes, block: bytes) -> None:
    """Go on with the first header within the member before, or within a block that is none: where bytes are missing."""
    data = last + block + archive.read(_BLOCK)
    begin = at = 0
    while (at := data.find(_MAGIC, at + 1)) >= 0:
        begin = at - _MAGIC_AT
        if begin >= 0 and len(data) - begin > _BLOCK and _header(data[begin : begin + _BLOCK]):
            archive.unread(data[begin:])
            return
    archive.unread(data[len(last) + len(block) :])


def _header(block: bytes) -> TarInfo | None:
    import tarfile

    try:
        header = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
    except (tarfile.HeaderError, ValueError):
        return None
    # GNU has times where others have the beginning of a long name, in backups that go on.
    if block.startswith(_GNU_MAGIC, _MAGIC_AT):
        header.name = block[:_NAME_BYTES].partition(b"\0")[0].decode("utf-8", "surrogateescape")
    return header


def _told(header: TarInfo, data: bytes) -> dict[bytes, bytes]:
    """Return what a GNU or POSIX extension header tells of the next member, by the keys of POSIX."""
    if header.type == _LONG_NAME:
        return {b"path": data.rstrip(b"\0")}
    found: dict[bytes, bytes] = {}
    begin = 0
    while header.type in _EXTENDED:
        length, _, _ = data[begin : begin + _MAX_DIGITS].partition(b" ")
        end = begin + int(length) if length.isdigit() else begin
        if not begin < end <= len(data):
            break
        key, _, value = data[begin + len(length) + 1 : end - 1].partition(b"=")
        found[key] = value
        begin = end
    return found


def _member(
    archive: Stream, header: TarInfo, name: str, start: int
) -> Generator[Stream | Failure | Skipped, None, tuple[bool, bytes]]:
    """Yield the member; return whether no reader was told that the archive ends within it, and its bytes if they are few."""
    full = f"{archive.name}!/{shown(name)}"
    size = max(0, header.size)
    if header.type == _SPARSE:
        yield Failure(full, start, "read", BadInput.code, "a sparse file, which cannot be read from a stream")
    elif header.isreg() and not name.endswith("/"):
        member = _TarMember(archive, size)
        try:
            yield Stream(full, member, start)
        except BadInput as problem:
            yield Failure(full, start, "read", problem.code, str(problem))
        member.skip_rest(-size % _BLOCK)
        return not member.is_cut, member.taken
    elif header.isreg() or header.isdir() or header.type in _NO_MEMBERS:  # a folder of old, by its name
        pass
    else:
        yield Skipped(full, "a link or a device")
        size = 0 if header.islnk() or header.issym() else size
    archive.skip(size)
    archive.skip(-size % _BLOCK)
    return True, b""
