"""A repeated run: only what is new, changed or to be retried goes in, whole batches come out."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from newskit.errors import Failure, UnreadableInput
from newskit.sources.raw import InputEnd, RawPage, Skipped
from newskit.sources.walk import Input, Named, describe
from newskit.state.append import AppendedFile, cut_back, length_now
from newskit.state.store import RUN_COUNTS, Fingerprint, KnownInput, Store, key

if TYPE_CHECKING:
    from newskit.sources.stretch import Given

_BATCH_BYTES = 64 * 2**20  # of output between two commits, unless RepeatOptions.batch_inputs come first
_CHUNK = 2**20

Read = Callable[[Input], Iterator["Given"]]


@dataclass(kw_only=True)
class Taken(InputEnd):
    """The end of an input that was new, changed or to be retried, with what has to be noted of it."""

    path: str
    found: Fingerprint
    known: KnownInput | None


@dataclass(frozen=True, slots=True)
class RepeatOptions:
    """What is taken: inputs changed at or after `since` (seconds), failed pages up to `max_tries` times.

    A commit follows every `batch_inputs`: a kill costs the work on so many at most.
    """

    since: float | None
    max_tries: int
    batch_inputs: int


class Repeat:
    """One run over a state. `pages` says what is to be done; `take` and `end_input` note what came of it."""

    def __init__(self, store: Store, outputs: list[AppendedFile], options: RepeatOptions) -> None:
        """Cut back what a killed run left, and note that this one is writing to `outputs`."""
        self._store = store
        self._outputs = outputs
        self._options = options
        self._counts = dict.fromkeys(RUN_COUNTS, 0)
        self._unchanged = self._too_old = self._in_batch = self._records = 0
        self._bytes = 0
        self._on_their_way: set[str] = set()  # inputs that are being worked on
        self._digests: set[int] = set()
        self._failures: list[Failure] = []
        for output in outputs:
            output.lock()
        self.cut = sum(cut_back(path, whole) for path, whole in store.open_outputs())
        store.begin()
        for path, _ in store.open_outputs():
            store.put_output(path, length_now(path), is_open=False)
        for output in outputs:
            store.put_output(output.path, length_now(output.path), is_open=True)
        self._run = store.start_run(_now(), outputs[0].path)
        store.commit()
        store.begin()

    def pages(self, inputs: Iterable[Named], read: Read) -> Iterator[Given]:
        """Yield the pages to work on, and a Taken after those of each input."""
        for given in inputs:
            if isinstance(given, Failure | Skipped):
                yield given
                continue
            path = os.path.abspath(given.name) + (f"!/{given.only}" if given.only else "")
            if path in self._on_their_way:  # named twice
                self._unchanged += 1
                continue
            try:
                found, known = self._look(given.name, path)
            except (OSError, UnreadableInput) as problem:
                yield Failure(given.name, None, "read", UnreadableInput.code, describe(problem))
                continue
            if found is None:
                continue
            is_same = known is not None and found == known.fingerprint
            failed = self._store.failures(known) if known and is_same else {}
            parked = all(is_parked for _, is_parked in failed.values())
            if known and (known.run == self._run or (is_same and parked)):
                self._unchanged += 1
                continue
            self._on_their_way.add(path)
            self._counts["retried" if is_same else "changed" if known else "new"] += 1
            if failed:
                from newskit.sources.stretch import taken_apart

                yield from _again(taken_apart(read(given)), given.name, failed)
            else:
                yield from read(given)
            yield Taken(given.name, "", found.size, path=path, found=found, known=known)

    @property
    def passed_over(self) -> int:
        """How many inputs were found as they were, or older than what is wanted."""
        return self._unchanged + self._too_old

    def _look(self, name: str, path: str) -> tuple[Fingerprint | None, KnownInput | None]:
        """Return what an input looks like, None for one that is too old, and what is known of it."""
        status = os.stat(name)
        if not stat.S_ISREG(status.st_mode):  # to take the digest of a pipe is to consume it
            raise UnreadableInput("is no regular file, and --state takes no others")
        if self._options.since is not None and status.st_mtime < self._options.since:
            self._too_old += 1
            return None, None
        known = self._store.known(path)
        if known:
            before = known.fingerprint
            if (status.st_size, status.st_mtime_ns) == (before.size, before.mtime_ns):
                return before, known
        found = Fingerprint(status.st_size, status.st_mtime_ns, _digest(name))
        if known and found.digest and found.digest == known.fingerprint.digest:
            self._store.touch(known, found.mtime_ns)
            known = replace(known, fingerprint=found)
        return found, known

    def add(self, digest: int) -> bool:
        """Add the 64-bit digest of a record about to be written; tell whether it is new, in all runs."""
        signed = digest - 2**63
        if signed in self._digests or self._store.is_written(signed):
            return False
        self._digests.add(signed)
        return True

    def take(self, result: bytes | Failure | Skipped) -> None:
        """Note what came of a page, until its input ends."""
        if isinstance(result, Failure):
            self._failures.append(result)
        elif isinstance(result, bytes):
            self._records += 1
            self._bytes += len(result)

    def end_input(self, end: Taken) -> None:
        """Note an input as taken, its failed pages as to be retried or parked; end the batch if it is full."""
        before = end.known if end.known and end.known.fingerprint == end.found else None
        failures = self._counted(end.name, self._store.failures(before) if before else {})
        self._counts["parked"] += sum(parked for _, _, parked in failures)
        records = self._records + (before.records if before else 0)
        number = self._store.put_input(end.path, end.found, (records, len(failures)), self._run)
        self._on_their_way.discard(end.path)
        self._store.put_failures(number, failures, keep_parked=before is not None)
        self._store.put_written(self._digests, number)
        self._digests.clear()
        self._failures.clear()
        self._records = 0
        self._in_batch += 1
        if self._in_batch >= self._options.batch_inputs or self._bytes >= _BATCH_BYTES:
            self._end_batch(is_open=True)
            self._store.begin()

    def _counted(self, name: str, before: dict[str, tuple[int, bool]]) -> list[tuple[Failure, int, bool]]:
        """Return the failures of the input that ends, each with its tries so far and whether it is parked now."""
        counted = []
        for failure in self._failures:
            if _belongs(key(failure.file), key(name)):
                tries = before.get(key(failure.file), (0, False))[0] + 1
                counted.append((failure, tries, tries >= self._options.max_tries))
        return counted

    def finish(self, counts: dict[str, int]) -> str:
        """End the run with the session's counts (`records`, `failed`, `skipped`); return what to say of it."""
        self._counts |= counts
        self._store.end_run(self._run, _now(), self._counts)
        self._end_batch(is_open=False)
        done = self._counts
        parts = [f"{done['new']} new, {done['changed']} changed, {done['retried']} retried inputs"]
        parts.append(f"{self._unchanged} unchanged")
        if self._too_old:
            parts.append(f"{self._too_old} older than --since")
        if parked := self._store.counts()["parked"]:
            parts.append(f"{parked} pages parked")
        if self.cut:
            parts.append(f"{self.cut} bytes of a broken-off batch cut")
        return ", ".join(parts)

    def _end_batch(self, *, is_open: bool) -> None:
        """Sync the bytes first, then commit that they are there: after a crash in between, the next run cuts them back."""
        for output in self._outputs:
            written = output.end_batch() or (None if is_open else length_now(output.path))
            if written:
                self._store.put_output(output.path, written, is_open=is_open)
        self._store.commit()
        self._in_batch = self._bytes = 0

    def give_up(self) -> None:
        """Undo the batch that is open: the outputs are cut back to the last whole one.

        What lies in a file that another run has made meanwhile is that run's.
        """
        self._store.rollback()
        own = {key(output.path) for output in self._outputs if output.is_locked}
        for output in self._outputs:
            output.close()
        for path, whole in self._store.open_outputs():
            if path in own:
                cut_back(path, whole)
            self._store.put_output(path, length_now(path), is_open=False)


def _again(
    pages: Iterable[RawPage | Failure | Skipped], name: str, failed: dict[str, tuple[int, bool]]
) -> Iterator[RawPage | Failure | Skipped]:
    """Yield of an unchanged input's pages those that failed before and are not parked.

    Where the input itself failed (cut off, forbidden), everything but the parked pages goes in again.
    """
    own = failed.get(key(name))
    everything = own is not None and not own[1]
    for page in pages:
        page_name = page.file if isinstance(page, Failure) else page.name
        before = failed.get(key(page_name))
        if before is None:
            if everything:
                yield page
        elif not before[1]:
            yield page


def _belongs(page: str, name: str) -> bool:
    return page == name or page.startswith(f"{name}!/")


def _digest(name: str) -> bytes:
    """Return the digest of a file's bytes, nothing for a file that cannot be read: its reader will say why."""
    digest = hashlib.blake2b(digest_size=16)
    try:
        with open(name, "rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError:
        return b""
    return digest.digest()


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
