"""Who is named beside the title, in other languages than Chinese."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, takewhile

from newskit.fields.author_lines import (
    MAX_BY_LINE,
    MAX_LINKED,
    MAX_NAME,
    above_lines,
    are_set_alike,
    head_lines,
    is_for_tags,
    lines_below_text,
    names_after_label,
    names_announced,
    names_linked,
    names_of_class,
    wide_lines,
    without_elsewhere,
    without_those_in_text,
)
from newskit.fields.evidence import Evidence
from newskit.fields.head_lines import agency_beside
from newskit.fields.name_lists import is_house, split_people
from newskit.fields.odd_dates import has_short_year, is_relative
from newskit.fields.surroundings import Line, Surroundings
from newskit.fields.times import find_moment
from newskit.fields.title_references import bare
from newskit.fields.written_by import (
    behind_role,
    by_names,
    is_alone,
    is_role,
    is_without_capitals,
    is_writer,
    names_beside_date,
    parts_of,
    piece_names,
    readable,
    without_mark,
    without_role,
)
from newskit.rules.lazy import lazy
from newskit.rules.writers import LONE, PLACES


def from_by_line(scene: Surroundings) -> list[str]:
    """By X, Von X, Par X on a line of its own beside the title."""
    return names_announced(scene, [*head_lines(scene), *_above(scene, 3), *scene.opening[:1]])


def from_class(scene: Surroundings) -> list[str]:
    """A short block near the title whose element is of class author or byline, and those that follow it."""
    if scene.page.form != "html":
        return []
    return names_of_class([*head_lines(scene), *_above(scene, 4), *wide_lines(scene)])


def from_links(scene: Surroundings) -> list[str]:
    """A name near the title that is a link to a page about its author: by its address, or rel=author."""
    return names_linked(scene, [*head_lines(scene), *_above(scene, 4), *wide_lines(scene)])


def from_first_part(scene: Surroundings) -> list[str]:
    """A full name in a part of its own on the line of the date: Anna Weiß|Published 3 hours ago, 5 May 2024 / Bo Li."""
    for line in (*head_lines(scene), *_above(scene, 2), *_below_text(scene)):
        if len(line.text) > MAX_BY_LINE or not _WHEN.search(line.text):
            continue
        parts = parts_of(readable(line))
        if len(parts) > 1:
            groups = [split_people([part]) for part in parts[:-1]]
            writers = list(takewhile(lambda group: group and all(map(_is_person, group)), groups))
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


def _is_person(text: str) -> bool:
    return is_writer(text) and not is_role(text)


MIN_WHAT = 20  # characters behind a name that say who that is: no place is as long
_WHEN = lazy(
    r"\d|(?:Published|Updated|Posted|Veröffentlicht|Aktualisiert|Publié|Publicado|Pubblicato|Publisert|Publicerad|Gepubliceerd)\b"
)


def from_lone_label(scene: Surroundings) -> list[str]:
    """The names alone on the lines after a lone `By`."""
    return names_after_label(scene, [*head_lines(scene), *wide_lines(scene)])


def from_lone_lines(scene: Surroundings) -> list[str]:
    """A name alone beside the date."""
    lines = [*head_lines(scene), *wide_lines(scene)]
    return _named_beside_date(scene, lines) or _named_beside_date(scene, _below_text(scene))


def _above(scene: Surroundings, many: int) -> list[Line]:
    """The lines right above the title, where they are no other article's."""
    near = scene.above[-many:]
    return [line for line in above_lines(scene) if line in near]


def _below_text(scene: Surroundings) -> list[Line]:
    """The lines right below the text, where nothing above tells when it was published."""
    if scene.published is None:
        return lines_below_text(scene)
    day = scene.published.date
    near = (*scene.head, *scene.above, *scene.wide)
    is_dated = any(line.moment is not None and line.moment.date == day for line in near)
    return [] if is_dated else lines_below_text(scene)


def _named_beside_date(scene: Surroundings, lines: list[Line]) -> list[str]:
    """The full names on a line beside that of the date."""
    lines = [line for line in without_elsewhere(scene, lines) if not (_is_tool(line) or is_for_tags(line))]
    dated = _dated(lines)
    if dated is None:
        return []

    def read(line: Line) -> list[str]:
        is_subhead = line.index in scene.inside and line.block.element.tag in _SUBHEADS
        return [] if is_subhead else without_those_in_text(scene, _alone_on(line, scene))

    def read_people(line: Line) -> list[str]:
        return [] if is_house(line.text) else read(line)

    return _beside(lines, dated, read_people) or _beside(lines, dated, read)


def _is_tool(line: Line) -> bool:
    """Tell a button or a player's numbers: what stands between a name and its date and says nothing."""
    if line.block.link_chars and line.block.element.tag == "li":
        return not is_alone(line.text)
    is_bare = sum(map(str.isalpha, line.text)) < MIN_LETTERS
    return is_bare and not line.moment and not has_short_year(line.text)


MIN_LETTERS = 3
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
    """The names of a line and of those set as it is: right above it, or every second one, with what each is between."""
    at = first = lines.index(line)
    while first and _are_alike(lines[first - 1], line) and (more := read(lines[first - 1])):
        names = [*more, *names]
        first -= 1
    if first == at:
        above, below = (_each_with_role(lines, at, step, read) for step in (-2, 2))
        names = [*chain(*reversed(above)), *names, *chain(*below)]
    return list(dict.fromkeys(names))


def _each_with_role(
    lines: list[Line], at: int, step: int, read: Callable[[Line], list[str]]
) -> list[list[str]]:
    """The names of each second line from `at` on that is set as that one is, and has what its writer is right below it."""
    role = lines[at + 1].text if at + 1 < len(lines) else ""
    found: list[list[str]] = []
    other = at + step
    while 0 <= other < len(lines) - 1 and _are_alike(lines[other], lines[at]):
        what = lines[other + 1].text
        is_one = len(what) <= MAX_LINKED and (what == role or (is_role(what) and is_role(role)))
        if not is_one or not (more := read(lines[other])):
            break
        found.append(more)
        other += step
    return found


def _are_alike(line: Line, other: Line) -> bool:
    """Tell whether two lines are links and nothing else, or two of the same kind in one element."""
    one, two = line.block, other.block
    if one.link_chars or two.link_chars:
        return one.link_chars == len(one.text) and two.link_chars == len(two.text)
    return are_set_alike(one.element, two.element)


def _alone_on(line: Line, scene: Surroundings) -> list[str]:
    """The full names that a line beside the date consists of, but for the site's own name behind them."""
    text = behind_role(without_mark(line.text))
    if len(text) > MAX_LINKED or is_without_capitals(text):
        return []
    if announced := by_names(text):
        return announced
    first = behind_role(without_mark(_first_piece(line)))
    if len(first) <= MAX_NAME and is_alone(first):
        if is_role(first):  # Senior Reporter
            return []
        return piece_names(line.block) or [first]
    if names := names_beside_date(text):
        return names
    if is_house(text):
        return [] if text.lower() in LONE or ":" in text else [text]
    name, comma, place = text.partition(", ")
    if (
        comma
        and place.isalpha()
        and place[0].isupper()
        and is_alone(name)
        and PLACES.isdisjoint(name.split())
    ):
        return [name]  # Anna Weiß, Lyon
    for mark in (" - ", ", "):
        before, separator, medium = line.text.rpartition(mark)
        if separator and is_alone(before.partition(", ")[0]) and _is_site(scene, medium):
            people = split_people([before])
            return people if all(map(is_alone, people)) else []
    return []


def _is_site(scene: Surroundings, text: str) -> bool:
    """Tell the site's own name, as the metadata have it or the top of the page."""
    name = bare(text)
    return name in scene.sites or name in scene.homes


def _first_piece(line: Line) -> str:
    """A name set in an element of its own at the start of a line, or before a medium in quotation marks; else the line."""
    first = line.block.pieces[0].strip()
    if first == line.text and "," in first:
        first, _, medium = first.partition(", ")
        if medium[:1] not in _OPENING_QUOTES or medium[-1:] not in _CLOSING_QUOTES:
            return line.text
    return first if first != line.text and is_alone(first) else line.text


_OPENING_QUOTES, _CLOSING_QUOTES = frozenset('„“«"'), frozenset('“”»"')


def from_far_above(scene: Surroundings) -> list[str]:
    """Whom a column before the title's names: by a label, an element for authors, a link, or beside the date."""
    lines = above_lines(scene)
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


def _dated(lines: list[Line]) -> int | None:
    """The place of the first line with a time, or one that tells how long ago something was."""
    dated = next((i for i, line in enumerate(lines) if len(line.text) < 100 and line.moment), None)
    if dated is not None:
        return dated
    return next(
        (i for i, line in enumerate(lines) if is_relative(line.text) or has_short_year(line.text)), None
    )


NEAR = (
    Evidence(from_by_line, may_be_house=True, is_sure=True), Evidence(from_lone_label, may_be_house=True, is_sure=True), Evidence(from_class, may_be_house=True, is_sure=True),
    Evidence(from_links, may_be_house=True, may_be_part=True, is_sure=True), Evidence(from_first_part), Evidence(from_lone_lines, may_be_house=True),
    Evidence(from_far_above),
)  # fmt: skip
