"""Parts to headlines: the most likely way to cut them, and the chance that each headline is right."""

from __future__ import annotations

import math

from newskit.headlines.model.choice import Evidence, best_cut, chosen_bonus
from newskit.headlines.model.features import CUT, JOIN
from newskit.headlines.model.scores import (
    UNBELIEVABLE,
    Parts,
    Scores,
    base_scores,
    first_scores,
    read_parts,
    second_scores,
)
from newskit.headlines.model.weights import MAX_PARTS, Model, load_model

# One headline: (first part, last part + 1, confidence)
Group = tuple[int, int, float]

WIDEST = 90  # of a headline of three or four parts, in half characters; one real headline in 300 is wider
WINDOW = 512  # parts judged together: about 300 headlines of one list
_MOST_ODDS = 300.0  # natural log of the most that one span's weight may be
_BONUS_KEPT = 0.5  # share of a bonus that still counts once habits have changed by it
_OVERLAP = 24  # parts at a window's end that are judged again with what follows


def groups_of(texts: list[str], known: list[int], model: Model | None = None) -> list[Group]:
    """Join parts to headlines. `known` says of each gap between two parts CUT, JOIN or FREE.

    A semi-Markov model: every sequence of one to four parts has a score, the best sum over the run wins
    (Sarawagi and Cohen 2004). A part that must be joined to the next counts as one with it.
    """
    units = _units(known, len(texts))
    joined = [" ".join(texts[first:last]) for first, last in units]
    gaps = [known[last - 1] for _, last in units[:-1]]
    model = model or load_model()
    groups: list[Group] = []
    at = 0
    while at < len(joined):
        end = min(at + WINDOW, len(joined))
        found = _window(joined[at:end], gaps[at : end - 1], model)
        if end < len(joined):
            found = [group for group in found if group[1] <= WINDOW - _OVERLAP]
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


def judge(texts: list[str], gaps: list[int], model: Model) -> tuple[Parts, Scores, Evidence]:
    """Score all spans of a window of parts, and return with the scores what they were judged by."""
    parts = read_parts(texts, model)
    base = base_scores(parts, _sizes(gaps, parts.widths))
    first = marginals(first_scores(parts, base, model))
    _prune(base, first)
    scores = second_scores(parts, base, first, model)
    return parts, scores, Evidence(parts.widths, base, first, marginals(scores))


def _window(texts: list[str], gaps: list[int], model: Model) -> list[Group]:
    parts, scores, evidence = judge(texts, gaps, model)
    chances = evidence.second
    if bonus := chosen_bonus(scores, evidence, model.choice):
        # The list's habits are other than the first pass believed: a third one begins with what was chosen.
        beliefs = marginals(_with_bonus(scores, bonus))
        scores = _with_bonus(second_scores(parts, evidence.ngrams, beliefs, model), bonus * _BONUS_KEPT)
        chances = marginals(scores)
    return [
        (first, last, _calibrated(chances[first][last - first - 1], model))
        for first, last in best_cut(scores)
    ]


def _with_bonus(scores: Scores, bonus: float) -> Scores:
    return [[row[0], *(score + bonus for score in row[1:])] for row in scores]


def _sizes(gaps: list[int], widths: list[int]) -> list[int]:
    """Return for each part how many parts a headline that begins there may have."""
    count = len(widths)
    sizes = []
    for at in range(count):
        size, total = 1, widths[at]
        most = min(MAX_PARTS, count - at)
        while size < most and gaps[at + size - 1] != CUT:
            total += widths[at + size] + 1
            if size > 1 and total > WIDEST:
                break
            size += 1
        sizes.append(size)
    return sizes


def _prune(base: Scores, beliefs: Scores) -> None:
    """Drop spans that the first pass does not believe in, from the longest down to the first that it does."""
    for row, chances in zip(base, beliefs, strict=True):
        while len(row) > 1 and chances[len(row) - 1] < UNBELIEVABLE:
            row.pop()


def marginals(scores: Scores) -> Scores:
    """Return the chance of every span, given all others.

    Backward shares, then forward chances: `shares[at]` is what cutting behind part `at` has of all cuts of the parts
    from `at` on, each weighed against cutting behind every part, so that nothing grows with the run.
    """
    count = len(scores)
    shares = [1.0] * (count + MAX_PARTS)
    chances: Scores = []
    for at in range(count - 1, -1, -1):
        row = scores[at]
        odds = [1.0]
        ahead, single = 1.0, row[0]
        for size in range(1, len(row)):
            single += scores[at + size][0]
            ahead *= shares[at + size]
            odds.append(math.exp(min(row[size] - single, _MOST_ODDS)) * ahead)
        share = shares[at] = 1.0 / sum(odds)
        chances.append([odd * share for odd in odds])
    chances.reverse()
    begins = [1.0, *[0.0] * count]
    for at, row in enumerate(chances):
        here = begins[at]
        for size, share in enumerate(row, 1):
            chance = min(here * share, 1.0)
            row[size - 1] = chance
            begins[at + size] += chance
    return chances


def _calibrated(chance: float, model: Model) -> float:
    """Return the chance as measured on lists that were not trained on."""
    chance = min(max(chance, 1e-6), 1 - 1e-6)
    return 1 / (1 + math.exp(-(model.slope * math.log(chance / (1 - chance)) + model.offset)))
