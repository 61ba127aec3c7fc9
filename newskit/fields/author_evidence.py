"""What speaks for and against each of those whom the lines around title and text name: rows of the model of authors."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from newskit.fields.announced import is_lone_label
from newskit.fields.author_candidates import ABOVE, BELOW, INTO_TEXT, Candidate, candidates
from newskit.fields.author_lines import (
    MAX_BY_LINE,
    author_links,
    is_for_authors,
    is_for_tags,
    leads_elsewhere,
    own_lines,
    prose,
)
from newskit.fields.odd_dates import has_short_year, is_relative, may_tell_time
from newskit.fields.signatures import is_biography
from newskit.fields.surroundings import Surroundings
from newskit.fields.written_by import is_agency, is_alone, is_role, is_without_capitals
from newskit.rules.comment_heads import heads_comments
from newskit.rules.first_names import begins_with_given_name
from newskit.rules.name_words import name_words

# What may speak for or against a candidate, each true or not.
EVIDENCE = (
    "above", "above_far", "address", "again", "agency", "aside", "at", "author_class", "author_link", "bare", "behind_quote",
    "below", "below_end", "below_far", "bio_below", "body", "bracketed", "card", "commented", "date_1", "date_3", "date_far",
    "eastern", "elsewhere", "end", "figure", "fills", "first_likely", "full", "given", "head", "head_1", "head_4", "head_far",
    "header", "heading", "in_body", "in_prose", "in_title", "in_top", "inside", "known", "label_above", "labelled_else", "labelled_below", "last",
    "li", "li_link", "linked", "long", "loose", "mailto", "many", "marked", "mostly_other", "nav", "nearest", "no_caps", "no_date",
    "no_given", "of_names", "on_date", "only_likely", "other", "others_labelled", "others_likely", "outside", "part_link", "part_of_names", "picture", "portrait",
    "right_before_text", "role", "role_below", "role_line", "set_off", "several", "single", "site", "some_given", "sure",
    "tag_link", "upper", "upper_dated",
)  # fmt: skip
_AROUND = 5  # elements around a line
_MAX_TIMED = 110  # characters of a line with a time
_FEW, _MANY, _LONG_NAME = 3, 3, 3
_MAX_AGAIN = 1500  # blocks looked through for a name
_MAX_ROLE = 60
_SHORT = 50  # characters up to which a block of the text is no paragraph
_FAR_OFF = 99
_DISTANCES = ((0, "on_date"), (1, "date_1"), (_FEW, "date_3"))  # blocks to the nearest time


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
        self.short = "\n".join([text for text in texts[:_MAX_AGAIN] if len(text) < MAX_BY_LINE])
        paragraphs = (at for at in body.blocks if len(texts[at]) > _SHORT)
        self.top = next(islice(paragraphs, _FEW - 1, None), self.end)  # the third paragraph
        self.bottom = next((at for at in reversed(body.blocks) if len(texts[at]) > _SHORT), self.end)
        self.comments: int | None = None
        self.box = _holding(scene, self.end - 1)
        self.pictures = {image.block: image.node for image in scene.page.images if image.place >= 0}

    def is_commented(self, at: int) -> bool:
        """Tell whether a line below the text heads what readers say, above another."""
        texts = self.scene.texts
        if self.comments is None:
            below = range(self.end, min(len(texts), self.end + BELOW))
            heads = (at for at in below if len(texts[at]) < _SHORT and heads_comments(texts[at]))
            self.comments = next(heads, len(texts))
        return at > self.comments

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
        yield "above" if title - one.last <= 2 else "above_far"
    elif at < facts.start:
        behind = at - (facts.start - 5 if title is None else title)
        yield "head"
        yield "head_1" if behind == 1 else "head_4" if behind <= 4 else "head_far"
        if facts.start - one.last == 1:
            yield "right_before_text"
    elif at < facts.end:
        yield "in_top" if at < facts.top else "last" if at >= facts.bottom else "in_body"
        if at in facts.scene.inside:
            yield "body"
    else:
        yield "below_end" if at == facts.end else "below" if at < facts.end + 4 else "below_far"
    if at not in facts.box:
        yield "outside"
    if at > facts.end and facts.is_commented(at):
        yield "commented"
    distance = facts.distance(one)
    near = next((name for most, name in _DISTANCES if distance <= most), "date_far")
    yield near if facts.times else "no_date"
    if any(time < facts.top for time in facts.times) and at < facts.end:
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
    known = min(map(name_words, names))
    for name, is_so in (
        ("of_names", known > 0), ("part_of_names", known == 0),
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
    elif is_biography(below):
        yield "bio_below"
    if one.kind != "labelled_below" and is_lone_label(above):
        yield "label_above"
    if above[-1:] in '”»"“' and above:
        yield "behind_quote"
    pictures = [facts.pictures[near] for near in (at - 1, at) if near in facts.pictures]
    if pictures:
        yield "picture"
        if any(one.names[0] in (picture.attributes.get("alt") or "") for picture in pictures):
            yield "portrait"
    if any(name in facts.prose for name in one.names):
        yield "in_prose"
    if any(name in scene.title.text for name in one.names):
        yield "in_title"
    own = [text for text in texts[at : min(one.last + 1, _MAX_AGAIN)] if len(text) < MAX_BY_LINE]
    if facts.short.count(one.names[0]) > "\n".join(own).count(one.names[0]):
        yield "again"


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
    return [(one, signs) for one, signs in found if not _is_of_tags(one, signs)]


def _is_of_tags(one: Candidate, signs: set[str]) -> bool:
    """Tell whom an article is about: tags by their class or address, links below the text that nothing says are its writers.

    Nor is anybody whom an element without title and text names beside a link to another article, as of a columnist.
    """
    is_below, line = not signs.isdisjoint(_BELOW), one.line
    if one.kind == "labelled_else" and is_below and line.block.link_chars:
        return True
    if one.kind not in ("bare", "labelled_else"):
        return False
    if "author_class" not in signs and (is_for_tags(line) or signs >= _AMONG_OTHERS):
        return True
    if "author_link" in signs:
        return False
    if "tag_link" in signs and (is_below or len(one.names) > 1):
        return True
    is_said = "author_class" in signs or not signs.isdisjoint(_SAYS_WHAT)
    return is_below and line.is_linked and not is_said and (len(one.names) > 1 or "in_prose" in signs)


_AMONG_OTHERS = {"elsewhere", "outside"}
_BELOW = {"below_end", "below", "below_far"}
_SAYS_WHAT = {"role", "role_below", "bio_below", "label_above", "on_date", "date_1"}
_LIKELY = {"given", "no_caps", "of_names", "sure", "labelled_below"}
_UNLIKELY = {"elsewhere", "figure", "in_body", "outside", "commented"}
