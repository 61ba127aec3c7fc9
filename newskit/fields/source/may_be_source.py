"""Whether a name beside the title may be a source: no section of the site, and no writer of a blog."""

from __future__ import annotations

from newskit.fields.metadata import ld_author_body, names_of
from newskit.fields.surroundings import Surroundings, once
from newskit.fields.times.published_data import MAX_SCRIPT
from newskit.rules.lazy import has_any, lazy
from newskit.rules.places import PLACES

MAX_CRUMBS = 160  # characters of a breadcrumb line
MAX_BESIDE = 60  # of a line beside the time
# How sections end as media do: 民生新闻, 学院教育, 行业观察. 江城日报, 江城网 are names of nothing else.
_SECTION_ENDS = tuple(
    "新闻 资讯 财经 科技 教育 文化 健康 观察 评论 旅游 汽车 军事 体育 娱乐 国际 中国 证券 热线 直播 头条 快讯 商讯 科普 视频 视界 消息 政府 党建 文旅 普法 "
    "新聞 資訊 財經 國際".split()
)
_PLACE_CREDIT = lazy(r"(?:来自|來自|发布于|發布於|IP\s?属地)\s?[:：]?\s?([^\W\d_a-zA-Z]{2,3})")
_OFFICIAL = ("官方账号", "官方帐号", "创作者", "爱好者", "认证", "發布於", "优质作者")
_STATEMENTS = ("自媒体平台", "信息存储空间", "信息存储服务", "平台声明", "信息发布平台")


DESK = lazy(r"[^\W\d_a-zA-Z]{2,3}(?:中心|頻道|组|組)")  # 生活中心／王小明報導
MASTHEAD = 4  # characters of a page's own name that it may open with
# A script's variable that names the medium an article is taken from.
SCRIPT_SOURCE = lazy(
    r"""\b(?:source_?name|sourceName|media_?name|copy_?from|article_?source|news_?source|source|screenName|nick_?name)\b["']?\s{0,3}[:=]\s{0,3}["']([^"'<>{}\\]{2,24})["']"""
)


def is_section(scene: Surroundings, name: str) -> bool:
    """Tell whether a name is that of a section: it ends as sections do, and a menu or a breadcrumb above the title has it."""
    if DESK.fullmatch(name):
        return True
    if not name.endswith(_SECTION_ENDS):
        return False
    first = scene.page.form == "text" and len(name) >= MASTHEAD  # a page may open with its own name
    return any(
        text == name or (name in text and ">" in text and len(text) <= MAX_CRUMBS)
        for text in scene.texts[first : scene.anchor]
    )


@once
def is_on_platform(scene: Surroundings) -> bool:
    """Tell whether accounts publish on the site, as its law has them say from where: 来自甘肃, 发布于北京, 官方账号, 自媒体平台.

    On any other site an account is somebody who writes there.
    """
    for line in (*scene.head[:8], *scene.above[-3:]):
        text = line.text
        if len(text) > MAX_BESIDE:
            continue
        if has_any(text, _OFFICIAL):
            return True
        found = _PLACE_CREDIT.search(text)
        if found and (found[1] in PLACES or found[1][:2] in PLACES):
            return True
        is_told = line.index != scene.title.block and not line.is_linked
        if is_told and any(piece.strip() in PLACES for piece in line.pieces):
            return True
    return any(has_any(line.text, _STATEMENTS) for line in scene.tail)


def is_confirmed(scene: Surroundings, name: str) -> bool:
    """Tell whether an account is the article's source by another word: the site's kind, JSON-LD of a news article, a script's variable."""
    article = scene.article
    if ld_author_body(article) == name or (
        article.get("@type") == "NewsArticle" and name in names_of(article.get("author"))
    ):
        return True
    return is_on_platform(scene) or any(
        found[1] == name and not found[0].lstrip("\"'").startswith("nick")
        for script in scene.page.scripts
        if name in script
        for found in SCRIPT_SOURCE.finditer(script[:MAX_SCRIPT])
    )
