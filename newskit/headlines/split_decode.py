"""Parts to headlines: which neighbouring parts belong together, and how sure that is."""

from __future__ import annotations

from newskit.headlines.split_parts import CUT, FREE, Block, Part

# (first part, last part + 1, confidence)
Group = tuple[int, int, float]

MAX_PARTS = 4
SHORTEST_LIMIT, LONGEST_LIMIT = 18, 30


def length_limit(parts: list[Part]) -> int:
    """Return the length that this run's headlines keep to: that of its longest parts."""
    lengths = sorted(end - start for start, end in parts)
    return min(max(lengths[len(lengths) * 19 // 20], SHORTEST_LIMIT), LONGEST_LIMIT)


def groups_of(block: Block, limit: int) -> list[Group]:
    """Join parts from the left while the headline stays within the limit."""
    parts, known = block.parts, block.known or [FREE] * (len(block.parts) - 1)
    groups: list[Group] = []
    first = 0
    for at in range(1, len(parts) + 1):
        fits = at < len(parts) and parts[at][1] - parts[first][0] <= limit and at - first < MAX_PARTS
        if at == len(parts) or known[at - 1] == CUT or (known[at - 1] == FREE and not fits):
            groups.append((first, at, 0.8))
            first = at
    return groups
