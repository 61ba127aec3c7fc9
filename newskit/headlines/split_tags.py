"""Tags and counters behind each headline of a run, or a tag before each: which gaps they settle."""

from __future__ import annotations

import re

_SPACE = r"[ \t\u00a0\u2002-\u200a]"
_COUNTED = "评论|条评论|人评论|跟帖|回复|阅读|点击|浏览|次浏览|人参与|人看过|赞"
_NAMES = "视频|组图|图集|图文|多图|图|图片|高清|直播|音频|专题|独家|原创|热|荐|新|热点|推荐|置顶|精华"
# Words that no headline begins or ends with on its own, and numbers, which may be a headline's own.
_TAG = (
    rf"(?:[\[(（【](?:{_NAMES}|NEW|HOT|new|hot)[\])）】]|NEW|HOT|New|Hot|new!|NEW!|hot!"
    rf"|\d{{1,8}}(?:{_COUNTED})|(?:{_COUNTED})[:：]?{_SPACE}?\d{{1,8}})"
)
_COUNT = r"(?:\d{1,8}|[\[(（]\d{1,8}[\])）])"
_BRACKETED = r"[\[【][^\s\[\]【】]{1,4}[\]】]"
_TAGS = re.compile(rf"(?<=\S){_SPACE}{{1,9}}{_TAG}(?={_SPACE}|$)")
_COUNTS = re.compile(rf"(?<=\S){_SPACE}{{1,9}}{_COUNT}(?={_SPACE}|$)")
_LABELS = re.compile(rf"(?:^|(?<=\S))({_SPACE}{{0,9}}){_BRACKETED}({_SPACE}{{1,9}})(?=\S)")
_ENDS_IN_TAG = re.compile(rf"{_SPACE}{_TAG}\s{{0,9}}$")
_ENDS_IN_COUNT = re.compile(rf"{_SPACE}{_COUNT}\s{{0,9}}$")
_BEGINS_WITH_TAG = re.compile(rf"\s{{0,9}}(?:{_TAG}|{_COUNT})(?:{_SPACE}|$)")
_BEGINS_WITH_LABEL = re.compile(rf"\s{{0,9}}{_BRACKETED}{_SPACE}")
_END = 24  # characters of a run's end in which its last tag is sought
TAGS = 2  # fewer of them show no habit
COUNTS = 3  # the same of numbers


def gaps_at_tags(run: str, shortest: int, longest: int) -> dict[int, str]:
    """Return, by the place where a gap begins, "inner" before a tag that ends a headline, "sure" or "cut" behind it.

    What only some headlines have ("cut") leaves the spaces between to be judged. Tags end headlines where one ends
    the run and none begins it; bare numbers only where each stretch between two is as long as one headline, of
    `shortest` to `longest` characters. The other way round for bracketed words of which one begins the run and none
    ends it.

    >>> gaps_at_tags("甲市开通地铁 NEW 乙县启动响应 NEW", 6, 45)
    {6: 'inner', 17: 'inner', 10: 'cut', 21: 'cut'}
    """
    end = max(0, len(run) - _END)  # of the run's last tag
    settled: dict[int, str] = {}
    if _BEGINS_WITH_LABEL.match(run):
        labels = list(_LABELS.finditer(run))
        if len(labels) >= COUNTS and _are_headlines(
            [m.end() for m in labels], [*(m.start() for m in labels[1:]), len(run)], shortest, longest
        ):
            settled = {m.start(1): "sure" for m in labels if m[1]} | {m.start(2): "inner" for m in labels}
    elif not _BEGINS_WITH_TAG.match(run):
        found: list[tuple[int, int]] = []
        kind = "sure"
        if _ENDS_IN_TAG.search(run, end):
            found = [m.span() for m in _TAGS.finditer(run)]
            found = found if len(found) >= TAGS else []
            kind = "cut"
        elif _ENDS_IN_COUNT.search(run, end):
            found = [m.span() for m in _COUNTS.finditer(run)]
            starts, ends = [0, *(end for _, end in found[:-1])], [start for start, _ in found]
            if len(found) < COUNTS or not _are_headlines(starts, ends, shortest, longest):
                found = []
        settled = {start: "inner" for start, _ in found} | {end: kind for _, end in found}
    return settled


def _are_headlines(starts: list[int], ends: list[int], shortest: int, longest: int) -> bool:
    return all(shortest <= end - start <= longest for start, end in zip(starts, ends, strict=True))
