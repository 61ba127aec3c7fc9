"""Score parse | clean against the corpora, and compare with the pinned floors.

usage: gate.py SHARED [--pin]

Prints a line a corpus, as the scoring tool counts it, and exits 5 where a score has fallen below its floor.
The models were trained on these pages, so these scores watch for regressions; how newskit does on sites it has
not seen stands in the *.scores.txt beside each model. --pin writes the scores as the new floors.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from crossing import METADATA, write_made

PINS = Path(__file__).with_name("pins.json")
# What is measured is the tree that this file stands in, not the one that is installed.
sys.path.insert(0, str(Path(__file__).parents[2]))
# corpus folder → languages to score apart; "" is all
CORPORA = {
    "gne": ("",),
    "magic": ("zh", "xx"),
    "aeb": ("",),
    "fundus": ("",),
    "text/gne-wet": ("",),
    "text/gne-runon": ("",),
    "text/magic-wet": ("zh",),
    "text/magic-runon": ("zh",),
}
# The same pages without metadata or as text, and one's article in another's frame, scored apart, too.
REMADE = ("gne", "magic", "aeb", "fundus")
FIELDS = ("F1", "title", "date", "minute", "source", "authors", "editors")
FALSE = ("false_source", "false_authors")
OF_REMADE = ("F1", "title", "date", "authors")  # what is watched of pages made otherwise
NAMES = re.compile(r"""(?is)(\s(?:class|id)\s*=\s*["'])([^"']*)(["'])""")
CODE = frozenset(("script", "style", "template", "noscript"))
TELLING = re.compile(r"(?i)<(/?)(?:article|main|section|header|footer|nav|aside|time|figure|figcaption)\b")
SLACK = 0.0005  # the last digit printed


def as_blocks(html: str) -> str:
    from newskit.training.text_corpus import flatten

    return "\n".join(flatten(html))


def as_nodes(html: str, joint: str = "") -> str:
    """Return the text of a page's nodes, as libraries give it: nothing between, a space, or a line end behind what is not empty."""
    from selectolax.lexbor import LexborHTMLParser

    root = LexborHTMLParser(html).root
    texts = [
        node.text_content or ""
        for node in (root.traverse(include_text=True) if root is not None else ())
        if node.tag == "-text" and (node.parent is None or node.parent.tag not in CODE)
    ]
    return joint.join(texts if joint != "\n" else filter(None, map(str.strip, texts)))


def as_bare(html: str) -> str:
    """Take away what a page says of itself to machines: metadata, scripts, names of classes, elements that tell what they hold."""
    html = METADATA.sub("", html)
    html = NAMES.sub(
        lambda found: f"{found[1]}x{hashlib.sha256(found[2].encode()).hexdigest()[:6]}{found[3]}", html
    )
    return TELLING.sub(r"<\1div", html)


# How a page is made another of, or a text.
WAYS: dict[str, Callable[[str], str]] = {
    "bare": as_bare,
    "blocks": as_blocks,
    "nodes": as_nodes,
    "spaced nodes": lambda html: as_nodes(html, " "),
    "node lines": lambda html: as_nodes(html, "\n"),
}


def records_of(corpus: Path, way: str = "") -> Iterator[bytes]:
    """Yield the record of every page of a corpus, as parse | clean gives it of the page, or of its text."""
    from newskit.cleaning import CleanOptions, clean
    from newskit.decode import decode
    from newskit.extract import parse_page
    from newskit.record import to_line
    from newskit.sources.raw import RawPage

    for path in sorted((corpus / "pages").iterdir()):
        page = gzip.decompress(path.read_bytes())
        if way:
            page = WAYS[way](decode(page).text).encode()
        yield to_line(clean(parse_page(RawPage(path.name, page)), CleanOptions()))


def write_records(job: tuple[Path, str, Path]) -> None:
    corpus, way, out = job
    with open(out, "wb") as lines:
        lines.writelines(records_of(corpus, way))


def score(shared: Path, corpus: Path, records: Path, lang: str) -> dict[str, float]:
    """Run the scoring tool on a corpus's records."""
    command = [sys.executable, str(shared / "tools/score.py"), str(corpus), str(records)]
    printed = subprocess.run(
        [*command, *(["--lang", lang] if lang else [])], capture_output=True, text=True, check=True
    ).stdout
    pairs = (pair.split("=") for pair in printed.split())
    return {name: float(value.split("(")[0]) for name, value in pairs}


def headline_scores(shared: Path) -> dict[str, float]:
    """Score split-headlines on the two test-only headline files."""
    tool = [sys.executable, str(shared / "tools/score_headlines.py")]
    found: dict[str, float] = {}
    for name in ("seed", "chinanews"):
        gold = str(shared / "headlines" / f"{name}.jsonl")
        made = subprocess.run([*tool, "make", gold], capture_output=True, check=True).stdout
        split = subprocess.run(
            [sys.executable, "-m", "newskit", "split-headlines"], input=made, capture_output=True, check=True
        ).stdout
        with tempfile.NamedTemporaryFile(suffix=".jsonl") as lines:
            lines.write(split)
            lines.flush()
            printed = subprocess.run(
                [*tool, "score", gold, lines.name], capture_output=True, text=True, check=True
            ).stdout
        found |= {
            f"{name} {k}": float(v)
            for k, v in (p.split("=") for p in printed.splitlines()[0].split() if "=" in p)
        }
        found.pop(f"{name} groups", None)
    return found


def seed_problems(shared: Path) -> list[str]:
    """Return what is wrong with the record of the page that it all began with."""
    page = str(shared / "seed" / "page.txt")
    newskit = [sys.executable, "-m", "newskit"]
    whole = subprocess.run([*newskit, "run", page], capture_output=True, check=True).stdout
    piped = subprocess.run([*newskit, "parse", page], capture_output=True, check=True).stdout
    for command in ("clean", "split-headlines", "export"):
        piped = subprocess.run([*newskit, command], input=piped, capture_output=True, check=True).stdout
    lines = Path(page).read_text(encoding="utf-8").splitlines()
    record = json.loads(whole)
    wanted = {
        "title": lines[3],
        "published_at": "2021-06-23T09:05:31+08:00",
        "source": "中国新闻网",
        "section": ["滨河经贸"],
        "dateline": {"agency": "中新网", "place": "广州", "date": "2021-06-22"},
        "authors": ["蔡敏婕", "廖培金"],
        "lang": "zh-Hans",
        "kind": "article",
        "body": [line.removesuffix("(完)") for line in lines[7:] if line],
        "headline_runs": [],
    }
    problems = [f"{key}: {record[key]!r}" for key, value in wanted.items() if record[key] != value]
    if " ".join(record["headlines"]) != lines[0]:
        problems.append("headlines: joined again they are not the run")
    if sum(record["dropped"].values()) != 1:
        problems.append(f"dropped: {record['dropped']}")
    if "zone_assumed:+08:00" not in record["warnings"]:
        problems.append("warnings: the zone was assumed, and that is not said")
    return problems if whole == piped else [*problems, "run and the four commands in a pipe differ"]


def digest(corpus: Path) -> str:
    """Return what identifies a corpus: its gold file's SHA-256, shortened."""
    return hashlib.sha256((corpus / "gold.jsonl").read_bytes()).hexdigest()[:16]


def measure(shared: Path) -> dict[str, dict[str, float | str]]:
    """Score everything: name → scores, with the corpus's digest."""
    found: dict[str, dict[str, float | str]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        jobs = [(shared / "corpora" / corpus, "", folder / corpus.replace("/", "-")) for corpus in CORPORA]
        jobs += [(shared / "corpora" / c, way, folder / f"{c} {way}") for way in WAYS for c in REMADE]
        kinds = [*CORPORA, *REMADE * len(WAYS)]
        with ProcessPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
            written = pool.map(write_records, jobs)
            made = write_made(shared, REMADE, folder)  # while the others work
            more = [(folder / kind / corpus, "", folder / f"{corpus} {kind}") for kind, corpus in made]
            list(written)
            list(pool.map(write_records, more))
        for kind, (corpus, way, records) in zip(kinds, jobs, strict=True):
            for lang in CORPORA[kind]:
                scores = score(shared, corpus, records, lang)
                names = (*OF_REMADE, "pm") if way else (*FIELDS, *FALSE, "pm")
                kept: dict[str, float | str] = {k: v for k, v in scores.items() if k in names}
                found[" ".join(filter(None, (kind, lang, way)))] = kept | {"corpus": digest(corpus)}
        for corpus, _, records in more:
            scores = score(shared, corpus, records, "")
            found[records.name] = {"F1": scores["F1"], "pm": scores["pm"], "corpus": digest(corpus)}
    found["headlines"] = dict(headline_scores(shared))
    return found


def fallen(found: dict[str, dict[str, float | str]], pins: dict[str, dict[str, float | str]]) -> list[str]:
    """Return a line for every score that is worse than its pin."""
    lines = []
    for name, floor in pins.items():
        now = found.get(name, {})
        if floor.get("corpus") != now.get("corpus"):
            lines.append(f"{name}: the corpus is not the one that was pinned")
            continue
        for key, pinned in floor.items():
            if key in ("corpus", "pm") or isinstance(pinned, str):
                continue
            value = now.get(key, 0.0)
            assert not isinstance(value, str)
            if value > pinned + SLACK if key in FALSE else value < pinned - SLACK:
                lines.append(f"{name}: {key} {value:.3f}, pinned {pinned:.3f}")
    return lines


def left_out_table() -> str:
    """Return the README's row of body scores with sites left out, from the file that the training wrote."""
    text = (Path(__file__).parents[2] / "newskit" / "body" / "blocks" / "forest.scores.txt").read_text(
        encoding="utf-8"
    )
    rows = re.findall(r"^([\w-]+) +pages= *(\d+) F1=0?(\.\d+|1\.0+) ±0?(\.\d+)", text, re.MULTILINE)
    cells = [f"{f1} ±{error}" for _, _, f1, error in rows[:5]]
    names = [f"{name} {pages}" for name, pages, _, _ in rows[:5]]
    return f"sites left out (body/blocks/forest.scores.txt): | {' | '.join(names)} |\n| {' | '.join(cells)} |"


def main() -> int:
    shared = Path(sys.argv[1])
    if not (shared / "corpora").is_dir():
        print(f"eval skipped: no corpora at {shared}")
        return 0
    found = measure(shared)
    for name, scores in found.items():
        print(f"{name:20}", " ".join(f"{k}={v:.3f}" for k, v in scores.items() if not isinstance(v, str)))
    seed = seed_problems(shared)
    print("seed page:", "; ".join(seed) or "all right, and run equals the pipe")
    if "--pin" in sys.argv:
        PINS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
        return 0
    print(left_out_table())
    lines = fallen(found, json.loads(PINS.read_text(encoding="utf-8")))
    print("\n".join(lines) or "no score is below its floor")
    return 5 if lines or seed else 0


if __name__ == "__main__":
    sys.exit(main())
