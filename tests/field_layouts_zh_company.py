"""Chinese layouts in which buttons, counters, cards and other times keep the credits company."""

_AT = "2021-05-06T10:20+08:00"
_HEAD = "<h1>{TITLE}</h1><p>2021-05-06 10:20 来源：江城日报</p>"
_CARD = "<div class=item><a href=/{0}>{1}</a><p>江城晚报 记者 方明月</p></div>"

# Rows as in field_layouts: shape, markup, <title> ("" for the usual one), more of the head, fields.
COMPANY = [
    (
        "when it was printed, above when it was published",
        "<h1>{TITLE}</h1><p>打印时间：2024-11-30 09:00</p><p>发布时间：2021-05-06 10:20 来源：江城日报</p><div>{BODY}</div>",
        "",
        "",
        (_AT, "江城日报", [], []),
    ),
    (
        "the day of the paper, then that of the page",
        "<h1>{TITLE}</h1><p>新闻来源：江城日报 2021年5月3日 03版</p><p>时间：2021-05-06 10:20</p><div>{BODY}</div>",
        "",
        "",
        (_AT, "江城日报", [], []),
    ),
    (
        "a magazine's name that looks like none, with its issue",
        "<h1>{TITLE}</h1><p>2021-05-06 10:20　原载于《浮桥》2021年第9期</p><div>{BODY}</div>",
        "",
        "",
        (_AT, "浮桥", [], []),
    ),
    (
        "a series that the article is of",
        "<h1>{TITLE}</h1><p>2021-05-06 10:20　来自《江城往事》</p><div>{BODY}</div>",
        "",
        "",
        (_AT, "", [], []),
    ),
    (
        "an author by microdata beside how long ago it was",
        "<h1>{TITLE}</h1><p><span itemprop=author><span itemprop=name>王大江</span></span> · <time datetime=2021-05-06T10:20+08:00>5月6日</time> · 转自 江城日报</p><div>{BODY}</div>",
        "",
        "<meta name=lang content=zh>",
        (_AT, "江城日报", ["王大江"], []),
    ),
    (
        "reporters of the articles below",
        "<h1>{TITLE}</h1><p>2021-05-06 10:20</p><div>{BODY}</div>"
        + _CARD.format(1, "江底隧道明年动工建设")
        + _CARD.format(2, "轮渡码头改作江边公园"),
        "",
        "",
        (_AT, "", [], []),
    ),
    (
        "who wrote below the way to the article before",
        "<h1>{TITLE}</h1><p>2021-05-06 10:20</p><div>{BODY}</div><div class=foot><p><a href=/1>上一篇 江底隧道明年动工建设</a></p><p>作者：王大江</p></div>",
        "",
        "",
        (_AT, "", ["王大江"], []),
    ),
    (
        "no comments behind the name",
        "<h1>{TITLE}</h1><p><span>2021年5月6日</span> <a href=/a>王大江</a> <a href=#c>暂无评论</a></p><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06", "", ["王大江"], []),
    ),
    (
        "all credits as terms without colons",
        "<h1>{TITLE}</h1><dl><dt>时间</dt><dd>2021-05-06 10:20</dd><dt>来源</dt><dd>江城日报</dd><dt>作者</dt><dd>王大江</dd><dt>编辑</dt><dd>李小山</dd></dl><div>{BODY}</div>",
        "",
        "",
        (_AT, "江城日报", ["王大江"], ["李小山"]),
    ),
    (
        "a button to edit",
        _HEAD + "<p><a href=/e>编辑</a></p><p>方明月</p><div>{BODY}</div>",
        "",
        "<meta name=lang content=zh>",
        (_AT, "江城日报", [], []),
    ),
    (
        "who helped, each on a line of their own",
        _HEAD
        + "<div>{BODY}<p>记者丨王大江</p><p>实习生丨李小山</p><p>通讯员丨陈建国</p><p>摄影丨方明月</p><p>编辑丨孙礼</p><p>校对丨赵一鸣</p><p>审核丨钱文</p></div>",
        "",
        "",
        (_AT, "江城日报", ["王大江", "李小山", "陈建国"], ["孙礼", "赵一鸣"]),
    ),
    (
        "two reporters, the second before what they did",
        "<h1>{TITLE}</h1><p>2021年5月6日 10:20</p><div><p>【江城日報訊】記者王大江、李小山報道：新建的濱江大橋今日通車，輪渡停航。</p></div>",
        "",
        "",
        (_AT, "", ["李小山", "王大江"], []),
    ),
    (
        "a paper that begins as a name does",
        "<h1>{TITLE}</h1><p><span>2021-05-06 10:20</span> <span>玉山新聞</span> <span>記者王大江／台中即時報導</span></p><div><p>新建的濱江大橋今日通車，首日車流平穩。</p></div>",
        "",
        "",
        (_AT, "玉山新聞", ["王大江"], []),
    ),
    (
        "how long ago, and a sentence with a time",
        "<h1>{TITLE}</h1><p><span>江城在线</span> <span>6小时前</span></p><div>{BODY}<p>2020年5月6日上午10:20，会议开始。</p></div>",
        "",
        "",
        (None, "江城在线", [], []),
    ),
    (
        "counters of an account above",
        "<div class=user><h4>老船长说</h4><p>5483文章</p><p>30万总阅读</p><div>查看TA的文章></div></div><h1>{TITLE}</h1><p>2021-05-06 10:20</p><p>发布于：江苏省</p><div>{BODY}</div>",
        "",
        "<meta name=mediaid content=老船长说>",
        (_AT, "老船长说", [], []),
    ),
    (
        "an account that the page's data have, too",
        "<h1>{TITLE}</h1><div><span>5天前</span><span>·</span><span>江边气象</span></div><div>{BODY}</div>",
        "",
        '<script>window.data = {"title": "滨江大桥今日通车 首日车流平稳", "source": "江边气象"}</script>',
        (None, "江边气象", [], []),
    ),
    (
        "an account of WeChat on a page that a browser saved",
        "<h1>{TITLE}</h1><div><a id=js_name>江边茶话</a><em>2021-05-06 10:20</em></div><div>{BODY}</div>",
        "",
        '<script>var nickname = htmlDecode("江边茶话");</script>',
        (_AT, "江边茶话", [], []),
    ),
    (
        "somebody of a blog in its script",
        "<h1>{TITLE}</h1><div><a>江边茶话</a><em>2021-05-06 10:20</em></div><div>{BODY}</div>",
        "",
        '<script>var nickname = "江边茶话";</script>',
        (_AT, "", [], []),
    ),
    (
        "an information port",
        "<h1>{TITLE}</h1><p><i class=a></i> 2021-05-06 10:20 <i class=b></i> 王大江 <i class=c></i> 江城信息港 <i class=d></i> 53</p><div>{BODY}</div>",
        "",
        "",
        (_AT, "江城信息港", ["王大江"], []),
    ),
    (
        "the paper's own page behind the text",
        "<h1>{TITLE}</h1><p>2021-05-06 10:20</p><div>{BODY}<p>《江城晚报》（2021年05月06日 03版）</p></div>",
        "",
        "",
        (_AT, "江城晚报", [], []),
    ),
    (
        "where a fire came from",
        "<h1>{TITLE}</h1><p>2021-05-06 10:20</p><div>{BODY}<p>经查，火灾来源：一楼配电箱。</p>{BODY}</div>",
        "",
        "",
        (_AT, "", [], []),
    ),
    (
        "an office that gave the text, in a table without colons",
        "<h1>{TITLE}</h1><table><tr><td>供稿</td><td>江城县委党校</td><td>发布日期</td><td>2021-05-06</td></tr></table><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06", "江城县委党校", [], []),
    ),
    (
        "the clock of the place on a line of its own",
        "<h1>{TITLE}</h1><div>{BODY}</div><p>2021年5月6日（星期四）</p><p>香港時間10時20分</p>",
        "",
        "",
        (_AT, "", [], []),
    ),
    (
        "editors of the articles below",
        _HEAD
        + "<div>{BODY}</div><dl><dt><a href=/1>江底隧道明年动工建设</a></dt><dd>来源：江城晚报 编辑：方明月</dd></dl><dl><dt><a href=/2>轮渡码头改作江边公园</a></dt><dd>来源：江城晚报 编辑：赵一鸣</dd></dl>",
        "",
        "<meta name=lang content=zh>",
        (_AT, "江城日报", [], []),
    ),
]
