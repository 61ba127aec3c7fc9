"""Boosted trees at run time: a small JSON file, compiled into one Python function. No numpy.

Use, at run time::

    scorer = Scorer(load(files("newskit.body") / "html_model.json"))   # keep it with functools.cache
    chances = map(probability, scorer.margins(rows))   # row: one number a name in forest.features

and where a model is trained::

    save(from_lightgbm(booster.dump_model(), names), path)     # the file, one tree a line, deterministic

A tree is a leaf, a number, or `[feature, threshold, left, right]`: left where `row[feature] <= threshold`. The
margin is the sum of one leaf of each tree. Rows must not hold NaN. Where `exits` are given, `(n, low, high)`
each, a row whose first n trees sum to less than low or more than high is decided: its margin is that sum, and
the other trees are not looked at.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import orjson

Tree = float | list[Any]
Exit = tuple[int, float, float]
Score = Callable[[Sequence[float]], float]

# Trees that are walked, row by row, before the forest is compiled: about what compiling it takes.
MOST_WALKED = 40_000
# Significant digits of thresholds and leaves: a forest of six digits decides as its original does.
_DIGITS = 6
_NAME = re.compile(r"\bf\d+\b")


class Forest(NamedTuple):
    """Boosted trees over rows of numbers, one for each name in `features`."""

    features: tuple[str, ...]
    trees: tuple[Tree, ...]
    exits: tuple[Exit, ...] = ()

    def compiled(self, whole: frozenset[str] = frozenset()) -> Score:
        """Return the function that gives a row's margin: nested conditions over local variables.

        Features named in `whole` hold an int in every row. They are compared with ints, at half the price: an int
        is at most 1.5 where it is at most 1.
        """
        made: dict[str, Any] = {}
        # The source is made of numbers only: _expression writes every part of a tree as int or float.
        exec("\n".join(["def score(row):", *self.statements(whole)]), {}, made)  # noqa: S102
        score: Score = made["score"]
        return score

    def statements(self, whole: frozenset[str]) -> list[str]:
        """Return the lines of a function that takes a `row` and returns its margin."""
        ints = {place for place, name in enumerate(self.features) if name in whole}
        lines = ["    s = 0.0"]
        start = 0
        for number, low, high in (*self.exits, (len(self.trees), 0.0, 0.0)):
            # In short sums: one long expression would nest as deep as it has trees.
            lines += [f"    s += {_expression(tree, ints)}" for tree in self.trees[start:number]]
            if number < len(self.trees):
                lines += [f"    if s < {low!r} or s > {high!r}:", "        return s"]
            start = number
        used = set(_NAME.findall("\n".join(lines)))
        names = [f"f{place}" if f"f{place}" in used else f"_f{place}" for place in range(len(self.features))]
        return [f"    {', '.join(names)}, = row", *lines, "    return s"]

    def margin(self, row: Sequence[float]) -> float:
        """Return a row's margin by walking the trees: what the compiled function returns, some ten times slower."""
        margin = 0.0
        start = 0
        for number, low, high in (*self.exits, (len(self.trees), 0.0, 0.0)):
            for tree in self.trees[start:number]:
                while type(tree) is list:
                    tree = tree[2] if row[tree[0]] <= tree[1] else tree[3]  # noqa: PLW2901 - that is the walk
                margin += tree  # type: ignore[operator]
            if margin < low or margin > high:
                break
            start = number
        return margin


class Scorer:
    """Margins of rows, by walking the trees at first and by the compiled function once that pays.

    Compiling takes as long as walking the trees for several pages, and many a process reads one. Both ways give
    the same margins to the last bit.
    """

    __slots__ = ("_forest", "_score", "_walked", "_whole")

    def __init__(self, forest: Forest, whole: frozenset[str] = frozenset()) -> None:
        self._forest = forest
        self._whole = whole  # as in Forest.compiled
        self._score: Score | None = None
        self._walked = 0

    def margins(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """Return the margin of each row."""
        if self._score is None:
            self._walked += len(rows) * len(self._forest.trees)
            if self._walked <= MOST_WALKED:
                return [self._forest.margin(row) for row in rows]
            self._score = self._forest.compiled(self._whole)
        return list(map(self._score, rows))


def _expression(tree: Tree, ints: set[int]) -> str:
    if isinstance(tree, list):
        feature, threshold, left, right = tree
        number = math.floor(threshold) if feature in ints else float(threshold)
        return f"({_expression(left, ints)} if f{int(feature)}<={number!r} else {_expression(right, ints)})"
    return repr(float(tree))


def probability(margin: float) -> float:
    """Return the chance that a margin (log odds) stands for."""
    if margin < -700:  # exp would overflow
        return 0.0
    return 1.0 / (1.0 + math.exp(-margin))


def load(path: Path) -> Forest:
    """Read a forest from its file."""
    return from_json(orjson.loads(path.read_bytes()))


def from_json(found: dict[str, Any]) -> Forest:
    """Make a forest of its JSON object, `features`, `trees` and perhaps `exits`."""
    exits = tuple((int(n), float(low), float(high)) for n, low, high in found.get("exits", ()))
    return Forest(tuple(found["features"]), tuple(found["trees"]), exits)


def to_text(forest: Forest) -> str:
    """Write a forest as JSON, one tree a line."""
    trees = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in forest.trees)
    features, exits = json.dumps(forest.features), json.dumps(forest.exits)
    return f'{{"features":{features},\n"exits":{exits},\n"trees":[\n{trees}\n]}}\n'


def to_source(forest: Forest, job: str, whole: frozenset[str] = frozenset()) -> str:
    """Write a forest as a typed Python module with one function, `margins`; `job` is the first line of its docstring.

    Loading it costs less than reading JSON, and where modules are compiled to C, a row's margin costs a tenth.
    `whole` is as in Forest.compiled: such features must be ints there.
    """
    row = ", ".join("int" if name in whole else "float" for name in forest.features)
    lines = [
        f'"""{job}',
        "",
        f"{len(forest.trees)} boosted trees as conditions, written by newskit.trees.to_source. Rows hold: {' '.join(forest.features)}.",
        '"""',
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
        f"def _margin(row: tuple[{row}]) -> float:  # noqa: PLR0915 - a tree a line",
    ]
    return "\n".join([*lines, *forest.statements(whole), ""])


def save(forest: Forest, path: Path) -> None:
    """Write a forest to its file."""
    path.write_text(to_text(forest), encoding="utf-8")


def _rounded(value: float) -> float:
    return float(f"{value:.{_DIGITS}g}")


def _from_node(node: dict[str, Any]) -> Tree:
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
