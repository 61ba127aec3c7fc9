"""Words that names of people are made of, given and family names of many peoples: Lewandowski, Морозова, चतुर्वेदी.

`newskit.training.name_words` writes them down as a Bloom filter: of words that are none of these, one in forty is
taken for one. Chinese, Japanese and Korean names are told in other ways.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from zlib import crc32

from newskit.rules.first_names import bare_word, begins_with_given_name

PATH = Path(__file__).with_suffix(".bin")
_HASHES = 4
_SECOND = 0x5BD1E995  # where the second of the two sums starts
_PARTICLES = frozenset("van von der den del dos das ten ter ibn ben bint della".split())
FIRST_UNLISTED = "\u0e00"  # Thai, Japanese, Korean: no given names are listed


def places(word: str, size: int) -> list[int]:
    """Return the bits that stand for a word, of so many."""
    written = bare_word(word).encode()
    first, step = crc32(written), crc32(written, _SECOND) | 1
    return [(first + at * step) % size for at in range(_HASHES)]


@lru_cache(maxsize=1)
def _bits() -> bytes:
    return PATH.read_bytes()


def is_name_word(word: str) -> bool:
    """Tell whether a word is a given or a family name somewhere.

    >>> is_name_word("Lewandowski"), is_name_word("Lesezeit")
    (True, False)
    """
    bits = _bits()
    return all(bits[place >> 3] >> (place & 7) & 1 for place in places(word, 8 * len(bits)))


def name_words(name: str) -> int:
    """Return how many words of a text are of names, less how many are not; single letters count for nothing."""
    found = [
        is_name_word(word.strip(".,'’"))
        for word in name.replace("-", " ").split()
        if len(word) > 2 and word not in _PARTICLES
    ]
    return 2 * sum(found) - len(found)


def is_like_name(text: str) -> bool:
    """Tell whether a text begins with a common given name, or is of a script in which names look like all words."""
    return begins_with_given_name(text) or name_words(text) > 0 or text >= FIRST_UNLISTED
