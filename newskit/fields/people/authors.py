"""Authors of Chinese pages: reporters and writers, never photographers, sources or editors for authors."""

from __future__ import annotations

from collections.abc import Callable

from newskit.fields.credits.loose import role_names
from newskit.fields.people.alone import from_original_line, from_pen_name, from_source_line
from newskit.fields.people.biographies import from_biography
from newskit.fields.people.by_role import from_photo_report, from_report_line, from_role_line
from newskit.fields.people.data import from_author_node, from_meta
from newskit.fields.people.han_lists import names_in
from newskit.fields.people.in_brackets import from_closing_bracket, from_dateline, from_opening_bracket
from newskit.fields.people.labelled import (
    AUTHOR_LABELS,
    from_above_label,
    from_body_label,
    from_head_label,
    from_tail_label,
)
from newskit.fields.people.names import is_person
from newskit.fields.surroundings import Surroundings
from newskit.rules.lazy import has_any

Finder = Callable[[Surroundings], list[str]]

CHINESE: tuple[Finder, ...] = (
    from_head_label, from_body_label, from_report_line, from_opening_bracket, from_dateline, from_role_line, from_photo_report, from_original_line, from_closing_bracket,
    from_tail_label, from_source_line, from_biography, from_above_label, from_meta, from_author_node, from_pen_name,
)  # fmt: skip


_MAY_BE_SHORT = (from_head_label, from_role_line, from_body_label)
_WEAK = (from_tail_label, from_source_line, from_meta, from_author_node, from_pen_name)
MAX_HELPERS = 8  # lines below who wrote that name others who did
MAX_WITH_THEM = 40  # characters of a line that names who helped
MAX_BEFORE_HELPERS = 10  # characters of □ 本报通讯员
_HELPERS = ("通讯员", "通訊員", "实习生", "实习记者", "见习记者", "实习", "文字：", "整理", "撰文")


def named_authors(scene: Surroundings) -> tuple[list[str], bool]:
    """Return the reporters and writers that a page names, and whether they are sure."""
    for finder in CHINESE:
        if names := finder(scene):
            break
    else:
        return [], False
    is_sure = finder not in _WEAK
    if len(names) == 1 and finder in _MAY_BE_SHORT and not any("作者" in line.text for line in scene.head):
        # The report's own bracket may name who wrote with them: 记者 王丽, then （记者 王丽 通讯员 李明）.
        more = from_opening_bracket(scene) or from_dateline(scene)
        if names[0] in more:
            return more, True
    if len(names) > 1 and is_person(names[1]):
        # 文｜赤金 王丽: the house goes under a part of the site's name, or all of one that a person could have.
        house, is_name = names[0], is_person(names[0])
        names = names[any(site == house if is_name else site.startswith(house) for site in scene.sites) :]
    return list(dict.fromkeys((*names, *_with_them(scene, names)))), is_sure


def _with_them(scene: Surroundings, names: list[str]) -> list[str]:
    """Return the people of the lines right below that name others who wrote: 记者：王丽, then 实习生：陈晨, then 通讯员：李明."""
    for line in dict.fromkeys((*scene.head, *scene.opening, *scene.closing, *scene.tail)):
        if len(line.text) > MAX_WITH_THEM or names[-1] not in line.text.replace(" ", ""):
            continue
        found: list[str] = []
        for at, text in enumerate(scene.texts[line.index + 1 : line.index + 1 + MAX_HELPERS], line.index + 1):
            if len(text) > MAX_WITH_THEM or not has_any(text[:MAX_BEFORE_HELPERS], _HELPERS):
                break
            said = scene.lines_at((at,))[0].credits
            if said.open == "author" or text in AUTHOR_LABELS:  # <dt>文字：</dt><dd>王丽</dd>
                found += names_in("".join(scene.texts[at + 1 : at + 2]), labelled=False)
                break
            found += said.authors or role_names(text)
        if found:
            return [name for name in dict.fromkeys(found) if name not in names]
    return []
