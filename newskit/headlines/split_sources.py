"""Media beside the times of a run, as aggregators list them: headline, medium, age, and so on."""

from __future__ import annotations

from newskit.headlines.split_parts import Block, Part
from newskit.headlines.split_stamps import LOOSE_STAMPS, SOURCE_CHARS, WORDS_FOR_TIMES


def take_sources(run: str, blocks: list[Block]) -> list[Part]:
    """Take media out of the blocks where two blocks in three have one at the same end, beside a time; return them.

    甲市开通三条地铁 甲市日报 2小时前 乙县启动防汛应急响应 乙县晚报 3小时前 … or the other way round, time first.
    """
    if len(blocks) < LOOSE_STAMPS:
        return []
    starts = [block.parts[0][0] for block in blocks]
    ends = [block.parts[-1][1] for block in blocks]
    before = zip([0, *ends], starts, strict=False)
    after = zip(ends, [*starts[1:], len(run)], strict=True)
    for side, gaps in ((0, before), (-1, after)):
        found = [
            block
            for block, gap in zip(blocks, gaps, strict=True)
            if _has_time(run[slice(*gap)]) and _is_medium(run[slice(*block.parts[side])])
        ]
        if len(found) >= LOOSE_STAMPS and 3 * len(found) >= 2 * len(blocks):
            taken = [block.parts.pop(side) for block in found]
            blocks[:] = [block for block in blocks if block.parts]
            return taken
    return []


def _has_time(gap: str) -> bool:
    return any(map(str.isdecimal, gap)) or gap.strip() in WORDS_FOR_TIMES


def _is_medium(text: str) -> bool:
    from newskit.fields.names import is_medium

    return len(text) <= SOURCE_CHARS and is_medium(text)
