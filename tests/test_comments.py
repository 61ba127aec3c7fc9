"""What readers say below an article: where it begins and ends, whatever its boxes are called."""

import pytest

from newskit.body.blocks.measures import Measures
from newskit.body.html.choose import choose
from newskit.page.html import read_html
from tests.test_body_parts import PARAGRAPHS

SAID = [
    "说得好，这条船早就该换了，坐在上面连说话都听不见。",
    "票价别涨就行，天天要过河的人不少。",
    "候船亭修在对岸，这边的人下雨怎么办呢？",
]


def said(tools="<span>回复</span> <span>举报</span>"):
    return "".join(
        f"<div><b>过河的人{at}</b></div><div>{text}</div><div>{tools}</div>" for at, text in enumerate(SAID)
    )


def page_of(below):
    inside = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    return read_html(f"<body><h1>白鹭渡口换新船</h1><div>{inside}</div><div>{below}</div><div>关于本站</div>")


def comments(below):
    page = page_of(below)
    return [page.texts[at] for at in Measures(page, 0).comments]


@pytest.mark.parametrize(
    "head",
    [
        "最新评论", "评论 3", "网友评论（共3条）", "已有3条评论", "3 Comments", "Kommentare (3)",
        "Comentarios", "التعليقات",
    ],
)  # fmt: skip
@pytest.mark.parametrize("tools", ["回复 举报", "赞 3", "Reply", "Report", "发表于 3月1日"])
def test_comments_go_from_their_heading_to_the_last_tools(head, tools):
    found = comments(f"<div>{head}</div>{said(tools)}<p>下一篇</p>")
    assert (found[0], found[-1]) == (head, tools)
    assert set(SAID) <= set(found)


def test_comments_with_times_alone_go_from_their_heading_to_the_end_of_its_section():
    found = comments(
        f"<p>分享</p><section><h4>网友评论</h4>{said('3小时前')}<p>更多</p></section><p>下一篇</p>"
    )
    assert (found[0], found[-1]) == ("网友评论", "更多")


@pytest.mark.parametrize(
    "below",
    [
        f"<p>分享</p><div>评论 3</div>{said('3小时前')}",  # a report's entries below a button
        said(),  # without a heading
        f"<div><a href=#c>评论</a></div>{said()}",  # it leads to some
        f"<div>评论员说</div>{said()}",
        f"<div>最新评论</div>{said('三月一日')}",
        "<div>最新评论</div><p>回复 举报</p><p>回复 举报</p><p>回复 举报</p>",  # of nothing that was said
    ],
)
def test_no_comments(below):
    assert comments(below) == []


def test_a_heading_above_the_article_heads_no_comments():
    page = read_html(f"<body><h1>白鹭渡口换新船</h1><div>评论 3</div><div>{said()}</div>")
    assert not Measures(page, 0).comments


def chosen_of(below):
    page = page_of(below)
    return [
        page.texts[at]
        for at in choose(
            Measures(page, 0), list(range(len(page.texts))), [0.0] + [0.9] * (len(page.texts) - 1)
        )
    ]


def test_how_many_comments_there_are_stands_between_a_lead_and_its_text_too():
    lead = "El paso quedará cerrado a los camiones al menos hasta diciembre, según dijo ayer la alcaldesa."
    texts = [
        "Una grieta de cuatro metros obligó el miércoles a cerrar al tráfico pesado el puente de los Arrieros.",
        "La descubrió un pescador que avisó al municipio después de oír un ruido debajo del segundo arco.",
    ]
    inside = "".join(f"<p class=text>{text}</p>" for text in texts)
    page = read_html(f"<h1>Grieta</h1><p class=lead>{lead}</p><div>12 comentarios</div><div>{inside}</div>")
    found = choose(Measures(page, 0), [1, 3, 4], [0.9, 0.9, 0.9])
    assert [page.texts[at] for at in found] == [lead, *texts]


def test_comments_set_as_the_text_is_end_it_where_their_heading_stands_outside_of_its_element():
    text, below = ("".join(f"<p>{line}</p>" for line in lines) for lines in (PARAGRAPHS, SAID))
    page = read_html(f"<body><h1>白鹭渡口换新船</h1><div>{text}</div><h3>Comments</h3><div>{below}</div>")
    measures = Measures(page, 0)
    likely = [at for at, line in enumerate(page.texts) if line in (*PARAGRAPHS, *SAID)]
    assert [page.texts[at] for at in choose(measures, likely, [0.9] * len(likely))] == list(PARAGRAPHS)


@pytest.mark.parametrize(("inside", "is_end"), [(True, False), (False, True)])
def test_who_edited_ends_a_text_in_whose_element_that_does_not_stand(inside, is_end):
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    edited = "<p>责任编辑：夏雨荷 校对：秦川</p>"
    below = "".join(f"<p><b>过河的人</b>：{text}</p>" for text in SAID)
    parts = f"<div>{text}{edited}</div>" if inside else f"<div>{text}</div>{edited}"
    m = Measures(read_html(f"<body><h1>白鹭渡口换新船</h1>{parts}<div>{below}</div>"), 0)
    chances = [
        0.9 if 1 <= at <= len(PARAGRAPHS) else 0.6 * (at > len(PARAGRAPHS) + 1) for at in range(len(m.texts))
    ]
    chosen = choose(m, list(range(len(m.texts))), chances)
    assert (chosen == list(range(1, len(PARAGRAPHS) + 1))) == is_end
