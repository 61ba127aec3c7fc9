"""What lines say of who wrote, in other languages than Chinese: by a label, a class, a link; whose lines they are."""

from __future__ import annotations

import re

from newskit.fields.bylines.announced import announced, announced_inside
from newskit.fields.bylines.eastern import korean_reporters
from newskit.fields.bylines.name_lists import split_people
from newskit.fields.bylines.written_by import (
    MAX_NAMES,
    by_names,
    is_alone,
    is_without_capitals,
    line_names,
    linked_names,
    parts_of,
    readable,
)
from newskit.fields.lines import Line
from newskit.fields.surroundings import Surroundings, once
from newskit.page import HEADINGS, Element
from newskit.rules.comment_heads import heads_comments
from newskit.rules.languages import FIRST_EASTERN, FULL_STOPS
from newskit.rules.lazy import lazy

_AUTHOR_WORDS = frozenset(
    "author authors auth byline bylines autor autore auteur auteurs autores autori autorin autoren writer reporter journalist "
    "muhabir yazar penulis signature "
    "skribent toimittaja textauthor authorline creator ath fn authorname forfatter firma firmas autoria redactora avtor avtorji "
    "avtorica szerzo signatura sygnatura kirjoittaja kirjoittajat verfasser writers reporters journalists contributor "
    "contributors autorenzeile autorzeile autorenbox authorbox authorinfo bylinebox".split()
)
MAX_BY_LINE = 160
MAX_LINKED = 60  # characters of a link that names an author or two
_TAGS = frozenset(
    "tag tags tagcloud taglist topic topics keyword keywords themen temas etiquetas mots related".split()
)
_AUTHOR_PATH = lazy(
    r"/(?:authors?|autor(?:es|en|in|a|i)?|auteurs?|autor[ei]|firmas?|redactor[ae]?s?|redakteure?|journalistes?|journalists?"
    r"|reporters?|writers?|contributors?|"
    r"profiles?|people|staff|column(?:ist)?s?|colun(?:ist)?as?|columnistas?|kolumn(?:en|isten?|y)?|opinionistas?|skribent(?:er)?"
    r"|yazar(?:lar)?|muhabir|penulis|szerzok?|toimittajat?|forfattere?)[/=?-].",
    re.IGNORECASE,
)
MAX_FOLLOWING = 8  # lines after a label, of names and what stands between them
_TO_TITLE, _TO_OTHER = 1, 2  # where links lead: to another article, to a tag or home
_NO_PERSON_S = lazy(
    r"(?:(?:https?:)?//[^/?#]{1,100})?/(?:(?:index\.\w{3,5})?$"
    r"|(?:[\w-]{1,20}/){0,2}(?:tags?|topics?|themen?|temas?|etiquetas?|sujets?|keywords?|hashtag)/)"
)
MAX_BETWEEN = 24  # characters of a section or a time between a headline and who wrote
MAX_TOLD = 300  # of a lead there
_NO_TITLE_ENDS = ".:,;。．" + FULL_STOPS
MAX_BELOW = 3  # blocks below the text
BEHIND_LINK = 3  # blocks after a link to another article that may still speak of that
NEXT_TO_LINK = 2  # of these, where nothing holds both but what holds the page's title, too
# Of a link that is another article's headline.
MIN_LINKED_TITLE, MIN_TITLE_LETTERS, MIN_EASTERN_TITLE, MIN_TITLE_SPACES = 16, 12, 10, 3
MIN_FEW_WORDS = 22  # characters of one of three words
MAX_ALIKE = 4  # elements around each of two that may be set alike


def names_announced(scene: Surroundings, lines: list[Line]) -> list[str]:
    """Return the names behind the first label: By X, Von X, Text: X, 기자."""
    for line in lines:
        if len(line.text) > MAX_BY_LINE and not (line.text.startswith("By ") and ", a" in line.text[:60]):
            continue
        text = readable(line)
        first, *pieces = [piece.strip() for piece in line.pieces]
        is_named = bool(pieces) and is_alone(first)  # Anna Weiß, and below: De Port-Vieux
        for part in (text, *parts_of(text)[1:], *pieces):
            names = by_names(part)
            if not names:
                continue
            found = announced(part)
            is_loose = found is None or found.is_loose
            if is_loose and ((is_named and part is not text) or not without_those_in_text(scene, names)):
                continue
            return names
        if len(line.text) > 100:
            continue
        if names := line_names(announced_inside(text)[:MAX_NAMES]):
            return names
        if scene.family == "ko" and (names := korean_reporters(text) or korean_reporters(first)):
            return names
    return []


def is_for_authors(line: Line) -> bool:
    """Tell whether a block stands in an element for authors: by its class, its parent's, or as an address."""
    return (
        line.block.element.tag == "address"
        or line.block.element.is_called(_AUTHOR_WORDS)
        or not _AUTHOR_WORDS.isdisjoint(line.block.inline_words)
    )


def is_for_tags(line: Line) -> bool:
    """Tell whether a block stands in an element for what an article is about: by its class, or its parent's."""
    return line.block.element.is_called(_TAGS)


def has_author_link(scene: Surroundings, line: Line) -> bool:
    """Tell whether a line has a link to a page about its author: by its address, or rel=author."""
    links = scene.page.links.beginning_in({line.index})
    return any(link.node.attrs.get("rel") == "author" or _AUTHOR_PATH.search(link.href) for link in links)


def follows_role(scene: Surroundings, line: Line) -> bool:
    """Tell whether a lone label is what the one named right above is: Reporter."""
    above = line.above
    return (
        above is not None
        and line.index - 1 != scene.title.block
        and above.text[0].isupper()
        and all(map(is_alone, split_people([above.text]) or [""]))
    )


def own_lines(scene: Surroundings, lines: list[Line], start: int, *, in_cards: bool = False) -> list[Line]:
    """Return the lines but those that hold a link to another article, or stand behind one: they say who wrote that.

    `in_cards` leaves out only those that stand with such a link in an element of their own.
    """
    link_chars = scene.page.link_chars
    near = {
        at
        for line in lines
        for at in range(max(start, line.index - BEHIND_LINK), line.index + 1)
        if link_chars[at]
    }
    titles, others = _links_elsewhere(scene, near)
    if not titles and (in_cards or not others):
        return lines
    return [
        line
        for line in lines
        if (in_cards or (line.index not in titles and line.index not in others))
        and not any(
            at in titles and _is_of(scene, at, line.index, in_cards=in_cards)
            for at in range(max(start, line.index - BEHIND_LINK), line.index)
        )
    ]


def without_elsewhere(scene: Surroundings, lines: list[Line]) -> list[Line]:
    """Return the lines but those with a link to another article, to what else has a tag, or home, as the page's top has."""
    titles, others = _links_elsewhere(scene, {line.index for line in lines})
    if not (titles or others):
        return lines
    return [line for line in lines if line.index not in titles and line.index not in others]


def has_title_link(scene: Surroundings, line: Line) -> bool:
    """Tell whether a line has a link to another article."""
    return bool(_links_elsewhere(scene, {line.index})[0])


def _links_elsewhere(scene: Surroundings, blocks: set[int]) -> tuple[set[int], set[int]]:
    """Of some blocks, those with a link to another article, and those with one to a tag or the front page."""
    known, link_chars = scene.elsewhere, scene.page.link_chars
    blocks = {at for at in blocks if link_chars[at]}
    if unread := blocks.difference(known):
        known.update(dict.fromkeys(unread, 0))
        for link in scene.page.links.beginning_in(unread):
            if _is_title(link.text):
                known[link.block] |= _TO_TITLE
            elif _NO_PERSON_S.match(link.href):
                known[link.block] |= _TO_OTHER
    return {at for at in blocks if known[at] & _TO_TITLE}, {at for at in blocks if known[at] & _TO_OTHER}


@once
def head_lines(scene: Surroundings) -> list[Line]:
    """Return the lines between title and text but those of cards there."""
    return scene.head if scene.title.block is None else own_lines(scene, scene.head, 0, in_cards=True)


@once
def above_lines(scene: Surroundings) -> list[Line]:
    """Return the lines right above the title that are no other article's."""
    return _not_carded(scene, own_lines(scene, scene.above, 0))


def _not_carded(scene: Surroundings, lines: list[Line]) -> list[Line]:
    """Of a page without markup, the lines but those below another article's headline."""
    is_html = scene.page.form == "html"
    return lines if is_html else [line for line in lines if not is_carded(scene, line.index, -1)]


def is_carded(scene: Surroundings, at: int, step: int) -> bool:
    """Tell whether what looks like another article's headline stands right above (-1) or below (1) a block, or with a short line between.

    Above the title, what that article is about may be between, too.
    """
    texts, title = scene.texts, scene.title
    most = MAX_BETWEEN if step > 0 or title.block is None or at > title.block else MAX_TOLD
    for beside in (at + step, at + 2 * step):
        is_out = beside == title.block or not 0 <= beside < len(texts)
        if is_out or (title.text and title.text in texts[beside]):
            return False
        if is_like_headline(texts[beside]):
            return not scene.lines_at([beside])[0].moment  # else it is a card by itself
        if len(texts[beside]) > most:
            return False
    return False


def is_like_headline(text: str) -> bool:
    """Tell a line that may be a headline: some words, and no sentence's end."""
    if not MIN_EASTERN_TITLE <= len(text) < MAX_BY_LINE or text[-1] in _NO_TITLE_ENDS:
        return False
    return max(text) >= FIRST_EASTERN or (len(text) >= MIN_FEW_WORDS and text.count(" ") >= MIN_TITLE_SPACES)


@once
def wide_lines(scene: Surroundings) -> list[Line]:
    """Return the lines behind the head but those of cards among the paragraphs."""
    return _not_carded(scene, own_lines(scene, scene.wide, scene.body.start or 0, in_cards=True))


def lines_below_text(scene: Surroundings) -> list[Line]:
    """Return the lines right below the text that are the article's own, no comment's."""
    end = scene.body.end or 0
    return [
        line
        for line in own_lines(scene, [line for line in scene.tail if line.index >= end], end)
        if line.index < end + MAX_BELOW and not (line.is_comment or heads_comments(line.text))
    ]


def _is_of(scene: Surroundings, at: int, index: int, *, in_cards: bool) -> bool:
    """Tell whether a block with a link to another article is nothing else, and a block behind it says who wrote that or when."""
    page = scene.page
    if page.link_chars[at] * 5 <= len(page.texts[at]) * 4:
        return False
    starts, ends, parents = page.elements.starts, page.elements.ends, page.elements.parents
    place = page.places[at]
    while parents[place] >= 0 and ends[place] <= index:
        place = parents[place]
    if not starts[place] <= scene.anchor < ends[place]:
        return True
    if in_cards:
        return index == at + 1 and page.elements.tags[page.places[at]] in HEADINGS
    if index - at > NEXT_TO_LINK:
        return False
    # What holds both it and the page's title, but not the link, says whose it is.
    place = page.places[index]
    while parents[place] >= 0 and not starts[place] <= scene.anchor < ends[place]:
        place = parents[place]
    return starts[place] <= at


def _is_title(text: str) -> bool:
    """Tell the text of a link to an article: a long one that names nobody. Without capitals a few words look like names."""
    if len(text) >= MIN_EASTERN_TITLE and max(text) >= FIRST_EASTERN:
        return True
    if sum(map(str.isalpha, text)) < MIN_TITLE_LETTERS or len(text) < MIN_LINKED_TITLE or "@" in text:
        return False  # a day, an address
    if len(text) < MIN_FEW_WORDS and text.count(" ") < MIN_TITLE_SPACES:
        return False  # a section: Aerospace & Defense
    return not linked_names(text) or (is_without_capitals(text) and text.count(" ") >= MIN_TITLE_SPACES)


def without_those_in_text(scene: Surroundings, names: list[str]) -> list[str]:
    """Return the names but those that the article speaks of, as of a place or of somebody it quotes: these are no authors."""
    if not names:
        return []
    texts = prose(scene)
    return [name for name in names if not any(name in text for text in texts)]


def prose(scene: Surroundings) -> list[str]:
    """Return the long paragraphs but the last, which may be signed."""
    texts = scene.texts
    return [texts[at] for at in scene.body.blocks[:-1] if len(texts[at]) > MAX_BY_LINE // 2]


def are_set_alike(one: Element, other: Element) -> bool:
    """Tell whether two elements are of one kind, and stand in one element, or in two of one kind that do."""
    if one.words != other.words:
        return one.tag == other.tag == "li" and one.parent == other.parent  # items of a list
    for _ in range(MAX_ALIKE):
        around, others = one.parent, other.parent
        if one.tag != other.tag or around is None or others is None:
            return False
        if around == others:
            return True
        one, other = around, others
    return False
