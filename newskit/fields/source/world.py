"""Source of pages in other languages than Chinese: a label, a sentence, an agency that signs, the page's data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile

from newskit.fields.bylines.written_by import is_alone
from newskit.fields.lines import Line
from newskit.fields.metadata import ld_author_body, names_of
from newskit.fields.other_articles import is_caption
from newskit.fields.source.agencies import LAST_WORDS, NAMED, agency_at_end, agency_of_role, signing_agency
from newskit.fields.source.chinese import (
    MAX_DATE_LINE,
    from_date_line,
    from_head_label,
    from_source_meta,
    from_tail_label,
)
from newskit.fields.source.sentences import NEAR, from_owner, from_republication, from_thanks, is_other_house
from newskit.fields.surroundings import Surroundings
from newskit.fields.times.written import find_moment
from newskit.fields.title.references import bare
from newskit.page import HEADINGS, Element
from newskit.rules.lazy import has_any, lazy
from newskit.rules.media import KNOWN, NO_AGENCIES

Finder = Callable[[Surroundings], str]

_LABELS = frozenset(
    "Source Quelle Fuente Fonte Bron Källa Kilde Źródło Zdroj Источник Джерело Sumber Nguồn Kaynak Lähde Forrás Sursa Sursă "
    "Πηγή Izvor Извор Източник Šaltinis Avots Allikas المصدر מקור منبع ماخذ स्रोत সূত্র ที่มา 출처 წყარო ምንጭ 出典 引用元 提供 配信".split()
)
MAX_LABELLED = 60  # characters of a source behind such a label
_CAPTIONS = frozenset(("figure", "figcaption"))
_BARS = lazy(r"[|｜•]|\s/\s")
# Behind a medium the initials of who wrote for it, and the agency that was used: ntv.de, ino/dpa.
_INITIALS = lazy(r",\s[a-zäöü]{2,4}(?:/[\w-]{2,8}){0,3}$")
_AGENCIES = lazy(
    r"(?:^|,?\s(?:and|und|et|y|e|,)\s)(?:news\s)?(?:agencies|agenturen|agences|agencias|agenzie)$",
    re.IGNORECASE,
)
# Houses whose names stand behind a source label because they sold the picture.
_PICTURES = lazy(
    r"(?:iStock|Getty|Shutterstock|Unsplash|Pixabay|Pexels|Depositphotos|Adobe ?Stock|Alamy|123RF|picture[ -]alliance|imago\b)",
    re.IGNORECASE,
)


_LONG_LABELS = frozenset(
    (
        "Źródło artykułu|Źródło informacji|Fuente de la noticia|Sumber berita|Nguồn tin|Zdroj článku|Zdroj zprávy|منبع خبر"
        "|مصدر الخبر|Источник новости|Haber kaynağı|"
        "News source|Original source|Source de l’article"
    ).split("|")
)
_PICTURE_WORDS = frozenset(
    "caption figcaption copyright image images imagen photo photos foto fotos picture bild bildunterschrift legende credit pie".split()
)
_BOX_WORDS = frozenset(
    "aside box infobox fact facts factbox fakta faktaboks faktenbox chart graphic grafik related references footnotes".split()
)
MAX_SIGNED = 34
_SIGNED = lazy(r"(?:(?<=[.!?”\"»])\s(?:\(|[–—-]\s?)?|\()([\w/,; ]{2,24})\)?\.?$")
_WORDS = lazy(r"[^\s/,;:()|•·\x1f]+")
_PARTS = lazy(
    r"\s{0,2}[|｜/•·,;()\[\]\x1f]\s{0,2}|\s[–—-]\s|\s(?:and|with|avec|mit|con|com|med|met|und|et|y|e|i|и|og|och|en|z|via|from|in|à|w)\s"
)
_BY = lazy(
    r"(?:by|von|par|por|di|door|av|af|oprac\.?|text|source|quelle|rédigé\spar|redazione|redacción|agencia|da|staff)\s?:?(?:\s|$)",
    re.IGNORECASE,
)
_ROLE_HINTS = ("riter", "orrespond", "eporter", "ditor", "taff")
MAX_BYLINE, MAX_PART = 120, 48
_AMBIGUOUS = frozenset(("PA",))  # Pennsylvania
_OF_PICTURES = tuple(
    "foto photo bild image picture fot. getty kuva archiv © zdjęci צילום 写真 사진 फोटो ảnh фото φωτο تصوير عکس caption video".split()
)
_HOUSE_WORDS = frozenset(
    "News Service Tribune Times Post Herald Press Wire Journal Gazette Chronicle Observer Mail Telegraph Record Register "
    "Network Newsroom Review Dispatch Sentinel Courier Globe Newspapers".split()
)
_WITH_HOUSE = lazy(
    r"By:?\s(?P<names>[A-Z][^,|｜/•·(]{3,60}?)(?:\s?[,|｜/•·]\s?|\s(?:[–—-]\s|\((?=[^()]+\)$)|for (?=[Tt]he )))(?:Special to )?"
    r"(?:the )?(?P<house>[A-Z][^,|｜/•·()]{3,40}?)\)?$"
)
_BARS_BEFORE = frozenset("|｜")
_AND = lazy(r",? (?:and|&) |, ")
MAX_HOUSE_WORDS = 5
# Who took a picture: (Bo Li / Associated Press), The pier in May. (AFP), Bo Li/REUTERS.
_PICTURED = lazy(r"\S\s?\([^()]+\)\.?$|^\([^()]+[/,][^()]+\)$")
MAX_LINKED = 3  # parts of a line of links that is no menu
# Lines below the text that are nothing but the medium, by language.
_BELOW_TEXT = {
    # 「강변」; 「江辺新聞」2023年8月11日
    "ja": lazy(r"[（(]?[「『]([^「」『』]{2,20})[」』]\s?(?:19|20)\d\d年\d{1,2}月\d{1,2}日[^。]{0,12}$"),
    # Theo Trà Giang/Báo Ven Sông, (Theo TTXVN): who wrote may stand before the medium.
    "vi": lazy(r"[(（]?Theo (?:[^/.]{4,30}/)?\s?([^/.,:]{2,40}?)[)）]?$"),
}
# 図書室を開放（青葉新報） - portal: what a portal's <title> has behind the headline.
_IN_TITLE = lazy(r"[（(]([^（）()]{2,20})[）)]\s?[-–—|｜]\s?[^-–—|｜]{2,30}$")
_MORE_OF_NAME = 4  # characters that a name in a bracket may be short of: 青葉 for 青葉新報
_BEFORE_TIME = lazy(r"\(([^()\d]{2,40})\)\s{0,3}(?=\S)")
_LOGO_WORDS = frozenset("logo provider publisher source press".split())
MAX_PROVIDER = 40
MAX_LOGO_ABOVE = 3  # blocks before the title
_LOGO = lazy(r"^logo\s(?:of\s|de\s)?|\s?logo$", re.IGNORECASE)
MAX_AROUND = 5


def from_label(scene: Surroundings) -> str:
    """Return the medium of Source: X, Quelle: X, Fuente: X beside title or body."""
    end = scene.body.end or 0
    below = [line for line in scene.tail[:NEAR] if line.index >= end]
    for line in (*scene.head, *scene.closing[-1:], *below):
        for label, value in _labelled(line) if has_any(line.text, ":：") else _in_next_block(scene, line):
            if label.capitalize() not in _LABELS and label not in _LONG_LABELS:
                continue
            written = find_moment(value)
            name = _INITIALS.sub("", (value[: written.start] if written else value).strip(" ,،(–-"))
            name = _AGENCIES.sub("", name)
            if 2 <= len(name) <= MAX_LABELLED and not _PICTURES.match(name) and name not in NO_AGENCIES:
                if _is_of_picture(line) or (line.index >= end and _is_of_box(scene, line)):
                    break
                return name
    return ""


def _in_next_block(scene: Surroundings, line: Line) -> Iterator[tuple[str, str]]:
    """Yield a label that is a block's whole text, as content systems set their fields without a colon, and the short text in the next."""
    if line.text in _LABELS and line.block.element.tag not in HEADINGS and line.index + 1 < len(scene.texts):
        yield line.text, scene.texts[line.index + 1]


def _is_of_picture(line: Line) -> bool:
    element = line.block.element
    return element.is_called(_PICTURE_WORDS) or any(one.tag in _CAPTIONS for one in element.outward(2))


def _is_of_box(scene: Surroundings, line: Line) -> bool:
    """Tell whether a label below the text is a box's, a chart's, a list's or another article's: by what is around it, a heading in it, a link that holds it all."""
    if scene.page.form != "html":
        return False
    block = line.block
    element: Element | None = block.element
    if block.link_chars >= len(line.text) or (element is not None and element.tag == "li"):
        return True
    end, elements, tags = scene.body.end or 0, scene.page.elements, scene.page.elements.tags
    while element is not None and element.index >= 0 and elements.starts[element.index] >= end:
        if element.tag == "aside" or not _BOX_WORDS.isdisjoint(element.words):
            return True
        inside = range(elements.starts[element.index], line.index)
        if any(tags[scene.page.places[at]] in HEADINGS for at in inside):
            return True
        element = element.parent
    return False


def _labelled(line: Line) -> Iterator[tuple[str, str]]:
    """Yield what stands before each colon of a line and what is behind it, up to a bar or the end of its element."""
    if len(line.text) > MAX_DATE_LINE:
        return
    pieces = line.pieces if len(line.pieces) > 1 else (line.text,)
    parts = [part.strip() for piece in pieces for part in _BARS.split(piece.replace("：", ":"))]
    parts = [part for part in parts if part]
    for at, part in enumerate(parts):
        label, colon, name = part.partition(":")
        behind = parts[at + 1 : at + 3]
        if not colon and behind and behind[0].startswith(":"):
            name = behind[0][1:].strip() or "".join(behind[1:])
        elif colon and not name:
            name = "".join(behind[:1])
        yield label.strip(), name.strip()


def from_signature(scene: Surroundings) -> str:
    """Return an agency that signs right below the text, or behind its last sentence."""
    end = scene.body.end or 0
    lines = scene.tail[: 2 if scene.page.form == "html" else 1]
    for line in (*scene.closing[-1:], *lines):
        text = line.text
        if len(text) <= MAX_SIGNED:
            if (found := signing_agency(text)) and not (line.index >= end and _is_of_box(scene, line)):
                return found
        elif (behind := _SIGNED.search(text[-MAX_SIGNED:])) and (found := signing_agency(behind[1])):
            return found
    return ""


def from_byline(scene: Surroundings) -> str:
    """Return an agency in the by-line, alone, behind people or before a place: Helen Marsh, PA; Le Rivage avec AFP; EFE | Lima."""
    for line in scene.head:
        text = line.text
        if len(text) > MAX_BYLINE or not (
            has_any(text, _ROLE_HINTS) or not LAST_WORDS.isdisjoint(_WORDS.findall(text))
        ):
            continue
        # Who took the picture stands in an element of its own behind.
        pieces = list(takewhile(lambda piece: not has_any(piece.lower(), _OF_PICTURES), line.pieces))
        if not pieces or _is_of_picture(line) or is_caption(scene, line):
            continue
        parts = [part for part in _PARTS.split("\x1f".join(pieces)) if part and not part.isspace()]
        if not parts or max(map(len, parts)) > MAX_PART or (line.is_linked and len(parts) > MAX_LINKED):
            continue
        bare_parts = [own for part in parts if (own := _BY.sub("", part.strip(), count=1).strip())]
        if not bare_parts:
            continue
        found = (
            next((part for part in bare_parts if part in NAMED), "")
            or agency_at_end(bare_parts[0])
            or next(filter(None, map(agency_of_role, bare_parts)), "")
        )
        is_sure = found not in _AMBIGUOUS or (len(bare_parts) == 2 and _BY.match(text))
        is_picture = _PICTURED.search(text) or ("/" in text and any(map(is_alone, bare_parts)))
        if found and is_sure and (not is_picture or _BY.match(text)):
            return found
    return ""


def from_writers_house(scene: Surroundings) -> str:
    """Return the house behind a writer's name: By Anna Weiß, Harbour News Service; By Li Wei | River Post."""
    for line, below in pairwise((*scene.head, None)):
        # On one line it may have been cut off.
        house_below = f" {below.text}" if below and below.text[:1] in _BARS_BEFORE else ""
        found = _WITH_HOUSE.match(line.text + house_below) if line and len(line.text) <= MAX_BYLINE else None
        if found:
            house, words = found["house"], found["house"].removeprefix("The ").split(" ")
            is_house = 1 < len(words) <= MAX_HOUSE_WORDS and words[-1] in _HOUSE_WORDS
            is_named = is_house and house not in NAMED and is_other_house(scene, house)
            if is_named and all(map(is_alone, _AND.split(found["names"]))):
                return house
    return ""


def from_page_title(scene: Surroundings) -> str:
    """Return the medium in a bracket behind the headline in <title>, where another line of the page names it, too, maybe in full."""
    found = _IN_TITLE.search(scene.page.title)
    if found and found[1] not in scene.title.text:
        at = scene.title.block
        named = [text for index, text in enumerate(scene.texts) if found[1] in text and index != at]
        longest = len(found[1]) + _MORE_OF_NAME
        whole = (text for text in named if text.startswith(found[1]) and len(text) <= longest)
        return next(whole, found[1] if named else "")
    return ""


def from_below_text(scene: Surroundings) -> str:
    """Return the medium alone on a line below the text, as Japanese and Vietnamese papers write it: 「X」2023年8月11日, Theo X."""
    pattern = _BELOW_TEXT.get(scene.lang)
    lines = (*scene.closing[-1:], *scene.tail[:2]) if pattern else ()
    return next((found[1] for line in lines if pattern and (found := pattern.match(line.text))), "")


def from_bracket(scene: Surroundings) -> str:
    """Return the medium of (X) 11:35, November 23, 2022: a medium in a bracket before the time."""
    for line in scene.head:
        if len(line.text) <= MAX_DATE_LINE and (found := _BEFORE_TIME.match(line.text)):
            written = find_moment(line.text[found.end() :])
            if written and written.start <= 2 and found[1][0].isupper():
                return found[1].strip()
    return ""


def from_provider(scene: Surroundings) -> str:
    """Return the medium that a portal shows beside title and time: the words of a logo's picture."""
    page = scene.page
    first, last = scene.title.block, scene.body.start
    if page.form != "html" or first is None or last is None or not scene.sites:
        return ""
    for picture in page.images:
        if first - MAX_LOGO_ABOVE <= picture.block <= last and picture.place >= 0:
            attributes = picture.node.attributes
            name = (attributes.get("alt") or "").strip()
            if not 2 <= len(name) <= MAX_PROVIDER:
                continue
            element = page.elements[picture.place]
            words = {*Element(node=picture.node).words, *element.words}
            if not _LOGO_WORDS.isdisjoint(words) and _is_beside(scene, element, first):
                name = _LOGO.sub("", name).strip()
                if name and is_other_house(scene, name):
                    return name
    return ""


def _is_beside(scene: Surroundings, element: Element, title: int) -> bool:
    """Tell whether an element is in one with the title that begins near it: the head of the article, not of the page."""
    elements = scene.page.elements
    for around in element.outward(MAX_AROUND):
        start = elements.starts[around.index]
        if around.tag in ("nav", "li") or start < title - MAX_LOGO_ABOVE:
            return False
        if start <= title < elements.ends[around.index]:
            return True
    return False


def from_meta(scene: Surroundings) -> str:
    """Return what a meta element named source says, where that is another house."""
    name = from_source_meta(scene)
    return name if name and is_other_house(scene, name) else ""


def from_author_body(scene: Surroundings) -> str:
    """Return the author that is an agency, a paper or another body, by JSON-LD's own word, or by its well-known name."""
    names = names_of(scene.article.get("author"))
    return ld_author_body(scene.article) or next((name for name in names if name in KNOWN), "")


WORLD: tuple[Finder, ...] = (
    from_label, from_republication, from_thanks, from_byline, from_writers_house, from_meta, from_bracket, from_below_text,
    from_signature, from_owner, from_provider,
)  # fmt: skip
FINDERS: dict[str, tuple[Finder, ...]] = {
    "ja": (from_head_label, from_below_text, from_date_line, from_tail_label, *WORLD, from_page_title),
    "ko": (from_head_label, from_tail_label, *WORLD),
}


def find_source(scene: Surroundings, authors: Sequence[str]) -> str:
    """Return the credited medium, "" where the page credits none. An agency among its authors is one, or one that signs."""
    for finder in FINDERS.get(scene.family, WORLD):
        if name := finder(scene):
            return name
    if name := next((agency for author in authors if (agency := agency_at_end(author))), ""):
        return name
    if not (name := from_author_body(scene)):
        return ""
    # Beside a person the site's own name says for whom they write.
    own = bare(name)
    is_own = any(bare(author) != own for author in authors) and not is_other_house(scene, name)
    return "" if is_own else name
