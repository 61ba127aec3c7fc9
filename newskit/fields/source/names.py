"""What a source's label announces: the name alone, without buttons, days, places and people behind it."""

from __future__ import annotations

from newskit.fields.credits.labels import cut_at_closer, cut_at_stop, role_of
from newskit.fields.credits.loose import TAIL_WORDS
from newskit.fields.people.han_lists import names_in
from newskit.fields.people.names import is_medium, is_place
from newskit.rules.credits import NO_SOURCES, NOBODY
from newskit.rules.lazy import has_any, lazy
from newskit.rules.places import PLACES

# A button glued to a source: 中国新闻网参与互动
_GLUED_STOP = lazy(
    r"(?:参与互动|我要评论|[小大]?字号|分享到|分享至|责任编辑|扫码|[（(]\s?(?:ID|id|微信号|公众号)|手机看|打印本|收藏本|网友评论|我有话说|"
    r"\d{1,7}\s?[人条次]?\s?(?:参与|评论|阅读|浏览)|(?:阅读|浏览|评论)\s?\d|【(?:打印|收藏|字号)|(?<=[网报社台])(?:举报|分享|打印|收藏))"
)
_BOUNDARIES = "|｜丨│】]〕〗"
_DASHES = (" - ", " – ", " — ")
_GLUED_STOP_HINTS = (
    "参与 评论 字号 分享 责任编辑 扫码 ID id 微信号 公众号 手机看 打印 收藏 我有话说 阅读 浏览 举报".split()
)
_TIDY = lazy(r"(?<=[《〈])\s{1,3}|\s{1,3}(?=[》〉])")
_PLACE_ASIDE = lazy(r"[（(]([^\W\d_a-zA-Z]{2,4})[)）]$")
_ASIDE_ENDS = frozenset(")）")
_PEOPLE_ASIDE = lazy(r"(?<=..)[（(]([^（()）]{2,20})[)）]$")
_REPORTERS = lazy(r"(?<=..[报報网網社台刊])\s?[记記]者$")  # 江城日报记者 王丽
_PAGE_BEHIND = lazy(r"(?<=[报刊])\s{0,3}第?\s?[A-Z]?\d{1,3}\s?版")
_DAY_BEHIND = lazy(r"(?<=..)\s{0,3}20\d\d\s?[年.-]\s?\d")
COMMA = lazy(r"[，,]\s{0,3}")
MIN_BEFORE_PLACE = 5  # characters of a medium and the place that is glued to it
# What stands behind a comma and is no part of a name: 江城日报，如有侵权.
ASIDES = ("侵删", "侵權", "如有", "转载", "版权", "仅供", "经授权", "已获", "略有", "有删")
_PLATFORMS = frozenset("微信公众号 公众号 微信公号 微信 视频号 抖音号 抖音 微博".split())
MAX_BEFORE_COMMA = 12  # of a medium that more than another medium follows: 江城日报，转载请注明
# Behind the source label of a picture: 作者供图, 网络配图, 资料图片.
_PICTURE_CREDIT = lazy(r"(?:供|配|截|插|题|題|资料|資料)[图圖]片?$")
_ISSUE = lazy(r"(?:19|20)\d\d年")  # 2020年12月号


def cut_at_button(value: str) -> str:
    """Cut a value where a button is glued to it."""
    found = _GLUED_STOP.search(value, 2) if len(value) > 5 and has_any(value, _GLUED_STOP_HINTS) else None
    return value[: found.start()] if found else value


def bounded(text: str) -> str:
    """Put a mark wherever one part of a line ends: at bars, at brackets that close, at lone dashes."""
    for mark in _BOUNDARIES:
        if mark in text:
            text = text.replace(mark, "\x1f")
    if " - " in text or " – " in text or " — " in text:
        for dash in _DASHES:
            text = text.replace(dash, "\x1f")
    return text


def tidy_source(value: str) -> tuple[str, str]:
    """Return a source's name as printed, and what stood behind it: 中国新闻网 王帆."""
    value = cut_at_stop(cut_at_button(cut_at_closer(value.lstrip(" :：\x1f>|｜"))))
    value, _, rest = bounded(value).partition("\x1f")
    value = value.rstrip()
    if (
        value[-1:] in _ASIDE_ENDS
        and (found := _PEOPLE_ASIDE.search(value))
        and names_in(found[1], labelled=False)
    ):
        value, rest = value[: found.start()], f"{found[1]} {rest}"  # 江城日报（记者 某某）
    if "20" in value and (found := _DAY_BEHIND.search(value)):
        value = value[: found.start()]  # 《江城日报》2021年5月6日3版
    if "版" in value and (found := _PAGE_BEHIND.search(value)):
        value = value[: found.start()]  # 江城晚报第A08版
    if has_any(value, "《〈》〉"):
        value = _TIDY.sub("", value)
    value = value.strip(" \t,，;；。|·>*")
    words = value.split()
    if len(words) > 1 and words[0] in _PLATFORMS:
        del words[0]  # 微信公众号 江城发布
        value = words[0]
    if len(words) > 1 and not words[0].isascii():
        kept = 1
        while kept < len(words) and (
            words[kept] in TAIL_WORDS or (words[kept].isascii() and words[kept].isalpha())
        ):
            kept += 1
        value, rest = " ".join(words[:kept]), " ".join(words[kept:]) + " " + rest
    if value[-1:] in _ASIDE_ENDS and (found := _PLACE_ASIDE.search(value)) and is_place(found.group(1)):
        value = value[: found.start()]  # 京华时报(北京)
    if value[-2:] in PLACES and len(value) > MIN_BEFORE_PLACE and is_medium(value[:-2]):
        value = value[:-2]  # 江城日报山东: from where it was put in
    value = _REPORTERS.sub("", value.removesuffix("原创稿")).strip("（([【 ") or value
    if "、" in value and _PICTURE_CREDIT.search(value):
        value = value.partition("、")[0]  # 江城日报、受访者供图
    first, *more = COMMA.split(value, maxsplit=1) if has_any(value, "，,") else (value,)
    if (
        more
        and len(first) <= MAX_BEFORE_COMMA
        and (more[0].startswith(ASIDES) or (is_medium(first) and not _is_one_name(value)))
    ):
        value, rest = first, f"{value[len(first) + 1 :]} {rest}"
    return value, rest.strip()


def _is_one_name(value: str) -> bool:
    """Tell whether a text can be one source: no comma in it, but between media (新华社，央视新闻), or in Latin letters."""
    return value.isascii() or not has_any(value, "，,") or all(map(is_medium, COMMA.split(value)))


def is_source_name(value: str) -> bool:
    """Tell whether what a source label announces can be a source: a name, not a place, a sentence, a picture credit or a counter."""
    if not 2 <= len(value) <= 40 or role_of(value) or is_place(value) or value.startswith(("http", "www.")):
        return False
    if value.lower() in NOBODY or value in NO_SOURCES or _ISSUE.match(value) or _PICTURE_CREDIT.search(value):
        return False
    return (
        value[-1] != ":"
        and _is_one_name(value)
        and not any(mark in value for mark in "。！？!?：")
        and not value.replace(" ", "").isdigit()
    )
