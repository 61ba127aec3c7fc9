"""Several cuts of one run, and which to believe: the one that looks most like a list.

How many headlines have several parts differs from list to list, and the scores alone often miss it: if the true share were
known, a quarter to a half of the headlines cut wrongly would come out right. So the best cut is sought again with a bonus,
or a penalty, for every span of several parts; then a few traits of each cut, weighed as training learnt on sites left
out, tell which of them looks most like a list.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

from newskit.headlines.model.habits import BINS, BROAD, NARROW, bin_of, own_share, prior, seen_at

# (first part, last part + 1) of each headline
Cut = list[tuple[int, int]]

_BONUSES = (-0.6, -1.3, -2.0, -3.0, 0.6, 1.3, 2.0, 3.0)
# By which another cut must look better than the plain one; on sites left out .3 to .5 cost nothing.
_MARGIN = 0.4
_SECOND_LEAST, _FIRST_LEAST = 1e-4, 1e-3  # chances below count as these


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of each span, by its first part and its size: n-grams, and the chances after each pass."""

    widths: list[int]
    ngrams: list[list[float]]
    first: list[list[float]]
    second: list[list[float]]


def best_cut(scores: Sequence[Sequence[float]], bonus: float = 0.0) -> Cut:
    """Return the cut with the highest sum of scores, where each span of several parts gets a bonus."""
    count = len(scores)
    best = [0.0] + [-math.inf] * count
    sizes = [0] * (count + 1)
    for at, row in enumerate(scores):
        here = best[at]
        for size, score in enumerate(row, 1):
            if here + score > best[at + size]:
                best[at + size] = here + score
                sizes[at + size] = size
            if size == 1:
                here += bonus
    cut = []
    at = count
    while at:
        cut.append((at - sizes[at], at))
        at -= sizes[at]
    return cut[::-1]


def cuts_of(scores: Sequence[Sequence[float]]) -> list[tuple[float, Cut]]:
    """Return the different cuts that the bonuses lead to, with the bonus of each; first the cut without any."""
    count = len(scores)
    plain = best_cut(scores)
    cuts = [(0.0, plain)]
    if all(len(row) == 1 for row in scores):
        return cuts
    last = plain
    for bonus in _BONUSES:
        if bonus == -_BONUSES[0]:
            last = plain
        if bonus < 0 and len(last) == count:  # all parts are cut: a higher penalty changes nothing
            continue
        cut = best_cut(scores, bonus)
        if cut != last:
            cuts.append((bonus, cut))
            last = cut
    return cuts


def traits_of(cut: Cut, evidence: Evidence) -> list[float]:
    """Return ten numbers, in the order of training: how likely the spans of a cut are, how many there are, and how wide."""
    widths = evidence.widths
    parts, count = len(widths), len(cut)
    ngrams = chance = logs = first_logs = 0.0
    bins = [0.0] * BINS
    wide = wide_square = wide_several = 0.0
    several = 0
    for start, end in cut:
        size = end - start
        belief = evidence.second[start][size - 1]
        chance += belief
        logs += math.log(belief + _SECOND_LEAST)
        first_logs += math.log(evidence.first[start][size - 1] + _FIRST_LEAST)
        ngrams += evidence.ngrams[start][size - 1]
        width = widths[start] / 2 if size == 1 else (sum(widths[start:end]) + size - 1) / 2
        bins[bin_of(width)] += 1
        wide += width
        wide_square += width * width
        if size > 1:
            several += 1
            wide_several += width
    mean = wide / count
    mean_several = (wide_several + 2 * mean) / (several + 2)
    mean_single = (wide - wide_several + 2 * mean) / (count - several + 2)
    return [
        logs / parts,
        logs / count,
        chance / count,
        first_logs / parts,
        ngrams / parts,
        count / parts,
        _alike(bins, count, NARROW),
        _alike(bins, count, BROAD),
        math.sqrt(max(wide_square / count - mean * mean, 0.0)) / 10,
        (mean_several - mean_single) / 10,
    ]


def _alike(bins: list[float], count: int, spread: float) -> float:
    """Return how well each headline's width is foretold by those of the others: the mean log of its chance."""
    own = own_share(spread)
    total = 0.0
    for at, here in enumerate(bins):
        if here:
            seen = max(seen_at(bins, at, spread) - own, 0.0) + prior()[at]
            total += here * math.log(seen / (count + 1) + 1e-5)
    return total / count


def chosen_bonus(scores: Sequence[Sequence[float]], evidence: Evidence, weights: Sequence[float]) -> float:
    """Return the bonus whose cut looks most like a list; 0 where none looks much better than the cut without."""
    cuts = cuts_of(scores)
    looks = [sum(map(mul, traits_of(cut, evidence), weights)) for _, cut in cuts]
    best = max(looks)
    return cuts[looks.index(best)][0] if best > looks[0] + _MARGIN else 0.0
