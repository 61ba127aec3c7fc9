"""Language, section and title on forms of their own, and pages that try to break the finders."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.body import Body
from newskit.extract import parse
from newskit.fields import Title
from newskit.fields.find import find_fields
from newskit.fields.lang import find_lang
from newskit.fields.section import find_section
from newskit.fields.source.names import tidy_source
from newskit.fields.title.html import find_title
from newskit.fields.title.references import bare, cut_site
from newskit.page.html import read_html
from newskit.page.text import read_text
from newskit.rules.function_words import MARKS, WORDS
from tests.growth import grows_linearly

LANGUAGES = [
    ("新建的大桥今天开放，市民说过江快了许多。", "zh-Hans"),
    ("新建的大橋今天開放，市民說過江快了許多。", "zh-Hant"),
    ("新しい橋が今日開通し、市民は喜んでいる。", "ja"),
    ("새 다리가 오늘 개통되어 시민들이 기뻐하고 있다.", "ko"),
    ("The new bridge was opened today and the mayor said that it will be free for all.", "en"),
    ("Die neue Brücke ist seit heute offen und der Verkehr soll nun besser fließen.", "de"),
    ("Le nouveau pont est ouvert depuis ce matin et les habitants sont heureux de cette ouverture.", "fr"),
    ("El nuevo puente se abrió hoy y los vecinos dicen que es muy bueno para la ciudad.", "es"),
    ("Il nuovo ponte è stato aperto oggi e gli abitanti sono contenti che la città sia più vicina.", "it"),
    ("A nova ponte foi aberta hoje e os moradores dizem que não há mais filas no centro da cidade.", "pt"),
    (
        "De nieuwe brug is vandaag geopend en de bewoners zijn blij dat het verkeer niet meer vast staat.",
        "nl",
    ),
    ("Den nya bron är öppen och det finns inte längre några köer, säger de som bor där.", "sv"),
    ("Nowy most jest otwarty i nie ma już korków, jak mówią ci, którzy tam są.", "pl"),
    (
        "Nový most je otevřený a podle lidí, kteří tam jsou, už nejsou žádné fronty, ale také se to může změnit.",
        "cs",
    ),
    ("Yeni köprü bugün açıldı ve belediye için çok büyük bir gün olduğu gibi halk da sevindi.", "tr"),
    ("Новый мост открыли сегодня, и жители говорят, что пробок больше нет.", "ru"),
    ("Новий міст відкрили сьогодні, і мешканці кажуть, що їм зручніше їхати.", "uk"),
    ("Мостът беше открит днес и жителите казват, че е по-удобно.", "bg"),
    ("تم افتتاح الجسر الجديد اليوم", "ar"),
    ("Η νέα γέφυρα άνοιξε σήμερα", "el"),
    ("สะพานใหม่เปิดวันนี้", "th"),
    # A sentence tells languages apart that are close.
    ("Most opäť otvoria zajtra, oznámila radnica.", "sk"),
    ("Most se znovu otevře zítra, oznámila radnice.", "cs"),
    ("Most se ponovno otvara sutra, priopćila je gradska uprava.", "hr"),
    ("Most bodo znova odprli jutri, so sporočili z občine.", "sl"),
    ("Bron öppnar igen i morgon, uppger kommunen.", "sv"),
    ("Hun flyttet til landet for å få mer plass, og nå selger hun ost til naboene.", "no"),
    ("Broen åbner igen i morgen, oplyser kommunen.", "da"),
    ("Polis bandar menahan dua lelaki selepas kejadian pecah masuk sekolah.", "ms"),
    ("A ponte reabre mañá, informou o concello.", "gl"),
    ("Tiltu atvērs rīt, ziņo pašvaldība.", "lv"),
    ("Tiltą vėl atidarys rytoj, pranešė savivaldybė.", "lt"),
    ("Köprü yarın yeniden açılıyor, belediye duyurdu.", "tr"),
    ("پل فردا دوباره باز می‌شود، شهرداری اعلام کرد.", "fa"),
    ("پل کل دوبارہ کھلے گا، بلدیہ نے بتایا۔", "ur"),
    ("Преселила се на село због простора, а сада продаје сир комшијама.", "sr"),
    ("Yeni körpü açıldı. Sakinlər deyir ki, əvvəlki körpü köhnə idi və gecələr bağlanırdı.", "az"),
    ("Nova lavka je hotova a bude ze otvorena", "sk"),  # accents lost: without one that is Czech alone
    ("", ""),
]


@pytest.mark.parametrize(("text", "lang"), LANGUAGES)
def test_the_language_is_that_of_the_text(text, lang):
    assert find_lang(text) == lang


def test_the_declared_language_decides_only_in_doubt():
    assert find_lang("Die neue Brücke ist seit heute offen und der Verkehr fließt.", "en") == "de"
    assert find_lang("2024", "de-AT") == "de"
    assert find_lang("Most se ponovo otvara sutra, saopštila je gradska uprava.", "sr-Latn") == "sr"
    assert find_lang("", "zh-TW") == "zh-Hant"


def test_of_two_languages_alike_the_letter_that_comes_first_decides():
    own = sorted((char, of[0]) for char, of in MARKS.items() if len(of) == 1 and char not in WORDS)
    for (first, lang), (second, _) in combinations(own, 2):
        assert find_lang(f"{second} {first}") == lang


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The Bridge (2nd) - News_1", "thebridge2ndnews1"),
        ("新华社：大桥，通车！（图）", "新华社大桥通车图"),
        ("ＡＢＣ／１２３　ｶﾞｽ…", "abc123ガス"),
        ("Größe – “Cafe\u0301”", "größecafé"),
        ("e，\u0301", "e"),  # an accent behind a comma is on no letter
        ("—— ·", ""),
    ],
)
def test_titles_are_compared_by_letters_and_digits(text, folded):
    assert bare(text) == folded


CRUMBS = [
    ("你当前位置:首页 >滨河经贸 >", ["滨河经贸"]),
    ("您的位置：首页 > 新闻 > 城建 > 正文", ["新闻", "城建"]),
    ("江城网 >> 新闻 >> 大桥通车", ["新闻"]),
    ("当前位置： 首页 » 要闻 » 内容", ["要闻"]),
    ("Home › News › Local", ["News", "Local"]),
    ("Startseite > Politik > Inland", ["Politik", "Inland"]),
    ("Forsiden › Innland › Trafikk", ["Innland", "Trafikk"]),
    ("www.riverton.example > Culture > Books", ["Culture", "Books"]),
    ("您的位置：首页->国内新闻->正文", ["国内新闻"]),
    ("当前位置：首页－>文件通知", ["文件通知"]),
    ("江城教育网 --> 学校动态", ["学校动态"]),
    ("现在位置：财经频道→消费→浏览正文", ["财经频道", "消费"]),
    ("新闻 - 民生 - 正文", ["新闻", "民生"]),
    ("首页-新闻-民生-正文", ["新闻", "民生"]),
    ("首页 / 综合新闻", ["综合新闻"]),
    ("Jesteś tutaj: Strona główna » Wiadomości » Na sygnale", ["Wiadomości", "Na sygnale"]),
    ("江城日报数字报 / 要闻 / 正文", ["要闻"]),
    ("2021年5月6日 10:20 > 首页 > 社会 > 正文", ["社会"]),
    ("您的位置： 江城网首页－法治", ["法治"]),
    ("您现在的位置：首页 → 综合新闻 → 查看新闻", ["综合新闻"]),
    ("首页 >> 本地新闻 >> 新闻浏览", ["本地新闻"]),
    ("江城日报 > 2021年05月06日 > 04版：周末", ["04版：周末"]),
    ("江城论坛 › 门户 › 生活资讯 › 查看内容", ["门户", "生活资讯"]),
    ("首页 / 新闻 / 体育 / 娱乐 / 财经", []),
    ("三八线 - 一段旧事", []),
    ("a > b", []),
    ("一段文字里有 > 号，并不是导航。", []),
]


@pytest.mark.parametrize(("line", "section"), CRUMBS)
def test_a_breadcrumb_line_gives_the_section_in_both_forms(line, section):
    html = read_html(f"<div>{line.replace('>', '&gt;')}</div><h1>大桥通车</h1>")
    text = read_text(f"{line}\n\n大桥通车\n")
    assert [find_section(page, Title("大桥通车", 1), None) for page in (html, text)] == [section, section]


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("体育 > 篮球", ["体育", "篮球"]),
        ("国际 >", ["国际"]),
        ("港聞 / 社會", ["港聞", "社會"]),
        ("首页/新闻发布/通告", ["新闻发布", "通告"]),
    ],
)
def test_two_names_right_above_the_title_of_a_text_page_are_a_breadcrumb(line, section):
    assert find_section(read_text(f"{line}\n大桥通车\n"), Title("大桥通车", 1), None) == section
    apart = find_section(read_text(f"{line}\n搜索\n大桥通车\n"), Title("大桥通车", 2), None)
    assert apart == (section if "首页" in line else [])


def test_two_names_with_an_arrow_between_right_above_the_title_are_a_breadcrumb():
    def section(above: str) -> list[str]:
        page = read_html(f"{above}<h1>大桥通车</h1>")
        return find_section(page, Title("大桥通车", page.texts.index("大桥通车")), None)

    trail = "<table><tr><td>地方新聞 &gt; 雲嘉南"
    assert section(f"{trail}<td>89/10/24</table>") == ["地方新聞", "雲嘉南"]
    assert section(f"{trail}<td>89/10/24</table><p>搜索") == section(trail.replace("&gt;", "-")) == []


def test_the_site_s_link_to_its_www_address_is_no_step():
    links = [("www.jc.example", "江城"), ("news.jc.example", "新闻中心"), ("news.jc.example/s/", "社会新闻")]
    line = " &gt; ".join(f"<a href=http://{href}>{text}</a>" for href, text in links)
    page = read_html(f"<p>{line} &gt; 正文</p><h1>大桥通车</h1>")
    assert find_section(page, Title("大桥通车", 1), None) == ["新闻中心", "社会新闻"]


def test_the_channel_above_the_title_of_a_text_page_is_one_of_its_menu():
    def section(*above: str) -> list[str]:
        return find_section(read_text("\n".join([*above, "大桥通车"])), Title("大桥通车", len(above)), None)

    menu = ["要聞", "社會", "生活", "國際", "財經"]
    assert section(*menu, "社會") == section(" ".join(menu), "社會") == ["社會"]
    assert section("Thời sự", "Xã hội", "Kinh tế", "Xã hội") == ["Xã hội"]
    assert section("1", "蚊子", "2", "暴雨", "热词", "蚊子") == []
    assert section(*menu) == section(*menu, *menu) == section(*menu, "娛樂") == section("登录", "登录") == []


@pytest.mark.parametrize(
    ("line", "steps"),
    [
        ("Новости Политика Экономика Общество Спорт Культура Главная » Общество »", ["Общество"]),
        ("时政 民生 体育 首页 > 新闻 > 乡镇", ["新闻", "乡镇"]),
        ("登录注册收藏本站新闻国内国际社会军事财经体育娱乐新闻中心>社会>正文", ["社会"]),
    ],
)
def test_a_menu_that_met_a_path_is_no_step_of_it(line, steps):
    assert find_section(read_text(f"{line}\n大桥通车\n"), Title("大桥通车", 1), None) == steps


def test_items_of_a_breadcrumb_that_are_called_so_themselves_are_steps_of_one():
    page = read_html(
        "<nav><span>Breadcrumb</span><ul class=breadcrumb><li class=breadcrumb-item>Home<li class=breadcrumb-item>Local"
        "<li class=breadcrumb-item>Harbour</ul></nav><h1>Bridge opened</h1>"
    )
    assert find_section(page, Title("Bridge opened", 4), None) == ["Local", "Harbour"]


def test_links_in_an_element_called_breadcrumb_are_steps_without_a_mark_between():
    page = read_html(
        "<div class=breadcrumb><a href=/local>港聞</a><a href=/local/breaking>突發</a></div><h1>大橋通車</h1>"
    )
    assert find_section(page, Title("大橋通車", 1), None) == ["港聞", "突發"]


@pytest.mark.parametrize(
    "trail",
    [
        "Post > Local > Harbour",
        "Post Frontpage > Local > Harbour",
        "Standort: > POST.EXAMPLE > Local > Harbour",
    ],
)
def test_the_site_by_its_address_is_no_section(trail):
    markup = f"<div class=breadcrumb>{trail.replace('>', '&gt;')}</div><h1>Bridge opened</h1>"
    page = read_html(markup, url="https://www.post.example/1.html")
    assert find_section(page, Title("Bridge opened", 1), None) == ["Local", "Harbour"]


def test_the_site_that_ends_the_pages_title_opens_a_trail():
    page = read_html(
        "<title>大桥通车-江城新闻-江城热线</title><div><a href=/>江城热线</a> &gt; <a href=/jc>江城新闻</a></div><h1>大桥通车</h1>"
    )
    assert find_section(page, Title("大桥通车", 1), None) == ["江城新闻"]


def test_the_site_that_is_all_of_the_pages_title_opens_a_trail():
    page = read_html("<title>江城文報</title><p>江城文報 &gt; 內地新聞 &gt; 正文</p><h1>大橋通車</h1>")
    assert find_section(page, Title("大橋通車", 1), None) == ["內地新聞"]


@pytest.mark.parametrize(
    ("trail", "section"),
    [
        (
            "<a href=/>江城在线</a>&nbsp;-&nbsp;<a href=/edu/>教育</a>&nbsp;-&nbsp;<a href=/edu/l/>校园</a>",
            ["教育", "校园"],
        ),
        ("<a href=/>江城在线</a> / <a href=/sh/>社会新闻</a>", ["社会新闻"]),
        ("江城信息港 / <a href=/it>科技</a> / <a href=/it/net>网络</a>", ["科技", "网络"]),
        (
            "<a href=/>江城体育</a> &gt; <a href=/bk/>篮球</a> &gt; <a href=/bk/l/>联赛</a> &gt; 正文",
            ["篮球", "联赛"],
        ),
        ("<a href=/>首页</a> | <a href=/gat/>港澳台</a> | <a href=/gat/hk/>香港</a>", ["港澳台", "香港"]),
        ("<a href=/>首页</a> | <a href=/gat/>港澳台</a> | <a href=/sport/>体育</a>", []),
        (
            "<a href=/>江城在线</a> - <a href=/1/>教育</a> - <a href=/2/>体育</a> - <a href=/3/>文化</a> - <a href=/4/>军事</a> - <a href=/5/>汽车</a>",
            [],
        ),
    ],
)
def test_links_with_one_mark_between_are_a_trail_that_starts_at_the_site(trail, section):
    page = read_html(f"<title>大桥通车--江城信息港</title><div>{trail}</div><h1>大桥通车</h1>")
    assert find_section(page, Title("大桥通车", 1), None) == section


@pytest.mark.parametrize(
    "trail",
    [
        "<nav aria-label=breadcrumb><ol><li><a href=/>首页</a></li><li><a>新闻中心</a></li><li><a>民生</a></li></ol></nav>",
        "<div class=path><a href=/>首页</a> / <a>新闻中心</a> / <a>民生</a> / 滨江大桥今日通车，首日车流平稳，两岸居民步行过江看日出</div>",
    ],
)
def test_a_trail_by_its_label_or_with_a_long_headline_behind_it_is_a_breadcrumb(trail):
    page = read_html(f"{trail}<h1>滨江大桥今日通车，首日车流平稳，两岸居民步行过江看日出</h1>")
    assert find_section(page, find_title(page), None) == ["新闻中心", "民生"]


@pytest.mark.parametrize(
    ("trail", "section"),
    [
        ("<a href=/n>新闻中心</a> &gt; <a href=/n/s>社会百态</a>", ["新闻中心", "社会百态"]),
        ("<a href=/n>新闻中心</a> &gt; 从旧渡口到新大桥", []),
        ("<a href=/n>新闻中心</a> <a href=/n/s>社会百态</a>", []),
    ],
)
def test_two_links_with_an_arrow_between_are_a_trail(trail, section):
    page = read_html(f"<div>{trail}</div><h1>大桥通车</h1>")
    assert find_section(page, Title("大桥通车", 1), None) == section


@pytest.mark.parametrize(
    ("trail", "section"),
    [
        (
            "<li><a href=/>Startseite</a><li><a href=/lokales>Lokales</a><li><a href=/lokales/hafen>Hafen</a>",
            ["Lokales", "Hafen"],
        ),
        ("<li><a href=/>ホーム</a><li><a href=/local>地域</a><li>記事", ["地域"]),
        ("<li><a href=/news/local>港聞</a><li>/<li><a href=/live/local>即時</a>", ["港聞", "即時"]),
        ("<li><a href=/>首页</a><li><a href=/news>新闻</a><li><a href=/sport>体育</a>", []),
        ("<li><a href=/news/local>港聞</a><li><a href=/live/local>即時</a>", []),
        ("<li><a href=/>Post</a><li><a href=/login>Log in</a>", []),
    ],
)
def test_links_that_go_on_from_each_other_or_have_marks_between_are_a_trail_without_a_name(trail, section):
    page = read_html(f"<ol class=x1>{trail}</ol><h1>滨江大桥今日通车</h1>")
    assert find_section(page, find_title(page), None) == section


def test_a_logo_and_the_head_may_name_the_site_alone():
    head = "<title>江城在线 | 江城人自己的网站</title><meta property=og:title content=江城在线>"
    page = read_html(
        f"{head}<h1 class=logo><a href=/>江城在线</a></h1><div class=art-tit>滨江大桥今日通车</div><div>2026-05-06 10:20</div>"
        "<div>首日车流平稳，两岸居民步行过江看日出，渡轮从此停航。</div>"
    )
    assert find_title(page) == Title("滨江大桥今日通车", 1)


def test_a_headline_with_a_bar_is_no_two_steps():
    page = read_html(
        "<div class=path><a href=/>首页</a> / <a>新闻中心</a> / 视频 | 大桥通车</div><h1>视频 | 大桥通车</h1>"
    )
    assert find_section(page, Title("视频 | 大桥通车", 1), None) == ["新闻中心"]


@pytest.mark.parametrize(
    ("trail", "section"),
    [
        ("<li><a href=/>首页</a><i>/</i><li><a href=/n>新闻</a><i>/</i><li><a href=/n/s>本地</a>", ["新闻", "本地"]),
        ("<li><a href=/>首页</a><i>›</i><li><a href=/7>新闻</a><i>›</i><li><a href=/9>本地</a>", ["新闻", "本地"]),
        ("<li><a href=/>首页</a><i>/</i><li><a href=/7>新闻</a><i>/</i><li><a href=/9>本地</a>", []),
    ],
)  # fmt: skip
def test_marks_glued_to_the_items_of_a_trail(trail, section):
    page = read_html(f"<div><ul class=flex>{trail}</ul></div><h1>大桥通车</h1>")
    assert find_section(page, Title("大桥通车", 3), None) == section


def test_a_label_before_the_list_of_a_breadcrumb_is_no_step():
    page = (
        "<nav class=breadcrumb><h6>Pfadnavigation</h6><ol class=breadcrumb-list><li class=breadcrumb-item>Home<li class=breadcrumb-item>Lokales"
        "<li class=breadcrumb-item>Hafen</ol></nav><h1>Bridge opened</h1>"
    )
    assert parse(f"<html><title>Bridge opened</title>{page}</html>").section == ["Lokales", "Hafen"]


def test_a_breadcrumb_in_json_ld_counts_too():
    page = read_html(
        '<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"name":"Home"},'
        '{"item":{"name":"News"}},{"name":"Bridge opened"}]}</script><h1>Bridge opened</h1>'
    )
    assert find_section(page, Title("Bridge opened", 0), None) == ["News"]


def test_the_site_is_no_section_of_its_own_with_a_motto_or_without():
    for first in ("El Faro", "El Faro: el diario de la costa", "elfaro.example"):
        page = read_html(
            '<meta property="og:site_name" content="El Faro"><script type="application/ld+json">{"@type":"BreadcrumbList",'
            f'"itemListElement":[{{"name":"{first}"}},{{"name":"Puertos"}}]}}</script><h1>El puente</h1>'
        )
        assert find_section(page, Title("El puente", 0), None) == ["Puertos"]


@pytest.mark.parametrize(("name", "section"), [("Harbour", ["Harbour"]), ("Uncategorized", []), ("17", [])])
def test_a_section_in_the_head_counts_where_it_names_one(name, section):
    for head in (
        f'<meta property="article:section" content="{name}">',
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleSection": ["{name}"]}}</script>',
    ):
        page = read_html(f"{head}<h1>Bridge opened</h1>")
        assert find_section(page, Title("Bridge opened", 0), None) == section


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("大桥通车_城建_江城网", "大桥通车"),
        ("大桥通车 - 江城日报", "大桥通车"),
        ("大桥通车｜某某频道", "大桥通车"),
        ("Bridge opened | The Messenger", "Bridge opened"),
        ("Bridge opened - a story of steel", "Bridge opened - a story of steel"),
        ("江城网", "江城网"),
    ],
)
def test_only_the_site_is_cut_off_a_title(title, bare):
    assert cut_site(title, frozenset({"themessenger"})) == bare


# What stands before, what stands there so many times and four times as often, what stands behind.
HOSTILE = [
    ("<h1>", "大", 50_000, "</h1>"),
    ("<title>", "大_", 12_000, "</title><h1>大桥</h1>"),
    ("<p>编辑：" + "王" * 100 + "</p>", "<div>编辑：王大江</div>", 1_200, ""),
    ("<h1>大桥通车</h1><p>", "2024年", 10_000, "</p>"),
    ("<h1>大桥通车</h1>", "<p>来源：</p>", 1_200, ""),
    ("<script>", "time: '2024-", 5_000, "</script><h1>大桥通车</h1>"),
    ("<div>", "首页 > ", 5_000, "</div><h1>大桥通车</h1>"),
]


@pytest.mark.parametrize(("before", "unit", "few", "behind"), HOSTILE)
def test_pages_that_try_to_break_the_finders_cost_linear_time(before, unit, few, behind):
    pages = {size: read_html(before + unit * size + behind) for size in (few, 4 * few)}

    def find(size):
        page = pages[size]
        title = find_title(page)
        find_fields(page, title, Body(list(range(len(page.blocks))), [b.text for b in page.blocks], 1.0))

    assert grows_linearly(find, few)


PIECES = st.sampled_from(
    [
        "<p>", "</p>", "<h1>", "</h1>", "<span>", "</span>", "来源：", "作者：", "编辑：", "王大江",
        "2024-05-10 06:58", "江城日报", "（", "）", "记者 ", "首页 > ", " ", "大桥通车。", "<br>", "<title>",
        "</title>", "|",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join), st.integers(0, 6), st.integers(0, 6))
def test_no_mix_of_credits_makes_the_finders_fail(inside, start, size):
    for page in (read_html(inside), read_text(inside.replace("<br>", "\n"))):
        indices = list(range(min(start, len(page.blocks)), min(start + size, len(page.blocks))))
        found = find_fields(
            page, find_title(page), Body(indices, [page.blocks[i].text for i in indices], 1.0)
        )
        assert found == find_fields(
            page, find_title(page), Body(indices, [page.blocks[i].text for i in indices], 1.0)
        )
        assert not set(found.authors) & {"江城日报"}


SCRIPT_TIMES = [
    ('{"a":12,"publishTime":"2022-07-31 21:34","title":"x"}', "2022-07-31T21:34+08:00"),
    ("var t = 2022; var time = new Date('2022-07-31 21:34:05')", "2022-07-31T21:34:05+08:00"),
    ("x==1659274471;ct:1659274471000,", "2022-07-31T21:34:31+08:00"),
    ("time:'1998-07-31 21:34'", "1998-07-31T21:34+08:00"),
    ("path:'/2022-07-31/a.js',lifetime:1659274471", None),
    ("time:120220731213400", None),
]


@pytest.mark.parametrize(("script", "published"), SCRIPT_TIMES)
def test_a_time_in_a_script_is_told_by_its_name(script, published):
    page = read_html(
        f"<h1>大桥今天通车</h1><p>新的大桥今天上午正式通车，市民可以步行过江，公交线路也作了调整。<script>{script}</script>"
    )
    found = find_fields(page, Title("大桥今天通车", 0), Body([1], ["新的大桥今天上午正式通车。"]))
    assert found.published_at == published


def test_reporters_are_no_part_of_their_paper():
    assert tidy_source("江城日报记者 王大江") == ("江城日报", "王大江")
    assert tidy_source("中国记者")[0] == "中国记者"


def test_who_is_named_twice_is_one_author():
    assert parse(f"<h1>大桥今天通车</h1><p>{'记者王大江 ' * 40}</p>").authors == ["王大江"]


def test_a_line_of_bars_above_a_report_in_traditional_characters_names_nobody():
    text = "雲嶺市連日高溫，用水量較去年同期增長兩成，水務部門啟動應急預案，並於週三起分區供水。"
    html = f"<h1>雲嶺市啟動供水預案</h1><div>／／／／</div><p>2026-03-04 10:05</p><p>{text}</p><p>{text}</p>"
    assert parse(f"<title>雲嶺市啟動供水預案</title>{html}").authors == []


@pytest.mark.parametrize(
    "between",
    [
        "<p>本报记者 林可 周文</p><p>2026年05月06日10:20</p>",
        "<p>2026-05-06 10:20</p><p>[大] [中] [小]</p>",
        "<p>——青河的一个清晨</p><p>记者林可／青河報導</p><p>2026-05-06 10:20</p>",
        "<p>青河桥头。（记者林可摄）</p>",
        "<p>3人赞同了该文章</p><p>关注</p>",
    ],
)
def test_a_headline_of_no_mark_whatever_stands_above_its_credits(between):
    head = "<title>新闻</title><p><a href=/>首页</a></p><p>滨江大桥今日通车 渡轮从此停航</p>"
    text = "<p>首日车流平稳，两岸居民步行过江看日出，渡轮从此停航。</p>"
    assert find_title(read_html(f"{head}{between}{text}")) == Title("滨江大桥今日通车 渡轮从此停航", 1)


def test_where_the_name_of_the_paper_is_all_that_the_head_says_the_line_in_bold_is_the_title():
    page = read_html(
        "<title>江城日報電子版</title><p>2026年5月6日</p><p><a href=/2>第二版</a></p><p><b>老戲院修復開幕</b></p>"
        "<p>關閉了二十年的老戲院修復完成，門口的手繪看板再度掛起。</p>"
    )
    assert find_title(page) == Title("老戲院修復開幕", 2)


def test_credits_below_each_other_at_the_end_of_a_body_are_read_however_many():
    paragraph = "江城新建的滨江大桥昨天通车，市民说过江快了许多，老桥也不再堵车。"
    lines = ["采编：王大江", "摄像：方明月", "责任编辑：李小山", "值班主任：陈建国"]
    page = read_html(f"<h1>大桥通车</h1>{''.join(f'<p>{text}</p>' for text in [paragraph] * 6 + lines)}")
    body = Body(list(range(1, 11)), page.texts[1:11], 1.0)
    found = find_fields(page, Title("大桥通车", 0), body)
    assert (found.authors, found.editors) == (["王大江"], ["李小山"])


@pytest.mark.parametrize(("link", "day"), [("#渡口", "2026-05-06"), ("老桥封闭检修", None)])
def test_a_day_below_the_tags_of_a_text_is_its_own(link, day):
    text = (
        "<p>江城新建的滨江大桥昨天通车，市民说过江快了许多，老桥也不再堵车，渡轮从此停航，码头改作公园。</p>"
        * 6
    )
    page = read_html(f"<h1>大桥通车</h1>{text}<div><a href=/a>{link}</a></div><p>2026-05-06 湖北</p>")
    body = Body(list(range(1, 7)), page.texts[1:7], 1.0)
    assert find_fields(page, Title("大桥通车", 0), body).published_at == day
