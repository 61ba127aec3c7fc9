"""Changed heads of development pages, to train titles on: lists above, times elsewhere, buttons between. Training only.

Nothing of them is kept in the repository: they are made of the corpora's lines when the weights are trained.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable

from newskit.training.text_corpus import Sample

_COPIES = 6  # of each page
UNLIKE = 0.25  # share of copies with the title of another page: only its place tells it
_HEADLINE = range(24, 121)  # weight of a line that looks like a headline
# Few pages have their time above the title: many more have something else between time and text.
SHAPES = (
    "list above", "list above", "no time", "buttons", "buttons", "breadcrumb", "as it is", "at the top", "time above",
)  # fmt: skip
BELOW_TIME = 0.5  # share of copies with something between time and text
_CHINESE_BUTTONS = ("评论 12", "1203阅读", "A+", "字号", "分享")
_CHINESE_BELOW = (
    "江城日报官方账号", "图为活动现场", "听新闻", "本报记者 王丽", "点击图片进入下一页", "发布于：北京",
)  # fmt: skip
_CHINESE_BYLINES = (
    "特约撰稿人 王丽 发自青河",
    "青河市融媒体中心 王丽 段岩",
    "王丽　段岩",
    "文/王丽",
    "阅读 1203",
)
_OTHER_BUTTONS = ("Share", "12", "Save")
FORMS = 0.12  # share of Chinese copies with an office's form above the title, which tells the title's words little
UNLIKE_IN_FORMS, SHORTENED = 0.5, 0.3
_OFFICES = (
    "政务公开 信息公开目录 江城市水务局 法定主动公开内容 通知公告 临江县人民政府办公室 政策文件库".split()
)
ROWS = "索引号 信息索引 文号 主题分类 发文机关 发布机构 成文日期 有效性 关键词 公开方式".split()
_TITLED = "标题", "信息名称", "名称", "文件名称"
MARKS = " | ", "：", ": ", " "

_CLAUSE = re.compile(r"[^，。；！？：]{1,40}")
_SHORT = re.compile(r"[^\W\d_]{5,12}")
_LEAST_CLAUSE = 8  # characters of what could be a subtitle
Head = tuple[Sample, int, int]  # a page, the line of its title, its body's first line


def variants(heads: Iterable[Head], seed: int) -> list[tuple[Sample, list[str], str]]:
    """Return copies of pages with another head each: the page, its lines, its title.

    Each is drawn by itself: a page that rules read otherwise leaves the copies of others as they are.
    """
    groups: dict[bool, list[Head]] = defaultdict(list)
    for head in heads:
        groups[head[0].lang == "zh"].append(head)
    found = []
    for group in groups.values():
        for sample, title, start in group:
            for copy in range(_COPIES):
                chance = random.Random(f"{seed} {sample.name} {sample.flavour} {copy}")
                other = chance.choice(group)[0].titles[0]
                is_form = sample.lang == "zh" and chance.random() < FORMS
                text = sample.lines[title]
                if chance.random() < (UNLIKE_IN_FORMS if is_form else UNLIKE):
                    text = other
                if is_form:
                    if chance.random() < SHORTENED:
                        text = chance.choice(_SHORT.findall(text) or [text])
                    lines = [*_form(text, chance), *sample.lines[start:]]
                else:
                    headlines = _list_of(chance.choice(group)[0].lines, chance)
                    lines = _changed(sample, title, start, text, headlines, chance)
                found.append((sample, lines, text))
    return found


def _list_of(lines: list[str], chance: random.Random) -> list[str]:
    """Return three to eight lines in a row that look like headlines."""
    like = [line for line in lines if len(line.encode("utf-8", "replace")) in _HEADLINE]
    size = chance.randint(3, 8)
    first = chance.randrange(max(1, len(like) - size + 1))
    return like[first : first + size]


def _between(text: str, headlines: list[str], chance: random.Random) -> str:
    """Return what may stand between time and text: a subtitle in its words, a button, another article's headline."""
    kind = chance.randrange(8)
    if kind < 2 and headlines:
        return headlines[0]
    clauses = [clause for clause in _CLAUSE.findall(text) if len(clause) >= _LEAST_CLAUSE]
    return clauses[0] if kind == 2 and clauses else chance.choice(_CHINESE_BELOW)


def _form(title: str, chance: random.Random) -> list[str]:
    """Return an office's form, most with the title in a row, and the title below it."""
    mark = chance.choice(MARKS)
    day = f"{chance.randint(2005, 2025)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    said = "", "江城市水务局", day
    rows = [
        f"{label}{mark}{chance.choice(said)}".rstrip() for label in chance.sample(ROWS, chance.randint(2, 6))
    ]
    if chance.random() < 0.8:
        rows.insert(chance.randint(0, len(rows)), f"{chance.choice(_TITLED)}{mark}{title}")
    return [chance.choice(_OFFICES), *rows, title]


def _changed(
    sample: Sample, at: int, start: int, title: str, headlines: list[str], chance: random.Random
) -> list[str]:
    """Return a page's lines with another head; its title stands at `at`, its body begins at `start`."""
    chinese = sample.lang == "zh"
    above, between, body = sample.lines[:at], sample.lines[at + 1 : start], sample.lines[start:]
    year, month, day = chance.randint(2005, 2025), chance.randint(1, 12), chance.randint(1, 28)
    clock = f"{chance.randint(0, 23):02d}:{chance.randint(0, 59):02d}"
    if chinese:
        source = chance.choice(("", " 来源：青河日报", " 来源：临江网 作者：王丽"))
        time, crumb = f"{year}-{month:02d}-{day:02d} {clock}{source}", "首页 > 新闻 > 正文"
    else:
        time, crumb = f"{day}.{month:02d}.{year} {clock}", "Home > News"
    shape = chance.choice(SHAPES)
    if chinese and shape != "time above" and chance.random() < BELOW_TIME:
        body = [_between(body[0], headlines, chance), *body]
    if shape == "list above":
        return [*above[: max(0, at - 20)], *headlines, title, time, *body]
    if shape == "at the top":
        return [title, *((chance.choice(_CHINESE_BYLINES),) if chinese else ()), time, *body]
    if shape == "no time":
        return [*headlines, crumb, title, *body]
    if shape == "time above":
        return [*headlines, crumb, time, title, *body]
    if shape == "buttons":
        buttons = (
            chance.choices(_CHINESE_BUTTONS, k=chance.randint(1, 5)) if chinese else list(_OTHER_BUTTONS)
        )
        return [*headlines[: chance.randint(0, 5)], crumb, title, *buttons, time, *body]
    if shape == "breadcrumb":
        return [*headlines, crumb, title, *between, *body]
    return [*above, title, *between, *body]
