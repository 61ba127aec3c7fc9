"""HTML to a page of blocks: one walk over lexbor's tree. The one place that knows selectolax."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, overload

import orjson
from selectolax.lexbor import LexborHTMLParser

from newskit.page import Blocks, Elements, Image, Link, Page
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
    TEXT_NODE,
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

    def __init__(self, page: Page, blocks: Blocks) -> None:
        self.page = page
        self.blocks = blocks
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

    def rare(self, node: Any, kind: int) -> None:
        """Read what is neither text nor holds any."""
        if kind == SCRIPT:
            self.script(node)
        elif kind == META:
            self.meta(node)
        elif kind == TITLE:
            self.title(node)
        elif kind == EMBED:
            self.page.embeds.append((NAME[node.tag_id], len(self.blocks)))

    def head(self, head: Any) -> None:
        for node in head.iter(False):
            tag = node.tag_id
            kind = KIND[tag] if tag < KNOWN_TAGS else INLINE
            if kind in (META, SCRIPT, TITLE):
                self.rare(node, kind)


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
    """Fill the page's blocks, elements, links and pictures, in one walk over its body, depth first.

    One function with functions in it, and lists that they share: as methods of an object they took half as long again.
    """
    page = reader.page
    blocks, elements = reader.blocks, page.elements
    texts, places, link_counts = blocks.texts, blocks.places, blocks.link_chars
    pieces, inlines = blocks.pieces, blocks.inlines
    found: list[tuple[str, int, Any, int]] = []  # elements: tag, place of parent, node, first block
    ends = elements.ends
    links, images = page.links, page.images
    new = tuple.__new__  # three times as fast as calling a NamedTuple
    waiting: list[str] = []  # pieces of the block that is being read
    link_chars = 0  # of them
    holder: Any = None  # the inline element in which the last of them stood
    held = 0  # blocks and pictures so far
    link_raw = link_text = ""  # the last link's text: a block is often that and no more

    def flush(place: int) -> None:
        """Make a block of the pieces that wait, if there is text in them."""
        nonlocal waiting, link_chars, held
        size = len(waiting)
        raw = waiting[0] if size == 1 else "".join(waiting)
        if raw is link_raw:
            text = link_text
        else:
            text = " ".join(raw.split())
            if not text.isprintable():
                text = folded(text)
        if text:
            held += 1
            texts.append(text)
            places.append(place)
            link_counts.append(min(link_chars, len(text)) if link_chars else 0)
            if size == 1 or (size == 2 and waiting[1] == " "):
                pieces.append(())
                inlines.append(holder)
            else:
                pieces.append(waiting)
                inlines.append(None)
        waiting = []
        link_chars = 0

    def walk(node: Any, place: int, inline: Any, in_link: bool, depth: int) -> None:  # noqa: FBT001, PLR0915
        """Read what stands in a node: text goes to the element at `place`, and is held by `inline`, a node or None."""
        nonlocal held, holder, link_chars, link_raw, link_text
        if depth > _MAX_WALK_DEPTH:
            waiting.append(node.text(deep=True, separator=" "))
            return
        depth += 1
        for child in node.iter(True, False):
            tag = child.tag_id
            if tag == TEXT_NODE:
                if child.is_empty_text_node:
                    if waiting:
                        waiting.append(" ")
                else:
                    text = child.text_content
                    waiting.append(text)
                    holder = inline
                    if in_link:
                        link_chars += len(text)
                continue
            kind = KIND[tag] if tag < KNOWN_TAGS else INLINE
            if kind == BLOCK:
                if waiting:
                    flush(place)
                before, inner = held, len(ends)
                found.append((NAME[tag], place, child, len(texts)))
                ends.append(0)
                walk(child, inner, None, in_link, depth)
                if waiting:
                    flush(inner)
                if held > before:
                    ends[inner] = len(texts)
                else:
                    found.pop()
                    ends.pop()
            elif kind == LINK:
                first, size = len(texts), len(waiting)
                walk(child, place, inline, True, depth)
                end = len(texts)
                if end > first:
                    if waiting:
                        flush(place)
                        end = len(texts)
                    text = " ".join(texts[first:end])
                else:
                    end += 1
                    raw = waiting[size] if len(waiting) == size + 1 else "".join(waiting[size:])
                    text = " ".join(raw.split())
                    if not text.isprintable():
                        text = folded(text)
                    link_raw, link_text = raw, text
                if text and (href := child.attrs.get("href")):
                    links.append(new(Link, (text, href if href.isprintable() else plain(href), first, end)))
            elif kind == INLINE:
                walk(child, place, child, in_link, depth)
            elif kind == BREAK:
                if waiting:
                    flush(place)
            elif kind == IMAGE:
                held += 1
                images.append(new(Image, (child, len(texts), place)))
            elif kind == TIME:
                reader.time(child)
                walk(child, place, child, in_link, depth)
            elif kind != SKIP:
                reader.rare(child, kind)

    found.append(("body", -1, body, 0))
    ends.append(0)
    try:
        walk(body, 0, None, False, 0)
    finally:
        walk = None  # type: ignore[assignment] # it refers to itself, and would keep the tree
    if waiting:
        flush(0)
    ends[0] = len(texts)
    elements.tags, elements.parents, elements.nodes, elements.starts = map(list, zip(*found, strict=True))


def read_html(data: str | bytes, url: str = "") -> Page:
    """Read HTML, text or valid UTF-8, into a page of blocks.

    Takes anything: a page without a body has no blocks. Texts hold no control characters. Warnings:
    `nesting_capped`, `attributes_capped` (see `newskit.page.depth`).
    """
    raw = data.encode("utf-8", "ignore") if isinstance(data, str) else data
    raw, warnings = cap_nesting(raw)
    tree = LexborHTMLParser(raw, options=_WITHOUT_EVENTS, scripting=True)
    elements = Elements()
    blocks = Blocks(elements)
    page = Page(form="html", blocks=blocks, elements=elements, url=url, warnings=warnings)
    reader = _Reader(page, blocks)
    root, head, body = tree.root, tree.head, tree.body
    if root is not None:
        page.lang = plain((root.attributes.get("lang") or "").strip())
    if head is not None:
        reader.head(head)
    if body is not None:
        _walk_body(reader, body)
    page.scripts = _ScriptTexts(reader.script_nodes)
    return page
