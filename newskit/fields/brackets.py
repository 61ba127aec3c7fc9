"""Brackets with people: （记者 王丽 通讯员 李明）, （王丽/文 李明/图）, （市气象局 王丽）; who wrote, not who took the pictures."""

from __future__ import annotations

from collections.abc import Iterator

from newskit.fields.loose import role_names
from newskit.fields.names import is_person, is_unit, names_in
from newskit.rules.lazy import has_any, lazy

_OPENERS, _CLOSERS = frozenset("（(【[〔"), frozenset(")）】]〕")
_MAX_BRACKET = 90
MAX_ROLE_BRACKET = 40  # characters in which a role may stand anywhere: 王丽（通讯员）
MAX_BARE_BRACKET = 24
ROLES = "记者 记着 通讯员 記者 通訊員 作者 撰稿 采写 评论员 文/ 执笔 实习生 報導 供稿".split()
_NO_AUTHOR = "摄 攝 图片 供图 供圖 来源 來源 编辑 編輯 责编 版权 资料图 化名 原标题 右 左 视频 截图 受访 设计 制图 音频".split()
_NO_BRACKET = "摄 攝 图 圖 供 源 编 編 版权 资料 化名 标题 右 左 视频 截 完 讯 注 单位 系 为 来自 根据 年 月 日 见 下同 音 原".split()
# Another role further on in the bracket: who follows has taken the pictures or read the proofs.
_OTHER_ROLE_HINTS = "摄 攝 图 视频 剪辑 编 編 校".split()
_OTHER_ROLE = lazy(
    r"[\s，,、；;／/|](?:摄影|攝影|摄像|图片|供图|视频|剪辑|制图|责任编辑|责编|编辑|編輯|校对|校對)(?:记者|記者)?[\s:：/／]"
    r"|[\s，,、；;][图摄攝][:：/／|｜丨]"
)
# Who wrote has taken the pictures, too: 记者 王丽 摄影报道, 王丽 文/图, 图文：王丽.
_BOTH = lazy(
    r"(?:摄影|摄制|图文|影像|视频)\s?报道|文\s?[/／、并&]?\s?[图摄](?:影)?(?=$|[\s:：/／|｜丨])|[图摄]\s?[/／、]?\s?文(?=$|[\s:：/／|｜丨])|攝影報導"
)
_BOTH_HINTS = "图 摄 攝 像 视".split()
# One wrote, another took the pictures: 王丽/文 李明/图, 王丽 文 李明 摄.
_TEXT_AND_PICTURE = lazy(
    r"(?P<writers>[^/／]{2,40}?)\s?[/／]?\s?文(?:字)?[\s、，,；;]{0,2}(?:[^\W\d_a-zA-Z]|[·、，,\s]){2,24}?\s?[/／]?\s?(?:图|摄|攝|图片|摄影|供图)$"
)
_AUTHOR_IS = lazy(r"作者\s?((?:[^\W\d_a-zA-Z]|·){2,8}?)(?:为|系|是)")  # 作者某某为某大学教授
_LABEL = lazy(r"(?:作者|文|撰稿|采写|执笔|供稿)(?:人)?\s{0,2}[:：/／]?\s{0,2}")
_DIGIT = lazy(r"\d")


def brackets(text: str) -> Iterator[tuple[str, int]]:
    """Yield what each bracket holds that holds no other, with the place after it."""
    opened = -1
    for place, char in enumerate(text):
        if char in _OPENERS:
            opened = place
        elif char in _CLOSERS:
            if opened >= 0 and 2 < place - opened <= _MAX_BRACKET + 1:
                yield text[opened + 1 : place], place + 1
            opened = -1


def _of_writers(inside: str) -> str:
    """Return what a bracket says of who wrote: nothing of photographers, nor that somebody was both."""
    if not has_any(inside, _OTHER_ROLE_HINTS):
        return inside
    inside = inside.strip()
    if found := _TEXT_AND_PICTURE.match(inside):
        return found["writers"]
    inside = _BOTH.sub(" ", inside).strip(" :：/／|｜丨")
    found = _OTHER_ROLE.search(inside)
    return inside[: found.start()] if found and has_any(inside[: found.start()], ROLES) else inside


def has_role(inside: str) -> bool:
    """Tell whether a bracket names a reporter's or a writer's role."""
    return has_any(inside, ROLES)


def bracket_names(inside: str) -> list[str]:
    """Return the people behind a role in a bracket: 记者 王丽 通讯员 李明, 文/王丽 图/李明, 作者王丽系江城大学教授."""
    inside = _of_writers(inside)
    if has_any(inside, _NO_AUTHOR):
        return []
    if names := role_names(inside):
        return names
    if (found := _AUTHOR_IS.search(inside)) and is_person(found.group(1)):
        return [found.group(1)]
    if label := _LABEL.search(inside):
        return names_in(inside[label.end() :], labelled=False, skip_media=True)
    return names_in(inside, labelled=False) if len(inside) < MAX_ROLE_BRACKET else []


def bare_names(inside: str) -> list[str]:
    """Return the people of a bracket without a role at the end of a report: 王丽 李明, 王丽 文/图, 市气象局 王丽."""
    if len(inside) > MAX_BARE_BRACKET:
        return []
    written = _of_writers(inside)
    if has_any(written, _NO_BRACKET) or _DIGIT.search(written):
        return []
    if names := names_in(written, labelled=False):
        return names
    unit, _, people = written.strip().partition(" ")
    return names_in(people, labelled=False) if people and is_unit(unit) else []
