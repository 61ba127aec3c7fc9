"""Bodies of which the model is sure of little: the rest of their container is taken, unless it only stands beside a brief."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import accumulate

from newskit.body.blocks.class_names import NEGATIVE
from newskit.body.blocks.measures import Measures

_THRESHOLD = 0.05  # chance of a block that is not hopeless
# The same as a share of the page's best chance: beside sure paragraphs the bar is higher.
_LIKENESS = 0.15
_MIN_BEST = 0.25  # where no block has such a chance, nothing is to be rescued: the page is no article
_SHARE = 0.8  # of all chance that stands in the container
_MAX_LINK_SHARE = 0.5  # of what can be rescued: a hundred links of no chance outweigh a brief
_MIN_WEIGHT = 200
_MAX_GAP = 12  # blocks between what is rescued and what is sure
_MIN_STRANGERS = 2000  # weight from which what is set like nothing chosen is an article by itself
_MIN_ALIKE_SHARE = 0.3  # of what is rescued, set like what was chosen
_MIN_MEAN_CHANCE = 0.33  # where nothing was chosen
_MIN_ENTRIES = 4  # lines set alike that may stand for themselves


def rescue(m: Measures, indices: list[int], chances: list[float], chosen: list[int]) -> list[int]:
    """Return all that is not hopeless in the likely container, where less than half of that was chosen; else what was chosen.

    In blogs of many short lines, tables and live reports no line is like an article's, but the whole is.
    """
    held = m.weight_of(chosen)
    if max(chances, default=0.0) < _MIN_BEST or held >= m.weight_before[-1] / 2:
        return chosen
    container = _container_of(m, indices, chances)
    if m.tags[container] in ("body", "main") or held >= m.weight_in(container) / 2:
        return chosen
    inside = {
        index
        for index in range(m.starts[container], m.ends[container])
        if m.link_share[index] < _MAX_LINK_SHARE and not m.flags(m.places[index]) & NEGATIVE
    }
    text = m.weight_of(inside)
    if text <= _MIN_WEIGHT or held >= text / 2:
        return chosen
    threshold = max(_THRESHOLD, _LIKENESS * max(chances))
    others = m.teasers if chosen else ()
    likely = {i for i, chance in zip(indices, chances, strict=True) if chance > threshold and i > m.title_at}
    rescued = _within_reach(sorted((inside & likely).difference(others).union(chosen)), chosen)
    return rescued if _is_credible(m, dict(zip(indices, chances, strict=True)), rescued, chosen) else chosen


def _is_credible(m: Measures, chances: dict[int, float], rescued: list[int], chosen: list[int]) -> bool:
    """Tell whether what was rescued is an article's, and not captions, offers or teasers beside a brief.

    It is as long as an article; or much of it is set like what was chosen, or are entries in its element. Where nothing was
    chosen, it is likely enough, or half of it is set alike.
    """
    added = sorted(set(rescued).difference(chosen))
    weight = m.weight_of(added)
    if weight >= _MIN_STRANGERS:
        return True
    counts = Counter(m.signatures(added))
    if not chosen:
        chance = sum([m.weights[index] * chances[index] for index in added])
        is_uniform = max(counts.values(), default=0) >= max(_MIN_ENTRIES, len(added) / 2)
        return is_uniform or chance >= _MIN_MEAN_CHANCE * weight
    signatures = set(m.signatures(chosen))
    homes = {m.parents[m.places[index]] for index in chosen}

    def is_ours(index: int) -> bool:
        signature, box = m.signature(index), m.parents[m.places[index]]
        is_entry = counts[signature] >= _MIN_ENTRIES and m.parents[box] in homes
        return signature in signatures or box in homes or is_entry

    return m.weight_of(filter(is_ours, added)) >= _MIN_ALIKE_SHARE * weight


def _within_reach(found: list[int], sure: list[int]) -> list[int]:
    """Return the blocks that no long stretch of other blocks parts from the sure ones."""
    if not sure:
        return found
    first, last = sure[0], sure[-1]
    for index in found:
        if last < index <= last + _MAX_GAP:
            last = index
    for index in reversed(found):
        if first - _MAX_GAP <= index < first:
            first = index
    return [index for index in found if first <= index <= last]


def _container_of(m: Measures, indices: list[int], chances: list[float]) -> int:
    """Return the deepest element that holds so much of what is likely to be body."""
    likely = [m.weights[index] * chance for index, chance in zip(indices, chances, strict=True)]
    before = list(accumulate(likely, initial=0.0))
    total = before[-1]
    # It holds the block at which half of the likely text is reached, as all elements with more than half do.
    at = m.places[indices[bisect_left(before, total / 2) - 1]]
    while m.parents[at] >= 0:
        start, end = bisect_left(indices, m.starts[at]), bisect_left(indices, m.ends[at])
        if before[end] - before[start] >= _SHARE * total:
            break
        at = m.parents[at]
    return at
