"""HTML to a page of blocks: one walk over lexbor's tree. The one place that knows selectolax."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, overload

import orjson
from selectolax.lexbor import LexborHTMLParser

from newskit.page import Block, Element, Image, Link, Page
from newskit.page.depth import cap_nesting
from newskit.page.plain import folded, plain, plain_json
from newskit.page.tags import (
    BLOCK,
    BREAK,
    EMBED,
    IMAGE,
    INLINE,
    KIND,
    KNOWN_TAGS,
    LINK,
    META,
    NAME,
    SCRIPT,
    SKIP,
    TEXT,
    TIME,
    TITLE,
)

_WITHOUT_EVENTS = 1
# Frames of our own recursion; Python allows 1,000 in all. Real pages are 51 deep.
_MAX_WALK_DEPTH = 300
_MAX_JSON_DEPTH = 40
_MAX_JSON_OBJECTS = 200


class _ScriptTexts(Sequence[str]):
    """The texts of inline scripts, taken out of the tree when asked for."""

    def __init__(self, nodes: list[Any]) -> None:
        self._nodes = nodes

    def __len__(self) -> int:
        return len(self._nodes)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        found = self._nodes[index]
        return [_inner_text(node) for node in found] if isinstance(index, slice) else _inner_text(found)

    def __iter__(self) -> Iterator[str]:
        return map(_inner_text, self._nodes)


def _inner_text(node: Any) -> str:
    child = node.first_child
    return (child.text_content or "") if child is not None else ""


class _Reader:
    """Collects what the walk comes by."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.script_nodes: list[Any] = []

    def meta(self, node: Any) -> None:
        found = node.attributes
        name = found.get("property") or found.get("name") or found.get("itemprop")
        content = found.get("content")
        if name and content:
            self.page.meta.setdefault(name.strip().lower(), folded(content))

    def script(self, node: Any) -> None:
        found = node.attributes
        kind = found.get("type") or ""
        if "ld+json" in kind.lower():
            self.page.json_ld.extend(_json_ld_objects(_inner_text(node)))
        elif "src" not in found:
            self.script_nodes.append(node)

    def title(self, node: Any) -> None:
        if not self.page.title:
            self.page.title = folded(node.text(deep=True) or "")

    def time(self, node: Any) -> None:
        if when := node.attributes.get("datetime"):
            self.page.times.append((folded(when), len(self.page.blocks)))

    def embed(self, tag: int) -> None:
        self.page.embeds.append((NAME[tag], len(self.page.blocks)))

    def head(self, head: Any) -> None:
        for node in head.iter(False):
            tag = node.tag_id
            kind = KIND[tag] if tag < KNOWN_TAGS else INLINE
            if kind == META:
                self.meta(node)
            elif kind == SCRIPT:
                self.script(node)
            elif kind == TITLE:
                self.title(node)


def _json_ld_objects(text: str) -> list[dict[str, Any]]:
    """Read a JSON-LD script: its objects, with lists and @graph taken apart. Broken JSON is none."""
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        found = orjson.loads(text)
    except orjson.JSONDecodeError:
        try:
            # Line ends inside strings are the commonest mistake.
            found = orjson.loads("".join(max(c, " ") for c in text))
        except orjson.JSONDecodeError:
            return []
    if "\\u00" in text or not text.isprintable():
        try:
            found = plain_json(found)
        except RecursionError:
            return []
    objects: list[dict[str, Any]] = []
    waiting = [found]
    while waiting and len(objects) < _MAX_JSON_OBJECTS:
        value = waiting.pop()
        if type(value) is list:
            waiting.extend(reversed(value))
        elif type(value) is dict:
            objects.append(value)
            if type(value.get("@graph")) in (list, dict):
                waiting.append(value["@graph"])
    return objects


class _Walk:
    """One walk over a page's body, depth first, that fills the page's blocks, elements, links and pictures."""

    __slots__ = (
        "blocks", "elements", "folded", "holder", "images", "link_chars", "links", "raw", "reader", "waiting",
    )  # fmt: skip

    def __init__(self, reader: _Reader) -> None:
        page = reader.page
        self.reader = reader
        self.blocks, self.elements = page.blocks, page.elements
        self.links, self.images = page.links, page.images
        self.waiting: list[str] = []  # pieces of the block that is being read
        self.link_chars = 0
        self.holder: Any = None  # the inline element in which its last piece stood
        self.raw, self.folded = "", ""  # the last link's text: a block is often that and no more

    def register(self, element: Element) -> None:
        """Give a place to an element in which text was found, and to those around it."""
        parent = element.parent
        if parent is not None and parent.index < 0:
            self.register(parent)
        element.index = len(self.elements)
        self.elements.append(element)

    def flush(self, element: Element) -> None:
        """Make a block of the pieces that wait, if there is text in them."""
        waiting = self.waiting
        size = len(waiting)
        raw = waiting[0] if size == 1 else "".join(waiting)
        if raw is self.raw:
            text = self.folded
        else:
            text = " ".join(raw.split())
            if not text.isprintable():
                text = folded(text)
        if text:
            if element.index < 0:
                self.register(element)
            if chars := self.link_chars:
                chars = min(chars, len(text))
            if size == 1 or (size == 2 and waiting[1] == " "):
                self.blocks.append(Block(text, element, chars, (), self.holder))
            else:
                self.blocks.append(Block(text, element, chars, waiting))
        self.waiting = []
        self.link_chars = 0

    def walk(self, node: Any, element: Element, inline: Any, in_link: bool, depth: int) -> None:  # noqa: FBT001
        """Read what stands in a node: text goes to `element`, and is held by `inline`, an inline element or None."""
        depth += 1
        for child in node.iter(True, False):
            tag = child.tag_id
            kind = KIND[tag] if tag < KNOWN_TAGS else INLINE
            if kind == TEXT:
                if child.is_empty_text_node:
                    if self.waiting:
                        self.waiting.append(" ")
                else:
                    text = child.text_content
                    self.waiting.append(text)
                    self.holder = inline
                    if in_link:
                        self.link_chars += len(text)
            elif kind == BLOCK:
                if self.waiting:
                    self.flush(element)
                inner = Element(NAME[tag], element, child)
                if depth <= _MAX_WALK_DEPTH:
                    self.walk(child, inner, None, in_link, depth)
                else:
                    self.waiting.append(child.text(deep=True, separator=" "))
                if self.waiting:
                    self.flush(inner)
            elif kind == LINK:
                self.link(child, element, inline, depth)
            elif kind == INLINE:
                if depth <= _MAX_WALK_DEPTH:
                    self.walk(child, element, child, in_link, depth)
                else:
                    self.waiting.append(child.text(deep=True, separator=" "))
            elif kind != SKIP:
                self.rare(child, kind, element, in_link, depth)

    def link(self, node: Any, element: Element, inline: Any, depth: int) -> None:
        """Read a link: its text goes where it would without it."""
        blocks = self.blocks
        first, pieces = len(blocks), len(self.waiting)
        if depth <= _MAX_WALK_DEPTH:
            self.walk(node, element, inline, True, depth)
        else:
            self.waiting.append(node.text(deep=True, separator=" "))
        end = len(blocks)
        if end > first:
            if self.waiting:
                self.flush(element)
                end = len(blocks)
            text = folded(" ".join([block.text for block in blocks[first:]]))
        else:
            waiting = self.waiting
            raw = waiting[pieces] if len(waiting) == pieces + 1 else "".join(waiting[pieces:])
            text = " ".join(raw.split())
            if not text.isprintable():
                text = folded(text)
            self.raw, self.folded = raw, text
            end += 1
        if text and (href := node.attrs.get("href")):
            self.links.append(Link(text, href if href.isprintable() else plain(href), first, end))

    def rare(self, child: Any, kind: int, element: Element, in_link: bool, depth: int) -> None:  # noqa: FBT001
        """Read what is neither text nor holds any."""
        if kind == BREAK:
            if self.waiting:
                self.flush(element)
        elif kind == IMAGE:
            self.images.append(Image(child, len(self.blocks), element))
        elif kind == SCRIPT:
            self.reader.script(child)
        elif kind == META:
            self.reader.meta(child)
        elif kind == TIME:
            self.reader.time(child)
            if depth <= _MAX_WALK_DEPTH:
                self.walk(child, element, child, in_link, depth)
            else:
                self.waiting.append(child.text(deep=True, separator=" "))
        elif kind == EMBED:
            self.reader.embed(child.tag_id)
        elif kind == TITLE:
            self.reader.title(child)


def _walk_body(reader: _Reader, body: Any) -> None:
    """Fill the page's blocks, elements and links from the tree."""
    walk = _Walk(reader)
    root = Element("body", None, body)
    walk.register(root)
    walk.walk(body, root, None, False, 0)
    if walk.waiting:
        walk.flush(root)


def read_html(data: str | bytes, url: str = "") -> Page:
    """Read HTML, text or valid UTF-8, into a page of blocks.

    Takes anything: a page without a body has no blocks. Texts hold no control characters. Warnings:
    `nesting_capped`, `attributes_capped` (see `newskit.page.depth`).
    """
    raw = data.encode("utf-8", "ignore") if isinstance(data, str) else data
    raw, warnings = cap_nesting(raw)
    tree = LexborHTMLParser(raw, options=_WITHOUT_EVENTS, scripting=True)
    page = Page(form="html", blocks=[], url=url, warnings=warnings)
    reader = _Reader(page)
    root, head, body = tree.root, tree.head, tree.body
    if root is not None:
        page.lang = plain((root.attributes.get("lang") or "").strip())
    if head is not None:
        reader.head(head)
    if body is not None:
        _walk_body(reader, body)
    page.scripts = _ScriptTexts(reader.script_nodes)
    return page
