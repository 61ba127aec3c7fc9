"""Tags, counters and media behind each headline of a run, or tags before each: which gaps they settle."""

from __future__ import annotations

import re

from newskit.headlines.split.menu import is_more
from newskit.headlines.split.separators import LABEL_CHARS, NARROW, Gap, are_headlines, is_of_headline_length
from newskit.headlines.split.stamps import SOURCE_CHARS, is_time
from newskit.rules.lazy import lazy

_SPACE = rf"[{NARROW}\t]"
_COUNTED = "评论|条评论|人评论|跟帖|回复|阅读|点击|浏览|次浏览|人参与|人看过|赞"
_NAMES = "视频|组图|图集|图文|多图|图|图片|高清|直播|音频|专题|独家|原创|热|荐|新|热点|推荐|置顶|精华"
# Words that no headline begins or ends with on its own, and numbers, which may be a headline's own.
_TAG = (
    rf"(?:[\[(（【](?:{_NAMES}|NEW|HOT|new|hot)[\])）】]|NEW|HOT|New|Hot|new!|NEW!|hot!"
    rf"|[热荐新沸爆]|\d{{1,8}}(?:{_COUNTED})|(?:{_COUNTED})[:：]?{_SPACE}?\d{{1,8}})"
)
_COUNTER = lazy(
    rf"[\[(（]?(?:\d{{1,8}}(?:{_COUNTED})|(?:{_COUNTED})(?:数|量)?[:：(（]?{_SPACE}?\d{{1,8}}[)）]?)次?[\])）]?"
)
_NUMBER = r"\d[\d,]{0,9}(?:\.\d{1,2})?[万亿kKwW]?\+?"
_BRACKETED = r"(?:[\[【［〔〖<](?:[^\s\[\]【】>]{1,4}|[A-ZÀ-ÞА-Я][^\W\d]{1,11})[\]】］〕〗>]|#[^\s#]{1,12}#|《[^\s《》]{1,8}》)"
_TAGS = re.compile(rf"(?<=\S){_SPACE}{{1,9}}{_TAG}(?={_SPACE}|$)")
_IN_BRACKETS = r"[\[(（【][^\s\[\]()（）【】]{1,8}[\])）】]"
# The last word of a run, if it is a number, or one with a few letters or marks at its sides (1.2万, 评论(3), 31人参与),
# a word in brackets, what stands behind a label, or a short one.
_LAST = re.compile(
    rf"(?<=\s)(?:(?P<before>[^\s\d%％]{{0,4}})(?P<number>{_NUMBER})(?P<behind>[^\s\d%％]{{0,4}})"
    rf"|(?P<bracketed>{_IN_BRACKETS})|(?P<label>(?![来來]源)[^\W\d_]{{2,4}}[：:]|(?:记者|作者|编辑|责编|记者：) )\S{{2,8}}"
    rf"|(?P<said>\d{{1,6}} (?:comments?|views?|shares?|votes?))|(?P<word>\w{{2,4}}))\s{{0,9}}$"
)
_LABELS = re.compile(
    rf"(?:^|(?<=\S))({_SPACE}{{0,9}}){_BRACKETED}({_SPACE}{{1,9}}|(?<=[\]】］〕])(?=\S))(?=\S)"
)
_MARKED = lazy(rf"(?:^|(?<=\S)({_SPACE}{{1,9}}))[\[(（【](?:{_NAMES})[\])）】]({_SPACE}{{1,9}})(?=\S)")
_ENDS_IN_TAG = re.compile(rf"{_SPACE}{_TAG}\s{{0,9}}$")
_BEGINS_WITH_TAG = re.compile(rf"\s{{0,9}}(?:{_TAG}|[\[(（]?\d{{1,8}}[\])）]?)(?:{_SPACE}|$)")
_FIRST_WORD = re.compile(rf"(@?[\u3400-\u9fff]{{2,6}}){_SPACE}(?=\S)")
_BEGINS_WITH_LABEL = re.compile(rf"\s{{0,9}}{_BRACKETED}(?:{_SPACE}|(?<=[\]】］〕]))")
_FIRST_COUNT = lazy(rf"([^\s\d%％]{{1,4}}){_NUMBER}([^\s\d%％]{{0,4}}){_SPACE}(?=\S)")  # 热12万
_GLUED_TAG = lazy(rf"(?<=\S)[\[(（【](?:{_NAMES})[\])）】](?=\w)")
_GLUED_END = lazy(rf"(?<=\S)[\[(（【](?:{_NAMES})[\])）】]({_SPACE}{{1,9}})(?=\S)")
_LABELS_AT_BARS = lazy(rf"(?:^|(?<=\S)({_SPACE}{{1,9}}))[^\W\d_]{{2,4}}({_SPACE}?[|｜丨]){_SPACE}?(?=\S)")
_ENDS_IN_GLUED = lazy(rf"\S[\[(（【](?:{_NAMES})[\])）】]$")
_END = 24  # characters of a run's end in which its last tag is sought
TAGS = 2  # fewer of them show no habit
COUNTS = 3  # the same of numbers


def gaps_at_tags(run: str) -> dict[int, str]:
    """Return, by the place where a gap begins, "inner" before a tag that ends a headline, "sure" or "cut" behind it.

    "cut" where only some headlines have one: the spaces between are still to be judged. Tags end headlines if one ends the
    run and none begins it; numbers and other words only if what stands between any two is as long as one headline.
    Words in brackets, or a repeated word, of which one begins the run, begin headlines instead: "sure" or "cut" before them.

    >>> gaps_at_tags("甲市开通地铁 NEW 乙县启动响应 NEW")
    {6: 'inner', 17: 'inner', 10: 'cut', 21: 'cut'}
    """
    if labels := _labels_like_the_first(run):
        kind = "sure" if all(m[2] for m in labels) else "cut"
        return {m.start(1): kind for m in labels if m[1]} | {m.start(2): "inner" for m in labels if m[2]}
    if with_bars := _gaps_at_labels_with_bars(run):
        return with_bars
    if _BEGINS_WITH_TAG.match(run):
        return {}
    end = max(0, len(run) - _END)  # of the run's last tag
    found, kind = _like_the_last(run, end), "sure"
    if not found and _ENDS_IN_TAG.search(run, end):
        found, kind = [m.span() for m in _TAGS.finditer(run)], "cut"
        found = found if len(found) >= TAGS else []
    elif not found and len(marked := list(_MARKED.finditer(run))) >= TAGS:
        return {m.start(1): "cut" for m in marked if m[1]} | {m.start(2): "inner" for m in marked}
    elif not found:
        return _gaps_at_glued_tags(run, end) or _gaps_at_media(run)
    return {start: "inner" for start, _ in found} | {end: kind for _, end in found}


def _gaps_at_labels_with_bars(run: str) -> dict[int, str]:
    """Return where gaps begin before labels and between these and their bars, if each headline has one: 社会 | 甲市开通地铁."""
    if not _LABELS_AT_BARS.match(run):
        return {}
    labels = list(_LABELS_AT_BARS.finditer(run))
    starts, ends = [m.end() for m in labels], [*(m.start() for m in labels[1:]), len(run)]
    if len(labels) <= COUNTS or not _are_headlines(run, starts, ends):
        return {}
    return {m.start(1): "sure" for m in labels if m[1]} | {m.start(2): "inner" for m in labels}


def _gaps_at_glued_tags(run: str, end: int) -> dict[int, str]:
    """Return where the gaps behind tags begin that touch the ends of all headlines: 甲市开通地铁 市民出行便利（图） 乙县启动响应（图）."""
    if run[-1:] not in "])）】" or not _ENDS_IN_GLUED.search(run, end):
        return {}
    found = [m.span(1) for m in _GLUED_END.finditer(run)]
    starts, ends = [0, *(end for _, end in found)], [*(start for start, _ in found), len(run)]
    is_all = all(run[start:end].strip().count(" ") < 2 for start, end in zip(starts, ends, strict=True))
    if len(ends) <= COUNTS or not is_all or not _are_headlines(run, starts, ends):
        return {}  # some have none: two headlines stand before one tag
    return dict.fromkeys(ends[:-1], "sure")


def gaps_behind_tags(run: str) -> list[Gap]:
    """Return gaps of no width behind tags that touch headlines at both sides: 甲市开通三条地铁[图]乙县启动响应[视频]."""
    if run[-1:] not in "])）】" or not _ENDS_IN_GLUED.search(run, max(0, len(run) - _END)):
        return []
    gaps = [Gap(m.end(), m.end(), "sure") for m in _GLUED_TAG.finditer(run)]
    return gaps if len(gaps) >= TAGS and are_headlines(run, gaps) else []


def _labels_like_the_first(run: str) -> list[re.Match[str]]:
    """Return the labels of which one begins the run, with the gaps at their two sides, if each begins a headline."""
    pattern, least = _LABELS, COUNTS
    if not _BEGINS_WITH_LABEL.match(run):
        word = _word_like_the_first(run)
        if not word:
            return []
        pattern = re.compile(rf"(^|(?<=\S){_SPACE}{{1,9}}){word}({_SPACE}{{1,9}})(?=\S)")
        least = COUNTS + 1
    labels = list(pattern.finditer(run))
    starts, ends = [m.end() for m in labels], [*(m.start() for m in labels[1:]), len(run)]
    return labels if len(labels) >= least and _are_headlines(run, starts, ends) else []


def _word_like_the_first(run: str) -> str:
    """Return a pattern of the run's first word if it is one that comes again and again, or a counter: 热 12万."""
    if first := _FIRST_WORD.match(run):
        return first[1] if run.count(first[1]) > COUNTS and not is_time(first[1]) else ""
    if (first := _FIRST_COUNT.match(run)) and run.count(" " + first[1]) >= COUNTS:
        return re.escape(first[1]) + _NUMBER + re.escape(first[2])
    return ""


def _like_the_last(run: str, end: int) -> list[tuple[int, int]]:
    """Return where words like the run's last one stand, if each ends a headline; the white space before them included.

    A number with the same letters and marks at its sides, a word in brackets, or the same short word.
    """
    last = _LAST.search(run, end)
    if not last or is_time(last[0].rstrip()) or is_more(last[0].rstrip()):
        return []
    word, least = re.escape(last["word"] or ""), COUNTS + 1
    if last["number"]:
        word, least = re.escape(last["before"]) + _NUMBER + re.escape(last["behind"]), COUNTS
    elif last["bracketed"]:
        word = _IN_BRACKETS
    elif last["said"]:
        word, least = r"\d{1,6} " + last["said"].split()[1].rstrip("s") + "s?", COUNTS
    elif last["label"]:
        word, least = re.escape(last["label"]) + r"\S{2,8}", COUNTS
    found = [m.span() for m in re.finditer(rf"(?<=\S){_SPACE}{{1,9}}{word}(?={_SPACE}|$)", run)]
    starts, ends = [0, *(end for _, end in found[:-1])], [start for start, _ in found]
    return found if len(found) >= least and _are_headlines(run, starts, ends) else []


def _are_headlines(run: str, starts: list[int], ends: list[int]) -> bool:
    pieces = (run[start:end].strip() for start, end in zip(starts, ends, strict=True))
    return all(map(is_of_headline_length, pieces))


def _gaps_at_media(run: str) -> dict[int, str]:
    """Return, by the place where a gap begins, "soft" before a medium and "sure" behind it, if one ends each headline.

    >>> _gaps_at_media("甲市开通三条地铁 青河日报 乙县启动应急响应 河谷晚报 丙省发布规划方案 青河网 丁地发现恐龙足迹 新华社")
    {8: 'soft', 22: 'soft', 36: 'soft', 49: 'soft', 13: 'sure', 27: 'sure', 40: 'sure', 53: 'sure'}
    """
    end = run.rstrip()
    last = end[end.rfind(" ") + 1 :]
    if len(last) > SOURCE_CHARS or not _may_be_medium(last) or not is_named_medium(last):
        return {}
    label = last[:3] if last[2:3] == "：" else ""
    found: list[tuple[int, int]] = []
    for m in re.finditer(r"(?<=\S) (\S{2,12})(?= |\s{0,9}$)", end):
        behind = found[-1][1] if found else 0
        if m[1].startswith(label) and m.start() - behind > LABEL_CHARS and is_named_medium(m[1]):
            found.append(m.span())
    starts, ends = [0, *(end for _, end in found[:-1])], [start for start, _ in found]
    if len(found) <= COUNTS or not _are_headlines(run, starts, ends):
        return {}
    if any(is_named_medium(run[start:end].strip()) for start, end in zip(starts, ends, strict=True)):
        return {}  # a list of offices
    return {start: "soft" for start, _ in found} | {end: "sure" for _, end in found}


def _may_be_medium(text: str) -> bool:
    from newskit.rules.media import ENDINGS, KNOWN, OPENINGS

    return text in KNOWN or text.endswith(tuple(ENDINGS)) or text.startswith(OPENINGS)


def is_counter(text: str) -> bool:
    """Say whether a text is how often something was read or answered: 阅读：12, 3评论."""
    return _COUNTER.fullmatch(text) is not None


def is_named_medium(text: str) -> bool:
    """Say whether a text is the name of a medium, 来源： before it or not."""
    from newskit.fields.people.names import is_medium

    return len(text) <= SOURCE_CHARS and is_medium(text.removeprefix("来源：").removeprefix("來源："))
