"""Titles by the size of their type: old pages have no h1 but a line in a larger font above the text."""

from __future__ import annotations

from typing import Any

from newskit.fields import Title
from newskit.fields.people.names import is_unit
from newskit.fields.title.by_place import (
    MAX_CREDITS,
    MAX_LINES,
    MIN_PART,
    MIN_UNDATED,
    first_text,
    has_no_headline,
    is_no_headline,
    is_site_or_office,
    is_text,
    may_be_title,
    title_parts,
    whole_line,
)
from newskit.fields.title.references import MAX_REFERENCE, is_owner
from newskit.page import Page, not_blank
from newskit.rules.languages import FIRST_EASTERN
from newskit.rules.lazy import lazy

MIN_LARGE = 17.5  # pixels: text is set in 12 to 16
MIN_FAR_LARGER = 20.0
_CENTRED_BOLD = 17.0  # what a centred line in bold is at least
MAX_LARGE = 160  # characters
MIN_BLANKS = 3  # of a headline whose place alone tells it: kickers and by-lines have fewer words
MAX_ABOVE = 20  # short lines between a title and its text: subtitle, credits, buttons
MAX_RUNS = 4  # runs of prose above which a title is looked for: the first may be a notice at the page's side
MAX_BUTTONS = 40  # characters of links on a line that is no menu
_NUMBERED = lazy(
    r"[（(【\[]?\s?(?:总\s?)?第\s?[\d一二三四五六七八九十百〇○]{1,5}\s?期"
)  # below a paper's name
MIN_NAME = 3  # of a site's
MAX_WITHIN = 3
MAX_AROUND = 4  # elements around a line that may set its type
_BOLD = 0.5
_FONT_SIZES = (0.0, 10.0, 13.0, 16.0, 18.0, 24.0, 32.0, 48.0)
_MEDIUM = 3  # what <font size=+1> counts from
_BIG = 18.0
_HEADINGS = {"h2": 24.0}  # as it is shown where nothing else is said; an h1 has rules of its own
_BOLDS = frozenset(("b", "strong"))
_STYLE = lazy(r"font(?:-size)?\s{0,2}:[^;]{0,40}?(\d{1,3}(?:\.\d{1,2})?)\s?(px|pt|em)")
_PIXELS = {"px": 1.0, "pt": 4 / 3, "em": 16.0}
# Named by its size: f24, hei22, px_20.
_NAME = lazy(r"(?:^|\s)[a-z]{1,5}[-_]?(1[89]|2\d|3[0-6])(?:px)?(?:\s|$)")
_HOMES = ("首页", "首 页", "首頁", "主页", "网站首页", "回首頁")
_PAPERS = tuple(
    "通知 决定 意见 通报 公告 通告 报告 办法 规定 批复 函 方案 细则 条例 请示".split()
)  # what an office calls its papers


def set_largest(page: Page) -> Title | None:
    """Return the line in the largest type above the first prose that has one; lines of one element, cut by <br>, are one.

    Where <title> has a headline, and another, only one in far larger type.
    """
    least = MIN_LARGE if has_no_headline(page) else MIN_FAR_LARGER
    parts = [part for part in map(str.strip, title_parts(page)) if len(part) >= MIN_NAME]
    # 江城日报-寻路人: of two parts the one that says that it is a site.
    names = tuple(filter(is_site_or_office, parts)) or tuple(filter(is_no_headline, parts))
    runs = (at for at in range(1, len(page.texts)) if is_text(page, at) and not is_text(page, at - 1))
    firsts = [first for first, _ in zip(runs, range(MAX_RUNS), strict=False)]

    def size_of(at: int) -> float:
        is_subhead = at and page.places[at] == page.places[at - 1] and is_text(page, at - 1)
        text = page.texts[at]
        is_site = text.startswith(names) or bool(_NUMBERED.match(page.texts[at + 1]))
        is_site = is_site or (text in page.title and is_owner(page, text))
        if is_subhead or is_site or not may_be_title(page, at, MIN_PART, MAX_LARGE):
            return 0.0
        # An office's name in the page's masthead is larger still.
        size = type_size(page, at) / (1 + is_unit(page.texts[at]))
        return size if size >= (MIN_LARGE if page.texts[at] in page.title else least) else 0.0

    for first in firsts:
        best, found = 0.0, None
        for at in range(first - 1, max(-1, first - 1 - MAX_ABOVE), -1):
            if is_text(page, at) or page.link_chars[at] > MAX_BUTTONS or _is_menu(page, at):
                break
            if (size := size_of(at)) and size >= best:
                best, found = size, at
        if first == firsts[0]:  # links may cut the headline off, and what follows are subheads
            top = max((at for at in range(first) if _is_menu(page, at)), default=0)
            sizes = {at: size_of(at) for at in range(top, firsts[-1] if found is None else first)}
            most = max(sizes.values())
            largest = [at for at, size in sizes.items() if size == most >= MIN_FAR_LARGER]
            if most > best and len({page.texts[at] for at in largest}) == 1:
                found = largest[-1]
        if found is not None:
            return _with_lines_below(page, whole_line(page, found))
    return None


def headed_prose(page: Page) -> Title | None:
    """Return the uppermost of the lines right above the first prose that has the words of a headline and no full stop, where the page has no heading that tells."""
    first = first_text(page)
    found = None
    for at in range(first - 1, max(-1, first - 1 - MAX_CREDITS), -1):
        text = page.texts[at]
        if page.link_chars[at] * 2 > len(text):
            break
        if (
            text.count(" ") >= MIN_BLANKS
            and text[-1] != "."
            and may_be_title(page, at, MIN_UNDATED, MAX_LARGE)
        ):
            found = at
    return None if found is None else whole_line(page, found)


def _is_menu(page: Page, at: int) -> bool:
    """Tell whether a line is links that begin with the one home: above it is the page's masthead."""
    text = page.texts[at]
    return text.startswith(_HOMES) and page.link_chars[at] * 2 > len(text)


def _with_lines_below(page: Page, title: Title) -> Title:
    """Return an office's title with the lines in the same type below, down to the word that says what paper it is: 关于…, then …的决定."""
    at = title.block
    if at is None or not title.text.startswith("关于"):
        return title
    lines, size = [title.text], type_size(page, at)
    while (
        len(lines) <= MAX_LINES
        and at + 1 < len(page.texts)
        and not lines[-1].endswith(_PAPERS)
        and type_size(page, at + 1) == size
    ):
        at += 1
        lines.append(page.texts[at])
    return Title(" ".join(lines), at)


def _has_eastern_headings(page: Page) -> bool:
    """Tell whether headings of any rank may be the title: elsewhere, and below an h1, they are subheads."""
    return max(page.title[:MAX_REFERENCE], default="") >= FIRST_EASTERN and "h1" not in page.elements.tags


def type_size(page: Page, at: int) -> float:
    """Return in how many pixels a line is set as far as the page says, half a pixel more where it is bold; 0 where it says nothing."""
    node, size, bold = page.inlines[at] or _innermost(page, page.places[at]), 0.0, 0.0
    is_eastern = _has_eastern_headings(page)
    for _ in range(MAX_AROUND):
        if node is None or node.tag == "marquee" or (size and bold):
            break
        bold = bold or _BOLD * (node.tag in _BOLDS)
        size = size or _size_of(node) or (_HEADINGS.get(node.tag, 0.0) if is_eastern else 0.0)
        node = node.parent
    if node is not None and node.tag == "marquee":
        return 0.0  # a notice that moves
    if bold and size < _CENTRED_BOLD and page.blocks[at].element.is_centred:
        size = _CENTRED_BOLD
    return size + bold if size else 0.0


def _innermost(page: Page, place: int) -> Any:
    """Return the element at a place, or of one that holds a single line the innermost that begins it: programs set each number apart."""
    node = page.elements.nodes[place]
    if page.elements.ends[place] - page.elements.starts[place] == 1:
        for _ in range(MAX_WITHIN):
            inner = not_blank(node.first_child)
            if inner is None or inner.tag == "-text" or inner.tag.startswith("-"):
                break
            node = inner
    return node


def _size_of(node: Any) -> float:
    """Return the pixels that an element sets its text in, 0 where it leaves that to those around."""
    attributes = node.attributes
    if attributes:
        if found := _STYLE.search((attributes.get("style") or "").lower()):
            return float(found[1]) * _PIXELS[found[2]]
        if node.tag == "font" and (written := (attributes.get("size") or "").strip()):
            return _font_size(written)
        if found := _NAME.search((attributes.get("class") or "").lower()):
            return float(found[1])
    return _BIG if node.tag == "big" else 0.0


def _font_size(written: str) -> float:
    """Return the pixels of <font size>, of a number from 1 to 7 or a step from the middle one.

    >>> _font_size("5"), _font_size("+1"), _font_size("x")
    (24.0, 18.0, 0.0)
    """
    number = written.lstrip("+-")
    if not number.isdecimal() or not number.isascii() or len(number) > 1:
        return 0.0
    step = int(number)
    if written[0] in "+-":
        step = _MEDIUM + step if written[0] == "+" else _MEDIUM - step
    return _FONT_SIZES[max(1, min(step, 7))]
