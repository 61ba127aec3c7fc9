"""Links of an HTML page to the headlines of other articles, without menus, tags and service links."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newskit.addresses import absolute
from newskit.body import Body
from newskit.body.kind import page_kind
from newskit.fields import Title
from newskit.fields.times import find_moment
from newskit.headlines.labels import Candidates, without_labels
from newskit.headlines.menus import count_cjk, is_plain, menu_entries
from newskit.headlines.short_links import short_headlines
from newskit.headlines.surroundings import ELSEWHERE, MENU, SERVICE, Surroundings
from newskit.page import Link, Links, Page
from newskit.record import HeadlineLink
from newskit.rules.lazy import has_any, lazy

# A menu entry has two to six CJK characters or up to three words; the shortest headlines have a little more.
_MIN_CJK = 8
_MIN_CHARS = 20
_MIN_WORDS = 4
_MAX_CHARS = 200  # more is a teaser
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TIME_WITHIN = 3  # blocks after a headline in which its time may stand

_SURE, _SHORT, _HOLDS_MORE = range(3)  # what a link's text may be: short ones may name a service
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
# Papers to be downloaded: forms, tables. What stands in PDF may be an article.
_FILES = (".doc", ".xls", ".ppt", ".wps", ".zip", ".rar", ".pdf")
_FILE = lazy(r"\.(?:docx?|xlsx?|pptx?|wps|zip|rar)$|^附件.{0,99}\.pdf$", re.IGNORECASE)
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
# One of these stands, in lower case, in every text that one of the two finds; of öffnet and política, what is ASCII.
_CJK_PARTS = (
    "公网安备", "许可证", "举报", "违法", "版权", "免责声明", "隐私", "用户", "管理制度", "服务条款", "关于", "联系", "加入",
    "网站地图", "查看", "加载", "阅读", "点击", "下载", "扫", "设为首页",
)  # fmt: skip
_LATIN_PARTS = (
    "icp", "privacy", "cookie", "terms ", "reserved", "copyright", "not sell", "log", "sign", "subscri", "advertis",
    "about ", "contact us", "accessibility", "skip to", "to top", "click here", "read more", "see all", "view all",
    "show more", "newsletter", "in new", "in a new", "ffnet", "follow ", "share ", "tweet ", "email ", "impressum",
    "datenschutz", "mentions l", "tica de", "informativa",
)  # fmt: skip
_NOT_WORD = lazy(r"[\W_]+")
_WORDS_IN_LINE = lazy(r"[\w\n]+")
_TRAILING_DATE = lazy(
    r"\s?[\[(（【]?(?:20\d\d[-./年])?(?:0?[1-9]|1[0-2])[-./月](?:0?[1-9]|[12]\d|3[01])日?(?:\s\d{1,2}:\d\d(?::\d\d)?)?[\])）】]?$"
)
_LONGEST_DATE = 24  # with its brackets and its clock
_MARKS = frozenset("·•▪■□◆◇▶►●○-–—>»|上下")  # 上一篇：
_LEADING_MARK = lazy(r"^(?:[·•▪■□◆◇▶►●○\-–—>»|]|[上下]一[篇条則则]\s?[:：])\s?")
_DATE_ENDS = frozenset("0123456789])）】日")


def _bare(text: str) -> str:
    return (text if text.isalnum() else _NOT_WORD.sub("", text)).lower()


def _bare_lines(texts: list[str]) -> list[str]:
    """Do the same to each of many texts at once."""
    words = "".join(_WORDS_IN_LINE.findall("\n".join(texts)))
    return words.replace("_", "").lower().split("\n") if texts else []


def is_headline(text: str, parts: list[str]) -> bool:
    """Tell by its length and words whether a link's text can be a headline. `parts`: those of its page's links."""
    size = len(text)
    if not _MIN_CJK <= size <= _MAX_CHARS:
        return False
    if (size < _MIN_CHARS or text.count(" ") < _MIN_WORDS - 1) and (
        text.isascii() or count_cjk(text) < _MIN_CJK
    ):
        return False
    return size > _MAX_SERVICE or not _is_service(text, text.lower(), parts)


def _is_service(text: str, lower: str, parts: Iterable[str]) -> bool:
    """Tell whether a short text with one of the parts names a service of the site's own."""
    for part in parts:
        if part in lower:
            is_cjk = not text.isascii() and count_cjk(text) > 0
            return (_SERVICE_CJK.search(text) if is_cjk else _SERVICE_LATIN.search(lower)) is not None
    return False


def _text_of(page: Page, link: Link, parts: list[str]) -> str:
    """Return the headline in a link: where it holds a card, its heading, else its first line that can be one."""
    if link.end - link.block <= 1:
        text = link.text
    else:
        places, tags = page.places[link.block : link.end], page.elements.tags
        inside = page.texts[link.block : link.end]
        heading = next(
            (line for line, place in zip(inside, places, strict=True) if tags[place] in _HEADINGS), None
        )
        if heading is None:
            heading = next((line for line in inside if is_headline(line, parts)), "")
        text = heading
    if text[:1] in _MARKS:
        text = _LEADING_MARK.sub("", text)
    if text[-1:] in _DATE_ENDS and len(text) > _MIN_CJK + 10:
        text = text[:-_LONGEST_DATE] + _TRAILING_DATE.sub("", text[-_LONGEST_DATE:])
    return text


def _candidates(page: Page, taken: frozenset[int]) -> Candidates:
    """Return the links outside some blocks that hold what can be a headline, with it.

    As `is_headline` tells, by what is cheap for all links at once.
    """
    rows = page.links.rows if isinstance(page.links, Links) else page.links
    rows = [row for row in rows if len(row[0]) >= _MIN_CJK and row[2] not in taken]
    whole = "\n".join([row[0] for row in rows])
    kinds = b"" if whole.isascii() else whole.encode("utf-32-le", "surrogatepass")[1::4].translate(_KINDS)
    found: Candidates = []
    doubts: list[int] = []
    new = tuple.__new__  # three times as fast as calling a NamedTuple
    after = -1
    for row in rows:
        text = row[0]
        size = len(text)
        start = after + 1
        after = start + size
        if text[0] in _MARKS or row[3] - row[2] > 1 or (size > _MIN_CJK + 10 and text[-1] in _DATE_ENDS):
            doubts.append(_HOLDS_MORE)
        elif size > _MAX_CHARS:
            continue
        else:
            if size < _MIN_CHARS or text.count(" ") < _MIN_WORDS - 1:
                sure = kinds.count(1, start, after)
                if sure < _MIN_CJK and (
                    sure + kinds.count(2, start, after) < _MIN_CJK or count_cjk(text) < _MIN_CJK
                ):
                    continue
            doubts.append(_SHORT if size <= _MAX_SERVICE else _SURE)
        found.append((text, new(Link, row)))
    return _without_services(page, found, doubts)


def _parts_in(lower: str) -> list[str]:
    """Return the service parts in a text: the Latin ones in what is left of it without other letters."""
    latin = lower.encode("ascii", "ignore").decode()
    found = [part for part in _LATIN_PARTS if part in latin]
    if lower.isascii():
        return found
    # To look for one character takes a tenth of the time.
    return [*found, *[part for part in _CJK_PARTS if part[0] in lower and part in lower]]


def _without_services(page: Page, found: Candidates, doubts: list[int]) -> Candidates:
    """Leave out what names a service, and take the headline out of what may hold more than one."""
    lower = "\n".join(
        ["" if doubt == _SURE else text for (text, _), doubt in zip(found, doubts, strict=True)]
    ).lower()
    parts = _parts_in(lower)
    if not parts and _HOLDS_MORE not in doubts:
        return found
    kept: Candidates = []
    for (text, link), line, doubt in zip(found, lower.split("\n"), doubts, strict=True):
        if doubt == _HOLDS_MORE:
            headline = _text_of(page, link, parts)
            if is_headline(headline, parts):
                kept.append((headline, link))
        elif doubt == _SURE or not _is_service(text, line, parts):
            kept.append((text, link))
    return kept


def _with_addresses(candidates: Candidates) -> tuple[Candidates, list[str]]:
    """Return the candidates that lead somewhere, and where."""
    addresses: list[str] = [link.node.attrs.get("href") or "" for _, link in candidates]
    if "" in addresses:
        candidates = [pair for pair, address in zip(candidates, addresses, strict=True) if address]
        addresses = [address for address in addresses if address]
    return candidates, [address.strip() for address in addresses]


def headlines_from_links(page: Page, title: Title, body: Body) -> tuple[list[str], list[HeadlineLink]]:
    """Return the headlines that the page's links name, in order and once each; on list pages with their addresses.

    Links inside the body are part of the article, and the page's own title is no other article's.
    """
    candidates, addresses = _with_addresses(_candidates(page, frozenset(body.blocks)))
    candidates = without_labels(page, candidates, lambda text: is_headline(text, []))
    surroundings = Surroundings(page.elements)
    places = page.places
    own = {_bare(text) for text in (title.text, page.title) if text}
    own_address = page.url.partition("#")[0]
    seen_addresses = {own_address} if own_address else set()
    whole = "\n".join(addresses)
    share_parts = [part for part in _SHARE_PARTS if part in whole]
    has_files = has_any(whole.lower(), _FILES)
    found: dict[str, tuple[str, Link]] = {}
    plain: list[Link] = []  # what could be a menu's too
    sure: list[Link] = []
    has_plain = False
    bare_lines = _bare_lines([text for text, _ in candidates])
    for (text, link), bare, href in zip(candidates, bare_lines, addresses, strict=True):
        is_doubtful = is_plain(text)
        (plain if is_doubtful else sure).append(link)
        if bare in found or bare in own:
            continue
        if not href or (href[0] in _NO_PAGE_STARTS and _NO_PAGE.match(href)):
            continue
        address = href.partition("#")[0]
        if address in seen_addresses or (share_parts and has_any(href, share_parts) and _SHARE.search(href)):
            continue
        part = surroundings.part_of(places[link.block]) if link.block < len(places) else ELSEWHERE
        if part == SERVICE or (part == MENU and is_doubtful):
            continue
        if has_files and (_FILE.search(text) or _FILE.search(address)):
            continue
        seen_addresses.add(address)
        found[bare] = (text, link)
        has_plain = has_plain or is_doubtful
    if has_plain and (menus := menu_entries(page, plain, sure, is_list=not body.paragraphs)):
        left_out = {id(link) for link in plain if link.block in menus}
        found = {bare: pair for bare, pair in found.items() if id(pair[1]) not in left_out}
    short = short_headlines(page, [link for _, link in found.values()], frozenset(body.blocks))
    for text, link in short:
        href = link.href.strip()
        bare, address = _bare(text), href.partition("#")[0]
        if bare in found or bare in own or not address or address in seen_addresses or _NO_PAGE.match(href):
            continue
        if surroundings.part_of(places[link.block]) == ELSEWHERE and not _is_service(text, text, _CJK_PARTS):
            seen_addresses.add(address)
            found[bare] = (text, link)
    if short:
        found = dict(sorted(found.items(), key=lambda pair: pair[1][1].block))
    headlines = [text for text, _ in found.values()]
    if not headlines or body.paragraphs or page_kind(page, title, body) != "list":
        return headlines, []
    times: dict[int, str] = {}
    return headlines, [_with_address(page, text, link, times) for text, link in found.values()]


def _with_address(page: Page, text: str, link: Link, times: dict[int, str]) -> HeadlineLink:
    address = absolute(page.url, link.href.strip())
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
