"""Titles with a space of their own on Chinese pages that a tool has joined to one line with spaces."""

import pytest

from newskit.extract import parse
from tests.test_text_layouts import BODY, OTHERS

STORY = f"{' '.join(BODY)} 相关阅读 {' '.join(OTHERS)}"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("江城新闻 > 民生 市民：过江只要十分钟 滨江大桥通车 {}", "市民：过江只要十分钟 滨江大桥通车"),
        (
            "江城新聞網 / 生活 / 交通 滨江大桥通车后 市民過江只要十分鐘 {}",
            "滨江大桥通车后 市民過江只要十分鐘",
        ),
        ("首页|时事|两岸|观点 滨江大桥今日通车 市民点赞 {}", "滨江大桥今日通车 市民点赞"),
        (
            "扫码打开 手机江城网 精彩内容随时看 滨江大桥今日双向通车 市民过江十分钟 {}",
            "滨江大桥今日双向通车 市民过江十分钟",
        ),
        (
            "2021年5月6日 星期四 今日视点 双向六车道 新建的滨江大桥为什么能缓解老桥的拥堵？ {}",
            "双向六车道 新建的滨江大桥为什么能缓解老桥的拥堵？",
        ),
        ("首页 大桥动态 工程概况 项目党建 大桥动态 NEWS 滨江大桥今日通车 {}", "滨江大桥今日通车"),
        # No halves: a button, a row with a day of its own.
        ("江城网 收藏 分享 滨江大桥今日通车 播报文章 {}", "滨江大桥今日通车"),
        ("政务公开 > 通知公告 关于滨江大桥通车的通告 日期:2021-05-06 00:00 {}", "关于滨江大桥通车的通告"),
    ],
)
def test_the_halves_of_a_title_are_joined_again(head, title):
    assert parse(f"{head.format('2021-05-06 10:20 来源：江城日报')} {STORY}").title == title


def test_a_brief_on_one_line_is_cut_at_its_spaces():
    page = f"滨江大桥今日通车 发布时间：2021-05-06 10:20:00 浏览次数：次 编辑：李小山 {BODY[0]}"
    record = parse(page)
    assert (record.title, record.editors, record.body) == ("滨江大桥今日通车", ["李小山"], [BODY[0]])


def test_a_text_that_opens_with_a_day_is_none_of_the_credits_before_it():
    record = parse(
        f"滨江大桥今日通车 2021-05-06 10:20 (点击： 418) 5月6日下午，{BODY[0]} {' '.join(BODY[1:])}"
    )
    assert (record.published_at, record.body[0]) == ("2021-05-06T10:20+08:00", f"5月6日下午，{BODY[0]}")
