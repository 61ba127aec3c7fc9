"""Pages and records of many equal parts, drawn at random: none may take more than its size: bench_combined.py SHARED [COUNT [SEED]].

A part is one to three units; a shape sets them in a row, one a block, in an attribute, a script, a record. Each is
measured at a size and at four times that; what seems to grow faster than LIMIT, again and at sixteen times.
What it finds is kept as a case in tests/test_fuzz_finds.py.
"""

from __future__ import annotations

import gc
import json
import math
import random
import sys
import time
from collections.abc import Callable

from newskit.cleaning import CleanOptions
from newskit.errors import BadInput
from newskit.export import Exporter
from newskit.record import Article, to_line
from newskit.sources.raw import RawPage
from newskit.stages import CleanStage, RunStage, SplitOptions, SplitStage

COUNT, SEED = 200, 1
SMALL = 40_000  # bytes
LIMIT = 1.25  # what grows as size^1.25 takes 5.7 times as long at four times the size
BLINK = 0.04  # seconds that say nothing

TITLE = "大桥今天恢复双向通车"
SENTENCE = "第一座大桥28日恢复通车，公交线路同时恢复，市民步行骑车都能通过。"
BYLINE = "2021-06-23 09:05 来源：甲报 作者：张三"
HEAD = f"<title>{TITLE}_甲网</title><body><h1>{TITLE}</h1><p>{BYLINE}</p>"
ARTICLE = f"<p>{SENTENCE}</p>" * 3

# Units: # is their number.
TEXTS = """
来源：甲报#|来源：|记者 张三#|记者|责任编辑：王小石|【责编：李四】|作者：张三 李四|本报记者 王小石 通讯员 李大山 摄影报道|新华社北京6月2日电（记者 张三）|（完）
By John Smith# |Von Hans Müller, Par Jean Dupont |Text: Anna Berg Foto: Olaf Lund |WASHINGTON (Reuters) - |(Reporting by Lin Xiao)|(Photo: AP)|Автор: Иван Петров |김철수 기자 |山田太郎 記者 |كتب محمد أحمد
分享到：微信 微博|© 2021 版权所有|网友评论|Comments |About Acme# |相关阅读：|Read more: City opens bridge |阅读(#) 评论(#) |上一页 # 下一页 |回复 赞(#) |Subscribe to continue reading |原标题：大桥
张三、李四、王小石、|张三 李四 |John Smith, Mary Jones and Peter Brown, |阿卜杜拉·买买提·艾力 |JOHN SMITH
2021-06-23 09:05 |2021年6月23日09:05 |民國110年6月3日 |June 3, 2021 9:05 am |3. Juni 2021, 09:05 Uhr |3 июня 2021 в 09:05 |3 يونيو 2021 |۲۳ خرداد ۱۴۰۰ |23 มิถุนายน 2564 |2021년 6월 23일 |3分钟前 |09:05 |June |20210623090531|1624410331#
第#座大桥28日恢复通车，市民都能通过。|The bridge number # was opened on Monday, officials said. |一句很长的话，|word |abcdefghij|大桥通车|ข่าวสารวันนี้สะพานเปิด |甲市地铁开通 客流平稳 |#. 大桥通车 |一、大桥 |1,000,
“大桥”|“《（|”》）|"a" 'b' |【大桥】|【(|[a] |[第#届](http://a/#) |# |9|首页 / |首页·|首页 > |首页 › |a/|——|-|_甲网_|*** |……|.|：|a: |、|！| |\u00a0|\u3000|\u2003 \u200b|\u200d|a\t|\u0301|a\u0316\u0301|\u1100\u1161\u11a8
é‡‘é’±|浣犲ソ|&nbsp;|&amp;nbsp;|&|ＡＢ１|\U0001f600|a\x1b[31m\x00|aB|a#@b.example |@|https://www.a.example/#/b.html |http://|www.a.|010-12345678 |600519.SH +1.2% |$|\u202e
"""
MARKUP = """
<a href=/#.html>第#届青年合唱节落幕</a> ~<a href=/#>新闻</a> ~<a href=/#>第#届青年合唱节落幕</a> 06-23 ~<a>大桥今天通车</a>~<a href=/#><img src=/#.jpg></a>~<img src=/#.jpg>~<p>图为大桥#。</p>
<figure><img src=/#.jpg><figcaption>图#：大桥。新华社记者 张三 摄</figcaption></figure>~文字，<br>~<br>~<b>大桥</b>~<b id=#>~<span class=a#>大桥</span> ~<h2>第#节</h2>~<h1>大桥#通车</h1>~<p>第#座大桥28日恢复通车。</p>
<li><a href=/#.html>第#届青年合唱节落幕</a><span>2021-06-23</span></li>~<td>单元#</td>~<tr><td>单元#<td>1,000~<a href=/#><div>第#届青年合唱节~<time datetime="2021-06-23T09:05:00Z">今天</time> ~<div class=comment id=c#><p>说得好</p></div>
<div class=byline>By <a href=/author/# rel=author>John Smith</a></div>~<span class=source>来源：<a href=/#>甲报</a></span>~<div class=breadcrumb><a href=/>首页</a> &gt; 正文</div>~<div class="c# d#">大桥#通车，</div>~<a href=/x><table><td>~<table>文字<p>
<script>var a = "2021-06-23 09:05";</script>~<script>var a = {"title":"大桥#","content":"<p>第#座大桥28日恢复通车。</p>"};</script>~<script type="application/ld+json">{"@type":"NewsArticle","headline":"大桥#","author":{"name":"张三#"}}</script>
<meta name=author content="张三#">~<meta name=k# content="大桥#">~<title>大桥#</title>~<p><b><i><font>text</b></p></i>~<section><h2>第#节</h2><p>文字。</p></section>~<ul><li>第#条</ul>~<blockquote>引用#。</blockquote>~<select><option>#</select>
"""
Parts = list[str]
Shape = Callable[[Parts], str]


def _each(before: str, after: str, start: str = HEAD, end: str = ARTICLE) -> Shape:
    return lambda parts: start + "".join([f"{before}{part}{after}" for part in parts]) + end


def _json(before: str, after: str, wrap: Callable[[Parts], object]) -> Shape:
    def made(parts: Parts) -> str:
        return before + json.dumps(wrap(parts), ensure_ascii=False).replace("</", "<\\/") + after

    return made


_LD, _END = '<script type="application/ld+json">', f"</script>{HEAD}{ARTICLE}"
_SCRIPT, _ONLY = f"<title>{TITLE}</title><script>var a = ", "</script>"
PAGES: dict[str, Shape] = {
    "in one block": _each("", ""),
    "in one paragraph": _each("", "", f"{HEAD}{ARTICLE}<p>", f"</p>{ARTICLE}"),
    **{f"each in <{tag}>": _each(f"<{tag}>", f"</{tag}>") for tag in ("p", "div", "li", "td", "span", "b", "h2", "blockquote")},
    "each before <br>": _each("", "<br>"),
    "each in a link": _each("<a href=/1.html>", "</a> "),
    "each in a block's link": _each("<div><a href=/1.html>", "</a></div>", HEAD + ARTICLE),
    "each before a sentence": _each("<p>", f"</p><p>{SENTENCE}</p>", HEAD + ARTICLE),
    "nested": _each("<div class=a>", ""),
    "above the title": _each("<div>", "</div>", "<body>", HEAD + ARTICLE),
    "in one link": _each("", "", f"{HEAD}{ARTICLE}<a href=/1.html>", "</a>"),
    "in the title": _each("", "", "<title>", f"</title><h1>{TITLE}</h1>{ARTICLE}"),
    "in the heading": _each("", "", f"<title>{TITLE}</title><h1>", f"</h1>{ARTICLE}"),
    "in og:title": _each("", "", "<meta property=og:title content='", f"'>{HEAD}{ARTICLE}"),
    "in the description": _each("", "", "<meta name=description content='", f"'>{HEAD}{ARTICLE * 300}"),
    "in a class": _each("", "", f"{HEAD}<div class='", f"'>{ARTICLE}</div>"),
    "in a caption": _each("", "", f"{HEAD}{ARTICLE}<figure>{'<img src=a.jpg>' * 9}<figcaption>", f"</figcaption></figure>{ARTICLE}"),
    "in the credit line": _each("", "", f"<h1>{TITLE}</h1><p>2021-06-23 09:05 来源：", f"</p>{ARTICLE}"),
    "in the author's line": _each("", "", f"<h1>{TITLE}</h1><div class=author>作者：", f"</div>{ARTICLE}"),
    "in a script": _each("", "", f"{HEAD}<script>", "</script>"),
    "texts of an object": _json(_SCRIPT, _ONLY, lambda parts: dict(enumerate(parts))),
    "a text of a script": _json(_SCRIPT, _ONLY, lambda parts: {"content": "".join(parts)}),
    "articles of a script": _json(_SCRIPT, _ONLY, lambda parts: [{"title": part, "content": f"<p>{SENTENCE}</p>{part}"} for part in parts]),
    "headline of JSON-LD": _json(_LD, _END, lambda parts: {"@type": "NewsArticle", "headline": "".join(parts)}),
    "body of JSON-LD": _json(_LD, _ONLY, lambda parts: {"@type": "NewsArticle", "articleBody": "".join(parts)}),
    "authors of JSON-LD": _json(_LD, _END, lambda parts: {"@type": "NewsArticle", "author": [{"name": part} for part in parts]}),
}  # fmt: skip
FLAT: dict[str, Shape] = {
    "one line": "".join,
    "lines": "\n".join,
    "a line of an article": lambda parts: f"{TITLE}\n{BYLINE}\n{SENTENCE}\n{''.join(parts)}\n{SENTENCE}\n",
    "the credit line": lambda parts: f"{TITLE}\n2021-06-23 09:05 来源：{''.join(parts)}\n{SENTENCE}\n",
    "between sentences": lambda parts: f"{TITLE}\n{BYLINE}\n" + "".join(f"{SENTENCE}\n{part}\n" for part in parts),
    "run-on headlines": lambda parts: f"{' '.join(parts)}\n首页 > 新闻\n{TITLE}\n{SENTENCE}（完）",
}  # fmt: skip
RECORDS: dict[str, Callable[[Parts], Article]] = {
    "paragraphs": lambda parts: Article(title=TITLE, body=parts),
    "one paragraph": lambda parts: Article(title=TITLE, body=["".join(parts), SENTENCE]),
    "between paragraphs": lambda parts: Article(title=TITLE, body=[text for part in parts for text in (part, SENTENCE)]),
    "between titles": lambda parts: Article(title=TITLE, body=[text for part in parts for text in (part, TITLE)]),
    "a title": lambda parts: Article(title="".join(parts), body=[SENTENCE], headline_runs=["".join(parts)]),
    "runs": lambda parts: Article(title=TITLE, headline_runs=parts),
}  # fmt: skip


class Kind:
    """Units in a shape: a page or a record of any size, and what is done with it."""

    def __init__(self, draw: random.Random) -> None:
        form, shapes = draw.choice([("html", PAGES), ("html", PAGES), ("text", FLAT), ("article", RECORDS)])
        name, self._make = draw.choice(list(shapes.items()))
        texts = [text.encode().decode("unicode_escape").encode("latin-1").decode() if "\\" in text else text for line in TEXTS.strip("\n").split("\n") for text in line.split("|")]  # fmt: skip
        units = texts if form != "html" else texts + [unit for line in MARKUP.strip().split("\n") for unit in line.split("~")]  # fmt: skip
        self._units = draw.sample(units, draw.choice((1, 1, 2, 3)))
        self.name = f"{form}, {name}: {' + '.join(map(repr, self._units))}"
        self._form = form

    def page(self, size: int) -> RawPage:
        """Return one of about so many bytes."""
        unit = "".join(self._units)
        count = max(4, size // len(unit.encode()))
        made = self._make([unit.replace("#", str(number)) for number in range(count)])
        if isinstance(made, Article):
            return RawPage("page", to_line(made), form="article")
        text = f"<html>{made}" if self._form == "html" else made
        return RawPage("page", text.encode("utf-8", "replace"), form=self._form)


def seconds(page: RawPage) -> float:
    """Return the processor time that a page takes through all stages."""
    start = time.thread_time()
    try:
        if page.form == "article":
            line = CleanStage(CleanOptions())(page)
            line = SplitStage(SplitOptions())(RawPage("page", line, form="article"))
            Exporter()(RawPage("page", line))
        else:
            RunStage("", CleanOptions(), SplitOptions())(page)
    except BadInput:
        pass
    return time.thread_time() - start


def exponent(kind: Kind, size: int, tries: int = 1) -> float:
    """Return how a kind's time grows with its size, up to four times that."""
    pages = [kind.page(size), kind.page(4 * size)]
    few, many = (min(seconds(page) for _ in range(tries)) for page in pages)
    return math.log(max(many, BLINK) / max(few, BLINK / 4)) / math.log(
        len(pages[1].data) / len(pages[0].data)
    )


def grows_faster(kind: Kind) -> float:
    """Return the exponent of a kind that grows faster than LIMIT, 0 for all others."""
    if exponent(kind, SMALL) <= LIMIT or exponent(kind, SMALL, tries=3) <= LIMIT:
        return 0.0
    growth = exponent(kind, 4 * SMALL)
    return growth if growth > LIMIT else 0.0


def main() -> None:
    """Draw kinds, and say which grow faster than their size."""
    gc.set_threshold(50_000)  # as every command sets it
    count, seed = (int(given) for given in (sys.argv[2:4] + [str(COUNT), str(SEED)][len(sys.argv[2:4]) :]))
    found = []
    for number in range(count):
        kind = Kind(random.Random(f"{seed}-{number}"))
        if growth := grows_faster(kind):
            found.append(f"  size^{growth:.2f}  {kind.name}")
    print(f"{count} kinds drawn with seed {seed}, of {SMALL // 1000} to {4 * SMALL // 1000} KB")
    print(f"grow faster than size^{LIMIT}: {len(found) or 'none'}", *found, sep="\n")


if __name__ == "__main__":
    main()
