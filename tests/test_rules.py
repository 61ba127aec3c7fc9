"""Rules are proved where they are written: hits hit, misses miss, and none runs away."""

from __future__ import annotations

import pytest

from newskit.cleaning import CleanOptions, furniture_rule
from newskit.rules import body_lines
from newskit.rules.comment_heads import COMMENT_HEAD
from newskit.rules.furniture import FURNITURE
from newskit.rules.furniture_rule import LINE, TO_SIMPLIFIED, TO_TRADITIONAL
from newskit.rules.paywall import PAYWALL
from newskit.rules.text_ends import END_MARKS
from tests.growth import grows_linearly

ALL = CleanOptions(captions="drop")
RULES = [pytest.param(rule, id=rule.name) for rule in FURNITURE]
PROVED = [
    *RULES,
    *(pytest.param(rule, id=f"body_{rule.name}") for rule in body_lines.RULES),
    *(pytest.param(rule, id=f"end_{rule.name}") for rule in (*END_MARKS, COMMENT_HEAD)),
]


@pytest.mark.parametrize("rule", PROVED)
def test_every_rule_hits_its_hits_and_misses_its_misses(rule):
    assert rule.hits
    assert rule.misses
    assert [text for text in rule.hits if not rule.find(text)] == []
    assert [text for text in rule.misses if rule.find(text)] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_line_is_explained_by_its_own_rule_though_later_ones_may_match_it_too(rule):
    lines = [hit for hit in rule.hits if rule.span == LINE]
    assert [furniture_rule(line, ALL) for line in lines] == [rule.name] * len(lines)


@pytest.mark.parametrize("text", [*body_lines.FOOTER.hits, *PAYWALL.hits])
def test_what_is_looked_for_before_the_pattern_of_last_lines_stands_in_all_of_them(text):
    assert body_lines.is_footer(text, 0)
    assert body_lines.is_footer(text.upper(), 0)


@pytest.mark.parametrize("text", [*body_lines.READ_ALSO.hits, *body_lines._INVITATION.hits])
def test_what_is_looked_for_before_the_patterns_of_invitations_stands_near_their_beginning(text):
    assert body_lines.is_read_also(f"→ {text}", 0, 1.0)
    assert body_lines.is_read_also(text.upper(), 0, 1.0)


def test_names_are_unique_and_none_is_the_name_of_another_group():
    names = [rule.name for rule in FURNITURE]
    assert len(set(names)) == len(names)
    assert [
        rule.name for rule in FURNITURE for other in FURNITURE if rule.name == other.group != rule.group
    ] == []


def test_traditional_characters_fold_one_to_one_and_back():
    assert len(TO_SIMPLIFIED) == len(TO_TRADITIONAL)
    assert all(TO_TRADITIONAL[simple] == traditional for traditional, simple in TO_SIMPLIFIED.items())


@pytest.mark.parametrize("rule", PROVED)
def test_no_rule_runs_away_on_repeats_of_its_own_beginning(rule):
    """Tried on the pattern itself, without the gates before it, up to 80,000 characters."""
    pieces = {hit[:size] for hit in (rule.hits[0], rule.hits[-1]) for size in (1, 2, 4, len(hit))}
    for piece in pieces | set(getattr(rule, "cue_words", ())[:4]):
        text = (piece * 20_000)[:80_000]
        assert grows_linearly(lambda size, text=text: rule.regex.search(text[:size]), len(text) // 4), piece
