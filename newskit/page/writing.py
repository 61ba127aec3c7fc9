"""How a text is written, told by its characters: in a script that parts its words, that is wide, that has no capitals; how much it says."""

from __future__ import annotations

from newskit.rules.languages import FIRST_WIDE, NO_CAPITALS

# What letters of three bytes begin with that say no more than a Latin one: from Hindi to Lao, in Burmese and Georgian, in Khmer.
_LETTERS = (b"\xe0", b"\xe1\x80", b"\xe1\x81", b"\xe1\x82", b"\xe1\x83", b"\xe1\x9e", b"\xe1\x9f")
MOST_NARROW, MOST_SPACED = 2.2, 2.9  # bytes a character, at most, of scripts that part their words
SAMPLE = 400  # characters by which wide scripts that do are known
LEAST_WIDE = 2.2  # bytes a character: 3 in Chinese, 2.5 with the spaces of Korean; 1.9 in Russian
LEAST_MIXED = 1.8  # where Latin words stand among Chinese ones
PAST_UNCASED = "\u1e00"


def weight_of(text: str) -> int:
    """Return how much a text says: its length in UTF-8, in which a letter of Hindi, Thai or Georgian counts two, as a Russian one does.

    >>> weight_of("news"), weight_of("новости"), weight_of("新闻"), weight_of("ख़बर")
    (4, 14, 6, 8)
    """
    if text.isascii():
        return len(text)
    data = text.encode("utf-8", "replace")
    return len(data) - sum(map(data.count, _LETTERS))


def is_wide(text: str) -> bool:
    """Tell whether a text is in Chinese or one of its neighbours, by its length in UTF-8."""
    width = weight_of(text) / len(text)
    return width > LEAST_WIDE or (width > LEAST_MIXED and max(text) >= FIRST_WIDE)


def is_spaced(line: str) -> bool:
    """Tell whether a line is of a script that parts its words, by its length in UTF-8; runs of Chinese headlines have spaces, too."""
    width = len(line.encode("utf-8", "replace")) / len(line)
    if width < MOST_NARROW:
        return True
    opening = line[:SAMPLE]
    return width < MOST_SPACED and sum(map(_is_spaced, opening)) > len(opening) / 2


def _is_spaced(char: str) -> bool:
    """Tell a character of three bytes whose script parts its words: from Hindi to Sinhala, of Georgian, Amharic, Korean."""
    return "\u0900" <= char < "\u0e00" or "\u10a0" <= char < "\u1400" or "\uac00" <= char <= "\ud7a3"


def is_uncased(text: str) -> bool:
    """Tell by its last character whether a text is in an alphabet without capitals, from Hebrew to Khmer."""
    return NO_CAPITALS <= text[-1] < PAST_UNCASED


def is_unspaced(char: str) -> bool:
    """Tell a character of a script that sets no spaces between words: Thai, Lao, Burmese, Khmer."""
    return "\u0e00" <= char < "\u0f00" or "\u1000" <= char < "\u10a0" or "\u1780" <= char < "\u1800"
