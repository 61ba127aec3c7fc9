"""Whether what was chosen on a page is an article's text: a model judges how it is set, what stands around it, and its title.

A front page, a table of prices, a list of people or of goods has text, too, and the block model chooses what is most like an
article's. What tells them apart is the page as a whole: an article is one stretch under one heading that it speaks of, with
its time above; the others are many things alike, each with a link, a picture or a time of its own, or describe a thing: they
say its name over again, and neither when nor who said so.
"""

from __future__ import annotations

import re
from collections import Counter

from newskit.body import probability
from newskit.body.blocks.features import SAID_ENDS
from newskit.body.blocks.measures import MAX_PROSE_LINK_SHARE, Measures, take
from newskit.body.dated import is_called_article, is_called_only, is_dated, is_dated_above, is_month_and_day
from newskit.body.no_article import forest
from newskit.body.no_article.notices import share_to_reader
from newskit.fields.bylines.head_lines import is_head_line
from newskit.fields.people.names import is_person
from newskit.fields.times.written import find_moment
from newskit.page import HEADINGS, Page
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
    "timed",  # lines that give a time, from right above the title to the first block
    "called",  # the page calls itself an article: 1, .5 by og:type alone; or by it something else: -1
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
    "named",  # the first block says the whole title over again, 1 in it, .5 in the next ones
    "in_menu",  # other texts of the page that are the title: of a menu, a trail, a list of others
    "quoted",  # share of the first blocks that quote
    "reported",  # share of the first blocks in which somebody says something
    "years",  # share of the first blocks that give a year
    "labels",  # share of the first blocks that begin with a label
    "short_headings",  # unlinked, up to the last block, for a block
    "facts",  # short unlinked texts that are not chosen, up to the last block, for a block
    "signed",  # a line above says who wrote
)  # fmt: skip
_DATED = ARTICLE_FEATURES.index("dated")
_MIN_SENTENCE = 30  # weight
_NEAR_TITLE, _ABOVE, _OVER_TITLE = 12, 4, 2  # blocks
_MAX_TIME_LINE = 160  # weight

# The chance below which a page is no article: more is asked of one that gives no time, as hardly a report does.
MIN_LIKENESS, MIN_LIKENESS_DATED = 0.18, 0.12
_MIN_RUNNING = 3  # sentences
_OPENING = 12  # blocks: an article says in its first ones when and to whom, and all of a long one cost as much as all else
_MIN_UNDATED = 900  # weight of what is an article's without a time
_TITLE_PARTS = re.compile(r"[_|｜–—-]|: ")
_MAX_SHORT, _MAX_FACT = 24, 60  # weight of a heading as parts of a description have, of a fact
_QUOTE = re.compile(r"[“”«»„「『]|(?<!\w)\"")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_LABEL = re.compile(
    r"[【\[［][^】\]］]{1,12}[】\]］]|\W{0,3}\w[^:：。.，,]{0,20}[:：]|第[一二三四五六七八九十\d]{1,4}[条章节]|[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]"
)
REPORTED = re.compile(
    r"\b(?:said|says|told|announced|according to|spokes\w{3,6}|sagte|sagt|erklärte|teilte|zufolge|berichtet|laut|déclar[ée]|annoncé|indiqué|expliqué|précisé|raconte|selon|"
    r"dijo|dicho|según|explicó|anunció|señaló|aseguró|afirmó|cuenta|detto|secondo|spiega|dichiarato|disse|segundo|afirmou|explicou|zei|zegt|volgens|meldt|powiedział\w?|według|poinformował\w?|"
    r"dedi|söyledi|göre|açıkladı|belirtti|säger|enligt|siger|sier|ifølge|сказал\w?|сообщил\w?|по словам|рассказал\w?|заявил\w?|отметил\w?|пояснил\w?|сказав|повідоми\w{1,3}|за словами)\b|"
    r"と(?:話|述べ|語)|によると|によれば|発表した|말했|밝혔|전했|따르면|설명했|[说說称稱][，：:“「]|[”」].{0,12}[说說]|表示|告[诉訴]|透露|坦言|介[绍紹][，说道]|[获獲]悉|[记記]者|宣布|通[报報]|指出"
)
_SENTENCE_END = re.compile(rf"[。！？{FULL_STOPS}]|[.!?](?:\s|$)")

Row = tuple[float, ...]


def is_like_article(m: Measures, indices: list[int], chances: list[float], chosen: list[int]) -> bool:
    """Tell whether what was chosen is like an article's text."""
    if _is_running(m, chosen):
        return True
    row = article_row(m, indices, chances, chosen)
    [margin] = forest.margins([row])
    return probability(margin) >= (MIN_LIKENESS_DATED if row[_DATED] else MIN_LIKENESS)


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
        len(_title_of(m).encode("utf-8", "replace")),
        HEADINGS.get(tags[places[title_at]], 0) if title_at >= 0 else -1,
        first - title_at if title_at >= 0 else -99,
        sum(words),
        words[chosen.index(said[0])] if said else 0,
        sum(map(bool, words)) / max(1, len(said)),
        sum(
            weights[at] <= _MAX_TIME_LINE
            and shares[at] < MAX_PROSE_LINK_SHARE
            and (find_moment(texts[at]) is not None or is_month_and_day(texts[at]))
            for at in range(max(0, start - 1 - _OVER_TITLE) if is_below else start, first + 1)
        ),
        _called(m.page),
        is_dated_above(m.page, title_at, first)
        if is_called_only(m.page)
        else is_dated(m.page, title_at, chosen),
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
        *_description_row(m, chosen, opening, start),
    )


def _title_of(m: Measures) -> str:
    """Return the title, or what <title> has before the site's name where it stands nowhere on the page."""
    return m.texts[m.title_at] if m.title_at >= 0 else _TITLE_PARTS.split(m.page.title, maxsplit=1)[0].strip()


def _called(page: Page) -> float:
    """Tell what the page calls itself; og:type alone is no more than half a word, as careless systems say so of all."""
    if is_called_article(page):
        return 0.5 if is_called_only(page) else 1.0
    return -1.0 if page.meta.get("og:type") else 0.0


def _description_row(m: Measures, chosen: list[int], opening: list[str], start: int) -> Row:
    """Return what tells the description of a thing from a report: see the last names in ARTICLE_FEATURES."""
    texts, weights, shares = m.texts, m.weights, m.link_share
    title = _title_of(m).lower()
    count, said = len(chosen), len(opening)
    taken = set(chosen)
    short = [
        at
        for at in range(start, chosen[-1])
        if shares[at] < MAX_PROSE_LINK_SHARE and weights[at] <= _MAX_FACT
    ]
    beside = [at for at in short if at not in taken]
    names = [at for at in short if m.tags[m.places[at]] in HEADINGS and weights[at] <= _MAX_SHORT]
    named = [title in text.lower() for text in opening] if title else [False]
    return (
        1.0 if named[0] else any(named) / 2,
        sum(text.lower() == title for text in texts if len(text) == len(title)) if title else 0,
        sum(_QUOTE.search(text) is not None for text in opening) / said,
        sum(REPORTED.search(text.lower()) is not None for text in opening) / said,
        sum(_YEAR.search(text) is not None for text in opening) / said,
        sum(_LABEL.match(text) is not None for text in opening) / said,
        len(names) / count,
        len(beside) / count,
        any(is_head_line(texts[at]) or is_person(texts[at]) for at in beside[:_ABOVE] if at < chosen[0]),
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
