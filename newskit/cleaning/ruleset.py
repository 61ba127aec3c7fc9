"""Furniture rules laid out for speed: a paragraph meets only those that its first characters, or its words, call for."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from functools import lru_cache

from newskit.rules.furniture import FURNITURE
from newskit.rules.furniture_rule import END, INSIDE, LINE, LONG_LINE, MARKS, UNFOLDS, FurnitureRule, fold

_WINDOW = 180  # characters at the end of a paragraph that an END rule sees
_SENTENCE_ENDS = "。！？.!?”"  # no END rule takes a text that ends so
_HEAD_CHARS = 32  # more than marks and the longest opening cue have

Cut = tuple[str, int, int]  # the rule's name, and the part that goes: start, end


class RuleSet:
    """The rules that some options leave in force."""

    def __init__(self, rules: Iterable[FurnitureRule]) -> None:
        rules = tuple(rules)
        whole = [rule for rule in rules if rule.span not in (INSIDE, END)]
        self.inside = tuple(rule for rule in rules if rule.span == INSIDE)
        self.inside_cues = tuple(cue for rule in self.inside for cue in rule.cues)
        self._ends = tuple(rule for rule in rules if rule.span == END)
        self._end_cues = _any_of(cue for rule in self._ends for cue in rule.cues)
        self._order = {rule.name: place for place, rule in enumerate(whole)}
        self._openers = _by_opening([rule for rule in whole if rule.opens])
        self._containing = tuple(rule for rule in whole if not rule.opens)
        self._cues = _any_of(cue for rule in self._containing for cue in rule.cues)

    def _called_for(self, text: str) -> Sequence[FurnitureRule]:
        opening = text.lstrip(MARKS)[:2].lower()
        found = self._openers.get(opening) or self._openers.get(opening[:1])
        called: list[FurnitureRule] = []
        if found:
            head = text[:_HEAD_CHARS].lstrip(MARKS).lower()
            called = [
                rule
                for rule, cues in found
                if head.startswith(cues) and (len(text) <= rule.max_chars or rule.span != LINE)
            ]
        if len(text) <= LONG_LINE and self._cues.search(text.lower()):
            if not called:
                return self._containing
            called = sorted([*called, *self._containing], key=lambda rule: self._order[rule.name])
        return called

    def whole(self, text: str, places: Container[str]) -> Cut | None:
        """Return the first rule for these places that takes a paragraph, or its start, and the part it takes."""
        called = self._called_for(text)
        if not called:
            return None
        folded = fold(text)
        lower = folded.lower()
        for rule in called:
            if rule.place in places and (match := rule.find_folded(folded, lower)):
                return rule.name, match.start(), match.end()
        return None

    def end(self, text: str) -> Cut | None:
        """Return the first rule that takes the end of a paragraph, and the part it takes."""
        if text[-1] in _SENTENCE_ENDS:
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


def _by_opening(
    rules: list[FurnitureRule],
) -> dict[str, tuple[tuple[FurnitureRule, tuple[str, ...]], ...]]:
    """Return rules and the cues in question by the first two characters of what opens a line, one where a cue is one."""
    forms = {rule.name: sorted({form for cue in rule.cues for form in _forms(cue)}) for rule in rules}
    found: dict[str, list[tuple[FurnitureRule, tuple[str, ...]]]] = {}
    for opening in {cue[:2] for cues in forms.values() for cue in cues}:
        for rule in rules:
            if cues := tuple(c for c in forms[rule.name] if c.startswith(opening) or opening.startswith(c)):
                found.setdefault(opening, []).append((rule, cues))
    return {opening: tuple(called) for opening, called in found.items()}


def _forms(cue: str) -> set[str]:
    return {cue, cue.translate(UNFOLDS)}


def _any_of(cues: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of the literals, simplified or traditional, grouped by first character for speed."""
    by_first: dict[str, set[str]] = {}
    for cue in cues:
        for form in _forms(cue):
            by_first.setdefault(form[0], set()).add(form[1:])
    return re.compile(
        "|".join(
            re.escape(first) + ("" if "" in rests else f"(?:{'|'.join(map(re.escape, sorted(rests)))})")
            for first, rests in sorted(by_first.items())
        )
        or r"(?!)"
    )
