"""Run-on lines to single headlines: the article's runs, and one run at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from newskit.headlines.model.decode import groups_of
from newskit.headlines.model.features import CUT, FREE
from newskit.headlines.split.entries import take_entries
from newskit.headlines.split.known import mark_known
from newskit.headlines.split.menu import menu_kind, trail_of
from newskit.headlines.split.parts import LONE_CHARS, SHORT_JAPANESE, Block, Part, blocks_of
from newskit.headlines.split.separators import LABEL_CHARS
from newskit.record import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newskit.headlines.split.lexicon import Lexicon

# Characters of a line that are held at once: some 3,500 headlines. The last of them are judged with what follows.
SECTION, SECTION_OVERLAP = 1 << 16, 1_500
# Kana but for の and the dot in names, which Chinese lines have, too.
_JAPANESE = re.compile(r"[\u3041-\u306d\u306f-\u3096\u30a1-\u30fa]")
_UNSPLIT = "headlines_unsplit"  # warning: `headlines_unsplit:N` stretches were left whole


@dataclass(frozen=True, slots=True)
class Span:
    """One headline, or what stands between headlines, of a run: run[start:end].

    `kind` is "headline", "menu", "service" or "source"; `confidence` the chance that both ends are right, 0 to 1;
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

    Headlines that already stand there stay as they are. Entries of menus, service links and media beside times are
    counted in `dropped` and left out. With `min_confidence`, what is less sure stays unsplit and the warning
    `headlines_unsplit:N` says so. With `spans`, `headline_spans` tells where each headline, menu entries
    included, stood in its run.
    """
    if not article.headline_runs:
        return article
    unsplit = 0
    headlines, dropped, places = list(article.headlines), dict(article.dropped), list(article.headline_spans)
    for number, run in enumerate(article.headline_runs):
        for span in iter_run(run, title=article.title, lexicon=lexicon, min_confidence=min_confidence):
            if span.kind == "headline":
                headlines.append(" ".join(run[span.start : span.end].split()))
            else:
                rule = f"{span.kind}_entry"
                dropped[rule] = dropped.get(rule, 0) + 1
            unsplit += span.unsplit
            if spans:
                places.append(_place(number, span))
    warnings = article.warnings + ([f"{_UNSPLIT}:{unsplit}"] if unsplit else [])
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
    return list(iter_run(run, title=title, lexicon=lexicon, min_confidence=min_confidence))


def split_line(line: str, *, lexicon: Lexicon | None = None, min_confidence: float = 0.0) -> list[str]:
    """Cut a line of plain text into headlines. One that is as short as a headline, and no menu, stays whole.

    Lists come with one headline a line, and runs are long: short headlines alone on a line are seldom seen.

    >>> split_line("洪峰将临 黑龙江省呼玛县启动防汛应急响应")
    ['洪峰将临 黑龙江省呼玛县启动防汛应急响应']
    """
    if len(line) <= SHORT_JAPANESE and lexicon is None:
        blocks = blocks_of(line)
        parts = [part for block in blocks for part in block.parts]
        if len(parts) > 1 and _is_one(line, parts, has_one_block=len(blocks) == 1):
            return [line[parts[0][0] : parts[-1][1]]]
    spans = iter_run(line, lexicon=lexicon, min_confidence=min_confidence)
    return [line[span.start : span.end] for span in spans]


def _is_one(line: str, parts: list[Part], *, has_one_block: bool) -> bool:
    """Say whether the parts of a line of text are one headline: a short one that is no menu, or a Japanese one."""
    if has_one_block and len(line) <= LONE_CHARS:
        texts = [line[start:end] for start, end in parts]
        if len(texts) == 2 or (max(map(len, texts)) > LABEL_CHARS and not any(map(menu_kind, texts))):
            return True
    gaps = {line[before[1] : after[0]] for before, after in pairwise(parts)}
    return gaps <= {" ", "\u3000"} and _JAPANESE.search(line) is not None


def iter_run(
    run: str, *, title: str = "", lexicon: Lexicon | None = None, min_confidence: float = 0.0
) -> Iterator[Span]:
    """Yield what `split_run` returns, span by span, in memory that does not grow with the run.

    A line longer than SECTION is cut in sections of it, each with its own separators and habits; what stands at
    a section's end is judged again with what follows.
    """
    spans = _spans_of(run, title, lexicon)
    return _leave_doubtful(spans, min_confidence) if min_confidence > 0 else spans


def _spans_of(run: str, title: str, lexicon: Lexicon | None) -> Iterator[Span]:
    trail, begin = trail_of(run)
    yield from (Span(*entry, 1.0, "menu") for entry in trail)
    start, size = begin, SECTION
    while start < len(run):
        end = start + size
        is_last = end >= len(run)
        text = run[start:end] if start or not is_last else run
        spans = _spans_of_section(text, title, lexicon, is_first=start == begin, is_last=is_last)
        kept = spans if is_last else [span for span in spans if span.end <= size - SECTION_OVERLAP]
        if not kept and not is_last:  # one headline without an end: look further
            size *= 2
            continue
        for span in kept:
            yield replace(span, start=start + span.start, end=start + span.end) if start else span
        if is_last:
            return
        start, size = start + kept[-1].end, SECTION


def _spans_of_section(
    text: str, title: str, lexicon: Lexicon | None, *, is_first: bool, is_last: bool
) -> list[Span]:
    blocks = blocks_of(text)
    entries = take_entries(text, blocks, is_first=is_first, is_last=is_last)
    mark_known(text, blocks, title, lexicon)
    spans = _judged(text, blocks)
    if entries:
        spans += [Span(*part, 1.0, kind) for part, kind in entries]
        spans.sort(key=lambda span: span.start)
    return spans


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


def _leave_doubtful(spans: Iterable[Span], least: float) -> Iterator[Span]:
    """Join each stretch of doubtful spans; a lone one joins its less sure neighbour, since one of its ends must be wrong.

    Menus are sure: nothing joins them.
    """
    before: Span | None = None  # sure, and not yet given out: the next stretch may take it
    stretch: list[Span] = []
    for span in spans:
        if span.kind == "headline" and span.confidence < least:
            stretch.append(span)
            continue
        if len(stretch) == 1 and _joins_next(before, span):
            yield from _given(before)
            before = _joined([*stretch, span])
        else:
            yield from _settled(before, stretch)
            before = span
        stretch = []
    yield from _settled(before, stretch)


def _given(before: Span | None) -> Iterator[Span]:
    if before:
        yield before


def _settled(before: Span | None, stretch: list[Span]) -> Iterator[Span]:
    """Yield what stood before a stretch, and the stretch as one; a lone doubtful span joins what stood before."""
    if len(stretch) == 1 and before and _may_join(before):
        yield _joined([before, *stretch])
        return
    yield from _given(before)
    if stretch:
        yield _joined(stretch)


def _may_join(span: Span) -> bool:
    return span.kind == "headline" and not span.unsplit


def _joins_next(before: Span | None, after: Span) -> bool:
    """Say whether a lone doubtful span joins the span after it rather than the one before."""
    if not _may_join(after):
        return False
    return not (before and _may_join(before) and before.confidence < after.confidence)


def _joined(stretch: list[Span]) -> Span:
    lowest = min(span.confidence for span in stretch)
    return Span(stretch[0].start, stretch[-1].end, lowest, "headline", len(stretch) > 1)
