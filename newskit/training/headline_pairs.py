"""Learn which part goes on from which: vectors of n-grams, so that true neighbours fit better than all others.

Each part has two short vectors, one as what goes before, one as what follows, sums over its n-grams. In each step the
two parts of true headlines of one site have to find each other among those of its other headlines and among its
headlines of one part (contrastive learning, van den Oord et al. 2018): who is named already, what the verb lacks, and
the subject tell them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import scipy.sparse as sp

from newskit.headlines.model.features import PAIR_BUCKETS, PAIR_SIZE

if TYPE_CHECKING:
    from newskit.training.headlines import List, Parts

Array = Any

EPOCHS, RATE, DROPPED = 8, 0.05, 0.3
BATCH = 256  # true neighbours a step, and as many headlines of one part
_PARTED = 128  # and neighbours of lists that no headline joins
SEED = 0
_SPREAD = 0.1  # of vectors before training


def fit(parts: Parts, lists: list[List], loose: list[tuple[str, list[int]]], left_out: list[str]) -> Array:
    """Return vectors [before or after, bucket, PAIR_SIZE], fitted to the headlines of all houses but those left out."""
    draw = np.random.default_rng(SEED)
    pools = _pools(lists, loose, left_out)
    grams = _scaled(parts)
    vectors = draw.normal(0, _SPREAD, (2, PAIR_BUCKETS, PAIR_SIZE))
    squares = np.full((2, PAIR_BUCKETS, 1), 1e-3)
    for _ in range(EPOCHS):
        batches = []
        for pairs, singles, parted in pools:
            mixed = pairs[draw.permutation(len(pairs))]
            begins = range(0, len(mixed) - BATCH // 2, BATCH)
            batches += [(mixed[at : at + BATCH], singles, parted) for at in begins]
        for at in draw.permutation(len(batches)):
            pairs, singles, parted = batches[at]
            others = draw.choice(singles, (BATCH, 2)), draw.choice(parted, _PARTED)
            rows = np.concatenate([pairs, *others])
            _step(grams, rows, len(pairs), (vectors, squares), draw)
    return vectors


def _scaled(parts: Parts) -> sp.csr_matrix:
    grams = parts.grams.tocoo()
    folded = sp.csr_matrix(
        (grams.data, (grams.row, grams.col % PAIR_BUCKETS)), shape=(grams.shape[0], PAIR_BUCKETS)
    )
    counts = np.asarray(folded.sum(1)).ravel()
    return (sp.diags(1 / np.sqrt(counts)) @ folded).tocsr()


def _step(
    grams: sp.csr_matrix, rows: Array, true: int, state: tuple[Array, Array], draw: np.random.Generator
) -> None:
    """Take one step of Adagrad (Duchi et al. 2011); the first `true` rows are true neighbours."""
    vectors, squares = state
    inputs = []
    places = []
    for side in (0, 1):
        taken = grams[rows[:, side]]
        place, column = np.unique(taken.indices, return_inverse=True)
        data = taken.data * (draw.random(len(taken.data)) >= DROPPED) / (1 - DROPPED)
        inputs.append(sp.csr_matrix((data, column, taken.indptr), shape=(len(rows), len(place))))
        places.append(place)
    before, after = (inputs[side] @ vectors[side, places[side]] for side in (0, 1))
    fit = before @ after.T
    slope = np.zeros_like(fit)
    slope[:true] += _chances(fit[:true], 1) / 2
    slope[:, :true] += _chances(fit[:, :true], 0) / 2
    slope[np.arange(true), np.arange(true)] -= 1
    for side, change in ((0, slope @ after), (1, slope.T @ before)):
        move = inputs[side].T @ change
        square = squares[side, places[side]] + (move**2).mean(1, keepdims=True)
        squares[side, places[side]] = square
        vectors[side, places[side]] -= RATE * move / np.sqrt(square)


def _chances(fit: Array, axis: int) -> Array:
    odds = np.exp(fit - fit.max(axis, keepdims=True))
    return odds / odds.sum(axis, keepdims=True)


def _pools(
    lists: list[List], loose: list[tuple[str, list[int]]], left_out: list[str]
) -> list[tuple[Array, Array, Array]]:
    """Return for each site true neighbours, parts that are whole headlines, and neighbours that are none.

    Small sites count as one; what a site has none of is taken from all.
    """
    lists = [d for d in lists if d["house"] not in left_out]
    headlines = [(d["site"], h) for d in lists for h in d["headlines"]]
    headlines += [(f"loose {house}", h) for house, h in loose if house not in left_out]
    sizes = Counter(site for site, headline in headlines if len(headline) > 1)
    name = {site: site if sizes[site] >= 2 * BATCH else "" for site, _ in headlines}
    # Dictionaries, for sets keep no order.
    pairs: dict[str, dict[tuple[int, int], None]] = defaultdict(dict)
    singles: dict[str, dict[int, None]] = defaultdict(dict)
    parted: dict[str, dict[tuple[int, int], None]] = defaultdict(dict)
    for site, headline in headlines:
        if len(headline) == 1:
            singles[name[site]][headline[0]] = None
        pairs[name[site]].update(dict.fromkeys(pairwise(headline)))
    for d in lists:
        ends = ((before[-1], after[0]) for before, after in pairwise(d["headlines"]))
        parted[name[d["site"]]].update(dict.fromkeys(ends))
    all_singles = [part for found in singles.values() for part in found]
    all_parted = [pair for found in parted.values() for pair in found]
    return [
        (
            np.array(list(pairs[site])),
            np.array(list(singles[site]) or all_singles),
            np.array(list(parted[site]) or all_parted),
        )
        for site in sorted(pairs)
        if len(pairs[site]) > BATCH // 2
    ]
