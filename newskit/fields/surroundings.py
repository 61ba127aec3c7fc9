"""A page as the finders of its fields see it: the lines around title and body, and what is found once for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, TypeVar

from newskit.body import Body
from newskit.fields import Title
from newskit.fields.cards import Cards
from newskit.fields.credits.dateline import parse_dateline
from newskit.fields.credits.grammar import MAX_CREDIT_CHARS
from newskit.fields.lines import Line, Lines, OnDemand
from newskit.fields.metadata import ld_article
from newskit.fields.near_blocks import closing_blocks, credits_inside, head_blocks, unlisted_below
from newskit.fields.times.written import Moment
from newskit.fields.title.references import home_names, site_names
from newskit.page import Page
from newskit.record import Dateline
from newskit.rules.lazy import lazy, lines_with

Found = TypeVar("Found")
TABLE_BLOCKS = 24  # around the title: a table of ten cells and their labels
ABOVE_BLOCKS = 8
WIDE_BLOCKS = 10  # how far into the body by-lines are looked for: below lead, picture and buttons
MAX_WIDE = 40
WIDE_CHARS = 160
_DAY_FIRST = frozenset(("en-gb", "en-au", "en-nz", "en-ie", "en-za", "en-in"))
MONTHS_A_YEAR = 12
_PRINTED = lazy(r"(?<![\d/])\d\d?/\d\d?/(?:19|20)\d\d \d\d?:\d\d:\d\d [AP]M\b")
_NUMBERED = lazy(
    r"(?<![\d/])(\d\d?)/(\d\d?)/20\d\d(?!\d)(.{0,16}\b(?:GMT ?\+|CES?T\b|BST\b|EES?T\b|[IW]ST\b))?"
)


def once(find: Callable[[Surroundings], Found]) -> Callable[[Surroundings], Found]:
    """Return a finder that looks once at a page, however often it is asked, and then gives the same answer."""

    @wraps(find)
    def found(scene: Surroundings) -> Found:
        if find not in scene.known:
            scene.known[find] = find(scene)
        known: Found = scene.known[find]
        return known

    return found


class Surroundings:
    """The page as the finders of time, source and people see it. Works without a title and without a body.

    `head` runs from the title to the first prose, `above` from a few blocks before the title up to it, `tail` is what
    follows the body (and credit lines inside it), `opening` and `closing` are its first and last blocks. `family` is
    "zh", "ja", "ko" or "other".
    """

    def __init__(self, page: Page, title: Title, body: Body, lang: str) -> None:
        self.page = page
        self.texts = page.texts
        self.title = title
        self.body = body
        self.lang = lang
        family = lang.partition("-")[0]
        self.family = family if family in ("zh", "ja", "ko") else "other"
        is_american = family == "en" and page.lang.lower() not in _DAY_FIRST
        is_american = is_american or (family == "zh" and _prints_american(page.texts))
        self.month_first = is_american and not _shows_day_first(page.texts)
        self._lines = Lines(page.blocks, self.month_first)
        self._datelines: dict[str, tuple[Dateline, list[str]] | None] = {}
        self.published: Moment | None = None  # where it is known: it dates datelines
        self.known: dict[Any, Any] = {}  # see `once`
        self.elsewhere: dict[int, int] = {}  # by block, where its links lead: see author_lines
        self.head = self.lines_at(head_blocks(page, title, body))
        self.opening = self.lines_at(body.blocks[:3])
        self.closing = self.lines_at(closing_blocks(page.texts, body))

    def lines_at(self, indices: Iterable[int]) -> list[Line]:
        """Return the lines of blocks, each made once."""
        return list(map(self._lines.__getitem__, indices))

    @OnDemand
    def article(self) -> dict[str, Any]:
        """The page's article object of JSON-LD."""
        return ld_article(self.page)

    @OnDemand
    def cards(self) -> Cards:
        """Those below the body."""
        return Cards(self.page, self.body.end or 0)

    @OnDemand
    def inside(self) -> frozenset[int]:
        """The blocks of the body, for many questions."""
        return frozenset(self.body.blocks)

    @OnDemand
    def sites(self) -> set[str]:
        """The bare names under which the site goes: see `site_names`."""
        return site_names(self.page)

    @OnDemand
    def homes(self) -> set[str]:
        """The bare names that lead to the front page: see `home_names`."""
        return home_names(self.page)

    @OnDemand
    def anchor(self) -> int:
        """The title's block, or where the body begins where there is no title."""
        return self.title.block if self.title.block is not None else self.body.start or 0

    @OnDemand
    def above(self) -> list[Line]:
        """The lines right above the title."""
        return self.lines_at(range(max(0, self.anchor - ABOVE_BLOCKS), self.anchor))

    @OnDemand
    def wide(self) -> list[Line]:
        """Short lines behind the head: a by-line may stand below the lead, pictures and buttons, inside the body."""
        body, texts = self.body, self.texts
        start = body.start
        if start is None or self.page.form != "html":
            last = first = 0
        else:
            last = min(start + WIDE_BLOCKS, body.end or start)
            first = max(last - MAX_WIDE, (start if self.title.block is None else self.title.block) + 1)
        known = {line.index for line in self.head}
        return self.lines_at(
            [index for index in range(first, last) if len(texts[index]) <= WIDE_CHARS and index not in known]
        )

    @OnDemand
    def tail(self) -> list[Line]:
        """The lines after the body, items of lists left out, and those inside it that look like credits."""
        shown = unlisted_below(self.page, self.body.end, self.cards) if self.body.end else []
        inside = credits_inside(self.page, self.body) if self.body.blocks else []
        return self.lines_at([*shown, *inside])

    @OnDemand
    def near(self) -> list[Line]:
        """All lines near title and body, each once: the head, both ends of the body, what follows right after it."""
        return list(dict.fromkeys((*self.head, *self.opening, *self.closing, *self.tail[:6])))

    def dateline(self, text: str) -> tuple[Dateline, list[str]] | None:
        """Return the dateline that a paragraph opens with, and the people in it. A paragraph is read once."""
        if text not in self._datelines:
            day = self.published
            self._datelines[text] = parse_dateline(text, day and day.year, day and day.month)
        return self._datelines[text]


def _prints_american(texts: list[str]) -> bool:
    """Tell whether a program has printed the time as it does in the United States: 5/3/2003 8:12:33 PM."""
    at = lines_with((" AM", " PM"), "\n".join(texts))
    return any(_PRINTED.search(texts[index]) for index in at)


def _shows_day_first(texts: list[str]) -> bool:
    """Tell whether numbers on a page can only be dates with the day first, 27/05/2025, or the first stands with a zone far from America."""
    for at in lines_with(("/20",), "\n".join(texts)):
        if len(texts[at]) <= MAX_CREDIT_CHARS and (found := _NUMBERED.search(texts[at])):
            if int(found[1]) > MONTHS_A_YEAR or int(found[2]) > MONTHS_A_YEAR:
                return int(found[1]) > MONTHS_A_YEAR
            if found[3]:
                return True
    return False
