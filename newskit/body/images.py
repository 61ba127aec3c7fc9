"""Page and body to the article's pictures, each with its caption."""

from __future__ import annotations

from collections.abc import Container

from newskit.body import Body
from newskit.fields import Title
from newskit.page import Element, Image, Page
from newskit.record import Picture
from newskit.rules.lazy import lazy

_FIGURE_DEPTH = 5  # elements between a picture and its figure or its article: links, pictures, boxes
_CAPTION_WITHIN = 3  # blocks after the picture: credit and caption may change places
_CAPTION_WORDS = frozenset(("caption", "figcaption", "imgcaption", "imgdesc", "credit", "legend", "tuzhu"))
_CAPTION_LINE = lazy(
    r"[▲△↑]|图为|(?:资料|效果|示意|配)?图[：:一二三1-9]|.{0,60}(?:摄|供图|图/\S{2,8})[）)]?$"
)
_MAX_CAPTION = 200


def article_images(page: Page, title: Title, body: Body) -> list[Picture]:
    """Return the pictures between title and end of body, in order, each address once.

    A caption is the picture's figcaption, a block of a caption class or form right after it, else its alt text.
    Addresses are made absolute where the page's own is known.
    """
    if body.start is None or body.end is None:
        return []
    first = min(body.start, body.start if title.block is None else title.block + 1)
    container = page.blocks[body.end - 1].element.parent
    taken = frozenset(body.blocks)
    found: dict[str, Picture] = {}
    end = body.end
    for image in page.images:
        at = image.block
        is_inside = first <= at < end or (at == end and _is_in(page.elements[image.place], container))
        if is_inside and (src := image.src) and src not in found:
            caption = _caption(page, image, taken) or image.alt
            found[src] = {"url": _absolute(page.url, src), "caption": caption}
    return list(found.values())


def _is_in(element: Element | None, container: Element | None) -> bool:
    for _ in range(_FIGURE_DEPTH):
        if element is None or element is container:
            break
        element = element.parent
    return element is container is not None


def _caption(page: Page, image: Image, taken: Container[int]) -> str:
    figure = _figure(page.elements[image.place])
    for at in range(image.block, min(image.block + _CAPTION_WITHIN, len(page.blocks))):
        block = page.blocks[at]
        if figure is not None and _figure(block.element) is figure:
            return block.text
        if figure is None and len(block.text) <= _MAX_CAPTION:
            is_caption = at not in taken and not _CAPTION_WORDS.isdisjoint(block.element.words)
            if is_caption or (at == image.block and _CAPTION_LINE.match(block.text)):
                return block.text
    return ""


def _figure(element: Element | None) -> Element | None:
    for _ in range(_FIGURE_DEPTH):
        if element is None or element.tag == "figure":
            return element
        element = element.parent
    return None


def _absolute(base: str, address: str) -> str:
    if not base:
        return address
    from urllib.parse import urljoin

    try:
        return urljoin(base, address)
    except ValueError:
        return address
