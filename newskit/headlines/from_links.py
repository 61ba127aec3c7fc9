"""Links of an HTML page to the headlines of other articles, without menus, tags and service links."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from newskit.body import Body
from newskit.body.kind import page_kind
from newskit.fields import Title
from newskit.fields.times import find_moment
from newskit.page import Element, Link, Page
from newskit.record import HeadlineLink

# A menu entry has two to six CJK characters or up to three words; the shortest headlines have a little more.
_MIN_CJK = 8
_MIN_CHARS = 20
_MIN_WORDS = 4
_MAX_CHARS = 200  # more is a teaser
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TIME_WITHIN = 3  # blocks after a headline in which its time may stand
_ANCESTORS = 6

_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NO_PAGE = re.compile(r"\s?(?:#|javascript:|mailto:|tel:|sms:|data:|whatsapp:|weixin:)", re.IGNORECASE)
_SHARE = re.compile(
    r"//(?:[\w.-]{1,40}\.)?(?:facebook\.com/sharer|twitter\.com/(?:intent|share)|x\.com/intent|"
    r"service\.weibo\.com/share|linkedin\.com/share|pinterest\.[a-z]{2,3}/pin/create|reddit\.com/submit|"
    r"beian\.|t\.me/share|api\.whatsapp\.com/send)",
    re.IGNORECASE,
)
# Words of links that lead to the site's own services. They are short: longer texts are not looked at.
_MAX_SERVICE = 60
_SERVICE_CJK = re.compile(
    r"ICP[备证]|公网安备|许可证|举报(?:电话|邮箱|中心|专区)|违法和?不良信息|版权(?:所有|声明)|免责声明|隐私(?:政策|权)|用户(?:协议|管理)|管理制度|服务条款|"
    r"^(?:关于|联系|加入)(?:我们|本)|网站地图|(?:查看|加载|阅读|点击)(?:更多|全文|详情|查看|进入)|下载(?:客户端|APP)|扫(?:码|一扫)|设为首页"
)
_SERVICE_LATIN = re.compile(
    r"privacy (?:policy|notice)|cookie (?:policy|settings|preferences)|terms (?:of|and|&)|all rights reserved|copyright|"
    r"do not sell|(?:log|sign) ?(?:in|up)\b|subscribe (?:to|now)|subscription|advertis(?:e|ing) with|about (?:us|the)|"
    r"contact us|accessibility|skip to|back to top|click here|read more|see all|view all|show more|newsletters?\b|"
    r"^(?:follow|share|tweet|email) |impressum|datenschutz|mentions légales|política de|informativa"
)
# One of these stands in every address that _SHARE finds.
_SHARE_PARTS = ("/share", "/intent", "/submit", "/pin/", "beian.", "/send")
_NOT_WORD = re.compile(r"[\W_]+")
_TRAILING_DATE = re.compile(
    r"\s?[\[(（【]?(?:20\d\d[-./年])?(?:0?[1-9]|1[0-2])[-./月](?:0?[1-9]|[12]\d|3[01])日?(?:\s\d{1,2}:\d\d(?::\d\d)?)?[\])）】]?$"
)
_MARKS = frozenset("·•▪■□◆◇▶►●○-–—>»|")
_LEADING_MARK = re.compile(r"^[·•▪■□◆◇▶►●○\-–—>»|]\s?")
_DATE_ENDS = frozenset("0123456789])）】日")


def _bare(text: str) -> str:
    return _NOT_WORD.sub("", text).lower()


def _is_headline(text: str) -> bool:
    """Tell by its length and words whether a link's text can be a headline."""
    size = len(text)
    if not _MIN_CJK <= size <= _MAX_CHARS:
        return False
    cjk = 0 if text.isascii() else len(_CJK.findall(text))
    if cjk < _MIN_CJK and (size < _MIN_CHARS or text.count(" ") < _MIN_WORDS - 1):
        return False
    if size > _MAX_SERVICE:
        return True
    return not (_SERVICE_CJK.search(text) if cjk else _SERVICE_LATIN.search(text.lower()))


def _text_of(page: Page, link: Link) -> str:
    """Return the headline in a link: its heading, where it holds a card, else its longest short line."""
    if link.end - link.block <= 1:
        text = link.text
    else:
        inside = page.blocks[link.block : link.end]
        headings = [block.text for block in inside if block.element.tag in _HEADINGS]
        fitting = [block.text for block in inside if _is_headline(block.text)]
        text = headings[0] if headings else fitting[0] if fitting else ""
    if text[:1] in _MARKS:
        text = _LEADING_MARK.sub("", text)
    if text[-1:] in _DATE_ENDS and len(text) > _MIN_CJK + 10:
        text = _TRAILING_DATE.sub("", text)
    return text


_SERVICE_NAMES = ("footer", "copyright", "crumb", "cookie", "consent", "onetrust", "didomi", "gdpr")


def _is_service_name(name: str) -> bool:
    """Tell by a lower-case class and id whether a part of the page is a footer, a breadcrumb, a consent box."""
    return any(part in name for part in _SERVICE_NAMES) or ("foot" in name and "football" not in name)


class _Surroundings:
    """Tells which elements stand in footers and consent boxes, each looked at once."""

    def __init__(self) -> None:
        self.known: dict[int, bool] = {}

    def is_service(self, element: Element | None, depth: int = 0) -> bool:
        """Tell whether links in this element lead to the site's own services."""
        if element is None or depth > _ANCESTORS:
            return False
        if element.index not in self.known:
            found = element.attributes
            is_service = (
                element.tag == "footer"
                or (
                    bool(found)
                    and _is_service_name(f"{found.get('class') or ''} {found.get('id') or ''}".lower())
                )
                or self.is_service(element.parent, depth + 1)
            )
            self.known[element.index] = is_service
        return self.known[element.index]


def headlines_from_links(page: Page, title: Title, body: Body) -> tuple[list[str], list[HeadlineLink]]:
    """Return the headlines that the page's links name, in order and once each; on list pages with their addresses.

    Links inside the body are part of the article, and the page's own title is no other article's.
    """
    taken = frozenset(body.blocks)
    surroundings = _Surroundings()
    own = {_bare(text) for text in (title.text, page.title) if text}
    own_address = page.url.partition("#")[0]
    seen_addresses = {own_address} if own_address else set()
    found: dict[str, tuple[str, Link]] = {}
    for link in page.links:
        href = link.href.strip()
        if len(link.text) < _MIN_CJK or link.block in taken or not href or _NO_PAGE.match(href):
            continue
        address = href.partition("#")[0]
        if address in seen_addresses:
            continue
        text = _text_of(page, link)
        if not _is_headline(text):
            continue
        bare = _bare(text)
        if bare in own or bare in found:
            continue
        if any(part in href for part in _SHARE_PARTS) and _SHARE.search(href):
            continue
        if link.block < len(page.blocks) and surroundings.is_service(page.blocks[link.block].element):
            continue
        seen_addresses.add(address)
        found[bare] = (text, link)
    headlines = [text for text, _ in found.values()]
    if not headlines or page_kind(page, title, body) != "list":
        return headlines, []
    return headlines, [_with_address(page, text, link) for text, link in found.values()]


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
