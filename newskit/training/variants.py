"""Training only: pages as the corpora hardly hold them, made of theirs: a short body on a full page, and none at all.

Real sites have briefs among fifty teasers, and pages whose article is gone; the corpora have long articles. What is
taken out of a page leaves no trace: the elements that held nothing else go too.
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Collection, Iterator, Sequence

from newskit.body.blocks.measures import MIN_PROSE_WEIGHT
from newskit.page import Blocks, Elements, Image, Links, Page
from newskit.training.labels import joined
from newskit.training.samples import Sample, measured

SHORT, BODYLESS = "short", "bodyless"
_PARAGRAPHS = (1, 1, 2, 3)  # that a short body keeps, each with the same chance
_SEED = 2


def add_variants(samples: Sequence[Sample]) -> None:
    """Add to each sample its page with a short body, where its own is longer, and its page without any."""
    for sample in samples:
        # Each by itself: a page that rules read otherwise leaves the draws of others alone.
        sample.variants.extend(_variants(sample, random.Random(f"{_SEED} {sample.name}")))


def _variants(sample: Sample, chance: random.Random) -> Iterator[Sample]:
    body, weights = sample.body, sample.measures.weights
    kept: list[int] = []
    wanted = chance.choice(_PARAGRAPHS)
    for index in body:
        kept.append(index)
        wanted -= weights[index] >= MIN_PROSE_WEIGHT
        if not wanted:
            break
    # What stood between the parts of the body goes with them, half of the time.
    between = set(range(body[0], body[-1])).difference(body) if body and chance.random() < 0.5 else set()
    if len(kept) < len(body):
        behind = {index for index in between if index > kept[-1]}
        yield _left(sample, SHORT, kept, {*body, *behind}.difference(kept))
    yield _left(sample, BODYLESS, [], {*body, *between})


def _left(sample: Sample, variant: str, body: list[int], dropped: set[int]) -> Sample:
    places = {index: at for at, index in enumerate(i for i in range(len(sample.parts)) if i not in dropped)}
    made = measured(
        sample.name,
        (sample.group, sample.site),
        without(sample.measures.page, dropped),
        [places[index] for index in body],
        joined(sample.parts, body),
    )
    made.variant = variant
    return made


def without(page: Page, dropped: Collection[int]) -> Page:
    """Return a page as it would be read without some of its blocks, and the elements and links that held only them."""
    source = page.blocks
    count = len(source)
    moved = [0]
    for index in range(count):
        moved.append(moved[-1] + (index not in dropped))
    elements, places = _elements(page, moved)
    blocks = Blocks(elements)
    for index in range(count):
        if index not in dropped:
            blocks.texts.append(source.texts[index])
            blocks.places.append(places[source.places[index]])
            blocks.link_chars.append(source.link_chars[index])
            blocks.pieces.append(source.pieces[index])
            blocks.inlines.append(source.inlines[index])
    links = Links()
    for text, node, block, end in page.links.rows:
        if not any(index in dropped for index in range(block, max(end, block + 1))):
            links.rows.append((text, node, moved[block], max(moved[min(end, count)], moved[block] + 1)))
    return dataclasses.replace(
        page,
        blocks=blocks,
        elements=elements,
        links=links,
        images=[Image(image.node, moved[image.block], places[image.place]) for image in page.images],
        embeds=[(tag, moved[block]) for tag, block in page.embeds],
        times=[(time, moved[min(block, count)]) for time, block in page.times],
    )


def _elements(page: Page, moved: list[int]) -> tuple[Elements, dict[int, int]]:
    """Return the elements that still hold a block or a picture, and where each was put."""
    old = page.elements
    pictured: set[int] = set()
    for image in page.images:
        at = image.place
        while at >= 0 and at not in pictured:
            pictured.add(at)
            at = old.parents[at]
    found = Elements()
    places: dict[int, int] = {}
    for at in range(len(old)):
        start, end = moved[old.starts[at]], moved[old.ends[at]]
        if at == 0 or start < end or at in pictured:
            places[at] = len(found.tags)
            found.tags.append(old.tags[at])
            found.nodes.append(old.nodes[at])
            found.parents.append(places[old.parents[at]] if at else -1)
            found.starts.append(start)
            found.ends.append(end)
    return found, places
