"""Where the headline of an article stands on pages whose <title> or h1 does not say it outright."""

# shape, markup, <title>: the title found is the usual one
TITLES = [
    (
        "the site's name in the h1",
        '<h1 class="logo"><a>江城市第一人民医院</a></h1><div class="nt">{TITLE}</div><p>2023/3/9</p>{BODY}',
        "{TITLE} - 医院新闻 - 江城市第一人民医院",
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
        "the time in the heading",
        "<h1>{TITLE}<small>2021-03-21 22:41</small></h1>{BODY}",
        "{TITLE}_江城体育",
    ),
]
