"""Teasers of a list on a text page: sentences between which headlines and times stand."""

from __future__ import annotations

from itertools import pairwise

from newskit.body.text.lines import SENTENCE, Lines
from newskit.fields.times.written import find_moment
from newskit.page.words import LineWords
from newskit.rules.lazy import lazy

# Results of a search, and how many there are.
_RESULTS = lazy(
    r"(?i)^(?:search results|suchergebnisse|résultats de recherche|resultados de (?:la )?búsqueda|результаты поиска|検索結果)\b"
    r"|^搜[索尋]\s?[结結]果|^검색\s?결과|"
    r"\d\s?[条條個个篇项項筆](?:相[关關])?(?:[结結]果|[记記紀][录錄])|(?:[结結]果|[记記紀][录錄])(?:[约約共有为]|\s){0,3}\d+\s?[条條個个篇项項筆]|\b\d+ results\b"
)
# What leads from a teaser to the whole.
_LEAD = lazy(
    r"(?i)\W{0,3}(?:(?:阅读|閱讀|查看|浏览|展开)(?:全文|原文|更多|详情|詳情)|[详詳][细細情]内?容?|read (?:more|on|the (?:full|whole) \w+)"
    r"|continue reading|full story|"
    r"lire (?:la suite|l[’']article)|weiterlesen|mehr lesen|leer más|seguir leyendo|leggi tutto|continua a leggere|leia mais"
    r"|lees (?:meer|verder)|czytaj (?:więcej|dalej)|читать (?:далее|полностью|дальше)|続きを読む|もっと(?:読む|見る)|더 ?보기"
    r"|자세히 보기)\W{0,4}(?:https?:\S{1,200}|[^\W\d]{2,6}\s?\d{1,7})?$"
)
_MOST_LEAD = 240  # characters of that and an address
_MOST_SAID = 60  # characters of a line that says so
_NEAR_TIME = 6  # lines above a brief in which its time stands
_MOST_TIME = 30  # characters of a line that is a time
_MIN_TEASERS, _PARTED = 4, 0.8  # in a list; share of the gaps between them that hold a headline and a time
_LEAST_HEADLINE, _LEAST_SENTENCE = 24, 40  # weight


def says_results(text: str) -> bool:
    """Tell whether a line says that results of a search follow, or how many."""
    return len(text) < _MOST_SAID and _RESULTS.search(text) is not None


def is_time_line(words: LineWords, i: int) -> bool:
    """Tell whether a line is little but a time, in any language."""
    if i in words.dated:
        return True
    text = words.texts[i]
    return len(text) <= _MOST_TIME and any(map(str.isdecimal, text)) and find_moment(text) is not None


def leads_on(text: str) -> bool:
    """Tell whether a line leads from a teaser to the whole text."""
    return len(text) <= _MOST_LEAD and _LEAD.match(text) is not None


def are_teasers(words: LineWords, lines: Lines, chosen: list[int]) -> bool:
    """Tell whether a headline and a time, or what leads to the whole text, stand between nearly all sentences of a page, as in lists, and between those that were chosen."""
    said = [i for i, end in enumerate(lines.ends) if end == SENTENCE and lines.weight[i] >= _LEAST_SENTENCE]
    own = sorted(set(said).intersection(chosen))
    if len(said) < _MIN_TEASERS or not _are_parted(words, lines, said):
        return False
    # One alone has its time below it, as the others have: a brief has one above.
    above = own and any(is_time_line(words, i) for i in range(max(0, own[0] - _NEAR_TIME), own[0]))
    return _are_parted(words, lines, own) or (len(own) == 1 and not above)


def _are_parted(words: LineWords, lines: Lines, said: list[int]) -> bool:
    parted = sum(_has_headline_and_time(words, lines, range(i + 1, after)) for i, after in pairwise(said))
    return parted >= max(1, _PARTED * (len(said) - 1))


def _has_headline_and_time(words: LineWords, lines: Lines, between: range) -> bool:
    times = [i for i in between if is_time_line(words, i) or leads_on(words.texts[i])]
    return bool(times) and any(
        lines.weight[i] >= _LEAST_HEADLINE and lines.ends[i] != SENTENCE and i not in times for i in between
    )
