"""Patterns compiled when first used: each of the package compiles, and none runs away; words in place of patterns."""

import importlib
import pkgutil
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newskit
from newskit.rules.lazy import Words, lazy
from tests.growth import grows_linearly

WORDS = ("记者", "通讯员", "文/", "By ", "源")
UNITS = (
    *("责编", "来源：", "记者 ", "王", "（", "2024-", "a ", "A b", "1", " ", "> ", "、", "time: '2024-"),
    *("评论 ", "[a](", "<p ", '"a":', "\\u3000", "。", "- "),
)


def lazy_patterns():
    for module in pkgutil.walk_packages(newskit.__path__, "newskit."):
        room, _, name = module.name.rpartition(".")
        if name.startswith("__") or room.endswith("training"):  # that needs what only it installs
            continue
        for found, value in vars(importlib.import_module(module.name)).items():
            if type(value) is type(lazy("")):
                yield pytest.param(value, id=f"{room.removeprefix('newskit.')}.{name}.{found}")


@pytest.mark.parametrize("pattern", list(lazy_patterns()))
def test_a_pattern_of_the_package_compiles_and_cannot_run_away(pattern):
    re.compile(pattern.pattern, pattern.flags)
    for unit in UNITS:
        repeated = unit.encode() if isinstance(pattern.pattern, bytes) else unit
        assert grows_linearly(lambda times, unit=repeated: pattern.search(unit * times), 500), unit


@given(
    st.lists(
        st.sampled_from([*WORDS, "记", "者", "文", "/", "By", " ", "2021", "The mayor"]), max_size=6
    ).map("".join)
)
def test_words_are_found_where_they_stand(text):
    assert Words(WORDS).within(text) == any(word in text for word in WORDS)
