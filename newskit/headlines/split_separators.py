"""Which marks part a run: those that make pieces of it that are headlines by their length."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

LABEL_CHARS = 6  # 短视频 | …: what stands before a bar and names the kind of the piece
PIECE_CHARS = 45  # the longest thing that is still one headline; one real headline in 2,000 is longer
# Marks that part headlines only where the whole run shows it, and those that may part them together with others.
SELDOM = {"semicolon", "hidden", "tight", "slash"}
MIXED = SELDOM | {"mark", "dot", "bar", "wide", "chain"}
LIST_PIECES = 4  # a single headline of a digest has seldom so many
MIXED_KINDS = 3


@dataclass(slots=True)
class Gap:
    """A separator, run[start:end], and its kind: first by its form, then sure, cut, soft or inner."""

    start: int
    end: int
    kind: str


def parting_kinds(run: str, gaps: list[Gap]) -> set[str]:
    """Return the kinds of marks that surely part the run, though a single one of them may stand in a headline.

    One kind alone, or three kinds and more together: they make four pieces at least, each as long as a headline, and
    one in three of these has no other gap. (Between the dots of two names stands the end of a headline.) Where lines
    part, marks do not.
    """
    kinds = {gap.kind for gap in gaps}
    if "line" in kinds or (not kinds & SELDOM and len(kinds) < MIXED_KINDS):
        return set()
    kinds &= MIXED
    found = {kind for kind in kinds & SELDOM if _part_a_list(run, gaps, {kind})}
    if not found and len(kinds) >= MIXED_KINDS and _part_a_list(run, gaps, kinds):
        found = kinds
    return found


def _part_a_list(run: str, gaps: list[Gap], kinds: set[str]) -> bool:
    """Say whether gaps of these kinds make a list of headlines of the run, by the length of its pieces."""
    pieces = undivided = 0
    start, spaces = 0, 0
    for gap in [*gaps, Gap(len(run), len(run), "end")]:
        if gap.kind not in kinds and gap.kind != "end":
            spaces += 1
            continue
        if not gap.start and gap.kind != "end":  # a mark before the first piece
            start = gap.end
            continue
        if not LABEL_CHARS < gap.start - start <= PIECE_CHARS:
            return False
        pieces += 1
        undivided += not spaces
        start, spaces = gap.end, 0
    return pieces >= LIST_PIECES and undivided * 3 >= pieces


def bars_part_a_list(run: str, gaps: list[Gap]) -> bool:
    """Say whether every piece between bars or line ends is a headline by its length: then no bar follows a label."""
    ends = [0] + [g.end for g in gaps if g.kind in ("bar", "line")] + [len(run)]
    return len(ends) > 3 and all(
        LABEL_CHARS < right - left <= PIECE_CHARS for left, right in itertools.pairwise(ends)
    )


def bars_stand_alone(gaps: list[Gap], bars: int) -> bool:
    """Say whether a sixth of the pieces between two bars have no space: where spaces part, each label has one."""
    return 6 * sum(a.kind == b.kind == "bar" for a, b in itertools.pairwise(gaps)) >= bars
