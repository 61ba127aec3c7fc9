"""Run-on lines to headlines: what separates, what stays whole, and that nothing is lost."""

import re
import sys
import tracemalloc
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.headlines import Span, iter_run, split_headlines, split_run
from newskit.headlines.split import runs
from newskit.headlines.split.parts import blocks_of
from newskit.record import Article
from newskit.sources.raw import RawPage
from newskit.stages import SplitOptions, SplitStage
from tests.test_headlines_layouts import SPACED

LEFT_OUT = re.compile(
    r"\d{1,2}(?:分钟|小时|天)前|[\s\u200b|｜│丨•●◆■▪▸▶►◇□○>＞›»·・‧★☆▲△※☞/；;*#–—-]+|[\[(（【]?[\d\-/.:年月日 T]+[\])）】]?|[(（\[]?\d{1,3}[、．.:：)）\]]?|[①-⑳]"
    r"|[^\w\s“”‘’…]\ufe0f?|(?:[^\W\d_]{1,4}\.?|#)\d{1,3}[名位条]?[、．:：.]?|第?[一二三][)）、，]|周[一二三]|刚刚|昨天"
)
WORDS = st.sampled_from(
    [
        "甲市开通三条地铁", "市民出行更便利", "乙县启动防汛应急响应", "洪峰将临", "iPhone", "17", "短视频",
        "阿兰·巴特", "首页", "新闻", "国际", "关于我们", "Rome", "서울", "シネマ", "06-23", "[09:05]", "1.",
        "2.", "①", "(06-23)", "6月3日", "5分钟前", "更多>>", "3、丙省", "……", "“", "!", "NEW", "[视频]",
        "12评论", "您的位置：首页", "一、", "二、", "NO.1", "NO.2", "周三", "刚刚", "◎", "🔥", "▶️", "👍12",
        "1.2万", "上一页 1 2 3 下一页", "© 2026 青河网",
    ]
)  # fmt: skip
GAPS = st.sampled_from(
    [
        " ", "  ", "\t", "\u3000", "|", " | ", "•", " · ", " > ", "\n", "\r\n", "\u00a0", ">", "·", "①", " ·",
        " ★", " / ", " - ", "；", "; ", "\u200b", "||", " * ", " ◎", " ~ ", " 🔥", " & ",
    ]
)  # fmt: skip
RUNS = st.one_of(
    st.lists(st.tuples(WORDS, GAPS), max_size=40).map(lambda pairs: "".join(w + g for w, g in pairs)),
    st.text(max_size=80),
)


def headlines(run: str, **options: object) -> list[str]:
    return [run[s.start : s.end] for s in split_run(run, **options)]


@given(RUNS, st.sampled_from([0.0, 0.5, 0.9, 1.1]))
def test_nothing_but_separators_is_left_out(run, least):
    at = 0
    for span in split_run(run, min_confidence=least):
        assert at <= span.start < span.end
        assert LEFT_OUT.sub("", run[at : span.start]) == ""
        assert run[span.start : span.end].strip() == run[span.start : span.end]
        assert 0 <= span.confidence <= 1
        at = span.end
    assert LEFT_OUT.sub("", run[at:]) == ""


@given(RUNS)
def test_nothing_is_lost_where_a_long_line_is_cut_in_sections(run):
    with mock.patch.multiple(runs, SECTION=120, SECTION_OVERLAP=40):
        at = 0
        for span in iter_run(run * 5):
            assert at <= span.start < span.end
            assert LEFT_OUT.sub("", (run * 5)[at : span.start]) == ""
            at = span.end
    assert LEFT_OUT.sub("", (run * 5)[at:]) == ""


def test_a_line_of_many_headlines_takes_no_more_memory_than_one_of_some():
    lines = [f"{place}市开通{count}条地铁 市民出行更便利" for place in "甲乙丙丁" for count in range(150)]

    def peak(run: str) -> int:
        tracemalloc.start()
        assert sum(1 for _ in iter_run(run)) > len(run) / 40
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return used

    with mock.patch.multiple(runs, SECTION=1_000, SECTION_OVERLAP=200):
        peak(lines[0])  # the model, which stays
        some, many = peak(" ".join(lines[:150])), peak(" ".join(lines))
    assert many < 1.1 * some


def test_a_long_line_without_a_gap_takes_a_few_times_its_size():
    line = "甲市地铁开通" * 30_000
    tracemalloc.start()
    assert len(list(iter_run(line))) == 1
    used = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert used < 5 * sys.getsizeof(line)


def test_a_menu_is_sought_at_the_ends_of_a_long_line_only():
    menu = "首页 新闻 体育 财经"
    lines = ["甲市开通三条地铁，市民出行更便利"] * 20
    run = " ".join([menu, *lines, menu, *lines, menu])
    with mock.patch.multiple(runs, SECTION=200, SECTION_OVERLAP=60):
        kinds = [span.kind for span in iter_run(run)]
    assert kinds[:4] == kinds[-4:] == ["menu"] * 4
    assert kinds.count("menu") == 8


@pytest.mark.parametrize(
    "gap",
    [
        "  ", "\u2001\u2000", "\t", "\u3000", " | ", "|", " · ", " • ", " > ", "\n", " 06-23 ", " [06-23 09:05] ",
        " 2026-06-23 09:05:31 ", "(06-23) ",
    ],
)  # fmt: skip
def test_a_separator_ends_a_headline_and_spaces_stay_inside(gap):
    lines = SPACED
    if gap == "|":
        lines = [line.replace(" ", "，") for line in lines]
    assert headlines(gap.join(lines)) == lines


@pytest.mark.parametrize("form", ["{}.", "{}、", "({})", "{}) ", "{} "])
def test_numbering_begins_a_headline(form):
    assert headlines(" ".join(form.format(n) + line for n, line in enumerate(SPACED[:3], 1))) == SPACED[:3]


def test_a_number_that_does_not_count_is_text():
    assert "".join(headlines("3.5亿元投向乡村小学 1.2万名学生受益")).startswith("3.5亿元")


def test_a_label_and_its_bar_stay_with_their_headline():
    assert headlines("短视频 | 河谷里的好风光\n甲市开通三条地铁") == [
        "短视频 | 河谷里的好风光",
        "甲市开通三条地铁",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Prime minister meets the press in Rome, again",
        "서울 시장 선거 결과 발표 내일 오전",
        "春の新作ドラマ 主演は若手俳優に決定",
        "Премьер встретился с прессой в Риме",
        "9/11 anniversary marked in Riverton",
        "08:15 Uhr Zug nach Berlin fällt aus",
        "Okafor wins 6-4 3-6 7-5 in Riverton final",
        "Riverton 3-1 Lakeside 18:30",
        "The Ferry, reviewed (4/5)",
        "24/7 news: why 9/11 changed TV",
        "What 9/11 has taught the towns along the river, and what 7/7 has",
        "4/5 시민 찬성",
        "甲市开通三条地铁，市民出行更便利",
        "« Nuit blanche » à Riverton : le pont rouvre « enfin » ce soir",
        "«Красный мост» открыт, музей «Река» закрыт",
        "Brücke am »Turm« wieder offen, »Mühle« gesperrt",
    ],
)
def test_one_headline_stays_one(line):
    assert headlines(line) == [line]


@pytest.mark.parametrize("count", [2, 3])
def test_one_headline_a_line_stays_one(count):
    lines = ["甲市开通三条地铁 市民出行更便利", "丙省发布五年规划 明确八项任务", "乙县启动防汛应急响应"][
        :count
    ]
    assert headlines("\n".join(lines)) == lines


def test_a_score_is_no_day_beside_a_clock():
    assert "".join(headlines("甲队 3-1 乙队 18:30 开赛")) == "甲队3-1乙队18:30开赛"


def test_days_part_chinese_headlines_that_begin_with_latin_letters():
    assert headlines("OPPO新机发布 05-18 NASA推迟发射 05-17") == ["OPPO新机发布", "NASA推迟发射"]


def test_a_line_of_text_that_is_as_short_as_one_headline_stays_one():
    """And what was split once is not split again; runs of records are judged at any length."""
    stage = SplitStage(SplitOptions())
    lines = ["甲市启动防汛响应 转移群众千人", "乙县苹果丰收 果农笑开颜", "3. 丙省通高铁 两地更近", "丁市开馆"]
    lines += ["老桥终于修好了! 乙县旧街重逢 丙村开市!", "首台折叠屏上市 云海 20Pro评测"]
    assert [stage(RawPage("-", line.encode(), form="text")).decode() for line in lines] == [
        f"{line}\n" for line in lines
    ]
    assert headlines("甲市启动防汛响应 转移群众千人") == ["甲市启动防汛响应", "转移群众千人"]


@pytest.mark.parametrize("line", ["首页 新闻 体育 财经", "青河 临江 山南 海北"])
def test_a_short_line_of_text_that_may_be_a_menu_is_parted(line):
    found = SplitStage(SplitOptions())(RawPage("-", line.encode(), form="text")).decode()
    assert found.split() == found.splitlines() == line.split()


@pytest.mark.parametrize(
    "line",
    [
        "日経平均 300円高 円安で輸出株に買い",
        "橋の点検　来月まで　市が発表",
        "公共工事 入札中止 市職員逮捕受け",
    ],
)
def test_a_line_of_text_in_japanese_stays_one(line):
    """Spaces of either width part its halves; in runs of records they part headlines, too."""
    assert SplitStage(SplitOptions())(RawPage("-", line.encode(), form="text")).decode() == f"{line}\n"
    assert (
        SplitStage(SplitOptions())(RawPage("-", f"{line}\t{line}".encode(), form="text")).decode().count("\n")
        > 1
    )


def test_clocks_part_headlines_of_words_where_as_much_stands_between_them():
    run = "Night bus brings the library to late shifts 5:30 Ferries stay in port until Monday 5:59"
    assert headlines(run) == [
        "Night bus brings the library to late shifts",
        "Ferries stay in port until Monday",
    ]


def test_ages_in_brackets_that_touch_the_headlines_belong_to_none():
    assert headlines(" ".join(f"{line}（{n}小时前）" for n, line in enumerate(SPACED[:3], 2))) == SPACED[:3]


@pytest.mark.parametrize("age", ["3時間前", "20分鐘前", "5分前", "2日前"])
def test_ages_before_a_day_in_a_word_are_separators_in_other_spellings_too(age):
    lines = ["首相、来週訪米へ", "大谷が30号本塁打", "台風5号、沖縄に接近"]
    assert headlines(f"{lines[0]} {age} {lines[1]} {age} {lines[2]} 昨日") == lines


def test_names_of_lists_each_of_which_leads_to_more_are_no_headlines():
    items = ("大桥恢复通车首日车流平稳", "山村小学有了一座天文台", "旧船厂里办起灯光展览")
    names = ("河湾人物", "热门推荐", "江畔故事")
    run = " ".join(f"{name} {item} 更多>>" for name, item in zip(names, items, strict=True))
    assert [run[s.start : s.end] for s in split_run(run) if s.kind == "headline"] == list(items)


def test_a_rank_alone_is_no_headline():
    assert headlines("1. 甲市开通三条地铁 乙县启动防汛应急响应 转移群众两千人")[0] == "1. 甲市开通三条地铁"


@pytest.mark.parametrize(
    "whole",
    ["本台专访： 山里的学校来了新老师", "甲国 的海岛小镇价格便宜", "耗时五年，30 位工匠修好古桥"],
)
def test_no_headline_ends_in_a_colon_or_begins_with_a_particle_or_breaks_off_at_a_number(whole):
    assert whole in headlines(f"乙县启动防汛应急响应，转移群众 {whole} 丙省发布五年规划，明确八项任务")


@pytest.mark.parametrize(
    ("run", "parts"),
    [
        ("三家机构下调甲公司评级至BBB- 乙省矿业增产两成", 2),
        ("甲品牌欠债关店100+ 乙市老书店重新开张", 2),
        ("云海 - 日出", 1),
        ("微型助听器- 音质清晰", 1),
        ("三家机构下调甲公司评级至BBB- ，乙省矿业增产", 1),
    ],
)
def test_a_space_behind_a_grade_is_judged(run, parts):
    assert sum(len(block.parts) for block in blocks_of(run)) == parts


@pytest.mark.parametrize(
    ("run", "last"),
    [
        ("传甲公司明年推出Aqua 3.5 乙市老书店重新开张", "乙市老书店重新开张"),
        ("乙省停售Terra Watch 2 丙河大桥通车", "丙河大桥通车"),
        ("甲公司停产Aqua 3 Pro", "3 Pro"),
        ("甲公司门店减至Aqua 30 家", "30 家"),
        ("曝 Aqua 3 将换用新屏幕", "3 将换用新屏幕"),
        ("上手Aqua 3 的三天", "3 的三天"),
    ],
)
def test_a_space_behind_a_name_with_a_number_is_judged_where_scripts_touch(run, last):
    start, end = blocks_of(run)[-1].parts[-1]
    assert run[start:end] == last


def test_strokes_part_a_whole_list_and_nothing_else():
    lines = ["甲市开通三条地铁", "乙县启动防汛应急响应", "丙省发布五年规划", "丁地发现恐龙足迹"]
    assert headlines("/".join(lines)) == lines
    assert headlines("甲市A/B股市场今年以来大涨") == ["甲市A/B股市场今年以来大涨"]


def test_a_dot_inside_a_name_parts_nothing():
    assert headlines("专访让·甲松和保罗·乙松，谈谈山里的学校") == ["专访让·甲松和保罗·乙松，谈谈山里的学校"]


def test_menus_and_service_links_are_told_from_headlines():
    run = "首页 新闻 体育 财经 甲市开通三条地铁，市民出行更便利 关于我们 联系我们 广告服务"
    assert [(run[s.start : s.end], s.kind) for s in split_run(run)] == [
        ("首页", "menu"),
        ("新闻", "menu"),
        ("体育", "menu"),
        ("财经", "menu"),
        ("甲市开通三条地铁，市民出行更便利", "headline"),
        ("关于我们", "service"),
        ("联系我们", "service"),
        ("广告服务", "service"),
    ]


def test_an_articles_runs_become_headlines_after_those_it_had():
    article = Article(
        headlines=["既有 标题"],
        headline_runs=["甲市开通地铁\n乙县启动响应", "首页 新闻 国际\n丙省发布规划"],
        extra={"k": 1},
    )
    done = split_headlines(article, spans=True)
    assert (done.headlines, done.headline_runs, done.dropped, done.extra) == (
        ["既有 标题", "甲市开通地铁", "乙县启动响应", "丙省发布规划"],
        [],
        {"menu_entry": 3},
        {"k": 1},
    )
    assert [(s["run"], s["start"], s["end"], s["kind"]) for s in done.headline_spans] == [
        (0, 0, 6, "headline"),
        (0, 7, 13, "headline"),
        (1, 0, 2, "menu"),
        (1, 3, 5, "menu"),
        (1, 6, 8, "menu"),
        (1, 9, 15, "headline"),
    ]
    assert article.headline_runs  # the article given is left as it was


def test_what_is_doubtful_stays_whole_and_is_said():
    run = "甲市开通三条地铁 市民出行更便利 乙县启动防汛应急响应 转移群众一千人 丙省发布五年规划 明确八项任务"
    done = split_headlines(Article(headline_runs=[run]), min_confidence=1.1)
    assert (done.headlines, done.warnings) == ([run], ["headlines_unsplit:1"])


@pytest.mark.parametrize(
    ("sure", "joined"),
    [
        ((0.9, 0.3, 0.8), [(0, 1), (1, 3)]),
        ((0.8, 0.3, 0.9), [(0, 2), (2, 3)]),
        ((0.3, 0.9), [(0, 2)]),
        ((0.9, 0.3), [(0, 2)]),
        ((0.9, 0.3, 0.4, 0.8), [(0, 1), (1, 3), (3, 4)]),
    ],
)
def test_a_lone_doubtful_headline_joins_its_less_sure_neighbour(sure, joined):
    spans = (Span(at, at + 1, chance) for at, chance in enumerate(sure))
    found = list(runs._leave_doubtful(spans, 0.5))
    assert [(span.start, span.end) for span in found] == joined
    assert [span.unsplit for span in found] == [end - start > 1 for start, end in joined]


def test_an_article_without_runs_is_left_alone():
    article = Article(headlines=["甲"])
    assert split_headlines(article) is article
    assert split_run(" \t ") == []
    assert split_run("甲") == [Span(0, 1, 1.0)]


def test_the_pages_own_title_is_one_headline():
    run = "甲市开通三条地铁 市民出行更便利 乙县启动 转移群众 丙省发布"
    assert "市民出行更便利 乙县启动" in headlines(run, title="市民出行更便利 乙县启动")


def test_bars_without_spaces_stay_inside_where_spaces_part():
    run = "聚光灯｜看甲市如何开新局 早班车｜今天的五件大事 大家谈｜山里的学校怎么办"
    assert all("｜" in line for line in headlines(run))
    assert " ".join(headlines(run)) == run


def test_lines_of_text_lose_what_a_terminal_would_act_on():
    """As records do. Tabs part headlines."""
    stage = SplitStage(SplitOptions())
    line = "城南大桥\x1b[31m恢复\x07通车\t青河市图书馆\x9b31m夜间\u202e开放\x00".encode()
    assert stage(RawPage("-", line, form="text")).decode() == "城南大桥恢复通车\n青河市图书馆夜间开放\n"
