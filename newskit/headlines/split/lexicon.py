"""What a crawl knows: whole headlines, and which parts stood side by side on its pages. Bounded.

A part that is followed by different parts on different pages ends a headline; two parts that stay together while
what stands around them changes are one. The file is text, sorted, one entry a line:

    newskit-lexicon	1	LIMIT
    T	whole headline
    P	part	before	before	after	after	times seen

where `before` and `after` are up to two different neighbours, empty where fewer were seen, ^ and $ for the ends
of a run. Beyond the limit the entries with the smallest hash stay, so that the order of the pages
does not matter. Files one behind the other, as `cat` joins them, are one: what machines have learnt apart merges so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from zlib import crc32

from newskit.errors import BadInput
from newskit.headlines.model.features import CUT, FREE, JOIN
from newskit.headlines.split.parts import blocks_of
from newskit.record import Article

_MAX_DIGITS = 18  # of a count
FORMAT = "newskit-lexicon\t1"
LIMIT = 500_000  # entries of each kind: about 250 MB of memory, 60 MB of file
SLACK = 1.25  # how far a table grows before it is cut back to its limit
START, END = "^", "$"

# Neighbours before, neighbours after, times seen.
Seen = tuple[tuple[str, ...], tuple[str, ...], int]
_UNSEEN: Seen = ((), (), 0)


class Lexicon:
    """Whole headlines and neighbours of parts, learnt from articles; see the module for what the file holds."""

    def __init__(self, limit: int = LIMIT) -> None:
        self.limit = limit
        self.titles: set[str] = set()
        self.parts: dict[str, Seen] = {}

    def learn(self, articles: Iterable[Article]) -> None:
        """Take in the articles' own titles, their headlines, and the parts of their runs."""
        for article in articles:
            for title in (article.title, *article.headlines):
                if whole := " ".join(title.split()):
                    self.titles.add(whole)
            for run in article.headline_runs:
                for block in blocks_of(run):
                    self._learn_block([run[start:end] for start, end in block.parts])
            self._keep_limit(SLACK)

    def _learn_block(self, texts: list[str]) -> None:
        around = [START, *texts, END]
        for before, text, after in zip(around, texts, around[2:], strict=False):
            self._add(text, (before,), (after,), 1)

    def _keep_limit(self, slack: float) -> None:
        if len(self.titles) > self.limit * slack:
            self.titles = set(sorted(self.titles, key=_order)[: self.limit])
        if len(self.parts) > self.limit * slack:
            kept = sorted(self.parts, key=_order)[: self.limit]
            self.parts = {text: self.parts[text] for text in kept}

    def dumps(self) -> str:
        """Return the file, sorted: the same knowledge gives the same bytes."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        self._keep_limit(1.0)
        yield f"{FORMAT}\t{self.limit}"
        for title in sorted(self.titles):
            yield f"T\t{title}"
        for text in sorted(self.parts):
            before, after, times = self.parts[text]
            cells = [*before, *[""] * (2 - len(before)), *after, *[""] * (2 - len(after))]
            yield "\t".join(["P", text, *cells, str(times)])

    @classmethod
    def load(cls, path: str | Path) -> Lexicon:
        """Read a file of what `dumps` gave, or several of them joined. Raises BadInput on anything else."""
        try:
            lines = Path(path).read_text(encoding="utf-8").split("\n")
        except UnicodeDecodeError as problem:
            raise BadInput(f"not a lexicon: {path}: no text in UTF-8") from problem
        if not lines[0].startswith(f"{FORMAT}\t"):
            raise BadInput(f"not a lexicon: {path}")
        if lines[-1]:
            raise BadInput(f"{path} is cut off in line {len(lines)}: a lexicon ends with a line end")
        lexicon = cls(limit=0)
        for number, line in enumerate(lines, 1):
            kind, *cells = line.split("\t")
            if kind == "T" and len(cells) == 1:
                lexicon.titles.add(cells[0])
            elif kind == "P" and len(cells) == 6 and _is_number(cells[5]):
                lexicon._add(cells[0], cells[1:3], cells[3:5], int(cells[5]))
            elif line.startswith(f"{FORMAT}\t") and _is_number(cells[-1]):
                lexicon.limit = max(lexicon.limit, int(cells[-1]))
            elif line:
                raise BadInput(f"not a lexicon: {path}, line {number}")
        return lexicon

    def _add(self, text: str, befores: Iterable[str], afters: Iterable[str], times: int) -> None:
        """Note that a part was seen so often, with some neighbours; an empty one is none."""
        before, after, seen = self.parts.get(text, _UNSEEN)
        for other in filter(None, befores):
            before = _two(before, other)
        for other in filter(None, afters):
            after = _two(after, other)
        self.parts[text] = (before, after, seen + times)

    def evidence(self, left: str, right: str) -> int:
        """Say what is known of the gap between two parts: CUT, JOIN or FREE."""
        before_left, after_left, _ = self.parts.get(left, _UNSEEN)
        before_right, after_right, times = self.parts.get(right, _UNSEEN)
        if len(set(after_left) | {right}) > 1 or len(set(before_right) | {left}) > 1:
            return CUT
        moved = len(before_left) > 1 or len(after_right) > 1
        return JOIN if moved and times > 1 else FREE


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _MAX_DIGITS


def _two(known: tuple[str, ...], other: str) -> tuple[str, ...]:
    return known if other in known else tuple(sorted((*known, other), key=_order)[:2])


def _order(text: str) -> tuple[int, str]:
    return crc32(text.encode("utf-8", "surrogatepass")), text
