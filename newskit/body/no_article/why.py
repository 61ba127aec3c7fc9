"""Pages that have no body, and why: lists of other articles, notices, and those on which nothing is left."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import islice, pairwise

from newskit.body.blocks.features import SAID_ENDS
from newskit.body.blocks.measures import Measures
from newskit.body.blocks.teasers import MAX_HEADLINE, MIN_HEADLINE, MIN_LINK_SHARE
from newskit.body.dated import (
    are_dated_links,
    are_timed,
    is_called_article,
    is_called_only,
    is_dated,
    is_declared_article,
)
from newskit.body.html.briefs import brief_below_time
from newskit.body.html.leftovers import are_leftovers
from newskit.body.html.lists_and_tables import CELLS
from newskit.body.no_article.notices import MAX_NOTICE, notice, sentences_of_report, speaks_to_reader
from newskit.body.no_article.offers import is_called_profile, is_offer
from newskit.body.no_article.service import is_service
from newskit.fields import Title
from newskit.fields.metadata import ld_article, ld_authors
from newskit.fields.times.written import find_moment
from newskit.fields.title.references import bare
from newskit.page import HEADINGS, Page
from newskit.rules.days import says_day
from newskit.rules.languages import FIRST_WIDE
from newskit.rules.lazy import lazy

# Reasons that leave no doubt.
NO_ARTICLE = frozenset(("list", "missing", "captcha", "login", "notice", "service", "offer"))
_MAX_TEASER = 600
_MIN_LIST_LINKS = 20
_MIN_TEASERS = 5
_TEASER_SHARE = 0.7
_MIN_LINKED = 0.35
_NEAR_LINK = 3  # blocks from an entry's link to its text
_MIN_PARTED, _PARTED_SHARE = 5, 0.8  # number of sentences with links between them, share of all
_MAX_ENTRY = 150  # mean weight of entries
_MIN_SENTENCE = 30  # weight
_MAX_DATE = 60  # weight of a line that gives the date of a teaser, and little else
_NEAR_TIME = 4  # blocks above the body
_MAX_OWN_TIME = 30  # weight of a line right above the title that gives the time
_NOTICE_HEADINGS = 3  # the first, where nothing was chosen
_NOTICE_LINES = 2  # of what was chosen
_MIN_SENTENCES, _MIN_SENTENCES_IF_DATED = 3, 2  # of a report, under a title that sounds like a notice
_MAX_INTRODUCTION = 500  # weight of what a list page may say of its subject
_MAX_INTRODUCTION_BLOCKS = 2
MAX_OFFER = 2500  # weight of what an offer says: longer texts are kept
_MIN_ENTRIES = 5  # headlines set alike below an introduction
_MAX_SECTION_NAME, _MAX_WIDE_NAME = 30, 10  # characters: three or four words; of Chinese
_MAX_CHINESE_NAME = 8  # characters; in so much weight as a section's name has, most headlines are longer
_MIN_CELLS, _CELLS_OF_SENTENCE, _MAX_CELL = 12, 6, 40  # cells of a table; for each sentence; weight of one
_MAX_BESIDE = 3  # sentences beside it
_MIN_BOXES = 3
_MIN_FRONT_LINKS, _MIN_SECTION_TEASERS = 15, 3


_ORDINAL = lazy(r"(?<=\d)(?:st|nd|rd|th)\b")
_TITLE_PARTS = lazy(r"[_|｜–—-]")
_TOPIC_PART = lazy(r"\W{0,3}(?:专题|專題|专题报道|特别策划|dossiers?|topics?)\W{0,3}", re.IGNORECASE)
_PRINTED = lazy(r"第\s?[A-Z]?\d{1,3}版\s?(?:[:：]\s?\S{1,8})?$")  # 青河日报 第01版：要闻
_TOPIC = lazy(
    r"\W{0,3}(?:专题|專題|专栏|专区|topics?\s?[:：|]|dossier\s?[:：|]|themenseite\b|tema\s?[:：|])",
    re.IGNORECASE,
)


def why_no_body(m: Measures, title: Title, chosen: list[int]) -> str:
    """Return why what was chosen is no body, "" where it may be one.

    "missing", "captcha", "login", "notice": a notice. "service": the little that the site says of itself. "list": teasers
    under headlines, dated headlines, or an introduction to a list. "offer": what is sold, wanted or asked for. "empty":
    nothing was chosen but the title.
    """
    weight = m.weight_of(chosen)
    if weight <= MAX_NOTICE:
        if reason := _notice(m, title, chosen):
            return reason
        if is_service(m.page, title.text):
            return "service"
        if _is_profile(m.page, title.text):
            return "list" if m.headlines else "service"
        if weight <= _MAX_INTRODUCTION and _is_to_reader(m, chosen):
            return "list" if len(m.teasers) >= _MIN_TEASERS else "notice"
    if not chosen or _is_title_alone(m, chosen) or are_leftovers(m, chosen):
        is_list = m.teasers or are_dated_links(m.page) or is_ticker(m, chosen)
        return "list" if is_list else "empty"
    if _is_introduction(m, _above_entries(m, chosen)) or _is_footnote(m, chosen):
        return "list"
    if _are_teasers(m, chosen) or _are_parted(m, chosen) or is_ticker(m, chosen):
        return "list"
    if weight <= MAX_OFFER and is_offer(m.page, m.title_at, chosen):
        return "offer"
    return "list" if _is_beside_table(m, chosen) or _are_boxed(m, chosen) else ""


def _is_profile(page: Page, title: str) -> bool:
    """Tell whether the title is the name of who is said to have written the page, or it calls itself a profile: what they wrote is listed there."""
    if is_called_profile(page):
        return True
    who = [*ld_authors(ld_article(page)), page.meta.get("author", "")]
    names = {bare(name) for name in who} - {"", bare(page.meta.get("og:site_name", ""))}
    return bool(names) and bare(title) in names


def _is_beside_table(m: Measures, chosen: list[int]) -> bool:
    """Tell whether a few sentences stand among many more cells that are none: forecasts, scores, prices.

    They come first, under a section's name, or the page says no time.
    """
    said = _sentences(m, chosen)
    if len(said) > _MAX_BESIDE:
        return False
    among = set(range(chosen[0], chosen[-1] + 1)).difference(said)
    cells = sum(m.tags[m.places[at]] in CELLS and m.weights[at] <= _MAX_CELL for at in among)
    if cells < max(_MIN_CELLS, _CELLS_OF_SENTENCE * len(said)):
        return False
    is_below = m.tags[m.places[chosen[0]]] in CELLS  # as of a forecast: a report begins with its sentences
    return (is_below and _has_section_name(m)) or not is_dated(m.page, m.title_at, chosen)


def _are_boxed(m: Measures, chosen: list[int]) -> bool:
    """Tell whether what was chosen is of some boxes alike, each under a heading of its own, or little beside them: films, goods, addresses.

    The page has a section's name for a title, and says above them no time of its own.
    """
    if m.title_at < 0 or not _has_section_name(m) or _is_of_article(m, chosen[0]):
        return False
    alike: dict[tuple[int, str], list[int]] = {}
    for at in range(m.title_at + 1, len(m.texts)):
        box = m.parents[m.places[at]]
        if m.tags[m.places[at]] in HEADINGS and box > 0 and m.starts[box] == at and m.ends[box] > at + 1:
            alike.setdefault((m.parents[box], m.tags[box]), []).append(box)
    boxes = max(alike.values(), key=len, default=[])
    if len(boxes) < _MIN_BOXES:
        return False
    inside = {at for box in boxes for at in range(m.starts[box], m.ends[box])}
    beside = [at for at in chosen if at not in inside]
    return len(beside) < len(chosen) and m.weight_of(beside) <= _MAX_INTRODUCTION


def _is_of_article(m: Measures, first: int) -> bool:
    """Tell whether data for machines, more than og:type, make an article of the page, or a time above the text.

    Where og:type says so, too, a day without its year is enough.
    """
    if is_called_only(m.page):
        return _has_time_above(m, first) or _has_day_above(m, first)
    return is_declared_article(m.page) or _has_time_above(m, first)


def _are_parted(m: Measures, chosen: list[int]) -> bool:
    """Tell whether the chosen sentences belong to a list: nearly each has a link of its own before it.

    The page has a section's name for a title and says no time, or nearly each has one of its own, too; or its time stands above another sentence, which is the body then.
    """
    said = _sentences(m, chosen)
    if len(said) < _MIN_PARTED or _begins_as_article(m, said):
        return False
    least = max(_MIN_PARTED, _PARTED_SHARE * len(said))
    between = range(said[0], said[-1])
    linked = [index for index in between if m.link_share[index] >= _MIN_LINKED]
    if len({bisect_left(linked, index) for index in said}) < least:
        return False
    # Without a title of its own the page has one of the entries for it.
    is_section = _has_section_name(m) or m.signature(m.title_at) in [m.signature(index) for index in said]
    if is_section:
        dates = [at for at in between if m.weights[at] <= _MAX_DATE and find_moment(m.texts[at]) is not None]
        if len({bisect_left(dates, index) for index in said}) >= least or not _says_when(m, chosen):
            return True
    return not set(chosen).issuperset(brief_below_time(m) or chosen)


def is_ticker(m: Measures, chosen: list[int]) -> bool:
    """Tell whether what was chosen, or else the first prose, is of reports set alike, each with a time of its own, under a section's name."""
    reports = chosen or m.prose_blocks
    if not reports or not _has_section_name(m):
        return False
    kind = m.signature(reports[0])
    if not _has_time_above(m, reports[0]):  # what stands first may introduce them
        [(kind, _)] = Counter(m.signatures(reports)).most_common(1)
    return are_timed(m.texts, [at for at in {*reports, *m.prose_blocks} if m.signature(at) == kind])


def _begins_as_article(m: Measures, said: list[int]) -> bool:
    """Tell whether some paragraphs are long, with no link right above the first: an article's links to others follow its text."""
    start = m.title_at + 1 if 0 <= m.title_at < said[0] else 0
    above = range(max(start, said[0] - _NEAR_LINK), said[0])
    has_link = any(m.link_share[at] >= _MIN_LINKED for at in above)
    return not has_link and m.weight_of(said) > _MAX_ENTRY * len(said)


def _sentences(m: Measures, chosen: list[int]) -> list[int]:
    return [i for i in chosen if m.weights[i] >= _MIN_SENTENCE and m.texts[i][-1] in SAID_ENDS]


def _notice(m: Measures, title: Title, chosen: list[int]) -> str:
    """Return what kind of notice the page is by its titles and first lines, "" where it is none.

    Where only the title sounds like one ("404: the number on every door"), sentences of a report speak against it.
    """
    if chosen:
        first = chosen[0]
        before = [m.texts[first - 1]] if first and m.tags[m.places[first - 1]] in HEADINGS else []
    else:
        headings = (at for at, place in enumerate(m.places) if m.tags[place] in HEADINGS)
        before = [m.texts[at] for at in islice(headings, _NOTICE_HEADINGS) if not m.link_share[at]]
    titles = [title.text, m.page.title, *before]
    reason = notice([*titles, *[m.texts[index] for index in chosen[:_NOTICE_LINES]]])
    if not reason or (reason == "notice" and len(chosen) > _NOTICE_LINES):
        return ""
    lines = [m.texts[index] for index in chosen]
    sentences = sentences_of_report(lines)
    enough = sentences >= _MIN_SENTENCES or (
        sentences >= _MIN_SENTENCES_IF_DATED and is_dated(m.page, m.title_at, chosen)
    )
    if enough and not notice(lines[:_NOTICE_LINES]):
        return ""
    return reason


def _is_to_reader(m: Measures, chosen: list[int]) -> bool:
    """Tell whether a page that says no time only speaks to who reads it: an offer, thanks, an error."""
    return speaks_to_reader([m.texts[at] for at in chosen]) and not is_dated(m.page, m.title_at, chosen)


def _above_entries(m: Measures, chosen: list[int]) -> list[int]:
    """Return the first chosen blocks in a row, if all others are texts of a list's entries below; else all that was chosen."""
    opening = first_stretch(chosen)
    entries = chosen[len(opening) :]
    are_short = m.weight_of(entries) <= _MAX_ENTRY * len(entries)
    return opening if are_short and all(_headline_above(m, at) >= 0 for at in entries) else chosen


def first_stretch(chosen: list[int]) -> list[int]:
    """Return the chosen blocks up to the first gap between them."""
    return [index for number, index in enumerate(chosen) if index == chosen[0] + number]


def _is_introduction(m: Measures, chosen: list[int]) -> bool:
    """Tell whether a line or two stand on a list of articles with the name of a section for a title, and no time."""
    if m.weight_of(chosen) > _MAX_INTRODUCTION or len(_sentences(m, chosen)) > _MAX_INTRODUCTION_BLOCKS:
        return False
    has_list = len(m.teasers) >= _MIN_SECTION_TEASERS or len(m.headlines) >= _MIN_FRONT_LINKS
    if _is_topic(m):
        has_list = has_list or len(m.headlines) >= _MIN_ENTRIES or are_dated_links(m.page)
        return has_list and not is_called_article(m.page) and not _has_time_above(m, chosen[0])
    if not _has_section_name(m):
        return False
    if m.title_at >= 0 and _is_chinese_headline(m.texts[m.title_at]):
        return False
    # Times beside links are not the page's own where the text is about who or what the title names.
    is_about = m.title_at >= 0 and any(m.texts[m.title_at] in m.texts[at] for at in chosen)
    if _are_entries(m, chosen[-1]):
        return not _is_of_article(m, chosen[0])
    if is_called_only(m.page):
        is_own = _is_of_article(m, chosen[0])
    else:
        is_own = _says_when(m, chosen) if is_about else is_dated(m.page, m.title_at, chosen)
    if is_own:
        return False
    return has_list or are_dated_links(m.page)


def _is_topic(m: Measures) -> bool:
    """Tell whether the title, or a part of the page's own, says that articles on a topic are listed."""
    if _TOPIC.match(m.texts[m.title_at] if m.title_at >= 0 else m.page.title):
        return True
    return any(map(_TOPIC_PART.fullmatch, _TITLE_PARTS.split(m.page.title)[1:]))


def _is_footnote(m: Measures, chosen: list[int]) -> bool:
    """Tell whether a line or two stand below a list of dated headlines, on a page that says no time of its own."""
    if m.weight_of(chosen) > _MAX_INTRODUCTION or len(chosen) > _MAX_INTRODUCTION_BLOCKS:
        return False
    above = bisect_left(m.headlines, chosen[0]) - bisect_left(m.headlines, max(0, m.title_at))
    if above < _MIN_FRONT_LINKS or is_declared_article(m.page) or chosen[0] - m.title_at <= _NEAR_TIME:
        return False
    return are_dated_links(m.page) and not _has_time_above(m, m.title_at + 1 + _NEAR_TIME)


def _are_entries(m: Measures, last: int) -> bool:
    """Tell whether headlines set alike follow at once, each with a text of its own; those beside an article seldom have one."""
    below = [at for at in m.headlines if at > last]
    if len(below) < _MIN_ENTRIES or below[0] - last > _NEAR_TIME:
        return False
    kind = m.signature(below[0])
    alike = [at for at, own in zip(below, m.signatures(below), strict=True) if own == kind]
    told = sum(after - at > 1 for at, after in pairwise(alike))
    return len(alike) >= _MIN_ENTRIES and told >= len(alike) - 2


def _says_when(m: Measures, chosen: list[int]) -> bool:
    """Tell whether types or a time make an article of the page; where links have dates, a time must stand above the text."""
    if not is_dated(m.page, m.title_at, chosen):
        return False
    return _has_time_above(m, chosen[0]) or not are_dated_links(m.page)


def _has_time_above(m: Measures, first: int) -> bool:
    """Tell whether a line between the title and the body gives a time, or one right above the title, in its element."""
    above = m.title_at - 1
    home = m.parents[m.places[above + 1]]
    if above >= 0 and home in (m.places[above], m.parents[m.places[above]]) and first - above <= _NEAR_TIME:
        text = m.texts[above]
        if m.weights[above] <= _MAX_OWN_TIME and not m.link_share[above] and find_moment(text) is not None:
            return True
    return any(
        m.link_share[at] < _MIN_LINKED and m.weights[at] <= _MAX_DATE and find_moment(m.texts[at]) is not None
        for at in range(max(0, m.title_at + 1, first - _NEAR_TIME), first)
    )


def _has_day_above(m: Measures, first: int) -> bool:
    """Tell whether a short line between the title and the body is a day, be it without its year: 13th November."""
    above = range(max(0, m.title_at + 1, first - _NEAR_TIME), first)
    lines = [m.texts[at] for at in above if not m.link_share[at] and m.weights[at] <= _MAX_OWN_TIME]
    return any(says_day(_ORDINAL.sub("", line)) for line in lines if any(map(str.isdigit, line)))


def _has_section_name(m: Measures) -> bool:
    """Tell whether the title is too short for an article's, or there is none."""
    return m.title_at < 0 or is_section_name(m.texts[m.title_at])


def is_section_name(text: str) -> bool:
    """Tell whether a title is too short for an article's, or is that of a printed page.

    >>> is_section_name("Последние новости региона"), is_section_name("江城地铁八号线今早首班车出发")
    (True, False)
    """
    wide = sum(char >= FIRST_WIDE for char in text)
    return (
        len(text) + (_MAX_SECTION_NAME / _MAX_WIDE_NAME - 1) * wide <= _MAX_SECTION_NAME
        or _PRINTED.search(text) is not None
    )


def _is_chinese_headline(text: str) -> bool:
    return len(text) > _MAX_CHINESE_NAME and max(text) > "\u3000"


def _are_teasers(m: Measures, chosen: list[int]) -> bool:
    if len(m.teasers) >= _MIN_TEASERS:
        said = {
            at
            for at in chosen
            if m.weights[at] > _MAX_DATE
            or (m.tags[m.places[at]] not in HEADINGS and find_moment(m.texts[at]) is None)
        }
        if said.issubset(m.teasers):
            return True
    if chosen[-1] - chosen[0] + 1 - len(chosen) < _MIN_TEASERS - 1 or _begins_as_article(m, chosen):
        return False  # their headlines stand between them
    total = teasers = 0
    topped: set[int] = set()
    last = -1
    for index in chosen:
        weight = m.weights[index]
        total += weight
        follows = last == index - 1 and m.parents[m.places[last]] == m.parents[m.places[index]]
        last = index
        if weight >= _MAX_TEASER or follows:
            continue
        headline = _headline_above(m, index)
        if headline >= 0:
            teasers += weight
            topped.add(headline)
    if teasers <= total * _TEASER_SHARE or len(topped) < max(_MIN_TEASERS, len(chosen) / 2):
        return False
    return len(m.headlines) >= _MIN_LIST_LINKS or (_has_section_name(m) and not _says_when(m, chosen))


def _is_title_alone(m: Measures, chosen: list[int]) -> bool:
    """Tell whether all that was chosen is a line that says the title over again, or a part of it."""
    return len(chosen) == 1 and m.title_at >= 0 and bare(m.texts[chosen[0]]) in bare(m.texts[m.title_at])


def _headline_above(m: Measures, index: int) -> int:
    """Return the headline right above a block in a box of their own, -1 where there is none."""
    for before in range(index - 1, max(-1, index - 4), -1):
        if m.link_share[before] > MIN_LINK_SHARE and MIN_HEADLINE <= m.weights[before] <= MAX_HEADLINE:
            at = m.places[before]
            if at == m.places[index] and at > 0:
                return before
            box = m.parents[m.places[index]]
            for _ in range(3):
                if at == box:
                    return before if box > 0 else -1
                at = m.parents[at] if at >= 0 else -1
            return -1
    return -1
