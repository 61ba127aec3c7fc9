"""Authors of Chinese pages in traditional characters: 記者許芷瑄／台北報導, 文‧陳怡君, a desk and a name."""

from __future__ import annotations

from itertools import pairwise

from newskit.fields.han_lists import names_in
from newskit.fields.names import is_person
from newskit.fields.report_lines import opening_names, report_names, signed_names
from newskit.fields.surroundings import Surroundings
from newskit.rules.lazy import has_any, lazy

_AFTER_DIGITS = lazy(r"\d[\d\s:：/.年月日-]{0,40}")
_REPORT_HINTS = ("報導", "報道", "記者", "編譯", "特派員", "採訪", "撰文", "撰稿")


def from_report_line(scene: Surroundings) -> list[str]:
    """記者許芷瑄／台北報導, 生活中心／蔡佩伶報導: lines and opening brackets of papers in traditional characters."""
    if scene.lang != "zh-Hant":
        return []
    for line in (*scene.head, *scene.opening[:2]):
        if not has_any(line.text[:80], _REPORT_HINTS):
            continue
        text = line.text if len(line.pieces) < 2 else "\x1f".join(line.pieces)
        if names := report_names(text) or opening_names(line.text[:160]):
            return names
        if line.moment and (names := report_names(_AFTER_DIGITS.split(line.text)[-1])):
            return names  # 2024-05-13 09:16 某某日報 記者王小明／台北即時報導
    return []


_LONE_BARS = frozenset("｜|／/：:")
_LONE_LABELS = frozenset("文 撰文 文字 採訪 採訪撰文 記者 作者".split())


def from_signed_line(scene: Surroundings) -> list[str]:
    """某某時報 周子恩, 文‧陳怡君 on a line of the head, a name alone beside the time: traditional characters only."""
    if scene.lang != "zh-Hant":
        return []
    inside = scene.inside
    for line in scene.head[:8]:
        if line.moment:
            for part in line.text.replace("｜", "|").split("|"):
                if names := signed_names(part.strip()):
                    return names
            loose = line.credits.loose if not line.credits.labels and len(line.text) <= 40 else []
            if len(loose) == 1 and is_person(loose[0]):
                return loose
        elif line.index not in inside and (names := signed_names(line.text)):
            return names
    texts = [line.text for line in scene.head[:12] if line.text not in _LONE_BARS]
    for label, value in pairwise(texts):
        if label in _LONE_LABELS and (names := names_in(value[:40], labelled=False)):
            return names
    return []
