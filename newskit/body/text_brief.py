"""Briefs of text pages: a sentence or two right below the one line of credits, among lists that outweigh them."""

from __future__ import annotations

from newskit.body.text_heads import is_credit_line
from newskit.body.text_lines import SENTENCE, Lines
from newskit.page.words import COMMENT, FURNITURE, RELATED, SHARE, LineWords
from newskit.rules.lazy import lazy

LEAST_SENTENCE = 40  # weight of a brief's sentence, in UTF-8 bytes
MOST_CREDITS = 4  # lines from the time to the text: source, author, buttons
# A line that opens with its time, or names a source; in lists the time stands behind a headline.
_CREDITS = lazy(r"^\W{0,2}(?:[^\W\d]{2,4}[:：]\s?)?(?:19|20)\d\d|[来來稿]源\s?[:：]")
_SERVICE = FURNITURE | RELATED | SHARE | COMMENT


def brief(lines: Lines, words: LineWords) -> list[int]:
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
