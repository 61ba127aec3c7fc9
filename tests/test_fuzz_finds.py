"""What `make fuzz` and the hunt for what is not linear have found, each as a page of our own writing that does the same."""

from __future__ import annotations

import json
import tracemalloc
from types import SimpleNamespace

import pytest

from newskit import parse
from newskit.body.blocks.features import Places
from newskit.cleaning import clean
from newskit.extract import parse_page
from newskit.record import Article, to_line
from newskit.sources.raw import RawPage
from tests.growth import grows_linearly

WINDOW = 8192  # of the look for long tags, taken in steps of half of it


def long_script_before_a_bad_byte(size: int) -> bytes:
    """The look for text with foreign bytes in it went back and forth over each stretch without any: 25 s for 68 KB."""
    return b"<meta charset=utf-8><script>" + b"var a = 1; " * size + b"</script><p>\xff\xfe\xff\xfe"


def end_of_script_where_a_window_begins(size: int) -> bytes:
    """The look for long tags went on behind a script, at its end tag, where it stood already: for ever."""
    head = b"<p>text</p><script>"
    head += b"a" * (2 * WINDOW - len(head))
    return head + b"</script" + b" a=1" * size


def tables_in_cells(size: int) -> bytes:
    """Text that belongs before its table has the parser look through all that is open: 12 s for 60,000."""
    return b"<table>text<td>text" * size


def many_links_in_one_block(size: int) -> bytes:
    """For each of them the whole block was searched for a time: 7.5 s for 2,000; or copied without it: 23 s for 64,000."""
    return "".join(f"<a href=/{n}.html>第{n}届青年合唱节落幕</a> " for n in range(size)).encode()


SENTENCE = "第一座大桥28日恢复通车，公交线路同时恢复，市民步行骑车都能通过。"
ARTICLE = "<html><h1>大桥今天恢复双向通车</h1>" + f"<p>{SENTENCE}</p>" * 5


def heads_of_comments_between_paragraphs(size: int) -> bytes:
    """Each heading was judged by all that was chosen: 10 s for 240 KB."""
    return (ARTICLE + f"<p>网友评论</p><p>{SENTENCE}</p>" * size).encode()


def heads_of_comments_between_lines(size: int) -> bytes:
    """The same in flattened text: answers were counted below every one of them."""
    return (f"大桥今天恢复双向通车\n{SENTENCE * 9}\n" + f"网友评论\n{SENTENCE}\n" * size).encode()


def long_description_of_many_paragraphs(size: int) -> bytes:
    """Every paragraph was looked for in all of the description: 4 s for 4 MB."""
    paragraphs = "".join(f"<p>第{n}座大桥28日恢复通车，公交线路同时恢复。</p>" for n in range(size))
    return f"<html><meta name=description content={'第' * 20 * size}>{ARTICLE}{paragraphs}".encode()


def many_texts_in_one_object(size: int) -> bytes:
    """For each text all keys of its object were asked for a title: 2.5 s for 930 KB."""
    texts = json.dumps({f"k{n}": f"<p>{SENTENCE}</p>" for n in range(size)}, ensure_ascii=False)
    return f"<html><title>大桥今天恢复双向通车</title><script>var a = {texts}</script><p>a".encode()


def long_number_on_one_line(size: int) -> bytes:
    """From each of its digits on it was looked through for what is counted: 5 s for 20,000."""
    lead = "大桥今天恢复双向通车2026-05-18 08:40来源：青河日报".replace(" ", "")
    return f"{lead}{SENTENCE * 9}{'1' * size}{SENTENCE}责任编辑：高远".encode()


def days_of_a_year_in_one_line(size: int) -> bytes:
    """For each headline the whole line was looked through for its day: 9 s for 1.1 MB."""
    links = "".join(f" 03-04 <a href=/{n}.html>第{n}座大桥今天恢复双向通车</a>" for n in range(size))
    return f"<html><h2>2026</h2><div>{links}</div>".encode()


def heads_of_comments_in_one_box(size: int) -> bytes:
    """Below each of them all that follows was looked through for times: 4 s for 32 KB."""
    return f"{ARTICLE}<div>{'评论(0)<br>' * size}".encode()


def long_title_over_headings(size: int) -> bytes:
    """For the size of each heading the whole <title> was looked through: 12 s for 64 KB."""
    row = "van <h1>x</h1>" * size
    return f"<html><title>{row}</title><h1>{row}</h1><p>{row}</p><p>{SENTENCE * 3}".encode()


@pytest.mark.parametrize(
    ("make", "few"),
    [
        (long_title_over_headings, 1_000),
        (heads_of_comments_in_one_box, 1_000),
        (days_of_a_year_in_one_line, 8_000),
        (long_number_on_one_line, 4_000),
        (long_script_before_a_bad_byte, 12_000),
        (end_of_script_where_a_window_begins, 2 * WINDOW),
        (tables_in_cells, 12_000),
        (many_links_in_one_block, 12_000),
        (heads_of_comments_between_paragraphs, 2_000),
        (heads_of_comments_between_lines, 1_500),
        (long_description_of_many_paragraphs, 4_000),
        (many_texts_in_one_object, 4_000),
    ],
)
def test_page_that_took_for_ever_takes_linear_time(make, few):
    pages = {size: make(size) for size in (few, 4 * few)}
    assert grows_linearly(lambda size: parse_page(RawPage("x", pages[size])), few)


def test_titles_and_furniture_in_turn_take_linear_time():
    """Only the first paragraphs are looked at for either, and each round looked at all: 6 s for 200 KB."""
    turn = ["大桥今天恢复双向通车", "(Reporting by Lin Xiao)"]
    articles = {size: Article(title=turn[0], body=turn * size) for size in (500, 2_000)}
    assert grows_linearly(lambda size: clean(articles[size]), 500)


def links_in_tables_in_links(size: int) -> bytes:
    """Links nest where a table cell is between them, and each was given the text of all: 6 GB for 1.7 MB."""
    return (ARTICLE + "<a href=/x><table><td>" * 800 + SENTENCE * size).encode()


def caption_of_many_pictures(size: int) -> bytes:
    """Each picture of a figure has its caption: a record of 960 MB for a page of 280 KB."""
    pictures = "".join(f"<img src=/{n}.jpg>" for n in range(size))
    return f"{ARTICLE}<figure>{pictures}<figcaption>{'大桥，' * size}</figcaption></figure><p>{SENTENCE}".encode()


@pytest.mark.parametrize("make", [links_in_tables_in_links, caption_of_many_pictures])
def test_what_is_made_of_a_page_is_no_product_of_its_parts(make):
    page = make(1_000)
    tracemalloc.start()
    try:
        line = to_line(parse_page(RawPage("x", page)))
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(line) < 10 * len(page)
    assert most < 100 * len(page)


def test_rows_in_rows_of_a_script_are_no_recursion():
    """A string that begins as a row of server components did, over and over, took the page down."""
    text = json.dumps({"a": "1:" * 5_000 + SENTENCE * 9})
    html = f"<html><title>大桥今天恢复双向通车</title><script>var a = {text}</script><p>a"
    assert parse_page(RawPage("x", html.encode())).title == "大桥今天恢复双向通车"


@pytest.mark.parametrize("address", ["https://www.qinghe：作者.example/a", "https://[qinghe/a", "http://a]b"])
def test_address_that_is_none_is_no_fault_of_ours(address):
    html = f'<meta property="og:url" content="{address}"><h1>大桥通车</h1><p>作者：林晓</p><p>大桥今天恢复双向通车。</p>'
    for url in ("", address):
        assert parse_page(RawPage("x", html.encode(), url)).authors == ["林晓"]


def test_names_are_inherited_through_any_depth():
    """Each element asked the one around it, two calls a level: Python gave up just where pages are cut anyway."""
    for depth in range(480, 530, 7):
        parse_page(RawPage("x", b"<ul>" * depth + "大桥今天恢复双向通车。".encode()))


DIGITS = "9" * 5000  # more than Python makes a number of


@pytest.mark.parametrize(
    "markup",
    [
        '<script type="application/ld+json">{"@type":"NewsArticle","wordCount":%s,}</script>',
        '<script>window.state = {"id":%s,"content":"<p>' + "城南大桥恢复通车。" * 40 + '"}</script>',
        '<script>var page = {"title":"城南大桥今天恢复双向通车","n":%s}</script>',
        '<script id="__NEXT_DATA__" type="application/json">{"props":"{\\"id\\":%s,\\"content\\":\\"<p>'
        + "城南大桥维修完毕，恢复通车。" * 40
        + '\\"}"}</script>',
        "<p>%s小时前</p><time datetime='%s'>",
    ],
)
@pytest.mark.parametrize("url", ["", "https://news.example/1.html"])
def test_number_without_end_costs_no_page(markup, url):
    title = "城南大桥今天恢复双向通车"
    page = f"<title>{title}</title>{markup.replace('%s', DIGITS)}<h1>{title}</h1><p>城南大桥维修完毕，恢复通车。</p>"
    assert parse(page.encode(), url=url).title == title


@pytest.mark.parametrize("blank", ["&#12288;", "&nbsp;"])
@pytest.mark.parametrize("many", [1, 100, 1_000])
def test_page_of_blanks_alone_is_a_record(blank, many):
    """Blanks written as entities are none of the spaces that a page is stripped of before it is looked at."""
    assert parse((blank * many).encode()).warnings == ["no_body"]


def test_way_up_to_the_best_box_is_gone_once():
    """From each of boxes in each other it was gone anew: 3 s for 64 KB, not deep enough to be capped."""

    def stands(depth: int) -> None:
        page = SimpleNamespace(parents=range(-1, depth - 1), places=[0], prose=[9], prose_blocks=[0])
        places = Places(page)
        assert [places.from_best(at) for at in range(depth)] == [(0, at) for at in range(depth)]

    assert grows_linearly(stands, 2_000)
