"""newskit.records gives what `newskit run` writes, whatever shape an engine hands the pages in."""

from __future__ import annotations

import gzip

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
