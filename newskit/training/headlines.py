"""Train the headline splitter: `python -m newskit.training.headlines SHARED [--weights-only]`, run by `make train`.

Four stages, all deterministic. First a softmax regression tells from a part's characters and pairs which role it
plays: a whole headline, the first, or the last part of one. Then the two small networks of `scores` are
fitted to whole lists, by the likelihood of their true cuts among all cuts (semi-Markov conditional random field);
of each there are three side by side, of which the mean counts. The networks see, for each list, role weights that
were fitted without the sites of its group, so that they learn how far to trust them on a site never seen. Some lists
are real, others are put together from single headlines with a share of two-part ones and a length limit, or a band of
widths, drawn at random; widths are stretched at random. Third, `headline_pairs` learns from true neighbours which part
goes on from which; what it says is added to the n-grams' scores, and the networks know nothing of it. Last,
`headline_choice` learns which of several cuts of a run looks most like a list, from the networks of the folds.

Needs numpy, scipy and jax. Before the weights it trains with each fold of sites left out, and writes the scores by
site and the reliability table beside the weights; `--weights-only` leaves that away and keeps the calibration and
the choice that stand there. Files that are for testing only are never read. All of it takes some nine minutes of one
core. Sums are in double precision and by one thread: what stops short of its end (the roles) and what grows with each
step (the networks) carries a last digit on to the third, 6,779 of 8,087 weights and .001 of a score when two threads
shared the sums of the roles.

What was tried without gain, and what each step was worth, stands in tests/eval/lots/headlines.md.
"""

from __future__ import annotations

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before numpy is there

import gzip
import json
import struct
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

from newskit.headlines.model.features import BUCKETS, FLAGS, ROLES, flags_of, grams_of, width_of
from newskit.headlines.model.weights import MAGIC, TRAITS, read_model
from newskit.headlines.split.parts import is_inner
from newskit.training import (
    headline_choice,
    headline_lists,
    headline_network,
    headline_pairs,
    headline_scores,
)
from newskit.training.corpora import PACKAGE

# Sites of one house. Everything of a house is left out together.
_HOUSES = {
    "thucnews(sina)": "sina",
    "sina.com.cn": "sina",
    "qq.com": "qq",
    "news.qq.com": "qq",
    "thepaper.cn": "thepaper",
    "tv.cctv.com": "cctv",
    "36kr.com": "36kr",
}
_LOOSE_HOUSES = {"THUC": "sina"}  # by the tag of a loose title; broadcasts' tags begin with xin
C = 0.3  # inverse strength of the penalty on role weights
ITERATIONS = 60
FRACTIONS = 1 << 11  # in which the networks' weights are written: as fine as their sums are at run time
WHOLE, FIRST, LAST = range(3)

List = dict[str, Any]  # house, site, kind ("real" or "made"), headlines: list of lists of part numbers


class Parts:
    """Every different part once: its texts, and what the model reads off them."""

    def __init__(self) -> None:
        self.number: dict[str, int] = {}

    def add(self, headline: str) -> list[int]:
        """Return the numbers of a headline's parts."""
        return [self.number.setdefault(text, len(self.number)) for text in parts_of(headline)]

    def read(self) -> None:
        """Compute widths, flags and n-grams of all parts."""
        self.texts = list(self.number)
        self.widths = np.array([width_of(t) for t in self.texts], np.int32)
        flags = np.array([flags_of(t) for t in self.texts])
        self.flags = (flags[:, None] >> np.arange(FLAGS) & 1).astype(float)
        grams = [grams_of(t) for t in self.texts]
        starts = np.cumsum([0, *map(len, grams)])
        self.grams = sp.csr_matrix(
            (np.ones(starts[-1]), np.concatenate(grams), starts), shape=(len(grams), BUCKETS)
        )
        self.grams.sum_duplicates()
        self.ends = np.array([[ord(t[0]), ord(t[-1])] for t in self.texts], np.int32)


def parts_of(headline: str) -> list[str]:
    """Cut a headline at the spaces that have to be judged."""
    text = " ".join(headline.split())
    cuts = [at for at, c in enumerate(text) if c == " " and not is_inner(text, at, at + 1)]
    return [text[a:b] for a, b in zip([0, *(at + 1 for at in cuts)], [*cuts, len(text)], strict=True)]


def _read_data(folder: Path, parts: Parts) -> tuple[list[List], list[tuple[str, list[int]]]]:
    """Return the lists, and the loose titles with their house."""
    lists = []
    with (folder / "dev.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            found = json.loads(line)
            kind = "made" if "(" in found["source"] else "real"
            lists.append(_list(found["source"], kind, found["headlines"], parts))
    with gzip.open(folder / "lists.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            found = json.loads(line)
            lists.append(_list(found["site"], "real", found["headlines"], parts))
    loose = []
    with gzip.open(folder / "loose.txt.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            title, tag = line.rstrip("\n").split("\t")
            house = _LOOSE_HOUSES.get(tag, "cctv" if tag.startswith("xin") else "others")
            loose.append((house, title))
    loose += [("others", t) for t in (folder / "titles.txt").read_text(encoding="utf-8").splitlines()]
    return lists, [(house, parts.add(title)) for house, title in loose if title.strip()]


def _list(site: str, kind: str, headlines: list[str], parts: Parts) -> List:
    return {
        "site": site,
        "house": _HOUSES.get(site, site),
        "kind": kind,
        "headlines": [parts.add(h) for h in headlines if h.strip()],
    }


def _role_rows(lists: list[List], loose: list[tuple[str, list[int]]]) -> tuple[np.ndarray, ...]:
    """Return part, role and house of every part of every different headline."""
    seen = set()
    rows: list[tuple[int, int, str]] = []
    for house, headline in [(d["house"], h) for d in lists for h in d["headlines"]] + loose:
        if tuple(headline) in seen:
            continue
        seen.add(tuple(headline))
        for at, part in enumerate(headline):
            rows.append((part, WHOLE if len(headline) == 1 else LAST if at else FIRST, house))
    return tuple(np.array(column) for column in zip(*rows, strict=True))


def _fit_roles(grams: sp.csr_matrix, roles: np.ndarray, houses: np.ndarray, widths: np.ndarray) -> np.ndarray:
    """Return a weight for each bucket and role. Width is a control: it is the networks' business."""
    count = len(roles)
    weight = np.zeros(count)
    for house in sorted(set(houses)):
        here = houses == house
        for role in range(3):
            both = here & (roles == role)
            if both.any():
                weight[both] = here.sum() ** 0.7 / both.sum()
    weight = np.minimum(weight, np.quantile(weight, 0.99))
    weight = (weight / weight.mean())[:, None]
    w = widths[:, None] / 20
    control = np.concatenate([np.ones_like(w), w, w**2, w**3], 1)
    truth = np.eye(3)[roles]
    turned = grams.T.tocsr()
    decay = 1 / (C * count)

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        x: np.ndarray = flat.reshape(-1, 3)
        z = grams @ x[:BUCKETS] + control @ x[BUCKETS:]
        z -= z.max(1, keepdims=True)
        e = np.exp(z)
        p = e / e.sum(1, keepdims=True)
        value = -float((weight * truth * np.log(p + 1e-9)).sum()) / count + decay / 2 * float(
            (x[:BUCKETS] ** 2).sum()
        )
        slope = (p - truth) * weight / count
        return value, np.concatenate([turned @ slope + decay * x[:BUCKETS], control.T @ slope]).ravel()

    found = minimize(
        loss,
        np.zeros((BUCKETS + 4) * 3),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": ITERATIONS, "maxcor": 5},
    )
    x = found.x.reshape(-1, 3)[:BUCKETS]
    centred: np.ndarray = x - x.mean(1, keepdims=True)
    return centred


def _role_weights(
    parts: Parts, rows: tuple[np.ndarray, ...], left_out: Iterable[str]
) -> dict[str, np.ndarray]:
    """Return role weights fitted on all but the houses left out ("all"), and without each group besides."""
    part, role, house = rows
    groups = np.array([headline_lists.group_of(h) for h in house])
    kept = ~np.isin(house, list(left_out))
    found: dict[str, np.ndarray] = {}
    for name in ("all", "A", "B", "C"):
        here = kept & (groups != name)
        if name != "all" and (here == kept).all():  # nothing of this group is left
            found[name] = found["all"]
            continue
        found[name] = _fit_roles(parts.grams[part[here]], role[here], house[here], parts.widths[part[here]])
    return found


def _model_bytes(
    network: dict[str, np.ndarray],
    weights: np.ndarray,
    vectors: np.ndarray,
    choice: Iterable[float] = (0.0,) * TRAITS,
    calibration: tuple[float, float] = (1.0, 0.0),
) -> bytes:
    """Return floats and bytes as `model.read_model` reads them."""
    whole, first, last = weights.T
    table = np.stack([whole, first, (first + last) / 2, last], 1)
    roles, role_unit = _steps(table)
    pairs, pair_unit = _steps(np.concatenate(list(vectors), 1))
    scales = float(network["scale1"]), float(network["scale2"])
    floats = [_rounded(x, FRACTIONS) for x in (*headline_network.flat(network), *scales)]
    floats += [role_unit, pair_unit, *(_rounded(x, FRACTIONS) for x in (*choice, *calibration))]
    assert table.shape == (BUCKETS, ROLES)
    columns = [pairs[:, at : at + 4].tobytes() for at in range(0, pairs.shape[1], 4)]
    return b"".join([MAGIC, struct.pack(f"<{len(floats)}f", *floats), roles.tobytes(), *columns])


def _steps(values: np.ndarray) -> tuple[np.ndarray, float]:
    """Return values as bytes around 128, and what one step is worth."""
    unit = _rounded(float(np.quantile(np.abs(values), 0.9999)) / 127, 1 << 20)
    return (np.clip(np.round(values / unit), -127, 127).astype(int) + 128).astype(np.uint8), unit


def _rounded(value: float, fractions: int) -> float:
    return round(value * fractions) / fractions


FOLDS = {
    "sina": ["sina"],
    "cctv and qq": ["cctv", "qq"],
    "36kr": ["36kr"],
    "small sites": [],  # all that are in dev and in no other fold
}
# Sixteen houses: each other fold is one or two, and its own habits alone move the slope from .5 to 2.3.
_CALIBRATED_ON = "small sites"


def folds(lists: list[List]) -> dict[str, list[str]]:
    """Return the houses to leave out together, by the name of the fold."""
    named = {house for houses in FOLDS.values() for house in houses}
    others = sorted({d["house"] for d in lists} - named)
    return {name: houses or others for name, houses in FOLDS.items()}


def _train_folds(
    parts: Parts, lists: list[List], loose: list[tuple[str, list[int]]], out: Path
) -> tuple[list[float], tuple[float, float]]:
    """Train with each fold of sites left out, write the scores, return what traits are worth and the calibration."""
    rows = _role_rows(lists, loose)
    trained = {}
    found = {}
    for name, houses in folds(lists).items():
        weights = _role_weights(parts, rows, houses)
        network = headline_network.fit(parts, lists, loose, weights, houses)
        trained[name] = network, weights["all"], headline_pairs.fit(parts, lists, loose, houses)
        bands = headline_choice.banded_lists(parts, lists, loose, houses)
        found[name] = headline_choice.examples(parts, bands, read_model(_model_bytes(*trained[name])))
    lines: list[str] = []
    chances: dict[str, list[tuple[float, bool]]] = {}
    for name, houses in folds(lists).items():
        choice = headline_choice.fit(
            [example for other in found if other != name for example in found[other]]
        )
        model = read_model(_model_bytes(*trained[name], choice))
        chances[name] = []
        scored = headline_scores.scores(parts, lists, model, houses, chances[name])
        print(name, *scored, sep="\n", flush=True)
        lines += [f"left out: {name}", *scored, ""]
    calibration = headline_scores.calibrate(chances[_CALIBRATED_ON])
    for name, pairs in chances.items():
        lines += [f"confidence, left out: {name}", *headline_scores.reliability(pairs, calibration), ""]
    (out / "weights.scores.txt").write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")
    return headline_choice.fit([example for examples in found.values() for example in examples]), calibration


def main() -> None:
    """Read SHARED/headlines, train, write weights.bin and weights.scores.txt."""
    folder, out = Path(sys.argv[1]) / "headlines", PACKAGE / "headlines" / "model"
    parts = Parts()
    lists, loose = _read_data(folder, parts)
    parts.read()
    choice: Iterable[float]
    if "--weights-only" in sys.argv:
        before = read_model((out / "weights.bin").read_bytes())
        choice, calibration = before.choice, (before.slope, before.offset)
    else:
        choice, calibration = _train_folds(parts, lists, loose, out)
    weights = _role_weights(parts, _role_rows(lists, loose), [])
    network = headline_network.fit(parts, lists, loose, weights, [])
    vectors = headline_pairs.fit(parts, lists, loose, [])
    found = _model_bytes(network, weights["all"], vectors, choice, calibration)
    (out / "weights.bin").write_bytes(found)


if __name__ == "__main__":
    main()
