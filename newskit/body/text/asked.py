"""What a forest is asked about a text page, and what its answers make of it: rows of lines in doubt, lines of the body.

There are two: `forest_wide` for pages in Chinese and its neighbours, `forest_narrow` for those in scripts that
part their words. Each is loaded when the first such page comes.
"""

from __future__ import annotations

from typing import NamedTuple

from newskit.body.text.context import lines_in_doubt
from newskit.body.text.decode import Found, decode_lines
from newskit.body.text.features import FEATURES, rows_of
from newskit.body.text.lines import Lines, measure_lines
from newskit.body.text.narrow import SHARED, own_lines, parts_words
from newskit.body.text.settle import settle
from newskit.page.words import LineWords

NAMES = {"wide": FEATURES, "narrow": (*FEATURES, *SHARED)}  # of what a row holds


class Asked(NamedTuple):
    """A page's lines, the rows of those in doubt, and what these were measured in: the lines left, their words, their numbers."""

    script: str
    page: Lines
    rows: list[tuple[float, ...]]
    lines: Lines
    words: LineWords
    doubt: list[int]  # in `lines`
    numbers: list[int]  # of `lines` in `page`

    @property
    def in_doubt(self) -> list[int]:
        """Numbers of the lines in doubt on the page."""
        return [self.numbers[i] for i in self.doubt]

    def margins(self) -> list[float]:
        """Return the log odds that each line in doubt is part of the body."""
        if self.script == "wide":
            from newskit.body.text.forest_wide import margins
        else:
            from newskit.body.text.forest_narrow import margins
        return margins(self.rows)

    def chosen(self, margins: list[float]) -> tuple[Found, list[int]]:
        """Return what is found by the log odds of the lines in doubt, and the page's lines that make the body."""
        found = decode_lines(
            self.lines, self.doubt, margins, self.words, over_teasers=self.script == "narrow"
        )
        by_line = dict(zip(self.in_doubt, margins, strict=True))
        return found, settle(self.page, by_line, [self.numbers[i] for i in found.chosen])


def script_of(page: Lines) -> str:
    """Return which forest is asked about a page."""
    return "narrow" if parts_words(page) else "wide"


def asked(words: LineWords, script: str = "") -> Asked:
    """Measure a page's lines and make the rows of those in doubt, for the forest of the page's script, or of another."""
    page = measure_lines(words.texts, words.weights)
    script = script or script_of(page)
    numbers = own_lines(page, words) if script == "narrow" else list(range(len(page.texts)))
    lines = page
    if len(numbers) < len(page.texts):
        lines, words = page.only(numbers), words.only(numbers)
    doubt = lines_in_doubt(lines)
    rows = rows_of(lines, doubt, words, with_shared=script == "narrow") if doubt else []
    return Asked(script, page, rows, lines, words, doubt, numbers)
