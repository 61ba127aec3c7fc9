"""Who wrote, of all whom lines around title and text name: what speaks for each, weighed by a model.

The finders know layouts; of one that none of them knows they say nothing, or somebody else's name. The model knows
none, but how evidence goes together: it stands in where they find nobody, and overrules them where it is sure.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from newskit.fields.announced import is_lone_label
from newskit.fields.author_lines import (
    MAX_BY_LINE,
    are_set_alike,
    author_links,
    follows_role,
    is_for_authors,
    leads_elsewhere,
    own_lines,
    prose,
)
from newskit.fields.line_parts import MAX_CHARS, Parts, names_below, take_apart, tongue_of
from newskit.fields.odd_dates import has_short_year, is_relative
from newskit.fields.signatures import is_office
from newskit.fields.surroundings import Line, Surroundings
from newskit.fields.written_by import (
    closing_names,
    is_agency,
    is_alone,
    is_role,
    is_without_capitals,
)
from newskit.rules.first_names import begins_with_given_name

# What may speak for or against a candidate, each true or not.
EVIDENCE = (
    "above", "above_far", "address", "again", "agency", "aside", "at", "author_class", "author_link", "bare", "behind_quote",
    "below", "below_end", "below_far", "bio_below", "body", "bracketed", "card", "date_1", "date_3", "date_far",
    "eastern", "elsewhere", "end", "figure", "fills", "first_likely", "full", "given", "head", "head_1", "head_4", "head_far",
    "header", "heading", "in_body", "in_prose", "in_title", "in_top", "known", "label_above", "labelled_below", "last",
    "li", "li_link", "linked", "long", "loose", "mailto", "many", "marked", "mostly_other", "nav", "nearest", "no_caps", "no_date",
    "no_given", "on_date", "only_likely", "other", "others_labelled", "others_likely", "part_link", "picture",
    "right_before_text", "role", "role_below", "role_line", "set_off", "several", "single", "site", "some_given", "sure",
    "tag_link", "upper", "upper_dated",
)  # fmt: skip
_ABOVE, _FAR, _AROUND_TITLE = 8, 25, 15  # blocks before the title, before the text, behind the title
_INTO_TEXT, _BELOW = 10, 14  # blocks of the text, and behind it
_WITHOUT_TEXT = 20
_AROUND = 5  # elements around a line
_MAX_TIMED = 110  # characters of a line with a time
_FEW, _MANY, _LONG_NAME = 3, 3, 3
_MAX_AGAIN = 1500  # blocks looked through for a name
_MAX_ROLE = 60
_FAR_OFF = 99


class Candidate(NamedTuple):
    """Those whom a line names, or several set alike; `last` is the index of its last block."""

    line: Line
    last: int
    names: tuple[str, ...]
    kind: str  # as `Parts.label`; "labelled_below", "end" (of a lead); "bare"
    parts: Parts


def candidates(scene: Surroundings) -> list[Candidate]:
    """Return all that a page's lines around title and text name as their writers, in order."""
    tongue = tongue_of(scene)
    found: list[Candidate] = []
    last = -1
    for line in _lines(scene):
        if line.index <= last:
            continue
        if is_lone_label(line.text):
            if not (_is_others(line) or follows_role(scene, line)):
                names, last = names_below(scene, line.index, tongue)
                if names:
                    unique = tuple(dict.fromkeys(names))
                    found.append(Candidate(line, last, unique, "labelled_below", Parts(unique)))
        elif len(line.text) > MAX_CHARS:
            names = closing_names(line.text)
            if names and not _is_others(line):
                found.append(Candidate(line, line.index, tuple(names), "end", Parts(tuple(names))))
        else:
            parts = take_apart(line, tongue, is_linked=line.is_linked)
            is_named = parts.names and (parts.label or parts.other <= 2 * sum(map(len, parts.names)))
            if is_named and not _is_others(line):
                found.append(Candidate(line, line.index, parts.names, parts.label or "bare", parts))
    return _joined(scene, found)


def _lines(scene: Surroundings) -> list[Line]:
    texts, body = scene.texts, scene.body
    start = len(texts) if body.start is None else body.start
    end = body.end or 0
    title = max(0, start - _AROUND_TITLE) if scene.title.block is None else scene.title.block
    stop = title + _WITHOUT_TEXT if body.start is None else min(start + _INTO_TEXT, end)
    upper = [
        at
        for at in range(max(0, title - _ABOVE), min(len(texts), stop))
        if at != scene.title.block
        and len(texts[at]) <= MAX_CHARS
        and (at > start - _FAR or at < title + _AROUND_TITLE)
    ]
    lower = (*body.blocks[-2:], *range(end, min(len(texts), end + _BELOW)))
    return scene.lines_at(sorted({*upper, *lower}))


def _is_others(line: Line) -> bool:
    """Tell whether a line is of a comment, or stands in a quotation: who said it is named there."""
    element = line.block.element
    around = element.parent
    return (
        element.tag == "blockquote" or (around is not None and around.tag == "blockquote") or line.is_comment
    )


def _joined(scene: Surroundings, found: list[Candidate]) -> list[Candidate]:
    """Join names alone on lines set alike, one after the other, or with what each is between."""
    joined: list[Candidate] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and _are_one_list(scene, before, one):
            names = tuple(dict.fromkeys((*before.names, *one.names)))
            joined[-1] = before._replace(last=one.last, names=names)
        else:
            joined.append(one)
    return joined


def _are_one_list(scene: Surroundings, before: Candidate, one: Candidate) -> bool:
    if one.kind != "bare" or one.parts.other or before.parts.other:
        return False
    if one.parts.is_timed and before.parts.is_timed:
        return False
    gap = one.line.index - before.last
    if gap == 2:
        texts = scene.texts
        between, behind = texts[before.last + 1], texts[one.line.index + 1 : one.line.index + 2]
        if len(between) > _MAX_ROLE or not behind:
            return False
        if between != behind[0] and not (is_role(between) and is_role(behind[0])):
            return False
    elif gap != 1:
        return False
    return _are_alike(scene.lines_at([before.last])[0], one.line)


def _are_alike(line: Line, other: Line) -> bool:
    one, two = line.block, other.block
    return bool(one.link_chars) == bool(two.link_chars) and are_set_alike(one.element, two.element)


class _Facts:
    """What of a page all candidates are held against."""

    def __init__(self, scene: Surroundings) -> None:
        texts, body = scene.texts, scene.body
        self.scene = scene
        self.start = len(texts) if body.start is None else body.start
        self.end = len(texts) if body.end is None else body.end
        self.inside = set(body.blocks)
        title = self.start if scene.title.block is None else scene.title.block
        upper = range(max(0, title - _ABOVE), min(self.end + _BELOW, self.start + _INTO_TEXT + 3))
        lower = range(self.end, self.end + _BELOW - 5)
        self.times = [at for at in (*upper, *lower) if at < len(texts) and self._tells_time(at)]
        self.prose = prose(scene)
        self.short = [(at, text) for at, text in enumerate(texts[:_MAX_AGAIN]) if len(text) < MAX_BY_LINE]
        self.pictures = {image.block for image in scene.page.images if image.place >= 0}

    def _tells_time(self, at: int) -> bool:
        """Tell whether a line says when the article was published, as far as that is known."""
        text = self.scene.texts[at]
        if len(text) >= _MAX_TIMED:
            return False
        moment = self.scene.lines_at([at])[0].moment
        day = self.scene.published.date if self.scene.published else None
        return bool(moment and day in (None, moment.date)) or is_relative(text) or has_short_year(text)

    def distance(self, one: Candidate) -> int:
        """Blocks from a candidate to the nearest time."""
        spans = (
            0 if one.line.index <= at <= one.last else min(abs(at - one.line.index), abs(at - one.last))
            for at in self.times
        )
        return min(spans, default=_FAR_OFF)


def _place(one: Candidate, facts: _Facts) -> Iterator[str]:
    at, title = one.line.index, facts.scene.title.block
    if title is not None and at < title:
        yield "above" if title - one.last <= 2 else "above_far"
    elif at < facts.start:
        behind = at - (facts.start - 5 if title is None else title)
        yield "head"
        yield "head_1" if behind == 1 else "head_4" if behind <= 4 else "head_far"
        if facts.start - one.last == 1:
            yield "right_before_text"
    elif at < facts.end:
        blocks = facts.scene.body.blocks
        is_top = sum(index <= at for index in blocks[:3]) <= 2
        yield "in_top" if is_top else "last" if at >= blocks[-1] else "in_body"
        if at in facts.inside:
            yield "body"
    else:
        yield "below_end" if at == facts.end else "below" if at < facts.end + 4 else "below_far"
    distance = facts.distance(one)
    if not facts.times:
        yield "no_date"
    else:
        yield (
            "on_date"
            if not distance
            else "date_1"
            if distance == 1
            else "date_3"
            if distance <= _FEW
            else "date_far"
        )
    if any(time < facts.start + _FEW for time in facts.times) and at < facts.end:
        yield "upper_dated"


def _markup(one: Candidate, scene: Surroundings) -> Iterator[str]:
    line = one.line
    if not own_lines(scene, [line], 0):
        yield "elsewhere"
    elif not own_lines(scene, [line], 0, in_cards=True):
        yield "card"
    if leads_elsewhere(scene, line):
        yield "tag_link"
    if is_for_authors(line):
        yield "author_class"
    tags: list[str] = []
    element: Any = line.block.element
    while element is not None and len(tags) < _AROUND:
        tags.append(element.tag)
        element = element.parent
    linked = line.block.link_chars
    if "li" in tags[:2]:
        yield "li"
        if linked:
            yield "li_link"
    if tags[0] in ("h2", "h3", "h4", "h5", "h6"):
        yield "heading"
    for tag, name in (("figure", "figure"), ("figcaption", "figure"), ("aside", "aside"), ("nav", "nav"), ("footer", "nav"),
                      ("header", "header"), ("address", "address")):  # fmt: skip
        if tag in tags:
            yield name
    if linked:
        yield "linked" if line.is_linked else "part_link"
        yield from author_links(scene, line)
    inline = line.block.inline
    if inline is not None and inline.tag in ("em", "i", "b", "strong"):
        yield "set_off"


def _wording(one: Candidate) -> Iterator[str]:
    names, parts, text = one.names, one.parts, one.line.text
    yield one.kind
    given = sum(map(begins_with_given_name, names))
    if given:
        yield "given" if given == len(names) else "some_given"
    elif names[0] < "\u0e00":
        yield "no_given"
    letters = sum(map(len, names))
    for name, is_so in (
        ("at", "@" in text), ("no_caps", is_without_capitals(names[0])), ("several", len(names) > 1), ("many", len(names) > _MANY),
        ("full", all(map(is_alone, names))), ("single", names[0] < "\u3040" and any(" " not in name for name in names)),
        ("long", any(name.count(" ") >= _LONG_NAME for name in names)), ("upper", names[0].isupper()),
        ("agency", all(map(is_agency, names))), ("other", parts.other), ("mostly_other", parts.other > letters),
        ("known", parts.known), ("site", parts.has_site), ("role", parts.has_role), ("role_line", is_role(text)),
        ("fills", one.kind == "bare" and letters > 0.9 * len(text)), ("bracketed", text[0] in "(（"),
        ("marked", not text[0].isalnum() and text[0] not in "(（"),
    ):  # fmt: skip
        if is_so:
            yield name


def _around(one: Candidate, facts: _Facts) -> Iterator[str]:
    scene, at = facts.scene, one.line.index
    texts = scene.texts
    below = texts[one.last + 1] if one.last + 1 < len(texts) else ""
    above = texts[at - 1] if at else ""
    if below and len(below) < _MAX_ROLE and is_role(below):
        yield "role_below"
    elif is_office(below):
        yield "bio_below"
    if one.kind != "labelled_below" and is_lone_label(above):
        yield "label_above"
    if above[-1:] in '”»"“' and above:
        yield "behind_quote"
    if not facts.pictures.isdisjoint((at - 1, at)):
        yield "picture"
    if any(name in text for name in one.names for text in facts.prose):
        yield "in_prose"
    if any(name in scene.title.text for name in one.names):
        yield "in_title"
    if any(one.names[0] in text for index, text in facts.short if not at <= index <= one.last):
        yield "again"


def rows(scene: Surroundings) -> list[tuple[Candidate, set[str]]]:
    """Return the candidates of a page, each with its evidence, alone and among the others."""
    named = candidates(scene)
    if not named:
        return []
    facts = _Facts(scene)
    found = [
        (one, {*_place(one, facts), *_markup(one, scene), *_wording(one), *_around(one, facts)})
        for one in named
        # A name above the title, no time anywhere: whom the article is about.
        if facts.times or one.kind != "bare" or one.line.index > (scene.title.block or 0)
    ]
    likely = [one for one, signs in found if signs & _LIKELY and not signs & _UNLIKELY]
    labelled = [one for one, signs in found if "bare" not in signs and "elsewhere" not in signs]
    nearest = min(map(facts.distance, likely), default=0)
    for one, signs in found:
        if one not in likely and likely:
            signs.add("others_likely")
        elif one in likely:
            signs.update(["first_likely"] if one is likely[0] else [])
            signs.update(["only_likely"] if len(likely) == 1 else [])
            signs.update(["nearest"] if facts.distance(one) == nearest else [])
        if labelled and one not in labelled:
            signs.add("others_labelled")
    return found


_LIKELY, _UNLIKELY = {"given", "no_caps"}, {"elsewhere", "figure", "body"}


class Choice(NamedTuple):
    """What the model says of a page's candidates."""

    names: list[str]  # of the best; [] where none is likely
    margin: float  # of the best
    found: list[tuple[Candidate, float]]


def choose(scene: Surroundings) -> Choice:
    """Weigh all candidates of a page."""
    from newskit.fields.author_forest import margins

    found = rows(scene)
    weighed = margins([tuple([sign in signs for sign in EVIDENCE]) for _, signs in found])
    judged = [(one, margin) for (one, _), margin in zip(found, weighed, strict=True)]
    best = max(judged, key=lambda pair: pair[1], default=None)
    if best is None:
        return Choice([], -_FAR_OFF, [])
    return Choice(list(best[0].names) if best[1] > MIN_MARGIN else [], best[1], judged)


MIN_MARGIN = 0.0  # log odds from which one is named where no finder names anybody: more likely than not
_NOT_THEM = -2.5  # below which those whom a weak finder names are nobody
_UNSEEN = 2.0  # from which the best goes before somebody who is no candidate
_AHEAD = 3.0  # of whom a weak finder names, by which the best goes before them


def agreed(scene: Surroundings, people: list[str], *, is_sure: bool) -> list[str]:
    """Return those whom a finder names, or whom the model prefers. Of a finder that `is_sure` it only completes a list."""
    choice = choose(scene)
    theirs = [
        margin
        for one, margin in choice.found
        if any(name in mine or mine in name for name in people for mine in one.names)
    ]
    margin = max(theirs, default=None)
    mine = set(choice.names)
    if set(people) < mine and all(map(_is_like_name, mine - set(people))):
        return choice.names
    if (
        mine
        and mine < set(people)
        and not any(_is_like_name(name) or is_agency(name) for name in set(people) - mine)
    ):
        return choice.names  # a section stands beside them
    if margin is None:
        return choice.names if choice.margin > _UNSEEN else people
    if is_sure:
        return people
    is_like = any(map(_is_like_name, people))
    ahead = _AHEAD if is_like or not any(map(_is_like_name, mine)) else 0
    return choice.names if margin < _NOT_THEM or choice.margin - margin > ahead else people


def _is_like_name(text: str) -> bool:
    """Tell whether a text begins with a common given name, or is of a script in which names look like all words."""
    return begins_with_given_name(text) or text >= _FIRST_UNKNOWN


_FIRST_UNKNOWN = "\u0e00"  # Thai, Japanese, Korean: no given names are listed
