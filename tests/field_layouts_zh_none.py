"""Articles of our own that credit no source, with what may be taken for one beside them."""

INFO = "<h1>{TITLE}</h1><div class=info>2021-05-06 10:20</div>"

# Rows as in field_layouts: shape, markup, <title> ("" for the usual one), more of the head, fields.
NONE = [
    (
        "tags behind the time",
        '<h1>{TITLE}</h1><div class=info>2021-05-06 10:20 <a href="/t/1">出行</a> <a href="/t/2">桥梁</a></div><div>{BODY}</div>',
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "a column behind the time",
        '<h1>{TITLE}</h1><div class=info><span>2021-05-06 10:20</span> <a href="/zl/7">过江人专栏</a> <span>评论 3</span></div><div>{BODY}</div>',
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "a section in brackets before the time",
        "<h1>{TITLE}</h1><div class=info>[社区新闻] 2021-05-06 10:20 [<a>收藏</a>] [<a>打印</a>]</div><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "a sentence that says where something comes from",
        INFO + "<div>{BODY}<p>新建的滨江大桥收入来源：过桥费和两岸广告牌的租金。</p></div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "a noun that ends as a label does",
        INFO + "<div>{BODY}</div><p>养分来源：有机肥、化肥、绿肥</p>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "an advert below the body",
        INFO + "<div>{BODY}</div><div><p>推广 | <a href=http://ad.example>来源：品牌方</a></p></div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "a word for what nobody else has printed",
        "<h1>{TITLE}</h1><div>2021-05-06 10:20 原创文章</div><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "the source of another article above the title",
        "<div><h4>排行</h4><p><a href=/1>江底隧道明年动工</a></p><p>来源：江城晚报</p></div>"
        + INFO
        + "<div>{BODY}</div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "a page of a paper before the time",
        "<h1>{TITLE}</h1><div>2021-05-06 第A06版:教育周刊</div><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06", "", [], []),
    ),
    (
        "the number of a paper below the title",
        "<div>2021-05-06 10:20</div><h1>{TITLE}</h1><p>江政办发〔2021〕31号</p><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "sources of other articles below their headlines",
        INFO
        + "<div>{BODY}</div><div class=more><h3>相关新闻</h3><div><a href=/1>江底隧道明年动工</a><p>来源：江城晚报\u30002021-05-04</p></div><div><a href=/2>老桥加固方案公示</a><p>来源：江城之声\u30002021-05-02</p></div></div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "a section of the menu beside the time",
        "<div><a href=/ms/>民生新闻</a></div><h1>{TITLE}</h1><div class=info><span>2021-05-06 10:20</span><span>民生新闻</span><span>312</span></div><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "a section that nobody knows beside the time",
        "<h1>{TITLE}</h1><div class=info><span>曝光行动</span><span>2021-05-06 10:20</span><span>312</span></div><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "what an author is, below the name",
        "<h1>{TITLE}</h1><div><span class=author-name>王大江</span></div><div class=author-desc>产业观察者</div><div class=date>2021-05-06 10:20</div><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", ["王大江"], []),
    ),
    (
        "a name on a blog",
        "<h1>{TITLE}</h1><div class=author-box><span class=name>江边小李的窝</span></div><div class=meta><time>2021-05-06 10:20</time><span>阅读5分钟</span></div><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "a telephone behind the time",
        "<h1>{TITLE}</h1><div>2021-05-06 10:20 来自 iPhone客户端</div><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "a source of a chart between paragraphs",
        INFO + "<div>{BODY}<p>来源：江城咨询</p>{BODY}</div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "a reference at the end",
        INFO + "<div>{BODY}<p>参考资料：</p><p>[2] 来源：江城晚报《滨江大桥如何建成》</p></div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "the next article below",
        INFO
        + "<div>{BODY}</div><h2>江底隧道明年动工</h2><p>2021-05-04 08:01 来源：江城晚报</p><p>隧道全长五公里。</p>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "a source in a list that a script holds",
        INFO
        + '<div>{BODY}</div><script>var list=[{"title":"江底隧道明年动工","source":"江城晚报"}]</script>',
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "the site in a script",
        INFO + '<div>{BODY}</div><script>var share={title:"{TITLE}",source:"江城网"}</script>',
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "the site for an author of the metadata",
        INFO + "<div>{BODY}</div>",
        "",
        '<meta property="article:author" content="江城网">',
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "where a price is from",
        INFO + "<div>{BODY}</div><p>价格来源：市价格监测中心</p>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "a desk beside the time",
        "<h1>{TITLE}</h1><div>2021-05-06 10:20 即時中心</div><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "who keeps the site",
        "<h1>{TITLE}</h1><div>管理员 2021-05-06 10:20</div><div>{BODY}</div>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
    (
        "a headline below an empty label of editors",
        INFO + "<div>{BODY}</div><p>责任编辑：</p><p>今日热文</p>",
        "",
        "",
        ("2021-05-06T10:20+08:00", "", [], []),
    ),
]
