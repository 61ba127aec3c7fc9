"""Times that programs wrote, to moments: ISO 8601, RFC 822, JavaScript's Date, Unix seconds, days in addresses."""

from __future__ import annotations

from datetime import UTC, datetime

from newskit.fields.times.clocks import clock_of, zone_of
from newskit.fields.times.written import Moment, find_moment, is_day
from newskit.rules.lazy import lazy
from newskit.rules.months import MONTHS
from newskit.rules.zones import offset_of

_ISO = lazy(
    r"\s{0,3}(\d{4})-?(\d\d?)-?(\d\d?)(?:(?:[T\s]\s?|(?<=\d\d))(\d\d?):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,12})?)?"
    r"\s?(Z|z|[+-]\d\d:?(?:\d\d)?)?(?:\[[\w/]{1,40}\])?)?\s{0,3}$"
)
_RFC822 = lazy(
    r"(?:[A-Za-z]{3,9},?\s{1,3})?(?:(\d{1,2})[\s-]+([A-Za-z]{3,9})|([A-Za-z]{3,9})\s{1,3}(\d{1,2})),?[\s-]+(\d{4})"
    r",?\s{1,3}(\d\d?):(\d\d)(?::(\d\d))?(?:\.\d+)?\s{0,3}(?:GMT|UTC|(?=[+-]))?\s{0,3}([+-]\d\d:?\d\d)?"
)
_EPOCH = lazy(r"\s{0,3}(\d{10})(?:\d{3})?\s{0,3}$")
_EPOCH_YEARS = (datetime(1995, 1, 1, tzinfo=UTC).timestamp(), datetime(2100, 1, 1, tzinfo=UTC).timestamp())
_URL_DAY = lazy(
    r"[/_=-][tT]?((?:19|20)\d\d)[-_/]?(0[1-9]|1[0-2])[-_/]?(0[1-9]|[12]\d|3[01])(?=[-_/.tT?&#]|$|\d{4,})"
    r"|/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})/"
)


def _moment_of_epoch(seconds: int) -> Moment | None:
    """Return the instant of a Unix time in seconds, in UTC; None outside 1995 to 2099."""
    if not _EPOCH_YEARS[0] <= seconds < _EPOCH_YEARS[1]:
        return None
    at = datetime.fromtimestamp(seconds, UTC)
    return Moment(at.year, at.month, at.day, at.hour, at.minute, at.second, "Z")


def parse_machine_time(value: str) -> Moment | None:
    """Read a time that a program wrote: ISO 8601, RFC 822, JavaScript's Date, Unix seconds or milliseconds.

    Falls back to `find_moment`, since many pages put a visible form into their metadata.
    """
    value = value[:80]
    if found := _ISO.match(value):
        year, month, day, hour, minute, second, zone = found.groups()
        if not is_day(int(year), int(month), int(day)):
            return _epoch(value)  # its digits read as a day, too
        whole_day = Moment(int(year), int(month), int(day))
        return whole_day if hour is None else _at(whole_day, hour, minute, second, zone_of(zone))
    if found := _RFC822.match(value.strip()):
        day1, name1, name2, day2, year, hour, minute, second, zone = found.groups()
        month_number = MONTHS.get((name1 or name2).lower())
        if month_number and is_day(int(year), month_number, int(day1 or day2)):
            known = zone or ("Z" if "GMT" in value or "UTC" in value else "")
            name = value[found.end() :].strip(" ()").partition(" ")[0]
            whole_day = Moment(int(year), month_number, int(day1 or day2))
            return _at(whole_day, hour, minute, second, zone_of(known) or offset_of(name, american=False))
    written = find_moment(value, month_first=value.rstrip().endswith("M"))  # 6/23/2021, 9:05:31 AM
    return written.moment if written else None


def _at(day: Moment, hour: str, minute: str, second: str | None, zone: str) -> Moment:
    """Return a day with its clock and zone, without where there is no such time."""
    clock = clock_of(None, int(hour), int(minute), int(second) if second else None)
    return Moment(*day[:3], *clock, zone) if clock else day


def _epoch(value: str) -> Moment | None:
    found = _EPOCH.match(value)
    return _moment_of_epoch(int(found.group(1))) if found else None


def moment_of_url(url: str) -> Moment | None:
    """Return the day that a page's address names: /2024-05/09/, /20240509/, /2024/0509/, /2024/5/9/."""
    for found in _URL_DAY.finditer(url[:400]):
        year, month, day = (int(part) for part in found.groups() if part)
        if is_day(year, month, day):
            return Moment(year, month, day)
    return None
