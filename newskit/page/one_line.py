"""Pages whose lines a tool has joined: cut again at bars, wide gaps or spaces, or where blocks met with nothing between.

Chinese pages here, what nothing parted on them in `one_line_within`; pages in scripts that part their words in
`one_line_spaced`, and in `one_line_glued` those with nothing between their blocks.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from newskit.page.one_line_glued import is_glued, is_glued_to_title, unglued
from newskit.page.one_line_joints import ENDS, LONGEST_LABEL, LONGEST_NAME, goes_on
from newskit.page.one_line_spaced import (
    LONGEST_HALF,
    SPACED,
    at_blocks,
    at_credits,
    at_marks,
    at_said_time,
    at_sentences,
    holds_title,
    opening_title,
    page_titles,
)
from newskit.page.one_line_within import CREDITS, DATED, MEDIUM, SERVICE, TIMED, is_joined, within
from newskit.page.pairs import letter_pairs
from newskit.page.text import LONG
from newskit.page.words import words_in
from newskit.page.writing import is_spaced
from newskit.rules.languages import FIRST_HANGUL, FIRST_WIDE
from newskit.rules.lazy import has_any, lazy
from newskit.rules.surnames import COMPOUND

MOST_OF_PAGE = 0.9  # share of the page's characters, from which a line is the page
LONG_BLOCKS = 400  # characters of a line of many blocks on a page where another is one
LONGER_THAN_ANY = 3000  # characters of a line that is no paragraph, in scripts that part their words
FEW_LONGER = 32  # lines so long; where there are more, paragraphs are so long there
IN_COPY = 30  # characters of a long line that a copy of it has, too
LEAST_PROSE = 24  # characters of a piece with a comma and a full stop: runs of headlines have none
LEAST_BARS = 12  # in a line that part its pieces, and more than there are spaces
SPACED_MARKS = (" / ", " · ", " • ")
LEAST_GAPS, GAPS_A_SPACE = 8, 0.15  # wide gaps that mark where blocks met, for each single space
GLUED, GLUED_AMONG_SPACES = 40, 100  # characters of a piece without a sentence that is cut within its words
REPEATED = 6  # characters on each side of a space that stand elsewhere, too: what belongs together
LEAST_REPEATED = 8  # characters of such a place: 首页 新闻 stands twice on any page
TAIL, TAIL_WORDS = 60, 8  # characters of each of so many words before a space that are looked at
MOST_ABOVE = 400  # pieces above a page's time
NEAR_MENU = 40  # words before a section's name among which its menu has it
MOST_CREDITS = 3  # places of a page at which a title is looked for: its masthead has a day, too
MOST_BELOW, MOST_TEXT = 20, 1500  # pieces and characters below a title in which its words are looked for
WELL_TOLD = 0.25  # share of each half's letter pairs that the text below a title has
LEAST_HEAD = 30  # characters of a title with its credits
LEAST_TITLE = 8  # characters of a title that opens a line and stands in it again
LONGEST_CREDITS = 120  # characters from a time to the end of a line whose last headline is the title
LEAST_APART, MUCH_APART = 4, 3  # spaces around numbers in clauses, and times as many as are left out

_BLANK = "\x00"  # stands for the spaces of the page's title
# What stands between two stops, and in it a space between Chinese and Latin letters or numbers, and one left out.
_CLAUSE = lazy(r"(?<=[，。；：])[^，。；：]{2,60}(?=[，。；])")
_APART = lazy(r"(?<=[\u4e00-\u9fff]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) (?=[\u4e00-\u9fff])")
_TOGETHER = lazy(r"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9%][\u4e00-\u9fff]")
_HALVES = lazy(r"(?:(?<=[^\W\d_！？])|(?<=[^。！？][」』”]))\u3000(?=[「『“]?[^\W\d_])")  # of a headline
_NAMED_SITE = lazy(r"([^\s_|｜-]{5,7})\s?[_|｜-]")
_WIDE_GAP = lazy(r"(?:[^\S ]|  )\s*")
_CRUMB_ENDS = frozenset("》›»")
_NO_HALF = ("。", ">", "|", "｜", "记者 ", "記者 ", "播报")


def parted(lines: list[str]) -> list[str]:
    """Return a page's lines with those cut that hold many: the others as they are.

    >>> parted(["首页 新闻 大桥通车 2026-05-18 08:40 来源：青河日报 " + "昨日，大桥建成通车，市民前往参观体验。" * 20])[:4]
    ['首页', '新闻', '大桥通车', '2026-05-18 08:40']
    """
    whole = sum(map(len, lines))
    titles = page_titles(lines)
    long = [
        line for line in lines if len(line) >= LONG and (line[:1] < FIRST_WIDE or line[:1] >= FIRST_HANGUL)
    ]
    starts = tuple(titles)
    begun = [line for line in lines if line.startswith(starts)] if long else []
    has_joined = False  # lines of many blocks, of which one holds the title
    if any(map(is_glued, long)) or any(is_glued_to_title(line, titles) for line in begun):
        lines = unglued(lines, titles)
    else:
        has_joined = any(is_spaced(line) and holds_title(line, titles) for line in long)
    joined = _longer_than_any(lines) if titles else frozenset()
    found: list[str] = []
    for line in lines:
        is_page = len(line) > MOST_OF_PAGE * whole
        if len(line) < LEAST_HEAD or (len(line) < LONG and "20" not in line):  # no year
            found.append(line)
        elif len(line) < LONG and not (is_page and "。" in line and TIMED.search(line)):
            found += _at_title(line)
        elif not (is_page or is_joined(line)):
            title = holds_title(line, titles)
            if not title and ((has_joined and len(line) >= LONG_BLOCKS) or line in joined):
                title = titles[0]
            found += (
                at_sentences(line, title)
                if title and is_spaced(line)
                else at_said_time(line) or _before_service(line)
            )
        elif _has_sentences(line):
            found += _parted(line, holds_title(line, titles))
        elif is_page:
            found += at_blocks(line, holds_title(line, titles))
        else:
            found += _before_title(line)
    return found


def _longer_than_any(lines: list[str]) -> frozenset[str]:
    """Return the few lines that are longer than any paragraph, and no copies."""
    long = [line for line in lines if len(line) >= LONGER_THAN_ANY]
    return frozenset([line for line in long if not _is_copy(line, lines)] if len(long) <= FEW_LONGER else ())


def _is_copy(line: str, lines: list[str]) -> bool:
    """Tell whether a long line says again what others say: the text of an article for a machine, on one line."""
    middle = line[len(line) // 2 :][:IN_COPY]
    return any(middle in other for other in lines if other is not line)


def _at_title(line: str) -> list[str]:
    """Cut a short line that is the page's title with its credits, in Chinese behind the page's name as archives have it."""
    if line[:1] < FIRST_WIDE:
        return at_credits(line) or [line]
    if "_" in line and TIMED.search(line) and len(opening_title(line)) >= LEAST_TITLE:
        return _parted(line)
    return [line]


def _before_service(line: str) -> list[str]:
    """Cut off what serves behind the last sentence of a paragraph: 上一篇：…, and of that the name of a list."""
    last = line.rfind("。") + 1
    tail = line[last:].strip()
    service = SERVICE.match(tail) if last else None
    if service is None:
        return [line]
    return [line[:last], tail] if service["precedes"] else [line[:last], service[0], tail[service.end() :]]


def _before_title(line: str) -> list[str]:
    """Cut a run of headlines that ends with the page's title and its credits before the title; leave any other as it is."""
    times = [found.start() for found in TIMED.finditer(line)]
    if len(times) != 1 or times[0] < len(line) - LONGEST_CREDITS:
        return [line]
    pieces = _parted(line)
    at = next((at for at, piece in enumerate(pieces) if TIMED.search(piece)), 0)
    title = at - 1 - (at > 1 and MEDIUM.fullmatch(pieces[at - 1]) is not None)
    return [" ".join(pieces[:title]), *pieces[title:]] if title > 0 else [line]


def _has_sentences(line: str) -> bool:
    return "。" in line and any(
        "。" in piece and has_any(piece, ("，", "、", "；")) and len(piece) >= LEAST_PROSE
        for piece in line.split()
    )


def _parted(line: str, title: str = "") -> list[str]:
    line = line.strip()
    title = opening_title(" ".join(line.split())) or _short_title(line) or title
    line = _with_numbers(line)
    if " " in title:
        # Its spaces are no ends of blocks, whichever they are.
        spaced = re.compile(r"\s+".join(map(re.escape, title.split())))
        title = title.replace(" ", _BLANK)
        line = spaced.sub(lambda _: title, line)
    if "\u3000" in line and "の" not in line and line.count(" ") > line.count("\u3000"):
        line = _HALVES.sub(_BLANK, line)
    pieces = _pieces(line) if title else _with_title(_pieces(line))
    glued = GLUED if len(line) > SPACED * len(pieces) else GLUED_AMONG_SPACES
    return [part.replace(_BLANK, " ") for piece in pieces for part in within(piece, title, glued)]


def _with_numbers(line: str) -> str:
    """Keep the spaces around numbers and Latin words of a text that sets them everywhere: 售价 8999 元，."""
    clauses = _CLAUSE.findall(line) if line.count(" ") > LEAST_APART else []
    apart = sum(len(_APART.findall(clause)) for clause in clauses)
    if apart < LEAST_APART or apart < MUCH_APART * sum(len(_TOGETHER.findall(clause)) for clause in clauses):
        return line
    return _CLAUSE.sub(lambda found: _APART.sub(_BLANK, found[0]), line)


def _short_title(line: str) -> str:
    """Return a title too short to be known by what it repeats alone, where the site's name is set off from it: 秋收忙_融媒."""
    found = _NAMED_SITE.match(line)
    return found[1] if found and line.find(found[1], found.end()) > 0 else ""


def _with_title(pieces: list[str]) -> list[str]:
    """Join the two halves of a title that stand above credits; the space between them was the title's own.

    They stand below a path or a menu, or the text below has words of both.
    """
    places = [at for at, piece in enumerate(pieces[: MOST_ABOVE + 1]) if CREDITS.match(piece)]
    for at in places[:MOST_CREDITS]:
        end = at - (at > 0 and MEDIUM.fullmatch(pieces[at - 1]) is not None)
        end -= end > 0 and pieces[end - 1].startswith(("http", "www."))
        above, left, right = ("", "", "", *pieces[:end])[-3:]
        path, mark, left = left.rpartition("> ")  # its first half may be taken for a step: 新闻 > 暴雨夜停运
        if not (_is_half(left) and _is_half(right)):
            continue
        text = letter_pairs(" ".join(pieces[at : at + MOST_BELOW])[:MOST_TEXT])
        shares = _told(left, text), _told(right, text)
        is_crumb = has_any(above, (">", " / ", "|")) or above[-1:] in _CRUMB_ENDS
        is_below = is_crumb or len(above) <= LONGEST_NAME < len(left)
        is_title = not mark and is_below and shares[0] and len(right) > LONGEST_NAME
        if is_title or min(shares) >= WELL_TOLD:
            pieces[end - 2 : end] = filter(None, [path + mark.rstrip(), f"{left} {right}"])
            break
    return pieces


def _told(half: str, text: set[int]) -> float:
    """Return the share of a headline's letter pairs that a text has."""
    own = letter_pairs(half)
    return len(own & text) / (len(own) or 1)


def _is_half(text: str) -> bool:
    """Tell whether a text can be half of a title: some Chinese characters, no sentence, label or menu."""
    if not LONGEST_NAME <= len(text) <= LONGEST_HALF or max(text) < FIRST_WIDE or has_any(text, _NO_HALF):
        return False
    is_name = len(text) == LONGEST_NAME and (text[:2] in COMPOUND or not text.isalpha())
    if is_name or DATED.search(text):
        return False
    # Who speaks in it: 日媒：东京湾两船相撞; a label is a credit's or of what one chooses.
    label = text.replace(":", "：").partition("：")[0]
    if len(label) >= LONGEST_LABEL or label == text:
        return True
    return text[-1] not in ":：" and not words_in(label)


def _pieces(line: str) -> list[str]:
    """Cut a line at bars or wide gaps, where it has many, and what is still long at single spaces."""
    bar = "｜" if line.count("｜") > line.count("|") else "|"
    bars, spaces = line.count(bar), line.count(" ") - 2 * line.count(f" {bar} ")
    gaps = sum(1 for _ in _WIDE_GAP.finditer(line))
    if bars > spaces and (bars >= LEAST_BARS or at_marks(line, (bar,))):
        pieces = _joined_again(line.split(bar))
    elif marked := at_marks(line, SPACED_MARKS):
        pieces = _joined_again(marked)
    elif gaps >= LEAST_GAPS and gaps > GAPS_A_SPACE * spaces:
        pieces = _joined_again(_WIDE_GAP.split(line))
    elif len(line) > SPACED * (spaces + 1):
        return [line]  # its spaces stand within titles and names
    else:
        pieces = [line]
    found: list[str] = []
    for piece in pieces:
        if (len(piece) < LONG and len(pieces) > 1) or " " not in piece.strip():
            found.append(piece)
        else:
            found += _at_spaces(piece.split())
    return found


def _joined_again(pieces: list[str]) -> list[str]:
    """Join again what belongs together though a mark or a gap stood between: a date and its clock, a label and its name."""
    found: list[list[str]] = []
    for piece in filter(None, map(str.strip, pieces)):
        if found and goes_on(_tail(found[-1]), piece):
            found[-1].append(piece)
        else:
            found.append([piece])
    return list(map(" ".join, found))


def _at_spaces(words: list[str]) -> list[str]:
    """Cut at single spaces, but for those inside titles, names, dates and Latin text."""
    places = Counter(_around(a, b) for a, b in pairwise(words))
    found = [[words[0]]]
    for at, following in enumerate(words[1:], 1):
        around = _around(words[at - 1], following)
        if (
            (len(around) >= LEAST_REPEATED and places[around] > 1)
            or _is_word_inside(words, at)
            or _is_word_inside(words, at - 1)
            or goes_on(_tail(found[-1]), following)
        ):
            found[-1].append(following)
        else:
            found.append([following])
    return list(map(" ".join, found))


def _tail(words: list[str]) -> str:
    """Return the end of a text of some words: enough to tell whether it goes on."""
    return " ".join([word[-TAIL:] for word in words[-TAIL_WORDS:]])


def _is_word_inside(words: list[str], at: int) -> bool:
    """Tell whether a word of Latin letters stands between Chinese ones: 运营商 5G 手机促销."""
    return (
        0 < at < len(words) - 1
        and words[at].isascii()
        and words[at].isalnum()
        and not (words[at].isdigit() or words[at] == "English")
        and words[at - 1][-1] >= FIRST_WIDE
        and words[at - 1][-1] not in ENDS
        and words[at + 1][0] >= FIRST_WIDE
        and words[at - 1] not in words[max(0, at - NEAR_MENU) : at - 1]  # 新闻动态, then 新闻动态 NEWS
    )


def _around(word: str, following: str) -> str:
    return f"{word[-REPEATED:]} {following[:REPEATED]}"
