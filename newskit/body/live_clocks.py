"""Live reports: the clocks that stand alone above their entries, with or without the day, and on a text page the entries below them."""

from __future__ import annotations

import re
from itertools import pairwise

from newskit.body.text.lines import Lines
from newskit.rules.lazy import lazy

_LEAST_ENTRIES, MOST_IN_ENTRY = 3, 30  # entries, and lines of one
_LEAST_ODDS = -1.73  # log odds of their sentences, on the mean: readers' comments have less
_MAX_CLOCK = 20  # characters
_DAY = lazy(r"(?:20\d\d\s?[-/.年]\s?)?([01]?\d)\s?[-/.月]\s?([0-3]?\d)日?\s{1,2}(?=\d)")  # 07-26 23:48
_MOST_DAYS = 31  # of a month
_CLOCK = lazy(
    r"([0-2]?\d)[:：.h]([0-5]\d)(?:[:：.]\d\d)?(?:\s?(?:[ap]\.?m\.?|uhr|gmt|bst|cet|e[ds]?t))?", re.IGNORECASE
)
AGO = lazy(r"(\d\d?)\s?(?:(分[钟鐘]|min(?:ute)?s?)|小[时時]|h(?:(?:ou)?rs?)?)\s?(?:前|ago)", re.IGNORECASE)


def clocks_of(texts: list[str], start: int = 0) -> list[int]:
    """Return the numbers of the lines that say a clock or how long ago, and no more; [] where they are few or go both up and down.

    >>> clocks_of(["14.10", "The bridge is shut.", "13:05", "Wind gets up.", "12:40", "Good morning."])
    [0, 2, 4]
    """
    found = {
        at: minute
        for at in range(start, len(texts))
        if len(texts[at]) <= _MAX_CLOCK and texts[at][0].isdigit() and (minute := _minute(texts[at])) >= 0
    }
    minutes = list(found.values())
    if len(found) < _LEAST_ENTRIES or minutes not in (sorted(minutes), sorted(minutes, reverse=True)):
        return []
    return list(found)


def _minute(text: str) -> int:
    """Return the minute of the day, or of the year, that a line says, or how many minutes ago; -1 where it says neither."""
    day = _DAY.match(text)
    if clock := _CLOCK.fullmatch(text, day.end() if day else 0):
        days = int(day[1]) * _MOST_DAYS + int(day[2]) if day else 0
        return (days * 24 + int(clock[1])) * 60 + int(clock[2])
    ago = AGO.fullmatch(text)
    return int(ago[1]) * (1 if ago[2] else 60) if ago else -1


def may_head_teasers(text: str) -> bool:
    """Tell a time as it stands above teasers and comments, too: how long ago it was, or its day before the clock."""
    return AGO.fullmatch(text) is not None or _DAY.match(text) is not None


def report_in_lines(lines: Lines, odds: dict[int, float]) -> list[int]:
    """Return the sentences of a live report's entries, and the line below each clock; [] where the page is none.

    `odds` are the log odds of lines in doubt.
    """
    clocks = clocks_of(lines.texts)
    if not clocks or may_head_teasers(lines.texts[clocks[0]]):
        return []
    found: list[int] = []
    told: list[int] = []
    for at, end in pairwise([*clocks, len(lines.texts)]):
        prose = [i for i in range(at + 1, end) if lines.prose[i]]
        if end == len(lines.texts):  # what stands below the last entry is none of it
            prose = [i for place, i in enumerate(prose) if i <= at + 2 + place]
        elif end - at > MOST_IN_ENTRY:
            return []
        if not prose:
            return []
        told += prose
        found += sorted({at + 1, *prose})
    is_told = sum(odds.get(i, _LEAST_ODDS - 1) for i in told) >= _LEAST_ODDS * len(told)
    return found if is_told else []
