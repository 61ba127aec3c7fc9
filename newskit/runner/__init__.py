"""One ordered map over pages, here or in worker processes: the one place that catches the unexpected, once a page.

For every page, and every page in a stretch of a container, run_pages yields what the given work makes of it, or a Failure. Every
other item (a Failure of reading, a page left out, the end of an input) passes through in its place. So what goes in comes out:
pages in = records + errors + skipped. The work gets one page at a time and knows nothing of the others; for more than one job
it must pickle, and so must its results.

`pool` keeps the workers, each a `process` that does `chunks` of pages as `worker` says, forked from one that `warm` has
made ready; `quarantine` keeps the pages that broke one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from newskit.errors import BadInput, Failure
from newskit.sources.raw import RawPage, Skipped

if TYPE_CHECKING:
    from newskit.sources.stretch import Given

Result = TypeVar("Result")


class Running(NamedTuple):
    """How pages are worked on.

    `jobs` worker processes, 0 for as many as there are processors; 1 works in this process unless a limit asks for
    one that can be killed. `page_timeout` in seconds and `page_memory` in bytes bound each page, 0 for no bound.
    Pages that hang, crash or trip over a fault of ours are kept in the folder `quarantine`. Without `ordered`
    results come as they are ready, each chunk's followed by a ChunkEnd. Where they are `live`, each is out before the
    next page is read.
    """

    jobs: int = 1
    ordered: bool = True
    page_timeout: float = 0
    page_memory: int = 0
    quarantine: str = ""
    live: bool = False

    @property
    def is_in_process(self) -> bool:
        """Tell whether all is done in this process."""
        return self.jobs == 1 and not self.page_timeout and not self.page_memory


IN_PROCESS = Running()


def run_pages(
    pages: Iterable[Given],
    work: Callable[[RawPage], Result],
    stage: str,
    running: Running = IN_PROCESS,
) -> Generator[Result | Failure | Skipped]:
    """Yield for every page what `work` makes of it, a Failure where it cannot; what is no page passes through.

    `stage` is the name in error lines. Close the generator to stop early: workers end with it. Raises OutputFailed
    where the quarantine cannot be written.

    >>> page = RawPage("a", b"x")
    >>> list(run_pages([page, Skipped("b", "a picture")], lambda page: page.data * 2, "double"))
    [b'xx', Skipped(name='b', reason='a picture')]
    """
    if running.is_in_process:
        return _in_process(pages, work, stage, running.quarantine)
    from newskit.runner.pool import run_in_workers

    return run_in_workers(pages, work, stage, running)


def _in_process(
    pages: Iterable[Given], work: Callable[[RawPage], Result], stage: str, quarantine: str
) -> Generator[Result | Failure | Skipped]:
    for page in pages:
        if isinstance(page, Failure | Skipped):
            yield page
            continue
        if not isinstance(page, RawPage):
            from newskit.sources.stretch import apart

            yield from _in_process(apart(page), work, stage, quarantine)
            continue
        if page.behind:
            yield page.behind
        result = attempt(work, page, stage)
        if quarantine and isinstance(result, Failure):
            from newskit.runner.quarantine import keep

            keep(quarantine, page, result)
        yield result


def attempt(work: Callable[[RawPage], Result], page: RawPage, stage: str) -> Result | Failure:
    """Do the work on one page. Whatever goes wrong costs this page only."""
    try:
        return work(page)
    except BadInput as problem:
        return Failure(page.name, page.offset, stage, problem.code, str(problem))
    except MemoryError:
        return Failure(page.name, page.offset, stage, "memory", "not enough memory for this page")
    except Exception as problem:  # noqa: BLE001 - a fault of ours on this page; the others go on
        return Failure(page.name, page.offset, stage, "internal", f"{type(problem).__name__}: {problem}")


def processors() -> int:
    """Return how many processors this process may use: its affinity, and the quota of its control group."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        with open("/sys/fs/cgroup/cpu.max", encoding="ascii") as file:
            quota, period = file.read().split()
    except (OSError, ValueError):
        return allowed
    return min(allowed, max(1, -(-int(quota) // int(period)))) if quota.isdigit() else allowed
