"""Authors of pages in other languages than Chinese: JSON-LD, meta elements, By-lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from newskit.fields.metadata import ld_author_body, ld_authors, ld_referred_authors, ld_site_names
from newskit.fields.name_lists import is_house, split_people, without_asides
from newskit.fields.signatures import biography_name, editing_names, reporting_names
from newskit.fields.surroundings import Line, Surroundings
from newskit.fields.title import bare
from newskit.rules.lazy import lazy

_METAS = (
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "byl",
    "dc.creator.creator",
    "cxenseparse:author",
    "cxenseparse:creator",
    "article:author_name",
    "articleauthor",
    "article-author",
    "article_author",
    "article.author",
    "authors",
    "creator",
)
# A text that names its writers, told by what it opens with: By Anna Weiß, Von Bo Li, Reporter: Carl Ek.
_BY_WORDS = (
    r"(?:[Ww]ritten |[Rr]eport(?:ed|ing) |[Ss]tory |[Ww]ords |[Pp]osted |[Ss]ubmitted |[Ff]iled )?[Bb][Yy]|BY|By:|Authors?|Author,|Reporter|"
    r"Von|VON|(?:[Gg]eschrieben|[Vv]erfasst|[Ee]rstellt) von|Autor(?:in|en|es|ka|i|zy)?|Text|"
    r"Par|PAR|(?:Écrit|Rédigé|Publié|Propos recueillis) par|Texte|Auteur|"
    r"Por|POR|(?:Escrito|Publicado|Redactado) por|Texto|Di|DI|A cura di|(?:Scritto|Pubblicato) da|Testo|Autore|"
    r"De|Door|DOOR|(?:Geschreven|Geplaatst) door|Tekst|Av|AV|Af|AF|Skrevet a[vf]|Skriven av|Journalist|Teksti|Toimittaja|Kirjoittaja|"
    r"[Oo]prac\.|Opracowała?|Napisała?|Redaktor|Napsala?|Szerző|Írta|Scris de|Redactor|Συντάκτης|Συντάκτρια|Γράφει [οη]|Του|Της|"
    r"Yazan|Yazar|Muhabir|Автор|Авторы|Автори|Текст|Корреспондент|"
    r"كتبت?|بقلم|تقرير|إعداد|מאת|نویسنده|लेखक|Oleh|Penulis|Laporan|Tác giả|โดย|ผู้เขียน|文=|文・|文／|取材・文|記者|執筆|著者|筆者"
)
_BY = lazy(rf"^(?:{_BY_WORDS})(?:\s?[:：]\s{{0,3}}|\s{{1,3}})(?P<names>[^\W\d_].{{2,90}})$")
# The same in small letters, where nothing but full names may follow; and what kind of article it is.
_SMALL_BY = lazy(
    r"^(?:(?:An?|Eine?|Une?|Una?) [^\W\d_]{4,14} )?(?:by|von|par|por|di|da|door|av|af)\s?:?\s{1,3}(?P<names>[^\W\d_].{2,90})$"
)
# Veröffentlicht am 15. Mai 2024 von Anna Weiß, Posted on May 15, 2024 by Anna Weiß
_DATED_BY = lazy(
    r"\d.{0,30}?\s(?:by|von|par|por|da|di|door|av|af|przez|od|автором|автор)\s{1,3}(?P<names>[^\W\d_].{2,60})$"
)
_NAME = lazy(
    r"[^\W\d_][^\s\d,;:|/()\[\]{}<>\"“”„!?&]{0,24}(?: (?:[^\W\d_][^\s\d,;:|/()\[\]{}<>\"“”„!?&]{0,24}|[A-Z]\.)){0,5}\.?$"
)
_CUT = lazy(
    r"\s{0,3}(?:[|｜•·—–]|\s-\s|\(|\[|,? (?:[Ff]otos?:?|[Pp]hotos?|[Pp]hotograph\w{1,4}|Bild(?:er)?:|Staff|Special to|Reporter|Correspondent|Updated|Published|for the|in [A-Z]|aus |on [A-Z]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.? \d|\d)).*$"
)
_AUTHOR_WORDS = frozenset(
    "author authors auth byline bylines autor autore auteur auteurs autores autori autorin autoren writer reporter journalist muhabir yazar penulis signature skribent toimittaja".split()
)
_FULL_NAME = lazy(
    r"[^\W\d_a-zà-öø-ÿ][\w.'’-]{1,19}(?: (?:[^\W\d_a-zà-öø-ÿ][\w.'’-]{0,19}|de|van|von|der|da|di|del|la|bin|al)){1,3}"
)
_NO_PERSON = lazy(
    r"\b(?:News|Read|Share|Time|Updated?|Published|Posted|Photo|Video|World|Local|Sports?|Home|Staff|Politics|Business|Nachrichten|Min|Follow|Online|Daily|Post|Times|Magazine|Agency|Press|Search|Menu|Login|Log|Sign|Subscribe|Comments?|Views?|Newsletter|Advertisement|Anzeige|Werbung)\b",
    re.IGNORECASE,
)
_LONE_BY = lazy(
    "(?:[Bb][Yy]|Von|Par|Por|Di|Door|Av|Af|Texte?|Autor(?:in|en|es|e)?|Auteurs?|Authors?|Words by|Written by|About the [Aa]uthor|ABOUT THE AUTHOR|Reporter|Journalist|Автор|Авторы|Автори):?"
)
_KOREAN_NAME = lazy(
    "[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모][가-힣]{2}"
)
_EASTERN_NAME = lazy(r"[^\W\d_a-zA-Z]{2,12}(?:[ ・·][^\W\d_a-zA-Z]{1,12})?")
_KOREAN_REPORTER = lazy(
    r"(?:^|[\s(\[=])([가-힣]{2,4})\s?(?:인턴|수습|선임|전문|객원)?\s?(?:기자|특파원|논설위원|칼럼니스트)(?:$|[\s)\]=/|·,])"
)
_JAPANESE_REPORTER = lazy(r"[【(（\[]([^\W\d_a-zA-Z]{2,5}(?:[、・,][^\W\d_a-zA-Z]{2,5}){0,4})記者[】)）\]]$")


_TITLE_TAIL = lazy(r"\s[|｜–—·•-]\s")


def _sites(scene: Surroundings) -> set[str]:
    page = scene.page
    names = {bare(name) for name in (*ld_site_names(page), _TITLE_TAIL.split(page.title)[-1])}
    for url in (page.url, page.meta.get("og:url", "")):
        if host := _host(url):
            names.update(
                (bare(host), bare(host.removeprefix("www.")), bare(host.removeprefix("www.").split(".")[0]))
            )
    return names - {""}


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # [ in it, or a full-width colon
        return ""


def from_json_ld(scene: Surroundings) -> list[str]:
    """The author property of the article object."""
    return split_people(ld_authors(scene.article))


def from_reference(scene: Surroundings) -> list[str]:
    """The person that the article object refers to, and that is described elsewhere."""
    return split_people(ld_referred_authors(scene.article, scene.page))


_AUTHOR_META = lazy(r"(?:^|[._:-])(?:author|authors|byline|author[._:-]?name)$")


def from_metas(scene: Surroundings) -> list[str]:
    """Meta elements that name the author, the more careful ones first."""
    return _named_by(scene.page.meta, (*_METAS, "article:author", "author", "twitter:data1"))


def from_other_metas(scene: Surroundings) -> list[str]:
    """Any other meta element that is called author or byline: content_author, og:article:author."""
    meta = scene.page.meta
    others = [name for name in meta if _AUTHOR_META.search(name) and not name.startswith("citation")]
    return _named_by(meta, others)


def _named_by(meta: dict[str, str], names_of_metas: Iterable[str]) -> list[str]:
    for name in names_of_metas:
        value = meta.get(name, "")
        if not value or (name == "twitter:data1" and not _says_author(meta.get("twitter:label1", "author"))):
            continue
        names = split_people([value])
        if names and all(len(part) < 60 for part in names):
            return names
    return []


def _says_author(label: str) -> bool:
    label = label.lower()
    return "author" in label or "by" in label


def _readable(line: Line) -> str:
    """The line with a bar where one element ends and the next begins without a space: By Anna Weiß | May 3, 2024."""
    pieces = line.block.pieces
    if len(pieces) < 2:
        return line.text
    text = pieces[0]
    for piece in pieces[1:]:
        is_glued = text[-1:].isalnum() and _begins_anew(piece[:1])
        text += (" " if _LONE_BY.fullmatch(text) else " | ") + piece if is_glued else piece
    return text


def _begins_anew(char: str) -> bool:
    """Tell whether a character can begin a part of a line: a capital, a digit, a letter of a script without capitals."""
    return char.isupper() or char.isdigit() or ("\u0590" <= char < "\u1100" and char.isalpha())


def _is_name(text: str) -> bool:
    return not text.islower() and bool(_NAME.match(text) or _EASTERN_NAME.fullmatch(text))


def _line_names(text: str) -> list[str]:
    """The names of a by-line; [] where it names nobody.

    What follows a full name in small letters says who that is (inviata a Roma), a single word where (Kochi).
    """
    names = split_people([_CUT.sub("", _TITLE_BEHIND.sub("", without_asides(text)))])
    if len(names) > 1 and " " in names[0]:
        names = [name for name in names if " " in name or name.isupper() or not name.isalpha()]
    return names if names and all(map(_is_name, names)) else []


# , envoyée spéciale à Lyon; , political correspondent; , Senior Reporter
_TITLE_BEHIND = lazy(
    r",\s{1,2}(?:[a-zß-ÿ][^,;|/]{3,60}(?<!\sund)|(?:[A-Z][\w&’'-]{1,18} ){0,4}(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Cc]olumnist|[Rr]edakteur(?:in)?))(?=$|[|(])"
)


_BAR = lazy(r"\s{1,3}[|｜•·]\s{1,3}")


def _opening_names(text: str) -> list[str]:
    """The names behind By, Von, Автор, in small letters too where all of them are full names."""
    if found := _BY.match(text):
        return _line_names(found["names"])
    small = (text[:1].islower() or text[:2] in ("A ", "An", "Ei", "Un")) and _SMALL_BY.match(text)
    if found := small or (_DATED_BY.search(text) if len(text) < 80 else None):
        names = _line_names(found["names"])
        if all(_FULL_NAME.fullmatch(name) and not _NO_PERSON.search(name) for name in names):
            return names
    return []


def from_by_line(scene: Surroundings) -> list[str]:
    """By X, Von X, Par X on a line of its own beside title or body."""
    lines = [*scene.head, *scene.above[-3:], *scene.opening[:1], *scene.closing[-1:], *scene.tail[:4]]
    for line in lines:
        if len(line.text) > 100:
            continue
        text = _readable(line)
        for part in (text, *_BAR.split(text)[1:]):
            if names := _opening_names(part):
                return names
        if line.credits.authors:
            return line.credits.authors
        if scene.family == "ko" and (reporters := _KOREAN_REPORTER.findall(line.text)):
            return list(dict.fromkeys(reporters))
    if (
        scene.family == "ja"
        and scene.closing
        and (found := _JAPANESE_REPORTER.search(scene.closing[-1].text[-40:]))
    ):
        return re.split("[、・,]", found.group(1))
    return []


def from_class(scene: Surroundings) -> list[str]:
    """A short block near the title whose element is of class author or byline."""
    if scene.page.form != "html":
        return []
    for line in (*scene.head, *scene.above[-4:]):
        if not 4 <= len(line.text) <= 80:
            continue
        block = scene.page.blocks[line.index]
        words = {*block.element.words, *block.inline_words}
        if words.isdisjoint(_AUTHOR_WORDS):
            continue
        names = _line_names(line.text)
        if names and all(_NAME.match(name) and " " in name for name in names):
            return names
    return []


def from_date_line(scene: Surroundings) -> list[str]:
    """A name without a label beside the date: `Anna Weiß | 05.04.2025`, `박상우 2024. 5. 13.`."""
    for line in scene.head:
        if len(line.text) > 80 or line.moment is None:
            continue
        first = _BAR.split(_readable(line))[0]
        names = split_people([first.replace(" – ", ", ").replace(" - ", ", ")]) if first != line.text else []
        if names and all(map(_is_alone, names)):
            return names
        found = line.credits
        if not found.loose:
            continue
        name = found.loose[0]
        if not line.text.startswith(name):
            continue
        if scene.family == "ko" and _KOREAN_NAME.fullmatch(name):
            return [name]
        if "|" in line.text and _FULL_NAME.fullmatch(name) and not _NO_PERSON.search(name):
            return [name]
    return []


def from_lone_lines(scene: Surroundings) -> list[str]:
    """A name alone on the line after a lone `By`, or beside the date."""
    lines, texts = scene.head, scene.page.texts
    for line in (*lines, *scene.tail[:6]):
        if len(line.text) <= 20 and _LONE_BY.fullmatch(line.text) and line.index + 1 < len(texts):
            names = split_people([texts[line.index + 1][:90]])
            if names and all(map(_is_alone, names)):
                return names
    dated = next((i for i, line in enumerate(lines) if len(line.text) < 100 and line.moment), None)
    if dated is None:
        return []
    beside = [line.text for line in (*lines[max(0, dated - 1) : dated], *lines[dated + 1 : dated + 2])]
    names = [text for text in beside if len(text) <= 30 and _is_alone(text)]
    return split_people(names) if len(names) == 1 else []


def _is_alone(text: str) -> bool:
    """Tell whether a line is a full name and nothing else."""
    return len(text) <= 40 and bool(_FULL_NAME.fullmatch(text)) and not _NO_PERSON.search(text)


def from_pair(scene: Surroundings) -> list[str]:
    """Two or three full names alone on the line right before the text: Anna Weiß/Bo Li Berg."""
    for line in (*scene.head[-3:], *scene.opening[:1]):
        if len(line.text) <= 60 and ("/" in line.text or "," in line.text or " and " in line.text):
            names = split_people([line.text])
            if 1 < len(names) < 4 and all(map(_is_alone, names)):
                return names
    return []


def from_last_line(scene: Surroundings) -> list[str]:
    """A name alone on the line that closes the body, as Vietnamese papers sign."""
    if not scene.lang.startswith("vi"):
        return []
    for line in (*reversed(scene.closing), *scene.tail[:2]):
        if len(line.text) <= 30 and _is_alone(line.text):
            return [line.text]
    return []


FINDERS: tuple[Callable[[Surroundings], list[str]], ...] = (
    from_json_ld,
    from_metas,
    from_reference,
    from_by_line,
    from_class,
    from_date_line,
    from_lone_lines,
    from_other_metas,
    from_pair,
    from_last_line,
)


def find_authors(scene: Surroundings) -> list[str]:
    """Return the authors of a page in another language than Chinese.

    Names of the site are passed over while any other evidence names somebody, and taken where nothing does:
    many papers sign with their own name.
    """
    sites = _sites(scene)
    first: list[str] = []
    if ld_author_body(scene.article) and (reporters := split_people([reporting_names(scene)])):
        return reporters
    for finder in FINDERS:
        names = finder(scene)
        if not names:
            continue
        people = [name for name in names if not (bare(name) in sites or is_house(name))]
        if people:
            return people
        first = first or names
    return split_people([reporting_names(scene)]) or split_people([biography_name(scene)]) or first


_EDITOR = lazy(
    r"[(\[（]?\s?(?:Web |Online |Copy )?[Ee]ditors?\s?[:：]\s?(?P<names>[^\W\d_][^()\[\]（）]{2,80}?)[)\]）]?$"
)


def find_editors(scene: Surroundings) -> list[str]:
    """Return the people of a line (Web editor: X, Y) beside the body, or those of Editing by X."""
    for line in (*scene.closing, *scene.tail, *scene.head):
        if "ditor" in line.text and len(line.text) < 100 and (found := _EDITOR.search(line.text)):
            names = split_people([found.group("names")])
            if names and all(_NAME.match(name) for name in names):
                return names
    return split_people([editing_names(scene)])
