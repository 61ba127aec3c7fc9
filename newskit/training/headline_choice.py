"""Learn which of several cuts looks most like a list: from lists put together of sites that the networks never saw."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import minimize

from newskit.headlines.model.choice import cuts_of, traits_of
from newskit.headlines.model.decode import judge
from newskit.headlines.model.features import FREE
from newskit.training.headline_lists import BIG_SITE, POOL, take_band, widths_of
from newskit.training.headline_scores import f1_of, spans_of, tally

if TYPE_CHECKING:
    from newskit.headlines.model.weights import Model
    from newskit.training.headlines import List, Parts

Array = Any
# Traits of each cut less those of the first, how right each is, and what the list counts.
Example = tuple[Array, Array, float]

LISTS = 900  # put together for each fold
SEED = 100
_PENALTY = 3e-3


def banded_lists(
    parts: Parts, lists: list[List], loose: list[tuple[str, list[int]]], houses: list[str]
) -> list[list[list[int]]]:
    """Return lists put together of these houses' headlines, each within a band of widths of its own."""
    draw = np.random.default_rng(SEED)
    pools = []
    for pool in _pools(lists, loose, houses):
        ordered = sorted(pool, key=lambda headline: len(headline) > 1)
        pools.append((ordered, widths_of(parts, ordered), sum(len(h) == 1 for h in ordered)))
    found: list[list[list[int]]] = []
    for _ in range(LISTS):
        pool, widths, singles = pools[draw.integers(len(pools))]
        found.append([pool[at] for at in take_band(draw, widths, singles, shortest=4)])
    return found


def _pools(lists: list[List], loose: list[tuple[str, list[int]]], houses: list[str]) -> list[list[list[int]]]:
    """Return each site's different headlines; those of small sites together."""
    sites = Counter(d["site"] for d in lists)
    named = defaultdict(set)
    for house, headline in loose:
        if house in houses:
            named["loose", house].add(tuple(headline))
    for d in lists:
        if d["house"] in houses:
            big = d["kind"] == "made" or sites[d["site"]] > BIG_SITE
            named["site", d["site"] if big else ""].update(map(tuple, d["headlines"]))
    return [[list(h) for h in sorted(found)] for _, found in sorted(named.items()) if len(found) > POOL]


def examples(parts: Parts, lists: list[list[list[int]]], model: Model) -> list[Example]:
    """Cut each list in several ways, and tell how right each is: the mean of two F1, of headlines and of inner spaces."""
    found = []
    for headlines in lists:
        texts = [parts.texts[part] for headline in headlines for part in headline]
        truth = spans_of(headlines)
        _, scores, evidence = judge(texts, [FREE] * (len(texts) - 1), model)
        cuts = [cut for _, cut in cuts_of(scores)]
        if len(cuts) > 1:
            traits = np.array([traits_of(cut, evidence) for cut in cuts])
            scored = [f1_of(tally(texts, truth, cut)) for cut in cuts]
            right = np.array([(inner + exact) / 2 for _, inner, exact in scored])
            found.append((traits - traits[0], right, len(headlines) ** 0.5))
    return found


def fit(found: list[Example]) -> list[float]:
    """Return what each trait is worth: where cuts are drawn by their looks, the most is right."""
    traits = np.vstack([e[0] for e in found])
    unit = traits.std(0) + 1e-9
    traits = traits / unit
    right = np.concatenate([e[1] for e in found])
    begins = np.cumsum([0, *(len(e[1]) for e in found)])[:-1]
    owner = np.repeat(np.arange(len(found)), [len(e[1]) for e in found])
    weight = np.array([e[2] for e in found])
    weight = weight / weight.sum()

    def loss(worth: Array) -> tuple[float, Array]:
        looks = traits @ worth
        chance = np.exp(looks - np.maximum.reduceat(looks, begins)[owner])
        chance /= np.add.reduceat(chance, begins)[owner]
        expected = np.add.reduceat(chance * right, begins)
        slope = -traits.T @ (chance * (right - expected[owner]) * weight[owner])
        return float(-(weight * expected).sum() + _PENALTY * (worth**2).sum()), slope + 2 * _PENALTY * worth

    solved = minimize(loss, np.zeros(traits.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return [float(x) for x in solved.x / unit]
