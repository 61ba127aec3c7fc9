"""Furniture that no rule foresaw goes by its wording, and what looks like it stays."""

import json

from newskit.cleaning import CleanOptions, clean, clean_text, furniture_rule, restore
from newskit.cleaning.line_model import AT_EDGE, BETWEEN, grams_of, is_like_furniture, margin
from newskit.record import Article
from tests.furniture_unseen import FURNITURE, TEXT
from tests.shell import sh

ASKED = "看完别忘了把我们设为星标"  # no rule takes it
SAID = "他看完信，把灯关了。"
BODY = [f"第{number}天，河水又涨了一寸，守闸的人把灯挂到了桥头，天亮才回家。" for number in range(12)]


def test_most_furniture_goes_that_nothing_has_seen():
    lines = FURNITURE.splitlines()
    gone = [line for line in lines if not clean_text(line)]
    assert len(gone) > 0.75 * len(lines)


def test_text_stays_that_nothing_has_seen():
    lines = TEXT.splitlines()
    assert len([line for line in lines if not clean_text(line)]) <= 0.02 * len(lines)


def test_a_line_goes_under_the_models_name_and_can_be_kept():
    article = Article(body=[*BODY, ASKED])
    cleaned = clean(article, CleanOptions(keep_dropped=True))
    assert (cleaned.body, cleaned.dropped) == (BODY, {"like_furniture": 1})
    assert restore(cleaned) == article.body
    assert furniture_rule(ASKED) == "like_furniture"
    keeping = CleanOptions(keep=frozenset({"like_furniture"}))
    assert clean(article, keeping).body == article.body
    assert clean_text(ASKED, keeping) == [ASKED]
    assert furniture_rule(ASKED, keeping) is None


def test_every_drop_can_be_put_back_where_it_stood():
    article = Article(body=[ASKED, *BODY[:4], ASKED, *BODY[4:], ASKED, ASKED])
    cleaned = clean(article, CleanOptions(keep_dropped=True))
    assert cleaned.body == BODY
    assert restore(cleaned) == article.body


def test_between_paragraphs_a_line_must_be_surer():
    assert BETWEEN > AT_EDGE
    doubtful = [line for line in FURNITURE.splitlines() if margin(line) < BETWEEN and is_like_furniture(line)]
    assert doubtful
    assert not any(is_like_furniture(line, at_edge=False) for line in doubtful)


def test_short_words_and_long_lines_are_not_asked_about():
    assert not is_like_furniture("点亮")
    assert not is_like_furniture(ASKED * 12)


def test_a_line_of_anything_has_a_margin():
    for line in (
        "\ud800abcd",
        "\x00\x00\x00\x00\x00",
        "🙂" * 9,
        "a" * 150,
        "@@@@@@",
        "http://",
        " " * 9,
        "۔۔۔۔۔۔",
    ):
        assert grams_of(line)
        assert isinstance(margin(line), float)


def test_the_command_line_knows_the_name():
    lines = f"{ASKED}\n{SAID}\n".encode()
    assert sh("newskit clean", stdin=lines).out == f"{SAID}\n"
    assert sh("newskit clean --keep like_furniture", stdin=lines).out.encode() == lines
    record = {"id": "0" * 64, "title": "河水涨了", "body": [*BODY, ASKED]}
    done = sh("newskit clean", stdin=json.dumps(record).encode() + b"\n")
    assert done.records[0]["dropped"] == {"like_furniture": 1}
