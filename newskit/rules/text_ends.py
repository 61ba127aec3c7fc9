"""Lines that end the body of a text page: Chinese credits of editors, heads of lists, page turners."""

from __future__ import annotations

from newskit.rules.lazy import lazy
from newskit.rules.read_also import LISTS
from newskit.rules.rule import Rule

_OPEN = r"^[\s(（\[【]{0,3}"
# What follows a label that stands for itself: nothing, a gap, a colon, a bracket, a count.
_CLOSED = r"(?:$|[\s:：】\])）》>›»…]|[(（]\d)"
_BETWEEN = r"[】\]\s|>]{1,3}[\[【]?"  # two numbers of a page turner
_AROUND = r"[\W\d]{0,12}"
_TURN = r"(?:首页|上一页|末页|尾页|余下全文|全文阅读|共\d{1,3}页|点击|请看|阅读|进入|查看|更多|内容|精彩)"

END_MARKS = (
    Rule(
        name="editors",
        pattern=rf"{_OPEN}(?:(?:责任编辑|责编)(?:$|[\s:：/／|｜丨】\]]|[^\W\d_]{{2,3}}[】\])）]?$)|编辑[:：])",
        hits=("责任编辑：高远", "(责编：高远、林夏)", "[责任编辑 高远]", "责编 高远", "责任编辑高远", "编辑：高远 校对：林夏"),
        misses=("责任编辑制度怎么走到今天", "责编们的一天", "编辑部的故事"),
    ),
    Rule(
        name="list_head",
        pattern=(
            rf"{_OPEN}(?:{LISTS}|(?:相关|相關)(?:资讯|報道|文章)|推荐阅读相关主题|(?:今日|最新)推荐|(?:最新|編輯|更多)(?:新聞|文章|推薦)|更多精彩|[上下]一篇|"
            rf"关键词(?=\s?[:：])|标签(?=\s?[:：]|$|\s[^与和及的])){_CLOSED}"
        ),
        hits=("相关阅读", "【相关新闻】", "推荐阅读：", "相关资讯 渡船 码头", "标签：渡船 码头", "标签 渡船码头", "下一篇：老灯塔开放", "上一篇", "热点新闻", "大家都在看", "延伸閱讀", "熱門新聞", "热门点击排行榜", "看了又看"),
        misses=("相关推荐信", "最新文章里的旧事", "大家都在看灯塔", "相关报道引起的争论", "推荐阅读角设在湖边", "标签 与价格", "标签里的秘密", "下一篇章怎么写", "关键词是等待", "点击排行榜上的小城", "看了又看才买"),
    ),
    Rule(
        name="notice_head",
        pattern=rf"{_OPEN}(?:(?:版权|免责|特别|平台)声明|[^\s，。：:]{{0,12}}版权(?:与|和|及)免责声明|(?:网友|最新|全部|热门)评论(?:仅供.{{0,30}}$)?|正文已结束(?:[，,].{{0,30}}$)?){_CLOSED}",
        hits=("免责声明：本文只供参考", "版权声明", "河湾网版权与免责声明", "全部评论 23条", "热门评论(7)", "网友评论仅供表达个人看法", "正文已结束，您可以评论"),
        misses=("版权声明从哪里来", "最新评论家选出的书单", "特别声明者与沉默者"),
    ),
    Rule(
        name="page_turner",
        pattern=(
            rf"^[|<\[【\s]{{0,4}}(?:1{_BETWEEN}2(?:{_BETWEEN}(?:\d{{1,3}}|\.{{2,3}}|…)){{0,14}}|1234?5?6?7?8?9?)[】\]\s|>]{{0,4}}$"
            rf"|^(?:首页|上一页){_BETWEEN}2(?:{_BETWEEN}\d{{1,3}}){{0,14}}[】\]\s|>]{{0,4}}$"
            rf"|^{_AROUND}(?:{_TURN}{_AROUND}){{0,4}}下一页(?:[:：]|{_AROUND}(?:{_TURN}{_AROUND}){{0,3}}$)"
        ),
        hits=("1 2 3 下一页", "【1】【2】【3】", "1 2", "1 2 3 ... 9", "|<<1234下一页>>|", "上一页 1 2 下一页 余下全文", "下一页", "123", "点击进入下一页", "下一页：老灯塔开放"),
        misses=("12个小时的等待", "1200米的轨道", "12月1日", "12:29", "首页2.0", "专题的下一页是什么", "历史的下一页", "1 200米的轨道", "1 2月的天气"),
    ),
)  # fmt: skip

_ANY = lazy("|".join(rule.pattern for rule in END_MARKS))


def is_end_mark(text: str) -> bool:
    """Tell whether a short line ends the body above it: 责任编辑：高远, 相关阅读, 1 2 3 下一页."""
    return _ANY.search(text) is not None
