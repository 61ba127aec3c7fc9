"""Hard-wrapped paragraphs: which lines ended only because the next word would not have fitted.

Four ways, tried in turn: one width that explains a whole page (here), an article of wide characters among lists
(`unwrap_wide`), a page of few lines (`unwrap_few`), and many lines of one width that hardly any exceeds (`unwrap_capped`).
"""

from __future__ import annotations

import itertools
from collections import Counter
from typing import NamedTuple

from newskit.page.unwrap_capped import capped_joints
from newskit.page.unwrap_few import columns, few_joints, runs_of
from newskit.page.unwrap_wide import wide_joints
from newskit.rules.lazy import lazy

DIVIDED = "\b"  # between two lines: the hyphen before it only divided a word
WIDEST = 132  # columns a text is wrapped at
NARROWEST_COLUMNS, NARROWEST_CHARS = 36, 24  # below them user names and dates pass for wrapped lines
NARROWEST_WIDE = 15  # characters, where all are wide
WIDEST_CAPPED = 90  # characters of the longest line of a page where all lines were cut at a width
MIN_JOINTS = 5  # forced line ends that show that a text is wrapped at all
MIN_FORCED = 0.6  # of the lines nearly as wide as the text, how many ended by force
MAX_ENDED = 0.25  # of the lines that ended by force, how many end a sentence: by chance far fewer
MIN_CLOSED = 0.5  # of the paragraphs that joining gives, how many end a sentence: in lists of headlines, few
MIN_PUNCTUATED = 0.5  # share of joined lines with a mark inside: running text has one every dozen characters
LONG_RUN = 3  # joints of the longest paragraph, from which it shows by itself that the text is wrapped
MIN_STOPS = 0.2  # else the share of lines with a sentence's end inside
MIN_NEAR = 0.2  # share of longer lines that end within a sentence, below which nothing is wrapped
MIN_LONG = 0.6  # share of joints in paragraphs of three lines or more
TYPESET_HYPHENS = 0.05  # share of hyphens at line ends where words were divided; textwrap comes to 0.02

_UNSPACED = lazy("[\u0e00-\u0eff\u2e80-\u312f\u31a0-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]")
_FIRST_WORD = lazy(r"[^\s\u2e80-\uff60]{1,40}")
_ITEM = lazy(r"[-*•·●○■□▪◆▲►]\s|[(（]?\d{1,3}[.)、）]")
_SENTENCE_END = lazy("[.!?…。！？][\"'”’」』)）\\]】]{0,2}(?:[(（][^()（）]{1,12}[)）])?$")
_MARK = lazy(r"[，。、；：！？]|[,.;:!?](?!\w)|[,;:!?](?=[^\W\d])")
_STOP = lazy("[。！？]|[.?!](?: |$)")
_HANGING = tuple("，。、；：！？”’」』）》】")
_DIVIDED = lazy(r"[^\W\d_]{2}[-\u00ad\u2010]$")


class _LineEnd(NamedTuple):
    """The end of a line that another follows at once. `word` is the length of the next line's first word.

    It is None where the line ends in a mark that hangs, or the next begins with a wide character.
    """

    line: int
    hangs: bool
    word: int | None


class _Break(NamedTuple):
    """A line's end and the widths at which it would have been forced; `following` is the width of the next line."""

    line: int
    low: int
    high: int
    following: int


def wrapped_joints(lines: list[str]) -> dict[int, str]:
    """Return the lines that go on in the next one, by number, each with what stands between: nothing, a space or DIVIDED.

    A line end is forced at width W if the line is no wider than W and the next line's first word would not have
    fitted. Text that was wrapped has one W that explains nearly all ends of its longer lines; lists of headlines and
    paragraphs of one line each have none. Width is counted in columns or in characters, whichever explains more.
    """
    near = _seeming_wrapped(lines)
    is_capped = max(map(len, lines)) <= WIDEST_CAPPED
    if not near and not is_capped:
        return {}
    lines = [line.rstrip() for line in lines]
    found = _joints_of_all(lines) if near > MIN_JOINTS // 2 else {}
    if found and not is_capped:
        return found
    others = ((wide_joints(lines) if near > MIN_JOINTS // 2 else []) or few_joints(lines)) if near else []
    capped = capped_joints(lines) if is_capped else []
    best = max(others, capped, key=len)
    if len(found) >= len(best):
        return found
    return {number: _between(lines[number], lines[number + 1].lstrip(), typeset=False) for number in best}


def _joints_of_all(lines: list[str]) -> dict[int, str]:
    """Return the joints of lines, without white space at their ends, where one width explains the whole text."""
    ends = _line_ends(lines)
    by_columns = _forced(lines, _breaks(ends, list(map(columns, lines)), 2), NARROWEST_COLUMNS)
    by_chars = _forced(lines, _breaks(ends, list(map(len, lines)), 1), NARROWEST_CHARS)
    forced = by_chars if len(by_chars) > len(by_columns) else by_columns
    if not forced:
        return {}
    starts = {number for number in range(1, len(lines)) if _starts_paragraph(lines, number)}
    apart = len(starts) > len(forced) / 40
    runs = runs_of([n for n in forced if n + 1 not in starts and (apart or not _ends_sentence(lines[n]))])
    runs = [run for run in runs if len(run) > 1 or _ends_sentence(lines[run[-1] + 1])]
    joints = [number for run in runs for number in run]
    long = sum(len(run) for run in runs if len(run) > 1)
    marked = sum(1 for number in joints if _MARK.search(lines[number]))
    stops = sum(1 for number in joints if _STOP.search(lines[number]))
    closed = sum(1 for run in runs if _ends_sentence(lines[run[-1] + 1]))
    if len(joints) < MIN_JOINTS or closed < MIN_CLOSED * len(runs):
        return {}
    if min(long / MIN_LONG, marked / MIN_PUNCTUATED) < len(joints):
        return {}
    if max(map(len, runs)) < LONG_RUN and stops < MIN_STOPS * len(joints):
        return {}
    divided = sum(1 for number in joints if _DIVIDED.search(lines[number].rstrip()))
    typeset = divided >= 2 and divided > TYPESET_HYPHENS * len(joints)
    return {n: _between(lines[n].rstrip(), lines[n + 1].lstrip(), typeset=typeset) for n in joints}


def _forced(lines: list[str], breaks: list[_Break], narrowest: int) -> list[int]:
    """Return the line ends that one common width explains; none where it leaves too many unexplained."""
    width = _common_width(breaks, narrowest)
    forced = [b.line for b in breaks if b.low <= width <= b.high and b.following <= width + 2]
    near = sum(1 for b in breaks if 0.75 * width <= b.low <= width)
    if len(forced) < max(MIN_JOINTS, MIN_FORCED * near):
        return []
    ended = sum(1 for number in forced if _ends_sentence(lines[number]))
    return [] if ended > MAX_ENDED * len(forced) else forced


def _ends_sentence(line: str) -> bool:
    return _SENTENCE_END.search(line.rstrip()) is not None


def _seeming_wrapped(lines: list[str]) -> int:
    """Count lines that end within a sentence, with a neighbour of about their length: cheap, seldom any.

    0 where they are few among the longer lines.
    """
    long = near = 0
    sizes = list(map(len, lines))
    for line, length, there in zip(lines, sizes, sizes[1:], strict=False):
        if there and NARROWEST_WIDE <= length <= WIDEST:
            long += 1
            if (
                there < length + 14
                and line[-1] not in "。！？.!?"
                and ("，" in line or "。" in line or "," in line or ". " in line or "、" in line)
            ):
                near += 1
    return near if near > MIN_NEAR * long else 0


def _line_ends(lines: list[str]) -> list[_LineEnd]:
    """Return the ends of lines that may be wrapped; the lines without white space at their ends."""
    found: list[_LineEnd] = []
    for number, (line, following) in enumerate(itertools.pairwise(lines)):
        if following and NARROWEST_COLUMNS // 2 <= len(line) <= WIDEST and len(following) <= WIDEST + 2:
            hangs = line.endswith(_HANGING)
            word = None if hangs else _FIRST_WORD.match(following.lstrip())
            found.append(_LineEnd(number, hangs, len(word[0]) if word else None))
    return found


def _breaks(ends: list[_LineEnd], widths: list[int], wide: int) -> list[_Break]:
    """Return the widths at which line ends would have been forced; `wide` is the width of a Chinese character."""
    found: list[_Break] = []
    for line, hangs, word in ends:
        width = widths[line]
        if width <= WIDEST:
            # A wide character must not begin a line with a mark: two of them move together.
            high = width + (2 * wide - 1 if word is None else word)
            found.append(_Break(line, width - 2 * hangs, high, widths[line + 1]))
    return found


def _common_width(breaks: list[_Break], narrowest: int) -> int:
    """Return the width that forces the most line ends, the narrowest of equals."""
    changes: Counter[int] = Counter()
    for found in breaks:
        changes[found.low] += 1
        changes[found.high + 1] -= 1
    best = most = running = 0
    for width in sorted(changes):
        running += changes[width]
        if running > most and width >= narrowest:
            best, most = width, running
    return best


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _starts_paragraph(lines: list[str], number: int) -> bool:
    line, before = lines[number], lines[number - 1]
    if not line.strip():
        return False
    if not before.strip() or _ITEM.match(line.lstrip()):
        return True
    return _indent(line) > _indent(before) and not _ITEM.match(before.lstrip())


def _between(line: str, following: str, *, typeset: bool) -> str:
    if typeset and _DIVIDED.search(line) and following[:1].islower():
        return DIVIDED
    if _UNSPACED.match(line[-1]) or _UNSPACED.match(following):
        return ""
    if line[-1].isdigit() and following[0].isdigit() and _UNSPACED.search(line):
        return ""  # Chinese text is also cut inside numbers
    return "" if line.endswith(("-", "\u2010", "/")) else " "
