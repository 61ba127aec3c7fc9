"""Links of an HTML page to the headlines of other articles, without menus, tags and service links."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urljoin

from newskit.body import Body
from newskit.body.kind import page_kind
from newskit.fields import Title
from newskit.fields.times import find_moment
from newskit.page import Element, Link, Page
from newskit.record import HeadlineLink
from newskit.rules.lazy import lazy

# A menu entry has two to six CJK characters or up to three words; the shortest headlines have a little more.
_MIN_CJK = 8
_MIN_CHARS = 20
_MIN_WORDS = 4
_MAX_CHARS = 200  # more is a teaser
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TIME_WITHIN = 3  # blocks after a headline in which its time may stand
_ANCESTORS = 6

_FIRST_CJK, _AFTER_CJK = "\u3040", "\ud7b0"  # kana, Han, Hangul and little else
_CJK_BYTES = bytes(range(0x31, 0xD7))  # high bytes of what surely lies between the two
_NO_PAGE_STARTS = frozenset("#jJmMtTsSdDwW")
_NO_PAGE = lazy(r"\s?(?:#|javascript:|mailto:|tel:|sms:|data:|whatsapp:|weixin:)", re.IGNORECASE)
_SHARE = lazy(
    r"//(?:[\w.-]{1,40}\.)?(?:facebook\.com/sharer|twitter\.com/(?:intent|share)|x\.com/intent|"
    r"service\.weibo\.com/share|linkedin\.com/share|pinterest\.[a-z]{2,3}/pin/create|reddit\.com/submit|"
    r"beian\.|t\.me/share|api\.whatsapp\.com/send)",
    re.IGNORECASE,
)
# Words of links that lead to the site's own services. They are short: longer texts are not looked at.
_MAX_SERVICE = 60
_SERVICE_CJK = lazy(
    r"ICP[备证]|公网安备|许可证|举报(?:电话|邮箱|中心|专区)|违法和?不良信息|版权(?:所有|声明)|免责声明|隐私(?:政策|权)|用户(?:协议|管理)|管理制度|服务条款|"
    r"^(?:关于|联系|加入)(?:我们|本)|网站地图|(?:查看|加载|阅读|点击)(?:更多|全文|详情|查看|进入)|下载(?:客户端|APP)|扫(?:码|一扫)|设为首页"
)
_SERVICE_LATIN = lazy(
    r"privacy (?:policy|notice)|cookie (?:policy|settings|preferences)|terms (?:of|and|&)|all rights reserved|copyright|"
    r"do not sell|(?:log|sign) ?(?:in|up)\b|subscribe (?:to|now)|subscription|advertis(?:e|ing) with|about (?:us|the)|"
    r"contact us|accessibility|skip to|back to top|click here|read more|see all|view all|show more|newsletters?\b|"
    r"^(?:follow|share|tweet|email) |impressum|datenschutz|mentions légales|política de|informativa"
)
# One of these stands, in lower case, in every text that one of the two finds.
_SERVICE_PARTS = (
    "icp", "公网安备", "许可证", "举报", "违法", "版权", "免责声明", "隐私", "用户", "管理制度", "服务条款", "关于", "联系", "加入",
    "网站地图", "查看", "加载", "阅读", "点击", "下载", "扫", "设为首页",
    "privacy", "cookie", "terms ", "reserved", "copyright", "not sell", "log", "sign", "subscri", "advertis", "about ",
    "contact us", "accessibility", "skip to", "to top", "click here", "read more", "see all", "view all", "show more",
    "newsletter", "follow ", "share ", "tweet ", "email ", "impressum", "datenschutz", "mentions l",
    "política de", "informativa",
)  # fmt: skip
_NOT_WORD = lazy(r"[\W_]+")
_TRAILING_DATE = lazy(
    r"\s?[\[(（【]?(?:20\d\d[-./年])?(?:0?[1-9]|1[0-2])[-./月](?:0?[1-9]|[12]\d|3[01])日?(?:\s\d{1,2}:\d\d(?::\d\d)?)?[\])）】]?$"
)
_MARKS = frozenset("·•▪■□◆◇▶►●○-–—>»|")
_LEADING_MARK = lazy(r"^[·•▪■□◆◇▶►●○\-–—>»|]\s?")
_DATE_ENDS = frozenset("0123456789])）】日")


def _bare(text: str) -> str:
    return (text if text.isalnum() else _NOT_WORD.sub("", text)).lower()


def _count_cjk(text: str) -> int:
    """Count kana, Han and Hangul: enough of Han and Hangul at a glance, else one by one.

    No pattern: one takes longer to compile than a page to read.
    """
    high_bytes = text.encode("utf-16-le", "surrogatepass")[1::2]
    sure = len(high_bytes) - len(high_bytes.translate(None, _CJK_BYTES))
    if sure >= _MIN_CJK:
        return sure
    if max(text) < _FIRST_CJK:
        return 0
    return sum(map(_FIRST_CJK.__le__, text)) - sum(map(_AFTER_CJK.__le__, text))


def service_parts(texts: Iterable[str]) -> list[str]:
    """Return the parts of service words that a page's links hold at all: few, and looked for once a page."""
    whole = "\n".join(texts).lower()
    return [part for part in _SERVICE_PARTS if part in whole]


def is_headline(text: str, parts: list[str]) -> bool:
    """Tell by its length and words whether a link's text can be a headline. `parts`: those of its page's links."""
    size = len(text)
    if not _MIN_CJK <= size <= _MAX_CHARS:
        return False
    cjk = 0 if text.isascii() else _count_cjk(text)
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


# A footer, a breadcrumb or a consent box, by class and id in lower case.
_SERVICE_NAME = lazy("c(?:rumb|opyright|ookie|onsent)|foot(?!ball)|onetrust|didomi|gdpr")


class _Surroundings:
    """Tells which elements stand in footers and consent boxes, each looked at once."""

    def __init__(self) -> None:
        self.known: dict[int, bool] = {}
        self.names: dict[str, bool] = {}

    def is_service(self, element: Element) -> bool:
        """Tell whether links in this element lead to the site's own services."""
        known = self.known
        if element.index in known:
            return known[element.index]
        passed: list[int] = []
        here: Element | None = element
        found = False
        while here is not None and len(passed) <= _ANCESTORS:
            if here.index in known:
                found = known[here.index]
                break
            passed.append(here.index)
            if here.tag == "footer" or self._is_named(here):
                found = True
                break
            here = here.parent
        for index in passed:
            known[index] = found
        return found

    def _is_named(self, element: Element) -> bool:
        """Tell by class and id. The same names come again and again: each is looked at once."""
        attributes = element.attributes
        if not attributes:
            return False
        name = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        if name not in self.names:
            self.names[name] = _SERVICE_NAME.search(name.lower()) is not None
        return self.names[name]


def headlines_from_links(page: Page, title: Title, body: Body) -> tuple[list[str], list[HeadlineLink]]:
    """Return the headlines that the page's links name, in order and once each; on list pages with their addresses.

    Links inside the body are part of the article, and the page's own title is no other article's.
    """
    taken = frozenset(body.blocks)
    surroundings = _Surroundings()
    own = {_bare(text) for text in (title.text, page.title) if text}
    parts = service_parts([link.text for link in page.links if len(link.text) >= _MIN_CJK])
    own_address = page.url.partition("#")[0]
    seen_addresses = {own_address} if own_address else set()
    found: dict[str, tuple[str, Link]] = {}
    for link in page.links:
        if len(link.text) < _MIN_CJK or link.block in taken:
            continue
        href = link.href.strip()
        if not href or (href[0] in _NO_PAGE_STARTS and _NO_PAGE.match(href)):
            continue
        address = href.partition("#")[0]
        if address in seen_addresses:
            continue
        text = _text_of(page, link, parts)
        if not is_headline(text, parts):
            continue
        bare = _bare(text)
        if bare in own or bare in found or _is_share(href):
            continue
        if link.block < len(page.blocks) and surroundings.is_service(page.blocks[link.block].element):
            continue
        seen_addresses.add(address)
        found[bare] = (text, link)
    headlines = [text for text, _ in found.values()]
    if not headlines or body.paragraphs or page_kind(page, title, body) != "list":
        return headlines, []
    return headlines, [_with_address(page, text, link) for text, link in found.values()]


def _is_share(href: str) -> bool:
    """Tell whether an address shares a page. Its parts are looked for first: each address that fits holds one."""
    has_part = (
        "/share" in href or "/intent" in href or "/submit" in href or "/pin/" in href
        or "beian." in href or "/send" in href
    )  # fmt: skip
    return has_part and _SHARE.search(href) is not None


def _with_address(page: Page, text: str, link: Link) -> HeadlineLink:
    href = link.href.strip()
    try:
        address = urljoin(page.url, href) if page.url else href
    except ValueError:  # [ in the address
        address = href
    return {"text": text, "url": address, "published_at": _time_beside(page, link)}


def _time_beside(page: Page, link: Link) -> str:
    """Return the time in a headline's own box: before the next link's text, in the same line or right after."""
    texts = [block.text for block in page.blocks[link.block : link.end + _TIME_WITHIN]]
    for at, text in enumerate(texts):
        block = page.blocks[link.block + at]
        if at >= link.end - link.block and block.link_chars > len(text) / 2:
            break
        if moment := find_moment(text):
            return moment.moment.text("")
    return ""
