"""Ends of titles: the number of a page and the site's name go, what only looks like one stays."""

import pytest

import newskit

TEXT = "<p>谷地的老水磨从星期一起又磨起面来，离轮子停下来已经四十年，磨坊主才二十岁。</p>" * 2
PAGER = "<div class=pages><a href=1.html>1</a> <b>2</b> <a href=3.html>3</a></div>"
SERIES = "<div class=pages><a href=a.html>上一篇</a> <a href=b.html>下一篇</a></div>"
HOME = "<a href=/>谷地新闻网</a> <a href=/e>经济</a>"


def title_of(head, h1="", below=PAGER, home=HOME, more=""):
    heading = f"<h1>{h1}</h1>" if h1 else ""
    page = f"<html><head><title>{head}</title>{more}</head><body><nav>{home}</nav>{heading}<div class=info>2026-03-12 08:15</div><div class=txt>{TEXT}</div>{below}</body></html>"
    return newskit.parse(page).title


@pytest.mark.parametrize(
    "number",
    [
        "(2)", "（2）", " (2)", "(2/3)", " 第2页", "（第2页）", "【2】", "_第2页", " (Page 2)", " – Seite 2",
        " | Page 2 of 3", " - 2ページ",
    ],
)  # fmt: skip
def test_the_number_of_a_page_is_no_part_of_the_title(number):
    title = "老水磨四十年后又转起来了"
    assert title_of(f"{title}{number}_谷地新闻网", f"{title}{number}") == title
    assert title_of(f"{title}{number}", f"{title}{number}") == title


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("水磨的四十年（2）", ""),
        ("水磨的四十年（2）", SERIES),
        ("水磨的四十年（五）", PAGER),
        ("日记停在第2页", SERIES),
        ("谷地的水磨(2019)", PAGER),
        ("水磨日记停在了 第2页", SERIES),
    ],
)
def test_a_number_that_counts_parts_of_a_series_stays(title, below):
    assert title_of(f"{title}_谷地新闻网", title, below) == title


@pytest.mark.parametrize("joint", [" - ", " | ", "_", " – ", " · ", "｜"])
def test_the_sites_name_is_cut_off_where_a_link_to_the_home_page_says_it(joint):
    home = "<a href=https://valley.example/>The Valley Post</a> <a href=/b>Business</a>"
    title = "Old mill grinds again"
    assert title_of(f"{title}{joint}The Valley Post", home=home) == title
    assert title_of(f"{title}{joint}The Valley Post", f"{title}{joint}The Valley Post", home=home) == title


def test_what_stands_behind_a_dash_and_is_called_like_a_section_stays():
    home = "<a href=/>The Valley Post</a> <a href=/b>Business</a>"
    assert (
        title_of("Old mill grinds again - Business", "Old mill grinds again - Business", home=home)
        == "Old mill grinds again - Business"
    )


@pytest.mark.parametrize("sign", ["© The Valley Post", "The Valley Post"])
def test_the_name_at_the_foot_of_a_page_is_no_title(sign):
    more = '<meta property="og:title" content="Old mill grinds again"><meta property="og:site_name" content="The Valley Post">'
    assert (
        title_of("The Valley Post", home="", below=f"<footer>{sign}</footer>", more=more)
        == "Old mill grinds again"
    )


def test_the_account_stands_between_title_and_time():
    page = "<title>路况</title><div><div>谷地发布</div><div>谷地高速车多缓行请绕道</div><div>谷地交警</div><div>2026-03-12 08:15</div>"
    assert newskit.parse(f"{page}{TEXT}</div>").title == "谷地高速车多缓行请绕道"
