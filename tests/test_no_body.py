"""Pages that are no article: lists, notices, and what must not be taken for them."""

import pytest

import newskit
from newskit.body.no_article.notices import notice

NAV = "<nav>" + "".join(f"<a href=/c{i}>频道{i}</a>" for i in range(8)) + "</nav>"
STORIES = [
    (
        "渡口老茶馆重新开张",
        "停业两年的渡口老茶馆上周六重新开张，八仙桌和长条凳都照原样摆着，老茶客们一早就来占座。",
    ),
    (
        "山村小学有了天文台",
        "海拔一千二百米的山村小学里，孩子们用旧望远镜和竹竿搭起了一座天文台，每晚轮流记录星星的位置。",
    ),
    (
        "夜班公交加开三条线路",
        "从下周一起，市区加开三条夜班公交线路，末班车时间延长到凌晨一点半，沿途经过四家医院。",
    ),
    (
        "养蜂人追着花期走了一万里",
        "从油菜花到槐花再到荆条花，养蜂人老鲁一家每年要搬十一次家，今年走得最远，一共一万零四百里。",
    ),
    (
        "旧船厂里办起灯光展",
        "停产二十年的船厂第一次对公众开放，三十多位艺术家把龙门吊和船坞变成了一座灯光的森林。",
    ),
]


def cards(box="div"):
    return "".join(
        f"<{box} class=item><h3><a href=/a/{i}.html>{title}，引来不少市民</a></h3><p>{text}</p></{box}>"
        for i, (title, text) in enumerate(STORIES)
    )


def made(body, title="", head=""):
    found = newskit.parse(f"<html><head><title>{title}</title>{head}</head><body>{NAV}{body}</body></html>")
    return found.kind, found.body, [w for w in found.warnings if w.startswith("no_body")]


@pytest.mark.parametrize("box", ["div", "article", "li"])
def test_a_page_of_teasers_is_a_list(box):
    assert made(f"<h1>社会</h1>{cards(box)}", "社会_青河网") == ("list", [], ["no_body:list"])


def test_what_a_section_says_of_itself_is_no_body():
    about = "<h1>青河故事</h1><p>每天一个小人物，每天一段青河往事，记录这座城市里认真生活的人。</p>"
    assert made(f"{about}{cards()}", "青河故事_青河网") == ("list", [], ["no_body:list"])


def test_a_flat_list_of_teasers_is_a_list():
    rows = "".join(
        f"<dt><a href=/a/{i}.html>{title}</a></dt><dd>{text}</dd>" for i, (title, text) in enumerate(STORIES)
    )
    assert made(f"<h1>社会</h1><dl>{rows}</dl>", "社会_青河网") == ("list", [], ["no_body:list"])


def test_results_of_a_search_are_a_list_though_the_last_has_its_date_below():
    rows = "".join(
        f"<div class=r><h3><a href=/a/{i}.html>{title}，引来不少市民</a></h3><p>{text[:30]}……</p><span>青河日报　2026-03-0{i + 1}</span></div>"
        for i, (title, text) in enumerate(STORIES)
    )
    found = made(
        f"<div>找到相关结果约 {len(STORIES)} 条</div><div class=rs>{rows}</div>", "“青河”的搜索结果_青河网"
    )
    assert found == ("list", [], ["no_body:list"])


def test_a_brief_among_teasers_is_an_article():
    brief = "青河市气象台今天上午十时发布大风蓝色预警，预计夜间阵风可达八级，请注意防范。"
    page = (
        f"<h1>大风预警</h1><p>2026-03-04 10:05 来源：青河日报</p><div class=txt><p>{brief}</p></div>{cards()}"
    )
    assert made(page, "大风预警_青河网") == ("article", [brief], [])


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["404-页面不存在"], "missing"),
        (["抱歉，您访问的页面不存在或已被删除。"], "missing"),
        (["提示信息", "抱歉，指定的主题不存在或已被删除或正在被审核"], "missing"),
        (["该内容已被发布者删除"], "missing"),
        (["Page not found | The Post"], "missing"),
        (["Sorry, we can’t find that page"], "missing"),
        (["The page you are looking for may have been moved, renamed or deleted."], "missing"),
        (["Seite nicht gefunden"], "missing"),
        (["Just a moment..."], "captcha"),
        (["安全验证"], "captcha"),
        (["您的访问过于频繁，请完成下方验证后继续访问。"], "captcha"),
        (["Please verify you are a human"], "captcha"),
        (["Sign in to continue"], "login"),
        (["Log in | The Post", "Log in"], "login"),
        (["用户登录"], "login"),
        (["会员登录 - 江城论坛"], "login"),
        (["用户登录_江城论坛"], "login"),
        (["您需要登录后才可以继续阅读"], "login"),
        (["网站正在进行升级维护，预计今天十八点恢复访问"], "notice"),
        (["Please enable JavaScript in your browser to view this page."], "notice"),
        (["Wir und unsere 214 Partner verwenden Cookies und ähnliche Technologien."], "notice"),
        (["403 Forbidden"], "notice"),
        (["桥梁维护工人的一天"], ""),
        (["We asked our partners what they think"], ""),
        (["Forbidden city opens a new hall"], ""),
        (["404 people rescued from ferry"], ""),
        (["404路公交车今起改道"], ""),
        (["男子登录他人账号被拘留"], ""),
        (["登录——一个老站长的二十年"], ""),
        (["平台删除两千条内容 三名主播被处罚"], ""),
        (["Sign of the times: the last typesetter retires"], ""),
        (["Log cabin burns down in Carrick"], ""),
        (["Access to the beach is free"], ""),
        (["帖子被删除 博主发声：不会沉默"], ""),
        (["Long queues at airport security check"], ""),
        (["Access denied: how the beach was fenced off"], ""),
        (["安全验证不合格 三批次电池被召回"], ""),
        (["安全生产检查不留死角"], ""),
        (["Police checking your browser history need a warrant, court rules"], ""),
        (["Register to vote by Friday, county clerk says"], ""),
        (["Log in to the town hall from your tractor"], ""),
        (["404 Main Street is for sale again"], ""),
        (["Subscribe to this: a paper that comes by boat"], ""),
        (["Access denied | the walkers who fought for the old coast path"], ""),
        (["找不到页面？社区帮老人学上网"], ""),
        (["Error 404"], "missing"),
        (["Error 404 (Not Found)!"], "missing"),
        (["404 Nicht gefunden"], "missing"),
        (["Subscribe to The Post"], "login"),
        (["404 Not Found"], "missing"),
        (["404 | The Post"], "missing"),
        (["404错误提示"], "missing"),
        (["Log in to your account"], "login"),
        (["Sign in to The Post"], "login"),
        (["Subscribe to read the full story"], "login"),
        (["Register for free to continue"], "login"),
        (["Access denied | www.example.com used Cloudflare to restrict access"], "captcha"),
        (["抱歉，找不到页面。"], "missing"),
        (["Nie znaleziono strony"], "missing"),
        (["Sidan kunde inte hittas"], "missing"),
        (["Aradığınız sayfa kaldırılmış olabilir."], "missing"),
        (["Không tìm thấy trang"], "missing"),
        (["الصفحة غير موجودة"], "missing"),
        (["العودة إلى الصفحة الرياضية"], ""),
        (["העמוד לא נמצא"], "missing"),
        (["Η σελίδα δεν βρέθηκε"], "missing"),
        (["Stránka nenalezena"], "missing"),
        (["Halaman tidak ditemukan"], "missing"),
        (["ไม่พบหน้าที่คุณต้องการ"], "missing"),
        (["Sidan som hittades i kyrkans vägg"], ""),
        (["Trang phục của bạn"], ""),
        ([""], ""),
    ],
)
def test_notices(lines, reason):
    assert notice(lines) == reason


def test_a_notice_makes_no_body_and_no_credits():
    page = "<div class=err><h2>该内容已被发布者删除</h2><p>由于作者本人的要求，此文章暂时无法查看。如有疑问，请联系客服。</p></div>"
    assert made(page, "提示信息") == ("other", [], ["no_body:missing"])


def test_an_article_about_notices_is_one():
    text = "每个人都见过那行字，却没有人记得第一次见到它是什么时候。管理员老严为这一页写过三十多个版本，有的带一首诗。"
    page = (
        f"<h1>页面不存在：一行字的三十年</h1><p>2026-05-01</p><div class=txt>{f'<p>{text}</p>' * 1}"
        + "".join(f"<p>第{i}个版本里，{text}</p>" for i in range(12))
    )
    kind, body, warnings = made(page + "</div>", "页面不存在：一行字的三十年")
    assert (kind, len(body), warnings) == ("article", 13, [])


THREE = [
    "For forty years the walkers of Carrick took the same path along the cliff, past the lighthouse.",
    "Last spring a fence went up across it, and a court has now ordered the owner to take it down.",
    "About two hundred people came to see the first post fall on a wet Sunday afternoon.",
]


def under(heading, paragraphs, date="<p>3 March 2026</p>"):
    text = "".join(f"<p>{one}</p>" for one in paragraphs)
    return made(f"<article><h1>{heading}</h1>{date}<div class=txt>{text}</div></article>", heading)


@pytest.mark.parametrize("date", ["<p>3 March 2026</p>", ""])
@pytest.mark.parametrize(
    "title",
    ["Access denied | Coast path", "404: the number on every door", "Log in, please", "Page not found"],
)
def test_sentences_under_a_title_like_a_notices_are_an_article(title, date):
    assert under(title, THREE, date) == ("article", THREE, [])


def test_what_a_notice_says_to_the_reader_makes_no_article_of_it():
    said = [
        "The page you are looking for might have been moved, renamed or deleted by its owner.",
        "Please check the address for spelling mistakes, or go back to the front page of this website.",
        "If you think that this is an error of our server, please write to the desk.",
    ]
    assert under("404 | The Post", said) == ("other", [], ["no_body:missing"])


@pytest.mark.parametrize("head", ["文章已下线", "哎呀，您访问的页面跑丢了"])
def test_a_notice_under_a_heading_of_its_own_is_one_beside_other_articles(head):
    tip = f"<div class=tip><h2>{head}</h2><p>您访问的文章可能正在审核或链接有误。</p><a href=/>返回首页</a></div>"
    rows = "".join(
        f"<div><a href=/a/{i}.html>{title}，引来不少市民</a></div>" for i, (title, _) in enumerate(STORIES)
    )
    assert made(f"{tip}<div><h3>猜你喜欢</h3>{rows}</div>", "青河网") == ("other", [], ["no_body:missing"])


HEADLINES = [
    "渡口老茶馆重新开张",
    "山村小学有了天文台",
    "夜班公交加开三条线路",
    "养蜂人追着花期走了一万里",
    "旧船厂里办起灯光展",
    "湖边书店又开了",
    "修伞的人搬进了新铺子",
]
ROWS = [
    "<li><a href=/a/{0}.html>{1}</a><span>2026-03-0{0}</span></li>",
    "<li><span>[03-0{0}]</span><a href=/a/{0}.html>{1}</a></li>",
    "<li><a href=/a/{0}.html>{1}</a> 2026-03-0{0}</li>",
    "<li><a href=/a/{0}.html>{1} 2026-03-0{0}</a></li>",
    "<li><a href=/a/{0}.html><h3>{1}</h3><time>2026-03-0{0}</time></a></li>",
    "<div><a href=/a/{0}.html>{1}</a></div><div>2026年3月{0}日</div>",
    "<div>March {0}, 2026</div><div><a href=/a/{0}.html>{1}</a></div>",
]


def listed(row, number, head=""):
    rows = "".join(row.format(at + 1, text) for at, text in enumerate(HEADLINES[:number]))
    return made(f"<h1>社会</h1><ul>{rows}</ul>", "社会_青河网", head)


@pytest.mark.parametrize("row", ROWS)
def test_dated_headlines_are_a_list(row):
    assert listed(row, 7) == ("list", [], ["no_body:list"])


@pytest.mark.parametrize("row", ROWS)
def test_a_few_dated_headlines_may_be_what_else_is_to_read(row):
    assert listed(row, 3) == ("other", [], ["no_body:empty"])


def test_what_calls_itself_an_article_is_no_list_for_its_dated_links():
    head = '<meta property="og:type" content="article">'
    assert listed(ROWS[0], 7, head) == ("other", [], ["no_body:empty"])


def test_five_headlines_under_the_name_of_a_section_are_a_list_without_a_date():
    row = "<li><a href=/a/{0}.html>{1}</a></li>"
    assert listed(row, 7) == ("list", [], ["no_body:empty"])
    assert listed(row, 4) == ("other", [], ["no_body:empty"])


def test_the_introduction_of_a_topic_is_no_body():
    rows = "".join(
        f"<li><a href=/a/{i}.html>{title}，引来不少市民</a><span>2026-03-0{i + 1} 10:20</span></li>"
        for i, (title, _) in enumerate(STORIES)
    )
    about = "<h1>专题：青河的老行当</h1><p>本报记者用一个冬天走访了青河的二十个老行当。</p>"
    assert made(f"{about}<ul>{rows}</ul>", "专题：青河的老行当_青河网") == ("list", [], ["no_body:list"])
    dotted = "".join(
        f"·<a href=/a/{i}.html>{title}，引来不少市民</a> <font color=gray>(3-{i + 1})</font><br>"
        for i, (title, _) in enumerate(STORIES)
    )
    assert made(f"{about}<div>{dotted}</div>", "专题：青河的老行当_青河网") == ("list", [], ["no_body:list"])


EPISODES = "".join(
    f"<article><h2><a href=/f/{i}.html>第{9 - i}期：{title}</a></h2><p>{text[:30]}。</p><p>{30 + i} 分钟，2026-03-0{i + 1}</p></article>"
    for i, (title, text) in enumerate(STORIES)
)
SHOW = "<p>两位主播每周请来一位客人，在打烊以后的小面馆里聊一聊手艺、生意和家事。</p><p>渡口夜话每周四晚上更新，欢迎写信告诉我们你想听的人。</p>"


@pytest.mark.parametrize(
    ("title", "about", "kind"),
    [
        ("渡口夜话", SHOW, "list"),
        ("渡口夜话", f"<p>2026-03-09 10:05</p>{SHOW}", "article"),
        ("渡口夜话开播，第一期请来修表人", SHOW, "article"),
    ],
)
def test_what_is_said_above_episodes_introduces_them(title, about, kind):
    assert made(f"<div><h1>{title}</h1>{about}</div>{EPISODES}", f"{title}_青河网")[0] == kind


NIGHTS = (
    "Ein Besuch in der Backstube, in der seit hundert Jahren niemand ausgeschlafen hat.", "Der Fährmann kennt jeden, der noch über den Fluss will.",
    "Wer schaltet das Licht an, wenn niemand mehr da ist?", "Warum manche Akten nur im Dunkeln gelesen werden dürfen.", "Dreihundert Flaschen vor dem Frühstück.",
)  # fmt: skip


def test_the_text_of_an_episode_that_looks_like_an_articles_is_none():
    about = "<p>Wer arbeitet, wenn alle schlafen? In diesem Podcast besuchen Jana Brandt und Uwe Lindner jede Woche Menschen, deren Tag am Abend beginnt: Bäckerinnen, Fährleute, Pflegerinnen und Wachleute.</p><p>Sie können die Folgen überall hören, wo es Podcasts gibt, oder gleich hier auf dieser Seite.</p>"
    rows = "".join(
        f"<article><h2><a href=/f/{i}>Folge {12 - i}: {name}</a></h2><p>{text}</p><p>3{i} Min. | 0{i + 1}.03.2026</p></article>"
        for i, (name, text) in enumerate(
            zip(
                (
                    "Brot um vier",
                    "Die letzte Fähre",
                    "Leuchtturm ohne Wärter",
                    "Nachts im Archiv",
                    "Der Milchwagen",
                ),
                NIGHTS,
                strict=True,
            )
        )
    )
    page = f"<section><h1>Nachtschicht</h1>{about}{rows}</section>"
    assert made(page, "Nachtschicht - Der Bote") == ("list", [], ["no_body:list"])


@pytest.mark.parametrize(
    "row",
    [
        "<p>{1}</p><p><a href=/a/{0}.html>查看详情</a></p>",
        "<p>{1}</p><p><a href=/u/{0}>青河日报</a></p>",
        "<div><p>{1}</p></div><div><a href=/a/{0}.html>详情</a> <a href=/z>赞</a></div>",
        "{1}<br><a href=/a/{0}.html>详情</a><br>",
    ],
)
def test_sentences_that_links_part_are_a_list_under_a_sections_name(row):
    rows = "".join(row.format(i, text) for i, (_, text) in enumerate((*STORIES, STORIES[0])))
    assert made(f"<h1>快讯</h1><div>{rows}</div>", "快讯_青河网") == ("list", [], ["no_body:list"])


VERSES = (
    "The river went out with the milk carts,", "left its floor for us to read,", "a wheel, a shoe, the ribs of a boat,",
    "and the long green hair of weed.", "We walked on what had drowned us,", "my father kept his hat on.",
)  # fmt: skip
POEM = (
    "河水在夜里翻了个身",
    "把星星都倒进了船舱",
    "摆渡的人不说话",
    "只用他的竹篙",
    "把月亮推向对岸",
    "对岸有一盏灯",
)
SHOPS = (
    "渡口木器家具商店",
    "灯塔巷老字号面馆",
    "白鹭洲船用品公司",
    "南浦区第二粮油店",
    "河滨路自行车修理",
    "老码头理发服务部",
)
HEADS = (
    "Council buys the old mill", "Bakers at four in the morning", "The last ferry of the day", "Bread prices rise in March",
    "Eels return to the marsh", "A lamp for the north pier",
)  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "is_verse"), [(VERSES, True), (POEM, True), (SHOPS, False), (HEADS, False)]
)
@pytest.mark.parametrize("row", ["<p>{}</p>", "{}<br>"])
def test_verse_alone_is_a_body_and_a_list_of_names_is_none(lines, is_verse, row):
    text = "".join(map(row.format, lines))
    title = "Low water at the pier"
    found = made(f"<h1>{title}</h1><p>Ada Wren</p><div>{text}</div>", f"{title} - The Post")
    assert found[:2] == (("article", list(lines)) if is_verse else ("other", []))


@pytest.mark.parametrize(("title", "kind"), [("怎样不重复提交报名表", "article"), ("报名与办事", "list")])
def test_a_line_or_two_above_many_links_introduce_them_where_the_title_is_a_section_s(title, kind):
    lines = "把表交上去以后再按一次按钮，数据库里就会多出一条，用一个变量记住就可以避免。<br>离开这一页的时候再把它清掉。"
    links = "".join(f"<a href=/a/{i}.html>第{i}件要到窗口办的事</a><br>" for i in range(18))
    page = (
        f"<table><tr><td><b>{title}</b></td></tr><tr><td>{lines}</td></tr><tr><td>{links}</td></tr></table>"
    )
    assert made(page, f"{title}_青河网")[0] == kind


def test_found_pages_whose_headline_and_teaser_share_an_element_are_a_list():
    found = "".join(
        f"<p><a href=/a/{i}.html>{title}，引来不少市民</a><br>{text}<br>news.example/{i}.html 2026-03-04</p>"
        for i, (title, text) in enumerate(STORIES * 4)
    )
    assert made(f"<h1>搜索</h1><div>{found}</div>", "搜索_青河网")[:2] == ("list", [])


@pytest.mark.parametrize("head", ["网友评论", "最新评论(3)", "3 Comments", "Leave a comment"])
def test_comments_are_no_body_where_the_article_is_missing(head):
    said = "".join(
        f"<div class=row><b>网友{i}</b><p>{text[:30]}，说得好，希望多报道一些这样的事。</p></div>"
        for i, (_, text) in enumerate(STORIES[:3])
    )
    page = f"<h1>渡口老茶馆上周六重新开张迎客</h1><p>2026-03-04 10:05 来源：青河日报</p><div class=txt></div><h3>{head}</h3>{said}"
    assert made(page, "渡口老茶馆上周六重新开张迎客_青河网")[1] == []


def test_teasers_under_a_heading_of_other_articles_are_no_body_where_the_article_is_missing():
    few = "".join(
        f"<div class=card><h4><a href=/a/{i}.html>{title}，引来不少市民</a></h4><p>{text}</p></div>"
        for i, (title, text) in enumerate(STORIES[:4])
    )
    page = f"<h1>青河市气象台发布大风预警信号</h1><p>2026-03-04 10:05 来源：青河日报</p><div class=more><h3>相关推荐</h3>{few}</div>"
    assert made(page, "青河市气象台发布大风预警信号_青河网")[1] == []


@pytest.mark.parametrize(
    ("line", "is_body"),
    [
        ("对拟聘人选有异议的，请在公示期内以书面形式向镇政府办公室反映，联系电话：0000-1234567。", True),
        ("编辑部地址：青河市渡口路18号，邮编：100000，欢迎来信来访。", False),
    ],
)
def test_a_sentence_that_ends_with_where_to_call_belongs_to_a_brief_and_an_address_does_not(line, is_body):
    first = "经报名、笔试和面试，现将渡口镇图书馆拟聘管理员予以公示，公示期为3月4日至3月10日。"
    page = f"<div class=zw><h1>渡口镇图书馆拟聘管理员公示</h1><p>2026-03-04 10:05</p><p>{first}</p><p>{line}</p></div>"
    assert made(page, "渡口镇图书馆拟聘管理员公示")[1] == [first, line][: 1 + is_body]


def test_where_a_page_of_pictures_stands_is_no_body():
    place = "<table><tr><td>您现在的位置： 青河三中 &gt;&gt; 图片中心 &gt;&gt; 校园风光</td></tr></table>"
    cells = "".join(
        f"<td><a href=/p/{i}.html><img src=/p/s{i}.jpg></a><br><a href=/p/{i}.html>{name}</a><br>更新时间：2005-10-1{i}<br>点击数：{31 * i}</td>"
        for i, name in enumerate(("晨光中的教学楼", "银杏大道", "图书馆一角", "运动场"))
    )
    page = f"<title>校园风光-青河三中</title>{place}<table><tr>{cells}</tr></table><p>共 4 幅图片 首页 上一页 下一页 尾页</p>"
    assert newskit.parse(page).body == []
