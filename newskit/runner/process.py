"""A worker's process: how it starts, and its exit status, which is read once, whoever asks.

The status comes through a pipe that only the first reader finds it in; whoever reads next is told 255 by the standard
library, and 255 is what it says of the process from then on. Three ask: the executor's own thread, the start of any
other process, which looks after those that have ended, and we, who say how a worker died. Where the pipe has ended
without a word, the server that starts processes was killed: its children are ended, too, who would work for nobody.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from multiprocessing.context import ForkServerContext, ForkServerProcess
from multiprocessing.popen_forkserver import Popen
from multiprocessing.process import BaseProcess
from threading import Lock
from types import ModuleType

_NOBODY_TOLD = 255
_OURS = (signal.SIGINT, signal.SIGHUP)  # which workers leave to this process
_WARNINGS = "PYTHONWARNINGS"
# They look for no modules in the working folder: a `random.py` among the pages would be run. Where a worker looks it is
# told by this process. Of semaphores that it left when it was killed, which one of them clears away, none complains.
_FOR_CHILDREN = {"PYTHONSAFEPATH": "1", _WARNINGS: "ignore:resource_tracker"}


class _Popen(Popen):
    """The process as its starter sees it."""

    def __init__(self, process: BaseProcess) -> None:
        self._reading = Lock()
        super().__init__(process)

    def poll(self, flag: int = os.WNOHANG) -> int | None:
        """Return the exit status, None where it has not ended; with no flag, wait for it."""
        with self._reading:
            if self.returncode is None and super().poll(flag) == _NOBODY_TOLD:
                with suppress(OSError):
                    os.kill(self.pid, signal.SIGKILL)
                self.returncode = -signal.SIGKILL
            return self.returncode


class WorkerProcess(ForkServerProcess):
    """A process of the fork server."""

    @staticmethod
    def _Popen(process_obj: BaseProcess) -> Popen:  # noqa: N802 - the standard library's name
        return _Popen(process_obj)


class WorkerContext(ForkServerContext):
    """What an executor starts such processes by."""

    Process = WorkerProcess


@contextmanager
def starting(work: object) -> Iterator[None]:
    """Have a process start with our variables in its environment, deaf to our signals: both it takes over from this one.

    Who is interrupted while Python starts leaves a traceback; so does who looks after semaphores that another one, whom a
    closed terminal has ended, was told of. The main script is not run in it once more, unless the work
    is defined there: it starts sooner for it, and a script of a user's needs no `if __name__ == "__main__"`.
    """
    main = sys.modules["__main__"]
    if type(work).__module__ != "__main__":
        sys.modules["__main__"] = ModuleType("__main__")
    before = {name: os.environ.get(name) for name in _FOR_CHILDREN}
    os.environ.update(_FOR_CHILDREN)
    if named := before[_WARNINGS]:
        os.environ[_WARNINGS] = f"{named},{_FOR_CHILDREN[_WARNINGS]}"
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, _OURS)
    try:
        resource_tracker.ensure_running()  # to start it lets Ctrl-C in again
        signal.pthread_sigmask(signal.SIG_BLOCK, _OURS)
        yield
    finally:
        sys.modules["__main__"] = main
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
