"""Text pages: lines to blocks, blank lines, control characters, hard-wrapped paragraphs."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit import parse
from newskit.page.text import read_text

ENGLISH_MENU = ["Home", "News", "Sport", "Travel", "Contact", "Harbour council keeps the old ferry"]
ENGLISH = [
    "The harbour council voted on Tuesday to keep the old ferry running for another five years, although the boat needs a new engine and two of its crew will retire before the winter timetable begins in late October.",
    "Residents of the northern shore had collected eleven hundred signatures. They argued that the bridge, which was promised nine years ago, exists only on paper, and that the road around the bay takes fifty minutes.",
    "The engine will cost about two million crowns. Half of the sum comes from the regional transport fund, the rest from ticket sales, which rose by a third after the ferry began to carry bicycles without a charge.",
]
CHINESE = [
    "河湾镇的渡船还要再开五年。镇议会星期二作出这项决定，尽管船上的发动机已经用了二十三年，两名船员今年冬天也要退休，接班的人还没有找到，培训至少需要半年时间。",
    "北岸居民此前收集了一千一百个签名。他们说，九年前答应修建的大桥至今只停留在图纸上，绕海湾走公路要花五十分钟，老人看病、孩子上学都离不开这条船。",
    "新发动机的价格约为两百万元，其中一半由地区交通基金承担，另一半来自船票收入。自从自行车可以免费上船以后，船票收入增长了三分之一，镇长对此表示满意。",
]


def blocks_of(text: str) -> list[str]:
    return [block.text for block in read_text(text).blocks]


def wide_wrap(paragraph: str, width: int, indent: str = "") -> str:
    whole = indent + paragraph
    return "\n".join(whole[i : i + width] for i in range(0, len(whole), width))


def test_lines_become_blocks_with_white_space_folded():
    page = read_text("\ufeff首页\t >  新闻 \r\n\r\n\u3000\u3000标题\r第三行\x0b第四行\u2028第五行\n\n \n")
    assert [block.text for block in page.blocks] == [
        "\ufeff首页 > 新闻",
        "标题",
        "第三行",
        "第四行",
        "第五行",
    ]


def test_control_characters_are_taken_out():
    assert blocks_of("河\x00湾\x08镇\ud800\u202e报\x9f讯\ufffe\n\x00\x01\n\x7f第二行") == [
        "河湾镇报讯",
        "第二行",
    ]


def test_a_page_of_nothing_has_no_blocks():
    assert [blocks_of(text) for text in ("", "\n\n", " \t\u3000\n\u200b\n")] == [[], [], []]


@pytest.mark.parametrize(
    "signed", ["编辑：林秋 校对：何佳", "来源：青河日报 责编：林秋", "【责任编辑：林秋】", "文/林秋 图/何佳"]
)
def test_credits_that_met_the_last_sentence_have_a_line_of_their_own(signed):
    assert blocks_of(f"{CHINESE[0]}{signed}\n版权所有") == [CHINESE[0], signed, "版权所有"]


@pytest.mark.parametrize(
    "talk", ["（文/图 林秋 何佳）", "编辑：这篇稿子我看过，写得不错", "作者：这本书写了多久？"]
)
def test_a_writer_in_brackets_and_what_an_editor_says_stay_in_their_paragraph(talk):
    assert blocks_of(f"{CHINESE[0]}{talk}\n版权所有") == [f"{CHINESE[0]}{talk}", "版权所有"]


@pytest.mark.parametrize("width", [56, 64, 72, 78])
@pytest.mark.parametrize(("indent", "apart"), [("", "\n\n"), ("   ", "\n")])
def test_wrapped_english_is_joined_with_spaces(width, indent, apart):
    wrapped = apart.join("\n".join(textwrap.wrap(p, width, initial_indent=indent)) for p in ENGLISH)
    assert blocks_of("Home\nNews\n\nFerry stays\n\n" + wrapped) == ["Home", "News", "Ferry stays", *ENGLISH]


@pytest.mark.parametrize("width", [20, 30, 35])
@pytest.mark.parametrize(("indent", "apart"), [("", "\n\n"), ("\u3000\u3000", "\n")])
def test_wrapped_chinese_is_joined_without_spaces(width, indent, apart):
    wrapped = apart.join(wide_wrap(p, width, indent) for p in CHINESE)
    assert blocks_of("首页\n\n渡船保留\n\n" + wrapped) == ["首页", "渡船保留", *CHINESE]


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("By Anna BergerPublished 12 May 2024", ("By Anna Berger", "Published 12 May 2024")),
        ("Helmi Rautavaara20.1.2025 12:30", ("Helmi Rautavaara", "20.1.2025 12:30")),
        ("Ольга Берёзова16 мая 2024", ("Ольга Берёзова", "16 мая 2024")),
        ("By Ian McKenna and Joy DeSantis", ("By Ian McKenna and Joy DeSantis",)),
        ("Die B12 nach Covid19", ("Die B12 nach Covid19",)),
    ],
)
def test_a_line_is_cut_where_elements_met_with_nothing_between(line, pieces):
    (block,) = read_text(line).blocks
    assert (block.text, block.pieces) == (line, pieces)


def test_the_lines_stay_visible_as_pieces():
    page = read_text("\n\n".join(wide_wrap(p, 30) for p in CHINESE))
    assert [len(block.pieces) for block in page.blocks] == [3, 3, 3]
    assert ["".join(block.pieces) for block in page.blocks] == CHINESE


def typeset(paragraph: str, width: int) -> list[str]:
    """Fill lines as a printer does: a word that does not fit is divided after its third letter."""
    lines = [""]
    for word in paragraph.split():
        room = width - len(lines[-1]) - 1
        if len(word) <= room or not lines[-1]:
            lines[-1] += " " * bool(lines[-1]) + word
        elif word.isalpha() and len(word) > 5 and room >= 4:
            lines[-1] += f" {word[:3]}-"
            lines.append(word[3:])
        else:
            lines.append(word)
    return lines


@pytest.mark.parametrize("width", [44, 48, 58])
def test_words_divided_at_line_ends_are_made_whole(width):
    lines = [line for paragraph in ENGLISH for line in [*typeset(paragraph, width), ""]]
    assert sum(line.endswith("-") for line in lines) >= 2
    assert blocks_of("\n".join(lines)) == ENGLISH


def test_a_hyphen_that_belongs_to_the_word_stays():
    wrapped = "\n\n".join(
        "\n".join(textwrap.wrap(p.replace("two of its", "twenty-two"), 57)) for p in ENGLISH
    )
    assert blocks_of(wrapped) == [p.replace("two of its", "twenty-two") for p in ENGLISH]


def test_a_number_cut_by_the_line_end_is_whole_again():
    text = wide_wrap(CHINESE[0].replace("已经用了", "已经连续用了将近1") + CHINESE[1] + CHINESE[2], 30)
    assert blocks_of(text)[0].count(" ") == 0


def test_a_wrapped_article_of_short_paragraphs_between_lists_is_joined():
    """Half of the page's lines are headlines, some as long as the article's lines, which fill 26 characters."""
    article = [
        "北岸渡口的候船室昨天重新开放，屋顶换成了透光的新瓦，长椅增加到了二十四张。",
        "候船室建于一九七二年，原来只有一盏灯，冬天四面漏风，等船的人常常挤在一起取暖。",
        "渡口",
        "镇里用了三个月时间整修，花费四十六万元，其中一半来自过河人的捐款，名字刻在门边。",
        "老船工陈水生说，他在这里等过上万次船，今天头一回舍不得上船，想多坐一会儿。",
    ]
    lists = [
        "首页",
        "镇里的第三座公园下月开工 种树三千棵",
        "中学生发明会报警的雨伞 已经申请两项专利和一个外观设计",
        "周末有雨 气温下降六度",
        "图书馆延长开放到晚上十点 自习座位增加一百二十个 今起预约",
        "今年第一批新茶上市 价格比去年略低",
    ]
    wrapped = [text[k : k + 26] for text in article for k in range(0, len(text), 26)]
    assert blocks_of("\n".join([*lists, *wrapped, *lists])) == [*lists, *article, *lists]


def test_lists_of_headlines_are_not_joined():
    lines = [
        "渡船还要再开五年 镇议会作出决定",
        "老发动机今秋更换 两名船员将退休",
        "北岸居民递交签名 请求保留老渡船",
        "自行车免费上船后 船票收入增三成",
        "大桥九年未动工 绕行需要五十分钟",
        "冬季时刻表公布 末班船提前半小时",
        "港口咖啡馆重开 老板是退休老船长",
    ]
    assert blocks_of("\n".join(lines)) == lines


def test_paragraphs_of_one_line_are_not_joined():
    assert blocks_of("\n".join(CHINESE + ENGLISH)) == CHINESE + ENGLISH


@given(st.text(alphabet="河湾。， aB-.\n\r\t\x00\u3000", max_size=200))
def test_nothing_but_white_space_controls_and_hyphens_is_lost(text):
    kept = "".join("".join(block.pieces) for block in read_text(text).blocks)
    dropped = str.maketrans("", "", " \n\r\t\x00\u3000-")
    assert kept.translate(dropped) == text.translate(dropped)


SHORT = [
    "The town clock stopped at ten past four on Sunday, after a pigeon had built its nest in the gears.",
    "The clockmaker climbed up and came down again without touching anything. There were two eggs, he said, and the clock could wait.",
    "The council asks residents to look at their telephones.",
]
SHORT_CHINESE = [
    "渡口小学上了最后一堂课，全校四个学生，一个老师，还有一条总在门口打盹的黄狗。",
    "老师没有讲新课，她只让孩子们把自己的名字写在黑板上，写多大都可以。",
    "黑板没有擦，村里说要把它搬进展览馆。",
]


@pytest.mark.parametrize("width", [40, 64])
def test_a_short_wrapped_page_is_joined_too(width):
    wrapped = "\n\n".join("\n".join(textwrap.wrap(p, width)) for p in SHORT)
    assert blocks_of("Clock falls silent\n\n3 February 2026\n\n" + wrapped)[2:] == SHORT


@pytest.mark.parametrize("width", [15, 17])
def test_a_short_wrapped_chinese_page_is_joined_too(width):
    wrapped = "\n\n".join(wide_wrap(p, width) for p in SHORT_CHINESE)
    assert blocks_of("最后一堂课\n\n2026-02-03\n\n" + wrapped)[2:] == SHORT_CHINESE


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Ferry stays for five years, council says, as",
            "Clock falls silent after a pigeon builds nest",
            "Bakery opens at night, to the joy of nurses.",
        ],
        [
            "渡船再开五年，发动机今秋更换",
            "钟楼停摆，鸽子在齿轮里做了个窝",
            "面包店夜里开门，护士们很高兴。",
        ],
    ],
)
def test_headlines_of_one_width_are_not_joined(lines):
    assert blocks_of("\n".join(["News", "", *lines, "", *lines])) == ["News", *lines, *lines]


def test_marks_of_markdown_go():
    page = [
        "[![Logo](/logo.png)](/) ",
        "* [Home](/) ",
        '* [News](https://bay.example/news "News")',
        "# The **old** ferry stays",
        "_By [Anna Berg](/staff/berg)_",
        "---",
        "> It costs \\$2 \\- or nothing, said the captain\\.",
        "A snake_case name and 2 * 3 * 4 stay as they are.",
    ]
    assert blocks_of("\n".join(page)) == [
        "Home",
        "News",
        "The old ferry stays",
        "By Anna Berg",
        "It costs \\$2 - or nothing, said the captain.",
        "A snake_case name and 2 * 3 * 4 stay as they are.",
    ]


def test_code_between_fences_is_one_line_and_shows_that_a_page_is_markdown():
    page = "# The timer\n\nKeep **one** timer.\n\n```js\nlet timer;\n\n  stop(timer);\n```\n\nThat is all.\n```\nopen"
    assert blocks_of(page) == [
        "The timer",
        "Keep one timer.",
        "let timer; stop(timer);",
        "That is all.",
        "```",
        "open",
    ]


def test_an_article_about_scripts_keeps_its_sentences_between_lines_of_code():
    said = [
        "To make a box, ask the document for one and hang it where it belongs.",
        "Listeners are called in the order in which they were added:",
        "Hiding it takes one line, but think of who cannot see it.",
    ]
    code = [
        'const box = document.createElement("div");',
        "box.addEventListener(x, () => {\nbox.hide()\n});\n/*\nThis one is for old browsers, take it out soon.\n*/",
    ]
    assert blocks_of("\n".join([said[0], code[0], said[1], code[1], said[2]])) == said


def test_without_links_of_markdown_its_marks_are_the_texts_own():
    lines = ["# 1 in the charts", "> first", "* * *", "see [1](note) and **that**"]
    assert blocks_of("\n".join(lines)) == lines


def test_the_numbers_of_links_go_with_the_list_of_their_addresses():
    page = "   #[1]alternate\n   [2]Home\n\n   The [3]ferry stays.\n\nReferences\n\n   Visible links:\n   1. http://b/f\n   2. http://b/\n   3. mailto:x@b\n"
    assert blocks_of(page) == ["Home", "The ferry stays."]
    assert blocks_of(page.replace("links:", "links")) == ["Home", "The ferry stays."]
    assert blocks_of("第A06版 [1]上一版 [2]下一版\n渡船还要再开五年\n[3]上一篇：老灯塔") == [
        "第A06版 上一版 下一版",
        "渡船还要再开五年",
        "上一篇：老灯塔",
    ]
    assert blocks_of("[1] 林秋：渡船史\n[2] 何佳：大桥史")[0] == "[1] 林秋：渡船史"
    cited = (
        "The ferry stays [1].\nReferences\n1. Berg, A.: Ferries.\n2. Lind, B.: Bridges.\n3. Ek, C.: Bays.\n"
    )
    assert blocks_of(cited)[0] == "The ferry stays [1]."


MENUS = ["首页", "新闻", "财经", "体育", "登录", "注册"]
STORY = ["河湾镇渡船再开五年 发动机今秋更换", "2022-10-12 18:20:07", "来源：河湾晚报"]
CLOSING = ["责任编辑：高远", "相关阅读", "老灯塔修缮完工", "版权所有"]


def test_a_page_on_one_line_is_cut_at_its_spaces_but_not_within_its_title():
    pieces = [f"{STORY[0]}_河湾网", *MENUS, *STORY, *CHINESE, *CLOSING]
    assert blocks_of(" ".join(pieces)) == pieces


def test_a_brief_on_one_line_is_cut_and_its_title_known_by_any_blank():
    brief = [
        f"议会{day}作出决定，渡船照常开放，票价今年不变。"
        for day in ("星期一", "星期二", "星期三", "星期四", "星期五")
    ]
    pieces = [*MENUS, *STORY, *brief, *CLOSING]
    title = STORY[0].replace(" ", "\u3000")
    assert blocks_of(" ".join([f"{title}_河湾网", *pieces])) == [f"{STORY[0]}_河湾网", *pieces]


@pytest.mark.parametrize(
    "mark", ["|", " | ", "｜", " / ", " · ", "    ", "\t", "\u3000\u3000", "<br>", r"\n"]
)
def test_a_page_on_one_line_is_cut_where_a_mark_or_a_gap_parts_it(mark):
    pieces = [*MENUS, *STORY, *CHINESE, *CLOSING]
    assert blocks_of(mark.join(pieces)) == pieces


@pytest.mark.parametrize("mark", [" | ", "|", "\t", "  ", " · "])
def test_a_page_in_words_on_one_line_is_cut_where_a_mark_parts_it(mark):
    head = [*ENGLISH_MENU, "Anna Berger", "12/10/2022 18:20"]
    assert blocks_of(mark.join([*head, *ENGLISH])) == [*head, *ENGLISH]


def test_a_page_in_words_with_nothing_between_is_cut_at_capitals_and_stops():
    head = [*ENGLISH_MENU, "By Anna Berger", "October 12, 2022 18:20"]
    assert blocks_of("".join([*head, *ENGLISH])) == [*head, *ENGLISH]
    brands = [
        f"On YouTube and iPhone, eBay and PayPal are known to {number} boats." for number in range(20, 40)
    ]
    assert blocks_of("Why ask? " + " ".join(brands)) == ["Why ask?", *brands]


@pytest.mark.parametrize(
    ("by", "time"),
    [
        ("Von Anna Berger", "Stand: 12. Oktober 2022, 18:20 Uhr"),
        ("Par Anna Berger", "Publié le 12 octobre 2022 à 18h20"),
        ("Por Anna Berger", "12 de octubre de 2022 - 18:20"),
        ("Автор: Анна Ветрова", "12 октября 2022, 18:20"),
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_by_line_beside_a_time_on_one_line_stands_apart(by, time, is_first):
    head = ["Harbour council keeps the old ferry", *((by, time) if is_first else (time, by))]
    assert blocks_of(" ".join([*head, *ENGLISH]))[:3] == head


RUSSIAN = [
    "Портовый совет решил во вторник, что старый паром будет ходить ещё пять лет.",
    "Жители северного берега собрали тысячу подписей.",
    "Мост, обещанный девять лет назад, остался на бумаге.",
]


def test_a_page_in_small_and_capital_letters_of_any_alphabet_is_cut_on_one_line():
    head = ["Главная Политика Общество Спорт", "Старый паром остаётся", "12 октября 2022, 18:20"]
    assert blocks_of(" ".join([*head, *RUSSIAN, *RUSSIAN])) == [*head, *RUSSIAN, *RUSSIAN]


HINDI = [
    "बंदरगाह परिषद ने मंगलवार को फैसला किया कि पुरानी नाव पांच साल और चलेगी।",
    "उत्तरी किनारे के लोगों ने ग्यारह सौ हस्ताक्षर जुटाए।",
    "पुल नौ साल से कागज पर ही है।",
]


@pytest.mark.parametrize("gap", [" ", ""])
def test_a_page_in_a_script_without_capitals_is_cut_on_one_line(gap):
    head = ["होम देश दुनिया खेल पुरानी नाव चलती रहेगी", "७ मई २०२६, ०९:१५"]
    assert blocks_of(f"{' '.join(head)} {gap.join([*HINDI, *HINDI])}") == [*head, *HINDI, *HINDI]


def test_a_page_in_japanese_or_korean_on_one_line_is_cut_at_its_marks():
    story = [
        "港の議会は火曜日、古い渡し船をあと五年残すと決めた。船の機関は二十三年使われ、今年の秋に取り替えられる。"
    ] * 3
    pieces = [
        "ホーム",
        "国内",
        "国際",
        "経済",
        "スポーツ",
        "天気",
        "渡し船、あと五年",
        "2022年10月12日 18:20",
        *story,
        "関連記事",
        "会社概要",
    ]
    assert blocks_of("\u3000".join(pieces)) == pieces
    story = [
        "항구 의회는 화요일 낡은 나룻배를 앞으로 다섯 해 더 띄우기로 했다. 배의 엔진은 스물세 해를 썼고 올가을에 바뀐다. 값은 이백만 원이다."
    ] * 2
    pieces = [
        "홈",
        "정치",
        "경제",
        "사회",
        "문화",
        "나룻배 다섯 해 더",
        "김민수 기자",
        "2022.10.12 18:20",
        *story,
    ]
    assert blocks_of("\u3000".join(pieces)) == pieces


def test_a_page_that_is_one_run_of_chinese_words_among_latin_ones_is_not_cut():
    run = " ".join(
        f"老灯塔开放时间 渡船报价怎么查 南岸书店地址 北岸小学校长 港口咖啡价格 末班船时间表 tcl电视{number}"
        for number in range(40)
    )
    assert blocks_of(run) == [run]


@pytest.mark.parametrize("medium", [[], ["河湾晚报"]])
def test_the_halves_of_a_title_between_a_menu_and_its_time_on_one_line_are_one(medium):
    pieces = [
        "首页",
        "要闻",
        "渡船还开五年镇上松口气 北岸小学迎来新校长",
        *medium,
        "2022-10-12 18:20",
        *CHINESE,
        *CLOSING,
    ]
    assert blocks_of(" ".join(pieces)) == pieces


def test_a_page_with_few_wrapped_lines_has_whole_paragraphs_where_blank_lines_part_them():
    text = """  Harbour council keeps the ferry

   The council of the harbour town voted on Tuesday to keep the old ferry for
   another five years.

   Residents of the north bank had collected signatures, since the road takes
   fifty minutes by car.
"""
    assert [block.count(" ") for block in blocks_of(text)] == [4, 17, 15]


def test_a_page_on_one_line_with_nothing_between_is_cut_around_what_it_knows():
    menu = "_河湾网首页新闻财经登录注册"
    line = "".join([STORY[0], menu, *STORY, "本报讯（记者高远）", *CHINESE, *CLOSING])
    assert blocks_of(line) == [
        STORY[0],
        menu,
        *STORY,
        "本报讯（记者高远）" + CHINESE[0] + CHINESE[1],
        CHINESE[2],
        "责任编辑：高远",
        "相关阅读",
        "老灯塔修缮完工",
        "版权所有",
    ]


def test_a_medium_between_a_time_and_what_readers_said_on_one_line_stands_beside_the_time():
    said = "我有话说(36人参与)收藏本文"
    line = "".join(
        [STORY[0], "_河湾网首页新闻财经登录注册", *STORY[:2], "江岸晚报", said, *CHINESE, *CLOSING]
    )
    assert blocks_of(line)[3:5] == [f"{STORY[1]}江岸晚报", said]


def test_a_page_on_one_line_in_words_is_cut_around_title_menu_and_time_and_behind_sentences():
    title = "Harbour council keeps the old ferry"
    menu = "Home News Sport Business Weather Travel Contact"
    head = [title, "- Bay News", menu, title, "By Anna Berger", "October 12, 2022 6:20 PM"]
    sentences = [f"{part.rstrip('.')}." for paragraph in ENGLISH for part in paragraph.split(". ")]
    line = " ".join([*head, *sentences])
    assert blocks_of(line) == [title, f"- Bay News {menu}", *head[3:], *sentences]
    assert blocks_of(f"On {line[len(title) :]}, and on May 3, 2021 in Rome.")[-1].endswith(
        "May 3, 2021 in Rome."
    )


@pytest.mark.parametrize("button", ["Sign in", "About us"])
def test_a_button_of_two_words_ends_a_menu_on_one_line(button):
    menu = f"Home News Sport Business Weather Subscribe {button}"
    line = " ".join([menu, "Council keeps the old ferry", "October 12, 2022 6:20 PM", *ENGLISH])
    assert blocks_of(line)[:2] == [menu, "Council keeps the old ferry"]


@pytest.mark.parametrize(
    "inside",
    [
        "记者 王丽 李明 高远", "河湾讯 （记者 高远）昨日开工。", "镇上的 5G 基站昨日开通。",
        "2022年10月12日 18:20", "编辑：邹 明", "“渡船 还开”的消息传开了。",
        "第一，用 Excel 列表，再用 Word 写信。", "河湾晚报南岸10月12日电 (高远 林夏)昨日开工。",
        "作者：高远 ▪ 林夏", "渡船还开 (图)",
    ],
)  # fmt: skip
def test_what_belongs_together_on_one_line_is_not_cut(inside):
    assert inside in blocks_of(" ".join([*MENUS, *CHINESE, inside, *CHINESE, *CLOSING]))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("渡船还开，北岸松一口气", "——河湾镇走访"),
        ("正文", "渡船还开"),
        ("分享到：", "渡船还开"),
        ("快讯", "渡船还开"),
    ],
)
def test_what_stands_apart_on_one_line_is_cut(before, after):
    blocks = blocks_of(" ".join([*MENUS, *CHINESE, before, after, *CHINESE, *CLOSING]))
    assert before in blocks
    assert after in blocks


def test_a_long_paragraph_and_a_run_of_headlines_stay_whole():
    paragraph = "".join(CHINESE * 2).replace("。", "。 ").strip()
    run = " ".join(f"渡船{number}号今秋更换发动机 登录首页分享评论推荐版权来源" for number in range(40))
    assert blocks_of(f"{run}\n{STORY[0]}\n{paragraph}") == [run, STORY[0], paragraph]
    assert blocks_of(run) == [run]


def test_entities_that_a_tool_has_left_are_read():
    text = "河湾网&nbsp;&nbsp;2022-10-12&nbsp;18:20\n&amp;ldquo;渡船&amp;rdquo;还开\nA&amp;B"
    assert blocks_of(text) == ["河湾网 2022-10-12 18:20", "“渡船”还开", "A&B"]
    assert blocks_of("写网页时 &nbsp; 是空格") == ["写网页时 &nbsp; 是空格"]


def test_scripts_and_styles_that_a_tool_has_left_go():
    code = [
        "var _hmt = _hmt || [];", "(function() {", '  var hm = document.createElement("script");', "",
        "  // 统计", "})();", ".nav{display:none}", "#top,", ".menu a:hover {", "color: red;", "}",
        '{"title":"渡船","url":"/a","time":"18:20","from":"河湾网","id":"7"}',
    ]  # fmt: skip
    assert blocks_of("\n".join([*code, STORY[0], *CHINESE, *code])) == [STORY[0], *CHINESE]


def test_a_program_that_an_article_shows_stays():
    shown = ["for (int i = 0; i < n; i++) {", "  sum += a[i];", "}"]
    assert blocks_of("\n".join([CHINESE[0], *shown, CHINESE[1]])) == [
        CHINESE[0],
        *map(str.strip, shown),
        CHINESE[1],
    ]


@pytest.mark.parametrize("width", [36, 40, 48])
def test_a_wrapped_article_among_wide_lists_is_joined_where_paragraphs_touch(width):
    lists = [
        "首页 新闻 财经",
        "老灯塔修缮完工，下月起对外开放",
        "海湾水质连续三年好转",
        "冬季时刻表公布 末班船提前",
    ]
    wrapped = [wide_wrap(paragraph, width) for paragraph in CHINESE * 2]
    assert blocks_of("\n".join([*lists, *wrapped, *lists])) == [*lists, *CHINESE, *CHINESE, *lists]


def test_headlines_as_long_as_the_widest_are_not_joined():
    lines = [
        f"{place}的渡船今年秋天更换发动机，船员冬天以后由新人接班并培训半年{number:02d}号"
        for number, place in enumerate(["河湾镇", "北岸镇", "南岸镇", "石桥镇", "柳林镇", "青河镇"] * 4)
    ]
    assert blocks_of("\n".join(lines)) == lines


def test_a_line_longer_than_any_page_stays_one_block():
    sentence = "The ferry stays in the harbour until the ice has gone. "
    assert len(read_text(sentence * 40).blocks) > 1
    assert len(read_text(sentence * 20_000).blocks) == 1


def test_credits_behind_a_sentence_may_have_white_space_and_the_way_home_behind_them():
    text = "他全场出战29分钟，得到17分。 （编辑：林秋） 返回河湾，查看更多    \n  责任编辑：\n"
    assert read_text(text).texts == [
        "他全场出战29分钟，得到17分。",
        "（编辑：林秋） 返回河湾，查看更多",
        "责任编辑：",
    ]


def test_a_second_time_in_brackets_on_one_line_is_whole():
    title = "В Забайкалье открыли тёплую остановку для школьников"
    said = "Павильон вмещает четырнадцать человек, внутри держится тепло даже в мороз. Печь включается по расписанию автобусов. Жители довольны и просят ещё. "
    line = f"Главная Политика Экономика Общество Наука Спорт Главная / Общество 13:20 05.03.2026 (обновлено: 13:48 05.03.2026) {title} {said * 3}"
    assert "(обновлено: 13:48 05.03.2026)" in blocks_of(line)


def test_steps_that_strokes_part_each_on_a_line_of_its_own_are_one_line():
    assert blocks_of("首页\n/\n新闻\n/\n河湾\n渡船还要再开五年") == ["首页 / 新闻 / 河湾", "渡船还要再开五年"]
    assert (
        blocks_of("Accueil\n>\nRégions et communes\n>\nBretagne\nLa cabine devient une banque de graines")[0]
        == "Accueil > Régions et communes > Bretagne"
    )
    assert blocks_of("首页 >\n新闻 >\n河湾 >\n渡船还要再开五年") == [
        "首页 > 新闻 > 河湾 >",
        "渡船还要再开五年",
    ]


def test_rights_in_korean_begin_a_block_on_one_line():
    title = "30년 된 헌책방, 독자들이 힘 모아 다시 문 연다"
    said = "폐업을 예고했던 헌책방이 오는 15일 다시 문을 연다. 단골 독자들이 조합을 꾸려 보증금을 마련했다. 매달 한 번 야간 영업을 하기로 했다."
    line = f"{title} | 강변일보 전체메뉴 정치 경제 사회 {title} 서민재 기자 입력 2026-04-03 10:24 {said} {said} 저작권자 © 강변일보 무단전재 및 재배포 금지"
    assert blocks_of(line)[-1] == "저작권자 © 강변일보 무단전재 및 재배포 금지"


def test_a_column_of_a_printed_page_is_joined():
    lines = [
        "青河日报",
        "本报讯（记者 林秋）近日，不少市",
        "民在人民路散步时发现，道旁的悬铃木",
        "都挂上了一块巴掌大的绿色铭牌。扫一",
        "扫上面的二维码，树种、树龄、栽植时",
        "间和养护人一目了然。",
        "园林中心工作人员介绍，首批为五百",
        "棵行道树建档，涵盖人民路、文昌街等",
        "六条道路，其中最大的一棵八十六岁。",
    ]
    assert blocks_of("\n".join(lines)) == [lines[0], "".join(lines[1:6]), "".join(lines[6:])]


@pytest.mark.parametrize("mark", [">\n", " -> \n    "])
def test_steps_with_their_marks_behind_are_one_line_up_to_the_last(mark):
    path = mark.join(["首页", "政务公开", "工作动态"])
    shown = mark.rstrip()
    lines = ["您的位置：", f"首页{shown} 政务公开{shown}", "工作动态", "镇里开展专项检查"]
    assert blocks_of(f"您的位置：\n  {path}\n镇里开展专项检查\n") == lines


LINE_END_SENTENCES = "第一座大桥28日恢复通车，公交线路同时恢复，市民步行骑车都能通过。\n" * 4


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize(
    "text",
    [
        f"---\ntitle: 大桥通车\nauthor: 林晓\n---\n{LINE_END_SENTENCES}",
        f"# 大桥恢复双向通车\n\n{LINE_END_SENTENCES}\n```\nnpm ci\n```\n{LINE_END_SENTENCES}",
        f"大桥恢复双向通车\n{LINE_END_SENTENCES}上一篇\n城南水厂扩建完工 下一篇\n三号线周末延长运营一小时\n",
    ],
)
def test_lines_may_end_as_anywhere(text, end):
    """A carriage return was a character of its line until late: what looks for the ends of lines did not find them."""
    article, other = parse(text), parse(text.replace("\n", end))
    other.id = article.id
    assert other == article
