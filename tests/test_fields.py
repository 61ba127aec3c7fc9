"""Fields of whole pages, HTML and text: small pages of our own in the shapes that real ones have."""

import pytest

import newskit
from newskit.body import Body
from newskit.fields import Title
from newskit.fields.find import find_fields
from newskit.fields.title.html import find_title
from newskit.page.html import read_html
from newskit.page.text import read_text

PROSE = "江城市交通局二十二日介绍，新建的滨江大桥全长三千二百米，双向六车道，预计每天有四万辆车通过，将缓解老桥的拥堵。"


def html_fields(inside, head="", start="新建的滨江"):
    page = read_html(
        f"<html><head><title>滨江大桥今日通车_江城网</title>{head}</head><body>{inside}</body></html>"
    )
    title = find_title(page)
    indices = [i for i, block in enumerate(page.blocks) if start in block.text]
    return find_fields(page, title, Body(indices, [page.blocks[i].text for i in indices], 1.0))


def text_fields(text, start="新建的滨江"):
    page = read_text(text)
    indices = [i for i, block in enumerate(page.blocks) if start in block.text]
    at = next((i for i, block in enumerate(page.blocks) if block.text == "滨江大桥今日通车"), None)
    return find_fields(
        page, Title("滨江大桥今日通车", at), Body(indices, [page.blocks[i].text for i in indices], 1.0)
    )


PORTAL = f"""<div class="nav"><a href="/">首页</a> <a href="/n">新闻</a></div>
<div class="crumb"><a href="/">江城网</a> &gt; <a href="/n">新闻</a> &gt; <a href="/n/c">城建</a> &gt; 正文</div>
<h1>滨江大桥今日通车</h1>
<div class="info"><span>2024年05月10日06:58</span> | <span>来源：<a href="#">江城日报</a></span> <span>作者：王大江 李小山</span></div>
<p>中新网江城5月9日电 (蔡小婕 廖大金){PROSE}</p><p>{PROSE}</p>
<div>(责编：胡永江、杨光河)</div><div>版权所有</div>"""

TEXT = f"""要闻 视频 图片
你当前位置:首页 >滨河经贸 >

滨江大桥今日通车

2024-05-10 09:05:31来源:江城新闻网

中新网江城5月9日电 (蔡小婕 廖大金){PROSE}

{PROSE}

责任编辑：胡永江"""


def test_a_portal_page_gives_every_field():
    found = html_fields(PORTAL)
    assert (found.published_at, found.source, found.authors, found.editors, found.section, found.lang) == (
        "2024-05-10T06:58+08:00",
        "江城日报",
        ["王大江", "李小山"],
        ["胡永江", "杨光河"],
        ["新闻", "城建"],
        "zh-Hans",
    )
    assert found.dateline == {"agency": "中新网", "place": "江城", "date": "2024-05-09"}
    assert found.warnings == ["zone_assumed:+08:00"]


def test_a_flattened_page_gives_every_field():
    found = text_fields(TEXT)
    assert (found.published_at, found.source, found.authors, found.editors, found.section, found.lang) == (
        "2024-05-10T09:05:31+08:00",
        "江城新闻网",
        ["蔡小婕", "廖大金"],
        ["胡永江"],
        ["滨河经贸"],
        "zh-Hans",
    )


def test_an_empty_page_has_no_fields_and_no_error():
    for page in (read_html(""), read_text("")):
        found = find_fields(page, Title(), Body())
        assert (
            found.published_at,
            found.source,
            found.authors,
            found.editors,
            found.section,
            found.dateline,
        ) == (None, "", [], [], [], None)


def test_credits_are_found_where_no_body_was():
    page = read_html(
        "<title>滨江大桥今日通车</title><h1>滨江大桥今日通车</h1><p>2024-05-10 06:58 来源：江城日报</p>"
    )
    found = find_fields(page, find_title(page), Body())
    assert (found.published_at, found.source) == ("2024-05-10T06:58+08:00", "江城日报")


def with_credit(line, tail="", opening="", head=""):
    return html_fields(
        f"<h1>滨江大桥今日通车</h1>{line}<p>{opening}{PROSE}</p><p>{PROSE}</p>{tail}", head=head
    )


@pytest.mark.parametrize(
    ("bracket", "source"),
    [
        ("（本文来源：江城日报 作者：王丽）", "江城日报"),
        ("【来源：江城日报】", "江城日报"),
        ("（转载自《江城日报》）", "江城日报"),
        ("（本文转自江城日报，有删节）", "江城日报"),
        ("（本文转自微信公众号“江城发布”）", "江城发布"),
        ("（来自江城的五名工人）", ""),
    ],
)
def test_a_bracket_behind_the_last_sentence_says_where_it_is_from(bracket, source):
    text = "".join(f"<p>{PROSE}</p>" for _ in range(3))
    page = f"<title>滨江大桥今日通车</title><h1>滨江大桥今日通车</h1><p>2024-05-10</p>{text}<p>{PROSE}{bracket}</p>"
    assert newskit.parse(page).source == source


@pytest.mark.parametrize(
    ("line", "tail", "opening", "authors"),
    [
        ("<p>2024-05-10 06:58</p>", "<p>（张大峰）</p>", "", ["张大峰"]),
        ("<p>2024-05-10 06:58</p>", "<p>（江城县发改局）</p>", "", []),
        ("<p>2024-05-10 06:58</p>", "<p>新华社记者 李小馨 摄</p>", "", []),
        ("<p>2024-05-10 06:58</p>", "<p>责任编辑：李小馨</p>", "", []),
        ("<p>2024-05-10 06:58</p>", "", "本报讯（记者叶小婉 通讯员 王刚）", ["叶小婉", "王刚"]),
        ("<p>2024-05-10 06:58</p>", "", "新华社江城5月9日电（刘小艺、杨大吉）", ["刘小艺", "杨大吉"]),
        ("<p>2024-05-10 06:58</p>", "", "东方网记者曹大磊5月9日报道：", ["曹大磊"]),
        ("<p>本报记者 王乐山 方  明</p><p>2024-05-10 06:58</p>", "", "", ["王乐山", "方明"]),
        ("<p>2024-05-10 06:58 来源：中国新闻网 王小帆</p>", "", "", ["王小帆"]),
        ("<p>2024-05-10 06:58 作者：江城日报</p>", "", "", []),
        ("<p>2024-05-10 06:58</p><p>【文/江城网专栏作者 王文山】</p>", "", "", ["王文山"]),
        ("<p>2024-05-10 06:58</p>", "<p>文/栗小思</p><p>编辑/倪家小</p>", "", ["栗小思"]),
        ("<p>2024-05-10 06:58</p><p>作者：</p><p>来源：江城日报</p>", "", "", []),
        ("<p>2024-05-10 06:58</p><p>记者 林小夏 摄影报道</p>", "", "", ["林小夏"]),
        ("<p>2024-05-10 06:58</p><p>林小夏 摄影报道</p>", "", "", ["林小夏"]),
        ("<p>2024-05-10 06:58</p>", "<p>本报记者 林小夏 摄影报道</p>", "", ["林小夏"]),
        ("<p>2024-05-10 06:58</p>", "<p>林小夏 文/图</p>", "", ["林小夏"]),
        ("<p>2024-05-10 06:58</p>", "<p>林小夏 摄</p>", "", []),
    ],
)
def test_authors_are_reporters_and_writers_only(line, tail, opening, authors):
    assert with_credit(line, tail, opening).authors == authors


@pytest.mark.parametrize(
    ("line", "head", "published_at"),
    [
        ("<p>昨天 12:05</p>", "", None),
        ("<p>更新时间：2024-05-11 08:00 发布时间：2024-05-10 06:58</p>", "", "2024-05-10T06:58+08:00"),
        ("<p>更新时间：2024-05-11 08:00</p><p>发布时间：2024-05-10 06:58</p>", "", "2024-05-10T06:58+08:00"),
        (
            "<p>2024-05-10</p>",
            '<meta property="article:published_time" content="2024-05-10T06:58:12+08:00">',
            "2024-05-10T06:58:12+08:00",
        ),
        (
            "<p>2024-05-10 06:58</p>",
            '<meta property="article:published_time" content="2024-05-10T07:58:12+08:00">',
            "2024-05-10T06:58+08:00",
        ),
        ("", '<meta name="pubdate" content="2024-05-09T22:58:12.000Z">', "2024-05-10T06:58:12+08:00"),
        ("", '<script>var ct = "1659274471";</script>', "2022-07-31T21:34:31+08:00"),
        ("<p>2024年5月22日週三 上午8:21</p>", "", "2024-05-22T08:21+08:00"),
    ],
)
def test_the_time_is_what_the_reader_sees_or_what_the_page_knows(line, head, published_at):
    assert with_credit(line, head=head).published_at == published_at


def test_a_relative_time_is_a_warning_not_a_guess():
    assert with_credit("<p>3小时前</p>").warnings == ["time_relative"]


def test_the_title_is_the_heading_that_the_head_confirms():
    page = read_html(
        '<title>滨江大桥今日通车 - 江城网</title><h1>江城网</h1><div class="h1">新闻</div><h2>滨江大桥今日通车</h2>'
        "<p>2024-05-10 06:58</p><ul><li><a>滨江大桥今日通车</a></li></ul>"
    )
    assert find_title(page) == Title("滨江大桥今日通车", 2)


def test_the_title_without_its_site_where_only_the_head_has_it():
    page = read_html("<title>滨江大桥今日通车_城建频道_江城网</title><p>一段文字</p>")
    assert find_title(page) == Title("滨江大桥今日通车", None)


def test_a_foreign_page_is_read_by_its_metadata_and_its_byline():
    page = read_html(
        '<html lang="de"><head><title>Neue Brücke | Der Bote</title><meta property="og:site_name" content="Der Bote">'
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Neue Brücke","datePublished":"2024-05-10T06:58:12+02:00",'
        '"author":[{"@type":"Organization","name":"Der Bote"}]}</script></head><body><h1>Neue Brücke</h1><p>Von Anna Weiß und Karl Ernst</p>'
        "<p>Die neue Brücke ist seit gestern für den Verkehr offen, und die Stadt hofft, dass es nun weniger Stau gibt.</p></body></html>"
    )
    found = find_fields(page, find_title(page), Body([2], [page.blocks[2].text], 1.0))
    assert (found.lang, found.published_at, found.authors, found.warnings) == (
        "de",
        "2024-05-10T06:58:12+02:00",
        ["Anna Weiß", "Karl Ernst"],
        [],
    )


def test_a_date_without_a_year_lends_its_clock_to_the_day_that_the_address_names():
    page = read_html(
        f"<title>滨江大桥今日通车</title><h1>滨江大桥今日通车</h1><p>05-10 06:58</p><p>{PROSE}</p>",
        url="https://example.com/2024/0510/c1.html",
    )
    assert (
        find_fields(page, find_title(page), Body([2], [PROSE], 1.0)).published_at == "2024-05-10T06:58+08:00"
    )


@pytest.mark.parametrize("above", [True, False])
def test_a_time_that_was_cut_into_lines(above):
    time = ["2023", "02/27", "10:12:45", "来源：江城日报"]
    title = ["滨江大桥今日通车"]
    lines = ["江城网 > 城建 > 正文", *(time + title if above else title + time), "字体：", "小", "大", PROSE]
    found = text_fields("\n".join(lines))
    assert (found.published_at, found.source) == ("2023-02-27T10:12:45+08:00", "江城日报")


def test_years_and_numbers_on_lines_of_their_own_are_no_time():
    assert text_fields(f"滨江大桥今日通车\n2023\n12\n34\n{PROSE}").published_at is None


def test_a_wechat_page_keeps_its_account_and_time_in_scripts():
    page = read_html(
        '<title>滨江大桥今日通车</title><h1 id="activity-name">滨江大桥今日通车</h1><div id="meta_content"><span>原创</span> '
        f'<span>王小江</span> <span><a id="js_name">江边茶话</a></span> <em id="publish_time"></em></div><p>{PROSE}</p>'
        '<script>var nickname = htmlDecode("江边茶话"); var ct = "1659274471";</script>'
    )
    found = find_fields(page, find_title(page), Body([2], [PROSE], 1.0))
    assert (found.published_at, found.source) == ("2022-07-31T21:34:31+08:00", "江边茶话")


def test_a_date_in_elements_of_its_own_is_put_together():
    line = '<div><span class="year"><em>2024</em></span><span class="day"><em>05</em>/<em>09</em></span><span>22:27:02</span></div>'
    assert with_credit(line).published_at == "2024-05-09T22:27:02+08:00"


@pytest.mark.parametrize("line", ["文‧陳怡君 圖‧林志明", "文．陳怡君"])
def test_traditional_pages_say_who_wrote_behind_a_dot(line):
    prose = "江城市交通局二十二日說，新建的濱江大橋全長三千二百公尺，雙向六車道，預計每天有四萬輛車通過，將緩解老橋的擁塞。"
    page = read_html(f"<h1>濱江大橋今日通車</h1><p>{line}</p><p>2024/05/13 09:16</p><p>{prose}</p>")
    found = find_fields(page, find_title(page), Body([3], [prose], 1.0))
    assert (found.lang, found.authors) == ("zh-Hant", ["陳怡君"])


@pytest.mark.parametrize(
    ("opening", "authors", "agency"),
    [
        ("〔記者王小明／台北報導〕", ["王小明"], ""),
        ("（中央社記者王小明台北13日電）", ["王小明"], "中央社"),
    ],
)
def test_traditional_pages_sign_in_the_first_paragraph(opening, authors, agency):
    prose = "江城市交通局二十二日說，新建的濱江大橋全長三千二百公尺，雙向六車道，預計每天有四萬輛車通過，將緩解老橋的擁塞。"
    page = read_html(
        f"<title>濱江大橋今日通車</title><h1>濱江大橋今日通車</h1><p>2024/05/13 09:16</p><p>{opening}{prose}</p>"
    )
    found = find_fields(page, find_title(page), Body([2], [page.blocks[2].text], 1.0))
    assert (found.lang, found.authors, found.dateline and found.dateline["agency"]) == (
        "zh-Hant",
        authors,
        agency,
    )


def english_fields(line, head="", lang="en"):
    prose = "The harbour bridge will be closed to all traffic for three weeks from Monday, the city council said on Tuesday."
    page = read_html(
        f"<html lang={lang}><head><title>Bridge to close</title>{head}</head><body><h1>Bridge to close</h1><p>{line}</p>"
        f"<p>{prose}</p><p>{prose}</p></body></html>"
    )
    indices = [i for i, block in enumerate(page.blocks) if block.text == prose]
    return find_fields(page, find_title(page), Body(indices, [prose] * len(indices), 1.0))


@pytest.mark.parametrize(
    ("line", "head", "published_at", "warnings"),
    [
        ("March 3, 2026 4:15 PM EST", "", "2026-03-03T16:15-05:00", []),
        ("March 3, 2026 4:15 PM CST", "", "2026-03-03T16:15-06:00", []),
        ("09:30 GMT, 3 March 2026", "", "2026-03-03T09:30Z", []),
        ("March 3, 2026 4:15 PM", "", "2026-03-03T16:15", ["zone_unknown"]),
        ("March 3, 2026", "", "2026-03-03", []),
        (
            "",
            '<meta property="article:published_time" content="2026-03-03T09:05">',
            "2026-03-03T09:05",
            ["zone_unknown"],
        ),
    ],
)
def test_a_clock_that_no_zone_is_known_for_keeps_its_time_and_says_so(line, head, published_at, warnings):
    found = english_fields(line, head)
    assert (found.published_at, found.warnings) == (published_at, warnings)


def test_a_page_without_an_article_warns_of_no_zone():
    links = "".join(
        f'<li><a href="/{n}">Harbour bridge closed for week number {n}</a></li>' for n in range(40)
    )
    found = newskit.parse(f"<html lang=en><h1>News</h1><p>March 3, 2026 4:15 PM</p><ul>{links}</ul></html>")
    assert (found.kind, found.published_at) == ("list", None)
    assert not any(warning.startswith("zone_") for warning in found.warnings)
