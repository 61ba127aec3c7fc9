"""What stands at the ends of a text page's body and between its paragraphs: summaries and teasers out, sections and a last sentence in."""

from __future__ import annotations

from collections.abc import Iterator

from newskit.body.text.lines import SENTENCE, Lines
from newskit.fields.title.no_title import PHOTOGRAPHED, is_byline, stands_below_titles
from newskit.page.words import LIGHT, LineWords
from newskit.rules.body_lines import is_disclaimer, is_footer, is_read_also
from newskit.rules.lazy import lazy
from newskit.rules.text_ends import is_end_mark

LONGEST_HEADING = 40  # characters
MOST_TEASERS = 6  # headlines of other articles below one heading
LONGEST_INITIALS = 8  # of who wrote one of them: E. R.
MOST_OPENING = 3  # lines above the text that summarise it, or say whose it is
LEAST_PULLED = 12  # characters of a summary
LEAST_SENTENCE, HEAVIEST_SENTENCE = 30, 300  # weights
MOST_LAST = 3  # sentences behind the text that belong to it
_TO_READERS = lazy(
    r"版[权權]|转载|轉載|免责|声明|聲明|ICP|©|举报|扫[描码一]|下载|下載|关注|關注|点击|點擊|欢迎|歡迎|本[网站報报刊站]|邮箱|电话|電話|客户端|请[先勿您在]|^[^\w“「『‘《（(]|@|http|www"
)
_SUMMARY = lazy(r"^[\[【]?(?:导读|摘要|核心提示|提要|導讀)[\]】]?\s?[:：]\s?")
_NUMERALS = "一二三四五六七八九十"
_SECTION = lazy(r"[（(]?([一二三四五六七八九十]{1,2})(?:、|[）)]、?)(?=[^，。])")


def teasers(lines: Lines, first: int, last: int) -> Iterator[range]:
    """Yield lines that head other articles with the headlines right below each: lines without a full stop. `last` is none of them."""
    for head in range(first, last):
        if len(lines.texts[head]) >= LONGEST_HEADING or not is_read_also(
            lines.texts[head], lines.weight[head], 0.0
        ):
            continue
        below = head + 1
        while (
            below < last
            and below - head <= MOST_TEASERS
            and not lines.prose[below]
            and (lines.ends[below] != SENTENCE or len(lines.texts[below]) < LONGEST_INITIALS)
        ):
            below += 1
        yield range(head, below)


def without_teasers(lines: Lines, chosen: list[int]) -> list[int]:
    """Drop headlines of other articles between paragraphs, with what announces them."""
    if not chosen:
        return chosen
    dropped = {i for found in teasers(lines, chosen[0] + 1, chosen[-1]) for i in found}
    return [i for i in chosen if i not in dropped] if dropped else chosen


def without_summary(lines: Lines, chosen: list[int]) -> list[int]:
    """Drop a first line that says what lines below say word by word: 导读：…, or broken off: ….

    By-lines and whose picture it is, right above the text, go with it.
    """
    first = 0
    while first < min(MOST_OPENING, len(chosen) - 1):
        text = lines.texts[chosen[first]]
        pulled = _SUMMARY.sub("", text).rstrip("….。")
        is_pulled = len(pulled) >= LEAST_PULLED and (pulled != text[: len(pulled)] or text[-1] == "…")
        if not (is_pulled and any(pulled in lines.texts[i] for i in chosen[first + 1 :])) and not (
            lines.weight[chosen[first]] < LIGHT and (is_byline(text) or text.endswith(PHOTOGRAPHED))
        ):
            break
        first += 1
    return chosen[first:]


def with_last_sentences(lines: Lines, words: LineWords, chosen: list[int]) -> list[int]:
    """Add sentences right behind the text: Chinese ones where none follows, one of others where what ends a text does."""
    first = end = chosen[-1] + 1 if chosen else 0
    while 0 < end < min(len(lines.texts) - 1, first + MOST_LAST) and _is_of_text(lines, words, end):
        end += 1
    if end == first or lines.ends[end] == SENTENCE:
        return chosen
    below = lines.texts[end]
    is_end = is_end_mark(below) or stands_below_titles(below) or is_read_also(below, lines.weight[end], 0.0)
    is_chinese = "。" in lines.texts[end - 1]
    return [*chosen, *range(first, end)] if is_chinese or (is_end and end == first + 1) else chosen


def _is_of_text(lines: Lines, words: LineWords, at: int) -> bool:
    """Tell whether a line is a sentence that tells something, and asks or tells the reader nothing about the page."""
    text, weight = lines.texts[at], lines.weight[at]
    if lines.ends[at] != SENTENCE or not LEAST_SENTENCE <= weight < HEAVIEST_SENTENCE:
        return False
    is_plain = words.kinds[at].bit_count() < 2 and not _TO_READERS.search(text)
    return is_plain and not is_footer(text, weight) and not is_disclaimer(text, weight)


def with_sections(lines: Lines, chosen: list[int]) -> list[int]:
    """Add the sections of a notice that follow those that were chosen: 二、…, 三、… and the sentences below each."""
    if not chosen:
        return chosen
    found = list(chosen)
    last = max((number for i in chosen if (number := _number(lines.texts[i]))), default=0)
    at = chosen[-1] + 1
    while last and at < len(lines.texts):
        if _number(lines.texts[at]) == last + 1:
            last += 1
        elif lines.ends[at] != SENTENCE:
            break
        found.append(at)
        at += 1
    return found if len(found) > len(chosen) and _number(lines.texts[chosen[-1] + 1]) else chosen


def _number(text: str) -> int:
    """Return which section a heading opens, 0 where it opens none."""
    found = _SECTION.match(text) if len(text) < LONGEST_HEADING or "、" in text[:3] else None
    return _NUMERALS.find(found[1]) + 1 if found and len(found[1]) == 1 else 0
