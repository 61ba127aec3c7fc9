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
    (
        "the house's editor behind a bar",
        _HEAD + "<div><p>江城新闻记者 | 王大江</p><p>江城新闻编辑 | 李小山</p>{BODY}</div>",
        "",
        "",
        (*_AT, ["王大江"], ["李小山"]),
    ),
    (
        "button beside the time",
        "<h1>{TITLE}</h1><p>2021年05月06日 10:20 <a>听报道</a></p><div>{BODY}</div>",
        "",
        "",
        (_DAY, "", [], []),
    ),
    (
        "name of four characters among others",
        _HEAD + "<div><p>江城经济报道记者 王大江、李德尚玉 北京报道</p>{BODY}</div>",
        "",
        "",
        (*_AT, ["李德尚玉", "王大江"], []),
    ),
    (
        "medium and that it is its own",
        "<h1>{TITLE}</h1><p><span>2021-05-06 10:20</span> <span>江城网-江城日报原创</span></p><div>{BODY}</div>",
        "",
        "",
        (_DAY, "江城网-江城日报", [], []),
    ),
    (
        "department before its author",
        "<h1>{TITLE}</h1><p>发布时间：2021-05-06 作者：宣传科 王大江 浏览次数：1024</p><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06", "", ["王大江"], []),
    ),
    (
        "four credits glued",
        "<h1>{TITLE}</h1><p><em>来源：江城供电公司</em><em>作者：王大江 李小山</em><em>编辑：方明月</em><em>日期：21-05-06</em></p><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06", "江城供电公司", ["李小山", "王大江"], ["方明月"]),
    ),
    (
        "type and comments glued",
        "<h1>{TITLE}</h1><p><span>2021-05-06 10:20</span><span>来源：江城车讯</span><span>类型：原创</span><span>责编：潇公子</span><span>评论：15</span></p><div>{BODY}</div>",
        "",
        "",
        (_DAY, "江城车讯", [], ["潇公子"]),
    ),
    (
        "office behind the day",
        "<h1>{TITLE}</h1><div class=ly><span>2021-05-06</span> <span>实验室管理处</span></div><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06", "实验室管理处", [], []),
    ),
    (
        "where the author is behind the day",
        "<h1>{TITLE}</h1><div><span>2021-05-06</span> <span>来自内蒙古自治区</span></div><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06", "", [], []),
    ),
    (
        "who posts in a forum",
        "<h1>{TITLE}</h1><div class=authi><a>风一样的驴友</a> <em>发表于 2021-5-6 10:20</em> | 只看该作者</div><div>{BODY}</div>",
        "",
        "",
        (_DAY, "", [], []),
    ),
    (
        "name above what they are",
        "<h1>{TITLE}</h1><ul><li>王大江</li><li>江城环球网记者，发自京都</li></ul><p>2021年5月6日</p><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06", "", ["王大江"], []),
    ),
    (
        "name between title and day",
        "<h1>{TITLE}</h1><div><a>王大江</a></div><p>2021年5月6日</p><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06", "", ["王大江"], []),
    ),
    (
        "who filmed",
        _HEAD
        + "<div><p>江城社江城5月6日电 题：大桥通车</p><p>江城社记者王大江、李小山</p>{BODY}<p>（视频记者：方明月、陈建国）</p><p>{PROSE}</p></div>",
        "",
        "",
        (*_AT, ["李小山", "王大江"], []),
    ),
    (
        "medium and day above the title, its reporter below",
        "<div>江城日报 2021-05-06</div><h1>{TITLE}</h1><div>江报·江城网记者 王大江</div><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06", "江城日报", ["王大江"], []),
    ),
    (
        "day and by whom",
        "<h1>{TITLE}</h1><p>发布于 2021年5月6日 由 林小筑</p><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06", "", ["林小筑"], []),
    ),
    (
        "report line behind the time",
        "<h1>{TITLE}</h1><p><time>2021-05-06 10:20</time> 江城日報 <span>記者<a>王大江</a>／台北即時報導</span></p><div><p>新建的濱江大橋開放了，車流平穩，預計每天有四萬輛車通過，過江時間縮短到十分鐘，將緩解老橋的擁堵。</p></div>",
        "",
        "",
        (_DAY, "江城日報", ["王大江"], []),
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
