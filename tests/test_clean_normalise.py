"""The normal form of text: white space, invisible characters, entities, widths, mojibake."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newskit.cleaning import CleanOptions, clean, clean_text, normalised_body
from newskit.cleaning.normal_body import _odd, is_normal, normal_body, normal_texts
from newskit.cleaning.options import DEFAULT
from newskit.record import Article


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("a\xa0b\u3000c\t d", "a b c d"),
        ("\u3000\u3000开头", "开头"),
        ("soft\xadhy\u200bphen\ufeff", "softhyphen"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("👩\u200d👩\u200d👧 family", "👩\u200d👩\u200d👧 family"),
        ("Auf\u200clage", "Auflage"),
        ("\u200eplain\u200f", "plain"),
        ("שלום\u200f &#8238;abc&#8236; \u2067de\u2069", "שלום\u200f abc de"),
        ("שלום\u200f!", "שלום\u200f!"),
        ("cafe\u0301", "caf\xe9"),
        ("iPhone１１ 发布", "iPhone11 发布"),
        ("二〇二一年，２０２１年", "二〇二一年，２０２１年"),
        ("ＡＢＣ plain", "ABC plain"),
        ("Tom &amp; Jerry&nbsp;&ldquo;hi&rdquo; &#8220;yo&#x201D;", "Tom & Jerry “hi” “yo”"),
        ("write &amp;lt; for &lt;", "write &amp;lt; for <"),
        ("a slip&amp;nbsp;of &amp;#8220;escaping&amp;#8221;", "a slip of “escaping”"),
        ("AT&T; R&D", "AT&T; R&D"),
        ("&nbsp&nbsp今天开馆，?a=1&nbsp=2", "今天开馆，?a=1&nbsp=2"),
        ("\x93quoted\x94 \x00text\x7f", "“quoted” text"),
        ("第一行\n第二行", "第一行第二行"),
        ("first\nsecond", "first second"),
        ("well-\nknown", "well-known"),
        ("“curly”", "“curly”"),
    ],
)
def test_normal_form(text, normal):
    assert normalised_body([text]) == [normal]


def test_widths_and_quotes_follow_the_options():
    options = CleanOptions(widths="all", quotes="straight")
    assert normalised_body(["２０２１年“ＧＤＰ”"], options) == ['2021年"GDP"']
    assert normalised_body(["iPhone１１"], CleanOptions(widths="keep")) == ["iPhone１１"]


def test_paragraphs_torn_before_a_comma_or_behind_a_bracket_are_joined():
    torn = ["他们在", "，她说，那里（", "第三层）等我。", "”后来呢？"]
    assert normalised_body(torn) == ["他们在，她说，那里（第三层）等我。", "”后来呢？"]
    assert normalised_body(torn, CleanOptions(join_lines=False)) == torn


@pytest.mark.parametrize(
    "meant",
    [
        "Café cerró a las 8",
        "naïveté coûte cher",
        "广州社工组成百支抗疫队伍",
        "他说：“今天不下雨”，转身走了。",
        "Zażółć gęślą jaźń",
    ],
)
def test_mojibake_is_repaired_and_said_so(meant):
    wrong = meant.encode().decode("latin-1")
    cleaned = clean(Article(title=wrong, body=[wrong]))
    assert (cleaned.title, cleaned.body, cleaned.warnings) == (meant, [meant], ["mojibake_repaired"])


def test_mojibake_of_a_gb_reader_is_repaired():
    meant = "广州社工组成百支抗疫队伍奔赴"
    wrong = meant.encode().decode("gb18030")
    cleaned = clean(Article(body=[wrong, "涓滴之恩，"]))
    assert (cleaned.body, cleaned.warnings) == ([meant, "涓滴之恩，"], ["mojibake_repaired"])


def test_mojibake_of_a_latin_reader_of_gb_is_repaired():
    meant = "河湾镇的老渡船昨天换上了新的发动机，居民说，过河只要五分钟。"
    cleaned = clean(Article(body=[meant.encode("gb2312").decode("latin-1")]))
    assert (cleaned.body, cleaned.warnings) == ([meant], ["mojibake_repaired"])


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Старый паром получил новый двигатель: теперь река снова рядом.", "cp1251"),
        ("나루터의 낡은 배가 어제 새 엔진을 달았다, 주민들은 오 분이면 강을 건넌다고 말했다.", "euc-kr"),
        ("古い渡し船に昨日、新しいエンジンが積まれた。川を渡るのに五分で済む。", "euc-jp"),
    ],
)
def test_other_bytes_read_as_latin_are_not_taken_for_gb(text, codec):
    wrong = text.encode(codec).decode("latin-1")
    assert "mojibake_repaired" not in clean(Article(body=[wrong])).warnings


@pytest.mark.parametrize(
    "text",
    ["São Paulo, “Â©” e NÃO", "联通", "Ã was here, café too", "50 £ – “dear”", "涓滴之恩", "Ünïcödé"],
)
def test_text_that_only_looks_like_mojibake_is_left(text):
    cleaned = clean(Article(body=[text]))
    assert (cleaned.body, cleaned.warnings) == ([text], [])


@settings(max_examples=300, deadline=None)
@given(
    st.text(max_size=6),
    st.lists(st.text(st.sampled_from("a字，（ \u3000&;１é\u0301Ã©\n\u200b锛"), max_size=6), max_size=4),
)
def test_what_one_look_calls_normal_is_left_as_it_is_by_the_whole_work(title, body):
    if is_normal(title, body, DEFAULT):
        assert normal_body(body, DEFAULT) == (body, False)
        assert normal_texts([title], DEFAULT) == ([title], False)


@pytest.mark.parametrize("text", ["R & D", "AT&T", "a &amp b", "&;", "A&&B", "&#;"])
def test_ampersands_that_open_no_entity_are_normal_at_one_look(text):
    assert is_normal("", [text], DEFAULT) is (normal_body([text], DEFAULT) == ([text], False)) is True


@pytest.mark.parametrize(
    "text", ["a &gt; b", "&#62;", "&#x3E;", "& &CounterClockwiseContourIntegral;", "é&eacute;"]
)
def test_entities_are_seen_at_one_look(text):
    assert not is_normal("", [text], DEFAULT)


def test_every_character_that_composition_may_change_is_looked_at_closely():
    """The quick look knows blocks only: it must know all that hold such characters, whatever Unicode's version."""
    seconds = {
        int(parts[1], 16)
        for char in map(chr, range(0x10000))
        if len(parts := unicodedata.decomposition(char).split()) == 2 and not parts[0].startswith("<")
    }
    open_to_change = [
        char
        for char in map(chr, [*range(0xD800), *range(0xE000, 0x10000)])
        if unicodedata.combining(char)
        or ord(char) in seconds
        or not unicodedata.is_normalized("NFC", char)
        or "\u1161" <= char <= "\u1175"
        or "\u11a8" <= char <= "\u11c2"
    ]
    assert [char for char in open_to_change if not _odd().search(char)] == []


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("LÃ¤rm macht krank 한글。责任编辑：SÃO PAULO", "Lärm macht krank 한글。"),
        ("\u200f大桥恢复通车。责任编辑：مرحبا", "大桥恢复通车。"),
    ],
)
def test_what_a_cut_leaves_is_in_its_normal_form(line, rest):
    assert clean_text(line) == [rest]
    body = clean(Article(title="大桥", body=["两岸居民不必再绕行四十公里。", line])).body
    assert body[-1] == rest
