"""Agencies that credit lines of other languages than Chinese name: alone, behind people, among initials."""

from __future__ import annotations

from newskit.fields.bylines.name_lists import PICTURE_WORDS
from newskit.fields.bylines.written_by import is_role
from newskit.rules.lazy import lazy
from newskit.rules.media import BYLINE_AGENCIES, NO_AGENCIES, WORLD_AGENCIES

_WRITTEN = (BYLINE_AGENCIES | WORLD_AGENCIES) - NO_AGENCIES
NAMED = _WRITTEN | {name.upper() for name in _WRITTEN if " " in name}
LAST_WORDS = frozenset(name.rpartition(" ")[2] for name in NAMED)
MAX_AGENCY_WORDS = 3
_TOKENS = lazy(r"[\s/,;()&+|–—-]+")
MAX_INITIALS = 4
_PICTURES = lazy(PICTURE_WORDS)


def agency_at_end(text: str) -> str:
    """Return the agency whose name is the last words of a text: Bo Li Associated Press; but not Beeld: ANP or The pier. AP."""
    words = text.split()
    if not words or words[-1] not in LAST_WORDS:
        return ""
    for many in range(min(MAX_AGENCY_WORDS, len(words)), 0, -1):
        if (name := " ".join(words[-many:])) in NAMED:
            return "" if many < len(words) and words[-many - 1][-1] in ":/." else name
    return ""


def agency_of_role(text: str) -> str:
    """Return the agency that somebody writes for: Bo Li AP Auto Writer, PA Environment Correspondent."""
    words = text.split()
    for at, word in enumerate(words[:-1]):
        name = word.upper() if word.istitle() else word  # Ap Auto Writer
        if name in NAMED and is_role(" ".join(words[at + 1 :])):
            return name
    return ""


def signing_agency(text: str) -> str:
    """Return the first agency of a text that is agencies and initials only: swe/dpa, (AFP, APA); in brackets, one word for from whom: (MTI nyomán)."""
    is_bracketed = text.strip()[:1] in ("(", "[")
    text = text.strip(" .*[]()/–—-")
    if text in NAMED:
        return text
    first, _, other = text.partition("/")
    if first in NAMED and " " not in other:
        return first  # TTXVN/Vietnam+
    tokens = [token for token in _TOKENS.split(text) if token]
    agencies = [token for token in tokens if token in NAMED]
    others = [token for token in tokens if token not in agencies]
    if not agencies or not all(map(str.islower, others)):
        return ""
    long = [token for token in others if len(token) > MAX_INITIALS]
    is_from = is_bracketed and len(others) == 1 and not _PICTURES.match(others[0])
    return agencies[0] if is_from or not long else ""
