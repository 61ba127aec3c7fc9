"""Write down words of names: python -m newskit.training.name_words SHARED.

They are those of faker in all its languages, but for words that stand in small letters on the pages of SHARED/corpora, or
in faker's lists of words. Writes newskit/rules/name_words.bin. Deterministic; needs faker.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from faker.providers import lorem, person

from newskit.page.html import read_html
from newskit.rules.first_names import FIRST_NAMES, bare_word
from newskit.rules.name_words import PATH, places
from newskit.rules.writers import NOT_NAMES
from newskit.training.author_pages import read_words
from newskit.training.corpora import gold_pages

CORPORA = ("fundus", "magic", "aeb")
_MAX_SEEN = 2  # pages that may have the word in small letters
_BITS = 8  # a word
_MARKS = "\u0300-\u036f\u0590-\u05c7\u064b-\u0652\u0900-\u0dff\u0e31-\u0e4e"
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}'’])*")
_NO_CAPITALS = "\u0590"


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list, tuple, set)):
        for one in value:
            yield from _texts(one)


def _of_faker(kind: ModuleType, attributes: str) -> Iterator[str]:
    """Yield the words of faker's providers of a kind, but for Chinese, Japanese and Korean, whose names are told otherwise, and Latin."""
    pattern = re.compile(attributes)
    for module in pkgutil.iter_modules(kind.__path__):
        if module.name.startswith(("zh", "ja", "ko", "la")):
            continue
        provider = importlib.import_module(f"{kind.__name__}.{module.name}").Provider
        for name in filter(pattern.search, dir(provider)):
            for text in _texts(getattr(provider, name)):
                if "{" not in text:
                    yield from _WORD.findall(text)


def _small_words(shared: Path) -> Counter[str]:
    """Count the pages that have each word in small letters, or in letters without capitals."""
    seen: Counter[str] = Counter()
    for _, gold, html in gold_pages(shared, CORPORA):
        if gold.get("lang") != "zh":
            words = {word for text in read_html(html).texts for word in _WORD.findall(text)}
            seen.update(word for word in words if word.islower() or word[0] >= _NO_CAPITALS)
    return seen


def words(shared: Path) -> set[str]:
    """Return the words of names that are no other words, too."""
    small = _small_words(shared)
    drawn = {
        word.lower()
        for table in read_words().values()
        for key in ("sentences", "titles", "roles", "share", "reading", "bio", "dated", "heads")
        for text in table.get(key, ())
        for word in _WORD.findall(text)
    }
    listed = {word.lower() for word in (*_of_faker(lorem, "word_list"), *NOT_NAMES)}
    names = {word.lower() for word in _of_faker(person, "first_name|last_name|middle_name|surname")}
    return {
        word
        for word in names
        if len(word) > 1 and small[word] <= _MAX_SEEN and word not in drawn and word not in listed
    }


def main() -> None:
    """Write the filter."""
    found = FIRST_NAMES | {bare_word(word) for word in words(Path(sys.argv[1]))}
    size = len(found) * _BITS // 8
    bits = bytearray(size)
    for word in found:
        for place in places(word, 8 * size):
            bits[place >> 3] |= 1 << (place & 7)
    PATH.write_bytes(bits)
    print(f"{len(found)} words, {size} bytes")


if __name__ == "__main__":
    main()
