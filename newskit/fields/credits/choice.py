"""Source, authors and editors of a Chinese page: what the finders name, and where they name nobody, or are not sure, what a model chooses.

The finders know layouts; of one that none of them knows they say nothing, or the name beside the right one. The model
knows none, but how evidence goes together.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from newskit.fields.credits.evidence import EVIDENCE, Weighed, weighed_parts
from newskit.fields.credits.loose import TAIL_WORDS
from newskit.fields.credits.parts import ROLES, rows_of
from newskit.fields.people.authors import named_authors
from newskit.fields.people.editors import find_editors
from newskit.fields.source.chinese import named_source
from newskit.fields.source.may_be_source import is_section
from newskit.fields.surroundings import Surroundings

_LIKE_NAMES = {"medium", "unit", "person"}
_BEHIND = 2.5  # of the best of a list, by which no other may be less likely
_LINES = 2  # from one author to another of the same list
NOBODY = -99.0


class Bounds(NamedTuple):
    """Margins (log odds) by which the model stands in, and goes before a finder that is not sure."""

    alone: float  # from which a part is named where the finders name nobody
    odd: float  # the same of one that looks like no medium and nobody's name
    instead: float  # and where they name another
    ahead: float  # by which another goes before what a finder names
    unseen: float  # from which it goes before what is no part of any line


BOUNDS = {
    "source": Bounds(1.0, 2.5, 0.0, 3.0, 3.0),
    "author": Bounds(0.5, 1.0, 0.5, 3.0, 3.0),
    "editor": Bounds(0.5, 1.5, 0.5, 3.0, 3.0),
}


def find_credits(scene: Surroundings) -> tuple[str, list[str], list[str]]:
    """Return the source, the authors and the editors of a Chinese page."""
    named, sure = named_credits(scene)
    for role, weighed in weigh(scene, named, sure):
        chosen = decide(role, weighed, _margins_of(role, weighed), named[role])
        if role != "source" or chosen == named[role] or not is_section(scene, chosen[0]):
            named[role] = chosen
    return next(iter(named["source"]), ""), named["author"], named["editor"]


def named_credits(scene: Surroundings) -> tuple[dict[str, list[str]], frozenset[str]]:
    """Return whom the finders name in each role, and the roles of which they are sure."""
    authors, is_author_sure = named_authors(scene)
    source, is_source_sure = named_source(scene)
    editors = find_editors(scene)
    named = {"source": [source] if source else [], "author": authors, "editor": editors}
    sure = {"source": is_source_sure, "author": is_author_sure, "editor": bool(editors)}
    return named, frozenset(role for role in sure if sure[role])


def weigh(
    scene: Surroundings, named: dict[str, list[str]], sure: Container[str]
) -> Iterator[tuple[str, list[Weighed]]]:
    """Yield the roles that the model is asked for, and the parts of the page's lines."""
    wanted = {role for role in ROLES if role not in sure}
    if not wanted or scene.body.start is None:
        return
    rows = rows_of(scene, wanted, {name for names in named.values() for name in names})
    asked = rows.roles | {role for role in wanted if role == "source" or named[role]}
    if asked:
        weighed = weighed_parts(scene, asked, rows, named)
        for role in asked:
            # Those whom the finders name go before others only.
            if any(role in one.roles and f"named_{role}" not in one.signs for one in weighed):
                yield role, weighed


def _margins_of(role: str, weighed: Sequence[Weighed]) -> list[float]:
    """Return the margin of each part, of those that are not weighed for the role one that is below all."""
    forest = _forest(role)
    rows = [tuple(map(one.signs.__contains__, EVIDENCE)) for one in weighed if role in one.roles]
    margins = iter(forest.margins(rows))
    return [next(margins) if role in one.roles else NOBODY for one in weighed]


@cache
def _forest(role: str) -> ModuleType:
    """Return the model of a role. Few pages need any."""
    return import_module(f"newskit.fields.credits.forest_{role}")


def decide(role: str, weighed: Sequence[Weighed], margins: Sequence[float], named: list[str]) -> list[str]:
    """Return whom a page names in a role: those whom a finder that is not sure names, or whom the model prefers."""
    bounds = BOUNDS[role]
    best = max(range(len(margins)), key=margins.__getitem__)
    if named:
        least = bounds.instead
    else:
        least = bounds.odd if weighed[best].signs.isdisjoint(_LIKE_NAMES) else bounds.alone
    chosen = _chosen(role, weighed, margins, best) if margins[best] > least else []
    if not named:
        return chosen
    theirs = max((margin for one, margin in zip(weighed, margins, strict=True) if margin > NOBODY and f"named_{role}" in one.signs), default=None)  # fmt: skip
    if theirs is None:
        return chosen if margins[best] > bounds.unseen else named
    return chosen if chosen and margins[best] - theirs > bounds.ahead else named


def _chosen(role: str, weighed: Sequence[Weighed], margins: Sequence[float], best: int) -> list[str]:
    part = weighed[best].part
    if role == "source":
        return [f"{part.text} {part.after}" if part.after in TAIL_WORDS else part.text]
    alone = BOUNDS[role].alone
    names = [part.text]
    for one, margin in zip(weighed, margins, strict=True):
        gap = abs(one.part.line.index - part.line.index)
        if margin > (alone if not gap else max(alone, margins[best] - _BEHIND)) and gap <= _LINES:
            names.append(one.part.text)
    order = [one.part.text for one in weighed if one.part.text in names]
    return list(dict.fromkeys(order))
