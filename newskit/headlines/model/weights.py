"""The weights of the headline splitter: read from the package, laid out for sums of whole layers at once.

A layer of hidden units is one long integer of lanes of 32 bits. Adding two such integers adds all lanes, so a
span's layer is a handful of additions in plain Python; a negative lane borrows one from its neighbour, which is
far below the weights' own precision.
"""

from __future__ import annotations

import struct
from array import array
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from sys import byteorder

from newskit.headlines.model.features import BUCKETS, FLAGS, GAP_FORMS, PAIR_BUCKETS, PAIR_SIZE, ROLES

MAGIC = b"NKHL4\n"
HIDDEN = 48
LANE_BITS = 32
UNIT = 1 << 16  # a lane holds its value in these fractions
MAX_PARTS = 4
REALS = 9  # span features that are widths
RUN_FEATURES, LIST_FEATURES = 10, 10
_ROLE_FEATURES = 6  # whole, first, last of the span's first and last part
SPAN_FEATURES = REALS + 2 + MAX_PARTS + 2 * FLAGS + RUN_FEATURES + GAP_FORMS + _ROLE_FEATURES
FINE = 64  # features that are no widths and no yes or no are counted in these fractions
_HALF_WIDTHS = 20.0  # the unit of width in training is ten Chinese characters
TRAITS = 10  # of a cut as a list
_CALIBRATION = 2  # slope and offset of the confidence

_LAYER_1 = SPAN_FEATURES * HIDDEN
_LAYER_2 = (SPAN_FEATURES + LIST_FEATURES) * HIDDEN
_REST = HIDDEN + HIDDEN + MAX_PARTS  # first bias, second weights, bias by number of parts
_FLOATS = _LAYER_1 + _REST + _LAYER_2 + _REST + 2 + 2 + TRAITS + _CALIBRATION
_LANES = 4  # of 16 bits in an array's items


@dataclass(frozen=True, slots=True)
class Layer:
    """One pass's network: packed rows of the first layer, and the second layer's weights."""

    rows: list[list[float]]  # by feature, for what is computed once a run
    packed: list[int]  # by feature, per half character or per 1/FINE
    bias: list[float]
    out: list[float]
    by_parts: list[float]


@dataclass(frozen=True, slots=True)
class Model:
    """All weights. `roles[bucket]` holds the four role weights of an n-gram, offset by 128, in lanes of 16 bits."""

    first: Layer
    second: Layer
    first_scale: float  # weight of the n-grams in each pass
    second_scale: float
    role_unit: float  # what one step of a role weight is worth
    pair_unit: float  # and one of a pair vector
    choice: tuple[float, ...]  # what each trait of a cut is worth
    slope: float
    offset: float
    roles: array[int]
    pairs: list[array[int]]  # the same of an n-gram's vectors, before and after, four numbers an array


def pack(values: list[float]) -> int:
    """Return values as lanes of one integer."""
    return sum(round(value * UNIT) << (LANE_BITS * lane) for lane, value in enumerate(values))


def _layer(floats: tuple[float, ...], features: int) -> Layer:
    size = features * HIDDEN
    rows = [list(floats[at : at + HIDDEN]) for at in range(0, size, HIDDEN)]
    parts = [1.0] * SPAN_FEATURES + [FINE] * LIST_FEATURES
    parts[:REALS] = [_HALF_WIDTHS] * REALS
    parts[SPAN_FEATURES - _ROLE_FEATURES : SPAN_FEATURES] = [FINE] * _ROLE_FEATURES
    packed = [pack([w / unit for w in row]) for row, unit in zip(rows, parts, strict=False)]
    bias, out = list(floats[size : size + HIDDEN]), list(floats[size + HIDDEN : size + 2 * HIDDEN])
    return Layer(rows, packed, bias, out, list(floats[size + 2 * HIDDEN :]))


def _lanes(data: bytes) -> array[int]:
    """Return bytes, four to an item, each in a lane of 16 bits, so that sums of many have room."""
    lanes = bytearray(len(data) * 2)
    lanes[::2] = data
    found = array("Q", bytes(lanes))
    if byteorder == "big":
        found.byteswap()
    return found


def read_model(data: bytes) -> Model:
    """Read weights as `train` writes them: MAGIC, little-endian floats, then bytes for roles and pairs."""
    at = len(MAGIC)
    end = at + 4 * _FLOATS
    if data[:at] != MAGIC or len(data) != end + BUCKETS * ROLES + PAIR_BUCKETS * 2 * PAIR_SIZE:
        raise ValueError("not the weights of this version")
    floats = struct.unpack(f"<{_FLOATS}f", data[at:end])
    begin = end + BUCKETS * ROLES
    size = PAIR_BUCKETS * _LANES
    # Twice, so that an n-gram's number needs no folding.
    repeats = BUCKETS // PAIR_BUCKETS
    pairs = [_lanes(data[at : at + size]) * repeats for at in range(begin, len(data), size)]
    split = _LAYER_1 + _REST
    last = split + _LAYER_2 + _REST
    first_scale, second_scale, role_unit, pair_unit, *choice, slope, offset = floats[last:]
    return Model(
        _layer(floats[:split], SPAN_FEATURES),
        _layer(floats[split:last], SPAN_FEATURES + LIST_FEATURES),
        first_scale,
        second_scale,
        role_unit,
        pair_unit,
        tuple(choice),
        slope,
        offset,
        _lanes(data[end:begin]),
        pairs,
    )


@cache
def load_model() -> Model:
    """Return the package's weights, read once a process."""
    return read_model(Path(__file__).with_name("weights.bin").read_bytes())
