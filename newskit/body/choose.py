"""Chances of HTML blocks to the blocks that are the body: threshold, rescue, lines to leave out, copies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newskit.body.ends import are_strangers, before_end, before_entries, without_company
from newskit.body.features import HEADINGS, SENTENCE_ENDS
from newskit.body.leftovers import says_of_itself, without_own
from newskit.body.measures import PUNCTUATION, Measures, take
from newskit.body.next_article import (
    MAX_CREDIT,
    MIN_ARTICLE_WEIGHT,
    head_above,
    without_other_articles,
    without_teasers,
)
from newskit.body.parts import with_likely_lead, with_parts
from newskit.body.rescue import rescue
from newskit.body.signed import is_credit, is_head
from newskit.body.unusual import brief_below_time, told_by_title, without_untold
from newskit.rules.body_lines import FOOTER_WITHIN, is_disclaimer, is_footer, is_read_also
from newskit.rules.lazy import lazy

THRESHOLD = 0.5  # .4 to .6 score the same
_SECOND_THRESHOLD = 0.25
_MIN_BRIEF_CHANCE = 0.12  # of the sentence right under the title
_MIN_BESIDE = 0.05  # of a sentence set as the last one of a brief is, right behind it
_NEAR_TITLE = 4  # blocks from the title to a brief: time, source
_STRAY_GAP = 15  # blocks
_LINK_LINE = 0.8
_LINKED_BARS, _MIN_BARS = 0.5, 3
_MIN_LINK_LINE_WEIGHT = 30  # a shorter link may be a name inside a line that <br> or a box cut
_MAX_UNPUNCTUATED = 1000  # characters: no sentence anywhere is so long
_MIN_COPY_CHARS, _MIN_COPY_SHARE = 120, 0.2  # of one copy; of the body, all that stand in one element
_MAX_COPIES = 3  # what comes more often is no copy
_MIN_SAME = 0.7  # of a block that holds the rest over again: it is about as long as the rest
_SUMMARIES = 2  # blocks at the top, one of which may be a summary: a line of credits may stand above it
_SUMMARY_BLOCKS = 4  # below a summary, that it may be made of
_MIN_SUMMARY = 20  # characters

_SAID_ENDS = SENTENCE_ENDS - set(":：")  # 作者： ends no sentence of a brief
_CREDIT_BLOCKS = 5  # of what was chosen, that may say who wrote and when
_MAX_CLOCK_WEIGHT = 30
# 摘要：…, 【the headline】…, and what stands where a summary was cut off.
_SUMMARY_MARKS = lazy(
    r"^(?:【[^】]{1,60}】|(?:内容)?(?:摘要|导读|提要|導讀|核心提示)\s?[:：\s])\s?|[…. ]{1,8}$"
)
_CELLS = frozenset(("td", "th"))
_CLOCK = lazy(
    r"(?:(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d,?\s)?\d{1,2}[:.：]\d\d(?:[:：]\d\d)?(?:\s?(?:[ap]\.?m\.?|uhr|h|gmt|bst|cet|e[ds]?t))?$",
    re.IGNORECASE,
)


def choose(m: Measures, indices: list[int], chances: list[float]) -> list[int]:
    """Return the indices of the body's blocks. `chances` are those of the candidates `indices`."""
    chosen = [index for index, chance in zip(indices, chances, strict=True) if chance > THRESHOLD]
    chance_of = dict(zip(indices, chances, strict=True))
    chosen = with_parts(m, chance_of, chosen, THRESHOLD)
    rescued = rescue(m, indices, chances, chosen)
    if len(rescued) > len(chosen):
        rescued = with_parts(m, chance_of, rescued, THRESHOLD)
    chosen = without_teasers(m, _without_strays(m, rescued or _brief(m, indices, chances)))
    own = without_other_articles(m, chosen)
    if above := _above_other_article(m, (indices, chances), chosen, own):
        return above
    chosen = before_entries(m, before_end(m, own))
    kept = _without_link_lines(m, chosen)
    if len(kept) < len(chosen) and all(_is_heading(m, index) for index in kept):
        kept = _without_link_lines(m, _second_choice(m, chance_of, until=chosen[-1]))
    chosen = _without_own(m, chance_of, kept)
    if (
        chosen
        and m.weight_of(chosen) < MIN_ARTICLE_WEIGHT
        and m.title_at < chosen[0] <= m.title_at + _NEAR_TITLE
    ):
        above = sorted(at for at in _beside(m, chosen[0], -1) if m.prose[at])
        more = [at for at in (*above, *_beside(m, chosen[-1], 1)) if chance_of.get(at, 0.0) > _MIN_BESIDE]
        chosen = sorted([*chosen, *_without_link_lines(m, without_own(m, more))])
    chosen = told_by_title(m, without_company(m, _without_copies(m, chance_of, chosen)))
    chosen = with_likely_lead(m, chance_of, without_untold(m, chosen), THRESHOLD)
    chosen = _without_summary(m, chosen)
    while len(chosen) > 1 and (_is_heading(m, chosen[-1]) or not any(map(str.isalnum, m.texts[chosen[-1]]))):
        chosen.pop()  # a subhead with nothing under it is the next list's
    return chosen


def _above_other_article(
    m: Measures, candidates: tuple[list[int], list[float]], chosen: list[int], own: list[int]
) -> list[int]:
    """Return what would be chosen if the page ended where another article begins, [] where none does or that is less than what is left.

    Beside a whole article a short one looks like none.
    """
    left_out = sorted(set(chosen).difference(own))
    head = next((at for at in left_out if at > m.title_at), -1) if own else -1
    if head < 0:
        head = head_above(m, own)
        own = own if head < 0 else []
    if head < 0:
        return []
    above = [(index, chance) for index, chance in zip(*candidates, strict=True) if index < head]
    again = choose(m, [index for index, _ in above], [chance for _, chance in above])
    again = [index for index in again if index < head] or ([] if own else brief_below_time(m))
    return again if m.weight_of(again) > m.weight_of(own) else []


def _without_own(m: Measures, chances: dict[int, float], chosen: list[int]) -> list[int]:
    """Leave out of a brief what the page says of itself; where that is all, take what is likely beside it."""
    kept = without_own(m, chosen)
    if kept or not chosen:
        return kept
    likely = _second_choice(m, chances, until=len(m.texts))
    return [index for index in likely if not says_of_itself(m.texts[index])] or brief_below_time(m) or chosen


def _second_choice(m: Measures, chances: dict[int, float], *, until: int) -> list[int]:
    """Return the likely sentences between the title and a block, where invitations and notices were chosen instead."""
    return [
        index
        for index, chance in chances.items()
        if chance > _SECOND_THRESHOLD and m.title_at < index < until and m.texts[index][-1] in SENTENCE_ENDS
    ]


def _is_heading(m: Measures, index: int) -> bool:
    return m.tags[m.places[index]] in HEADINGS and m.texts[index][-1] not in SENTENCE_ENDS


def _brief(m: Measures, indices: list[int], chances: list[float]) -> list[int]:
    """Return the sentence right under the title with those beside it, where it is the likeliest block of all; [] where it is not."""
    if max(chances, default=0.0) < _MIN_BRIEF_CHANCE:
        return []
    best = indices[max(range(len(chances)), key=chances.__getitem__)]
    is_under_title = m.title_at >= 0 and m.title_at < best <= m.title_at + _NEAR_TITLE
    if not is_under_title or best not in m.prose_blocks:
        return []
    return sorted([*_beside(m, best, -1), best, *_beside(m, best, 1)])


def _beside(m: Measures, index: int, step: int) -> Iterator[int]:
    """Yield the sentences before or behind a block that are set as it is, or stand beside it: one may be all in bold."""
    at = index + step
    while (
        m.title_at < at < len(m.texts)
        and m.texts[at][-1] in _SAID_ENDS
        and not m.link_share[at]
        and m.are_beside(index, at)
    ):
        yield at
        at += step


def _without_strays(m: Measures, chosen: list[int]) -> list[int]:
    """Leave out what stands far below the body, is less than half of it and set like nothing in it."""
    if not chosen or chosen[-1] - chosen[0] < len(chosen) + _STRAY_GAP:
        return chosen
    for at in range(len(chosen) - 1, 0, -1):
        if chosen[at] - chosen[at - 1] < _STRAY_GAP:
            continue
        body, below = chosen[:at], chosen[at:]
        is_less = 2 * m.weight_of(below) < m.weight_of(body)
        if is_less and are_strangers(m, body, below):
            chosen = body
    return chosen


def _without_link_lines(m: Measures, chosen: list[int]) -> list[int]:
    """Leave out lone links, times, heaps of words, invitations to read on; first by-lines and times, last what the page says of itself."""
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
        if len(text) > _MAX_UNPUNCTUATED and not _is_running_text(text):
            continue
        if weight <= _MAX_CLOCK_WEIGHT and _CLOCK.match(text) and not _is_price(m, index):
            continue
        if is_read_also(text, weight, links) or is_disclaimer(text, weight):
            continue
        if index in last and is_footer(text, weight):
            continue
        if index in first and len(text) <= MAX_CREDIT and is_credit(text):
            continue
        if not kept and index in first and is_head(text):
            continue
        kept.append(index)
    return kept


def _is_price(m: Measures, index: int) -> bool:
    """Tell a number in a table, 5.00, from a time of day."""
    return "." in m.texts[index] and m.tags[m.places[index]] in _CELLS


def _is_running_text(text: str) -> bool:
    """Tell sentences from search words strung together: those have no punctuation for pages on end."""
    return len(PUNCTUATION.findall(text)) * _MAX_UNPUNCTUATED > len(text)


def _sixes(text: str) -> set[object]:
    """Return the runs of six words, or of six characters where no blanks part words."""
    words = text.split()
    if len(words) * 12 > len(text):
        return {tuple(words[at : at + 6]) for at in range(len(words) - 5)}
    return {text[at : at + 6] for at in range(len(text) - 5)}


def _without_copies(m: Measures, chances: dict[int, float], chosen: list[int]) -> list[int]:
    """Leave out the second copy of paragraphs elsewhere, and a block that holds the whole article over again.

    What comes twice in one container, or again and again, was written so: refrains, questions to many, one caption to
    many pictures, a plan of meals.
    """
    texts, parents, places = m.texts, m.parents, m.places
    alike: dict[str, list[int]] = {}
    if len(set(take(texts, chosen))) < len(chosen):
        for index in chosen:
            alike.setdefault(texts[index], []).append(index)
    pairs: dict[tuple[int, int], list[tuple[int, int]]] = {}  # by the elements that the two stand in
    for same in alike.values():
        for one, other in pairwise(same) if len(same) <= _MAX_COPIES else ():
            key = (parents[places[one]], parents[places[other]])
            if key[0] != key[1]:
                pairs.setdefault(key, []).append((one, other))
    dropped: set[int] = set()
    body = m.weight_of(chosen)
    for copies in pairs.values():
        ones = [one for one, _ in copies]
        if m.weight_of(ones) > _MIN_COPY_SHARE * body or any(
            len(texts[one]) >= _MIN_COPY_CHARS for one in ones
        ):
            first, second = (sum([chances.get(pair[at], 0.0) for pair in copies]) for at in (0, 1))
            dropped.update([pair[first >= second] for pair in copies])
    dropped.update(_copies_of_rest(m, chosen, 0.3 * body))
    return [index for index in chosen if index not in dropped]


def _without_summary(m: Measures, chosen: list[int]) -> list[int]:
    """Leave out a block at the top where the text below, in another element, begins with it: a summary cut out of the first sentences."""
    for at, index in enumerate(chosen[:_SUMMARIES]):
        below = chosen[at + 1 : at + 1 + _SUMMARY_BLOCKS]
        if not below or m.texts[index] == m.texts[below[0]]:  # whole copies are another matter
            continue
        if m.parents[m.places[index]] != m.parents[m.places[below[0]]]:
            summary = _SUMMARY_MARKS.sub("", m.texts[index])
            if len(summary) >= _MIN_SUMMARY and "".join(take(m.texts, below)).startswith(summary):
                return [other for other in chosen if other != index]
    return chosen


def _copies_of_rest(m: Measures, chosen: list[int], least: float) -> Iterator[int]:
    """Yield the blocks that hold most of what the lighter ones say."""
    for index in chosen:
        weight = m.weights[index]
        if weight > least and weight > MIN_ARTICLE_WEIGHT:
            others = [other for other in chosen if m.weights[other] < weight / 2]
            if m.weight_of(others) >= _MIN_SAME * weight:
                own = _sixes(m.texts[index])
                if own and len(own & set().union(*map(_sixes, take(m.texts, others)))) >= _MIN_SAME * len(
                    own
                ):
                    yield index
