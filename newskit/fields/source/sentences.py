"""Lines beside a text, in other languages than Chinese, that say from where it is: republished from X, with inputs from X, © X."""

from __future__ import annotations

import re

from newskit.fields.lines import Line
from newskit.fields.source.agencies import NAMED, agency_at_end
from newskit.fields.surroundings import Surroundings
from newskit.fields.times.written import find_moment
from newskit.fields.title.references import bare
from newskit.page import Element
from newskit.rules.first_names import begins_with_given_name
from newskit.rules.lazy import has_any, lazy

MAX_NAME = 60
NEAR = 10  # lines below the text within which such a line, or a label, speaks of it, and not of a box
# This article was originally published by X; Dieser Text erschien zuerst bei X; Publicado originalmente en X.
_REPUBLISHED = lazy(
    r"(?:(?:This|The)\s(?:article|story|report|piece|post|essay|column|commentary|op-ed|interview|item)\s(?:(?:is|was|has\sbeen)\s)?"
    r"(?:(?:first|originally|previously)\s)?(?:published|appeared|reported|produced|provided|ran)"
    r"\s(?:under\s.{2,30}?\s)?(?:in|on|by|at)|(?:First|Originally)\s(?:published|appeared)\s(?:under\s.{2,30}?\s)?(?:in|on|by|at)|Provided\sby"
    r"|(?:(?:This|The)\s(?:article|story|report|piece|post|essay|column)\s(?:is|was|has\sbeen)\s)?[Rr]e(?:published|printed)"
    r"(?:\shere)?(?:\swith\spermission)?\s(?:from|of)"
    r"|This\s(?:article|story|report)\s(?:by|from)(?=\s.{2,40}\s(?:was|were)\s(?:first|originally)\spublished))"
    r"\s(?:the\swebsite\sof\s)?"
    r"|Dieser\s(?:Artikel|Text|Beitrag|Bericht)\s(?:ist|wurde|erschien)\s(?:zuerst|zunächst|ursprünglich|erstmals)\s"
    r"(?:bei|in|auf|im|am|von)\s(?:der\s|dem\s)?"
    r"|Cet\sarticle\s(?:a\sété|est)\s(?:(?:initialement|d[’']abord|à\sl[’']origine)\s)?(?:publié|paru|republié)\s"
    r"(?:initialement\s)?(?:sur|dans|par|à\spartir\sde)\s(?:le\ssite\sde\s)?"
    r"|(?:Este\sartículo\s)?(?:[Ff]ue\s|[Ss]e\s)?(?:[Pp]ublicado|publicó)\soriginal(?:mente)?\s(?:en|por)\s"
    r"|(?:Este\sartigo\s)?(?:foi\s)?(?:[Oo]riginalmente\s[Pp]ublicado|[Pp]ublicado\soriginalmente)\s(?:no|na|em|por|pelo|pela)\s"
    r"|(?:Questo\sarticolo|L[’']articolo)\sè\s(?:stato\s|apparso\s)?(?:pubblicato\s)?"
    r"(?:originariamente\s|per\sla\sprima\svolta\s|in\sorigine\s)?(?:su|da|in)\s"
    r"|Dit\sartikel\s(?:is|verscheen|werd)\s(?:eerder|oorspronkelijk|eerst)\s(?:verschenen\s|gepubliceerd\s)?(?:op|in|bij|door)\s"
)
_REPUBLISHED_HINTS = (
    "ublish", "ppeared", "rovided by", "roduced by", "eprint", "erschien", "eröffentlicht", "ublié", "paru", "ublicado",
    "publicó", "ubblicato", "apparso", "verschen", "epubliceerd", "verscheen", " ran ",
)  # fmt: skip
_NAME = lazy(
    r"[“\"«„]?((?:[Tt]he\s)?[A-ZÀ-Þ][\w.’'&-]{0,24}"
    r"(?:\s(?:[A-ZÀ-Þ&\d][\w.’'&-]{0,24}|(?:of|and|de|du|des|la|le|der|für|di|del|della|van)(?!\w))){0,6})"
)
_SENTENCES = lazy(r"(?<=[.!?])\s{1,3}")
_PRINTED = ("edition", " print", " issue")  # on paper, of the same house mostly
MAX_SENTENCE = 260
MAX_WEEKDAY = 12  # characters before a day
# With inputs from PTI; Mit Material der dpa; Con información de EFE; По материалам РИА Новости.
_LEADS = (
    "via ", "with ", "inputs ", "additional reporting ", "mit ", "unter ", "avec ", "source ", "fonte ", "quelle ", "fuente ",
    "con ", "com ", "met ", "med ", "по ", "за ", "на основ", "с использ", "з використ", "s ", "z ", "na podst", "με ", "cu ", "इनपुट", "एजेंसी",
)  # fmt: skip
_MATERIAL = lazy(
    r"(?:with\s)?(?:additional\s)?(?:agency\s)?(?:inputs?|files?|reporting|reports?|information|material|content|details)\s(?:from|by)\s(?P<a>.+)"
    r"|(?:mit|unter\sverwendung\svon)\s(?:material(?:ien)?|informationen|angaben|inhalten)\s(?:der|von|des|aus|durch)\s(?P<b>.+)"
    r"|con\s(?:información|informaciones|datos|material|notas?|informazioni|materiale)\s(?:del?|dell[ae’']|di)\s?(?P<c>.+)"
    r"|com\s(?:informações|dados|material|agências?)\s(?:d[aoe]s?\s)?(?P<d>.+)"
    r"|met\s(?:informatie|materiaal|medewerking)\svan\s(?P<e>.+)|med\s(?:material|information)\sfrån\s(?P<f>.+)"
    r"|(?:по\sматериалам|по\sинформации|с\sиспользованием\sматериалов|за\sматеріалами|за\sінформацією|з\sвикористанням\sматеріалів)\s(?P<g>.+)"
    r"|(?:s\svyužitím|z\smateriálů|na\spodstawie|με\sπληροφορίες\s(?:από|του|της)|cu\sinformații\s(?:de\sla|din))\s(?:materiałów\s)?(?P<h>.+)"
    r"|via\s(?P<i>[^.]+)|इनपुट\s?[-–:]\s?(?P<j>.+)"
    r"|(?:with|mit|avec|source|fonte|quelle|fuente|con|com|met|med|s|z)\s(?:l[’'])?(?P<only>[^,;]+)",
    re.IGNORECASE,
)
_INPUTS_BEHIND = lazy(r"(.{2,24}?)\s(?:के\s)?इनपुट(?:्स)?\sके\sसाथ")
_FIRST_OF = lazy(r"[,;|/)\]]|\s(?:and|und|et|y|e|i|и|та|og|och|en|a|și|και|sowie|və|ve|और)\s")
_KINDS = lazy(
    r"(?:(?:news\s?)?agenc(?:y|ies)|(?:nachrichten)?agentur(?:en)?|(?:l[’'])?agences?|(?:la\s|las\s)?agencias?"
    r"|(?:l[’'])?agenzi[ae]|agência|агентств\w+|the|der|dem|den|von|da|do|la|el|hãng)\s(?=\S)",
    re.IGNORECASE,
)
_CHANNELS = frozenset(
    "Facebook Twitter X WhatsApp Email E-Mail E-mail Telegram LinkedIn Instagram Reddit RSS".split()
)
_MAX_WORDS = 6
MAX_CREDIT = 90  # characters of a line that thanks a medium
# © dpa-infocom, dpa:240503-99-884411/3; Copyright 2024 The Associated Press. All rights reserved; Copyright ⓒ 강변일보. 무단 전재 및 재배포 금지
_OWNED = lazy(
    r"(?:[©ⓒ]|\(c\)|Copyright|저작권자)[\s©ⓒ@]{0,3}(?:20\d\d[,.\s]{0,2})?(?:by\s)?([^,.;|(]{2,40}?)(?=[,.;|(]|\s(?:20\d\d|all\s)|\s?무단|$)",
    re.IGNORECASE,
)
_RIGHTS = tuple("riservat reserv réserv vorbehalten derechos droits direitos zastrzeżon vyhrazen".split())
_DISTRIBUTED = "Distributed by "
_NO_COPIES = "무단"  # without leave: how Korean lines of rights go on, those of portals, too, by which a report is another house's
_OWNS = ("©", "(c)", "(C)", "opyright")
MAX_BELOW = 4  # blocks below the text


def _below(scene: Surroundings) -> list[Line]:
    """Return the lines right below the text, such as are no more than a link, too: Provided by X."""
    end = scene.body.end or 0
    return scene.lines_at(range(end, min(end + NEAR, len(scene.texts))))


def _is_dated(text: str) -> bool:
    """Tell whether a text begins with a day, a weekday before it at most: First published on Thu 2 Nov 2023."""
    written = find_moment(text)
    return written is not None and written.start <= MAX_WEEKDAY


def from_republication(scene: Surroundings) -> str:
    """Return the medium that a sentence above or below the text names: This article was originally published by X."""
    for line in (*scene.head[-NEAR:], *scene.opening[:1], *scene.closing, *_below(scene)):
        if len(line.text) > MAX_SENTENCE or not has_any(line.text, _REPUBLISHED_HINTS):
            continue
        for text in _SENTENCES.split(line.text.lstrip("*([– ")):
            told = _REPUBLISHED.match(text)
            if told is None or has_any(rest := text[told.end() :], _PRINTED):
                continue
            # Mostly a link has the name, or what sets it off.
            pieces = (piece.strip(" ,.") for piece in line.pieces[1:])
            name = next((piece for piece in pieces if piece and rest.startswith(piece)), "")
            if not name and not _is_dated(rest) and (found := _NAME.match(rest)):
                name = found[1].rstrip(".'’")
            if 2 <= len(name) <= MAX_NAME and bare(name) not in scene.sites:
                return name
    return ""


def _credited(text: str) -> str:
    """Return the medium that a line of thanks names first, "" where it names a person or nobody."""
    low = text.lower()
    if low.startswith(_LEADS):
        found = _MATERIAL.fullmatch(text)
        if not found:
            return ""
        name = found[found.lastgroup or 0]
        is_agencys = found.lastgroup == "only" or " by " in low
    elif "इनपुट" in text and (behind := _INPUTS_BEHIND.fullmatch(text)):
        name, is_agencys = behind[1], False
    else:
        return ""
    parts = [part.strip(" .*«»“”\"'") for part in _FIRST_OF.split(name)]
    parts = [part if part in NAMED else _KINDS.sub("", part) for part in parts]
    if agency := next((part for part in parts if part in NAMED), ""):
        return agency
    name = parts[0]
    if name in _CHANNELS:
        return ""
    is_name = name[:1].isupper() or (name[:1].isalpha() and name[:1].lower() == name[:1].upper())
    is_right = is_name and 2 <= len(name) <= MAX_NAME and name.count(" ") < _MAX_WORDS
    return name if is_right and not is_agencys and not begins_with_given_name(name) else ""


def from_thanks(scene: Surroundings) -> str:
    """Return the medium that a line, or a bracket at the text's end, thanks: With inputs from PTI, (avec AFP), Con información de EFE."""
    for line in (*scene.head[-NEAR:], *scene.closing[-2:], *_below(scene)):
        text = line.text
        if text[-1] in ")]":
            opened = text.rfind("(" if text[-1] == ")" else "[")
            text = text[opened + 1 : -1] if opened >= 0 else text
        if len(text) > MAX_CREDIT:
            if " feed" in text and len(text) <= MAX_SENTENCE and (name := agency_at_end(text)):
                return name  # is auto-generated from a syndicated feed - PTI
            continue
        before, verb, _ = text.partition(" contributed to th")
        if name := agency_at_end(before) if verb else _credited(text.strip(" .*–—-")):
            return name
    return ""


def from_owner(scene: Surroundings) -> str:
    """Return who owns the text by the line right below it: an agency, a house whose columns or reports others show, or one that the text's own element names."""
    for line in (*scene.closing[-1:], *scene.tail[:NEAR]):
        text = line.text.removeprefix("™ & ")
        is_shown = _NO_COPIES in text and bool(scene.sites) and line.index >= (scene.body.end or 0)
        if len(text) <= MAX_SENTENCE and (is_shown or text.startswith(("©", "Copyright", "(c)", "(C)"))):
            found = (_OWNED.search if is_shown else _OWNED.match)(text)
            name = found[1].strip() if found else ""
            if name and is_other_house(scene, name):
                if agency := agency_at_end(name):
                    return agency
                is_house = " " in name and not (
                    begins_with_given_name(name) or has_any(name.lower(), _RIGHTS)
                )
                is_shown = is_shown or _DISTRIBUTED in text
                if is_shown or (is_house and _is_in_text(scene, line) and not _is_owner(scene, name, line)):
                    return name
    return ""


def _is_owner(scene: Surroundings, name: str, line: Line) -> bool:
    """Tell whether a line farther down says that a house owns the page, too."""
    return any(name in text and has_any(text, _OWNS) for text in scene.texts[line.index + 1 :])


def _is_in_text(scene: Surroundings, line: Line) -> bool:
    """Tell whether a line right below the text is in an element with it that does not hold the title."""
    body, title, elements = scene.body, scene.title.block, scene.page.elements
    if (
        scene.page.form != "html"
        or title is None
        or not body.blocks
        or line.index > body.blocks[-1] + MAX_BELOW
    ):
        return False
    around: Element | None = line.block.element
    while around is not None and elements.starts[around.index] > body.blocks[-1]:
        around = around.parent
    return around is not None and elements.starts[around.index] > title


def is_other_house(scene: Surroundings, name: str) -> bool:
    """Tell whether a name is none under which the site goes."""
    own = bare(name).removesuffix("社")  # of 江辺新報社 for 江辺新報デジタル
    return len(own) > 1 and not any(own in site or site in own for site in scene.sites)
