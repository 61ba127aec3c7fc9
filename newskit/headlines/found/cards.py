"""What a link holds besides its headline: a card with section, summary and time, marks and dates; and headlines that are cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Sequence
from operator import itemgetter

from newskit.page import HEADINGS, LinkRow, Page
from newskit.page.plain import folded
from newskit.rules.lazy import lazy

_MAX_WHOLE = 200  # characters
CUT_ENDS, _CUT_MARKS = ("…", "..."), "…. "
_MIN_CARDS = 3  # with the same line, which labels them
# Of a line in a card.
TITLE_NAMES = frozenset("title tit headline heading hed titre titel titulo titolo biaoti".split())
# 2-1 and 5-4 are scores, 3.5 is a number.
_DAY = r"20\d\d[-./年](?:0?[1-9]|1[0-2])[-./月](?:0?[1-9]|[12]\d|3[01])日?"
_OF_YEAR = r"(?:0[1-9]|1[0-2])[-./](?:0[1-9]|[12]\d|3[01])"
_OF_YEAR_IN_BRACKETS = (
    r"(?:0?[1-9]|1[0-2])[-./月](?:0[1-9]|[12]\d|3[01])日?|(?:0[1-9]|1[0-2])[-./月][1-9]|[1-9]/[1-9]"
)
_CLOCK = r"(?:(?:\s[A-Z]{3,4})?\s\d{1,2}(?::\d\d(?::\d\d)?|[時时]\d\d分))?"  # in Hong Kong with its zone: 2026-05-18 HKT 08:40
_DATED = (
    rf"(?:\s(?:{_DAY}|{_OF_YEAR}){_CLOCK}|\s?[\[(（【](?:{_DAY}|{_OF_YEAR_IN_BRACKETS}){_CLOCK}[\])）】])$"
)
_TRAILING_DATE = lazy(_DATED)
# Of a line of a flattened list the date was an element of its own.
_DATE_OF_LINE = lazy(
    rf"{_DATED}|\s{{0,3}}(?:{_DAY}|(?<!\d)(?:\d{{1,2}}月\d{{1,2}}日|0[1-9][-./](?:0[1-9]|[12]\d|3[01])|(?<=\s)[1-9][-/](?:[12]\d|3[01]))){_CLOCK}$"
    r"|\s\d{1,2}:\d\d$"
)
MIN_DATED = 18  # characters of a headline with a date behind it
_LONGEST_DATE = 24  # with its brackets and its clock
MARKS = frozenset("·•▪■□◆◇▶►●○-–—>»«←‹|上下前次")  # 上一篇：
TURNS = frozenset("»›→＞>")  # to the next article, at the end
_LEADING_MARK = lazy(r"^(?:[·•▪■□◆◇▶►●○\-–—>»«←‹|]|[上下]一[篇条則则]\s?[:：]|[前次]の記事\s?[:：]?)\s?")
DATE_ENDS = frozenset("0123456789])）】日分")
ENDS = TURNS | DATE_ENDS


def text_of(page: Page, row: LinkRow, labels: Container[str], is_fit: Callable[[str], bool]) -> str:
    """Return the headline in a link: where it holds a card, its heading, else its first line that can be one."""
    text, _, block, end = row
    if end - block > 1:
        text = _headline_of_card(page, block, end, labels, is_fit)
    if text[:1] in MARKS and not (text[0] == "«" and "»" in text):
        text = _LEADING_MARK.sub("", text)
    if text[-1:] in TURNS and not (text[-1] == "»" and "«" in text):
        text = text.rstrip("»›→＞> ")
    return without_date(text, _TRAILING_DATE) if len(text) > MIN_DATED else text


def without_date(text: str, date: re.Pattern[str] = _DATE_OF_LINE) -> str:
    """Take a date off the end of a headline; in a line of a list it may touch what is before it.

    >>> without_date("甲市三条地铁今天开通2026-05-18"), without_date("甲队客场胜乙队2-1")
    ('甲市三条地铁今天开通', '甲队客场胜乙队2-1')
    """
    if text[-1:] not in DATE_ENDS:
        return text
    return text[:-_LONGEST_DATE] + date.sub("", text[-_LONGEST_DATE:])


def _headline_of_card(
    page: Page, block: int, end: int, labels: Container[str], is_fit: Callable[[str], bool]
) -> str:
    places, tags = page.places[block:end], page.elements.tags
    lines = page.texts[block:end]
    headings = [
        (tags[place], line) for line, place in zip(lines, places, strict=True) if tags[place] in HEADINGS
    ]
    if headings:  # the highest of those that can be one: a kicker may be set as a heading, too
        return min([pair for pair in headings if is_fit(pair[1])] or headings, key=itemgetter(0))[1]
    fit = [number for number, line in enumerate(lines) if is_fit(line)]
    if len(fit) > 1:
        for number, (line, place) in enumerate(zip(lines, places, strict=True)):
            names = (*page.elements[place].words, *page.blocks[block + number].inline_words)
            if not TITLE_NAMES.isdisjoint(names):
                return line
        fit = [number for number in fit if lines[number] not in labels] or fit
    return lines[fit[0]] if fit else ""


def labels_of_cards(page: Page, rows: Iterable[LinkRow]) -> set[str]:
    """Return the lines that stand in several of the cards: `Article réservé aux abonnés`."""
    seen: dict[str, set[str]] = {}
    for _, node, block, end in rows:
        if end - block > 1:
            address = node.attrs.get("href") or ""
            for line in page.texts[block:end]:
                seen.setdefault(line, set()).add(address)
    return {line for line, addresses in seen.items() if len(addresses) >= _MIN_CARDS}


def whole_texts(texts: Sequence[str], rows: Sequence[LinkRow]) -> list[str]:
    """Return headlines, those that are cut as their links' titles have them whole."""
    return [
        _whole_text(text, row) if "\u3400" <= text[-1] <= "\u9fff" or text.endswith(CUT_ENDS) else text
        for text, row in zip(texts, rows, strict=True)
    ]


def _whole_text(text: str, row: LinkRow) -> str:
    title = row[1].attrs.get("title")
    if not title or title == text:
        return text
    title = folded(title)
    kept = text.rstrip(_CUT_MARKS)
    if not len(kept) <= len(title) <= _MAX_WHOLE or not title.startswith(kept):
        return text
    if text.endswith(CUT_ENDS):
        return title
    # Chinese systems cut in the midst of a phrase, or behind one, and set no mark.
    goes_on = title[len(kept) :].lstrip(" ，、：；")[:1]
    return title if "\u3400" <= goes_on <= "\u9fff" and "。" not in title else text
