"""Source of Chinese pages: the medium that the page credits (来源), not the site's own name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from itertools import pairwise
from operator import attrgetter

from newskit.fields.credits.loose import NO_MEDIUM, loose_medium
from newskit.fields.lines import Line
from newskit.fields.metadata import names_of
from newskit.fields.other_articles import (
    REFERENCE,
    is_caption,
    is_in_other_object,
    is_of_other_article,
    is_other_headline,
)
from newskit.fields.people.biographies import NOTES
from newskit.fields.people.names import is_medium, is_unit
from newskit.fields.scripted_article import is_unseen, said_in_state
from newskit.fields.source.accounts import (
    MAX_SHORT,
    SHORT_TIME,
    from_account,
    from_account_after_clock,
    from_neighbour,
    from_only_line,
    from_original_line,
    from_reporters_house,
    from_source_class,
    from_taken_article,
)
from newskit.fields.source.may_be_source import SCRIPT_SOURCE, is_confirmed, is_section
from newskit.fields.source.names import is_source_name, tidy_source
from newskit.fields.surroundings import TABLE_BLOCKS, Surroundings
from newskit.fields.times.published_data import MAX_SCRIPT
from newskit.fields.title.references import bare, is_owner
from newskit.rules.credits import NO_SOURCES, OFFICE, SOURCE
from newskit.rules.lazy import has_any, lazy
from newskit.rules.media import is_no_source

Finder = Callable[[Surroundings], str]

_SOURCE_METAS = (
    "source", "contentsource", "article:source", "og:article:source", "mediaid", "news_source", "articlesource", "copyright-source",
    "weibo:article:source", "bytedance:source", "apub:from",
)  # fmt: skip
_CELLS = frozenset(OFFICE)
_CREDITED = frozenset(label for label in SOURCE if label.endswith(("来源", "來源", "稿源")))
_CELL_ENDS = frozenset(label[-1] for label in OFFICE)
MAX_DATE_LINE = 120
MAX_LABELLED = 60  # characters of a table's cell, its label before it


_SOURCE_LABELS = frozenset(SOURCE)
# Every label of sources ends with one of these; Source in Latin letters, 公众号.
_OF_LABELS = frozenset([*[label[-1] for label in SOURCE], "e", "号"])
_BULLETS = frozenset("·•・■□◆◇●○▲★>")  # behind an empty label: ·往期节目
MIN_TWICE, MAX_TWICE = 3, 16  # characters of an account that stands above the time and beside it
# Characters of a medium beside a day without its year; lists of other articles have such lines, too.
MAX_BESIDE_SHORT = 12
_CLOSING_SOURCE = lazy(
    r"[（(【\[](?:[^（(【\[）)】\]。]{2,40}[；;，,\s])?(?:本文)?(?:来源|来自|稿件来源|文章来源|來源|转自|摘自|转载自|原载)[于自]?\s?"
    r"(?P<mark>[:：|｜/]?\s?(?:(?:微信)?公众号)?[《“]?)(?P<name>[^）)】\]，。:：《》“”]{2,24})[》”]?[^）)】\]]{0,30}[）)】\]]\s{0,2}$"
)
_BRACKET_ENDS = frozenset("）)]】")
MAX_CLOSING = 90  # characters of a line's end that it stands in
_SENTENCE_ENDS = frozenset("。！？”…）)—")
MAX_SIGNATURE = 36  # characters of （江城日报 2003.3.5）, but for an address behind it
_ADDRESS = lazy(r"\s?@?\s?https?://[!-~]+$")
_SENTENCE = lazy(
    r"[—（(\s-]{0,3}(?:本文|文章|稿件|内容)?(?:来源于?|来自|转自|转载自|摘自|选自|原载于?|首发于?|[原首]?刊[登载发]?于|发表于)\s?[:：]?\s?"
    r"(?:微信)?(?:公众号)?\s?[【《“「『\"]([^】》”」』\"，。]{2,16})[】》”」』\"]"
)
_ISSUE = lazy(
    r"(?:来自|原?载于?|[见自])?\s?《\s?([^《》]{2,16}?)\s?》\s?[（(]?\s?(?:19|20)\d\d[^（(）)]{4,20}版\s?[)）]?(?=$|\s)"
)
NEAR_TEXT = 4  # lines of the head among which 本文转自【江城日报】 stands
_SENTENCE_STARTS = (
    "本文", "文章", "稿件", "转自", "转载自", "摘自", "选自", "原载", "原刊", "首刊", "刊于", "刊载", "来源",
)  # fmt: skip
_NOTE = lazy(r"【?编者按】?\s?[:：]?\s?")
_SCRIPT_HINTS = ("ource", "edia", "copyfrom", "copy_from")
FIRST_ACCOUNTS = 2012
_POSTED = ("发表", "發表", "发布", "發佈", "張貼", "张贴")
ISSUE_BLOCKS = 24  # blocks above the title: its pages, and what stands on each
_PAGE_OF_ISSUE = lazy(r"第?\s?[A-Z]?\d{1,3}\s?版")
_WRITTEN_BY = lazy(r"^(?:文|图文|撰文|采写|采访)\s?[：:|｜丨]\s?")  # 文｜江城周刊 王丽
_EDITION = lazy(r"\s?(?:数字报|數字報|电子版|電子版|电子报|電子報)$")
_BLOCK = attrgetter("block")  # that follows a picture, or holds it
_PAPER_ENDS = frozenset("报報刊")


def _labelled(scene: Surroundings, lines: list[Line], *, is_far: bool = False) -> str:
    """Return the source of the first line that names one. Far from the title, lines of other articles are passed over."""
    for place, line in enumerate(lines):
        if _OF_LABELS.isdisjoint(line.text) or REFERENCE.match(line.text):
            continue
        if is_far and (is_other_headline(scene, line) or is_of_other_article(scene, line)):
            continue
        if line.credits.source and not is_caption(scene, line):
            return line.credits.source
        label = line.text.replace(" ", "")
        if (line.credits.open == "source" or label in _SOURCE_LABELS) and place + 1 < len(lines):
            follower = lines[place + 1]
            name, _ = tidy_source(follower.text)
            is_name = follower.text[0] not in _BULLETS and is_source_name(name)
            if is_name and not (follower.credits.labels or is_no_source(name)):
                return name
    return ""


def from_head_label(scene: Surroundings) -> str:
    """Return the medium of 来源：X between title and body; of who only published it (发布单位：X) a 来源 below is the better."""
    name = _labelled(scene, scene.head)
    named = [line.text for line in scene.head if name in line.text] if name else []
    is_office = bool(named) and has_any(named[0], OFFICE) and "源" not in named[0]
    return (from_tail_label(scene) if is_office else "") or name


def from_date_line(scene: Surroundings) -> str:
    """Return what looks like a medium on the line of the date: 2024-05-09 22:30·新华社."""
    lines = scene.head
    if not any(line.moment for line in lines):
        lines = scene.above[-3:]  # 江城日报 2024-05-09 above the title
    for line in lines:
        if len(line.text) > MAX_DATE_LINE or not line.moment:
            continue
        account = line.above.text if line.above and line.index - 1 != scene.title.block else ""
        if MIN_TWICE <= len(account) <= MAX_TWICE and account in line.text and account[-1].isalpha():
            return account  # 江城日报, then 2024-05-13 09:16 湖北江城日报官方账号
        others = [
            part
            for part in line.credits.loose
            if bare(part) not in scene.sites and not is_owner(scene.page, part)
        ]
        if name := loose_medium(others):
            return name
        if name := loose_medium(line.credits.loose):
            return (
                from_tail_label(scene) or name
            )  # the site itself: 江城网 (2003-06-12 14:20), below 来源：江城晚报
    for line in scene.head[:4]:  # 江城新闻 05-06 10:20; 江城新闻, 3小时前
        if line.moment or len(line.text) > MAX_SHORT:
            continue
        text = "\x1f".join(line.pieces).replace("·", "\x1f")
        rest = SHORT_TIME.sub("\x1f", text)
        name = (
            loose_medium([part.strip(" []【】") for part in rest.split("\x1f") if part.strip()])
            if rest != text
            else ""
        )
        if 0 < len(name) <= MAX_BESIDE_SHORT:
            return name
    return ""


def from_logo(scene: Surroundings) -> str:
    """Return the medium whose picture alone stands on the line of the time, or right beside it: <img alt="江城日报">."""
    page, parents = scene.page, scene.page.elements.parents
    for line in scene.head if page.images else ():
        if not line.moment or line.index in scene.inside:
            continue
        place = page.places[line.index]
        box = parents[place]
        first = bisect_left(page.images, line.index, key=_BLOCK)
        for image in page.images[first : bisect_left(page.images, line.index + 2, key=_BLOCK)]:
            # In a box of their own: what the text shares with them may be its first picture.
            is_apart = page.elements.ends[box] <= (scene.body.start or 0) and box in (
                image.place,
                parents[image.place],
            )
            said = image.node.attributes
            name = tidy_source(said.get("alt") or said.get("title") or "")[0]
            if (image.place == place or is_apart) and is_source_name(name) and is_medium(name):
                return name
    return ""


def from_closing_bracket(scene: Surroundings) -> str:
    """Return the medium of （本文来源：X 作者：…） at the end of the body; behind a headline it is another article's."""
    for line in reversed([*scene.closing, *scene.tail[:3]]):
        text = line.text[-MAX_CLOSING:]
        if text[-1] in _BRACKET_ENDS and (found := _CLOSING_SOURCE.search(text)):
            before, name = text[: found.start()].rstrip(), tidy_source(found["name"])[0]
            is_credit = found["mark"].strip() or is_medium(name)  # 来自江城的五名工人
            if is_credit and (not before or before[-1] in _SENTENCE_ENDS) and is_source_name(name):
                return name
    return ""


def from_signature(scene: Surroundings) -> str:
    """Return the medium with a day in the bracket that ends the text: （江城日报 2003.3.5）."""
    for line in (*scene.closing[-1:], *scene.tail[:3]):
        is_bracket = line.text[0] in "（(【" and len(_ADDRESS.sub("", line.text)) <= MAX_SIGNATURE
        if is_bracket and line.moment and not line.credits.labels:
            return loose_medium(line.credits.loose)
    return ""


def from_sentence(scene: Surroundings) -> str:
    """Return the medium of 本文转自【江城日报】 at either end of the body: a name in brackets or quotes, and what says that it is from there."""
    for line in (*scene.head[-NEAR_TEXT:], *scene.opening[:1], *scene.closing, *scene.tail[:6]):
        text = _NOTE.sub("", line.text, count=1) if line.text.startswith(NOTES) else line.text
        if text.lstrip("—-（( ").startswith(_SENTENCE_STARTS) and (found := _SENTENCE.match(text)):
            name = tidy_source(found[1])[0]
            if is_source_name(name):
                return name
        if line.text[0] in "《来载原见自" and (found := _ISSUE.match(line.text)):
            return tidy_source(found[1])[0]
    return ""


def from_tail_label(scene: Surroundings) -> str:
    """Return the medium of 来源：X in the last lines of the body or after it."""
    return _labelled(scene, [*scene.closing, *scene.tail], is_far=True)


def from_above_label(scene: Surroundings) -> str:
    """Return the medium of 来源：X above the title."""
    return _labelled(scene, scene.above, is_far=True)


def from_table(scene: Surroundings) -> str:
    """Return the cell behind one that says 来源, or else 发文机关, in the table that heads an office's paper."""
    texts = scene.texts
    first, last = max(0, scene.anchor - TABLE_BLOCKS), min(len(texts) - 1, scene.anchor + TABLE_BLOCKS)
    if _CELL_ENDS.isdisjoint("".join(texts[first:last])):
        return ""
    found: dict[bool, str] = {}  # by whether an office's label announces it
    for at in range(first, last):
        label, _, value = texts[at][:MAX_LABELLED].replace("：", ":").partition(":")
        label = label.replace(" ", "")
        is_office = label in _CELLS
        is_cell = is_office or (label in _CREDITED and bool(found))  # a row of the same table
        if is_cell and (name := tidy_source(value.strip() or texts[at + 1])[0]):
            found.setdefault(is_office, name if is_source_name(name) and name not in _CELLS else "")
    return found.get(False) or found.get(True, "")


def from_issue(scene: Surroundings) -> str:
    """Return the paper of a page's issue, above its number and beside its day: 江城日报数字报, 2021年5月6日, 第03版：民生."""
    above = range(max(0, scene.anchor - ISSUE_BLOCKS), scene.anchor)
    if not any("版" in scene.texts[at] and _PAGE_OF_ISSUE.match(scene.texts[at]) for at in above):
        return ""
    for line, following in pairwise(scene.lines_at(above)):
        dated, other = (line, following) if line.moment else (following, line)
        name = _EDITION.sub("", other.text)
        if dated.moment and name[-1:] in _PAPER_ENDS and is_medium(name):
            return name
    return ""


def from_source_meta(scene: Surroundings) -> str:
    """Return what a meta element named source says."""
    meta = scene.page.meta
    for name in _SOURCE_METAS:
        value = meta.get(name, "")
        if value and len(value) <= 24 and is_source_name(value) and (is_medium(value) or not value.isascii()):
            return tidy_source(value)[0]
    return ""


def from_author_meta(scene: Surroundings) -> str:
    """Return the medium that some portals name in article:author, or in the author object of JSON-LD."""
    for value in (scene.page.meta.get("article:author", ""), *names_of(scene.article.get("author"))):
        if value and is_medium(value) and bare(value) not in scene.sites:
            return value
    return ""


def from_byline(scene: Surroundings) -> str:
    """Return the medium of 原创：X, 供稿：X where X is a medium or an office."""
    for line in (*scene.head, *scene.tail):
        if line.credits.byline and is_unit(line.credits.byline):
            return line.credits.byline
    return ""


def from_script(scene: Surroundings) -> str:
    """Return what a script variable named source says, where scripts hold no several media, as for lists of other articles, but for the article's own object."""
    name = tidy_source("".join(said_in_state(scene, "source")[:1]))[0]
    is_own = name in NO_MEDIUM or (bare(name) in scene.sites and not is_unseen(scene))
    if is_source_name(name) and not is_own and (is_medium(name) or not name.isascii()):
        return name
    names: set[str] = set()
    for script in scene.page.scripts:
        text = script[:MAX_SCRIPT]
        if not text.isascii() and has_any(text, _SCRIPT_HINTS):
            names.update(
                found[1]
                for found in SCRIPT_SOURCE.finditer(text)
                if is_medium(found[1])
                and found[1] not in NO_MEDIUM
                and bare(found[1]) not in scene.sites
                and not is_in_other_object(scene, text, found.start())
            )
    return names.pop() if len(names) == 1 else ""


CHINESE: tuple[Finder, ...] = (
    from_taken_article, from_head_label, from_date_line, from_logo, from_source_class, from_account, from_neighbour, from_original_line,
    from_closing_bracket, from_sentence, from_signature, from_tail_label,
    from_table, from_above_label, from_reporters_house, from_issue, from_source_meta, from_author_meta, from_byline, from_script,
    from_account_after_clock, from_only_line,
)  # fmt: skip
DOUBTFUL = (from_account_after_clock, from_only_line)  # by their place alone
UNLABELLED = (*DOUBTFUL, from_source_class, from_account, from_date_line, from_neighbour)
WEAK = frozenset((*UNLABELLED, from_byline, from_above_label))


def _is_like_own(scene: Surroundings, name: str) -> bool:
    """Tell whether a name begins as one of the site's does."""
    return any(site[:2] == name[:2] for site in scene.sites)


def _is_of_old_page(scene: Surroundings, name: str) -> bool:
    """Tell whether a page is from before accounts published on portals: what stands beside the clock is a medium, or who has posted."""
    if scene.published is None or scene.published.year >= FIRST_ACCOUNTS:
        return False
    own = next((line.text for line in scene.head if line.moment and name in line.text), "：")
    return not has_any(own, _POSTED) and own[: own.find(name)].rstrip()[-1:] not in ("：", ":")


def named_source(scene: Surroundings) -> tuple[str, bool]:
    """Return the credited medium, and whether it is sure: by a label, by the page's data, or by its name."""
    for finder in CHINESE:
        name = _WRITTEN_BY.sub("", finder(scene))
        if not name or name in NO_SOURCES or (finder in UNLABELLED and is_section(scene, name)):
            continue
        if finder in DOUBTFUL and scene.body.start is None:
            continue  # there is nothing between title and text
        if finder in DOUBTFUL and not (
            is_medium(name)
            or is_confirmed(scene, name)
            or (finder is from_account_after_clock and _is_of_old_page(scene, name))
        ):
            continue
        return name, finder not in WEAK or (is_medium(name) and not _is_like_own(scene, name))
    return "", False
