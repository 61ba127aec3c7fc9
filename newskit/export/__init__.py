"""Article lines to the final lines: checked against the schema, fields selected, duplicates dropped; as JSON or CSV (`rows`)."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol

from newskit.addresses import host_of
from newskit.errors import BadRecord, Failure
from newskit.export.rows import RowOptions, columns, encode, names_in, rows
from newskit.json_lines import load_object
from newskit.record import KEYS, Article, from_line, to_dict, to_line
from newskit.sources.raw import RawPage, Skipped

DUPLICATES = ("id", "body", "keep")
SPLITS = ("day", "source", "host")
# Of one record: exploded, all of it stands in each of its rows, a page of 2 MB in 30 GB of them.
MAX_ROWS_BYTES = 2**28
_REST_BITS = 52  # behind a beginning of twelve: arrays of 250 digests where there are a million


AS_IT_IS = RowOptions()


class Seen(Protocol):
    """What remembers the records written so far."""

    def add(self, digest: int) -> bool:
        """Add a digest of 64 bits; tell whether it is new."""


class Routed(bytes):
    """An output line, with the `key` of the file that it goes to."""

    key = ""


class Exporter:
    """Turns article lines into output lines, one after the other; remembers ten bytes for each.

    `options` say what is written of a record, and how. `duplicates` says what makes a record a copy of an earlier
    one: "id" (the same page bytes), "body" (the same title and body), or "keep" (nothing does). `seen` may know the
    records of earlier runs; "keep" then means the same bytes under the same name. With `split_by`, each line is
    Routed by "day", "source" or "host", or a number of records.
    """

    def __init__(
        self,
        options: RowOptions = AS_IT_IS,
        duplicates: str = "id",
        seen: Seen | None = None,
        split_by: str = "",
    ) -> None:
        self.missing = {*options.fields, options.explode} - {""}
        self.written = 0
        self._options = options
        self._columns = [] if options.form == "jsonl" else columns(options)
        self._duplicates = duplicates
        self._seen = DigestSet() if seen is None else seen
        self._remembers = seen is not None
        self._split_by = split_by

    def __call__(self, raw: RawPage) -> bytes | Skipped:
        """Return the line to write, Skipped for a copy. Raises BadRecord on a line that is no article record."""
        article = from_line(raw.data)
        if self._is_copy(article):
            return Skipped(raw.name or article.file, f"same {self._duplicates} as an earlier record")
        line = self._line(article)
        if self._split_by:
            line = Routed(line)
            line.key = self._key(article)
        self.written += 1
        return line

    def line(self, line: bytes) -> bytes | Skipped | Failure:
        """Do the same for a line that a stage of this run has made; return a Failure where it is no article record.

        The line is written as it is wherever nothing but its id matters.
        """
        if self._options.is_plain and not self._split_by:
            is_kept = self._duplicates == "keep" and not self._remembers
            page_id = _page_id(line) if self._duplicates == "id" else ""
            if is_kept or (page_id and self._seen.add(_digest([page_id]))):
                self.written += 1
                return line
        try:
            return self(RawPage("", line))
        except BadRecord as problem:
            return Failure(str(load_object(line).get("file", "")), None, "export", problem.code, str(problem))

    def notes(self) -> list[str]:
        """Return what to say at the end: fields that no record had, most likely misspelt."""
        wanted = dict.fromkeys((*self._options.fields, self._options.explode))
        missing = [name for name in wanted if name in self.missing and self.written]
        return [f"no record has a field {name}{self._hint(name)}" for name in missing]

    def _hint(self, name: str) -> str:
        outer, dot, _ = name.partition(".")
        return " (--flatten makes it one)" if dot and outer in KEYS and not self._options.is_flat else ""

    def _line(self, article: Article) -> bytes:
        if self._options.is_plain:
            return to_line(article)
        record = to_dict(article)
        if self.missing:
            self.missing -= names_in(record, self._options)
        lines: list[bytes] = []
        made = 0
        for row in rows(record, self._options):
            lines.append(encode(row, self._options, self._columns))
            made += len(lines[-1])
            if made > MAX_ROWS_BYTES:
                raise BadRecord(f"its rows come to more than {MAX_ROWS_BYTES} bytes")
        return b"".join(lines)

    def _key(self, article: Article) -> str:
        if self._split_by == "day":
            return (article.published_at or "undated")[:10]
        if self._split_by == "source":
            return article.source or "no-source"
        if self._split_by == "host":
            return host_of(article.url) or "no-host"
        return f"{self.written // int(self._split_by) + 1:06}"

    def _is_copy(self, article: Article) -> bool:
        if self._duplicates == "id" and article.id:
            return not self._seen.add(_digest([article.id]))
        if self._duplicates == "keep" and self._remembers:
            return not self._seen.add(_digest([article.file, article.id]))
        if self._duplicates == "body" and article.body:
            return not self._seen.add(_digest([article.title, *article.body]))
        return False


def _page_id(line: bytes) -> str:
    """Return the page's SHA-256, with which a line of ours begins; "" where there is none."""
    start, end = len(b'{"id":"'), len(b'{"id":"') + 64
    is_there = line.startswith(b'{"id":"') and line[end : end + 2] == b'",' and line[start:end].isalnum()
    return line[start:end].decode("ascii", "replace") if is_there else ""


def _digest(texts: Iterable[str]) -> int:
    import hashlib

    joined = "\x1f".join(texts).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(joined, digest_size=8).digest(), "little")


class DigestSet:
    """A set of 64-bit digests in ten bytes each, where a Python set takes ninety: a sorted array for every beginning.

    Growing moves one small array at a time, never all of them. Two different digests among a million agree by chance
    once in 37 million runs.
    """

    def __init__(self) -> None:
        self._by_beginning: defaultdict[int, array[int]] = defaultdict(lambda: array("Q"))

    def add(self, digest: int) -> bool:
        """Add a digest; tell whether it is new."""
        known = self._by_beginning[digest >> _REST_BITS]
        at = bisect_left(known, digest)
        if at < len(known) and known[at] == digest:
            return False
        known.insert(at, digest)
        return True
