"""Who is named below the body, in other languages than Chinese: signatures, boxes about the author."""

from __future__ import annotations

from newskit.fields.author_lines import (
    MAX_LINKED,
    MAX_NAME,
    is_for_tags,
    lines_below,
    names_linked,
    names_of_class,
    own_lines,
    without_those_in_text,
)
from newskit.fields.evidence import Evidence
from newskit.fields.reporters_eastern import korean_names
from newskit.fields.surroundings import Line, Surroundings
from newskit.fields.written_by import foreign_names, is_alone, linked_names, without_mark
from newskit.rules.lazy import lazy


def from_links_below(scene: Surroundings) -> list[str]:
    """A name right below the body that is a link to a page about its author, or stands in an element for authors."""
    end = scene.body.end or 0
    below = scene.lines_at(range(end, min(len(scene.texts), end + LINKS_BELOW)))
    own = [line for line in own_lines(scene, below, end) if not line.is_comment]
    lines = [*own, *lines_below(scene)[:LINKS_BELOW]]
    linked = [line for line in lines if line.block.link_chars and not is_for_tags(line)]
    return names_linked(scene, linked) or names_of_class(own)


LINKS_BELOW = 2  # blocks after the body, and lines there


_AT_VERY_END = lazy(r"[.!?…”»“\"।။።۔] ?\((?P<names>[^\W\d_][^()\d:/]{4,60})\)\.?$")
MAX_AT_VERY_END = 70  # characters of such a bracket, and the mark before


def from_closing_bracket(scene: Surroundings) -> list[str]:
    """The full names in a bracket behind the last sentence: …, sagte sie. (Anna Weiß)."""
    for line in (*scene.closing[-1:], *lines_below(scene)[:1]):
        found = _AT_VERY_END.search(line.text[-MAX_AT_VERY_END:]) if line.text[-1] in ")." else None
        names = linked_names(found["names"]) if found else []
        if (
            names
            and not any(name.isupper() for name in names)
            and all(name not in line.text[:-MAX_AT_VERY_END] for name in names)
        ):
            return names
    return []


def from_last_line(scene: Surroundings) -> list[str]:
    """A name alone on the line that closes the body: set off (in italics, bold) but for Vietnamese papers, all of which sign so."""
    is_signed = scene.lang.startswith("vi")
    for line in (*reversed(scene.closing), *lines_below(scene)[:2]):
        inline = line.block.inline
        is_set_off = inline is not None and inline.tag in _SET_OFF
        if (
            is_set_off
            and not line.is_comment
            and (names := korean_names(line.text) or foreign_names(line.text))
        ):
            return names
        is_bracketed = line.text[0] in "(（" and line.text[-1] in ")）"
        text = without_mark(line.text)
        name, comma, _ = (text[1:-1] if is_bracketed else text).partition(", ")
        if (
            len(line.text) > (MAX_LINKED if comma else MAX_NAME)
            or line.text[-1] in ".!?"
            or not is_alone(name)
        ):
            continue
        if line.block.link_chars or line.is_comment:
            continue
        if (
            is_signed
            or is_bracketed
            or is_set_off
            or (_is_among_prose(scene, line) and without_those_in_text(scene, [name], first=1))
        ):
            return [name]
    return []


_SET_OFF = frozenset(("em", "i", "b", "strong"))


def _is_among_prose(scene: Surroundings, line: Line) -> bool:
    """Tell whether a line stands right behind the last paragraph, as one more of its kind in the same element."""
    elements, places = scene.page.elements, scene.page.places
    paragraphs = [at for at in scene.body.blocks if at < line.index]
    if (
        scene.page.form != "html"
        or not paragraphs
        or paragraphs[-1] != line.index - 1
        or line.block.link_chars
    ):
        return False
    here, last = places[line.index], places[paragraphs[-1]]
    return (
        here != last
        and elements.tags[here] == elements.tags[last] == "p"
        and elements.parents[here] == elements.parents[last]
    )


BELOW = (
    Evidence(from_links_below), Evidence(from_closing_bracket),
)  # fmt: skip
