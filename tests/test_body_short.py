"""Articles of one to three paragraphs beside teasers, invitations and notes that are longer than they are."""

import pytest

import newskit
from newskit.body.blocks.measures import Measures
from newskit.body.html.briefs import without_strangers
from newskit.body.html.leftovers import says_of_itself
from newskit.page.html import read_html

HEADS = [
    "河埠老戏台修好了 周末连唱三天", "二手自行车市集搬到码头边上", "小学生给路口画了一条斑马线",
    "柚子熟了 果园门口排起长队", "夜班公交加开两趟到凌晨一点", "旧粮库里开了一家木工房",
]  # fmt: skip
TEXTS = [
    "戏台建于清末，台口的木雕缺了七块，三位木匠照着老照片补了整整一个冬天，油漆是上周才干透的。",
    "摊主们说码头风大，车铃一响整条街都听得见，来看车的人比来买菜的人还多，下周还要再加二十个摊位。",
    "图是四年级的孩子画的，交通队来量了三次尺寸，最后只改了两条线的宽窄，其余一笔都没有动过。",
    "果农说今年雨水少，柚子个头小了一圈，糖分倒高了不少，城里来的车从村口一直停到了桥头那边。",
    "加开的两趟车从客运站出发，经过医院和两个夜市，末班车到终点的时候天都快要亮了，司机轮流来开。",
    "木工房的主人原来是船匠，船厂关了以后他收了一屋子旧料，现在教孩子们做板凳，一次只收十块钱。",
]
TEASERS = "".join(
    f"<div class=rp><h4><a href=/r{at}>{head}</a></h4><p class=rx>{text}</p></div>"
    for at, (head, text) in enumerate(zip(HEADS, TEXTS, strict=True))
)
WALK = [
    "上周末又走了一趟青石岭，山路比前年好走，半山腰多了两个凉亭。",
    "要提醒一句，北坡的青苔很厚，下过雨千万别穿平底鞋，我就摔了一跤。",
    "下山在老于家吃了一碗豆花，还是六块钱，味道没有变。",
]
FIRE = "A 52-year-old woman has been arrested on suspicion of arson after a boathouse burned down in Tollgate Lane, Pellworth, shortly before 4am on Friday."
DEER = "Les pompiers ont sorti un cerf de l’étang vendredi matin, à hauteur du moulin des Vannes. L’animal, épuisé mais indemne, a regagné le bois."
CARDS = "".join(
    f"<div class=card><h3><a href=/c{at}>{head}</a></h3><p>{text}</p></div>"
    for at, (head, text) in enumerate(
        (
            ("Bus drivers call off a walkout in Pellworth", "Drivers had meant to walk out on the first day of term over split shifts, and took a new rota instead after a night of talks."),
            ("Quay wall to be rebuilt stone by stone", "Each stone is numbered with chalk before it is lifted, and two masons have three summers to put them all back where they were."),
            ("A baker brews beer from Monday’s loaves", "He collects forty loaves a day from four shops, dries them on racks that once held printing plates, and sells out by noon."),
            ("The last ferry sails at midnight from June", "Passengers had asked for years, since no film and no late match could be seen on the other side and left in time."),
        )
    )
)  # fmt: skip


def made(inside, title, head=""):
    nav = "<ul class=nav>" + "".join(f"<li><a href=/n{at}>频道{at}</a></li>" for at in range(8)) + "</ul>"
    return newskit.parse(f"<html><head><title>{title}</title>{head}</head><body>{nav}{inside}</body></html>")


def test_teasers_within_the_article_are_none_of_a_short_one():
    body = "".join(f"<p>{text}</p>" for text in WALK)
    inside = (
        "<article><header><h1>重走青石岭</h1><div class=meta>发表于<a href=/9><time datetime=2018-05-06T20:10:00+08:00>2018年5月6日</time></a></div></header>"
        f"<div class=entry-content>{body}<div class=jp><h3><em>相关</em></h3>{TEASERS[: TEASERS.index(HEADS[3])]}</div></div></article>"
    )
    page = read_html(f"<title>重走青石岭 | 老于走路</title>{inside}")
    m = Measures(page, page.texts.index("重走青石岭"))
    chosen = [at for at, text in enumerate(page.texts) if text in (*WALK, *TEXTS)]
    assert [page.texts[at] for at in without_strangers(m, chosen)] == WALK


def test_a_note_parted_from_one_paragraph_is_none_of_it():
    note = "The Pellworth Bell is subject to rules that were agreed by all papers of the county. A reader who finds a mistake may write to the editor, and the answer is printed on page two within a week."
    inside = (
        "<main><article><h1>Woman held after boathouse burns</h1><div class=by>By <a href=/p>Nell Harrow</a></div><time datetime=2023-03-03T09:00:00+00:00>3rd March 2023</time>"
        f"<div class=text><p>{FIRE}</p></div><div class=box><h3>News by post</h3><button>Sign me up</button></div><div class=rules><p>{note}</p></div></article>"
        f"<section class=more><h2>Read more</h2>{CARDS}</section></main>"
    )
    assert made(inside, "Woman held after boathouse burns | The Pellworth Bell").body == [FIRE]


@pytest.mark.parametrize(
    "note",
    [
        "Vous avez une histoire à raconter ? Écrivez à la rédaction ou laissez un message, anonymat garanti, au numéro qui se trouve en bas de page.",
        "L’Écho des Vannes appartient à ceux qui le lisent. Trois euros par mois suffisent à payer une journée de reportage dans la vallée.",
    ],
)
def test_what_is_said_to_readers_or_of_the_site_right_below_a_paragraph_is_none_of_it(note):
    inside = (
        "<div class=t><h1>Un cerf sauvé des eaux de l’étang</h1></div><div class=m>L. P. | Publié le 04/11/2021 à 11h52</div>"
        f"<div class=b><p>{DEER}</p></div><div class=s><p>{note}</p></div><div class=n><h2>Dans la même rubrique</h2>{CARDS}</div>"
    )
    assert made(inside, "Un cerf sauvé des eaux de l’étang - L’Écho des Vannes").body == [DEER]


def test_a_lead_in_a_box_of_its_own_does_not_cut_off_the_text():
    body = "".join(f"<p>{text}</p>" for text in TEXTS[:4])
    lead = "周末连唱三天，票不要钱。镇上说，愿意来的都可以带板凳。"
    inside = f"<div class=top><h1>河埠老戏台修好了</h1><div>2021-05-04 10:20</div><div class=lead><p>{lead}</p></div></div><div class=pic><img src=/1.jpg></div><div class=story><em>镇上</em>{body}</div>"
    found = made(inside, "河埠老戏台修好了_河埠网").body
    assert found[-4:] == TEXTS[:4]


def test_tags_below_a_paragraph_make_no_teaser_of_it():
    text = "La carretera N-410 sigue cortada desde las seis de la mañana a la altura de Peñalba por un desprendimiento que no ha causado heridos, según la Guardia Civil."
    inside = (
        f"<article class=node><h1>Cortada la N-410 por un desprendimiento</h1><div class=meta>Mar, 21/01/2020 - 08:47</div><div class=content><div class=field>{text}</div>"
        f"<div class=tags><div>Etiquetas</div><a href=/t1>carreteras</a><a href=/t2>Peñalba</a></div></div></article><h2>Más noticias</h2>{CARDS.replace('<p>', '<div class=x>').replace('</p>', '</div>')}"
    )
    assert made(inside, "Cortada la N-410 por un desprendimiento | Diario del Valle").body == [text]


@pytest.mark.parametrize("tag", ["div", "p"])
def test_who_signs_a_short_notice_and_when_is_its_end(tag):
    said = ["2020年7月18日21时许，我局接到群众报警称，桥东区一小区内有人坠楼，民警赶到时伤者神志清醒。", "请广大网民不信谣、不传谣。"]  # fmt: skip
    lines = [*said, "柳湾市公安局桥东分局", "2020年7月19日"]
    notice = "".join(f"<{tag}>{line}</{tag}>" for line in lines)
    side = "".join(
        f"<tr><td><a href=/s{at}>{head}</a><br><font>{text}</font></td></tr>"
        for at, (head, text) in enumerate(zip(HEADS, TEXTS, strict=True))
    )
    inside = (
        "<table><tr><td><table><tr><td>当前位置：首页 - 警情通报</td></tr><tr><td align=center><h2>警情通报</h2></td></tr>"
        f"<tr><td>发布日期：2020-07-19　信息来源：柳湾市公安局桥东分局　点击数：93</td></tr><tr><td class=content>{notice}</td></tr></table></td><td><table>{side}</table></td></tr></table>"
    )
    assert made(inside, "警情通报_柳湾警务").body == lines


def test_how_to_reach_those_who_sign_a_notice_is_part_of_it():
    lines = ["笔试工作已经结束，现将资格复审有关事项公告如下：", "资格复审人员须携带身份证、毕业证书原件，按时到场。", "咨询电话：0913-6150000", "柳湾市教育体育局", "2021年6月18日"]  # fmt: skip
    notice = "".join(f"<p>{line}</p>" for line in lines)
    inside = f"<h1>关于教师招聘资格复审的公告</h1><div>更新时间：2021-06-18 11:05</div><div>{notice}</div>"
    assert made(inside, "关于教师招聘资格复审的公告-柳湾市人民政府").body == lines


def test_a_day_is_no_by_line_where_somebody_signs_above_it():
    lines = ["因城西路供水管道抢修，定于6月12日22时至6月13日6时对城西路（车站至南门桥段）沿线临时停水，请相关用户提前储水，不便之处敬请谅解。", "柳湾市自来水公司", "2018年6月11日"]  # fmt: skip
    notice = "".join(f"<p>　　{line}</p>" for line in lines)
    inside = f"<table><tr><td align=center><strong>关于城西路部分路段临时停水的通告</strong></td></tr><tr><td>发布时间：2018-06-11 15:02</td></tr><tr><td class=nr>{notice}</td></tr></table>"
    assert made(inside, "柳湾市人民政府 通告 关于城西路部分路段临时停水的通告").body == lines


def test_a_post_below_its_day_and_the_blogs_name():
    text = "After three weeks at the mender’s the clock is back on the shelf, and it strikes in a slightly lower key, which the dog does not approve of."
    inside = (
        "<div><h1 class=title><a href=http://numbernine.example/>Notes from the Weir House</a></h1><p>Small news from a small house.</p></div><h2 class=date-header>Monday, 8 February 2016</h2>"
        f"<div class=post><h3 class=entry-title>The kitchen clock is back</h3><div class=entry>{text}</div><div>Posted by <span class=fn>Maud</span> at <abbr class=published title=2016-02-08T19:12:00Z>19:12</abbr></div></div>"
        "<div class=side><h2>About Me</h2><p>I live by the weir with a dog, four clocks and a leaking roof, and write here when the mood takes me, which is not often.</p>"
        f"<h2>Popular Posts</h2>{CARDS.replace('h3>', 'div>')}</div>"
    )
    found = made(inside, "Notes from the Weir House: The kitchen clock is back")
    assert (found.title, found.body) == ("The kitchen clock is back", [text])


def test_what_a_picture_shows_is_no_medium():
    inside = (
        "<h1>停课不停学：老师把黑板搬上阳台</h1><div><time datetime=2020-03-02T22:10:00+08:00>2020-03-02</time></div><div class=author>小鹿</div><div class=entry>"
        "<p>今天是我们村小线上开课的第一天。</p><figure><img src=/1.jpg><figcaption>李老师家的阳台</figcaption></figure><p>李老师家的宽带坏了，她把黑板挂在自家阳台上，用手机流量上了四节课。</p></div>"
    )
    assert made(inside, "停课不停学：老师把黑板搬上阳台 – 山那边").source == ""


def test_a_video_is_one_though_teasers_of_others_are_all_its_text():
    others = "".join(
        f"<div class=vi><a href=/v{at}><img src=/v{at}.jpg><em>02:1{at}</em></a><p><a href=/v{at}>{head}</a></p><p>{text}</p></div>"
        for at, (head, text) in enumerate(zip(HEADS, TEXTS, strict=True))
    )
    inside = (
        "<div class=play><video src=/v/8.mp4></video></div><div class=info><h1>航拍：晨雾里的梯田</h1><p>发布时间：2021-04-09 10:02 | 播放：3.2万</p></div>"
        f"<div class=list><h2>相关</h2>{others}</div>"
    )
    assert made(inside, "航拍：晨雾里的梯田_岚溪网").kind == "video"


@pytest.mark.parametrize(
    "line",
    [
        "Подписывайтесь на наш канал: новости города приходят туда раньше, чем на сайт.",
        "スマートフォンのアプリなら速報が通知で届き、月に十本まで無料で読める。",
        "喜歡這篇新聞嗎？立即加入海潮報粉絲團，每天為您精選十則新聞。",
        "If you have a complaint about the editorial content, please contact the editor.",
        "L’Écho des Vannes, SARL de presse. Directeur de la publication : H. Morin.",
        "Sorry, your web browser does not play the sounds of this page.",
        "Bitte aktivieren Sie die Skripte in Ihrem Browser, bevor Sie weiterlesen.",
    ],
)
def test_more_that_a_page_says_of_itself(line):
    assert says_of_itself(line)


@pytest.mark.parametrize(
    "line",
    [
        "Жители подписывались под обращением к мэру три недели.",
        "店主はアプリを使わず、今も紙の帳面に注文を書いている。",
        "她说加入合唱队那年，粉丝这个词还没有人用。",
        "The complaint about the editor was dropped after a month.",
        "The museum now sends the organ’s sound to your browser, and every key can be played from home.",
    ],
)
def test_what_only_sounds_so_is_said_of_others(line):
    assert not says_of_itself(line)


def test_a_page_that_may_never_have_existed_is_missing():
    said = "The page was either taken down by our editors, moved during last year’s redesign or never existed at all. Our archive holds every edition since 1881."
    inside = f"<h1>That story has gone out with the tide</h1><p>{said}</p><a href=/>Back to the front page</a>{CARDS}"
    assert made(inside, "The Pellworth Bell").warnings == ["no_body:missing"]


def test_openings_that_break_off_behind_a_link_are_no_body_though_they_are_longer():
    others = "".join(
        f"<li><a href=/o{at}>{head}</a> {text}...</li>"
        for at, (head, text) in enumerate(zip(HEADS, TEXTS, strict=True))
    )
    said = "".join(f"<p>{text}</p>" for text in WALK)
    inside = (
        f"<div class=b><ul>{others}</ul></div><div class=b><h2>青石岭又走一趟</h2><div>{said}</div></div>"
    )
    assert made(inside, "青石岭又走一趟").body == WALK


@pytest.mark.parametrize("head", ["<h6><a href=#c>Comments</a></h6>", "<h6>Share</h6>"])
def test_a_link_to_its_comments_above_a_short_article_does_not_take_it_for_one(head):
    assert made(
        f"<div><h1>Woman held after boathouse fire</h1>{head}</div><div><p>{FIRE}</p></div>", "x"
    ).body


def test_the_one_paragraph_below_title_lead_and_picture_is_no_other_article():
    lead = "Nobody was hurt, and the boats were out on the river."
    head = f"<header><h1>Woman arrested after Pellworth boathouse burned down</h1><p>4 March 2026, 10:05</p><p class=l>{lead}</p></header>"
    picture = "<div class=m><div>The boathouse in Tollgate Lane</div></div>"
    assert FIRE in made(f"<article>{head}{picture}<section><p>{FIRE}</p></section></article>", "x").body


def test_a_question_in_bold_belongs_to_a_short_talk():
    said = [
        "编者按：从工程师到绘本作家，她用十年完成了一次转弯，本刊请她谈了谈。",
        "问：您原来是学机械的，怎么会想到画绘本？",
        "答：其实很偶然。孩子两岁的时候，我给她讲睡前故事，讲着讲着就想画下来。",
        "问：第一次投稿顺利吗？",
        "答：不顺利，被退了六次，后来我学着放松，把线条画歪一点。",
    ]
    lines = "".join(f"<p><b>{text}</b></p>" if text[0] == "问" else f"<p>{text}</p>" for text in said)
    inside = f"<h1>把图纸画歪一点</h1><p>2022-04-23 09:00 来源：阅读周刊</p><div>{lines}</div>"
    assert made(inside, "把图纸画歪一点_读书").body == said
