"""Short lines taken apart: names, labels, roles, times, pictures. By Anna Weiß, Redakteurin | 5. Mai 2024 | Foto: Bo Li."""

from __future__ import annotations

import re
from typing import NamedTuple

from newskit.fields.announced import announced, is_lone_label
from newskit.fields.author_lines import MAX_FOLLOWING
from newskit.fields.may_name import may_name
from newskit.fields.name_lists import (
    AND_WORDS,
    GLUED_AND,
    PICTURE_WORDS,
    is_house,
    split_glued,
    without_asides,
)
from newskit.fields.odd_dates import is_relative
from newskit.fields.reporters_eastern import (
    is_japanese_name,
    is_korean_name,
    japanese_names,
    japanese_signature,
    korean_reporters,
)
from newskit.fields.surroundings import Line, Surroundings
from newskit.fields.times import find_moment, may_have_moment
from newskit.fields.title_references import bare
from newskit.fields.written_by import (
    behind_role,
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
from newskit.rules.first_names import begins_with_given_name
from newskit.rules.lazy import has_any, lazy
from newskit.rules.writers import BARE, LABELS, LONE, NOT_NAMES, PLACES, PREPOSITIONS

MAX_CHARS = 160  # of a line that names its article's writers
_EDGE, _CUT = "\x1f", "\x1e"  # where an element ends, and where a time or an address stood
# Words for `and` that are letters, too, join full names only; those for `with` no names at all.
_LETTERS = "a e y i u и"
_ALL_ANDS = AND_WORDS.union(_LETTERS.split())
_AND = lazy(
    rf"\s{{1,3}}(?:{'|'.join(sorted(AND_WORDS - set(f'with mit avec con com med met {_LETTERS}'.split()), key=len, reverse=True))})\s{{1,3}}"
)
_LETTER_AND = lazy(rf"(?<=[^\W\d_]{{2}})\s(?:{_LETTERS.replace(' ', '|')})\s(?=[^\W\d_])")
# A mark first, then what it needs around it: so a search leaps from one to the next. The blanks are stripped off the parts.
_SEPARATORS = "|｜•·;,、，؛،・＝\x1e\x1f"
_BETWEEN = lazy(
    rf"[{_SEPARATORS}/–—.-](?:(?<=[{_SEPARATORS}])|(?<=\s[/–—-])(?=\s)|(?<=[^\W\d_]/)(?=[^\W\d_])|(?<=[^\W\d_]{{3}}\.)(?=\s))"
)
_PICTURE = lazy(rf"(?:{PICTURE_WORDS}|fot\.?|©|\(c\)|kép|kuva|사진|תמונה|صور)(?:[\s.:：/=|]|$)")
_ADDRESS = lazy(r"[\w.+-]{0,40}@[\w.-]{1,40}|(?:https?://|www\.)\S{1,80}")
_BRACKETED = lazy(r"\s?[(（\[][^()（）\[\]]{1,60}[)）\]]")
_BEFORE_TIME = lazy(r"\s[^\W\d_A-ZÀ-Þ]{1,3}\s?$")  # Léa Dumas le 12/11/2024
_TOOK_PICTURES = lazy(rf"[^,;|/·\x1e\x1f]{{2,40}}[(（](?:{PICTURE_WORDS})\.?[)）]", re.IGNORECASE)
_MARKS = " \t.:：»«*-–—|\x1e\x1f"
_ADDRESS_SIGNS = ("@", "www.", "http")
_DIGIT = lazy(r"\d")
MAX_NAME_CHARS = 50
MAX_TIMES = 3
MAX_LIST = 11  # blanks in a part that `and` is looked for in
MAX_WORD, MAX_LABEL_WORDS, MAX_BESIDE_NAME, MAX_NUMBERED = 16, 4, 60, 24


class Parts(NamedTuple):
    """What a line holds."""

    names: tuple[str, ...] = ()
    label: str = ""  # "sure" (By), "loose" (by in small letters), "eastern" (記者 in brackets), or none
    is_timed: bool = False
    other: int = 0  # characters of what is nothing known
    known: bool = False  # places, roles, pictures, numbers beside the names
    has_role: bool = False
    has_site: bool = False


class Tongue(NamedTuple):
    """What of a page matters for taking its lines apart."""

    family: str
    month_first: bool
    own: frozenset[str]  # bare names of the site


def tongue_of(scene: Surroundings) -> Tongue:
    """Return what matters of a page."""
    return Tongue(scene.family, scene.month_first, frozenset(scene.sites | scene.homes))


def name_in(text: str, family: str, *, is_labelled: bool, is_linked: bool) -> str:
    """Return the name that a part of a line is, "" for any other part."""
    if len(text) > MAX_NAME_CHARS:
        return ""
    is_one = False
    if family == "ko":
        is_one = is_korean_name(text)
    elif family == "ja":
        is_loose = is_labelled or is_linked
        is_one = bool(japanese_names(text, is_linked=is_loose)) or (
            is_loose and is_japanese_name(text.replace(" ", "").replace("\u3000", ""))
        )
    elif is_without_capitals(text):
        is_clean = NOT_NAMES.isdisjoint(text.replace(":", " ").split())
        is_full = is_thai_pair(text) if "\u0e00" <= text[:1] < "\u0e80" else is_foreign(text)
        is_one = is_clean and (is_full or (is_labelled and is_name(text)))
    else:
        is_full = is_alone(text) or is_agency(text)
        is_one = (is_full or (is_labelled and not is_small(text[0]) and is_name(text))) and not is_role(text)
    return text if is_one else ""


def _names_in(text: str, family: str, *, is_labelled: bool, is_linked: bool) -> list[str]:
    """The names that a part consists of, joined by words for `and`; [] where anything is none."""
    names = [
        name_in(one.strip(), family, is_labelled=is_labelled, is_linked=is_linked)
        for one in _split_at_and(text)
    ]
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


def _without_times(text: str, *, month_first: bool) -> tuple[str, bool]:
    is_timed = False
    for _ in range(MAX_TIMES):
        written = find_moment(text, month_first=month_first) if may_have_moment(text) else None
        if written is None:
            break
        is_timed = True
        text = f"{_BEFORE_TIME.sub('', text[: written.start])}{_CUT}{text[written.end :]}"
    return text, is_timed


def _leads_to_names(text: str) -> bool:
    """Tell a part that is a label and nothing else: By, Autor:, Ein Bericht von."""
    small = text.lower()
    label = small.rstrip(" :：")
    if label in LONE or label in BARE or (small[-1] in ":：" and label in LABELS):
        return True
    words = label.split()
    return 1 < len(words) <= MAX_LABEL_WORDS and words[-1] in PREPOSITIONS


class _Reader:
    """Goes through the parts of a line, one after the other."""

    def __init__(self, tongue: Tongue, *, is_linked: bool) -> None:
        self.tongue = tongue
        self.is_linked = is_linked
        self.names: list[str] = []
        self.label = ""
        self.state = ""  # what the last label leads to: "names", "picture"
        self.other = 0
        self.known = self.has_role = self.has_site = False

    def read(self, raw: str) -> None:
        part, written = raw.strip(_MARKS), raw.strip(" \t\x1e\x1f")
        if not any(map(str.isalnum, part)) or part in AND_WORDS:
            return
        if _leads_to_names(written):
            self.state, self.label, self.known = "names", self.label or "sure", True
        elif _PICTURE.match(part.lower()) or _PICTURE.match(written.lower()):
            self.state, self.known = "picture", True
        elif self._is_announced(written if written[0].isalpha() else part):
            self.state = "names"
        elif bare(part) in self.tongue.own or is_house(part):
            self.has_site = self.known = True
        elif _DIGIT.search(part):
            self.known = True
            self.other += len(part) if sum(map(str.isalpha, part)) > MAX_NUMBERED else 0
        elif self.state == "picture":
            self.known = True
        else:
            self._beside(without_mark(part))

    def _is_announced(self, text: str) -> bool:
        """Read the names behind a label in the same part: By Anna Weiß and Bo Li, Von unserer Redakteurin Carla Ek."""
        found = announced(text)
        if found is None or not found.names[:1].isalpha():
            return False
        names = _names_in(found.names, self.tongue.family, is_labelled=True, is_linked=self.is_linked)
        if names and found.is_loose and not all(map(is_full_name, names)):
            names = []
        if not names and (name := self._behind_role(found.names)):
            names, self.has_role = [name], True
        if names and not self.label:
            self.names.clear()  # what stands before the label is a section's, a tag's
            self.label = "loose" if found.is_loose else "sure"
        self.names += names
        return bool(names)

    def _behind_role(self, text: str) -> str:
        name = behind_role(text)
        return (
            name_in(name, self.tongue.family, is_labelled=False, is_linked=self.is_linked)
            if name != text
            else ""
        )

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
            self.has_role = True
            if name := self._behind_role(part) or self._before_role(words):
                self.names.append(name)
            else:
                self.known = True
        elif not NOT_NAMES.isdisjoint(words):
            self.has_role = self.known = True
        elif (self.names and is_small(part[0]) and len(part) < MAX_BESIDE_NAME) or (
            len(words) == 1 and len(part) < MAX_WORD
        ):
            self.known = True
        else:
            self.other += len(part)

    def _before_role(self, words: list[str]) -> str:
        """The name before what somebody is: Анна Вайс корреспондент."""
        for many in (3, 2):
            name, role = " ".join(words[:many]), " ".join(words[many:])
            if role and is_role(role) and not is_role(name):
                return name_in(name, self.tongue.family, is_labelled=False, is_linked=self.is_linked)
        return ""


def take_apart(line: Line, tongue: Tongue, *, is_linked: bool) -> Parts:
    """Take a short line apart; of a longer one, and of one that names nobody, nothing. Where all of it is a link, more is a name than elsewhere."""
    text = line.text
    marked = _EDGE.join(line.block.pieces) if len(text) <= MAX_CHARS else ""
    if not marked or not may_name(marked, tongue.family):
        return Parts()
    rest, is_timed = _without_times(marked, month_first=tongue.month_first)
    if has_any(rest, _ADDRESS_SIGNS):
        rest = _ADDRESS.sub(_CUT, rest)
    rest = rest.strip(" \x1e\x1f")
    if rest[:1] in "(（【[" and rest[-1:] in ")）】]":
        rest = rest[1:-1]
    bare_line = rest
    if has_any(rest, "(（["):
        bare_line = _BRACKETED.sub(_CUT, without_asides(_TOOK_PICTURES.sub(_CUT, rest)))
    reader = _Reader(tongue, is_linked=is_linked)
    reader.known = bare_line != rest
    for part in _BETWEEN.split(bare_line):
        reader.read(part)
    names, label = reader.names, reader.label
    if not names and tongue.family in ("ja", "ko"):
        find = korean_reporters if tongue.family == "ko" else japanese_signature
        names = find(text)
        label = "eastern" if names else ""
    if not names:
        return Parts()
    if not label and _BARS.search(bare_line):
        names = _from_first_given(names)
    return Parts(
        tuple(dict.fromkeys(names)),
        label,
        is_timed or is_relative(text),
        reader.other,
        reader.known,
        reader.has_role or label == "eastern",
        reader.has_site,
    )


_BARS = lazy(r"\s[|｜•·/]\s")


def _from_first_given(names: list[str]) -> list[str]:
    """The names from the first with a common given name on: what stands before it is a section. Politics Today | Anna Weiß."""
    first = next((at for at, name in enumerate(names) if begins_with_given_name(name)), 0)
    return names[first:]


def names_below(scene: Surroundings, at: int, tongue: Tongue) -> tuple[list[str], int]:
    """Return the names on the lines below a lone label, and the last of these lines."""
    names: list[str] = []
    last = at
    for line in scene.lines_at(range(at + 1, min(len(scene.texts), at + 1 + MAX_FOLLOWING))):
        parts = take_apart(line, tongue, is_linked=True)
        if parts.names and not parts.other and not (names and parts.is_timed):
            names += parts.names
            last = line.index
        elif line.text not in AND_WORDS and line.text.strip(" ,&0123456789"):
            is_what_one_is = names and is_role(line.text) and len(line.text) < MAX_BESIDE_NAME
            if not is_what_one_is or is_lone_label(line.text):
                break
    return names, last
