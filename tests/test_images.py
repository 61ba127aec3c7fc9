"""Pictures of the article, with their captions."""

from __future__ import annotations

import pytest

import newskit

PARAGRAPH = "青河市交通局28日通报，城南大桥维修完毕，6月1日零时起恢复双向通车，沿线六个公交站同时启用。"
PAGE = f"""<html><head><title>城南大桥恢复通车</title></head><body>
<div class="logo"><img src="/logo.png" alt="青河新闻网"></div>
<h1>城南大桥恢复通车</h1><p>2026-05-28 17:20 来源：青河交通广播</p>
<div class="text"><p>{PARAGRAPH}</p>
<figure><a href="/big"><img src="/a.jpg" alt="alt a"></a><figcaption>修好的城南大桥。 高远 摄</figcaption></figure>
<p>{PARAGRAPH.replace("28日", "29日")}</p>
<p><img src="/b.jpg" alt=""></p><p>▲市民在桥头合影</p>
<p>{PARAGRAPH.replace("28日", "30日")}</p>
<p><img src="https://img.example/c.jpg" alt="施工队"></p>
<p>{PARAGRAPH.replace("28日", "31日")}</p></div>
<div class="related"><a href="/1"><img src="/small.jpg" alt="别的新闻">医保新规6月起施行</a></div>
</body></html>"""


def test_pictures_of_the_article_have_addresses_and_captions():
    article = newskit.parse(PAGE, url="https://news.example/society/1.html")
    assert article.images == [
        {"url": "https://news.example/a.jpg", "caption": "修好的城南大桥。 高远 摄"},
        {"url": "https://news.example/b.jpg", "caption": "▲市民在桥头合影"},
        {"url": "https://img.example/c.jpg", "caption": "施工队"},
    ]


@pytest.mark.parametrize(
    "ornament",
    [
        '<img src="/img/icons/mail_grey.png" alt="mail">',
        '<img src="/static/share-icon.png">',
        '<img src="/next/media/close.1eb7.svg" alt="schliessen">',
        '<img src="/u/77.jpg" width=48 height=48px>',
        '<img src="/img/qrcode.png">',
    ],
)
def test_ornaments_are_no_pictures_of_the_article(ornament):
    article = newskit.parse(PAGE.replace("<p>▲", f"<p>{ornament}</p><p>▲"))
    assert [picture["url"][-5:] for picture in article.images] == ["a.jpg", "b.jpg", "c.jpg"]


def test_the_picture_of_who_wrote_is_none_of_the_article():
    head = "<div class=authorinfo><span><a href=/u/1><img src=/u.jpg></a></span><em>青河旧影</em></div><div class=lead><img src=/lead.jpg></div>"
    article = newskit.parse(PAGE.replace('<div class="text">', head + '<div class="text">'))
    assert [picture["url"] for picture in article.images][:2] == ["/lead.jpg", "/a.jpg"]


def test_a_caption_may_be_an_inline_element_of_its_class():
    box = "<div class=img_wrapper><img src=/d.jpg><span class=img_descr>桥头的公交站</span></div><p>"
    article = newskit.parse(PAGE.replace("<p>青河市交通局29日", box + "青河市交通局29日"))
    assert {"url": "/d.jpg", "caption": "桥头的公交站"} in article.images


def test_a_photograph_of_a_logo_is_one():
    article = newskit.parse(PAGE.replace("/b.jpg", "/das-logo-an-der-neuen-halle-in-riverton.jpg"))
    assert len(article.images) == 3


@pytest.mark.parametrize("alt", ["IMG_20260528.JPG", "0.jpg", "20260528093015", "4f5b32ab97f8d463"])
def test_the_name_of_a_file_is_no_caption(alt):
    article = newskit.parse(PAGE.replace("施工队", alt))
    assert article.images[-1]["caption"] == ""


def test_a_gallery_has_all_its_pictures_with_their_captions():
    captions = [
        "护鸟员在浅滩上数鸟。",
        "晨光里的白琵鹭。",
        "退水后的泥滩。",
        "孩子们在观鸟屋里。",
        "渔民提前收网。",
        "傍晚的镜湖。",
    ]
    slides = "".join(
        f'<li><div class="pic"><img data-src="/p{at}.jpg"></div><div class="txt">{text}</div><div>{at + 1}/6</div></li>'
        for at, text in enumerate(captions)
    )
    page = (
        "<html><head><title>镜湖迎来候鸟（组图）_青河网</title></head><body><img src=/logo.png>"
        f"<h1>镜湖迎来候鸟（组图）</h1><p>2026-11-02</p><ul class=slides>{slides}</ul>"
        "<div class=more><a href=/1><img src=/s1.jpg>春茶开园</a><a href=/2><img src=/s2.jpg>夜读的人</a></div></body></html>"
    )
    article = newskit.parse(page)
    assert article.kind == "gallery"
    assert article.images == [{"url": f"/p{at}.jpg", "caption": text} for at, text in enumerate(captions)]


def test_a_gallery_of_one_picture_a_page_has_this_picture():
    page = (
        "<html><head><title>镜湖迎来候鸟(2)_青河网</title></head><body><h1>镜湖迎来候鸟(2)</h1>"
        '<div class="bigpic"><a href="3.html"><img src="/p2.jpg"></a></div><div class="note">晨光里的白琵鹭。</div>'
        '<a href="3.html">下一张</a><div class=more>'
        + "".join(f'<a href="/{at}"><img src="/s{at}.jpg"></a>' for at in range(8))
        + "</div></body></html>"
    )
    article = newskit.parse(page)
    assert (article.kind, article.images) == ("gallery", [{"url": "/p2.jpg", "caption": "晨光里的白琵鹭。"}])


FOUR = [
    "护鸟员在浅滩上数鸟。",
    "晨光里的白琵鹭在镜湖里觅食，当天水位比上周低了半米。",
    "退水后的泥滩上留下许多脚印。",
    "孩子们在观鸟屋里用望远镜看候鸟起飞。",
]


def gallery_page(title, shape, captions):
    pictures = "".join(shape.format(at, text) for at, text in enumerate(captions))
    return (
        f"<html><head><title>{title}_青河网</title></head><body><div class=main><h1>{title}</h1>"
        f"<p>2026-11-02 09:00 来源：青河日报</p><div class=txt>{pictures}</div></div></body></html>"
    )


@pytest.mark.parametrize(
    "title", ["组图：镜湖迎来候鸟", "高清组图：镜湖迎来候鸟", "Migrating birds, in pictures"]
)
@pytest.mark.parametrize("number", [3, 4])
@pytest.mark.parametrize(
    "shape",
    [
        "<p><img src=/p{0}.jpg></p><p>{1}</p>",
        "<div><img src=/p{0}.jpg></div><p>{1}</p>",
        "<div class=i><img src=/p{0}.jpg><p>{1}</p></div>",
        "<div><p><img src=/p{0}.jpg></p><p>{1}</p></div>",
        "<p><img src=/p{0}.jpg><br>{1}</p>",
        "<figure><img src=/p{0}.jpg><figcaption>{1}</figcaption></figure>",
    ],
)
def test_a_few_captioned_pictures_under_a_title_that_says_so_are_a_gallery(title, number, shape):
    article = newskit.parse(gallery_page(title, shape, FOUR[:number]))
    expected = [{"url": f"/p{at}.jpg", "caption": text} for at, text in enumerate(FOUR[:number])]
    assert (article.kind, article.images) == ("gallery", expected)


@pytest.mark.parametrize(("title", "kind"), [("组图：镜湖迎来候鸟", "gallery"), ("镜湖迎来候鸟", "article")])
def test_captions_as_long_as_an_article_are_a_gallerys_where_the_title_says_so(title, kind):
    captions = [f"第{at}批候鸟飞过观鸟屋，{FOUR[1]}{FOUR[3]}" for at in range(8)]
    article = newskit.parse(gallery_page(title, "<p><img src=/p{0}.jpg></p><p>{1}</p>", captions))
    assert (article.kind, article.body) == (kind, captions)


def test_an_article_with_pictures_is_one_whatever_its_title_says():
    text = [PARAGRAPH.replace("28日", f"{day}日") for day in range(1, 7)]
    page = gallery_page("组图：城南大桥恢复通车", "<p>{1}</p>", text)
    page = page.replace(
        "<div class=txt>", "<div class=txt>" + "".join(f"<p><img src=/p{at}.jpg></p>" for at in range(3))
    )
    assert newskit.parse(page).kind == "article"
    two = gallery_page("组图：城南大桥恢复通车", "<p><img src=/p{0}.jpg></p><p>{1}</p>", FOUR[:2])
    assert newskit.parse(two).kind == "article"


def test_a_portrait_of_who_wrote_is_no_picture_of_the_article():
    page = PAGE.replace('<div class="text">', '<div class="text"><p><img src="/k.jpg" alt="高远"></p>')
    images = newskit.parse(page.replace("来源：青河交通广播", "记者：高远")).images
    assert [picture["url"] for picture in images] == ["/a.jpg", "/b.jpg", "https://img.example/c.jpg"]


def test_a_caption_that_says_only_that_there_is_a_picture_is_none():
    captions = ["View 3 Images"] * 3 + ["Image", "Image of the bridge at night"]
    pictures = "".join(f'<p><img src="/{at}.jpg" alt="{text}"></p>' for at, text in enumerate(captions))
    page = PAGE.replace('<div class="text">', f'<div class="text"><p>{PARAGRAPH}</p>{pictures}')
    assert [p["caption"] for p in newskit.parse(page).images[:5]] == [
        "",
        "",
        "",
        "",
        "Image of the bridge at night",
    ]


@pytest.mark.parametrize(
    ("above", "count"),
    [
        ("<div><a href=/u/1><img src=/u.jpg>青河发布</a> <span>2026-05-28 17:20</span></div>", 3),
        ('<div><a href=/u/1><img class="u-avatar" src=/u.jpg></a></div>', 3),
        ("<div><img src=/u.jpg></div><div>2026-05-28 17:20</div>", 4),
    ],
)
def test_the_picture_of_an_account_beside_its_name_and_time_is_none_of_the_article(above, count):
    assert (
        len(newskit.parse(PAGE.replace('<div class="text">', above + '<div class="text">')).images) == count
    )


@pytest.mark.parametrize(
    "line",
    [
        "城南大橋夜景。（資料照，高遠攝）",
        "圖為城南大橋",
        "城南大橋。 圖：青河報",
        "大橋工地。（圖／市府提供）",
    ],
)
def test_captions_in_traditional_characters_are_told(line):
    article = newskit.parse(PAGE.replace("▲市民在桥头合影", line))
    assert article.images[1] == {"url": "/b.jpg", "caption": line}
