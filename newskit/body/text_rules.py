"""Lines that stand in a body and are never part of it: credits, original titles, prompts to scan or to read on."""

from __future__ import annotations

import re

from newskit.body.text_lines import Lines

LONGEST = 350  # weight: a longer line is a paragraph, whatever it begins with
_OPENS = re.compile(
    r"[\s　（(\[【]{0,3}(?:(?:本文|文章)?原标题|责任编辑|责编|编辑[:：]|视频[-－]|此前报道|点击进入|图片(?:来自|来源)|作者[:：]|来源[:：]|"
    r"转载请|本文来源|相关(?:阅读|新闻|推荐|链接|报道|专题|文章)|推荐阅读|延伸阅读|扫描|扫一扫|长按|返回|版权|声明[:：]|免责声明|特别声明|平台声明|"
    r"Read (?:more|next|also)\b|See also\b|Related(?: articles| stories)?:|Lesen Sie (?:auch|mehr)|Mehr zum Thema|Lire aussi|À lire|Leggi anche|"
    r"Lee también|Leia (?:também|mais)|Lees ook|Baca juga|Читайте также|Czytaj także|Zobacz też|Čtěte)",
)
_HOLDS = (
    "返回搜狐",
    "下载客户端",
    "官方微信",
    "二维码",
    "查看更多精彩",
    "点击投票",
    "ights reserved",
    "ights Reserved",
    "©",
)
_ENDS = ("（视频截图）", "(视频截图)")


def drop_credit_lines(lines: Lines, chosen: list[int]) -> list[int]:
    """Return the chosen lines without those that the rules name."""
    return [i for i in chosen if lines.weight[i] >= LONGEST or not _is_service(lines.texts[i])]


def _is_service(text: str) -> bool:
    return _OPENS.match(text) is not None or text.endswith(_ENDS) or any(words in text for words in _HOLDS)
