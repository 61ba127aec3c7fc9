"""Train the model of lines worded like furniture: `python -m newskit.training.furniture_lines SHARED`, run by `make train`.

Furniture are the lines of furniture_lines.txt, and what furniture rules must hit; text are the lines of body_lines.txt,
what rules must miss, and the titles, paragraphs and sentences of SHARED/corpora and headlines of SHARED/headlines. All lines
of our own stand in the two files beside this one, by languages. Writes the weights, a signed byte a bucket, and beside them
how the model does on what it was not trained on: real lines of sites left out, and lines of our own, a fifth at a time.
Deterministic; needs numpy and scipy.
"""

from __future__ import annotations

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before numpy is there: threads share sums in any order

import gzip
import json
import random
import re
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

from newskit.cleaning.furniture import explain
from newskit.cleaning.line_model import (
    AT_EDGE,
    BETWEEN,
    BUCKETS,
    HEADER,
    MAX_BYTES,
    MIN_CHARS,
    PATH,
    grams_of,
)
from newskit.cleaning.ruleset import rules_for
from newskit.rules.furniture import FURNITURE
from newskit.rules.furniture_rule import LINE, START
from newskit.training.corpora import FOLDS, folds_of

_OURS = {
    True: Path(__file__).with_name("furniture_lines.txt"),
    False: Path(__file__).with_name("body_lines.txt"),
}
CORPORA = ("gne", "magic", "aeb", "fundus")
HEADLINES = 15_000
C = 1.0  # inverse strength of the penalty
ITERATIONS = 200
# What a line counts: furniture; text that looks like it; real paragraphs; their sentences and headlines, of which there are many.
WEIGHTS = {"furniture": 3.0, "like it": 3.0, "paragraph": 1.0, "sentence": 0.5}
STEPS = 127
_SENTENCE = re.compile(r"(?<=[。！？!?…])(?![。！？!?…”’）)」])|(?<=[.!?]) ")
_CAPTIONS = ("captions", "picture_source")  # lines that stay: what is above or below a picture


class Line(NamedTuple):
    """A line, whether it is furniture, what it counts, and the site that it is from, "" for our own."""

    text: str
    is_furniture: bool
    weight: float
    site: str = ""


def own_lines() -> Iterator[Line]:
    """Yield the lines of the two files, and what rules must hit and miss."""
    for is_furniture, path in _OURS.items():
        kind = "furniture" if is_furniture else "like it"
        for text in path.read_text(encoding="utf-8").splitlines():
            if text and not text.startswith("# "):
                yield Line(text, is_furniture, WEIGHTS[kind])
    for rule in FURNITURE:
        if rule.group not in _CAPTIONS:
            if rule.span in (LINE, START):
                yield from (Line(text, True, WEIGHTS["furniture"]) for text in rule.hits)
            yield from (Line(text, False, WEIGHTS["like it"]) for text in rule.misses)


def _real_lines(shared: Path) -> Iterator[Line]:
    """Yield titles, paragraphs and sentences of true bodies, and headlines; none of them is furniture, but for a few that rules know."""
    rules = rules_for(frozenset(), "drop")
    for corpus in CORPORA:
        for row in (shared / "corpora" / corpus / "gold.jsonl").read_text(encoding="utf-8").splitlines():
            gold: dict[str, Any] = json.loads(row)
            site = f"{corpus} {gold.get('site') or gold.get('url') or gold['id']}"
            paragraphs = [part for part in gold["body"].split("\n") if not explain(part.strip(), rules)]
            for text in (gold.get("title") or "", *paragraphs):
                yield Line(text.strip(), False, WEIGHTS["paragraph"], site)
            for text in (part for paragraph in paragraphs for part in _SENTENCE.split(paragraph)):
                yield Line(text.strip(), False, WEIGHTS["sentence"], site)
    with gzip.open(shared / "headlines" / "lists.jsonl.gz", "rt", encoding="utf-8") as rows:
        headlines = [text for row in rows for text in json.loads(row)["headlines"]]
    for text in random.Random(1).sample(headlines, HEADLINES):
        yield Line(text, False, WEIGHTS["sentence"])


def _all_lines(shared: Path) -> list[Line]:
    """Return each different line that the model may be asked about once."""
    found: dict[str, Line] = {}
    for line in (*own_lines(), *_real_lines(shared)):
        if len(line.text) >= MIN_CHARS and len(line.text.encode()) <= MAX_BYTES:
            found.setdefault(line.text, line)
    return list(found.values())


def rows_of(lines: list[Line]) -> sp.csr_matrix:
    """Return a row of ones a line, at the buckets of its n-grams."""
    grams = [sorted(grams_of(line.text)) for line in lines]
    ends = np.cumsum([0, *map(len, grams)])
    return sp.csr_matrix((np.ones(ends[-1]), np.concatenate(grams), ends), shape=(len(grams), BUCKETS))


def fit(rows: sp.csr_matrix, lines: list[Line]) -> np.ndarray:
    """Return the weights of a logistic regression, the constant last."""
    signs = np.array([1.0 if line.is_furniture else -1.0 for line in lines])
    counts = np.array([line.weight for line in lines])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margins = signs * (rows @ weights[:-1] + weights[-1])
        slopes = -signs * counts / (1 + np.exp(np.clip(margins, -50, 50)))
        total = (counts * np.logaddexp(0, -margins)).sum() + weights[:-1] @ weights[:-1] / (2 * C)
        return total, np.append(rows.T @ slopes + weights[:-1] / C, slopes.sum())

    return minimize(
        loss, np.zeros(BUCKETS + 1), jac=True, method="L-BFGS-B", options={"maxiter": ITERATIONS}
    ).x


def as_bytes(weights: np.ndarray) -> bytes:
    """Return the weights as `line_model` reads them."""
    step = np.abs(weights[:-1]).max() / STEPS
    steps: bytes = np.rint(weights[:-1] / step).astype(np.int8).tobytes()
    return struct.pack(HEADER, step, weights[-1]) + steps


def left_out(rows: sp.csr_matrix, lines: list[Line]) -> np.ndarray:
    """Return the margin of each line by a model that has seen no line of its site, of our own none of its fifth."""
    folds = folds_of((line.site for line in lines if line.site), 0)
    fold = np.array([folds[line.site] if line.site else crc32(line.text.encode()) % FOLDS for line in lines])
    margins = np.zeros(len(lines))
    for out in range(FOLDS):
        kept = np.flatnonzero(fold != out)
        weights = fit(rows[kept], [lines[at] for at in kept])
        margins[fold == out] = rows[fold == out] @ weights[:-1] + weights[-1]
    return margins


def scores(lines: list[Line], margins: np.ndarray) -> str:
    """Say what share of each kind of lines would go, by the margin from which they do."""
    rules = rules_for(frozenset(), "keep")
    known = np.array([explain(line.text, rules) is not None for line in lines])
    furniture = np.array([line.is_furniture for line in lines])
    real = np.array([bool(line.site) for line in lines])
    alike = np.array([line.weight == WEIGHTS["like it"] for line in lines]) & ~furniture
    kinds = {
        "furniture of our own": furniture,
        "of it, what no rule takes": furniture & ~known,
        "text of our own that looks like it": alike,
        "titles, paragraphs, sentences of real pages": real,
    }
    report = [
        f"lines left out, and how many go, by margin; at an edge of a body {AT_EDGE}, between {BETWEEN}"
    ]
    for name, chosen in kinds.items():
        gone = "  ".join(
            f"{least}: {(margins[chosen] > least).sum()}" for least in (0, 1, AT_EDGE, BETWEEN, 3, 4)
        )
        report.append(f"{name:44} {chosen.sum():6}   {gone}")
    return "\n".join(report) + "\n"


def main() -> None:
    """Write the weights, and the scores beside them."""
    lines = _all_lines(Path(sys.argv[1]))
    rows = rows_of(lines)
    report = scores(lines, left_out(rows, lines))
    PATH.with_suffix(".scores.txt").write_text(report, encoding="utf-8")
    print(report, end="")
    PATH.write_bytes(as_bytes(fit(rows, lines)))


if __name__ == "__main__":
    main()
