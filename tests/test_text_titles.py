"""Titles of text pages: which line is the headline, by its words, its place, or the name of the page."""

import pytest

from newskit.body.text.find import find_text_body
from newskit.extract import parse
from newskit.fields.title.text import _above_time
from newskit.fields.title.text_lines import FEATURES, Candidate
from newskit.page.text import read_text
from newskit.page.words import line_words
from tests.test_text_body import (
    BODY,
    CREDIT,
    ENGLISH,
    ENGLISH_TITLE,
    FOOT,
    GERMAN,
    MENU,
    OTHERS,
    RELATED,
    TITLE,
    found,
)


def test_an_archive_record_with_thousands_of_menu_lines_and_its_title_first():
    record = [f"{TITLE}_河湾网", *MENU * 300, TITLE, CREDIT, *BODY, *RELATED, *MENU * 300, *FOOT]
    assert found(record) == (TITLE, BODY)


def test_the_name_of_the_page_tells_its_title_from_other_lines_above_the_body():
    """The archive's first line names the page; a caption has more words of the body than its headline."""
    caption = "The captain of the old ferry in front of the engine that the harbour council will replace"
    record = [
        f"{ENGLISH_TITLE} - Bay Courier",
        *MENU,
        ENGLISH_TITLE,
        "By Anna Berg",
        caption,
        *ENGLISH,
        *FOOT,
    ]
    assert found(record) == (ENGLISH_TITLE, ENGLISH)


def test_a_title_that_only_the_name_of_the_page_holds_has_no_site_behind_it():
    record = [f"{TITLE} - 港闻 - 河湾日报", "港闻", "即时新闻", CREDIT[:19], *BODY, *RELATED]
    assert found(record) == (TITLE, BODY)


def test_a_name_that_has_the_site_in_front_tells_the_title_too():
    lists = [
        "上一版 下一版",
        "第01版：要闻",
        TITLE,
        "老灯塔修缮完工 下月起对外开放 书店深夜营业",
        "上一篇 下一篇",
    ]
    record = [f"河湾日报数字报-{TITLE}", *MENU, *lists, TITLE, "——北岸纪事", *BODY, *FOOT]
    assert found(record)[0] == TITLE


@pytest.mark.parametrize(
    ("credit", "title"),
    [
        (f"{TITLE}2022年10月12日18:20来源：河湾日报原标题：老渡船再开五年", TITLE),
        (f"{TITLE} 2022-10-12 18:20 来源：河湾日报", TITLE),
        ("河湾新闻网2022年10月12日18:20来源：河湾日报", ""),
        ("首页2022年10月12日18:20来源：河湾日报", ""),
        ("作者：林夏2022年10月12日18:20来源：河湾日报", ""),
    ],
)
def test_a_title_with_its_time_glued_on(credit, title):
    article = parse("\n".join([credit, *BODY]))
    assert (article.title, article.source, article.published_at, article.body) == (
        title,
        "河湾日报",
        "2022-10-12T18:20+08:00",
        BODY,
    )


@pytest.mark.parametrize("byline", ["河湾新闻记者 沈一诺 实习生 段岩", "【文/河湾网专栏作者 沈一诺】"])
def test_a_byline_is_no_title(byline):
    lines = [
        *MENU,
        "最后一班渡船",
        byline,
        CREDIT,
        *BODY,
        "河湾新闻记者 段岩 图",
        *FOOT,
    ]
    assert found(lines)[0] == "最后一班渡船"


@pytest.mark.parametrize(
    "line",
    [
        "Die Fähre und ihr Kapitän beim alten Anleger in der Bucht, fünf Jahre vor dem Umbau (Foto: Hafenarchiv)",
        "Fähre Betrieb Bucht Hafen Umbau Motor Kapitän",
        "Start » Hafen » Alte Fähre bleibt in Betrieb",
        "Nach 46 Jahren in der Bucht bekommt die alte Fähre einen Motor. Von Wiebke Thoms",
    ],
)
def test_captions_menus_and_paths_below_a_title_are_none(line):
    title = "Alte Fähre bleibt fünf weitere Jahre in Betrieb"
    assert found([title, "Am 12. Oktober 2022", line, *GERMAN])[0] == title


def test_of_a_heading_and_a_title_the_one_with_its_column_is_the_title():
    title = "老渡船怎样再开五年（河湾故事·走读）"
    assert found([*MENU, "河湾渡船换上新发动机", title, CREDIT, *BODY, *FOOT])[0] == title


def test_a_by_line_is_no_title_and_a_first_line_may_be_the_mediums():
    lines = [ENGLISH_TITLE, "", "Von Anna Berger", "", "24. Januar 2026", "", *GERMAN]
    assert found(["Alte Fähre bleibt in Betrieb", *lines[1:]])[0] == "Alte Fähre bleibt in Betrieb"
    assert (
        found(["Harbour council of the northern shore", ENGLISH_TITLE, "2 December 2025", *ENGLISH])[0]
        == ENGLISH_TITLE
    )


@pytest.mark.parametrize(
    "line",
    [
        "摘要：河湾镇议会决定老渡船再开五年，发动机今年秋天更换",
        "热搜：渡船再开五年 发动机更换 北岸居民",
        "【核心提示】河湾镇老渡船再开五年",
    ],
)
def test_a_summary_and_what_others_search_for_are_no_title(line):
    assert found([*MENU, line, TITLE, CREDIT, *BODY])[0] == TITLE
    assert found([*MENU, TITLE, line, CREDIT, *BODY])[0] == TITLE


def test_a_title_below_its_credits_comes_before_a_section_above_them():
    title = "河湾镇议会关于老渡船的通告"
    menu = ["首页", "机构概况", "信息公开", "办事服务", "互动交流", "要闻"]
    page = [*menu, "18:20 2022/10/12", "来源 / 河湾通讯社", "撰文 / 高远", title, *BODY]
    assert found(page)[0] == title


UNLIKE = "他放弃百万年薪来到这里 唯一的要求竟是……"  # a headline that says nothing of what the text is about


@pytest.mark.parametrize(
    "head",
    [
        [*OTHERS, UNLIKE, CREDIT],
        [*OTHERS, "河湾网 > 社会 > 正文", UNLIKE, "阅读 1203", "评论 23", "A+", "A-", CREDIT],
        ["今天是2022年10月13日 星期四", *OTHERS, UNLIKE, CREDIT],
        [*OTHERS, "河湾网 > 社会", CREDIT, UNLIKE],
        [CREDIT[:16], UNLIKE, "来源：河湾通讯社"],
        [*OTHERS, UNLIKE, "2小时前更新", CREDIT],
        ["1 鲈鱼回来了", "2 末班船提前半小时开出", UNLIKE, CREDIT],
        [*OTHERS, f"河湾网 > 社会 > {UNLIKE}", CREDIT],
        [f"{UNLIKE}{CREDIT[:16]}", "来源：河湾通讯社"],
        ["河湾网 > 社会", UNLIKE, "原标题：他放弃百万年薪来到这里，为了什么？", CREDIT],
        [UNLIKE, "[复制链接]", CREDIT],
        [f"上一篇：{OTHERS[0]}", f"下一篇：{OTHERS[1]}", UNLIKE, CREDIT],
    ],
)
def test_a_title_that_has_no_word_of_the_text_is_told_by_its_place(head):
    assert found([*MENU, *head, *BODY, *FOOT])[0] == UNLIKE


def test_a_title_that_only_the_name_of_the_page_holds_may_have_no_word_of_the_text():
    record = [f"{UNLIKE}_社会_河湾新闻网", *MENU, "河湾新闻网 > 社会", CREDIT, *BODY]
    assert found(record)[0] == UNLIKE


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ([f"河湾网 > 社会 > {OTHERS[0]}", TITLE, CREDIT], TITLE),  # another article's
        (["河湾网 > 社会新闻 > 正文", CREDIT], ""),
        (["河湾市民的网上家园_河湾新闻网", TITLE, CREDIT], TITLE),  # the site's own <title>
        ([TITLE, "河湾镇议会星期二决定", CREDIT], TITLE),  # a subtitle in the text's words
        ([TITLE, CREDIT, "摘要", "：河湾镇议会星期二决定"], TITLE),
        ([UNLIKE, CREDIT, "已认证：河湾通讯社官方账号"], UNLIKE),
        ([UNLIKE, CREDIT, "河湾通讯社北岸10月12日电 题：老渡船再开五年"], UNLIKE),
        (
            [OTHERS[0], "2022-10-11", OTHERS[1], "2022-10-11", UNLIKE, CREDIT],
            UNLIKE,
        ),  # others with their days
        (["3 月起老渡船换发动机", CREDIT], "3 月起老渡船换发动机"),
    ],
)
def test_what_only_stands_where_titles_do_is_none(head, title):
    assert found([*MENU, *head, *BODY, *FOOT])[0] == title


@pytest.mark.parametrize("form", ["# {}", "{}\n========"])
def test_the_one_heading_of_a_page_in_markdown_is_its_title(form):
    others = [
        f"[{line} of this week](/{at})"
        for at, line in enumerate(["Harbour ferry news", "Old ferry engines", "Council votes"])
    ]
    title = "Five more years on the water"
    lines = [*others, form.format(title), "**The council has decided.**", "12/10/2022 18:20", *ENGLISH]
    assert find_text_body(read_text("\n\n".join(lines)))[0].text == title


def test_a_long_title_in_cyrillic_is_as_long_as_one_in_latin_letters():
    title = "Сто пятьдесят семь подписей за старый паром. Почему жители северного берега до сих пор не дождались обещанного моста"
    names = ["Публикации", "Колонки", "Архив"]
    story = [
        "Сто пятьдесят семь подписей за старый паром собрали жители северного берега, потому что обещанного моста они не дождались.",
        "Совет решил, что паром будет ходить ещё пять лет, хотя ему нужен новый двигатель. Мост остался на бумаге.",
    ]
    lines = [
        *names,
        title,
        "Анна Ветрова",
        "Пётр Озеров",
        "Мария Лесная 8 января, 17:46",
        "Ссылка скопирована",
        *story,
    ]
    assert find_text_body(read_text("\n".join(lines)))[0].text == title


def test_a_button_is_no_title():
    lines = [
        line
        for at in range(6)
        for line in (f"{at} of 6", "A crane lifts the bridge into place.", "Read More")
    ]
    page = "\n".join(
        [ENGLISH_TITLE, *lines, "By ANNA BERGER, CARL EK and MARIA DELGADO-SANTOS OF BAY NEWS", *ENGLISH]
    )
    assert find_text_body(read_text(page))[0].text != "Read More"


SLIP = [
    "Una frana si è staccata all'alba di oggi lungo la strada provinciale, nel territorio di Montelieto, e ha bloccato la carreggiata.",
    "Le frazioni di Casale e Piano sono raggiungibili soltanto a piedi lungo un sentiero. I vigili hanno portato viveri e medicinali a due anziani.",
    '"Il versante è ancora in movimento", ha spiegato l\'ingegnere, "e finché non si ferma non possiamo far lavorare le ruspe".',
]


@pytest.mark.parametrize(
    "line", ["当前位置：首页 > 新闻 > {0} {0}", "首页 > 新闻 > {0}{0}", "标题：{0}", "{0} {0}"]
)
def test_a_title_said_twice_or_behind_its_label_is_the_title(line):
    title = "老渡口夜里有了船医"
    story = [
        "老渡口昨夜迎来第一位船医，渔民受伤不必再等天亮。",
        "他带着药箱住在船上，一年要出海四十六次，老渡口的人都认得他。",
    ]
    page = "\n".join([line.format(title), "2024-05-20 18:26", "来源：青河日报", *story * 2])
    assert find_text_body(read_text(page))[0].text == title


def test_a_summary_below_a_headline_in_the_words_of_the_text_is_no_title():
    title = "Frana sulla provinciale a Montelieto, isolate tre frazioni"
    summary = 'Circa ottanta residenti raggiungibili solo a piedi. I tecnici: "Servirà almeno una settimana"'
    head = ["Home", "Cronaca", "Politica", "Sport", "lunedì 24 febbraio 2025", "Cronaca", title, summary]
    page = [*head, "di Redazione", "24 febbraio 2025 11:38", "Condividi", *SLIP]
    assert find_text_body(read_text("\n".join(page)))[0].text == title


def test_the_label_of_a_title_is_not_part_of_it():
    lines = ["Help pages", "Submitted on 9 May 2024", f"Title:{ENGLISH_TITLE}", "Download PDF", *ENGLISH]
    assert find_text_body(read_text("\n".join(lines)))[0].text == ENGLISH_TITLE


LEAD = "What the council decided for the ferry, the bridge and all who cross the water every day."


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        ("Bay Courier", ("Hundreds of people at the old harbour, on May 15, 2025, in Bayport (Bay County).Ana Berg / Press", "Share", "Anna Berg", "Bayport-29/05/2025 20:00"), "2025-05-29"),
        ("27.05.2025, 12:32 Uhr", ("Von", "Anna Berg", "Über dieses Thema berichtet: Hafenradio am 26.05.2025 um 06:00 Uhr.", "The news in short"), "2025-05-27"),
    ],
)  # fmt: skip
def test_a_day_far_inside_a_line_is_the_pictures_or_the_programmes(above, below, day):
    page = [above, ENGLISH_TITLE, LEAD, *below, *ENGLISH]
    assert (parse("\n".join(page)).published_at or "")[:10] == day


def test_a_title_that_is_the_last_line_of_a_page_has_no_credits_below_it():
    words = line_words([TITLE])
    line = Candidate(0, TITLE, [0.0] * len(FEATURES))
    assert _above_time(words, {0: line}, line, is_likely=False) == line


@pytest.mark.parametrize(("above", "title"), [("镇文化馆", 1), ("北岸居民怎样过海湾去上班", 0)])
def test_what_has_nothing_of_the_text_is_a_column_above_a_headline_or_a_headline_above_a_subtitle(
    above, title
):
    words = line_words([above, "一碗腊八粥里的旧时光", CREDIT])
    lines = {at: Candidate(at, words.texts[at], [0.0] * len(FEATURES)) for at in range(2)}
    assert _above_time(words, lines, lines[0], is_likely=True) == lines[title]


@pytest.mark.parametrize("column", ["城与人", "岸边闲话", "镇文化馆"])
def test_a_column_and_an_office_above_a_headline_are_no_title(column):
    title = "一碗腊八粥里的旧时光"
    assert found(["河湾网 > 社会", column, title, "本报记者 高远", CREDIT, *BODY])[0] == title


@pytest.mark.parametrize(
    "title", ["老渡船5月1日起停航一天", "今年5月1日老桥限行", "票价自2022年10月12日起上调"]
)
def test_a_day_that_a_headline_goes_on_behind_is_not_the_articles(title):
    assert found(["社会新闻", title, CREDIT, *BODY])[0] == title


def test_who_wrote_is_no_neighbour_in_a_list_of_headlines():
    title = "老渡船再開五年 發動機今秋更換"
    text = [
        "河灣鎮議會星期二決定，老渡船還要再開五年，船上的發動機已經用了二十三年，今年秋天將更換。",
        "北岸居民此前收集了一千一百個簽名。他們說，九年前答應修建的大橋至今只停留在圖紙上，繞海灣走公路要花五十分鐘。",
        "新發動機的價格約為兩百萬元，其中一半由地區交通基金承擔。鎮長說，船票收入增長了三分之一。",
    ]
    caption = "老渡船停在北岸碼頭邊等候乘客上船"
    head = ["社會", title, "記者王小明／台北報導", caption, "2022-10-12 18:20"]
    assert found([*head, *text])[0] == title


@pytest.mark.parametrize(
    ("title", "story", "menu"),
    [
        ("Five more years on the water", ENGLISH, "SportLocalFerryTimetableOpinionHarbour councilBridge"),
        ("Noch fünf Jahre", GERMAN, "StartseitePolitikFährenHafenAlte Fähre bleibt in Betrieb"),
    ],
)
def test_names_of_sections_run_into_one_word_are_no_title(title, story, menu):
    assert found(["Bay Courier", menu, "Bay Courier", title, "12 October 2022, 18:20", *story])[0] == title


def test_a_run_of_a_few_headlines_that_a_page_begins_with_is_no_title():
    run = "老街换新颜 烟火气回来了 春耕忙起来 无人机飞满田 三问预制菜 标准何时落地 高铁开到家门口 山货卖出好价钱 养老不离家 社区食堂香飘满院"
    text = [
        "柳浪社区建成已有三十余年，三处车棚闲置多年。去年秋天，社区把居民请到一起，开了六次议事会。",
        "社区党委书记褚文秀说，改造资金由街道补贴一半，其余由辖区企业认捐，日常管理则交给志愿者轮值。",
    ]
    assert found([run, "旧车棚变身邻里客厅", "2026-03-11 08:22 来源：江澜新闻网", *text]) == (
        "旧车棚变身邻里客厅",
        text,
    )


def test_the_medium_that_a_report_opens_with_is_no_title_and_what_a_page_has_above_its_title_no_subhead():
    report = [
        "（湾岸社記者林一帆北岸12日電）鎮議會星期二決定，老渡船還要再開五年，船上的發動機今年秋天更換。",
        "北岸居民此前收集了一千一百個簽名，他們說答應修建的大橋至今只停留在圖紙上。",
        "新發動機的價格約為兩百萬元，其中一半由地區交通基金承擔。",
        "鎮長說，自從自行車可以免費上船，船票收入增長了三分之一。",
    ]
    title = "老渡船再開五年 發動機今秋更換"
    assert found(["湾岸社", "訂閱電子報", title, *report]) == (title, report)


def test_the_subject_of_a_portuguese_letter_is_its_title():
    title = "O padeiro que fecha às quintas para ensinar"
    text = [
        "Toda quinta-feira, a padaria do seu Otávio baixa a porta às nove da manhã, e doze adolescentes aprendem a sovar.",
        "O curso começou quando um menino pediu emprego e não sabia ler a receita que estava na parede.",
    ]
    assert found([f"Assunto: {title}", "Data: Dom, 17 Mai 2026 07:00:05 -0300", *text])[0] == title


def test_a_site_that_has_a_line_of_its_own_is_cut_off_the_pages_name():
    name = "Why the old ferry of the bay is to sail for another winter"
    record = [f"{name} - Bay of Morning", "Skip to content", "Bay of Morning", "Ferries", *ENGLISH, *FOOT]
    assert found(record)[0] == name


def test_where_to_share_is_no_title():
    head = ["收藏", "微信扫一扫", "分享到朋友圈", "", TITLE, "原创 2023-02-27 12:18 · 河湾观察"]
    assert parse("\n".join([*head, *BODY]).encode()).title == TITLE
