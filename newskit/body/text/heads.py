"""Where an article ends because another begins: a credit line below service lines, on pages that go on with more articles."""

from __future__ import annotations

from newskit.body.text.lines import Lines
from newskit.page.words import COMMENT, FURNITURE, RELATED, SHARE, LineWords, has_credit_time
from newskit.rules.lazy import lazy
from newskit.rules.read_also import LISTS
from newskit.rules.text_ends import is_end_mark

HEAD = 4  # lines above an article within which its credit line stands
FAR_HEAD = 16  # the same where no sentence stands between: buttons, headlines
ENOUGH = 150  # prose that an article has before another may follow
APART = 4  # lines between two articles, at least; adverts inside one are fewer, but none begins with 下一篇
SURE, SURER = 0.0, 1.0  # margin (log odds) of an article's best line, also where no other's credits follow
UNLIKELY = -9.0
_LIST = lazy(LISTS)
_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BETWEEN = RELATED | SHARE | COMMENT | FURNITURE


def is_article(lines: Lines, words: LineWords, margins: dict[int, float], first: int, last: int) -> bool:
    """Tell whether a stretch of lines is an article by itself: a credit line above it, enough prose, a sure line."""
    if (
        sum(lines.prose[first:last]) < ENOUGH
        or max(margins.get(i, UNLIKELY) for i in range(first, last)) < SURE
    ):
        return False
    above = first - 1
    while above >= max(0, first - FAR_HEAD) and (first - above <= HEAD or not lines.prose[above]):
        if is_credit_line(lines, words, above):
            return True
        above -= 1
    return False


def end_before_next(lines: Lines, words: LineWords, margins: dict[int, float], first: int, last: int) -> int:
    """Return where the article that begins at `first` ends: before the service lines above the next one's credit line.

    Or where more text comes far below, past an editor or the name of a list. `last` where nothing follows before that.
    """
    prose, service, ended, surest = 0, -1, first, UNLIKELY
    for i in range(first, last):
        if lines.prose[i]:
            if prose >= ENOUGH and surest > SURER and i - ended > APART and _is_past_end(lines, ended + 1, i):
                return ended + 1
            prose += lines.prose[i]
            service, ended, surest = -1, i, max(surest, margins.get(i, UNLIKELY))
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


def _is_past_end(lines: Lines, first: int, last: int) -> bool:
    """Tell whether what ends bodies stands between a text and more of it, an editor or the name of a list, or opens that."""
    return _LIST.match(lines.texts[last]) is not None or any(map(is_end_mark, lines.texts[first:last]))


def is_credit_line(lines: Lines, words: LineWords, line: int) -> bool:
    """Tell whether a short line holds a full date, as credit lines do; the entries of a live blog hold a clock."""
    if line not in words.dated or lines.prose[line]:
        return False
    return _YEAR.search(lines.texts[line]) is not None and has_credit_time(lines.texts[line])
