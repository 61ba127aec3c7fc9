"""Labels inside links, before and after the headline: rank, section, medium, time of day, number of comments.

A link's text is cut where inline elements begin and end. What stands at the same edge of several links, numbers aside,
labels them, and what says the same twice is meant once. A sentence behind the headline is its summary. A word that
stands between others too is one that somebody searched for, and a topic with its colon is part of the headline.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, chain, pairwise
from typing import Any

from newskit.fields.title.by_place import KICKERS
from newskit.headlines.found.cards import TITLE_NAMES
from newskit.page import LinkRow, Page, words_of
from newskit.page.plain import folded
from newskit.rules.body_lines import is_read_also
from newskit.rules.lazy import has_any, lazy
from newskit.rules.read_also import CHINESE, OPENERS

_MIN_LINKS = 3
_MAX_LABEL = 40
_NUMBER = lazy(r"\d+")
_PART_MARKS = "·•|｜/–—-"
_UP_TO_MARK = lazy(r"(?m)^.* [·•|｜/–—-] ")
_BRACKETS = ("[", "【")
_BRACKETED = lazy(r"(?m)^[\[【][^\]】\n]{1,12}[\]】] ?$")  # [Politics]
_COLONS = (":", "：")
_LEFT_BEFORE, _LEFT_AFTER = " :：|｜·•-–—,，", " |｜·•"  # what stood between a label and the headline
_MIN_KICKER = 4
_MIN_NAMED = 2
_MAX_UNNAMED = 2  # links of a list: the others have no element with a name either
_RANK = lazy(r"(\d{1,2})(?:[.、．:：)）]\s?|\s)(?=\S{2})")
_MIN_RANKS = 4
_MIN_PIECES = 3  # of a line with more than one link, or more than a link
_MAX_LABELS = 3  # of one headline, at one of its ends
_SENTENCE_ENDS = frozenset("。.…")
_KICKERS = KICKERS | frozenset("category cat rubrik badge tag label".split())
_LESSER = frozenset("sub second secondary section sr".split())  # sub-title
# 上一篇, in an element before the headline.
_MAX_NEIGHBOUR = 24  # characters
_NEIGHBOURS = frozenset(("prev", "next"))  # what `rel` says of links to them
_NEIGHBOUR = lazy(
    r"[<«‹←\s]{0,3}(?:[上下前后後]一?[篇条條则則章]|(?:previous|next|older|newer|prev) (?:post|article|story|entry)|"
    r"(?:vorherige|nächste|voriger|älterer|neuerer)r? (?:beitrag|artikel)|article (?:précédent|suivant)|"
    r"(?:entrada|noticia|artículo) (?:anterior|siguiente)|articolo (?:precedente|successivo)|artigo (?:anterior|seguinte)|"
    r"[前次]の記事|[이다][전음] ?[글기]사?|(?:предыдущая|следующая) (?:запись|статья|новость))\s?[：:]?",
    re.IGNORECASE,
)


def shapes(labels: Iterable[str]) -> dict[str, str]:
    """Return what labels of one kind share, for each of many lines.

    >>> list(shapes(("12위 ", "River Post · 3 hours ago")).values())
    ['0위', '0 hours ago']
    """
    found = list(dict.fromkeys(labels))
    whole = "\n".join(found).lower()
    if has_any(whole, _PART_MARKS):
        whole = _UP_TO_MARK.sub("", whole)
    if has_any(whole, _BRACKETS):
        whole = _BRACKETED.sub("[]", whole)
    return dict(zip(found, map(str.strip, _NUMBER.sub("0", whole).split("\n")), strict=True))


def without_labels(
    page: Page, texts: list[str], rows: list[LinkRow], has_size: Callable[[str], bool]
) -> list[str]:
    """Take the labels, and the summaries, out of the headlines that links hold, where a headline is left."""
    cut = _cut_links(page, texts, rows)
    if not cut:
        return texts
    if len(cut) >= _MIN_LINKS:
        shape_of = shapes(chain.from_iterable(cut.values()))
        for _ in range(_MAX_LABELS):  # a rank, a section, then the headline
            before, after = _labels(cut.values(), shape_of)
            if not before and not after:
                break
            cut = {number: _headline_of(parts, shape_of, before, after) for number, parts in cut.items()}
        cut = _with_named(page, cut, rows, has_size)
        if sum(_has_summary(parts, has_size) for parts in cut.values()) >= _MIN_LINKS:
            cut = {
                number: parts[:-1] if _has_summary(parts, has_size) else parts
                for number, parts in cut.items()
            }
    found = list(texts)
    for number, parts in cut.items():
        if (
            len(parts) > 1
            and len(first := parts[0].strip()) <= _MAX_NEIGHBOUR
            and (_NEIGHBOUR.fullmatch(first) or (first and is_read_also(first, 0, 0.0)))
        ):
            parts = parts[1:]  # noqa: PLW2901
        elif len(parts) > 1 and (behind := _behind_label(rows[number][1])):
            parts = (behind,)  # noqa: PLW2901
        text = _joined(_once(parts))
        if text != texts[number] and has_size(text):
            found[number] = text
    return found


def _behind_label(link: Any) -> str:
    """Return the last element of a link to the article before or after, which another element says it is, in any language."""
    if link.attributes.get("rel") not in _NEIGHBOURS:
        return ""
    pieces, child = [], link.first_child
    while child is not None:
        if child.is_element_node or child.text().strip():
            pieces.append(folded(child.text()) if child.is_element_node else "")
        child = child.next
    return pieces[-1] if len(pieces) > 1 and all(pieces) and len(pieces[0]) <= _MAX_NEIGHBOUR else ""


def _cut_links(page: Page, links: list[str], rows: list[LinkRow]) -> dict[int, Sequence[str]]:
    """Return the pieces of the links that inline elements cut, by number: of those that are a whole line, or a part of it."""
    blocks = page.blocks
    texts, pieces, count = blocks.texts, blocks.pieces, len(blocks)
    cut: dict[int, Sequence[str]] = {}
    # The last line of several links, and where the last of them ended.
    line, end, bounds = -1, 0, [0]
    whole: tuple[str, ...] = ()
    for number, row in enumerate(rows):
        at = row[2]
        if at >= count or not (raw := pieces[at]):
            continue
        text = links[number]
        if texts[at] == text:
            if len(raw) - raw.count(" ") > 1:
                cut[number] = blocks.pieces_of(at)
        elif len(raw) >= _MIN_PIECES and row[3] == at + 1:
            if at != line:
                line, whole, end = at, blocks.pieces_of(at), 0
                bounds = list(accumulate(map(len, whole), initial=0))
            start = texts[at].find(text, end)
            end = len(texts[at]) if start < 0 else start + len(text)
            first, last = bisect_left(bounds, start), bisect_left(bounds, end)
            if start >= 0 and last - first > 1 and bounds[first] == start and bounds[last] <= end + 1:
                cut[number] = whole[first:last]
    return cut


def _with_named(
    page: Page, cut: dict[int, Sequence[str]], rows: list[LinkRow], has_size: Callable[[str], bool]
) -> dict[int, Sequence[str]]:
    """Take what links have in an element that is called a title, and leave out what is called a kicker, where two do."""
    named: dict[int, Sequence[str]] = {}
    unnamed: dict[int, int] = {}  # links by list
    for number, parts in cut.items():
        at = page.elements.parents[page.places[rows[number][2]]]
        if len(parts) > 1 and unnamed.get(at, 0) < _MAX_UNNAMED:
            own = _named(parts, rows[number][1], has_size)
            if len(own) < len(parts):
                named[number] = own
            else:
                unnamed[at] = unnamed.get(at, 0) + 1
    return cut | named if len(named) >= _MIN_NAMED else cut


def _named(parts: Sequence[str], link: Any, has_size: Callable[[str], bool]) -> Sequence[str]:
    titles: list[str] = []
    kicker = ""
    child = link.first_child
    while child is not None:
        if child.is_element_node and (name := child.attributes.get("class")):
            words = words_of(name)
            if not _KICKERS.isdisjoint(words):
                kicker = kicker or folded(child.text())
            elif not TITLE_NAMES.isdisjoint(words) and _LESSER.isdisjoint(words):
                titles.append(folded(child.text()))
        child = child.next
    if len(titles) == 1 and has_size(titles[0]):
        topic, title, _ = "".join(parts).partition(titles[0])
        return [topic + title] if topic.rstrip().endswith(_COLONS) else titles
    is_cut = kicker == parts[0].strip() and not kicker.endswith(_COLONS)
    return parts[1:] if is_cut and has_size("".join(parts[1:])) else parts


def without_ranks(texts: list[str]) -> list[str]:
    """Take the numbers off headlines that count up from one.

    >>> without_ranks(["1. Ferry aground", "2. Old mill sold", "3. Bread dearer", "4. Rain at last", "7. Liga"])
    ['Ferry aground', 'Old mill sold', 'Bread dearer', 'Rain at last', '7. Liga']
    """
    found = list(texts)
    ranked: list[tuple[int, str]] = []
    for number, text in enumerate([*texts, ""]):
        rank = _RANK.match(text) if text[:1].isdecimal() else None
        if rank and int(rank[1]) == len(ranked) + 1:
            ranked.append((number, text[rank.end() :]))
            continue
        if len(ranked) >= _MIN_RANKS:
            for at, headline in ranked:
                found[at] = headline
        ranked = [(number, text[rank.end() :])] if rank and int(rank[1]) == 1 else []
    return found


def without_openers(texts: list[str]) -> list[str]:
    """Take off what leads to another article within a link: Te puede interesar: the headline.

    >>> without_openers(["Lea también: Cierra el puente", "Más noticias: un puente"])
    ['Cierra el puente', 'un puente']
    """
    found = list(texts)
    for number, text in enumerate(texts):
        if (
            has_any(text[:_MAX_LABEL], _COLONS)
            and is_read_also(text, 0, 0.0)
            and (opener := _OPENER.match(text))
        ):
            found[number] = text[opener.end() :]
    return found


_OPENER = lazy(rf"(?i:{OPENERS}|{CHINESE})\s?[:：]\s?(?=\S{{2}})")


def _has_summary(pieces: Sequence[str], has_size: Callable[[str], bool]) -> bool:
    """Tell whether the last piece is a sentence behind one that can be the headline: a word that was searched for is shorter."""
    return len(pieces) > 1 and pieces[-1].rstrip()[-1:] in _SENTENCE_ENDS and has_size(pieces[-2].strip())


def _labels(cut: Iterable[Sequence[str]], shape_of: dict[str, str]) -> tuple[set[str], set[str]]:
    """Return the shapes of the labels that stand before headlines, and after them, at the edges of several links."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for pieces in cut:
        if len(pieces) > 1:
            for label, counts in ((shape_of[pieces[0]], first), (shape_of[pieces[-1]], last)):
                counts[label] = counts.get(label, 0) + 1
    before = {label for label, count in first.items() if count >= _MIN_LINKS and _is_label(label)}
    after = {label for label, count in last.items() if count >= _MIN_LINKS and _is_label(label)}
    if before or after:
        inner = {shape_of[piece] for pieces in cut for piece in pieces[1:-1]}
        return before - inner, after - inner
    return before, after


def _is_label(label: str) -> bool:
    return len(label) <= _MAX_LABEL and not label.endswith(_COLONS)


def _headline_of(
    pieces: Sequence[str], shape_of: dict[str, str], before: set[str], after: set[str]
) -> Sequence[str]:
    """Cut labels off at both ends, as long as what is left is longer than each."""
    while len(pieces) > 1 and shape_of[pieces[0]] in before and _is_shorter(pieces[0], pieces):
        pieces = pieces[1:]
    while len(pieces) > 1 and shape_of[pieces[-1]] in after and _is_shorter(pieces[-1], pieces):
        pieces = pieces[:-1]
    return pieces


def _is_shorter(label: str, pieces: Sequence[str]) -> bool:
    """Tell whether a label has less than half of all bytes: a date of ten digits is as long as four characters."""
    return 2 * len(label.encode()) < sum(map(len, map(str.encode, pieces)))


def _once(pieces: Sequence[str]) -> Sequence[str]:
    """Return what says the same twice once."""
    return pieces[:1] if len(pieces) == 2 and pieces[0].strip() == pieces[1].strip() else pieces


def _joined(pieces: Sequence[str]) -> str:
    """Join the pieces of a headline; a kicker that touches what follows gets its space: `StadtratWas nun` is no word."""
    text = pieces[0]
    for before, piece in pairwise(pieces):
        # Of capitals alone only what goes on with others: SPORTDie, but not USA-Reise.
        is_kicker = (
            len(before) >= _MIN_KICKER
            and piece[0].isupper()
            and (before[-1].islower() or (before[-1].isupper() and piece[1:2].islower() and before.isupper()))
        )
        text += " " + piece if is_kicker else piece
    return text.lstrip(_LEFT_BEFORE).rstrip(_LEFT_AFTER)
