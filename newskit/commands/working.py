"""How a command works on its pages: the options of jobs and limits turned into those of the runner."""

from __future__ import annotations

import os
import re

from newskit.commands.session import usage
from newskit.runner import Running

_TIMEOUT = 60.0  # a thousand times what a large page takes
_MOST_SECONDS = 10**8  # three years; more is more than the system's timer takes
_MEMORY = 2**31  # a 64 MB page takes a fifteenfold tree
_UNITS = {"": 1, "k": 2**10, "m": 2**20, "g": 2**30}


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

    One job with no limits named is done in this process, where nothing could be killed.
    """
    timeout, memory = limits
    if timeout is not None and not timeout <= _MOST_SECONDS:
        raise usage(command, f"--page-timeout: {timeout:g} is no number of seconds to {_MOST_SECONDS}")
    if quarantine and os.path.exists(quarantine) and not os.path.isdir(quarantine):
        raise usage(command, f"--quarantine: {quarantine} is no folder")
    if live and jobs != 1:
        raise usage(command, "--line-buffered does not go with --jobs: workers take many pages at once")
    isolated = jobs != 1 or timeout is not None or bool(memory)
    if not isolated:
        return Running(1, quarantine=quarantine)
    seconds = _TIMEOUT if timeout is None else timeout
    size = _size(command, memory) if memory else _MEMORY
    return Running(jobs, not unordered, seconds, size, quarantine, live)


def _size(command: str, given: str) -> int:
    found = re.fullmatch(r"(\d{1,7})([kmg]?)b?|(\d{1,15})", given.strip().lower())
    if not found:
        raise usage(command, f"--page-memory: {given} is no size (512M, 2G)")
    return int(found[3]) if found[3] else int(found[1]) * _UNITS[found[2]]
