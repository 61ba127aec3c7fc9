"""HTML page to body: the container with the most prose and the least else."""

from __future__ import annotations

from newskit.body import Body
from newskit.fields import Title
from newskit.page import Page

_NEGATIVE_TAGS = frozenset(("nav", "footer", "aside", "form", "figcaption"))
_PROSE_WEIGHT = 60
_MAX_LINK_SHARE = 0.35


def _weight(text: str) -> int:
    """Length in UTF-8 bytes: a CJK character carries three times what a Latin one does."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "replace"))


def _has_negative_ancestor(page: Page) -> list[bool]:
    found = [False] * len(page.elements)
    for element in page.elements:
        parent = element.parent
        found[element.index] = element.tag in _NEGATIVE_TAGS or (parent is not None and found[parent.index])
    return found


def find_html_body(page: Page, title: Title) -> Body:
    """Find the article's blocks: those of the element in which prose outweighs the rest by most."""
    if not page.elements:
        return Body()
    negative = _has_negative_ancestor(page)
    sums = [0.0] * len(page.elements)
    for block in page.blocks:
        weight = _weight(block.text)
        share = block.link_chars / len(block.text)
        good = weight >= _PROSE_WEIGHT and share < _MAX_LINK_SHARE and not negative[block.element.index]
        sums[block.element.index] += weight * (1 - share) if good else -(0.5 * weight + 20)
    for element in reversed(page.elements):
        if element.parent is not None:
            sums[element.parent.index] += sums[element.index]
    best = max(range(len(sums)), key=sums.__getitem__)
    inside = [False] * len(sums)
    for element in page.elements:
        parent = element.parent
        inside[element.index] = element.index == best or (parent is not None and inside[parent.index])
    chosen = [
        index
        for index, block in enumerate(page.blocks)
        if inside[block.element.index]
        and not negative[block.element.index]
        and block.link_chars < 0.8 * len(block.text)
        and index != title.block
    ]
    return Body(chosen, [page.blocks[index].text for index in chosen], 0.5)
