"""Headlines a second on one core, how time grows with the length of a line, and what loading the weights costs.

usage: bench_headlines.py SHARED. The loop tells how fast the machine is just now.
"""

import json
import resource
import sys
import time
from pathlib import Path

from loop import loop_seconds

from newskit.headlines import iter_run, split_run
from newskit.headlines.model.weights import load_model

LEAST_SPEED = 5_000  # headlines a second on a quiet core


def timed(work, *arguments):
    """Return the processor seconds that one call took, the best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work(*arguments)
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    lines = (Path(sys.argv[1]) / "headlines" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    lists = [json.loads(line)["headlines"] for line in lines]
    headlines = [" ".join(h.split()) for found in lists for h in found]
    start = time.process_time()
    load_model()
    print(f"weights loaded in {1000 * (time.process_time() - start):.1f} ms")
    # The first lists are those of real pages; of the last, put together from a portal's titles, 43 in 100 have a space.
    for name, some in (("of real pages", lists[:100]), ("of many two-part headlines", lists[-100:])):
        runs = [" ".join(found) for found in some]
        seconds = timed(lambda runs: [split_run(run) for run in runs], runs)
        count = sum(map(len, some))
        loops = seconds / loop_seconds()
        print(
            f"{count} headlines in {len(runs)} runs {name}: {count / seconds:.0f} headlines a second, "
            f"a thousand in {1000 * loops / count:.1f} loops"
        )
    for count in (1_000, 10_000, 100_000):
        run = " ".join((headlines * 5)[:count])
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.process_time()
        found = sum(1 for _ in iter_run(run))
        seconds = time.process_time() - start
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        print(
            f"one line of {count} headlines, cut in {found}: {1e6 * seconds / count:.0f} us each, "
            f"memory grown by {grown} KiB"
        )
    print(f"a loop {1000 * loop_seconds():.1f} ms; goal: {LEAST_SPEED} headlines a second on a quiet core")


if __name__ == "__main__":
    main()
