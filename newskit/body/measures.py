"""HTML page to sums: how much text, prose and links each element holds, and what its name says.

Weights are lengths in UTF-8 bytes: a CJK character says about as much as three Latin letters. Prose is a block of
some length, with punctuation, few links, and outside navigation, comments and the like.
"""

from __future__ import annotations

import re
from itertools import accumulate

from newskit.body.names import BODY_NAME, CAPTION, HARD, HARD_TAGS, NEGATIVE, SOFT, flags_of, without_digits
from newskit.page import Page

MIN_PROSE_WEIGHT = 60
MAX_PROSE_LINK_SHARE = 0.35
_MAX_TEXT_LINK_SHARE = 0.9
# A place with a soft negative name that holds more than this share of the page's prose is not negative after all.
_GUARD = 0.5

_PUNCTUATION = re.compile(r"[,.!?;:，。！？；：、…؟،؛।॥]")
_NAMING = ("class", "id", "itemprop", "role")
_INHERITED = NEGATIVE | BODY_NAME | CAPTION


class Measures:
    """Sums over a page: lists by block, and lists by element (`Element.index`) over all that stands in it."""

    __slots__ = (
        "alike", "article", "before", "count", "flags", "in_article", "is_prose", "key_count", "key_prose", "keys",
        "link", "link_share", "own_prose", "page", "parents", "places", "prose", "prose_total", "punctuated",
        "punctuated_total", "signatures", "title_at", "weight", "weights",
    )  # fmt: skip

    def __init__(self, page: Page, title_at: int | None) -> None:
        self.page = page
        self.title_at = -1 if title_at is None else title_at
        self.parents = [-1 if e.parent is None else e.parent.index for e in page.elements]
        self._weigh_blocks()
        self._name_elements()
        self._sum_up()
        self._compare_names()
        self._compare_blocks()

    def _weigh_blocks(self) -> None:
        """By block: weight, share of links, prose or not. By element: the sums of its own blocks."""
        size = len(self.page.elements)
        weight, count, prose = [0] * size, [0] * size, [0] * size
        link, punctuated = [0.0] * size, [0.0] * size
        weights: list[int] = []
        shares: list[float] = []
        is_prose: list[bool] = []
        places: list[int] = []
        has_punctuation = _PUNCTUATION.search
        for block in self.page.blocks:
            text = block.text
            own = chars = len(text)
            if not text.isascii():
                own = len(text.encode("utf-8", "replace"))
            at = block.element.index
            weight[at] += own
            count[at] += 1
            share = 0.0
            if block.link_chars:
                share = block.link_chars / chars
                link[at] += own * share
            good = False
            if share < _MAX_TEXT_LINK_SHARE and has_punctuation(text):
                punctuated[at] += own * (1 - share)
                if own >= MIN_PROSE_WEIGHT and share < MAX_PROSE_LINK_SHARE:
                    good = True
                    prose[at] += own
            weights.append(own)
            shares.append(share)
            is_prose.append(good)
            places.append(at)
        self.weights, self.link_share, self.is_prose, self.places = weights, shares, is_prose, places
        self.weight, self.count, self.link, self.punctuated, self.prose = (
            weight,
            count,
            link,
            punctuated,
            prose,
        )

    def _name_elements(self) -> None:
        """Read names: flags, inherited, and the key that tells elements of one tag and class from others."""
        parents = self.parents
        raw_prose = self._with_children(self.prose[:])
        guard = _GUARD * raw_prose[0] if raw_prose else 0
        around_title = self._around_title()
        flags: list[int] = []
        keys: list[int] = []
        article: list[int] = []
        in_article: list[bool] = []
        # By tag and class: own flags and key. Most elements have no other name.
        known: dict[tuple[str, str], tuple[int, int]] = {}
        interned: dict[tuple[str, str], int] = {}
        articles = 0
        for at, element in enumerate(self.page.elements):
            tag = element.tag
            found = element.node.attributes
            class_name = (found.get("class") or "") if found else ""
            named = (tag, class_name)
            if named in known:
                own, key = known[named]
            else:
                own = (flags_of(class_name) if class_name else 0) | (HARD if tag in HARD_TAGS else 0)
                key = interned.setdefault((tag, without_digits(class_name)), len(interned))
                known[named] = own, key
            if found and (len(found) > 1 or not class_name):
                names = [found[part] or "" for part in _NAMING if part in found]
                if len(names) > 1 or not class_name:
                    own = flags_of(" ".join(names)) | (HARD if tag in HARD_TAGS else 0)
            if own & NEGATIVE:
                if at in around_title or tag in ("body", "main"):
                    own &= ~NEGATIVE
                elif own & SOFT and raw_prose[at] > guard:
                    own &= ~SOFT
            parent = parents[at]
            inside = False
            if parent >= 0:
                own |= flags[parent] & _INHERITED
                inside = in_article[parent]
            if tag == "article":
                articles += 1
                inside = True
            flags.append(own)
            article.append(articles)
            in_article.append(inside)
            keys.append(key)
        self.flags, self.keys, self.article, self.in_article = flags, keys, article, in_article

    def _around_title(self) -> set[int]:
        around: set[int] = set()
        if 0 <= self.title_at < len(self.places):
            at = self.places[self.title_at]
            while at >= 0:
                around.add(at)
                at = self.parents[at]
        return around

    def _with_children(self, own: list[int]) -> list[int]:
        parents = self.parents
        for at in range(len(parents) - 1, 0, -1):
            if own[at]:
                own[parents[at]] += own[at]
        return own

    def _sum_up(self) -> None:
        """Take prose out of negative places, then let each element hold what its children hold."""
        flags, prose = self.flags, self.prose
        for at, flag in enumerate(flags):
            if flag & NEGATIVE:
                prose[at] = 0
        self.is_prose = [
            good and not flags[at] & NEGATIVE for good, at in zip(self.is_prose, self.places, strict=True)
        ]
        self.own_prose = prose[:]
        self._with_children(prose)
        parents = self.parents
        weight, count, link, punctuated = self.weight, self.count, self.link, self.punctuated
        for at in range(len(parents) - 1, 0, -1):
            parent = parents[at]
            weight[parent] += weight[at]
            count[parent] += count[at]
            link[parent] += link[at]
            punctuated[parent] += punctuated[at]
        self.prose_total = max(1, prose[0] if prose else 0)
        self.punctuated_total = max(1.0, punctuated[0] if punctuated else 0.0)

    def _compare_names(self) -> None:
        size = max(self.keys, default=-1) + 1
        self.key_prose, self.key_count = [0] * size, [0] * size
        for at, key in enumerate(self.keys):
            self.key_prose[key] += self.prose[at]
            self.key_count[key] += 1

    def _compare_blocks(self) -> None:
        """By block: the number of its signature. By signature: prose, weight and count of its blocks."""
        keys, parents = self.keys, self.parents
        interned: dict[tuple[int | str, ...], int] = {}
        of_element: dict[int, int] = {}
        signatures: list[int] = []
        for block, at in zip(self.page.blocks, self.places, strict=True):
            inline = block.inline
            number = of_element.get(at, -1) if inline is None else -1
            if number < 0:
                parent = parents[at]
                above = parents[parent] if parent >= 0 else -1
                key: tuple[int | str, ...] = (keys[at], keys[parent] if parent >= 0 else -1)
                if inline is None:
                    key += (keys[above] if above >= 0 else -1,)
                else:
                    key += (inline.tag_id, inline.attributes.get("class") or "")
                number = interned.setdefault(key, len(interned))
                if inline is None:
                    of_element[at] = number
            signatures.append(number)
        prose, weight, count = [0] * len(interned), [0] * len(interned), [0] * len(interned)
        proses = [own if good else 0 for own, good in zip(self.weights, self.is_prose, strict=True)]
        for number, own, own_prose in zip(signatures, self.weights, proses, strict=True):
            prose[number] += own_prose
            weight[number] += own
            count[number] += 1
        self.signatures = signatures
        self.alike = list(zip(prose, weight, count, strict=True))
        self.before = list(accumulate(proses, initial=0))
