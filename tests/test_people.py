"""Names of people and of media, lists of names, datelines, By-lines."""

import pytest

from newskit.fields.bylines.name_lists import split_people
from newskit.fields.credits.dateline import parse_dateline
from newskit.fields.credits.loose import reporter_names, role_names
from newskit.fields.people.han_lists import editor_names, names_in, split_run
from newskit.fields.people.names import is_likely, is_medium, is_person, is_place
from newskit.fields.people.report_lines import report_names
from tests.growth import grows_linearly


@pytest.mark.parametrize(
    "name",
    [
        "王大江", "方明", "欧阳小山", "诸葛云", "阿里木·买买提", "劉美麗", "王之江", "约翰·R·史密斯",
        "娜仁图雅",
    ],
)  # fmt: skip
def test_a_name_is_a_person(name):
    assert is_person(name)


@pytest.mark.parametrize(
    "word",
    [
        "高清", "时政", "江苏", "王", "王大江说", "安全", "新闻", "王的", "CSDN", "全媒体", "张家界", "",
        "记者", "文·图", "未知", "时长", "车票", "初审",
    ],
)  # fmt: skip
def test_a_menu_word_or_a_city_is_nobody(word):
    assert not is_person(word)


@pytest.mark.parametrize(
    "name",
    ["江城日报", "新华社", "科普中国-科学原理网", "CSDN", "《江城周刊》", "江城发布", "聯合報", "江城电视台"],
)
def test_a_medium_is_told_by_its_ending(name):
    assert is_medium(name)


@pytest.mark.parametrize("word", ["北京市", "王大江", "发布", "网", "登录网", "返回首页新闻", "昨天"])
def test_buttons_places_and_people_are_no_media(word):
    assert not is_medium(word)


def test_places_are_known_by_name_and_by_ending():
    assert [is_place(word) for word in ("北京", "湖北省", "内蒙古自治区", "江城日报")] == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "labelled", "names"),
    [
        ("王大江、李小山", False, ["王大江", "李小山"]),
        ("王大江 方  明", False, ["王大江", "方明"]),
        ("王 小明", False, ["王小明"]),
        ("新京报记者 王大江 通讯员 李小山", False, ["王大江", "李小山"]),
        ("王大江 通讯员 李小山", False, ["王大江", "李小山"]),
        ("某某中心研究员徐大山", True, ["徐大山"]),
        ("王乐山方明", True, ["王乐山", "方明"]),
        ("李小山 SF099", True, ["李小山"]),
        ("江边小刀", True, ["江边小刀"]),
        ("Anna Weiss", True, ["Anna Weiss"]),
        ("江城日报", True, []),
        ("江城日报 王大江", True, ["王大江"]),
        ("王大江、今天天气很好", False, []),
        ("（实习）王大江", True, ["王大江"]),
        ("", True, []),
    ],
)
def test_a_list_of_names_is_taken_whole_or_not_at_all(text, labelled, names):
    assert names_in(text, labelled=labelled) == names


def test_a_code_stands_for_an_editor_where_it_stands_alone():
    assert (editor_names("HN666"), editor_names("李小山_NN123")) == (["HN666"], ["李小山"])


@pytest.mark.parametrize("text", ["大桥通车那天", "来重振欧元区经济", "任何外国无权干预"])
def test_a_clause_is_no_run_of_names(text):
    assert split_run(text) is None


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("种翔辉", True), ("布仁巴雅尔", True), ("哈丽旦木", True), ("尼日利亚", False), ("大大小小", False),
        ("获悉", False), ("今天", False), ("拓访录", False),
    ],
)  # fmt: skip
def test_a_name_with_no_surname_that_is_known_is_told_by_its_characters(text, likely):
    assert is_likely(text) is likely


def test_a_run_that_is_a_sentence_is_no_run_of_names():
    assert split_run("王金茹对此文亦有贡献") is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("本报记者 王大江 摄影报道", ["王大江"]),
        ("江城日报记者王大江、李小山", ["王大江", "李小山"]),
        ("記者王小明／台北報導", ["王小明"]),
        ("本報記者王小明三藩市報道", ["王小明"]),
        ("新华社记者 李小馨 摄", []),
        ("记者从江城市交通局获悉，大桥通车", []),
        ("王大江是本报记者", []),
    ],
)
def test_a_role_announces_people_only_where_nothing_follows(line, names):
    assert role_names(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("王大江 摄影报道", ["王大江"]), ("王大江 李小山 摄影报道", ["王大江", "李小山"]),
        ("王大江摄影报道", ["王大江"]), ("（王大江 文/图）", ["王大江"]), ("王大江／圖文報導", ["王大江"]),
        ("高清图文", []), ("摄影报道", []), ("王大江 摄", []), ("王大江的摄影报道", []), ("文 文 文", []),
    ],
)  # fmt: skip
def test_who_wrote_and_took_the_pictures_needs_no_role(line, names):
    assert reporter_names(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("青河頭條 林小明／綜合報導", ["林小明"]), ("河谷之聲／林小明／綜合報導", ["林小明"]),
        ("青河頭條 林小明", []), ("河谷之聲與居民一同走訪／林小明／綜合報導", []),
    ],
)  # fmt: skip
def test_a_report_line_may_begin_with_a_house_that_is_not_known(line, names):
    assert report_names(line) == names


DATELINES = [
    ("中新网江城6月22日电 (蔡小婕 廖大金)自5月21日", ("中新网", "江城", "2021-06-22"), ["蔡小婕", "廖大金"]),
    ("新华社北京5月9日电 题：某事", ("新华社", "北京", "2021-05-09"), []),
    ("新华社华盛顿12月31日电（记者邓小山）", ("新华社", "华盛顿", "2020-12-31"), ["邓小山"]),
    ("本报讯（记者叶小婉）近日", ("本报", "", ""), ["叶小婉"]),
    ("江城晚报快讯（记者叶小婉）今日", ("江城晚报", "", ""), ["叶小婉"]),
    ("新华社北京5月9日专电", ("新华社", "北京", "2021-05-09"), []),
    ("东方网记者曹大磊5月13日报道：今天", ("东方网", "", "2021-05-13"), ["曹大磊"]),
    ("IT之家 9 月 30 日消息，据", ("IT之家", "", "2020-09-30"), []),
    ("证券时报网讯，近日", ("证券时报网", "", ""), []),
    ("（法新社羅馬19日電）教宗", ("法新社", "羅馬", "2021-06-19"), []),
    ("（中央社記者王小明台北13日電）", ("中央社", "台北", "2021-06-13"), ["王小明"]),
    ("〔記者王小明／台北報導〕", ("", "台北", ""), ["王小明"]),
    ("（怡保11日讯）停办三十年的", ("", "怡保", "2021-06-11"), []),
    ("（檳城30日訊）", ("", "檳城", "2021-06-30"), []),
    ("【环球网报道 记者 王小丽】据", ("环球网", "", ""), ["王小丽"]),
    ("BEIJING, May 9 (Xinhua) -- China", ("Xinhua", "BEIJING", "2021-05-09"), []),
    ("LONDON (Reuters) - The", ("Reuters", "LONDON", ""), []),
    ("Berlin (dpa) - Der", ("dpa", "Berlin", ""), []),
    ("【ワシントン共同】米", ("共同", "ワシントン", ""), []),
    ("(서울=연합뉴스) 홍길동 기자 = 대통령", ("연합뉴스", "서울", ""), ["홍길동"]),
]


@pytest.mark.parametrize(("opening", "parts", "people"), DATELINES)
def test_a_dateline_comes_apart(opening, parts, people):
    found = parse_dateline(opening, 2021, 6)
    agency, place, date = parts
    expected = {"agency": agency, "place": place, "date": date}
    assert found == (expected, people)


@pytest.mark.parametrize(
    "opening",
    [
        "据新华社报道，近日",
        "消息人士称，电影",
        "记者从市政府获悉，5月13日电力",
        "新华社发布消息称",
        "The mayor (Reuters) said",
        "",
        "王大江说，本报讯息灵通。",
    ],
)
def test_a_sentence_is_no_dateline(opening):
    assert parse_dateline(opening, 2021, 6) is None


def test_a_date_without_a_year_stays_empty():
    assert parse_dateline("新华社北京5月9日电", None)[0]["date"] == ""


@pytest.mark.parametrize("unit", ["新华社", "记者", "(A", "A ", "【", "王、", "中新网5月"])
def test_long_openings_cost_little(unit):
    assert grows_linearly(lambda times: parse_dateline(unit * times, 2021), 5_000)
    assert grows_linearly(lambda times: names_in(unit * times, labelled=True), 5_000)
    assert grows_linearly(lambda times: role_names(unit * times), 20)


def test_people_of_a_western_byline_are_split():
    assert split_people(["By Anna Weiß und Bo Li, Carl Ek", "https://example.com/a"]) == [
        "Anna Weiß",
        "Bo Li",
        "Carl Ek",
    ]
