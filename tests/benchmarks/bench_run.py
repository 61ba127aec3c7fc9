"""The runner, as ratios: bench_run.py SHARED [BYTES [long]]. Two workers to one, a WARC end to end to its parts, what is
spent beside the parsing, memory and cost from few pages to a million.

A gigabyte of WARC is made of the corpora's pages, each copy with a mark of its own. Besides the clock, which other
programs on the machine disturb, processor time is counted: of a run and of all its workers.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import resource
import subprocess
import sys
import tarfile
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from newskit.cleaning import CleanOptions
from newskit.decode import decode
from newskit.export import Exporter
from newskit.sources.raw import RawPage, ReadOptions
from newskit.sources.read import read_inputs
from newskit.sources.walk import Input
from newskit.stages import RunStage, SplitOptions

WARC_BYTES = 10**9  # uncompressed
SMALL_COUNTS = (10_000, 100_000, 1_000_000)
LEXBOR_TIMES = 3
SHORT, LONG = 4_000, 100_000  # real pages for one process; many take half an hour or more
STAGE = RunStage("", CleanOptions(), SplitOptions())
_MAIN = (
    "import resource,sys; from newskit.cli import main\n"
    "try: main()\n"
    "finally:\n"
    "    used = resource.getrusage(resource.RUSAGE_SELF)\n"
    "    with open('/proc/self/status') as status:\n"  # ru_maxrss would be that of whoever started us
    "        peak = status.read().partition('VmHWM:')[2].split()[0]\n"
    "    print(int(peak) // 1024, used.ru_utime + used.ru_stime, file=sys.stderr)"
)


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, processor seconds of all processes and of the main one, its peak memory in MB."""

    seconds: float
    processor: float
    own: float
    memory: int

    def without(self, start: Cost) -> Cost:
        """The cost without that of starting."""
        return replace(self, seconds=self.seconds - start.seconds, processor=self.processor - start.processor)


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
    """Write the pages over and over until there are `size` bytes; return the count."""
    written = count = 0
    with open(path, "wb") as file:
        while written < size:
            body = bodies[count % len(bodies)] + f"<!-- {count} -->".encode()
            file.write(gzip.compress(record(count, body), 1))
            written += len(body)
            count += 1
    return count


def run(*arguments: str, feed: Callable[[io.BufferedWriter], None] | None = None) -> Cost:
    """Return what one `newskit run` costs; `feed` writes to its standard input."""
    start = time.perf_counter()
    command = [sys.executable, "-c", _MAIN, "run", "-q", *arguments]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        workers = _Workers(process.pid)
        assert process.stdin
        assert process.stderr
        if feed:
            feed(process.stdin)
        process.stdin.close()
        said = process.stderr.read()
        process.wait()
        seconds = time.perf_counter() - start
        of_workers = workers.end()
    memory, own = said.split()[-2:]
    return Cost(seconds, float(own) + of_workers, float(own), int(memory))


class _Workers(threading.Thread):
    """Watches the processor time of all that a process has started, as long as they live."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._seconds: dict[int, float] = {}
        self._ended = threading.Event()
        self.start()

    def run(self) -> None:
        while not self._ended.wait(0.05):
            for pid in _below(self._pid):
                self._seconds[pid] = _processor_seconds(pid) or self._seconds.get(pid, 0.0)

    def end(self) -> float:
        self._ended.set()
        self.join()
        return sum(self._seconds.values())


def _below(pid: int) -> Iterator[int]:
    for task in Path(f"/proc/{pid}/task").glob("*"):
        try:
            children = (task / "children").read_text().split()
        except OSError:
            continue
        for child in map(int, children):
            yield child
            yield from _below(child)


def _processor_seconds(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def seconds_of(act: Callable[[], object]) -> float:
    """Processor seconds of a call."""
    start = time.process_time()
    act()
    return time.process_time() - start


def fastwarc_bodies(path: Path) -> Iterator[bytes]:
    """The payloads of a WARC as FastWARC alone reads them."""
    from fastwarc.warc import ArchiveIterator

    for found in ArchiveIterator(io.FileIO(path)):
        yield found.reader.read()


def parts_seconds(path: Path) -> tuple[float, float]:
    """Processor seconds for reading the WARC with FastWARC, and for parsing each page with lexbor once."""
    from selectolax.lexbor import LexborHTMLParser

    parsing = 0.0
    start = time.process_time()
    for body in fastwarc_bodies(path):
        parsing += seconds_of(lambda page=body: LexborHTMLParser(page))  # type: ignore[misc]
    return time.process_time() - start - parsing, parsing


def shares(path: Path) -> dict[str, float]:
    """Processor seconds of the steps of a run in one process, one after the other."""
    used = dict.fromkeys(("reading", "decoding", "the stages, with decoding", "export"), 0.0)
    exporter = Exporter()
    found = read_inputs([Input(str(path))], ReadOptions())
    STAGE(RawPage("warm", b"<p>" + b"word " * 99))
    while True:
        start = time.process_time()
        page = next(found, None)
        used["reading"] += time.process_time() - start
        if page is None:
            return used
        if not isinstance(page, RawPage):
            continue
        data, charset = page.data, page.charset
        used["decoding"] += seconds_of(lambda data=data, charset=charset: decode(data, charset=charset))  # type: ignore[misc]
        start = time.process_time()
        line = STAGE(page)
        worked = time.process_time()
        exporter.line(line)
        used["the stages, with decoding"] += worked - start
        used["export"] += time.process_time() - worked


def of_a_warc(folder: str, bodies: list[bytes], size: int) -> None:
    """Print what a WARC of so many bytes costs with one job and two, beside its parts."""
    warc, small = Path(folder, "a.warc.gz"), Path(folder, "small.warc.gz")
    count = write_warc(warc, bodies, size)
    write_warc(small, bodies[:4], 1)
    one, two = (
        run(str(warc), "-o", f"{folder}/1.jsonl"),
        run(str(warc), "--jobs", "2", "-o", f"{folder}/2.jsonl"),
    )
    start_one = run(str(small), "-o", f"{folder}/s.jsonl")
    start_two = run(str(small), "--jobs", "2", "-o", f"{folder}/s.jsonl")
    same = Path(folder, "1.jsonl").read_bytes() == Path(folder, "2.jsonl").read_bytes()
    later_one, later_two = one.without(start_one), two.without(start_two)
    print(f"a WARC of {count} pages, {size // 10**6} MB; two workers give the same bytes as one: {same}")
    print(f"  two workers to one, by the clock        {one.seconds / two.seconds:6.2f} (goal 1.8)")
    print(f"  without their start                     {later_one.seconds / later_two.seconds:6.2f}")
    print(f"  at most, by the processor time they use {2 * one.processor / two.processor:6.2f}")
    print(f"  the same without their start            {2 * later_one.processor / later_two.processor:6.2f}")
    print(f"  main process beside two workers         {two.own / two.processor:6.2f} of all processor time")
    reading, parsing = parts_seconds(warc)
    parts = reading + LEXBOR_TIMES * parsing
    print(f"  end to end / (FastWARC + {LEXBOR_TIMES} lexbor)      {one.processor / parts:6.2f} (goal 1.3)")
    print(f"  the same by the clock, two workers      {two.seconds / parts:6.2f}")
    print(
        f"  main process                            {one.memory} MB with one job, {two.memory} MB with two (goal 150)"
    )
    used = shares(warc)
    whole = used["reading"] + used["the stages, with decoding"] + used["export"]
    for name, seconds in used.items():
        print(f"  {name:28} {seconds / whole:6.1%} of a run, {seconds / parsing:5.2f} × lexbor's parse")
    print(
        f"  FastWARC alone               {reading / whole:6.1%} of a run, {reading / parsing:5.2f} × lexbor's parse"
    )


def write_containers(folder: Path, bodies: list[bytes]) -> None:
    """Write the pages into one container of each kind."""
    records = [record(number, body) for number, body in enumerate(bodies)]
    (folder / "a.warc").write_bytes(b"".join(records))
    (folder / "a.warc.gz").write_bytes(b"".join(gzip.compress(each, 1) for each in records))
    (folder / "one.warc.gz").write_bytes(gzip.compress(b"".join(records), 1))
    (folder / "plain").mkdir()
    (folder / "packed").mkdir()
    with (
        zipfile.ZipFile(folder / "a.zip", "w", zipfile.ZIP_DEFLATED) as packed,
        tarfile.open(folder / "a.tar.gz", "w:gz", compresslevel=1) as tar,
        open(folder / "a.jsonl", "wb") as lines,
    ):
        for number, body in enumerate(bodies):
            member = tarfile.TarInfo(f"{number}.html")
            member.size = len(body)
            tar.addfile(member, io.BytesIO(body))
            packed.writestr(member.name, body)
            lines.write(json.dumps({"html": body.decode("utf-8", "replace")}).encode() + b"\n")
            (folder / "plain" / member.name).write_bytes(body)
            (folder / "packed" / f"{member.name}.gz").write_bytes(gzip.compress(body, 1))


def of_containers(folder: str, bodies: list[bytes]) -> None:
    """Print what the main process takes beside two workers, of the processor time without that of starting."""
    inputs = Path(folder, "containers")
    inputs.mkdir()
    write_containers(inputs, bodies)
    Path(folder, "small.html").write_bytes(bodies[0])
    start = run(f"{folder}/small.html", "--jobs", "2", "-o", f"{folder}/s.jsonl")
    for path in sorted(inputs.iterdir()):
        cost = run("-r", str(path), "--jobs", "2", "-o", f"{folder}/4.jsonl")
        own, all_of_it = cost.own - start.own, cost.processor - start.processor
        print(
            f"  main process on {path.name:12} {own / all_of_it:6.1%} of all processor time, {cost.memory} MB"
        )


def small_lines(count: int) -> Callable[[io.BufferedWriter], None]:
    """Return what writes so many small pages as JSON Lines."""

    def feed(file: io.BufferedWriter) -> None:
        for number in range(count):
            html = f"<title>第{number}页</title><p>青河市交通局{number % 28}日通报，城南大桥恢复通车。</p>"
            file.write(json.dumps({"html": html, "url": f"http://news.example/{number}"}).encode() + b"\n")

    return feed


def of_small_pages(folder: str, counts: tuple[int, ...]) -> None:
    """Print what small pages through a pipe cost, as their number grows; the largest with two jobs only."""
    for jobs, some in (("1", counts[:2]), ("2", counts)):
        print(f"small pages through a pipe, --jobs {jobs}")
        for count in some:
            cost = run("-", "--jobs", jobs, "-o", f"{folder}/3.jsonl", feed=small_lines(count))
            each = cost.processor / count * 1e6
            print(f"  {count:9,} pages: {each:6.0f} µs of processor time each, main process {cost.memory} MB")


def of_many_pages(bodies: list[bytes], count: int) -> None:
    """Print a process's memory after each quarter of many real pages: it must not grow."""
    memory = []
    for number in range(count):
        STAGE(RawPage("page", bodies[number % len(bodies)]))
        if (number + 1) % (count // 4) == 0:
            found = Path("/proc/self/status").read_text().partition("VmRSS:")[2]
            memory.append(int(found.split()[0]) // 1024)
    print(f"{count:,} real pages in one process: {memory} MB after each quarter")


def main() -> None:
    bodies = pages(Path(sys.argv[1]))
    size = int(float(sys.argv[2])) if len(sys.argv) > 2 else WARC_BYTES
    counts = tuple(count for count in SMALL_COUNTS if count * 1000 <= size)
    with tempfile.TemporaryDirectory() as folder:
        of_a_warc(folder, bodies, size)
        of_containers(folder, bodies)
        of_small_pages(folder, counts)
    of_many_pages(bodies, LONG if "long" in sys.argv else SHORT)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"processor time of the main processes in all: {used.ru_utime + used.ru_stime:.0f} s")


if __name__ == "__main__":
    main()
