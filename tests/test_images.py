"""Pictures of the article, with their captions."""

from __future__ import annotations

import newskit

PARAGRAPH = "青河市交通局28日通报，城南大桥维修完毕，6月1日零时起恢复双向通车，沿线六个公交站同时启用。"
PAGE = f"""<html><head><title>城南大桥恢复通车</title></head><body>
<div class="logo"><img src="/logo.png" alt="青河新闻网"></div>
<h1>城南大桥恢复通车</h1><p>2026-05-28 17:20 来源：青河交通广播</p>
<div class="text"><p>{PARAGRAPH}</p>
<figure><a href="/big"><img src="/a.jpg" alt="alt a"></a><figcaption>修好的城南大桥。 高远 摄</figcaption></figure>
<p>{PARAGRAPH.replace("28日", "29日")}</p>
<p><img src="/b.jpg" alt=""></p><p>▲市民在桥头合影</p>
<p>{PARAGRAPH.replace("28日", "30日")}</p>
<p><img src="https://img.example/c.jpg" alt="施工队"></p>
<p>{PARAGRAPH.replace("28日", "31日")}</p></div>
<div class="related"><a href="/1"><img src="/small.jpg" alt="别的新闻">医保新规6月起施行</a></div>
</body></html>"""


def test_pictures_of_the_article_have_addresses_and_captions():
    article = newskit.parse(PAGE, url="https://news.example/society/1.html")
    assert article.images == [
        {"url": "https://news.example/a.jpg", "caption": "修好的城南大桥。 高远 摄"},
        {"url": "https://news.example/b.jpg", "caption": "▲市民在桥头合影"},
        {"url": "https://img.example/c.jpg", "caption": "施工队"},
    ]
