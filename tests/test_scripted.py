"""Bodies in scripts: pages of our own that show nothing, or the beginning, and hold the article in JSON."""

import json
from base64 import b64encode
from html import escape
from urllib.parse import quote

import pytest

from newskit.body.scripts.literals import unescaped, values_in
from newskit.extract import parse
from newskit.page.flattened_state import made_whole, with_references
from tests.growth import grows_linearly

TITLE = "北岭市启动应急供水预案"
PARAGRAPHS = [
    "入夏以来，北岭市持续高温，市民用水量比去年同期增长两成，水务部门启动了应急供水预案。",
    "水务集团负责人介绍，三座水厂目前满负荷运行，日供水能力达到八十万吨，可以满足需求。",
    "“我们每两小时检测一次水质，所有指标都在网上公开。”该负责人说。",
    "气象部门预计，高温天气还将持续一周，提醒市民错峰用水，注意防暑。",
]
OTHERS = [
    "青年合唱节昨晚在湖畔剧场落下帷幕，来自十二个区县的三十支队伍参加了比赛，观众超过五千人。",
    "组委会表示，明年的合唱节将增设少年组，报名从三月开始，曲目由各队自选。" * 4,
]
HTML = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
HEAD = f"<title>{TITLE}_北岭网</title><meta property=og:title content={TITLE}>"
SHELL = "<div id=app></div><div class=nav><a href=/>首页</a><a href=/news>新闻</a></div>"


def page(script, visible=SHELL):
    return f"<html><head>{HEAD}</head><body>{visible}{script}</body></html>"


def js(code):
    return f"<script>{code}</script>"


def state(value):
    return json.dumps(value, ensure_ascii=False)


def packed(text):
    return json.dumps(b64encode(text.encode()).decode())


ARTICLE = {"id": 7, "title": TITLE, "content": HTML}
OTHER = {"id": 8, "title": "青年合唱节落幕", "content": "".join(f"<p>{text}</p>" for text in OTHERS)}
BLOCKS = [{"type": "paragraph", "text": text} for text in PARAGRAPHS]
MARKED = [
    {"type": "paragraph", "content": [{"type": "text", "text": text[:9]}, {"type": "text", "text": text[9:]}]}
    for text in PARAGRAPHS
]


CUT = [
    {
        "type": "paragraph",
        "content": [{"type": "text", "text": part} for part in (text[:9], text[9:17], text[17:])],
    }
    for text in PARAGRAPHS
]


@pytest.mark.parametrize(
    "script",
    [
        f'<script type="application/json" id="__NEXT_DATA__">{state({"props": {"pageProps": {"post": ARTICLE}}})}</script>',
        js(f"window.__INITIAL_STATE__ = {state({'detail': ARTICLE})};(function(){{var s;}}())"),
        js(f"window.__STATE__ = JSON.parse({json.dumps(json.dumps({'detail': ARTICLE}))})"),
        js(f"window.__STATE__ = JSON.parse('{json.dumps({'detail': ARTICLE})}')".replace("\\", "\\\\")),
        js(f'window.__STATE__ = "{quote(state({"detail": ARTICLE}))}"'),
        js(f'window.__NUXT__=(function(a,b){{return {{data:[{{post:{{id:a,title:b,body:{json.dumps(HTML)}}}}}]}}}}(1,"x"))'),
        js(f"__sveltekit_1x={{data:[{state({'slug': 'x', 'post': {'title': TITLE, 'parts': [{'kind': 'text', 'value': text} for text in PARAGRAPHS]}})}]}}"),
        js(f"var artibody = '{HTML}';"),
        js(f"var news = {state({**ARTICLE, 'content': escape(HTML)})}; new Vue({{el: '#app'}})"),
        js(f"window.data = {state({'article': {'title': TITLE, 'id': 3, 'body': BLOCKS}})}"),
        js(f"window.data = {state({'article': {'title': TITLE, 'id': 3, 'body': MARKED}})}"),
        js(
            f"window.data = {state({'info': {'h': TITLE, 'id': 3}, 'editor': {'blocks': [{'data': {'text': text}} for text in PARAGRAPHS]}})}"
        ),
        js(f"window.data = {state({'post': {'title': TITLE, 'body': state({'type': 'doc', 'content': CUT})}})}"),
        js(f"window.data = {state({'list': [OTHER, ARTICLE], 'related': [OTHER]})}"),
        js(f"self.__next_f.push([1,{json.dumps('2:' + state(['$', 'div', None, {'post': ARTICLE}]))}])"),
        js(f"Fusion.globalContent = {state({'_id': 'A7', 'headlines': {'basic': TITLE}, 'content_elements': [{'content': text} for text in PARAGRAPHS]})};"),
        f"<x-island props='{state({'post': [0, {'title': [0, TITLE], 'html': [0, HTML]}]})}'></x-island>",
        f"<div id=root data-item='{state(ARTICLE)}'></div>",
        js(f"window.__DATA__ = {packed(state({'post': ARTICLE}))};"),
        js(f"window.__DATA__ = {state({'post': {**ARTICLE, 'content': 0}})}".replace(" 0", packed(HTML))),
        f"<div data-item={packed(state(ARTICLE))}></div>",
        js(f"var globalCache = {state({'fp1': {'frst_name': TITLE, 'rows': [{'data': HTML}]}})};"),
        f'<script type="application/json" id="__NUXT_DATA__">{state([["Reactive", 1], {"post": 2}, {"title": 3, "text": 4}, TITLE, [5, 6, 7, 8], *PARAGRAPHS])}</script>',
        f'<script type="application/ld+json">{state({"@type": "NewsArticle", "headline": TITLE, "articleBody": chr(10).join(PARAGRAPHS)})}</script>',
    ],
    ids=[
        "next", "assigned", "json_parse", "json_parse_single", "uri", "nuxt", "within_code", "variable", "escaped", "paragraphs", "marks",
        "title_beside", "cut", "beside_others", "flight", "headlines", "island", "attribute", "base64", "base64_within", "base64_attribute", "odd_key", "flat", "json_ld",
    ],
)  # fmt: skip
def test_a_page_that_shows_nothing(script):
    article = parse(page(script), form="html")
    assert (article.title, article.body, article.kind) == (TITLE, PARAGRAPHS, "article")
    assert "body_from_script" in article.warnings


@pytest.mark.parametrize(
    ("written", "body"),
    [
        (f"new Vue({{data:{{art:{{title:{TITLE!r},time:'2024-05-15',content:{HTML!r}}}}}}})", PARAGRAPHS),
        (
            f"render({state({'code': 0, 'data': {**ARTICLE, 'content': HTML.replace('<p>', '<p>&nbsp;&nbsp;')}})})",
            PARAGRAPHS,
        ),
        (f"render({state([ARTICLE, {**OTHER, 'content': HTML.replace('市', '镇')}])})", []),
        (f"render({state({'content': HTML})})", []),
    ],
)
def test_the_one_article_of_a_shell_gives_it_body_and_title_though_it_says_nothing_of_it(written, body):
    shell = "<html><head><title>新闻详情</title></head><body><div>加载中…</div>" + js(written)
    article = parse(shell, form="html")
    assert article.body == body
    assert (article.title == TITLE) == bool(body)


def test_where_the_head_names_the_site_alone_the_title_is_the_articles_though_the_text_names_the_site():
    text = HTML.replace("水务集团", "《岭上观察》获悉，水务集团")
    shell = "<html><head><title>岭上观察</title></head><body><div></div>"
    article = parse(shell + js(f"render({state({'id': 7, 'headline': TITLE, 'body': text})})"), form="html")
    assert (article.title, len(article.body)) == (TITLE, len(PARAGRAPHS))


def test_a_flat_state_gives_a_shell_its_title_time_and_author():
    values = [
        ["Reactive", 1], {"post": 2}, {"title": 3, "regDate": 4, "reporter": 5, "text": 6},
        "섬마을 학교의 바다 급식", "2025-06-18 09:05:00", "문가람", "".join(f"<p>섬마을 학교가 수요일마다 바다 급식을 {n}번째로 차렸다고 밝혔다. 재료비는 어촌계가 낸다.</p>" for n in range(4)),
    ]  # fmt: skip
    shell = "<html lang=ko><head><title>한라뉴스</title></head><body><div>로딩중</div>"
    article = parse(
        f'{shell}<script type="application/json" id="__NUXT_DATA__">{state(values)}</script>', form="html"
    )
    found = (article.title, article.published_at, article.authors)
    assert found == ("섬마을 학교의 바다 급식", "2025-06-18T09:05:00+09:00", ["문가람"])


def test_a_state_may_call_its_title_in_any_language():
    prose = "La biblioteca prestará desde el lunes paraguas además de libros, con el mismo carné y el mismo plazo."
    story = {"titulo": "La biblioteca que presta los paraguas", "fecha_publicacion": "2024-11-04T12:40:00+01:00", "cuerpo": f"<p>{prose}</p>" * 4}  # fmt: skip
    shell = "<html lang=es><head><title>La Voz de la Sierra</title></head><body><div></div>"
    article = parse(shell + js(f"render({state({'noticia': story})})"), form="html")
    found = (article.title, article.published_at, len(article.body))
    assert found == (story["titulo"], story["fecha_publicacion"], 4)


def test_credits_in_the_text_of_a_script_are_the_articles():
    signed = "<p>来源：北岭日报</p><p>记者：苏晓雨&nbsp;通讯员：文小可</p><p>编辑：尹小玉</p>"
    article = parse(page(js(f"var detail = {state({**ARTICLE, 'content': HTML + signed})}")), form="html")
    found = (article.body, article.source, article.authors, article.editors)
    assert found == (PARAGRAPHS, "北岭日报", ["苏晓雨", "文小可"], ["尹小玉"])


def test_the_title_of_a_script_is_without_the_sites_name():
    head = f"<html><head><title>{TITLE} | 河湾的报</title></head><body>"
    assert parse(head + js(f"state = {state({'story': ARTICLE})}"), form="html").title == TITLE


def test_a_headline_under_any_key_is_the_pages_though_the_head_has_the_sites_name_behind_it():
    prose = "The last phone box of the village rang on Friday, and a girl of seven picked it up. The council thinks again."
    story = {"hed": "The phone box that would not hang up", "html": f"<p>{prose}</p>" * 4}
    head = "<html lang=en><head><title>The phone box that would not hang up | The Downs Courier</title></head><body>"
    article = parse(f"{head}<p>Loading</p>{js('context = ' + state({'story': story}))}", form="html")
    assert (article.title, article.body) == (story["hed"], [prose] * 4)


def test_paragraphs_of_a_sentence_each_make_the_rest_of_a_lead():
    texts = [f"Since June the terraces of the {name} take twice the room they took before, and few like it." for name in ("port", "market", "station", "old town")]  # fmt: skip
    head = "<html lang=en><head><title>The terraces of the town take twice the room</title></head><body>"
    shown = (
        f"<h1>The terraces of the town take twice the room</h1><p>8 June 2025</p><div><p>{texts[0]}</p></div>"
    )
    rows = json.dumps('8:["$","$L1",null,' + json.dumps([{"t": "p", "v": text} for text in texts]) + "]")
    assert parse(f"{head}{shown}{js(f'self.__next_f.push([1,{rows}])')}", form="html").body == texts


def test_a_teaser_gives_way_to_the_whole():
    teaser = f"{SHELL}<h1>{TITLE}</h1><div class=txt><p>{PARAGRAPHS[0]}</p></div>"
    assert parse(page(js(f"var state = {state(ARTICLE)}"), teaser)).body == PARAGRAPHS


def test_what_is_visible_stays_where_the_script_has_no_more():
    shown = f"{SHELL}<h1>{TITLE}</h1><div class=txt>{HTML}</div>"
    article = parse(page(js(f"var state = {state(ARTICLE)}"), shown))
    assert article.body == PARAGRAPHS
    assert "body_from_script" not in article.warnings


@pytest.mark.parametrize(
    "value",
    [
        {"list": [OTHER, {**OTHER, "id": 9}]},
        {"article": {"title": TITLE, "id": 1, "author": {"name": "李明", "bio": "".join(OTHERS)}}},
        {"messages": {"consent": "我们使用缓存文件。您可以随时更改设置。继续浏览即表示同意。" * 9}},
        {"code": "if (a) { b = 1; } else { c = [2]; }. Then. Next. " * 20},
    ],
    ids=["others", "biography", "notices", "code"],
)
def test_a_text_that_is_not_the_pages_own_makes_no_body(value):
    assert parse(page(js(f"var state = {state(value)}")), form="html").body == []


def test_a_list_in_a_script_is_all_taken_though_little_of_it_looks_like_an_article():
    lines = [f"第{number}水厂：日供水{number + 3}万吨" for number in range(12)]
    content = f"<p>{PARAGRAPHS[0]}</p><ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"
    assert parse(page(js(f"var state = {state({**ARTICLE, 'content': content})}")), form="html").body == [
        PARAGRAPHS[0],
        *lines,
    ]


def test_another_text_than_the_visible_stays_out():
    shown = f"{SHELL}<h1>{TITLE}</h1><div class=txt>{HTML}</div>"
    assert parse(page(js(f"var state = {state([OTHER])}"), shown)).body == PARAGRAPHS


def test_unescaped():
    assert unescaped(r"\u003cp\x3e it\'s \ud83d\ude00\n\/ \ud83d") == "<p> it's 😀\n/ "


def test_values_in():
    assert list(values_in('var a = {"b": "' + "c" * 50 + '"}; f()')) == [{"b": "c" * 50}]


def test_values_in_what_is_no_whole_json_or_nested_a_myriad_deep():
    long = "c" * 50
    assert list(values_in(f'{{"a": "{long}"}};{{b}}')) == [{"a": long}]
    assert long in str(list(values_in('{"a":' * 10_000 + f'"{long}"' + "}" * 10_000)))


def test_values_in_code_are_its_long_literals_with_their_names():
    long = "c" * 50
    code = f"""x['key'] = 'short'; var body = "{long}", a = {{'text': `{long}\\`d`, title:"e", "f g": '{long}"'}}; h("{long}\n)"""
    assert list(values_in(code)) == [
        [
            {"body": long},
            {"text": long + "`d"},
            {"title": "e"},
            {"title": "e", "": long + '"'},
            {"title": "e", "": long[:-1]},
        ]
    ]


@pytest.mark.parametrize(
    "script",
    ['"\\"', "{", '={"a":', "'\"`", "a:", "=[", "<"],
)
def test_hostile_scripts_take_linear_time(script):
    def read(times):
        parse(page(js("var a = 1; 。。。。" + script * times + "。。。")), form="html")

    assert grows_linearly(read, 12_000)


def test_paragraphs_of_one_sentence_each_and_those_under_a_tag_are_found():
    lines = [
        "The ferry at Carrick sailed again on Monday, after eleven weeks in which the river had been too low.",
        "Its keeper said that he had painted the boat twice while he waited, and the landing once.",
        "Tickets cost what they cost before the drought, and children who go to school on the other side still pay nothing.",
    ]
    title = "The ferry sails again"
    blocks = [{"__typename": "Paragraph", "text": line} for line in lines]
    for story in (
        {"headline": title, "blocks": blocks},
        {"headline": title, "items": [["p", {}, line] for line in lines]},
    ):
        shell = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{js('var s = ' + state({'story': story}))}</body></html>"
        assert parse(shell, form="html").body == lines


@pytest.mark.parametrize("key", ["content", "bodyText", "html"])
def test_one_sentence_is_enough_where_its_title_and_its_key_say_what_it_is(key):
    brief = "青浦湾气象台今早发布大雾橙色预警，预计中午前后雾气消散。"
    shell = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>"
    assert parse(
        shell + js(f"var data = {state({'news': {'title': TITLE, key: brief}})}"), form="html"
    ).body == [brief]
    for news in (
        {"title": TITLE, "slogan": brief},
        {"title": "别的事", key: brief},
        {"title": TITLE, "summary": brief},
    ):
        assert parse(shell + js(f"var data = {state({'news': news})}"), form="html").body == []


def test_where_nothing_of_the_article_shows_its_time_is_that_of_the_script():
    others = "".join(f"<li><a href=/{i}>青年合唱节落下帷幕</a> 2026-05-0{i} 10:20</li>" for i in range(1, 9))
    script = js(f"window.data = {state({'article': {**ARTICLE, 'publishTime': '2026-04-01 08:30:05'}})}")
    article = parse(page(script, f"{SHELL}<ul>{others}</ul>"))
    assert (article.body, article.published_at) == (PARAGRAPHS, "2026-04-01T08:30:05+08:00")


@pytest.mark.parametrize(
    "values",
    [
        [*([at, at] for at in range(1, 30)), "桥"],
        [[1] * 50, [2] * 50, "大桥恢复通车。" * 50],
        [[1] * 50, {"大桥恢复通车。" * 50: 2}, 7],
        [[1] * 50, [-1] * 500],
    ],
    ids=["doubled", "strings", "keys", "no_places"],
)
def test_a_flat_state_that_stands_for_far_more_than_it_is_stays_flat(values):
    assert made_whole(state(values)) == state(values)


PROSE_OF_STATE = (
    "The ferry, which stopped running after a crack was found, could be back by June, the town says. "
)


def test_a_state_of_objects_that_name_one_another_gives_a_shell_all_its_fields():
    texts = "".join(f"<p>{at}. {PROSE_OF_STATE * 2}</p>" for at in range(1, 4))
    objects = {
        "ROOT_QUERY": {"article": {"__ref": "Article:p5nkwz"}},
        "Author:7": {"id": "7", "name": "Bronwyn Tate", "title": "Regional reporter"},
        "Author:9": {"id": "9", "name": "Hamish Lowe", "title": "State political editor"},
        "Article:p5njaa": {"id": "p5njaa", "headlines": {"headline": "Crack in hull"}, "body": texts.replace("ferry", "crack")},
        "Article:p5nkwz": {
            "id": "p5nkwz", "headlines": {"headline": "Ferry could sail again by winter"},
            "authors": [{"__ref": "Author:7"}, {"__ref": "Author:9"}],
            "dates": {"created": "2025-12-03T03:11:09Z", "firstPublished": "2025-12-03T07:00:00Z"},
            "body": texts, "related": [{"__ref": "Article:p5njaa"}],
        },
    }  # fmt: skip
    shell = "<html lang=en><head><title>Ferry: Service could return, minister says</title></head><body><div></div>"
    html = shell + js(f"window.__APOLLO_STATE__ = {state(objects)};")
    found = parse(html, form="html", url="https://gulf.example/news/ferry-20251203-p5nkwz.html")
    assert (found.title, found.authors, found.published_at) == (
        "Ferry could sail again by winter", ["Bronwyn Tate", "Hamish Lowe"], "2025-12-03T07:00:00Z",
    )  # fmt: skip
    assert [text[:14] for text in found.body] == ["1. The ferry, ", "2. The ferry, ", "3. The ferry, "]


@pytest.mark.parametrize(
    "value",
    [
        {"A": {"next": {"__ref": "A"}}},
        {f"A{at}": [{"__ref": f"A{at + 1}"}] * 90 for at in range(300)},
        {"A": {"__ref": "B", "text": "x" * 9}},
    ],
    ids=["itself", "many", "nothing"],
)
def test_a_state_whose_objects_name_too_many_stays_as_it_is(value):
    script = f"state = {state(value)};"
    assert len(with_references(script)) <= 5 * len(script)
