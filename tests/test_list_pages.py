"""List pages: what they are though short, whose time is whose, adverts among headlines."""

import pytest

import newskit

NAMES = (
    "渡口老茶馆重新开张了",
    "山村小学有了一座天文台",
    "夜班公交加开三条新线路",
    "旧船厂里办起灯光展览",
    "高山民宿一房难求",
)
ITEMS = [(f"/a/{at}.html", f"{name}，引来不少市民") for at, name in enumerate(NAMES, 1)]


def page(rows, title="社会", head="", tail="", named=""):
    return newskit.parse(
        f"<html><head><title>{named or title}</title></head><body><h1>{title}</h1>{head}<div>{rows}</div>{tail}</body></html>",
        url="https://news.example/list",
    )


def rows(row):
    return "".join(row.format(h=href, t=text, n=at) for at, (href, text) in enumerate(ITEMS, 1))


def times(record):
    return [link["published_at"] for link in record.headline_links]


LINK = "<li><a href={h}>{t}</a></li>"


@pytest.mark.parametrize(
    ("title", "named"),
    [("उत्तर प्रदेश की खबरें", ""), ("Последние новости региона", ""), ("青河晚报数字报 第01版：要闻", "")],
)
def test_a_section_s_name_may_be_long_in_bytes_and_a_printed_page_is_called_by_its_number(title, named):
    record = page(rows(LINK), title, "<p>2026年05月18日</p>", named=named)
    assert (record.kind, record.published_at, len(record.headlines)) == ("list", None, 5)


def test_four_headings_that_are_links_make_a_list_of_a_section():
    record = page("".join(f"<h2><a href={h}>{t}</a></h2>" for h, t in ITEMS[:4]))
    assert (record.kind, len(record.headline_links)) == ("list", 4)
    assert page("".join(f"<p><a href={h}>{t}</a></p>" for h, t in ITEMS[:4])).kind == "other"


def test_the_introduction_of_a_topic_is_no_article():
    text = "六月的青河，绿树成荫。今天，三万八千余名考生走进考场。本网推出专题，记录考场内外的温暖瞬间。"
    html = f"<title>高考进行时_专题_青河网</title><h3>导语</h3><p>{text}</p><ul>{rows(LINK)}</ul>"
    record = newskit.parse(f"<html><body>{html}</body></html>")
    assert (record.kind, record.body) == ("list", [])


def test_a_day_in_the_title_is_that_of_the_clocks_beside_the_headlines():
    row = "<li><i>1{n}:05 Uhr</i> <a href={h}>{t}</a></li>"
    assert times(page(rows(row), "18.05.2026")) == [f"2026-05-18T1{n}:05" for n in range(1, 6)]
    assert times(page(rows(row), "社会", "<p>今天是2026年5月18日</p>")) == [""] * 5


def test_a_day_above_clocks_is_theirs_where_the_newest_comes_first():
    row = "<li><i>{c}:05</i> <a href={h}>{t}</a></li>"
    day = "<p>2026年5月18日</p>"
    feed = "".join(row.format(c=18 - n, h=h, t=t) for n, (h, t) in enumerate(ITEMS))
    assert times(page(feed, "社会", day)) == [f"2026-05-18T{18 - n}:05" for n in range(5)]
    programme = "".join(row.format(c=14 + n, h=h, t=t) for n, (h, t) in enumerate(ITEMS))
    assert times(page(programme, "社会", day)) == [""] * 5


def test_a_picture_s_headline_is_known_though_its_address_is_another():
    cards = "".join(
        f"<div><a href={h}><img src=a.jpg alt={t}></a></div><h2><a href={h}?from=list>{t}</a></h2>"
        for h, t in ITEMS
    )
    assert [one["url"] for one in page(cards).headline_links] == [
        f"https://news.example{h}?from=list" for h, _ in ITEMS
    ]


@pytest.mark.parametrize(
    "piece",
    ["……{t}，记者获悉，公交集团将调整……", "{t}，记者获悉，公交集团将调整...", "{t}，记者获悉，集团将调整。"],
)
@pytest.mark.parametrize("box", ["{}", "<div>{}</div>"])
def test_results_of_a_search_are_a_list_and_a_piece_of_a_text_is_no_title(piece, box):
    row = f"<h3><a href={{h}}>{{t}}</a></h3><p>{piece}</p><p>青河晚报 2026-05-1{{n}}</p>"
    head = "<html><head><title>公交_站内搜索_青河网</title></head>"
    record = newskit.parse(f"{head}<body>{rows(box.format(row))}</body></html>")
    assert (record.kind, record.title, record.body) == ("list", "公交_站内搜索", [])


def test_a_clock_may_stand_in_a_link_among_others_in_a_line():
    row = "<a href={h}><span>1{n}:05</span><span>{t}</span></a>"
    parts = rows(row).split("</a>")
    body = f"<div>2026年5月18日</div>{'</a>'.join(parts[:3])}</a><div>2026年5月17日</div>{'</a>'.join(parts[3:])}"
    days = ("18", "18", "18", "17", "17")
    assert times(page(body)) == [f"2026-05-{day}T1{n}:05" for n, day in enumerate(days, 1)]


def test_a_day_does_not_head_what_stands_outside_its_part():
    dated = "".join(f"<dt>2026年5月1{n}日</dt><dd><a href={h}>{t}</a></dd>" for n, (h, t) in enumerate(ITEMS))
    ranking = "<ol><li><a href=/b/1.html>名物食堂今天关门，门前排起长队</a><li><a href=/b/2.html>走失的狗，四百公里外找到了</a></ol>"
    assert times(page(f"<dl>{dated}</dl><h2>排行榜</h2>{ranking}")) == [f"2026-05-1{n}" for n in range(5)] + [
        "",
        "",
    ]


@pytest.mark.parametrize(
    "advert",
    [
        "<li><span>广告</span><a href=/x>高山冷泉啤酒节套票限时七折抢购</a></li>",
        "<li><a href=/x><p>高山冷泉啤酒节套票限时七折抢购</p><p>推广</p></a></li>",
        "<li><b>Sponsored</b><h3><a href=/x>Seven mistakes people make before they retire</a></h3></li>",
    ],
)
def test_what_is_labelled_an_advert_is_no_headline(advert):
    assert page(
        f"<ul>{rows(LINK)}{advert}{LINK.format(h='/b', t='旧城墙下的早市又热闹起来了')}</ul>"
    ).headlines == [
        *[text for _, text in ITEMS],
        "旧城墙下的早市又热闹起来了",
    ]


def test_openings_of_entries_are_no_titles_of_a_page_without_one():
    row = "<div class=item><h3><a href={h}>{t}</a></h3><p>记者从现场了解到，第{n}家店昨天也来了很多人。</p><span class=d>2025-07-0{n} 08:12</span></div>"
    record = newskit.parse(
        f"<title>社会新闻_北岭新闻网</title><div>当前位置：<a href=/>首页</a> > 社会</div><div>{rows(row)}</div>"
    )
    assert (record.kind, record.published_at, record.body) == ("list", None, [])


def test_links_to_searches_are_no_headlines():
    asked = "<p><a href=/s?q=1>湿地公园门票多少钱</a> <a href='/s?q=青河'>青河湿地开放时间</a></p>"
    assert page(rows(LINK), tail=asked).headlines == [text for _, text in ITEMS]


def test_labels_of_cards_make_no_menu_of_those_without():
    names = ("Älgen som flyttade in på skolgården", "Kommunen backar om nya avgiften", "Tre skäl till att isen låg kvar i maj", "Hon byggde en raket i lagården", "Snart väntas regn hela sommaren", "Brottaren som blev bibliotekarie")  # fmt: skip
    labels = ("Plus", "", "Plus", "Just nu", "", "Plus")
    cards = "".join(
        f"<a href=/a/{at}00><span>{labels[at]}</span><h2>{name}</h2></a>" for at, name in enumerate(names)
    )
    assert page(cards, "Nyheter").headlines == list(names)
