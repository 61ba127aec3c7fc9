"""Source: the medium that the page credits (来源), not the site's own name."""

from __future__ import annotations

import re
from collections.abc import Callable

from newskit.fields.credits import is_source_name, tidy_source
from newskit.fields.loose import NO_MEDIUM, loose_medium
from newskit.fields.metadata import ld_author_body, names_of
from newskit.fields.names import is_medium, is_person
from newskit.fields.source_accounts import (
    from_account,
    from_account_after_clock,
    from_neighbour,
    from_nickname,
    from_office,
    from_only_line,
    from_original_line,
    from_reporters_house,
)
from newskit.fields.surroundings import Line, Surroundings
from newskit.rules.lazy import Words, lazy
from newskit.rules.media import KNOWN, NOT_SOURCES

Finder = Callable[[Surroundings], str]

MIN_HEADLINE = 8  # characters before a label that make a line another article's
_SOURCE_METAS = (
    "source",
    "contentsource",
    "article:source",
    "og:article:source",
    "mediaid",
    "news_source",
    "articlesource",
    "copyright-source",
    "weibo:article:source",
    "bytedance:source",
)
_SCRIPT_SOURCE = lazy(
    r"""["']?\b(?:source_?name|sourceName|media_?name|copy_?from|article_?source|news_?source|source|nick_?name)\b["']?\s{0,3}[:=]\s{0,3}["']([^"'<>{}\\]{2,24})["']"""
)
_CLOSING_SOURCE = lazy(
    r"[（(【\[](?:本文)?(?:来源|来自|稿件来源|文章来源|來源|转自|摘自|转载自|原载)[于自]?\s?[:：|｜/]?\s?《?([^）)】\]，。：:《》]{2,24})》?[^）)】\]]{0,30}[）)】\]]\s{0,2}$"
)
TABLE_BLOCKS = 24  # around the title: a table of ten cells and their labels
_CELLS = frozenset("发文机关 发布机关 发布机构 发文单位 发布单位 制发机关 制发单位 信息来源".split())
_ADVERTS = ("广告", "推广", "赞助", "廣告", "贊助")
_LABELS = frozenset(
    "Source Quelle Fuente Fonte Bron Källa Kilde Źródło Zdroj Источник Джерело Sumber Nguồn Kaynak 출처 出典 引用元 提供 配信".split()
)
MAX_DATE_LINE = 120
MAX_LABELLED = 60  # characters of a source behind such a label


LABEL_HINTS = Words((*"源处處自載载稿于布所供送文佈", "출처"))  # characters of source labels


def _labelled(lines: list[Line], *, headlines_from: int | None = None) -> str:
    """Return the source of the first line that names one. From a place on, lines of other articles are passed over."""
    first = len(lines) if headlines_from is None else headlines_from
    for place, line in enumerate(lines):
        if not LABEL_HINTS.within(line.looked_at):
            continue
        if place >= first and _is_headline(line):
            continue
        if line.credits.source and len(line.text) < 200:
            return line.credits.source
        if line.credits.open == "source":
            after = enumerate(lines[place + 1 :], place + 1)
            follower = next((line for at, line in after if at < first or not _is_headline(line)), None)
            if follower is None or len(follower.text) > 30:
                continue
            name, _ = tidy_source(follower.text)
            if is_source_name(name) and not follower.credits.labels:
                return name
    return ""


def from_head_label(scene: Surroundings) -> str:
    """来源：X between title and body."""
    return _labelled(scene.head)


def from_date_line(scene: Surroundings) -> str:
    """What looks like a medium on the line of the date: 2024-05-09 22:30·新华社."""
    lines = scene.head
    if not any(line.moment for line in lines):
        lines = scene.above[-3:]  # 江城日报 2024-05-09 above the title
    for line in lines:
        if len(line.text) <= 120 and line.moment and (name := loose_medium(line.credits.loose)):
            return name
    for line in scene.head[:4]:  # 江城新闻 05-06 10:20
        found = _SHORT_DATE.search(line.text) if len(line.text) <= MAX_SHORT and ":" in line.text else None
        if found and not line.moment:
            parts = [
                part.strip()
                for part in (line.text[: found.start()], line.text[found.end() :])
                if part.strip()
            ]
            if name := loose_medium(parts):
                return name
    return ""


MAX_SHORT = 40  # characters of a line with a day without its year
_SHORT_DATE = lazy(r"(?<!\d)\d{1,2}\s?[-/月]\s?\d{1,2}日?\s{0,2}\d{1,2}:\d\d")
_DAY = lazy(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s{0,3}\d\d?:\d\d(?::\d\d)?)?")
_SOURCE_WORDS = frozenset("source sourcename medianame media laiyuan ly copyfrom origin".split())


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
    """（本文来源：X 作者：…） at the end of the body."""
    for line in reversed([*scene.closing, *scene.tail[:3]]):
        if "来源" in line.text or "源" in line.text or "自" in line.text or "载" in line.text:
            found = _CLOSING_SOURCE.search(line.text[-90:])
            if found and is_source_name(name := tidy_source(found.group(1))[0]):
                return name
    return ""


def from_tail_label(scene: Surroundings) -> str:
    """来源：X in the last lines of the body or after it."""
    short = [line for line in scene.closing if len(line.text) < 120]
    return _labelled([*short, *scene.tail], headlines_from=len(short))


def _is_headline(line: Line) -> bool:
    """Tell another article, and its source, or an advert: a line after the body that opens with other words than credits, or is right below a headline."""
    parts = line.credits.unlabelled
    above = line.above
    if (
        above is not None
        and len(above.text) >= MIN_HEADLINE
        and len(above.pieces) < 2
        and above.link_chars > 0.8 * len(above.text)
    ):
        return True
    first = parts[0].strip() if parts else ""
    return line.text.startswith(_ADVERTS) or (len(first) >= MIN_HEADLINE and line.text.startswith(first[:6]))


def from_above_label(scene: Surroundings) -> str:
    """来源：X above the title."""
    return _labelled(scene.above, headlines_from=0)


def from_table(scene: Surroundings) -> str:
    """The cell behind one that says 发文机关, in the table that heads an office's paper."""
    texts = scene.texts
    anchor = scene.title.block if scene.title.block is not None else scene.body.start or 0
    for at in range(max(0, anchor - TABLE_BLOCKS), min(len(texts) - 1, anchor + TABLE_BLOCKS)):
        if texts[at].rstrip(":：") in _CELLS and (name := tidy_source(texts[at + 1])[0]):
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
        if value and is_medium(value):
            return value
    return ""


def from_byline(scene: Surroundings) -> str:
    """原创：X, 作者：X where X is a medium."""
    for line in (*scene.head, *scene.tail):
        if line.credits.byline and is_medium(line.credits.byline):
            return line.credits.byline
    return ""


def from_script(scene: Surroundings) -> str:
    """A script variable named source; where scripts hold several media, they are a list of other articles."""
    names: set[str] = set()
    for script in scene.page.scripts:
        text = script[:60_000]
        if text.isascii():
            continue  # no medium of a Chinese page
        if "ource" in text or "copyfrom" in text.lower() or "edia" in text:
            found = (match.group(1) for match in _SCRIPT_SOURCE.finditer(text))
            names.update(name for name in found if not name.isascii() and is_medium(name))
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
    from_head_label, from_date_line, from_source_class, from_account, from_neighbour, from_original_line, from_closing_bracket, from_tail_label,
    from_above_label, from_table, from_reporters_house, from_office,
    from_source_meta, from_author_meta, from_byline, from_nickname, from_script, from_account_after_clock, from_only_line,
)  # fmt: skip
ACCOUNTS = (from_account, from_account_after_clock, from_only_line)
OTHER: tuple[Finder, ...] = (
    from_head_label,
    from_tail_label,
    from_latin_label,
    from_source_meta,
    from_author_body,
)


def find_source(scene: Surroundings, authors: list[str]) -> str:
    """Return the credited medium, "" where the page credits none. `authors`: an author's own account is no medium."""
    for finder in CHINESE if scene.family == "zh" else OTHER:
        name = finder(scene)
        if name and not (finder in ACCOUNTS and name in authors and not is_medium(name)):
            return name
    return ""
