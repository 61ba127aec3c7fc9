"""Progress: a bar on a terminal; elsewhere, with -v, a plain line now and then."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from typing import TYPE_CHECKING

from newskit.commands.messages import say
from newskit.commands.session import Session
from newskit.errors import UnreadableInput
from newskit.output import StandardOutput
from newskit.sources.walk import Input, find_inputs, stamp

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_BAR_AFTER = 1.0  # seconds; rich is not even imported for less
_BAR_EVERY = 0.2
_LINE_EVERY = 10.0
_MB = 1_000_000


class Meter:
    """Bytes read so far, of `total`, which is 0 while unknown.

    The first `passed_over` inputs, which an interrupted run had done, are neither read nor counted.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.read = 0
        self.total = 0
        self.passed_over = 0
        self._names = names

    def add(self, count: int) -> None:
        """Count bytes read."""
        self.read += count

    def measure(self) -> threading.Thread:
        """Find out how many bytes there are, in a thread: folders may take a while to walk through."""
        thread = threading.Thread(target=self._measure, daemon=True)
        thread.start()
        return thread

    def _measure(self) -> None:
        total = 0
        with suppress(UnreadableInput):  # a list that is gone: its reader says so
            for found in islice(find_inputs(self._names, recursive=True), self.passed_over, None):
                size = stamp(found.name)[0] if isinstance(found, Input) else 0
                if size < 0:  # standard input, an address
                    return
                total += size
        self.total = total


@contextmanager
def show_progress(work: Session, meter: Meter, *, is_fed: bool = False) -> Iterator[None]:
    """Show the session's progress for as long as the context is open.

    A command that is fed by another in a pipe shows no bar: the first command's stands for all.
    """
    show: _Shown | None = None
    is_in_the_way = isinstance(work.output, StandardOutput) and _is_terminal(sys.stdout)
    can_go_back = _is_terminal(sys.stderr) and os.environ.get("TERM", "") != "dumb"
    if can_go_back and not is_fed and not is_in_the_way and not work.quiet:
        show = _Bar(work, meter)
    elif work.verbose:
        show = Lines(work, meter)
    if show is None:
        yield
        return
    work.on_going = show.tick
    try:
        yield
    finally:
        work.on_going = None
        show.end()


def _is_terminal(stream: object) -> bool:
    isatty: Callable[[], bool] | None = getattr(stream, "isatty", None)
    return bool(isatty and isatty())


class _Shown:
    """What is shown of the work, now and then. What a resumed run had done before does not count for its speed."""

    def __init__(self, work: Session, meter: Meter) -> None:
        self._work = work
        self._meter = meter
        self._before = work.pages
        self._started = self._last = time.monotonic()

    def tick(self) -> None:
        """Update what is shown, if it is time."""

    def end(self) -> None:
        """Leave the last word to the summary."""

    def rates(self, seconds: float) -> str:
        """Return pages, pages a second, megabytes a second and errors, as one line says them."""
        pages = self._work.pages
        speed = (
            f"{(pages - self._before) / seconds:,.0f} pages/s, {self._meter.read / _MB / seconds:.1f} MB/s"
        )
        return f"{pages:,} pages, {speed}, {self._work.failed:,} errors"


class Lines(_Shown):
    """A plain line every ten seconds, for logs."""

    def tick(self) -> None:
        """Say a line if it is time."""
        now = time.monotonic()
        if now - self._last >= _LINE_EVERY:
            self._last = now
            say(f"newskit {self._work.command}: {self.rates(now - self._started)}")


class _Bar(_Shown):
    """A progress bar on standard error, gone when the work is done."""

    def __init__(self, work: Session, meter: Meter) -> None:
        super().__init__(work, meter)
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        work.sums_up = True

    def tick(self) -> None:
        """Update the bar, if it is time."""
        now = time.monotonic()
        if now - self._started < _BAR_AFTER or now - self._last < _BAR_EVERY:
            return
        self._last = now
        if self._bar is None:
            self._meter.measure()
            self._bar, self._task = _rich_bar()
        if self._task is not None:
            done, total = self._meter.read, self._meter.total or None
            self._bar.update(self._task, completed=done, total=total, said=self.rates(now - self._started))

    def end(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()


def _rich_bar() -> tuple[Progress, TaskID]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), TaskProgressColumn(), TimeRemainingColumn(), TextColumn("{task.fields[said]}"))
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task("", total=None, said="")
    bar.start()
    return bar, task
