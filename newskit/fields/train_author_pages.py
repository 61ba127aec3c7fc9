"""Training only: pages without metadata drawn at random, their by-line anywhere, and the names that are nobody's beside it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SOURCE = Path(__file__).with_name("train_author_pages.txt")
FORMS = (
    "label", "label_line", "label_span", "alone", "alone", "portrait", "role_below", "role_behind", "role_before", "bracket",
    "list", "medium", "town", "terms", "mail", "mark", "dash", "picture", "table", "section",
)  # fmt: skip
PLACES = (
    "one_line", "one_line", "above", "near", "near", "near", "split", "below", "below_box", "in_text", "last", "far_from_time", "column", "time_below",
)  # fmt: skip
NOBODY = 0.12  # share of the pages that name no writer
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


class _Drawing:
    def __init__(self, chance: random.Random, lang: str, words: dict[str, list[str]]) -> None:
        self.chance, self.lang, self.words = chance, lang, words
        self.site, self.town = words["site"][0], words["town"][0]
        self.and_ = words["and"][0].replace("_", " ")
        self.title = chance.choice(words["titles"])
        people: dict[str, None] = {}
        while len(people) < 11:
            people[self.name()] = None
        names = list(people)
        self.writers, self.others = names[: chance.choice((1, 1, 1, 1, 2, 2, 3))], names[3:]

    def name(self) -> str:
        given, family = self.chance.choice(self.words["given"]), self.chance.choice(self.words["families"])
        if self.lang == "ko":
            return family + given
        return f"{family} {given}" if self.lang in ("ja", "hu") else f"{given} {family}"

    def kind(self) -> str:
        """A class that tells nothing."""
        chance = self.chance
        return chance.choice(
            ("", f" class={chance.choice('abcdefgh')}{chance.randint(10, 99)}x", f" class=css-{chance.randint(0, 65535):04x}",
             ' class="flex gap-2 text-sm"', " class=row")
        )  # fmt: skip

    def box(self, tag: str, inner: str) -> str:
        return f"<{tag}{self.kind()}>{inner}</{tag}>"

    def date(self, year: int = 0, month: int = 0) -> str:
        chance, lang = self.chance, self.lang
        year = year or chance.choice((2022, 2023, 2024, 2025))
        month, day = month or chance.randint(1, 12), chance.randint(1, 28)
        clock = chance.choice(("", " {:02}:{:02}", ", {:02}:{:02}")).format(chance.randint(7, 22), chance.randint(0, 59))  # fmt: skip
        if lang in ("ja", "ko"):
            written = f"{year}年{month}月{day}日" if lang == "ja" else f"{year}.{month:02}.{day:02}"
        elif "months" in self.words and chance.random() < 0.55:
            name = self.words["months"][month - 1]
            written = {
                "en": f"{name} {day}, {year}", "hu": f"{year}. {name} {day}.", "es": f"{day} de {name} de {year}",
                "pt": f"{day} de {name} de {year}", **dict.fromkeys(("de", "da", "cs", "fi"), f"{day}. {name} {year}"),
            }.get(lang, f"{day} {name} {year}")  # fmt: skip
        else:
            written = (
                f"{year}-{month:02}-{day:02}" if lang in ("en", "fa", "hu") else f"{day:02}.{month:02}.{year}"
            )
        return written + clock

    def linked(self, name: str, style: str) -> str:
        chance = self.chance
        if style == "author":
            path = chance.choice(("author", "autor", "profile", "people", "u", "team"))
        else:
            path = chance.choice("pxrs")
        if style in ("author", "other"):
            return f'<a href="/{path}/{chance.randint(1, 999)}">{name}</a>'
        return f"<{style}{self.kind()}>{name}</{style}>" if style else name

    def byline(self, form: str) -> str:
        chance, words, box = self.chance, self.words, self.box
        style = chance.choice(("", "", "author", "author", "other", "b", "span", "strong"))
        people = [self.linked(name, style) for name in self.writers]
        mark = "、" if self.lang == "ja" else chance.choice((", ", ", ", " | ", " · ", " / "))
        last = mark if self.lang == "ja" or mark != ", " or chance.random() < 0.5 else self.and_
        joined = last.join([*([mark.join(people[:-1])] if people[1:] else []), people[-1]])
        role, label = chance.choice(words["roles"]), chance.choice(words["by"])
        plain = label.rstrip(":：・ ")
        gap = "" if self.lang == "ja" else " "
        one = len(people) == 1
        kinds = self.kind(), self.kind()
        match form:
            case "label":
                return box(chance.choice(_BOXES), f"{label}{gap}{joined}")
            case "label_line":
                return box(chance.choice(("div", "p")), plain) + box("div", joined)
            case "label_span":
                return box("div", f"<span>{label}</span> {joined}")
            case "portrait":
                picture = f'<img src="/a/{chance.randint(1, 99)}.jpg" alt="{self.writers[0]}">'
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
            case "picture":
                taken = f"{words['picture'][0]} {self.name()}"
                return box("p", f"{label} {joined}{chance.choice((' | ', ', ', ' / '))}{taken}")
        return box(chance.choice(("div", "p")), joined)

    def page(self) -> Drawn:
        chance, words, box = self.chance, self.words, self.box
        form, place = chance.choice(FORMS), chance.choice(PLACES)
        is_signed = chance.random() >= NOBODY
        by = self.byline(form) if is_signed else ""
        date = box(chance.choice(("div", "p", "span", "time")), self.date())
        sentences = words["sentences"][:]
        chance.shuffle(sentences)
        lead = box(chance.choice(("p", "div", "h2")), sentences.pop()) if chance.random() < 0.6 else ""
        text = [" ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)]
        text = text if chance.random() < 0.6 else sentences
        text[1] += _SAID.get(self.lang, "").format(self.others[0]) if chance.random() < 0.4 else ""
        body = [f"<p>{paragraph}</p>" for paragraph in text]
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
        main = f"{kicker}{top}<h1>{self.title}</h1>{middle}{box('div', ''.join(body))}{below}"
        return Drawn(form, place, self.whole(main), self.writers if is_signed else [])

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

    def picture(self, text: list[str]) -> str:
        chance = self.chance
        if chance.random() < 0.4:
            return ""
        label, taken = self.words["picture"][0], self.others[1]
        caption = chance.choice(
            (f"{label} {taken}", f"{chance.choice(text)[:50]}. {label} {taken}", self.others[2], f"© {taken}")
        )
        return (
            f'<figure><img src="/i/{chance.randint(1, 99)}.jpg"><figcaption>{caption}</figcaption></figure>'
        )

    def small(self) -> list[str]:
        """Buttons, tags, times of reading, and other words in capitals."""
        chance, words = self.chance, self.words
        share = words["share"][0]
        buttons = "".join(f'<a href="#">{name}</a>' for name in ("Facebook", "X", "WhatsApp"))
        found = [chance.choice(("", f"<div>{buttons}</div>", f"<button>{share}</button>", f"<p>{share}</p>"))]
        if chance.random() < 0.3:
            found.append(self.box("span", words["reading"][0]))
        if chance.random() < 0.3:
            tags = (self.title.split()[0], self.town)
            found.append(
                "<ul>"
                + "".join(f'<li><a href="/tag/{at}">{tag}</a></li>' for at, tag in enumerate(tags))
                + "</ul>"
            )
        for name in chance.sample(
            words["interface"], min(chance.choice((0, 0, 1, 1, 2)), len(words["interface"]))
        ):
            inner = f'<a href="#">{name}</a>' if chance.random() < 0.3 else name
            found.append(self.box(chance.choice(("div", "p", "button")), inner))
        return [one for one in found if one]

    def whole(self, main: str) -> str:
        """The page, with other articles, comments, a menu around."""
        chance, words = self.chance, self.words
        cards = "".join(
            f'<div><h3><a href="/n/{at}{chance.randint(1, 999)}">{chance.choice(words["titles"])} {at}</a></h3>'
            f"<span>{chance.choice(words['by'])} {name}</span> <span>{self.date(2021, at)}</span></div>"
            for at, name in enumerate(self.others[3:6], 2)
            if chance.random() < 0.5
        )
        comments = "".join(
            f"<div><b>{name}</b><span>{self.date(2025, 5)}</span><p>{chance.choice(words['sentences'])}</p></div>"
            for name in self.others[6:8]
            if chance.random() < 0.3
        )
        main = f"<article>{main}</article>" if chance.random() < 0.5 else main
        aside, section = (
            (f"<aside>{cards}</aside>", "") if chance.random() < 0.3 else ("", f"<section>{cards}</section>")
        )
        title = chance.choice((self.title, f"{self.title} | {self.site}", f"{self.title} - {self.site}"))
        return (
            f'<html lang="{self.lang}"><head><title>{title}</title></head><body><header><a href="/">{self.site}</a>'
            f'<nav><a href="/a">{self.title.split()[-1]}</a><a href="/b">{self.town}</a></nav></header>{aside}'
            f"<main>{main}</main>{section}<section>{comments}</section><footer><a href=/i>Imprint</a></footer></body></html>"
        )
