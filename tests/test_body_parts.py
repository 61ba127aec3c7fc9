"""Subheads, lists, tables and entries of an article: where they stand says that they are the body's, not how they look."""

import pytest

from newskit.body.blocks.measures import Measures
from newskit.body.html.choose import choose
from newskit.body.html.entries import entries_of
from newskit.body.html.find import find_html_body
from newskit.body.html.next_article import without_other_articles
from newskit.fields import Title
from newskit.page.html import read_html
from tests.growth import grows_linearly

PARAGRAPHS = [
    "白鹭渡口的摆渡船今年换成了电动的，船身漆成淡绿色，一趟能坐二十四个人，比从前的柴油船安静得多。",
    "船老大姓翟，今年六十一岁，他说开了四十年柴油船，耳朵早就不灵了，如今倒能听见岸上的鸟叫。",
    "渡口的票价还是两块钱，带自行车加一块，六十岁以上的老人和上学的孩子不收钱。",
    "镇上打算明年在对岸再修一座候船亭，图纸已经贴在渡口的公告栏里，谁都可以写上意见。",
]
SURE = dict.fromkeys([text[:6] for text in PARAGRAPHS], 0.9)


def chosen_of(inside, chances=(), unsure=0.04):
    """Return what is chosen of an article where the model is so sure of the blocks that begin with these words."""
    page = read_html(
        f"<body><h1>白鹭渡口换新船</h1><div class=txt>{inside}</div><div class=foot><p>关于本站</p></div>"
    )
    sure = {**SURE, **dict(chances)}
    found = [next((c for word, c in sure.items() if text.startswith(word)), unsure) for text in page.texts]
    return [page.texts[at] for at in choose(Measures(page, 0), list(range(len(page.texts))), found)]


def paragraphs(texts=PARAGRAPHS):
    return "".join(f"<p>{text}</p>" for text in texts)


def listed(items, tag="ul"):
    return f"<{tag}>" + "".join(f"<li>{text}</li>" for text in items) + f"</{tag}>"


def test_subheads_that_come_again_and_again_are_body():
    heads = ["换船", "船老大", "票价", "候船亭"]
    inside = "".join(
        f"<div class=part><div class=line><h3>{head}</h3></div><div class=ad>广告</div><p>{text}</p></div>"
        for head, text in zip(heads, PARAGRAPHS, strict=True)
    )
    assert chosen_of(inside) == [each for pair in zip(heads, PARAGRAPHS, strict=True) for each in pair]


def test_a_likely_subhead_is_body_and_an_unlikely_one_is_not():
    inside = (
        f"{paragraphs(PARAGRAPHS[:2])}<div><h3>票价不变</h3><form></form></div>{paragraphs(PARAGRAPHS[2:])}"
    )
    assert chosen_of(inside, {"票价": 0.4}) == [*PARAGRAPHS[:2], "票价不变", *PARAGRAPHS[2:]]
    assert chosen_of(inside, {"票价": 0.1}) == PARAGRAPHS


@pytest.mark.parametrize("box", ["<div class=t>{}</div>", "{}"])
def test_a_heading_alone_in_a_box_between_paragraphs_is_a_subhead_however_unlikely(box):
    boxed = [box.format(f"<p>{text}</p>") for text in PARAGRAPHS]

    def chosen(head):
        return chosen_of("".join(boxed[:2]) + head + "".join(boxed[2:]), {"票价": 0.05})

    assert chosen("<div class=h><h3>票价不变</h3></div>") == [*PARAGRAPHS[:2], "票价不变", *PARAGRAPHS[2:]]
    assert chosen("<div class=h><h3>票价不变</h3><form><input></form></div>") == PARAGRAPHS
    assert chosen("<div class=h><h3>票价不变</h3><a href=/1>渡口的老照片又找到一批</a></div>") == PARAGRAPHS


def test_a_heading_in_the_element_of_the_paragraph_below_it_is_a_subhead_however_unlikely():
    inside = "".join(
        f"<section><footer>分享</footer><h3>{text[:4]}</h3><p>{text}</p></section>" for text in PARAGRAPHS[:2]
    )
    assert chosen_of(paragraphs(PARAGRAPHS[2:]) + inside) == [
        *PARAGRAPHS[2:],
        PARAGRAPHS[0][:4],
        PARAGRAPHS[0],
        PARAGRAPHS[1][:4],
        PARAGRAPHS[1],
    ]


def test_the_last_paragraph_is_body_where_the_font_ends_before_it_does():
    last = "渡口的事就说到这里。（翟明）"
    inside = f"<font>{'<p>'.join(['', *PARAGRAPHS, last])}</font>"
    assert chosen_of(inside, {"渡口的事": 0.2}) == [*PARAGRAPHS, last]


def test_headings_of_boxes_between_paragraphs_are_none():
    box = "<div class=box><h4>渡口旧事之一</h4><p>点击观看</p><p>时长三分钟</p><p>编辑推荐</p></div>"
    inside = box.join(f"<p>{text}</p>" for text in PARAGRAPHS)
    assert chosen_of(inside) == PARAGRAPHS


@pytest.mark.parametrize("before", ["<h3>开船时间</h3>", "<p>开船的时间：</p>"])
def test_a_list_at_the_end_is_body_under_a_subhead_or_a_colon(before):
    items = ["早班 六点半", "午班 十二点", "晚班 七点一刻"]
    head = before.split(">")[1].split("<")[0]
    assert chosen_of(paragraphs() + before + listed(items), {"开船": 0.6}) == [*PARAGRAPHS, head, *items]
    assert chosen_of(paragraphs() + listed(items)) == PARAGRAPHS


def test_a_list_of_links_under_a_subhead_at_the_end_is_none():
    links = [f"<a href=/{at}.html>撑篙的人之{at}：一根竹篙</a>" for at in range(4)]
    assert chosen_of(paragraphs() + "<h3>渡口旧事</h3>" + listed(links), {"渡口旧事": 0.6}) == PARAGRAPHS


def test_a_list_in_the_element_of_the_paragraphs_is_body():
    items = ["电动船一艘", "救生衣三十件，另有孩子穿的八件"]
    inside = f"<p>{PARAGRAPHS[0]}</p><div>图片</div><div>说明</div>{listed(items)}<div>图片</div><div>说明</div>{paragraphs(PARAGRAPHS[1:])}"
    assert chosen_of(inside) == [PARAGRAPHS[0], *items, *PARAGRAPHS[1:]]


def test_a_table_between_paragraphs_is_body_and_one_of_links_is_not():
    rows = [["班次", "开船"], ["早班", "六点半"], ["晚班", "七点一刻"]]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    inside = f"<p>{PARAGRAPHS[0]}</p><table>{cells}</table>{paragraphs(PARAGRAPHS[1:])}"
    assert chosen_of(inside) == [PARAGRAPHS[0], *[cell for row in rows for cell in row], *PARAGRAPHS[1:]]
    linked = cells.replace("<td>", "<td><a href=/x.html>").replace("</td>", "</a></td>")
    assert chosen_of(inside.replace(cells, linked)) == PARAGRAPHS


@pytest.mark.parametrize(
    "box",
    [
        "<dl><dt>{}</dt><dd>{}</dd></dl>",
        "<ol><li><p>{}</p></li><li><p>{}</p></li></ol>",
        "<table><tr><td><p>{}</p></td><td><p>{}</p></td></tr></table>",
        "<div class=wide><table><tr><th>{}</th><td>{}</td></tr></table></div>",
        "<pre>{}\n<br>{}</pre>",
    ],
)
def test_lists_tables_and_verses_right_among_the_paragraphs_are_body(box):
    lines = ["船慢慢离岸", "水鸟跟着走"]
    beside = "<div>图片</div><div>说明</div><div>图片</div>"
    inside = f"<p>{PARAGRAPHS[0]}</p>{beside}{box.format(*lines)}{beside}{paragraphs(PARAGRAPHS[1:])}"
    assert chosen_of(inside) == [PARAGRAPHS[0], *lines, *PARAGRAPHS[1:]]
    linked = box.format(*(f"<a href=/{line}.html>{line}</a>" for line in lines))
    assert chosen_of(inside.replace(box.format(*lines), linked)) == PARAGRAPHS


@pytest.mark.parametrize(
    "box", ["<blockquote><p>{}</p><p>{}</p></blockquote>", "<ul><li>{}</li><li>{}</li></ul>"]
)
def test_a_motto_or_the_gist_right_above_the_first_paragraph_is_body(box):
    gist = ["渡口换上了电动船。", "票价不变，候船亭明年动工。"]
    assert chosen_of(box.format(*gist) + paragraphs()) == [*gist, *PARAGRAPHS]
    assert chosen_of(box.format(*(text[:-1] for text in gist)) + paragraphs()) == PARAGRAPHS
    assert (
        chosen_of(box.format(*(f"<a href=/x.html>{text}</a>" for text in gist)) + paragraphs()) == PARAGRAPHS
    )


def test_an_entry_of_a_live_report_is_body_though_it_is_mostly_a_link():
    inside = "".join(
        f"<div class=entry><time>1{at}:05</time><div class=words><p>{text}</p></div></div>"
        for at, text in enumerate(PARAGRAPHS)
    )
    linked = inside.replace(PARAGRAPHS[1], f"<a href=/2.html>{PARAGRAPHS[1][:30]}</a>{PARAGRAPHS[1][30:]}")
    assert chosen_of(linked, {PARAGRAPHS[1][:6]: 0.4}) == PARAGRAPHS
    assert chosen_of(linked, {PARAGRAPHS[1][:6]: 0.1}) == [*PARAGRAPHS[:1], *PARAGRAPHS[2:]]


def test_a_table_at_the_end_is_body_behind_a_colon():
    table = "<table><tr><td>早班</td><td>六点半</td></tr></table>"
    told = "<p>开船的时间如下：</p>"
    assert chosen_of(paragraphs() + told + table, {"开船": 0.6}) == [
        *PARAGRAPHS,
        "开船的时间如下：",
        "早班",
        "六点半",
    ]
    assert chosen_of(paragraphs() + table) == PARAGRAPHS


ENTRIES = (
    ("要带零钱吗？", "不用，船上可以扫码。"),
    ("狗能上船吗？", "能，牵好就行。"),
    ("几点收船？", "天黑就收。"),
)


def entries(pairs, box="<div class=item><button>{}</button><div><p>{}</p></div></div>"):
    return "".join(box.format(*pair) for pair in pairs)


@pytest.mark.parametrize("around", ["{}", "<section>{}</section>"])
def test_questions_that_unfold_are_body_between_paragraphs_and_below_them(around):
    taken = [line for pair in ENTRIES for line in pair]
    inside = around.format(entries(ENTRIES))
    assert chosen_of(paragraphs(PARAGRAPHS[:2]) + inside + paragraphs(PARAGRAPHS[2:])) == [
        *PARAGRAPHS[:2], *taken, *PARAGRAPHS[2:],
    ]  # fmt: skip
    assert chosen_of(paragraphs() + inside) == [*PARAGRAPHS, *taken]
    assert chosen_of(paragraphs() + around.format(entries(ENTRIES[:2]))) == PARAGRAPHS


def test_boxes_that_are_no_entries_cost_linear_time():
    def work(number):
        boxes = "<div><b>一</b><p>二。</p></div>" * number + "<div><b>一</b><p>二</p></div>"
        m = Measures(read_html(f"<h1>三</h1><div><p>四。</p>{boxes}<p>五。</p></div>"), 0)
        last = len(m.texts) - 1
        assert not list(entries_of(m, {1, last}, list(range(2, last)), m.parents[m.places[1]]))

    assert grows_linearly(work, 1_000)


@pytest.mark.parametrize(
    "head", ["<header><i>{0}</i><h2>{1}？</h2></header>", "<b>{0}. {1}</b>", "<h2>{1}</h2>"]
)
def test_cards_each_below_a_question_or_a_number_are_body_where_one_is(head):
    cards = "".join(
        f"<section class=card>{head.format(number, text[:4])}<div><p>{text}</p></div></section>"
        for number, text in enumerate(PARAGRAPHS, 1)
    )
    found = chosen_of(cards, {text[:6]: 0.04 for text in PARAGRAPHS[1:]})
    assert (found[-1] == PARAGRAPHS[-1]) == ("{0}" in head)


def test_two_questions_or_one_that_unfolds_are_enough_between_paragraphs():
    box = "<div class=item><h4>{}</h4><p>{}</p></div>"
    between = [paragraphs(PARAGRAPHS[:2]), paragraphs(PARAGRAPHS[2:])]
    assert chosen_of(entries(ENTRIES[:2], box).join(between)) == [
        *PARAGRAPHS[:2], *ENTRIES[0], *ENTRIES[1], *PARAGRAPHS[2:],
    ]  # fmt: skip
    assert (
        chosen_of(entries([("说明", "图在栏里。"), ("地图", "也在栏里。")], box).join(between)) == PARAGRAPHS
    )
    unfolded = "<details><summary>录音</summary><p>船上能带狗。</p></details>"
    assert chosen_of(paragraphs() + unfolded) == [*PARAGRAPHS, "录音", "船上能带狗。"]


def test_a_question_between_its_answers_is_body_whatever_its_element_is_called():
    inside = "".join(f"<div class=a>{text}</div><div class=q>还有呢？</div>" for text in PARAGRAPHS[:2])
    assert chosen_of(f"{inside}<div class=a>{PARAGRAPHS[2]}</div>") == [
        PARAGRAPHS[0], "还有呢？", PARAGRAPHS[1], "还有呢？", PARAGRAPHS[2],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("pairs", "box"),
    [
        (ENTRIES, "<div><a href=/1.html>{}</a><p>{}</p></div>"),
        (ENTRIES, "<div class=comment><b>{}</b><p>{}</p></div>"),
        (ENTRIES, "<div><img src=a.jpg><b>{}</b><p>{}</p></div>"),
        ([(said[:4], said) for _, said in ENTRIES], "<div><b>{}</b><p>{}</p></div>"),
    ],
)
def test_links_and_readers_and_pictures_below_the_article_are_no_entries_of_it(pairs, box):
    assert chosen_of(paragraphs() + entries(pairs, box)) == PARAGRAPHS


def test_dates_of_a_timeline_below_its_lead_are_body():
    dates = [("2013年", "渡口并入公交公司。"), ("2019年", "柴油船停用两艘。"), ("2026年", "换上电动船。")]
    inside = entries(dates, "<div class=node><div>{}</div><div>{}</div></div>")
    assert chosen_of(f"{paragraphs(PARAGRAPHS[:1])}<div>{inside}</div>") == [
        PARAGRAPHS[0], *(line for pair in dates for line in pair),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "is_body"), [("<td>早班</td><td>六点半</td>", True), ("<td>本栏由船厂赞助</td>", False)]
)
def test_a_table_of_one_column_between_paragraphs_is_a_box(cells, is_body):
    table = f"<table><tr>{cells}</tr><tr>{cells}</tr></table>"
    found = chosen_of(paragraphs(PARAGRAPHS[:2]) + table + paragraphs(PARAGRAPHS[2:]))
    assert (len(found) > len(PARAGRAPHS)) == is_body


@pytest.mark.parametrize("beside", ["", "<td>分享</td>"])
def test_a_headed_list_in_the_next_row_of_a_mail_is_body(beside):
    rows = f"<tr><td>{paragraphs()}</td></tr><tr><td><h2>还有</h2>{listed(['合唱队缺两名低音。'])}</td>{beside}</tr>"
    more = [] if beside else ["还有", "合唱队缺两名低音。"]
    assert chosen_of(f"<table>{rows}</table>") == [*PARAGRAPHS, *more]


def test_lists_under_their_subheads_between_paragraphs_are_body():
    box = f"<section class=card><h2>要带的</h2>{listed(['零钱', '雨衣'])}<h2>上船</h2>{listed(['先下后上', '孩子走中间'], 'ol')}</section>"
    taken = ["要带的", "零钱", "雨衣", "上船", "先下后上", "孩子走中间"]
    assert chosen_of(f"{paragraphs(PARAGRAPHS[:2])}{box}{paragraphs(PARAGRAPHS[2:])}") == [
        *PARAGRAPHS[:2],
        *taken,
        *PARAGRAPHS[2:],
    ]
    linked = box.replace("<li>", "<li><a href=/x.html>").replace("</li>", "</a></li>")
    assert chosen_of(f"{paragraphs(PARAGRAPHS[:2])}{linked}{paragraphs(PARAGRAPHS[2:])}") == PARAGRAPHS


def test_questions_that_only_bold_letters_tell_from_the_answers_are_body():
    asked = ["记者：船为什么要换？", "记者：票价变了吗？", "记者：什么时候开船？", "记者：还差什么？"]
    inside = "<br>".join(f"<b>{q}</b><br>{a}" for q, a in zip(asked, PARAGRAPHS, strict=True))
    assert chosen_of(f"<div>{inside}</div>") == [
        each for pair in zip(asked, PARAGRAPHS, strict=True) for each in pair
    ]


def test_a_line_without_a_word_at_the_end_is_none():
    assert chosen_of(paragraphs() + "<p>……</p>", {"……": 0.9}) == PARAGRAPHS


@pytest.mark.parametrize("tag", ["b", "strong"])
def test_paragraphs_all_in_bold_above_others_are_subheads(tag):
    heads = [f"<p><{tag}>{head}</{tag}></p>" for head in ("换船", "票价", "候船亭")]
    inside = (
        "".join(head + f"<p>{text}</p>" for head, text in zip(heads, PARAGRAPHS, strict=False))
        + f"<p>{PARAGRAPHS[3]}</p>"
    )
    expected = ["换船", PARAGRAPHS[0], "票价", PARAGRAPHS[1], "候船亭", *PARAGRAPHS[2:]]
    assert chosen_of(inside) == expected
    linked = inside.replace(heads[0], f"<p><{tag}><a href=/x.html>换船</a></{tag}></p>")
    assert chosen_of(linked) == expected[1:]


def test_a_bold_line_above_the_first_paragraph_alone_is_none():
    assert chosen_of(f"<p><strong>渡口通讯 翟小满</strong></p>{paragraphs()}") == PARAGRAPHS


def test_a_few_short_lines_between_paragraphs_set_alike_are_body():
    scores = ["上行 78 人", "下行 66 人"]
    inside = paragraphs([PARAGRAPHS[0], *scores, *PARAGRAPHS[1:]])
    assert chosen_of(inside) == [PARAGRAPHS[0], *scores, *PARAGRAPHS[1:]]
    assert chosen_of(inside.replace("<p>上行", "<p class=ad>上行")) == PARAGRAPHS
    assert chosen_of(paragraphs([PARAGRAPHS[0], *scores * 5, *PARAGRAPHS[1:]])) == PARAGRAPHS


def test_a_table_of_short_cells_of_which_some_are_sure_is_body_and_a_layout_is_not():
    rows = [["早班", "翟师傅", "坐了二十四个人。"], ["晚班", "吴师傅", "坐了十九个人。"]]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    flat = [cell for row in rows for cell in row]
    inside = f"<p>{PARAGRAPHS[0]}</p><div>图片</div><div>说明</div><div>图片</div><table>{cells}</table><p>{PARAGRAPHS[1]}</p>"
    assert chosen_of(inside, {"坐了": 0.6}) == [PARAGRAPHS[0], *flat, PARAGRAPHS[1]]
    layout = f"<table><tr><td>分享</td><td>{'</td><td>'.join(PARAGRAPHS)}</td><td>收藏</td></tr></table>"
    assert chosen_of(layout) == PARAGRAPHS


def test_a_sentence_right_beside_a_paragraph_is_body_whatever_its_class():
    closing = "候船亭的木料已经运到，月底开工。"
    inside = f"{paragraphs()}<p class=end>{closing}</p>"
    assert chosen_of(inside, {closing[:4]: 0.4}) == [*PARAGRAPHS, closing]
    assert chosen_of(inside, {closing[:4]: 0.1}) == PARAGRAPHS
    assert chosen_of(f"{closing}{paragraphs()}", {closing[:4]: 0.4}) == [closing, *PARAGRAPHS]
    assert chosen_of(inside.replace("<p class=end", "<div class=end"), {closing[:4]: 0.4}) == PARAGRAPHS


def test_what_is_quoted_between_paragraphs_is_body_and_a_pull_quote_is_not():
    letter = "<blockquote><p>“船修好以前，我每天走桥过江，多走四里路。”</p>— 一位乘客的来信</blockquote>"
    pulled = f"<blockquote><p>“{PARAGRAPHS[2][:14]}”</p></blockquote>"
    inside = paragraphs(PARAGRAPHS[:2]) + letter + pulled + paragraphs(PARAGRAPHS[2:])
    quoted = ["“船修好以前，我每天走桥过江，多走四里路。”", "— 一位乘客的来信"]
    assert chosen_of(inside) == [*PARAGRAPHS[:2], *quoted, *PARAGRAPHS[2:]]
    assert chosen_of(inside, {"“渡口": 0.9}) == [*PARAGRAPHS[:2], *quoted, *PARAGRAPHS[2:]]
    spoken = inside.replace(
        pulled, pulled.replace("</blockquote>", "<footer>渡口管理处 王大江</footer></blockquote>")
    )
    assert chosen_of(spoken) == [*PARAGRAPHS[:2], *quoted, *PARAGRAPHS[2:]]


def test_a_recipe_below_the_paragraphs_is_body_and_two_lists_without_amounts_are_not():
    amounts, steps = ["400克面粉", "7克酵母", "2勺蜂蜜"], ["面粉、酵母和蜂蜜拌匀。", "盖上布，放两个钟头。"]
    card = f"<div class=card><p>江边馒头</p><p>打印</p><h3>用料</h3>{listed(amounts)}<h3>做法</h3>{listed(steps, 'ol')}</div>"
    assert chosen_of(paragraphs() + card) == [*PARAGRAPHS, "用料", *amounts, "做法", *steps]
    assert (
        chosen_of(paragraphs() + card.replace("400克", "").replace("7克", "").replace("2勺", ""))
        == PARAGRAPHS
    )


@pytest.mark.parametrize("head", ["<h3>12 responses</h3>", "<p>评论（3条）</p>", "<div>Kommentare (2)</div>"])
def test_what_is_set_differently_below_the_head_of_comments_is_none(head):
    said = {"我坐过一回，真的很稳": 0.9, "什么时候能坐上新船": 0.9}
    comments = "".join(
        f"<div class=said><span>{text}，下回还要来坐一坐看看江景。</span></div>" for text in said
    )
    assert chosen_of(paragraphs() + head + f"<div>{comments}</div>", said) == PARAGRAPHS
    assert "我坐过一回，真的很稳。" in chosen_of(f"{paragraphs()}{head}<p>我坐过一回，真的很稳。</p>", said)


def test_links_to_others_in_the_midst_of_a_text_do_not_end_it_though_its_last_paragraph_is_set_otherwise():
    others = "<div><h4>相关</h4><h5><a href=/1>面粉厂换了新的磨盘，街坊都来看</a></h5></div>"
    last = f"<p class=z>{PARAGRAPHS[-1]}</p>"
    above = "".join(f"<p class=a>{text}</p>" for text in PARAGRAPHS[:-1] * 2)
    assert chosen_of(above + others + last)[-1] == PARAGRAPHS[-1]
    assert chosen_of(f"{above}{others}<div>{last}</div>")[-1] == PARAGRAPHS[-2]


@pytest.mark.parametrize(
    ("below", "stays"),
    [
        ("<p><b>About Egret Ferries</b></p><p>Egret Ferries runs eleven boats on four rivers.</p>", 0),
        ("<p><strong>关于Egret</strong></p><p>Egret渡船公司成立于1961年，在四条河上有十一条船。</p>", 0),
        ("<p><strong>关于Egret</strong></p><p>Egret渡船太静，岸上的人说法不一。</p>", 2),
        ("<p>Egret Ferries is a leading provider of quiet boats on rivers and lakes.</p>", 0),
        ("<p><b>About Tidewater</b></p><p>Egret Ferries runs eleven boats on four rivers.</p>", 2),
        ("<p>Egret Ferries is a small firm with eleven boats.</p>", 1),
    ],
)
def test_what_a_company_says_of_itself_below_its_news_is_no_body(below, stays):
    first = "<p>Egret Ferries 公司昨天把第一条电动渡船开进了白鹭渡口，岸上站了三百来人。</p>"
    found = chosen_of(first + paragraphs() + below, {"Egret": 0.9, "About": 0.9, "关于Egret": 0.9})
    assert len(found) == 1 + len(PARAGRAPHS) + stays


def test_what_a_page_says_of_itself_is_none_of_a_brief_though_it_looks_more_like_an_article():
    brief, notice = (
        "翟师傅昨天开了最后一班柴油船，晚上七点靠岸，岸上有人放了一挂鞭炮。",
        "Your browser is very old. Please update it, or try another one.",
    )
    inside = f"<p>{notice}</p><p>{brief}</p>"
    assert chosen_of(inside, {notice[:4]: 0.9, brief[:4]: 0.3}) == [brief]
    assert chosen_of(inside, {notice[:4]: 0.9, brief[:4]: 0.9}) == [brief]
    assert chosen_of(paragraphs() * 4 + f"<p>{notice}</p>", {notice[:4]: 0.9})[-1] == notice


def test_bold_lines_above_paragraphs_of_their_own_items_are_subheads():
    heads = ["换船", "船老大"]
    items = [f"<p><b>{head}</b></p><p>{text}</p>" for head, text in zip(heads, PARAGRAPHS[1:3], strict=True)]
    inside = f"<p>{PARAGRAPHS[0]}</p>{listed(items)}<p>{PARAGRAPHS[3]}</p>"
    assert chosen_of(inside) == [
        PARAGRAPHS[0],
        heads[0],
        PARAGRAPHS[1],
        heads[1],
        PARAGRAPHS[2],
        PARAGRAPHS[3],
    ]


SIGNED = ["白鹭镇渡口管理所", "二〇一九年三月一日"]


@pytest.mark.parametrize(
    ("below", "taken"),
    [
        ("".join(f"<p align=right>{text}</p>" for text in SIGNED), SIGNED),
        (
            "<p>附件：开船时间表</p>" + "".join(f"<p>{text}</p>" for text in SIGNED),
            ["附件：开船时间表", *SIGNED],
        ),
        (f"<p>{SIGNED[1]}</p>", []),  # a day alone may be the page's
        (f"<p>{SIGNED[0]}</p><p>上一篇</p>", []),
        ("</div><div><p>" + "</p><p>".join(SIGNED) + "</p>", []),  # in another box
    ],
)
def test_who_signs_a_notice_is_its_last_line_but_one(below, taken):
    assert chosen_of(paragraphs() + below) == PARAGRAPHS + taken


def test_the_day_belongs_to_a_notice_whose_signer_is_its_body_already():
    below = "".join(f"<p align=right>{text}</p>" for text in SIGNED)
    assert chosen_of(paragraphs() + below, {SIGNED[0]: 0.9}) == PARAGRAPHS + SIGNED


def test_lines_with_a_number_in_chinese_between_paragraphs_are_subheads():
    heads = ["一、换船", "（二）票价", "第三章 候船亭"]
    inside = f"<p>{PARAGRAPHS[0]}</p>" + "".join(
        f"<div>{head}</div><p>{text}</p>" for head, text in zip(heads, PARAGRAPHS[1:], strict=True)
    )
    assert [text for text in chosen_of(inside) if text in heads] == heads
    assert "一同换船" not in chosen_of(inside.replace("一、换船", "一同换船"))


@pytest.mark.parametrize(
    ("lead", "is_body"),
    [
        ("编者按：这条船换了，渡口没有换，我们去坐了一趟。", True),
        ("【核心提示】船换成了电动的，票价没有变。", True),
        ("内容提要：船换了，票价没有变。", True),
        ("编者按：渡口", False),  # no sentence
        ("编者按下了快门，船正好靠岸。", False),
        ("船换成了电动的，票价没有变。", False),
    ],
)
def test_a_labelled_lead_in_a_box_above_the_article_is_body(lead, is_body):
    assert (
        chosen_of(f"<div class=zy>{lead}</div><div class=line>{paragraphs()}</div>")
        == [lead] * is_body + PARAGRAPHS
    )


@pytest.mark.parametrize(
    "box",
    [
        "<p>{}</p>",
        "<div class=b><p>{}</p></div>",
        "<div class=b><div class=i><p>{}</p></div></div>",
        "<section class=b><section><section><span>{}</span></section></section></section>",
    ],
)
def test_short_paragraphs_in_boxes_of_their_own_are_body(box):
    said = [
        PARAGRAPHS[0],
        "“慢一点。”",
        PARAGRAPHS[1],
        "没有人说话。",
        PARAGRAPHS[2],
        "船不肯靠岸。",
        PARAGRAPHS[3],
    ]
    inside = "".join(map(box.format, said))
    links = "".join(f"<li><a href=/{at}.html>渡口旧事第{at}回，街坊都来看</a></li>" for at in range(15))
    html = f"<title>白鹭渡口换新船_白鹭网</title><body><div class=main><h1>白鹭渡口换新船</h1><div class=info>2026-03-04 10:05</div><div class=txt>{inside}</div><ul class=side>{links}</ul></div>"
    assert find_html_body(read_html(html), Title("白鹭渡口换新船", 0)).paragraphs == said


def test_a_likely_sentence_in_an_element_of_its_own_right_above_the_text_is_its_lead():
    lead = "镇上最后一条柴油船靠了岸，从此不再开。"
    for box, is_body in (("<div class=lead>{}</div>", True), ("<div class=caption>{}</div>", False)):
        found = chosen_of(f"{box.format(lead)}<div>{paragraphs()}</div>", {lead[:6]: 0.4})
        assert found == [lead, *PARAGRAPHS] if is_body else found == PARAGRAPHS
    assert chosen_of(f"<div>{lead}</div><div>{paragraphs()}</div>", {lead[:6]: 0.1}) == PARAGRAPHS


@pytest.mark.parametrize(
    "summary",
    [
        f"{PARAGRAPHS[0][:30]}...",
        f"摘要：{PARAGRAPHS[0]}",
        f"【白鹭渡口换新船】{PARAGRAPHS[0]}",
        f"{PARAGRAPHS[0]}{PARAGRAPHS[1][:9]}…",
    ],
)
def test_a_summary_cut_out_of_the_first_sentences_is_no_body(summary):
    sure = {summary[:6]: 0.9}
    assert chosen_of(f"<div class=intro>{summary}</div><div>{paragraphs()}</div>", sure) == PARAGRAPHS
    assert chosen_of(f"<p>{summary}</p>{paragraphs()}", sure)[0] == summary  # written so, in the text itself


def test_a_subhead_set_as_a_likely_one_is_one():
    heads = {"换船": 0.35, "票价": 0.1}
    inside = f"<h3>换船</h3>{paragraphs(PARAGRAPHS[:2])}<h3>票价</h3>{paragraphs(PARAGRAPHS[2:])}"
    assert chosen_of(inside, heads) == ["换船", *PARAGRAPHS[:2], "票价", *PARAGRAPHS[2:]]
    assert chosen_of(inside, {"换船": 0.1}) == [*PARAGRAPHS[:2], "票价", *PARAGRAPHS[2:]]


def test_a_list_of_sentences_right_behind_the_paragraphs_is_body():
    said = ["早班船六点半从北岸开出，等满十个人就走。", "夜里不开船，若有急病可以打船老大的电话。"]
    assert chosen_of(paragraphs() + listed(said)) == [*PARAGRAPHS, *said]
    assert chosen_of(f"{paragraphs()}<div class=more>{listed(said)}</div>") == PARAGRAPHS


def test_a_gist_of_sentences_below_the_title_is_body_though_a_by_line_follows():
    gist = ["渡口换了电动船，比从前安静。", "票价还是两块钱。"]
    assert chosen_of(f"<div>{listed(gist)}</div><p>翟江</p>{paragraphs()}") == [*gist, *PARAGRAPHS]
    assert chosen_of(f"<div>{listed(['换船', '票价'])}</div><p>翟江</p>{paragraphs()}") == PARAGRAPHS


def test_what_is_needed_above_sure_steps_is_body_in_a_list_or_a_table():
    needed = ["面粉 500克", "水 240克", "红糖 半勺"]
    table = "<table>" + "".join(f"<tr><td>{each}</td></tr>" for each in needed) + "</table>"
    for each in (listed(needed), table):
        steps = f"<h2>用料</h2>{each}<h2>做法</h2>{listed(PARAGRAPHS, 'ol')}"
        assert chosen_of(steps) == ["用料", *needed, "做法", *PARAGRAPHS]


def test_a_doubtful_lead_right_below_the_title_is_body_however_many_lines_say_who_and_when():
    lead = "白鹭渡口的新船上周下水，头一天坐了六百多人。"
    lines = "".join(f"<p>{line}</p>" for line in ("翟江", "三月四日", "分享", "收藏", "渡口的新船 翟江摄"))
    below = f"{lines}<div>{paragraphs()}</div>"
    assert chosen_of(f"<div>{lead}</div>{below}", {lead: 0.4}) == [lead, *PARAGRAPHS]
    assert chosen_of(f"<div>{lead}</div>{below}", {lead: 0.3}) == PARAGRAPHS
    assert chosen_of(f"<div>{lead}</div><h3>三月</h3>{below}", {lead: 0.4}) == PARAGRAPHS
    assert chosen_of(f"<h2>{lead}</h2>{below}", {lead: 0.4}) == PARAGRAPHS


def test_a_by_line_does_not_part_a_doubtful_lead_from_the_text():
    lead = "渡口换上了电动船，票价不变。"
    with_lead = [lead, *PARAGRAPHS]
    for line, found in (("By Ann Dunne", with_lead), ("渡口的新船", PARAGRAPHS)):
        inside = f"<div class=gist>{lead}</div><div>{line}</div>{paragraphs()}"
        assert chosen_of(inside, {"渡口换": 0.3}) == found


def test_a_lead_may_stand_above_the_by_line():
    lead = "白鹭渡口的新船上周下水，头一天坐了六百多人。"
    inside = f"<div><p>{lead}</p></div><p>翟江</p>{paragraphs()}"
    assert chosen_of(inside, {lead: 0.4}) == [lead, *PARAGRAPHS]
    assert chosen_of(inside, {lead: 0.3}) == PARAGRAPHS


def test_openings_of_others_in_lists_above_the_title_and_below_the_box_of_the_text_are_no_body():
    openings = [
        f"{name}换了新的{what}：街坊们说，从前的{what}用了三十年，早就该换了，新的要到下个月才运得来，先在仓库里试用。"
        for name, what in (("面粉厂", "磨盘"), ("修表铺", "柜台"), ("气象站", "风向标"), ("图书馆", "木梯"))
    ]
    news = "".join(f"<li><a href=/>{text[:8]}</a> <span>{text}</span></li>" for text in openings)
    page = read_html(
        f"<body><div><ul>{news}</ul></div><div><h2>白鹭渡口换新船</h2><p>2026-03-04 10:05</p>{paragraphs()}</div>"
        f"<div><ul>{news}</ul></div>"
    )
    m = Measures(page, page.texts.index("白鹭渡口换新船"))
    prose = [at for at, text in enumerate(page.texts) if len(text) > 30]
    assert [page.texts[at] for at in without_other_articles(m, prose)][: len(PARAGRAPHS)] == PARAGRAPHS


@pytest.mark.parametrize("ask", ["<form><input name=mail><button>Join</button></form>", ""])
def test_what_asks_for_an_address_amid_a_text_is_none_of_it(ask):
    texts = [f"<p>{text}</p>" for text in PARAGRAPHS]
    box = f"<div><p>每周六上午寄出三篇长文，已经有三千一百人等着读了。</p>{ask}</div>"
    text = f"<div>{texts[0]}{box}{''.join(texts[1:])}</div>"
    # That the whole page stands in a form, with buttons within its text, tells nothing.
    page = f"<h1>白鹭渡口换新船</h1>{text}" if ask else f"<form><h1>白鹭渡口换新船</h1>{text}</form>"
    m = Measures(read_html(page.replace("安静", "<button></button>安静")), 0)
    likely = [at for at, text in enumerate(m.texts) if at and text != "Join"]
    assert len(likely) - len(choose(m, likely, [0.9] * len(likely))) == bool(ask)
