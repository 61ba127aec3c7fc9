"""What a page's scripts say of its article, where programs build the page from them: the object that has the page's title.

Other articles stand in the same scripts, each in an object of its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any
from urllib.parse import quote

from newskit.addresses import unquoted
from newskit.fields.surroundings import Surroundings, once
from newskit.fields.times.machine import parse_machine_time
from newskit.fields.times.written import Moment
from newskit.rules.lazy import lazy

State = dict[str, list[str]]

MIN_TITLE = 5  # characters of a title that is looked for
_MAX_TITLES = 4  # places that have it
_MAX_OPENERS = 12  # brackets before it, one of which opens its object
_MAX_BEFORE = 30_000  # characters from there to the title
_MAX_GAP = 40  # characters from a bracket to the first key
_MAX_LITERAL = 20_000  # characters of an object that is no JSON
_MAX_VALUE = 80  # characters of a name or a time
_OPENER = lazy(r"\{(?=\s{0,39}[\"']?[A-Za-z_$][\w$-]{0,40}[\"']?\s{0,9}:)")
# What states written in other languages than English call a title.
TITLE_KEYS = tuple("titulo titular titolo titre titel tytul nadpis naslov baslik judul otsikko".split())
_TITLE_KEY = lazy(
    rf".{{0,12}}(?:title|headlines?|subject|{'|'.join(TITLE_KEYS)})|.{{0,8}}name", re.IGNORECASE
)
_KINDS = r"(?:article|news|content|origin|original|show|doc)?_?"
# How scripts call what they say of an article.
_KEYS = {
    "source": lazy(
        rf"{_KINDS}(?:source|media)(?:_?(?:name|text))?|(?:copy_?|come_?)?from|source_?media|origin(?:_?name)?",
        re.IGNORECASE,
    ),
    "author": lazy(
        rf"{_KINDS}(?:author|autore?|auteur|yazar|penulis|writer|reporter|journalist)s?(?:_?(?:names?|list))?",
        re.IGNORECASE,
    ),
    # When it was put there and by whom, for want of a time and an author.
    "created": lazy("created", re.IGNORECASE),
    "user": lazy(rf"{_KINDS}(?:user|profile|creator|created_?by|owner)(?:_?info)?", re.IGNORECASE),
    "editor": lazy(rf"{_KINDS}(?:respon|responsible|duty|liable|zr)?_?editors?(?:_?names?)?", re.IGNORECASE),
    "time": lazy(
        rf"{_KINDS}(?:p|c|pub|publish|published|publication|release|issue|online|post|create|created|input|insert|show|display"
        rf"|reg|regist|write)_?(?:time|date|dt|at|on)(?:_?str)?|date_?(?:published|time)?|(?:first_?)?published|{_KINDS}time"
        rf"|(?:fecha|datum|tarih|tanggal)(?:_?[a-z]{{4,12}})?",
        re.IGNORECASE,
    ),
}
_TIMES = frozenset(("dates", "times", "timestamps"))
_DECODER = json.JSONDecoder(strict=False)
_NAME_KEYS = (
    "name", "displayName", "display_name", "fullName", "full_name", "nickname", "nickName", "userName", "realName", "authorName", "author_name", "title", "rendered", "basic",
    "headline",
)  # fmt: skip
# Of a literal of JavaScript: strings, names of members, other words.
_JS = lazy(
    r"\"(?:[^\"\\]|\\.)*+\"|'((?:[^'\\]|\\.)*+)'|([A-Za-z_$][\w$.]*+)(\s*:)?|[-+]?\d[\w.]*+", re.DOTALL
)


@once
def _article_state(scene: Surroundings) -> State:
    """Return what the objects with the page's title say, by their keys; {} where no script has any."""
    found = State()
    title = scene.title.text
    if len(title) < MIN_TITLE or scene.page.form != "html":
        return found
    plain, escaped = json.dumps(title, ensure_ascii=False)[1:-1], json.dumps(title)[1:-1]
    for script in scene.page.scripts:
        text = script
        if text.startswith(("%7B", "%5B")) and quote(plain) in text:
            text = unquoted(text)
        spelling = escaped if text.isascii() else plain
        at = text.find(spelling)
        for _ in range(_MAX_TITLES if at >= 0 else 0):
            for key, values in _object_around(text, at, title).items():
                found.setdefault(key, values)
            at = text.find(spelling, at + len(spelling))
            if at < 0:
                break
    return found


def _object_around(script: str, at: int, title: str) -> State:
    """Return what the innermost object says that has a title at a place."""
    if script[max(0, at - 2) : at] == '\\"':  # JSON in a string
        script, at = script[max(0, at - _MAX_BEFORE) :], min(at, _MAX_BEFORE)
        before = script[:at].replace('\\"', '"').replace("\\\\", "\\")
        script, at = before + script[at:].replace('\\"', '"').replace("\\\\", "\\"), len(before)
    inmost = State()
    for start in islice(_openers_before(script, at), _MAX_OPENERS):
        value = _object_at(script, start)
        if any(
            _TITLE_KEY.fullmatch(key) and title in (said, *_names_in(said)) for key, said in value.items()
        ):
            said = _said_in(value)
            if any(key_is.fullmatch(key) for key_is in _KEYS.values() for key in said):
                return said
            inmost = (
                inmost or said
            )  # {"headlines": {"print": "…"}}: the object of headlines is none of an article
    return inmost


def _said_in(value: dict[str, Any]) -> State:
    """Return what the members of an object say, times that stand in one of their own among them."""
    times = (inner for key, inner in value.items() if key in _TIMES and isinstance(inner, dict))
    members = chain(value.items(), *(inner.items() for inner in times))
    return {key: names for key, inner in members if (names := list(_names_in(inner)))}


def _openers_before(script: str, at: int) -> Iterator[int]:
    """Yield where brackets before a place open what has keys, the nearest first."""
    first = max(0, at - _MAX_BEFORE)
    start = script.rfind("{", first, at)
    while start >= 0:
        if _OPENER.match(script, start, at):
            yield start
        start = script.rfind("{", first, start)


def _object_at(script: str, start: int) -> dict[str, Any]:
    """Return the object that begins at a place, JSON or a literal of JavaScript; {} for none."""
    try:
        return dict(_DECODER.raw_decode(script, start)[0])
    except (ValueError, RecursionError):
        if script[start + 1 : start + _MAX_GAP].lstrip().startswith('"'):
            return {}
    try:
        return dict(_DECODER.raw_decode(_JS.sub(_as_json, script[start : start + _MAX_LITERAL]))[0])
    except (ValueError, RecursionError):
        return {}


def _as_json(found: re.Match[str]) -> str:
    if found[1] is not None:
        return json.dumps(found[1], ensure_ascii=False)
    word = found[2]
    if not word:
        return found[0]
    if found[3]:
        return f'"{word}":'
    return word if word in ("true", "false", "null") else "null"


def _names_in(value: Any) -> Iterator[str]:
    """Yield the short texts that a member stands for, of objects and lists their names."""
    if isinstance(value, str | int) and not isinstance(value, bool):
        text = str(value).strip()
        if 0 < len(text) <= _MAX_VALUE:
            yield text
    elif isinstance(value, dict):
        said = next(
            (value[key] for key in _NAME_KEYS if isinstance(value.get(key), str)), value.get("fields")
        )
        yield from _names_in(said)
    elif isinstance(value, list):
        for inner in value[:_MAX_OPENERS]:
            if isinstance(inner, str | dict):
                yield from _names_in(inner)


def is_unseen(scene: Surroundings) -> bool:
    """Tell whether a page shows neither title nor text, both of which a script holds: what it shows are other articles."""
    return scene.title.block is None and scene.body.start is None and bool(scene.body.paragraphs)


def said_in_state(scene: Surroundings, what: str) -> list[str]:
    """Return what the article's object says of its "source", "author", "user", "editor" or "time", as written there."""
    key_is = _KEYS[what]
    return next((values for key, values in _article_state(scene).items() if key_is.fullmatch(key)), [])


def time_in_state(scene: Surroundings) -> Moment | None:
    """Return the time at which the article's object says that it was published."""
    said = (*said_in_state(scene, "time"), *said_in_state(scene, "created"))
    times = map(parse_machine_time, said)
    return next(filter(None, times), None)
