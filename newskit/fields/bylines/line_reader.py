"""The parts of a short line, read one after the other: names, labels, what somebody is, pictures, anything else."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from newskit.fields.bylines.announced import COLONS, announced, names_helpers
from newskit.fields.bylines.eastern import is_japanese_name, is_korean_name, japanese_names
from newskit.fields.bylines.name_lists import AND_WORDS, GLUED_AND, PICTURE_WORDS, is_house, split_glued
from newskit.fields.bylines.written_by import (
    NEXT_LABEL,
    OFFICE_BEFORE,
    PARTICLES,
    PICTURED,
    before_role,
    behind_label,
    behind_role,
    behind_roles,
    is_agency,
    is_alone,
    is_foreign,
    is_full_name,
    is_name,
    is_role,
    is_small,
    is_thai_pair,
    is_without_capitals,
    without_mark,
)
from newskit.fields.title.references import bare
from newskit.rules.first_names import begins_with_given_name
from newskit.rules.lazy import DIGIT, has_any, lazy
from newskit.rules.name_words import name_words
from newskit.rules.writers import (
    BARE,
    CONTACT,
    EDITED,
    LABELS,
    LONE,
    NOT_NAMES,
    NOT_WRITTEN,
    PLACES,
    PREPOSITIONS,
)

# Words for `and` that are letters, too, and those for `with` join full names only.
_LETTERS = "a e y i u и"
_ALL_ANDS = AND_WORDS.union(_LETTERS.split())
_WITH = frozenset("with mit avec con com med met".split())
_AND = lazy(
    rf"\s{{1,3}}(?:{'|'.join(sorted(AND_WORDS - _WITH - set(_LETTERS.split()), key=len, reverse=True))})\s{{1,3}}"
)
_FULL_AND = "|".join([*_LETTERS.split(), *sorted(_WITH)])
_LETTER_AND = lazy(rf"(?<=[^\W\d_]{{2}})\s(?:{_FULL_AND})\s(?=[^\W\d_])")
PICTURE = lazy(rf"(?:{PICTURE_WORDS}|fot\.?|©|\(c\)|kép|kuva|사진|תמונה|صور)(?:[\s.:：/=|]|$)")
EDITORS = tuple(
    "editor editors ed red redaktion redigering éditeur rédaction edición edição redazione redactie редактор редактура uredio "
    "uredila urednik urednica szerk szerkesztette redigerare redakcja redaguje".split()
)
_NOT_WRITERS = EDITED.union(EDITORS, "source sources fuente fonte quelle źródło host producer".split())
_MARKS = " \t.:：»«*-–—|/\x1e\x1f"
_OTHER_LABEL = lazy(r"([^\W\d_][^\s\d:：]{2,15}(?: [^\s\d:：]{2,12})?)\s?[:：]\s?([^\W\d_][^:：]{3,48})$")
_PICTURED_LABEL = lazy(
    rf"(?:{PICTURE_WORDS}|fot|kép|kuva|image|imagen|immagine|imagem|credit)$", re.IGNORECASE
)
MAX_NAME_CHARS = 50
MAX_LIST = 11  # blanks in a part that `and` is looked for in
MAX_WORD, MAX_LABEL_WORDS, MAX_BESIDE_NAME, MAX_NUMBERED = 16, 4, 60, 24
_BEHIND_NAMES = frozenset(
    "in at for FOR on with mit avec con med im aus für à en em pour para per voor til för a da".split()
)
_BY = PREPOSITIONS | {"از"}
MAX_BEFORE_BY = 8  # words before `by`


class Tongue(NamedTuple):
    """What of a page matters for taking its lines apart."""

    family: str
    month_first: bool
    own: frozenset[str]  # bare names of the site


def _name_in(text: str, family: str, *, is_labelled: bool, is_linked: bool) -> str:
    """Return the name that a part of a line is, "" for any other part."""
    if len(text) > MAX_NAME_CHARS:
        return ""
    is_one = False
    if family == "ko":
        is_one = is_korean_name(text)
    elif family == "ja":
        text = text.removesuffix("記者").rstrip()
        is_loose = is_labelled or is_linked
        is_one = bool(japanese_names(text, is_linked=is_loose)) or (
            is_loose and is_japanese_name(text.replace(" ", "").replace("\u3000", ""))
        )
    elif is_without_capitals(text):
        is_clean = NOT_NAMES.isdisjoint(text.replace(":", " ").split())
        is_full = is_thai_pair(text) if "\u0e00" <= text[:1] < "\u0e80" else is_foreign(text)
        is_one = is_clean and (is_full or (is_labelled and is_name(text)))
    else:
        text = behind_label(text)
        is_full = is_alone(text) or is_agency(text)
        is_one = (is_full or (is_labelled and not is_small(text[0]) and is_name(text))) and not is_role(text)
    return text if is_one else ""


def _names_in(text: str, family: str, *, is_labelled: bool, is_linked: bool) -> list[str]:
    """Return the names that a part consists of, joined by words for `and`; [] where anything is none."""
    parts = _split_at_and(text)
    if len(parts) > 1:
        parts = [one for one in parts if not is_house(one)] or parts  # Anna Weiß and agencies
    names = [_name_in(one.strip(), family, is_labelled=is_labelled, is_linked=is_linked) for one in parts]
    return names if all(names) else []


def _split_at_and(text: str) -> list[str]:
    if text.count(" ") > MAX_LIST:
        return [text]
    if _ALL_ANDS.isdisjoint(text.split()):
        return split_glued(text) if has_any(text, GLUED_AND) else [text]
    found: list[str] = []
    for part in _AND.split(text):
        halves = _LETTER_AND.split(part)
        if len(halves) > 1 and all(is_alone(half) or is_agency(half) for half in halves):
            found += halves
        else:
            found += split_glued(part) if has_any(part, GLUED_AND) else [part]
    return found


def _leads_to_names(text: str) -> bool:
    """Tell a part that is a label and nothing else: By, Autor:, Ein Bericht von."""
    small = text.lower()
    label = small.rstrip(" :：")
    if label in LONE or label in BARE or (small[-1] in ":：" and label in LABELS):
        return True
    words = label.split()
    return 1 < len(words) <= MAX_LABEL_WORDS and words[-1] in PREPOSITIONS and words[0] not in NOT_WRITTEN


class Reader:
    """Goes through the parts of a line, one after the other, and holds what they say."""

    def __init__(self, tongue: Tongue, *, is_linked: bool) -> None:
        self.tongue = tongue
        self.is_linked = is_linked
        self.names: list[str] = []
        self.label = ""
        self.state = ""  # what the last label leads to: "names", "picture"
        self.other = 0
        self.wrote = -1  # names that wrote, where what each did stands behind: Anna Weiß | Text
        self.joined: set[str] = set()  # by words for `and`: none is a section where another one is a name
        self.is_joined = False
        self.known = self.has_role = self.has_site = False

    def read(self, raw: str) -> None:
        """Take in the next part."""
        part, written = raw.strip(_MARKS), raw.strip(" \t\x1e\x1f")
        most, _, last = part.rpartition(" ")
        if most and last in AND_WORDS and (len(last) > 1 or last == "&"):
            part = written = most  # <b>Anna Weiß</b> and <b>Bo Li</b>
        first, _, rest = part.partition(" ")
        if first in AND_WORDS and self.names and rest and not names_helpers(part):
            part = written = rest  # Anna Weiß, with Bo Li; <a>Anna Weiß</a> and Bo Li
            self.is_joined = first not in _WITH
        if not any(map(str.isalnum, part)) or part in AND_WORDS:
            self.is_joined = bool(self.names) and part in AND_WORDS
            return
        if self.names and is_role(part) and part == written:
            self.has_role = self.known = True  # Anna Weiß | Journalist
        elif _leads_to_names(written):
            if self.names and part == written:
                self.wrote = len(self.names)
            if all(map(is_agency, self.names)):
                self.names.clear()  # whose report somebody has worked on
            self.state, self.label, self.known = "names", self.label or "sure", True
        elif 0 <= self.wrote < len(self.names) and PICTURE.fullmatch(part.lower()):
            del self.names[self.wrote :]
        elif self._is_announced(written if written[0].isalpha() else part):
            self.state = "names"
        elif (
            names_helpers(part)
            or PICTURE.match(part.lower())
            or (written != part and PICTURE.match(written.lower()))
        ):
            self.state, self.known = "picture", True
        elif self._is_of_site(part) or is_house(part):
            self.has_site = self.known = True
        elif written[-1] in COLONS:
            self.known = True  # a label of something else: Sources:, Edited by:
            small = part.lower()
            is_others = bool(self.names) or not NOT_WRITTEN.isdisjoint(small.split()) or CONTACT.within(small)
            self.state = "picture" if is_others else ""
            self.label = self.label or "labelled_else" * (not self.names)
        elif has_any(part, ":：") and (name := self._behind_other_label(part)):
            self.known = True
            if not self.names:
                self.names, self.label = [name], "labelled_else"
        elif DIGIT.search(part):
            self.known = True
            self.other += len(part) if sum(map(str.isalpha, part)) > MAX_NUMBERED else 0
        elif self.state == "picture":
            self.known = True
        else:
            before = len(self.names)
            self._beside(without_mark(part))
            if self.is_joined and len(self.names) > before:
                before -= 1
            if len(self.names) - before > 1:
                self.joined.update(self.names[before:])
        self.is_joined = False

    def _is_of_site(self, part: str) -> bool:
        """Tell the site's own name, or for whom somebody writes: PARA LA VOZ."""
        first, _, rest = part.partition(" ")
        return bare(part) in self.tongue.own or (
            first.lower() in _BEHIND_NAMES and bare(rest) in self.tongue.own
        )

    def _is_announced(self, text: str) -> bool:
        """Read the names behind a label in the same part: By Anna Weiß and Bo Li, Von unserer Redakteurin Carla Ek."""
        found = announced(text)
        if found is None or not found.names[:1].isalpha():
            return False
        written = NEXT_LABEL.split(found.names, maxsplit=1)[0] if ":" in found.names else found.names
        written = _without_place(PICTURED.sub("", written))
        office = OFFICE_BEFORE.match(written) if is_small(written[:1]) else None
        if office:
            written = written[office.end() :]  # von unseren Reporterinnen Anna Weiß und Bo Li
            self.has_role = True
        written = behind_roles(written)
        names = _names_in(written, self.tongue.family, is_labelled=True, is_linked=self.is_linked)
        if names and (found.is_loose or office) and not all(map(is_full_name, names)):
            names = []
        if not names and (name := self._cut_out(behind_role, found.names)):
            names, self.has_role = [name], True
        if names and not self.label:
            self.names.clear()  # what stands before the label is a section's, a tag's
            self.label = "loose" if found.is_loose else "sure"
        self.names += names
        return bool(names)

    def _behind_other_label(self, part: str) -> str:
        """The full name behind a word that no list of labels has: Opracowanie: Anna Weiß."""
        found = _OTHER_LABEL.match(part)
        label, name = found.groups() if found else ("", "")
        words = label.lower().replace(".", "").split()
        is_written = NOT_WRITTEN.isdisjoint(words) and _NOT_WRITERS.isdisjoint(words)
        if not (label and is_written) or _PICTURED_LABEL.search(label) or CONTACT.within(label.lower()):
            return ""
        is_one = name_words(name) >= 0 or is_without_capitals(name)
        return _name_in(name, self.tongue.family, is_labelled=False, is_linked=False) if is_one else ""

    def _cut_out(self, find: Callable[[str], str], text: str) -> str:
        """The name that something else than a label stands beside, "" where it is all of the text."""
        name = find(text)
        family, is_linked = self.tongue.family, self.is_linked
        return _name_in(name, family, is_labelled=False, is_linked=is_linked) if name != text else ""

    def _beside(self, part: str) -> None:
        """Read a part without a label: names, what somebody is, a place, anything else."""
        is_first = self.state == "names" and not self.names  # a single word counts right behind the label
        names = _names_in(part, self.tongue.family, is_labelled=is_first, is_linked=self.is_linked)
        words = part.split()
        is_given = any(map(begins_with_given_name, names))
        is_town = all(not PLACES.isdisjoint(name.split()) for name in names)
        if names and not is_given and (is_town or (self.has_role and not self.names)):
            self.known = True  # New York; Redakteurin, Neuer Bote
        elif names:
            self.names += names
        elif is_role(part):
            name = self._cut_out(behind_role, part) or self._cut_out(before_role, part)
            self.has_role = True
            if name and not (self.names and name_words(name) < 0):
                self.names.append(name)
            else:
                self.known = True
        elif not self.names and (names := _before_places(part)):
            self.names += names
            self.known = True
        elif not self.names and len(words) > 2 and not _BY.isdisjoint(words) and (name := _inside(words)):
            self.names.append(name)
            self.label = "inside"
        elif not NOT_NAMES.isdisjoint(words):
            self.has_role = self.known = True
        elif (self.names and is_small(part[0]) and len(part) < MAX_BESIDE_NAME) or (
            len(words) == 1 and len(part) < MAX_WORD
        ):
            self.known = True
            if is_first and is_small(part[0]):
                self.state = ""  # by admin. Bookmark the permalink
        else:
            self.other += len(part)


def _without_place(text: str) -> str:
    """Drop where, for whom or when somebody wrote, in small letters behind a full name: Anna Weiß in Berlin."""
    words = text.split(" ")
    for at in range(2, min(len(words), MAX_LABEL_WORDS)):
        if words[at] in _BEHIND_NAMES and is_alone(name := " ".join(words[:at])):
            # In Dutch `en` joins two names, in Spanish and French it leads to a place.
            is_and = words[at] == "en" and begins_with_given_name(" ".join(words[at + 1 :]))
            return text if is_and else name
    return text


def _before_places(part: str) -> list[str]:
    """Return the names that such words stand behind: Anna Weiß in Berlin and Bo Li in Paris."""
    if _without_place(part) == part:
        return []
    names = list(filter(is_alone, map(_without_place, _AND.split(part))))
    known = list(map(name_words, names))
    is_known = bool(known) and min(known) >= 0 and (max(known) > 0 or all(map(begins_with_given_name, names)))
    return names if is_known else []


def _inside(words: list[str]) -> str:
    """Return the name behind `by` within a few words: Reported for the Evening Post by Anna Weiß, Una crónica de Ana Sol para Hoy."""
    for at in range(1, min(len(words) - 2, MAX_BEFORE_BY) + 1):
        if words[at - 1].lower() in NOT_WRITTEN:
            break
        if words[at] not in _BY:
            continue
        many = 0
        for word in words[at + 1 : at + 6]:
            if is_small(word[0]) and word not in PARTICLES:
                break
            many += 1
        name = " ".join(words[at + 1 : at + 1 + many]).rstrip(".,")
        is_said = " ".join(words[at - 1 : at + 1]).lower() in BARE  # was written by
        if is_full_name(name) and (is_said or name_words(name) >= 0) and not is_role(name):
            return name
    return ""
