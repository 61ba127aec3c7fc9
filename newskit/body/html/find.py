"""HTML page to body: a small model says how likely each block is the article's, a few rules choose."""

from __future__ import annotations

from math import log

from newskit.body import Body, probabilities, probability
from newskit.body.blocks import forest
from newskit.body.blocks.features import rows
from newskit.body.blocks.measures import Measures
from newskit.body.dated import are_timed, is_dated
from newskit.body.html import trust
from newskit.body.html.briefs import brief_below_time
from newskit.body.html.choose import choose
from newskit.body.html.threads import posts_of
from newskit.body.html.verse_and_captions import body_without_prose
from newskit.body.no_article.why import MAX_OFFER, is_ticker, why_no_body
from newskit.fields import Title
from newskit.page import Page

_CONFIDENCE_OF_BRIEF = 0.3
_CONFIDENCE_OF_THREAD = 0.6
_SURE = 0.9  # confidence from which nobody asks whether a page that says its time is an article

TRUST_FEATURES = (
    "unsure",  # share of the likely text whose chance is between .15 and .85
    "mean",  # mean chance of the chosen blocks, by weight
    "left",  # weight of likely text that was not chosen, against the chosen
    "log_weight",  # of the body
    "spread",  # share of the body that stands outside the container of most of it
    "titled",  # the title stands before the body
    "links",  # share of link characters in the body
)


def find_html_body(page: Page, title: Title) -> Body:
    """Find the article's blocks.

    `confidence` is the chance that the body's F1 against what a reader would mark is .9 or more, as it was on sites
    left out of the training. A page that is no article has no body, and says why: `no_body:list`, see
    `newskit.body.no_article.why`.
    """
    m = Measures(page, title.block)
    indices, found = rows(m)
    chances = probabilities(forest.margins(found))
    chosen = choose(m, indices, chances)
    posts, comments = posts_of(m, chosen)
    if posts:
        return Body(posts, [page.texts[index] for index in posts], _CONFIDENCE_OF_THREAD)
    if comments:
        chosen = [index for index in chosen if index not in comments]
    if reason := why_no_body(m, title, chosen):
        if reason == "empty":
            instead = body_without_prose(m)
        else:
            is_list = reason == "list" and (m.title_at < 0 or not is_ticker(m, chosen))
            instead = brief_below_time(m) if is_list else []
        if not instead:
            return Body(warnings=[f"no_body:{reason}"])
        return Body(instead, [page.texts[index] for index in instead], _CONFIDENCE_OF_BRIEF)
    confidence = probability(trust.margins([trust_row(m, indices, chances, chosen)])[0])
    body = Body(chosen, [page.texts[index] for index in chosen], confidence)
    body.is_no_offer = m.weight_of(chosen) <= MAX_OFFER
    if confidence < _SURE or not is_dated(page, m.title_at, chosen):
        from newskit.body.no_article.likeness import is_like_article  # few pages come so far

        if not is_like_article(m, indices, chances, chosen):
            body.unlike = "list" if are_timed(m.texts, chosen) else "unlike"
    return body


def trust_row(m: Measures, indices: list[int], chances: list[float], chosen: list[int]) -> tuple[float, ...]:
    """Return what tells how far a body can be trusted, one number a name in TRUST_FEATURES."""
    taken, weights, shares = set(chosen), m.weights, m.link_share
    likely = unsure = sure = left = weight = links = 0.0
    for index, chance in zip(indices, chances, strict=True):
        own = weights[index]
        likely += own * chance
        if 0.15 < chance < 0.85:
            unsure += own
        if index in taken:
            weight += own
            sure += own * chance
            links += own * shares[index]
        elif chance > 0.15:
            left += own
    weight = max(1.0, weight)
    before_body = 0 <= m.title_at < chosen[0] if chosen else False
    return (
        unsure / max(1.0, likely),
        sure / weight,
        left / weight,
        log(weight),
        1 - max(m.held_by_parent(chosen).values(), default=0) / weight,
        float(before_body),
        links / weight,
    )
