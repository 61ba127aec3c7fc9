"""Fields in many page layouts, as HTML and flattened: the same article, credited as portals, papers and offices do."""

import pytest

from newskit.body import Body
from newskit.body.text.find import find_text_body
from newskit.extract import parse
from newskit.fields import Title
from newskit.fields.find import find_fields
from newskit.fields.title.html import find_title
from newskit.page.html import read_html
from newskit.page.text import read_text
from tests.read_layouts import BODY, PROSE, TITLE, read_layouts, read_rows

KINDS = "portals mainland odd places uncredited accounts company worlds".split()
ALL = [layout for kind in KINDS for layout in read_layouts(kind)]
TITLES = [(shape, markup, title) for shape, markup, title, *_ in read_layouts("titles")]
LINES, DATED, ENDINGS = read_rows("lines", 4), read_rows("dated", 4), read_rows("endings", 3)
# Lines of text pages only: shape, lines between title and body, fields.
TEXTS = [
    ("writer and account", ["原创 阿毛 江城旧事"], (None, "江城旧事", ["阿毛"], [])),
    (
        "writer, account, time and a place like a name",
        ["原创 王丽 新京报 2021-05-06 10:20 沙洲"],
        ("2021-05-06T10:20+08:00", "新京报", ["王丽"], []),
    ),
    (
        "name between time and text",
        ["2021-05-06 10:20 来源：江城日报", "麦 浪"],
        ("2021-05-06T10:20+08:00", "江城日报", ["麦浪"], []),
    ),
    (
        "source behind a mark on a line of its own",
        ["2021-05-06 10:20", "·", "江城日报"],
        ("2021-05-06T10:20+08:00", "江城日报", [], []),
    ),
    (
        "site for phones",
        ["扫码打开", "手机江城网", "2021-05-06 10:20"],
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    ("account alone", ["原创 江城旧事 2021-05-06 10:20"], ("2021-05-06T10:20+08:00", "江城旧事", [], [])),
]
# Lines around a headline that a text page's title is told from: shape, headline, lines before it, lines after it.
TEXT_TITLES = [
    ("column with a bar", "摄影｜白露时节的盐湖", [], ["2021-05-06 10:20 来源：江城日报"]),
    (
        "by-line with bars below it",
        "草原上的天文台",
        ["地理志 / 杂志 / 2021年09月"],
        ["2021-09-01 《地理志》2021年第9期", "撰文/王大江 摄影/李小山 编辑/方明月"],
    ),
    (
        "subtitle behind a dash",
        "三代人守着一座桥",
        ["第A05版：人物", "返回目录"],
        ["——记江城老桥养护班", "□ 本报记者 王大江"],
    ),
    ("no time and nothing in common", "老城根下，这碗面卖了四十年", [], ["原创 阿毛 江城旧事"]),
    ("short one", "一座老桥", [], ["2021-05-06 10:20 来源：江城日报", "麦 浪"]),
    (
        "who speaks",
        "古籍修复师的“慢”功夫",
        ["江城网 > 文化 > 正文"],
        ["来源：江城日报 2021-05-06 10:20", "讲述人：江城图书馆古籍修复师 王大江"],
    ),
    (
        "first subhead",
        "江城桥梁养护白皮书",
        ["江城网 > 文化 > 正文"],
        ["2021-05-06 10:20 来源：江城日报", "一、大桥通车的新价值形态：江城新建大桥"],
    ),
    ("a score", "绝杀！主队68-67险胜对手", ["时政 民生 体育 房产 公示公告 文化"], ["2021-05-06 10:20"]),
    ("a day in it", "五月新规：2021年5月1日起，老桥限行", ["首页", "公示公告"], ["2021-05-06 10:20"]),
    ("a counter below it", "渡口边的老茶馆", ["首页", "公示公告"], ["浏览次数：676", "2021-05-06 10:20"]),
    (
        "a report line below it",
        "渡口邊的老茶館",
        ["首頁", "公告"],
        ["2021-05-06 10:20", "記者王小明／台南報導"],
    ),
    ("nothing below it", "一颗茶叶里走出来的大产业", ["首页", "公示公告"], []),
    (
        "a list with bullets above it",
        "十岁老人坚持修路",
        ["·江底隧道明年动工后年通车", "·老城区管网改造年内全部完成"],
        ["2021-05-06 10:20 来源：江城日报"],
    ),
    (
        "rows of an office's table",
        "关于加强燃气安全工作的意见",
        ["索 引 号：0906-2020", "发文机关：江城市应急管理局", "标 题：关于加强燃气安全工作的意见"],
        ["发布日期：2021-05-06"],
    ),
    (
        "headlines of others, each with its time",
        "渡口边的老茶馆",
        [
            "江底隧道明年动工后年通车",
            "江城晚报 2021-04-02 08:15",
            "老城区管网改造年内全部完成",
            "江城网 2021-04-01 09:30",
        ],
        ["2021-05-06 10:20"],
    ),
    (
        "headlines of others, each with its medium",
        "云课堂里的暖心事",
        ["江底隧道明年动工后年通车 来源：江城晚报", "老城区管网改造年内全部完成 来源：江城网"],
        ["2021-05-06 10:20"],
    ),
]

MENU = '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li><li><a href="/s">体育</a></li></ul></div>'
FOOTER = '<div class="footer"><p>关于我们 | 联系我们</p><p>Copyright © 2010-2024 江城网 版权所有</p></div>'
# Flattened, two values run together for good (湖北江城晚报), and a class is gone that told an author.
ONLY_HTML = {
    "the site's own name with the time, a source below",
    "a logo for a source",
    "a label and a logo that only its title names, in a box",
    "a site that could be a person, and who writes there",
    "how long a text is, beside who wrote it",
    "centred name between other lines",
    "names and medium in one box above the time",
    "account with its region",
    "author by class",
    "author by class on the line of the date",
    "author by rel",
    "source by class",
    "sources of other articles below their headlines",
    "the source of another article above the title",
    "centred name",
    "what an author is, below the name",
    "one word before a person",
    "day over year",
    "a house that is the beginning of the site's name",
    "how long ago, and a sentence with a time",
    "reporters of the articles below",
    "mark and name behind the last sentence",
    "a pen name that leads to its bearer's articles",
    "names in Latin letters in an address",
    "pen name, what its bearer is, a button to follow",
    "a pen name behind a sign, a link to its articles",
    "a link of a class for nicknames on the line of the time",
    "source by a class beside a labelled editor",
    "how long ago, the time in an attribute",
    "the day, its time in an attribute",
    "a pen name in an element of its own, the words around it in others",
    "the author of microdata, what they are beside the name",
    "an account and its region, in an element for sources",
    "medium, person and a day without its year, nothing between",
    "the site before the time, the medium behind it",
}


# What the model of credits does not name, or names though it is nobody: of pages, of the same flattened, of lines.
UNREAD = {
    "name between other lines that is not set apart",
    "a button to edit",
    "a page of a paper before the time",
    "an account and its button",
    "somebody of a blog in its script",
}
UNREAD_FLAT = {
    "name between other lines that is not set apart",
    "a page of a paper before the time",
    "office behind the day",
}
UNREAD_LINES = {
    "首席经济学家 王大江",
    "江城县委宣传部 王大江 江城县融媒体中心 李小山",
    "本报记者 王大江 自己",
}
_MISSED = pytest.mark.xfail(reason="the model does not know it", strict=True)


def cases(rows, unread=UNREAD_LINES, name=0):
    """The rows as cases by their name, those unread marked."""
    return [
        pytest.param(*row, id=row[name][:40], marks=_MISSED if row[name] in unread else ()) for row in rows
    ]


def read(markup, title, head):
    inside = markup.replace("{BODY}", BODY).replace("{PROSE}", PROSE).replace("{TITLE}", TITLE)
    name = title.replace("{TITLE}", TITLE) or TITLE + "_江城网"
    return read_html(
        f"<html><head><title>{name}</title>{head}</head><body>{MENU}{inside}{FOOTER}</body></html>"
    )


def fields_of(page, title):
    opening = "新建的濱江大橋" if any("濱江大橋" in block.text for block in page.blocks) else "新建的滨江大桥"
    prose = [i for i, block in enumerate(page.blocks) if opening in block.text]
    body = list(range(prose[0], prose[-1] + 1))
    found = find_fields(page, title, Body(body, [page.blocks[i].text for i in body], 1.0))
    return found.published_at, found.source, sorted(found.authors), sorted(found.editors)


def expected(fields):
    published_at, source, authors, editors = fields
    return published_at, source, sorted(authors), sorted(editors)


@pytest.mark.parametrize(("shape", "markup", "title", "head", "fields"), cases(ALL, UNREAD))
def test_a_layout_gives_its_credits(shape, markup, title, head, fields):
    page = read(markup, title, head)
    assert fields_of(page, find_title(page)) == expected(fields)


@pytest.mark.parametrize(
    ("shape", "markup", "title", "fields"),
    cases([(*row[:3], row[4]) for row in ALL if not row[3] and row[0] not in ONLY_HTML], UNREAD_FLAT),
)
def test_the_flattened_page_gives_the_same(shape, markup, title, fields):
    html = read(markup, title, "")
    page = read_text("\n".join(block.text for block in html.blocks))
    at = find_title(html).block
    assert fields_of(page, Title(page.blocks[at].text, at)) == expected(fields)


@pytest.mark.parametrize(("shape", "lines", "fields"), cases(TEXTS))
def test_lines_of_a_text_page_give_its_credits(shape, lines, fields):
    page = read_text("\n".join([TITLE, *lines, PROSE]))
    assert fields_of(page, Title(TITLE, 0)) == expected(fields)


@pytest.mark.parametrize(
    ("shape", "headline", "before", "after"), TEXT_TITLES, ids=[row[0] for row in TEXT_TITLES]
)
def test_the_title_of_a_text_page_is_the_headline(shape, headline, before, after):
    page = read_text("\n".join([*before, headline, *after, *[PROSE] * 4, "上一篇 下一篇"]))
    assert find_text_body(page)[0].text == headline


LINE_TIME = "2021-05-06 10:20 来源：江城日报"


def names_beside(before, opening, closing):
    """The fields of an article with lines before its text, and a first and a last one, by page form."""
    paragraphs = [*opening, *[f"{number}年来，{PROSE}" for number in "三五七"], *closing]
    lines = [TITLE, *before, *paragraphs]
    markup = "".join(f"<p>{line}</p>" for line in (*before, *paragraphs))
    pages = {"text": "\n".join(lines), "html": f"<title>{TITLE}_江城网</title><h1>{TITLE}</h1>{markup}"}
    return {form: parse(page, form=form) for form, page in pages.items()}


def people(names):
    return sorted(names.split())


@pytest.mark.parametrize(("place", "line", "authors", "editors"), cases(LINES, name=1))
def test_a_credit_line_names_its_people(place, line, authors, editors):
    at = {"H": ([LINE_TIME, line], [], []), "O": ([LINE_TIME], [line], []), "C": ([LINE_TIME], [], [line])}
    found = {
        form: (sorted(article.authors), sorted(article.editors))
        for form, article in names_beside(*at[place]).items()
    }
    assert found == dict.fromkeys(("text", "html"), (people(authors), people(editors)))


@pytest.mark.parametrize(
    ("lines", "authors", "editors"), ENDINGS, ids=[row[0].partition("\n")[0] for row in ENDINGS]
)
def test_lines_at_the_end_name_their_people(lines, authors, editors):
    found = {
        form: (sorted(article.authors), sorted(article.editors))
        for form, article in names_beside([LINE_TIME], [], lines.split("\n")).items()
    }
    assert found == dict.fromkeys(("text", "html"), (people(authors), people(editors)))


@pytest.mark.parametrize(("line", "source", "authors", "editors"), cases(DATED))
def test_the_line_of_the_time_names_source_and_people(line, source, authors, editors):
    found = {
        form: (article.published_at, article.source, sorted(article.authors), sorted(article.editors))
        for form, article in names_beside([line], [], []).items()
    }
    wanted = ("2021-05-06T10:20+08:00", source, people(authors), people(editors))
    assert found == dict.fromkeys(("text", "html"), wanted)


@pytest.mark.parametrize(("shape", "markup", "title"), TITLES, ids=[row[0] for row in TITLES])
def test_the_title_is_the_headline(shape, markup, title):
    assert find_title(read(markup, title, "")).text == TITLE


def test_a_short_headline_behind_the_column_s_name_is_the_title():
    markup = f"<center><font size=5>排队这件事</font></center><center>时间：2008-07-30 07:12</center>{BODY}"
    assert find_title(read(markup, "江边客专栏：排队这件事_评论_江城在线", "")).text == "排队这件事"


def test_a_text_in_the_type_of_its_title_is_none_of_it():
    paragraphs = "".join(f"<br>{PROSE}" for _ in range(3))
    page = read(f"<font size=5>{TITLE}{paragraphs}</font>", "江城网", "")
    assert find_title(page) == Title(TITLE, page.texts.index(TITLE))


@pytest.mark.parametrize(
    "mark",
    [
        "<font size=+2>{}</font>",
        "<center><b>{}</b></center>",
        "<span style='font-size:16pt'>{}</span>",
        "<td class=f22>{}</td>",
    ],
)
def test_the_largest_type_is_a_headline_in_any_language(mark):
    prose = "The old ferry will stop for three weeks from Monday while its engine is taken out, the city council said on Thursday."
    rows = f"<tr><td>{mark.format('Ferry to stop for three weeks')}</td></tr><tr><td><font size=2>Harbour desk</font><td></tr><tr><td>{prose}<br>{prose}</td></tr>"
    page = read_html(f"<title>Harbour Post</title><h4>Harbour Post</h4><table>{rows}</table>")
    assert find_title(page).text == "Ferry to stop for three weeks"


def test_an_office_s_title_goes_on_to_the_word_for_its_paper():
    head = "<p align=center><b><span style='font-size:36pt'>中共江城县委文件</span></b></p><p>江委发〔2001〕31号</p>"
    lines = "".join(
        f"<p align=center><b><span style='font-size:22pt'>{line}</span></b></p>"
        for line in ("关于表彰<span lang=EN-US>2000</span>年度", "先进基层党组织的决定")
    )
    page = read(f"{head}{lines}{BODY}", "中共江城县委文件", "")
    found = find_title(page)
    assert (found.text, page.texts[found.block]) == (
        "关于表彰2000年度 先进基层党组织的决定",
        "先进基层党组织的决定",
    )


def test_the_head_of_a_board_s_article_tells_title_and_time():
    text = (
        "发信人: flyfish (飞鱼), 信区: Story\n标  题: [转载] 水乡的桥\n发信站: 江园站 (Sun Sep  8 23:41:52 2002), 转信\n\n"
        + "".join(f"    {PROSE[:40]}\n{PROSE[40:]}\n\n" for _ in range(3))
    )
    article = parse(f"<title>江园站 -- 阅读</title><table><tr><td><pre>\n{text}</pre></table>".encode())
    assert (article.title, article.published_at) == ("[转载] 水乡的桥", "2002-09-08T23:41:52+08:00")


def test_a_heading_of_two_characters_is_the_title_where_the_head_says_so():
    page = read(f"<h3>讣告</h3><div>来源：离退休处 时间：2023-03-11</div>{BODY}", "讣告-江城大学", "")
    assert find_title(page).text == "讣告"


def test_a_headline_that_ends_as_offices_do_is_the_title():
    headline = "江城县举行乡村振兴推进会"
    markup = f"<h1>江城县人民法院</h1><h3>{headline}</h3><p>2021-05-06</p>{BODY}"
    assert find_title(read(markup, f"江城县人民法院-{headline}", "")).text == headline


@pytest.mark.parametrize(
    ("markup", "title", "head"),
    [
        ("<h1>江城机械有限公司</h1><h2>寻路</h2><div>2023-03-11</div>", "寻路——江城机械有限公司", ""),
        ("<h2>寻路</h2><p>□ 王大江</p>", "寻路-江城晚报", ""),
        ("<h3>寻路</h3><p>作者：王大江 发布时间：2023-03-11</p>", "江城网·副刊·寻路", ""),
        ("<h3>要闻</h3><h3>寻路</h3><p>2023-03-11</p>", "江城网·要闻·寻路", ""),
        ("<h1>媒体聚焦</h1><div>寻路</div><div>2023-03-11 10:20</div>", "江城日报-寻路", ""),
        (
            "<div>寻路</div><div>2023-03-11</div>",
            "寻路_江城市人民政府",
            "<meta property=og:title content=江城市人民政府>",
        ),
        ("<h1>寻路</h1><div>2023-03-11</div>", "寻路-江城日报", "<meta property=og:title content=江城日报>"),
    ],
)
def test_a_short_part_of_the_title_stands_alone_above_the_date(markup, title, head):
    assert find_title(read(f"{markup}{BODY}", title, head)).text == "寻路"


@pytest.mark.parametrize(
    ("markup", "title", "head"),
    [
        (
            "<table><tr><td align=center><b>爱耳义诊 街头受欢迎</b></td></tr><tr><td>发布者：宣传科 发布时间：2006-3-6</td></tr></table>",
            "爱耳义诊 街头受欢迎",
            "::: 江城市第二医院 :::",
        ),
        ("<h2>客轮雾中搁浅<br>旅客全部脱险</h2><center>（一九九八年三月十四日）</center>", "客轮雾中搁浅 旅客全部脱险", "News Digest"),
        ("<table><tr><td style='font-size:23px'>转场七日行记事</td></tr><tr><td>图为大桥</td></tr></table>", "转场七日行记事", "江城日报数字报-转场七日行记事"),
        (
            "<table><tr><td><strong>新城区经济房下月接受申请</strong><br><strong>首批三千单位</strong></td></tr></table>",
            "新城区经济房下月接受申请 首批三千单位",
            "濠江日報-新城区经济房下月接受申请　首批三千单位",
        ),
        ("<table><tr><td><font size=6>转场七日</font></td></tr><tr><td>一个牧民的秋天</td></tr></table>", "转场七日", "转场七日 - 《行者》杂志 - 2006年第11期"),
    ],
)  # fmt: skip
def test_titles_of_old_pages(markup, title, head):
    assert find_title(read(f"{markup}{BODY}", head, "")).text == title


def test_time_as_american_programs_print_it_has_the_month_first():
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1>{BODY}<p align=right>5/3/2003 8:12:33 PM</p>"
    assert parse(page.encode()).published_at == "2003-05-03T20:12:33+08:00"


def test_source_in_the_closing_bracket_stands_before_the_site_s_address():
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1>{BODY}<p>【2004/07/11 江城晚报】 @ http://jc.example"
    assert parse(page.encode()).source == "江城晚报"


OLD_PAGES = [
    (
        "a heading and a lower one below it",
        "江城日报 1998.03.14",
        "七千职工重新端起饭碗",
        f"<h3>七千职工重新端起饭碗</h3><h4>江城再就业工程纪实</h4>{BODY}",
    ),
    ("a headline that is drawn", "江城晚报 周末版", "巷口的糖龙", f'<p align=center><img src=bt.gif alt="巷口的糖龙"></p>{BODY}'),
    (
        "no headline ends a clause within",
        "江城晚报 周末版",
        "江城晚报 周末版",
        f"{BODY}<p>他想了想，没有说话。“哪里有孩子，就在哪里画”<p>2002年2月8日",
    ),
    (
        "a site and its column behind a colon",
        "波多新報：ニュース",
        "松林守れ 百五十人が草刈り",
        f"<font size=4><b>松林守れ　百五十人が草刈り</b></font><br>波多町<br>{BODY}",
    ),
    (
        "links between the headline and its text, a subhead below",
        "Riverton Herald",
        "Old bridge to close for a year",
        ("<font size=5><b>Old bridge to close for a year</b></font><p>"
        "<a href=/1>More of the town’s news and of its river</a> | <a href=/2>Write to us about it</a>"
        "<p>The town will close the old bridge from Monday on, the mayor said, and repairs will take a year.<p><font size=4><b>"
        "A ferry for those on foot</b></font><p>A small ferry takes people across every ten minutes, he told the council on Friday."),
    ),
    (
        "a subtitle in type, above it a larger line and links",
        "Riverton Herald",
        "Old bridge to close for a year",
        ("<font size=5><b>Old bridge to close for a year</b></font><p><a href=/1>More of the town’s news and of its old river</a><p>"
        "<font size=4><b>Repairs take until spring</b></font><p>"
        "The town will close the old bridge from Monday on, the mayor said, and repairs will take a year."),
    ),
    (
        "a paper in capitals, its issue in the head",
        "«Речной вестник» N 48 (11 декабря 1999)",
        "Гармонь не молчит",
        ("<h2>РЕЧНОЙ ВЕСТНИК</h2>N 48, 11 декабря 1999 года<hr><h3>Гармонь не молчит</h3>"
        "<p>В Доме культуры прошёл третий конкурс гармонистов, на сцену вышли двадцать шесть участников."
        "<p>(c) «Речной вестник». Пишите нам."),
    ),
    (
        "quotation marks of French in a headline",
        "Le Courrier.fr",
        "Le maire craint « une année perdue » pour le pont",
        ("<font size=5><b>Le maire craint « une année perdue » pour le pont</b></font><p>"
        "Le vieux pont sera fermé dès lundi, a dit le maire, et les travaux vont durer une année entière."),
    ),
    (
        "a script without full stops, the paper's name behind the year",
        "หนังสือพิมพ์ข่าวหนองบัว",
        "ชาวบ้านร้องซ่อมสะพานข้ามคลอง",
        ("<font size=4><b>ชาวบ้านร้องซ่อมสะพานข้ามคลอง</b></font><p>"
        "ชาวบ้านกว่าสองร้อยคนรวมตัวกันที่หน้าที่ว่าการอำเภอเมื่อวานนี้ เพื่อขอให้เร่งซ่อมแซมสะพานไม้ข้ามคลองที่พังลง"
        "<p>สงวนลิขสิทธิ์ © 2547 ข่าวหนองบัว"),
    ),
    (
        "a paper's name in larger type, its issue behind it in the head",
        'Вестник "Речен глас" - брой 23, 2004 г.',
        "Изгоря старата поща",
        (
            "<font size=6><b>Речен глас</b></font><br><a href=1>Новини</a><h2>Изгоря старата поща</h2>"
            "<p>Пожар унищожи снощи покрива на старата поща, три пожарни коли гасиха огъня до полунощ.<p>© Речен глас, 1998-2004."
        ),
    ),
    (
        "a paper's name in larger type, a heading in a script of its own",
        "ידיעות הגפן",
        "שביל האופניים יוצא לדרך",
        (
            "<font size=5><b>ידיעות הגפן</b></font><p><a href=a>חדשות</a><h2>שביל האופניים יוצא לדרך</h2><font size=2>14/01/2003 09:20</font>"
            "<p>תושבי שכונת הגפן התעוררו אתמול לקול דחפורים: העירייה החלה בסלילת שביל האופניים שהובטח להם לפני שנים.<p>© 2003 ידיעות הגפן"
        ),
    ),
    (
        "a paper's name, the headline below it in larger type",
        "Dunamenti Hírlap Online",
        "Megszólalt az öreg harang",
        (
            "<font size=4>Dunamenti Hírlap Online</font><p><font size=5>Megszólalt az öreg harang</font>"
            "<p>Negyven év után újra megszólalt a templom nagyharangja, a költségeket közadakozásból fedezték."
        ),
    ),
    ("a site's name as the page's first heading", "みなとタウン情報", "商店街に「福は内」の声", f"<h1>みなとタウン情報</h1><hr><h3>商店街に「福は内」の声</h3>{BODY}"),
    (
        "a label behind a board's head",
        "枫林小站 -- 精华区文章阅读",
        "扁担为什么要会颤",
        f"枫林小站 -- 精华区文章阅读 [讨论区: History]<p>发信人: oldpaper<br>标  题: 扁担为什么要会颤{BODY}",
    ),
    (
        "a label, and how often it was read",
        "江城社区",
        "候车室的长椅",
        f"<td><b>主题：候车室的长椅</b>　[此帖共被阅读 218 次]</td><p><b>铁路子弟</b>{BODY}",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "title", "markup"), [case[1:] for case in OLD_PAGES], ids=[case[0] for case in OLD_PAGES]
)
def test_title_where_the_head_has_the_site_alone(head, title, markup):
    assert find_title(read_html(f"<title>{head}</title><body>{markup}")).text == title


@pytest.mark.parametrize(
    ("markup", "day", "source"),
    [
        (
            f"<h1>{TITLE}</h1>{BODY}<p align=right>江城县政府<p align=right>二○○二年六月十八日<p>主题词：城建　整治<p>抄送：各科室",
            "2002-06-18",
            "",
        ),
        (f"<h1>{TITLE}</h1><p>寻访老船工<p>2003-05-06 10:20{BODY}", "2003-05-06T10:20+08:00", ""),
        (f"<font size=2>2001年11月7日　地方新聞</font><hr><h1>{TITLE}</h1>{BODY}", "2001-11-07", ""),
    ],
)
def test_day_and_source_of_old_pages(markup, day, source):
    found = parse(f"<title>{TITLE}</title>{markup}".encode())
    assert (found.published_at, found.source) == (day, source)


def test_a_line_of_two_times_heads_the_text():
    times = "江城新闻网 River.example　北京时间：2003年10月13日 09:42　美东时间：2003年10月12日 21:42"
    found = parse(f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{times}{BODY}".encode())
    assert (found.published_at, times[:5] in found.body[0]) == ("2003-10-13T09:42+08:00", False)


def test_day_of_a_board_is_its_first_post_s():
    posts = (
        (
            "水边人",
            "河边的老渡口昨天拆了一半，工人说剩下的要等水退了再拆，石条都堆在堤上。有没有人拍过照片？",
            "2004-3-15 22:41:07",
        ),
        (
            "小舟",
            "我家就有一张，是一九八二年拍的，等我回家扫描了发上来给大家看看，那时候渡口边还有一棵柳树。",
            "2004-3-16 8:05:30",
        ),
        (
            "大桨",
            "陈伯摆渡的时候不收学生的钱，谁家有了新米就送他一碗，这事我记了三十年，现在说起来还像昨天。",
            "2004-3-22 18:30:09",
        ),
    )
    rows = "".join(
        f"<table><tr><td width=175><b>{who}</b><br>等级：新手上路<br>文章：13<br>注册：2003-{at}-12<td><a href=#>编辑</a> <a href=#>引用</a> <a href=#>回复</a> <b>第{at}楼</b><hr><blockquote>{said}</blockquote>"
        f"<div align=right>发贴时间：{when} IP：已设置保密</div></table>"
        for at, (who, said, when) in enumerate(posts, 1)
    )
    page = f"<title>江城论坛-老街旧事-老渡口拆了一半</title><body><b>* 贴子主题：老渡口拆了一半</b>{rows}<p>本主题贴数3，分页： [1]"
    assert parse(page.encode()).published_at == "2004-03-15T22:41:07+08:00"


def test_a_paper_behind_the_clock_goes_before_the_site_that_the_page_belongs_to():
    line = "<p align=center>江南新闻网　2000年06月17日　08:12　　江南晚报　记者：欧阳雪</p>"
    page = f"<title>==今日焦点==</title><body><h1>{TITLE}</h1>{line}{BODY}<p>江南新闻网 版权所有"
    assert parse(page.encode()).source == "江南晚报"


def test_a_writer_behind_a_long_arabic_stroke():
    text = "افتتحت بلدية الواحة أمس سوقاً جديدة للتمور تضم مئة وعشرين محلاً، بعد سنتين من العمل وتكلفة بلغت مليوني دينار."
    page = f"<title>سوق جديدة للتمور في الواحة</title><h1>سوق جديدة للتمور في الواحة</h1><b>كتب ـ يوسف الحمداني:</b><br>{text}<br>{text}"
    assert parse(page.encode()).authors == ["يوسف الحمداني"]
