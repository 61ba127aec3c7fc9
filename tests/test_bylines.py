"""Authors and editors of pages in other languages than Chinese: lists of names, agencies' last lines, references."""

from __future__ import annotations

import json

import pytest

import newskit
from newskit.fields.bylines.name_lists import split_people
from newskit.fields.bylines.written_by import readable
from newskit.fields.lines import Line
from tests.growth import grows_linearly

LEAD = "The harbour bridge will be closed to all traffic for three weeks from Monday, the city council said."
PROSE = [
    "Engineers found worn bearings during a routine inspection in March, a spokesman said on Thursday evening.",
    "Buses will take the longer way round by the old lighthouse, and the ferry will run every twenty minutes.",
    "Shopkeepers on the north side fear for their summer trade and have asked the council for compensation.",
]


def page(*, above: str = "", below: str = "", data: object = None, head: str = "") -> str:
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if data else ""
    paragraphs = "".join(f"<p>{text}</p>" for text in [LEAD, *PROSE])
    return (
        f"<html lang=en><head><title>Bridge to close for three weeks</title>{head}{script}</head><body>"
        f"<article><h1>Bridge to close for three weeks</h1>{above}{paragraphs}{below}</article></body></html>"
    )


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Anna Weiss, Bo Li, and Carl Ek", ["Anna Weiss", "Bo Li", "Carl Ek"]),
        ("BY ANNA WEISS AND BO LI", ["ANNA WEISS", "BO LI"]),
        ("Anna Weiss &amp; Bo Li", ["Anna Weiss", "Bo Li"]),
        ("Por: Ana Díaz y Luis Gil", ["Ana Díaz", "Luis Gil"]),
        ("Anna Weiss, Senior Political Correspondent", ["Anna Weiss"]),
        ("Anna Weiss, RP National Harbours Writer", ["Anna Weiss"]),
        ("Anna Weiss, MS, RDN and Carl Ek, PhD", ["Anna Weiss", "Carl Ek"]),
        ("Anna Weiss, AFP", ["Anna Weiss", "AFP"]),
        ("Anna Weiss, MD, and Carl Ek, Jr.", ["Anna Weiss", "Carl Ek, Jr."]),
        ("Editor", ["Editor"]),
    ],
)
def test_a_text_that_names_several_people_is_split(written, names):
    assert split_people([written]) == names


def test_two_phrases_of_a_script_without_capitals_are_no_pair_of_names():
    def authors(line):
        text = "".join(
            f"<p>{'부두의 새 다리는 내년 봄에 열리고 버스는 등대 쪽으로 돌아갑니다. ' * 3}</p>"
            for _ in range(4)
        )
        return newskit.parse(f"<title>새 다리 개통</title><h1>새 다리 개통</h1><p>{line}</p>{text}").authors

    assert authors("다리의 시작인가, 부두의 마지막인가") == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<p>By Anna Weiss and Bo Li</p>", ["Anna Weiss", "Bo Li"]),
        ("<p>Authors:Anna Weiss, Bo Li</p>", ["Anna Weiss", "Bo Li"]),
        ("<p>By <a>Anna Weiss</a><span>November 21, 2025</span></p>", ["Anna Weiss"]),
        ("<p>By Anna Weiss, in News, Business · 31 Jan 2025, 20:02</p>", ["Anna Weiss"]),
        ("<p>Text: Anna Weiss, Fotos: Bo Li</p>", ["Anna Weiss"]),
        ("<p>Reading time 4 min., Text: Anna Weiss</p>", ["Anna Weiss"]),
        ("<p>Reading time 4 min., Topic: Harbour News</p>", []),
        ("<p>Author - Anna Weiss</p>", ["Anna Weiss"]),
        ("<p>Von Redakteurin Anna Weiß</p>", ["Anna Weiß"]),
        ("<p>Text: Redakteur Max Braun und Reporterin Anna Weiß</p>", ["Max Braun", "Anna Weiß"]),
        ("<p>By Senior Reporter Anna Weiss and Staff Writer Bo Green</p>", ["Anna Weiss", "Bo Green"]),
        ("<p>By Anna Weiss, Carl Green, and Dora Young</p>", ["Anna Weiss", "Carl Green", "Dora Young"]),
        ("<p>By Anna Weiss, Ph.D., and Bo Green</p>", ["Anna Weiss", "Bo Green"]),
        ("<p>Text und Fotos von Max Braun</p>", ["Max Braun"]),
        ("<p>Photos and story by Anna Weiss</p>", ["Anna Weiss"]),
        ("<p>Article by Anna Weiss Published May 6, 2021</p>", ["Anna Weiss"]),
        ("<p>Anna Weiss Special to the Post</p>", ["Anna Weiss"]),
        ("<p>By Environment Correspondent Anna Weiss</p>", ["Anna Weiss"]),
        ("<p>Port - Northern Quay</p>", []),
        ("<p>By the harbour</p>", []),
        ("<p>May 5, 2024</p><div class=tags><a href=/t/1>Anna Weiss</a> <a href=/t/2>Bo Li</a></div>", []),
        (
            "<p>May 5, 2024</p><div class=x><a href=/t/1>Anna Weiss</a> <a href=/t/2>Bo Li</a></div>",
            ["Anna Weiss", "Bo Li"],
        ),
    ],
)
def test_by_lines(line, names):
    found = newskit.parse(page(above=line)).authors
    assert found == names


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ('<div class="author">Anna Weiss</div>', ["Anna Weiss"]),
        ('<div class="anchor">Harbour Wall</div>', []),
        ('<div><p><a href="/author/anna-weiss">Anna Weiss</a></p></div>', ["Anna Weiss"]),
        ('<div><p><a href="/harbours/north-quay">North Quay</a></p></div>', []),
        ('<p><a href="/reporters/12">Anna Weiss</a> | Riverton</p>', ["Anna Weiss"]),
        (  # of another article
            '<div><h3><a href="/b">The ferry goes back to work after two weeks</a></h3><a href="/author/anna">Anna Weiss</a></div>',
            [],
        ),
    ],
)
def test_an_element_for_authors_or_a_link_to_one_right_below_the_text(below, names):
    assert newskit.parse(page(below=f"</article>{below}<article>")).authors == names


def test_an_agency_that_names_its_reporters_in_the_last_line_is_not_the_author():
    agency = {"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Harbour Wire"}}
    last = "<p>(Reporting by Anna Weiss and Bo Li; Editing by Carl Ek)</p>"
    article = newskit.parse(page(data=agency, below=last))
    assert (article.authors, article.editors) == (["Anna Weiss", "Bo Li"], ["Carl Ek"])
    assert newskit.parse(page(data=agency)).authors == ["Harbour Wire"]


def test_a_line_that_says_who_the_author_is():
    known = "<p>Anna Weiss is a columnist with the Evening Post.</p>"
    stranger = "<p>Anna Weiss is a farmer with a view of the bridge.</p>"
    assert newskit.parse(page(below=known)).authors == ["Anna Weiss"]
    assert newskit.parse(page(below=stranger)).authors == []


def test_an_author_described_elsewhere_counts_where_no_meta_element_names_another():
    data = {
        "@graph": [
            {"@type": "NewsArticle", "headline": "Bridge", "author": {"@id": "#/person/1"}},
            {"@type": "Person", "@id": "#/person/1", "name": "Web Desk"},
        ]
    }
    assert newskit.parse(page(data=data)).authors == ["Web Desk"]
    named = '<meta name="author" content="Anna Weiss">'
    assert newskit.parse(page(data=data, head=named)).authors == ["Anna Weiss"]


def test_a_picture_agency_is_no_source():
    assert newskit.parse(page(above="<p>Source: Getty Images</p>")).source == ""
    assert newskit.parse(page(above="<p>Source: Harbour Wire</p>")).source == "Harbour Wire"


@pytest.mark.parametrize(
    ("line", "authors", "editors"),
    [
        ("<p>Автор: Анна Вайс</p><p>Редактор: Борис Ли</p>", ["Анна Вайс"], ["Борис Ли"]),
        ("<p>Haber: Anna Yılmaz</p><p>Editör: Barış Kaya</p>", ["Anna Yılmaz"], ["Barış Kaya"]),
        (
            "<p><span>Penulis: Anna Wati</span><span>Editor: Budi Santoso</span></p>",
            ["Anna Wati"],
            ["Budi Santoso"],
        ),
        (
            "<div><h6>Anna Wati, Siti Rohmah</h6><p>Penulis</p></div><div><h6>Budi Santoso</h6><p>Editor</p></div>",
            ["Anna Wati", "Siti Rohmah"],
            ["Budi Santoso"],
        ),
        ("<div><h6>Anna Weiss</h6><p>Editor</p></div>", ["Anna Weiss"], []),
        ("<p>تحرير: ليلى منصور</p>", [], ["ليلى منصور"]),
        ("<p>Главный редактор: Борис Ли</p>", [], []),
    ],
)
def test_who_edited_is_no_author(line, authors, editors):
    found = newskit.parse(page(above=line))
    assert (found.authors, found.editors) == (authors, editors)


def test_according_to_whom_a_vietnamese_page_says_below_the_text():
    text = "".join(
        f"<p>{one}</p>"
        for one in [
            "Sáng nay, cây cầu treo mới được đưa vào sử dụng, giúp học sinh đến trường an toàn.",
            "Trước đó, vào mùa mưa, các em phải ngồi bè tre để người lớn kéo qua suối.",
        ]
        * 2
    )
    html = f"<html lang=vi><body><h1>Cầu treo mới ở bản</h1><p>07/05/2026 09:15</p>{text}<p>Theo Trà Giang/Báo Ven Sông</p></body></html>"
    found = newskit.parse(html)
    assert (found.source, found.authors) == ("Báo Ven Sông", [])


@pytest.mark.parametrize(
    ("lang", "line", "names"),
    [
        (
            "th",
            "<span>โดย : พิมพ์ชนก วงศ์ไทย</span> <span>วันพฤหัสบดีที่ 7 พฤษภาคม พ.ศ. 2569</span>",
            ["พิมพ์ชนก วงศ์ไทย"],
        ),
        ("km", "<span>ដោយ៖ ចាន់ ធីតា</span> <span>ថ្ងៃទី ៧ ខែឧសភា ឆ្នាំ ២០២៦</span>", ["ចាន់ ធីតា"]),
    ],
)
def test_a_weekday_with_vowel_signs_behind_a_name_is_no_part_of_it(lang, line, names):
    html = page(above=f"<p>{line}</p>").replace("lang=en", f"lang={lang}")
    assert newskit.parse(html).authors == names


def test_a_line_of_many_elements_is_made_readable_in_linear_time():
    """For each of them the line so far was copied without the blank at its end: 7 s for 3 MB of `<b>x `."""

    def made_readable(many: int) -> None:
        line = Line(0, "", [], month_first=False)
        line.pieces = (" ", *["Reporter "] * many)
        assert len(readable(line)) > many

    assert grows_linearly(made_readable, 50_000)


def test_two_vietnamese_names_with_a_dash_between_sign_though_no_word_of_one_is_known():
    text = "<p>Sáng nay, cây cầu treo mới được đưa vào sử dụng, giúp học sinh đến trường an toàn.</p>" * 4
    html = f"<html lang=vi><body><h1>Cầu treo mới ở bản</h1><p>07/05/2026 09:15</p>{text}<p><b>Trần Quốc Hải - Lê Ngân</b></p>"
    assert newskit.parse(html).authors == ["Trần Quốc Hải", "Lê Ngân"]
