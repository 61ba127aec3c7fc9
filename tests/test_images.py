"""Pictures of the article, with their captions."""

from __future__ import annotations

import pytest

import newskit
from tests.growth import grows_linearly

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


MORE = "青河老街将改成步行街 商户两年内不用搬迁"
NONE_OF_IT = {
    "a headline in the picture's link": f"<div class=x><a href=/7.html><img src=/x.jpg><span>{MORE}</span></a></div>",
    "a headline beside the picture": f'<div><div><picture><img src=/x.jpg></picture></div><div><span>城建</span><h4><a href="/7.html">{MORE}</a></h4></div></div>',
    "a list whose items have two links": "<ol>"
    + "".join(
        f"<li><a href=/{n}.html><img src=/x.jpg></a><i>{n}</i><a href=/{n}.html>{MORE}{n}</a></li>"
        for n in range(9)
    )
    + "</ol>",
    "a picture with words of its own that leads where a headline does": f'<p><a href="/7.html"><img src="/x.jpg"></a></p><p class=caption>老街</p><p>相关</p><p><a href="/7.html">{MORE}</a></p>',
    "a button": '<p><a href="https://www.facebook.com/sharer.php?u=1"><img src="/x.jpg"></a></p>',
    "a letter": '<p><a href="mailto:?subject=x"><img src="/x.jpg"></a></p>',
    "an advert of another site": '<p><a href="https://shop.example.net/sale"><img src="/x.jpg" alt="大减价"></a></p>',
    "a wide advert": "<p><img src=/x.jpg width=580 height=60></p>",
    "an advert whose name says how wide it is": "<p><img src=/ad/x-850x118.jpg></p>",
    "a small one that leads elsewhere": '<p><a href="/goods/7"><img src="/x.jpg" width=96 height=96></a></p>',
    "one called a logo": "<p><img src=/x.jpg alt=logo></p>",
    "who wrote, among the text": "<div class=author-card><img src=/x.jpg><span>高远</span></div>",
    "a file that only keeps a place": "<p><img src=/img/blank.gif></p>",
}


def _pictures_with(fragment: str) -> list[str]:
    """Return the names of the page's pictures where a fragment stands before its second."""
    page = PAGE.replace("<p>青河市交通局29日", fragment + "<p>青河市交通局29日")
    article = newskit.parse(page, url="https://news.example/society/1.html")
    return [picture["url"][-5:] for picture in article.images]


@pytest.mark.parametrize("fragment", NONE_OF_IT.values(), ids=NONE_OF_IT)
def test_pictures_of_something_else_are_left_out(fragment):
    assert _pictures_with(fragment) == ["a.jpg", "b.jpg", "c.jpg"]


ITS_OWN = {
    "above a link to another article": f'<div><figure><img src="/x.jpg"><figcaption>桥上的车流</figcaption></figure><p><a href="/7.html">{MORE}</a></p></div>',
    "a link to the larger one": '<p><a href="https://img.example.net/x-large.jpg"><img src="/x.jpg"></a></p>',
    "a link to where it lies": '<p><a href="https://pics.example.net/view?id=7"><img src="https://pics.example.net/x.jpg"></a></p>',
    "a link to more of them": '<figure><a href="/gallery/7"><img src="/x.jpg"></a><a href="/gallery/7">View all 23 pictures of it</a></figure>',
    "a link that opens it": '<p><a href="#"><img src="/x.jpg"></a></p>',
    "a link to another site under a caption": '<figure><a href="https://museum.example.net/"><img src="/x.jpg"></a><figcaption>馆藏旧照</figcaption></figure>',
    "a link of the article itself": '<p><a href="/society/1_2.html"><img src="/x.jpg"></a></p>',
}


@pytest.mark.parametrize("fragment", ITS_OWN.values(), ids=ITS_OWN)
def test_pictures_of_the_article_stay_whatever_their_links(fragment):
    assert _pictures_with(fragment) == ["a.jpg", "x.jpg", "b.jpg", "c.jpg"]


LOADED_LATER = [
    '<img src="data:image/gif;base64,R0lG" data-lazyload="/x.jpg">',
    '<img src="/img/spacer.gif" data-retina-src="/x.jpg">',
    '<img src="" srcset="/small.jpg 320w, /x.jpg 1024w, /medium.jpg 640w">',
    '<img data-flickity-lazyload-srcset="/s,0,0.jpg 1x,\n /x.jpg 2x">',
    '<picture><source data-srcset="/x.jpg 2x"><img src="data:image/gif;base64,R0lG"></picture>',
    '<img src="/index-transparent_h-3_w-4.gif"> <span class=icon></span> <noscript><img src="/x.jpg"></noscript>',
    '<img data-url="/p_${size}.jpg" srcset="/x.jpg 700w">',
]


@pytest.mark.parametrize("picture", LOADED_LATER)
def test_the_address_is_that_of_the_picture_which_is_loaded_later(picture):
    article = newskit.parse(PAGE.replace('<img src="/b.jpg" alt="">', picture))
    assert [one["url"] for one in article.images] == ["/a.jpg", "/x.jpg", "https://img.example/c.jpg"]


@pytest.mark.parametrize(
    ("own", "is_found"),
    [("https://img.example/w1200/bridge-over-the-river_xl.webp?v=3", True), ("/share/site.jpg", False)],
)
def test_a_picture_above_the_title_is_the_articles_where_the_page_calls_it_its_own(own, is_found):
    page = PAGE.replace("<h1>", "<div><img src=/i/bridge-over-the-river_s.jpg></div><h1>")
    article = newskit.parse(page.replace("</title>", f'</title><meta property="og:image" content="{own}">'))
    assert ("/i/bridge-over-the-river_s.jpg" in [one["url"] for one in article.images]) is is_found


@pytest.mark.parametrize(
    "portrait",
    [
        '<figure><img src="/x.jpg"><figcaption>By Anna Berg, Chief Reporter</figcaption></figure>',
        '<p><img src="/x.jpg" alt="Anna Berg"></p>',
        '<p><img src="/people/anna-berg-101.jpg"></p>',
        '<figure><img src="/x.jpg"><figcaption>Anna Berg / Photo: Tom Lind</figcaption></figure>',
    ],
)
def test_portraits_of_who_wrote_are_none_of_the_article(portrait):
    prose = "The ferry between Oster and Kelmont will run every half hour from Monday, the port said, as the new pier opens {}."
    text = "".join(f"<p>{prose.format(f'on the {n}th')}</p>" for n in range(4, 9))
    page = f'<title>Ferry to run twice as often</title><h1>Ferry to run twice as often</h1><p>By <a rel=author href=/a>Anna Berg</a></p><p>5 May 2026</p>{portrait}<p><img src=/ferry.jpg alt="Anna Berg ferry"></p>{text}'
    article = newskit.parse(page)
    assert article.authors == ["Anna Berg"]
    assert [one["url"] for one in article.images] == ["/ferry.jpg"]


def test_a_button_on_a_picture_is_not_what_is_said_of_it():
    figure = "<figure><img src=/x.jpg alt=桥头><button><span>放大图片</span></button></figure>"
    article = newskit.parse(PAGE.replace("<p>青河市交通局29日", figure + "<p>青河市交通局29日"))
    assert {"url": "/x.jpg", "caption": "桥头"} in article.images


def test_pictures_in_links_beside_headlines_cost_linear_time():
    def read(count):
        line = "".join(
            f"<a href=/{n}>{MORE}{n}</a><a href=/x{n}><img src=/{n}.jpg></a>" for n in range(count)
        )
        newskit.parse(PAGE.replace("<p>▲", f"<p>{line}</p><p>▲"))

    assert grows_linearly(read, 200)


@pytest.mark.parametrize(
    ("box", "caption"),
    [
        ("<div><p><img src=/x.jpg alt=bridge></p><div>改造后的老桥面加宽到十二米 高远摄影</div></div>", "改造后的老桥面加宽到十二米 高远摄影"),
        ("<div><img src=/x.jpg alt=bridge><p>The old bridge, two metres wider</p></div>", "The old bridge, two metres wider"),
        ("<div><img src=/x.jpg alt=bridge><p>放大</p></div>", "bridge"),
        ("<div><img src=/x.jpg alt=bridge><p>VIDEO: the old bridge grows wider</p></div>", "bridge"),
        ("<div><img src=/x.jpg alt=bridge><p>1 min, 20 s of it</p><p>The old bridge, two metres wider</p></div>", "bridge"),
        ("<div><p>The old bridge, two metres wider</p><img src=/x.jpg alt=bridge></div>", "bridge"),
    ],
)  # fmt: skip
def test_the_one_line_below_a_picture_in_its_box_is_its_caption(box, caption):
    article = newskit.parse(PAGE.replace("<p>青河市交通局29日", box + "<p>青河市交通局29日"))
    assert {"url": "/x.jpg", "caption": caption} in article.images


def test_pictures_of_amp_are_pictures():
    amp = PAGE.replace("<img ", '<amp-img layout="responsive" ').replace(
        'alt="施工队">', 'alt="施工队"></amp-img>'
    )
    assert newskit.parse(amp).images == newskit.parse(PAGE).images != []
