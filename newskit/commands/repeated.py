"""run --state: what is new since earlier runs is done, under the state's lock, and appended to the outputs."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime

from newskit.commands.messages import usage
from newskit.commands.outputs import Written
from newskit.commands.pages import files_only, raw_pages
from newskit.commands.session import Session, session
from newskit.commands.target import Target
from newskit.errors import OutputFailed
from newskit.runner import IN_PROCESS, Running, run_pages
from newskit.sources.raw import RawPage, ReadOptions
from newskit.sources.walk import find_inputs
from newskit.state.append import AppendedFile
from newskit.state.repeat import Repeat, RepeatOptions, Taken
from newskit.state.store import opened_to_change

_HOW_TO_GO_ON = "; the same call goes on behind the last batch that was done"


@dataclass(frozen=True, slots=True)
class RepeatedRun:
    """What `run --state` was called for."""

    state: str
    target: Target
    errors: str | None
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
    if wanted.target.rows.form != "jsonl":
        raise usage("run", f"--state appends JSON Lines, {wanted.target.output} cannot be appended to")
    output = _appended(wanted.target.output)
    errors = _appended(wanted.errors) if wanted.errors else None
    if isinstance(names, list):  # told before there is a state of it
        names = list(files_only("--state", names))
    outputs = [output, errors] if errors else [output]
    with (
        session("run", output, errors, quiet=quiet, verbose=verbose) as work,
        _repeating(work, wanted.state, outputs, wanted.repeat) as repeat,
    ):
        work.hint = _HOW_TO_GO_ON
        exporter = wanted.target.exporter(repeat)
        written = Written(
            [wanted.running.quarantine],
            named=wanted.named,
            output=wanted.target.output,
            errors=wanted.errors,
            state=wanted.state,
        )
        pages = repeat.pages(
            written.left_out(find_inputs(files_only("--state", names), recursive=True)),
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


def seconds_of(given: str) -> float | None:
    """Return --since as seconds of the epoch; a time without a zone is local."""
    if not given:
        return None
    try:
        return datetime.fromisoformat(given).astimezone().timestamp()
    except (ValueError, OverflowError) as problem:
        raise usage("run", f"--since: {given} is no date (YYYY-MM-DD, or YYYY-MM-DDTHH:MM)") from problem


def _appended(path: str | None) -> AppendedFile:
    """Return the output to append to. Raises a usage error unless it is a file: a pipe cannot be cut back."""
    if path is None or path == "-":
        raise usage("run", "--state needs -o FILE")
    if path.endswith(os.sep):
        raise usage("run", f"-o: {path} is a folder (name a file in it)")
    return AppendedFile(os.path.abspath(path))


@contextmanager
def _repeating(
    work: Session, state: str, outputs: list[AppendedFile], options: RepeatOptions
) -> Iterator[Repeat]:
    """Take the state's lock, undo what a killed run left, and commit or undo this one's last batch at the end.

    Raises StateBusy where another run has the state.
    """
    holder = f"newskit {work.command} since {datetime.now():%Y-%m-%d %H:%M:%S}"  # noqa: DTZ005 - local
    with opened_to_change(state, holder, create=True) as store:
        repeat = Repeat(store, outputs, options)
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
