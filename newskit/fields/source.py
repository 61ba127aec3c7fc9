"""Source: the medium that the page credits (来源), not the site's own name."""

from __future__ import annotations

import re
from collections.abc import Callable

from newskit.fields.credited import SCRIPT_SOURCE, is_confirmed, is_section
from newskit.fields.credits import read_credits
from newskit.fields.loose import NO_MEDIUM, loose_medium
from newskit.fields.metadata import ld_author_body, names_of
from newskit.fields.names import is_medium, is_person, is_unit
from newskit.fields.other_articles import (
    HEADINGS,
    MIN_HEADLINE,
    REFERENCE,
    is_caption,
    is_in_other_object,
    is_of_other_article,
    is_other_headline,
)
from newskit.fields.published_data import MAX_SCRIPT
from newskit.fields.source_accounts import (
    AGO,
    MAX_SHORT,
    SHORT_DATE,
    from_account,
    from_account_after_clock,
    from_neighbour,
    from_nickname,
    from_only_line,
    from_original_line,
    from_reporters_house,
    is_short_dated,
)
from newskit.fields.source_names import is_source_name, tidy_source
from newskit.fields.surroundings import TABLE_BLOCKS, Line, Surroundings
from newskit.fields.times import find_moment
from newskit.fields.title_references import bare
from newskit.rules.credits import NO_SOURCES, OFFICE, SOURCE
from newskit.rules.lazy import has_any, lazy
from newskit.rules.media import KNOWN, NOT_SOURCES

Finder = Callable[[Surroundings], str]

_SOURCE_METAS = (
    "source", "contentsource", "article:source", "og:article:source", "mediaid", "news_source", "articlesource", "copyright-source",
    "weibo:article:source", "bytedance:source",
)  # fmt: skip
_CLOSING_SOURCE = lazy(
    r"[（(【\[](?:本文)?(?:来源|来自|稿件来源|文章来源|來源|转自|摘自|转载自|原载)[于自]?\s?(?P<mark>[:：|｜/]?\s?(?:(?:微信)?公众号)?[《“]?)(?P<name>[^）)】\]，。：:《》“”]{2,24})[》”]?[^）)】\]]{0,30}[）)】\]]\s{0,2}$"
)
MAX_INSIDE = 60  # characters of a bracket with all credits
_BRACKET_ENDS = frozenset("）)]】")
MAX_CLOSING = 90  # characters of a line's end that such a bracket stands in
_SENTENCE_ENDS = "。！？”…）)—"
_CELLS = frozenset(OFFICE)
_FIRST_OF_CELLS = frozenset(cell[0] for cell in OFFICE)
_LABELS = frozenset(
    "Source Quelle Fuente Fonte Bron Källa Kilde Źródło Zdroj Источник Джерело Sumber Nguồn Kaynak Lähde Forrás Sursa Sursă Πηγή Izvor Извор Източник Šaltinis Avots Allikas المصدر מקור منبع ماخذ स्रोत সূত্র ที่มา 출처 出典 引用元 提供 配信".split()
)
MAX_DATE_LINE = 120
MAX_LABELLED = 60  # characters of a source behind such a label


_LONE_LABELS = frozenset(
    "来源 供稿 信息来源 文章来源 稿件来源 新闻来源 稿源 出处 媒体 來源 發布單位 发布单位".split()
)
_SOURCE_LABELS, _TERMS = frozenset(SOURCE), ("dt", "th", "td")


def _labelled(scene: Surroundings, lines: list[Line], *, headlines_from: int | None = None) -> str:
    """Return the source of the first line that names one. From a place on, lines of other articles are passed over."""
    first = len(lines) if headlines_from is None else headlines_from
    for place, line in enumerate(lines):
        if place >= first and is_other_headline(scene, line):
            continue
        if line.credits.source and len(line.text) < 200:
            if is_caption(scene, line) or (headlines_from is not None and is_of_other_article(scene, line)):
                continue
            return line.credits.source
        label = line.text.replace(" ", "")
        is_term = label in _SOURCE_LABELS and line.block.element.tag in _TERMS
        if line.credits.open == "source" or label in _LONE_LABELS or is_term:
            after = enumerate(lines[place + 1 :], place + 1)
            follower = next(
                (line for at, line in after if at < first or not is_other_headline(scene, line)), None
            )
            if follower is None or len(follower.text) > 30:
                continue
            name, _ = tidy_source(follower.text)
            if is_source_name(name) and not follower.credits.labels:
                return name
    return ""


def from_head_label(scene: Surroundings) -> str:
    """来源：X between title and body."""
    return _labelled(scene, scene.head)


def from_date_line(scene: Surroundings) -> str:
    """What looks like a medium on the line of the date: 2024-05-09 22:30·新华社."""
    lines = scene.head
    if not any(line.moment for line in lines):
        lines = scene.above[-3:]  # 江城日报 2024-05-09 above the title
    for line in lines:
        if len(line.text) > MAX_DATE_LINE or not line.moment:
            continue
        if name := _printed_twice(scene, line) or loose_medium(line.credits.loose):
            return name
    for line in scene.head[:4]:  # 江城新闻 05-06 10:20; 江城新闻, 3小时前
        parts = line.text.split("·") if "·" in line.text and len(line.block.pieces) < 2 else line.block.pieces
        pieces = [piece.strip() for piece in parts] if len(line.text) <= MAX_SHORT else []
        if len(pieces) > 1 and not line.moment and any(map(AGO.fullmatch, pieces)):
            name = loose_medium([piece for piece in pieces if not AGO.fullmatch(piece)])
            if name and len(name) <= MAX_BESIDE_SHORT:
                return name
        found = SHORT_DATE.search(line.text) if is_short_dated(line.text) else None
        if found and not line.moment:
            texts = line.block.pieces if len(line.block.pieces) > 1 else (line.text,)
            apart = [part.strip() for text in texts for part in SHORT_DATE.sub("\x1f", text).split("\x1f")]
            parts = [part for part in apart if part]
            if (name := loose_medium(parts)) and len(name) <= MAX_BESIDE_SHORT:
                return name
    return ""


def _printed_twice(scene: Surroundings, line: Line) -> str:
    """The account that stands above the line of the time and on it: 江城日报, then 2024-05-13 09:16 湖北江城日报官方账号."""
    above = line.above
    if above is None or line.index - 1 == scene.title.block:
        return ""
    name = above.text
    is_name = MIN_TWICE <= len(name) <= MAX_TWICE and name in line.text and not name[0].isdigit()
    return name if is_name and not NOT_SOURCES.search(name) else ""


MIN_TWICE, MAX_TWICE = 3, 16  # characters of an account that stands above the time and beside it
# Characters of a medium beside a day without its year; lists of other articles have such lines, too.
MAX_BESIDE_SHORT = 12
_DAY = lazy(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s{0,3}\d\d?:\d\d(?::\d\d)?)?")
_SOURCE_WORDS = frozenset("source src sourcename medianame media laiyuan ly copyfrom origin".split())


def from_source_class(scene: Surroundings) -> str:
    """What an element of class source holds on the line of the date, whatever it looks like."""
    if scene.page.form != "html":
        return ""
    for line in scene.head[:6]:
        if (
            len(line.text) > MAX_DATE_LINE
            or line.moment is None
            or line.credits.labels
            or len(line.block.pieces) < 2
        ):
            continue
        for text in line.block.element.named(_SOURCE_WORDS):
            name, _ = tidy_source(_DAY.sub(" ", text).strip())
            if is_source_name(name) and not (
                is_person(name) or name in NO_MEDIUM or NOT_SOURCES.search(name)
            ):
                return name
    return ""


def from_closing_bracket(scene: Surroundings) -> str:
    """（本文来源：X 作者：…） at the end of the body; behind a headline it is another article's."""
    for line in reversed([*scene.closing, *scene.tail[:3]]):
        text = line.text
        if text[-1] in _BRACKET_ENDS and len(text) > MAX_INSIDE and "来源：" in text[-MAX_INSIDE:]:
            inside = text[max(map(text.rfind, "（([【")) + 1 : -1]
            said = read_credits(inside) if len(inside) < MAX_INSIDE else None
            if said and said.authors and said.source:
                return said.source  # （作者：王丽；来源：江城日报）
        if "源" in line.text or "自" in line.text or "载" in line.text:
            found = _CLOSING_SOURCE.search(line.text, max(0, len(line.text) - MAX_CLOSING))
            before = line.text[: found.start()].rstrip() if found else ""
            if (
                found
                and (len(before) < MIN_HEADLINE or before[-1] in _SENTENCE_ENDS)
                and is_source_name(name := tidy_source(found["name"])[0])
                and (found["mark"].strip() or is_medium(name))  # 来自江城的五名工人
            ):
                return name
    return ""


_SENTENCE = lazy(
    r"[—（(\s-]{0,3}(?:本文|文章|稿件|内容)?(?:来源于?|来自|转自|转载自|摘自|选自|原载于?|首发于?|[原首]?刊[登载发]?于|发表于)\s?[:：]?\s?(?:微信)?(?:公众号)?\s?[【《“「『\"]([^】》”」』\"，。]{2,16})[】》”」』\"]"
)
_ISSUE = lazy(
    r"(?:来自|原?载于?|[见自])?\s?《\s?([^《》]{2,16}?)\s?》\s?[（(]?\s?(?:19|20)\d\d[^（(）)]{4,20}版\s?[)）]?(?=$|\s)"
)
NEAR_TEXT = 4  # lines of the head among which such a sentence stands
_SENTENCE_STARTS = (
    "本文", "文章", "稿件", "转自", "转载自", "摘自", "选自", "原载", "原刊", "首刊", "刊于", "刊载", "来源",
)  # fmt: skip


def from_sentence(scene: Surroundings) -> str:
    """本文转自【江城日报】, 《江城日报》（2021年5月6日 03版） at either end of the body: a name in brackets or quotes, and what says that it is from there."""
    for line in (*scene.head[-NEAR_TEXT:], *scene.closing, *scene.tail[:6]):
        if line.text.lstrip("—-（( ").startswith(_SENTENCE_STARTS) and (found := _SENTENCE.match(line.text)):
            name = tidy_source(found[1])[0]
            if is_source_name(name):
                return name
        if line.text[0] in "《来载原见自" and (found := _ISSUE.match(line.text)):
            return tidy_source(found[1])[0]
    return ""


def from_signature(scene: Surroundings) -> str:
    """The medium with a day in the bracket that ends the text: （江城日报 2003.3.5）, 【2004/03/05 江城日报】; on the line above the only time."""
    for line in () if any(line.moment for line in scene.head) else scene.tail[:2]:
        below = scene.lines_at(range(line.index + 1, min(len(scene.texts), line.index + 2)))
        if below and below[0].moment and not below[0].credits.labels and _is_medium_alone(line):
            return line.text
    for line in (*scene.closing[-1:], *scene.tail[:3]):
        if (
            line.text[0] in "（(【"
            and len(line.text) <= MAX_SIGNATURE
            and line.moment
            and not line.credits.labels
        ) and (name := loose_medium(line.credits.loose)):
            return name
    return ""


def _is_medium_alone(line: Line) -> bool:
    name, block = line.text, line.block
    if not 2 < len(name) <= MAX_LONE or block.link_chars or block.element.tag in HEADINGS:
        return False
    return is_medium(name) and name not in NO_MEDIUM and not is_person(name)


MAX_LONE = 12  # characters of a medium alone
MAX_SIGNATURE = 36  # characters of such a line


def from_tail_label(scene: Surroundings) -> str:
    """来源：X in the last lines of the body or after it."""
    short = [line for line in scene.closing if len(line.text) < 120 and not REFERENCE.match(line.text)]
    return _labelled(scene, [*short, *scene.tail], headlines_from=len(short))


def from_above_label(scene: Surroundings) -> str:
    """来源：X above the title."""
    return _labelled(scene, scene.above, headlines_from=0)


def from_table(scene: Surroundings) -> str:
    """The cell behind one that says 发文机关, in the table that heads an office's paper."""
    texts = scene.texts
    anchor = scene.title.block if scene.title.block is not None else scene.body.start or 0
    for at in range(max(0, anchor - TABLE_BLOCKS), min(len(texts) - 1, anchor + TABLE_BLOCKS)):
        if texts[at][0] not in _FIRST_OF_CELLS:
            continue
        label, _, value = texts[at][:MAX_LABELLED].replace("：", ":").partition(":")
        if label.replace(" ", "") in _CELLS and (name := tidy_source(value.strip() or texts[at + 1])[0]):
            return name if is_source_name(name) and name not in _CELLS else ""
    return ""


def from_source_meta(scene: Surroundings) -> str:
    """A meta element named source."""
    meta = scene.page.meta
    for name in _SOURCE_METAS:
        value = meta.get(name, "")
        if value and len(value) <= 24 and not value.isdigit() and is_source_name(value):
            return tidy_source(value)[0]
    return ""


def from_author_meta(scene: Surroundings) -> str:
    """Some portals name the medium in article:author, or the author object of JSON-LD."""
    for value in (scene.page.meta.get("article:author", ""), *names_of(scene.article.get("author"))):
        if value and is_medium(value) and bare(value) not in scene.sites:
            return value
    return ""


def from_byline(scene: Surroundings) -> str:
    """原创：X, 供稿：X where X is a medium or an office."""
    for line in (*scene.head, *scene.tail):
        if line.credits.byline and is_unit(line.credits.byline):
            return line.credits.byline
    return ""


_SCRIPT_HINTS = ("ource", "edia", "copyfrom", "copy_from")


def from_script(scene: Surroundings) -> str:
    """A script variable named source; where scripts hold several media, they are a list of other articles.

    What the page prints beside the title, too, needs not look like a medium.
    """
    names: set[str] = set()
    printed: set[str] = set()
    for script in scene.page.scripts:
        text = script[:MAX_SCRIPT]
        if text.isascii():
            continue  # no medium of a Chinese page
        if has_any(text, _SCRIPT_HINTS):
            printed = printed or {piece.strip() for line in scene.head[:6] for piece in line.block.pieces}
            names.update(
                found[1]
                for found in SCRIPT_SOURCE.finditer(text)
                if not found[1].isascii()
                and (
                    is_medium(found[1])
                    or (found[1] in printed and not found[0].lstrip("\"'").startswith("nick"))
                )
                and bare(found[1]) not in scene.sites
                and not is_in_other_object(scene, text, found.start())
            )
    return names.pop() if len(names) == 1 else ""


# Houses whose names stand behind a source label because they sold the picture.
_PICTURES = lazy(
    r"(?:iStock|Getty|Shutterstock|Unsplash|Pixabay|Pexels|Depositphotos|Adobe ?Stock|Alamy|123RF)",
    re.IGNORECASE,
)


def from_latin_label(scene: Surroundings) -> str:
    """Source: X, Quelle: X, Fuente: X beside title or body."""
    for line in (*scene.head, *scene.tail):
        if len(line.text) > 100 or not (":" in line.text or "：" in line.text) or "http" in line.text:
            continue
        for part in line.text.replace("｜", "|").replace("•", "|").replace("：", ":").split("|"):
            label, colon, name = part.partition(":")
            name = name.strip()
            if label.strip() in _LABELS and (written := find_moment(name)):
                name = name[: written.start].rstrip(" ,،(–-")
            if (
                colon
                and label.strip() in _LABELS
                and 2 <= len(name) <= MAX_LABELLED
                and not _PICTURES.match(name)
            ):
                return name
    return ""


def from_author_body(scene: Surroundings) -> str:
    """An author that is an agency, a paper or another body by JSON-LD's own word, or by its well-known name."""
    names = names_of(scene.article.get("author"))
    return ld_author_body(scene.article) or next((name for name in names if name in KNOWN), "")


CHINESE: tuple[Finder, ...] = (
    from_head_label, from_date_line, from_source_class, from_account, from_neighbour, from_original_line, from_closing_bracket, from_sentence, from_signature, from_tail_label,
    from_table, from_above_label, from_reporters_house, from_source_meta, from_author_meta, from_byline, from_nickname, from_script, from_account_after_clock, from_only_line,
)  # fmt: skip
DOUBTFUL = (from_account_after_clock, from_only_line)  # by their place alone
ACCOUNTS = (from_account, *DOUBTFUL)
UNLABELLED = (*ACCOUNTS, from_date_line, from_source_class, from_neighbour)
WEAK = frozenset((*DOUBTFUL, from_date_line, from_neighbour, from_byline, from_above_label))
OTHER: tuple[Finder, ...] = (from_latin_label, from_source_meta, from_author_body)
FINDERS = {
    "zh": CHINESE,
    "ja": (from_head_label, from_tail_label, *OTHER),
    "ko": (from_head_label, from_tail_label, *OTHER),
}


def find_source(scene: Surroundings, authors: list[str]) -> str:
    """Return the credited medium, "" where the page credits none. `authors`: an author's own account is no medium."""
    return named_source(scene, authors)[0]


def named_source(scene: Surroundings, authors: list[str]) -> tuple[str, bool]:
    """Return the credited medium, and whether it is sure: by a label, or by the page's data."""
    for finder in FINDERS.get(scene.family, OTHER):
        name = finder(scene)
        if not name or name in NO_SOURCES or (finder in UNLABELLED and is_section(scene, name)):
            continue
        if finder in DOUBTFUL and scene.body.start is None:
            continue  # there is nothing between title and text
        if len(authors) > 1 and name == "".join(authors):
            continue
        is_author = finder in ACCOUNTS and name in authors
        if (is_author or finder in DOUBTFUL) and not (is_medium(name) or is_confirmed(scene, name)):
            continue
        return name, not (finder in WEAK and _looks_else(scene, name)) and not (
            finder in UNLABELLED and _is_denied(scene, name)
        )
    return "", False


def _looks_else(scene: Surroundings, name: str) -> bool:
    """Tell whether a name is not one of a medium, or may be the site's own."""
    return not is_medium(name) or any(site[:2] == name[:2] for site in scene.sites)


def _is_denied(scene: Surroundings, name: str) -> bool:
    """Tell whether a label below the text names another source."""
    below = (*scene.closing[-1:], *scene.tail[:BELOW])
    return any(
        "来源" in line.text and len(line.text) <= MAX_DATE_LINE and line.credits.source not in ("", name)
        for line in below
    )


BELOW = 8  # lines
