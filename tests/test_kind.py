"""Kinds of pages: an article is one whatever it embeds, and what is none has no body."""

import pytest

import newskit
from newskit.body import Body
from newskit.body.kind import page_kind
from newskit.body.measures import Measures
from newskit.body.no_body import why_no_body
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


POSTS = "".join(
    f"<div class=post><p>青河小{i} 发表于 2026-4-{i + 1} 20:15 只看该作者</p><div class=t_f>{SENTENCE}第{i}次说。</div><p>回复 举报</p></div>"
    for i in range(5)
)
ANSWERS = "".join(
    f"<div class=answer><p>{SENTENCE}第{i}个回答。</p><p>answered Jan {i + 1}</p></div>" for i in range(4)
)
GLUED_POSTS = "".join(
    f"<div><a href=/u{i}>青河小{i}</a></div><div>{seat}发表于 2026-4-{i + 1} 20:15:31</div><table><tr><td>{SENTENCE}第{i}次说。</td></tr></table>"
    for i, seat in enumerate(("楼主", "沙发", "板凳"))
)
ARTICLE_LD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>'


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        (POSTS, "other"),
        (ANSWERS, "other"),
        (GLUED_POSTS, "other"),
        (f"{ARTICLE_LD}{POSTS}", "article"),
        (f'<meta property="og:type" content="product"><p>{SENTENCE}</p>', "other"),
        (f"<h1>搪瓷水壶</h1><button>加入购物车</button><p>{SENTENCE}</p>", "other"),
        (f"<h1>水库开闸</h1><video src=a.mp4></video><div>播放：12.3万次</div><p>{SENTENCE}</p>", "video"),
        (f"<h1>水库开闸</h1><video src=a.mp4></video><p>{SENTENCE}</p>", "article"),
        (f"<div class=video_tit><h1>水库开闸</h1></div><p>{SENTENCE}</p><div>播放 3.1万</div>", "video"),
        (f"<div class=video_tit><h1>水库开闸</h1></div><p>{SENTENCE}</p>", "article"),
        (f"{ARTICLE_LD}<h1>Dam opens</h1><div>12,300 views</div><p>{SENTENCE}</p>", "article"),
        (f"<h1>水库开闸</h1><div class=slideshow>{IMAGES}</div><div>3/8</div><p>{SENTENCE}</p>", "gallery"),
        (f"<h1>水库开闸</h1><a href=2.html>下一张</a>{IMAGES}<p>{SENTENCE}</p>", "gallery"),
        (
            f"{ARTICLE_LD}<h1>水库开闸</h1><div class=slideshow>{IMAGES}</div><div>3/8</div><p>{SENTENCE}</p>",
            "article",
        ),
    ],
)
def test_kind_by_signs(html, kind):
    page = read_html(html)
    body = [at for at, text in enumerate(page.texts) if text.startswith(SENTENCE)]
    title = next((at for at, block in enumerate(page.blocks) if block.element.tag == "h1"), None)
    found = Title(page.texts[title], title) if title is not None else Title("北岭市启动应急供水预案")
    assert page_kind(page, found, Body(body, [page.texts[at] for at in body])) == kind


def test_who_posts_in_a_forum_is_no_source():
    posts = POSTS.replace("<p>青河小0", "<p>青河晚报 2026-4-1 20:15</p><p>青河小0", 1)
    article = newskit.parse(f"<title>水库开闸</title><h1>水库开闸</h1>{posts}")
    assert (article.kind, article.source) == ("other", "")


def test_the_title_over_again_is_no_body():
    html = f"<title>北岭市启动应急供水预案，水库开闸</title><h1>北岭市启动应急供水预案，水库开闸</h1><div><p>北岭市启动应急供水预案，水库开闸。</p></div>{SENTENCE}"
    m = Measures(read_html(html), 0)
    assert why_no_body(m, Title(), [1]) == "empty"
    assert why_no_body(m, Title(), [2]) == ""
