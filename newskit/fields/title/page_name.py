"""The first line of a text page, where that is the page's own name: what archives write above a page's text."""

from __future__ import annotations

from newskit.fields import Title
from newskit.fields.title.references import SEPARATOR, SEPARATORS, SITE_ENDS, bare, cut_site, is_latin
from newskit.page.words import NAVIGATION, LineWords
from newskit.rules.languages import FIRST_WIDE
from newskit.rules.lazy import has_any, lazy

LEAST_WEIGHT, MOST_CHARS = 24, 200  # of a page's name, the site's cut off: UTF-8 bytes, characters
LEAST_LETTERS = 6  # of a line that it may begin with
LEAST_TERMS, SHARED = 2, 0.4  # of its terms that the body's opening has, at least; and their share
OPENING, OPENING_CHARS = 6, 3000  # paragraphs of a body, and characters, that terms are looked for in
BEGINS, LIKE = 3.0, 3.0  # what a line's score gains that it begins with, and by the share of terms in common
NEAR = 45  # lines above a body in which a title is looked for
# Share of a line's terms that the body's opening has, where that is a rival of the page's name.
LEAST_SHARED = 0.2
UNLIKE = 0.3  # share of terms below which the best line is another text's

_WORD = lazy(r"[^\W\d_]{2,}")
_LEAST_WORD = 4  # letters
_QUOTES = "«»„“”‘’\"'"
_CRUMBS = (">", "›", "»")


class PageName:
    """The name that a page's first line gives it; an empty one where that line is something else."""

    __slots__ = ("_first", "_folded", "_opening", "_terms", "_whole", "text")

    def __init__(self, words: LineWords, body: list[int]) -> None:
        self._first = words.texts[0]
        self._folded = ""
        self._terms: set[str] = set()
        self.text = ""
        self._opening = self._whole = ""
        if not body[0] or words.weights[0] < LEAST_WEIGHT or len(self._first) > 2 * MOST_CHARS:
            return
        if words.kinds[0] & NAVIGATION or has_any(self._first, _CRUMBS):
            return
        text = cut_site(self._first, _sites(words))
        if len(text) > MOST_CHARS or len(text.encode("utf-8", "replace")) < LEAST_WEIGHT:
            return
        # Of what has a site's name behind it, only the headline says nothing of what the text is about.
        self._whole = text if text != self._first and not text.endswith(SITE_ENDS) else ""
        terms = terms_of(text)
        opening = " ".join([words.texts[i] for i in body[:OPENING]])[:OPENING_CHARS].lower()
        shared = sum([term in opening for term in terms])
        if shared >= LEAST_TERMS and shared >= SHARED * len(terms):
            self.text, self._terms = text, terms
            # A first line near the body with no site behind it may as well be the medium's.
            if text == self._first and body[0] <= NEAR:
                self._opening = opening

    def supports(self, line: int, text: str) -> float:
        """Return how much likelier a line, or a part of it, is the title for what the page's name says."""
        if not line:
            return 0.0
        gain = 0.0
        if len(text) >= LEAST_LETTERS and self._is_edge(text):
            gain = BEGINS
        if self.text:
            gain += LIKE * self._likeness(text)
        return gain

    def instead_of(self, found: Title, *, is_sure: bool) -> Title:
        """Return the title that was found, or the page's name where it is that, or about other things.

        `is_sure` says that the title has words in common with the text.
        """
        if found.block == 0 and (self.text or self._whole):
            return Title(self.text or self._whole, 0)
        if not self.text and self._whole and not (is_sure and found.text):
            return Title(self._whole)
        if not self.text or self._likeness(found.text) >= UNLIKE or self._is_no_better(found.text):
            return found
        # A name in other letters is not about other things.
        return found if found.text and is_latin(found.text) != is_latin(self.text) else Title(self.text)

    def _is_no_better(self, found: str) -> bool:
        """Tell whether the name may be the medium's, and what was found is no sentence of a lead, and in the body's words."""
        if not self._opening or found.endswith((".", "。")):
            return False
        own = terms_of(found)
        return sum(term in self._opening for term in own) > LEAST_SHARED * len(own)

    def _likeness(self, text: str) -> float:
        own = terms_of(text)
        return len(own & self._terms) / (len(own) or 1)

    def _is_edge(self, text: str) -> bool:
        """Tell whether the first line begins with a text, or ends with one that is most of it, behind a site's name."""
        begins = text.lstrip(_QUOTES)[:1] == self._first.lstrip(_QUOTES)[:1]
        if not begins and (text[-1] != self._first[-1] or 2 * len(text) < len(self._first)):
            return False
        if not self._folded:
            self._folded = bare(self._first)
        folded = bare(text)
        if len(folded) < LEAST_LETTERS:
            return False
        return self._folded.startswith(folded) if begins else self._folded.endswith(folded)


def _sites(words: LineWords) -> frozenset[str]:
    """Return the site's bare name, where the first line ends with one that another line is: The ferry stays - Bay News, Bay News."""
    parts = list(SEPARATOR.finditer(words.texts[0])) if has_any(words.texts[0], SEPARATORS) else []
    tail = words.texts[0][parts[-1].end() :].strip() if parts else ""
    return frozenset([bare(tail)]) if tail and tail in words.texts[1:] else frozenset()


def terms_of(text: str) -> set[str]:
    """Return what a text is about: its words of some length, and each two neighbours of Chinese characters.

    >>> sorted(terms_of("The old ferry: 渡船保留"))
    ['ferry', '保留', '渡船', '船保']
    """
    found: set[str] = set()
    for word in _WORD.findall(text.lower()):
        if word[0] >= FIRST_WIDE:
            found.update([word[at : at + 2] for at in range(len(word) - 1)])
        elif len(word) >= _LEAST_WORD:
            found.add(word)
    return found
