"""Where an article ends though text goes on below: comments, other articles, what a company says of itself."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice

from newskit.body.blocks.measures import MAX_PROSE_LINK_SHARE, Measures, take
from newskit.body.blocks.teasers import MIN_LINK_SHARE
from newskit.body.dated import is_called_article
from newskit.rules.comment_heads import COMMENT_WORDS, heads_comments
from newskit.rules.lazy import lazy, lines_with

_MAX_HEAD_WEIGHT = 90
_MAX_HEADS = 40  # that are looked at: each costs a look at all that was chosen
_MIN_BRIEF = 60  # weight of the article above, where it stands right below title and time
_MIN_ABOVE = 300  # and elsewhere: a count of comments may stand between a lead and its text, too
_MIN_HEADLINE_SHARE = (
    0.2  # share of links in a teaser that begins with its headline; in an article it is less
)
_HEAD_WORDS = (
    *COMMENT_WORDS, "责编", "編輯", "責編", "about", "über", "propos", "acerca", "sobre", "informazioni", "over", "关于", "關於", "相关", "相關",
    "推荐", "推薦", "热门", "热点", "阅读", "猜你", "related", "most ", "más ", "在看", "更多", "延伸", "精彩", "编辑", "今日", "小编",
    "même", "zobacz", "also", "read ", "latest ", "elsewhere", "go deeper", "other news", "more ",
    "interes", "mehr ", "weitere ", "другие", "otras ", "altri ", "meistgel", "lire", "les plus", "leggi", "leia", "lidas",
    "leíd", "lees ", "meer ", "читайте", "по теме", "関連", "新着", "最新", "おすすめ", "관련", "ilgili", "czytaj", "اقرأ", "trending", "recommended",
)  # fmt: skip
# What heads a list of other articles. Fewer than read_also.OPENERS: Related Links stand within articles, too.
OTHERS = lazy(
    r"\W{0,3}(?:相关(?:推荐|新闻|阅读|文章|报道|资讯|链接)?|相關(?:推薦|新聞|文章|報導)|猜你喜欢|为[你您]推荐"
    r"|(?:热门|热点|精彩|编辑|今日|小编)(?:推荐|文章|新闻|阅读|资讯|排行)|(?:推荐|延伸|更多)(?:阅读|新闻|文章|精彩|资讯|报道)|更多|大家都在看|"
    r"more (?:like this|from|in|on|news|stories)\b.{0,30}|read next|(?:also|elsewhere) (?:on|in|today)\b.{0,30}"
    r"|latest (?:news|stories|posts)|go deeper|other news|you (?:may|might) also (?:like|be interested in)"
    r"|related(?: (?:stories|articles|news|posts|content))?|recommended(?: for you| stories)?"
    r"|(?:most|also) (?:read|popular|viewed)|trending(?: now)?|read more|what to read next|"
    r"mehr (?:zum thema|aus|von)\b.{0,30}|auch interessant|weitere (?:meldungen|artikel|nachrichten|themen)"
    r"|das könnte sie (?:auch )?interessieren|meistgelesen|à lire aussi|sur le même (?:sujet|thème)|les plus lus"
    r"|te puede interesar|(?:más|otras) (?:noticias|leídas?|en)\b.{0,20}|leggi anche|altri articoli|leia também|mais lidas"
    r"|lees ook|meer (?:over|van)\b.{0,20}|"
    r"читайте также|другие новости|по теме|(?:この記事に)?関連(?:する)?(?:記事|ニュース)|(?:新着|最新)(?:記事|ニュース)|おすすめ(?:記事)?"
    r"|관련 ?(?:기사|뉴스)|ilgili haberler|(?:czytaj|zobacz) (?:także|też|również)|اقرأ أيض[اً]{1,2})\W{0,3}$",
    re.IGNORECASE,
)
NEAR_TITLE = 4  # blocks from the title to a brief: time, source
_MIN_TOPPED = 3  # blocks below the heading of other articles
_EDITED = lazy(r"[\[【（(]?(?:责任编辑|责编|編輯|责任編輯|責任編輯|責編|编辑)\s?[:：|｜丨]")
_MAX_INTRODUCED = 60  # characters in which a company is named and what it is
_ABOUT_BLOCKS = 3  # of what was chosen, that may be a company's words
_ABOUT = lazy(
    r"(?i:about|über|à propos d[e’']|acerca de|sobre|informazioni su|over)\s?(?:the |den |die |das |la |le |el )?"
    r"([A-ZÄÖÜ][\w&.’'-]{1,30})(?: [\w&.,’'()-]{1,30}){0,7}\s?[:：]?$"
)
_ABOUT_CHINESE = lazy(r"\W{0,3}[关關][于於]\s?([^\W\d_][\w·]{1,14})\W{0,3}$")
_IS_COMPANY = lazy(
    r"公司|集[团團]|企[业業]|[总總]部|(?:供[应應]|制造|製造|提供|服[务務])商|(?:成立|[创創]立)[于於]"
)
_COMPANY = lazy(
    r"([A-Z][\w&.’'-]{1,30})(?: [A-Z(][\w&.,’'()-]{0,30}){0,5} (?:is|are) (?:an?|the|one of the) "
    r"(?:world[’']s |[\w-]{1,20},? ){0,3}?(?:global|leading|largest|international|multinational|premier|listed)\b"
    r"[^.]{0,80}\b(?:provider|supplier|manufacturer|producer|developer|company|group|firm|operator|maker|retailer"
    r"|organi[sz]ation|platform|network)s?\b"
)


def before_end(m: Measures, chosen: list[int]) -> list[int]:
    """Return the chosen blocks above the heading of comments or other articles, if those below it are set like none of them."""
    if len(chosen) < 2:
        return chosen
    lines = [
        at
        for at in range(chosen[0] + 1, chosen[-1] + 1)
        if m.weights[at] <= _MAX_HEAD_WEIGHT and m.link_share[at] < MAX_PROSE_LINK_SHARE
    ]
    found = take(lines, lines_with(_HEAD_WORDS, "\n".join(take(m.texts, lines)).lower()))
    heads = (at for at in found if _may_end(m.texts[at]))
    for at in islice(heads, _MAX_HEADS):
        text, number = m.texts[at], bisect_left(chosen, at)
        above, below = chosen[:number], [index for index in chosen[number:] if index != at]
        if _heads_company(text):
            is_end = 3 * m.weight_of(above) > 2 * m.weight_of(chosen) and _is_company(m, text, above, below)
        else:
            is_apart = set(m.signatures(above)).isdisjoint(m.signatures(below))
            are_comments = heads_comments(text) and (is_apart or _is_outside(m, at, above))
            is_edited = _EDITED.match(text) is not None and _is_outside(m, at, above[1:] or above)
            are_others = is_apart and are_linked(m, below) and not _share_element(m, above, below)
            is_end = is_edited or are_comments or are_others or _are_topped(m, below)
        if is_end and _is_article(m, above):
            return above
    return chosen


def _heads_company(text: str) -> re.Match[str] | None:
    return _ABOUT.match(text) or _ABOUT_CHINESE.match(text)


def _is_company(m: Measures, head: str, above: list[int], below: list[int]) -> bool:
    """Tell whether a heading names who the news is about; 关于 heads parts of texts, too: below has to stand who that is."""
    found = _heads_company(head)
    if not found or not any(found[1] in said for said in take(m.texts, above)):
        return False
    start = "".join(take(m.texts, below[:1]))[:_MAX_INTRODUCED]
    return not _ABOUT_CHINESE.match(head) or (found[1] in start and _IS_COMPANY.search(start) is not None)


def _is_article(m: Measures, above: list[int]) -> bool:
    """Tell whether some blocks may be the whole article; so little as a brief may only right below the title of what is dated or called one."""
    weight = m.weight_of(above)
    if not _MIN_BRIEF <= weight < _MIN_ABOVE:
        return weight >= _MIN_ABOVE
    from newskit.body.html.briefs import brief_below_time

    return above[0] in brief_below_time(m) or (
        is_called_article(m.page) and 0 <= m.title_at < above[0] <= m.title_at + NEAR_TITLE
    )


def _may_end(text: str) -> bool:
    return heads_comments(text) or any(head.match(text) for head in (OTHERS, _ABOUT, _ABOUT_CHINESE, _EDITED))


def are_linked(m: Measures, below: list[int]) -> bool:
    """Tell whether most of some blocks hold a headline that is a link, or follow one."""
    linked = sum(
        m.link_share[index] > _MIN_HEADLINE_SHARE or m.link_share[index - 1] > MIN_LINK_SHARE
        for index in below
    )
    return 2 * linked > len(below)


def _are_topped(m: Measures, below: list[int]) -> bool:
    """Tell whether each of the first few blocks follows a headline that is a link, whatever it is set like."""
    first = below[:_MIN_TOPPED]
    return len(first) == _MIN_TOPPED and {index - 1 for index in first}.issubset(m.headlines)


def without_company(m: Measures, chosen: list[int]) -> list[int]:
    """Leave out the last few blocks where they begin to say who the company is that the news is about."""
    for number in range(max(1, len(chosen) - _ABOUT_BLOCKS), len(chosen)):
        text = m.texts[chosen[number]]
        found = _COMPANY.match(text) if " is " in text or " are " in text else None
        if found is None:
            continue
        name = found[1]
        if (name in m.page.title or name in m.texts[chosen[0]]) and all(
            m.texts[index].startswith(name) or m.weights[index] <= _MAX_HEAD_WEIGHT
            for index in chosen[number:]
        ):
            return chosen[:number]
    return chosen


def _share_element(m: Measures, above: list[int], below: list[int]) -> bool:
    """Tell whether some blocks stand in one element, and some of those above in the same: a box of links parts a text."""
    homes = {m.parents[m.places[index]] for index in below}
    return len(homes) == 1 and not homes.isdisjoint(m.parents[m.places[index]] for index in above)


def _is_outside(m: Measures, head: int, above: list[int]) -> bool:
    """Tell whether a heading stands behind the smallest element that holds some blocks."""
    at = m.places[above[0]]
    while m.ends[at] <= above[-1]:
        at = m.parents[at]
    return m.ends[at] <= head
