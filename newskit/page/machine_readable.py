"""What a page says to machines: meta elements, JSON-LD and other scripts, <title>, times, embedded players."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from newskit.page import Page
from newskit.page.flattened_state import with_references
from newskit.page.hidden import declares_shadow_tree, handed_texts, unpacked
from newskit.page.json_ld import json_ld_objects
from newskit.page.plain import folded
from newskit.page.tags import (
    EMBED,
    FORM_TEXT,
    INLINE,
    KIND,
    KNOWN_TAGS,
    META,
    NAME,
    SCRIPT,
    TEMPLATE,
    TITLE,
)


class _ScriptTexts:
    """The texts of inline scripts, and of what elements are handed, taken out of the tree when first asked for; `more` are others."""

    def __init__(self, nodes: list[Any], handed: list[Any], more: list[str], *, is_packed: bool) -> None:
        self._nodes = nodes
        self._handed = handed
        self._more = more
        self._texts: list[str] | None = None
        self._is_packed = is_packed  # some may be in base64

    def __iter__(self) -> Iterator[str]:
        if self._texts is None:
            texts = [*map(_inner_text, self._nodes), *handed_texts(self._handed), *self._more]
            if self._is_packed:
                texts = list(map(unpacked, texts))
            self._texts = list(map(with_references, texts))
        return iter(self._texts)


def _inner_text(node: Any) -> str:
    child = node.first_child
    return (child.text_content or "") if child is not None else ""


class Reader:
    """Reads the nodes that the walk over a page comes by into the page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.script_nodes: list[Any] = []
        self.form_texts: dict[str, str] = {}
        self.handed: list[Any] = []  # elements that may have texts in their attributes
        self.states: list[str] = []  # of a page that shows nothing
        self.has_shadow_tree = False

    def meta(self, node: Any) -> None:
        """Read a name and its content. The first one of a name stays, but pages name their authors one by one."""
        found = node.attributes
        name = found.get("property") or found.get("name") or found.get("itemprop")
        content = found.get("content")
        if name and content:
            name, content = name.strip().lower(), folded(content)
            known = self.page.meta.setdefault(name, content)
            if known is not content and known != content and ("author" in name or "creator" in name):
                self.page.repeated.setdefault(name, []).append(content)
            elif name == "parsely-page":
                self.parsely(content)

    def parsely(self, content: str) -> None:
        """Read a meta element with JSON in it: what other systems say in an element each."""
        for found in json_ld_objects(content)[:1]:
            for key, value in found.items():
                if type(value) is str:
                    self.page.meta.setdefault(f"parsely-{key.replace('_', '-')}", folded(value))

    def script(self, node: Any) -> None:
        """Read JSON-LD; keep other inline scripts for whoever asks for their texts."""
        if node.first_child is None:
            return
        found = node.attributes
        kind = found.get("type") or ""
        if "ld+json" in kind.lower():
            self.page.json_ld.extend(json_ld_objects(_inner_text(node)))
        elif "src" not in found:
            self.script_nodes.append(node)

    def title(self, node: Any) -> None:
        """Read <title>; drawings may have others."""
        if not self.page.title:
            self.page.title = folded(node.text(deep=True) or "")

    def time(self, node: Any) -> None:
        """Read the time that an element gives to machines."""
        found = node.attributes
        when = found.get("datetime") or found.get("content") or found.get("publishdate")
        if when is None and (title := found.get("title") or "")[:1] in ("1", "2"):
            when = title  # <abbr class="published" title="2024-05-15T14:15Z">
        if when:
            self.page.times.append((folded(when), len(self.page.blocks)))

    def embed(self, node: Any) -> None:
        """Note a player, or a frame that may hold one."""
        self.page.embeds.append((NAME[node.tag_id], len(self.page.blocks)))

    def form_text(self, node: Any) -> None:
        """Read a field of a form that is filled in: some systems keep the article in hidden ones, one for each of its parts."""
        found = node.attributes
        name = found.get("class") or found.get("id") or found.get("name")
        if name and (text := _inner_text(node)):
            self.form_texts.setdefault(name.replace("-", "").replace("_", ""), text)

    def custom(self, node: Any) -> None:
        """Note a custom element: it may be handed a text, or a time."""
        self.handed.append(node)
        if "time" in node.tag:
            self.time(node)

    def template(self, node: Any) -> None:
        """Note a shadow tree, whose text is in no element that the walk comes by."""
        self.has_shadow_tree = self.has_shadow_tree or declares_shadow_tree(node)

    def texts(self, *, is_bare: bool) -> _ScriptTexts:
        """Return the texts of inline scripts, and the fields of forms as one object of a script; of a page that shows nothing unpacked."""
        more = [json.dumps(self.form_texts, ensure_ascii=False)] if self.form_texts else []
        return _ScriptTexts(self.script_nodes, self.handed, [*self.states, *more], is_packed=is_bare)

    def head(self, head: Any) -> None:
        """Read all that is in the page's <head>."""
        for node in head.iter(False):
            tag = node.tag_id
            kind = KIND[tag] if tag < KNOWN_TAGS else INLINE
            if kind in RARE:
                RARE[kind](self, node)


# What is neither text nor holds any, by kind of tag.
RARE: dict[int, Callable[[Reader, Any], None]] = {
    SCRIPT: Reader.script,
    META: Reader.meta,
    TITLE: Reader.title,
    EMBED: Reader.embed,
    FORM_TEXT: Reader.form_text,
    TEMPLATE: Reader.template,
}
