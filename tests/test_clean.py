"""Cleaning: what goes, what stays, and that every drop can be put back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newskit.cleaning import CleanOptions, clean, clean_text, furniture_rule, normalised_body, restore
from newskit.cleaning.ruleset import ALONE, rules_for
from newskit.record import Article
from newskit.rules.furniture import FURNITURE
from tests.growth import grows_linearly

KEEPING = CleanOptions(keep_dropped=True)
EVERYTHING = CleanOptions(keep_dropped=True, captions="drop", widths="all", quotes="straight")

PROSE = "社区志愿者每天上门两次，为独居老人送去热饭和药品，也陪他们说说话。"


def body_of(*paragraphs, options=None, title=""):
    return clean(Article(title=title, body=list(paragraphs)), options).body


@pytest.mark.parametrize(
    "line",
    [
        "新华社北京5月19日电（刘某、杨某）记者从会上获悉，改革取得新进展。",
        "新京报讯（记者 林某某）昨日，城东的图书馆重新开放。",
        "IT之家9月30日消息，新系统将于下周推送。",
        "仪式在掌声中结束。（张某某）",
        "仪式在掌声中结束。(文/图 刘某某 易某某)",
        "仪式在掌声中结束。（某县发改局）",
        "1",
        "2",
        "01",
        "02",
        "划重点：",
        "点评：",
        "【编前语】城市更新不止是盖楼。",
        "温馨提醒：雨天路滑，请减速慢行。",
        "【证券时报网】记者获悉，三家公司将于明日上市。",
        "（应受访者要求，文中张某为化名。）",
        "他是报社的责任编辑，每天工作十小时。",
        "消息来源不愿透露姓名。",
        "分享到更多的经验，是他此行最大的收获。",
        "关键词：创新。",
        "记者从市教育局了解到，新学期将于九月一日开始。",
        "市民扫描二维码即可预约，现场秩序井然。",
        "主持人：您怎么看待这次调整？",
        "记者：您怎么看待这次调整？",
        "Read more books this year, the teacher told her pupils.",
        "Subscribe numbers are up, the firm said.",
        "Share prices fell on Monday.",
    ],
)
def test_what_must_not_be_cut_stays_wherever_it_stands(line):
    for body in ([line], [line, PROSE], [PROSE, line], [PROSE, line, PROSE]):
        assert body_of(*body) == body


def test_the_end_mark_goes_from_the_end_of_the_last_paragraph_and_is_counted():
    cleaned = clean(Article(body=[PROSE, PROSE + "(完)"]), KEEPING)
    assert (cleaned.body, cleaned.dropped, cleaned.dropped_text) == (
        [PROSE, PROSE],
        {"end_mark": 1},
        [{"rule": "end_mark", "paragraph": 1, "start": len(PROSE), "text": "(完)", "whole": False}],
    )


def test_credits_glued_to_a_site_link_go_in_two_steps():
    cleaned = clean(Article(body=[PROSE, "作者：余某某 向某某返回某狐，查看更多", "责任编辑："]))
    assert (cleaned.body, cleaned.dropped) == (
        [PROSE],
        {"editor_credit": 1, "return_home": 1, "author_credit": 1},
    )


def test_a_stock_quote_inside_a_sentence_goes_and_leaves_no_double_space():
    assert body_of("Shares of Example (431.2, 7.37, 1.74%) rose, 某公司(0, 0.00, 0.00%)也涨。") == [
        "Shares of Example rose, 某公司也涨。"
    ]


def test_the_title_said_again_goes_with_other_widths_and_spaces_but_never_all_of_the_body():
    title = "小城里的大树　谁来照看？"
    assert body_of("小城里的大树 谁来照看?", PROSE, title=title) == [PROSE]
    assert body_of("小城里的大树 谁来照看?", title=title) == ["小城里的大树 谁来照看?"]
    assert body_of("小城里的大树", "谁来照看？", PROSE, title=title) == [PROSE]
    assert body_of("导读", "导读", PROSE, title="导读") == ["导读", "导读", PROSE]


def test_tags_go_at_the_tail_only():
    filler = [PROSE] * 8
    assert body_of(*filler, "标签：社区 志愿者") == filler
    assert body_of("关键词：改革", *filler) == ["关键词：改革", *filler]


def test_keep_leaves_a_rule_or_a_group_in_the_body():
    lines = ["责任编辑：王小石", "来源：某某新闻网", "分享到："]
    assert body_of(PROSE, *lines, options=CleanOptions(keep=frozenset({"credits"}))) == [PROSE, *lines[:2]]
    assert body_of(PROSE, *lines, options=CleanOptions(keep=frozenset({"share_buttons"}))) == [
        PROSE,
        lines[2],
    ]


def test_an_unknown_rule_to_keep_is_refused_by_name():
    with pytest.raises(ValueError, match="no rule and no group of rules of that name: editors"):
        CleanOptions(keep=frozenset({"editors", "credits"}))


def test_a_choice_that_does_not_exist_is_refused_by_name():
    with pytest.raises(ValueError, match="widths: half is none of latin, all, keep"):
        CleanOptions(widths="half")


def test_captions_stay_unless_they_are_to_go():
    caption = "图为活动现场。某社记者 李某某 摄"
    assert body_of(PROSE, caption) == [PROSE, caption]
    assert body_of(PROSE, caption, options=CleanOptions(captions="drop")) == [PROSE]


def test_the_article_that_came_in_is_not_changed():
    article = Article(title=" a  b ", body=["x\u3000", "责任编辑：王小石"], dropped={"end_mark": 1})
    clean(article, KEEPING)
    assert article == Article(title=" a  b ", body=["x\u3000", "责任编辑：王小石"], dropped={"end_mark": 1})


def test_counts_add_to_those_that_came():
    article = Article(body=[PROSE, "（完）", "责任编辑：王小石"], dropped={"end_mark": 1})
    assert clean(article).dropped == {"end_mark": 2, "editor_credit": 1}


def test_text_lines_come_back_in_normal_form_or_not_at_all():
    assert clean_text("\u3000\u3000" + PROSE + "\ufeff") == [PROSE]
    assert clean_text("责任编辑：王小石") == []
    assert clean_text(" \u3000 ") == []


def test_a_line_without_text_is_no_furniture():
    assert [furniture_rule(line) for line in ("", " \u3000", "\u200b")] == [None] * 3


def test_normal_text_is_the_very_same_object():
    """Nothing to do costs nothing."""
    article = Article(title="小城里的大树", body=[PROSE, "Plain text."])
    assert all(a is b for a, b in zip(clean(article).body, article.body, strict=True))


def test_people_and_source_come_from_credit_lines_where_parse_had_none():
    body = [PROSE, "来源：中国新闻网", "（责任编辑：王晓明 李思远）", "本报记者 陈国栋 周文静"]
    cleaned = clean(Article(body=body))
    assert (cleaned.authors, cleaned.editors, cleaned.source, cleaned.body) == (
        ["陈国栋", "周文静"],
        ["王晓明", "李思远"],
        "中国新闻网",
        [PROSE],
    )


def test_what_parse_found_is_not_replaced_by_credit_lines():
    known = Article(
        authors=["林晓"], editors=["高远"], source="新华社", body=[PROSE, "作者：王晓明 责任编辑：李思远"]
    )
    cleaned = clean(known)
    assert (cleaned.authors, cleaned.editors, cleaned.source) == (["林晓"], ["高远"], "新华社")


def test_a_source_between_paragraphs_is_a_charts_and_not_the_articles():
    article = Article(body=[PROSE, PROSE + "一", "来源：江城咨询", PROSE + "二", PROSE + "三"])
    assert clean(article).source == ""


def test_reporters_come_from_a_bracket_that_opens_or_closes_the_body():
    opened = [f"本报讯（记者 陈国栋 通讯员 周文静）{PROSE}", PROSE]
    closed = [PROSE, f"{PROSE}（本报记者 王晓明）"]
    said = [f"{PROSE}（记者注：当时还没有桥）", PROSE]
    found = [clean(Article(body=list(body))) for body in (opened, closed, said)]
    assert [(article.authors, article.body) for article in found] == [
        (["陈国栋", "周文静"], opened),
        (["王晓明"], closed),
        ([], said),
    ]


def test_editors_come_from_the_bracket_of_the_reporters():
    body = [PROSE, f"{PROSE}（本报记者 王晓明 编辑 李思远）"]
    article = clean(Article(body=body))
    assert (article.authors, article.editors, article.body) == (["王晓明"], ["李思远"], body)
    assert clean(Article(authors=["陈国栋"], editors=["周文静"], body=body)).editors == ["周文静"]


def test_the_dateline_comes_from_the_opening_once_the_byline_above_is_gone():
    opening = "新华社北京5月19日电（陈国栋、周文）" + PROSE
    cleaned = clean(Article(published_at="2024-05-20", body=["作者：王晓明", opening]))
    assert (cleaned.dateline, cleaned.authors, cleaned.body) == (
        {"agency": "新华社", "place": "北京", "date": "2024-05-19"},
        ["王晓明"],
        [opening],
    )


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in FURNITURE])
def test_furniture_without_end_takes_no_more_than_linear_time(rule):
    """20,000 times the same: as one paragraph, as many paragraphs, as the rule's first characters."""
    hit = rule.hits[0]
    for body_of_size, few in (
        (lambda size: [hit * size], 5_000),
        (lambda size: [hit] * size, 500),
        (lambda size: [hit[:3] * size], 5_000),
    ):
        assert grows_linearly(lambda size, of=body_of_size: clean(Article(body=of(size)), EVERYTHING), few)


def test_many_cuts_in_one_paragraph_leave_nothing_behind():
    body = [PROSE + "某公司(0, 0.00, 0.00%)" * 500 + "（完）" * 500]
    assert body_of(*body) == [PROSE + "某公司" * 500]


# --- properties -----------------------------------------------------------------------------------------------

_CREDITS = ["记者 林可 通讯员 王小石", "◎林可", "（林可 文/图）", "青河日报", "文明河堤 林可", "一等奖：林可"]
_HITS = [*(hit for rule in FURNITURE for hit in rule.hits), *_CREDITS]
_MISSES = [miss for rule in FURNITURE for miss in rule.misses]
_ODD = st.sampled_from(
    [
        *("\u3000", "\xa0", "\u200b", "\u200d", "&nbsp;", "&amp;", "&lt;", "#38;", "amp;", "１", "Ａ", "a"),
        *("（完）", "，", "（", "\n", " ", "\u0301", "é", "Ã©", "。", "\x93", "😀", "\u037e", "\u200e", "א"),
    ]
)
_PARAGRAPHS = st.one_of(
    st.sampled_from(_HITS),
    st.sampled_from(_MISSES),
    st.text(max_size=12),
    st.lists(_ODD, max_size=8).map("".join),
    st.builds(str.__add__, st.sampled_from([PROSE, "A sentence of plain prose. "]), st.sampled_from(_HITS)),
)
_ARTICLES = st.builds(
    Article,
    title=st.one_of(st.just(""), st.sampled_from(_MISSES)),
    body=st.lists(st.one_of(_PARAGRAPHS, st.sampled_from(_CREDITS)), max_size=9),
    authors=st.sampled_from([[], ["林可"]]),
    source=st.sampled_from(["", "青河日报"]),
)
_OPTIONS = st.sampled_from([KEEPING, EVERYTHING])


def test_putting_back_takes_time_linear_in_what_was_dropped():
    def put_back(count: int) -> None:
        dropped = [
            {"rule": "a", "paragraph": at, "start": 0, "text": "b", "whole": True} for at in range(count)
        ]
        assert len(restore(Article(body=["c"] * count, dropped_text=dropped[::-1]))) == 2 * count

    assert grows_linearly(put_back, 20_000)


@settings(max_examples=300, deadline=None)
@given(_ARTICLES, _OPTIONS)
def test_putting_back_what_was_dropped_gives_the_normal_form_of_the_body(article, options):
    assert restore(clean(article, options)) == normalised_body(article.body, options)


@settings(max_examples=300, deadline=None)
@given(_ARTICLES, _OPTIONS)
def test_cleaning_twice_is_cleaning_once(article, options):
    once = clean(article, options)
    assert clean(once, options) == once


@settings(max_examples=150, deadline=None)
@given(_ARTICLES, _OPTIONS)
def test_cleaning_only_takes_away_from_the_normal_form(article, options):
    remaining = iter("".join(normalised_body(article.body, options)))
    assert all(char in remaining for char in "".join(clean(article, options).body))


@settings(max_examples=150, deadline=None)
@given(_ARTICLES)
def test_every_line_dropped_is_counted_under_a_rule_that_explains_it(article):
    cleaned = clean(article, KEEPING)
    counts = {}
    for dropped in cleaned.dropped_text:
        counts[dropped["rule"]] = counts.get(dropped["rule"], 0) + 1
        if dropped["whole"] and dropped["rule"] not in ("repeated_title", "credit_line"):
            assert furniture_rule(dropped["text"]) is not None
    assert cleaned.dropped == counts


def test_every_paragraph_that_a_rule_takes_is_suspected_first():
    """Only paragraphs under suspicion meet the rules: none that one of them takes may be left out."""
    for captions in ("keep", "drop"):
        rules = rules_for(frozenset(), captions)
        lines = [hit for rule in FURNITURE for hit in rule.hits if hit]
        forms = [
            form for line in lines for form in (line, line.upper(), line.title(), f"▍{line}", f"【 {line}")
        ]
        suspected = rules.suspects(forms)
        taken = {number for number, form in enumerate(forms) if rules.whole(form, ALONE)}
        assert len(taken) > len(lines) / 2
        assert taken <= suspected
