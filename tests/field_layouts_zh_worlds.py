"""Chinese layouts of offices, armies, universities, islands and apps, met in lots written after all others."""

_AT = "2021-05-06T10:20+08:00"
_HEAD = "<h1>{TITLE}</h1><p>2021-05-06 10:20 来源：江城日报</p>"
_CARD = "<div class=card><a href=/{0}>江底隧道明年动工建设{0}</a><p>2020-03-0{0} 09:1{0}</p></div>"
_CELLS = "<tr><td>文号</td><td>江政〔2021〕{0}号</td></tr>"

# Rows as in field_layouts: shape, markup, <title> ("" for the usual one), more of the head, fields.
WORLDS = [
    (
        "today at the top, the day in a long table",
        "<div>江城：多云 12℃ 今天是 2026年11月30日 星期一</div><table><tr><td>发文日期：</td><td>2021年5月6日</td></tr>"
        + "".join(_CELLS.format(at) for at in range(5))
        + "</table><h1>{TITLE}</h1><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06", "", [], []),
    ),
    (
        "a name before the paper's correspondent",
        _HEAD + "<div><p align=center>王大江　本报特约通讯员　李小山</p>{BODY}</div>",
        "",
        "",
        (_AT, "江城日报", ["李小山", "王大江"], []),
    ),
    (
        "a name, the time and a number, each behind an icon",
        "<h1>{TITLE}</h1><p><i></i>王大江<i></i>2021-05-06 10:20<i></i>1202</p><div>{BODY}</div>",
        "",
        "",
        (_AT, "", ["王大江"], []),
    ),
    (
        "two names between time and clicks",
        "<table><tr><td>{TITLE}</td></tr><tr><td>2021-05-06 10:20 <span>王大江 李小山</span> (点击: <span>91</span>)</td></tr></table><div>{BODY}</div>",
        "",
        "",
        (_AT, "", ["李小山", "王大江"], []),
    ),
    (
        "editors of the site in its footer",
        _HEAD
        + "<div>{BODY}</div><div><p>总编辑：方明月　值班编辑：陈建国　法律顾问：赵一鸣</p></div><div><p>网站责任编辑：孙礼</p><p>互联网新闻信息服务许可证 1234567</p></div>",
        "",
        "<meta name=lang content=zh>",
        (_AT, "江城日报", [], []),
    ),
    (
        "publication and update on one line, behind slashes",
        "<h1>{TITLE}</h1><p><a href=/a>王大江</a><a href=/b>李小山</a></p><p><span>发布 / 2021年5月6日 10:20 AM</span><span>更新 / 2021年5月6日 11:59 PM</span></p><div>{BODY}</div>",
        "",
        "<meta name=lang content=zh>",
        (_AT, "", ["李小山", "王大江"], []),
    ),
    (
        "items without colons below the text",
        "<h1>{TITLE}</h1><div>{BODY}</div><ul><li><b>日期</b> 06.05.2021</li><li><b>作者</b> 王大江</li></ul>",
        "",
        "",
        ("2021-05-06", "", ["王大江"], []),
    ),
    (
        "writer and account in one element",
        "<h1>{TITLE}</h1><p><span>2021-05-06 10:20</span><span>原创 王大江 江边茶话</span></p><div>{BODY}</div>",
        "",
        "<meta name=mediaid content=江边茶话>",
        (_AT, "江边茶话", ["王大江"], []),
    ),
    (
        "an address by law",
        "<h1>{TITLE}</h1><p><span>2021-05-06 10:20</span><span>IP属地: 浙江</span></p><div>{BODY}</div>",
        "",
        "",
        (_AT, "", [], []),
    ),
    (
        "who told it and who wrote it down, as terms",
        "<h1>{TITLE}</h1><dl><dt>口述</dt><dd>王大江</dd><dt>整理</dt><dd>李小山</dd></dl><p>2021-05-06 10:20</p><div>{BODY}</div>",
        "",
        "<meta name=lang content=zh>",
        (_AT, "", ["李小山", "王大江"], []),
    ),
    (
        "what each did behind the name",
        "<h1>{TITLE}</h1><p>2021-05-06 10:20</p><p>[美] 约翰·史密斯 / 文　王大江 / 译　方明月 / 编</p><div>{BODY}</div>",
        "",
        "",
        (_AT, "", ["约翰·史密斯"], ["方明月"]),
    ),
    (
        "a name and who that is in the last bracket",
        "<h1>{TITLE}</h1><p>2021-05-06 10:20</p><div>{BODY}<p>（王大江，作者系资深媒体人）</p></div>",
        "",
        "",
        (_AT, "", ["王大江"], []),
    ),
    (
        "who wrote and took the pictures, then the time",
        "<h1>{TITLE}</h1><p>王大江 摄影报道　2021-05-06 10:20</p><div>{BODY}</div>",
        "",
        "",
        (_AT, "", ["王大江"], []),
    ),
    (
        "wide labels in cells below",
        "<h1>{TITLE}</h1><div>{BODY}</div><table><tr><td>发布</td><td>2021-05-06 10:20</td></tr><tr><td>来　源</td><td>江城晨报</td></tr><tr><td>编　辑</td><td>王大江</td></tr></table>",
        "",
        "",
        (_AT, "江城晨报", [], ["王大江"]),
    ),
    (
        "the time above the title, the medium and a label below it",
        "<div>2021-05-06 <span>10:20</span></div><h1>{TITLE}</h1><p><em>江城广播</em><em>记者：王大江</em></p><div>{BODY}</div>",
        "",
        "<meta name=lang content=zh>",
        (_AT, "江城广播", ["王大江"], []),
    ),
    (
        "medium and time in one box above the title",
        "<div><div>江城新闻客户端</div><div>2021.05.06 10:20</div></div><h1>{TITLE}</h1><div>{BODY}</div>",
        "{TITLE}",
        "<meta name=lang content=zh>",
        (_AT, "江城新闻客户端", [], []),
    ),
    (
        "no time but those of other articles",
        "<h1>{TITLE}</h1><div>{BODY}</div>" + _CARD.format(1) + _CARD.format(2),
        "",
        "<meta name=lang content=zh>",
        (None, "", [], []),
    ),
    (
        "no time but a comment's",
        "<h1>{TITLE}</h1><div>{BODY}</div><div class=cmt><a>老程</a><p>写得真好，收藏了。</p><span>2020-03-01 09:11</span> <a>回复</a></div>",
        "",
        "<meta name=lang content=zh>",
        (None, "", [], []),
    ),
    (
        "day, month in Chinese, year",
        "<h1>{TITLE}</h1><p>作者 <a>王大江</a> — 6 5月, 2021 — 没有评论</p><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06", "", ["王大江"], []),
    ),
    (
        "medium and how long ago, a dot between",
        "<h1>{TITLE}</h1><p>江城日报 · 3天前</p><div>{BODY}</div>",
        "",
        "<meta property=article:published_time content=2021-05-06T10:20+08:00>",
        (_AT, "江城日报", [], []),
    ),
    (
        "what somebody studied below the name",
        "<h1>{TITLE}</h1><div class=author><p>王大江</p><p>江城大学 水利工程硕士</p></div><p>发布于 2021-05-06 10:20</p><div>{BODY}</div>",
        "",
        "<meta name=lang content=zh>",
        (_AT, "", ["王大江"], []),
    ),
]
