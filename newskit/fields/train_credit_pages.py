"""Training only: Chinese pages drawn at random, whose credits stand anywhere, in any order, behind any label or none."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SOURCE = Path(__file__).with_name("train_credit_pages.txt")
_BARS = ("　", " ", " | ", "｜", " / ", " · ", "  ", "\u3000\u3000", "&nbsp;&nbsp;", " — ", "丨")
_COLONS = ("：", "：", ":", "： ", " : ", "｜", " | ", "丨", "/", " ", "／", "： ")
_CLASSES = (
    "", "", "", "", " class=a{0}", " class=css-{0}", ' class="flex text-sm"', " class=info", " class=meta", " class=item", " class=txt",
)  # fmt: skip
_NAMED = {
    "source": (" class=source", " class=from", " id=source", " class=media", " class=account", " class=name", " class=ly"),
    "author": (" class=author", " class=writer", " class=byline", " class=name", " id=author"),
    "editor": (" class=editor", " class=edit", " id=editor", " class=zrbj"),
    "time": (" class=time", " class=date", " id=pubtime", " class=pub-date"),
}  # fmt: skip
NAMED = 0.25  # of the elements that say what they hold


class Drawn(NamedTuple):
    """A page that was drawn, and whom and what it credits."""

    html: str
    source: str
    authors: list[str]
    editors: list[str]


def read_words() -> dict[str, list[str]]:
    """Return the words by key."""
    lines = SOURCE.read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" = ") for line in lines if line and not line.startswith("#"))
    return {key: values.split("|") for key, values in pairs}


def draw_credit_pages(number: int, seed: int = 1) -> Iterator[Drawn]:
    """Draw so many pages."""
    words = read_words()
    for at in range(number):
        yield _Drawing(random.Random(f"credits {seed} {at}"), words).page()


_HANT = {"source": "來出轉", "author": "記撰文作報採", "editor": "編責校"}


def chance_of(chance: random.Random, labels: list[str], role: str) -> str:
    """Return one of the labels in traditional characters that announce a role."""
    return chance.choice([label for label in labels if label[0] in _HANT[role]])


class Item(NamedTuple):
    """What a row of credits holds at one place: its role, its label or "", what it says."""

    role: str
    label: str
    text: str


class _Drawing:
    def __init__(self, chance: random.Random, words: dict[str, list[str]]) -> None:
        self.chance, self.words = chance, words
        self.title = self.one("titles")
        self.site = self.one("places") + chance.choice(("网", "在线", "新闻网", "日报", "发布", "网", "传媒"))
        self.kind = chance.choice(_CLASSES).format(chance.randint(10, 999))
        self.is_named = chance.random() < NAMED
        self.colon = chance.choice(_COLONS)
        self.day = (
            f"{chance.choice((2008, 2014, 2019, 2021, 2023, 2024, 2025))}",
            chance.randint(1, 12),
            chance.randint(1, 28),
        )
        self.is_on_platform = False
        people: dict[str, None] = {}
        while len(people) < 16:
            people[self.person()] = None
        self.people = list(people)
        self.others = self.people[8:]

    def one(self, key: str) -> str:
        return self.chance.choice(self.words[key])

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def person(self) -> str:
        if self.often(0.05):
            return self.one("rare_people")
        return self.one("surnames") + self.one("given")

    def medium(self) -> str:
        """A medium whose name looks like one, or that of a body that publishes."""
        kind = self.chance.random()
        if kind < 0.3:
            return self.one("places") + self.one("papers")
        if kind < 0.6:
            return self.one("places") + self.one("sites")
        if kind < 0.71:
            return self.one("agencies")
        if kind < 0.76:
            return self.one("brands")
        if kind < 0.8:
            return self.one("foreign_media")
        if kind < 0.93:
            return self.one("places") + self.chance.choice(("市", "县", "区", "")) + self.one("offices")
        return (
            self.one("places")
            + self.one("papers")
            + self.chance.choice(
                ("客户端", "微信公众号", "·" + self.one("programs"), "-" + self.one("places") + "网")
            )
        )

    def account(self) -> str:
        """An account, a program, or anything else that does not look like a medium."""
        kind = self.chance.random()
        if kind < 0.55:
            return self.one("account_starts") + self.one("account_ends")
        if kind < 0.75:
            return self.one("programs")
        if kind < 0.85:
            return self.one("places") + self.one("account_ends")
        return (
            self.chance.choice(("Hi", "INSIGHT", "GO", "π", "HOT", "Yes", "X"))
            + self.one("places")
            + self.chance.choice(("", "Daily", "视界"))
        )

    def date(self) -> str:
        year, month, day = self.day
        clock = self.chance.choice(("", " {:02}:{:02}", " {:02}:{:02}", " {:02}:{:02}:21")).format(self.chance.randint(6, 22), self.chance.randint(0, 59))  # fmt: skip
        form = self.chance.choice(
            (
                "{0}-{1:02}-{2:02}",
                "{0}年{1:02}月{2:02}日",
                "{0}/{1:02}/{2:02}",
                "{0}.{1:02}.{2:02}",
                "{0}年{1}月{2}日",
            )
        )
        return form.format(year, month, day) + clock

    def names(self, people: list[str]) -> str:
        return self.chance.choice((" ", "、", "，", "　", " ", "/", "、")).join(people)

    def label(self, role: str, bare: float) -> str:
        if self.often(bare):
            return ""
        if self.often(0.04) and role in ("source", "author", "editor"):
            return chance_of(self.chance, self.words["label_hant"], role)
        if self.often(0.03) and role in ("source", "author", "editor"):
            return self.one(f"label_latin_{role}")
        return self.one(
            f"label_{role}{'_odd' if role in ('source', 'author', 'editor') and self.often(0.35) else ''}"
        )

    def others_item(self) -> Item:
        """What stands among the credits and is none of them."""
        kind = self.chance.random()
        if kind < 0.45:
            label = self.one("label_other")
            value = self.chance.choice(
                (
                    self.chance.choice(self.others),
                    self.chance.choice(self.others),
                    str(self.chance.randint(2, 9999)),
                    self.one("sections"),
                    "",
                )
            )
            if label.endswith("来源") or label in (
                "图",
                "供图",
                "图片",
                "视频",
                "图源",
                "主办",
                "承办",
                "出品",
                "学校",
            ):
                value = self.medium()
            return Item("none", label, value)
        if kind < 0.5:
            return Item("none", "", self.one("desks"))
        if kind < 0.56:
            return Item("none", "", self.account())  # of a series
        if kind < 0.7:
            return Item("none", "", self.one("buttons"))
        if kind < 0.85:
            return Item("none", "", self.one("sections"))
        if kind < 0.93:
            return Item(
                "none",
                "",
                f"{self.chance.randint(2, 999)}{self.chance.choice(('阅读', '次浏览', '评论', '', '人参与', '字'))}",
            )
        at = self.chance.randint(0, len(self.title) - 4)
        return Item(
            "none",
            "",
            self.chance.choice((self.one("tags"), self.title[at : at + self.chance.choice((2, 3))])),
        )

    def shown(self, item: Item) -> str:
        """A label and what it says, glued, or in elements of their own."""
        if not item.label:
            return item.text
        chance = self.chance
        colon = self.colon
        if colon == " " and item.role == "none":
            colon = "："
        kind = chance.random()
        if item.role in ("author", "editor") and kind < 0.05:
            return f"{item.text}{chance.choice((' ', '/', '　'))}{item.label}"
        if kind < 0.6:
            return f"{item.label}{colon}{item.text}"
        if kind < 0.75:
            return f"<span>{item.label}{colon}</span><span>{item.text}</span>"
        if kind < 0.85:
            return f"{item.label}{colon}<a href=/x>{item.text}</a>"
        if kind < 0.92:
            return f"<em>{item.label}</em> <b>{item.text}</b>"
        return f"[{item.label}{colon}{item.text}]"

    def classed(self, item: Item) -> str:
        if self.is_named and item.role in _NAMED and self.often(0.8):
            return self.chance.choice(_NAMED[item.role])
        return self.kind

    def row(self, items: list[Item]) -> str:
        """Credits in a row: each in an element, or all on a line."""
        chance = self.chance
        if not items:
            return ""
        kind = chance.random()
        if kind < 0.3:
            tag = chance.choice(("span", "span", "em", "i", "a href=/u", "b"))
            inner = chance.choice(("", " ", " | ", "\n", "<i></i>")).join(
                f"<{tag}{self.classed(item)}>{self.shown(item)}</{tag.split()[0]}>" for item in items
            )
            return f"<div{self.kind}>{inner}</div>"
        if kind < 0.6:
            tag = chance.choice(("div", "p", "p"))
            bar = chance.choice(_BARS)
            return f"<{tag}{self.kind}>{bar.join(self.shown(item) for item in items)}</{tag}>"
        if kind < 0.8:
            tag = chance.choice(("div", "p", "div", "section", "h5"))
            inner = "".join(f"<{tag}{self.classed(item)}>{self.shown(item)}</{tag}>" for item in items)
            return f"<div>{inner}</div>" if self.often(0.7) else inner
        if kind < 0.87:
            return (
                "<ul>"
                + "".join(f"<li{self.classed(item)}>{self.shown(item)}</li>" for item in items)
                + "</ul>"
            )
        if kind < 0.92:
            return "<table><tr>" + "".join(f"<td>{self.shown(item)}</td>" for item in items) + "</tr></table>"
        if kind < 0.96 and all(item.label for item in items):
            return "<dl>" + "".join(f"<dt>{item.label}</dt><dd>{item.text}</dd>" for item in items) + "</dl>"
        half = chance.randint(0, len(items))
        rows = (" ".join(self.shown(item) for item in part) for part in (items[:half], items[half:]) if part)
        return "".join(f"<p{self.kind}>{row}</p>" for row in rows)

    def in_text(self, authors: list[str], house: str) -> tuple[str, str]:
        """How a report's opening or its end names who wrote it."""
        chance = self.chance
        names = self.names(authors)
        role = chance.choice(("记者", "记者 ", "本报记者 ", "通讯员 ", "见习记者 ", "全媒体记者"))
        first = chance.choice((
            f"{house}讯（{role}{names}）", f"本报讯 ({role}{names})", f"{house}{self.one('places')}{self.day[1]}月{self.day[2]}日电（{role}{names}）",
            f"【{house}】{role}{names} 报道：", f"（文/{names}）",
        ))  # fmt: skip
        last = chance.choice((
            f"（{names}）", f"（{role}{names}）", f"□{names}", f"文/{names}", f"（作者：{names}）", f"（{house} {names}）", f"■ {role}{names}",
            f"——{names}", f"（作者系{self.one('places')}大学教授 {names}）" if len(authors) == 1 else f"（{names}）",
        ))  # fmt: skip
        return (first, "") if self.often(0.5) else ("", last)

    def among(self) -> str:
        """What stands among the paragraphs and credits nobody."""
        chance, other, medium = self.chance, self.chance.choice(self.others), self.medium()
        return chance.choice((
            f"<p>{self.one('tags')}现场。{other} 摄</p>", f"<div><img src=/2.jpg></div><p>本报记者 {other} 摄</p>", f"<p>图为{self.one('tags')}现场。{medium}记者 {other} 摄</p>",
            f"<p>图/{medium}</p>", f"<p>（图片来源：{medium}）</p>", f"<p>数据来源：{medium}</p>", f"<p>@{medium}：</p>", f"<p>资料图 {medium}</p>",
            f"<p>材料来源：{self.one('said_of')}</p>", f"<p>广告 来自：{medium}</p>", f"<h3>{other}</h3>", f"<blockquote><p>{self.one('prose')}</p><p>——{other}</p></blockquote>",
            f"<p>受访者：{other}</p>", f"<p>主讲人：{other}</p>", f"<p>{other}：这件事说来话长。</p>", f"<p>嘉宾 {other}</p>",
        ))  # fmt: skip

    def credited_beside(self) -> str:
        """Another article with credits of its own, of the kind that stands above or below."""
        chance, other = self.chance, self.chance.choice(self.others)
        headline = self.one("headlines")
        beside = self.row(
            [
                Item("time", "", "2018-03-01 09:11"),
                Item("source", "来源", self.medium()),
                Item("author", chance.choice(("作者", "记者", "")), other),
                Item("editor", "责任编辑", chance.choice(self.others)),
            ]
        )
        return chance.choice((
            f"<div><a href=/n1.html>{headline}</a>{beside}</div>", f"<div><h2>{headline}</h2>{beside}<p>{self.one('prose')}</p><p>{self.one('prose')}</p></div>",
            f"<p>[2] 来源：{self.medium()}《{headline}》</p>", f"<div><a href=/n2.html>{headline}</a><p>来源：{self.medium()} 编辑：{other}</p></div>",
        ))  # fmt: skip

    def cards(self) -> str:
        """Other articles with credits of theirs."""
        made = []
        for headline in self.chance.sample(self.words["headlines"], self.chance.randint(2, 5)):
            beside = self.chance.choice((
                self.medium(), self.account(), self.chance.choice(self.others), f"来源：{self.medium()}", f"{self.medium()} {self.date()}",
                f"{self.chance.choice(self.others)} · {self.chance.randint(2, 20)}小时前", "",
            ))  # fmt: skip
            tag = self.chance.choice(("span", "p", "em", "div"))
            made.append(
                f"<li><a href=/{self.chance.randint(1, 9999)}.html>{headline}</a><{tag}>{beside}</{tag}></li>"
            )
        box = self.chance.choice(
            ("<div><h3>{1}</h3><ul>{0}</ul></div>", "<aside><h4>{1}</h4><ul>{0}</ul></aside>", "<ul>{0}</ul>")
        )
        return box.format(
            "".join(made), self.chance.choice(("相关阅读", "热门推荐", "猜你喜欢", "24小时热榜", "更多新闻"))
        )

    def comments(self) -> str:
        rows = (
            f"<div><b>{self.chance.choice((self.one('pen_names'), self.chance.choice(self.others)))}</b><p>写得真好，收藏了。</p><span>{self.chance.randint(1, 9)}天前 回复</span></div>"
            for _ in range(2)
        )
        return f"<div class=c{self.chance.randint(1, 99)}><h4>网友评论</h4>{''.join(rows)}</div>"

    def page(self) -> Drawn:
        """A page with all that."""
        chance = self.chance
        source = ""
        head: list[Item] = [Item("time", self.label("time", 0.6), self.date())]
        foot: list[Item] = []
        above: list[Item] = []
        text = chance.sample(self.words["prose"], chance.randint(3, 8))
        extra, card = "", ("", False)
        if self.often(0.68):
            is_account = self.often(0.3)
            source = self.account() if is_account else self.medium()
            label = self.label("source", 0.45)
            if is_account and not label:
                extra = chance.choice((
                    f"<meta name=mediaid content='{source}'>", f"<script>var info = {{mediaName: '{source}', id: {chance.randint(1, 99)}}};</script>",
                    "", "", "",
                ))  # fmt: skip
                if not extra and self.often(0.3):
                    card = (
                        f"<div{self.kind}>{source}</div><p>{self.one('slogans')}</p><div>{chance.choice(('关注', '+ 关注', '已关注', '私信'))}</div>",
                        True,
                    )
                    if self.often(0.5):
                        head.append(Item("none", "", "原创"))
                elif not extra:
                    head.append(
                        Item(
                            "none",
                            "",
                            chance.choice(("发布于{0}", "来自{0}", "IP属地：{0}", "{0}", "官方账号")).format(
                                chance.choice(("北京", "浙江", "广东", "湖北"))
                            ),
                        )
                    )
            place = chance.random()
            item = Item("source", label, source)
            if place < 0.78 or not label:
                (above if self.often(0.08) else head).append(item)
            else:
                foot.append(item)
            if extra == "" and self.often(0.12):
                extra = f"<meta name={chance.choice(('source', 'og:article:source', 'content-source', 'mediaid'))} content='{source}'>"
                if self.often(0.15):
                    source = self.medium()  # from where the account has it
                    foot.append(Item("source", self.one("label_source"), source))
            elif not label and self.often(0.15):
                head.append(Item("channel", "", self.site[:2] + self.one("channels")))
        first = last = ""
        authors: list[str] = []
        if self.often(0.6):
            authors = self.people[: chance.choice((1, 1, 1, 1, 2, 2, 3))]
            place = chance.random()
            bare = 0.35 if place < 0.75 else 0.1
            label = self.label("author", bare)
            if label and len(authors) == 1 and self.often(0.15):
                authors = [self.one("pen_names")]
            shown = self.names(authors)
            if not label and self.often(0.25):
                shown = chance.choice(
                    (
                        "{0}/{1}",
                        "{1}/{0}",
                        "{0} 发自{2}",
                        "· {0} ·",
                        "{0}　{1}",
                        "（{0}）",
                        "{0} {2}大学法学院教授",
                        "{2}大学教授 {0}",
                        "首席经济学家 {0}",
                        "{2}县委宣传部 {0}",
                        "{2}市水利局 {0}",
                        "{2}融媒体中心 {0}",
                        "专栏作者 {0}",
                        "{2}大学水利工程学院 {0}",
                        "{0}/文",
                        "{0} 文",
                        "by {0}",
                        "{0} 报道",
                        "本报记者 {0}",
                        "{1}记者 {0}",
                        "{0}（{2}大学教授）",
                        "特约撰稿人 {0}",
                    )
                ).format(shown, source or "本报", self.one("places"))
            item = Item("author", label, shown)
            if place < 0.55:
                head.append(item)
            elif place < 0.6:
                above.append(item)
            elif place < 0.78:
                foot.append(item if label else Item("author", self.one("label_author"), shown))
            else:
                first, last = self.in_text(authors, source or self.medium())
        editors: list[str] = []
        if self.often(0.5):
            editors = self.people[4 : 4 + chance.choice((1, 1, 1, 2))]
            if self.often(0.1):
                editors = [self.one("pen_names")]
            item = Item("editor", self.label("editor", 0), self.names(editors))
            (head if self.often(0.25) else foot).append(item)
        for _ in range(chance.choice((0, 0, 1, 1, 2, 3))):
            (head if self.often(0.6) else foot).append(self.others_item())
        for role in ("source", "author", "editor"):
            if self.often(0.05):
                (head if self.often(0.5) else foot).append(Item("none", self.label(role, 0), ""))
        if self.often(0.08):  # the time in the page's data, below the text, or without its year
            del head[0]
            year, month, day = self.day
            if self.often(0.5):
                extra += f"<meta property=article:published_time content={year}-{month:02}-{day:02}T10:20:00+08:00>"
            else:
                head.append(
                    Item(
                        "time",
                        "",
                        chance.choice(("3小时前", "昨天 12:27", "12:27", f"{month:02}-{day:02} 10:20")),
                    )
                )
        chance.shuffle(head)
        head.sort(key=lambda item: item.role != "channel")
        chance.shuffle(foot)
        cut = chance.randint(1, len(head)) if head and self.often(0.3) else len(head)
        rows = self.row(head[:cut]) + self.row(head[cut:])
        if self.often(0.07):
            above, rows = [*above, *head], ""
        lead = f"<div>{self.one('prose')[:40]}</div>" if self.often(0.08) else ""
        if self.often(0.05) and authors and place < 0.55:
            lead += f"<p align=center>{chance.choice(('', '□ ', '　　'))}{self.names(authors)}</p>"
            rows = self.row([one for one in head if one.role != "author"])
        buttons = f"<div>{' '.join(chance.sample(self.words['buttons'], 3))}</div>" if self.often(0.3) else ""
        paragraphs = [first + text[0], *text[1:]]
        if self.often(0.2):
            paragraphs[1] = f"据{self.medium()}报道，{paragraphs[1]}"
        if last:
            if self.often(0.5):
                paragraphs[-1] += last
            else:
                paragraphs.append(last)
        tag = chance.choice(("p", "p", "p", "div"))
        rows_of_text = [f"<{tag}>{chance.choice(('', '　　'))}{one}</{tag}>" for one in paragraphs]
        for _ in range(chance.choice((0, 0, 0, 1, 1, 2))):
            rows_of_text.insert(chance.randint(1, len(rows_of_text) - 1), self.among())
        body = "".join(rows_of_text)
        tail = self.row(foot)
        if self.often(0.5):
            body += tail
            tail = ""
        crumbs = chance.choice(
            (
                "",
                f"<div>当前位置：<a href=/>{self.site}</a> &gt; <a href=/x>{self.one('sections')}</a> &gt; 正文</div>",
                f"<div><a href=/>首页</a> / <a href=/y>{self.one('sections')}</a></div>",
            )
        )
        menu = (
            "<ul>"
            + "".join(
                f"<li><a href=/{at}>{name}</a></li>"
                for at, name in enumerate(chance.sample(self.words["sections"], 7))
            )
            + "</ul>"
        )
        around = [
            self.cards() if self.often(0.6) else "",
            self.comments() if self.often(0.2) else "",
            self.credited_beside() if self.often(0.12) else "",
        ]
        chance.shuffle(around)
        around.insert(0, card[0])
        editor = chance.choice(self.others)
        footer = chance.choice((
            f"<p>关于我们 | 联系我们</p><p>Copyright © {self.site} 版权所有</p>", f"<p>{self.site} 主办：{self.one('places')}{self.one('offices')}</p><p>总编辑：{editor} 互联网新闻信息服务许可证 123456</p>",
            f"<p>凡注明“来源：{self.site}”的作品，版权均属{self.site}。</p>",
        ))  # fmt: skip
        top = f"<div><a href=/>{self.site}</a> {self.date() if self.often(0.03) else ''}</div>" + (
            menu if self.often(0.7) else ""
        )
        if self.often(0.5):
            top += "".join(
                f"<{one_tag}>{name}</{one_tag}>"
                for one_tag in [chance.choice(("div", "li", "p", "span"))]
                for name in chance.sample(self.words["furniture"], 4)
            )
        if self.often(0.08):
            top += self.credited_beside()
        heading = chance.choice(("h1", "h1", "h1", "h2", "div class=title"))
        title = f"<{heading}>{self.title}</{heading.split()[0]}>"
        inner = f"{crumbs}{self.row(above)}{title}{rows}{buttons}{lead}<div{self.kind}>{body}</div>{tail}"
        box = chance.choice(("{0}", "<div>{0}</div>", "<article>{0}</article>", "<div><div>{0}</div></div>"))
        name = chance.choice(
            (
                f"{self.title}_{self.site}",
                f"{self.title} - {self.site}",
                f"{self.title}-{self.one('sections')}-{self.site}",
                self.title,
            )
        )
        html = f"<html><head><meta charset=utf-8><title>{name}</title>{extra}</head><body>{top}{box.format(inner)}{''.join(around)}<div>{footer}</div></body></html>"
        return Drawn(html, source, authors, editors)
