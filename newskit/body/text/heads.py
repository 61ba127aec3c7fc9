"""Where an article ends because another begins: a credit line below service lines, on pages that go on with more articles."""

from __future__ import annotations

from newskit.body.text.lines import Lines
from newskit.page.words import COMMENT, FURNITURE, RELATED, SHARE, LineWords, has_credit_time
from newskit.rules.lazy import lazy
from newskit.rules.text_ends import is_end_mark

HEAD = 4  # lines above an article within which its credit line stands
ENOUGH = 150  # prose that an article has before another may follow
APART = 4  # lines between two articles, at least; adverts inside one are fewer, but none begins with 下一篇
SURE = 0.0  # margin (log odds) of an article's best line
_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BETWEEN = RELATED | SHARE | COMMENT | FURNITURE


def is_article(lines: Lines, words: LineWords, margins: dict[int, float], first: int, last: int) -> bool:
    """Tell whether a stretch of lines is an article by itself: a credit line above it, enough prose, a sure line."""
    if sum(lines.prose[first:last]) < ENOUGH or max(margins.get(i, -9.0) for i in range(first, last)) < SURE:
        return False
    return any(is_credit_line(lines, words, i) for i in range(max(0, first - HEAD), first))


def end_before_next(lines: Lines, words: LineWords, first: int, last: int) -> int:
    """Return where the article that begins at `first` ends: before the service lines above the next one's credit line.

    `last` where no other follows before that.
    """
    prose, service, ended = 0, -1, first
    for i in range(first, last):
        if lines.prose[i]:
            prose += lines.prose[i]
            service, ended = -1, i
        elif prose >= ENOUGH:
            if (
                service >= 0
                and (i - ended > APART or is_end_mark(lines.texts[service]))
                and is_credit_line(lines, words, i)
            ):
                return service
            if service < 0 and words.kinds[i] & _BETWEEN:
                service = i
    return last


def is_credit_line(lines: Lines, words: LineWords, line: int) -> bool:
    """Tell whether a short line holds a full date, as credit lines do; the entries of a live blog hold a clock."""
    if line not in words.dated or lines.prose[line]:
        return False
    return _YEAR.search(lines.texts[line]) is not None and has_credit_time(lines.texts[line])
