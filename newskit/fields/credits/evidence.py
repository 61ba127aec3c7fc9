"""What speaks for and against each part of the lines around a Chinese title and text being a source, an author, an editor."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from newskit.fields.credits.labels import is_stop, role_of
from newskit.fields.credits.loose import NO_MEDIUM
from newskit.fields.credits.parts import BY_CHARACTERS, EXACT, ROLES, Part, Row, Rows, label_kinds, parts_of
from newskit.fields.lines import Line
from newskit.fields.other_articles import (
    SITE_WORDS,
    is_below_headline,
    is_caption,
    is_of_other_article,
    is_of_others,
    next_article,
)
from newskit.fields.people.names import (
    NO_NAME_CHARS,
    has_surname,
    is_han,
    is_labelled_person,
    is_likely,
    is_medium,
    is_person,
    is_place,
    is_unit,
)
from newskit.fields.source.may_be_source import is_on_platform
from newskit.fields.source.names import is_source_name
from newskit.fields.surroundings import Surroundings
from newskit.fields.title.references import bare
from newskit.page import HEADINGS
from newskit.rules.credits import NO_SOURCES, NOBODY, REPORTERS
from newskit.rules.given_names import GIVEN
from newskit.rules.lazy import has_any
from newskit.rules.media import ENDINGS, KNOWN, is_no_source
from newskit.rules.places import PLACES

_KINDS = (*EXACT, *BY_CHARACTERS)
_JOINTS = ("colon", "bar", "space", "element", "time", "bracket", "comma", "line", "role")
_ENDS = {
    "paper": "报刊報", "net": "网網线", "station": "台视播频道", "desk": "闻客户端布讯体媒心条", "office": "局厅委部办院会校室公司党团联",
    "account": "说记谈话事读派君馆号屋社志录论",
}  # fmt: skip
_LETTERS = {char: kind for kind, chars in _ENDS.items() for char in chars}
_ELEMENTS = {
    "source": frozenset("source src from account medianame media origin laiyuan ly copyfrom".split()),
    "author": frozenset("author authors writer byline reporter".split()),
    "name": frozenset("name nickname username user profile".split()),
    "editor": frozenset("editor editors edit zrbj bianji".split()),
    "tags": frozenset("tag tags keyword keywords crumb crumbs breadcrumb nav menu share tool tools btn button".split()),
}  # fmt: skip
EVIDENCE = (
    *(f"before_{kind}" for kind in _KINDS), *(f"label_{kind}" for kind in _KINDS), *(f"after_{kind}" for kind in _KINDS),
    *(f"own_{kind}" for kind in _KINDS), *(f"joint_{joint}" for joint in _JOINTS), *(f"ends_{kind}" for kind in _ENDS),
    *(f"in_{kind}" for kind in _ELEMENTS),
    "since_1", "since_2", "since_far", "unlabelled",
    "person", "surname", "likely", "given", "pen_name", "medium", "known", "ending", "unit", "place", "at_place", "not_source",
    "no_medium", "stop", "no_name", "nobody",
    "two", "three", "four", "five_six", "seven_ten", "longer", "latin", "mixed", "digits", "dot", "from_place",
    "above", "above_far", "head_1", "head_2", "head_3", "head_far", "right_before_text", "opening", "closing", "below_1",
    "below_3", "below_far", "no_title",
    "on_time", "time_1", "time_3", "time_far", "no_time", "behind_time", "ahead_of_time",
    "first", "last", "alone", "one_of_two", "one_of_many", "line_labelled", "line_linked", "part_linked", "heading", "item", "cell", "long_line",
    "beside_person", "beside_medium", "next_person", "next_medium", "previous_person", "previous_medium",
    "site", "like_site", "in_title", "in_prose", "often_in_prose", "again", "in_meta", "in_author_meta", "in_script", "on_platform",
    *(f"named_{role}" for role in ROLES), *(f"other_named_{role}" for role in ROLES), "leads", "next_leads", "next_odd",
    "below_link", "below_heading", "beside_licence", "of_other_time", "first_medium", "only_medium", "other_medium",
    "first_person", "other_person", "other_labelled_source", "other_labelled_author",
)  # fmt: skip
_KNOWN = frozenset(("person", "medium", "unit", "stop", "not_source", "digits", "pen_name"))
MAX_OTHERS = 12
_CELLS = ("td", "th", "dd", "dt")
_FAR_OFF, _NEAR = 99, 3
_DISTANCES = ((0, "on_time"), (1, "time_1"), (_NEAR, "time_3"))  # blocks to the nearest time
_MAX_AGAIN, _MAX_SHORT = 1500, 60
_SIZES = {2: "two", 3: "three", 4: "four", 5: "five_six", 6: "five_six"}
MAX_SHORT_LINE = 40  # characters
_MIDDLE = 10  # characters up to which a name is of middle length
MAX_NAME, MIN_ACCOUNT, MAX_ACCOUNT = 24, 3, 12
_NO_MARKS = frozenset('“”‘’"？?！!…%。#@')  # which no name has
_WHERE = ("发自", "于")  # before where somebody writes


class _Facts:
    """What of a page all parts are held against."""

    def __init__(self, scene: Surroundings, rows: list[Row]) -> None:
        texts, body = scene.texts, scene.body
        self.scene, self.title = scene, scene.title.block
        self.start = len(texts) if body.start is None else body.start
        self.end = len(texts) if body.end is None else body.end
        self.times = [
            row.line.index
            for row in rows
            if row.is_timed and (row.line.index <= self.start or row.line.index >= self.end)
        ]
        self.prose = "\n".join(body.paragraphs)
        self.short = "\n".join(compress(texts[:_MAX_AGAIN], map(_MAX_SHORT.__gt__, map(len, texts))))
        self.meta = {
            value
            for name, value in scene.page.meta.items()
            if len(value) <= _MAX_SHORT and "author" not in name
        }
        self.authors = {value for name, value in scene.page.meta.items() if "author" in name}
        self.scripts = "\n".join([script for script in scene.page.scripts if not script.isascii()])


def _kind(prefix: str, text: str) -> Iterator[str]:
    for kind in label_kinds(text):
        yield f"{prefix}_{kind}"


def _labels(part: Part) -> Iterator[str]:
    yield f"joint_{part.joint}"
    if (part.before and part.joint != "line") or part.since == 1:
        yield from _kind("before", part.before)
    yield from _kind("after", part.after)
    yield from _kind("own", part.text)
    if part.label:
        yield from _kind("label", part.label)
        yield "since_1" if part.since == 1 else "since_2" if part.since == 2 else "since_far"
    else:
        yield "unlabelled"


@lru_cache(maxsize=4096)
def _shape(text: str) -> frozenset[str]:
    return frozenset(_shapes(text))


def _shapes(text: str) -> Iterator[str]:
    size = len(text)
    yield _SIZES.get(size) or ("seven_ten" if size <= _MIDDLE else "longer")
    if ending := _LETTERS.get(text[-1]):
        yield f"ends_{ending}"
    for name, is_so in (
        ("person", is_person(text)), ("surname", has_surname(text)), ("likely", is_likely(text)), ("given", size > 1 and GIVEN.issuperset(text[1:])),
        ("pen_name", is_labelled_person(text)), ("medium", is_medium(text)), ("known", text in KNOWN),
        ("ending", any(text.endswith(end) for end in (text[-2:], text[-3:]) if end in ENDINGS)), ("unit", is_unit(text)), ("place", is_place(text)),
        ("at_place", text[:2] in PLACES or text[:3] in PLACES), ("not_source", is_no_source(text)),
        ("no_medium", text in NO_MEDIUM or text in NO_SOURCES), ("stop", is_stop(text)), ("no_name", not NO_NAME_CHARS.isdisjoint(text)),
        ("nobody", text.lower() in NOBODY), ("latin", text.isascii()), ("mixed", not text.isascii() and not is_han(text)),
        ("digits", any(map(str.isdigit, text))), ("dot", "·" in text), ("from_place", text.startswith(("来自", "发布于", "IP", "发自"))),
    ):  # fmt: skip
        if is_so:
            yield name


def _place(line: Line, facts: _Facts) -> Iterator[str]:
    at, title = line.index, facts.title
    if title is None:
        yield "no_title"
    if at < facts.start:
        if title is not None and at < title:
            yield "above" if title - at <= 1 else "above_far"
        elif title is not None:
            behind = at - title
            yield f"head_{behind}" if behind in (1, 2) else "head_3" if behind <= 4 else "head_far"
        if facts.start - at == 1:
            yield "right_before_text"
    elif at < facts.end:
        yield "opening" if at - facts.start < facts.end - at else "closing"
    else:
        yield "below_1" if at == facts.end else "below_3" if at - facts.end < _NEAR else "below_far"
    distance = min((abs(at - time) for time in facts.times), default=_FAR_OFF)
    near = next((name for most, name in _DISTANCES if distance <= most), "time_far")
    yield near if facts.times else "no_time"
    element = line.block.element
    if element.tag in HEADINGS:
        yield "heading"
    elif element.tag == "li":
        yield "item"
    elif element.tag in _CELLS:
        yield "cell"
    linked = line.block.link_chars
    if linked:
        yield "line_linked" if line.is_linked else "part_linked"
    words = line.names
    for name, known in _ELEMENTS.items():
        if not known.isdisjoint(words):
            yield f"in_{name}"
    if len(line.text) > MAX_SHORT_LINE:
        yield "long_line"
    above = line.above
    if above is not None and above.element.tag in HEADINGS and line.index - 1 != title:
        yield "below_heading"
    if is_below_headline(facts.scene, at):
        yield "below_link"
    if at >= facts.end:
        texts = facts.scene.texts
        if any(has_any(text, SITE_WORDS) for text in texts[at - 1 : at + 3]):
            yield "beside_licence"
        if is_of_other_article(facts.scene, line):
            yield "of_other_time"


def _around(part: Part, row: Row, facts: _Facts) -> Iterator[str]:
    texts = [text for _, text in row.parts]
    place, count = part.place, len(texts)
    if row.is_timed:
        behind = any(joint == "time" for joint, _ in row.parts[: place + 1])
        yield "behind_time" if behind else "ahead_of_time"
    if not place:
        yield "first"
    if place == count - 1:
        yield "last"
    yield "alone" if count == 1 else "one_of_two" if count == 2 else "one_of_many"
    others = [text for at, text in enumerate(texts) if at != place]
    shapes = [_shape(text) for text in others[:MAX_OTHERS]]
    if any("person" in shape for shape in shapes):
        yield "beside_person"
    if any("medium" in shape for shape in shapes):
        yield "beside_medium"
    for name, text in (("next", part.after), ("previous", part.before)):
        shape = _shape(text) if text else frozenset()
        if "person" in shape:
            yield f"{name}_person"
        elif "medium" in shape:
            yield f"{name}_medium"
    if place + 2 < count and label_kinds(part.after) and "person" in _shape(texts[place + 2]):
        yield "next_leads"  # 王丽 / 编辑 李明
    if part.ahead == "colon":
        yield "leads"
    elif (
        part.after
        and part.ahead == "space"
        and not label_kinds(part.after)
        and _shape(part.after).isdisjoint(_KNOWN)
    ):
        yield "next_odd"
    if any(label_kinds(text) for text in others):
        yield "line_labelled"
    text = part.text
    if bare(text) in facts.scene.sites:
        yield "site"
    elif any(site[:2] == text[:2] for site in facts.scene.sites):
        yield "like_site"
    if text in facts.scene.title.text:
        yield "in_title"
    if text in facts.prose:
        yield "often_in_prose" if facts.prose.count(text) > 1 else "in_prose"
    if facts.short.count(text) > 1:
        yield "again"
    if text in facts.meta:
        yield "in_meta"
    if text in facts.authors:
        yield "in_author_meta"
    if text in facts.scripts:
        yield "in_script"
    if is_on_platform(facts.scene):
        yield "on_platform"


def _may_be(part: Part, *, is_free: bool, is_above: bool) -> set[str]:
    """Return for which roles a part is weighed: by the label before it, or by its shape, where no label is needed."""
    text = part.text
    is_number = text[:-1].replace(".", "").isdigit()  # 676次, 2.3万
    if not 2 <= len(text) <= MAX_NAME or role_of(text) or is_number or not _NO_MARKS.isdisjoint(text):
        return set()
    kinds = label_kinds(part.label)
    is_told = text.startswith("发自") or part.before in _WHERE or text.endswith("们")
    if not (is_free or kinds) or is_told or is_stop(text):
        return set()
    found: set[str] = set()
    is_one = is_person(text)
    is_pen_name = not is_one and is_labelled_person(text) and not part.label.endswith(REPORTERS)
    is_others = "is_editor" in kinds or "is_other" in kinds
    is_by = "author" in kinds or "is_author" in kinds
    if not is_others and ((is_one and (is_free or is_by)) or (is_pen_name and is_by)):
        found.add("author")
    if ("editor" in kinds or "is_editor" in kinds) and (is_one or is_pen_name) and len(part.label) > 1:
        found.add("editor")
    is_announced = part.since == 1 and ("source" in kinds or "is_source" in kinds)
    is_odd = len(text) > MAX_ACCOUNT or "comma" in (part.joint, part.ahead)  # as sentences are parted
    is_alone = is_free and not is_others and len(text) >= MIN_ACCOUNT
    may_be_source = is_announced or (is_alone and (is_medium(text) or (is_above and not is_odd)))
    if not is_one and may_be_source and is_source_name(text):
        found.add("source")
    return found


class Weighed(NamedTuple):
    """A part, the roles that it is weighed for, and its evidence."""

    part: Part
    roles: set[str]
    signs: set[str]


def weighed_parts(
    scene: Surroundings, wanted: Collection[str], taken: Rows, named: Mapping[str, Sequence[str]]
) -> list[Weighed]:
    """Return the parts of a page that may be names of the wanted roles, with the evidence of each, alone and among the others."""
    rows = taken.rows
    start = scene.body.start or 0
    parts: list[tuple[Part, set[str]]] = []
    for part in parts_of(rows):
        is_free, is_above = part.line.index in taken.free, part.line.index < start
        roles = _may_be(part, is_free=is_free, is_above=is_above).intersection(wanted)
        if "editor" in roles and is_of_others(scene, part.line.index):
            roles.discard("editor")
        if "source" in roles and (
            part.line.block.element.tag == "figcaption"
            or (part.line.index in scene.inside and is_caption(scene, part.line))
        ):
            roles.discard("source")
        if roles and part.line.index >= (scene.body.end or 0):
            end = next_article(scene)
            if end is not None and part.line.index >= end:
                break
        if roles:
            parts.append((part, roles))
    if not parts:
        return []
    facts = _Facts(scene, rows)
    by_line = {row.line.index: row for row in rows}
    places: dict[int, set[str]] = {}
    found: list[Weighed] = []
    for part, roles in parts:
        at = part.line.index
        if at not in places:
            places[at] = set(_place(part.line, facts))
        signs = {*places[at], *_labels(part), *_shape(part.text), *_around(part, by_line[at], facts)}
        for role, names in named.items():
            if names:
                signs.add(
                    f"named_{role}" if any(part.text in name for name in names) else f"other_named_{role}"
                )
        found.append(Weighed(part, roles, signs))
    _compare(found)
    return found


def _compare(found: list[Weighed]) -> None:
    media = [part.text for part, _, signs in found if "medium" in signs]
    people = [part.text for part, _, signs in found if "person" in signs]
    sources = [part for part, _, signs in found if "label_is_source" in signs and "since_1" in signs]
    authors = [part for part, _, signs in found if "label_is_author" in signs and "person" in signs]
    for part, _, signs in found:
        if "medium" in signs and part.text == media[0]:
            signs.add("first_medium")
            signs.update(["only_medium"] if len(set(media)) == 1 else [])
        elif media:
            signs.add("other_medium")
        if "person" in signs and part.text == people[0]:
            signs.add("first_person")
        elif people:
            signs.add("other_person")
        if any(other is not part for other in sources):
            signs.add("other_labelled_source")
        if any(other is not part for other in authors):
            signs.add("other_labelled_author")
