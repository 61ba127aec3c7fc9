"""Credits of Chinese pages that no finder knows: labels of no list, names without any, and what stands beside them."""

import pytest

import newskit
from newskit.body.html.find import find_html_body
from newskit.fields.credits.choice import find_credits
from newskit.fields.credits.parts import label_kinds, parts_of, rows_of
from newskit.fields.find import scene_of
from newskit.fields.title.html import find_title
from newskit.page.html import read_html
from newskit.training.credit_pages import draw_credit_pages
from tests.read_layouts import BODY, TITLE

AT = "2021-05-06 10:20"


def scene(rows):
    page = read_html(f"<title>{TITLE}_江城网</title><h1>{TITLE}</h1>{rows.replace('BODY', BODY)}")
    title = find_title(page)
    return scene_of(page, title, find_html_body(page, title))


@pytest.mark.parametrize(
    ("rows", "source", "authors", "editors"),
    [
        (f"<p>{AT} 供稿媒体：临川经济报 阅读：12</p>BODY", "临川经济报", [], []),
        (f"<div><span>{AT}</span><span>媒体名称｜</span><span>环球网</span></div>BODY", "环球网", [], []),
        (f"<p>{AT}</p><p>署名 曹永强</p>BODY", "", ["曹永强"], []),
        (f"<p>{AT}　来源：江城日报</p>BODY<p>网站责编｜康平、顾艳 监制｜李明</p>", "江城日报", [], ["康平", "顾艳"]),
        (f"<p>徐知夏　{AT}</p>BODY", "", ["徐知夏"], []),
        (f"<p>{AT}</p><p>摄影：李明　校审：王丽</p>BODY<p>二审：赵一鸣</p>", "", [], []),
        (f"<p>{AT}</p><ul><li>民生</li><li>大桥</li></ul>BODY<p>本报记者 李明 摄</p>", "", [], []),
    ],
)  # fmt: skip
def test_what_no_list_has_is_read_by_what_stands_around(rows, source, authors, editors):
    assert find_credits(scene(rows)) == (source, authors, editors)


def test_a_step_of_the_trail_is_no_source_for_what_stands_around():
    trail = "<a href=/local/>地方新聞</a>&nbsp;&gt;&nbsp;<a href=/local/c/>中部</a>"
    prose = "大肚溪口每年秋冬都有數千隻候鳥過境，今年卻少了三成。台中縣野鳥學會昨天公布調查結果，認為與堤防工程有關，要求縣府暫緩施工。"
    article = newskit.parse(
        f"<table width=100%>{trail}<td>候鳥少三成　鳥會籲緩堤防工程<td>2003/11/12 03:40<td>記者徐明德／台中縣報導<br>　　{prose}<br>▲地方新聞<br>‧"
    )
    assert (article.source, article.authors, article.section) == ("", ["徐明德"], ["地方新聞", "中部"])


def test_parts_know_the_label_before_them():
    here = scene(f"<p>{AT} 文字撰写/王丽 李明 图片/赵一鸣</p>BODY")
    parts = {part.text: part for part in parts_of(rows_of(here, {"author"}).rows)}
    assert [(parts[name].label, parts[name].since) for name in ("王丽", "李明", "赵一鸣")] == [
        ("文字撰写", 1), ("文字撰写", 2), ("图片", 1),
    ]  # fmt: skip


def test_labels_of_no_list_are_told_by_their_characters():
    assert "source" in label_kinds("供稿媒体")
    assert {"author", "people"} <= label_kinds("撰写者")
    assert "source" not in label_kinds("价格来源")
    assert not label_kinds("滨江大桥")


def test_pages_drawn_twice_are_the_same_and_name_what_they_credit():
    first, again = list(draw_credit_pages(40, 5)), list(draw_credit_pages(40, 5))
    assert first == again
    for page in first:
        assert all(name in page.html for name in (page.source, *page.authors, *page.editors))
