"""Where a picture lies: what its element says, or what a script or a browser puts in the place of that."""

from __future__ import annotations

import re
from html import unescape
from itertools import takewhile
from typing import Any

from newskit.addresses import unquoted
from newskit.page import words_of
from newskit.page.plain import folded
from newskit.rules.lazy import has_any, lazy

Attributes = dict[str, str | None]  # of a picture, read once

# An address of a picture by its end.
FILE = lazy(r"\.(?:jpe?g|png|gif|webp|avif|bmp)(?:$|[?/#!@])", re.IGNORECASE)
_LATER = ("data-src", "data-original", "data-lazy-src")  # most scripts find it there
_BETWEEN = lazy(r",\s+")  # an address may hold commas
# Words of the names of files that keep a place until a script knows better.
_EMPTY = tuple(
    "blank spacer pixel placeholder loading transparent empty leer lazy lazyload 1x1 missing dummy".split()
)
_SHOWN = lazy(r"""<img\s[^>]{0,1000}?\bsrc\s?=\s?["']?([^"'\s>]{1,2000})""", re.IGNORECASE)
_MAX_SHOWN = 4000
_MAX_ADDRESS = 2000
_MIN_NAME = 8  # characters that names of one picture's files begin with
_BEHIND = 6  # nodes behind a picture: a sign on it, its noscript
_SOURCES = 10  # of a <picture>


def address_of(node: Any, said: Attributes) -> str:
    """Return a picture's address as written, the true one where a script loads it later; "" where there is none."""
    for name in _LATER:
        if address := said.get(name):
            return _plain(address)
    src = _plain(said.get("src") or "")
    if src and not is_empty(src):
        return src
    return _loaded_later(said) or _of_set(said) or _of_sources(node) or _without_scripts(node)


def is_empty(address: str) -> bool:
    """Tell whether an address is that of a file that only keeps a place.

    >>> is_empty("/img/blank.gif"), is_empty("/img/blank-space-in-riverton-2026.jpg")
    (True, False)
    """
    name = address.partition("?")[0].rpartition("/")[2].rpartition(".")[0]
    if not has_any(name.lower(), _EMPTY):  # as most
        return False
    words = words_of(name)
    return (bool(words) and words[0] in _EMPTY and len(words) <= 2) or "transparent" in words[:3]


def _plain(address: str) -> str:
    """Return an address without line ends, "" where it is the picture itself."""
    return "" if address.startswith("data:") else folded(address)


def _loaded_later(said: Attributes) -> str:
    """Return the address that an attribute of some script's own holds."""
    for name, value in said.items():
        if name.startswith("data-") and value and len(value) <= _MAX_ADDRESS and FILE.search(value):
            address = _plain(value)
            if not (is_empty(address) or has_any(address, (" ", "{"))):
                return address
    return ""


def _of_set(said: Attributes) -> str:
    """Return the largest picture of a set: small.jpg 320w, large.jpg 1024w."""
    for name, value in said.items():
        if not name.endswith("srcset") or not value:
            continue
        found: list[tuple[float, str]] = []
        for candidate in _BETWEEN.split(value):
            address, *sizes = candidate.strip(", ").split()[:2] or [""]
            size = sizes[0][:-1] if sizes else "1"
            if _plain(address) and not is_empty(address):
                found.append((float(size) if size.replace(".", "", 1).isdecimal() else 0.0, address))
        if found:
            return _plain(max(found, key=lambda one: one[0])[1])
    return ""


def _of_sources(node: Any) -> str:
    """Return the address that the <picture> around a picture offers first."""
    around = node.parent
    if around is None or around.tag != "picture":
        return ""
    for source in around.css("source")[:_SOURCES]:
        if address := _of_set(source.attributes):
            return address
    return ""


def _without_scripts(node: Any) -> str:
    """Return the address of the picture that is shown in the place of this one where scripts do not run."""
    for _ in range(_BEHIND):
        node = node.next
        if node is None:
            return ""
        if node.tag == "noscript":
            found = _SHOWN.search((node.html or "")[:_MAX_SHOWN])  # in a link it is no tree, but a text
            return _plain(unescape(found[1])) if found else ""
    return ""


def is_same(one: str, other: str) -> bool:
    """Tell by their names whether two addresses are those of one picture, in whatever size.

    >>> is_same("/i/bridge142_v-large.jpg", "https://img.example/bridge142_v-xl.webp?w=1"), is_same("/1.jpg", "/2.jpg")
    (True, False)
    """
    names = _name_of(one), _name_of(other)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(*names, strict=False)))
    return names[0] == names[1] != "" or (shared >= _MIN_NAME and 2 * shared >= min(map(len, names)))


def _name_of(address: str) -> str:
    """Return the name of a picture's file without its suffix, also of one that another address holds."""
    *_, last = [part for part in unquoted(address).rstrip("/").split("/") if part] or [""]
    return last.partition("?")[0].rpartition(".")[0] or last.partition("?")[0]
