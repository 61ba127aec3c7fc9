"""A page as the finders see it, whatever it came from: blocks of text in reading order, links, metadata."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LOWER_WORD = re.compile(r"[a-z]+")
_IMAGE_SOURCES = ("data-src", "data-original", "data-lazy-src", "src")
_NAMING_ATTRIBUTES = ("class", "id", "itemprop", "role", "data-testid")


def words_of(name: str) -> tuple[str, ...]:
    """Take a class, id or property name apart: `postInfo_left` gives `post`, `info`, `left`."""
    if name.islower():
        return tuple(_LOWER_WORD.findall(name))
    return tuple([word.lower() for word in _WORD.findall(name)])


class Element:
    """A block-level element that holds text: its tag and the words of its class, id, itemprop and role.

    Text pages have one Element, with no tag, for all their lines.
    """

    __slots__ = ("_attributes", "_words", "index", "node", "parent", "tag")

    def __init__(
        self, tag: str = "", parent: Element | None = None, node: Any = None, index: int = -1
    ) -> None:
        self.tag = tag
        self.parent = parent
        self.node = node
        self.index = index  # place in Page.elements, -1 where no block stands in it
        self._attributes: dict[str, str | None] | None = None
        self._words: tuple[str, ...] | None = None

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
            name = " ".join([found[part] or "" for part in _NAMING_ATTRIBUTES if part in found])
            self._words = words_of(name) if name else ()
        return self._words


ROOT = Element()


class Block:
    """A run of text that no block boundary or line end interrupts; on text pages, a line.

    `text` has its white space folded, `pieces` are the parts that inline elements cut it into (joined they
    are the text), `link_chars` counts its characters inside links.
    """

    __slots__ = ("_pieces", "element", "inline", "link_chars", "text")

    def __init__(
        self,
        text: str,
        element: Element = ROOT,
        link_chars: int = 0,
        pieces: Sequence[str] = (),
        inline: Any = None,
    ) -> None:
        self.text = text
        self.element = element
        self.link_chars = link_chars
        self._pieces = pieces
        self.inline = inline  # the node of the inline element that holds all of the text, where there is one

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


def _fold_pieces(raw: Sequence[str], text: str) -> tuple[str, ...]:
    """Cut the folded text where the raw pieces met. White space between two goes to the first of them."""
    from newskit.page.plain import folded

    pieces: list[str] = []
    at = 0
    for piece in raw:
        bare = folded(piece)
        if not bare:
            continue
        start = text.find(bare, at)
        if start < 0 or start > at + 1:
            return (text,)  # an escape sequence stood across the border
        if start > at:
            pieces[-1] += " "
        pieces.append(bare)
        at = start + len(bare)
    return tuple(pieces) if at == len(text) else (text,)


class Link(NamedTuple):
    """A link with text: its address as written, and the index of the block it stands in.

    `end` is the index after the last block it covers: more than `block` + 1 where it holds a whole card.
    """

    text: str
    href: str
    block: int
    end: int = 0


class Image:
    """A picture: the index of the block that follows it, and its address and text, read when asked for."""

    __slots__ = ("block", "element", "node")

    def __init__(self, node: Any, block: int, element: Element = ROOT) -> None:
        self.node = node
        self.block = block
        self.element = element

    @property
    def src(self) -> str:
        """The address as written, the true one where a script loads it later; "" where there is none."""
        found = self.node.attributes
        src = next((value for name in _IMAGE_SOURCES if (value := found.get(name))), "")
        return "" if src.startswith("data:") else _folded(src)

    @property
    def alt(self) -> str:
        """The text that stands for the picture."""
        return _folded(self.node.attributes.get("alt") or "")


def _folded(text: str) -> str:
    from newskit.page.plain import folded

    return folded(text)


@dataclass(slots=True, eq=False, repr=False)
class Page:
    """What HTML and text pages have in common."""

    form: str  # "html" or "text"
    blocks: list[Block]
    url: str = ""
    title: str = ""  # <title>
    lang: str = ""  # <html lang>
    meta: dict[str, str] = field(
        default_factory=dict
    )  # name, property or itemprop, lower case → first content
    json_ld: list[dict[str, Any]] = field(default_factory=list)  # objects, @graph and lists taken apart
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    scripts: Sequence[str] = ()  # text of other scripts that could name a time or a source
    elements: list[Element] = field(
        default_factory=list
    )  # those that hold text, a parent before its children
    times: list[tuple[str, int]] = field(default_factory=list)  # <time datetime> and the block it stands in
    embeds: list[tuple[str, int]] = field(default_factory=list)  # video, audio, iframe…: tag and block after
    words: Any = None  # text pages: see newskit.page.words.page_words
    warnings: list[str] = field(default_factory=list)
