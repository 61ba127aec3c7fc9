"""Signals held off for the moment in which bytes are written and forgotten: else an interruption writes them twice."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class _Held:
    """What a signal finds: whether it has to wait, and where to leave word."""

    def __init__(self) -> None:
        self.steps = 0
        self.waiting: type[BaseException] | None = None
        self.raised: type[BaseException] | None = None


# Signals come to the process, not to an object of ours.
_HELD = _Held()


def raise_on(signum: signal.Signals, problem: type[BaseException]) -> None:
    """Have a signal raise an exception in the main thread, at once or behind the step that is being taken.

    One that our caller has us ignore, as a shell does with Ctrl-C for what it starts in the background, stays ignored.
    """
    if signal.getsignal(signum) is signal.SIG_IGN:
        return

    def handle(_signum: int, _frame: FrameType | None) -> None:
        if _HELD.steps:
            _HELD.waiting = problem
            return
        if _HELD.raised and _is_on_its_way(_HELD.raised):
            return
        _HELD.raised = problem
        raise problem

    _HELD.raised = None
    signal.signal(signum, handle)


def _is_on_its_way(raised: type[BaseException]) -> bool:
    """Say whether what a signal has raised is ending us already: a second one, raised in the midst of that, left a traceback."""
    problem = sys.exception()
    while problem and not isinstance(problem, raised):
        problem = problem.__context__
    return problem is not None


@contextmanager
def one_step() -> Iterator[None]:
    """Let no signal of `raise_on` in between. Keep it short: nothing that waits for anyone."""
    _HELD.steps += 1
    try:
        yield
    finally:
        _HELD.steps -= 1
        if not _HELD.steps and _HELD.waiting:
            problem, _HELD.waiting = _HELD.waiting, None
            _HELD.raised = problem
            raise problem


def raise_again() -> None:
    """Raise what a signal has raised, where that was lost on its way.

    Python makes a RuntimeError of whatever comes while it makes a class, as it does when a page needs a module for the
    first time: taken for a fault on that page, it cost the page, and the signal was forgotten.
    """
    if _HELD.raised:
        raise _HELD.raised
