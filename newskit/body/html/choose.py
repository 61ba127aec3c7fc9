"""Chances of HTML blocks to the blocks that are the body: those above a threshold, what belongs to them, what does not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from newskit.body.blocks.features import SAID_ENDS, SENTENCE_ENDS
from newskit.body.blocks.measures import Measures, take
from newskit.body.dated import is_date_beside
from newskit.body.html.briefs import brief_below_time, told_by_title, without_strangers
from newskit.body.html.captions import without_captions
from newskit.body.html.ends import NEAR_TITLE, before_end, without_company
from newskit.body.html.leftovers import says_of_itself, without_forms, without_own
from newskit.body.html.lists_and_tables import CELLS
from newskit.body.html.live import report_of
from newskit.body.html.next_article import (
    MIN_ARTICLE_WEIGHT,
    head_above,
    without_other_articles,
)
from newskit.body.html.parts import THRESHOLD, with_likely_lead, with_parts
from newskit.body.html.rescue import rescue
from newskit.body.html.river import river_below
from newskit.body.signed import is_credit, is_head, signing
from newskit.page import HEADINGS
from newskit.rules.body_lines import FOOTER_WITHIN, is_disclaimer, is_footer, is_read_also
from newskit.rules.lazy import lazy

_MIN_BRIEF_CHANCE = 0.12  # of the sentence right below the title
_MIN_FAR_CHANCE, _MAX_FAR = 0.25, 30  # with other text between, of so many blocks
_MIN_BESIDE = 0.05  # chance of a sentence right beside a brief, set as it is
_LINK_LINE = 0.8  # share of links from which a line is nothing but a link
_LINKED_BARS, _MIN_BARS = 0.5, 3  # share of links, and bars between them, of a menu on one line
_LINKED_WITH_DATE = 0.4  # share of links of a headline that is one, with its date beside it
_MIN_LINK_LINE_WEIGHT = 30  # a shorter link may be a name inside a line that <br> or a box cut
_MIN_COPY_CHARS, _MIN_COPY_SHARE = 120, 0.2  # characters of one copy; share of the body that all copies are
_MAX_COPIES = 3  # what comes more often is no copy
_SUMMARIES = 2  # blocks at the top, one of which may be a summary: a line of credits may stand above it
_SUMMARY_BLOCKS = 4  # below a summary, that it may be made of
_MIN_SUMMARY = 20  # characters

_CREDIT_BLOCKS = 5  # of what was chosen, that may say who wrote and when
_MAX_CLOCK_WEIGHT = 30
_MAX_BY_LINE = 160  # characters of one that says when, too
# 摘要：…, 【the headline】…, and what stands where a summary was cut off.
_SUMMARY_MARKS = lazy(
    r"^(?:【[^】]{1,60}】|(?:内容)?(?:摘要|导读|提要|導讀|核心提示)\s?[:：\s])\s?|[…. ]{1,8}$"
)
_CLOCK = lazy(
    r"(?:(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d,?\s)?\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?:\s?(?:[ap]\.?m\.?|uhr|h|gmt|bst|cet|e[ds]?t))?$",
    re.IGNORECASE,
)


def choose(m: Measures, indices: list[int], chances: list[float]) -> list[int]:
    """Return the indices of the body's blocks. `chances` are those of the candidates `indices`."""
    chosen = [index for index, chance in zip(indices, chances, strict=True) if chance > THRESHOLD]
    chance_of = dict(zip(indices, chances, strict=True))
    chosen = with_parts(m, chance_of, chosen)
    rescued = rescue(m, indices, chances, chosen)
    if len(rescued) > len(chosen):
        rescued = with_parts(m, chance_of, rescued)
    chosen = rescued or _brief(m, indices, chances)
    if report := report_of(m, chance_of):
        lead = [at for at in (*chosen, *brief_below_time(m)) if at < report[0]]
        return _without_link_lines(m, sorted({*lead, *report}))
    own = without_other_articles(m, chosen)
    river = river_below(m, own)
    if river >= 0:
        own = [index for index in own if index < river]
    if above := _above_other_article(m, (indices, chances), chosen, own):
        return above
    kept = _without_link_lines(m, before_end(m, own))
    chosen = without_forms(m, without_own(m, kept) or kept)
    if (
        chosen
        and m.weight_of(chosen) < MIN_ARTICLE_WEIGHT
        and m.title_at < chosen[0] <= m.title_at + NEAR_TITLE
    ):
        above = sorted(at for at in _beside(m, chosen[0], -1) if m.prose[at])
        more = [at for at in (*above, *_beside(m, chosen[-1], 1)) if chance_of.get(at, 0.0) > _MIN_BESIDE]
        chosen = sorted([*chosen, *_without_link_lines(m, without_own(m, more))])
    chosen = told_by_title(m, without_strangers(m, without_company(m, _without_copies(m, chosen))))
    chosen = with_likely_lead(m, chance_of, chosen)
    chosen = without_captions(m, _without_summary(m, chosen))
    while len(chosen) > 1 and (_is_heading(m, chosen[-1]) or not any(map(str.isalnum, m.texts[chosen[-1]]))):
        chosen.pop()  # a subhead with nothing under it is the next list's
    return chosen


def _above_other_article(
    m: Measures, candidates: tuple[list[int], list[float]], chosen: list[int], own: list[int]
) -> list[int]:
    """Return what is chosen if the page is cut where another article begins; [] where none begins, or that is less than `own`.

    Beside a whole article a short one looks like none, so the page's own is looked for again without the other.
    """
    left_out = sorted(set(chosen).difference(own))
    head = next((at for at in left_out if at > m.title_at), -1)
    if head < 0:
        head = head_above(m, own)
        own = own if head < 0 else []
    if head < 0:
        return []
    above = [(index, chance) for index, chance in zip(*candidates, strict=True) if index < head]
    is_cut = len(above) < len(candidates[0])  # else the page ends there already
    again = choose(m, [index for index, _ in above], [chance for _, chance in above]) if is_cut else []
    again = [index for index in again if index < head] or ([] if own else brief_below_time(m))
    return again if m.weight_of(again) > m.weight_of(own) else []


def _is_heading(m: Measures, index: int) -> bool:
    return m.tags[m.places[index]] in HEADINGS and m.texts[index][-1] not in SENTENCE_ENDS


def _brief(m: Measures, indices: list[int], chances: list[float]) -> list[int]:
    """Return the sentence right below the title with those beside it, if it is the likeliest block from there on, else [].

    Links and what stands in negative places do not count as between: they are no candidates.
    """
    start = bisect_right(indices, m.title_at) if m.title_at >= 0 else len(indices)
    likely = sorted(range(start, len(indices)), key=chances.__getitem__, reverse=True)
    best = next((at for at in likely if not says_of_itself(m.texts[indices[at]])), -1)
    if best < 0:
        return []
    index = indices[best]
    is_near = index <= m.title_at + NEAR_TITLE and chances[best] >= max(chances[:start], default=0.0)
    if chances[best] < (_MIN_BRIEF_CHANCE if is_near else _MIN_FAR_CHANCE):
        return []
    is_far = best - start > NEAR_TITLE or index > m.title_at + _MAX_FAR
    if not is_near and (is_far or brief_below_time(m)):
        return []
    return sorted([*_beside(m, index, -1), index, *_beside(m, index, 1)]) if index in m.prose_blocks else []


def _beside(m: Measures, index: int, step: int) -> Iterator[int]:
    """Yield the sentences right before or right behind a block (by `step`) that are set as it is or share its element."""
    at = index + step
    while (
        m.title_at < at < len(m.texts)
        and m.texts[at][-1] in SAID_ENDS
        and not m.link_share[at]
        and m.are_beside(index, at)
    ):
        yield at
        at += step


def _without_link_lines(m: Measures, chosen: list[int]) -> list[int]:
    """Leave out lone links, menus, times, invitations to read on; by-lines at the top; what the page says of itself at the end."""
    first, last = chosen[:_CREDIT_BLOCKS], set(chosen[-FOOTER_WITHIN:])
    kept: list[int] = []
    for index in chosen:
        text, weight, links = m.texts[index], m.weights[index], m.link_share[index]
        if links > _LINK_LINE and weight >= _MIN_LINK_LINE_WEIGHT:
            tag = m.tags[m.places[index]]
            if tag != "li" and tag not in HEADINGS:
                continue
        if links > _LINKED_BARS and text.count("|") + text.count("｜") >= _MIN_BARS:
            continue  # a menu: the bars between its links are not linked
        if links > _LINKED_WITH_DATE and any(
            is_date_beside(text, link.text) for link in m.page.links.beginning_in((index,))
        ):
            continue
        if weight <= _MAX_CLOCK_WEIGHT and _CLOCK.match(text) and m.tags[m.places[index]] not in CELLS:
            continue
        if is_read_also(text, weight, links) or is_disclaimer(text, weight):
            continue
        if index in last and is_footer(text, weight):
            continue
        if index in first and len(text) <= _MAX_BY_LINE and is_credit(text) and not _signs(m, index):
            continue
        if kept in ([], [m.title_at]) and index in first and is_head(text):
            continue
        kept.append(index)
    return kept


def _signs(m: Measures, index: int) -> bool:
    """Tell the day below who signs a notice from a by-line."""
    return signing(m.texts[index - 1 : index + 1]) > 0


def _without_copies(m: Measures, chosen: list[int]) -> list[int]:
    """Leave out paragraphs that stand again in another element.

    What stands twice in one element, or more than three times, was written so; so was a short text, unless copies are a good part
    of the body.
    """
    often = Counter(take(m.texts, chosen))
    if len(often) == len(chosen):  # as on most pages
        return chosen
    homes: dict[str, int] = {}
    copies = {
        index
        for index in chosen
        if 1 < often[m.texts[index]] <= _MAX_COPIES
        and homes.setdefault(m.texts[index], home := m.parents[m.places[index]]) != home
    }
    if m.weight_of(copies) <= _MIN_COPY_SHARE * m.weight_of(chosen):
        copies = {index for index in copies if len(m.texts[index]) >= _MIN_COPY_CHARS}
    return [index for index in chosen if index not in copies]


def _without_summary(m: Measures, chosen: list[int]) -> list[int]:
    """Leave out a block at the top that the text below it, in another element, begins with: a summary cut out of that."""
    for at, index in enumerate(chosen[:_SUMMARIES]):
        below = chosen[at + 1 : at + 1 + _SUMMARY_BLOCKS]
        if not below or m.texts[index] == m.texts[below[0]]:  # whole copies are another matter
            continue
        if m.parents[m.places[index]] != m.parents[m.places[below[0]]]:
            summary = _SUMMARY_MARKS.sub("", m.texts[index])
            if len(summary) >= _MIN_SUMMARY and "".join(take(m.texts, below)).startswith(summary):
                return [other for other in chosen if other != index]
    return chosen
