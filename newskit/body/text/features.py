"""What the line model looks at: one row of numbers for each line in doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat
from operator import sub, truediv

from newskit.body.text.context import HOLES, Run, merged, prose_runs, sums
from newskit.body.text.guess import Guess, guess_anchors
from newskit.body.text.lines import Lines
from newskit.body.text.narrow import shared_words
from newskit.page.words import (
    COMMENT,
    CREDIT,
    FURNITURE,
    LIGHT,
    RELATED,
    LineWords,
)
from newskit.rules.lazy import lazy

HEADING = 40  # weight below which a line with a word of other articles or comments heads a section of them
FAR = 99  # stands for: there is none
_PAD = 32  # more than the longest reach of a window

_CAPITAL = lazy("[A-ZÀ-ÞА-Я]")

FRACTIONS = frozenset({"bytes_a_character"})  # features that are no ints
FEATURES = (
    "weight bytes_a_character marks commas end sentence_weight capitals spaces times heads credit furniture "
    "run0 run0_lines run0_share run3 run3_lines run3_share run3_largest run8 run8_lines run8_share "
    "from_segment weight_3 weight_2 weight_1 weight_after1 weight_after2 prose_1 end_1 end_after1 "
    "prose_before3 prose_before6 prose_before30 prose_after12 prose_after30 share_before density page_prose page_lines "
    "from_title from_credit service_since prose_since from_heading prose_since_heading "
    "dated_before8 dated_after8 dated_since repeated_before8 repeated_after8 comments_since"
).split()


@dataclass(slots=True)
class _Surveyed:
    """A page's lines, with what the rows of more than one line are made of.

    Running sums may be asked beyond both ends: `s[i + _PAD]` is the sum before line i. They and `kinds` know only
    of light lines in doubt.
    """

    lines: Lines
    guess: Guess
    story: int
    kinds: list[int]
    prose: list[int]
    service: list[int]
    dated: list[int]
    repeated: list[int]
    talk: list[int]
    times: Counter[str]
    heads: list[int]


def rows_of(
    lines: Lines, doubt: list[int], words: LineWords, *, with_shared: bool = False
) -> list[tuple[float, ...]]:
    """Return a row of features for each line in doubt, in the order of FEATURES, and of SHARED where these are asked for.

    They are made a column at a time, for each stretch of lines in doubt: twice as fast as a row at a time.
    """
    page = _survey(lines, doubt, words)
    runs: list[list[int]] = []
    found: list[Run] = []
    for hole in HOLES:
        found = merged(found, hole) if found else prose_runs(lines.prose, hole)
        runs += _run_columns(found, len(lines.texts), page.prose[-1] or 1, largest=hole == HOLES[1])
    headings = _headings(lines, page.kinds, doubt)
    shared = shared_words(lines, doubt, page.guess) if with_shared else []
    rows: list[tuple[float, ...]] = []
    for start, end in stretches(doubt):
        first = len(rows)
        rows += zip(
            *_own_columns(page, start, end),
            *(column[start:end] for column in runs),
            *_near_columns(page, start, end),
            *_page_columns(page, start, end),
            *_heading_columns(page, headings[start:end], start),
            *_listed_columns(page, start, end),
            *(column[first : first + end - start] for column in shared),
            strict=True,
        )
    return rows


def _survey(lines: Lines, doubt: list[int], words: LineWords) -> _Surveyed:
    texts, weight = lines.texts, lines.weight
    count = len(texts)
    guess = guess_anchors(lines, words)
    story = max(guess.title, guess.credit)
    times = Counter(texts)
    heads = [text[:6] for text in texts]
    light = [i for i in doubt if weight[i] < LIGHT]
    known, service, dated, talk, repeated = [0] * count, [0] * count, [0] * count, [0] * count, [0] * count
    for i in light:
        if kind := words.kinds[i]:
            known[i] = kind
            service[i] = 1 if kind & (FURNITURE | RELATED | COMMENT) else 0
            talk[i] = 1 if kind & COMMENT else 0
        if times[texts[i]] > 2:
            repeated[i] = 1
        if i in words.dated:
            dated[i] = 1
    return _Surveyed(
        lines,
        guess,
        story if story >= 0 else guess.start,
        known,
        prose=_padded(lines.prose),
        service=_padded(service),
        dated=_padded(dated),
        repeated=_padded(repeated),
        talk=_padded(talk),
        times=times,
        heads=list(map(Counter(heads).__getitem__, heads)),
    )


_Columns = list[Iterable[float]]


def _own_columns(page: _Surveyed, start: int, end: int) -> _Columns:
    """From weight to furniture: the lines by themselves."""
    lines = page.lines
    texts, weight = lines.texts[start:end], lines.weight[start:end]
    marks, commas, kinds = lines.marks[start:end], lines.commas[start:end], page.kinds[start:end]
    lengths = list(map(len, texts))
    blanks = [text.count(" ") for text in texts]
    return [
        weight,
        map(truediv, weight, lengths),
        [1000 * many // (own + 20) if many else 0 for many, own in zip(marks, weight, strict=True)],
        [1000 * many // (own + 20) if many else 0 for many, own in zip(commas, weight, strict=True)],
        lines.ends[start:end],
        [own // (many + 1) if many else own for many, own in zip(marks, weight, strict=True)],
        [
            100 * len(_CAPITAL.findall(text)) // (spaces + 1) if own < LIGHT and own < 2 * length else 0
            for text, own, length, spaces in zip(texts, weight, lengths, blanks, strict=True)
        ],
        [100 * spaces // length if spaces else 0 for spaces, length in zip(blanks, lengths, strict=True)],
        map(page.times.__getitem__, texts),
        page.heads[start:end],
        [kind & CREDIT for kind in kinds],
        [kind & FURNITURE for kind in kinds],
    ]


def _near_columns(page: _Surveyed, start: int, end: int) -> _Columns:
    """From from_segment to prose_after30: what stands around the lines."""
    lead, tail = page.guess.start, page.guess.end
    weight = [0, 0, 0, *page.lines.weight[max(0, start - 3) : end + 2], 0, 0]
    weight = weight[min(start, 3) :]
    ends = [0, *page.lines.ends[max(0, start - 1) : end + 1], 0]
    ends = ends[min(start, 1) :]
    size = end - start
    return [
        [i - lead if i < lead else i - tail + 1 if i >= tail else 0 for i in range(start, end)],
        *(weight[k : k + size] for k in (0, 1, 2, 4, 5)),
        _between(page.prose, start, end, -1, 0),
        ends[:size],
        ends[2 : size + 2],
        _between(page.prose, start, end, -3, 0),
        _between(page.prose, start, end, -6, 0),
        _between(page.prose, start, end, -30, 0),
        _between(page.prose, start, end, 1, 13),
        _between(page.prose, start, end, 1, 31),
    ]


def _page_columns(page: _Surveyed, start: int, end: int) -> _Columns:
    """From share_before to prose_since: where the lines stand in the page."""
    whole = page.prose[-1] or 1
    guess, at_story = page.guess, page.story + _PAD
    before = page.prose[start + _PAD : end + _PAD]
    story_service, story_prose = page.service[at_story], page.prose[at_story]
    return [
        [100 * prose // whole for prose in before],
        repeat(100 * whole // (sum(page.lines.weight) or 1), end - start),
        repeat(whole, end - start),
        repeat(len(page.lines.texts), end - start),
        range(start - guess.title, end - guess.title) if guess.title >= 0 else repeat(-FAR, end - start),
        range(start - guess.credit, end - guess.credit) if guess.credit >= 0 else repeat(-FAR, end - start),
        [many - story_service for many in page.service[start + _PAD + 1 : end + _PAD + 1]],
        [prose - story_prose for prose in before],
    ]


def _heading_columns(page: _Surveyed, headings: list[int], start: int) -> _Columns:
    """From from_heading to prose_since_heading; `headings` are the headings last seen, -1 for none."""
    prose = page.prose
    return [
        [i - heading if heading >= 0 else FAR for i, heading in enumerate(headings, start)],
        [
            prose[i] - prose[heading + _PAD] if heading >= 0 else -1
            for i, heading in enumerate(headings, start + _PAD)
        ],
    ]


def _listed_columns(page: _Surveyed, start: int, end: int) -> _Columns:
    """From dated_before8 on: signs of lists and of comments."""
    story_dated, story_talk = page.dated[page.story + _PAD + 2], page.talk[page.story + _PAD]
    return [
        _between(page.dated, start, end, -8, 0),
        _between(page.dated, start, end, 1, 9),
        [many - story_dated for many in page.dated[start + _PAD : end + _PAD]],
        _between(page.repeated, start, end, -8, 0),
        _between(page.repeated, start, end, 1, 9),
        [many - story_talk for many in page.talk[start + _PAD : end + _PAD]],
    ]


def _between(sums: list[int], start: int, end: int, low: int, high: int) -> Iterable[int]:
    """Return for each line from start to end the sum over the lines from `low` to before `high`, counted from it."""
    if not sums[-1]:
        return repeat(0, end - start)
    return map(
        sub,
        sums[start + high + _PAD : end + high + _PAD],
        sums[start + low + _PAD : end + low + _PAD],
    )


def _headings(lines: Lines, kinds: list[int], doubt: list[int]) -> list[int]:
    """Return for each line the last light one before it that heads other articles or comments, -1 for none."""
    found = [-1] * len(lines.texts)
    heading = -1
    for start, end in stretches(doubt):
        for i in range(start, end):
            found[i] = heading
            if kinds[i] & (RELATED | COMMENT) and lines.weight[i] < HEADING:
                heading = i
    return found


def stretches(numbers: list[int]) -> list[tuple[int, int]]:
    """Part rising numbers into stretches without a gap: their starts, and their ends, exclusive."""
    gaps = [k for k in range(1, len(numbers)) if numbers[k] != numbers[k - 1] + 1]
    return [
        (numbers[first], numbers[last - 1] + 1)
        for first, last in zip([0, *gaps], [*gaps, len(numbers)], strict=True)
    ]


def _padded(values: list[int]) -> list[int]:
    """Return running sums that may be asked beyond both ends: `p[i + _PAD]` is the sum before line i."""
    running = sums(values)
    return [*[0] * _PAD, *running, *[running[-1]] * _PAD]


def _run_columns(runs: list[Run], count: int, whole: int, *, largest: bool) -> list[list[int]]:
    """Return for each line the weight, the lines and the share of the page's prose of the run that it is in.

    With `largest`, a fourth column says whether the run is the largest.
    """
    weights, sizes, shares, firsts = [0] * count, [0] * count, [0] * count, [0] * count
    most = max([run.weight for run in runs], default=0)
    if not most:
        firsts = [1] * count
    for first, last, weight, lines in runs:
        size = last + 1 - first
        weights[first : last + 1] = [weight] * size
        sizes[first : last + 1] = [lines] * size
        shares[first : last + 1] = [100 * weight // whole] * size
        if weight == most:
            firsts[first : last + 1] = [1] * size
    return [weights, sizes, shares, firsts] if largest else [weights, sizes, shares]
