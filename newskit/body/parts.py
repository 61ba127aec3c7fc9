"""Parts of a body that are no paragraphs, and look little like the article's: subheads, lists, tables, doubtful lines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from newskit.body.features import HEADINGS, SENTENCE_ENDS
from newskit.body.measures import MAX_PROSE_LINK_SHARE, MIN_PROSE_WEIGHT, Measures, take
from newskit.body.names import CAPTION, NEGATIVE
from newskit.body.quotes import quotes_of
from newskit.body.recipes import recipe_of
from newskit.body.signed import LINES, signing
from newskit.rules.lazy import lazy

_SIBLING_THRESHOLD = 0.15
_CJK_ENDS = frozenset(
    "。！？”」"
)  # of sentences; in other languages half of what stands beside paragraphs are captions and notes
_MAIN_SHARE = 0.5  # of the body that is set alike
_MAX_ENTRY_LINK_SHARE = 0.85  # of a report's entry: it links to what it sums up
_MIN_LIST_CHANCE = 0.1  # mean of a list's items
_MAX_LIST_LINK_SHARE = 0.5  # of a list that stands in the element of the body's paragraphs
_MIN_HOME_SHARE = 0.3  # of the body that stands in the children of one element
_SUBHEAD_THRESHOLD = 0.28
_MIN_LEAD_CHANCE, _MIN_FAR_LEAD_CHANCE = 0.25, 0.35
_MIN_ALIKE = 3  # subheads of one kind
_MIN_BEHIND, _MIN_BETWEEN = 0.7, 0.5  # the share of them that has the body right behind, and before as well
_NEAR = 3  # blocks up to it: an advert's label, a picture's
_MAX_SUBHEAD_WEIGHT = 400

_QUESTION_ENDS = "?？"
_BOLD = frozenset(("b", "strong"))
_NUMBERED = lazy(
    r"(?:第?[一二三四五六七八九十]{1,3}[、．.章节条部]|[（(][一二三四五六七八九十]{1,3}[)）])\s?\S"
)
_NUMBERED_BEGIN = frozenset("第一二三四五六七八九十（(")
_LEAD_BEGINS = frozenset("【[（(编編内核本导導提摘")
_LEAD = lazy(
    r"[【\[（(]?(?:编者(?:按|的话)|編者按|内容(?:提要|摘要)|核心(?:提示|阅读)|本报(?:导读|提要)|导读|導讀|提要|摘要)\s?[】\])）]?\s?[:：】\])）|｜]\s?\S"
)
_MAX_BOLD_WEIGHT = 200
_MAX_LINES_BETWEEN = 7
_MAX_RUN = 60  # blocks of lists under their subheads
_MIN_CELLS, _MAX_CELL_WEIGHT = 6, 60  # of a table: number and mean weight
_MIN_CELLS_TAKEN = 0.15  # of a table of which all is body
_CELLS = frozenset(("td", "th", "caption"))
_ITEMS = frozenset(("li", "dt", "dd", "pre"))
_BOXES = frozenset(("ul", "ol", "dl", "pre", "table", "blockquote"))  # right among the paragraphs
_GISTS = frozenset(("ul", "ol", "blockquote"))
_LIST_TAGS = _ITEMS | _BOXES | _CELLS

Chances = dict[int, float]  # by block, of the candidates


def with_parts(m: Measures, chances: Chances, chosen: list[int], threshold: float) -> list[int]:
    """Add to the chosen blocks what belongs to them by where it stands and how it is set."""
    if not chosen:
        return chosen
    taken = set(chosen)
    taken.update(_siblings(m, chances, chosen, threshold))
    first, last = min(taken), max(taken)
    # In most bodies nothing is left between the first block and the last, and no list follows.
    left = [index for index in range(first + 1, min(last + 3, len(m.places))) if index not in taken]
    tags = {m.tags[m.places[index]] for index in left}
    tags.update([m.tags[m.parents[m.places[index]]] for index in left])
    if not tags.isdisjoint(_LIST_TAGS):
        taken.update(_lists(m, chances, taken, (first, last)))
        taken.update(_headed_lists(m, sorted(taken)))
    open_heads = [
        index
        for index in (*range(max(first - _NEAR + 1, 0), first), *left)
        if m.title_at < index < last and index not in taken and m.tags[m.places[index]] in HEADINGS
    ]
    if open_heads:
        taken.update(_subheads(m, chances, taken, open_heads))
    if not tags.isdisjoint(_CELLS):
        taken.update(_tables(m, taken, (first, last)))
    taken.update(recipe_of(m, (first, last)))
    if "blockquote" in m.tags:
        quotes, pulled = quotes_of(m, taken, _home(m, taken))
        taken.update(quotes)
        taken.difference_update(pulled)
    taken.update(_lines(m, taken, (first, last)))
    taken.update(_lines_between(m, sorted(taken)))
    taken.update(_lead(m, first))
    taken.update(_gist(m, taken, first))
    taken.update(_signature(m, max(taken)))
    return sorted(taken)


def _lines(m: Measures, taken: set[int], ends: tuple[int, int]) -> list[int]:
    """Return subheads and questions that are no headings: a line of the next one's element, one all in bold or with a number in Chinese.

    What stands right above the first paragraph may be a by-line: it must ask, or be set like another of them.
    """
    places, inlines, home = m.places, m.page.inlines, -2
    found: list[int] = []
    above = -1
    for index in range(max(ends[0] - 1, m.title_at + 1), ends[1]):
        if index in taken or index + 1 not in taken or m.link_share[index] >= MAX_PROSE_LINK_SHARE:
            continue
        if places[index] != places[index + 1]:
            inline = inlines[index]
            is_bold = inline is not None and inline.tag in _BOLD
            if m.weights[index] >= _MAX_BOLD_WEIGHT or not (is_bold or _is_numbered(m.texts[index])):
                continue
            home = _home(m, taken) if home == -2 else home
            if m.parents[places[index]] not in (home, m.parents[places[index + 1]]):
                continue
        if index < ends[0] and m.texts[index][-1] not in _QUESTION_ENDS:
            above = index
        else:
            found.append(index)
    if above >= 0 and any(m.signature(index) == m.signature(above) for index in found):
        found.append(above)
    return found


def _is_numbered(text: str) -> bool:
    return text[0] in _NUMBERED_BEGIN and _NUMBERED.match(text) is not None


def _lines_between(m: Measures, taken: list[int]) -> Iterator[int]:
    """Yield the few lines between two paragraphs that are set as both are: scores, results, names."""
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


def _signature(m: Measures, last: int) -> range:
    """Return the lines that sign a notice: right behind its text, and in the element that the last paragraph stands in or is."""
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
    """Yield the sentences right above the body that are labelled as the editor's, or as its gist."""
    for index in _sentences_above(m, first):
        if m.texts[index][0] in _LEAD_BEGINS and _LEAD.match(m.texts[index]):
            yield index


def with_likely_lead(m: Measures, chances: Chances, chosen: list[int], threshold: float) -> list[int]:
    """Add a lead in an element of its own, of which the model is in doubt; what it was sure of was left out.

    A by-line may stand between. What is said of a picture is none.
    """
    if not chosen:
        return chosen
    first = chosen[0]
    leads = [
        at
        for at in _sentences_above(m, first)
        if (_MIN_LEAD_CHANCE if at == first - 1 else _MIN_FAR_LEAD_CHANCE) < chances.get(at, 0.0) <= threshold
        and m.texts[at][-1] not in "）):："
        and not m.flags(m.places[at]) & CAPTION
    ]
    return [*leads, *chosen]


def _sentences_above(m: Measures, first: int) -> Iterator[int]:
    """Yield the sentences below the title and right above a block, with no heading between: what is below one may be another article."""
    heads = [at for at in range(max(first - _NEAR, 0), first) if m.tags[m.places[at]] in HEADINGS]
    for index in range(max(first - _NEAR, m.title_at + 1, *heads), first):
        is_ours = not m.link_share[index] and not m.flags(m.places[index]) & NEGATIVE
        if is_ours and m.texts[index][-1] in SENTENCE_ENDS:
            yield index


def _siblings(m: Measures, chances: Chances, chosen: list[int], threshold: float) -> list[int]:
    """Return the doubtful sentences that are set like most of the body: beside it, or in entries between its own."""
    doubtful = [
        index
        for index, chance in chances.items()
        if _SIBLING_THRESHOLD < chance <= threshold
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
    first, reach = chosen[0], chosen[-1] + _NEAR
    taken = set(chosen)
    found = []
    for index in doubtful:
        signature = m.signature(index)
        is_prose = m.link_share[index] < MAX_PROSE_LINK_SHARE
        if is_prose and (
            (m.parents[m.places[index]], signature) == main
            or (
                m.texts[index][-1] in _CJK_ENDS
                and (_is_sibling(m, index, index - 1, taken) or _is_sibling(m, index, index + 1, taken))
            )
        ):
            found.append(index)
            taken.add(index)
        elif first < index <= reach and (
            signature == usual or (is_prose and _goes_on(m, index, main[0], kind))
        ):
            found.append(index)
            reach = max(reach, index + _NEAR)  # the next entry may follow
    return found


def _goes_on(m: Measures, index: int, home: int, kind: int) -> bool:
    """Tell whether a block is of the kind of the body's, in a box of their element: what opens when readers want more."""
    place = m.places[index]
    return m.key(place) == kind and m.parents[m.parents[place]] == home and not m.flags(place) & NEGATIVE


def _is_sibling(m: Measures, index: int, other: int, taken: set[int]) -> bool:
    """Tell whether a block right beside another is taken and stands in the same element, whatever its class: the last paragraph's."""
    if other not in taken:
        return False
    place, beside = m.places[index], m.places[other]
    is_set_alike = m.parents[place] == m.parents[beside] and m.tags[place] == m.tags[beside]
    is_around = place == m.parents[beside]  # text before the first <p> of its box
    return (is_set_alike or is_around) and not m.flags(place) & NEGATIVE


def _subheads(m: Measures, chances: Chances, taken: set[int], heads: list[int]) -> Iterator[int]:
    """Yield the headings among the body's paragraphs: likely ones right above one, and those that come again and again."""
    kinds: dict[int, list[int]] = {}
    for index in heads:
        if (
            m.link_share[index] < MAX_PROSE_LINK_SHARE
            and m.weights[index] < _MAX_SUBHEAD_WEIGHT
            and not m.flags(m.places[index]) & NEGATIVE
        ):
            kinds.setdefault(m.signature(index), []).append(index)
    for alike in kinds.values():
        behind = [i for i in alike if not taken.isdisjoint(range(i + 1, i + 1 + _NEAR))]
        between = sum([not taken.isdisjoint(range(i - _NEAR, i)) for i in behind])
        count = len(alike)
        if count >= _MIN_ALIKE and len(behind) >= _MIN_BEHIND * count and between >= _MIN_BETWEEN * count:
            yield from alike
        else:
            right_above = [i for i in alike if i + 1 in taken]
            if any(chances.get(i, 0.0) > _SUBHEAD_THRESHOLD for i in right_above):
                yield from right_above  # what is set as a likely one is one, too


def _lists(m: Measures, chances: Chances, taken: set[int], ends: tuple[int, int]) -> Iterator[int]:
    """Yield what stands in lists, verses and quotations that are the body's: items are short and have no sentence's end.

    A list stands right between blocks of the body; in the element that holds most of it; or there at its end, under a
    subhead or a colon.
    """
    parents, tags, places = m.parents, m.tags, m.places
    first, last = ends
    home = _home(m, taken)
    boxes = {
        places[index] if tags[places[index]] == "pre" else parents[places[index]]
        for index in range(first + 1, last)
        if tags[places[index]] in _ITEMS
    }
    around = {_box_at_home(m, index, home) for index in range(first + 1, last) if index not in taken} - {0}
    boxes.update(box for box in around if tags[box] != "blockquote" and not _has_pictures(m, box))
    for box in sorted(boxes):
        start, end = m.starts[box], m.ends[box]
        if m.flags(box) & NEGATIVE:
            continue
        share = m.link_in(box) / max(1, m.weight_in(box))
        items = [index for index in range(start, end) if first < index < last]
        beside = (start - 1 in taken or start - 2 in taken) and (end in taken or end + 1 in taken)
        likely = sum([chances.get(index, 0.0) for index in items]) > _MIN_LIST_CHANCE * len(items)
        if ((box in around or parents[box] == home) and share < _MAX_LIST_LINK_SHARE) or (
            beside and likely and share < MAX_PROSE_LINK_SHARE
        ):
            yield from items
    if box := _list_behind(m, home, last):
        yield from range(last + 1, m.ends[box])


def _box_at_home(m: Measures, index: int, home: int) -> int:
    """Return the list, table, verse or quotation around a block that stands right in the body's element, 0 where there is none.

    It may be all that a box of that element holds.
    """
    at, box, parents = m.places[index], 0, m.parents
    while at > 0:
        if m.tags[at] in _BOXES:
            box = at
        if parents[at] == home:
            return box if box and (m.starts[at], m.ends[at]) == (m.starts[box], m.ends[box]) else 0
        at = parents[at]
    return 0


def _has_pictures(m: Measures, box: int) -> bool:
    images, start = m.page.images, m.starts[box]
    found = bisect_left(images, start, key=lambda image: image.block)
    return found < len(images) and images[found].block < m.ends[box]


def _gist(m: Measures, taken: set[int], first: int) -> range:
    """Return the list of sentences, or the quotation, right above the first paragraph or below the title: the gist of the article, a motto."""
    for last in range(first - 1, max(m.title_at, first - 1 - _NEAR), -1):
        at = m.places[last]
        box = next((at for at in (at, m.parents[at], m.parents[m.parents[at]]) if m.tags[at] in _GISTS), 0)
        if box > 0:
            start, end = m.starts[box], m.ends[box]
            is_below_title = start == m.title_at + 1
            is_above = end == first and _box_at_home(m, last, _home(m, taken)) == box
            is_ours = (is_below_title or is_above) and not m.link_in(box) and not m.flags(box) & NEGATIVE
            is_said = all(text[-1] in SENTENCE_ENDS for text in m.texts[start:end])
            return range(start, end) if is_ours and is_said else range(0)
    return range(0)


def _headed_lists(m: Measures, taken: list[int]) -> Iterator[int]:
    """Yield what stands between two blocks of the body where it is lists under subheads: what is needed, what to do."""
    tags, places = m.tags, m.places
    for before, after in pairwise(taken):
        if 2 < after - before <= _MAX_RUN:
            between = range(before + 1, after)
            kinds = {tags[places[index]] for index in between}
            if (
                "li" in kinds
                and kinds - {"li"} <= HEADINGS.keys()
                and all(
                    m.link_share[index] < MAX_PROSE_LINK_SHARE and not m.flags(places[index]) & NEGATIVE
                    for index in between
                )
            ):
                yield from between


def _list_behind(m: Measures, home: int, last: int) -> int:
    """Return the list that the body ends with, 0 where there is none."""
    tags, places = m.tags, m.places
    is_head = tags[places[last]] in HEADINGS
    start = last + 1
    if not is_head and start < len(places) and tags[places[start]] in HEADINGS:
        is_head = not m.link_share[start] and m.parents[places[start]] == home
        start += 1
    box = _box_at_home(m, start, home) if start < len(places) else 0
    if not box or tags[box] == "blockquote":
        return 0
    is_said = m.parents[box] == home and all(map(_is_said, take(m.texts, range(start, m.ends[box]))))
    if not (is_head or is_said or m.texts[last][-1] in ":："):
        return 0
    is_text = m.link_in(box) < MAX_PROSE_LINK_SHARE * m.weight_in(box)
    return box if is_text and m.starts[box] == start and not m.flags(box) & NEGATIVE else 0


def _is_said(text: str) -> bool:
    return text[-1] in SENTENCE_ENDS and len(text.encode()) >= MIN_PROSE_WEIGHT


def _home(m: Measures, taken: set[int]) -> int:
    """Return the element whose children hold most of the body, -1 where none holds much."""
    held = m.held_by_parent(taken)
    home = max(held, key=lambda at: (held[at], -at))
    return home if held[home] > _MIN_HOME_SHARE * sum(held.values()) else -1


def _tables(m: Measures, taken: set[int], ends: tuple[int, int]) -> Iterator[int]:
    """Yield the cells of tables between blocks of the body, or behind a colon, and of those of which some are taken."""
    first, last = ends
    seen: set[int] = set()
    for index in range(first + 1, min(last + 2, len(m.places))):
        if index in taken or m.tags[m.places[index]] not in _CELLS:
            continue
        at = m.parents[m.places[index]]
        while at > 0 and m.tags[at] != "table" and at not in seen:
            at = m.parents[at]
        if at <= 0 or at in seen:
            continue
        seen.add(at)
        start, end = m.starts[at], m.ends[at]
        between = (start - 1 in taken or start - 2 in taken) and (end in taken or end + 1 in taken)
        held = [index for index in range(start, end) if index in taken]
        if (
            (
                between
                or (start - 1 == last and m.texts[last][-1] in ":：")
                or _are_cells(m, held, (start, end))
            )
            and m.link_in(at) < MAX_PROSE_LINK_SHARE * m.weight_in(at)
            and (not held or _are_cells(m, held, (start, end)))
            and not m.flags(at) & NEGATIVE
        ):
            yield from range(start, end)


def _are_cells(m: Measures, held: list[int], ends: tuple[int, int]) -> bool:
    """Tell whether some blocks are a good part of a table of short cells, and not an article that stands in one."""
    count = ends[1] - ends[0]
    return (
        len(held) >= _MIN_CELLS_TAKEN * count
        and count >= _MIN_CELLS
        and m.weight_before[ends[1]] - m.weight_before[ends[0]] < _MAX_CELL_WEIGHT * count
        and all(m.tags[m.places[index]] in _CELLS for index in range(*ends))
    )
