"""Containers cut where a record seems to begin, so that workers can inflate and read them, a stretch at a time.

Whether a cut was right shows when a stretch is taken apart: it must begin and end with a whole record. Where one does
not, all from there on is read as one stream, by the reader that knows of damage. So the pages are the same ones.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from newskit.errors import BadInput, UnreadableInput
from newskit.sources.raw import Item, ReadOptions
from newskit.sources.stream import Stream

if TYPE_CHECKING:
    from newskit.sources.zip_member import Header

# Form → where a cut can be made: before a gzip member, after a line.
MARKS = {"warc": (b"\x1f\x8b\x08", 0), "jsonl": (b"\n", 1)}
# The three bytes before a member come by chance once in 16 MB: four times in an archive of a gigabyte between a
# stretch's length and the next member. What they open must begin so; the rest of a gzip header may take as much.
_BEGIN = b"WARC/"
_HEADER_BYTES = 2**10
# As it lies there. Stretches grow, so that small files, too, keep all workers busy; compressed ones make 4 to 8 times.
FIRST_BYTES = {"warc": 2**14, "jsonl": 2**16}
MOST_BYTES = {"warc": 2**18, "jsonl": 2**20}
_TIMES = {"warc": 5, "jsonl": 1}
_MANY_ITEMS = 1000  # a record of a small page takes five times the page: more of them at once cost memory, and gain nothing
_COUNTED_TIMES = 8  # they are counted in the first eighth: of all, it took as long as cutting did
_NO_CUT_BYTES = 2**23  # who finds no place to cut for so long, is not cutting an archive of pages
_READ = 2**17
PACKED_BYTES = 2**20  # of a page that is handed on as it is compressed


class Found(NamedTuple):
    """What is in a stretch, and how many bytes that is without compression."""

    items: list[Item]
    made: int


@dataclass(slots=True, eq=False)
class Stretch:
    """Bytes of a container from `offset` on. One in `doubt` could not be cut, and is not to be taken apart."""

    source: Stretched | None
    form: str
    name: str
    data: bytes
    offset: int
    options: ReadOptions
    doubt: bool = False

    @property
    def weight(self) -> int:
        """About as many bytes as it takes in memory where it is taken apart."""
        return len(self.data) * _TIMES[self.form]

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """Travel to a worker without the open file."""
        return Stretch, (None, self.form, self.name, self.data, self.offset, self.options)

    def take_apart(self) -> Found | None:
        """Return what is in it, None where it does not consist of whole records."""
        if self.doubt:
            return None
        return cast("Found | None", import_module(f"newskit.sources.{self.form}").take_apart(self))


@dataclass(slots=True, eq=False)
class Packed:
    """A small file, or a zip archive's member with its header, that is one compressed page, for a worker to inflate."""

    name: str
    data: bytes
    options: ReadOptions
    found: bool
    header: Header | None = None

    @property
    def weight(self) -> int:
        """About as many bytes as it takes in memory where it is unpacked."""
        return len(self.data) * _TIMES["warc"]

    def unpack(self) -> Item:
        """Return the page, or why there is none."""
        from newskit.sources.read import read_packed

        return read_packed(self)


class Stretched:
    """A container that is read in stretches, until one of them is given back."""

    def __init__(self, stream: Stream, form: str, options: ReadOptions) -> None:
        self.is_over = False
        self._stream = stream
        self._form = form
        self._options = options
        self._size = FIRST_BYTES[form]
        self._buffer = bytearray()  # read and not yet cut: 8 MB where there is nothing to cut
        self._made = 0  # bytes without compression before the stretches that may be given back
        self._as_one = False

    def items(self) -> Iterator[Item | Stretch]:
        """Yield stretches, and, once some are given back, the pages from there on."""
        while not self._as_one and (stretch := self._next()):
            yield stretch
        if self._as_one:
            yield from self._read_as_one(self._stream)
        self.is_over = True

    def confirm(self, made: int) -> None:
        """Note that the first stretch of those that are out was right, and made so many bytes."""
        self._made += made

    def give_back(self, stretches: list[Stretch]) -> Iterator[Item]:
        """Have all from these stretches on read as one. Where `items` is over, these are the pages; else it has them."""
        data = b"".join(stretch.data for stretch in stretches)
        if self.is_over:
            stream = Stream(self._stream.name, cast("io.RawIOBase", io.BytesIO(data)))
            stream.position = stretches[0].offset
            return self._read_as_one(stream)
        self._stream.unread(data + bytes(self._buffer))
        self._as_one = True
        return iter(())

    def _read_as_one(self, stream: Stream) -> Iterator[Item]:
        module = import_module(f"newskit.sources.{self._form}")
        return cast("Iterator[Item]", module.read_on(stream, self._options, self._made))

    def _next(self) -> Stretch | None:
        doubt = False
        offset = self._stream.position - len(self._buffer)
        _, behind = MARKS[self._form]
        looked = self._size
        while (at := self._find_cut(looked)) < 0:
            looked = max(self._size, len(self._buffer) - _HEADER_BYTES)
            try:
                data = self._stream.read_some(_READ)
            except (BadInput, UnreadableInput) as problem:  # told by whoever reads up to there
                self._stream.put_off(problem)
                doubt = True
                break
            if not data:
                break
            self._buffer += data
            if len(self._buffer) > _NO_CUT_BYTES:
                doubt = True
                break
        end = at + behind if at >= 0 else len(self._buffer)
        with memoryview(self._buffer) as view:
            data = bytes(view[:end])
        del self._buffer[:end]
        if _COUNTED_TIMES * data.count(MARKS[self._form][0], 0, end // _COUNTED_TIMES) > _MANY_ITEMS:
            self._size = max(self._size // 2, FIRST_BYTES[self._form])
        else:
            self._size = min(2 * self._size, MOST_BYTES[self._form])
        options = self._options._replace(on_read=None)
        name = self._stream.name
        return Stretch(self, self._form, name, data, offset, options, doubt) if data or doubt else None

    def _find_cut(self, start: int) -> int:
        """Return the place of the first mark from `start` on that can be cut at; -1 for none."""
        mark, _ = MARKS[self._form]
        at = self._buffer.find(mark, start)
        while self._form == "warc" and at >= 0 and not _begins_record(self._buffer[at : at + _HEADER_BYTES]):
            at = self._buffer.find(mark, at + 1)
        return at


def _begins_record(data: bytes | bytearray) -> bool:
    """Tell whether a gzip member begins here that holds a WARC record."""
    import zlib

    try:
        return zlib.decompressobj(31).decompress(data, len(_BEGIN)) == _BEGIN
    except zlib.error:
        return False


Given: TypeAlias = Item | Stretch | Packed


def taken_apart(items: Iterable[Given]) -> Iterator[Item]:
    """Yield the items, and those in stretches, one after the other."""
    for item in items:
        if isinstance(item, Stretch | Packed):
            yield from apart(item)
        else:
            yield item


def apart(stretch: Stretch | Packed) -> list[Item]:
    """Return what is in the stretch that came last; none where it is given back, and its source yields it anew."""
    if isinstance(stretch, Packed):
        return [stretch.unpack()]
    found = stretch.take_apart()
    source = cast("Stretched", stretch.source)
    if found is None:
        source.give_back([stretch])
        return []
    source.confirm(found.made)
    return found.items
