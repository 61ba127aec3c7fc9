"""HTML blocks to rows of numbers for the body model.

A container is an element on the block's way to the root: c0 the element it stands in, c1 that one's parent, and so
on. A signature is the tags and classes of an element, its parent and grandparent: paragraphs of one article share
it, whatever the classes are called. Rows are made for candidates only, a quarter of all blocks: nearly none of a body
is among the others, and with fewer hopeless ones the model learns more of the rest. What is said of elements or
blocks of one kind counts candidates, and elements that hold prose.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from itertools import accumulate, repeat
from operator import add, sub
from typing import NamedTuple

from newskit.body.measures import Measures, take
from newskit.body.names import BODY_NAME, NEGATIVE
from newskit.body.teasers import MIN_LINK_SHARE

SENTENCE_ENDS = frozenset(".!?。！？…；;”\"»'’」』）)؟।॥:：")
_SENTENCE_MARKS = ".!?。！？؟।"
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_AHEAD = 8  # blocks after this one whose prose counts
_OPENING = 60  # characters that tell whether a text and the page's description are the same
_NONE, _SENTENCES, _ALL = range(3)  # which blocks of a container are candidates
_MAX_LINKS = 0.5  # of a container's text: of what holds more, only sentences are candidates
_MIN_LINK_WEIGHT = 30  # of links that are none: a shorter one may be a name inside a line that <br> cut
_MIN_DESCRIBED, _MAX_LEAD = 30, 900  # weights

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
    "article",  # how many <article> have begun
    "in_article",
    "c1_titled",  # share of the title's words, as often as prose on the page has them
)  # fmt: skip
BLOCK_FEATURES = (
    "alike_prose", "alike_density", "alike_count", "alike_mean",  # blocks of the same signature
    "is_p", "is_div", "heading", "c0_links", "body_name",
    "weight", "links", "sentences", "ends", "own_prose",
    "before", "after_title", "next_prose", "to_prose", "c1_before", "h1s",
    "described", "copies", "page_prose", "link_next", "is_title",
    "titled",  # how many of the title's words it has
)  # fmt: skip
# All are whole numbers, shares are of a thousand: trees compare them twice as fast.
FEATURES = CONTAINER_FEATURES + BLOCK_FEATURES
COUNTS = frozenset(FEATURES) - {"after_title"}  # never below 0

Row = tuple[int, ...]
Columns = list[Iterable[int]]


class Candidates(NamedTuple):
    """The blocks that may be body: their indices, and one number a candidate of each other kind."""

    indices: list[int]
    places: list[int]  # of their elements
    c1s: list[int]
    weights: list[int]
    prose: list[int]
    texts: list[str]


def rows(m: Measures) -> tuple[list[int], list[Row]]:
    """Return the candidates' indices and their rows, one number a name in FEATURES.

    They are made a column at a time, twice as fast as a row at a time.
    """
    if not m.places:
        return [], []
    stands = Places(m)
    indices = candidates(m, stands)
    places = take(m.places, indices)
    found = Candidates(
        indices,
        places,
        take(m.around, places),
        take(m.weights, indices),
        take(m.prose, indices),
        take(m.texts, indices),
    )
    container_row = _container_rows(m, stands, set(found.c1s))
    own = zip(*_alike_columns(m, found), *_own_columns(m, found), *_order_columns(m, found), strict=True)
    return indices, list(map(add, map(container_row.__getitem__, found.c1s), own))


def candidates(m: Measures, stands: Places) -> list[int]:
    """Return the blocks that may be body: with prose in c2, or in a container next to the best one.

    Nothing of a body is lost with what stands in a container of links and is no sentence, with links as long as a
    headline, with places called negative, or with what is above title and prose.
    """
    around, starts, ends, before, title_at = m.around, m.starts, m.ends, m.before, m.title_at
    weight_before, link_before, punctuated_before = m.weight_before, m.link_before, m.punctuated_before
    link_share, weights = m.link_share, m.weights
    beside_best = around[stands.best]
    beside_end = ends[beside_best]
    c1s = take(around, m.places)
    kinds: dict[int, int] = {}  # of c1: which of the blocks that stand in it are candidates
    for c1 in set(c1s):
        c2, start, end = around[c1], starts[c1], ends[c1]
        is_beside = c1 >= beside_best and end <= beside_end
        if not is_beside and before[ends[c2]] == before[starts[c2]]:
            kinds[c1] = _NONE
            continue
        link, weight = link_before[end] - link_before[start], weight_before[end] - weight_before[start]
        kinds[c1] = _SENTENCES if link > _MAX_LINKS * weight else _ALL
    found = [
        index
        for index, kind in enumerate(map(kinds.__getitem__, c1s))
        if kind
        and (kind == _ALL or punctuated_before[index + 1] != punctuated_before[index])
        and (link_share[index] <= MIN_LINK_SHARE or weights[index] < _MIN_LINK_WEIGHT)
        and (index >= title_at or before[index + 1])
    ]
    if m.comments:
        found = [index for index in found if index not in m.comments]
    flags = m.all_flags(take(m.places, found))
    return [index for index, flag in zip(found, flags, strict=True) if not flag & NEGATIVE]


def _container_rows(m: Measures, stands: Places, c1s: set[int]) -> dict[int, Row]:
    """Return the numbers named in CONTAINER_FEATURES by container: all blocks in its children share them."""
    around, starts, ends, key = m.around, m.starts, m.ends, m.key
    weight_before, link_before, before, punctuated_before = (
        m.weight_before, m.link_before, m.before, m.punctuated_before,
    )  # fmt: skip
    live, keys = m.live, m.all_keys(m.live)
    count_of = Counter(keys)
    prose_of = dict.fromkeys(keys, 0)  # by key: prose in elements of that kind
    for kind, start, end in zip(keys, take(starts, live), take(ends, live), strict=True):
        prose_of[kind] += before[end] - before[start]
    articles = _all_of(m.tags, "article")
    # Where the articles up to each have ended: what is not behind that, is in one of them.
    article_ends = list(accumulate(take(ends, articles), max, initial=0))
    total = m.prose_total
    free_text = max(1, weight_before[-1] - link_before[-1])
    punctuated = max(1, punctuated_before[-1])
    titled_before = m.titled_before
    titled = max(1, titled_before[-1])
    made: dict[int, Row] = {}
    for c1 in c1s:
        c2 = around[c1]
        c3 = around[c2]
        c4 = around[c3]
        start, end = starts[c1], ends[c1]
        weight = weight_before[end] - weight_before[start]
        link = link_before[end] - link_before[start]
        prose = before[end] - before[start]
        kind = key(c1)
        begun = bisect_right(articles, c1)
        made[c1] = (
            1000 * (punctuated_before[end] - punctuated_before[start]) // punctuated,
            1000 * prose // total,
            1000 * prose_of.get(kind, 0) // total,
            1000 * prose // weight,
            1000 * link // weight,
            1000 * (weight - link) // free_text,
            count_of[kind],
            1000 * m.link_in(c2) // m.weight_in(c2),
            1000 * prose_of.get(key(c2), 0) // total,
            ends[c2] - starts[c2],
            1000 * prose_of.get(key(c3), 0) // total,
            1000 * m.link_in(c4) // m.weight_in(c4),
            ends[c4] - starts[c4],
            *stands.from_best(c1),
            *stands.from_first(c1),
            begun,
            end <= article_ends[begun],
            1000 * (titled_before[end] - titled_before[start]) // titled,
        )
    return made


def _alike_columns(m: Measures, found: Candidates) -> Columns:
    """From alike_prose to alike_mean: all candidates of the block's signature together."""
    signatures = m.signatures(found.indices)
    total = m.prose_total
    prose = dict.fromkeys(signatures, 0)
    weight = prose.copy()
    for signature, own_prose, own in zip(signatures, found.prose, found.weights, strict=True):
        prose[signature] += own_prose
        weight[signature] += own
    count = Counter(signatures)
    shares = {signature: 1000 * own // total for signature, own in prose.items()}
    densities = {signature: 1000 * prose[signature] // own for signature, own in weight.items()}
    means = {signature: own // count[signature] for signature, own in weight.items()}
    return [map(known.__getitem__, signatures) for known in (shares, densities, count, means)]


def _own_columns(m: Measures, found: Candidates) -> Columns:
    """From is_p to own_prose: the blocks and their elements by themselves."""
    weight_before, link_before, total = m.weight_before, m.link_before, m.prose_total
    places, texts, weights = found.places, found.texts, found.weights
    tags = take(m.tags, places)
    return [
        [tag == "p" for tag in tags],
        [tag == "div" for tag in tags],
        map(HEADINGS.get, tags, repeat(0)),
        [
            1000 * (link_before[end] - link_before[start]) // (weight_before[end] - weight_before[start])
            for start, end in zip(take(m.starts, places), take(m.ends, places), strict=True)
        ],
        [flags & BODY_NAME for flags in m.all_flags(places)],
        weights,
        [int(1000 * share) if share else 0 for share in take(m.link_share, found.indices)],
        _sentences(texts),
        [text[-1] in SENTENCE_ENDS for text in texts],
        [1000 * prose // total for prose in found.prose],
    ]


def _sentences(texts: list[str]) -> list[int]:
    together = "".join(texts)
    marks = [mark for mark in _SENTENCE_MARKS if mark in together]  # of one script: two or three
    numbers = []
    for text in texts:
        number = 0
        for mark in marks:
            if mark in text:  # most are in none, and this takes a third of counting
                number += text.count(mark)
        numbers.append(number)
    return numbers


def _order_columns(m: Measures, found: Candidates) -> Columns:
    """From before to is_title: where the blocks stand among all others, and what the page says of them."""
    before, total, title_at, starts, places = m.before, m.prose_total, m.title_at, m.starts, m.places
    indices, c1s = found.indices, found.c1s
    held = {c1: (before[starts[c1]], m.prose_in(c1) or 1) for c1 in set(c1s)}
    h1s = [
        index
        for h1 in _all_of(m.tags, "h1")
        for index in range(starts[h1], m.ends[h1])
        if places[index] == h1
    ]
    copies = Counter(m.texts)
    before_these = take(before, indices)
    # By the block before. What would follow the last block holds no prose, and ends the text as a link does.
    up_to, ahead = before[1:], [*before[1 + _AHEAD :], *before[-1:] * _AHEAD]
    next_shares = [*m.link_share[1:], 1.0]
    return [
        [1000 * prose // total for prose in before_these],
        [index - title_at for index in indices] if title_at >= 0 else repeat(-1, len(indices)),
        map(sub, take(ahead, indices), take(up_to, indices)),
        _to_prose(m, indices),
        [
            1000 * (prose - start) // in_c1
            for prose, (start, in_c1) in zip(before_these, map(held.__getitem__, c1s), strict=True)
        ],
        map(bisect_right, repeat(h1s), indices),
        _described(m, found),
        map(copies.__getitem__, found.texts),
        repeat(total, len(indices)),
        [int(1000 * share) if share else 0 for share in take(next_shares, indices)],
        [index == title_at for index in indices],
        [m.titled_before[index + 1] - m.titled_before[index] for index in indices],
    ]


def _all_of(tags: list[str], tag: str) -> list[int]:
    """Return the places of all elements of a tag: most pages have none or one, and are searched in no time."""
    found: list[int] = []
    with suppress(ValueError):
        while True:
            found.append(tags.index(tag, found[-1] + 1 if found else 0))
    return found


def _to_prose(m: Measures, indices: list[int]) -> list[int]:
    """Return how many blocks on the next prose is; 99 where it is far."""
    prose = [*m.prose_blocks, len(m.places) + 99]
    found = []
    at = 0
    for index in indices:
        while prose[at] <= index:
            at += 1
        ahead = prose[at] - index
        found.append(ahead if ahead < 99 else 99)  # noqa: FURB136 - min() takes ten times as long
    return found


def _described(m: Measures, found: Candidates) -> Iterable[int]:
    """Tell of each text whether the page's description and its text are the same, or open one another."""
    meta = m.page.meta
    description = meta.get("og:description") or meta.get("description") or ""
    if not description:
        return repeat(0, len(found.texts))
    opening = description[:_OPENING]
    return [
        weight >= _MIN_DESCRIBED
        and (text[:_OPENING] in description or (weight < _MAX_LEAD and opening in text))
        for text, weight in zip(found.texts, found.weights, strict=True)
    ]


class Places:
    """Where elements stand: relative to the containers that hold most prose and its beginning."""

    __slots__ = ("_best_chain", "_first_chain", "_parents", "best")

    def __init__(self, m: Measures) -> None:
        self._parents = m.parents
        self.best = _container_of_most_prose(m)
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
    parents, places, prose = m.parents, m.places, m.prose
    own: dict[int, int] = {}
    within: dict[int, int] = {}  # its children
    for index in m.prose_blocks:
        place, weight = places[index], prose[index]
        own[place] = own.get(place, 0) + weight
        parent = parents[place]
        within[parent] = within.get(parent, 0) + weight
    credit = {place: 2 * weight for place, weight in own.items()}
    for place, weight in within.items():
        if place >= 0:
            credit[place] = credit.get(place, 0) + 2 * weight
            parent = parents[place]
            if parent >= 0:
                credit[parent] = credit.get(parent, 0) + weight
    # The deepest of equals; the root where there is no prose.
    return max(credit, key=lambda at: (credit[at], at)) if credit else 0


def _container_of_first_prose(m: Measures) -> int:
    at = bisect_right(m.prose_blocks, m.title_at)
    return m.places[m.prose_blocks[at]] if at < len(m.prose_blocks) else 0
