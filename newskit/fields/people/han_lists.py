"""Lists of names on Chinese pages: who stands behind 记者, 作者：, in a bracket, with any separator or with none."""

from __future__ import annotations

from newskit.fields.people.names import (
    LONG_NAME,
    NO_NAME_CHARS,
    NO_NAME_WORDS,
    REPORTED,
    ROLE_STARTS,
    has_han,
    has_surname,
    is_han,
    is_labelled_person,
    is_likely,
    is_medium,
    is_person,
    is_place,
    is_transliterated,
    is_unit,
    is_word,
    may_be_name,
)
from newskit.rules.credits import NAME_MARKS, ROLES
from newskit.rules.given_names import GIVEN
from newskit.rules.lazy import lazy
from newskit.rules.surnames import COMMON, COMPOUND, NOT_NAMES, RARER

_NATION = lazy(r"[\[［【〔（(][^\W\d_a-zA-Z]{1,4}[\]］】〕）)]\s{0,2}(?=\w{1,8}[·•‧・-])")  # [英]约翰·史密斯
_CODE = lazy(
    r"(?<![A-Za-z])[\s(（_-]{0,2}(?<![A-Za-z])[A-Za-z]{1,4}[_-]?\d{1,6}[)）]?$|(?<=[^\W\d_a-zA-Z])\d{4,9}$"
)
_CODE_ALONE = lazy(r"[A-Z]{1,4}[_-]?\d{2,6}$")
_BETWEEN = frozenset(f"，,；;/／&＆|｜丨\x1f+{NAME_MARKS}")
_AND = (" 和 ", " 与 ", " 及 ", " and ")
_EDGES = " \t\x1f\u3000.:：,，、；;。|｜丨/／·•—–-()（）[]［］【】<>《》〔〕「」『』\"“”'‘’*>#"
MAX_PLACE_REPORT = 6  # characters of 乌鲁木齐报道
_AND_WORDS = "和与及"
_OPENERS = frozenset("[［【〔（(")
_OF_HOUSES = ("记者", "记者站", "记者团", "通讯员")
_BESIDE_NAMES = frozenset("等 综合 报道 報導 文 图 摄影报道 综合报道 发于 刊于 载于 发自".split())
_SENT_FROM = ("发自", "發自")  # 王丽 发自江城
_GAPS = _BETWEEN | frozenset(" \t\u3000、")
# Roles by their first character, the longest first.
_ROLES: dict[str, list[str]] = {}
for _role in sorted(ROLES, key=len, reverse=True):
    _ROLES.setdefault(_role[0], []).append(_role)
# Costs of a word, of a surname that no list has; the most that names in a run cost each. Of drawn runs .956 are cut right (.915 where
# characters of given names cost the same), .005 of clauses of articles are taken for runs (.015).
NO_NAME_COST, UNKNOWN_COST, MAX_NAME_COST = 99.0, 2.0, 0.9
MIN_LIKELY = 3  # names of a list for each before the first role that is only likely one
MIN_CERTAIN = 2  # names beside one that only may be one, where no role stands before them
_ASIDE_WORDS = lazy("^[系为是]|单位|大学|教授|研究|学院|供职|来自")
_LEADING_LABEL = lazy(r"^\s?(?:整理|文字|图文|编译|撰文|供稿|文)\s?[/／:：|｜丨]\s?")
_ASIDE = lazy(r"[（(][^（()）]{0,24}[)）]")
# 五（3）班 王丽
_CLASS = lazy(r"[高初一二三四五六七八九\d]{0,2}(?:年级)?[（(]\s?[\d一二三四五六七八九十]{1,2}\s?[)）]\s?班")


def _cost(part: str) -> float:
    if part[:2] in COMPOUND and len(part) >= 3:
        return 0.1
    if part in NOT_NAMES or NO_NAME_WORDS.within(part) or not NO_NAME_CHARS.isdisjoint(part[1:]):
        return NO_NAME_COST
    tier = 0.0 if part[0] in COMMON else 0.4 if part[0] in RARER else UNKNOWN_COST
    return tier + (0.0 if len(part) == 3 else 0.25) + 0.5 * sum(char not in GIVEN for char in part[1:])


def split_run(text: str) -> list[str] | None:
    """Cut names that stand without a separator (王乐文方敏): the cheapest cut into names with surnames, or None."""
    if not 4 <= len(text) <= 18 or not is_han(text):
        return None
    best: list[tuple[float, list[str]] | None] = [(0.0, [])] + [None] * len(text)
    for end in range(2, len(text) + 1):
        for size in (2, 3, 4):
            before = best[end - size] if end >= size else None
            part = text[end - size : end]
            if before is None or (size == 4 and part[:2] not in COMPOUND):
                continue
            cost = before[0] + _cost(part)
            known = best[end]
            if known is None or cost < known[0]:
                best[end] = (cost, [*before[1], part])
    found = best[-1]
    if found is None or found[0] > MAX_NAME_COST * len(found[1]):
        return None
    unknown = sum(not has_surname(part) for part in found[1])
    return found[1] if 3 * unknown <= len(found[1]) else None


def _words(chunk: str) -> list[str]:
    """Split at white space, names that were set wide joined: 方 敏 is one, 王 小明 too."""
    words: list[str] = []
    lone = ""
    for word in chunk.split():
        if lone and len(word) <= 2 and is_han(word) and (len(word) == 1 or not is_person(word)):
            words.append(lone + word)
            lone = ""
            continue
        if lone:
            words.append(lone)
            lone = ""
        if len(word) == 1 and is_han(word):
            lone = word
        else:
            words.append(word)
    return [*words, lone] if lone else words


def _two_names(text: str) -> list[str]:
    """Return the two people of 王丽和李明, [] for anything else."""
    if 5 <= len(text) <= 7:
        for word in _AND_WORDS:
            first, found, second = text.partition(word)
            if found and is_person(first) and is_person(second):
                return [first, second]
    return []


def _list_names(text: str, *, labelled: bool, skip_media: bool, role: bool) -> list[str] | None:
    """Return the names of a list, None where a part of it is none.

    What only may be a name is one behind a role (`role`), if it is written as names are or stands beside others that
    are certain; without a role beside two others.
    """
    is_name = is_labelled_person if labelled else is_person
    names: list[str] = []
    doubtful: list[str] = []
    for mark in _BETWEEN.intersection(text):
        text = text.replace(mark, "、")
    for word in _AND:
        text = text.replace(word, "、")
    for piece in text.split("、"):
        chunk = piece.strip(_EDGES)
        if chunk[-1:].isdigit() and not (chunk.isascii() and " " not in chunk):
            chunk = _CODE.sub("", chunk).strip(_EDGES)  # of an account name (tech001) the digits are a part
        if not chunk:
            continue
        for word in _words(chunk) if has_han(chunk) else [chunk]:
            name = word.strip(_EDGES)
            name = name[:-1] if name[-1:] == "等" and is_person(name[:-1]) else name
            is_report = names and len(name) <= MAX_PLACE_REPORT and name.endswith(REPORTED)
            if is_report or name in _BESIDE_NAMES or name.startswith(_SENT_FROM):
                continue  # 记者/某某/北京报道
            if two := _two_names(name):
                names += two
                continue
            run = None if is_person(name) or is_medium(name) else split_run(name)
            if run and (len(name) > 4 or all(part[0] in COMMON for part in run)) and _is_run(name, run):
                names += run
            elif is_name(name) or (skip_media and _is_long_name(name, names)):
                names.append(name)
            elif skip_media and (is_unit(name) or is_place(name)):
                continue
            elif names and _ASIDE_WORDS.search(chunk):
                return names  # 作者：王丽，系江城大学教授
            elif may_be_name(name):
                doubtful.append(name)
                names.append(name)
            else:
                return None
    are_likely = len(names) >= (MIN_CERTAIN + 1) * len(doubtful) and all(map(is_likely, doubtful))
    if doubtful and not role and not are_likely:
        return None
    if labelled and len(names) > 1 and any(map(is_person, names)):
        return [name for name in names if is_person(name) or not is_unit(name)]  # 宣传科 王丽
    return names


def _is_run(text: str, run: list[str]) -> bool:
    """Tell whether a text is a run of names rather than one that is written by its sound: 布仁巴雅尔."""
    return not is_transliterated(text) or (len(text) <= LONG_NAME and all(map(has_surname, run)))


def _is_long_name(text: str, others: list[str]) -> bool:
    """Tell whether a text of four characters is a person behind another one: 雷鸣、李德尚玉. So a surname and three may be."""
    if len(text) != LONG_NAME or not any(map(is_person, others)) or not is_han(text):
        return False
    if text[0] not in COMMON or is_place(text) or is_unit(text) or text in NOT_NAMES:
        return False
    return not is_word(text) and NO_NAME_CHARS.isdisjoint(text[1:])


def role_at(text: str, at: int) -> str:
    """Return the role that stands at a place of a text (记者, 通讯员), "" where none does."""
    return next((role for role in _ROLES.get(text[at : at + 1], ()) if text.startswith(role, at)), "")


def _split_at_roles(text: str) -> list[str]:
    if ROLE_STARTS.isdisjoint(text):
        return [text]
    parts: list[str] = []
    start = at = 0
    while at < len(text):
        if text[at] in ROLE_STARTS and (role := role_at(text, at)):
            parts.append(text[start:at])
            start = at = at + len(role)
        else:
            at += 1
    return [*parts, text[start:]]


def names_in(text: str, *, labelled: bool, skip_media: bool = False, role: bool = False) -> list[str]:
    """Return the people that a list of names holds, [] where any part of it is no name.

    `labelled` says that a label stood before it, so that pen names and Latin names pass too. Titles and roles
    (本报记者, 特约评论员, 研究员) and the paper before them are cut off, as are codes behind a name (SF099);
    `skip_media` passes over media in the list too; `role` says that a role stood right before the text.

    >>> names_in("新京报记者 王乐文方敏", labelled=True)
    ['王乐文', '方敏']
    """
    text = text[:160].strip()
    if text[:1] in _OPENERS and text:
        text = _NATION.sub("", text)
    if "班" in text:
        text = _CLASS.sub(" ", text)
    if ("（" in text or "(" in text) and (text[-1] not in "）)" or text[0] not in "（("):
        outside = _ASIDE.sub(" ", _ASIDE.sub("", text))  # 王丽（江城小学五（2）班）
        text = outside if outside.strip(_EDGES) else text
    text = text.strip(_EDGES)
    if "（" in text or "(" in text:
        text = _ASIDE.sub(" ", text)
    if not text:
        return []
    parts = _split_at_roles(text)
    if len(parts) == 1:
        found = _list_names(text, labelled=labelled, skip_media=labelled or skip_media, role=role) or []
        return [] if role and not labelled and _are_too_rare(found) else _unique(found)
    found = []
    for part in parts[1:]:
        names = _list_names(part, labelled=labelled, skip_media=True, role=True)
        if names is None:
            found = []
            break
        found += names
    # 王大江 通讯员 李小山: names before the first role, too. 路明编译: the name alone.
    after = any("、" in part for part in parts[1:])
    pen_names = labelled and not found and not after
    first = _LEADING_LABEL.sub("", parts[0])
    before = (
        _list_names(first, labelled=pen_names, skip_media=labelled or bool(found), role=bool(found)) or []
    )
    is_before = labelled and any(map(is_person, before))
    if is_before and not any(is_person(name) or is_likely(name) for name in found):
        found = []  # 作者：王丽，江城医院主任药师
    if len(before) == 1 and first[-1:] not in _GAPS and role_at(text, len(parts[0])).endswith(_OF_HOUSES):
        before = []  # 盘州融媒记者 王丽, 石鼓乡通讯员: a house that could be a name
    likely = [name for name in before if not is_person(name)] if found else []
    if likely and not (
        all(map(is_likely, likely)) and len(before + found) >= (MIN_LIKELY - labelled) * len(likely)
    ):
        before = []
    if not labelled and _are_too_rare(before + found if found else found):
        found = []
    return _unique(before + found) if found or not after else []


def _are_too_rare(names: list[str]) -> bool:
    """Tell whether of what stands behind roles more than half are no names that are known or written as names are.

    A third where they have no character of names at all (拓访).
    """
    unknown = [name for name in names if not (is_person(name) or is_likely(name))]
    odd = sum(GIVEN.isdisjoint(name[1:]) for name in unknown)
    return 2 * len(unknown) > len(names) or (MIN_CERTAIN + 1) * odd > len(names)


def _unique(names: list[str]) -> list[str]:
    return list(dict.fromkeys(names))


def editor_names(text: str) -> list[str]:
    """Return the people after an editor's label; a code alone (HN666) stands for the person."""
    bare = text.strip(_EDGES)
    return [bare] if _CODE_ALONE.match(bare) else names_in(text, labelled=True)
