"""Authors of Chinese pages by what is said of them below the text: 作者简介：X, （作者系……）."""

from __future__ import annotations

from newskit.fields.people.han_lists import names_in
from newskit.fields.people.names import is_labelled_person, is_medium, is_person
from newskit.fields.surroundings import Surroundings
from newskit.rules.lazy import Words, has_any, lazy

_MAX_ROLE = 16  # characters of what somebody is
_MAX_NAME = 8  # of whoever stands alone above the text
_BIOGRAPHY = lazy(
    r"[【\[]?(?:本文)?作者(?:简介|介绍)\s{0,2}[】\]：:丨|｜]{0,2}\s{0,2}((?:[^\W\d_a-zA-Z]|·){2,12}?)(?:[，,。]|系|\s|$)"
)


_SIGNED_END = lazy(r"[》”】][，,、\s]\s?(?:原)?作者\s?((?:[^\W\d_a-zA-Z]|[·、]){2,16})[）)】。]{0,2}$")
NOTES = ("编者按", "【编者按")  # how the editors' words before a text begin
# 编者按：本文首发于《江城》2021年第10期，作者王丽，系……
_IN_NOTE = lazy(r".{0,60}?[》”】][^，。《]{0,16}[，,]\s?作者(?:为|是)?\s?([^\s，。：:]{2,8})[，,。]")
MAX_SIGNED_END = 24  # characters of a line's end that such a signature takes
# These stand above who that is.
_ABOUT = frozenset("关于作者 作者简介 作者介绍 本文作者 關於作者 作者簡介 作者介紹".split())
_REPORTER_ENDS = ("记者", "記者")
_BY_WHOM_STARTS = ("本文由", "文章由", "作品由")
_BIOGRAPHY_STARTS = ("作者简介", "作者", "本文作者", "【作者", "[作者")
_BY_WHOM = lazy(
    r"(?:^|[\s\x1f])(?:本文|文章|作品)由\s?@?\s?(?P<name>[^\s，。：:@]{2,16}?)\s?(?:原创|撰写|投稿|首发|授权|供稿|发布|创作)"
)
_AUTHOR_IS = Words(
    [
        f"{opener}{who}{word}"
        for opener in "（(【"
        for who in ("作者", "本文作者")
        for word in ("为", "系", "是", "单位")
    ]
)
MAX_WHAT_THEY_ARE = 60  # characters of a bracket that says what the author is


def from_biography(scene: Surroundings) -> list[str]:
    """Return the person of 作者简介：王丽，江城大学教授 below the text, or of the editors' note above it, where nothing else names the author."""
    for line in (*scene.head[:6], *scene.closing, *scene.tail[:8]):
        is_said = "由" in line.text and has_any(line.text, _BY_WHOM_STARTS)
        by = _BY_WHOM.search(line.text) if is_said else None
        if by and is_labelled_person(by["name"]) and not is_medium(by["name"]):
            return [by["name"]]
    for line in (*scene.head[-2:], *scene.opening[:1]):
        noted = _IN_NOTE.match(line.text) if line.text.startswith(NOTES) else None
        if noted and is_person(noted[1]):
            return [noted[1]]
    for line in (*scene.closing, *scene.tail[:8]):
        text = line.text
        is_role = text.endswith(_REPORTER_ENDS) and len(text) <= _MAX_ROLE
        if is_role and line.above and is_person(line.above.text):
            return [line.above.text]  # a card: 王丽, then 江城日报记者
        if text.startswith(_BIOGRAPHY_STARTS[0]) and line.above and _is_beside_time(scene, line.above.text):
            return [line.above.text]
        if text in _ABOUT and line.index + 1 < len(scene.texts):
            name = scene.texts[line.index + 1]
            if is_labelled_person(name) and not is_medium(name):
                return [name]
        found = _BIOGRAPHY.match(text) if text.startswith(_BIOGRAPHY_STARTS) else None
        end = text[-MAX_SIGNED_END:]  # （摘自《江城日报》，作者王丽）
        if "作者" in end and (signed := _SIGNED_END.search(end)):
            return names_in(signed[1], labelled=True)
        if found and is_labelled_person(found[1]):
            return [found[1]]
        # （作者为江城大学教授）: who that is stands alone between title and text.
        if _AUTHOR_IS.within(text[-MAX_WHAT_THEY_ARE:]):
            last = text.rstrip("）)】。 ").rpartition(" ")[2]
            if is_person(last):
                return [last]  # （作者系江城作协会员 王丽）
            for first in (*scene.head, *scene.opening[:1]):
                if is_person(first.text.replace(" ", "")) and len(first.text) <= _MAX_NAME:
                    return [first.text.replace(" ", "")]
    return []


def _is_beside_time(scene: Surroundings, name: str) -> bool:
    return is_labelled_person(name) and any(line.moment and name in line.credits.loose for line in scene.head)
