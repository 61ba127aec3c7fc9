"""Who wrote, of all whom lines around title and text name: what speaks for each, weighed by a model.

The finders know layouts; of one that none of them knows they say nothing, or somebody else's name. The model knows
none, but how evidence goes together: it stands in where they find nobody, and overrules them where it is sure.
"""

from __future__ import annotations

from typing import NamedTuple

from newskit.fields.bylines.candidates import Candidate
from newskit.fields.bylines.evidence import EVIDENCE, rows
from newskit.fields.bylines.name_lists import is_house
from newskit.fields.bylines.written_by import is_agency
from newskit.fields.surroundings import Surroundings
from newskit.rules.name_words import is_like_name, name_words

_NOBODY = -99.0  # margin where there is no candidate
MIN_MARGIN = -1.0  # log odds from which one is named where no finder names anybody
MIN_CARDED = 0.0  # of one below the headline of another article
_LABELLED = 1.5  # by which it may be less where a label says that they wrote
MIN_OF_TEXT = -0.6  # the same of a page without markup
_DOUBTED = -1.0  # below which a label may belong to something else, where another one is as sure
_NOT_THEM = -3.0  # below which those whom a weak finder names are nobody
UNSEEN = 2.0  # from which the best goes before somebody who is no candidate
MIN_BEFORE_HOUSE = 0.0  # and before the house that signs in the data
_LIST = 0.0  # from which names on lines of their own stand, even those of words that no name is known to have
_AHEAD = 2.0  # of whom a weak finder names, by which the best goes before them


class Choice(NamedTuple):
    """What the model says of a page's candidates."""

    names: list[str]  # of the best; [] where none is likely
    margin: float  # of the best
    best: Candidate | None
    found: list[tuple[Candidate, float]]


def choose(scene: Surroundings, *, is_near: bool = False) -> Choice:
    """Weigh all candidates of a page, or those right between title and text."""
    from newskit.fields.bylines.forest import margins

    found = rows(scene, is_near=is_near)
    weighed = margins([tuple(map(signs.__contains__, EVIDENCE)) for _, signs in found])
    judged = [(one, margin) for (one, _), margin in zip(found, weighed, strict=True)]
    if not judged:
        return Choice([], _NOBODY, None, [])
    at = max(range(len(judged)), key=weighed.__getitem__)
    (best, signs), margin = found[at], weighed[at]
    least = MIN_MARGIN if scene.page.form == "html" else MIN_OF_TEXT
    if not signs.isdisjoint(("elsewhere", "carded")):
        least = MIN_CARDED
    elif best.kind in ("sure", "labelled_below"):
        least -= _LABELLED
    return Choice(list(best.names) if margin > least else [], margin, best, judged)


def agreed(scene: Surroundings, people: list[str], *, is_sure: bool) -> list[str]:
    """Return those whom a finder names, or whom the model prefers. Of a finder that `is_sure` it only completes a list."""
    choice = choose(scene)
    theirs = [
        margin
        for one, margin in choice.found
        if any(name in mine or mine in name for name in people for mine in one.names)
    ]
    margin = max(theirs, default=None)
    mine = set(choice.names)
    more = mine - set(people)
    is_list = choice.margin > _LIST and choice.best is not None and choice.best.last > choice.best.line.index
    is_known = is_list or all(name_words(name) >= 0 for name in more)
    if set(people) < mine and is_known and not any(map(is_agency, more)):
        return choice.names
    others = set(people) - mine if mine and mine < set(people) else set()
    if others and not any(is_like_name(name) or is_agency(name) or is_house(name) for name in others):
        return choice.names  # a section stands beside them
    if margin is None:
        return choice.names if choice.margin > UNSEEN else people
    if is_sure and not margin < _DOUBTED < -_DOUBTED < choice.margin:
        return people
    return choice.names if margin < _NOT_THEM or choice.margin - margin > _AHEAD else people
