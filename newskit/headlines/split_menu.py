"""Menus and service links at the ends of a run, told from headlines by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newskit.headlines.traditional import TO_SIMPLIFIED

_MENU_LINES = (
    "首页 主页 网站首页 返回首页 新闻 新闻中心 要闻 国内 国际 社会 军事 财经 经济 金融 证券 股票 股市 体育 娱乐 科技 汽车 房产",
    "教育 健康 文化 旅游 时尚 女性 游戏 图片 视频 直播 评论 观点 专题 论坛 博客 微博 社区 读书 历史 生活 美食 时政 法治 法制",
    "港澳 台湾 华人 侨网 理论 舆情 人事 滚动 滚动新闻 排行 地方 能源 环保 数码 手机 电影 电视 音乐 彩票 理财 基金 公益 艺术",
    "访谈 高清 图库 政务 时事 热点 头条 推荐 最新 全部 更多 更多>> 下一页 上一页 尾页 末页 更多新闻 即时 政治 两岸 影音 地产",
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
# What no headline is, so that one at the end of a run is enough.
_MORE = frozenset(
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
_CRUMBS = re.compile(r"[^\s>＞»›]+(?: [^\s>＞»›]+)?")
# 上一页 1 2 3 下一页: the spaces beside its numbers part nothing.
_PAGER = re.compile(
    r"(?=.*页)(?:(?:首页|[上下]一?页|尾页|末页|共\d{1,5}页|第\d{1,5}页|\d{1,5}|…|\.{3})(?: |$)){1,30}$"
)
_JOINED = re.compile(r" ?[|｜丨·/] ?")
_ALONE = frozenset(
    "返回顶部 回到顶部 返回首页 热门推荐 相关阅读 相关新闻 推荐阅读 热点新闻 精彩推荐 延伸阅读".split()
)
_LEGAL_PARTS = 8  # of a run's end, in which a line of the law is sought
MENU_ENTRIES = 3  # fewer short words in a row may be a headline's own


def menu_kind(text: str) -> str | None:
    """Return "menu" or "service" for an entry known as such, else None."""
    text = text.translate(TO_SIMPLIFIED)
    if text in MENU or _stands_alone(text):
        return "menu"
    return "service" if text in SERVICE or _is_legal(text) else None


def _stands_alone(text: str) -> bool:
    """Tell whether one such entry at the end of a run is enough for a menu."""
    return text in _ALONE or is_more(text) or _PAGER.match(text) is not None


def is_more(text: str) -> bool:
    """Say whether the text is a link to more of the list."""
    return text.replace(" ", "").translate(TO_SIMPLIFIED) in _MORE


def holds_more(run: str) -> bool:
    """Say whether such a link could stand somewhere in a run."""
    return "更多" in run or "全文" in run or "详" in run or "詳" in run


def menus_at_ends(texts: list[str]) -> tuple[list[str], list[str]]:
    """Return the kinds of the entries that make up a menu at the start, and at the end, of a run's parts.

    What follows a line of the law at the end is of its kind: © 2026 青河网.
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


def _menu_of(texts: Iterable[str], least: int = MENU_ENTRIES) -> list[str]:
    """Return the kinds of the first texts, up to one that is no entry of a menu; none of too few entries."""
    kinds: list[str] = []
    entries = 0
    for text in texts:
        words = _JOINED.split(text)
        found = [menu_kind(word) for word in words] if len(words) >= MENU_ENTRIES else [menu_kind(text)]
        if None in found:
            break
        kinds.append(found[0] or "")
        entries += MENU_ENTRIES if _stands_alone(text) else len(found)
    return kinds if entries >= least else []


def _is_legal(text: str) -> bool:
    return bool(_LEGAL.search(text, 0, 60))


def trail_of(run: str) -> tuple[list[tuple[int, int]], int]:
    """Return where the entries of a breadcrumb at the start of a run stand, and where it ends.

    >>> trail_of("您的位置：首页 > 国内 甲市开通三条地铁新线路")
    ([(0, 7), (10, 12)], 12)
    """
    found = _TRAIL.match(run)
    if not found:
        return [], 0
    return [m.span() for m in _CRUMBS.finditer(run, 0, found.end())], found.end()
