"""Authors of pages in other languages than Chinese: JSON-LD, meta elements, By-lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import chain, takewhile

from newskit.addresses import host_of
from newskit.fields.head_lines import agency_beside, is_head_line
from newskit.fields.metadata import ld_author_body, ld_authors, ld_referred_authors, ld_site_names
from newskit.fields.name_lists import is_house, split_people
from newskit.fields.reporters_eastern import is_korean_name, japanese_signature, korean_reporters
from newskit.fields.signatures import biography_name, editing_names, reporting_names
from newskit.fields.surroundings import Line, Surroundings
from newskit.fields.times import find_moment
from newskit.fields.title_references import FIRST_EASTERN, bare
from newskit.fields.written_by import (
    LONE_BY,
    by_names,
    closing_names,
    element_names,
    inner_names,
    is_alone,
    is_name,
    is_writer,
    linked_names,
    names_beside_date,
    parts_of,
    piece_names,
    readable,
    without_role,
)
from newskit.page import Links
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
_AUTHOR_WORDS = frozenset(
    "author authors auth byline bylines autor autore auteur auteurs autores autori autorin autoren writer reporter journalist muhabir yazar penulis signature "
    "skribent toimittaja textauthor authorline creator ath fn authorname forfatter firma firmas autoria redactora avtor avtorji avtorica szerzo signatura sygnatura kirjoittaja kirjoittajat verfasser writers reporters journalists contributor contributors".split()
)


def _title_tail(title: str) -> str:
    """What stands behind the last bar or dash of a <title>: most often the site's name."""
    ends = [at for mark in (" | ", " - ", " – ", " — ", " · ", " ｜ ") if (at := title.rfind(mark)) > 0]
    return title[max(ends) + 3 :] if ends else title


def _sites(scene: Surroundings) -> set[str]:
    page = scene.page
    names = {bare(name) for name in (*ld_site_names(page), _title_tail(page.title))}
    for url in (page.url, page.meta.get("og:url", "")):
        if host := host_of(url):
            names.update(
                (bare(host), bare(host.removeprefix("www.")), bare(host.removeprefix("www.").split(".")[0]))
            )
    return names - {""}


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
    others = [
        name
        for name in meta
        if ("author" in name or "byline" in name)
        and _AUTHOR_META.search(name)
        and not name.startswith("citation")
    ]
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


MAX_BY_LINE = 160


def from_by_line(scene: Surroundings) -> list[str]:
    """By X, Von X, Par X on a line of its own beside title or body."""
    lines = [*scene.head, *scene.above[-3:], *scene.opening[:1], *scene.closing[-1:], *scene.tail[:4]]
    for line in lines:
        if len(line.text) > MAX_BY_LINE and not (line.text.startswith("By ") and ", a" in line.text[:60]):
            continue
        text = readable(line)
        for part in (text, *parts_of(text)[1:]):
            if names := by_names(part):
                return names
        if len(line.text) > 100:
            continue
        if names := inner_names(text):
            return names
        # Labels are Chinese, Japanese or Korean: in a line of other letters there is nobody behind any.
        if not line.text.isascii() and max(line.text) >= FIRST_EASTERN and line.credits.authors:
            return line.credits.authors
        if scene.family == "ko" and (names := korean_reporters(line.text)):
            return names
    if scene.family == "ja":
        for line in (*scene.closing[-1:], *scene.tail[:1]):
            if names := japanese_signature(line.text):
                return names
    return []


def from_wide_line(scene: Surroundings) -> list[str]:
    """The same below the lead, where all names are full ones."""
    for line in scene.wide:
        names = by_names(readable(line))
        if names and all(map(is_alone, names)):
            return names
    for line in (*scene.head, *scene.opening[:1]):
        if names := closing_names(line.text):
            return names
    return []


def from_class(scene: Surroundings) -> list[str]:
    """A short block near the title whose element is of class author or byline, and those that follow it."""
    if scene.page.form != "html":
        return []
    found: list[str] = []
    last = -1
    for line in (*scene.head, *scene.above[-4:], *scene.wide, *scene.tail[:2]):
        if found and line.index > last + 2:
            break
        if not 3 <= len(line.text) <= 80 or not _is_for_authors(line):
            continue
        if names := element_names(line.block):
            found += names
            last = line.index
    return list(dict.fromkeys(found))


def _is_for_authors(line: Line) -> bool:
    """Tell whether a block stands in an element for authors: by its class, its parent's, or as an address."""
    element = line.block.element
    if element.tag == "address" or not _AUTHOR_WORDS.isdisjoint(element.words):
        return True
    if not _AUTHOR_WORDS.isdisjoint(line.block.inline_words):
        return True
    return element.parent is not None and not _AUTHOR_WORDS.isdisjoint(element.parent.words)


_AUTHOR_PATH = lazy(
    r"/(?:authors?|autor(?:es|en|in|a|i)?|auteurs?|autor[ei]|firmas?|redactor[ae]?s?|redakteure?|journalistes?|journalists?|reporters?|writers?|contributors?|"
    r"profiles?|people|staff|skribent(?:er)?|yazar(?:lar)?|muhabir|penulis|szerzok?|toimittajat?|forfattere?)[/=?-].",
    re.IGNORECASE,
)


def from_links(scene: Surroundings) -> list[str]:
    """A name near the title that is a link to a page about its author: by its address, or rel=author."""
    links, link_chars = scene.page.links, scene.page.link_chars
    if not isinstance(links, Links):
        return []
    lines = (*scene.head, *scene.above[-4:], *scene.wide, *scene.tail[:2])
    found: list[str] = []
    last = 0
    for link in links.beginning_in({line.index for line in lines if link_chars[line.index]}):
        if len(link.text) > MAX_LINKED or (found and link.block > last + 2):
            continue
        if link.node.attrs.get("rel") != "author" and not _AUTHOR_PATH.search(link.href):
            continue
        if names := linked_names(link.text):
            found += names
            last = link.block
    return list(dict.fromkeys(found))


MAX_DATED = 120  # characters of a line with a name and a date, or two
MAX_NAME = 30  # characters of a full name that stands alone
MAX_LINKED = 60  # characters of a link that names an author or two
_WHEN = lazy(
    r"\d|(?:Published|Updated|Posted|Veröffentlicht|Aktualisiert|Publié|Publicado|Pubblicato|Publisert|Publicerad|Gepubliceerd)\b"
)


def from_first_part(scene: Surroundings) -> list[str]:
    """A full name in a part of its own on the line of the date: Anna Weiß|Published 3 hours ago, 5 May 2024 / Bo Li."""
    for line in (*scene.head, *scene.above[-2:]):
        if len(line.text) > MAX_DATED or not _WHEN.search(line.text):
            continue
        parts = parts_of(readable(line))
        if len(parts) > 1:
            groups = [split_people([part]) for part in parts[:-1]]
            writers = list(takewhile(lambda group: group and all(map(is_writer, group)), groups))
            then = parts[len(writers)]
            if writers and (line.moment or _WHEN.match(then) or find_moment(then)):
                return list(chain.from_iterable(writers))
            if line.moment and is_alone(parts[-1]):
                return [parts[-1]]
        if line.moment and (agency := agency_beside(line.text)):
            return [agency]
        first = line.block.pieces[0].strip()
        name = without_role(first)
        if name != first and is_alone(name) and line.moment and len(line.block.pieces) > 1:
            return [name]
        name = line.text[: line.block.link_chars]
        if name and name == line.block.pieces[0].strip() and is_alone(name) and line.moment:
            return [name]
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
        if scene.family == "ko" and is_korean_name(name):
            return [name]
        if is_alone(name) and ("|" in line.text or is_head_line(line.text[len(name) :].strip())):
            return [name]
    return []


def _following(texts: list[str], index: int) -> list[str]:
    """The names on the lines right after a lone label."""
    names: list[str] = []
    for text in texts[index + 1 : index + 6]:
        here = split_people([text[:90]])
        if here and all(map(is_alone, here)):
            names += here
        elif text.strip() not in (",", "und", "and", "et", "y", "e", "og", "och", "en", "&"):
            break
    return list(dict.fromkeys(names))


def _first_piece(line: Line) -> str:
    """A name set in an element of its own at the start of a line, or before a medium in quotation marks; else the line."""
    first = line.block.pieces[0].strip()
    if first == line.text and "," in first:
        first, _, medium = first.partition(", ")
        if medium[:1] not in _OPENING_QUOTES or medium[-1:] not in _CLOSING_QUOTES:
            return line.text
    return first if first != line.text and is_alone(first) else line.text


_OPENING_QUOTES, _CLOSING_QUOTES = frozenset('„“«"'), frozenset('“”»"')


def from_lone_lines(scene: Surroundings) -> list[str]:
    """A name alone on the line after a lone `By`, or beside the date."""
    lines, texts = [*scene.head, *scene.wide], scene.page.texts
    for line in (*lines, *scene.tail[:12]):
        if len(line.text) <= 30 and LONE_BY.fullmatch(line.text) and (names := _following(texts, line.index)):
            return names
    dated = next((i for i, line in enumerate(lines) if len(line.text) < 100 and line.moment), None)
    if dated is None:
        return []
    beside = [*lines[max(0, dated - 1) : dated], *lines[dated + 1 : dated + 2]]
    named = [names for line in beside if (names := _alone_on(line, scene))]
    return named[0] if len(named) == 1 else []


def _alone_on(line: Line, scene: Surroundings) -> list[str]:
    """The full names that a line beside the date consists of, but for the site's own name behind them."""
    if len(line.text) > MAX_LINKED:
        return []
    first = _first_piece(line)
    if len(first) <= MAX_NAME and is_alone(first):
        return piece_names(line.block) or [first]
    if names := names_beside_date(line.text):
        return names
    if is_house(line.text):
        return [line.text]
    before, separator, medium = line.text.rpartition(" - ")
    people = split_people([before]) if separator and bare(medium) in _sites(scene) else []
    return people if all(map(is_alone, people)) else []


def from_pair(scene: Surroundings) -> list[str]:
    """Two or three full names alone on the line right before the text: Anna Weiß/Bo Li Berg."""
    for line in (*scene.head[-3:], *scene.opening[:1]):
        if len(line.text) <= 60 and ("/" in line.text or "," in line.text or " and " in line.text):
            names = split_people([line.text])
            # Scripts without capitals don't tell a name from two other words.
            if 1 < len(names) < 4 and all(is_alone(name) and name[0].isupper() for name in names):
                return names
    return []


def from_last_line(scene: Surroundings) -> list[str]:
    """A name alone on the line that closes the body: set off (in italics, bold) but for Vietnamese papers, all of which sign so."""
    is_signed = scene.lang.startswith("vi")
    for line in (*reversed(scene.closing), *scene.tail[:2]):
        if len(line.text) <= MAX_NAME and is_alone(line.text):
            inline = line.block.inline
            if is_signed or (inline is not None and inline.tag in _SET_OFF and not line.block.link_chars):
                return [line.text]
    return []


_SET_OFF = frozenset(("em", "i", "b", "strong"))


FINDERS: tuple[Callable[[Surroundings], list[str]], ...] = (
    from_json_ld,
    from_metas,
    from_reference,
    from_by_line,
    from_class,
    from_links,
    from_wide_line,
    from_first_part,
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
    sites: set[str] | None = None
    first: list[str] = []
    if ld_author_body(scene.article) and (reporters := split_people([reporting_names(scene)])):
        return reporters
    for finder in FINDERS:
        names = finder(scene)
        if not names:
            continue
        if sites is None:
            sites = _sites(scene)
        people = [name for name in names if bare(name) not in sites]
        if people and not all(map(is_house, people)):
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
            if names and all(map(is_name, names)):
                return names
    return split_people([editing_names(scene)])
