"""Page and body to the article's pictures, each with its caption."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container
from itertools import islice
from operator import itemgetter

from newskit.addresses import absolute
from newskit.body import Body
from newskit.fields import Title
from newskit.page import Element, Elements, Image, Page, words_of
from newskit.page.plain import folded
from newskit.record import Picture
from newskit.rules.lazy import has_any, lazy

Attributes = dict[str, str | None]  # of a picture, read once
_BLOCK = itemgetter(1)  # that follows a picture

_FIGURE_DEPTH = 5  # elements between a picture and its figure or its article: links, pictures, boxes
_CAPTION_WITHIN = 3  # blocks after the picture: credit and caption may change places
_CAPTION_WORDS = frozenset(
    ("caption", "figcaption", "imgcaption", "imgdesc", "descr", "credit", "legend", "tuzhu")
)
_CAPTION_LINE = lazy(
    r"[▲△↑]|[图圖][为為]|(?:资料|資料|效果|示意|配)?[图圖][：:一二三1-9]|"
    r".{0,60}(?:[摄攝]|供[图圖]|[图圖][/／：:]\s?\S{2,12}|(?:资料|資料)(?:[图圖]片?|照片?)|翻攝(?:自|照片)?\S{0,12})[）)]?$"
)
_MAX_CAPTION = 200
_MAX_ACCOUNT = 60  # characters of the line that begins with its picture
_CLOCK = lazy(r"\d[:：]\d\d")  # of its time
_MAX_SHARED = 20  # pictures of one caption that is longer
# Words of addresses of what is no picture of the article; a photograph's name may hold one among many others.
_ORNAMENTS = frozenset(
    "icon icons ico logo logos btn button buttons sprite sprites spacer avatar avatars pixel blank emoji emojis smiley "
    "smilies loading placeholder qrcode ewm erweima".split()
)
_CALLED = frozenset("avatar avatars icon icons logo logos qrcode ewm erweima".split())  # classes of such
# One of these stands in each.
_ORNAMENT_ROOTS = "ico logo btn button sprite spacer avatar pixel blank emoji smil loading placeholder qrcode ewm erweima".split()
_AUTHOR_WORDS = frozenset("author authors authorinfo avatar byline user userinfo profile".split())
_MAX_AUTHOR_BOX = 4  # blocks: name, place, time, a button
_MAX_ORNAMENT_WORDS = 4
_MAX_ORNAMENT_SIZE = 64  # pixels, both ways
_FILE_NAME = lazy(r"\S{1,255}\.(?:jpe?g|png|gif|webp|avif|bmp)$|[\da-f_-]{8,255}$", re.IGNORECASE)
MIN_PICTURES, _MAX_PICTURES = 3, 500  # of a gallery's box; looked at
_GALLERY_DEPTH = 6  # elements between a picture and the gallery's box
_BY_WORDS = frozenset(("", "by", "von", "por", "par", "di", "door", "av", "af"))  # before an author's name
# Captions that say no more than that there is a picture: View 3 Images. Their characters at most; the words of one that
# stands under a single picture.
_MAX_GENERIC, _FEW = 50, 2
_GENERIC = frozenset(
    "image images photo photos picture bild bilder imagen imagem immagine media foto".split()
)


def article_images(page: Page, title: Title, body: Body, *, is_gallery: bool = False) -> list[Picture]:
    """Return the pictures between title and end of body, or a gallery's, in order, each address once.

    A caption is the picture's figcaption, a block of a caption class or form right after it, else its alt text. Icons,
    logos, buttons and drawings of the page's own are no pictures of the article.
    Addresses are made absolute where the page's own is known.
    """
    if is_gallery:
        return _gallery(page, title, body)
    if body.start is None or body.end is None:
        return []
    first = min(body.start, body.start if title.block is None else title.block + 1)
    elements = page.elements
    container = elements.parents[page.places[body.end - 1]]
    taken = frozenset(body.blocks)
    found: dict[str, Picture] = {}
    shared: Counter[str] = Counter()
    end = body.end
    for image in islice(page.images, bisect_left(page.images, first, key=_BLOCK), None):
        at = image.block
        if at > end:
            break
        if (at == end and not _is_in(elements, image.place, container)) or (
            at <= body.start
            and (_is_of_author(elements, image.place) or _is_of_account(page, image, body.start))
        ):
            continue
        said = image.node.attributes
        if (src := _address(said)) and src not in found and not _is_ornament(said, src):
            caption = _unless_shared(_caption(page, image, taken), shared) or _alternative(said)
            found[src] = {"url": absolute(page.url, src), "caption": caption}
    return _named(list(found.values()))


def without_portraits(pictures: list[Picture], authors: list[str]) -> list[Picture]:
    """Leave out the pictures whose caption is an author's name and no more: they show that author."""
    return [
        picture
        for picture in pictures
        if not any(
            picture["caption"].endswith(author)
            and picture["caption"].removesuffix(author).strip().lower() in _BY_WORDS
            for author in authors
        )
    ]


def _named(pictures: list[Picture]) -> list[Picture]:
    """Empty the captions that only say that there is a picture: Image; View 3 Images, under three of them."""
    often: Counter[str] | None = None
    for picture in pictures:
        caption = picture["caption"]
        if len(caption) > _MAX_GENERIC or _GENERIC.isdisjoint(words := caption.lower().split()):
            continue
        if often is None:
            often = Counter(other["caption"] for other in pictures)
        if len(words) <= _FEW or (often[caption] >= MIN_PICTURES and ":" not in caption):
            picture["caption"] = ""
    return pictures


def gallery_pictures(page: Page, title: Title) -> list[Image]:
    """Return the first picture after the title, and those that stand with it in the smallest box of some."""
    after = [image for image in page.images if title.block is None or image.block > title.block]
    parents = page.elements.parents
    chains = [_chain(parents, image.place) for image in after[:_MAX_PICTURES]]
    if not chains:
        return []
    box = next((at for at in chains[0] if sum(at in chain for chain in chains) >= MIN_PICTURES), -1)
    if box <= 0:
        return after[:1]
    return [image for image, chain in zip(after, chains, strict=False) if box in chain]


def are_captions(body: Body, pictures: int) -> bool:
    """Tell whether a body is no more than what is said of so many pictures."""
    said = [text for text in body.paragraphs if any(map(str.isalpha, text))]  # not the number of each
    return len(said) <= pictures + 1 and all(len(text) <= _MAX_CAPTION for text in said)


def _gallery(page: Page, title: Title, body: Body) -> list[Picture]:
    pictures = gallery_pictures(page, title)
    taken = frozenset[int]() if are_captions(body, len(pictures)) else frozenset(body.blocks)
    found: dict[str, Picture] = {}
    shared: Counter[str] = Counter()
    for image in pictures:
        said = image.node.attributes
        if (src := _address(said)) and src not in found:
            caption = _caption(page, image, taken) or _own_text(page, image, taken)
            caption = _unless_shared(caption, shared) or _alternative(said)
            found[src] = {"url": absolute(page.url, src), "caption": caption}
    return list(found.values())


def _unless_shared(caption: str, shared: Counter[str]) -> str:
    """Return a caption, "" for a long one that many pictures have already: hostile pages would make huge records of such."""
    if len(caption) > _MAX_CAPTION:
        shared[caption] += 1
        if shared[caption] > _MAX_SHARED:
            return ""
    return caption


def _address(said: Attributes) -> str:
    """Return a picture's address as written, the true one where a script loads it later; "" where there is none."""
    get = said.get
    src = get("data-src") or get("data-original") or get("data-lazy-src") or get("src") or ""
    return "" if src.startswith("data:") else folded(src)


def _is_of_author(elements: Elements, place: int) -> bool:
    """Tell whether an element, or one of the two around it, is named for who wrote: the picture shows that one."""
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


def _is_ornament(said: Attributes, src: str) -> bool:
    """Tell icons and the like by their addresses or sizes; vector drawings are the page's own."""
    path = src.partition("?")[0].rstrip("/")
    if path.endswith(".svg") or ((name := said.get("class")) and not _CALLED.isdisjoint(words_of(name))):
        return True
    if has_any(path.lower(), _ORNAMENT_ROOTS):
        folder, _, name = path.rpartition("/")
        words = words_of(name)
        if len(words) <= _MAX_ORNAMENT_WORDS and not _ORNAMENTS.isdisjoint(words):
            return True
        if not _ORNAMENTS.isdisjoint(words_of(folder.rpartition("/")[2])):
            return True
    return _is_small(said.get("width")) and _is_small(said.get("height"))


def _is_small(size: str | None) -> bool:
    pixels = (size or "").removesuffix("px")
    return pixels.isdecimal() and float(pixels) <= _MAX_ORNAMENT_SIZE


def _alternative(said: Attributes) -> str:
    """Return the text that stands for a picture, where that is no name of a file."""
    alt = folded(said.get("alt") or "")
    return "" if _FILE_NAME.match(alt) else alt


def _chain(parents: list[int], at: int) -> tuple[int, ...]:
    """Return an element's place and those of some around it, the nearest first."""
    chain: list[int] = []
    while at >= 0 and len(chain) <= _GALLERY_DEPTH:
        chain.append(at)
        at = parents[at]
    return tuple(chain)


def _own_text(page: Page, image: Image, taken: Container[int]) -> str:
    """Return the line that follows a picture in its own element or right beside it, where it says something."""
    elements = page.elements
    for place in (image.place, elements.parents[image.place]):
        if place > 0 and elements.ends[place] - elements.starts[place] <= _CAPTION_WITHIN:
            for at in range(image.block, elements.ends[place]):
                if at not in taken and any(map(str.isalpha, page.texts[at])):
                    return page.texts[at]
    at = image.block
    if at < len(page.texts) and at not in taken and len(page.texts[at]) <= _MAX_CAPTION:
        is_beside = elements.parents[page.places[at]] == elements.parents[image.place]
        if is_beside and not page.link_chars[at]:
            return page.texts[at]
    return ""


def _is_in(elements: Elements, place: int, container: int) -> bool:
    """Tell whether an element is the container or lies not far within it, both by their places."""
    for _ in range(_FIGURE_DEPTH):
        if place < 0 or place == container:
            break
        place = elements.parents[place]
    return place == container >= 0


def _caption(page: Page, image: Image, taken: Container[int]) -> str:
    elements, places, texts = page.elements, page.places, page.texts
    figure = _figure(elements, image.place)
    for at in range(image.block, min(image.block + _CAPTION_WITHIN, len(texts))):
        text = texts[at]
        if figure >= 0:
            if _figure(elements, places[at]) == figure:
                return text
        elif len(text) <= _MAX_CAPTION:
            inline = page.inlines[at]
            is_caption = at not in taken and not (
                _CAPTION_WORDS.isdisjoint(elements[places[at]].words)
                and (inline is None or _CAPTION_WORDS.isdisjoint(Element(node=inline).words))
            )
            if is_caption or (at == image.block and _CAPTION_LINE.match(text)):
                return text
    return ""


def _figure(elements: Elements, place: int) -> int:
    """The place of the figure that an element is or lies in, -1 for none."""
    for _ in range(_FIGURE_DEPTH):
        if place < 0 or elements.tags[place] == "figure":
            return place
        place = elements.parents[place]
    return -1
