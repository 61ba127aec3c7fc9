"""HTML page to sums: how much text, prose and links each element holds, and what its name says.

Weights are lengths in UTF-8 bytes: a CJK character says about as much as three Latin letters. Prose is a block of
some length, with punctuation, few links, and outside navigation, comments and the like. The blocks of an element
stand one after the other, so that what it holds is the difference of two running sums. Names are read of elements
that hold prose, and of others when they are asked for: nine of ten never are.
"""

from __future__ import annotations

import re
from itertools import accumulate

from newskit.body.names import BODY_NAME, CAPTION, HARD, HARD_TAGS, NEGATIVE, SOFT, flags_of, without_digits
from newskit.body.teasers import teasers
from newskit.page import Page

MIN_PROSE_WEIGHT = 60
MAX_PROSE_LINK_SHARE = 0.35
_MIN_PUNCTUATED_WEIGHT = 30
_MAX_TEXT_LINK_SHARE = 0.9
# A place with a soft negative name that holds more than this share of the page's prose is not negative after all.
_GUARD = 0.5

_PUNCTUATION = re.compile(r"[,.!?;:，。！？；：、…؟،؛।॥]")
_NAMING = ("class", "id", "itemprop", "role")
_INHERITED = NEGATIVE | BODY_NAME | CAPTION


class Measures:
    """What the blocks of a page weigh, and the elements around them: lists by block, methods by place of element.

    `live` are the places of the elements that hold prose, parents first.
    """

    __slots__ = (
        "_flags", "_guard", "_keys", "_numbers", "_raw_prose", "_signatures", "_title_chain", "before",
        "ends", "is_prose", "link_before", "link_share", "live", "page", "parents", "places", "prose", "prose_total",
        "punctuated_before", "starts", "tags", "teasers", "texts", "title_at", "weight_before", "weights",
    )  # fmt: skip

    def __init__(self, page: Page, title_at: int | None) -> None:
        elements = page.elements
        self.page = page
        self.texts, self.places = page.texts, page.places
        self.parents, self.tags = elements.parents, elements.tags
        self.starts, self.ends = elements.starts, elements.ends
        self.title_at = -1 if title_at is None else title_at
        self._weigh_blocks()
        self._find_live()
        self._take_negative_out()

    def _weigh_blocks(self) -> None:
        """By block: weight, share of links, prose or not, and running sums of these."""
        texts = self.texts
        self.weights = weights = [len(text.encode("utf-8", "replace")) for text in texts]
        self.link_share = shares = [
            chars / len(text) if chars else 0.0
            for text, chars in zip(texts, self.page.link_chars, strict=True)
        ]
        self.is_prose = is_prose = [False] * len(texts)
        punctuated, linked = [0] * len(texts), [0] * len(texts)
        has_punctuation = _PUNCTUATION.search
        for index, weight in enumerate(weights):
            share = shares[index]
            if share:
                linked[index] = int(weight * share)
            if (
                weight >= _MIN_PUNCTUATED_WEIGHT
                and share < _MAX_TEXT_LINK_SHARE
                and has_punctuation(texts[index])
            ):
                punctuated[index] = weight - linked[index]
                if weight >= MIN_PROSE_WEIGHT and share < MAX_PROSE_LINK_SHARE:
                    is_prose[index] = True
        self.weight_before = list(accumulate(weights, initial=0))
        self.link_before = list(accumulate(linked, initial=0))
        self.punctuated_before = list(accumulate(punctuated, initial=0))

    def _find_live(self) -> None:
        """Find the elements that hold prose, and read their names."""
        places, parents, weights = self.places, self.parents, self.weights
        live: set[int] = set()
        for index, good in enumerate(self.is_prose):
            at = places[index] if good else -1
            while at >= 0 and at not in live:
                live.add(at)
                at = parents[at]
        self.live = sorted(live)
        proses = [weight if good else 0 for weight, good in zip(weights, self.is_prose, strict=True)]
        self._raw_prose = list(accumulate(proses, initial=0))
        self._guard = _GUARD * self._raw_prose[-1]
        self._title_chain = self._around_title()
        self._flags: dict[int, int] = {}
        self._keys: dict[int, int] = {}
        self._numbers: dict[tuple[object, ...], int] = {}
        self._signatures: dict[int, int] = {}  # by place: those of blocks that no inline element holds
        for at in self.live:
            self._read_name(at)

    def _around_title(self) -> set[int]:
        around: set[int] = set()
        if 0 <= self.title_at < len(self.places):
            at = self.places[self.title_at]
            while at >= 0:
                around.add(at)
                at = self.parents[at]
        return around

    def _read_name(self, at: int) -> None:
        """Read an element's name: its flags, inherited, and the key that tells its tag and class from others."""
        tag = self.tags[at]
        found = self.page.elements.nodes[at].attributes
        class_name = (found.get("class") or "") if found else ""
        if found and (len(found) > 1 or not class_name):
            name = " ".join([value for part in _NAMING if part in found and (value := found[part])])
        else:
            name = class_name
        own = flags_of(name) if name else 0
        if tag in HARD_TAGS:
            own |= HARD
        if own & NEGATIVE:
            if at in self._title_chain or tag in ("body", "main"):
                own &= ~NEGATIVE
            elif (
                own & SOFT and self._raw_prose[self.ends[at]] - self._raw_prose[self.starts[at]] > self._guard
            ):
                own &= ~SOFT
        parent = self.parents[at]
        if parent >= 0:
            own |= self.flags(parent) & _INHERITED
        self._flags[at] = own
        name_key = (tag, without_digits(class_name) if class_name else "")
        self._keys[at] = self._numbers.setdefault(name_key, len(self._numbers))

    def flags(self, at: int) -> int:
        """Return what an element's name says, and the names around it."""
        unread = []
        above = at
        while above >= 0 and above not in self._flags:
            unread.append(above)
            above = self.parents[above]
        for each in reversed(
            unread
        ):  # from the outside in: names are inherited, and pages nest thousands deep
            self._read_name(each)
        return self._flags[at]

    def key(self, at: int) -> int:
        """Return a number for an element's tag and class without digits: alike elements have the same."""
        if at not in self._keys:
            self._read_name(at)
        return self._keys[at]

    def signature(self, index: int) -> int:
        """Return a number for what blocks that are set alike share: the names of the three elements around them.

        Where an inline element holds all of a block's text, its tag and class stand for the outermost of the three.
        """
        at, inline = self.places[index], self.page.inlines[index]
        if inline is None and at in self._signatures:
            return self._signatures[at]
        parent = self.parents[at]
        above = self.parents[parent] if parent >= 0 else -1
        pair = (self.key(at), self.key(parent) if parent >= 0 else -1)
        whole = (
            (*pair, self.key(above) if above >= 0 else -1)
            if inline is None
            else (*pair, inline.tag_id, inline.attributes.get("class") or "")
        )
        number = self._numbers.setdefault(whole, len(self._numbers))
        if inline is None:
            self._signatures[at] = number
        return number

    def _take_negative_out(self) -> None:
        """What stands in negative places is no prose, and what invites to read another article is none."""
        places = self.places
        for index, good in enumerate(self.is_prose):
            if good and self._flags[places[index]] & NEGATIVE:
                self.is_prose[index] = False
        self.teasers = teasers(self, [index for index, good in enumerate(self.is_prose) if good])
        for index in self.teasers:
            self.is_prose[index] = False
        self.prose = [weight if good else 0 for weight, good in zip(self.weights, self.is_prose, strict=True)]
        self.before = list(accumulate(self.prose, initial=0))
        self.prose_total = max(1, self.before[-1])

    def prose_in(self, at: int) -> int:
        """Return the weight of the prose that an element holds."""
        return self.before[self.ends[at]] - self.before[self.starts[at]]

    def weight_in(self, at: int) -> int:
        """Return the weight of all that an element holds."""
        return self.weight_before[self.ends[at]] - self.weight_before[self.starts[at]]

    def link_in(self, at: int) -> int:
        """Return the weight of the links that an element holds."""
        return self.link_before[self.ends[at]] - self.link_before[self.starts[at]]
