"""Texts in a page's scripts that could be its body: articleBody, HTML in strings, lists of paragraphs.

Any key may hold it: a candidate is a long string, or a list under which many strings of one key stand. What tells
the article's from others' is how far it agrees with what the page says of itself elsewhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from newskit.addresses import unquoted
from newskit.body.scripts.literals import sentences_in, values_in
from newskit.fields import Title
from newskit.fields.scripted_article import TITLE_KEYS
from newskit.fields.title.references import bare
from newskit.page import Page
from newskit.rules.lazy import has_any, lazy

# UTF-8 bytes of the shortest text worth the search: 100 Chinese characters, 50 English words.
MIN_WEIGHT = 300
MIN_SENTENCES = 3  # of a script worth the reading
_MIN_PIECE, _MIN_WIDE_PIECE = 60, 20  # characters, and those of a text that is not all ASCII
_MAX_DEPTH = 60  # of values in values
_MAX_VALUES = 200_000  # of a page
_MAX_CANDIDATES = 400
_MAX_SCRIPTS = 200
_MAX_CHAR = 4  # bytes
_OPENING = 30  # letters that tell whether two texts are the same
_TITLE_KEYS = frozenset(
    (
        "title",
        "headline",
        "name",
        "subject",
        "maintitle",
        "articletitle",
        "newstitle",
        "headlines",
        *TITLE_KEYS,
    )
)
# Beside a title these make an object an article of its own, and not a section of one.
_ARTICLE_KEY = lazy(
    r"(?:url|href|link|slug|id|_id|uuid)$|.{0,20}(?:time|date|author|published|created)", re.IGNORECASE
)
# What stands under these is about the article or beside it.
_ELSEWHERE = (
    "author", "byline", "biograph", "contributor", "comment", "related", "recommend", "publisher", "footer", "newsletter",
    "promo", "trending", "translation", "i18n", "messages", "config", "consent",
)  # fmt: skip
# What names an object in its page's address: its number, or words of the headline.
_NAME_KEY = lazy(r"(?:.{0,12}_?)(?:id|slug|uuid|code)$", re.IGNORECASE)
_LONGEST_ADDRESS, _MIN_IN_ADDRESS = 400, 5  # characters of the last step of one, and of such a name
_ELSEWHERE_WHOLE = frozenset(("bio", "ad", "ads"))
_BODY_KEYS = tuple("content body text html para story".split())  # one names what is but a sentence or two
_SUMMARIES = frozenset(
    ("description", "summary", "excerpt", "caption", "alt", "dek", "subtitle", "abstract", "digest")
)
_ROW = lazy(r"[0-9a-f]{1,4}:(?:[TI][0-9a-f]{0,6},?)?")  # of a stream of server components
_MARKUP = lazy(r"<[/!a-zA-Z][^<>]{0,2000}>")
_ENTITY = lazy(r"&#?[a-zA-Z0-9]{2,8};")
_BREAKS = lazy(r"<(?:p|br|div|h[1-6]|li|blockquote)\b", re.IGNORECASE)
# Each begins with a character of a class, so that a search leaps from one to the next.
_SENTENCE = lazy(r"[.!?。！？…](?:[\s\"”’」』）)<]|(?<=[。！？])|$)")
_ENDED = lazy(r"[.!?。！？…:：][\"”’」』）)]?$")
_LONGEST_END = 3  # characters, a line's end with them
_TYPE_NAME = lazy(r"[a-z][a-z0-9_-]{0,15}$")
_CODE = lazy(r"[{}\[\];=<>|\\\"](?:(?<!\")|:|,\")")
_MAX_CODE_SHARE = 0.02
_MAX_TITLES, _MAX_TITLE = 9, 600  # of one object, characters of one
_MIN_MORE = 1.5  # how much heavier than what was counted
_NAMED = 0.3  # what the name articleBody counts for


@dataclass(slots=True, eq=False, repr=False)
class Candidate:
    """A text that could be the body: as HTML, with its weight and the texts that the objects around it call a title."""

    html: str
    weight: int
    letters: str  # its letters and digits
    titles: list[str] = field(default_factory=list)
    is_body: bool = False  # called articleBody
    is_addressed: bool = False  # the page's address names the object that it is in


class _Elsewhere(dict[str, bool]):
    """Tells whether what stands under a key is none of the article's. A state repeats its keys by the thousand."""

    def __missing__(self, key: str) -> bool:
        lower = key.lower()
        found = self[key] = lower in _ELSEWHERE_WHOLE or has_any(lower, _ELSEWHERE)
        return found


@dataclass(slots=True, eq=False, repr=False)
class _Search:
    """What was found so far. A leaf is a piece of prose, with its key and the lists and objects it stands in."""

    least: float = MIN_WEIGHT  # of a candidate
    headlines: tuple[str, ...] = ()  # of the page, which any key may have
    address: str = ""  # the last step of the page's
    candidates: list[Candidate] = field(default_factory=list)
    groups: dict[tuple[int, str], tuple[list[Any], int, list[str]]] = field(default_factory=dict)
    left: int = _MAX_VALUES
    elsewhere: _Elsewhere = field(default_factory=_Elsewhere)
    around: list[Any] = field(default_factory=list)  # what the value in hand stands in, from the outside
    told: list[tuple[list[str], bool] | None] = field(default_factory=list)  # of each of these, see _tell

    def visit(self, value: Any, key: str) -> None:
        """Look at a value and what is in it."""
        if type(value) is dict or type(value) is list:
            self._visit_inside(value, key)
        elif type(value) is str and _may_be_piece(value):
            self.text(value, key)

    def _visit_inside(self, value: Any, key: str) -> None:
        """Look at what is in an object or list. Most of it are scalars and short strings: these are passed over here."""
        self.left -= len(value)
        around = self.around
        if self.left < 0 or len(around) > _MAX_DEPTH:
            return
        around.append(value)
        self.told.append(None)
        if type(value) is list:
            for inner in value:
                kind = type(inner)
                if kind is str:
                    if len(inner) >= _MIN_WIDE_PIECE and _may_be_piece(inner):
                        self.text(inner, key)
                elif inner and (kind is dict or kind is list):
                    self._visit_inside(inner, key)
        else:
            elsewhere = self.elsewhere
            for name, inner in value.items():
                kind = type(inner)
                if kind is str:
                    if len(inner) >= _MIN_WIDE_PIECE and _may_be_piece(inner):
                        self.text(inner, name)
                elif inner and (kind is dict or kind is list) and not elsewhere[name]:
                    self._visit_inside(inner, name)
        around.pop()
        self.told.pop()

    def text(self, text: str, key: str, *, is_row: bool = False) -> None:
        """Take a string for a candidate, for a part of one, for JSON of its own, or for rows of such."""
        if len(text) >= MIN_WEIGHT // 3:
            if text.startswith(("%3C", "%7B", "%5B")):
                text = unquoted(text)
            if text.lstrip()[:1] in ("{", "["):
                try:
                    value = json.loads(text, strict=False)
                except (ValueError, RecursionError):
                    return
                self.visit(value, key)
                return
            if not is_row and _ROW.match(text):
                for line in text.split("\n"):
                    row = _ROW.match(line)
                    self.text(line[row.end() :] if row else line, key, is_row=True)
                return
        if "&lt;" in text and not _MARKUP.search(text):
            from html import unescape

            text = unescape(text)
        weight = _prose_weight(text)
        if weight < _MIN_PIECE:
            return
        is_enough = weight >= self.least and (weight >= MIN_WEIGHT or has_any(key.lower(), _BODY_KEYS))
        if is_enough and len(self.candidates) < _MAX_CANDIDATES:
            html = text if _BREAKS.search(text) else _paragraphs(text.splitlines())
            letters = bare(_MARKUP.sub(" ", text))
            titles = self._titles(len(self.around))
            is_addressed = bool(self.address) and self._is_addressed(len(self.around))
            self.candidates.append(
                Candidate(html, weight, letters, titles, key == "articleBody", is_addressed)
            )
        if key and key.lower() not in _SUMMARIES:
            self.piece(key, weight)

    def piece(self, key: str, weight: int) -> None:
        """Count a piece of prose for the lists that it stands in, as far out as its own article goes."""
        for place in range(len(self.around) - 1, -1, -1):
            here = self.around[place]
            if type(here) is list:
                place_key = (id(here), key)
                titles = self._titles(place)
                found = self.groups.get(place_key)
                self.groups[place_key] = (here, weight + (found[1] if found else 0), titles)
            elif self._tell(place)[1]:
                break

    def _titles(self, place: int) -> list[str]:
        """Return what the three objects right around a place call titles."""
        objects = [at for at in range(place) if type(self.around[at]) is dict][-3:]
        return [title for at in objects for title in self._tell(at)[0]]

    def _is_addressed(self, place: int) -> bool:
        """Tell whether the page's address names the nearest object around a place that has a name of its own."""
        objects = (self.around[at] for at in range(place - 1, -1, -1) if type(self.around[at]) is dict)
        for one in objects:
            names = [
                str(name) for key, name in one.items() if type(name) in (str, int) and _NAME_KEY.match(key)
            ]
            if names:
                return any(
                    len(name) >= _MIN_IN_ADDRESS and not name.isalpha() and name in self.address
                    for name in names
                )
        return False

    def _tell(self, place: int) -> tuple[list[str], bool]:
        """Return the titles in the object at a place, and whether it is an article of its own. Asked of it but once."""
        found = self.told[place]
        if found is None:
            here = self.around[place]
            found = self.told[place] = (
                list(islice(_titles_in(here, self.headlines), _MAX_TITLES)),
                _is_article(here),
            )
        return found

    def grouped(self) -> Iterator[Candidate]:
        """Yield a candidate for each list under which much prose stands in several pieces."""
        heaviest = sorted(self.groups.items(), key=lambda item: -item[1][1])[:20]
        for (_, key), (here, weight, titles) in heaviest:
            if weight >= self.least:
                paragraphs = list(_joined(here, key))
                text = " ".join(paragraphs)
                whole = _prose_weight(text)  # of pieces that marks cut too short to count
                counted = whole if whole > _MIN_MORE * weight else weight
                html = "".join(paragraphs) if _BREAKS.search(text) else _paragraphs(paragraphs)
                yield Candidate(html, counted, bare(_MARKUP.sub(" ", text)), titles)


def _may_be_piece(text: str) -> bool:
    """Tell whether a string is long enough for a piece of prose: most of a state's are names and addresses."""
    return len(text) >= _MIN_PIECE or (len(text) >= _MIN_WIDE_PIECE and not text.isascii())


def _prose_weight(text: str) -> int:
    """Return the length in UTF-8 bytes of a text's words, markup left out; 0 where they are no sentences."""
    if "<" in text:
        text = _MARKUP.sub("", text)
    if "&" in text:
        text = _ENTITY.sub(" ", text)
    if text.isascii() and text.count(" ") * 12 < len(text):
        return 0
    if not _SENTENCE.search(text) or len(_CODE.findall(text)) > _MAX_CODE_SHARE * len(text):
        return 0
    return len(text.encode("utf-8", "replace"))


def _titles_in(value: dict[str, Any], headlines: tuple[str, ...]) -> Iterator[str]:
    """Yield what an object calls a title, and what in it or right in an object of its own is a headline of the page, whatever its name."""
    for key, inner in value.items():
        if type(inner) is dict:
            yield from (text for text in inner.values() if _is_headline(text, headlines))
        if key.lower() in _TITLE_KEYS or _is_headline(inner, headlines):
            # {"headlines": {"basic": "…"}}, {"title": {"rendered": "…"}}, {"title": [0, "…"]}
            within = inner.values() if type(inner) is dict else inner if type(inner) is list else (inner,)
            for text in within:
                if type(text) is str and len(text) < _MAX_TITLE:
                    yield text


def _is_headline(value: Any, headlines: tuple[str, ...]) -> bool:
    """Tell whether a value is a headline, or most of one with the site's name behind it."""
    return type(value) is str and any(
        2 * len(value) > len(text) > 1 and text.startswith(value) for text in headlines
    )


def _is_article(value: dict[str, Any]) -> bool:
    has_title = any(key.lower() in _TITLE_KEYS and type(inner) is str for key, inner in value.items())
    return has_title and any(_ARTICLE_KEY.match(key) for key in value)


def _joined(value: Any, key: str) -> Iterator[str]:
    """Yield the paragraphs of a list: the texts under a key, those that marks and links cut apart in one piece."""
    prose = sum(_prose_weight(item) > 0 for item in value if type(item) is str)
    is_mixed = prose * 2 < sum(type(item) is str for item in value)
    for item in value:
        if is_mixed and type(item) is str and not _prose_weight(item):
            continue
        if type(item) is list and len(item) > 1 and type(item[0]) is str and _TYPE_NAME.match(item[0]):
            item = item[1:]  # noqa: PLW2901 - ["p", {}, "text"]
        pieces: list[list[str]] = []
        end = ""  # of the last of them
        for text in _texts(item, key, key, 0):
            if pieces and not _begins_paragraph(end, text):
                pieces[-1].append(text)
            else:
                pieces.append([text])
                end = ""
            end = (end + text)[-_LONGEST_END:]
        yield from (piece for parts in pieces if (piece := "".join(parts).strip()))


def _begins_paragraph(before: str, text: str) -> bool:
    return "<p" in text or (
        _ENDED.search(before) is not None and not text[:1].isspace() and text[:1].isalnum()
    )


def _texts(value: Any, name: str, key: str, depth: int) -> Iterator[str]:
    if type(value) is str:
        if name == key:
            yield value
    elif depth < _MAX_DEPTH and type(value) is dict:
        for inner_name, inner in value.items():
            yield from _texts(inner, inner_name, key, depth + 1)
    elif depth < _MAX_DEPTH and type(value) is list:
        for inner in value:
            yield from _texts(inner, name, key, depth + 1)


def _paragraphs(lines: Iterable[str]) -> str:
    from html import escape, unescape

    return "".join(f"<p>{escape(unescape(_MARKUP.sub('', line)))}</p>" for line in lines if line.strip())


def candidates(page: Page, min_sentences: int, min_weight: float, title: str) -> list[Candidate]:
    """Return the texts of some weight that a page's scripts hold, the heaviest first; of scripts with so many sentences."""
    headlines = tuple(filter(None, (title, page.meta.get("og:title"))))
    search = _Search(min_weight, headlines, page.url.rstrip("/").rpartition("/")[2][-_LONGEST_ADDRESS:])
    for thing in page.json_ld:
        if "articleBody" in thing:
            search.visit(thing, "")
    for at, script in enumerate(page.scripts):
        if at >= _MAX_SCRIPTS:
            break
        if len(script) * _MAX_CHAR < min_weight:
            continue
        # A string may end with its only sentence.
        if sentences_in(script) + script.count('."') + script.count('.\\"') >= min_sentences:
            if script.startswith(("%7B", "%5B")):  # the whole of it as in an address
                search.text(script, "")
                continue
            for value in values_in(script):
                search.visit(value, "")
    found = [*search.candidates, *search.grouped()]
    return sorted(found, key=lambda candidate: -candidate.weight)


def agreement(candidate: Candidate, page: Page, title: Title) -> float:
    """Return how well a text agrees with its page, 0 to 2: by the title beside it, its beginning, the title's words."""
    meta = page.meta
    known = [bare(text) for text in (title.text, meta.get("og:title", "")) if text]
    agreed = 1.0 if candidate.is_addressed else 0.0
    for text in map(bare, candidate.titles):
        if len(text) >= 4 and any(text in own or (len(own) >= 4 and own in text) for own in known):
            agreed = 1.0
    described = bare(meta.get("og:description") or meta.get("description") or "")[:_OPENING]
    if len(described) >= _OPENING // 2 and described in candidate.letters:
        agreed += 1.0
    if not agreed and known:
        agreed = _shared(known[0], candidate.letters)
    return agreed + (_NAMED if candidate.is_body else 0.0)


def _shared(title: str, letters: str) -> float:
    """Return the share of a title's runs of letters, four of Latin or two of Chinese, that a text has too."""
    size = 5 if title.isascii() else 2
    runs = {title[at : at + size] for at in range(len(title) - size + 1)}
    return sum(run in letters for run in runs) / len(runs) if runs else 0.0
