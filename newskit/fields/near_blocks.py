"""Which blocks around title and body may say who wrote, when and for whom: the head below the title, the body's ends, what follows it."""

from __future__ import annotations

from itertools import compress
from operator import itemgetter

from newskit.body import Body
from newskit.fields import Title
from newskit.fields.cards import Cards
from newskit.fields.credits.grammar import MAX_CREDIT_CHARS
from newskit.fields.lines import is_prose
from newskit.page import Page
from newskit.rules.lazy import DIGIT, has_any, lazy

# How far after the title credits are looked for; the farthest date that was right stood 11 after.
HEAD_BLOCKS = 15
NEAR_BODY = 6  # blocks just before the body, where a menu stands between the title and the credits
TAIL_BLOCKS = 16
NEAR_END = 12  # blocks before the body's end among which credit lines may have been left out
_LABEL_STARTS = frozenset("作采撰执文本（(【[来來記记採")
_LABEL_START = lazy(
    r"[（(【\[]?\s?(?:本文)?(?:作者|采写|採寫|撰文|执笔|文|文图|图文|来源|來源|记者|記者)(?:\s?[:：/／|｜丨]|\s.{2,30}$)"
)
_DATED = lazy(
    r"(?:19|20)\d\d\s?[-/.年]\s?\d|\d[./]\d{1,2}[./](?:19|20)\d\d|[^\W\d_A-ZÀ-Þ][.,،]? (?:\d\d?,? ?)?[12١٢۱۲१२১২๑๒]\d{3}(?!\d)|\d:\d\d|来源\s?[:：]"
)
MAX_BELOW_LEAD = 100
MAX_LABELLED = 40  # characters of a label and its value
MAX_TERM = 16  # characters of an item that may be a label and a name: 作者 王丽


def _is_dated(text: str) -> bool:
    if len(text) > MAX_BELOW_LEAD or not ("来源" in text or DIGIT.search(text)):
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
            end, last = index + 1, min(len(texts), index + 4)
            while end < last and len(texts[end]) <= MAX_LABELLED and has_any(texts[end], "：:"):
                end += 1
            return list(range(after, end))
    return []


def head_blocks(page: Page, title: Title, body: Body) -> list[int]:
    """Return the blocks from the title to the first prose; around the body's beginning where there is no title, or one far below it."""
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
        is_labelled = len(text) < MAX_CREDIT_CHARS and "：" in text[:20]
        if (first is None or index >= first) and not is_labelled and is_prose(text):
            break
    if first is not None:
        indices += range(max(start + 1 + HEAD_BLOCKS, first - NEAR_BODY), first)
    return indices + _below_lead(page, indices)


def closing_blocks(texts: list[str], body: Body) -> list[int]:
    """Return the last blocks of a body: three, or more where it ends with credits, each on a line of its own."""
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


def credits_inside(page: Page, body: Body) -> list[int]:
    """Return the blocks between the body's first and last that it left out near its end, or that begin with a label."""
    first, end = body.blocks[0] + 3, body.blocks[-1] + 1
    kept = set(body.blocks[-NEAR_END:])
    near = [i for i in range(max(first, end - NEAR_END), end) if i not in kept]
    texts = page.texts[first : end - 3]
    likely = compress(range(first, end), map(_LABEL_STARTS.__contains__, map(itemgetter(0), texts)))
    labelled = [at for at in likely if 4 <= len(page.texts[at]) <= 80 and _LABEL_START.match(page.texts[at])]
    return list(dict.fromkeys(near + labelled[:6]))


def unlisted_below(page: Page, end: int, cards: Cards) -> list[int]:
    """Return the blocks after a body that are no items of a list, nor all link: those are about other articles."""
    texts = page.texts
    after = range(end, min(len(texts), end + TAIL_BLOCKS))
    if page.form != "html":
        return list(after)
    places, link_chars, tags = page.places, page.link_chars, page.elements.tags
    in_card = cards.hold
    shown: list[int] = []
    for index in after:
        linked, text = link_chars[index], texts[index]
        is_item = tags[places[index]] == "li"
        if is_item or linked * 2 > len(text):
            is_term = is_item and text[0] in _LABEL_STARTS and len(text) <= MAX_TERM
            if (is_item and linked) or not (":" in text or "：" in text or is_term):
                continue
        if is_item or not in_card(index):
            shown.append(index)
    return shown
