"""Titles that a visible block and the page's metadata agree on: a heading's, or any block's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress
from operator import itemgetter

from newskit.addresses import is_home
from newskit.fields import Title
from newskit.fields.title.by_place import (
    MAX_TITLE,
    TITLE_WORDS,
    before_date,
    has_no_headline,
    is_site_or_office,
    title_parts,
)
from newskit.fields.title.references import MIN_HEADING, MIN_PLAIN, References, bare, is_owner
from newskit.fields.title.type_size import set_largest, type_size
from newskit.page import Block, Page
from newskit.rules.languages import FIRST_EASTERN

_LOOKED_AT = itemgetter(slice(2, 5))


def headings(page: Page, tag: str = "h1") -> list[list[int]]:
    """Return the blocks of each h1, or heading of another tag, that has text of its own."""
    tags, starts, ends = page.elements.tags, page.elements.starts, page.elements.ends
    found: list[list[int]] = []
    head = -1
    for _ in range(tags.count(tag)):
        head = tags.index(tag, head + 1)
        if blocks := [at for at in range(starts[head], ends[head]) if page.places[at] == head]:
            found.append(blocks)
    return found


def joined(page: Page, blocks: list[int]) -> str:
    """Return the text of some blocks, a space between."""
    texts = page.texts
    return texts[blocks[0]] if len(blocks) == 1 else " ".join([texts[index] for index in blocks])


def confirmed_h1(page: Page, firsts: list[list[int]], known: References) -> Title | None:
    """Return the longest h1, or line or piece of one, that a reference contains; an h2 where there is no h1."""
    lines = [[index] for blocks in firsts if len(blocks) > 1 for index in blocks]
    for groups in (firsts, lines):
        best: Title | None = None
        for group in groups:
            text = joined(page, group)
            if (best is not None and len(text) <= len(best.text)) or len(text) > MAX_TITLE:
                continue
            folded = known.fold(text)
            if len(folded) >= MIN_HEADING and known.contain(folded):
                best = Title(text, group[0])
        if best:
            return best
    for blocks in firsts or headings(page, "h2"):
        # A tag, a section or the time may stand in the heading, too: <h1><small>Sport</small> headline</h1>.
        for piece in sorted(page.blocks[blocks[0]].pieces, key=len, reverse=True):
            text = piece.strip()
            if len(text) >= MIN_PLAIN and known.contain(known.fold(text)):
                return Title(text, blocks[0])
    return None


def _agreeing_blocks(page: Page, known: References) -> Iterator[tuple[int, Block, str]]:
    """Return the blocks that a reference contains, with their bare texts. A cheap look at a few characters comes first."""
    texts = page.texts
    for index in compress(range(len(texts)), map(known.raw.__contains__, map(_LOOKED_AT, texts))):
        if MIN_PLAIN <= len(texts[index]) <= MAX_TITLE:
            folded = bare(texts[index])
            if len(folded) >= MIN_PLAIN - 2 and known.contain(folded):
                yield index, page.blocks[index], folded


def confirmed_block(page: Page, known: References, but: int | None = None) -> Title | None:
    """Return the longest block, `but` one, that a reference begins with; else one called a title; else one that is no link."""
    agreeing = [one for one in _agreeing_blocks(page, known) if one[0] != but]
    begins = [(index, block) for index, block, folded in agreeing if known.begin_with(folded)]
    titled = [(i, block) for i, block, _ in agreeing if not TITLE_WORDS.isdisjoint(block.element.words)]
    unlinked = [(i, block) for i, block, folded in agreeing if len(folded) >= 10 and not block.link_chars]
    for found in (begins, titled, unlinked):
        if found:
            index, block = max(found, key=lambda pair: len(pair[1].text))
            # Site, headline: of two that are all of the <title>, the lower and longer.
            below = (
                (at, other) for at, other in unlinked if at > index and len(other.text) > len(block.text)
            )
            last = next((pair for pair in below if known.only_end_with(known.fold(pair[1].text))), None)
            index, block = last if last and found is begins else (index, block)
            return _with_line_beside(page, index, known)
    return None


def _with_line_beside(page: Page, at: int, known: References) -> Title:
    """Return the text of a block, with the one right above or below where a part of the <title> has both, one behind the other."""
    text = page.texts[at]
    above = page.texts[at - 1] if at else ""
    is_half = (
        above[:1] >= FIRST_EASTERN
        and len(above) <= MAX_TITLE
        and not page.link_chars[at - 1]
        and not known.begin_with(known.fold(text))
    )
    if is_half and any(known.fold(f"{above} {text}") in known.fold(part) for part in title_parts(page)):
        return Title(f"{above} {text}", at)
    if at + 1 < len(page.texts) and not page.link_chars[at + 1] and max(text) >= FIRST_EASTERN:
        both = f"{text} {page.texts[at + 1]}"
        folded = known.fold(both) if len(both) <= MAX_TITLE else ""
        if folded > known.fold(text) and folded in map(known.fold, title_parts(page)):
            return Title(both, at + 1)
    return Title(text, at)


def article_block(page: Page, known: References) -> Title | None:
    """Return the confirmed block; where that is but the site's name at the end of the <title>, what stands before the date."""
    found = confirmed_block(page, known)
    if not found:
        return None
    folded = known.fold(found.text)
    if known.only_end_with(folded) and (dated := before_date(page)):
        # A heading further up is a list's: <title> has the site first, then the headline.
        is_above = (dated.block or 0) < (found.block or 0)
        return found if is_above or dated.text in found.text else dated
    if known.only_end_with(folded) and is_site_or_office(found.text) and not has_no_headline(page):
        return None  # the headline may stand on the page with more words than <title> has
    if found.text[0] == "©" or folded in known.sites or leads_home(found, page) or is_owner(page, found.text):
        return None
    if (
        folded == known.fold(page.title)
        and found.block is not None
        and (size := type_size(page, found.block))
    ):
        largest = set_largest(page)  # below a paper's name, in larger type
        is_below = largest and largest.block is not None and largest.block > found.block
        return largest if largest and is_below and type_size(page, largest.block or 0) > size else found
    return found


def leads_home(title: Title, page: Page) -> bool:
    """Tell whether a heading is a link to the front page, as a logo is."""
    at = title.block
    if at is None or page.link_chars[at] < len(page.texts[at]):
        return False
    return any(is_home(link.href) for link in page.links.beginning_in((at,)))
