"""Whether a page says that it is one article: by its types, its own time, or a date beside title and body."""

from __future__ import annotations

from collections.abc import Sequence

from newskit.fields.times import find_moment
from newskit.page import Page

ARTICLE_TYPES = frozenset(
    "article newsarticle reportagenewsarticle blogposting analysisnewsarticle opinionnewsarticle liveblogposting "
    "backgroundnewsarticle reviewnewsarticle scholarlyarticle techarticle report recipe".split()
)
_TIME_KEYS = frozenset(
    "article:published_time og:article:published_time datepublished pubdate publishdate date dc.date article:modified_time "
    "weibo:article:create_at".split()
)
_NEAR_TITLE = 12  # blocks from the title to the body
_AROUND = 4  # blocks before title and body, and after the body
_MAX_LINE = 160  # characters of a line that gives the time


def types_of(page: Page) -> set[str]:
    """The page's own types in JSON-LD, lower case."""
    found: set[str] = set()
    for thing in page.json_ld:
        kinds = thing.get("@type")
        found.update(
            kind.lower() for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)
        )
    return found


def is_dated(page: Page, title_at: int, body: Sequence[int]) -> bool:
    """Tell whether types or a time make an article of the page. `body` are the blocks taken for it, at least one."""
    meta = page.meta
    if meta.get("og:type", "").lower() == "article" or not _TIME_KEYS.isdisjoint(meta):
        return True
    if types_of(page) & ARTICLE_TYPES:
        return True
    start = title_at if 0 <= body[0] - title_at <= _NEAR_TITLE and title_at >= 0 else body[0]
    near = [
        *range(max(0, start - _AROUND), body[0] + 1),
        *range(body[-1], min(len(page.texts), body[-1] + 1 + _AROUND)),
    ]
    return any(len(page.texts[at]) <= _MAX_LINE and find_moment(page.texts[at]) is not None for at in near)
