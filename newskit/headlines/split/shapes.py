"""Times before or behind each headline of a run, in any language: found by the shape of the run's first or last words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newskit.headlines.split.separators import Gap, are_headlines
from newskit.headlines.split.stamps import WORDS_FOR_TIMES
from newskit.rules.lazy import lazy

# Parts of times: what may stand in the place of each in the other times of a list. 3 小时 前 may be written apart.
_CLASSES = {
    "number": r"\d{1,4}",
    "month": r"(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)",
    "half": r"(?:[AaPp]\.?[Mm]\.?|上午|下午|中午|早上|晚上|凌晨|午前|午後|오전|오후)",
    "weekday": r"(?:(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日]曜日|[월화수목금토일]요일|[月火水木金土日](?=[)）])|[월화수목금토일](?=[)）])"
    r"|(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)",
    "unit": r"(?:秒|分钟|分鐘|小时|小時|時間|分(?=前)|天|日(?=前)|周|週間?|个月|個月|[かヶカ]月|年(?=前)|초|분|시간|일|주|개월"
    r"|(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month)s?|[smhd](?= ago|$)|Uhr)",
    "ago": r"(?:以前|之前|前|전|ago)",
    "sign": r"[-/.:：,，()（）\[\]【】年月日时時点點分년월일시분]",
}
_PART = lazy("|".join(f"(?P<{name}>{form})" for name, form in _CLASSES.items()))
# What makes numbers (#) a time: a mark between two of them, a unit, or one of the other classes beside one.
_IS_TIME = lazy(r"#\\?[^#\s]{1,2}#|[年月日년월일]|#\(|\)#|\)\\s\{1,3\}#|#\\s\{1,3\}\(")
_MOST_WORDS = 5  # May 18, 2026 10:05 AM
_END = 60  # characters in which these stand
_MOST_COUNTERS = 2  # words behind a time, numbers in them: 阅读：12 评论 3
_COUNTER = lazy(r"\d|^(?:阅读|浏览|点击|评论|回复)")
_DIGIT = re.compile(r"\d")
# (06-23) or （3小时前） at the last headline's end, without a space before it.
_GLUED_END = lazy(
    r"(?<=[^\d\s./:：-])(?:[\[(（]?\d{1,4}(?:[-/.:年月]\d{1,2}){1,2}日?[\])）]?|[\[(（]\d[^\[\](（)）]{1,9}[\])）])$"
)
_MORE = 1.5  # times as many must a shorter form find, which is a part of the longer one
_MOST_OPEN = 2  # numbers of a time that only touches headlines at one side
_TIMES = 3  # fewer of one shape are the headlines' own


def gaps_at_times(run: str) -> list[Gap]:
    """Return the gaps at times, with their white space, if each headline has one at the same end; else none.

    Counters may follow the times. Times may touch the headlines.

    >>> run = "Old ferry sold 2 hours ago Night bus on strike 3 hours ago Museum opens cellar 1 day ago"
    >>> [run[gap.start : gap.end].strip() for gap in gaps_at_times(run)]
    ['2 hours ago', '3 hours ago', '1 day ago']
    """
    best: list[Gap] = []
    if not _DIGIT.search(run, 0, _END) and not _DIGIT.search(run, max(0, len(run) - _END)):
        return best
    for before, shape, behind in _forms(run):
        said = shape.replace(_CLASSES["number"], "#")
        if "#" not in said or not _IS_TIME.search(said):
            continue
        found = [
            Gap(m.start(), m.end(), "sure")
            for m in re.finditer(rf"\s{{0,9}}{before}{shape}{behind}\s{{0,9}}", run)
        ]
        if len(found) > max(_MORE * len(best), _TIMES - 1) and are_headlines(run, found):
            best = found
    return best


def _forms(run: str) -> Iterator[tuple[str, str, str]]:
    """Yield (before, shape, behind): patterns of the times at the run's start and end, the longest first, and of what is around."""
    first = run[:_END].split()[:_MOST_WORDS]
    last = run[-_END:].split()[: -_MOST_WORDS - _MOST_COUNTERS - 1 : -1]
    for size in range(len(shapes := _shapes(first)), 0, -1):
        yield r"(?<!\S)", _together(shapes[:size]), r"(?!\S)"
    for counters in range(_MOST_COUNTERS + 1):
        for size in range(len(shapes := _shapes(last[counters:])), 0, -1):
            yield r"(?<!\S)", _together(shapes[:size][::-1]), r"(?!\S)"
        if not last[counters:] or not _COUNTER.search(last[counters]):
            break
    if first and (shape := _shape_of(first[0], is_whole=False)):
        yield r"(?<![\d./:-])" if _touches(shape) else r"(?<!\S)", shape, r"(?=[^\W\d_]|[“‘「『《【])"
    if last and (end := _GLUED_END.search(last[0])):
        shape = _shape_of(end[0])
        yield r"(?<![\d./:\s-])", shape, "" if _touches(shape) else r"(?!\S)"


def _touches(shape: str) -> bool:
    """Say whether a time is sure enough to touch headlines at both sides: one in brackets, or with a year or seconds."""
    return shape.endswith(("]", ")", "）", "】")) or shape.count(_CLASSES["number"]) > _MOST_OPEN


def _together(shapes: list[str]) -> str:
    shape = r"\s{1,3}".join(shapes)
    return f"(?:{shape}|{'|'.join(WORDS_FOR_TIMES)})" if _CLASSES["ago"] in shape else shape


def _shapes(words: list[str]) -> list[str]:
    """Return patterns of the first words, as long as they are parts of times."""
    found = []
    for word in words:
        shape = _shape_of(word)
        if not shape:
            break
        found.append(shape)
    return found


def _shape_of(word: str, *, is_whole: bool = True) -> str:
    """Return a pattern of a word that is parts of times, or of those that it begins with."""
    shape = ""
    at = 0
    while at < len(word):
        m = _PART.match(word, at)
        if not m or (at and not is_whole and m[0] in "[(（【"):
            return "" if is_whole else shape
        kind = m.lastgroup or ""
        shape += re.escape(m[0]) if kind == "sign" else _CLASSES[kind]
        at = m.end()
    return shape if is_whole else ""
