"""Where the credits stand: the blocks around title and body, each taken apart once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, Generic, TypeVar

from newskit.body import Body
from newskit.fields import Title
from newskit.fields.cards import is_in_card
from newskit.fields.credits import MAX_CREDIT_CHARS, Credits, has_credits, read_credits
from newskit.fields.dateline import parse_dateline
from newskit.fields.metadata import ld_article
from newskit.fields.times import Moment, find_moment, may_have_moment
from newskit.fields.title_references import home_names, site_names
from newskit.page import Block, Blocks, Element, Page
from newskit.record import Dateline
from newskit.rules.languages import FIRST_EASTERN
from newskit.rules.lazy import has_any, lazy

Found = TypeVar("Found")
TABLE_BLOCKS = 24  # around the title: a table of ten cells and their labels
# How far after the title credits are looked for; the farthest date that was right stood 11 after.
HEAD_BLOCKS = 15
NEAR_BODY = 6  # blocks just before the body, where a menu stands between the title and the credits
ABOVE_BLOCKS = 8
TAIL_BLOCKS = 16
WIDE_BLOCKS = 10  # how far into the body by-lines are looked for: below lead, picture and buttons
MAX_WIDE = 40
WIDE_CHARS = 160
NEAR_END = 12  # blocks before the body's end among which credit lines may have been left out
_SENTENCE_MARKS = "。！？!?；।۔؟"
_SENTENCE_END = lazy(r"[^\W\d_A-ZÀ-ÞΑ-ΩА-ЯІЇЄ]\.(?:\s|$)")
_LABEL_STARTS = frozenset("作采撰执文本（(【[来來記记採")
_LABEL_START = lazy(
    r"[（(【\[]?\s?(?:本文)?(?:作者|采写|採寫|撰文|执笔|文|文图|图文|来源|來源|记者|記者)(?:\s?[:：/／|｜丨]|\s.{2,30}$)"
)
_DAY_FIRST = frozenset(("en-gb", "en-au", "en-nz", "en-ie", "en-za", "en-in"))
_DATED = lazy(
    r"(?:19|20)\d\d\s?[-/.年]\s?\d|\d[./]\d{1,2}[./](?:19|20)\d\d|[^\W\d_A-ZÀ-Þ][.,،]? (?:\d\d?,? ?)?[12١٢۱۲१२১২๑๒]\d{3}(?!\d)|\d:\d\d|来源\s?[:：]"
)
# One of a list of works: 《江边的灯》 作者：王丽. A paper's name is shorter.
_WORK = lazy(r"《[^《》]{9,60}》\s{0,3}(?:作者|记者|编辑)[:：]")
MAX_BELOW_LEAD = 100
MAX_LABELLED = 40  # characters of a label and its value
MAX_GLUED = 60  # characters of a paragraph that a credit line may be glued to
_DIGITS = lazy(r"\d")
_GOING_ON = ("，", "、", "起", "至", "到", "的", "以")  # behind the day that a sentence opens with


_COMMENT_WORDS = frozenset(
    "comment comments commentlist commenter kommentar kommentare commentaire commentaires comentario comentarios commenti".split()
)
MAX_AROUND = 4  # elements around a line that may say that it is a comment's


class Line:
    """A short block near title or body, and what it says of time, source and people, read when first asked for."""

    __slots__ = ("_block", "_blocks", "_credits", "_is_timed", "index", "month_first", "parted", "text")

    def __init__(self, index: int, text: str, blocks: Blocks, month_first: bool) -> None:  # noqa: FBT001 - dozens a page are made
        self.index = index
        self.text = text
        self.month_first = month_first
        self._blocks = blocks
        self._block: Block | None = None
        self._credits: Credits | None = None
        self._is_timed: bool | None = None
        self.parted: str | None = None  # see written_by.readable

    @property
    def block(self) -> Block:
        """The block itself. Most lines are known by their text alone."""
        if self._block is None:
            self._block = self._blocks[self.index]
        return self._block

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
        element: Element | None = self.block.element
        for _ in range(MAX_AROUND):
            if element is None:
                return False
            if not _COMMENT_WORDS.isdisjoint(element.words):
                return True
            element = element.parent
        return False

    @property
    def looked_at(self) -> str:
        """The text as far as credits are looked for in it: of a paragraph only its very start."""
        return self.text if len(self.text) <= MAX_CREDIT_CHARS else self.text[:MAX_GLUED]

    @property
    def credits(self) -> Credits:
        """The line taken apart; nothing for prose and for what cannot hold a credit."""
        if self._credits is None:
            self._credits = _credits_of(self)
        return self._credits

    @property
    def moment(self) -> Moment | None:
        """The time on the line. A line without a year is not taken apart for it."""
        if self._is_timed is None:
            self._is_timed = may_have_moment(self.looked_at) and self.credits.moment is not None
        return self.credits.moment if self._is_timed else None


def is_work(text: str) -> bool:
    """Tell whether a line is one of a list of works, with its author: 《江边的灯》 作者：王丽."""
    return text[0] == "《" and _WORK.match(text) is not None


def _opens_with_day(line: Line) -> bool:
    """Tell whether a line is a sentence that opens with a day, as 2021年5月6日10:20，大桥通车 does."""
    written = find_moment(line.text[:MAX_GLUED], month_first=line.month_first)
    return written is not None and line.text.startswith(_GOING_ON, written.end)


def _ends_with_day(line: Line) -> bool:
    """Tell whether the day ends a line of letters in an element of its own: <i>By Anna Weiß and Bo Li</i><i>17 Oct. 2024</i>."""
    pieces = line.block.pieces if line.text[0] < FIRST_EASTERN else ()
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
        if not _DIGITS.search(text[:12]):
            return Credits()
        found = read_credits(text[:MAX_GLUED], month_first=line.month_first)
        found.unlabelled.clear()
        return found if found.time_start <= 20 else Credits()
    if is_work(text):
        return Credits()
    pieces = line.block.pieces
    marked = text if len(pieces) < 2 else "\x1f".join(pieces)
    return read_credits(marked, month_first=line.month_first)


def once(find: Callable[[Surroundings], Found]) -> Callable[[Surroundings], Found]:
    """Let a function of a page be called once, whoever asks."""

    @wraps(find)
    def found(scene: Surroundings) -> Found:
        if find not in scene.known:
            scene.known[find] = find(scene)
        known: Found = scene.known[find]
        return known

    return found


class _OnDemand(Generic[Found]):
    """A property that is found when first asked for, as functools.cached_property, which takes a lock for it up to Python 3.11."""

    def __init__(self, find: Callable[[Any], Found]) -> None:
        self.find = find
        self.name = find.__name__
        self.__doc__ = find.__doc__

    def __get__(self, scene: Any, owner: type) -> Found:
        found = scene.__dict__[self.name] = self.find(scene)
        return found


class Surroundings:
    """The page as the finders of time, source and people see it. Works without a title and without a body.

    `head` runs from the title to the first prose, `above` from a few blocks before the title up to it, `tail` is what
    follows the body (and credit lines inside it), `opening` and `closing` are its first and last blocks. `family` is
    "zh", "ja", "ko" or "other".
    """

    def __init__(self, page: Page, title: Title, body: Body, lang: str) -> None:
        self.page = page
        self.texts = page.texts
        self.title = title
        self.body = body
        self.lang = lang
        family = lang.partition("-")[0]
        self.family = family if family in ("zh", "ja", "ko") else "other"
        self.month_first = (
            family == "en" and page.lang.lower() not in _DAY_FIRST and not _shows_day_first(page.texts)
        )
        self._lines: dict[int, Line] = {}
        self._datelines: dict[str, tuple[Dateline, list[str]] | None] = {}
        self.published: Moment | None = None  # where it is known: it dates datelines
        self.known: dict[Any, Any] = {}  # see `once`
        self.elsewhere: dict[int, int] = {}  # by block, where its links lead: see author_lines
        self.head = self.lines_at(_head_indices(page, title, body))
        self.opening = self.lines_at(body.blocks[:3])
        self.closing = self.lines_at(_closing_blocks(page.texts, body))

    def lines_at(self, indices: Iterable[int]) -> list[Line]:
        """Return the lines of blocks, each made once."""
        made = self._lines
        lines: list[Line] = []
        for index in indices:
            line = made.get(index)
            if line is None:
                line = Line(index, self.texts[index], self.page.blocks, self.month_first)
                made[index] = line
            lines.append(line)
        return lines

    @_OnDemand
    def article(self) -> dict[str, Any]:
        """The page's article object of JSON-LD."""
        return ld_article(self.page)

    @_OnDemand
    def inside(self) -> frozenset[int]:
        """The blocks of the body, for many questions."""
        return frozenset(self.body.blocks)

    @_OnDemand
    def sites(self) -> set[str]:
        """The bare names under which the site goes: see `site_names`."""
        return site_names(self.page)

    @_OnDemand
    def homes(self) -> set[str]:
        """The bare names that lead to the front page: see `home_names`."""
        return home_names(self.page)

    @_OnDemand
    def above(self) -> list[Line]:
        """The lines right above the title."""
        anchor = self.title.block if self.title.block is not None else self.body.start or 0
        return self.lines_at(range(max(0, anchor - ABOVE_BLOCKS), anchor))

    @_OnDemand
    def wide(self) -> list[Line]:
        """Short lines behind the head: a by-line may stand below the lead, pictures and buttons, inside the body."""
        body, texts = self.body, self.texts
        start = body.start
        if start is None or self.page.form != "html":
            last = first = 0
        else:
            last = min(start + WIDE_BLOCKS, body.end or start)
            first = max(last - MAX_WIDE, (start if self.title.block is None else self.title.block) + 1)
        known = {line.index for line in self.head}
        return self.lines_at(
            [index for index in range(first, last) if len(texts[index]) <= WIDE_CHARS and index not in known]
        )

    @_OnDemand
    def tail(self) -> list[Line]:
        """The lines after the body, items of lists left out, and those inside it that look like credits."""
        shown = _unlisted(self.page, self.body.end or len(self.texts))
        inside = _credits_inside(self.page, self.body) if self.body.blocks else []
        return self.lines_at([*shown, *inside])

    @_OnDemand
    def near(self) -> list[Line]:
        """All lines near title and body, each once: the head, both ends of the body, what follows right after it."""
        return list(dict.fromkeys((*self.head, *self.opening, *self.closing, *self.tail[:6])))

    def dateline(self, text: str) -> tuple[Dateline, list[str]] | None:
        """Return the dateline that a paragraph opens with, and the people in it. A paragraph is read once."""
        if text not in self._datelines:
            day = self.published
            self._datelines[text] = parse_dateline(text, day and day.year, day and day.month)
        return self._datelines[text]


def _shows_day_first(texts: list[str]) -> bool:
    """Tell whether numbers on a page can only be dates with the day first, 27/05/2025, or the first stands with a zone far from America."""
    dated = [text for text in texts if "/20" in text and len(text) <= MAX_CREDIT_CHARS]
    for text in dated:
        if found := _NUMBERED.search(text):
            if int(found[1]) > MONTHS_A_YEAR or int(found[2]) > MONTHS_A_YEAR:
                return int(found[1]) > MONTHS_A_YEAR
            if found[3]:
                return True
    return False


MONTHS_A_YEAR = 12
_NUMBERED = lazy(
    r"(?<![\d/])(\d\d?)/(\d\d?)/20\d\d(?!\d)(.{0,16}\b(?:GMT ?\+|CES?T\b|BST\b|EES?T\b|[IW]ST\b))?"
)


def is_prose(text: str) -> bool:
    """Tell whether a block reads like a sentence or more: long enough, with the marks of sentences."""
    size = len(text)
    if size < 30 or size > MAX_CREDIT_CHARS:
        return size > MAX_CREDIT_CHARS
    weight = size if text.isascii() else len(text.encode("utf-8", "replace")) * 2 // 3
    return weight >= 60 and (has_any(text, _SENTENCE_MARKS) or _SENTENCE_END.search(text) is not None)


def _is_dated(text: str) -> bool:
    if len(text) > MAX_BELOW_LEAD or not ("来源" in text or _DIGITS.search(text)):
        return False
    return _DATED.search(text) is not None


def _below_lead(page: Page, indices: list[int]) -> list[int]:
    """Where the head shows no credits and ends with a lead: the blocks up to the credit lines right below that."""
    texts = page.texts
    if not indices or any(map(_is_dated, map(texts.__getitem__, indices))):
        return []
    after = indices[-1] + 1
    for index in range(after, min(len(texts), after + 3)):
        if _is_dated(texts[index]):
            end = index + 1
            while (
                end < min(len(texts), index + 4)
                and len(texts[end]) <= MAX_LABELLED
                and has_any(texts[end], "：:")
            ):
                end += 1
            return list(range(after, end))
    return []


def _head_indices(page: Page, title: Title, body: Body) -> list[int]:
    texts = page.texts
    total = len(texts)
    start, first = title.block, body.start
    if start is None or (first is not None and start >= first + 3):
        if first is None:
            return list(range(min(total, 40)))
        return list(range(max(0, first - HEAD_BLOCKS + 3), min(total, first + 3)))
    indices: list[int] = []
    last = total if first is None else first + 3
    for index in range(start + 1, min(total, start + 1 + HEAD_BLOCKS)):
        if index >= last:
            break
        indices.append(index)
        text = texts[index]
        if first is not None and index >= first and len(text) <= MAX_LABELLED and has_any(text, "：:"):
            last += 1  # credits that the body opens with, each on a line of its own
        if (
            is_prose(text)
            and not (len(text) < MAX_CREDIT_CHARS and "：" in text[:20])
            and (first is None or index >= first)
        ):
            break
    if first is not None:
        indices += range(max(start + 1 + HEAD_BLOCKS, first - NEAR_BODY), first)
    return indices + _below_lead(page, indices)


def _closing_blocks(texts: list[str], body: Body) -> list[int]:
    """The last blocks of a body: three, or more where it ends with credits, each on a line of its own."""
    blocks = body.blocks
    count = 3
    while (
        count < min(len(blocks), NEAR_END)
        and len(texts[blocks[-count]]) <= MAX_LABELLED
        and len(texts[blocks[-count - 1]]) <= MAX_LABELLED
        and has_any(texts[blocks[-count - 1]], "：:|｜丨/／")
    ):
        count += 1
    return blocks[-count:]


def _credits_inside(page: Page, body: Body) -> list[int]:
    """Blocks between the body's first and last that it left out near its end, or that begin with a label."""
    first, end = body.blocks[0] + 3, body.blocks[-1] + 1
    kept = set(body.blocks[-NEAR_END:])
    near = [i for i in range(max(first, end - NEAR_END), end) if i not in kept]
    labelled = [
        index
        for index, text in enumerate(page.texts[first : end - 3], first)
        if text[0] in _LABEL_STARTS and 4 <= len(text) <= 80 and _LABEL_START.match(text)
    ]
    return list(dict.fromkeys(near + labelled[:6]))


def _unlisted(page: Page, end: int) -> list[int]:
    """The blocks after a body that are no items of a list, nor all link: those are about other articles."""
    texts = page.texts
    after = range(end, min(len(texts), end + TAIL_BLOCKS))
    if page.form != "html":
        return list(after)
    places, link_chars, tags = page.places, page.link_chars, page.elements.tags
    shown: list[int] = []
    for index in after:
        linked, text = link_chars[index], texts[index]
        is_item = tags[places[index]] == "li"
        if (is_item or linked * 2 > len(text)) and (
            (is_item and linked)
            or not (
                ":" in text
                or "：" in text
                or (is_item and text[0] in _LABEL_STARTS and len(text) <= MAX_TERM)
            )
        ):
            continue
        if not is_item and is_in_card(page, index, end):
            continue
        shown.append(index)
    return shown


MAX_TERM = 16  # characters of an item that may be a label and a name: 作者 王丽
