"""Boosted trees: the compiled function decides as the trees do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.body import probability
from newskit.training.trees import Exit, Forest, from_lightgbm, to_source

FOREST = Forest(("a", "b"), ([0, 1.5, -1, [1, 0.25, 0.5, 2]], [1, 3, 0.125, -4], 0.25))

NUMBERS = st.floats(allow_nan=False, allow_infinity=False, width=32)
TREES = st.recursive(
    NUMBERS, lambda inner: st.tuples(st.integers(0, 2), NUMBERS, inner, inner).map(list), max_leaves=12
)


def margin_of(forest, row):
    """Walk the trees, as the compiled function need not."""
    margin, start = 0.0, 0
    for number, low, high, below, above in (*forest.exits, Exit(len(forest.trees), 0.0, 0.0)):
        for tree in forest.trees[start:number]:
            while type(tree) is list:
                tree = tree[2] if row[tree[0]] <= tree[1] else tree[3]  # noqa: PLW2901 - that is the walk
            margin += tree
        if number < len(forest.trees) and not low <= margin <= high:
            return margin + (below if margin < low else above)
        start = number
    return margin


@pytest.mark.parametrize(
    ("row", "margin"), [((1.5, 0), -0.625), ((2, 0), 0.875), ((2, 3), 2.375), ((2, 4), -1.75)]
)
def test_equal_to_the_threshold_goes_left(row, margin):
    assert (FOREST.compiled()(row), margin_of(FOREST, row)) == (margin, margin)


@given(st.lists(TREES, max_size=8), st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), max_size=5))
def test_compiled_is_the_sum_of_the_leaves(trees, rows):
    forest = Forest(("a", "b", "c"), tuple(trees))
    score = forest.compiled()
    assert [score(row) for row in rows] == [margin_of(forest, row) for row in rows]


@given(
    st.lists(TREES, max_size=8),
    st.lists(st.tuples(st.integers(-9, 9), NUMBERS, st.integers(0, 10**6)), max_size=5),
)
def test_whole_features_are_compared_with_ints_and_decide_alike(trees, rows):
    forest = Forest(("a", "b", "c"), tuple(trees))
    score = forest.compiled(frozenset({"a", "c"}))
    assert [score(row) for row in rows] == [margin_of(forest, row) for row in rows]


@given(
    st.lists(TREES, max_size=8),
    st.lists(st.tuples(st.booleans(), NUMBERS, st.integers(0, 9)), max_size=5),
)
def test_counts_are_asked_whether_they_are_there_and_decide_alike(trees, rows):
    forest = Forest(("a", "b", "c"), (*trees, [0, 0.5, 1.0, [2, 0.25, 2.0, 4.0]]))
    score = forest.compiled(counts=frozenset({"a", "c"}))
    assert [score(row) for row in rows] == [margin_of(forest, row) for row in rows]


def test_a_sure_row_leaves_early_with_what_the_other_trees_say_of_such_rows():
    forest = Forest(FOREST.features, FOREST.trees, (Exit(1, -0.75, 1.0, -0.5, 0.25),))
    score = forest.compiled()
    rows = ((0, 0), (2, 0), (2, 4))
    assert [score(row) for row in rows] == [margin_of(forest, row) for row in rows] == [-1.5, 0.875, 2.25]


def test_a_dump_of_lightgbm():
    split = {
        "split_feature": 1,
        "decision_type": "<=",
        "threshold": 0.123456789,
        "left_child": {"leaf_value": -0.5},
        "right_child": {"leaf_value": 1 / 3},
    }
    dump = {"tree_info": [{"tree_structure": split}]}
    assert from_lightgbm(dump, ["a", "b"]) == Forest(("a", "b"), ([1, 0.123457, -0.5, 0.333333],))


def test_categories_are_refused():
    dump = {
        "tree_info": [{"tree_structure": {"split_feature": 0, "decision_type": "==", "threshold": "1||2"}}]
    }
    with pytest.raises(ValueError, match="only numeric"):
        from_lightgbm(dump, ["a"])


def test_no_margin_is_too_great_for_a_chance():
    assert [probability(margin) for margin in (-1e9, 0.0, 1e9)] == [0.0, 0.5, 1.0]


@given(
    st.lists(TREES, max_size=8),
    st.lists(st.tuples(st.integers(-9, 9), NUMBERS, st.integers(0, 10**6)), max_size=5),
)
def test_a_forest_as_source_decides_as_its_trees(trees, rows):
    forest = Forest(("a", "b", "c"), tuple(trees), (Exit(1, -2.5, 2.5, -1.5),) if trees else ())
    module = {}
    exec(to_source(forest, "How likely.", frozenset({"a", "c"})), module)
    assert module["margins"](rows) == [margin_of(forest, row) for row in rows]
