"""Article lines to the final lines: checked against the schema, fields selected, duplicates dropped."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Protocol

from newskit.record import Article, dump_line, from_line, to_dict, to_line
from newskit.sources.raw import RawPage, Skipped

DUPLICATES = ("id", "body", "keep")


class Seen(Protocol):
    """What remembers the records written so far."""

    def add(self, digest: int) -> bool:
        """Add a digest of 64 bits other than 0; tell whether it is new."""


class Exporter:
    """Turns article lines into output lines, one after the other; remembers 12 to 24 bytes for each.

    `fields` are the keys to write, in this order, all for (); `duplicates` says what makes a record a copy of an
    earlier one: "id" (the same page bytes), "body" (the same title and body), or "keep" (nothing does). `seen` may
    know the records of earlier runs; "keep" then means the same bytes under the same name.
    """

    def __init__(
        self, fields: tuple[str, ...] = (), duplicates: str = "id", seen: Seen | None = None
    ) -> None:
        self._fields = fields
        self._missing = set(fields)
        self._duplicates = duplicates
        self._seen = DigestSet() if seen is None else seen
        self._remembers = seen is not None

    def __call__(self, raw: RawPage) -> bytes | Skipped:
        """Return the line to write, Skipped for a copy. Raises BadRecord on a line that is no article record."""
        article = from_line(raw.data)
        if self._is_copy(article):
            return Skipped(raw.name or article.file, f"same {self._duplicates} as an earlier record")
        if not self._fields:
            return to_line(article)
        record = to_dict(article)
        self._missing.difference_update(record)
        return dump_line({name: record.get(name) for name in self._fields})

    def line(self, line: bytes) -> bytes | Skipped:
        """Do the same for a line that a stage of the same process has made."""
        if not self._fields and self._duplicates == "keep" and not self._remembers:
            return line
        return self(RawPage("", line))

    def notes(self) -> list[str]:
        """Return what to say at the end: fields that no record had, most likely misspelt."""
        return [f"no record has a field {name}" for name in self._fields if name in self._missing]

    def _is_copy(self, article: Article) -> bool:
        if self._duplicates == "id" and article.id:
            return not self._seen.add(_digest([article.id]))
        if self._duplicates == "keep" and self._remembers:
            return not self._seen.add(_digest([article.file, article.id]))
        if self._duplicates == "body" and article.body:
            return not self._seen.add(_digest([article.title, *article.body]))
        return False


def _digest(texts: Iterable[str]) -> int:
    import hashlib

    joined = "\x1f".join(texts).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(joined, digest_size=8).digest(), "little") or 1


class DigestSet:
    """A set of 64-bit digests in 12 to 24 bytes each, where a Python set takes ninety: open addressing in an array.

    Two different digests among a million agree by chance once in 37 million runs.
    """

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 * 1024))
        self._used = 0

    def add(self, digest: int) -> bool:
        """Add a digest other than 0; tell whether it is new."""
        if not _insert(self._slots, digest):
            return False
        self._used += 1
        if self._used * 3 > len(self._slots) * 2:
            larger = array("Q", bytes(16 * len(self._slots)))
            for known in self._slots:
                if known:
                    _insert(larger, known)
            self._slots = larger
        return True


def _insert(slots: array[int], digest: int) -> bool:
    mask = len(slots) - 1
    at = digest & mask
    while slots[at]:
        if slots[at] == digest:
            return False
        at = (at + 1) & mask
    slots[at] = digest
    return True
