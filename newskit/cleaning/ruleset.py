"""Furniture rules, indexed: a paragraph is tried only by those that its first characters, or a cue word in it, call for."""

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
    TO_TRADITIONAL,
    FurnitureRule,
    simplified,
)
from newskit.rules.lazy import lazy

_WINDOW = 180  # characters at the end of a paragraph that an END rule sees
SENTENCE_ENDS = "。！？.!?”"  # no END rule takes a text that ends so
# Characters; nothing is cut out of longer paragraphs: they are no prose, and each cut copies all.
MAX_PARAGRAPH = 20_000
_START_CHARS = 400  # what whole lines and STARTs can have at most; more need not be looked at
_HEAD_CHARS = 32  # more than marks and the longest opening cue have

Cut = tuple[str, int, int]  # the rule's name, and the part that goes: start, end


# The places of rules that apply to a paragraph, by where it stands: alone, at the tail, at the head, between.
ALONE = frozenset((ANYWHERE, HEAD, TAIL, EDGES))
IN_TAIL = frozenset((ANYWHERE, TAIL, EDGES))
IN_HEAD = frozenset((ANYWHERE, HEAD, EDGES))
BETWEEN = frozenset((ANYWHERE,))


class RuleSet:
    """The rules that the options leave in force, by what calls for them."""

    def __init__(self, rules: Iterable[FurnitureRule]) -> None:
        rules = tuple(rules)
        whole = [rule for rule in rules if rule.span not in (INSIDE, END)]
        self.inside = tuple(rule for rule in rules if rule.span == INSIDE)
        self.inside_cues = tuple(cue for rule in self.inside for cue in rule.cue_words)
        self._ends = tuple(rule for rule in rules if rule.span == END)
        self._end_cues = _any_of(cue for rule in self._ends for cue in rule.cue_words)
        self._order = {rule.name: place for place, rule in enumerate(whole)}
        self._openers = _by_opening([rule for rule in whole if rule.opens])
        containing = [rule for rule in whole if not rule.opens]
        self._cues = _any_of(cue for rule in containing for cue in rule.cue_words)
        self._containing = _by_first(containing)
        # Up to three first characters, in any letter case, of paragraphs that may begin with a cue; or a mark.
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
        short = {number: text.lower() for number, text in enumerate(body) if len(text) <= LONG_LINE}
        search = self._cues.search
        if short and search("\n".join(short.values())):
            found.update([number for number, text in short.items() if search(text)])
        return found

    def _called_by_opening(self, text: str) -> Sequence[FurnitureRule]:
        head = text[:_HEAD_CHARS].lstrip(MARKS).lower()
        opening = self._openers.get(head[:2]) or self._openers.get(head[:1])
        return opening.rules if opening and head.startswith(opening.cues) else ()

    def whole(self, text: str, places: frozenset[str]) -> Cut | None:
        """Return the first rule for these places that takes a paragraph, or its start, and the part it takes."""
        called = self._called_by_opening(text)
        has_cue = len(text) <= LONG_LINE and self._cues.search(text.lower())
        if not called and not has_cue:
            return None
        simple = simplified(text[:_START_CHARS])
        lower = simple.lower()
        if has_cue:
            called = sorted([*called, *self._called_by_cue(lower)], key=lambda rule: self._order[rule.name])
        bare = lower.lstrip(MARKS)
        for rule in called:
            if rule.place not in places or (rule.span == LINE and len(text) > rule.max_chars):
                continue
            if not rule.opens or bare.startswith(rule.cue_words):
                match = rule.regex.search(simple)
                if match:
                    return rule.name, match.start(), match.end()
        return None

    def _called_by_cue(self, lower: str) -> set[FurnitureRule]:
        """Return the rules with a cue anywhere in a line, simplified and in lower case."""
        firsts = self._containing.keys() & {*lower}
        return {rule for first in firsts for cue, rule in self._containing[first] if cue in lower}

    def end(self, text: str) -> Cut | None:
        """Return the first rule that takes the end of a paragraph, and the part it takes."""
        if text[-1] in SENTENCE_ENDS or len(text) > MAX_PARAGRAPH:
            return None
        window = text[-_WINDOW:]
        if not self._end_cues.search(window.lower()):
            return None
        simple = simplified(window)
        lower = simple.lower()
        for rule in self._ends:
            match = rule.find_simplified(simple, lower)
            if match and (match.start() > 0 or len(window) == len(text)):
                return rule.name, len(text) - len(window) + match.start(), len(text)
        return None


@lru_cache(maxsize=16)
def rules_for(keep: frozenset[str], captions: str) -> RuleSet:
    """Return the rules that these options leave in force."""
    return RuleSet(
        rule
        for rule in FURNITURE
        if not keep & {rule.name, rule.group} and (captions == "drop" or rule.group != "captions")
    )


@dataclass(frozen=True, slots=True)
class _Opening:
    """The rules for lines that begin with certain characters, and those of their cues that begin so."""

    rules: tuple[FurnitureRule, ...]
    cues: tuple[str, ...]


def _by_first(rules: list[FurnitureRule]) -> dict[str, list[tuple[str, FurnitureRule]]]:
    """Return cues, each with its rule, by their first character."""
    found: dict[str, list[tuple[str, FurnitureRule]]] = {}
    for rule in rules:
        for cue in rule.cue_words:
            found.setdefault(cue[0], []).append((cue, rule))
    return found


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
    return {cue, cue.translate(TO_TRADITIONAL)}


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
