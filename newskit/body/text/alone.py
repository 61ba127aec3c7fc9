"""Texts that are an article's and nothing else, as collections of texts hold them: no menu, no credits, perhaps a title."""

from __future__ import annotations

from newskit.body.text.lines import ENDS, SENTENCE, line_end
from newskit.page.words import CREDIT, LineWords

_MIN_SAID = 0.8  # of the text's weight, in lines that end as sentences do
_MAX_UNSAID = 120  # weight of any other line: a subhead, an item
_UNSAID = 3  # of so many lines one may be such
_MAX_SERVING = 0.3  # of what is said, in light lines that have a word of services
_MOST_ABOVE = 2  # lines above the first sentence: the title, a subhead
_MAX_TITLE = 200  # weight


def body_start(words: LineWords) -> int | None:
    """Return where the body of a text page begins that is hardly anything but sentences, below its title if it has one.

    None where another line serves, or gives a time. A title is the first line, where others follow and it ends as no sentence does.
    """
    said = serving = unsaid = 0
    for at, (text, weight, kinds) in enumerate(zip(words.texts, words.weights, words.kinds, strict=True)):
        if line_end(text) == SENTENCE:
            said += weight
            serving += weight * (kinds & ~CREDIT > 0)
        elif kinds or at in words.dated or weight > (_MAX_UNSAID if at else _MAX_TITLE):
            return None
        elif not said and at >= _MOST_ABOVE:
            return None  # what a site has above its articles
        else:
            unsaid += 1
    start = int(len(words.texts) > 1 and words.weights[0] <= _MAX_TITLE and words.texts[0][-1] not in ENDS)
    is_said = (
        said > 0
        and (unsaid - start) * _UNSAID <= len(words.texts)
        and said >= _MIN_SAID * sum(words.weights[start:])
        and serving <= _MAX_SERVING * said
    )
    return start if is_said else None
