"""Lines that hold several headlines, and what by its size and spaces could be one."""

from __future__ import annotations

from newskit.headlines.found.sizes import has_words
from newskit.page.words import FURNITURE, words_in
from newskit.page.writing import is_unspaced, weight_of
from newskit.rules.languages import FIRST_HANGUL, LAST_HANGUL
from newskit.rules.lazy import has_any, lazy

# A run of headlines: Chinese text of some length with a space at every headline's end. Words of menus are shorter.
RUN_CHARS, RUN_SPACES = 40, 4
_RUN_PIECE = (7, 60)  # mean characters between spaces
_BAR = lazy(r"\s{0,3}[|｜│·•]\s{0,3}")  # the same between bars, which tell more: three headlines are a run
BARS = tuple("|｜│·•")
_MOST_OF = 0.8  # of the pieces between bars
_NAME_ENDS = ("网", "網", "频道", "中心", "公司")  # a row of links to other sites is no run
# One headline: weights in UTF-8 bytes, of Chinese and other text.
LEAST_WEIGHT, MOST_CHINESE, MOST_OTHER = 24, 150, 140
LEAST_CHARS, LEAST_WORDS = 8, 4
_LEAST_UNSPACED = 20  # characters of a headline in a script without spaces between words
FIRST_ETHIOPIC, PAST_ETHIOPIC = "\u1200", "\u1380"  # words of a few syllables, each of three bytes
LIST = 3  # like lines in a row, each at most GAP lines from the next, that make a list
_IMPRINT = ("©", "ICP", "版权", "许可证")


def is_run(text: str) -> bool:
    """Tell whether a line is a run of headlines: Chinese text parted by spaces rather than by sentence marks."""
    length, spaces = len(text), text.count(" ")
    if length < RUN_CHARS or spaces < RUN_SPACES or weight_of(text) < 2.0 * length:
        return False
    marks = text.count("。") + text.count("；")
    if marks * 3 > spaces or any(words in text for words in _IMPRINT):
        return False
    # Ranks and dates stand beside headlines.
    words = [word for word in text.split() if not (word.isascii() and word[0].isdecimal())]
    pieces = len(words)
    size = sum(map(len, words)) + pieces - 1
    parted = pieces + sum(word.count("|") + word.count("｜") for word in words)  # words of a menu
    return (
        pieces >= LIST
        and not _are_names(words)
        and _RUN_PIECE[0] * parted <= size
        and size <= _RUN_PIECE[1] * pieces
    )


def is_run_of_bars(text: str) -> bool:
    """Tell whether bars part a line into headlines, but for a label or two: no menu, no imprint."""
    if not has_any(text, BARS):
        return False
    pieces = [piece for piece in _BAR.split(text) if piece]
    whole = [piece for piece in pieces if not words_in(piece) & FURNITURE and fits(piece, weight_of(piece))]
    return len(whole) >= LIST and len(whole) >= _MOST_OF * len(pieces) and not _are_names(pieces)


def is_of_headlines(text: str) -> bool:
    """Tell whether what stands between the spaces of a text is long enough for headlines, and not too long."""
    pieces, size = text.count(" ") + 1, len(text)
    return weight_of(text) >= LEAST_WEIGHT and _RUN_PIECE[0] * pieces <= size <= _RUN_PIECE[1] * pieces


def _are_names(pieces: list[str]) -> bool:
    return 2 * sum(piece.endswith(_NAME_ENDS) for piece in pieces) >= len(pieces)


def fits(text: str, weight: int) -> bool:
    """Tell by size and spaces whether a text could be a headline."""
    size = len(text)
    if not LEAST_WEIGHT <= weight <= MOST_CHINESE:
        return False
    spaces = text.count(" ")
    is_one_word = size >= _LEAST_UNSPACED and is_unspaced(text[0])
    is_korean = max(text) <= LAST_HANGUL and 2 * sum(char >= FIRST_HANGUL for char in text) > size
    is_ethiopic = FIRST_ETHIOPIC <= text[0] < PAST_ETHIOPIC
    if is_one_word or (weight > 2 * size and not is_korean and not is_ethiopic):
        return spaces < 2 or size >= _RUN_PIECE[0] * (spaces + 1)
    return weight <= MOST_OTHER and (spaces >= LEAST_WORDS - 1 - is_korean or has_words(text, size))
