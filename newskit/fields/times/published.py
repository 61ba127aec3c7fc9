"""Time of publication: what the reader sees beside the title, and what the page's metadata say."""

from __future__ import annotations

from collections.abc import Callable

from newskit.fields.credits.grammar import is_of_event
from newskit.fields.lines import Line
from newskit.fields.scripted_article import is_unseen, time_in_state
from newskit.fields.surroundings import TABLE_BLOCKS, Surroundings
from newskit.fields.times.clock_of_day import (
    MAX_VISIBLE,
    at_clock,
    before_update,
    clock_beside,
    clock_in_words,
    days_without_year,
)
from newskit.fields.times.machine import parse_machine_time
from newskit.fields.times.odd_dates import (
    from_odd_date,
    from_short_year,
    from_signed_day,
    from_weekday,
    is_relative,
)
from newskit.fields.times.published_data import (
    from_cambrian,
    from_json_ld,
    from_other_metas,
    from_other_objects,
    from_page_title,
    from_published_meta,
    from_scripts,
    from_url,
)
from newskit.fields.times.written import Moment, find_moment
from newskit.rules.languages import FIRST_WIDE
from newskit.rules.lazy import has_any

Finder = Callable[[Surroundings], Moment | None]

_CHINESE_ZONE, _EASTERN_ZONE = "+08:00", "+09:00"
BESIDE = 1  # blocks from the time of an update to that of publication
_PRINTED = ("版", "版)", "版）")
_SENTENCE_ENDS = frozenset("。！？；")
_QUOTE_ENDS = "”’」』"
FAR_INSIDE = 30  # characters before the date of a sentence that ends with a full stop
FAR_BEHIND = 8  # characters after one: more than a mark, a zone, a bracket
MIN_MENU = 3  # links of one
_DAY_LABELS = ("发布日期", "发布时间", "發布日期", "發佈日期", "公开日期", "发文日期")
MAX_TIMES = 20
INTO_BODY = 2  # blocks of a body, its lead, before which its own time may stand
BELOW_BODY = 3  # blocks after a body in which its own time may stand
MAX_TITLED = 3  # blocks of an element whose title attributes are looked at
_CENTURIES = ("20", "19", "25", "139", "140", "٢٠", "۲۰", "۱۴", "२०", "২০")
MAX_DATED = 80  # characters of a line whose title attributes are looked at
MAX_LOOKED_AT = 3000  # blocks


def _first_of(lines: list[Line]) -> Moment | None:
    """Return the time of the lines, elsewhere than on Chinese pages: of two beside each other the earlier, whatever announces the other."""
    found = _from_lines(lines)
    at = next((line.index for line in lines if found and line.moment == found), None)
    if found is None or at is None:
        return found
    beside = (line.moment for line in lines if line.moment and abs(line.index - at) <= BESIDE)
    alike = (moment for moment in beside if (moment.hour is None) == (found.hour is None))
    return min((found, *alike), key=lambda moment: moment.text())


def _from_lines(lines: list[Line]) -> Moment | None:
    """Return the first time of the lines; one with a clock of the same day goes before it, an update's counts where no other is found."""
    first: Moment | None = None
    later: Moment | None = None
    for line in lines:
        moment = line.moment
        if moment is None:
            continue
        # 来源：江城日报 2021年5月6日 03版: the printed paper's day.
        is_later = line.credits.later or (line.credits.source != "" and line.text.endswith(_PRINTED))
        is_later = is_later or _is_bracketed(line)
        # The labels of wide characters are read by `credits`.
        if not is_later and line.credits.time_start and line.text[0] < FIRST_WIDE:
            moment, is_later = _of_publication(line, moment)
        if is_later:
            later = later or moment
        elif first is None or (moment.hour is not None and moment.date == first.date):
            if moment.hour is not None:
                return moment
            first = moment
    return first or later


def _is_bracketed(line: Line) -> bool:
    """Tell a bracket that holds a day and no more: when a speech was held, a decision made."""
    said = line.credits
    is_bracket = line.text[0] in "（(" and said.time_start == 1 and len(line.text) == said.time_end + 1
    return is_bracket and said.moment is not None and said.moment.hour is None


def _of_publication(line: Line, moment: Moment) -> tuple[Moment, bool]:
    """Return the time of a line, and whether it is an update's; of two times the one that no word for updating announces."""
    from newskit.rules.updated import UPDATED

    text = line.text
    before = text[: line.credits.time_start]
    if not has_any(before.lower(), UPDATED):
        return moment, False
    if published := find_moment(before, month_first=line.month_first):
        return published.moment, False
    if earlier := before_update(before, moment):
        return earlier, False
    first = find_moment(text, month_first=line.month_first)
    second = find_moment(text, first.end, month_first=line.month_first) if first else None
    return (second.moment, False) if second else (moment, True)


def from_head(scene: Surroundings) -> Moment | None:
    """Return the first date between the title and the first prose, captions left out; elsewhere than on Chinese pages far inside a line last."""
    own = [
        line
        for line in scene.head
        if line.moment
        and line.block.element.tag != "figcaption"
        and not _is_sentence(scene, line.index, line.credits.time_start)
    ]
    if scene.family == "zh":
        return _from_lines(own)
    return _first_of([line for line in own if not _is_inside(line)]) or _first_of(own)


def _is_inside(line: Line) -> bool:
    """Tell whether a date stands far inside a line that goes on behind it, as in captions."""
    start, end = line.credits.time_start, line.credits.time_end
    return start > FAR_INSIDE and end + FAR_BEHIND < len(line.text)


def _is_sentence(scene: Surroundings, at: int, start: int) -> bool:
    """Tell whether a block with a date is a sentence of the article's text, which tells of the day that it is about, or of a broadcast."""
    text = scene.texts[at].rstrip(_QUOTE_ENDS) or scene.texts[at]
    is_narrow = text[-1] == "." and start > FAR_INSIDE and not text.endswith((".m.", ". m."))
    if not (text[-1] in _SENTENCE_ENDS or is_narrow):
        return False
    return (is_narrow or at in scene.inside) and not scene.lines_at((at,))[0].credits.labels


def from_above(scene: Surroundings) -> Moment | None:
    """Return the nearest date above the title; elsewhere than on Chinese pages not behind a link, as a list's, nor above a menu, as today's."""
    lines = scene.above[:-7:-1]
    if scene.family != "zh":
        end = max((line.index for line in lines), default=0) + 1
        links = scene.page.links.beginning_in
        own = [
            line
            for line in lines
            if line.moment
            and not (line.block.link_chars and line.credits.time_start and _is_listed(scene, line, end))
        ]
        return _first_of([line for line in own if len(links(range(line.index, end))) < MIN_MENU])
    return _from_lines(lines)


def _is_listed(scene: Surroundings, line: Line, end: int) -> bool:
    """Tell a day behind one of several links set alike, or a headline's, from one behind the section's, right above the title."""
    from newskit.fields.bylines.author_lines import are_set_alike, has_title_link

    above = line.above
    is_one_of_many = above and above.link_chars and are_set_alike(above.element, line.block.element)
    return line.index < end - 1 or bool(is_one_of_many) or has_title_link(scene, line)


def from_label_above(scene: Surroundings) -> Moment | None:
    """Return the time of 发布日期： above the title, as offices print it in a table, where below it only the text tells of days."""
    first = max(0, scene.anchor - TABLE_BLOCKS)
    cells = scene.texts[first : scene.anchor]
    if not has_any("\n".join(cells), _DAY_LABELS):
        return None
    labels = [at for at, text in enumerate(cells, first) if has_any(text, _DAY_LABELS)]
    start = len(scene.texts) if scene.body.start is None else scene.body.start
    if any(line.moment and line.index < start and "。" not in line.text for line in scene.head):
        return None
    for line, follower in (scene.lines_at((at, at + 1)) for at in labels):
        if line.moment:
            return line.moment
        if line.text.rstrip(":： ").endswith(_DAY_LABELS) and follower.moment and not follower.credits.labels:
            return follower.moment
    return None


def from_tail(scene: Surroundings) -> Moment | None:
    """Return a date below the body that a label announces (时间：) or that stands with a source; before it the one right above a title, as in the first of a board's posts."""
    own, start, end = frozenset(scene.body.blocks), scene.body.start or 0, scene.body.end or 0
    between = [at for at in range(start, end) if at not in own][:MAX_TIMES]  # below the first of many posts
    posted = [line for line in scene.lines_at(between) if line.credits.time_labelled]
    above = scene.above[-1:]
    if above and above[0].credits.later:
        above = scene.above[:-3:-1]  # an update's may have the first one above it
    lines = [*above, *posted, *scene.tail]
    return _from_lines(
        [line for line in lines if line.moment and (line.credits.time_labelled or line.credits.source)]
    )


def from_below_text(scene: Surroundings) -> Moment | None:
    """Return a date on one of the lines right below the text."""
    if not any(line.moment for line in scene.tail[:3]):
        return None
    from newskit.fields.bylines.author_lines import lines_below_text

    return _from_lines(lines_below_text(scene))


def from_time_elements(scene: Surroundings) -> Moment | None:
    """Return the first <time datetime> between the title and the first paragraphs, else the first above the title."""
    title, start = scene.title.block or 0, scene.body.start
    end = len(scene.texts) if start is None else start + INTO_BODY
    near = [(value, block) for value, block in scene.page.times[:MAX_TIMES] if block < end]
    return _first_time(sorted(near, key=lambda time: time[1] < title))


def from_far_times(scene: Surroundings) -> Moment | None:
    """Return the first <time datetime> in the text or right below it that stands with no link to another article."""
    start, end = scene.body.start, scene.body.end
    if start is None or end is None:
        return None
    far = [time for time in scene.page.times[:MAX_TIMES] if start + INTO_BODY <= time[1] < end + BELOW_BODY]
    return _first_time([time for time in far if not _is_of_others(scene, time[1])])


def _first_time(times: list[tuple[str, int]]) -> Moment | None:
    return next((moment for value, _ in times if (moment := parse_machine_time(value))), None)


def _is_of_others(scene: Surroundings, at: int) -> bool:
    """Tell whether a block stands with a link to another article."""
    from newskit.fields.bylines.author_lines import own_lines

    return not own_lines(scene, scene.lines_at((at,)), 0)


def from_titles(scene: Surroundings) -> Moment | None:
    """Return the time in the title attribute of a day without a clock, or of a relative time, beside the title: <span title="2021-05-06 10:20">3天前</span>."""
    elements = scene.page.elements
    for line in (*scene.head, *scene.above[-2:]) if scene.page.form == "html" else ():
        place = scene.page.places[line.index]
        if elements.ends[place] - elements.starts[place] > MAX_TITLED:
            continue
        text, moment = line.text, line.moment
        if len(text) > MAX_DATED or (
            moment.hour is not None if moment else "前" not in text and not is_relative(text)
        ):
            continue
        for node in line.block.element.node.css("[title]"):
            written = find_moment(node.attributes.get("title") or "")
            if written and written.moment.hour is not None and node.text().strip() in text:
                return written.moment
    return None


def from_visible(scene: Surroundings) -> Moment | None:
    """Return the first date with a clock in any short block, else the first date; below the body as far as the links to other articles."""
    texts, link_chars, end = scene.texts, scene.page.link_chars, scene.body.end
    last = min(len(texts), MAX_LOOKED_AT)
    if end and scene.family == "zh":
        linked = (at for at in range(end, last) if link_chars[at] * 2 > len(texts[at]))
        last = next((at for at in linked if texts[at][0] != "#"), last)  # tags lead to no article
    elif end and scene.title.block is not None and (own := _first_visible(scene, scene.title.block, end)):
        return own  # at the page's top may stand what day is today
    return _first_visible(scene, 0, last)


def _first_visible(scene: Surroundings, start: int, end: int) -> Moment | None:
    first = None
    for at, text in enumerate(scene.texts[start:end], start):
        if len(text) >= MAX_VISIBLE or not has_any(text, _CENTURIES):
            continue
        found = find_moment(text, month_first=scene.month_first)
        if not found or (first and found.moment.hour is None):
            continue
        if is_of_event(text[: found.start]) or _is_sentence(scene, at, found.start):
            continue
        if not (scene.body.start or 0) < at < (scene.body.end or 0) or not _is_of_others(scene, at):
            if found.moment.hour is not None:
                return found.moment
            first = first or found.moment
    return first


CHINESE: tuple[Finder, ...] = (
    from_label_above, from_head, from_titles, from_odd_date, from_published_meta, from_json_ld, from_other_metas, from_cambrian, time_in_state, from_tail, from_above, from_time_elements,
    from_far_times, from_visible, from_page_title, from_signed_day, from_scripts, from_url,
)  # fmt: skip
OTHER: tuple[Finder, ...] = (
    from_json_ld, from_published_meta, from_other_metas, from_other_objects, from_time_elements, from_head, from_short_year, from_above,
    from_below_text, time_in_state, from_far_times, from_url, from_scripts, from_weekday, from_visible,
)  # fmt: skip


# Of a page that shows neither title nor text.
_UNSEEN: tuple[Finder, ...] = (
    from_published_meta, from_json_ld, from_other_metas, from_cambrian, time_in_state, from_scripts, from_url,
)  # fmt: skip
# Where the title's own time is hours ago, a full date far off is a comment's or another article's.
_FAR = (from_above, from_below_text, from_far_times, from_visible)
_LOOSE = (*_FAR, from_scripts)  # what may be another article's
_ZONED = (from_published_meta, from_json_ld, from_other_metas, from_time_elements)  # what programs write


def find_published(scene: Surroundings) -> tuple[Moment | None, list[str]]:
    """Return the time of publication, in the zone of the page's country where that is known, and warnings.

    Chinese pages: what stands beside the title comes first, since that is what the reader sees; machine times
    confirm it, or lend it their clock. Elsewhere metadata come first and keep their offset as written.
    Warnings: `zone_assumed:+08:00`, `zone_unknown` (a clock without a zone, and no country to lend it one), `time_relative`.
    """
    zone = {"zh": _CHINESE_ZONE, "ja": _EASTERN_ZONE, "ko": _EASTERN_ZONE}.get(scene.family, "")
    finders = CHINESE if scene.family == "zh" else OTHER
    if is_unseen(scene):
        finders = _UNSEEN
    found: Moment | None = None
    for finder in finders:
        if finder in _FAR and found is None and _is_relative(scene):
            continue
        moment = _local(finder(scene), scene.family, zone)
        if moment is None:
            continue
        if found is None and finder in _LOOSE:
            yearless = days_without_year(scene)
            if yearless and moment[1:3] not in yearless:
                continue  # another article's
            if yearless:  # below the text may stand when it was changed
                moment = at_clock(moment, yearless[moment[1:3]])
        if found is None or (moment.date == found.date and moment.hour is not None):
            found = moment
        if found.hour is not None:
            break
    if found is None:
        return None, ["time_relative"] if _is_relative(scene) else []
    if found.hour is None and (clock := days_without_year(scene).get(found[1:3])):
        found = at_clock(found, clock)
    if found.hour is None:
        found = clock_beside(scene, found) or clock_in_words(scene, found) or found
    if scene.family == "zh" and not found.zone:
        found = _abroad(scene, found)
    elif found.hour is not None and not (found.zone or zone):
        found = _with_zone(scene, found)
    if found.hour is None or found.zone:
        return found, []
    return found, [f"zone_assumed:{zone}" if zone else "zone_unknown"]


def _with_zone(scene: Surroundings, found: Moment) -> Moment:
    """Return a time in the zone that a <time datetime> of the same day and clock has: the reader sees none."""
    same = (parse_machine_time(value) for value, _ in scene.page.times[:MAX_TIMES])
    return next((time for time in same if time and time.zone and time[:5] == found[:5]), found)


def _local(moment: Moment | None, family: str, zone: str) -> Moment | None:
    """Chinese pages: a zoned time in +08:00; midnight to the second, there or as written, is a day that a program filled up."""
    if moment is None or family != "zh":
        return moment
    here = moment.in_zone(zone)
    filled = next((one for one in (here, moment) if one[3:6] == (0, 0, 0)), None)
    return filled.without_clock() if filled else here


def _abroad(scene: Surroundings, shown: Moment) -> Moment:
    """Return the machine time, its zone as written, that is what a page shows by the clock of another zone: 2022-08-12 01:20 ET."""
    for finder in _ZONED:
        moment = finder(scene)
        if moment is None or moment.zone[1:] in ("", "00:00", "08:00") or moment.date != shown.date:
            continue
        if moment[3:5] == shown[3:5] or (shown.hour is None and any(moment[3:6])):
            return moment
    return shown


def _is_relative(scene: Surroundings) -> bool:
    if scene.family == "zh":  # 昨天 is a word of leads, too
        return any(not has_any(line.text, "，。") and is_relative(line.text) for line in scene.head)
    return any(is_relative(line.text) for line in (*scene.head, *scene.above, *scene.wide))
