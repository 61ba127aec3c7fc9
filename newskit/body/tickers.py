"""Tickers: pages of many short reports, each with its time of day, under the name of a section."""

from __future__ import annotations

import re

from newskit.body.measures import Measures
from newskit.rules.lazy import MixedWords, lazy

_MIN_ENTRIES = 5
_MIN_SHARE = 0.5  # of the chosen blocks that stand right behind a time
_NEAR = 2  # blocks between a time and its report: a headline, a tag
_TIME = lazy(
    r"\W{0,3}(?:(?:20\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?\s{0,3}|[^\W\d]{1,3}[.,]?\s)?[0-2]?\d[:：.h][0-5]\d|\d{1,2}\s?(?:分钟|小时|mins?|minutes?|hours?|h)\s?(?:前|ago)",
    re.IGNORECASE,
)
# All of a title: what stands beside it makes a report of it.
_SECTION = lazy(
    r"\W{0,3}(?:[^\W\d_a-zA-Z]{0,6}\W?)?7\s?[×xX*＊]\s?24\s?(?:小时|小時|[Hh])?\W?(?:[^\W\d_a-zA-Z]{0,6})\W{0,3}$|"
    r"\W{0,3}(?:[^\W\d_a-zA-Z，。：！？]{0,4}(?:快讯|快訊|滚动(?:新闻|播报|资讯|快讯)?|滾動(?:新聞)?|电报|電報|即时新闻|即時新聞|实时(?:新闻|播报|资讯)|最新(?:消息|资讯|新闻)|要闻速递))\W{0,3}$|"
    r"\W{0,3}(?:latest(?: (?:news|headlines|updates))?|breaking(?: news)?|news ?(?:ticker|wire|feed|in brief)|live ?wire|market (?:wire|news|updates?)|newsticker|eilmeldungen|kurzmeldungen|schlagzeilen|"
    r"dernières? (?:infos|minutes?|actualités|nouvelles)|fil info|l['’]info en continu|últimas noticias|última hora|al minuto|ultime notizie|ultim['’]ora|laatste nieuws|senaste nytt|siste nytt|лента новостей|новости дня|последние новости|"
    r"(?:ニュース|最新)?速報(?:一覧|ニュース)?|新着ニュース|ニュース一覧|속보|최신 ?뉴스)\W{0,3}$",
    re.IGNORECASE,
)
# One of these stands in each, in lower case, or 24.
_SECTION_WORDS = MixedWords(
    "快讯|快訊|滚动|滾動|电报|電報|即时|即時|实时|最新|速递|latest|breaking|news|wire|eilmeld|kurzmeld|schlagzeilen|market|minute|actualit|nouvelles|"
    "info|noticias|hora|minuto|notizie|ultim|nieuws|nytt|новост|速報|新着|ニュース|속보|뉴스".split("|")
)


def is_ticker(m: Measures, title: str, chosen: list[int]) -> bool:
    """Tell whether what was chosen are the reports of a ticker."""
    if len(chosen) < _MIN_ENTRIES or not ("24" in title or _SECTION_WORDS.within(title.lower())):
        return False
    if not _SECTION.match(title):
        return False
    texts = m.texts
    timed = sum(
        any(_TIME.match(texts[at]) for at in range(max(0, index - _NEAR), index + 1)) for index in chosen
    )
    return timed >= max(_MIN_ENTRIES, _MIN_SHARE * len(chosen))
