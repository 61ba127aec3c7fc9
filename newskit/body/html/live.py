"""Live reports: entries below the title, each below a clock alone, with its day or not, or how long ago it was, with a sentence, and no lists of links."""

from __future__ import annotations

from itertools import pairwise

from newskit.body.blocks.class_names import NEGATIVE
from newskit.body.blocks.features import SAID_ENDS
from newskit.body.blocks.measures import MAX_PROSE_LINK_SHARE, Measures
from newskit.body.live_clocks import MOST_IN_ENTRY, clocks_of, may_head_teasers
from newskit.page import HEADINGS

_MIN_CHANCE = 0.15  # mean of their sentences: readers' comments have less
_MIN_CHANCE_AGO = 0.25  # where they say how long ago it was, or the day, as comments mostly do
_MIN_TITLE = 31  # weight: a shorter one is a section's, and the entries are a ticker's


def report_of(m: Measures, chances: dict[int, float]) -> list[int]:
    """Return the sentences and headings of a live report's entries; [] where the page is none.

    The clocks are set alike and go up or down, as those of readers' comments may, too: of these the model thinks little. How long ago
    it was, or the day and the clock, stand above the latest articles, too, which are linked.
    """
    texts = m.texts
    start = m.title_at + 1
    if not start or m.weights[m.title_at] < _MIN_TITLE:
        return []
    clocks = clocks_of(texts, start)
    if not clocks or len(set(m.signatures(clocks))) > 1:
        return []
    entries = [range(at + 1, end) for at, end in pairwise([*clocks, _end_of_last(m, clocks)])]
    kept = [[at for at in entry if _is_told(m, at)] for entry in entries]
    told = [at for entry in kept for at in entry if texts[at][-1] in SAID_ENDS]
    are_told = all(kept) and len(told) >= len(kept) and max(map(len, entries)) <= MOST_IN_ENTRY
    least = _MIN_CHANCE
    if may_head_teasers(texts[clocks[0]]):
        least = _MIN_CHANCE_AGO
        are_told = are_told and not any(m.link_share[at] for entry in entries for at in entry)
    if are_told and sum(chances.get(at, 0.0) for at in told) >= least * len(told):
        return [at for entry in kept for at in entry]
    return []


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
