"""Mutated pages through the whole pipeline: no crash, no hang, no unbounded growth.

A loop of mutations over pages of the corpora, where they are there, and of our own samples: bytes changed, cut,
repeated, spliced from another page. Every page goes through parsing, cleaning, splitting and export in
worker processes with bounds on time and memory; a find is kept in tests/fuzz-finds, and tried first from then on.
"""

from __future__ import annotations

import argparse
import gzip
import random
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from newskit.cleaning import CleanOptions
from newskit.errors import Failure
from newskit.extract import ParseOptions
from newskit.runner import Running, run_pages
from newskit.runner.quarantine import CODES
from newskit.sources.raw import RawPage
from newskit.stages import RunStage, SplitOptions

ROOT = Path(__file__).parent
FINDS = ROOT / "fuzz-finds"
MAX_SEED_BYTES = 60_000  # larger pages cost time, not cases
SECONDS, MEMORY = 20.0, 2**30
# What parsers stumble over: markup left open, entities, nesting, separators, words of the rules, halves of characters.
TOKENS = [
    *(
        b"<",
        b"</p>",
        b"<!--",
        b"]]>",
        b"<script>",
        b"&#x",
        b"&amp;",
        b"\0",
        b"\xff\xfe",
        b"\xe4\xb8",
        b"\x81",
    ),
    *(
        token.encode()
        for token in (
            "责任编辑：",
            "来源：",
            "中新网北京6月22日电",
            "2021年06月23日 09:05",
            "（完）",
            " | ",
            "_",
        )
    ),
    *(
        b"<div>" * 300,
        b'{"@type":"NewsArticle","headline":',
        b"<table><tr><td>" * 100,
        b"\n" * 500,
        b" " * 2000,
    ),
]


def seeds(shared: Path) -> list[bytes]:
    """Return the pages to start from: all of ours, and every one of moderate size in the corpora."""
    pages = [path.read_bytes() for path in sorted((ROOT.parent / "samples").rglob("*.*")) if path.is_file()]
    pages += [gzip.decompress(path.read_bytes()) for path in sorted(shared.glob("corpora/*/pages/*.gz"))]
    return [page for page in pages if 0 < len(page) <= MAX_SEED_BYTES]


def mutated(draw: random.Random, pages: list[bytes]) -> bytes:
    """Return a page with one to eight changes."""
    page = bytearray(draw.choice(pages))
    for _ in range(draw.randint(1, 8)):
        at = draw.randrange(len(page) + 1)
        end = min(len(page), at + draw.choice((1, 3, 40, 1000)))
        match draw.randrange(6):
            case 0:
                page[at:end] = draw.randbytes(end - at)
            case 1:
                del page[at:end]
            case 2:
                page[at:at] = draw.choice(TOKENS)
            case 3:
                page[at:at] = bytes(page[at:end]) * draw.choice((2, 20))
            case 4:
                other = draw.choice(pages)
                begin = draw.randrange(len(other))
                page[at:at] = other[begin : begin + 2000]
            case 5:
                del page[at:]
        del page[4 * MAX_SEED_BYTES :]
    return bytes(page)


def raw_pages(count: int, seed: int, pages: list[bytes]) -> Iterator[RawPage]:
    """Yield the finds of earlier runs, then so many mutated pages."""
    for path in sorted(FINDS.glob("*.page")):
        yield RawPage(path.name, path.read_bytes())
    for number in range(count):
        yield RawPage(f"{seed}-{number}", mutated(random.Random(f"{seed}-{number}"), pages))


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shared", type=Path, default=Path("../shared"))
    arguments.add_argument("--pages", type=int, default=100_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--jobs", type=int, default=0)
    given = arguments.parse_args()
    found = seeds(given.shared)
    stage = RunStage(ParseOptions(), CleanOptions(), SplitOptions())
    running = Running(given.jobs, page_timeout=SECONDS, page_memory=MEMORY, quarantine=str(FINDS))
    start = time.monotonic()
    finds = done = 0
    for result in run_pages(raw_pages(given.pages, given.seed, found), stage, "fuzz", running):
        done += 1
        if isinstance(result, Failure) and result.code in CODES:
            finds += 1
            print(f"{result.file}: {result.code}: {result.message}", flush=True)
        if done % 1_000 == 0:
            print(f"{done} pages, {done / (time.monotonic() - start):.0f} pages/s, {finds} finds", flush=True)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{done} pages from {len(found)} seeds: {finds} finds; main process at most {most} MB")
    return 1 if finds else 0


if __name__ == "__main__":
    sys.exit(main())
