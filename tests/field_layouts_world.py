"""Credits of our own as papers of many countries set them: markup and head around an article, and what they say."""

TITLES = {
    "en": "Council agrees to rebuild the harbour wall",
    "de": "Gemeinderat lässt die Hafenmauer sanieren",
    "zh-Hant": "港口防波堤擬修繕 議會通過四千萬預算",
}
PROSE = {
    "en": "The council voted on Tuesday to repair the old harbour wall, after two winters in which waves broke over the road.",
    "de": "Der Gemeinderat hat am Dienstag beschlossen, die alte Mauer zu sanieren. In zwei Wintern war das Wasser über die Straße gelaufen.",
    "zh-Hant": "市議會週二通過修繕老舊港口防波堤的預算，過去兩個冬天，海浪多次越過道路，沿岸店家的地下室也曾兩度淹水。",
}

# language, head, markup between the title and the text, markup after it, authors
BYLINES = [
    ("en", "", "<p>By JOANNA PRICE jprice@gazette.example</p>", "", ["JOANNA PRICE"]),
    ("en", "", "<div>Oliver Tranter, Senior Reporter</div>", "", []),
    ("en", "", '<div class="byline">Oliver Tranter, Senior Reporter</div>', "", ["Oliver Tranter"]),
    (
        "en",
        "",
        "<div>Submitted by Petra Lindqvist on Wed, 05/15/2024 - 14:20</div>",
        "",
        ["Petra Lindqvist"],
    ),
    ("en", "", "<div>Posted on May 15, 2024 by Petra Lindqvist</div>", "", ["Petra Lindqvist"]),
    ("en", "", "<p>By Folake Adesina, Ibadan</p>", "", ["Folake Adesina"]),
    ("en", "", "<p>By Tamsin Okoro, political correspondent</p>", "", ["Tamsin Okoro"]),
    ("en", "", "<p>By Joe Marden (now) and Lisa Crane (earlier)</p>", "", ["Joe Marden", "Lisa Crane"]),
    ("en", "", "", "<p>Reporter</p><p><a>Kalle Nordin</a></p>", ["Kalle Nordin"]),
    ("en", '<meta name="author" content="Web Desk">', "<p>By Kim Dressler</p>", "", ["Kim Dressler"]),
    ("en", '<meta name="author" content="Web Desk">', "", "", ["Web Desk"]),
    ("en", '<meta name="content_author" content="Dimas Prakoso">', "", "", ["Dimas Prakoso"]),
    ("en", '<meta name="author" content="Harbour Post">', "<p>By Kim Dressler</p>", "", ["Kim Dressler"]),
    (
        "en",
        '<meta name="author" content="Harbour Post">',
        "<p>Mara Sebo/Thabo Khela</p>",
        "",
        ["Mara Sebo", "Thabo Khela"],
    ),
    ("en", "", "<div>Kim Dressler|Published 15 hours ago</div>", "", ["Kim Dressler"]),
    ("en", "", "<p>May 15, 2024 / Kim Dressler</p>", "", ["Kim Dressler"]),
    ("en", "", '<p class="by"><a>Kim Dressler</a></p><p>May 15, 2024</p>', "", ["Kim Dressler"]),
    ("en", "", "<p>May 15, 2024</p><p>Watch Live</p>", "", []),
    (
        "en",
        "",
        "<address><a>Kim Dressler</a> <span>Deputy Content Director</span></address>",
        "",
        ["Kim Dressler"],
    ),
    (
        "en",
        "",
        '<div class="author"><a>Kim Dressler</a></div><div class="author"><a>Bo Marsh</a></div>',
        "",
        ["Kim Dressler", "Bo Marsh"],
    ),
    ("en", "", "<p>{PROSE}</p><p>Photo: Kim Dressler</p><p>By Joanna Price</p>", "", ["Joanna Price"]),
    (
        "en",
        "",
        "<p>By Joanna Price, a reporter who covers ports. Before that, she wrote about rivers and their fish.</p>",
        "",
        ["Joanna Price"],
    ),
    ("en", '<meta name="author" content="post.example.com">', "<p>By Kim Dressler</p>", "", ["Kim Dressler"]),
    (
        "de",
        "",
        "<p>{PROSE}</p><p>Von</p><p>Ole Brandt</p><p>und</p><p>Anna Weiß</p>",
        "",
        ["Ole Brandt", "Anna Weiß"],
    ),
    ("de", "", "<p>Kolumne von Carla Siebert - 28.04.2024 um 08:52 Uhr</p>", "", ["Carla Siebert"]),
    ("de", "", "<p>Von Hanna Ritz, Redakteurin für Finanzen</p>", "", ["Hanna Ritz"]),
    ("de", "", "<p>von Ole Brandt, Redakteur</p>", "", ["Ole Brandt"]),
    ("de", "", "<p>von Montag bis Freitag</p>", "", []),
    ("de", "", "<p>Ein Kommentar von Hannes Kröger</p>", "", ["Hannes Kröger"]),
    ("de", "", "<p>Veröffentlicht am 15. Mai 2024 von Friederike Lohse</p>", "", ["Friederike Lohse"]),
    ("de", '<meta name="author" content="Redaktion">', "<p>von Ole Brandt</p>", "", ["Ole Brandt"]),
    (
        "de",
        '<meta name="author" content="Lukas Ammann (Text), Sarah Bühler (Bilder)">',
        "",
        "",
        ["Lukas Ammann"],
    ),
    ("de", '<meta name="author" content="이서준 기자">', "", "", ["이서준"]),
    ("zh-Hant", "", "<p>記者許芷瑄／台北報導</p>", "", ["許芷瑄"]),
    ("zh-Hant", "", "<p>記者張文彬／蘭陽報導</p>", "", ["張文彬"]),
    ("zh-Hant", "", "<p>生活中心／蔡佩伶、林育賢報導</p>", "", ["蔡佩伶", "林育賢"]),
    ("zh-Hant", "", "<p>娛樂中心／綜合報導</p>", "", []),
    ("zh-Hant", "", "<p>記者 施愷 余明典 / 攝影 陳大文 報導</p>", "", ["施愷", "余明典"]),
    ("zh-Hant", "", "<p>【某報2024年05月15日訊】（某報記者易如綜合報導）{PROSE}</p>", "", ["易如"]),
    (
        "zh-Hant",
        "",
        "<p>（某通社記者沈如峰、王朝鈺宜蘭縣15日電）{PROSE}</p>",
        "",
        ["沈如峰", "王朝鈺"],
    ),
    ("zh-Hant", "", "<p>陳淑君 張國樑 ／ 宜蘭報導</p>", "", ["陳淑君", "張國樑"]),
    ("zh-Hant", "", "<p>某某時報 周子恩</p>", "", ["周子恩"]),
    ("zh-Hant", "", "<p>文‧陳怡君\u3000圖‧林志明</p>", "", ["陳怡君"]),
    ("zh-Hant", "", "<p>Author, 羅蘇珊（Susan Lowe）</p>", "", ["羅蘇珊"]),
    ("zh-Hant", "", "", "<p>報道：蔡玉梅</p>", ["蔡玉梅"]),
    ("zh-Hant", "", "", "<p>清報記者 鄭寶生</p>", ["鄭寶生"]),
]
# the time as it is written, and as it is read
TIMES = [
    ("中華民國113年5月15日 下午3:08", "2024-05-15T15:08+08:00"),
    ("May 15 Wed 2024 14:25", "2024-05-15T14:25+08:00"),
    ("發佈: 2:55pm 15/05/2024", "2024-05-15T14:55+08:00"),
    ("最後更新：2024/05/16 22:03　發佈時間：2024/05/15 14:02", "2024-05-15T14:02+08:00"),
    ("發布 2024.05.15 | 17:19", "2024-05-15T17:19+08:00"),
]
# <title>, the page's headings, the title
HEADINGS = [
    (
        "{TITLE} – Nordlicht-Magazin",
        '<h1><a href="/">Nordlicht-Magazin</a></h1><h2>{TITLE}</h2>',
        "{TITLE}",
    ),
    ("{TITLE} @ 海風日記 :: 隨意窩", '<h1>海風日記</h1><h2><a href="/p/1">{TITLE}</a></h2>', "{TITLE}"),
    ("{TITLE}│某某新聞網", "<h1>{TITLE}</h1>", "{TITLE}"),
    ("Hafen – {TITLE}", "<h2>Hafen</h2><h1>{TITLE}</h1>", "{TITLE}"),
]
