"""Links of an HTML page to the headlines of other articles, without menus, tags and service links."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from urllib.parse import urljoin

from newskit.body import Body
from newskit.body.kind import page_kind
from newskit.fields import Title
from newskit.fields.times import find_moment
from newskit.headlines.labels import without_labels
from newskit.headlines.menus import count_cjk, is_plain, menu_entries
from newskit.headlines.surroundings import ELSEWHERE, MENU, SERVICE, Surroundings
from newskit.page import Link, Page
from newskit.record import HeadlineLink
from newskit.rules.lazy import has_any, lazy

# A menu entry has two to six CJK characters or up to three words; the shortest headlines have a little more.
_MIN_CJK = 8
_MIN_CHARS = 20
_MIN_WORDS = 4
_MAX_CHARS = 200  # more is a teaser
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TIME_WITHIN = 3  # blocks after a headline in which its time may stand

# High bytes to 1 where they surely lie between the two, to 2 where they may (kana and marks; the last of Hangul).
_KINDS = bytes(1 if 0x31 <= byte < 0xD7 else 2 if byte in (0x30, 0xD7) else 0 for byte in range(256))
_NO_PAGE_STARTS = frozenset("#jJmMtTsSdDwW")
_NO_PAGE = lazy(r"\s?(?:#|javascript:|mailto:|tel:|sms:|data:|whatsapp:|weixin:)", re.IGNORECASE)
_SHARE = lazy(
    r"//(?:[\w.-]{1,40}\.)?(?:facebook\.com/sharer|twitter\.com/(?:intent|share)|x\.com/intent|"
    r"service\.weibo\.com/share|linkedin\.com/share|pinterest\.[a-z]{2,3}/pin/create|reddit\.com/submit|"
    r"beian\.|t\.me/share|api\.whatsapp\.com/send)",
    re.IGNORECASE,
)
# Each address that shares a page holds one of these.
_SHARE_PARTS = ("/share", "/intent", "/submit", "/pin/", "beian.", "/send")
# Words of links that lead to the site's own services. They are short: longer texts are not looked at.
_MAX_SERVICE = 60
_SERVICE_CJK = lazy(
    r"ICP[备证]|公网安备|许可证|举报(?:电话|邮箱|中心|专区)|违法和?不良信息|版权(?:所有|声明)|免责声明|隐私(?:政策|权)|用户(?:协议|管理)|管理制度|服务条款|"
    r"^(?:关于|联系|加入)(?:我们|本)|网站地图|(?:查看|加载|阅读|点击)(?:更多|全文|详情|查看|进入)|下载(?:客户端|APP)|扫(?:码|一扫)|设为首页"
)
_SERVICE_LATIN = lazy(
    r"privacy (?:policy|notice)|cookie (?:policy|settings|preferences)|terms (?:of|and|&)|all rights reserved|copyright|"
    r"do not sell|(?:log|sign) ?(?:in|up)\b|subscribe (?:to|now)|subscription|advertis(?:e|ing) with|about (?:us|the)|"
    r"contact us|accessibility|skip to|back to top|click here|read more|see all|view all|show more|newsletters?\b|opens? in (?:a )?new|öffnet (?:in|im)|"
    r"^(?:follow|share|tweet|email) |impressum|datenschutz|mentions légales|política de|informativa"
)
# One of these stands, in lower case, in every text that one of the two finds.
_SERVICE_PARTS = (
    "icp", "公网安备", "许可证", "举报", "违法", "版权", "免责声明", "隐私", "用户", "管理制度", "服务条款", "关于", "联系", "加入",
    "网站地图", "查看", "加载", "阅读", "点击", "下载", "扫", "设为首页",
    "privacy", "cookie", "terms ", "reserved", "copyright", "not sell", "log", "sign", "subscri", "advertis", "about ",
    "contact us", "accessibility", "skip to", "to top", "click here", "read more", "see all", "view all", "show more",
    "newsletter", "in new", "in a new", "öffnet", "follow ", "share ", "tweet ", "email ", "impressum", "datenschutz", "mentions l",
    "política de", "informativa",
)  # fmt: skip
_NOT_WORD = lazy(r"[\W_]+")
_NOT_WORD_IN_LINE = lazy(r"[^\w\n]+")
_TRAILING_DATE = lazy(
    r"\s?[\[(（【]?(?:20\d\d[-./年])?(?:0?[1-9]|1[0-2])[-./月](?:0?[1-9]|[12]\d|3[01])日?(?:\s\d{1,2}:\d\d(?::\d\d)?)?[\])）】]?$"
)
_MARKS = frozenset("·•▪■□◆◇▶►●○-–—>»|")
_LEADING_MARK = lazy(r"^[·•▪■□◆◇▶►●○\-–—>»|]\s?")
_DATE_ENDS = frozenset("0123456789])）】日")


def _bare(text: str) -> str:
    return (text if text.isalnum() else _NOT_WORD.sub("", text)).lower()


def _bare_lines(texts: list[str]) -> list[str]:
    """Do the same to each of many texts at once."""
    return _NOT_WORD_IN_LINE.sub("", "\n".join(texts)).replace("_", "").lower().split("\n") if texts else []


def is_headline(text: str, parts: list[str]) -> bool:
    """Tell by its length and words whether a link's text can be a headline. `parts`: those of its page's links."""
    size = len(text)
    if not _MIN_CJK <= size <= _MAX_CHARS:
        return False
    cjk = 0 if text.isascii() else count_cjk(text)
    if cjk < _MIN_CJK and (size < _MIN_CHARS or text.count(" ") < _MIN_WORDS - 1):
        return False
    if size > _MAX_SERVICE:
        return True
    lower = text.lower()
    for part in parts:
        if part in lower:
            return not (_SERVICE_CJK.search(text) if cjk else _SERVICE_LATIN.search(lower))
    return True


def _text_of(page: Page, link: Link, parts: list[str]) -> str:
    """Return the headline in a link: where it holds a card, its heading, else its first line that can be one."""
    if link.end - link.block <= 1:
        text = link.text
    else:
        inside = page.blocks[link.block : link.end]
        heading = next((block.text for block in inside if block.element.tag in _HEADINGS), None)
        if heading is None:
            heading = next((block.text for block in inside if is_headline(block.text, parts)), "")
        text = heading
    if text[:1] in _MARKS:
        text = _LEADING_MARK.sub("", text)
    if text[-1:] in _DATE_ENDS and len(text) > _MIN_CJK + 10:
        text = _TRAILING_DATE.sub("", text)
    return text


def _lines_with(parts: list[str], whole: str) -> set[int]:
    """Return the numbers of the lines that hold one of the parts."""
    ends = list(accumulate([len(line) + 1 for line in whole.split("\n")])) if parts else []
    found: set[int] = set()
    for part in parts:
        at = whole.find(part)
        while at >= 0:
            line = bisect_right(ends, at)
            found.add(line)
            at = whole.find(part, ends[line])
    return found


def _candidates(page: Page, links: list[Link]) -> Iterator[tuple[str, Link]]:
    """Yield the links that hold what can be a headline, with it. As `is_headline` tells, for all links at once."""
    whole = "\n".join([link.text for link in links])
    lower = whole.lower()
    parts = [part for part in _SERVICE_PARTS if part in lower]
    doubtful = _lines_with(parts, lower)
    kinds = whole.encode("utf-32-le", "surrogatepass")[1::4].translate(_KINDS)
    end = -1
    for number, link in enumerate(links):
        text = link.text
        start = end + 1
        end = start + len(text)
        has_mark = text[0] in _MARKS or (text[-1] in _DATE_ENDS and len(text) > _MIN_CJK + 10)
        if has_mark or link.end - link.block > 1 or number in doubtful:
            text = _text_of(page, link, parts)
            if is_headline(text, parts):
                yield text, link
        elif len(text) <= _MAX_CHARS:
            sure = kinds.count(1, start, end)
            if sure < _MIN_CJK and (len(text) < _MIN_CHARS or text.count(" ") < _MIN_WORDS - 1):
                may_be = sure + kinds.count(2, start, end) >= _MIN_CJK
                if not may_be or count_cjk(text) < _MIN_CJK:
                    continue
            yield text, link


def headlines_from_links(page: Page, title: Title, body: Body) -> tuple[list[str], list[HeadlineLink]]:
    """Return the headlines that the page's links name, in order and once each; on list pages with their addresses.

    Links inside the body are part of the article, and the page's own title is no other article's.
    """
    taken = frozenset(body.blocks)
    links = [link for link in page.links if len(link.text) >= _MIN_CJK and link.block not in taken]
    candidates = without_labels(page, list(_candidates(page, links)), lambda text: is_headline(text, []))
    surroundings = Surroundings(page.elements)
    places = page.places
    own = {_bare(text) for text in (title.text, page.title) if text}
    own_address = page.url.partition("#")[0]
    seen_addresses = {own_address} if own_address else set()
    addresses = "\n".join([link.href for _, link in candidates])
    share_parts = [part for part in _SHARE_PARTS if part in addresses]
    found: dict[str, tuple[str, Link]] = {}
    plain: list[Link] = []  # what could be a menu's too
    sure: list[Link] = []
    has_plain = False
    for (text, link), bare in zip(candidates, _bare_lines([text for text, _ in candidates]), strict=True):
        is_doubtful = is_plain(text)
        (plain if is_doubtful else sure).append(link)
        if bare in found or bare in own:
            continue
        href = link.href.strip()
        if not href or (href[0] in _NO_PAGE_STARTS and _NO_PAGE.match(href)):
            continue
        address = href.partition("#")[0]
        if address in seen_addresses or (share_parts and has_any(href, share_parts) and _SHARE.search(href)):
            continue
        part = surroundings.part_of(places[link.block]) if link.block < len(places) else ELSEWHERE
        if part == SERVICE or (part == MENU and is_doubtful):
            continue
        seen_addresses.add(address)
        found[bare] = (text, link)
        has_plain = has_plain or is_doubtful
    if has_plain and (menus := menu_entries(page, plain, sure, is_list=not body.paragraphs)):
        left_out = {id(link) for link in plain if link.block in menus}
        found = {bare: pair for bare, pair in found.items() if id(pair[1]) not in left_out}
    headlines = [text for text, _ in found.values()]
    if not headlines or body.paragraphs or page_kind(page, title, body) != "list":
        return headlines, []
    times: dict[int, str] = {}
    return headlines, [_with_address(page, text, link, times) for text, link in found.values()]


def _with_address(page: Page, text: str, link: Link, times: dict[int, str]) -> HeadlineLink:
    href = link.href.strip()
    try:
        address = urljoin(page.url, href) if page.url else href
    except ValueError:  # [ in the address
        address = href
    return {"text": text, "url": address, "published_at": _time_beside(page, link, times)}


def _time_beside(page: Page, link: Link, times: dict[int, str]) -> str:
    """Return the time in a headline's own box: before the next link's text, in the same line or right after.

    `times` keeps the times of blocks that were looked at: a thousand links may stand in one.
    """
    for at, block in enumerate(page.blocks[link.block : link.end + _TIME_WITHIN], link.block):
        if at >= link.end and block.link_chars > len(block.text) / 2:
            break
        if at not in times:
            found = find_moment(block.text)
            times[at] = found.moment.text("") if found else ""
        if times[at]:
            return times[at]
    return ""
