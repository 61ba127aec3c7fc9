"""Flattened text to a Page: a block a line, blank lines remembered, hard-wrapped paragraphs joined."""

from __future__ import annotations

import re

from newskit.page import Block, Page
from newskit.page.unwrap import DIVIDED, wrapped_joints

# C0 and C1 controls but tab and line end, lone surrogates, and the two non-characters of the basic plane.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNUSUAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad"


def read_text(text: str, url: str = "") -> Page:
    r"""Read a page that has lost its tags: crawl-archive text (a line a block), or lists run on into one line.

    White space is folded, control characters go, empty lines too, but `blank_before` holds the blocks that stood
    after one. Where a paragraph had been cut into lines of one width, its lines are one block again and stay
    visible as the block's `pieces`.

        >>> [block.text for block in read_text("首页 > 新闻\n\n标题\r\n正文。").blocks]
        ['首页 > 新闻', '标题', '正文。']
    """
    if _UNUSUAL.search(text):
        text = _CONTROL.sub("", _LINE_END.sub("\n", text))
    lines = text.split("\n")
    joints = wrapped_joints(lines)
    blocks: list[Block] = []
    blanks: list[int] = []
    after_blank = False
    pieces: list[str] = []
    for number, line in enumerate(lines):
        folded = " ".join(line.split())
        if not folded.strip(_INVISIBLE):
            after_blank = True
            continue
        if number in joints:
            pieces.append(folded + joints[number])
            continue
        if pieces:
            pieces.append(folded)
            blocks.append(_joined(pieces))
            pieces = []
        else:
            blocks.append(Block(folded))
        if after_blank:
            blanks.append(len(blocks) - 1)
            after_blank = False
    return Page(form="text", blocks=blocks, url=url, blank_before=frozenset(blanks))


def _joined(pieces: list[str]) -> Block:
    kept = tuple(piece[: -len(DIVIDED) - 1] if piece.endswith(DIVIDED) else piece for piece in pieces)
    return Block("".join(kept), pieces=kept)
