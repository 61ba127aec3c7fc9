"""A page as the finders see it, whatever it came from: blocks of text in reading order, links, metadata."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


class Element:
    """A block-level element that holds text: its tag and the words of its class and id.

    Text pages have one Element, with no tag, for all their lines.
    """

    __slots__ = ("_words", "node", "parent", "tag")

    def __init__(self, tag: str = "", parent: Element | None = None, node: Any = None) -> None:
        self.tag = tag
        self.parent = parent
        self.node = node
        self._words: tuple[str, ...] | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """Lower-case words of class and id, `postInfo_left` giving `post`, `info`, `left`. Read when first asked for."""
        if self._words is None:
            self._words = ()
        return self._words


ROOT = Element()


class Block:
    """A run of text that no block boundary or line end interrupts; on text pages, a line.

    `text` has its white space folded, `pieces` are the parts that inline elements cut it into (joined they
    are the text), `link_chars` counts its characters inside links.
    """

    __slots__ = ("element", "link_chars", "pieces", "text")

    def __init__(
        self, text: str, element: Element = ROOT, link_chars: int = 0, pieces: tuple[str, ...] = ()
    ) -> None:
        self.text = text
        self.element = element
        self.link_chars = link_chars
        self.pieces = pieces or (text,)

    def __repr__(self) -> str:
        return f"Block({self.element.tag!r}, {self.text!r})"


@dataclass(slots=True)
class Link:
    """A link with text: its address as written, and the index of the block it stands in."""

    text: str
    href: str
    block: int


@dataclass(slots=True)
class Image:
    """A picture: its address as written, and the index of the block that follows it."""

    src: str
    alt: str
    block: int


@dataclass(slots=True)
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
    scripts: list[str] = field(
        default_factory=list
    )  # text of other scripts that could name a time or a source
    blank_before: frozenset[int] = frozenset()  # text pages: blocks that a blank line stands before
    warnings: list[str] = field(default_factory=list)
