"""One run at a time: a lock of the operating system, which ends with the process that holds it, however that ends."""

from __future__ import annotations

import contextlib
import fcntl
import os
from types import TracebackType
from typing import Self

from newskit.errors import StateBusy
from newskit.output import told_of
from newskit.output.locks import take


class RunLock:
    """The lock of one state file, held from `with` to its end. Raises StateBusy where another process has it.

    A POSIX record lock: unlike one of flock(2) it is not handed down to forked workers, so that a worker that
    outlives a killed run does not keep the next one out. The file stays; it is the lock on it that counts.
    """

    def __init__(self, state: str, holder: str = "") -> None:
        self._state = state
        self._path = f"{state}-lock"
        self._holder = holder
        self._fd = -1

    def __enter__(self) -> Self:
        with told_of(self._path):
            self._fd = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        if not take(self._fd, fcntl.lockf):
            holder = os.pread(self._fd, 200, 0).decode("utf-8", "replace").strip()
            os.close(self._fd)
            raise StateBusy(f"{self._state}: in use by {holder or 'another run'}")
        os.ftruncate(self._fd, 0)
        os.pwrite(self._fd, f"{self._holder} (process {os.getpid()})".encode(), 0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(OSError):
            os.ftruncate(self._fd, 0)
        os.close(self._fd)
