"""Times of a list page's headlines: in their boxes, on one side of them, above a part of the list; never a neighbour's."""

import pytest

import newskit

NAMES = ("渡口老茶馆重新开张了", "山村小学有了一座天文台", "夜班公交加开三条新线路", "旧船厂里办起灯光展览")
DAYS = range(1, 5)


def times(row, head="", tail=""):
    rows = "".join(row.format(n=day, t=f"{NAMES[day - 1]}，引来不少市民", h=f"/a/{day}.html") for day in DAYS)
    page = f"<title>社会</title><h1>社会</h1><div>{head}<div>{rows}</div>{tail}</div>" + "".join(
        f"<p><a href=/b/{at}.html>渡口第{at}家老茶馆重新开张了</a>" for at in range(9)
    )
    found = newskit.parse(f"<html><body>{page}</body></html>")
    assert found.kind == "list"
    return [link["published_at"] for link in found.headline_links[: len(DAYS)]]


@pytest.mark.parametrize(
    "row",
    [
        "<p><a href={h}>{t}</a><span>2026-03-0{n}</span></p>",
        "<p>[2026/3/{n}] <a href={h}>{t}</a></p>",
        "<p>2026年3月{n}日</p><p><a href={h}>{t}</a></p>",
        "<div><a href={h}>{t}</a></div><div>2026年3月{n}日</div>",
        "<li><a href={h}>{t}</a><span>2026-03-0{n}</span><a href={h}#c>90 条评论</a></li>",
        "<div><h3><a href={h}>{t}</a></h3><p>2025年1月{n}日，渡口来了一位老人，他说自己在这里摆了六十年的船，今天是最后一天。</p><p>2026-03-0{n}</p></div>",
        "<div><h3><a href={h}>{t}</a></h3><p><a href=/u>林若溪</a> <i>2026-03-0{n}</i> <a href=/c>7</a></p></div>",
        "<a href={h}><div>{t}</div><div>2026-03-0{n}</div></a>",
        "<div><h3><a href={h}>{t}</a></h3><time datetime=2026-03-0{n}>{n}天前</time></div>",
        '<div data-time="2026-03-0{n}"><h3><a href={h}>{t}</a></h3></div>',
        "<h2>2026年3月{n}日</h2><ul><li><a href={h}>{t}</a></ul>",
        '<p><a href={h} title="{t}">{t:.9}...</a><span>2026-03-0{n}</span></p>',
        "<li><div><h4>2026</h4><p>03-0{n}</p></div><h3><a href={h}>{t}</a></h3></li>",
        "<li><div><h4>0{n}</h4><p>2026-03</p></div><h3><a href={h}>{t}</a></h3></li>",
        "<li><div><h4>0{n}</h4><p>03/2026</p></div><h3><a href={h}>{t}</a></h3></li>",
        "<li><div><p>03-0{n}</p><p>2026</p></div><h3><a href={h}>{t}</a></h3></li>",
        "<li><i>115-03-0{n}</i><a href={h}>{t}</a></li>",
        "<h2>2026年</h2><p>3月{n}日 <a href={h}>{t}</a></p>",
    ],
)
def test_each_headline_has_its_own_time(row):
    assert times(row) == [f"2026-03-0{day}" for day in DAYS]


def test_a_day_above_each_two_headlines():
    def part(day):
        rows = "".join(
            f"<dd><a href=/a/{day}{at}.html>{day}日：{NAMES[at]}，引来不少市民</a>" for at in (0, 1)
        )
        return f"<dt>2026年3月{day}日</dt>{rows}"

    page = f"<title>社会</title><h1>社会</h1><dl>{part(20)}{part(19)}{part(18)}{part(17)}</dl>"
    days = [link["published_at"][-2:] for link in newskit.parse(page).headline_links]
    assert days == ["20", "20", "19", "19", "18", "18", "17", "17"]


def test_a_day_above_a_part_of_the_list_with_clocks_beside_the_headlines():
    def part(day):
        return f"<dt>2026-03-{day}</dt>" + "".join(
            f"<dd><b>{day % 10 + at:02}:15</b> <a href=/a/{day}{at}.html>{day}日：{NAMES[at]}，引来不少市民</a></dd>"
            for at in range(4)
        )

    page = f"<title>社会</title><h1>社会</h1><dl>{part(20)}{part(19)}</dl>"
    links = newskit.parse(page).headline_links
    assert [link["published_at"] for link in links][::3] == [
        "2026-03-20T00:15",
        "2026-03-20T03:15",
        "2026-03-19T11:15",
    ]


@pytest.mark.parametrize(
    ("row", "head"),
    [
        ("<p><a href={h}>{t}</a><i>{n}小时前</i></p>", ""),
        ("<li><i>10:0{n}</i><a href={h}>{t}</a></li>", "<p>今天是2026年3月20日</p>"),
        ("<p><a href={h}>2026年3月1日起施行：{t}</a></p>", ""),
    ],
)
def test_where_none_is_said_there_is_none(row, head):
    assert times(row, head) == [""] * len(DAYS)


def test_the_day_of_a_footer_is_no_headlines():
    assert times("<p>2026-03-0{n}</p><p><a href={h}>{t}</a></p>", tail="<address>2026-04-01</address>") == [
        f"2026-03-0{day}" for day in DAYS
    ]


def test_a_line_beside_the_headline_with_its_text_and_time_in_it():
    names = [f"渡口第{day}家老茶馆重新开张了" for day in range(1, 9)]
    rows = "".join(
        f"<p>{name} 2026-03-0{day}</p><p><a href=/a/{day}.html>{name}</a></p>"
        for day, name in enumerate(names, 1)
    )
    found = newskit.parse(f"<title>社会</title><h1>社会</h1>{rows}").headline_links
    assert [link["published_at"] for link in found] == [f"2026-03-0{day}" for day in range(1, 9)]
