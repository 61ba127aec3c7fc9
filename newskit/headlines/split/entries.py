"""What a run holds beside headlines: menus, service links, links to more, names of lists, media. Taken out of its blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newskit.headlines.split.menu import holds_more, is_more, is_name_of_list, menus_at_ends
from newskit.headlines.split.parts import Block, Part
from newskit.headlines.split.separators import LABEL_CHARS, PIECE_CHARS
from newskit.headlines.split.sources import take_sources
from newskit.rules.read_also import NAMED_LIST

if TYPE_CHECKING:
    from collections.abc import Callable

LEAST_NAME = 4  # characters of a list's name that is no headline wherever it stands: 热门推荐


def take_entries(run: str, blocks: list[Block], *, is_first: bool, is_last: bool) -> list[tuple[Part, str]]:
    """Take all parts that are no headlines out of the blocks, in place; return each with its kind, in no order.

    Menus are sought at the start of the first section of a run, and at the end of the last.
    """
    return [
        *_take_menus(run, blocks, is_first=is_first, is_last=is_last),
        *take_sources(run, blocks),
        *((part, "menu") for part in _take_more(run, blocks)),
        *((part, "menu") for part in _take_names(run, blocks)),
    ]


def _take_menus(run: str, blocks: list[Block], *, is_first: bool, is_last: bool) -> list[tuple[Part, str]]:
    """Take the menus at the run's ends out of its blocks, and return their entries."""
    parts = [part for block in blocks for part in block.parts]
    heads, tails = menus_at_ends([run[start:end] for start, end in parts])
    heads, tails = heads if is_first else [], tails if is_last else []
    if not heads and not tails:
        return []
    first, last = len(heads), len(parts) - len(tails)
    at = 0
    for block in blocks:
        size = len(block.parts)
        block.parts = block.parts[max(0, first - at) : max(0, last - at)]
        at += size
    blocks[:] = [block for block in blocks if block.parts]
    return [*zip(parts, heads, strict=False), *zip(parts[last:], tails, strict=True)]


def _take_more(run: str, blocks: list[Block]) -> list[Part]:
    """Take links to more of a list, or to the whole article, out of the blocks, and return them.

    Each ends a headline. Where every headline has such a link, and is no longer than one, spaces part nothing else.
    """
    if not holds_more(run):
        return []
    ends_in_more = run.rstrip().endswith(" 更多")  # and then other lists may end so
    taken = _take(run, blocks, lambda text: is_more(text) or (ends_in_more and text == "更多"))
    if len(taken) >= max(2, len(blocks) - 1):
        taken += _names_of_lists(run, blocks)
    of_articles = taken and "更多" not in run and 2 < len(blocks) <= len(taken) + 1
    if of_articles and max(block.parts[-1][1] - block.parts[0][0] for block in blocks) <= PIECE_CHARS:
        blocks[:] = [replace(block, joined=True) for block in blocks]
    return taken


def _take(run: str, blocks: list[Block], is_taken: Callable[[str], object]) -> list[Part]:
    """Take parts out of the blocks, which end before them, and return these."""
    taken: list[Part] = []
    kept: list[Block] = []
    for block in blocks:
        parts: list[Part] = []
        for part in block.parts:
            if is_taken(run[slice(*part)]):
                taken.append(part)
                kept.append(replace(block, parts=parts))
                parts = []
            else:
                parts.append(part)
        kept.append(replace(block, parts=parts))
    if taken:
        blocks[:] = [block for block in kept if block.parts]
    return taken


def _names_of_lists(run: str, blocks: list[Block]) -> list[Part]:
    """Take the names of lists off the starts of all blocks, each of which ends in a link to more of it."""
    parts = [block.parts[0] for block in blocks if len(block.parts) > 1]
    names = [run[slice(*part)] for part in parts]
    if (
        len(names) < len(blocks)
        or len(max(names, key=len)) > LABEL_CHARS
        or not any(map(is_name_of_list, names))
    ):
        return []
    for block in blocks:
        del block.parts[0]
    return parts


def _take_names(run: str, blocks: list[Block]) -> list[Part]:
    """Take names of lists out: those that can be nothing else, and blocks that are one, if the first is and another, too."""
    sure = _take(run, blocks, lambda text: len(text) >= LEAST_NAME and NAMED_LIST.fullmatch(text))
    names = [
        block for block in blocks if len(block.parts) == 1 and is_name_of_list(run[slice(*block.parts[0])])
    ]
    if len(names) < 2 or names[0] is not blocks[0]:
        return sure
    known = set(map(id, names))
    blocks[:] = [block for block in blocks if id(block) not in known]
    return sure + [block.parts[0] for block in names]
