"""Dates beside the title that are written as few pages do: in boxes of their own, in characters, with half a year."""

from __future__ import annotations

from datetime import date

from newskit.fields.lines import Line
from newskit.fields.surroundings import Surroundings
from newskit.fields.times.written import Moment, find_moment, is_day
from newskit.rules.lazy import DIGIT, has_any, lazy
from newskit.rules.months import MONTHS

MAX_LINE = 80  # of a line that such a date stands on
_MAX_BOX = 12  # of a box: 2021年06月, 09:05:31
# 23 over 2021-06; 2020 over 06/05 and 10:20; 06-23 over 2021. All anchored: nothing else may stand in the boxes.
_BOXES = (
    lazy(r"(?P<day>\d{1,2})日? (?P<year>20\d\d)\s?[-/.年]\s?(?P<month>\d{1,2})月?(?: |$)"),
    lazy(
        r"(?P<year>20\d\d)年? (?P<month>\d{1,2})\s?[-/.月]\s?(?P<day>\d{1,2})日?(?: (?P<hour>[012]?\d)\s?[:：]\s?(?P<minute>[0-5]\d)(?:[:：](?P<second>[0-5]\d))?)?(?: |$)"
    ),
    lazy(r"(?P<month>\d{1,2})\s?[-/.月]\s?(?P<day>\d{1,2})日? (?P<year>20\d\d)年?(?: |$)"),
    lazy(r"(?P<day>\d{1,2})日? (?P<month>\d{1,2})月 (?P<year>20\d\d)年?(?: |$)"),
)
# 22-05-06 10:20, 01-3-19 下午 02:22: where a clock follows.
_SHORT_YEAR = lazy(
    r"(?<![\d./-])(?P<year>[0-3]\d)([-/.])(?P<month>1[0-2]|0?\d)\2(?P<day>[0-3]?\d)\s{1,3}(?:[上下]午\s?)?(?P<hour>2[0-3]|[01]?\d)[:：](?P<minute>[0-5]\d)(?!\d)"
)
# 日期：22-05-06: behind a label.
_SHORT_DAY = lazy(
    r"(?:时间|日期)\s?[:：]\s?(?P<year>[0-3]\d)([-/.])(?P<month>1[0-2]|0\d)\2(?P<day>[0-3]\d)(?![\d./-])"
)
# 发布时间：20210623: behind a label only, since any number may look so.
_RUN = lazy(
    r"(?:(?:时间|日期|发布|发表)\s?[:：]?\s?|^(?=\d{8}\s{1,3}来源))(?P<year>20[0-3]\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?!\d)"
)
# Wed Jun 23 09:05:31 CST 2021, as Java prints it, and C without the zone.
_JAVA = lazy(
    r"[A-Z][a-z]{2} (?P<month>[A-Z][a-z]{2}) (?P<day>\d?\d) (?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d) (?:[A-Z]{3,4} )?(?P<year>20\d\d)"
)
# 115年5月6日 alone on a line: of the Republic of China.
_OF_THE_REPUBLIC = lazy(r"^(?P<year>1[0-3]\d)\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日$")
# On pages in traditional characters, the web's years only: 92.08.11, 110-05-06.
_OF_THE_REPUBLIC_TOO = lazy(
    r"(?P<year>8[5-9]|9\d|1[0-3]\d)([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?:\s?(?:出刊|出版|發行))?$"
)
_CHARACTERS = lazy(
    r"(?:([一二][〇○零ОO０一二三四五六七八九]{3})|(?:中[華华])?民[國国]([一二三四五六七八九十]{1,3}))年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
# Behind the number of an issue: 第二十三期　一九九八年三月六日出版.
_OF_ISSUE = lazy(rf"(?<=期\s){_CHARACTERS.pattern}(?:出版|出刊|發行|发行)?$")
# 26.06.24 kl. 09.31, 26/06/24, 26-06-24: the day first, as no English, Chinese, Japanese or Korean page has it.
_DAY_FIRST_SHORT = lazy(
    r"(?<![\d./-])(?P<day>[0-3]?\d)(?P<mark>[./-])(?P<month>1[0-2]|0?[1-9])(?P=mark)(?P<year>[0-3]\d)(?![\d./-]\d|\d)"
)
_NAMED_SHORT = lazy(r"(?<!\d)[0-3]?\d\.? [^\W\d_]{3,9}\.? (?P<year>[0-3]\d)(?![\d.:])")  # 04 мар 25
_MAX_LABEL = 24  # characters beside such a date that has no clock
# 12/4(木) 7:02: a weekday tells the year.
_WEEKDAY = lazy(
    r"(?<![\d/])(?P<month>1[0-2]|0?[1-9])\s?[/月]\s?(?P<day>3[01]|[12]\d|0?[1-9])日?\s?[（(](?:星期|周|週)?(?P<weekday>[月火水木金土日一二三四五六월화수목금토일])[^)）]{0,3}[)）]"
    r"\s{0,2}(?:(?P<hour>2[0-3]|[01]?\d)[:：](?P<minute>[0-5]\d))?"
)
_WEEKS = ("月火水木金土日", "一二三四五六日", "월화수목금토일")
_WEEKDAYS = {name: at for week in _WEEKS for at, name in enumerate(week)}
_RIGHTS = ("©", "Copyright", "copyright", "(C)", "(c)")
_YEAR = lazy(r"(?<!\d)20[0-4]\d(?!\d)")
_MAX_RIGHTS = 200  # characters of a line of rights
_NUMERALS = {numeral: str(value) for value, numeral in enumerate("〇一二三四五六七八九")} | dict.fromkeys(
    "○零ОO０", "0"
)
SIGNED = 4  # lines at the end of the text, and below it
_RELATIVE = lazy(
    r"\d{1,2}\s?(?:秒|分钟|分鐘|小时|小時|時間|分|日|天|周|个月)前|刚刚|昨天|前天|今天\s?\d|\d{1,2}\s?(?:시간|분|일)\s?전"
    r"|\b\d{1,2}\s?[^\s\d]{1,12}\s(?:ago|fa|geleden|sedan|siden|sitten|tagasi|temu|önce|назад|тому|पहले|আগে|پہلے|წინ|առաջ|trước|(?:yang )?lalu|پیش|atrás|în urmă|que passou)(?!\w)"
    r"|(?:\b(?:[Vv]or|[Ii]l y a|[Hh]ace|[Hh]á|[Ff]ör|[Pp]řed|[Pp]red|[Pp]rije|[Pp]re|[Pp]irms|[Pp]rieš|[Aa]cum)|πριν(?: από)?|преди|пре|منذ|قبل|לפני) \d{1,2} "
    r"|\b\d{1,2} (?:órája|napja|perce)\b|(?:நேரம்|நிமிடங்கள்|நாட்கள்) முன்பு|\d\s?(?:ម៉ោង|នាទី|ថ្ងៃ)មុន|\d ሰዓት በፊት|ang nakalipas|zilizopita"
    r"|\b(?:[Hh]ier à|[Gg]estern,?(?: um)?|[Aa]yer a las|[Ii]eri alle|[Oo]ntem às|[Gg]isteren(?: om)?|[Ii]går kl\.?|вчера в) \d|ที่แล้ว|ที่ผ่านมา"
)
# Where no number stands.
_DAYS_AGO = ("刚刚", "昨天", "前天", "முன்பு", "ที่แล้ว", "ที่ผ่านมา", "ang nakalipas", "zilizopita")
MAX_RELATIVE = 60  # characters of a line that says how long ago something was
_THAI_SHORT = lazy(r"(?<!\d)(\d{1,2} [^\x00-\x7f ]{1,4}\.[^\x00-\x7f ]{1,2}\. ?)([67]\d)(?!\d)")
# 12.11. klo 17.42
_NUMBERS_ONLY = lazy(r"(?<![\d.])[0-3]?\d\.[01]?\d\.,?\s(?:[^\W\d_]{1,4}\.?\s)?[012]?\d[:.][0-5]\d(?!\d)")
_NO_YEAR = lazy(
    r"(?:^|[,|•·]\s)(?:[^\s\d]{2,14},? )?\d{1,2}\.?\s(?:de )?(?P<name>[^\W\d_]{3,13})\.?,?(?: |$)(?!(?:de )?\d{4})"
)


def _moment(found: dict[str, str | None], *, century: int = 0) -> Moment | None:
    written = found["month"] or ""
    month = int(written) if written.isdigit() else MONTHS.get(written.lower(), 0)
    year, day = century + int(found["year"] or 0), int(found["day"] or 0)
    if not is_day(year, month, day):
        return None
    hour, second = found.get("hour"), found.get("second")
    if hour is None or int(hour) > 23:
        return Moment(year, month, day)
    return Moment(year, month, day, int(hour), int(found.get("minute") or 0), int(second) if second else None)


def _number(numerals: str) -> int:
    """Return the number below a hundred that Chinese characters write: 二十三 is 23."""
    tens, ten, ones = numerals.rpartition("十")
    value = int(_NUMERALS.get(ones, "0") if ones else "0")
    return value + 10 * (int(_NUMERALS.get(tens, "1")) if tens else 1) if ten else value


def _boxed(lines: list[Line]) -> Moment | None:
    """Return the date of up to three lines in a row that hold its parts and nothing else."""
    if not any(line.text[0].isdigit() and len(line.text) <= _MAX_BOX * 2 for line in lines):
        return None
    boxes = [" ".join(" ".join(line.pieces).split()) for line in lines]
    for at, box in enumerate(boxes):
        if not box[:1].isdigit() or len(box) > _MAX_BOX * 2:
            continue
        row = " ".join(
            [box, *(more for more in boxes[at + 1 : at + 3] if more[:1].isdigit() and len(more) <= _MAX_BOX)]
        )
        for pattern in _BOXES:
            if (found := pattern.match(row)) and (moment := _moment(found.groupdict())):
                return moment
    return None


def _on_line(text: str) -> Moment | None:
    if found := _SHORT_YEAR.search(text):
        written = find_moment(f"20{text[found.start() :]}")
        return written.moment if written else None
    for pattern, century in ((_SHORT_DAY, 2000), (_RUN, 0), (_JAVA, 0), (_OF_THE_REPUBLIC, 1911)):
        if (found := pattern.search(text)) and (moment := _moment(found.groupdict(), century=century)):
            return moment
    if "年" in text and (found := _CHARACTERS.search(text)):
        of_republic, month, day = found[2], _number(found[3]), _number(found[4])
        digits = "" if of_republic else "".join(_NUMERALS[numeral] for numeral in found[1])
        year = 1911 + _number(of_republic) if of_republic else int(digits)
        return Moment(year, month, day) if is_day(year, month, day) else None
    return None


def _in_head(scene: Surroundings) -> Moment | None:
    """Return the first such date on a short line between title and text."""
    texts = (line.text for line in scene.head if len(line.text) < MAX_LINE)
    dates = (_on_line(text) for text in texts if "年" in text or DIGIT.search(text))
    return next(filter(None, dates), None)


def from_odd_date(scene: Surroundings) -> Moment | None:
    """Return a date right above or below the title that is written as no other page writes it."""
    if moment := _in_head(scene):
        return moment
    for line in (*scene.head, *scene.above[-3:]) if scene.lang == "zh-Hant" else ():
        if found := _OF_THE_REPUBLIC_TOO.match(line.text):
            return _moment(found.groupdict(), century=1911)  # 110-05-06 alone on a line
    return _boxed([*scene.above[-4:], *scene.head[:8]])


def from_signed_day(scene: Surroundings) -> Moment | None:
    """Return the day in characters on a line of its own right below the text, as offices sign, or above the title: 二零零二年五月十七日（星期五）."""
    above = [
        at
        for at, text in enumerate(scene.texts[: scene.anchor])
        if len(text) <= 2 * _MAX_LABEL and "年" in text
    ]
    for line in (*scene.closing[-SIGNED:], *scene.tail[:SIGNED], *scene.lines_at(above)):
        found = _CHARACTERS.match(line.text) if len(line.text) <= _MAX_LABEL else None
        if found and (moment := _on_line(found[0])):
            return moment
    for line in scene.lines_at(above):
        if (found := _OF_ISSUE.search(line.text)) and (moment := _on_line(found[0])):
            return moment
    return None


def from_short_year(scene: Surroundings) -> Moment | None:
    """Return a date beside the title whose year has two digits, the day first: with its clock, or on a line of its own."""
    if scene.family != "other":
        return _in_head(scene)
    if scene.lang.startswith("en"):
        return None
    if scene.lang == "th":
        from newskit.rules.updated import UPDATED

        lines = [*scene.head, *scene.above[-4:], *scene.wide, *scene.tail[:3]]
        own = [line for line in lines if not has_any(line.text, UPDATED)]
        return next((day for line in (*own, *lines) if (day := _thai(line.text))), None)
    for line in (*scene.head, *scene.above[-4:]):
        text = line.text
        found = (_DAY_FIRST_SHORT.search(text) or _NAMED_SHORT.search(text)) if len(text) < MAX_LINE else None
        if found is None:
            continue
        written = find_moment(f"{text[: found.start('year')]}20{text[found.start('year') :]}")
        if written and (written.moment.hour is not None or len(text) - len(found[0]) <= _MAX_LABEL):
            return written.moment
    return None


def has_short_year(text: str) -> bool:
    """Tell whether a short line tells a day whose year has two digits: 15.10.24 23:35."""
    found = _DAY_FIRST_SHORT.search(text) if len(text) < MAX_LINE and DIGIT.search(text) else None
    return found is not None and len(text) - len(found[0]) <= _MAX_LABEL


def without_short_year(text: str, mark: str) -> str:
    """Return a line with a mark where such a day stood."""
    return _DAY_FIRST_SHORT.sub(mark, text)


def _thai(text: str) -> Moment | None:
    """Return the date of 12 พ.ย. 67: two digits of a year of the Buddhist era."""
    found = _THAI_SHORT.search(text) if len(text) < MAX_LINE else None
    written = find_moment(f"{text[: found.start(2)]}25{text[found.start(2) :]}") if found else None
    return written.moment if written else None


def may_tell_time(text: str) -> bool:
    """Tell by a cheap look whether a line can tell when anything was."""
    return DIGIT.search(text) is not None or has_any(text, _DAYS_AGO)


def is_relative(text: str) -> bool:
    """Tell whether a line says how long ago something was, or a day without its year: 3小时前, hace 2 horas, 12 ноября, 17:42."""
    if len(text) >= MAX_RELATIVE or not may_tell_time(text):
        return False
    if _RELATIVE.search(text):
        return True
    if _NUMBERS_ONLY.search(text):
        return True
    found = _NO_YEAR.search(text)
    return found is not None and found["name"].lower() in MONTHS


def from_weekday(scene: Surroundings) -> Moment | None:
    """Return a day of the head without a year, in the year that its weekday and the line of rights agree on, or the one before."""
    for line in scene.head:
        found = _WEEKDAY.search(line.text) if len(line.text) < MAX_LINE else None
        if found is None:
            continue
        rights = [text for text in scene.texts if len(text) < _MAX_RIGHTS and has_any(text, _RIGHTS)]
        years = {int(year) for text in rights for year in _YEAR.findall(text)}
        for year in sorted({one - back for one in years for back in (0, 1)}, reverse=True):
            moment = _moment({**found.groupdict(), "year": f"{year}"})
            if moment and date(*moment[:3]).weekday() == _WEEKDAYS[found["weekday"]]:
                return moment
    return None
