"""Whether what was chosen on a page is an article's text: a model judges how it is set, what stands around it, and its title.

A front page, a table of prices, a list of people or of goods has text, too, and the block model chooses what is most like an
article's. What tells them apart is the page as a whole: an article is one stretch under one heading that it speaks of, with
its time above; the others are many things alike, each with a link, a picture or a time of its own.
"""

from __future__ import annotations

import re
from collections import Counter

from newskit.body import probability
from newskit.body.blocks.features import SAID_ENDS
from newskit.body.blocks.measures import MAX_PROSE_LINK_SHARE, Measures, take
from newskit.body.dated import is_called_article, is_dated
from newskit.body.no_article import forest
from newskit.body.no_article.notices import share_to_reader
from newskit.fields.times.written import find_moment
from newskit.page import HEADINGS
from newskit.rules.days import says_day
from newskit.rules.languages import FULL_STOPS

ARTICLE_FEATURES = (
    "weight",
    "blocks",
    "heaviest",  # weight of the heaviest block
    "sentences",  # blocks that end as sentences do
    "said",  # their share of the weight
    "best", "mean",  # chances that the block model gives, the mean by weight
    "of_text",  # share of the page's text outside links
    "of_prose",  # share of the page's prose
    "in_one",  # share of the weight in the container that holds most
    "containers",  # for a block
    "title_weight", "title_heading",
    "after_title",  # blocks from the title to the first
    "titled", "first_titled",  # how many of the title's words the prose has, the first of it
    "titled_share",  # share of the sentences that have one
    "timed",  # lines above that give a time, the first block too
    "called",  # the page calls itself an article
    "dated",  # types or a time, for machines or beside the text, make an article of it
    "says_when",  # share of the first blocks that say on what day
    "to_reader",  # share of their sentences that speak to who reads them
    "headlines",  # links as long as one
    "headline_headings",  # of these are headings
    "pictures",  # among the blocks, for a block
    "stretches",  # without other blocks between, for a block
    "alone",  # share of those that are one block
    "alike_above",  # share of those above which the same kind of block stands
    "first_stretch",  # share of the weight in the first of these
    "linked_above",  # the title is right above, with no link between
)  # fmt: skip
_MIN_SENTENCE = 30  # weight
_NEAR_TITLE, _ABOVE = 12, 4  # blocks
_MAX_TIME_LINE = 160  # weight

# The chance below which a page is no article.
MIN_LIKENESS = 0.18
_MIN_RUNNING = 3  # sentences
_OPENING = 12  # blocks: an article says in its first ones when and to whom, and all of a long one cost as much as all else
_MIN_UNDATED = 900  # weight of what is an article's without a time
_SENTENCE_END = re.compile(rf"[。！？{FULL_STOPS}]|[.!?](?:\s|$)")

Row = tuple[float, ...]


def is_like_article(m: Measures, indices: list[int], chances: list[float], chosen: list[int]) -> bool:
    """Tell whether what was chosen is like an article's text."""
    if _is_running(m, chosen):
        return True
    [margin] = forest.margins([article_row(m, indices, chances, chosen)])
    return probability(margin) >= MIN_LIKENESS


def article_row(m: Measures, indices: list[int], chances: list[float], chosen: list[int]) -> Row:
    """Return what tells an article from another page, one number a name in ARTICLE_FEATURES. `chosen` is not empty."""
    texts, weights, shares, places, tags = m.texts, m.weights, m.link_share, m.places, m.tags
    count, weight, title_at = len(chosen), max(1, m.weight_of(chosen)), m.title_at
    opening = [texts[index] for index in chosen[:_OPENING]]
    first, last = chosen[0], chosen[-1]
    said = [index for index in chosen if weights[index] >= _MIN_SENTENCE and texts[index][-1] in SAID_ENDS]
    chance_of = dict(zip(indices, chances, strict=True))
    own = [chance_of.get(index, 0.0) for index in chosen]
    held = m.held_by_parent(chosen).values()
    titled = m.titled_before
    words = [titled[index + 1] - titled[index] for index in chosen]
    is_below = 0 <= title_at < first
    start = title_at + 1 if is_below and first - title_at <= _NEAR_TITLE else max(0, first - _ABOVE)
    starts = [at for at, before in zip(chosen, [-2, *chosen], strict=False) if at != before + 1]
    ends = [at for at, after in zip(chosen, [*chosen[1:], -2], strict=True) if at != after - 1]
    above = Counter(m.signatures([at - 1 for at in starts if at])).most_common(1) if len(starts) > 1 else []
    return (
        weight,
        count,
        max(weights[index] for index in chosen),
        len(said),
        m.weight_of(said) / weight,
        max(own),
        sum(chance * weights[index] for chance, index in zip(own, chosen, strict=True)) / weight,
        weight / max(1, m.weight_before[-1] - m.link_before[-1]),
        min(2.0, weight / m.prose_total),
        max(held) / weight,
        len(held) / count,
        weights[title_at] if title_at >= 0 else -1,
        HEADINGS.get(tags[places[title_at]], 0) if title_at >= 0 else -1,
        first - title_at if title_at >= 0 else -99,
        sum(words),
        words[chosen.index(said[0])] if said else 0,
        sum(map(bool, words)) / max(1, len(said)),
        sum(
            weights[at] <= _MAX_TIME_LINE
            and shares[at] < MAX_PROSE_LINK_SHARE
            and find_moment(texts[at]) is not None
            for at in range(start, first + 1)
        ),
        is_called_article(m.page),
        is_dated(m.page, title_at, chosen),
        sum(map(says_day, opening)) / len(opening),
        share_to_reader(opening),
        len(m.headlines),
        sum(tags[places[at]] in HEADINGS for at in m.headlines if at != title_at),
        sum(first <= image.block <= last + 1 for image in m.page.images) / count,
        len(starts) / count,
        sum(at == end for at, end in zip(starts, ends, strict=True)) / len(starts),
        above[0][1] / len(starts) if above else 0.0,
        m.weight_of(index for index in chosen if index <= ends[0]) / weight,
        is_below and not any(shares[at] > MAX_PROSE_LINK_SHARE for at in range(title_at + 1, first)),
    )


def _is_running(m: Measures, chosen: list[int]) -> bool:
    """Tell whether what was chosen is surely an article: sentences in a row, in one element, right below the title, and a time or much text."""
    first, last = chosen[0], chosen[-1]
    if last - first + 1 != len(chosen) or not 0 <= m.title_at < first or first - m.title_at > _ABOVE:
        return False
    if any(m.texts[index][-1] not in SAID_ENDS for index in chosen):
        return False
    if len({m.around[m.places[index]] for index in chosen}) > 1:
        return False
    said = " ".join(take(m.texts, chosen))
    return len(_SENTENCE_END.findall(said)) >= _MIN_RUNNING and (
        m.weight_of(chosen) >= _MIN_UNDATED or is_dated(m.page, m.title_at, chosen) or says_day(said)
    )
