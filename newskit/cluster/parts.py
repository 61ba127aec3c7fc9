"""Inputs cut into shards of similar size: files whole, plain JSON Lines by byte ranges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from newskit.errors import BadInput, Failure, UnreadableInput
from newskit.sources.inflate import Readable
from newskit.sources.jsonl import read_jsonl
from newskit.sources.raw import Item, ReadOptions, Skipped
from newskit.sources.read import read_inputs
from newskit.sources.remote import open_named, size_of
from newskit.sources.stream import Stream
from newskit.sources.walk import Input, Named, describe

_CHUNK = 2**20
_LINES = (".jsonl", ".ndjson")
_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,50}\{\s{0,10}[\"}]")


@dataclass(frozen=True, slots=True)
class Part:
    """An input, or of JSON Lines the lines that begin at byte `start` or later, but before byte `end`."""

    given: Input
    start: int = 0
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Sized:
    """An input with its size in bytes; a whole one is never cut."""

    given: Input
    size: int
    whole: bool


Parts = list[Part | Failure | Skipped]


def sized(inputs: Iterable[Named], *, input_format: str = "auto") -> Iterator[Sized | Failure | Skipped]:
    """Yield the inputs with their sizes, and whether they can be cut."""
    for given in inputs:
        if isinstance(given, Failure | Skipped):
            yield given
            continue
        try:
            yield _sized(given, input_format)
        except (UnreadableInput, OSError) as problem:
            yield Failure(given.name, None, "read", UnreadableInput.code, describe(problem))


def _sized(given: Input, input_format: str) -> Sized:
    size = size_of(given.name)
    if not size or given.only or not given.name.endswith(_LINES) or input_format not in ("auto", "jsonl"):
        return Sized(given, size, whole=True)
    with open_named(given.name) as file:
        return Sized(given, size, whole=not _OBJECT.match(file.read(64)))


def cut(inputs: Iterable[Sized | Failure | Skipped], shards: int) -> list[Parts]:
    """Return `shards` lists of parts, all inputs in their order, each shard beginning where the one before ends.

    A whole input goes to the shard of its first byte; a Failure or Skipped keeps its place among the inputs.
    """
    given = list(inputs)
    total = sum(each.size for each in given if isinstance(each, Sized))
    ends = [total * number // shards for number in range(1, shards + 1)]
    parts: list[Parts] = [[] for _ in range(shards)]
    number = position = 0
    for each in given:
        size = each.size if isinstance(each, Sized) else 0
        start = 0
        while start < size or start == 0:
            while number < shards - 1 and position + start >= ends[number]:
                number += 1
            if isinstance(each, Failure | Skipped):
                parts[number].append(each)
                break
            end = size if each.whole or number == shards - 1 else min(size, ends[number] - position)
            parts[number].append(
                Part(each.given) if (start, end) == (0, size) else Part(each.given, start, end)
            )
            if (start := end) == 0:
                break
        position += size
    return parts


def read_parts(parts: Iterable[Part | Failure | Skipped], options: ReadOptions) -> Iterator[Item]:
    """Yield the pages of the parts, named as if their inputs had been read whole."""
    for part in parts:
        if isinstance(part, Failure | Skipped):
            yield part
        elif part.end is None:
            yield from read_inputs([part.given], options)
        else:
            yield from _read_range(part.given, part.start, part.end, options)


def _read_range(given: Input, start: int, end: int, options: ReadOptions) -> Iterator[Item]:
    try:
        with open_named(given.name, given.folder) as file:
            start, end = _line_at(file, start), _line_at(file, end)
            file.seek(start)
            stream = Stream(given.name, _Range(file, end - start))
            stream.position = start
            yield from read_jsonl(stream, options)
    except (UnreadableInput, BadInput) as problem:
        yield Failure(given.name, None, "read", problem.code, str(problem))
    except OSError as problem:
        yield Failure(given.name, None, "read", UnreadableInput.code, describe(problem))


def _line_at(file: BinaryIO, offset: int) -> int:
    """Return where the first line at or after `offset` begins."""
    if offset == 0:
        return 0
    file.seek(offset - 1)
    while (line := file.readline(_CHUNK)) and not line.endswith(b"\n"):
        pass
    return file.tell()


class _Range(Readable):
    """The next `size` bytes of a file."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self._left = size

    def next_bytes(self, size: int) -> bytes:
        """Return some of them."""
        data = self._file.read(min(size, self._left))
        self._left -= len(data)
        return data
