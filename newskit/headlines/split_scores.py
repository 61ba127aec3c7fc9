"""How well each sequence of one to four parts makes a headline: n-grams, form, widths, and the list itself.

A score is computed twice. The first pass knows the parts and the run's raw statistics; what it believes gives the
list's own habits (its share of two-part headlines, how long its headlines are), and the second pass scores with
these, each span without its own share in them.
"""

from __future__ import annotations

import math
import struct
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import mul

from newskit.headlines.model import (
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
from newskit.headlines.split_features import FLAGS, flags_of, grams_of, width_of

# One row a part: the scores of the spans of 1, 2, … parts that begin there, as many as may be.
Scores = list[list[float]]

_LANES = struct.Struct(f"<{HIDDEN}i")
_BYTES = HIDDEN * LANE_BITS // 8
_ALL_LANES = (1 << HIDDEN * LANE_BITS) - 1
_SIGNS = sum(1 << (LANE_BITS * lane + LANE_BITS - 1) for lane in range(HIDDEN))
# Rows of the first layer, in the order of training.
_TOTAL, _OVER_TOP, _OVER_HIGH, _FIRST, _LAST, _LONGEST, _SHORTEST, _BEFORE, _AFTER = range(REALS)
_BRACKETED, _QUOTED = REALS, REALS + 1
_PARTS = REALS + 2
_FIRST_FLAGS = _PARTS + MAX_PARTS
_LAST_FLAGS = _FIRST_FLAGS + FLAGS
_RUN = _LAST_FLAGS + FLAGS
_FIRST_ROLES = _RUN + RUN_FEATURES
_LAST_ROLES = _FIRST_ROLES + 3
_LIST = _LAST_ROLES + 3
_OPENS, _CLOSES, _QUOTES, _COLON, _COMMA = 1, 2, 4, 32, 128

BINS = 72  # widths of headlines, in characters
_NARROW, _BROAD = 1.2, 4.0  # kernels that smooth the widths, in characters
_ROLE_SHARE = 0.3 * FINE
_SEEN = 1e-3  # of a headline: less is not counted in the widths
_PRIOR_CENTRE, _PRIOR_SPREAD, _PRIOR_WEIGHT = 20.0, 8.0, 2  # widths before anything is seen, as two headlines


@dataclass(slots=True)
class Parts:
    """The parts of a run as numbers: what does not change between the passes."""

    widths: list[int]
    flags: list[int]
    roles: list[tuple[float, ...]]
    fine_roles: list[tuple[int, ...]]  # the same as the networks count them
    run: list[float]  # the run's raw statistics
    top: int  # its longest part, in half characters
    high: int  # nine in ten of its parts are no longer


def read_parts(texts: Sequence[str], model: Model) -> Parts:
    """Read widths, forms and n-grams off the parts."""
    look_up, unit = model.roles.__getitem__, model.role_unit
    roles: list[tuple[float, ...]] = []
    for text in texts:
        grams = grams_of(text)
        lanes = sum(map(look_up, grams))
        zero = 128 * len(grams)
        roles.append(
            (
                ((lanes & 0xFFFF) - zero) * unit,
                ((lanes >> 16 & 0xFFFF) - zero) * unit,
                ((lanes >> 32 & 0xFFFF) - zero) * unit,
                ((lanes >> 48) - zero) * unit,
            )
        )
    widths, flags = [width_of(text) for text in texts], [flags_of(text) for text in texts]
    ends = [text[0] for text in texts], [text[-1] for text in texts]
    run, top, high = _run_features(widths, flags, ends)
    fine = [tuple([round(value * _ROLE_SHARE) for value in each]) for each in roles]
    return Parts(widths, flags, roles, fine, run, top, high)


@cache
def _kernel(width: float) -> list[list[float]]:
    """Return a constant table: how the width of one headline spreads over the bins."""
    rows = [[math.exp(-0.5 * ((x - y) / width) ** 2) for y in range(BINS)] for x in range(BINS)]
    return [[value / sum(row) for value in row] for row in rows]


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
        widths = [0, *parts.widths, 0]
        self.start = [
            first_form[flags]
            + widths[at + 1] * packed[_FIRST]
            + widths[at] * packed[_BEFORE]
            + _roles(packed, _FIRST_ROLES, parts.fine_roles[at])
            for at, flags in enumerate(parts.flags)
        ]
        self.end = [
            widths[at + 1] * packed[_LAST] + widths[at + 2] * packed[_AFTER] for at in range(len(parts.flags))
        ]
        self.end_of_several = [
            end + last_form[flags] + _roles(packed, _LAST_ROLES, roles)
            for end, flags, roles in zip(self.end, parts.flags, parts.fine_roles, strict=True)
        ]

    def layers_from(self, parts: Parts, at: int, most: int) -> list[int]:
        """Return the first layers of the spans of 1 to `most` parts from `at`, without the list's own statistics."""
        packed, widths, flags = self.layer.packed, parts.widths, parts.flags
        longest_row, shortest_row, total_row = packed[_LONGEST], packed[_SHORTEST], self.total
        total = longest = shortest = widths[at]
        begin = self.start[at]
        layers = [begin + self.end[at] + self.by_parts[0] + total * self.lone]
        for last in range(at + 1, at + most):
            width = widths[last]
            total += width + 1
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
        answer: float = sum(map(mul, lanes, self.layer.out))
        return answer / UNIT + self.layer.by_parts[size - 1]


def _form(packed: list[int], feature: int, flags: int) -> int:
    return sum([packed[feature + bit] for bit in range(FLAGS) if flags >> bit & 1])


def _roles(packed: list[int], feature: int, roles: tuple[int, ...]) -> int:
    whole, first, _, last = roles
    return whole * packed[feature] + first * packed[feature + 1] + last * packed[feature + 2]


def base_scores(parts: Parts, sizes: list[int]) -> Scores:
    """Return what the n-grams alone say of the spans of up to `sizes[at]` parts: each part in the role it has."""
    roles = parts.roles
    scores = []
    for at, most in enumerate(sizes):
        row = [roles[at][0]]
        inner = roles[at][1]
        for last in range(at + 1, at + most):
            row.append(inner + roles[last][3])
            inner += roles[last][2]
        scores.append(row)
    return scores


def first_scores(parts: Parts, base: Scores, model: Model) -> Scores:
    """Score every span by its parts and the run's raw statistics."""
    network, scale = SpanNetwork(parts, model.first), model.first_scale
    return [
        [
            ngrams * scale + network.score(layer, size)
            for size, (ngrams, layer) in enumerate(
                zip(row, network.layers_from(parts, at, len(row)), strict=True), 1
            )
        ]
        for at, row in enumerate(base)
    ]


class ListHabits:
    """What the first pass believes of the list: how wide its headlines are and how many have several parts.

    `rows` are the first layer's for these ten numbers, in the order of training: narrow, broad, tail, its tenfold,
    share of several (of spans of several parts, of all), width against its kind, against all, spread, difference.
    """

    def __init__(self, parts: Parts, beliefs: Scores, rows: list[int]) -> None:
        bins = [0.0] * BINS
        wide = wide_square = wide_single = 0.0
        self.total = self.single = 0.0
        for at, row in enumerate(beliefs):
            halves = -1
            for size, belief in enumerate(row, 1):
                halves += parts.widths[at + size - 1] + 1
                if belief < _SEEN:
                    continue
                width = halves / 2
                bins[bin_of(width)] += belief
                wide += width * belief
                wide_square += width * width * belief
                self.total += belief
                if size == 1:
                    self.single += belief
                    wide_single += width * belief
        self.multiple = self.total - self.single
        self.mean = wide / self.total
        self.mean_single = (wide_single + 2 * self.mean) / (self.single + 2)
        self.mean_multiple = (wide - wide_single + 2 * self.mean) / (self.multiple + 2)
        self.spread = math.sqrt(max(wide_square / self.total - self.mean**2, 0.1))
        self.narrow, self.broad = _smoothed(bins, _NARROW), _smoothed(bins, _BROAD)
        self.narrow_own, self.broad_own = _kernel(_NARROW)[20][20], _kernel(_BROAD)[20][20]
        tail, self.tail = 0.0, bins
        for at in range(BINS - 1, -1, -1):
            tail += bins[at]
            bins[at] = tail
        self.rows = rows
        self.share_of_several = rows[4] + rows[5]
        self.constant = round(self.spread / 10 * FINE) * rows[8]
        self.constant += round((self.mean_multiple - self.mean_single) / 10 * FINE) * rows[9]
        self.by_width: dict[tuple[int, bool], tuple[int, float, float, float, float]] = {}

    def layer(self, halves: int, size: int, own: float) -> int:
        """Return the share in the first layer of what the list says of a span, without the span's own share in it."""
        several = size > 1
        known = self.by_width.get((halves, several))
        if known is None:
            known = self.by_width[halves, several] = self._of_width(halves / 2, several=several)
        fixed, narrow, broad, tail, prior = known
        rows = self.rows
        rest = self.total - own
        narrow -= own * self.narrow_own
        broad -= own * self.broad_own
        tail = (tail - own) / (rest + 0.5)
        rest += 2
        share = (self.multiple - (own if several else 0.0) + 0.5) / rest
        narrow = math.log(((narrow if narrow > 0 else 0.0) + prior) / rest + 1e-5)
        broad = math.log(((broad if broad > 0 else 0.0) + prior) / rest + 1e-5)
        return (
            fixed
            + round(narrow * FINE) * rows[0]
            + round(broad * FINE) * rows[1]
            + round(tail * FINE) * rows[2]
            + round(min(tail * 10, 1.0) * FINE) * rows[3]
            + round(math.log(share / (1 - share)) * FINE) * (self.share_of_several if several else rows[5])
        )

    def _of_width(self, width: float, *, several: bool) -> tuple[int, float, float, float, float]:
        """Return the part of `layer` that all spans of this width share, and what is seen around the width."""
        at = bin_of(width)
        like = self.mean_multiple if several else self.mean_single
        fixed = self.constant + round((width - like) / 10 * FINE) * self.rows[6]
        fixed += round((width - self.mean) / 10 * FINE) * self.rows[7]
        return fixed, self.narrow[at], self.broad[at], self.tail[at], _PRIOR_WEIGHT * _prior()[at]


def bin_of(width: float) -> int:
    """Return the bin of a width in characters, halves rounded up."""
    return min(int(width + 0.5), BINS - 1)


@cache
def _prior() -> list[float]:
    """Return a constant table: how wide headlines are before any is seen."""
    return [math.exp(-0.5 * ((x - _PRIOR_CENTRE) / _PRIOR_SPREAD) ** 2) / 20 for x in range(BINS)]


def _smoothed(bins: list[float], width: float) -> list[float]:
    rows = _kernel(width)
    reach = int(4 * width)
    smoothed = [0.0] * BINS
    for at, weight in enumerate(bins):
        if weight > _SEEN:
            row = rows[at]
            low = max(at - reach, 0)
            for near in range(low, min(at + reach + 1, BINS)):
                smoothed[near] += weight * row[near]
    return smoothed


def second_scores(parts: Parts, base: Scores, beliefs: Scores, model: Model) -> Scores:
    """Score every span by its parts and by the habits of the list that the first pass believes in."""
    network, scale = SpanNetwork(parts, model.second), model.second_scale
    habits = ListHabits(parts, beliefs, model.second.packed[_LIST:])
    widths = parts.widths
    scores = []
    for at, row in enumerate(base):
        line = []
        layers = network.layers_from(parts, at, len(row))
        halves = -1
        for size, (score, layer, belief) in enumerate(zip(row, layers, beliefs[at], strict=False), 1):
            halves += widths[at + size - 1] + 1
            line.append(score * scale + network.score(layer + habits.layer(halves, size, belief), size))
        scores.append(line)
    return scores
