"""Authors of pages in other languages than Chinese: JSON-LD, meta elements, By-lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from newskit.fields.metadata import ld_author_body, ld_authors, ld_referred_authors, ld_site_names
from newskit.fields.signatures import biography_name, editing_names, reporting_names
from newskit.fields.surroundings import Line, Surroundings
from newskit.fields.title import bare
from newskit.rules.lazy import has_any, lazy

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
_AND_WORDS = "and|AND|und|UND|et|ET|y|Y|e|och|og|en|i|и|und|&|＆|和|та|ja|ve|a|și|és|with|mit"
_AND = lazy(
    rf"\s{{0,3}}[,;/|、，；]\s{{0,3}}(?:(?:{_AND_WORDS})\s{{1,3}})?|\s{{1,3}}(?:{_AND_WORDS})\s{{1,3}}"
)
# One of these stands in every text that names several people.
_SEPARATORS = ",;/|、，；"
_BETWEEN = tuple(f" {word} " for word in _AND_WORDS.split("|"))
# What stands behind a comma and is no person, or still the same one: Anna Weiß, Staff Writer; Carl Ek, Jr.
_ROLE = lazy(
    r"(?:(?:staff|senior|chief|special|political|sports?|business|associate|assistant|deputy|managing|contributing|freelance|news|data|video|the) ){0,3}"
    r"(?:writers?|reporters?|correspondents?|contributors?|columnists?|journalists?|editors?|redakteur(?:in)?|redaktion|journaliste|redactor[ae]?|md|ph\.?d\.?|m\.d\.|mba|esq\.?)$",
    re.IGNORECASE,
)
_GENERATION = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_BY = lazy(
    r"^(?:(?:[Ww]ritten |[Rr]eport(?:ed|ing) |[Ss]tory )?[Bb][Yy]|BY|Von|VON|Par|Por|Di|De|Door|Av|Af|Tekst|Text|Texte|Texto|Testo|Autor(?:in|en|es)?|Authors?|Автор|Текст|Oleh|Yazan|Autore|Auteur|Skrevet av|Opracował|Autorzy?|Penulis|Reporter|文=|文・|文／|取材・文|記者|執筆|著者|筆者)"
    r"(?:\s?[:：]\s{0,3}|\s{1,3})(?P<names>[^\W\d_].{2,90})$"
)
_LEAD = lazy(
    r"^(?:(?:by|von|par|por|di|door|av|af|od|reported by|written by|words by|story by|from|автор)\s{1,3}|(?:by|von|par|por|di|door|av|text|texto|texte|autor|автор|foto)\s?:\s{0,3})",
    re.IGNORECASE,
)
_LEADS = tuple(
    "by von par por di door av af od reported written words story from автор text texto texte autor foto".split()
)
_NAME = lazy(r"[^\W\d_][\w.'’´`-]{0,24}(?: (?:[^\W\d_][\w.'’´`-]{0,24}|[A-Z]\.)){0,5}\.?$")
_NOBODY = frozenset(
    "no author,admin,administrator,unknown,anonymous,null,none,undefined,author,root,webmaster".split(",")
)
_ADDRESS_PARTS = ("http://", "https://", "www.", "@")
_NUMBER = lazy(r"\d{3}")
_CUT = lazy(
    r"\s{0,3}(?:[|｜•·—–]|\s-\s|\(|\[|,? (?:[Ff]otos?:?|[Pp]hotos?|[Pp]hotograph\w{1,4}|Bild(?:er)?:|Staff|Special to|Reporter|Correspondent|Updated|Published|for the|in [A-Z]|aus |on [A-Z]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.? \d|\d)).*$"
)
_AUTHOR_WORDS = frozenset(
    "author authors auth byline autor autore auteur autorin autoren writer reporter journalist muhabir yazar penulis signature skribent toimittaja".split()
)
_FULL_NAME = lazy(
    r"[^\W\d_a-zà-öø-ÿ][\w.'’-]{1,19}(?: (?:[^\W\d_a-zà-öø-ÿ][\w.'’-]{0,19}|de|van|von|der|da|di|del|la|bin|al)){1,3}"
)
_NO_PERSON = lazy(
    r"\b(?:News|Read|Share|Time|Updated?|Published|Posted|Photo|Video|World|Local|Sports?|Home|Staff|Politics|Business|Nachrichten|Min|Follow|Online|Daily|Post|Times|Magazine|Agency|Press)\b",
    re.IGNORECASE,
)
_LONE_BY = lazy("(?:[Bb][Yy]|Von|Par|Por|Di|Door|Av|Af|Text|Texte|Autor|Author|Words by|Written by|Автор):?")
_KOREAN_NAME = lazy(
    "[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모][가-힣]{2}"
)
_EASTERN_NAME = lazy(r"[^\W\d_a-zA-Z]{2,12}(?:[ ・·][^\W\d_a-zA-Z]{1,12})?")
_KOREAN_REPORTER = lazy(
    r"(?:^|[\s(\[=])([가-힣]{2,4})\s?(?:인턴|수습|선임|전문|객원)?\s?(?:기자|특파원|논설위원|칼럼니스트)(?:$|[\s)\]=/|·,])"
)
_JAPANESE_REPORTER = lazy(r"[【(（\[]([^\W\d_a-zA-Z]{2,5}(?:[、・,][^\W\d_a-zA-Z]{2,5}){0,4})記者[】)）\]]$")


MAX_NAME_WORDS = 7


def _is_junk(text: str) -> bool:
    """Tell what is nobody's name: an address, a number, what a program writes where it knows none."""
    return (
        text.lower() in _NOBODY
        or has_any(text, _ADDRESS_PARTS)
        or not any(map(str.isalnum, text))
        or _NUMBER.search(text) is not None
    )


def _parts(value: str) -> list[str]:
    """Split at commas, bars and words for `and`; most texts name one person, and need no pattern."""
    if "&" in value:
        from html import unescape

        value = unescape(value)
    value = value[:300]
    return _AND.split(value) if has_any(value, _SEPARATORS) or has_any(value, _BETWEEN) else [value]


def split_people(values: list[str]) -> list[str]:
    """Split texts that name several people: `Anna Weiß und Bo Li, Carl Ek` is three."""
    names: list[str] = []
    for value in values:
        if _is_junk(value):
            continue
        for part in _parts(value):
            name = part.strip(' \t"“”*:')
            if name.lower().startswith(_LEADS):
                name = _LEAD.sub("", name).strip()
            if names and name.lower() in _GENERATION:
                names[-1] += f", {name}"
            elif name and len(name) <= 80 and not _is_junk(name) and not (names and _ROLE.match(name)):
                names.append(name)
    short = [name for name in names if name.count(" ") < MAX_NAME_WORDS]  # the rest says what somebody is
    return list(dict.fromkeys(short or names))


def _sites(scene: Surroundings) -> set[str]:
    page = scene.page
    names = {bare(name) for name in ld_site_names(page)}
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


def from_metas(scene: Surroundings) -> list[str]:
    """Meta elements that name the author, the more careful ones first."""
    meta = scene.page.meta
    for name in (*_METAS, "article:author", "author", "twitter:data1"):
        value = meta.get(name, "")
        if (
            value
            and not _is_junk(value)
            and (
                name != "twitter:data1"
                or "author" in meta.get("twitter:label1", "author").lower()
                or "by" in meta.get("twitter:label1", "").lower()
            )
        ):
            names = split_people([value])
            if names and all(len(part) < 60 for part in names):
                return names
    return []


def _readable(line: Line) -> str:
    """The line with a bar where one element ends and the next begins without a space: By Anna Weiß | May 3, 2024."""
    pieces = line.block.pieces
    if len(pieces) < 2:
        return line.text
    text = pieces[0]
    for piece in pieces[1:]:
        is_glued = text[-1:].isalpha() and piece[:1].isupper()
        text += (" " if _LONE_BY.fullmatch(text) else " | ") + piece if is_glued else piece
    return text


def _is_name(text: str) -> bool:
    return not text.islower() and bool(_NAME.match(text) or _EASTERN_NAME.fullmatch(text))


def from_by_line(scene: Surroundings) -> list[str]:
    """By X, Von X, Par X on a line of its own beside title or body."""
    lines = [*scene.head, *scene.above[-3:], *scene.opening[:1], *scene.closing[-1:], *scene.tail[:4]]
    for line in lines:
        if len(line.text) > 100:
            continue
        if found := _BY.match(_readable(line)):
            value = _CUT.sub("", found.group("names"))
            names = split_people([value])
            if names and all(_is_name(name) for name in names):
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
        names = split_people([_CUT.sub("", line.text)])
        if names and all(_NAME.match(name) and " " in name for name in names):
            return names
    return []


def from_date_line(scene: Surroundings) -> list[str]:
    """A name without a label beside the date: `Anna Weiß | 05.04.2025`, `박상우 2024. 5. 13.`."""
    for line in scene.head:
        if len(line.text) > 80 or line.moment is None:
            continue
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
    """A name alone on the line after a lone `By`, or, on text pages, beside the date: as flattened bylines stand."""
    lines = scene.head
    for place, line in enumerate(lines[:-1]):
        if _LONE_BY.fullmatch(line.text) and _FULL_NAME.fullmatch(lines[place + 1].text):
            return [lines[place + 1].text]
    dated = next((i for i, line in enumerate(lines) if len(line.text) < 100 and line.moment), None)
    if scene.page.form != "text" or dated is None:
        return []
    beside = [line.text for line in (*lines[max(0, dated - 1) : dated], *lines[dated + 1 : dated + 2])]
    names = [
        text
        for text in beside
        if len(text) <= 30 and _FULL_NAME.fullmatch(text) and not _NO_PERSON.search(text)
    ]
    return names if len(names) == 1 else []


def from_last_line(scene: Surroundings) -> list[str]:
    """A name alone on the line that closes the body, as Vietnamese papers sign."""
    if not scene.lang.startswith("vi"):
        return []
    for line in (*reversed(scene.closing), *scene.tail[:2]):
        if _FULL_NAME.fullmatch(line.text) and len(line.text) <= 30 and not _NO_PERSON.search(line.text):
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
        people = [name for name in names if bare(name) not in sites]
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
