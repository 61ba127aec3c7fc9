"""The runner, as ratios: two workers to one, a WARC end to end to its parts, memory and cost from few pages to many."""

from __future__ import annotations

import gzip
import io
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WARC_BYTES = 10**9  # uncompressed
PAGE_COUNTS = (10_000, 100_000)  # and 1,000,000 with a third argument: it takes a while
LEXBOR_TIMES = 3


def pages(shared: Path) -> list[bytes]:
    found = sorted(shared.glob("corpora/*/pages/*.gz"))
    return [gzip.decompress(path.read_bytes()) for path in found]


def record(number: int, body: bytes) -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
        f"WARC-Date: 2021-06-23T01:05:31Z\r\nWARC-Target-URI: http://news.example/{number}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def write_warc(path: Path, bodies: list[bytes], size: int) -> int:
    """Write the pages over and over, each copy with a mark of its own, until there are `size` bytes; return the count."""
    written = count = 0
    with open(path, "wb") as file:
        while written < size:
            body = bodies[count % len(bodies)] + f"<!-- {count} -->".encode()
            file.write(gzip.compress(record(count, body), 1))
            written += len(body)
            count += 1
    return count


def run(*arguments: str) -> tuple[float, int]:
    """Return seconds and peak memory in MB of the main process alone of one `newskit run`."""
    code = (
        "import resource,sys; from newskit.cli import main\n"
        "try: main()\n"
        "finally: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, file=sys.stderr)"
    )
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, "run", "-q", *arguments], stderr=subprocess.PIPE, check=False
    )
    return time.perf_counter() - start, int(done.stderr.split()[-1])


def parts_seconds(path: Path) -> float:
    """Return the seconds for reading the WARC with FastWARC and parsing each page with lexbor three times."""
    from fastwarc.warc import ArchiveIterator
    from selectolax.lexbor import LexborHTMLParser

    start = time.perf_counter()
    for found in ArchiveIterator(io.FileIO(path)):
        body = found.reader.read()
        for _ in range(LEXBOR_TIMES):
            LexborHTMLParser(body)
    return time.perf_counter() - start


def small_pages(path: Path, count: int) -> None:
    with open(path, "wb") as file:
        for number in range(count):
            html = f"<title>第{number}页</title><p>青河市交通局28日通报，城南大桥恢复通车。</p>"
            file.write(json.dumps({"html": html, "url": f"http://news.example/{number}"}).encode() + b"\n")


def main() -> None:
    shared = Path(sys.argv[1])
    size = int(float(sys.argv[2])) if len(sys.argv) > 2 else WARC_BYTES
    with tempfile.TemporaryDirectory() as folder:
        warc, lines = Path(folder) / "a.warc.gz", Path(folder) / "a.jsonl"
        count = write_warc(warc, pages(shared), size)
        one, memory = run(str(warc), "-o", f"{folder}/1.jsonl")
        two, memory_two = run(str(warc), "--jobs", "2", "-o", f"{folder}/2.jsonl")
        same = Path(f"{folder}/1.jsonl").read_bytes() == Path(f"{folder}/2.jsonl").read_bytes()
        print(f"{count} pages: two workers {one / two:.2f} times one (at least 1.8), same bytes: {same}")
        print(f"a WARC end to end / its parts: {one / parts_seconds(warc):.2f} (at most 1.3)")
        print(f"main process: {memory} MB with one job, {memory_two} MB with two (at most 150)")
        for pages_in in PAGE_COUNTS if size == WARC_BYTES else (1_000, 10_000):
            small_pages(lines, pages_in)
            seconds, memory = run(str(lines), "--jobs", "2", "-o", f"{folder}/3.jsonl")
            print(f"{pages_in:9} small pages: {seconds / pages_in * 1e6:.0f} µs each, {memory} MB")
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"processor time of all runs: {children.ru_utime + children.ru_stime:.0f} s")


if __name__ == "__main__":
    main()
