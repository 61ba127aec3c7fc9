"""Shapes of pages of sites that no rule was written for: readings above characters, hidden fields, live reports, cards of other articles."""

import pytest

import newskit
from newskit.body import Body
from newskit.body.blocks.measures import Measures
from newskit.body.html.choose import choose
from newskit.body.html.live import report_of
from newskit.body.html.next_article import without_other_articles
from newskit.fields import Title
from newskit.headlines.found.from_links import headlines_from_links
from newskit.page.html import read_html

LEAD = "The harbour bridge will be closed to all traffic for three weeks from Monday, the city council said."
PROSE = [
    "Engineers found worn bearings during a routine inspection in March, a spokesman said on Thursday evening.",
    "Buses will take the longer way round by the old lighthouse, and the ferry will run every twenty minutes.",
    "Shopkeepers on the north side fear for their summer trade and have asked the council for compensation.",
]
CHINESE = [
    "白鹭渡口的摆渡船今年换成了电动的，船身漆成淡绿色，一趟能坐二十四个人，比从前的柴油船安静得多。",
    "船老大姓翟，今年六十一岁，他说开了四十年柴油船，耳朵早就不灵了，如今倒能听见岸上的鸟叫。",
    "渡口的票价还是两块钱，带自行车加一块，六十岁以上的老人和上学的孩子不收钱。",
]


def paragraphs(texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def english(above="", below="", title="Bridge to close for three weeks", head=""):
    return newskit.parse(
        f"<html lang=en><head><title>{title}</title>{head}</head><body><header><a href=/>Harbour Post</a></header>"
        f"<article><h1>Bridge to close for three weeks</h1>{above}<div>{paragraphs([LEAD, *PROSE])}{below}</div></article>"
        "<footer>© 2024 Harbour Post Ltd</footer></body></html>"
    )


def chinese(above="", below="", title="白鹭渡口换新船_河湾网", body=CHINESE):
    return newskit.parse(
        f"<html><head><title>{title}</title></head><body><div class=a><h1>白鹭渡口换新船</h1>{above}"
        f"{paragraphs(body)}{below}</div></body></html>"
    )


def test_readings_above_characters_are_no_text():
    ruby = "<ruby>渡<rp>(</rp><rt>dù</rt><rp>)</rp></ruby><ruby>口<rt>kǒu</rt></ruby>"
    assert read_html(f"<h1>{ruby}</h1><p>{ruby}换新船</p>").texts == ["渡口", "渡口换新船"]


def test_an_article_in_hidden_fields_of_a_form():
    fields = {
        "article-title": "白鹭渡口换新船",
        "article-time": "1704672600000",
        "article-source-name": "河湾日报",
        "article-editor-name": "方晓明",
        "article-content": paragraphs(CHINESE).replace("<", "&lt;"),
    }
    areas = "".join(f"<textarea class={name} hidden>{text}</textarea>" for name, text in fields.items())
    found = newskit.parse(f"<html><head><title>白鹭渡口换新船</title></head><body>{areas}</body></html>")
    assert (found.kind, found.title, found.source, found.editors, found.body) == (
        "article", "白鹭渡口换新船", "河湾日报", ["方晓明"], CHINESE,
    )  # fmt: skip
    assert found.published_at == "2024-01-08T08:10:00+08:00"


@pytest.mark.parametrize(
    "clocks",
    [
        ("17:35", "15:10", "09:20"),
        ("8.02 Uhr", "8.55 Uhr", "9.41 Uhr"),
    ],
)
def test_entries_below_clocks_that_go_one_way_are_a_live_report(clocks):
    entries = "".join(
        f"<dl><dt>{clock}</dt><dd><h4>{text[:4]}</h4>{text}<p><a href=/s>分享</a></p></dd></dl>"
        for clock, text in zip(clocks, CHINESE, strict=True)
    )
    html = f"<h1>实时更新：白鹭渡口换新船</h1><div><p>新船今天下水，本网持续更新。</p></div><div>{entries}</div><p>延伸阅读</p>"
    m = Measures(read_html(html), 0)
    wanted = [at for at, text in enumerate(m.texts) if text[:4] in {said[:4] for said in CHINESE}]
    assert report_of(m, dict.fromkeys(wanted, 0.4)) == wanted
    assert choose(m, wanted, [0.4] * len(wanted)) == wanted
    assert report_of(m, {}) == []  # what readers say has clocks, too


@pytest.mark.parametrize(
    "times", [("40分钟前", "1小时前", "3 hours ago"), ("07-27 00:10", "07-26 23:48", "2024年7月26日 18:00")]
)
@pytest.mark.parametrize(
    ("chance", "head", "is_report"),
    [(0.4, "{}", True), (0.2, "{}", False), (0.4, "<a href=/n>{}</a>", False)],
)
def test_entries_that_say_how_long_ago_or_the_day_are_a_live_report_if_likely_and_without_links(
    chance, head, is_report, times
):
    entries = "".join(
        f"<dl><dt>{ago}</dt><dd><h4>{head.format(text[:4])}</h4>{text}</dd></dl>"
        for ago, text in zip(times, CHINESE, strict=True)
    )
    m = Measures(read_html(f"<h1>实时更新：白鹭渡口换新船</h1><p>持续更新。</p><div>{entries}</div>"), 0)
    said = [at for at, text in enumerate(m.texts) if text in CHINESE]
    assert bool(report_of(m, dict.fromkeys(said, chance))) == is_report


@pytest.mark.parametrize("html", [
    "<h1>快讯</h1><dl><dt>9:41</dt><dd>{0}</dd></dl><dl><dt>8:55</dt><dd>{1}</dd></dl><dl><dt>8:02</dt><dd>{2}</dd></dl>",
    "<h1>实时更新：白鹭渡口换新船</h1><dl><dt>9:41</dt><dd>{0}</dd></dl><dl><dt>8:02</dt><dd>{1}</dd></dl><dl><dt>8:55</dt><dd>{2}</dd></dl>",
    "<h1>实时更新：白鹭渡口换新船</h1><dl><dt>9:41</dt><dd>{0}</dd></dl><dl><dt>8:55</dt><dd><a href=/1>{1}</a></dd></dl><dl><dt>8:02</dt><dd>{2}</dd></dl>",
])  # fmt: skip
def test_a_ticker_and_clocks_in_no_order_and_links_are_no_live_report(html):
    m = Measures(read_html(html.format(*CHINESE)), 0)
    assert report_of(m, dict.fromkeys(range(len(m.texts)), 0.9)) == []


def test_an_article_element_that_opens_with_a_linked_heading_is_another_article():
    other = f"<article><h3><a href=/n>Old mill to become a museum</a></h3><p>1 May 2024</p>{paragraphs(PROSE)}</article>"
    html = f"<div><h1>Bridge to close</h1><p>{LEAD}</p><p>{PROSE[0]}</p></div>{other}"
    m = Measures(read_html(html), 0)
    said = [at for at, text in enumerate(m.texts) if text in (LEAD, *PROSE)]
    assert choose(m, said, [0.9] * len(said)) == said[:2]


def test_cells_of_a_form_that_holds_the_title_are_no_titles():
    rows = "".join(f"<tr><th>{a}</th><td>{b}</td></tr>" for a, b in (
        ("留言标题", "白鹭渡口何时换新船"), ("留言人", "陈**"), ("留言时间", "2024-01-06 21:14"), ("内容", CHINESE[0]),
        ("答复单位", "市交通局"), ("答复时间", "2024-01-08 09:30"), ("答复", CHINESE[1]),
    ))  # fmt: skip
    m = Measures(read_html(f"<table>{rows}</table>"), 1)
    said = [at for at, text in enumerate(m.texts) if text in CHINESE]
    assert without_other_articles(m, said) == said


@pytest.mark.parametrize("bold", [
    "<b><span>{}</span></b>", "<span style='font-weight: bold'><span>{}</span></span>", "<span style=font-weight:700>{}</span>",
])  # fmt: skip
def test_a_subhead_in_bold_however_deep(bold):
    head = f"<p>{bold.format('换船')}</p>"
    assert chinese(body=[CHINESE[0], CHINESE[1]], below=head + paragraphs(CHINESE[2:])).body[2] == "换船"


@pytest.mark.parametrize("line", [
    "<p>By: विवेक शर्मा | Edited By: पूजा मिश्रा<span>Publish Date: Mon, 12 Feb 2024 07:46 PM (IST)</span></p>",
    "<p>Published on 12 February 2024 · Reading time 6 min.</p>",
])  # fmt: skip
def test_a_line_of_credits_below_the_lead_is_no_body(line):
    html = f"<article><h1>Bridge to close</h1><p>{LEAD}</p>{line}{paragraphs(PROSE)}</article>"
    m = Measures(read_html(html), 0)
    assert [m.texts[at] for at in choose(m, [1, 2, 3, 4, 5], [0.9] * 5)] == [LEAD, *PROSE]


@pytest.mark.parametrize(
    ("above", "authors", "editors", "source"),
    [
        ("<div>Harbour Post</div><div>Gwenola PRIGENT.</div><div>21 June 2024</div>", ["Gwenola PRIGENT"], [], ""),
        ("<span>Written By: Anna Weiss</span><span>Edited By: Bo Li</span><span>Updated: 12 Feb 2024</span>", ["Anna Weiss"], ["Bo Li"], ""),
        (
            "<p>By</p><div><a class=n href=/a/1>Anna Weiss</a></div><p>Business Reporter</p><p>Harbour Group</p><div><a class=n href=/a/2>Carl Ek</a></div><p>Parliament Correspondent</p>",
            ["Anna Weiss", "Carl Ek"], [], "",
        ),
        ("<p>by Harbour Post Online</p><p>May 3, 2024 4:12 am</p>", ["Harbour Post Online"], [], ""),
        ("<p>By Anna Weiss</p><p>First published on Thu 2 May 2024 06.10 GMT</p>", ["Anna Weiss"], [], ""),
    ],
)  # fmt: skip
def test_who_wrote_and_edited(above, authors, editors, source):
    found = english(above)
    assert (found.authors, found.editors, found.source) == (authors, editors, source)


def test_who_owns_the_page_is_no_source_of_its_text():
    rights = "<p>Copyright 2024 {} All rights reserved.</p>"
    assert (
        english("<p>By Anna Weiss</p>", rights.format("Tidewater Media Inc.")).source == "Tidewater Media Inc"
    )
    assert english("<p>By Anna Weiss</p>", rights.format("Harbour Post Ltd.")).source == ""


def test_the_medium_in_a_bracket_behind_a_japanese_headline():
    title = "港の橋、三週間通行止めに"
    prose = "港に架かる橋が月曜日から三週間にわたり全面通行止めになると、市が木曜日の夜に発表した。"
    html = (
        f"<title>{title}（{{}}） - みんなの話題</title><h1>{title}</h1><time>2024年3月12日</time><p>港江新聞</p>"
        f"<p>{prose}</p><p>三月の定期点検で、支承の摩耗が見つかったためだと担当者は説明している。</p><p>【関連記事】</p>"
    )
    found = [newskit.parse(html.format(name)) for name in ("港江新聞", "写真あり")]
    assert [(one.source, one.authors) for one in found] == [("港江新聞", []), ("", [])]


@pytest.mark.parametrize(
    ("above", "published_at"),
    [
        ("<p>（2023年9月8日）</p><p>2023-09-09 10:00 来源：河湾日报</p>", "2023-09-09T10:00+08:00"),
        (
            "<p>来信人：李** 来信日期：2024-05-06</p><p>回复时间：2024-05-09 16:20</p>",
            "2024-05-09T16:20+08:00",
        ),
        ("<p>（2023年9月8日）</p>", "2023-09-08"),
    ],
)
def test_the_day_of_a_speech_or_a_letter_is_not_that_of_publication(above, published_at):
    assert chinese(above).published_at == published_at


def test_a_clock_with_a_point_before_its_half_of_the_day():
    assert english("<p>Anna Weiss, 2 October 2023 5.30pm</p>").published_at == "2023-10-02T17:30"


def test_a_class_of_the_whole_page_makes_no_breadcrumb_of_its_menu():
    page = (
        "<body class=path-node><a href=#m>Skip</a><header><ul><li><a href=/>Home</a><li><a href=/a>News</a><li><a href=/b>Sport</a></ul>"
        f"</header><nav class=breadcrumb><ol><li><a href=/>Home</a><li><a href=/c>Harbour</a></ol></nav><main id=m><h1>Bridge to close</h1>{paragraphs(PROSE)}"
    )
    assert newskit.parse(page).section == ["Harbour"]


def test_a_title_that_only_the_name_of_a_line_of_rights_has_is_nowhere():
    page = "<title>河湾日报</title><p>第一版</p><p>河湾日报社版权所有</p>"
    assert newskit.parse(page).title == "河湾日报"
    from newskit.fields.title.html import find_title

    assert find_title(read_html(page)) == Title("河湾日报", None)


def test_the_headline_behind_the_sites_name_where_a_line_begins_with_it():
    page = f"<title>Harbour Post: Bridge to close for three weeks</title><p><font>Bridge to close for three weeks (21.03.2007)</font><p>{LEAD}"
    assert newskit.parse(page).title == "Bridge to close for three weeks"


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("渡口要扩建，先建游客中心", "<h3>{}</h3><p>2026-03-04 10:05 来源：河湾日报</p>"),
        ("船票多收了钱怎么申报", "<h3>{}</h3><p>2026-03-04 10:05 来源：河湾日报</p>"),
        ("船票多收了钱怎么申报", "<div>当前位置：<a href=/>首页</a> > <a href=/m>民生</a> > {}</div>"),
    ],
)
def test_a_headline_may_end_as_names_of_sites_do_though_a_subhead_is_set_larger(title, line):
    text = "渡口的票价还是两块钱，带自行车加一块，六十岁以上的老人和上学的孩子不收钱。"
    large = f"<p>{text}</p><p><font size=6>早班船提前十分钟</font></p><p>{text[::-1][1:]}。</p>"
    assert newskit.parse(f"<title>{title}_河湾新闻网</title>{line.format(title)}{large}").title == title


def test_a_heading_that_is_a_link_and_in_no_title_is_another_articles():
    cards = "".join(
        f"<div><h2><a href=/n/{at}>{text[:40]}</a></h2></div>" for at, text in enumerate(PROSE * 4)
    )
    page = f"<title>Harbour Post - News of today</title><h1><a href=/n/9>Old mill to become a museum</a></h1><p>Works start soon.</p>{cards}"
    found = newskit.parse(page)
    assert (found.kind, found.headlines[0]) == ("list", "Old mill to become a museum")


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<p>4月15日，梯田在晨雾中若隐若现。罗杰摄</p>", "gallery"),
        ("<p>4月15日，梯田在晨雾中若隐若现，村民开始春耕。</p>", "article"),
    ],
)
def test_a_caption_alone_below_what_is_called_a_photograph(html, kind):
    page = f"<title>高清：晨雾中的梯田美如画</title><h1>高清：晨雾中的梯田美如画</h1><p>2023年4月16日09:31</p><img src=1.jpg>{html}"
    assert newskit.parse(page).kind == kind


def test_an_article_below_a_picture_that_turns_is_one():
    slide = "<div class=carousel><img src=1.jpg><span>1 of 4</span></div><p>May 3, 2024</p>"
    assert english(slide).kind == "article"


def headlines(*links):
    html = "".join(f"<li><a href=/n/{at}>{text}</a></li>" for at, text in enumerate(links))
    return headlines_from_links(read_html(html), Title(""), Body([]), is_list=False)[0]


def test_headlines_with_words_of_services_in_them():
    news = [
        "Five things to know about the new ferry", "Museum opens new wing after the flood", "Court hears copyright case over town song",
        "Streaming firm raises subscription price again", "Share of renters over fifty hits record", "Ciudad estrena la política de vivienda del puerto",
        "全国首张无人船经营许可证发出", "人脸识别侵犯隐私权？法院这样判", "个人信息保护法草案今天二审",
    ]  # fmt: skip
    assert headlines(*news) == news
    assert (
        headlines(
            "Follow the Harbour Post on Facebook",
            "© Copyright Harbour Press Inc.",
            "网络文化经营许可证 京网文[2020]5494号",
            "More by Anna Weiss and Bo Li",
            "October 9, 2023 4:12 am",
        )
        == []
    )


def test_what_leads_to_another_article_is_cut_off_its_headline():
    assert headlines("Te puede interesar: Un incendio destruye el mercado", "<b>Lire aussi</b> Les cafés de nuit ferment un à un") == [
        "Un incendio destruye el mercado", "Les cafés de nuit ferment un à un",
    ]  # fmt: skip
