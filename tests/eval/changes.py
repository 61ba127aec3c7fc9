"""Show which records of the corpora another tree makes otherwise: changes.py SHARED TREE [--show N] [--only PART].

TREE holds another state of newskit (git worktree add --detach ../before). Both trees make records of all pages of the corpora: of
their HTML, of the same in old markup, remade in every way that gate.py knows, crossed, and alone. A line a corpus and key says how
many records differ, and N of them are shown. A change that is to change nothing has to end with "no record differs".
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from crossing import made_pages
from gate import CORPORA, REMADE, WAYS

TREE = Path(__file__).parents[2]
SHOWN = 160  # characters of a value


def write_pages(shared: Path, folder: Path) -> None:
    """Write every page in every way as a file: CORPUS.WAY.ID."""
    from newskit.decode import decode
    from newskit.training.old_markup import as_old

    for corpus in (*CORPORA, "gbk"):
        for path in sorted((shared / "corpora" / corpus / "pages").glob("*")):
            page = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
            html = decode(page).text if corpus in REMADE else ""
            ways = {"as is": page}
            if html:
                ways["old markup"] = as_old(html).encode("utf-8", "replace")
                ways |= {way: make(html).encode() for way, make in WAYS.items()}
            for way, data in ways.items():
                name = f"{corpus}.{way}.{path.name.removesuffix('.gz')}".replace("/", "-").replace(" ", "-")
                folder.joinpath(name).write_bytes(data)
    for kind, corpus, page, html, _ in made_pages(shared, REMADE):
        folder.joinpath(f"{corpus}.{kind}.{page}.html").write_bytes(html.encode("utf-8", "replace"))


def records_of(tree: Path, pages: Path, out: Path) -> dict[str, dict[str, Any]]:
    """Make the records of the pages with the newskit of a tree; return them by the names of the pages."""
    command = [
        sys.executable,
        "-m",
        "newskit",
        "run",
        "-q",
        "-r",
        "--keep-dropped",
        "--duplicates",
        "keep",
        pages.name,
        "-o",
        str(out),
    ]
    subprocess.run(command, cwd=pages.parent, env={**os.environ, "PYTHONPATH": str(tree)}, check=False)
    lines = out.read_bytes().splitlines()
    return {Path(record["file"]).name: record for record in map(json.loads, lines)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("shared", type=Path)
    parser.add_argument("tree", type=Path)
    parser.add_argument("--show", type=int, default=0, help="how many differences to show")
    parser.add_argument("--only", default="", help="pages whose name holds this (fundus.nodes)")
    given = parser.parse_args()
    if not (given.tree / "newskit" / "__init__.py").is_file():
        parser.error(f"no newskit in {given.tree}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "pages")
        folder.mkdir()
        write_pages(given.shared, folder)
        for page in folder.iterdir():
            if given.only not in page.name:
                page.unlink()
        if not any(folder.iterdir()):
            parser.error(f"--only {given.only}: no page's name holds it")
        trees = (given.tree.resolve(), TREE)
        with ThreadPoolExecutor(2) as pool:
            then, now = pool.map(
                lambda tree: records_of(tree, folder, Path(name, f"{tree == TREE}.jsonl")), trees
            )
    differing: Counter[tuple[str, str]] = Counter()
    shown = 0
    for page in sorted(then.keys() | now.keys()):
        old, new = then.get(page, {}), now.get(page, {})
        for key in sorted(old.keys() | new.keys()):
            if old.get(key) == new.get(key):
                continue
            differing[".".join(page.split(".")[:2]), key] += 1
            if shown < given.show:
                shown += 1
                print(
                    f"{page} {key}\n  - {_told(old.get(key), new.get(key))}\n  + {_told(new.get(key), old.get(key))}"
                )
    for (corpus, key), count in sorted(differing.items()):
        print(f"{corpus:40} {key:14} {count}")
    print(
        f"{len(now)} records:",
        f"{sum(differing.values())} values differ" if differing else "no record differs",
    )
    return 5 if differing else 0


def _told(value: Any, other: Any) -> str:
    """Return a value for reading: of a list what the other does not have."""
    if isinstance(value, list) and isinstance(other, list):
        value = [item for item in value if item not in other]
    return json.dumps(value, ensure_ascii=False)[:SHOWN]


if __name__ == "__main__":
    sys.exit(main())
