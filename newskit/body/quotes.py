"""Quotations among a body's paragraphs: letters, verses, posts belong to it, pull quotes do not."""

from __future__ import annotations

from newskit.body.measures import Measures
from newskit.body.names import NEGATIVE

_AROUND = 12  # blocks in which a pull quote is said, too
_QUOTES = " \"'“”„‟‘’«»‹›.,…"


def quotes_of(m: Measures, taken: set[int], home: int) -> tuple[list[int], set[int]]:
    """Return what is quoted between the body's paragraphs, in their element `home`, and the lines set large that a paragraph says, too.

    Letters, verses, posts with their author belong to the body, pull quotes do not. Of quotations that are the same, the
    last one stays.
    """
    parents, tags, places, texts = m.parents, m.tags, m.places, m.texts
    quotes: list[int] = []
    pulled: set[int] = set()
    for index in range(min(taken), max(taken) + 1):
        at = places[index]
        box = at if tags[at] == "blockquote" else parents[at]
        if box <= 0 or tags[box] != "blockquote" or m.flags(box) & NEGATIVE:
            continue
        text = texts[index].strip(_QUOTES)
        around = range(max(0, index - _AROUND), min(index + _AROUND, len(places)))
        if any(text in texts[at] and at != index and at in taken and at not in pulled for at in around):
            pulled.add(index)
        elif home in (parents[box], parents[parents[box]]):
            quotes.append(index)
    return quotes, pulled
