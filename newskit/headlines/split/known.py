"""What is known of a run before anything is judged: the page's own title, and what a crawl has learnt."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from newskit.headlines.model.features import CUT, FREE, JOIN
from newskit.headlines.split.parts import Block

if TYPE_CHECKING:
    from newskit.headlines.split.lexicon import Lexicon

MOST_WORDS = 100  # of a title: each place where it may begin costs as many
_MOST_PARTS = 6  # parts of a known headline; one real headline in 10,000 has more


def mark_known(run: str, blocks: list[Block], title: str, lexicon: Lexicon | None) -> None:
    """Set `known` of each block: by neighbours seen on other pages, over that by whole headlines, over that by the page's title."""
    own = tuple(title.split())
    if len(own) > MOST_WORDS:
        own = ()
    if not own and lexicon is None:
        return
    for block in blocks:
        texts = [" ".join(run[start:end].split()) for start, end in block.parts]
        known = [FREE] * (len(texts) - 1)
        if lexicon is not None:
            known = [lexicon.evidence(left, right) for left, right in itertools.pairwise(texts)]
            _mark(known, _whole_headlines(texts, lexicon.titles))
        if own:
            _mark(known, _places_of(own, run, block))
        if any(known):
            block.known = known


def _mark(known: list[int], headlines: list[tuple[int, int]]) -> None:
    for first, last in headlines:
        if first > 0:
            known[first - 1] = CUT
        if last <= len(known):
            known[last - 1] = CUT
        known[first : last - 1] = [JOIN] * (last - first - 1)


def _whole_headlines(texts: list[str], titles: set[str]) -> list[tuple[int, int]]:
    """Return where parts make up known headlines, as (first, last + 1), the longest first."""
    found = []
    at = 0
    while at < len(texts):
        for last in range(min(at + _MOST_PARTS, len(texts)), at, -1):
            if " ".join(texts[at:last]) in titles:
                found.append((at, last))
                at = last - 1
                break
        at += 1
    return found


def _places_of(title: tuple[str, ...], run: str, block: Block) -> list[tuple[int, int]]:
    """Return where the page's own title stands among the parts."""
    words, starts = _words(run, block)
    first, size = title[0], len(title)
    return [
        (starts[at], starts[at + size - 1] + 1)
        for at, word in enumerate(words)
        if word == first
        and tuple(words[at : at + size]) == title
        and (at == 0 or starts[at] != starts[at - 1])
        and (at + size == len(words) or starts[at + size] != starts[at + size - 1])
    ]


def _words(run: str, block: Block) -> tuple[list[str], list[int]]:
    """Return a block's words and the part each stands in: a part of Latin letters has several."""
    words: list[str] = []
    parts: list[int] = []
    for number, (start, end) in enumerate(block.parts):
        found = run[start:end].split()
        words += found
        parts += [number] * len(found)
    return words, parts
