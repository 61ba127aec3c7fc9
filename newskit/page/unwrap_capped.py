"""Hard-wrapped pages of wide characters that no other sign shows: many lines of one width, hardly one wider."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from newskit.page.unwrap_few import columns, runs_of
from newskit.page.unwrap_wide import ENDS, MARKS

NARROWEST = 60  # columns: headlines are shorter
NARROWEST_CHARS = 30
WIDEST = 170  # columns that a tool wraps at, where it counts characters
SPARE = 5  # columns that a full line may be short of the width: a mark that hangs, a quotation mark taken for narrow
MOST_WIDER = 0.1  # lines wider, for each full one: tables
LEAST_JOINTS = 3
LEAST_SURE = 8  # such lines, with which a text is surely wrapped
LONG_RUN = 2  # lines that go on in a paragraph that shows without a sentence's end at its own
LEAST_CLOSED = 0.3  # share of what seems to go on that is a paragraph: in lists of headlines, hardly any
LEAST_MARKED = 0.6  # share of a paragraph's lines with a mark inside


def capped_joints(lines: list[str]) -> list[int]:
    """Return the lines of Chinese or Japanese text that go on in the next one, where more are of the greatest width than by chance.

    They have marks inside and end no sentence; the paragraphs that they make do end one.
    """
    wide = [number for number, line in enumerate(lines) if _is_wide(line)]
    if len(wide) < LEAST_JOINTS:
        return []
    return _capped(lines, wide, columns, NARROWEST) or _capped(lines, wide, len, NARROWEST_CHARS)


def _is_wide(line: str) -> bool:
    """Tell whether most characters of a line are wide (by its length in UTF-8), and it has no gaps as rows of tables have."""
    size = len(line)
    return size >= NARROWEST_CHARS // 2 and 2 * columns(line) > 3 * size and "   " not in line.strip()


def _capped(lines: list[str], wide: list[int], size: Callable[[str], int], narrowest: int) -> list[int]:
    sizes = {number: size(lines[number]) for number in wide}
    width = _width(sizes, narrowest)
    if not width:
        return []
    joints = [
        number for number in wide if width - SPARE <= sizes[number] <= width and _goes_on(lines, number)
    ]
    runs = runs_of(joints)
    closed = [run for run in runs if _is_paragraph(lines, run)]
    joints = [number for run in closed for number in run]
    if len(joints) < LEAST_JOINTS or len(closed) < LEAST_CLOSED * len(runs):
        return []
    # Where text is wrapped, so are its longest headlines.
    return sorted(
        {*joints, *(run[0] for run in runs if len(joints) > LEAST_SURE and sizes[run[0]] >= width - 1)}
    )


def _is_paragraph(lines: list[str], run: list[int]) -> bool:
    """Tell whether lines that seem to go on have marks inside, and end a sentence at last, or within if they are many."""
    last = lines[run[-1] + 1].rstrip()
    if last[-1] not in ENDS and (len(run) < LONG_RUN or not any("。" in lines[number] for number in run)):
        return False
    return sum(any(mark in lines[number] for mark in MARKS) for number in run) >= LEAST_MARKED * len(run)


def _width(sizes: dict[int, int], narrowest: int) -> int:
    """Return the width that most lines come near to and hardly one is above; 0 where there is none."""
    counts = Counter(sizes.values())
    above = best = most = 0
    for width in sorted(counts, reverse=True):
        if width < narrowest:
            break
        full = sum(counts[width - short] for short in range(SPARE + 1))
        if width <= WIDEST and full > most and above <= MOST_WIDER * full:
            best, most = width, full
        above += counts[width]
    return best


def _goes_on(lines: list[str], number: int) -> bool:
    if number + 1 >= len(lines) or lines[number].rstrip()[-1] in ENDS:
        return False
    following = lines[number + 1]
    bare = following.lstrip()
    return bare != "" and len(following) - len(bare) <= len(lines[number]) - len(lines[number].lstrip())
