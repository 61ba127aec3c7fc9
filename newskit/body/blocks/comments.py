"""What readers say below an article, whatever its boxes are called: known by its heading, and by the tools to answer it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from newskit.rules.comment_heads import COMMENT_WORDS, heads_comments
from newskit.rules.lazy import lazy, lines_with

if TYPE_CHECKING:
    from newskit.body.blocks.measures import Measures

_MAX_LINE = 40  # characters of a heading, or of a tool
_MAX_LINKS = 0.35  # of a heading: what is a link leads to comments
_MIN_ANSWERS = 3  # parts of what readers said, each with its tools
_REACH = 40  # blocks from the heading to the first tools, and from one's tools to the next
# Tools to answer, to report, to agree; who said it when, and as number what. In lower case.
_TOOL = lazy(
    r"^(?:查看|收起|我要)?回[复覆](?:\W|\d|$)|\d{1,6}\s?回[复覆]$|举报|檢舉|^[赞顶踩]\W{0,2}\d|[赞顶踩]\s?\d{0,6}$|发表[于在]|.\d\s?发表$|第?\d{1,5}\s?[楼樓]$|"
    r"^(?:reply|report(?: (?:comment|abuse|post|this).{0,12})?|flag|permalink|répondre|signaler|antworten|melden|responder"
    r"|denunciar|rispondi|segnala|beantwoorden|ответить|返信|답글|신고)\b\W{0,3}\d{0,6}$|\bsays:$",
)
# One of these stands in all that it finds.
_TOOL_WORDS = (
    "回复 回覆 举报 檢舉 赞 顶 踩 发表 楼 樓 reply report flag permalink répondre signaler antworten melden responder denunciar rispondi segnala "
    "beantwoorden ответить 返信 답글 신고 says:"
).split()
_TIME = lazy(
    r"\d[:：]\d\d|\d[-/.月]\d|\d\s?(?:秒|分[钟鐘]?|小[时時]|時間|[天日周週年]|[个個]月|분|시간|일)[前전]|[昨前]天|[刚剛]{2}|"
    r"\bago\b|\b(?:vor|hace|há|il y a) \d|\bfa$|назад",
    re.IGNORECASE,
)


def comments_of(m: Measures, prose: list[int]) -> range:
    """Return the blocks from the heading of the comments to the last tools among them. `prose` are the blocks that look like prose.

    There must be prose between the title and the heading, and three answers below it.
    """
    texts, shares = m.texts, m.link_share
    first = bisect_right(prose, m.title_at)
    if first == len(prose):
        return range(0)
    lines = [
        at
        for at in range(prose[first] + 1, len(texts))
        if shares[at] < _MAX_LINKS and len(texts[at]) <= _MAX_LINE
    ]
    timed: list[int] | None = None
    for line in lines_with(COMMENT_WORDS, "\n".join(map(texts.__getitem__, lines)).lower()):
        head = lines[line]
        if not heads_comments(texts[head]):
            continue
        if end := _end(texts, head):
            return range(head, end)
        if timed is None:  # once: there may be many headings
            timed = [
                at
                for at in range(head + 1, len(texts))
                if len(texts[at]) <= _MAX_LINE and _TIME.search(texts[at])
            ]
        if end := _section_end(m, head, timed):
            return range(head, end)
    return range(0)


def _section_end(m: Measures, head: int, timed: list[int]) -> int:
    """Return the end of the section that the heading opens, 0 where there are no times of answers in it."""
    at = m.places[head]
    while at > 0 and m.starts[m.parents[at]] == head:
        at = m.parents[at]
    end = m.ends[at]
    return end if bisect_left(timed, end) - bisect_right(timed, head) >= _MIN_ANSWERS else 0


def _tools(texts: list[str], start: int, end: int) -> list[int]:
    """Return the blocks of some that are tools of answers."""
    short = [at for at, text in enumerate(texts[start:end], start) if len(text) <= _MAX_LINE]
    lower = "\n".join(map(texts.__getitem__, short)).lower()
    lines = lower.split("\n")
    return [short[line] for line in lines_with(_TOOL_WORDS, lower) if _TOOL.search(lines[line])]


def _end(texts: list[str], head: int) -> int:
    """Return what follows the last tools below a heading, 0 where there are too few of them."""
    last, answers = head, 0
    while found := _tools(texts, last + 1, last + 1 + _REACH):
        for at in found:
            answers += at > last + 1
            last = at
    return last + 1 if answers >= _MIN_ANSWERS else 0
