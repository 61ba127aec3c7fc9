"""Authors of pages in other languages than Chinese: JSON-LD, meta elements, By-lines."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from newskit.fields.bylines.name_lists import AND_WORDS, is_house, split_people, without_longer
from newskit.fields.bylines.signatures import biography_name, editing_names, reporting_names, signed_names
from newskit.fields.metadata import ld_author_body, ld_authors, ld_referred_authors
from newskit.fields.surroundings import Surroundings
from newskit.fields.title.references import bare
from newskit.page.plain import folded
from newskit.rules.lazy import DIGIT, has_any, lazy
from newskit.rules.writers import EDITED

_METAS = (
    "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author", "byl", "dc.creator.creator", "cxenseparse:author", "cxenseparse:creator",
    "article:author_name", "articleauthor", "article-author", "article_author", "article.author", "authors", "creator",
)  # fmt: skip
_ELSEWHERE = lazy(r"comment|review|related|mention|citation|isPartOf|hasPart")
_AUTHOR_META = lazy(r"(?:^|[._:-])(?:author|authors|byline|author[._:-]?name)$")
MAX_META_NAME = 60
_SLUG = lazy(r"[a-z]+(?:-[a-z]+)+")  # anna-weiss: another element may have the name
_INVERTED = lazy(r"^([^\s,]{2,30}),\s([^\s,]{2,30}(?:\s[^\s,]{1,20}){0,2})$")  # Weiß, Anna
MIN_WORDS = 3  # of a name and a site's
_EDGES = lazy(r"[\d.,;|/•·()\[\]（）【】]")
MAX_EDITOR_LINE = 100


def from_json_ld(scene: Surroundings) -> list[str]:
    """Return the names in the author property of the article object."""
    return _split([_without_role(name) for name in ld_authors(scene.article)], scene)


def _split(values: list[str], scene: Surroundings) -> list[str]:
    """Split texts that name several people, but not the site's own name: Harrow & Vale Times."""
    whole = [one for one in values if not AND_WORDS.isdisjoint(one.split()) and bare(one) in scene.sites]
    return [*split_people([one for one in values if one not in whole] if whole else values), *whole]


def _without_role(text: str) -> str:
    """What the data say behind a name is left out: Anna Weiß, envoyée spéciale à Lyon."""
    if ", " not in text:
        return text
    from newskit.fields.bylines.written_by import without_role

    return without_role(text)


def from_reference(scene: Surroundings) -> list[str]:
    """Return the person that the article object refers to, and that is described elsewhere."""
    return split_people(ld_referred_authors(scene.article, scene.page))


def from_properties(scene: Surroundings) -> list[str]:
    """Return those whom microdata call the author where no reader sees it: <meta itemprop="name" content="Anna Weiß">."""
    if "name" not in scene.page.meta or not scene.page.elements.nodes:
        return []
    found: list[str] = []
    for node in scene.page.elements.nodes[0].css('[itemprop="author"] meta[itemprop="name"]'):
        around = node.parent
        while around is not None and not _ELSEWHERE.search(around.attributes.get("itemprop") or ""):
            around = around.parent
        if around is None:
            found.append(folded(node.attributes.get("content") or ""))
    return split_people(found)


def from_metas(scene: Surroundings) -> list[str]:
    """Return the names in meta elements of the author, the more careful elements first."""
    return _named_by(scene, (*_METAS, "article:author", "author", "citation_author")) or _from_labelled(
        scene.page.meta
    )


def from_other_metas(scene: Surroundings) -> list[str]:
    """Return the names in any other meta element that is called author or byline: content_author, og:article:author."""
    meta = scene.page.meta
    others = [
        name
        for name in meta
        if ("author" in name or "byline" in name)
        and _AUTHOR_META.search(name)
        and not name.startswith("citation")
    ]
    return _named_by(scene, others)


def _named_by(scene: Surroundings, names_of_metas: Iterable[str]) -> list[str]:
    slug: list[str] = []
    page = scene.page
    for name in names_of_metas:
        if name not in page.meta:
            continue
        values = [page.meta[name], *page.repeated.get(name, ())]
        if name.startswith(("dc", "citation")):
            values = [_INVERTED.sub(r"\2 \1", value) for value in values]
        names = _split(values, scene)
        if not names or any(len(part) >= MAX_META_NAME for part in names):
            continue
        if not _SLUG.fullmatch(names[0]):
            return names
        slug = slug or names
    return slug


def _from_labelled(meta: dict[str, str]) -> list[str]:
    """Return the names in a pair of a label and what it says, as they are made for twitter: Written by, Verfasst von.

    Beside a time of reading a full name needs no label that is known.
    """
    pairs = [(meta.get(f"twitter:label{at}", ""), meta.get(f"twitter:data{at}", "")) for at in (1, 2)]
    is_beside_time = any(map(DIGIT.search, (value for _, value in pairs)))
    for label, value in pairs:
        if not value or len(value) >= MAX_META_NAME:
            continue
        if _says_author(label):
            return split_people([value])
        if is_beside_time:
            from newskit.fields.bylines.written_by import linked_names

            if names := linked_names(value):
                return names
    return []


def _says_author(label: str) -> bool:
    label = label.strip(" :").lower()
    if not label or "author" in label or "by" in label.split():
        return True
    from newskit.rules.writers import BARE

    return label in BARE


DECLARED = (from_json_ld, from_metas, from_reference, from_properties)


def find_authors(scene: Surroundings) -> list[str]:
    """Return the authors of a page in another language than Chinese: see `_find`. Of two names that end alike, the shorter."""
    names = list(dict.fromkeys(map(_once, _find(scene))))
    if scene.lang == "vi" and names and names[0].startswith("Theo "):
        return []  # according to whom: a source
    return without_longer(names)


def _once(name: str) -> str:
    """Return a name that stands twice, as a picture of its owner and a link give it: Anna Weiß Anna Weiß."""
    half = len(name) // 2
    return name[:half] if name[half : half + 1] == " " and name[:half] == name[half + 1 :] else name


def _find(scene: Surroundings) -> list[str]:
    """Return those whom data, lines and a model name.

    Names of the site are passed over while any other evidence names somebody, and taken where nothing does:
    many papers sign with their own name. Whom data do not name, a model is asked about, too; a script last.
    """
    body = ld_author_body(scene.article)
    if body and (reporters := split_people([reporting_names(scene)])):
        return reporters
    houses: list[str] = []
    for find in DECLARED:
        names = find(scene)
        if people := _people(names, scene.sites, body):
            return _with_others(scene, people)
        houses = houses or names
    # Most pages say in their data who wrote: what finds it elsewhere is not even imported for them.
    from newskit.fields.bylines.choice import MIN_BEFORE_HOUSE, UNSEEN, agreed, choose
    from newskit.fields.bylines.near import from_beside_date, from_by_line, from_column_head, from_date_line

    is_signed = bool(houses)
    # Who owns a site may sign in its data with the name that its front page has, too.
    own = scene.sites | scene.homes
    for find in (from_by_line, from_date_line, from_beside_date):
        names = find(scene)
        if people := _people(names, own, body):
            return agreed(scene, people, is_sure=find is from_by_line)
        houses = houses or names
    columnist: list[str] = []
    if is_signed:
        found, is_sure = from_column_head(scene)
        columnist = _people(found, own, body)
        # The last part of a <title>, taken for the site's name, may be theirs.
        if is_sure and (columnist or houses[:1] != found):
            return found
    stated = from_other_metas(scene)
    choice = choose(scene, is_near=is_signed or bool(stated))
    if choice.margin < UNSEEN and (
        told := split_people([reporting_names(scene)])
        or split_people([biography_name(scene)])
        or signed_names(scene)
    ):
        return told
    names = _people(choice.names, own, body)
    if (is_signed or stated) and choice.margin < MIN_BEFORE_HOUSE:
        names = []
    if is_signed and not names:
        names = columnist
    if names := names or stated or houses:
        return names
    from newskit.fields.bylines.scripted import from_scripts

    return from_scripts(scene)


def _people(names: list[str], own: Collection[str], body: str) -> list[str]:
    """Return the names but the site's own ones; [] where all are a house's."""
    people = [_before_site(name, own) for name in names if bare(name) not in own]
    is_nobody = all(is_house(name) or _is_login(name) or _is_paper(name, body) for name in people)
    return [] if is_nobody else people


def _before_site(text: str, sites: Collection[str]) -> str:
    """Return a name without the site's behind it, as papers print them with nothing between: By Anna Weiß Harbour Post."""
    words = text.split()
    ends = (at for at in range(2, len(words)) if bare(" ".join(words[at:])) in sites)
    return " ".join(words[: next(ends, len(words))]) if len(words) > MIN_WORDS else text


def _with_others(scene: Surroundings, people: list[str]) -> list[str]:
    """Return the people of a meta element, often the first alone; all of a line beside title and text that names them and others."""
    near = (*scene.head, *scene.above, *scene.opening[:1], *scene.wide)
    lines = [line for line in near if people[0] in line.text and line.text != people[0]]
    if lines:
        from newskit.fields.bylines.line_parts import take_apart, tongue_of
        from newskit.rules.name_words import is_like_name

        tongue = tongue_of(scene, is_near=True)
        for line in lines:
            names = take_apart(line, tongue, is_linked=line.is_linked).names
            if set(people) < set(names) and all(map(is_like_name, names)):
                return list(names)
    return people


def _is_paper(name: str, body: str) -> bool:
    """Tell the body that the data name as the author, but for an agency: whose report it is, it wrote."""
    from newskit.fields.bylines.written_by import is_agency

    return name == body and not is_agency(name)


def _is_login(name: str) -> bool:
    """Tell what somebody logs in as: jdoe, post_admin2."""
    return name.isascii() and name.islower() and name.replace("_", "").isalnum()


def find_editors(scene: Surroundings) -> list[str]:
    """Return the people of a line (Web editor: X, Y; Редактор: X) beside the body, or those of Editing by X."""
    for line in (*scene.closing, *scene.tail, *scene.head, *scene.wide):
        if not has_any(line.text, ":："):
            continue
        for text in ("|".join(line.pieces), *line.pieces):
            if len(text) < MAX_EDITOR_LINE and (written := _edited_by(text)):
                from newskit.fields.bylines.written_by import is_name

                names = split_people([written])
                if names and all(map(is_name, names)):
                    return names
    return _above_label(scene) or split_people([editing_names(scene)])


def _above_label(scene: Surroundings) -> list[str]:
    """Return the people on the first line of a box whose second says that they edited, where such a box has a writer, too."""
    from newskit.fields.bylines.announced import is_lone_label

    lines = (*scene.head, *scene.tail)
    for line in lines if any(is_lone_label(line.text) for line in lines) else ():
        if line.text.rstrip(" :：").lower() not in EDITED or line.index == 0 or scene.page.form != "html":
            continue
        box = line.block.element.parent
        if box is not None and scene.page.elements.starts[box.index] == line.index - 1:
            from newskit.fields.bylines.written_by import is_alone

            names = split_people([scene.texts[line.index - 1]])
            if names and all(map(is_alone, names)):
                return names
    return []


def _edited_by(text: str) -> str:
    """Return the text behind the label of an editor that is a line's last, "" where there is none."""
    before, _, names = text.strip(" ()[]（）【】").replace("：", ":").rpartition(":")
    label = _EDGES.split(before)[-1].strip().lower()
    is_editor = label in EDITED or label.endswith(("editor", "editors"))
    return names.strip(" |") if is_editor else ""
