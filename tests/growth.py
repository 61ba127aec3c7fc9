"""Work that may grow with its input in a line and no faster: two sizes in one run, never seconds."""

from __future__ import annotations

import time
from collections.abc import Callable

_TIMES = 4
_MOST = 10  # quadratic work takes sixteen times as long; the rest is what else the machine does
_TRIES = 4
_BLINK = 0.03  # seconds that say nothing


def grows_linearly(work: Callable[[int], object], few: int) -> bool:
    """Tell whether four times `few` of something take no more than ten times as long as those few.

    Measured in turns, in time of this thread: what else the machine does slows both. The best of a few tries counts.
    """
    best = dict.fromkeys((few, _TIMES * few), float("inf"))
    for _ in range(_TRIES):
        for size in best:
            start = time.thread_time()
            work(size)
            best[size] = min(best[size], time.thread_time() - start)
        if best[_TIMES * few] <= _MOST * best[few] + _BLINK:
            return True
    return False
