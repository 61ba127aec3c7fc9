"""Authors of Chinese pages behind a label: 作者：X, 文/X, 采写：X, on the line or the one below it."""

from __future__ import annotations

from collections.abc import Sequence

from newskit.fields.lines import Line
from newskit.fields.other_articles import next_article
from newskit.fields.people.han_lists import names_in
from newskit.fields.surroundings import Surroundings
from newskit.rules.credits import AUTHOR
from newskit.rules.lazy import Words

_TEXT_LABELS = tuple(f"文{space}{mark}" for space in ("", " ") for mark in "/／|｜丨:：│︱∣＼▍▏◎●")  # 文/王丽
_LABEL_LINES = Words((
    *_TEXT_LABELS,
    *"执笔 采写 撰文 撰稿 採寫 採訪 采访 文字 文图 图文 文、图 文·图 图、 图/ 图· 实习生 信息员 作者 记者 通讯员 記者 編譯 编译".split(),
))  # fmt: skip
RIGHT_BELOW = 3  # lines after the body
MAX_ROLE = 16
_LONE_ROLES = ("报记者", "网记者", "社记者", "刊记者", "通讯员")
_LONE_LABELS = frozenset("作者 记者 撰文 撰稿 采写 文 通讯员".split())
_CELLS, _TERMS = ("td", "dd"), ("dt", "th", "td")
AUTHOR_LABELS = frozenset(AUTHOR)
_LONGEST_LABELLED = 160
# Every label of authors ends with one of these; Author, Reporter in Latin letters.
_OF_LABELS = frozenset([label[-1] for label in AUTHOR] + ["r"])
_COLONS = (":", "：")
APART = 2  # lines from one article of a list to the next: a name may stand between them


def _is_in_list(line: Line, lines: list[Line]) -> bool:
    """Tell whether others of 作者：X stand right beside a line: each is another article's, or a work's."""
    return "作者" in line.text and any(
        "作者" in other.text
        and 0 < abs(other.index - line.index) <= APART
        and set(other.credits.authors) - set(line.credits.authors)
        for other in lines
    )


def is_between_labels(texts: Sequence[str]) -> bool:
    """Tell whether the second of three lines stands between two labels, whose colons end theirs."""
    return len(texts) == 3 and texts[0].endswith(_COLONS) and texts[2].endswith(_COLONS)


def _labelled(lines: list[Line]) -> list[str]:
    """Return the people of the first line whose author label names some; a value in the next block counts."""
    for place, line in enumerate(lines):
        if len(line.text) > _LONGEST_LABELLED or _OF_LABELS.isdisjoint(line.text):
            continue
        if line.credits.authors:
            if _is_in_list(line, lines):
                continue
            return line.credits.authors
        # In a table, or a list of terms; 江城晚报记者, with the name on a line of its own.
        label = line.text.replace(" ", "").rstrip(":：")
        is_alone = (
            label in _LONE_LABELS
            or (len(label) <= MAX_ROLE and label.endswith(_LONE_ROLES))
            or (label in AUTHOR_LABELS and line.block.element.tag in _TERMS)
        )
        if (is_alone or line.credits.open == "author") and place + 1 < len(lines):
            follower = lines[place + 1]
            if len(follower.text) <= 30 and not follower.credits.labels and not follower.credits.moment:
                # A pen name only where nothing else can stand: in a cell, between two labels.
                is_value = follower.block.element.tag in _CELLS or is_between_labels(
                    [near.text for near in lines[place : place + 3]]
                )
                names = names_in(follower.text, labelled=is_value)
                if names:
                    return names
    return []


def from_head_label(scene: Surroundings) -> list[str]:
    """Return the names of 作者：, 记者：, 文/ between the title and the body."""
    return _labelled(scene.head)


def from_body_label(scene: Surroundings) -> list[str]:
    """Return the names of 【文/…】, 采写：, 执笔/ on a line of its own at either end of the body, or right below it."""
    lines = [
        line for line in (*scene.opening, *scene.closing, *scene.tail[:RIGHT_BELOW]) if len(line.text) <= 100
    ]
    return _labelled([line for line in lines if _LABEL_LINES.within(line.text[:12])])


def from_above_label(scene: Surroundings) -> list[str]:
    """Return the names of 作者：X above the title, where the time stands there, too."""
    lines = scene.above[-4:]
    if any(line.moment for line in lines) and not any(line.moment for line in scene.head):
        return _labelled(lines)
    return []


def from_tail_label(scene: Surroundings) -> list[str]:
    """Return the names of 作者：X below the body, above the next article."""
    lines = [line for line in (*scene.closing, *scene.tail) if len(line.text) <= 120]
    names = _labelled(lines)
    end = next_article(scene) if names else None
    return names if end is None else _labelled([line for line in lines if line.index < end])
