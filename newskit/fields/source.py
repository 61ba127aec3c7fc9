"""Source: the medium that the page credits (来源), not the site's own name."""

from __future__ import annotations

import re
from collections.abc import Callable

from newskit.fields.credits import is_source_name, tidy_source
from newskit.fields.loose import NO_MEDIUM, account_name, loose_medium, original_names, role_names
from newskit.fields.metadata import ld_author_body, names_of
from newskit.fields.names import is_medium, is_person
from newskit.fields.report_lines import report_names
from newskit.fields.surroundings import Line, Surroundings
from newskit.rules.lazy import has_any, lazy
from newskit.rules.media import KNOWN, NOT_SOURCES

Finder = Callable[[Surroundings], str]

MIN_HEADLINE = 8  # characters before a label that make a line another article's
_ACCOUNT_WORDS = frozenset(
    "author source name account media user from nickname writer medianame username accountname origin laiyuan ly copyfrom profile".split()
)
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
_LABELS = frozenset(
    "Source Quelle Fuente Fonte Bron Källa Kilde Źródło Zdroj Источник Джерело Sumber Nguồn Kaynak 출처 出典 引用元 提供 配信".split()
)
MAX_DATE_LINE = 120
MAX_LABELLED = 60  # characters of a source behind such a label
_BARS = str.maketrans("｜•：", "||:")


LABEL_HINTS = (*"源处處自載载稿于布所", "출처")  # characters of source labels


def _labelled(lines: list[Line], *, headlines_from: int | None = None) -> str:
    """Return the source of the first line that names one. From a place on, lines of other articles are passed over."""
    first = len(lines) if headlines_from is None else headlines_from
    for place, line in enumerate(lines):
        if not has_any(line.text, LABEL_HINTS) or (place >= first and _is_headline(line)):
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
    for line in scene.head:
        if len(line.text) <= 120 and line.moment and (name := loose_medium(line.credits.loose)):
            return name
    return ""


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
            name, _ = tidy_source(text)
            if is_source_name(name) and not (
                is_person(name) or name in NO_MEDIUM or NOT_SOURCES.search(name)
            ):
                return name
    return ""


def _near_date(scene: Surroundings) -> list[Line]:
    """The lines up to four before the date and one after it, nearest first; below the title, or right above it."""
    lines = [*scene.above[-3:], *scene.head]
    at = next((i for i, line in enumerate(lines) if line.moment), None)
    if at is None:
        return []
    return [
        line
        for line in [*reversed(lines[max(0, at - 4) : at]), *lines[at + 1 : at + 2]]
        if line.index != scene.title.block
    ]


_DESK = lazy(r"[^\W\d_a-zA-Z]{2,3}(?:中心|頻道|组|組)")  # 生活中心／王小明報導
_TITLES_OF_PEOPLE = (
    "院长",
    "所长",
    "会长",
    "教授",
    "主任",
    "研究员",
    "博士",
    "总裁",
    "董事长",
    "创始人",
    "作者",
    "撰稿人",
    "专栏作家",
)
_FIRST_WORD = lazy(r"[\s／/]+")


def from_account(scene: Surroundings) -> str:
    """An account's name beside the date, in an element of class author, source or account."""
    if scene.page.form != "html":
        return ""
    for line in _near_date(scene):
        text = line.text
        if not 2 <= len(text) <= 40 or line.moment or line.credits.labels or NOT_SOURCES.search(text):
            continue
        if text in NO_MEDIUM:
            continue
        if text.startswith(("来自", "发布于", "IP属地", "來自")):
            continue
        element = line.block.element
        words = {*element.words, *line.block.inline_words}
        if element.parent is not None:
            words.update(element.parent.words)
        if _ACCOUNT_WORDS.isdisjoint(words):
            continue
        if role_names(text) or report_names(text):
            if is_medium(medium := _FIRST_WORD.split(text, maxsplit=1)[0]) and not _DESK.fullmatch(medium):
                return medium  # 聯合報／記者王小明／台北報導
            continue
        name = account_name(text)
        if name.endswith(_TITLES_OF_PEOPLE):
            continue
        if len(name) <= 24 and is_source_name(name) and (is_medium(name) or not is_person(name)):
            return name
    return ""


def from_neighbour(scene: Surroundings) -> str:
    """A medium's name alone on a line before or after the date, between title and body."""
    inside = {line.index for line in scene.head} - set(scene.body.blocks)
    for line in _near_date(scene):
        if line.index not in inside or len(line.text) > 40:
            continue
        if role_names(line.text) or report_names(line.text):
            medium = _FIRST_WORD.split(line.text, maxsplit=1)[0]
            if is_medium(medium) and not _DESK.fullmatch(medium):
                return medium
            continue
        if len(line.text) > 16 or " " in line.text or line.text in NO_MEDIUM:
            continue
        tag = scene.page.blocks[line.index].element.tag
        if is_medium(line.text) and not is_person(line.text) and tag not in ("li", "h1", "h2"):
            return line.text
    return ""


_BUTTON = lazy(
    "播报|播報|抢先|下载|扫|开启|展开|查看|收听|听|看|原创|转发|点赞|投诉|纠错|客户端|频道|专题|快讯$|文章$"
)


def from_original_line(scene: Surroundings) -> str:
    """On text pages: the account of 原创 阿毛 江城旧事, an article's line in WeChat."""
    for line in scene.head[:3] if scene.page.form == "text" else ():
        author, account = original_names(line.text)
        if account and not NOT_SOURCES.search(account) and (author or not is_person(account)):
            return account
    return ""


def from_only_line(scene: Surroundings) -> str:
    """On text pages: the one line between title and date that can be an account's name."""
    start = scene.title.block
    if scene.page.form != "text" or start is None:
        return ""
    names: list[str] = []
    for line in scene.head[:7]:
        if line.credits.moment:
            break
        name = line.text
        if 2 <= len(name) <= 10 and _is_name(name) and not (_BUTTON.search(name) or NOT_SOURCES.search(name)):
            names.append(name)
    else:
        return ""
    return names[0] if len(names) == 1 and names[0].isalnum() and not is_person(names[0]) else ""


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
    """Tell whether a line after the body opens with other words than credits: another article, and its source."""
    parts = line.credits.unlabelled
    return (
        bool(parts) and len(parts[0].strip()) >= MIN_HEADLINE and line.text.startswith(parts[0].strip()[:6])
    )


def from_above_label(scene: Surroundings) -> str:
    """来源：X above the title."""
    return _labelled(scene.above)


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
        if "ource" in text or "copyfrom" in text.lower() or "edia" in text:
            found = (match.group(1) for match in _SCRIPT_SOURCE.finditer(text))
            names.update(name for name in found if not name.isascii() and is_medium(name))
    return names.pop() if len(names) == 1 else ""


_NICKNAME = lazy(
    r"""\b(?:nickname|nick_name)\b["']?\s{0,3}[:=]\s{0,3}(?:htmlDecode\(|JsDecode\()?["']([^"'<>\\]{2,30})["']"""
)


def from_nickname(scene: Surroundings) -> str:
    """An account's name from a script (WeChat), where a line near the title prints it too."""
    if any(line.moment for line in scene.head):
        return ""  # WeChat fills the time in by script
    lines = [line.text for line in (*scene.head[:6], *scene.above[-3:]) if len(line.text) <= 80]
    for script in scene.page.scripts if lines else ():
        if "nickname" in script or "nick_name" in script:
            for found in _NICKNAME.finditer(script[:200_000]):
                if any(found.group(1) in text for text in lines):
                    return found.group(1)
    return ""


def from_account_after_clock(scene: Surroundings) -> str:
    """A short name on the line of the clock that is no person: an account without a class."""
    for line in scene.head:
        if len(line.text) > 60 or line.moment is None:
            continue
        found = line.credits
        if line.moment.hour is None or found.labels:
            continue
        for part in found.loose:
            name = part.split()[0]
            if not 2 <= len(name) <= 12 or is_person(name) or name in NO_MEDIUM or report_names(part):
                continue
            if is_source_name(name) and _is_name(name):
                return name
    return ""


_NO_NAME = lazy(
    r"^自|人氣|人气|點閱|瀏覽|觀看|閱讀|記者|发布|發布|發佈|出版|發表|发表|更新|阅读|评论|浏览|字|次|前$|年|月|日|来自|作者|编辑|编|分享|版|点|\d"
)


def _is_name(text: str) -> bool:
    return not _NO_NAME.search(text) and not text.isascii()


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
        for part in line.text.translate(_BARS).split("|"):
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
    from_head_label, from_date_line, from_source_class, from_account, from_neighbour, from_original_line, from_closing_bracket, from_tail_label, from_above_label,
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
