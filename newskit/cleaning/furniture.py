"""Furniture out of a body: each rule tried where it may apply, every drop with its rule and its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from newskit.record import DroppedText
from newskit.rules.furniture import FURNITURE
from newskit.rules.furniture_rule import (
    ANYWHERE,
    EDGES,
    END,
    FOLDS,
    HEAD,
    INSIDE,
    LONG_LINE,
    MARKS,
    TAIL,
    UNFOLDS,
    FurnitureRule,
)

HEAD_PARAGRAPHS = 3  # bylines stand above the first paragraphs, leads and captions between
TAIL_PARAGRAPHS = 5  # credits, notices and tags stand below one another
_WINDOW = 180  # characters at the end of a paragraph that an END rule sees


class RuleSet:
    """The rules that some options leave in force, by where they apply, and patterns that tell quickly who cannot match."""

    def __init__(self, rules: Iterable[FurnitureRule]) -> None:
        rules = tuple(rules)
        self.inside = tuple(rule for rule in rules if rule.span == INSIDE)
        self.ends = tuple(rule for rule in rules if rule.span == END)
        whole = [rule for rule in rules if rule.span not in (INSIDE, END)]
        self.anywhere = tuple(rule for rule in whole if rule.place == ANYWHERE)
        self.head = tuple(rule for rule in whole if rule.place in (HEAD, EDGES))
        self.tail = tuple(rule for rule in whole if rule.place in (ANYWHERE, TAIL, EDGES))
        self.openers = _any_of(cue for rule in whole if rule.opens for cue in rule.cues)
        self.cues = _any_of(cue for rule in whole if not rule.opens for cue in rule.cues)
        self.end_cues = _any_of(cue for rule in self.ends for cue in rule.cues)
        self.inside_cues = tuple(cue for rule in self.inside for cue in rule.cues)

    def whole(
        self, text: str, rules: tuple[FurnitureRule, ...]
    ) -> tuple[FurnitureRule, re.Match[str]] | None:
        """Return the first of the rules that takes a paragraph from its start, and the match."""
        lower = text[: LONG_LINE + 1].lower()
        if not self.openers.match(lower.lstrip(MARKS)) and (
            len(text) > LONG_LINE or not self.cues.search(lower)
        ):
            return None
        folded = text.translate(FOLDS)
        lower = folded.lower()
        for rule in rules:
            if match := rule.find_folded(folded, lower):
                return rule, match
        return None

    def end(self, text: str) -> tuple[FurnitureRule, int] | None:
        """Return the first rule that takes the end of a paragraph, and where that end starts."""
        window = text[-_WINDOW:]
        if not self.end_cues.search(window.lower()):
            return None
        folded = window.translate(FOLDS)
        lower = folded.lower()
        for rule in self.ends:
            match = rule.find_folded(folded, lower)
            if match and (match.start() > 0 or len(window) == len(text)):
                return rule, len(text) - len(window) + match.start()
        return None


@lru_cache(maxsize=16)
def rules_for(keep: frozenset[str], captions: str) -> RuleSet:
    """Return the rules that options leave in force."""
    return RuleSet(
        rule
        for rule in FURNITURE
        if not keep & {rule.name, rule.group} and (captions == "drop" or rule.group != "captions")
    )


def _any_of(cues: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of the literals, simplified or traditional, grouped by first character for speed."""
    by_first: dict[str, set[str]] = {}
    for cue in cues:
        for form in (cue, cue.translate(UNFOLDS)):
            by_first.setdefault(form[0], set()).add(form[1:])
    return re.compile(
        "|".join(
            re.escape(first) + ("" if "" in rests else f"(?:{'|'.join(map(re.escape, sorted(rests)))})")
            for first, rests in sorted(by_first.items())
        )
        or r"(?!)"
    )


def explain(line: str, rules: RuleSet) -> str | None:
    """Return the name of the rule that takes a line as a whole, None where none does."""
    if found := rules.whole(line, rules.anywhere + rules.head + rules.tail):
        rule, match = found
        if match.end() == len(line):
            return rule.name
    ending = rules.end(line)
    return ending[0].name if ending and ending[1] == 0 else None


def drop_furniture(body: list[str], rules: RuleSet) -> Iterator[DroppedText]:
    """Take furniture out of a body, in place; yield each text with its place in the body as it was before that.

    Rounds, until one finds nothing: what stands at the edge of a body depends on what is gone already.
    """
    changed = True
    while changed:
        changed = False
        for dropped in _one_round(body, rules):
            changed = True
            yield dropped


def _one_round(body: list[str], rules: RuleSet) -> Iterator[DroppedText]:
    for index in range(len(body) - 1, -1, -1):
        after = len(body) - 1 - index
        while True:
            text = body[index]
            if after < TAIL_PARAGRAPHS:
                cut = _whole_cut(text, rules, rules.tail) or _end_cut(text, rules)
            else:
                cut = _whole_cut(text, rules, rules.anywhere)
            if not cut:
                break
            dropped = _drop(body, index, *cut)
            yield dropped
            if dropped["whole"]:
                break
    index = 0
    while index < min(HEAD_PARAGRAPHS, len(body)):
        if cut := _whole_cut(body[index], rules, rules.head):
            yield _drop(body, index, *cut)
        else:
            index += 1
    for index in range(len(body) - 1, -1, -1):
        if any(cue in body[index] for cue in rules.inside_cues):
            yield from _drop_inside(body, index, rules)


def _whole_cut(
    text: str, rules: RuleSet, candidates: tuple[FurnitureRule, ...]
) -> tuple[str, int, int] | None:
    if found := rules.whole(text, candidates):
        rule, match = found
        return rule.name, match.start(), match.end()
    return None


def _end_cut(text: str, rules: RuleSet) -> tuple[str, int, int] | None:
    if found := rules.end(text):
        return found[0].name, found[1], len(text)
    return None


def _drop_inside(body: list[str], index: int, rules: RuleSet) -> Iterator[DroppedText]:
    for rule in rules.inside:
        folded = body[index].translate(FOLDS)
        matches = list(rule.regex.finditer(folded))
        for match in reversed(matches):
            yield _drop(body, index, rule.name, match.start(), match.end())


def _drop(body: list[str], index: int, rule: str, start: int, end: int) -> DroppedText:
    """Cut a text out of a paragraph, with the white space that its going would leave double or at an end."""
    text = body[index]
    while start > 0 and text[start - 1] == " " and (end == len(text) or text[end] == " "):
        start -= 1
    while start == 0 and end < len(text) and text[end] == " ":
        end += 1
    dropped = DroppedText(
        rule=rule, paragraph=index, start=start, text=text[start:end], whole=end - start == len(text)
    )
    if dropped["whole"]:
        del body[index]
    else:
        body[index] = text[:start] + text[end:]
    return dropped
