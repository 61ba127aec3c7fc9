"""How far a run has come: inputs that are done, pages done of the next one, items done out of order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newskit.errors import Failure, OutputFailed
from newskit.sources.raw import InputEnd, Item, RawPage, Skipped

if TYPE_CHECKING:
    from newskit.sources.stretch import Given


class Places:
    """Tracks by their numbers which items are done, in whatever order. Holds only what is done out of order.

    All items before the first undone one are done: `pages` counts those of its input. `ahead` are the items done
    beyond it, counted from it.
    """

    def __init__(self) -> None:
        self.pages = 0  # done of the first input that is not done
        self._inputs: deque[int] = deque()  # digests of the inputs read so far and not done
        self._next = 0  # the number of the first item that is not done
        self._done: dict[int, bool] = {}  # those done beyond it, and whether each ends an input
        self._ends: list[bool] = []  # whether each of the latest results, not numbered yet, ends an input
        self._pages_before = 0
        self._ahead_before: set[int] = set()
        self._given: list[int] = []  # numbers of what the runner was given while items were left out
        self._given_to = 0  # the number of the first item after that

    def begin_input(self, digest: int) -> None:
        """Note that an input is going to be read."""
        self._inputs.append(digest)

    @property
    def current_input(self) -> int:
        """The digest of the first input that is not done, 0 for none."""
        return self._inputs[0] if self._inputs else 0

    def go_on(self, pages: int, ahead: list[list[int]]) -> None:
        """Begin where an interrupted run was."""
        self._pages_before = self.pages = pages
        self._ahead_before = {at for first, count in ahead for at in range(first, first + count)}

    @property
    def ahead(self) -> list[list[int]]:
        """Runs of items done beyond the first undone one: the start of each, counted from that, and its length."""
        runs: list[list[int]] = []
        for number in sorted(self._done):
            at = number - self._next
            if runs and runs[-1][0] + runs[-1][1] == at:
                runs[-1][1] += 1
            else:
                runs.append([at, 1])
        return runs

    def left_of(self, items: Iterable[Given]) -> Iterator[Given]:
        """Yield the items that are not done yet. Stretches are taken apart as long as items are left out.

        Raises OutputFailed where there are fewer items than there were.
        """
        left_out = self._pages_before
        last = max(self._ahead_before, default=-1)
        found = iter(items)
        number = 0
        while left_out or number <= last:
            given = next(found, None)
            if given is None or (left_out and isinstance(given, InputEnd)):
                raise _fewer(given)
            for item in _each(given):
                if left_out:
                    left_out -= 1
                    continue
                if number in self._ahead_before:
                    self._done[number] = isinstance(item, InputEnd)
                else:
                    self._given.append(number)
                    yield item
                number += 1
                self._given_to = number
        yield from found

    def came(self, result: object) -> None:
        """Note a result, which `chunk_done` gives a number."""
        self._ends.append(isinstance(result, InputEnd))

    def chunk_done(self, first: int, count: int) -> list[int]:
        """Note that `count` items are done, whose results came, from the one that was given as number `first`.

        Return the digests of the inputs that are complete now.
        """
        for at, is_end in zip(range(first, first + count), self._ends, strict=True):
            behind = at - len(self._given)
            number = self._given[at] if behind < 0 else self._given_to + behind
            self._done[number] = is_end
        self._ends.clear()
        return self._advance()

    def _advance(self) -> list[int]:
        ended = []
        while (is_end := self._done.pop(self._next, None)) is not None:
            self._next += 1
            if is_end:
                ended.append(self._inputs.popleft())
                self.pages = 0
            else:
                self.pages += 1
        return ended


def _fewer(end: Given | None) -> OutputFailed:
    name = end.name if isinstance(end, InputEnd) else "an input"
    return OutputFailed(f"--resume: {name} holds fewer pages than before; start over without it")


def _each(given: Given) -> list[Item]:
    """Return the items of a stretch, or the single item given."""
    if isinstance(given, RawPage | Failure | Skipped):
        return [given]
    from newskit.sources.stretch import apart

    return apart(given)
