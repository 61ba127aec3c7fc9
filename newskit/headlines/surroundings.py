"""Where on a page links stand: in footers and consent boxes, in navigations, or elsewhere."""

from __future__ import annotations

from functools import lru_cache

from newskit.page import Elements
from newskit.rules.lazy import lazy

_ANCESTORS = 6
ELSEWHERE, SERVICE, MENU = range(3)
# A footer, a breadcrumb or a consent box, by class and id in lower case.
_SERVICE_NAME = lazy("c(?:rumb|opyright|ookie|onsent)|foot(?!ball)|onetrust|didomi|gdpr")
_MENU_NAME = lazy(r"(?:^|[\s_-])(?:main|top|site|sub|mega|side)?(?:nav|navigation|navbar|menu)(?:[\s_-]|$)")


# A page repeats its names, and a site's pages theirs.
@lru_cache(maxsize=4096)
def _kind(tag: str, css_class: str | None, css_id: str | None) -> int:
    name = f"{css_class or ''} {css_id or ''}".lower()
    if tag == "footer" or _SERVICE_NAME.search(name) is not None:
        return SERVICE
    is_menu = tag == "nav" or (("nav" in name or "menu" in name) and _MENU_NAME.search(name) is not None)
    return MENU if is_menu else ELSEWHERE


class Surroundings:
    """Tells what part of a page elements stand in, each looked at once."""

    def __init__(self, elements: Elements) -> None:
        self.elements = elements
        self.known: dict[int, int] = {}  # by place

    def part_of(self, place: int, depth: int = _ANCESTORS) -> int:
        """Return SERVICE where the element at this place is for the site's own services, MENU, or ELSEWHERE.

        `depth` is the number of elements around it that are looked at where they are not known.
        """
        found = self.known.get(place)
        if found is None:
            elements = self.elements
            attributes = elements.nodes[place].attributes
            found = _kind(elements.tags[place], attributes.get("class"), attributes.get("id"))
            around = elements.parents[place]
            if not found and around >= 0 and depth:
                found = self.part_of(around, depth - 1)
            self.known[place] = found
        return found
