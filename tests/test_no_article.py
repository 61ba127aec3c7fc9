"""Pages that a site makes of itself, and entries of many kinds, are no articles; short articles beside them stay what they are."""

from collections import Counter

import pytest

import newskit
from newskit.body.dated import are_timed
from newskit.body.no_article.notices import notice, sentences_of_report, speaks_to_reader
from newskit.body.no_article.service import is_service
from newskit.page.html import read_html
from newskit.rules.days import says_day
from newskit.training.pages import draw_pages

NAV = "<nav>" + "".join(f"<a href=/c{i}>栏目{i}</a>" for i in range(8)) + "</nav>"
HEADS = (
    "沙洲渡口换了新船", "老面粉厂改成书店", "夜里十点的修表铺", "山顶气象站招新人", "河滩上的冬泳队", "旧渡轮成了图书馆",
)  # fmt: skip
TEXTS = (
    "旧船用了三十年，新船可以坐六十人。", "书店的窗户还是当年出面粉的口子。", "修表的老陈说他从来没有关过门。",
    "站里只有两张床和一台收音机。", "水温四度，队里最大的八十一岁。", "船舱里放得下一万本书。",
)  # fmt: skip
LINKS = (
    "<ul>"
    + "".join(f"<li><a href=/{i}.html>{head}，街坊都来看</a></li>" for i, head in enumerate(HEADS * 3))
    + "</ul>"
)
DATED_LINKS = (
    "<ul>"
    + "".join(
        f"<li><a href=/{i}.html>{head}，街坊都来看</a><span>2026-03-0{i + 1}</span></li>"
        for i, head in enumerate(HEADS)
    )
    + "</ul>"
)
CARDS = "".join(
    f"<div class=card><h3><a href=/{i}.html>{head}，街坊都来看</a></h3><p>{text}</p></div>"
    for i, (head, text) in enumerate(zip(HEADS, TEXTS, strict=True))
)


def made(body, title="", head=""):
    found = newskit.parse(f"<html><head><title>{title}</title>{head}</head><body>{NAV}{body}</body></html>")
    return found.kind, found.body


@pytest.mark.parametrize(
    "title",
    [
        "关于我们", "联系我们", "隐私政策", "用户服务协议", "网站地图", "沙洲新闻客户端下载", "訂閱方案", "About us", "Contact", "Terms of use",
        "Get the app", "Datenschutz", "Über uns", "Qui sommes-nous ?", "Mentions légales", "Aviso legal", "Nuestra aplicación",
        "О нас", "会社概要", "お問い合わせ", "개인정보처리방침",
    ],
)  # fmt: skip
def test_titles_of_pages_on_the_site_itself(title):
    assert is_service(read_html(f"<title>{title} - 沙洲网</title>"), "")
    assert is_service(read_html(""), title)


@pytest.mark.parametrize(
    "title",
    [
        "关于我们这座桥的三个问题", "联系我们的信鸽", "隐私政策改了，用户不买账", "客户端下载量破百万", "About us and the sea", "Contact lost with ferry",
        "Terms of the truce", "Über uns der Himmel", "Privacy campaigners win in court", "会社概要を改めた理由", "О нас забыли на острове",
    ],
)  # fmt: skip
def test_headlines_that_begin_so(title):
    assert not is_service(read_html(f"<title>{title} - 沙洲网</title>"), title)


def test_an_article_may_have_such_a_title():
    head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Contact"}</script>'
    assert not is_service(read_html(f"<title>Contact</title>{head}<p>4 March 2026</p>"), "Contact")
    head = '<meta property="article:published_time" content="2026-03-04T10:00:00Z">'
    assert not is_service(read_html(f"<title>Contact</title>{head}<p>4 March 2026</p>"), "Contact")


def test_a_page_on_the_site_is_none_though_it_calls_itself_an_article_while_nobody_sees_a_day():
    head = '<meta property="og:type" content="article"><meta property="article:published_time" content="2018-05-01T00:00:00+08:00">'
    page = "<title>关于我们_沙洲网</title>{}<h2>关于我们</h2><p>{}</p><p>沙洲网由沙洲报社主办，创办于二〇〇三年。</p>"
    assert is_service(read_html(page.format(head, "")), "关于我们")
    assert not is_service(read_html(page.format(head, "2018-05-01 10:05")), "关于我们")
    assert not is_service(read_html(page.format(head, "")), "渡口换了新船")


@pytest.mark.parametrize(("author", "has_body"), [("Nell Harrow", False), ("Tom Ashdown", True)])
def test_a_page_titled_by_its_author_is_a_profile(author, has_body):
    head = '<script type="application/ld+json">{{"@type":"Article","headline":"Nell Harrow","author":{{"name":"{}"}},"datePublished":"2026-03-04"}}</script>'
    page = "<h1>Nell Harrow</h1><p>Nell Harrow writes about ferries, harbours and the people who make a living from them.</p><p>She has been on the river for nine years, and came from a trade weekly.</p>"
    assert bool(made(page, "Nell Harrow | Harbour Post", head.format(author))[1]) is has_body


def test_a_sentence_or_two_beside_a_table_under_a_sections_name_are_no_article():
    rows = "".join(
        f"<tr><td>{day}日</td><td>曇</td><td>2{day}</td><td>1{day}</td></tr>" for day in range(1, 6)
    )
    page = "<h1>{}</h1><p>2026年3月4日 10:05</p><table>{}</table><h2>概況</h2><p>前線が南の海上に停滞しています。今夜遅くにかけて雨が降り、雷を伴うところがあるでしょう。</p>"
    assert made(page.format("港の天気", rows), "港の天気")[1] == []
    assert made(page.format("港の天気", rows[:90]), "港の天気")[1]
    assert made(page.format("港では今夜遅くにかけて雨、雷を伴うところも", rows), "港の天気")[0] == "article"


@pytest.mark.parametrize(
    "line",
    ["登录后阅读全文", "登录后可查看完整内容", "Connectez-vous pour lire la suite", "Войдите, чтобы читать дальше", "ログインして続きを読む"],
)  # fmt: skip
def test_an_invitation_to_sign_in_is_a_wall(line):
    assert notice([line]) == "login"
    assert not notice([f"他说，{line}的人越来越多", f"«{line}» steht an der Tür"])


def test_what_a_site_says_of_itself_is_no_body():
    about = (
        "<h1>关于我们</h1><p>沙洲网由沙洲报社主办，创办于二〇〇三年，设有新闻、社会、文化等二十个频道。</p>"
    )
    assert made(about, "关于我们_沙洲网") == ("other", [])
    long = [
        f"第{i}条 您在使用本网站的服务之前，应当仔细阅读本条款的全部内容，并确认自己已经理解。"
        for i in range(12)
    ]
    terms = "<h1>用户协议</h1>" + "".join(f"<p>{line}</p>" for line in long)
    assert made(terms, "用户协议_沙洲网") == ("other", long)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("You will be redirected in 5 seconds.", "notice"),
        ("本站域名已更换，系统将在五秒后自动跳转到新地址。", "notice"),
        ("Sie werden in 5 Sekunden automatisch weitergeleitet.", "notice"),
        ("このページは移転しました。", "notice"),
        ("We’ll be back soon", "notice"),
        ("系统升级", "notice"),
        ("Are you over 18?", "notice"),
        ("Your search for “lamp oil” returned no results.", "missing"),
        ("没有找到与“渡口”相关的内容，请更换关键词。", "missing"),
        ("Traffic will be redirected through the old town", ""),
        ("El tráfico será redirigido por el puerto", ""),
        ("点击后页面跳转到一家游戏网站", ""),
        ("系统升级让老人买不到票", ""),
        ("The swallows will be back soon, says warden", ""),
        ("救援队没有找到与失踪渔船联系的办法", ""),
    ],
)
def test_notices_of_moved_closed_and_empty_pages(line, reason):
    assert notice([line]) == reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("感谢您的订阅，我们已向您的邮箱发送确认邮件。", True),
        ("Enter your address and we will send you a link.", True),
        ("如有线索，请您拨打热线或写信至desk@sandbar.example，一经采用即付稿酬。", True),
        ("Geben Sie Ihre Adresse ein, wir schicken Ihnen einen Link.", True),
        ("因检修水管，东街明日停水，请居民提前储水。", False),
        ("The ferry ran aground at noon. “You could hear it scrape,” said a walker.", False),
    ],
)
def test_who_is_spoken_to(text, expected):
    assert speaks_to_reader([text]) is expected


def test_a_sentence_is_looked_for_where_another_ends_and_not_at_each_letter():
    assert sentences_of_report(["the wall of the old harbour held " * 30 + "and stood."]) == 1
    assert sentences_of_report(["the wall of the old harbour held " * 90 + "and stood."]) == 0


def test_an_offer_is_no_body_and_a_request_with_a_date_is():
    offer = "每天早上七点，把沙洲最要紧的五件事送进您的邮箱。"
    assert made(f"<h1>早安沙洲</h1><p>{offer}</p>", "早安沙洲") == ("other", [])
    assert made(f"<h1>早安沙洲</h1><p>2026-03-04 07:00</p><p>{offer}</p>", "早安沙洲") == ("article", [offer])


def test_a_password_is_asked_for():
    text = "An account lets readers save stories for later and keep a list of their own."
    box = f"<div class=b><h1>Welcome back</h1><form><input name=u><input type=password></form><p>{text}</p></div>"
    assert made(box, "Welcome back - The Sandbar") == ("other", [])
    page = f"<div class=b><h1>Ferry account opens</h1><p>4 March 2026, 10:05</p><p>{text}</p><form><input type=password></form></div>"
    assert made(page, "Ferry account opens - The Sandbar") == ("article", [text])


def test_scores_are_no_sentences():
    rows = "".join(
        f"<tr><td>{i}'</td><td>沙洲队</td><td>{i % 4} - 1</td><td>老港队</td></tr>" for i in range(12)
    )
    assert made(f"<h1>即时比分</h1><table>{rows}</table>", "即时比分_沙洲网")[1] == []


def test_a_sentence_above_scores_is_a_report():
    rows = "".join(f"<tr><td>沙洲队</td><td>{i % 4} - 1</td><td>老港队</td></tr>" for i in range(4))
    report = "沙洲队昨晚在主场以三比一战胜老港队，终场前两分钟还射失了一个点球。"
    kind, body = made(f"<h1>沙洲队主场取胜</h1><p>{report}</p><table>{rows}</table>", "沙洲队主场取胜_沙洲网")
    assert (kind, body[0]) == ("article", report)


def test_entries_under_short_links_are_a_list():
    boards = "".join(
        f"<dl><dt><a href=/f{i}>板块{i}</a></dt><dd>{text}</dd><dd>{i}12 / {i}345</dd></dl>"
        for i, text in enumerate(TEXTS)
    )
    assert made(boards, "沙洲论坛")[1] == []


def test_links_between_an_articles_paragraphs_make_no_list_of_it():
    parts = [
        f"{text}{TEXTS[at - 1]}{TEXTS[at - 2]}记者在现场数了三遍，又问了两位路过的人。"
        for at, text in enumerate(TEXTS)
    ]
    rows = "".join(
        f"<p>{part}</p><p><a href=/r{i}>{HEADS[i]}，街坊都来看</a></p>" for i, part in enumerate(parts)
    )
    page = f"<h1>渡口旧事</h1><div>2026-03-04 10:20</div><div>{rows}</div>"
    assert made(page, "渡口旧事_沙洲网") == ("article", parts)


def test_boxes_alike_under_a_sections_name_are_entries():
    boxes = "".join(
        f"<div class=e><h3>{name} Pharmacy</h3><p>Harbour Street 1{at} (opposite the old fish hall)</p><p>0000 41{at} 10 2{at}</p><a>Show on map</a></div>"
        for at, name in enumerate(("Gull", "Lamp", "Weir"))
    )
    page = f"<h1>Pharmacies on duty in Quill</h1><p>On Wednesday, 12 June 2024 the pharmacies listed below are open in Quill. They open at half past six in the evening and close at half past eight the next morning.</p>{boxes}<p>The list comes from the chamber of pharmacists. Please ring before you set out.</p>"
    head = '<meta property="og:type" content="article">'
    assert made(page, "Pharmacies on duty - Quill Post", head) == ("list", [])
    dated = page.replace("</h1>", "</h1><p>12 June 2024, 10:05</p>")
    assert made(dated, "Pharmacies on duty - Quill Post", head)[0] == "article"


def test_a_schedule_is_a_ticker_below_what_introduces_it():
    rows = "".join(
        f"<li><em>{hour:02}:30</em><span>{head}</span></li>" for hour, head in enumerate(HEADS * 2)
    )
    page = f"<h1>沙洲台节目表</h1><p>沙洲台于1997年开播，以新闻和电视剧为主。本页提供最新的节目预告。</p><ul>{rows}</ul><h2>热播</h2><p>{TEXTS[0]}{TEXTS[1]}</p>"
    assert made(page, "沙洲台节目表") == ("list", [])


def test_who_writes_is_introduced_above_dated_entries_though_og_type_says_article():
    told = (
        "船票涨一角不难，难的是让坐船的人知道这一角花到了哪里。账目贴在码头上，风吹日晒也不怕人看。",
        "老街的修表铺十点还亮着灯，师傅说睡得晚的人多，总有人要看时间。这样的灯，多几盏才好。",
        "桶摆在河滩上，没有人来收，摆着就成了摆设。做事情只做一半，不如不做，免得叫人白高兴一场。",
    )
    cards = "".join(
        f"<div class=one><h2><a href=/{at}.html>{head}</a></h2><p>{text}<a href=/{at}.html>[阅读全文]</a></p><i>2026-03-0{at + 1}</i></div>"
        for at, (head, text) in enumerate(zip(HEADS, told, strict=False))
    )
    page = "<div><h1>陈渡</h1><p>本名陈守河，做过船工和县报编辑，写杂文四十年。信奉有一说一，不爱拐弯抹角。出版有《缆绳集》等。</p><span>文章 218 篇</span></div>"
    head = '<meta property="og:type" content="article">'
    assert made(page + cards, "陈渡的专栏_沙洲网", head) == ("list", [])


def test_who_writes_is_introduced_above_the_list():
    page = "<h1>陈渡</h1><p>陈渡，沙洲网首席记者，跑了二十年码头和船厂。</p>"
    assert made(page + DATED_LINKS, "陈渡_沙洲网") == ("list", [])


@pytest.mark.parametrize("others", [LINKS, DATED_LINKS, CARDS])
@pytest.mark.parametrize(
    ("title", "brief"),
    [
        ("东街停水", "东街水管昨夜爆裂，抢修队今晨六点恢复了供水。"),
        ("渡口换了新船", "沙洲渡口的新船昨日首航，船上坐了六十位街坊。（陈渡 摄）"),
        ("Ferry aground", "The ferry ran aground at noon, the harbour office said."),
        ("Fähre läuft auf Grund", "Verletzt wurde niemand, sagte ein Sprecher am Montag."),
    ],
)
def test_a_brief_below_its_time_keeps_its_body(title, brief, others):
    page = f"<h1>{title}</h1><p>2026-03-04 10:05</p><div class=t><p>{brief}</p></div><h3>更多</h3>{others}"
    assert made(page, f"{title}_沙洲网") == ("article", [brief])


def test_the_whole_of_a_brief_in_a_cell():
    lines = ["沙洲渡口的新船昨日首航，船上坐了六十位街坊。", "据船长介绍，旧船将停在河湾里改作图书馆使用。"]
    cells = f"<tr><td><b>渡口换了新船，旧船改作书馆</b></td></tr><tr><td>2026年3月4日 沙洲网</td></tr><tr><td>　　{lines[0]}<br><br>　　{lines[1]}<br></td></tr>"
    page = f"<table><tr><td><table>{cells}</table></td><td>{LINKS}</td></tr></table>"
    assert made(page, "渡口换了新船，旧船改作书馆") == ("article", lines)


def test_captions_alone_are_a_gallery():
    figures = "".join(
        f"<figure><img src=/{i}.jpg><figcaption>{text}</figcaption></figure>" for i, text in enumerate(TEXTS)
    )
    assert made(f"<h1>渡口旧影六幅</h1><p>2026-03-04 10:05</p>{figures}", "渡口旧影六幅_沙洲网") == (
        "gallery",
        list(TEXTS),
    )


@pytest.mark.parametrize(
    "plays", ["12 300 reproducciones", "12 300 просмотров", "조회수 1.2만회", "觀看次數：1.2萬次"]
)
def test_videos_count_their_plays(plays):
    page = f"<video src=/a.mp4></video><h1>渡口换了新船</h1><div>{plays}</div><p>{TEXTS[0]}</p>"
    assert made(page, "渡口换了新船_沙洲网")[0] == "video"


def test_what_readers_say_is_left_out_though_nothing_heads_it():
    text = "".join(TEXTS[:3])
    says = "".join(
        f"<div class=c><b>船友{i}</b><p>{said}</p><span>{i + 1}楼</span><a>回复</a></div>"
        for i, said in enumerate(TEXTS[3:])
    )
    text = f"昨天，{text}"
    page = f"<h1>渡口旧事说不完</h1><div class=t><p>{text}</p></div><div>{says}</div>"
    assert made(page, "渡口旧事说不完_沙洲网") == ("article", [text])


def test_a_headline_that_tells_what_was_asked_is_no_tool_of_a_thread():
    says = "".join(
        f"<li><b>Ann {i}</b><p>The old ferry was slower, and nobody minded that {i} years ago.</p><a>Reply</a></li>"
        for i in range(4)
    )
    brief = (
        "The council of Port Alder bought the old mill on Tuesday and will move its staff there in spring."
    )
    related = "<ul><li><a href=/a.html>Marden council asked for more time</a></li></ul>"
    page = f"<h1>Council buys the old mill</h1><p>{brief}</p>{related}<h3>Comments</h3><ul>{says}</ul>"
    assert made(page, "Council buys the old mill - Gazette") == ("article", [brief])


def test_a_picture_and_a_line_are_news():
    caption = "图为渡口的旧船正在装书。陈渡 摄"
    page = f"<h1>旧船装书</h1><div>2026-03-04 10:05</div><div class=t><p><img src=/a.jpg></p><p>{caption}</p></div>"
    assert made(page, "旧船装书_沙洲网") == ("article", [caption])


FLASHES = "".join(
    f"<div class=f><span>10:1{i}</span><a href=/f{i}.html>{head}，街坊都来看</a><p>{text}</p></div>"
    for i, (head, text) in enumerate(zip(HEADS, TEXTS, strict=True))
)


@pytest.mark.parametrize("brief", ["沙洲渡口的新船昨日首航，船上坐了六十位街坊。", "新船到了。"])
def test_a_flash_above_other_flashes_is_the_body(brief):
    page = f"<h1>沙洲渡口换了新船坐满六十位街坊</h1><div>2026-03-04 10:20</div><div class=t>{brief}</div><h2>更多快讯</h2>{FLASHES}"
    assert made(page, "沙洲渡口换了新船坐满六十位街坊_沙洲网")[1] in ([brief], [])


def test_a_round_up_of_places_is_one_article():
    said = [f"{text}{TEXTS[at - 1]}{TEXTS[at - 2]}{TEXTS[at - 3]}" for at, text in enumerate(TEXTS)]
    items = "".join(
        f"<div class=i><h3><a href=/p{i}>{head}</a></h3><p>{text}</p></div>"
        for i, (head, text) in enumerate(zip(HEADS, said, strict=True))
    )
    intro = "河边的六处，记者都走过了。天气好的话一天就够。"
    page = f"<h1>周末沿着河走，六个不要门票的地方</h1><div>2026-03-04 10:20</div><div class=t><p>{intro}</p>{items}</div>"
    assert set(said) < set(made(page, "周末沿着河走，六个不要门票的地方_沙洲网")[1])


def test_of_pages_drawn_anew_few_are_misread():
    drawn, misread = Counter(), Counter()
    for shape, html in draw_pages(2, seed=7):
        drawn[shape.is_article] += 1
        misread[shape.is_article] += bool(newskit.parse(html).body) != shape.is_article
    assert misread[True] <= 0.06 * drawn[True]
    assert misread[False] <= 0.2 * drawn[False]


def test_headlines_in_an_aside_make_no_list():
    page = "<h1>早安沙洲</h1><p>每天早上七点，把沙洲最要紧的五件事送进您的邮箱。</p>"
    assert made(f"{page}<aside><h3>热门</h3>{LINKS}</aside>", "早安沙洲") == ("other", [])
    assert made(f"<h1>沙洲新闻</h1>{LINKS}", "沙洲新闻") == ("list", [])


@pytest.mark.parametrize(
    "time", ["08:40", "2026-03-01 08:40", "Mon, 8:40", "5 minutes ago", "2 Hours Ago", "3小时前"]
)
def test_entries_behind_a_time_of_their_own_are_timed(time):
    page = read_html("<h1>Harbour</h1>" + f"<p>{time}</p><p>The ferry stays in the harbour.</p>" * 5)
    assert are_timed(page.texts, list(range(2, 11, 2)))
    assert not are_timed(page.texts, list(range(2, 9, 2)))


UNDATED = [
    ("Cook on the ferry", "You cook for a crew of nine and keep your own stores. Bring the knives that you like best. We pay the passage home."),
    ("夜渡船员守则", "请您上船以后先看一眼救生衣在哪里。您的行李不要放在过道上。开船时请勿靠近船舷，我们会提醒您。"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), UNDATED)
def test_what_speaks_to_its_reader_and_says_no_day_is_no_article(title, text):
    page = f"<div class=x><h1>{title}</h1>{{}}<p>{text}</p></div>"
    assert made(page.format(""), title) == ("other", [])
    assert made(page.format("<p>2026-03-04 10:05</p>"), title) == ("article", [text])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry ran aground on Tuesday.", True),
        ("Le bac s’est échoué jeudi matin.", True),
        ("Паром сел на мель 3 сентября.", True),
        ("Die Fähre fährt ab 5. Mai wieder.", True),
        ("The ferry sails from June 5 on.", True),
        ("The ferry failed 5 out of 10 tests.", False),
        ("渡轮昨天搁浅。", True),
        ("渡し船は四日、3日ぶりに動いた。", True),
        ("The ferry has two decks and a bell.", False),
        ("渡轮长四十二米，有两层。", False),
        ("Le bac a deux ponts et une cloche.", False),
    ],
)
def test_words_that_say_on_what_day(text, expected):
    assert says_day(text) is expected


DESCRIBED = [
    ("沙洲灯塔", ["沙洲灯塔位于沙洲岛东端，塔高二十六米，由花岗岩砌成，塔身刷成红白两色。", "塔内有一百一十二级石阶，顶层的铜灯至今保存完好，射程十八海里。", "岛上另有守塔人的旧居和一口淡水井。"]),
    ("内陆航运科", ["内陆航运科现有工作人员十二人，负责全市渡口的登记和检验。", "科内设检验、登记、档案三个小组，每个渡口每年检验两次，检验费用由市里承担。", "办公用房在码头二楼。"]),
    ("The Weir House", ["The Weir House was built for the keeper of the locks, and has walls as thick as a boat is wide.", "Two of its rooms are furnished as they were, with a box bed and a stove from the foundry across the river.", "The garden runs down to the old slipway."]),
    ("Die Schleuse", ["Die Schleuse besteht aus zwei Kammern und hebt Schiffe um neun Meter.", "Ihre Tore werden noch von Hand bewegt, eine Schleusung dauert vierzig Minuten.", "Das Wärterhaus ist bewohnt."]),
]  # fmt: skip
REPORTED = [
    ("沙洲灯塔昨夜重新点亮", ["熄灭了三十年的沙洲灯塔昨夜重新点亮，岛上二百多人到海边观看。", "守塔人的孙子陈渡说，铜灯擦了整整一个月。"]),
    ("Weir House to open to the public", ["The house of the last lock keeper will open to the public on Saturday, for the first time.", "“We found his boots under the bed,” said Nell Harrow of the river trust."]),
    ("Schleuse steht seit Dienstag still", ["Die Schleuse von Kolmsiel steht seit Dienstag still, elf Schiffe warten davor.", "„Ein Tor klemmt“, sagte Wärter Jan Holm."]),
]  # fmt: skip


@pytest.mark.parametrize("site", ["沙洲网", "Harbour Post"])
@pytest.mark.parametrize(("title", "paragraphs", "is_article"), [*((*one, False) for one in DESCRIBED), *((*one, True) for one in REPORTED)])  # fmt: skip
def test_what_describes_a_thing_and_says_no_time_is_no_article_and_a_report_without_one_is(
    title, paragraphs, is_article, site
):
    page = f"<h1>{title}</h1><img src=/a.jpg>" + "".join(f"<p>{text}</p>" for text in paragraphs)
    assert made(page, f"{title} - {site}") == (("article", paragraphs) if is_article else ("other", []))
    dated = page.replace("</h1>", "</h1><p>2026-03-04 10:05</p>")
    assert made(dated, f"{title} - {site}") == ("article", paragraphs)
