"""Briefs: the few sentences right below title and time, on pages where other texts are longer."""

from __future__ import annotations

from collections.abc import Iterable

from newskit.body.blocks.class_names import CAPTION, NEGATIVE
from newskit.body.blocks.measures import MAX_PROSE_LINK_SHARE, MIN_PROSE_WEIGHT, Measures, take
from newskit.body.dated import says_when
from newskit.body.html.ends import NEAR_TITLE
from newskit.body.html.leftovers import is_leftover, says_of_itself
from newskit.body.html.parts import QUESTION_ENDS, signature_below
from newskit.body.no_article.notices import begins_to_reader, sentences_of_report
from newskit.fields.times.written import find_moment
from newskit.page import HEADINGS

_NEAR_TIME = 4  # blocks from the title to a brief, the time among them
_BRIEF_ENDS = frozenset("。！")  # Chinese and Japanese; in other languages notices end as sentences do, too
_CLOCK_ENDS = ("a.m.", "p.m.")
_CREDIT_ENDS = frozenset("摄攝图圖影）)")  # who took the picture
_MIN_BRIEF_SPACES, _MAX_BRIEF = 4, 1000  # its words, about; characters
_MAX_TIME_LINE, _MAX_TIME_ALONE = 160, 28  # characters
_ABOVE_TITLE = 1  # block
_MIN_TITLE = 6  # characters
_MAX_WITH_STRANGERS = 1200  # weight of a brief with what is none of it
_MAX_STRANGERS = 3  # of that, for one of the brief
_SEPARATORS, _MIN_SITE = " \t|-–—_·•:：»｜", 3  # around a site's name in <title>; characters of one
_MIN_ARTICLE = 600  # weight of what is an article where it stands in one element
_MIN_TOLD, _MIN_TOLD_OF_FEW = 3, 2  # words of the title, beside an article and beside what is none


def brief_below_time(m: Measures) -> list[int]:
    """Return the sentences right below title and time, [] where there are none; all else may look more like an article.

    They are looked for once a page.
    """
    if m.brief is None:
        m.brief = _brief_below_time(m)
    return [*m.brief]


def _brief_below_time(m: Measures) -> list[int]:
    if m.title_at < 0:
        return _headed_in_text(m)
    start = m.title_at + 1
    is_timed = any(_is_time_alone(m, at) for at in range(max(0, m.title_at - _ABOVE_TITLE), m.title_at))
    while start < min(m.title_at + 1 + _NEAR_TIME, len(m.texts)) and not _is_sentence(m, start):
        text = m.texts[start]
        is_time = len(text) <= _MAX_TIME_LINE and says_when(text)
        is_head = m.tags[m.places[start]] in HEADINGS or m.link_share[start] > MAX_PROSE_LINK_SHARE
        if is_head and not is_time:
            return []  # what follows are comments, or other articles
        is_timed = is_timed or is_time
        start += 1
    found: list[int] = []
    for index in range(start, len(m.texts) if is_timed else start):
        is_beside = not found or m.are_beside(found[0], index)
        goes_on = _is_sentence(m, index) or (found and _goes_on(m, index))
        if not (is_beside and goes_on) and not _heads_next(m, found, index):
            break
        found.append(index)
    return [*found, *signature_below(m, found[-1])] if found else []


def _headed_in_text(m: Measures) -> list[int]:
    """Return the text right below a time that begins with the title of the page's head, in 【】."""
    title = m.page.title
    for at, text in enumerate(m.texts):
        if at and text[0] == "【" and (end := text.find("】")) > _MIN_TITLE and title.startswith(text[1:end]):
            return [at] if says_when(m.texts[at - 1]) and _is_sentence(m, at) else []
    return []


def _is_time_alone(m: Measures, at: int) -> bool:
    """Tell whether a line is a day and a time, and little else: a menu says which day it is without one, and not as a heading."""
    text = m.texts[at]
    is_time = ":" in text or m.tags[m.places[at]] in HEADINGS
    return len(text) <= _MAX_TIME_ALONE and is_time and find_moment(text) is not None


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
    if told(m, range(first, min(chosen[0], first + _NEAR_TIME + 1))) < _MIN_TOLD_OF_FEW:
        return chosen
    brief = brief_below_time(m)
    # Where the brief reaches down to what was chosen, it is the lead of that.
    if not brief or brief[-1] + 1 >= chosen[0] or m.flags(m.places[brief[0]]) & CAPTION:
        return chosen
    least, weight = told(m, chosen), m.weight_of(chosen)
    if weight >= _MIN_ARTICLE and 2 * max(m.held_by_parent(chosen).values()) >= weight:
        least = max(_MIN_TOLD, 2 * least)
    return brief if told(m, brief) > max(least, _MIN_TOLD_OF_FEW - 1) else chosen


def without_strangers(m: Measures, chosen: list[int]) -> list[int]:
    """Leave out of a brief right below the title teasers, and what stands in another box or is set otherwise and says nothing of the title.

    That is so only of what names the site or, if it is set otherwise, speaks to the reader: the text below a lead is, too.
    """
    first = next((at for at in chosen if m.weights[at] >= MIN_PROSE_WEIGHT), -1)
    if not 0 <= m.title_at < first <= m.title_at + NEAR_TITLE or m.weight_of(chosen) > _MAX_WITH_STRANGERS:
        return chosen
    end, kinds = m.ends[m.parents[m.places[first]]], set(m.signatures(at for at in chosen if at <= first))
    teasers = () if first in m.teasers else m.teasers
    strangers: set[int] = set()
    for index in chosen:
        if index <= first:
            continue
        is_alike = m.signature(index) in kinds or m.texts[index][-1] in QUESTION_ENDS  # of an interview
        if index in teasers or (
            (index >= end or not is_alike)
            and not told(m, (index,))
            and (_names_site(m, index) or (not is_alike and begins_to_reader(m.texts[index])))
        ):
            strangers.add(index)
        else:
            kinds.add(m.signature(index))
    left = m.weight_of(strangers)
    if left > _MAX_STRANGERS * (m.weight_of(chosen) - left):
        return chosen  # what stands above it is a lead
    return [index for index in chosen if index not in strangers]


def _names_site(m: Measures, index: int) -> bool:
    """Tell whether a text names what stands behind the headline in the page's <title>."""
    own = m.texts[m.title_at]
    rest = m.page.title.replace(own, "").strip(_SEPARATORS)
    return rest != m.page.title and len(rest) >= _MIN_SITE and rest in m.texts[index]


def told(m: Measures, blocks: Iterable[int]) -> int:
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


def _goes_on(m: Measures, index: int) -> bool:
    """Tell whether a short sentence may be said below a report."""
    text = m.texts[index]
    return text[-1] == "." and not (m.link_share[index] or says_of_itself(text))


def _reports(text: str) -> bool:
    return (
        len(text) <= _MAX_BRIEF
        and text.count(" ") >= _MIN_BRIEF_SPACES
        and not text.endswith(_CLOCK_ENDS)
        and sentences_of_report([text]) > 0
    )
