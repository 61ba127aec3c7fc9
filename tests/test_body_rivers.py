"""Short articles above longer texts set alike: cards of other articles, readers' words, the next articles; and pages of cards alone."""

import pytest

import newskit
from newskit.body.blocks.measures import Measures
from newskit.body.html.choose import choose
from newskit.page.html import read_html

BRIEF = "松江口气象台今天下午四点发布大风蓝色预警，预计夜间江面风力七级，渡船停航到明天早上。"
SECOND = "港务局提醒船主检查缆绳，岸边的夜市今晚也不开放。"
TITLE = "松江口今夜大风 渡船停航"
OTHERS = [
    "三座粮库今天起收购新粮，农户可以提前在网上预约，排队的时间比去年少了一半。",
    "城北的旧厂房改成了青年工坊，第一批二十家作坊已经搬进去，年底前免收租金。",
    "图书馆把闭馆时间推迟到夜里十点，自习区添了六十个座位，读者可以在门口寄存雨具。",
    "两条公交线路从下周一起绕行东桥，沿途的四个站点暂时停用，恢复的日子另行通知。",
    "合唱团今年招收三十名新团员，不看嗓子看耐心，报名的人要先在排练厅坐满四个晚上。",
]
ENGLISH = [
    f"The {who} of {where} said on Tuesday that the plan for the {what} would go ahead, though nobody knows who will pay for it."
    for who, where, what in zip(
        ("council", "harbour board", "school", "water company", "museum"),
        ("Wrenford", "Osterholm", "Kelville", "Lindberg", "Marston"),
        ("night ferry", "old bridge", "sports hall", "north pipe", "clock tower"),
        strict=True,
    )
]


def page(inside, title=TITLE, head=""):
    return f"<html><head><title>{title}_松江口新闻网</title>{head}</head><body>{inside}</body></html>"


def cards(form, texts=OTHERS):
    return "".join(form.format(n=n, text=text, headline=text[:14]) for n, text in enumerate(texts, 1))


OWN = f"<div class=hd>{TITLE}</div><div class=sub>江边台 2026-03-04 16:12</div><div class=con><p>{BRIEF}</p><p>{SECOND}</p></div>"


@pytest.mark.parametrize(
    "below",
    [
        "<div class=h>为你推荐</div>"
        + cards("<div class=i><div class=t>{headline}</div><div class=d>{text}</div><b>03-0{n}</b></div>"),
        "<div class=h>乡音</div>" + cards("<p class=n><a href=/{n}>{headline}</a></p><p class=w>{text}</p>"),
        "<div class=h>题名簿</div>"
        + cards("<section><div class=w>{text}</div><div>2026-03-0{n}</div></section>"),
        "<div class=h>今晚</div>"
        + cards("<div class=f><i>1{n}:20</i><b>{headline}</b><div class=c>{text}</div></div>"),
        "<div class=h>江边</div>" + cards("<p class=o><a href=/{n}>{headline}</a>：{text}</p>"),
        cards("<h3 class=t>{headline}</h3><p class=d>{text}</p>"),
        "</div><div class=app>"
        + cards(
            "<div class=hd>{headline}</div><div class=sub>江边台 2026-03-04 1{n}:30</div><div class=con><p>{text}</p><p>{text}</p></div>"
        ),
    ],
    ids=[
        "cards without links",
        "lines with links",
        "readers",
        "clocks",
        "headlines in their texts",
        "headlines alone",
        "articles set as the first",
    ],
)
def test_a_brief_ends_where_entries_alike_begin(below):
    found = newskit.parse(page(f"<div class=app>{OWN}</div><div class=more>{below}</div>"))
    assert (found.kind, found.body) == ("article", [BRIEF, SECOND])


def test_paragraphs_under_linked_subheads_stay():
    sections = "".join(
        f"<h3><a href=/shop/{n}>{text[4:30]}</a></h3><p class=p>{text}</p><p class=p>{text[:60]} and so on.</p>"
        for n, text in enumerate(ENGLISH)
    )
    lead = "Whatever you carry, the right lamp makes a walk at night a pleasure, and we have tried all of them in the rain."
    html = f"<html><title>The best lamps</title><body><header><h1>The best lamps for walks at night</h1><p>March 4, 2026</p><p class=lead>{lead}</p></header><div class=text>{sections}</div></body></html>"
    assert all(text in newskit.parse(html).body for text in ENGLISH)


def test_a_flash_whose_title_stands_in_its_text():
    flash = f"【{TITLE}】{BRIEF}"
    ticker = cards(
        "<li><span class=time>1{n}:20</span><div class=txt>【{headline}】{text}</div></li>", OTHERS * 3
    )
    inside = f"<div class=one><div class=time>2026-03-04 星期三 16:12:41</div><div class=txt>{flash}</div><div class=bar>分享至</div></div>"
    html = page(f"<div class=l>{inside}<div>最新滚动</div><ul class=more>{ticker}</ul></div>").replace(
        f"{TITLE}_", f"{TITLE}-24小时滚动-"
    )
    assert newskit.parse(html).body == [flash]


def test_a_time_without_its_year_is_one():
    tools = "<div><button>利好 3</button><button>利空 1</button></div>"
    inside = f"<h2>{TITLE}</h2><div>3月4日 16:12 阅读 320</div><div class=x>{BRIEF}</div>{tools}"
    assert newskit.parse(page(f"<main>{inside}</main>")).body == [BRIEF]


@pytest.mark.parametrize("heading", ["", "<h3>名次</h3>", "<p><b>名次</b></p>"])
def test_a_table_that_ends_the_text_is_body(heading):
    cells = [["队", "胜", "负"], ["江口", "9", "1"], ["白石", "7", "3"]]
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in cells)
    inside = f"<h1>{TITLE}</h1><div>2026-03-04</div><div class=article-body><p>{BRIEF}</p><div>{heading}<table>{table}</table></div></div>"
    body = newskit.parse(page(inside)).body
    assert "".join(body[1:]) == "名次" * bool(heading) + "".join(map("".join, cells))


def test_short_sentences_of_what_calls_itself_an_article():
    lines = [
        "I gave up lamps for a week.",
        "By Thursday I could find the kettle in the dark.",
        "Then the moon came back.",
    ]
    inside = "<h1>A week without lamps</h1>" + "".join(f"<p class=post-body>{line}</p>" for line in lines)
    below = "<h2>More from Ines Holm</h2>" + "".join(
        f"<article class=y><h2>{text[4:40]}</h2><h3>{text}</h3></article>" for text in ENGLISH
    )
    head = '<meta property="og:type" content="article">'
    assert newskit.parse(page(inside + below, "A week without lamps", head)).body == lines


@pytest.mark.parametrize(
    ("head", "title", "kind"),
    [
        ('<meta property="og:type" content="product">', "青灯牌防风马灯", "other"),
        ('<meta property="og:type" content="video.other">', "渡口镜头", "video"),
    ],
)
def test_cards_below_goods_and_recordings_are_no_body(head, title, kind):
    words = [
        "灯很亮，风大也不灭。",
        "用了三年，玻璃罩还是原来的那个。",
        "送给父亲的，他挂在了船头上。",
        "提手有点松，店家寄来了新的。",
    ]
    rows = "".join(f"<div class=r><b>{n}号</b><p>{text}{text}</p></div>" for n, text in enumerate(words))
    found = newskit.parse(page(f"<h1>{title}</h1><div>{rows}</div>", title, head))
    assert (found.kind, found.body) == (kind, [])


def test_a_wall_for_members_is_no_body():
    wall = "<div><h3>本文为会员专享内容</h3><p>开通会员即可阅读全文，并可翻看全部旧文、参加江边的读者茶会。</p><ul><li>每月 ¥18</li><li>全年 ¥198</li></ul><p>已是会员？<a>登录</a></p><p>虚拟商品一经开通不支持退款，客服每天上午九点到晚上九点在线。</p></div>"
    menu = "<div>" + "".join(f"<a href=/{n}>{n}版</a>" for n in range(9)) + "</div>"
    others = cards("<div><a href=/{n}>{headline}</a><p>{text}</p></div>", OTHERS * 2)
    assert newskit.parse(page(f"{menu}{wall}<div>{others}</div>", "松江口财讯")).body == []


def test_a_sentence_in_doubt_below_lines_that_are_no_text():
    lines = "".join(f"<div>{line}</div>" for line in ("三版", "江边台", "读给我听", "字体"))
    inside = page(f"<h1>{TITLE}</h1>{lines}<p>{BRIEF}</p><div>评论 3</div>")
    m = Measures(read_html(inside), 0)
    assert m.texts[0] == TITLE
    indices = list(range(len(m.texts)))

    def chosen(chance):
        return choose(m, indices, [chance if m.texts[at] == BRIEF else 0.02 for at in indices])

    assert [chosen(0.3), chosen(0.2)] == [[m.texts.index(BRIEF)], []]


def test_linked_headlines_below_read_next_are_others_though_set_alike():
    others = "".join(f"<h3><a href=/{n}>{text[4:40]}</a></h3><p>{text}</p>" for n, text in enumerate(ENGLISH))
    own = "A man was fined on Thursday for feeding gulls from the steps of the town hall, the court said."
    inside = (
        f"<h1>Man fined for feeding gulls</h1><div>13th November</div><p>{own}</p><h2>Read next</h2>{others}"
    )
    head = '<meta property="og:type" content="article">'
    assert newskit.parse(page(inside, "Man fined for feeding gulls", head)).body == [own]


def test_a_time_right_above_the_title_is_its_own():
    rows = "".join(
        f"<div><a href=/{n}><h3>{text[4:40]}</h3></a><p class=e>{text}</p></div>"
        for n, text in enumerate(ENGLISH)
    )
    own = "Rents in Kelville rose by a percent in October, the slowest pace in two years, the council said."
    inside = f"<div><time>Nov 12, 2025</time><h1>Kelville rents cool</h1><i>Owen Lind</i><div><p class=e>{own}</p></div></div><h3>Go deeper</h3>{rows}"
    assert newskit.parse(page(inside, "Kelville rents cool")).body == [own]


def test_times_of_a_table_and_a_short_last_sentence_are_body():
    table = "<table><tr><td>1</td><td>Nina Berg</td><td>18:02</td></tr><tr><td>2</td><td>Karl Holm</td><td>18:30</td></tr></table>"
    said = "Two hundred runners came to the harbour on Saturday, and most of them were wet before the start."
    inside = f"<h1>Berg wins again</h1><p>15 November 2025</p><div class=post-content><p>{said}</p><p>Nobody minded.</p>{table}</div>"
    assert newskit.parse(page(inside, "Berg wins again")).body[-6:] == [
        "1",
        "Nina Berg",
        "18:02",
        "2",
        "Karl Holm",
        "18:30",
    ]
