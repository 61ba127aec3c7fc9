"""Train the model that tells articles from other pages: python -m newskit.training.articles SHARED.

Articles are the pages of SHARED/corpora, whole, in old markup and cut short, and some of those that pages draws; other
pages are the rest of these, and the corpora's with their body taken out, but for those that hold a copy of it. What the
block model says of a corpus page is what it says with the page's site left out. Writes, in newskit/body/no_article,
forest.py and forest.scores.txt: scores with sites and shapes left out. Deterministic; needs lightgbm.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import lightgbm
import numpy as np

from newskit.body import probability
from newskit.body.blocks import forest as block_forest
from newskit.body.blocks.features import rows
from newskit.body.blocks.measures import Measures
from newskit.body.html.choose import choose
from newskit.body.html.threads import posts_of
from newskit.body.no_article.likeness import ARTICLE_FEATURES, MIN_LIKENESS, Row, article_row
from newskit.fields.title.html import find_title
from newskit.page.html import read_html
from newskit.training.corpora import FOLDS, LIGHTGBM, PACKAGE, folds_of
from newskit.training.html_bodies import folds, give_chances, train, with_variants
from newskit.training.labels import joined, precision_recall_f1, shingles
from newskit.training.pages import draw_pages
from newskit.training.samples import OLD, read_samples
from newskit.training.trees import Forest, from_lightgbm, to_source
from newskit.training.variants import BODYLESS, SHORT, add_variants

OUT = PACKAGE / "body" / "no_article"
SCORES = "forest.scores.txt"
PAGES = 20  # of each shape that is drawn
SETTINGS = {
    **LIGHTGBM, "learning_rate": 0.12, "num_leaves": 6, "feature_fraction": 0.3, "bagging_fraction": 0.8, "bagging_freq": 1,
    "min_data_in_leaf": 30, "lambda_l2": 5,
}  # fmt: skip
TREES = 100
UNDATED = "undated"  # a page of the corpora as if it gave no time
# What pages count: those of sites most, those whose body was taken out, which may hold its lead, less.
WEIGHTS = {"whole": 1.5, OLD: 0.7, SHORT: 1.0, BODYLESS: 0.5, UNDATED: 0.5, "drawn": 0.25}
_COPY = 0.15  # precision from which what was chosen on a page without its body is a copy of it
_FOUND = 0.3  # precision from which what was chosen is the article
_THRESHOLDS = (0.1, 0.15, MIN_LIKENESS, 0.3, 0.5)


class Page(NamedTuple):
    """A page on which something was chosen."""

    kind: str  # a key of WEIGHTS
    source: str  # its site or shape
    is_article: bool
    row: Row


def _corpus_pages(shared: Path) -> Iterator[Page]:
    """Measure the pages of the corpora and what was made of them."""
    samples = list(read_samples(shared))
    add_variants(samples)
    parts = folds(samples, 0)
    for part in parts:
        left_out = with_variants(part, ("", OLD, SHORT, BODYLESS))
        give_chances(train([sample for other in parts if other is not part for sample in other]), left_out)
        for sample in part:
            for one in (sample, *sample.variants):
                row, chosen = _row(one.measures, one.indices, one.chances)
                precision = precision_recall_f1(sample.true, shingles(joined(one.parts, chosen)))[0]
                is_article = one.variant != BODYLESS
                if row and (precision >= _FOUND if is_article else precision <= _COPY):
                    yield Page(one.variant or "whole", one.site, is_article, row)
                    if is_article:
                        yield Page(UNDATED, one.site, is_article, _undated(row))


def drawn_pages() -> Iterator[Page]:
    """Measure the pages that are drawn."""
    for shape, html in draw_pages(PAGES):
        page = read_html(html)
        m = Measures(page, find_title(page).block)
        indices, found = rows(m)
        row, _ = _row(m, indices, [probability(margin) for margin in block_forest.margins(found)])
        if row:
            yield Page("drawn", shape.name, shape.is_article, row)


def _undated(row: Row) -> Row:
    """Return what would be said of a page if it gave no time."""
    return tuple(
        0.0 if name in ("timed", "called", "dated") else value
        for name, value in zip(ARTICLE_FEATURES, row, strict=True)
    )


def _row(m: Measures, indices: list[int], chances: list[float]) -> tuple[Row, list[int]]:
    """Return what is said of a page, () where nothing is chosen or all is posts, and what was chosen."""
    chosen = choose(m, indices, chances)
    posts, comments = posts_of(m, chosen)
    chosen = [index for index in chosen if index not in comments]
    return (article_row(m, indices, chances, chosen) if chosen and not posts else ()), chosen


def _train_likeness(pages: Sequence[Page]) -> Forest:
    """Train the model."""
    found = np.array([page.row for page in pages], dtype=float)
    weights = [WEIGHTS[page.kind] for page in pages]
    data = lightgbm.Dataset(found, [int(page.is_article) for page in pages], weight=weights)
    return from_lightgbm(lightgbm.train(SETTINGS, data, TREES).dump_model(), ARTICLE_FEATURES)


def _left_out_scores(pages: Sequence[Page]) -> dict[tuple[str, str, bool], list[float]]:
    """Return the chances of all pages, by kind, source and truth, each by a model that saw none of its source."""
    fold_of = folds_of((page.source for page in pages), 0)
    found: dict[tuple[str, str, bool], list[float]] = {}
    for fold in range(FOLDS):
        score = _train_likeness([page for page in pages if fold_of[page.source] != fold]).compiled()
        for page in pages:
            if fold_of[page.source] == fold:
                key = (page.kind, page.source, page.is_article)
                found.setdefault(key, []).append(probability(score(page.row)))
    return found


def score_table(pages: Sequence[Page]) -> Iterator[str]:
    """Write how many pages of each kind are taken for no article below some chances, and which shapes fare worst."""
    scores = _left_out_scores(pages)
    kinds = [
        ("drawn", False),
        (BODYLESS, False),
        ("drawn", True),
        ("whole", True),
        (OLD, True),
        (SHORT, True),
        (UNDATED, True),
    ]
    yield f"taken for no article where the chance is below {', '.join(map(str, _THRESHOLDS))}"
    for kind, is_article in kinds:
        found = [chance for key, part in scores.items() if key[::2] == (kind, is_article) for chance in part]
        taken = (f"{sum(chance < bound for chance in found):5}" for bound in _THRESHOLDS)
        yield f"{kind:9}{'articles' if is_article else 'others':9} of {len(found):4}: {' '.join(taken)}"
    yield f"shapes of which a tenth or more is on the wrong side of {MIN_LIKENESS}"
    for (kind, shape, is_article), found in sorted(scores.items()):
        wrong = sum((chance < MIN_LIKENESS) == is_article for chance in found)
        if kind == "drawn" and wrong >= len(found) / 10:
            yield f"{shape:20}{'article' if is_article else 'other':8} {wrong:3} of {len(found)}"


def main() -> None:
    """Train, score, write."""
    pages = [*_corpus_pages(Path(sys.argv[1])), *drawn_pages()]
    lines = [f"{len(pages)} pages, {FOLDS} folds by site or shape; {TREES} trees", "", *score_table(pages)]
    (OUT / SCORES).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))
    source = to_source(
        _train_likeness(pages), "How likely what was chosen on an HTML page is an article's text."
    )
    (OUT / "forest.py").write_text(source, encoding="utf-8")


if __name__ == "__main__":
    main()
