"""Separators that are in no table: any sign that stands before each headline of a run, or between any two."""

from __future__ import annotations

import re

from newskit.headlines.split.separators import (
    LABEL_CHARS,
    LATIN_WIDTH,
    LIST_PIECES,
    SHORTEST,
    SPACE,
    Gap,
    is_of_headline_length,
)
from newskit.rules.lazy import lazy

# Marks that headlines begin with: quotes and brackets, money, topics, accounts. They are no sign before each.
_OF_TEXT = r"“”‘’\"'《》「」『』()（）【】\[\]〈〉<>{}〔〕［］〖〗〘〙｛｝…。，,、：:;；？！?!.%％‰$¥￥€£#@+\-—–/\\|｜&"
_LATIN_SPACES = lazy(r"(?<=[A-Za-z\d\u00c0-\u052f\uac00-\ud7af]) (?=[A-Za-z\d\u00c0-\u052f\uac00-\ud7af])")
_OF_NAMES = "×＆～—－·・"
_BODY = (
    rf"(?:(?P<before>[^\w\s{_OF_TEXT}]\ufe0f?)(?=[\w“‘《「『（(【\[])"
    rf"|(?P<between>(?:[^\w\s…。，、！？；：“”‘’]|_){{1,3}}\ufe0f?)(?={SPACE})){SPACE}{{0,99}}"
)
_FIRST, _NEXT = lazy(_BODY), lazy(rf"(?:{SPACE}{{1,99}}|[\r\n]\s{{0,99}}){_BODY}")
# What may be one: few runs have enough of them to look further.
_MAY_BE = re.compile(
    rf"[ \t\r\n\u3000\u00a0](?:[^\w\s{_OF_TEXT}]|(?:[^\w\s…。，、！？；：“”‘’]|_){{1,3}}\ufe0f?{SPACE})"
)


def gaps_at_signs(run: str) -> list[Gap]:
    """Return the gaps at the sign that parts the run, with its white space, or none.

    It begins the run, or stands alone between spaces, and makes four pieces at least, most as long as headlines. Where it
    may stand between names too (甲松 & 乙松) and begins nothing, one piece in six must have no space.

    >>> [gap.start for gap in gaps_at_signs("◎甲市开通三条地铁 ◎乙县启动应急响应 ◎丙省发布五年规划 ◎丁地发现恐龙足迹")]
    [0, 9, 19, 29]
    """
    if len(_MAY_BE.findall(run)) < LIST_PIECES - 1:
        return []
    found: dict[str, list[Gap]] = {}
    if first := _FIRST.match(run):
        found[first["before"] or first["between"]] = [Gap(0, first.end(), "sure")]
    for m in _NEXT.finditer(run):
        if m["between"] or m["before"] in found:  # 👍12 behind headlines begins none
            found.setdefault(m["before"] or m["between"], []).append(Gap(m.start(), m.end(), "sure"))
    parting = [
        gaps
        for sign, gaps in found.items()
        if _part_headlines(run, gaps, of_text=sign.isascii() or sign in _OF_NAMES)
    ]
    return parting[0] if len(parting) == 1 else []


def _part_headlines(run: str, gaps: list[Gap], *, of_text: bool) -> bool:
    begins = not gaps[0].start
    if len(gaps) + (not begins) < LIST_PIECES or len(run) > (len(gaps) + 1) * LATIN_WIDTH:
        return False
    starts = [gap.end for gap in gaps] if begins else [0, *(gap.end for gap in gaps)]
    ends = [*(gap.start for gap in gaps if gap.start), len(run.rstrip())]
    pieces = [run[start:end] for start, end in zip(starts, ends, strict=True)]
    if 4 * sum(map(is_of_headline_length, pieces)) < 3 * len(pieces):
        return False
    if not all(
        len(piece) >= SHORTEST and (len(piece) <= LABEL_CHARS or is_of_headline_length(piece))
        for piece in pieces
    ):
        return False
    undivided = sum(" " not in _LATIN_SPACES.sub("", piece) for piece in pieces[1:-1])
    return begins or not of_text or 6 * undivided >= len(pieces)
