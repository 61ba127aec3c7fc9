"""Pages of few or no sentences: tickers, verse, captions, and what is left where the article is missing."""

import pytest

import newskit
from newskit.body.blocks.measures import Measures
from newskit.body.html import leftovers
from newskit.body.html.briefs import brief_below_time, told_by_title, without_strangers
from newskit.body.html.captions import without_captions
from newskit.body.html.choose import choose
from newskit.body.html.next_article import head_above
from newskit.body.html.rescue import rescue
from newskit.body.signed import is_head
from newskit.page.html import read_html

NAV = "<nav>" + "".join(f"<a href=/c{i}>频道{i}</a>" for i in range(8)) + "</nav>"
SIDE = (
    "<div class=side><h3>热门推荐</h3><ul>"
    + "".join(f"<li><a href=/a{i}.html>第{i}届青年合唱节在湖畔剧场落下帷幕</a></li>" for i in range(12))
    + "</ul></div>"
)
FOOT = "<div class=foot><p>关于我们 | 广告服务 | 联系我们</p></div>"
INFO = "<div class=info>2026-01-09 08:30 来源：松江口晚报</div>"
REPORTS = [
    "松江口港务局说，封冻的航道昨天夜里重新打开，第一艘船今天一早出港。",
    "两座粮库今天开始收购玉米，排在最前面的车凌晨三点就到了。",
    "市气象台把寒潮预警降为蓝色，预计后天最高气温回到零度以上。",
    "冰雕节的门票卖出九万张，比上一届同期多一万三千张。",
    "三号桥的检修提前完工，桥面今晚八点恢复双向通行。",
    "松江口农商行下调小额贷款利率，新的利率从下周一起执行。",
]
VERSE = [
    "江面冻住的时候",
    "船就睡了",
    "船底下的水还在走",
    "走得很轻",
    "怕吵醒了谁",
    "开春再说吧",
    "开春再过江",
]


def made(inside, title="松江口今早零下三十一度", side=SIDE):
    page = f"<html><head><title>{title}_松江口新闻网</title></head><body>{NAV}<div class=wrap>{inside}</div>{side}{FOOT}</body></html>"
    found = newskit.parse(page)
    return found.kind, found.body


def entries(form):
    return "".join(form.format(time=f"0{at}:1{at}", text=text) for at, text in enumerate(REPORTS, 1))


@pytest.mark.parametrize(
    "name", ["7×24小时快讯", "财经快讯", "滚动新闻", "Latest news", "Newsticker", "Última hora"]
)
@pytest.mark.parametrize(
    "form",
    [
        "<div class=item><span class=time>{time}</span><div class=txt>{text}</div></div>",
        "<li><i>{time}:07</i><p>{text}</p></li>",
        "<div class=item><div>01-09 {time}</div><h3>【松江口】</h3><p>{text}</p></div>",
    ],
)
def test_reports_with_times_under_the_name_of_a_section_are_a_ticker(name, form):
    assert made(f"<h1>{name}</h1>{entries(form)}", name) == ("list", [])


def test_a_live_report_under_a_headline_is_an_article():
    form = "<div class=item><div>{time}</div><div class=txt><p>{text}</p></div></div>"
    title = "直播：松江口寒潮快讯不断"
    assert made(f"<h1>{title}</h1>{INFO}{entries(form)}", title) == ("article", REPORTS)


@pytest.mark.parametrize("joint", ["<br>", "</p><p>", "</div><div>"])
def test_verse_is_body(joint):
    tag = joint[2:-1].split(">")[0] if joint != "<br>" else "p"
    lines = f"<{tag}>{joint.join(VERSE)}</{tag}>"
    assert made(f"<h1>江面（外一首）</h1>{INFO}<div class=txt>{lines}</div>", "江面（外一首）") == (
        "article",
        VERSE,
    )


@pytest.mark.parametrize(
    "lines",
    [
        ["首页", "新闻", "图片", "视频", "社区", "论坛", "服务"],
        [
            "开本：16开",
            "定价：38.00元",
            "页数：212页",
            "装帧：平装",
            "语种：中文",
            "印次：第1次",
            "版次：1.0",
        ],
        [f"<a href=/{at}.html>{line}</a>" for at, line in enumerate(VERSE)],
    ],
)
def test_menus_tables_and_links_are_no_verse(lines):
    inside = "".join(f"<p>{line}</p>" for line in lines)
    assert made(f"<h1>松江口今早零下三十一度</h1>{INFO}<div class=txt>{inside}</div>")[1] == []


def test_captions_are_the_body_of_a_page_that_has_nothing_else():
    said = ["1月9日，松江口的冰雕师傅在江边取冰。", "1月9日，取来的冰块在江边码成了一面墙。"]
    figures = "".join(
        f"<figure><img src=/{at}.jpg><figcaption>{text}</figcaption></figure>" for at, text in enumerate(said)
    )
    assert made(f"<h1>松江口今早零下三十一度</h1>{INFO}<div class=txt>{figures}</div>")[1] == said


@pytest.mark.parametrize(
    ("head", "is_body"), [('<meta property="og:type" content="article">', True), ("", False)]
)
def test_what_is_said_right_below_the_title_of_what_calls_itself_an_article_is_its_body(head, is_body):
    said = ["“We cannot cross, and we will not cross.”", "The ferry of Riverton stops."]
    inside = "".join(f"<p>{text}</p>" for text in said)
    found = newskit.parse(
        f"<head><title>Ferry stops</title>{head}</head><h1>Ferry stops at noon today</h1><div class=article-body>{inside}</div>"
    )
    assert found.body == (said if is_body else [])


@pytest.mark.parametrize(
    "left",
    [
        "松江口新闻网由松江口日报社主办，是全市唯一的综合性新闻门户网站，每天更新五百条新闻。",
        "版权所有 松江口日报社 网络备案 江ICP备00000002号 技术支持 松江口信息中心",
        "Hanne Vale is a reporter who has covered the river and its towns for eleven years.",
        "Hanne Vale has written about the river since 2009. She lives in an old ferry with two dogs.",
        "The day’s news from the river, in your inbox at seven every morning. Leave whenever you like.",
        "We and our partners store cookies on your device, and process personal data to show you advertising.",
        "Reporting by Hanne Vale in Sungkow; editing by Piet Marr",
        "订阅早报，每天七点送到您的邮箱，读完再出门。",
        "Reciba cada mañana en su correo las noticias más importantes del día, con la marea y los barcos.",
        "本站使用 Cookie 改善浏览体验，继续浏览即表示您同意我们的隐私政策。",
        "当サイトではクッキーを使用しています。引き続き閲覧される場合は同意したものとみなします。",
        "Utilizamos cookies propias y de terceros para mejorar nuestros servicios y mostrarle publicidad.",
    ],
)
def test_what_is_left_where_an_article_is_missing_is_no_body(left):
    inside = f"<h1>松江口今早零下三十一度</h1>{INFO}<div class=txt></div><div class=x><p>{left}</p></div>"
    assert made(inside) == ("other", [])


@pytest.mark.parametrize(
    "brief",
    [
        "松江口新闻网的记者今天在江边看到，封冻的航道已经重新打开。",
        "Hanne Vale, a reporter who covered the river for eleven years, died on Friday, her paper said.",
        "The town will send its news to every inbox, the mayor said on Friday at the ferry.",
    ],
)
def test_a_brief_is_body(brief):
    inside = f"<h1>松江口今早零下三十一度</h1>{INFO}<div class=txt><p>{brief}</p></div>"
    assert made(inside) == ("article", [brief])


@pytest.mark.parametrize(
    "line",
    [
        "Copyright belongs to the Harbour Post and to nobody else in town.",
        "ICP备00000000号 松江口日报社",
        "无断转载本刊的文字和图片一律不行，请先来信说明用在哪里",
        "The best of the harbour, every Friday in your inbox, before breakfast.",
        "Sign up and get the letter from the harbour for free, every Friday.",
        "Follow the Harbour Post on Facebook and see the boats come in.",
        "Unlimited access to all that the harbour has to say, from one euro.",
        "Abonnieren Sie die Hafenzeitung, damit Sie kein Schiff verpassen.",
        "长按下面的二维码，就能收到每天早上的江面消息，请先扫码再看。扫码二维码",
        "We and our partners use cookies to keep this harbour afloat.",
        "Nell Harrow is a staff reporter for the Harbour Post.",
        "Nell Harrow covers the river for the Harbour Post and its readers.",
        "Reporting by Nell Harrow in the harbour and Tom Ash on the bridge",
        "Redakteurin Nell Harrow ist seit vielen Jahren bei der Hafenzeitung.",
        "松江口新闻网由松江口日报社主办，是全市的综合性门户，每天更新。",
        "The Harbour Post brings you the latest from the river, day and night.",
        "为了看得清楚，建议使用新版的浏览器来打开这个页面，谢谢大家。",
        "No part of the Harbour Post may be copied or passed on without written permission.",
        "Pictures of the river may not be published or redistributed without our consent.",
        "Jede Nutzung der Hafenzeitung, auch in Auszügen, bedarf der Zustimmung des Verlags.",
        "Toute reproduction de ces pages, même partielle, est interdite sans accord de la rédaction.",
        "Queda prohibida la copia de lo que dice el puerto sin permiso del editor.",
        "È vietata la copia di queste pagine senza autorizzazione della redazione.",
        "Перепечатка материалов о реке возможна с письменного согласия редакции.",
        "凡松江口日报社所有作品，未经书面授权，任何人不得转载或者摘编。",
    ],
)
def test_what_pages_say_of_themselves_is_found_behind_its_words(line):
    assert leftovers.says_of_itself(line)


@pytest.mark.parametrize(
    "line",
    [
        "The yard copied the keel of the ferry without permission, the court heard on Monday.",
        "Der Umbau der Brücke braucht noch die Zustimmung des Stadtrats.",
        "未经许可在江里下网的三个人昨天被罚款。",
    ],
)
def test_news_of_permissions_is_not_what_a_page_says_of_itself(line):
    assert not leftovers.says_of_itself(line)


COMMENTS = "".join(
    f"<div class=cm><b>松江口人{at}</b><span>01-09 09:1{at}</span><p>{text}</p><a>回复</a></div>"
    for at, text in enumerate(
        [
            "我家住在江边三十年了，往年这个时候冰面上早就能走车，今年看着不太结实，大家还是绕一绕吧，别图省事。",
            "昨天傍晚还看见几个半大孩子在冰上打出溜滑，喊了半天才肯上来，家长们真的要管一管，太让人揪心了。",
            "建议在几个常下冰的口子上立块牌子，再拉根绳子，光靠喊是喊不住的，巡逻的人也不能一天到晚守在那儿。",
        ]
    )
)


def test_a_brief_above_longer_comments_is_the_body():
    brief = "江口轮渡公司今天宣布，因江面结冰，冬季航班从明天起停航。"
    inside = f"<article><h1>轮渡停航</h1><p class=time>2026-01-09 08:30</p><p>{brief}</p></article><section><h3>热门评论（12）</h3>{COMMENTS}</section>"
    assert made(inside, "轮渡停航", side="") == ("article", [brief])
    assert made(inside.replace(f"<p>{brief}</p>", ""), "轮渡停航", side="") == ("other", [])


def test_a_brief_is_the_body_though_notices_are_longer():
    brief = "市气象台今天六时发布寒潮黄色预警信号。"
    notice = "<div class=ban>扫描二维码，关注松江口新闻网官方微信，每天为您推送最新鲜的本地资讯，还有不定期的粉丝福利等你来拿。</div>"
    rights = "<div class=cp>松江口新闻网由松江口日报社主办，松江口日报、松江口晚报等所有内容的版权均属松江口日报社所有，未经授权不得转载、摘编或利用其他方式使用上述作品。</div>"
    inside = f"<h1>寒潮黄色预警</h1><div class=s>2026-01-09 06:02 来源：松江口气象台</div><div class=c><p>{brief}</p></div>{notice}"
    assert made(inside, "寒潮黄色预警", side=SIDE + rights) == ("article", [brief])


BRIEF = "松江口轮渡公司今天宣布，江面结冰，冬季航班从明天起停航。"
CARDS = "".join(
    f"<div class=c><h2><a href=/{at}>{text[:12]}</a></h2><p>{text}</p><p>{REPORTS[at % 6 - 1]}</p></div>"
    for at, text in enumerate(REPORTS * 2)
)


@pytest.mark.parametrize("said", [BRIEF, "新的船今天已经到了码头，船票还是三块钱一张，老人不要钱。"])
def test_a_brief_is_the_body_though_cards_under_linked_headlines_look_more_like_one(said):
    inside = f"<h1>松江口轮渡冬季停航</h1><p>2026-01-09 08:30</p><p>{said}</p>"
    _, body = made(f"<div class=g><div class=a>{inside}</div>{CARDS}</div>", "松江口轮渡冬季停航", side="")
    assert body == [said]


def test_openings_that_invite_to_read_on_are_no_body_though_their_headings_are_no_links():
    brief = f"<h1>松江口轮渡冬季停航</h1><p>2026-01-09 08:30</p><p>{REPORTS[0]}</p><p><b>{REPORTS[1]}</b></p>"
    feed = "".join(
        f"<div class=f><h4>江边旧事</h4><p>{text * 2}</p><a href=/f>查看更多</a></div>" for text in REPORTS
    )
    assert made(f"<article>{brief}</article><h2>最新</h2>{feed}", "松江口轮渡冬季停航") == (
        "article",
        REPORTS[:2],
    )


def test_a_brief_may_have_a_quotation():
    page = read_html(
        f"<h1>松江口轮渡冬季停航</h1><p>2026-01-09 08:30</p><p>{BRIEF}</p><blockquote><p>{REPORTS[0]}</p></blockquote><div>{REPORTS[1]}</div>"
    )
    assert brief_below_time(Measures(page, 0)) == [2, 3]


OPENING = "<h1>松江口轮渡冬季停航</h1><p>2026-01-09 08:30</p>"
OTHER = (
    f"<h2>冰雕节卖出九万张票</h2><p>2026-01-08 10:00</p>{''.join(f'<p>{text * 2}</p>' for text in REPORTS)}"
)


def test_a_short_article_with_a_list_stands_above_another_article():
    said = f"<p>{REPORTS[0]}</p><ol>{''.join(f'<li>{text}</li>' for text in REPORTS[1:])}</ol>"
    for other in (OTHER, OTHER.replace("<h2>", "<h2><a href=/b>")):
        page = f"<div class=a>{OPENING}<div>{said}</div></div><div class=b>{other}</div>"
        assert made(page, "松江口轮渡冬季停航", side="") == ("article", REPORTS)


@pytest.mark.parametrize("number", [2, 6])
def test_articles_in_boxes_like_the_first_ones_are_others(number):
    text = "".join(f"<p>{text}</p>" for text in REPORTS)
    box = f"<div class=s><h2><a href=/r>冰雕节卖出九万张票</a></h2><p>2026-01-08</p><p>{REPORTS[3] * 2}</p><p>{REPORTS[4]}</p></div>"
    page = f"<div class=s>{OPENING}{text}</div><div class=river>{box * number}</div>"
    assert made(page, "松江口轮渡冬季停航", side="") == ("article", REPORTS)


def test_a_brief_that_says_what_the_title_says_is_the_body_though_a_longer_text_below_is_likelier():
    text = "".join(f"<div><p>{text}</p></div>" for text in REPORTS[:3])
    page = read_html(f"<h1>松江口轮渡冬季停航</h1>{INFO}<div>{BRIEF}</div><h2>冰雕节</h2>{text}")
    brief = page.texts.index(BRIEF)
    chosen = [page.texts.index(text) for text in REPORTS[:3]]
    assert told_by_title(Measures(page, 0), chosen) == [brief]
    other = read_html(f"<h1>江面今早零下三十一度</h1>{INFO}<div>{BRIEF}</div><h2>冰雕节</h2>{text}")
    assert told_by_title(Measures(other, 0), chosen) == chosen


@pytest.mark.parametrize(
    ("day", "is_entry"), [("<i>2026-01-08</i>", True), ("", False), ("<i>2026-01-08 10:30</i>", False)]
)
def test_entries_in_the_box_of_title_and_brief_have_a_link_and_a_day(day, is_entry):
    rows = "".join(
        f"<div class=r>{day}<b>{text[:8]}</b><p>{text} <a href=/r>»</a></p></div>" for text in REPORTS
    )
    m = Measures(read_html(f"<div>{OPENING}<p>{BRIEF}</p><div>{rows}</div></div>"), 0)
    brief = m.texts.index(BRIEF)
    chosen = [brief, *[at for at, text in enumerate(m.texts) if text.rstrip(" »") in REPORTS]]
    assert len(chosen) == 1 + len(REPORTS)
    assert head_above(m, chosen) == (brief + 1 if is_entry else -1)


@pytest.mark.parametrize("arrow", ["<a href=/r>»</a>", ""])
def test_texts_in_boxes_with_a_line_above_and_a_link_are_entries_below_a_brief(arrow):
    rows = "".join(f"<div class=r><b>{text[:8]}</b><p>{text}{arrow}</p></div>" for text in REPORTS[:4])
    page = read_html(f"<div>{OPENING}<p>{BRIEF}</p></div><div>{rows}</div>")
    chosen = [at for at, text in enumerate(page.texts) if text.rstrip("»") in REPORTS]
    brief = page.texts.index(BRIEF)
    assert len(chosen) == 4
    assert head_above(Measures(page, 0), chosen) == (brief + 1 if arrow else -1)


def test_an_invitation_outside_the_box_of_title_and_brief_is_no_body():
    page = f"<div class=a>{OPENING}<p>{REPORTS[1]}</p></div><div class=p><p>Become a friend of the harbour for the price of a coffee and read every story that we print, without adverts.</p></div>"
    assert made(page, "松江口轮渡冬季停航", side="") == ("article", [REPORTS[1]])


def test_terms_that_are_headlines_have_teasers():
    terms = "".join(
        f"<dt><a href=/{at}>{text[:12]}</a></dt><dd>{text * 2}</dd>" for at, text in enumerate(REPORTS)
    )
    page = f"{OPENING}<p>{BRIEF}</p><dl>{terms}</dl>"
    assert made(page, "松江口轮渡冬季停航", side="") == ("article", [BRIEF])


def test_a_teaser_beside_a_sure_brief_is_not_rescued():
    terms = "".join(
        f"<dt><a href=/{at}>{text[:12]}</a></dt><dd>{text}</dd>" for at, text in enumerate(REPORTS)
    )
    m = Measures(read_html(f"<div>{OPENING}<p>{BRIEF}</p><dl>{terms}</dl></div>"), 0)
    brief, found = m.texts.index(BRIEF), [at for at, text in enumerate(m.texts) if text in REPORTS]
    chances = [0.9, *[0.3] * len(found)]
    assert found == m.teasers
    assert rescue(m, [brief, *found], chances, [brief]) == [brief]
    assert rescue(m, [brief, *found], chances, []) == [brief, *found]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2021-05-06 10:20 来源：江城日报", True),
        ("江城市融媒体中心 王大江 李小山", True),
        ("王大江 李小山", True),
        ("（2002年10月31日 19:30 播出）", True),
        ("[ 2008-5-22 15:44:00 ] [ 来源：江城法治前沿 ] [ 作者：王大江 李小山 ] [ 阅读：318 ]", True),
        (
            "[ 2008-5-22 15:44:00 ] 当天，江城大桥通车的消息传遍两岸，许多市民步行过江看日出，交通局预计每天四万辆",
            False,
        ),
        ("2021年5月6日，大桥通车，来源：江城的货物第一次运到。", False),
        ("2021年5月6日 大桥通车", False),
        ("江城日报", False),
        ("大桥 通车", False),
        ("By Anna Berger", False),
    ],
)
def test_a_time_with_its_medium_and_people_alone_open_no_text(line, expected):
    assert is_head(line) == expected


@pytest.mark.parametrize(
    ("picture", "is_body"),
    [
        (
            "<table align=left><tr><td><img src=a.jpg></td></tr><tr><td>轮渡停在松江口。</td></tr></table>",
            False,
        ),
        ("<p align=center><a href=b.htm><img src=a.jpg></a><br>轮渡停在松江口</p>", False),
        ("<table><tr><td><img src=a.jpg><br><font size=1>轮渡停在松江口。</font></table>", False),
        ("<p align=center><img src=smile.gif>轮渡停在松江口</p>", True),
        ("<p align=center><img src=a.jpg><br>轮渡停在松江口。</p>", True),
        ("<p><img src=a.jpg><br>轮渡停在松江口</p>", True),
        ("<p><img src=a.jpg></p><p>▲轮渡停在松江口</p>", False),
        ("<p>▲轮渡停在松江口</p>", True),
    ],
)
def test_a_line_alone_with_its_picture_is_a_caption(picture, is_body):
    texts = [BRIEF, "轮渡停在松江口", REPORTS[0], REPORTS[1]]
    page = read_html(
        f"<h1>松江口轮渡冬季停航</h1><p>{BRIEF}</p>{picture}<p>{REPORTS[0]}</p><p>{REPORTS[1]}</p>"
    )
    chosen = [
        at for at, text in enumerate(page.texts) if text.strip("▲。") in [one.rstrip("。") for one in texts]
    ]
    assert len(chosen) == 4
    assert without_captions(Measures(page, 0), chosen) == (chosen if is_body else [chosen[0], *chosen[2:]])


def test_a_line_that_is_all_of_the_text_is_no_caption():
    page = read_html("<table><tr><td><img src=a.jpg></td></tr><tr><td>轮渡停在松江口。</td></tr></table>")
    assert without_captions(Measures(page, -1), [0]) == [0]


def test_a_brief_above_comments_in_boxes_named_so_is_no_thread():
    comments = "".join(
        f"<li class=comment><cite>阿江</cite><p>{text}</p><a>回复</a></li>" for text in REPORTS
    )
    page = f"<h1>松江口轮渡冬季停航</h1><p>{BRIEF}</p><ol>{comments}</ol>"
    assert made(page, "松江口轮渡冬季停航", side="") == ("article", [BRIEF])


def test_a_time_may_stand_in_a_heading_above_the_brief():
    inside = f"<h1>松江口轮渡冬季停航</h1><h6>2026-01-09 08:30</h6><div>{BRIEF}</div><div>分享到</div>"
    boxes = f"<div class=o><p>{REPORTS[0]}{REPORTS[1]}</p><p>{REPORTS[2]}</p></div>"
    assert made(f"<div>{inside}</div>{boxes}", "松江口轮渡冬季停航")[1] == [BRIEF]


@pytest.mark.parametrize(("inside", "count"), [("<img src=/{at}.jpg><p>{text}</p>", 0), ("<p>{text}</p>", 3)])
def test_what_is_said_of_pictures_below_a_brief_is_none_of_it(inside, count):
    figures = "".join(
        f"<figure>{inside.format(at=at, text=text)}</figure>" for at, text in enumerate(REPORTS[:3])
    )
    article = f"<h1>松江口轮渡冬季停航</h1>{INFO}<div class=t><p>{BRIEF}</p><div>{figures}</div></div>"
    assert made(article, "松江口轮渡冬季停航")[1] == [BRIEF, *REPORTS[:count]]


def test_an_article_below_what_is_said_of_its_picture_is_the_body():
    paragraphs = [BRIEF, *REPORTS, *REPORTS[:3]]
    inside = "".join(f"<p>{text}</p>" for text in paragraphs)
    above = f"<h1>松江口轮渡冬季停航</h1><p>2026-01-09 08:30</p><div>冬季停航的轮渡停在松江口。</div><div>{'分享' * 9}</div>"
    assert BRIEF in made(f"{above}<div class=t>{inside}</div>", "松江口轮渡冬季停航")[1]


def test_a_breadcrumb_above_the_title_makes_no_teaser_of_the_brief():
    crumbs = "<div><a href=/>首页</a><a href=/b>本地新闻</a><a href=/b/c>水上交通</a></div>"
    boxes = "".join(f"<li><a href=/{at}>{text[:12]}</a><p>{text}</p></li>" for at, text in enumerate(REPORTS))
    inside = f"<div>{crumbs}<h1>轮渡停航</h1><em>2026-01-09 08:30</em><p>{BRIEF}</p></div>"
    assert made(f"<ul>{boxes}</ul>{inside}", "轮渡停航", side="") == ("article", [BRIEF])


def test_a_box_around_the_whole_page_is_no_footer():
    paragraphs = "".join(f"<p>{text}</p>" for text in REPORTS)
    page = f"<title>航道</title><div class=flex-wrap-footer>{INFO}<div class=t>{paragraphs}</div>{FOOT}</div>"
    assert newskit.parse(page.encode()).body == REPORTS


def test_briefs_under_headings_of_their_own_are_one_article():
    briefs = ["三号桥今晚封闭检修，预计明早六点恢复。", "停水", "城西片区明天八时至十八时停水。"]
    inside = "".join(f"<p>{text}</p>" for text in briefs)
    page = read_html(f"<h1>松江口早报</h1>{INFO}<div>{inside}<p>分享</p></div><div><p>{REPORTS[0]}</p></div>")
    assert [page.texts[at] for at in brief_below_time(Measures(page, 0))] == briefs


def test_a_page_that_ends_where_another_article_begins_is_not_cut_again(monkeypatch):
    monkeypatch.setattr("newskit.body.html.choose.head_above", lambda m, own: len(m.texts))
    inside = "".join(f"<p>{text}</p>" for text in REPORTS)
    assert newskit.parse(f"<h1>航道</h1>{INFO}<div>{inside}</div>".encode()).body


def test_a_notice_of_cookies_is_no_likelier_than_the_brief():
    brief = "Two hikers who were reported missing on Mount Abel were found safe on Monday morning, the sheriff said."
    notice = "We use cookies to improve your experience. You can read more about how we and our 143 partners handle your data in our privacy notice."
    clock = "Sheriff's Office Report · Oct. 20, 2025 · 12:15 p.m."
    page = read_html(
        f"<body><h1>Two hikers found safe</h1><div>{clock}</div><div>{brief}</div><p>Most read</p><p>{notice}</p>"
    )
    m = Measures(page, 0)
    assert brief_below_time(m) == [2]
    m.brief = []
    assert choose(m, [1, 2, 4], [0.04, 0.41, 0.46]) == [2]


def test_a_word_that_means_you_elsewhere_makes_a_paragraph_of_a_short_text_no_notice():
    said = "Pro hlasovalo 31 ze 45 radních. „Bez kolejí tu za deset let neprojedeme,“ řekla primátorka Dagmar Kubová."
    html = (
        "<title>Tramvaje se vrátí</title><h1>Tramvaje se vrátí</h1><p>4. prosince 2025 9:12</p>"
        "<div class=opener>Sedmdesát pět let poté, co městem projela poslední, se koleje mohou vrátit do ulic.</div>"
        f"<div><p>{said}</p><p>Trať by vedla od nádraží přes náměstí k nemocnici, opozice se obává o peníze.</p></div>"
    )
    assert without_strangers(Measures(read_html(html), 0), [2, 3, 4]) == [2, 3, 4]
