"""A river of other articles or of comments below the page's own text: entries alike, each a line and a text below it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise

from newskit.body.blocks.features import SAID_ENDS, SENTENCE_ENDS
from newskit.body.blocks.measures import MAX_PROSE_LINK_SHARE, MIN_PROSE_WEIGHT, Measures
from newskit.body.dated import is_dated, is_entry_time, says_when
from newskit.body.html.briefs import brief_below_time, told
from newskit.body.html.ends import OTHERS
from newskit.page import HEADINGS
from newskit.rules.comment_heads import heads_comments

_MIN_ENTRIES = 3
_MIN_SHARE = 0.6  # of the prose from the first entry on, that is in entries
_MOST = 0.8  # of the entries
_MAX_LINE = 240  # weight of an entry's headline
_MAX_TIME = 60  # characters of a line that says when an entry was written
_NEAR_HEAD = 3  # blocks from what heads the river to its first entry
_NEAR_TITLE = 8  # blocks from the title to the page's own text
_MIN_LINK_SHARE = 0.4  # of a headline, beside the day
_MIN_OPENING_SHARE = 0.12  # of a headline that a text begins with
_MIN_HEADLINE = 6  # characters of it
_MIN_OWN = 36  # weight of the shortest text: 12 Chinese characters
_MIN_TOLD = 3  # words of the title that the text has; the river a third of them


def river_below(m: Measures, chosen: list[int]) -> int:
    """Return the block where a river begins below the page's own text, -1 where there is none, or no text above it.

    A heading says what they are; or two things are true of four: they have links, or days, stand outside the box of title and
    text, and say little of what the title says.
    """
    texts, share = m.texts, m.link_share
    if not any(
        at > before + 1 or texts[before][-1] not in SENTENCE_ENDS or share[at] > _MIN_OPENING_SHARE
        for before, at in pairwise(chosen)
    ):
        return -1  # paragraphs that follow each other, as most do
    prose = sorted({*m.prose_blocks, *chosen})
    heads = _heads(m, prose)
    if len(heads) < _MIN_ENTRIES:
        return -1
    kinds = Counter((m.signature(head), m.signature(at)) for at, head in heads.items())
    [(kind, number)] = kinds.most_common(1)
    if number < _MIN_ENTRIES:
        return -1
    entries = sorted(at for at in heads if (m.signature(heads[at]), m.signature(at)) == kind)
    # Names and days may stand below the text of an entry, and not above the first. Paragraphs follow each other.
    alike = [at for at in prose if at > m.title_at and m.signature(at) == kind[1]]
    start = min(alike[0], heads[entries[0]])
    if number < _MOST * len(alike) - 1 or start > chosen[-1]:
        return -1
    own = [at for at in chosen if m.title_at < at < start] or _opening(m, start)
    while len(own) > 1 and m.weights[own[-1]] < _MIN_OWN:
        own.pop()  # the clock of the first entry
    if not own or 0 <= m.title_at < own[0] - _NEAR_TITLE or m.weight_of(own) < _MIN_OWN:
        return -1
    rest = [at for at in chosen[bisect_left(chosen, start) :] if m.weights[at] >= MIN_PROSE_WEIGHT]
    inside = [at for at in rest if m.signature(at) == kind[1]]
    if m.weight_of(inside) < _MIN_SHARE * m.weight_of(rest) or not set(kind).isdisjoint(m.signatures(own)):
        return -1
    return start if _are_others(m, own, start, [(heads[at], at) for at in entries]) else -1


def _opening(m: Measures, end: int) -> list[int]:
    """Return the sentences right below the title where none was chosen: the brief below its time, or any on a page that is dated."""
    first = m.title_at + 1
    if brief := [at for at in brief_below_time(m) if at < end]:
        return brief
    said = [
        at
        for at in range(first, min(first + _NEAR_TITLE, end))
        if m.texts[at][-1] in SAID_ENDS and not m.link_share[at]
    ]
    return said if first and said and is_dated(m.page, m.title_at, said) else []


def _heads(m: Measures, prose: list[int]) -> dict[int, int]:
    """Return the prose with the line right above that is no sentence, or with itself where a link is a good part of it."""
    found: dict[int, int] = {}
    before = m.title_at + 1
    linked = [
        at for at in prose if _MIN_OPENING_SHARE < m.link_share[at] < MAX_PROSE_LINK_SHARE and at > before
    ]
    if len(linked) >= _MIN_ENTRIES:  # a headline may be the opening of its text's own block
        texts, links = m.texts, m.page.links.beginning_in(linked)
        found = {
            link.block: link.block
            for link in links
            if len(link.text) >= _MIN_HEADLINE and texts[link.block].startswith(link.text)
        }
    for at in prose:
        above = at - 1
        if m.weights[at] < MIN_PROSE_WEIGHT or above <= before or m.link_share[at] > MAX_PROSE_LINK_SHARE:
            continue
        if (
            at not in found
            and m.weights[above] <= _MAX_LINE
            and (m.link_share[above] > _MIN_LINK_SHARE or m.texts[above][-1] not in SENTENCE_ENDS)
        ):
            found[at] = above
    return found


def _are_others(m: Measures, own: list[int], start: int, entries: list[tuple[int, int]]) -> bool:
    """Tell whether entries are of other articles, or of readers."""
    above = range(max(own[-1] + 1, start - _NEAR_HEAD), start)
    is_headed = any(
        m.link_share[at] < MAX_PROSE_LINK_SHARE and (OTHERS.match(m.texts[at]) or heads_comments(m.texts[at]))
        for at in above
    )
    least = _MOST * len(entries)
    are_linked = sum(head == at or m.link_share[head] > _MIN_LINK_SHARE for head, at in entries) >= least
    # A live report has a clock above each of its parts, too.
    is_inside = start < m.ends[m.parents[m.places[own[-1]]]]
    is_report = is_inside and not any(m.tags[m.places[at]] in HEADINGS for at in above)
    box = m.places[own[0]]
    while box > 0 and m.starts[box] > m.title_at:
        box = m.parents[box]
    signs = (
        2 * is_headed + are_linked + _are_dated(m, entries, by_clock=not is_report) + (m.ends[box] <= start)
    )
    if signs != 1:
        return signs > 1
    said = told(m, own)
    return said >= _MIN_TOLD and said >= 3 * told(m, [at for pair in entries for at in pair])


def _are_dated(m: Measures, entries: list[tuple[int, int]], *, by_clock: bool) -> bool:
    """Tell whether most entries have a line that says when."""
    dated = sum(
        any(
            len(text) <= _MAX_TIME and (says_when(text) or (by_clock and is_entry_time(text)))
            for text in (*m.texts[head - 1 : at], *m.texts[at + 1 : at + 1 + _NEAR_HEAD])
        )
        for head, at in entries
    )
    return dated >= _MOST * len(entries)
