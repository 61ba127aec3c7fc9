"""The lines above a text page's body that could hold its title, each measured."""

from __future__ import annotations

from math import log
from typing import NamedTuple

from newskit.fields.bylines.written_by import is_alone
from newskit.fields.people.names import is_medium
from newskit.fields.title.no_title import is_byline, is_no_title
from newskit.fields.title.page_name import terms_of
from newskit.page.pairs import letter_pairs
from newskit.page.words import (
    COMMENT,
    CREDIT,
    FURNITURE,
    LIGHT,
    NAVIGATION,
    RELATED,
    SHARE,
    LineWords,
    has_credit_time,
    has_date,
    words_in,
)
from newskit.page.writing import is_spaced, is_wide, weight_of
from newskit.rules.languages import FIRST_HANGUL, FIRST_WIDE
from newskit.rules.lazy import has_any, lazy
from newskit.rules.name_words import is_like_name

LINES_ABOVE = 45  # how far above the body a title may stand
BUTTON = 5  # times that a line stands on the page from which it is none: Read more
SHORTEST, LONGEST = 9, 420  # weight of a title in UTF-8 bytes
OPENING = 3  # paragraphs of the body that a title's words are looked for in
TIMED_WITHIN = 4  # lines below a title within which a time stands
LONG_ENOUGH = 36  # weight of a line that tells more than a section's name does
LIGHTEST_BETWEEN = (
    13  # weight of a line that parts a title from its time: a name, a number, a button does not
)
LIKE_TITLES = 24  # weight of lines of which each could be a title
FULL_WEIGHT = 100  # of a line whose letter pairs in common with the opening count in full
MOST_INSIDE = 2  # lines that a body seems to begin with, of which each may be the title
MOST_WEIGHED = 14  # candidates that are looked at closely
MOST_COMPARED = 6  # candidates that are looked for in all lines of the page
LEAST_SECTIONS = 6  # names of sections that are a menu
MAX_SECTION = 4  # characters of a section's Chinese name
LEAST_RUN, LEAST_RUN_GAPS = 45, 3  # characters and spaces of a Chinese line that holds several headlines
RUN_WIDE = 2.2  # weight of each of its characters
KOREAN_SECTION = 3.2  # characters of a section's Korean name and the space behind it, on average
LONGEST_MEDIUM = 8  # characters of one that stands before its time, and is no title
MOST_PERSON, MOST_PERSON_WORDS = 30, 4  # characters and words of a person's name
STEM = 6  # letters that words of one stem have in common: Warnung, warnen
LEAST_TERMS, HALF = 2, 0.5  # terms that a line like a headline shares with the opening, and their share
MANY_TERMS = 5  # terms of a headline that tell as much as more
USUAL_LENGTH = 75  # letters of a headline, from which a longer line is likelier a summary
LEAST_TAIL = 8  # characters of what ends a breadcrumb, and is no section
LONGEST_CREDIT = 90  # characters of a line of credits
LONGEST_AGO = 12  # characters of one that says no more than how long ago
MAX_PARTED = 160  # characters of a line that has a title for a part

_SEPARATORS = lazy("[-_>›»|｜—](?:(?<=[>›»])|[-_|｜—]? )")
_CRUMB_MARKS = (">", "›", "»", "→", " / ")
ORIGINAL = "原创"  # stands alone between a title and its writer and account
_CRUMBS_ALONE = frozenset(">»›→/") | {">>"}
_CRUMB_MARK = lazy(r"\s?(?:>{1,2}|[›»→]|(?<=\s)/(?=\s))\s?")
# A title with its time glued on: 江城夜话：修伞的人2026年10月01日21:17来源：江城晚报.
_GLUED = lazy(r"([^>›»|｜_]{3,60}?)\s?(?:19|20)\d\d[年./-]\d{1,2}[月./-]\d{1,2}日?\s{0,2}\d{1,2}[:：]\d\d")
# Whose picture a caption describes, and what it is called.
_PICTURES = "photo foto getty bild: (bild quelle: image picture фото коллаж 写真 reuters afp imago shutterstock courtesy nuotr. handout © illustration".split()
_CREDIT_LABEL = lazy(r"[\[（(]?(?:来源|來源|稿源|作者)\s?[:：]")
# A day that a headline goes on behind: 自5月1日起，老桥限行. What begins with a digit is more often a date with a source.
DAY_IN_IT = lazy(r"日(?!来源|來源)[^\W\d_]")
# Names of sections run into one word, mostly with the headline behind: StartseiteLandespolitikSchule.
_RUN_TOGETHER = lazy(r"[a-zß-ÿ]{4}[A-ZÀ-Þ][^\W\d_]*[a-zß-ÿ]{4}[A-ZÀ-Þ]")
# The medium that a Chinese report opens with: （海峡社记者…. No headline is of it.
_MEDIUM = lazy(
    r"^[（(【\[]?[^\s，。：（）()]{1,8}[社報报網网台](?=[记記]者|[讯訊电電]|[^，。]{1,12}\d日[电電讯訊])"
)
_RANK = lazy(r"(\d{1,2})[\s.、](?=\D)")
_TODAY = ("今天", "今日", "星期")
_DIGITS = lazy("[0-9]")
_OPENING_QUOTES = '“「『"„«»'
_FULL_STOP = ("。", ".", "；", ";", "，", ",", "：", ":")
FEATURES = (
    "shared repeated long short full_stop date between spaces log_weight credit furniture related share comment "
    "navigation above_credit below_crumb distance first colon digits near_top crumbs shared_weight picture menu small "
    "next_timed below_timed listed inside verbatim framed adjacent terms most_terms first_like below_like over_long"
).split()
SHARED, REPEATED, ABOVE_TIME, VERBATIM, SHORT, DATED, BELOW_CRUMB, BELOW_TIME, ADJACENT, TERMS = map(
    FEATURES.index,
    "shared repeated above_credit verbatim short date below_crumb below_timed adjacent terms".split(),
)


class Candidate(NamedTuple):
    """What could be the title: the line it stands in, its text, which may be a part of that, and its features."""

    at: int
    text: str
    row: list[float]


class _Line(NamedTuple):
    """A line above a body: its place, how many letter pairs it has in common with the opening, what is below it."""

    at: int
    text: str
    size: int
    shared: float
    between: int  # lines of some weight between it and the nearest time below, many where there is none
    apart: int  # such lines between it and the text
    long_between: int


def opening_pairs(words: LineWords, body: list[int]) -> set[int]:
    """Return the letter pairs of a body's first paragraphs."""
    return letter_pairs(_opening(words, body).lower())


def _opening(words: LineWords, body: list[int]) -> str:
    start = _text_start(words, body)
    lines = [i for i in body[: OPENING + MOST_INSIDE] if i >= start]
    return _MEDIUM.sub("", " ".join([words.texts[i] for i in lines[:OPENING]])[:1500], count=1)


def candidates(words: LineWords, body: list[int]) -> list[Candidate]:
    """Return what could be the title, each with its features in the order of FEATURES."""
    texts = words.texts
    start, whole = _text_start(words, body), _opening(words, body)
    pairs = letter_pairs(whole.lower())
    first = max(0, body[0] - LINES_ABOVE)
    likely: list[tuple[float, int, _Line]] = []
    long_between, between, apart = 0, TIMED_WITHIN, 0
    is_narrow = not is_wide(texts[body[0]])
    for at in range(start - 1, first - 1, -1):
        text = part(words, at)
        size = words.weights[at] if text is texts[at] else weight_of(text)
        if is_narrow and size > len(text) and max(text) < FIRST_WIDE:
            size = len(text)  # a letter is a letter: Cyrillic ones have two bytes
        is_glued = text is not texts[at] and texts[at].startswith(text)
        dated = at in words.dated and not is_glued
        is_by_line = text != "" and is_byline(text)
        if (
            not is_by_line
            and SHORTEST <= size <= LONGEST
            and not is_no_title(text, size, dated=dated)
            and not (text[0].isdigit() and _is_ranked(texts, at))
            and not (text[0] >= FIRST_WIDE and (is_menu(text) or _is_run(text, size)))
            and not (
                is_narrow
                and (_is_word_of_menu(texts, at) or is_person_line(text) or _RUN_TOGETHER.search(text))
            )
            and not (at + 1 < len(texts) and texts[at + 1] in _CRUMBS_ALONE)
            and ORIGINAL not in texts[max(0, at - 3) : at]
        ):
            own = words.pairs(at) if text is texts[at] else letter_pairs(text.lower())
            shared = len(own & pairs) / (len(own) or 1)
            near = 0 if is_glued else between
            rough = shared + 0.1 * log(size) - 0.01 * (start - at)
            rough = rough - 0.3 * text.endswith(_FULL_STOP) + 0.3 * (near < TIMED_WITHIN)
            likely.append((rough, at, _Line(at, text, size, shared, near, apart, long_between)))
        if size > 60:
            long_between += 1
        if words.weights[at] >= LIGHTEST_BETWEEN and not words.kinds[at] & (SHARE | COMMENT):
            between, apart = between + 1, apart + 1
        if _is_credit(words, at):
            between = 0
        elif is_by_line if text is texts[at] else is_byline(texts[at]):
            between = min(between, 1)
    likely.sort(reverse=True)
    found = [
        Candidate(at, line.text, _features(line, words, (first, body[0], start)))
        for _, at, line in likely[:MOST_WEIGHED]
        if texts.count(line.text) < BUTTON and not _is_pulled(line.text, whole)
    ]
    for line in found:
        line.row[VERBATIM] = float(line.text in whole)
    _mark_repeated(texts, found)
    if is_narrow:
        _mark_terms(texts, found, whole)
    return found


def _is_run(text: str, size: int) -> bool:
    """Tell whether a line is of several headlines, with spaces between, as none alone has so many."""
    is_long = len(text) >= LEAST_RUN and text.count(" ") >= LEAST_RUN_GAPS
    return is_long and size > RUN_WIDE * len(text) and not is_spaced(text)


def _is_pulled(text: str, whole: str) -> bool:
    """Tell whether a line is pulled out of the text: in quotes, or broken off behind sentences."""
    if text[0] in _OPENING_QUOTES:
        return text[1:-1] in whole
    return text[-1] in "….。" and "。" in text and text.rstrip("….。") in whole


def _is_ranked(texts: list[str], at: int) -> bool:
    """Tell whether a line has a rank before it, and one beside it the one before or after that: 3 大桥通车."""
    rank = _RANK.match(texts[at])
    if rank is None:
        return False
    beside = [
        found
        for text in (*texts[max(0, at - 1) : at], *texts[at + 1 : at + 2])
        if (found := _RANK.match(text))
    ]
    return any(abs(int(other[1]) - int(rank[1])) == 1 for other in beside)


def _is_word_of_menu(texts: list[str], at: int) -> bool:
    """Tell whether a line is one word, as two right above or below it, or one on each side."""
    first = max(0, at - 2)
    alone = [text.isalpha() for text in texts[first : at + 3]]
    at -= first
    return alone[at] and any(all(alone[i : i + 3]) and len(alone[i : i + 3]) > 2 for i in range(at + 1))


def is_person_line(text: str) -> bool:
    """Tell whether a line in letters is somebody's name and nothing else: Anna Weiß, Lê Thu Hà."""
    if len(text) > MOST_PERSON or not 0 < text.count(" ") < MOST_PERSON_WORDS or not text[0].isupper():
        return False
    return is_alone(text) and is_like_name(text)


def _text_start(words: LineWords, body: list[int]) -> int:
    """Return the line that a body's text begins with. In Chinese one or two light ones without a full stop may be the title; in other languages these are mostly leads."""
    start = body[0]
    if not is_wide(words.texts[body[-1]]):
        return start
    for i in body[:MOST_INSIDE]:
        if i > start + 1 or words.weights[i] >= LIGHT or words.texts[i].endswith(_FULL_STOP):
            break
        start = i + 1
    return start


def part(words: LineWords, at: int) -> str:
    """Return what of a line could be the title: all, what stands before its time, or what its breadcrumb ends with."""
    text = words.texts[at]
    if len(text) >= MAX_PARTED:
        return text
    last = text
    if has_any(text, _CRUMB_MARKS):
        pieces = _CRUMB_MARK.split(text)
        if len(pieces) > 2 or words.kinds[at] & NAVIGATION:
            last = pieces[-1].removeprefix("正文 ")
    if (at in words.dated or words.weights[at] >= LIGHT) and (glued := _GLUED.match(last)):
        before = glued[1].strip()
        if len(before) <= LONGEST_MEDIUM and is_medium(before):
            return ""
        if "。" not in last and before[-1:] not in (":", "：") and not _is_label(before):
            return before
    return last if last is text or len(last) >= LEAST_TAIL else ""


def _is_label(text: str) -> bool:
    """Tell whether what stands before a time says whose time it is, or where the page stands."""
    return bool(words_in(text) & NAVIGATION or words_in(text[:4]) & CREDIT or words_in(text[-4:]) & CREDIT)


def is_menu(text: str) -> bool:
    """Tell whether a line has nothing but names of sections: six words or more, all with capitals, or five of two to four Chinese characters.

    >>> is_menu("Politik Wirtschaft Sport Leute Medien Wissenschaft Panorama"), is_menu("时政 民生 体育 房产 公示公告 文化")
    (True, True)
    """
    wide = text[0] >= FIRST_WIDE
    if text.count(" ") < LEAST_SECTIONS - 1 - wide or not (wide or text[0].isupper()):
        return False
    if text[0] >= FIRST_HANGUL and len(text) > KOREAN_SECTION * (text.count(" ") + 1):
        return False  # a headline has words as short: 전통시장 살리기 나선 청년 상인들
    return all(
        word.isalpha() and (2 <= len(word) <= MAX_SECTION if wide else word[0].isupper())
        for word in text.split()
    )


def _features(line: _Line, words: LineWords, ends: tuple[int, int, int]) -> list[float]:
    """Return a line's features; `ends` are the first line near enough to the body, the body's first, and its text's."""
    first, inside, start = ends
    at, text, size = line.at, line.text, line.size
    texts = words.texts
    before = texts[at - 1] if at > first else ""
    is_part = text is not texts[at]
    is_crumb = (
        0 < len(before) < 80 and not words.kinds[at - 1] & RELATED and _SEPARATORS.search(before) is not None
    )
    kinds = words.kinds[at] if size < LIGHT and not is_part else words_in(text)
    dated = at in words.dated if size < LIGHT else has_date(text)
    if dated and not kinds & CREDIT and not text[0].isdigit() and DAY_IN_IT.search(text):
        dated = False
    return [
        line.shared,
        0.0,  # set by _mark_repeated
        float(LONG_ENOUGH <= size <= 150),
        float(size < 30),
        float(text.endswith(_FULL_STOP)),
        float(dated and not is_part),
        min(line.long_between, 4) / 4,
        float(size > 2.2 * len(text) and text.count(" ") > 3),
        log(size) / 6,
        float(kinds & CREDIT > 0),
        float(kinds & FURNITURE > 0),
        float(kinds & RELATED > 0),
        float(kinds & SHARE > 0),
        float(kinds & COMMENT > 0),
        float(kinds & NAVIGATION > 0),
        float(line.between < TIMED_WITHIN),
        float(is_crumb),
        min(start - at, 20) / 20,
        float(at == 0),
        float("：" in text or ": " in text),
        len(_DIGITS.findall(text)) / len(text),
        float(not before),
        min(len(_SEPARATORS.findall(text)), 3) / 3,
        line.shared * min(size, FULL_WEIGHT) / FULL_WEIGHT,
        float(has_any(text.lower(), _PICTURES)),
        float(is_menu(text)),
        float(text[0].islower() or text[0] in "….,"),
        float(line.between == 0),
        float(_is_timed(words, at - 1) or _is_timed(words, at - 2)),
        float(_is_listed(words, at, first, start)),
        float(at >= inside),
        0.0,  # set by candidates: it stands in the opening, as captions and subtitles do
        float(line.between == 0 and len(before) < 80 and has_any(before, _CRUMB_MARKS)),
        float(line.apart == 0),
        *(0.0,) * (len(FEATURES) - TERMS),  # set by _mark_terms
    ]


def _is_listed(words: LineWords, at: int, first: int, start: int) -> bool:
    """Tell whether a line stands in a list of its like, not as its last: one follows, and one is above or follows that."""
    if at + 1 >= start or not _is_like_title(words, at + 1):
        return False
    return (at > first and _is_like_title(words, at - 1)) or (
        at + 2 < start and _is_like_title(words, at + 2)
    )


def _is_like_title(words: LineWords, at: int) -> bool:
    """Tell whether a neighbour could be a title by its size and its words."""
    return (
        LIKE_TITLES <= words.weights[at] < LIGHT
        and at not in words.dated
        and not words.kinds[at] & ~RELATED
        and not words.texts[at].endswith(_FULL_STOP)
        and not is_byline(words.texts[at])
    )


def _is_timed(words: LineWords, at: int) -> bool:
    """Tell whether a line holds an article's time, and not today's: 今天是2024年5月9日 星期四."""
    return at in words.dated and has_credit_time(words.texts[at]) and not has_any(words.texts[at], _TODAY)


def _is_credit(words: LineWords, at: int) -> bool:
    """Tell whether a line says when, 2小时前更新 too, or whose the text is: 来源：江城日报."""
    text = words.texts[at]
    if at in words.dated and len(text) <= LONGEST_AGO:
        return True
    may_be_timed = len(text) < LONGEST_CREDIT and (at in words.dated or words.weights[at] >= LIGHT)
    if may_be_timed and has_credit_time(text):
        return True
    return words.kinds[at] & CREDIT > 0 and _CREDIT_LABEL.match(text) is not None


def _mark_repeated(texts: list[str], found: list[Candidate]) -> None:
    """Note which of the likeliest candidates stand in other lines, too: in breadcrumbs, or as the page's own title."""
    likely = sorted(found, key=lambda item: -(item.row[0] + 0.5 * item.row[2] - item.row[4] - item.row[5]))
    whole = "\n".join(texts)[:40000]
    for candidate in likely[:MOST_COMPARED]:
        candidate.row[REPEATED] = float(whole.count(candidate.text) > 1)


def _mark_terms(texts: list[str], found: list[Candidate], opening: str) -> None:
    """Note of lines in scripts that part their words how many of their terms the opening has, beside the others.

    Letter pairs tell little there: any two lines of a language share most. The first line that has several is likelier
    the headline than what stands below such a line, a summary or a caption.
    """
    known = _stems(opening)
    terms = [_stems(line.text) for line in found]
    shared = [len(own & known) / (len(own) or 1) for own in terms]
    told = [share * min(len(own), MANY_TERMS) for share, own in zip(shared, terms, strict=True)]
    most = max(told, default=0.0)
    like = [
        line.at
        for line, share, own in zip(found, shared, terms, strict=True)
        if share >= HALF and len(own & known) >= LEAST_TERMS and not line.text.endswith((".", ",", ";"))
    ]
    first = min(filter(None, like), default=0 if like else -1)  # the page's first line may be the medium's
    for line, share, much in zip(found, shared, told, strict=True):
        above = texts[line.at - 1] if line.at > 1 else ""
        is_below = len(above) >= LIKE_TITLES and len(_stems(above) & known) >= LEAST_TERMS
        over = min(max(0.0, len(line.text) / USUAL_LENGTH - 1), 2.0)
        line.row[TERMS:] = [share, float(much >= most), float(line.at == first), float(is_below), over]


def _stems(text: str) -> set[str]:
    return {term[:STEM] for term in terms_of(text)}
