"""Hostile pages: time must grow with their size, not faster: bench_hostile.py SHARED [KIND [SIZE]].

Each kind of page is read whole (parse, clean, split, to a line) in four sizes, each twice the one before, in a
process of its own. `grows as` is the exponent over the last two doublings: 1 is linear. The last lines say what grows
faster than LIMIT; what seems to is measured once more, since other programs run, too.
"""

from __future__ import annotations

import math
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from newskit.cleaning import CleanOptions
from newskit.errors import BadInput
from newskit.sources.raw import RawPage
from newskit.stages import RunStage, SplitOptions

SIZES = 4
LIMIT = 1.25  # exponents above it are no noise
GIVE_UP = 900.0  # seconds for one kind, by the clock: other programs run, too
SENTENCE = "<p>第一座大桥28日恢复通车，公交线路同时恢复，市民步行骑车都能通过。</p>"
TEXT = "一句很长的话，说了又说，没有尽头，"
MB = 1_000_000


def _soup(count: int) -> str:
    """Open one element of each kind after the other, and close none."""
    names = (
        "div p b a li td span table ul h1 form font section em blockquote dl dd select button center".split()
    )
    return "".join(f"<{names[at % len(names)]} class=c{at % 7}>text {at}, text. " for at in range(count))


# Kind → the units of its largest page, and the page of so many units.
KINDS: dict[str, tuple[int, Callable[[int], str]]] = {
    "one tag with a million attributes": (1_000_000, lambda n: "<div " + " ".join(f"a{i}=1" for i in range(n)) + ">x</div>"),
    "a million tags with an attribute": (1_000_000, lambda n: "<p>" + "<i a=1>" * n),
    "one text node of 100 MB": (100 * MB, lambda n: "<p>" + TEXT * (n // len(TEXT.encode())) + "</p>"),
    "one text node of 100 MB, latin": (100 * MB, lambda n: "<p>" + "a word and another, " * (n // 20)),
    "flat text of 20 MB, one line": (20 * MB, lambda n: TEXT * (n // len(TEXT.encode()))),
    "flat text, a million lines": (1_000_000, lambda n: "一行字\n" * n),
    "run-on headlines, 2 MB": (2 * MB, lambda n: "标题在这里 " + "甲市地铁开通 客流平稳 " * (n // 30) + "\n正文，一句话。\n"),
    "100,000 <br>": (100_000, lambda n: "<div>" + "文字，<br>" * n),
    "400,000 <br> in a row": (400_000, lambda n: "<div>text" + "<br>" * n + "text"),
    "unclosed everything": (200_000, _soup),
    "nested <div>": (200_000, lambda n: "<div>" * n + "x" + "</div>" * n),
    "nested <div> with text": (200_000, lambda n: "<div>text, text. " * n),
    "nested <span>": (200_000, lambda n: "<p>" + "<span>" * n + "x"),
    "nested <b>, each its own": (50_000, lambda n: "<p>" + "".join(f"<b id={i}>" for i in range(n)) + "<p>text" * n),
    "nested <a>": (200_000, lambda n: "<a href=/>text<div>" * n),
    "nested tables": (100_000, lambda n: "<table><tr><td>" * n),
    "nested tables with text": (100_000, lambda n: "<table>text<td>text" * n),
    "nested lists": (200_000, lambda n: "<ul><li>" * n),
    "nested <legend>": (200_000, lambda n: "<legend>text" * n),
    "nested <picture> over a list": (100_000, lambda n: "<h1>标题</h1>" + "<picture>text<li>text" * n),
    "nested elements of no known name": (200_000, lambda n: "<x-y>" * n + "</q>" * n),
    "nested <ins> over rules": (200_000, lambda n: "<ins>text<hr>" * n),
    "nested cells in a drawing": (200_000, lambda n: "<svg>" + "<td>" * n + "</q>" * n),
    "nested <rt>": (200_000, lambda n: "<rt>text" * n),
    "<font> closed in the wrong order": (50_000, lambda n: "<p><b><i><font>text</b></p></i>" * n),
    "text fostered out of a table": (200_000, lambda n: "<table>" + "text<tr>" * n),
    "paragraphs": (100_000, lambda n: "<p>一句话，说了一件事。</p>" * n),
    "headings": (100_000, lambda n: "<h1>标题</h1>" * n),
    "headings over paragraphs": (
        50_000,
        lambda n: "".join(f"<h1>标题{i}</h1><p>第{i}座大桥28日恢复通车，公交线路同时恢复，市民步行骑车都能通过。</p>" for i in range(n)),
    ),
    "heads of comments": (20_000, lambda n: f"<h1>标题</h1>{SENTENCE * 5}" + f"<p>网友评论</p>{SENTENCE}" * n),
    "paragraphs of a long description": (50_000, lambda n: f"<html><meta name=description content={'第' * 20 * n}>{SENTENCE * n}"),
    "title and furniture in turn": (20_000, lambda n: f"<h1>大桥今天通车</h1>{SENTENCE * 5}" + "<p>大桥今天通车</p><p>(Reporting by Lin Xiao)</p>" * n + SENTENCE),
    "og:title with separators": (100_000, lambda n: f"<html><meta property=og:title content='{'_甲网_' * n}'>{SENTENCE}"),
    "tables in links": (50_000, lambda n: "<a href=/x><table><td>" * 800 + "文字，" * 10 * n),
    "pictures of one caption": (50_000, lambda n: f"<h1>标题</h1>{SENTENCE * 5}<figure>{''.join(f'<img src=/{i}.jpg>' for i in range(n))}<figcaption>{'文' * n}</figcaption></figure>{SENTENCE}"),
    "pictures in links beside headlines, one line": (20_000, lambda n: f"<h1>标题</h1>{SENTENCE * 5}<p>{''.join(f'<a href=/{i}>甲市地铁开通 客流平稳有序 {i}</a><a href=/x{i}><img src=/{i}.jpg></a>' for i in range(n))}</p>{SENTENCE}"),
    "links": (100_000, lambda n: "".join(f"<a href=/{i}.html>第{i}届青年合唱节落幕</a> " for i in range(n))),
    "times": (100_000, lambda n: "<p>2021-06-23 09:05 来源：甲报 作者：张三</p>" * n),
    "meta": (100_000, lambda n: "<meta name=author content='张三 李四'>" * n + "<p>text"),
    "end tags of nothing": (100_000, lambda n: "<p>text</div></b></td>" * n),
    "stray <": (4 * MB, lambda n: "<" * n),
    "comments": (500_000, lambda n: "<!-- -->x" * n),
    "open comments": (500_000, lambda n: "<p><!-- x" * n),
    "entities": (500_000, lambda n: "<p>" + "&nbsp;&#x4e00;&bogus" * n),
    "NULs and escapes": (100_000, lambda n: "<p>\x1b[31m\x00\ufffe" * n),
    "JSON-LD nested": (500_000, lambda n: '<script type="application/ld+json">' + '[{"a":' * n + "</script><p>text"),
    "JSON-LD with many articles": (50_000, lambda n: '<script type="application/ld+json">[' + '{"@type":"NewsArticle","headline":"x"},' * n + "{}]</script>"),
    "texts of an object in a script": (20_000, lambda n: "<html><script>var a = {" + ",".join(f'"k{i}": "{SENTENCE}"' for i in range(n)) + "}</script><p>text"),
    "a script of 20 MB": (20 * MB, lambda n: "<script>" + "var a = '<p>'; b < c; " * (n // 22) + "</script><p>text"),
}  # fmt: skip


def _seconds(stage: RunStage, page: bytes) -> float:
    start = time.thread_time()
    try:
        stage(RawPage("page", page))
    except BadInput as problem:
        print(f"    {problem}")
    return time.thread_time() - start


def measure(name: str, largest: int) -> None:
    """Print the times of one kind of page."""
    stage = RunStage("", CleanOptions(), SplitOptions())
    for warm in ("<p>一句话。</p>" * 99, "text\n" * 99):
        stage(RawPage("warm", warm.encode()))
    make = KINDS[name][1]
    times, mbytes = [], 0.0
    for count in (largest >> shift for shift in reversed(range(SIZES))):
        page = make(count).encode("utf-8", "replace")
        mbytes = len(page) / MB
        times.append(_seconds(stage, page))
        del page
    exponent = math.log2(max(times[-1], 1e-4) / max(times[-3], 1e-4)) / 2
    peak = int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]) // 1024
    shown = " ".join(f"{seconds:7.2f}" for seconds in times)
    print(
        f"{name:34} {mbytes:7.1f} MB {shown} s  {times[-1] / mbytes:6.2f} s/MB  grows as {exponent:4.2f}  peak {peak:5} MB"
    )


def main() -> None:
    if len(sys.argv) > 2:
        name = sys.argv[2]
        measure(name, int(sys.argv[3]) if len(sys.argv) > 3 else KINDS[name][0])
        return
    faster = []
    for name in KINDS:
        said = _measured(name)
        if said is None or _exponent(said) > LIMIT:
            said = _measured(name)
        if said is None or _exponent(said) > LIMIT:
            faster.append(name)
    print(f"grow faster than size^{LIMIT}: {len(faster) or 'none'}", *faster, sep="\n  ")


def _measured(name: str) -> str | None:
    """Measure a kind in a process of its own, and show what it says; None where it does not come to an end."""
    command = [sys.executable, __file__, sys.argv[1], name]
    try:
        done = subprocess.run(command, timeout=GIVE_UP, check=False, stdout=subprocess.PIPE, text=True)
    except subprocess.TimeoutExpired:
        print(f"{name:34} took longer than {GIVE_UP:.0f} s", flush=True)
        return None
    print(done.stdout, end="", flush=True)
    if done.returncode:
        print(f"{name:34} died with status {done.returncode}", flush=True)
    return None if done.returncode else done.stdout


def _exponent(said: str) -> float:
    return float(said.rpartition("grows as")[2].split()[0])


if __name__ == "__main__":
    main()
