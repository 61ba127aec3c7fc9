"""One run at a time: a lock of the operating system, which ends with the process that holds it, however that ends."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Iterator

from newskit.errors import StateBusy
from newskit.output import output_errors
from newskit.output.locks import take


@contextlib.contextmanager
def run_lock(state: str, holder: str) -> Iterator[None]:
    """Hold the lock of a state file, and name its holder in it. Raises StateBusy where another process holds it.

    A POSIX record lock: unlike one of flock(2) it is not handed down to forked workers, so that a worker that
    outlives a killed run does not keep the next one out. The lock file stays; only the lock on it counts.
    """
    path = f"{state}-lock"
    with output_errors(path):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    if not take(descriptor, fcntl.lockf):
        other = os.pread(descriptor, 200, 0).decode("utf-8", "replace").strip()
        os.close(descriptor)
        raise StateBusy(f"{state}: in use by {other or 'another run'}")
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, f"{holder} (process {os.getpid()})".encode(), 0)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            os.ftruncate(descriptor, 0)
        os.close(descriptor)
