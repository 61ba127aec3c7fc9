"""Whether a line may name anybody, in other languages than Chinese: a look that costs little, before the line is taken apart."""

from __future__ import annotations

from newskit.fields.bylines.announced import COLONS, MARKS, SURE
from newskit.fields.bylines.eastern import KOREAN_NAME
from newskit.fields.bylines.written_by import FULL_NAME_STARTS
from newskit.rules.lazy import has_any, lazy
from newskit.rules.media import BYLINE_AGENCIES
from newskit.rules.writers import BARE, LONE, PREPOSITIONS

_WORD = lazy(r"[^\W\d_]+")
_TWO_WORDS = lazy(FULL_NAME_STARTS)
# A mark with a letter before it, or up to three marks or blanks between: the mark first, so that a search leaps to it.
_BEFORE_LABEL_ENDS = "|".join([rf"(?<=[^\W\d_][^\w\n]{{{many}}}.)" for many in range(4)])
_LABEL = lazy(rf"[{COLONS}{MARKS}](?:{_BEFORE_LABEL_ENDS})")
_NO_CAPITALS = lazy("[^\\W\\d_\u0000-\u058f]")  # a letter of a script without
_KOREAN = lazy(rf"(?<![^\W\d_]){KOREAN_NAME}(?![^\W\d_])")
_KOREAN_ROLES, _KOREAN_LABELS = ("기자", "특파원", "위원", "니스트"), ("글", "취재")


def _longest_word(phrase: str) -> str:
    words: list[str] = _WORD.findall(phrase)
    return max(words, key=len)


_AGENCIES = frozenset(map(_longest_word, BYLINE_AGENCIES))
# Of phrases that announce names the longest words; those that do it alone are a part of their line.
_PHRASES = frozenset(_longest_word(phrase) for phrase in BARE | LONE if " " in phrase)
_ALONE = frozenset(_longest_word(phrase) for phrase in BARE | LONE | PREPOSITIONS if " " not in phrase)


def may_name(text: str, family: str) -> bool:
    """Tell whether `take_apart` may find a name in a line whose elements a mark parts: where not, there is none.

    A name has two words, the first with a capital, or is an agency's, or stands behind a label; a Korean one has three syllables.
    """
    if family == "ko":
        return (
            _KOREAN.search(text) is not None
            or has_any(text, _KOREAN_ROLES)
            or text.startswith(_KOREAN_LABELS)
        )
    if family == "ja" or has_any(text, "(（[") or _TWO_WORDS.search(text) or _LABEL.search(text):
        return True
    if not text.isascii() and _NO_CAPITALS.search(text):
        return True
    for found in _WORD.finditer(text):
        word = found[0]
        small = word.lower()
        if word in _AGENCIES or small in _PHRASES or (small in SURE and small != word):
            return True
        if small in _ALONE and not text[found.end() : found.end() + 2].strip(" ")[:1].isalnum():
            return True
    return False
