"""One ordered map over pages: the one place that catches the unexpected, once a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from newskit.errors import BadInput, Failure
from newskit.sources.raw import Item, RawPage, Skipped

Result = TypeVar("Result")


def run_pages(
    pages: Iterable[Item], work: Callable[[RawPage], Result], stage: str
) -> Iterator[Result | Failure | Skipped]:
    """Yield for every page what `work` makes of it, a Failure where it cannot; what is no page passes through."""
    for page in pages:
        if isinstance(page, RawPage):
            yield attempt(work, page, stage)
        else:
            yield page


def attempt(work: Callable[[RawPage], Result], page: RawPage, stage: str) -> Result | Failure:
    """Do the work on one page. Whatever goes wrong costs this page only."""
    try:
        return work(page)
    except BadInput as problem:
        return Failure(page.name, page.offset, stage, problem.code, str(problem))
    except Exception as problem:  # noqa: BLE001 - a fault of ours on this page; the others go on
        return Failure(page.name, page.offset, stage, "internal", f"{type(problem).__name__}: {problem}")
