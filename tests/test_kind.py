"""Kinds of pages: an article is one whatever it embeds, and what is none has no body."""

import pytest

import newskit
from newskit.body import Body
from newskit.body.blocks.measures import Measures
from newskit.body.kind import page_kind
from newskit.body.no_article.why import why_no_body
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


def test_a_channel_of_videos_is_a_list():
    cards = "".join(
        f"<li><a href=/v/{i}><span>01:2{i}</span><p>北岭市第{i}座老桥今晨合龙</p></a><em>3.2万次播放</em></li>"
        for i in range(8)
    )
    page = newskit.parse(
        f"<title>民生视频-北岭号视频频道</title><h1>民生</h1><ul>{cards}</ul>",
        url="https://beiling.example/v/7",
    )
    assert (page.kind, len(page.headlines)) == ("list", 8)


def test_the_head_may_call_a_gallery_what_its_heading_does_not():
    pictures = "".join(f"<li><img src=/{i}.jpg><p>{SENTENCE}第{i}次说。</p></li>" for i in range(5))
    page = "<title>{}水库开闸泄洪引来游人_北岭网</title><h1>水库开闸泄洪引来游人</h1><p>2026-03-04 10:05</p><ul>{}</ul>"
    assert newskit.parse(page.format("[图集]", pictures)).kind == "gallery"
    assert newskit.parse(page.format("", pictures)).kind == "article"


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
BOOK = "".join(
    f"<table><tr><td>姓名：青河小{i}<td>时间：2003-6-{i + 1} 21:14:03　IP：已记录<hr>{SENTENCE}第{i}次说。</table>"
    for i in range(3)
)
ARTICLE_LD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>'


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        (POSTS, "other"),
        (ANSWERS, "other"),
        (GLUED_POSTS, "other"),
        (BOOK, "other"),
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


def _thread(post, number):
    return f"<title>渡船几点开</title><h1>渡船几点开</h1><div>{''.join(map(post, range(number)))}</div>"


SAID = ("有人知道早班渡船几点开吗？", "六点。", "六点半，周末七点，雨天看船老大心情。", "谢谢楼上。")


@pytest.mark.parametrize(
    "post",
    [
        lambda i: f"<table><tr><td>帖子 {i}0 积分 {i}7</td><td><em>发表于 2026-4-{i + 2}</em><div class=t>{SAID[i]}</div><a>回复</a></td></tr></table>",
        lambda i: f"<div class=p{i}><a href=/u{i}>船友{i}</a><div class=c>{SAID[i]}</div><span>{i + 1}楼 2026-04-0{i + 2}</span></div>",
        lambda i: f"<div class=d><b>船友{i}</b><div class=c>{SAID[i]}</div><div class=t><span>举报</span><span>{i + 1}楼</span><span>2026-04-0{i + 2}</span><a>回复</a></div></div>",
        lambda i: f"<div class=v><p>船友{i}</p><b>{i + 1}<sup>#</sup></b> 发表于 2026-4-{i + 2}<div class='m{' first' * (not i)}'><div class=f>{SAID[i]}</div></div></div>",
        lambda i: f"<li><b>#{i + 1}</b><div class=who>Posts: {i}7</div><h3><a href=#p{i}>Re: 渡船几点开</a></h3><p>{SAID[i]}</p></li>",
    ],
)  # fmt: skip
def test_every_post_of_a_thread_is_its_body(post):
    article = newskit.parse(_thread(post, len(SAID)))
    assert (article.kind, article.body) == ("other", list(SAID))


def test_a_button_to_post_above_the_posts_heads_no_comments():
    thread = _thread(
        lambda i: f"<div class=p><div>{SAID[i]}</div><ul><li><a>Quote</a></li></ul></div>", len(SAID)
    )
    assert newskit.parse(thread.replace("<div>", "<div><a href=/r>Post Reply</a>", 1)).body == list(SAID)


def test_headlines_far_below_a_title_make_no_list():
    links = "".join(f"<li><a href=/{i}.html>北岭市第{i}次启动应急供水预案</a></li>" for i in range(12))
    fields = "".join(f"<dl><dt>职位</dt><dd>电工{i}</dd></dl>" for i in range(6))
    for inside, kind in ((f"<ul>{links}</ul>", "list"), (f"{fields}<ul>{links}</ul>", "other")):
        assert newskit.parse(f"<title>电工_北岭</title><div><h1>电工</h1>{inside}</div>").kind == kind


def test_a_question_stands_above_its_answers():
    answers = "".join(
        f"<div class=a><p>{said}</p><p>answered Apr {i + 2}</p></div>" for i, said in enumerate(SAID[1:])
    )
    article = newskit.parse(
        f"<title>渡船几点开</title><h1>渡船几点开</h1><p>{SAID[0]}</p><p>asked Apr 1</p><div>{answers}</div>"
    )
    assert (article.kind, article.body) == ("other", list(SAID))


def test_what_readers_say_below_an_article_is_no_thread():
    comments = "".join(
        f"<li class=x><p>{said}</p><span>{i + 1}楼</span><a>回复</a></li>" for i, said in enumerate(SAID)
    )
    paragraphs = [SENTENCE, SENTENCE.replace("北岭", "南岭"), SENTENCE.replace("北岭", "东岭")]
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    article = newskit.parse(
        f"<title>北岭市启动应急供水预案</title><h1>北岭市启动应急供水预案</h1><p>2026-04-01 10:00</p><div>{text}</div><ul>{comments}</ul>"
    )
    assert (article.kind, article.body) == ("article", paragraphs)


PHOTOS = "".join(f"<li><a href=#p={i}><img src=/{i}.jpg></a></li>" for i in range(9))
OTHERS = "".join(
    f"<li><a href=/{i}.html>第{i}届青年合唱节在湖畔剧场落下帷幕</a> 2026-03-{i}</li>" for i in range(10, 30)
)


def test_pictures_without_a_word_are_a_gallery_though_lists_stand_below():
    for title, kind in (("高清组图：北岭市雪后初晴", "gallery"), ("组图", "list")):
        head = f"<title>{title}</title><h1>{title}</h1><div>2026年04月01日10:00 来源：北岭网</div>"
        article = newskit.parse(f"{head}<ul>{PHOTOS}</ul><ul class=rank>{OTHERS}</ul>")
        assert (article.kind, article.published_at is not None) == (kind, kind == "gallery")


def test_a_day_below_its_year_counts_no_pictures():
    paragraphs = "".join(f"<p>{SENTENCE}</p>" for _ in range(2))
    cards = "".join(f"<li><a href=/{i}><img src=/s{i}.jpg>青年合唱节落幕</a></li>" for i in range(9))
    for above, kind in (("<i>2026</i>", "article"), ("", "gallery")):
        html = f"<title>大桥通车</title><div>{above}</div><div>05/15</div><h1>大桥通车</h1>{paragraphs}<ul>{cards}</ul>"
        assert newskit.parse(html).kind == kind


def test_counts_of_pictures_that_begin_with_the_second_make_a_gallery_too():
    captions = [f"8月18日，盐工在{place}收盐。" for place in ("田边", "堤上", "仓前", "码头")]
    lines = ["盐田里的调色盘", "2022-08-19 16:30", "1/4", "上一张 下一张", captions[0]]
    lines += [line for at, text in enumerate(captions[1:], 2) for line in (f"{at}/4", text)]
    article = newskit.parse("\n".join(lines).encode())
    assert article.kind == "gallery"
    assert not [text for text in article.body if "/4" in text]
