"""Whom the lines around title and text name, taken apart, and which of them a model takes for the writers."""

import pytest

from newskit.body.html.find import find_html_body
from newskit.body.text.find import find_text_body
from newskit.fields.bylines.authors import find_authors
from newskit.fields.bylines.choice import choose
from newskit.fields.bylines.line_parts import take_apart, tongue_of
from newskit.fields.find import scene_of
from newskit.fields.title.html import find_title
from newskit.page.html import read_html
from newskit.page.text import read_text
from newskit.rules.first_names import begins_with_given_name
from newskit.rules.name_words import name_words
from tests.read_layouts import PROSES, TITLES


def scene(lang, before="", after="", above=""):
    text = "".join(f"<p>{PROSES[lang]}</p>" for _ in range(4))
    page = read_html(
        f'<html lang="{lang}"><title>{TITLES[lang]} - Harbour Post</title><div><a href="/">Harbour Post</a></div>'
        f"{above}<h1>{TITLES[lang]}</h1>{before}<div>{text}</div>{after}</html>"
    )
    title = find_title(page)
    return scene_of(page, title, find_html_body(page, title))


@pytest.mark.parametrize(
    ("lang", "line", "names", "label"),
    [
        ("de", "Von Anna Kranz, Redakteurin | 5. Mai 2024 | Foto: Bo Li", ["Anna Kranz"], "sure"),
        ("de", "<b>Ein Bericht von</b> <a>Anna Kranz</a>", ["Anna Kranz"], "sure"),
        ("de", "Stadtleben Heute | Anna Kranz | 3 Min. | 5. Mai 2024", ["Anna Kranz"], ""),
        ("de", "Redakteurin, Neuer Bote", [], ""),
        ("de", "Foto: Anna Kranz", [], ""),
        ("de", "Anna Kranz | Text, Bo Li | Fotos, Wilma Stahl | Text", ["Anna Kranz", "Wilma Stahl"], "sure"),
        ("de", "Anna Kranz | Text und Fotos", ["Anna Kranz"], ""),
        ("de", "<b>Anna Kranz</b><i>Journalist</i>", ["Anna Kranz"], ""),
        ("de", "Kurz Gelesen | Wilma Stahl | Meist Gelesen", ["Wilma Stahl"], ""),
        ("de", "Letzter Stand: 5. Mai 2024 | Anna Kranz", ["Anna Kranz"], ""),
        ("de", "Quellen: | Anna Kranz", ["Anna Kranz"], "labelled_else"),
        ("en", "Seen and drawn for the Harbour Post by Kim Dressler", ["Kim Dressler"], "inside"),
        ("en", "By Kim Dressler ’27, Contributing Writer", ["Kim Dressler"], "sure"),
        ("en", "By Kim Dressler in Riverton", ["Kim Dressler"], "sure"),
        ("en", "Kim Dressler in Riverton and Bo Marsh in Hull", ["Kim Dressler", "Bo Marsh"], ""),
        ("en", "Photographs by Kim Dressler", [], ""),
        ("de", "Aus dem Englischen übersetzt von Anna Kranz", [], ""),
        ("en", "Kim Dressler (Writer), Bo Marsh (Editor)", ["Kim Dressler"], ""),
        ("fr", "Un récit de Carole Simon pour La Voix", ["Carole Simon"], "loose"),
        ("en", "16 August 2025 — Kim Dressler | Bo Marsh, Harbour Post", ["Kim Dressler", "Bo Marsh"], ""),
        ("en", "(Kim Dressler)", ["Kim Dressler"], ""),
        ("en", "New York, 16 August 2025", [], ""),
        ("fr", "Publié par Léa Dumas le 12/11/2024", ["Léa Dumas"], "sure"),
        ("ru", "Текст: Лев Сычёв и Анна Рябова / Фото: Иван Кораблёв", ["Лев Сычёв", "Анна Рябова"], "sure"),
        ("ru", "Лев Сычёв корреспондент", ["Лев Сычёв"], ""),
        ("ar", "✍ سلمى الحداد ويوسف المنصوري", ["سلمى الحداد", "يوسف المنصوري"], ""),
        ("hi", "शेयर करें | रेखा देशमुख", ["रेखा देशमुख"], ""),
        ("ko", "김하늘 | 이서준", ["김하늘", "이서준"], ""),
        ("ja", "小田切 千尋、水野 陽子", ["小田切 千尋", "水野 陽子"], ""),
        ("ja", "関連記事", [], ""),
        ("he", "עוד בנושא", [], ""),
        ("ar", "مقالات أخرى", [], ""),
        ("en", "By ORSOLA LUNARDI - 2019-04-10", ["ORSOLA LUNARDI"], "sure"),
        ("ru", "Агния Барсукова, Лев Сычёв", ["Агния Барсукова", "Лев Сычёв"], ""),
    ],
)
def test_a_line_taken_apart(lang, line, names, label):
    found = scene(lang, f"<p>{line}</p>")
    parts = take_apart(found.head[0], tongue_of(found), is_linked=False)
    assert (list(parts.names), parts.label) == (names, label)


CARD = '<div><h3><a href="/n/9">Junge Robbe im Maschinenraum der Fähre gefunden</a></h3><span>Von Gerd Oelze</span></div>'


@pytest.mark.parametrize(
    ("lang", "before", "after", "above", "authors"),
    [
        ("de", "<div>15.05.2024</div>", "<p>– Anna Kranz</p>", "", ["Anna Kranz"]),
        ("de", "<div>15.05.2024</div><div>Beliebte Artikel</div>", "", "", []),
        ("de", "<div>Anna Kranz</div><p>Beliebte Artikel</p><div>15.05.2024</div>", "", "", ["Anna Kranz"]),
        ("de", "<div>Anna Kranz</div><div>15.05.2024</div>", CARD, CARD, ["Anna Kranz"]),
        ("de", "<div>15.05.2024</div>", CARD, CARD, []),
        ("en", "<p>Kim Dressler</p><p>Photographs by Bo Marsh</p><p>May 15, 2024</p>", "", "", ["Kim Dressler"]),
        ("en", "<p>May 15, 2024</p>", '<p>Tags: <a href="/tag/1">Kim Dressler</a>, <a href="/tag/2">Bo Marsh</a></p>', "", []),
        ("en", "<p>May 15, 2024</p>", '<p>About: <a href="/t/1">Kim Dressler</a></p>', "", []),
        ("en", "<p>May 15, 2024</p>", '<div><a href="/x/1">Kim Dressler</a> <a href="/x/2">Bo Marsh</a></div>', "", []),
        ("en", "<p>May 15, 2024</p>", '<ul class="tags"><li><a href="/people/1">Kim Dressler</a></li></ul>', "", []),
        ("en", '<p>May 15, 2024</p><div class="topics"><span>Kim Dressler</span></div>', "", "", []),
        ("en", "<p>May 15, 2024</p>", '<div><a href="/kim-dressler">Kim Dressler</a></div>', "", ["Kim Dressler"]),
        ("en", "<p>May 15, 2024</p>", '<div class="authors"><a href="/x/1">Kim Dressler</a> <a href="/x/2">Bo Marsh</a></div>', "", ["Kim Dressler", "Bo Marsh"]),
        ("en", "<div>May 15, 2024</div><figure><img src=1.jpg><figcaption>Kim Dressler</figcaption></figure>", "", "", []),
        ("en", "<div>May 15, 2024</div><blockquote><p>We shall see.</p><p>Kim Dressler</p></blockquote>", "", "", []),
        ("en", "<div>Kim Dressler</div><div>Staff Writer</div><div>Bo Marsh</div><div>Staff Writer</div><p>May 15, 2024</p>", "", "", ["Kim Dressler", "Bo Marsh"]),
        ("en", "<div>May 15, 2024</div><div><b>Kim Dressler</b><p>covers the port.</p></div><div><b>Bo Marsh</b><p>Writes about fish.</p></div>", "", "", ["Kim Dressler", "Bo Marsh"]),
        ("en", "<dl><dt>Words</dt><dd>Kim Dressler</dd><dt>Photos</dt><dd>Bo Marsh</dd><dt>Date</dt><dd>May 15, 2024</dd></dl>", "", "", ["Kim Dressler"]),
        ("en", "<p>May 15, 2024</p>", "<h3>Comments</h3><div><p>Kim Dressler</p><p>2 hours ago</p><p>At last!</p></div>", "", []),
    ],
)  # fmt: skip
def test_the_model_weighs_what_speaks_for_each(lang, before, after, above, authors):
    found = scene(lang, before, after, above)
    assert choose(found).names == authors


def test_words_that_names_are_made_of():
    texts = [
        "Wojciech Lewandowski",
        "Meist Gelesen",
        "Екатерина Морозова",
        "أخبار محلية",
        "Ana de la Cruz",
        "",
    ]
    assert [name_words(text) > 0 for text in texts] == [True, False, True, False, True, False]


def test_a_common_given_name_begins_a_name():
    words = ["Łukasz Nowicki", "Jean-Luc Tixier", "ΕΛΕΝΗ Ξενάκη", "Key Points", "Le Courrier", ""]
    assert list(map(begins_with_given_name, words)) == [True, True, False, False, False, False]


@pytest.mark.parametrize(
    ("before", "authors"),
    [
        # A finder takes what stands right beside the date, or all that does: the model knows better, or completes it.
        ("<div><a href=/s>Lokales Leben</a> | Anna Kranz | 3 Min. | 15.05.2024</div>", ["Anna Kranz"]),
        ("<p>Anna Kranz</p><p>Karl Oelze</p><p>15.05.2024</p>", ["Anna Kranz", "Karl Oelze"]),
        ("<p>dpa, Anna Kranz</p><p>15.05.2024</p>", ["dpa", "Anna Kranz"]),
    ],
)
def test_the_model_corrects_what_finders_name(before, authors):
    assert find_authors(scene("de", before)) == authors


OTHERS = "Junge Robbe im Maschinenraum der Fähre gefunden"
TWO = f'<section><h4><a href="/8">{OTHERS}</a></h4><p>Gerd Oelze</p><h4><a href="/9">Die Brücke am Hafen wird doch noch saniert</a></h4><p>Wilma Stahl</p></section>'


def test_names_of_two_cards_are_no_list():
    assert choose(scene("de", "<p>15.05.2024</p>", TWO)).names == []


@pytest.mark.parametrize("below", ["Carl Becker", "und Carl Becker"])
def test_who_stands_below_a_by_line_is_named_with_it(below):
    found = scene("de", f"<p>Von Anna Kranz</p><p>{below}</p><p>5. Mai 2024</p>")
    assert find_authors(found) == ["Anna Kranz", "Carl Becker"]


def test_names_with_what_each_is_are_one_list():
    staff = "<div>Nerys Cobbold</div><div>Port reporter</div><div>Kim Dressler</div><div>Coast reporter</div>"
    assert find_authors(scene("en", f"{staff}<p>May 15, 2024</p>")) == ["Nerys Cobbold", "Kim Dressler"]


@pytest.mark.parametrize(
    ("lang", "above", "head", "below", "authors"),
    [
        ("de", [OTHERS, "Von Gerd Oelze"], ["15.05.2024"], [], []),
        ("de", [OTHERS, f"{PROSES['de']}", "Von Gerd Oelze"], ["15.05.2024"], [], []),
        ("de", [], ["15.05.2024"], ["Mehr zum Thema", OTHERS, "Von Gerd Oelze"], []),
        ("de", [OTHERS, "Von Gerd Oelze"], ["Anna Kranz", "15.05.2024"], [OTHERS, "Von Gerd Oelze"], ["Anna Kranz"]),
        ("ko", [], ["2025년 3월 3일"], ["많이 본 기사", "다리 보수로 보름간 차량 통행을 막는다", "편기순 기자"], []),
        ("en", [], ["Nerys Cobbold", "Port reporter", "Kim Dressler", "Coast reporter", "May 15, 2024"], [], ["Nerys Cobbold", "Kim Dressler"]),
        ("en", [], ["Kim Dressler Kim Dressler", "May 15, 2024"], [], ["Kim Dressler"]),
        ("en", [], ["Thandeka Mabuza Shipping correspondent", "May 15, 2024"], [], ["Thandeka Mabuza"]),
        ("en", [], ["May 15, 2024"], ["Kim Dressler writes about the coast and keeps bees in Hull."], ["Kim Dressler"]),
    ],
)  # fmt: skip
def test_who_wrote_a_flattened_page(lang, above, head, below, authors):
    page = read_text("\n".join(["Harbour Post", *above, TITLES[lang], *head, *[PROSES[lang]] * 4, *below]))
    title, body = find_text_body(page)
    assert find_authors(scene_of(page, title, body)) == authors
