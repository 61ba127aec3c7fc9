"""Kinds of pages: an article is one whatever it embeds, and what is none has no body."""

import pytest

from newskit.body import Body
from newskit.body.kind import page_kind, why_no_body
from newskit.body.measures import Measures
from newskit.fields import Title
from newskit.page.html import read_html

SENTENCE = "入夏以来，北岭市持续高温，市民用水量比去年同期增长两成，水务部门启动了应急供水预案。"
IMAGES = "".join(f"<p><img src=/{i}.jpg></p>" for i in range(8))
LINKS = "".join(f"<a href=/{i}>北岭市第{i}座污水处理厂建成投入使用</a>" for i in range(30))


@pytest.mark.parametrize(
    ("html", "title", "paragraphs", "kind"),
    [
        (f"<p>{SENTENCE}</p>", "北岭市启动应急供水预案", [SENTENCE], "article"),
        (f"<video src=a.mp4></video><p>{SENTENCE}</p>", "北岭市启动应急供水预案", [SENTENCE], "article"),
        (f"<p>{SENTENCE}</p>", "视频：水库开闸泄洪", [SENTENCE], "video"),
        ('<meta property="og:type" content="video.other"><p>x</p>', "水库开闸泄洪", [SENTENCE], "video"),
        (
            '<meta property="og:type" content="video.other"><p>x</p>',
            "水库开闸泄洪",
            [SENTENCE] * 12,
            "article",
        ),
        (f"{IMAGES}<p>{SENTENCE}</p>", "组图：水库开闸泄洪", [SENTENCE], "gallery"),
        (f"{IMAGES}<p>{SENTENCE}</p>", "水库开闸泄洪", [SENTENCE], "article"),
        (LINKS, "北岭新闻网", [], "list"),
        ("<p>404</p>", "", [], "other"),
    ],
)
def test_kind(html, title, paragraphs, kind):
    assert page_kind(read_html(html), Title(title), Body(list(range(len(paragraphs))), paragraphs)) == kind


def test_the_title_over_again_is_no_body():
    html = f"<title>北岭市启动应急供水预案，水库开闸</title><h1>北岭市启动应急供水预案，水库开闸</h1><div><p>北岭市启动应急供水预案，水库开闸。</p></div>{SENTENCE}"
    m = Measures(read_html(html), 0)
    assert why_no_body(m, [1]) == "empty"
    assert why_no_body(m, [2]) == ""
