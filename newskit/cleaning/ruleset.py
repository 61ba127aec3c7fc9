"""Furniture rules laid out for speed: a paragraph meets only those that its first characters, or its words, call for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from newskit.rules.furniture import FURNITURE
from newskit.rules.furniture_rule import (
    ANYWHERE,
    EDGES,
    END,
    HEAD,
    INSIDE,
    LINE,
    LONG_LINE,
    MARKS,
    TAIL,
    UNFOLDS,
    FurnitureRule,
    fold,
)
from newskit.rules.lazy import has_any, lazy

_WINDOW = 180  # characters at the end of a paragraph that an END rule sees
SENTENCE_ENDS = "。！？.!?”"  # no END rule takes a text that ends so
# Characters; nothing is cut out of longer paragraphs: they are no prose, and each cut copies all.
MAX_PARAGRAPH = 20_000
_START_CHARS = 400  # what whole lines and STARTs can have at most; more need not be looked at
_HEAD_CHARS = 32  # more than marks and the longest opening cue have

Cut = tuple[str, int, int]  # the rule's name, and the part that goes: start, end


# Where a paragraph may stand, as the rules for it: by itself, at the tail, at the head, between.
ALONE = frozenset((ANYWHERE, HEAD, TAIL, EDGES))
IN_TAIL = frozenset((ANYWHERE, TAIL, EDGES))
IN_HEAD = frozenset((ANYWHERE, HEAD, EDGES))
BETWEEN = frozenset((ANYWHERE,))
PLACES = (ALONE, IN_TAIL, IN_HEAD, BETWEEN)


class _Containing:
    """The rules for a place whose cues may stand anywhere in a line, and a pattern for any of these cues."""

    def __init__(self, rules: list[FurnitureRule], places: frozenset[str]) -> None:
        self.rules = [rule for rule in rules if not rule.opens and rule.place in places]
        self.cues = _any_of(cue for rule in self.rules for cue in rule.cue_words)


class RuleSet:
    """The rules that some options leave in force."""

    def __init__(self, rules: Iterable[FurnitureRule]) -> None:
        rules = tuple(rules)
        whole = [rule for rule in rules if rule.span not in (INSIDE, END)]
        self.inside = tuple(rule for rule in rules if rule.span == INSIDE)
        self.inside_cues = tuple(cue for rule in self.inside for cue in rule.cue_words)
        self._ends = tuple(rule for rule in rules if rule.span == END)
        self._end_cues = _any_of(cue for rule in self._ends for cue in rule.cue_words)
        self._order = {rule.name: place for place, rule in enumerate(whole)}
        self._openers = _by_opening([rule for rule in whole if rule.opens])
        self._longest_at_edges = max(
            (rule.max_chars for rule in whole if not rule.opens and rule.place != ANYWHERE), default=0
        )
        self._containing = {places: _Containing(whole, places) for places in PLACES}
        # How paragraphs begin that an opening may call for: up to three characters, in any letter case, or a mark.
        self._beginnings = _beginnings(form for rule in whole if rule.opens for form in _all_forms(rule))
        self._first = frozenset(beginning[0] for beginning in self._beginnings)
        self._brief = frozenset(beginning[0] for beginning in self._beginnings if len(beginning) < 3)

    def suspects(self, body: Sequence[str]) -> set[int]:
        """Return the numbers of the paragraphs that `whole` may take something of. Quick, and seldom many."""
        known, first, brief = self._beginnings, self._first, self._brief
        found = {
            number
            for number, text in enumerate(body)
            if text[0] in first
            and (text[:3] in known or (text[0] in brief and (text[:2] in known or text[0] in known)))
            and self._called_by_opening(text)
        }
        short = [text for text in body if len(text) <= LONG_LINE]
        cues = self._containing[ALONE].cues
        if short and cues.search("\n".join(short).lower()):
            found.update(
                number
                for number, text in enumerate(body)
                if len(text) <= LONG_LINE and cues.search(text.lower())
            )
        return found

    def _called_by_opening(self, text: str) -> Sequence[FurnitureRule]:
        head = text[:_HEAD_CHARS].lstrip(MARKS).lower()
        opening = self._openers.get(head[:2]) or self._openers.get(head[:1])
        return opening.rules if opening and head.startswith(opening.cues) else ()

    def whole(self, text: str, places: frozenset[str]) -> Cut | None:
        """Return the first rule for these places that takes a paragraph, or its start, and the part it takes."""
        called = self._called_by_opening(text)
        if len(text) <= LONG_LINE:
            containing = self._containing[places if len(text) <= self._longest_at_edges else BETWEEN]
            if containing.cues.search(text.lower()):
                called = sorted([*called, *containing.rules], key=lambda rule: self._order[rule.name])
        if not called:
            return None
        length = len(text)
        folded = fold(text[:_START_CHARS])
        lower = folded.lower()
        bare = lower.lstrip(MARKS)
        for rule in called:
            if rule.place not in places or (rule.span == LINE and length > rule.max_chars):
                continue
            if bare.startswith(rule.cue_words) if rule.opens else has_any(lower, rule.cue_words):
                match = rule.regex.search(folded)
                if match:
                    return rule.name, match.start(), match.end()
        return None

    def end(self, text: str) -> Cut | None:
        """Return the first rule that takes the end of a paragraph, and the part it takes."""
        if text[-1] in SENTENCE_ENDS or len(text) > MAX_PARAGRAPH:
            return None
        window = text[-_WINDOW:]
        if not self._end_cues.search(window.lower()):
            return None
        folded = fold(window)
        lower = folded.lower()
        for rule in self._ends:
            match = rule.find_folded(folded, lower)
            if match and (match.start() > 0 or len(window) == len(text)):
                return rule.name, len(text) - len(window) + match.start(), len(text)
        return None


@lru_cache(maxsize=16)
def rules_for(keep: frozenset[str], captions: str) -> RuleSet:
    """Return the rules that options leave in force."""
    return RuleSet(
        rule
        for rule in FURNITURE
        if not keep & {rule.name, rule.group} and (captions == "drop" or rule.group != "captions")
    )


@dataclass(frozen=True, slots=True)
class _Opening:
    """The rules for lines that begin with certain characters, and the cues of theirs that do."""

    rules: tuple[FurnitureRule, ...]
    cues: tuple[str, ...]


def _by_opening(rules: list[FurnitureRule]) -> dict[str, _Opening]:
    """Return rules by the first two characters of what opens a line, by one where a cue is one."""
    # First character → the cues that begin with it, each with its rule: all that an opening need be compared with.
    beginning: dict[str, list[tuple[str, str]]] = {}
    for rule in rules:
        for form in sorted(_all_forms(rule)):
            beginning.setdefault(form[0], []).append((rule.name, form))
    found: dict[str, _Opening] = {}
    for opening in {form[:2] for forms in beginning.values() for _, form in forms}:
        cues: dict[str, list[str]] = {}
        for name, form in beginning[opening[0]]:
            if form.startswith(opening) or opening.startswith(form):
                cues.setdefault(name, []).append(form)
        called = tuple(rule for rule in rules if rule.name in cues)
        found[opening] = _Opening(called, tuple(cue for of_rule in cues.values() for cue in of_rule))
    return found


def _beginnings(cues: Iterable[str]) -> frozenset[str]:
    """Return the first three characters of cues, or all they have, in any mixture of letter cases; and all marks."""
    found = set(MARKS)
    for beginning in {cue[:3] for cue in cues}:
        if beginning.isascii():
            found.update(map("".join, product(*((char, char.upper()) for char in beginning))))
        else:
            found |= {beginning, beginning.upper(), beginning.capitalize()}
    return frozenset(found)


def _all_forms(rule: FurnitureRule) -> set[str]:
    return {form for cue in rule.cue_words for form in _forms(cue)}


def _forms(cue: str) -> set[str]:
    return {cue, cue.translate(UNFOLDS)}


def _any_of(cues: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of the literals, simplified or traditional, grouped by first character for speed."""
    by_first: dict[str, set[str]] = {}
    for cue in cues:
        for form in _forms(cue):
            by_first.setdefault(form[0], set()).add(form[1:])
    return lazy(
        "|".join(
            re.escape(first) + ("" if "" in rests else f"(?:{'|'.join(map(re.escape, sorted(rests)))})")
            for first, rests in sorted(by_first.items())
        )
        or r"(?!)"
    )
