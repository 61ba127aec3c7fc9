"""What the line model cannot see in a body: its end marks, its numbered lists, unfinished tails, service lines."""

from __future__ import annotations

import re

from newskit.body.text_lines import SENTENCE, Lines, is_headline_run
from newskit.page.words import COMMENT, CREDIT, FURNITURE, NAVIGATION, RELATED, SHARE, words_in
from newskit.rules.lazy import has_any
from newskit.rules.text_ends import is_end_mark

LONGEST = 350  # weight: a longer line is a paragraph, whatever it begins with
LONGEST_OPENING = 90  # weight of a service line that a body seems to open with
LONGEST_MARK = 40  # characters of a line that can be an end mark
BEFORE_END, SHARE_BEFORE_END = (
    100,
    0.3,
)  # prose that must stand before an end mark: weight, share of the body's
SURE = 1.0  # margin (log odds) from which a tail without a full stop stays
FEWEST_ITEMS, FEWEST_ITEMS_BEFORE = (
    4,
    8,
)  # items of a numbered list within the body, and of one that begins before it
WIDEST_ITEM = 12  # lines of a list's item
ABOVE = 3  # lines above the body's first in which its dateline may stand
BELOW = 4  # lines below its last in which it may be signed

# What such lines can begin with.
_FIRST = frozenset("\t \u3000（([【本文原责编视此点图作来转相推延扫长返版声免特平RSLMÀBЧCZČ")
# Speech behind a label, as interviews have it: 作者：这本书写了多久？
_SAID = r".{2,60}[？！]|.{2,60}，.{2,80}。"
_OPENS = re.compile(
    rf"[\s　（(\[【]{{0,3}}(?:(?:本文|文章)?原标题|责任编辑|责编|编辑[:：](?!{_SAID})|视频[-－]|此前报道(?:[:：]|$)|点击进入|图片(?:来自|来源)|(?:作者|来源)[:：](?!{_SAID})|"
    r"转载请|本文来源|相关(?:阅读|新闻|推荐|链接|报道|专题|文章)(?![^，。：:]{1,20}[，。])|(?:推荐|延伸)阅读(?:$|[\s:：】\])）》>])|(?:扫描|扫一扫|长按)(?:[^，。]{0,16}(?:码|关注|识别)|.{0,8}$)|"
    r"返回(?:首页|顶部|列表|目录|频道|上一?[页级篇]|.{0,8}$)|版权(?:所有|归|声明|作品|为|属|.{0,8}$)|声明[:：](?=.{0,60}(?:本文|此文|此稿|本稿|转载|本网|本站|仅|版权|观点|侵权|平台|作者)|.{0,8}$)|免责声明(?![^，。]{2,8}[，。])|特别声明|平台声明|"
    r"Read (?:more|next|also)\b|See also\b|Related(?: articles| stories)?:|Lesen Sie (?:auch|mehr)|Mehr zum Thema|Lire aussi|À lire|Leggi anche|"
    r"Lee también|Leia (?:também|mais)|Lees ook|Baca juga|Читайте также|Czytaj także|Zobacz też|Čtěte)",
)
_HOLDS = (
    "下载客户端",
    "官方微信",
    "查看更多精彩",
    "点击投票",
    "ights reserved",
    "ights Reserved",
    "©",
)
_ENDS = ("（视频截图）", "(视频截图)")
# A code to be scanned: 扫描上方二维码关注. Sentences speak of codes, too.
_CODE_WORDS = ("关注", "公众号", "长按", "下方", "上方", "客户端", "识别", "扫描", "下图", "加入")
_MORE = re.compile(r"[^。！？]{0,60}返回[^\s，。]{1,8}[，,]\s?查看更多$")
# Captions of other languages: whose picture it is, at their end or before all.
_HOLDER = r"(?:Images?|Photos?|Photograph|Pictures?|Fotos?|Bild|Credits?|Crédits?|Quelle|Source)"
_HOLDERS = (
    "mage",
    "hoto",
    "icture",
    "oto",
    "Bild",
    "bild",
    "redit",
    "rédit",
    "Quelle",
    "Source",
    "Getty",
    "tock",
    "mago",
    "Alamy",
    "MAGO",
    "PA ",
)
_CAPTION = re.compile(
    rf"(?:Image|Media) (?:caption|copyright|source)|{_HOLDER}(?: credit| by)?\s?:"
    rf"|.{{10,380}}?(?:\b{_HOLDER}\s?:\s?[^.:]{{2,50}}$|[(\[](?:{_HOLDER}|Symbolbild|Archivbild|Archivfoto|Getty)\b[^()]{{0,60}}[)\]]\.?$"
    r"|[/(] ?(?:Getty Images|AP Photo|IMAGO|Imago|Alamy|PA Wire|PA Images)(?:[/ ][\w .,/-]{0,40})?\)?$)"
)
_SERVICE = CREDIT | FURNITURE | NAVIGATION | SHARE | COMMENT
_NUMBERS = frozenset("一二三四五六七八九十第（(")
_SECTION = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节])[^，。]"
)
_DATELINE = re.compile(r"[（(]?[^\s，。：:、]{2,16}?\d{1,2}月\d{1,2}日(?:专?电|讯|消息|报道)")
_DAY = re.compile(
    r"(?:(?:19|20)\d\d|[一二〇○零0]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$"
)
_SIGNER = re.compile(
    r"^[^\s，。：:]{2,30}(?:局|会|委|办|部|院|厅|处|府|室|公司|中心|集团|学校|大学|学院|协会|银行)$"
)
_ITEM = re.compile(r"[(（]?(\d{1,3})[、.．)）？](?!\d)")


def settle(lines: Lines, margins: dict[int, float], chosen: list[int]) -> list[int]:
    """Return the body's lines from those that the model chose: cut, trimmed, lists made whole, service lines out.

    `margins` are the log odds of the lines in doubt.
    """
    chosen = _cut_at_end_mark(lines, chosen)
    chosen = _drop_unfinished_tail(lines, margins, _drop_service_opening(lines, chosen))
    chosen = _with_numbered_headings(lines, _with_whole_lists(lines, chosen))
    chosen = _with_signature(lines, _with_opening(lines, chosen))
    chosen = [
        i
        for i in chosen
        if lines.prose[i] or not is_headline_run(lines.texts[i], lines.weight[i], lines.marks[i])
    ]
    light = {i: lines.texts[i] for i in chosen if lines.weight[i] < LONGEST}
    whole = "\n".join(light.values())
    held = [words for words in _HOLDS if words in whole]
    return [i for i in chosen if i not in light or not _is_service(light[i], held)]


def _is_service(text: str, held: list[str]) -> bool:
    """Tell whether a line of the body serves; `held` are those of _HOLDS that the body has at all."""
    if text[0] in _FIRST and _OPENS.match(text):
        return True
    if text.endswith(_ENDS) or any(words in text for words in held):
        return True
    if "二维码" in text and (not text.endswith("。") or has_any(text, _CODE_WORDS)):
        return True
    if text.endswith("查看更多") and _MORE.match(text):
        return True
    return text[0] < "\u2e80" and has_any(text, _HOLDERS) and _CAPTION.match(text) is not None


def _cut_at_end_mark(lines: Lines, chosen: list[int]) -> list[int]:
    """End the body at the first line that ends bodies, if enough of the body stands before it."""
    if not chosen:
        return chosen
    enough = max(BEFORE_END, SHARE_BEFORE_END * sum(lines.prose[i] for i in chosen))
    kept = set(chosen)
    before = 0
    for i in range(chosen[0], chosen[-1] + 1):
        if lines.prose[i]:
            before += lines.prose[i] if i in kept else 0
        elif before >= enough and len(lines.texts[i]) < LONGEST_MARK and is_end_mark(lines.texts[i]):
            return [k for k in chosen if k < i]
    return chosen


def _drop_service_opening(lines: Lines, chosen: list[int]) -> list[int]:
    """Drop first lines that are no sentences and hold words of credits, sharing or menus, or say who wrote and when."""
    first = 0
    for i in chosen:
        if lines.prose[i] or lines.ends[i] == SENTENCE or lines.weight[i] >= LONGEST_OPENING:
            break
        if not words_in(lines.texts[i]) & _SERVICE and not _is_head_line(lines.texts[i]):
            break
        first += 1
    return chosen[first:]


def _is_head_line(text: str) -> bool:
    if text[0] >= "\u2e80":  # Chinese and its neighbours: their credits have words of their own
        return False
    from newskit.fields.head_lines import is_head_line

    return is_head_line(text)


def _drop_unfinished_tail(lines: Lines, margins: dict[int, float], chosen: list[int]) -> list[int]:
    """Drop last lines that end no sentence and are not sure: they mostly begin the list below the body."""
    last = len(chosen)
    while last:
        i = chosen[last - 1]
        if lines.prose[i] or lines.ends[i] == SENTENCE or margins.get(i, 0.0) >= SURE:
            break
        last -= 1
    return chosen[:last]


def _with_whole_lists(lines: Lines, chosen: list[int]) -> list[int]:
    """Add all lines of a numbered list that the chosen ones are part of, or that follows them at once."""
    if not chosen:
        return chosen
    start, end = chosen[0], chosen[-1]
    found = set(chosen)
    for items in _numbered_lists(lines.texts):
        first, last = items[0], items[-1]
        step = max(1, round((last - first) / (len(items) - 1)))
        if first > end + 2 or start > last + step + 2:
            continue
        if first < start - 3 and len(items) < FEWEST_ITEMS_BEFORE:
            continue
        heads = [text for text in lines.texts[end + 1 : first] if len(text) < LONGEST_MARK]
        if not any(words_in(text) & (RELATED | COMMENT) for text in heads):
            found.update(range(first, min(last + step, len(lines.texts))))
    return sorted(found)


def _with_numbered_headings(lines: Lines, chosen: list[int]) -> list[int]:
    """Add headings of numbered sections that stand between the body's lines: 一、供暖时间."""
    if not chosen:
        return chosen
    found = set(chosen)
    for i in range(chosen[0] + 1, chosen[-1]):
        text = lines.texts[i]
        if text[0] in _NUMBERS and len(text) < LONGEST_MARK and _SECTION.match(text):
            found.add(i)
    return sorted(found) if len(found) > len(chosen) else chosen


def _with_opening(lines: Lines, chosen: list[int]) -> list[int]:
    """Add what stands between a dateline and the body's first line, where they are near: 新华社北京5月9日电 题：…."""
    if not chosen:
        return chosen
    for i in range(max(0, chosen[0] - ABOVE), chosen[0]):
        if "日" in lines.texts[i][:40] and _DATELINE.match(lines.texts[i]):
            return [*range(i, chosen[0]), *chosen]
    return chosen


def _with_signature(lines: Lines, chosen: list[int]) -> list[int]:
    """Add who signs a notice, and the day, where both follow the body at once."""
    if not chosen:
        return chosen
    after = lines.texts[chosen[-1] + 1 : chosen[-1] + 1 + BELOW]
    for count, text in enumerate(after):
        if len(text) > LONGEST_MARK:
            break
        if count and text[-1] == "日" and _DAY.match(text) and _SIGNER.search(after[count - 1]):
            return [*chosen, *range(chosen[-1] + 1, chosen[-1] + 2 + count)]
    return chosen


def _numbered_lists(texts: list[str]) -> list[list[int]]:
    """Return the lines of items of each list whose numbers rise one by one from 1."""
    found: list[list[int]] = []
    items: list[int] = []
    for i, text in enumerate(texts):
        if not (text[0].isdecimal() or text[0] in "(（"):
            continue
        match = _ITEM.match(text)
        if not match:
            continue
        number = int(match[1])
        if items and number == len(items) + 1 and i - items[-1] < WIDEST_ITEM:
            items.append(i)
        elif number == 1:
            items = [i]
            found.append(items)
    return [items for items in found if len(items) >= FEWEST_ITEMS]
