"""Sentences that a tool has cut where their links and emphases begin and end: each text node a line of its own."""

from __future__ import annotations

from itertools import pairwise

from newskit.rules.languages import FIRST_WIDE
from newskit.rules.lazy import lazy

MIN_JOINTS = 2  # on a page, below which a line that begins so stands there by chance
MIN_SENTENCE = 60  # characters of what the lines of a sentence give together, half as many Chinese ones
LONG_TEXT = 150  # characters of one that may do without a stop, if a mark begins a line of it
MAX_INSIDE = 80  # characters of a link or an emphasis within a sentence
MIN_BEFORE = 12  # characters before such a one, of a sentence that has begun
MOST_LINKS = 6  # lines of links, and what joins them, in a Chinese sentence
LONGEST_LINK = 16  # characters of a link within a Chinese sentence
LONGEST_LABEL = 8  # characters of a label and what it names at the end of a line

_STOPS = frozenset("。！？…：；”』」）】")
_PLAIN = lazy(r"[\w《》“”·（）%.]+")

# What no line begins with: the mark that follows a word, a closing quote before one; but an empty cell of a table.
_GOES_ON = lazy(
    r"[.:!?](?![.:/\w])|[,;](?![,;\d])|[)\]、。，；：！？）》」』]|[\"'»”’](?:[,.;:!?)\s]|$)|’s\b"
)
_ENDED = frozenset(".!?:…。！？：")
_CLOSERS = "\"'”’»)]」』）"
_OPENERS = tuple("([“„«¿¡「『（《")
# A line of a page begins so, seldom enough for a look at all of them.
_HINT = lazy(r"\n[ \t]{0,40}(?:[,.;:!?)\]、。，；：！？）》」』]|[\"'»”’][,.;:!?)\s])")
# A line of letters ends so in a clause that goes on in the next.
_SMALL_HINT = lazy(r",[ \t]?\n[ \t]{0,40}[a-zß-öø-ÿ]")
# A line of Chinese ends so where the sentence that it has begun goes on in the next; the class first: a search leaps to it.
_WIDE_HINT = lazy(r"[，、。](?:(?<!。)[ \t]{0,40}+|(?<=。)[^。！？：\n]{2,80}+(?<![。！？…”』」）】]))\n")


def may_have_fragments(text: str) -> bool:
    """Tell whether some lines of a text may be cut out of sentences: a look at marks and small letters that begin a line."""
    return bool(_HINT.search(text) or _WIDE_HINT.search(text) or _SMALL_HINT.search(text))


def fragment_joints(lines: list[str]) -> dict[int, str]:
    """Return the lines that go on in the next one, by number, each with what stands between: nothing or a space.

    A line goes on where the next begins with a mark or a small letter, or is short and goes on itself so; all that is
    joined must read like a sentence.

    >>> fragment_joints(["The council told", "Harbour Wire", "that the bridge, closed since", "the flood", ", opens on Monday.", "Home"])
    {0: ' ', 1: ' ', 2: ' ', 3: ''}
    """
    opens = [bool(a and b) and _opens(a, b) for a, b in pairwise([*lines, ""])]
    for at in range(len(lines) - 2):
        if (
            lines[at]
            and not (opens[at] and opens[at + 1])
            and _holds_link(*lines[at : at + 3], is_begun=at > 0 and opens[at - 1])
        ):
            opens[at] = opens[at + 1] = True
    for at in range(1, len(lines) - 1):
        if opens[at] and not opens[at - 1]:
            first = _beginning(lines, at)
            opens[first:at] = [True] * (at - first)
    for at in range(len(lines) - 2):
        if opens[at + 1] and not opens[at] and lines[at] and _is_inside(lines[at], lines[at + 1]):
            opens[at] = True
    joints: dict[int, str] = {}
    at = 0
    while at < len(lines):
        end = at
        while opens[end]:
            end += 1
        if end > at and _is_sentence(lines[at : end + 1]):
            joints.update((i, _between(lines[i], lines[i + 1])) for i in range(at, end))
        at = end + 1
    return joints if len(joints) >= MIN_JOINTS else {}


def _opens(text: str, following: str) -> bool:
    """Tell whether a text goes on in the one that follows, by how this begins."""
    if _GOES_ON.match(following):
        return True
    return following[0].islower() and not _has_ended(text)


def _has_ended(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in _ENDED


def _is_inside(text: str, following: str) -> bool:
    """Tell whether what follows is a link within the sentence that a text has begun."""
    if len(following) > MAX_INSIDE or len(text) < MIN_BEFORE or _has_ended(text):
        return False
    last = text.rsplit(None, 1)[-1]
    return last[0].islower() or last[-1] in ",;" or text.endswith(_OPENERS)


def _holds_link(text: str, link: str, following: str, *, is_begun: bool) -> bool:
    """Tell whether a Chinese sentence goes on over a link: others end before it in its line, or it breaks off at a comma."""
    last = text[-1]
    if last < FIRST_WIDE or last in _STOPS or not 0 < len(link) <= LONGEST_LINK or not _PLAIN.fullmatch(link):
        return False
    if (
        "：" in text[-LONGEST_LABEL:]
        or not ("，" in following or following.endswith("。"))
        or following[0].isdigit()
    ):
        return False
    return is_begun or last in "，、" or "。" in text[:-1]


def _beginning(lines: list[str], at: int) -> int:
    """Return where the Chinese sentence begins that goes on behind a link, over a few links more: behind its first comma."""
    for first in range(at, max(-1, at - MOST_LINKS), -1):
        text = lines[first]
        is_link = len(text) <= LONGEST_LINK and _PLAIN.fullmatch(text)
        if (
            not text
            or text[-1] in _STOPS
            or "：" in text[-LONGEST_LABEL:]
            or not (is_link or text[-1] >= FIRST_WIDE)
        ):
            break
        if first < at and "，" in text:
            return first
        if not is_link:
            break
    return at


def _is_sentence(texts: list[str]) -> bool:
    size = sum(map(len, texts)) * (1 + any("，" in text for text in texts))
    if size < MIN_SENTENCE:
        return False
    return _has_ended(texts[-1]) or (size >= LONG_TEXT and any(map(_GOES_ON.match, texts)))


def _between(text: str, following: str) -> str:
    if following[0] >= FIRST_WIDE or text[-1] >= FIRST_WIDE or _GOES_ON.match(following):
        return ""
    return "" if text.endswith(_OPENERS) else " "
