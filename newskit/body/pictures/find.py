"""Page and body to the article's pictures, each with its caption."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container
from itertools import chain, islice
from operator import itemgetter

from newskit.addresses import absolute
from newskit.body import Body
from newskit.body.pictures.address import Attributes, address_of, is_same
from newskit.body.pictures.others import FIGURE_DEPTH, Elsewhere, figure_of, is_of_author, is_ornament
from newskit.fields import Title
from newskit.page import Element, Elements, Image, Page
from newskit.page.plain import folded
from newskit.record import Picture
from newskit.rules.languages import FIRST_EASTERN
from newskit.rules.lazy import lazy

_BLOCK = itemgetter(1)  # that follows a picture

_CAPTION_WITHIN = 3  # blocks after the picture: credit and caption may change places
_CAPTION_WORDS = frozenset(
    ("caption", "figcaption", "imgcaption", "imgdesc", "descr", "credit", "legend", "tuzhu")
)
_CAPTION_LINE = lazy(
    r"[▲△↑]|[图圖][为為]|(?:资料|資料|效果|示意|配)?[图圖][：:一二三1-9]|"
    r".{0,60}(?:[摄攝]|供[图圖]|[图圖][/／：:]\s?\S{2,12}|(?:资料|資料)(?:[图圖]片?|照片?)|翻攝(?:自|照片)?\S{0,12})[）)]?$"
)
_MAX_CAPTION = 200
_BOX_DEPTH = 3  # elements between a picture and the box that it shares with its caption
_MIN_SPACES, _MIN_HAN = 3, 12  # of a line that is no button, credit or length of a film
_PLAYER = lazy(r"(?:audio|video|watch|listen)\b", re.IGNORECASE)
_MAX_ABOVE = 10  # blocks from a picture down to the title
_MAX_SHARED = 20  # pictures of one caption that is longer
_FILE_NAME = lazy(r"\S{1,255}\.(?:jpe?g|png|gif|webp|avif|bmp)$|[\da-f_-]{8,255}$", re.IGNORECASE)
MIN_PICTURES, _MAX_PICTURES = 3, 500  # of a gallery's box; looked at
_GALLERY_DEPTH = 6  # elements between a picture and the gallery's box
# Captions that say no more than that there is a picture: View 3 Images. Their characters at most; the words of one that
# stands under a single picture.
_MAX_GENERIC, _FEW = 50, 2
_GENERIC = frozenset(
    "image images photo photos picture bild bilder imagen imagem immagine media foto".split()
)


def article_images(page: Page, title: Title, body: Body, *, is_gallery: bool) -> list[Picture]:
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
    elsewhere = Elsewhere(page, title, taken)
    found: dict[str, Picture] = {}
    shared: Counter[str] = Counter()
    end = body.end
    start = bisect_left(page.images, first, key=_BLOCK)
    for image in chain(_above(page, title, start), islice(page.images, start, None)):
        at = image.block
        if at > end:
            break
        if (at == end and not _is_in(elements, image.place, container)) or is_of_author(
            page, image, body.start
        ):
            continue
        said = image.node.attributes
        if (src := address_of(image.node, said)) and src not in found and not is_ornament(said, src):
            caption = _unless_shared(_caption(page, image, taken), shared)
            if not elsewhere.leads(image, caption):
                caption = caption or _line_below(page, image, taken) or _alternative(said, src)
                found[src] = {"url": absolute(page.url, src), "caption": caption}
    return _named(list(found.values()))


def _above(page: Page, title: Title, start: int) -> list[Image]:
    """Return the pictures above the title that the page calls its own; `start` is the number of the first below."""
    own = page.meta.get("og:image") or page.meta.get("twitter:image") or ""
    if title.block is None or not own:
        return []
    first = bisect_left(page.images, title.block - _MAX_ABOVE, key=_BLOCK)
    return [
        image
        for image in page.images[first:start]
        if is_same(address_of(image.node, image.node.attributes), own)
    ][:1]


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
        if (src := address_of(image.node, said)) and src not in found:
            caption = _caption(page, image, taken) or _own_text(page, image, taken)
            caption = _unless_shared(caption, shared) or _alternative(said, src)
            found[src] = {"url": absolute(page.url, src), "caption": caption}
    return list(found.values())


def _unless_shared(caption: str, shared: Counter[str]) -> str:
    """Return a caption, "" for a long one that many pictures have already: hostile pages would make huge records of such."""
    if len(caption) > _MAX_CAPTION:
        shared[caption] += 1
        if shared[caption] > _MAX_SHARED:
            return ""
    return caption


def _alternative(said: Attributes, src: str) -> str:
    """Return the text that stands for a picture, where that is no name of a file."""
    alt = folded(said.get("alt") or "")
    return "" if _FILE_NAME.match(alt) or (" " not in alt and alt in src.rpartition("/")[2]) else alt


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
    for _ in range(FIGURE_DEPTH):
        if place < 0 or place == container:
            break
        place = elements.parents[place]
    return place == container >= 0


def _caption(page: Page, image: Image, taken: Container[int]) -> str:
    elements, places, texts = page.elements, page.places, page.texts
    figure = figure_of(elements, image.place)
    for at in range(image.block, min(image.block + _CAPTION_WITHIN, len(texts))):
        text = texts[at]
        if figure >= 0:
            if figure_of(elements, places[at]) == figure and not _is_control(page, at):
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


def _line_below(page: Page, image: Image, taken: Container[int]) -> str:
    """Return the one line that a picture shares a box with, where it is below and none of the body."""
    starts, ends, parents = page.elements.starts, page.elements.ends, page.elements.parents
    place = image.place
    for _ in range(_BOX_DEPTH):
        if place <= 0 or ends[place] > starts[place]:
            break
        place = parents[place]
    at = starts[place]
    if place <= 0 or ends[place] != at + 1 or at != image.block or at in taken or page.link_chars[at]:
        return ""
    text = page.texts[at]
    says_something = text.count(" ") >= _MIN_SPACES or (text[0] >= FIRST_EASTERN and len(text) >= _MIN_HAN)
    return text if says_something and len(text) <= _MAX_CAPTION and not _PLAYER.match(text) else ""


def _is_control(page: Page, at: int) -> bool:
    """Tell whether a line of a figure is a button, or a link beside its caption."""
    if page.elements.tags[page.places[at]] == "figcaption":
        return False
    inline = page.inlines[at]
    is_button = inline is not None and "button" in (inline.tag, inline.parent.tag)
    return is_button or page.link_chars[at] == len(page.texts[at])
