"""Credits of papers of many countries and of Traditional Chinese ones; titles on pages whose h1 names the site."""

import pytest

from newskit.body import Body
from newskit.extract import parse
from newskit.fields import Title
from newskit.fields.surroundings import Surroundings
from newskit.fields.times.published import find_published
from newskit.page.html import read_html
from tests.read_layouts import PROSES, TITLES, names_of, read_rows

BYLINES = [(*row[:1], *row[2:], names_of(row[1])) for row in read_rows("bylines", 5)]
# JSON-LD of the article's author as systems write it, whole or broken, and whom it names
AUTHORS_OF_DATA = [
    ('{"@type": "http://schema.org/NewsArticle", "author": "Anna Kranz"}', ["Anna Kranz"]),
    ('{"@type": "NewsArticle", "author": {"@list": [{"name": "Anna Kranz"}]}}', ["Anna Kranz"]),
    (
        '{"@type": "NewsArticle", "author": {"0": {"name": "Anna Kranz"}, "1": "Bo Marsh"}}',
        ["Anna Kranz", "Bo Marsh"],
    ),
    ('{"@type": "NewsArticle", "author": {"givenName": "Anna", "familyName": "Kranz"}}', ["Anna Kranz"]),
    ('{"@type": "NewsArticle", "author": {"name": {"@value": "Anna Kranz"}}}', ["Anna Kranz"]),
    ('{"@type": "NewsArticle", "author": "Anna Kranz, giornalista"}', ["Anna Kranz"]),
    ('{"@type": "NewsArticle", "author": "מאת נועה שטרן"}', ["נועה שטרן"]),
    ('{"@type": "NewsArticle", "description": "the "old" wall", "author": "Anna Kranz"}', ["Anna Kranz"]),
    ('/*<![CDATA[*/{"@type": "NewsArticle", "author": "Anna Kranz"}/*]]>*/', ["Anna Kranz"]),
    (
        '// article\n{"@type": "NewsArticle", "author": "Anna Kranz",, "section": "it\\\'s \\x"}}',
        ["Anna Kranz"],
    ),
    ('{"@type": "WebSite", "name": "Post"} {"@type": "NewsArticle", "author": "Anna Kranz"', ["Anna Kranz"]),
    (
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;author&quot;: &quot;Anna Kranz&quot;}",
        ["Anna Kranz"],
    ),
    (
        '{"@type": "SatiricalArticle", "headline": "x", "datePublished": "2024-05-15", "author": "Anna Kranz"}',
        ["Anna Kranz"],
    ),
    ('{"@type": "Event", "author": "Anna Kranz"}', []),
    (
        '{"@type": "NewsArticle", "author": [{"name": "Anna Kranz"}, {"name": "Hill & Vale Post"}], "publisher": {"name": "Hill & Vale Post"}}',
        ["Anna Kranz"],
    ),
]
# Meta elements and scripts, and whom they name
AUTHORS_OF_HEAD = [
    (
        '<meta name="author" content="Anna Kranz"><meta name="author" content="Bo Marsh">',
        ["Anna Kranz", "Bo Marsh"],
    ),
    (
        '<meta name="parsely-author" content="anna-kranz"><meta name="author" content="Anna Kranz">',
        ["Anna Kranz"],
    ),
    ('<meta name="parsely-author" content="anna-kranz">', ["anna-kranz"]),
    (
        """<meta name="parsely-page" content='{"author": "Anna Kranz", "pub_date": "2024-05-15"}'>""",
        ["Anna Kranz"],
    ),
    (
        '<meta name="citation_author" content="Kranz, Anna"><meta name="citation_author" content="Bo Marsh">',
        ["Anna Kranz", "Bo Marsh"],
    ),
    (
        '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Kranz">',
        ["Kranz"],
    ),
    (
        (
            '<meta name="twitter:label1" content="Lesezeit"><meta name="twitter:data1" content="4 Min.">'
            '<meta name="twitter:label2" content="Kirjoittanut"><meta name="twitter:data2" content="Anna Kranz">'
        ),
        ["Anna Kranz"],
    ),
    (
        (
            '<meta name="twitter:label1" content="Lesezeit"><meta name="twitter:data1" content="4 Min.">'
            '<meta name="twitter:label2" content="Rubrik"><meta name="twitter:data2" content="Hafen">'
        ),
        [],
    ),
    ('<script>dataLayer.push({"type": "article", "articleAuthor": "Anna Kranz"})</script>', ["Anna Kranz"]),
    (
        '<script>state = {"authors": [{"name": "Anna Kranz"}, {"name": "Bo Marsh"}]}</script>',
        ["Anna Kranz", "Bo Marsh"],
    ),
    (
        '<script>self.__next_f.push([1,"5:{\\"byline\\":\\"Anna Kranz\\",\\"id\\":7}"])</script>',
        ["Anna Kranz"],
    ),
    (
        '<script>push([1,"5:{\\"authors\\":[{\\"name\\":\\"Anna Kranz\\"}]}"])</script>',
        ["Anna Kranz"],
    ),
    ('<script>a = {"author": "Anna Kranz"}; b = {"author": "Bo Marsh"}</script>', []),
    ('<script>a = {"author": "admin", "coauthor": "Anna Kranz"}</script>', []),
]
# the time as it is written, and as it is read
TIMES = [
    ("中華民國113年5月15日 下午3:08", "2024-05-15T15:08+08:00"),
    ("5月15日, 2024 14:00", "2024-05-15T14:00+08:00"),
    ("5月 15, 2024", "2024-05-15"),
    ("May 15 Wed 2024 14:25", "2024-05-15T14:25+08:00"),
    ("發佈: 2:55pm 15/05/2024", "2024-05-15T14:55+08:00"),
    ("最後更新：2024/05/16 22:03　發佈時間：2024/05/15 14:02", "2024-05-15T14:02+08:00"),
    ("發布 2024.05.15 | 17:19", "2024-05-15T17:19+08:00"),
]
# A time whose year has two digits, in the language of the page; None where it could be read in two ways.
SHORT_YEARS = [
    ("de", "Publisert: 26.06.24 kl. 09.31", "2024-06-26T09:31"),
    ("de", "26/06/24", "2024-06-26"),
    ("de", "Version 26.06.24 der Mauer aus dem Bauamt am Hafen", None),
    ("en", "26.06.24 09:31", None),
    ("de", "Bo Marsh 26-06-24, 09:31", "2024-06-26T09:31"),
    ("de", "09:31, 26 Juni 24", "2024-06-26T09:31"),
    ("ko", "24.06.26 09:31", "2024-06-26T09:31+09:00"),
]
# <title>, the page's headings, the title
HEADINGS = [
    (
        "{TITLE} – Nordlicht-Magazin",
        "<h1><small>Stadt am Meer</small> <span>{TITLE}</span></h1>",
        "{TITLE}",
    ),
    (
        "{TITLE} – Nordlicht-Magazin",
        '<h1><a href="/">Nordlicht-Magazin</a></h1><h2>{TITLE}</h2>',
        "{TITLE}",
    ),
    ("{TITLE} @ 海風日記 :: 隨意窩", '<h1>海風日記</h1><h2><a href="/p/1">{TITLE}</a></h2>', "{TITLE}"),
    ("{TITLE}│某某新聞網", "<h1>{TITLE}</h1>", "{TITLE}"),
    ("Hafenpost: {TITLE}", '<h1><a href="/">Hafenpost</a></h1><h3>{TITLE}</h3>', "{TITLE}"),
    ("Hafenpost - {TITLE}", "<p><b>Hafenpost</b></p><p><b>{TITLE}</b></p>", "{TITLE}"),
    ("Hafen – {TITLE}", "<h2>Hafen</h2><h1>{TITLE}</h1>", "{TITLE}"),
]
FOOTER = "<footer><a href='/a'>About</a> <a href='/c'>Contact</a></footer>"


def record(lang, head="", before="", after="", headings="<h1>{TITLE}</h1>", title="{TITLE} - Harbour Post"):
    text = "".join(f"<p>{PROSES[lang]}</p>" for _ in range(4))
    column = before.removeprefix("{COLUMN}")
    headings, before = (headings, before) if column == before else (f"<div>{column}</div>{headings}", "")
    story = f'<div class="story">{text}</div>{after}'
    if after.startswith("{SAME}"):  # in the element of the text
        story = f'<div class="story">{text}{after.removeprefix("{SAME}")}</div>'
    markup = (
        f'<html lang="{lang}"><head><title>{title}</title>{head}</head><body><div><a href="/">Home</a></div>'
        f"{headings}{before}{story}{FOOTER}</body></html>"
    )
    return parse(markup.replace("{PROSE}", PROSES[lang]).replace("{TITLE}", TITLES[lang]))


@pytest.mark.parametrize(("lang", "before", "after", "head", "authors"), BYLINES)
def test_a_byline_names_its_writers(lang, before, after, head, authors):
    assert record(lang, head, before, after).authors == authors


@pytest.mark.parametrize(("data", "authors"), AUTHORS_OF_DATA)
def test_json_ld_names_the_writers_however_it_is_written(data, authors):
    assert record("de", f'<script type="application/ld+json">{data}</script>').authors == authors


@pytest.mark.parametrize(("head", "authors"), AUTHORS_OF_HEAD)
def test_meta_elements_and_scripts_name_the_writers(head, authors):
    assert record("de", head).authors == authors


@pytest.mark.parametrize(
    ("data", "before", "published_at"),
    [
        ('{"@type": "NewsArticle", "datePublished": 1715775300}', "", "2024-05-15T12:15:00Z"),
        ('{"@type": "NewsArticle", "datePublished": {"@value": "2024-05-15T14:15"}}', "", "2024-05-15T14:15"),
        (
            '[{"@type": "NewsArticle", "datePublished": "2024-05-15"}, {"@type": "WebPage", "datePublished": "2024-05-15T14:15Z"}]',
            "",
            "2024-05-15T14:15Z",
        ),
        (
            '[{"@type": "NewsArticle", "datePublished": "2024-05-15"}, {"@type": "WebPage", "datePublished": "2019-01-01T14:15Z"}]',
            "",
            "2024-05-15",
        ),
        (
            "{}",
            '<time itemprop="datePublished" content="2024-05-15T14:15Z">Mittwoch</time>',
            "2024-05-15T14:15Z",
        ),
        ("{}", '<abbr class="published" title="2024-05-15T14:15Z">Mittwoch</abbr>', "2024-05-15T14:15Z"),
        ("{}", '<lit-timestamp publishdate="2024-05-15T14:15Z"></lit-timestamp>', "2024-05-15T14:15Z"),
        # Below a lead the line is read, and its element has the zone; that of another clock lends it none.
        (
            "{}",
            "<p>{PROSE}</p><p>Anna Kranz</p><p>Berlin</p><time datetime='2024-05-15T14:15+02:00'>15.05.2024, 14:15 Uhr</time>",
            "2024-05-15T14:15+02:00",
        ),
        (
            "{}",
            "<p>{PROSE}</p><p>Anna Kranz</p><p>Berlin</p><time datetime='2024-05-15T12:15Z'>15.05.2024, 14:15 Uhr</time>",
            "2024-05-15T14:15",
        ),
        (
            '[{"@type": "Article", "headline": "Kino", "datePublished": "2019-01-01"}, {"@type": "Article", "headline": "{TITLE} &#45; Harbour Post", "datePublished": "2024-05-15"}]',
            "",
            "2024-05-15",
        ),
        # A line that ends with its day in an element of its own is no caption.
        (
            "{}",
            "<p><span>Von Anna Kranz, Gerd Oelze, Bo Marsh und Maria Weißkopf</span> <span>15.05.2024</span></p>",
            "2024-05-15",
        ),
    ],
)
def test_data_and_pieces_tell_the_time(data, before, published_at):
    found = record("de", f'<script type="application/ld+json">{data}</script>', before)
    assert found.published_at == published_at


@pytest.mark.parametrize(("written", "published_at"), TIMES)
def test_a_time_of_papers_in_traditional_characters(written, published_at):
    found = record("zh-Hant", before=f"<p>{written}</p>")
    assert (found.published_at, found.source) == (published_at, "")


@pytest.mark.parametrize(("lang", "written", "published_at"), SHORT_YEARS)
def test_a_year_of_two_digits(lang, written, published_at):
    assert record(lang, before=f"<p>{written}</p>").published_at == published_at


@pytest.mark.parametrize(("title", "headings", "expected"), HEADINGS)
@pytest.mark.parametrize("lang", ["de", "zh-Hant"])
def test_an_h1_that_names_the_site_is_no_title(lang, title, headings, expected):
    assert record(lang, headings=headings, title=title).title == expected.replace("{TITLE}", TITLES[lang])


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("<a href='/'>Harbour County Post</a>", ""),
        ("", "<p>Copyright 2024 Harbour County Post. All rights reserved.</p>"),
    ],
)
def test_a_title_and_og_title_that_are_what_the_page_calls_the_site_are_no_headline(above, below):
    head = "<title>Harbour County Post</title><meta property=og:title content='Harbour County Post'>"
    story = f"<div class=story-headline>{TITLES['en']}</div><p>May 15, 2024 9:00 am</p>{PROSES['en']}"
    found = parse(f"<html lang=en><head>{head}</head><body>{above}{story}{below}".encode())
    assert found.title == TITLES["en"]


def test_where_the_title_names_the_site_alone_the_headline_is_what_heads_the_text():
    head, footer = (
        "<title>Тоймский вестник</title>",
        "<div>© Тоймский вестник, 2022. Все права защищены.</div>",
    )
    title, prose = "Вместо моста — паром: как посёлок ездит на работу", "В посёлке впервые за сорок лет запустили паром: старый мост закрыли на ремонт до октября."  # fmt: skip
    shown = f"<div>18 июня 2022, 11:34</div><div>{title}</div><div>Автор: Полина Черноусова</div>"
    menu = "<div><a href='/n'>Новости</a><a href='/g'>Газета</a></div>"
    page = f"<html lang=ru>{head}<body>{menu}<div>{shown}</div><div>{f'<div>{prose}</div>' * 4}</div>{footer}"
    found = parse(page.encode())
    assert (found.title, found.authors) == (title, ["Полина Черноусова"])


@pytest.mark.parametrize(
    "written",
    [
        "Publié hier à 17h42", "hace 2 horas", "2 घंटे पहले", "7 ноября, 17:42", "3 saat önce",
        "Julkaistu 12.11. klo 17.42", "pirms 2 stundām", "3 tundi tagasi", "2 گھنٹے پہلے",
        "3 மணி நேரம் முன்பு", "pre 3 sata",
    ],
)  # fmt: skip
def test_a_day_without_its_date_is_not_lent_one_by_a_comment(written):
    comment = "<h4>Comments</h4><div class='comment'><time>13.11.2024 08:15</time><p>At last.</p></div>"
    assert record("de", before=f"<p>{written}</p>", after=comment).published_at is None


def test_a_list_above_the_title_lends_it_neither_its_heading_nor_its_days():
    card = '<div class="it"><a href="/{}">Neue Preise</a> <span>0{}.01.2026</span></div>'
    menu = f"<h3>Lesen Sie auch</h3>{card.format(7, 7)}{card.format(8, 8)}"
    headings, after = f"{menu}<h1>{{TITLE}}</h1>", "<p>15.05.2024</p>"
    found = record("de", headings=headings, title="Hafenpost: {TITLE}", after=after)
    assert (found.title, found.published_at) == (TITLES["de"], "2024-05-15")
    found = record("th", headings=f"{menu}<div>15 พ.ค. 67 | 16:45 น.</div><h1>{{TITLE}}</h1>")
    assert found.published_at == "2024-05-15T16:45"


def test_a_day_right_above_the_title_may_stand_behind_the_section():
    comment = "<h4>Kommentare</h4><div><b>jo</b> <span>9.1.2026 10:22</span><p>Endlich.</p></div>"
    trail = '{COLUMN}<div><a href="/s">Hafen</a> <span>15.05.2024 15:25</span></div>'
    assert record("de", before=trail, after=comment).published_at == "2024-05-15T15:25"


def test_the_day_below_a_lead_of_any_letters_goes_before_today_s_at_the_top():
    lead = "<p>القوارب الصغيرة تعود إلى الرصيف القديم بعد إزالة آلاف الأطنان من الرمال.</p>"
    today = (
        "<div>الجمعة 9 يناير 2026</div><ul><li><a href=/1>سياسة</a></li><li><a href=/2>ثقافة</a></li></ul>"
    )
    found = record("ar", headings=today + "<h1>{TITLE}</h1>", before=f"{lead}<p>4 مارس 2025</p>")
    assert found.published_at == "2025-03-04"


def test_a_headline_in_a_lower_heading_may_hold_its_section():
    heading = "<h2><span>Hafen</span> <span>{TITLE}</span></h2>"
    assert record("de", headings=heading, before="<p>15.05.2024</p>").title == TITLES["de"]


def test_a_headline_behind_the_name_of_the_site_is_no_list_s_heading():
    menu = "<h4>Lesen Sie auch</h4><ul><li><a href='/2'>Neue Preise</a></li></ul>"
    found = record(
        "de",
        headings=f"{menu}<b>{TITLES['de']}</b>",
        before="<p>7.11.2024</p>",
        title=f"Die Post :: {TITLES['de']}",
    )
    assert found.title == TITLES["de"]


@pytest.mark.parametrize(
    "written",
    [
        "<p>Aktualisiert am 8.11.2024 um 9:00 Uhr</p><p>Veröffentlicht am 7.11.2024 um 17:42 Uhr</p>",
        "<p>Mis à jour le 8 novembre 2024 à 9h00 | Publié le 7 novembre 2024 à 17h42</p>",
        "<p>עודכן: 08.11.2024 09:00</p><p>פורסם: 07.11.2024 17:42</p>",
        "<p>Stand: 8.11.2024, 9:00 Uhr</p><p>Erstellt: 7.11.2024, 17:42 Uhr</p>",
        "{COLUMN}<p>7. November 2024 - 17.42 Uhr</p><p>Akt.: 8. November 2024 - 9.00 Uhr</p>",
    ],
)
def test_the_time_of_an_update_is_not_that_of_publication(written):
    assert record("de", before=written).published_at == "2024-11-07T17:42"


def test_the_time_of_an_update_where_there_is_no_other():
    assert record("de", before="<p>Zuletzt aktualisiert: 8.11.2024</p>").published_at == "2024-11-08"


def test_by_lines_and_times_among_the_paragraphs_are_no_body():
    byline = "<p>Veröffentlicht: 7.11.2024 17:42</p><p>Aktualisiert: 8.11.2024 9:00</p><p>Von Ole Brandt und Anna Weiß</p>"
    text = "".join(f"<p>{PROSES['de']} {number}.</p>" for number in range(4))
    page = f"<html lang=de><title>{TITLES['de']}</title><section><h1>{TITLES['de']}</h1>{byline}{text}</section>{FOOTER}</html>"
    found = parse(page)
    assert found.body == [f"{PROSES['de']} {number}." for number in range(4)]
    assert (found.published_at, found.authors) == ("2024-11-07T17:42", ["Ole Brandt", "Anna Weiß"])


def test_hours_ago_are_not_lent_the_date_of_a_list_above():
    others = "".join(
        f"<li><a href='/{n}'>Der Markt zieht im Herbst um</a><div>Ina Roth</div><div>1.11.2024</div></li>"
        for n in range(3)
    )
    assert record("de", before=f"{{COLUMN}}<ul>{others}</ul><p>vor 3 Stunden</p>").published_at is None


def test_the_article_object_with_the_page_s_own_headline_is_the_page_s():
    others = '{"@type":"NewsArticle","headline":"Markt zieht um","datePublished":"2024-11-01","author":"Ina Roth"},'
    own = '{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2024-11-07","author":"Ole Brandt",}'  # a comma too many
    found = record("de", f'<script type="application/ld+json">[{others}{own}]</script>')
    assert (found.published_at, found.authors) == ("2024-11-07", ["Ole Brandt"])


def test_a_date_above_the_title_that_stands_with_a_link_is_another_article_s():
    before = "<ul><li><a href='/2'>Der Markt zieht im Herbst um</a> <span>Ina Roth</span> 1.11.2024</li></ul><div>Ole Brandt</div><div>7.11.2024</div>"
    found = record("de", before=f"{{COLUMN}}{before}")
    assert (found.published_at, found.authors) == ("2024-11-07", ["Ole Brandt"])


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("Źródło: PAP, 12.11.2024", "PAP"),
        ("المصدر: رويترز", "رويترز"),
        ("Quelle: dpa", "dpa"),
        ("<span>نویسنده: شیرین آذری</span><span>منبع: روزنامه سپیدار</span>", "روزنامه سپیدار"),
        ("Bron: <a>BELGA</a>", "BELGA"),
        ("<span>Quelle: dpa</span><a>Rechte erwerben</a>", "dpa"),
        ("Πηγή: ΑΠΕ", "ΑΠΕ"),
    ],
)
def test_a_source_behind_a_label_ends_before_the_time(written, source):
    assert record("de", before=f"<p>{written}</p>").source == source


def test_two_digits_of_a_thai_year():
    text = "<p>สภาเทศบาลมีมติเมื่อค่ำวันจันทร์ให้ซ่อมกำแพงท่าเรือเก่า หลังจากคลื่นซัดข้ามถนนมาสองปี</p>" * 4
    page = f"<html lang=th><title>ซ่อมกำแพงท่าเรือเก่า</title><h1>ซ่อมกำแพงท่าเรือเก่า</h1><p>12 พ.ย. 67 17:42 น.</p><div>{text}</div></html>"
    assert parse(page).published_at == "2024-11-12T17:42"


def test_a_date_in_arabic_digits_below_a_lead_and_a_picture():
    below = "<p>Der Gemeinderat hat am Dienstag beschlossen, die alte Mauer zu sanieren.</p><figure><img src=a.jpg><figcaption>Hafen.</figcaption></figure><p>الثلاثاء ١٢ نوفمبر ٢٠٢٤</p>"
    assert record("de", before=below).published_at == "2024-11-12"


def test_a_desk_is_no_source():
    assert record("zh-Hant", before="<p>2024-05-15 14:02</p><p>生活中心／蔡佩伶報導</p>").source == ""


def test_a_title_cut_at_a_quotation_mark_does_not_outvote_the_heading():
    head = '<meta property="og:title" content="Council calls the wall "urgent" again"><meta name="twitter:title" content="Council calls the wall "urgent" again">'
    whole = 'Council calls the wall "urgent" again'
    found = record("en", head, headings=f"<h1>{whole}</h1>", title=f"{whole} - Harbour Post")
    assert found.title == 'Council calls the wall "urgent" again'


def test_an_only_h1_goes_before_a_headline_and_an_og_title_that_say_two_other_things():
    said = "Fernwärme in Lindbach: Stadtwerke verkleinern das Netz"
    data = f'<script type=application/ld+json>{{"@type":"NewsArticle","headline":"{said}"}}</script>'
    head = f'<meta property="og:title" content="Was das kleinere Fernwärmenetz für Haushalte heißt">{data}'
    own = "Warum die Stadtwerke ihr Fernwärmenetz jetzt verkleinern"
    assert record("de", head=head, headings=f"<h1>{own}</h1>", title=f"{said} - Kosten").title == own
    more = "<div><h2 class=section-title>Mehr aus Lindbach</h2><p><a href=/1>Ein Steg für die Enten am Mühlbach</a></p></div>"
    site = f"<p>Uferblatt</p><h1>{own}</h1><p>15.05.2024</p>"
    assert (
        record("de", head=head, headings=site, after=more, title=f"{said}, sagen sie - Uferblatt").title
        == own
    )
    other = "Zeitung für Hügel, Täler und Gäste im Mai"
    assert record("de", head=head, headings=f"<h1>{other}</h1>", title=f"{said} - Kosten").title == said


def test_a_heading_in_the_letters_of_the_text_wins_over_metadata_in_others():
    head = '<meta property="og:title" content="Purani deewar ki marammat"><meta name="twitter:title" content="Purani deewar ki marammat">'
    text = "نگر کونسل نے منگل کو پرانی بندرگاہ کی دیوار کی مرمت کا فیصلہ کیا۔ " * 3
    page = f"<head><title>Purani deewar ki marammat</title>{head}</head><h1>پرانی دیوار کی مرمت ہوگی</h1><p>{text}</p><p>{text}</p>"
    assert parse(f"<html>{page}</html>").title == "پرانی دیوار کی مرمت ہوگی"


def test_metas_that_measure_count_as_evidence_of_the_title():
    head = '<meta property="og:title" content="Council to rebuild wall"><meta name="parsely-title" content="Council to rebuild wall">'
    found = record(
        "en",
        head,
        headings="<h1>Council to rebuild the old wall</h1>",
        title="Council to rebuild the old wall - Post",
    )
    assert found.title == "Council to rebuild wall"


def test_numbers_with_the_day_first_elsewhere_tell_how_dates_are_written():
    dated = "<p>06/01/2026 - 13:55</p>"
    assert record("en", before=dated).published_at == "2026-06-01T13:55"
    assert record("en", before=dated, after="<p>27/12/2025</p>").published_at == "2026-01-06T13:55"
    assert record("en", before="<p>06/01/2026 - 13:55 GMT+1</p>").published_at == "2026-01-06T13:55+01:00"


def test_a_time_element_of_nothing_at_the_very_end_is_read():
    page = f"<html><h1>{TITLES['en']}</h1><p>{PROSES['en']}</p><time datetime=2024-05-05T10:00></time></html>"
    assert parse(page).published_at == "2024-05-05T10:00"


def test_a_date_below_the_link_to_its_section_is_the_page_s():
    above = "{COLUMN}<ul><li><a href=/sea/>Harbours &amp; Lights</a></li></ul><p>May 15, 2024</p>"
    assert record("en", before=above).published_at == "2024-05-15"


def test_beside_the_date_the_paper_s_own_name_is_no_author():
    title = "{TITLE} - Steinbacher Bote"
    assert record("de", before="<p>Steinbacher Bote, 15.05.2024</p>", title=title).authors == []
    signed = record("de", before="<p>Von Steinbacher Bote</p><p>15.05.2024</p>", title=title)
    assert signed.authors == ["Steinbacher Bote"]


def test_a_name_of_the_front_page_s_link_is_no_author_though_the_data_name_a_house():
    head = '<script type=application/ld+json>{"@type":"NewsArticle","author":{"name":"Redaktion"}}</script>'
    above = "<a href=/>Steinbacher Bote</a><h1>{TITLE}</h1>"
    page = record("de", headings=above, before="<p>Steinbacher Bote</p><p>15.05.2024</p>", head=head)
    assert page.authors == ["Redaktion"]


def test_a_name_above_the_title_counts_where_the_time_stands_below_and_the_text_is_not_about_it():
    headings = "<div>Anna Kranz</div><h1>{TITLE}</h1><p>15.05.2024</p>"
    assert record("de", headings=headings).authors == ["Anna Kranz"]
    assert (
        record(
            "de", headings=headings, after="{SAME}<p>Sie sprach mit Anna Kranz. {PROSE}</p><p>{PROSE}</p>"
        ).authors
        == []
    )


def test_of_two_times_in_one_line_the_one_before_that_of_an_update():
    line = "<div><span>21 janvier 2025 à 16:34</span><span>Mis à jour le 22/01/2025</span></div>"
    assert record("de", before=line).published_at == "2025-01-21T16:34"
    for line in ("14.3. 12:03 | Päivitetty 14.3.2025 15:40", "14 mars 12:03 Uppdaterad 15 mars 2025 08:10"):
        assert record("fi", before=f"<p>{line}</p>").published_at == "2025-03-14T12:03"


@pytest.mark.parametrize(
    ("rights", "published_at"),
    [("© 2025 江城日報", "2025-12-04T07:02+09:00"), ("© 2026", "2025-12-04T07:02+09:00"), ("© 2024", None), ("", None)],
)  # fmt: skip
def test_a_weekday_tells_the_year_that_the_line_of_rights_has(rights, published_at):
    found = record("ja", before="<p><time>12/4(木) 7:02</time>配信</p>", after=f"<footer>{rights}</footer>")
    assert found.published_at == published_at


@pytest.mark.parametrize(
    "label",
    [
        "Last update:", "Letzte Aktualisierung:", "Actualisé le", "Dernière mise à jour :", "Laatst gewijzigd:", "Zmodyfikowano:",
        "Poslední aktualizace:", "Ultima actualizare:", "Изменено", "Последна промяна:", "Diperbaharui", "Zadnja izmjena:",
    ],
)  # fmt: skip
def test_the_time_of_an_update_stands_first(label):
    assert (
        record("de", before=f"<p>{label} 22.01.2025 10:15</p><p>21.01.2025 16:34</p>").published_at
        == "2025-01-21T16:34"
    )


def test_today_at_the_top_of_the_page_is_not_the_day_of_publication():
    menu = "".join(f"<li><a href=/{n}>Menu {n}</a></li>" for n in range(3))
    text, buttons = PROSES["de"], "<button>Hören</button><p>Teilen</p><p>Merken</p><p>Drucken</p>"
    page = read_html(
        f"<p>Heute: 29.12.2025</p><ul>{menu}</ul><h1>Mauer</h1><p>{text}</p>{buttons}<p>14. März 2025 - 09:42</p><p>{text}</p><p>{text}</p>"
    )
    scene = Surroundings(page, Title("Mauer", 4), Body([5, 11, 12], [text] * 3), "de")
    assert find_published(scene)[0].text() == "2025-03-14T09:42"


@pytest.mark.parametrize(
    ("above", "below", "published_at"),
    [
        ("", "<p>Aktualisiert: 14. März 2025, 09:42</p>", "2025-03-14T09:42"),
        ("", "<p>14.03.25 09:42</p>", "2025-03-14T09:42"),
        ("<p>14. März 2025</p>", "", "2025-03-14"),
    ],
)
def test_today_above_a_menu_stands_behind_what_else_tells_a_time(above, below, published_at):
    menu = "".join(f"<a href=/{n}>Menu {n}</a> " for n in range(3))
    page = f"<title>Mauer am Hafen</title><p>29.12.2025</p><div>{menu}</div>{above}<h1>Mauer am Hafen</h1>{below}<p>{PROSES['de']}</p>"
    assert parse(f"<html lang=de>{page}").published_at == published_at


def test_the_time_on_the_line_below_the_day():
    found = record("de", before="<ul><li>12. 2. 2025</li><li>17:31 Uhr</li></ul>")
    assert found.published_at == "2025-02-12T17:31"


@pytest.mark.parametrize("written", ["12. Februar, 17:31", "12. Februar um 17:31 Uhr", "Do., 12. Feb. 17:31"])
def test_a_clock_beside_a_day_in_words_that_only_the_data_give_the_year(written):
    head = '<meta name=publish-date content="2026-02-12">'
    assert record("de", before=f"<p>{written}</p>", head=head).published_at == "2026-02-12T17:31"
    assert record("de", before="<p>11. Februar, 17:31</p>", head=head).published_at == "2026-02-12"


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (
            "<div><a class=columnist href=/k>Nele Brandt</a> <a href=/alle>Alle Kolumnen</a></div>",
            "{TITLE} - Uferblatt",
        ),
        ("<p><a href=/autoren/author-17>Nele Brandt</a></p>", "{TITLE}"),
        ("<p>Nele Brandt</p>", "{TITLE} - Nele Brandt | Uferblatt"),
        ("<p class=firma>Nele Brandt</p>", "{TITLE} | Nele Brandt"),
        (
            "<div><span>Die Glosse von</span> <a href=/autoren/nele>Nele Brandt</a></div>",
            "{TITLE} - Uferblatt",
        ),
        (
            "<div class=writer><p>Nele Brandt</p><p>Schriftstellerin Vielgereist</p></div>",
            "{TITLE} - Nele Brandt - Uferblatt",
        ),
    ],
)
def test_whose_column_it_is_goes_before_the_paper_that_signs_in_the_data(above, title):
    head = '<meta property="og:site_name" content="Uferblatt"><meta name=author content="Uferblatt">'
    page = record("de", headings=f"{above}<h1>{{TITLE}}</h1>", title=title, head=head)
    assert page.authors == ["Nele Brandt"]
    bare = record("de", headings="<p>Nele Brandt</p><h1>{TITLE}</h1>", title="{TITLE}", head=head)
    assert bare.authors == ["Uferblatt"]


def test_who_took_the_pictures_has_that_behind_the_name_in_an_element_of_its_own():
    line = "<div><span>{}</span> <span>{}</span><span>{}</span></div>"
    lines = line.format("Solveig", "Rønning", "Journalist") + line.format("Jon", "Aas", "Foto")
    assert record("en", before=f"{lines}<p>15.05.2024</p>").authors == ["Solveig Rønning"]


def test_what_somebody_logs_in_as_is_nobody_beside_a_name():
    head = '<meta name=author content="bote_admin2">'
    page = record("de", head=head, before="<p>15.05.2024</p><p>Nele Brandt</p>")
    assert page.authors == ["Nele Brandt"]


def test_given_and_family_name_in_elements_of_their_own():
    line = "<div class=byline><i>Journalist</i><b>Ingrid</b> <b>Solbakk</b><a href=mailto:i@x.example>i@x.example</a></div>"
    assert record("de", before=line).authors == ["Ingrid Solbakk"]


def test_a_date_behind_a_bar_is_no_caption_s():
    line = "<p>Von Anna Kranz-Osterloh | Redaktion: Till Osterloh | 22. November 2023</p>"
    comment = "<div>Gast 22. Dezember 2024, 09:54 Uhr</div>"
    assert record("de", before=line, after=comment).published_at == "2023-11-22"


def test_a_name_on_a_card_above_the_title_is_another_article_s():
    card = "<nav><div><a href=/1>Junge Robbe im Maschinenraum der Fähre gefunden</a><p>Anna Kranz</p></div></nav>"
    assert record("de", headings=f"{card}<h1>{{TITLE}}</h1><p>15.05.2024</p>").authors == []


def test_a_line_about_the_author_above_the_text():
    headings = "<p>15.05.2024</p><h1>{TITLE}</h1><p><em>Anna Kranz — Beobachterin am Hafen.</em></p>"
    assert record("de", headings=headings).authors == ["Anna Kranz"]
    lead = "<p>15.05.2024</p><h1>{TITLE}</h1><p><em>Anna Kranz war zwölf, als die Mauer brach.</em></p>"
    assert record("de", headings=lead).authors == []


def test_the_time_of_a_card_below_the_text_is_not_the_article_s():
    card = '<div><h3><a href="/n/9">Brücke am Südhafen bleibt bis Sommer gesperrt</a></h3><time datetime="2022-01-03T10:00Z">3.1.2022</time></div>'
    assert record("de", before="<p>15.05.2024</p>", after=card).published_at == "2024-05-15"


def test_a_time_among_the_paragraphs_is_another_article_s_where_the_title_has_its_own():
    inside = "<div><a href='/2'>Der Markt zieht im Herbst um</a> <time datetime='2024-10-01T09:00'>1. Oktober</time></div>"
    text = f"<p>{PROSES['de']}</p><p>{PROSES['de']} Zwei.</p>{inside}<p>{PROSES['de']} Drei.</p><p>{PROSES['de']} Vier.</p>"
    page = f"<html lang=de><title>{TITLES['de']}</title><h1>{TITLES['de']}</h1><p>7. November 2024</p><div>{text}</div></html>"
    assert parse(page).published_at == "2024-11-07"


def test_a_day_that_a_caption_tells_is_not_that_of_publication():
    caption = "Soldaten bei einer Übung am alten Hafen, wo sie im Winter Sandsäcke füllten (Hafen, 6.12.2010)"
    found = record(
        "de",
        before=f"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>",
        headings="<div>Ausgabe vom 7.11.2024</div><h1>{TITLE}</h1>",
    )
    assert found.published_at == "2024-11-07"


def test_a_date_on_a_card_among_the_paragraphs_is_another_article_s():
    card = "<div><h3><a href=/1>Junge Robbe im Maschinenraum der Fähre gefunden</a></h3><p>23.12.2024 13:31</p></div>"
    text = f"<p>{PROSES['de']}</p>"
    page = f"<html lang=de><title>{TITLES['de']}</title><h1>{TITLES['de']}</h1><div>{text * 3}{card}{text * 3}</div></html>"
    assert parse(page).published_at is None


def test_a_kicker_in_the_heading_is_no_part_of_the_title_unless_the_data_have_it_or_a_colon_ends_it():
    def title(inside, head=""):
        text = f"<p>3 dicembre 2025</p><p>{PROSES['en']}</p>" * 3
        return parse(f"<title>Casale</title>{head}<h1>{inside}</h1>{text}", form="html").title

    headline = "Frana sulla collina, venti famiglie isolate"
    inside = f"<span class=story__kicker>Casale</span> {headline}"
    assert title(inside) == headline
    whole = f"Casale {headline}"
    assert title(inside, f'<meta property="og:title" content="{whole}">') == whole
    assert title(inside.replace("Casale", "Casale:")) == f"Casale: {headline}"
    assert title(inside.replace("</span> ", "</span>: ")) == f"Casale: {headline}"


def test_the_publisher_in_the_footer_is_no_author_of_a_page_without_an_article():
    html = (
        "<html lang=sv><title>Morgonkaffet – alla avsnitt</title><h1>Morgonkaffet</h1><ol><li>Gruvan<li>Sista bussen</ol>"
        "<footer>Ansvarig utgivare: Pia Berg</footer>"
    )
    assert parse(html, form="html").authors == []
