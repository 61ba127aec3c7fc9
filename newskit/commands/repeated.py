"""What a command does around a run that goes on from an earlier one: the state, its lock, outputs that grow."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime

from newskit.commands.outputs import Written
from newskit.commands.pages import raw_pages
from newskit.commands.session import Session, make_exporter, session, usage
from newskit.errors import Ended, OutputFailed
from newskit.runner import IN_PROCESS, Running, run_pages
from newskit.sources.raw import RawPage, ReadOptions
from newskit.sources.walk import STDIN, find_inputs
from newskit.state.append import AppendedFile
from newskit.state.lock import RunLock
from newskit.state.repeat import Repeat, RepeatOptions, Taken
from newskit.state.store import Store, check_state

_WHOLE_FILES = (".csv", ".parquet")


@dataclass(frozen=True, slots=True)
class RepeatedRun:
    """What `run --state` was called for."""

    state: str
    output: str | None
    errors: str | None
    fields: str | None
    duplicates: str
    reading: ReadOptions
    repeat: RepeatOptions
    running: Running = IN_PROCESS
    named: tuple[str | None, str | None] = (None, None)  # output and errors, {date} still in them


def run_repeatedly(
    names: Iterable[str],
    stage: Callable[[RawPage], bytes],
    wanted: RepeatedRun,
    *,
    quiet: bool,
    verbose: bool,
) -> None:
    """Run the stage over what is new, changed or to be retried of the inputs, and append what comes of it."""
    output = appended("run", wanted.output)
    errors = appended("run", wanted.errors) if wanted.errors else None
    if STDIN in (names if isinstance(names, list) else ()):  # before there is a state of it
        raise _unnamed()
    outputs = [output, errors] if errors else [output]
    with (
        session("run", output, errors, quiet=quiet, verbose=verbose) as work,
        repeating(work, wanted.state, outputs, wanted.repeat) as repeat,
    ):
        exporter = make_exporter("run", wanted.fields, wanted.duplicates, seen=repeat)
        written = Written(
            [wanted.running.quarantine],
            named=wanted.named,
            output=wanted.output,
            errors=wanted.errors,
            state=wanted.state,
        )
        pages = repeat.pages(
            written.left_out(find_inputs(files_only(names), recursive=True)),
            lambda given: raw_pages([given], wanted.reading, wanted.running),
        )
        for result in run_pages(pages, stage, "run", wanted.running):
            if isinstance(result, Taken):
                repeat.end_input(result)
                continue
            line = exporter.line(result) if isinstance(result, bytes) else result
            work.take(line)
            repeat.take(line)
        work.warn(exporter.notes())


def files_only(names: Iterable[str]) -> Iterator[str]:
    """Yield the names. Standard input has no name by which another run could know it."""
    for name in names:
        if name == STDIN:
            raise _unnamed()
        yield name


def _unnamed() -> Ended:
    return usage("run", "--state needs named inputs, not standard input")


def seconds_of(command: str, given: str) -> float | None:
    """Return --since as seconds of the epoch; a time without a zone is local."""
    if not given:
        return None
    try:
        return datetime.fromisoformat(given).astimezone().timestamp()
    except ValueError as problem:
        raise usage(command, f"--since: {given} is no date (YYYY-MM-DD, or YYYY-MM-DDTHH:MM)") from problem


def appended(command: str, path: str | None) -> AppendedFile:
    """Return the output that grows. A pipe cannot take back what it was given: --state needs a file."""
    if path is None or path == "-":
        raise usage(command, "--state needs -o FILE")
    if path.lower().endswith(_WHOLE_FILES):
        raise usage(command, f"--state appends JSON Lines, {path} cannot be appended to")
    return AppendedFile(os.path.abspath(path))


@contextmanager
def repeating(
    work: Session, state: str, outputs: list[AppendedFile], options: RepeatOptions
) -> Iterator[Repeat]:
    """Take the state's lock, undo what a killed run left, and commit or undo this one's last batch at the end.

    Raises StateBusy where another run has the state.
    """
    check_state(state, create=True)
    with RunLock(state, f"newskit {work.command} since {datetime.now():%Y-%m-%d %H:%M:%S}"):  # noqa: DTZ005 - local
        try:
            store = Store(state, create=True)
            try:
                yield from _repeating(work, Repeat(store, outputs, options))
            finally:
                store.close()
        except sqlite3.Error as problem:
            raise OutputFailed(f"{state}: {problem}") from problem


def _repeating(work: Session, repeat: Repeat) -> Iterator[Repeat]:
    try:
        yield repeat
        counts = {"records": work.records, "failed": work.failed, "skipped": work.skipped}
        work.notes.append(repeat.finish(counts))
        work.passed_over = repeat.passed_over
        work.sums_up = not work.quiet
    except BaseException:
        # What cannot be undone now, on a full disk, is undone by the next run.
        with suppress(sqlite3.Error, OutputFailed):
            repeat.give_up()
        raise
