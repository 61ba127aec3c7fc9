"""How likely a body found in text is right: a logistic model of a few signs, fitted on pages of sites left out."""

from __future__ import annotations

from functools import cache
from math import log
from pathlib import Path

import orjson

from newskit.body import probability
from newskit.body.text.decode import INSIDE, Found
from newskit.body.text.lines import Lines

SIGNS = ("doubtful", "missed", "second", "size", "holes", "opening", "rest")
DOUBT = 1.73  # margins between minus and plus this (chances .15 and .85) are doubtful


def signs_of(
    lines: Lines, doubt: list[int], margins: list[float], chosen: list[int], found: Found
) -> list[float]:
    """Return the signs, in the order of SIGNS, each about 0 to 1.

    doubtful: share of the chosen weight whose margin is small; missed: weight of likely lines left out, against the
    chosen; second: the second best segment's sum against the best's; size: log of the chosen weight; holes: share
    of the span's lines that were not chosen; opening: margin of the first chosen line; rest: prose not chosen.
    """
    kept = set(chosen)
    own = sum(lines.weight[i] for i in chosen) or 1
    unsure = left = 0.0
    first = 0.0
    for i, margin in zip(doubt, margins, strict=True):
        if i in kept:
            if margin < DOUBT:
                unsure += lines.weight[i]
            if i == chosen[0]:
                first = margin
        elif margin > INSIDE:
            left += lines.weight[i] * probability(margin)
    span = chosen[-1] - chosen[0] + 1 if chosen else 1
    prose = sum(lines.prose) or 1
    return [
        unsure / own,
        min(2.0, left / own),
        min(1.0, found.second / found.best) if found.best else 1.0,
        min(log(own), 9.0) / 9.0,
        1 - len(chosen) / span,
        max(-3.0, min(3.0, first)) / 3.0,
        1 - sum(lines.prose[i] for i in chosen) / prose,
    ]


@cache
def _weights() -> tuple[float, tuple[float, ...]]:
    found = orjson.loads((Path(__file__).with_name("confidence.json")).read_bytes())
    return found["intercept"], tuple(found["weights"][name] for name in SIGNS)


def confidence(signs: list[float]) -> float:
    """Return the chance, to two digits, that the body's F1 against the true one is .9 or more."""
    intercept, weights = _weights()
    return round(probability(intercept + sum(w * s for w, s in zip(weights, signs, strict=True))), 2)
