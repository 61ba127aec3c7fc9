"""Links of an HTML page to the headlines of other articles, without menus, tags and service links."""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import itemgetter

from newskit.addresses import absolute
from newskit.body import Body
from newskit.fields import Title
from newskit.fields.times import find_moment
from newskit.headlines.labels import Candidate, Candidates, without_labels
from newskit.headlines.menus import count_cjk, is_plain, menu_entries
from newskit.headlines.short_links import MIN_SHORT, short_headlines
from newskit.headlines.surroundings import ELSEWHERE, SERVICE, Surroundings
from newskit.page import Link, LinkRow, Page
from newskit.record import HeadlineLink
from newskit.rules.lazy import has_any, lazy

# A menu entry has two to six CJK characters or up to three words; the shortest headlines have a little more.
_MIN_CJK = 8
_MIN_CHARS = 20
_MIN_WORDS = 4
_MIN_UNSPACED = 30  # letters and signs of scripts without spaces between words: Thai, Lao, Burmese, Khmer
_MAX_CHARS = 200  # more is a teaser
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TIME_WITHIN = 3  # blocks after a headline in which its time may stand

_TEXT = itemgetter(0)  # of a link's row, or of a candidate

# High bytes to 1 where they are surely of CJK, to 2 where they may be (kana and marks; the last of Hangul), to 3
# where they may be of a script without spaces (Burmese shares its own with Georgian).
_UNSPACED_BYTES = (0x0E, 0x10, 0x17)
_KINDS = bytes(
    1 if 0x31 <= byte < 0xD7 else 2 if byte in (0x30, 0xD7) else 3 if byte in _UNSPACED_BYTES else 0
    for byte in range(256)
)
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
# Marks of ASCII but the line end, and the common ones beyond it: they tell no headline from another.
_ASCII_MARKS = bytes(code for code in range(128) if code != 0x0A and not chr(code).isalnum())
_WIDE_MARKS = "，。、：；！？“”‘’…《》（）【】「」『』—–·•｜－～％\u3000\xa0«»¿¡"
_CASED_LEADS = bytes(range(0xC3, 0xD7))  # first bytes of Latin, Greek, Cyrillic and Armenian letters in UTF-8
_TRAILING_DATE = lazy(
    r"\s?[\[(（【]?(?:20\d\d[-./年])?(?:0?[1-9]|1[0-2])[-./月](?:0?[1-9]|[12]\d|3[01])日?(?:\s\d{1,2}:\d\d(?::\d\d)?)?[\])）】]?$"
)
_LONGEST_DATE = 24  # with its brackets and its clock
_MARKS = frozenset("·•▪■□◆◇▶►●○-–—>»|上下")  # 上一篇：
_LEADING_MARK = lazy(r"^(?:[·•▪■□◆◇▶►●○\-–—>»|]|[上下]一[篇条則则]\s?[:：])\s?")
_DATE_ENDS = frozenset("0123456789])）】日")


def _bare_lines(texts: list[str]) -> list[bytes]:
    """Return what is left of each text without case, spaces and marks."""
    whole = "\n".join(texts)
    if not whole.isascii():
        for mark in _WIDE_MARKS:
            if mark in whole:
                whole = whole.replace(mark, "")
    bare = whole.encode("utf-8", "surrogatepass")
    if len(bare.translate(None, _CASED_LEADS)) < len(bare):
        bare = whole.lower().encode("utf-8", "surrogatepass")
    found = bare.lower().translate(None, _ASCII_MARKS).split(b"\n")
    return found if texts else []


def _lines_with(whole: str, parts: Iterable[str]) -> set[int]:
    """Return the numbers of the lines that hold one of some words."""
    found: set[int] = set()
    for part in parts:
        number = last = 0
        at = whole.find(part)
        while at >= 0:
            number += whole.count("\n", last, at)
            found.add(number)
            last = at
            at = whole.find(part, at + 1)
    return found


def _has_size(text: str) -> bool:
    """Tell by its length whether a text can be a headline."""
    size = len(text)
    if size >= _MIN_CHARS and text.count(" ") >= _MIN_WORDS - 1:
        return size <= _MAX_CHARS
    if text.isascii() or not _MIN_CJK <= size <= _MAX_CHARS:
        return False
    return count_cjk(text) >= _MIN_CJK or (size >= _MIN_UNSPACED and _count_unspaced(text) >= _MIN_UNSPACED)


def _count_unspaced(text: str) -> int:
    """Count what is of a script that sets no spaces between words.

    >>> _count_unspaced("สวัสดี Georgia საქართველო")
    6
    """
    return sum(
        "\u0e00" <= char < "\u0f00" or "\u1000" <= char < "\u10a0" or "\u1780" <= char < "\u1800"
        for char in text
    )


def is_headline(text: str, parts: list[str]) -> bool:
    """Tell by its length and words whether a link's text can be a headline. `parts`: those of its page's links."""
    return _has_size(text) and (len(text) > _MAX_SERVICE or not _is_service(text, text.lower(), parts))


def _is_service(text: str, lower: str, parts: Iterable[str]) -> bool:
    """Tell whether a short text with one of the parts names a service of the site's own."""
    return has_any(lower, parts) and _names_service(text, lower)


def _names_service(text: str, lower: str) -> bool:
    is_cjk = not text.isascii() and count_cjk(text) > 0
    return (_SERVICE_CJK.search(text) if is_cjk else _SERVICE_LATIN.search(lower)) is not None


def _text_of(page: Page, row: LinkRow, parts: list[str]) -> str:
    """Return the headline in a link: where it holds a card, its heading, else its first line that can be one."""
    text, _, block, end = row
    if end - block > 1:
        places, tags = page.places[block:end], page.elements.tags
        inside = page.texts[block:end]
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


def _candidates(page: Page, rows: list[LinkRow]) -> Candidates:
    """Return the links that hold what can be a headline, with it.

    As `is_headline` tells, by what is cheap for all links at once.
    """
    whole = "\n".join(map(_TEXT, rows))
    kinds = b"" if whole.isascii() else whole.encode("utf-32-le", "surrogatepass")[1::4].translate(_KINDS)
    found: Candidates = []
    holders: list[int] = []  # numbers of those that may hold more than a headline
    after = -1
    for row in rows:
        text, _, block, end = row
        size = len(text)
        start = after + 1
        after = start + size
        if end - block > 1 or text[0] in _MARKS or (text[-1] in _DATE_ENDS and size > _MIN_CJK + 10):
            holders.append(len(found))
        elif size > _MAX_CHARS:
            continue
        elif size < _MIN_CHARS or text.count(" ") < _MIN_WORDS - 1:
            sure = kinds.count(1, start, after)
            if (
                sure < _MIN_CJK
                and (sure + kinds.count(2, start, after) < _MIN_CJK or count_cjk(text) < _MIN_CJK)
                and (kinds.count(3, start, after) < _MIN_UNSPACED or _count_unspaced(text) < _MIN_UNSPACED)
            ):
                continue
        found.append((text, row))
    return _without_services(page, found, holders)


def _without_services(page: Page, found: Candidates, holders: list[int]) -> Candidates:
    """Leave out what names a service, and take the headline out of what may hold more than one."""
    whole = "\n".join(map(_TEXT, found))
    is_ascii = whole.isascii()
    latin = (whole if is_ascii else whole.encode("ascii", "ignore").decode()).lower()
    latin_parts = [part for part in _LATIN_PARTS if part in latin]
    # To look for one character takes a tenth of the time.
    cjk_parts = [] if is_ascii else [part for part in _CJK_PARTS if part[0] in whole and part in whole]
    left_out: set[int] = set()
    for number in _lines_with(latin, latin_parts) | _lines_with(whole, cjk_parts):
        text = found[number][0]
        if len(text) <= _MAX_SERVICE and _names_service(text, text.lower()):
            left_out.add(number)
    parts = [*latin_parts, *cjk_parts]
    for number in holders:
        row = found[number][1]
        headline = _text_of(page, row, parts)
        found[number] = (headline, row)
        if is_headline(headline, parts):
            left_out.discard(number)
        else:
            left_out.add(number)
    if not left_out:
        return found
    return [candidate for number, candidate in enumerate(found) if number not in left_out]


def _with_addresses(candidates: Candidates) -> tuple[Candidates, list[str]]:
    """Return the candidates that lead somewhere, and where."""
    addresses: list[str] = [row[1].attrs.get("href") or "" for _, row in candidates]
    if "" in addresses:
        candidates = [pair for pair, address in zip(candidates, addresses, strict=True) if address]
        addresses = [address for address in addresses if address]
    words = "\n".join(addresses).split()
    if len(words) == len(addresses):  # hardly any has a space around it, or in it
        return candidates, words
    return candidates, [address.strip() for address in addresses]


def headlines_from_links(
    page: Page, title: Title, body: Body, *, is_list: bool
) -> tuple[list[str], list[HeadlineLink]]:
    """Return the headlines that the page's links name, in order and once each; on list pages with their addresses.

    Links inside the body are part of the article, and the page's own title is no other article's.
    """
    taken = frozenset(body.blocks)
    rows = [row for row in page.links.rows if len(row[0]) >= MIN_SHORT and row[2] not in taken]
    long = [row for row in rows if len(row[0]) >= _MIN_CJK]
    candidates, addresses = _with_addresses(_candidates(page, long))
    candidates = without_labels(page, candidates, _has_size)
    surroundings = Surroundings(page.elements)
    places, count = page.places, len(page.places)
    own_address = page.url.partition("#")[0]
    seen_addresses = {own_address} if own_address else set()
    whole = "\n".join(addresses)
    is_broken = whole.count("\n") >= len(addresses)  # one has a line end in it
    sharing = range(len(addresses)) if is_broken else _lines_with(whole, _SHARE_PARTS)
    has_files = has_any(" ".join([address[-5:] for address in addresses]).lower(), _FILES)
    found: dict[bytes, Candidate] = {}
    plain: list[LinkRow] = []  # what could be a menu's too
    sure: list[LinkRow] = []
    has_plain = False
    titles = [text for text in (title.text, page.title) if text]
    bare_lines = _bare_lines([*map(_TEXT, candidates), *titles])
    own = set(bare_lines[len(candidates) :])
    for number, (candidate, bare, href) in enumerate(zip(candidates, bare_lines, addresses, strict=False)):
        text, row = candidate
        is_doubtful = is_plain(text)
        (plain if is_doubtful else sure).append(row)
        if bare in found or bare in own:
            continue
        if not href or (href[0] in _NO_PAGE_STARTS and _NO_PAGE.match(href)):
            continue
        address = href.partition("#")[0] if "#" in href else href
        if address in seen_addresses or (number in sharing and _SHARE.search(href)):
            continue
        block = row[2]
        part = surroundings.part_of(places[block]) if block < count else ELSEWHERE
        if part and (part == SERVICE or is_doubtful):
            continue
        if has_files and (_FILE.search(text) or _FILE.search(address)):
            continue
        seen_addresses.add(address)
        found[bare] = candidate
        has_plain = has_plain or is_doubtful
    if has_plain and (menus := menu_entries(page, plain, sure, is_list=not body.paragraphs)):
        left_out = {id(row) for row in plain if row[2] in menus}
        found = {bare: pair for bare, pair in found.items() if id(pair[1]) not in left_out}
    short = short_headlines(page, [row for _, row in found.values()], rows)
    for row in short:
        _add_short(row, found, own, seen_addresses, surroundings, places)
    in_order = sorted(found.values(), key=_block_of) if short else list(found.values())
    headlines = [text for text, _ in in_order]
    if not is_list or body.paragraphs:
        return headlines, []
    times: dict[int, str] = {}
    return headlines, [_with_address(page, text, Link(*row), times) for text, row in in_order]


def _block_of(candidate: Candidate) -> int:
    return candidate[1][2]


def _add_short(
    row: LinkRow,
    found: dict[bytes, Candidate],
    own: set[bytes],
    seen: set[str],
    surroundings: Surroundings,
    places: list[int],
) -> None:
    """Add a short headline, as the others: once, with an address of its own, in no part for the site's own services."""
    text, node, block, _ = row
    href = (node.attrs.get("href") or "").strip()
    bare, address = _bare_lines([text])[0], href.partition("#")[0]
    if bare in found or bare in own or not address or address in seen or _NO_PAGE.match(href):
        return
    if surroundings.part_of(places[block]) == ELSEWHERE and not _is_service(text, text, _CJK_PARTS):
        seen.add(address)
        found[bare] = (text, row)


def _with_address(page: Page, text: str, link: Link, times: dict[int, str]) -> HeadlineLink:
    address = absolute(page.url, link.href.strip())
    return {"text": text, "url": address, "published_at": _time_beside(page, link, times)}


def _time_beside(page: Page, link: Link, times: dict[int, str]) -> str:
    """Return the time in a headline's own box: before the next link's text, in the same line or right after.

    `times` keeps the times of blocks that were looked at: a thousand links may stand in one.
    """
    texts, link_chars = page.texts, page.link_chars
    for at in range(link.block, min(link.end + _TIME_WITHIN, len(texts))):
        if at >= link.end and link_chars[at] > len(texts[at]) / 2:
            break
        if at not in times:
            found = find_moment(texts[at])
            times[at] = found.moment.text("") if found else ""
        if times[at]:
            return times[at]
    return ""
