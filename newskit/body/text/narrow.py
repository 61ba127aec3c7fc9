"""Pages in scripts that part their words: which these are, which of their lines can be of the text, what words lines share.

Of pages in Chinese and its neighbours a forest found the body less often with this (.005 to .009).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from newskit.body.text.guess import Guess
from newskit.body.text.lines import SENTENCE, Lines
from newskit.page.words import FURNITURE, LineWords
from newskit.rules.lazy import lazy

CHARACTERS_A_SPACE = 16  # of prose, at most: Finnish has nine; Thai sets a space where others set a mark
MANY_TIMES = 4  # a line of no sentence that stands so often is a button, or parts the text from adverts
SHARED = ("shared_stretch", "shared_title", "shared_prose")
NO_WORDS = -1
ENOUGH = 400  # prose above the foot of a page, at least: menus hold some, too
# © 2023 The Tidewater Post; captions name whose picture it is at their end.
_RIGHTS = lazy(r"(?i)\W{0,3}(?:©|copyright)[^.!?,]{0,30}?\b(?:19|20)\d\d\b|\W{0,3}all rights reserved")
# Of words of four letters or more, whose endings may differ; the plain pattern takes half the time.
_STEM, _PLAIN_STEM = lazy(r"\b([^\W\d_]{4,5})\w*"), lazy(r"\b[a-z]{4,5}", re.ASCII)


def parts_words(lines: Lines) -> bool:
    """Tell whether the prose of a page, or all of it where there is none, has spaces between words."""
    prose = [text for text, weight in zip(lines.texts, lines.prose, strict=True) if weight] or lines.texts
    return CHARACTERS_A_SPACE * sum([text.count(" ") for text in prose]) >= sum(map(len, prose))


def own_lines(lines: Lines, words: LineWords) -> list[int]:
    """Return the numbers of the lines that the text may be among.

    None of them stands below the last line of rights, where notices about cookies read like prose; none comes back, but for
    sentences.
    """
    often = {text for text, times in Counter(lines.texts).items() if times >= MANY_TIMES}
    return [
        i
        for i, text in enumerate(lines.texts[: _foot(lines, words)])
        if text not in often or lines.prose[i] or lines.ends[i] == SENTENCE
    ]


def _foot(lines: Lines, words: LineWords) -> int:
    """Return the number of the page's last line of rights, that of all lines where there is none or no prose above it."""
    rights = next(
        (
            i
            for i in range(len(lines.texts) - 1, -1, -1)
            if words.kinds[i] & FURNITURE and _RIGHTS.match(lines.texts[i])
        ),
        0,
    )
    return rights if sum(lines.prose[:rights]) >= ENOUGH else len(lines.texts)


def shared_words(lines: Lines, doubt: list[int], guess: Guess) -> list[list[int]]:
    """Return how many of a hundred words of each line in doubt other lines hold, too, in the order of SHARED.

    These are the lines of the best stretch of prose, the title's line, and all of prose; NO_WORDS of a line that has none.
    """
    stems = {i: _stems(lines.texts[i]) for i in doubt}
    prose = [i for i in doubt if lines.prose[i]]
    stretch = {i for i in prose if guess.start <= i < guess.end}
    # What one of them holds, and what two do: a line that is of them itself shares only the latter.
    in_stretch, in_prose = _held(stems[i] for i in stretch), _held(stems[i] for i in prose)
    title = _stems(lines.texts[guess.title]) if guess.title >= 0 else set()
    found: list[list[int]] = [[], [], []]
    for i in doubt:
        own = stems[i]
        of = len(own)
        others = (in_stretch[i in stretch], title, in_prose[lines.prose[i] > 0])
        for column, other in zip(found, others, strict=True):
            column.append(100 * len(own & other) // of if of else NO_WORDS)
    return found


def _stems(text: str) -> set[str]:
    small = text.lower()
    return set((_PLAIN_STEM if small.isascii() else _STEM).findall(small))


def _held(lines: Iterable[set[str]]) -> tuple[set[str], set[str]]:
    """Return what one line of some holds, and what two do."""
    once: set[str] = set()
    twice: set[str] = set()
    for line in lines:
        twice |= once & line
        once |= line
    return once, twice
