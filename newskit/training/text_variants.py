"""Changed shapes of development pages, to train on: adverts set inside, a second article below, headline runs above.

Nothing of them is kept in the repository: they are made of the corpora's lines when the model is trained.
"""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import replace

from newskit.training.text_corpus import Sample

_CHINESE_HEADS = ("当前位置:首页 > 新闻 > 正文", "首页 > 国内 >", "您的位置：首页>>要闻")
_CHINESE_MEDIA = ("新华社", "中国日报", "晚报", "日报网", "新闻网")
# Headings inside articles that hold words of services.
_CHINESE_HEADINGS = (
    *(
        "推荐路线", "交通提示", "相关活动", "温馨提醒", "联系方式", "报名方式", "下载方法", "更多优惠",
        "参与办法",
    ),
    *(
        "关注重点", "回复与说明", "评论与争议", "精彩看点", "注册流程", "专家点评", "01", "02", "一、背景",
        "二、办法",
    ),
)  # fmt: skip
_OTHER_HEADINGS = (
    "How to follow",
    "More than a game",
    "What comes next",
    "Search goes on",
    "Home at last",
    "Im Abo",
    "Plus",
)


def variants(samples: list[Sample], folds: dict[str, int], seed: int) -> list[Sample]:
    """Return a changed copy of each sample, two of a Chinese one; what is put in comes from the same fold."""
    donors: dict[tuple[int, str], list[Sample]] = defaultdict(list)
    for sample in samples:
        donors[folds[sample.site], _script(sample)].append(sample)
    found = []
    for sample in samples:
        group = donors[folds[sample.site], _script(sample)]
        others = [donor for donor in group if donor.site != sample.site] or group
        for copy in range(2 if sample.lang == "zh" else 1):
            # Each by itself: a page that rules read otherwise leaves the shapes of others alone.
            chance = random.Random(f"{seed} {sample.name} {sample.flavour} {copy}")
            shape = chance.choice(SHAPES)
            body = [i for i, kept in enumerate(sample.labels) if kept]
            if len(body) < 3:
                continue
            lines = shape(sample, body, chance.choice(others), chance)
            found.append(
                replace(
                    sample,
                    lines=[text for text, _ in lines],
                    labels=[kept for _, kept in lines],
                    asked={},
                )
            )
    return found


def _script(sample: Sample) -> str:
    return sample.lang if sample.lang in ("zh", "ja") else "xx"


_Marked = list[tuple[str, bool]]


def _marked(sample: Sample) -> _Marked:
    return list(zip(sample.lines, sample.labels, strict=True))


def _others(donor: Sample) -> list[str]:
    return [
        text
        for text, kept in zip(donor.lines, donor.labels, strict=True)
        if not kept and 15 <= len(text.encode("utf-8", "replace")) <= 140
    ]


def _with_adverts(sample: Sample, body: list[int], donor: Sample, chance: random.Random) -> _Marked:
    lines, other, last = _marked(sample), _others(donor), body[-1]
    for _ in range(chance.randint(2, 6) if other else 0):
        place, first = chance.randint(body[0] + 1, last), chance.randrange(len(other))
        inside = other[first : first + chance.randint(1, 3)]
        lines[place:place] = [(text, False) for text in inside]
        last += len(inside)
    return lines


def _with_second_article(sample: Sample, body: list[int], donor: Sample, chance: random.Random) -> _Marked:
    lines = _marked(sample)
    second = [i for i, kept in enumerate(donor.labels) if kept]
    if not second:
        return lines
    place = min(len(lines), body[-1] + 1 + chance.randint(0, 10))
    first = max(0, second[0] - chance.randint(1, 5))
    last = min(second[-1] + 1, first + chance.choice((3, 5, 9, 20, 60)))
    teaser = [donor.lines[i] for i in second[:2]]
    inside = teaser if chance.random() < 0.3 else donor.lines[first:last]
    lines[place:place] = [(text, False) for text in inside]
    return lines


def _cut_out(sample: Sample, body: list[int], _donor: Sample, chance: random.Random) -> _Marked:
    first = max(0, body[0] - chance.choice((1, 2, 3, 5, 8, 15)))
    return _marked(sample)[first : body[-1] + 1 + chance.choice((0, 0, 1, 3, 8, 20))]


def _below_headlines(sample: Sample, body: list[int], donor: Sample, chance: random.Random) -> _Marked:
    """A run of headlines, a breadcrumb, the title, time and source in one, the body: as the seed page has it."""
    pool = [text for text in _others(donor) if len(text.encode("utf-8", "replace")) <= 120]
    if len(pool) < 5 or not sample.titles:
        return _cut_out(sample, body, donor, chance)
    run = " ".join(chance.sample(pool, min(len(pool), chance.randint(10, 50))))
    year, month, day = chance.randint(2005, 2024), chance.randint(1, 12), chance.randint(1, 28)
    clock = f"{chance.randint(0, 23):02d}:{chance.randint(0, 59):02d}"
    if sample.lang == "zh":
        crumb = chance.choice(_CHINESE_HEADS)
        credit = f"{year}-{month:02d}-{day:02d} {clock}:17来源:{chance.choice(_CHINESE_MEDIA)}"
        foot = "责任编辑：王小明"
    else:
        crumb, credit, foot = "Home > News > World", f"{day:02d}.{month:02d}.{year} {clock}", "Share this"
    head = [run] if chance.random() < 0.8 else []
    lines: _Marked = [(text, False) for text in (*head, crumb, sample.titles[0], credit)]
    lines += [(sample.lines[i], True) for i in body]
    return [*lines, (foot, False)] if chance.random() < 0.4 else lines


def _brief(sample: Sample, body: list[int], _donor: Sample, chance: random.Random) -> _Marked:
    """An article of one to three paragraphs, as most sites have them and the corpora hardly."""
    long = [i for i in body if len(sample.lines[i].encode("utf-8", "replace")) >= 60]
    kept = set(long[: chance.randint(1, 3)])
    return [pair for i, pair in enumerate(_marked(sample)) if i in kept or not pair[1]]


def _with_headings(sample: Sample, body: list[int], _donor: Sample, chance: random.Random) -> _Marked:
    """An article in sections whose headings hold words of services."""
    lines = _marked(sample)
    headings = _CHINESE_HEADINGS if sample.lang == "zh" else _OTHER_HEADINGS
    places = chance.sample(body[1:], min(len(body) - 1, chance.randint(2, 5)))
    for place in sorted(places, reverse=True):
        lines.insert(place, (chance.choice(headings), True))
    return lines


SHAPES = (_with_adverts, _with_second_article, _cut_out, _below_headlines, _brief, _with_headings)
