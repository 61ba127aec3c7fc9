"""Dates of other calendars in that of most pages: the solar year of Iran and Afghanistan, which begins in March, and the Ethiopian year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from newskit.rules.lazy import lazy
from newskit.rules.months import ETHIOPIAN_MONTHS, PERSIAN_MONTHS

_PERSIAN = lazy(
    r"(?<!\d)(?:(?P<day>\d{1,2})\s{1,3}(?P<name>[^\W\d_]{2,8})(?:\s{1,3}ماه)?،?\s{1,3}(?:سال\s)?(?P<year>13\d\d|140\d)"
    r"|(?P<first>13\d\d|140\d)\s?[/-]\s?(?P<month>1[0-2]|0?[1-9])\s?[/-]\s?(?P<last>3[01]|[12]\d|0?[1-9]))(?!\d)"
)
_NOWRUZ = date(2024, 3, 20).toordinal(), 1403  # the day on which a Persian year began
_LEAP_YEARS = frozenset((1, 5, 9, 13, 17, 22, 26, 30))  # of each 33
# ሚያዝያ 29 ቀን 2018 ዓ.ም, ሚያዝያ 29፣ 2018, ሚያዝያ 29/2018
_ETHIOPIAN = lazy(
    r"(?P<name>[ሀ-ፚ]{2,5})\s{1,3}(?P<day>[12]?\d|30)(?:\s?[,፣/]\s?|\s{1,3}(?:ቀን\s{1,3})?)(?P<year>20[0-4]\d)(?!\d)"
)
_ENKUTATASH = date(2025, 9, 11).toordinal(), 2018  # the day on which an Ethiopian year began


def persian_dates(text: str, start: int = 0) -> Iterator[tuple[date, tuple[int, int]]]:
    """Yield each date that a text has from a place on, and where it stands. Digits are ASCII.

    Later years than the 1400s would be those of the Islamic calendar, as Arab pages have them.

    >>> [str(day) for day, _ in persian_dates("22 آبان 1403, 1403/08/22")]
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


def ethiopian_dates(text: str, start: int = 0) -> Iterator[tuple[date, tuple[int, int]]]:
    """Yield each date that names an Ethiopian month, and where it stands.

    >>> [str(day) for day, _ in ethiopian_dates("ሚያዝያ 29 ቀን 2018 ዓ.ም")]
    ['2026-05-07']
    """
    for found in _ETHIOPIAN.finditer(text, start):
        month = ETHIOPIAN_MONTHS.get(found["name"])
        if month:
            first, since = _ENKUTATASH
            year = int(found["year"])
            days = 365 * (year - since) + year // 4 - since // 4 + 30 * (month - 1) + int(found["day"]) - 1
            yield date.fromordinal(first + days), found.span()
