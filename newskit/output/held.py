"""Signals held off between writing bytes and forgetting them: an interruption there would write them twice."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class _Held:
    """What a signal's handler finds: whether it has to wait, and where to note that it came."""

    def __init__(self) -> None:
        self.steps = 0
        self.waiting: type[BaseException] | None = None
        self.raised: type[BaseException] | None = None


# Signals come to the process, not to an object of ours.
_HELD = _Held()


def raise_on(signum: signal.Signals, problem: type[BaseException]) -> None:
    """Have a signal raise an exception in the main thread, at once or at the end of the step that is being taken.

    One that our caller has us ignore, as a shell does with Ctrl-C for a job in the background, stays ignored.
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
    """Tell whether what a signal has raised is ending us already: a second one, raised meanwhile, left a traceback."""
    problem = sys.exception()
    while problem and not isinstance(problem, raised):
        problem = problem.__context__
    return problem is not None


@contextmanager
def one_step() -> Iterator[None]:
    """Hold off the signals of `raise_on` meanwhile. Keep it short: nothing that waits for anyone."""
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
    """Raise again what a signal has raised, where that was lost on its way.

    While Python makes a class, as the first import of a module does, it turns any exception into a RuntimeError: taken
    for a fault on a page, that cost the page, and the signal was forgotten.
    """
    if _HELD.raised:
        raise _HELD.raised
