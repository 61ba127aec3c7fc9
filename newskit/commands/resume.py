"""A run that can be gone on with: how far it has come is noted beside its output, and --resume starts there.

Noted are the inputs that are done and the pages into the next one, the lengths of all outputs at that point, and
what the exporter remembers. Outputs are brought up to date at fixed numbers of pages, never by the clock: so the
bytes of a run that was killed and gone on with are those of one that was not.
"""

from __future__ import annotations

import hashlib
import os
import time
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import orjson

from newskit.commands.session import Session
from newskit.errors import Failure, OutputFailed
from newskit.export import DigestSet, Exporter
from newskit.output.partial import PARTIAL, Resumable
from newskit.sources.raw import InputEnd, Item, Skipped
from newskit.sources.walk import Input, describe

CUT_EVERY = 64  # pages
SAVE_AFTER = 0.2  # seconds


class RememberedSet:
    """A DigestSet that can be written down: the digests in the order in which they came."""

    def __init__(self) -> None:
        self._known = DigestSet()
        self._new = array("Q")
        self.count = 0

    def add(self, digest: int) -> bool:
        """Add a digest other than 0; tell whether it is new."""
        if not self._known.add(digest):
            return False
        self._new.append(digest)
        self.count += 1
        return True

    def save(self, path: str) -> None:
        """Append what is new to a file."""
        with open(path, "ab") as file:
            self._new.tofile(file)
        self._new = array("Q")

    def load(self, path: str, count: int) -> None:
        """Read so many digests back, and cut the file after them."""
        digests = array("Q")
        with open(path, "r+b") as file:
            digests.fromfile(file, count)
            file.truncate(count * digests.itemsize)
        for digest in digests:
            self._known.add(digest)
        self.count = count


@dataclass(slots=True)
class Progress:
    """How far a run has come in its inputs; `names` is a digest of those done, to see that they are still the same."""

    inputs: int = 0
    pages: int = 0
    names: str = ""

    def end_input(self, name: str) -> None:
        """Note an input as done."""
        try:
            size = os.path.getsize(name)
        except OSError:
            size = -1
        self.names = hashlib.blake2b(f"{self.names}\0{name}\0{size}".encode("utf-8", "replace")).hexdigest()
        self.inputs += 1
        self.pages = 0


class ResumableRun:
    """Notes how far a run has come, and goes on from there.

    `call` is what must be the same for a run to be gone on with. `outputs` are all that it writes.
    """

    def __init__(self, path: str, call: dict[str, Any], outputs: list[Resumable]) -> None:
        self.seen = RememberedSet()
        self._state = os.path.realpath(path) + PARTIAL + ".state"
        self._seen_file = os.path.realpath(path) + PARTIAL + ".seen"
        self._call = hashlib.blake2b(
            orjson.dumps(call, default=sorted, option=orjson.OPT_SORT_KEYS)
        ).hexdigest()
        self._outputs = outputs
        self._done = Progress()
        self._before = Progress()
        self._saved = time.monotonic()

    def load(self, work: Session, exporter: Exporter, *, wanted: bool) -> None:
        """Go back to where an interrupted run was, if that is `wanted` and there was one; else begin anew.

        Raises OutputFailed where that run was called otherwise.
        """
        state = self._read_state() if wanted else None
        if state is None:
            self.forget()
            return
        if state["call"] != self._call:
            raise OutputFailed(
                "--resume: the interrupted run had other options or inputs; start over without it"
            )
        self._before = Progress(**state["before"])
        work.records, work.failed, work.skipped, work.unreadable = state["counts"]
        exporter.written = state["written"]
        exporter.missing = set(state["missing"])
        self.seen.load(self._seen_file, state["seen"])
        for output, positions in zip(self._outputs, state["outputs"], strict=True):
            output.go_on(positions)

    def inputs(self, inputs: Iterable[Input | Failure]) -> Iterator[Input | Failure]:
        """Pass over the inputs that are done. Raises OutputFailed where they are not the same any more."""
        found = iter(inputs)
        for given in islice(found, self._before.inputs):
            self._done.end_input(given.file if isinstance(given, Failure) else given.name)
        if (self._done.inputs, self._done.names) != (self._before.inputs, self._before.names):
            raise OutputFailed("--resume: inputs that were done have changed; start over without it")
        yield from found

    def items(self, items: Iterable[Item]) -> Iterator[Item]:
        """Pass over the pages that are done of the input that the run broke off in."""
        found = iter(items)
        for _ in range(self._before.pages):
            next(found, None)
        self._done.pages = self._before.pages
        yield from found

    def take(self, result: bytes | Failure | Skipped, work: Session, exporter: Exporter) -> None:
        """Note that an item is done; from time to time bring the outputs up to date, and note how far it all is."""
        if isinstance(result, InputEnd):
            self._done.end_input(result.name)
            return
        self._done.pages += 1
        if (work.records + work.failed + work.skipped) % CUT_EVERY == 0:
            for output in self._outputs:
                output.cut()
            if time.monotonic() - self._saved >= SAVE_AFTER:
                self._save(work, exporter)

    @property
    def inputs_before(self) -> int:
        """How many inputs the interrupted run had done."""
        return self._before.inputs

    def forget(self) -> None:
        """Remove the notes: the run is whole, or begins anew."""
        for path in (self._state, self._seen_file):
            if os.path.exists(path):
                os.unlink(path)

    def _save(self, work: Session, exporter: Exporter) -> None:
        try:
            self.seen.save(self._seen_file)
            state = {
                "call": self._call,
                "before": {"inputs": self._done.inputs, "pages": self._done.pages, "names": self._done.names},
                "counts": [work.records, work.failed, work.skipped, work.unreadable],
                "written": exporter.written,
                "missing": sorted(exporter.missing),
                "seen": self.seen.count,
                "outputs": [output.positions() for output in self._outputs],
            }
            with open(self._state + ".new", "wb") as file:
                file.write(orjson.dumps(state))
                file.flush()
                os.fsync(file.fileno())
            os.replace(self._state + ".new", self._state)
        except OSError as problem:
            raise OutputFailed(f"{self._state}: {describe(problem)}") from problem
        self._saved = time.monotonic()

    def _read_state(self) -> dict[str, Any] | None:
        try:
            with open(self._state, "rb") as file:
                found = orjson.loads(file.read())
        except FileNotFoundError:
            return None
        except (OSError, orjson.JSONDecodeError) as problem:
            raise OutputFailed(f"{self._state}: {problem}") from problem
        return found if isinstance(found, dict) else None
