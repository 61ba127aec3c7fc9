"""Train the line models of text pages: python -m newskit.training.text_bodies SHARED.

Writes, in newskit/body/text, models, confidence and scores.

Data: SHARED/corpora/{gne,magic,aeb,fundus} and SHARED/corpora/text. Each page is used as stored or flattened text
in two flavours, and once more in a changed shape (see `text_variants`). Both models, of pages in Chinese and its neighbours
and of those in scripts that part their words, learn on all pages, which count differently. Each is the mean of _BAGS forests,
each with another seed and other changed shapes: one alone scores by its luck (six seeds, Chinese pages .961 to .978 a
split), and what it does on a given page changes with it. Scores are of pages whose sites were left out, in SPLITS
different partings of the sites into five; a page is judged by the model that would be asked about it.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from math import sqrt
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from newskit.body.text.asked import NAMES, Asked, asked, script_of
from newskit.body.text.confidence import SIGNS, signs_of
from newskit.body.text.features import FRACTIONS
from newskit.page.text import read_text
from newskit.page.words import line_words
from newskit.training import trees
from newskit.training.corpora import FOLDS, LIGHTGBM, PACKAGE, folds_of
from newskit.training.labels import precision_recall_f1
from newskit.training.text_corpus import Sample, label_lines, read_samples, shingles_of, tokens
from newskit.training.text_variants import variants

OUT = PACKAGE / "body" / "text"
SPLITS = (0, 1)
WHOLE = frozenset(NAMES["narrow"]) - FRACTIONS
_BAGS = 3
_DRAW = 2000  # seed of the changed shapes, the best of six
ROUNDS = 26  # trees of each
# What a page counts by its language, by the script whose model learns: Chinese ones are few, and first in the product.
WEIGHTS = {"wide": {"zh": 3.0}, "narrow": {"zh": 0.3, "ja": 0.3}}
PAGES = {"wide": "in Chinese and its neighbours", "narrow": "in scripts that part their words"}
_MIN_CEILING = 0.8  # pages whose truth cannot be told by lines teach nothing
# After so many trees, margins below or above which the rest would hardly change what is chosen (1 row in 300 to 1,600).
EXITS = (trees.Exit(18, -2.1, 99.0), trees.Exit(30, -2.2, 2.6), trees.Exit(45, -2.2, 2.9))
_PARAMETERS = {
    **LIGHTGBM, "learning_rate": 0.3, "num_leaves": 8, "feature_fraction": 0.4, "bagging_fraction": 0.8, "bagging_freq": 1,
    "min_data_in_leaf": 40, "lambda_l2": 5,
}  # fmt: skip


def prepare(shared: Path) -> list[Sample]:
    """Read all pages, and label their lines."""
    samples = list(read_samples(shared))
    for sample in samples:
        sample.lines = [block.text for block in read_text(sample.text).blocks]
        sample.labels, sample.ceiling = label_lines(sample.lines, sample.body)
    return samples


def _line_weights(sample: Sample, page: Asked) -> list[float]:
    """Return how much each line in doubt counts: by the root of its tokens, all of a page making one."""
    doubt = page.in_doubt
    if sample.ceiling < _MIN_CEILING:
        return [0.0] * len(doubt)
    roots = [sqrt(len(tokens(sample.lines[i])) + 1) for i in doubt]
    whole = 100 * WEIGHTS[page.script].get(sample.lang, 1.0) / (sum(roots) or 1.0)
    return [whole * root for root in roots]


def fit(bags: list[list[Sample]], script: str) -> trees.Forest:
    """Train a forest on each bag of samples and return their mean, the first trees of all first."""
    forests = []
    for seed, samples in enumerate(bags, 1):
        pages = [(sample, sample.asked[script]) for sample in samples]
        rows = np.array([row for _, page in pages for row in page.rows], dtype=np.float64)
        labels = np.array([sample.labels[i] for sample, page in pages for i in page.in_doubt])
        weights = np.array([weight for sample, page in pages for weight in _line_weights(sample, page)])
        data = lightgbm.Dataset(rows, labels, weight=weights)
        booster = lightgbm.train({**_PARAMETERS, "seed": seed}, data, ROUNDS)
        forests.append(trees.from_lightgbm(booster.dump_model(), NAMES[script]))
    return trees.Forest(tuple(NAMES[script]), trees.mean(forests), EXITS)


def _bags_of(samples: list[Sample], split: int) -> list[list[Sample]]:
    """Return the samples with changed shapes of them, others for each bag, all measured for both forests."""
    folds = folds_of((sample.site for sample in samples), split)
    bags = [samples + variants(samples, folds, seed=_DRAW + _BAGS * split + bag) for bag in range(_BAGS)]
    for sample in (sample for bag in bags for sample in bag if not sample.asked):
        words = line_words(sample.lines)
        sample.asked = {script: asked(words, script) for script in WEIGHTS}
    return bags


def apply(forest: trees.Forest, page: Asked) -> tuple[list[int], list[float]]:
    """Return the lines a forest chooses, and the signs that confidence is told from."""
    margins = [*map(forest.compiled(WHOLE), page.rows)]
    found, chosen = page.chosen(margins)
    return chosen, signs_of(page.page, page.in_doubt, margins, chosen, found)


def group_of(sample: Sample) -> str:
    """Return the name under which a sample is scored."""
    return f"{sample.corpus}{'-' + sample.lang if sample.corpus == 'magic' and sample.lang in ('zh', 'ja') else ''}-{sample.flavour}"


def _cross_validate(
    samples: list[Sample], split: int
) -> list[tuple[Sample, float, float, float, list[float]]]:
    """Return precision, recall, F1 and signs of each page, by a model that has not seen its site."""
    folds = folds_of((sample.site for sample in samples), split)
    bags = _bags_of(samples, split)
    scripts = [script_of(sample.asked["wide"].page) for sample in samples]
    found = []
    for fold in range(FOLDS):
        others = [[sample for sample in bag if folds[sample.site] != fold] for bag in bags]
        forests = {script: fit(others, script) for script in WEIGHTS}
        for sample, script in zip(samples, scripts, strict=True):
            if folds[sample.site] == fold:
                chosen, signs = apply(forests[script], sample.asked[script])
                text = "\n".join(sample.lines[i] for i in chosen)
                found.append(
                    (sample, *precision_recall_f1(shingles_of(sample.body), shingles_of(text)), signs)
                )
    return found


def _scores_text(results: dict[int, list[tuple[Sample, float, float, float, list[float]]]]) -> str:
    """Return the scores of all groups and splits as a small table."""
    table: dict[str, list[str]] = defaultdict(list)
    means: dict[str, list[float]] = defaultdict(list)
    for found in results.values():
        groups = defaultdict(list)
        for sample, precision, recall, *_ in found:
            groups[group_of(sample)].append((precision, recall))
        for group, pairs in sorted(groups.items()):
            precision = sum(p for p, _ in pairs) / len(pairs)
            recall = sum(r for _, r in pairs) / len(pairs)
            means[group].append(2 * precision * recall / max(1e-9, precision + recall))
    for group, values in sorted(means.items()):
        table[group] = [f"{value:.3f}" for value in (sum(values) / len(values), *values)]
    lines = [f"{group:24}{'  '.join(values)}" for group, values in table.items()]
    for name, wanted in (
        ("chinese", ("gne-", "magic-zh-")),
        ("others", ("aeb-", "fundus-", "magic-wet", "magic-runon")),
    ):
        of = [values for group, values in means.items() if group.startswith(wanted)]
        splits = [sum(column) / len(of) for column in zip(*of, strict=True)]
        lines.append(
            f"{name:24}{'  '.join(f'{value:.3f}' for value in (sum(splits) / len(splits), *splits))}"
        )
    return "\n".join(["body F1, sites left out          mean  then each split", *lines])


def _fit_confidence(
    found: list[tuple[Sample, float, float, float, list[float]]],
) -> tuple[dict[str, Any], str]:
    """Fit the chance that a page's F1 is .9 or more; return its weights and a table of how it keeps its word."""
    from sklearn.linear_model import LogisticRegression

    signs = np.array([row[4] for row in found])
    good = np.array([row[3] >= 0.9 for row in found])
    chances = np.zeros(len(found))
    sites = sorted({row[0].site for row in found})
    group = np.array([sites.index(row[0].site) % FOLDS for row in found])
    for fold in range(FOLDS):
        model = LogisticRegression(C=1.0, max_iter=1000).fit(signs[group != fold], good[group != fold])
        chances[group == fold] = model.predict_proba(signs[group == fold])[:, 1]
    lines = ["confidence, sites left out: said, true share, pages"]
    for low in (0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95):
        high = {0.8: 0.9, 0.9: 0.95, 0.95: 1.01}.get(low, low + 0.2)
        inside = (chances >= low) & (chances < high)
        if inside.any():
            lines.append(
                f"{low:.2f}-{min(high, 1.0):.2f}   {chances[inside].mean():.3f}  {good[inside].mean():.3f}  {inside.sum()}"
            )
    model = LogisticRegression(C=1.0, max_iter=1000).fit(signs, good)
    weights = {name: round(float(w), 4) for name, w in zip(SIGNS, model.coef_[0], strict=True)}
    return {"intercept": round(float(model.intercept_[0]), 4), "weights": weights}, "\n".join(lines)


def main(shared: Path) -> None:
    """Train, score and write."""
    samples = prepare(shared)
    results = {split: _cross_validate(samples, split) for split in SPLITS}
    confidence, reliability = _fit_confidence([row for found in results.values() for row in found])
    scores = _scores_text(results)
    print(scores, reliability, sep="\n\n")
    bags = _bags_of(samples, 0)
    for script, pages in PAGES.items():
        source = trees.to_source(
            fit(bags, script),
            f"How likely a line of a text page is part of the body, on pages {pages}.",
            WHOLE,
        )
        (OUT / f"forest_{script}.py").write_text(source, "utf-8")
    (OUT / "confidence.json").write_text(json.dumps(confidence, indent=1) + "\n", "utf-8")
    (OUT / "forest.scores.txt").write_text(f"{scores}\n\n{reliability}\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
