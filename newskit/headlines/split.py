"""Run-on lines to single headlines: the article's runs, and one run at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from newskit.headlines.split_decode import groups_of
from newskit.headlines.split_known import mark_known
from newskit.headlines.split_menu import menus_at_ends
from newskit.headlines.split_parts import CUT, FREE, Block, Part, blocks_of
from newskit.record import Article

if TYPE_CHECKING:
    from newskit.headlines.lexicon import Lexicon

UNSPLIT = "headlines_unsplit"  # warning: `headlines_unsplit:N` stretches were left whole


@dataclass(frozen=True, slots=True)
class Span:
    """One headline, or one entry of a menu, of a run: run[start:end].

    `kind` is "headline", "menu" or "service"; `confidence` the chance that both ends are right, 0 to 1;
    `unsplit` says that the span was doubtful and was left whole, so that it may hold several headlines.
    """

    start: int
    end: int
    confidence: float
    kind: str = "headline"
    unsplit: bool = False


def split_headlines(
    article: Article,
    *,
    lexicon: Lexicon | None = None,
    min_confidence: float = 0.0,
    spans: bool = False,
) -> Article:
    """Cut the article's headline runs into headlines, append them in page order, and empty the runs.

    Headlines that already stand there stay as they are. Entries of menus and service links are counted in
    `dropped` and left out. With `min_confidence`, what is less sure stays unsplit and the warning
    `headlines_unsplit:N` says so. With `spans`, `headline_spans` tells where each headline, menu entries
    included, stood in its run.
    """
    if not article.headline_runs:
        return article
    unsplit = 0
    headlines, dropped, places = list(article.headlines), dict(article.dropped), list(article.headline_spans)
    for number, run in enumerate(article.headline_runs):
        for span in split_run(run, title=article.title, lexicon=lexicon, min_confidence=min_confidence):
            if span.kind == "headline":
                headlines.append(" ".join(run[span.start : span.end].split()))
            else:
                rule = f"{span.kind}_entry"
                dropped[rule] = dropped.get(rule, 0) + 1
            unsplit += span.unsplit
            if spans:
                places.append(_place(number, span))
    warnings = article.warnings + ([f"{UNSPLIT}:{unsplit}"] if unsplit else [])
    return replace(
        article,
        headlines=headlines,
        headline_runs=[],
        dropped=dropped,
        headline_spans=places,
        warnings=warnings,
    )


def _place(run: int, span: Span) -> dict[str, Any]:
    return {
        "run": run,
        "start": span.start,
        "end": span.end,
        "confidence": round(span.confidence, 3),
        "kind": span.kind,
    }


def split_run(
    run: str, *, title: str = "", lexicon: Lexicon | None = None, min_confidence: float = 0.0
) -> list[Span]:
    r"""Cut one run-on line into spans, in order. What lies between them is white space and separators only.

    `title` is the page's own, which is known to be one headline. A run in which nothing is to be judged comes
    back cut at its separators. Linear in the length of the run.

    >>> [(s.start, s.end) for s in split_run("甲市开通三条地铁\n乙县启动防汛应急响应 转移群众")]
    [(0, 8), (9, 24)]
    """
    blocks = blocks_of(run)
    head, tail = _take_menus(run, blocks)
    mark_known(run, blocks, title, lexicon)
    spans = _judged(run, blocks)
    if min_confidence > 0:
        spans = _leave_doubtful(spans, min_confidence)
    return [*head, *spans, *tail]


def _judged(run: str, blocks: list[Block]) -> list[Span]:
    """Return the headlines of all blocks: those that stay whole, and those that the model cuts, as one list."""
    if all(block.joined or len(block.parts) == 1 for block in blocks):
        return [Span(block.parts[0][0], block.parts[-1][1], 1.0) for block in blocks]
    parts: list[Part] = []
    known: list[int] = []
    for block in blocks:
        if parts:
            known.append(CUT)
        parts += [(block.parts[0][0], block.parts[-1][1])] if block.joined else block.parts
        known += [] if block.joined else block.known or [FREE] * (len(block.parts) - 1)
    groups = groups_of([run[start:end] for start, end in parts], known)
    return [Span(parts[first][0], parts[last - 1][1], sure) for first, last, sure in groups]


def _take_menus(run: str, blocks: list[Block]) -> tuple[list[Span], list[Span]]:
    """Take the parts of menus at the run's ends out of its blocks, and return them as spans."""
    parts = [part for block in blocks for part in block.parts]
    heads, tails = menus_at_ends([run[start:end] for start, end in parts])
    if not heads and not tails:
        return [], []
    first, last = len(heads), len(parts) - len(tails)
    at = 0
    for block in blocks:
        size = len(block.parts)
        block.parts = block.parts[max(0, first - at) : max(0, last - at)]
        at += size
    blocks[:] = [block for block in blocks if block.parts]
    head = [Span(*part, 1.0, kind) for part, kind in zip(parts, heads, strict=False)]
    tail = [Span(*part, 1.0, kind) for part, kind in zip(parts[last:], tails, strict=True)]
    return head, tail


def _leave_doubtful(spans: list[Span], least: float) -> list[Span]:
    """Join each stretch of doubtful spans; a lone one joins its less sure neighbour, since an end of it is wrong."""
    kept: list[Span] = []
    at = 0
    while at < len(spans):
        if spans[at].confidence >= least:
            kept.append(spans[at])
            at += 1
            continue
        end = at
        while end < len(spans) and spans[end].confidence < least:
            end += 1
        stretch = spans[at:end]
        if len(stretch) == 1:
            before = kept[-1].confidence if kept and not kept[-1].unsplit else 2.0
            after = spans[end].confidence if end < len(spans) else 2.0
            if before < after:
                stretch.insert(0, kept.pop())
            elif after < 2.0:
                stretch.append(spans[end])
                end += 1
        whole = len(stretch) > 1
        lowest = min(span.confidence for span in stretch)
        kept.append(Span(stretch[0].start, stretch[-1].end, lowest, "headline", whole))
        at = end
    return kept
