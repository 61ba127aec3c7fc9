"""Who is named beside the title, in other languages than Chinese."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, takewhile

from newskit.fields.author_lines import (
    MAX_BY_LINE,
    MAX_DATED,
    MAX_LINKED,
    MAX_NAME,
    lines_below_text,
    names_after_label,
    names_announced,
    names_linked,
    names_of_class,
    own_lines,
    without_elsewhere,
    without_those_in_text,
)
from newskit.fields.head_lines import agency_beside
from newskit.fields.name_lists import is_house, split_people
from newskit.fields.odd_dates import has_short_year, is_relative
from newskit.fields.reporters_eastern import is_japanese_name, is_korean_name, is_spaced_name, korean_names
from newskit.fields.surroundings import Line, Surroundings
from newskit.fields.times import find_moment
from newskit.fields.title_references import bare, site_names
from newskit.fields.written_by import (
    by_names,
    closing_names,
    foreign_names,
    is_alone,
    is_role,
    is_small,
    is_without_capitals,
    is_writer,
    names_beside_date,
    parts_of,
    piece_names,
    readable,
    without_role,
)
from newskit.rules.lazy import lazy
from newskit.rules.writers import LONE, PLACES


def from_by_line(scene: Surroundings) -> list[str]:
    """By X, Von X, Par X on a line of its own beside the title."""
    return names_announced(scene, [*scene.head, *scene.above[-3:], *scene.opening[:1]])


def from_class(scene: Surroundings) -> list[str]:
    """A short block near the title whose element is of class author or byline, and those that follow it."""
    if scene.page.form != "html":
        return []
    return names_of_class([*scene.head, *scene.above[-4:], *scene.wide])


def from_links(scene: Surroundings) -> list[str]:
    """A name near the title that is a link to a page about its author: by its address, or rel=author."""
    return names_linked(scene, [*scene.head, *scene.above[-4:], *scene.wide])


def from_wide_line(scene: Surroundings) -> list[str]:
    """The same below the lead, where all names are full ones."""
    for line in scene.wide:
        names = by_names(readable(line))
        if names and all(map(is_alone, names)):
            return names
    for line in (*scene.head, *scene.opening[:1]):
        if names := closing_names(line.text):
            return names
    return []


def from_first_part(scene: Surroundings) -> list[str]:
    """A full name in a part of its own on the line of the date: Anna Weiß|Published 3 hours ago, 5 May 2024 / Bo Li."""
    for line in (*scene.head, *_right_above(scene), *_below_text(scene)):
        if len(line.text) > MAX_BY_LINE or not _WHEN.search(line.text):
            continue
        parts = parts_of(readable(line))
        if len(parts) > 1:
            groups = [split_people([part]) for part in parts[:-1]]
            writers = list(takewhile(lambda group: group and all(map(is_writer, group)), groups))
            then = parts[len(writers)]
            if writers and (line.moment or _WHEN.match(then) or find_moment(then)):
                return list(chain.from_iterable(writers))
        if line.moment and (agency := agency_beside(line.text)):
            return [agency]
        first = line.block.pieces[0].strip()
        name = without_role(first)
        if name != first and is_alone(name) and line.moment and len(line.block.pieces) > 1:
            return [name]
        name, _, what = first.partition(", ")
        if len(what) > MIN_WHAT and is_alone(name) and line.moment and len(line.block.pieces) > 1:
            return without_those_in_text(scene, [name])
    return []


MIN_WHAT = 20  # characters behind a name that say who that is: no place is as long
_WHEN = lazy(
    r"\d|(?:Published|Updated|Posted|Veröffentlicht|Aktualisiert|Publié|Publicado|Pubblicato|Publisert|Publicerad|Gepubliceerd)\b"
)


def from_lone_label(scene: Surroundings) -> list[str]:
    """The names alone on the lines after a lone `By`."""
    return names_after_label(scene, [*scene.head, *scene.wide])


def from_lone_lines(scene: Surroundings) -> list[str]:
    """A name alone beside the date."""
    lines = [*scene.head, *scene.wide]
    return _named_beside_date(scene, lines) or _named_beside_date(scene, _below_text(scene))


def _right_above(scene: Surroundings) -> list[Line]:
    """The two lines above the title, where they are no other article's."""
    return own_lines(scene, scene.above[-2:], 0)


def _below_text(scene: Surroundings) -> list[Line]:
    """The lines right below the text, where nothing above tells when it was published."""
    is_dated = any(line.moment for line in (*scene.head, *scene.above, *scene.wide))
    return [] if is_dated else lines_below_text(scene)


def _named_beside_date(scene: Surroundings, lines: list[Line]) -> list[str]:
    """The full names on a line beside that of the date."""
    lines = without_elsewhere(scene, lines)
    dated = _dated(lines)
    if dated is None:
        return []
    inside = set(scene.body.blocks)

    def read(line: Line) -> list[str]:
        is_subhead = line.index in inside and line.block.element.tag in _SUBHEADS
        return [] if is_subhead else without_those_in_text(scene, _alone_on(line, scene))

    return _beside(lines, dated, read)


_SUBHEADS = frozenset(("h2", "h3", "h4", "h5", "h6"))


def _beside(lines: list[Line], dated: int, read: Callable[[Line], list[str]]) -> list[str]:
    """What one line right beside the date names; else one two or three off: an address, a place may stand between."""
    last = dated  # below it the time of an update may stand
    if last + 1 < len(lines) and len(lines[last + 1].text) < MAX_LINKED and lines[last + 1].moment:
        last += 1
    for distance in (1, 2, 3):
        beside = [lines[at] for at in (dated - distance, last + distance) if 0 <= at < len(lines)]
        if named := [(line, names) for line in beside if (names := read(line))]:
            line, names = named[0]
            return _with_linked(lines, line, names, read) if len(named) == 1 else []
        if any(len(line.text) > MAX_LINKED for line in beside[:1]):
            break
    return []


def _with_linked(
    lines: list[Line], line: Line, names: list[str], read: Callable[[Line], list[str]]
) -> list[str]:
    """The names of a line, and those right before it that are set as it is, each alone."""
    at = lines.index(line)
    while at and _are_alike(lines[at - 1], line) and (more := read(lines[at - 1])):
        names = [*more, *names]
        at -= 1
    return list(dict.fromkeys(names))


def _are_alike(line: Line, other: Line) -> bool:
    """Tell whether two lines are links and nothing else, or two of the same kind in one element."""
    one, two = line.block, other.block
    if one.link_chars or two.link_chars:
        return one.link_chars == len(one.text) and two.link_chars == len(two.text)
    place, beside = one.element, two.element
    return place.tag == beside.tag and place.words == beside.words and place.parent == beside.parent


def _alone_on(line: Line, scene: Surroundings) -> list[str]:
    """The full names that a line beside the date consists of, but for the site's own name behind them."""
    if len(line.text) > MAX_LINKED or is_without_capitals(line.text):
        return []
    if announced := by_names(line.text):
        return announced
    first = _first_piece(line)
    if len(first) <= MAX_NAME and is_alone(first):
        if is_role(first):  # Senior Reporter
            return []
        return piece_names(line.block) or [first]
    if names := names_beside_date(line.text):
        return names
    if is_house(line.text):
        return [] if line.text.lower() in LONE else [line.text]
    before, separator, medium = line.text.rpartition(" - ")
    people = split_people([before]) if separator and bare(medium) in site_names(scene.page) else []
    return people if all(map(is_alone, people)) else []


def _first_piece(line: Line) -> str:
    """A name set in an element of its own at the start of a line, or before a medium in quotation marks; else the line."""
    first = line.block.pieces[0].strip()
    if first == line.text and "," in first:
        first, _, medium = first.partition(", ")
        if medium[:1] not in _OPENING_QUOTES or medium[-1:] not in _CLOSING_QUOTES:
            return line.text
    return first if first != line.text and is_alone(first) else line.text


_OPENING_QUOTES, _CLOSING_QUOTES = frozenset('„“«"'), frozenset('“”»"')


def from_beside_date(scene: Surroundings) -> list[str]:
    """A full name on the line of the date, whatever stands between: 7 мая 2024, Анна Вайс, Берлин; Anna Weiß. Berlin. 7/5/2024."""
    for line in without_elsewhere(scene, [*scene.head, *_right_above(scene), *_below_text(scene)]):
        if scene.family == "ko" and line.moment and len(line.text) <= MAX_DATED:
            names = [name for name in line.credits.loose if is_korean_name(name) and name[-1] not in "부팀"]
            return names[:1]
        agencies: list[str] = []
        for part in _parts_beside(scene, line):
            if names := by_names(part):
                return names
            names = [name for name in split_people([part]) if not is_small(name[0])]
            if not names or not all(map(is_writer, names)):
                continue
            if any(map(is_alone, names)):  # a person goes before an agency: PAP, oprac. Anna Weiß
                is_place = is_without_capitals(part) or not PLACES.isdisjoint(part.split())
                return [] if is_place else without_those_in_text(scene, names)
            agencies = agencies or names
        if agencies:
            return agencies
    return []


def _parts_beside(scene: Surroundings, line: Line) -> list[str]:
    """What a short line says beside its date, taken apart at commas, bars and full stops."""
    if len(line.text) > MAX_DATED or line.moment is None:
        return []
    text = readable(line)
    written = find_moment(text, month_first=scene.month_first)
    if written is None:
        return []
    return [
        part.strip()
        for half in (text[: written.start], text[written.end :])
        for part in _BESIDE_DATE.split(half)
        if part.strip()
    ]


_BESIDE_DATE = lazy(r"\s?[,،|•·–—/()]\s?|\s-\s?|-\s|(?<=[^\W\d_]{3})\.\s")


def from_pair(scene: Surroundings) -> list[str]:
    """Two or three full names alone on the line right before the text: Anna Weiß/Bo Li Berg."""
    for line in (*scene.head[-3:], *scene.opening[:1]):
        if len(line.text) <= 60 and ("/" in line.text or "," in line.text or " and " in line.text):
            names = split_people([line.text])
            # Scripts without capitals don't tell a name from two other words.
            if 1 < len(names) < 4 and all(is_alone(name) and name[0].isupper() for name in names):
                return names
    return []


def from_far_above(scene: Surroundings) -> list[str]:
    """The same in a column before the title's: a label, an element for authors, a link, a name beside the date."""
    lines = own_lines(scene, scene.above, 0)
    names = names_announced(scene, lines)
    if names and all(map(is_alone, names)):
        return names
    if names := names_of_class(lines) if scene.page.form == "html" else []:
        return names
    if names := names_linked(scene, lines):
        return names
    if any(line.moment for line in scene.head):
        return []
    shown = [line for line in lines if not (line.block.link_chars and line.block.element.tag == "li")]
    return _named_beside_date(scene, shown)  # what is in a menu or a list of tags is nobody


def from_name_below_lead(scene: Surroundings) -> list[str]:
    """A full name below the title or the lead that is a link and nothing else, and no tag."""
    inside = set(scene.body.blocks)
    for line in without_elsewhere(scene, [*scene.head, *scene.wide]):
        block = line.block
        if block.link_chars and block.link_chars == len(line.text) <= MAX_NAME and line.index not in inside:
            if block.element.tag != "li" and is_alone(line.text):
                return without_those_in_text(scene, [line.text])
            break
    return []


def from_foreign_line(scene: Surroundings) -> list[str]:
    """A name in letters without capitals beside the date, which only its place tells from other words."""
    if scene.lang[:2] in ("en", "de"):
        return []
    lines = without_elsewhere(scene, [*scene.head, *scene.wide])
    if _dated(lines) is None:
        lines = own_lines(scene, scene.above, 0) or _below_text(scene)
    dated = _dated(lines)
    if dated is None:
        return []
    if scene.family == "ja":
        loose = lines[dated].credits.loose
        if loose and is_japanese_name(loose[-1]):
            return loose[-1:]
        return _beside(lines, dated, lambda line: [line.text] if is_spaced_name(line.text) else [])
    for part in _parts_beside(scene, lines[dated]):
        if names := without_those_in_text(scene, foreign_names(part)):
            return names
    if scene.family == "ko":
        return _beside(lines, dated, lambda line: korean_names(line.text))
    return _beside(lines, dated, lambda line: without_those_in_text(scene, foreign_names(line.text)))


def _dated(lines: list[Line]) -> int | None:
    """The place of the first line with a time, or one that tells how long ago something was."""
    dated = next((i for i, line in enumerate(lines) if len(line.text) < 100 and line.moment), None)
    if dated is not None:
        return dated
    return next(
        (i for i, line in enumerate(lines) if is_relative(line.text) or has_short_year(line.text)), None
    )


NEAR = (
    from_by_line,
    from_lone_label,
    from_class,
    from_links,
    from_wide_line,
    from_first_part,
    from_lone_lines,
    from_beside_date,
    from_pair,
    from_far_above,
    from_name_below_lead,
)
