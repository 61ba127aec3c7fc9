"""Fit the title weights of text pages: python -m newskit.training.text_titles SHARED.

Writes, in newskit/fields/title, text.json and text.scores.txt.

Data as in `newskit.training.text_bodies`, and the same pages with other heads (`title_variants`). A page gives one
comparison of the true title with each other candidate above the body; a logistic model of the differences is a
ranking. One is for pages in Chinese and its neighbours, one for scripts with spaces between words. The truth of the latter
is often what the metadata say: where no line has that title, and on pages without a truth (aeb), the title that newskit
finds in the HTML is taken for it. Scores are of sites left out.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np

from newskit.body.text.find import choose_lines
from newskit.extract import parse
from newskit.fields.title.references import bare
from newskit.fields.title.text_lines import FEATURES, TERMS, candidates
from newskit.page.text import read_text
from newskit.page.words import line_words
from newskit.training.corpora import FOLDS, PACKAGE, folds_of, gold_pages
from newskit.training.text_corpus import Sample, read_samples
from newskit.training.title_variants import Head, variants

OUT = PACKAGE / "fields" / "title"
SPLITS = (0, 1, 2)
AS_IT_IS, CHANGED, SHOWN = range(3)  # kinds of pages: SHOWN ones have the title that their HTML shows
# How much a page of each kind counts: Chinese, and others.
WEIGHTS = {
    "wide": {"zh": (1.0, 0.5, 0.0), "xx": (1.0, 0.15, 0.0)},
    "narrow": {"zh": (2.0, 0.0, 0.0), "xx": (1.0, 0.0, 1.0)},
}
# Features that gained nothing with sites left out, or that are not measured on these pages.
_UNUSED = {
    "narrow": frozenset(("next_timed", "below_timed", "inside", "adjacent")),
    "wide": frozenset(FEATURES[TERMS:]),
}
Rows = list[tuple[list[float], bool]]
_Known = tuple[Sample, Rows, int]  # a page, its candidates and whether each is the title, its kind


def _known_candidates(shared: Path) -> list[_Known]:
    """Return each page that has a title and a body that is found, and copies of it with other heads."""
    found: list[_Known] = []
    heads: list[Head] = []
    shown = {gold["id"]: parse(raw).title for _, gold, raw in gold_pages(shared, ("aeb", "fundus", "magic"))}
    for sample in read_samples(shared):
        sample.lines = read_text(sample.text).texts
        titles = {bare(title) for title in sample.titles}
        rows, start = _rows(sample.lines, titles)
        if titles and start:
            found.append((sample, rows, AS_IT_IS))
            above = [i for i in range(start) if bare(sample.lines[i]) in titles]
            heads += [(sample, at, start) for at in above[-1:]]
        if start and sample.lang != "zh" and not any(right for _, right in rows):
            rows, _ = _rows(sample.lines, {bare(shown[sample.name])})
            if any(right for _, right in rows):
                found.append((sample, rows, SHOWN))
    for sample, lines, title in variants(heads, 1):
        rows, _ = _rows(lines, {bare(title)})
        if any(right for _, right in rows):
            found.append((sample, rows, CHANGED))
    return found


def _rows(lines: list[str], titles: set[str]) -> tuple[Rows, int]:
    """Return the candidates of a page, and the number of its body's first line, 0 for no body."""
    words = line_words(lines)
    choice = choose_lines(words)
    if not choice or not choice.body:
        return [], 0
    likely = candidates(words, choice.body)
    return [(line.row, bare(line.text) in titles) for line in likely], choice.body[0]


def fit(pages: list[_Known], script: str) -> list[float]:
    """Return the weights that rank true titles above other candidates, for pages of a script."""
    from sklearn.linear_model import LogisticRegression

    used = [name not in _UNUSED[script] for name in FEATURES]
    differences, weights = [], []
    for sample, rows, kind in pages:
        true = next((row for row, right in rows if right), None)
        others = [row for row, right in rows if not right]
        weight = WEIGHTS[script]["zh" if sample.lang == "zh" else "xx"][kind]
        if true is None or not weight:
            continue
        for row in others:
            differences.append([a - b for a, b in zip(true, row, strict=True)])
            weights.append(30 * weight / len(others))
    x = np.array(differences) * used
    y = np.r_[np.ones(len(x)), np.zeros(len(x))]
    model = LogisticRegression(C=0.3, fit_intercept=False, max_iter=2000)
    model.fit(np.concatenate([x, -x]), y, sample_weight=np.array(weights * 2))
    return [float(weight) for weight in model.coef_[0] * used]


def scores(pages: list[_Known], split: int) -> dict[str, list[bool]]:
    """Return whether the title was found, by corpus, with weights that have not seen the page's site."""
    fold = folds_of((sample.site for sample, *_ in pages), split)
    found = defaultdict(list)
    for k in range(FOLDS):
        known = [page for page in pages if fold[page[0].site] != k]
        weights = {script: fit(known, script) for script in WEIGHTS}
        for sample, rows, kind in pages:
            if fold[sample.site] == k:
                own = weights[_script(sample)]
                best = max(rows, key=lambda item: float(np.dot(own, item[0])), default=([], False))
                found[f"{sample.corpus}-{sample.lang}{('', '-changed', '-shown')[kind]}"].append(best[1])
    return found


def _script(sample: Sample) -> str:
    return "wide" if sample.lang in ("zh", "ja") else "narrow"


def main(shared: Path) -> None:
    """Score, fit and write."""
    pages = _known_candidates(shared)
    lines = [f"true titles found, of pages with one, sites left out, in {len(SPLITS)} splits"]
    found = [scores(pages, split) for split in SPLITS]
    for name in sorted(found[0]):
        shares = "  ".join(f"{np.mean(split[name]):.3f}" for split in found)
        lines.append(f"{name:20}{shares}  {len(found[0][name])} pages")
    (OUT / "text.scores.txt").write_text("\n".join(lines) + "\n", "utf-8")
    print("\n".join(lines))
    models = {}
    for script in WEIGHTS:
        weights = fit(pages, script)
        chosen = [
            max(float(np.dot(weights, row)) for row, right in rows if right)
            for sample, rows, kind in pages
            if _script(sample) == script and kind == AS_IT_IS and any(right for _, right in rows)
        ]
        models[script] = {name: round(weight, 3) for name, weight in zip(FEATURES, weights, strict=True)}
        # A line that scores below nearly all true titles is none.
        models[script]["least"] = round(float(np.percentile(chosen, 1)) - 1.0, 3)
    (OUT / "text.json").write_text(json.dumps(models, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
