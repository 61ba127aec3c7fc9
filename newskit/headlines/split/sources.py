"""Media behind the headlines of a run, and media or labels beside their times, as aggregators list them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from newskit.headlines.split.menu import menu_kind
from newskit.headlines.split.parts import Block, Part
from newskit.headlines.split.stamps import LOOSE_STAMPS, WORDS_FOR_TIMES
from newskit.headlines.split.tags import is_counter, is_named_medium

_TIMED_LABEL_CHARS = 4  # 國際 10:58: the longest label beside a time


def take_sources(run: str, blocks: list[Block]) -> list[tuple[Part, str]]:
    """Take media and labels out of the blocks if two blocks in three have one at the same end; return them with their kind.

    They stand beside a time: 甲市开通三条地铁 甲市日报 2小时前 乙县启动防汛应急响应 乙县晚报 3小时前 … or the other way round.
    Without times media must stand behind the headlines of all blocks.
    """
    if len(blocks) < LOOSE_STAMPS:
        return []
    starts = [block.parts[0][0] for block in blocks]
    ends = [block.parts[-1][1] for block in blocks]
    before = [_has_time(run[slice(*gap)]) for gap in zip([0, *ends], starts, strict=False)]
    after = [_has_time(run[slice(*gap)]) for gap in zip(ends, [*starts[1:], len(run)], strict=True)]
    for is_wanted, kind in ((is_named_medium, "source"), (_is_label, "menu")):
        for side, beside in ((0, before), (-1, after)):
            if found := _blocks_with(run, blocks, side, beside, is_wanted):
                return _taken(blocks, found, side, kind)
    if len(blocks) > LOOSE_STAMPS and not any(after):
        found = _blocks_with(run, blocks, -1, [True] * len(blocks), is_named_medium)
        if len(found) == len(blocks) and all(len(block.parts) > 1 for block in found):
            return _taken(blocks, found, -1, "source")
    return []


def _blocks_with(
    run: str, blocks: list[Block], side: int, beside: Iterable[bool], is_wanted: Callable[[str], bool]
) -> list[Block]:
    found = [
        block
        for block, is_beside in zip(blocks, beside, strict=True)
        if is_beside and is_wanted(run[slice(*block.parts[side])])
    ]
    # A counter between gaps is a block of its own, and so is a medium; two of these in a row are headlines that read so.
    known = set(map(id, found))
    alone = [at for at, block in enumerate(blocks) if len(block.parts) == 1 and id(block) in known]
    if is_wanted is not _is_label and any(b - a == 1 for a, b in pairwise(alone)):
        alone = []
    return found if len(found) >= LOOSE_STAMPS and 3 * len(found) >= 2 * (len(blocks) - len(alone)) else []


def _taken(blocks: list[Block], found: list[Block], side: int, kind: str) -> list[tuple[Part, str]]:
    taken = [(block.parts.pop(side), kind) for block in found]
    blocks[:] = [block for block in blocks if block.parts]
    return taken


def _has_time(gap: str) -> bool:
    return any(map(str.isdecimal, gap)) or gap.strip() in WORDS_FOR_TIMES


def _is_label(text: str) -> bool:
    return (len(text) <= _TIMED_LABEL_CHARS and menu_kind(text) == "menu") or is_counter(text)
