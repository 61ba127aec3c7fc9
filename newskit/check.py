"""Two runs compared, as a whole or by site: where extraction has silently broken."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from math import comb
from typing import Any

from newskit.addresses import host_of

# What a page can have or lack. A run that left a key out (--fields) is not asked for it.
_SHARES: dict[str, str] = {
    "title": "title",
    "time": "published_at",
    "source": "source",
    "authors": "authors",
    "body": "body",
    "headlines": "headlines",
}
# One wrong alarm in two hundred at the most where nothing has changed; 5 of 5 pages to 0 of 5 is 1 in 252.
MAX_CHANCE = 0.005
_SHORT, _LONG = 0.5, 2.0  # of the median body that a site had
_GONE = "pages"  # the figure of a site that has none left
_MANY = 4  # times --min-pages: a site that had so many pages, and has none now, is gone
_EXACT = 400  # pages of a run that enter the exact test: more would not change the answer, only take longer

Group = Callable[[dict[str, Any]], str]


@dataclass(slots=True)
class _Figures:
    """What one run gave for one site; `chars` are the lengths of its bodies, `errors` its failed pages."""

    pages: int = 0
    errors: int = 0
    has: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_SHARES, 0))
    asked: set[str] = field(default_factory=set)
    chars: array[int] = field(default_factory=lambda: array("L"))

    def add(self, record: dict[str, Any]) -> None:
        """Count a record."""
        self.pages += 1
        for name, key in _SHARES.items():
            if key in record:
                self.asked.add(name)
                self.has[name] += bool(record[key])
        body = record.get("body")
        if body:
            parts = body if isinstance(body, list) else [body]
            self.chars.append(sum(len(str(part)) for part in parts))

    def median(self) -> int:
        """Return the median length of the bodies there are, in characters."""
        return sorted(self.chars)[len(self.chars) // 2] if self.chars else 0


@dataclass(frozen=True, slots=True)
class _Finding:
    """One figure of one site that has become worse, as shares of pages: `before` of `pages_before`, `now` of `pages_now`."""

    group: str
    figure: str
    before: float
    now: float
    pages_before: int
    pages_now: int

    def __str__(self) -> str:
        """Say it in a line."""
        if self.figure == _GONE:
            return f"{self.group}: no pages any more ({self.pages_before} → 0)"
        shares = f"{self.before:.0%} → {self.now:.0%}"
        return f"{self.group}: {self.figure} {shares} of pages ({self.pages_before} → {self.pages_now})"


@dataclass(frozen=True, slots=True)
class Limits:
    """The least that counts: a share that rose by `min_change`, on a site that has `min_pages` in both runs."""

    min_change: float = 0.2
    min_pages: int = 5


def host_or_folder(record: dict[str, Any]) -> str:
    """Return the host of a record's address; where it has none, the folder of its file; "" for neither."""
    return host_of(str(record.get("url") or "")) or folder_of(record)


def folder_of(record: dict[str, Any]) -> str:
    """Return the folder of the file that a record or an error line came from."""
    return str(record.get("file") or "").partition("!/")[0].rpartition("/")[0]


def all_pages(_record: dict[str, Any]) -> str:
    """Return the one name under which all pages are counted."""
    return "all pages"


GROUPS: dict[str, Group] = {"all": all_pages, "host": host_or_folder, "folder": folder_of}


def figures(
    records: Iterable[dict[str, Any]], errors: Iterable[dict[str, Any]], group: Group
) -> dict[str, _Figures]:
    """Return the figures of a run by group. An error line has no address: by host it counts for its folder."""
    found: dict[str, _Figures] = {}
    for record in records:
        found.setdefault(group(record), _Figures()).add(record)
    for error in errors:
        found.setdefault(group(error), _Figures()).errors += 1
    return found


def findings(before: dict[str, _Figures], now: dict[str, _Figures], limits: Limits) -> Iterator[_Finding]:
    """Yield what has become worse, group by group in the order of names."""
    for name in sorted(before):
        yield from _worse(name, before[name], now.get(name, _Figures()), limits)


def _worse(name: str, before: _Figures, now: _Figures, limits: Limits) -> Iterator[_Finding]:
    total_before, total_now = before.pages + before.errors, now.pages + now.errors
    if not now.pages and before.pages >= _MANY * limits.min_pages:
        yield _Finding(name, _GONE, 1.0, 0.0, before.pages, 0)
    if _is_change((before.errors, total_before), (now.errors, total_now), limits):
        yield _Finding(
            name, "errors", before.errors / total_before, now.errors / total_now, total_before, total_now
        )
    for figure in _SHARES:
        if figure in before.asked and figure in now.asked:
            lacked, lacks = before.pages - before.has[figure], now.pages - now.has[figure]
            if _is_change((lacked, before.pages), (lacks, now.pages), limits):
                shares = before.has[figure] / before.pages, now.has[figure] / now.pages
                yield _Finding(name, figure, *shares, before.pages, now.pages)
    yield from _lengths(name, before, now, limits)


def _lengths(name: str, before: _Figures, now: _Figures, limits: Limits) -> Iterator[_Finding]:
    """Yield findings where many more bodies than before are far shorter or longer than the site's were."""
    median = before.median()
    old, new = sorted(before.chars), sorted(now.chars)
    sizes = len(old), len(new)
    short = bisect_left(old, median * _SHORT), bisect_left(new, median * _SHORT)
    long = sizes[0] - bisect_right(old, median * _LONG), sizes[1] - bisect_right(new, median * _LONG)
    for figure, (had, has) in (("short bodies", short), ("long bodies", long)):
        if _is_change((had, sizes[0]), (has, sizes[1]), limits):
            yield _Finding(name, figure, had / sizes[0], has / sizes[1], *sizes)


def _is_change(before: tuple[int, int], now: tuple[int, int], limits: Limits) -> bool:
    """Tell whether a share, (how many, of how many), has risen by more than the limit and than chance."""
    if min(before[1], now[1]) < limits.min_pages:
        return False
    rise = now[0] / now[1] - before[0] / before[1]
    return rise >= limits.min_change and chance(before, now) <= MAX_CHANCE


def chance(before: tuple[int, int], now: tuple[int, int]) -> float:
    """Return how probable so high a share now is by chance alone: Fisher's exact test, one-sided.

    >>> round(chance((0, 5), (5, 5)), 4)
    0.004
    """
    (hits_before, n_before), (hits_now, n_now) = _at_most(before), _at_most(now)
    hits = hits_before + hits_now
    ways = sum(comb(n_now, k) * comb(n_before, hits - k) for k in range(hits_now, min(hits, n_now) + 1))
    return ways / comb(n_before + n_now, hits)


def _at_most(share: tuple[int, int]) -> tuple[int, int]:
    hits, pages = share
    return share if pages <= _EXACT else (round(hits * _EXACT / pages), _EXACT)
