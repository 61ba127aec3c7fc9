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


def _walk_body(reader: _Reader, body: Any) -> None:  # noqa: PLR0915 - see below
    """Fill the page's blocks, elements and links from the tree, depth first.

    The walk is one closure over local variables: attribute look-ups alone would make it a third slower.
    """
    page = reader.page
    blocks, elements, links, images = page.blocks, page.elements, page.links, page.images
    waiting: list[str] = []  # pieces of the block that is being read
    link_chars = 0
    holder: Any = None  # the inline element in which its last piece stood

    def register(element: Element) -> None:
        """Give a place to an element in which text was found, and to those around it."""
        parent = element.parent
        if parent is not None and parent.index < 0:
            register(parent)
        element.index = len(elements)
        elements.append(element)

    def flush(element: Element) -> None:
        nonlocal waiting, link_chars
        text = " ".join((waiting[0] if len(waiting) == 1 else "".join(waiting)).split())
        if text and not text.isprintable():
            text = folded(text)
        if text:
            if element.index < 0:
                register(element)
            lone = len(waiting) == 1 or (len(waiting) == 2 and waiting[1] == " ")
            pieces = () if lone else waiting
            blocks.append(Block(text, element, min(link_chars, len(text)), pieces, holder if lone else None))
        waiting = []
        link_chars = 0

    def walk(node: Any, element: Element, inline: Any, in_link: bool, depth: int) -> None:  # noqa: FBT001, PLR0915
        nonlocal link_chars, holder
        for child in node.iter(True, False):
            tag = child.tag_id
            kind = KIND[tag] if tag < KNOWN_TAGS else INLINE
            if kind == TEXT:
                if child.is_empty_text_node:
                    if waiting:
                        waiting.append(" ")
                else:
                    text = child.text_content
                    waiting.append(text)
                    holder = inline
                    if in_link:
                        link_chars += len(text)
            elif kind == BLOCK:
                if waiting:
                    flush(element)
                inner = Element(NAME[tag], element, child)
                if depth < _MAX_WALK_DEPTH:
                    walk(child, inner, None, in_link, depth + 1)
                else:
                    waiting.append(child.text(deep=True, separator=" "))
                if waiting:
                    flush(inner)
            elif kind == INLINE:
                if depth < _MAX_WALK_DEPTH:
                    walk(child, element, child, in_link, depth + 1)
                else:
                    waiting.append(child.text(deep=True, separator=" "))
            elif kind == LINK:
                first, pieces = len(blocks), len(waiting)
                if depth < _MAX_WALK_DEPTH:
                    walk(child, element, inline, True, depth + 1)
                else:
                    waiting.append(child.text(deep=True, separator=" "))
                if len(blocks) > first:
                    if waiting:
                        flush(element)
                    text = " ".join([block.text for block in blocks[first:]])
                else:
                    text = "".join(waiting[pieces:])
                text = folded(text)
                if text and (href := child.attrs.get("href")):
                    links.append(Link(text, plain(href), first, max(len(blocks), first + 1)))
            elif kind == BREAK:
                if waiting:
                    flush(element)
            elif kind == IMAGE:
                images.append(Image(child, len(blocks), element))
            elif kind == SCRIPT:
                reader.script(child)
            elif kind == META:
                reader.meta(child)
            elif kind == TIME:
                reader.time(child)
                walk(child, element, child, in_link, depth + 1)
            elif kind == EMBED:
                reader.embed(tag)
            elif kind == TITLE:
                reader.title(child)

    root = Element("body", None, body)
    register(root)
    try:
        walk(body, root, None, False, 0)
        if waiting:
            flush(root)
    finally:
        register = None  # type: ignore[assignment]
        walk = None  # type: ignore[assignment]  # a closure that names itself would keep the whole tree


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
