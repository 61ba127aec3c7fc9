"""Training only: pages without metadata drawn at random, their by-line anywhere, and the names that are nobody's beside it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from newskit.training.author_around import Around

SOURCE = Path(__file__).with_name("author_pages.txt")
FORMS = (
    "label", "label_line", "label_span", "alone", "alone", "portrait", "role_below", "role_behind", "role_before", "bracket",
    "list", "medium", "town", "terms", "mail", "mark", "dash", "picture", "table", "section", "town_line", "biography", "biography",
    "agency", "initials", "rows", "lines", "mail_line", "beside", "glued",
)  # fmt: skip
PLACES = (
    "one_line", "one_line", "above", "near", "near", "near", "split", "below", "below_box", "in_text", "last", "last", "far_from_time", "column",
    "time_below", "near", "near",
)  # fmt: skip
AGENCIES = "AFP", "dpa", "AP", "Reuters", "EFE", "ANSA", "TT", "NTB", "PAP", "TASS", "AA", "Lusa"
NAMED = 0.15  # of those whose element says who wrote
UNDATED = 0.08
_ABOUT = 0.2  # of those about people whom tags or a line above the title name
_TEASED = 0.05  # of those with another article right above the title, or right below the text
NOBODY = 0.14  # share of the pages that name no writer
_BOXES = ("div", "p", "span", "div")
_INLINE = re.compile(r"</?(?:div|p|section|ul|li|dl|dt|dd)\b[^>]*>")
_SAID = {
    "en": " “That is good news,” said {}, who lives nearby.", "de": " „Das ist gut“, sagte {}, der in der Nähe wohnt.",
    "fr": " « C’est bien », dit {}, qui habite à côté.",
}  # fmt: skip


class Drawn(NamedTuple):
    """A page that was drawn, and who wrote it."""

    form: str
    place: str
    html: str
    authors: list[str]


def read_words() -> dict[str, dict[str, list[str]]]:
    """Return the words by language and key."""
    words: dict[str, dict[str, list[str]]] = {}
    for line in SOURCE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, value = line.partition(" = ")
            lang, _, key = name.partition(".")
            words.setdefault(lang, {})[key] = value.split("|")
    return words


def draw_pages(number: int, seed: int = 1) -> Iterator[Drawn]:
    """Draw so many pages."""
    words = read_words()
    for at in range(number):
        chance = random.Random(f"{seed} {at}")
        lang = chance.choice(sorted(words))
        yield _Drawing(chance, lang, words[lang]).page()


class _Drawing(Around):
    def linked(self, name: str, style: str, kind: str) -> str:
        chance = self.chance
        if style == "author":
            path = chance.choice(("author", "autor", "profile", "people", "u", "team"))
        else:
            path = chance.choice("pxrs")
        if style in ("author", "other"):
            return f'<a href="/{path}/{chance.randint(1, 999)}">{name}</a>'
        return f"<{style}{kind}>{name}</{style}>" if style else name

    def byline(self, form: str) -> str:
        chance, words, box = self.chance, self.words, self.box
        style = chance.choice(("", "", "author", "author", "other", "b", "span", "strong"))
        kinds = self.kind(), self.kind()
        people = [self.linked(name, style, kinds[0]) for name in self.writers]
        mark = "、" if self.lang == "ja" else chance.choice((", ", ", ", " | ", " · ", " / "))
        last = mark if self.lang == "ja" or mark != ", " or chance.random() < 0.5 else self.and_
        joined = last.join([*([mark.join(people[:-1])] if people[1:] else []), people[-1]])
        role, label = chance.choice(words["roles"]), chance.choice(words["by"])
        plain = label.rstrip(":：・ ")
        gap = "" if self.lang == "ja" else " "
        one = len(people) == 1
        match form:
            case "label":
                return box(chance.choice(_BOXES), f"{label}{gap}{joined}")
            case "label_line":
                return box(chance.choice(("div", "p")), plain) + box("div", joined)
            case "label_span":
                return box("div", f"<span>{label}</span> {joined}")
            case "portrait":
                alt = f' alt="{self.writers[0]}"' if chance.random() < 0.6 else ""
                picture = f'<img src="/a/{chance.randint(1, 99)}.jpg"{alt}>'
                return box("div", picture + box("div", joined))
            case "role_below":
                return box(
                    "div",
                    "".join(f"<div{kinds[0]}>{name}</div><div{kinds[1]}>{role}</div>" for name in people),
                )
            case "role_behind" if one:
                return box("p", f"{joined}, {role}")
            case "role_before" if one:
                return box("p", f"{role} {joined}")
            case "bracket":
                return box("p", f"{joined} ({self.town})" if one and chance.random() < 0.5 else f"({joined})")
            case "list":
                return box("ul", "".join(f"<li>{name}</li>" for name in people))
            case "medium":
                return box("p", joined + chance.choice((", ", " | ", " – ", " / ")) + self.site)
            case "town":
                return box("p", f"{joined}, {self.town}")
            case "terms":
                return f"<dl><dt>{plain}</dt><dd>{joined}</dd></dl>"
            case "mail" if one:
                return box(
                    "p", f'{joined} <a href="mailto:x@post.example">x{chance.randint(1, 99)}@post.example</a>'
                )
            case "mark":
                return box("div", chance.choice(("✍ ", "<i class=fa></i> ", "» ", "— ")) + joined)
            case "dash":
                return box("p", chance.choice(("– ", "— ")) + joined)
            case "table":
                return f"<table><tr><td>{plain}</td><td>{joined}</td></tr></table>"
            case "section":
                return box("div", f'<a href="/s">{chance.choice(words["interface"])}</a> | {joined}')
            case "town_line":
                town = self.town.upper() if chance.random() < 0.5 else self.town
                return box("div", joined) + box("div", town)
            case "biography":
                tag = chance.choice(("div", "p", "span"))
                inner = "".join(
                    f"<div{kinds[0]}>{name}</div><{tag}{kinds[1]}>{self.about()}</{tag}>" for name in people
                )
                return box("div", inner) if chance.random() < 0.6 else inner
            case "agency" if self.writers[0] < "\u0530":
                self.agency = chance.choice(AGENCIES)
                two = chance.sample((joined, self.agency), 2)
                return box("p", chance.choice((", ", "/", " / ", " | ", " · ")).join(two))
            case "initials":
                first = ["".join(word[0] for word in name.split()) for name in self.writers]
                return "".join(
                    box("div", f"<div{kinds[0]}>{letters}</div><div{kinds[1]}>{name}</div>")
                    for letters, name in zip(first, people, strict=True)
                )
            case "rows":
                rows = [
                    (plain, joined),
                    (words["dated"][0], self.date(*self.day)),
                    (words["picture"][0].rstrip(":："), self.others[7]),
                ]
                chance.shuffle(rows)
                return _pairs(chance.choice(("table", "dl", "div")), rows)
            case "lines":
                both = f"{label}{gap}{joined}", f"{words['picture'][0]}{gap}{self.others[7]}"
                return box("div", chance.choice(("<br>", " | ", ", ")).join(both))
            case "mail_line" if one:
                return (
                    box("div", joined)
                    + box("div", "x@post.example")
                    + box("div", "070 000 00 00") * (chance.random() < 0.3)
                )
            case "beside":
                what = chance.choice((*words["beside"], words["reading"][0], *words["interface"][:3])).format(
                    town=self.town, site=self.site
                )
                two = chance.sample((joined, what), 2)
                return box("div", chance.choice((" · ", " | ", " / ", ", ", " – ")).join(two))
            case "glued":
                return box(
                    "div",
                    "".join(
                        f"<span>{part}</span>"
                        for part in chance.sample((joined, self.site, words["reading"][0]), 3)
                    ),
                )
            case "picture":
                taken = f"{words['picture'][0]} {self.name()}"
                return box("p", f"{label} {joined}{chance.choice((' | ', ', ', ' / '))}{taken}")
        return box(chance.choice(("div", "p")), joined)

    def dates(self) -> str:
        """The day of publication, with a word before it or none, and that of an update."""
        chance, box = self.chance, self.box
        tag, before = chance.choice(("div", "p", "span", "time")), chance.random() < 0.3
        first, then = self.words["dated"]
        found = box(tag, f"{first} {self.date(*self.day)}" if before else self.date(*self.day))
        if chance.random() < 0.15:
            found += box(tag, f"{then} {self.date(*self.day)}")
        return found

    def page(self) -> Drawn:
        chance, words, box = self.chance, self.words, self.box
        form, place = chance.choice(FORMS), chance.choice(PLACES)
        is_signed = chance.random() >= NOBODY
        by = self.byline(form) if is_signed else ""
        if chance.random() < NAMED:
            by = f'<div class="{chance.choice(("author", "byline", "autor", "post-author"))}">{by}</div>'
        date = self.dates() if chance.random() >= UNDATED else ""
        sentences = words["sentences"][:]
        chance.shuffle(sentences)
        lead = box(chance.choice(("p", "div", "h2")), sentences.pop()) if chance.random() < 0.6 else ""
        text = [" ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)]
        text = text if chance.random() < 0.6 else sentences
        text[1] += _SAID.get(self.lang, "").format(self.others[0]) if chance.random() < 0.4 else ""
        if is_told := chance.random() < _ABOUT:
            for name in self.subjects:
                text[chance.randrange(len(text))] += _SAID.get(self.lang, " ({})").format(name)
        tag = chance.choice(("p", "p", "p", "div"))
        body = [f"<{tag}>{paragraph}</{tag}>" for paragraph in text]
        if chance.random() < 0.3:
            body.insert(chance.randint(1, len(body) - 1), self.between())
        picture, small = self.picture(text), self.small()
        kicker = box("div", chance.choice(words["interface"])) if chance.random() < 0.3 else ""
        top = middle = below = ""
        match place:
            case "one_line":
                inner = [part for part in chance.sample((by, date), 2) if part]
                mark = chance.choice((" | ", " · ", " • ", " — ", ", ", " ", ""))
                inner = [_INLINE.sub(" ", part).strip() for part in inner]
                row = mark.join(inner if mark.strip() else [f"<span>{part}</span>" for part in inner])
                middle = self.around(lead, [box(chance.choice(("div", "p")), row), *small], picture)
            case "above":
                is_dated = chance.random() < 0.4
                top = by + date * is_dated
                middle = lead + date * (not is_dated) + "".join(small) + picture
            case "near":
                middle = self.around(lead, [by, date, *small], picture)
            case "split":
                first, then = chance.sample((by, date), 2)
                middle = first + lead + "".join(small) + picture + then
            case "far_from_time":
                middle = by + lead + picture + "".join(small) + date
            case "column":
                top = box(
                    "ul",
                    "".join(
                        f"<li>{_INLINE.sub(' ', row)}</li>" for row in chance.sample((by, date), 2) if row
                    ),
                )
                middle = lead + "".join(small) + picture
            case "time_below":
                top, middle, below = (
                    (by, lead, date) if chance.random() < 0.5 else ("", by + lead + picture, date)
                )
            case "below" | "below_box":
                middle = lead + date + picture
                below = by if place == "below" else "".join(small) + by
            case "in_text":
                middle = lead + date + picture
                body.insert(0, by)
            case "last":
                middle = lead + date + "".join(small) + picture
                body.append(by)
        if is_told and chance.random() < 0.5:
            below += self.tags()
        if is_told and chance.random() < 0.5:
            top = chance.choice((box("p", self.subjects[0]), self.tags())) + top
        if chance.random() < _TEASED:
            top = self.teaser(self.others[7]) + top
        if chance.random() < _TEASED:
            below = self.teaser(self.others[6]) + below
        if chance.random() < _TEASED / 3:
            middle += self.teaser(self.others[5])
        whole = "".join(body)
        whole = box("div", whole) if chance.random() < 0.6 else whole  # or beside what says who wrote it
        main = f"{kicker}{top}<h1>{self.title}</h1>{middle}{whole}"
        authors = [*self.writers, *filter(None, (self.agency,))] if is_signed else []
        return Drawn(form, place, self.whole(main, below), authors)

    def around(self, lead: str, rows: list[str], picture: str) -> str:
        """Rows in any order, before the lead, behind it, or below the picture."""
        chance = self.chance
        chance.shuffle(rows)
        joined = "".join(rows)
        row = self.box("div", joined) if chance.random() < 0.5 else joined
        return "".join(
            chance.choice(
                ((lead, row, picture), (row, lead, picture), (lead, picture, row), (row, picture, lead))
            )
        )


def _pairs(tag: str, rows: list[tuple[str, str]]) -> str:
    """Pairs of a label and what it says."""
    if tag == "table":
        return (
            "<table>"
            + "".join(f"<tr><th>{label}</th><td>{said}</td></tr>" for label, said in rows)
            + "</table>"
        )
    if tag == "dl":
        return "<dl>" + "".join(f"<dt>{label}</dt><dd>{said}</dd>" for label, said in rows) + "</dl>"
    return "<div>" + "".join(f"<div>{label}</div><div>{said}</div>" for label, said in rows) + "</div>"
