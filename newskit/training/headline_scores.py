"""Score the splitter on sites left out, and make its confidence true."""
# mypy: allow-untyped-calls

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from newskit.headlines.model.decode import groups_of
from newskit.headlines.model.features import FREE
from newskit.headlines.model.weights import MAX_PARTS

if TYPE_CHECKING:
    from newskit.headlines.model.weights import Model
    from newskit.training.headlines import List, Parts


def spans_of(headlines: list[list[int]]) -> list[tuple[int, int]]:
    """Return (first part, last part + 1) of each headline; one of more than MAX_PARTS is cut as the splitter must."""
    spans = []
    at = 0
    for headline in headlines:
        end = at + len(headline)
        spans += [(begin, min(begin + MAX_PARTS, end)) for begin in range(at, end, MAX_PARTS)]
        at = end
    return spans


def scores(
    parts: Parts, lists: list[List], model: Model, houses: list[str], chances: list[tuple[float, bool]]
) -> list[str]:
    """Return a line of scores for each site of the houses left out; adds chance and truth of each headline found.

    The model's own calibration must change nothing.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for d in lists:
        site = d["site"]
        if d["house"] not in houses or counts[site]["lists"] >= 200:
            continue
        texts = [parts.texts[part] for headline in d["headlines"] for part in headline]
        truth = spans_of(d["headlines"])
        found = groups_of(texts, [FREE] * (len(texts) - 1), model)
        chances += [(sure, (first, last) in set(truth)) for first, last, sure in found]
        counts[site].update(tally(texts, truth, [(first, last) for first, last, _ in found]))
        counts[site]["lists"] += 1
    total: Counter[str] = sum(counts.values(), Counter())
    return [_line(site, c) for site, c in [*sorted(counts.items()), ("all", total)]]


def tally(texts: list[str], truth: list[tuple[int, int]], found: list[tuple[int, int]]) -> Counter[str]:
    """Count what the three F1 scores are made of, in words as single spaces part them."""
    at = np.cumsum([0, *(len(text.split()) for text in texts)])
    spans = [{(int(at[a]), int(at[b])) for a, b in spans} for spans in (truth, found)]
    ends = [{b for _, b in s} - {int(at[-1])} for s in spans]
    inner = [set(range(1, int(at[-1]))) - e for e in ends]
    counts: Counter[str] = Counter()
    _add(counts, "b", *ends)
    _add(counts, "i", *inner)
    _add(counts, "x", *spans)
    return counts


def _add(counts: Counter[str], name: str, true: set[Any], found: set[Any]) -> None:
    counts.update({name + "hit": 2 * len(true & found), name + "all": len(true) + len(found)})


def _line(site: str, c: Counter[str]) -> str:
    boundary, inner, exact = f1_of(c)
    return f"{site:16} lists={c['lists']:3}  bF={boundary:.3f} iF={inner:.3f} exact={exact:.3f}"


def f1_of(c: Counter[str]) -> tuple[float, float, float]:
    """Return F1 of boundaries, of inner spaces, of headlines."""
    boundary, inner, exact = (c[n + "hit"] / c[n + "all"] if c[n + "all"] else 1.0 for n in "bix")
    return boundary, inner, exact


def calibrate(chances: list[tuple[float, bool]]) -> tuple[float, float]:
    """Return slope and offset that make chances true (Platt 1999), by Newton's method."""
    p = np.clip([c for c, _ in chances], 1e-6, 1 - 1e-6)
    x = np.stack([np.log(p / (1 - p)), np.ones(len(p))], 1)
    y = np.array([t for _, t in chances], float)
    w = np.array([1.0, 0.0])
    loss = lambda w: np.logaddexp(0, x @ w).sum() - y @ (x @ w)  # noqa: E731
    for _ in range(20):
        q = 1 / (1 + np.exp(-x @ w))
        move = np.linalg.solve((x.T * (q * (1 - q))) @ x + 1e-6 * np.eye(2), x.T @ (y - q))
        while loss(w + move) > loss(w) and abs(move).max() > 1e-9:  # a whole step may overshoot
            move = move / 2
        w = w + move
    return float(w[0]), float(w[1])


def reliability(chances: list[tuple[float, bool]], calibration: tuple[float, float]) -> list[str]:
    """Return the reliability table: of headlines given this confidence, how many were right."""
    p = np.clip([c for c, _ in chances], 1e-6, 1 - 1e-6)
    sure = 1 / (1 + np.exp(-(calibration[0] * np.log(p / (1 - p)) + calibration[1])))
    right = np.array([t for _, t in chances])
    lines = ["confidence   headlines   mean   right"]
    edges = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01]
    for low, high in pairwise(edges):
        here = (sure >= low) & (sure < high)
        if here.any():
            lines.append(
                f"{low:.2f}–{min(high, 1):.2f} {here.sum():12} {sure[here].mean():8.3f} {right[here].mean():7.3f}"
            )
    return lines
