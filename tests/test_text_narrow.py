"""Text pages in scripts that part their words: which these are, and which of their lines are asked about."""

import subprocess
import sys

import pytest

from newskit.body.text.find import find_text_body
from newskit.body.text.guess import Guess
from newskit.body.text.lines import measure_lines
from newskit.body.text.narrow import NO_WORDS, own_lines, parts_words, shared_words
from newskit.page.text import read_text
from newskit.page.words import line_words

TITLE = "Night bus brings the library to the late shift"
CREDIT = "By Mara Lindqvist | 12 May 2024 18:40"
ARTICLE = [
    "The last bus of the evening carries no passengers, only shelves. It leaves the depot at nine and stops at the cannery, the hospital and the harbour gate.",
    "Nurses who finish at ten had asked for it, the city librarian said on Sunday, because every branch is closed by the time they are free.",
    "In its first month the bus lent four hundred books, most of them to people who had never held a library card before.",
    "The city pays for the driver, a foundation for the books. Whether the bus will run next winter is to be decided in September.",
]
NOTICE = [
    "Cookie notice",
    "We and our partners store cookies on your device, read them, and process personal data such as addresses, so that the services work as you expect them to.",
    "Some cookies are strictly necessary: without them the services cannot be provided, and you cannot switch them off in our systems at all.",
    "Others measure how the services are used, which pages are read most, and whether the advertisements on them are seen by anybody.",
    "You may change what you have chosen at any time. If you clear the storage of your browser, you will be asked about all of it again.",
    "Third parties that we work with may combine what they learn here with what they know from elsewhere, as their own policies explain.",
]


def found(lines):
    title, body = find_text_body(read_text("\n".join(lines)))
    return title.text, body.paragraphs


def measured(lines):
    words = line_words(lines)
    return measure_lines(words.texts, words.weights), words


@pytest.mark.parametrize(
    ("lines", "parted"),
    [
        (ARTICLE, True),
        (
            ["Yöbussi tuo kirjaston iltavuorolaisille, kertoi kaupunginkirjastonjohtaja.", "Koti Uutiset"],
            True,
        ),
        (["밤 버스가 늦은 근무자에게 도서관을 실어 나른다. 시는 운전사 월급을 낸다."], True),
        (["Home News Sport"], True),
        (
            [
                "夜间图书巴士为晚归居民留一盏灯，市图书馆馆长说，读者多是第一次办证的人。",
                "首页 新闻 体育 财经 娱乐",
            ],
            False,
        ),
        (["夜のバスが図書館を運ぶ。市は運転手の給料を払い、財団が本を買う。"], False),
        (["รถบัสกลางคืนนำห้องสมุดไปหาคนทำงานกะดึก เมืองจ่ายค่าจ้างคนขับ มูลนิธิซื้อหนังสือให้ผู้อ่าน"], False),
    ],
)
def test_which_pages_part_their_words(lines, parted):
    assert parts_words(measured(lines)[0]) is parted


def test_buttons_that_come_back_are_not_asked_about_but_sentences_are():
    refrain = "And the bell went on ringing."
    lines = [button for text in ARTICLE for button in ("Story continues", text, refrain)]
    assert [lines[i] for i in own_lines(*measured(lines))] == [
        line for line in lines if line != "Story continues"
    ]


def test_nothing_below_the_line_of_rights_is_asked_about():
    lines = [
        TITLE,
        *ARTICLE,
        "The bus at the depot. © Harbour Photo 2024",
        "Related",
        "© 2024 Riverton Courier",
        *NOTICE,
    ]
    assert own_lines(*measured(lines)) == list(range(len(ARTICLE) + 3))
    menu = ["Home", ARTICLE[0], "© 2024 Riverton Courier. All rights reserved."]
    assert own_lines(*measured([*menu, *lines])) == list(range(len(menu) + len(ARTICLE) + 3))
    assert own_lines(*measured([*menu, *lines[:4]])) == list(range(len(menu) + 4))


def test_words_that_lines_share():
    lines = [
        "Library bus",
        "Libraries lend",
        "A bus carries library shelves, novels, more.",
        "Readers like carried shelves, boats, more.",
        "Up",
    ]
    prose = measured(lines)[0]
    prose.prose[2] = prose.prose[3] = 100
    stretch, title, all_prose = shared_words(prose, [1, 2, 3, 4], Guess(0, -1, 2, 3))
    # Of `libra lend`, `carri libra shelv novel more`, `reade like carri shelv boats more`, none.
    assert stretch == [50, 0, 50, NO_WORDS]
    assert title == [50, 20, 0, NO_WORDS]
    assert all_prose == [50, 60, 50, NO_WORDS]


def test_paragraphs_among_buttons_are_one_body():
    box = ["Article content", "Advertisement", "Story continues below", "Article content"]
    lines = [TITLE, CREDIT, *(line for text in ARTICLE for line in (text, *box)), "Most read"]
    assert found(lines) == (TITLE, ARTICLE)


def test_a_notice_about_cookies_longer_than_the_article_is_none():
    lines = [TITLE, CREDIT, *ARTICLE[:3], "Most read", "© 2024 Riverton Courier", *NOTICE]
    assert found(lines) == (TITLE, ARTICLE[:3])


def test_only_the_forest_of_the_script_is_loaded():
    code = """if True:
        import sys
        from newskit.body.text.find import find_text_body
        from newskit.page.text import read_text
        find_text_body(read_text(sys.argv[1]))
        print(*(name for name in sys.modules if name.startswith("newskit.body.text.forest")))"""
    chinese = "渡船再开五年\\n2024-05-12 18:40\\n镇议会星期二决定，老渡船还要再开五年，发动机今年秋天更换。\\n居民此前收集了一千一百个签名。"
    for text, script in (
        (chinese.replace("\\n", "\n"), "wide"),
        ("\n".join([TITLE, CREDIT, *ARTICLE]), "narrow"),
    ):
        done = subprocess.run([sys.executable, "-c", code, text], capture_output=True, text=True, check=True)
        assert done.stdout == f"newskit.body.text.forest_{script}\n"
