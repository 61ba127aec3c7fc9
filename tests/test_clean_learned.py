"""Furniture that is learned: lines that come back on page after page of a site."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newskit.cleaning import CleanOptions, LearnedFurniture, clean, restore
from newskit.cleaning.learned import KEPT_LINES, MAX_SITES, MIN_PAGES, site_of_article
from newskit.errors import BadInput
from newskit.record import Article

SLOGAN = "我们的城市，每天都有新故事"


def page(number, *extra, host="news.example.com"):
    own = [f"第{word}个街区的居民在{number}号楼前种下了一棵树。" for word in ("一", "二", "三")]
    return Article(
        url=f"https://{host}/{number}.html",
        body=[f"{number * 7919}：{own[number % 3]}{'又' * (number % 11)}", *extra],
    )


def learned_from(pages):
    learned = LearnedFurniture()
    for article in pages:
        learned.learn(article)
    return learned


def is_furniture(learned, line):
    return clean(page(99, line), CleanOptions(learned=learned)).dropped == {"learned_furniture": 1}


def test_a_line_on_most_pages_of_a_site_goes_and_can_be_put_back():
    learned = learned_from(page(n, SLOGAN) for n in range(20))
    article = page(99, SLOGAN)
    cleaned = clean(article, CleanOptions(learned=learned, keep_dropped=True))
    assert (cleaned.body, cleaned.dropped) == (article.body[:1], {"learned_furniture": 1})
    assert restore(cleaned) == article.body


def test_the_same_line_stays_on_another_site_and_with_keep():
    learned = learned_from(page(n, SLOGAN) for n in range(20))
    elsewhere = page(99, SLOGAN, host="other.example.com")
    here = page(99, SLOGAN)
    keeping = CleanOptions(learned=learned, keep=frozenset({"learned_furniture"}))
    assert clean(elsewhere, CleanOptions(learned=learned)).body == elsewhere.body
    assert clean(here, keeping).body == here.body


def test_a_line_on_half_of_the_pages_is_no_furniture_and_one_on_six_in_ten_is():
    half = learned_from(page(n, *([SLOGAN] if n % 2 else [])) for n in range(20))
    six = learned_from(page(n, *([SLOGAN] if n % 10 < 6 else [])) for n in range(20))
    assert not is_furniture(half, SLOGAN)
    assert is_furniture(six, SLOGAN)


def test_nothing_is_said_of_a_site_with_few_pages():
    learned = learned_from(page(n, SLOGAN) for n in range(MIN_PAGES - 1))
    assert not is_furniture(learned, SLOGAN)
    learned.learn(page(100, SLOGAN))
    assert is_furniture(learned, SLOGAN)


def test_numbers_do_not_make_lines_different():
    learned = learned_from(page(n, f"本栏目第{n * 3}期") for n in range(20))
    assert is_furniture(learned, "本栏目第4711期")


def test_a_line_counts_once_a_page():
    learned = learned_from(page(n, *([SLOGAN] * 9 if n == 0 else [])) for n in range(12))
    assert learned.sites["news.example.com"].lines[SLOGAN] == 1


def test_an_article_that_was_learned_again_and_again_is_not_emptied():
    learned = learned_from([page(1, SLOGAN)] * 20)
    assert clean(page(1, SLOGAN), CleanOptions(learned=learned)).body == page(1, SLOGAN).body


def test_memory_is_bounded_and_what_is_frequent_survives():
    learned = learned_from(
        page(n, SLOGAN, *(f"只此一次{chr(0x4E00 + n * 9 + k)}" for k in range(9))) for n in range(400)
    )
    site = learned.sites["news.example.com"]
    assert len(site.lines) <= 2 * KEPT_LINES
    assert site.lines[SLOGAN] == 400
    assert site.floor >= 1


def test_sites_are_bounded_and_those_with_most_pages_survive():
    learned = learned_from([page(n) for n in range(3)])
    for n in range(MAX_SITES + 5):
        learned.learn(page(n, host=f"h{n}.example.org"))
    assert len(learned.sites) <= MAX_SITES
    assert learned.sites["news.example.com"].pages == 3


def test_a_file_says_what_was_learned_and_reads_back(tmp_path):
    learned = learned_from(page(n, SLOGAN) for n in range(12))
    path = tmp_path / "lines.json"
    path.write_text(learned.dumps(), encoding="utf-8")
    found = json.loads(path.read_text(encoding="utf-8"))
    lines = found["sites"]["news.example.com"]["lines"]
    assert (found["format"], next(iter(lines)), lines[SLOGAN]) == ("newskit learned furniture", SLOGAN, 12)
    assert LearnedFurniture.load(path) == learned


@pytest.mark.parametrize(
    "content", ["", "[]", '{"format": "x"}', '{"format": "newskit learned furniture", "version": 2}', "\x00"]
)
def test_another_file_is_refused_in_words(tmp_path, content):
    path = tmp_path / "lines.json"
    path.write_text(content)
    with pytest.raises(BadInput, match="not learned furniture"):
        LearnedFurniture.load(path)


@pytest.mark.parametrize(
    ("url", "file", "site"),
    [
        ("https://www.Example.com/a/1.html", "x/1.html", "example.com"),
        ("http://news.example.com:8080/", "", "news.example.com"),
        ("", "crawl/example/001.html", "crawl/example/"),
        ("", "crawl.warc.gz!/1234", "crawl.warc.gz"),
        ("", "example-001.html", "example"),
        ("not an address", "001.html", ""),
        ("http://[broken", "a1.html", "a"),
    ],
)
def test_the_site_of_an_article(url, file, site):
    assert site_of_article(Article(url=url, file=file)) == site


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(["甲", "乙", "丙", "丁"]), max_size=4), max_size=25))
def test_the_order_of_what_is_learned_does_not_matter(bodies):
    articles = [Article(file="a1", body=body) for body in bodies]
    assert learned_from(articles) == learned_from(reversed(articles))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([SLOGAN, "责任编辑：王小石", "一段正文。" * 9, "来源：某某新闻网"]), max_size=8)
)
def test_cleaning_twice_with_what_was_learned_is_cleaning_once(body):
    options = CleanOptions(learned=learned_from(page(n, SLOGAN) for n in range(20)), keep_dropped=True)
    once = clean(Article(url="https://news.example.com/1", body=body), options)
    assert clean(once, options) == once
