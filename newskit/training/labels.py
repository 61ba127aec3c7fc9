"""Training only: true bodies to block labels, and the body score that counts.

The score is the one of the article-extraction-benchmark: 4-gram shingles over tokens as multisets, where a CJK
character is a token; precision and recall a page, F1 of their means.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
TOKEN = re.compile(f"[{_CJK}]|[^\\W{_CJK}]+")  # a character, or a word
_SIZE = 4
_ROUNDS = 3
_NEAR = 4  # blocks before the first and after the last sure one that may still be short parts of the body

Shingles = Counter[tuple[str, ...]]


def tokens(text: str) -> list[str]:
    """Return the words and CJK characters of a text, width and case folded."""
    return TOKEN.findall(unicodedata.normalize("NFKC", text).lower())


def shingles(words: Sequence[str]) -> Shingles:
    """Return the multiset of a text's 4-grams."""
    if not words:
        return Counter()
    return Counter(tuple(words[at : at + _SIZE]) for at in range(max(1, len(words) - _SIZE + 1)))


def precision_recall_f1(true: Shingles, found: Shingles) -> tuple[float, float, float]:
    """Compare two multisets."""
    if not true and not found:
        return 1.0, 1.0, 1.0
    common = (true & found).total()
    precision = common / found.total() if found else 0.0
    recall = common / true.total() if true else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if common else 0.0


def joined(parts: Sequence[list[str]], chosen: Iterable[int]) -> list[str]:
    """Return the tokens of the chosen parts, in a row."""
    return [word for index in chosen for word in parts[index]]


def label(texts: Sequence[str], body: str) -> list[int]:
    """Return the blocks that make up the true body: those mostly in it, then single changes while F1 rises."""
    parts = [tokens(text) for text in texts]
    words = tokens(body)
    true = shingles(words)
    running = " ".join(words)
    contained = [_contained(part, true) for part in parts]
    chosen = {index for index, share in enumerate(contained) if share > 0.5}

    def score(indices: set[int]) -> float:
        return precision_recall_f1(true, shingles(joined(parts, sorted(indices))))[2]

    best = score(chosen)
    for _ in range(_ROUNDS):
        first, last = (min(chosen) - _NEAR, max(chosen) + _NEAR) if chosen else (0, len(parts))
        doubtful = [
            index
            for index, part in enumerate(parts)
            if part
            and (
                index in chosen
                or contained[index] > 0.05
                or (len(part) < 2 * _SIZE and first <= index <= last and " ".join(part) in running)
            )
        ]
        before = best
        for index in sorted(doubtful, key=lambda index: -len(parts[index])):
            changed = chosen ^ {index}
            value = score(changed)
            if value > best + 1e-9:
                chosen, best = changed, value
        if best == before:
            break
    return sorted(chosen)


def _contained(part: list[str], true: Shingles) -> float:
    """Return the share of a block's 4-grams that stand in the body; a block shorter than one is never sure."""
    if len(part) < _SIZE:
        return 0.0
    grams = [tuple(part[at : at + _SIZE]) for at in range(len(part) - _SIZE + 1)]
    return sum(gram in true for gram in grams) / len(grams)
