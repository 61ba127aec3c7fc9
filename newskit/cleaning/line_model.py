"""Furniture that no rule foresaw, told by its wording: a linear model over the n-grams and the form of a short line.

Rules know furniture by closed words; what a page asks of its readers is said in open ones. The model has learned from lines
of furniture, and from lines of articles that look like them (`newskit.training.furniture_lines`), which words speak to a
reader and which of one. It is asked about lines that the rules leave.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from struct import unpack_from
from zlib import crc32

from newskit.cleaning.furniture import HEAD_PARAGRAPHS, TAIL_PARAGRAPHS, explain
from newskit.cleaning.options import LIKE_FURNITURE
from newskit.cleaning.ruleset import SENTENCE_ENDS, rules_for
from newskit.record import DroppedText
from newskit.rules.furniture_rule import simplified
from newskit.rules.lazy import has_any, lazy

PATH = Path(__file__).with_suffix(".bin")
# Training meets some 340,000 different n-grams: in a quarter as many buckets hardly one had its own.
BUCKETS = 1 << 18
HEADER = "<ff"  # what a step of a weight is worth, and the constant
MIN_CHARS = 5  # of a line that is asked about: of fewer only rules know
# And bytes at most: of a line, of one between paragraphs, of a whole sentence. Longer furniture is notices, which rules know.
MAX_BYTES, MAX_BYTES_BETWEEN, MAX_BYTES_OF_SENTENCE = 200, 120, 100
# Margins (log odds in training, where lines of both kinds are about as many) from which a line goes. In a body, furniture is rare.
AT_EDGE, BETWEEN = 2.0, 2.5

# Scripts that don't part their words (Thai, Lao, Burmese, Khmer, kana, Han, wide marks), whose characters have three bytes each, are
# read by characters, all others by words.
_TOKEN = lazy(
    r"(?P<run>[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uff00-\uff65]+)|(?P<word>[^\W\d_]+)"
    r"|(?P<number>\d[\d.,:/%-]*)|(?P<mark>[^\w\s])"
)
_ADDRESS = lazy(r"(?:https?://|www\.)\S{1,80}|[^\s@]{0,40}@[^\s@]{1,40}")
_ADDRESS_SIGNS = ("@", "://", "www.")
_START = "\u2402"  # three bytes, too
_STEM = 5  # letters that tell a word of a language with endings
_SIZES = (3, 6)  # bytes of the characters that are read together
_LENGTHS = (6, 12, 20, 32, 48, 80, 120)
_FIRST_WIDE = "\u2e80"
_WRITERS = ("记者", "記者", "作者", "编辑", "編輯")


def grams_of(line: str) -> set[int]:
    """Return the buckets of what a line is made of, and of its form: characters and their pairs, or words, their stems and pairs."""
    text = simplified(line).lower()
    length = sum([len(text) > most for most in _LENGTHS])
    found = [f"length {length}", f"first {_form(text[0])}", f"last {_form(text[-1])}"]
    if has_any(text, _ADDRESS_SIGNS):
        text = _ADDRESS.sub("@", text)
    numbers: list[int] = []
    before = _START
    for match in _TOKEN.finditer(text):
        kind, gram = match.lastgroup, match[0]
        if kind == "run":
            run = (_START + gram if before == _START else gram).encode()
            starts = range(0, len(run), 3)
            for size in _SIZES:
                numbers += [crc32(run[at : at + size]) for at in starts]
            before = gram[-2:]
            continue
        if kind == "word":
            found += (f"w {gram}", f"s {gram[:_STEM]}")
        elif kind == "number":
            gram = "0"
        found.append(f"{before} {gram}")
        before = gram
    found.append(f"{before} $")
    numbers += [crc32(gram.encode("utf-8", "replace")) for gram in found]
    return {number & BUCKETS - 1 for number in numbers}


def _form(char: str) -> str:
    if char.isalpha():
        return "wide" if char >= _FIRST_WIDE else "letter"
    return "0" if char.isdecimal() else char


@cache
def _weights() -> tuple[memoryview, float, float]:
    """Read the weights: one signed byte a bucket, what a step is worth, and the constant."""
    data = PATH.read_bytes()
    step, constant = unpack_from(HEADER, data)
    return memoryview(data)[-BUCKETS:].cast("b"), step, constant


def margin(line: str) -> float:
    """Return how far a line is like furniture: above 0 more than like a line of an article's text."""
    weights, step, constant = _weights()
    return step * sum([weights[gram] for gram in grams_of(line)]) + constant


def is_like_furniture(line: str, *, at_edge: bool = True) -> bool:
    """Tell whether a line goes for its wording; `at_edge`: it stands by itself, or among the first or last of a body.

    >>> is_like_furniture("看完别忘了把我们设为星标"), is_like_furniture("他看完信，把灯关了。")
    (True, False)
    """
    most, least = (MAX_BYTES, AT_EDGE) if at_edge else (MAX_BYTES_BETWEEN, BETWEEN)
    if line[-1:] in SENTENCE_ENDS:
        most = MAX_BYTES_OF_SENTENCE
    size = len(line)
    if not MIN_CHARS <= size <= most or len(line.encode("utf-8", "replace")) > most or margin(line) <= least:
        return False
    # Who wrote is for `credit_lines` to judge, beside whom the record names; what a rule knows is for options to keep or drop.
    return not has_any(line, _WRITERS) and explain(line, rules_for(frozenset(), "drop")) is None


def drop_like_furniture(body: list[str]) -> list[DroppedText]:
    """Take the paragraphs out of a body that are worded like furniture, in place; return them with their places, the last first.

    What comes to stand at an edge because others go is at the edge, too. A body that would be empty stays as it is.
    """
    going: set[int] = set()
    for indices, most in (
        (range(len(body) - 1, -1, -1), TAIL_PARAGRAPHS),
        (range(len(body)), HEAD_PARAGRAPHS),
    ):
        kept = 0
        for index in indices:
            if index in going or is_like_furniture(body[index]):
                going.add(index)
            else:
                kept += 1
                if kept == most:
                    break
    going.update(index for index, text in enumerate(body) if is_like_furniture(text, at_edge=False))
    if len(going) == len(body):
        return []
    dropped = [
        DroppedText(rule=LIKE_FURNITURE, paragraph=index, start=0, text=body[index], whole=True)
        for index in sorted(going, reverse=True)
    ]
    if dropped:
        body[:] = [text for index, text in enumerate(body) if index not in going]
    return dropped
