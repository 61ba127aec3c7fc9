"""Text of a page that a tree builder keeps apart: declared shadow trees, what is shown without scripts, what elements of its own are handed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from newskit.rules.lazy import lazy

_TEMPLATE = lazy(rb"<(/?)template(?=[\s>])([^>]{0,1000})>", re.IGNORECASE)
_DECLARES = b"shadowroot"  # shadowrootmode="open", and shadowroot="open" before that became a standard
_OPENED = b"shadow-root"  # a custom element, so that none in a paragraph ends it
_MAX_SLOTS = 100  # of a page: each is looked for
_WITHOUT_SCRIPTS, _END_WITHOUT, _PARAGRAPH = b"<noscript", b"</noscript", b"<p"
_MIN_WITHOUT = 300  # bytes: a notice that scripts are needed is shorter
_MAX_LOOKED_AT = 200  # elements whose attributes are read
_MIN_HANDED = 100  # characters of an attribute that may be an article, or its state
_STATES = "[data-page],[data-props],[data-state],[data-initial-state]"  # from these a program builds the page


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


def with_noscript_open(raw: bytes) -> bytes:
    """Make elements like any other of what is shown without scripts, where it is of some length and has paragraphs."""
    parts: list[bytes] = []
    end = 0
    start = raw.find(_WITHOUT_SCRIPTS)
    while start >= 0 and (last := raw.find(_END_WITHOUT, start)) >= 0:
        if last - start >= _MIN_WITHOUT and raw.find(_PARAGRAPH, start, last) >= 0:
            parts.extend((raw[end:start], b"<div", raw[start + len(_WITHOUT_SCRIPTS) : last], b"</div"))
            end = last + len(_END_WITHOUT)
        start = raw.find(_WITHOUT_SCRIPTS, last)
    return b"".join([*parts, raw[end:]])


def handed_states(body: Any) -> list[Any]:
    """Return the elements that programs read a page's state from."""
    return list(body.css(_STATES))


def handed_texts(elements: Iterable[Any]) -> Iterator[str]:
    """Yield what some elements are handed in their attributes, of those with a long one: each an object of a script."""
    for element in list(elements)[:_MAX_LOOKED_AT]:
        found = element.attributes
        if any(value is not None and len(value) >= _MIN_HANDED for value in found.values()):
            yield json.dumps(found, ensure_ascii=False)
