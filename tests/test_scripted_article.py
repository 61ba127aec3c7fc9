"""Time and credits of pages that are built in the browser: the object of a script that has the page's title."""

import json

import pytest

from newskit.extract import parse
from tests.read_layouts import BODY, TITLE

ARTICLE = {
    "id": 7, "title": TITLE, "source": "江城晚报", "author": "王丽丽、李大明", "responEditor": "方晓明", "pubTime": "2021-05-06 10:20",
}  # fmt: skip
OTHERS = [
    {"id": at, "title": f"{place}明年开建第三座图书馆", "source": f"{place}日报", "author": "周小川", "pubTime": f"2020-01-0{at} 09:00"}
    for at, place in enumerate(("石桥", "南岭", "北渡"), 1)
]  # fmt: skip
FULL = ("2021-05-06T10:20+08:00", "江城晚报", ["王丽丽", "李大明"], ["方晓明"])
NONE = (None, "", [], [])


def dumped(value):
    return json.dumps(value, ensure_ascii=False)


def literal(value):
    members = ",".join(f"{key}:{str(inner)!r}" for key, inner in value.items())
    return f"{{{members},show:isPhone,count:12}}"


def fields(script, body=BODY):
    html = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>{body}</div><script>{script}</script></body></html>"
    found = parse(html.encode())
    return (found.published_at, found.source, found.authors, found.editors)


@pytest.mark.parametrize(
    "script",
    [
        f"window.__INITIAL_STATE__={dumped({'list': OTHERS, 'detail': ARTICLE})};",
        f"window.DATA={dumped({'detail': ARTICLE, 'more': OTHERS})}",
        f"var docinfo = {literal(ARTICLE)};",
        f"window.S=JSON.parse({json.dumps(json.dumps({'hot': OTHERS, 'detail': ARTICLE}, ensure_ascii=False), ensure_ascii=False)})",
        f"window.S={json.dumps({'hot': OTHERS, 'detail': ARTICLE})}",
        f"window.S={dumped({'title': {'rendered': TITLE}, 'origin': '江城晚报', 'author': {'fields': {'name': '王丽丽、李大明'}}, 'editor': '方晓明', 'published': '2021-05-06 10:20'})}",
        f"window.S={dumped({'detail': {**ARTICLE, 'media': {'id': 3}, 'author': [{'name': '王丽丽'}, {'name': '李大明'}]}})}",
        f"window.S={dumped({'headline': TITLE, 'originName': '江城晚报', 'authorList': [{'authorName': '王丽丽'}, {'authorName': '李大明'}], 'editorName': '方晓明', 'publishDate': '2021-05-06 10:20'})}",
        f"window.S={dumped({'frst_name': TITLE, 'show_source': '江城晚报', 'author': '王丽丽、李大明', 'editor': '方晓明', 'original_time': '2021-05-06 10:20'})}",
    ],
    ids=[
        "state",
        "before others",
        "literal",
        "JSON in a string",
        "escaped",
        "rendered",
        "objects",
        "lists of objects",
        "odd keys",
    ],
)
def test_the_object_with_the_title_names_time_and_people(script):
    assert fields(script) == FULL


def test_the_object_with_the_title_tells_the_time_in_other_languages_too():
    prose = (
        "<p>The town council said on Tuesday that the old pool would be rebuilt, though smaller by a third.</p>"
        * 4
    )
    script = dumped({"title": [0, "A smaller pool for the valley"], "date": [0, "2024-02-28T07:30:00+01:00"]})
    head = "<title>A smaller pool for the valley</title>"
    page = f"<html lang=en>{head}<h1>A smaller pool for the valley</h1>{prose}<script>S={script}</script>"
    assert parse(page.encode()).published_at == "2024-02-28T07:30:00+01:00"


@pytest.mark.parametrize(
    "said",
    [
        {"headline": "A smaller pool", "created": 1709101800, "user": {"id": 3, "displayName": "Ida Brandt"}},
        {"titulo": "A smaller pool", "fecha": "2024-02-28T06:30:00Z", "autor": "Ida Brandt"},
        {"nadpis": "A smaller pool", "datum": "2024-02-28T06:30:00Z", "created_by": {"full_name": "Ida Brandt"}},
    ],
)  # fmt: skip
def test_the_object_with_the_title_may_name_who_put_it_there_and_have_its_keys_in_any_language(said):
    prose = (
        "<p>The town council said on Tuesday that the old pool would be rebuilt, smaller by a third.</p>" * 4
    )
    head = "<title>A smaller pool</title><h1>A smaller pool</h1>"
    found = parse(f"<html lang=en>{head}{prose}<script>S={dumped({'post': said})}</script>".encode())
    assert (found.published_at, found.authors) == ("2024-02-28T06:30:00Z", ["Ida Brandt"])


def test_other_articles_of_a_state_name_nobody():
    assert fields(f"window.__INITIAL_STATE__={dumped({'list': OTHERS})};")[1:] == NONE[1:]


@pytest.mark.parametrize(
    "said",
    [
        {"source": "本站", "author": "admin"}, {"source": "web", "author": "江城网"}, {"source": "1", "author": "12345", "editor": "小编"},
        {"source": {"name": "原创"}, "author": {"name": "编辑部"}},
    ],
)  # fmt: skip
def test_what_programs_fill_in_is_nobody(said):
    assert fields(f"window.S={dumped({'title': TITLE, **said})}") == NONE


def test_what_the_page_shows_goes_before_its_state():
    shown = f"<p>2021-05-06 11:30 来源：北渡日报 记者：高远航</p>{BODY}<p>责任编辑：钱小芳</p>"
    found = fields(f"window.S={dumped(ARTICLE)}", shown)
    assert found == ("2021-05-06T11:30+08:00", "北渡日报", ["高远航"], ["钱小芳"])


def test_where_a_script_holds_all_its_names_are_labelled():
    """The site's own name is a source as it would stand beside the time, and who wrote may have any name."""
    said = {
        "title": TITLE, "content": BODY, "sourceName": "江城在线", "reporter": "呼斯楞", "publishTime": "2021-05-06 10:20",
    }  # fmt: skip
    page = f"<title>{TITLE}_江城在线</title><div id=app></div><script>S={dumped({'detail': said, 'hot': OTHERS})}</script>"
    found = parse(page.encode())
    assert (found.published_at, found.source, found.authors) == (
        "2021-05-06T10:20+08:00",
        "江城在线",
        ["呼斯楞"],
    )
