"""A worker's process: how it starts, and its exit status, which is read only once.

The status comes through a pipe: the first reader finds it there, and the standard library tells all later ones 255.
There are three: the executor's own thread, the start of any other process, which looks for those that have ended, and
the pool, to say how a worker died. A pipe that ends without a status means that the fork server was killed: its
children, who would work for nobody, are killed, too.
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
# They look for no modules in the working folder: a `random.py` among the pages would be run. (Workers are told by this
# process where to look.) The resource tracker does not warn of semaphores that killed workers left to it.
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


class _WorkerProcess(ForkServerProcess):
    """A process of the fork server."""

    @staticmethod
    def _Popen(process_obj: BaseProcess) -> Popen:  # noqa: N802 - the standard library's name
        return _Popen(process_obj)


class WorkerContext(ForkServerContext):
    """What an executor starts such processes by."""

    Process = _WorkerProcess


@contextmanager
def starting(work: object) -> Iterator[None]:
    """Start a process within this context: it inherits our variables of the environment and our blocked signals.

    A process that is interrupted while Python starts leaves a traceback; so does a resource tracker whose predecessor
    a closed terminal has ended. The main script is not run again in it, unless the work is defined there: so it starts
    sooner, and a user's script needs no `if __name__ == "__main__"`.
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
