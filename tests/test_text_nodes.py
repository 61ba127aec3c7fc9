"""Pages whose text nodes a tool has put one behind the other: with nothing, a space or a line's end between."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newskit
from newskit.extract import is_html
from newskit.page.fragments import fragment_joints
from newskit.page.text import read_text

TITLE = "Old Tram Returns To The Harbour Line"
MENU = ["News", "Local", "Weather", "Puzzles", "Obituaries", "Contact Us"]
# Paragraphs as text nodes: a link or an emphasis has one of its own.
STORY = [
    ["The tram that ran along the harbour until 1971 came back on Friday, pulled by a lorry and followed by ", "two brass bands", "."],
    ["“We found it in a barn near ", "Eastbridge", ", under hay,” said ", "Anna Weiss", ", who leads the museum. A film of the journey is on YouTube now."],
    ["Volunteers want to restore it within two years, and ", "the council", " has promised rails. Tickets will cost two pounds."],
]  # fmt: skip
TEXTS = ["".join(nodes) for nodes in STORY]
BELOW = ["Most read", "Ferry timetable for the winter", "Privacy Policy"]


def page(joint: str) -> str:
    nodes = [
        f"{TITLE} | Harbour Post",
        *MENU,
        TITLE,
        "By Carl Ek",
        "12 May 2024, 10:30",
        *(n for p in STORY for n in p),
        *BELOW,
    ]
    return f"{nodes[0]}\n{joint.join(nodes[1:])}\n"


def test_blocks_that_met_with_nothing_between_are_cut_where_they_met():
    texts = read_text(page("")).texts
    assert texts[2:] == [*MENU, TITLE, "By Carl Ek", "12 May 2024, 10:30", *TEXTS, *BELOW]
    article = newskit.parse(page(""))
    assert (article.title, article.published_at, article.body) == (TITLE, "2024-05-12T10:30", TEXTS)


@pytest.mark.parametrize(
    "sentence",
    [
        "The keeper, Una MacGregor, has driven it since May.",
        "A film (YouTube) shows it, and ExxonMobil paid for it.",
        "Die Fahrer der Werft GmbH, die SchülerInnen und alle Gäste stiegen ein.",
    ],
)
def test_a_capital_within_a_word_is_no_joint(sentence: str):
    assert any(
        sentence in text
        for text in read_text(page("").replace("Volunteers want", f"{sentence} Volunteers want")).texts
    )


def test_sentences_that_links_cut_into_lines_are_joined_again():
    article = newskit.parse(page("\n"))
    assert (article.title, article.authors, article.body) == (TITLE, ["Carl Ek"], TEXTS)


def test_a_line_that_holds_the_title_among_sentences_is_cut_around_it():
    article = newskit.parse(page(" "))
    assert article.title == TITLE
    assert "News Local" not in " ".join(article.body)
    assert article.body[0].startswith("The tram that ran")


@pytest.mark.parametrize(
    "lines",
    [
        ["The bridge opens", "by Anna Weiss", "posted on Monday", "in politics"],
        ["»Jeg bor her,« siger han og ser ud over havnen, hvor de nye broer skal stå.", "»Det bliver godt,« siger hun.", "»Ja.«"] * 2,
        ["name,day,place,sum", "Anna Weiss,2024-05-12,Bayport,12", *[f",2024-05-{day},Eastbridge,{day}" for day in range(13, 28)]],
        ["Two eggs", "half a litre of milk", "salt", "butter for the pan"] * 3,
    ],
)  # fmt: skip
def test_lines_that_only_begin_like_the_rest_of_a_sentence_stay(lines: list[str]):
    assert fragment_joints(lines) == {}


@given(st.lists(st.text(alphabet="aB c.,“”(»老。", max_size=40).map(str.strip), max_size=12))
def test_joints_stand_between_lines_that_are_there(lines: list[str]):
    for at, between in fragment_joints(lines).items():
        assert lines[at]
        assert lines[at + 1]
        assert between in ("", " ")


def test_a_text_with_a_link_left_in_it_is_no_html():
    left = '<a href="/ad"><img src="a.gif"></a>'
    assert not is_html("\n".join([*MENU, *TEXTS * 4, left]))
    assert is_html("".join(f"<p>{text}</p>" for text in TEXTS))
    assert is_html(f'{TEXTS[0]} <a href="/a">more</a> <b>now</b>')
