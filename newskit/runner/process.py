"""A process whose exit status is read once, whoever asks.

The status comes through a pipe that only the first reader finds it in; whoever reads next is told 255 by the standard
library, and 255 is what it says of the process from then on. Three ask: the executor's own thread, the start of any
other process, which looks after those that have ended, and we, who say how a worker died. Where the pipe has ended
without a word, the server that starts processes was killed: its children are ended, too, who would work for nobody.
"""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from multiprocessing.context import ForkServerContext, ForkServerProcess
from multiprocessing.popen_forkserver import Popen
from multiprocessing.process import BaseProcess
from threading import Lock

_NOBODY_TOLD = 255


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
