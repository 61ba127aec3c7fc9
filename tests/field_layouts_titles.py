"""Where the headline of an article stands: on pages whose <title> or h1 does not say it outright, and among the lines of text pages."""

# shape, markup, <title>: the title found is the usual one
TITLES = [
    (
        "the site's name in the h1",
        '<h1 class="logo"><a>江城市第一人民医院</a></h1><div class="nt">{TITLE}</div><p>2023/3/9</p>{BODY}',
        "{TITLE} - 医院新闻 - 江城市第一人民医院",
    ),
    (
        "a kicker and the headline, both centred, above the text, and the paper in the head",
        "<p>江城日报 2021年5月6日 第三版</p><div align=center>江城传真</div><div align=center><font>{TITLE}</font></div>{BODY}",
        "江城日报电子版",
    ),
    (
        "a headline in bold above a name, and no name in the head",
        "<p align=center><b>{TITLE}</b></p><p align=center>王大江</p>{BODY}",
        "New Page 1",
    ),
    (
        "a headline in two lines behind the paper's name",
        "<h2>滨江大桥今日通车<br>首日车流平稳</h2><div>{BODY}</div>",
        "江城日报 {TITLE}",
    ),
    (
        "a tag in the h1",
        '<h1> {TITLE} <span class="tag"><a href="/t">民生</a></span></h1><p>2023-03-09</p>{BODY}',
        "{TITLE}_民生",
    ),
    (
        "no heading, and nothing but the site in the head",
        '<table><tr><td>今天是2021年6月23日</td></tr><tr><td>当前位置：首页 > 新闻</td></tr></table><table><tr><td align=center><b><font size="4">{TITLE}</font></b></td></tr><tr><td>作者：王大江 发布时间：2009-8-5 9:04:31</td></tr><tr><td>{BODY}</td></tr></table>',
        "江城法院网",
    ),
    (
        "a printed page's name and a kicker, both in elements for titles",
        "<table><tr><td class=title1>第15版：要闻</td><td>2023年3月9日 星期四</td></tr></table><ul><li><a href=/1>江底隧道明年动工</a></li><li><a href=/2>{TITLE}</a></li></ul><p class=bt2>江城两岸一小时生活圈又近一步</p><p class=bt1>{TITLE}</p><p>本报记者 王大江</p>{BODY}",
        "江城农村报电子版",
    ),
    (
        "a section, in the <title> and above a teaser",
        "<h3>民生</h3><p>新建的江底隧道全长三千二百米，双向六车道，预计每天有四万辆车通过，两年后通车。</p><div class=tit>{TITLE}</div><p>2023-03-09</p>{BODY}",
        "民生-江城晚报",
    ),
    (
        "the site's name alone in the <title> and in the h1, which leads home",
        "<h1><a href=/>江城新闻网</a></h1><h3>{TITLE}</h3><p>2023-03-09 来源：江城日报</p>{BODY}",
        "江城新闻网",
    ),
    (
        "a logo that leads home and looks like no site's name",
        "<h1><a href=/index.html>掌上江城</a></h1><div>{TITLE}</div><p>2023-03-09 来源：江城日报</p>{BODY}",
        "【社会】{TITLE}-掌上江城",
    ),
    (
        "the day without its year in the h1",
        "<h1>{TITLE} <span>03-09</span></h1><p>2023-03-09 来源：江城日报</p>{BODY}",
        "{TITLE}-江城新闻网",
    ),
    (
        "a <title> cut short",
        "<h1>{TITLE}</h1><p>2023-03-09</p>{BODY}",
        "滨江大桥今日通车 首日...-江城头条",
    ),
    (
        "a section in the head, and today's date above",
        '<div>2023年3月12日 星期日</div><div class="n_t">{TITLE}</div><div>发布日期：2023-03-11</div>{BODY}',
        "新闻动态_江城市中医院",
    ),
    (
        "a class that says title, the date above",
        '<div>2023年03月11日 第A07版</div><p class="introtitle">夜读渐成风尚</p><p class="bigtitle">{TITLE}</p><p>记者 王大江</p>{BODY}',
        "江城晚报",
    ),
    (
        "a tag in brackets before it",
        "<h1><a>[夜跑]</a> {TITLE}</h1><p>2021-03-21 22:41</p>{BODY}",
        "{TITLE} - 户外 - 江城论坛",
    ),
    (
        "the site's name in a plain block",
        '<div class="logo">江城大学附属第一医院</div><div class="n_title">{TITLE}</div><div>发布时间：2023-10-12</div>{BODY}',
        "医院新闻-江城大学附属第一医院",
    ),
    (
        "the clock in brackets behind it",
        "<h1>{TITLE} (17:46)</h1><h6>2023年12月27日</h6>{BODY}",
        "{TITLE} (17:46) - 20231227 - 港闻",
    ),
    (
        "the site's name in the only h1 and first in <title>",
        "<h1>江城在线新闻网</h1><div class=nr>{TITLE}</div><div>2021-03-21 22:41</div>{BODY}",
        "江城在线新闻网_{TITLE}",
    ),
    (
        "the day in the only heading, nothing of it in the head",
        "<h1>{TITLE}<small>2021-03-21</small></h1><div>来源：江城日报</div>{BODY}",
        "详细页-江城在线",
    ),
    (
        "a section in the only h1, in the middle of <title>",
        "<h1>财经频道</h1><div class=nr>{TITLE}</div><div>2021-03-21 22:41</div>{BODY}",
        "江城大学_财经频道_{TITLE}",
    ),
    (
        "a path that is the whole <title>",
        "<div>江城在线新闻网 &gt; 要闻 &gt; {TITLE}</div><h1>{TITLE}</h1><div>2021-03-21 22:41</div>{BODY}",
        "江城在线新闻网_要闻_{TITLE}",
    ),
    (
        "a plain line above the credits, a heading below the text",
        "<div class=nr>{TITLE}</div><div>2021-03-21 22:41 来源：江城日报</div>{BODY}<h3>二十四小时热文</h3><p>2021-03-20 江底隧道明年动工</p>",
        "要闻-江城机械有限公司",
    ),
    (
        "the time in the heading",
        "<h1>{TITLE}<small>2021-03-21 22:41</small></h1>{BODY}",
        "{TITLE}_江城体育",
    ),
]
# Lines around a headline that a text page's title is told from: shape, headline, lines before it, lines after it.
TEXT_TITLES = [
    ("column with a bar", "摄影｜白露时节的盐湖", [], ["2021-05-06 10:20 来源：江城日报"]),
    (
        "by-line with bars below it",
        "草原上的天文台",
        ["地理志 / 杂志 / 2021年09月"],
        ["2021-09-01 《地理志》2021年第9期", "撰文/王大江 摄影/李小山 编辑/方明月"],
    ),
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
    ("a score", "绝杀！主队68-67险胜对手", ["时政 民生 体育 房产 公示公告 文化"], ["2021-05-06 10:20"]),
    ("a day in it", "五月新规：2021年5月1日起，老桥限行", ["首页", "公示公告"], ["2021-05-06 10:20"]),
    ("a counter below it", "渡口边的老茶馆", ["首页", "公示公告"], ["浏览次数：676", "2021-05-06 10:20"]),
    (
        "a report line below it",
        "渡口邊的老茶館",
        ["首頁", "公告"],
        ["2021-05-06 10:20", "記者王小明／台南報導"],
    ),
    ("nothing below it", "一颗茶叶里走出来的大产业", ["首页", "公示公告"], []),
    (
        "a list with bullets above it",
        "十岁老人坚持修路",
        ["·江底隧道明年动工后年通车", "·老城区管网改造年内全部完成"],
        ["2021-05-06 10:20 来源：江城日报"],
    ),
    (
        "rows of an office's table",
        "关于加强燃气安全工作的意见",
        ["索 引 号：0906-2020", "发文机关：江城市应急管理局", "标 题：关于加强燃气安全工作的意见"],
        ["发布日期：2021-05-06"],
    ),
    (
        "headlines of others, each with its time",
        "渡口边的老茶馆",
        [
            "江底隧道明年动工后年通车",
            "江城晚报 2021-04-02 08:15",
            "老城区管网改造年内全部完成",
            "江城网 2021-04-01 09:30",
        ],
        ["2021-05-06 10:20"],
    ),
    (
        "headlines of others, each with its medium",
        "云课堂里的暖心事",
        ["江底隧道明年动工后年通车 来源：江城晚报", "老城区管网改造年内全部完成 来源：江城网"],
        ["2021-05-06 10:20"],
    ),
]
