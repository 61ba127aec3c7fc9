"""Labels of credit lines: where 来源：, 作者｜, 编辑/ and their like stand, and where their values end."""

from __future__ import annotations

from typing import NamedTuple

from newskit.fields.people.names import REPORTED, is_person
from newskit.rules.credits import AUTHOR, EDITOR, OTHER, SOURCE, TIME
from newskit.rules.lazy import lazy

_ROLE_OF = {
    label: role
    for role, labels in (
        ("other", OTHER),
        ("time", TIME),
        ("editor", EDITOR),
        ("author", AUTHOR),
        ("source", SOURCE),
    )
    for label in labels
}
_LATIN_LABEL = "H5"  # the one label in Latin letters
# The last character of labels → how long those are, the longest first.
_SIZES: dict[str, list[int]] = {}
for _label in sorted(_ROLE_OF, key=len, reverse=True):
    _sizes = _SIZES.setdefault(_label[-1], [])
    if len(_label) not in _sizes:
        _sizes.append(len(_label))
# Labels that white space alone may end.
_BARE_OK = frozenset(
    "来源 来源于 本文来源于 文章来源于 來源 稿源 作者 原作者 本文由 採訪報導 翻译 译者 审校 翻譯 譯者 撰文 撰稿 特约撰稿 编译 采写 执笔 由 文/图 文图 图文 文、图 图/文 文/摄影 文字 攝影 核稿 編集 "
    "排版 摄影 图片 供图 监制 视频 制图 审核 审读 统筹 设计 剪辑 美编 主编 副主编 总编辑 值班主任 值班主编 值班总编 执行主编 版式 组版 值班编委 策划 运营 选稿 终审 复审 初审 图片编辑 视频编辑 版面编辑 美术编辑 视觉编辑".split()
) | frozenset(
    label
    for label in EDITOR
    if label.endswith(("编辑", "责编", "校对", "编审", "編輯", "責編", "校對", "編審"))
)
# Labels that need no edge before them where a colon follows: 新京报作者：, …05:30:58编辑：, 潇公子评论：15. All but
# words that sentences and names end in.
_NOT_GLUED = frozenset(
    "由 报道 報道 報導 整理 记录 讲述 观察员 评论员 原创 发布 发表 發布 發表 發佈 出版 刊登 更新 来自 來自 转自 轉自 摘自 稿件 编译 編譯 供稿 投稿 采访 採訪 口述 主笔 文字 图文 "
    "小编 编务 信源 推荐 提示 导读 简介 摘要 声明 技术 数据 翻译 设计 制作 播放 访问 查看 参与 回复 围观 次数 责任 联系 关注 标题 类别 专题 返回 位置 编委 于".split()
)
_GLUED = frozenset(label for label in _ROLE_OF if len(label) > 1 and label not in _NOT_GLUED)
# Houses whose own editors and reporters a bare label may announce: 每经编辑 某某
_HOUSES = frozenset(
    "每经 本报 本网 本刊 本台 南都 红星 封面 澎湃 极目 上游 九派 新京报 本文 本版 本期 本栏 本栏目 界面 华商 大河".split()
)
_HOUSE_ROLES = frozenset("记者 編輯 编辑 記者 通讯员 评论员".split())
MAX_HOUSE = 12  # characters before 记者|
_EDGE_CHARS = frozenset("□○◇☆★◎⊙▪ \t\x1f|｜丨│[]【】（）()·、。,，.:：;；/／>《》〉“”\"'*•—-–▲■●◆△▌")
# A colon, a bar or white space, with the white space and the colon beside it. Every match begins with one of a class
# of characters, so that a search leaps from one to the next.
_COLON, _BAR = r"[\s:：]?", r"(?![/／])\s?"
_SEPARATOR = lazy(
    rf"[\s:：/／|｜丨│︱∣\\＼▍▏◎●《](?:(?<=[:：]){_COLON}|(?<=[/／|｜丨│︱∣\\＼▍▏◎●]){_BAR}|(?<=\s)(?:[:：]{_COLON}|[/／|｜丨│︱∣\\＼▍▏◎●]{_BAR})?|(?<=《))"
)
# Words that end a value where they begin a token.
_STOPS = tuple(
    "浏览 阅读 点击 字号 字体 分享 人气 收藏 举报 返回 打印 纠错 标签 关键字 关键词 原标题 小字号 大字号 参与 查看 扫码 扫一扫 用微信 手机看 我要 我来说 我有话说 订阅 关注 "
    "放大 缩小 T大 A- A+ 【字 【大 [字 【打印 【关闭 复制 繁体 听新闻 语音 更多 展开 推荐 跟贴 跟帖 条评论 暂无评论 没有评论 发表评论 添加评论 网友评论 最新评论 全部评论 瀏覽 列印 字級 點閱 字體 留言 微信 微博 QQ 朋友圈 已有".split()
)
_ACCOUNTS = ("微信公众号", "微信公号")
_STOP_STARTS = frozenset("".join(word[0] for word in _STOPS) + "评0123456789")
_TOKEN = lazy(r"(?:^|(?<=[\s\x1f\d|｜)）\]】>]))[^\s\x1f]")
_COUNTER = lazy(r"\d{1,9}\s?(?:次|人|条|个|阅读|浏览|评论)")
_NOT_TEXTS = frozenset("图圖片频料据材面")
_OF_TEXTS = frozenset("文字讯闻道稿章息容原合载体刊訊聞")
_MAX_NOUN = 12  # characters before 来源 that open a line and make a word of their own with it
_COLONS = frozenset(":：")
MIN_CELL = 3  # characters of a label in an element of its own, the value in the next
_CELL_EDGES = frozenset(("", "\x1f"))
_CJK_ALONE = lazy(r"[^\W\d_a-zA-Z]+")
_QUOTES = frozenset("“‘「『")
_JOINING = frozenset("、/／&＆+和")
_CLOSERS = {"）": "（", ")": "(", "】": "【", "]": "[", "〕": "〔", "」": "「"}


class Mark(NamedTuple):
    """A label in a line. `end` is where its value begins, `bare` says that neither colon nor bar follows it."""

    start: int
    end: int
    label: str
    role: str
    bare: bool


def role_of(word: str) -> str:
    """Return the role that a label announces, "" of any other word."""
    return _ROLE_OF.get(word, "")


def is_label(word: str) -> bool:
    """Tell whether a word is a label of some role: 记者, 摄影, 编辑."""
    return word in _ROLE_OF


def is_other_noun(word: str) -> bool:
    """Tell a word that ends as a source's label does, of something else than a text: 价格来源; not 资讯来源."""
    return word.endswith(("来源", "來源")) and word[-3:-2] not in _OF_TEXTS and len(word) > MIN_CELL


def is_stop(text: str) -> bool:
    """Tell a button or a counter: 分享, 阅读 12."""
    return text.startswith(_STOPS) or _COUNTER.match(text) is not None


def opens_credit(word: str) -> bool:
    """Tell whether a word is a label of a time, a source or people, and no other word as well: 作者, 来源; not 报道, 打印."""
    return word in _GLUED and _ROLE_OF[word] != "other"


def _house_start(text: str, start: int, longest: int = 4) -> int:
    """Where the one to four characters before a label begin that name its house (每经编辑), or -1."""
    at = start
    while at > 0 and start - at <= longest and "\u4e00" <= text[at - 1] <= "\u9fff" and text[at - 1] != "丨":
        at -= 1
    return at if 0 < start - at <= longest and (at == 0 or text[at - 1] in _EDGE_CHARS) else -1


def _label_start(text: str, start: int, label: str, separator: str) -> int:
    """Where a label begins, -1 where the word is none there: no edge before it, or neither colon nor bar after."""
    role = _ROLE_OF[label]
    bare = separator.isspace() or separator in "\x1f《"
    if not start or text[start - 1] in _EDGE_CHARS or text[start - 1].isdigit():
        after = start + len(label)
        before_date = role == "time" and text[after : after + 2].strip(" \x1f")[:1].isdigit()
        return start if not bare or label in _BARE_OK or before_date else -1
    if role == "time" and separator[0] in _COLONS and text[start + len(label) + 1 :].lstrip()[:1].isdigit():
        return start  # 撰文：王丽出版：2024-05-13
    # 正文：, 原文： and 中文： are words; no house stands before 文 alone.
    house = _house_start(text, start) if role in ("editor", "author") and len(label) > 1 else -1
    own = text[house:start] if house >= 0 else ""
    if own in _HOUSES and (not bare or label in _BARE_OK or label in _HOUSE_ROLES):
        return house
    if house >= 0 and label in REPORTED:
        return -1  # 记者王丽、李蕾报道：昨天; 相关报道：
    if not bare and label in _GLUED and (":" in separator or "：" in separator):
        is_kind = role == "editor" and house > 0 and text[house - 1].isspace() and start - house > 1
        return house if is_kind and not is_person(text[house:start]) else start  # 责编：王丽 运营编辑：李明
    if ":" in separator or "：" in separator:
        return house
    name = _house_start(text, start) if label in _GLUED and not bare else -1
    if name > 0 and is_person(text[name:start]):
        return start  # 作者｜王丽 李明编辑｜方明月
    if label in _HOUSE_ROLES and not bare:
        return _house_start(text, start, MAX_HOUSE)  # 天天记者|某某, 江城日报全媒体记者|某某
    return -1  # 来源：网络整理 | 2021-05-06


def _joined(text: str, start: int, role: str) -> tuple[int, str]:
    """Return where a label begins that another is joined to, and what that announces: 编辑、题图 names an editor."""
    for size in _SIZES.get(text[start - 2], ()):
        first = start - 1 - size
        if first >= 0 and (joined := _ROLE_OF.get(text[first : start - 1])) in ("author", "editor"):
            return (first, joined) if not first or text[first - 1] in _EDGE_CHARS else (start, role)
    return start, role


def _is_in_sentence(text: str, start: int) -> bool:
    """Tell whether words stand right before a label, and a comma or a full stop before these."""
    comma = max(text.rfind(mark, max(0, start - _MAX_NOUN), start) for mark in "，。；")
    return 0 <= comma < start - 1 and _CJK_ALONE.fullmatch(text, comma + 1, start) is not None


def find_labels(text: str) -> list[Mark]:
    """Find the labels of a line that stand at an edge, in order. Looks back from every colon, bar and space."""
    marks: list[Mark] = []
    if text.isascii() and _LATIN_LABEL not in text:
        return marks
    for found in _SEPARATOR.finditer(text):
        end = found.start()
        if not end or text[end - 1] not in _SIZES:
            continue
        for size in _SIZES[text[end - 1]]:
            label = text[end - size : end] if size <= end else ""
            if label in _ROLE_OF:
                break
        else:
            continue
        separator = found.group()
        role = _ROLE_OF[label]
        is_cell = separator[0] == "\x1f" and size >= MIN_CELL and role != "other"
        if is_cell and text[end - size - 1 : end - size] in _CELL_EDGES:
            separator = ":"  # <span>发布单位</span><span>县教育局</span>
        elif role == "source" and label in _BARE_OK and "\x1f" in text[end : end + 2] and separator.isspace():
            separator = ":"  # 来源于 <a>江城周末</a>
        start = _label_start(text, end - size, label, separator)
        if start < 0:
            continue
        if marks and start < marks[-1].end:
            marks.pop()  # 文/图 holds 文/
        bare = separator.isspace() or separator in "\x1f《"
        if role == "other" and not bare and text[start - 1 : start] in _JOINING and start > 2:
            start, role = _joined(text, start, role)
        value = end if bare else found.end()
        if role == "source" and start:
            before = text[start - 1]
            if before in _NOT_TEXTS:
                role = "other"  # 题图来源, 数据来源
            elif before in _QUOTES or _is_in_sentence(text, start):
                continue  # 凡注明“来源：江城日报”的作品; 经查，火灾来源：配电箱
            elif start <= _MAX_NOUN and _CJK_ALONE.fullmatch(text, 0, start):
                if before not in _OF_TEXTS:
                    continue  # 收入来源：, 价格来源：
                value, bare = found.end(), True  # 文字来源：: a medium alone may follow
        marks.append(Mark(start, value, label, role, bare))
    return marks


def cut_at_stop(value: str) -> str:
    """Cut a value where a token begins that is a button or a counter: 分享, 阅读 12, 3人参与."""
    if _STOP_STARTS.isdisjoint(value):
        return value
    for token in _TOKEN.finditer(value):
        start = token.start()
        if value[start] not in _STOP_STARTS:
            continue
        if start == 0 and value.startswith(_ACCOUNTS):
            continue  # 来源：微信公众号“江城发布”
        if value.startswith(_STOPS, start) or (
            value.startswith("评论", start) and not value.startswith("评论员", start)
        ):
            return value[:start]
        if token.group().isdigit() and _COUNTER.match(value, start):
            return value[:start]
    return value


def cut_at_closer(value: str) -> str:
    """Cut a value where a bracket closes that was not opened in it."""
    if _CLOSERS.keys().isdisjoint(value):
        return value
    depth: dict[str, int] = {}
    for place, char in enumerate(value):
        if char in "（(【[〔「":
            depth[char] = depth.get(char, 0) + 1
        elif opener := _CLOSERS.get(char):
            if not depth.get(opener):
                return value[:place]
            depth[opener] -= 1
    return value
