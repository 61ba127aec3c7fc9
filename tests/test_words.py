"""Service words and dates of lines: one search through a page finds what a look at each line finds."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from newskit.page.pairs import letter_pairs
from newskit.page.words import (
    COMMENT,
    CREDIT,
    FURNITURE,
    LIGHT,
    NAVIGATION,
    RELATED,
    SHARE,
    has_date,
    line_words,
    words_in,
)

PARTS = st.sampled_from(
    [
        *"返回 回复 首页 责编 编辑 相关 关注 注册 © QQ 正文 文/ 河湾 渡船 Share share by shared SHARE ä ß 2021 -05-06 11:30 3 小时 前 5月 6日 12, . / İ 1 9".split(
            " "
        ),
        " ",
        "",
        "• ",
    ]
)
LINES = st.lists(st.lists(PARTS, max_size=8).map("".join), max_size=12)


def test_kinds_of_words_that_overlap_are_all_found():
    lines = ["返回首页", "返回复", "责编辑", "相关注册", "Share by mail", "shared", "河湾", "", "© 2021"]
    assert line_words(lines).kinds == [
        RELATED | NAVIGATION,
        RELATED | COMMENT,
        CREDIT,
        RELATED | SHARE,
        SHARE | CREDIT,
        0,
        0,
        0,
        FURNITURE,
    ]


@given(LINES)
def test_a_page_at_once_finds_what_each_line_gives(lines):
    assert line_words(lines).kinds == [words_in(line) if line else 0 for line in lines]


@given(LINES)
def test_only_light_lines_are_searched(lines):
    found = line_words([*lines, "分享 2021-05-06 " + "河" * LIGHT])
    assert (found.kinds[-1], found.dated) == (0, {i for i, line in enumerate(lines) if has_date(line)})


def test_dates_as_lists_and_credit_lines_write_them():
    dated = [
        "2021-06-23", "09:05", "6月3日", "3 小时前", "2 days ago", "05-12", "12. März 2022", "on May 5, 2021",
        "5th November 2025",
    ]  # fmt: skip
    bare = ["12元", "评论 2021", "13、公园", "0 赞0 收藏", "3:2", "7 hours", "May, 2021", "1,000"]
    assert [text for text in dated + bare if has_date(text)] == dated


@given(st.text(max_size=30), st.text(max_size=30))
def test_pairs_in_common_are_those_of_characters(text, other):
    text, other = ("".join(char for char in part if char < "\ud800") for part in (text, other))
    own, others = set(itertools.pairwise(text)), set(itertools.pairwise(other))
    assert len(letter_pairs(text)) == len(own)
    assert len(letter_pairs(text) & letter_pairs(other)) == len(own & others)
