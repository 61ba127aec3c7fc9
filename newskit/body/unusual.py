"""Bodies in which no line looks like an article's: verse, captions of pictures, briefs among much else."""

from __future__ import annotations

from collections.abc import Iterable

from newskit.body.class_names import BODY_NAME, CAPTION, NEGATIVE
from newskit.body.dated import is_dated
from newskit.body.features import HEADINGS, SENTENCE_ENDS
from newskit.body.leftovers import is_leftover
from newskit.body.measures import MAX_PROSE_LINK_SHARE, Measures, take
from newskit.body.notices import sentences_of_report
from newskit.fields.times import find_moment
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
_NEAR_TIME = 4  # blocks from the title to a brief, the time among them
_BRIEF_ENDS = frozenset("。！")  # Chinese and Japanese; in other languages notices end as sentences do, too
_CREDIT_ENDS = frozenset("摄攝图圖影）)")  # who took the picture
_MIN_BRIEF_SPACES, _MAX_BRIEF = 4, 1000  # its words, about; characters
_MAX_TIME_LINE, _MAX_TIME_ALONE = 160, 24  # characters
_ABOVE_TITLE = 1  # block
_MIN_ARTICLE = 600  # weight of what is an article where it stands in one element
_MIN_TOLD, _MIN_TOLD_OF_FEW = 3, 2  # words of the title, beside an article and beside what is none
_LINE_TAGS = frozenset(("p", "div", "span", "article", "section", "td", "pre", "blockquote"))


def unusual_body(m: Measures) -> list[int]:
    """Return the verses, captions or sentences right below the title, where nothing else was found.

    The page must say when it was published; without that, only what is surely verse is taken.
    """
    if m.title_at < 0:
        return []
    verses = _verses(m)
    if is_dated(m.page, m.title_at, [min(m.title_at + 1, len(m.texts) - 1)]):
        return verses or _captions(m) or brief_below_time(m)
    return verses if verses and _run_on(m, verses) else []


def _run_on(m: Measures, verses: list[int]) -> bool:
    """Tell lines of a poem from items of a list: many Chinese ones have small words as sentences do; elsewhere a sentence runs on over many."""
    lines = [m.texts[index] for index in verses]
    if max(lines[0]) >= FIRST_WIDE:
        said = sum(len(line) <= _MAX_CHINESE_VERSE and not _SMALL_WORDS.isdisjoint(line) for line in lines)
        return said >= _MIN_SAID * len(lines)
    going_on = sum(line[-1] in ",;—–" or line[0].islower() for line in lines)
    return going_on >= _MIN_GOING_ON * len(lines)


def brief_below_time(m: Measures) -> list[int]:
    """Return the sentences right below title and time, [] where there are none; all else may look more like an article.

    They are looked for once a page.
    """
    if m.brief is None:
        m.brief = _brief_below_time(m)
    return m.brief


def _brief_below_time(m: Measures) -> list[int]:
    start = m.title_at + 1
    is_timed = any(
        _is_time_alone(text) for text in m.texts[max(0, start - 1 - _ABOVE_TITLE) : max(0, start - 1)]
    )
    while start < min(m.title_at + 1 + _NEAR_TIME, len(m.texts)) and not _is_sentence(m, start):
        text = m.texts[start]
        says_when = len(text) <= _MAX_TIME_LINE and find_moment(text) is not None
        is_head = m.tags[m.places[start]] in HEADINGS and not says_when
        if is_head or m.link_share[start] > MAX_PROSE_LINK_SHARE:
            return []  # what follows are comments, or other articles
        is_timed = is_timed or says_when
        start += 1
    found: list[int] = []
    for index in range(start, len(m.texts) if is_timed else start):
        is_beside = not found or m.are_beside(found[0], index)
        if not (is_beside and _is_sentence(m, index)) and not _heads_next(m, found, index):
            break
        found.append(index)
    return found


def _is_time_alone(text: str) -> bool:
    """Tell whether a line is a day and a time, and little else: a menu says which day it is without one."""
    return len(text) <= _MAX_TIME_ALONE and ":" in text and find_moment(text) is not None


def _heads_next(m: Measures, found: list[int], index: int) -> bool:
    """Tell whether a line heads the next one of several briefs in one element."""
    after = index + 1
    if not found or found[-1] != index - 1 or m.link_share[index] or after >= len(m.texts):
        return False
    homes = {m.parents[m.places[at]] for at in (found[0], index, after)}
    return len(homes) == 1 and m.signature(after) == m.signature(found[0]) and _is_sentence(m, after)


def told_by_title(m: Measures, chosen: list[int]) -> list[int]:
    """Return the brief right below title and time, where it has more of the title's words than all that was chosen further down.

    Else what was chosen: the brief may be a caption. What was chosen may stand in one element, as articles do, and cards,
    comments and offers don't: then the brief must have far more of the title's words.
    """
    first = m.title_at + 1
    if not first or not chosen or chosen[0] <= first + 1:
        return chosen
    if _told(m, range(first, min(chosen[0], first + _NEAR_TIME + 1))) < _MIN_TOLD_OF_FEW:
        return chosen
    brief = brief_below_time(m)
    # Where the brief reaches down to what was chosen, it is the lead of that.
    if not brief or brief[-1] + 1 >= chosen[0] or m.flags(m.places[brief[0]]) & CAPTION:
        return chosen
    least, weight = _told(m, chosen), m.weight_of(chosen)
    if weight >= _MIN_ARTICLE and 2 * max(m.held_by_parent(chosen).values()) >= weight:
        least = max(_MIN_TOLD, 2 * least)
    return brief if _told(m, brief) > max(least, _MIN_TOLD_OF_FEW - 1) else chosen


def _told(m: Measures, blocks: Iterable[int]) -> int:
    """Return how many of the title's words some blocks have."""
    together = "\n".join(take(m.texts, blocks)).lower()
    return sum(word in together for word in m.title_words)


def _is_sentence(m: Measures, index: int) -> bool:
    text, place = m.texts[index], m.places[index]
    return (
        (
            text[-1] in _BRIEF_ENDS
            or (text[-1] in _CREDIT_ENDS and "。" in text)
            or (text[-1] == "." and _reports(text))
        )
        and not m.link_share[index]
        and index not in m.teasers
        and not m.flags(place) & NEGATIVE
        and not is_leftover(text, m.weights[index])
    )


def _reports(text: str) -> bool:
    return (
        len(text) <= _MAX_BRIEF and text.count(" ") >= _MIN_BRIEF_SPACES and sentences_of_report([text]) > 0
    )


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


def _captions(m: Measures) -> list[int]:
    """Return the sentences said of pictures, where there are some."""
    found = [
        index
        for index in range(m.title_at + 1, len(m.texts))
        if m.tags[m.places[index]] == "figcaption" and m.texts[index][-1] in SENTENCE_ENDS
    ]
    return found if len(found) >= _MIN_CAPTIONS else []
