"""Section: the breadcrumb that leads to the article, outermost first, without home page and labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from newskit.fields import Title
from newskit.fields.metadata import ld_article, ld_site_names, names_of
from newskit.fields.title_references import bare
from newskit.page import Element, Elements, Page
from newskit.rules.lazy import has_any, lazy, lines_with

MAX_LEVELS = 8
_SEARCH_BLOCKS = 60  # how far above the title a breadcrumb is looked for
_MAX_LINE = 160  # characters of a breadcrumb line
_MAX_STEP = 40  # of a step, if the headline itself is none
MAX_TITLE_STEPS = 4  # that a headline may have been taken for
MIN_STEPS = 2
MAX_SLASHED = 4  # of a trail with slashes: more are a menu
_MAX_DASHED = 40  # of one with dashes: 新闻 - 民生 - 正文
# 您现在的位置：, 当前位置是, 所在的位置 >
_PLACE_WORDS = ("位置", "页面", "導航")
_BEFORE_PLACE = frozenset("您你的现在目前当所處处現當")
MAX_BEFORE_PLACE = 12
_LABEL = lazy(
    r"^(?:You are here|You are at|Sie sind hier|Sie befinden sich hier|Vous êtes ici|Usted está aquí|현재 위치)\s?[:：]?\s{0,2}"
)
_LABEL_HINTS = ("You are", "hier", "ici", "aquí", "현재")
_MARKS = " \t\x1f\u3000\xa0>»·|【["
_STEP = lazy(r"\s{0,3}(?:->|>>|>|›|»|＞|→|⟩|〉|❯|▸|▶|\s/\s|\s\|\s|\x1f){1,6}\s{0,3}")
_STEP_MARKS = frozenset(">›»＞→⟩〉❯▸▶/|\x1f")  # one of them stands in every such mark
_ARROWS = (">", "›", "»", "＞", "→", "〉", "❯")
_HOME = frozenset(
    (
        "主页", "主頁", "首頁", "home", "homepage", "start", "startseite", "accueil", "inicio", "portada", "início", "página inicial", "hem", "hjem",
        "forside", "etusivu", "главная", "главная страница", "головна", "domů", "strona główna", "ana sayfa", "anasayfa", "kezdőlap", "acasă",
        "ホーム", "トップ", "トップページ", "ニューストップ", "top", "홈", "beranda", "trang chủ", "front", "front page", "frontpage",
        "forsiden", "forsíða", "haberler", "a la une", "à la une", "une", "etusivulle", "الرئيسية", "صفحه اصلی", "خانه", "مرکزی صفحہ",
        "होम", "হোম", "প্রচ্ছদ", "ראשי", "דף הבית", "עמוד הבית", "หน้าแรก", "pagina inicial", "pradžia", "avaleht", "sākums", "αρχική", "начало", "početna", "naslovnica", "domov", "головна сторінка", "მთავარი", "գլխավոր", "முகப்பு", "হোমপেজ", "ទំព័រដើម", "heim", "почетна", "насловна", "mwanzo", "ہوم",
        "utama", "laman utama", "inici", "home page",
    )
)  # fmt: skip
MAX_HOME = 13  # characters of 某某新闻网首页
_NOT_SECTION = frozenset(
    "正文 内容 详情 详细 文章 文章正文 浏览正文 查看正文 文章详情 详细内容 新闻正文 查看 浏览 阅读 阅读正文 本页 新闻内容 查看内容 内容页 详细页 全文 信息正文 文章内容 正文内容 新闻详情 "
    "详情页 資訊內容 內文 內容 Article Artikel Text Detail Details".split()
) | {"News detail", "Uncategorized", "Uncategorised", "Sin categoría", "Non classé", "未分类", "未分類"} | {
    "Pfadnavigation", "Brotkrümelnavigation", "Fil d'Ariane", "Fil d’Ariane", "Kruimelpad", "Brödsmulor", "Brødkrummesti", "Ruta de navegación",
}  # fmt: skip
_CRUMB_WORDS = frozenset(
    "breadcrumb breadcrumbs crumb crumbs bread mbx position location weizhi dqwz wz curpos curposition daohang path where place".split()
)
_TITLE_MARKS = frozenset("-_|–—·>")
_SITE = lazy(r"(?:网|網|网站|在线|門戶|门户|论坛|論壇)$")
_HOST = lazy(r"(?:www\.)?[\w-]{2,30}(?:\.[\w-]{2,20}){0,2}\.[a-z]{2,12}$", re.IGNORECASE)
_MOTTO = lazy(r"\s?[:：|·–—-]\s")


def _is_home(name: str) -> bool:
    """Tell the name of a home page: 首页, 某某网首页, Startseite."""
    return (name.endswith(("首页", "首 页")) and len(name) <= MAX_HOME) or name.lower() in _HOME


def _label_end(text: str) -> int:
    """Where a label ends that a breadcrumb opens with (您现在的位置：, You are here:), 0 where none does."""
    for word in _PLACE_WORDS:
        at = text.find(word, 0, MAX_BEFORE_PLACE + 3 + len(word))
        if at >= 0 and _BEFORE_PLACE.issuperset(text[:at].lstrip(_MARKS)):
            end = at + len(word)
            end += text.startswith(("是", "为"), end)
            rest = text[end:].lstrip()
            return len(text) - len(rest[rest.startswith((":", "：", ">", "》")) :].lstrip())
    found = _LABEL.match(text) if has_any(text, _LABEL_HINTS) else None
    return found.end() if found else 0


def _names(steps: list[str], headline: str, page: Page) -> list[str]:
    """Keep the steps that are sections: not the home page, not labels, not the title."""
    names: list[str] = []
    home = next((at for at, step in enumerate(steps) if _is_home(step.strip())), 0)
    steps = steps[home:]  # the day may stand before it
    title = bare(headline)
    for last in range(2, min(len(steps), MAX_TITLE_STEPS) + 1):
        if title and bare("".join(steps[-last:])) == title:
            steps = steps[:-last]  # a headline with a bar in it: 视频 | 大桥通车
    for place, step in enumerate(steps):
        name = step.strip(" \t\x1f:：>»›·|/-—【】[]")
        folded = bare(name)
        if (
            not folded
            or len(name) > 40
            or _is_home(name)
            or name in _NOT_SECTION
            or folded.startswith("breadcrumb")
        ):
            continue
        if (
            folded == title
            or (len(folded) > 5 and title and (folded in title or title.startswith(folded[:12])))
            or (title and title in folded)
        ):
            continue
        if place == 0 and _HOST.match(name):
            continue
        if place == 0 and len(steps) > 1 and _is_site(name, folded, page):
            continue  # 人民网 >> 文化: the site itself
        if name not in names:
            names.append(name)
    return names[:MAX_LEVELS]


def _ends_title(name: str, page: Page) -> bool:
    """Tell whether the page's <title> ends with a name behind a mark, as with the site's."""
    before = page.title.removesuffix(name)
    return len(name) > 1 and before != page.title and before.rstrip()[-1:] in _TITLE_MARKS


def _is_site(name: str, folded: str, page: Page) -> bool:
    """Tell the site itself, alone or with its motto behind it."""
    if _ends_title(name, page):
        return True
    sites = {bare(site) for site in ld_site_names(page)} | {""}
    is_named = folded in sites or bare(_MOTTO.split(name, 1)[0]) in sites
    return is_named or (_SITE.search(name) is not None and len(name) <= 8)


def _from_text(text: str, title: str, page: Page) -> list[str] | None:
    """Take a breadcrumb line apart; None where the text is none."""
    label = _label_end(text)
    rest = text[label:]
    steps = _STEP.split(rest)
    if len(steps) == 1 and not label and rest.endswith("- 正文"):
        return _names(rest.split("-"), title, page) if len(text) <= _MAX_DASHED else None
    if not label and (len(steps) < 2 or len(text) > 120 or not _is_trail(text, steps, page)):
        return None
    if label and len(steps) == 1:
        steps = re.split(r"\s{1,3}|-+", rest)
    if len(steps) > MAX_LEVELS + 2 or any(len(step) > 60 for step in steps[:-1]):
        return None
    return _names(steps, title, page)


def _is_trail(text: str, steps: list[str], page: Page) -> bool:
    """Without a label: a home page first, or 正文 last, and real arrows between."""
    first, last = steps[0].strip(), steps[-1].strip()
    if not any(arrow in text for arrow in _ARROWS):
        return " / " in text and len(steps) <= MAX_SLASHED and (_is_home(first) or last in _NOT_SECTION)
    return (
        _is_home(first)
        or last in _NOT_SECTION
        or _SITE.search(first) is not None
        or len(steps) >= 3
        or _ends_title(first, page)
    ) and len(first) <= 20


def _json_ld_trails(page: Page) -> Iterator[list[str]]:
    for found in page.json_ld:
        trail = found if found.get("@type") == "BreadcrumbList" else found.get("breadcrumb")
        items = trail.get("itemListElement") if type(trail) is dict else None
        if type(items) is list and items:
            yield [name for item in items[:12] if (name := _item_name(item))]


def _item_name(item: Any) -> str:
    if type(item) is not dict:
        return ""
    inner = item.get("item")
    for value in (item.get("name"), inner.get("name") if type(inner) is dict else None):
        if type(value) is str and value.strip():
            return " ".join(value.split())
    return ""


def _from_elements(page: Page, until: int, title: str) -> list[str]:
    """A list whose element is of class breadcrumb: its blocks are the steps."""
    steps: list[str] = []
    holder = -1
    known: dict[int, bool] = {}
    texts, places, raw = page.texts, page.places, page.blocks.pieces
    starts, ends, parents = page.elements.starts, page.elements.ends, page.elements.parents
    lists: dict[int, int] = {}  # by the element around an item, the trail that it is or lies in
    for index in range(max(0, until - _SEARCH_BLOCKS), min(until, len(texts))):
        text, place = texts[index], places[index]
        if len(raw[index]) < MIN_STEPS and _STEP_MARKS.isdisjoint(text):
            if len(text) > _MAX_STEP:
                continue
            found, around = [text], parents[place]
            if ends[place] - starts[place] > 1:
                here = _holder(page.elements, place, known, has_steps=False)
            elif (here := lists.get(around, _UNREAD)) == _UNREAD:
                here = lists[around] = _holder(page.elements, around, known, has_steps=False, levels=2)
        else:
            found = _steps(text) if len(text) <= _MAX_LINE else []
            if len(text) > _MAX_STEP and len(found) < MIN_STEPS:
                continue
            if len(found) == 1 and len(pieces := page.blocks.pieces_of(index)) > 1:
                # Links with nothing between them.
                found = [piece for piece in pieces if any(map(str.isalnum, piece))] or found
            here = _holder(page.elements, place, known, has_steps=len(found) > 1)
        if here < 0:
            if steps:
                break
            continue
        if 0 <= holder != here:
            if not starts[holder] <= index < ends[holder]:
                break
            here = holder  # a label stood before the list
        holder = here
        steps += found
    return _names(steps, title, page) if 1 < len(steps) <= MAX_LEVELS + 2 else []


def _steps(text: str) -> list[str]:
    """The steps of a trail that one block holds."""
    if _STEP_MARKS.isdisjoint(text):
        return [text]
    steps = [step for step in _STEP.split(text) if step.strip()]
    return [step for step in text.split("|") if step.strip()] if len(steps) == 1 else steps


_UNREAD = -2


def _holder(
    elements: Elements, place: int, known: dict[int, bool], *, has_steps: bool, levels: int = 3
) -> int:
    """The place of the element of class breadcrumb that this one is or lies in, -1 for none. `known`: those looked at.

    What holds no more than one step is an item of the trail.
    """
    starts, ends, parents = elements.starts, elements.ends, elements.parents
    for _ in range(levels):
        if place < 0:
            break
        if has_steps or ends[place] - starts[place] > 1:
            is_holder = known.get(place)
            if is_holder is None:
                is_holder = known[place] = _is_named_trail(elements[place])
            if is_holder:
                return place
        place = parents[place]
    return -1


def _is_named_trail(element: Element) -> bool:
    """Tell by an element's names whether it holds a breadcrumb; by its label for readers of screens, too."""
    label = (element.attributes.get("aria-label") or "").lower()
    return not _CRUMB_WORDS.isdisjoint(element.words) or label.startswith("breadcrumb") or label == "面包屑"


def _from_list(page: Page, until: int, title: str) -> list[str]:
    """A list of no class right above the title: the home page's link, then such as lead further and further, or the title last."""
    texts, places, tags = page.texts, page.places, page.elements.tags
    top = max(0, until - _SEARCH_LIST)
    home = next((at for at in range(until - 1, top - 1, -1) if _is_home(texts[at])), -1)
    if home < 0 or tags[places[home]] != "li":
        return []
    whole = page.elements.parents[places[home]]
    last = page.elements.ends[whole]
    if page.elements.starts[whole] != home or not 1 < last - home <= MAX_LEVELS:
        return []
    steps = texts[home:last]
    if bare(steps[-1]) != bare(title) and not _is_path(page, home, last):
        return []
    return _names(steps, title, page)


_SEARCH_LIST = 12  # how far above the title such a list begins


def _is_path(page: Page, first: int, last: int) -> bool:
    """Tell whether the blocks after the first are links each of which leads on from the one before, as no menu's do."""
    ways = [
        link.href.partition("?")[0].rstrip("/") for link in page.links.beginning_in(range(first + 1, last))
    ]
    return len(ways) == last - first - 1 and all(
        after.startswith(before.removesuffix(".html")) for before, after in pairwise(ways)
    )


# What a breadcrumb line may be known by; its other labels stand on lines with arrows.
_HINTS = (
    "位置", "首页 / ", "首頁 / ", "/ 正文", ">", "›", "»", "＞", "→", "- 正文", "You are", "sind hier", "sich hier",
)  # fmt: skip


def _likely(texts: list[str]) -> list[int]:
    """The places of the texts that hold what a breadcrumb line may be known by, the last first."""
    return lines_with(_HINTS, "\n".join(texts))[::-1]


def find_section(page: Page, title: Title, body_start: int | None) -> list[str]:
    """Return the breadcrumb of an article, outermost first: 你当前位置:首页 >滨河经贸 > gives [滨河经贸].

    Looks at the lines above the title, then at JSON-LD, elements of class breadcrumb, article:section, articleSection.
    """
    until = (
        title.block
        if title.block is not None
        else body_start
        if body_start is not None
        else min(len(page.blocks), 40)
    )
    first, end = max(0, until - _SEARCH_BLOCKS + 1), min(until + 3, len(page.blocks))
    texts = page.texts[first:end]
    for place in _likely(texts):
        text, index = texts[place], first + place
        if index == title.block or len(text) > _MAX_LINE:
            continue
        marked = "\x1f".join(page.blocks[index].pieces) if "位置" in text and ">" not in text else text
        if names := _from_text(marked, title.text, page):
            return names
    for trail in _json_ld_trails(page):
        if names := _names(trail, title.text, page):
            return names
    if page.form == "html" and (
        names := _from_elements(page, until, title.text) or _from_list(page, until, title.text)
    ):
        return names
    section = page.meta.get("article:section", "") or page.meta.get("og:article:section", "")
    stated = [section] if section else names_of(ld_article(page).get("articleSection"))
    if names := _names([name for name in stated if len(name) > 1 and not name.isdigit()], "", page):
        return names
    return next((_names(steps, title.text, page) for steps in _linked_trails(page, first, until)), [])


def _linked_trails(page: Page, first: int, until: int) -> Iterator[list[str]]:
    """Yield the lines that are two links or more with arrows between, and nothing else: 新闻中心 > 社会百态."""
    for index in range(until - 1, first - 1, -1):
        text = page.texts[index]
        if len(text) <= _MAX_LINE and page.link_chars[index] and any(arrow in text for arrow in _ARROWS):
            links = [link.text for link in page.links.beginning_in((index,))]
            if MIN_STEPS <= len(links) <= MAX_LEVELS and _STEP.split(text) == links:
                yield links
