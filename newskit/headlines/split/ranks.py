"""Ranks before the headlines of a run, counting up or down: 1. 2. 3., ①②③, TOP 10 TOP 9. They part the headlines, and belong to none."""

from __future__ import annotations

import re

from newskit.headlines.split.separators import Gap, are_headlines
from newskit.rules.lazy import lazy

_SIGN_ROWS = (
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳ ⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇ ⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛ "
    "❶❷❸❹❺❻❼❽❾❿ ➀➁➂➃➄➅➆➇➈🔟 ➊➋➌➍➎➏➐➑➒➓ ㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩ ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ 壹贰叁肆伍陆柒捌玖拾"
).split()
_SIGNS = "".join(_SIGN_ROWS)
_ONES = "一二三四五六七八九"
_HAN = rf"[二三]?十[{_ONES}]?|[{_ONES}]"
_COUNTED = "名人位岁家个只件条项起次届年月日号时点分秒天周元万亿倍成级米所大"
_TOUCHED = r"[^\W\d_]|[“‘「『《【]"
# A rank by the kind of its number, with what stands before and behind that; bare and touching ones have nothing there.
_RANK = lazy(
    r"(?P<before>[(（\[【<{〔]?)(?:"
    r"(?P<digits>\d{1,3})(?:[、．)）\]】>}〕—]|[.:：](?!\d)|\ufe0f?\u20e3|\s{0,2}[|｜丨]\s{0,2}|\s?[/·-](?=\s)|[#位위](?=\s))"
    rf"|(?P<sign>[{_SIGNS}])[、．.]?|(?P<letter>[A-Za-z])[.、．)）])"
    r"|(?:[^\W\d_]{1,4}\.?\s?|[#＃])(?P<named>\d{1,3})[名条位篇期集]?(?:[、．.:：]|(?=\s))"
    rf"|[第(（【]?(?P<han>{_HAN})(?:[)）】、，.．]|[名条位][、：:])"
    r"|(?P<bare>\d{1,3})(?=\s)"
    rf"|(?P<touching>0?[1-9]|[1-9]\d)(?![{_COUNTED}])(?={_TOUCHED})"
)
_MAY_BE = re.compile(
    rf"\d|^\s{{0,9}}(?:[第(（【]?[{_ONES}十]|[(（\[【<{{〔]?[A-Za-z][.、．)）]|[{_SIGNS}])|\s[{_SIGNS}]"
)
_NUMBERS = {"sign": f"[{_SIGNS}]", "letter": "[A-Za-z]", "han": _HAN}
# How many of a kind are ranks where they count up from one: others may be the headlines' own.
_LEAST = {"touching": 4, "named": 3, "han": 3, "letter": 3}
_SURE_RANKS = (
    4  # so many where they count down, go on, touch the headlines before them, or stand behind a list's name
)
_BEHIND_SPACES = r"(?<![^\s|｜│丨•●◆■▪·；;>＞»›])"
_BEHIND_ANY = r"(?<![\d.])"
_NAME_CHARS = 30  # of the list, before its first rank


def gaps_at_ranks(run: str) -> list[Gap]:
    """Return the gaps at ranks, with their white space, or none.

    The first rank begins the run, or stands behind the list's name; they count up or down by one; a second list may follow.

    >>> gaps = gaps_at_ranks("①甲市开通三条地铁②乙县启动应急响应③丙省发布五年规划④丁地发现恐龙足迹")
    >>> [gap.start for gap in gaps]
    [0, 9, 18, 27]
    """
    if not _MAY_BE.search(run, 0, _NAME_CHARS):
        return []
    first = _RANK.match(run, len(run) - len(run.lstrip()))
    if first and (found := _gaps_of(run, first)):
        return found
    for m in re.finditer(r"\s(?=\S)", run[:_NAME_CHARS]):
        later = _RANK.match(run, m.end())
        if later is None or later.lastgroup == "touching":
            continue
        if (later.lastgroup == "named" or _value_of(later) == 1) and (found := _gaps_of(run, later)):
            return found
    return []


def _gaps_of(run: str, first: re.Match[str]) -> list[Gap]:
    kind = first.lastgroup or ""
    value = _value_of(first)
    before, behind = run[first.start() : first.start(kind)], run[first.end(kind) : first.end()]
    number = _NUMBERS.get(kind, r"\d{1,3}")
    tail = {"bare": r"(?=\s)", "touching": rf"(?![{_COUNTED}])(?={_TOUCHED})"}.get(kind, "")
    if kind == "named" and not behind[-1:].strip("名条位篇期集"):
        tail = r"(?=\s)"
    body = f"{_loose(before)}(?P<{kind}>{number}){_loose(behind)}{tail}"
    begins = not run[: first.start()].strip()
    least = _LEAST.get(kind, 2)
    if kind == "touching" and first[kind][0] == "0":
        least = 2
    is_marked = behind.strip() and kind in ("digits", "sign", "han")
    for boundary in (_BEHIND_SPACES, _BEHIND_ANY) if kind in ("digits", "sign") else (_BEHIND_SPACES,):
        for step in (1, -1) if value > 1 and kind != "letter" else (1,):
            is_plain = begins and value == 1 and boundary == _BEHIND_SPACES
            if step == 1 and value > 1 and not is_marked:
                continue
            wanted = least if is_plain else _SURE_RANKS
            found = _chain(run, first.start(), re.compile(boundary + body), (value, step, wanted))
            if len(found) >= wanted and (is_plain or are_headlines(run, found)):
                return found
    return []


def _chain(run: str, start: int, rank: re.Pattern[str], wanted: tuple[int, int, int]) -> list[Gap]:
    """Return the gaps at ranks that count by a step from a first value; after `least` of them a list may begin anew.

    `wanted` is (first value, step, least).
    """
    value, step, least = wanted
    found: list[Gap] = []
    for m in rank.finditer(run, start):
        here = _value_of(m)
        if here == value or (here == wanted[0] and len(found) >= least):
            left, right = m.span()
            while left and (run[left - 1].isspace() or (found and run[left - 1] in "；;")):
                left -= 1
            while right < len(run) and run[right].isspace():
                right += 1
            found.append(Gap(left, right, "sure"))
            value = here + step
    return found


def _loose(text: str) -> str:
    """Return a pattern of a text in which white space may vary."""
    return r"\s{0,2}".join(map(re.escape, re.split(r"\s+", text)))


def _value_of(found: re.Match[str]) -> int:
    """Return the number of a rank."""
    kind = found.lastgroup or ""
    text = found[kind]
    if kind == "sign":
        return next(row.index(text) for row in _SIGN_ROWS if text in row) + 1
    if kind == "letter":
        return ord(text) % 32
    if kind == "han":
        tens, ten, ones = text.rpartition("十")
        return (_ONES.index(tens) + 1 if tens else 1) * 10 * bool(ten) + _ONES.find(ones or "x") + 1
    return int(text)
