"""Labels inside links, before and after the headline: rank, section, medium, time of day, number of comments.

A link's text is cut where inline elements begin and end. What stands at the same edge of several links, numbers aside,
labels them, and what says the same twice is meant once. A word that stands between others too is one that somebody
searched for, and a topic with its colon is part of the headline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from newskit.page import Blocks, Link, Page

_MIN_LINKS = 3
_MAX_LABEL = 40
_NUMBER = re.compile(r"\d+")
_PARTED = re.compile(r"\s[·•|｜/–—-]\s")
_COLONS = (":", "：")
_LEFT_BEFORE, _LEFT_AFTER = " :：|｜·•-–—,，", " |｜·•"  # what stood between a label and the headline
_MIN_KICKER = 4

Candidates = list[tuple[str, Link]]


def shape(label: str) -> str:
    """Return what labels of one kind share.

    >>> shape("12위 "), shape("River Post · 3 hours ago")
    ('0위', '0 hours ago')
    """
    return _NUMBER.sub("0", _PARTED.split(label)[-1].strip().lower())


def without_labels(page: Page, candidates: Candidates, is_headline: Callable[[str], bool]) -> Candidates:
    """Take the labels out of the headlines that links hold, where a headline is left."""
    blocks = page.blocks
    if not isinstance(blocks, Blocks):
        return candidates
    texts, pieces, count = blocks.texts, blocks.pieces, len(blocks)
    cut = {
        number: blocks[at].pieces
        for number, (text, link) in enumerate(candidates)
        if (at := link.block) < count and pieces[at] and texts[at] == text
    }
    if not cut:
        return candidates
    before: set[str] = set()
    after: set[str] = set()
    if len(cut) >= _MIN_LINKS:
        before, after = _labels(list(cut.values()))
    found = list(candidates)
    for number, parts in cut.items():
        text = _joined(_headline_of(parts, before, after))
        if text != candidates[number][0] and is_headline(text):
            found[number] = (text, candidates[number][1])
    return found


def _labels(cut: list[Sequence[str]]) -> tuple[set[str], set[str]]:
    """Return the shapes of the labels that stand before headlines, and after them, at the edges of several links."""
    first = Counter([shape(pieces[0]) for pieces in cut])
    last = Counter([shape(pieces[-1]) for pieces in cut])
    before = {label for label, count in first.items() if _is_label(label, count)}
    after = {label for label, count in last.items() if _is_label(label, count)}
    if not before and not after:
        return before, after
    inner = {shape(piece) for pieces in cut for piece in pieces[1:-1]}
    return before - inner, after - inner


def _is_label(label: str, count: int) -> bool:
    return count >= _MIN_LINKS and len(label) <= _MAX_LABEL and not label.endswith(_COLONS)


def _headline_of(pieces: Sequence[str], before: set[str], after: set[str]) -> Sequence[str]:
    """Cut labels off at both ends, as long as what is left is longer than each."""
    start, end, left = 0, len(pieces), sum(map(len, pieces))
    while before and end - start > 1 and 2 * len(pieces[start]) < left and shape(pieces[start]) in before:
        left -= len(pieces[start])
        start += 1
    while after and end - start > 1 and 2 * len(pieces[end - 1]) < left and shape(pieces[end - 1]) in after:
        end -= 1
        left -= len(pieces[end])
    if end - start == 2 and pieces[start].strip() == pieces[start + 1].strip():
        end -= 1
    return pieces[start:end]


def _joined(pieces: Sequence[str]) -> str:
    """Join the pieces of a headline; a kicker that touches what follows gets its space: `StadtratWas nun` is no word."""
    text = pieces[0]
    for before, piece in pairwise(pieces):
        is_kicker = len(before) >= _MIN_KICKER and before[-1].islower() and piece[0].isupper()
        text += " " + piece if is_kicker else piece
    return text.lstrip(_LEFT_BEFORE).rstrip(_LEFT_AFTER)
