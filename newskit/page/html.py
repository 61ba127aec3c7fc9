"""HTML to a page of blocks: one walk over lexbor's tree. The one place that knows selectolax."""

from __future__ import annotations

from typing import Any

from selectolax.lexbor import LexborHTMLParser

from newskit.page import Blocks, Elements, Image, Page
from newskit.page.depth import MAX_DEPTH, cap_nesting
from newskit.page.hidden import (
    fill_slots,
    flat_states,
    handed_states,
    with_kept_apart_open,
    with_shadow_trees_open,
)
from newskit.page.machine_readable import RARE, Reader
from newskit.page.own_address import own_address
from newskit.page.plain import folded, plain, spaced
from newskit.page.tags import (
    BLOCK,
    BREAK,
    DIV,
    IMAGE,
    INLINE,
    KIND,
    KNOWN_TAGS,
    LINK,
    NAME,
    SKIP,
    TEXT_NODE,
    TIME,
)
from newskit.rules.lazy import lazy

# A line of the head that a board's article has, as mail does: 发信站: 江园站, 标  题: 水乡.
_FIELD = lazy(r"[^\W\d_a-z]{1,3}(?:\s{1,2}[^\W\d_a-z])?:\s")
_WITHOUT_EVENTS = 1
_FULL_STOP = lazy(r"[^\W\d_]{2}[.!?][\"”»)]?\s")
_EMPTY_LINES = lazy(r"\n[^\S\n]*\n")
_ENDS = frozenset('.!?…。！？।؟۔”"»)）」』')
# A text in which paragraphs are looked for: characters before its first inline element, and bytes, of which a Chinese
# character has three.
_MIN_TYPED = 100
_MIN_TYPED_BYTES = 300
_MIN_SENTENCES = 3  # of what is read paragraph by paragraph
# What holds text, not boxes.
_LINES = frozenset("p h1 h2 h3 h4 h5 h6 a b i em strong span font button label".split())
# Blocks, and characters of all their texts: a page that shows less hides what it has.
_FEW, MIN_SHOWN = 20, 100
_AMP_IMAGE = "amp-img"
_MAX_LINKS_AROUND = 4  # a link; they nest in tables only, and each has the text of all


class _BlockMaker:
    """Makes blocks of pieces of text, and the texts of links: a block is often a link's text and no more."""

    __slots__ = ("inlines", "link_chars", "link_raw", "link_text", "pieces", "places", "texts")

    def __init__(self, blocks: Blocks) -> None:
        self.texts = blocks.texts
        self.places = blocks.places
        self.link_chars = blocks.link_chars
        self.pieces = blocks.pieces
        self.inlines = blocks.inlines
        self.link_raw = ""
        self.link_text = ""

    def fold_link(self, raw: str) -> str:
        """Return the text of a link."""
        text = raw.strip()
        if not text.isprintable() or (" " in text and "  " in text):
            text = spaced(text)
        self.link_raw, self.link_text = raw, text
        return text

    def behind(self, size: int, text: str, block: int, end: int) -> tuple[str, int]:
        """Return a link's text and first block without the pieces that stood in that block before it.

        A picture in a box of its own ends the block that the text before the link began.
        """
        pieces = self.pieces[block]
        own = folded("".join(pieces[size:])).strip() if len(pieces) > size else ""
        if own:
            return " ".join([own, *self.texts[block + 1 : end]]), block
        rest = " ".join(self.texts[block + 1 : end])
        return (rest, block + 1) if rest else (text, block)

    def make(self, pieces: list[str], place: int, link_chars: int, inline: Any) -> bool:
        """Make a block of pieces that stand in the element at `place`, if there is text in them.

        `inline` is the inline element that the last piece stands in.
        """
        size = len(pieces)
        raw = pieces[0] if size == 1 else "".join(pieces)
        if raw is self.link_raw:
            text = self.link_text
        else:
            text = raw.strip()
            if not text.isprintable() or (" " in text and "  " in text):
                text = spaced(text)
        if not text:
            return False
        if link_chars > len(text):  # noqa: PLR1730 - min() takes ten times as long
            link_chars = len(text)
        self.texts.append(text)
        self.places.append(place)
        self.link_chars.append(link_chars)
        if size == 1 or (size == 2 and pieces[1] == " "):
            self.pieces.append(())
            self.inlines.append(inline)
        else:
            self.pieces.append(pieces)
            self.inlines.append(None)
        return True


def _is_box(node: Any) -> bool:
    """Tell whether a custom element stands among boxes, as those that hold whole articles and their paragraphs do."""
    if node.parent.tag in _LINES:
        return False
    beside = node.next
    while beside is not None and beside.tag_id == TEXT_NODE and beside.is_empty_text_node:
        beside = beside.next
    return beside is None or beside.tag_id >= KNOWN_TAGS or KIND[beside.tag_id] >= BLOCK


def _paragraphs(text: str) -> list[str]:
    """Return the paragraphs of prose that is set as it was typed, its lines cut by hand; what is no prose stays one text.

    Empty lines part them; in Chinese, where an indented line begins one, too, so do indents and labels.
    """
    if text.count("。") < _MIN_SENTENCES:
        is_prose = len(_FULL_STOP.findall(text)) >= _MIN_SENTENCES
        return _EMPTY_LINES.split(text) if is_prose else [text]
    found: list[list[str]] = []
    is_new = True
    for line in text.split("\n"):
        if is_new or line[:1].isspace() or _FIELD.match(line):
            found.append([])
        is_new = not line.strip()
        found[-1].append(line.rstrip() if line[:1] > "\u2e80" else f" {line.rstrip()}")
    return ["".join(lines) for lines in found]


def _typed(pieces: list[str]) -> list[list[str]]:
    """Return the paragraphs of a text that keeps the empty lines it was typed with, for a style to show; of another all as one."""
    text = "".join(pieces)
    if len(text.encode("utf-8", "replace")) < _MIN_TYPED_BYTES:
        return [pieces]
    parts = [part.strip() for part in _EMPTY_LINES.split(text) if part and not part.isspace()]
    ended = sum(part[-1] in _ENDS for part in parts[:-1])
    return [[part] for part in parts] if ended * 2 > len(parts) - 1 else [pieces]


def _walk_body(reader: Reader, body: Any) -> None:  # noqa: PLR0915 - see below
    """Fill the page's blocks, elements, links and pictures, in one walk over its body, depth first.

    One long function over local variables, and a stack of what is open in place of recursion: a walk of many small
    parts takes half as long again, and it is a seventh of all the work on a page.
    """
    page = reader.page
    maker = _BlockMaker(page.blocks)
    make = maker.make
    elements = page.elements
    texts = maker.texts
    tags, parents, holders = elements.tags, elements.parents, elements.nodes
    starts, ends = elements.starts, elements.ends
    links, images = page.links.rows, page.images
    kinds, names, rare = KIND, NAME, RARE
    text_node, block, link = TEXT_NODE, BLOCK, LINK  # a local variable costs half
    new = tuple.__new__  # three times as fast as calling a NamedTuple
    waiting: list[str] = []  # pieces of the block that is being read
    link_chars = 0  # of them
    holder: Any = None  # the inline element in which the last of them stood
    made = 0  # blocks so far
    # Around the node that is being read: its element's place, its inline element, the number of links it is in.
    place, inline, in_link = 0, None, 0
    # What is open: node, kind, and the place and inline element around it, or for a link the blocks and pieces before it.
    around: list[tuple[Any, int, int, Any]] = []
    tags.append("body")
    parents.append(-1)
    holders.append(body)
    starts.append(0)
    ends.append(0)
    node = body.first_child
    while True:
        while node is not None:
            tag: int = node.tag_id
            if tag == text_node:
                if node.is_empty_text_node:
                    if waiting:
                        waiting.append(" ")
                else:
                    text = node.text_content
                    waiting.append(text)
                    holder = inline
                    if in_link:
                        link_chars += len(text)
                node = node.next
                continue
            try:
                kind = kinds[tag]
            except IndexError:  # a custom element's
                kind = INLINE
                reader.custom(node)
                if node.tag == _AMP_IMAGE:  # unlike an img it may hold something, and be left open
                    images.append(new(Image, (node, made, place)))
                elif not waiting and len(around) < MAX_DEPTH and _is_box(node):
                    kind, tag = block, DIV
            if kind == block:
                if waiting:
                    made += make(waiting, place, link_chars, holder)
                    waiting, link_chars = [], 0
                child = node.first_child
                if child is None:
                    node = node.next
                    continue
                around.append((node, block, place, inline))
                tags.append(names[tag])
                parents.append(place)
                holders.append(node)
                starts.append(made)
                place, inline = len(ends), None
                ends.append(0)
                node = child
            elif kind < block:
                if kind == TIME:
                    reader.time(node)
                child = node.first_child
                if child is None:
                    node = node.next
                elif child.next is not None or (text := child.text_content) is None:
                    if kind == link and in_link < _MAX_LINKS_AROUND:
                        if waiting and len(waiting) < 3 and not "".join(waiting).strip():
                            waiting = []  # blanks that don't fold: no text stands before the link
                        around.append((node, link, made, len(waiting)))
                        in_link += 1
                    else:
                        around.append((node, INLINE, place, inline))
                        inline = node
                    node = child
                else:  # nothing but a text: most are, and need not be opened and closed
                    if not text.isspace() or not text.isascii():
                        waiting.append(text)
                        if kind == link:
                            holder = inline
                            link_chars += len(text)
                            if text := maker.fold_link(text):
                                links.append((text, node, made, made + 1))
                        else:
                            holder = node
                            if in_link:
                                link_chars += len(text)
                    elif waiting:
                        waiting.append(" ")
                    node = node.next
            else:
                if kind == BREAK:
                    if waiting:
                        made += make(waiting, place, link_chars, holder)
                        waiting, link_chars = [], 0
                elif kind == IMAGE:
                    images.append(new(Image, (node, made, place)))
                elif kind != SKIP:
                    rare[kind](reader, node)
                node = node.next
        if not around:
            break
        node, kind, before, size = around.pop()
        if kind == block:
            inner, place, inline = place, before, size
            if waiting:
                if tags[inner] == "pre" and not link_chars:
                    for text in _paragraphs("".join(waiting)):
                        made += make([text], inner, 0, None)
                elif len(waiting[0]) > _MIN_TYPED and "\n" in waiting[0] and not link_chars:
                    for piece in _typed(waiting):
                        made += make(piece, inner, 0, holder)
                else:
                    made += make(waiting, inner, link_chars, holder)
                waiting, link_chars = [], 0
            if made > starts[inner] or (images and images[-1].place >= inner):
                ends[inner] = made
            else:
                tags.pop()
                parents.pop()
                holders.pop()
                starts.pop()
                ends.pop()
        elif kind == link:
            in_link -= 1
            end = made
            if end > before:
                if waiting:
                    made += make(waiting, place, link_chars, holder)
                    waiting, link_chars = [], 0
                    end = made
                text = " ".join(texts[before:end])
                if size:
                    text, before = maker.behind(size, text, before, end)
            else:
                end += 1
                text = maker.fold_link("".join(waiting[size:] if size else waiting))
            if text:
                links.append((text, node, before, end))
        else:
            inline = size
        node = node.next
    if waiting:
        make(waiting, 0, link_chars, holder)
    ends[0] = len(texts)


def read_html(data: str | bytes, url: str = "") -> Page:
    """Read HTML, text or valid UTF-8, into a page of blocks.

    Takes anything: a page without a body has no blocks. Texts hold no control characters. Warnings:
    `nesting_capped`, `attributes_capped` (see `newskit.page.depth`).
    """
    return _read(data.encode("utf-8", "ignore") if isinstance(data, str) else data, url)


def _read(raw: bytes, url: str, *, is_opened: bool = False) -> Page:
    raw, warnings = cap_nesting(raw)
    tree = LexborHTMLParser(raw, options=_WITHOUT_EVENTS, scripting=True)
    elements = Elements()
    blocks = Blocks(elements)
    page = Page(form="html", blocks=blocks, elements=elements, url=url, warnings=warnings)
    reader = Reader(page)
    root, head, body = tree.root, tree.head, tree.body
    if root is not None:
        page.lang = plain((root.attributes.get("lang") or "").strip())
    if head is not None:
        reader.head(head)
    is_bare = False
    if body is not None:
        if is_opened:
            fill_slots(body)
        _walk_body(reader, body)
        is_bare = len(page.texts) <= _FEW and sum(map(len, page.texts)) < MIN_SHOWN
        if (reader.has_shadow_tree or is_bare) and not is_opened:  # few pages: they are read again
            opened = (
                with_shadow_trees_open(raw) if reader.has_shadow_tree else with_kept_apart_open(raw, body)
            )
            if opened != raw:
                return _read(opened, url, is_opened=True)
        if is_bare:
            reader.handed.extend(handed_states(body))
            reader.states = flat_states(root)
    page.scripts = reader.texts(is_bare=is_bare)
    page.url = url or own_address(raw, page.meta.get("og:url", ""))
    return page
