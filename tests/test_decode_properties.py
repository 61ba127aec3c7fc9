"""Bytes to text, for any bytes and every label."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newskit.charsets import CODECS, codec_of
from newskit.decode import decode

LABELS = sorted(CODECS)
BY_CODEC = {codec: label for label, codec in CODECS.items()}
# A byte that cannot stand in text of this encoding, in front of a character of its own.
BAD_BYTE = {
    "utf-8": b"\xff",
    "gb18030": b"\xff",
    "big5hkscs": b"\xff",
    "euc_jp": b"\xff",
    "cp949": b"\xff",
    "cp1253": b"\xff",
}


# Characters of many scripts, a hundred or two of each, with the controls and the odd ones.
CHARACTERS = [
    *map(chr, range(0x20, 0x180)), *map(chr, range(0x370, 0x460)), *map(chr, range(0x5D0, 0x5EB)), *map(chr, range(0x621, 0x650)),
    *map(chr, range(0xE01, 0xE3B)), *map(chr, range(0x1EA0, 0x1EFA)), *map(chr, range(0x3000, 0x3100)), *map(chr, range(0x4E00, 0x9FA0, 97)),
    *map(chr, range(0xAC00, 0xD7A0, 101)), *map(chr, range(0xFF01, 0xFFA0)), *"\t\n\r€…–—‘’“”•™龍朱镕喆𠀀𪚥😀",
]  # fmt: skip


def _is_kept(character, codec):
    try:
        return character.encode(codec).decode(codec) == character
    except UnicodeError:
        return False


ALPHABETS = {
    codec: [character for character in CHARACTERS if _is_kept(character, codec)] for codec in BY_CODEC
}


def text_of(codec):
    """Texts that an encoding can write, and reads back the same."""
    return st.text(st.sampled_from(ALPHABETS[codec]), min_size=1).filter(
        lambda text: text.encode(codec).decode(codec) == text
    )


@given(st.binary(max_size=600), st.sampled_from(["", "nonsense", *LABELS]), st.sampled_from(["", *LABELS]))
def test_any_bytes_under_any_label_are_text(data, charset, encoding):
    found = decode(data, charset=charset, encoding=encoding)
    found.text.encode("utf-8")  # no lone surrogate
    assert 0 <= found.encoding["replaced"] <= len(data)
    assert found.encoding["used"] in {*CODECS.values()}
    if found.utf8 is not None:
        assert found.utf8.decode() == found.text


@given(st.sampled_from(LABELS), st.data())
def test_every_label_reads_what_its_encoding_wrote(label, data):
    codec = codec_of(label)
    text = data.draw(text_of(codec))
    found = decode(text.encode(codec), encoding=label)
    assert (found.text, found.encoding) == (text, {"declared": label, "used": codec, "replaced": 0})


@given(st.sampled_from(LABELS), st.data())
def test_every_label_of_the_transport_is_believed_unless_the_bytes_are_utf8(label, data):
    codec = codec_of(label)
    text = data.draw(text_of(codec))
    encoded = text.encode(codec)
    assume(not encoded.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")))
    if not codec.startswith("utf-16") and codec != "iso2022_jp":
        with contextlib.suppress(UnicodeDecodeError):
            assume(encoded.decode() == text)  # ASCII
    elif codec.startswith("utf-16"):
        assume("\0" not in text and any(ord(char) < 256 for char in text))
    assert decode(encoded, charset=label).text == text


@pytest.mark.parametrize("codec", sorted(BAD_BYTE))
@given(data=st.data())
def test_bad_byte_costs_one_character(codec, data):
    before, after = data.draw(text_of(codec)), data.draw(text_of(codec))
    found = decode(before.encode(codec) + BAD_BYTE[codec] + after.encode(codec), encoding=BY_CODEC[codec])
    assert found.text == before + "\ufffd" + after
    assert found.encoding["replaced"] == 1


@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    st.sampled_from(["", "gbk", "utf-8", "iso-8859-1"]),
)
def test_utf8_with_a_mark_is_utf8_whatever_the_label(text, label):
    assert decode(b"\xef\xbb\xbf" + text.encode(), charset=label).text == text


def test_iso_2022_jp_is_not_taken_for_ascii():
    text = "今日は天気がいいですね。"
    for found in (
        decode(text.encode("iso2022_jp"), charset="ISO-2022-JP"),
        decode(b"<meta charset=iso-2022-jp>" + text.encode("iso2022_jp")),
    ):
        assert found.text.endswith(text)
        assert found.encoding["used"] == "iso2022_jp"


def test_utf16_without_a_mark_is_read_where_the_server_says_so_and_never_by_a_meta_tag():
    text = "<p>今日は天気がいいですね。</p>"
    assert decode(text.encode("utf-16-be"), charset="utf-16be").text == text
    assert decode(b"<meta charset=utf-16><p>text").text == "<meta charset=utf-16><p>text"
    assert decode("天気がいい".encode("utf-16-le"), charset="utf-8").text != "天気がいい"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("charset", ["", "utf-8", "unicode"])
def test_utf16_is_told_by_its_first_tag(codec, charset):
    """Whatever the server says: no other encoding has a NUL there (XML 1.0, appendix F.1)."""
    text = "\r\n <!DOCTYPE html><meta charset=utf-16><p>今日は天気がいいですね。</p>"
    found = decode(text.encode(codec), charset=charset)
    assert (found.text, found.encoding["used"]) == (text, codec)
    assert decode(b"<\0\0h1>text").encoding["used"] == "utf-8"


def test_meta_tag_is_asked_where_nobody_knows_the_label_of_the_server():
    found = decode(b"<meta charset=gbk>" + "图书馆".encode("gbk"), charset="unknown-8bit")
    assert (found.text[-3:], found.encoding["declared"]) == ("图书馆", "gbk")
