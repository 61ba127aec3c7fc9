"""Where a line stands: runs of prose with holes, the best segment, sums over neighbours. Linear in lines."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

from newskit.body.text.lines import HEAVIEST, NO_END, Lines

HOLES = (0, 3, 8)  # other lines that a run of prose may hold between two prose lines
REACH = 6  # lines from a line that reads like a sentence within which lines are looked at closely


class Run(NamedTuple):
    """A run of prose lines: its ends (inclusive), its prose weight and its number of prose lines."""

    first: int
    last: int
    weight: int
    lines: int


def prose_runs(prose: list[int], hole: int) -> list[Run]:
    """Part the prose lines into runs that are interrupted by at most `hole` other lines."""
    return merged([Run(i, i, weight, 1) for i, weight in enumerate(prose) if weight], hole)


def merged(runs: list[Run], hole: int) -> list[Run]:
    """Join runs that at most `hole` lines part."""
    found: list[Run] = []
    last = -hole - 2
    for run in runs:
        if run.first - last <= hole + 1:
            before = found[-1]
            found[-1] = Run(before.first, run.last, before.weight + run.weight, before.lines + run.lines)
        else:
            found.append(run)
        last = run.last
    return found


def sums(values: list[int]) -> list[int]:
    """Return running sums, one more than values: the sum over [a, b) is `s[b] - s[a]`."""
    return [0, *accumulate(values)]


def best_segment(values: list[float]) -> tuple[int, int, float]:
    """Return start, end (exclusive) and sum of the contiguous part with the largest sum (Bentley 1984)."""
    best = running = 0.0
    found = (0, 0)
    start = 0
    for i, value in enumerate(values):
        if running <= 0:
            running, start = 0.0, i
        running += value
        if running > best:
            best, found = running, (start, i + 1)
    return (*found, best)


def prose_values(lines: Lines) -> list[float]:
    """Return what each line adds to a segment of prose: its weight if it is prose, a cost if it is not."""
    return [
        prose or -20 - (weight / 2 if weight < HEAVIEST else HEAVIEST / 2)
        for prose, weight in zip(lines.prose, lines.weight, strict=True)
    ]


def lines_in_doubt(lines: Lines) -> list[int]:
    """Return the lines near one that reads like a sentence: no other can belong to a body."""
    near: list[int] = []
    reached = 0  # lines before this one are settled
    for i, weight in enumerate(lines.weight):
        if weight >= 24 and (
            lines.ends[i] != NO_END or (weight >= 60 and (lines.prose[i] or lines.commas[i]))
        ):
            near += range(max(reached, i - REACH), i + REACH + 1)
            reached = i + REACH + 1
    return near[: bisect_left(near, len(lines.texts))]
