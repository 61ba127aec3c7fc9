"""Other articles' headlines on a text page: run-on lines, and lists of one headline a line."""

from __future__ import annotations

import re

from newskit.body import Body
from newskit.fields import Title
from newskit.page import Page
from newskit.page.words import COMMENT, CREDIT, FURNITURE, NAVIGATION, SHARE, words_in

# A run of headlines: Chinese text of some length with a space at every headline's end. Words of menus are shorter.
RUN_CHARS, RUN_SPACES = 60, 4
RUN_PIECE = (7, 60)  # mean characters between spaces
# One headline: weights in UTF-8 bytes, of Chinese and other text.
CHINESE_WEIGHT, OTHER_WEIGHT = (24, 150), (24, 140)
LEAST_CHARS, LEAST_WORDS = 8, 4
LIST = 3  # like lines in a row, each at most GAP lines from the next, that make a list
GAP = 2

_NOT_HEADLINES = CREDIT | FURNITURE | SHARE | COMMENT | NAVIGATION
_LEADING = re.compile(r"(?:[-·•●■▪◆►▶→#]|\d{1,2}[./、:：\s]|0\d(?=\D))\s{0,3}")
_TRAILING = re.compile(
    r"\s{0,3}[(（\[]?(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d\d(?::\d\d)?)?[)）\]]?$|\s\d{1,2}:\d\d$"
)
_DATE_ENDS = frozenset("0123456789日)）]")
_TALK = ("回复", "评论", "跟帖", "跟贴", "网友", "Reply", "Comment", "reply", "comment")
_IMPRINT = ("©", "ICP", "版权", "许可证")
_SENTENCE = ("。", ".", "；", ";", "，", ",", "：", ":")
_ADDRESS = re.compile(r"https?:|www\.|@\w|\d{7}|电话|邮箱")
_LETTERS = re.compile(r"[^\W\d_]")


def headlines_from_lines(page: Page, title: Title, body: Body) -> tuple[list[str], list[str]]:
    """Return the headlines that stand on a line each, and the run-on lines that hold several.

    A line is taken for a headline only in a list of its like, and only outside title and body. Ranks and bullets
    before it and dates after it are left out; run-on lines are kept as they are, for `split-headlines` to cut.
    """
    taken = {*body.blocks, title.block}
    own = _bare(title.text)
    runs: list[str] = []
    likely: list[tuple[int, str]] = []
    talk: set[int] = set()
    for i, block in enumerate(page.blocks):
        if i in taken:
            continue
        text = block.text
        if is_run(text):
            runs.append(text)
        elif len(text) <= OTHER_WEIGHT[1]:
            if len(text) < 20 and any(word in text for word in _TALK):
                talk.add(i)
            elif (headline := _headline(text)) and _bare(headline) not in own:
                likely.append((i, headline))
    return list(dict.fromkeys(_in_lists(likely, talk))), runs


def is_run(text: str) -> bool:
    """Tell whether a line is a run of headlines: Chinese text parted by spaces rather than by sentence marks."""
    length, spaces = len(text), text.count(" ")
    if length < RUN_CHARS or spaces < RUN_SPACES or len(text.encode("utf-8", "replace")) < 2.0 * length:
        return False
    marks = text.count("。") + text.count("；")
    if marks * 3 > spaces or any(words in text for words in _IMPRINT):
        return False
    return RUN_PIECE[0] <= length / (spaces + 1) <= RUN_PIECE[1]


def _headline(text: str) -> str:
    """Return the headline in a line, or nothing."""
    if len(text) < LEAST_CHARS or text.endswith(_SENTENCE):
        return ""
    rank = _LEADING.match(text)
    if rank:
        text = text[rank.end() :]
    if text[-1:] in _DATE_ENDS:
        text = _TRAILING.sub("", text)
    text = text.strip()
    weight = len(text.encode("utf-8", "replace"))
    spaces = text.count(" ")
    if weight > 2 * len(text):
        is_menu = spaces > 1 and len(text) < RUN_PIECE[0] * (spaces + 1)
        fits = CHINESE_WEIGHT[0] <= weight <= CHINESE_WEIGHT[1] and not is_menu
    else:
        fits = OTHER_WEIGHT[0] <= weight <= OTHER_WEIGHT[1] and spaces >= LEAST_WORDS - 1
    if not fits or _ADDRESS.search(text) or 2 * len(_LETTERS.findall(text)) <= len(text):
        return ""
    # An English headline may say "share" or "by".
    return "" if words_in(text) & (FURNITURE if text.isascii() else _NOT_HEADLINES) else text


def _in_lists(likely: list[tuple[int, str]], talk: set[int]) -> list[str]:
    """Return the headlines that stand in a list and not between readers' comments."""
    found: list[str] = []
    group: list[tuple[int, str]] = []
    for i, text in [*likely, (10**9, "")]:
        if group and i - group[-1][0] > GAP:
            first, last = group[0][0], group[-1][0]
            if len(group) >= LIST and not any(first - GAP <= k <= last + GAP for k in talk):
                found += [headline for _, headline in group]
            group = []
        group.append((i, text))
    return found


def _bare(text: str) -> str:
    return "".join(_LETTERS.findall(text))
