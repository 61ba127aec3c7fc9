"""The type of a furniture rule: a rule that also says where it may apply, and what its group is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newskit.rules.lazy import lazy
from newskit.rules.rule import Rule

# Spans: what the pattern is tried on.
LINE = "line"  # a whole paragraph
START = "start"  # the first characters of a paragraph, or all of it
END = "end"  # the last characters of a paragraph, or all of it
INSIDE = "inside"  # any place in a paragraph

# Places: which paragraphs of the body, counted without those that are dropped.
ANYWHERE = "anywhere"
HEAD = "head"
TAIL = "tail"
EDGES = "edges"  # head or tail

# Traditional characters that occur in furniture, and their simplified forms, one to one: patterns are written in
# simplified characters only, and see lines put into them by this table.
_TRADITIONAL = "責編輯記來標題圖閱讀聲聞載擊掃碼關註聯繫電話線報違規經權許轉無開專欄頁點讚評論發實習審監製劃攝視頻連結詳訊號維識別長臺員隨機會網內詞鍵體鍊紙觀據陸錄舉誤請僅構議險謹慎圍輕鬆見覽熱門蘋軟檔繼續誰與營運應後還採寫執筆擴選薦歡為參們訂廣蹤頻臉時間聽語複獨戶費讓這個對鎖問從將務給過資瀏鐘約導組討啟則絲並嗎說風團錯動絡"
_SIMPLIFIED = "责编辑记来标题图阅读声闻载击扫码关注联系电话线报违规经权许转无开专栏页点赞评论发实习审监制划摄视频连结详讯号维识别长台员随机会网内词键体链纸观据陆录举误请仅构议险谨慎围轻松见览热门苹软档继续谁与营运应后还采写执笔扩选荐欢为参们订广踪频脸时间听语复独户费让这个对锁问从将务给过资浏钟约导组讨启则丝并吗说风团错动络"
_HAS_TRADITIONAL = lazy(f"[{_TRADITIONAL}]")
TO_SIMPLIFIED = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
TO_TRADITIONAL = str.maketrans(_SIMPLIFIED, _TRADITIONAL)


# What may stand before the first word of a line.
MARKS = "[【（(〔「<《*▍◎◆■●▲△▶►▼▽◇★☆→↓↑☞👉👇※-—–·|｜>«»+“_ "
LONG_LINE = 80  # characters; longer lines are furniture only where their first words say so


# What may stand before a furniture line and behind it: brackets, bullets, arrows. Wide ones, then those of Latin letters.
FRONT = r"^[\[【（(《<>▶►▼▽●◆◇■★☆→↓↑👉👇☞*※\-—\s·|｜]{0,4}"
BACK = r"[\]】）)》<>▶►▼▽→↓↑👈👇☜*\-—\s·|｜:：。.！!~～…»›]{0,6}$"
LATIN_FRONT = r"^[\[(<>▶►●◆■★→↓👉☞*※\-—–\s·|+]{0,4}"
LATIN_BACK = r"[\])<>▶►→↓👈*\-—–\s·|:.!…»›]{0,6}$"


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class FurnitureRule(Rule):
    """A rule for a furniture line, or for a piece of furniture glued to a paragraph.

    The pattern sees the paragraph with traditional characters put into simplified ones, one to one, so that
    a match has the same place in both. It is tried only where one of `cues` (parted by |, lower case, simplified) stands in
    the text, or, with `opens`, where the text begins with one, brackets and bullets aside; whole lines
    only up to `max_chars` characters.
    """

    group: str
    cues: str
    opens: bool = False
    span: str = LINE
    place: str = ANYWHERE
    max_chars: int = 120
    cue_words: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "cue_words", tuple(self.cues.split("|")))
        assert self.opens or self.span != LINE or self.max_chars <= LONG_LINE, self.name

    def find(self, text: str) -> re.Match[str] | None:
        """Return the match in a paragraph as it came, None where the rule does not apply."""
        simple = simplified(text)
        return self.find_simplified(simple, simple.lower())

    def find_simplified(self, text: str, lower: str) -> re.Match[str] | None:
        """Return the match in a paragraph that is simplified already; `lower` is the same in lower case."""
        if self.span == LINE and len(text) > self.max_chars:
            return None
        if self.opens:
            if not lower.lstrip(MARKS).startswith(self.cue_words):
                return None
            return self.regex.search(text)
        for cue in self.cue_words:  # a plain loop: twice as fast as any()
            if cue in lower:
                return self.regex.search(text)
        return None


def simplified(text: str) -> str:
    """Return a text with the traditional characters of furniture put into simplified ones, one to one."""
    return text.translate(TO_SIMPLIFIED) if _HAS_TRADITIONAL.search(text) else text
