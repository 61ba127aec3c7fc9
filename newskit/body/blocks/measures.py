"""An HTML page measured: how much text, prose and links each element holds, and what its name says.

Weights are lengths in UTF-8 bytes: a CJK character says about as much as three Latin letters. Prose is a block of
some length, with punctuation, few links, and outside navigation, comments and the like. The blocks of an element
stand one after the other, so that what it holds is the difference of two running sums. Names are read of elements
that hold prose, and of others when they are asked for: nine of ten never are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import TypeVar

from newskit.body.blocks.class_names import BODY_NAME, CAPTION, HARD, HARD_TAGS, NEGATIVE, SOFT, read_name
from newskit.body.blocks.comments import comments_of
from newskit.body.blocks.teasers import MAX_HEADLINE, MIN_HEADLINE, MIN_LINK_SHARE, teasers
from newskit.page import Page
from newskit.rules.languages import FIRST_EASTERN, FULL_STOPS
from newskit.rules.lazy import has_any

MIN_PROSE_WEIGHT = 60
MAX_PROSE_LINK_SHARE = 0.35
_MIN_PUNCTUATED_WEIGHT = 30
_MAX_TEXT_LINK_SHARE = 0.9  # of a block whose punctuation counts
# A place with a soft negative name that holds more than this share of the page's prose is not negative after all.
_GUARD = 0.5
_WHOLE = 0.9  # share of the page's prose: an element that holds more is around the whole page
_FIRST_THAI, _PAST_LAO = "\u0e00", "\u0f00"  # these set blanks between sentences, and seldom a mark
_WRAPPED = 0.5  # share of the prose in boxes of one paragraph, from which boxes are passed over

_MORE_ASCII_MARKS = "!?;"
_MORE_MARKS = "！？；、…!?;؟،؛፣၊" + FULL_STOPS  # with these
_UNREAD, _TO_READ = -1, -2
_NOT_SAID = frozenset(("blockquote", "table", "tr", "td", "th", "pre", "code"))  # of a picture
_INHERITED = NEGATIVE | BODY_NAME | CAPTION

T = TypeVar("T")


def take(values: list[T], at: Iterable[int]) -> list[T]:
    """Return the values at some places: what a comprehension gives, in a third of its time."""
    return list(map(values.__getitem__, at))


_LETTERS = re.compile(r"[^\W\d_]+")
_MIN_LETTERS = 4  # of a word in another script
_MAX_TITLE_WORDS = 16


def title_words(title: str) -> list[str]:
    """Return the words of a title: pairs of Chinese characters, words of some letters in other scripts.

    >>> title_words("The Tide at 新港")
    ['tide', '新港']
    """
    words: dict[str, None] = {}
    for run in _LETTERS.findall(title.lower()):
        if not run.isascii() and max(run) >= FIRST_EASTERN:
            words.update(dict.fromkeys([run[at : at + 2] for at in range(len(run) - 1)]))
        elif len(run) >= _MIN_LETTERS:
            words[run] = None
    return list(words)[:_MAX_TITLE_WORDS]


class Measures:
    """What the blocks of a page weigh, and the elements around them: lists by block, methods by place of element.

    `live` are the places of the elements that hold prose, parents first, `prose_blocks` the blocks that are prose,
    `around` is the element around each: its parent, and the root itself around the root; boxes of one paragraph passed over
    where the article is written in such.
    """

    __slots__ = (
        "_flags", "_guard", "_inlines", "_numbers", "_prose_blocks", "_raw_before", "_signatures", "_title_chain", "around", "before", "brief", "comments",
        "ends", "headlines", "keys", "link_before", "link_share", "live", "page", "parents", "places", "prose", "prose_blocks",
        "prose_total", "punctuated_before", "starts", "tags", "teasers", "texts", "title_at", "title_words", "titled_before", "weight_before", "weights",
    )  # fmt: skip

    def __init__(self, page: Page, title_at: int | None) -> None:
        elements = page.elements
        self.page = page
        self.texts, self.places, self._inlines = page.texts, page.places, page.inlines
        self.parents, self.tags = elements.parents, elements.tags
        self.around = [0, *self.parents[1:]]
        self.starts, self.ends = elements.starts, elements.ends
        self.title_at = -1 if title_at is None else title_at
        self.brief: list[int] | None = None  # see newskit.body.html.briefs.brief_below_time
        self._weigh_blocks()
        self._find_live()
        self._take_negative_out()
        self._look_past_wrappers()

    def _weigh_blocks(self) -> None:
        """By block: weight, share of links, prose or not, and running sums of these."""
        texts = self.texts
        # Of ASCII, no bytes need to be made. There are no lone surrogates: see newskit.page.plain.
        self.weights = weights = [len(text) if text.isascii() else len(text.encode()) for text in texts]
        count = len(texts)
        self.link_share = shares = [0.0] * count
        linked, punctuated = [0] * count, [0] * count
        self.headlines: list[int] = []  # links as long as one
        headlines = self.headlines
        prose_blocks: list[int] = []
        for index, (text, weight, chars) in enumerate(zip(texts, weights, self.page.link_chars, strict=True)):
            share = 0.0
            if chars:
                if chars == len(text):  # half of all blocks are a link and no more
                    shares[index], linked[index] = 1.0, weight
                    if MIN_HEADLINE <= weight <= MAX_HEADLINE:
                        headlines.append(index)
                    continue
                shares[index] = share = chars / len(text)
                linked[index] = int(weight * share)
                if share > MIN_LINK_SHARE and MIN_HEADLINE <= weight <= MAX_HEADLINE:
                    headlines.append(index)
            if (
                weight >= _MIN_PUNCTUATED_WEIGHT
                and share < _MAX_TEXT_LINK_SHARE
                # Nearly every sentence has one of these marks, and looking for one takes a tenth of the pattern's time.
                and (
                    "，" in text
                    or "," in text
                    or "。" in text
                    or "." in text
                    or ":" in text
                    or "：" in text
                    or has_any(text, _MORE_ASCII_MARKS if text.isascii() else _MORE_MARKS)
                    or (_FIRST_THAI < text < _PAST_LAO and weight >= MIN_PROSE_WEIGHT and " " in text)
                )
            ):
                punctuated[index] = weight - linked[index]
                if weight >= MIN_PROSE_WEIGHT and share < MAX_PROSE_LINK_SHARE:
                    prose_blocks.append(index)
        self._prose_blocks = prose_blocks  # what looks like prose, in whatever place
        self._raw_before = list(accumulate(take(weights, prose_blocks), initial=0))
        self.weight_before = list(accumulate(weights, initial=0))
        self.link_before = list(accumulate(linked, initial=0))
        self.punctuated_before = list(accumulate(punctuated, initial=0))

    def _find_live(self) -> None:
        """Find the elements that hold prose, and read their names."""
        self._guard = _GUARD * self._raw_prose(0, len(self.places))
        self._title_chain = self._around_title()
        self._flags = [_UNREAD] * len(self.tags)  # by place
        self.keys = [-1] * len(self.tags)  # by place; see `key`
        self._numbers: dict[tuple[object, ...], int] = {}
        self._signatures: dict[int, int] = {}  # by block
        self.live = self.read_names(take(self.places, self._prose_blocks))

    def _raw_prose(self, start: int, end: int) -> int:
        """Return the weight of what looks like prose in some blocks, in whatever place."""
        found = self._prose_blocks
        return self._raw_before[bisect_left(found, end)] - self._raw_before[bisect_left(found, start)]

    def _around_title(self) -> set[int]:
        around: set[int] = set()
        if 0 <= self.title_at < len(self.places):
            at = self.places[self.title_at]
            while at >= 0:
                around.add(at)
                at = self.parents[at]
        return around

    def read_names(self, places: Iterable[int]) -> list[int]:
        """Read the names of some elements and those around them at once; return those that were unread, parents first.

        A name gives flags, of which some are inherited, and a key that tells tag and class from others.
        """
        tags, nodes, parents = self.tags, self.page.elements.nodes, self.parents
        flags, keys, numbers = self._flags, self.keys, self._numbers
        unread: list[int] = []
        for place in places:
            at = place
            while at >= 0 and flags[at] == _UNREAD:
                flags[at] = _TO_READ
                unread.append(at)
                at = parents[at]
        unread.sort()
        for at in unread:
            tag, found = tags[at], nodes[at].attributes
            own, kind = 0, ""
            if found:
                get = found.get
                own, kind = read_name(get("class"), get("id"), get("itemprop"), get("role"))
            if tag in HARD_TAGS or (tag == "figure" and self._is_picture(at)):
                own |= HARD
            if own & NEGATIVE:
                own = self._in_its_place(at, own)
            parent = parents[at]
            if parent >= 0:
                own |= flags[parent] & _INHERITED
            flags[at] = own
            keys[at] = numbers.setdefault((tag, kind), len(numbers))
        return unread

    def _in_its_place(self, at: int, own: int) -> int:
        """Return an element's flags without the negative ones that cannot be true: around the title, or around most of the prose."""
        if at in self._title_chain or self.tags[at] in ("body", "main"):
            return own & ~NEGATIVE
        prose = self._raw_prose(self.starts[at], self.ends[at])
        if self.title_at < 0 and prose > _WHOLE * self._raw_before[-1]:
            return own & ~NEGATIVE  # around the whole page
        if own & SOFT and prose > self._guard:
            return own & ~SOFT
        return own

    def _is_picture(self, at: int) -> bool:
        """Tell whether a <figure> holds a picture and its caption; others hold quotations, tables or code."""
        images, start, end = self.page.images, self.starts[at], self.ends[at]
        found = bisect_left(images, start, key=lambda image: image.block)
        if found == len(images) or images[found].block >= end or images[found].place < at:
            return False
        places = self.places[start:end]
        tags = {self.tags[place] for place in places} | {self.tags[self.parents[place]] for place in places}
        return tags.isdisjoint(_NOT_SAID)

    def flags(self, at: int) -> int:
        """Return what an element's name says, and the names around it."""
        found = self._flags[at]
        if found < 0:
            self.read_names((at,))
            found = self._flags[at]
        return found

    def all_flags(self, places: list[int]) -> list[int]:
        """Return the flags of some elements at once."""
        found = take(self._flags, places)
        if _UNREAD in found:
            self.read_names(places)
            found = take(self._flags, places)
        return found

    def key(self, at: int) -> int:
        """Return a number for an element's tag and class without digits: alike elements have the same."""
        if self.keys[at] < 0:
            self.flags(at)
        return self.keys[at]

    def signature(self, index: int) -> int:
        """Return a number for what blocks that are set alike share: the names of the three elements around them.

        Where an inline element holds all of a block's text, its tag and class stand for the outermost of the three.
        """
        number = self._signatures.get(index)
        return self.signatures((index,))[0] if number is None else number

    def signatures(self, indices: Iterable[int]) -> list[int]:
        """Return the signatures of some blocks at once."""
        places, parents, inlines, keys, numbers = (
            self.places, self.parents, self._inlines, self.keys, self._numbers,
        )  # fmt: skip
        made = []
        for index in indices:
            at, inline = places[index], inlines[index]
            key = keys[at]
            if key < 0:
                key = self.key(at)  # with it, the keys around it are read
            parent = parents[at]
            parent_key = keys[parent] if parent >= 0 else -1
            if inline is None:
                above = parents[parent] if parent >= 0 else -1
                name: tuple[object, ...] = (key, parent_key, keys[above] if above >= 0 else -1)
            else:
                name = (key, parent_key, inline.tag_id, inline.attributes.get("class") or "")
            number = self._signatures[index] = numbers.setdefault(name, len(numbers))
            made.append(number)
        return made

    def are_beside(self, one: int, other: int) -> bool:
        """Tell whether two blocks are set alike, or share element and tag; the second may stand in a quotation or a list there."""
        place, second = self.places[one], self.places[other]
        home, around = self.parents[place], self.parents[second]
        is_in_quotation = self.tags[around] == "blockquote" and self.parents[around] == home
        if self.tags[place] == self.tags[second] and (home == around or is_in_quotation):
            return True
        if self.tags[second] == "li" and self.parents[around] == home:
            return True
        return self.signature(one) == self.signature(other)

    def _take_negative_out(self) -> None:
        """Take out of the prose what stands in negative places, teasers of other articles, and readers' comments."""
        found = self._prose_blocks
        flags = self.all_flags(take(self.places, found))
        blocks = [index for index, flag in zip(found, flags, strict=True) if not flag & NEGATIVE]
        self.teasers = teasers(self, blocks)
        if self.teasers:
            others = set(self.teasers)
            blocks = [index for index in blocks if index not in others]
        self.comments = comments_of(self, blocks)
        if self.comments:
            blocks = [index for index in blocks if index not in self.comments]
        self.prose_blocks = blocks
        self.prose = prose = [0] * len(self.places)
        for index in blocks:
            prose[index] = self.weights[index]
        self.before = list(accumulate(prose, initial=0))
        self.prose_total = max(1, self.before[-1])
        self._find_titled()

    def _look_past_wrappers(self) -> None:
        """Where most paragraphs have a box of their own, as block editors write them, let `around` pass over these boxes.

        What features say of a container says nothing where it holds one paragraph.
        """
        parents, places, starts, ends = self.parents, self.places, self.starts, self.ends
        alone = sum(
            [
                self.prose[index]
                for index in self.prose_blocks
                if ends[box := parents[places[index]]] - starts[box] == 1
            ]
        )
        if alone <= _WRAPPED * self.prose_total:
            return
        around = self.around
        for at in range(1, len(parents)):
            parent = parents[at]
            if parent and ends[parent] - starts[parent] == 1:
                around[at] = around[parent]

    def _find_titled(self) -> None:
        """By block of prose: how many of the title's words it has. Running sums of these."""
        texts, titled = self.texts, [0] * len(self.places)
        self.title_words = words = title_words(
            texts[self.title_at] if self.title_at >= 0 else self.page.title
        )
        have_case = "".join(words).islower()  # Chinese has none, and lower() takes its time
        for index in self.prose_blocks if words else ():
            text = texts[index].lower() if have_case else texts[index]
            number = 0
            for word in words:
                if word in text:
                    number += 1
            titled[index] = number
        if self.title_at >= 0:
            titled[self.title_at] = 0
        self.titled_before = list(accumulate(titled, initial=0))

    def held_by_parent(self, indices: Iterable[int]) -> dict[int, int]:
        """Return how much of some blocks stands in the children of each element, by its place; see `around`."""
        held: dict[int, int] = {}
        for index in indices:
            parent = self.around[self.places[index]]
            held[parent] = held.get(parent, 0) + self.weights[index]
        return held

    def weight_of(self, indices: Iterable[int]) -> int:
        """Return the weight of some blocks."""
        return sum(map(self.weights.__getitem__, indices))

    def weight_in(self, at: int) -> int:
        """Return the weight of all that an element holds."""
        return self.weight_before[self.ends[at]] - self.weight_before[self.starts[at]]

    def link_in(self, at: int) -> int:
        """Return the weight of the links that an element holds."""
        return self.link_before[self.ends[at]] - self.link_before[self.starts[at]]
