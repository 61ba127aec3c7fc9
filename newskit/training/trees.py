"""Boosted trees: trained elsewhere, written as a Python module of conditions. No numpy at run time.

Where a model is trained::

    forest = from_lightgbm(booster.dump_model(), names)
    path.write_text(to_source(forest, "How likely a block is part of the body."))    # the same data, the same text

and at run time, with `margins` of that module and `newskit.body.probability`::

    chances = map(probability, margins(rows))   # row: one number a name in forest.features

A tree is a leaf, a number, or `[feature, threshold, left, right]`: left where `row[feature] <= threshold`. The
margin is the sum of one leaf of each tree. Rows must not hold NaN. Where `exits` are given, a row whose first
trees sum to less than low or more than high is decided: the other trees are not looked at, and what they sum to
on average of such rows is taken for what they would sum to.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

_Tree = float | list[Any]
Score = Callable[[Sequence[float]], float]

# Significant digits of thresholds and leaves: a forest of six digits decides as its original does.
_DIGITS = 6
_SUM = 5  # trees a line
_NAME = re.compile(r"\bf\d+\b")


class Exit(NamedTuple):
    """Where rows can be decided: after how many trees, by sums beyond which bounds, and the others' sum on average."""

    trees: int
    low: float
    high: float
    below: float = 0.0  # sum of the other trees, of rows that sum to less than low
    above: float = 0.0


class Forest(NamedTuple):
    """Boosted trees over rows of numbers, one for each name in `features`."""

    features: tuple[str, ...]
    trees: tuple[_Tree, ...]
    exits: tuple[Exit, ...] = ()

    def compiled(self, whole: frozenset[str] = frozenset(), counts: frozenset[str] = frozenset()) -> Score:
        """Return the function that gives a row's margin: nested conditions over local variables.

        Features named in `whole` hold an int in every row. They are compared with ints, at half the price: an int
        is at most 1.5 where it is at most 1. Those named in `counts` are True, False, or an int that is never below
        0: they are at most 0 where they are not true, which is cheaper to ask, of True and False by far.
        """
        made: dict[str, Any] = {}
        # The source is made of numbers only: _expression writes every part of a tree as int or float.
        exec("\n".join(["def score(row):", *self.statements(whole, counts)]), {}, made)
        score: Score = made["score"]
        return score

    def statements(self, whole: frozenset[str], counts: frozenset[str]) -> list[str]:
        """Return the lines of a function that takes a `row` and returns its margin."""
        ints = {place for place, name in enumerate(self.features) if name in whole | counts}
        never_below = {place for place, name in enumerate(self.features) if name in counts}
        lines = ["    s = 0.0"]
        start = 0
        for number, low, high, below, above in (*self.exits, Exit(len(self.trees), 0.0, 0.0)):
            # In short sums: one long expression would nest as deep as it has trees, one statement a tree takes longer.
            trees = [_expression(tree, ints, never_below) for tree in self.trees[start:number]]
            lines += [
                f"    s = {' + '.join(['s', *trees[at : at + _SUM]])}" for at in range(0, len(trees), _SUM)
            ]
            if number < len(self.trees):
                if below or above:
                    lines += [f"    if s < {low!r}:", f"        return s + {below!r}"]
                    lines += [f"    if s > {high!r}:", f"        return s + {above!r}"]
                else:
                    lines += [f"    if s < {low!r} or s > {high!r}:", "        return s"]
            start = number
        used = set(_NAME.findall("\n".join(lines)))
        names = [f"f{place}" if f"f{place}" in used else f"_f{place}" for place in range(len(self.features))]
        lines[-1] = lines[-1].replace("s =", "return", 1)
        return [f"    {', '.join(names)}, = row", *lines]


def _expression(tree: _Tree, ints: set[int], never_below: set[int]) -> str:
    if isinstance(tree, list):
        feature, threshold = tree[:2]
        left, right = (_expression(branch, ints, never_below) for branch in tree[2:])
        number = math.floor(threshold) if feature in ints else float(threshold)
        if number == 0 and feature in never_below:
            return f"({right} if f{int(feature)} else {left})"
        return f"({left} if f{int(feature)}<={number!r} else {right})"
    return repr(float(tree))


def to_source(
    forest: Forest, job: str, whole: frozenset[str] = frozenset(), counts: frozenset[str] = frozenset()
) -> str:
    """Write a forest as a typed Python module with one function, `margins`; `job` is the first line of its docstring.

    Loading it costs less than reading JSON.
    `whole` and `counts` are as in Forest.compiled: such features must be ints there.
    """
    row = ", ".join("int" if name in whole | counts else "float" for name in forest.features)
    lines = [
        f'"""{job}',
        "",
        f"{len(forest.trees)} boosted trees as conditions, written by newskit.training.trees.to_source. Rows hold: {' '.join(forest.features)}.",
        '"""',
        "",
        "# fmt: off",
        "from __future__ import annotations",
        "",
        "from collections.abc import Sequence",
        "from typing import Any",
        "",
        "",
        "def margins(rows: Sequence[Any]) -> list[float]:",
        '    """Return the margin (log odds) of each row."""',
        "    return [_margin(row) for row in rows]",
        "",
        "",
        f"def _margin(row: tuple[{row}]) -> float:",
    ]
    return "\n".join([*lines, *forest.statements(whole, counts), ""])


def mean(forests: Sequence[Forest]) -> tuple[_Tree, ...]:
    """Return the trees whose margins are the mean of those of forests of one size: the first of each, then the second."""
    return tuple(
        _shrunk(tree, len(forests))
        for round_ in zip(*(f.trees for f in forests), strict=True)
        for tree in round_
    )


def _shrunk(tree: _Tree, divisor: int) -> _Tree:
    if isinstance(tree, list):
        return [*tree[:2], _shrunk(tree[2], divisor), _shrunk(tree[3], divisor)]
    return _rounded(tree / divisor)


def _rounded(value: float) -> float:
    return float(f"{value:.{_DIGITS}g}")


def _from_node(node: dict[str, Any]) -> _Tree:
    if "leaf_value" in node:
        return _rounded(node["leaf_value"])
    if node["decision_type"] != "<=":
        raise ValueError(f"only numeric splits: {node['decision_type']}")
    left, right = _from_node(node["left_child"]), _from_node(node["right_child"])
    return [node["split_feature"], _rounded(node["threshold"]), left, right]


def from_lightgbm(dump: dict[str, Any], names: Sequence[str]) -> Forest:
    """Make a forest of what LightGBM's `Booster.dump_model()` returns; `names` are the features' names in order.

    For binary objectives; train with `use_missing=false`, `zero_as_missing=false` and no categories.
    """
    trees = tuple(_from_node(tree["tree_structure"]) for tree in dump["tree_info"])
    return Forest(tuple(names), trees)
