"""Fit the title weights of text pages: python -m newskit.fields.train_title_text SHARED. Writes title_text.json.

Data as in `newskit.body.train_text`. A page gives one comparison of the true title with each other candidate above
the body; a logistic model of the differences is a ranking. Scores are of sites left out.
"""

from __future__ import annotations

import json
import random
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

import numpy as np

from newskit.body.text import choose_lines
from newskit.body.train_text_corpus import Sample, read_samples
from newskit.fields.title_text import FEATURES, candidates, opening_pairs
from newskit.page.text import read_text
from newskit.page.words import line_words

HERE = Path(__file__).parent
FOLDS = 5
ZH_WEIGHT = 2.0
Known = tuple[Sample, list[tuple[list[float], bool]]]


def bare(text: str) -> str:
    """Return letters and digits only, widths and case folded, as titles are compared."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).lower())


def known_candidates(shared: Path) -> list[Known]:
    """Return each page that has a title and a body that is found, with its candidates: features, and whether it is the title."""
    found = []
    for sample in read_samples(shared):
        sample.lines = read_text(sample.text).texts
        titles = {bare(title) for title in sample.titles}
        words = line_words(sample.lines)
        choice = choose_lines(words)
        if titles and choice and choice.body:
            rows = [
                (row, bare(sample.lines[i]) in titles)
                for i, row in candidates(words, choice.body, opening_pairs(words, choice.body))
            ]
            found.append((sample, rows))
    return found


def fit(pages: list[Known]) -> list[float]:
    """Return the weights that rank true titles above other candidates."""
    from sklearn.linear_model import LogisticRegression

    differences, weights = [], []
    for sample, rows in pages:
        true = next((row for row, right in rows if right), None)
        others = [row for row, right in rows if not right]
        if true is None:
            continue
        for row in others:
            differences.append([a - b for a, b in zip(true, row, strict=True)])
            weights.append(30 * (ZH_WEIGHT if sample.lang == "zh" else 1.0) / len(others))
    x = np.array(differences)
    y = np.r_[np.ones(len(x)), np.zeros(len(x))]
    model = LogisticRegression(C=0.3, fit_intercept=False, max_iter=2000)
    model.fit(np.concatenate([x, -x]), y, sample_weight=np.array(weights * 2))
    return [float(weight) for weight in model.coef_[0]]


def scores(pages: list[Known], split: int) -> dict[str, list[bool]]:
    """Return whether the title was found, by corpus, with weights that have not seen the page's site."""
    sites = sorted({sample.site for sample, _ in pages})
    random.Random(split).shuffle(sites)
    fold = {site: k % FOLDS for k, site in enumerate(sites)}
    found = defaultdict(list)
    for k in range(FOLDS):
        weights = fit([page for page in pages if fold[page[0].site] != k])
        for sample, rows in pages:
            if fold[sample.site] == k:
                best = max(rows, key=lambda item: float(np.dot(weights, item[0])), default=([], False))
                found[f"{sample.corpus}-{sample.lang}"].append(best[1])
    return found


def main(shared: Path) -> None:
    """Score, fit and write."""
    pages = known_candidates(shared)
    for split in (0, 1):
        print(split, {name: round(float(np.mean(right)), 3) for name, right in scores(pages, split).items()})
    weights = fit(pages)
    chosen = [
        max(float(np.dot(weights, row)) for row, right in rows if right)
        for _, rows in pages
        if any(r for _, r in rows)
    ]
    model = {name: round(weight, 3) for name, weight in zip(FEATURES, weights, strict=True)}
    # A line that scores below nearly all true titles is none.
    model["least"] = round(float(np.percentile(chosen, 1)) - 1.0, 3)
    (HERE / "title_text.json").write_text(json.dumps(model, indent=1) + "\n", "utf-8")
    print(model)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
