"""Source of pages in other languages than Chinese: a label, a sentence, an agency that signs, the page's data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from newskit.fields.lines import Line
from newskit.fields.metadata import ld_author_body, names_of
from newskit.fields.other_articles import is_caption
from newskit.fields.source import (
    MAX_DATE_LINE,
    from_date_line,
    from_head_label,
    from_source_meta,
    from_tail_label,
)
from newskit.fields.surroundings import Surroundings
from newskit.fields.times import find_moment
from newskit.fields.title_references import bare
from newskit.fields.written_by import is_agency
from newskit.rules.lazy import has_any, lazy
from newskit.rules.media import KNOWN, NO_AGENCIES

Finder = Callable[[Surroundings], str]

_LABELS = frozenset(
    "Source Quelle Fuente Fonte Bron Källa Kilde Źródło Zdroj Источник Джерело Sumber Nguồn Kaynak Lähde Forrás Sursa Sursă Πηγή Izvor Извор Източник Šaltinis Avots Allikas المصدر מקור منبع ماخذ स्रोत সূত্র ที่มา 출처 წყარო ምንጭ 出典 引用元 提供 配信".split()
)
MAX_LABELLED = 60  # characters of a source behind such a label
NEAR = 10  # lines below the text within which a label speaks of it, and not of a box
_CAPTIONS = frozenset(("figure", "figcaption"))
_BARS = lazy(r"[|｜•]|\s/\s")
# Behind a medium the initials of who wrote for it, and the agency that was used: ntv.de, ino/dpa.
_INITIALS = lazy(r",\s[a-zäöü]{2,4}(?:/[\w-]{2,8}){0,3}$")
# Houses whose names stand behind a source label because they sold the picture.
_PICTURES = lazy(
    r"(?:iStock|Getty|Shutterstock|Unsplash|Pixabay|Pexels|Depositphotos|Adobe ?Stock|Alamy|123RF|picture[ -]alliance|imago\b)",
    re.IGNORECASE,
)


def from_label(scene: Surroundings) -> str:
    """Source: X, Quelle: X, Fuente: X beside title or body."""
    end = scene.body.end or 0
    below = [line for line in scene.tail[:NEAR] if line.index >= end]
    for line in (*scene.head, *below):
        for label, value in _labelled(line) if has_any(line.text, ":：") else ():
            if label not in _LABELS:
                continue
            written = find_moment(value)
            name = _INITIALS.sub("", (value[: written.start] if written else value).strip(" ,،(–-"))
            if 2 <= len(name) <= MAX_LABELLED and not _PICTURES.match(name) and not _is_of_picture(line):
                return name
    return ""


def _is_of_picture(line: Line) -> bool:
    element = line.block.element
    return element.tag in _CAPTIONS or (element.parent is not None and element.parent.tag in _CAPTIONS)


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


# This article was originally published by X; Dieser Text erschien zuerst bei X; Publicado originalmente en X.
_REPUBLISHED = lazy(
    r"(?:(?:This|The)\s(?:article|story|report|piece|post|essay|column|commentary|op-ed|interview|item)\s(?:(?:is|was|has\sbeen)\s)?"
    r"(?:(?:first|originally|previously)\s)?(?:published|appeared|reported|produced|ran)"
    r"\s(?:in|on|by|at)|(?:First|Originally)\s(?:published|appeared)\s(?:in|on|by|at)"
    r"|(?:(?:This|The)\s(?:article|story|report|piece|post|essay|column)\s(?:is|was|has\sbeen)\s)?[Rr]e(?:published|printed)(?:\shere)?(?:\swith\spermission)?\s(?:from|of))"
    r"\s(?:the\swebsite\sof\s)?"
    r"|Dieser\s(?:Artikel|Text|Beitrag|Bericht)\s(?:ist|wurde|erschien)\s(?:zuerst|zunächst|ursprünglich|erstmals)\s(?:bei|in|auf|im|am|von)\s(?:der\s|dem\s)?"
    r"|Cet\sarticle\s(?:a\sété|est)\s(?:(?:initialement|d[’']abord|à\sl[’']origine)\s)?(?:publié|paru|republié)\s(?:initialement\s)?(?:sur|dans|par|à\spartir\sde)\s(?:le\ssite\sde\s)?"
    r"|(?:Este\sartículo\s)?(?:[Ff]ue\s|[Ss]e\s)?(?:[Pp]ublicado|publicó)\soriginal(?:mente)?\s(?:en|por)\s"
    r"|(?:Este\sartigo\s)?(?:foi\s)?(?:[Oo]riginalmente\s[Pp]ublicado|[Pp]ublicado\soriginalmente)\s(?:no|na|em|por|pelo|pela)\s"
    r"|(?:Questo\sarticolo|L[’']articolo)\sè\s(?:stato\s|apparso\s)?(?:pubblicato\s)?(?:originariamente\s|per\sla\sprima\svolta\s|in\sorigine\s)?(?:su|da|in)\s"
    r"|Dit\sartikel\s(?:is|verscheen|werd)\s(?:eerder|oorspronkelijk|eerst)\s(?:verschenen\s|gepubliceerd\s)?(?:op|in|bij|door)\s"
)
_REPUBLISHED_HINTS = (
    "ublish", "ppeared", "eprint", "erschien", "eröffentlicht", "ublié", "paru", "ublicado", "publicó", "ubblicato", "apparso", "verschen", "epubliceerd", "verscheen", " ran ",
)  # fmt: skip
_NAME = lazy(
    r"[“\"«„]?((?:[Tt]he\s)?[A-ZÀ-Þ][\w.’'&-]{0,24}(?:\s(?:[A-ZÀ-Þ&][\w.’'&-]{0,24}|(?:of|and|de|du|des|la|le|der|für|di|del|della|van)(?!\w))){0,6})"
)
_PRINTED = ("edition", " print", " issue")  # on paper, of the same house mostly
MAX_SENTENCE = 260


def from_republication(scene: Surroundings) -> str:
    """A sentence above or below the text: This article was originally published by X."""
    for line in (*scene.head[-NEAR:], *scene.opening[:1], *scene.closing, *scene.tail[:NEAR]):
        if len(line.text) > MAX_SENTENCE or not has_any(line.text, _REPUBLISHED_HINTS):
            continue
        text = line.text.lstrip("*([– ")
        if (told := _REPUBLISHED.match(text)) and not has_any(rest := text[told.end() :], _PRINTED):
            # Mostly a link has the name, or what sets it off.
            pieces = (piece.strip(" ,.") for piece in line.pieces[1:])
            name = next((piece for piece in pieces if piece and rest.startswith(piece)), "")
            if not name and (found := _NAME.match(rest)):
                name = found[1].rstrip(".'’")
            if 2 <= len(name) <= MAX_LABELLED and bare(name) not in scene.sites:
                return name
    return ""


_TOKENS = lazy(r"[\s/,;()&+|–—-]+")
MAX_SIGNED, MAX_INITIALS = 34, 4
_SIGNED = lazy(r"(?:(?<=[.!?”\"»])\s\(?|\()([\w/,; ]{2,24})\)?\.?$")


def _signed(text: str) -> str:
    """Return the first agency of a text that is agencies and initials only: swe/dpa, (AFP, APA)."""
    tokens = [token for token in _TOKENS.split(text.strip(" .*[]")) if token]
    agencies = [token for token in tokens if is_agency(token)]
    if not agencies or agencies[0] in NO_AGENCIES:
        return ""
    return (
        agencies[0] if all(t in agencies or (len(t) <= MAX_INITIALS and t.islower()) for t in tokens) else ""
    )


def from_signature(scene: Surroundings) -> str:
    """An agency that signs: alone on a line above the text or right below it, or behind the last sentence."""
    for line in scene.head:
        if len(line.text) <= MAX_SIGNED and is_agency(line.text) and not is_caption(scene, line):
            return "" if line.text in NO_AGENCIES else line.text
    for line in (*scene.closing[-1:], *scene.tail[:2]):
        text = line.text
        if len(text) <= MAX_SIGNED:
            if found := (text if is_agency(text) and text not in NO_AGENCIES else _signed(text)):
                return found
        elif (behind := _SIGNED.search(text[-MAX_SIGNED:])) and (found := _signed(behind[1])):
            return found
    return ""


# Copyright ⓒ 강변일보. 무단 전재 및 재배포 금지: whose it is, on a portal's page.
_RIGHTS = lazy(
    r"(?:Copyrights?|COPYRIGHT|저작권자|ⓒ|©)[\sⓒ©(cC):：]{0,6}(?:20\d\d[\s.,]{0,2})?(?:Copyrights?\s)?(.{2,30}?)(?:[.,(]|\s?[Aa]ll\s|\s?무단|\s?$)"
)
# 「강변」; 「江辺新聞」2023年8月11日 below the text.
_ISSUE = lazy(r"[（(]?[「『]([^「」『』]{2,20})[」』]\s?(?:19|20)\d\d年\d{1,2}月\d{1,2}日[^。]{0,12}$")


def from_rights(scene: Surroundings) -> str:
    """Whose report a portal shows, by the line of rights right below it."""
    for line in scene.tail[:NEAR] if scene.family == "ko" and scene.sites else ():
        if "무단" in line.text and len(line.text) <= MAX_DATE_LINE and (found := _RIGHTS.search(line.text)):
            name = found[1].strip(" <>[]'\"")
            own = bare(name)
            if len(own) > 1 and not any(own in site or site in own for site in scene.sites):
                return name
    return ""


def from_issue(scene: Surroundings) -> str:
    """「X」2023年8月11日 below the text: the paper and its day."""
    for line in (*scene.closing[-1:], *scene.tail[:2]):
        if "年" in line.text and (found := _ISSUE.match(line.text)):
            return found[1]
    return ""


# Theo Trà Giang/Báo Ven Sông, (Theo TTXVN): alone on a line below the text; who wrote may stand before the medium.
_ACCORDING_TO = lazy(r"[(（]?Theo (?:[^/.]{4,30}/)?\s?([^/.,:]{2,40}?)[)）]?$")


def from_vietnamese(scene: Surroundings) -> str:
    """Theo X below a Vietnamese text."""
    for line in (*scene.closing[-1:], *scene.tail[:2]) if scene.lang == "vi" else ():
        if found := _ACCORDING_TO.match(line.text):
            return found[1]
    return ""


_BEFORE_TIME = lazy(r"\(([^()\d]{2,40})\)\s{0,3}(?=\S)")


def from_bracket(scene: Surroundings) -> str:
    """(X) 11:35, November 23, 2022: a medium in a bracket before the time."""
    for line in scene.head:
        if (
            line.text[0] == "("
            and len(line.text) <= MAX_DATE_LINE
            and (found := _BEFORE_TIME.match(line.text))
        ):
            written = find_moment(line.text[found.end() :])
            if written and written.start <= 2 and found[1][0].isupper():
                return found[1].strip()
    return ""


def from_author_body(scene: Surroundings) -> str:
    """An author that is an agency, a paper or another body by JSON-LD's own word, or by its well-known name."""
    names = names_of(scene.article.get("author"))
    return ld_author_body(scene.article) or next((name for name in names if name in KNOWN), "")


WORLD: tuple[Finder, ...] = (
    from_label,
    from_republication,
    from_source_meta,
    from_author_body,
    from_bracket,
    from_vietnamese,
)
FINDERS: dict[str, tuple[Finder, ...]] = {
    "ja": (from_head_label, from_issue, from_date_line, from_tail_label, *WORLD),
    "ko": (from_head_label, from_tail_label, *WORLD, from_rights),
}


def find_source(scene: Surroundings, authors: Sequence[str]) -> str:
    """Return the credited medium, "" where the page credits none. An agency among its authors is one, or one that signs."""
    for finder in FINDERS.get(scene.family, WORLD):
        if name := finder(scene):
            return name
    agency = next((name for name in authors if is_agency(name) and name not in NO_AGENCIES), "")
    return agency or from_signature(scene)
