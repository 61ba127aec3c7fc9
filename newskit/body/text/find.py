"""Body of a text page: lines are measured, those in doubt scored by a small forest, the best segment chosen."""

from __future__ import annotations

from typing import NamedTuple

from newskit.body import Body
from newskit.body.live_clocks import report_in_lines
from newskit.body.no_article.service import is_service
from newskit.body.text.alone import body_start
from newskit.body.text.asked import asked
from newskit.body.text.between import with_last_sentences, without_summary
from newskit.body.text.confidence import confidence, signs_of
from newskit.body.text.decode import Found
from newskit.body.text.heads import is_credit_line
from newskit.body.text.lines import LONGEST_RUN, SENTENCE, Lines, measure_lines
from newskit.body.text.teasers import are_teasers, says_results
from newskit.fields import Title
from newskit.fields.title.text import title_from_lines
from newskit.page import Page
from newskit.page.words import COMMENT, FURNITURE, LIGHT, RELATED, SHARE, LineWords, page_words
from newskit.rules.languages import FULL_STOPS
from newskit.rules.lazy import lazy
from newskit.rules.read_also import NAMED_LIST

LEAST_PROSE = 100  # weight of sentences below which a body is worth a warning
HEAVIEST_TITLE = 200
CREDITS_WITHIN = 2  # lines below a title
_FULL_STOPS = ".。;；:：,，" + FULL_STOPS
_LAST_STOPS = "." + FULL_STOPS
MAX_SERVICE = 1200  # weight of what a site says of itself
NO_BODY = 60  # weight of chosen lines below which there is no article
LIKELY, LIKELY_UNDATED = 0.0, 1.0  # margin (log odds) of a text's best line, at least; without a time above
MOST_NAMED = 50  # characters of what a page on one line opens with
MOST_TEASER_LINES, MANY_TIMES = 2, 6  # lines of a teaser, lines with times on its page
ALONE = 0.9  # chance that a text which is hardly anything but sentences is all body
BRIEF = 0.5  # chance that a brief is the body and all of it
UNSURE = 0.6  # chance below which a body without any full stop is a list of headlines
SECOND_ARTICLE = 0.33  # share of the best segment's sum from which the second best may be an article, too
LEAST_SENTENCE = 40  # weight of a brief's sentence, in UTF-8 bytes
NEAR_NAME = 3  # lines from what ends a text to the name of a list
MOST_CREDITS = 4  # lines from the time to the text: source, author, buttons
# A line that opens with its time, or names a source; in lists the time stands behind a headline.
_CREDITS = lazy(r"^\W{0,2}(?:[^\W\d]{2,4}[:：]\s?)?(?:19|20)\d\d|[来來稿]源\s?[:：]")
_SIGNED = lazy(
    r"[\[【（(]?(?:责任|本文)?(?:编辑|编审|责编|校对|(?:責任)?編輯|責編)\s?[:：|｜丨]|[（(](?:[^（）()，。]{0,8}记者|文)[^（）()，。]{2,20}[)）]$"
)
_SIGNATURES = frozenset("[【（(责本编責編校")
_SERVICE = FURNITURE | RELATED | SHARE | COMMENT


def find_text_body(page: Page) -> tuple[Title, Body]:
    """Find title and body of a text page. Both are empty where no lines read like an article's.

    Warnings: `body_short` (little prose was found), `second_article` (another part of the page could be the
    article).
    """
    words = page_words(page)
    if (start := body_start(words)) is not None:
        title = Title(words.texts[0], 0) if start else Title()
        return title, Body([*range(start, len(words.texts))], words.texts[start:], ALONE)
    choice = choose_lines(words)
    if choice is not None:
        lines, doubt, margins, found, chosen = choice
        report = report_in_lines(lines, choice.odds())
        chosen = report if len(report) > len(chosen) else chosen
        chosen = _above_recommended(words, chosen)
        title = title_from_lines(page, chosen)
        if title.block in chosen:  # what stands below it opens the body now
            chosen = without_summary(lines, [i for i in chosen if i != title.block])
        chance = confidence(signs_of(lines, doubt, margins, chosen, found))
        size = sum(lines.weight[i] for i in chosen)
        if 0 < size <= MAX_SERVICE and _is_of_site(page, words, chosen, title):
            return Title(), Body(warnings=["no_body:service"])
        if chosen and any(map(says_results, [page.texts[0][:MOST_NAMED], *page.texts[1 : chosen[0]]])):
            return Title(), Body(warnings=["no_body:list"])
        if _is_teaser(words, choice, chosen) or are_teasers(words, lines, chosen):
            return Title(), Body(warnings=["no_body"])
        if size >= NO_BODY and ((chance >= UNSURE and size >= LEAST_PROSE) or _has_full_stop(lines, chosen)):
            return title, Body(
                chosen, [lines.texts[i] for i in chosen], chance, _warnings(lines, chosen, found)
            )
    chosen = _brief(choice.lines if choice else measure_lines(words.texts, words.weights), words)
    if not chosen:
        return Title(), Body(warnings=["no_body"])
    return title_from_lines(page, chosen), Body(
        chosen, [words.texts[i] for i in chosen], BRIEF, ["body_short"]
    )


def _is_of_site(page: Page, words: LineWords, chosen: list[int], title: Title) -> bool:
    """Tell whether the little that a page says, below no day, stands below a name as 关于我们: the site's own."""
    if any(i < chosen[0] for i in words.dated):
        return False
    return any(is_service(page, text) for text in (title.text, *words.texts[chosen[0] - 1 : chosen[0]]))


def _above_recommended(words: LineWords, chosen: list[int]) -> list[int]:
    """Drop what stands below the name of a list, 相关阅读, where the text had ended above it: its editors stand there, or who wrote."""
    for i in range(chosen[0] + 1, chosen[-1]) if chosen else ():
        if words.kinds[i] & RELATED and words.weights[i] < LIGHT and NAMED_LIST.fullmatch(words.texts[i]):
            above = words.texts[max(chosen[0] + 1, i - NEAR_NAME) : i]
            if any(text[0] in _SIGNATURES and _SIGNED.match(text) for text in above):
                return [at for at in chosen if at < i]
    return chosen


class Choice(NamedTuple):
    """The lines of a page as they were measured, those in doubt with their log odds, and those chosen for the body."""

    lines: Lines
    doubt: list[int]
    margins: list[float]
    found: Found
    body: list[int]  # what was found, settled; the title may be among them

    def odds(self) -> dict[int, float]:
        """Return the log odds by line, of those in doubt."""
        return dict(zip(self.doubt, self.margins, strict=True))


def choose_lines(words: LineWords) -> Choice | None:
    """Choose the lines of a page's body, before its title is known; None where no line reads like an article's."""
    question = asked(words)
    if not question.doubt:
        return None
    lines, margins = question.page, question.margins()
    found, chosen = question.chosen(margins)
    chosen = with_last_sentences(lines, words, _below_credits(lines, words, chosen))
    return Choice(lines, question.in_doubt, margins, found, chosen)


def _below_credits(lines: Lines, words: LineWords, chosen: list[int]) -> list[int]:
    """Drop a line of credits at the start of the body, with a title above it that reads like a sentence; a summary stays."""
    if len(chosen) > 1 and lines.weight[chosen[0]] < LIGHT and is_credit_line(lines, words, chosen[0]):
        return chosen[1:]
    if len(chosen) < 3:
        return chosen
    is_title = lines.texts[chosen[0]][-1] not in _FULL_STOPS and lines.weight[chosen[0]] <= HEAVIEST_TITLE
    for below in range(chosen[0] + 1, min(chosen[0] + 1 + CREDITS_WITHIN, len(lines.texts))):
        if lines.weight[below] < LIGHT and is_credit_line(lines, words, below):
            return [i for i in chosen if i > below or (i < below and not is_title)]
    return chosen


def _brief(lines: Lines, words: LineWords) -> list[int]:
    """Return the sentences right below the page's only credits, [] where more lines of credits tell of a list."""
    heads = [
        i for i in sorted(words.dated) if is_credit_line(lines, words, i) and _CREDITS.search(lines.texts[i])
    ]
    if not heads or heads[-1] - heads[0] > 1:
        return []
    below = range(heads[-1] + 1, min(heads[-1] + 1 + MOST_CREDITS, len(lines.texts)))
    first = next((i for i in below if _is_sentence(lines, words, i)), None)
    if first is None:
        return []
    last = first
    while last < len(lines.texts) and _is_sentence(lines, words, last):
        last += 1
    return list(range(first, last))


def _is_sentence(lines: Lines, words: LineWords, i: int) -> bool:
    return lines.ends[i] == SENTENCE and lines.weight[i] >= LEAST_SENTENCE and not words.kinds[i] & _SERVICE


def _is_teaser(words: LineWords, choice: Choice, chosen: list[int]) -> bool:
    """Tell whether a text of a line or two, none of them likely, is a teaser in a list, each with its time."""
    if not 0 < len(chosen) <= MOST_TEASER_LINES or len(words.dated) < MANY_TIMES:
        return False
    least = LIKELY if min(words.dated) < chosen[0] else LIKELY_UNDATED
    odds = choice.odds()
    return all(odds.get(i, least) < least for i in chosen)


def _has_full_stop(lines: Lines, chosen: list[int]) -> bool:
    """Tell whether a sentence of the chosen lines ends as headlines never do: with a full stop; or one is longer than a run of them."""
    return any(
        (lines.prose[i] and lines.weight[i] >= LONGEST_RUN)
        or "。" in lines.texts[i]
        or ". " in lines.texts[i]
        or lines.texts[i][-1] in _LAST_STOPS
        for i in chosen
    )


def _warnings(lines: Lines, chosen: list[int], found: Found) -> list[str]:
    warnings = []
    if sum(lines.prose[i] for i in chosen) < LEAST_PROSE:
        warnings.append("body_short")
    if found.second > SECOND_ARTICLE * found.best:
        warnings.append("second_article")
    return warnings
