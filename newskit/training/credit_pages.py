"""Training only: Chinese pages drawn at random, whose credits stand anywhere, in any order, behind any label or none.

What they are made of stands in credit_pages.txt: by key, words and sentences, of which one is drawn wherever a sentence
has the {key}. How a page is put together stands here.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SOURCE = Path(__file__).with_name("credit_pages.txt")
NAMED = 0.25  # of the elements that say what they hold
ROLES = ("source", "author", "editor")


class Drawn(NamedTuple):
    """A page that was drawn, and whom and what it credits."""

    html: str
    source: str
    authors: list[str]
    editors: list[str]


class Item(NamedTuple):
    """What a row of credits holds at one place: its role, its label or "", what it says."""

    role: str
    label: str
    text: str


def read_words() -> dict[str, list[str]]:
    """Return the words by key; 3*word counts three times."""
    words = {"number": [str(at) for at in range(2, 1000)], "minute": [f"{at:02}" for at in range(60)]}
    for line in SOURCE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, values = line.partition(" = ")
            words[key] = [word for value in values.split("|") for word in _repeated(value.replace("¦", "|"))]
    return words


def _repeated(value: str) -> list[str]:
    times, star, word = value.partition("*")
    return [word] * int(times) if star and times.isdigit() else [value]


def draw_credit_pages(number: int, seed: int = 1) -> Iterator[Drawn]:
    """Draw so many pages."""
    words = read_words()
    for at in range(number):
        yield _Drawing(random.Random(f"credits {seed} {at}"), words).page()


class _Drawing:
    def __init__(self, chance: random.Random, words: dict[str, list[str]]) -> None:
        self.chance, self.words, self.known = chance, words, dict[str, str]()
        month, day = chance.randint(1, 12), chance.randint(1, 28)
        for key, of in (
            ("title", "titles"),
            ("site", "page_sites"),
            ("class", "classes"),
            ("colon", "colons"),
            ("year", "years"),
        ):
            self.known[key] = self[of]
        self.known |= {"month": f"{month}", "mm": f"{month:02}", "day": f"{day}", "dd": f"{day:02}"}
        self.is_named = self.often(NAMED)
        people: dict[str, None] = {}
        while len(people) < 16:
            people[self["person"]] = None
        self.people = list(people)
        self.words = words | {"other": self.people[8:]}
        self.head = [Item("time", "" if self.often(0.6) else self["label_time"], self["date"])]
        self.foot: list[Item] = []
        self.above: list[Item] = []

    def __getitem__(self, key: str) -> str:
        """What a key in a sentence stands for: what the whole page has by that name, or one of the words."""
        return self.known[key] if key in self.known else self.chance.choice(self.words[key]).format_map(self)

    def told(self, key: str, **known: str) -> str:
        """One of the sentences, with what its keys stand for."""
        self.known |= known
        return self[key]

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def maybe(self, share: float, key: str) -> str:
        return self[key] if self.often(share) else ""

    def note(self, text: str) -> Item:
        """What stands among the credits and is none of them."""
        return Item("none", "", text)

    def others_item(self) -> Item:
        if not self.often(0.45):
            at = self.chance.randint(0, len(self.known["title"]) - 4)
            return self.note(
                self.told("beside", part=self.known["title"][at : at + self.chance.choice((2, 3))])
            )
        label = self["label_other"]
        is_medium = label.endswith("来源") or label in self.words["label_other_media"]
        return Item("none", label, self["medium" if is_medium else "other_value"])

    def shown(self, item: Item) -> str:
        """A label and what it says, glued, or in elements of their own."""
        if not item.label:
            return item.text
        form = "shown_behind" if item.role in ("author", "editor") and self.often(0.05) else "shown"
        colon = self.known["colon"]
        shown = self.told(form, label=item.label, text=item.text, colon="：" if colon == " " and item.role == "none" else colon)  # fmt: skip
        self.known["colon"] = colon
        return shown

    def within(self, tag: str, item: Item) -> str:
        is_named = self.is_named and f"class_{item.role}" in self.words and self.often(0.8)
        kind = self[f"class_{item.role}" if is_named else "class"]
        return f"<{tag}{kind}>{self.shown(item)}</{tag.split(maxsplit=1)[0]}>"

    def row(self, items: list[Item]) -> str:
        """Credits in a row: each in an element, or all on a line."""
        if not items:
            return ""
        shape = self["row_shapes"]
        if shape == "inline":
            tag = self["inline_tags"]
            inner = self["between"].replace("\\n", "\n").join(self.within(tag, item) for item in items)
            return f"<div{self['class']}>{inner}</div>"
        if shape == "line":
            return self.told("line", items=self["bars"].join(map(self.shown, items)))
        if shape == "blocks":
            tag = self["block_tags"]
            inner = "".join(self.within(tag, item) for item in items)
            return f"<div>{inner}</div>" if self.often(0.7) else inner
        if shape == "list":
            return "<ul>" + "".join(self.within("li", item) for item in items) + "</ul>"
        if shape == "table":
            return f"<table><tr>{''.join(f'<td>{self.shown(item)}</td>' for item in items)}</tr></table>"
        if shape == "terms" and all(item.label for item in items):
            return f"<dl>{''.join(f'<dt>{item.label}</dt><dd>{item.text}</dd>' for item in items)}</dl>"
        half = self.chance.randint(0, len(items))
        rows = (" ".join(map(self.shown, part)) for part in (items[:half], items[half:]) if part)
        return "".join(f"<p{self['class']}>{row}</p>" for row in rows)

    def credited_beside(self) -> str:
        """Another article with credits of its own, of the kind that stands above or below."""
        said = [
            Item("time", "", "2018-03-01 09:11"), Item("source", "来源", self["medium"]),
            Item("author", self["label_beside"], self["other"]), Item("editor", "责任编辑", self["other"]),
        ]  # fmt: skip
        return self.told("credited_beside", credits=self.row(said))

    def cards(self) -> str:
        """Other articles with credits of their own."""
        headlines = self.chance.sample(self.words["headlines"], self.chance.randint(2, 5))
        cards = "".join(self.told("card", headline=headline, tag=self["card_tags"]) for headline in headlines)
        return self.told("card_boxes", cards=cards)

    def source(self) -> tuple[str, str, str]:
        """Place a source; return it, what the page's data say, and the card of an account below the text."""
        is_account = self.often(0.3)
        source = self["account" if is_account else "medium"]
        label = "" if self.often(0.45) else self["labels_source"]
        data = card = ""
        if is_account and not label:
            data = self.told("account_data", source=source)
            if not data and self.often(0.3):
                card = self["account_card"]
                self.head += [self.note("原创")] if self.often(0.5) else []
            elif not data:
                self.head.append(self.note(self["account_place"]))
        item = Item("source", label, source)
        if label and self.often(0.22):
            self.foot.append(item)
        else:
            (self.above if self.often(0.08) else self.head).append(item)
        if not data and self.often(0.12):
            data = self.told("source_data", source=source)
            if self.often(0.15):
                source = self["medium"]  # from where the account has it
                self.foot.append(Item("source", self["label_source"], source))
        elif not label and self.often(0.15):
            self.head.append(Item("channel", "", self.known["site"][:2] + self["channels"]))
        return source, data, card

    def authors(self, source: str) -> tuple[list[str], str, str, bool]:
        """Place authors; return them, how the text's opening or its end names them, and whether they stand in the head."""
        authors = self.people[: self.chance.choice((1, 1, 1, 1, 2, 2, 3))]
        place = self.chance.random()
        label = "" if self.often(0.35 if place < 0.75 else 0.1) else self["labels_author"]
        if label and len(authors) == 1 and self.often(0.15):
            authors = [self["pen_names"]]
        names = self["name_gaps"].join(authors)
        shown = (
            names if label or self.often(0.75) else self.told("signed", names=names, house=source or "本报")
        )
        if place < 0.55:
            self.head.append(Item("author", label, shown))
        elif place < 0.6:
            self.above.append(Item("author", label, shown))
        elif place < 0.78:
            self.foot.append(Item("author", label or self["label_author"], shown))
        else:
            key = "opening" if self.often(0.5) else "ending_of_one" if len(authors) == 1 else "ending"
            text = self.told(key, names=names, house=source or self["medium"])
            return authors, text if key == "opening" else "", "" if key == "opening" else text, False
        return authors, "", "", place < 0.55

    def editors(self) -> list[str]:
        editors = (
            [self["pen_names"]] if self.often(0.1) else self.people[4 : 4 + self.chance.choice((1, 1, 1, 2))]
        )
        item = Item("editor", self["labels_editor"], self["name_gaps"].join(editors))
        (self.head if self.often(0.25) else self.foot).append(item)
        return editors

    def credits_above(self, authors: list[str]) -> str:
        """The rows between title and text, and a lead."""
        head, lead = self.head, f"<div>{self['prose'][:40]}</div>" if self.often(0.08) else ""
        if authors and self.often(0.05):
            lead += self.told("name_line", names=self["name_gaps"].join(authors))
            head = [item for item in head if item.role != "author"]
        elif self.often(0.07):
            self.above += head
            return lead
        cut = self.chance.randint(1, len(head)) if head and self.often(0.3) else len(head)
        return self.row(head[:cut]) + self.row(head[cut:]) + self.maybe(0.3, "button_row") + lead

    def paragraphs(self, first: str, last: str) -> str:
        """The text, and what stands among its paragraphs and credits nobody."""
        texts = self.chance.sample(self.words["prose"], self.chance.randint(3, 8))
        texts[0] = first + texts[0]
        if self.often(0.2):
            texts[1] = f"据{self['medium']}报道，{texts[1]}"
        if last and self.often(0.5):
            texts[-1] += last
        elif last:
            texts.append(last)
        tag = self["text_tags"]
        rows = [f"<{tag}>{self['indents']}{text}</{tag}>" for text in texts]
        for _ in range(self.chance.choice((0, 0, 0, 1, 1, 2))):
            rows.insert(self.chance.randint(1, len(rows) - 1), self["among"])
        return "".join(rows)

    def top(self) -> str:
        """What stands above the article."""
        names = self.chance.sample(self.words["sections"], 7)
        menu = "".join(f"<li><a href=/{at}>{name}</a></li>" for at, name in enumerate(names))
        top = self["site_line"] + (f"<ul>{menu}</ul>" if self.often(0.7) else "")
        if self.often(0.5):
            tag = self["furniture_tags"]
            top += "".join(
                f"<{tag}>{name}</{tag}>" for name in self.chance.sample(self.words["furniture"], 4)
            )
        return top + (self.credited_beside() if self.often(0.08) else "")

    def page(self) -> Drawn:
        """A page with all that."""
        chance = self.chance
        source, data, card = self.source() if self.often(0.68) else ("", "", "")
        authors, first, last, is_in_head = self.authors(source) if self.often(0.6) else ([], "", "", False)
        editors = self.editors() if self.often(0.5) else []
        for _ in range(chance.choice((0, 0, 1, 1, 2, 3))):
            (self.head if self.often(0.6) else self.foot).append(self.others_item())
        for role in ROLES:
            if self.often(0.05):
                (self.head if self.often(0.5) else self.foot).append(Item("none", self[f"labels_{role}"], ""))
        if self.often(0.08):  # the time in the page's data, below the text, or without its year
            del self.head[0]
            if self.often(0.5):
                data += self["time_data"]
            else:
                self.head.append(Item("time", "", self["short_date"]))
        chance.shuffle(self.head)
        self.head.sort(key=lambda item: item.role != "channel")
        chance.shuffle(self.foot)
        rows = self.credits_above(authors if is_in_head else [])
        body, tail = self.paragraphs(first, last), self.row(self.foot)
        if self.often(0.5):
            body, tail = body + tail, ""
        around = [
            self.cards() if self.often(0.6) else "", self.maybe(0.2, "comments"),
            self.credited_beside() if self.often(0.12) else "",
        ]  # fmt: skip
        chance.shuffle(around)
        above, heading = self.row(self.above), self["heading_tags"]
        title = f"<{heading}>{self.known['title']}</{heading.split()[0]}>"
        inner = f"{self['crumbs']}{above}{title}{rows}<div{self['class']}>{body}</div>{tail}"
        article = self.told("boxes", inner=inner)
        html = self.told("page", data=data, top=self.top(), article=article, around=card + "".join(around))
        return Drawn(html, source, authors, editors)
