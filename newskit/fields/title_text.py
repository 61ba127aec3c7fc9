"""Title of a text page: of the lines above the body, the one that the body talks about and that looks like a title."""

from __future__ import annotations

from functools import cache
from math import log
from operator import mul
from pathlib import Path
from typing import NamedTuple

import orjson

from newskit.fields import Title
from newskit.fields.names import is_medium
from newskit.fields.no_title import is_byline, is_no_title, stands_below_titles
from newskit.fields.page_name import PageName
from newskit.fields.title_references import without_clock
from newskit.page import Page
from newskit.page.pairs import letter_pairs
from newskit.page.words import (
    COMMENT,
    CREDIT,
    FURNITURE,
    LIGHT,
    NAVIGATION,
    RELATED,
    SHARE,
    LineWords,
    has_credit_time,
    has_date,
    page_words,
    words_in,
)
from newskit.rules.languages import FIRST_WIDE
from newskit.rules.lazy import has_any, lazy

LINES_ABOVE = 45  # how far above the body a title may stand
SHORTEST, LONGEST = 9, 420  # weight of a title in UTF-8 bytes
OPENING = 3  # paragraphs of the body that a title's words are looked for in
TIMED_WITHIN = 4  # lines below a title within which a time stands
DOUBTFUL = 3.0  # how much less than all others a line may score that stands where only titles stand
LONG_ENOUGH = 36  # weight of a line that tells more than a section's name does
NEAR = 8  # lines above the body, at most, that such a line stands
FULL_WEIGHT = 100  # of a line whose letter pairs in common with the opening count in full
MOST_WEIGHED = 14  # candidates that are looked at closely
MOST_COMPARED = 6  # candidates that are looked for in all lines of the page

_SEPARATORS = lazy("[-_>›»|｜—](?:(?<=[>›»])|[-_|｜—]? )")
# When, and what follows that in a line of credits; headlines go on: 2026年5月1日起….
_WHEN = lazy(
    r"(?:19|20)\d\d\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}\s?日?\s{0,2}(?:$|\d{1,2}[:：]\d\d|来源|來源)"
)
# The line of a letter that has its title: 主题: 周五读报, Subject: The Friday letter.
_SUBJECT = lazy(
    r"(?:主题|主題|邮件主题|件名|제목|Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Тема)\s?[:：]\s{0,3}(?=\S)"
)
# The column that a title closes with: （城与人·走读）.
_COLUMN = lazy(r".{6,60}（[^（）\s，。]{2,14}[·•・][^（）\s，。]{2,14}）$")
# A title with its time glued on: 江城夜话：修伞的人2026年10月01日21:17来源：江城晚报.
_GLUED = lazy(r"([^>›»|｜_]{3,60}?)\s?(?:19|20)\d\d[年./-]\d{1,2}[月./-]\d{1,2}日?\s{0,2}\d{1,2}[:：]\d\d")
MOST_GLUED = 6  # lines above the body that such a line is looked for in
LEAST_SHARED = 0.15  # share of its letter pairs that the body's opening has: a medium's name has none
LEAST_SECTIONS = 6  # names of sections that are a menu
MAX_SECTION = 4  # characters of a section's Chinese name
# Whose picture a caption describes, and what it is called.
_PICTURES = "photo foto getty bild: (bild quelle: image picture фото коллаж 写真 reuters afp imago shutterstock courtesy nuotr. handout © illustration".split()
_DIGITS = lazy("[0-9]")
_SHARED, _ABOVE_TIME = 0, 15  # places of these in FEATURES
_SENTENCE_ENDS = ("。", "；", "，", "：", ":", "…")
_NO_TITLE_MARKS = ("。", "；", ">", "›", "»")
_FULL_STOP = ("。", ".", "；", ";", "，", ",", "：", ":")
FEATURES = (
    "shared repeated long short full_stop date between spaces log_weight credit furniture related share comment "
    "navigation above_credit below_crumb distance first colon digits near_top crumbs shared_weight picture menu small"
).split()


def title_from_lines(page: Page, body: list[int]) -> Title:
    """Choose the title above a body, whose lines' numbers are given. Empty where nothing looks like one.

    The score is linear in a few features of the line; its weights were fitted on development pages. A page's first
    line may be its own name, as archives write it, with the site's behind: what that begins with, or has words in
    common with, is likelier the title, and it stands in itself where the best line has none of its words.
    """
    if not body:
        return Title()
    words = page_words(page)
    weights = _weights()
    opening = opening_pairs(words, body)
    name = PageName(words, body)
    best, found = -10.0, Title()
    rows = dict(candidates(words, body, opening))
    for i, row in rows.items():
        score = sum(map(mul, weights, row)) + name.supports(i)
        if score > best and not (i in words.dated and _WHEN.match(words.texts[i])):
            best, found = score, Title(words.texts[i], i)
    best, found = _last_above_time(words, body, rows, best, found)
    if best <= _least():
        first = _first_of_body(words, body)
        if (first.text and _has_nothing_of(found, rows)) or not _stands_as_title(words, body, best, found):
            found = first
    found = name.instead_of(_without_time(words, body, opening, _with_column(words, body, found)))
    subject = _SUBJECT.match(found.text) if ":" in found.text or "：" in found.text else None
    return Title(without_clock(found.text[subject.end() :] if subject else found.text), found.block)


def _last_above_time(
    words: LineWords, body: list[int], rows: dict[int, list[float]], best: float, found: Title
) -> tuple[float, Title]:
    """Return the last line with a time of its own below it, where the best has one too, and no more in common with the text.

    Those above are a list of other articles.
    """
    at = found.block
    if at is None or not rows[at][_ABOVE_TIME] or rows[at][_SHARED] >= LEAST_SHARED:
        return best, found
    for i in sorted(rows, reverse=True):
        row = rows[i]
        if i <= at:
            break
        if (
            row[_ABOVE_TIME]
            and row[_SHARED] >= rows[at][_SHARED]
            and any(has_credit_time(words.texts[k]) for k in range(at + 1, i))
        ):
            score = sum(map(mul, _weights(), row))
            if _stands_as_title(words, body, score, Title(words.texts[i], i)):
                return score, Title(words.texts[i], i)
    return best, found


def _has_nothing_of(found: Title, rows: dict[int, list[float]]) -> bool:
    """Tell whether what was found, if anything was, has hardly a letter pair in common with the text."""
    return found.block is None or rows[found.block][_SHARED] < LEAST_SHARED


def _with_column(words: LineWords, body: list[int], found: Title) -> Title:
    """Return the title that was found, or the line below it, where that closes with a column and it does not."""
    if found.block is None or found.block + 1 >= body[0] or found.text.endswith("）"):
        return found
    below = words.texts[found.block + 1]
    return Title(below, found.block + 1) if below[-1] == "）" and _COLUMN.match(below) else found


def _first_of_body(words: LineWords, body: list[int]) -> Title:
    """Return the body's first line where it is the headline: right below the credits, of the same words as the text."""
    first = body[0]
    text = words.texts[first]
    if len(body) < 2 or not SHORTEST <= words.weights[first] < LIGHT or text.endswith(_SENTENCE_ENDS):
        return Title()
    if not any(has_credit_time(words.texts[i]) for i in range(max(0, first - TIMED_WITHIN), first)):
        return Title()
    if words_in(text) & CREDIT or first in words.dated or is_byline(text):
        return Title()
    if stands_below_titles(text):
        return Title()
    own = words.pairs(first)
    shared = len(own & opening_pairs(words, body[1:]))
    return Title(text, first) if shared >= LEAST_SHARED * len(own) else Title()


def _stands_as_title(words: LineWords, body: list[int], score: float, found: Title) -> bool:
    """Tell whether a line that scores little is the title for its place: right above the body, a time or a by-line.

    So short headlines stand, and those that say nothing of what the text is about (老桥, 一碗腊八粥).
    """
    at = found.block
    if at is None or score <= _least() - DOUBTFUL or body[0] - at > NEAR:
        return False
    if (
        has_any(found.text, _NO_TITLE_MARKS)
        or found.text.count("|") + found.text.count("｜") > 1
        or words_in(found.text) & ~RELATED
        or has_credit_time(found.text)
    ):
        return False
    if at == 0 or (at + 1 == body[0] and words.weights[at] >= LONG_ENOUGH):
        return True
    return any(has_credit_time(words.texts[i]) or is_byline(words.texts[i]) for i in range(at + 1, body[0]))


def _without_time(words: LineWords, body: list[int], opening: set[int], found: Title) -> Title:
    """Return the title that was found, or what stands before the time of a line of credits, where no other was.

    It has no block: the line is that of the credits, too.
    """
    if found.text:
        lines = [found.block] if found.block is not None else []
    else:
        lines = list(range(body[0] - 1, max(-1, body[0] - 1 - MOST_GLUED), -1))
    for i in lines:
        glued = _GLUED.match(words.texts[i]) if i in words.dated or words.weights[i] >= LIGHT else None
        text = glued[1].strip() if glued else ""
        if (
            len(text.encode("utf-8", "replace")) < SHORTEST
            or words_in(text) & (CREDIT | NAVIGATION)
            or text[-1] in ":："
        ):
            continue
        own = letter_pairs(text.lower())
        if len(own & opening) >= LEAST_SHARED * len(own) and not is_medium(text):
            return Title(text)
    return found


@cache
def _model() -> dict[str, float]:
    found: dict[str, float] = orjson.loads((Path(__file__).with_name("title_text.json")).read_bytes())
    return found


@cache
def _weights() -> tuple[float, ...]:
    return tuple(_model()[name] for name in FEATURES)


@cache
def _least() -> float:
    return _model()["least"]


class _Line(NamedTuple):
    """A line above a body: its place, how many letter pairs it has in common with the opening, what is below it."""

    at: int
    text: str
    size: int
    shared: float
    timed_below: bool
    long_between: int


def opening_pairs(words: LineWords, body: list[int]) -> set[int]:
    """Return the letter pairs of a body's first paragraphs."""
    return letter_pairs(" ".join([words.texts[i] for i in body[:OPENING]])[:1500].lower())


def candidates(words: LineWords, body: list[int], pairs: set[int]) -> list[tuple[int, list[float]]]:
    """Return the lines that could be the title, each with its features in the order of FEATURES.

    `pairs` are the letter pairs of the body's opening.
    """
    texts = words.texts
    start = body[0]
    first = max(0, start - LINES_ABOVE)
    likely: list[tuple[float, int, _Line]] = []
    long_between, timed = 0, start + TIMED_WITHIN
    for at in range(start - 1, first - 1, -1):
        text = texts[at]
        size = words.weights[at]
        timed_below = timed - at <= TIMED_WITHIN
        if SHORTEST <= size <= LONGEST and not is_no_title(text, size, dated=at in words.dated):
            own = words.pairs(at)
            shared = len(own & pairs) / (len(own) or 1)
            rough = shared + 0.1 * log(size) - 0.01 * (start - at)
            rough = rough - 0.3 * text.endswith(_FULL_STOP) + 0.3 * timed_below
            likely.append((rough, at, _Line(at, text, size, shared, timed_below, long_between)))
        if size > 60:
            long_between += 1
        if len(text) < 90 and (at in words.dated or size >= LIGHT) and has_credit_time(text):
            timed = at
    likely.sort(reverse=True)
    found = [
        (at, _features(line, texts[at - 1] if at > first else "", start - at, words))
        for _, at, line in likely[:MOST_WEIGHED]
    ]
    _mark_repeated(texts, found)
    return found


def _is_menu(text: str) -> bool:
    """Tell whether a line has nothing but names of sections: six words or more, all with capitals, or five of two to four Chinese characters.

    >>> _is_menu("Politik Wirtschaft Sport Leute Medien Wissenschaft Panorama"), _is_menu("时政 民生 体育 房产 公示公告 文化")
    (True, True)
    """
    is_wide = text[0] >= FIRST_WIDE
    if text.count(" ") < LEAST_SECTIONS - 1 - is_wide or not (is_wide or text[0].isupper()):
        return False
    return all(
        word.isalpha() and (2 <= len(word) <= MAX_SECTION if is_wide else word[0].isupper())
        for word in text.split()
    )


def _features(line: _Line, before: str, distance: int, words: LineWords) -> list[float]:
    """Return a line's features; `before` is the line before it, "" where none is near enough to the body."""
    text, size = line.text, line.size
    kinds = words.kinds[line.at] if size < LIGHT else words_in(text)
    dated = line.at in words.dated if size < LIGHT else has_date(text)
    return [
        line.shared,
        0.0,  # set by _mark_repeated
        float(LONG_ENOUGH <= size <= 150),
        float(size < 30),
        float(text.endswith(_FULL_STOP)),
        float(dated),
        min(line.long_between, 4) / 4,
        float(size > 2.2 * len(text) and text.count(" ") > 3),
        log(size) / 6,
        float(kinds & CREDIT > 0),
        float(kinds & FURNITURE > 0),
        float(kinds & RELATED > 0),
        float(kinds & SHARE > 0),
        float(kinds & COMMENT > 0),
        float(kinds & NAVIGATION > 0),
        float(line.timed_below),
        float(len(before) < 80 and _SEPARATORS.search(before) is not None),
        min(distance, 20) / 20,
        float(line.at == 0),
        float("：" in text or ": " in text),
        len(_DIGITS.findall(text)) / len(text),
        float(not before),
        min(len(_SEPARATORS.findall(text)), 3) / 3,
        line.shared * min(size, FULL_WEIGHT) / FULL_WEIGHT,
        float(has_any(text.lower(), _PICTURES)),
        float(_is_menu(text)),
        float(text[0].islower() or text[0] in "….,"),
    ]


def _mark_repeated(texts: list[str], found: list[tuple[int, list[float]]]) -> None:
    """Note which of the likeliest candidates stand in other lines, too: in breadcrumbs, or as the page's own title."""
    likely = sorted(found, key=lambda item: -(item[1][0] + 0.5 * item[1][2] - item[1][4] - item[1][5]))[
        :MOST_COMPARED
    ]
    whole = "\n".join(texts)[:40000]
    for i, row in likely:
        row[1] = float(whole.count(texts[i]) > 1)
