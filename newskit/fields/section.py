"""Section: the breadcrumb that leads to the article, outermost first, without home page and labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from operator import methodcaller
from typing import Any

from newskit.addresses import host_of, is_home, site_of
from newskit.fields import Title
from newskit.fields.metadata import ld_article, ld_site_names, names_of
from newskit.fields.people.names import is_medium
from newskit.fields.title.references import bare
from newskit.page import Page
from newskit.page.words import words_in
from newskit.rules.languages import FIRST_WIDE
from newskit.rules.lazy import has_any, lazy, lines_with

MAX_LEVELS = 8
_SEARCH_BLOCKS = 60  # how far above the title a breadcrumb is looked for
_MAX_LINE = 160  # characters of a breadcrumb line
_MAX_STEP, _MAX_WIDE_STEP = 40, 20
MIN_STEPS = 2
MAX_SLASHED = 4  # of a trail with slashes: more are a menu
LONGEST_CHANNEL, LONGEST_IN_LETTERS = 4, 20  # characters of one that stands alone
LEAST_CHANNELS = 5  # words of a menu on one line
MAX_NAME = 6  # characters of a section's name that needs no other sign
_NEAR_TITLE = 2  # blocks from a trail to the title of a page with tags: the day
TITLE_START = 10  # letters of a long step that is the title, shortened
# 您现在的位置：, 当前位置是, 所在的位置 >
_PLACE_WORDS = ("位置", "页面", "導航")
_BEFORE_PLACE = frozenset("您你的现在目前当所處处現當")
MAX_BEFORE_PLACE = 12
_LABEL = lazy(
    r"^(?:You are here|You are at|Sie sind hier|Sie befinden sich hier|Vous êtes ici|Usted está aquí|현재 위치)\s?[:：]?\s{0,2}"
)
_MARKS = " \t\u3000\xa0>»·|【["
_STEP = lazy(r"\s{0,3}(?:-{1,2}>|－>|>>|>|›|»|＞|→|⟩|〉|❯|▸|▶|\s/\s|\s\|\s){1,6}\s{0,3}")
_STEP_MARKS = frozenset(">›»＞→⟩〉❯▸▶/|")  # one of them stands in every such mark
_STEP_ENDS = " ›>»＞→⟩〉❯▸▶/|"
_ARROWS = (">", "›", "»", "＞", "→", "〉", "❯")
# What a breadcrumb line may be known by.
_HINTS = (
    *_ARROWS,
    "位置",
    " / ",
    "页/",
    "頁/",
    " - ",
    " | ",
    " : ",
    "- 正文",
    "-正文",
    "You are",
    "sind hier",
    "sich hier",
)
_HOME_SLASH = ("首页/", "首頁/")
_FRONT_PAGES = ("首页", "首頁")
_COLON = lazy(r"[:：]")
_HOME = frozenset(
    (
        "主页", "主頁", "首頁", "home", "homepage", "start", "startseite", "accueil", "inicio", "portada", "início", "página inicial", "hem", "hjem",
        "forside", "etusivu", "главная", "главная страница", "головна", "domů", "strona główna", "ana sayfa", "anasayfa", "kezdőlap", "acasă",
        "ホーム", "トップ", "トップページ", "ニューストップ", "top", "홈", "beranda", "trang chủ", "front", "front page", "frontpage",
        "forsiden", "forsíða", "haberler", "a la une", "à la une", "une", "etusivulle", "الرئيسية", "صفحه اصلی", "خانه", "مرکزی صفحہ",
        "होम", "হোম", "প্রচ্ছদ", "ראשי", "דף הבית", "עמוד הבית", "หน้าแรก", "pagina inicial", "pradžia", "avaleht", "sākums",
        "αρχική", "начало", "početna", "naslovnica", "domov", "головна сторінка", "მთავარი", "գլխավոր", "முகப்பு", "হোমপেজ",
        "ទំព័រដើម", "heim", "почетна", "насловна", "mwanzo", "ہوم",
        "utama", "laman utama", "inici", "home page",
    )
)  # fmt: skip
MAX_HOME = 13  # characters of 某某新闻网首页
_NOT_SECTION = frozenset(
    "正文 内容 详情 详细 文章 详细内容 查看 浏览 阅读 本页 内容页 详细页 全文 正文内容 "
    "详情页 資訊內容 內文 內容 記事 記事詳細 本文 기사 본문 기사본문 Article Artikel Text Detail Details".split()
) | {
    "".join(words)
    for what in ("新闻", "文章", "信息", "内容", "正文")
    for done in ("查看", "浏览", "阅读", "显示", "详情", "内容", "正文")
    for words in ((what, done), (done, what))
} | {"News detail", "Uncategorized", "Uncategorised", "Sin categoría", "Non classé", "未分类", "未分類"} | {
    "Pfadnavigation", "Standort", "Brotkrümelnavigation", "Fil d'Ariane", "Fil d’Ariane", "Kruimelpad", "Brödsmulor",
    "Brødkrummesti", "Ruta de navegación",
}  # fmt: skip
_CRUMB_WORDS = frozenset(
    "breadcrumb breadcrumbs crumb crumbs bread mbx position location weizhi dqwz wz curpos curposition daohang path where place".split()
)
_NAMING = [
    methodcaller("get", name) for name in ("class", "id", "itemprop", "role", "data-testid", "aria-label")
]
# One of these stands in every name of a breadcrumb.
_PARTS_OF_NAMES = tuple(
    "bread crumb mbx position location weizhi wz curpos daohang path where place 面包屑".split()
)
_TITLE_MARKS = frozenset("-_|–—·>")
_SITE = lazy(r"(?:网|網|网站|在线|門戶|门户|论坛|論壇)$")
_HOST = lazy(r"(?:www\.)?[\w-]{2,30}(?:\.[\w-]{2,20}){0,2}\.[a-z]{2,12}$", re.IGNORECASE)
_MOTTO = lazy(r"\s?[:：|·–—-]\s")
_MEDIUM_ENDS = tuple("报報网網台社")
# Of a paper's issue.
_DAY = lazy(r"(?:19|20)\d\d\s?[-/.年]\s?\d\d?\s?[-/.月]\s?\d\d?\s?日?(?:\s?[（(]?星期.[）)]?)?$")
_LINKED_STEP = lazy(r"\s{0,2}(?:\s[-–—/|:]\s|-{1,2}>|>>|[>›»＞→]){1,3}\s{0,2}")


def find_section(page: Page, title: Title, body_start: int | None) -> list[str]:
    """Return the breadcrumb of an article, outermost first: 你当前位置:首页 >滨河经贸 > gives [滨河经贸].

    Looks at the lines above the title, then at JSON-LD, elements of class breadcrumb, article:section, articleSection.
    """
    until = title.block if title.block is not None else body_start
    until = min(len(page.blocks), 40) if until is None else until
    for steps in _trails(page, title, until):
        if names := _names(steps, title, page):
            return names
    return []


def _trails(page: Page, title: Title, until: int) -> Iterator[list[str]]:
    """Yield the steps of what may be a breadcrumb, the best evidence first."""
    first = max(0, until - _SEARCH_BLOCKS + 1)
    for place in reversed(lines_with(_HINTS, "\n".join(page.texts[first : until + 3]))):
        if first + place != title.block and len(page.texts[first + place]) <= _MAX_LINE:
            yield _steps_of_line(page, first + place, title)
    if page.form == "text" and title.block:
        yield _channel(page.texts[first : title.block])
    yield from _json_ld_trails(page)
    if page.form == "html":
        yield from _named_trails(page, first, until)
        yield from _trails_of_links(page, first, until)
    yield [page.meta.get("article:section", "")]
    yield names_of(ld_article(page).get("articleSection"))


def _names(steps: list[str], title: Title, page: Page) -> list[str]:
    """Keep the steps that are sections: not the home page, not labels, not the title."""
    # A label may stand before it, in any language.
    bare_steps = [_COLON.split(step)[-1].strip() for step in steps]
    home = next((at for at, step in enumerate(bare_steps) if _is_home(step)), None)
    if home is not None:
        steps = [bare_steps[home], *steps[home + 1 :]]  # the day may stand before it
    if steps and steps[0].strip(" \t：:") in _NOT_SECTION:
        steps = steps[1:]
    names: list[str] = []
    headline = bare(title.text)
    for place, step in enumerate(steps):
        name = step.strip(" \t：:>»›·|/-—【】[]")
        folded = bare(name)
        if (
            not folded
            or folded.isdigit()
            or _DAY.match(name)
            or len(name) > _MAX_STEP
            or _is_home(name)
            or name in _NOT_SECTION
            or folded.startswith("breadcrumb")
            or folded == headline
            or (len(folded) >= TITLE_START and headline.startswith(folded[:TITLE_START]))
        ):
            continue
        if place == 0 and (
            _HOST.match(name)
            or (
                len(steps) > 1 and (_is_site(name, page) or (name.endswith(_MEDIUM_ENDS) and is_medium(name)))
            )
        ):
            continue  # 人民网 >> 文化: the site itself
        if name not in names:
            names.append(name)
    return names[:MAX_LEVELS]


def _is_home(name: str) -> bool:
    """Tell the name of a home page: 首页, 某某网首页, Startseite."""
    return (name.endswith(("首页", "首 页")) and len(name) <= MAX_HOME) or name.lower() in _HOME


def _is_site(name: str, page: Page) -> bool:
    """Tell the site itself, alone or with its motto, or the word for a front page, behind it."""
    # Of a text the first line may be its <title>.
    title = page.title if page.form == "html" else page.texts[0]
    before = title.removesuffix(name).rstrip()
    if _SITE.search(name) or (len(before) < len(title) and (not before or before[-1] in _TITLE_MARKS)):
        return True
    own = {bare(site) for site in ld_site_names(page)}
    if host := host_of(page.url):
        own.add(bare(site_of(host)))
    first, _, last = name.lower().rpartition(" ")
    return bare(_MOTTO.split(name, 1)[0]) in own or (last in _HOME and bare(first) in own)


def _label_end(text: str) -> int:
    """Where a label ends that a breadcrumb opens with (您现在的位置：, You are here:), 0 where none does."""
    for word in _PLACE_WORDS:
        at = text.find(word, 0, MAX_BEFORE_PLACE + 3 + len(word))
        if at >= 0 and _BEFORE_PLACE.issuperset(text[:at].lstrip(_MARKS)):
            end = at + len(word)
            end += text.startswith(("是", "为"), end)
            rest = text[end:].lstrip()
            return len(text) - len(rest[rest.startswith((":", "：", ">", "》")) :].lstrip())
    found = _LABEL.match(text)
    return found.end() if found else 0


def _steps_of_line(page: Page, index: int, title: Title) -> list[str]:
    """Return the steps of a breadcrumb line, [] where it is none."""
    text = page.texts[index]
    label = _label_end(text)
    rest = text[label:].removesuffix(title.text)  # there may be a bar in it: 视频 | 大桥通车
    # Its last step met the title, and was parted from it: > 本地 >, then 要闻.
    if page.form == "text" and index + 2 == title.block and rest.rstrip().endswith(_ARROWS):
        rest += page.texts[index + 1]
    steps = _STEP.split(rest) if rest[:3] not in _HOME_SLASH else rest.split("/")
    if len(steps) > 1:
        first = steps[0].strip()
        if _is_home(home := first.rpartition(" ")[2]):
            steps[0] = home  # behind a menu: 时政 民生 首页 > 新闻
        elif first.endswith(_FRONT_PAGES) and len(first) > MAX_HOME:
            steps[0] = first[-2:]  # that it met: 时政民生首页 > 新闻
        elif first[:1] >= FIRST_WIDE and len(first) > _MAX_WIDE_STEP:
            steps[0] = ""  # a menu met it
    if len(steps) == 1 and (label or rest.endswith(("- 正文", "-正文"))):
        steps = re.split(r"\s{1,3}|[-－]+", rest)
    elif linked := _linked_trail(page, index, rest):
        steps = linked
    elif not label and not (_is_above(page, index, title, steps) or _is_trail(page, index, steps)):
        return []
    is_short = len(steps) <= MAX_LEVELS + 2 and all(len(step) <= _MAX_STEP for step in steps[:-1])
    return steps if is_short else []


def _is_above(page: Page, index: int, title: Title, steps: list[str]) -> bool:
    """Tell two short names with a mark between, or one before it, right above the title: 体育 > 篮球; an arrow on a page with tags."""
    if page.form == "html" and not (steps[-1] and has_any(page.texts[index], _ARROWS)):
        return False
    near = 1 if page.form == "text" else _NEAR_TITLE
    is_next = title.block is not None and index < title.block <= index + near and len(steps) == MIN_STEPS
    names = steps if steps[-1] else steps[:-1]  # 国际 >
    return is_next and all(1 < len(step) <= MAX_NAME and step.isalpha() for step in names)


def _channel(above: list[str]) -> list[str]:
    """Return the word right above a title that a menu has, too, and not as the same menu's last: 要聞, 社會, 生活, then 社會."""
    *menu, name = above
    if not _is_channel(name) or words_in(name):
        return []
    if name in menu:
        at = menu.index(name)
        beside = menu[max(0, at - 1) : at + 2]
        is_menu = all(map(_is_channel, beside))
        return [name] if is_menu and (at == 0 or menu[at - 1] != menu[-1]) else []
    lines = [text.split() for text in menu if name in text]
    return [name] if any(name in words and len(words) >= LEAST_CHANNELS for words in lines) else []


def _is_channel(word: str) -> bool:
    longest = LONGEST_CHANNEL if word[0] >= FIRST_WIDE else LONGEST_IN_LETTERS
    return 1 < len(word) <= longest and word.replace(" ", "").isalpha()


def _linked_trail(page: Page, index: int, line: str) -> list[str]:
    """Return the steps of a line of a few links and one mark between them, the first to the front page: 江城在线 - 教育 - 校园."""
    if page.link_chars[index] * 4 < len(line):
        return []
    links = page.links.beginning_in((index,))
    steps = [step.strip() for step in _LINKED_STEP.split(line)]
    if not MIN_STEPS <= len(steps) <= MAX_SLASHED + 1 or not links:
        return []
    if steps[-1] in _NOT_SECTION:
        del steps[-1]
    hrefs = [link.href for link in links]
    # In addresses with a host, channels have a front page, too.
    is_from_home = ("//" not in hrefs[0] or "//www." in hrefs[0] or _is_home(steps[0])) and is_home(hrefs[0])
    if is_from_home:
        del hrefs[0]
    is_from_home = is_from_home or (len(links) + 1 == len(steps) and _is_site(steps[0], page))
    names = [link.text for link in links]
    is_of_links = steps[-len(names) :] == names and len(steps) == len(hrefs) + 1
    # A menu has bars, too: there each address has to go on from the one before.
    is_nested = "|" not in line or all(map(str.startswith, hrefs[1:], hrefs))
    return ["首页", *steps[1:]] if is_from_home and is_of_links and is_nested else []


def _is_trail(page: Page, index: int, steps: list[str]) -> bool:
    """Tell a trail without a label: a home page or a site first, 正文 last, three steps with arrows between, or links and arrows only."""
    first, last = steps[0].strip(), steps[-1].strip()
    is_ended = len(steps) >= MIN_STEPS and (_is_home(first) or last in _NOT_SECTION)
    if not has_any(page.texts[index], _ARROWS):
        is_menu = "|" in page.texts[index] and last and last not in _NOT_SECTION
        return is_ended and len(steps) <= MAX_SLASHED and not is_menu
    if is_ended or len(steps) > MIN_STEPS or _SITE.search(first):
        return True
    return len(steps) == MIN_STEPS and steps == [link.text for link in page.links.beginning_in((index,))]


def _json_ld_trails(page: Page) -> Iterator[list[str]]:
    for found in page.json_ld:
        trail = found if found.get("@type") == "BreadcrumbList" else found.get("breadcrumb")
        items = trail.get("itemListElement") if type(trail) is dict else None
        if type(items) is list:
            yield [_item_name(item) for item in items[:12]]


def _item_name(item: Any) -> str:
    if type(item) is not dict:
        return ""
    inner = item.get("item")
    for value in (item.get("name"), inner.get("name") if type(inner) is dict else None):
        if type(value) is str:
            return " ".join(value.split())
    return ""


def _named_trails(page: Page, first: int, until: int) -> Iterator[list[str]]:
    """Yield the steps in elements that are called breadcrumb: blocks, or parts of one."""
    elements = page.elements
    around = list(_elements_around(page, first, until))
    named = [elements.nodes[place].attributes for place in around]
    names = filter(None, chain.from_iterable(map(name_of, named) for name_of in _NAMING))
    if not has_any("\n".join(names).lower(), _PARTS_OF_NAMES):
        return
    for place in around:
        if _is_named_trail(page, place):
            if elements.ends[place] > until:
                continue  # it holds the title, too: <body class="path-node">
            held = range(elements.starts[place], elements.ends[place])
            steps = [step for at in held[: MAX_LEVELS + 2] for step in _steps(page, at)]
            if MIN_STEPS <= len(steps) <= MAX_LEVELS + 2:
                yield steps


def _trails_of_links(page: Page, first: int, until: int) -> Iterator[list[str]]:
    """Yield the steps of elements without a name: links whose addresses go on from each other's, or with a mark between."""
    for place in _elements_around(page, first, until):
        held = range(page.elements.starts[place], page.elements.ends[place])
        if held.stop > until or not MIN_STEPS <= len(held) <= 2 * MAX_LEVELS:
            continue
        links = page.links.beginning_in(held)
        hrefs = [link.href for link in links]
        said = [page.texts[at] for at in held]
        steps = [text.strip(_STEP_ENDS) for text in said if any(map(str.isalnum, text))]
        if len(links) < MIN_STEPS or steps[: len(links)] != [link.text for link in links]:
            continue
        # Between two of them, or arrows glued to each but the last: a menu has bars there, too.
        is_marked = len(held) > MIN_STEPS and (
            all(map(_STEP_MARKS.issuperset, said[1::2])) or all(text.endswith(_ARROWS) for text in said[:-1])
        )
        is_nested = (
            len(steps) > MIN_STEPS and is_home(hrefs[0]) and all(map(str.startswith, hrefs[1:], hrefs))
        )
        if is_marked or is_nested:
            yield steps


def _elements_around(page: Page, first: int, until: int) -> Iterator[int]:
    """Yield the places of the elements, three deep at most, around some blocks, each once; those of an item but its own."""
    starts, ends, parents = page.elements.starts, page.elements.ends, page.elements.parents
    looked_at = {-1}
    blocks = zip(page.places[first:until], page.blocks.pieces[first:until], page.texts[first:until], strict=True)  # fmt: skip
    for place, pieces, text in blocks:
        deep = 3
        if ends[place] - starts[place] == 1 and len(pieces) < MIN_STEPS and _STEP_MARKS.isdisjoint(text):
            place, deep = parents[place], 2  # noqa: PLW2901 - an item
        for _ in range(deep):
            if place in looked_at:
                break
            looked_at.add(place)
            yield place
            place = parents[place]  # noqa: PLW2901


def _is_named_trail(page: Page, place: int) -> bool:
    """Tell whether an element holds a breadcrumb by its names, or by its label for readers of screens."""
    element = page.elements[place]
    label = element.attributes.get("aria-label") or ""
    return not _CRUMB_WORDS.isdisjoint(element.words) or label.lower().startswith(("breadcrumb", "面包屑"))


def _steps(page: Page, index: int) -> list[str]:
    """Return the steps of a trail that one block holds: parted by marks, or links with nothing between them."""
    steps = [step for step in _STEP.split(page.texts[index]) if step.strip()]
    if len(steps) == 1 and len(steps[0]) <= _MAX_STEP:
        return [piece for piece in page.blocks.pieces_of(index) if any(map(str.isalnum, piece))]
    return steps
