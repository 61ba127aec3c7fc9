"""Captions among the paragraphs, where no element is called so: the line alone with its picture, or with a mark that points up to it."""

from __future__ import annotations

from typing import Any

from newskit.body.blocks.features import SENTENCE_ENDS
from newskit.body.blocks.measures import Measures
from newskit.page import Image, not_blank

_MAX_CAPTION = 60  # characters
_POINTS_UP = "▲△"  # before a caption
_TABLE_DEPTH = 4  # elements from a cell's picture to its table


def without_captions(m: Measures, chosen: list[int]) -> list[int]:
    """Leave out the line that stands alone with a picture in a table, centred below one in the same paragraph, or below any with ▲ before it."""
    short = {at for at in chosen if len(m.texts[at]) <= _MAX_CAPTION and not m.link_share[at]}
    pictures = [image for image in m.page.images if image.block in short] if short else []
    captions = {image.block for image in pictures if _is_caption(m, image)}
    return [at for at in chosen if at not in captions] if len(captions) < len(chosen) else chosen


def _is_caption(m: Measures, image: Image) -> bool:
    at = image.block
    if m.texts[at][0] in _POINTS_UP:
        return True
    place = m.places[at]
    if place == image.place and m.ends[place] - m.starts[place] == 1:
        is_sentence = m.texts[at][-1] in SENTENCE_ENDS
        if not is_sentence and m.page.elements[place].is_centred and _is_above_line_end(image.node):
            return True
    table = _table_around(m, place)
    return table >= 0 and m.ends[table] - m.starts[table] == 1 and table == _table_around(m, image.place)


def _is_above_line_end(node: Any) -> bool:
    """Tell whether <br> follows a picture, or the link that it is: what stands beside one in its line is no caption."""
    after = not_blank(node.parent.next if node.next is None else node.next)
    return after is not None and after.tag == "br"


def _table_around(m: Measures, place: int) -> int:
    for _ in range(_TABLE_DEPTH):
        if place < 0 or m.tags[place] == "table":
            break
        place = m.parents[place]
    return place if place >= 0 and m.tags[place] == "table" else -1
