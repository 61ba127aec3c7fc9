"""What stands between the paragraphs of a text page: teasers below their heading out, sections of a notice in."""

from __future__ import annotations

from newskit.body.text_lines import SENTENCE, Lines
from newskit.rules.body_lines import is_read_also
from newskit.rules.lazy import lazy

LONGEST_HEADING = 40  # characters
MOST_TEASERS = 6  # headlines of other articles below one heading
_NUMERALS = "一二三四五六七八九十"
_SECTION = lazy(r"[（(]?([一二三四五六七八九十]{1,2})(?:、|[）)]、?)(?=[^，。])")


def without_teasers(lines: Lines, chosen: list[int]) -> list[int]:
    """Drop headlines of other articles between paragraphs: lines without a full stop right below one that announces them."""
    kept = set(chosen)
    if not kept:
        return chosen
    for head in range(chosen[0] + 1, chosen[-1]):
        if len(lines.texts[head]) >= LONGEST_HEADING or not is_read_also(
            lines.texts[head], lines.weight[head], 0.0
        ):
            continue
        below = head + 1
        while (
            below < chosen[-1]
            and below - head <= MOST_TEASERS
            and not lines.prose[below]
            and lines.ends[below] != SENTENCE
        ):
            below += 1
        kept.difference_update(range(head, below))
    return sorted(kept)


def with_sections(lines: Lines, chosen: list[int]) -> list[int]:
    """Add the sections of a notice that follow those that were chosen: 二、…, 三、… and the sentences below each."""
    if not chosen:
        return chosen
    found = list(chosen)
    last = max((number for i in chosen if (number := _number(lines.texts[i]))), default=0)
    at = chosen[-1] + 1
    while last and at < len(lines.texts):
        if _number(lines.texts[at]) == last + 1:
            last += 1
        elif lines.ends[at] != SENTENCE:
            break
        found.append(at)
        at += 1
    return found if len(found) > len(chosen) and _number(lines.texts[chosen[-1] + 1]) else chosen


def _number(text: str) -> int:
    """Return which section a heading opens, 0 where it opens none."""
    found = _SECTION.match(text) if len(text) < LONGEST_HEADING or "、" in text[:3] else None
    return _NUMERALS.find(found[1]) + 1 if found and len(found[1]) == 1 else 0
