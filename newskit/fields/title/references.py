"""What a page's metadata call its article, and how titles are compared: bare texts, without the site's name."""

from __future__ import annotations

from unicodedata import is_normalized, normalize

from newskit.addresses import host_of, is_home
from newskit.fields.metadata import ld_article, ld_headline, ld_site_names
from newskit.fields.people.names import is_unit
from newskit.page import Page
from newskit.rules.languages import FIRST_EASTERN
from newskit.rules.lazy import has_any, lazy

# Characters of the shortest heading that is taken for a title: 中国进入WTO has 7, 讣告 is a section.
MIN_HEADING = 4
MIN_PLAIN = 8  # of a block that is no heading
MAX_SITE = 10  # characters of a site's name in og:title
MAX_REFERENCE = 600  # of a <title>: headline, keywords, site
_COUNTED = ("parsely-title", "sailthru.title")  # metas for measuring, which hold the headline as it is
ELLIPSIS = lazy(r"(?:\.{3}|…)\s{0,3}(?:$|[-_|｜—–])")
# Marks that NFKC makes other marks or blanks of. To put blanks in their place first is a twentieth of its work.
_WIDE_MARKS = tuple("，：！？（）；\u3000／｜％～－…\xa0")
_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
_WORD = lazy(r"\w+")
_LATIN_END = "\u0250"
# Each branch begins with its mark, so that a search leaps from one to the next; the blanks around are looked back at.
_EAST, _QUOTE = r"[^\W\d_a-zA-Z]", "[？！”》]"
SEPARATOR = lazy(
    rf"_+|[|｜│︱∣丨]|[-–—](?:[-–—]+|(?<=\s.)(?=\s)|(?=\s?{_EAST})(?:(?<={_QUOTE}.)|(?<={_EAST}.)|(?<={_QUOTE}\s.)|(?<={_EAST}\s.)))"
    r"|[·•»›@](?<=\s.)(?=\s)|:(?<=\s.):?(?=\s)"
)
# Of a paper's issue, at the end of a <title> or between its parts.
ISSUE_DAY = lazy(
    r"(?:(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?|(?<!\d)\d{1,2}/\d{1,2}/(?:19|20)\d\d)(?=\s{0,2}(?:$|[-_|–—]|第[^\s第版]{1,4}版))"
)
SEPARATORS = "-_|｜│︱∣丨–—·•»›:@"  # one of them stands in every separator
SITE_ENDS = (
    *"网 热线 频道 资讯 新闻 中心 报 电子版 数字版 门户 在线 客户端 社 台 網 報 頻道 資訊 新聞 電子版 部落格 論壇 博客 论坛 ニュース 情報 デジタル オンライン 신문 일보 뉴스 타임즈".split(),
    *".com .cn .net .org .de .fr .ru .jp .co.uk".split(),
)
_CLOCK_BEHIND = lazy(r"(?<=.{6})\s{0,2}[（(][012]?\d[:：][0-5]\d[)）]$")
MAX_SHORT_NAME = 5  # letters of a station's or a paper's own
RIGHTS = ("©", "opyright", "版权", "版權")
_MAX_NOTICE = 200  # characters of a line that reserves rights
# Whose page it is, behind its year: © 2004 Riverton Herald.
_OWNER = lazy(r"(?i)(?:©|\(c\)|copyright|حقوق|版[权權]所有)[\W\d]{0,24}")
_OWNER_ENDS = lazy(r"[,.，。|\d]")
_OWNER_WITHIN = 20  # lines at a page's end
_MAX_OWNER = 40  # characters of a name
_MAX_RIGHTS = 300  # characters of a line about whose the page is
# Of a paper, behind its name: Riverton Herald No. 112, (Monday 3 May 2004).
_ISSUE = lazy(r"(?:^|\s)(?:N[or]?\.?|№|\w{3,6})\s?\d{1,5}(?:,\s|\s\()[^()]{0,20}(?:19|20)\d\d\D{0,4}$")
TOP = 6  # blocks of a page among which a link home stands


def bare(text: str) -> str:
    """Fold a text to its letters and digits: width, case, punctuation and white space do not count.

    >>> bare("新华社：ＡＢＣ of “Bridges”")
    '新华社abcofbridges'
    """
    if not text.isascii() and not is_normalized("NFKC", text):
        for mark in _WIDE_MARKS:
            if mark in text:
                text = text.replace(mark, " ")
        text = normalize("NFKC", text)
    text = text.lower()
    if text.isalnum():
        return text
    # Bytes lose the marks of ASCII at a tenth of a pattern's price; what others are left are few.
    text = text.encode("utf-8", "surrogatepass").translate(None, _MARKS).decode("utf-8", "surrogatepass")
    return text if text.isalnum() else "".join(_WORD.findall(text))


def is_latin(text: str) -> bool:
    """Tell whether most letters of a text are of the Latin alphabet."""
    letters = [char for char in text if char.isalpha()]
    return text.isascii() or 2 * sum([char < _LATIN_END for char in letters]) > len(letters)


def first_of_bare(text: str) -> str:
    """Return what a text begins with when it is bare, where that needs no folding; "" where it does."""
    first = text[0]
    return first.lower() if "\u3400" <= first <= "\u9fff" or (text[:2].isascii() and first.isalnum()) else ""


def cut_site(title: str, sites: frozenset[str]) -> str:
    """Cut a site's name off the end of a <title>; `sites` are its bare names where they are known.

    >>> cut_site("桥梁通车_某某网", frozenset())
    '桥梁通车'
    """
    while has_any(title, SEPARATORS):
        parts = list(SEPARATOR.finditer(title))
        if not parts:
            return title
        head, tail = title[: parts[-1].start()].rstrip(), title[parts[-1].end() :].strip()
        folded = bare(tail)
        is_short = 0 < len(tail) <= 6 and max(tail) >= FIRST_EASTERN
        known = folded in sites or any(len(site) > 3 and site in folded for site in sites)
        if len(head) < MIN_HEADING or not (not folded or known or is_short or tail.endswith(SITE_ENDS)):
            return title
        title = head
    return title


class References:
    """What the metadata call the article. Texts that are compared with it are folded once."""

    __slots__ = (
        "_folds", "_sites", "_whole", "counted", "graph", "headline", "page", "raw", "stems", "twitter",
    )  # fmt: skip

    def __init__(self, page: Page) -> None:
        self.page = page
        meta = page.meta
        self.headline = ld_headline(ld_article(page))[:MAX_REFERENCE]
        self.graph = meta.get("og:title", "")[:MAX_REFERENCE]
        if 0 < len(self.graph) <= MAX_SITE and is_unit(self.graph) and not SEPARATOR.search(self.graph):
            self.graph = ""  # the site's name
        elif self.graph == page.title and names_site(page, self.graph):
            self.graph = ""
        self.twitter = meta.get("twitter:title", "")[:MAX_REFERENCE]
        self.counted = [meta[name][:MAX_REFERENCE] for name in _COUNTED if name in meta]
        cambrian = next((v for o in page.json_ld if type(v := o.get("title")) is str), "")
        others = [cambrian, meta.get("articletitle", ""), meta.get("contenttitle", ""), meta.get("title", "")]
        texts = [
            text[:MAX_REFERENCE]
            for text in (self.headline, self.graph, self.twitter, page.title, *others)
            if text
        ]
        self.raw = "\n".join(texts)
        self._folds: dict[str, str] = {}
        bares = dict.fromkeys([folded for text in dict.fromkeys(texts) if (folded := self.fold(text))])
        # Each between line ends, which no bare text has: one look tells what any begins with, contains or ends with.
        self._whole = "\n".join(("", *bares, "")) if bares else ""
        self._sites: frozenset[str] | None = None
        self.stems: tuple[str, ...] = ()  # of what a program cut short: the headline begins so
        if "..." in self.raw or "…" in self.raw:
            cut = (text[: place.start()] for text in texts if (place := ELLIPSIS.search(text)))
            self.stems = tuple([stem for text in cut if len(stem := bare(text)) >= MIN_PLAIN])

    @property
    def sites(self) -> frozenset[str]:
        """The bare names of the site."""
        if self._sites is None:
            self._sites = frozenset([self.fold(name) for name in ld_site_names(self.page) if name])
        return self._sites

    def fold(self, text: str) -> str:
        """Return a text's letters and digits."""
        folded = self._folds.get(text)
        if folded is None:
            folded = self._folds[text] = bare(text)
        return folded

    def without_site(self, text: str) -> str:
        """Cut the site's name off the end of a text. The names are looked up only for a text with something to cut."""
        return cut_site(text, self.sites) if has_any(text, SEPARATORS) else text

    def contain(self, folded: str) -> bool:
        """Tell whether one of them contains a bare text, or begins as that does."""
        whole = self._whole
        return (folded in whole if whole else False) or folded.startswith(self.stems)

    def begin_with(self, folded: str) -> bool:
        """Tell whether one of them begins with a bare text, or as that does."""
        return f"\n{folded}" in self._whole or folded.startswith(self.stems)

    def only_end_with(self, folded: str) -> bool:
        """Tell whether a text stands where a <title> has the site's name: at its end, and nowhere at a beginning."""
        return f"{folded}\n" in self._whole and not self.begin_with(folded)


def without_clock(title: str) -> str:
    """Return a headline without the clock in brackets behind it, as lists of the day's news print it: 大桥通车 (17:46)."""
    return _CLOCK_BEHIND.sub("", title) if title[-1:] in (")", "）") else title


def site_names(page: Page) -> set[str]:
    """Return the bare names under which the site goes: by its data, its address, and the ends of <title>."""
    parts = SEPARATOR.split(page.title[:MAX_REFERENCE])
    own = ld_site_names(page)
    short = (name.split(" ", 1)[0] for name in own if " " in name)  # HRS of HRS Nachrichten
    names = {bare(name) for name in (*own, parts[0], parts[-1], *filter(_is_short_name, short))}
    for url in (page.url, page.meta.get("og:url", "")):
        if url and (host := host_of(url)):
            names.update(
                (bare(host), bare(host.removeprefix("www.")), bare(host.removeprefix("www.").split(".")[0]))
            )
    return names - {""}


def _is_short_name(text: str) -> bool:
    return text.isupper() and text.isalpha() and 1 < len(text) <= MAX_SHORT_NAME


def home_names(page: Page) -> set[str]:
    """Return the bare texts of links to the front page at the page's top: the site's name, where none of its data says it."""
    links = page.links.beginning_in(range(TOP))
    return {bare(link.text) for link in links if is_home(link.href)}


def names_site(page: Page, text: str) -> bool:
    """Tell whether a text is what a page calls the site: in its data, in a link home at its top, or behind ©."""
    name = bare(text)
    if not name:
        return False
    if name in map(bare, ld_site_names(page)) or name in home_names(page):
        return True
    return any(
        len(line) <= _MAX_NOTICE and has_any(line, RIGHTS) and name in bare(line) for line in page.texts
    )


def is_owner(page: Page, part: str) -> bool:
    """Tell whether a line that reserves rights, among the page's last, holds a part of the <title>, or whether the part holds the owner that the line names."""
    name = _ISSUE.sub("", part.strip())
    if len(name) > _MAX_OWNER:
        return False
    for text in page.texts[-_OWNER_WITHIN:]:
        if len(text) <= _MAX_RIGHTS and (found := _OWNER.search(text)):
            owner = _OWNER_ENDS.split(text[found.end() :], 1)[0].strip()
            if name in text or (len(owner) >= MIN_PLAIN and owner in name):
                return True
    return False
