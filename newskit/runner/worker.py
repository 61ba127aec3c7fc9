"""What runs in a worker process: a few pages at a time, each within its bounds."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing import parent_process
from typing import Any, NamedTuple, TypeVar

from newskit.errors import Behind, Failure
from newskit.runner import attempt
from newskit.sources.raw import Item, RawPage, Skipped
from newskit.sources.stretch import Packed, Stretch

Result = TypeVar("Result")


class Both(NamedTuple):
    """The result of a page that something broken follows: that, and what came of the page."""

    behind: Behind
    result: Any


# A worker's own modules, model and stacks, on top of what it has when it starts.
_OWN_MEMORY = 2**28


def start_worker(page_memory: int, work: Callable[[RawPage], object]) -> None:
    """Set a worker up: it leaves Ctrl-C to the main process, has its memory bounded, and ends with the main process.

    Work that has something to `prepare` does it here: no page pays for it out of its own time and memory.
    """
    gc.set_threshold(50_000)  # as in the main process: a page makes thousands of objects and no cycles
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if prepare := getattr(work, "prepare", None):
        with suppress(Exception):  # the first page will meet it, and tell
            prepare()
    if page_memory:
        _bound_memory(page_memory)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _bound_memory(page_memory: int) -> None:
    """Bound what this process may take, within the bounds that it was started with (`ulimit -v`)."""
    import resource

    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            now = int(file.read().split()[0]) * resource.getpagesize()
    except OSError:  # not on Linux: pages are not bounded there
        return
    given = resource.getrlimit(resource.RLIMIT_AS)
    bounds = [bound for bound in given if bound != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min([now + _OWN_MEMORY + page_memory, *bounds]), given[1]))


def work_on(
    work: Callable[[RawPage], Result], items: Sequence[Item | Packed], stage: str, page_timeout: float
) -> list[Result | Failure | Skipped | Both]:
    """Return what `work` makes of each page, other items as they are. A page that takes too long ends the process.

    The kernel's own timer does that: no signal handler of Python's runs while C code hangs.
    """
    results: list[Result | Failure | Skipped | Both] = []
    for given in items:
        page = given.unpack() if isinstance(given, Packed) else given
        if not isinstance(page, RawPage):
            results.append(page)
            continue
        if page_timeout:
            signal.setitimer(signal.ITIMER_REAL, page_timeout)
        result = attempt(work, page, stage)
        results.append(Both(page.behind, result) if page.behind else result)
    if page_timeout:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return results


def work_on_stretch(
    work: Callable[[RawPage], Result], stretch: Stretch, stage: str, page_timeout: float
) -> tuple[int, list[Result | Failure | Skipped | Both]] | None:
    """Return how many bytes the stretch made, and what came of each of its items; None where it is refused."""
    try:
        found = stretch.take_apart()
    except MemoryError:
        return None
    return found and (found.made, work_on(work, found.items, stage, page_timeout))
