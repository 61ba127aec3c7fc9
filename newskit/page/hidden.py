"""Text of a page that a tree builder keeps apart: declared shadow trees, what is shown without scripts, what elements of its own are handed."""

from __future__ import annotations

import binascii
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from newskit.page.flattened_state import made_whole
from newskit.rules.lazy import lazy

_TEMPLATE = lazy(rb"<(/?)template(?=[\s>])([^>]{0,1000})>", re.IGNORECASE)
_DECLARES = b"shadowroot"  # shadowrootmode="open", and shadowroot="open" before that became a standard
_OPENED = b"shadow-root"  # a custom element, so that none in a paragraph ends it
_MAX_SLOTS = 100  # of a page: each is looked for
# What holds markup that no reader sees, or none with scripts: <noscript>, <template>, <script type="text/html">.
_KEPT_APART = lazy(
    rb"<(noscript|template|script(?=\s[^>]{0,300}?\btype\s?=\s?[\"']?text/(?:x-)?(?:html|template|tmpl|ng-template|handlebars)))(?=[\s>])[^>]{0,1000}>",
    re.IGNORECASE,
)
_MIN_KEPT_APART = 300  # bytes: a notice that scripts are needed is shorter
_PARAGRAPH, _TO_FILL = b"<p", (b"{{", b"<%")  # a pattern has places that a script fills
_MAX_FRAMES = 10
_MAX_LOOKED_AT = 200  # elements whose attributes are read
_MIN_HANDED = 100  # characters of an attribute that may be an article, or its state
_STATES = "[data-page],[data-props],[data-state],[data-initial-state]"  # from these a program builds the page
_STATE_STARTS = ("{", "[", "eyJ", "W3si")  # the last two of one in base64
_BOXES = "div,main,section,article"
# JSON, HTML or JSON as in an address, in base64: {", [{, ["x, <p, <d, <s, %7B.
_PACKED = lazy(r"[\"'](?=eyJ|ewog|W3si|WyJ|PH[ADN]|PGRp|JTdC)([A-Za-z0-9+/]{200,}+={0,2})[\"']")
_FLAT_STATES = "script[id=__NUXT_DATA__],script[data-nuxt-data]"


def declares_shadow_tree(template: Any) -> bool:
    """Tell whether a template's content is the shadow tree of the element around it."""
    found = template.attributes
    return "shadowrootmode" in found or "shadowroot" in found


def with_shadow_trees_open(raw: bytes) -> bytes:
    """Make elements like any other of the templates that declare shadow trees.

    >>> with_shadow_trees_open(b'<x-a><template shadowrootmode="open"><p>Hi</p></template></x-a>')
    b'<x-a><shadow-root><p>Hi</p></shadow-root></x-a>'
    """
    parts: list[bytes] = []
    declared: list[bool] = []  # of the templates that are open
    end = 0
    for found in _TEMPLATE.finditer(raw):
        if not found[1]:
            declared.append(_DECLARES in found[2].lower())
            is_shadow = declared[-1]
        else:
            is_shadow = bool(declared) and declared.pop()
        if is_shadow:
            parts.extend((raw[end : found.start()], b"<", found[1], _OPENED, b">"))
            end = found.end()
    return b"".join([*parts, raw[end:]])


def fill_slots(body: Any) -> None:
    """Move the elements that a custom element hands to a slot of its shadow tree there: a title, mostly.

    What goes to the slot without a name stays behind the tree.
    """
    # The last one first: what is moved is a copy, and with the element that one in it is gone.
    for element in reversed(body.css("[slot]")[:_MAX_SLOTS]):
        name, root = element.attributes["slot"], element.parent.first_child
        while root.is_text_node and root.next is not None:
            root = root.next
        slots = root.css("slot[name]") if root.tag == _OPENED.decode() else []
        slot = next((slot for slot in slots if slot.attributes["name"] == name), None)
        if slot is not None:
            slot.insert_before(element)
            element.decompose()


def with_kept_apart_open(raw: bytes, body: Any) -> bytes:
    """Make elements like any other of what is shown without scripts, or by them, where it is of some length and has paragraphs.

    What frames are given to show stands behind the page.
    """
    parts: list[bytes] = []
    end = passed = 0
    for found in _KEPT_APART.finditer(raw):
        start, closing = found.end(), b"</" + found[1]
        if start < passed:
            continue  # one in another
        if (last := raw.find(closing, start)) < 0:
            break
        passed = last
        inside = raw[start:last]
        if (
            len(inside) >= _MIN_KEPT_APART
            and _PARAGRAPH in inside
            and not any(mark in inside for mark in _TO_FILL)
        ):
            parts.extend((raw[end : found.start()], b"<div>", inside, b"</div"))
            end = last + len(closing)
    shown = [node.attributes["srcdoc"] or "" for node in body.css("iframe[srcdoc]")[:_MAX_FRAMES]]
    return b"".join([*parts, raw[end:], *(text.encode("utf-8", "ignore") for text in shown)])


def handed_states(body: Any) -> list[Any]:
    """Return the elements that programs read a page's state from, by the attribute's name or as it is JSON."""
    boxes = body.css(_BOXES)[:_MAX_LOOKED_AT]
    found = [*body.css(_STATES), *(box for box in boxes if any(map(_is_state, box.attributes.values())))]
    return list({node.mem_id: node for node in found}.values())


def _is_state(value: str | None) -> bool:
    return value is not None and len(value) >= _MIN_HANDED and value.startswith(_STATE_STARTS)


def flat_states(root: Any) -> list[str]:
    """Return the states that a program wrote flat, made whole."""
    return [made_whole(node.text(deep=True)) for node in root.css(_FLAT_STATES)[:_MAX_FRAMES]]


def handed_texts(elements: Iterable[Any]) -> Iterator[str]:
    """Yield what some elements are handed in their attributes, of those with a long one: each an object of a script."""
    for element in list(elements)[:_MAX_LOOKED_AT]:
        found = element.attributes
        if any(value is not None and len(value) >= _MIN_HANDED for value in found.values()):
            yield json.dumps(found, ensure_ascii=False)


def unpacked(script: str) -> str:
    """Return a script with what it holds in base64 as literals of text, where that is text."""
    return _PACKED.sub(_unpacked, script)


def _unpacked(packed: re.Match[str]) -> str:
    try:
        return json.dumps(binascii.a2b_base64(packed[1]).decode(), ensure_ascii=False)
    except ValueError:  # bytes of something else
        return packed[0]
