"""Lists to train on: real ones, and ones put together from single headlines with habits drawn at random."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from newskit.training.headlines import List, Parts

Array = Any

_MADE = 0.6  # share of lists put together from single headlines
_BANDS = 0.33  # share of these that are within a band of widths
_IN_BAND = 20  # headlines that a band must hold
_TRIES = 100
POOL = 50  # headlines of a site from which lists are put together
BIG_SITE = 300  # lists
GROUPS = {"sina": "A", "cctv": "B", "qq": "B"}  # all others: C


def group_of(house: str) -> str:
    """Return the group whose role weights are fitted without this house."""
    return GROUPS.get(house, "C")


def widths_of(parts: Parts, headlines: list[list[int]]) -> Array:
    """Return the widths of headlines in half characters."""
    return np.array([parts.widths[h].sum() + len(h) - 1 for h in headlines])


def take_band(draw: np.random.Generator, widths: Array, singles: int, *, shortest: int) -> list[int]:
    """Return the places of headlines within a band of widths: a box on a page is so wide, and no wider.

    The first `singles` of a pool have one part. Half of the lists have the share of several parts that the band has
    by itself, half one drawn at random.
    """
    inside = np.arange(len(widths))
    for _ in range(_TRIES):
        low = 0.0 if draw.random() < 0.3 else draw.uniform(6, 36)
        found = np.nonzero((widths >= low) & (widths <= low + draw.uniform(6, 36)))[0]
        if len(found) >= _IN_BAND:
            inside = found
            break
    ones, twos = inside[inside < singles], inside[inside >= singles]
    count = int(math.exp(draw.uniform(math.log(shortest), math.log(60))))
    share = len(twos) / len(inside)
    if draw.random() < 0.5:
        share = 0.0 if draw.random() < 0.25 else draw.beta(1, 1.8) * 0.9
    size = draw.binomial(count, share) if len(twos) else 0
    size = size if len(ones) else count
    taken = draw.choice(twos, size).tolist() if size else []
    taken += draw.choice(ones, count - size).tolist() if size < count else []
    draw.shuffle(taken)
    return taken


class Sampler:
    """Draws lists to train on: real ones, and ones put together with habits drawn at random."""

    def __init__(
        self,
        parts: Parts,
        lists: list[List],
        loose: list[tuple[str, list[int]]],
        left_out: list[str],
        seed: int,
    ) -> None:
        self.random = np.random.default_rng(seed)
        self.widths = parts.widths
        self.lists = [(d["headlines"], group_of(d["house"])) for d in lists if d["house"] not in left_out]
        sites = Counter(d["site"] for d in lists)
        weights = [
            len(d["headlines"]) ** 0.5 * sites[d["site"]] ** -0.5 for d in lists if d["house"] not in left_out
        ]
        self.chance = np.array(weights) / sum(weights)
        pools = defaultdict(list)
        for house, headline in loose:
            if house not in left_out:
                pools["loose", group_of(house), house].append(headline)
        for d in lists:
            if d["house"] not in left_out:
                big = d["kind"] == "made" or sites[d["site"]] > BIG_SITE
                name = d["site"] if big else "small"
                pools[name, group_of(d["house"]), ""] += d["headlines"]
        self.pools = [
            ([h for h in pool if len(h) == 1], [h for h in pool if len(h) > 1], name[1])
            for name, pool in sorted(pools.items())
            if len(pool) > POOL
        ]
        self.pool_widths = [widths_of(parts, one + two) for one, two, _ in self.pools]
        sizes = np.array([(len(one) + len(two)) ** 0.5 for one, two, _ in self.pools])
        self.pool_chance = sizes / sizes.sum()

    def draw(self) -> tuple[list[list[int]], str]:
        """Return a list and its group."""
        if self.random.random() < _MADE:
            return self._made()
        headlines, group = self.lists[self.random.choice(len(self.lists), p=self.chance)]
        headlines = list(headlines)
        if self.random.random() < 0.3:
            self.random.shuffle(headlines)
        return headlines, group

    def _made(self) -> tuple[list[list[int]], str]:
        draw = self.random
        number = draw.choice(len(self.pools), p=self.pool_chance)
        one, two, group = self.pools[number]
        if draw.random() < 0.04 and two:  # a line that is one headline
            return [two[draw.integers(len(two))]], group
        if draw.random() < _BANDS:
            both = one + two
            taken = take_band(draw, self.pool_widths[number], len(one), shortest=3)
            return [both[at] for at in taken], group
        count = int(math.exp(draw.uniform(math.log(3), math.log(60))))
        share = 0.0 if draw.random() < 0.15 else draw.beta(1.0, 1.8) * 0.85
        several = draw.binomial(count, share) if len(two) >= 20 else 0
        headlines = [two[at] for at in draw.integers(0, len(two), several)] if several else []
        headlines += [one[at] for at in draw.integers(0, len(one), count - several)]
        if draw.random() < 0.5:  # a length limit
            limit = draw.uniform(30, 64)
            short = [h for h in headlines if sum(self.widths[h]) + len(h) - 1 <= limit]
            headlines = short if len(short) >= 4 else headlines
        draw.shuffle(headlines)
        return headlines, group
