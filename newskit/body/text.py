"""Body of a text page: the run of lines that reads like one article."""

from __future__ import annotations

import re

from newskit.body import Body
from newskit.fields import Title
from newskit.fields.title_text import title_from_lines
from newskit.page import Page

_MARKS = re.compile('[。！？!?]|(?<=[a-zà-ÿ])\\.(?=\\s|$|["”’)])')
_COMMAS = re.compile("[，、；,;]")
_END = re.compile("[。！？!?….][\"'”’」』)）\\]】]{0,3}(?:[(（][^()（）]{1,30}[)）])?$")
_RUN_SPACE = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef”]) (?=[\u3000-\u9fff\uff00-\uffef“])")
_CREDIT_DATE = re.compile(r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}")
_FURNITURE = re.compile(
    "^(?:责任编辑|责编|编辑[:：]|来源[:：]|版权|相关|推荐阅读|上一篇|下一篇|分享)|©|ICP备|All [Rr]ights"
)


def find_text_body(page: Page) -> tuple[Title, Body]:
    """Find title and body of a text page. The body is empty where no line reads like an article's."""
    texts = [block.text for block in page.blocks]
    weights = [_weight(text) for text in texts]
    values = [_value(text, weight) for text, weight in zip(texts, weights, strict=True)]
    start, end = _best_segment(values)
    chosen = [
        i
        for i in range(start, end)
        if values[i] > 0 or not (_FURNITURE.search(texts[i]) or _is_credit(texts[i]))
    ]
    title = title_from_lines(page, chosen)
    chosen = [i for i in chosen if i != title.block]
    prose = sum(weights[i] for i in chosen if values[i] > 0)
    body = Body(chosen, [texts[i] for i in chosen], confidence=min(0.9, prose / 1500))
    if prose < 100:
        return title, Body(warnings=["body_short"])
    return title, body


def _weight(text: str) -> int:
    return len(text.encode("utf-8", "replace"))


def _is_credit(text: str) -> bool:
    return len(text) < 60 and _CREDIT_DATE.search(text) is not None


def _value(text: str, weight: int) -> float:
    marks = len(_MARKS.findall(text)) if weight >= 40 else 0
    commas = len(_COMMAS.findall(text))
    ends = _END.search(text) is not None
    prose = (weight >= 60 and marks > 0 and (ends or marks > 1 or commas > 1)) or (
        weight >= 120 and marks + commas > 1
    )
    spaces = len(_RUN_SPACE.findall(text))
    if prose and spaces >= 4 and spaces * 144 > weight and marks * 3 < spaces:
        prose = False
    if prose and not _FURNITURE.search(text):
        return min(weight, 900)
    return -(min(weight, 400) / 2 + 20)


def _best_segment(values: list[float]) -> tuple[int, int]:
    """Return start and end of the run of lines with the largest sum."""
    best = running = 0.0
    found = (0, 0)
    start = 0
    for i, value in enumerate(values):
        if running <= 0:
            running, start = 0.0, i
        running += value
        if running > best:
            best, found = running, (start, i + 1)
    return found
