"""The title said again at the head of the body."""

from __future__ import annotations

import re
import unicodedata

from newskit.cleaning.options import REPEATED_TITLE
from newskit.record import DroppedText

_MIN_CHARS = 6  # letters and digits; shorter titles are words that may well open a body
_HEAD = 2  # a picture's caption or a kicker may stand before the title
_SPARE_CHARS = 8  # brackets and marks around a short title
_NOT_LETTERS = re.compile(r"[\W_]+")


def drop_repeated_title(body: list[str], title: str) -> list[DroppedText]:
    """Take paragraphs that are the title, white space, punctuation and widths aside, out of the head of a body, in place."""
    longest = 2 * len(title) + _SPARE_CHARS
    if not title or len(body) < 2 or min(map(len, body[:_HEAD])) > longest:
        return []
    wanted = _bare(title)
    if len(wanted) < _MIN_CHARS:
        return []
    dropped: list[DroppedText] = []
    index = 0
    while index < min(_HEAD, len(body)):
        text = body[index]
        if len(body) > 1 and len(text) <= longest and _bare(text) == wanted:
            dropped.append(DroppedText(rule=REPEATED_TITLE, paragraph=index, start=0, text=text, whole=True))
            del body[index]
        else:
            index += 1
    return dropped


def _bare(text: str) -> str:
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text).lower())
