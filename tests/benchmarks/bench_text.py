"""Text pages: megabytes of UTF-8 a second, step by step, against a line filter, the HTML of the same pages and a loop.

usage: bench_text.py SHARED. Processor time of one core; the best of ROUNDS, taken in turn so that a busy moment hits
all. The loop tells how fast the machine is just now.
"""

from __future__ import annotations

import gzip
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from loop import loop_seconds

from newskit.body.html.find import find_html_body
from newskit.body.kind_text import page_kind_text
from newskit.body.text.find import find_text_body
from newskit.fields.find import find_fields
from newskit.fields.title.html import find_title
from newskit.headlines.found.from_lines import headlines_from_lines
from newskit.page.html import read_html
from newskit.page.text import read_text

ROUNDS = 3
LEAST_SPEED = 5.0  # megabytes a second on a quiet core


def line_filter(text: str) -> list[str]:
    """Keep lines that end a sentence, as corpora are built with."""
    return [
        line
        for line in text.split("\n")
        if line.rstrip().endswith(("。", "！", "？", ".", "!", "?", "”", '"'))
    ]


def read_only(text: str) -> None:
    read_text(text)


def title_and_body(text: str) -> None:
    find_text_body(read_text(text))


def whole_path(text: str) -> None:
    page = read_text(text)
    title, body = find_text_body(page)
    page_kind_text(page, body, title.text)
    headlines_from_lines(page, title, body)


def with_fields(text: str) -> None:
    page = read_text(text)
    title, body = find_text_body(page)
    find_fields(page, title, body)
    page_kind_text(page, body, title.text)
    headlines_from_lines(page, title, body)


def html_body(html: bytes) -> None:
    page = read_html(html)
    find_html_body(page, find_title(page))


def seconds(step: Callable[[Any], Any], pages: list[Any]) -> float:
    start = time.process_time()
    for page in pages:
        step(page)
    return time.process_time() - start


def as_utf8(data: bytes) -> bytes:
    try:
        return data.decode("utf-8").encode()
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace").encode()


def main() -> None:
    corpora = Path(sys.argv[1]) / "corpora"
    texts, pages = [], []
    for corpus in ("gne", "magic"):
        for flavour in ("wet", "runon"):
            for path in sorted((corpora / "text" / f"{corpus}-{flavour}" / "pages").glob("*.txt.gz")):
                texts.append(gzip.decompress(path.read_bytes()).decode())
                html = corpora / corpus / "pages" / path.name.replace(".txt.gz", ".html.gz")
                pages.append(as_utf8(gzip.decompress(html.read_bytes())))
    steps = [line_filter, read_only, title_and_body, whole_path, with_fields]
    best = dict.fromkeys([*(step.__name__ for step in steps), "html_body", "loop"], float("inf"))
    for _ in range(ROUNDS + 1):
        for step in steps:
            best[step.__name__] = min(best[step.__name__], seconds(step, texts))
        best["html_body"] = min(best["html_body"], seconds(html_body, pages))
        best["loop"] = min(best["loop"], loop_seconds())
    size = sum(len(text.encode()) for text in texts) / 1e6
    for step in steps:
        spent = best[step.__name__]
        print(
            f"{step.__name__:16}{size / spent:8.2f} MB/s  {1000 * spent / len(texts):6.2f} ms a page  "
            f"{spent / best['html_body']:5.2f} of the HTML's  {spent / len(texts) / best['loop']:5.2f} loops"
        )
    print(
        f"html_body       {1000 * best['html_body'] / len(pages):30.2f} ms a page; a loop {1000 * best['loop']:.1f} ms"
    )
    print(
        f"goal: whole_path at {LEAST_SPEED} MB/s on a quiet core; on a busy one every time grows as the loop's does"
    )


if __name__ == "__main__":
    main()
