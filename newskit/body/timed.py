"""Entries that each have a time: reports of a ticker, programmes, departures."""

from __future__ import annotations

import re

from newskit.body.measures import Measures
from newskit.rules.lazy import lazy

_MIN_ENTRIES = 5
_MIN_SHARE = 0.5  # of the chosen blocks that stand right behind a time
_NEAR = 2  # blocks between a time and its report: a headline, a tag
_TIME = lazy(
    r"\W{0,3}(?:(?:20\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?\s{0,3}|[^\W\d]{1,3}[.,]?\s)?[0-2]?\d[:：.h][0-5]\d|\d{1,2}\s?(?:分钟|小时|mins?|minutes?|hours?|h)\s?(?:前|ago)",
    re.IGNORECASE,
)


def are_timed(m: Measures, chosen: list[int]) -> bool:
    """Tell whether half of what was chosen stands behind a time of its own."""
    texts = m.texts
    timed = sum(
        any(_TIME.match(texts[at]) for at in range(max(0, index - _NEAR), index + 1)) for index in chosen
    )
    return timed >= max(_MIN_ENTRIES, _MIN_SHARE * len(chosen))
