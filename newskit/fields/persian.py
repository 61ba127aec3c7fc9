"""Dates of the Persian calendar in that of other pages: the solar year of Iran and Afghanistan, which begins in March."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from newskit.rules.lazy import lazy
from newskit.rules.months import PERSIAN_MONTHS

_PERSIAN = lazy(
    r"(?<!\d)(?:(?P<day>\d{1,2})\s{1,3}(?P<name>[^\W\d_]{2,8})(?:\s{1,3}ماه)?،?\s{1,3}(?:سال\s)?(?P<year>13\d\d|140\d)|(?P<first>13\d\d|140\d)\s?[/-]\s?(?P<month>1[0-2]|0?[1-9])\s?[/-]\s?(?P<last>3[01]|[12]\d|0?[1-9]))(?!\d)"
)
_NOWRUZ = date(2024, 3, 20).toordinal(), 1403  # the day on which a Persian year began
_LEAP_YEARS = frozenset((1, 5, 9, 13, 17, 22, 26, 30))  # of each 33


def dates_in(text: str, start: int = 0) -> Iterator[tuple[date, tuple[int, int]]]:
    """Yield each date that a text has from a place on, and where it stands. Digits are ASCII.

    Later years than the 1400s would be those of the Islamic calendar, as Arab pages have them.

    >>> [str(day) for day, _ in dates_in("22 آبان 1403, 1403/08/22")]
    ['2024-11-12', '2024-11-12']
    """
    for found in _PERSIAN.finditer(text, start):
        year = int(found["year"] or found["first"])
        month = int(found["month"]) if found["month"] else PERSIAN_MONTHS.get(found["name"], 0)
        day = int(found["day"] or found["last"])
        if not month or day > (31 if month < 7 else 30):
            continue
        first, since = _NOWRUZ
        years = range(min(year, since), max(year, since))
        days = sum([365 + (one % 33 in _LEAP_YEARS) for one in years])
        months = 31 * (month - 1) - max(0, month - 7)
        yield date.fromordinal(first + (days if year > since else -days) + months + day - 1), found.span()
