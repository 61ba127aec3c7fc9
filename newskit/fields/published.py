"""Time of publication: what the reader sees beside the title, and what the page's metadata say."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from newskit.fields.clocks import clock_after
from newskit.fields.credits import is_of_event
from newskit.fields.machine_times import parse_machine_time
from newskit.fields.odd_dates import from_odd_date, from_short_year, is_relative
from newskit.fields.published_data import (
    from_cambrian,
    from_json_ld,
    from_other_metas,
    from_other_objects,
    from_published_meta,
    from_scripts,
    from_url,
)
from newskit.fields.surroundings import TABLE_BLOCKS, Line, Surroundings
from newskit.fields.times import Moment, find_moment
from newskit.fields.times_split import split_moment
from newskit.rules.languages import FIRST_WIDE
from newskit.rules.lazy import has_any, lazy

Finder = Callable[[Surroundings], Moment | None]

_DAY_LABELS = ("发布日期", "发布时间", "發布日期", "發佈日期", "公开日期", "发文日期")
CAPTION_CHARS = 60  # of a line that tells a day far inside it
_CHINESE_ZONE, _EASTERN_ZONE = "+08:00", "+09:00"


def _from_lines(lines: list[Line], *, updates: bool = True) -> Moment | None:
    """The first time of the lines; one with a clock of the same day goes before it, an update's counts where no other is found."""
    first: Moment | None = None
    later: Moment | None = None
    for line in lines:
        moment = line.moment
        if moment is None:
            continue
        # 来源：江城日报 2021年5月6日 03版: the printed paper's day.
        is_later = line.credits.later or (line.credits.source != "" and line.text.endswith(_PRINTED))
        # The labels of wide characters are read by `credits`.
        if not is_later and line.credits.time_start and line.text[0] < FIRST_WIDE:
            moment, is_later = _of_publication(line, moment)
        if is_later:
            later = later or moment
        elif first is None:
            first = moment
        if first is not None and (
            first.hour is not None or (moment.hour is not None and moment.date == first.date)
        ):
            return first if first.hour is not None else moment
    return first or (later if updates else None)


_PRINTED = ("版", "版)", "版）")


def _of_publication(line: Line, moment: Moment) -> tuple[Moment, bool]:
    """The time of a line, and whether it is an update's; of two times the one that no word for updating announces."""
    from newskit.rules.updated import UPDATED

    text = line.text
    before = text[: line.credits.time_start]
    if not has_any(before.lower(), UPDATED):
        return moment, False
    if published := find_moment(before, month_first=line.month_first):
        return published.moment, False
    first = find_moment(text, month_first=line.month_first)
    second = find_moment(text, first.end, month_first=line.month_first) if first else None
    return (second.moment, False) if second else (moment, True)


def from_head(scene: Surroundings) -> Moment | None:
    """The first date between the title and the first prose; where no title is seen, the nearest before the body."""
    if scene.title.block is None and scene.body.start is not None:
        start = scene.body.start
        return _from_lines(sorted(scene.head, key=lambda line: abs(start - line.index)))
    lines = [line for line in scene.head if not _is_caption_date(scene, line)]
    # On other than Chinese pages the time of publication may be farther off than that of an update.
    return _from_lines(lines, updates=scene.family == "zh")


def from_updates(scene: Surroundings) -> Moment | None:
    """The time of an update below the title, where nothing says when the page was published."""
    return _from_lines([line for line in scene.head if not _is_caption_date(scene, line)])


def _is_caption_date(scene: Surroundings, line: Line) -> bool:
    """Tell whether a line tells of a day far inside it, as captions do: …, May 3, 2022. Handout; or a sentence about a broadcast.

    On Chinese HTML pages a sentence of the text does, however short: 2021年5月6日上午9时，大桥通车。
    """
    if scene.page.form != "text" and scene.family == "zh":
        return _is_sentence(scene, line.index)
    if len(line.text) < CAPTION_CHARS or line.moment is None:
        return False
    if line.text[: line.credits.time_start].rstrip()[-1:] in _BARS:
        return False  # By Anna Weiß | Editor: Bo Li | May 3, 2022
    if _begins_piece(line):
        return False  # <span>By Anna Weiß, Bo Li and Carl Ek</span> <span>May 3, 2022</span>
    is_sentence = scene.page.form == "html" and line.text[-1] == "."
    return (line.moment.hour is None or is_sentence) and line.credits.time_start > CAPTION_CHARS // 2


_BARS = frozenset("|｜·•/:")
_SENTENCE_ENDS = frozenset("。！？；")
# One of them stands behind every label of a sentence, or inside its brackets.
_BESIDE_LABELS = frozenset(":：/／|｜丨│︱∣\\＼▍▏◎●】］]·・‧—")


def _is_sentence(scene: Surroundings, at: int) -> bool:
    """Tell whether a block is a sentence of the article's text that no label opens."""
    text = scene.texts[at]
    if text[-1] not in _SENTENCE_ENDS or at not in scene.inside:
        return False
    return _BESIDE_LABELS.isdisjoint(text) or not scene.lines_at((at,))[0].credits.labels


def _begins_piece(line: Line) -> bool:
    """Tell whether the line ends with its date, set in an element of its own."""
    pieces = line.block.pieces
    found = find_moment(pieces[-1], month_first=line.month_first) if len(pieces) > 1 else None
    return found is not None and not pieces[-1][: found.start].strip()


def from_caption(scene: Surroundings) -> Moment | None:
    """The day that a caption or an update beside the title tells, where nothing better is found."""
    return _from_lines(scene.head) if scene.page.form == "text" else from_updates(scene)


def from_pieces(scene: Surroundings) -> Moment | None:
    """A time beside the title that was cut into lines."""
    return split_moment(scene.above) or split_moment(scene.head)


def from_above(scene: Surroundings) -> Moment | None:
    """A date right above the title; elsewhere than on Chinese pages none that stands with a link to another article or to the front page."""
    lines = scene.above[-6:]
    if scene.family == "zh" or not any(line.moment for line in lines):
        return _from_lines(lines)
    from newskit.fields.author_lines import are_set_alike, own_lines

    linked = [line for line in lines if line.moment and line.block.link_chars]
    listed = {
        line.index
        for line in linked
        if any(
            other is not line and are_set_alike(line.block.element, other.block.element) for other in linked
        )
    }  # other articles', one below the other
    own = [line for line in own_lines(scene, lines, 0) if line.index not in listed]
    dated = [line for line in own if line.moment]
    below_menu = [line for line in dated if not _is_above_menu(scene, line, dated)]
    last = max((line.index for line in below_menu or dated), default=0)
    near = [line for line in below_menu or dated if last - line.index < NEAR_LAST]
    found = _from_lines(near, updates=False)
    if found and not below_menu:
        nearer = (from_short_year, from_below_lead, from_below_text, from_updates)
        return next((moment for finder in nearer if (moment := finder(scene))), found)  # today's, at the top
    return found


def _is_above_menu(scene: Surroundings, line: Line, dated: list[Line]) -> bool:
    """Tell whether nothing but links, a menu's, stands between a line and the next one with a time, or the title."""
    end = next((other.index for other in dated if other.index > line.index), scene.above[-1].index + 1)
    between = range(line.index + 1, end)
    linked = {at for at in between if scene.page.link_chars[at] * 2 > len(scene.texts[at])}
    many = sum(1 for _ in scene.page.links.beginning_in(linked)) if linked else 0
    return many >= MIN_MENU and len(linked) * 4 >= len(between) * 3


NEAR_LAST = 3  # blocks before the last line with a time in which another one may be the page's
MIN_MENU = 3  # links of one


def from_below_lead(scene: Surroundings) -> Moment | None:
    """A date on a short line below the lead and the picture, before the second paragraph."""
    if not any(line.moment for line in scene.wide if len(line.text) <= MAX_BELOW_LEAD):
        return None
    from newskit.fields.author_lines import wide_lines

    return _from_lines(
        [line for line in wide_lines(scene) if len(line.text) <= MAX_BELOW_LEAD], updates=False
    )


MAX_BELOW_LEAD = 80  # characters of such a line


def from_label_above(scene: Surroundings) -> Moment | None:
    """发布日期： above the title, as offices print it in a table, where below it only the text tells of days."""
    anchor = scene.title.block if scene.title.block is not None else scene.body.start or 0
    first = max(0, anchor - TABLE_BLOCKS)
    cells = scene.texts[first:anchor]
    if not has_any("\n".join(cells), _DAY_LABELS):
        return None
    labels = [at for at, text in enumerate(cells, first) if has_any(text, _DAY_LABELS)]
    inside = scene.inside
    if any(line.moment and line.index not in inside and "。" not in line.text for line in scene.head):
        return None
    for line, follower in (scene.lines_at((at, at + 1)) for at in labels):
        if line.moment:
            return line.moment
        if line.text.rstrip(":： ").endswith(_DAY_LABELS) and follower.moment and not follower.credits.labels:
            return follower.moment
    return None


def from_tail(scene: Surroundings) -> Moment | None:
    """A date below the body that a label announces (时间：) or that stands with a source."""
    return _from_lines(
        [line for line in scene.tail if line.moment and (line.credits.time_labelled or line.credits.source)]
    )


def from_below_text(scene: Surroundings) -> Moment | None:
    """A date on one of the lines right below the text."""
    if not any(line.moment for line in scene.tail[:3]):
        return None
    from newskit.fields.author_lines import lines_below_text

    return _from_lines(lines_below_text(scene), updates=False)


def from_time_elements(scene: Surroundings) -> Moment | None:
    """The first <time datetime> at or after the title, else the first of all, but for those below the body."""
    total = len(scene.texts)
    end = total if scene.body.end is None else scene.body.end + BELOW_BODY
    times = [(value, block) for value, block in scene.page.times[:20] if block < min(end, total)]
    if scene.family != "zh":
        times = [time for time in times if not any(line.is_comment for line in scene.lines_at(time[1:]))]
        texts = scene.texts
        # A sentence tells of a broadcast, or of the day that it is about.
        times = [time for time in times if len(texts[time[1]]) < CAPTION_CHARS or texts[time[1]][-1] != "."]
        start = scene.body.start or 0
        outside = [time for time in times if not start < time[1] < end - BELOW_BODY]
        # Among the paragraphs stand other articles' times, too.
        if len(outside) < len(times) and from_head(scene):
            times = outside
        below = [block for _, block in times if block >= end - BELOW_BODY]
        if below and (elsewhere := _of_others(scene, below)):
            times = [time for time in times if time[1] not in elsewhere]
    return _first_time(times, scene)


def from_titles(scene: Surroundings) -> Moment | None:
    """The time in the title attribute of a day without a clock, or of a relative time, beside the title: <span title="2021-05-06 10:20">3天前</span>."""
    elements = scene.page.elements
    for line in (*scene.head, *scene.above[-2:]) if scene.page.form == "html" else ():
        place = scene.page.places[line.index]
        if elements.ends[place] - elements.starts[place] > MAX_TITLED:
            continue
        text, moment = line.text, line.moment
        if len(text) > MAX_BELOW_LEAD or (
            moment.hour is not None if moment else "前" not in text and not is_relative(text)
        ):
            continue
        for node in line.block.element.node.css("[title]"):
            written = find_moment(node.attributes.get("title") or "")
            if written and written.moment.hour is not None and node.text().strip() in text:
                return written.moment
    return None


MAX_TITLED = 3  # blocks of an element that has such a time in it


def _of_others(scene: Surroundings, blocks: list[int]) -> set[int]:
    """Those of some blocks that stand with a link to another article."""
    from newskit.fields.author_lines import own_lines

    own = own_lines(scene, scene.lines_at(blocks), 0)
    return set(blocks) - {line.index for line in own}


def from_far_times(scene: Surroundings) -> Moment | None:
    """Any <time datetime>: one below the body may be a comment's; of Chinese pages several are."""
    times = scene.page.times[:20]
    if scene.family == "zh" and scene.body.end:
        end = scene.body.end + BELOW_BODY
        times = [time for time in times if time[1] < end] or times[:2]
        times = times if len(times) < 2 or times[0][1] < end else []
    return _first_time(times, scene)


BELOW_BODY = 3  # blocks after a body in which its own time may stand


def _first_time(times: list[tuple[str, int]], scene: Surroundings) -> Moment | None:
    start = scene.title.block or 0
    for wanted in (True, False):
        for value, block in times:
            if (block >= start) is wanted and (moment := parse_machine_time(value)):
                return moment
    return None


# One of these stands in every clock that `find_moment` reads: 9:05, 9点05分, 21h, 21.05 Uhr.
_CLOCK_SIGN = lazy(r"\d(?:\s?[:：时時点點시h]|\.\d\d)")


_CENTURIES = ("20", "19", "25", "139", "140", "٢٠", "۲۰", "۱۴", "२०", "২০")


def from_visible(scene: Surroundings) -> Moment | None:
    """The first date with a clock in any short block, else the first date."""
    first = None
    centuries = ("20", "19") if scene.family == "zh" else _CENTURIES
    others = _of_several(scene) if scene.family == "zh" and scene.page.form == "html" else ()
    for at, text in enumerate(scene.texts[:MAX_LOOKED_AT]):
        if len(text) >= MAX_VISIBLE or at in others or not has_any(text, centuries):
            continue
        if first is not None and not _CLOCK_SIGN.search(text):
            continue
        if found := find_moment(text, month_first=scene.month_first):
            if scene.family != "zh" and scene.page.form == "html":
                if found.start > CAPTION_CHARS:
                    continue
                if (scene.body.start or 0) < at < (scene.body.end or 0) and _of_others(scene, [at]):
                    continue
            if scene.family == "zh" and (is_of_event(text[: found.start]) or _is_sentence(scene, at)):
                continue
            if found.moment.hour is not None:
                return found.moment
            first = first or found.moment
    return first


def _of_several(scene: Surroundings) -> set[int]:
    """The blocks below the body with a day that others set alike have, too, or that links and buttons of comments share: other articles' and comments'."""
    end, texts, link_chars = scene.body.end, scene.texts, scene.page.link_chars
    others = next((at for at in range(end or 0, len(texts)) if link_chars[at] * 2 > len(texts[at])), 0)
    first = min(others, (end or 0) + BELOW_BODY)  # before it the article's own day may stand
    dated: dict[tuple[str, str | None], list[int]] = {}
    found: set[int] = set()
    for at in range(max(end or 0, first), min(len(texts), MAX_LOOKED_AT)) if end else ():
        text = texts[at]
        if len(text) >= MAX_VISIBLE or not has_any(text, ("20", "19")) or not find_moment(text):
            continue
        element = scene.page.blocks[at].element
        dated.setdefault((element.tag, element.attributes.get("class")), []).append(at)
        if link_chars[at] * 2 > len(text) or has_any(text, _COMMENT_BUTTONS):
            found.add(at)
    return found.union(*(alike for alike in dated.values() if len(alike) > 1))


_COMMENT_BUTTONS = ("回复", "回覆", "点赞", "赞(", "支持", "反对", "楼")
MAX_LOOKED_AT = 3000  # blocks
MAX_VISIBLE = 160  # characters of a line that is no paragraph


def from_page_title(scene: Surroundings) -> Moment | None:
    """A day at the very end of the <title>: Headline – Post – 15.05.2024."""
    end = scene.page.title[-MAX_TITLE_DAY:]
    found = find_moment(end, month_first=scene.month_first) if end[-1:].isdigit() else None
    return found.moment if found and found.end == len(end) else None


MAX_TITLE_DAY = 24  # characters of such a day, and of what stands before it


CHINESE: tuple[Finder, ...] = (
    from_pieces, from_label_above, from_head, from_titles, from_published_meta, from_json_ld, from_other_metas, from_cambrian, from_odd_date, from_tail, from_above, from_caption,
    from_far_times, from_visible, from_scripts, from_url,
)  # fmt: skip
OTHER: tuple[Finder, ...] = (
    from_json_ld, from_published_meta, from_other_metas, from_other_objects, from_time_elements, from_head, from_above, from_short_year,
    from_below_lead, from_page_title, from_below_text, from_far_times, from_caption, from_url, from_scripts, from_visible,
)  # fmt: skip


# Of a page that shows neither title nor text, both of which a script holds: what it shows are other articles.
_UNSEEN: tuple[Finder, ...] = (
    from_published_meta, from_json_ld, from_other_metas, from_cambrian, from_scripts, from_url,
)  # fmt: skip
# Where the title's own time is hours ago, a full date far off is a comment's or another article's.
_FAR = (from_below_text, from_far_times, from_tail, from_visible)
_LOOSE = (*_FAR, from_scripts)  # what may be another article's


def find_published(scene: Surroundings) -> tuple[Moment | None, list[str]]:
    """Return the time of publication, in the zone of the page's country where that is known, and warnings.

    Chinese pages: what stands beside the title comes first, since that is what the reader sees; machine times
    confirm it, or lend it their clock. Elsewhere metadata come first and keep their offset as written.
    Warnings: `zone_assumed:+08:00`, `zone_unknown` (a clock without a zone, and no country to lend it one), `time_relative`.
    """
    zone = {"zh": _CHINESE_ZONE, "ja": _EASTERN_ZONE, "ko": _EASTERN_ZONE}.get(scene.family, "")
    finders = CHINESE if scene.family == "zh" else OTHER
    if scene.title.block is None and scene.body.start is None and scene.body.paragraphs:
        finders = _UNSEEN
    found: Moment | None = None
    for finder in finders:
        is_far = finder in _FAR and found is None and _is_relative(scene)
        if is_far and scene.family != "zh":
            break
        moment = _local((from_time_elements if is_far else finder)(scene), scene.family, zone)
        if moment is None or (found is None and finder in _LOOSE and _is_other_day(scene, moment)):
            continue
        if found is None:
            found = moment
            if finder in _LOOSE and scene.family == "zh" and (own := _partial_clock(scene, moment)):
                found = moment if own[:5] == moment[:5] else own
            if found.hour is not None:
                if finder is from_head and scene.page.form == "html":
                    found = _doubted(scene, found, zone)
                break
        elif moment.date == found.date and moment.hour is not None:
            found = moment
            break
    if (
        found is not None
        and found.hour is None
        and (
            clocked := _clock_at_end(scene, found)
            or _partial_clock(scene, found)
            or _title_clock(scene, found)
            or _clock_below(scene, found)
        )
    ):
        found = clocked
    if found is None:
        return None, ["time_relative"] if _is_relative(scene) else []
    if found.hour is None or found.zone:
        return found, []
    return found, [f"zone_assumed:{zone}" if zone else "zone_unknown"]


def _local(moment: Moment | None, family: str, zone: str) -> Moment | None:
    """Chinese pages: a zoned time in +08:00; midnight to the second is a day that a program filled up."""
    if moment is None or family != "zh":
        return moment
    moment = moment.in_zone(zone)
    is_filled = (moment.hour, moment.minute, moment.second) == (0, 0, 0)
    return moment.without_clock() if is_filled else moment


def _doubted(scene: Surroundings, visible: Moment, zone: str) -> Moment:
    """Give a visible time up where two kinds of evidence agree on another day: it was a recommended article's."""
    days: list[Moment] = []
    for finder in (from_published_meta, from_json_ld, from_other_metas, from_cambrian, from_url):
        if moment := _local(finder(scene), scene.family, zone):
            if moment.date == visible.date:
                return visible
            days.append(moment)
    for place, moment in enumerate(days):
        if any(other.date == moment.date for other in days[place + 1 :]):
            return moment
    return visible


def _clock_at_end(scene: Surroundings, day: Moment) -> Moment | None:
    """The clock that ends the line of the day, the section between them: 2021年5月6日星期四 港聞 / 10:20."""
    for line in scene.head if scene.family == "zh" else ():
        found = _ENDING_CLOCK.search(line.text) if ":" in line.text[-5:] and line.moment == day else None
        if found and len(line.text) <= MAX_SHORT:
            return day._replace(hour=int(found[1]), minute=int(found[2]))
    return None


MAX_SHORT = 36  # characters of such a line
_ENDING_CLOCK = lazy(r"\d日?[^\d:：]{2,14}[\s/／|｜]([01]?\d|2[0-3]):([0-5]\d)$")
_PARTIAL = lazy(
    r"(?<!\d)(?<!\d[-/年.])(1[0-2]|0?[1-9])\s?[-/月.]\s?(3[01]|[12]\d|0?[1-9])日?[\s\x1f]{0,3}(2[0-3]|[01]?\d)[:：]([0-5]\d)(?!\d)"
)


def _partial_date(line: Line) -> re.Match[str] | None:
    """The date without a year and the clock of a line: 05-13 06:16, 5月13日 06:16."""
    return _PARTIAL.search(line.text[:60]) if len(line.text) < 120 and ":" in line.text else None


def _is_other_day(scene: Surroundings, moment: Moment) -> bool:
    """Tell whether a day without a year beside a Chinese title is another one than a time far off: that is another article's."""
    if scene.family != "zh":
        return False
    lines = [line for line in scene.head if "。" not in line.text and line.index not in scene.inside]
    days = [(int(found[1]), int(found[2])) for line in lines if (found := _partial_date(line))]
    return bool(days) and (moment.month, moment.day) not in days


def _partial_clock(scene: Surroundings, day: Moment) -> Moment | None:
    """The clock of a date without a year beside the title, where other evidence knows that day."""
    for line in scene.head:
        found = _partial_date(line)
        is_midnight = found is not None and int(found.group(3)) == int(found.group(4)) == 0  # a day filled up
        if found and not is_midnight and (int(found.group(1)), int(found.group(2))) == (day.month, day.day):
            return Moment(day.year, day.month, day.day, int(found.group(3)), int(found.group(4)))
    return None


def _clock_below(scene: Surroundings, day: Moment) -> Moment | None:
    """The clock alone on the line right below that of the day: 2021年5月6日（星期四）, then 香港時間10時20分."""
    year = str(day.year)
    for text, below in pairwise(scene.texts):
        if len(text) <= MAX_DAY and len(below) <= MAX_DAY and year in text and _CLOCK_SIGN.search(below):
            after = clock_after(below, 0, american=False)
            is_clock = after is not None and (after[2] == len(below) or below[after[2] :] in _CLOCK_WORDS)
            if after and is_clock and (written := find_moment(text)) and written.moment == day:
                hour, minute, second = after[0]
                return day._replace(hour=hour, minute=minute, second=second)
    return None


_CLOCK_WORDS = frozenset((" Uhr", " uur", " hs", " hs.", " ET", " GMT", " UTC", " WIB", " IST"))
MAX_DAY = 24  # characters of a line with a day and no more, or a clock
_CLOCK_BEHIND = lazy(r"[（(]([01]?\d|2[0-3])[:：]([0-5]\d)[)）]$")


def _title_clock(scene: Surroundings, day: Moment) -> Moment | None:
    """The clock in brackets behind a headline, as lists of the day's news print it: 大桥通车 (17:46)."""
    at = scene.title.block
    found = _CLOCK_BEHIND.search(scene.page.texts[at]) if scene.family == "zh" and at is not None else None
    return day._replace(hour=int(found[1]), minute=int(found[2])) if found else None


def _is_relative(scene: Surroundings) -> bool:
    if scene.family == "zh":  # 昨天 is a word of leads, too
        return any(not has_any(line.text, "，。") and is_relative(line.text) for line in scene.head)
    return any(is_relative(line.text) for line in (*scene.head, *scene.above, *scene.wide))
