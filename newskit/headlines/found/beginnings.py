"""What headlines of a text page's lists begin with and is not theirs: ranks that touch them, sections in brackets."""

from __future__ import annotations

from newskit.headlines.found.run_on import LIST
from newskit.rules.lazy import lazy

_RANK = lazy(r"[1-9]\d?(?=[^\d\W]|[“‘「《【])")
_SECTION = lazy(r"\[[^\[\]\s]{2,4}\]\s?(?=\S)")


def without_ranks(headlines: list[str]) -> list[str]:
    """Take off the ranks that touch their headlines: numbers that count up, of which some follow one another."""
    ranks = [int(found[0]) if (found := _RANK.match(text)) else None for text in headlines]
    start = 0
    for end in range(1, len(ranks) + 1):
        before = ranks[end - 1]
        if end < len(ranks) and before is not None and ranks[end] == before + 1:
            continue
        if end - start >= LIST:
            for at in range(start, end):
                headlines[at] = headlines[at].removeprefix(str(ranks[at]))
        start = end
    return headlines


def without_sections(headlines: list[str]) -> list[str]:
    """Take off the sections in brackets before headlines, where most of a page's have one.

    >>> without_sections(["[社会] 大桥通车", "[国内] 末班船提前", "[社会] 夜市开街"])
    ['大桥通车', '末班船提前', '夜市开街']
    """
    named = sum(text[0] == "[" and _SECTION.match(text) is not None for text in headlines)
    if named < LIST or 2 * named <= len(headlines):
        return headlines
    return [_SECTION.sub("", text, count=1) if text[0] == "[" else text for text in headlines]
