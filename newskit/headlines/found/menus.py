"""Entries of menus among the links that could be headlines: plain words in a navigation, or beside short ones."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from newskit.body import Body
from newskit.page import LinkRow, Page
from newskit.page.writing import is_uncased
from newskit.rules.languages import FIRST_EASTERN

_LAST_HANGUL, _AFTER_CJK = "\ud700", "\ud7b0"
_CJK_BYTES = bytes(range(0x31, 0xD7))  # high bytes of what surely lies between FIRST_EASTERN and those
_KANA_BYTE, _LAST_BYTE = 0x30, 0xD7
_MARKS_LEAD = b"\xe3\x80"  # of U+3000 to U+303F in UTF-8
# What menu entries hardly have and headlines often do. Apostrophes and & are names' too.
_MARKS = frozenset('，。：；！？、“”"《》【】（）()…,:;!?«»„—–|｜「」『』')
_CJK_MARKS = _MARKS | frozenset(" 0123456789")
_MIN_CJK = 8
# What has so many characters, or spaces between words, says something.
_MIN_SURE_CJK, _MIN_SURE_SPACES = 14, 5
_MIN_UNCASED, _MIN_SURE_UNCASED = 24, 3  # characters and spaces that do, in scripts without capitals
_MAX_ENTRY = 60
# Lines with links of a menu with short ones among them, and of one without.
_MIN_GROUP, _MIN_PLAIN_GROUP = 4, 8
_MIN_LONG_MENU, _MAX_LONG_MENU, _MAX_SPACES = 16, 400, 6  # lines with links, blocks; spaces of an entry
_MAX_GROUP = 100  # blocks: more is a page
_MIN_MENUS, _MENUS_SHARE = 8, 3  # lines with links of several menus; for each that could be a headline
_MAX_LINES = 2  # of an entry: more is a card
_MIN_IN_LINE = 3  # links in one line, about as long as this one, that are a menu


def count_cjk(text: str) -> int:
    """Count kana, Han and Hangul by their high bytes. Kana share theirs with marks, the last Hangul with others.

    No pattern: one takes longer to compile than a page to read. From eight on the number may be too small.

    >>> count_cjk("「ひらがな、カナ」 ABC")
    6
    """
    high_bytes = text.encode("utf-16-le", "surrogatepass")[1::2]
    found = len(high_bytes) - len(high_bytes.translate(None, _CJK_BYTES))
    if found < _MIN_CJK and _KANA_BYTE in high_bytes:
        found += high_bytes.count(_KANA_BYTE) - count_marks(text)
    if found < _MIN_CJK and _LAST_BYTE in high_bytes:
        found += sum(_LAST_HANGUL <= char < _AFTER_CJK for char in text)
    return found


def count_marks(text: str) -> int:
    """Count the marks that share their high byte with kana.

    >>> count_marks("「ひらがな、カナ」")
    3
    """
    return text.encode("utf-8", "surrogatepass").count(_MARKS_LEAD)


def is_plain(text: str) -> bool:
    """Tell whether what could be a headline could be a menu entry too: a name, a section, a topic.

    >>> is_plain("Letters to the Editor"), is_plain("敦煌石窟里的动物世界"), is_plain("Who will win, and why?")
    (True, True, False)
    """
    size = len(text)
    if text[0] >= FIRST_EASTERN or text[-1] >= FIRST_EASTERN:
        return size < _MIN_SURE_CJK and _CJK_MARKS.isdisjoint(text)
    least = _MIN_SURE_UNCASED if size >= _MIN_UNCASED and is_uncased(text) else _MIN_SURE_SPACES
    return size <= _MAX_ENTRY and text.count(" ") < least and _MARKS.isdisjoint(text)


def menu_entries(page: Page, plain: list[LinkRow], sure: list[LinkRow], body: Body) -> set[int]:
    """Return the blocks of the plain links that stand in menus, given those that are surely headlines, and the body.

    A menu is a box without a sure headline in which half of the lines with links are too short for one, or, where the
    page is no list, which has many; a larger one in which most are too short; or a line of several links. In a long menu
    entries without marks may be as long as headlines: `Best Credit Cards for Small Business`.
    """
    sure_blocks, is_list = {row[2] for row in sure}, not body.paragraphs
    inside = {at for row in sure for at in range(row[2], row[3])} | sure_blocks
    found = _plain_entries(page, plain, sure_blocks, inside, body) if plain else set()
    if not is_list and (weak := {row[2] for row in sure if row[0].isascii() and _is_unmarked(row[0])}):
        marked = sorted(sure_blocks - weak)
        weak.discard(len(page.texts))
        long_menus: dict[int, bool] = {}
        for block in weak:
            box = _box_around(page, page.elements.parents[page.places[block]], marked, _MAX_LONG_MENU)
            if box not in long_menus:
                long_menus[box] = len(_lines_in(page, box, _MAX_LONG_MENU)) >= _MIN_LONG_MENU
            if long_menus[box]:
                found.add(block)
    return found


def _plain_entries(
    page: Page, plain: list[LinkRow], sure_blocks: set[int], inside: set[int], body: Body
) -> set[int]:
    """Return the blocks of the plain links that stand in menus; `inside` are all blocks of the sure ones, `sure_blocks` the first of each."""
    elements, places, link_chars = page.elements, page.places, page.link_chars
    parents = elements.parents
    last = len(places) - 1
    good = {_box_of(page, block) for block in inside if block <= last}
    boxes: dict[int, set[int]] = {}
    found: set[int] = set()
    plain_in_line = Counter([row[2] for row in plain])
    in_line: Counter[int] | None = None
    for text, _, block, end in plain:
        if block > last or block in sure_blocks or end - block > _MAX_LINES:
            continue
        if link_chars[block] > len(text):  # the line has more links
            if in_line is None:
                in_line = Counter([row[2] for row in page.links.rows if not row[0].isdecimal()])
            if (
                link_chars[block] >= _MIN_IN_LINE * len(text)
                or page.texts[block].count(">") > 1  # a breadcrumb
                or (in_line[block] >= _MIN_IN_LINE and plain_in_line[block] * 2 <= in_line[block])
            ):
                found.add(block)
        box = _box_of(page, block)
        if box >= 0 and box not in good:
            boxes.setdefault(box, set()).add(block)
    sure_starts = sorted(sure_blocks) if boxes else []
    stops = sorted(sure_blocks.union(body.blocks)) if boxes else []
    for box, blocks in boxes.items():
        start, end = elements.starts[box], elements.ends[box]
        if end - start > _MAX_GROUP:
            continue
        lines = sum(
            chars > 0 and box in (place, parents[place])
            for chars, place in zip(link_chars[start:end], places[start:end], strict=True)
        )
        is_short = lines >= _MIN_GROUP and len(blocks) * 2 <= lines
        if (
            is_short
            or (lines >= _MIN_PLAIN_GROUP and body.paragraphs)
            or (
                not _is_apart(page, box, plain_in_line, stops)
                and _is_in_menus(page, box, plain_in_line, sure_starts)
            )
        ):
            found |= blocks
    return found


def _box_of(page: Page, block: int) -> int:
    """Return the place of the box around a line: its element where <br> parts that, or else the one around it."""
    place, elements = page.places[block], page.elements
    return place if elements.ends[place] - elements.starts[place] > 1 else elements.parents[place]


def _is_unmarked(text: str) -> bool:
    """Tell whether a headline could be an entry of a long menu."""
    return len(text) <= _MAX_ENTRY and text.count(" ") <= _MAX_SPACES and _MARKS.isdisjoint(text)


def _is_apart(page: Page, box: int, plain: Counter[int], stops: list[int]) -> bool:
    """Tell whether the biggest box around this one without a sure headline or the article has some links, none too short for a headline."""
    lines = _lines_in(page, _box_around(page, box, stops, _MAX_GROUP), _MAX_GROUP)
    return len(lines) > 1 and all(at in plain for at in lines)


def _is_in_menus(page: Page, box: int, plain: Counter[int], sure: list[int]) -> bool:
    """Tell whether the biggest box around this one without a sure headline has many links, most too short for one."""
    lines = _lines_in(page, _box_around(page, box, sure, _MAX_GROUP), _MAX_GROUP)
    return len(lines) >= _MIN_MENUS and sum(at in plain for at in lines) * _MENUS_SHARE <= len(lines)


def _box_around(page: Page, box: int, sure: list[int], most: int) -> int:
    """Return the place of the biggest box around this one without a sure headline; -1 where there is one in this."""
    starts, ends, parents = page.elements.starts, page.elements.ends, page.elements.parents
    if box < 0 or bisect_left(sure, starts[box]) < bisect_left(sure, ends[box]):
        return -1
    while (outer := parents[box]) > 0 and ends[outer] - starts[outer] <= most:
        if bisect_left(sure, starts[outer]) < bisect_left(sure, ends[outer]):
            break
        box = outer
    return box


def _lines_in(page: Page, box: int, most: int) -> list[int]:
    """Return the first lines with links in a box."""
    if box < 0:
        return []
    start = page.elements.starts[box]
    return [at for at in range(start, min(page.elements.ends[box], start + most)) if page.link_chars[at]]
