"""Train the model that tells who wrote: python -m newskit.training.authors SHARED.

Pages are those of SHARED/corpora without their metadata, once with the names of their elements and once without, and
pages that author_pages draws. Writes, in newskit/fields/bylines, forest.py and forest.scores.txt: scores with
half of the sites left out, and on pages drawn anew. Deterministic; needs lightgbm.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from hashlib import md5
from pathlib import Path
from typing import NamedTuple

import lightgbm
import numpy as np

from newskit.body.html.find import find_html_body
from newskit.body.text.find import find_text_body
from newskit.fields.bylines.authors import DECLARED
from newskit.fields.bylines.choice import MIN_MARGIN
from newskit.fields.bylines.evidence import EVIDENCE, rows
from newskit.fields.bylines.name_lists import is_house
from newskit.fields.find import scene_of
from newskit.fields.surroundings import Surroundings
from newskit.fields.title.html import find_title
from newskit.fields.title.references import bare
from newskit.page.html import read_html
from newskit.page.text import read_text
from newskit.training.author_pages import draw_pages
from newskit.training.corpora import LIGHTGBM, PACKAGE, gold_pages
from newskit.training.trees import from_lightgbm, to_source

OUT = PACKAGE / "fields" / "bylines"
CORPORA = ("fundus", "magic", "aeb")
DRAWN, DRAWN_ANEW = 2500, 600
FLAT = 5  # of so many drawn pages one is flattened
REAL = 4  # what a real page counts, against one that was drawn
TREES = 150
SETTINGS = {**LIGHTGBM, "learning_rate": 0.08, "num_leaves": 12, "min_data_in_leaf": 15}
DATA = re.compile(
    rb"<script\b.*?</script\s*>|<meta\b(?![^>]*charset)[^>]*>|<!--.*?-->", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(rb"<[a-zA-Z][^<>]*>")
_VALUE = rb"""(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?"""
_TELLING = re.compile(rb"\s(?:itemprop|itemscope|itemtype|datetime|property|typeof|rel|data-[\w-]+)" + _VALUE, re.IGNORECASE)  # fmt: skip
_NAME = re.compile(rb"\s(?:class|id)" + _VALUE, re.IGNORECASE)
_WORDS = re.compile(rb"auth|autor|auteur|byl|writer|date|time|publi|redak|journalist|reporter|verfasser|skribent|penulis|yazar|firma|signature", re.IGNORECASE)  # fmt: skip


class Sample(NamedTuple):
    """A page: its kind, which half its site is of, the names of each candidate, their evidence, and who wrote it."""

    kind: str
    half: int
    names: list[frozenset[str]]
    signs: list[tuple[bool, ...]]
    authors: frozenset[str]


def _folded(names: Sequence[str]) -> frozenset[str]:
    return frozenset(map(bare, names))


def flat_scene(html: bytes | str) -> Surroundings:
    """Return the scene of a page that was flattened, a line a block."""
    page = read_text("\n".join(read_html(html).texts))
    title, body = find_text_body(page)
    return scene_of(page, title, body)


def html_scene(html: bytes | str) -> Surroundings:
    """Return the scene of a page."""
    page = read_html(html)
    title = find_title(page)
    return scene_of(page, title, find_html_body(page, title))


def sample(kind: str, half: int, html: bytes | str, authors: frozenset[str]) -> Sample | None:
    """Measure a page, flattened where `kind` says so; None for a Chinese one."""
    scene = flat_scene(html) if kind.endswith("flat") else html_scene(html)
    if scene.family == "zh":
        return None
    found = rows(scene)
    return Sample(
        kind, half, [_folded(one.names) for one, _ in found],
        [tuple(sign in signs for sign in EVIDENCE) for _, signs in found], authors,
    )  # fmt: skip


def _declared(html: bytes) -> list[str]:
    """Return the authors in the metadata of a page, but for the site's own name."""
    scene = html_scene(html)
    own = scene.sites
    found = (
        [name for name in find(scene) if bare(name) not in own and not is_house(name)] for find in DECLARED
    )
    return next(filter(None, found), [])


def _without_telling(tag: re.Match[bytes]) -> bytes:
    return _NAME.sub(lambda name: b"" if _WORDS.search(name[0]) else name[0], _TELLING.sub(b"", tag[0]))


def real_pages(shared: Path) -> Iterator[Sample]:
    """Measure the pages of the corpora, without their metadata."""
    for corpus, gold, html in gold_pages(shared, CORPORA):
        if gold.get("lang") == "zh":
            continue
        authors = _declared(html) if corpus == "aeb" else gold.get("authors") or []
        if corpus == "aeb" and not authors:
            continue
        bare_html = DATA.sub(b"", html)
        url = gold.get("url", gold["id"]).split("/")[2:3]
        site = gold["id"].split("_")[0] if corpus == "fundus" else url
        half = md5(str(site).encode(), usedforsecurity=False).digest()[0] % 2
        shown = re.sub(rb"<[^>]+>", b" ", bare_html).decode("utf-8", "replace").lower()
        if corpus != "fundus" and not all(name.lower() in " ".join(shown.split()) for name in authors):
            continue
        nameless = _TAG.sub(_without_telling, bare_html)
        for kind, text in (("named", bare_html), ("bare", nameless), ("flat", bare_html)):
            if one := sample(f"{corpus} {kind}", half, text, _folded(authors)):
                yield one


def drawn_pages(number: int, seed: int) -> Iterator[Sample]:
    """Measure pages that are drawn."""
    for at, drawn in enumerate(draw_pages(number, seed)):
        if one := sample("drawn" if at % FLAT else "drawn flat", 0, drawn.html, _folded(drawn.authors)):
            yield one


def train(real: Sequence[Sample], drawn: Sequence[Sample]) -> lightgbm.Booster:
    """Train on pages; a candidate is right where it has all the writers and nobody else."""
    signs, right, weights = [], [], []
    for samples, weight in ((real, REAL), (drawn, 1)):
        for one in samples:
            signs += one.signs
            right += [bool(one.authors) and names == one.authors for names in one.names]
            weights += [weight] * len(one.names)
    data = lightgbm.Dataset(
        np.array(signs, np.float32), np.array(right, np.float32), weight=np.array(weights, np.float32),
        feature_name=list(EVIDENCE), params=SETTINGS,
    )  # fmt: skip
    return lightgbm.train(SETTINGS, data, TREES)


def score(booster: lightgbm.Booster, samples: Sequence[Sample]) -> str:
    """Tell how often the best candidate is right, wrong, and named where nobody is."""
    right = wrong = signed = made_up = 0
    for one in samples:
        margins = booster.predict(np.array(one.signs, np.float32), raw_score=True) if one.signs else []
        best = int(np.argmax(margins)) if len(margins) else -1
        names = one.names[best] if best >= 0 and margins[best] > MIN_MARGIN else frozenset()
        signed += bool(one.authors)
        right += bool(one.authors) and names == one.authors
        wrong += bool(one.authors) and bool(names) and names != one.authors
        made_up += not one.authors and bool(names)
    return f"{right} of {signed} right, {wrong} wrong, {made_up} of {len(samples) - signed} without a writer named"


def main() -> None:
    """Train and write."""
    real, drawn = list(real_pages(Path(sys.argv[1]))), list(drawn_pages(DRAWN, 1))
    lines = [f"{len(real)} real pages, {len(drawn)} drawn; {TREES} trees", ""]
    boosters = [train([one for one in real if one.half != half], drawn) for half in (0, 1)]
    for kind in sorted({one.kind for one in real}):
        for half in (0, 1):
            left_out = [one for one in real if one.kind == kind and one.half == half]
            lines.append(f"{kind}, half {half} left out: {score(boosters[half], left_out)}")
    whole = train(real, drawn)
    lines.append(f"drawn anew: {score(whole, list(drawn_pages(DRAWN_ANEW, 2)))}")
    forest = from_lightgbm(whole.dump_model(), EVIDENCE)
    (OUT / "forest.py").write_text(to_source(forest, "How likely those whom a line names wrote the article."), encoding="utf-8")  # fmt: skip
    (OUT / "forest.scores.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
