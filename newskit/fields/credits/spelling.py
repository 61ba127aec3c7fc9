"""Lines of credits as most pages write them: digits, brackets around labels, labels set wide or in Latin letters."""

from __future__ import annotations

import re

from newskit.fields.credits.labels import is_label, opens_credit
from newskit.rules.lazy import Words, lazy

# Labels set wide: 来 源：, 监 制：. The space is what a search can leap to.
_WIDE = lazy(r" (?=([^\W\d_a-zA-Z])(?:\s?[:：/／|｜丨]|\s))")
_WIDE_FIRST = frozenset("来來作编編责責监監审審稿时時日记記校出文总摄撰采")
_WIDE_SECOND = frozenset("源者辑輯编編制製读讀间間期校对對处處图任影写文稿")
_BRACKETED_LABEL = lazy(r"[【\[]([^\W\d_a-zA-Z]{2,6})[】\]]\s?[:：]?")  # 【来源】：, [来源]
_LATIN_LABEL = lazy(
    r"(?:(?<=[者源辑輯])\s?[/／]?\s?|(?<![A-Za-z]))(Source|Author|Editor|Reporter|Click|View|Hit)s?\s?(?=[:：])"
)
_LATIN_LABELS = {
    "Source": "来源",
    "Author": "作者",
    "Editor": "编辑",
    "Reporter": "记者",
    "Click": "点击",
    "View": "浏览",
    "Hit": "点击",
}
_LATIN_ENDS = Words(("or:", "or：", "er:", "er：", "ce:", "ce：", "or :", "ce :"))
_LABEL_IN_BRACKETS = lazy(r"[【\[［]([^【】\[\]：:，。\s]{2,14})[】\]］](?=\s{0,2}[^\s:：])")
_OPEN_LABEL = frozenset("【[［")
_ROLES_BEHIND = Words(("/译", "/ 译", "／译", "/校", "/ 校", "／校", "/编", "/ 编", "／编", " 撰 ", " 著 "))
_NAMES_AND_ROLES = lazy(r"(?:\s{0,3}[^/／:：，。]{2,24}?(?:\s?[/／]\s?|\s)[文译校编图摄撰著绘](?=\s|$)){2,6}")
_NAME_AND_ROLE = lazy(r"\s{0,3}([^/／:：，。]{2,24}?)(?:\s?[/／]\s?|\s)([文译校编图摄撰著绘])(?=\s|$)")
_DOTTED = lazy(r"(?<![^\s\x1f])([^\W\d_a-zA-Z]{2,4})\s?[・‧]\s?(?=\w)")
_WEIBO = lazy(r"[\[［](?:微博|官方微博|官网|微信)[\]］]")
_WIDE_DIGITS = str.maketrans("０１２３４５６７８９－／．", "0123456789-/.")
_FIRST_HAN = "\u4e00"


def _closed_up(found: re.Match[str]) -> str:
    """Nothing for the space inside a label that was set wide, a space for any other."""
    text, at = found.string, found.start()
    is_label = (
        found[1] in _WIDE_SECOND
        and text[at - 1 : at] in _WIDE_FIRST
        and (text[at - 1] == "日") == (found[1] == "期")  # 11月18日 文/王丽
        and not (at > 1 and text[at - 2].isalpha() and not text[at - 2].isascii())
        and (text[at + 2 : at + 3] != " " or opens_credit(text[at - 1] + found[1]))
    )
    return "" if is_label else " "


def _unbracketed(found: re.Match[str]) -> str:
    """Return a label without the brackets around it; what is none as it is."""
    is_credit = found[0][-1] in "：:" or opens_credit(found[1])
    return f" {found[1]}：" if is_credit else found[0]


def _translated(found: re.Match[str]) -> str:
    return "" if found.start() and found.string[found.start() - 1] in "者源辑輯" else _LATIN_LABELS[found[1]]


def _with_colon(found: re.Match[str]) -> str:
    return f"{found[1]}：" if is_label(found[1]) else found[0]


def spelled_alike(text: str) -> str:
    """Return a line of credits with its digits, brackets and spaces as most pages write them."""
    text = text.replace("\u3000", " ")
    if "２" in text:  # every date of a news page has this digit
        text = text.translate(_WIDE_DIGITS)
    if "】" in text or "]" in text:
        text = _BRACKETED_LABEL.sub(_unbracketed, text)
    if _LATIN_ENDS.within(text) and max(text) >= _FIRST_HAN:
        text = _LATIN_LABEL.sub(_translated, text)  # Source：江城日报, 作者/Author：王丽
    if text[:1] in _OPEN_LABEL and (found := _LABEL_IN_BRACKETS.match(text)):
        label = "记者" if found[1].endswith("记者") else found[1]
        if is_label(label):
            text = f"{label}：{text[found.end() :]}"  # 【记者】某某, 【江城日报、江城+记者】某某
    if _ROLES_BEHIND.within(text) and _NAMES_AND_ROLES.fullmatch(text):
        text = (
            _NAME_AND_ROLE.sub(r" \2：\1", text).lstrip().replace("撰：", "撰文：").replace("著：", "作者：")
        )
    if "・" in text or "‧" in text:
        text = _DOTTED.sub(_with_colon, text)  # 撰文・王丽
    if "微博" in text or "官网" in text:
        text = _WEIBO.sub(" ", text)
    if " " in text:
        text = _WIDE.sub(_closed_up, text)
    return text
