"""Train the models that tell a Chinese page's source, authors and editors: python -m newskit.training.credits SHARED.

Pages are the Chinese ones of SHARED/corpora, with their metadata and without, and pages that credit_pages draws, some of
them flattened. A role is learned on the pages on which the finders name nobody in it, or are not sure. Writes, in
newskit/fields/credits, forest_source.py, forest_author.py, forest_editor.py and forests.scores.txt: scores with half of the sites left
out, and on pages drawn anew. Deterministic; needs lightgbm.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from hashlib import md5
from pathlib import Path
from typing import NamedTuple

import lightgbm
import numpy as np

from newskit.fields.credits.choice import NOBODY, decide, named_credits
from newskit.fields.credits.evidence import EVIDENCE, Weighed, weighed_parts
from newskit.fields.credits.parts import ROLES, rows_of
from newskit.fields.title.references import bare
from newskit.training.authors import DATA, flat_scene, html_scene
from newskit.training.corpora import LIGHTGBM, PACKAGE, gold_pages
from newskit.training.credit_pages import draw_credit_pages
from newskit.training.trees import from_lightgbm, to_source

OUT = PACKAGE / "fields" / "credits"
DRAWN, FLAT, DRAWN_ANEW = 24000, 4000, 1000
REAL = 4  # what a part of a real page counts, against one of a page that was drawn
TREES = 120
SETTINGS = {**LIGHTGBM, "learning_rate": 0.1, "num_leaves": 16, "min_data_in_leaf": 15}
Names = dict[str, frozenset[str]]


class Sample(NamedTuple):
    """A page: its kind, which half its site is of, its parts, whom it credits, whom the finders name, and where they are sure."""

    kind: str
    half: int
    weighed: list[Weighed]
    truth: Names
    named: dict[str, list[str]]
    sure: frozenset[str]


def sample(kind: str, half: int, html: bytes | str, truth: Names) -> Sample:
    """Measure a page, flattened where `kind` says so. Of its parts only what training takes is kept."""
    scene = flat_scene(html) if kind.endswith("flat") else html_scene(html)
    named, sure = named_credits(scene)
    return Sample(kind, half, weighed_parts(scene, ROLES, rows_of(scene, ROLES), named), truth, named, sure)


def _truth_of(source: str, authors: Sequence[str], editors: Sequence[str]) -> Names:
    """Return the bare names of those whom a page credits."""
    names = {"source": [source] if source else [], "author": authors, "editor": editors}
    return {role: frozenset(map(bare, names[role])) for role in ROLES}


def drawn_pages(number: int, seed: int, kind: str) -> Iterator[Sample]:
    """Measure pages that are drawn."""
    for page in draw_credit_pages(number, seed):
        yield sample(kind, 0, page.html, _truth_of(page.source, page.authors, page.editors))


def real_pages(shared: Path) -> Iterator[Sample]:
    """Measure the Chinese pages of the corpora, whole and without their metadata."""
    for corpus, gold, html in gold_pages(shared, ("gne", "magic")):
        if gold.get("lang", "zh") != "zh":
            continue
        half = md5(gold["id"].rstrip("0123456789").encode(), usedforsecurity=False).digest()[0] % 2
        truth = _truth_of(gold.get("source") or "", gold.get("authors") or [], gold.get("editors") or [])
        yield sample(f"{corpus} whole", half, html, truth)
        yield sample(f"{corpus} stripped", half, DATA.sub(b"", html), truth)


def _row(one: Weighed) -> list[bool]:
    return [sign in one.signs for sign in EVIDENCE]


def train(role: str, samples: Sequence[Sample]) -> lightgbm.Booster:
    """Train on the pages of which the finders are not sure; a part is right where it is one of those credited."""
    rows, right, weights = [], [], []
    for page in samples:
        for one in page.weighed if role not in page.sure else ():
            if role in one.roles:
                rows.append(_row(one))
                right.append(bare(one.part.text) in page.truth[role])
                weights.append(1 if page.kind.startswith("drawn") else REAL)
    data = lightgbm.Dataset(
        np.array(rows, np.float32), np.array(right, np.float32), weight=np.array(weights, np.float32),
        feature_name=list(EVIDENCE), params=SETTINGS,
    )  # fmt: skip
    return lightgbm.train(SETTINGS, data, TREES)


def decided(booster: lightgbm.Booster, role: str, page: Sample) -> frozenset[str]:
    """Return whom a page is said to credit."""
    names = page.named[role]
    if role not in page.sure and any(role in one.roles for one in page.weighed):
        weighed = booster.predict(np.array(list(map(_row, page.weighed)), np.float32), raw_score=True)
        margins = [
            float(margin) if role in one.roles else NOBODY
            for one, margin in zip(page.weighed, weighed, strict=True)
        ]
        names = decide(role, page.weighed, margins, names)
    return frozenset(map(bare, names))


def score(booster: lightgbm.Booster | None, role: str, samples: Sequence[Sample]) -> str:
    """Tell how often those named are right, wrong, and named where nobody is."""
    right = wrong = credited = made_up = 0
    for page in samples:
        names = decided(booster, role, page) if booster else frozenset(map(bare, page.named[role]))
        truth = page.truth[role]
        credited += bool(truth)
        right += bool(truth) and names == truth
        wrong += bool(truth and names) and names != truth
        made_up += bool(names) and not truth
    return f"{right} of {credited} right, {wrong} wrong, {made_up} of {len(samples) - credited} named where nobody is"


def main() -> None:
    """Train and write."""
    real = list(real_pages(Path(sys.argv[1])))
    drawn = [*drawn_pages(DRAWN, 1, "drawn"), *drawn_pages(FLAT, 2, "drawn flat")]
    anew = {kind: list(drawn_pages(DRAWN_ANEW, 3, kind)) for kind in ("drawn", "drawn flat")}
    lines = [f"{len(real)} real pages, {len(drawn)} drawn; {TREES} trees a role", ""]
    for role in ROLES:
        halves = [train(role, [*drawn, *(page for page in real if page.half != half)]) for half in (0, 1)]
        for kind in sorted({page.kind for page in real}):
            for half in (0, 1):
                left_out = [page for page in real if page.kind == kind and page.half == half]
                lines.append(
                    f"{role}, {kind}, half {half} left out: {score(halves[half], role, left_out)}; by the finders {score(None, role, left_out)}"
                )
        whole = train(role, [*drawn, *real])
        lines += [
            f"{role}, {kind} anew: {score(whole, role, pages)}; by the finders {score(None, role, pages)}"
            for kind, pages in anew.items()
        ]
        forest = from_lightgbm(whole.dump_model(), EVIDENCE)
        text = to_source(forest, f"How likely a part of a line is the page's {role}.")
        (OUT / f"forest_{role}.py").write_text(text, encoding="utf-8")
    (OUT / "forests.scores.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
