"""What the line model looks at: one row of numbers for each line in doubt."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass

from newskit.body.text_context import HOLES, best_segment, prose_runs, prose_values, sums
from newskit.body.text_lines import Lines
from newskit.page.words import COMMENT, CREDIT, FURNITURE, RELATED, has_credit_time, has_date, words_in

LIGHT = 180  # weight below which a line is searched for words, dates and capitals
HEADING = 40  # weight below which a line with a word of other articles or comments heads a section of them
ABOVE = 45  # lines above the body in which title and credit are looked for
FAR = 99  # stands for: there is none
_PAD = 32  # more than the longest reach of a window

_CAPITAL = re.compile("[A-ZÀ-ÞА-Я]")

FEATURES = (
    "weight bytes_a_character marks commas end sentence_weight capitals spaces times heads credit furniture "
    "run0 run0_lines run0_share run3 run3_lines run3_share run3_largest run8 run8_lines run8_share "
    "from_segment weight_3 weight_2 weight_1 weight_after1 weight_after2 prose_1 end_1 end_after1 "
    "prose_before3 prose_before6 prose_before30 prose_after12 prose_after30 share_before density page_prose page_lines "
    "from_title from_credit service_since prose_since from_heading prose_since_heading "
    "dated_before8 dated_after8 dated_since repeated_before8 repeated_after8 comments_since"
).split()


@dataclass(slots=True)
class Guess:
    """Where title and credit line seem to stand (-1 where nowhere), and the best segment of prose below them."""

    title: int
    credit: int
    start: int
    end: int


def guess_anchors(lines: Lines) -> Guess:
    """Guess title and credit line above the best segment of prose, before the model has spoken."""
    texts, weight, prose = lines.texts, lines.weight, lines.prose
    start, end, _ = best_segment(prose_values(lines))
    first = max(0, start - ABOVE)
    credit = -1
    for i in range(min(start, len(texts) - 1), first - 1, -1):
        if weight[i] < LIGHT and not prose[i] and has_credit_time(texts[i]):
            credit = i
            if start - i < 20:
                break
    opening = "".join(texts[start : start + 6])[:700].lower()
    pairs = set(itertools.pairwise(opening))
    best, title = 0.25, -1
    for i in range(first, start):
        if not 18 <= weight[i] <= 330 or prose[i]:
            continue
        text = texts[i].lower()
        own = set(itertools.pairwise(text))
        score = (
            len(own & pairs) / len(own)
            + 0.15 * (weight[i] > 36)
            - 0.004 * (start - i)
            + 0.1 * (0 < credit - i < 5)
        )
        if score > best and not has_date(text):
            best, title = score, i
    return Guess(title, credit, start, end)


def rows_of(lines: Lines, doubt: list[int]) -> list[list[float]]:
    """Return a row of features for each line in doubt, in the order of FEATURES."""
    texts, weight, ends = lines.texts, lines.weight, lines.ends
    count = len(texts)
    guess = guess_anchors(lines)
    lead, tail = guess.start, guess.end
    story = max(guess.title, guess.credit)
    story = story if story >= 0 else lead
    runs0, runs3, runs8 = (_run_features(lines.prose, hole, count) for hole in HOLES)
    largest3 = max([run[0] for run in runs3], default=0)

    times = Counter(texts)
    heads = Counter([text[:6] for text in texts])
    words, service, dated, talk, repeated = [0] * count, [0] * count, [0] * count, [0] * count, [0] * count
    for i in doubt:
        if weight[i] < LIGHT:
            text = texts[i]
            kinds = words_in(text)
            if kinds:
                words[i] = kinds
                service[i] = 1 if kinds & (FURNITURE | RELATED | COMMENT) else 0
                talk[i] = 1 if kinds & COMMENT else 0
            if has_date(text):
                dated[i] = 1
            if times[text] > 2:
                repeated[i] = 1
    prose_to, service_to, dated_to = _padded(lines.prose), _padded(service), _padded(dated)
    talk_to, repeated_to = _padded(talk), _padded(repeated)
    whole = prose_to[-1] or 1
    heavy = sum(weight) or 1
    density = 100 * whole // heavy
    at_story = story + _PAD
    story_prose, story_service, story_talk = prose_to[at_story], service_to[at_story], talk_to[at_story]
    story_dated = dated_to[at_story + 2]
    w = [0, 0, 0, *weight, 0, 0, 0]
    e = [0, *ends, 0]

    rows: list[list[float]] = []
    heading, k = -1, 0
    for i in doubt:
        while k < i:
            if weight[k] < HEADING and words[k] & (RELATED | COMMENT):
                heading = k
            k += 1
        text, own = texts[i], weight[i]
        j = i + _PAD
        before = prose_to[j]
        length = len(text)
        marks = lines.marks[i]
        blanks = text.count(" ")
        kinds = words[i]
        row = [
            own,
            own / length,
            1000 * marks // (own + 20),
            1000 * lines.commas[i] // (own + 20),
            ends[i],
            own // (marks + 1),
            100 * len(_CAPITAL.findall(text)) // (blanks + 1) if own < LIGHT and own < 2 * length else 0,
            100 * blanks // length,
            times[text],
            heads[text[:6]],
            kinds & CREDIT,
            kinds & FURNITURE,
            *runs0[i],
            *runs3[i],
            1 if runs3[i][0] == largest3 else 0,
            *runs8[i],
            i - lead if i < lead else i - tail + 1 if i >= tail else 0,
            w[i],
            w[i + 1],
            w[i + 2],
            w[i + 4],
            w[i + 5],
            before - prose_to[j - 1],
            e[i],
            e[i + 2],
            before - prose_to[j - 3],
            before - prose_to[j - 6],
            before - prose_to[j - 30],
            prose_to[j + 13] - prose_to[j + 1],
            prose_to[j + 31] - prose_to[j + 1],
            100 * before // whole,
            density,
            whole,
            count,
            i - guess.title if guess.title >= 0 else -FAR,
            i - guess.credit if guess.credit >= 0 else -FAR,
            service_to[j + 1] - story_service,
            before - story_prose,
            i - heading if heading >= 0 else FAR,
            before - prose_to[heading + _PAD] if heading >= 0 else -1,
            dated_to[j] - dated_to[j - 8],
            dated_to[j + 9] - dated_to[j + 1],
            dated_to[j] - story_dated,
            repeated_to[j] - repeated_to[j - 8],
            repeated_to[j + 9] - repeated_to[j + 1],
            talk_to[j] - story_talk,
        ]
        rows.append(row)
    return rows


def _padded(values: list[int]) -> list[int]:
    """Return running sums that may be asked beyond both ends: `p[i + _PAD]` is the sum before line i."""
    running = sums(values)
    return [*[0] * _PAD, *running, *[running[-1]] * _PAD]


def _run_features(prose: list[int], hole: int, count: int) -> list[tuple[int, int, int]]:
    """Return for each line the weight, the lines and the share of the page's prose of the run that it is in."""
    found = [(0, 0, 0)] * count
    whole = sum(prose) or 1
    for run in prose_runs(prose, hole):
        span = (run.weight, run.lines, 100 * run.weight // whole)
        found[run.first : run.last + 1] = [span] * (run.last + 1 - run.first)
    return found
