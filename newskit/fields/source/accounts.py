"""Sources without a label: accounts, offices and media by their place beside the title or the time."""

from __future__ import annotations

from newskit.fields.credits.loose import NO_MEDIUM, ORIGINAL, account_name, original_names, role_names
from newskit.fields.lines import Line
from newskit.fields.people.names import is_medium, is_person, is_place, is_unit
from newskit.fields.people.report_lines import report_names
from newskit.fields.source.may_be_source import DESK, is_confirmed
from newskit.fields.source.names import is_source_name, tidy_source
from newskit.fields.surroundings import Surroundings
from newskit.rules.credits import NAME_MARKS, REPORTER, WRITERS
from newskit.rules.lazy import has_any, lazy
from newskit.rules.media import is_no_source

_SOURCE_WORDS = frozenset(
    "source src account media medianame accountname origin laiyuan ly copyfrom from comefrom".split()
)  # in the class of an element: of a medium, whatever its name looks like
_ACCOUNT_WORDS = _SOURCE_WORDS | frozenset("author name user nickname writer username profile".split())
MAX_SHORT = 40  # characters of a line with a day without its year
# 05-06 10:20, 5月6日, 3小时前
SHORT_TIME = lazy(
    r"(?<!\d)\d{1,2}\s?(?:[-/月]\s?\d{1,2}日?(?!\d)(?:\s{0,2}\d{1,2}:\d\d)?|(?:小时|分钟|天|小時|分鐘)前)|(?:今天|昨天|前天)\s?(?:\d\d?:\d\d)?"
)
_CLOCK = lazy(r"\d{1,2}[:：]\d\d(?:[:：]\d\d)?")
_TITLES_OF_PEOPLE = (
    "答主", "创作者", "博主", "达人", "院长", "所长", "会长", "教授", "主任", "研究员", "博士", "总裁", "董事长", "创始人", "作者", "撰稿人", "专栏作家", "医师", "律师", "工程师", "讲师",
)  # fmt: skip
_FIRST_WORD = lazy(r"[\s／/]+")
_DAY = lazy(r"20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s{0,3}\d\d?:\d\d(?::\d\d)?)?")
MAX_ACCOUNT = 24  # characters of an account's name
_FROM = ("来自", "发布于", "IP属地", "來自")
_NO_NAME_MARKS = " /／|｜丨@:：，。"
_PARTS = lazy(r"\s?[/／]\s?|\s{1,3}")
NEAR_TITLE = 3  # lines below the title among which a reporter's stands where no time does
MAX_BESIDE, MAX_ALONE = 40, 16  # characters of a medium's line with names beside it, and without
_ROLE_END = lazy(rf"(?:{REPORTER}|通讯员)[^\W\d_a-zA-Z]{{0,3}}$")  # 江城晚报记者, 江城晚报记者王丽
MIN_ACCOUNT = 3  # characters of a name that nothing else tells from a tag
MIN_BESIDE = 2  # pieces of a line that has a medium beside names
MIN_OFFICE = 4  # characters of 教务处室; shorter ones are tags
_TAKEN_ARTICLE = "以下文章来源于"
_TAKEN = lazy(r"[^\s，,：:]{2,20}(?=\s?(?:[，,]|$))")
_BUTTON = lazy(
    "播报|播報|抢先|下载|扫|开启|展开|查看|收听|听|看|原创|转发|点赞|投诉|纠错|客户端|频道|专题|快讯$|文章$"
)
# A poster's name stands beside them.
FORUM = ("楼主", "只看该作者", "只看楼主", "楼层", "电梯直达", "倒序浏览")
_NO_NAME = lazy(
    r"^自|^(?:星期|周|週|礼拜)[一二三四五六日天]$|时间|時間|^听|^收听|^朗读|人氣|人气|點閱|瀏覽|觀看|閱讀|記者|发布|發布|發佈|出版|發表|发表|更新|阅读|评论|浏览|字|次|前$|年|月|日|来自|作者|编辑|编|分享|版|点|\d|专栏$|專欄$"
)


def _near_date(scene: Surroundings) -> list[Line]:
    """Return the lines up to four before the date and one after it, nearest first; below the title, or right above it."""
    lines = [line for line in (*scene.above[-3:], *scene.head) if not _CLOCK.fullmatch(line.text)]
    dated = [i for i, line in enumerate(lines) if line.moment] or [
        i for i, line in enumerate(lines) if _is_short_dated(line.text)
    ]
    if not dated:
        return []
    at = dated[0]
    near = [*reversed(lines[max(0, at - 4) : at]), *lines[at + 1 : at + 2]]
    return [line for line in near if line.index != scene.title.block]


def _is_short_dated(text: str) -> bool:
    """Tell whether a line is no more than a day without its year (05-06 10:20, 3小时前) and a name beside it."""
    found = SHORT_TIME.search(text) if len(text) <= MAX_SHORT else None
    return found is not None and (":" in found[0] or (found[0] == text and "/" not in text))  # not 1/12


def from_account(scene: Surroundings) -> str:
    """Return an account's name beside the date, in an element of class author, source or account."""
    for line in _near_date(scene) if scene.page.form == "html" else ():
        name = account_name(_without_place(line))
        words = line.names
        if line.moment or line.credits.labels or _ACCOUNT_WORDS.isdisjoint(words) or not _is_account(name):
            continue
        is_source = not _SOURCE_WORDS.isdisjoint(words) or is_medium(name)
        return name if is_source or is_confirmed(scene, name) else ""
    return ""


def _is_account(name: str) -> bool:
    """Tell whether a text beside the time can be an account's name."""
    return (
        MIN_BESIDE <= len(name) <= MAX_ACCOUNT
        and is_source_name(name)
        and (is_medium(name) or not (is_person(name) or role_names(name) or report_names(name)))
        and not (name in NO_MEDIUM or name.startswith(_FROM) or name.endswith(_TITLES_OF_PEOPLE))
        and not (is_no_source(name) or DESK.fullmatch(name))
    )


def from_source_class(scene: Surroundings) -> str:
    """Return what an element of class source holds on the line of the date, whatever it looks like."""
    for line in scene.head[:6] if scene.page.form == "html" else ():
        if line.moment and not line.credits.source and len(line.pieces) > 1:
            for text in line.block.element.named(_SOURCE_WORDS):
                if _is_account(name := tidy_source(_DAY.sub(" ", text).strip())[0]):
                    return name
    return ""


def _without_place(line: Line) -> str:
    """Return a line without the element that says from where it was put in: <a>江边旧事</a><span>IP属地：江苏</span>."""
    pieces = [text for piece in line.pieces if (text := piece.strip())]
    names = [text for text in pieces if not text.startswith(_FROM)]
    return names[0] if len(names) == 1 < len(pieces) else line.text


def from_neighbour(scene: Surroundings) -> str:
    """Return a medium's name alone on a line before or after the date, between title and body."""
    inside = {line.index for line in scene.head} - set(scene.body.blocks[1:])
    if any(line.moment for line in scene.above[-2:]) and not any(line.moment for line in scene.head):
        inside.update(line.index for line in scene.above[-2:])
    near = _near_date(scene)
    lists = [line.block.element.parent for line in scene.head if line.moment] if near else []
    for line in near or scene.head[:NEAR_TITLE]:
        name = line.text
        if line.index not in inside or len(name) > MAX_BESIDE:
            continue
        if medium := _beside_names(line):
            return medium
        # 图/新华社, @江城发布: of a picture, a quotation
        if not near or len(name) > MAX_ALONE or name in NO_MEDIUM or has_any(name, _NO_NAME_MARKS):
            continue
        element = line.block.element
        # In a list, only where the date stands in it, too.
        is_apart = element.tag in ("h1", "h2") or (element.tag == "li" and element.parent not in lists)
        is_office = element.tag == "li" and len(name) >= MIN_OFFICE and is_unit(name)
        if (is_medium(name) or is_office) and not (is_apart or is_person(name) or DESK.fullmatch(name)):
            return name
    return ""


def _beside_names(line: Line) -> str:
    """Return the medium in an element of its own on a line that holds no more than names beside it, or labels: 王丽 李明|江城日报."""
    pieces = [text for piece in line.pieces if (text := piece.strip())]
    if len(pieces) == 1:
        pieces = _PARTS.split(line.text.strip("【】"))  # 江城日报 王丽, 【江城日报／王丽】
    media = [
        text
        for text in pieces
        if is_medium(text)
        and not (is_person(text) or has_any(text, "：:") or text.split()[0].endswith(_TITLES_OF_PEOPLE))
    ]
    if len(media) != 1 or len(pieces) < MIN_BESIDE:
        return ""
    others = [word for text in pieces if text != media[0] for word in text.split()]
    if pieces[0] == media[0] and (line.credits.authors or line.credits.editors):
        return media[0]  # 江城日报, 记者：王丽
    return media[0] if others and all(map(is_person, others)) else ""


def from_reporters_house(scene: Surroundings) -> str:
    """Return the medium that a reporter's line beside the date opens with: 江城晚报记者 王丽, 某某報／記者王小明／台北報導."""
    inside = {line.index for line in scene.head} - scene.inside
    lines = _near_date(scene) or scene.head[:NEAR_TITLE]
    near = [line.text for line in lines if line.index in inside and len(line.text) <= 40]
    dated = [
        part
        for line in scene.head[:6]
        if line.moment and len(line.text) <= 80
        for part in (*line.credits.loose, line.text[: line.credits.time_start].strip())
    ]
    for text in (*near, *dated):
        if has_any(text, WRITERS) and (role_names(text) or report_names(text)):
            medium = _ROLE_END.sub("", _FIRST_WORD.split(text, maxsplit=1)[0]).lstrip(f"{NAME_MARKS} ")
            if is_medium(medium) and not (DESK.fullmatch(medium) or medium.startswith("本")):
                return medium
    return ""


def from_original_line(scene: Surroundings) -> str:
    """Return the account of 原创 阿毛 江城旧事, an article's line in WeChat that was flattened; of HTML what stands behind a person."""
    for line in scene.head[:3]:
        if "原" not in line.text:
            continue
        if scene.page.form == "html":
            pieces = ["", "", "", *map(str.strip, line.pieces)]
            for before, author, account in zip(pieces, pieces[1:], pieces[2:], strict=False):
                is_marked = before in ORIGINAL and is_person(author)
                is_other = is_place(account) or any(map(str.isdigit, account))
                if is_marked and _is_account(account) and not is_other:
                    return account
            continue
        author, account = original_names(line.text)
        if account and not is_no_source(account) and (author or not is_person(account)):
            return account
    return ""


def from_taken_article(scene: Surroundings) -> str:
    """Return the account whose article another has taken over: 以下文章来源于江城旧事 ，作者阿毛."""
    for line in scene.head:
        if line.text.startswith(_TAKEN_ARTICLE) and (found := _TAKEN.match(line.text, len(_TAKEN_ARTICLE))):
            return found[0]
    return ""


def from_only_line(scene: Surroundings) -> str:
    """Return the one line between title and date that can be an account's name."""
    if scene.title.block is None:
        return ""
    names: list[str] = []
    for line in scene.head[:7]:
        if line.credits.moment:
            break
        name = line.text
        is_name = 2 <= len(name) <= 10 and _is_name(name)
        if is_name and not (_BUTTON.search(name) or is_no_source(name) or name.endswith(_TITLES_OF_PEOPLE)):
            names.append(name)
    else:
        return ""
    return names[0] if len(names) == 1 and names[0].isalnum() and not is_person(names[0]) else ""


def from_account_after_clock(scene: Surroundings) -> str:
    """Return a short name on the line of the clock that is no person: an account without a class."""
    for line in scene.head:
        if len(line.text) > 60 or line.moment is None or has_any(line.text, FORUM):
            continue
        found = line.credits
        if line.moment.hour is None or found.labels:
            continue
        names = [
            name
            for part in found.loose
            for name in part.split()
            if MIN_ACCOUNT <= len(name) <= 12
            and not (is_person(name) or name in NO_MEDIUM or is_no_source(name) or report_names(part))
            and _is_name(name)
            and not name.endswith(WRITERS)
        ]
        if len(names) == 1:  # several are tags
            return names[0]
    return ""


def _is_name(text: str) -> bool:
    return not _NO_NAME.search(text) and not text.isascii()
