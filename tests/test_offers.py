"""Pages that offer or ask for something are no articles; what says when it was published is one, whatever stands beside it."""

import pytest

import newskit

TEXT = (
    "旧船用了三十年，新船可以坐六十人，船身是山里的老师傅一板一板拼出来的。",
    "孩子们最常读的是药品说明书，山里的十二所小学都没有图书室。",
)
BODY = "".join(f"<p>{text}</p>" for text in TEXT)
ENGLISH = (
    "Every year the crew are called out two hundred times, in all weathers and at all hours.",
    "None of them is paid, and the engine is older than most of those who start it.",
)
ENGLISH_BODY = "".join(f"<p>{text}</p>" for text in ENGLISH)
OFFERS = (
    f"<h1>渔船木工</h1><p>8-12K</p><h3>职位描述</h3>{BODY}<h3>任职要求</h3><p>能吃苦，肯学习，有木工经验者优先。</p>",
    f"<h1>竹编提篮</h1><p>¥68.00</p>{BODY}<h3>规格参数</h3>",
    f"<h1>渡口花园</h1><p>186万</p><table><tr><td>面积</td><td>90平米</td></tr><tr><td>朝向</td><td>南北</td></tr><tr><td>楼层</td><td>18层</td></tr></table>{BODY}",
    f"<h1>给山里的小学送一个图书室</h1>{BODY}<label>30元</label><label>100元</label><a>我要捐款</a>",
    f"<h1>渡口输入法</h1>{BODY}<h3>更新日志</h3><p>修复了已知问题。</p><a>本地下载</a>",
    f"<h1>Keep the lifeboat afloat</h1>{ENGLISH_BODY}<p><b>£12</b><b>£50</b></p>",
    f"<h1>Night baker</h1>{ENGLISH_BODY}<h2>What we offer</h2><p>Bread.</p><a class=b>Apply now</a>",
    f"<h1>Save the night bus</h1>{ENGLISH_BODY}<p>1,204 of 2,000 signatures</p><a>Sign the petition</a>",
    f"<h1>Apartamento T2</h1><p>125 000 €</p>{ENGLISH_BODY}<button>Contactar o anunciante</button>",
    f"<h1>渡口花园</h1><ul><li>面积：76㎡</li><li>楼层：5/11层</li><li>朝向：南北</li><li>发布时间：2026-05-18</li></ul><h3>房源描述</h3>{BODY}",
    f"<h1>留住夜渡</h1>{BODY}<p>1,204人已签名</p><a>我要签名</a>",
    f"<h1>Name the ferry</h1><div>{ENGLISH_BODY}<form><input name=n><button>Send</button></form></div>",
    "<h1>Which ferry are you?</h1>"
    + "".join(
        f"<div>{''.join(f'<label><input type=radio>{text}</label><br>' for text in ENGLISH)}</div>"
        for _ in "123"
    ),
)


def made(html, head="", title="渡口"):
    found = newskit.parse(
        f"<html><head><title>{title}_沙洲网</title>{head}</head><body><div class=main>{html}</div></body></html>"
    )
    return found.kind, found.body, found.warnings


@pytest.mark.parametrize("html", OFFERS)
def test_an_offer_has_no_body(html):
    assert made(html) == ("other", [], ["no_body:offer"])


@pytest.mark.parametrize("button", ["Add to basket", "加入购物车"])
def test_days_on_which_others_bought_it_make_no_article_of_what_is_sold(button):
    bought = "<div><b>M. Q.</b><span>12 March 2022</span><p>Warm, heavy and honest.</p></div>"
    html = f"<h1>双层保温壶 一升半</h1><p>¥89.00</p><p>{TEXT[0]}</p><button>{button}</button>{bought}"
    assert made(html, title="双层保温壶 一升半") == ("other", [], ["no_body:offer"])


@pytest.mark.parametrize("html", OFFERS)
@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2026-03-04T10:05:00Z">',
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"渡口"}</script>',
    ],
)
def test_what_calls_itself_an_article_offers_nothing(html, head):
    assert made(html, head)[2] != ["no_body:offer"]


@pytest.mark.parametrize(
    ("html", "is_offer"), [(OFFERS[1], False), (OFFERS[3], False), (OFFERS[8], False), (OFFERS[2], True)]
)
def test_a_time_beside_the_title_outweighs_some_signs(html, is_offer):
    dated = html.replace("</h1>", "</h1><p>2026-03-04 10:05</p>", 1)
    assert (made(dated)[2] == ["no_body:offer"]) is is_offer
    without_year = html.replace("</h1>", '</h1><time datetime="2026-03-04T10:05">4. 3.</time>', 1)
    assert (made(without_year)[2] == ["no_body:offer"]) is is_offer


@pytest.mark.parametrize(
    "html",
    [
        f"<h1>渡口换了新船</h1>{BODY}",
        f"<h1>渡口换了新船</h1>{BODY}<h3>更新日志</h3>",
        f"<h1>渡口换了新船</h1>{BODY}<p>$5 million bridge opens</p><p>3元一斤的黄瓜</p>",
        f"<h1>渡口换了新船</h1><div>{BODY}<textarea></textarea><button>发表评论</button></div>",
        f"<h1>渡口换了新船</h1><div>{BODY}<button>分享</button><button>打印</button><button>朗读</button></div>",
        f"<h1>Keep the lifeboat afloat</h1><div>{ENGLISH_BODY}<button>Listen</button><select><option>1.5x</option></select></div>",
        f"<h1>Keep the lifeboat afloat</h1><div>{ENGLISH_BODY}<form><input type=email><button>Get it by mail</button></form></div>",
        f"<h1>Keep the lifeboat afloat</h1><div>{ENGLISH_BODY}<form><input name=userEmail><button>Sign up</button></form></div>",
        f"<form><input name=q><button>搜</button></form>{''.join(f'<p><a href=/c{at}>栏目</a></p>' for at in range(40))}<h1>渡口换了新船</h1><div>{BODY}</div>",
        f"<h1>渡口换了新船</h1><div>{BODY}</div></div><form><input><button>搜索</button></form>",
    ],
)
def test_an_article_without_a_time_has_few_of_their_signs(html):
    assert made(html)[2] != ["no_body:offer"]


@pytest.mark.parametrize("kind", ["JobPosting", "SoftwareApplication", "RealEstateListing", "Movie"])
def test_types_of_other_things(kind):
    head = f'<script type="application/ld+json">{{"@type":"{kind}","name":"x"}}</script>'
    assert made(f"<h1>渡口换了新船</h1>{BODY}", head)[0] == "other"


def test_a_list_of_what_somebody_wrote_is_one_though_the_page_is_called_a_profile():
    links = "".join(f"<li><a href=/a/{i}.html>沙洲渡口第{i}次换了新船</a></li>" for i in range(12))
    head = '<meta property="og:type" content="profile">'
    assert made(f"<h1>陈渡</h1><ul>{links}</ul>", head, "陈渡")[0] == "list"


def test_what_a_profile_says_of_a_person_is_no_article_though_what_they_wrote_has_its_days():
    bio = "<p>陈渡二〇一六年起跑渡口和码头，写过三百多条船，还学会了修柴油机。</p><p>此前他在船厂做过六年焊工。</p>"
    entries = "".join(
        f"<h3><a href=/a/{i}.html>沙洲渡口第{i}次换了新船</a></h3><p>2026-03-0{i}</p>" for i in range(1, 6)
    )
    page = f"<h1>陈渡</h1>{bio}{entries}"
    assert made(page, '<meta property="og:type" content="profile">', "陈渡")[:2] == ("list", [])


def test_prices_in_a_table_are_no_clock_times():
    text = "本周黄瓜每斤五元，比上周降了五角，鸡蛋和豆腐的价格没有变，摊主说下周还会再降一些。"
    rows = "".join(
        f"<tr><td>{name}</td><td>{price}</td></tr>" for name, price in (("黄瓜", "5.00"), ("鸡蛋", "4.95"))
    )
    page = f"<h1>本周菜价黄瓜降了鸡蛋没变</h1><p>2026-03-04 10:05</p><div class=content><p>{text}</p><p>{text[::-1]}。</p><table>{rows}</table><p>{text}{text}</p></div>"
    assert [line for line in made(page)[1] if len(line) < 5] == ["黄瓜", "5.00", "鸡蛋", "4.95"]


FORM = "<form><input name=e><button>OK</button></form>"


@pytest.mark.parametrize("line", ["By Anna Weldon", "4 March 2026, 10:05"])
def test_who_wrote_or_when_below_the_lead_makes_an_article_of_what_has_a_form(line):
    lead, text = (f"<p>{each}</p>" for each in ENGLISH)
    assert made(f"<h1>Keep the lifeboat afloat</h1>{lead}{text}{FORM}")[2] == ["no_body:offer"]
    for inside in (f"{lead}<p>{line}</p>{text}", f"<p>{line}</p>{lead}{text}"):
        assert made(f"<h1>Keep the lifeboat afloat</h1>{inside}{FORM}")[2] != ["no_body:offer"]


@pytest.mark.parametrize(
    "html",
    [
        f"<h1>渡口半程马拉松</h1><div>比赛时间：2024年4月21日 07:30</div><div>报名截止：2024年3月20日</div><button>立即报名</button>{BODY}",
    ],
)
def test_when_it_takes_place_makes_no_article_of_it(html):
    assert made(html)[1:] == ([], ["no_body:offer"])


LD = '<script type="application/ld+json">{{"@type":"{}","name":"渡口"}}</script>'
DATED_OFFERS = (
    f"<h1>渔船木工</h1><p>更新于 2026-03-02</p><h3>职位描述</h3><p>岗位职责：</p>{BODY}<p>任职要求：</p><p>能吃苦，肯学习。</p><h3>工作地点</h3><p>渡口街一号</p><a>投递简历</a>",
    f"<h1>Lighthouse keeper's cottage</h1><p>Listed 4 March 2026, 10:05</p><p>€125 000</p><h3>Property description</h3>{ENGLISH_BODY}<h3>Key features</h3><p>A lamp.</p><button>Show number</button>",
    f"<h1>夜渡灯塔</h1>{BODY}<h2>历史[编辑]</h2><p>灯塔建于清末，战时停用十一年，后来又亮了起来，一直到渡口搬走。</p><h2>建筑[编辑]</h2><p>塔高十九米，用的是河对岸采来的青石，塔顶的灯罩是铜做的。</p><p>最后修改于2019年4月3日 10:12</p>",
    f"<h1>Rocca del Guado</h1>{ENGLISH_BODY}<h2>Storia[modifica | modifica wikitesto]</h2><p>{ENGLISH[0]}</p><h2>Note[modifica | modifica wikitesto]</h2><p>{ENGLISH[1]}</p><p>Ultima modifica il 3 aprile 2019</p>",
)


@pytest.mark.parametrize("html", DATED_OFFERS)
def test_many_signs_outweigh_a_day_and_what_calls_itself_an_article_outweighs_them(html):
    assert made(html)[1:] == ([], ["no_body:offer"])
    assert made(html, LD.format("NewsArticle"))[2] != ["no_body:offer"]


@pytest.mark.parametrize(
    ("kind", "line"),
    [("PodcastEpisode", "2026-03-04"), ("Product", ""), ("SoftwareApplication", ""), ("Event", "")],
)
def test_what_types_make_something_else_of_has_no_body(kind, line):
    html = f"<h1>渡口的最后一夜</h1><p>{line}</p>{BODY}"
    assert made(html, LD.format(kind)) == ("other", [], ["no_body:offer"])
    assert made(html, LD.format("Article"))[1] == list(TEXT)


CARELESS = '<meta property="og:type" content="article">'


def test_og_type_alone_makes_no_article_of_an_offer_that_says_no_day():
    html = f"<h1>渡船证办理</h1><a>在线办理</a><h2>受理条件</h2>{BODY}<h2>办理流程</h2><p>窗口收件，五日内发证。</p>"
    assert made(html, CARELESS)[1:] == ([], ["no_body:offer"])
    reviewed = html.replace("<h2>办理流程", "<p>2026-03-04 好评</p><h2>办理流程")
    assert made(reviewed, CARELESS)[1:] == ([], ["no_body:offer"])
    assert made(html.replace("</h1>", "</h1><p>2026-03-04</p>"), CARELESS)[2] != ["no_body:offer"]


@pytest.mark.parametrize(
    ("row", "is_offer"),
    [
        ("<tr><td>{0}</td><td>河滩街{1}号</td></tr>", True),
        ("<tr><td>{1}</td><td>{0}</td></tr>", False),
        ("<tr><td>{0}</td><td>{1}</td><td>{0}</td></tr>", False),
        ("<tr><td><a href=/{1}>{0}</a></td><td>{1}</td></tr>", False),
    ],
)
def test_a_table_of_facts_without_a_day_is_of_an_offer(row, is_offer):
    rows = "".join(row.format(name, at) for at, name in enumerate(("总店", "分店", "仓库", "门市", "码头")))
    html = f"<h1>渡口换了新船</h1>{BODY}<table>{rows}</table>"
    assert (made(html)[2] == ["no_body:offer"]) is is_offer
    assert made(html.replace("</h1>", "</h1><p>2026-03-04 10:05</p>"))[2] != ["no_body:offer"]


@pytest.mark.parametrize(("count", "is_offer"), [(5, True), (3, False)])
def test_a_list_of_terms_and_what_they_are_is_one_of_facts(count, is_offer):
    facts = (
        ("年代", "一六六八"),
        ("材质", "青铜"),
        ("编号", "1952-0113"),
        ("尺寸", "210厘米"),
        ("作者", "不详"),
    )
    terms = "".join(f"<dt>{name}</dt><dd>{said}</dd>" for name, said in facts[:count])
    html = f"<h1>渡口换了新船</h1>{BODY}<dl>{terms}</dl>"
    assert (made(html, CARELESS)[2] == ["no_body:offer"]) is is_offer


def test_a_table_of_who_wrote_and_for_whom_is_none_of_facts():
    labels = ("【作者】", "【来源】", "【责编】", "【校对】", "【编审】")
    rows = "".join(f"<tr><td>{label}</td><td>王大江</td></tr>" for label in labels)
    assert made(f"<h1>渡口换了新船</h1>{BODY}<table>{rows}</table>")[2] != ["no_body:offer"]
