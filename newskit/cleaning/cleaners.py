"""Article to cleaner article: the ordered list of cleaners, and what was dropped put back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from newskit.cleaning.credit_lines import drop_credit_lines, is_credit_line
from newskit.cleaning.furniture import drop_furniture, drop_repeated_title, explain
from newskit.cleaning.line_model import drop_like_furniture, is_like_furniture
from newskit.cleaning.normal_body import is_normal, normal_body, normal_texts
from newskit.cleaning.normalise import normal_form
from newskit.cleaning.options import (
    CREDIT_LINE,
    CREDITS,
    DEFAULT,
    LEARNED,
    LIKE_FURNITURE,
    REPEATED_TITLE,
    CleanOptions,
)
from newskit.cleaning.people import take_credits, take_dateline, take_reporters
from newskit.cleaning.ruleset import rules_for
from newskit.record import Article, DroppedText

_MOJIBAKE_WARNING = "mojibake_repaired"

_VALUES = attrgetter(*(field.name for field in fields(Article)))


@dataclass(slots=True)
class Work:
    """An article while it is being cleaned: a copy with its own body, and what was dropped so far, in order."""

    article: Article
    dropped: list[DroppedText]


def normalise_texts(work: Work, options: CleanOptions) -> None:
    """Bring title and body to their normal form, mojibake repaired; warn where it was."""
    article = work.article
    if is_normal(article.title, article.body, options):
        return
    article.body, body_repaired = normal_body(article.body, options)
    (article.title,), title_repaired = normal_texts([article.title], options)
    if (body_repaired or title_repaired) and _MOJIBAKE_WARNING not in article.warnings:
        article.warnings = [*article.warnings, _MOJIBAKE_WARNING]


def _takes_credits(options: CleanOptions) -> bool:
    return options.keep.isdisjoint((CREDIT_LINE, CREDITS))


def drop_lines(work: Work, options: CleanOptions) -> None:
    """Drop furniture by the rules, the repeated title, credits, what was learned and what is worded so, until no more is found."""
    article, changed = work.article, True
    rules = rules_for(options.keep, options.captions)
    while changed:
        dropped = drop_furniture(article.body, rules)
        if has_cut := not all(text["whole"] for text in dropped):
            normalise_texts(
                work, options
            )  # what is left may only now be surely mojibake, or be of one script
        work.dropped += dropped
        by_rules = len(work.dropped)
        if REPEATED_TITLE not in options.keep:
            work.dropped += drop_repeated_title(article.body, article.title, rules)
        if _takes_credits(options):
            work.dropped += drop_credit_lines(article.body, article)
        if options.learned and LEARNED not in options.keep:
            work.dropped += options.learned.drop_from(article)
        if LIKE_FURNITURE not in options.keep:
            work.dropped += drop_like_furniture(article.body)
        changed = has_cut or len(work.dropped) > by_rules


def take_people(work: Work, options: CleanOptions) -> None:
    """Fill people, source and dateline, where parse had none, from dropped credit lines and the opening.

    Lines that name those who were found here go then as well.
    """
    article, known = work.article, None
    while known != (known := (article.authors, article.editors, article.source)):
        take_credits(article, work.dropped)
        take_dateline(article)
        take_reporters(article)
        if known != (article.authors, article.editors, article.source):
            drop_lines(work, options)


def count_drops(work: Work, options: CleanOptions) -> None:
    """Count what was dropped by rule, and keep the texts where that is asked for."""
    if not work.dropped:
        return
    article = work.article
    counts = dict(article.dropped)
    for text in work.dropped:
        counts[text["rule"]] = counts.get(text["rule"], 0) + 1
    article.dropped = counts
    if options.keep_dropped:
        article.dropped_text = [*article.dropped_text, *work.dropped]


# What happens, in this order.
CLEANERS: tuple[Callable[[Work, CleanOptions], None], ...] = (
    normalise_texts,
    drop_lines,
    take_people,
    count_drops,
)


def clean(article: Article, options: CleanOptions | None = None) -> Article:
    """Return a cleaned copy of an article.

    Title and body come in normal form (see `newskit.cleaning.normalise`); furniture is gone from the body and
    counted in `dropped` by rule, with its places in `dropped_text` where options ask for that; authors, editors,
    source and dateline are filled, where empty, from credit lines and the opening. Nothing is added to the text
    that was not there. Cleaning twice is cleaning once. Example: `clean(parse(page)).dropped` → `{"end_mark": 1}`.
    """
    options = options or DEFAULT
    work = Work(_copy(article), [])
    for cleaner in CLEANERS:
        cleaner(work, options)
    return work.article


def _copy(article: Article) -> Article:
    """Copy an article and its lists, body a list in any case."""
    values: list[Any] = [
        value.copy() if isinstance(value, (list, dict)) else value for value in _VALUES(article)
    ]
    copy = Article(*values)
    copy.body = list(article.body)
    return copy


def clean_text(line: str, options: CleanOptions | None = None) -> list[str]:
    """Clean a line of plain text: the line in normal form, or nothing where it was furniture.

    A line by itself is both head and tail of its text.

    >>> clean_text("大桥\u3000恢复通车。"), clean_text("责任编辑：王小石")
    (['大桥 恢复通车。'], [])
    """
    options = options or DEFAULT
    body = normalised_body([line], options)
    while drop_furniture(body, rules_for(options.keep, options.captions)):
        body = normalised_body(body, options)
    return [] if body and _last_rule(body[0], options) else body


def _last_rule(text: str, options: CleanOptions) -> str | None:
    """Return the name of what takes a line that no rule takes: it holds credits only, or is worded like furniture."""
    if _takes_credits(options) and is_credit_line(text):
        return CREDIT_LINE
    return LIKE_FURNITURE if LIKE_FURNITURE not in options.keep and is_like_furniture(text) else None


def normalised_body(body: Iterable[str], options: CleanOptions | None = None) -> list[str]:
    """Return a body as `clean` sees it before it drops anything: repaired, in normal form, without empty paragraphs."""
    return normal_body(list(body), options or DEFAULT)[0]


def restore(article: Article) -> list[str]:
    """Put the dropped texts of a cleaned article back: the normal form of the body as it was before."""
    # The body in two stacks, with the place where something is put back between their tops: most drops stood near the one
    # before, and an insertion into one list would move all that is behind.
    above: list[str] = []
    behind = article.body[::-1]
    for dropped in reversed(article.dropped_text):
        at, start = dropped["paragraph"], dropped["start"]
        while len(above) > at:
            behind.append(above.pop())
        while len(above) < at:
            above.append(behind.pop())
        if dropped["whole"]:
            behind.append(dropped["text"])
        else:
            behind[-1] = behind[-1][:start] + dropped["text"] + behind[-1][start:]
    return [*above, *reversed(behind)]


def furniture_rule(line: str, options: CleanOptions | None = None) -> str | None:
    """Return the name of the rule that takes a line as a whole, None where no rule does without the line's article.

    >>> furniture_rule("责任编辑：王小石")
    'editor_credit'
    """
    options = options or DEFAULT
    text = normal_form(line, options)
    return explain(text, rules_for(options.keep, options.captions)) or _last_rule(text, options)
