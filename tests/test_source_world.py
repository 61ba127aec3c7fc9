"""Sources of pages in other languages than Chinese."""

from __future__ import annotations

import json

import pytest

import newskit

PROSE = (
    "The bridge over the river opened again on Monday after two years of repairs, and the first bus crossed it at six.",
    "People who live on the east bank had waited for it since the flood, which took two of the five piers away.",
    "The council says that the work cost eleven million and that the last pier will be finished before the winter.",
)
HANGUL = (
    "강변 다리가 두 해에 걸친 보수를 마치고 월요일 다시 열렸으며 첫 버스가 여섯 시에 다리를 건넜다고 시가 밝혔다.",
    "동쪽 기슭에 사는 주민들은 다섯 교각 가운데 둘을 앗아간 홍수 뒤로 줄곧 이날을 기다려 왔다고 말했다.",
    "시의회는 공사에 천백만이 들었으며 마지막 교각은 겨울이 오기 전에 끝날 것이라고 설명했다.",
)
KANA = (
    "川に架かる橋が二年にわたる修理を終えて月曜日に再び開通し、最初のバスが午前六時に橋を渡ったと市が発表した。",
    "東岸の住民は、五本の橋脚のうち二本を奪った洪水のあとずっとこの日を待っていたと話している。",
    "市議会によると工事には千百万円がかかり、最後の橋脚は冬が来る前に完成する見通しだという。",
)


def source(
    above: str = "", below: str = "", *, prose: tuple[str, ...] = PROSE, author: str = "", site: str = ""
) -> str:
    """The source that a page has with this above and below its text."""
    data = {
        "@type": "NewsArticle",
        "headline": "Bridge opens again",
        "author": {"@type": "Person", "name": author},
    }
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>' if author else ""
    head += f'<meta property="og:site_name" content="{site}">' if site else ""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in prose)
    return newskit.parse(
        f"<html><head>{head}</head><body><article><h1>Bridge opens again after two years</h1>{above}{text}{below}</article></body></html>"
    ).source


@pytest.mark.parametrize(
    ("above", "named"),
    [
        (
            "<div><time>May 20, 2024, 9:01 AM</time><span> / <!-- -->Source<!-- -->: <!-- -->Harbour Wire</span></div>",
            "Harbour Wire",
        ),
        ("<p>Quelle: <b>Uferblatt</b><a href='/rights'>Artikelrechte erwerben</a></p>", "Uferblatt"),
        ("<p>Quelle: uferblatt.example, awe/dpa</p>", "uferblatt.example"),
        ("<p>(Riverside Daily Online) 11:35, November 23, 2022</p>", "Riverside Daily Online"),
        ("<p>Anna Weiss</p><p>Associated Press</p>", "Associated Press"),
        ("<figure><img src=a.jpg><figcaption>The bridge. Source: Bo Li/Wire</figcaption></figure>", ""),
        ("<p>Redacción</p>", ""),
        ("<p>By Helen Marsh, PA</p>", "PA"),
        ("<p>TTXVN/Vietnam+</p>", "TTXVN"),
        ("<p>By Helen Marsh</p><p>Erie, PA</p>", ""),
        ("<p><span>Le Rivage avec AFP</span> <span>Publié le 03 mai 2024 à 08h00</span></p>", "AFP"),
        ("<p>Bo Li, Ap Auto Writer</p>", "AP"),
        ("<p>EUROPA PRESS</p>", "EUROPA PRESS"),
        ("<p>By Ann Sato, Harbour Health News</p>", "Harbour Health News"),
        ("<p>By Ann Sato | Harbour Post</p>", "Harbour Post"),
        ("<p>By Ann Sato and Bo Li (Harbour Post)</p>", "Harbour Post"),
        ("<p>By Ann Sato | Staff Writer</p>", ""),
        ("<p>By Ann Sato, Transport Editor</p>", ""),
        ("<p>By Anna Weiss</p><p>(Bo Li / Associated Press)</p>", ""),
        ("<p>The bridge in May. (AFP)</p>", ""),
        ("<p>By Anna Weiss</p><p>Bo Ek/REUTERS</p>", ""),
        ("<p>Beeld: ANP</p>", ""),
        ("<div><img src=a.jpg><p>The bridge. dpa</p></div>", ""),
        ("<p>Reuters in Rockport</p>", "Reuters"),
        ("<p><span>Af Jens Holm og /ritzau/</span><span>Foto: Bo Lehm</span></p>", "ritzau"),
        ("<figure><img src=a.jpg><figcaption>The bridge. <span>Source: dpa</span></figcaption></figure>", ""),
        ("<p>المصدر: وكالات</p>", ""),
    ],
)
def test_a_source_above_the_text(above: str, named: str) -> None:
    assert source(above) == named


@pytest.mark.parametrize(
    ("below", "named"),
    [
        ("<p>awe/dpa</p>", "dpa"),
        ("<p>(AFP, APA)</p>", "AFP"),
        ("<p>(MTI nyomán)</p>", "MTI"),
        ("<p>(AFP photo)</p>", ""),
        ("<p>The council had promised that the bridge would open in spring. (dpa)</p>", "dpa"),
        ("<p>The council had promised that the bridge would open in the spring. PTI</p>", "PTI"),
        ("<p>The council had promised that the bridge would open in the spring (see page 4).</p>", ""),
        ("<p>This article was originally published by <a href='/x'>Harbour Wire</a>.</p>", "Harbour Wire"),
        (
            "<p><em>This article is republished from The Riverside Review under a licence. Read the original.</em></p>",
            "The Riverside Review",
        ),
        ("<p>Dieser Text erschien zuerst bei Uferblatt.</p>", "Uferblatt"),
        ("<p>Publicado originalmente en El Faro del Puerto.</p>", "El Faro del Puerto"),
        ("<p>This article was reprinted on Harbour Wire.</p>", ""),
        (
            "<p><em>Originally published under <a href='/cc'>Creative Commons</a> by <a href='/x'>Harbour Lab 360</a>.</em></p>",
            "Harbour Lab 360",
        ),
        (
            "<p>Harbour Wire is a nonprofit newsroom. This story was produced by Harbour Wire.</p>",
            "Harbour Wire",
        ),
        ("<p>This report by The Canadian Press was first published May 3, 2024.</p>", "The Canadian Press"),
        ("<div>Provided by <a href='/r'>University of Rockwater</a></div>", "University of Rockwater"),
        ("<p>(With inputs from PTI)</p>", "PTI"),
        ("<p>With files from Anna Weiss.</p>", ""),
        ("<p>With files from Anna Weiss and The Canadian Press</p>", "The Canadian Press"),
        ("<p>© RIPRODUZIONE RISERVATA</p>", ""),
        ("<p>With inputs from agencies</p>", ""),
        ("<p>The Associated Press contributed to this report.</p>", "The Associated Press"),
        ("<p>Mit Material der Nachrichtenagentur dpa</p>", "dpa"),
        ("<p>Con información de EFE</p>", "EFE"),
        ("<p>Com informações da Agência Brasil</p>", "Agência Brasil"),
        ("<p>По материалам РИА Новости</p>", "РИА Новости"),
        ("<p>(भाषा इनपुट के साथ)</p>", "भाषा"),
        ("<p>Via WhatsApp</p>", ""),
        ("<p>(NAN)</p>", "NAN"),
        ("<p>(ENDS)</p>", ""),
        ("<p>© dpa-infocom, dpa:240503-99-884411/3</p>", "dpa-infocom"),
        ("<p>©2024 Harbour Herald. Distributed by Tribune Content Agency, LLC.</p>", "Harbour Herald"),
        ("<div><h3>More</h3><p><a href='/1'>Port strike ends</a></p><p>dpa</p></div>", ""),
        ("<div class='factbox'><p>Built in 1931.</p><p>Source: Port Office</p></div>", ""),
        ("<ul><li>Source: Port Office, Annual Report</li></ul>", ""),
        ("<p><a href='/1'>Fonte: ANSA, i ponti d’Italia</a></p>", ""),
        ("<p>Źródło artykułu: <span>PAP</span></p>", "PAP"),
        ("<div><div>Źródło</div><div>Głos Portu</div></div>", "Głos Portu"),
        ("<h3>Fonte</h3><p>O rio</p>", ""),
        ("<p>SOURCE: Harbour Wire News</p>", "Harbour Wire News"),
    ],
)
def test_a_source_below_the_text(below: str, named: str) -> None:
    assert source(below=below) == named


def test_the_publisher_of_a_site_is_no_other_house_beside_its_reporter() -> None:
    data = '{"@type":"NewsArticle","author":{"@type":"Organization","name":"川辺新報社"}}'
    head = f'<meta property="og:site_name" content="川辺新報デジタル"><script type="application/ld+json">{data}</script>'
    text = "".join(f"<p>{paragraph}</p>" for paragraph in KANA)
    page = newskit.parse(
        f"{head}<h1>橋が再び開通</h1><p><time>2026年2月11日 5:00</time><span>高梨千尋</span></p>{text}"
    )
    assert (page.authors, page.source) == (["高梨千尋"], "")


def test_an_agency_among_the_authors_is_the_source() -> None:
    assert source(author="The Associated Press") == "The Associated Press"
    assert source(author="Anna Weiss") == ""


def test_whose_report_a_korean_portal_shows() -> None:
    line = "<p>Copyright ⓒ 강변일보. 무단 전재 및 재배포 금지.</p>"
    assert source(below=line, prose=HANGUL, site="나루포털") == "강변일보"
    assert source(below=line, prose=HANGUL, site="강변일보") == ""


def test_the_issue_of_a_paper_below_a_japanese_text() -> None:
    assert source(below="<p>「江辺新聞」2023年8月11日</p>", prose=KANA) == "江辺新聞"


def test_whose_the_text_is_by_the_line_that_ends_its_own_element() -> None:
    page = "<html><head><meta property='og:site_name' content='Uferblatt'></head><body><h1>Bridge opens again after two years</h1><div>{}</div><p>© 2024 Meridian Newspapers</p></body></html>"
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)
    assert (
        newskit.parse(page.format(f"{text}<p>© The River Times Ltd. 2024</p>")).source
        == "The River Times Ltd"
    )
    assert newskit.parse(page.format(text)).source == ""


def test_a_portal_shows_the_publisher_by_its_logo() -> None:
    logo = "<div class='provider-logo'><img src=l.png alt='Harbour Tribune'></div>"
    assert source(logo, site="PageOne") == "Harbour Tribune"
    assert source(logo, site="Harbour Tribune") == ""
    assert source("<nav>" + logo + "</nav>", site="PageOne") == ""


def test_the_sites_own_name_is_no_source_beside_a_writer() -> None:
    data = {
        "@type": "NewsArticle",
        "headline": "Bridge opens again",
        "author": {"@type": "Organization", "name": "Uferblatt"},
    }
    page = "<html><head><meta property='og:site_name' content='Uferblatt'><script type='application/ld+json'>{}</script></head><body><article><h1>Bridge opens again after two years</h1>{}{}</article></body></html>"
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)
    assert newskit.parse(page.format(json.dumps(data), "<p>By Anna Weiss</p>", text)).source == ""
    assert newskit.parse(page.format(json.dumps(data), "<p>By Anna Weiss, AFP</p>", text)).source == "AFP"


@pytest.mark.parametrize(
    ("named", "source"),
    [("青葉新報", "青葉新報"), ("青葉の読者たちの声", "青葉")],
)
def test_a_medium_in_a_bracket_of_the_title_may_be_short_for_what_the_page_names(named, source):
    text = "".join(f"<p>{paragraph}</p>" for paragraph in KANA)
    page = f"<title>橋が再び開通（青葉） - まちの窓</title><h1>橋が再び開通</h1><p>2024年5月15日 7時</p><div><a href=/p>{named}</a></div>{text}"
    assert newskit.parse(f"<html lang=ja>{page}").source == source


def test_the_medium_that_somebody_writes_for_is_no_author() -> None:
    page = "\n".join(
        ["Bridge opens again after two years", "By Dana Osei, Harbour Wire", "May 20, 2024", *PROSE]
    )
    article = newskit.parse(page)
    assert (article.source, article.authors) == ("Harbour Wire", ["Dana Osei"])
