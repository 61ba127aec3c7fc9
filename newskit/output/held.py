"""Signals held off for the moment in which bytes are written and forgotten: else an interruption writes them twice."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class _Held:
    """What a signal finds: whether it has to wait, and where to leave word."""

    def __init__(self) -> None:
        self.steps = 0
        self.waiting: type[BaseException] | None = None


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
        raise problem

    signal.signal(signum, handle)


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
            raise problem
