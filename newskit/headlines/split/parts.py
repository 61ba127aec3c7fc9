"""A run-on line to its parts: which gaps surely end a headline, which surely do not, and which are to be judged."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newskit.headlines.split.menu import MORE_STEMS, gaps_at_names, pager_at_end
from newskit.headlines.split.ranks import gaps_at_ranks
from newskit.headlines.split.separators import (
    LABEL_CHARS,
    MIXED,
    NARROW,
    PIECE_CHARS,
    SELDOM,
    SPACE,
    Gap,
    Piece,
    bars_between_headlines,
    bars_join_labels,
    bars_part_a_list,
    bars_stand_alone,
    parting_kinds,
)
from newskit.headlines.split.shapes import gaps_at_times
from newskit.headlines.split.signs import gaps_at_signs
from newskit.headlines.split.stamps import drop_times, is_time
from newskit.headlines.split.tags import gaps_at_tags, gaps_behind_tags
from newskit.rules.lazy import lazy

# A part is (start, end) in the run; between two parts of a block stands a gap that has to be judged.
Part = tuple[int, int]

_LABEL_MARGIN = 3  # by which a label before a bar is shorter than what stands behind it, at least
# Of two parts alone between sure boundaries: real headlines with one inner space are as short 17 in 20 times, two headlines
# side by side 1 in 10.
LONE_CHARS = 24
_HEADLINE_CHARS = 8  # the shortest tenth of real headlines is shorter

_BULLETS = "•●◆■▪▸▶►◇□○"
_BARS = "|｜│丨"
_CHAIN = ">＞›»"
_STROKES = "-–—*#"  # separators only between white space, where the whole list shows it
_CURLY = str.maketrans("«»‹›", "“”‘’")
_DOTS = "·・‧★☆▲△▼▽※☞❖✦"  # they part headlines only behind white space: 让·甲松, ★★★
_LETTER = (
    r"[A-Za-z\u00c0-\u024f\u0370-\u052f\u0590-\u06ff\u0900-\u0e7f\u1e00-\u1eff\uac00-\ud7af\u1100-\u11ff]"
)
# One separator with the white space around it.
_GAP = re.compile(
    rf"(?P<word>(?<={_LETTER})[{NARROW}](?={_LETTER}))"  # between words of a script that parts its words
    rf"|(?P<plain>[{NARROW}](?=[\w“《]))"  # most gaps by far: a soft one
    rf"|(?P<line>{SPACE}{{0,99}}[\r\n\u2028\u2029\v\f]\s{{0,99}}(?:[{_STROKES}+>]{SPACE}{{1,9}})?)"
    rf"|(?P<mark>{SPACE}{{0,99}}[{_BULLETS}](?:{SPACE}{{0,99}}))"
    rf"|(?P<bar>{SPACE}{{0,99}}[{_BARS}]{{1,2}}{SPACE}{{0,99}})"
    rf"|(?P<semicolon>(?:；|;(?={SPACE})){SPACE}{{0,99}})"
    rf"|(?P<hidden>{SPACE}{{0,99}}\u200b{SPACE}{{0,99}})"
    rf"|(?P<tight>(?<=\S)·(?=\S))|(?P<stroke>(?<=[^\s\d/])/(?=[^\s\d/]))"
    rf"|(?P<slash>(?:{SPACE}{{1,99}}|(?<![\s\S]))(?:/{{1,2}}|[{_STROKES}]){SPACE}{{1,99}})"
    rf"|(?P<chain>{SPACE}{{0,99}}[{_CHAIN}]{{1,2}}{SPACE}{{0,99}})"
    rf"|(?P<dot>(?:{SPACE}{{1,99}}|(?<![\s\S]))[{_DOTS}](?!{SPACE}?[{_DOTS}]){SPACE}{{0,99}})"
    rf"|(?P<wide>\t{SPACE}{{0,99}}|{SPACE}{SPACE}{{1,99}}|\u3000)"
    rf"|(?P<soft>{SPACE})"
)
_WIDE = re.compile(rf"[\t\u3000]|{SPACE}{SPACE}")
_GAP_START = re.compile(rf"[{NARROW}\t\u3000\r\n\u2028\u2029\v\f{_BULLETS}{_BARS}{_CHAIN}；;\u200b·/]")
_LETTERS = re.compile(_LETTER)
_KANA = re.compile(r"[\u3041-\u30ff]")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
# Marks that cannot be a headline's last, or first, character.
_LEANS_RIGHT = "|｜丨-—–_+&/（(【[《〈“‘「『、，,：:"
_LEANS_LEFT = "|｜丨-—–_+&/）)】]》〉”’」』、，,：:；;。.…！!？?%"
_ENDS = "？！?!…”"
# 超过 40 岁, 2024 年: a number alone between spaces is no headline, though a year may begin one.
_LONE_NUMBER = re.compile(r"(?!(?:19|20)\d\d)\d{1,4}(?:\.\d{1,3})?%?(?=[ \u3000\u00a0]|$)")
# The number may stand behind a mark, but 比分1:2 is no number alone.
_NUMBER_ENDS = re.compile(r"(?:^|[ \u3000\u00a0，,、；“（(「]|(?<!\d)[：:])\d{1,4}(?:\.\d{1,3})?$")
_FIRST_RANK_CHARS = 15
_FIRST_RANK = re.compile(r"\s{0,9}[(（]?\d{1,3}[.．)）]")  # 1. 甲市 …: a rank alone is no headline
_PARTICLE = re.compile("的(?![士哥])")  # nothing begins with it but a taxi and its driver
_MOST_TOLD_BY = 10_000  # characters of a block that tell its script; counted, each takes 80 bytes
SHORT_JAPANESE = 60  # a single Japanese headline may be this long, with spaces in it
# 对标GPT 5.2, 停售Ultra 2: no space where scripts meet, so the one behind the number may end a headline …
_NUMBERED_NAME = lazy(
    r"[\u4e00-\u9fff][A-Za-z][A-Za-z0-9.+-]{0,15}(?: [A-Z][A-Za-z0-9.+-]{0,15})? \d{1,4}(?:\.\d{1,2})?$"
)
_NUMBERED_NAME_CHARS = 42  # the longest that this pattern takes, and more
_COUNTED = "的年月日号个家万亿名人位岁条款元倍天件场次只支部"  # … unless the number counts what follows
_GRADE = re.compile(r"\w\+|[A-Za-z0-9]-")  # 关店100+, 评级至BBB-: a headline may end in it


@dataclass(slots=True)
class Block:
    """Parts between two sure boundaries.

    `joined` says that the block is one headline. `known` holds, for each gap between two parts, what is known of it before
    the model judges: CUT, JOIN, or FREE; empty where nothing is known.
    """

    parts: list[Part]
    joined: bool = False
    known: list[int] = field(default_factory=list)


def blocks_of(run: str) -> list[Block]:
    """Cut a run at its sure boundaries into blocks of parts. Separators, numbering and times belong to no part."""
    run = _with_curly_quotes(run)
    gaps = _with_signs(_gaps_of(run), gaps_at_ranks(run) or gaps_at_signs(run))
    gaps = _with_signs(_with_signs(gaps, gaps_at_times(run)), gaps_behind_tags(run))
    _settle_gaps(run, gaps)
    pieces = _pieces(run, gaps)
    drop_times(run, pieces)
    return _to_blocks(run, pieces, has_separators=_has_separators(pieces))


def _with_curly_quotes(run: str) -> str:
    """Return a run with its angle quotes curly if all come in pairs, « A » or »A«: alone they part a list, or lead on (更多»)."""
    if "«" not in run and "‹" not in run:
        return run
    is_paired = run.count("«") == run.count("»") and run.count("‹") == run.count("›")
    return run.translate(_CURLY) if is_paired else run


def _gaps_of(run: str) -> list[Gap]:
    """Find all separators. One class of characters finds where they may begin, which is fast."""
    gaps = []
    start = 0
    if run[:1] in _DOTS + _STROKES and (m := _GAP.match(run)):
        start = m.end()
        gaps.append(Gap(0, start, _kind_of(m)))
    found = _GAP_START.search(run, start)
    while found:
        at = found.start()
        if m := _GAP.match(run, at):
            at = m.end()
            gaps.append(Gap(m.start(), at, _kind_of(m)))
        else:
            at += 1
        found = _GAP_START.search(run, at)
    return gaps


def _with_signs(gaps: list[Gap], signs: list[Gap]) -> list[Gap]:
    """Add the gaps at signs, ranks, times or tags. Gaps that overlap become one that is sure."""
    if not signs:
        return gaps
    kept: list[Gap] = []
    for gap in sorted([*gaps, *signs], key=lambda gap: gap.start):
        if kept and gap.start < kept[-1].end:
            kept[-1].end = max(kept[-1].end, gap.end)
            kept[-1].kind = "sure"
        else:
            kept.append(gap)
    return kept


def _kind_of(found: re.Match[str]) -> str:
    kind = found.lastgroup
    return "soft" if kind is None or kind == "plain" else kind


def _settle_gaps(run: str, gaps: list[Gap]) -> None:
    """Turn each kind of gap into sure, soft or inner, by how the run as a whole uses it."""
    count: dict[str, int] = {}
    for gap in gaps:
        count[gap.kind] = count.get(gap.kind, 0) + 1
    count["soft"] = count.get("soft", 0) + count.get("slash", 0)
    bars_part = bars_between_headlines(gaps, size := len(run))
    ideographic = sum(run[g.start : g.end] == "\u3000" for g in gaps if g.kind == "wide")
    # One or two ideographic spaces among many plain ones part a headline from its second half.
    wide_is_soft = ideographic == count.get("wide", 0) and ideographic * 4 < count.get("soft", 0)
    count["labels"] = bars_join_labels(run, gaps)
    count["list"] = not count["labels"] and bars_part_a_list(run, gaps)
    count["pieces"] = count["list"] and bars_stand_alone(gaps, count.get("bar", 0))
    before = ""
    parting = parting_kinds(run, gaps) | {"sure"}
    tags = pager_at_end(run) | (gaps_at_names(run) or gaps_at_tags(run))
    for at, gap in enumerate(gaps):
        at_edge = not gap.start or (gap.kind == "bar" and gap.end == size)  # of the run: inside no headline
        if gap.kind in parting or (at_edge and gap.kind in MIXED):
            gap.kind = before = "sure"
            continue
        if bars_part and gap.kind == "bar":
            gap.kind = before = bars_part
            continue
        if gap.kind == "chain" and run.endswith(MORE_STEMS, 0, gap.start):  # 更多>>, whole
            gap.start += len(run[gap.start : gap.end].rstrip())
            gap.kind = before = "cut"
            continue
        if gap.start in tags:
            gap.kind = before = tags[gap.start]
            continue
        left = gap.start - (gaps[at - 1].end if at else 0)
        right = (gaps[at + 1].start if at + 1 < len(gaps) else size) - gap.end
        if gap.kind == "bar" and (
            is_time(run[gap.start - left : gap.start]) or is_time(run[gap.end : gap.end + right])
        ):
            gap.kind = before = "sure"  # 05-18 | 甲市开通地铁
            continue
        if before == gap.kind == "bar":
            left = 0  # between two bars stands no label
        before = gap.kind
        gap.kind = _settled(run, gap, (left, right), count, wide_is_soft=wide_is_soft)


def _settled(run: str, gap: Gap, sides: tuple[int, int], count: dict[str, int], *, wide_is_soft: bool) -> str:
    left, right = sides
    kind = gap.kind
    if kind in ("line", "word"):
        return "sure" if kind == "line" else "inner"
    if kind == "wide":
        return "soft" if wide_is_soft else "sure"
    if kind in ("mark", "dot"):
        return "sure" if count[kind] > 1 or not left else "inner"
    if kind == "chain":
        parts_all = not count.get("soft") or run[gap.start].isspace() or not gap.start
        return "sure" if count[kind] > 1 and parts_all else "inner"
    if kind in SELDOM:
        return _settled_seldom(run, gap)
    if kind == "bar":
        if count["labels"] or (
            0 < left <= LABEL_CHARS and right >= left + _LABEL_MARGIN and not count["list"]
        ):
            return "inner"  # 短视频 | 六盘山下好风光
        soft = count.get("soft", 0)
        if soft and gap.end - gap.start == 1 and not count["pieces"]:
            return "inner"  # 两会聚光灯｜看甲市如何开新局
        # A few bars among many spaces stand inside headlines.
        return "sure" if count["list"] or (count[kind] > 1 and count[kind] * 2 >= soft) else "inner"
    if run[gap.start - 1 : gap.start] in "+-" and _ends_in_grade(run, gap):
        return "soft"
    if run[gap.start - 1 : gap.start].isdecimal() and _ends_in_numbered_name(run, gap):
        return "soft"
    return "inner" if is_inner(run, gap.start, gap.end) else "soft"


def _settled_seldom(run: str, gap: Gap) -> str:
    """Settle a mark that parts no list: white space beside it is to be judged like any other."""
    if gap.kind == "semicolon":
        gap.start += 1
        return "soft" if gap.start < gap.end else "inner"
    if gap.kind == "slash":
        return "sure" if _WIDE.search(run, gap.start, gap.end) else "inner"
    return "soft" if gap.kind == "hidden" and gap.end - gap.start > 1 else "inner"


def is_inner(run: str, start: int, end: int) -> bool:
    """Say whether the gap run[start:end] cannot end a headline by what stands at its two sides."""
    if start < 1 or end >= len(run):
        return False
    before, after = run[start - 1], run[end]
    return (
        before in _LEANS_RIGHT
        or after in _LEANS_LEFT
        or bool(_LETTERS.match(before) and _LETTERS.match(after))  # words of a script that parts its words
        or (
            after.isdecimal()
            and before not in _ENDS
            and bool(_LONE_NUMBER.match(run, end))
            and not _LETTERS.match(before)
        )
        or (after == "的" and bool(_PARTICLE.match(run, end)))
        or (start < _FIRST_RANK_CHARS and bool(_FIRST_RANK.fullmatch(run, 0, start)))
        or (before.isdecimal() and bool(_NUMBER_ENDS.search(run, max(0, start - 5), start)))
    )


def _ends_in_grade(run: str, gap: Gap) -> bool:
    """Say whether the plus or minus before the gap belongs to a grade (BBB-, 100+), in which a headline may end."""
    after = run[gap.end : gap.end + 1]
    return bool(_GRADE.fullmatch(run, max(0, gap.start - 2), gap.start)) and after not in _LEANS_LEFT + "的"


def _ends_in_numbered_name(run: str, gap: Gap) -> bool:
    """Say whether the number before the gap belongs to a name (Aqua 3.5), and does not count what follows."""
    after = run[gap.end : gap.end + 1]
    if after in _LEANS_LEFT + _COUNTED or _LETTERS.match(after):
        return False
    return bool(_NUMBERED_NAME.search(run, max(0, gap.start - _NUMBERED_NAME_CHARS), gap.start))


def _pieces(run: str, gaps: list[Gap]) -> list[Piece]:
    pieces = []
    start, before = 0, "sure"
    for gap in gaps:
        if gap.kind == "inner":
            continue
        if gap.start > start:
            pieces.append(Piece(start, gap.start, before))
            before = gap.kind
        elif gap.kind != "soft":
            before = gap.kind
        start = gap.end
    if start < len(run):
        pieces.append(Piece(start, len(run), before))
    return pieces


def _has_separators(pieces: list[Piece]) -> bool:
    """Say whether sure boundaries alone make pieces as long as headlines, so that spaces need no judging."""
    lengths: list[int] = []
    start = end = 0
    for piece in pieces:
        if piece.before == "sure" or not lengths:
            start = piece.start
            lengths.append(0)
        end = piece.end
        lengths[-1] = end - start
    if len(lengths) < 3:
        return False
    lengths.sort()
    return lengths[len(lengths) * 9 // 10] <= PIECE_CHARS and lengths[len(lengths) // 2] >= _HEADLINE_CHARS


def _to_blocks(run: str, pieces: list[Piece], *, has_separators: bool) -> list[Block]:
    blocks: list[Block] = []
    for piece in pieces:
        while piece.start < piece.end and run[piece.start].isspace():
            piece.start += 1
        while piece.start < piece.end and run[piece.end - 1].isspace():
            piece.end -= 1
        if piece.start == piece.end:
            continue
        if piece.before != "soft" or not blocks:
            blocks.append(Block([]))
        blocks[-1].parts.append((piece.start, piece.end))
    for block in blocks:
        first, last = block.parts[0][0], block.parts[-1][1]
        text = run[first:last]
        is_lone = len(blocks) > 1 and len(block.parts) == 2 and last - first <= LONE_CHARS
        is_piece = has_separators and last - first <= PIECE_CHARS
        block.joined = is_lone or is_piece or _is_one(text[:_MOST_TOLD_BY])
    return blocks


def _is_one(text: str) -> bool:
    """Say whether a block must stay whole since its script has spaces inside: Latin, Korean, a short Japanese line."""
    han = len(_HAN.findall(text))
    kana = len(_KANA.findall(text))
    letters = len(_LETTERS.findall(text))
    if kana * 5 > han + kana:
        return len(text) <= SHORT_JAPANESE
    return letters > 2 * (han + kana)
