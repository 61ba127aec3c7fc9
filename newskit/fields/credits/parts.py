"""What lines around title and text consist of, part by part, on a Chinese page: names, and what stands before and behind each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from newskit.fields.credits.labels import is_other_noun, role_of
from newskit.fields.credits.loose import account_name, account_put_in
from newskit.fields.lines import Line, is_work
from newskit.fields.people.names import is_han, is_nobody, is_person, unglued
from newskit.fields.surroundings import Surroundings
from newskit.rules.lazy import lazy

MAX_CHARS = 90  # of a line that is taken apart; of a longer one only what stands behind its last sentence
_MAX_END = 40
_MAX_LABEL = 10
_NEAR = 3  # lines to title or time
_NEAR_ABOVE, _NEAR_BELOW, _ENDS = 3, 10, 2  # above the title, below the text, at its end
ROLES = ("source", "author", "editor")
_TIME = "\x1e"
_SENTENCE_ENDS = "。！？”…"
# Runs of what parts a line. A dot, a stroke or a dash between letters is a part of a name: 江城晚报·江城一点.
_GAP = lazy(
    r"(?:[\s\x1e\x1f|｜丨│︱/／\\:：,，、;；()（）\[\]【】〖〗〔〕<>《》「」□■◎●○◆▲★◇△▪»]|(?<![^\W_])[·•—–-]+|[·•—–-]+(?![^\W_]))+"
)
_LATIN_GAP = lazy(r"(?<=[A-Za-z.]) (?=[A-Z])")  # John Smith is one
_KEPT = "\x00"
# A role or a label with a name glued to it: 本报记者王丽, 来源江城日报.
_ROLE = lazy(
    r"([^\W\d_]{0,10}?(?:记者|記者|通讯员|通訊員|评论员|撰稿人|特派员|特约作者|实习生|编辑|編輯|责编|作者|来源|稿源|转自|转载自|摘自|来自|來源))(?=[^\W\d_])([^\W\d_][\w·]{1,11})$"
)
_ROLE_CHARS, _HOUSE_ENDS = frozenset("者员員人生辑輯责源自"), frozenset("网网報报社台刊端闻心布媒")
_CODE = lazy(r"(?<=[^\W\d_a-zA-Z])[ (（_-]?[A-Za-z]{1,4}[_-]?\d{2,6}$")  # 李明NN123
_COLONS, _BARS = frozenset(":："), frozenset("|｜丨│︱/／\\")
_OPENERS = frozenset("([（【〖〔《「")
EXACT = ("is_source", "is_author", "is_editor", "is_time", "is_other")  # kinds by the list of labels
# Of which what stands behind a label, or a name, has one before it.
_PARTING = frozenset(" \t:：|｜丨/／(（【[□■●")
_MAX_LONE = 12
_HINTS = {
    "source": frozenset("源來自處处转轉载摘引媒单位構机機关部门账号發发首原提供稿平台体SsFfVv"),
    "author": frozenset("者文撰采採写寫笔筆稿记記报報署述著人員员AaBbTtRrWw"),
    "editor": frozenset("编編校Ee"),
}  # characters of labels
_OPEN = frozenset(":：|｜丨")
BY_CHARACTERS = {
    "source": r"源|來|来自|出处|转[自载引]|[摘引编]自|媒|单位|机构|机关|部门|账号|公众号|首发|原[发刊载]|提供|供稿|平台|發布方|发布方|主体|來自|(?i:^source|^from|^via)",
    "author": r"者$|^文$|[撰采採写寫笔筆稿]|作者|记者|報導|报道|署名|通讯员|文[字图]|述|著|人$|(?i:^author|^by$|^text|^words|reporter|writer)",
    "editor": r"[编編]|校[对對审審核稿]|[责責编編审審]校|^校$|校$|(?i:^edit)",
    "picture": r"[图圖摄攝影像视視画畫漫]|海报|设计|版|剪|配音|音频|出镜|(?i:photo|image|getty)",
    "review": r"[审審核签監监策统顾导]|领导|主任|总编|主编|值班|出品|主[办管]|承办|指导",
    "time": r"[时時期日]间?$|更新",
    "count": r"[读讀览覽击擊量数數次热熱赞藏评評享频栏签题]",
    "people": r"者$|人$|员$|師$|师$",
}


class Part(NamedTuple):
    """One part of a line. `label` is the last part before it that may be a label, `since` how many parts ago, `joint` what stands right before."""

    line: Line
    place: int
    text: str
    joint: str  # "colon", "bar", "space", "element", "time", "bracket", "comma", "line", "role"; "start" of the page's first
    before: str
    after: str
    ahead: str  # what stands right behind it, as `joint`; "" at the line's end
    label: str
    since: int


class Row(NamedTuple):
    """A line, and its parts with what stands before each. `is_open`: what its last part announces stands on the next."""

    line: Line
    parts: list[tuple[str, str]]
    is_timed: bool
    is_open: bool


class Rows(NamedTuple):
    """The lines that may credit somebody, which of them may do so without a label, and the roles that they may name somebody in."""

    rows: list[Row]
    free: set[int]
    roles: set[str]


def rows_of(scene: Surroundings, wanted: Collection[str], named: Collection[str] = ()) -> Rows:
    """Take the lines apart that may credit somebody in the wanted roles, in order; those who are `named` already are no reason to ask."""
    free = _free_lines(scene) if wanted != {"editor"} else set()
    hints = frozenset().union(*[_HINTS[role] for role in wanted])
    found: dict[int, Row] = {}
    roles: set[str] = set()
    for line in dict.fromkeys((
        *scene.above[-_NEAR_ABOVE:], *scene.head, *scene.opening[:1], *scene.closing[-_ENDS:], *scene.tail[:_NEAR_BELOW],
    )):  # fmt: skip
        text = line.text
        is_free = line.index in free and not (len(text) > _MAX_LONE and line.is_linked)
        if (len(text) > MAX_CHARS and text[-1] in _SENTENCE_ENDS) or is_nobody(text):
            continue
        if not is_free and (hints.isdisjoint(text) or (len(text) > _MAX_LONE and _PARTING.isdisjoint(text))):
            continue
        row = _row_of(line)
        announced = {role for _, part in row.parts for role in _announced(part)}
        if (
            is_free
            and "author" in wanted
            and any(is_person(part) and part not in named for _, part in row.parts)
        ):
            announced.add("author")
        roles |= announced
        if row.parts and (is_free or not announced.isdisjoint(wanted)):
            found[line.index] = row
    return Rows([found[at] for at in sorted(found)], free, roles.intersection(wanted))


def _free_lines(scene: Surroundings) -> set[int]:
    """Return the lines that may name somebody without a label: near the title or the time, and right where the text ends."""
    inside, title = scene.inside, scene.title.block
    near = [line for line in scene.head if line.index not in inside or _may_be_name(line.text)]
    times = [line.index for line in near if line.moment]
    if not times:
        near += scene.above[-_NEAR_ABOVE:]
        times = [line.index for line in near if line.moment]
    anchors = times if title is None else [*times, title]
    near = [line for line in near if any(abs(line.index - at) <= _NEAR for at in anchors)]
    return {line.index for line in (*near, *scene.closing[-1:], *scene.tail[:1])}


@lru_cache(maxsize=4096)
def _announced(text: str) -> tuple[str, ...]:
    """Return the roles that a part may be a label of."""
    kinds = label_kinds(text) if _may_label(text) else frozenset()
    exact = kinds.intersection(EXACT)
    return tuple(role for role in ROLES if f"is_{role}" in exact or (role in kinds and not exact))


def _may_be_name(text: str) -> bool:
    """Tell a line that the text was taken to begin with, and that may be a name above it."""
    return len(text) <= _MAX_LONE and text[-1] not in _SENTENCE_ENDS


def _joint(gap: str) -> str:
    if not _COLONS.isdisjoint(gap):
        return "colon"
    if _TIME in gap:
        return "time"
    if not _BARS.isdisjoint(gap):
        return "bar"
    if not _OPENERS.isdisjoint(gap):
        return "bracket"
    if "\x1f" in gap:
        return "element"
    return "space" if gap.isspace() else "comma"


def _row_of(line: Line) -> Row:
    """Take a line apart."""
    text, said = line.text, line.credits
    sentence = max(map(text.rfind, _SENTENCE_ENDS)) + 1
    is_timed = False
    if is_work(text):
        marked = ""
    elif sentence or len(text) > MAX_CHARS or (text.count("，") > 1 and "：" not in text):
        marked = text[sentence:] if sentence and len(text) - sentence < _MAX_END else ""
    elif line.moment:
        marked = f"{said.spelled[: said.time_start]}{_TIME}{said.spelled[said.time_end :]}"
        is_timed = True
    else:
        marked = said.spelled or "\x1f".join(line.pieces)
    parts = list(_parts(marked))
    is_open = bool(parts) and (
        marked.rstrip()[-1:] in _OPEN
        or (len(parts) == 1 and not line.block.link_chars and _may_label(parts[0][1]))
    )
    return Row(line, parts, is_timed, is_open)


def _parts(marked: str) -> Iterator[tuple[str, str]]:
    marked = _LATIN_GAP.sub(_KEPT, marked) if " " in marked else marked
    at, joint, lone, held = 0, "line", "", ""
    for gap in (*_GAP.finditer(marked), None):
        end = len(marked) if gap is None else gap.start()
        text = marked[at:end].replace(_KEPT, " ").strip("·•—–-.。*_ ")
        if lone and len(text) <= 2 and text and joint == "space" and is_person(lone + text):
            text, joint, lone = lone + text, held, ""
        elif lone:
            yield held, lone
            lone = ""
        if len(text) == 1 and is_han(text) and text != "和" and gap is not None and gap[0].isspace():
            lone, held = text, joint
        elif text:
            text = _named(text)
            found = _ROLE.match(text) if len(text) > 3 and not _ROLE_CHARS.isdisjoint(text) else None
            if found and not is_person(text):
                yield joint, found[1]
                yield "role", found[2]
            elif len(text) > 4 and not _HOUSE_ENDS.isdisjoint(text[2:-1]):
                first, *glued = unglued(text)
                yield joint, first
                yield from (("role", one) for one in glued)
            else:
                yield joint, text
        if gap is not None:
            joint, at = _joint(gap[0]), gap.end()


def _named(text: str) -> str:
    """Return a name without the code behind it, what says that it is an account, and where it was put in."""
    if text[-1].isdigit():
        return _CODE.sub("", text)
    name = account_name(text)
    return (account_put_in(name) if name != text else "") or name


@lru_cache(maxsize=4096)
def label_kinds(text: str) -> frozenset[str]:
    """Return what a text may announce: by the list of labels, and by the characters that such labels have."""
    if not text or len(text) > _MAX_LABEL:
        return frozenset()
    role = role_of(text)
    found = {f"is_{role}"} if role else set()
    found.update(name for name, pattern in BY_CHARACTERS.items() if re.search(pattern, text))
    if not role and is_other_noun(text):
        found.discard("source")
    return frozenset(found)


def _may_label(text: str) -> bool:
    """Tell whether a text may announce what follows: a label, or a word that has the characters of one."""
    return bool(label_kinds(text)) and (role_of(text) != "" or not is_person(text))


def parts_of(rows: list[Row]) -> Iterator[Part]:
    """Yield all parts, with the labels before them."""
    before = label = ""
    since, last, is_open = 0, -9, False
    for row in rows:
        if row.line.index - last > 1 or not is_open:
            before = label = ""
        last, is_open = row.line.index, row.is_open
        for place, (joint, text) in enumerate(row.parts):
            if joint == "time" or (joint == "line" and since != 1):
                label = ""  # of a label that ends its line the value stands on the next
            ahead, after = row.parts[place + 1] if place + 1 < len(row.parts) else ("", "")
            yield Part(row.line, place, text, joint, before, after, ahead, label, since)
            before = text
            if _may_label(text):
                if not (since == 1 and "is_other" in label_kinds(label)):  # 摄影：本报记者 李明
                    label = text
                since = 1
            elif label:
                since += 1
