"""Pages whose text nodes a tool has put one behind the other: with nothing, a space or a line's end between."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newskit
from newskit.extract import is_html
from newskit.page.fragments import fragment_joints
from newskit.page.text import read_text

TITLE = "Old Tram Returns To The Harbour Line"
MENU = ["News", "Local", "Weather", "Puzzles", "Obituaries", "Contact Us"]
# Paragraphs as text nodes: a link or an emphasis has one of its own.
STORY = [
    ["The tram that ran along the harbour until 1971 came back on Friday, pulled by a lorry and followed by ", "two brass bands", "."],
    ["“We found it in a barn near ", "Eastbridge", ", under hay,” said ", "Anna Weiss", ", who leads the museum. A film of the journey is on YouTube now."],
    ["Volunteers want to restore it within two years, and ", "the council", " has promised rails. Tickets will cost two pounds."],
]  # fmt: skip
LINKED = [
    ["It was built in 1908 by ", "Weiss and Sons", " and ran for sixty years between the mill and the fish market."],
    ["The last driver, who is ninety now, rang ", "the old bell", " when it passed the house in which he lives with his son."],
]  # fmt: skip
OTHERS = [f"{head} this winter" for head in ("Ferry timetable", "Mill opens its doors", "Fish market moves", "Bridge is painted", "Bakers go on strike")]  # fmt: skip
TEXTS = ["".join(nodes) for nodes in STORY]
BELOW = ["Most read", "Ferry timetable for the winter", "Privacy Policy"]


def page(joint: str) -> str:
    nodes = [
        f"{TITLE} | Harbour Post",
        *MENU,
        TITLE,
        "By Carl Ek",
        "12 May 2024, 10:30",
        *(n for p in STORY for n in p),
        *BELOW,
    ]
    return f"{nodes[0]}\n{joint.join(nodes[1:])}\n"


def test_blocks_that_met_with_nothing_between_are_cut_where_they_met():
    texts = read_text(page("")).texts
    assert texts[2:] == [*MENU, TITLE, "By Carl Ek", "12 May 2024, 10:30", *TEXTS, *BELOW]
    article = newskit.parse(page(""))
    assert (article.title, article.published_at, article.body) == (TITLE, "2024-05-12T10:30", TEXTS)


@pytest.mark.parametrize(
    "sentence",
    [
        "The keeper, Una MacGregor, has driven it since May.",
        "A film (YouTube) shows it, and ExxonMobil paid for it.",
        "Die Fahrer der Werft GmbH, die SchülerInnen und alle Gäste stiegen ein.",
    ],
)
def test_a_capital_within_a_word_is_no_joint(sentence: str):
    assert any(
        sentence in text
        for text in read_text(page("").replace("Volunteers want", f"{sentence} Volunteers want")).texts
    )


def test_a_title_that_met_its_by_line_is_cut_off_on_a_page_of_lines():
    lines = [
        f"{TITLE} | Harbour Post",
        "".join(MENU),
        f"{TITLE}By Carl Ek12 May 2024, 10:30",
        *TEXTS,
        "".join(BELOW),
    ]
    article = newskit.parse("\n".join([*lines[:4], f"{TEXTS[1]} {TEXTS[2]}", lines[-1]]))
    assert (article.title, article.authors, article.published_at) == (TITLE, ["Carl Ek"], "2024-05-12T10:30")


def test_sentences_that_links_cut_into_lines_are_joined_again():
    article = newskit.parse(page("\n"))
    assert (article.title, article.authors, article.body) == (TITLE, ["Carl Ek"], TEXTS)


def test_a_line_that_holds_the_title_among_sentences_is_cut_around_it():
    article = newskit.parse(page(" "))
    assert article.title == TITLE
    assert "News Local" not in " ".join(article.body)
    assert article.body[0].startswith("The tram that ran")


def test_two_spaces_around_links_part_no_blocks():
    nodes = [TITLE, *MENU, TITLE, "By Carl Ek", "12 May 2024, 10:30"]
    texts = [" ".join(paragraph) for paragraph in (*STORY, *LINKED)]  # a space beside that of the node
    found = read_text(" ".join([*nodes, *texts, *BELOW])).texts
    assert found[2:5] == [TITLE, "By Carl Ek", "12 May 2024, 10:30"]
    assert "Tickets will cost two pounds." in found


def test_another_long_line_is_cut_where_one_holds_the_title_among_sentences():
    teasers = [
        f"{head} The council says more about it in the letter that it sends out in May." for head in OTHERS
    ]
    menu = "Home Sport Culture Business Letters Archive Jobs Births Deaths Shop"
    assert read_text(f"{page(' ')}{menu} {' '.join(teasers)}").texts[-1 - len(OTHERS) :] == [menu, *teasers]


@pytest.mark.parametrize(
    "lines",
    [
        ["The bridge opens", "by Anna Weiss", "posted on Monday", "in politics"],
        ["»Jeg bor her,« siger han og ser ud over havnen, hvor de nye broer skal stå.", "»Det bliver godt,« siger hun.", "»Ja.«"] * 2,
        ["name,day,place,sum", "Anna Weiss,2024-05-12,Bayport,12", *[f",2024-05-{day},Eastbridge,{day}" for day in range(13, 28)]],
        ["Two eggs", "half a litre of milk", "salt", "butter for the pan"] * 3,
    ],
)  # fmt: skip
def test_lines_that_only_begin_like_the_rest_of_a_sentence_stay(lines: list[str]):
    assert fragment_joints(lines) == {}


@given(st.lists(st.text(alphabet="aB c.,“”(»老。", max_size=40).map(str.strip), max_size=12))
def test_joints_stand_between_lines_that_are_there(lines: list[str]):
    for at, between in fragment_joints(lines).items():
        assert lines[at]
        assert lines[at + 1]
        assert between in ("", " ")


def test_a_text_with_a_link_left_in_it_is_no_html():
    left = '<a href="/ad"><img src="a.gif"></a>'
    assert not is_html("\n".join([*MENU, *TEXTS * 4, left]))
    assert is_html("".join(f"<p>{text}</p>" for text in TEXTS))
    assert is_html(f'{TEXTS[0]} <a href="/a">more</a> <b>now</b>')


# Chinese: what stands between two blocks is told by what they say.
HAN_TITLE = "青河大桥二十日建成通车"
HAN_TEXT = [
    "青河大桥全长一千二百米，昨日上午建成通车，市民纷纷前往参观，桥上人头攒动。",
    "记者多次致电施工单位，均未获回复，市民李女士为此举报过两次，她说大家等了三年。",
    "市交通局介绍，大桥设双向六车道，工程总投资四亿元，由此过江只需三分钟时间。",
    "老桥将改作步行桥，两岸各建一座公园，预计明年春天开放，届时轮渡码头也会搬迁。",
    "家住江北的李先生说，他每天过江上班，从前要绕行二十公里，如今骑车十分钟就到。",
]
HAN_BELOW = ["举报/反馈", "热门推荐", "新桥下月试行收费老街改造方案公布市民广场重新开放"]


def han_page(head: list[str], text: list[str], below: list[str]) -> str:
    menu = ["首页", "新闻", "财经", "体育", "登录", "注册"]
    return f"{HAN_TITLE}_青河网\n{''.join([*menu, HAN_TITLE, *head, *text, *below])}"


def test_counts_buttons_and_names_of_lists_are_no_part_of_chinese_sentences():
    head = ["2024年05月20日 18:26:09", "来源：青河日报", "1032人参与", "308评论"]
    texts = read_text(han_page(head, HAN_TEXT, ["[责任编辑：林秋 PX209]", *HAN_BELOW])).texts
    at = texts.index(HAN_TITLE)
    assert texts[at + 1 : at + 5] == head
    assert "".join(texts[at + 5 : -4]) == "".join(HAN_TEXT)
    assert texts[-4:] == ["[责任编辑：林秋 PX209]", *HAN_BELOW]


@pytest.mark.parametrize(
    "by_line", ["文丨林秋", "青河日报记者 林秋 何佳", "记者 林秋"]
)  # fmt: skip
def test_who_wrote_is_cut_off_a_chinese_text_that_opens_as_reports_do(by_line: str):
    text = [f"日前，{HAN_TEXT[0]}", *HAN_TEXT[1:]]
    head = ["2024-05-20 18:26", "来源：青河日报", "308评论"]
    assert by_line in read_text(han_page(head, [by_line, *text], HAN_BELOW)).texts
    subject = "记者 林秋近日从市交通局获悉，"
    texts = read_text(han_page(head, [subject + HAN_TEXT[0], *HAN_TEXT[1:]], HAN_BELOW)).texts
    assert any(text.startswith(subject) for text in texts)


@pytest.mark.parametrize(
    "caption",
    ["这是大桥夜景（五月十九日摄）。 新华社记者 何佳 摄", "市民在桥上合影。（受访者供图）", "大橋夜景。記者何佳／攝影"],
)  # fmt: skip
def test_captions_that_say_who_took_the_picture_are_cut_out_of_chinese_texts(caption: str):
    text = [HAN_TEXT[0], caption, *HAN_TEXT[1:], *HAN_TEXT]
    texts = read_text(han_page(["2024-05-20 18:26·新华社"], text, HAN_BELOW)).texts
    assert "2024-05-20 18:26·新华社" in texts
    assert texts[texts.index(caption) - 1] == HAN_TEXT[0]


def test_a_path_and_who_reports_are_cut_off_the_title_that_they_met():
    head = ["本报记者 林秋", "2024-05-20 18:26", "来源：青河日报"]
    page = f"青河网首页要闻登录青河网>>社会{''.join([HAN_TITLE, *head, *HAN_TEXT])}"
    assert read_text(page).texts[1:4] == [HAN_TITLE, *head[:2]]


MENU_WORDS = "首页新闻社会财经健康教育视频图片"


@pytest.mark.parametrize("title", ["夜航的船医", "社会救助站的灯光", "教育部门谈课间"])
def test_a_menu_that_met_the_title_ends_where_a_word_comes_again_or_is_none(title: str):
    texts = read_text(f"{MENU_WORDS}{title}2024-05-20 18:26来源：青河日报{''.join(HAN_TEXT)}").texts
    assert texts[:2] == [MENU_WORDS, title]


@pytest.mark.parametrize("line", ["青河日报2024-05-20 18:26", "2024-05-20 18:26青河日报"])
def test_a_medium_beside_the_time_is_known_by_its_name_elsewhere(line: str):
    page = f"{MENU_WORDS}{HAN_TITLE}{line}{''.join(HAN_TEXT)}版权所有青河日报社"
    article = newskit.parse(page)
    assert (article.title, article.source) == (HAN_TITLE, "青河日报")


def test_a_text_that_opens_with_a_day_does_not_go_with_the_time_above_it():
    nodes = ["首页", "新闻", HAN_TITLE, "青河日报", "2024-05-20 18:26", f"5月20日，{HAN_TEXT[0]}", *HAN_TEXT]
    article = newskit.parse(" ".join(nodes))
    assert article.published_at == "2024-05-20T18:26+08:00"
    assert article.body[0].startswith("5月20日，青河大桥")


def test_who_reports_is_no_half_of_a_title():
    nodes = ["首页", "新闻", HAN_TITLE, "本报记者 林秋", "2024-05-20 18:26", "来源：青河日报", *HAN_TEXT]
    article = newskit.parse(" ".join(nodes))
    assert (article.title, article.authors) == (HAN_TITLE, ["林秋"])


def test_the_name_of_a_list_behind_an_editor_is_no_name():
    nodes = [
        HAN_TITLE,
        "2024-05-20 18:26",
        "".join(HAN_TEXT * 3),
        "责任编辑：林秋",
        "相关新闻",
        "柳河灌区清淤完工",
    ]
    assert read_text(f"首页新闻登录 {' '.join(nodes)}").texts[-3:] == nodes[-3:]


def test_the_halves_of_a_headline_stay_together_where_its_space_is_another():
    halves = "老翁迷途上快速道路\u3000警車護送返家"
    nodes = [
        "首頁",
        "社會",
        "青河大橋建成",
        "2024-05-20 18:26",
        *HAN_TEXT,
        "相關新聞",
        halves,
        "新橋試行收費",
    ]
    texts = read_text(" ".join(nodes)).texts
    assert texts[-2:] == [halves.replace("\u3000", " "), "新橋試行收費"]


def test_a_title_between_hashes_is_no_title():
    text = [f"【#{HAN_TITLE}#】{HAN_TEXT[0]}", *HAN_TEXT[1:]]
    assert f"#{HAN_TITLE}#" in "|".join(
        read_text(han_page(["2024-05-20 18:26", "来源：青河日报"], text, [])).texts
    )


def test_a_title_goes_on_behind_a_dash():
    text = f"{HAN_TITLE}——两岸居民过江只需三分钟"
    page = han_page([], [], []) + f"——两岸居民过江只需三分钟2024-05-20 18:26来源：青河日报{''.join(HAN_TEXT)}"
    assert text in read_text(page).texts


def test_spaces_around_numbers_that_a_text_sets_everywhere_end_no_block():
    story = "大桥长 1200 米，宽 36 米，设 6 条车道，限速 60 公里，总投资 4 亿元，由此过江只需 3 分钟，市民前往参观。"
    nodes = ["首页", "新闻", "登录", HAN_TITLE, "2024-05-20 18:26", "来源：青河日报", story, *HAN_TEXT]
    assert story in read_text(f"{HAN_TITLE}_青河网 {' '.join([*nodes, '版权所有 青河网'])}").texts


def test_chinese_sentences_that_links_cut_into_lines_are_joined_again():
    lines = ["大桥昨日通车，市民前往参观。据", "市交通局", "介绍，桥长一千二百米，", "总投资", "四亿元，设双向六车道，由此过江只需三分钟时间，不必再绕行二十公里。"]  # fmt: skip
    assert "".join(lines) in read_text("\n".join([HAN_TITLE, *lines, "版权所有"])).texts
    apart = ["大桥通车，市民前往参观", "青河日报", "大桥昨日通车，市民纷纷前往参观，桥上人头攒动。"]
    assert fragment_joints(apart * 2) == {}


@pytest.mark.parametrize(
    ("tail", "pieces"),
    [
        ("责任编辑：林秋新闻线索热线", ["责任编辑：林秋", "新闻线索热线"]),
        ("责任编辑：林秋_QH1234打开客户端", ["责任编辑：林秋_QH1234", "打开客户端"]),
        ("(编辑：林秋)网友之言不代表本网", ["(编辑：林秋)", "网友之言不代表本网"]),
        ("（林秋 何佳）我要反馈", ["（林秋 何佳）", "我要反馈"]),
        ("(文章来源：青河日报)", ["(文章来源：青河日报)"]),
    ],
)
def test_who_signs_a_chinese_text_is_cut_off_its_last_sentence_and_what_serves(tail: str, pieces: list[str]):
    texts = read_text(han_page(["2024-05-20 18:26", "来源：青河日报"], [*HAN_TEXT, tail], [])).texts
    assert texts[-len(pieces) :] == pieces
    assert texts[-len(pieces) - 1].endswith(HAN_TEXT[-1])


@pytest.mark.parametrize("names", ["作者：林秋", "作者：欧阳远帆", "责编：林致远", "报道：林秋"])
def test_names_behind_a_role_end_where_a_chinese_text_begins(names: str):
    head = ["2024-05-20 18:26", "来源：青河日报", names]
    assert names in read_text(han_page(head, [f"“{HAN_TEXT[0]}", *HAN_TEXT], [])).texts


@pytest.mark.parametrize(
    ("met", "opening"),
    [
        ("参与互动", "中新网青河5月20日电 (林秋)"),
        ("分享收藏", "青河客户端讯，"),
        ("分享收藏", "（青河20日讯）"),
        ("图为大桥。", "（中央社記者林秋青河縣20日電）"),
    ],
)
def test_a_report_is_cut_where_it_opens(met: str, opening: str):
    head = ["2024-05-20 18:26", "来源：青河客户端", met]
    texts = read_text(han_page(head, [opening + HAN_TEXT[0], *HAN_TEXT[1:]], [])).texts
    assert any(text.startswith(opening) for text in texts)
    quoted = read_text(han_page(head, [f"青河网消息：据{opening}{HAN_TEXT[0]}", *HAN_TEXT], [])).texts
    assert not any(text.startswith(opening) for text in quoted) or opening[0] == "（"


def test_a_brief_on_one_line_is_cut():
    line = f"{HAN_TITLE}_青河网 首页 新闻 {HAN_TITLE} 2024-05-20 18:26 来源：青河日报 {HAN_TEXT[0]}"
    article = newskit.parse(line)
    assert (article.title, article.source, article.body) == (HAN_TITLE, "青河日报", HAN_TEXT[:1])


def test_the_steps_of_a_breadcrumb_are_one_line_again():
    head = ["2024-05-20 18:26", "来源：青河日报"]
    steps = ["首页", ">", "新闻", ">", "城建"]
    for joint in ("\n", " "):
        lines = joint.join([f"{HAN_TITLE}_青河网", *steps, HAN_TITLE, *head, *HAN_TEXT])
        assert newskit.parse(lines).section == ["新闻", "城建"]


def test_a_chinese_sentence_goes_on_over_several_links():
    lines = [
        "市里补助轮渡多年，从",
        "老码头",
        "到",
        "新码头",
        "，票价便宜，班次却一年比一年少。",
        "大桥长三里，两岸步行要半个小时，桥上限速",
        "60公里",
        "，比老桥快了一倍有余。",
    ]
    texts = read_text("\n".join([HAN_TITLE, *lines, "版权所有"])).texts
    assert texts == [HAN_TITLE, "".join(lines[:5]), "".join(lines[5:]), "版权所有"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a band played", "Read more: Winter timetable for the ferry"),
        ("met his boat.", "© 2024 Harbour Post"),
        ("Photo: Ida Holm", "The tram that ran"),
        ("(Image: Harbour Post)", "The tram that ran"),
        ("Share on Facebook Print 3", "The tram that ran"),
        ("Old sheds in the yard", "By Ida Holm and Carl Ek"),
        ("Ida Holm", "06:45, 27 January 2023"),
        ("a band played", "Thu 8 Sep 2022 07.00 BST"),
        ("Did it ring?", "— It rang all the way."),
        ("met his boat.", "© Harbour Post"),
        ("It rang at 20.40.", "Nobody had heard it since"),
        ("She let him be.", "Tickets will cost"),
        ("By Ida Holm", "Plus Icon"),
        ("Photo: Museum", "Trams ran here"),
    ],
)
def test_labels_buttons_credits_and_times_are_cut_on_one_line(before: str, after: str):
    line = f"{TITLE} {' '.join(MENU)} {TITLE} {TEXTS[0]} {before} {after} {' '.join(TEXTS[1:])} {BELOW[0]}"
    texts = read_text(f"{line}\n").texts
    assert any(text.endswith(before) for text in texts)
    assert any(text.startswith(after) for text in texts)


@pytest.mark.parametrize(
    "inside",
    [
        "on Wednesday, March 20, 2024, when",
        "the Harbour Line, Dock Road Depot, Chief Engineer Tom Ashdown",
        "told by Radio Harbour (12/11/2023) when",
    ],
)
def test_days_and_names_within_a_sentence_are_not_cut_on_one_line(inside: str):
    line = f"{TITLE} {' '.join(MENU)} {TITLE} {' '.join(TEXTS)} It was {inside} it rained. {BELOW[0]}\n"
    assert f"It was {inside} it rained." in read_text(line).texts


def test_the_title_of_a_page_on_one_line_is_whole():
    title = "Harga Cabai Rawit Di Pasar Legi Tembus Rp 110 Ribu. Is it the rain?"
    line = f"{title} - Kabar {' '.join(MENU)} {title} 12 May 2024, 10:30 {' '.join(TEXTS)}\n"
    assert newskit.parse(line).title == title


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("has gone.", "— Who sold it?"),
        ("has gone.", "___"),
        ("by ANNA WEISS", "Weiss leads the museum"),
    ],
)
def test_dashes_lines_and_capitals_tell_where_blocks_met(before: str, after: str):
    texts = read_text(page("").replace("“We found", f"The tram {before}{after} now, too.“We found")).texts
    assert any(text.endswith(before) for text in texts)
    assert any(text.startswith(after) for text in texts)


@pytest.mark.parametrize(
    ("title", "text", "before", "after"),
    [
        ("إنقاذ مهاجرين قبالة الساحل", "أعلن الحرس إنقاذ مهاجرين تعطل محرك قاربهم، وقال إن حالتهم مستقرة.", "رياضة", "ثقافة"),
        ("इंजन फिर चला पहाड़ पर", "पुराना इंजन फिर चला और लोग देखने आए, कई बच्चे भी थे।", "नगर", "Published by"),
        ("섬마을 우체부 가방 내려놓다", "섬에서 편지를 날라 온 집배원이 마지막 배달을 마쳤고, 주민들은 울었다.", "울었다.", "다음 날 섬은 조용했다."),
    ],
)  # fmt: skip
def test_pages_without_capitals_are_cut_where_blocks_met(title: str, text: str, before: str, after: str):
    texts = read_text(f"{title} - Post\n{title}{before}{after}{text * 8}\n").texts
    assert any(text.endswith(before) for text in texts)
    assert any(text.startswith(after) for text in texts)


def test_a_capital_behind_an_abbreviation_is_no_joint():
    whole = page(" ").replace("\n", " ").replace("the council", "PORT.UK, RAIL.UK, BUS.UK and SEA.UK")
    assert any("PORT.UK, RAIL.UK, BUS.UK and SEA.UK" in text for text in read_text(whole).texts)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("vodu v kašně.", "Řeka stoupla."),
        ("Η γέφυρα άνοιξε", "Όλοι χάρηκαν"),
        ("по місту", "Їхали довго"),
    ],
)
def test_capitals_of_any_alphabet_tell_where_blocks_met(before: str, after: str):
    texts = read_text(
        page("").replace("“We found", f"The sign says {before}{after} now, too.“We found")
    ).texts
    assert any(text.endswith(before) for text in texts)
    assert any(text.startswith(after) for text in texts)


@pytest.mark.parametrize(
    "time", ["2022. július 5. 14:33", "30 maj 2023 kl. 07.52", "14.12.22, 08:25", "Publicerad 30 maj 2023"]
)
def test_times_of_more_languages_are_cut_out_of_one_line(time: str):
    line = f"{TITLE} {' '.join(MENU)} {TITLE} a band played {time} {' '.join(TEXTS)} {BELOW[0]}\n"
    assert time in read_text(line).texts


@pytest.mark.parametrize("title", ["ปิดหาดชั่วคราว หลังพบแมงกะพรุนพิษ", "ปิดหาดชั่วคราวหลังพบแมงกะพรุนพิษ"])
def test_a_page_in_thai_on_one_line_has_a_body(title: str):
    text = "ผู้ว่าราชการจังหวัดสั่งปิดหาดบ้านแหลมเป็นการชั่วคราว หลังนักท่องเที่ยวสามรายถูกแมงกะพรุนพิษ"
    article = newskit.parse(f"{title} - ข่าวอ่าวไทย หน้าแรก กีฬา {title} 5 ต.ค. 2566 15:20 {f'{text} ' * 4}\n")
    assert (article.title, article.published_at[:10]) == (title, "2023-10-05")
    assert text in "".join(article.body)


def test_names_end_where_a_button_asks_the_reader():
    page = f"{MENU_WORDS}夜航的船医2024-05-20 18:26来源：青河日报作者：孟依诺我要评论(26)分享到：{''.join(HAN_TEXT)}"
    assert "作者：孟依诺" in read_text(page).texts


def test_the_table_that_an_office_sets_above_its_notice_is_cut_and_the_notice_is_its_title():
    table = ["索引号：YX0012-2026-00031", "发布机构：青河市水务局", "发文日期：2026-03-27", "有效性：有效"]
    title = "关于部分路段计划停水的通知"
    path = "青河市人民政府网站无障碍首页政务公开当前位置：首页>政务公开>通知公告"
    texts = read_text(
        f"{path}{''.join(table)}{title}来源：青河市水务局发布时间：2026-03-27浏览次数：208{''.join(HAN_TEXT)}"
    ).texts
    assert title in texts
    assert {table[0], *table[2:]} <= set(texts)


def test_a_place_in_capitals_before_a_dash_opens_the_text():
    sentence = "HOLLIS CREEK — Every Saturday since October, a crew has met at the old bridge."
    page = f"Home News Sports Opinion Subscribe Volunteers rebuild the last covered bridge March 14, 2026 at 5:22 p.m. Share Print {sentence} They repair it. The work ends in June. People are glad."
    assert sentence in read_text(page + "\n").texts
    assert sentence in read_text(page.replace("Share Print", "Comments (12)") + "\n").texts


def test_a_quotation_ends_the_first_half_of_a_headline():
    title = "北岸小農自製「聲音地圖」\u3000外地遊客找到梯田"
    page = f"東岸日報 即時 政治 社會 生活 財經 首頁 > 生活 > {title} 2026/02/20 14:36 字級： {' '.join(HAN_TEXT)}"
    assert title.replace("\u3000", " ") in read_text(page).texts


def test_a_line_with_many_paragraphs_is_cut_behind_its_sentences_unless_it_is_a_copy():
    story = " ".join([*map("".join, LINKED)] * 15)
    assert "".join(LINKED[0]) in read_text(f"{page(chr(10))}\n{story}\n").texts
    assert read_text("\n".join([page("\n"), *map("".join, LINKED), story])).texts[-1] == story


def test_where_many_lines_are_longer_than_any_paragraph_they_stay_whole():
    """Each was looked for in all others: 12 MB of such lines took 30 seconds, and take one."""
    lines = ["".join(f"Bell {at} rang {hour} times. " for hour in range(150)).rstrip() for at in range(40)]
    assert read_text("\n".join([page("\n"), *lines])).texts[-40:] == lines


def test_a_clause_that_goes_on_in_small_letters_on_the_next_line_is_joined():
    lines = [
        "The tram that ran along the harbour until 1971,",
        "when the last fish market closed, came back",
        "on Friday, and people cheered.",
    ]
    assert read_text("\n".join([*MENU, *lines, *MENU[:2]])).texts[len(MENU)] == " ".join(lines)


@pytest.mark.parametrize("joint", [" ", "\n"])
def test_a_medium_behind_a_name_and_a_comma_stays_with_it(joint: str):
    nodes = [
        TITLE,
        "By Carl Ek" + joint + ", Harbour Post",
        "Updated: May 12, 2024, 10:30 a.m.",
        *map("".join, STORY),
    ]
    article = newskit.parse(joint.join([f"{TITLE} | Harbour Post", *MENU, *nodes]) + "\n")
    assert (article.authors, article.source) == (["Carl Ek"], "Harbour Post")


def test_a_zone_that_met_the_text_ends_its_time():
    texts = read_text(page("").replace("12 May 2024, 10:30", "12 May 2024 - 10:30 CET")).texts
    assert TEXTS[0] in texts


def test_a_count_in_brackets_ends_the_credits_above_a_text():
    page = f"{MENU_WORDS}夜航的船医 日期：2026-05-19 作者：孟依诺 来源：航海学院 点击：[ 633 ] 5月15日，{''.join(HAN_TEXT)}"
    assert read_text(page).texts[-1].startswith("5月15日，")


@pytest.mark.parametrize(
    "path",
    [
        "当前位置： 首页 -> 教育要闻",
        "首页 > 教育要闻 > 正文",
        "江城热线 > 教育要闻 > 正文",
        "新闻社会财经健康教育视频图片首页 / 教育要闻",
        "新闻社会财经健康教育视频图片首页 > 教育要闻",
    ],
)
def test_a_path_on_one_line_leads_to_the_section(path: str):
    page = f"夜航的船医 返回讲台_江城热线 时政 民生 {path} 夜航的船医 返回讲台 2026-05-19 08:30 来源：江城日报 {''.join(HAN_TEXT)}"
    assert newskit.parse(f"{page}\n").section == ["教育要闻"]


def test_the_last_step_of_a_path_that_met_the_title_is_a_section():
    path = "首页新闻民生视频专题问政江城在线 > 本地新闻 > 要闻"
    page = f"夜航的船医 返回讲台_江城在线{path}夜航的船医 返回讲台2026-05-19 08:30来源：江城日报{''.join(HAN_TEXT)}"
    assert newskit.parse(f"{page}\n").section == ["本地新闻", "要闻"]


def test_who_reports_met_the_text_outside_the_mainland():
    text = (
        "花港夜市今年起推動環保餐具，六成攤販改用可清洗的鋼碗。攤販每用一個鋼碗補助兩元，明年將推廣到另外兩處夜市。"
        * 3
    )
    page = f"夜市攤販改用環保餐具｜地方｜南灣日報首頁即時財經夜市攤販改用環保餐具2026-06-18 15:47南灣日報 記者施佩君／花港即時報導{text}"
    assert newskit.parse(f"{page}\n").body[0].startswith("花港夜市今年起")
    assert newskit.parse(f"{page}\n").authors == ["施佩君"]


def test_a_time_that_says_what_it_is_is_cut_out_of_a_line_of_a_page_of_lines():
    notice = "Join the conversation. You can save this article by registering for free here, or sign in if you have an account already."
    line = f"Author of the article: Anna Weiss Published Jun 04, 2026 • Last updated 1 day ago • 2 minute read {notice}"
    article = newskit.parse("\n".join([TITLE, *MENU, TITLE, line, *TEXTS, *BELOW]).encode())
    assert (article.published_at, article.authors) == ("2026-06-04", ["Anna Weiss"])


def test_a_time_with_a_dash_before_its_clock_is_cut_out_of_a_line():
    deck = "The tram will be shown on the square before the museum until the autumn, and the council is to pay for the rails that it needs"
    line = f"{deck} 21 May 2025 - 14:19 Just two pounds for the first month. Support our journalism"
    article = newskit.parse("\n".join([TITLE, *MENU, TITLE, line, *TEXTS, *BELOW]).encode())
    assert article.published_at == "2025-05-21T14:19"
