"""Title of a text page: of the lines above the body, the one that the body talks about and that looks like a title."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cache
from math import log
from pathlib import Path

import orjson

from newskit.fields import Title
from newskit.page import Page
from newskit.page.words import (
    COMMENT,
    CREDIT,
    FURNITURE,
    NAVIGATION,
    RELATED,
    SHARE,
    has_credit_time,
    has_date,
    words_in,
)

LINES_ABOVE = 45  # how far above the body a title may stand
SHORTEST, LONGEST = 9, 420  # weight of a title in UTF-8 bytes
OPENING = 3  # paragraphs of the body that a title's words are looked for in
MOST_WEIGHED = 14  # candidates that are looked at closely
MOST_COMPARED = 6  # candidates that are looked for in all lines of the page

_SEPARATORS = re.compile("[>›»]|[-_|｜—]{1,2} ")
_FULL_STOP = ("。", ".", "；", ";", "，", ",", "：", ":")
FEATURES = (
    "shared repeated long short full_stop date between spaces log_weight credit furniture related share comment "
    "navigation above_credit below_crumb distance first colon digits near_top crumbs"
).split()


def title_from_lines(page: Page, body: list[int]) -> Title:
    """Choose the title above a body, whose lines' numbers are given. Empty where nothing looks like one.

    The score is linear in a few features of the line; its weights were fitted on development pages.
    """
    if not body:
        return Title()
    texts = [block.text for block in page.blocks]
    weights = _weights()
    best, found = _least(), Title()
    for i, row in candidates(texts, body):
        score = sum([weight * value for weight, value in zip(weights, row, strict=True)])
        if score > best:
            best, found = score, Title(texts[i], i)
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


@dataclass(slots=True)
class _Above:
    """The lines above a body: their texts, the number of the first, which hold a time, the body's letter pairs."""

    texts: list[str]
    first: int
    timed: list[bool]
    pairs: set[tuple[str, str]]


def candidates(texts: list[str], body: list[int]) -> list[tuple[int, list[float]]]:
    """Return the lines that could be the title, each with its features in the order of FEATURES."""
    start = body[0]
    opening = " ".join(texts[i] for i in body[:OPENING])[:1500].lower()
    first = max(0, start - LINES_ABOVE)
    lines = texts[first:start]
    above = _Above(
        lines,
        first,
        [len(text) < 90 and has_credit_time(text) for text in lines],
        set(itertools.pairwise(opening)),
    )
    likely: list[tuple[float, int, int]] = []
    long_between = 0
    for k in range(len(lines) - 1, -1, -1):
        text = lines[k]
        size = _weight(text)
        if SHORTEST <= size <= LONGEST:
            own = set(zip(text.lower(), text[1:].lower(), strict=False))
            rough = len(own & above.pairs) / (len(own) or 1) + 0.1 * log(size) - 0.01 * (len(lines) - k)
            likely.append(
                (
                    rough - 0.3 * text.endswith(_FULL_STOP) + 0.3 * any(above.timed[k + 1 : k + 5]),
                    k,
                    long_between,
                )
            )
        if size > 60:
            long_between += 1
    likely.sort(reverse=True)
    found = [(first + k, _features(above, k, between)) for _, k, between in likely[:MOST_WEIGHED]]
    _mark_repeated(texts, found)
    return found


def _weight(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "replace"))


def _features(above: _Above, k: int, between: int) -> list[float]:
    text = above.texts[k]
    size = _weight(text)
    lower = text.lower()
    own = set(itertools.pairwise(lower))
    kinds = words_in(text)
    before = above.texts[k - 1] if k else ""
    return [
        len(own & above.pairs) / (len(own) or 1),
        0.0,  # set by _mark_repeated
        float(36 <= size <= 150),
        float(size < 30),
        float(text.endswith(_FULL_STOP)),
        float(has_date(text)),
        min(between, 4) / 4,
        float(size > 2.2 * len(text) and text.count(" ") > 3),
        log(size) / 6,
        float(kinds & CREDIT > 0),
        float(kinds & FURNITURE > 0),
        float(kinds & RELATED > 0),
        float(kinds & SHARE > 0),
        float(kinds & COMMENT > 0),
        float(kinds & NAVIGATION > 0),
        float(any(above.timed[k + 1 : k + 5])),
        float(len(before) < 80 and _SEPARATORS.search(before) is not None),
        min(len(above.texts) - k, 20) / 20,
        float(above.first + k == 0),
        float("：" in text or ": " in text),
        sum(map(text.count, "0123456789")) / len(text),
        float(k == 0),
        min(len(_SEPARATORS.findall(text)), 3) / 3,
    ]


def _mark_repeated(texts: list[str], found: list[tuple[int, list[float]]]) -> None:
    """Note which of the likeliest candidates stand in other lines, too: in breadcrumbs, or as the page's own title."""
    likely = sorted(found, key=lambda item: -(item[1][0] + 0.5 * item[1][2] - item[1][4] - item[1][5]))[
        :MOST_COMPARED
    ]
    whole = "\n".join(texts)[:40000]
    for i, row in likely:
        row[1] = float(whole.count(texts[i]) > 1)
