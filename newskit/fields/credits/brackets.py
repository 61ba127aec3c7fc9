"""Brackets with people: （记者 王丽 通讯员 李明）, （王丽/文 李明/图）, （市气象局 王丽）; who wrote, not who took the pictures."""

from __future__ import annotations

from collections.abc import Iterator

from newskit.fields.credits.loose import ROLES_IN_BRACKET, of_writers, role_names
from newskit.fields.people.han_lists import names_in
from newskit.fields.people.names import WARDS, is_person, is_place, is_unit, may_be_likely
from newskit.rules.lazy import DIGIT, Words, has_any, lazy

OPENERS, CLOSERS = "（(【[〔", "）)】]〕"
_MAX_BRACKET = 90
MAX_ROLE_BRACKET = 40  # characters in which a role may stand anywhere: 王丽（通讯员）
MAX_BARE_BRACKET = 24
NO_AUTHOR = Words(
    "摄 攝 图片 供图 供圖 来源 來源 编辑 編輯 责编 版权 资料图 化名 原标题 右图 左图 左一 右一 左二 右二 左起 右起 视频 截图 受访 设计 制图 音频 不详".split()
)
_NO_BRACKET = "摄 攝 图 圖 供 源 编 編 版权 资料 化名 标题 左起 视频 截 完 讯 注 单位 系 为 来自 根据 见 下同 音 原标 不详".split()
_AUTHOR_IS = lazy(r"作者\s?((?:[^\W\d_a-zA-Z]|·){2,8}?)(?:为|系|是)")  # 作者某某为某大学教授
_LABEL = lazy(
    r"(?:作者|撰稿|采写|执笔|供稿|文字|图文|文图|整理|编译|撰文)(?:人)?\s{0,2}[:：/／]?\s{0,2}|(?<!\w)文\s{0,2}[:：/／|｜丨]\s{0,2}"
)
SENTENCE_ENDS = "。！？”"  # of a report
# Parts of a bracket that has a house or a place; of two people one may have an unknown surname.
MIN_WITH_HOUSE = 2
# What the people of a bracket did: 王丽 整理.
_DONE = lazy(r"(?<=..)\s?(?:综合|整理|编译|采写|撰写|供稿)(?:报道|报导)?$")


_EDITED = lazy(r"[\s|｜/／；;]+(?:责任编辑|责编|编辑|校对|审核)[\s:：/／]?[^\W\d_a-zA-Z]{2,4}$")
_JOINT = lazy(r"[\s:：/／|｜丨]+")  # between a house and its people: 县水利局：王丽, 王丽／江城日报
_SCHOLAR_IS = lazy(
    r"([^\W\d_a-zA-Z]{2,4}?)(?:，系|，|系|为)[^，。：:\s]{4,24}(?:教授|研究员|讲师|博士|导师|律师|学者|评论员|经济学家)$"
)


def _places(marks: str, text: str) -> list[int]:
    found: list[int] = []
    for mark in marks:
        at = text.find(mark)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    return found


def brackets(text: str) -> Iterator[tuple[str, int]]:
    """Yield what each bracket holds that holds no other, with the place after it."""
    places = _places(OPENERS, text)
    if places:
        places += _places(CLOSERS, text)
    opened = -1
    for place in sorted(places):
        if text[place] in OPENERS:
            opened = place
            continue
        if opened >= 0 and 2 < place - opened <= _MAX_BRACKET + 1:
            yield text[opened + 1 : place], place + 1
        opened = -1


def has_role(inside: str) -> bool:
    """Tell whether a bracket names a reporter's or a writer's role."""
    return ROLES_IN_BRACKET.within(inside)


def bracket_names(inside: str) -> list[str]:
    """Return the people behind a role in a bracket: 记者 王丽 通讯员 李明, 文/王丽 图/李明, 作者王丽系江城大学教授."""
    inside = of_writers(inside)
    if NO_AUTHOR.within(inside):
        return []
    if names := role_names(inside):
        return names
    if (found := _AUTHOR_IS.search(inside)) and (is_person(found[1]) or may_be_likely(found[1])):
        return [found.group(1)]
    if label := _LABEL.search(inside):
        return names_in(inside[label.end() :], labelled=False, skip_media=True)
    return names_in(inside, labelled=False) if len(inside) < MAX_ROLE_BRACKET else []


def bare_names(inside: str) -> list[str]:
    """Return the people of a bracket without a role at the end of a report: 王丽 李明, 王丽 文/图, 市气象局 王丽."""
    inside = _EDITED.sub("", inside)
    if len(inside) > MAX_BARE_BRACKET:
        return []
    if found := _SCHOLAR_IS.match(inside):
        return [found[1]] if is_person(found[1]) else []
    written = _DONE.sub("", of_writers(inside))
    if has_any(written, _NO_BRACKET) or DIGIT.search(written):
        return []
    if names := names_in(written, labelled=False):
        return names
    parts = _JOINT.split(written.strip())
    if len(parts) < MIN_WITH_HOUSE:
        return []
    if is_unit(parts[0]) or is_place(parts[0]) or parts[0][-1:] in WARDS:
        return names_in(
            " ".join(parts[1:]), labelled=False, skip_media=True, role=len(parts) > MIN_WITH_HOUSE
        )
    is_from = is_unit(parts[-1]) or is_place(parts[-1])
    return names_in(" ".join(parts[:-1]), labelled=False) if is_from else []
