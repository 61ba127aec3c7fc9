"""Service words of pages, by kind: credits, furniture, related articles, sharing, comments, navigation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from newskit.page import Page
from newskit.page.pairs import letter_pairs
from newskit.page.writing import weight_of
from newskit.rules.lazy import lazy

LIGHT = 180  # UTF-8 bytes of a line from which it is not searched for words and dates: it tells rather than serves
CREDIT, FURNITURE, RELATED, SHARE, COMMENT, NAVIGATION = 1, 2, 4, 8, 16, 32

_CHINESE = {
    CREDIT: "来源 作者 记者 编辑 责编 校对 通讯员 发布 发表 供稿 撰文 审核 原标题 出处 编译 文/ 图/ 視頻 视频- 截图",
    FURNITURE: "版权 © ICP 许可证 备案 举报 转载 免责 声明 关于我们 联系我们 隐私 广告 合作 招聘 版權 權利",
    RELATED: "相关 推荐 热点 热门 排行 上一篇 下一篇 更多 返回 延伸 猜你 猜您 精彩 阅读全文 专题 往期 相關 推薦 関連 おすすめ ランキング",
    SHARE: "分享 微信 微博 扫码 扫描 二维码 字号 字体 打印 客户端 登录 注册 收藏 关注 点赞 下载 APP 公众号 朋友圈 QQ ログイン シェア",
    COMMENT: "评论 跟帖 跟贴 回复 网友 参与 評論 回應 コメント",
    NAVIGATION: "首页 当前位置 位置： 位置: 正文 频道 >> 导航 首頁 ホーム",
}
_LATIN = {
    CREDIT: "by von par di por door photo foto photos fotos quelle source author autor editor redaktion",
    FURNITURE: "copyright reserved privacy cookie cookies newsletter newsletters terms subscribe subscriber subscribers "
    "subscription impressum datenschutz advertisement anzeige abonnement abonnieren abo advertise sponsored careers",
    RELATED: "related trending recommended popular more mehr lesen mais más plus altri meer recommandé",
    SHARE: "facebook twitter whatsapp linkedin instagram pinterest share follow teilen email mail print drucken",
    COMMENT: "comment comments reply replies kommentar kommentare kommentieren commentaires comentarios commenti",
    NAVIGATION: "home startseite menu search suche accueil inicio login",
}


def _is_letter(char: str) -> bool:
    return "a" <= char <= "z" or "ß" <= char <= "ÿ"


_BY_START: dict[str, list[tuple[str, int]]] = {}
# First two characters → the kinds of the word that these are, if any, and the longer words that begin so.
_BY_OPENING: dict[str, tuple[int, list[tuple[str, int]]]] = {}
for _kind, _words in _CHINESE.items():
    for _word in _words.split():
        _BY_START.setdefault(_word[0], []).append((_word, _kind))
        _known, _longer = _BY_OPENING.get(_word[:2], (0, []))
        _BY_OPENING[_word[:2]] = (
            (_known | _kind, _longer) if len(_word) < 3 else (_known, [*_longer, (_word, _kind)])
        )
_NONE: tuple[int, list[tuple[str, int]]] = (0, [])
_STARTS = frozenset(_BY_START)
_BY_WORD = {word: kind for kind, words in _LATIN.items() for word in words.split()}
_LATIN_WORDS = frozenset(_BY_WORD)
_WORD = lazy("[a-zß-ÿ]{2,}")
# The same of Latin-1, where whole pages are looked through: words as bytes, and blanks for all that is no letter of _WORD.
_LATIN_BYTES = {word.encode("latin-1"): word for word in _BY_WORD}
_LATIN_LETTERS = bytes(byte if _is_letter(chr(byte)) else 0x20 for byte in range(256))
_MOST_LATIN = 120  # characters of a line in which Latin words are looked for
# Patterns that search whole pages: the first character apart, so that a search leaps from one to the next, and each
# branch begins with a character of its own, so that most fail at once.
_OPENING = lazy(
    f"[{re.escape(''.join(_BY_START))}](?:(?=[{re.escape(''.join(o[1] for o in _BY_OPENING if len(o) > 1))}])|(?<=©))"
)
_YEAR = r"(?:19|20)\d\d"
_CLOCK_OR_YEAR_LAST = (
    rf"[./] ?\d{{1,2}}[./] ?{_YEAR}| [^\W\d]{{3,9}}\.?,? {_YEAR}|\. [^\W\d]{{3,9}}\.?,? {_YEAR}|:\d\d"
    rf"|, (?:(?<=[a-z.] \d, )|(?<=[a-z.] \d\d, )){_YEAR}|(?:st|nd|rd|th) [^\W\d]{{3,9}},? {_YEAR}"
)
_YEAR_FIRST = r"(?:9(?<=19)|0(?<=20))\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d"
_AGO = " ?(?:前|ago)"
# Behind two digits: 05-17, 17/05; no score, 98-97.
_MONTH_AND_DAY = r"(?<=0[1-9]|1[0-2])[-/](?:[0-2]\d|3[01])|(?<=[0-2]\d|3[01])/(?:0[1-9]|1[0-2])"
_CREDIT_TIME = lazy(rf"\d(?:\d?(?:{_CLOCK_OR_YEAR_LAST})|{_YEAR_FIRST})")
_DATE = lazy(
    rf"\d(?:\d?(?:{_CLOCK_OR_YEAR_LAST}|月\d{{1,2}}日)|\d(?:{_MONTH_AND_DAY})|{_YEAR_FIRST}"
    rf"| (?:小时|分钟|天|hours?|days?|minutes?){_AGO}|小时{_AGO}|分钟{_AGO}|天{_AGO}|hours?{_AGO}|days?{_AGO}|minutes?{_AGO})"
)


def words_in(text: str) -> int:
    """Return the kinds of service words in a short line, added up: `words_in("返回首页") == RELATED + NAVIGATION`."""
    found = 0
    for start in _STARTS.intersection(text):
        for word, kind in _BY_START[start]:
            if word in text:
                found |= kind
    if len(text) < _MOST_LATIN and (text.isascii() or text[0] < "\u0250"):
        for word in _LATIN_WORDS.intersection(_WORD.findall(text.lower())):
            found |= _BY_WORD[word]
    return found


@dataclass(slots=True)
class LineWords:
    """What the lines of a page weigh, and what service words and dates they hold, by one search through all of them.

    `weights` are lengths in UTF-8 bytes; `kinds` is `words_in` of each line, 0 for those that are not light; `dated`
    are the numbers of the light ones that `has_date` is true of.
    """

    texts: list[str]
    weights: list[int]
    kinds: list[int]
    dated: set[int]
    _pairs: dict[int, set[int]] = field(default_factory=dict)

    def pairs(self, number: int) -> set[int]:
        """Return the letter pairs of a line in lower case. Made when first asked for."""
        found = self._pairs.get(number)
        if found is None:
            found = self._pairs[number] = letter_pairs(self.texts[number].lower())
        return found

    def only(self, numbers: list[int]) -> LineWords:
        """Return the same of some lines."""
        dated = {place for place, number in enumerate(numbers) if number in self.dated}
        texts = [self.texts[i] for i in numbers]
        return LineWords(texts, [self.weights[i] for i in numbers], [self.kinds[i] for i in numbers], dated)


def page_words(page: Page) -> LineWords:
    """Return the weights, service words and dates of a text page's lines. Looked for once a page."""
    if page.words is None:
        page.words = line_words(page.texts)
    found: LineWords = page.words
    return found


def line_words(texts: list[str]) -> LineWords:
    """Return the weights, service words and dates of a page's lines. None may hold a line end."""
    data = "\n".join(texts).encode("utf-8", "replace")
    if b"\xe0" in data or b"\xe1" in data:
        weights = list(map(weight_of, texts))
    else:
        weights = [len(text) if text.isascii() else len(text.encode("utf-8", "replace")) for text in texts]
    light = [text if weight < LIGHT else "" for text, weight in zip(texts, weights, strict=True)]
    whole, ends = "\n".join(light), _ends(light)
    dated = {bisect_right(ends, found.start()) for found in _DATE.finditer(whole)}
    return LineWords(texts, weights, _words_of(light, whole, ends), dated)


def _words_of(texts: Sequence[str], whole: str, ends: list[int]) -> list[int]:
    """Return `words_in` of each line in a fifth of its time; `whole` is all joined, `ends` where each line ends in it."""
    found = [0] * len(texts)
    for opening in _OPENING.finditer(whole):
        at = opening.start()
        kinds, longer = _BY_OPENING.get(whole[at : at + 2]) or _BY_OPENING.get(whole[at], _NONE)
        for word, kind in longer:
            if whole.startswith(word, at):
                kinds |= kind
        if kinds:
            found[bisect_right(ends, at)] |= kinds
    latin = "\n".join(
        [text if len(text) < _MOST_LATIN and (text.isascii() or text[0] < "\u0250") else "" for text in texts]
    ).lower()
    runs = latin.encode("latin-1", "replace").translate(_LATIN_LETTERS).split()
    known = [_LATIN_BYTES[word] for word in _LATIN_BYTES.keys() & runs]
    if known and len(latin) != len(whole):
        ends = _ends(latin.split("\n"))
    for word in known:
        for at in _places(word, latin):
            found[bisect_right(ends, at)] |= _BY_WORD[word]
    return found


def _places(word: str, text: str) -> Iterator[int]:
    """Yield where a word of Latin letters stands by itself in a lower-case text."""
    at = text.find(word)
    while at >= 0:
        after = at + len(word)
        if not (_is_letter(text[at - 1 : at]) or _is_letter(text[after : after + 1])):
            yield at
        at = text.find(word, after)


def _ends(texts: Sequence[str]) -> list[int]:
    """Return where each text ends that is joined with the others by line ends, the line end included."""
    return list(accumulate([len(text) + 1 for text in texts]))


def lines_matching(pattern: re.Pattern[str], texts: Sequence[str]) -> set[int]:
    """Return the numbers of the lines that a pattern is found in. Neither may hold a line end."""
    ends = _ends(texts)
    return {bisect_right(ends, found.start()) for found in pattern.finditer("\n".join(texts))}


def has_date(text: str) -> bool:
    """Tell whether a line holds a date, a clock time, or a time ago."""
    return _DATE.search(text) is not None


def has_credit_time(text: str) -> bool:
    """Tell whether a line holds what credit lines hold: a full date or a clock time."""
    return _CREDIT_TIME.search(text) is not None
