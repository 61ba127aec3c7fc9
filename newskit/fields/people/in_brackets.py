"""Authors of Chinese pages in brackets: at the beginning of a report, behind its dateline, at its end."""

from __future__ import annotations

from newskit.fields.credits.brackets import (
    CLOSERS,
    OPENERS,
    SENTENCE_ENDS,
    bare_names,
    bracket_names,
    brackets,
    has_role,
)
from newskit.fields.credits.grammar import read_credits
from newskit.fields.people.names import is_person
from newskit.fields.surroundings import Surroundings
from newskit.rules.credits import NAME_MARKS

MAX_SIGNED = 8  # characters before the bracket of □王丽（江城）
_NAME_EDGES = f" \t\x1f\u3000{NAME_MARKS}—-"


def from_opening_bracket(scene: Surroundings) -> list[str]:
    """Return the names of （记者 X 通讯员 Y） in the first three blocks of the body, or on a line of the head."""
    for line in dict.fromkeys((*scene.head, *scene.opening)):
        text = line.text[:260]
        for inside, _ in brackets(text):
            if has_role(inside) and (names := bracket_names(inside)):
                return names
    return []


def from_dateline(scene: Surroundings) -> list[str]:
    """Return the names in the bracket after 电 or 讯: 新华社北京5月19日电（刘艺、杨吉）, 东方网记者曹磊5月13日报道."""
    for line in scene.opening[:2]:
        found = scene.dateline(line.text)
        if found and found[1]:
            return found[1]
    return []


def from_closing_bracket(scene: Surroundings) -> list[str]:
    """Return the names of （本报记者 X）, （作者：X）, （张巨峰） at the very end of the body."""
    lines = [*scene.closing[-2:], *scene.tail[:2]]
    for line in reversed(lines):
        text = line.text
        goes_on = text[0] in OPENERS and text[-1] not in CLOSERS
        if goes_on and line.credits.editors and line.credits.unlabelled:
            text = line.credits.unlabelled[0]  # （王丽） 编辑：李明
        text = text[-120:].rstrip(" 。\t")
        if text[-1:] not in CLOSERS:
            continue
        begin = len(text)
        for inside, end in reversed(list(brackets(text))[-2:]):
            if text[end:begin].strip(" 。\t"):
                break
            before = text[: end - len(inside) - 2].strip(_NAME_EDGES)
            is_name = before and len(before) <= MAX_SIGNED and before[-1] not in SENTENCE_ENDS
            if is_name and not has_role(inside):
                # □王丽（江城）: where or for whom somebody writes.
                return [before] if is_person(before) else []
            names = (bracket_names(inside) if has_role(inside) else []) or bare_names(inside)
            if not names and ("：" in inside or ":" in inside):
                names = read_credits(inside).authors  # 责任编辑：李明 记者：王丽
            if names:
                return names
            begin = end - len(inside) - 2
    return []
