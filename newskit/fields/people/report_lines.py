"""Report lines of papers in traditional characters: 記者許芷瑄／台北報導, 生活中心／蔡佩伶報導, （記者易如綜合報導）."""

from __future__ import annotations

from newskit.fields.people.han_lists import names_in
from newskit.fields.people.names import is_medium, is_person, is_place, unglued
from newskit.rules.lazy import has_any, lazy

MAX_REPORT_CHARS = 60
MAX_HOUSE = 6  # characters of a house before the reporter
_OPENERS, _CLOSERS = "【〔（([", "】〕）)]"
_SEPARATOR = lazy(r"[\s／/|｜︱│丨\x1f]+")
_TAIL = lazy(
    r"\s{0,2}(?:綜合|即時|現場|專題|獨家|連線|外電|整理|特稿|專訪|專電|採訪){0,2}(?:報導|報道|撰稿)$|\d{1,2}日(?:專|外)?[電訊]$|[／/]\s?(?:綜合)?外電$"
)
# The place glued to the end of the line behind a reporter: 記者張文彬／蘭陽報導
_PLACE_TAIL = lazy(r"(?<=[^\W\d_a-zA-Z])\s?[／/]\s?[^\W\d_a-zA-Z]{2,4}$")
_TAILS = ("報導", "報道", "撰稿", "日電", "日訊", "外電")
_ROLE = lazy(
    r"(?:[^\W\d_a-zA-Z]{0,8}?)(?:特派|特約|實習|駐地|資深|文字|駐[^\W\d_a-zA-Z]{1,5})?(?:記者|特派員|編譯|撰文者|撰稿人|撰文|採訪|整理)[:：]?"
)
_ROLES = ("記者", "特派員", "編譯", "撰", "採訪", "整理")
# Segments that say where a report comes from, or by what desk: they name nobody.
_DESKS = tuple(
    "中心 頻道 新聞 快訊 組 部 報 社 網 台 臺 newtalk 週刊 周刊 綜合 即時 現場 專題 獨家 連線 外電 專電 台北訊 翻譯".split()
)
_PICTURES = ("攝影", "攝", "圖", "翻攝", "剪輯", "影音", "製圖")
_RUN_SIZES = (5, 4, 3, 2)


def _without_place(run: str) -> tuple[str, str]:
    """Cut the place off the end of a run of names: 沈如峰、王朝鈺宜蘭縣 gives 沈如峰、王朝鈺 and 宜蘭縣."""
    for size in _RUN_SIZES:
        place = run[-size:]
        if len(run) > size + 1 and is_place(place):
            return run[:-size], place
    return run, ""


def people_and_place(run: str) -> tuple[str, str]:
    """Cut 王小明台北 before the date of a dateline: the longest known place at the end, else all after three characters."""
    people, place = _without_place(run)
    return (people, place) if place else (run[:3], run[3:])


def _segment_names(segment: str, *, dated: bool) -> list[str] | None:
    """Return the people of one segment, [] for a desk or a place, None for what is no part of a report line."""
    named = False
    if has_any(segment, _ROLES) and (role := _ROLE.match(segment)):
        segment, named = segment[role.end() :], True
        if not segment:
            return []
    if segment.startswith((*_PICTURES, "發自", "寄自")):
        return []
    names = [part for part in segment.replace("，", "、").replace("·", "、").split("、") if part]
    if all(map(is_person, names)):
        return names
    if named:
        cut = people_and_place if dated else _without_place
        names = names_in(cut(segment)[0], labelled=False, role=True)
        return names or None
    if segment.endswith(_DESKS) or is_place(segment) or is_medium(segment):
        return []
    glued = unglued(_without_place(segment)[0])
    return glued[1:] or None  # 某某新聞林小明台中


def report_names(text: str) -> list[str]:
    """Return the reporters of a line that is a report line and nothing else, [] where it is none or names nobody.

    >>> report_names("生活中心／蔡佩伶報導")
    ['蔡佩伶']
    """
    text = text.strip(" \t\u3000▲■●◎★#。" + _OPENERS + _CLOSERS)
    if not 4 <= len(text) <= MAX_REPORT_CHARS or not (has_any(text, _TAILS) or has_any(text, _ROLES)):
        return []
    whole = _TAIL.sub("", text)
    if whole == text and not has_any(text, _ROLES):
        return []
    if whole != text and has_any(whole, _ROLES):
        whole = _PLACE_TAIL.sub("", whole)
    found: list[str] = []
    pictures = False
    for segment in _SEPARATOR.split(whole):
        if not segment or (pictures and is_person(segment)):
            continue  # who follows 攝影 has taken the pictures
        pictures = segment in _PICTURES
        names = _segment_names(segment, dated=text.endswith(("日電", "日訊")))
        if names is None:
            is_house = whole.startswith(segment) and len(segment) <= MAX_HOUSE and segment.isalpha()
            if is_house and whole != text:
                continue  # 某頭條 林小明/綜合報導: a house that is not known
            return []
        found += names
    return list(dict.fromkeys(found))


def opening_names(text: str) -> list[str]:
    """Return the reporters of the brackets that a report opens with: 【某報訊】（某報記者易如綜合報導）."""
    for _ in range(2):
        text = text.lstrip(" \t\u3000")
        if text[:1] not in _OPENERS or not text:
            return []
        closer = _CLOSERS[_OPENERS.index(text[0])]
        end = text.find(closer, 1, MAX_REPORT_CHARS)
        if end < 0:
            return []
        if names := report_names(text[1:end]):
            return names
        text = text[end + 1 :]
    return []
