"""Train the headline splitter: `python -m newskit.headlines.train SHARED [--weights-only]`, run by `make train`.

Three stages, all deterministic. First a softmax regression tells from a part's characters and pairs which role it
plays: a whole headline, the first, or the last part of one. Then the two small networks of `split_scores` are
fitted to whole lists, by the likelihood of their true cuts among all cuts (semi-Markov conditional random field).
The networks see, for each list, role weights that were fitted without the sites of its group, so that they learn
how far to trust them on a site never seen. Half of the lists are real, half are put together from single
headlines with a share of two-part ones and a length limit drawn at random; widths are stretched at random. Last,
`train_choice` learns which of several cuts of a run looks most like a list, from the networks of the folds.

Needs numpy, scipy and jax. Before the weights it trains with each fold of sites left out, and writes the scores by
site and the reliability table beside the weights; `--weights-only` leaves that away and keeps the calibration and
the choice that stand there. Files that are for testing only are never read. All of it takes some eight minutes of one core.

What was tried, exact / inner F1 with sites left out (small sites; cctv and qq; 36kr; sina). One fit of the networks
differs from the next by .01 to .02, so that only the first two lines are sure; the weights' own scores are in
model.scores.txt:

    before: 65,536 buckets, 300 steps                         .935 .805   .856 .701   .834 .747   .809 .763
    + simplified twins of traditional characters, pairs at
      both ends, 131,072 buckets; nothing ends in a colon     .934 .812                           .777 .736
      (Hong Kong's Yahoo alone: .473 to .517; a part's last
      role is told better on every fold, by area under curve)
    + forms of gaps, spaces where scripts meet                .936 .819   .867 .729
      whether a pair of characters is on both sides: dropped  .940 .827   .864 .717   .842 .767   .763 .715
    + 400 steps, the last 150 averaged: kept                  .940 .824   .853 .696   .858 .782   .788 .741
    900 steps                                                 .942 .835   .831 .651
    600 steps, weights decaying by .3                         .939 .821   .835 .665   .878 .800   .781 .735
    48 lists a step, the last 200 averaged                    .937 .815   .845 .681
    the same, 85 of 100 lists made of single headlines        .927 .797   .860 .712
    a student of what four such networks believe           .935 .821                           .764 .717
    cut with the highest sum of chances instead of the best   .930 .778
    the same, a headline costing .6 each                      .936 .815 (from .935 .806)

Then the choice between cuts (`split_choice`): kept for runs of sixteen parts and more. By the first 200 lists of each
site; over 25 sites the choice alone gives exact +.017 +-.005, inner +.038 +-.016 (other seeds +.022 +-.009, +.047 +-.027
and +.014 +-.005, +.031 +-.016), the third pass on top +.001 +-.001, +.004 +-.002 (+.006 +-.003, +.011 +-.006):

    before                                                 .940 .824   .853 .696   .858 .782   .788 .741
    choice, third pass, runs of 16 parts and more: stands  .940 .824   .873 .731   .860 .777   .802 .752
    runs of any length (but short runs of halves alone,
      as in samples/golden/glued-credit, are cut up)       .946 .841   .873 .731   .859 .777   .818 .764
    without a third pass and margin                        .943 .834   .876 .734   .841 .759   .830 .779
    runs of any length, and one in five training lists
      within a band of widths                              .943 .833   .873 .734   .866 .782   .887 .835
    the same, three networks side by side (1.45 times the
      time; the seed line .804 .737, before .880 .850)     .948 .849   .876 .740   .868 .785   .876 .822
    what is left to be had by knowing a list's habits, on 100 lists of each site, without bands:
      before                                               .941 .826   .847 .681   .845 .777   .748 .725
      cut with the bonus that gives the list's true share  .960 .875   .879 .741   .920 .868   .880 .830
      the best of the cuts by the truth                    .967        .898        .922        .883
    trees (lightgbm) instead of a sum of traits, or the run's own statistics among them: know sites by heart, cctv
      and qq lose .02 to .10 of inner F1; so do traits of finer widths (deciles, outliers, halves of the run)
    starts with other shares for the second pass too, 21 cuts a run: +.003, at twice the time
    the mean of the bonuses by their chances instead of the best one: -.005 on sina, others alike
    two in five lists within bands: sina the same, small sites and 36kr .005 less
    half of the bonus without a third pass: exact -.005 +-.003, inner -.022 +-.014; all of it with one: 36kr -.005
    traits weighed by the spread of the plain cut: 36kr alone moves, by .00 to -.03
    vectors of pairs of characters (counts within titles, singular values, 16 and 64): what parts of one headline have
      in common tells inner gaps from ends by .48 to .59 of area on sina, .50 to .69 on cctv and qq; dropped

And, on 100 lists of each site drawn at random (means of two fits; the first line is what stood before the choice), all
dropped:

    small sites; cctv and qq; 36kr; sina                      .940 .825   .848 .681   .869 .806   .769 .752
    lists put together within limits of width of their own    .939 .823   .842 .671   .882 .822   .834 .803
      (weighted by the root of a site's headlines: exact +.017 +-.012, inner +.016 +-.009; fitted twice more by this
      file it gave .927 .799, .836 .666, .852 .775, .846 .792, and .928 .805, .847 .689, .871 .791, .833 .778: it
      helps the house of sina alone for sure, and short names of offices in a row are joined)
    more and tighter limits                                   .934 .814   .849 .690   .879 .818   .833 .805
    limits, and 85 of 100 lists put together                  .919 .792   .846 .685   .874 .815   .841 .808
    limits, and 800 steps                                     .942 .827   .816 .624   .908 .855   .840 .811
    limits, and twelve habits of width as a list's hidden
      states, one fit                                                     .845 .688               .778 .767
    limits, and roles taught by a tagger of parts of speech
      (LAC), then distilled into the n-grams                  .939 .824   .846 .700   .888 .828   .819 .795
      (area under curve of a last part among parts of equal width: .577 to .672 on cctv and qq, .602 to .620 on 36kr;
      the teacher itself .701 and .638; but over sites exact -.003 +-.008, inner +.012 +-.013 against limits alone)
    parts of speech by longest match in a dictionary           no better than n-grams alone (.565, .608)
    the second pass repeated: within noise; from five starts, the best by their own sureness or by the likelihood of
      their widths: within noise too, though the best by the truth is .92 on sina (.844) and .96 on small sites (.941)

A hidden layer over 16 numbers an n-gram tells the last part from others as well as the plain sum does (area under
curve .901 for .897 on small sites, .947 for .953 on qq), so roles are limited by the titles at hand, not by form.
"""

from __future__ import annotations

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

from newskit.headlines import train_choice, train_lists, train_network, train_scores
from newskit.headlines.model import MAGIC, TRAITS, read_model
from newskit.headlines.split_features import BUCKETS, ROLES, flags_of, grams_of, width_of
from newskit.headlines.split_parts import is_inner

# Sites of one house. Everything of a house is left out together.
HOUSES = {
    "thucnews(sina)": "sina",
    "sina.com.cn": "sina",
    "qq.com": "qq",
    "news.qq.com": "qq",
    "thepaper.cn": "thepaper",
    "tv.cctv.com": "cctv",
    "36kr.com": "36kr",
}
LOOSE_HOUSES = {"THUC": "sina"}  # by the tag of a loose title; broadcasts' tags begin with xin
C = 0.3  # inverse strength of the penalty on role weights
ITERATIONS = 60
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
        self.flags = (flags[:, None] >> np.arange(18) & 1).astype(np.float32)
        grams = [grams_of(t) for t in self.texts]
        starts = np.cumsum([0, *map(len, grams)])
        self.grams = sp.csr_matrix(
            (np.ones(starts[-1], np.float32), np.concatenate(grams), starts), shape=(len(grams), BUCKETS)
        )
        self.grams.sum_duplicates()
        self.ends = np.array([[ord(t[0]), ord(t[-1])] for t in self.texts], np.int32)


def parts_of(headline: str) -> list[str]:
    """Cut a headline at the spaces that have to be judged."""
    text = " ".join(headline.split())
    cuts = [at for at, c in enumerate(text) if c == " " and not is_inner(text, at, at + 1)]
    return [text[a:b] for a, b in zip([0, *(at + 1 for at in cuts)], [*cuts, len(text)], strict=True)]


def read_data(folder: Path, parts: Parts) -> tuple[list[List], list[tuple[str, list[int]]]]:
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
            house = LOOSE_HOUSES.get(tag, "cctv" if tag.startswith("xin") else "others")
            loose.append((house, title))
    loose += [("others", t) for t in (folder / "titles.txt").read_text(encoding="utf-8").splitlines()]
    return lists, [(house, parts.add(title)) for house, title in loose if title.strip()]


def _list(site: str, kind: str, headlines: list[str], parts: Parts) -> List:
    return {
        "site": site,
        "house": HOUSES.get(site, site),
        "kind": kind,
        "headlines": [parts.add(h) for h in headlines if h.strip()],
    }


def role_rows(lists: list[List], loose: list[tuple[str, list[int]]]) -> tuple[np.ndarray, ...]:
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


def fit_roles(grams: sp.csr_matrix, roles: np.ndarray, houses: np.ndarray, widths: np.ndarray) -> np.ndarray:
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
    weight = (weight / weight.mean()).astype(np.float32)[:, None]
    w = widths[:, None] / 20
    control = np.concatenate([np.ones_like(w), w, w**2, w**3], 1).astype(np.float32)
    truth = np.eye(3, dtype=np.float32)[roles]
    turned = grams.T.tocsr()
    decay = 1 / (C * count)

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        x: np.ndarray = flat.reshape(-1, 3).astype(np.float32)
        z = grams @ x[:BUCKETS] + control @ x[BUCKETS:]
        z -= z.max(1, keepdims=True)
        e = np.exp(z)
        p = e / e.sum(1, keepdims=True)
        value = -float((weight * truth * np.log(p + 1e-9)).sum()) / count + decay / 2 * float(
            (x[:BUCKETS] ** 2).sum()
        )
        slope = (p - truth) * weight / count
        return value, np.concatenate(
            [turned @ slope + decay * x[:BUCKETS], control.T @ slope]
        ).ravel().astype(float)

    found = minimize(
        loss,
        np.zeros((BUCKETS + 4) * 3),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": ITERATIONS, "maxcor": 5},
    )
    x = found.x.reshape(-1, 3)[:BUCKETS].astype(np.float32)
    centred: np.ndarray = x - x.mean(1, keepdims=True)
    return centred


def role_weights(
    parts: Parts, rows: tuple[np.ndarray, ...], left_out: Iterable[str]
) -> dict[str, np.ndarray]:
    """Return role weights fitted on all but the houses left out ("all"), and without each group besides."""
    part, role, house = rows
    groups = np.array([train_lists.group_of(h) for h in house])
    kept = ~np.isin(house, list(left_out))
    found: dict[str, np.ndarray] = {}
    for name in ("all", "A", "B", "C"):
        here = kept & (groups != name)
        if name != "all" and (here == kept).all():  # nothing of this group is left
            found[name] = found["all"]
            continue
        found[name] = fit_roles(parts.grams[part[here]], role[here], house[here], parts.widths[part[here]])
    return found


def model_bytes(
    network: dict[str, np.ndarray],
    weights: np.ndarray,
    choice: Iterable[float] = (0.0,) * TRAITS,
    calibration: tuple[float, float] = (1.0, 0.0),
) -> bytes:
    """Return floats and bytes as `model.read_model` reads them."""
    unit = float(np.quantile(np.abs(weights), 0.9999)) / 127
    whole, first, last = weights.T
    table = np.stack([whole, first, (first + last) / 2, last], 1)
    table = np.clip(np.round(table / unit), -127, 127).astype(int) + 128
    floats = train_network.flat(network)
    floats += [float(network["scale1"]), float(network["scale2"]), unit, *choice, *calibration]
    assert table.shape == (BUCKETS, ROLES)
    written: bytes = table.astype(np.uint8).tobytes()
    return MAGIC + struct.pack(f"<{len(floats)}f", *floats) + written


FOLDS = {
    "sina": ["sina"],
    "cctv and qq": ["cctv", "qq"],
    "36kr": ["36kr"],
    "small sites": [],  # all that are in dev and in no other fold
}
# Sixteen houses: each other fold is one or two, and its own habits alone move the slope from .5 to 2.3.
CALIBRATED_ON = "small sites"


def folds(lists: list[List]) -> dict[str, list[str]]:
    """Return the houses to leave out together, by the name of the fold."""
    named = {house for houses in FOLDS.values() for house in houses}
    others = sorted({d["house"] for d in lists} - named)
    return {name: houses or others for name, houses in FOLDS.items()}


def train_folds(
    parts: Parts, lists: list[List], loose: list[tuple[str, list[int]]], out: Path
) -> tuple[list[float], tuple[float, float]]:
    """Train with each fold of sites left out, write the scores, return what traits are worth and the calibration."""
    rows = role_rows(lists, loose)
    trained = {}
    found = {}
    for name, houses in folds(lists).items():
        weights = role_weights(parts, rows, houses)
        trained[name] = train_network.fit(parts, lists, loose, weights, houses), weights["all"]
        bands = train_choice.banded_lists(parts, lists, loose, houses)
        found[name] = train_choice.examples(parts, bands, read_model(model_bytes(*trained[name])))
    lines: list[str] = []
    chances: dict[str, list[tuple[float, bool]]] = {}
    for name, houses in folds(lists).items():
        choice = train_choice.fit([example for other in found if other != name for example in found[other]])
        model = read_model(model_bytes(*trained[name], choice))
        chances[name] = []
        scored = train_scores.scores(parts, lists, model, houses, chances[name])
        print(name, *scored, sep="\n", flush=True)
        lines += [f"left out: {name}", *scored, ""]
    calibration = train_scores.calibrate(chances[CALIBRATED_ON])
    for name, pairs in chances.items():
        lines += [f"confidence, left out: {name}", *train_scores.reliability(pairs, calibration), ""]
    (out / "model.scores.txt").write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")
    return train_choice.fit([example for examples in found.values() for example in examples]), calibration


def main() -> None:
    """Read SHARED/headlines, train, write model.bin and model.scores.txt."""
    folder, out = Path(sys.argv[1]) / "headlines", Path(__file__).parent
    parts = Parts()
    lists, loose = read_data(folder, parts)
    parts.read()
    choice: Iterable[float]
    if "--weights-only" in sys.argv:
        before = read_model((out / "model.bin").read_bytes())
        choice, calibration = before.choice, (before.slope, before.offset)
    else:
        choice, calibration = train_folds(parts, lists, loose, out)
    weights = role_weights(parts, role_rows(lists, loose), [])
    network = train_network.fit(parts, lists, loose, weights, [])
    (out / "model.bin").write_bytes(model_bytes(network, weights["all"], choice, calibration))


if __name__ == "__main__":
    main()
