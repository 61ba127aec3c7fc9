"""A list's own habits: how wide its headlines are and how many have several parts, as the first pass believes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from math import log
from operator import mul

from newskit.headlines.model.weights import FINE

BINS = 72  # widths of headlines, in characters
NARROW, BROAD = 1.2, 4.0  # kernels that smooth the widths, in characters
_SEEN = 1e-3  # of a headline: less is not counted in the widths
_OWN_STEPS = 8  # a span's own share in the list's share is taken in these fractions
_TENFOLD = 10 * FINE
_MIDDLE = 20  # a bin whose neighbours are all there
_PRIOR_CENTRE, _PRIOR_SPREAD = 20.0, 8.0  # of widths, before any headline is seen
_PRIOR_HEADLINES = 2  # as so many seen ones it counts


@cache
def kernel(width: float) -> list[list[float]]:
    """Return a constant table: how the width of one headline spreads over the bins."""
    rows = [[math.exp(-0.5 * ((x - y) / width) ** 2) for y in range(BINS)] for x in range(BINS)]
    totals = list(map(sum, rows))
    return [[value / total for value in row] for row, total in zip(rows, totals, strict=True)]


@cache
def _columns(width: float) -> list[tuple[slice, list[float]]]:
    """Return a constant table: by bin, the bins near it, and how much of a headline of these is seen there."""
    reach = int(4 * width)
    near = [slice(max(at - reach, 0), at + reach + 1) for at in range(BINS)]
    return [(near[at], list(column)[near[at]]) for at, column in enumerate(zip(*kernel(width), strict=True))]


def seen_at(bins: list[float], at: int, width: float) -> float:
    """Return how much of the headlines in the bins is seen at one of them through a kernel of this width."""
    near, weights = _columns(width)[at]
    seen: float = sum(map(mul, bins[near], weights))
    return seen


def own_share(width: float) -> float:
    """Return how much of a headline is seen at its own bin."""
    return kernel(width)[_MIDDLE][_MIDDLE]


class ListHabits:
    """What the first pass believes of the list: how wide its headlines are and how many have several parts.

    `rows` are the first layer's for these ten numbers, in the order of training: narrow, broad, tail, its tenfold,
    share of several (of spans of several parts, of all), width against its kind, against all, spread, difference.
    """

    def __init__(self, widths: Sequence[int], beliefs: Sequence[Sequence[float]], rows: list[int]) -> None:
        bins = [0.0] * BINS
        wide = wide_square = wide_single = 0.0
        self.total = self.single = 0.0
        for at, row in enumerate(beliefs):
            halves = -1
            for size, belief in enumerate(row, 1):
                halves += widths[at + size - 1] + 1
                if belief < _SEEN:
                    continue
                width = halves / 2
                bins[bin_of(width)] += belief
                wide += width * belief
                wide_square += width * width * belief
                self.total += belief
                if size == 1:
                    self.single += belief
                    wide_single += width * belief
        self.multiple = self.total - self.single
        self.mean = wide / self.total
        self.mean_single = (wide_single + 2 * self.mean) / (self.single + 2)
        self.mean_multiple = (wide - wide_single + 2 * self.mean) / (self.multiple + 2)
        self.spread = math.sqrt(max(wide_square / self.total - self.mean**2, 0.1))
        self.bins = bins
        self.own_narrow, self.own_broad = own_share(NARROW), own_share(BROAD)
        tail, self.tail = 0.0, [0.0] * BINS
        for at in range(BINS - 1, -1, -1):
            tail += bins[at]
            self.tail[at] = tail
        self.rows = rows
        steps = [step / _OWN_STEPS for step in range(_OWN_STEPS + 1)]
        self.shares = [self._share(0.0, own) * rows[5] for own in steps]
        self.shares_of_several = [self._share(own, own) * (rows[4] + rows[5]) for own in steps]
        self.constant = round(self.spread / 10 * FINE) * rows[8]
        self.constant += round((self.mean_multiple - self.mean_single) / 10 * FINE) * rows[9]
        self.by_width: dict[tuple[int, bool], tuple[int, float, float, float, float]] = {}

    def _share(self, several: float, own: float) -> int:
        """Return the log odds of several parts, in fractions, when a span of this belief is left out."""
        share = (max(self.multiple - several, 0.0) + 0.5) / (self.total - own + 2)
        return round(log(share / (1 - share)) * FINE)

    def layer(self, halves: int, own: float, *, several: bool) -> int:
        """Return the share in the first layer of what the list says of a span, without the span's own share in it."""
        seen = self.by_width.get((halves, several))
        if seen is None:
            seen = self.by_width[halves, several] = self._of_width(halves / 2, several=several)
        fixed, narrow, broad, tail, prior = seen
        rest = self.total - own + 2
        narrow -= own * self.own_narrow
        broad -= own * self.own_broad
        tail = (tail - own) / (rest - 1.5)
        narrow = log(((narrow if narrow > 0 else 0.0) + prior) / rest + 1e-5)
        broad = log(((broad if broad > 0 else 0.0) + prior) / rest + 1e-5)
        narrow_row, broad_row, tail_row, tenfold_row = self.rows[:4]
        shares = self.shares_of_several if several else self.shares
        return (
            fixed
            + round(narrow * FINE) * narrow_row
            + round(broad * FINE) * broad_row
            + round(tail * FINE) * tail_row
            + (round(tail * _TENFOLD) if tail < 0.1 else FINE) * tenfold_row
            + shares[int(own * _OWN_STEPS)]
        )

    def _of_width(self, width: float, *, several: bool) -> tuple[int, float, float, float, float]:
        """Return the part of `layer` that all spans of this width share, and what is seen around the width."""
        at = bin_of(width)
        like = self.mean_multiple if several else self.mean_single
        fixed = self.constant + round((width - like) / 10 * FINE) * self.rows[6]
        fixed += round((width - self.mean) / 10 * FINE) * self.rows[7]
        narrow, broad = seen_at(self.bins, at, NARROW), seen_at(self.bins, at, BROAD)
        return fixed, narrow, broad, self.tail[at], prior()[at]


def bin_of(width: float) -> int:
    """Return the bin of a width in characters, halves rounded up."""
    return min(int(width + 0.5), BINS - 1)


@cache
def prior() -> list[float]:
    """Return a constant table: how many headlines of each width are taken for granted before any is seen."""
    return [
        _PRIOR_HEADLINES * math.exp(-0.5 * ((x - _PRIOR_CENTRE) / _PRIOR_SPREAD) ** 2) / 20
        for x in range(BINS)
    ]
