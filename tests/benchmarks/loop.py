"""A loop in plain Python, timed beside what has no other yardstick: it tells how fast the machine is just now."""

import time

LOOP = 300_000


def loop_seconds() -> float:
    """Return the processor seconds of one loop, a sum of squares, the best of five."""
    best = float("inf")
    for _ in range(5):
        start = time.process_time()
        sum(i * i for i in range(LOOP))
        best = min(best, time.process_time() - start)
    return best
