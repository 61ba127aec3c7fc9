"""newskit.records gives what `newskit run` writes, whatever shape an engine hands the pages in."""

from __future__ import annotations

import gzip
import math
from datetime import UTC, datetime
from decimal import Decimal

import pytest

import newskit
from newskit.sources.raw import RawPage, ReadOptions
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


def test_bytes_in_an_object_of_a_row_are_a_page_of_bytes():
    """They were text in which every byte that is no UTF-8 was its number."""
    page = (SAMPLES / "portal-gbk.html").read_bytes()
    reading = ReadOptions(html_fields=("data.html",))
    (nested,), (plain,) = (
        newskit.records([{"data": {"html": page}}], reading=reading),
        newskit.records([{"html": page}]),
    )
    assert nested["encoding"]["used"] == "gb18030"
    assert {**nested, "data": 0} == {**plain, "data": 0}


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


class NAType:
    """What pandas has where a text is missing."""

    def __repr__(self):
        return "<NA>"


def test_what_a_table_has_in_place_of_a_missing_text_is_none():
    """`<NA>` was the page, its address, its title."""
    na, text = NAType(), (SAMPLES / "flattened.txt").read_text()
    more = {"url": na, "title": na, "author": na, "at": {"x": na}}
    (record,) = newskit.records([{"html": na, "text": text, **more}])
    (plain,) = newskit.records([{"html": None, "text": text, "url": None, "title": None, "at": {"x": None}}])
    assert {**record, "given": 0, "author": 0} == {**plain, "given": 0, "author": 0}


def test_a_missing_page_beside_its_name_is_an_empty_one():
    """As zip(table.name, table.html) gives it: it ended the partition with a TypeError."""
    pages = [("none", None), ("nan", math.nan), ("na", NAType())]
    assert [r["warnings"] for r in newskit.records(pages)] == [["failed:empty"]] * 3


def test_row_with_half_a_character_beside_no_number_is_a_page():
    html = (SAMPLES / "english.html").read_text()
    (record,) = newskit.records([{"html": html, "half": "\ud800", "none": math.nan, "most": math.inf}])
    assert (record["title"][:9], record["none"], record["most"]) == ("Night bus", None, None)


def test_a_row_that_cannot_be_json_is_a_row_with_a_reason():
    """It ended the partition."""
    circle = []
    circle.append(circle)
    rows = [{"text": "one line", "file": "a", "x": value} for value in ({(1, 2): 3}, circle)]
    assert [r["warnings"] for r in newskit.records(rows)] == [["failed:bad_record"]] * 2


def test_names_may_be_paths():
    """As in `(path, path.read_bytes()) for path in folder.iterdir()`."""
    path = SAMPLES / "english.html"
    for page in (path.read_bytes(), path.read_text()):
        (record,) = newskit.records([(path, page)])
        assert record["file"] == str(path)


def test_pages_without_names_are_told_at_once():
    """Of a list of texts the second letter of each was taken for a page, of a row alone that of its keys."""
    for pages in (["<h1>Bridge</h1><p>Open."], {"html": "<h1>Bridge"}, "page.html", [b"<h1>Bridge"]):
        with pytest.raises(TypeError, match="a page is a name with its bytes or text, or a row"):
            list(newskit.records(pages))


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
