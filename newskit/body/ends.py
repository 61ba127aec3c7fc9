"""Where an article ends though its text goes on: comments, and what a company says of itself below its news."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import accumulate

from newskit.body.features import HEADINGS, SENTENCE_ENDS
from newskit.body.leftovers import OTHERS
from newskit.body.measures import MAX_PROSE_LINK_SHARE, Measures, take
from newskit.body.teasers import MIN_LINK_SHARE
from newskit.body.unusual import brief_below_time
from newskit.rules.comment_heads import COMMENT_WORDS, heads_comments
from newskit.rules.lazy import lazy, lines_with

_MAX_HEAD_WEIGHT = 90
_MAX_HEADS = 40  # looked at: for each, all that was chosen is
_MIN_BRIEF, _MIN_ABOVE = 60, 300  # weight of the article above; above a company's words
_MAX_BELOW = 0.5  # of it, what stands below the head of a company's own words
_MIN_HEADLINE_SHARE = 0.2  # of a teaser that begins with its headline, that one; links in an article are less
_ABOUT_BLOCKS = 3  # of what was chosen, that may be a company's words without a head
_HEAD_WORDS = (
    *COMMENT_WORDS, "about", "über", "propos", "acerca", "sobre", "informazioni", "over", "contact", "kontakt", "forward", "safe harbor", "notes to",
    "note to", "boilerplate", "相关", "相關", "推荐", "推薦", "热门", "热点", "阅读", "猜你", "related", "also", "read ", "more ",
    "interes", "mehr ", "meistgel", "lire", "les plus", "leggi", "leia", "lidas", "leíd", "lees ", "meer ", "читайте", "по теме", "関連", "おすすめ", "관련", "ilgili", "czytaj", "اقرأ", "trending", "recommended",
)  # fmt: skip
_MIN_ENTRIES, _TIMED_SHARE = 4, 0.8
_ABOVE_ENTRY, _MAX_CLOCK_LINE = 2, 24  # blocks between an entry's time and its text; characters
_CLOCK = lazy(r"\d{1,2}[:：]\d\d|\d{1,2}[-/.月]\d{1,2}")
_MAX_READER, _MIN_READERS = 60, 3  # characters; how many a live report has hardly
_READER = lazy(
    r"([^\W\d][^\d:：]{1,39}?)[\s,，·|]*(?:(?:19|20)\d\d[-/.年]\d|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d|\d{1,2}\s?(?:小时|小時|分钟|分鐘|天)前|\d{1,2} (?:hours?|minutes?|days?) ago)"
)
_ABOUT = lazy(
    r"(?i:about|über|à propos d[e’']|acerca de|sobre|informazioni su|over)\s?(?:the |den |die |das |la |le |el )?([A-ZÄÖÜ][\w&.’'-]{1,30})(?: [\w&.,’'()-]{1,30}){0,7}\s?[:：]?$"
)
_CONTACT = lazy(
    r"(?:(?:media|press|investor|for more information|further information|public relations)(?: (?:and|&) \w{1,10})?(?: relations)? ?contacts?|contacts?(?: (?:for|us)\b.{0,30})?|pressekontakt|kontakt|contact presse|contacto de prensa|"
    r"(?:cautionary (?:note|statement).{0,30})?forward[- ]looking statements?|safe harbor.{0,30}|notes? to editors?|boilerplate)\s?[:：]?$",
    re.IGNORECASE,
)
_COMPANY = lazy(
    r"([A-Z][\w&.’'-]{1,30})(?: [A-Z(][\w&.,’'()-]{0,30}){0,5} (?:is|are) (?:an?|the|one of the) (?:world[’']s |[\w-]{1,20},? ){0,3}?(?:global|leading|largest|international|multinational|premier|listed)\b"
    r"[^.]{0,80}\b(?:provider|supplier|manufacturer|producer|developer|company|group|firm|operator|maker|retailer|organi[sz]ation|platform|network)s?\b"
)


def before_end(m: Measures, chosen: list[int]) -> list[int]:
    """Return what stands above the head of comments, or of a company's words on itself, where that is an article."""
    if len(chosen) < 2:
        return chosen
    texts, weights, shares = m.texts, m.weights, m.link_share
    lines = [
        at
        for at in range(chosen[0] + 1, chosen[-1] + 1)
        if weights[at] <= _MAX_HEAD_WEIGHT and shares[at] < MAX_PROSE_LINK_SHARE
    ]
    heads = lines_with(_HEAD_WORDS, "\n".join(take(texts, lines)).lower())
    if not heads:
        return chosen
    before = list(accumulate(take(weights, chosen), initial=0))
    tried = 0
    for at in take(lines, heads):
        text = texts[at]
        if text[-1] in SENTENCE_ENDS and text[-1] not in ":：)）”":
            continue
        number = bisect_left(chosen, at)
        above = before[number]
        if above < _MIN_BRIEF:
            continue
        tried += 1
        if tried > _MAX_HEADS:
            break
        if above < _MIN_ABOVE and chosen[0] not in brief_below_time(m):
            continue
        if heads_comments(text):
            if _is_outside(m, at, chosen[:number]) or are_strangers(m, chosen[:number], chosen[number:]):
                return chosen[:number]
        elif OTHERS.match(text):
            below = [index for index in chosen[number:] if index != at]
            is_apart = _are_headed(m, below[:2]) if below[1:] else are_strangers(m, chosen[:number], below)
            if is_apart and _are_linked(m, below):
                return chosen[:number]
        elif (
            above >= _MIN_ABOVE
            and before[-1] - above <= _MAX_BELOW * above
            and _is_company_head(m, text, chosen[:number])
        ):
            return chosen[:number]
    return chosen


def before_entries(m: Measures, chosen: list[int]) -> list[int]:
    """Return what stands above a list of short reports, each under its own link and time, or of what readers say, each under name and day, that are set like nothing above."""
    if len(chosen) <= _MIN_ENTRIES or chosen[-1] - chosen[0] < len(chosen) + _MIN_ENTRIES - 1:
        return chosen  # nothing stands between them
    signatures = [m.signature(index) for index in chosen]
    usual, count = Counter(signatures).most_common(1)[0]
    number = signatures.index(usual)
    if not number or count < _MIN_ENTRIES:
        return chosen
    entries = [index for index, signature in zip(chosen, signatures, strict=True) if signature == usual]
    timed = sum(
        any(m.link_share[at] >= MAX_PROSE_LINK_SHARE for at in between)
        and any(_CLOCK.search(m.texts[at][:_MAX_CLOCK_LINE]) for at in between)
        for between in (range(max(0, index - _ABOVE_ENTRY), index) for index in entries)
    )
    if timed < _TIMED_SHARE * count:
        found = [_READER.match(m.texts[index - 1][:_MAX_READER]) for index in entries]
        readers = [reader[1] for reader in found if reader]
        if len(readers) < _TIMED_SHARE * count or len(set(readers)) < _MIN_READERS:
            return chosen
    above = [index for index in chosen[:number] if m.link_share[index] < MAX_PROSE_LINK_SHARE]
    return above or chosen


def are_strangers(m: Measures, above: list[int], below: list[int]) -> bool:
    """Tell whether no block of some is set like one of those above."""
    alike = {m.signature(index) for index in above}
    return alike.isdisjoint([m.signature(index) for index in below])


def _is_outside(m: Measures, head: int, above: list[int]) -> bool:
    """Tell whether a heading stands behind the element that holds all of some blocks."""
    at = m.places[above[0]]
    while m.ends[at] <= above[-1]:
        at = m.parents[at]
    return m.ends[at] <= head


def _are_linked(m: Measures, below: list[int]) -> bool:
    """Tell whether most of some blocks hold a headline that is a link, or follow one."""
    linked = sum(
        m.link_share[index] > _MIN_HEADLINE_SHARE or m.link_share[index - 1] > MIN_LINK_SHARE
        for index in below
    )
    return 2 * linked > len(below)


def _are_headed(m: Measures, below: list[int]) -> bool:
    """Tell whether each of some blocks holds a headline that is a link, or follows a heading that is one."""
    return all(
        m.link_share[index] > _MIN_HEADLINE_SHARE
        or (m.tags[m.places[index - 1]] in HEADINGS and m.link_share[index - 1] > MIN_LINK_SHARE)
        for index in below
    )


def _is_company_head(m: Measures, text: str, above: list[int]) -> bool:
    if found := _ABOUT.match(text):
        return found[1] in m.page.title or any(found[1] in m.texts[index] for index in above)
    return _CONTACT.match(text) is not None


def without_company(m: Measures, chosen: list[int]) -> list[int]:
    """Return the blocks before the last few where those begin to say what the company of the news is."""
    for number in range(max(1, len(chosen) - _ABOUT_BLOCKS), len(chosen)):
        text = m.texts[chosen[number]]
        found = _COMPANY.match(text) if " is " in text or " are " in text else None
        if found is None:
            continue
        name = found[1]
        if (name in m.page.title or name in m.texts[chosen[0]]) and all(
            m.texts[index].startswith(name) or m.weights[index] <= _MAX_HEAD_WEIGHT
            for index in chosen[number:]
        ):
            return chosen[:number]
    return chosen
