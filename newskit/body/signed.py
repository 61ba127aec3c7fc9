"""Lines that say who speaks: below a notice who signs it and on what day, above an article who wrote it or when."""

from __future__ import annotations

from collections.abc import Sequence

from newskit.fields.times.written import find_moment
from newskit.rules.languages import FIRST_WIDE, FULL_STOPS
from newskit.rules.lazy import lazy

_ADDRESS = ("http://", "https://", "www.")
_STOPS = frozenset(".!?…" + FULL_STOPS)  # of sentences: brackets close lines, too
LINES = 4  # below the last one of its text in which a notice may be signed
_MAX_LINE, _MAX_HEAD = 40, 80  # characters; of a time with two labels
_LABELS = 2
_VERB = 3  # characters behind a time alone, with the blank before them: 播出
_DAY = lazy(
    r"(?:(?:19|20)\d\d|[一二三四五六七八九〇○零0Oo]{4})\s?年\s?[\d一二三四五六七八九十]{1,2}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日$"
)
_SIGNER = lazy(
    r"^[^\s，。：:]{2,30}(?:[局会委办部院厅处府室司署庭科所站馆队社组]|中心|集团|学校|[大中小]学|协会|银行)$"
)


def signing(after: Sequence[str]) -> int:
    """Return how many of the lines behind a text sign it: somebody, and last the day. 0 where they do not.

    >>> signing(["附件：名单", "青河县文化馆", "二〇一九年三月一日", "上一篇"])
    3
    """
    for count, text in enumerate(after[:LINES]):
        if len(text) > _MAX_LINE:
            break
        if count and text[-1] == "日" and _DAY.match(text) and _SIGNER.search(after[count - 1]):
            return count + 1
    return 0


def is_credit(text: str) -> bool:
    """Tell whether a line says who wrote the article, or when."""
    if text.startswith(_ADDRESS):  # the page's own, before its time and medium
        return find_moment(text) is not None
    if text[0] >= FIRST_WIDE:  # Chinese and its neighbours: their credits have words of their own
        return False
    from newskit.fields.bylines.announced import announced  # few pages come so far
    from newskit.fields.bylines.head_lines import is_head_line

    if is_head_line(text):
        return True
    # By: Anna Weiß | Edited By: Bo Li | Published: Mon, 12 Feb 2024
    said = announced(text)
    return said is not None and not said.is_loose and text[-1] not in _STOPS and find_moment(text) is not None


def is_head(text: str) -> bool:
    """Tell a Chinese line above the text that is a time and a medium, or the people of one, and nothing else.

    >>> is_head("2021-05-06 10:20 来源：江城日报"), is_head("江城日报 王大江 李小山")
    (True, True)
    """
    text = text.lstrip("[【（( ")
    if not 0 < len(text) <= _MAX_HEAD or max(text) < FIRST_WIDE or text[-1] in "。！？":
        return False
    from newskit.fields.credits.grammar import parse_credit_line  # few pages come so far
    from newskit.fields.people.names import is_person, is_unit

    first = find_moment(text)
    if first and first.moment.hour is not None and find_moment(text, first.end):
        return True  # 北京时间：2003年10月13日 09:42 美东时间：2003年10月12日 21:42
    if text[0].isdigit():
        line = parse_credit_line(text)
        if line is None:  # （2002年10月31日 19:30 播出）
            found = find_moment(text)
            return found is not None and len(text.rstrip(")）]】 ")) - found.end <= _VERB
        return line.time_start == 0 and (len(text) <= _MAX_LINE or line.labels >= _LABELS)
    if len(text) > _MAX_LINE:
        return False
    house, *people = text.split()
    return bool(people) and all(map(is_person, people)) and (is_unit(house) or is_person(house))
