"""newskit.records gives what `newskit run` writes, whatever shape an engine hands the pages in."""

from __future__ import annotations

import gzip
import math
from datetime import UTC, datetime
from decimal import Decimal

import newskit
from newskit.sources.raw import RawPage
from tests.shell import SAMPLES, sh

NAMES = ("flattened.txt", "portal.html", "portal-gbk.html", "english.html")


def run(*names):
    return sh(f"newskit run --duplicates keep {' '.join(names)}", cwd=SAMPLES).records


def test_names_with_bytes():
    pages = ((name, (SAMPLES / name).read_bytes()) for name in NAMES)
    assert list(newskit.records(pages)) == run(*NAMES)


def test_raw_pages():
    pages = [RawPage(name, (SAMPLES / name).read_bytes()) for name in NAMES]
    assert list(newskit.records(pages)) == run(*NAMES)


def test_the_bytes_of_a_container_give_its_pages():
    data = gzip.compress((SAMPLES / "pages.jsonl").read_bytes())
    assert list(newskit.records([("pages.jsonl", data)])) == run("pages.jsonl")


def test_rows_of_html_text_or_bytes():
    page = (SAMPLES / "english.html").read_bytes()
    rows = [
        {"html": page.decode(), "url": "https://courier.example/1"},
        {"html": page, "url": "https://courier.example/1"},
    ]
    as_text, as_bytes = newskit.records(rows)
    assert as_text["title"] == "Night bus brings the library to Riverton’s late shift"
    assert {**as_text, "encoding": None} == {**as_bytes, "encoding": None}


def test_rows_of_bytes_bring_along_what_rows_of_text_do():
    page = (SAMPLES / "english.html").read_bytes()
    fragment = b"<p>The bus stops at the station on Monday, the mayor said to the people of the town.</p>" * 4
    more = {"url": "https://courier.example/1", "title": "Bus", "crawl": 7, "id": "mine"}
    for key, data in (("html", page), ("text", page), ("html", fragment), ("content", bytearray(fragment))):
        as_text, as_bytes = newskit.records([{key: data.decode(), **more}, {key: data, **more}])
        assert (as_bytes["url"], as_bytes["crawl"], as_bytes["given"]["id"]) == (more["url"], 7, "mine")
        assert {**as_text, "encoding": None} == {**as_bytes, "encoding": None}


class Column:
    """A value as libraries of tables have them."""

    def tolist(self):
        return [1.5, 2]


def test_values_of_a_table_that_json_does_not_have_cost_no_page():
    """They ended the whole partition with a TypeError."""
    html = (SAMPLES / "english.html").read_text()
    now = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
    more = {
        "at": now,
        "price": Decimal("1.50"),
        "hash": b"\xff",
        "bins": Column(),
        "none": math.nan,
        "n": 10**30,
    }
    (record,) = newskit.records(
        [{"html": html, "half": "\ud800", **{k: v for k, v in more.items() if v == v}}]
    )
    assert [record[key] for key in ("at", "price", "hash", "bins", "n", "half")] == [
        "2026-01-02 03:04:00+00:00",
        "1.50",
        "\\xff",
        [1.5, 2],
        10**30,
        "\ufffd",
    ]
    (record,) = newskit.records([{"text": math.nan, "html": html.encode(), "at": now, "none": math.nan}])
    assert (record["title"][:9], record["at"], record["none"]) == (
        "Night bus",
        "2026-01-02T03:04:00+00:00",
        None,
    )


def test_names_may_hold_what_is_no_utf8():
    (record,) = newskit.records([("a\udcff.html", (SAMPLES / "english.html").read_text())])
    assert record["file"] == "a\\xff.html"


def test_a_row_that_is_no_page_is_a_row_with_a_reason():
    rows = [{"html": ""}, ("empty.html", b""), ("blank.html", b"  "), {"text": "one line"}]
    found = list(newskit.records(rows))
    assert [(r["file"], r["warnings"][:1]) for r in found[:3]] == [
        ("", ["failed:bad_record"]),
        ("empty.html", ["failed:empty"]),
        ("blank.html", ["failed:bad_input"]),
    ]
    assert len(found) == 4


def test_pages_are_taken_one_at_a_time():
    def pages():
        yield "a.html", (SAMPLES / "english.html").read_bytes()
        raise AssertionError("nobody asked for a second page")

    assert next(newskit.records(pages()))["lang"] == "en"
