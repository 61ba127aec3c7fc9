"""Authors of Chinese pages behind what they are, or before what they did: 本报记者 X, X 摄影报道, 記者X／台北報導."""

from __future__ import annotations

from newskit.fields.credits.brackets import NO_AUTHOR
from newskit.fields.credits.labels import cut_at_stop
from newskit.fields.credits.loose import (
    ROLES_IN_BRACKET,
    leading_names,
    may_have_role,
    of_writers,
    reporter_names,
    role_names,
)
from newskit.fields.lines import Line
from newskit.fields.other_articles import next_article
from newskit.fields.people.han_lists import names_in
from newskit.fields.people.report_lines import opening_names, report_names
from newskit.fields.surroundings import Surroundings
from newskit.rules.credits import NAME_MARKS, REPORTER
from newskit.rules.lazy import has_any, lazy

_OPENING_MARK = lazy(
    rf"[\s{NAME_MARKS}\-—]{{0,4}}(?:[^\s，。：:（(]{{0,10}}?\s?)(?P<role>{REPORTER}|通讯员|作者)"
)
MIN_OPENING = 14  # characters of a first paragraph that has reporters before it


_LONG_HOUSE = lazy(
    rf"(?:《[^《》]{{2,12}}》[、，\s]?[^，。：:\s]{{0,10}}|【[^【】]{{2,14}}[讯訊]】)\s?(?={REPORTER})"
)
_AFTER_DIGITS = lazy(r"\d[\d\s:：/.年月日-]{0,40}")
MAX_DOTTED = 30  # characters of 文‧陳怡君 圖‧林志明
_TEXT_BY = lazy(r"文\s?[．‧・·]\s?(?=\S)")
_REPORT_HINTS = ("報導", "報道", "記者", "編譯", "特派員", "採訪", "撰文", "撰稿")


def _is_own(scene: Surroundings, line: Line) -> bool:
    """Tell whether a line stands above the next article."""
    end = next_article(scene)
    return end is None or line.index < end


def from_role_line(scene: Surroundings) -> list[str]:
    """Return the names of 本报记者 X Y on a line of its own near title or body; □ 本报记者 X glued to the first paragraph."""
    for line in scene.near:
        if len(line.text) > 100 or not may_have_role(line.text):
            continue
        for part in (cut_at_stop(line.text).rstrip(" |｜"), *line.credits.loose):
            names = [] if NO_AUTHOR.within(of_writers(part)) else role_names(part)
            if names and _is_own(scene, line):
                return names
    for line in (*scene.head[-2:], *scene.opening[:2]):
        start = line.text[:60]
        if (
            len(line.text) > MIN_OPENING
            and start[0] not in "据據"
            and ROLES_IN_BRACKET.within(start)
            and (found := _OPENING_MARK.match(start))
            and (names := leading_names(line.text[found.start("role") : found.end() + 60]))
        ):
            return names
        # 《江城航空报》、江城航空网 记者某某 通讯员某某 报道：
        house = _LONG_HOUSE.match(start) if start[0] in "《【" and "者" in start else None
        if house and (names := leading_names(line.text[house.end() : house.end() + 60])):
            return names
    return []


def from_photo_report(scene: Surroundings) -> list[str]:
    """Return the names of X 摄影报道, X 文/图, X 报道 on a line of its own near title or body, no role before the name."""
    for line in scene.near:
        for part in (line.text, *line.credits.loose) if line.moment else (line.text,):
            if (names := reporter_names(part)) and _is_own(scene, line):
                return names
    return []


def from_report_line(scene: Surroundings) -> list[str]:
    """Return the names of 記者許芷瑄／台北報導, 生活中心／蔡佩伶報導, 文‧陳怡君: lines and opening brackets of papers in traditional characters."""
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
