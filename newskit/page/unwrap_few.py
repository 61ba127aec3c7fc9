"""Hard-wrapped pages of few lines: the next line begins with a small letter, or lines of wide characters have one width."""

from __future__ import annotations

from collections.abc import Callable

from newskit.rules.languages import FIRST_WIDE

NARROWEST, WIDEST = 30, 132  # columns of lines that go on
FEWEST_JOINTS = 2  # forced line ends that show that a short text is wrapped
MIN_GOING_ON = 0.6  # share of lines that go on within a sentence: in lists, few
MIN_FULL = 0.6  # share of the width that every line that goes on has
SPARE = 3  # columns that a wide line may be short of the widest, which a hanging mark may make so

_ENDS = frozenset(".!?…:。！？：")
_CLOSERS = "\"'”’»)]」』）"


def few_joints(lines: list[str]) -> list[int]:
    """Return the lines that go on in the next one, where paragraphs are stretches of lines between blank ones.

    All lines of such a paragraph but its last are so long that the next line's first word would not have fitted, and
    its last ends a sentence.
    """
    stretches = [
        (first, last)
        for first, last in _stretches(lines)
        if lines[last].rstrip(_CLOSERS)[-1:] in _ENDS
        and all(len(line) <= WIDEST and columns(line) >= NARROWEST for line in lines[first:last])
        and len(lines[last]) <= WIDEST
    ]
    if not stretches:
        return []
    return _joints(lines, stretches, len, _is_forced) or _joints(lines, stretches, columns, _is_full)


def _joints(
    lines: list[str],
    stretches: list[tuple[int, int]],
    size: Callable[[str], int],
    is_forced: Callable[[str, str, int, int], bool],
) -> list[int]:
    width = max(size(line) for first, last in stretches for line in lines[first : last + 1])
    joints = [
        number
        for first, last in stretches
        if all(is_forced(lines[n], lines[n + 1], size(lines[n]), width) for n in range(first, last))
        for number in range(first, last)
    ]
    goes_on = sum(_goes_on(lines[number], lines[number + 1].lstrip()) for number in joints)
    return joints if len(joints) >= FEWEST_JOINTS and goes_on >= MIN_GOING_ON * len(joints) else []


def _stretches(lines: list[str]) -> list[tuple[int, int]]:
    """Return first and last line of each stretch of two lines or more between blank ones."""
    found: list[tuple[int, int]] = []
    first = 0
    for number in range(len(lines) + 1):
        if number == len(lines) or not lines[number]:
            if number - first > 1:
                found.append((first, number - 1))
            first = number + 1
    return found


def _is_forced(_line: str, following: str, size: int, width: int) -> bool:
    return MIN_FULL * width <= size <= width < size + 1 + len(following.split(None, 1)[0])


def _is_full(line: str, following: str, size: int, width: int) -> bool:
    return width - SPARE <= size and line.lstrip()[0] >= FIRST_WIDE and following.lstrip()[0] >= FIRST_WIDE


def _goes_on(line: str, following: str) -> bool:
    """Tell whether a line goes on within a sentence: in small letters, or, in wide characters, without an end before."""
    return following[0].islower() or (following[0] >= FIRST_WIDE and line[-1] not in _ENDS)


def columns(text: str) -> int:
    """Return a width that counts wide characters twice, and, in error, letters with accents one and a half times.

    By the length in UTF-8: to look at each character takes ten times as long.
    """
    return len(text) if text.isascii() else (len(text) + len(text.encode("utf-8", "replace"))) // 2


def runs_of(numbers: list[int]) -> list[list[int]]:
    """Part rising numbers into runs without a gap."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs
