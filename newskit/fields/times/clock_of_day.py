"""The clock of a day: where a page says the hour apart from the date."""

from __future__ import annotations

from itertools import chain, pairwise

from newskit.fields.surroundings import Surroundings
from newskit.fields.times.clocks import clock_after
from newskit.fields.times.written import Moment, find_moment
from newskit.rules.lazy import DIGIT, lazy

MAX_VISIBLE = 160  # characters of a line that is no paragraph
_PARTIAL = lazy(
    r"(?<!\d)(?<!\d[-/年.])(1[0-2]|0?[1-9])\s?[-/月.]\s?(3[01]|[12]\d|0?[1-9])日?(?:[（(][日月火水木金土][)）])?[\s\x1f]{0,3}(2[0-3]|[01]?\d)[:：]([0-5]\d)(?!\d)"
)
_CLOCK_WORDS = frozenset(("", " Uhr", " uur", " hs", " hs.", " ET", " GMT", " UTC", " WIB", " IST"))
_DAY_IN_WORDS = lazy(r"((?<!\d)\d{1,2}\.?\s[^\W\d_]{3,14}\b\.?|\b[^\W\d_]{3,14}\.?\s\d{1,2}\b(?!:))")
_DAY_IN_NUMBERS = lazy(r"(?<![\d.])([0-3]?\d\.\s?[01]?\d\.)(?=,?\s)")
MAX_DAY = 24  # characters of a line with a day and no more, or a clock


def at_clock(day: Moment, clock: tuple[int, ...]) -> Moment:
    """Return a day at a clock; where the day is a time of that minute, the time as it is."""
    return (
        day if (day.hour, day.minute) == clock else day._replace(hour=clock[0], minute=clock[1], second=None)
    )


def days_without_year(scene: Surroundings) -> dict[tuple[int, ...], tuple[int, ...]]:
    """Return the months and days of the head's lines that tell no year, and their clocks: 05-13 06:16, 5月13日 06:16."""
    found = (_PARTIAL.search(line.text[:60]) for line in scene.head if ":" in line.text)
    written = [tuple(map(int, one.groups())) for one in found if one]
    return {day[:2]: day[2:] for day in reversed(written) if any(day[2:])}  # midnight is a day filled up


def clock_beside(scene: Surroundings, day: Moment) -> Moment | None:
    """Return the clock alone on the line right below that of the day, or else above: 2021年5月6日（星期四）, then 香港時間10時20分."""
    below = list(pairwise(scene.texts))
    for text, other in chain(below, ((under, over) for over, under in below)):
        if len(text) > MAX_DAY or len(other) > MAX_DAY or str(day.year) not in text:
            continue
        written, after = find_moment(text), clock_after(other, 0, american=False)
        if written and after and written.moment == day and other[after[2] :] in _CLOCK_WORDS:
            hour, minute, second = after[0]
            return day._replace(hour=hour, minute=minute, second=second)
    return None


def clock_in_words(scene: Surroundings, day: Moment) -> Moment | None:
    """Return the clock on a line of the head that has the day in words and tells no year: 21 июля, 09:40; July 21 at 9:40 a.m."""
    for line in scene.head if scene.family != "zh" else ():
        text = line.text
        if len(text) > MAX_VISIBLE or ":" not in text or line.moment or not DIGIT.search(text):
            continue
        written = find_moment(_DAY_IN_WORDS.sub(rf"\1 {day.year}", text, count=1))
        if written and written.moment.hour is not None and written.moment.date == day.date:
            return written.moment
    return None


def before_update(text: str, update: Moment) -> Moment | None:
    """Return the time before that of an update whose year alone is told: 14.3. 12:03 | Päivitetty 14.3.2025 15:40."""
    for pattern, year in ((_DAY_IN_NUMBERS, f"{update.year}"), (_DAY_IN_WORDS, f" {update.year}")):
        whole, count = pattern.subn(rf"\g<1>{year}", text, count=1)
        written = find_moment(whole) if count else None
        if written and written.moment.text() <= update.text():
            return written.moment
    return None
