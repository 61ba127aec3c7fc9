"""Training only: pages with true bodies to measured and labelled samples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newskit.body.blocks.features import Row, rows
from newskit.body.blocks.measures import Measures
from newskit.body.html.choose import choose
from newskit.decode import decode
from newskit.fields.title.html import find_title
from newskit.page import Page
from newskit.page.html import read_html
from newskit.training.corpora import gold_pages
from newskit.training.labels import Shingles, joined, label, precision_recall_f1, shingles, tokens
from newskit.training.old_markup import as_old

OLD = "old"  # a variant: the page in old markup
CORPORA = ("gne", "magic", "aeb", "fundus")
# Parts of a public suffix: in example.co.uk the site is example.
_SECOND_LEVELS = frozenset("com co net org gov ac edu or ne go".split())


@dataclass
class Sample:
    """A page with its true body, measured and labelled."""

    name: str
    group: str
    site: str
    measures: Measures
    body: list[int]  # the blocks that make up the true body
    parts: list[list[str]]
    true: Shingles
    indices: list[int]
    rows: list[Row]
    labels: list[int]
    weights: list[float]
    chances: list[float] = field(default_factory=list)
    variant: str = ""  # what was made of the page, see `variants` and `old_markup`
    variants: list[Sample] = field(default_factory=list)

    def chosen(self) -> list[int]:
        """Return the blocks that the product would choose with these chances."""
        return choose(self.measures, self.indices, self.chances)

    def score(self) -> tuple[float, float, float]:
        """Return precision, recall and F1 of what would be chosen."""
        return precision_recall_f1(self.true, shingles(joined(self.parts, self.chosen())))


def site_of(gold: dict[str, Any]) -> str:
    """Return the registered name of a page's site, without its public suffix: example for news.example.co.uk."""
    if not gold.get("url"):
        return re.sub(r"^tests-", "", gold["id"]).split("-")[0].lower()
    labels = re.sub(r"^https?://", "", gold["url"]).split("/")[0].split(":")[0].lower().split(".")
    at = -3 if len(labels) > 2 and labels[-2] in _SECOND_LEVELS else -2
    return labels[at] if len(labels) >= -at else labels[0]


def group_of(corpus: str, gold: dict[str, Any]) -> str:
    """Return the column of the score table that a page counts in."""
    if gold["lang"] == "ja":
        return "ja"
    if corpus == "magic":
        return "magic-zh" if gold["lang"] == "zh" else "magic-other"
    return corpus


def read_samples(shared: Path) -> Iterator[Sample]:
    """Read, measure and label all pages, as they are and in old markup."""
    for corpus, gold, raw in gold_pages(shared, CORPORA):
        sample = _make_sample(corpus, gold, raw)
        old = _make_sample(corpus, gold, as_old(decode(raw).text).encode("utf-8", "replace"))
        old.variant = OLD
        sample.variants.append(old)
        yield sample


def _make_sample(corpus: str, gold: dict[str, Any], raw: bytes) -> Sample:
    """Measure and label one page."""
    page = read_html(decode(raw).text, url=gold.get("url") or "")
    body = label(page.texts, gold["body"])
    return measured(gold["id"], (group_of(corpus, gold), site_of(gold)), page, body, tokens(gold["body"]))


def measured(
    name: str, group_and_site: tuple[str, str], page: Page, body: list[int], words: list[str]
) -> Sample:
    """Measure a page whose body is known: by its blocks, and as the words of the truth."""
    measures = Measures(page, find_title(page).block)
    indices, found = rows(measures)
    is_body = set(body)
    parts = [tokens(text) for text in page.texts]
    # A page counts as much as any other, a block in it by the root of its length.
    weights = [max(1, len(parts[index])) ** 0.5 for index in indices]
    total = sum(weights) or 1.0
    return Sample(
        name,
        *group_and_site,
        measures,
        sorted(body),
        parts,
        shingles(words),
        indices,
        found,
        [int(index in is_body) for index in indices],
        [weight / total for weight in weights],
    )
