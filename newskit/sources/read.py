"""The readers, one a format, and the way from an input to its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newskit.errors import BadInput, Failure, UnreadableInput
from newskit.sources.jsonl import read_jsonl
from newskit.sources.raw import RawPage, ReadOptions, Skipped
from newskit.sources.single import read_single
from newskit.sources.stream import Stream, open_stream, sniff
from newskit.sources.walk import Input

Reader = Callable[[Stream, ReadOptions], Iterator[RawPage | Failure | Skipped]]

READERS: dict[str, Reader] = {
    "html": read_single,
    "text": read_single,
    "jsonl": read_jsonl,
}


def read_inputs(
    inputs: Iterable[Input | Failure], options: ReadOptions
) -> Iterator[RawPage | Failure | Skipped]:
    """Yield every page of every input, in order; what cannot be read is a Failure in its place."""
    for given in inputs:
        if isinstance(given, Failure):
            yield given
            continue
        try:
            with open_stream(given) as stream:
                yield from read_stream(stream, options)
        except (UnreadableInput, BadInput) as problem:
            yield Failure(given.name, None, "read", problem.code, str(problem))


def read_stream(stream: Stream, options: ReadOptions) -> Iterator[RawPage | Failure | Skipped]:
    """Yield the pages of one open input, by the format that the user named or that its first bytes show."""
    form = options.input_format if options.input_format != "auto" else sniff(stream)
    return READERS[form](stream, options)
