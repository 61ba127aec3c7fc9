"""What collections, feeds and interfaces give of an article: its text in HTML or without tags, and its title beside it."""

from __future__ import annotations

import json
from html import escape

import pytest

import newskit
from newskit.page.front_matter import without_front_matter
from newskit.record import from_line
from tests.shell import sh

CHINESE = (
    "城南大桥今日恢复通车。市民可以通过。",
    "青河市交通局5月6日发布消息，城南大桥经过三个月的加固施工，于当天上午恢复通车，小型车辆和行人可以正常通行，货车仍需绕行。",
    "“我每天上班都要走这座桥。”市民周先生说，绕行的三个月里，他每天要早起二十分钟。",
    "据了解，此次加固更换了全部伸缩缝，并在桥面铺设了新的沥青，工程总投资一千二百万元。",
)
ENGLISH = (
    "The bridge reopened on Monday. Residents may cross it again.",
    "The city’s transport office said that the bridge had reopened after three months of repairs, and that cars may use it while lorries still have to take the detour.",
    "“I walk across it every day,” said Hannah Boyle, who had to get up twenty minutes earlier for three months.",
    "The works replaced all expansion joints and the surface, at a cost of 1.2 million.",
)
TITLES = {CHINESE: "城南大桥恢复通车", ENGLISH: "Bridge reopens after three months of repairs"}
FORMS = {
    "paragraphs": lambda texts: "".join(f"<p>{text}</p>" for text in texts),
    "breaks": "<br><br>".join,
    "boxes": lambda texts: "<div>" + "".join(f"<div>{text}</div>" for text in texts) + "</div>",
    "document": lambda texts: (
        "<html><body><div>" + "".join(f"<p>{text}</p>\n" for text in texts) + "</div></body></html>"
    ),
    "feed": lambda texts: (
        "<figure><img src=a.jpg></figure>" + "".join(f"\n<p>{text}</p>\n" for text in texts)
    ),
}


def parsed(**line: object) -> list[newskit.Article]:
    done = sh("newskit parse", stdin=json.dumps(line).encode())
    assert (done.status, done.err) == (0, "")
    return [from_line(line.encode()) for line in done.out.splitlines()]


@pytest.mark.parametrize("texts", [CHINESE, ENGLISH], ids=["zh", "en"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("count", [1, 2, 4])
def test_html_of_a_text_alone_is_its_body(texts, form, count):
    html = FORMS[form](texts[:count])
    article = newskit.parse(html, form="html")
    assert (article.kind, article.title, article.body) == ("article", "", [*texts[:count]])
    [article] = parsed(html=html, title=TITLES[texts])
    assert (article.title, article.body) == (TITLES[texts], [*texts[:count]])


@pytest.mark.parametrize("texts", [CHINESE, ENGLISH], ids=["zh", "en"])
@pytest.mark.parametrize("count", [1, 2, 4])
def test_text_alone_is_its_body(texts, count):
    text = "\n".join(texts[:count])
    article = newskit.parse(text)
    assert (article.kind, article.title, article.body) == ("article", "", [*texts[:count]])
    for line in (text, f"{TITLES[texts]}\n{text}"):
        [article] = parsed(text=line, title=TITLES[texts])
        assert (article.title, article.body) == (TITLES[texts], [*texts[:count]])


def test_heading_that_a_fragment_opens_with_is_its_title():
    html = f"<h2>城南大桥恢复通车</h2>{FORMS['paragraphs'](CHINESE)}<h2>相关背景</h2><p>大桥建于1986年，全长六百米。</p>"
    article = newskit.parse(html)
    assert (article.title, article.body[0], len(article.body)) == ("城南大桥恢复通车", CHINESE[0], 6)


def test_given_title_wins_over_the_text_and_loses_to_the_page():
    [article] = parsed(text="\n".join(CHINESE), title="大桥通了。")
    assert (article.title, article.body) == ("大桥通了。", [*CHINESE])
    [article] = parsed(text="\n".join(CHINESE), title="城南大桥恢复通车_青河网")
    assert article.body == [*CHINESE]
    html = f"<title>城南大桥恢复通车</title><h1>城南大桥恢复通车</h1>{FORMS['paragraphs'](CHINESE)}"
    [article] = parsed(html=html, title="首页")
    assert article.title == "城南大桥恢复通车"


def test_fields_of_a_line_with_names_of_ours_are_kept():
    line = {
        "id": "x1",
        "title": "城南大桥恢复通车",
        "source": "青河网",
        "time": "08:00",
        "dropped_text": 5,
        "given": 1,
    }
    [article] = parsed(content="\n".join(CHINESE), url="http://a.example/", **line)
    given = {key: value for key, value in line.items() if key != "time"}
    assert article.extra == {"time": "08:00", "given": given}
    assert (article.url, article.source, len(article.id)) == ("http://a.example/", "青河网", 64)


@pytest.mark.parametrize("command", ["clean", "split-headlines", "export"])
@pytest.mark.parametrize("field", ["html", "text", "content"])
def test_lines_of_raw_pages_are_no_records_whatever_they_are_called(command, field):
    raw = json.dumps({"id": "x1", "title": "城南大桥恢复通车", "source": "青河网", field: CHINESE[1]})
    record = '{"title":"水厂","body":["水厂扩建完工。"],"text":"x"}'
    done = sh(f"newskit {command}", stdin=f"{raw}\n{record}\n".encode())
    assert (done.status, done.out) == (1, "")
    assert "looks like JSON Lines of raw pages: newskit parse takes those" in done.err
    done = sh(f"newskit {command}", stdin=f"{record}\n{raw}\n".encode())
    assert (done.status, len(done.out.splitlines())) == (1, 1)
    assert f"not a record: a page in the field {field} (newskit parse makes one of it)" in done.err


@pytest.mark.parametrize(
    "html",
    [
        "<ul>"
        + "".join(f"<li><a href=/{n}.html>城南大桥恢复通车第{n}天市民出行顺畅</a></li>" for n in range(12))
        + "</ul>",
        "<h1>404</h1><p>您访问的页面不存在。</p>",
        "<p>页面不存在</p>",
    ],
    ids=["list", "missing", "words"],
)
def test_fragments_without_an_article_have_no_body(html):
    assert newskit.parse(html, form="html").body == []


@pytest.mark.parametrize(
    "text",
    [
        "首页\n新闻\n体育\n财经\n联系我们",
        "扫码关注公众号，获取更多资讯。\n版权所有，未经许可不得转载。",
        "大桥恢复通车\n水厂扩建完工\n银发课堂一座难求",
    ],
    ids=["menu", "services", "headlines"],
)
def test_texts_without_an_article_have_no_body(text):
    assert newskit.parse(text).body == []


LINES = "\n".join(CHINESE)
HTML = "".join(f"<p>{text}</p>" for text in CHINESE)


@pytest.mark.parametrize(
    "line",
    [
        {"content": HTML},
        {"content": escape(HTML)},
        {"html": escape(escape(HTML))},
        {"text": "<br>".join(CHINESE)},
        {"body": LINES},
        {"text": [*CHINESE]},
        {"text": "　　" + "　　".join(CHINESE)},
        {"content_text": LINES, "content_html": HTML, "date_published": "2024-05-06"},
        {"headline": "城南大桥恢复通车", "title": None, "body": HTML},
        {"title": {"rendered": "城南大桥恢复通车"}, "content": {"rendered": HTML, "protected": False}},
    ],
    ids=[
        "html",
        "escaped",
        "twice",
        "breaks",
        "body",
        "list",
        "indented",
        "json-feed",
        "headline",
        "rendered",
    ],
)
def test_fields_in_which_collections_and_interfaces_hold_articles(line):
    [article] = parsed(**{"title": "城南大桥恢复通车", **line})
    assert (article.title, article.body) == ("城南大桥恢复通车", [*CHINESE])


def test_title_field_names_the_title():
    line = json.dumps({"webTitle": "城南大桥恢复通车", "title": "x", "fields": {"body": HTML}}).encode()
    done = sh("newskit parse --html-field fields.body --title-field webTitle", stdin=line)
    [record] = done.records
    assert (record["title"], record["body"], record["given"]) == (
        "城南大桥恢复通车",
        [*CHINESE],
        {"title": "x"},
    )


TOLD = {
    "feed": {
        "date_published": "2024-05-06T07:08:09+08:00",
        "authors": [{"name": "林若溪"}, {"name": "周望舒"}],
    },
    "crawl": {
        "publish_time": "2024-05-06 07:08:09",
        "author": "林若溪、周望舒",
        "source": "青河日报",
        "date": "2024-06-01",
    },
    "seconds": {"pubtime": 1714950489, "byline": ["林若溪", "周望舒"], "source": "crawl_2024"},
}


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("field", ["html", "text"])
def test_line_tells_when_and_by_whom_where_its_page_does_not(told, field):
    texts = [CHINESE[1], "“桥通了。”网友2023年1月2日写道，“快了二十分钟。”", *CHINESE[2:]]
    page = FORMS["paragraphs"](texts) if field == "html" else "\n".join(texts)
    [article] = parsed(**{field: page, "title": TITLES[CHINESE], **TOLD[told]})
    assert (article.published_at, article.authors) == ("2024-05-06T07:08:09+08:00", ["林若溪", "周望舒"])
    assert article.source == ("青河日报" if told == "crawl" else "")
    assert article.body == texts


@pytest.mark.parametrize(
    "value", [None, "", [], {}, 0, True, [None], [{}], {"name": {}}, "\u200b", ["", "x"], 1e300, "never"]
)
def test_fields_that_tell_nothing_do_no_harm(value):
    [article] = parsed(text=LINES, title=TITLES[CHINESE], date_published=value, source=value, authors=value)
    assert (article.title, article.published_at, article.source, article.authors) == (
        TITLES[CHINESE],
        None,
        "",
        [],
    )


def test_page_is_believed_before_its_line():
    html = "<title>Bridge reopens</title><h1>Bridge reopens</h1><p>By Hannah Boyle, May 6, 2024</p>" + FORMS[
        "paragraphs"
    ](ENGLISH)
    data = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge reopens","datePublished":"2024-05-06"}</script>'
    [article] = parsed(html=data + html, published="2024-06-01", author="Jo Harrow")
    assert article.published_at == "2024-05-06"
    meta = '<meta name="author" content="Hannah Boyle"><meta name="date" content="2024-05-06">'
    [article] = parsed(html=meta + html, author="Jo Harrow")
    assert (article.published_at, article.authors) == ("2024-05-06", ["Hannah Boyle"])


@pytest.mark.parametrize("authors", ["[Anna Weiss, 'Jo Harrow']", '\n- Anna Weiss\n- "Jo Harrow"'])
def test_front_matter_lists_its_authors(authors):
    article = newskit.parse(f"---\ntitle: Bridge reopens\nauthors: {authors}\n---\n" + "\n".join(ENGLISH))
    assert (article.title, article.authors) == ("Bridge reopens", ["Anna Weiss", "Jo Harrow"])


@pytest.mark.parametrize(
    "before",
    [
        '---\ntitle: "城南大桥恢复通车"\nurl: https://a.example/1\ndate: 2024-05-06\nauthor: 林若溪\ntags:\n- 大桥\n  - 交通\n# 注\n---\n',
        "\n---\r\nauthors: 林若溪\r\ntitle: 城南大桥恢复通车\r\nlink: https://a.example/1\r\ndate: 2024-05-06\r\n---\r\n\r\n",
        "Title: 城南大桥恢复通车_青河网\n\nURL Source: https://a.example/1\n\nPublished Time: 2024-05-06\n\nMarkdown Content:\n# 城南大桥恢复通车\n\n作者：林若溪\n\n",
    ],
    ids=["yaml", "crlf", "reader"],
)
def test_front_matter_names_title_address_time_and_author(before):
    article = newskit.parse(before + "\n\n".join(CHINESE[1:]))
    told = (article.title, article.url, article.published_at, article.authors)
    assert told == ("城南大桥恢复通车", "https://a.example/1", "2024-05-06", ["林若溪"])
    assert article.body == [*CHINESE[1:]]
    assert newskit.parse(before + LINES, url="https://b.example/").url == "https://b.example/"


@pytest.mark.parametrize(
    "text",
    [
        "---\n大桥恢复通车\n---\n" + LINES,
        "---\ntitle: 城南大桥恢复通车\n" + LINES,
        "---\ndate: 2024-05-06\n---\n" + LINES,
        "Title: 城南大桥恢复通车\n\n" + LINES,
    ],
)
def test_what_only_looks_like_front_matter_stays(text):
    assert without_front_matter(text) == (text, "", ("", {}))


@pytest.mark.parametrize("field", ["html", "text"])
def test_given_title_is_plain_text(field):
    title = "\x1b[31m城南大桥\n 恢复<em>通车</em>&#8217;\u202e\x00" + " 长" * 400
    [article] = parsed(**{field: HTML if field == "html" else LINES, "title": title})
    assert article.title.startswith("城南大桥 恢复通车’ 长 长")
    assert (len(article.title), article.body[-3:]) == (300, [*CHINESE[-3:]])


@pytest.mark.parametrize(
    "html", ["<p>一", "<p>。", "<p>\ufeff", "<p>&#0;", "<h1></h1><p>好。", "<p>&lt;", "<b>\u200b</b>a", "x"]
)
def test_fragments_of_a_character_are_read_once(html):
    assert newskit.parse(html, form="html").title == ""
    assert len(parsed(html=html, title="\u200b")) == 1
