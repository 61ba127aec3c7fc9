"""Other articles that stand above or below the page's own and are set as it is: where each begins."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from newskit.body.blocks.measures import MAX_PROSE_LINK_SHARE, MIN_PROSE_WEIGHT, Measures, take
from newskit.body.blocks.teasers import MIN_LINK_SHARE
from newskit.body.dated import are_timed
from newskit.body.html.briefs import brief_below_time, told
from newskit.body.html.lists_and_tables import CELLS
from newskit.body.html.threads import boxes_of
from newskit.body.signed import is_credit
from newskit.fields.times.written import find_moment
from newskit.page import HEADINGS
from newskit.rules.lazy import lazy

# Weights from which the text above another article may be the whole of the page's own; a brief only below title and time.
MIN_ARTICLE_WEIGHT, _MIN_BRIEF_WEIGHT = 300, 60
# Of articles one below the other: how many may follow the page's own, what their titles are, and what says who wrote or when.
_MAX_NEXT_ARTICLES, _TITLES = 3, frozenset(("h1", "h2"))
_WHO_OR_WHEN = lazy(
    r"(?:19|20)\d\d|\d[:：]\d\d|\d月\d|\d (?:minutes|hours|days) ago|[Yy]esterday|\d\s?(?:分钟|小时|天)前|昨天|^(?:来源|來源|作者|记者|記者)\s?[:：]"
)
_NEAR_HEADING = 4  # blocks in which who or when is said
MAX_CREDIT = 120  # of a line that says so
_MIN_ENTRIES = 4  # of a list of articles with their openings


def without_other_articles(m: Measures, chosen: list[int]) -> list[int]:
    """Leave out what is not the page's own article: text above the title set like none below, and what begins with another title."""
    title_at = m.title_at
    if title_at < 0 or not chosen:
        return chosen
    if m.tags.count("h1") > 1:
        chosen = _before_second_h1(m, chosen)
    chosen = _before_next_article(m, _in_own_box(m, chosen))
    if chosen and chosen[0] < title_at:
        below = [index for index in chosen if index >= title_at]
        own = below[: bisect_left(below, m.ends[_own_box(m, below[0])])] if below else []
        alike = {m.signature(index) for index in (own if m.weight_of(own) >= MIN_ARTICLE_WEIGHT else below)}
        if not set(below).isdisjoint(brief_below_time(m)):
            chosen = below
        elif m.weight_of(below) >= MIN_ARTICLE_WEIGHT:
            chosen = [index for index in chosen if index >= title_at or m.signature(index) in alike]
    return chosen


def head_above(m: Measures, chosen: list[int]) -> int:
    """Return where other articles begin, if a brief below title and time is the page's own and all that was chosen stands behind it.

    -1 if not. They begin at a heading that is a link, or has a line below that says who wrote it or when; at a list's entries; or where
    the box of title and brief ends, if what was chosen is short or the texts of such entries.
    """
    first = m.title_at + 1
    if not first or not chosen:
        return -1
    if chosen[0] <= first + 1:  # some of the brief was chosen, too
        end = m.ends[_own_box(m, chosen[0])]
        own = [index for number, index in enumerate(chosen) if index == chosen[0] + number and index < end]
        below = chosen[len(own) :]
        start = _entries(m, below) if below else -1
        return start if start >= 0 and set(brief_below_time(m)).issuperset(own) else -1
    above = range(chosen[0] - 1, max(m.title_at, chosen[0] - 1 - _NEAR_HEADING), -1)
    head = next((at for at in above if m.tags[m.places[at]] in HEADINGS), -1)
    if head >= 0 and m.link_share[head] <= MAX_PROSE_LINK_SHARE:
        is_title = m.tags[m.places[head]] in _TITLES and _says_who_or_when(m, head + 1, chosen[0])
        head = head if is_title else -1
    start = _entries(m, chosen)
    is_apart = start >= 0 or m.weight_of(chosen) < MIN_ARTICLE_WEIGHT
    brief = brief_below_time(m) if head >= 0 or is_apart else []
    if not brief:
        return -1
    if brief[-1] < max(head, start):
        return max(head, start)
    end = m.ends[_own_box(m, brief[0])]
    if not is_apart or not brief[-1] < end <= chosen[0]:
        return -1
    return end if start >= 0 or told(m, chosen) <= told(m, brief) else -1  # else a lead's text


def _entries(m: Measures, chosen: list[int]) -> int:
    """Return where a list's entries begin, if all chosen sentences are such: one in each of some boxes alike, below another line.

    -1 if not. Each entry has a link and a day; one of the two is enough where the boxes stand outside the box of the page's
    title and brief. The reports of a ticker, which have clocks, are no entries.
    """
    said = [index for index in chosen if m.weights[index] >= MIN_PROSE_WEIGHT]
    boxes = boxes_of(m, said) if len(said) >= _MIN_ENTRIES else []
    if not boxes or any(m.starts[box] == index for box, index in zip(boxes, said, strict=True)):
        return -1
    if len({m.key(box) for box in boxes}) != 1 or are_timed(m.texts, said):
        return -1
    start, brief = m.starts[boxes[0]], brief_below_time(m)
    is_outside = bool(brief) and m.ends[_own_box(m, brief[0])] <= start
    least = 1 if is_outside else 2
    return start if all(bool(m.link_in(box)) + _has_day(m, box) >= least for box in boxes) else -1


def _has_day(m: Measures, box: int) -> bool:
    return any(len(text) <= MAX_CREDIT and find_moment(text) for text in m.texts[m.starts[box] : m.ends[box]])


def _own_box(m: Measures, index: int) -> int:
    """Return the smallest element that holds the title and a block."""
    return m.page.blocks.box_of(index, m.title_at)


def _in_own_box(m: Measures, chosen: list[int]) -> list[int]:
    """Leave out what stands in boxes below the article's own: those of its class with a heading each, and <article>s whose heading is a link."""
    at = _own_box(m, chosen[0])
    number = bisect_left(chosen, m.ends[at])
    if number == len(chosen) or m.weight_of(chosen[:number]) < _MIN_BRIEF_WEIGHT:
        return chosen
    has_name = at > 0 and bool(m.page.elements.nodes[at].attributes.get("class"))
    kind = m.key(at) if has_name else -1
    others: set[int] = set()
    for index in chosen[number:]:
        box = m.places[index]
        while box > 0 and m.key(box) != kind and m.tags[box] != "article":
            box = m.parents[box]
        if m.starts[box] > m.title_at and any(
            m.tags[m.places[head]] in HEADINGS and (m.key(box) == kind or m.link_share[head] > MIN_LINK_SHARE)
            for head in range(m.starts[box], min(index, m.starts[box] + 2))
        ):
            others.add(index)
    return [index for index in chosen if index not in others]


def _before_next_article(m: Measures, chosen: list[int]) -> list[int]:
    """Leave out all from a next article's title on: a heading that is a link, or has a line below that says who wrote it or when.

    There must be few of them: live reports have many. What stands below must be set as the article above is, or outside its box.
    """
    tag = m.tags[m.places[m.title_at]]
    kind = -1 if tag in _TITLES or _is_in_row(m, m.title_at) else m.signature(m.title_at)
    # Where the page's own title is no heading, others' are set as it is.
    heads = [
        at
        for at in range(chosen[0] + 1, chosen[-1])
        if (found := m.tags[m.places[at]]) in _TITLES
        or (kind >= 0 and found == tag and m.signature(at) == kind and m.places[at] != m.places[chosen[0]])
    ]
    if not heads:
        return chosen
    above = {
        m.key(m.places[at]) for at in range(m.title_at + 1, chosen[0]) if m.tags[m.places[at]] in _TITLES
    }
    heads = [at for at in heads if at != m.title_at and m.key(m.places[at]) not in above]
    prose = [at for at in chosen if m.weights[at] >= MIN_PROSE_WEIGHT]
    starts: dict[int, int] = {}  # by the first paragraph below each, how many blocks were chosen above it
    for head in heads:
        below = bisect_right(prose, head)
        if below == len(prose):
            break
        first = prose[below]
        is_linked = m.link_share[head] > MIN_LINK_SHARE and m.tags[m.places[head]] in _TITLES
        if is_linked or _says_who_or_when(m, head + 1, min(first, head + 1 + _NEAR_HEADING)):
            starts.setdefault(first, bisect_left(chosen, head))
    if not starts or (kind < 0 and len(starts) > _MAX_NEXT_ARTICLES):
        return chosen
    least = _MIN_BRIEF_WEIGHT if _says_who_or_when(m, m.title_at + 1, chosen[0] + 1) else MIN_ARTICLE_WEIGHT
    for first, number in starts.items():
        own = chosen[:number]
        if m.weight_of(own) >= least and (
            m.ends[_own_box(m, own[0])] <= first or _are_set_alike(m, own, first)
        ):
            return chosen[:number]
    return chosen


def _is_in_row(m: Measures, index: int) -> bool:
    """Tell a cell beside others: what a form says of the title, as of anything else."""
    place = m.places[index]
    row = m.parents[place]
    return m.tags[place] in CELLS and m.ends[row] - m.starts[row] > 1


def _are_set_alike(m: Measures, above: list[int], below: int) -> bool:
    """Tell whether an element around the block `below` is of the kind of one that holds most of the blocks `above`.

    Only elements around that block are meant that hold none of those above.
    """
    at, last = m.places[below], above[-1]
    weight_before = list(accumulate(take(m.weights, above), initial=0))
    kinds = set()
    while m.starts[at] > last:
        kinds.add(m.key(at))
        at = m.parents[at]
    kinds.discard(m.key(m.places[below]))
    homes = {m.parents[m.places[index]] for index in above}
    while homes:
        homes = {home for home in homes if home > 0 and m.ends[home] <= below}
        for home in homes:
            if m.key(home) in kinds:
                start, end = (bisect_left(above, at) for at in (m.starts[home], m.ends[home]))
                if 2 * (weight_before[end] - weight_before[start]) > weight_before[-1]:
                    return True
        homes = {m.parents[home] for home in homes}
    return False


def _says_who_or_when(m: Measures, start: int, end: int) -> bool:
    return any(
        len(text) <= MAX_CREDIT and (_WHO_OR_WHEN.search(text) or is_credit(text))
        for text in m.texts[start:end]
    )


def _before_second_h1(m: Measures, chosen: list[int]) -> list[int]:
    """Leave out all from an h1 below the title on, if it shares no element with the text above it and that is enough."""
    number = weight = 0
    parents: set[int] = set()
    for at in range(max(chosen[0], m.title_at + 1), chosen[-1]):
        if m.tags[m.places[at]] != "h1":
            continue
        while chosen[number] < at:
            weight += m.weights[chosen[number]]
            parents.add(m.parents[m.places[chosen[number]]])
            number += 1
        if weight >= MIN_ARTICLE_WEIGHT and m.parents[m.places[at]] not in parents:
            return chosen[:number]
    return chosen
