"""HTML blocks to rows of numbers for the body model.

A container is an element on the block's way to the root: c0 the element it stands in, c1 that one's parent, and so
on. A signature is the tags and classes of an element, its parent and grandparent: paragraphs of one article share
it, whatever the classes are called. Rows are made for candidates only: blocks with prose in c2, or whose container
is next to the best one. That is a third of all blocks, and nearly none of a body is among the others. What is said
of elements or blocks of one kind counts candidates, and elements that hold prose.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate, repeat

from newskit.body.measures import Measures
from newskit.body.names import BODY_NAME, NEGATIVE
from newskit.rules.lazy import lazy

SENTENCE_ENDS = frozenset(".!?。！？…；;”\"»'’」』）)؟।॥:：")
_WIDE_SENTENCE_MARKS = "。！？؟।"  # beside .!?
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_AHEAD = 8  # blocks after this one whose prose counts
_OPENING = 60  # characters that tell whether a text and the page's description are the same
_MIN_DESCRIBED, _MAX_LEAD = 30, 900  # weights
_CASELESS = lazy("[\u3000-\u9fff]{2,60}")  # East Asian marks, kana, and characters

CONTAINER_FEATURES = (
    "c1_punctuated",  # share of the page's punctuated text
    "c1_prose",  # share of the page's prose
    "c1_like_prose",  # share of the page's prose in all elements of c1's tag and class
    "c1_density",  # prose / all text
    "c1_links",  # link characters / all characters
    "c1_text",  # share of the page's text outside links
    "c1_like_count",  # elements of c1's tag and class
    "c2_links", "c2_like_prose", "c2_blocks",
    "c3_like_prose", "c4_links", "c4_blocks",
    "best_down", "best_up",  # steps: best container up to the common ancestor, c1 up to it
    "first_down", "first_up",  # the same, for the container of the first prose after the title
    "in_balance",  # inside the element that outweighs its rest by most
    "article",  # how many <article> have begun
    "in_article",
)  # fmt: skip
BLOCK_FEATURES = (
    "alike_prose", "alike_density", "alike_count", "alike_mean",  # blocks of the same signature
    "is_p", "is_div", "heading", "c0_links", "body_name", "negative",
    "weight", "links", "sentences", "ends", "own_prose",
    "before", "after_title", "next_prose", "to_prose", "c1_before", "h1s",
    "described", "copies", "page_prose", "link_next", "is_title",
)  # fmt: skip
# All are whole numbers, shares are of a thousand: trees compare them twice as fast.
FEATURES = CONTAINER_FEATURES + BLOCK_FEATURES

Row = tuple[int, ...]
Columns = list[Iterable[int]]


def rows(m: Measures) -> tuple[list[int], list[Row]]:
    """Return the candidates' indices and their rows, one number a name in FEATURES.

    They are made a column at a time, twice as fast as a row at a time.
    """
    if not m.places:
        return [], []
    places = Places(m)
    indices = candidates(m, places)
    around = _Around(m, places)
    containers = [around.row(max(m.parents[m.places[index]], 0)) for index in indices]
    own = zip(
        *_alike_columns(m, indices), *_own_columns(m, indices), *_order_columns(m, indices), strict=True
    )
    return indices, [shared + row for shared, row in zip(containers, own, strict=True)]


def candidates(m: Measures, places: Places) -> list[int]:
    """Return the blocks that have prose in c2, or whose container is next to the best one."""
    parents, starts, ends, before = m.parents, m.starts, m.ends, m.before
    near: dict[int, bool] = {}  # by c1
    found = []
    for index, place in enumerate(m.places):
        c1 = parents[place]
        if c1 not in near:
            c2 = parents[c1] if c1 > 0 else 0
            near[c1] = before[ends[c2]] > before[starts[c2]] or places.from_best(max(c1, 0))[0] <= 1
        if near[c1]:
            found.append(index)
    return found


class _Around:
    """The features of containers, shared by all blocks in their children."""

    def __init__(self, m: Measures, places: Places) -> None:
        self.m = m
        self.places = places
        self.made: dict[int, Row] = {}
        self.prose_of: dict[int, int] = {}  # by key: prose in elements of that kind
        self.count_of: dict[int, int] = {}
        for at in m.live:
            key = m.key(at)
            self.prose_of[key] = self.prose_of.get(key, 0) + m.prose_in(at)
            self.count_of[key] = self.count_of.get(key, 0) + 1
        self.articles = (
            [at for at, tag in enumerate(m.tags) if tag == "article"] if "article" in m.tags else []
        )
        self.free_text = max(1, m.weight_before[-1] - m.link_before[-1])
        self.punctuated = max(1, m.punctuated_before[-1])

    def row(self, c1: int) -> Row:
        """Return the numbers named in CONTAINER_FEATURES."""
        if c1 not in self.made:
            self.made[c1] = self._row(c1)
        return self.made[c1]

    def _row(self, c1: int) -> Row:
        m, places, prose_of = self.m, self.places, self.prose_of
        parents, starts, ends = m.parents, m.starts, m.ends
        c2 = max(parents[c1], 0)
        c3 = max(parents[c2], 0)
        c4 = max(parents[c3], 0)
        prose, key = m.prose_total, m.key(c1)
        start, end = starts[c1], ends[c1]
        weight = m.weight_before[end] - m.weight_before[start]
        link = m.link_before[end] - m.link_before[start]
        own_prose = m.before[end] - m.before[start]
        begun = bisect_right(self.articles, c1)
        return (
            1000 * (m.punctuated_before[end] - m.punctuated_before[start]) // self.punctuated,
            1000 * own_prose // prose,
            1000 * prose_of.get(key, 0) // prose,
            1000 * own_prose // weight,
            1000 * link // weight,
            1000 * (weight - link) // self.free_text,
            self.count_of.get(key, 0),
            1000 * m.link_in(c2) // m.weight_in(c2),
            1000 * prose_of.get(m.key(c2), 0) // prose,
            ends[c2] - starts[c2],
            1000 * prose_of.get(m.key(c3), 0) // prose,
            1000 * m.link_in(c4) // m.weight_in(c4),
            ends[c4] - starts[c4],
            *places.from_best(c1),
            *places.from_first(c1),
            starts[places.heaviest] <= start and end <= ends[places.heaviest],
            begun,
            any(starts[at] <= start and end <= ends[at] for at in self.articles[:begun]),
        )


def _alike_columns(m: Measures, indices: list[int]) -> Columns:
    """From alike_prose to alike_mean: all candidates of the block's signature together."""
    signatures = [m.signature(index) for index in indices]
    prose: dict[int, int] = {}
    weight: dict[int, int] = {}
    for index, signature in zip(indices, signatures, strict=True):
        prose[signature] = prose.get(signature, 0) + m.prose[index]
        weight[signature] = weight.get(signature, 0) + m.weights[index]
    total, count = m.prose_total, Counter(signatures)
    shares = {signature: 1000 * own // total for signature, own in prose.items()}
    densities = {signature: 1000 * prose[signature] // own for signature, own in weight.items()}
    means = {signature: own // count[signature] for signature, own in weight.items()}
    return [map(known.__getitem__, signatures) for known in (shares, densities, count, means)]


def _own_columns(m: Measures, indices: list[int]) -> Columns:
    """From is_p to own_prose: the blocks and their elements by themselves."""
    total = m.prose_total
    places = [m.places[index] for index in indices]
    tags = [m.tags[place] for place in places]
    texts = [m.texts[index] for index in indices]
    weights = [m.weights[index] for index in indices]
    link_shares = {place: 1000 * m.link_in(place) // m.weight_in(place) for place in set(places)}
    flags = {place: m.flags(place) for place in link_shares}
    own_flags = [flags[place] for place in places]
    return [
        [tag == "p" for tag in tags],
        [tag == "div" for tag in tags],
        [HEADINGS.get(tag, 0) for tag in tags],
        [link_shares[place] for place in places],
        [flag & BODY_NAME for flag in own_flags],
        [flag & NEGATIVE > 0 for flag in own_flags],
        weights,
        [int(1000 * m.link_share[index]) for index in indices],
        [_sentences(text, weight) for text, weight in zip(texts, weights, strict=True)],
        [text[-1] in SENTENCE_ENDS for text in texts],
        [1000 * m.prose[index] // total for index in indices],
    ]


def _sentences(text: str, weight: int) -> int:
    found = text.count(".") + text.count("!") + text.count("?")
    if weight > len(text):
        for mark in _WIDE_SENTENCE_MARKS:
            found += text.count(mark)
    return found


def _order_columns(m: Measures, indices: list[int]) -> Columns:
    """From before to is_title: where the blocks stand among all others, and what the page says of them."""
    before, total, title_at, last = m.before, m.prose_total, m.title_at, len(m.before) - 1
    parents, places, starts, shares = m.parents, m.places, m.starts, m.link_share
    containers = [max(parents[places[index]], 0) for index in indices]
    held = {c1: m.prose_in(c1) or 1 for c1 in set(containers)}
    h1s = [index for index, place in enumerate(places) if m.tags[place] == "h1"] if "h1" in m.tags else []
    copies = Counter(m.texts)
    return [
        [1000 * before[index] // total for index in indices],
        [index - title_at for index in indices] if title_at >= 0 else repeat(-1, len(indices)),
        [before[min(index + 1 + _AHEAD, last)] - before[index + 1] for index in indices],
        _to_prose(m, indices),
        [
            1000 * (before[index] - before[starts[c1]]) // held[c1]
            for index, c1 in zip(indices, containers, strict=True)
        ],
        [bisect_right(h1s, index) for index in indices] if h1s else repeat(0, len(indices)),
        _described(m, indices),
        [copies[m.texts[index]] for index in indices],
        repeat(total, len(indices)),
        [int(1000 * shares[index + 1]) if index + 1 < last else 1000 for index in indices],
        [index == title_at for index in indices],
    ]


def _to_prose(m: Measures, indices: list[int]) -> list[int]:
    """Return how many blocks on the next prose is; 99 where it is far."""
    prose = [*m.prose_blocks, len(m.places) + 99]
    return [min(99, prose[bisect_right(prose, index)] - index) for index in indices]


def _described(m: Measures, indices: list[int]) -> Iterable[int]:
    """Tell of each block whether the page's description and its text are the same, or open one another."""
    meta = m.page.meta
    description = (meta.get("og:description") or meta.get("description") or "").lower()
    if not description:
        return repeat(0, len(indices))
    opening = description[:_OPENING]
    found = _CASELESS.search(opening)
    caseless = found[0] if found else ""
    told = []
    for index in indices:
        text, weight, is_described = m.texts[index], m.weights[index], False
        if weight >= _MIN_DESCRIBED:
            # Most texts are told by a look at one letter or a few that have no case.
            is_described = (text[0].lower() in description and text[:_OPENING].lower() in description) or (
                weight < _MAX_LEAD and caseless in text and opening in text.lower()
            )
        told.append(is_described)
    return told


class Places:
    """Where elements stand: relative to the containers that hold most prose and its beginning."""

    __slots__ = ("_best_chain", "_first_chain", "_parents", "best", "heaviest")

    def __init__(self, m: Measures) -> None:
        self._parents = m.parents
        self.best = _container_of_most_prose(m)
        self.heaviest = _container_of_best_balance(m)
        self._best_chain = self._chain(self.best)
        self._first_chain = self._chain(_container_of_first_prose(m))

    def _chain(self, at: int) -> dict[int, int]:
        """Return an element and those around it, and how many steps up each is."""
        chain: dict[int, int] = {}
        while at >= 0:
            chain[at] = len(chain)
            at = self._parents[at]
        return chain

    def from_best(self, at: int) -> tuple[int, int]:
        """Return the steps from the container of most prose, and from `at`, up to their common ancestor."""
        return self._meet(self._best_chain, at)

    def from_first(self, at: int) -> tuple[int, int]:
        """Return the same for the container of the first prose after the title."""
        return self._meet(self._first_chain, at)

    def _meet(self, chain: dict[int, int], at: int) -> tuple[int, int]:
        up = 0
        while at not in chain:
            at = self._parents[at]
            up += 1
        return chain[at], up


def _container_of_most_prose(m: Measures) -> int:
    """Return the element with most prose of its own, in its children, and half of that in grandchildren."""
    parents, places = m.parents, m.places
    own: dict[int, int] = {}
    for index in m.prose_blocks:
        own[places[index]] = own.get(places[index], 0) + m.prose[index]
    credit: dict[int, int] = {}
    for place, weight in own.items():
        at = place
        for share in (2 * weight, 2 * weight, weight):
            if at >= 0:
                credit[at] = credit.get(at, 0) + share
                at = parents[at]
    # The deepest of equals; the root where there is no prose.
    return max(credit, key=lambda at: (credit[at], at)) if credit else 0


def _container_of_first_prose(m: Measures) -> int:
    at = bisect_right(m.prose_blocks, m.title_at)
    return m.places[m.prose_blocks[at]] if at < len(m.prose_blocks) else 0


def _container_of_best_balance(m: Measures) -> int:
    """Return the element whose prose outweighs the rest of it, and twenty for each other block, by most."""
    balance = list(
        accumulate(
            [2 * prose if prose else -weight - 40 for prose, weight in zip(m.prose, m.weights, strict=True)],
            initial=0,
        )
    )
    starts, ends = m.starts, m.ends
    return max(m.live, key=lambda at: balance[ends[at]] - balance[starts[at]], default=0)
