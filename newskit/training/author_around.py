"""Training only: what stands around the by-lines that author_pages draws: names that are nobody's, pictures, buttons, other articles."""

from __future__ import annotations

import random

MIXED = 0.12  # share of the pages whose cards put the time, both on one line, or all above the headline
_UPPER = 0.1  # share of the pages that write names in capitals, and of those that write surnames so


class Around:
    """A page that is being drawn: its words, whom it names, and what stands around the article."""

    def __init__(self, chance: random.Random, lang: str, words: dict[str, list[str]]) -> None:
        self.chance, self.lang, self.words = chance, lang, words
        self.site, self.town = words["site"][0], words["town"][0]
        self.and_ = words["and"][0].replace("_", " ")
        self.title = chance.choice(words["titles"])
        self.day = chance.choice((2022, 2023, 2024, 2025)), chance.randint(1, 12), chance.randint(1, 28)
        self.agency = ""
        people: dict[str, None] = {}
        while len(people) < 14:
            people[self.name()] = None
        names = list(people)
        if chance.random() < _UPPER:
            names = [name.upper() for name in names]
        elif chance.random() < _UPPER and lang not in ("ja", "ko"):
            names = [self.half_upper(name) for name in names]
        self.writers, self.others = names[: chance.choice((1, 1, 1, 1, 2, 2, 3))], names[3:11]
        self.dated_cards, self.told_cards = chance.random() < 0.6, chance.random() < 0.15
        self.card_order, self.card_tag = chance.random(), chance.choice(("h3", "h3", "h2", "div", "p"))
        self.subjects = names[11 : chance.choice((12, 13, 14))]  # whom the article is about

    def name(self) -> str:
        """Somebody's name."""
        given, family = self.chance.choice(self.words["given"]), self.chance.choice(self.words["families"])
        if self.lang == "ko":
            return family + given
        return f"{family} {given}" if self.lang in ("ja", "hu") else f"{given} {family}"

    def half_upper(self, name: str) -> str:
        """A name with its surname in capitals."""
        given, _, family = name.rpartition(" ")
        return f"{given.upper()} {family}" if self.lang == "hu" else f"{given} {family.upper()}"

    def kind(self) -> str:
        """A class that tells nothing."""
        chance = self.chance
        return chance.choice(
            ("", f" class={chance.choice('abcdefgh')}{chance.randint(10, 99)}x", f" class=css-{chance.randint(0, 65535):04x}",
             ' class="flex gap-2 text-sm"', " class=row")
        )  # fmt: skip

    def box(self, tag: str, inner: str) -> str:
        """An element of a kind that tells nothing."""
        return f"<{tag}{self.kind()}>{inner}</{tag}>"

    def date(self, year: int, month: int, day: int = 0) -> str:
        """A day as the language writes it, with a time or none."""
        chance, lang = self.chance, self.lang
        day = day or chance.randint(1, 28)
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

    def about(self) -> str:
        """What somebody is who writes, in a sentence or a role."""
        words = self.words
        return self.chance.choice((*words["bio"], *words["roles"])).format(site=self.site, town=self.town)

    def between(self) -> str:
        """What stands among the paragraphs and names somebody else, or nobody."""
        chance, words, box = self.chance, self.words, self.box
        other, picture = self.others[2], f'<img src="/i/{chance.randint(1, 99)}.jpg">'
        return chance.choice(
            (
                f"<blockquote><p>{words['sentences'][-1]}</p><p>{other}</p></blockquote>",
                box("div", picture + box("div", f"{words['picture'][0]} {other}")),
                box("div", picture + box("p", chance.choice((other, f"{self.title.split()[0]} {other}")))),
                box("div", box("h3", other) + box("p", words["sentences"][-1])),
                f"<h2>{other}</h2>",
                box("div", f'{words["heads"][1]} <a href="/n/77">{words["titles"][-1]}</a>'),
                box("p", words["interface"][0]),
                self.teaser(other),
            )
        )

    def teaser(self, name: str) -> str:
        """Another article among the parts of this one."""
        chance = self.chance
        head = f"<p>{self.words['heads'][1]}</p>" * (chance.random() < 0.3)
        return head + self.card(
            chance.randint(2, 9), name, bare_name=chance.random() < 0.5, linked=chance.random() < 0.7
        )

    def picture(self, text: list[str]) -> str:
        """A picture and what is said of it, or none."""
        chance = self.chance
        if chance.random() < 0.4:
            return ""
        label, taken = self.words["picture"][0], self.others[1]
        caption = chance.choice(
            (f"{label} {taken}", f"{chance.choice(text)[:50]}. {label} {taken}", self.others[2], f"© {taken}")
        )
        box, inner = chance.choice(
            (("figure", "figcaption"), ("figure", "figcaption"), ("div", "div"), ("div", "span"))
        )
        alt = chance.choice(("", f' alt="{self.title}"', f' alt="{self.subjects[0]}"'))
        return f'<{box}><img src="/i/{chance.randint(1, 99)}.jpg"{alt}><{inner}>{caption}</{inner}></{box}>'

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

    def tags(self) -> str:
        """Links to pages about those whom the article is about, some beside other words."""
        chance = self.chance
        words = [*self.subjects, *chance.choice(((), (self.town,), (self.title.split()[0], self.town)))]
        chance.shuffle(words)
        path = chance.choice(("tag", "tags", "topic", "thema", "p", "s", "people", "about"))
        links = [f'<a href="/{path}/{chance.randint(1, 999)}">{word}</a>' for word in words]
        row = chance.choice(("", ", ", " ", " | ")).join(links)
        label = chance.choice(("", "", "Tags: ", f"{chance.choice(self.words['interface'])} "))
        return chance.choice(
            ("<ul>" + "".join(f"<li>{link}</li>" for link in links) + "</ul>", self.box("p", label + row), self.box("div", row),
             self.box("div", "".join(self.box("span", link) for link in links)))
        )  # fmt: skip

    def whole(self, main: str, below: str) -> str:
        """The page, with what stands below the text, other articles, comments, a menu around."""
        chance, words = self.chance, self.words
        bare_names, linked = chance.random() < 0.5, chance.random() < 0.7
        cards = "".join(
            self.card(at, name, bare_name=bare_names, linked=linked)
            for at, name in enumerate(self.others[3:6], 2)
        )
        cards = cards if chance.random() < 0.6 else ""
        comments = self.comments() if chance.random() < 0.3 else ""
        editor = f"<p>{words['heads'][2]} {self.others[6]}</p>" if chance.random() < 0.4 else ""
        column = self.column() if chance.random() < 0.2 else ""
        side, section = chance.choice((("aside", "section"), ("div", "div"), ("td", "div")))
        cards = chance.choice(("", f"<h4>{words['heads'][1]}</h4>")) + cards if cards else ""
        aside, cards = (
            (f"<{side}>{cards}</{side}>", "")
            if chance.random() < 0.3
            else ("", f"<{section}>{cards}</{section}>")
        )
        before, behind = (column, comments) if chance.random() < 0.3 else ("", comments + column)
        behind = chance.choice((cards + behind, behind + cards))
        if chance.random() < 0.6:  # in the article's own element
            main, below = main + below, ""
            if chance.random() < 0.5:
                main, behind = main + behind, ""
        main = f"<article>{main}</article>" if chance.random() < 0.5 else main
        title = chance.choice((self.title, f"{self.title} | {self.site}", f"{self.title} - {self.site}"))
        return (
            f'<html lang="{self.lang}"><head><title>{title}</title></head><body><header><a href="/">{self.site}</a>'
            f'<nav><a href="/a">{self.title.split()[-1]}</a><a href="/b">{self.town}</a></nav></header>{before}{aside}'
            f"<main>{main}{below}</main>{behind}<footer><a href=/i>Imprint</a>{editor}</footer></body></html>"
        )

    def card(self, at: int, name: str, *, bare_name: bool, linked: bool) -> str:
        """Another article: its headline, who wrote it, when, in which section, in any order."""
        chance, words, box = self.chance, self.words, self.box
        head = chance.choice([title for title in words["titles"] if title != self.title])
        head = f'<a href="/n/{at}{chance.randint(1, 999)}">{head}</a>' if linked else head
        by = name if bare_name else f"{chance.choice(words['by'])} {name}"
        when = self.date(chance.choice((2021, 2021, self.day[0])), at) if self.dated_cards else ""
        tag = chance.choice(("span", "span", "div", "p"))
        rows = [f"<{tag}>{by}</{tag}>", f" <{tag}>{when}</{tag}>" * bool(when)]
        if self.card_order < MIXED:
            rows.reverse()
        elif self.card_order < MIXED * 2:
            rows = [box(tag, chance.choice((" | ", " · ", ", ", " – ")).join(filter(None, (by, when))))]
        said = box("p", chance.choice(words["sentences"])) if self.told_cards else ""
        title = f"<{self.card_tag}>{head}</{self.card_tag}>"
        above = box("span", chance.choice(words["interface"])) * (chance.random() < 0.2)
        parts = [*rows, above, title, said] if self.card_order > 1 - MIXED else [above, title, said, *rows]
        return f"<div>{''.join(parts)}</div>"

    def comments(self) -> str:
        """What readers say, each with a name."""
        chance, words, box = self.chance, self.words, self.box
        tag, name_tag = chance.choice(
            (("div", "b"), ("li", "cite"), ("article", "div"), ("div", "p"), ("p", "strong"))
        )
        dated = chance.random() < 0.6
        said = "".join(
            f"<{tag}><{name_tag}>{name}</{name_tag}>{box('span', self.date(2025, 5)) * dated}<p>{chance.choice(words['sentences'])[:60]}</p></{tag}>"
            for name in self.others[5 : chance.choice((6, 8))]
        )
        return chance.choice(("", f"<h3>{words['heads'][0]}</h3>", f"<p>{words['heads'][0]}</p>")) + said

    def column(self) -> str:
        """Names that stand by themselves: columnists, the staff, whom to call."""
        chance, words, box = self.chance, self.words, self.box
        named = [
            chance.choice(
                (name, f"{name}<br>{chance.choice(words['roles'])}", f"{name}: {words['titles'][-1]}")
            )
            for name in self.others[4:7]
        ]
        head = chance.choice((words["heads"][1], words["heads"][2], words["interface"][0]))
        return box(
            "div",
            f"<h4>{head}</h4>"
            + chance.choice(("<br>".join(named), "".join(f"<p>{one}</p>" for one in named))),
        )
