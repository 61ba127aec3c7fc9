"""Options of processes and their bounds, turned into those of the runner."""

from __future__ import annotations

import os

from newskit.commands import defaults
from newskit.commands.messages import usage
from newskit.runner import Running

_MOST_SECONDS = 10**8  # three years; more is more than the system's timer takes


def running(
    command: str,
    jobs: int,
    *,
    unordered: bool = False,
    limits: tuple[float | None, str] = (None, ""),
    quarantine: str = "",
    live: bool = False,
) -> Running:
    """Return the runner's options; `limits` are time and memory a page, `live` is --line-buffered. Raises a usage error.

    One job without limits is done in this process, where no page could be killed.
    """
    timeout, memory = limits
    if timeout is not None and not timeout <= _MOST_SECONDS:
        raise usage(command, f"--page-timeout: {timeout:g} is no number of seconds to {_MOST_SECONDS}")
    _check_folder(command, quarantine)
    if live and jobs != 1:
        raise usage(command, "--line-buffered does not go with --jobs: workers take many pages at once")
    isolated = jobs != 1 or timeout is not None or bool(memory)
    if not isolated:
        return Running(1, quarantine=quarantine)
    seconds = defaults.PAGE_TIMEOUT if timeout is None else timeout
    size = _size(command, memory) if memory else defaults.PAGE_MEMORY
    return Running(jobs, not unordered, seconds, size, quarantine, live)


def _check_folder(command: str, path: str) -> None:
    """Refuse a folder that could not be made when it is needed. Raises a usage error."""
    if not path:
        return
    while path and not os.path.exists(path):
        path = os.path.dirname(path)
    there = path.rstrip(os.sep) or path or os.curdir
    if not os.path.isdir(there):
        raise usage(command, f"--quarantine: {there} is no folder")
    if not os.access(there, os.W_OK | os.X_OK):
        raise usage(command, f"--quarantine: {there} is not ours to write in")


def _size(command: str, given: str) -> int:
    from newskit.commands.sizes import size_in_bytes

    try:
        return size_in_bytes(given)
    except ValueError as problem:
        raise usage(command, f"--page-memory: {problem}") from None
