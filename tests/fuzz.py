"""Mutated pages through the whole pipeline: no crash, no hang, no unbounded growth, no line that is none.

A loop of mutations over pages of the corpora, where they are there, and of our own samples. Every page goes through
parsing, cleaning, splitting and export in worker processes with bounds on time and memory; a find is kept in
tests/fuzz-finds, and tried first from then on. Where atheris is installed, tests/fuzz_guided.py does it instead.
"""

from __future__ import annotations

import argparse
import gzip
import os
import random
import re
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from newskit.cleaning import CleanOptions
from newskit.errors import BadInput, Failure
from newskit.export import Exporter
from newskit.record import from_line, to_dict, to_line
from newskit.runner import Running, run_pages
from newskit.runner.quarantine import CODES
from newskit.sources.raw import RawPage
from newskit.stages import RunStage, SplitOptions
from tests.benchmarks.loop import loop_seconds
from tests.mutations import mutated

ROOT = Path(__file__).parent
FINDS = ROOT / "fuzz-finds"
MAX_SEED_BYTES = 60_000  # larger pages cost time, not cases
SECONDS, MEMORY = 60.0, 2**30
# Processor time of one page of 240 KB at most, in loops (benchmarks/loop.py): a real one of that size takes a hundredth of it,
# one that is all headlines to cut a half.
MOST_LOOPS = 200
QUICK = 1.0  # seconds that need no loop beside them
# Line breaks and tabs within texts are escaped in JSON, all other controls have no place in a record.
CONTROLS = bytes((*range(9), *range(11, 32), 127))
# What a terminal acts on, what turns the order of letters round, lone surrogates.
ODD = re.compile("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass
class Checked:
    """The whole way of a page; returns the worker's memory in MB. Raises AssertionError on a line that is none."""

    stage: RunStage = field(default_factory=lambda: RunStage("", CleanOptions(), SplitOptions()))

    def __call__(self, page: RawPage) -> int:
        start = time.thread_time()
        try:
            line = self.stage(page)
        except BadInput:
            line = b""
        if line:
            check(line)
        seconds = time.thread_time() - start
        if seconds > QUICK:
            loops = seconds / loop_seconds()
            assert loops < MOST_LOOPS, f"slow: {seconds:.1f} s, {loops:.0f} loops, for {len(page.data)} bytes"
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def check(line: bytes) -> None:
    """Say what is wrong with an output line."""
    assert line.count(b"\n") == 1, "more than one line"
    assert line.endswith(b"\n"), "no whole line"
    assert line.translate(None, CONTROLS) == line, "a raw control character"
    article = from_line(line)
    assert to_line(article) == line, "not the same when read and written again"
    odd = {char for char in "".join(texts_of(to_dict(article))) if ODD.match(char)}
    assert not odd - {"\n", "\t"}, f"control characters: {sorted(odd)}"
    assert Exporter()(RawPage("", line)) == line, "export changes it"


def texts_of(value: object) -> Iterator[str]:
    """Yield all texts of a JSON value, names too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in [*value, *value.values()] if isinstance(value, dict) else value:
            yield from texts_of(inner)


def seeds(shared: Path) -> list[bytes]:
    """Return the pages to start from: all of ours, and every one of moderate size in the corpora."""
    pages = [path.read_bytes() for path in sorted((ROOT.parent / "samples").rglob("*.*")) if path.is_file()]
    pages += [gzip.decompress(path.read_bytes()) for path in sorted(shared.glob("corpora/*/pages/*.gz"))]
    pages += [gzip.decompress(path.read_bytes()) for path in sorted(shared.glob("corpora/text/*/pages/*.gz"))]
    return [page for page in pages if 0 < len(page) <= MAX_SEED_BYTES]


def raw_pages(count: int, seed: int, pages: list[bytes]) -> Iterator[RawPage]:
    """Yield the finds of earlier runs, then so many mutated pages."""
    for path in sorted(FINDS.glob("*.page")):
        yield RawPage(path.name, path.read_bytes())
    for number in range(count):
        yield RawPage(f"{seed}-{number}", mutated(random.Random(f"{seed}-{number}"), pages))


def arguments() -> argparse.ArgumentParser:
    """Return the command line's options."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--pages", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=0, help="of the loop; atheris works in one process")
    parser.add_argument("--loop", action="store_true", help="no atheris, though it is installed")
    return parser


def main() -> int:
    given = arguments().parse_args()
    if find_spec("atheris") and not given.loop:  # it must be there before newskit is imported
        os.execv(sys.executable, [sys.executable, "-m", "tests.fuzz_guided", *sys.argv[1:]])
    found = seeds(given.shared)
    running = Running(given.jobs, page_timeout=SECONDS, page_memory=MEMORY, quarantine=str(FINDS))
    start = time.monotonic()
    finds = done = most = 0
    for result in run_pages(raw_pages(given.pages, given.seed, found), Checked(), "fuzz", running):
        done += 1
        if isinstance(result, Failure) and result.code in CODES:
            finds += 1
            print(f"{result.file}: {result.code}: {result.message}", flush=True)
        elif isinstance(result, int):
            most = max(most, result)
        if done % 1_000 == 0:
            speed = done / (time.monotonic() - start)
            print(f"{done} pages, {speed:.0f} pages/s, {finds} finds, workers {most} MB", flush=True)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{done} pages from {len(found)} seeds: {finds} finds; main process {own} MB, workers {most} MB")
    return 1 if finds else 0


if __name__ == "__main__":
    sys.exit(main())
