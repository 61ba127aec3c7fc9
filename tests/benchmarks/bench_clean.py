"""Speed of clean on ordinary records, beside reading their lines; and what learned furniture adds to the rules."""

from __future__ import annotations

import random
import time

from newskit.cleaning import CleanOptions, LearnedFurniture, clean
from newskit.record import Article, from_line, to_line

ROUNDS = 60  # the best of many short rounds: the machine is shared
RECORDS = 40
_WORDS = "社区 图书馆 居民 志愿者 街道 学校 公交 河岸 菜市场 医院 夜班 老人 孩子 修缮 开放 服务 本周 周末 清晨 新建 两次 三公里 增加 减少 调整 表示 介绍 参加".split()
_ENGLISH = "the council library winter residents said road market hospital night open new plan week morning school river bridge bus after before about three miles service street".split()
_CREDITS = ("（责任编辑：王小石）", "来源：某某新闻网", "（完）", "分享到：")
# Lines of a site's own that no rule knows.
_SLOGANS = (
    "青河有新事，天天说给你听",
    "清溪茶行祝广大读者身体健康",
    "本刊每逢周三与您见面",
    "夜读时间到，泡杯茶慢慢看",
    "Riverton Today is printed on recycled paper",
    "Our reporters walk every street of the valley",
    "城南花店，开到夜里十点",
    "看完别忘了带伞",
)


def sentence(rng: random.Random) -> str:
    return (
        "，".join("".join(rng.choices(_WORDS, k=rng.randint(4, 7))) for _ in range(rng.randint(2, 4))) + "。"
    )


def chinese(rng: random.Random) -> Article:
    """An article of some 1,000 characters in a dozen paragraphs, with a credit line or two, as parse gives it."""
    body = ["".join(sentence(rng) for _ in range(rng.randint(1, 4))) for _ in range(12)]
    body += rng.sample(_CREDITS, rng.randint(0, 2))
    return Article(
        title="".join(rng.choices(_WORDS, k=6)),
        body=body,
        source="某某新闻网",
        authors=["林晓"],
        editors=["王小石"],
        dateline={"agency": "某社", "place": "", "date": ""},
    )


def english(rng: random.Random) -> Article:
    """An article of some 3,000 characters in twenty paragraphs, with curly quotation marks here and there."""
    body = []
    for _ in range(20):
        words = rng.choices(_ENGLISH, k=28)
        if rng.random() < 0.3:
            words[3] = f"“{words[3]}”"
        body.append(" ".join(words).capitalize() + ".")
    return Article(title=" ".join(rng.choices(_ENGLISH, k=8)), body=body)


def best(work: list[object], function: object) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for item in work:
            function(item)  # type: ignore[operator]
        times.append(time.process_time() - start)
    return min(times)


def speed() -> None:
    for name, make in (("zh", chinese), ("en", english)):
        rng = random.Random(1)
        articles = [make(rng) for _ in range(RECORDS)]
        lines = [to_line(article) for article in articles]
        chars = sum(len(text) for article in articles for text in article.body) // RECORDS
        cleaning, reading = best(articles, clean), best(lines, from_line)
        print(
            f"{name}: {RECORDS / cleaning:,.0f} records/s of {chars:,} characters on one core;"
            f" {cleaning / reading:.1f} times as long as reading the line"
        )


def site_pages(rng: random.Random, site: int, pages: int) -> list[tuple[Article, list[str]]]:
    """Pages of a site with one to three lines of its own on most of them, and the paragraphs that belong there."""
    own = rng.sample(_SLOGANS, rng.randint(1, 3))
    made = []
    for number in range(pages):
        truth = ["".join(sentence(rng) for _ in range(3)) for _ in range(8)]
        body = list(truth)
        for line in own:
            if rng.random() < 0.85:
                body.insert(rng.randint(0, len(body)), line)
        made.append(
            (
                Article(url=f"https://site{site}.example.com/{number}", body=[*body, "（责任编辑：王小石）"]),
                truth,
            )
        )
    return made


def learning() -> None:
    rng = random.Random(2)
    sites = [site_pages(rng, site, 40) for site in range(25)]
    learned = LearnedFurniture()
    for pages in sites:
        for article, _ in pages[:20]:
            learned.learn(article)
    for name, options in (
        ("rules only", CleanOptions()),
        ("rules and learned", CleanOptions(learned=learned)),
    ):
        left = cut = furniture = paragraphs = 0
        for pages in sites:
            for article, truth in pages[20:]:
                body = clean(article, options).body
                furniture += len(article.body) - len(truth)
                paragraphs += len(truth)
                left += sum(text not in truth for text in body)
                cut += sum(text not in body for text in truth)
        print(
            f"{name}: {1 - left / furniture:.1%} of {furniture:,} furniture lines go, {cut} of {paragraphs:,} paragraphs with them"
        )


if __name__ == "__main__":
    speed()
    learning()
