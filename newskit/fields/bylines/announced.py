"""What announces the names of those who wrote, in other languages than Chinese: By, Von, Reporter:, Ein Kommentar von."""

from __future__ import annotations

from typing import NamedTuple

from newskit.fields.bylines.name_lists import AND_WORDS
from newskit.rules.languages import FIRST_EASTERN
from newskit.rules.lazy import DIGIT, has_any, lazy
from newskit.rules.writers import ARTICLES, BARE, EDITED, KINDS, LABELS, LONE, PREPOSITIONS

MAX_LABEL = 40  # characters of what announces names
_ANNOUNCING = BARE | LABELS
# What somebody wrote, where somebody made two things of an article: Text und Fotos von Anna Weiß.
_WRITTEN = KINDS.union("story words report text texto texte testo tekst reportage".split())
_FIRST_WORDS = frozenset(phrase.split(" ", 1)[0] for phrase in _ANNOUNCING | _WRITTEN) | ARTICLES
_FIRST_WORDS |= {"aus", "photos", "fotos"}
COLONS, MARKS = ":：៖՝፡፦", "=＝／・ـ"
_MARK = lazy(f"[{COLONS}{MARKS}]")


# Behind others, as De, Di, Text, only full names count where no colon follows: De Kade is a paper.
SURE = frozenset("by von par por door od автор".split())
_TELLS = frozenset(("berichtet", "berichten"))
# Veröffentlicht am 15. Mai 2024 von Anna Weiß, Posted on May 15, 2024 by Anna Weiß
_DATED_BY = lazy(
    r"\d.{0,30}?\s(?i:by|von|par|por|da|di|door|av|af|przez|od|автором|автор)\s{1,3}(?P<names>[^\W\d_].{2,60})$"
)
_MOST_DATED = 80
# Z Wandą Kliś rozmawia Jan Sokal, Mit Anna Weiß sprach Ole Brandt
_TALKED = lazy(
    r"(?:Ze?|Mit|Со?|З|Із|Se?|Sa)\s.{4,80}?\s(?:rozmawia(?:ją|ł|ła|li)?|sprach(?:en)?|беседовал[аи]?|розмовля(?:в|ла|ли)|hovořil[ai]?|razgovara(?:la|o|li))\s(?P<names>[^\W\d_].{2,60})$"
)
_SMALL_WORDS = tuple(f" {word} " for word in sorted(PREPOSITIONS | {"автор", "автором"}))
_PARTS = lazy(r"[|,;/·(]")

# What names those who helped is behind those who wrote: By Anna Weiß. Additional reporting by Bo Li
_HELP_SIGNS = ("dditional ", "DDITIONAL ", "unter Mit", "colabora", "collabora", "medewerking van")
_HELP = (
    r"(?:(?:with )?additional (?:reporting|research|material|contributions?) (?:by|from)|unter (?:mitarbeit|mithilfe) von"
    r"|com (?:a )?colaboração d(?:[eao]|[ao]s)|con (?:la )?colaboraci[óo]n de|avec la collaboration de"
    r"|con la collaborazione di|h(?:a|anno) collaborato(?: anche)?:?|met medewerking van)\s"
)
_HELPERS = lazy(rf"(?i)[\s,.;(|·–-]{{1,3}}{_HELP}.*")
_BEGINS_WITH_HELP = lazy(rf"(?i){_HELP}")


class _Announced(NamedTuple):
    """What follows a label; a loose one, as `by` in small letters, counts only where full names follow."""

    names: str
    is_loose: bool


def _labelled(text: str, marks: str) -> _Announced | None:
    for at in range(min(len(text), MAX_LABEL) - 1, 0, -1):  # a mark may stand in the label, too: 取材・文／
        if text[at] in marks and _announces(text[:at].strip().lower()):
            return _Announced(text[at + 1 :].lstrip(), is_loose=False)
    return None


def _announces(label: str) -> bool:
    """Tell a label of names; of two things, too: texto e fotos; bài, ảnh; foto a text."""
    if label in _ANNOUNCING:
        return True
    words = label.replace(", ", " & ").split(" ")
    if len(words) == 2 and words[1] in KINDS:
        return True  # Guest column:
    return len(words) == 3 and words[1] in AND_WORDS and not _ANNOUNCING.isdisjoint(words[::2])


def announced(text: str) -> _Announced | None:
    """Return the text of the names that a line announces, None where it announces none: By Anna Weiß, Von Bo Li, Reporter: Carl Ek, Ein Kommentar von Anna Weiß."""
    text = text.rstrip(" :：")
    if has_any(text, _HELP_SIGNS):
        text = _HELPERS.sub("", text)
    if talked := _TALKED.match(text):
        return _Announced(talked["names"], is_loose=True)
    first = text.partition(" ")[0].rstrip(",-")
    if first.lower() not in _FIRST_WORDS and not _MARK.search(text, 0, MAX_LABEL):
        return None
    if labelled := _labelled(text, COLONS):
        return labelled
    words = text.split(" ", 4)[:4]
    small = [word.lower() for word in words]
    small[0] = small[0].removesuffix("-")
    if (
        len(words) == 4
        and small[1] in AND_WORDS
        and small[3] in PREPOSITIONS
        and not _WRITTEN.isdisjoint(small[::2])
    ):
        return _Announced(text.split(" ", 4)[-1], is_loose=True)  # Text und Fotos von Anna Weiß
    for many in (3, 2, 1):
        if len(words) > many and " ".join(small[:many]) in BARE:
            rest = text.split(" ", many)[many].lstrip(MARKS + " ")
            is_sure = small[0] in SURE and not words[0].islower()
            return _Announced(rest, is_loose=many == 1 and not (is_sure or rest[:1] >= FIRST_EASTERN))
    if labelled := _labelled(text, MARKS):
        return labelled
    for at in range(1, len(words) - 1):
        is_kind = small[0] in KINDS or (at > 1 and small[0] in ARTICLES)
        is_report = at > 1 and small[0] == "aus" and small[2] in _TELLS  # Aus Hasbach berichtet Anna Weiß
        if is_report or (is_kind and small[at] in PREPOSITIONS):
            return _Announced(text.split(" ", at + 1)[at + 1], is_loose=True)
    return None


def names_helpers(part: str) -> bool:
    """Tell whether a part of a line names those who helped: com colaboração de Bo Li."""
    return has_any(part, _HELP_SIGNS) and _BEGINS_WITH_HELP.match(part) is not None


def announced_behind_date(text: str) -> _Announced | None:
    """Return the text of the names behind `by`, where a date stands before it; None where that is not so."""
    found = None
    if len(text) < _MOST_DATED and DIGIT.search(text) and has_any(f" {text}".lower(), _SMALL_WORDS):
        found = _DATED_BY.search(text)
    return _Announced(found["names"], is_loose=True) if found else None


def announced_inside(text: str) -> str:
    """Return the text behind the first label with a colon, where a line says other things before it; "" where there is none."""
    at = text.find(":", 1)
    while at > 0:
        before = _PARTS.split(text[max(0, at - MAX_LABEL) : at])[-1].strip().lower().split(" ")
        two = " ".join(before[-2:])
        if (before[-1] in _ANNOUNCING or two in _ANNOUNCING) and two not in EDITED:
            rest = text[at + 1 :].lstrip()
            if rest[:1].isalpha():
                return rest
        at = text.find(":", at + 1)
    return ""


def is_lone_label(text: str) -> bool:
    """Tell whether a text is a label and nothing else: what follows it are the names."""
    label = text.rstrip(" :：").lower() if len(text) <= MAX_LABEL else ""
    return label in LONE or (" " in label and label in BARE)
