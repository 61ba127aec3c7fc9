"""What the line model cannot see in a body: its end marks, its numbered lists, unfinished tails, service lines."""

from __future__ import annotations

from itertools import pairwise

from newskit.body.signed import is_credit, signing
from newskit.body.text.between import with_sections, without_summary, without_teasers
from newskit.body.text.lines import CUT, SENTENCE, Lines, is_headline_run
from newskit.page.words import COMMENT, CREDIT, FURNITURE, NAVIGATION, RELATED, SHARE, words_in
from newskit.rules.body_lines import FOOTER_WITHIN, is_disclaimer, is_footer, is_read_also
from newskit.rules.comment_heads import heads_comments
from newskit.rules.languages import FIRST_WIDE, FULL_STOPS
from newskit.rules.lazy import has_any, lazy
from newskit.rules.mailing import is_mailing
from newskit.rules.read_also import CHINESE
from newskit.rules.text_ends import is_end_mark

LONGEST = 350  # weight: a longer line is a paragraph, whatever it begins with
LONGEST_OPENING = 90  # weight of a service line that a body seems to open with
LONGEST_MARK = 40  # characters of a line that can be an end mark
BEFORE_END, SHARE_BEFORE_END = 100, 0.3  # prose before an end mark, at least: weight, share of the body's
NEXT_PAGE = "下一页"
LEAST_TURNS, SHORT_TURN = 2, 3  # lines that turn the page; characters of what stands beside: a number, 上一页
LEAST_CUT = 3  # lines that break off, one behind the other
MOST_STOPPED = 0.2  # of a body's prose below such a line
_FULL_STOPS = frozenset("。." + FULL_STOPS)
_QUOTES = "”’\"'」»“"
_CLOSING = _FULL_STOPS | frozenset('”"」»')
SURE = 1.0  # margin (log odds) from which a tail without a full stop stays
UNLIKELY = -2.0  # margin up to which a sentence that follows the body does not go with it
LEAST_CLOSING = 24  # weight of such a sentence
FEWEST_ITEMS = 4  # of a numbered list within the body
FEWEST_ITEMS_BEFORE = 8  # of one that begins before it
WIDEST_ITEM = 12  # lines of a list's item
ABOVE = 3  # lines above the body's first in which its dateline may stand
BELOW = 4  # lines below its last in which it may be signed
TALK = 12  # lines below a heading of comments in which two of them have their tools, if hardly any is in the body

# What such lines can begin with.
_FIRST = frozenset("\t \u3000（([【本文原责编视此点图作来转相推延扫长返版")
# Speech behind a label, as interviews have it: 作者：这本书写了多久？
_SAID = r".{2,60}[？！]|.{2,60}，.{2,80}。"
_OPENS = lazy(
    rf"[\s　（(\[【]{{0,3}}(?:(?:本文|文章)?原标题|责任编辑|责编|编辑[:：](?!{_SAID})|视频[-－]|此前报道(?:[:：]|$)"
    rf"|点击(?:进入|(?:查看|看)?(?:清晰|高清)?(?:大图|原图))|图片(?:来自|来源)|图\s?[|｜丨](?!.{{2,60}}。)|(?:作者|来源)[:：](?!{_SAID})|"
    r"转载请|本文来源|相关(?:阅读|新闻|推荐|链接|报道|专题|文章)(?![^，。：:]{1,20}[，。])|(?:推荐|延伸)阅读(?:$|[\s:：】\])）》>])"
    r"|(?:扫描|扫一扫|长按)(?:[^，。]{0,16}(?:码|关注|识别)|.{0,8}$)|"
    r"返回(?:首页|顶部|列表|目录|频道|上一?[页级篇]|.{0,8}$)|版权(?:所有|归|声明|作品|为|属|.{0,8}$))"
)
# The name of a list with one headline behind it: 相关阅读：渡船停航.
_LEADS_ON = lazy(rf"[\W_]{{0,3}}(?:{CHINESE})\s?[:：|｜丨]\s?\S.{{6}}")
_HOLDS = ("下载客户端", "官方微信", "查看更多精彩", "点击投票")
_ENDS = ("（视频截图）", "(视频截图)")
# A code to be scanned: 扫描上方二维码关注. Sentences speak of codes, too.
_CODE_WORDS = ("关注", "公众号", "长按", "下方", "上方", "客户端", "识别", "扫描", "下图", "加入", "朋友圈")
_CONSENT = lazy(r"[請请][^。]{0,8}同意[^。]{0,12}(?:[隐隱]私|[Cc]ookie)[^。]{0,30}。?$|我同意。?$")
_MORE = lazy(r"[^。！？]{0,60}返回[^\s，。]{1,8}[，,]\s?查看更多$")
# Captions of other languages: whose picture it is, at their end or before all.
_HOLDER = r"(?:Images?|Photos?|Photograph|Pictures?|Fotos?|Bild|Credits?|Crédits?|Quelle|Source)"
# One of these stands in all that _CAPTION matches.
_HOLDERS = (
    *"Media mage oto icture Bild bild redit rédit Quelle Source Supplied Getty tock mago Alamy MAGO".split(),
    "PA ",
)
_CAPTION = lazy(
    rf"(?:Image|Media) (?:caption|copyright|source)|{_HOLDER}(?: credit| by)?\s?:"
    rf"|.{{10,380}}?(?:\b{_HOLDER}\s?:\s?[^.:]{{2,50}}$|[(\[](?:{_HOLDER}|Supplied|Symbolbild|Archivbild|Archivfoto|Getty)\b[^()]{{0,60}}[)\]]\.?$"
    r"|[/(] ?(?:Getty Images|AP Photo|IMAGO|Imago|Alamy|PA Wire|PA Images)(?:[/ ][\w .,/-]{0,40})?\)?$)"
)
_SERVICE = CREDIT | FURNITURE | NAVIGATION | SHARE | COMMENT
_NUMBERS = frozenset("一二三四五六七八九十第（(")
_SECTION = lazy(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节])[^，。]"
)
_REPORTS = ("电", "讯", "消息", "报道")
_DATELINE = lazy(r"[（(]?[^\s，。：:、]{2,16}?\d{1,2}月\d{1,2}日(?:专?电|讯|消息|报道)")
_GREETING = lazy(
    r"(?:各[^各，。]{1,12}[、，：:]|致(?:全[市县区省]|广大|各)|尊敬的|亲爱的|敬爱的|广大|全[市县区省体])"
)
# Numbers of pages between dashes, of pictures, and how far a player is: - 12 -, 2/5, 00:00 / 01:23.
_FIGURES = frozenset("0123456789-—–第Pp")
_COUNTER = lazy(
    r"[-—–]{1,2}\s?\d{1,4}\s?[-—–]{1,2}$|\d{1,3}\s?/\s?\d{1,3}$|\d{1,2}:\d\d(?:\s?/\s?\d{1,2}:\d\d)$"
    r"|第\s?\d{1,4}\s?页(?:\s?[,，/]?\s?共\s?\d{1,4}\s?页)?$|[Pp]age \d{1,4} (?:of|/) \d{1,4}$"
)
_ANSWER = lazy(
    r"(?i)^(?:reply|report|respond|like|répondre|antworten|responder|rispondi|beantwoorden|ответить|返信|답글)\b.{0,20}$|回复|回覆"
    r"|回應|点赞|赞\s?\d|\bago$|\d前$"
)
_ITEM = lazy(r"[(（]?(\d{1,3})[、.．)）？](?!\d)")


def settle(lines: Lines, margins: dict[int, float], chosen: list[int]) -> list[int]:
    """Return the body's lines from those that the model chose: cut, trimmed, lists made whole, service lines out.

    `margins` are the log odds of the lines in doubt.
    """
    chosen = _without_cut(lines, chosen)
    chosen = _cut_at_others(lines, _cut_at_comments(lines, _cut_at_end_mark(lines, chosen)))
    chosen = _drop_unfinished_tail(lines, margins, _drop_service_opening(lines, chosen))
    chosen = _with_closing(lines, margins, chosen)
    chosen = _with_numbered_headings(lines, _with_whole_lists(lines, chosen))
    chosen = with_sections(lines, without_teasers(lines, without_summary(lines, chosen)))
    chosen = _with_signature(lines, _with_opening(lines, chosen))
    chosen = [
        i
        for i in chosen
        if lines.prose[i] or not is_headline_run(lines.texts[i], lines.weight[i], lines.marks[i])
    ]
    light = {i: lines.texts[i] for i in chosen if lines.weight[i] < LONGEST}
    whole = "\n".join(light.values())
    held = [words for words in _HOLDS if words in whole]
    last = chosen[-FOOTER_WITHIN:]
    return [
        i
        for i in chosen
        if not (i in light and _is_service(light[i], lines.weight[i], held))
        and not (i in last and is_footer(lines.texts[i], lines.weight[i]))
    ]


def _without_cut(lines: Lines, chosen: list[int]) -> list[int]:
    """Drop what breaks off in dots above a text, three lines or more: teasers of other articles."""
    first = 0
    while first < len(chosen) and lines.ends[chosen[first]] == CUT:
        first += 1
    return chosen[first:] if LEAST_CUT <= first < len(chosen) else chosen


def _is_service(text: str, weight: int, held: list[str]) -> bool:
    """Tell whether a line of the body serves; `held` are those of _HOLDS that the body has at all."""
    if (text[0] in _FIRST and _OPENS.match(text)) or is_mailing(text):
        return True
    if is_read_also(text, weight, 0.0) or is_disclaimer(text, weight):
        return True
    if text[0] in _FIGURES and len(text) < LONGEST_MARK and _COUNTER.match(text):
        return True
    if text.endswith(_ENDS) or any(words in text for words in held):
        return True
    if "二维码" in text and (not text.endswith("。") or has_any(text, _CODE_WORDS)):
        return True
    if text.endswith("查看更多") and _MORE.match(text):
        return True
    if "同意" in text and _CONSENT.match(text):
        return True
    return text[0] < FIRST_WIDE and has_any(text, _HOLDERS) and _CAPTION.match(text) is not None


def _cut_at_end_mark(lines: Lines, chosen: list[int]) -> list[int]:
    """End the body at the first line that ends bodies, if enough of the body stands before it.

    Lines that turn the page end none where the pages of an article stand one below the other.
    """
    if not chosen:
        return chosen
    turns = _turns_between_pages(lines, chosen)
    if turns:
        chosen = [i for i in chosen if i not in turns]
    enough = max(BEFORE_END, SHARE_BEFORE_END * sum(lines.prose[i] for i in chosen))
    kept = set(chosen)
    before = 0
    for i in range(chosen[0], chosen[-1] + 1):
        if lines.prose[i]:
            before += lines.prose[i] if i in kept else 0
        elif before >= enough and i not in turns and _is_end(lines.texts[i]):
            if i + 1 in kept and lines.prose[i + 1] and _LEADS_ON.match(lines.texts[i]):
                continue  # to one other article, and the text goes on
            return [k for k in chosen if k < i]
    return chosen


def _is_end(text: str) -> bool:
    return len(text) < LONGEST_MARK and is_end_mark(text)


def _turns_between_pages(lines: Lines, chosen: list[int]) -> set[int]:
    """Return the lines that turn the page between parts of one article, and numbers beside them, where two do."""
    near = range(chosen[0], min(chosen[-1] + BELOW, len(lines.texts)))
    turns = [i for i in near if NEXT_PAGE in lines.texts[i] and _is_end(lines.texts[i])]
    parts = pairwise([chosen[0], *turns])
    if len(turns) < LEAST_TURNS or any(sum(lines.prose[a:b]) < BEFORE_END for a, b in parts):
        return set()
    beside = {i for turn in turns for i in (turn - 2, turn - 1, turn + 1)}.intersection(
        range(len(lines.texts))
    )
    return {i for i in beside if len(lines.texts[i]) <= SHORT_TURN}.union(turns)


def _cut_at_comments(lines: Lines, chosen: list[int]) -> list[int]:
    """End the body where comments begin: below a line that heads them there are answers to be given, twice or more."""
    if not chosen:
        return chosen
    before = 0
    for i in range(chosen[0], chosen[-1] + 1):
        text = lines.texts[i]
        if lines.prose[i]:
            before += lines.prose[i]
        elif before >= BEFORE_END and len(text) < LONGEST_MARK and heads_comments(text):
            below = lines.texts[i + 1 : max(i + TALK, chosen[-1] + BELOW)]
            if sum(len(other) < LONGEST_MARK and _ANSWER.search(other) is not None for other in below) > 1:
                return [k for k in chosen if k < i]
            break  # below a later one there are no more
    return chosen


def _cut_at_others(lines: Lines, chosen: list[int]) -> list[int]:
    """End the body at a line that heads other articles, where what was chosen below it hardly ends in a full stop.

    A list of headlines that run on into one line reads like a paragraph in scripts that part their words.
    """
    size = sum(lines.prose[i] for i in chosen)
    below = stopped = 0  # chosen below a line, and of these what ends sentences
    for at in range(len(chosen) - 1, 0, -1):
        i = chosen[at]
        below += lines.weight[i]
        stopped += lines.weight[i] if lines.texts[i].rstrip(_QUOTES)[-1:] in _FULL_STOPS else 0
        if stopped > MOST_STOPPED * size:
            break
        for head in range(max(chosen[at - 1], i - 2), i):
            text = lines.texts[head]
            if (
                len(text) < LONGEST_MARK
                and below - stopped > stopped
                and is_read_also(text, lines.weight[head], 0.0)
            ):
                return [k for k in chosen if k < head]
    return chosen


def _drop_service_opening(lines: Lines, chosen: list[int]) -> list[int]:
    """Drop first lines that are no sentences and hold words of credits, sharing or menus, or say who wrote and when."""
    first = 0
    for i in chosen:
        if not is_credit(lines.texts[i]):
            if lines.prose[i] or lines.ends[i] == SENTENCE or lines.weight[i] >= LONGEST_OPENING:
                break
            if not words_in(lines.texts[i]) & _SERVICE:
                break
        first += 1
    return chosen[first:]


def _drop_unfinished_tail(lines: Lines, margins: dict[int, float], chosen: list[int]) -> list[int]:
    """Drop last lines that end no sentence and are not sure: they mostly begin the list below the body."""
    last = len(chosen)
    while last:
        i = chosen[last - 1]
        if lines.prose[i] or lines.ends[i] == SENTENCE or margins.get(i, 0.0) >= SURE:
            break
        last -= 1
    return chosen[:last]


def _with_closing(lines: Lines, margins: dict[int, float], chosen: list[int]) -> list[int]:
    """Add the sentences that stand right below the last line and hold no word of services: briefs close with short ones."""
    if not chosen:
        return chosen
    start = end = chosen[-1] + 1
    while (
        margins.get(end, UNLIKELY) > UNLIKELY
        and lines.ends[end] == SENTENCE
        and lines.weight[end] >= LEAST_CLOSING
        and lines.texts[end][-1] in _CLOSING
        and not words_in(lines.texts[end]) & (_SERVICE | RELATED)
    ):
        end += 1
    return [*chosen, *range(start, end)]


def _with_whole_lists(lines: Lines, chosen: list[int]) -> list[int]:
    """Add all lines of a numbered list that the chosen ones are part of, or that follows them at once."""
    if not chosen:
        return chosen
    start, end = chosen[0], chosen[-1]
    found = set(chosen)
    for items in _numbered_lists(lines.texts):
        first, last = items[0], items[-1]
        step = max(1, round((last - first) / (len(items) - 1)))
        is_long = len(items) >= FEWEST_ITEMS_BEFORE
        if first > end + 2 or start > last + step + (WIDEST_ITEM if is_long else 2):
            continue
        if first < start - 3 and not is_long:
            continue
        heads = lines.texts[end + 1 : first] if first > end else lines.texts[max(0, first - ABOVE) : first]
        if not any(words_in(text) & (RELATED | COMMENT) for text in heads if len(text) < LONGEST_MARK):
            found.update(range(first, max(last + 1, min(last + step, len(lines.texts)))))
            found.update(range(last + 1, start))
            if first <= start:  # a body that is mostly a list, and what announces it
                leads = [i for i in range(max(0, first - ABOVE), first) if lines.prose[i]]
                found.update(range(leads[0], first) if leads else ())
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
    """Add what opens a body just above its first line: whom it speaks to (各有关单位：), a dateline (新华社北京5月9日电 题：…)."""
    if not chosen:
        return chosen
    above = lines.texts[chosen[0] - 1] if chosen[0] else ""
    if above[-1:] in (":", "：") and len(above) < LONGEST_MARK and _GREETING.match(above):
        return [chosen[0] - 1, *chosen]
    for i in range(max(0, chosen[0] - ABOVE), chosen[0]):
        opening = lines.texts[i][:40]
        if "日" in opening and has_any(opening, _REPORTS) and _DATELINE.match(lines.texts[i]):
            return [*range(i, chosen[0]), *chosen]
    return chosen


def _with_signature(lines: Lines, chosen: list[int]) -> list[int]:
    """Add who signs a notice, and the day, where both follow the body at once."""
    if not chosen:
        return chosen
    start = chosen[-1] + 1
    return [*chosen, *range(start, start + signing(lines.texts[start : start + BELOW]))]


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
