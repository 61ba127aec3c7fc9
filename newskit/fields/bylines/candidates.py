"""Whom the lines around title and text name as their writers, of pages in other languages than Chinese."""

from __future__ import annotations

from typing import NamedTuple

from newskit.fields.bylines.announced import is_lone_label
from newskit.fields.bylines.author_lines import are_set_alike, follows_role, is_like_headline, prose
from newskit.fields.bylines.line_parts import (
    MAX_CHARS,
    Parts,
    leads_to_others,
    names_below,
    take_apart,
    tongue_of,
)
from newskit.fields.bylines.written_by import is_role, is_without_capitals
from newskit.fields.lines import Line
from newskit.fields.surroundings import Surroundings
from newskit.rules.body_lines import is_read_also
from newskit.rules.languages import FULL_STOPS
from newskit.rules.name_words import is_like_name, name_words

ABOVE, _FAR, _AROUND_TITLE = 8, 25, 15  # blocks before the title, before the text, behind the title
# Lines behind the title, below the lead and the text, and the text's last, that are looked at where the house signs in the data.
NEAR, NEAR_IN_TEXT, LAST = 6, 2, 3
INTO_TEXT, BELOW = 10, 14  # blocks of the text, and behind it
_WITHOUT_TEXT = 20
_ENDS = ".!?؟" + FULL_STOPS  # of sentences
# Lines from a name to the next with the same beside it, characters of what is beside.
_MAX_GAP, _MAX_ABOUT = 3, 120
_MAX_AROUND = 8  # elements of a line
MAX_DASHED = 2  # a place and who is there
MOST_WORDS = 3  # blanks of a name that ends with a stop
MAX_UNSAID = 60  # characters of a line that may be no sentence in spite of its mark


class Candidate(NamedTuple):
    """Those whom a line names, or several set alike; `last` is the index of its last block."""

    line: Line
    last: int
    names: tuple[str, ...]
    kind: str  # as `Parts.label`; "labelled_below"; "bare"
    parts: Parts


def candidates(scene: Surroundings, *, is_near: bool = False) -> list[Candidate]:
    """Return all that a page's lines around title and text name as their writers, in order; or those right between them."""
    tongue = tongue_of(scene, is_near=is_near)
    found: list[Candidate] = []
    last = -1
    for line in _near(scene) if is_near else _lines(scene):
        if line.index <= last:
            continue
        if is_lone_label(line.text):
            if not (_is_others(line) or follows_role(scene, line)):
                names, last = names_below(scene, line.index, tongue)
                if names:
                    unique = tuple(dict.fromkeys(names))
                    found.append(Candidate(line, last, unique, "labelled_below", Parts(unique)))
        else:
            parts = take_apart(line, tongue, is_linked=line.is_linked)
            if not parts.names or (line.above is not None and leads_to_others(line.above.text)):
                continue
            if is_read_also(line.text, 0, 0.0):
                continue  # 関連記事
            if parts.label == "labelled_else" and scene.page.form == "text":
                continue  # flattened, anything stands behind a colon
            parts = _without_place(scene, line, parts)
            is_named = parts.label or parts.other <= 2 * sum(map(len, parts.names))
            if is_named and not (_is_others(line) or _is_told(line, parts)):
                found.append(Candidate(line, line.index, parts.names, parts.label or "bare", parts))
    return _joined(scene, found)


def _without_place(scene: Surroundings, line: Line, parts: Parts) -> Parts:
    """What a line holds but the place before a name that stands with a dash behind it, where the text speaks of it: وادي الزيتون - ليان العكاوي."""
    if parts.label or len(parts.names) != MAX_DASHED or not is_without_capitals(line.text):
        return parts
    place, name = parts.names
    said = prose(scene)
    is_place = any(place in text for text in said) and not any(name in text for text in said)
    return parts._replace(names=(name,), known=True) if is_place else parts


def _near(scene: Surroundings) -> list[Line]:
    end = scene.body.end or 0
    last = min(len(scene.texts), end + NEAR_IN_TEXT)
    closing = scene.lines_at(range(max(scene.body.start or 0, end - LAST), last))
    text = (*scene.wide[:NEAR_IN_TEXT], *closing, *scene.tail[:NEAR_IN_TEXT])
    return sorted({*scene.head[:NEAR], *text}, key=lambda line: line.index)


def _lines(scene: Surroundings) -> list[Line]:
    texts, body = scene.texts, scene.body
    start = len(texts) if body.start is None else body.start
    end = body.end or 0
    title = max(0, start - _AROUND_TITLE) if scene.title.block is None else scene.title.block
    stop = title + _WITHOUT_TEXT if body.start is None else min(start + INTO_TEXT, end)
    upper = [
        at
        for at in range(max(0, title - ABOVE), min(len(texts), stop))
        if at != scene.title.block
        and len(texts[at]) <= MAX_CHARS
        and (at > start - _FAR or at < title + _AROUND_TITLE)
    ]
    lower = (*body.blocks[-2:], *range(end, min(len(texts), end + BELOW)))
    lines = scene.lines_at(sorted({*upper, *lower}))
    return lines if body.blocks else [line for line in lines if not _is_of_site(line)]


def _is_of_site(line: Line) -> bool:
    """Tell a line of the page's footer, where the publisher stands: near no text it is near whatever there is."""
    tags = [around.tag for around in line.block.element.outward(_MAX_AROUND)]
    return "footer" in tags and "article" not in tags


def _is_others(line: Line) -> bool:
    """Tell whether a line is of a comment, or stands in a quotation: who said it is named there."""
    return line.is_comment or any(around.tag == "blockquote" for around in line.block.element.outward(2))


def _is_told(line: Line, parts: Parts) -> bool:
    """Tell a sentence that speaks of somebody: The vicar, Anna Weiß, rang the bells."""
    text = line.text
    is_like_several = is_without_capitals(text) and text[-1] in _ENDS and text.count(" ") > MOST_WORDS
    if is_like_several and not (parts.label or parts.is_timed):
        return True
    is_sentence = text[-1] in ".!?" and len(text) > MAX_UNSAID
    return is_sentence and not (parts.label or text.startswith(parts.names[0]))


def _joined(scene: Surroundings, found: list[Candidate]) -> list[Candidate]:
    """Join names alone on lines set alike, one after the other, or with what each is between."""
    joined: list[Candidate] = []
    for one in found:
        # The house of the one named before may stand between.
        at = next((at for at in (-1, -2)[: len(joined)] if _are_one_list(scene, joined[at], one)), 0)
        if at:
            names = tuple(dict.fromkeys((*joined[at].names, *one.names)))
            joined[at] = joined[at]._replace(last=one.last, names=names)
        else:
            joined.append(one)
    return joined


def _are_one_list(scene: Surroundings, before: Candidate, one: Candidate) -> bool:
    if one.kind != "bare" or one.parts.other or before.parts.other:
        return False
    is_unknown = name_words(one.names[0]) < 0
    if one.parts.is_timed and (before.parts.is_timed or is_unknown):
        return False
    if is_unknown and not is_like_name(one.names[0]) and any(map(is_like_name, before.names)):
        return False  # a button, a section
    first, then = scene.lines_at([before.last])[0], one.line
    if scene.page.form == "text":
        return _are_flat_cards(scene, first, then)
    return _are_alike(first, then) and (then.index - first.index == 1 or _are_cards(scene, first, then))


def _are_cards(scene: Surroundings, one: Line, other: Line) -> bool:
    """Tell whether two names have the same beside them, each behind it or each before: what one is, initials."""
    if other.index - one.index > _MAX_GAP:
        return False
    for step in (1, -1):
        at, then = one.index + step, other.index + step
        if at < 0 or then >= len(scene.texts) or at == scene.title.block:
            continue
        beside, others = scene.lines_at([at, then])
        if beside.text == others.text or (is_role(beside.text) and is_role(others.text)):
            return True
        is_short = len(beside.text) <= _MAX_ABOUT and len(others.text) <= _MAX_ABOUT and not others.moment
        is_card = beside.block.link_chars and is_like_headline(beside.text)
        if is_short and not is_card and _are_alike(beside, others) and not _are_alike(beside, one):
            return True
    return False


def _are_flat_cards(scene: Surroundings, one: Line, other: Line) -> bool:
    """The same without markup: names on lines of their own, each with what one is below it."""
    texts = scene.texts
    if other.index - one.index != 2:
        return False
    roles = texts[one.index + 1], "".join(texts[other.index + 1 : other.index + 2])
    return roles[0] == roles[1] or all(map(is_role, roles))


def _are_alike(line: Line, other: Line) -> bool:
    one, two = line.block, other.block
    return bool(one.link_chars) == bool(two.link_chars) and are_set_alike(one.element, two.element)
