"""Service words of pages, by kind: credits, furniture, related articles, sharing, comments, navigation."""

from __future__ import annotations

from newskit.rules.lazy import lazy

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
_BY_START: dict[str, list[tuple[str, int]]] = {}
for _kind, _words in _CHINESE.items():
    for _word in _words.split():
        _BY_START.setdefault(_word[0], []).append((_word, _kind))
_STARTS = frozenset(_BY_START)
_BY_WORD = {word: kind for kind, words in _LATIN.items() for word in words.split()}
_LATIN_WORDS = frozenset(_BY_WORD)
_WORD = lazy("[a-zß-ÿ]{2,}")
_MOST_LATIN = 120  # characters of a line in which Latin words are looked for
_DIGIT = lazy(r"\d")
_FULL_DATE = (
    r"(?:19|20)\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}|\d{1,2}[./] ?\d{1,2}[./] ?(?:19|20)\d\d"
    r"|\d{1,2}\.? [^\W\d]{3,9}\.?,? (?:19|20)\d\d|(?<=[a-z.] )\d{1,2}, (?:19|20)\d\d"
)
_DATE = lazy(
    rf"(?=\d)(?:{_FULL_DATE}|\d{{1,2}}:\d\d|\d{{1,2}}月\d{{1,2}}日|\d ?(?:小时|分钟|天|hours?|days?|minutes?) ?(?:前|ago)|\d\d[-/]\d\d)"
)
_CREDIT_TIME = lazy(rf"(?=\d)(?:{_FULL_DATE}|\d{{1,2}}:\d\d)")


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


def has_date(text: str) -> bool:
    """Tell whether a line holds a date, a clock time, or a time ago."""
    return _DIGIT.search(text) is not None and _DATE.search(text) is not None


def has_credit_time(text: str) -> bool:
    """Tell whether a line holds what credit lines hold: a full date or a clock time."""
    return _DIGIT.search(text) is not None and _CREDIT_TIME.search(text) is not None
