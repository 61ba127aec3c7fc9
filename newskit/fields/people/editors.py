"""Editors of Chinese pages: 责任编辑, 责编, 编辑, 校对 in any short block of the page."""

from __future__ import annotations

from newskit.fields.credits.brackets import brackets
from newskit.fields.credits.grammar import read_credits
from newskit.fields.other_articles import is_of_others, next_article
from newskit.fields.people.han_lists import editor_names, names_in
from newskit.fields.people.labelled import is_between_labels
from newskit.fields.people.names import is_labelled_person, is_person
from newskit.fields.scripted_article import said_in_state
from newskit.fields.surroundings import Surroundings
from newskit.rules.credits import EDITOR
from newskit.rules.lazy import has_any, lines_with

_LABELS = frozenset(EDITOR)  # alone in a cell, or a term of a list
_OF_LABELS = "编編校稿집E"  # one of these stands in each of them, and in Editor
_OPENERS = "（(【["
# One of these stands in every line that names editors.
_SIMPLIFIED, _TRADITIONAL = ("编", "校对", "选稿", "Editor"), ("編", "校對", "選稿", "核稿", "Editor")
MAX_EDITOR_LINE = 140
MIN_BEFORE_BRACKET = 8  # characters of a last paragraph: 记者将继续关注。
MAX_FOLLOWER = 20  # characters of the line below an empty label that may hold its value
_OTHER_PEOPLE = ("主持", "嘉宾", "访谈")
MAX_OPENING = 60  # characters in which the bracket of a report's opening ends
MAX_EDITOR_LINES = 300  # blocks that mention editors; more is a list of them


def find_editors(scene: Surroundings) -> list[str]:
    """Return the editors (责任编辑, 责编, 编辑, 校对) that any short block of the page names, all united."""
    names: list[str] = []
    texts = scene.texts
    with_words = lines_with(_TRADITIONAL if scene.lang == "zh-Hant" else _SIMPLIFIED, "\n".join(texts))
    mentioning = [at for at in with_words if len(texts[at]) <= MAX_EDITOR_LINE][:MAX_EDITOR_LINES]
    is_below = bool(mentioning) and mentioning[-1] >= (scene.body.end or 0)
    end = next_article(scene) if is_below else None
    for index in mentioning:
        if end is not None and index >= end:
            break
        found = scene.lines_at((index,))[0].credits
        if found.editors and is_of_others(scene, index):
            continue
        names += found.editors
        is_open = found.open == "editor" or (
            texts[index].replace(" ", "") in _LABELS and not scene.page.link_chars[index]
        )
        follower = texts[index + 1] if is_open and index + 1 < len(texts) else ""
        is_other = follower.startswith(_OTHER_PEOPLE)
        if 0 < len(follower) <= MAX_FOLLOWER and not (
            is_other or any(map(str.isdigit, follower))
        ):  # 阿毛 3天前: a comment
            below = editor_names(follower)
            is_value = is_between_labels(texts[index : index + 3])
            if all(map(is_labelled_person if is_value else is_person, below)):
                names += below[:4]
    for line in scene.opening:
        text = line.text[:MAX_OPENING]
        inside = next(brackets(text), ("", 0))[0] if "编" in text else ""
        if "编" in inside:
            names += read_credits(inside).editors  # （江城网讯 文/王丽 编辑/李明）
    for line in scene.closing[-2:]:
        at = max(map(line.text.rfind, _OPENERS))
        if at > MIN_BEFORE_BRACKET and len(line.text) - 60 < at and has_any(line.text[at:], _OF_LABELS):
            names += read_credits(line.text[at:]).editors  # glued to the last paragraph
    if not names:
        names = [name for said in said_in_state(scene, "editor") for name in names_in(said, labelled=False)]
    return list(dict.fromkeys(names))
