"""Fit the splitter's two networks to whole lists; the same sums as `scores`, over many lists at once, in jax."""
# mypy: allow-untyped-calls, allow-untyped-decorators

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING, Any

import jax
import jax.numpy as jnp
import numpy as np

from newskit.headlines.model.features import GAP_FORMS, gap_forms, spaced_share
from newskit.headlines.model.habits import BINS, BROAD, NARROW, kernel, prior
from newskit.headlines.model.weights import (
    HIDDEN,
    LIST_FEATURES,
    MAX_PARTS,
    REALS,
    RUN_FEATURES,
    SPAN_FEATURES,
)
from newskit.training.headline_lists import Sampler

if TYPE_CHECKING:
    from newskit.training.headlines import List, Parts

# Sums in double precision, so that last digits count for less.
jax.config.update("jax_enable_x64", True)

Array = Any
K = MAX_PARTS
_LOW = -1e4
STEPS, LISTS, LENGTH = 800, 24, 96  # of training; lists a step; parts a list at most
RATE = 0.01
_AVERAGED = 300  # last steps, whose weights are averaged (Polyak and Juditsky 1992)
SEED = 0
MEMBERS = 3  # networks whose answers are averaged: one differs from the next by .01 to .02


def start(seed: int) -> dict[str, Array]:
    """Return the networks before training: MEMBERS of them, side by side on the first axis."""
    draw = np.random.default_rng(seed)
    size, wide = HIDDEN // MEMBERS, SPAN_FEATURES + LIST_FEATURES
    return {
        "w1": jnp.array(draw.normal(0, 0.15, (MEMBERS, SPAN_FEATURES, size))),
        "b1": jnp.zeros((MEMBERS, size)),
        "o1": jnp.zeros((MEMBERS, size)),
        "k1": jnp.zeros((MEMBERS, K)),
        "w2": jnp.array(draw.normal(0, 0.1, (MEMBERS, wide, size))),
        "b2": jnp.zeros((MEMBERS, size)),
        "o2": jnp.zeros((MEMBERS, size)),
        "k2": jnp.zeros((MEMBERS, K)),
        "scale1": jnp.ones(MEMBERS) * 0.4,
        "scale2": jnp.ones(MEMBERS) * 0.4,
    }


def joined(network: dict[str, Array]) -> dict[str, Array]:
    """Return the members as one network whose answer is the mean of theirs."""
    found = {name: np.asarray(values) for name, values in network.items()}
    for name in ("w1", "w2"):
        found[name] = np.concatenate(list(found[name]), 1)
    for name in ("b1", "b2"):
        found[name] = found[name].ravel()
    for name in ("o1", "o2"):
        found[name] = found[name].ravel() / MEMBERS
    for name in ("k1", "k2", "scale1", "scale2"):
        found[name] = found[name].mean(0)
    return found


def flat(network: dict[str, Array]) -> list[float]:
    """Return the weights of a joined network in the order of the file."""
    names = ("w1", "b1", "o1", "k1", "w2", "b2", "o2", "k2")
    return [float(x) for name in names for x in np.asarray(network[name]).ravel()]


def ahead(x: Array, n: int) -> Array:
    """Return x[:, at + n] at each place, 0 past the end."""
    return jnp.pad(x[:, n:], [(0, 0), (0, n)] + [(0, 0)] * (x.ndim - 2))


def _agreement(codes: Array, mask: Array, count: Array) -> Array:
    same = (codes[:, :, None] == codes[:, None, :]) * mask[:, :, None] * mask[:, None, :]
    return (same.sum((1, 2)) - count) / jnp.maximum(count * (count - 1), 1)


def _span_features(batch: dict[str, Array]) -> tuple[Array, Array, Array, Array]:
    """Return base scores, features, widths in characters, and which spans are inside their list; each [B, T, K]."""
    roles, flags, mask = batch["roles"], batch["flags"], batch["mask"]
    widths = batch["widths"] * batch["stretch"][:, None]
    roles = jnp.stack([roles[..., 0], roles[..., 1], (roles[..., 1] + roles[..., 2]) / 2, roles[..., 2]], -1)
    count = mask.sum(1) + 1e-6
    mean = (widths * mask).sum(1) / count
    spread = jnp.sqrt(((widths - mean[:, None]) ** 2 * mask).sum(1) / count + 0.01)
    top = (widths * mask).max(1)
    ranked = -jnp.sort(-jnp.where(mask > 0, widths, -1.0), 1)
    high = jnp.take_along_axis(ranked, jnp.floor(count * 0.1).astype(int)[:, None], 1)[:, 0]
    share = lambda x: (x * mask).sum(1) / count  # noqa: E731
    alike = [_agreement(batch["ends"][..., side], mask, mask.sum(1)) * 3 for side in (0, 1)]
    run = [mean / 10, spread / 5, high / 10, share(flags[..., 7]), share(widths <= 9), share(flags[..., 5])]
    run = jnp.stack([*run, jnp.log(count) / 3, *alike, batch["spaced"]], -1)
    base, features, wide = [], [], []
    before = jnp.pad(widths[:, :-1], [(0, 0), (1, 0)])
    for k in range(1, K + 1):
        inside = [ahead(widths, j) for j in range(k)]
        total = sum(inside) + 0.5 * (k - 1)
        last_roles, last_flags, last_width = ahead(roles, k - 1), ahead(flags, k - 1), ahead(widths, k - 1)
        several = float(k > 1)
        if k == 1:
            base.append(roles[..., 0])
        else:
            middle = sum(ahead(roles, j)[..., 2] for j in range(1, k - 1))
            base.append(roles[..., 1] + middle + last_roles[..., 3])
        longest, shortest = functools.reduce(jnp.maximum, inside), functools.reduce(jnp.minimum, inside)
        reals = [total, total - top[:, None], total - high[:, None], widths, last_width, longest, shortest]
        reals = [x / 10 for x in (*reals, before, ahead(widths, k))]
        marks = [flags[..., 0] * last_flags[..., 1] * several, flags[..., 2] * last_flags[..., 2] * several]
        sizes = [jnp.full_like(total, float(j == k)) for j in range(1, K + 1)]
        gaps = sum((ahead(batch["gaps"], j) for j in range(k - 1)), jnp.zeros_like(batch["gaps"]))
        part_roles = [roles[..., [0, 1, 3]] * 0.3, last_roles[..., [0, 1, 3]] * 0.3 * several]
        spread_run = jnp.broadcast_to(run[:, None], (*total.shape, RUN_FEATURES))
        features.append(
            jnp.concatenate(
                [
                    jnp.stack([*reals, *marks, *sizes], -1),
                    flags,
                    last_flags * several,
                    spread_run,
                    gaps,
                    *part_roles,
                ],
                -1,
            )
        )
        wide.append(total)
    place = jnp.arange(widths.shape[1])[None, :, None] + jnp.arange(1, K + 1)
    fits = place <= mask.sum(1)[:, None, None]
    assert features[0].shape[-1] == SPAN_FEATURES, REALS
    return jnp.stack(base, 2), jnp.stack(features, 2), jnp.stack(wide, 2), fits


def _log_sums(scores: Array) -> Array:
    """Return, at each place, the log of the sum over all cuts of what stands before it."""
    size = scores.shape[1]
    by_end = jnp.stack(
        [
            jnp.pad(scores[:, : size - k + 1, k - 1], [(0, 0), (k - 1, 0)], constant_values=_LOW)
            for k in range(1, K + 1)
        ],
        -1,
    )
    begin = jnp.concatenate([jnp.zeros((scores.shape[0], 1)), jnp.full((scores.shape[0], K - 1), _LOW)], 1)

    def step(last: Array, x: Array) -> tuple[Array, Array]:
        value = jax.scipy.special.logsumexp(last + x, axis=-1)
        return jnp.concatenate([value[:, None], last[:, :-1]], 1), value

    return jnp.moveaxis(jax.lax.scan(step, begin, jnp.moveaxis(by_end, 1, 0))[1], 0, 1)


def _log_whole(scores: Array, mask: Array) -> Array:
    """Return the log of the sum over all cuts of each list."""
    last = jnp.maximum(mask.sum(1).astype(int) - 1, 0)
    return jnp.take_along_axis(_log_sums(scores), last[:, None], 1)[:, 0]


_beliefs_of = jax.grad(lambda scores, mask: _log_whole(scores, mask).sum())


def _list_features(wide: Array, beliefs: Array) -> Array:
    """Return what `habits.ListHabits` returns, for every span."""
    narrow, broad = jnp.array(kernel(NARROW)), jnp.array(kernel(BROAD))
    at = jnp.clip(jnp.floor(wide + 0.5).astype(int), 0, BINS - 1)
    bins = jax.vmap(lambda at, beliefs: jnp.zeros(BINS).at[at].add(beliefs))(at, beliefs)
    unseen = jnp.array(prior())[at]
    there = lambda rows: jax.vmap(lambda row, at: row[at])(rows, at)  # noqa: E731
    several = jnp.arange(K) > 0
    total, single = beliefs.sum((1, 2)), beliefs[..., 0].sum(1)
    rest = total[:, None, None] - beliefs
    smooth = lambda spread: there(bins @ spread) - beliefs * spread[20, 20]  # noqa: E731
    close = jnp.log((jnp.maximum(smooth(narrow), 0) + unseen) / (rest + 2) + 1e-5)
    near = jnp.log((jnp.maximum(smooth(broad), 0) + unseen) / (rest + 2) + 1e-5)
    tails = jnp.cumsum(bins[:, ::-1], 1)[:, ::-1]
    tail = (there(tails) - beliefs) / (rest + 0.5)
    multiple = (total - single)[:, None, None]
    share = (multiple - beliefs * several + 0.5) / (rest + 2)
    share = jnp.log(share / (1 - share))
    mean = (wide * beliefs).sum((1, 2)) / total
    mean_1 = ((wide[..., 0] * beliefs[..., 0]).sum(1) + 2 * mean) / (single + 2)
    mean_n = ((wide[..., 1:] * beliefs[..., 1:]).sum((1, 2)) + 2 * mean) / (multiple[:, 0, 0] + 2)
    spread = jnp.sqrt(jnp.maximum((wide**2 * beliefs).sum((1, 2)) / total - mean**2, 0.1))
    like = jnp.where(several, mean_n[:, None, None], mean_1[:, None, None])
    whole = lambda x: jnp.broadcast_to(x[:, None, None], wide.shape)  # noqa: E731
    features = [close, near, tail, jnp.minimum(tail * 10, 1.0), jnp.where(several, share, 0.0), share]
    features += [
        (wide - like) / 10,
        (wide - whole(mean)) / 10,
        whole(spread) / 10,
        whole(mean_n - mean_1) / 10,
    ]
    return jnp.stack(features, -1)


def _both_passes(net: dict[str, Array], batch: dict[str, Array]) -> tuple[Array, Array]:
    """Return each member's scores in the first and in the second pass. What the first believes is their mean."""
    base, features, wide, fits = _span_features(batch)

    def answer(features: Array, number: str) -> Array:
        hidden = jnp.maximum(
            0,
            jnp.einsum("btkf,mfh->mbtkh", features, net["w" + number])
            + net["b" + number][:, None, None, None],
        )
        scores = jnp.einsum("mbtkh,mh->mbtk", hidden, net["o" + number]) + net["k" + number][:, None, None]
        return jnp.where(fits, base * net["scale" + number][:, None, None, None] + scores, _LOW)

    first = answer(features, "1")
    beliefs = jax.lax.stop_gradient(_beliefs_of(first.mean(0), batch["mask"]))
    return first, answer(jnp.concatenate([features, _list_features(wide, beliefs)], -1), "2")


def loss(net: dict[str, Array], batch: dict[str, Array]) -> Array:
    """Return the loss a part, summed over members: minus the log chance of the true cuts, both passes."""
    value = 0.0
    whole = jax.vmap(_log_whole, (0, None))
    for weight, scores in zip((0.5, 1.0), _both_passes(net, batch), strict=True):
        truth = jnp.where(batch["truth"] > 0, scores, 0).sum()
        value += weight * (whole(scores, batch["mask"]).sum() - truth)
    return value / batch["mask"].sum()


@jax.jit
def step(
    state: tuple[dict[str, Array], ...], at: Array, rate: Array, batch: dict[str, Array]
) -> tuple[Any, ...]:
    """Take one step of Adam (Kingma and Ba 2015)."""
    net, mean, square = state
    value, slope = jax.value_and_grad(loss)(net, batch)
    mean = jax.tree.map(lambda a, b: 0.9 * a + 0.1 * b, mean, slope)
    square = jax.tree.map(lambda a, b: 0.99 * a + 0.01 * b * b, square, slope)
    move = lambda p, m, v: p - rate * (m / (1 - 0.9**at)) / (jnp.sqrt(v / (1 - 0.99**at)) + 1e-8)  # noqa: E731
    return (jax.tree.map(move, net, mean, square), mean, square), value


def _batch_of(
    lists: list[list[list[int]]], parts: Parts, roles: list[Array], length: int
) -> dict[str, Array]:
    """Return lists as arrays. `roles` gives for each list the role weights of all parts."""
    shape = (len(lists), length)
    place: Array = np.zeros(shape, np.int32)
    mask: Array = np.zeros(shape, np.float64)
    truth: Array = np.zeros((*shape, K), np.float64)
    gaps: Array = np.zeros((*shape, GAP_FORMS), np.float64)
    spaced: Array = np.zeros(len(lists), np.float64)
    for row, headlines in enumerate(lists):
        at = 0
        for headline in headlines:
            if at + len(headline) > length:
                break
            for begin in range(0, len(headline), K):
                piece = headline[begin : begin + K]
                truth[row, at, len(piece) - 1] = 1
                place[row, at : at + len(piece)] = piece
                at += len(piece)
        mask[row, :at] = 1
        here = place[row, :at]
        texts = [parts.texts[number] for number in here]
        forms = np.array(gap_forms(texts, parts.widths[here]), np.int32)
        gaps[row, : max(at - 1, 0)] = forms[:, None] >> np.arange(GAP_FORMS) & 1
        spaced[row] = spaced_share(texts)
    return {
        "roles": np.stack([table[row] for table, row in zip(roles, place, strict=True)]),
        "flags": parts.flags[place],
        "widths": (parts.widths[place] / 2).astype(np.float64),
        "ends": parts.ends[place],
        "gaps": gaps,
        "spaced": spaced,
        "mask": mask,
        "truth": truth,
        "stretch": np.ones(len(lists), np.float64),
        "place": place,
    }


def fit(
    parts: Parts,
    lists: list[List],
    loose: list[tuple[str, list[int]]],
    weights: dict[str, Array],
    left_out: list[str],
) -> dict[str, Array]:
    """Return the networks, trained on all houses but those left out."""
    sampler = Sampler(parts, lists, loose, left_out, SEED)
    tables = {name: parts.grams @ table for name, table in weights.items() if name != "all"}
    net = start(SEED)
    zeros = jax.tree.map(jnp.zeros_like, net)
    state = (net, zeros, zeros)
    total = zeros
    for at in range(1, STEPS + 1):
        drawn = [sampler.draw() for _ in range(LISTS)]
        batch = _batch_of([d[0] for d in drawn], parts, [tables[d[1]] for d in drawn], LENGTH)
        stretched = sampler.random.random(LISTS) < 0.6
        factors = np.exp(sampler.random.uniform(math.log(0.88), math.log(1.4), LISTS))
        batch["stretch"] = np.where(stretched, factors, 1.0).astype(np.float64)
        del batch["place"]
        rate = RATE * min(1, at / 50) * (1 - 0.8 * at / STEPS)
        state, value = step(state, float(at), rate, batch)
        if at > STEPS - _AVERAGED:
            total = jax.tree.map(jnp.add, total, state[0])
        if at % 50 == 0:
            print("step", at, "loss", round(float(value), 4), flush=True)
    averaged: dict[str, Array] = jax.tree.map(lambda x: x / _AVERAGED, total)
    return joined(averaged)
