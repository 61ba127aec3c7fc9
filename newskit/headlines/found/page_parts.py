"""Where on a page links stand: in footers and consent boxes, in navigations, or elsewhere."""

from __future__ import annotations

from functools import lru_cache

from newskit.page import Elements
from newskit.rules.lazy import lazy

_ANCESTORS = 7
ELSEWHERE, SERVICE, MENU, BESIDE = range(4)  # beside: the articles before and after, as elsewhere
_UNNAMED = frozenset("li h1 h2 h3 h4 h5 h6".split())  # named, if at all, for what they are in
_BY_TAG = {"footer": SERVICE, "nav": MENU}
# A footer, a breadcrumb or a consent box, by class and id in lower case.
_SERVICE_NAME = lazy("c(?:rumb|opyright|ookie|onsent)|foot(?!ball)|onetrust|didomi|gdpr")
_BESIDE_NAME = lazy(
    r"(?:post|entry|article)[\s_-]?nav(?:igation)?(?:[\s_-]|$)|prev(?:ious)?[\s_-]?(?:and[\s_-])?next|next[\s_-]?prev"
)
_MENU_NAME = lazy(
    r"(?:^|[\s_-])(?:main|top|site|sub|mega|side|global|g)?(?:navi?|navigation|navbar|menu)(?:[\s_-]|$)"
)


# A page repeats its names, and a site's pages theirs.
@lru_cache(maxsize=4096)
def _kind(tag: str, css_class: str | None, css_id: str | None) -> int:
    name = f"{css_class or ''} {css_id or ''}".lower()
    # What is called titleAndFooter is a card's.
    if tag == "footer" or (_SERVICE_NAME.search(name) is not None and "title" not in name):
        return SERVICE
    if ("nav" in name or "prev" in name) and _BESIDE_NAME.search(name) is not None:
        return BESIDE
    is_menu = tag == "nav" or (("nav" in name or "menu" in name) and _MENU_NAME.search(name) is not None)
    return MENU if is_menu else ELSEWHERE


class PageParts:
    """Tells what part of a page elements stand in, each looked at once."""

    def __init__(self, elements: Elements) -> None:
        self.elements = elements
        self.known: dict[int, int] = {}  # by place

    def part_of(self, place: int) -> int:
        """Return SERVICE where the element at this place is for the site's own services, MENU, or ELSEWHERE.

        So are those around it, the nearest that is called something first.
        """
        known, elements = self.known, self.elements
        tags, parents, nodes = elements.tags, elements.parents, elements.nodes
        left = _ANCESTORS
        while tags[place] in _UNNAMED:
            place = parents[place]
            left -= 1
        found = known.get(place)
        if found is not None:
            return found
        chain: list[int] = []
        while found is None and place >= 0 and len(chain) < left:
            chain.append(place)
            tag = tags[place]
            if tag not in _UNNAMED:
                if attributes := nodes[place].attributes:
                    found = _kind(tag, attributes.get("class"), attributes.get("id")) or None
                else:
                    found = _BY_TAG.get(tag)
            if found is None:
                place = parents[place]
                found = known.get(place)
        found = (found or ELSEWHERE) % BESIDE
        for at in chain:
            known[at] = found
        return found
