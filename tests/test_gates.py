"""What is looked for before a pattern stands in all that the pattern finds: no part of it is out of reach."""

from __future__ import annotations

import re

import pytest

from newskit.body import kind, kind_text
from newskit.body.blocks import comments
from newskit.body.html import ends, leftovers, threads
from newskit.body.no_article import notices, offers, service
from newskit.body.text import settle
from newskit.fields.bylines import scripted as scripted_authors
from newskit.fields.bylines.may_name import may_name
from newskit.fields.source import names as source_names
from newskit.fields.times import odd_dates
from newskit.fields.title import references as title_references
from newskit.headlines.found import service_links
from newskit.rules import body_lines, comment_heads, paywall
from newskit.rules.languages import FIRST_EASTERN
from tests.gates import beginnings, without_words

GATES = [
    ("galleries", kind._GALLERY_TITLE, kind._GALLERY_TITLE_WORDS),
    ("videos", kind_text._VIDEO_TITLE, kind_text._VIDEO_TITLE_WORDS),
    ("pictures counted", kind._PICTURE_COUNT, kind._PICTURE_OF + kind._PICTURE_TURNS),
    ("plays", kind._PLAYS, kind._PLAY_WORDS),
    ("baskets", offers._BASKET, offers._BASKET_WORDS),
    ("tools of answers", comments._TOOL, comments._TOOL_WORDS),
    ("tools of posts", threads._TOOL, threads._WORDS),
    *((f"leftovers {at}", found, words) for at, (words, found) in enumerate(leftovers._OWN)),
    *((f"notice {name}", found, notices._WORDS[name]) for name, found in notices._NOTICES),
    ("prices", offers._PRICE, offers._CURRENCIES),
    ("prices at the end", offers._PRICED, offers._CURRENCIES),
    ("service pages", service._SERVICE, service._WORDS),
    ("captions", settle._CAPTION, settle._HOLDERS),
    ("last lines", body_lines.FOOTER, body_lines._FOOTER_WORDS),
    ("of itself", body_lines._OF_ITSELF, body_lines._OWN_WORDS),
    ("paywalls", paywall.PAYWALL, body_lines._PAYING_WORDS),
    ("comments", comment_heads.COMMENT_HEAD, comment_heads.COMMENT_WORDS),
    ("about a company", ends._ABOUT, ends._HEAD_WORDS),
    ("heads of others", ends.OTHERS, ends._HEAD_WORDS),
    ("Chinese service links", service_links._SERVICE_CJK, service_links.CJK_PARTS),
    ("service links", service_links._SERVICE_LATIN, service_links.LATIN_PARTS),
    ("other service links", service_links._SERVICE_OTHER, service_links.CJK_PARTS),
    ("buttons behind sources", source_names._GLUED_STOP, source_names._GLUED_STOP_HINTS),
    ("ends of titles", title_references.SEPARATOR, title_references.SEPARATORS),
    ("authors in scripts", scripted_authors._AUTHOR, [hint for hint, _ in scripted_authors._HINTS]),
    ("times ago", odd_dates._RELATIVE.pattern.replace(r"\d", "0"), ("0", *odd_dates._DAYS_AGO)),
]


@pytest.mark.parametrize(("pattern", "words"), [gate[1:] for gate in GATES], ids=[gate[0] for gate in GATES])
def test_a_pattern_finds_nothing_without_the_words_before_it(pattern, words):
    assert without_words(pattern, words) == []


def test_what_is_out_of_reach_is_told_by_an_example():
    assert without_words("(?:open|clos)(?:ed|ing)|shut", ("opened", "shu", "los")) == ["opening"]
    assert without_words(r"\w{2,9} (?:said|says)", (" says",)) == ["~ said"]
    assert without_words("[ab]c|d", ("ac", "d")) == ["bc"]


@pytest.mark.parametrize(
    ("line", "may"),
    [
        ("Save", False), ("Policy and funding", False),
        ("A day by the sea, and what came of it at night.", False),
        ("heute ist die Brücke gesperrt, wie von vielen erwartet.", False), ("what Anna did", False),
        ("Anna Kranz", True), ("heute war Anna von hier", True), ("Von Anna", True), ("by\x1fAnna", True),
        ("Ein Bericht von | Anna", True), ("written by Anna", True), ("Text: Anna", True), ("dpa", True),
        ("Кранц", False), ("سلمى الحداد", True),
    ],
)  # fmt: skip
def test_a_line_may_name_somebody(line, may):
    assert may_name(line, "other") is may


def test_a_korean_line_may_name_somebody_by_three_syllables_or_a_role():
    lines = ("음성으로 듣기", "김하늘\x1f09:05", "이 기자")
    assert [may_name(line, "ko") for line in lines] == [False, True, True]


@pytest.mark.parametrize("name", ["_ACTION", "_SECTION", "_LABEL", "_EDIT"])
def test_eastern_signs_of_an_offer_begin_as_is_looked_for(name):
    found = beginnings(getattr(offers, name), 2)
    eastern = {text for text in found if text[:1] >= FIRST_EASTERN and text[0].isalpha()}
    assert eastern
    assert eastern <= offers._OPENINGS
    assert all(text[0].isalnum() or text[0] in "~[" for text in found)


def test_what_is_said_to_the_reader_begins_as_is_looked_for():
    firsts, rest = re.fullmatch(r"\(\?=\[(.+?)\]\)(.+)", notices._YOU.pattern).groups()
    assert beginnings(re.compile(rest), 1) == set(firsts)


def test_beginnings_are_those_of_all_branches():
    assert beginnings(re.compile(r"\W{0,3}(?:ab?c|d|[ef]g+|.h)"), 2) == {"ab", "ac", "d", "eg", "fg", "~h"}
