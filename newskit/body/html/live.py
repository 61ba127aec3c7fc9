"""Live reports: entries below the title, each below a clock alone, or how long ago it was, with a sentence, and no lists of links."""

from __future__ import annotations

import re
from itertools import pairwise

from newskit.body.blocks.class_names import NEGATIVE
from newskit.body.blocks.features import SAID_ENDS
from newskit.body.blocks.measures import MAX_PROSE_LINK_SHARE, Measures
from newskit.page import HEADINGS
from newskit.rules.lazy import lazy

_MIN_ENTRIES, _MAX_ENTRY = 3, 30  # entries, and blocks of one
_MIN_CHANCE = 0.15  # mean of their sentences: readers' comments have less
_MIN_CHANCE_AGO = 0.25  # where they say how long ago it was, as comments mostly do
_MIN_TITLE = 31  # weight: a shorter one is a section's, and the entries are a ticker's
_MAX_CLOCK = 14  # characters
_CLOCK = lazy(
    r"([0-2]?\d)[:：.h]([0-5]\d)(?:[:：.]\d\d)?(?:\s?(?:[ap]\.?m\.?|uhr|gmt|bst|cet|e[ds]?t))?", re.IGNORECASE
)

_AGO = lazy(r"(\d\d?)\s?(?:(分[钟鐘]|min(?:ute)?s?)|小[时時]|h(?:(?:ou)?rs?)?)\s?(?:前|ago)", re.IGNORECASE)


def report_of(m: Measures, chances: dict[int, float]) -> list[int]:
    """Return the sentences and headings of a live report's entries; [] where the page is none.

    The clocks are set alike and go up or down, as those of readers' comments may, too: of these the model thinks little. How long ago
    it was stands above the latest articles, too, which are linked.
    """
    texts = m.texts
    start = m.title_at + 1
    if not start or m.weights[m.title_at] < _MIN_TITLE:
        return []
    found = {
        at: minute
        for at in range(start, len(texts))
        if len(texts[at]) <= _MAX_CLOCK and texts[at][0].isdigit() and (minute := _minute(texts[at])) >= 0
    }
    clocks, minutes = list(found), list(found.values())
    if len(clocks) < _MIN_ENTRIES or len(set(m.signatures(clocks))) > 1:
        return []
    if minutes not in (sorted(minutes), sorted(minutes, reverse=True)):
        return []
    entries = [range(at + 1, end) for at, end in pairwise([*clocks, _end_of_last(m, clocks)])]
    kept = [[at for at in entry if _is_told(m, at)] for entry in entries]
    told = [at for entry in kept for at in entry if texts[at][-1] in SAID_ENDS]
    are_told = all(kept) and len(told) >= len(kept) and max(map(len, entries)) <= _MAX_ENTRY
    least = _MIN_CHANCE
    if _AGO.fullmatch(texts[clocks[0]]):
        least = _MIN_CHANCE_AGO
        are_told = are_told and not any(m.link_share[at] for entry in entries for at in entry)
    if are_told and sum(chances.get(at, 0.0) for at in told) >= least * len(told):
        return [at for entry in kept for at in entry]
    return []


def _minute(text: str) -> int:
    """Return the minute of the day that a line says, or how many minutes ago; -1 where it says neither."""
    if clock := _CLOCK.fullmatch(text):
        return int(clock[1]) * 60 + int(clock[2])
    ago = _AGO.fullmatch(text)
    return int(ago[1]) * (1 if ago[2] else 60) if ago else -1


def _is_told(m: Measures, at: int) -> bool:
    place = m.places[at]
    is_text = m.texts[at][-1] in SAID_ENDS or m.tags[place] in HEADINGS
    return is_text and m.link_share[at] < MAX_PROSE_LINK_SHARE and not m.flags(place) & NEGATIVE


def _end_of_last(m: Measures, clocks: list[int]) -> int:
    """Return where the last entry ends: with its box, or after as many blocks as the longest of the others."""
    before, last = clocks[-2:]
    box = m.places[last]
    while m.parents[box] >= 0 and m.starts[m.parents[box]] > before:
        box = m.parents[box]
    longest = max(after - at for at, after in pairwise(clocks))
    return m.ends[box] if m.ends[box] > last + 1 else min(last + longest, len(m.texts))
