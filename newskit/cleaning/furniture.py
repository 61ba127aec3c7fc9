"""Furniture, and the title repeated, taken out of a body: each rule is tried where it may apply, each drop has its rule and place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import pairwise

from newskit.cleaning.normalise import NO_END, NO_START
from newskit.cleaning.options import REPEATED_TITLE
from newskit.cleaning.ruleset import (
    ALONE,
    BETWEEN,
    IN_HEAD,
    IN_TAIL,
    MAX_PARAGRAPH,
    SENTENCE_ENDS,
    Cut,
    RuleSet,
)
from newskit.record import DroppedText
from newskit.rules.furniture_rule import simplified
from newskit.rules.lazy import has_any

HEAD_PARAGRAPHS = 3  # bylines stand above the first paragraphs, leads and captions between
_TITLE_PARAGRAPHS = 2  # a picture's caption or a kicker may stand before the title said again
TAIL_PARAGRAPHS = 5  # credits, notices and tags stand below one another
_MIN_TITLE = 6  # letters and digits; shorter titles are words that may well open a body
_SPARE_CHARS = 8  # brackets and marks around a short title
_NOT_LETTERS = re.compile(r"[\W_]+")


def explain(line: str, rules: RuleSet) -> str | None:
    """Return the name of the rule that takes a line as a whole, None where none does."""
    for cut in (rules.whole(line, ALONE), rules.whole(line, IN_TAIL), rules.end(line)) if line else ():
        if cut and cut[1:] == (0, len(line)):
            return cut[0]
    return None


def drop_furniture(body: list[str], rules: RuleSet) -> list[DroppedText]:
    """Take furniture out of a body, in place; return each text with its place in the body just before it was dropped.

    Repeated until nothing more is found: what stands at the edge of a body depends on what is gone already. The pass from
    the tail up handles that for the tail. What it drops of the head brings other paragraphs there, so the head is looked at
    again; what goes from the head, or from inside a paragraph, may change all.
    """
    dropped: list[DroppedText] = []
    while True:
        before = len(dropped)
        _drop_backwards(body, rules, dropped)
        behind = len(dropped)
        if any(text["paragraph"] < HEAD_PARAGRAPHS for text in dropped[before:]):
            dropped += _drop_at_head(body, rules)
        if has_any("\n".join(body), rules.inside_cues):
            for index in range(len(body) - 1, -1, -1):
                _drop_inside(body, index, rules, dropped)
            _close_up(body)
        if len(dropped) == behind:
            break
    return dropped


def _places(index: int, *, in_tail: bool) -> frozenset[str]:
    if index < HEAD_PARAGRAPHS:
        return ALONE if in_tail else IN_HEAD
    return IN_TAIL if in_tail else BETWEEN


def _drop_backwards(body: list[str], rules: RuleSet, dropped: list[DroppedText]) -> None:
    suspects = rules.suspects(body)
    index = len(body) - 1
    while index >= 0 and len(body) - index <= TAIL_PARAGRAPHS:
        if index in suspects or body[index][-1] not in SENTENCE_ENDS:
            _drop_from(body, index, rules, dropped, is_suspect=index in suspects)
            if not body[index]:
                del body[index]
        index -= 1
    # A drop moves no paragraph before it into the tail.
    for suspect in sorted([number for number in suspects if number <= index], reverse=True):
        _drop_from(body, suspect, rules, dropped, is_suspect=True)
    _close_up(body)


def _close_up(body: list[str]) -> None:
    """Take out the paragraphs that are gone, all at once: each alone would move all behind it."""
    if "" in body:
        body[:] = filter(None, body)


def _drop_from(
    body: list[str], index: int, rules: RuleSet, dropped: list[DroppedText], *, is_suspect: bool
) -> None:
    """Drop from the start or the end of a paragraph, or all of it, until no rule finds more. One that is no suspect is tried at its end first."""
    in_tail = len(body) - index <= TAIL_PARAGRAPHS
    places = _places(index, in_tail=in_tail)
    while True:
        cut = rules.whole(body[index], places) if is_suspect else None
        cut = cut or (rules.end(body[index]) if in_tail else None)
        if not cut or _tears(body[index], cut):
            break
        dropped.append(_drop(body, index, cut))
        if dropped[-1]["whole"]:
            break
        is_suspect = True


def _drop_at_head(
    body: list[str], rules: RuleSet, is_title: Callable[[str], bool] | None = None
) -> list[DroppedText]:
    """Take furniture, and the title repeated, out of a body's head and out of what comes to stand there, in place.

    The rest is held as a stack: many drops in a row must neither cost a round each nor move the body. The last paragraph
    is never taken for the title.
    """
    dropped: list[DroppedText] = []
    head: list[str] = []
    rest = body[::-1]
    index = 0
    while True:
        while rest and len(head) < HEAD_PARAGRAPHS:
            head.append(rest.pop())
        if index == len(head):
            break
        text = head[index]
        cut = rules.whole(text, IN_HEAD)
        if cut and _tears(text, cut):
            cut = None
        if not cut and is_title and index < _TITLE_PARAGRAPHS and len(head) > 1 and is_title(text):
            cut = (REPEATED_TITLE, 0, len(text))
        if cut:
            dropped.append(_drop(head, index, cut))
            if not head[index]:
                del head[index]
        else:
            index += 1
    body[:] = [*head, *reversed(rest)]
    return dropped


def drop_repeated_title(body: list[str], title: str, rules: RuleSet) -> list[DroppedText]:
    """Take paragraphs that are the title, but for white space, punctuation and widths, out of the head of a body, in place.

    Furniture that comes to stand there goes, too, and so on.
    """
    longest = 2 * len(title) + _SPARE_CHARS
    if not title or len(body) < 2 or min(map(len, body[:_TITLE_PARAGRAPHS])) > longest:
        return []
    wanted = _bare(title)
    if len(wanted) < _MIN_TITLE:
        return []

    opening = body[: _TITLE_PARAGRAPHS + 1]
    halves = {half for pair in pairwise(opening) if _bare("".join(pair)) == wanted for half in pair}

    def is_title(text: str) -> bool:
        return text in halves or (len(text) <= longest and _bare(text) == wanted)

    if not any(map(is_title, body[:_TITLE_PARAGRAPHS])):
        return []
    return _drop_at_head(body, rules, is_title)


def _bare(text: str) -> str:
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text).lower())


def _drop_inside(body: list[str], index: int, rules: RuleSet, dropped: list[DroppedText]) -> None:
    if len(body[index]) > MAX_PARAGRAPH:
        return
    for rule in rules.inside:
        for match in reversed(list(rule.regex.finditer(simplified(body[index])))):
            cut = (rule.name, match.start(), match.end())
            if _tears(body[index], cut):
                continue
            dropped.append(_drop(body, index, cut))
            if dropped[-1]["whole"]:
                return


def _tears(text: str, cut: Cut) -> bool:
    """Say whether a cut would leave an open bracket or begin with a comma: the paragraph would look torn."""
    _, start, end = cut
    rest = (text[:start] + text[end:]).strip(" ")
    return bool(rest) and ((end == len(text) and rest[-1] in NO_END) or (start == 0 and rest[0] in NO_START))


def _drop(body: list[str], index: int, cut: Cut) -> DroppedText:
    """Cut a text out of a paragraph, with the white space that its going would leave double or at an end.

    A paragraph that is gone is "": the caller takes it out.
    """
    rule, start, end = cut
    text = body[index]
    while start > 0 and text[start - 1] == " " and (end == len(text) or text[end] == " "):
        start -= 1
    while start == 0 and end < len(text) and text[end] == " ":
        end += 1
    whole = end - start == len(text)
    dropped = DroppedText(rule=rule, paragraph=index, start=start, text=text[start:end], whole=whole)
    body[index] = "" if whole else text[:start] + text[end:]
    return dropped
