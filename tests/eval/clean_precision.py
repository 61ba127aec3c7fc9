"""Count what clean takes out of bodies that are true: clean_precision.py SHARED. Exits 5 above 1 sentence in 2,000.

A sentence is what ends in a sentence mark, or a line. All that goes is printed and counted. The truth of some
corpora keeps credits, notices and advert labels in the body by its convention: those that a person has read and
found to be such are listed here, by hash, and do not count against the limit. What is not listed does, so that
a new rule, or a new corpus, is looked at before it passes.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path

from newskit.cleaning import CleanOptions, clean
from newskit.record import Article

LIMIT = 1 / 2000
CORPORA = ("gne", "magic", "aeb", "fundus")
_ENDS = re.compile(r"(?<=[。！？!?…])(?![。！？!?…”’）)」])|(?<=[.!?]) ")
# First twelve digits of the SHA-256 of texts that the truth holds, and that are furniture all the same.
JUDGED = {
    *("5f02881e2996",),  # end marks
    *("54daeb48991e", "cc9eb45bd278", "834f66dc2c14"),  # the title said again
    *(
        "393670883cae",
        "67f7d7bc7c0b",
        "6c8fbcd139ff",
        "415afce46ab9",
        "e723307d7c9c",
        "44646dea0439",
    ),  # editors
    *("0b6eb8b2d6b4", "cd7df0cc9d92", "87af5a7015da"),  # writers and sources
    *("c36a64ca6f5a", "1ca0110f11f0", "435a03d449ba", "075f0cf823d4"),  # ways to other pages
    *("5f9f1409615a", "e175f9d813a1", "86cc52dc5692"),  # advert labels
    *("c6e6c265c616", "d422f9cb8067"),  # rights
}


def sentences(text: str) -> int:
    return sum(1 for part in _ENDS.split(text) if part.strip())


def digest(text: str) -> str:
    return hashlib.sha256(text.strip().encode()).hexdigest()[:12]


def count(shared: Path, corpus: str) -> tuple[int, int, int]:
    """Return how many sentences a corpus's true bodies have, how many go, and how many of these belong there."""
    total = gone = wrong = 0
    for line in (shared / "corpora" / corpus / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        body = [paragraph for paragraph in gold["body"].split("\n") if paragraph.strip()]
        total += sum(map(sentences, body))
        article = Article(title=gold.get("title") or "", body=body)
        for dropped in clean(article, CleanOptions(keep_dropped=True)).dropped_text:
            lost = sentences(dropped["text"])
            gone += lost
            judged = digest(dropped["text"]) in JUDGED
            wrong += 0 if judged else lost
            mark = "judged" if judged else "WRONG "
            print(f"  {mark} {digest(dropped['text'])} {dropped['rule']}: {dropped['text'][:60]}")
    return total, gone, wrong


def main() -> int:
    shared = Path(sys.argv[1])
    if not (shared / "corpora").is_dir():
        print(f"skipped: no corpora at {shared}")
        return 0
    sums = [0, 0, 0]
    for corpus in CORPORA:
        counts = count(shared, corpus)
        sums = [a + b for a, b in zip(sums, counts, strict=True)]
        print("{}: {} sentences, {} go, {} of them belong there".format(corpus, *counts))
    total, gone, wrong = sums
    print(
        f"all: 1 in {total // max(gone, 1)} goes, 1 in {total // max(wrong, 1)} belongs (limit 1 in {1 / LIMIT:.0f})"
    )
    return 5 if wrong > total * LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
