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

from newskit.body.measures import Measures
from newskit.body.names import BODY_NAME, NEGATIVE
from newskit.body.teasers import MIN_LINK_SHARE
from newskit.rules.lazy import lazy

SENTENCE_ENDS = frozenset(".!?。！？…；;”\"»'’」』）)؟।॥:：")
_SENTENCE_MARKS = ".!?"
_ALL_SENTENCE_MARKS = ".!?。！？؟।"
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_AHEAD = 8  # blocks after this one whose prose counts
_OPENING = 60  # characters that tell whether a text and the page's description are the same
_NONE, _SENTENCES, _ALL = range(3)  # which blocks of a container are candidates
_MAX_LINKS = 0.5  # of a container's text: of what holds more, only sentences are candidates
_MIN_LINK_WEIGHT = 30  # of links that are none: a shorter one may be a name inside a line that <br> cut
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
    "article",  # how many <article> have begun
    "in_article",
)  # fmt: skip
BLOCK_FEATURES = (
    "alike_prose", "alike_density", "alike_count", "alike_mean",  # blocks of the same signature
    "is_p", "is_div", "heading", "c0_links", "body_name",
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
    parents, of_block = m.parents, m.places
    c1s = [c1 if (c1 := parents[of_block[index]]) > 0 else 0 for index in indices]
    container_row = _container_rows(m, places, c1s)
    own = zip(
        *_alike_columns(m, indices), *_own_columns(m, indices), *_order_columns(m, indices, c1s), strict=True
    )
    return indices, [container_row[c1] + row for c1, row in zip(c1s, own, strict=True)]


def candidates(m: Measures, places: Places) -> list[int]:
    """Return the blocks that may be body: with prose in c2, or in a container next to the best one.

    Nothing of a body is lost with what stands in a container of links and is no sentence, with links as long as a
    headline, with places called negative, or with what is above title and prose.
    """
    parents, starts, ends, before, title_at = m.parents, m.starts, m.ends, m.before, m.title_at
    punctuated_before, link_share, weights = m.punctuated_before, m.link_share, m.weights
    beside_best = max(parents[places.best], 0)
    beside_end = ends[beside_best]
    kinds: dict[int, int] = {}  # of c1: _NONE, _SENTENCES or _ALL of what stands in it are candidates
    found = []
    for index, place in enumerate(m.places):
        c1 = parents[place]
        kind = kinds.get(c1, -1)
        if kind < 0:
            at = c2 = 0  # the root is its own container
            if c1 > 0:
                at, c2 = c1, parents[c1]
            is_beside = at >= beside_best and ends[at] <= beside_end
            if not is_beside and before[ends[c2]] == before[starts[c2]]:
                kind = _NONE
            else:
                kind = _SENTENCES if m.link_in(at) > _MAX_LINKS * m.weight_in(at) else _ALL
            kinds[c1] = kind
        if (
            not kind
            or (kind == _SENTENCES and punctuated_before[index + 1] == punctuated_before[index])
            or (link_share[index] > MIN_LINK_SHARE and weights[index] >= _MIN_LINK_WEIGHT)
            or (index < title_at and not before[index + 1])
        ):
            continue
        found.append(index)
    of_block, flags = m.places, m.flags
    m.read_names([of_block[index] for index in found])
    return [index for index in found if not flags(of_block[index]) & NEGATIVE]


def _container_rows(m: Measures, places: Places, c1s: Iterable[int]) -> dict[int, Row]:
    """Return the numbers named in CONTAINER_FEATURES by container: all blocks in its children share them."""
    parents, starts, ends, key = m.parents, m.starts, m.ends, m.key
    weight_before, link_before, before, punctuated_before = (
        m.weight_before, m.link_before, m.before, m.punctuated_before,
    )  # fmt: skip
    prose_of: dict[int, int] = {}  # by key: prose in elements of that kind
    count_of: dict[int, int] = {}
    for at in m.live:
        kind = key(at)
        prose_of[kind] = prose_of.get(kind, 0) + before[ends[at]] - before[starts[at]]
        count_of[kind] = count_of.get(kind, 0) + 1
    articles = _all_of(m.tags, "article")
    # Where the articles up to each have ended: what is not behind that, is in one of them.
    article_ends = list(accumulate([ends[at] for at in articles], max, initial=0))
    total = m.prose_total
    free_text = max(1, weight_before[-1] - link_before[-1])
    punctuated = max(1, punctuated_before[-1])
    made: dict[int, Row] = {}
    for c1 in set(c1s):
        c2 = max(parents[c1], 0)
        c3 = max(parents[c2], 0)
        c4 = max(parents[c3], 0)
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
            count_of.get(kind, 0),
            1000 * m.link_in(c2) // m.weight_in(c2),
            1000 * prose_of.get(key(c2), 0) // total,
            ends[c2] - starts[c2],
            1000 * prose_of.get(key(c3), 0) // total,
            1000 * m.link_in(c4) // m.weight_in(c4),
            ends[c4] - starts[c4],
            *places.from_best(c1),
            *places.from_first(c1),
            begun,
            end <= article_ends[begun],
        )
    return made


def _alike_columns(m: Measures, indices: list[int]) -> Columns:
    """From alike_prose to alike_mean: all candidates of the block's signature together."""
    signatures = m.signatures(indices)
    weights, proses, total = m.weights, m.prose, m.prose_total
    prose = dict.fromkeys(signatures, 0)
    weight = prose.copy()
    for index, signature in zip(indices, signatures, strict=True):
        prose[signature] += proses[index]
        weight[signature] += weights[index]
    count = Counter(signatures)
    shares = {signature: 1000 * own // total for signature, own in prose.items()}
    densities = {signature: 1000 * prose[signature] // own for signature, own in weight.items()}
    means = {signature: own // count[signature] for signature, own in weight.items()}
    return [[known[signature] for signature in signatures] for known in (shares, densities, count, means)]


def _own_columns(m: Measures, indices: list[int]) -> Columns:
    """From is_p to own_prose: the blocks and their elements by themselves."""
    starts, ends, shares, prose, total = m.starts, m.ends, m.link_share, m.prose, m.prose_total
    weight_before, link_before, flags = m.weight_before, m.link_before, m.flags
    places = [m.places[index] for index in indices]
    tags = [m.tags[place] for place in places]
    texts, weights = [m.texts[index] for index in indices], [m.weights[index] for index in indices]
    spans = [(starts[place], ends[place]) for place in places]
    return [
        [tag == "p" for tag in tags],
        [tag == "div" for tag in tags],
        [HEADINGS.get(tag, 0) for tag in tags],
        [
            1000 * (link_before[end] - link_before[start]) // (weight_before[end] - weight_before[start])
            for start, end in spans
        ],
        [flags(place) & BODY_NAME for place in places],
        weights,
        [int(1000 * shares[index]) for index in indices],
        [_sentences(text, weight) for text, weight in zip(texts, weights, strict=True)],
        [text[-1] in SENTENCE_ENDS for text in texts],
        [1000 * prose[index] // total for index in indices],
    ]


def _sentences(text: str, weight: int) -> int:
    found = 0
    for mark in _SENTENCE_MARKS if weight == len(text) else _ALL_SENTENCE_MARKS:
        if mark in text:  # most are in none, and this takes a third of counting
            found += text.count(mark)
    return found


def _order_columns(m: Measures, indices: list[int], c1s: list[int]) -> Columns:
    """From before to is_title: where the blocks stand among all others, and what the page says of them."""
    before, total, title_at, starts = m.before, m.prose_total, m.title_at, m.starts
    texts, weights = [m.texts[index] for index in indices], [m.weights[index] for index in indices]
    held = {c1: m.prose_in(c1) or 1 for c1 in set(c1s)}
    h1_places = set(_all_of(m.tags, "h1"))
    h1s = [index for index, place in enumerate(m.places) if place in h1_places] if h1_places else []
    copies = Counter(m.texts)
    # What would follow the last block holds no prose, and ends the text as a link does.
    all_before = before + before[-1:] * _AHEAD
    all_shares = [*m.link_share, 1.0]
    return [
        [1000 * before[index] // total for index in indices],
        [index - title_at for index in indices] if title_at >= 0 else repeat(-1, len(indices)),
        [all_before[index + 1 + _AHEAD] - before[index + 1] for index in indices],
        _to_prose(m, indices),
        [
            1000 * (before[index] - before[starts[c1]]) // held[c1]
            for index, c1 in zip(indices, c1s, strict=True)
        ],
        [bisect_right(h1s, index) for index in indices] if h1s else repeat(0, len(indices)),
        _described(m, texts, weights),
        [copies[text] for text in texts],
        repeat(total, len(indices)),
        [int(1000 * all_shares[index + 1]) for index in indices],
        [index == title_at for index in indices],
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
        found.append(min(99, prose[at] - index))
    return found


def _described(m: Measures, texts: list[str], weights: list[int]) -> Iterable[int]:
    """Tell of each text whether the page's description and its text are the same, or open one another."""
    meta = m.page.meta
    description = (meta.get("og:description") or meta.get("description") or "").lower()
    if not description:
        return repeat(0, len(texts))
    opening = description[:_OPENING]
    found = _CASELESS.search(opening)
    caseless = found[0] if found else ""
    # Most texts are told by their weight or length, or by a look at one letter or a few that have no case.
    return [
        weight >= _MIN_DESCRIBED
        and (
            (text[0].lower() in description and text[:_OPENING].lower() in description)
            or (
                weight < _MAX_LEAD
                and len(text) >= len(opening)
                and caseless in text
                and opening in text.lower()
            )
        )
        for text, weight in zip(texts, weights, strict=True)
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
