"""What stands on credit lines without a label: media, people behind a role, people beside a medium."""

from __future__ import annotations

from itertools import takewhile

from newskit.fields.people.han_lists import names_in, role_at
from newskit.fields.people.names import (
    PLACE_ENDS,
    REPORTED,
    REPORTS,
    is_medium,
    is_person,
    is_place,
    may_be_likely,
)
from newskit.rules.credits import WRITERS
from newskit.rules.given_names import GIVEN
from newskit.rules.lazy import Words, has_any, lazy
from newskit.rules.media import is_no_source
from newskit.rules.places import PLACES
from newskit.rules.surnames import COMMON

# 本报记者 王乐文, 新华社记者邹多为、唐诗凝, 文/图 …: a paper of at most 24 characters, a role, names up to the end.
_ROLES = (
    "记者 记者组 通讯员 评论员 撰稿人 专栏作者 专栏作家 特派员 記者 通訊員 評論員 編譯 实习生 文/图 主笔 报道员 信息员 见习生 记者团 记者站 时评人 "
    "媒体人 采访并文 本文作者"
).split()
_ROLE_SHAPES = Words(_ROLES)
_ROLE_LINE = lazy(
    rf"[^，。！？!?,：:]{{0,24}}?(?:{'|'.join(_ROLES)})[\s:：/／|｜丨●]{{0,3}}(?=[^\W\d_a-zA-Z])[^。！？!?；;]{{2,90}}$"
)
_REPORT_TAIL = lazy(
    r"\s{0,2}(?:[／/]\s{0,2}[^\W\d_a-zA-Z]{2,6}\s?)?(?:综合|專題|特稿|实习|联合|現場|现场|独家|即時|摄影|攝影|采访)?"
    r"(?:报道|报导|報導|報道|采写|撰写|整理|编译|(?<=\s)采访|[\s，,]发自\s?[^\W\d_a-zA-Z]{2,10}|(?<=[\s／/])文|電|电|讯|訊|综述)$"
)
# What these two patterns find ends with one of these: to look at a text's end costs a twentieth of a search.
_REPORT_TAILS = (*REPORTS, *"采写 撰写 整理 编译 采访 文 综述".split())
_PHOTO_ENDS = frozenset("摄攝图圖拍辑频")
_PHOTO_BRACKETS = " \t\x1f\u3000)）"
_PHOTO_END = lazy(r"(?:摄|攝|供图|供圖|制图|图|圖|翻攝|翻拍|剪辑|视频)(?:\s{0,2}[)）])?$")
NO_MEDIUM = frozenset(
    "短消息 网友评论 最新评论 热门评论 原创 原创文章 综合 综合消息 综合报道 本站消息 本网消息 最新消息 网络 互联网 官方 本站 本网 本报 本刊 本台 正文 "
    "新闻 资讯 要闻 社会新闻 国内新闻 国际新闻 时政新闻 体育新闻 娱乐新闻 财经新闻 军事新闻 科技新闻 "
    "地方新闻 本地新闻 社区新闻 校园新闻 学院新闻 部门新闻 基层新闻 企业新闻 公司新闻 集团新闻 行业新闻 滚动新闻 综合新闻 民生新闻 法治新闻 即时新闻 "
    "图片新闻 今日新闻 热点新闻 行业资讯 新闻中心 新闻资讯 今日头条 头条 国内 国际 中国 体育 娱乐 财经 汽车 科技 教育 文化 旅游 健康 军事 视频 评论 "
    "证券 公司 政府 政务 投资 产业 城市 民生 社会 商业 消费 房产 生活 观点 时评 人物 深度 快讯 金融 股市 宏观 区域 情感 美食 游戏 动漫 时尚 女性 职场 "
    "历史 科普 数码 手机 创业 电商 专题 独家 现场 图片 图集 直播 "
    "地方新聞 本地新聞 社區新聞 校園新聞 國內新聞 社會 國際 兩岸 娛樂 財經 體育 地方 港聞 政治 即時 要聞 產經 焦點 綜合 本港 大陸 評論 副刊 專題 時事 "
    "熱門 綜合新聞 社會新聞 國際新聞 生活新聞 即時新聞 財經新聞 體育新聞 娛樂新聞".split()
)  # sources only behind a label
# What belongs to a medium's name although a space stands before it.
TAIL_WORDS = frozenset(
    "客户端 公众号 微信公众号 微信 微博 官方微博 官微 网站 APP 综合 公号 官网 客戶端 官方微信 融媒体中心 新闻客户端 等".split()
)


_LINE_EDGES = " \t\x1f()（）[]【】〔〕<>《》·、，,:：|｜-—▲■●*"
ROLES_IN_BRACKET = Words(
    "记者 记着 通讯员 記者 通訊員 作者 撰稿 采写 评论员 文/ 文／ 文｜ 文丨 文： 文字 图文 整理 编译 撰文 执笔 实习生 信息员 报道员 報導 供稿".split()
)
# Another role further on in the bracket: who follows has taken the pictures or read the proofs.
_OTHER_ROLE_HINTS = "摄 攝 图 视频 剪辑 编 編 校 审 排版".split()
_OTHER_ROLE = lazy(
    r"[\s，,、；;／/|](?:摄影|攝影|摄像|图片|供图|视频|剪辑|制图|责任编辑|责编|编辑|編輯|校对|校對)(?:记者|記者)?[\s:：/／]"
    r"|[\s，,、；;][图摄攝][:：/／|｜丨]|(?:责任编辑|责编|编辑|校对|审[核校稿阅]人?|[初复终]审人?|一审|排版)[\s:：/／]"
    r"|[\s，,、；;](?:责任编辑|责编|编辑|校对|审核)(?=[^\W\d_a-zA-Z]{2,4}$)|\s图\s(?=[^\W\d_a-zA-Z]{2,4}[)）]?$)"
)
# Who wrote has taken the pictures, too: 记者 王丽 摄影报道, 王丽 文/图, 图文：王丽.
_BOTH = lazy(
    r"(?:摄影|摄制|图文|影像|视频)\s?报道|文\s?[/／、并&]?\s?[图摄](?:影)?(?=$|[\s:：/／|｜丨])|[图摄]\s?[/／、]?\s?文(?=$|[\s:：/／|｜丨])|攝影報導"
)
# Names and that, nothing else: 王丽 李明 摄影报道, 王丽 文/图, 王丽 报道, 王丽/文.
_BOTH_TAIL = lazy(
    r"(?P<names>[^，。！？!?,：:；;/／|｜丨]{2,24}?)\s{0,3}[/／|｜丨]?\s{0,3}"
    r"(?:(?:摄影|图文|影像)\s?报道|攝影報導|圖文報導|(?<=\s)(?:报道|報道)$|(?<=[\s/／|｜丨])(?:文|撰文|撰稿|采写|编译|整理)$"
    r"|(?<=[\s/／])(?:文\s?[/／、并]\s?[图圖摄攝]|[图圖摄攝]\s?[/／、]\s?文))$"
)
_BOTH_ENDS = ("报道", "報導", "报導", "图", "圖", "摄", "攝", "文", "稿", "写", "译", "整理")
# One wrote, another took the pictures: 王丽/文 李明/图, 王丽 文 李明 摄.
_TEXT_AND_PICTURE = lazy(
    r"(?P<writers>[^/／]{2,40}?)\s?[/／]?\s?文(?:字)?[\s、，,；;]{0,2}(?:[^\W\d_a-zA-Z]|[·、，,\s]){2,24}?\s?[/／]?\s?(?:图|摄|攝|图片|摄影|供图)$"
)
GLUED_REPORT = 5  # characters of a name and what its bearer did
TOWN = 3  # characters of 三藩市
_TOWN_ENDS = frozenset("市城埠")
_PHOTO_REPORTS = ("摄影报道", "攝影報導", "攝影報道")
_ADDRESS = lazy(r"[（(][^（()）]{0,12}[\w-]{1,20}\.[\w./-]{2,30}[)）]")  # 江城时报（www.example.cn）记者
_PHOTO_ROLES = "摄影记者 图片记者 视频记者 视觉记者 摄像记者 攝影記者".split()
_DATED_TAIL = lazy(r"(?:\d{1,2}月)?\d{1,2}日[^\W\d_a-zA-Z]{0,10}$")
_FROM_WHERE = lazy(r"[从從][^\W\d_]{2,10}?(?:[发發][回来來])?(?:的)?(?:报道|报导|報道|報導)")
_PICTURE_LABELS = tuple(
    f"{label}{mark}" for label in ("图", "摄影", "摄", "视频", "圖", "攝影") for mark in "/／|｜丨:："
)
_BETWEEN_NAMES = frozenset("、，,；;：:／/|｜ \t\x1f\u3000")
_NAME_ENDS = frozenset("、，,；;：:／/|｜ \t\x1f\u3000)）】]") | {""}
_AFTER_NAMES = ("报道", "報導", "報道", "摄影", "文/", "图文", "采写")
_ACCOUNT_ENDS = ("官方账号", "官方帐号", "官方微博", "原创")
_PUT_IN = ("发布于", "来自", "來自", "发表于")
MIN_NAME, MAX_NAME = 4, 12  # characters of a medium that nothing else tells from a tag
_PAGE = lazy(r"第?\s?[A-Z]?\d{1,3}\s?版|(?:星期|周|週)[一二三四五六日天]")
_TAKEN = ("转", "摘自", "来源于", "来自", "本文来")
_TAKEN_FROM = lazy(r"(?:本文)?(?:转载?自|转载于|摘自|来源于|来自)")
# What a paper calls its own program: 江城日报新花城.
_PAPERS_PROGRAM = lazy(
    r"[^\W\d_a-zA-Z]{2,6}(?:日报|晚报|晨报|都市报|商报|快报|卫视|电视台)(?!讯|消息|社论|评论员)[^\W\d_a-zA-Z]{2,4}$"
)
_ISSUE_ENDS = ("》", "期", "版", "号", "刊", "）", ")")
_PRINTED_IN = lazy(
    r"(?:本文)?(?:原载|原刊|刊载|刊登|刊|首发|首刊|发表|转载?|摘|选|来源)[于自]?\s?《([^《》]{2,16})》"
)
_ISSUE = lazy(r"^总?第\d{1,5}期\s?")
ORIGINAL = ("原创", "原創")
_ORIGINAL = lazy(
    r"原[创創][\s:：]{1,3}(?P<names>\S{2,12}(?:\s{1,2}\S{2,16})?)(?:\s{1,2}\d[\d\s年月日:./-]{5,20})?(?:\s{1,2}(?:发表于)?[^\W\d_a-zA-Z]{2,4})?$"
)


def of_writers(inside: str) -> str:
    """Return what a bracket says of who wrote: nothing of photographers, nor that somebody was both."""
    if not has_any(inside, _OTHER_ROLE_HINTS):
        return inside
    inside = inside.strip().replace("文 /", "文/")
    if found := _TEXT_AND_PICTURE.match(inside):
        return found["writers"]
    inside = _BOTH.sub(" ", inside).strip(" :：/／|｜丨")
    found = _OTHER_ROLE.search(inside)
    if not found or not ROLES_IN_BRACKET.within(inside[: found.start()]):
        return inside
    before, space, house = inside[: found.start()].rpartition(" ")
    is_glued = found[0][0] not in _BETWEEN_NAMES and space and house and not is_person(house)
    return before if is_glued else inside[: found.start()]  # 天财记者 王丽 天财编辑 李明


def reporter_names(text: str) -> list[str]:
    """Return the people of a line that says no more than that they wrote and took the pictures: 王丽 摄影报道."""
    text = text.strip(_LINE_EDGES)
    if not 4 <= len(text) <= 34 or not text.endswith(_BOTH_ENDS):
        return []
    if found := _TEXT_AND_PICTURE.match(text):
        return names_in(found["writers"], labelled=False, skip_media=True)
    if len(text) == GLUED_REPORT and text.endswith(REPORTED) and is_person(text[:-2]):
        return [text[:-2]]  # 王丽丽报道
    found = _BOTH_TAIL.match(text)
    return names_in(found["names"], labelled=False) if found else []


def may_have_role(text: str) -> bool:
    """Tell by a cheap look whether a line can be one that `role_names` reads."""
    return _ROLE_SHAPES.within(text)


def role_names(text: str) -> list[str]:
    """Return the people of a line that a role announces and nothing follows: 本报记者 王乐文 方敏.

    Photo credits (记者 某某 摄) give nobody; a closing 报道, ／台北報導 is cut off.
    """
    if not 4 <= len(text) <= 104 or not may_have_role(text) or text.startswith(_PICTURE_LABELS):
        return []
    is_glued = text.endswith(_PHOTO_REPORTS) and not text[-5].isspace()
    if is_glued and not is_person(text[:-4].rsplit(maxsplit=1)[-1]):
        text = f"{text[:-4]}{text[-2:]}"  # 记者 王丽 江城摄影报道
    text = of_writers(_ADDRESS.sub("", text) if "." in text else text).strip(_LINE_EDGES)
    if text.endswith(REPORTS):
        text = _DATED_TAIL.sub("", text)  # 侨报记者某某11月12日洛杉矶报道
    may_be_report = text.endswith(_REPORT_TAILS) or "发自" in text
    is_apart = may_be_report and text[-5:-4].isspace() and not text[:-5].endswith(WRITERS)
    if is_apart and (
        "、" in text or text[-3] in PLACE_ENDS or not (text[-4] in COMMON and text[-3] in GIVEN)
    ):
        text = text[:-5]  # 记者 王丽 江城报道; not 记者 王丽 李明报道
    elif (
        may_be_report
        and text[-6:-5].isspace()
        and (text[-3] in PLACE_ENDS or (text[-5:-2].isalpha() and not is_person(text[-5:-2])))
        and not text[:-6].endswith(WRITERS)
    ):
        text = text[:-6]  # 记者 王丽 罗浮口报道
    elif may_be_report and (cut := _REPORT_TAIL.search(text)):
        text = _without_place(text[: cut.start()])
    elif text.rstrip(_PHOTO_BRACKETS)[-1:] in _PHOTO_ENDS and _PHOTO_END.search(text):
        return []
    if not _ROLE_LINE.match(text) or (has_any(text, _PHOTO_ROLES) and not _BOTH.search(text)):
        return []
    return names_in(text.replace("\x1f", " "), labelled=False)


def _without_place(text: str) -> str:
    """Cut the place off that is glued to the last name: 本报记者王丽纽约."""
    start = max(text.rfind(role) + len(role) if role in text else 0 for role in WRITERS)
    for size in range(5, 1, -1):
        names = text[start:-size]
        last = names[max(map(names.rfind, "、， ")) + 1 :]
        is_town = is_place(text[-size:]) or (size == TOWN and text[-1] in _TOWN_ENDS)
        if is_town and is_person(last):
            return text[:-size]
    return text


def _name_at(text: str, at: int) -> str:
    """Return the longest name at a place that ends where a list of names may go on or end."""
    for size in (12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) if "·" in text[at : at + 12] else (4, 3, 2):
        name, end = text[at : at + size], at + size
        is_end = (
            text[end : end + 1] in _NAME_ENDS
            or text.startswith(_AFTER_NAMES, end)
            or _is_place_report(text, end)
        )
        if len(name) == size and (is_end or role_at(text, end)) and (is_person(name) or may_be_likely(name)):
            return name
    return ""


def _is_place_report(text: str, at: int) -> bool:
    """Tell whether at a place of a text stands from where somebody reports, if only by its two characters: 巴黎报道, 从伦敦报道."""
    if text[at : at + 1] in ("从", "從"):
        return _FROM_WHERE.match(text, at) is not None
    return (
        text.startswith(REPORTED, at + 2)
        and text[at : at + 2].isalpha()
        and not is_place(text[at - 1 : at + 2])
    ) or any(text.startswith(REPORTED, at + size) and is_place(text[at : at + size]) for size in (3, 4))


def _after_gap(text: str, at: int) -> int:
    while text[at : at + 1] in _BETWEEN_NAMES and at < len(text):
        at += 1
    return at


def leading_names(text: str) -> list[str]:
    """Return the people that a text begins with, a role before the first: 记者王丽、实习生李明报道：昨天.

    >>> leading_names("记者王丽、实习生李明报道：昨天")
    ['王丽', '李明']
    """
    names: list[str] = []
    at = 0
    while role := role_at(text, at):
        at = _after_gap(text, at + len(role))
        while name := _name_at(text, at):
            names.append(name)
            end = at + len(name)
            at = _after_gap(text, end)
            if at == end:
                break  # a role follows, or the place that somebody reports from
    return names


def account_name(text: str) -> str:
    """Return an account's name without what says that it is one, or whose: @江城发布, 江城晚报官方账号, 江城传媒集团旗下江城新闻."""
    name = text.removeprefix("@")
    if name.endswith(_ACCOUNT_ENDS):
        for end in _ACCOUNT_ENDS:
            name = name.removesuffix(end)
    return name.rpartition("旗下")[2] or text


def account_put_in(text: str) -> str:
    """Return the account of 发布于北京江城日报官方账号, without the place from where it was put in; "" of any other text."""
    start = next((start for start in _PUT_IN if text.startswith(start)), "")
    name = account_name(text.removeprefix(start).lstrip()) if start else ""
    size = next((size for size in (3, 2) if name[:size] in PLACES and len(name) > size + 1), 0)
    return name[size:]


def _once(name: str) -> str:
    """Return a name that stands twice, glued, once: 江城新闻江城新闻官方账号."""
    half = len(name) // 2
    return name[:half] if name[:half] == name[half:] else name


def loose_medium(parts: list[str]) -> str:
    """Return the medium among the unlabelled parts of a line that has a time: 2024-05-09 22:30·新华社."""
    for part in parts:
        if name := account_put_in(part):
            if is_medium(name):
                return name
            continue
        if part.endswith(_ISSUE_ENDS) and (found := _PRINTED_IN.match(part)):
            return found[1]
        words = _ISSUE.sub("", part).split()
        if len(words) > 1 and words[0].isascii() and len(part) <= 20 and is_medium(part):
            return part
        for at, word in enumerate([word.partition("（")[0] for word in words]):
            if word.endswith(WRITERS):
                continue  # 江城中文网专栏作家 王丽
            name = _once(account_name(word.strip("／/·|-—@").rpartition("：")[2]))
            if name[:1] == "《" and name[-1] == "》":
                name = name[1:-1]
            if name.startswith(_TAKEN) and is_medium(rest := _TAKEN_FROM.sub("", name)):
                name = rest  # 转载自江城日报
            if name.endswith("讯") and name[-2:] != "电讯" and is_medium(name[:-1]):
                name = name[:-1]  # 江城日报讯
            is_one = is_medium(name.removesuffix("综合")) or (
                len(words) == 1 and _PAPERS_PROGRAM.match(name) is not None
            )
            if len(name) <= 20 and name not in NO_MEDIUM and is_one and not is_person(name):
                tail = words[at + 1] if at + 1 < len(words) else ""
                return f"{name} {tail}" if tail in TAIL_WORDS and tail != "等" else name
    return _beside_person(parts)


def _beside_person(parts: list[str]) -> str:
    """Return the one word that a line of a time has before a person: 微观江城 王丽 2024-05-13. Behind one stands what that is."""
    if len(parts) != 2 or is_person(parts[0]) or not is_person(parts[1]):
        return ""
    name = parts[0]
    is_name = MIN_NAME <= len(name) <= MAX_NAME and name.isalnum() and not name.isdigit()
    return "" if not is_name or name.endswith(WRITERS) or is_no_source(name) or is_place(name) else name


def original_names(text: str) -> tuple[str, str]:
    """Return author and account of a WeChat article's line, as it is when flattened: 原创 阿毛 江城旧事; "" for what is missing."""
    found = _ORIGINAL.match(text) if text.startswith("原") and len(text) <= 60 else None
    names = found["names"].split() if found else []
    if not names or not all(name.replace("·", "").isalnum() and not name.isdigit() for name in names):
        return "", ""
    return (names[0], names[1]) if len(names) > 1 else ("", names[0])


def persons_alone(parts: list[str]) -> list[str]:
    """Return the people of the first part that holds nothing else, beside a labelled source: 中国新闻网 王帆."""
    for part in parts:
        words = part.split()
        if len(words) <= 4 and all(map(is_person, words)):
            return words
    return []


def persons_beside(parts: list[str], medium: str) -> list[str]:
    """Return the person beside an unlabelled medium: 2024-05-13 江城日报 王帆."""
    words = [
        word
        for part in parts
        for word in part.replace("、", " ").split()
        if word not in ("/", "／", "·") and not _PAGE.fullmatch(word)
    ]
    if medium not in words or len(words) > 6:
        return []
    at = words.index(medium)
    behind = list(takewhile(is_person, words[at + 1 :]))
    return behind or [word for word in words[max(0, at - 1) : at] if is_person(word)]
