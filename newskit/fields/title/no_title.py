"""What is never the title of a text page: by-lines, credits, rows of tables, page turns, lists of other articles."""

from __future__ import annotations

from newskit.fields.bylines.written_by import by_names, closing_names, is_alone
from newskit.fields.credits.loose import original_names
from newskit.fields.people.names import is_medium, is_person
from newskit.fields.people.report_lines import report_names
from newskit.rules.buttons import BUTTONS
from newskit.rules.credits import EDITOR, NAME_MARKS, OFFICE, OFFICE_ROWS, OTHER, SOURCE, TIME
from newskit.rules.languages import FIRST_WIDE
from newskit.rules.lazy import has_any, lazy
from newskit.rules.mailing import is_mailing

# A medium's name, a role, and a name behind a gap: 海潮新闻记者 沈一诺 实习生 段岩.
_BYLINE = lazy(
    rf"[{NAME_MARKS}\s]{{0,3}}[^\W\d_]{{0,12}}\s?(?:记者|記者|作者|编辑|編輯)\s?[\s:：/／|｜]\s?[^\W\d_·]{{2,4}}(?:[\s、，/／]|$)"
)
# The same with nothing between: 新华社记者沈一诺、段岩. Headlines go on: 记者探访….
_GLUED_BYLINE = lazy(r"[^\W\d_]{0,12}[报報社网網台](?:记者|記者)([^\W\d_]{2,4}(?:、[^\W\d_]{2,4}){0,6})$")
_REPORT_ENDS = ("報導", "報道")  # 記者王小明／台北報導
# What stands between a title and its text, and is never the title: a subtitle behind its dash, a first subhead, who
# speaks, a summary, what others search for.
_BELOW_TITLE = lazy(
    r"[—－–-]{2}|[—–]\s?(?=[^\W\da-zA-Z])|原(?:标题|標題|题)\s?[:：]|[\[【](?:[^\[\]【】]{2,6}|文\s?[/／|｜丨][^\[\]【】]{2,24})[\]】]$"
    r"|[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十]{1,3}章"
    r"|(?:讲述|讲述人|口述|口述人|受访者|受访人|采访对象|对话嘉宾|嘉宾|主讲人|主持人|访谈人|"
    r"作者|记者)[:：/／|｜丨]|版次[:：]|今天是|(?:本文|全文)(?:字数|约|共)|(?:预计)?阅读(?:本文|时[长间])"
    r"|【?(?:(?:内容)?(?:摘要|提要)|核心提[示要]|导读|导语|编者按|热搜词?|热词|热门搜索|关键[词字]|标签)\s?[:：】]"
    r"|(?:撰文|撰稿|采写|摄影|文字|图片|图文|文图|文|图)\s?[:：/／|｜丨]\s?(?:[^\W\d_]{0,10}(?:记者|記者)\s?)?[^\W\d_]{2,4}(?:[\s、，/／|｜丨]|$)"
)
_BELOW_TITLE_BEGINS = frozenset(
    "—－–-一二三四五六七八九十第讲口受采对嘉主访作记今撰摄文图内摘提核导编热关标原本全预阅版【["
)
_PAGING = lazy(
    r"(?:(?:[上下]一[版页篇期章则]|返回目录|放大|缩小|默认|全文复制)[\s|｜+-]{0,3}){1,7}(?:$|[:：])|第?[A-Z]?\d{1,3}版(?:[\s:：]|$)"
    r"|第[A-Z]\d{1,3}版|第[一二三四五六七八九十]{1,3}版"
)
_MEDIUM_ENDS = ("报", "网", "社", "報", "網", "客户端", "融媒体中心", "数字报", "电子版", "電子版", "電子報")
TWO_SENTENCES = 90  # weight of a line from which two sentences are no headline
MOST_MEDIUM = 36  # weight below which a line may be a medium's name and nothing else
MOST_PERSON = 12  # weight of a person's name
_NO_START = "·•▪・|｜>：:，。、；？！）】》"  # bullets of lists of other articles, marks that go on
_SHARES = ("分享到", "分享至", "微信扫")
_FIRST_PAGE = ("首页", "首頁")  # that a menu or a breadcrumb begins with
_ACCOUNTS = ("官方账号", "官方帐号", "官方號", "官方号")
# How a report opens: 新华社北京5月9日电 题：….
_REPORTED = ("日电", "日電", "日讯", "日訊", "日专电", "日消息")
_DATELINE = lazy(r"[（(]?[^\s，。：:、]{2,16}\d{1,2}月\d{1,2}日(?:专?[电電]|[讯訊]|消息)")
REPORT_OPENING = 24  # characters that this stands in
_CREDITED = ("来源：", "来源:", "作者：", "作者:")  # in a line without a time: another article's, or a work's
_LABEL_ENDS = ":：/／|｜丨"
MAX_ROW_LABEL = 12  # characters of a label that may be set wide, and its colon
_ROW_LABELS = frozenset((*SOURCE, *EDITOR, *OFFICE, *OFFICE_ROWS))
_TIMES, _OTHERS = frozenset(TIME), frozenset(OTHER)
PHOTOGRAPHED = ("摄", "攝", "摄）", "攝）", "供图", "供圖")
_TEXT_ENDS = (*PHOTOGRAPHED, "正文")
MAX_KOREAN = 20  # characters of 기자명 정하늘 기자
MAX_BYLINE = 90  # characters of Von Anna Berger; headlines begin with Von, too, and go on in small letters


def is_no_title(text: str, size: int, *, dated: bool) -> bool:
    """Tell whether a line above a body, no by-line, is never its title. `size` is its weight, `dated` says that it holds a date."""
    return (
        is_mailing(text)
        or text.endswith(_TEXT_ENDS)
        or (("版" in text or text[0] in "上下返放全") and _PAGING.match(text) is not None)
        or stands_below_titles(text)
        or text[0] in _NO_START
        or text[:2] in _FIRST_PAGE
        or text.endswith(_ACCOUNTS)
        or (size < MOST_MEDIUM and text.startswith(_SHARES))
        or (size >= TWO_SENTENCES and "。" in text[:-1])
        or BUTTONS.fullmatch(text) is not None
        or (has_any(text[:REPORT_OPENING], _REPORTED) and _DATELINE.match(text) is not None)
        or (not dated and has_any(text, _CREDITED))
        or text.count(" » ") + text.count(" > ") + text.count(" › ") > (size >= MOST_MEDIUM)
        or (size < MOST_MEDIUM and text.endswith(_MEDIUM_ENDS) and is_medium(text))
        or (size <= MOST_PERSON and is_person(text))
    )


def stands_below_titles(text: str) -> bool:
    """Tell whether a line stands between titles and texts: a subtitle, a subhead, who speaks, a credit."""
    return (text[0] in _BELOW_TITLE_BEGINS and _BELOW_TITLE.match(text) is not None) or _opens_with_label(
        text
    )


def _opens_with_label(text: str) -> bool:
    """Tell whether a line opens as a credit, or a row of an office's table: 出处：江城日报, 文 号：2020-5, 时间：2021年."""
    opening = text[:MAX_ROW_LABEL]
    if not has_any(opening, _LABEL_ENDS):
        return False
    end = next(at for at, char in enumerate(opening) if char in _LABEL_ENDS)
    label, value = text[:end].replace(" ", ""), text[end + 1 :].strip()
    if label in _TIMES:
        return value[:1].isdigit()
    if label in _ROW_LABELS:
        return label != "标题"
    first = value.partition(" ")[0]
    return label in _OTHERS and (
        first.rstrip("次人").isdigit() or is_person(first)
    )  # 浏览次数：676, 审核：王丽


def is_byline(text: str) -> bool:
    """Tell whether a line names who wrote and says no more: 本报记者 王丽, By Anna Berger."""
    if text[0] < FIRST_WIDE and text[0].isalpha():
        names = by_names(text) if len(text) < MAX_BYLINE else []
        return (bool(names) and all(map(is_alone, names))) or bool(closing_names(text))
    if text.endswith(" 기자") and len(text) <= MAX_KOREAN:
        return True
    if text[0] == "原" and original_names(text)[1]:
        return True
    if text.endswith(_REPORT_ENDS) and report_names(text):
        return True
    if not has_any(text[:16], ("者", "编辑", "編輯")):
        return False
    glued = _GLUED_BYLINE.match(text)
    return _BYLINE.match(text) is not None or (
        glued is not None and all(map(is_person, glued[1].split("、")))
    )
