"""Written times to moments: visible dates of many languages; ranges checked, nothing guessed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import NamedTuple

from newskit.fields.times.clocks import clock_after, clock_before
from newskit.rules.lazy import DIGIT, Words, has_any, lazy
from newskit.rules.months import MONTHS, SIGNED_MONTHS, TWO_WORDS, VIETNAMESE_MONTHS

_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SEPARATORS = frozenset("-/.．－–—·")
_DAY_WORDS = frozenset("日號号일")
# No year ends another date: 11.02.2026 - 05.00 Uhr. The day takes two digits where it can; digits after it must begin a clock: 2005.08.2605:39 is the 26th, 05:39.
_YMD = lazy(
    r"((?:19|20)(?<!\d..)(?<!\d[./-]\d[./-]..)(?<!\d[./-]\d\d[./-]..)\d\d)(?:\s?([^\w\s:：])\s?|\s?[年년]\s?|\s(?=\d\d\s?/)|(?=(?:0[1-9]|1[0-2])/[0-3]\d))"
    r"(1[0-2]|0?[1-9])(?:\s?([^\w\s:：])\s?|\s?[月월]\s?)"
    r"(3[01]|[12]\d|0?[1-9])(?!\d(?!\d?[:：]))"
)
_ERA = lazy(
    r"(?:中[華华])?(民國|民国|令和|平成)\s?(\d{1,3}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日"
    r"|(?:日期|時間|[貼告布佈版]日)(?:\s?[:：]\s?|\s)(1[0-3]\d)[-./年](\d{1,2})[-./月](\d{1,2})(?!\d)"
)
_MONTH_FIRST = lazy(
    r"(?<!\d)(?:(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月\s?([0-3]?\d)\s?日?|([0-3]?\d)\s(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月),?\s{1,2}((?:19|20)\d\d)(?!\d)"
)
_ERA_WORDS = Words(("民", "和", "平成", "日期", "時間", "貼日", "告日", "布日", "佈日", "版日"))
_ERA_START = {"民國": 1911, "民国": 1911, "令和": 2018, "平成": 1988}
_TWO_NUMBERS = lazy(r"\d[^\d:：]{1,30}\d")  # every date has two numbers that no colon joins
# One of these, but for those of eras; in the digits of other scripts, too. Each branch begins with one, so that a search leaps.
_YEAR = lazy(r"(?:19\d|20\d|25\d|٢٠\d|۲۰\d|۱۳\d|۱۴\d|२०\d|২০\d|၂၀\d|២០\d|๒๕\d|139|140)\d")
_DIGITS = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯၀၁၂၃၄၅၆၇၈၉០១២៣៤៥៦៧៨៩๐๑๒๓๔๕๖๗๘๙", "0123456789" * 7
)
_WORD = lazy("[A-Za-z\u00c0-\u06ff]{3}|[\u0621-\u06ff]{2}|[\u0900-\u17ff]")
_DMY = lazy(
    r"(?<!\d)(?<!\d[./-])(\d{1,2})([./-])\s?(\d{1,2})(?:\2\s?|(?<=\d/\d|/\d\d)\s)((?:19|20|25)\d\d)(?!\d(?!\d?(?::\d\d|\. [^\W\d_])))"
)
_DMY_MARKS = frozenset("./-")
_DAY_MONTH = lazy(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|°|ª|\.)?(?:,?[\s-]+|/|(?<=\.))(?:(?:[dD][eE]|of|ng)\s{1,3}|d['’])?"
    r"([^\W\d_]{2,13})(?:\s?/\s{0,2}[^\W\d_]{3,13})?(?:\.?\s?[,،]?[\s-]+|[./])(?:[dD][eE][lL]?\s{1,3})?((?:19|20)\d\d)(?!\d(?!\d?:\d\d))"
)
# Flattened, a name may stand right before it, a counter right behind: by Anna WeissNovember 21, 20250
_MONTH_DAY = lazy(
    r"(?:(?<![^\W\d_])|(?<=[a-z])(?=[A-Z]))([^\W\d_]{3,13})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?(?:[,،]\s{0,3}|\s{1,3})(?:[A-Z][a-z]{2}\s)?((?:19|20)\d\d)(?:(?<=,.\d{4})|(?!\d(?!\d?:\d\d)))"
)
_GLUED = lazy(r"[a-z](?<!^Date)([A-Z][a-z]{2,8})$")  # WeissNovember; Earnings DateJul is no page's
_YEAR_MONTH_DAY = lazy(
    r"(?<!\d)((?:19|20)\d\d)(?:\.\s?gada|\.|\s?m\.)?\s{1,3}(?:(\d{1,2})\.\s{1,3})?([^\W\d_]{3,13})\.?(?:\s{1,3}(\d{1,2}))?"
)
# As C programs write: Tue Mar 12 21:14:09 GMT 2019.
_C_TIME = lazy(
    r"([A-Z][a-z]{2} [\s\d]?\d)( \d\d:\d\d:\d\d(?: (?:[A-Z]{3,4}|[+-]\d{4}))?)( (?:19|20)\d\d)(?!\d)"
)
_C_TIME_BEFORE_YEAR = 26  # characters
# From Hindi to Khmer: their vowel signs are no letters to a pattern.
_SIGNED = lazy(
    r"(?<!\d)(\d{1,2})\s{1,3}(?:ខែ)?([\u0900-\u17ff.]{2,14}?)[,၊]?\s{1,3}(?:พ\.ศ\.\s?|ឆ្នាំ\s?)?(25\d\d|20\d\d)(?!\d)"
)
_SIGNED_FIRST = lazy(r"(?<!\S)([\u0900-\u17ff]{2,14})\s{1,3}(\d{1,2})(?:\sရက်)?[,၊]?\s{1,3}(20\d\d)(?!\d)")
_SIGNED_LAST = lazy(r"(?<!\d)(20\d\d)(?:\sခုနှစ်)?[,၊]?\s{1,3}([\u0900-\u17ff]{2,14})\s{1,3}(\d{1,2})(?!\d)")
_ETHIOPIC = lazy("[ሀ-ፚ]")
_NAMED_ORDERS = (
    (_DAY_MONTH, (3, 2, 1)),
    (_MONTH_DAY, (3, 1, 2)),
    (_SIGNED, (3, 2, 1)),
    (_SIGNED_FIRST, (3, 1, 2)),
    (_SIGNED_LAST, (1, 2, 3)),
)
_NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_MONGOLIAN = lazy(r"(20\d\d) оны (\d{1,2})(?:[ -](?:р|д[уү]г[аэ]{2}р))? сарын (\d{1,2})(?!\d)")
_VIETNAMESE_MONTH = rf"(?i:tháng|thg) (\d{{1,2}}|(?i:{'|'.join(reversed(VIETNAMESE_MONTHS))}))"
_VIETNAMESE = lazy(
    rf"(?<!\d)(?:(\d{{1,2}}) {_VIETNAMESE_MONTH}(?:,| năm)?|{_VIETNAMESE_MONTH} (\d{{1,2}}),) ((?:19|20)\d\d)"
)
_VIETNAMESE_WORDS = ("háng ", "hg ")


class Moment(NamedTuple):
    """A day, with the clock and the zone as far as they are written (None, "" where they are not)."""

    year: int
    month: int
    day: int
    hour: int | None = None
    minute: int = 0
    second: int | None = None
    zone: str = ""  # "Z" or "+08:00"

    @property
    def date(self) -> str:
        """The day alone: 2021-06-23."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    def text(self, zone: str = "") -> str:
        """Return RFC 3339 as precise as the moment is; `zone` stands in where the moment has none."""
        if self.hour is None:
            return self.date
        seconds = "" if self.second is None else f":{self.second:02}"
        return f"{self.date}T{self.hour:02}:{self.minute:02}{seconds}{self.zone or zone}"

    def in_zone(self, zone: str) -> Moment:
        """Return the same instant in another zone (`+08:00`); unchanged where there is no clock or zone."""
        if self.hour is None or not self.zone or self.zone == zone:
            return self
        day = datetime(self.year, self.month, self.day, tzinfo=_offset(self.zone))
        there = day.replace(hour=self.hour, minute=self.minute, second=self.second or 0)
        try:
            here = there.astimezone(_offset(zone))
        except OverflowError:
            return self
        second = None if self.second is None else here.second
        return Moment(here.year, here.month, here.day, here.hour, here.minute, second, zone)

    def without_clock(self) -> Moment:
        """Return the day only."""
        return Moment(self.year, self.month, self.day)


class Written(NamedTuple):
    """A moment and where it stands in its text."""

    moment: Moment
    start: int
    end: int


def _offset(zone: str) -> timezone:
    if zone == "Z":
        return UTC
    minutes = int(zone[1:3]) * 60 + int(zone[4:6])
    return timezone(timedelta(minutes=-minutes if zone[0] == "-" else minutes))


def is_day(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has this day, in the years that news pages can be from."""
    if not (1980 <= year <= 2099 and 1 <= month <= 12 and 1 <= day <= _DAYS[month]):
        return False
    return not (month == 2 and day == 29 and (year % 4 or (year % 100 == 0 and year % 400)))


# --- visible dates -----------------------------------------------------------------------------------------


def _is_of_update(text: str) -> bool:
    """Tell whether a word between a day and a clock announces another time: 07:42, 3 MAR 2023 Updated 09:15, 4 MAR 2023."""
    from newskit.rules.updated import UPDATED

    return has_any(text.lower(), UPDATED)


def _with_clock(
    text: str, year: int, month: int, day: int, span: tuple[int, int], *, american: bool = False
) -> Written | None:
    """Add the clock that stands after the date or right before it."""
    if not is_day(year, month, day):
        return None
    start, end = span
    before = clock_before(text, start, american=american)
    after = clock_after(text, end, american=american)
    if after and not (before and _is_of_update(text[end : after[2]])):
        clock, zone, clock_end = after
        return Written(Moment(year, month, day, *clock, zone), start, clock_end)
    if before:
        clock, zone, clock_start = before
        return Written(Moment(year, month, day, *clock, zone), clock_start, end)
    return Written(Moment(year, month, day), start, end)


def _ymd(text: str, start: int) -> Written | None:
    while found := _YMD.search(text, start):
        year, first, month, second, day = found.groups("-")
        start = found.start() + len(year)
        if first not in _SEPARATORS or second not in _SEPARATORS or (first == "/" and second == "."):
            continue  # April 25, 2024 / 9.05 AM
        end = found.end()
        day_word = end + text[end : end + 1].isspace()
        if text[day_word : day_word + 1] in _DAY_WORDS:
            end = day_word + 1
        if written := _with_clock(text, int(year), int(month), int(day), (found.start(), end)):
            return written
        start = max(start, end)
    return None


def _era(text: str, start: int) -> Written | None:
    for found in _ERA.finditer(text, start):
        era, year, month, day, bare_year, bare_month, bare_day = found.groups()
        if era:
            numbers = (_ERA_START[era] + (1 if year == "元" else int(year)), int(month), int(day))
            span = found.span()
        else:
            numbers = (1911 + int(bare_year), int(bare_month), int(bare_day))
            span = (found.start(5), found.end())
        if written := _with_clock(text, *numbers, span):
            return written
    return None


def _month_first(text: str, start: int) -> Written | None:
    """5月 15, 2024, 五月 15, 2024, 5月15日, 2024, 15 5月, 2024: as blogs translated from English set a date."""
    found = _MONTH_FIRST.search(text, start)
    if not found:
        return None
    month, day = found[1] or found[4], found[2] or found[3]
    number = int(month) if month.isdecimal() else _NUMERALS.index(month) + 1
    return _with_clock(text, int(found[5]), number, int(day), found.span())


def _christian(year: int) -> int:
    """Return a year of the Buddhist era, as Thai pages count, in the Christian one; other years as they are."""
    return year - 543 if year > 2400 else year


def _dmy(text: str, start: int, *, month_first: bool) -> Written | None:
    for found in _DMY.finditer(text, start) if not _DMY_MARKS.isdisjoint(text) else ():
        first, separator, second, written_year = found.groups()
        day, month, year = int(first), int(second), _christian(int(written_year))
        if month > 12 or (separator == "/" and month_first and day <= 12):
            day, month = month, day
        span = found.span()
        if written := _with_clock(text, year, month, day, span, american=month_first):
            return written
    return None


def _month(name: str, date: str) -> int | None:
    """Return the number of a month's name, 0 or None for what is none."""
    name = name.lower()
    if name == "listopada" and "." in date[:3]:
        name = f".{name}"
    return MONTHS.get(name) or SIGNED_MONTHS.get(name)


def _named_month(text: str, start: int, *, american: bool) -> Written | None:
    best: Written | None = None
    for pattern, order in _NAMED_ORDERS if not text.isascii() else _NAMED_ORDERS[:2]:
        for found in pattern.finditer(text, start):
            if best and found.start() >= best.start:
                break
            year, name, day = (found.group(part) for part in order)
            month, span = _month(name, found[0]), found.span()
            if not month and pattern is _MONTH_DAY and (glued := _GLUED.search(name)):
                month, span = _month(glued[1], ""), (found.start() + glued.start(1), found.end())
            if not month:
                continue
            if written := _with_clock(text, _christian(int(year)), month, int(day), span, american=american):
                best = written
                break
    if best is None and _ETHIOPIC.search(text):
        return _of_another_calendar(text, start, is_persian=False)
    return best or _year_first_named(text, start)


def _year_first_named(text: str, start: int) -> Written | None:
    """Hungarian 2025. október 9., Lithuanian 2024 m. kovo 31 d., Latvian 2024. gada 5. maijā."""
    for found in _YEAR_MONTH_DAY.finditer(text, start):
        year, before, name, after = found.groups()
        month = MONTHS.get(name.lower())
        if month and (before or after):
            written = _with_clock(text, int(year), month, int(before or after), found.span())
            if written:
                return written
    return None


def _of_another_calendar(text: str, start: int, *, is_persian: bool) -> Written | None:
    """Return the date of a text that counts years as Iran does, or Ethiopia."""
    from newskit.fields.times.calendars import ethiopian_dates, persian_dates  # few pages come so far

    for there, span in (persian_dates if is_persian else ethiopian_dates)(text, start):
        if written := _with_clock(text, there.year, there.month, there.day, span):
            return written
    return None


def _of_an_era(text: str, start: int) -> Written | None:
    """Return the date of a text that counts years from a reign or a republic, in Chinese characters alone."""
    if not _ERA_WORDS.within(text) or not _TWO_NUMBERS.search(text, start):
        return None
    is_mixed = ("20" in text or "19" in text or "25" in text) and _WORD.search(text, start) is not None
    return None if is_mixed else _era(text, start)


def may_have_moment(text: str) -> bool:
    """Tell by a cheap look whether a text can hold a date; full-width digits pass."""
    if DIGIT.search(text) is None:
        return False
    return _YEAR.search(text) is not None or "２" in text or _ERA_WORDS.within(text)


def find_moment(text: str, start: int = 0, *, month_first: bool = False) -> Written | None:
    """Find the first full date of a visible text, with its clock. None where there is none.

    `month_first` says how to read 05/09/2024 and 9:05 AM CST (True on pages of the United States). Relative times (3小时前),
    two-digit years and dates that no calendar has give nothing.

    >>> find_moment("2021-06-23 09:05:31来源:中国新闻网").moment.text("+08:00")
    '2021-06-23T09:05:31+08:00'
    """
    year = _YEAR.search(text, start)
    if not year:
        return _of_an_era(text, start)
    if not year[0].isascii():
        text = text.translate(_DIGITS)
    if ":" in text[: year.start()] and (
        found := _C_TIME.search(text, max(start, year.start() - _C_TIME_BEFORE_YEAR))
    ):
        text = text[: found.start()] + found[1] + found[3] + found[2] + text[found.end() :]
    is_persian = year[0][0] in "۱1" and year[0][1] != "9"
    if is_persian and (written := _of_another_calendar(text, start, is_persian=True)):
        return written
    if "ن" in text and has_any(text, TWO_WORDS):
        for two, one in TWO_WORDS.items():
            text = text.replace(two, one.ljust(len(two)))
    if "сарын" in text and (found := _MONGOLIAN.search(text, start)):
        return _with_clock(text, int(found[1]), int(found[2]), int(found[3]), found.span())
    if has_any(text, _VIETNAMESE_WORDS) and (found := _VIETNAMESE.search(text, start)):
        month, day = found[2] or found[3], int(found[1] or found[4])
        number = VIETNAMESE_MONTHS.get(month.lower()) or int(month)
        return _with_clock(text, int(found[5]), number, day, found.span())
    if not _TWO_NUMBERS.search(text, start):
        return None
    if "20" in text or "19" in text or "25" in text:
        if written := _ymd(text, start) or _dmy(text, start, month_first=month_first):
            return written
        if _WORD.search(text, start):
            written = _named_month(text, start, american=month_first)
            if written or "月" not in text:
                return written
    if "月" in text and (written := _month_first(text, start)):
        return written
    return _of_an_era(text, start)
