"""How far a run has come among its items: inputs that are done, pages into the next one, pages done ahead of others."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newskit.errors import Failure, OutputFailed
from newskit.sources.raw import InputEnd, RawPage, Skipped

if TYPE_CHECKING:
    from newskit.sources.stretch import Given


class InOrder:
    """Follows items that are done in the order in which they were read; those in stretches come out one by one, too.

    `pages` says how many are done of the first input that is not.
    """

    ahead: tuple[list[int], ...] = ()

    def __init__(self) -> None:
        self.pages = 0
        self._inputs: deque[int] = deque()  # digests of the inputs read so far and not done

    def go_on(self, pages: int, _ahead: list[list[int]]) -> None:
        """Begin where an interrupted run was."""
        self.pages = pages

    def begin_input(self, digest: int) -> None:
        """Note that an input is going to be read."""
        self._inputs.append(digest)

    @property
    def current_input(self) -> int:
        """The digest of the first input that is not done, 0 for none."""
        return self._inputs[0] if self._inputs else 0

    def left_of(self, items: Iterable[Given]) -> Iterator[Given]:
        """Yield the items that are not done yet. Raises OutputFailed where there are fewer than there were."""
        passed = self.pages
        found = iter(items)
        while passed:
            item = next(found, None)
            if item is None or isinstance(item, InputEnd):
                raise _fewer(item)
            if isinstance(item, RawPage | Failure | Skipped):
                passed -= 1
                continue
            from newskit.sources.stretch import apart

            pages = apart(item)
            yield from pages[passed:]
            passed -= min(passed, len(pages))
        yield from found

    def done(self, result: object) -> list[int]:
        """Note that the next item is done, and what came of it; return the digests of the inputs that are done by that."""
        if isinstance(result, InputEnd):
            self.pages = 0
            return [self._inputs.popleft()]
        self.pages += 1
        return []


def _fewer(end: InputEnd | None) -> OutputFailed:
    name = end.name if end else "an input"
    return OutputFailed(f"--resume: {name} holds fewer pages than before; start over without it")


@dataclass(slots=True)
class _Place:
    """An item that was read: whether it ends an input, and whether its result is out."""

    is_end: bool
    done: bool = False


class InAnyOrder:
    """Follows items from being read to being done, in whatever order. Holds only what the runner has read ahead.

    Behind the items that are done without a gap stands the first that is not: `pages` says how many of its input
    are done. `ahead` are those done behind it, counted from it.
    """

    def __init__(self) -> None:
        self.pages = 0
        self._read: deque[_Place] = deque()  # from the first that is not done
        self._given: deque[_Place] = (
            deque()
        )  # those of them that the runner was given, and some that are done
        self._given_from = 0  # how many it was given before those
        self._inputs: deque[int] = deque()  # digests of the inputs read so far and not done
        self._pages_before = 0
        self._ahead_before: set[int] = set()

    def go_on(self, pages: int, ahead: list[list[int]]) -> None:
        """Begin where an interrupted run was."""
        self._pages_before = self.pages = pages
        self._ahead_before = {at for first, count in ahead for at in range(first, first + count)}

    def begin_input(self, digest: int) -> None:
        """Note that an input is going to be read."""
        self._inputs.append(digest)

    @property
    def current_input(self) -> int:
        """The digest of the first input that is not done, 0 for none."""
        return self._inputs[0] if self._inputs else 0

    @property
    def ahead(self) -> list[list[int]]:
        """Runs of items that are done, each as its start behind the first item that is not, and its length."""
        runs: list[list[int]] = []
        for at, place in enumerate(self._read):
            if not place.done:
                continue
            if runs and runs[-1][0] + runs[-1][1] == at:
                runs[-1][1] += 1
            else:
                runs.append([at, 1])
        return runs

    def left_of(self, items: Iterable[Given]) -> Iterator[Given]:
        """Yield the items that are not done yet, none in stretches: each is known by its number.

        Raises OutputFailed where there are fewer than there were.
        """
        from newskit.sources.stretch import taken_apart

        found = taken_apart(items)
        for _ in range(self._pages_before):
            item = next(found, None)
            if item is None or isinstance(item, InputEnd):
                raise _fewer(item)
        for at, item in enumerate(found):
            place = _Place(isinstance(item, InputEnd), at in self._ahead_before)
            self._read.append(place)
            if not place.done:
                self._given.append(place)
                yield item

    def chunk_done(self, first: int, count: int) -> list[int]:
        """Note that so many items are done, from the one that was given as number `first`."""
        start = first - self._given_from
        for at in range(start, start + count):
            self._given[at].done = True
        while self._given and self._given[0].done:
            self._given.popleft()
            self._given_from += 1
        return self._advance()

    def _advance(self) -> list[int]:
        ended = []
        while self._read and self._read[0].done:
            if self._read.popleft().is_end:
                ended.append(self._inputs.popleft())
                self.pages = 0
            else:
                self.pages += 1
        return ended
