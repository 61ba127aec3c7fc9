"""Lines of credits at the edges of a body: which go, with whom the record knows and without, and which stay."""

import pytest

from newskit.cleaning import CleanOptions, clean, clean_text
from newskit.record import Article

PROSE = [
    "市水务局近日对沿河的十二座泵站完成了检修，累计更换水泵二十一台。",
    "负责检修的工程师介绍，往年这项工作要到五月底才能结束。",
    "沿河的居民说，去年夏天连下三天大雨，河水一度漫过步道。",
    "按照计划，六月上旬还将开展一次防汛演练，各街道都会参加。",
    "汛期出行应留意天气预报，遇到险情要及时拨打应急电话求助。",
    "演练结束后，将再次评估物资储备情况，缺的尽快补齐。",
]


def body_of(lines, *, at_head=False, options=None, **fields):
    body = [*lines, *PROSE] if at_head else [*PROSE, *lines]
    return clean(Article(body=body, **fields), options).body


@pytest.mark.parametrize(
    "line",
    [
        # Labels, roles and names that no field has.
        "栏目统筹：贺云峰 本期撰稿：韩冬雪 图片编辑：万里程",
        "10/23/2000 9:14:00 AM 青河热线记者 林可",
        "值班主任：贺云峰　版面编辑：陆小曼　美编：佟小雨",
        "编辑 陆小曼 ｜ 排版 佟小雨",
        "策 划：贺云峰",
        "一审：贺云峰 二审：佟小雨 终审：乔木林",
        "审 读：贺云峰",
        "联合出品：青河日报、青河发布",
        "图文｜林可",
        "朗读：林可",
        "青河新闻记者 | 林可",
        "青河发布记者 林可 报道",
        "记者林可／青河报道",
        "新华社记者邹多多、唐诗凝、丁乐",
        "本报记者 王丽丽 方 敏",
        "中青报·中青网记者 魏其濛 来源：中国青年报",
        "青河晚报·青河一点 记者 韩冬雪 通讯员 乔木林",
        "青河日报·青河一点 记者 乔木林",
        "（原刊于《青河文艺》2023年第4期，作者系青河市作家协会理事）",
        "（作者为青河大学水利学院副教授）",
        "（韩冬雪，系青河文学院签约作家）",
        "（作者单位：青河大学水利学院）",
        "青河日报社音视频部制作",
        "— 完 —",
        # People and a medium that are the record's own.
        "（韩冬雪 万里程）",
        "（青河大学水利学院 韩冬雪）",
        "（韩冬雪 文/图）",
        "（本报记者韩冬雪、实习生万里程采写）",
        "《青河日报》2024年5月12日 第10版",
        "（据新华社、青河日报）",
        "（摘自《青河日报》2024年第5期）",
        "本文来自微信公众号：青河日报（ID：qh56），作者：韩冬雪，编辑：陆小曼，题图来自：视觉中国",
        "本文作者：韩冬雪，青河大学副教授。",
        "来源：青河日报，编辑：陆小曼，记者：韩冬雪。",
        "本文来自微信公众号：青河日报（ID：qinghe），作者：韩冬雪，编辑：陆小曼，题图来自：电影《渡口》",
        "信息采集：韩冬雪 编辑：陆小曼 浏览次数：75",
    ],
)
def test_credits_below_a_body_go(line):
    fields = {"authors": ["韩冬雪", "万里程"], "editors": ["陆小曼"], "source": "青河日报"}
    assert body_of([line], **fields) == PROSE


@pytest.mark.parametrize(
    "line",
    ["韩冬雪", "◎韩冬雪", "□ 韩冬雪 文/图", "青河日报 韩冬雪", "文丨韩冬雪", "青河报道 | 记者 韩冬雪", "[青河日报] 12-22 20:12 评论(0)"],
)  # fmt: skip
def test_credits_above_a_body_go(line):
    assert body_of([line], at_head=True, authors=["韩冬雪"], source="青河日报") == PROSE


@pytest.mark.parametrize(
    "lines",
    [
        ["青河市水务局", "2024年5月12日"],
        ["此致", "敬礼", "韩冬雪", "二〇二四年五月十二日"],
        ["一等奖：韩冬雪 万里程", "二等奖：佟小雨 陆小曼"],
        ["优秀记者：韩冬雪 万里程", "优秀编辑：陆小曼 佟小雨"],
        ["编剧：韩冬雪", "导演：万里程", "主演：佟小雨 贺云峰"],
        ["组长：韩冬雪", "副组长：万里程 佟小雨", "成员：陆小曼"],
        ["出席会议的有：", "韩冬雪 万里程 佟小雨 陆小曼 贺云峰"],
        ["记者：今年的汛期准备和往年有什么不同？", "韩冬雪：配件买得早，人也到得齐。"],
        ["受访者：韩冬雪，青河市水务局工程师"],
        ["青河5月12日电（记者 韩冬雪）"],
        ["（作者韩冬雪后来告诉我，那天的雨一直下到天亮，她一夜没睡。）"],
        ["编辑部的陆小曼说，她每天都会沿着河走一遍。"],
        ["他就是韩冬雪"],
        ["韩冬雪（左）和万里程在泵站检查设备。"],
        ["河水清清绕城流", "两岸垂柳系归舟", "莫道汛期风雨急", "自有堤坝护春秋"],
        ["新华社记者 韩冬雪 摄"],
        ["数据来源：国家统计局"],
        ["记者手记"],
        ["一审：判令被告赔偿三万元", "二审：维持原判"],
        ["入围作者：韩冬雪 万里程"],
        ["图：河边的泵站"],
        ["记者 韩冬雪 的一天"],
        ["河堤之下 文明之光"],
    ],
)
def test_what_is_said_of_the_same_people_stays(lines):
    for authors in ([], ["韩冬雪"], ["韩冬雪", "万里程", "佟小雨", "陆小曼", "贺云峰"]):
        fields = {"authors": authors, "source": "青河市水务局"}
        assert body_of(lines, **fields) == [*PROSE, *lines]


def test_a_name_alone_is_a_byline_above_a_body_and_a_signature_below():
    assert body_of(["韩冬雪"], authors=["韩冬雪"]) == [*PROSE, "韩冬雪"]


def test_reporters_below_an_opening_of_their_agency_are_part_of_it():
    opening = ["青河社江城5月9日电 题：河水退了——沿河各街道见闻", "青河社记者韩冬雪、万里程"]
    assert body_of(opening, at_head=True, authors=["韩冬雪", "万里程"], source="青河社") == [*opening, *PROSE]


def test_credits_between_the_paragraphs_stay():
    body = [*PROSE[:3], "（韩冬雪 文/图）", *PROSE * 2]
    assert clean(Article(body=body, authors=["韩冬雪"])).body == body


def test_who_is_named_by_one_line_is_known_to_the_next():
    cleaned = clean(Article(body=["◎韩冬雪", *PROSE, "采写：韩冬雪"]), CleanOptions(keep_dropped=True))
    assert (cleaned.body, cleaned.authors) == (PROSE, ["韩冬雪"])
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize("name", ["credit_line", "credits"])
def test_credits_stay_where_that_is_asked_for(name):
    line = "（通讯员 韩冬雪 文/图）"
    assert body_of([line], options=CleanOptions(keep=frozenset({name}))) == [*PROSE, line]


def test_a_line_of_text_goes_that_is_credits_whoever_wrote():
    assert clean_text("青河发布记者 林可 报道") == []
    assert clean_text("（韩冬雪 万里程）") == ["（韩冬雪 万里程）"]


def test_a_body_of_credits_keeps_its_last_line():
    assert len(clean(Article(body=["青河发布记者 林可", "图文｜林可"])).body) == 1


@pytest.mark.parametrize("line", ["本文作者系退休教师，曾在牧区任教二十年", "作者为青河大学水利学院副教授"])
def test_a_sentence_on_who_the_author_is_belongs_to_the_article_without_brackets(line):
    assert body_of([line]) == [*PROSE, line]
