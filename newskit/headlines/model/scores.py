"""How well each sequence of one to four parts makes a headline: n-grams, form, widths, and the list itself.

A score is computed twice. The first pass knows the parts and the run's raw statistics; what it believes gives the
list's own habits (its share of two-part headlines, how long its headlines are), and the second pass scores with
these, each span without its own share in them.
"""

from __future__ import annotations

import itertools
import math
import struct
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter, mul

from newskit.headlines.model.features import (
    FLAGS,
    GAP_FORMS,
    PAIR_SIZE,
    flags_of,
    gap_forms,
    grams_of,
    spaced_share,
    width_of,
)
from newskit.headlines.model.habits import ListHabits
from newskit.headlines.model.weights import (
    FINE,
    HIDDEN,
    LANE_BITS,
    MAX_PARTS,
    REALS,
    RUN_FEATURES,
    UNIT,
    Layer,
    Model,
    pack,
)

# One row a part: the scores of the spans of 1, 2, … parts that begin there, as many as may be.
Scores = list[list[float]]

_LANES = struct.Struct(f"<{HIDDEN}i")
_BYTES = HIDDEN * LANE_BITS // 8
_PAIR_SUMS, _PAIR_LANES = struct.Struct(f"<{PAIR_SIZE // 2}Q"), struct.Struct(f"<{2 * PAIR_SIZE}H")
_ALL_LANES = (1 << HIDDEN * LANE_BITS) - 1
_SIGNS = sum(1 << (LANE_BITS * lane + LANE_BITS - 1) for lane in range(HIDDEN))
# Rows of the first layer by feature, in the order of training.
_TOTAL, _OVER_TOP, _OVER_HIGH, _FIRST, _LAST, _LONGEST, _SHORTEST, _BEFORE, _AFTER = range(REALS)
_BRACKETED, _QUOTED = REALS, REALS + 1
_PARTS = REALS + 2
_FIRST_FLAGS = _PARTS + MAX_PARTS
_LAST_FLAGS = _FIRST_FLAGS + FLAGS
_RUN = _LAST_FLAGS + FLAGS
_GAPS = _RUN + RUN_FEATURES
_FIRST_ROLES = _GAPS + GAP_FORMS
_LAST_ROLES = _FIRST_ROLES + 3
_LIST = _LAST_ROLES + 3
_OPENS, _CLOSES, _QUOTES, _COLON, _COMMA = 1, 2, 4, 32, 128

UNBELIEVABLE = 0.01  # chance below which the second pass does not look again
IMPOSSIBLE = -40.0  # score of such a span
_ROLE_SHARE = 0.3 * FINE
FIT_WORTH = 1.2  # of a fit, beside n-grams
FIT_CENTRE, FIT_MOST = -1.5, 6.0  # a fit that says nothing, and the most that one differs from it


@dataclass(slots=True)
class Parts:
    """The parts of a run as numbers: what does not change between the passes."""

    widths: list[int]
    flags: list[int]
    gaps: list[int]  # forms of the gaps, one fewer than there are parts
    # How well each part goes on from the one before, in terms of `base_scores`; the first is 0.
    fits: list[float]
    roles: list[tuple[float, ...]]
    fine_roles: list[tuple[int, int, int]]  # whole, first, last as the networks count them
    run: list[float]  # the run's raw statistics
    top: int  # its longest part, in half characters
    high: int  # nine in ten of its parts are no longer


def read_parts(texts: Sequence[str], model: Model) -> Parts:
    """Read widths, forms and n-grams off the parts."""
    unit = model.role_unit
    share = round(unit * _ROLE_SHARE * UNIT)
    roles: list[tuple[float, ...]] = []
    fine: list[tuple[int, int, int]] = []
    vectors: list[tuple[list[float], list[float]]] = []
    for text in texts:
        grams = grams_of(text)
        rows = itemgetter(*grams)  # the fastest way to read many
        lanes = sum(rows(model.roles))
        zero = 128 * len(grams)
        whole, first, last = (lanes & 0xFFFF) - zero, (lanes >> 16 & 0xFFFF) - zero, (lanes >> 48) - zero
        roles.append((whole * unit, first * unit, ((lanes >> 32 & 0xFFFF) - zero) * unit, last * unit))
        sums = [sum(rows(found)) for found in model.pairs]
        vectors.append(_vectors(sums, zero, model.pair_unit / math.sqrt(len(grams))))
        fine.append((whole * share // UNIT, first * share // UNIT, last * share // UNIT))
    widths, flags = [width_of(text) for text in texts], [flags_of(text) for text in texts]
    ends = [text[0] for text in texts], [text[-1] for text in texts]
    run, top, high = _run_features(widths, flags, ends)
    run.append(spaced_share(texts))
    return Parts(widths, flags, gap_forms(texts, widths), _fits(vectors), roles, fine, run, top, high)


def _vectors(sums: list[int], zero: int, unit: float) -> tuple[list[float], list[float]]:
    """Return the vectors of a part: as what goes before, and as what follows."""
    values = [(lane - zero) * unit for lane in _PAIR_LANES.unpack(_PAIR_SUMS.pack(*sums))]
    return values[:PAIR_SIZE], values[PAIR_SIZE:]


def _fits(vectors: Sequence[tuple[list[float], list[float]]]) -> list[float]:
    found = [0.0]
    for (before, _), (_, after) in itertools.pairwise(vectors):
        fit = sum(map(mul, before, after)) - FIT_CENTRE
        found.append(FIT_WORTH * min(max(fit, -FIT_MOST), FIT_MOST))
    return found


def _run_features(
    widths: list[int], flags: list[int], ends: tuple[list[str], list[str]]
) -> tuple[list[float], int, int]:
    """Return the run's raw statistics, and its longest and its ninth-tenth part in half characters."""
    widths = sorted(widths)
    count = len(widths)
    mean = sum(widths) / count / 2
    spread = math.sqrt(sum([(w / 2 - mean) ** 2 for w in widths]) / count + 0.01)
    high = widths[count - 1 - int(count * 0.1)]
    commas = sum([form & _COMMA > 0 for form in flags]) / count
    colons = sum([form & _COLON > 0 for form in flags]) / count
    short = sum([w <= 18 for w in widths]) / count
    alike = [_agreement(letters) * 3 for letters in ends]
    features = [mean / 10, spread / 5, high / 20, commas, short, colons, math.log(count) / 3, *alike]
    return features, widths[-1], high


def _agreement(letters: Sequence[str]) -> float:
    """Return the chance that two parts of the run have the same letter there: lists of offices, of prices."""
    count = len(letters)
    if count < 2:
        return 0.0
    same = sum([seen * (seen - 1) for seen in Counter(letters).values()])
    return same / (count * (count - 1))


class SpanNetwork:
    """One pass's network over one run: the share of each part is added up once, spans are sums of these."""

    def __init__(self, parts: Parts, layer: Layer) -> None:
        self.layer = layer
        rows, packed = layer.rows, layer.packed
        constant = list(layer.bias)
        for feature, value in enumerate(parts.run, _RUN):
            constant = [c + value * w for c, w in zip(constant, rows[feature], strict=True)]
        whole = pack(constant) - parts.top * packed[_OVER_TOP] - parts.high * packed[_OVER_HIGH]
        self.by_parts = [whole + packed[_PARTS + k] for k in range(MAX_PARTS)]
        self.total = packed[_TOTAL] + packed[_OVER_TOP] + packed[_OVER_HIGH]
        self.lone = self.total + packed[_LONGEST] + packed[_SHORTEST]
        first_form = {f: _form(packed, _FIRST_FLAGS, f) for f in set(parts.flags)}
        last_form = {f: _form(packed, _LAST_FLAGS, f) for f in set(parts.flags)}
        gap_form = {f: _form(packed, _GAPS, f) for f in set(parts.gaps)}
        self.gap_before = [0, *(gap_form[form] for form in parts.gaps)]
        first_whole, first_first, first_last = packed[_FIRST_ROLES : _FIRST_ROLES + 3]
        last_whole, last_first, last_last = packed[_LAST_ROLES : _LAST_ROLES + 3]
        widths = [0, *parts.widths, 0]
        self.start = [
            first_form[flags]
            + widths[at + 1] * packed[_FIRST]
            + widths[at] * packed[_BEFORE]
            + whole * first_whole
            + first * first_first
            + last * first_last
            for at, (flags, (whole, first, last)) in enumerate(
                zip(parts.flags, parts.fine_roles, strict=True)
            )
        ]
        self.end = [
            widths[at + 1] * packed[_LAST] + widths[at + 2] * packed[_AFTER] for at in range(len(parts.flags))
        ]
        self.end_of_several = [
            end + last_form[flags] + whole * last_whole + first * last_first + last * last_last
            for end, flags, (whole, first, last) in zip(self.end, parts.flags, parts.fine_roles, strict=True)
        ]

    def layers_from(self, parts: Parts, at: int, most: int) -> list[int]:
        """Return the first layers of the spans of 1 to `most` parts from `at`, without the list's own statistics."""
        packed, widths, flags = self.layer.packed, parts.widths, parts.flags
        longest_row, shortest_row, total_row = packed[_LONGEST], packed[_SHORTEST], self.total
        total = longest = shortest = widths[at]
        begin, gap_before = self.start[at], self.gap_before
        layers = [begin + self.end[at] + self.by_parts[0] + total * self.lone]
        for last in range(at + 1, at + most):
            width = widths[last]
            total += width + 1
            begin += gap_before[last]
            if width > longest:
                longest = width
            elif width < shortest:
                shortest = width
            layer = begin + self.end_of_several[last] + self.by_parts[last - at] + total * total_row
            layer += longest * longest_row + shortest * shortest_row
            if flags[at] & _OPENS and flags[last] & _CLOSES:
                layer += packed[_BRACKETED]
            if flags[at] & flags[last] & _QUOTES:
                layer += packed[_QUOTED]
            layers.append(layer)
        return layers

    def score(self, layer: int, size: int) -> float:
        """Return the network's answer for a first layer."""
        negative = layer & _SIGNS  # these lanes become 0
        layer &= _ALL_LANES ^ ((negative << 1) - (negative >> (LANE_BITS - 1)))
        lanes = _LANES.unpack(layer.to_bytes(_BYTES, "little"))
        answer: float = sum(map(mul, self.layer.out, lanes))  # floats first: a sixth faster
        return answer / UNIT + self.layer.by_parts[size - 1]


def _form(packed: list[int], feature: int, flags: int) -> int:
    return sum([packed[feature + bit] for bit in range(flags.bit_length()) if flags >> bit & 1])


def base_scores(parts: Parts, sizes: list[int]) -> Scores:
    """Return what the n-grams alone say of the spans of up to `sizes[at]` parts: each part in the role it has."""
    roles, fits = parts.roles, parts.fits
    scores = []
    for at, most in enumerate(sizes):
        row = [roles[at][0]]
        inner = roles[at][1]
        for last in range(at + 1, at + most):
            inner += fits[last]
            row.append(inner + roles[last][3])
            inner += roles[last][2]
        scores.append(row)
    return scores


def first_scores(parts: Parts, base: Scores, model: Model) -> Scores:
    """Score every span by its parts and the run's raw statistics."""
    network, scale = SpanNetwork(parts, model.first), model.first_scale
    score = network.score
    return [
        [
            ngrams * scale + score(layer, size)
            for size, (ngrams, layer) in enumerate(
                zip(row, network.layers_from(parts, at, len(row)), strict=True), 1
            )
        ]
        for at, row in enumerate(base)
    ]


def second_scores(parts: Parts, base: Scores, beliefs: Scores, model: Model) -> Scores:
    """Score every span by its parts and by the habits of the list that the first pass believes in.

    Spans that the first pass does not believe in are not scored again, nor parts that can join no other: their score is the
    same in every cut.
    """
    network, scale = SpanNetwork(parts, model.second), model.second_scale
    habits = ListHabits(parts.widths, beliefs, model.second.packed[_LIST:])
    widths = parts.widths
    scores = []
    reach = 0  # where the furthest span so far ends
    for at, row in enumerate(base):
        is_alone = len(row) == 1 and reach <= at
        reach = max(reach, at + len(row))
        if is_alone:
            scores.append([0.0])
            continue
        line: list[float] = []
        layers = network.layers_from(parts, at, len(row))
        halves = -1
        for size, (ngrams, layer, belief) in enumerate(zip(row, layers, beliefs[at], strict=False), 1):
            halves += widths[at + size - 1] + 1
            if belief < UNBELIEVABLE:
                line.append(IMPOSSIBLE)
            else:
                whole = layer + habits.layer(halves, belief, several=size > 1)
                line.append(ngrams * scale + network.score(whole, size))
        scores.append(line)
    return scores
