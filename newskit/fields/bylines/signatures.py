"""Who wrote and who edited, where a sentence says so: (Reporting by A and B; Editing by C), A is a reporter for D."""

from __future__ import annotations

import re

from newskit.fields.lines import Line
from newskit.fields.surroundings import Surroundings, once
from newskit.rules.lazy import lazy

MAX_SIGNATURE = 400  # characters of an agency's last line that names everybody who took part
MAX_BIOGRAPHY = 300  # of a line that says who the author is

_NAMES = r"(?P<names>[^\W\d_a-z][^;:()\[\]]{3,160}?)"
_REPORTING = lazy(
    rf"(?<!dditional )\b(?:Reporting|Reported|reporting|reported) by {_NAMES}(?:[;)\]]|,? (?:[Ee]dit|[Ww]rit|with |in [A-Z])|\.?$)"
)
_EDITING = lazy(rf"\b(?:Editing|Edited|editing|edited) by {_NAMES}(?:[;)\]]|\.?$)")
_LIFE = lazy(
    r"(?:(?:The (?:author|writer),?|Our columnist|D(?:er|ie) Autor(?:in)?|L[’'](?:auteur|autrice|autore)|El autor|La autora"
    r"|O autor|A autora|De auteur) )?(?P<names>[A-ZÀ-ÞΑ-ΩА-ЯЁІЇЄ][\w.’'-]{1,19}"
    r"(?: (?:[A-ZÀ-ÞΑ-ΩА-ЯЁІЇЄ][\w.’'-]{0,19}|de|van|von|der|da|di|del|la)){1,4})"
    r"(?:,? \(?(?:né|geboren|Jahrgang|(?<=\()(?:19|20)\d\d)"
    r"|,? (?:is|was|writes|covers|reports|has|lives|works|teaches|can be reached|ist|schreibt|war|est|écrit|a|lehrt|lebt"
    r"|arbeitet|travaille|enseigne|vit|vive|trabaja|enseña|lavora|insegna|werkt|woont|bor|arbetar|es|è|é|är|er|on|jest|je|este"
    r"|είναι|[—–-])\s)"
)
_OFFICE = lazy(
    r"reporter|writes (?:about|for)\b|correspond|corrispond|corresponsal|columnist|kolumnist|journalist|giornalist|periodista"
    r"|jornalista|contributor|editor|writer|freelancer|author|intern\b|"
    r"redakteur|redaktör|redaktør|redaktor|korrespondent|volontär|autor|auteur|rédact|dziennik|novinář|ziarist|toimittaja"
    r"|gazeteci|журналист|журналіст|корреспондент|δημοσιογράφος|redactor|repórter|verslagge|schrijft|schreibt"
)
MAX_OFFICE = 120  # characters of such a line within which it says what somebody is
_DASH = " — "
MAX_BEGINNING = 60  # characters within which a line says what somebody is
_BOX_WORDS = frozenset("author autor auteur autore bio biography biografie about contributor byline".split())


def reporting_names(scene: Surroundings) -> str:
    """Return the names of (Reporting by Anna Weiß and Bo Li; Editing by Carl Ek), as agencies close a report."""
    return _found(scene, "eport", _REPORTING)


def editing_names(scene: Surroundings) -> str:
    """Return the names behind Editing by, Edited by."""
    return _found(scene, "dit", _EDITING)


def _found(scene: Surroundings, hint: str, pattern: re.Pattern[str]) -> str:
    for text in _texts_with_by(scene):
        if hint in text and (found := pattern.search(text)):
            return found["names"].rstrip(". ")
    return ""


@once
def _texts_with_by(scene: Surroundings) -> list[str]:
    lines = (*reversed(scene.closing), *scene.tail[:6], *scene.head)
    return [line.text for line in lines if " by " in line.text and len(line.text) <= MAX_SIGNATURE]


def biography_name(scene: Surroundings) -> str:
    """Return the person of a line below the body that says who wrote it: Anna Weiß is a columnist with the Evening Post.

    Such a line names an office that writes, or is set off, in italics or in an element for authors.
    """
    for line in (*scene.tail, *reversed(scene.closing)):
        text = line.text.lstrip("*– ")
        found = _LIFE.match(text) if len(text) <= MAX_BIOGRAPHY and text[:1].isupper() else None
        if found and (_OFFICE.search(text[:MAX_OFFICE]) or _is_set_off(line)):
            return found["names"]
    for line in scene.head:  # above the text, where no lead begins so: Anna Weiß — a columnist
        text = line.text
        found = _LIFE.match(text) if _DASH in text[:MAX_BEGINNING] and text[:1].isupper() else None
        if found and text.startswith(_DASH, found.end("names")) and _is_set_off(line):
            return found["names"]
    return ""


def signed_names(scene: Surroundings) -> list[str]:
    """Return the full names in the bracket that closes a Japanese text, whatever stands below it: …を始める。【三好彩音】."""
    if scene.family != "ja" or not scene.body.blocks:
        return []
    from newskit.fields.bylines.eastern import is_japanese_name, japanese_signature

    names = japanese_signature(scene.texts[scene.body.blocks[-1]])
    return names if all(map(is_japanese_name, names)) else []


def _is_set_off(line: Line) -> bool:
    inline = line.block.inline
    return (inline is not None and inline.tag in ("em", "i")) or line.block.element.is_called(_BOX_WORDS)
