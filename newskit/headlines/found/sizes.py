"""How many words and characters a headline has, at least, in scripts that part their words."""

from __future__ import annotations

from newskit.page.writing import is_uncased

_MIN_CHARS, _MIN_WORDS = 20, 4  # a menu entry has up to three words
# In scripts without capitals, whose letters are syllables or whose words take up endings: as many words, or one less.
_MIN_SYLLABLES, _MIN_UNCASED = 12, 20


def has_words(text: str, size: int) -> bool:
    """Tell whether a text of so many characters has the words and the length of a headline.

    >>> has_words("ლარი დოლართან გამყარდა", 22), has_words("Letters to the Editor", 21), has_words("Send us letters", 15)
    (True, True, False)
    """
    spaces = text.count(" ")
    if size >= _MIN_CHARS and spaces >= _MIN_WORDS - 1:
        return True
    if size < _MIN_SYLLABLES or spaces < _MIN_WORDS - 2 or not is_uncased(text):
        return False
    return spaces >= _MIN_WORDS - 1 or size >= _MIN_UNCASED
