"""Links to headlines: whole, in order, once each, and nothing that is no headline."""

import pytest

import newskit
from newskit.body import Body
from newskit.body.html.find import find_html_body
from newskit.fields import Title
from newskit.headlines.found.from_links import headlines_from_links
from newskit.page.html import read_html
from tests.growth import grows_linearly


def headlines(html, title="", body=(), url=""):
    return headlines_from_links(read_html(html, url), Title(title), Body(list(body)), is_list=False)[0]


def test_menus_tags_and_services_are_no_headlines():
    html = """<div><a href=/>首页</a><a href=/tag/1>人工智能</a><a href=/about>关于我们</a>
    <a href=/n/1.html>北岭市第三届青年合唱节在湖畔剧场落幕</a><a href=javascript:void(0)>请点击这里登录您的个人中心</a>
    <a href=/beian>北ICP备00000000号-1 北公网安备0000号</a><a href=/jb>违法和不良信息举报电话：000-0000</a></div>
    <a href=/en/2>Sports</a><a href=/en/3>Harbour bridge to close for repairs until autumn</a><a href=/p>Privacy Policy and Cookies of the Courier</a>"""
    assert headlines(html) == [
        "北岭市第三届青年合唱节在湖畔剧场落幕",
        "Harbour bridge to close for repairs until autumn",
    ]


def test_a_headline_with_spaces_stays_whole():
    html = "<ul><li><a href=/1>水库开闸泄洪 下游村民连夜转移</a></li><li><a href=/2>“蓝天计划”启动 三年植树百万</a></li></ul>"
    assert headlines(html) == ["水库开闸泄洪 下游村民连夜转移", "“蓝天计划”启动 三年植树百万"]


def test_each_once_and_not_the_pages_own():
    html = """<a href=/1.html>水库开闸泄洪下游村民转移</a><a href=/1.html#c>水库开闸泄洪 下游村民转移</a>
    <a href=/1.html>记者从水务局获悉，水库今天上午开闸</a><a href=/own>北岭市启动应急供水预案</a>"""
    assert headlines(html, "北岭市启动应急供水预案") == ["水库开闸泄洪下游村民转移"]


def test_links_in_the_body_are_no_headlines():
    html = "<p>据<a href=/x>北岭市水务集团官方网站今天的通报</a>，供水正常。</p><a href=/1>水库开闸泄洪下游村民转移</a>"
    assert headlines(html, body=[0]) == ["水库开闸泄洪下游村民转移"]


def test_the_heading_of_a_card():
    html = "<a href=/1><img src=a.jpg><h3>水库开闸泄洪下游村民转移</h3><p>记者从水务局获悉，水库今天上午开闸，流量每秒三百立方米。</p><span>2小时前</span></a>"
    assert headlines(html) == ["水库开闸泄洪下游村民转移"]


@pytest.mark.parametrize(
    ("end", "kept"),
    [
        (" [07-12]", ""), ("(2026-7-2)", ""), (" 2026-07-12 09:05", ""), (" 07-12", ""),
        (" 2-1", " 2-1"), ("（4-2）", "（4-2）"), ("--2026年7月2日", "--2026年7月2日"), (" 7月2日", " 7月2日"),
    ],
)  # fmt: skip
def test_bullets_and_dates_are_cut_off_and_scores_stay(end, kept):
    html = f"<li><a href=/1>· 水库开闸泄洪 下游村民连夜转移安置{end}</a></li>"
    assert headlines(html) == [f"水库开闸泄洪 下游村民连夜转移安置{kept}"]


@pytest.mark.parametrize(
    ("shown", "title", "wanted"),
    [
        ("水库开闸泄洪 下游村民…", "水库开闸泄洪 下游村民连夜转移安置", "水库开闸泄洪 下游村民连夜转移安置"),
        ("水库开闸泄洪 下游村民", "水库开闸泄洪 下游村民连夜转移安置", "水库开闸泄洪 下游村民连夜转移安置"),
        ("水库开闸泄洪 下游村民", "水库开闸泄洪 下游村民（组图）", "水库开闸泄洪 下游村民"),
        ("水库今天上午开闸泄洪", "水库今天上午开闸泄洪 下游村民转移", "水库今天上午开闸泄洪 下游村民转移"),
        ("« 水库开闸泄洪，下游村民连夜转移", "", "水库开闸泄洪，下游村民连夜转移"),
        ("Council buys the old mill »", "", "Council buys the old mill"),
        ("« Le vieux moulin est sauvé »", "", "« Le vieux moulin est sauvé »"),
        ("Council buys the old mill...", "Council buys the old mill for one euro", "Council buys the old mill for one euro"),
        ("Council buys the old mill", "Council buys the old mill. It cost one euro.", "Council buys the old mill"),
    ],
)  # fmt: skip
def test_a_headline_that_is_cut_is_whole_in_the_links_title(shown, title, wanted):
    assert headlines(f'<p><a href=/1 title="{title}">{shown}</a>') == [wanted]


def test_a_headline_that_is_cut_is_whole_in_another_link_to_the_same_article():
    html = "<p><a href=/1>水库开闸泄洪 下游村民...</a><p><a href=/1>水库开闸泄洪 下游村民连夜转移</a>"
    assert headlines(html) == ["水库开闸泄洪 下游村民连夜转移"]


@pytest.mark.parametrize(
    ("address", "is_page"),
    [
        ("https://www.kuriers.example/", False), ("//kuriers.example", False), ("/", False), ("http://kuriers.example/index.html", False),
        ("https://kuriers.example/?id=7", True), ("#/detail/7", True), ("#comments", False),
    ],
)  # fmt: skip
def test_a_front_page_is_no_article(address, is_page):
    name = "江城市市场监督管理局（知识产权局）网站"
    assert headlines(f"<p><a href={address}>{name}</a>") == [name] * is_page


def test_footers_have_headlines_in_headings_only():
    html = "<footer><h3><a href=/1>水库开闸泄洪，下游村民连夜转移</a></h3><p><a href=/2>江城日报社版权，未经书面同意不得转载</a></p></footer>"
    assert headlines(html) == ["水库开闸泄洪，下游村民连夜转移"]
    card = "<div class=cardTitleAndFooter><a href=/1>水库开闸泄洪，下游村民连夜转移</a></div>"
    assert headlines(card) == ["水库开闸泄洪，下游村民连夜转移"]


@pytest.mark.parametrize(
    ("link", "wanted"),
    [
        ("<em>{n}</em>水库开闸泄洪第{n}批村民转移<i>{n}5</i>", "水库开闸泄洪第{n}批村民转移"),
        ("<span>推广</span>水库开闸泄洪第{n}批村民转移", "水库开闸泄洪第{n}批村民转移"),
        ("水库开闸泄洪第{n}批村民转移 <span>河报{n} · {n}小时前</span>", "水库开闸泄洪第{n}批村民转移"),
        ("<b>{n}k views</b>: Bridge number {n} closes for repairs", "Bridge number {n} closes for repairs"),
        ("Bridge number {n} closes for repairs<span>read</span>", "Bridge number {n} closes for repairs"),
        (
            "<span>Bridge number {n} closes for repairs</span> <b>Bridge number {n} closes for repairs</b>",
            "Bridge number {n} closes for repairs",
        ),
    ],
)
def test_labels_of_several_links_are_cut_off(link, wanted):
    html = "".join(f"<p><a href=/{n}>{link.format(n=n)}</a></p>" for n in range(1, 5))
    assert headlines(html) == [wanted.format(n=n) for n in range(1, 5)]


PLACES = ("Old Bridge", "Market Hall", "School House", "North Pier")


@pytest.mark.parametrize(
    ("link", "wanted"),
    [
        ("<i>{n}</i><span>要闻</span> <b>水库开闸泄洪第{n}批村民转移</b>", "水库开闸泄洪第{n}批村民转移"),
        ("<b>{w} closes for repairs</b> <span>Nobody can say how long it will take.</span>", "{w} closes for repairs"),
        ("<b>{w} closes for repairs</b> <i>Nobody can say" + " how long" * 20 + ".</i>", "{w} closes for repairs"),
        ("{w} <b>closes</b> <span>for repairs in June.</span>", "{w} closes for repairs in June."),
        ("<div>Article réservé aux abonnés</div><div>{w} closes for repairs</div>", "{w} closes for repairs"),
        ("<h2>After the flood of June</h2><h1>{w} closes for repairs</h1>", "{w} closes for repairs"),
        ("<p>Nobody can say how long it takes.</p><p class=news-title>{w} closes for repairs</p>", "{w} closes for repairs"),
        ("{n}. {w} closes for repairs", "{w} closes for repairs"),
        ("<i>[{w:.4}]</i> 水库开闸泄洪第{n}批村民转移", "水库开闸泄洪第{n}批村民转移"),
        ("0{n} 水库开闸泄洪第{n}批村民转移", "水库开闸泄洪第{n}批村民转移"),
        ("4{n} {w} closes for repairs", "4{n} {w} closes for repairs"),
    ],
)  # fmt: skip
def test_cards_summaries_and_ranks(link, wanted):
    html = "".join(f"<div><a href=/{n}>{link.format(n=n, w=PLACES[n - 1])}</a></div>" for n in range(1, 5))
    assert headlines(html) == [wanted.format(n=n, w=PLACES[n - 1]) for n in range(1, 5)]


def test_a_kicker_of_one_link_stays_with_a_space():
    html = "<a href=/1><span>Stadtrat</span><span>Was nun aus der alten Brücke wird</span></a>"
    assert headlines(html) == ["Stadtrat Was nun aus der alten Brücke wird"]
    assert headlines(html.replace("Stadtrat", "STADTRAT")) == ["STADTRAT Was nun aus der alten Brücke wird"]


def test_a_topic_with_its_colon_and_a_word_that_was_searched_for_stay():
    topics = "".join(f"<p><a href=/{n}><b>快讯：</b>北岭市第{n}届合唱节今天落幕</a></p>" for n in range(4))
    assert headlines(topics)[0] == "快讯：北岭市第0届合唱节今天落幕"
    found = "".join(f"<p><a href=/{n}><em>北岭</em>市第{n}届合唱节今天落幕</a></p>" for n in range(4))
    found += "<p><a href=/9>今天<em>北岭</em>市的合唱节落幕</a></p>"
    assert headlines(found)[0] == "北岭市第0届合唱节今天落幕"


def test_the_footer_has_none():
    html = "<footer><a href=/1>北岭市人民政府新闻办公室主办</a></footer><div class=breadcrumb><a href=/2>北岭新闻网新闻中心国内新闻频道</a></div>"
    assert headlines(html) == []


def test_the_articles_before_and_after_in_an_articles_own_footer_are_headlines():
    html = "<footer><div class=td-post-next-prev><div><span>Previous article</span><a href=/1>水库开闸泄洪下游村民转移</a></div></div></footer>"
    assert headlines(html) == ["水库开闸泄洪下游村民转移"]


def test_a_list_page_gives_addresses_and_times():
    items = "".join(
        f"<li><a href=/2023/{i}.html>北岭市第{i}座污水处理厂建成投入使用</a><span>2023-07-{i:02} 09:{i:02}</span></li>"
        for i in range(1, 25)
    )
    page = read_html(f"<ul>{items}</ul>", "https://news.example/list/")
    body = find_html_body(page, Title())
    found, links = headlines_from_links(page, Title(), body, is_list=True)
    assert (body.blocks, len(found)) == ([], 24)
    assert links[2] == {
        "text": "北岭市第3座污水处理厂建成投入使用",
        "url": "https://news.example/2023/3.html",
        "published_at": "2023-07-03T09:03",
    }


def test_a_list_page_has_no_time_of_its_own():
    items = "".join(
        f"<li><a href=/2023/{i}.html>北岭市第{i}座污水处理厂建成投入使用</a><span>{i}小时前</span></li>"
        for i in range(1, 25)
    )
    article = newskit.parse(
        f"<title>北岭新闻</title><h1>北岭新闻</h1><p>3小时前 来源：北岭日报</p><ul>{items}</ul>"
    )
    assert (article.kind, article.source, article.warnings) == ("list", "", ["no_body:empty"])


@pytest.mark.parametrize(
    ("name", "is_service"), [("pageFooter", True), ("cookie-bar", True), ("football", False)]
)
def test_links_of_footers_and_consent_boxes_are_services(name, is_service):
    html = f"<div class={name}><p><a href=/1>北岭市第三届青年合唱节在湖畔剧场落幕</a></div>"
    assert headlines(html) == ([] if is_service else ["北岭市第三届青年合唱节在湖畔剧场落幕"])


@pytest.mark.parametrize(
    "text",
    [
        "江城在线ICP备第12345号江城",
        "江城公网安备第三一二零号江城",
        "信息网络传播视听节目许可证",
        "江城日报违法举报电话一二三",
        "违法不良信息处置专区入口处",
        "江城日报版权声明全文见此处",
        "江城日报网站免责声明见此处",
        "江城日报读者隐私政策见此处",
        "江城日报读者用户协议见此处",
        "江城日报读者用户管理办法处",
        "江城日报跟帖评论管理制度处",
        "江城日报网站服务条款见此处",
        "关于我们江城日报社简介在此",
        "联系本报编辑部各个版面部门",
        "江城日报新闻网网站地图在此",
        "请在这里点击进入下一个页面",
        "请在这里加载更多的新闻内容",
        "请在这里阅读全文或继续浏览",
        "请在这里查看详情或继续浏览",
        "请在这里下载客户端继续浏览",
        "请在这里扫码之后再继续浏览",
        "请把江城日报新闻网设为首页",
        "江城日报网络跟帖自律公约",
        "广告等商务合作，请点击这里",
        "关注江城日报社会部公众号",
        "打开江城日报新闻客户端",
        "跳到主要內容區塊快速鍵",
        "個人資料（私隱）政策聲明",
        "江城日报新闻网无障碍阅读",
        "ログインして続きを読んでください",
        "江城新聞の有料デジタル会員に登録",
        "今なら一か月だけ無料で体験する",
        "개인정보 처리방침 전체 보기",
        "Политика конфиденциальности сайта",
        "سياسة الخصوصية وشروط استخدام الموقع",
        "נהלים ומדיניות פרטיות של האתר שלנו",
        "นโยบายความเป็นส่วนตัวและข้อกำหนดของเว็บไซต์",
        *(
            f"{words} and some other words of ours"
            for words in (
                "Privacy policy", "Cookie settings", "Terms of use", "All rights reserved", "Copyright",
                "Do not sell", "Log in", "Sign up", "Subscribe now", "Our subscription", "Advertise with us",
                "About us", "Contact us", "Accessibility", "Skip to content", "Back to top", "Click here",
                "Read more", "See all", "View all", "Show more", "Newsletter", "Follow us", "Share this",
                "Tweet this", "Email us", "Impressum", "Datenschutz", "Mentions légales", "Política de uso",
                "Informativa", "Ver todas", "Abonnieren", "Now for 4€/month",
                "Tap here to see films", "Hier geht's zur Anmeldung", "Die Nachrichten lesen Sie hier", "Klick, um zu drucken",
            )
        ),
    ],
)  # fmt: skip
def test_a_service_link_is_no_headline(text):
    fair = "江城大桥昨日正式建成通车了啊"
    assert headlines(f"<li><a href=/1>{text}</a><li><a href=/2>{fair}</a>") == [fair]


@pytest.mark.parametrize(
    ("address", "is_service"),
    [
        ("/newsletter/", True),
        ("https://abo.paper.example/probe-lesen-und-viel-sparen", True),
        ("https://jobs.paper.example/anzeige/35214.html", True),
        ("/gutscheine/kategorien/auto/", True),
        ("/search/index.html?q=bridge", True),
        ("//paper.example/tag/harbour-bridge", True),
        ("https://paper.example/2026/harbour.html?share=telegram&nb=1", True),
        ("/jobs/why-nobody-wants-to-sail", False),
        ("/topic/35214.html", False),
        ("/news/jobs.harbour", True),
        ("/news/tags-of-the-harbour", False),
        ("/sport/harbour", False),
    ],
)
def test_links_to_services_are_told_by_parts_of_their_address(address, is_service):
    html = f"<li><a href='{address}'>Harbour bridge closes until next autumn</a><li><a href=/2>Old mill sold for one single euro</a>"
    assert ("Harbour bridge closes until next autumn" not in headlines(html)) is is_service


def test_where_the_page_itself_stands_among_them_they_are_articles():
    html = "<li><a href=/jobs/harbour>Harbour bridge closes until next autumn</a>"
    assert headlines(html, url="https://paper.example/jobs/old-mill")
    assert not headlines(html)


NEWS = [
    "渡口老茶馆重新开张 八仙桌照原样摆着",
    "夜班公交加开三条线路，末班车延长到一点半",
    "养蜂人追着花期走了一万里",
]


def listed(texts, tag="ul", css=""):
    items = "".join(f"<li><a href=/{css}{at}>{text}</a></li>" for at, text in enumerate(texts))
    return f"<{tag} class={css or 'x'}>{items}</{tag}>"


@pytest.mark.parametrize(
    ("menu", "tag", "css"),
    [
        (["青河市人民政府门户网", "首页", "青河市发展和改革委员会", "政务", "服务", "互动"], "ul", "links"),
        (["青河市发展和改革委员会", "青河市交通运输管理局"], "ul", "main-nav"),
        (["Letters to the Editor", "Place a Classified Ad", "Sport", "Opinion", "Culture"], "ul", "top"),
        (["Letters to the Editor"], "nav", "top"),
        (
            [
                f"Best {word} Credit Cards"
                for word in "Cash Travel Hotel Student First Airline Rewards Gold".split()
            ],
            "ul",
            "a",
        ),
    ],
)
def test_menus_are_no_headlines(menu, tag, css):
    html = f"<h1>青河的正文</h1><p>2026-03-04 10:05</p><p>{'这是一段正文，讲的是青河。' * 9}</p>{listed(menu, tag, css)}{listed(NEWS, css='news')}"
    assert newskit.parse(f"<html><body>{html}</body></html>").headlines == NEWS


BODY = f"<p>2026-03-04 10:05</p><p>{'这是一段正文，讲的是青河。' * 9}</p><p>{'那是另一段，讲的是青河上的桥。' * 9}</p>"
BOXES = "".join(
    f"<div><b>{part}</b><ul><li><a href=/{part}1>{part}</a><li><a href=/{part}2>天気</a><li><a href=/{part}3>{part}・連載・コラム</a></ul></div>"
    for part in ("社会", "政治", "経済", "国際", "暮らし")
)
WORDS = "Cash Travel Hotel Student First Airline Rewards Gold Small Best Gas Food Rent Farm Boat Work".split()
LONG_MENU = "".join(f"<li><a href=/{word}>Best {word} Cards for People Like You</a>" for word in WORDS)
LINE = "<p>О нас | <a href=/1>Контакты</a> | <a href=/2>Реклама</a> | <a href=/3>О нас</a> | <a href=/4>Правила обработки и хранения данных</a></p>"


@pytest.mark.parametrize("menu", [BOXES, f"<ul>{LONG_MENU}</ul>", LINE])
def test_menus_of_boxes_of_long_entries_and_on_a_line(menu):
    html = f"<h1>青河的正文</h1>{BODY}<div>{menu}</div>{listed(NEWS, css='news')}"
    assert newskit.parse(f"<html><body>{html}</body></html>").headlines == NEWS


def test_a_few_plain_headlines_beside_the_article_are_no_menu_s():
    names = ["城南新添两处候车亭", "东门菜场停业翻修", "互助会发放助学金"]
    menu = "<br>".join(
        f"<a href=/{at}>{word}</a>" for at, word in enumerate("新闻 文化 体育 财经 言论 图片".split())
    )
    right = "<br>".join(f"<a href=/n{at}.html>{name}</a>" for at, name in enumerate(names))
    cells = f"<td>{menu}<td><h1>青河的正文</h1>{BODY}<td><font>今日新闻</font><font>{{}}</font>"
    page = f"<html><body><table><tr>{cells}</table></body></html>"
    assert newskit.parse(page.format(right)).headlines == names
    assert newskit.parse(page.format(f"{right}<br><a href=/w>天气</a>")).headlines == []


def test_sixteen_headlines_are_no_menu_where_one_has_a_mark():
    menu = LONG_MENU.replace("Gold Cards", "Gold, Cards")
    html = f"<h1>青河的正文</h1>{BODY}<ul>{menu}</ul>"
    assert len(newskit.parse(f"<html><body>{html}</body></html>").headlines) == len(WORDS)


def test_short_headlines_among_sure_ones_stay():
    names = ["敦煌石窟里的动物世界", "最后一个放映员的冬天", *NEWS]
    html = f"<p>{'这是一段正文，讲的是青河。' * 9}</p>{listed(names, css='news')}"
    assert newskit.parse(f"<html><body>{html}</body></html>").headlines == names


def test_short_headlines_of_a_list_page_stay():
    names = [
        f"关于{word}工作的通知"
        for word in (
            "防汛抗旱", "森林防火", "安全生产", "义务植树", "征兵体检", "人口普查", "春季招生", "垃圾分类",
            "老旧小区",
        )
    ]  # fmt: skip
    found = newskit.parse(f"<html><body><h1>通知公告</h1>{listed(names)}</body></html>")
    assert (found.kind, found.headlines) == ("list", names)


LONG = [
    "水库开闸泄洪 下游村民连夜转移",
    "“蓝天计划”启动 三年植树百万",
    "医保新规今起施行，这几类药能报",
    "老电影院里的最后一个放映员",
]


@pytest.mark.parametrize(
    "row",
    [
        "<li><a href={1}>{0}</a></li>",
        "<tr><td>·<a href={1}>{0}</a> (05-06)</td></tr>",
        "<div><img src=/{1}.jpg><p><a href={1}>{0}</a></p><span>05-06</span></div>",
    ],
)
def test_a_very_short_headline_in_a_list_of_longer_ones_is_one(row):
    def page(texts):
        inside = "".join(row.format(text, f"/{at}.html") for at, text in enumerate(texts))
        return headlines(f"<div><a href=/zt>滨江新区专题</a></div><table>{inside}</table>")

    for short in ("古城墙下的早市", "村里来了“新农人”"):
        mixed = [LONG[0], short, *LONG[1:]]
        assert page(mixed) == mixed
    names = ["滨江区融媒体", "云岭县发布厅"]
    assert page([*LONG, *names]) == LONG


def test_the_label_of_a_neighbour_is_cut_off():
    html = "<a href=/1>上一篇：水库开闸泄洪 下游村民连夜转移</a><a href=/2>下一条: 老电影院里的最后一个放映员</a>"
    assert headlines(html) == ["水库开闸泄洪 下游村民连夜转移", "老电影院里的最后一个放映员"]
    for label in ("<span>上一篇</span> ", "<i>Previous Post</i> ", "前の記事 "):
        html = f"<a href=/1>{label}水库开闸泄洪 下游村民连夜转移</a>"
        assert headlines(html) == ["水库开闸泄洪 下游村民连夜转移"]
    for link in (
        "<a href=/1 rel=prev><span>Προηγούμενο:</span> <span>Χωρίς νερό τρεις ημέρες η Κίμωλος</span></a>",
        "<a href=/1 rel=next><i>Επόμενο</i> <i>Επόμενο άρθρο:</i> <b>Χωρίς νερό τρεις ημέρες η Κίμωλος</b></a>",
    ):
        assert headlines(link) == ["Χωρίς νερό τρεις ημέρες η Κίμωλος"]
    link = "<a href=/1 rel=next><i>Χωρίς νερό</i> τρεις ημέρες <b>η Κίμωλος</b></a>"
    assert headlines(link) == ["Χωρίς νερό τρεις ημέρες η Κίμωλος"]


def test_papers_to_download_and_steps_of_a_breadcrumb_are_no_headlines():
    html = """<div>当前位置：<a href=/>首页</a>&gt;<a href=/gk>信息公开</a>&gt;<a href=/fd>法定主动公开内容</a></div>
    <a href=/n/1.html>北岭市第三届青年合唱节在湖畔剧场落幕</a><div>附件：<a href=./b.docx>1.二次供水设施清洗登记表.docx</a></div>"""
    assert headlines(html) == ["北岭市第三届青年合唱节在湖畔剧场落幕"]


def test_an_address_with_a_line_end_does_not_hide_the_next_one_that_shares_the_page():
    html = """<p><a href="/1\n.html">水库开闸泄洪下游村民转移</a><p><a href=/2>北岭市启动应急供水预案</a>
    <p><a href="https://www.facebook.com/sharer?u=1">把这一页的消息告诉您的朋友</a>"""
    assert headlines(html) == ["水库开闸泄洪下游村民转移", "北岭市启动应急供水预案"]


def test_marks_and_case_make_no_other_headline():
    html = """<p><a href=/1>“水库”开闸泄洪，下游村民转移</a><p><a href=/2>水库开闸泄洪下游村民转移！</a>
    <p><a href=/3>École de rivière: les élèves reviennent</a><p><a href=/4>ÉCOLE DE RIVIÈRE – LES ÉLÈVES REVIENNENT</a>"""
    assert headlines(html) == ["“水库”开闸泄洪，下游村民转移", "École de rivière: les élèves reviennent"]


NAMED = ["Harbour bridge closes until autumn", "Ferry service to be cut again", "Old mill sold for one euro"]


def rows(row, texts=NAMED, more=("Region", "Verkehr", "Heimat")):
    return "".join(row.format(text, f"/{at}.html", more[at % len(more)]) for at, text in enumerate(texts))


@pytest.mark.parametrize(
    "row",
    [
        "<p><a href={1}><span class=teaser__kicker>{2}</span> <span class=teaser__headline>{0}</span></a>",
        "<p><a href={1}><span class=kicker>{2}</span> {0}</a>",
        "<p><a href={1}><b class=card-title>{0}</b><i>{2} and what else there is to say</i></a>",
        "<p><a href={1}>{0}</a> <a href=/c>Letters to the Editor</a><p><a href=/c>Letters to the Editor</a>",
        "<p><a href={1}>{0}</a> <p><a href={1}?a>Ann Doe for the Post</a><p><a href={1}?b>Ann Doe for the Post</a>",
        "<p><a href={1}>{0}</a> <a href=/2026>March 2026 (14 posts in all)</a>",
    ],
)
def test_what_stands_beside_each_headline_is_none(row):
    assert headlines(rows(row)) == NAMED


def test_a_topic_in_a_link_with_a_named_title_stays():
    row = "<p><a href={1}><b class=kicker>{2}</b>: <b class=title>{0}</b> <i>Ann Doe</i></a>"
    assert headlines(rows(row))[0] == f"Region: {NAMED[0]}"
    row = "<p><a href={1}><b>{0}</b> <i class=sub-title>{2} and what else there is to say of it</i></a>"
    assert headlines(rows(row))[0] == f"{NAMED[0]} Region and what else there is to say of it"


def test_headlines_of_pictures_without_a_text():
    pictures = rows("<li><a href={1}><img src=a.jpg alt='{0}'></a>", LONG[:3])
    partners = rows("<p><a href=https://x.example{1}><img alt='{0}'></a>", ["北岭市公共资源交易中心"] * 3)
    listed = "<div><img src=/logo.png alt=北岭市融媒体中心新闻网站><p><a href=/9>水库开闸泄洪下游村民转移</a></div>"
    html = f"<ul>{pictures}</ul>{listed}{partners}"
    assert headlines(html) == [*LONG[:3], "水库开闸泄洪下游村民转移"]


@pytest.mark.parametrize(
    "row",
    [
        "<li><a href='javascript:view({1})'>{0}</a> 2026-05-0{2}",
        "<li data-url={1}><b>{0}</b> <i>2026-05-0{2}</i>",
    ],
)
def test_a_list_that_needs_scripts_has_headlines_where_each_has_its_day(row):
    texts = [*LONG, "渔港清晨的第一声汽笛"]
    assert headlines(f"<ul>{rows(row, texts, '12345')}</ul>") == texts
    assert headlines(f"<ul>{rows(row, texts, 'abcde')}</ul>") == []


def test_a_box_of_words_beside_a_list_with_days_is_a_menu():
    menu = rows(
        "<a href=/m{1}>{0}</a><br>",
        ["Neues aus der Region", "Tipps für das Wochenende", "Rat und Hilfe im Alltag"],
    )
    listed = "".join(
        f"<p>0{n}.05.2026 <a href=/{n}>{n}. Stadtrat stoppt Umbau des alten Hafens</a>" for n in range(2, 9)
    )
    found = newskit.parse(f"<title>Neues</title><div>{menu}<a href=/s>Sport</a></div><div>{listed}</div>")
    assert (found.kind, len(found.headlines)) == ("list", 7)


def test_notices_of_one_name_among_others_are_one_of_them():
    daily = "北岭市空气质量日报"
    texts = [daily if n % 3 == 0 else f"{LONG[n % 4]} {n}" for n in range(12)]
    assert headlines(rows("<li><a href={1}>{0}</a>", texts)) == list(dict.fromkeys(texts))
    assert headlines(rows("<li><a href={1}>{0}</a>", [daily] * 8)) == [daily]


@pytest.mark.parametrize(
    "row",
    [
        "<a href=/{0}><b>{0}.</b> <i>北岭市第{0}届青年合唱节落幕</i></a> ",
        "<li><a href=/{0}>Best Credit Cards for Small Business {0}</a>",
        "<p><a href=/c{0}>Letters to the Editor</a><p><a href=/{0}>Council buys mill {0} for one euro</a>",
        "<p>2026<p>3月2日 <a href='javascript:v({0})'>北岭市第{0}届青年合唱节落幕</a>",
        "<a href=/{0}><img src=a alt=北岭市第{0}届青年合唱节落幕></a>",
    ],
)
def test_links_of_any_kind_take_a_time_that_grows_with_them_and_no_faster(row):
    few = 1_500
    pages = {size: read_html("".join(map(row.format, range(size)))) for size in (few, 4 * few)}
    for text in ([], ["x"]):
        body = Body([], text)
        assert grows_linearly(
            lambda size, body=body: headlines_from_links(
                pages[size], Title(), body, is_list=not body.paragraphs
            ),
            few,
        )


@pytest.mark.parametrize(
    "names",
    [
        ["ლარი დოლართან გამყარდა", "პარლამენტმა ბიუჯეტი დაამტკიცა", "თბილისში მეტროს სადგური გაიხსნა"],
        ["የፈተና ውጤት ይፋ ሆነ", "የነዳጅ ዋጋ ማስተካከያ ተደረገ", "የክረምት ዝናብ እንደሚጨምር ተተነበየ"],
        ["রেমিট্যান্সে নতুন রেকর্ড", "বইমেলার প্রস্তুতি শুরু", "মেট্রোরেলের সময়সূচিতে পরিবর্তন"],
    ],
)
def test_three_words_or_few_syllables_of_a_script_without_capitals_are_a_headline(names):
    menu = listed(["კულტურა და სპორტი", "የአዲስ ዜና", "সব খবর", "სიახლეები"])
    assert headlines(f"{menu}<p>{'ტექსტი, ' * 9}</p>{listed(names, css='news')}") == names


def test_four_words_of_a_script_without_capitals_are_no_entry_of_a_menu():
    places = "მეტროს მატარებლის ავტობუსის ტრამვაის ბაგირის ნავის გემის ტაქსის"
    names = [f"თბილისში {place} სადგური გაიხსნა" for place in places.split()]
    story = f"<p>{'თბილისში ახალი ხიდი გაიხსნა, რომელიც მდინარის ორ ნაპირს აერთებს. ' * 4}</p>" * 4
    assert newskit.parse(f"<html><body><h1>ხიდი</h1>{story}{listed(names)}</body></html>").headlines == names
