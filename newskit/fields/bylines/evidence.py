"""What speaks for and against each of those whom the lines around title and text name: rows of the model of authors."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, islice

from newskit.fields.bylines.author_lines import (
    MAX_BY_LINE,
    has_author_link,
    is_carded,
    is_for_authors,
    is_for_tags,
    own_lines,
    prose,
)
from newskit.fields.bylines.candidates import ABOVE, BELOW, INTO_TEXT, Candidate, candidates
from newskit.fields.bylines.written_by import is_agency, is_role, is_without_capitals
from newskit.fields.surroundings import Surroundings
from newskit.fields.times.odd_dates import has_short_year, is_relative, may_tell_time
from newskit.rules.comment_heads import heads_comments
from newskit.rules.first_names import begins_with_given_name
from newskit.rules.name_words import name_words

# What may speak for or against a candidate, each true or not.
EVIDENCE = (
    "above_far", "again", "agency", "author_class", "author_link", "below_end", "carded", "commented", "date_1", "date_far",
    "elsewhere", "figure", "fills",
    "first_likely", "flat", "given", "head", "head_1", "heading", "heads_card", "in_prose", "known", "labelled_below", "linked",
    "long", "loose", "marked",
    "mostly_other", "nearest", "no_caps", "no_given", "of_names", "only_likely", "other_time", "others_likely", "outside",
    "part_link", "part_of_names", "role_below", "set_off", "several", "site", "sure",
)  # fmt: skip
_AROUND = 5  # elements around a line
_MAX_TIMED = 110  # characters of a line with a time
_FEW, _LONG_NAME = 3, 3
_MAX_AGAIN = 1500  # blocks looked through for a name
_MAX_ROLE = 60
_SHORT = 50  # characters up to which a block of the text is no paragraph
_FAR_OFF = 99
_MIN_TOLD = 30  # characters of a line that tells of somebody
_AMONG_OTHERS = {"elsewhere", "outside"}
_LIKELY = {"given", "no_caps", "of_names", "sure", "labelled_below"}
_UNLIKELY = {"carded", "elsewhere", "figure", "in_body", "outside", "commented"}


class _Facts:
    """What of a page all candidates are held against."""

    def __init__(self, scene: Surroundings) -> None:
        texts, body = scene.texts, scene.body
        self.scene = scene
        self.start = len(texts) if body.start is None else body.start
        self.end = len(texts) if body.end is None else body.end
        title = self.start if scene.title.block is None else scene.title.block
        upper = range(max(0, title - ABOVE), min(self.end + BELOW, self.start + INTO_TEXT + 3))
        lower = range(self.end, self.end + BELOW - 5)
        self.times = [at for at in (*upper, *lower) if at < len(texts) and self._tells_time(at)]
        # No name has a line end: one look goes through all of them.
        self.prose = "\n".join(prose(scene))
        self.short = "\n".join(compress(texts[:_MAX_AGAIN], map(MAX_BY_LINE.__gt__, map(len, texts))))
        paragraphs = (at for at in body.blocks if len(texts[at]) > _SHORT)
        self.top = next(islice(paragraphs, _FEW - 1, None), self.end)  # the third paragraph
        self.bottom = next((at for at in reversed(body.blocks) if len(texts[at]) > _SHORT), self.end)
        self.comments: int | None = None
        self.box = _holding(scene, self.end - 1)

    def is_commented(self, at: int) -> bool:
        """Tell whether a line below the text heads what readers say, above another."""
        texts = self.scene.texts
        if self.comments is None:
            below = range(self.end, min(len(texts), self.end + BELOW))
            heads = (at for at in below if len(texts[at]) < _SHORT and heads_comments(texts[at]))
            self.comments = next(heads, len(texts))
        return at > self.comments

    def carded(self, one: Candidate) -> Iterator[str]:
        """Yield whether what looks like the headline of another article stands right above or below a candidate."""
        title = self.scene.title.block
        if not (self.start if title is None else title) < one.line.index < self.start:
            yield from ("carded",) if is_carded(self.scene, one.line.index, -1) else ()
            yield from ("heads_card",) if is_carded(self.scene, one.last, 1) else ()

    def is_otherwise_timed(self, one: Candidate) -> bool:
        """Tell whether a candidate's line, or one beside it, has another time than the article."""
        if one.line.index in self.times:
            return False
        return one.parts.is_timed or any(self._is_other_time(at) for at in (one.line.index - 1, one.last + 1))

    def _is_other_time(self, at: int) -> bool:
        texts = self.scene.texts
        is_other = 0 <= at < len(texts) and at not in self.times and len(texts[at]) <= _SHORT
        return is_other and may_tell_time(texts[at]) and self.scene.lines_at([at])[0].moment is not None

    def _tells_time(self, at: int) -> bool:
        """Tell whether a line says when the article was published, as far as that is known."""
        text = self.scene.texts[at]
        if len(text) >= _MAX_TIMED or not may_tell_time(text):
            return False
        moment = self.scene.lines_at([at])[0].moment
        day = self.scene.published.date if self.scene.published else None
        if moment is None and day is not None and at >= self.end:
            return False  # how long ago a reader wrote something
        return bool(moment and day in (None, moment.date)) or is_relative(text) or has_short_year(text)

    def distance(self, one: Candidate) -> int:
        """Blocks from a candidate to the nearest time."""
        spans = (
            0 if one.line.index <= at <= one.last else min(abs(at - one.line.index), abs(at - one.last))
            for at in self.times
        )
        return min(spans, default=_FAR_OFF)


def _holding(scene: Surroundings, last: int) -> range:
    """Return the blocks of the smallest element that holds the title and the text."""
    first, elements = scene.title.block, scene.page.elements
    if first is None or not elements.starts:
        return range(len(scene.texts))
    place = scene.page.places[min(first, max(last, 0))]
    while elements.parents[place] >= 0 and elements.ends[place] <= max(first, last):
        place = elements.parents[place]
    return range(elements.starts[place], elements.ends[place])


def _place(one: Candidate, facts: _Facts) -> Iterator[str]:
    at, title = one.line.index, facts.scene.title.block
    if title is not None and at < title:
        if title - one.last > _FEW - 1:
            yield "above_far"
    elif at < facts.start:
        yield "head"
        if at - (facts.start - 5 if title is None else title) == 1:
            yield "head_1"
    elif facts.top <= at < min(facts.bottom, facts.end):
        yield "in_body"
    elif at == facts.end:
        yield "below_end"
    if facts.scene.page.form == "text":
        yield "flat"
    yield from facts.carded(one)
    if facts.is_otherwise_timed(one):
        yield "other_time"
    if at not in facts.box:
        yield "outside"
    if at > facts.end and facts.is_commented(at):
        yield "commented"
    distance = facts.distance(one)
    if distance <= _FEW:
        yield from ("near_date", "date_1") if distance == 1 else ("near_date",) if distance == 0 else ()
    elif facts.times:
        yield "date_far"


def _markup(one: Candidate, scene: Surroundings) -> Iterator[str]:
    line = one.line
    if not own_lines(scene, [line], 0):
        yield "elsewhere"
    if is_for_authors(line):
        yield "author_class"
    element = line.block.element
    if element.tag in ("h2", "h3", "h4", "h5", "h6"):
        yield "heading"
    if any(around.tag in ("figure", "figcaption") for around in element.outward(_AROUND)):
        yield "figure"
    if line.block.link_chars:
        yield "linked" if line.is_linked else "part_link"
        if has_author_link(scene, line):
            yield "author_link"
    inline = line.block.inline
    if inline is not None and inline.tag in ("em", "i", "b", "strong"):
        yield "set_off"


def _wording(one: Candidate) -> Iterator[str]:
    names, parts, text = one.names, one.parts, one.line.text
    yield one.kind
    letters = sum(map(len, names))
    known = min(map(name_words, names))
    given = sum(map(begins_with_given_name, names))
    for name, is_so in (
        ("given", given == len(names)), ("no_given", not given and names[0] < "\u0e00"), ("of_names", known > 0), ("part_of_names", known == 0),
        ("no_caps", is_without_capitals(names[0])), ("several", len(names) > 1), ("long", any(name.count(" ") >= _LONG_NAME for name in names)),
        ("agency", all(map(is_agency, names))), ("mostly_other", parts.other > letters), ("known", parts.known), ("site", parts.has_site),
        ("fills", one.kind == "bare" and letters > 0.9 * len(text)), ("marked", not text[0].isalnum() and text[0] not in "(（"),
    ):  # fmt: skip
        if is_so:
            yield name


def _around(one: Candidate, facts: _Facts) -> Iterator[str]:
    texts, at = facts.scene.texts, one.line.index
    below = texts[one.last + 1] if one.last + 1 < len(texts) else ""
    if below and ((len(below) < _MAX_ROLE and is_role(below)) or _tells_of(below, one.names)):
        yield "role_below"
    if any(name in facts.prose for name in one.names):
        yield "in_prose"
    own = [text for text in texts[at : min(one.last + 1, _MAX_AGAIN)] if len(text) < MAX_BY_LINE]
    if facts.short.count(one.names[0]) > "\n".join(own).count(one.names[0]):
        yield "again"


def _tells_of(text: str, names: tuple[str, ...]) -> bool:
    """Tell whether a text says who somebody is, and begins with that name or a part of it: Anna has covered the coast for years."""
    if len(names) > 1 or " " not in names[0]:
        return False
    parts = names[0].split()
    begun = next((name for name in (names[0], parts[0], parts[-1]) if text.startswith(name)), "")
    return bool(begun) and text.startswith((" ", ","), len(begun)) and len(text) > _MIN_TOLD


def rows(scene: Surroundings, *, is_near: bool = False) -> list[tuple[Candidate, set[str]]]:
    """Return the candidates of a page, each with its evidence, alone and among the others."""
    named = candidates(scene, is_near=is_near)
    if not named:
        return []
    facts = _Facts(scene)
    found = [
        (one, {*_place(one, facts), *_markup(one, scene), *_wording(one), *_around(one, facts)})
        for one in named
        # A name above the title, no time anywhere: whom the article is about.
        if (facts.times or one.kind != "bare" or one.line.index > (scene.title.block or 0))
        and not (scene.body.end and scene.cards.hold(one.line.index))
    ]
    likely = [one for one, signs in found if signs & _LIKELY and not signs & _UNLIKELY]
    nearest = min(map(facts.distance, likely), default=0)
    for one, signs in found:
        if one not in likely and likely:
            signs.add("others_likely")
        elif one in likely:
            signs.update(["first_likely"] if one is likely[0] else [])
            signs.update(["only_likely"] if len(likely) == 1 else [])
            signs.update(["nearest"] if facts.distance(one) == nearest else [])
    return [(one, signs) for one, signs in found if not _is_of_tags(one, signs, facts.end)]


def _is_of_tags(one: Candidate, signs: set[str], end: int) -> bool:
    """Tell whom an article is about: tags by their class, links below the text that nothing says are its writers.

    Nor is anybody whom an element without title and text names beside a link to another article, as of a columnist.
    """
    if one.kind not in ("bare", "labelled_else") or "author_class" in signs:
        return False
    if is_for_tags(one.line) or signs >= _AMONG_OTHERS:
        return True
    is_said = "author_link" in signs or "role_below" in signs or "near_date" in signs or one.parts.has_role
    is_below = one.line.index >= end and one.line.block.link_chars > 0
    is_subject = one.kind == "labelled_else" or len(one.names) > 1 or "in_prose" in signs
    return is_below and is_subject and not is_said
