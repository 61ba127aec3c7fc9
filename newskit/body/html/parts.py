"""Parts of a body that look little like an article's: subheads, short lines, doubtful sentences, leads, quotations.

Lists and tables stand in `lists_and_tables`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from newskit.body.blocks.class_names import CAPTION, NEGATIVE
from newskit.body.blocks.features import SENTENCE_ENDS
from newskit.body.blocks.measures import MAX_PROSE_LINK_SHARE, Measures
from newskit.body.html.entries import cards_of, entries_of
from newskit.body.html.lists_and_tables import (
    CELLS,
    LIST_TAGS,
    NEAR,
    Chances,
    gist_above,
    headed_lists,
    home_of,
    lists_of,
    recipe_of,
    tables_of,
)
from newskit.body.signed import LINES, is_credit, signing
from newskit.page import HEADINGS
from newskit.rules.lazy import lazy

THRESHOLD = 0.5  # chance above which the model chooses a block; .4 to .6 score the same
_SIBLING_THRESHOLD = 0.15  # chance of a doubtful sentence beside the body's own
# Of sentences; in other languages half of what stands beside paragraphs are captions and notes.
_CJK_ENDS = frozenset("。！？”」")
_SIGNED_END = lazy(r"[。！？”」]\s?[（(][^（）()摄攝图圖]{2,16}[)）]$")  # who wrote, behind the last sentence
_MAIN_SHARE = 0.5  # of the body that is set alike
_MAX_ENTRY_LINK_SHARE = 0.85  # of a report's entry: it links to what it sums up
_SUBHEAD_THRESHOLD = 0.28
_MIN_LEAD_CHANCE, _MIN_FAR_LEAD_CHANCE = 0.25, 0.35  # right above the body or its by-line, and elsewhere
# Blocks from a lead right below the title to the body: who, when, a dozen ways to share it, a picture.
_MAX_FAR_LEAD = 30
_MIN_ALIKE = 3  # subheads of one kind
_MIN_BEHIND, _MIN_BETWEEN = 0.7, 0.5  # the share of them that has the body right behind, and before as well
_MAX_SUBHEAD_WEIGHT = 400
_MAX_BOLD_WEIGHT = 200
_MAX_LINES_BETWEEN = 7
_MAX_SPEAKER = 60  # characters of whom a pull quote is by, below it in its box
_STOPS = (".", "!", "?", "…", "。", "！", "？", "।", "»", "”")
_AROUND = 12  # blocks in which a pull quote is said, too
_QUOTES = " \"'“”„‟‘’«»‹›.,…"

QUESTION_ENDS = "?？"
_BOLD = frozenset(("b", "strong"))
_INLINES, _MAX_INLINES = _BOLD | {"span", "font", "em", "i", "u"}, 4
_FORMATTING = frozenset(("font", "b", "strong", "i", "big", "small"))
_BOLD_STYLE = lazy(r"font-weight\s?:\s?(?:bold|[6-9]00)", re.IGNORECASE)
_NUMBERED = lazy(
    r"(?:第?[一二三四五六七八九十]{1,3}[、．.章节条部]|[（(][一二三四五六七八九十]{1,3}[)）])\s?\S"
)
_NUMBERED_BEGIN = frozenset("第一二三四五六七八九十（(")
_LEAD_BEGINS = frozenset("【[（(编編内核本导導提摘")
_LEAD = lazy(
    r"[【\[（(]?(?:编者(?:按|的话)|編者按|内容(?:提要|摘要)|核心(?:提示|阅读)|本报(?:导读|提要)|导读|導讀|提要|摘要)\s?[】\])）]?\s?[:：】\])）|｜]\s?\S"
)


def with_parts(m: Measures, chances: Chances, chosen: list[int]) -> list[int]:
    """Return the chosen blocks with those that belong to them by where they stand and how they are set."""
    if not chosen:
        return chosen
    taken = set(chosen)
    taken.update(_siblings(m, chances, chosen))
    first, last = min(taken), max(taken)
    # In most bodies nothing is left between the first block and the last, and no list follows.
    left = [index for index in range(first + 1, min(last + 3, len(m.places))) if index not in taken]
    tags = {m.tags[m.places[index]] for index in left}
    tags.update([m.tags[m.parents[m.places[index]]] for index in left])
    if not tags.isdisjoint(LIST_TAGS):
        taken.update(lists_of(m, chances, taken, (first, last)))
        taken.update(headed_lists(m, sorted(taken)))
    taken.update(cards_of(m, first))
    if left and (home := home_of(m, taken)) >= 0:
        taken.update(entries_of(m, taken, left, home))
    open_heads = [
        index
        for index in (*range(max(first - NEAR + 1, 0), first), *left)
        if m.title_at < index < last and index not in taken and m.tags[m.places[index]] in HEADINGS
    ]
    if open_heads:
        taken.update(_subheads(m, chances, taken, open_heads))
    if not tags.isdisjoint(CELLS):
        taken.update(tables_of(m, taken, (first, last)))
    taken.update(recipe_of(m, (first, last)))
    if "blockquote" in m.tags:
        quotes, pulled = _quotes(m, taken, home_of(m, taken))
        taken.update(quotes)
        taken.difference_update(pulled)
    taken.update(_lines(m, taken, (first, last)))
    taken.update(_lines_between(m, sorted(taken)))
    taken.update(_lead(m, first))
    taken.update(gist_above(m, taken, first))
    taken.update(signature_below(m, max(taken)))
    return sorted(taken)


def _lines(m: Measures, taken: set[int], ends: tuple[int, int]) -> list[int]:
    """Return the subheads and questions right above a paragraph that are not marked up as headings.

    Such a line stands in the paragraph's own element, is all in bold, asks between two paragraphs, or begins with a Chinese number. Right above the
    first paragraph it may be a by-line: there it must be a question, or set like another subhead.
    """
    places, inlines, home = m.places, m.page.inlines, -2
    found: list[int] = []
    above = -1
    for index in range(max(ends[0] - 1, m.title_at + 1), ends[1]):
        if index in taken or index + 1 not in taken or m.link_share[index] >= MAX_PROSE_LINK_SHARE:
            continue
        if places[index] != places[index + 1]:
            is_asked = m.texts[index][-1] in QUESTION_ENDS and index - 1 in taken
            if m.weights[index] >= _MAX_BOLD_WEIGHT or not (
                is_asked or _is_bold(inlines[index]) or _is_numbered(m.texts[index])
            ):
                continue
            home = home_of(m, taken) if home == -2 else home
            if m.parents[places[index]] not in (home, m.parents[places[index + 1]]):
                continue
        if index < ends[0] and m.texts[index][-1] not in QUESTION_ENDS:
            above = index
        else:
            found.append(index)
    if above >= 0 and any(m.signature(index) == m.signature(above) for index in found):
        found.append(above)
    return found


def _is_bold(inline: Any) -> bool:
    """Tell whether an inline element is bold, or one right around it: by its tag or its style."""
    for _ in range(_MAX_INLINES):
        if inline is None or inline.tag not in _INLINES:
            return False
        if inline.tag in _BOLD or _BOLD_STYLE.search(inline.attributes.get("style") or ""):
            return True
        inline = inline.parent
    return False


def _is_numbered(text: str) -> bool:
    return text[0] in _NUMBERED_BEGIN and _NUMBERED.match(text) is not None


def _lines_between(m: Measures, taken: list[int]) -> Iterator[int]:
    """Yield the few lines between two paragraphs that are set just as these are: scores, results, names."""
    parents, places = m.parents, m.places
    for before, after in pairwise(taken):
        if 1 < after - before <= _MAX_LINES_BETWEEN + 1:
            home, signature = parents[places[before]], m.signature(before)
            lines = range(before + 1, after)
            if all(
                parents[places[index]] == home
                and m.signature(index) == signature
                and m.link_share[index] < MAX_PROSE_LINK_SHARE
                for index in (*lines, after)
            ):
                yield from lines


def signature_below(m: Measures, last: int) -> range:
    """Return the lines right below the text that sign a notice, where they stand in the same element as its end."""
    start = last + 1
    # The body may have the signer already, and not the day.
    end = max(at + signing(m.texts[at : at + LINES]) for at in (start, last))
    if end > start:
        place = m.places[last]
        homes = {place, m.parents[place]}
        if not all(homes & {at, m.parents[at]} for at in m.places[start:end]):
            end = start
    return range(start, end)


def _lead(m: Measures, first: int) -> Iterator[int]:
    """Yield the sentences right above the body that a label shows to be a lead: 编者按：, 摘要：."""
    for index in _sentences_above(m, first):
        if m.texts[index][0] in _LEAD_BEGINS and _LEAD.match(m.texts[index]):
            yield index


def with_likely_lead(m: Measures, chances: Chances, chosen: list[int]) -> list[int]:
    """Add the sentences right above the body that the model was in doubt of: a lead in an element of its own.

    What it was sure of was left out for a reason, and stays out. A by-line may stand between lead
    and body. A caption is no lead.
    """
    if not chosen:
        return chosen
    first = chosen[0]
    leads = [
        at
        for at in _sentences_above(m, first)
        if (_MIN_LEAD_CHANCE if _is_near(m, at, first) else _MIN_FAR_LEAD_CHANCE)
        < chances.get(at, 0.0)
        <= THRESHOLD
        and m.texts[at][-1] not in "）):："
        and not m.flags(m.places[at]) & CAPTION
        and not is_credit(m.texts[at])
    ]
    return [*leads, *chosen]


def _is_near(m: Measures, at: int, first: int) -> bool:
    """Tell whether nothing stands between two blocks but who wrote, and when."""
    return all(map(is_credit, m.texts[at + 1 : first]))


def _sentences_above(m: Measures, first: int) -> Iterator[int]:
    """Yield the sentences right below the title and right above the body; those above a heading may be another article's."""
    below = m.title_at + 1
    near = max(first - NEAR, below)
    heads = [at for at in range(max(first - _MAX_FAR_LEAD, below), first) if m.tags[m.places[at]] in HEADINGS]
    far = [below] if not heads and 0 < below < near <= below + _MAX_FAR_LEAD else []
    for index in (*far, *range(max([near, *heads]), first)):
        is_ours = not m.link_share[index] and not m.flags(m.places[index]) & NEGATIVE
        if is_ours and m.texts[index][-1] in SENTENCE_ENDS:
            yield index


def _siblings(m: Measures, chances: Chances, chosen: list[int]) -> list[int]:
    """Return the doubtful sentences that are set like most of the body, beside it or between its own paragraphs."""
    doubtful = [
        index
        for index, chance in chances.items()
        if _SIBLING_THRESHOLD < chance <= THRESHOLD
        and m.link_share[index] < _MAX_ENTRY_LINK_SHARE
        and m.texts[index][-1] in SENTENCE_ENDS
    ]
    if not doubtful:
        return []
    held: dict[tuple[int, int], int] = {}
    alike: dict[int, int] = {}
    total = 0
    for index in chosen:
        signature, weight = m.signature(index), m.weights[index]
        key = (m.parents[m.places[index]], signature)
        held[key] = held.get(key, 0) + weight
        alike[signature] = alike.get(signature, 0) + weight
        total += weight
    main = max(held, key=held.__getitem__)
    usual = main[1] if alike[main[1]] > _MAIN_SHARE * total else -1
    kind = next(m.key(m.places[index]) for index in chosen if m.signature(index) == main[1])
    first, reach = chosen[0], chosen[-1] + NEAR
    taken = set(chosen)
    found = []
    for index in doubtful:
        signature = m.signature(index)
        is_prose = m.link_share[index] < MAX_PROSE_LINK_SHARE
        if is_prose and (
            (m.parents[m.places[index]], signature) == main
            or (
                (m.texts[index][-1] in _CJK_ENDS or _SIGNED_END.search(m.texts[index][-20:]))
                and (_is_sibling(m, index, index - 1, taken) or _is_sibling(m, index, index + 1, taken))
            )
        ):
            found.append(index)
            taken.add(index)
        elif first < index <= reach and (
            signature == usual or (is_prose and _goes_on(m, index, main[0], kind))
        ):
            found.append(index)
            reach = max(reach, index + NEAR)  # the next entry may follow
    return found


def _goes_on(m: Measures, index: int, home: int, kind: int) -> bool:
    """Tell whether a block is of the body's kind, in a box within the body's element: text that a button unfolds."""
    place = m.places[index]
    return m.key(place) == kind and m.parents[m.parents[place]] == home and not m.flags(place) & NEGATIVE


def _is_sibling(m: Measures, index: int, other: int, taken: set[int]) -> bool:
    """Tell whether a block's neighbour was taken and has the same parent and tag, whatever its class: last paragraphs have their own.

    Where </font> ends before the last <p> does, browsers take that paragraph out of the <font> that holds the others.
    """
    if other not in taken:
        return False
    place, beside = m.places[index], m.places[other]
    home = m.parents[beside]
    is_out = m.tags[home] in _FORMATTING and m.parents[place] == m.parents[home]
    is_set_alike = (m.parents[place] == home or is_out) and m.tags[place] == m.tags[beside]
    is_around = place == m.parents[beside]  # text before the first <p> of its box
    return (is_set_alike or is_around) and not m.flags(place) & NEGATIVE


def _subheads(m: Measures, chances: Chances, taken: set[int], heads: list[int]) -> Iterator[int]:
    """Yield the headings that are subheads: those of a kind that comes again and again, and those right above a paragraph, likely or beside it."""
    parents, places, first = m.parents, m.places, min(taken)
    kinds: dict[int, list[int]] = {}
    for index in heads:
        if (
            m.link_share[index] < MAX_PROSE_LINK_SHARE
            and m.weights[index] < _MAX_SUBHEAD_WEIGHT
            and not m.flags(places[index]) & NEGATIVE
        ):
            kinds.setdefault(m.signature(index), []).append(index)
    for alike in kinds.values():
        behind = [i for i in alike if not taken.isdisjoint(range(i + 1, i + 1 + NEAR))]
        between = sum([not taken.isdisjoint(range(i - NEAR, i)) for i in behind])
        count = len(alike)
        if count >= _MIN_ALIKE and len(behind) >= _MIN_BEHIND * count and between >= _MIN_BETWEEN * count:
            yield from alike
        else:
            right_above = [i for i in alike if i + 1 in taken]
            # What is set as a likely one is one, too, and so is what shares an element with the paragraph below it, each in a box or not.
            is_likely = any(chances.get(i, 0.0) > _SUBHEAD_THRESHOLD for i in right_above)
            yield from (
                i
                for i in right_above
                if is_likely
                or (i > first and 0 < parents[places[i]] == parents[places[i + 1]])
                or (i - 1 in taken and 0 < parents[_box(m, i, is_alone=True)] == parents[_box(m, i + 1)])
            )


def _box(m: Measures, index: int, *, is_alone: bool = False) -> int:
    """Return the outermost element around a block that holds no other block; with `is_alone` no other element either, as a form."""
    at = m.places[index]
    while (around := m.parents[at]) > 0 and m.ends[around] - m.starts[around] == 1:
        if is_alone and sum(1 for _ in m.page.elements[around].node.iter()) > 1:
            break
        at = around
    return at


def _quotes(m: Measures, taken: set[int], home: int) -> tuple[list[int], set[int]]:
    """Return the quotations that belong to the body, and the pull quotes that do not.

    Letters, verses and posts stand between the paragraphs, in their element `home`, and say something of their own. A pull
    quote is said by a paragraph near it, too. Of quotations that are the same, the last one stays.
    """
    parents, tags, places, texts = m.parents, m.tags, m.places, m.texts
    quotes: list[int] = []
    pulled: set[int] = set()
    boxes: set[int] = set()  # of pull quotes
    for index in range(min(taken), max(taken) + 1):
        at = places[index]
        box = at if tags[at] == "blockquote" else parents[at]
        if box <= 0 or tags[box] != "blockquote" or m.flags(box) & NEGATIVE:
            continue
        text = texts[index].strip(_QUOTES)
        around = range(max(0, index - _AROUND), min(index + _AROUND, len(places)))
        if any(text in texts[at] and at != index and at in taken and at not in pulled for at in around):
            pulled.add(index)
            boxes.add(box)
        elif box in boxes and len(text) <= _MAX_SPEAKER and not text.endswith(_STOPS):
            pulled.add(index)  # who says it
        elif home in (parents[box], parents[parents[box]]):
            quotes.append(index)
    return quotes, pulled
