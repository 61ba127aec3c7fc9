"""Pieces of Chinese pages whose blocks met with nothing between: cut around times, labels, names of lists and buttons, and behind sentences."""

from __future__ import annotations

import re
from itertools import pairwise

from newskit.page.words import CREDIT, words_in
from newskit.rules.lazy import has_any, lazy
from newskit.rules.media import AGENCIES, ENDINGS
from newskit.rules.places import PROVINCES

LEAST_KINDS = 4  # kinds of service words, of six, that no paragraph has all of
PARAGRAPH = 150  # characters from which a sentence ends a paragraph, where nothing shows these
LONGEST_PARAGRAPH = 1000  # characters of one that is surely many
LONGEST_CREDIT = 36  # characters of who took a picture
LONGEST_CAPTION = 100  # characters of that and what it shows before

_DATE = r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?"
_CLOCK = r"\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?:\s?[apAP][mM])?"
TIMED = lazy(rf"{_DATE}\s{{0,3}}{_CLOCK}")
DATED = lazy(_DATE)
CLOCKED = lazy(_CLOCK)
# One of these has every page.
_SIGNS = tuple("来源 來源 编辑 編輯 首页 首頁 登录 版权 版權 分享".split())
_LABELS = ("来源：", "来源:", "來源：", "責任編輯", "责任编辑")
_QUOTES = ("#", "《", "“", "【", "「")
_CLOSERS = '”’」』）)】"'
_SENTENCE_END = lazy(f"。[{_CLOSERS}]{{0,3}}")
CREDITS = lazy(
    rf"(?:(?:发布|发表|更新|发稿)?时间[:：]\s?|发[布表]于\s?)?{_DATE}\s{{0,3}}{_CLOCK}"
    rf"|(?:发布|发表|发稿)?时间[:：]\s?{_DATE}"
    rf"|{_DATE}(?=\s?(?:来源|來源|作者|编辑|字号|分享))"
    r"|[\[【（(]?\s?(?:来源|來源|(?:责任|图片|值班|本期)?编辑|責任編輯|责编|作者|原标题|信息来源|稿源|供稿|校对|审[核校读]|总?监制|排版|美编)\s?[:：]"
)
# A line of people in brackets: [责任编辑：林秋].
_BRACKETED = lazy(
    r"[\[【（(]\s?(?:责任编辑|責任編輯|责编|编辑|作者|文)\s?[:：][^\[\]【】（）()，。]{2,24}[\]】）)]"
)
# What serves stands on a line of its own: the names of lists, buttons; and what precedes one: 上一篇：.
_HEAD = "热门 热点 相关 推荐 最热 图片 精彩 频道 要闻 专题 编辑 本周 往期 延伸 头条 点击 24小时".split()
_LIST = "推荐 阅读 链接 热点 热门 热榜 热文 排行 精选 回顾 资讯 新闻 文章 稿件 评论 视频".split()
SERVICE = lazy(
    r"(?P<precedes>版权所有|版权声明|Copyright|©|[上下]一[篇条][:：]|免责声明|特别声明|平台声明|声明[:：]|分享[到至]|不感兴趣|\d{1,9}\s?(?:小时|分钟|天)前)"
    rf"|(?<![据有些的和与、])(?:(?:{'|'.join(_HEAD)})(?:{'|'.join(_LIST)})|相关报道|最新(?:新闻|文章|资讯|更新)|新闻(?:排行|推荐)|阅读(?:推荐|排行))(?![，。、的中称显])"
    r"|猜你喜欢|[为猜]您(?:推荐|喜欢)|大家都在看|看了又看|换一换|展开(?:阅读)?全文"
    r"|关于我们|扫一扫|扫描二维码|打印本页|关闭窗口|网友评论|我要评论|查看(?:更多|回复)|播报文章|听新闻"
    # Counts and buttons; within a sentence letters stand around these.
    r"|(?P<counts>\d{1,9}\s?(?:条?评论|人参与)|评论[:：（(]\s?\d{1,7}[）)]?|(?:阅读|浏览|点击)(?:次?数|量)?[:：]?\s?\d[\d.]{0,8}(?!\d|\d?月)万?)|举报/反馈|(?<![^\W\d_])(?:举报|回复)(?=\W|\d|评论|$)"
)
_BUTTON = "分享[到至]? 微信扫码 微信好友 微信 新浪微博 腾讯微博 微博 QQ空间 QQ好友 QQ 朋友圈 复制链接 收藏 点赞 打印 举报 回复 评论 听新闻 播报文章 A[-+] 字[号体] 只看该作者 倒序浏览"
_ONE_OF = f"(?:{_BUTTON.replace(' ', '|')})"
_BUTTONS = lazy(rf"{_ONE_OF}(?:[\s\d/|·:：()（）]{{0,6}}{_ONE_OF}){{1,20}}+")
# Where a reader of today knows that an account wrote: 发布于：山西省.
_FROM = lazy(
    rf"(?:发[布表]于|IP属地)\s?[:：]?\s?(?:{'|'.join(PROVINCES)})(?:[省市]|(?:壮族|回族|维吾尔)?自治区)?"
)
_STORY = lazy(r"(?:[>》›»]\s?|^)正文\s?[>》›»]?")
# Where a report opens: 新华社深圳5月12日电, 本报讯（.
_OPENING = lazy(
    rf"(?:{'|'.join(AGENCIES)})(?:[^\s，。；：]{{1,12}}\d{{1,2}}月\d{{1,2}}日[电讯消報电訊電]|讯\s?[（(])"
)
# Who wrote, before the words that reports open with: 文丨石言近日，, 本报记者 何佳8月3日.
_NAMES = r"[^\W\d_a-zA-Z]{2,4}?(?:[\s、][^\W\d_a-zA-Z]{2,4}?){0,4}"
_BY_LINE = lazy(
    rf"^[^\s，。：]{{0,14}}?(?:(?:记者|通讯员|评论员|作者)[\s:：|｜丨/]{{1,2}}|文[丨|｜/:：]\s?){_NAMES}(?=\d|“|近日|日前|昨[日天]|今[日天年]|北京时间|连日来|近年来|随着)(?!\w{{0,4}}(?:从|在|来到|走访))"
)
_PEOPLE = lazy(rf"(?:作者|记者|编辑|责编|校对)[:：]\s?{_NAMES}(?=\d)")
_REPORTED = lazy(r"(?:[^\s\d:：，。／]{2,8}／\s?)?記者[^\s，。／]{2,4}／[^\s，。／]{2,6}報導")
# Who took a picture, up to the word that says so: 新华社记者 陈林 摄, （受访者供图）; its description stands before.
_TAKEN = lazy(r"(?<!拍)摄(?![影像入取制])|供图|[／/]攝影?|[读讀]者提供|受[访訪]者提供")
_PHOTO = lazy(
    r"[（(]?[^\s，。！？（()]{0,10}(?:记者|記者|通讯员|摄影师?)[\s:：]?\w{2,4}(?:[、\s]\w{2,4}){0,3}\s?(?:摄|[／/]攝影?)$"
    r"|[（(\s]\w{2,4}\s?摄$|[（(\s。]?[^\s，。！？（()]{1,12}(?:供图|提供)$"
)
_END = "|".join(sorted(map(re.escape, ENDINGS), key=len, reverse=True))
MEDIUM = lazy(rf"\s?[^，。；！？、：:\s\d]{{1,12}}?(?:{_END})(?:{_END})?")
# Whose report it is, behind the time and a point or before its own name again: 2026-05-18 08:40·新华社, 08:40财鲸社财鲸社5月18日电.
_BESIDE = lazy(
    rf"\s?[·|｜]\s?(?:(?:{'|'.join(AGENCIES)})|[^，。；！？、：:\s\d]{{1,8}}?(?:{_END}))|(?P<name>[^\W\d_]{{2,8}})(?=(?P=name))"
)


def is_joined(text: str) -> bool:
    """Tell whether a long line holds what no paragraph does: a page's time, the label of its source, words of menus."""
    is_timed = ":" in text and TIMED.search(text) is not None
    if not is_timed and not has_any(text, _SIGNS):
        return False
    kinds = words_in(text)
    if kinds.bit_count() >= LEAST_KINDS or (is_timed and kinds):
        return True
    return kinds & CREDIT > 0 and kinds != CREDIT and has_any(text, _LABELS)


def within(piece: str, title: str, glued: int) -> list[str]:
    """Cut a piece where nothing parted its blocks: around times and labels, behind the last sentence."""
    if not title or piece.find(title, 1) < 0:
        if "。" not in piece and len(piece) < glued:
            return [piece]  # a line of credits, or of another title with its time
        if not is_joined(piece):
            return _sentences(piece) if len(piece) > LONGEST_PARAGRAPH else [piece]
    cuts = {0, len(piece)}
    for found in CREDITS.finditer(piece):
        cuts.add(found.start())
        if found[0][-1] not in ":：":
            beside = _BESIDE.match(piece, found.end())
            cuts.add(beside.end() if beside else found.end())
        elif "源" in found[0] and (medium := MEDIUM.match(piece, found.end())):
            cuts.add(medium.end())
    cuts.update(found.start() for found in _OPENING.finditer(piece))
    cuts.update(found.end() for found in _STORY.finditer(piece))
    cuts.update(found.end() for found in _PEOPLE.finditer(piece))
    first = piece.find("。")
    for found in SERVICE.finditer(piece):
        cuts.add(found.start())
        # Below the text a count belongs to what it counts.
        if not (found["precedes"] or (found["counts"] and found.start() > first)):
            cuts.add(found.end())
    wholes = [
        found.span()
        for pattern in (_BUTTONS, _FROM, _BRACKETED, _REPORTED)
        for found in pattern.finditer(piece)
    ]
    captions = set(_captions(piece))
    for start, end in (*wholes, *captions):
        cuts.difference_update(range(start + 1, end))
        cuts.update((start, end))
    at = piece.find(title) if title else -1
    while at >= 0:
        end = at + len(title)
        if piece[at - 1 : at] not in _QUOTES:
            # Its second half goes with it.
            cuts.update((at,) if piece.startswith("——", end) else (at, end))
        at = piece.find(title, end)
    return [
        part
        for a, b in pairwise(sorted(cuts))
        for part in ([piece[a:b].strip()] if (a, b) in captions else _after_by_line(piece[a:b].strip()))
    ]


def _captions(piece: str) -> list[tuple[int, int]]:
    """Return where captions begin and end that say who took the picture: the sentence before, and the credit."""
    found: list[tuple[int, int]] = []
    for taken in _TAKEN.finditer(piece):
        if credit := _PHOTO.search(piece, max(0, taken.start() - LONGEST_CREDIT), taken.end()):
            end = taken.end() + (piece[taken.end() : taken.end() + 1] in ("）", ")"))
            # The stop before the credit is the caption's own.
            last = credit.start() - piece[credit.start() - 1 : credit.start()].isspace() - 1
            least = max(found[-1][1] if found else 0, end - LONGEST_CAPTION)
            stop = max(piece.rfind(stop, least, max(last, least)) for stop in "。！？”")
            is_whole = stop >= 0 or least > end - LONGEST_CAPTION
            found.append((max(stop + 1, least) if is_whole else credit.start(), end))
    return found


def _after_by_line(text: str) -> list[str]:
    """Cut a text behind its last sentence, and behind who wrote it, where that opens it."""
    by = _BY_LINE.match(text) if "。" in text else None
    return [by[0], *_sentences(text[by.end() :])] if by else _sentences(text)


def _sentences(text: str) -> list[str]:
    """Cut a text behind its last sentence, and behind others where it is long: its paragraphs are lost."""
    found: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if end.end() - start >= PARAGRAPH:
            found.append(text[start : end.end()].strip())
            start = end.end()
    last = text.rfind("。", start) + 1
    while 0 < last < len(text) and text[last] in _CLOSERS:
        last += 1
    found += (text[start:last].strip(), text[max(start, last) :].strip())
    return [part for part in found if part]
