"""Bodies in which no line looks like an article's: verse, captions of pictures."""

from __future__ import annotations

from newskit.body.blocks.class_names import BODY_NAME, NEGATIVE
from newskit.body.blocks.features import SAID_ENDS, SENTENCE_ENDS
from newskit.body.blocks.measures import Measures
from newskit.body.dated import is_called_article, is_dated
from newskit.body.html.briefs import brief_below_time
from newskit.body.html.leftovers import are_leftovers
from newskit.rules.languages import FIRST_WIDE
from newskit.rules.lazy import lazy

_MIN_VERSES, _MAX_VERSES = 6, 200
_MIN_WEIGHT, _MAX_WEIGHT = 12, 150  # mean of the verses: four characters, three English words
_NEAR = 10  # blocks from the title to the first of them: author, time, source
# Signs of menus, tables and tools, which have short lines, too.
_NO_VERSE = lazy(
    r"\d[\d.:,]{2,}|[|©@]|[:：]$|https?:|^\W{0,3}(?:来源|作者|时间|编辑|责编|电话|地址|by|source|von|par)\b"
)
_MAX_SIGNS = 0.1
_SMALL_WORDS, _MAX_CHINESE_VERSE = frozenset("的了着得地在把被将我你他她它们就也都还不没是有像那这"), 16
_MIN_SAID, _MIN_GOING_ON = 0.5, 0.3  # shares of the verses
_MIN_CAPTIONS = 2
_MIN_SAID_WEIGHT = 60
_LINE_TAGS = frozenset(("p", "div", "span", "article", "section", "td", "pre", "blockquote"))


def body_without_prose(m: Measures) -> list[int]:
    """Return the verses, captions or sentences right below the title, where nothing else was found.

    The page must say when it was published; without that, only what is surely verse is taken.
    """
    if m.title_at < 0:
        return []
    verses = _verses(m)
    if is_dated(m.page, m.title_at, [min(m.title_at + 1, len(m.texts) - 1)]):
        return verses or _captions(m) or brief_below_time(m) or _said_below_title(m)
    return verses if verses and _run_on(m, verses) else []


def _said_below_title(m: Measures) -> list[int]:
    """Return what is said right below the title of a page that calls itself an article, in an element that is called a body."""
    if not is_called_article(m.page):
        return []
    near = range(m.title_at + 1, min(m.title_at + 1 + _NEAR, len(m.texts)))
    first = next((at for at in near if m.texts[at][-1] in SAID_ENDS and not m.link_share[at]), -1)
    if first < 0 or not m.flags(m.places[first]) & BODY_NAME or m.flags(m.places[first]) & NEGATIVE:
        return []
    found = [at for at in _lines_from(m, first) if m.texts[at][-1] in SENTENCE_ENDS]
    return [] if m.weight_of(found) < _MIN_SAID_WEIGHT or are_leftovers(m, found) else found


def _verses(m: Measures) -> list[int]:
    """Return the short lines set alike, in one element, with no link among them."""
    for start in range(m.title_at + 1, min(m.title_at + 1 + _NEAR, len(m.texts))):
        found = [] if _NO_VERSE.search(m.texts[start]) else _lines_from(m, start)
        if len(found) < _MIN_VERSES:
            continue
        mean = m.weight_of(found) / len(found)
        signs = sum(_NO_VERSE.search(m.texts[index]) is not None for index in found)
        if _MIN_WEIGHT <= mean <= _MAX_WEIGHT and signs <= max(1, _MAX_SIGNS * len(found)):
            return found
    return []


def _lines_from(m: Measures, start: int) -> list[int]:
    place, parent = m.places[start], m.parents[m.places[start]]
    tag = m.tags[place]
    if tag not in _LINE_TAGS or m.flags(place) & ~BODY_NAME:
        return []
    found = []
    for index in range(start, min(start + _MAX_VERSES, len(m.texts))):
        at = m.places[index]
        is_alike = at == place or (m.parents[at] == parent and m.tags[at] == tag)
        if not is_alike or m.link_share[index]:
            break
        found.append(index)
    return found


def _run_on(m: Measures, verses: list[int]) -> bool:
    """Tell lines of a poem from items of a list: many Chinese ones have small words as sentences do; elsewhere a sentence runs on over many."""
    lines = [m.texts[index] for index in verses]
    if max(lines[0]) >= FIRST_WIDE:
        said = sum(len(line) <= _MAX_CHINESE_VERSE and not _SMALL_WORDS.isdisjoint(line) for line in lines)
        return said >= _MIN_SAID * len(lines)
    going_on = sum(line[-1] in ",;—–" or line[0].islower() for line in lines)
    return going_on >= _MIN_GOING_ON * len(lines)


def _captions(m: Measures) -> list[int]:
    """Return the sentences said of pictures, where there are some."""
    found = [
        index
        for index in range(m.title_at + 1, len(m.texts))
        if m.tags[m.places[index]] == "figcaption" and m.texts[index][-1] in SENTENCE_ENDS
    ]
    return found if len(found) >= _MIN_CAPTIONS else []
