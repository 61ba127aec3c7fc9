"""Datelines: agency, place, date and people of an opening like 中新网广州6月22日电 (蔡敏婕 廖培金)自5月21日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newskit.fields.credits.loose import leading_names
from newskit.fields.people.han_lists import names_in
from newskit.fields.people.names import REPORTS, is_medium
from newskit.fields.people.report_lines import people_and_place
from newskit.fields.times.written import is_day
from newskit.record import Dateline
from newskit.rules.credits import REPORTER, REPORTERS
from newskit.rules.lazy import has_any, lazy
from newskit.rules.media import AGENCIES
from newskit.rules.months import MONTHS

_AGENCY = "|".join(map(re.escape, sorted(AGENCIES, key=len, reverse=True)))
# 新华社北京5月9日电, 本报讯, 中国网5月13日讯, IT之家9月30日消息, 新华社联合国5月9日电, 央视网消息: an agency or what
# ends like one, a place, and from the date on this. By hand, since as one pattern it takes 4 ms to compile.
_DATED_VERB = lazy(
    r"(?=(?:(?P<year>20\d\d)\s?年)?\s?(?:(?P<month>\d{1,2})\s?月\s?)?(?:(?P<day>\d{1,2})\s?(?P<day_word>[^\W\d_a-zA-Z])\s?)?"
    r"(?:[（(]?(?:上午|下午|晚|凌晨|早)[)）]?)?"
    r"[专專快]?(?P<verb>电|電|讯|訊|消息|报道|報道|報導|综合消息|综合电|专电))"
)
# Where a search for that begins: at a verb, and the characters before it that can be a part of it.
_VERB = lazy(r"[电電讯訊]|消息|报道|報道|報導")
_BEFORE_VERB = frozenset("（(上下晚凌早专專快综")
_MAX_BEFORE_VERB = 28
# Agencies by their first character, the longest first.
_AGENCIES: dict[str, list[str]] = {}
for _agency in sorted(AGENCIES, key=len, reverse=True):
    _AGENCIES.setdefault(_agency[0], []).append(_agency)
_AGENCY_ENDS = tuple("网 报 社 新闻 之家 财经 在线 日报 晚报 客户端 頻道 電視台 報 網".split())
_NO_AGENCY_CHAR = frozenset(" \t\n\r\f\v\x1f\u3000\xa0，。：:；！？（）()【】[]“”、") | {""}
_MARKS_BEFORE = frozenset(" \t\n\u3000\xa0【[（(〔")
_OPENERS, _CLOSERS = frozenset("（(【[〔"), frozenset("）)】]〕")
_NO_PLACE_CHAR = _NO_AGENCY_CHAR | frozenset("0123456789")
_DAY_WORDS = frozenset("日號号")
MAX_PLACE = 12
# 东方网记者曹磊5月13日报道：
_REPORTER = lazy(
    rf"(?P<agency>[^\s，。：:；！？]{{2,10}}?){REPORTER}\s{{0,2}}(?P<people>(?:[^\W\d_a-zA-Z]|[、\s]){{2,30}}?)\s{{0,2}}"
    r"(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日(?:从|在|获悉)?(?P<verb>电|電|讯|訊|消息|报道|報道|報導)[：:，,\s]"
)
# （中央社記者王小明台北13日電）, （法新社羅馬19日電）, （檳城30日訊）
_BRACKETED = lazy(
    rf"[（(〔【\[](?P<agency>{_AGENCY}|[^\s，。（）()]{{2,8}}?[社網报報]|)(?P<reporter>記者|记者)?(?P<place>(?:[^\W\d_a-zA-Z]|、){{2,16}}?)"
    r"(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日?(?:綜合|综合|專|专)?(?P<verb>電|电|報導|讯|訊)[）)〕】\]]"
)
# BEIJING, May 9 (Xinhua) -- ; LONDON (Reuters) - ; Berlin (dpa) -
_WESTERN = lazy(
    r"(?P<place>[A-ZÀ-Þ][\w.’'À-ÿ-]{1,20}(?:[ /-][A-ZÀ-Þ][\w.’'À-ÿ-]{1,20}){0,3}(?:, [A-Z][\w.]{1,14}){0,2})"
    r"(?:, (?P<date>(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})))?(?:, (?P<year>20\d\d))?"
    r" \((?P<agency>(?:[A-Z][\w’'.-]{1,18}|dpa|dts|afp|lni)(?:[ /][A-Z][\w’'.-]{1,18}){0,3})\)(?: ?[-–—]{1,2}|\s{0,3}[.:])"
)
# 【ワシントン共同】, 【北京時事】
_JAPANESE = lazy(
    r"【(?P<place>[^【】=＝\s]{2,10}?)(?:[=＝](?P<people>[^【】]{2,12})|(?P<agency>共同|時事|ロイター|AFP))】"
)
# (서울=연합뉴스) 홍길동 기자 =
_KOREAN = lazy(
    r"[\[(](?P<place>[가-힣]{2,8})\s?=\s?(?P<agency>[가-힣A-Za-z0-9]{2,12})[\])](?:\s?(?P<people>[가-힣·, ]{2,30}?)\s?(?:기자|특파원))?"
)
# 〔記者王小明／台北報導〕, 記者王小明／台北報導
_TAIWAN = lazy(
    r"[〔（(【\[]?(?P<agency>[^〔〕（）()【】\s／/，。]{0,8}?)(?:記者|记者)\s?(?P<people>(?:[^\W\d_a-zA-Z]|[、\s]){2,16}?)\s?[／/]\s?"
    r"(?P<place>[^\W\d_a-zA-Z]{2,6}?)(?:即時|綜合|現場|專題|連線|特稿|外電)?(?P<verb>報導|報道|電|专电|專電)"
)
# 【环球网报道 记者 某某】, [环球时报特约记者 某某], 【大河网讯】
_IN_BRACKETS = lazy(
    r"[【\[（(〔](?P<agency>[^【】\[\]，。\s]{2,10}?)\s?(?:综合)?(?P<verb>报道|讯|消息|訊|電訊|報導)?[\s/／]{0,3}"
    rf"(?P<people>(?:驻\S{{2,8}})?(?:{REPORTER}|作者)[^【】\[\]，。]{{2,50}})?[】\]）)〕]"
)
MAX_OPENING_CHARS = 120
_NO_WRITERS = ("摄", "编辑", "来源", "原标题", "攝", "供图", "图片")  # in a bracket with others
_NO_PLACES = frozenset("快 专 專 综合 綜合 独家 獨家 即时 即時".split())  # 新京报快讯, 中新网独家消息


def parse_dateline(
    first_paragraph: str, year: int | None, month: int | None = None
) -> tuple[Dateline, list[str]] | None:
    """Read the dateline that opens a report: its parts, and the people in the bracket after it.

    `year` is that of the page's time, `month` its month: they date 5月9日 and 19日, a date that lies months after
    the page's own is of the year before. Returns None where the paragraph does not open so.

    >>> parse_dateline("中新网广州6月22日电 (蔡敏婕 廖培金)自5月21日", 2021)
    ({'agency': '中新网', 'place': '广州', 'date': '2021-06-22'}, ['蔡敏婕', '廖培金'])
    """
    opening = first_paragraph[:MAX_OPENING_CHARS].lstrip(" \t\u3000\xa0")
    head = opening[:60]
    if has_any(head, REPORTS) or "消息" in head:
        if opening[:1] in "（(〔【[" and (found := _BRACKETED.match(opening)):
            people, place = people_and_place(found["place"]) if found["reporter"] else ("", found["place"])
            return _dated(found, found["agency"], place, people, year, month)
        if "／" in head or "/" in head:
            if found := _TAIWAN.match(opening):
                return _dated(found, found["agency"], found["place"], found["people"], year, month)
        elif opening[:1] in "【[（(〔" and (found := _IN_BRACKETS.match(opening)) and found["verb"]:
            people = found["people"] or _people_behind(opening, found.end())  # 【江城日报讯】（王丽）
            return _dated(found, found["agency"], "", people, year, month)
        found = _REPORTER.match(opening) if has_any(head, REPORTERS) else None
        if (
            found
            and opening[0] not in "据據"
            and is_medium(found["agency"])
            and names_in(found["people"], labelled=False, role=True)
        ):
            return _dated(found, found["agency"], "", found["people"], year, month)
        if taken := _take_opening(opening):
            return _opening(*taken, year, month)
    return _foreign(opening, year)


def _heads(opening: str, start: int) -> Iterator[str]:
    """Yield what can be the agency at a place: known ones, the longest first; what ends like one; none."""
    for agency in _AGENCIES.get(opening[start : start + 1], ()):
        if opening.startswith(agency, start):
            yield agency
    for size in range(15):
        if size > 1 and opening.startswith(_AGENCY_ENDS, start + size):
            for end in _AGENCY_ENDS:
                if opening.startswith(end, start + size):
                    yield opening[start : start + size + len(end)]
        if opening[start + size : start + size + 1] in _NO_AGENCY_CHAR:
            break
    yield ""


def _verbs(opening: str) -> dict[int, re.Match[str]]:
    """Return the dates with a verb behind them, by the places where they begin."""
    found: dict[int, re.Match[str]] = {}
    for verb in _VERB.finditer(opening):
        last = verb.start()
        for at in range(max(0, last - _MAX_BEFORE_VERB), last + 1):
            char = opening[at]
            if at == last or char in _BEFORE_VERB or char.isspace() or char.isdigit():
                match = _DATED_VERB.match(opening, at)
                if match and at not in found:
                    found[at] = match
    return found


def _take_opening(opening: str) -> tuple[re.Match[str], str, str, str] | None:
    """Return the date and verb of an opening, its agency, its place, and the people in the bracket behind it."""
    verbs = _verbs(opening)
    start = 0
    while start < 3 and opening[start : start + 1] in _MARKS_BEFORE:
        start += 1
    start += opening.startswith("据", start)
    for head in _heads(opening, start) if verbs else ():
        first = start + len(head)
        first += _spaces(opening, first)
        last = first
        while last - first < MAX_PLACE and opening[last : last + 1] not in _NO_PLACE_CHAR:
            last += 1
        for end in range(last, first - 1, -1):
            found = verbs.get(end + _spaces(opening, end))
            if found and (not found["day"] or found["day_word"] in _DAY_WORDS):
                return found, head, opening[first:end], _people_behind(opening, found.end("verb"))
    return None


def _spaces(text: str, at: int) -> int:
    """Count the spaces at a place, two at the most."""
    return text[at : at + 1].isspace() + text[at : at + 2].isspace() * (len(text) > at + 1)


def _people_behind(opening: str, at: int) -> str:
    """Return what the bracket at a place holds, or the reporters without one: 江城网讯 记者王丽报道：; "" for neither."""
    at += _spaces(opening, at)
    if opening[at : at + 1] not in _OPENERS:
        return "、".join(leading_names(opening[at:]))
    for end in range(at + 1, min(at + 82, len(opening))):
        if opening[end] in _CLOSERS:
            return opening[at + 1 : end] if end > at + 2 else ""
    return ""


def _opening(
    found: re.Match[str], agency: str, place: str, people: str, year: int | None, month: int | None
) -> tuple[Dateline, list[str]] | None:
    verb = found["verb"]
    if place in _NO_PLACES:
        place = ""
    if agency and place.endswith(("网", "客户端", "新闻", "频道", "APP", "報", "报")):
        agency, place = agency + place, ""  # 中新网客户端, 上证报中国证券网
    if not agency:
        # 本报讯 and 中央社台北13日電 have a head; 广州5月9日电 has none and needs its day.
        if not (found["day"] and verb in ("电", "電", "讯", "訊")) or len(place) < 2:
            return None
    elif place and not found["day"] and verb in ("消息", "报道", "報道", "報導"):
        return None  # 新京报发布消息, 央视新闻频道报道: a sentence
    elif place.startswith(("记者", "記者", "的", "发布", "最新", "刊发", "发表", "今")) or place.endswith(
        ("的", "称", "获")
    ):
        return None
    if verb in ("报道", "報道", "報導") and not found["day"]:
        return None  # 据新华社报道 quotes
    return _dated(found, agency, place, people, year, month)


def _dated(
    found: re.Match[str], agency: str, place: str, people: str | None, year: int | None, month: int | None
) -> tuple[Dateline, list[str]]:
    groups = found.groupdict()
    written_month = int(groups["month"]) if groups.get("month") else month
    day = int(groups["day"]) if groups.get("day") else None
    date = ""
    written_year = int(groups["year"]) if groups.get("year") else year
    if written_year and written_month and day:
        if not groups.get("year") and month and written_month > month + 1:
            written_year -= 1  # a report of December on a page of January: none is of a month to come
        if is_day(written_year, written_month, day):
            date = f"{written_year}-{written_month:02}-{day:02}"
    names: list[str] = []
    if people and not has_any(people, _NO_WRITERS):
        names = names_in(people, labelled=False, role="者" in found.group())
    return Dateline(agency=agency, place=place, date=date), names


def _foreign(opening: str, year: int | None) -> tuple[Dateline, list[str]] | None:
    if "(" in opening[:80] and (found := _WESTERN.match(opening)):
        date = ""
        if found["date"] and (of := found["year"] or year):
            words = found["date"].replace(".", "").split()
            word, number = sorted(words, key=str.isdigit)
            month = MONTHS.get(word.lower())
            if month and is_day(int(of), month, int(number)):
                date = f"{int(of)}-{month:02}-{int(number):02}"
        return Dateline(agency=found["agency"], place=found["place"], date=date), []
    if "【" in opening[:3] and (found := _JAPANESE.match(opening)):
        return Dateline(agency=found["agency"] or "", place=found["place"], date=""), []
    if "=" in opening[:30] and (found := _KOREAN.match(opening)):
        people = [name.strip() for name in re.split(r"[·,]", found["people"] or "") if name.strip()]
        return Dateline(agency=found["agency"], place=found["place"], date=""), people
    return None
