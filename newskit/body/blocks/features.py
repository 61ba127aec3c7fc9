"""HTML blocks to rows of numbers for the body model.

A container is an element on the block's way to the root: c0 the element it stands in, c1 that one's parent, and so
on. A signature is the tags and classes of an element, its parent and grandparent: paragraphs of one article share
it, whatever the classes are called. Rows are made for candidates only, a quarter of all blocks: nearly none of a body
is among the others, and with fewer hopeless ones the model learns more of the rest. What is said of elements or
blocks of one kind counts candidates, and elements that hold prose.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from contextlib import suppress
from itertools import accumulate, compress, repeat

from newskit.body.blocks.class_names import BODY_NAME, NEGATIVE
from newskit.body.blocks.measures import Measures, take
from newskit.body.blocks.teasers import MIN_LINK_SHARE
from newskit.page import HEADINGS
from newskit.rules.languages import FULL_STOPS

SENTENCE_ENDS = frozenset(".!?。！？…；;”\"»'’」』）)؟:：" + FULL_STOPS)
SAID_ENDS = SENTENCE_ENDS - set(":：")  # a label ends with a colon, too
_AHEAD = 8  # blocks after this one whose prose counts
_MAX_DESCRIPTION = 10_000  # characters; all paragraphs are looked for in it
_OPENING = 60  # characters that tell whether a text and the page's description are the same
_SENTENCES, _ALL = 1, 2  # which blocks of a container are candidates
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
    "article",  # how many <article> have begun
    "in_article",
    "page_prose",
    "c1_titled",  # share of the title's words, as often as prose on the page has them
)  # fmt: skip
ALIKE_FEATURES = ("alike_prose", "alike_density", "alike_count", "alike_mean")  # blocks of the same signature
BLOCK_FEATURES = (
    "is_p", "is_div", "heading", "body_name", "weight", "links", "ends", "own_prose", "before", "after_title", "next_prose", "described",
    "titled",  # how many of the title's words it has
)  # fmt: skip
# All are whole numbers, shares are of a thousand: trees compare them twice as fast.
FEATURES = CONTAINER_FEATURES + ALIKE_FEATURES + BLOCK_FEATURES
COUNTS = frozenset(FEATURES) - {"after_title"}  # never below 0

Row = tuple[int, ...]


def rows(m: Measures) -> tuple[list[int], list[Row]]:
    """Return the candidates' indices and their rows, one number a name in FEATURES.

    What many blocks share is found once, and a row made in one step: a column at a time takes twice as long.
    """
    if not m.places:
        return [], []
    stands = Places(m)
    indices = candidates(m, stands)
    places = take(m.places, indices)
    c1s = take(m.around, places)
    signatures = m.signatures(indices)
    containers, alike = _container_rows(m, stands, set(c1s)), _alike_rows(m, indices, signatures)
    texts, weights, shares, tags, prose, before = m.texts, m.weights, m.link_share, m.tags, m.prose, m.before
    total, title_at, titled = m.prose_total, m.title_at, m.titled_before
    ahead = [*before, *before[-1:] * _AHEAD]
    first = -title_at if title_at >= 0 else 0
    after_title = range(first, first + len(texts)) if title_at >= 0 else [-1] * len(texts)
    found = zip(
        indices,
        c1s,
        signatures,
        take(tags, places),
        m.all_flags(places),
        _described(m, indices),
        strict=False,
    )
    return indices, [
        containers[c1]
        + alike[signature]
        + (
            tag == "p",
            tag == "div",
            HEADINGS.get(tag, 0) if tag != "p" else 0,
            flags & BODY_NAME,
            weights[index],
            int(1000 * shares[index]),
            texts[index][-1] in SENTENCE_ENDS,
            1000 * prose[index] // total,
            1000 * before[index] // total,
            after_title[index],
            ahead[index + 1 + _AHEAD] - before[index + 1],
            described,
            titled[index + 1] - titled[index],
        )
        for index, c1, signature, tag, flags, described in found
    ]


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
    kinds: dict[int, int] = {}  # of c1: which of the blocks that stand in it are candidates, where some are
    for c1 in set(c1s):
        c2, end = around[c1], ends[c1]
        if before[ends[c2]] != before[starts[c2]] or (c1 >= beside_best and end <= beside_end):
            start = starts[c1]
            link, weight = link_before[end] - link_before[start], weight_before[end] - weight_before[start]
            kinds[c1] = _SENTENCES if link > _MAX_LINKS * weight else _ALL
    found = [
        index
        for index in compress(range(len(c1s)), map(kinds.get, c1s))
        if (kinds[c1s[index]] == _ALL or punctuated_before[index + 1] != punctuated_before[index])
        and (link_share[index] <= MIN_LINK_SHARE or weights[index] < _MIN_LINK_WEIGHT)
        and (index >= title_at or before[index + 1])
    ]
    if m.comments:
        found = [index for index in found if index not in m.comments]
    flags = m.all_flags(take(m.places, found))
    return [index for index, flag in zip(found, flags, strict=True) if not flag & NEGATIVE]


def _container_rows(m: Measures, stands: Places, c1s: set[int]) -> dict[int, Row]:
    """Return the numbers named in CONTAINER_FEATURES by container: all blocks in its children share them."""
    around, starts, ends, keys = m.around, m.starts, m.ends, m.keys
    weight_before, link_before, before, punctuated_before = (
        m.weight_before, m.link_before, m.before, m.punctuated_before,
    )  # fmt: skip
    # By key: how many elements of that kind hold prose, and how much.
    kinds = take(keys, m.live)
    count_of, prose_of = dict.fromkeys(kinds, 0), dict.fromkeys(kinds, 0)
    for at, kind in zip(m.live, kinds, strict=True):
        count_of[kind] += 1
        prose_of[kind] += before[ends[at]] - before[starts[at]]
    articles = _all_of(m.tags, "article")
    # Where the articles up to each have ended: what is not behind that, is in one of them.
    article_ends = list(accumulate(take(ends, articles), max, initial=0))
    total = m.prose_total
    free_text = max(1, weight_before[-1] - link_before[-1])
    punctuated = max(1, punctuated_before[-1])
    titled_before = m.titled_before
    titled = max(1, titled_before[-1])
    beyond: dict[int, Row] = {}  # by c2: what is said of it and of those around it
    made: dict[int, Row] = {}
    for c1 in c1s:
        c2 = around[c1]
        if c2 not in beyond:
            c3 = around[c2]
            c4 = around[c3]
            beyond[c2] = (
                1000 * m.link_in(c2) // m.weight_in(c2),
                1000 * prose_of.get(keys[c2], 0) // total,
                ends[c2] - starts[c2],
                1000 * prose_of.get(keys[c3], 0) // total,
                1000 * m.link_in(c4) // m.weight_in(c4),
                ends[c4] - starts[c4],
            )
        start, end = starts[c1], ends[c1]
        weight = weight_before[end] - weight_before[start]
        link = link_before[end] - link_before[start]
        prose = before[end] - before[start]
        kind = keys[c1]
        begun = bisect_right(articles, c1)
        made[c1] = (
            1000 * (punctuated_before[end] - punctuated_before[start]) // punctuated,
            1000 * prose // total,
            1000 * prose_of.get(kind, 0) // total,
            1000 * prose // weight,
            1000 * link // weight,
            1000 * (weight - link) // free_text,
            count_of.get(kind, 0),
            *beyond[c2],
            *stands.from_best(c1),
            begun,
            end <= article_ends[begun],
            total,
            1000 * (titled_before[end] - titled_before[start]) // titled,
        )
    return made


def _alike_rows(m: Measures, indices: list[int], signatures: list[int]) -> dict[int, Row]:
    """Return the numbers named in ALIKE_FEATURES by signature: all candidates that have it together."""
    prose_of, total = m.prose.__getitem__, m.prose_total
    alike: dict[int, list[int]] = {}
    for index, signature in zip(indices, signatures, strict=True):
        alike.setdefault(signature, []).append(index)
    made: dict[int, Row] = {}
    for signature, blocks in alike.items():
        held, weight, count = sum(map(prose_of, blocks)), m.weight_of(blocks), len(blocks)
        made[signature] = (1000 * held // total, 1000 * held // weight, count, weight // count)
    return made


def _all_of(tags: list[str], tag: str) -> list[int]:
    """Return the places of all elements of a tag: most pages have none or one, and are searched in no time."""
    found: list[int] = []
    with suppress(ValueError):
        while True:
            found.append(tags.index(tag, found[-1] + 1 if found else 0))
    return found


def _described(m: Measures, indices: list[int]) -> Iterable[int]:
    """Tell of each text whether the page's description and its text are the same, or open one another."""
    meta, texts, weights = m.page.meta, m.texts, m.weights
    description = (meta.get("og:description") or meta.get("description") or "")[:_MAX_DESCRIPTION]
    if not description:
        return repeat(0)
    opening = description[:_OPENING]
    return [
        weights[index] >= _MIN_DESCRIBED
        and (
            texts[index][:_OPENING] in description or (weights[index] < _MAX_LEAD and opening in texts[index])
        )
        for index in indices
    ]


class Places:
    """Where elements stand, relative to the container that holds most prose."""

    __slots__ = ("_met", "_parents", "best")

    def __init__(self, m: Measures) -> None:
        self._parents = m.parents
        self.best = at = _container_of_most_prose(m)
        # By element: how many steps up the two meet, from the container of most prose and from it.
        self._met: dict[int, tuple[int, int]] = {}
        while at >= 0:
            self._met[at] = (len(self._met), 0)
            at = self._parents[at]

    def from_best(self, at: int) -> tuple[int, int]:
        """Return the steps from the container of most prose, and from `at`, up to their common ancestor."""
        way: list[int] = []
        while at not in self._met:
            way.append(at)
            at = self._parents[at]
        down, up = self._met[at]
        for passed in reversed(way):  # no way is gone twice
            up += 1
            self._met[passed] = (down, up)
        return down, up


def _container_of_most_prose(m: Measures) -> int:
    """Return the element with most prose of its own, in its children, and half of that in grandchildren."""
    parents, places, prose = m.parents, m.places, m.prose
    credit: dict[int, int] = {}
    for index in m.prose_blocks:
        place, weight = places[index], prose[index]
        credit[place] = credit.get(place, 0) + 2 * weight
        parent = parents[place]
        if parent >= 0:
            credit[parent] = credit.get(parent, 0) + 2 * weight
            around = parents[parent]
            if around >= 0:
                credit[around] = credit.get(around, 0) + weight
    # The deepest of equals; the root where there is no prose.
    return max(zip(credit.values(), credit, strict=True))[1] if credit else 0
