"""Whether a page is one article by its types, its own time, a date beside title and body; or holds many entries, each with a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newskit.body.blocks.teasers import MAX_HEADLINE, MIN_HEADLINE
from newskit.fields.metadata import ARTICLE_TYPES
from newskit.fields.times.odd_dates import has_short_year
from newskit.fields.times.written import find_moment
from newskit.page import Page
from newskit.rules.credits import EVENT_TIMES
from newskit.rules.lazy import lazy

# Those that say so of a whole page: a recipe, too, but a review is of a product, a posting one of a thread.
PAGE_TYPES = frozenset(map(str.lower, ARTICLE_TYPES - {"Review", "SocialMediaPosting"} | {"Recipe"}))
_TIME_KEYS = frozenset(
    "article:published_time og:article:published_time datepublished pubdate publishdate date dc.date article:modified_time "
    "weibo:article:create_at".split()
)
_NEAR_TITLE = 12  # blocks from the title to the body
_AROUND = 4  # blocks before title and body, and after the body
_BELOW_LEAD = 6  # blocks from the title to a time that stands below the lead
_MAX_LINE = 160  # characters of a line that gives the time
_MIN_DATED_LINKS = 5  # fewer may stand below an article
_MAX_DATE = 30  # characters of a date beside a headline, and what else is in its line
_MAX_OWN_DATE = 16  # characters of a date that ends a headline
_MONTH_AND_DAY = lazy(r"\W{0,3}\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?:\s{1,3}\d{1,2}:\d\d)?\W{0,3}$")
_DAY_AND_CLOCK = lazy(r"(?<!\d)\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?\s{1,3}[0-2]?\d:[0-5]\d")

# Of a ticker.
_MIN_ENTRIES = 5
_MIN_SHARE = 0.5  # of the chosen blocks that stand right behind a time
_NEAR = 2  # blocks between a time and its report: a headline, a tag
_ENTRY_TIME = lazy(
    r"\W{0,3}(?:(?:20\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?\s{0,3}|[^\W\d]{1,3}[.,]?\s)?[0-2]?\d[:：.h][0-5]\d|\d{1,2}\s?(?:分钟|小时|mins?|minutes?|hours?|h)\s?(?:前|ago)",
    re.IGNORECASE,
)


def types_of(page: Page) -> set[str]:
    """Return the page's own types in JSON-LD, lower case."""
    found: set[str] = set()
    for thing in page.json_ld:
        kinds = thing.get("@type")
        found.update(
            kind.lower() for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)
        )
    return found


def says_when(text: str) -> bool:
    """Tell whether a line gives a day, be it without its year before a clock: 03-12 18:05, 3月12日 18:05, 07.05.26 09:15."""
    return (
        find_moment(text) is not None
        or (":" in text and _DAY_AND_CLOCK.search(text) is not None)
        or has_short_year(text)
    )


def is_called_article(page: Page) -> bool:
    """Tell whether the page's own types make an article of it."""
    return page.meta.get("og:type", "").lower() == "article" or bool(types_of(page) & PAGE_TYPES)


def is_declared_article(page: Page) -> bool:
    """Tell whether types, or a time for machines, make an article of the page."""
    return is_called_article(page) or not _TIME_KEYS.isdisjoint(page.meta)


def is_called_only(page: Page) -> bool:
    """Tell whether og:type alone makes an article of the page: careless systems say so of all that they make."""
    return (
        page.meta.get("og:type", "").lower() == "article"
        and _TIME_KEYS.isdisjoint(page.meta)
        and PAGE_TYPES.isdisjoint(types_of(page))
    )


def is_dated(page: Page, title_at: int, body: Sequence[int]) -> bool:
    """Tell whether types or a time make an article of the page. `body` are the blocks taken for it, at least one."""
    if is_declared_article(page):
        return True
    start = title_at if 0 <= body[0] - title_at <= _NEAR_TITLE and title_at >= 0 else body[0]
    last = min(len(page.texts), body[-1] + 1 + _AROUND)
    near = [
        *range(max(0, start - _AROUND), body[0] + 1),
        *sorted(set(range(body[0], min(start + _BELOW_LEAD, last))).difference(body)),
        *range(body[-1], last),
    ]
    return _says_when(page, near)


def is_dated_above(page: Page, title_at: int, first: int) -> bool:
    """Tell whether a line from right above the title down to the first block of the body gives a day."""
    start = title_at if 0 <= title_at <= first else first
    return _says_when(page, range(max(0, start - _AROUND), first + 1))


def _says_when(page: Page, blocks: Iterable[int]) -> bool:
    times = {block for _, block in page.times}
    return any(
        len(text := page.texts[at]) <= _MAX_LINE
        and (at in times or (says_when(text) and not text.startswith(EVENT_TIMES)))
        for at in blocks
    )


def are_dated_links(page: Page) -> bool:
    """Tell whether a page that does not call itself an article has many headlines that are links, each with a date of its own."""
    if is_called_article(page):
        return False
    dates: set[int] = set()
    for link in page.links:
        if MIN_HEADLINE <= len(link.text.encode("utf-8", "replace")) <= MAX_HEADLINE:
            end = max(link.end, link.block + 1)
            dates.update(
                at
                for at in range(max(0, link.block - 1), min(end + 1, len(page.texts)))
                if is_date_beside(page.texts[at], link.text)
            )
            if end == link.block + 1 and find_moment(link.text[-_MAX_OWN_DATE:]) is not None:
                dates.add(link.block)
    return len(dates) >= _MIN_DATED_LINKS


def is_date_beside(text: str, headline: str) -> bool:
    """Tell whether a line has a date beside a headline that may stand on it, and little else."""
    if len(text) > len(headline) + _MAX_DATE:
        return False  # not even copied: thousands of links on a line would cost its square
    rest = text.replace(headline, "", 1)
    return len(rest) <= _MAX_DATE and (find_moment(rest) is not None or is_month_and_day(rest))


def is_month_and_day(text: str) -> bool:
    """Tell whether a line is a day without its year, be it with a clock: 05/15."""
    return _MONTH_AND_DAY.match(text) is not None


def is_entry_time(text: str) -> bool:
    """Tell whether a line begins with the time of an entry: 08:15, 3 hours ago."""
    return _ENTRY_TIME.match(text) is not None


def are_timed(texts: Sequence[str], chosen: Sequence[int]) -> bool:
    """Tell whether half of the chosen blocks stand behind a time of their own: a ticker's reports, programmes, departures."""
    timed = sum(
        any(is_entry_time(texts[at]) for at in range(max(0, index - _NEAR), index + 1)) for index in chosen
    )
    return timed >= max(_MIN_ENTRIES, _MIN_SHARE * len(chosen))
