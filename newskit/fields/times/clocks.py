"""Written clocks, beside dates: with or without seconds, halves of the day, words before them, and their zones."""

from __future__ import annotations

from newskit.rules.lazy import has_any, lazy
from newskit.rules.months import AFTERNOON, MORNING, NIGHT, NOON
from newskit.rules.zones import AMERICAN, INDIAN, ZONES, offset_of

Clock = tuple[int, int, int | None]  # hour, minute, second


# What may stand between a date and its clock, and the marks around a weekday. Looked at character by character: a
# class of wide characters takes Python half a millisecond to compile, and most dates are followed by digits at once.
_GAP = frozenset(" \t\n\r\f\v\u3000\xa0,，،.·•|｜\x1f/–—T-@")
_SHORT_GAP = frozenset(" \t\n\r\f\v\u3000\xa0,，،·|｜\x1f@")
_WEEK = ("星期", "周", "週", "礼拜", "禮拜")
_WEEKDAYS = frozenset("一二三四五六日天月火水木金土월화수목금토일")
_HALVES = sorted(word for word in MORNING | NOON | AFTERNOON | NIGHT if not word.isascii())
_HALF_STARTS = frozenset("".join(word[0] for word in _HALVES))
_HALF = "|".join(_HALVES)
_NAMED = "|".join((*ZONES, *AMERICAN, *INDIAN))
_AT = lazy(
    r"(?:(HKT)\s)?(?:(?:Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar|hétfő|kedd|szerda|csütörtök|péntek|szombat"
    r"|vasárnap|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUE|WED|THU|FRI|SAT|SUN|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?"
    r"|[^\W\d_]{4,14}(?=,?\s?[/|,]?\s\d\d:\d\d)),?\s?[/|]?\s{1,2})?"
    r"(?:(?:[гдрdgmrمء]|god|год[ау]?|року)\b\.?,?\s{1,2})?"
    r"(?:(?:at|um|om|às|as|à|a las|a les|alle(?:\s{1,3}ore)?|ore|ora|la ora|[Kk]l\.?|klo|kell|plkst\.?|val\.?|o|godz\.?|в|у|о|об"
    r"|saat|u|ob|v|pukul|jam|lúc|στις|ώρα|الساعة|בשעה|ساعت|เวลา)\s{1,2})?"
)
_CLOCK = lazy(
    r"\s{0,2}(\d{1,2})(?:[:：]\s?(\d\d)(?:[:：](\d\d))?|\s?([^\W\d_a-zA-Z])\s?(?:(\d{1,2})\s?[分분](?:\s?(\d{1,2})\s?[秒초])?)?"
    r"|\s?h(?:\s?(\d\d)(?:\s?min)?)?(?![a-z\d])|\.(\d\d)(?=\s?(?:Uhr|u[uh]r|kl|[aApP]\.?[mM])\b|(?![\d.]|\s?[a-z%]))|(?=\s?[aApP]\.?[mM]\b))"
)
_LOCAL_TIME = lazy(
    r"(?:北京|香港|澳门|澳門|台北|当地|當地|本地|(格林[尼威]治)(?:标准|標準)?)?(?:时间|時間)[:：\s]{0,2}"
)
_LOCAL_STARTS = frozenset("北香澳台当當本格时時")
_UTC = ("GMT", "UTC")
MAX_CLOCK_BEFORE = 32  # characters of a clock before its date, and its zone
_BESIDE = 30  # characters before a clock that hold its date
_LAST_ALPHABETIC = "\u0e7f"  # Thai: words before clocks are looked for up to it
_HOUR_WORDS = frozenset("時时点點시")
_AFTER_CLOCK = lazy(
    r"(?:\s?(?:([aApP])\.?\s?[mM]\b\.?|\x1f?(م|مساءً?|ص|صباحاً?|μ\.?μ\.?|π\.?μ\.?|পিএম|এএম|pagi|petang|malam)(?=[\s\x1f,.|]|$)))?"
    r"(?:\s?(?:Uhr|h)?\s{0,2}[（(]?(?:(?:GMT|UTC)\s?([+-]\d{1,2}(?::?\d\d)?)?|([+-]\d\d:?\d\d)|\.\d{3}(Z)|"
    rf"({_NAMED})(?![A-Za-z\d]))[)）]?|(Z)(?![^\W_]))?"
)
_AFTERNOONS = ("م", "μ", "প", "pe", "ma")  # مساءً, μ.μ., পিএম, petang, malam
_AFTER_CLOCK_SIGNS = frozenset("aApPGUhmZ(（+-.مصμπপএ").union(
    name[0] for name in (*ZONES, *AMERICAN, *INDIAN)
)
_CLOCK_BEFORE = lazy(
    rf"(?<![\d:])(?:({_HALF})\s?)?(\d{{1,2}})[:：](\d\d)(?:[:：](\d\d))?(?:\s?([aApP])\.?[mM]\.?)?(?:\s?(?:Uhr|h))?"
    r"(?:\s{0,2}[（(]?(?:(?P<utc>GMT|UTC|Z)\s?(?P<offset>[+-]\d{1,2}(?::?\d\d)?)?"
    r"|(?P<name>[A-Z]{2,5}))[)）]?)?[\s,，·|｜\x1f–—-]{1,4}(?:[^\W\d_]{2,12},?\s)?$"
)


def clock_of(half: str | None, hour: int, minute: int, second: int | None) -> Clock | None:
    """Return a 24-hour clock, None where there is no such time. Hour 24 is dropped: nobody knows whose day it is."""
    if half and hour <= 12:
        word = half.lower()
        if word in AFTERNOON:
            hour = hour if hour == 12 else hour + 12
        elif word in MORNING:
            hour %= 12
        elif (word in NOON and hour < 4) or (word in NIGHT and 6 < hour < 12):
            hour += 12
        elif word in NIGHT and hour == 12:
            hour = 0
    if hour > 23 or minute > 59 or (second or 0) > 59:
        return None
    return hour, minute, second


def _weekday_end(text: str, at: int) -> int:
    """Where a weekday that begins here ends: 星期三, (水・祝), （周三）; the same place where none does."""
    opening = text[at : at + 1]
    inside = at + 1 if opening in "（(" else at
    week = next((word for word in _WEEK if text.startswith(word, inside)), "")
    end = inside + len(week)
    if (week or inside > at) and text[end : end + 1] in _WEEKDAYS:
        end += 1
        if inside == at:
            return end
        if not week:
            end += len(text[end : end + 2]) - len(text[end : end + 2].lstrip("・･祝"))
        if text[end : end + 1] in ("）", ")"):
            return end + 1
    return at


def clock_after(text: str, end: int, *, american: bool) -> tuple[Clock, str, int] | None:
    """Return the clock that stands behind a date's end, with its zone and its own end."""
    at, early, is_utc = end, "", False
    while at < end + 4 and text[at : at + 1] in _GAP:
        at += 1
    if not text[at : at + 1].isdigit():
        at = _weekday_end(text, at)
        last = at + 3
        while at < last and text[at : at + 1] in _SHORT_GAP:
            at += 1
        first = text[at : at + 1]
        if first in ("(", "（") and text[at + 1 : at + 2].isdigit():
            at += 1  # 2021-06-23（09:05）
        elif first.isalpha() and first <= _LAST_ALPHABETIC and (word_before := _AT.match(text, at)):
            at, early = word_before.end(), word_before[1] or ""
        elif first in _LOCAL_STARTS and (local := _LOCAL_TIME.match(text, at)):
            at, is_utc = local.end(), bool(local[1])
    half = None
    if text[at : at + 1] in _HALF_STARTS:
        half = next((word for word in _HALVES if text.startswith(word, at)), None)
        at += len(half or "")
    found = _CLOCK.match(text, at)
    if not found:
        return None
    hour, m1, s1, word, m2, s2, m3, m4 = found.groups()
    if word and word not in _HOUR_WORDS:
        return None
    ampm = zone = name = None
    end = found.end()
    if not _AFTER_CLOCK_SIGNS.isdisjoint(text[end : end + 4]) and (more := _AFTER_CLOCK.match(text, end)):
        ampm, half_word, gmt, offset, millis, name, z = more.groups()
        if half_word:
            ampm = "p" if half_word.startswith(_AFTERNOONS) else "a"
        zone = gmt or offset or millis or z or ("Z" if has_any(more[0], _UTC) else None)
        end = more.end()
    seconds = s1 or s2
    clock = clock_of(
        half or (ampm and ampm + "m"),
        int(hour),
        int(m1 or m2 or m3 or m4 or "0"),
        int(seconds) if seconds else None,
    )
    beside = text[max(0, at - _BESIDE) : at] if name in INDIAN else ""
    known = zone_of("Z" if is_utc else zone) or offset_of(
        name or early, american=american and bool(ampm), beside=beside
    )
    return (clock, known, end) if clock else None


def zone_of(written: str | None) -> str:
    """Return `Z`, `+08:00` or "" for Z, +0800, +08, GMT+8."""
    if not written:
        return ""
    if written in "zZ":
        return "Z"
    digits = written[1:].replace(":", "")
    if len(digits) <= 2:
        digits = digits.zfill(2) + "00"
    digits = digits.zfill(4)
    if int(digits[:2]) > 14 or int(digits[2:]) > 59:
        return ""
    return f"{written[0]}{digits[:2]}:{digits[2:]}"


def clock_before(text: str, start: int, *, american: bool) -> tuple[Clock, str, int] | None:
    """Return the clock that stands right before a date, with its zone and its own start."""
    earliest = max(0, start - MAX_CLOCK_BEFORE)
    before = text[earliest:start]
    found = _CLOCK_BEFORE.search(text, earliest, start) if ":" in before or "：" in before else None
    if found is None:
        return None
    half, hour, minute, seconds, ampm, utc, offset, name = found.groups()
    clock = clock_of(half or (ampm and ampm + "m"), int(hour), int(minute), int(seconds) if seconds else None)
    zone = zone_of(offset or ("Z" if utc else None)) or offset_of(
        name or "", american=american and bool(ampm)
    )
    return (clock, zone, found.start()) if clock else None
