"""Authors of Chinese pages in traditional characters: 記者許芷瑄／台北報導, 文‧陳怡君."""

from __future__ import annotations

from newskit.fields.people.han_lists import names_in
from newskit.fields.people.report_lines import opening_names, report_names
from newskit.fields.surroundings import Surroundings
from newskit.rules.lazy import has_any, lazy

_AFTER_DIGITS = lazy(r"\d[\d\s:：/.年月日-]{0,40}")
MAX_DOTTED = 30  # characters of 文‧陳怡君 圖‧林志明
_TEXT_BY = lazy(r"文\s?[．‧・·]\s?(?=\S)")
_REPORT_HINTS = ("報導", "報道", "記者", "編譯", "特派員", "採訪", "撰文", "撰稿")


def from_report_line(scene: Surroundings) -> list[str]:
    """記者許芷瑄／台北報導, 生活中心／蔡佩伶報導, 文‧陳怡君: lines and opening brackets of papers in traditional characters."""
    if scene.lang != "zh-Hant":
        return []
    for line in (*scene.head, *scene.opening[:2]):
        opened = _TEXT_BY.match(line.text) if len(line.text) <= MAX_DOTTED else None
        if opened and (names := names_in(line.text[opened.end() :].split()[0], labelled=False)):
            return names
        if not has_any(line.text[:80], _REPORT_HINTS):
            continue
        text = line.text if len(line.pieces) < 2 else "\x1f".join(line.pieces)
        if names := report_names(text) or opening_names(line.text[:160]):
            return names
        if line.moment and (names := report_names(_AFTER_DIGITS.split(line.text)[-1])):
            return names  # 2024-05-13 09:16 某某日報 記者王小明／台北即時報導
    return []
