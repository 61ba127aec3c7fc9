"""The article line: what goes in comes out, what is no record is refused by name."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.errors import BadRecord
from newskit.record import (
    KEYS,
    OPTIONAL,
    PROPERTIES,
    SCHEMA,
    Article,
    from_line,
    load_object,
    to_dict,
    to_line,
)

TEXT = st.text(max_size=20)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)


@st.composite
def articles(draw):
    texts = st.lists(TEXT, max_size=3)
    return Article(
        id=draw(TEXT),
        title=draw(TEXT),
        section=draw(texts),
        published_at=draw(
            st.sampled_from([None, "2021-06-23", "2021-06-23T09:05+08:00", "2021-06-23T09:05:31Z"])
        ),
        dateline=draw(st.none() | st.fixed_dictionaries({"agency": TEXT, "place": TEXT, "date": TEXT})),
        body=draw(texts),
        images=draw(st.lists(st.fixed_dictionaries({"url": TEXT, "caption": TEXT}), max_size=2)),
        confidence=draw(st.none() | st.floats(0, 1)),
        dropped=draw(st.dictionaries(TEXT, st.integers(0, 9), max_size=2)),
        extra=draw(st.dictionaries(TEXT.filter(lambda key: key not in PROPERTIES), JSON, max_size=3)),
    )


@given(articles())
def test_round_trip_changes_nothing(article):
    line = to_line(article)
    assert from_line(line) == article
    assert to_line(from_line(line)) == line


def test_keys_always_stand_in_the_order_of_the_contract():
    assert list(to_dict(Article(extra={"z": 1, "a": 2}))) == [*KEYS, "z", "a"]
    assert KEYS == (
        "id", "url", "file", "kind", "lang", "title", "section", "published_at", "source", "authors", "editors",
        "dateline", "body", "headlines", "headline_runs", "images", "confidence", "encoding", "dropped", "warnings",
    )  # fmt: skip
    assert to_line(from_line(b'{"z":1,"title":"t","id":"i"}')).startswith(b'{"id":"i","url":""')


def test_optional_keys_are_written_only_when_they_hold_something():
    assert not set(OPTIONAL) & set(to_dict(Article()))
    line = to_line(Article(headline_links=[{"text": "t", "url": "u", "published_at": ""}]))
    assert json.loads(line)["headline_links"][0]["url"] == "u"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"{", "not JSON: broken at character 1"),
        (b'{"a" 1}', "not JSON: broken at character 5"),
        (b'{"a":1} x', "not JSON: broken at character 8"),
        (b'{"a":%s x}' % (b"9" * 400), "not JSON: broken at character 406"),
        (b'{"a":%s}' % (b"[" * 9999 + b"]" * 9999), "lists or objects within each other, too many"),
        (
            b'{"h":"\\ud83d","a":%s}' % (b"[" * 9999 + b"]" * 9999),
            "lists or objects within each other, too many",
        ),
        (b"[]", "not a record"),
        (b'"text"', "not a record"),
        (b'{"title":null}', "title: expected text"),
        (b'{"body":"one text"}', "not a record: a page in the field body"),
        (b'{"body":["a",1]}', "body: expected a list of texts"),
        (b'{"kind":"novel"}', "kind: expected one of article"),
        (b'{"published_at":"yesterday"}', "published_at: not an RFC 3339 time: yesterday"),
        (b'{"published_at":"2021-06-23 09:05"}', "published_at: not an RFC 3339 time"),
        (b'{"confidence":2}', "confidence: out of range: 2"),
        (b'{"dropped":{"rule":-1}}', "dropped.rule: out of range"),
        (b'{"dateline":{"agency":"a"}}', "dateline: no key place"),
        (b'{"images":[{"url":"u","caption":"c","x":1}]}', "images: unknown key x"),
        (
            b'{"encoding":{"declared":"","used":"","replaced":true}}',
            "encoding.replaced: expected a whole number",
        ),
    ],
)
def test_what_is_no_record_is_refused_in_words(line, problem):
    with pytest.raises(BadRecord) as refused:
        from_line(line)
    assert str(refused.value).startswith(problem)


def test_object_without_any_key_of_a_record_is_none():
    """Lines of pages in a field that nobody named, say: each was an empty record of an article, and all well."""
    with pytest.raises(BadRecord, match="none of a record's keys"):
        from_line(b'{"raw":{"page":"<html>"},"crawl":7}')
    assert from_line(b"{}") == Article()


def test_numbers_beyond_64_bits_ride_along():
    line = to_line(from_line(b'{"url":"","n":123456789012345678901234567890}'))
    assert line.endswith(b',"n":123456789012345678901234567890}\n')
    assert to_line(from_line(line)) == line


@pytest.mark.parametrize("number", ["1", "123456789012345678901234567890"])
def test_half_a_character_costs_itself_alone(number):
    """Python's and other writers of JSON let it through where a text was cut; the line was no JSON."""
    line = rb'{"n":%s,"title":"a\ud83d\udE00b\uD83Dc\udc00\\ud800\ud83d","x":["\ud800"]}' % number.encode()
    article = from_line(line)
    assert (article.title, article.extra["x"]) == ("a😀b\ufffdc\ufffd\\ud800\ufffd", ["\ufffd"])
    with pytest.raises(BadRecord, match=r"broken at character 24"):
        load_object(rb'{"title":"\ud800","url":}')


@pytest.mark.parametrize("beside", ["", r',"x":"\ud800"', ',"n":123456789012345678901234567890'])
def test_half_a_character_in_bytes_is_no_utf8_whatever_stands_beside_it(beside):
    """Beside a long number or an escaped half it went through, and the next command took it for another text."""
    line = b'{"title":"\xed\xa0\x80"%s}' % beside.encode()
    with pytest.raises(BadRecord, match="no UTF-8 at byte 10"):
        from_line(line)


@pytest.mark.parametrize(
    ("text", "codec", "hint"),
    [
        ("大桥恢复通车", "gbk", r" \(iconv -f gb18030 -t utf-8 first\?\)"),
        ("Zürich", "latin-1", ""),
        ("大桥恢复通车\udcff", "utf-8", ""),
    ],
)
def test_json_lines_in_gbk_are_told_with_what_to_do(text, codec, hint):
    """As Python writes them on a Chinese Windows where no encoding is named."""
    line = b'{"title":"%s"}' % text.encode(codec, "surrogateescape")
    with pytest.raises(BadRecord, match=rf"not JSON: no UTF-8 at byte \d+{hint}$"):
        from_line(line)


@pytest.mark.parametrize("time", [r"2026-05-18\n", "２０２６-05-18", "2026-05-18T08:40٠"])
def test_a_time_is_what_the_schema_says_in_any_language(time):
    """A pattern's \\d and $ mean other things in Python than in JSON Schema: such times were checked and written."""
    with pytest.raises(BadRecord, match="published_at: not an RFC 3339 time"):
        from_line(b'{"published_at":"%s"}' % time.encode())


def test_what_json_has_no_number_for_is_never_written():
    """Beside a long number, too, which Python's own reader has to take."""
    line = to_line(
        from_line(b'{"url":"","n":123456789012345678901234567890,"big":1e400,"small":-1e400,"f":1.5e3}')
    )
    assert line.endswith(b',"n":123456789012345678901234567890,"big":null,"small":null,"f":1500.0}\n')
    for name in (b"NaN", b"Infinity", b"-Infinity"):
        for beside in (b"1", b"12345678901234567890"):
            line = to_line(from_line(b'{"url":"","n":%s,"x":%s}' % (beside, name)))
            assert line.endswith(b',"n":%s,"x":null}\n' % beside)
    with pytest.raises(BadRecord, match="broken at character 17"):
        from_line(b'{"url":"NaN","n":}')


def test_whole_number_past_all_bounds_is_null():
    assert from_line(b'{"title":"x","n":%s}' % (b"9" * 5000)).extra == {"n": None}


def test_schema_describes_every_key():
    assert set(SCHEMA["properties"]) == {*KEYS, *OPTIONAL}
    assert all("description" in schema for schema in SCHEMA["properties"].values())


def test_no_control_character_comes_out_as_it_is():
    """JSON lets those from U+007F to U+009F through, of which terminals take some for the start of a command."""
    article = Article(file="a.zip!/\x9b31m\x7f.html", title="«题»", extra={"mine": "\x80\x9f"})
    line = to_line(article)
    assert rb'"file":"a.zip!/\u009b31m\u007f.html"' in line
    assert rb'"mine":"\u0080\u009f"' in line
    assert "«题»".encode() in line
    assert from_line(line) == article
