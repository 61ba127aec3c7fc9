"""Shadow trees that a page declares in its markup: what a reader sees of a custom element, and a tree builder keeps apart."""

from __future__ import annotations

import re
from typing import Any

from newskit.rules.lazy import lazy

_TEMPLATE = lazy(rb"<(/?)template(?=[\s>])([^>]{0,1000})>", re.IGNORECASE)
_DECLARES = b"shadowroot"  # shadowrootmode="open", and shadowroot="open" before that became a standard
_OPENED = b"shadow-root"  # a custom element, so that none in a paragraph ends it
_MAX_SLOTS = 100  # of a page: each is looked for


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
    for element in body.css(f"{_OPENED.decode()} ~ [slot]")[:_MAX_SLOTS]:
        name, root = element.attributes["slot"], element.parent.first_child
        while root is not None and root.tag != _OPENED.decode():
            root = root.next
        slots = root.css("slot[name]") if root is not None else []
        slot = next((slot for slot in slots if slot.attributes["name"] == name), None)
        if slot is not None:
            slot.insert_before(element)
            element.decompose()
