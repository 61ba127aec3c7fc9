"""Parts to headlines: the most likely way to cut them, and the chance that each headline is right."""

from __future__ import annotations

import math

from newskit.headlines.model import MAX_PARTS, Model, load_model
from newskit.headlines.split_parts import CUT, JOIN
from newskit.headlines.split_scores import (
    IMPOSSIBLE,
    Scores,
    base_scores,
    first_scores,
    read_parts,
    second_scores,
)

# (first part, last part + 1, confidence)
Group = tuple[int, int, float]

WINDOW = 512  # parts judged together: about 300 headlines of one list
OVERLAP = 24  # parts at a window's end that are judged again with what follows


def groups_of(texts: list[str], known: list[int]) -> list[Group]:
    """Join parts to headlines. `known` says of each gap between two parts CUT, JOIN or FREE.

    A semi-Markov model: every sequence of one to four parts has a score, the best sum over the run wins
    (Sarawagi and Cohen 2004). A part that must be joined to the next counts as one with it.
    """
    units = _units(known, len(texts))
    joined = [" ".join(texts[first:last]) for first, last in units]
    gaps = [known[last - 1] for _, last in units[:-1]]
    model = load_model()
    groups: list[Group] = []
    at = 0
    while at < len(joined):
        end = min(at + WINDOW, len(joined))
        found = _window(joined[at:end], gaps[at : end - 1], model)
        if end < len(joined):
            found = [group for group in found if group[1] <= WINDOW - OVERLAP]
        groups += [(units[at + first][0], units[at + last - 1][1], sure) for first, last, sure in found]
        at += found[-1][1]
    return groups


def _units(known: list[int], count: int) -> list[tuple[int, int]]:
    units = []
    first = 0
    for at in range(1, count + 1):
        if at == count or known[at - 1] != JOIN:
            units.append((first, at))
            first = at
    return units


def _window(texts: list[str], gaps: list[int], model: Model) -> list[Group]:
    parts = read_parts(texts, model)
    base = base_scores(parts, _allowed(gaps, len(texts)))
    beliefs = marginals(first_scores(parts, base, model))
    scores = second_scores(parts, base, beliefs, model)
    beliefs = marginals(scores)
    return [
        (first, last, _calibrated(beliefs[first][last - first - 1], model))
        for first, last in best_path(scores)
    ]


def _allowed(gaps: list[int], count: int) -> list[list[bool]]:
    rows = []
    for at in range(count):
        row, free = [], True
        for size in range(1, MAX_PARTS + 1):
            last = at + size - 1
            free = free and last < count and (size == 1 or gaps[last - 1] != CUT)
            row.append(free)
        rows.append(row)
    return rows


def _log_sum(values: list[float]) -> float:
    top = max(values)
    return top + math.log(sum([math.exp(value - top) for value in values]))


def marginals(scores: Scores) -> Scores:
    """Return the chance of every span, given all others (forward and backward sums)."""
    count = len(scores)
    ahead = [0.0] * (count + 1)
    for at in range(1, count + 1):
        ahead[at] = _log_sum(
            [ahead[at - size] + scores[at - size][size - 1] for size in range(1, min(at, MAX_PARTS) + 1)]
        )
    behind = [0.0] * (count + MAX_PARTS)
    for at in range(count - 1, -1, -1):
        behind[at] = _log_sum([score + behind[at + size] for size, score in enumerate(scores[at], 1)])
    whole = ahead[count]
    chances = []
    for at, row in enumerate(scores):
        offset = ahead[at] - whole
        chances.append(
            [
                math.exp(min(offset + score + behind[at + size], 0.0)) if score > IMPOSSIBLE else 0.0
                for size, score in enumerate(row, 1)
            ]
        )
    return chances


def best_path(scores: Scores) -> list[tuple[int, int]]:
    """Return the cut with the highest sum, as (first part, last part + 1)."""
    best, sizes = [0.0], [0]
    for at in range(1, len(scores) + 1):
        value, size = max(
            [
                (best[at - size] + scores[at - size][size - 1], size)
                for size in range(1, min(at, MAX_PARTS) + 1)
            ]
        )
        best.append(value)
        sizes.append(size)
    path = []
    at = len(scores)
    while at:
        path.append((at - sizes[at], at))
        at -= sizes[at]
    return path[::-1]


def _calibrated(chance: float, model: Model) -> float:
    """Return the chance as measured on lists that were not trained on."""
    chance = min(max(chance, 1e-6), 1 - 1e-6)
    return 1 / (1 + math.exp(-(model.slope * math.log(chance / (1 - chance)) + model.offset)))
