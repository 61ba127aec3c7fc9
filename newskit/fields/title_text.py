"""Title of a text page: the line above the body that the body talks about."""

from __future__ import annotations

import re

from newskit.fields import Title
from newskit.page import Page

LINES_ABOVE = 45  # how far above the body a title may stand
_DATE = re.compile(r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\d{1,2}:\d{2}")
_SERVICE = re.compile("来源|作者|编辑|分享|微信|首页|当前位置|登录|评论|字号|阅读|责任|版权|关注|打印")
_RUN_SPACE = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef”]) (?=[\u3000-\u9fff\uff00-\uffef“])")


def title_from_lines(page: Page, body: list[int]) -> Title:
    """Choose the title among the lines above the body. `body` holds the body's block indices."""
    if not body:
        return Title()
    texts = [block.text for block in page.blocks]
    opening = " ".join(texts[i] for i in body[:3])
    known = {opening[k : k + 2] for k in range(len(opening) - 1)}
    best, found = 0.0, Title()
    for i in range(max(0, body[0] - LINES_ABOVE), min(body[0] + 1, len(texts))):
        text = texts[i]
        if not 3 <= len(text) <= 160:
            continue
        pairs = [text[k : k + 2] for k in range(len(text) - 1)]
        score = sum(1 for pair in pairs if pair in known) / len(pairs)
        score += 0.4 * (12 <= len(text) <= 60) - 0.5 * (len(text) < 8) - 0.01 * (body[0] - i)
        score -= (
            0.7 * bool(_DATE.search(text))
            + 0.5 * bool(_SERVICE.search(text))
            + 0.8 * text.endswith(("。", ".", "…"))
        )
        score -= 0.5 * (i == body[0]) + 0.3 * (len(_RUN_SPACE.findall(text)) > 2)
        if score > best:
            best, found = score, Title(text, i)
    return found
