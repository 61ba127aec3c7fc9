"""What every command does around its work: open and close its outputs, count, report failures, end with an exit status."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from newskit.commands.messages import say
from newskit.errors import (
    BadCall,
    EmptyInput,
    Ended,
    ExitStatus,
    Failure,
    NewskitError,
    OutputFailed,
    StateBusy,
    UnreadableInput,
)
from newskit.output import Output, ReaderLeft, StandardOutput, open_output
from newskit.output.held import raise_again, raise_on
from newskit.sources.raw import Mark, Skipped
from newskit.sources.walk import shown

_STATUSES = {
    BadCall: ExitStatus.USAGE,
    StateBusy: ExitStatus.OUTPUT_FAILED,
    UnreadableInput: ExitStatus.NO_INPUT,
}


class _Terminated(BaseException):
    """SIGTERM came."""

    status = ExitStatus.TERMINATED


class _HungUp(_Terminated):
    """SIGHUP came: the terminal is gone, or the connection to it."""

    status = ExitStatus.HUNG_UP


class Session:
    """A command at work: where its records and its error lines go, and what it has counted."""

    def __init__(
        self, command: str, output: Output, errors: Output | None, *, quiet: bool, verbose: bool
    ) -> None:
        self.command = command
        self.output = output
        self.quiet = quiet
        self.verbose = verbose
        self.records = 0
        self.failed = 0
        self.skipped = 0
        self.unreadable = 0
        self.passed_over = 0  # inputs that were looked at and left alone
        self.notes: list[str] = []
        self.sums_up = verbose
        self.gate_missed = False
        self.wants_pages = False  # finding none at all is an error
        self.afterwards: list[Callable[[], None]] = []  # called when the outputs are final
        self.on_going: Callable[[], None] | None = None  # called for every item: shows progress
        self.others: list[Output] = []  # other outputs, closed by those who write them
        self.is_untouched = False  # nothing is written yet, and what an earlier run left must stay
        self.hint = ""  # how to go on after an interruption
        self.is_noted: Callable[[], bool] = lambda: False  # whether there are notes to go on from
        self._errors = errors

    def take(self, result: bytes | Failure | Skipped) -> None:
        """Write what a stage made of one page or line, and count it, unless a signal has come that was lost on its way."""
        raise_again()
        if self.on_going:
            self.on_going()
        if isinstance(result, Failure):
            self.failure(result)
        elif isinstance(result, Skipped):
            if not isinstance(result, Mark):
                self.skip(result)
        elif result:
            self.output.write(result)
            self.records += 1
        else:  # a line of text of which nothing is left
            self.skipped += 1

    def skip(self, skipped: Skipped) -> None:
        """Count a page that was left out on purpose."""
        self.skipped += 1
        if self.verbose:
            say(f"newskit {self.command}: {_shown_name(skipped.name)}: skipped: {skipped.reason}")

    def failure(self, failure: Failure) -> None:
        """Count and report one input that gave no record."""
        self.failed += 1
        self.unreadable += failure.code in (UnreadableInput.code, EmptyInput.code)
        if self._errors:
            from newskit.json_lines import dump_line

            self._errors.write(dump_line({**failure.as_dict(), "file": shown(failure.file)}))
        if not self.quiet:
            where = _shown_name(failure.file)
            say(f"newskit {self.command}: {where}: {failure.message}")

    def status(self) -> ExitStatus:
        """Return how the command ended so far."""
        if self.gate_missed:
            return ExitStatus.GATE
        is_empty = not (self.records or self.skipped or self.passed_over)
        if is_empty and self.unreadable == self.failed and (self.failed or self.wants_pages):
            return ExitStatus.NO_INPUT
        return ExitStatus.SOME_FAILED if self.failed else ExitStatus.OK

    def close(self) -> None:
        """Make the outputs final; with no readable input, an earlier output file is left as it is."""
        if self._errors:
            self._errors.close()
            self._errors = None
        if self.status() is ExitStatus.NO_INPUT and not isinstance(self.output, StandardOutput):
            self.output.discard()
            self.is_untouched = True
        else:
            self.output.close()
            self.warn(self.output.notes())
        for act in self.afterwards:
            act()

    def discard(self) -> None:
        """Give up the output; the error lines stay."""
        if self.is_untouched:
            self.leave()
            return
        self.output.discard()
        for other in self.others:
            other.discard()
        if self._errors:
            try:
                self._errors.close()
            except OutputFailed:
                self._errors.discard()
                raise

    def leave(self) -> None:
        """Release all outputs, leaving the files as they are."""
        for output in self.outputs():
            output.leave()

    def outputs(self) -> list[Output]:
        """Return all that is written to: the records first."""
        return [self.output, *([self._errors] if self._errors else []), *self.others]

    def written(self) -> list[str]:
        """Return the names of the files that hold the records."""
        return [] if self.is_untouched else self.output.names()

    def keep(self) -> str:
        """Stop early, keeping whole lines where possible; return what to say of it."""
        if self.is_untouched:
            self.leave()
            return ""
        kept = self.output.keep()
        for output in self.outputs()[1:]:
            output.keep()
        if kept:
            return f"interrupted: {self.records} records are in {kept}{self.hint}"
        return f"interrupted{self.hint}" if self.records and self.hint else ""

    def warn(self, notes: list[str]) -> None:
        """Say these notes at the end, with the closing line, unless --quiet is given."""
        self.notes.extend(notes)
        self.sums_up = self.sums_up or (bool(notes) and not self.quiet)

    @property
    def pages(self) -> int:
        """How many pages or lines are accounted for."""
        return self.records + self.failed + self.skipped

    def summary(self) -> str:
        """Return the line that adds up: pages in = records + errors + skipped."""
        line = f"{self.pages} in = {self.records} records + {self.failed} errors + {self.skipped} skipped"
        return "; ".join([line, *self.notes])


def _shown_name(name: str) -> str:
    return "standard input" + name[1:] if name == "-" or name.startswith("-!/") else shown(name)


@contextmanager
def session(
    command: str,
    output: str | Output | Callable[[], Output] | None = None,
    errors: str | Output | None = None,
    *,
    quiet: bool = False,
    verbose: bool = False,
    line_buffered: bool = False,
) -> Iterator[Session]:
    """Open a command's outputs and end it: close or discard them, report, raise Ended unless all went well."""
    raise_on(signal.SIGTERM, _Terminated)
    raise_on(signal.SIGINT, KeyboardInterrupt)
    raise_on(signal.SIGHUP, _HungUp)
    current: Session | None = None
    try:
        sink = _sink(output, line_buffered=line_buffered)
        current = Session(command, sink, _error_sink(errors, sink), quiet=quiet, verbose=verbose)
        yield current
        current.close()
        if current.sums_up or (not quiet and current.failed and current.records + current.failed > 1):
            say(f"newskit {command}: {current.summary()}")
        status = current.status()
        if status is ExitStatus.NO_INPUT and not (current.failed or quiet):
            say(f"newskit {command}: no page in what was named")
    except ReaderLeft:
        status = current.status() if current else ExitStatus.OK
        if current:
            status = _discard(current) or status
    except OutputFailed as problem:
        say(f"newskit {command}: {problem}")
        status = ExitStatus.OUTPUT_FAILED
        if current:
            _give_up(current, is_fault_of_system=isinstance(problem.__cause__, OSError))
    except NewskitError as problem:
        say(f"newskit {command}: {problem}")
        status = _STATUSES.get(type(problem), ExitStatus.SOME_FAILED)
        if current:
            _discard(current)
    except (KeyboardInterrupt, _Terminated) as signalled:
        status = signalled.status if isinstance(signalled, _Terminated) else ExitStatus.INTERRUPTED
        if current:
            _interrupt(current)
    if status:
        raise Ended(status)


def _sink(output: str | Output | Callable[[], Output] | None, *, line_buffered: bool) -> Output:
    if isinstance(output, Output):
        return output
    return output() if callable(output) else open_output(output, line_buffered=line_buffered)


def _error_sink(errors: str | Output | None, sink: Output) -> Output | None:
    try:
        return open_output(errors) if isinstance(errors, str) else errors
    except OutputFailed:
        sink.leave()
        raise


def _interrupt(work: Session) -> None:
    """End quickly on a signal: keep what is written, and say how to go on."""
    for signum in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(signum, signal.SIG_IGN)
    try:
        if said := work.keep():
            say(f"newskit {work.command}: {said}")
    except NewskitError as problem:
        say(f"newskit {work.command}: {problem}")


def _discard(work: Session) -> ExitStatus:
    """Give up the output, unless notes allow to go on with it; return the status of error lines that could not be written."""
    try:
        if work.is_noted():
            say(f"newskit {work.command}: {work.keep()}")
        else:
            work.discard()
    except OutputFailed as problem:
        say(f"newskit {work.command}: {problem}")
        return ExitStatus.OUTPUT_FAILED
    return ExitStatus.OK


def _give_up(work: Session, *, is_fault_of_system: bool) -> None:
    """End where an output cannot be written: keep what --resume can use, and say so where the system is at fault."""
    if not work.hint:
        with suppress(OutputFailed):  # the error lines may be what cannot be written
            work.discard()
        return
    with suppress(NewskitError):
        work.keep()
    if is_fault_of_system:
        say(f"newskit {work.command}: what is written is kept{work.hint}")
