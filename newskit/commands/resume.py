"""A run that can be resumed: notes beside its output say how far it has come, and --resume starts there.

The notes hold the inputs that are done, the pages done of the next one, the lengths of all outputs at that point, and
what the exporter remembers. Outputs are brought up to date at fixed numbers of pages, never by the clock: so a run that
was killed and resumed gives the bytes of one that was not. With --unordered, pages done out of order are noted too:
then it gives the same lines.
"""

from __future__ import annotations

import hashlib
import json  # names of files may hold bytes that are no UTF-8, which orjson refuses
import os
import time
from array import array
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from newskit import __version__
from newskit.commands.places import Places
from newskit.commands.session import Session
from newskit.errors import Behind, Failure, OutputFailed
from newskit.export import DigestSet, Exporter
from newskit.output.names import partial_name
from newskit.output.partial import Resumable
from newskit.sources.raw import ChunkEnd, InputEnd, Skipped
from newskit.sources.walk import Named, describe, stamp

if TYPE_CHECKING:
    from newskit.sources.stretch import Given

CUT_EVERY = 64  # pages
_SAVE_AFTER = 0.2  # seconds
_SAVE_SHARE = (
    20  # times as long as a save took is the next one put off: the lengths of ten thousand files take a while
)
_START_OVER = "start over without it"
_NOTED = frozenset("call inputs pages broken_off ahead counts written missing seen outputs".split())


class _DigestFile:
    """64-bit digests in the order in which they came, appended to a file from time to time."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._new = array("Q")
        self.count = 0

    def add(self, digest: int) -> None:
        """Add a digest."""
        self._new.append(digest)
        self.count += 1

    def save(self) -> None:
        """Append what is new to the file."""
        with open(self._path, "ab") as file:
            self._new.tofile(file)
            file.flush()
            os.fsync(file.fileno())
        self._new = array("Q")

    def load(self, count: int) -> array[int]:
        """Return the first `count` digests of the file, and cut it after them. Raises OutputFailed."""
        digests = array("Q")
        try:
            with open(self._path, "r+b") as file:
                digests.fromfile(file, count)
                file.truncate(count * digests.itemsize)
        except (OSError, EOFError) as problem:
            raise OutputFailed(f"--resume: {self._path}: {describe(problem)}; {_START_OVER}") from problem
        self.count = count
        return digests

    def forget(self) -> None:
        """Remove the file."""
        if os.path.exists(self._path):
            os.unlink(self._path)


class _RememberedSet:
    """A DigestSet that is kept in a file, too: what the exporter has seen."""

    def __init__(self, path: str) -> None:
        self._known = DigestSet()
        self.file = _DigestFile(path)

    def add(self, digest: int) -> bool:
        """Add a digest; tell whether it is new."""
        if not self._known.add(digest):
            return False
        self.file.add(digest)
        return True

    def load(self, count: int) -> None:
        """Read `count` digests back."""
        for digest in self.file.load(count):
            self._known.add(digest)


class ResumableRun:
    """Notes how far a run has come, and resumes it from there.

    `call` must be the same for a run to be resumed. `outputs` are all that it writes.
    """

    def __init__(self, path: str, call: dict[str, Any], outputs: list[Resumable], *, ordered: bool) -> None:
        notes = partial_name(os.path.realpath(path))
        self.seen = _RememberedSet(notes + ".seen")
        self._inputs = _DigestFile(notes + ".inputs")
        self._state = notes + ".state"
        self._call = hashlib.blake2b(
            json.dumps([__version__, call], default=sorted, sort_keys=True).encode()
        ).hexdigest()
        self._outputs = outputs
        self._ordered = ordered
        self._places = Places()
        self._taken = 0
        self._before: array[int] = array("Q")  # digests of the inputs that the interrupted run had done
        self._broken_off = 0  # and of the one that it broke off in
        self._save_at = time.monotonic() + _SAVE_AFTER

    def load(self, work: Session, exporter: Exporter, *, wanted: bool) -> None:
        """Go to where an interrupted run stopped, if that is `wanted` and there was one; else start over.

        Raises OutputFailed where that run was called differently.
        """
        state = self._read_state() if wanted else None
        if state is None:
            self._start_over()
            return
        if state["call"] != self._call:
            raise OutputFailed(f"--resume: the interrupted run had other options or inputs; {_START_OVER}")
        self._before = self._inputs.load(state["inputs"])
        self._broken_off = state["broken_off"]
        self._places.go_on(state["pages"], state["ahead"])
        work.records, work.failed, work.skipped, work.unreadable = state["counts"]
        exporter.written = state["written"]
        exporter.missing = set(state["missing"])
        self.seen.load(state["seen"])
        for output, positions in zip(self._outputs, state["outputs"], strict=True):
            output.go_on(positions)

    def _start_over(self) -> None:
        with suppress(OutputFailed):  # notes that cannot be read tell of no file
            state = self._read_state() or {}
            known = state.get("outputs", ())
            for number, output in enumerate(self._outputs):
                output.clear(known[number] if number < len(known) else {})
        self.forget()

    def inputs(self, inputs: Iterable[Named]) -> Iterator[Named]:
        """Leave out the inputs that are done. Raises OutputFailed where they have changed."""
        found = iter(inputs)
        for digest in self._before:
            given = next(found, None)
            if given is None or digest != fingerprint(given):
                raise _changed(given)
        for given in found:
            digest = fingerprint(given)
            if self._broken_off not in (0, digest):
                raise _changed(given)
            self._broken_off = 0
            self._places.begin_input(digest)
            yield given
        if self._broken_off:
            raise OutputFailed(f"--resume: an input is gone since the run was interrupted; {_START_OVER}")

    def items(self, items: Iterable[Given]) -> Iterator[Given]:
        """Leave out the pages that are done of the input at which the run stopped. Raises OutputFailed."""
        return self._places.left_of(items)

    def take(self, result: bytes | Failure | Skipped, work: Session, exporter: Exporter) -> None:
        """Note that an item is done; from time to time bring the outputs up to date, and save the notes."""
        if isinstance(result, Behind):
            return
        if isinstance(result, ChunkEnd):
            done = self._places.chunk_done(result.first, result.count)
            is_cut = True
        else:
            self._places.came(result)
            if not self._ordered:
                return
            done = self._places.chunk_done(self._taken, 1)
            self._taken += 1
            is_cut = not isinstance(result, InputEnd) and work.pages % CUT_EVERY == 0
        for digest in done:
            self._inputs.add(digest)
        if is_cut:
            for output in self._outputs:
                output.cut()
            if time.monotonic() >= self._save_at:
                self._save(work, exporter)

    @property
    def inputs_before(self) -> int:
        """How many inputs the interrupted run had done."""
        return len(self._before)

    def is_noted(self) -> bool:
        """Tell whether there are notes to resume from."""
        return os.path.exists(self._state)

    def forget(self) -> None:
        """Remove the notes: the run is complete, or starts over."""
        if os.path.exists(self._state):
            os.unlink(self._state)
        self.seen.file.forget()
        self._inputs.forget()

    def _save(self, work: Session, exporter: Exporter) -> None:
        started = time.monotonic()
        try:
            self.seen.file.save()
            self._inputs.save()
            state = {
                "call": self._call,
                "inputs": self._inputs.count,
                "pages": self._places.pages,
                "broken_off": self._places.current_input if self._places.pages or self._places.ahead else 0,
                "ahead": self._places.ahead,
                "counts": [work.records, work.failed, work.skipped, work.unreadable],
                "written": exporter.written,
                "missing": sorted(exporter.missing),
                "seen": self.seen.file.count,
                "outputs": [output.positions() for output in self._outputs],
            }
            with open(self._state + ".new", "wb") as file:
                file.write(json.dumps(state).encode())
                file.flush()
                os.fsync(file.fileno())
            os.replace(self._state + ".new", self._state)
        except OSError as problem:
            raise OutputFailed(f"{self._state}: {describe(problem)}") from problem
        now = time.monotonic()
        self._save_at = now + max(_SAVE_AFTER, _SAVE_SHARE * (now - started))

    def _read_state(self) -> dict[str, Any] | None:
        try:
            with open(self._state, "rb") as file:
                found = json.load(file)
        except FileNotFoundError:
            return None
        except OSError as problem:
            raise OutputFailed(f"--resume: {self._state}: {describe(problem)}") from problem
        except ValueError:
            found = None
        if not isinstance(found, dict) or found.keys() != _NOTED:
            raise OutputFailed(f"--resume: {self._state}: is broken; {_START_OVER}")
        return found


def fingerprint(given: Named) -> int:
    """Return a digest of an input's name, size and time of change, to see later whether it is still the same.

    What is skipped may change: the output of an earlier run, or a hidden folder.
    """
    if isinstance(given, Skipped):
        return _digest(f"{given.name}\0{given.reason}")
    name = given.file if isinstance(given, Failure) else f"{given.name}!/{given.only}"
    return _digest(f"{name}\0{stamp(_named(given))}")


def _digest(text: str) -> int:
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little") or 1


def _changed(given: Named | None) -> OutputFailed:
    what = f"{_named(given)} has changed since, or the interrupted run had another input there"
    return OutputFailed(f"--resume: {what}; {_START_OVER}")


def _named(given: Named | None) -> str:
    if given is None:
        return "an input"
    return given.file if isinstance(given, Failure) else given.name
