"""What a worker is given at once: a chunk of pages, bounded by bytes, or a stretch of a container that holds some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from newskit.sources.raw import Item, RawPage
from newskit.sources.stretch import Found, Given, Packed, Stretch, Stretched

# A chunk costs the main process a third of a millisecond, whatever is in it: four real pages or more share that.
CHUNK_BYTES = 2**20
_FIRST_BYTES = 2**16  # chunks grow from here, so that few pages still keep all workers busy
CHUNK_PAGES = 64


@dataclass(slots=True, eq=False)
class Chunk:
    """Items in their order, and their results as they come in.

    The items of a `stretch` are not known in this process, unless a worker died of them; their `results` come all at
    once, with `made`, the bytes that the stretch holds uncompressed. It is `refused` where it holds no whole records.
    Once it was looked into here, `known` is the number of its items.
    """

    items: list[Item | Packed]
    size: int
    stretch: Stretch | None = None
    first: int | None = None  # the number of its first item among all, once all before it are known
    results: dict[int, Any] = field(default_factory=dict)
    waiting: int = 0
    made: int = 0
    known: int = 0
    refused: bool = False
    given: bool = False

    @property
    def is_done(self) -> bool:
        """Tell whether all results are in."""
        return not self.waiting

    @property
    def source(self) -> Stretched | None:
        """The container that the stretch was cut out of."""
        return self.stretch.source if self.stretch else None

    @property
    def count(self) -> int:
        """How many items are in it, as far as that is known."""
        return self.known or max(len(self.items), len(self.results))

    def look_into(self) -> list[Item]:
        """Read the stretch in this process and return its items; refuse it where it holds no whole records."""
        found: Found | None = self.stretch.take_apart() if self.stretch else None
        if found is None:
            self.refused = True
            return []
        self.made, self.known = found.made, len(found.items)
        return found.items

    def take_apart(self) -> list[int]:
        """Look into the stretch and keep its items; return the places of its pages, which are to be done one by one."""
        self.items = list(self.look_into())
        places = self.places()
        self.waiting = len(places)
        return places

    def outcome(self) -> Iterator[tuple[int, Any]]:
        """Yield every item's place and result; an item that is no page is its own result."""
        for at in range(self.count):
            yield at, self.results[at] if at in self.results else self.items[at]

    def item(self, at: int) -> Item | None:
        """Return an item, one of a stretch too."""
        if not self.items and self.stretch and (found := self.stretch.take_apart()):
            self.items = list(found.items)
        item = self.items[at] if at < len(self.items) else None
        return item.unpack() if isinstance(item, Packed) else item

    def places(self) -> list[int]:
        """Return the places of what is to be worked on."""
        return [at for at, item in enumerate(self.items) if isinstance(item, RawPage | Packed)]


@dataclass(slots=True)
class Task:
    """Some pages of a chunk, by their places in it, to be done in one go; without places, its stretch."""

    chunk: Chunk
    places: list[int]
    deaths: int = 0  # workers that died of these pages, or of a task that they were in

    @property
    def pages(self) -> list[RawPage | Packed]:
        """Return the pages to work on."""
        return [page for at in self.places if isinstance(page := self.chunk.items[at], RawPage | Packed)]

    def take(self, result: Any) -> None:
        """Put what a worker has made of it into the chunk."""
        chunk = self.chunk
        if self.places:
            chunk.results.update(zip(self.places, result, strict=True))
            chunk.waiting -= len(self.places)
            return
        chunk.waiting = 0
        if result is None:
            chunk.refused = True
        else:
            chunk.made, results = result
            chunk.results = dict(enumerate(results))


def chunks_of(items: Iterable[Given], *, single: bool = False) -> Iterator[Chunk]:
    """Yield items in chunks, bounded by bytes and items (one page may be larger); a stretch is a chunk by itself.

    With `single` every item is, so that none waits for the one behind it.
    """
    chunk = Chunk([], 0)
    most = _FIRST_BYTES
    for item in items:
        if isinstance(item, Stretch):
            if chunk.items:
                yield chunk
            yield Chunk([], item.weight, stretch=item)
            chunk = Chunk([], 0)
            continue
        size = len(item.data) if isinstance(item, RawPage) else item.weight if isinstance(item, Packed) else 0
        if chunk.items and (chunk.size + size > most or len(chunk.items) >= CHUNK_PAGES):
            yield chunk
            chunk = Chunk([], 0)
            most = min(2 * most, CHUNK_BYTES)
        chunk.items.append(item)
        chunk.size += size
        if single:
            yield chunk
            chunk = Chunk([], 0)
    if chunk.items:
        yield chunk
