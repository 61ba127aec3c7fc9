"""Chinese layouts that were met on pages of our own after the rules were written: credits in odd places and company."""

# Rows as in field_layouts: shape, markup, <title> ("" for the usual one), more of the head, fields.
_HEAD = "<h1>{TITLE}</h1><p>2021-05-06 10:20 来源：江城日报</p>"
_AT = ("2021-05-06T10:20+08:00", "江城日报")
_DAY = "2021-05-06T10:20+08:00"

SEEN = [
    (
        "who collected and wrote it down",
        _HEAD
        + "<div>{BODY}<p>（江城日报记者 王大江 采访整理）</p><p>《江城日报》（ 2021年05月06日 07版）</p></div>",
        "",
        "",
        (*_AT, ["王大江"], []),
    ),
    (
        "those who took part, below those who wrote",
        _HEAD
        + "<div><p>江城社记者王大江 李小山</p>{BODY}<p>（参与记者：方明月、陈建国）</p><p>{PROSE}</p></div>",
        "",
        "",
        (*_AT, ["李小山", "王大江"], []),
    ),
    (
        "an invitation behind the editor",
        "<h1>{TITLE}</h1><p>2021-05-06 10:20 来源：江城日报 责任编辑：李小山 <a>我来说两句</a></p><div>{BODY}</div>",
        "",
        "",
        (*_AT, [], ["李小山"]),
    ),
    (
        "pictures and text by one behind the last sentence",
        _HEAD + "<div>{BODY}<p>{PROSE}王大江 摄影报道</p></div>",
        "",
        "",
        (*_AT, ["王大江"], []),
    ),
    (
        "counter glued to the source",
        "<h1>{TITLE}</h1><p><span>2021-05-06 10:20</span><span>来源：江城区融媒体中心</span><span>浏览量：1286</span></p><div>{BODY}</div>",
        "",
        "",
        (_DAY, "江城区融媒体中心", [], []),
    ),
    (
        "account and what it is",
        "<h1>{TITLE}</h1><p><span>2021-05-06 10:20</span><span>·</span><span><a>江城新闻</a></span><span>江城新闻官方账号</span></p><div>{BODY}</div>",
        "",
        "",
        (_DAY, "江城新闻", [], []),
    ),
    (
        "name and report on a line",
        "<h1>{TITLE}</h1><div><a>王大江</a> 报道</div><div>发布 / 2021年5月6日 10:20 AM</div><div>{BODY}</div>",
        "",
        "",
        (_DAY, "", ["王大江"], []),
    ),
    (
        "day of publication in a table above, others in the text",
        "<table><tr><td>发布机构：</td><td>江城市交通局</td><td>成文日期：</td><td>2021-05-01</td></tr><tr><td>标题：</td><td>{TITLE}</td><td>发布日期：</td><td>2021-05-06</td></tr></table><h1>{TITLE}</h1><div><p>江城各区：</p><p>二、通车时间。通车仪式为2021年11月1日至2022年2月28日。</p>{BODY}</div>",
        "",
        "",
        ("2021-05-06", "江城市交通局", [], []),
    ),
]
# Lines of text pages only: shape, lines between title and body, fields.
TEXTS = [
    ("writer and account", ["原创 阿毛 江城旧事"], (None, "江城旧事", ["阿毛"], [])),
    ("name between time and text", ["2021-05-06 10:20 来源：江城日报", "麦 浪"], (*_AT, ["麦浪"], [])),
    ("account alone", ["原创 江城旧事 2021-05-06 10:20"], (_DAY, "江城旧事", [], [])),
]
# Lines around a headline that a text page's title is told from: shape, headline, lines before it, lines after it.
TEXT_TITLES = [
    (
        "subtitle behind a dash",
        "三代人守着一座桥",
        ["第A05版：人物", "返回目录"],
        ["——记江城老桥养护班", "□ 本报记者 王大江"],
    ),
    ("no time and nothing in common", "老城根下，这碗面卖了四十年", [], ["原创 阿毛 江城旧事"]),
    ("short one", "一座老桥", [], ["2021-05-06 10:20 来源：江城日报", "麦 浪"]),
    (
        "who speaks",
        "古籍修复师的“慢”功夫",
        ["江城网 > 文化 > 正文"],
        ["来源：江城日报 2021-05-06 10:20", "讲述人：江城图书馆古籍修复师 王大江"],
    ),
    (
        "first subhead",
        "江城桥梁养护白皮书",
        ["江城网 > 文化 > 正文"],
        ["2021-05-06 10:20 来源：江城日报", "一、大桥通车的新价值形态：江城新建大桥"],
    ),
]
