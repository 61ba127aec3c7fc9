"""Authors of Chinese pages whom the page's data name, JSON-LD and metas, or elements for authors beside the title: pen names, too."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress
from operator import itemgetter
from typing import Any

from newskit.fields.lines import Line
from newskit.fields.metadata import names_of
from newskit.fields.people.han_lists import names_in
from newskit.fields.people.names import is_labelled_person, is_medium, is_unit
from newskit.fields.scripted_article import is_unseen, said_in_state
from newskit.fields.source.may_be_source import is_on_platform
from newskit.fields.surroundings import Surroundings, once
from newskit.fields.title.references import bare
from newskit.rules.lazy import has_any

AUTHOR_CLASSES = frozenset("author authors writer byline reporter authorname".split())
MAX_CONFIRMED = 80  # characters of a line that has a pen name beside the time
MAX_SAID = 40  # characters of a list of authors
_PARTS_OF_CLASSES = ("author-name", "author_name", "author__name", "authorName")
_NICKNAMES = ("nickname", "nickName", "nick-name")  # in the class of a link
MAX_UP = 3  # elements around a link that may be for authors
_TEXT, _NODE = itemgetter(0), itemgetter(1)  # of the rows of links


def _confirmed(scene: Surroundings, value: str) -> list[str]:
    """Return a pen name that stands near the title as it is in the head, in an element for authors."""
    if scene.page.form != "html" or not is_labelled_person(value):
        return []
    for line in (*scene.head[:4], *scene.tail[:4]):
        is_beside = value in line.text and len(line.text) <= MAX_CONFIRMED
        if is_beside and value in line.block.element.named(AUTHOR_CLASSES):
            return [value]
    return []


def _shown(scene: Surroundings, value: str) -> list[str]:
    """Return a pen name of the data that stands by itself beside the title; of a person of JSON-LD it may open a line above the title or below the text."""
    if not is_labelled_person(value) or is_medium(value) or is_unit(value) or is_on_platform(scene):
        return []
    if value in _near_title(scene) or any(
        line.moment and value in line.text.split() for line in scene.head[:4]
    ):
        return [value]  # Posted by linxi on 2021-05-06
    lines = (*scene.above[-3:], *scene.tail[:4]) if value == _person_in_data(scene) else ()
    return [value] if any(line.text.startswith(value) for line in lines) else []


@once
def _near_title(scene: Surroundings) -> set[str]:
    """What stands by itself on short lines beside the title."""
    return {part.strip() for line in _lines_beside_title(scene) for part in (line.text, *line.pieces)}


def _lines_beside_title(scene: Surroundings) -> list[Line]:
    return [line for line in (*scene.above[-2:], *scene.head[:8]) if len(line.text) <= MAX_CONFIRMED]


def _person_in_data(scene: Surroundings) -> str:
    """Whom JSON-LD calls persons and authors."""
    author = scene.article.get("author")
    people = author if isinstance(author, list) else [author]
    are_persons = all(isinstance(one, dict) and one.get("@type") == "Person" for one in people)
    return "、".join(names_of(people)) if are_persons else ""


def from_meta(scene: Surroundings) -> list[str]:
    """Return the person named by the meta element author, by JSON-LD, or by the object of the article in a script, unless an editor is said to have that name."""
    meta = scene.page.meta
    named = "、".join((meta.get("author", ""), *scene.page.repeated.get("author", ())))
    value = (
        named or meta.get("article:author", "") or meta.get("og:article:author", "") or _person_in_data(scene)
    )
    if own := _own(scene, value):
        return own
    return _own(scene, "、".join(said_in_state(scene, "author")), labelled=is_unseen(scene))


def _own(scene: Surroundings, said: str, *, labelled: bool = False) -> list[str]:
    """Return the people, or the pen name, that data name as the author and no line as an editor."""
    if not 2 <= len(said) <= MAX_SAID:
        return []
    names = names_in(said, labelled=labelled) or _confirmed(scene, said) or _shown(scene, said)
    lines = (*scene.head, *scene.tail, *scene.closing) if names else ()
    edited = {name for line in lines for name in line.credits.editors}
    return [] if edited.issuperset(names) else names  # who wrote with others may edit, too


def _is_for_author(node: Any, around: dict[int, bool]) -> bool:
    """Tell an element for authors by what it says itself, a link by what is `around` it, too: that is remembered by the nodes' addresses."""
    is_link = node.tag == "a"
    said = node.attributes
    if _is_author(node.tag, said):
        return True
    name = said.get("class") or ""
    if "author" in name and _names_author(name, is_link=is_link, is_around=False):
        return True
    if not is_link:
        return False
    if has_any(name, _NICKNAMES) or "/author/" in (said.get("href") or ""):
        return True
    for _ in range(MAX_UP):
        node = node.parent
        if node is None:
            break
        at = node.mem_id
        if at not in around:
            said = node.attributes
            name = said.get("class") or ""
            around[at] = (
                _is_author(node.tag, said)
                or "byline" in name
                or ("author" in name and _names_author(name, is_link=True, is_around=True))
            )
        if around[at]:
            return True
    return False


def _is_author(tag: str, said: dict[str, str | None]) -> bool:
    return tag == "address" or said.get("itemprop") == "author" or said.get("rel") == "author"


def _names_author(name: str, *, is_link: bool, is_around: bool) -> bool:
    """Tell whether a class with `author` in it is that of an element for authors: of a link any, of what is around it the word alone."""
    is_alone = "author" in name.split() if is_around else is_link
    return is_alone or has_any(name, _PARTS_OF_CLASSES)


def _nodes_beside_title(scene: Surroundings, near: set[str]) -> Iterator[Any]:
    """Yield links that say what stands beside the title, and the elements that it stands in, those right in these, too."""
    rows = scene.page.links.rows
    yield from map(_NODE, compress(rows, map(near.__contains__, map(_TEXT, rows))))
    for place in dict.fromkeys(scene.page.places[line.index] for line in _lines_beside_title(scene)):
        node = scene.page.elements.nodes[place]
        yield node
        child = node.first_child
        while child is not None:
            if child.is_element_node:
                yield child
            child = child.next


def from_author_node(scene: Surroundings) -> list[str]:
    """Return whom an element for authors beside the title names, pen names as well: a link to their other articles; no account of a platform."""
    if scene.page.form != "html":
        return []
    near = _near_title(scene)
    around: dict[int, bool] = {}
    for node in _nodes_beside_title(scene, near):
        if not _is_for_author(node, around):
            continue
        text = node.text().strip()
        names = names_in(text.removeprefix("@"), labelled=True) if text in near else []
        if names and not any(is_medium(name) or bare(name) in scene.sites for name in names):
            return [] if is_on_platform(scene) else names
    return []
