"""The library face gives what the command line gives."""

from __future__ import annotations

import gc
import weakref
from copy import deepcopy

import pytest

import newskit
from newskit.cleaning import CleanOptions, LearnedFurniture
from newskit.errors import BadInput
from newskit.headlines.split.lexicon import Lexicon
from newskit.record import to_dict
from tests.shell import SAMPLES, sh


def test_library_and_command_line_agree():
    for name in ("flattened.txt", "portal.html", "portal-gbk.html", "english.html"):
        article = newskit.parse((SAMPLES / name).read_bytes())
        article = newskit.split_headlines(newskit.clean(article))
        record = sh(f"newskit run $SAMPLES/{name}").records[0]
        assert {**to_dict(article), "file": record["file"]} == record


def test_text_that_is_already_decoded_needs_no_label():
    page = (SAMPLES / "portal-gbk.html").read_bytes()
    assert newskit.parse(page.decode("gb18030")).title == newskit.parse(page).title


def test_a_text_whose_only_tags_end_its_lines_is_read_as_flattened():
    text = (SAMPLES / "flattened.txt").read_text()
    article, broken = newskit.parse(text), newskit.parse(text.replace("\n", "<br/>"))
    assert (broken.title, broken.body, broken.source) == (article.title, article.body, article.source)


def test_what_a_call_was_given_is_not_changed():
    article = newskit.parse((SAMPLES / "flattened.txt").read_bytes())
    before = to_dict(article)
    kept = {key: list(value) if isinstance(value, list) else value for key, value in before.items()}
    newskit.split_headlines(newskit.clean(article))
    assert to_dict(article) == kept


def test_what_is_done_to_a_cleaned_copy_is_not_done_to_the_article():
    article = newskit.parse((SAMPLES / "flattened.txt").read_bytes())
    before = deepcopy(article)
    copy = newskit.clean(article)
    for texts in (copy.headlines, copy.section, copy.authors, copy.warnings, copy.body):
        texts.append("mine")
    copy.extra["mine"] = copy.dropped["mine"] = 1
    assert article == before


def test_page_is_gone_when_its_record_is_there(monkeypatch):
    """A tree that waits for the garbage collector is 100 KB at the least: 10,000 small pages took 956 MB."""
    import newskit.articles.html as rooms

    pages = []
    read_html = rooms.read_html
    monkeypatch.setattr(
        rooms,
        "read_html",
        lambda *given, **named: (
            pages.append(weakref.ref((page := read_html(*given, **named)).elements)) or page
        ),
    )
    gc.disable()
    try:
        for html in (
            b"<title>t</title><p>one</p>",
            b"<h1>Bridge open</h1>" + b"<p>The bridge is open again.</p>" * 9,
        ):
            newskit.parse(html)
        assert [page() for page in pages] == [None, None]
    finally:
        gc.enable()


@pytest.mark.parametrize("page", [b"\x89PNG\r\n\x1a\n" + bytes(99), b"%PDF-1.7 a paper", b"", " \n"])
def test_what_is_no_page_raises(page):
    with pytest.raises(BadInput, match="not a page: "):
        newskit.parse(page)


def test_page_is_any_bytes_and_nothing_else():
    page = (SAMPLES / "portal.html").read_bytes()
    assert newskit.parse(memoryview(page)) == newskit.parse(bytearray(page)) == newskit.parse(page)
    with pytest.raises(TypeError):
        newskit.parse(None)


def test_address_of_a_page_brings_no_control_characters():
    article = newskit.parse("<h1>城南大桥恢复通车</h1>", url="http://news.example/\x1b[31m\x9b1")
    assert article.url == "http://news.example/[31m1"


def test_errors_are_there_before_the_first_call():
    """As the README names them: `except newskit.errors.BadInput` was an AttributeError until something was parsed."""
    done = sh("python -c 'import newskit; print(newskit.errors.BadInput.code)'")
    assert (done.status, done.out, done.err) == (0, "bad_input\n", "")


TEXT = "<h1>河岸公园周六开放</h1><p>市园林局6月1日说，新建的河岸公园将于本周六免费开放。</p>"


def test_text_that_is_already_decoded_is_in_no_encoding_whatever_is_said_of_all_pages():
    """It was read as bytes of that encoding: 娌冲哺鍏洯."""
    assert newskit.parse(TEXT, encoding="gbk").title == "河岸公园周六开放"
    (record,) = newskit.records([("a.html", TEXT)], encoding="gbk")
    assert record["title"] == "河岸公园周六开放"


def test_an_encoding_or_a_form_that_nobody_knows_raises():
    """They were passed over without a word; of "HTML" a text of tags was left."""
    with pytest.raises(ValueError, match="encoding: nobody knows gb2313"):
        newskit.parse(TEXT.encode(), encoding="gb2313")
    with pytest.raises(ValueError, match="encoding: nobody knows gb2313"):
        list(newskit.records([("a.html", TEXT.encode())], encoding="gb2313"))
    with pytest.raises(ValueError, match="form: HTML is none of html, text"):
        newskit.parse(TEXT, form="HTML")


def test_a_lexicon_is_named_as_learned_furniture_is(tmp_path):
    """A name was an AttributeError, other bytes a UnicodeDecodeError; JSON nested without end a RecursionError."""
    path = tmp_path / "known"
    path.write_text(Lexicon().dumps())
    assert Lexicon.load(str(path)).titles == Lexicon.load(path).titles == set()
    for load in (Lexicon.load, LearnedFurniture.load):
        for data in (b"\xa2\xff", b"[" * 200_000):
            path.write_bytes(data)
            with pytest.raises(BadInput, match="not "):
                load(path)


def test_rules_to_keep_may_be_any_set_or_list():
    article = newskit.parse((SAMPLES / "flattened.txt").read_bytes())
    kept = newskit.clean(article, CleanOptions(keep=frozenset({"end_mark"})))
    assert kept.dropped == {}
    for keep in ({"end_mark"}, ["end_mark"], ("end_mark",)):
        assert newskit.clean(article, CleanOptions(keep=keep)) == kept
