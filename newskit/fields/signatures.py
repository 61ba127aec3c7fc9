"""Who wrote and who edited, where a sentence says so: (Reporting by A and B; Editing by C), A is a reporter for D."""

from __future__ import annotations

import re

from newskit.fields.surroundings import Surroundings
from newskit.rules.lazy import has_any, lazy

MAX_SIGNATURE = 400  # characters of an agency's last line that names everybody who took part
MAX_BIOGRAPHY = 300  # of a line that says who the author is

_NAMES = r"(?P<names>[^\W\d_a-z][^;:()\[\]]{3,160}?)"
_REPORTING = lazy(
    rf"\b(?:Reporting|Reported|reporting|reported) by {_NAMES}(?:[;)\]]|,? (?:[Ee]dit|[Ww]rit|with |in [A-Z])|\.?$)"
)
_EDITING = lazy(rf"\b(?:Editing|Edited|editing|edited) by {_NAMES}(?:[;)\]]|\.?$)")
_BIOGRAPHY = lazy(
    r"(?P<names>[A-ZÀ-Þ][\w.’'-]{1,19}(?: [A-ZÀ-Þ][\w.’'-]{0,19}){1,3}) (?:is|was) (?:an? |the |[A-Z][\w.’' -]{1,30}['’]s? )"
    r"(?:[\w’'-]{1,20} ){0,4}(?:reporter|correspondent|columnist|journalist|contributor|columnist|editor|writer|freelancer|author|intern)\b"
)


def reporting_names(scene: Surroundings) -> str:
    """The names of (Reporting by Anna Weiß and Bo Li; Editing by Carl Ek), as agencies close a report."""
    return _found(scene, "eport", _REPORTING)


def editing_names(scene: Surroundings) -> str:
    """The names behind Editing by, Edited by."""
    return _found(scene, "dit", _EDITING)


def _found(scene: Surroundings, hint: str, pattern: re.Pattern[str]) -> str:
    for line in (*reversed(scene.closing), *scene.tail[:6], *scene.head):
        text = line.text
        if hint in text and " by " in text and len(text) <= MAX_SIGNATURE and (found := pattern.search(text)):
            return found["names"].rstrip(". ")
    return ""


def biography_name(scene: Surroundings) -> str:
    """The person of a line below the body that says who wrote it: Anna Weiß is a columnist with the Evening Post."""
    for line in (*scene.tail, *reversed(scene.closing)):
        text = line.text
        if (
            len(text) <= MAX_BIOGRAPHY
            and has_any(text[:60], (" is ", " was "))
            and (found := _BIOGRAPHY.match(text))
        ):
            return found["names"]
    return ""
