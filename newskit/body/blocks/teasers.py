"""Teasers: openings of other articles, each in a small box with a link: its headline, or an invitation to read on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newskit.rules.lazy import lazy

if TYPE_CHECKING:
    from newskit.body.blocks.measures import Measures

MIN_HEADLINE, MAX_HEADLINE = 16, 240  # weights of a link that can be a headline: 6 Chinese characters
MIN_LINK_SHARE = 0.8  # of such a link
_MAX_TEASER = 600
_MAX_BOX = 10  # blocks: picture's text, section, headline, teaser, time, author, "read on"
_BEFORE, _AFTER = 4, 3  # blocks between a teaser and its headline
_UP = 5  # elements from the headline up to the box
_MAX_INVITATION = 40  # weight of a link that invites to read on
_READ_ON = lazy(
    r"\W{0,3}(?:(?:read|learn|see|find out) more|more|continue(?: reading)?|(?:read )?(?:the )?full (?:story|article)|read on"
    r"|(?:mehr(?: lesen| erfahren)?|weiter ?lesen|zum artikel|artikel lesen)|"
    r"(?:lire (?:la suite|plus|l[’']article)|en savoir plus)|(?:leer|ver|saber) más|seguir leyendo|(?:leia|ler|saiba|veja) mais"
    r"|continuar lendo|(?:leggi|scopri)(?: tutto| di più)?|continua(?: a leggere)?|(?:lees|meer) (?:meer|verder|lezen)|"
    r"(?:czytaj|zobacz) (?:więcej|dalej)|więcej|läs mer|les mer|læs mere|lue lisää|číst (?:více|dál)|devamı(?:nı oku)?|подробнее"
    r"|читать (?:далее|дальше|полностью)|далее|xem (?:thêm|tiếp)|đọc (?:thêm|tiếp)|selengkapnya|baca selengkapnya|اقرأ المزيد"
    r"|المزيد|"
    r"(?:[查点點][看击擊])?(?:更多|全文|[详詳][情细細])|(?:阅读|閱讀|繼續閱讀|继续阅读|看)(?:更多|全文|[详詳][情细細])?|看更多"
    r"|続きを?(?:読む|見る)|もっと(?:見る|読む)|詳しく(?:見る|は)?|더 ?보기|자세히(?: 보기)?)\W{0,3}$",
    re.IGNORECASE,
)
_CUT_OFF = ("...", "…", "[…]", "[...]")
_MIN_BOXES = 3  # one may be an invitation inside the article, two what comes before and after it


def teasers(m: Measures, indices: Sequence[int]) -> list[int]:
    """Return those of some blocks that are teasers: each is the only one of these blocks in its box, and there are some boxes.

    An article whose paragraphs stand under headings with links is one box with many paragraphs. Where headline and opening
    are one block, it is cut off.
    """
    return _below_headlines(m, indices) or _cut_off(m, indices)


def _cut_off(m: Measures, indices: Sequence[int]) -> list[int]:
    """Return the blocks set alike that hold a link and break off with dots."""
    found = [at for at in indices if m.link_share[at] and m.texts[at].endswith(_CUT_OFF)]
    if len(found) < _MIN_BOXES:
        return []
    often = Counter(m.signatures(found))
    return [at for at in found if often[m.signature(at)] >= _MIN_BOXES]


def _below_headlines(m: Measures, indices: Sequence[int]) -> list[int]:
    """Return the teasers whose headline, or invitation to read on, is a block of its own."""
    weights = m.weights
    headlines = [at for at in m.headlines if at != m.title_at]
    invitations = _invitations(m, indices)
    if len(headlines) < _MIN_BOXES and not invitations:
        return []
    # Below the title's own text links are tags, or the next article.
    first = next((at for at in indices if at > m.title_at >= 0), -1)
    boxes: dict[int, list[int]] = {}
    for index in indices:
        if weights[index] < _MAX_TEASER:
            after = bisect_left(headlines, index)
            if after and index - headlines[after - 1] <= _BEFORE:
                box = _box(m, index, headlines[after - 1])
            elif after < len(headlines) and headlines[after] - index <= _AFTER and index != first:
                box = _box(m, index, headlines[after])
            else:
                box = -1
            if box <= 0 and invitations:
                after = bisect_left(invitations, index)
                if after < len(invitations) and invitations[after] - index <= _AFTER:
                    box = _box(m, index, invitations[after])
            if box > 0:
                boxes.setdefault(box, []).append(index)
    found = [inside[0] for inside in boxes.values() if len(inside) == 1]
    return found if len(found) >= _MIN_BOXES else []


def _invitations(m: Measures, indices: Sequence[int]) -> list[int]:
    """Return the links that invite to read on, right below some of the blocks; three at least must have the same words."""
    share, weights, last = m.link_share, m.weights, len(m.texts) - 1
    words: dict[str, set[int]] = {}
    inside = set(indices)
    for index in indices:
        # Of blocks in a row it is enough to look behind the last.
        for at in range(index + 1, min(index + _AFTER, last) + 1) if index + 1 not in inside else ():
            if share[at] == 1.0 and weights[at] <= _MAX_INVITATION:
                words.setdefault(m.texts[at], set()).add(at)
    return sorted(
        at
        for text, found in words.items()
        if len(found) >= _MIN_BOXES and _READ_ON.match(text)
        for at in found
    )


def _box(m: Measures, index: int, headline: int) -> int:
    """Return the place of the small element that holds a block and the headline next to it, -1 where there is none."""
    starts, ends = m.starts, m.ends
    at = m.places[headline]
    for _ in range(_UP):
        if at <= 0 or starts[at] <= index < ends[at]:
            break
        at = m.parents[at]
    if index == headline + 1 and m.tags[m.places[headline]] == "dt" and m.tags[m.places[index]] == "dd":
        return m.places[index]
    is_box = at > 0 and starts[at] <= index < ends[at] and ends[at] - starts[at] <= _MAX_BOX
    is_box = is_box and not starts[at] <= m.title_at < ends[at]  # a breadcrumb above the title is no headline
    return at if is_box else -1
