"""What a page's metadata call its article, and how titles are compared: bare texts, without the site's name."""

from __future__ import annotations

from unicodedata import normalize

from newskit.fields.metadata import ld_article, ld_site_names
from newskit.page import Page
from newskit.rules.lazy import has_any, lazy

MIN_HEADING = (
    4  # characters of the shortest heading that is taken for a title: 中国进入WTO has 7, 讣告 is a section
)
MIN_PLAIN = 8  # of a block that is no heading
FIRST_EASTERN = "\u3040"  # kana, Chinese characters and hangul come after it
MAX_REFERENCE = 600  # of a <title>: headline, keywords, site
_COUNTED = ("parsely-title", "sailthru.title")  # metas for measuring, which hold the headline as it is
ELLIPSIS = lazy(r"(?:\.{3}|…)\s{0,3}(?:$|[-_|｜—–])")
_NOT_WORD = lazy(r"[\W_]+")
# Each branch begins with its mark, so that a search leaps from one to the next; the blanks around are looked back at.
_EAST, _QUOTE = r"[^\W\d_a-zA-Z]", "[？！”》]"
SEPARATOR = lazy(
    rf"_+|[|｜│︱∣丨]|[-–—](?:[-–—]+|(?<=\s.)(?=\s)|(?=\s?{_EAST})(?:(?<={_QUOTE}.)|(?<={_EAST}.)|(?<={_QUOTE}\s.)|(?<={_EAST}\s.)))"
    r"|[·•»›@](?<=\s.)(?=\s)|:(?<=\s.):?(?=\s)"
)
_SEPARATORS = "-_|｜│︱∣丨–—·•»›:@"  # one of them stands in every separator
SITE_END = lazy(
    r"(?:网|频道|资讯|日报|晚报|新闻|中心|报|门户|在线|客户端|社|台|網|報|頻道|博客|论坛|\.(?:com|cn|net|org|de|fr|ru|jp|co\.uk))$"
)


def bare(text: str) -> str:
    """Fold a text to its letters and digits: width, case, punctuation and white space do not count."""
    text = (text if text.isascii() else normalize("NFKC", text)).lower()
    return text if text.isalnum() else _NOT_WORD.sub("", text)


def cut_site(title: str, sites: frozenset[str]) -> str:
    """Cut a site's name off the end of a <title>; `sites` are its bare names where they are known.

    >>> cut_site("桥梁通车_某某网", frozenset())
    '桥梁通车'
    """
    while has_any(title, _SEPARATORS):
        parts = list(SEPARATOR.finditer(title))
        if not parts:
            return title
        head, tail = title[: parts[-1].start()].rstrip(), title[parts[-1].end() :].strip()
        folded = bare(tail)
        is_short = 0 < len(tail) <= 6 and max(tail) >= FIRST_EASTERN
        known = folded in sites or any(len(site) > 3 and site in folded for site in sites)
        if len(head) < MIN_HEADING or not (not folded or known or is_short or SITE_END.search(tail)):
            return title
        title = head
    return title


class References:
    """What the page's metadata call the article."""

    def __init__(self, page: Page) -> None:
        self.sites = frozenset(bare(name) for name in ld_site_names(page) if name)
        article = ld_article(page)
        meta = page.meta
        headline = article.get("headline") or ""
        self.headline = headline if type(headline) is str else ""
        if "&" in self.headline:
            from html import unescape

            self.headline = unescape(self.headline)  # of a script nothing is unescaped by the parser
        self.graph = meta.get("og:title", "")
        self.twitter = meta.get("twitter:title", "")
        self.counted = [meta[name] for name in _COUNTED if name in meta]
        cambrian = next((v for o in page.json_ld if type(v := o.get("title")) is str), "")
        others = [cambrian, meta.get("articletitle", ""), meta.get("contenttitle", ""), meta.get("title", "")]
        self.texts = [
            t[:MAX_REFERENCE] for t in (self.headline, self.graph, self.twitter, page.title, *others) if t
        ]
        self.bares = list(dict.fromkeys([folded for t in dict.fromkeys(self.texts) if (folded := bare(t))]))
        self.starts = frozenset([folded[0] for folded in self.bares])
        self.raw = "\n".join(self.texts)
        # What a program cut short: the headline begins so.
        cut = (text[: place.start()] for text in self.texts if (place := ELLIPSIS.search(text)))
        self.stems = tuple([stem for text in cut if len(stem := bare(text)) >= MIN_PLAIN])

    def contain(self, folded: str) -> bool:
        """Tell whether a bare text stands in a reference, or begins like one that was cut short."""
        return any(folded in reference for reference in self.bares) or folded.startswith(self.stems)

    def may_begin_like(self, text: str) -> bool:
        """Tell by its first character, where that needs no folding, whether a reference can begin with a text."""
        first = text[0]
        if "\u3400" <= first <= "\u9fff" or (text[:2].isascii() and first.isalnum()):
            return first.lower() in self.starts
        return True

    def begin_with(self, folded: str) -> bool:
        """Tell whether a reference begins with a bare text."""
        return any(reference.startswith(folded) for reference in self.bares) or folded.startswith(self.stems)

    def only_end_with(self, folded: str) -> bool:
        """Tell whether a text stands where a <title> has the site's name: at its end, and nowhere at a beginning."""
        return any(map(str.endswith, self.bares, [folded] * len(self.bares))) and not self.begin_with(folded)
