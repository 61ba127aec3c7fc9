"""HTML: full records against the bare parse and the peers, and memory: bench_html.py SHARED.

All times are processor time of one thread, best of three rounds a page, interleaved; ratios are of sums over pages.
Peers are measured where they are installed, in an environment of their own.
"""

from __future__ import annotations

import gc
import gzip
import importlib
import itertools
import math
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from newskit.extract import parse_page
from newskit.page.html import read_html
from newskit.record import to_line
from newskit.sources.raw import RawPage

ROUNDS = 3
MEMORY_PAGES = 2_000


def record(page: bytes) -> bytes:
    """The whole way: bytes to a record's line."""
    return to_line(parse_page(RawPage("page", page, "")))


def peers() -> Iterator[tuple[str, Callable[[bytes], Any]]]:
    """What is installed of the peers, each as its documentation says to call it for the text of an article."""
    if module := _installed("resiliparse.extract.html2text"):
        extract_text = module.extract_plain_text
        yield "resiliparse", lambda page: extract_text(page.decode("utf-8", "replace"), main_content=True)
    if module := _installed("trafilatura"):
        extract = module.extract
        yield "trafilatura", lambda page: extract(page.decode("utf-8", "replace"), with_metadata=True)
    if module := _installed("readability"):
        document = module.Document
        yield "readability-lxml", lambda page: document(page.decode("utf-8", "replace")).summary()
    if module := _installed("newspaper"):
        article = module.Article
        yield "newspaper4k", lambda page: _newspaper(article, page)
    if module := _installed("gne"):
        gne = module.GeneralNewsExtractor()
        yield "GNE", lambda page: gne.extract(page.decode("utf-8", "replace"))
    if module := _installed("magic_html"):
        magic = module.GeneralExtractor()
        yield "magic-html", lambda page: magic.extract(page.decode("utf-8", "replace"), base_url="")


def _installed(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def _newspaper(article: Any, page: bytes) -> str:
    found = article("http://localhost/")
    found.download(input_html=page.decode("utf-8", "replace"))
    found.parse()
    return str(found.text)


def pages(shared: Path) -> list[bytes]:
    """The UTF-8 pages of gne and magic."""
    found = []
    for corpus in ("gne", "magic"):
        for path in sorted((shared / "corpora" / corpus / "pages").glob("*.gz")):
            data = gzip.decompress(path.read_bytes())
            try:
                data.decode()
            except UnicodeDecodeError:
                continue
            found.append(data)
    return found


def seconds(call: Callable[[bytes], Any], page: bytes) -> float:
    """Processor time of the second of two calls. A peer that fails on a page has taken that long, too.

    The first leaves memory and caches as this way needs them. Without it the way that came behind the largest peer,
    lexbor's, paid for what that one had left cold, .7 to 2.7 ms by machine, and all others looked better beside it.
    """
    _call(call, page)
    start = time.thread_time()
    _call(call, page)
    return time.thread_time() - start


def _call(call: Callable[[bytes], Any], page: bytes) -> None:
    try:
        call(page)
    except Exception as problem:  # noqa: BLE001 - other people's programs
        del problem


def compare(found: list[bytes]) -> None:
    """Print what each way costs, as a multiple of lexbor's parse of the same bytes."""
    ways: dict[str, Callable[[bytes], Any]] = {
        "lexbor parse": LexborHTMLParser,
        "newskit page": read_html,
        "newskit record": record,
        **dict(peers()),
    }
    totals = dict.fromkeys(ways, 0.0)
    for page in found:
        best = dict.fromkeys(ways, math.inf)
        for _ in range(ROUNDS):
            for name, call in ways.items():
                best[name] = min(best[name], seconds(call, page))
        for name, least in best.items():
            totals[name] += least
    floor, ours = totals["lexbor parse"], totals["newskit record"]
    print(f"{len(found)} pages, {sum(map(len, found)) // len(found) // 1000} KB each")
    for name, total in totals.items():
        print(
            f"  {name:18} {total / floor:7.2f} × parse   {total / ours:6.2f} × our record   {total / len(found) * 1000:7.2f} ms"
        )


def memory(found: list[bytes]) -> None:
    """Print the greatest memory after each quarter of many pages."""
    marks = []
    for number, page in enumerate(itertools.islice(itertools.cycle(found), MEMORY_PAGES), 1):
        record(page)
        if number % (MEMORY_PAGES // 4) == 0:
            marks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
    print(f"  MB after each {MEMORY_PAGES // 4} pages: {marks}")


def main() -> None:
    """Run both."""
    gc.set_threshold(50_000)  # as every command sets it; the peers have it, too
    found = pages(Path(sys.argv[1]))
    compare(found)
    print("memory")
    memory(found)


if __name__ == "__main__":
    main()
