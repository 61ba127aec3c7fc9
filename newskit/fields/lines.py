"""A short block near title or body, and what it says of time, source and people; nothing is looked for before it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from newskit.fields.credits.grammar import MAX_CREDIT_CHARS, Credits, has_credits, read_credits
from newskit.fields.times.written import Moment, find_moment, may_have_moment
from newskit.page import Block, Blocks
from newskit.rules.languages import FIRST_EASTERN, FULL_STOPS
from newskit.rules.lazy import DIGIT, has_any, lazy

Found = TypeVar("Found")
_SENTENCE_MARKS = "。！？!?；؟" + FULL_STOPS
_SENTENCE_END = lazy(r"\.(?<=[^\W\d_A-ZÀ-ÞΑ-ΩА-ЯІЇЄ]\.)(?:\s|$)")  # the stop first: a search leaps to it
# One of a list of works: 《江边的灯》 作者：王丽. A paper's name is shorter.
_WORK = lazy(r"《[^《》]{9,60}》\s{0,3}(?:作者|记者|编辑)[:：]")
MAX_GLUED = 60  # characters of a paragraph that a credit line may be glued to
_GOING_ON = ("，", "、", "起", "至", "到", "的", "以")  # behind the day that a sentence opens with
_COMMENT_WORDS = frozenset(
    "comment comments commentlist commenter kommentar kommentare commentaire commentaires comentario comentarios commenti".split()
)
MAX_AROUND = 4  # elements around a line that may say that it is a comment's


class OnDemand(Generic[Found]):
    """A property that is found when first asked for, as functools.cached_property, which takes a lock for it up to Python 3.11."""

    def __init__(self, find: Callable[[Any], Found]) -> None:
        self.find = find
        self.name = find.__name__
        self.__doc__ = find.__doc__

    def __get__(self, one: Any, owner: type) -> Found:
        found = self.find(one)
        setattr(one, self.name, found)
        return found


class Line:
    """A short block, and what it says of time, source and people, read when first asked for."""

    def __init__(self, index: int, text: str, blocks: Blocks, month_first: bool) -> None:  # noqa: FBT001 - dozens a page are made
        self.index = index
        self.text = text
        self.month_first = month_first
        self.parted: str | None = None  # see written_by.readable
        self._blocks = blocks

    @OnDemand
    def block(self) -> Block:
        """The block itself. Most lines are known by their text alone."""
        return self._blocks[self.index]

    @OnDemand
    def pieces(self) -> tuple[str, ...]:
        """Those of the block, which is not made for them."""
        return self._blocks.pieces_of(self.index)

    @OnDemand
    def credits(self) -> Credits:
        """The line taken apart; nothing for prose and for what cannot hold a credit."""
        return _credits_of(self)

    @OnDemand
    def moment(self) -> Moment | None:
        """The time on the line. A line without a year is not taken apart for it."""
        return self.credits.moment if may_have_moment(self.looked_at) else None

    @property
    def above(self) -> Block | None:
        """The block right above, None for the page's first."""
        return self._blocks[self.index - 1] if self.index else None

    @property
    def is_linked(self) -> bool:
        """Whether it is links and what stands between them."""
        return self._blocks.link_chars[self.index] * 5 >= len(self.text) * 4

    @property
    def is_comment(self) -> bool:
        """Whether it stands among comments, by the names of the elements around."""
        return self.block.element.is_called(_COMMENT_WORDS, MAX_AROUND)

    @property
    def names(self) -> set[str]:
        """The words of the names of its elements: the inline one, its own, and the one around."""
        around = [word for element in self.block.element.outward(2) for word in element.words]
        return {*self.block.inline_words, *around}

    @property
    def looked_at(self) -> str:
        """The text as far as credits are looked for in it: of a paragraph only its very start."""
        return self.text if len(self.text) <= MAX_CREDIT_CHARS else self.text[:MAX_GLUED]


def is_work(text: str) -> bool:
    """Tell whether a line is one of a list of works, with its author: 《江边的灯》 作者：王丽."""
    return text[0] == "《" and _WORK.match(text) is not None


def _opens_with_day(line: Line) -> bool:
    """Tell whether a line is a sentence that opens with a day, as 2021年5月6日10:20，大桥通车 does."""
    written = find_moment(line.text[:MAX_GLUED], month_first=line.month_first)
    return written is not None and line.text.startswith(_GOING_ON, written.end)


def _ends_with_day(line: Line) -> bool:
    """Tell whether the day ends a line of letters in an element of its own: <i>By Anna Weiß and Bo Li</i><i>17 Oct. 2024</i>."""
    pieces = line.pieces if line.text[0] < FIRST_EASTERN else ()
    return len(pieces) > 1 and len(pieces[-1]) <= MAX_GLUED and may_have_moment(pieces[-1])


def _credits_of(line: Line) -> Credits:
    text = line.text
    if len(text) <= MAX_CREDIT_CHARS and not has_credits(text):
        return Credits()
    is_long = is_prose(text) and not _ends_with_day(line)
    if is_long and text[0].isdigit() and _opens_with_day(line):
        return Credits()
    if len(text) > MAX_CREDIT_CHARS or (is_long and "：" not in text[:24] and ":" not in text[:24]):
        # A date at the very start of a long block is a credit line with its paragraph glued on.
        if not DIGIT.search(text[:12]):
            return Credits()
        found = read_credits(text[:MAX_GLUED], month_first=line.month_first)
        found.unlabelled.clear()
        return found if found.time_start <= 20 else Credits()
    if is_work(text):
        return Credits()
    pieces = line.pieces
    marked = text if len(pieces) < 2 else "\x1f".join(pieces)
    return read_credits(marked, month_first=line.month_first)


class Lines(dict[int, Line]):
    """A page's lines by their blocks, made when first asked for."""

    def __init__(self, blocks: Blocks, month_first: bool) -> None:  # noqa: FBT001 - as for Line
        self.blocks = blocks
        self.month_first = month_first

    def __missing__(self, index: int) -> Line:
        line = self[index] = Line(index, self.blocks.texts[index], self.blocks, self.month_first)
        return line


def is_prose(text: str) -> bool:
    """Tell whether a block reads like a sentence or more: long enough, with the marks of sentences."""
    size = len(text)
    if size < 30 or size > MAX_CREDIT_CHARS:
        return size > MAX_CREDIT_CHARS
    weight = size if text.isascii() else len(text.encode("utf-8", "replace")) * 2 // 3
    return weight >= 60 and (has_any(text, _SENTENCE_MARKS) or _SENTENCE_END.search(text) is not None)
