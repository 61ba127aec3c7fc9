"""Which marks part a run: those that make pieces of it that are headlines by their length."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from newskit.headlines.model.features import width_of

LABEL_CHARS = 6  # 短视频 | …: what stands before a bar and names the kind of the piece
_BEFORE_LABEL = 7  # characters of the headline that ends before it: shorter ones are the first half of one
_LONG_PIECE = 26  # two headlines, if they have a space
PIECE_CHARS = 45  # the longest thing that is still one headline; one real headline in 2,000 is longer
LATIN_WIDTH = 120  # the same of letters half as wide; one in 200 is wider
# Marks that part headlines only where the whole run shows it, and those that may part them together with others.
SELDOM = {"semicolon", "hidden", "tight", "slash", "stroke"}
MIXED = SELDOM | {"mark", "dot", "bar", "wide", "chain"}
NARROW = r" \u00a0\u2000-\u200a"  # spaces as wide as a letter, or narrower
SPACE = rf"[{NARROW}\t\u3000]"  # white space but for line ends
SHORTEST = 3  # characters of a headline in a list whose other pieces are of headline's length
LIST_PIECES = 4  # a single headline of a digest has seldom so many
_MIXED_KINDS = 3


@dataclass(slots=True)
class Gap:
    """A separator, run[start:end], white space around it included.

    `kind` is its form at first: the name of a group of `parts._GAP`. Then what it does: "sure" and "cut" end a headline
    ("cut" where not every headline has one), "inner" does not, "soft" is for the model to judge.
    """

    start: int
    end: int
    kind: str


@dataclass(slots=True)
class Piece:
    """What stands between two separators, run[start:end]."""

    start: int
    end: int
    before: str  # kind of the gap before it: sure, cut or soft


def is_of_headline_length(text: str) -> bool:
    """Say whether a text is longer than a label and no longer than one headline."""
    size = len(text)
    if size <= PIECE_CHARS:
        return size > LABEL_CHARS
    width = width_of(text)
    return width <= LATIN_WIDTH and 4 * width < 5 * size


def are_headlines(run: str, gaps: list[Gap]) -> bool:
    """Say whether three in four of the pieces between gaps are headlines by their length, and none is nearly nothing.

    What stands before the first gap and behind the last is not asked.
    """
    pieces = [run[a.end : b.start] for a, b in itertools.pairwise(gaps)]
    return (
        4 * sum(map(is_of_headline_length, pieces)) >= 3 * len(pieces)
        and all(len(piece) >= SHORTEST for piece in pieces)
        and len(run) <= (len(gaps) + 1) * LATIN_WIDTH
    )


def parting_kinds(run: str, gaps: list[Gap]) -> set[str]:
    """Return the kinds of marks that surely part the run, though a single one of them may stand in a headline.

    One kind alone, or three kinds and more together: they make four pieces at least, each as long as a headline, and
    one in three of these has no other gap. (Between the dots of two names stands the end of a headline.) Where lines
    part, marks do not.
    """
    kinds = {gap.kind for gap in gaps}
    if "line" in kinds or (not kinds & SELDOM and len(kinds) < _MIXED_KINDS):
        return set()
    kinds &= MIXED
    found = {kind for kind in kinds & SELDOM if _part_a_list(run, gaps, {kind})}
    if not found and len(kinds) >= _MIXED_KINDS and _part_a_list(run, gaps, kinds):
        found = kinds
    return found


def _part_a_list(run: str, gaps: list[Gap], kinds: set[str]) -> bool:
    """Say whether gaps of these kinds make a list of headlines of the run, by the length of its pieces."""
    pieces = undivided = 0
    start, spaces = 0, 0
    for gap in [*gaps, Gap(len(run), len(run), "end")]:
        if gap.kind not in kinds and gap.kind != "end":
            spaces += gap.kind != "word"
            continue
        if not gap.start and gap.kind != "end":  # a mark before the first piece
            start = gap.end
            continue
        if not is_of_headline_length(run[start : gap.start]):
            return False
        pieces += 1
        undivided += not spaces
        start, spaces = gap.end, 0
    return pieces >= LIST_PIECES and undivided * 3 >= pieces


def bars_join_labels(run: str, gaps: list[Gap]) -> bool:
    """Say whether most bars have a short word at the same side, and beyond it a headline or the end of the line.

    Then these are labels, and spaces part the run: 甲市连降大雨 视频 | 河谷里的好风光, or 甲市连降大雨 | 要闻 好风光.
    Of real lists joined by bars 1 in 600 looks so (three to twelve headlines), of runs with labels 4 in 5 do.
    """
    if sum(gap.kind == "bar" for gap in gaps) < 2:
        return False
    size = len(run)
    mirrored = [Gap(size - gap.end, size - gap.start, gap.kind) for gap in reversed(gaps)]
    return _bars_follow_labels(gaps) or _bars_follow_labels(mirrored)


def _bars_follow_labels(gaps: list[Gap]) -> bool:
    bars = labels = 0
    piece = start = 0  # where what stands behind the last bar or line end begins, and the last word
    before = "line"
    for gap in gaps:
        if gap.kind == "word":
            continue
        if gap.kind == "bar":
            bars += 1
            stands_alone = before == "line" or start - piece > _BEFORE_LABEL
            # Of words of LABEL_CHARS, as many are second halves of headlines as labels.
            labels += stands_alone and 0 < gap.start - start < LABEL_CHARS
        if gap.kind in ("bar", "line"):
            piece = gap.end
        start, before = gap.end, gap.kind
    return 2 * labels > bars


def bars_part_a_list(run: str, gaps: list[Gap]) -> bool:
    """Say whether every piece between bars or line ends is a headline by its length."""
    ends = [0] + [g.end for g in gaps if g.kind in ("bar", "line")] + [len(run)]
    return len(ends) > 3 and all(
        is_of_headline_length(run[left:right]) for left, right in itertools.pairwise(ends)
    )


def bars_between_headlines(gaps: list[Gap], size: int) -> str:
    """Return "sure" if bars part all headlines, "cut" if they part some, "" if this does not tell.

    There are three at least, all with spaces, and three in four have more than a label at both sides. They part some where
    half of the pieces have spaces inside and are as long as two headlines.
    """
    bars = labels = pairs = start = spaces = 0
    for at, gap in enumerate(gaps):
        if gap.kind != "bar":
            spaces += gap.kind != "word"
            continue
        if gap.end - gap.start < len(" | "):
            return ""
        left = gap.start - (gaps[at - 1].end if at else 0)
        right = (gaps[at + 1].start if at + 1 < len(gaps) else size) - gap.end
        labels += min(left, right) <= _BEFORE_LABEL
        pairs += spaces > 0 and gap.start - start > _LONG_PIECE
        bars += 1
        start, spaces = gap.end, 0
    if bars < LIST_PIECES - 1 or 4 * labels > bars:
        return ""
    return "cut" if 2 * pairs >= bars else "sure"


def bars_stand_alone(gaps: list[Gap], bars: int) -> bool:
    """Say whether a sixth of the pieces between two bars have no space: where bars follow labels, each piece has one."""
    return 6 * sum(a.kind == b.kind == "bar" for a, b in itertools.pairwise(gaps)) >= bars
