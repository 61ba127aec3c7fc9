"""Training only: the pages of SHARED/corpora with what is known of them, how their sites are left out, and how models are trained."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import newskit

PACKAGE = Path(newskit.__file__).parent  # whose models, and their scores, training writes
FOLDS = 5
# Of every forest that LightGBM trains: rows hold no NaN, and the same data give the same trees.
LIGHTGBM = {
    "objective": "binary", "use_missing": False, "verbose": -1, "num_threads": 1, "seed": 1, "deterministic": True,
    "force_row_wise": True,
}  # fmt: skip


def gold_pages(shared: Path, corpora: Iterable[str]) -> Iterator[tuple[str, dict[str, Any], bytes]]:
    """Yield the pages of some corpora: the corpus, the truth by key, the bytes of the HTML."""
    for corpus in corpora:
        folder = shared / "corpora" / corpus
        for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            yield corpus, gold, gzip.decompress((folder / "pages" / f"{gold['id']}.html.gz").read_bytes())


def folds_of(sites: Iterable[str], split: int) -> dict[str, int]:
    """Part the sites into FOLDS groups, another way for each split; no page's site is in two of them."""
    found = sorted(set(sites))
    random.Random(split).shuffle(found)
    return {site: at % FOLDS for at, site in enumerate(found)}
