"""HTML pages to bodies: whole little pages of our own, in the shapes that real ones have."""

import pytest

from newskit.body.blocks.class_names import BODY_NAME, CAPTION, CONSENT, HARD, SOFT, flags_of
from newskit.body.blocks.features import rows
from newskit.body.blocks.measures import Measures, title_words
from newskit.body.html.choose import choose
from newskit.body.html.find import find_html_body
from newskit.extract import parse
from newskit.fields import Title
from newskit.page.html import read_html
from tests.growth import grows_linearly

NAV = (
    "<div class=nav><ul>" + "".join(f"<li><a href=/c{i}>频道{i}</a></li>" for i in range(20)) + "</ul></div>"
)
FOOT = "<div class=foot><p>关于我们 | 广告服务 | 联系我们</p><p>版权所有 未经许可不得转载 京ICP备00000000号</p></div>"
SIDE = (
    "<div class=side><h3>热门推荐</h3><ul>"
    + "".join(f"<li><a href=/a{i}.html>第{i}届青年合唱节在湖畔剧场落下帷幕</a></li>" for i in range(20))
    + "</ul></div>"
)
PARAGRAPHS = [
    "入夏以来，北岭市持续高温，市民用水量比去年同期增长两成，水务部门启动了应急供水预案。",
    "水务集团负责人介绍，三座水厂目前满负荷运行，日供水能力达到八十万吨，可以满足需求。",
    "“我们每两小时检测一次水质，所有指标都在网上公开。”该负责人说。",
    "气象部门预计，高温天气还将持续一周，提醒市民错峰用水，注意防暑。",
]


def body_of(html, title=None):
    return find_html_body(read_html(html), Title("", title)).paragraphs


def page(content, side=SIDE):
    return f"<html><head><title>北岭市启动应急供水预案_北岭网</title></head><body>{NAV}{content}{side}{FOOT}</body></html>"


def article(paragraphs):
    inside = "".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f"<div class=main><h1>北岭市启动应急供水预案</h1><div class=info>2023-07-12 09:30 来源：北岭日报</div>"
        f"<div class=txt>{inside}</div></div>"
    )


def test_paragraphs():
    assert body_of(page(article(PARAGRAPHS)), 20) == PARAGRAPHS


def test_bare_text_and_br():
    html = (
        "<div class=main><h1>北岭市启动应急供水预案</h1><div class=txt>"
        + "<br><br>　　".join(PARAGRAPHS)
        + "</div></div>"
    )
    assert body_of(page(html), 20) == PARAGRAPHS


def test_a_table_for_a_layout():
    rows = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    html = (
        f"<table><tr><td><h1>北岭市启动应急供水预案</h1></td></tr><tr><td class=txt>{rows}</td></tr></table>"
    )
    assert body_of(page(html), 20) == PARAGRAPHS


def test_a_body_in_two_containers():
    html = (
        "<div class=main><h1>北岭市启动应急供水预案</h1><div class=txt>"
        + "".join(f"<p>{text}</p>" for text in PARAGRAPHS[:2])
        + "</div><div class=ad><a href=/buy>广告</a></div><div class=txt>"
        + "".join(f"<p>{text}</p>" for text in PARAGRAPHS[2:])
        + "</div></div>"
    )
    assert body_of(page(html), 20) == PARAGRAPHS


def test_the_document_ends_in_the_middle():
    html = article(PARAGRAPHS[:2]) + "</body></html>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS[2:])
    assert body_of(page(html), 20)[:2] == PARAGRAPHS[:2]


def test_a_brief_of_one_sentence():
    brief = ["北岭地震台网测定：7月12日8时05分，北岭市发生3.1级地震，震源深度10千米。"]
    assert body_of(page(article(brief)), 20) == brief


def test_an_english_page():
    paragraphs = [
        "The council voted on Tuesday to repair the old bridge across the Marlow, ending a dispute of nine years.",
        "Work is to begin in March, the mayor said, and traffic will be sent over the northern crossing until autumn.",
        "“It was never a question of money,” said Ada Brookfield, who leads the opposition. “It was a question of will.”",
    ]
    html = (
        "<nav>" + "".join(f"<a href=/{i}>Section {i}</a> " for i in range(12)) + "</nav>"
        "<article><h1>Council votes to repair the bridge</h1>"
        + "".join(f"<p>{text}</p>" for text in paragraphs)
        + "</article><footer><p>© The Marlow Courier. All rights reserved.</p></footer>"
    )
    assert body_of(html, 1) == paragraphs


def test_comments_longer_than_the_article_are_none_of_it():
    comments = (
        "<div id=comments>"
        + "".join(
            f"<div class=comment-item><p>网友{i}：说得好，希望水费不要涨，也希望早点下雨，大家都节约一点用水吧！</p></div>"
            for i in range(30)
        )
        + "</div>"
    )
    assert body_of(page(article(PARAGRAPHS) + comments), 20) == PARAGRAPHS


@pytest.mark.parametrize("html", ["", "<p></p>", NAV, NAV + SIDE + FOOT])
def test_no_body_is_made_up(html):
    assert body_of(html) == []


def test_teasers_under_headlines_are_no_body():
    cards = "".join(
        f"<div class=card><h3><a href=/n{i}.html>北岭市第{i}座污水处理厂建成投入使用</a></h3>"
        f"<p>第{i}座污水处理厂位于城东，日处理能力五万吨，今天上午正式投入使用，周边居民期待已久。</p></div>"
        for i in range(25)
    )
    found = find_html_body(read_html(NAV + cards + FOOT), Title())
    assert (found.paragraphs, found.warnings) == ([], ["no_body:list"])


@pytest.mark.parametrize("tag", ["p", "div"])
def test_teasers_below_a_brief_are_none_of_it(tag):
    brief = PARAGRAPHS[:1]
    cards = "".join(
        f"<div class=item-{chr(97 + i)}><a href=/n{i}.html><img src=/{i}.jpg></a><h4><a href=/n{i}.html>{text[:18]}</a></h4>"
        f"<{tag} class=dek>{text}</{tag}><span>{i + 1}小时前</span></div>"
        for i, text in enumerate([*OTHERS, *PARAGRAPHS[1:]])
    )
    assert body_of(page(article(brief) + f"<section><h3>更多新闻</h3>{cards}</section>"), 20) == brief


def test_paragraphs_under_linked_subheads_are_body():
    parts = "".join(
        f"<h3><a href=/topic/{i}>{text[:12]}的来龙去脉</a></h3><p>{text}</p>"
        for i, text in enumerate(PARAGRAPHS)
    )
    assert [text for text in body_of(page(article([parts])), 20) if text in PARAGRAPHS] == PARAGRAPHS


def test_confidence_is_a_chance():
    sure = find_html_body(read_html(page(article(PARAGRAPHS))), Title("", 20)).confidence
    assert 0.5 < sure <= 1


def test_hostile_pages_take_linear_time():
    assert body_of("文<br>" * 20_000) is not None
    assert body_of("<p>" + "很长的一句话，" * 200_000) is not None
    box = f"<div class=one>{{}}<p>{PARAGRAPHS[0]}</p></div>"
    next_one = box.format("<h2><a href=/2.html>青年合唱节落幕</a></h2>")

    def read(times):
        body_of(page(f"<h1>北岭市启动应急供水预案</h1>{box.format('') * times}{next_one}"), 20)

    assert grows_linearly(read, 3_000)


@pytest.mark.parametrize(
    ("name", "flags"),
    [
        ("moreRelated side-bar", HARD),
        ("side_bar1 related2", HARD),
        ("sidebar", SOFT),
        ("article__fact-box", SOFT),
        ("InfoBox", SOFT),
        ("info text box", 0),
        ("unrelated navy", 0),
        ("articleBody", BODY_NAME),
        ("post-content", BODY_NAME),
        ("content post", 0),
        ("OT-SDK Cookie", CONSENT),
        ("img-caption", CAPTION),
        ("", 0),
    ],
)
def test_flags_of_names(name, flags):
    assert flags_of(name) == flags


OTHERS = [
    "青年合唱节昨晚在湖畔剧场落下帷幕，来自十二个区县的三十支队伍参加了比赛，观众超过五千人，场面热烈。",
    "组委会表示，明年的合唱节将增设少年组，报名从三月开始，曲目由各队自选，决赛仍在湖畔剧场举行。",
]


def chosen_of(html, chances):
    """Return what is chosen where the model is so sure of the blocks that begin with these words."""
    page = read_html(html)
    title = next(index for index, block in enumerate(page.blocks) if block.element.tag == "h1")
    found = [next((c for word, c in chances.items() if b.text.startswith(word)), 0.01) for b in page.blocks]
    chosen = choose(Measures(page, title), list(range(len(page.blocks))), found)
    return [page.blocks[index].text for index in chosen]


def test_an_article_below_the_article_is_another():
    html = page(article(PARAGRAPHS), article(OTHERS).replace("北岭市启动应急供水预案", "青年合唱节落幕"))
    assert chosen_of(html, dict.fromkeys([text[:6] for text in PARAGRAPHS + OTHERS], 0.9)) == PARAGRAPHS


TIMED = "<div class=main><h1>供水预案</h1><div class=info>2023-07-12 09:30</div><div class=txt><p>{}</p></div>{}</div>"


@pytest.mark.parametrize(
    "below",
    [
        "<h2>Te puede interesar</h2>" + "".join(f"<h3><a href=/{i}>合唱节在湖畔落幕</a></h3><p>{OTHERS[i]}</p>" for i in (0, 1)),
        f"<h2>Komentarze (2)</h2><p>{OTHERS[0]}</p><p>{OTHERS[1]}</p>",
    ],
)  # fmt: skip
def test_what_stands_below_the_box_of_a_brief_is_none_of_it(below):
    brief = PARAGRAPHS[0]
    chances = {brief[:6]: 0.9, **dict.fromkeys([text[:6] for text in OTHERS], 0.6)}
    assert chosen_of(page(TIMED.format(brief, below), ""), chances) == [brief]
    told = {**chances, "北岭市的供水": 0.6}
    more = [f"北岭市的供水预案管到九月，{text}" for text in OTHERS]
    parts = "".join(f"<div class=c><h5>合唱节{i}</h5><i>{text}</i></div>" for i, text in enumerate(more))
    assert set(more) < set(chosen_of(page(TIMED.format(brief, parts), ""), told))


def test_a_notice_set_alike_above_the_title_of_a_brief_is_none_of_it():
    brief = PARAGRAPHS[0]
    html = f"<div><p>{OTHERS[0]}</p></div><div><h1>供水预案</h1><b>2023-07-12 09:30</b><p>{brief}</p></div>"
    assert chosen_of(html, {brief[:6]: 0.9, OTHERS[0][:6]: 0.9}) == [brief]


def test_a_sentence_right_behind_a_brief_is_of_it():
    lines = [
        "The ferry ran aground off the quay on Friday morning, the harbour office said.",
        "Nobody was hurt.",
    ]
    inside = "".join(f"<p>{text}</p>" for text in lines)
    html = f"<div><h1>Ferry aground</h1>{inside}<p><a href=/b>More</a></p></div>"
    assert chosen_of(html, {"The ferry": 0.9, "Nobody": 0.06}) == lines
    assert chosen_of(html, {"The ferry": 0.9, "Nobody": 0.04}) == lines[:1]


def test_a_subhead_may_be_an_h1():
    html = page(article([*PARAGRAPHS[:3], "</p><h1>高温还将持续</h1><p>", *PARAGRAPHS[3:]]))
    sure = dict.fromkeys([*[text[:6] for text in PARAGRAPHS], "高温还将"], 0.9)
    assert chosen_of(html, sure) == [*PARAGRAPHS[:3], "高温还将持续", *PARAGRAPHS[3:]]


def test_a_ticker_above_the_title_is_no_body():
    ticker = "<ul class=ticker>" + "".join(f"<li>{text}</li>" for text in OTHERS) + "</ul>"
    html = page(ticker + article(PARAGRAPHS))
    assert chosen_of(html, dict.fromkeys([text[:6] for text in PARAGRAPHS + OTHERS], 0.9)) == PARAGRAPHS


def test_beside_sure_paragraphs_nothing_hopeless_is_rescued():
    short = article([*PARAGRAPHS[:1], "分享到微信朋友圈 " * 20, "复制链接"])
    assert chosen_of(page(short), {PARAGRAPHS[0][:6]: 0.95, "分享到": 0.1, "复制": 0.1}) == PARAGRAPHS[:1]


def test_what_is_set_otherwise_than_a_brief_is_rescued_in_entries_alone():
    brief, others = PARAGRAPHS[:1], [*OTHERS, *PARAGRAPHS[1:3]]
    chances = {PARAGRAPHS[0][:6]: 0.9, **dict.fromkeys([text[:6] for text in others], 0.3)}

    def chosen_with(form, around="{}"):
        inside = around.format("".join(map(form.format, others)))
        return chosen_of(page(article(brief).replace("</p>", "</p>" + inside)), chances)

    assert chosen_with("<li>{}</li>", "<div class=offer><ul>{}</ul></div>") == brief
    assert chosen_with("<div class=entry><b>18:30</b><p>{}</p></div>") == [*brief, *others]


def test_lists_between_paragraphs_are_body():
    items = ["东区：每日六时至八时", "西区：每日九时至十一时", "南区：每日十四时至十六时"]
    listed = "</p><ul>" + "".join(f"<li>{text}</li>" for text in items) + "</ul><p>"
    chances = {
        **dict.fromkeys([text[:6] for text in PARAGRAPHS], 0.9),
        **dict.fromkeys([text[:3] for text in items], 0.2),
    }
    html = page(article([PARAGRAPHS[0], listed, *PARAGRAPHS[1:]]))
    assert chosen_of(html, chances) == [PARAGRAPHS[0], *items, *PARAGRAPHS[1:]]
    after = page(article([*PARAGRAPHS, listed]))
    assert chosen_of(after, chances) == PARAGRAPHS


def test_a_paragraph_written_twice_stays_and_a_copy_elsewhere_goes():
    refrain = "“水是一代一代人挑下山的。”" * 10
    sure = {**dict.fromkeys([text[:6] for text in PARAGRAPHS], 0.9), "“水是": 0.9}
    text = [refrain, PARAGRAPHS[0], refrain, *PARAGRAPHS[1:]]
    copy = f"<div class=print><p>{refrain}</p></div>"
    assert chosen_of(page(article(text)), sure) == text
    assert chosen_of(page(article(text[1:]) + copy), sure) == text[1:]


@pytest.mark.parametrize("head", ["相关推荐", "更多新闻"])
def test_teasers_under_a_heading_that_says_so_are_no_body(head):
    cards = "".join(
        f"<div class=card><a href=/a{number}.html>第{number}届青年合唱节在湖畔剧场落下帷幕</a><p>{text}</p></div>"
        for number, text in enumerate(PARAGRAPHS[:2])
    )
    assert (
        body_of(page(f"<div class=main><h1>北岭市启动应急供水预案</h1><h2>{head}</h2>{cards}</div>"), 20)
        == []
    )


def test_where_nothing_is_likely_nothing_is_rescued():
    assert chosen_of(page(article(PARAGRAPHS)), dict.fromkeys([text[:6] for text in PARAGRAPHS], 0.08)) == []


def test_headlines_with_their_day_below_a_text_that_breaks_part_are_no_body():
    head = "<title>江城网</title><div>江城网 &gt; 要闻</div><div>老渡口今年秋天改成步行桥</div>"
    info = "<div>2023/12/6 9:27:33 江城网 〖<a>大</a> <a>中</a> <a>小</a>〗</div>"
    text = "<br><br>".join(f"　　{text}" for text in PARAGRAPHS)
    others = "".join(f"· <a href=/{n}.jsp>两岸居民昨天第{n}次商量渡口</a> (2023/12/5)<br>" for n in (1, 2))
    html = f"{head}{info}<div>{text}</div><div>声明：转载内容均注明出处。</div><div><b>相关新闻</b><br>{others}</div>"
    assert parse(html.encode()).body == PARAGRAPHS


def test_a_heading_with_nothing_under_it_is_no_body():
    sure = dict.fromkeys([*[text[:6] for text in PARAGRAPHS], "热评话题"], 0.9)
    assert chosen_of(page(article([*PARAGRAPHS, "</p><h4>热评话题</h4><p>"])), sure) == PARAGRAPHS


@pytest.mark.parametrize(("chance", "where"), [(0.2, 0), (0.1, 0), (0.2, 1)])
def test_where_nothing_is_sure_the_sentence_under_the_title_is_a_brief(chance, where):
    brief = PARAGRAPHS[2]
    lines = ["<p>分享到</p>"] * 6 * where
    html = page(f"<div><h1>应急供水预案启动</h1>{''.join(lines)}<p>{brief}</p></div>")
    assert chosen_of(html, {brief[:6]: chance}) == ([brief] if (chance, where) == (0.2, 0) else [])


def test_short_sentences_beside_a_brief_are_read_with_it():
    texts = [PARAGRAPHS[0], "没有人受伤。"]
    assert chosen_of(page(article(texts)), {PARAGRAPHS[0][:6]: 0.2}) == texts
    assert chosen_of(page(article([texts[0], "分享到微信"])), {PARAGRAPHS[0][:6]: 0.2}) == texts[:1]


def test_what_opens_when_readers_want_more_goes_on_in_a_box_of_the_body():
    more = f"<div class=more><p class=a>{PARAGRAPHS[3]}</p></div>"
    inside = "".join(f"<p class=a>{text}</p>" for text in PARAGRAPHS[:3])
    sure = {**dict.fromkeys([text[:6] for text in PARAGRAPHS[:3]], 0.9), PARAGRAPHS[3][:6]: 0.3}

    def chosen_with(more):
        return chosen_of(page(f"<div class=t><h1>应急供水预案启动</h1>{inside}{more}</div>"), sure)

    assert chosen_with(more) == PARAGRAPHS
    assert chosen_with(more.replace("<p class=a>", "<p class=b>")) == PARAGRAPHS[:3]


def test_times_of_day_alone_are_no_body():
    text = [part for at, line in enumerate(PARAGRAPHS) for part in (f"1{at}:05", line)]
    sure = dict.fromkeys([part[:6] for part in text], 0.9)
    assert chosen_of(page(article(text)), sure) == PARAGRAPHS


STORY = "<p>" + "青河市交通局28日通报，城南大桥恢复通车，公交线路同时恢复。" * 5 + "</p>"


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        (f"<div><h1>大桥通车</h1>{STORY}</div><section><h1>水厂扩建</h1>{STORY}</section>", 2),
        (f"<div><h1>大桥通车</h1>{STORY}<h1>水厂扩建</h1>{STORY}</div>", 4),
    ],
)
def test_a_second_h1_ends_the_article_unless_it_stands_beside_its_paragraphs(html, kept):
    measures = Measures(read_html(html), 0)
    assert len(choose(measures, [0, 1, 2, 3], [0.9] * 4)) == kept


NEXT = STORY.replace("桥", "厂").replace("城南", "城北")


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        (
            "<div class=t>{0}</div><h2><a href=/b>水厂扩建</a></h2><p>作者：林若溪</p><div class=t>{1}</div>",
            1,
        ),
        ("<div class=t>{0}</div><div class=t><h2>水厂扩建</h2><i>2026-05-18 08:40</i>{1}</div>", 1),
        ("<div class=t>{0}</div><div class=t><h2>水厂扩建</h2>{1}</div>", 2),
        ("<div class=t>{0}</div><div class=t><h2><a href=/b>水厂扩建完成</a></h2>{1}</div>", 1),
        ("<div class=t>{0}</div><div class=u><h2><a href=/b>水厂扩建完成</a></h2>{1}</div>", 2),
        (
            "<section class=s><div>{0}</div></section><section class=s><h2>扩建</h2><i>8:40</i><b>{1}</b></section>",
            1,
        ),
        ("<div class=t>{0}</div><div class=u><h2>水厂扩建</h2><i>2026-05-18 08:40</i>{1}</div>", 2),
        ("<div class=t><h2>通车</h2><i>9:30</i>{0}</div><div class=t><h2>扩建</h2><i>8:40</i>{1}</div>", 2),
    ],
)
def test_an_article_set_alike_below_its_heading_and_credits_is_the_next_one(html, kept):
    page = read_html(f"<h1>大桥通车</h1>{html.format(STORY, NEXT)}")
    stories = [at for at, text in enumerate(page.texts) if len(text) > 60]
    chosen = choose(Measures(page, 0), stories, [0.9] * 2)
    assert [at for at in stories if at in chosen] == stories[:kept]


def test_a_brief_ends_where_the_next_one_set_alike_begins():
    brief, other = PARAGRAPHS[0], PARAGRAPHS[3]
    posts = "".join(
        f"<div class=t><{tag}>{text[:9]}</{tag}><i>2026-05-1{at} 08:40</i><p>{text}</p></div>"
        for at, (tag, text) in enumerate([("h1", brief), ("h2", other), ("h2", OTHERS[0])])
    )
    for chance in (0.1, 0.6):  # of the times
        chances = {brief[:10]: 0.9, other[:10]: 0.9, OTHERS[0][:10]: 0.9, "2026": chance}
        assert chosen_of(posts, chances)[-1] == brief


def test_subheads_alone_in_elements_that_are_alike_are_read():
    html = "<h1>大桥通车</h1>{0}<div class=t><h3>通车</h3></div><h2>次日</h2><i>9:30</i><div class=t><h3>扩建</h3></div>{1}"
    page = read_html(html.format(STORY * 3, NEXT * 2))
    chosen = [at for at, text in enumerate(page.texts) if len(text) > 60 or text in ("通车", "扩建")]
    assert set(chosen) <= set(choose(Measures(page, 0), chosen, [0.9] * len(chosen)))


def candidates_of(html, title=None):
    measures = Measures(read_html(html), title)
    return [measures.texts[index] for index in rows(measures)[0]]


@pytest.mark.parametrize(
    "hopeless",
    [
        '<div class="related"><p>北岭市去年也启动过应急供水预案。</p></div>',
        "<p><a href=/a>第三水厂投产，日供水能力提高到八十万吨</a></p>",
        "<div><p>更多</p>" + "".join(f"<p><a href=/{i}>第{i}届合唱节</a></p>" for i in range(9)) + "</div>",
    ],
)
def test_what_can_be_no_body_is_no_candidate(hopeless):
    lines = [*PARAGRAPHS[:2], "答记者问", *PARAGRAPHS[2:]]
    html = "<div>" + "".join(f"<p>{text}</p>" for text in lines) + hopeless + "</div>"
    assert candidates_of(html) == lines


def test_nothing_above_title_and_prose_is_a_candidate():
    html = "<div><p>青河日报</p><h1>大桥通车</h1><p>本报讯</p>" + STORY + "</div>"
    assert [text[:4] for text in candidates_of(html, 1)] == ["大桥通车", "本报讯", "青河市交"]
    assert [text[:4] for text in candidates_of(html)] == ["青河日报", "大桥通车", "本报讯", "青河市交"]


def test_a_sentence_among_links_is_a_candidate():
    links = "".join(f"<p><a href=/{i}>第{i}届青年合唱节落幕</a></p>" for i in range(9))
    assert candidates_of(f"<div><p>{PARAGRAPHS[2]}</p>{links}</div>") == [PARAGRAPHS[2]]


@pytest.mark.parametrize(
    "text",
    [
        "Related to the mayor by marriage, she has never once set foot in the town hall of Carrick.",
        "More on her mind than bread, the baker closed her shop early on the day of the flood.",
        "She started a newsletter in 2019, and it now has more readers than the local paper.",
        "Neighbours sign up for a turn at the oven on a sheet of paper that hangs by the door.",
        "Anybody who wants to help can write to bridge@example.org, and Mrs. Quill answers every letter.",
        "此前报道称，这座桥要等到明年春天才能修好，居民们只好绕行。",
        "相关新闻发布会上，水务集团负责人回答了记者提出的十几个问题。",
        "夜里十点以后，未经许可的夜市摊点都要收起来，城管队员会来回巡查。",
        "声明：我局从未委托任何单位和个人上门收取水费，请广大市民提高警惕。",
        "推荐阅读角也设在湖边，孩子们放学以后常常坐到天黑才回家。",
    ],
)
def test_a_paragraph_that_begins_like_a_label_or_speaks_of_newsletters_stays(text):
    paragraphs = [*PARAGRAPHS, text]
    assert body_of(page(article(paragraphs)), 20) == paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "相关阅读：北岭市第三水厂投产，日供水能力提高到八十万吨。",
        "<a href=/b>Lees ook het verhaal van de bakker die na de vloed zijn winkel weer opende.</a> Hier.",
        "免责声明：以上内容由用户上传，不代表本网立场，如有侵权请联系我们删除。",
        "Sign up for our daily newsletter, and follow us on Facebook for more of these stories.",
    ],
)
def test_labels_and_what_the_page_says_of_itself_go(text):
    assert body_of(page(article([*PARAGRAPHS, text])), 20) == PARAGRAPHS


@pytest.mark.parametrize(
    "pitch",
    [
        ["剩余内容为会员专享，开通会员即可阅读全文。", "已是会员？立即登录"],
        ["This article is for subscribers only.", "Subscribe now to keep reading. Cancel at any time."],
        ["Il vous reste 81 % de cet article à lire. La suite est réservée aux abonnés."],
        [
            "Jetzt weiterlesen mit dem Probeabo: vier Wochen für 1 Euro.",
            "Sie sind bereits Abonnent? Hier anmelden",
        ],
    ],
)
def test_what_is_said_where_the_rest_is_paid_for_is_no_body(pitch):
    assert body_of(page(article([*PARAGRAPHS, *pitch])), 20) == PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        "By Nell Harrow",
        "VON GRETE LOHMANN",
        "Par Luce Amblard et Jean de La Tour",
        "By Nell Harrow, Piet van der Marr",
    ],
)
def test_a_byline_among_the_paragraphs_is_no_body(line):
    assert body_of(page(article([line, *PARAGRAPHS])), 20) == PARAGRAPHS


@pytest.mark.parametrize(
    "line", ["By Night the lamps are lit on every boat.", "Von hier bis zum See sind es drei Stunden."]
)
def test_a_first_line_that_begins_like_a_byline_is_body(line):
    assert body_of(page(article([line, *PARAGRAPHS])), 20) == [line, *PARAGRAPHS]


def test_where_only_an_invitation_was_likely_the_sentence_before_it_is_the_body():
    sure = {PARAGRAPHS[0][:6]: 0.45, "This article": 0.8, "Support": 0.6}
    text = [PARAGRAPHS[0], "</p><h2>Support good reporting</h2><p>", "This article is for subscribers only."]
    assert chosen_of(page(article(text)), sure) == PARAGRAPHS[:1]


def test_what_has_the_words_of_the_title_counts_for_the_article():
    texts = ["青河大桥昨天通车", "青河大桥昨天上午通车，两岸的人走过去只要五分钟，从前坐渡船要等上大半天。"]
    other = "夜市从老街搬到了湖边，摊主们忙着收拾，生意比从前好了不少，周末要排队。"
    html = f"<h1>{texts[0]}</h1><div><p>{texts[1]}</p></div><div><p>{other}</p></div>"
    assert title_words(texts[0]) == ["青河", "河大", "大桥", "桥昨", "昨天", "天通", "通车"]
    assert Measures(read_html(html), 0).titled_before == [0, 0, 6, 6]


def test_thai_sentences_without_any_mark_are_prose():
    said = "สภาเทศบาลมีมติเมื่อค่ำวันจันทร์ให้ซ่อมกำแพงท่าเรือเก่า หลังจากคลื่นซัดข้ามถนนมาสองปี"
    reader = f"<li><div><b>ชัยวัฒน์ วงศ์สกุล</b> <span>16 ธันวาคม 2567 09:45</span></div><p>{said}</p></li>"
    story = f"<main><div>{f'<p>{said} {said}</p>' * 4}</div></main>"
    page = f"<title>ซ่อมกำแพง</title><h1>ซ่อมกำแพง</h1>{story}<h3>ความคิดเห็น (2)</h3><ul>{reader * 2}</ul>"
    assert parse(page).body == [f"{said} {said}"] * 4


def test_the_pages_address_with_its_time_stands_above_the_text():
    line = "<p>http://www.beiling.example/1.html　2026-03-12 22:29　北岭网</p>"
    said = dict.fromkeys([text[:6] for text in PARAGRAPHS], 0.9)
    assert (
        chosen_of(
            page(article(PARAGRAPHS)).replace("<div class=txt>", f"<div class=txt>{line}"),
            {**said, "http:/": 0.9},
        )
        == PARAGRAPHS
    )


def test_a_menu_whose_bars_are_not_linked_is_no_body():
    menu = (
        "<p>"
        + " | ".join(
            f"<a href=/{i}>{name}</a>"
            for i, name in enumerate(["关于我们", "广告服务", "版权声明", "联系我们"])
        )
        + "</p>"
    )
    said = dict.fromkeys([text[:6] for text in PARAGRAPHS], 0.9)
    assert chosen_of(page(article(PARAGRAPHS) + menu), {**said, "关于我们": 0.6}) == PARAGRAPHS
