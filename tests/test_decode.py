"""Bytes to text."""

from __future__ import annotations

import codecs
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.charsets import CODECS, codec_of
from newskit.decode import declared_charset, decode
from newskit.sources.sniff import NoText, sniff

CHINESE = "今天的天气很好，青河市图书馆开出了夜间巴士。"


def seen(data, **options):
    found = decode(data, **options)
    return found.text, found.encoding["declared"], found.encoding["used"], found.encoding["replaced"]


def test_every_label_stands_for_a_codec_that_python_has():
    for label, codec in CODECS.items():
        codecs.lookup(codec)
        assert codec_of(f" {label.upper()} ") == codec


def test_labels_of_the_subset_mean_the_whole():
    assert {codec_of(label) for label in ("gb2312", "GBK", "gb_2312-80", "gb18030")} == {"gb18030"}
    assert codec_of("big5") == codec_of("Big5-HKSCS") == "big5hkscs"
    assert (codec_of("iso-8859-1"), codec_of("shift_jis"), codec_of("euc-kr")) == ("cp1252", "cp932", "cp949")
    assert codec_of("klingon") is None


def test_characters_outside_gb2312_survive_its_label():
    page = "<meta charset=gb2312><p>朱镕基 喆 龍 €</p>"
    assert seen(page.encode("gb18030")) == (page, "gb2312", "gb18030", 0)


def test_bad_byte_costs_one_character():
    head = b"<meta charset=gbk>"
    data = head + CHINESE.encode("gbk") + b"\xff" + CHINESE.encode("gbk") + b"\xc4"
    text, _, used, replaced = seen(data)
    assert text == head.decode() + CHINESE + "\ufffd" + CHINESE + "\ufffd"
    assert (used, replaced) == ("gb18030", 2)


def test_bad_byte_in_utf8_costs_one_character():
    data = b'<meta charset="utf-8">' + CHINESE.encode() * 20
    text, _, used, replaced = seen(data[:-40] + b"\xff" + data[-39:])
    assert (used, text.count("\ufffd")) == ("utf-8", replaced)
    assert replaced <= 3
    assert text.startswith('<meta charset="utf-8">' + CHINESE)


@pytest.mark.parametrize("before", range(32_760, 32_772))
def test_utf8_is_told_wherever_a_long_page_is_cut_to_look_at_it(before):
    data = b"a" * before + CHINESE.encode()
    assert seen(data)[:3] == (data.decode(), "", "utf-8")
    assert decode(data).utf8 == data
    for broken in (data[:-1], data[: before + 1] + data[before + 2 :]):
        assert decode(broken).utf8 is None
        assert decode(broken).opening == "a" * 4096


@pytest.mark.parametrize(
    ("bom", "codec"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_bom_beats_every_label(bom, codec):
    assert seen(bom + CHINESE.encode(codec), charset="big5")[::2] == (CHINESE, codec)


def test_label_against_the_bom_is_told():
    chinese = codecs.BOM_UTF8 + b"<meta charset=gb2312>" + CHINESE.encode()
    assert decode(chinese).warnings == ("charset_mismatch:gb2312",)
    big = codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be")
    assert decode(big, charset="big5").warnings == ("charset_mismatch:big5",)
    assert decode(big, charset="utf-16").warnings == decode(chinese, charset="klingon").warnings == ()


def test_user_may_say_what_a_record_said():
    for codec in set(CODECS.values()):
        used = decode("新闻 news".encode(codec, "ignore"), encoding=codec).encoding["used"]
        assert used == codec
    assert codec_of("big5hkscs") is None  # in pages only the standard's labels count


def test_order_of_trust():
    gbk = CHINESE.encode("gbk")
    assert seen(b"<meta charset=big5>" + gbk, charset="gbk")[2] == "gb18030"  # transport before meta
    assert seen(gbk, charset="gbk", encoding="big5")[2] == "big5hkscs"  # the user before all
    assert seen(b'<?xml version="1.0" encoding="GBK"?>' + gbk)[1:3] == ("gbk", "gb18030")
    assert (
        seen(b"<meta http-equiv='Content-Type' content='text/html; charset = gb2312'>" + gbk)[1] == "gb2312"
    )


def test_wrong_label_gives_way_to_what_the_bytes_are():
    found = decode(b"<meta charset=gb2312>" + CHINESE.encode())
    assert (found.text[-5:], found.encoding["used"]) == (CHINESE[-5:], "utf-8")
    assert found.warnings == ("charset_mismatch:gb2312",)
    found = decode(b"<meta charset=utf-8>" + CHINESE.encode("gbk"))
    assert (found.text[-5:], found.encoding["used"]) == (CHINESE[-5:], "gb18030")
    assert found.warnings == ("charset_mismatch:utf-8",)


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("gb18030", CHINESE),
        ("big5hkscs", "中央社台北今天的天氣很好，記者報導圖書館開出夜間巴士。"),
        ("cp932", "今日は天気がいいですね。図書館のバスが走りました。"),
        ("euc_jp", "今日は天気がいいですね。図書館のバスが走りました。"),
        ("cp949", "강변시는 28일 남쪽 다리의 보수 공사를 마치고 6월부터 통행을 재개한다고 밝혔다."),
        ("cp1251", "Сегодня хорошая погода, сообщает корреспондент городской газеты."),
        ("cp1252", "Où est passé l’été ? La bibliothèque a ouvert à minuit."),
    ],
)
def test_unlabelled_bytes_are_recognised(codec, text):
    assert seen(text.encode(codec)) == (text, "", codec, 0)


@pytest.mark.parametrize("times", [1, 30])
def test_letters_that_vendors_added_make_japanese_no_other_language(times):
    """One surname, and the page was Russian, or Chinese."""
    text = "<p>" + "髙橋市長は会見で「ご迷惑をおかけした」と述べた。㈱山田組が①の施工を終えた。" * times
    assert seen(text.encode("cp932")) == (text, "", "cp932", 0)


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("utf-8", "市長は会見で「ご迷惑をおかけした」と述べた。タイトルマッチのチケットを売る。" * 9),
        ("euc_jp", "市長は会見で「ご迷惑をおかけした」と述べた。タイトルマッチのチケットを売る。" * 9),
        ("cp866", "В Вологде и Выборге Вчера Встретили Весну. " * 20),
        ("cp949", "다리가 오늘 오전 다시 개통되었다. 주민들은 다리 앞에 모였다." * 5),
        ("big5hkscs", "今日中午，公方手中之文少分心，五月天中心公告日中方反之，中方今日公布。" * 5),
        ("gb18030", "今日中午，公方手中之文少分心，五月天中心公告日中方反之，中方今日公布。" * 5),
    ],
)
def test_what_is_no_shift_jis_is_not_taken_for_it(codec, text):
    assert decode(text.encode(codec) + b"<p>\xff").encoding["used"] == codec


WRITTEN = {
    "gb18030": CHINESE, "big5hkscs": "大橋恢復通車，市民出行更加方便，記者在現場看到橋面重新鋪設了瀝青。", "cp932": "橋が今日午前、再び開通した。",
    "euc_jp": "橋が今日午前、再び開通した。住民は朝早くから集まった。", "cp949": "다리가 오늘 오전 다시 개통되었다. 주민들은 다리 앞에 모였다.",
    "cp1251": "Мост снова открыт, жители собрались рано.", "koi8_r": "Мост снова открыт, жители собрались рано.",
}  # fmt: skip


@pytest.mark.parametrize("codec", WRITTEN)
@pytest.mark.parametrize("times", [1, 20])
def test_western_label_on_what_is_not_western_gives_way(codec, times):
    """A server's default says so, or an editor's template: letters with accents stand alone, others in runs."""
    text = f"<title>x</title><p>{WRITTEN[codec] * times}</p>"
    data = text.encode(codec)
    assert decode(data).text == text
    for label in ("iso-8859-1", "windows-1252", "ISO-8859-15"):
        found = decode(data, charset=label)
        assert (found.text, found.encoding["used"]) == (text, codec)
        assert found.warnings == (f"charset_mismatch:{label.lower()}",)
        in_page = f"<meta charset={label}>".encode() + data
        assert decode(in_page).text.endswith(text)
    meta = f"<meta charset={codec.replace('cp949', 'euc-kr').replace('hkscs', '').replace('cp932', 'shift_jis')}>"
    assert decode(meta.encode() + data, charset="iso-8859-1").text == meta + text


@pytest.mark.parametrize("text", [
    "Le pont a rouvert. Après trois années de travaux, les habitants étaient réunis dès le matin à l’entrée.",
    "“The bridge” is open again, he said — and that’s that. “Good,” they said, “we’re glad.”",
])  # fmt: skip
def test_western_text_is_western_with_its_label_or_none_and_a_bad_byte_is_one(text):
    for label in ("", "iso-8859-1"):
        assert decode(text.encode("cp1252"), charset=label).text == text
        text = text + text if label else text  # of few bytes who says what they are is believed
        broken = b"\xff".join((text[:20].encode(), text[20:].encode()))
        assert decode(broken, charset=label).text == f"{text[:20]}\ufffd{text[20:]}"


def test_declaration_is_looked_for_in_the_first_4_kilobytes():
    assert declared_charset(b" " * 3000 + b"<meta charset='GBK'>") == "GBK"
    assert declared_charset(b" " * 5000 + b"<meta charset='GBK'>") == ""


@given(st.binary(max_size=400), st.sampled_from(["", "gbk", "utf-8", "big5", "utf-16", "nonsense"]))
def test_no_bytes_are_refused_and_no_lone_surrogate_comes_out(data, charset):
    decode(data, charset=charset).text.encode("utf-8")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_utf8_comes_through_unchanged(text):
    data = ("\ufeff" + text).encode()
    assert decode(data).text == text


JAPANESE = "青河市の図書館は、夜のバスで本を貸し出すと発表しました。"
LINES = f"{CHINESE}\n2026-05-18 08:40\n　　{CHINESE}\n"


@pytest.mark.parametrize(("codec", "text"), [("hz", CHINESE), ("iso2022_jp", JAPANESE)])
def test_text_between_escapes_needs_no_label(codec, text):
    page = f"<title>{text}</title>\n<p>2026 ~ {text}"
    assert seen(page.encode(codec)) == (page, "", codec, 0)
    labelled = decode(b"<meta charset=gb2312>" + page.encode(codec))
    assert (labelled.encoding["used"], labelled.warnings) == (codec, ("charset_mismatch:gb2312",))


def test_hz_has_the_marks_of_gbk():
    page = "<meta charset=hz-gb-2312><p>·郑岩·——"
    coded = re.sub(
        rb"[\xa1-\xfe]{2,}",
        lambda run: b"~{" + bytes(byte & 127 for byte in run[0]) + b"~}",
        page.encode("gbk"),
    )
    assert seen(coded) == (page, "hz-gb-2312", "hz", 0)


def test_hz_is_read_by_its_label():
    page = f"<meta charset=hz-gb-2312><p>{CHINESE}"
    assert seen(page.encode("hz")) == (page, "hz-gb-2312", "hz", 0)
    assert seen(b"<meta charset=hz-gb-2312><p>~user")[0] == "<meta charset=hz-gb-2312><p>~user"


@pytest.mark.parametrize(
    "text",
    [
        "function f(){return ~{a:1}.a&~}",
        "a ~{VPND~} b",  # two characters: it may be chance
        "~{VPND~} http://news.example/~user ~{VPNDVPND~}",
        "~{!@#$%^&*()!@#$%^&*()~}",
        "\x1b$B no escape back",
        "\x1b[31mred\x1b(B\x1b[m",
    ],
)
def test_ascii_with_what_looks_like_escapes_stays_as_it_is(text):
    assert seen(text.encode()) == (text, "", "utf-8", 0)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        LINES,
        "中央社台北今天的天氣很好，記者報導圖書館開出夜間巴士。\n2026-05-18\n",
        f"{JAPANESE}\n{JAPANESE}",
        "The bridge is open\nRiverton, May 4.\n",
        LINES * 40,
    ],
)
def test_lines_of_utf16_need_no_mark(codec, text):
    assert seen(text.encode(codec)) == (text, "", codec, 0)
    assert sniff(text.encode(codec)[:1024]) == "html"


@pytest.mark.parametrize(
    "data",
    [
        b"YWJjZGVm" * 20 + b"\0YWJjZGV" + b"YWJjZGVm" * 20,
        b"The bridge is\0 open, says the mayor of the town. " * 9,
        CHINESE.encode("gbk") + b"\n\0" + CHINESE.encode("gbk"),
        CHINESE.encode("big5", "ignore") + b"\n\0\n" + CHINESE.encode("big5", "ignore"),
        "Où est passé l’été ?\0 La bibliothèque a ouvert à minuit.".encode("cp1252"),
    ],
)
def test_stray_nul_makes_no_utf16(data):
    assert not decode(data).encoding["used"].startswith("utf-16")


def test_samples_of_sound_are_no_text():
    with pytest.raises(NoText):
        sniff(b"".join(number.to_bytes(2, "little") for number in range(0x20, 0x3000, 37)))


def test_label_behind_a_tag_of_many_attributes_is_found():
    page = f"<html data-a='{'x' * 70_000}'><meta charset=euc-jp><p>図書館バスが夜の町へ。"
    assert seen(page.encode("euc_jp")) == (page, "euc-jp", "euc_jp", 0)


TRADITIONAL = "縣政府昨天宣布，蓮花季延長一個星期，遊客可以搭乘免費接駁車前往各個景點。"


@pytest.mark.parametrize(
    ("codec", "label", "text"),
    [
        ("big5hkscs", "gb2312", TRADITIONAL),
        ("gb18030", "big5", CHINESE),
        ("big5hkscs", "gbk", TRADITIONAL[:13]),
    ],
)
def test_big5_that_is_labelled_gb2312_is_told_and_the_reverse(codec, label, text):
    page = f"<meta charset={label}><p>{text}</p>"
    found = decode(page.encode(codec))
    assert (found.text, found.encoding["used"]) == (page, codec)
    assert found.warnings == (f"charset_mismatch:{label}",)


@pytest.mark.parametrize(
    ("codec", "label", "text"), [("gb18030", "gb2312", TRADITIONAL), ("big5hkscs", "big5", TRADITIONAL)]
)
def test_traditional_characters_stay_in_the_encoding_of_their_label(codec, label, text):
    page = f"<meta charset={label}><p>{text}</p>"
    assert seen(page.encode(codec)) == (page, label, codec, 0)


def test_mark_of_utf8_before_or_within_a_page_of_pairs_is_no_text():
    page = f"<meta charset=gb2312><p>@{CHINESE}</p>"
    data = page.encode("gb18030").replace(b"@", codecs.BOM_UTF8)
    for marked in (data, codecs.BOM_UTF8 + data):
        assert seen(marked) == (page.replace("@", ""), "gb2312", "gb18030", 0)


def test_a_lost_byte_costs_the_characters_around_it():
    page = f"<meta charset=gbk><p>{CHINESE}</p>"
    for lost in (0, 1):  # the first half of a character, the second
        data = page.encode("gb18030")
        at = data.index("天气".encode("gb18030")) + lost
        text = decode(data[:at] + data[at + 1 :]).text
        assert (len(text), text.count("\ufffd")) == (len(page), 1)
        assert text.endswith("很好，青河市图书馆开出了夜间巴士。</p>")


def test_characters_whose_second_byte_is_ascii_stay_beside_a_bad_byte():
    page = f"<meta charset=gbk><p>{CHINESE}朱镕基</p>"
    assert decode(page.encode("gb18030") + b"\xff<p>").text == page + "\ufffd<p>"


def test_utf8_that_was_encoded_twice_is_taken_back():
    data = f"<title>{CHINESE}</title>".encode()
    for twice in (data.decode("latin-1").encode(), as_windows(data)):
        found = decode(twice)
        assert (found.text, found.warnings) == (data.decode(), ("mojibake_repaired",))


def as_windows(data):
    """UTF-8 read as Windows-1252, its holes as Latin-1, and encoded again."""
    chars = (bytes([code]).decode("cp1252", "ignore") or chr(code) for code in data)
    return "".join(chars).encode()


def test_letters_with_accents_are_not_taken_for_utf8_encoded_twice():
    text = "<p>Ã¤ Ã¥ Ã¦ und Ä°Å¸ stehen da: " + "ä¸­ " * 9 + "—ö"
    assert decode(text.encode()).text == text
