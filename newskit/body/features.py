"""HTML blocks to rows of numbers for the body model.

A container is an element on the block's way to the root: c0 the element it stands in, c1 that one's parent, and so
on. A signature is the tags and classes of an element, its parent and grandparent: paragraphs of one article share
it, whatever the classes are called. Rows are made for candidates only: blocks with prose in c2, or whose container
is next to the best one. That is a quarter of all blocks, and nearly none of a body is among the others.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate
from math import log

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
FEATURES = CONTAINER_FEATURES + BLOCK_FEATURES

Row = tuple[float, ...]


class Places:
    """Where each element stands: relative to the containers that hold most prose and its beginning."""

    __slots__ = ("best", "best_down", "best_up", "first_down", "first_up", "in_balance")

    def __init__(self, m: Measures) -> None:
        parents = m.parents
        self.best = _container_of_most_prose(m)
        self.best_down, self.best_up = _steps(parents, self.best)
        self.first_down, self.first_up = _steps(parents, _container_of_first_prose(m))
        heaviest = _container_of_best_balance(m)
        inside = [False] * len(parents)
        for at in range(heaviest, len(parents)):
            inside[at] = at == heaviest or inside[parents[at]]
        self.in_balance = inside


def _container_of_most_prose(m: Measures) -> int:
    """Return the element with most prose of its own, in its children, and half of that in grandchildren."""
    parents = m.parents
    credit = [0.0] * len(parents)
    for at, own in enumerate(m.own_prose):
        if own:
            credit[at] += own
            parent = parents[at]
            if parent >= 0:
                credit[parent] += own
                if parents[parent] >= 0:
                    credit[parents[parent]] += own / 2
    highest = max(credit)
    # The deepest of equals; the root where there is no prose.
    return len(credit) - 1 - credit[::-1].index(highest) if highest else 0


def _container_of_first_prose(m: Measures) -> int:
    for index in range(m.title_at + 1, len(m.is_prose)):
        if m.is_prose[index]:
            return m.places[index]
    return 0


def _container_of_best_balance(m: Measures) -> int:
    balance = [0.0] * len(m.parents)
    for place, weight, is_prose in zip(m.places, m.weights, m.is_prose, strict=True):
        balance[place] += weight if is_prose else -(weight / 2 + 20)
    parents = m.parents
    for at in range(len(parents) - 1, 0, -1):
        balance[parents[at]] += balance[at]
    return balance.index(max(balance))


def _steps(parents: list[int], target: int) -> tuple[list[int], list[int]]:
    """Return for each element the steps from target and from itself up to their common ancestor."""
    down, up = [0] * len(parents), [0] * len(parents)
    on_chain: dict[int, int] = {}
    at = target
    while at >= 0:
        on_chain[at] = len(on_chain)
        at = parents[at]
    for at, parent in enumerate(parents):
        if at in on_chain:
            down[at] = on_chain[at]
        else:
            down[at] = down[parent]
            up[at] = up[parent] + 1
    return down, up


def _container_row(m: Measures, places: Places, c1: int) -> Row:
    """The features of c1 and what is around it, shared by all blocks in its children."""
    parents = m.parents
    c2 = max(parents[c1], 0)
    c3 = max(parents[c2], 0)
    c4 = max(parents[c3], 0)
    prose = m.prose_total
    keys, key_prose = m.keys, m.key_prose
    weight = m.weight[c1]
    return (
        m.punctuated[c1] / m.punctuated_total,
        m.prose[c1] / prose,
        key_prose[keys[c1]] / prose,
        m.prose[c1] / weight,
        m.link[c1] / weight,
        (weight - m.link[c1]) / max(1.0, m.weight[0] - m.link[0]),
        m.key_count[keys[c1]],
        m.link[c2] / m.weight[c2],
        key_prose[keys[c2]] / prose,
        m.count[c2],
        key_prose[keys[c3]] / prose,
        m.link[c4] / m.weight[c4],
        m.count[c4],
        places.best_down[c1],
        places.best_up[c1],
        places.first_down[c1],
        places.first_up[c1],
        places.in_balance[c1],
        m.article[c1],
        m.in_article[c1],
    )


class _Reading:
    """What counts on from block to block, and what is known of the whole page."""

    def __init__(self, m: Measures) -> None:
        blocks = m.page.blocks
        texts = [block.text for block in blocks]
        self.copies = Counter(texts)
        meta = m.page.meta
        self.description = (meta.get("og:description") or meta.get("description") or "").lower()
        self.opening = self.description[:_OPENING]
        caseless = _CASELESS.search(self.opening)
        self.caseless = caseless[0] if caseless else ""
        self.log_prose = log(m.prose_total)
        self.h1s = list(accumulate([block.element.tag == "h1" for block in blocks]))
        self.to_prose = [0] * len(blocks)
        ahead = 99
        for index in range(len(blocks) - 1, -1, -1):
            self.to_prose[index] = ahead = min(ahead + 1, 99)
            if m.is_prose[index]:
                ahead = 0
        self.before_container: dict[int, int] = {}
        parents, before = m.parents, m.before
        for index, place in enumerate(m.places):
            at = place
            while at >= 0 and at not in self.before_container:
                self.before_container[at] = before[index]
                at = parents[at]

    def is_described(self, text: str, weight: int) -> bool:
        """Tell whether the page's description and this text are the same, or open one another."""
        description = self.description
        if not description:
            return False
        # Most texts are told by a look at one letter or a few that have no case.
        if text[0].lower() in description and text[:_OPENING].lower() in description:
            return True
        return weight < _MAX_LEAD and self.caseless in text and self.opening in text.lower()


def rows(m: Measures) -> tuple[list[int], list[Row]]:
    """Return the candidates' indices and their rows, one number a name in FEATURES."""
    if not m.places:
        return [], []
    places = Places(m)
    reading = _Reading(m)
    c1_of, prose, best_down = [max(parent, 0) for parent in m.parents], m.prose, places.best_down
    around: dict[int, Row | None] = {}
    indices: list[int] = []
    found: list[Row] = []
    for index, place in enumerate(m.places):
        c1 = c1_of[place]
        if c1 in around:
            shared = around[c1]
        else:
            is_near = prose[c1_of[c1]] > 0 or best_down[c1] <= 1
            shared = around[c1] = _container_row(m, places, c1) if is_near else None
        if shared is not None:
            indices.append(index)
            found.append(shared + _block_row(m, reading, index, c1))
    return indices, found


def _block_row(m: Measures, reading: _Reading, index: int, c1: int) -> Row:
    block, place = m.page.blocks[index], m.places[index]
    text, tag, flags = block.text, block.element.tag, m.flags[place]
    alike_prose, alike_weight, alike_count = m.alike[m.signatures[index]]
    weight, total, before, shares = m.weights[index], m.prose_total, m.before, m.link_share
    title_at = m.title_at
    so_far, following = before[index], index + 1
    last = following + _AHEAD
    sentences = text.count(".") + text.count("!") + text.count("?")
    if not text.isascii():
        for mark in _WIDE_SENTENCE_MARKS:
            sentences += text.count(mark)
    return (
        alike_prose / total,
        alike_prose / alike_weight,
        alike_count,
        alike_weight / alike_count,
        tag == "p",
        tag == "div",
        HEADINGS.get(tag, 0),
        m.link[place] / m.weight[place],
        flags & BODY_NAME > 0,
        flags & NEGATIVE > 0,
        weight,
        shares[index],
        sentences,
        text[-1] in SENTENCE_ENDS,
        weight / total if m.is_prose[index] else 0.0,
        so_far / total,
        index - title_at if title_at >= 0 else -1,
        before[last if last < len(before) else -1] - before[following],
        reading.to_prose[index],
        (so_far - reading.before_container[c1]) / (m.prose[c1] or 1),
        reading.h1s[index],
        weight >= _MIN_DESCRIBED and reading.is_described(text, weight),
        reading.copies[text],
        reading.log_prose,
        shares[following] if following < len(shares) else 1.0,
        index == title_at,
    )
