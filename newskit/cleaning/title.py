"""The title said again at the head of the body."""

from __future__ import annotations

import re
import unicodedata

from newskit.cleaning.furniture import TITLE_PARAGRAPHS, drop_at_head
from newskit.cleaning.ruleset import RuleSet
from newskit.record import DroppedText

_MIN_CHARS = 6  # letters and digits; shorter titles are words that may well open a body
_SPARE_CHARS = 8  # brackets and marks around a short title
_NOT_LETTERS = re.compile(r"[\W_]+")


def drop_repeated_title(body: list[str], title: str, rules: RuleSet) -> list[DroppedText]:
    """Take paragraphs that are the title, white space, punctuation and widths aside, out of the head of a body, in place.

    And the furniture that comes to stand there, and so on.
    """
    longest = 2 * len(title) + _SPARE_CHARS
    if not title or len(body) < 2 or min(map(len, body[:TITLE_PARAGRAPHS])) > longest:
        return []
    wanted = _bare(title)
    if len(wanted) < _MIN_CHARS:
        return []

    def is_title(text: str) -> bool:
        return len(text) <= longest and _bare(text) == wanted

    if not any(map(is_title, body[:TITLE_PARAGRAPHS])):
        return []
    return drop_at_head(body, rules, is_title)


def _bare(text: str) -> str:
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text).lower())
