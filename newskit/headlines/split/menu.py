"""Menus and service links at the ends of a run, told from headlines by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newskit.headlines.model.traditional import TO_SIMPLIFIED
from newskit.rules.lazy import lazy

_MENU_LINES = (
    "首页 主页 网站首页 返回首页 新闻 新闻中心 要闻 国内 国际 社会 军事 财经 经济 金融 证券 股票 股市 体育 娱乐 科技 汽车 房产",
    "教育 健康 文化 旅游 时尚 女性 游戏 图片 视频 直播 评论 观点 专题 论坛 博客 微博 社区 读书 历史 生活 美食 时政 法治 法制",
    "港澳 台湾 华人 侨网 理论 舆情 人事 滚动 滚动新闻 排行 地方 能源 环保 数码 手机 电影 电视 音乐 彩票 理财 基金 公益 艺术",
    "访谈 高清 图库 政务 时事 热点 热门 头条 推荐 最新 全部 更多 更多>> 下一页 上一页 尾页 末页 更多新闻 即时 政治 两岸 影音 地产",
    "Home News World Sports Business Tech Video Opinion More",
)
_SERVICE_LINES = (
    "关于我们 联系我们 联系方式 广告服务 广告合作 商务合作 版权声明 版权所有 法律声明 法律顾问 免责声明 隐私政策 隐私声明",
    "用户协议 服务条款 招聘信息 诚聘英才 人才招聘 加入我们 网站地图 站点地图 网站律师 帮助中心 意见反馈 友情链接 设为首页",
    "加入收藏 收藏本站 我要投稿 投稿 登录 注册 登录/注册 退出 手机版 客户端 客户端下载 下载客户端 移动客户端 APP下载 RSS订阅",
    "网站声明 不良信息举报 举报电话 在线投稿 联络我们 私隐政策 隐私权政策 English 繁体 简体 无障碍 About Contact Privacy Login",
)
MENU = frozenset(word for line in _MENU_LINES for word in line.split())
SERVICE = frozenset(word for line in _SERVICE_LINES for word in line.split())
_LEGAL = re.compile(
    r"(?:Copyright|©|版权所有|ICP备|[京沪粤浙]ICP[备证]|京公网安备|互联网新闻信息服务许可)", re.IGNORECASE
)
# Links that are never a headline: one of them at the end of a run is a menu by itself.
_MORE = frozenset(
    "MORE MORE+ MORE>> More>> more>> 更多+ 更多... 更多… "
    "更多> 更多>> 更多＞ 更多＞＞ 更多» 查看更多 查看更多>> 查看更多> 点击查看更多 [更多] 更多新闻>> "
    "[详细] [详情] [全文] 详细>> 详情>> 全文>> 详细> 详情> 全文> 查看详情 查看全文 阅读全文 阅读全文>>".split()
)
# Before them: a link to more of the list, or to the article.
MORE_STEMS = ("更多", "更多新闻", "详细", "详情", "全文", "詳細", "詳情")
_CRUMB = r"[^\s>＞»›]{1,8}"
# Where a reader is, before a run: the way begins with the words for it or with the first page.
_TRAIL = re.compile(
    r"\s{0,9}(?:(?:您|你)?(?:(?:现在|当前|目前)?(?:所在|的)?位置|當前位置)(?:是|为)?[:：]\s{0,9}"
    rf"{_CRUMB}|[^\s>＞»›]{{0,6}}(?:首页|主页|首頁))(?:\s{{0,9}}[>＞»›]{{1,2}}\s{{0,9}}{_CRUMB}){{1,6}}"
    r"(?=[ \t\u3000\u00a0\r\n]|$)(?:\s{0,9}[>＞»›]{1,2})?"
)
_FIRST_ENTRY = re.compile(r"\s{0,9}(\S{2,4})(?=\s)")  # of a menu above the breadcrumb
_CRUMBS = re.compile(r"[^\s>＞»›]+(?: [^\s>＞»›]+)?")
# 上一页 1 2 3 下一页: the spaces beside its numbers part nothing.
_PAGER_WORD = r"(?:首页|[上下]一?页|尾页|末页|共\d{1,5}页|第\d{1,5}页|\d{1,5}|…|\.{3})"
_PAGER = re.compile(rf"(?=.*页)(?:{_PAGER_WORD}(?: |$)){{1,30}}$")
_PAGER_END = lazy(rf"(?<=\S)(?= [\d上第1]|\s+首页)(?:\s{{1,9}}{_PAGER_WORD}){{2,30}}\s{{0,9}}$")
_PAGER_CHARS = 120
_JOINED = re.compile(r" ?[|｜丨·/] ?")
_ALONE = frozenset(
    "返回顶部 回到顶部 返回首页 热门推荐 相关阅读 相关新闻 推荐阅读 热点新闻 精彩推荐 延伸阅读".split()
)
_LEGAL_PARTS = 8  # of a run's end, in which a legal notice is sought
_WORD = lazy(r"(?:^|(?<=\S) )(\S{2,6})(?= )")
_BARS = "|｜│丨"  # what stands before one is a label: 短视频 | 一分钟看完春天
_LIST_CHARS = 8  # of the shortest list below its name, spaces at its sides included
_LISTS = tuple("新闻 频道 要闻 资讯 动态 公告 专题 推荐 排行 排行榜 头条 聚焦 评论 视频 图片".split())
_MENU_ENTRIES = 3  # fewer short words in a row may be a headline's own


def pager_at_end(run: str) -> dict[int, str]:
    """Return, by the place where a gap begins, "sure" before a pager that ends the run, and "inner" within it.

    >>> pager_at_end("丙省发布五年规划 1 2 下一页")
    {8: 'sure', 10: 'inner', 12: 'inner'}
    """
    found = _PAGER_END.search(run, max(0, len(run) - _PAGER_CHARS)) if run[-12:].count("页") else None
    if not found:
        return {}
    gaps = [m.start() for m in re.finditer(r"\s{1,9}", run[found.start() :])]
    return {found.start() + at: "inner" if at else "sure" for at in gaps}


def menu_kind(text: str) -> str | None:
    """Return "menu" or "service" for an entry known as such, else None."""
    text = text.translate(TO_SIMPLIFIED)
    if text in MENU or _stands_alone(text):
        return "menu"
    return "service" if text in SERVICE or _is_legal(text) else None


def _stands_alone(text: str) -> bool:
    """Say whether one such entry at the end of a run is enough for a menu."""
    return text in _ALONE or is_more(text) or _PAGER.match(text) is not None


def is_more(text: str) -> bool:
    """Say whether the text is a link to more of the list."""
    return text.replace(" ", "").translate(TO_SIMPLIFIED) in _MORE


def is_name_of_list(text: str) -> bool:
    """Say whether a text may stand above a list as its name: 财经, 国际新闻."""
    text = text.removesuffix("：")
    return text in MENU or (len(text) <= 6 and text.endswith(_LISTS))


def gaps_at_names(run: str) -> dict[int, str]:
    """Return, by the place where a gap begins, "cut" at both sides of the names of lists, if the run begins with one.

    There are three at least, with a list below each.

    >>> gaps_at_names("要闻 甲市开通三条地铁线路 国际 乙县启动防汛应急响应 财经 丙省发布五年规划方案")
    {2: 'cut', 13: 'cut', 16: 'cut', 27: 'cut', 30: 'cut'}
    """
    first = run[:8].partition(" ")[0]
    if not is_name_of_list(first):
        return {}
    names = [
        m.span()
        for m in _WORD.finditer(run)
        if is_name_of_list(m[1]) and "更多" not in m[1] and run[m.end() + 1] not in _BARS
    ]
    ends = [*(start for start, _ in names[1:]), len(run.rstrip())]
    if len(names) < _MENU_ENTRIES or min(map(int.__sub__, ends, (end for _, end in names))) < _LIST_CHARS:
        return {}
    return {at: "cut" for name in names for at in name if at}


def holds_more(run: str) -> bool:
    """Say whether a link to more could stand somewhere in a run. Quick."""
    return "更多" in run or "MORE" in run or "ore>>" in run or "全文" in run or "详" in run or "詳" in run


def menus_at_ends(texts: list[str]) -> tuple[list[str], list[str]]:
    """Return the kinds of the entries that make up a menu at the start, and at the end, of a run's parts.

    Whatever follows a legal notice at the end (© 2026 青河网) is "service", too.
    """
    head = _menu_of(texts)
    rest = texts[len(head) :]
    legal = next(
        (at for at in range(max(0, len(rest) - _LEGAL_PARTS), len(rest)) if _is_legal(rest[at])), None
    )
    if legal is None:
        return head, _menu_of(rest[::-1])[::-1]
    tail = ["service"] * (len(rest) - legal)
    return head, _menu_of(rest[:legal][::-1], least=1)[::-1] + tail


def _menu_of(texts: Iterable[str], least: int = _MENU_ENTRIES) -> list[str]:
    """Return the kinds of the first texts, up to one that is no entry of a menu; none of too few entries."""
    kinds: list[str] = []
    entries = 0
    for text in texts:
        words = _JOINED.split(text)
        found = [menu_kind(word) for word in words] if len(words) >= _MENU_ENTRIES else [menu_kind(text)]
        if None in found:
            break
        kinds.append(found[0] or "")
        entries += _MENU_ENTRIES if _stands_alone(text) else len(found)
    return kinds if entries >= least else []


def _is_legal(text: str) -> bool:
    return bool(_LEGAL.search(text, 0, 60))


def trail_of(run: str) -> tuple[list[tuple[int, int]], int]:
    """Return where the entries of a breadcrumb at the start of a run stand, and where it ends.

    >>> trail_of("您的位置：首页 > 国内 甲市开通三条地铁新线路")
    ([(0, 7), (10, 12)], 12)
    """
    entries = []
    begin = 0
    while (word := _FIRST_ENTRY.match(run, begin)) and word[1] in MENU and not _TRAIL.match(run, begin):
        entries.append(word.span(1))
        begin = word.end()
    found = _TRAIL.match(run, begin)
    if not found:
        return [], 0
    return entries + [m.span() for m in _CRUMBS.finditer(run, begin, found.end())], found.end()
