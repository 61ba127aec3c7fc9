"""Title of a text page: of the lines above the body, the one that the body talks about and that looks like a title."""

from __future__ import annotations

from functools import cache
from operator import mul
from pathlib import Path
from typing import NamedTuple

import orjson

from newskit.fields import Title
from newskit.fields.people.names import is_medium, is_person
from newskit.fields.title.no_title import is_byline, stands_below_titles
from newskit.fields.title.page_name import PageName
from newskit.fields.title.references import without_clock
from newskit.fields.title.text_lines import (
    ABOVE_TIME,
    ADJACENT,
    BELOW_CRUMB,
    BELOW_TIME,
    DATED,
    DAY_IN_IT,
    FEATURES,
    LIKE_TITLES,
    LONG_ENOUGH,
    REPEATED,
    SHARED,
    SHORT,
    SHORTEST,
    TIMED_WITHIN,
    Candidate,
    candidates,
    is_person_line,
    opening_pairs,
)
from newskit.page import Page
from newskit.page.text import HEADED
from newskit.page.words import (
    CREDIT,
    LIGHT,
    NAVIGATION,
    RELATED,
    LineWords,
    has_credit_time,
    page_words,
    words_in,
)
from newskit.page.writing import is_wide
from newskit.rules.languages import FIRST_WIDE
from newskit.rules.lazy import has_any, lazy

DOUBTFUL = 3.0  # how much less than all others a line may score that stands where only titles stand
NEAR = 8  # lines above the body, at most, that such a line stands
MUCH_LESS = 0.1  # of letter pairs in common: less than chance gives
WELL_SHARED = 0.3  # the same of a kicker, a title and a subtitle
LEAST_SHARED = 0.15  # share of its letter pairs that the body's opening has: a medium's name has none

# When, and what follows that in a line of credits; headlines go on: 2026年5月1日起….
_WHEN = lazy(
    r"(?:19|20)\d\d\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}\s?日?\s{0,2}(?:$|\d{1,2}[:：]\d\d|来源|來源)"
)
# The line that has its label before it, of a letter or an archive: 主题: 周五读报, Subject: The Friday letter, Title:….
_SUBJECT = lazy(
    r"(?:主题|主題|标题|標題|邮件主题|件名|제목|Subject|Betreff|Objet|Asunto|Assunto|Oggetto|Emne|Ämne|Temat|Konu|Onderwerp|Тема|Title|Titel|Título|Titre|Titolo)\s?[:：]\s{0,3}(?=\S)"
)
# The column that a title closes with: （城与人·走读）.
_COLUMN = lazy(r".{6,60}（[^（）\s，。]{2,14}[·•・][^（）\s，。]{2,14}）$")
LONGEST_WORDS, FIRST_HAN, LAST_HAN = 16, "\u3040", "\u9fff"  # characters of two words; Chinese and kana
MIN_BEFORE_MEDIUM = 6  # characters of a title that its medium and its time follow
LEAST_HALF = 5  # characters of a title that a line has twice
LEAST_ABOVE = 15  # weight of a title above its medium, or below a path
MOST_NAMES = 2  # lines of who stands between a title and its time
_SENTENCE_ENDS = ("。", "；", "，", "：", ":", "…")
_NO_TITLE_MARKS = ("。", "；", ">", "›", "»")


def title_from_lines(page: Page, body: list[int]) -> Title:
    """Choose the title above a body, whose lines' numbers are given. Empty where nothing looks like one.

    The score is linear in a few features of the line; its weights were fitted on development pages. A page's first
    line may be its own name, as archives write it, with the site's behind: what that begins with, or has words in
    common with, is likelier the title, and it stands in itself where the best line has none of its words.
    """
    if not body:
        return Title()
    words = page_words(page)
    if (heading := _heading(page, words, body)) is not None:
        return Title(words.texts[heading], heading)
    model = _models()["wide" if is_wide(words.texts[body[0]]) else "narrow"]
    name = PageName(words, body)
    lines = {line.at: line for line in candidates(words, body)}
    score, best = -10.0, None
    for line in lines.values():
        own = sum(map(mul, model.weights, line.row)) + name.supports(line.at, line.text)
        if own > score and not (line.at in words.dated and _WHEN.match(line.text)):
            score, best = own, line
    score, best = _last_above_time(words, body, lines, model, (score, best))
    best = _above_time(words, lines, best, is_likely=score > model.least)
    best = _between_kicker_and_subtitle(words, lines, _above_summary(lines, best))
    found = _title_of(words, best)
    if best is None or score <= model.least:
        first = _first_of_body(words, body, is_best=best is not None and best.at == body[0])
        has_nothing = best is None or best.row[SHARED] < LEAST_SHARED
        stands = best is not None and _stands_as_title(words, body, score - model.least, best)
        if (first.text and has_nothing) or not stands:
            found = first
    is_sure = best is not None and best.row[SHARED] >= LEAST_SHARED
    found = name.instead_of(_with_column(words, body, found), is_sure=is_sure)
    subject = _SUBJECT.match(found.text) if ":" in found.text or "：" in found.text else None
    text = without_clock(found.text[subject.end() :] if subject else found.text)
    rest, _, last = text.rpartition(" ")
    if found.block is None and len(rest) >= MIN_BEFORE_MEDIUM and is_medium(last):
        text = rest.rstrip(" -–—|_")  # 大桥今天通车 江城电视台 2024-05-20 18:26
    half = text[: len(text) // 2]
    is_twice = len(half) >= LEAST_HALF and half == text[(len(text) + 1) // 2 :]
    return Title(half if is_twice else text, found.block)


def _heading(page: Page, words: LineWords, body: list[int]) -> int | None:
    """Return the line that a mark of Markdown shows to be the one heading, if the body talks about it or begins near it."""
    if HEADED not in page.places[: body[0] + 1]:
        return None
    at = page.places.index(HEADED)
    own = words.pairs(at)
    near = body[0] - at <= NEAR or len(own & opening_pairs(words, body)) >= LEAST_SHARED * len(own)
    return at if near and SHORTEST <= words.weights[at] < 2 * LIGHT else None


def _title_of(words: LineWords, line: Candidate | None) -> Title:
    """Return a line as a title; what is only a part of one has no block: the rest is a breadcrumb, or credits."""
    if line is None:
        return Title()
    return Title(line.text, line.at if line.text is words.texts[line.at] else None)


def _last_above_time(
    words: LineWords,
    body: list[int],
    lines: dict[int, Candidate],
    model: _Model,
    found: tuple[float, Candidate | None],
) -> tuple[float, Candidate | None]:
    """Return the last line with a time of its own below it, where the best has one too, and no more in common with the text.

    Those above are a list of other articles.
    """
    score, best = found
    if best is None or not best.row[ABOVE_TIME] or best.row[SHARED] >= LEAST_SHARED:
        return score, best
    for i in sorted(lines, reverse=True):
        row = lines[i].row
        if i <= best.at:
            break
        parts = words.texts[best.at + 1 : i], words.texts[i + 1 : body[0]]
        is_like = row[ABOVE_TIME] and row[SHARED] >= best.row[SHARED] - MUCH_LESS
        if is_like and all(any(map(has_credit_time, part)) for part in parts):
            own = sum(map(mul, model.weights, row))
            if _stands_as_title(words, body, own - model.least, lines[i]):
                return own, lines[i]
    return score, best


def _above_time(
    words: LineWords, lines: dict[int, Candidate], best: Candidate | None, *, is_likely: bool
) -> Candidate | None:
    """Return the best line, or a longer one right above a time or a by-line, where the best has hardly anything for it.

    The best is a menu or a masthead further up then, of no words in common with the text, or a button below the time.
    """
    if best is None:
        return best
    is_credited, is_house = _is_credited(words, best.at + 1), is_medium(best.text)
    if is_credited and not is_house:
        return best
    is_heading = not best.row[SHARED] and words.weights[best.at] < LIKE_TITLES  # its column's, an office's
    is_masthead = is_house or is_heading or _is_word_or_two(best.text)
    is_sure = not (is_masthead or (best.row[SHORT] and best.row[BELOW_TIME]))
    if is_sure and is_likely and best.row[SHARED] >= LEAST_SHARED:
        return best
    is_sure = is_sure and is_likely
    first = best.at + 1 + (not is_masthead)  # a subtitle follows its title at once
    above = [
        at
        for at, line in lines.items()
        if (at < best.at if is_credited or best.row[BELOW_TIME] else at >= first)
        and _is_like_headline(line, LEAST_ABOVE if is_house else LIKE_TITLES)
        and line.row[SHARED] >= best.row[SHARED] * is_sure - MUCH_LESS
        and _is_credited(words, at + 1)
    ]
    return lines[max(above)] if above else best


def _between_kicker_and_subtitle(
    words: LineWords, lines: dict[int, Candidate], best: Candidate | None
) -> Candidate | None:
    """Return the second of three lines of which the text tells, right above a time or a by-line, where one of the others is the best."""
    if best is None or best.row[SHARED] < WELL_SHARED or best.row[REPEATED] or max(best.text) < FIRST_WIDE:
        return best
    first = last = best.at
    while first - 1 in lines and lines[first - 1].row[SHARED] >= WELL_SHARED:
        first -= 1
    while last + 1 in lines and lines[last + 1].row[SHARED] >= WELL_SHARED:
        last += 1
    return lines[first + 1] if last - first == 2 and _is_credited(words, last + 1) else best


def _above_summary(lines: dict[int, Candidate], best: Candidate | None) -> Candidate | None:
    """Return the line above the best, where that is a sentence, as headlines are not in Chinese, and the line above is like one."""
    above = lines.get(best.at - 1) if best and best.text[-1] == "。" else None
    is_headline = above and above.text[-1] != "。" and _is_like_headline(above, LIKE_TITLES)
    return above if is_headline else best


def _is_word_or_two(text: str) -> bool:
    """Tell whether a line is one word or two in letters, as sections and buttons are: Iniciar sesión, 뉴스 홈."""
    return len(text) <= LONGEST_WORDS and text.count(" ") < 2 and not FIRST_HAN <= text[-1] <= LAST_HAN


def _is_like_headline(line: Candidate, least: int) -> bool:
    """Tell whether a line is long enough for a headline that a section's name, a button or a medium is not."""
    if line.row[DATED]:
        return False
    return len(line.text.encode()) >= least if line.text[-1] >= FIRST_WIDE else line.text.count(" ") > 1


def _is_credited(words: LineWords, at: int) -> bool:
    """Tell whether a line is a time or a by-line, or the name of a medium or a person right above a time."""
    if at == len(words.texts):
        return False
    text = words.texts[at]
    if (at in words.dated and has_credit_time(text)) or is_byline(text) or is_person_line(text):
        return True
    below = words.texts[at + 1 : at + 1 + MOST_NAMES]
    return any(map(has_credit_time, below)) and (is_medium(text) or is_person(text))


def _with_column(words: LineWords, body: list[int], found: Title) -> Title:
    """Return the title that was found, or the line below it, where that closes with a column and it does not."""
    if found.block is None or found.block + 1 >= body[0] or found.text.endswith("）"):
        return found
    below = words.texts[found.block + 1]
    return Title(below, found.block + 1) if below[-1] == "）" and _COLUMN.match(below) else found


def _first_of_body(words: LineWords, body: list[int], *, is_best: bool) -> Title:
    """Return the body's first line where it is the headline: right below the credits, of the same words as the text, or the likeliest."""
    first = body[0]
    text = words.texts[first]
    if len(body) < 2 or not SHORTEST <= words.weights[first] < LIGHT or text.endswith(_SENTENCE_ENDS):
        return Title()
    if not any(has_credit_time(words.texts[i]) for i in range(max(0, first - TIMED_WITHIN), first)):
        return Title()
    if words_in(text) & CREDIT or first in words.dated or is_byline(text) or stands_below_titles(text):
        return Title()
    own = words.pairs(first)
    shared = len(own & opening_pairs(words, body[1:]))
    return Title(text, first) if is_best or shared >= LEAST_SHARED * len(own) else Title()


def _stands_as_title(words: LineWords, body: list[int], score: float, line: Candidate) -> bool:
    """Tell whether a line that scores little is the title for its place: right above the body, a time or a by-line.

    So short headlines stand, and those that say nothing of what the text is about (老桥, 一碗腊八粥).
    """
    at, text = line.at, line.text
    if score <= -DOUBTFUL or body[0] - at > NEAR:
        return False
    kinds = words_in(text) & ~RELATED  # headlines speak of 招聘, 评论 and 记者, too
    is_told = kinds.bit_count() == 1 and kinds != NAVIGATION and words.weights[at] >= LIKE_TITLES
    is_other = has_any(text, _NO_TITLE_MARKS) or text.count("|") + text.count("｜") > 1
    if is_other or (kinds and not is_told) or (has_credit_time(text) and not DAY_IN_IT.search(text)):
        return False
    least = LIKE_TITLES if text[-1] >= FIRST_WIDE else LONG_ENOUGH
    if at and (line.row[BELOW_CRUMB] or words.kinds[at - 1] & NAVIGATION):
        least = LEAST_ABOVE
    if at == 0 or (line.row[ADJACENT] and (words.weights[at] >= least or line.row[REPEATED])):
        return True
    return any(has_credit_time(words.texts[i]) or is_byline(words.texts[i]) for i in range(at, body[0]))


class _Model(NamedTuple):
    weights: tuple[float, ...]  # of FEATURES
    least: float  # score above which hardly any title lies that is none


@cache
def _models() -> dict[str, _Model]:
    """Read the weights for pages in Chinese and its neighbours, and for those in scripts that part their words."""
    found: dict[str, dict[str, float]] = orjson.loads((Path(__file__).with_name("text.json")).read_bytes())
    return {
        script: _Model(tuple([weights[name] for name in FEATURES]), weights["least"])
        for script, weights in found.items()
    }
