"""Pictures among an article's blocks that are none of it: of other articles, of adverts and buttons, of who wrote."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Any

from newskit.addresses import host_of, site_of
from newskit.body.pictures.address import FILE, Attributes
from newskit.fields import Title
from newskit.fields.cards import is_linked_headline
from newskit.page import Elements, Image, Link, Page, words_of
from newskit.record import Picture
from newskit.rules.languages import FIRST_EASTERN
from newskit.rules.lazy import has_any, lazy

FIGURE_DEPTH = 5  # elements between a picture and its figure or its article: links, pictures, boxes
_LINK_DEPTH = 4  # elements between a picture and its link
_MIN_HEADLINE, _MIN_HAN_HEADLINE = 20, 12  # characters: more than those of `View all 20 photos`
_CREDIT = lazy(r"(?:photo|foto|image|imagen|bild|credit|source|quelle)\w{0,8}\s?[:：/]", re.IGNORECASE)
_MAX_CARD = 5  # blocks of a box that is another article's: section, headline, teaser, time
_CARD_DEPTH = 12  # elements between a picture and its card
_MOST_LINKS = 30  # that are looked at, in a card or near a picture
_NEAR = 12  # blocks between a picture and the headline that it leads to, too
_NO_PAGE = ("javascript:", "#")  # a link that shows the picture itself
_SHARES = ("mailto:", "/share?", "/share/", "/sharer", "share.php", "/intent/", "/pin/create", "whatsapp:")
# Words of addresses of what is no picture of the article; a photograph's name may hold one among many others.
_ORNAMENTS = frozenset(
    "icon icons ico logo logos btn button buttons sprite sprites spacer avatar avatars pixel blank emoji emojis smiley "
    "smilies loading placeholder qrcode ewm erweima".split()
)
_CALLED = frozenset("avatar avatars icon icons logo logos qrcode ewm erweima".split())  # classes of such
# One of these stands in each.
_ORNAMENT_ROOTS = "ico logo btn button sprite spacer avatar pixel blank emoji smil loading placeholder qrcode ewm erweima".split()
_MAX_ORNAMENT_WORDS = 4
_MAX_CALLED = 12  # characters of an alt text that only says what it is
_MAX_ORNAMENT_SIZE = 64  # pixels, both ways
_UNKNOWN_SIZE = 1e9
_MAX_THUMBNAIL = 130  # of one that leads to another page
_BANNER = 5  # times as wide as high: an advert
_SIZE_IN_NAME = lazy(r"(?:^|[_/.-])(?:w(\d{2,4})_h(\d{2,4})|(\d{2,4})x(\d{2,4}))(?=[_/.-]|$)")
_AUTHOR_WORDS = frozenset("author authors authorinfo avatar byline user userinfo profile".split())
_MAX_AUTHOR_BOX = 4  # blocks: name, place, time, a button
_MAX_ACCOUNT = 60  # characters of the line that begins with its picture
_CLOCK = lazy(r"\d[:：]\d\d")  # of its time
_BY_WORDS = frozenset(("", "by", "von", "por", "par", "di", "door", "av", "af"))  # before an author's name
_MAX_ROLE = 50  # characters behind the name


def is_ornament(said: Attributes, src: str) -> bool:
    """Tell icons, banners and the like by their addresses or sizes; vector drawings are the page's own."""
    path = src.partition("?")[0].rstrip("/")
    if path.endswith(".svg") or ((name := said.get("class")) and not _CALLED.isdisjoint(words_of(name))):
        return True
    alt = said.get("alt")
    if alt and len(alt) <= _MAX_CALLED and (words := words_of(alt)) and _ORNAMENTS.issuperset(words):
        return True
    if has_any(path.lower(), _ORNAMENT_ROOTS):
        folder, _, name = path.rpartition("/")
        words = words_of(name)
        if len(words) <= _MAX_ORNAMENT_WORDS and not _ORNAMENTS.isdisjoint(words):
            return True
        if not _ORNAMENTS.isdisjoint(words_of(folder.rpartition("/")[2])):
            return True
    wide, high = _size_of(said, path)
    return max(wide, high) <= _MAX_ORNAMENT_SIZE or wide >= _BANNER * high


def _size_of(said: Attributes, path: str = "") -> tuple[float, float]:
    """Return a picture's width and height in pixels, by its attributes or its name; a large square where they are not said."""
    wide, high = _pixels(said.get("width")), _pixels(said.get("height"))
    if wide is not None and high is not None:
        return wide, high
    if found := _SIZE_IN_NAME.search(path.rpartition("/")[2]):
        wide, high = (float(size) for size in found.groups() if size)
        return wide, high
    return _UNKNOWN_SIZE, _UNKNOWN_SIZE


def _pixels(size: str | None) -> float | None:
    pixels = (size or "").removesuffix("px")
    return float(pixels) if pixels.isdecimal() else None


def is_of_author(page: Page, image: Image, start: int) -> bool:
    """Tell whether a picture shows who wrote: by the names of its elements, or the line before the text that it stands in."""
    return _is_in_author_box(page.elements, image.place) or _is_of_account(page, image, start)


def _is_in_author_box(elements: Elements, place: int) -> bool:
    """Tell whether an element, or one of the two around it, is named for who wrote."""
    for _ in range(3):
        if place < 0 or elements.ends[place] - elements.starts[place] > _MAX_AUTHOR_BOX:
            break
        if not _AUTHOR_WORDS.isdisjoint(elements[place].words):
            return True
        place = elements.parents[place]
    return False


def _is_of_account(page: Page, image: Image, start: int) -> bool:
    """Tell whether a picture stands in the line that says who posts, and when."""
    at = image.block
    text = page.texts[at] if at < start and page.places[at] == image.place else ""
    return 0 < len(text) <= _MAX_ACCOUNT and _CLOCK.search(text) is not None


def without_portraits(pictures: list[Picture], authors: list[str]) -> list[Picture]:
    """Leave out the pictures that show an author: of the caption `By NAME, ROLE`, or a file of that name."""
    names = [_bare(author) for author in authors]
    return [
        picture
        for picture in pictures
        if not any(_names(picture["caption"], author) for author in authors)
        and (picture["caption"] or _bare(picture["url"].rpartition("/")[2].partition(".")[0]) not in names)
    ]


def _bare(name: str) -> str:
    return " ".join(re.sub(r"[\W\d_]+", " ", name.lower()).split())


def _names(caption: str, author: str) -> bool:
    by, name, role = caption.partition(author)
    return (
        bool(name)
        and by.strip().lower() in _BY_WORDS
        and (not role or (role.lstrip()[:1] in ",|/，" and len(role) <= _MAX_ROLE))
    )


class Elsewhere:
    """Tells which pictures stand for something else than an article: in another one's card, on a button, in an advert."""

    def __init__(self, page: Page, title: Title, taken: Container[int]) -> None:
        """`taken` are the blocks of the body."""
        self.page, self.title, self.taken = page, title, taken

    def leads(self, image: Image, caption: str) -> bool:
        """Tell whether a picture is none of the article's; `caption` is what is said of it but its alt text."""
        said, href = image.node.attributes, _href_of(image.node)
        if href is not None:
            if has_any(href.lower(), _SHARES):
                return True
            if href and not href.startswith(_NO_PAGE) and not FILE.search(href):
                if max(_size_of(said)) <= _MAX_THUMBNAIL or self._is_others(image, href):
                    return True
                if not caption and _is_foreign(self.page, href, said):
                    return True
        # What has words of its own is the article's, though a link to another one stands below it.
        return (href is not None or not caption) and self._is_in_card(image)

    def _is_others(self, image: Image, href: str) -> bool:
        """Tell whether a headline near a picture, outside the body, leads to the same address."""
        elements, figure = self.page.elements, figure_of(self.page.elements, image.place)
        own = range(elements.starts[figure], elements.ends[figure]) if figure >= 0 else ()
        near = range(max(0, image.block - _NEAR), image.block + _NEAR)
        return any(
            link.href == href
            and link.block not in self.taken
            and link.block not in own
            and link.text != self.title.text
            and _is_headline(link, self.page)
            for link in self.page.links.beginning_in(near, _MOST_LINKS)
        )

    def _is_in_card(self, image: Image) -> bool:
        """Tell whether the smallest boxes around a picture have a linked headline and nothing of the article."""
        page, title = self.page, self.title
        starts, ends, parents = page.elements.starts, page.elements.ends, page.elements.parents
        place = image.place
        for _ in range(_CARD_DEPTH):
            if place <= 0 or ends[place] - starts[place] > _MAX_CARD:
                break
            inside = range(starts[place], ends[place])
            if any(at in self.taken or at == title.block or page.texts[at] == title.text for at in inside):
                return False
            if any(_is_headline(link, page) for link in page.links.beginning_in(inside, _MOST_LINKS)):
                return page.elements.tags[place] != "figure"  # whose link leads to more of the same pictures
            place = parents[place]
        return False


def _is_headline(link: Link, page: Page) -> bool:
    """Tell whether a link is the line of its card, or holds several, and no credit: it is another article's headline."""
    least = _MIN_HAN_HEADLINE if link.text[:1] >= FIRST_EASTERN else _MIN_HEADLINE
    if len(link.text) < least or link.href.startswith(_NO_PAGE) or _CREDIT.match(link.text):
        return False
    return link.end - link.block > 1 or (
        link.block < len(page.texts) and is_linked_headline(page, link.block)
    )


def _href_of(node: Any) -> str | None:
    """Return where the link around a picture leads; None where there is none."""
    for _ in range(_LINK_DEPTH):
        node = node.parent
        if node is None:
            return None
        if node.tag == "a":
            return (node.attributes.get("href") or "").strip()
    return None


def _is_foreign(page: Page, href: str, said: Attributes) -> bool:
    """Tell whether a link leads to another site than the page's; to where the picture lies it leads to the picture."""
    own = host_of(page.url)
    other, place = (
        host_of(f"https:{url}" if url[:2] == "//" else url) for url in (href, said.get("src") or "")
    )
    return bool(own and other) and other != place and site_of(own) != site_of(other)


def figure_of(elements: Elements, place: int) -> int:
    """Return the place of the figure that an element is or lies in, -1 for none."""
    for _ in range(FIGURE_DEPTH):
        if place < 0 or elements.tags[place] == "figure":
            return place
        place = elements.parents[place]
    return -1
