"""Who is named beside the title, in other languages than Chinese: behind a label, or on the line of the date or beside it."""

from __future__ import annotations

from itertools import chain, takewhile

from newskit.fields.bylines.announced import announced
from newskit.fields.bylines.author_lines import (
    MAX_BY_LINE,
    MAX_LINKED,
    above_lines,
    head_lines,
    is_for_tags,
    names_announced,
    wide_lines,
    without_elsewhere,
    without_those_in_text,
)
from newskit.fields.bylines.head_lines import agency_beside
from newskit.fields.bylines.name_lists import is_house, split_people
from newskit.fields.bylines.written_by import (
    behind_label,
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
)
from newskit.fields.lines import Line, is_prose
from newskit.fields.surroundings import Surroundings
from newskit.fields.times.odd_dates import has_short_year, is_relative
from newskit.fields.times.written import find_moment
from newskit.fields.title.by_place import title_parts
from newskit.page import Page, words_of
from newskit.rules.lazy import lazy

MAX_DATED = 100  # characters of a line with a date that a name may stand beside
MAX_COLUMN_HEAD = 5  # lines above a title among which whose column it is may stand
_SURE = 2  # signs more than which make sure of a column's owner
COLUMN_WORDS = frozenset(
    "columnist columnista columnistas columnists columna author authors autor autores autoren autore autori autorzy auteur auteurs writer writers yazar yazarlar "
    "opinionista editorialista kolumnist kolumnista colunista colunas bylines byline firma signature".split()
)
MAX_LEAD = 8  # blocks of the body among which its lead and its next paragraph are
_WHEN = lazy(
    r"\d|(?:Published|Updated|Posted|Veröffentlicht|Aktualisiert|Publié|Publicado|Pubblicato|Publisert|Publicerad|Gepubliceerd)\b"
)
_LETTERS = lazy(r"[^\W\d_](?:.*?[^\W\d_]){2}")  # more than a button has


def from_by_line(scene: Surroundings) -> list[str]:
    """Return the names of By X, Von X, Par X on a line of its own beside the title, or right below the lead."""
    lines = [*head_lines(scene), *_above(scene, 3), *scene.opening[:1]]
    return names_announced(scene, [*lines, *_below_lead(scene)])


def _below_lead(scene: Surroundings) -> list[Line]:
    """Return the lines between a lead that the body opens with and its next paragraph."""
    texts, blocks = scene.texts, scene.body.blocks
    long = [at for at in blocks[:MAX_LEAD] if is_prose(texts[at])]
    return [line for line in wide_lines(scene) if line.index < long[1]] if len(long) > 1 else []


def from_date_line(scene: Surroundings) -> list[str]:
    """Return full names in parts of their own before the date, on its line: Anna Weiß|Published 3 hours ago, Bo Li / 5 May 2024."""
    for line in (*head_lines(scene), *_above(scene, 2)):
        if len(line.text) > MAX_BY_LINE or not _WHEN.search(line.text):
            continue
        parts = parts_of(readable(line))
        groups = (list(map(behind_label, split_people([part]))) for part in parts[:-1])
        writers = list(takewhile(lambda group: group and all(map(_is_person, group)), groups))
        then = parts[len(writers)]
        if writers and (line.moment or _WHEN.match(then) or find_moment(then)):
            return list(chain.from_iterable(writers))
        if line.moment and (agency := agency_beside(line.text)):
            return [agency]
    return []


def _is_person(text: str) -> bool:
    return is_writer(text) and not is_role(text)


def _above(scene: Surroundings, many: int) -> list[Line]:
    """Return the lines right above the title, where they are no other article's."""
    near = scene.above[-many:]
    return [line for line in above_lines(scene) if line in near]


def from_beside_date(scene: Surroundings) -> list[str]:
    """Return the full names on the only line near that of the date that has any; else the house that signs right beside it."""
    lines = [
        line
        for line in without_elsewhere(scene, [*head_lines(scene), *wide_lines(scene)])
        if not (_is_tool(line) or is_for_tags(line))
    ]
    first = _dated(lines)
    if first is None:
        return []
    last = first  # below it the time of an update may stand
    if last + 1 < len(lines) and len(lines[last + 1].text) < MAX_LINKED and lines[last + 1].moment:
        last += 1
    for distance in (1, 2, 3):  # an address, a place may stand between
        beside = [lines[at] for at in (first - distance, last + distance) if 0 <= at < len(lines)]
        if named := [names for line in beside if (names := _names_alone(scene, line))]:
            return named[0] if len(named) == 1 else []
        if any(len(line.text) > MAX_LINKED for line in beside[:1]):
            break
    signed = [lines[at].text for at in (first - 1, last + 1) if 0 <= at < len(lines)]
    house = next((text for text in signed if is_house(text) and ":" not in text), "")
    said = announced(house)
    return [said.names if said else house] if house else []


def from_column_head(scene: Surroundings) -> tuple[list[str], bool]:
    """Return whose column it is, and whether that is sure: a full name alone above the title, in an element for a writer, or that the <title> has beside the headline."""
    if scene.page.form != "html":
        return [], False
    said = {part.strip() for part in title_parts(scene.page)}
    best, found = 0, ""
    # La chronique de may stand before, the columnist's address, a link to their other columns behind.
    pieces = (
        (line, piece.strip())
        for line in reversed(_above(scene, MAX_COLUMN_HEAD))
        for piece in line.pieces[:2]
    )
    for line, name in pieces:
        if not is_alone(name) or is_house(name) or is_role(name) or name == scene.title.text:
            continue
        is_called, is_within = _is_for_writer(scene.page, line, name)
        signs = 2 * is_called + is_within + 2 * (name in said)
        if signs > best:
            best, found = signs, name
    return [found] if found else [], best > _SURE


def _is_for_writer(page: Page, line: Line, name: str) -> tuple[bool, bool]:
    """Tell whether the element of a name, or its link, is called a writer's; and whether one around it is."""
    element = line.block.element
    own = set(element.words)
    is_small = page.elements.ends[element.index] - page.elements.starts[element.index] <= MAX_COLUMN_HEAD
    for node in element.node.css("[class], a") if is_small else ():  # else it holds the article, too
        if node.text().strip() == name:
            said = node.attributes
            own.update(words_of(f"{said.get('class') or ''} {said.get('href') or ''}"))
    if not COLUMN_WORDS.isdisjoint(own):
        return True, True
    return False, element.is_called(COLUMN_WORDS)


def _is_tool(line: Line) -> bool:
    """Tell a button or a player's numbers: what stands between a name and its date and says nothing."""
    if line.block.link_chars and line.block.element.tag == "li":
        return not is_alone(line.text)
    is_bare = _LETTERS.search(line.text) is None
    return is_bare and not line.moment and not has_short_year(line.text)


def _dated(lines: list[Line]) -> int | None:
    """Return the place of the first line with a time, or one that tells how long ago something was."""
    timed = (at for at, line in enumerate(lines) if len(line.text) < MAX_DATED and line.moment)
    relative = (at for at, line in enumerate(lines) if is_relative(line.text) or has_short_year(line.text))
    return next(chain(timed, relative), None)


def _names_alone(scene: Surroundings, line: Line) -> list[str]:
    """Return the full names that a line consists of, none of whom the article speaks of."""
    text = behind_role(without_mark(readable(line).removesuffix(".")))
    if len(text) > MAX_LINKED or is_without_capitals(text) or is_house(text):
        return []
    names = by_names(text) or list(map(behind_label, piece_names(line.block) or names_beside_date(text)))
    return without_those_in_text(scene, [name for name in names if not is_role(name)])
