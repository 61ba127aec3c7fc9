"""Short lines taken apart: names, labels, roles, times, pictures. By Anna Weiß, Redakteurin | 5. Mai 2024 | Foto: Bo Li."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newskit.fields.bylines.announced import COLONS, is_lone_label
from newskit.fields.bylines.author_lines import MAX_FOLLOWING, are_set_alike, is_for_authors
from newskit.fields.bylines.eastern import japanese_signature, korean_reporters
from newskit.fields.bylines.line_reader import EDITORS, MAX_BESIDE_NAME, MAX_WORD, PICTURE, Reader, Tongue
from newskit.fields.bylines.may_name import may_name
from newskit.fields.bylines.name_lists import AND_WORDS, PICTURE_WORDS, without_asides, without_longer
from newskit.fields.bylines.written_by import is_agency, is_role
from newskit.fields.lines import Line
from newskit.fields.surroundings import Surroundings
from newskit.fields.times.odd_dates import has_short_year, is_relative, without_short_year
from newskit.fields.times.written import find_moment, may_have_moment
from newskit.rules.first_names import begins_with_given_name
from newskit.rules.lazy import has_any, lazy
from newskit.rules.name_words import is_like_name, is_name_word, name_words
from newskit.rules.writers import CONTACT, EDITED

MAX_CHARS = 160  # of a line that names its article's writers
EDGE, CUT = "\x1f", "\x1e"  # where an element ends, and where a time or an address stood
# A mark first, then what it needs around it: so a search leaps from one to the next. The blanks are stripped off the parts.
_SEPARATORS = "|｜•·;,、，؛،・＝\x1e\x1f"
_BETWEEN = lazy(
    rf"[{_SEPARATORS}/–—ـ.-](?:(?<=[{_SEPARATORS}])|(?<=\s[/–—ـ-])(?=\s)|(?<=[^\W\d_]/)(?=[^\W\d_])|(?<=[^\W\d_]{{4}}\.)(?=\s))"
)
_ADDRESS = lazy(r"[\w.+-]{0,40}@[\w-]{1,30}\.[\w.-]{1,30}|@[\w.-]{1,40}|(?:https?://|www\.)\S{1,80}")
_BEFORE_BRACKET = lazy(r"\s?\x1f\s?(?=[(（])")
_BRACKETED = lazy(r"\s?[(（\[][^()（）\[\]]{1,60}[)）\]]")
_TIME_LABEL = lazy(r"[^|·•,;/\x1e\x1f]{2,30}[:：][\s\x1f]{0,3}\x1e")
_CLASS_OF = lazy(r"\s[’'][0-9]{2}(?![0-9])")  # Anna Weiß ’27 studies
_BEFORE_TIME = lazy(r"\s(?:[^\W\d_A-ZÀ-Þ]{1,3}|Le|El|Em|Am|Den|Il)\s?$")  # Léa Dumas le 12/11/2024
_VIETNAMESE = lazy("[\u1ea0-\u1ef9]")
_OF_OTHERS = rf"[(（](?:{PICTURE_WORDS}|{'|'.join(EDITORS)})\.?[)）]"
_HAS_OTHERS = lazy(_OF_OTHERS, re.IGNORECASE)
_TOOK_PICTURES = lazy(rf"[^,;|/·()\x1e\x1f]{{2,40}}{_OF_OTHERS}", re.IGNORECASE)
_ADDRESS_SIGNS = ("@", "www.", "http")
MAX_TIMES = 3
# One of these stands in a line of more than names and what parts these.
_SIGNS = frozenset("’'@.:：(（【[［\x1e\x1f")


class Parts(NamedTuple):
    """What a line holds."""

    names: tuple[str, ...] = ()
    label: str = ""  # "sure" (By), "loose" (by in small letters), "inside" (among other words), "labelled_else" (Sources:), "eastern" (記者 in brackets), or none
    is_timed: bool = False
    other: int = 0  # characters of what is nothing known
    known: bool = False  # places, roles, pictures, numbers beside the names
    has_role: bool = False
    has_site: bool = False


def tongue_of(scene: Surroundings, *, is_near: bool = False) -> Tongue:
    """Return what matters of a page; where only a few lines are looked at, not what its links home are called."""
    own = scene.sites if is_near else scene.sites | scene.homes
    return Tongue(scene.family, scene.month_first, frozenset(own))


def _without_times(text: str, *, month_first: bool) -> tuple[str, bool]:
    is_timed = False
    for _ in range(MAX_TIMES):
        written = find_moment(text, month_first=month_first) if may_have_moment(text) else None
        if written is None:
            break
        is_timed = True
        text = f"{_BEFORE_TIME.sub('', text[: written.start])}{CUT}{text[written.end :]}"
    if not is_timed and has_short_year(text):
        return without_short_year(text, CUT), True
    return text, is_timed


def _without_addresses(text: str) -> str:
    if has_any(text, "’'"):
        text = _CLASS_OF.sub("", text)
    if has_any(text, _ADDRESS_SIGNS):
        text = _ADDRESS.sub(CUT, text)
    text = text.strip(" \x1e\x1f").rstrip(" –—-")  # By Anna Weiß - 5 May
    return _BEFORE_BRACKET.sub(" ", text) if EDGE in text and has_any(text, "(（") else text


def _with_whole_names(pieces: Sequence[str]) -> Sequence[str]:
    """Return the pieces of a line, a given name and the family name behind it in one: <b>Anna </b><b>Weiß</b>."""
    if len(pieces) < 2:
        return pieces
    whole: list[str] = []
    before = ""
    for piece in pieces:
        is_half = (
            before[-1:] == " " and piece[:1].isupper() and " " not in before[:-1] and before[:-1].isalpha()
        )
        if is_half and is_name_word(before[:-1]) and begins_with_given_name(f"{before}{piece}"):
            whole[-1] += piece
        else:
            whole.append(piece)
        before = piece
    return whole


def take_apart(line: Line, tongue: Tongue, *, is_linked: bool) -> Parts:
    """Take a short line apart; of a longer one, and of one that names nobody, nothing. Where all of it is a link, more is a name than elsewhere."""
    text = line.text
    marked = EDGE.join(_with_whole_names(line.pieces)) if len(text) <= MAX_CHARS else ""
    if not marked or not may_name(marked, tongue.family):
        return Parts()
    rest, is_timed = _without_times(marked, month_first=tongue.month_first)
    is_bracketed = False
    if not _SIGNS.isdisjoint(rest):
        rest = _without_addresses(rest)
        is_bracketed = rest[:1] in "(（【[［" and rest[-1:] in ")）】]］"
        if is_bracketed:
            rest = rest[1:-1]
        if CUT in rest and has_any(rest, COLONS):
            rest = _TIME_LABEL.sub(CUT, rest)  # Last update: 5 May
    bare_line = rest
    if has_any(rest, "(（["):
        of_writers = _TOOK_PICTURES.sub(CUT, rest) if _HAS_OTHERS.search(rest) else rest
        bare_line = _BRACKETED.sub(CUT, without_asides(of_writers))
    reader = Reader(tongue, is_linked=is_linked or (tongue.family == "ja" and (is_timed or is_bracketed)))
    reader.known = bare_line != rest
    parts = _BETWEEN.split(bare_line)
    for part in parts:
        reader.read(part)
    names, label = reader.names, reader.label
    if reader.state == "picture" and len(names) == 1 and label == "" and leads_to_others(parts[-1].strip()):
        return Parts()  # Bo Li | Foto
    if not names and tongue.family in ("ja", "ko"):
        find = korean_reporters if tongue.family == "ko" else japanese_signature
        names = find(text)
        label = "eastern" if names else ""
    if not names:
        return Parts()
    if label in ("", "labelled_else") and len(names) > 1:
        names = without_longer(names)
        # Vietnamese papers sign Trần Hải - Lê Ngân, names of words as common as any.
        is_signed = len(line.pieces) == 1 and _VIETNAMESE.search(text) is not None
        names = (
            names if is_for_authors(line) or is_signed else _without_sections(names, reader.joined, bare_line)
        )
    return Parts(
        tuple(dict.fromkeys(names)),
        label,
        is_timed or is_relative(text),
        reader.other,
        reader.known,
        reader.has_role or label == "eastern",
        reader.has_site,
    )


def _without_sections(names: list[str], joined: set[str], line: str) -> list[str]:
    """Return the names but those that do not look like any, where others do: Politics Today | Anna Weiß. A comma parts no section from names behind it."""
    likely = [name for name in names if is_like_name(name) or is_agency(name)]
    if len(likely) == len(names) or all(map(is_agency, likely)):
        return names
    kept = [name for name in names if name in likely or name in joined or name_words(name) >= 0]
    return [one for one in names if one in kept or any(f"{one}, {name}" in line for name in kept)]


def leads_to_others(text: str) -> bool:
    """Tell a line that leads to who took a picture, edited or may be asked, and says nothing else: Photos:, Editor, Press contact."""
    label = text.rstrip(" :：").lower()
    if len(text) >= MAX_WORD:
        return len(text) < MAX_BESIDE_NAME and CONTACT.within(label)
    return (
        PICTURE.fullmatch(f"{label}:") is not None
        or label in EDITORS
        or label in EDITED
        or CONTACT.within(label)
    )


def names_below(scene: Surroundings, at: int, tongue: Tongue) -> tuple[list[str], int]:
    """Return the names on the lines below a lone label, and the last of these lines."""
    names: list[str] = []
    last = at
    for line in scene.lines_at(range(at + 1, min(len(scene.texts), at + 1 + MAX_FOLLOWING))):
        parts = take_apart(line, tongue, is_linked=True)
        is_one_more = not names or are_set_alike(line.block.element, scene.page.blocks[last].element)
        if parts.names and not parts.other and not (names and parts.is_timed) and is_one_more:
            names += parts.names
            last = line.index
        elif line.text not in AND_WORDS and line.text.strip(" ,&…0123456789"):
            is_what_one_is = names and is_role(line.text) and len(line.text) < MAX_BESIDE_NAME
            if not is_what_one_is or is_lone_label(line.text) or leads_to_others(line.text):
                break
    return names, last
