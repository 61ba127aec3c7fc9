"""Pieces of Chinese pages whose blocks met with nothing between: cut around times, labels, names of lists and buttons, and behind sentences."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from newskit.page.words import CREDIT, words_in
from newskit.rules.given_names import GIVEN
from newskit.rules.lazy import has_any, lazy
from newskit.rules.media import AGENCIES, ENDINGS
from newskit.rules.places import PROVINCES
from newskit.rules.read_also import LISTS
from newskit.rules.surnames import COMMON, COMPOUND, RARER

LEAST_KINDS = 4  # kinds of service words, of six, that no paragraph has all of
PARAGRAPH = 150  # characters from which a sentence ends a paragraph, where nothing shows these
LONGEST_PARAGRAPH = 1000  # characters of one that is surely many
LONGEST_CREDIT = 36  # characters of who took a picture
LEAST_MEDIUM, LONGEST_MEDIUM = 3, 12  # characters of a medium's name
LONGEST_NAME = 4  # characters of a person's name
LEAST_BEFORE, MOST_BEFORE = 2, 60  # characters that met the opening of a report, and up to its end
MOST_OPENINGS = 8  # places looked at where a report may open
LONGEST_CAPTION = 100  # characters of that and what it shows before

_DATE = r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?"
_CLOCK = r"(?:\d{1,2}时\d\d分|\d{1,2}[:：]\d\d)(?:[:：]\d\d)?(?:\s?(?:[apAP][mM]|星期[一二三四五六日天]))?"
TIMED = lazy(rf"{_DATE}\s{{0,3}}{_CLOCK}")
DATED = lazy(_DATE)
CLOCKED = lazy(_CLOCK)
# One of these has every page.
_SIGNS = tuple("来源 來源 编辑 編輯 首页 首頁 登录 版权 版權 分享".split())
_LABELS = ("来源：", "来源:", "來源：", "責任編輯", "责任编辑")
_QUOTES = ("#", "《", "“", "【", "「")
_CLOSERS = '”’」』）)】"'
_SENTENCE_END = lazy(f"。[{_CLOSERS}]{{0,3}}")
_SAID = r"(?:(?:(?:发布|发表|更新|发稿|发文|成文|生成|印发|公开)?(?:时间|日期)[:：]|(?:发布|更新|出版)[:：/]|发[布表]于)\s?)"
CREDITS = lazy(
    rf"(?P<time>{_SAID}?{_DATE}\s{{0,3}}{_CLOCK}|{_SAID}{_DATE}|{_DATE}(?=\s?(?:来源|來源|作者|编辑|字号|分享)))"
    r"|[\[【（(]?\s?(?<!“)(?:(?:文章|信息|稿件|本文)?来源|來源|(?:责任|图片|值班|本期)?编辑|(?:責任)?編輯|责编|索引号|发[布文]机[构关]"
    r"|发文[字文]号|文号|有效性|主题(?:分类|词)|公开(?:形式|方式|属性|范围)|作者|原标题|报[道导]|報[道導]|稿源|供稿|校对|审[核校读]|[初复终]审"
    r"|总?监制|排版|美编)\s?(?:[:：]|[|｜丨](?=\s?[^\W\d_a-zA-Z]))"
)
# A line of people in brackets: [责任编辑：林秋].
_BRACKETED = lazy(
    r"[\[【（(]\s?(?:责任编辑|責任編輯|责编|编辑|編輯|作者|文)\s?[:：][^\[\]【】（）()，。]{2,24}[\]】）)]"
)
# What serves stands on a line of its own: the names of lists, buttons; and what precedes one: 上一篇：.
SERVICE = lazy(
    r"(?P<precedes>字[号體体][:：]|版权所有|版权声明|Copyright|©|[上下]一[篇条][:：]|(?:免责|特别|平台|郑重)声明|声明[:：]|分享[到至]|不感兴趣"
    r"|\d{1,9}\s?(?:小时|分钟|天)前)"
    rf"|(?<![据有些的和与、])(?:{LISTS})(?![，。、的中称显])"
    r"|换一换|(?:展开|打开|点击查看)(?:阅读)?全文|阅读原文|【(?:纠错|打印|关闭|[大中小 ]{1,7}|字[体号][:：][^】]{1,9})】"
    r"|关于我们|扫一扫|扫描二维码|打印本页|关闭窗口|网友评论|我要评论|查看(?:更多|回复)|播报文章|听新闻"
    # Counts and buttons; within a sentence letters stand around these.
    r"|(?P<counts>\d{1,9}\s?(?:条?评论|人参与)|我有话说(?:[（(]\d{1,9}人参与[）)])?(?:收藏本文)?|评论[:：（(]\s?\d{1,7}[）)]?"
    r"|(?:阅读|浏览|点击)(?:次?数|量)?[:：]?\s?(?:[\[（(]\s?\d[\d.]{0,8}万?\s?次?[\]）)]|\d[\d.]{0,8}(?!\d|\d?月)万?))|举报/反馈|(?<![^\W\d_])(?:举报|回复)(?=\W|\d|评论|$)"
)
_BUTTON = (
    "分享[到至]? 微信扫码 微信好友 微信 新浪微博 腾讯微博 微博 QQ空间 QQ好友 QQ 朋友圈 复制链接 收藏 点?赞 打印 举报 回复 "
    "(?:我要|网友|发表)?评论 听新闻 播报文章 A[-+] 字[号体] 只看该作者 倒序浏览"
)
_ONE_OF = f"(?:{_BUTTON.replace(' ', '|')})"
_BUTTONS = lazy(rf"{_ONE_OF}(?:[\s\d/|·:：()（）]{{0,6}}{_ONE_OF}){{1,20}}+")
# Where a reader of today knows that an account wrote: 发布于：山西省.
_FROM = lazy(
    rf"(?:发[布表]于|IP属地)\s?[:：]?\s?(?:{'|'.join(PROVINCES)})(?:[省市]|(?:壮族|回族|维吾尔)?自治区)?"
)
_STORY = lazy(
    r"(?:有效性[:：](?:现行)?有效|公开(?:形式|方式|属性)[:：]主动公开)|(?:[>》›»/]\s?|^)正文\s?[>》›»]?|(?=首[页頁]\s?[>＞→»])"
    # The last step of a path that met the title.
    r"|[>》›»]\s?(?:[^\W\d_]{2}(?:新闻|要闻|动态|资讯|快讯)|时政|要闻|国内|国际|社会|财经|经济|教育|体育|文化|科技|健康|民生|法治|观点|地方|新闻)"
    r"(?:·[^\W\d_]{2})?(?=[^\s>》›»]{8})"
)
# Where a report opens: 新华社深圳5月12日电, 本报讯（.
_OPENING = lazy(
    rf"(?:{'|'.join(AGENCIES)})(?:[^\s，。；：社网報报]{{1,12}}\d{{1,2}}月\d{{1,2}}日[电讯消報电訊電]|讯\s?[（(])"
    # Outside the mainland in brackets: （中央社記者林秋台北3日電）, （怡保11日讯）, 【本报讯】.
    r"|[（(](?=[^（）()，。]{1,28}\d日(?:[综綜]合|[专專])?[电電讯訊][)）])|【(?=[^】]{1,12}(?:[讯訊电電]|消息)】)"
)
# What comes before a medium whose report is quoted.
_TOLD_BY = ("据", "據", "由", "从", "自", "综合", "援引")
# A report's opening behind the name of its medium.
_TOLD = lazy(r"(?<=[^\W\d_])(?:\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?)?(?:讯|消息|电)(?=[，,：:\s（(])")
# Who signs behind the last sentence: （林秋 何佳）.
_SIGNED = lazy(r"(?:(?<=[。！？”])|^)\s?[（(][^\W\d_][^（）()，。]{1,24}[)）]")
# Who wrote, before the words that reports open with: 文丨石言近日，, 本报记者 何佳8月3日.
_NAMES = r"[^\W\d_a-zA-Z]{2,4}?(?:[\s、][^\W\d_a-zA-Z]{2,4}?){0,4}"
_BY_LINE = lazy(
    rf"^[^\s，。：]{{0,14}}?(?:(?:记者|通讯员|评论员|作者)[\s:：|｜丨/]{{1,2}}|文[丨|｜/:：]\s?){_NAMES}"
    rf"(?=\d|“|近日|日前|昨[日天]|今[日天年]|北京时间|连日来|近年来|随着)(?!\w{{0,4}}(?:从|在|来到|走访))"
)
_PEOPLE = lazy(rf"(?:作者|记者|编辑|责编|校对)[:：]\s?{_NAMES}(?=\d)")
_LABELLED = lazy(
    r"(?:作者|[记記]者|报道|報[道導]|实习生|通讯员|撰文|编辑|編輯|责编|責編|校对|审[核校读]|[初复终]审|监制)(?:\s?[:：|｜丨/]\s?|(?P<bare>[ \u3000]))"
)
_HAN = lazy(r"[^\W\d_a-zA-Z]{2,12}")
_CODE = lazy(r"[_\s]?[A-Z]{1,5}\d{2,6}")  # of an editor
_BETWEEN_NAMES = frozenset(" \u3000、，,")
# What follows a credit where nothing parts them.
_BEHIND_NAMES = tuple(
    "新闻 本文 本报 本网 本刊 来源 更多 相关 推荐 点击 分享 责任 编辑 扫 关注 精彩 热门 热点 上一 下一 网友 声明 版权 返回 收藏 阅读 评论 举报 近日 "
    "日前 昨 今 北京 记者 通讯员 作者 校对 审核 初审 终审 复审 图片 摄影 视频 发布 打印 关闭 喜欢 我要 我有话 登录 字号 字体 点击 浏览 时间 日期 标签 "
    "摘要 导语 原标题".split()
)
# Words of a menu that begins with the first page and met what follows: 首页新闻财经体育青河大桥通车.
_FIRST_PAGE = lazy(r"[首主][页頁]")
_MENU_WORD = lazy(
    r"(?:新闻(?:中心)?|要闻|时政|国内|国际|社会|军事|财经|经济|金融|证券|股票|基金|理财|保险|体育|娱乐|科技|汽车|房产|教育|健康|文化|文旅|旅游|时尚"
    r"|游戏|图片|视频|直播|点播|评论|观点|理论|专题|论坛|读书|历史|生活|美食|法治|民生|地方|本地|滚动|快讯|深度|热点|头条|推荐|公益|党建|访谈|摄影|人文"
    r"|客户端|登录|注册|搜索|更多)(?![部局厅])"
)
# Who reports, between a title and its time.
_REPORTERS = lazy(r"(?<=[^\s，。])本[报网刊](?:记者|评论员|通讯员)(?=\s[^\W\d_]{2,4}|[^\W\d_]{2,3}$)")
_REPORTED = lazy(r"(?:[^\s\d:：，。／]{2,8}／\s?)?記者[^\s，。／]{2,4}／[^\s，。／]{2,6}報導")
# Who took a picture, up to the word that says so: 新华社记者 陈林 摄, （受访者供图）; its description stands before.
_TAKEN = lazy(
    r"(?<!拍)摄(?![影像入取制])|供图|[檔資档资][案料](?:照片?|[图圖]片?)(?=[）)])|[／/]攝影?|[读讀]者提供|受[访訪]者提供"
)
_PHOTO = lazy(
    r"[（(]?[^\s，。！？（()]{0,10}(?:记者|記者|通讯员|摄影师?)[\s:：]?\w{2,4}(?:[、\s]\w{2,4}){0,3}\s?(?:摄|[／/]攝影?)$"
    r"|[（(][^\s，。！？（()]{0,10}[檔資档资][案料](?:照片?|[图圖]片?)$|[（(\s]\w{2,4}\s?摄$|[（(\s。]?[^\s，。！？（()]{1,12}(?:供图|提供)$"
)
_END = "|".join(sorted(map(re.escape, ENDINGS), key=len, reverse=True))
MEDIUM = lazy(rf"\s?[^，。；！？、：:\s\d]{{1,12}}?(?:{_END})(?:(?:{_END})(?![道导導]))?")
# Whose report it is, behind the time and a point or before its own name again: 2026-05-18 08:40·新华社, 08:40财鲸社财鲸社5月18日电.
_BESIDE = lazy(
    rf"\s?[·|｜]\s?(?:(?:{'|'.join(AGENCIES)})|[^，。；！？、：:\s\d]{{1,8}}?(?:{_END}))|(?P<name>[^\W\d_]{{2,8}})(?=(?P=name))"
    rf"|\s{{0,2}}[^，。；！？、：:\s\d]{{1,8}}?(?:{_END})(?=\s{{1,4}}(?:[□■【（(]|本[报刊]|记者)|记者[^\W\d_]{{2}})"
)


_TAILS = (CREDITS, SERVICE, _SIGNED, _LABELLED)


def is_joined(text: str) -> bool:
    """Tell whether a long line holds what no paragraph does: a page's time, the label of its source, words of menus."""
    is_timed = (":" in text or "时" in text) and TIMED.search(text) is not None
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
            end = _menu_end(piece)
            # Else a line of credits, or of another title with its time.
            return [piece[:end], piece[end:]] if 0 < end < len(piece) else [piece]
        if not is_joined(piece):
            return _sentences(piece) if len(piece) > LONGEST_PARAGRAPH else _without_tail(piece)
    return _cut(piece, title)


def _without_tail(piece: str) -> list[str]:
    """Cut off a paragraph what met its last sentence, or another, and serves or tells who wrote; and what met its opening."""
    if piece.startswith("記者") and (by := _REPORTED.match(piece)):
        return [by[0], *_without_tail(piece[by.end() :])]
    opening = _OPENING.search(piece, LEAST_BEFORE, MOST_BEFORE)
    if opening and piece[: opening.start()].isalpha() and not piece.endswith(_TOLD_BY, 0, opening.start()):
        return [piece[: opening.start()], *_without_tail(piece[opening.start() :])]
    ends = [found.end() for found in _SENTENCE_END.finditer(piece)]
    for end in ends:
        if any(pattern.match(piece, end) for pattern in _TAILS):
            return [piece[:end], *_cut(piece[end:].strip(), "")]
    tail = piece[ends[-1] :].strip() if ends else ""
    if tail and not _TAKEN.search(tail) and any(pattern.search(tail) for pattern in _TAILS):
        return [piece[: ends[-1]], *_cut(tail, "")]
    return [piece]


def _cut(piece: str, title: str) -> list[str]:
    cuts = {0, len(piece)}
    is_first = True
    for found in CREDITS.finditer(piece):
        cuts.add(found.start())
        if found["time"]:
            start, end = found.span()
            if beside := _BESIDE.match(piece, end):
                end = beside.end()
            elif is_first:
                end = _medium_end(piece, end)
            cuts.update((_medium_start(piece, start) if is_first else start, end))
            is_first = False
        elif "源" in found[0] and (medium := MEDIUM.match(piece, found.end())):
            cuts.add(medium.end())
    cuts.update(
        found.start() for found in _OPENING.finditer(piece) if not piece.endswith(_TOLD_BY, 0, found.start())
    )
    for start, end in _told_by_name(piece):
        name = piece[start:end]
        # The same beside the time, too.
        cuts.update(at + len(name) for at in tuple(cuts) if piece.startswith(name, at))
        cuts.add(start)
    cuts.update(found.end() for found in _STORY.finditer(piece))
    cuts.update(found.end() for found in _PEOPLE.finditer(piece))
    cuts.update(found.start() for found in _REPORTERS.finditer(piece))
    cuts.add(_menu_end(piece))
    cuts.update(end for found in _LABELLED.finditer(piece) if (end := _end_of_names(piece, found)))
    first = piece.find("。")
    for found in SERVICE.finditer(piece):
        cuts.add(found.start())
        # Below the text a count belongs to what it counts.
        if not (found["precedes"] or (found["counts"] and found.start() > first)):
            cuts.add(found.end())
    wholes = [
        found.span()
        for pattern in (_BUTTONS, _FROM, _BRACKETED, _SIGNED, _REPORTED)
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


def _menu_end(piece: str) -> int:
    """Return where a menu ends that begins with the first page and has no word twice, 0 where there is none."""
    first = _FIRST_PAGE.search(piece, 0, MOST_BEFORE)
    words: set[str] = set()
    end = first.end() if first else 0
    while end and (word := _MENU_WORD.match(piece, end)) and word[0] not in words:
        words.add(word[0])
        end = word.end()
    return end if len(words) >= LEAST_KINDS else 0


def _medium_start(piece: str, end: int) -> int:
    """Return where the name of a medium begins that stands right before a time and elsewhere, too; its end where there is none."""
    for start in range(max(0, end - LONGEST_MEDIUM), end - LEAST_MEDIUM + 1):
        name = piece[start:end]
        if name.isalpha() and piece.count(name) > 1 and MEDIUM.fullmatch(name):
            return start
    return end


def _medium_end(piece: str, start: int) -> int:
    """Return where the name of a medium ends that stands right behind a time and elsewhere, too, or before a button; its start where there is none."""
    medium = MEDIUM.match(piece, start)
    is_name = medium and (piece.count(medium[0].strip()) > 1 or SERVICE.match(piece, medium.end()))
    return medium.end() if medium and is_name else start


def _end_of_names(piece: str, label: re.Match[str]) -> int:
    """Return where the names behind a role end that what follows met, 0 where a mark or white space ends them or none can be told.

    Where no mark stands before the names, a verb may follow: 记者 林秋近日从…获悉。
    """
    at = label.end()
    while name := _HAN.match(piece, at):
        if name[0].startswith(_BEHIND_NAMES):
            return 0
        at = name.end()
        is_two = len(name[0]) == LONGEST_NAME and name[0][0] in COMMON and name[0][1] not in COMMON
        if len(name[0]) > LONGEST_NAME or is_two:
            size = 0 if label["bare"] and "。" in piece[at:] else _name_size(name[0])
            return name.start() + size if size else 0
        if code := _CODE.match(piece, at):
            return code.end()
        following = piece[at : at + 1]
        if following in _QUOTES:
            return at
        if following not in _BETWEEN_NAMES:
            return 0
        at += 1
    return 0


def _name_size(text: str) -> int:
    """Return how many characters at the beginning of a text are a person's name, by its surname, what follows and its last character."""
    compound = text[:2] in COMPOUND
    if MEDIUM.match(text) if compound else text[0] not in COMMON and text[0] not in RARER:
        return 0  # 东方财经
    short = 2 + compound
    for size in (short + 1, short):
        if text.startswith(_BEHIND_NAMES, size):
            return size
    return short + (text[short] in GIVEN)


def _told_by_name(piece: str) -> list[tuple[int, int]]:
    """Return where the names stand that a report opens with, of its medium, which the page has elsewhere: 青河客户端讯, 青河快报5月18日消息."""
    found: list[tuple[int, int]] = []
    for told in islice(_TOLD.finditer(piece), MOST_OPENINGS):
        start = end = told.start()
        while start > max(0, end - LONGEST_MEDIUM) and piece[start - 1].isalpha():
            if piece.count(piece[start - 1 : end]) < 2:
                break
            start -= 1
        if end - start >= LEAST_MEDIUM and piece[start - 1 : start] not in _TOLD_BY:
            found.append((start, end))
    return found


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
