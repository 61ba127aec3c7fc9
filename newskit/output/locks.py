"""Locks against a second run: the operating system's, which end with their process, however that ends."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
from collections.abc import Callable

from newskit.errors import OutputFailed
from newskit.output import output_errors

# Any other answer: this file system has no such locks.
_HELD = (errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES)
_AT_ONCE = fcntl.LOCK_EX | fcntl.LOCK_NB
ANOTHER_RUN = "another run is writing it"


class Lock:
    """Keeps two runs from making one file: `partial` is its name while it is made, `named` what the user calls it."""

    def __init__(self, partial: str, named: str) -> None:
        self._is_new = not os.path.exists(partial)
        self._partial = partial
        with output_errors(named):
            self._descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
        if not take(self._descriptor, fcntl.flock) or _is_appended_to(named):
            self.release(unused=True)
            raise OutputFailed(f"{named}: {ANOTHER_RUN}")

    def note(self, name: str) -> None:
        """Write a name into the file, for the run that locks it next if this one is killed."""
        os.write(self._descriptor, os.fsencode(name) + b"\0")

    def noted(self) -> list[str]:
        """Return the names that were written into the file."""
        with open(self._partial, "rb") as file:
            return [os.fsdecode(name) for name in file.read().split(b"\0")[:-1]]

    def release(self, *, unused: bool = False) -> None:
        """Let others write. What is `unused` is removed, where it was made here."""
        if self._descriptor < 0:
            return
        if unused and self._is_new:
            with contextlib.suppress(OSError):
                os.unlink(self._partial)
        os.close(self._descriptor)
        self._descriptor = -1


def take(descriptor: int, lock: Callable[[int, int], object]) -> bool:
    """Take a lock, of flock or lockf; False where another process has it."""
    try:
        lock(descriptor, _AT_ONCE)
    except OSError as problem:
        return problem.errno not in _HELD
    return True


def is_made_anew(partial: str) -> bool:
    """Tell whether a run holds the Lock of the file that has this name while it is made."""
    return _is_held(partial, fcntl.flock)


def _is_appended_to(path: str) -> bool:
    """Tell whether another run, with a state, is appending to the file."""
    return _is_held(path, fcntl.lockf)


def _is_held(path: str, lock: Callable[[int, int], object]) -> bool:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:  # not there, or not ours to write
        return False
    try:
        return not take(descriptor, lock)
    finally:
        os.close(descriptor)
