"""Training only: pages drawn at random in the shapes of pages.txt, half of them Chinese: articles, and pages that are none.

The corpora hold articles; most pages of a site are fronts, lists, tables, forms, people, goods. What is drawn has no sense:
words at random in the order of sentences, so that only the shape of a page is learned. Each is written in one of five
markups and stands alone or among menus, lists of others and notices.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from newskit.body.no_article.likeness import REPORTED
from newskit.training.old_markup import as_old

SOURCE = Path(__file__).with_name("pages.txt")
CHINESE = ("zh", "zh", "zt")
_SLOT = re.compile(r"\{(\w+)\}")
_PART = re.compile(r"\[\[(\d+)(?:-(\d+))? |\]\]")
_CLASS = re.compile(r"\sclass=(\w[\w-]*)")
_DIVS = re.compile(r"<(/?)(?:h[2-6]|p|ul|ol|li|article|section|dl|dt|dd)\b")
_OPENS_BOX = re.compile(r"<(h[2-6]|p|ul|ol|li|article|section|dl|dt|dd)(?=[ >])")
_SURNAMES, _GIVEN = "陈王李周沈高林赵何罗郑谢", "江月明远松岚平秋然青树川云宁文雨"
_PLACES = "青白沙石云龙河东西松柳平安永清长新和海"
_NAMES = "Anna Jonas Mara Luis Ines Tom Vera Paul Nina Karl".split()
_FAMILIES = "Berg Costa Lind Moreau Novak Keller Rossi Vega Holm Ward".split()
_TOWNS = "Wren Oster Mar Kel San Vel Bor Lind Alt Tor".split()
_TOWN_ENDS = "ford burg ville berg mont aro holm ona dal stad".split()


# How often a sentence names a day: the first and the others, of an article and of another page; and those of items.
_WHEN, _WHEN_OF_OTHERS, _WHEN_OF_ITEMS = (0.65, 0.3), (0.05, 0.05), 0.3

_UNDATED = 0.2  # share of the articles that say no time above their text
# How often a page that is no article calls itself one, how often articles and others call themselves a website.
_CARELESS, _WEBSITES, _WEBSITES_OF_OTHERS = 0.08, 0.04, 0.3
# How often a sentence of a description and one of another page names a year, one of a description a day; how often a quote in one is drawn again.
_YEARS, _YEARS_OF_NEWS, _WHEN_OF_FACTS, _PLAIN = 0.15, 0.06, 0.06, 0.93
_IN_MENU = 0.4  # share of the descriptions that the menu names
_TIME = re.compile(r"\{(?:when|date)\}")


class Shape(NamedTuple):
    """What pages of one kind look like."""

    is_article: bool
    name: str
    title: str
    body: str


class Drawn(NamedTuple):
    """A page that was drawn."""

    shape: Shape
    html: str


def _read_shapes() -> tuple[list[Shape], dict[str, str]]:
    """Return the shapes, and the words by LANGUAGE.KEY."""
    shapes: list[Shape] = []
    words: dict[str, str] = {}
    for line in SOURCE.read_text(encoding="utf-8").splitlines():
        if line.startswith(("none ", "article ")):
            head, title, body = line.split(" ~ ", 2)
            kind, name = head.split()
            shapes.append(Shape(kind == "article", name, title, body))
        elif line and not line.startswith("#"):
            key, _, value = line.partition(" = ")
            words[key] = value
    return shapes, words


def draw_pages(number: int, seed: int = 1) -> Iterator[Drawn]:
    """Draw so many pages of every shape."""
    shapes, words = _read_shapes()
    others = sorted({key.split(".")[0] for key in words if key.endswith(".you")} - set(CHINESE))
    for shape in shapes:
        for at in range(number):
            chance = random.Random(f"{seed} {shape.name} {at}")
            lang = chance.choice(others if at % 2 else CHINESE)
            yield Drawn(shape, _Drawing(chance, lang, words).page(shape))


class _Drawing:
    """A page while it is drawn: its language, its words, and those of the item that is written."""

    def __init__(self, chance: random.Random, lang: str, words: dict[str, str]) -> None:
        self.chance, self.lang = chance, lang
        self.is_chinese = lang in CHINESE
        self.all = {key: words.get(f"{lang}.{key}", "").split() for key in ("nouns", "verbs", "adjectives", "people", "small", "said")}  # fmt: skip
        self.sentences = words.get(f"{lang}.sentences", words["latin.sentences"]).split("|")
        self.headlines = words.get(f"{lang}.headlines", words["latin.headlines"]).split("|")
        self.you = words[f"{lang}.you"].split("|")
        self.days, self.to = (words[f"{lang}.{key}"].split("|") for key in ("days", "to"))
        self.gap = "" if self.is_chinese or lang == "ja" else " "
        self.said = 0  # sentences of the page's own
        self.labels = dict(zip(words["all.labels"].split(), words[f"{lang}.labels"].split("|"), strict=True))
        self.site = self.place() + chance.choice(
            ("日报", "网", "在线") if self.is_chinese else (" Post", " Online")
        )
        self.topic = self.item = chance.sample(self.all["nouns"], 4)
        self.closeness = chance.uniform(0.2, 0.8)  # how often a noun is one of the topic's
        self.sharing = chance.choice((0.0, 0.0, 0.5, 0.9))  # how much items have to do with the page's topic
        self.headline = self.written(chance.choice(self.headlines), self.topic)
        self.by_slot: dict[str, Callable[[], str]] = {
            "t": lambda: self.headline, "h": self.other, "w": lambda: chance.choice(self.topic + self.all["nouns"]),
            "s": lambda: self.sentence(self.topic), "p": lambda: self.paragraph(self.topic),
            "o": lambda: self.sentence(self.item), "op": lambda: self.paragraph(self.item), "q": self.question,
            "y": self.to_reader, "yp": lambda: self.joined(self.to_reader() for _ in range(chance.randint(1, 3))),
            "you": lambda: chance.choice(self.you), "name": self.name, "place": self.place, "date": self.date, "clock": self.clock,
            "when": lambda: f"{self.date()} {self.clock()}" if chance.random() < 0.7 else self.date(),
            "n": lambda: str(chance.randint(1, chance.choice((9, 90, 900, 9000)))),
            "num": lambda: chance.choice((f"{chance.randint(1, 9999):,}", f"{chance.uniform(0, 99):.2f}", f"{chance.randint(1, 99)}%")),
            "money": lambda: chance.choice((f"¥{chance.randint(5, 9000)}", f"{chance.randint(5, 999)},99 €", f"{chance.randint(10, 9000)}元")),
            "thing": lambda: self.thing, "f": self.fact, "fp": lambda: self.joined(self.fact() for _ in range(chance.randint(1, 4))),
            "mp": lambda: self.joined([self.of_thing(), *(self.fact() for _ in range(chance.randint(0, 3)))]),
            "year": lambda: str(chance.randint(1880, 2025)), "img": lambda: f'<img src="/i/{chance.randint(1, 9999)}.jpg">', "site": lambda: self.site, "below": self.below,
        }  # fmt: skip

    @cached_property
    def thing(self) -> str:
        """What a page describes: a place, a work, a person, goods; in four words or more, too."""
        pick, nouns, adjectives = self.chance.choice, self.topic, self.all["adjectives"] or self.topic
        words = pick(
            (
                nouns[:1], nouns[:2], [self.place(), nouns[0]], [pick(adjectives), nouns[0]], [self.name()], [nouns[0], str(self.chance.randint(2, 900))],
                [self.place(), pick(adjectives), *nouns[:2]], [pick(adjectives), *nouns[:3]], [self.place(), *nouns[:3]],
                [pick(self.all["verbs"]), *nouns[:2], pick(self.all["verbs"]), nouns[2]],
            )
        )  # fmt: skip
        name = self.gap.join(words)
        return name[0].upper() + name[1:]

    def page(self, shape: Shape) -> str:
        chance = self.chance
        self.is_news = shape.is_article
        template = _TIME.sub("", shape.body) if self.is_news and chance.random() < _UNDATED else shape.body
        title = self.filled(shape.title)
        if shape.title in ("{q}", "{h}", "{name}", "{w}"):
            # What the title says stands in the heading again.
            template = template.replace(shape.title, title.replace("{", ""), 1)
        body = self.filled(template)
        chrome = chance.randint(0, 4)
        main = f"<main class=main>{body}</main>" if chance.random() < 0.5 else f"<div class=main>{body}</div>"
        before = after = ""
        if chrome:
            is_thing = shape.title == "{thing}"
            keys = ["home", "politics", "business", "sport", "culture", "login"]
            named = f"<li><a>{self.thing}</a></li>" if is_thing and chance.random() < _IN_MENU else ""
            menu = named + "".join(f"<li><a>{self.labels[key]}</a></li>" for key in keys)
            before = f"<header><a>{self.site}</a><nav><ul class=menu>{menu}</ul></nav></header>"
            after = self.filled("<footer class=foot><a>{about}</a> | <a>{contact}</a><p>© {site} {rights}</p></footer>")  # fmt: skip
        if chrome > 1 and chance.random() < 0.7:
            after = self.filled("<aside class=side><h3>{mostread}</h3><ul>[[5-12 <li><a>{h}</a></li>]]</ul></aside>") + after  # fmt: skip
        if chrome == 4:
            after += self.filled("<div class=notice><p>{you}</p></div>")
        if self.chance.random() < 0.8:
            title += chance.choice((" - ", " | ", "_")) + self.site
        head = f"<title>{title}</title>{self.machine_words(shape)}"
        html = chance.choice(_MARKUPS)(before + main + after, chance)
        html = re.sub(r"<a(?=[ >])", lambda _: f"<a href=/{chance.randint(1, 10**6)}.html", html)
        return f"<html><head>{head}</head><body>{html}</body></html>"

    def machine_words(self, shape: Shape) -> str:
        chance = self.chance.random()
        if shape.is_article and chance < 0.25:
            return '<meta property="og:type" content="article"><meta property="article:published_time" content="2024-03-05T10:00:00Z">'
        if shape.is_article and chance < 0.4:
            return f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{self.headline}"}}</script>'
        if not shape.is_article and chance < _CARELESS:
            return '<meta property="og:type" content="article">'
        often = _WEBSITES if shape.is_article else _WEBSITES_OF_OTHERS
        return '<meta property="og:type" content="website">' if chance > 1 - often else ""

    def below(self) -> str:
        """Draw what follows an article."""
        return self.filled(
            self.chance.choice(
                (
                    "", "", "<h3>{related}</h3><ul>[[4-10 <li><a>{h}</a></li>]]</ul>",
                    "<h3>{latest}</h3>[[3-7 <div class=card><h3><a>{h}</a></h3><p>{op}</p></div>]]",
                    "<div class=tags>{tags} [[3 <a>{w}</a> ]]</div><div class=page>{previous}: <a>{h}</a><br>{next}: <a>{h}</a></div>",
                    "<ul class=more>[[4-8 <li><a>{h}</a><span>{date}</span></li>]]</ul>",
                )
            )
        )  # fmt: skip

    def filled(self, template: str) -> str:
        return self._filled(template, 0)[0]

    def _filled(self, template: str, start: int) -> tuple[str, int]:
        """Fill a template up to the end of the part that begins there; return the text and where the part ends."""
        made, at = "", start
        while found := _PART.search(template, at):
            made += self.slots(template[at : found.start()])
            if found[0] == "]]":
                return made, found.end()
            least = int(found[1])
            end = found.end()
            for _ in range(self.chance.randint(least, int(found[2] or least))):
                self.new_item()
                inner, end = self._filled(template, found.end())
                made += inner
            at = end if end > found.end() else _end_of_part(template, end)
        return made + self.slots(template[at:]), len(template)

    def slots(self, text: str) -> str:
        return _SLOT.sub(lambda slot: self.labels.get(slot[1]) or self.by_slot[slot[1]](), text)

    def new_item(self) -> None:
        nouns = self.chance.sample(self.all["nouns"], 4)
        self.item = [self.chance.choice(self.topic) if self.chance.random() < self.sharing else noun for noun in nouns]  # fmt: skip

    def other(self) -> str:
        return self.written(self.chance.choice(self.headlines), self.item)

    def sentence(self, topic: list[str]) -> str:
        text = self.written(self.chance.choice(self.sentences), topic)
        is_own = topic is self.topic
        often = (_WHEN if self.is_news else _WHEN_OF_OTHERS)[min(self.said, 1)] if is_own else _WHEN_OF_ITEMS
        self.said += is_own
        return self.told_when(text, often, _YEARS_OF_NEWS)

    def told_when(self, text: str, often: float, years: float) -> str:
        """Put a day or a year into a sentence, with these chances."""
        drawn = self.chance.random()
        if drawn >= often + years:
            return text
        day = self.chance.choice(self.days) if drawn < often else str(self.chance.randint(1880, 2025))
        if self.is_chinese or self.lang in ("ja", "ko"):
            if drawn >= often:
                day += "년" if self.lang == "ko" else "年"
            return day + {"ja": "、", "ko": " "}.get(self.lang, "，") + text
        return f"{text[:-1]} {day}{text[-1]}"

    def fact(self) -> str:
        """Draw a sentence of a description: most say no more of time than a year, and quote nobody."""
        pattern = self.chance.choice(self.sentences)
        if REPORTED.search(self.written(pattern, self.topic).lower()) and self.chance.random() < _PLAIN:
            return self.fact()
        text = self.written(pattern, self.topic[: self.chance.randint(1, 4)])
        return self.told_when(text, _WHEN_OF_FACTS, _YEARS)

    def of_thing(self) -> str:
        """Draw a sentence that names what the page describes."""
        return f"{self.thing}{self.gap}{self.fact()}"

    def paragraph(self, topic: list[str]) -> str:
        return self.joined(self.sentence(topic) for _ in range(self.chance.randint(1, 4)))

    def to_reader(self) -> str:
        return self.written(self.chance.choice(self.to), self.topic)

    def joined(self, sentences: Iterable[str]) -> str:
        return self.gap.join(sentences)

    def question(self) -> str:
        return self.sentence(self.topic).rstrip("。.!") + ("？" if self.is_chinese else "?")

    def written(self, pattern: str, topic: list[str]) -> str:
        """Write a sentence or a headline by its pattern."""
        pick, words = self.chance.choice, self.all
        kinds: dict[str, Callable[[], str]] = {
            "N": lambda: pick(topic if self.chance.random() < self.closeness else words["nouns"]),
            "V": lambda: pick(words["verbs"]), "A": lambda: pick(words["adjectives"]), "F": lambda: pick(words["small"]),
            "P": lambda: pick(words["people"]), "M": self.name, "C": self.place, "S": lambda: pick(words["said"] or words["verbs"]), "D": lambda: str(self.chance.randint(2, 900)),
        }  # fmt: skip
        text = _SLOT.sub(lambda slot: kinds[slot[1]](), pattern)
        return text[0].upper() + text[1:]

    def name(self) -> str:
        pick = self.chance.choice
        if self.is_chinese:
            return pick(_SURNAMES) + "".join(pick(_GIVEN) for _ in range(self.chance.randint(1, 2)))
        return f"{pick(_NAMES)} {pick(_FAMILIES)}"

    def place(self) -> str:
        pick = self.chance.choice
        if self.is_chinese:
            return pick(_PLACES) + pick(_PLACES) + pick("市县镇区")
        return pick(_TOWNS) + pick(_TOWN_ENDS)

    def date(self) -> str:
        year, month, day = (self.chance.randint(*bounds) for bounds in ((2008, 2025), (1, 12), (1, 28)))
        if self.is_chinese or self.lang == "ja":
            return self.chance.choice((f"{year}年{month}月{day}日", f"{year}-{month:02}-{day:02}"))
        return self.chance.choice((f"{day:02}.{month:02}.{year}", f"{year}-{month:02}-{day:02}"))

    def clock(self) -> str:
        return f"{self.chance.randint(0, 23):02}:{self.chance.randint(0, 59):02}"


def _end_of_part(template: str, start: int) -> int:
    """Return where the part ends that begins there: it was drawn to be written not once."""
    depth = 1
    for found in _PART.finditer(template, start):
        depth += -1 if found[0] == "]]" else 1
        if not depth:
            return found.end()
    return len(template)


def _as_written(html: str, _: random.Random) -> str:
    return html


def _nameless(html: str, _: random.Random) -> str:
    return _CLASS.sub("", html)


def _hashed(html: str, chance: random.Random) -> str:
    salt = chance.randint(1, 10**6)

    def name(found: re.Match[str]) -> str:
        letters = random.Random(f"{salt} {found[1]}").choices("abcdefghijkmnopqrstuvwxyz", k=6)
        return f" class={''.join(letters)}"

    return _in_divs(_CLASS.sub(name, html), chance)


def _in_divs(html: str, _: random.Random) -> str:
    """Write boxes for headings, paragraphs and lists, each named by what it was, where it has no name."""
    named = _OPENS_BOX.sub(r"<\1 class=e-\1", html)
    return _DIVS.sub(r"<\1div", re.sub(r"class=e-(\w+) class=", "class=", named))


def _old(html: str, _: random.Random) -> str:
    return as_old(html)


_MARKUPS: tuple[Callable[[str, random.Random], str], ...] = (_as_written, _nameless, _hashed, _in_divs, _old)
