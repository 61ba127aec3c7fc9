"""Compression taken off as a stream: what is whole comes out before the cut is told, and a bomb is told from a page."""

from __future__ import annotations

import io
from collections import deque
from typing import TYPE_CHECKING, Protocol, cast

from newskit.errors import BadInput

if TYPE_CHECKING:
    from newskit.zstd import ZstdDict

# A zstandard file may begin with a frame to pass over, of one of sixteen numbers.
_PASSED_OVER = b"\x2a\x4d\x18"
COMPRESSED = {
    b"\x1f\x8b": "gz",
    b"\x28\xb5\x2f\xfd": "zst",
    b"BZh": "bz2",
    b"\xfd7zXZ\x00": "xz",
    **{bytes([number]) + _PASSED_OVER: "zst" for number in range(0x50, 0x60)},
}
# A .warc.zst has in such a frame, its first, the dictionary of all others, which may be compressed itself (IIPC,
# "Zstandard Compression for WARC", 1.0).
_DICTIONARY = b"\x5d" + _PASSED_OVER
_DICTIONARY_BYTES = 2**22
# Real pages shrink 4 to 20 times, near copies of one page a few hundred times; deflate's own bound is 1,032.
MAX_RATIO = 1000
# Below this a bomb does no harm, and a small archive of one page repeated is none.
RATIO_FROM = 256 * 2**20
_READ = 65536
_ZLIB_SAYS = "Error -3 while decompressing data: "  # before what it has to say
# What zstd --long makes of its longest windows takes up to 2 GB of memory to read.
_ZSTD_SAYS = "Frame requires too much memory for decoding"
_STEPS = (4096, 64, 1)  # bytes, towards the place where compressed data are broken
# Behind a cut, inflating takes in what follows for some hundred bytes before it breaks: there a member may begin.
_LOOK_BACK = 2**16
_LOOK_AHEAD, _MADE_AHEAD = 1024, 16  # bytes of what begins as a member that give so many, or it is none
_MOST_FALSE = 10_000  # who finds so many of those is not among gzip members


class Source(Protocol):
    """Where compressed bytes come from."""

    def read_some(self, size: int) -> bytes:
        """Return at least one byte, b"" at the end."""


class Readable(io.RawIOBase):
    """Bytes that are read like a file's, whatever `next_bytes` makes them of."""

    def readable(self) -> bool:
        """Tell that this can be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill the buffer with what is there, 0 bytes at the end."""
        view = memoryview(cast("bytearray", buffer))
        data = self.next_bytes(len(view))
        view[: len(data)] = data
        return len(data)

    def next_bytes(self, size: int) -> bytes:
        """Return up to so many bytes, b"" only at the end."""
        raise NotImplementedError


class Decompressor(Protocol):
    """What bz2, lzma and zstandard have in common."""

    eof: bool
    unused_data: bytes
    needs_input: bool

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """Return up to so many bytes; what does not fit is kept for the next call."""


class _Zlib:
    """One gzip member or raw deflate stream, with the interface of the other decompressors.

    Where the data are broken, all that stands before the very byte comes out first.
    """

    def __init__(self, window_bits: int) -> None:
        import zlib

        self._error = zlib.error
        self._member = zlib.decompressobj(window_bits)
        self._ready = b""  # made, and more than was asked for
        self._problem: Exception | None = None
        self.rest = b""

    @property
    def eof(self) -> bool:
        return self._member.eof

    @property
    def unused_data(self) -> bytes:
        return self._member.unused_data

    @property
    def needs_input(self) -> bool:
        return not (self.rest or self._ready or self._problem)

    def decompress(self, data: bytes, max_length: int) -> bytes:
        self.rest += data  # stays here if it cannot be read
        if not self._ready and not self._problem:
            before = self._member.copy()
            try:
                found = self._member.decompress(self.rest, max_length)
            except self._error:
                self._member = before
                self._go_to_break()
            else:
                self.rest = self._member.unconsumed_tail
                return found
        if not self._ready and self._problem:
            raise self._problem
        found, self._ready = self._ready[:max_length], self._ready[max_length:]
        return found

    def _go_to_break(self) -> None:
        """Take in what can be read, in smaller and smaller steps: the last byte taken is that before the broken one."""
        for step in _STEPS:
            while self.rest:
                before = self._member.copy()
                try:
                    self._ready += self._member.decompress(self.rest[:step])
                except self._error as problem:
                    self._problem = problem
                    self._member = before
                    break
                self.rest = self.rest[step:]


def decompressor(kind: str, dictionary: ZstdDict | None = None) -> Decompressor:
    """Return a decompressor of one member: "gz", "deflate", "bz2", "xz" or "zst", that with a dictionary."""
    if kind in ("gz", "deflate"):
        return cast("Decompressor", _Zlib(31 if kind == "gz" else -15))
    if kind == "bz2":
        import bz2

        return cast("Decompressor", bz2.BZ2Decompressor())
    if kind == "xz":
        import lzma

        return cast("Decompressor", lzma.LZMADecompressor())
    from newskit.zstd import ZstdDecompressor

    return cast("Decompressor", ZstdDecompressor(dictionary))


def _dictionary_of(data: bytes) -> ZstdDict | None:
    """Return a zstandard dictionary, None for what is none."""
    from newskit.zstd import ZstdDecompressor, ZstdDict, ZstdError

    try:
        if COMPRESSED.get(data[:4]) == "zst":
            data = ZstdDecompressor().decompress(data, _DICTIONARY_BYTES)
        return ZstdDict(data)
    except (ZstdError, ValueError):
        return None


def is_bomb(taken: int, made: int) -> bool:
    """Tell whether so many bytes cannot honestly come of so few compressed ones."""
    return made > RATIO_FROM and made > MAX_RATIO * taken


def bomb_message(taken: int) -> str:
    """Say it."""
    return f"a bomb: {taken} compressed bytes blow up more than {MAX_RATIO} times"


def broken_message(problem: Exception, place: str = "") -> str:
    """Say what a library says of data that it cannot read."""
    said = str(problem).removeprefix(_ZLIB_SAYS)
    if said.endswith(_ZSTD_SAYS):
        return "its window is larger than 128 MB (take zstd -dc --long=31 before)"
    return f"broken compressed data{place}: {said}"


class Inflated(Readable):
    """Uncompressed bytes of a file of one or many members (gzip) or frames (zstandard), one after the other.

    Broken or cut off data raise BadInput, but only once all that came before has been read. With `resync`, reading
    on after that goes on at the next gzip member. `before` counts the compressed bytes and those made of them that lie
    before the source's first.
    """

    def __init__(
        self, source: Source, kind: str, *, resync: bool = False, before: tuple[int, int] = (0, 0)
    ) -> None:
        self._source = source
        self._kind = kind
        self._magic = next(magic for magic, name in COMPRESSED.items() if name == kind)
        self._resync = resync
        self._member: Decompressor | None = None
        self._given = b""  # compressed bytes read, not yet handed to a member
        self._handed = b""  # the last of those that the open member was handed
        self._taken, self._made = before  # compressed bytes handed to members so far, and made of them
        self._dictionary: ZstdDict | None = None
        self._starts: deque[tuple[int, int]] = deque()
        self.last_start = self._taken  # where in the compressed file the latest member begins, or should
        self._lost = False
        self._ended = False

    def member_start(self, position: int) -> int | None:
        """Return where in the compressed file the member begins whose first byte is at `position`; None within one.

        Asked in rising order; forgets what lies before.
        """
        while self._starts and (
            self._starts[0][0] < position or (len(self._starts) > 1 and self._starts[1][0] == position)
        ):
            self._starts.popleft()  # of two at one position the first was broken
        return self._starts[0][1] if self._starts and self._starts[0][0] == position else None

    def next_bytes(self, size: int) -> bytes:
        """Return up to so many bytes; none at the end. Raises BadInput."""
        while not self._ended:
            if self._member is None and not self._open_member():
                break
            if found := self._decompress(size):
                self._made += len(found)
                if is_bomb(self._taken, self._made):
                    self._ended = True
                    raise self._broken(bomb_message(self._taken))
                return found
        return b""

    def _open_member(self) -> bool:
        """Begin the next member, past zeros that pad; False at the end of the file."""
        if not (self._find_member() if self._lost else self._pass_padding()):
            self._ended = True
            return False
        self.last_start = self._taken
        is_passed_over = self._kind == "zst" and self._given[1:4] == _PASSED_OVER
        if is_passed_over and not self._taken and self._given.startswith(_DICTIONARY):
            self._dictionary = self._read_dictionary()
        if not self._given.startswith(self._magic) and not is_passed_over:
            self._give_up()
            problem = self._broken(
                f"broken: no compressed data where they should go on, at byte {self._taken}"
            )
            problem.is_behind = True
            raise problem
        self._member = decompressor(self._kind, self._dictionary)
        self._handed = b""
        self._starts.append((self._made, self._taken))
        return True

    def _read_dictionary(self) -> ZstdDict | None:
        """Look at the dictionary in the first frame, which is passed over like any other of its kind."""
        while len(self._given) < 8 and self._fill():
            pass
        end = 8 + int.from_bytes(self._given[4:8], "little")
        if end > _DICTIONARY_BYTES:
            return None
        while len(self._given) < end and self._fill():
            pass
        return _dictionary_of(self._given[8:end])

    def _pass_padding(self) -> bool:
        while True:
            self._skip(len(self._given) - len(self._given.lstrip(b"\0")))
            if len(self._given) >= len(self._magic) or not self._fill():
                return bool(self._given)

    def _find_member(self) -> bool:
        """Look for the next gzip member after a break."""
        begin = self._magic + b"\x08"
        for _ in range(_MOST_FALSE):
            while (at := self._given.find(begin)) < 0:
                self._skip(max(0, len(self._given) - len(begin) + 1))
                if not self._fill():
                    return False
            self._skip(at)
            if self._opens_member():
                self._lost = False
                return True
            self._skip(1)
        return False

    def _opens_member(self) -> bool:
        """Tell whether what comes next gives some bytes, or is too short to tell."""
        import zlib

        while len(self._given) < _LOOK_AHEAD and self._fill():
            pass
        try:
            zlib.decompressobj(31).decompress(self._given[:_LOOK_AHEAD], _MADE_AHEAD)
        except zlib.error:
            return False
        return True

    def _decompress(self, size: int) -> bytes:
        """Return some bytes of the open member; b"" where it has ended or needs another go."""
        member = cast("Decompressor", self._member)
        given = b""
        if member.needs_input:
            if not self._given and not self._fill():
                cut = self._broken(f"truncated: the compressed data ends too early, at byte {self._taken}")
                self._give_up()
                raise cut
            given, self._given = self._given, b""
            self._handed = (self._handed + given)[-_LOOK_BACK:]
        self._taken += len(given)
        try:
            found = member.decompress(given, size)
        except Exception as problem:
            # zlib.error, LZMAError and ZstdError have no common base, and naming them would import all three.
            at = self._taken - (len(member.rest) - 1 if isinstance(member, _Zlib) else 0)
            broken = self._broken(broken_message(problem, f" before byte {at}"), at)
            self._give_up()
            raise broken from problem
        if member.eof:
            self._given = member.unused_data + self._given
            self._taken -= len(member.unused_data)
            self._member = None
        return found

    def _broken(self, message: str, at: int | None = None) -> BadInput:
        problem = BadInput(message)
        problem.offset = self._taken if at is None else at
        return problem

    def _give_up(self) -> None:
        """Leave the open member: whoever goes on looks for another from its second byte on, as far as that is at hand."""
        self._member = None
        self._lost = True
        self._ended = not (self._resync and self._kind == "gz")
        again = self._handed[max(0, len(self._handed) - (self._taken - self.last_start - 1)) :]
        self._given = again + self._given
        self._taken -= len(again)
        self._handed = b""

    def _skip(self, count: int) -> None:
        self._given = self._given[count:]
        self._taken += count

    def _fill(self) -> bool:
        data = self._source.read_some(_READ)
        self._given += data
        return bool(data)
