"""Train the model of HTML bodies, and how far it can be trusted: python -m newskit.training.html_bodies SHARED.

SHARED/corpora holds pages with true bodies. Writes, in newskit/body, blocks/forest.py, html/trust.py, and
blocks/forest.scores.txt: scores with sites left out. Deterministic; needs lightgbm. About ten minutes.
"""

from __future__ import annotations

import random
import statistics
import sys
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import lightgbm
import numpy as np

from newskit.body import probability
from newskit.body.blocks.features import COUNTS, FEATURES, Row
from newskit.body.html.find import TRUST_FEATURES, trust_row
from newskit.body.no_article.why import why_no_body
from newskit.fields import Title
from newskit.training.corpora import FOLDS, LIGHTGBM, PACKAGE, folds_of
from newskit.training.samples import CORPORA, OLD, Sample, read_samples
from newskit.training.trees import Exit, Forest, from_lightgbm, to_source
from newskit.training.variants import BODYLESS, SHORT, add_variants

OUT = PACKAGE / "body"
SCORES = "blocks/forest.scores.txt"
GROUPS = ("gne", "magic-zh", "magic-other", "aeb", "fundus", "ja")
SPLITS = 3
_MODEL_SETTINGS = {
    **LIGHTGBM, "learning_rate": 0.19, "num_leaves": 6, "feature_fraction": 0.2, "bagging_fraction": 0.8, "bagging_freq": 1,
    "min_data_in_leaf": 40, "lambda_l2": 5,
}  # fmt: skip
_MODEL_TREES = 60  # twice as many at half the rate score the same
EXITS = (6, 12, 20, 36)  # trees after which a sure block is decided
_EXIT_MARGIN = 2.0  # sure: all trees together would leave it under .12 or over .88
_EXIT_ERRORS = 0.001
_TRUST_SETTINGS = {
    **_MODEL_SETTINGS, "learning_rate": 0.05, "num_leaves": 4, "min_data_in_leaf": 30, "feature_fraction": 0.7,
    "monotone_constraints": [-1, 1, -1, 0, -1, 0, -1],
}  # fmt: skip
_TRUST_TREES = 60
# What pages with a short body, those without any, and those in old markup count beside whole ones. With more of them whole pages lose.
_MODEL_SHARES = {"": 1.0, SHORT: 0.3, BODYLESS: 0.01, OLD: 0.3}
_TRUST_SHARES = {"": 1.0, SHORT: 0.2, BODYLESS: 0.1, OLD: 0.1}
_GOOD = 0.9  # the page F1 whose chance is the confidence


def with_variants(samples: Iterable[Sample], shares: Container[str]) -> list[Sample]:
    """Return samples and those of their variants that count."""
    return [one for sample in samples for one in (sample, *sample.variants) if one.variant in shares]


def train(samples: Sequence[Sample]) -> Forest:
    """Train the block model."""
    used = with_variants(samples, _MODEL_SHARES)
    features = np.array([row for sample in used for row in sample.rows], dtype=float)
    labels = [value for sample in used for value in sample.labels]
    weights = np.array([value * _MODEL_SHARES[sample.variant] for sample in used for value in sample.weights])
    data = lightgbm.Dataset(features, labels, weight=weights * len(weights) / weights.sum())
    booster = lightgbm.train(_MODEL_SETTINGS, data, _MODEL_TREES)
    return _with_exits(from_lightgbm(booster.dump_model(), FEATURES), features.tolist())


def _with_exits(forest: Forest, found: Sequence[Row]) -> Forest:
    """Let blocks leave early where the rest of the trees changes the answer for one in a thousand only."""
    whole_score = forest.compiled()
    full = [whole_score(row) for row in found]
    exits = []
    for number in EXITS:
        score = Forest(forest.features, forest.trees[:number]).compiled()
        pairs = sorted(zip([score(row) for row in found], full, strict=True))
        low = _bound([(part, whole > -_EXIT_MARGIN) for part, whole in pairs])
        high = -_bound([(-part, whole < _EXIT_MARGIN) for part, whole in reversed(pairs)])
        below = statistics.mean([whole - part for part, whole in pairs if part < low] or [0.0])
        above = statistics.mean([whole - part for part, whole in pairs if part > high] or [0.0])
        exits.append(Exit(number, *(round(value, 3) for value in (low, high, below, above))))
    return Forest(forest.features, forest.trees, tuple(exits))


def _bound(pairs: Sequence[tuple[float, bool]]) -> float:
    """Return the last score up to which few enough answers are wrong."""
    wrong = 0
    bound = pairs[0][0]
    for count, (part, is_wrong) in enumerate(pairs, 1):
        wrong += is_wrong
        if wrong <= _EXIT_ERRORS * count:
            bound = part
    return bound


def _train_trust(found: Sequence[_Left]) -> Forest:
    """Train the model that says how likely a body is right."""
    rows = np.array([left.trust for left in found], dtype=float)
    weights = [_TRUST_SHARES[left.sample.variant] for left in found]
    data = lightgbm.Dataset(rows, [int(left.is_good) for left in found], weight=weights)
    booster = lightgbm.train(_TRUST_SETTINGS, data, _TRUST_TREES)
    return from_lightgbm(booster.dump_model(), TRUST_FEATURES)


def folds(samples: Sequence[Sample], split: int) -> list[list[Sample]]:
    """Divide the pages so that no site is in two folds."""
    number = folds_of((sample.site for sample in samples), split)
    return [[sample for sample in samples if number[sample.site] == at] for at in range(FOLDS)]


def give_chances(forest: Forest, samples: Sequence[Sample]) -> None:
    """Let a model say how likely each block of these pages is."""
    score = forest.compiled()
    for sample in samples:
        sample.chances = [probability(score(row)) for row in sample.rows]


@dataclass
class _Left:
    """What came of a page while its site was left out."""

    sample: Sample
    score: tuple[float, float, float]
    trust: tuple[float, ...]
    confidence: float = 0.0

    @property
    def is_good(self) -> bool:
        """Whether the body is right."""
        return self.score[2] >= _GOOD


def _leave_sites_out(samples: Sequence[Sample], split: int) -> list[_Left]:
    """Train on four fifths of the sites, five times, and score the others and their variants.

    Pages whose body was taken out are among them where some was found all the same: that is wrong.
    """
    parts = folds(samples, split)
    found = []
    for part in parts:
        left_out = with_variants(part, _TRUST_SHARES)
        give_chances(train([s for other in parts if other is not part for s in other]), left_out)
        for sample in left_out:
            chosen = sample.chosen()
            if sample.variant == BODYLESS and why_no_body(sample.measures, Title(""), chosen):
                continue
            trust = trust_row(sample.measures, sample.indices, sample.chances, chosen)
            found.append(_Left(sample, sample.score(), trust))
    number = {sample.site: at for at, part in enumerate(parts) for sample in part}
    for at in range(FOLDS):
        score = _train_trust([left for left in found if number[left.sample.site] != at]).compiled()
        for left in found:
            if number[left.sample.site] == at:
                left.confidence = probability(score(left.trust))
    return found


def _f1_of_means(scores: Sequence[tuple[float, float, float]]) -> float:
    """Return the F1 of mean precision and mean recall."""
    precision, recall = statistics.mean(s[0] for s in scores), statistics.mean(s[1] for s in scores)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score_table(splits: Sequence[Sequence[_Left]]) -> Iterator[str]:
    """Write the scores by group: F1, ± by bootstrap over pages, and ± over splits."""
    chance = random.Random(1)
    averages = []
    whole = [[left for left in found if not left.sample.variant] for found in splits]
    for group in GROUPS:
        by_split = [[left.score for left in found if left.sample.group == group] for found in whole]
        values = [_f1_of_means(scores) for scores in by_split]
        pages = by_split[0]
        boots = [_f1_of_means(chance.choices(pages, k=len(pages))) for _ in range(300)]
        precision = statistics.mean(s[0] for scores in by_split for s in scores)
        recall = statistics.mean(s[1] for scores in by_split for s in scores)
        averages.append(statistics.mean(values))
        yield (
            f"{group:12} pages={len(pages):3} F1={averages[-1]:.3f} ±{statistics.pstdev(boots):.3f} "
            f"splits ±{statistics.pstdev(values):.3f} P={precision:.3f} R={recall:.3f}"
        )
    scores = [left.score[2] for found in whole for left in found]
    bad = sum(score < 0.5 for score in scores) / len(splits)
    yield f"mean of the first five {statistics.mean(averages[:5]):.3f}, page F1 {statistics.mean(scores):.3f}, "
    yield f"pages under .5: {bad:.1f}"
    old = [left for found in splits for left in found if left.sample.variant == OLD]
    yield "in the markup of old pages: " + ", ".join(
        f"{group} {_f1_of_means([left.score for left in old if left.sample.group == group]):.3f}"
        for group in GROUPS
    )
    short = [left.score for found in splits for left in found if left.sample.variant == SHORT]
    yield f"cut to one to three paragraphs: F1 {_f1_of_means(short):.3f}, page F1 {statistics.mean(s[2] for s in short):.3f}"
    bodyless = sum(left.sample.variant == BODYLESS for found in splits for left in found) / len(splits)
    yield f"pages without their body that are still given one: {bodyless:.0f}"


def _reliability_table(found: Sequence[_Left]) -> Iterator[str]:
    """Write how often the body was right where the model was so sure of it."""
    for low, high in ((0, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        inside = [left for left in found if low <= left.confidence < high]
        if inside:
            good = statistics.mean(left.is_good for left in inside)
            said = statistics.mean(left.confidence for left in inside)
            mean = statistics.mean(left.score[2] for left in inside)
            yield f"{low:.2f}-{min(high, 1):.2f} n={len(inside):4} said={said:.3f} F1>={_GOOD}: {good:.3f} mean F1 {mean:.3f}"


def main() -> None:
    """Train, score, write."""
    shared = Path(sys.argv[1])
    samples = list(read_samples(shared))
    add_variants(samples)
    splits = [_leave_sites_out(samples, split) for split in range(SPLITS)]
    everything = [left for split in splits for left in split]
    lines = [
        f"{len(samples)} pages of {len({s.site for s in samples})} sites in {', '.join(CORPORA)}; {FOLDS} folds by",
        f"site, {SPLITS} splits; {len(FEATURES)} features, {_MODEL_TREES} trees of {_MODEL_SETTINGS['num_leaves']} leaves",
        "",
        *score_table(splits),
        "",
        "confidence, on sites left out of both models (all splits together): whole pages",
        *_reliability_table([left for left in everything if not left.sample.variant]),
        "pages cut to one to three paragraphs",
        *_reliability_table([left for left in everything if left.sample.variant == SHORT]),
        "pages without their body that are still given one",
        *_reliability_table([left for left in everything if left.sample.variant == BODYLESS]),
    ]
    (OUT / SCORES).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))
    model = to_source(
        train(samples), "How likely a block of an HTML page is part of the body.", frozenset(FEATURES), COUNTS
    )
    (OUT / "blocks" / "forest.py").write_text(model, encoding="utf-8")
    source = to_source(_train_trust(everything), "How likely the body found on an HTML page is right.")
    (OUT / "html" / "trust.py").write_text(source, encoding="utf-8")


if __name__ == "__main__":
    main()
