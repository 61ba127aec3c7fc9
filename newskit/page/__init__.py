"""A page as the finders see it, whatever it came from: blocks of text in reading order, links, metadata.

* HTML: `html` reads it. `depth` cuts what would nest without end, `tags` says of what kind each tag is; `machine_readable` reads
  metadata, scripts and times, `json_ld` also broken JSON-LD; `hidden` opens what a tree builder keeps apart, `flattened_state` makes
  states whole; `own_address` finds where the page lies; `frame` is for HTML that has lost its page.
* Text: `text` reads it, below its `front_matter`. `marked_up` and `remnants` take out what tools left of mark-up; `one_line`,
  `one_line_within`, `one_line_spaced` and `one_line_glued` cut lines again that a tool joined, but for `one_line_joints`; `unwrap` joins lines again that one
  wrapped (three more ways: `unwrap_wide`, `unwrap_few`, `unwrap_capped`), `fragments` the sentences that one cut at their links;
  `words` knows service words.
* Both: `told` is what the input says of a page; `plain` (no control characters, single spaces), `writing` (which scripts part their
  words, which are wide), `pairs` (of letters).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple

from newskit.page.plain import folded, plain

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LOWER_WORD = re.compile(r"[a-z]+")
_MAX_NAME = 120  # characters of a name that is remembered
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}  # tags, and of what level
_NAMING_ATTRIBUTES = ("class", "id", "itemprop", "role", "data-testid")


def words_of(name: str) -> tuple[str, ...]:
    """Take a class, id or property name apart: `postInfo_left` gives `post`, `info`, `left`."""
    if name.islower():
        return tuple(_LOWER_WORD.findall(name))
    return tuple([word.lower() for word in _WORD.findall(name)])


# The items of a list have one class, and a site's pages the same ones.
_remembered_words = lru_cache(maxsize=2048)(words_of)


class Element:
    """A block-level element that holds text or a picture: its tag, its attributes and the words of its names.

    Text pages have one Element, with no tag, for all their lines.
    """

    __slots__ = ("_attributes", "_elements", "_words", "index", "node", "tag")

    def __init__(
        self, tag: str = "", node: Any = None, elements: Elements | None = None, index: int = -1
    ) -> None:
        self.tag = tag
        self.node = node
        self._elements = elements
        self.index = index  # place in Page.elements
        self._attributes: dict[str, str | None] | None = None
        self._words: tuple[str, ...] | None = None

    @property
    def parent(self) -> Element | None:
        """The element around it, None for the root."""
        elements = self._elements
        if elements is None:
            return None
        at = elements.parents[self.index]
        return elements[at] if at >= 0 else None

    @property
    def attributes(self) -> dict[str, str | None]:
        """The element's attributes, lower-case names. Read when first asked for."""
        if self._attributes is None:
            found: dict[str, str | None] = {} if self.node is None else self.node.attributes
            self._attributes = found
        return self._attributes

    @property
    def words(self) -> tuple[str, ...]:
        """Lower-case words of class and id, `postInfo_left` giving `post`, `info`, `left`. Read when first asked for."""
        if self._words is None:
            found = self.attributes
            name = ""
            for part in _NAMING_ATTRIBUTES if found else ():
                if value := found.get(part):
                    name = f"{name} {value}"
            self._words = _remembered_words(name) if len(name) <= _MAX_NAME else words_of(name)
        return self._words

    def outward(self, most: int = -1) -> Iterator[Element]:
        """Yield the element and those around it, the nearest first, `most` in all."""
        element: Element | None = self
        while element is not None and most:
            yield element
            element, most = element.parent, most - 1

    def is_called(self, words: frozenset[str], within: int = 2) -> bool:
        """Tell whether a name of the element has one of the words, or of one around it, of `within` in all."""
        return any(not words.isdisjoint(element.words) for element in self.outward(within))

    @property
    def is_centred(self) -> bool:
        """Whether the element says that its text is centred."""
        found = self.attributes
        return self.tag == "center" or "center" in f"{found.get('align')} {found.get('style')}".lower()

    def named(self, words: frozenset[str]) -> list[str]:
        """Return the texts of the elements within this one whose class, id, itemprop or rel has one of the words."""
        if self.node is None:
            return []
        return [
            folded(node.text())
            for node in self.node.css("[class],[id],[rel],[itemprop]")
            if not words.isdisjoint(Element(node=node).words) or node.attributes.get("rel") in words
        ]


ROOT = Element()


class Elements:
    """A page's elements in order, each after its parent: lists by place, and an Element for each that is asked for."""

    __slots__ = ("__weakref__", "_made", "ends", "nodes", "parents", "starts", "tags")

    def __init__(self) -> None:
        self.tags: list[str] = []
        self.parents: list[int] = []  # places; -1 for the root
        self.nodes: list[Any] = []
        self.starts: list[int] = []  # index of the first block in it
        self.ends: list[int] = []  # index after the last
        self._made: dict[int, Element] = {}

    def __len__(self) -> int:
        return len(self.tags)

    def __getitem__(self, place: int) -> Element:
        made = self._made.get(place)
        if made is None:
            if not 0 <= place < len(self.tags):
                raise IndexError(place)
            made = self._made[place] = Element(self.tags[place], self.nodes[place], self, place)
        return made

    def forget(self) -> None:
        """Let go of the Elements: they know this list as it knows them, and a tree would wait for the collector."""
        self._made.clear()


class Block:
    """A run of text that no block boundary or line end interrupts; on text pages, a line.

    `text` has its white space folded, `pieces` are the parts that inline elements cut it into (joined they
    are the text), `link_chars` counts its characters inside links.
    """

    __slots__ = ("_elements", "_pieces", "inline", "link_chars", "place", "text")

    def __init__(
        self,
        text: str,
        elements: Elements | None = None,
        place: int = -1,
        link_chars: int = 0,
        pieces: Sequence[str] = (),
        inline: Any = None,
    ) -> None:
        self.text = text
        self._elements = elements
        self.place = place  # of its element
        self.link_chars = link_chars
        self._pieces = pieces
        self.inline = inline  # the node of the inline element that holds all of the text, where there is one

    @property
    def element(self) -> Element:
        """The block-level element that it stands in."""
        return ROOT if self._elements is None else self._elements[self.place]

    @property
    def pieces(self) -> tuple[str, ...]:
        """The parts that inline elements cut the text into. Folded when first asked for."""
        if type(self._pieces) is not tuple:
            self._pieces = _fold_pieces(self._pieces, self.text)
        return self._pieces or (self.text,)

    @property
    def inline_words(self) -> tuple[str, ...]:
        """The words of the inline element that holds all of the text, as `Element.words`."""
        if self.inline is None:
            return ()
        return Element(node=self.inline).words

    def __repr__(self) -> str:
        return f"Block({self.element.tag!r}, {self.text!r})"


class Blocks:
    """A page's blocks in order: lists by index, and a Block for each that is asked for."""

    __slots__ = ("_made", "elements", "inlines", "link_chars", "pieces", "places", "texts")

    def __init__(self, elements: Elements) -> None:
        self.elements = elements
        self.texts: list[str] = []
        self.places: list[int] = []  # of the elements they stand in
        self.link_chars: list[int] = []
        self.pieces: list[Sequence[str]] = []  # as they stood on the page
        self.inlines: list[Any] = []
        self._made: dict[int, Block] = {}

    def __len__(self) -> int:
        return len(self.texts)

    def __iter__(self) -> Iterator[Block]:
        return map(self.__getitem__, range(len(self.texts)))

    def __getitem__(self, index: int) -> Block:
        made = self._made.get(index)
        if made is None:
            text = self.texts[index]
            made = self._made[index] = Block(
                text,
                self.elements,
                self.places[index],
                self.link_chars[index],
                self.pieces[index],
                self.inlines[index],
            )
        return made

    def box_of(self, one: int, other: int) -> int:
        """Return the place of the smallest element that holds two blocks; 0 where that is the body."""
        starts, ends, parents = self.elements.starts, self.elements.ends, self.elements.parents
        at = self.places[one]
        while at > 0 and not starts[at] <= other < ends[at]:
            at = parents[at]
        return at

    def pieces_of(self, index: int) -> tuple[str, ...]:
        """Return the pieces of a block that needs not be made for them."""
        made = self._made.get(index)
        if made is not None:
            return made.pieces
        raw, text = self.pieces[index], self.texts[index]
        return _fold_pieces(raw, text) if raw else (text,)


def _fold_pieces(raw: Sequence[str], text: str) -> tuple[str, ...]:
    """Cut the folded text where the raw pieces met. White space between two goes to the first of them."""
    if " " not in text and "".join(raw) == text:
        return tuple(raw)
    pieces: list[str] = []
    at = 0
    for piece in raw:
        if piece == " ":
            continue
        if text.startswith(piece, at) and piece[:1] > " " < piece[-1:]:  # most are folded as they stand
            bare, start = piece, at
        else:
            bare = folded(piece)
            if not bare:
                continue
            start = text.find(bare, at)
            if start < 0 or start > at + 1:
                return (text,)  # an escape sequence stood across the border
        if start > at:
            pieces[-1] += " "
        if len(bare) == 1 and bare.islower() and pieces and pieces[-1][-1:].islower():
            pieces[-1] += bare  # a word's last letter, held to a mark behind it
        else:
            pieces.append(bare)
        at = start + len(bare)
    return tuple(pieces) if at == len(text) else (text,)


class Link(NamedTuple):
    """A link with text, its node, and the index of the block it stands in. Its address is read when asked for.

    `end` is the index after the last block it covers: more than `block` + 1 where it holds a whole card.
    """

    text: str
    node: Any
    block: int
    end: int = 0

    @property
    def href(self) -> str:
        """The address as written; "" where there is none."""
        return plain(self.node.attrs.get("href") or "")


LinkRow = tuple[str, Any, int, int]  # a link before one is made of it
_BLOCK = itemgetter(2)


class Links:
    """A page's links in order, made when first asked for.

    `rows` are what they are made of, as in Link: with them those that have no address.
    """

    __slots__ = ("_made", "rows")

    def __init__(self) -> None:
        self.rows: list[LinkRow] = []
        self._made: list[Link] | None = None

    def __iter__(self) -> Iterator[Link]:
        if self._made is None:
            self._made = [Link(*row) for row in self.rows if row[1].attrs.get("href")]
        return iter(self._made)

    def beginning_in(self, blocks: Collection[int], most: int | None = None) -> list[Link]:
        """Return the links that begin in some blocks, of `most` from the first on.

        The others are not gone through, nor are their addresses read.
        """
        if not blocks:
            return []
        rows, last = self.rows, max(blocks)
        found: list[Link] = []
        first = bisect_left(rows, min(blocks), key=_BLOCK)
        for row in islice(rows, first, None if most is None else first + most):
            if row[2] > last:
                break
            if row[2] in blocks and row[1].attrs.get("href"):
                found.append(Link(*row))
        return found


def not_blank(node: Any) -> Any:
    """Return a node of lexbor's tree, or the first behind it that is no blank text; None where there is none."""
    while node is not None and node.tag == "-text" and not (node.text_content or "").strip():
        node = node.next
    return node


class Image(NamedTuple):
    """A picture: the index of the block that follows it, and the place of its element."""

    node: Any
    block: int
    place: int


@dataclass(slots=True, eq=False, repr=False)
class Page:
    """What HTML and text pages have in common."""

    form: str  # "html" or "text"
    blocks: Blocks
    url: str = ""  # as given, else as the page itself says; "" where neither is known
    title: str = ""  # <title>
    lang: str = ""  # <html lang>
    # Name, property or itemprop, lower case → first content.
    meta: dict[str, str] = field(default_factory=dict)
    # Names of authors → what is said of them after that.
    repeated: dict[str, list[str]] = field(default_factory=dict)
    json_ld: list[dict[str, Any]] = field(default_factory=list)  # objects, @graph and lists taken apart
    links: Links = field(default_factory=Links)
    images: list[Image] = field(default_factory=list)
    scripts: Iterable[str] = ()  # text of other scripts that could name a time or a source
    elements: Elements = field(default_factory=Elements)  # those that hold text or a picture
    times: list[tuple[str, int]] = field(default_factory=list)  # <time datetime> and the block it stands in
    embeds: list[tuple[str, int]] = field(default_factory=list)  # video, audio, iframe…: tag and block after
    joined: str = ""  # text pages: the lines that were cut, as they stood
    # Text pages: lines of headlines that wide gaps part → the same with these.
    gaps: dict[str, str] = field(default_factory=dict)
    words: Any = None  # text pages: see newskit.page.words.page_words
    warnings: list[str] = field(default_factory=list)
    # As in the blocks.
    texts: list[str] = field(init=False)
    places: list[int] = field(init=False)
    link_chars: list[int] = field(init=False)
    inlines: list[Any] = field(init=False)

    def __post_init__(self) -> None:
        blocks = self.blocks
        self.texts, self.places, self.link_chars, self.inlines = (
            blocks.texts, blocks.places, blocks.link_chars, blocks.inlines,
        )  # fmt: skip
