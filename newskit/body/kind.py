"""What kind of page it is: article, list, gallery, video or other."""

from __future__ import annotations

import re
from itertools import pairwise

from newskit.body import Body, weight_of
from newskit.body.dated import PAGE_TYPES, is_called_article, is_dated, types_of
from newskit.body.html.threads import MIN_TOOLS, THREAD_TYPES, tools_of
from newskit.body.kind_text import is_called_video
from newskit.body.no_article.offers import has_offer_type, is_offer, is_sold
from newskit.body.no_article.service import is_service
from newskit.body.no_article.why import NO_ARTICLE, is_section_name
from newskit.body.pictures.find import MIN_PICTURES, are_captions, gallery_pictures
from newskit.fields import Title
from newskit.page import HEADINGS, Page
from newskit.rules.lazy import any_found, has_any, lazy

# A body of this weight (UTF-8 bytes: 400 Chinese characters, 200 English words) is an article whatever is beside it.
_ARTICLE_WEIGHT = 1200
# From this weight on (500 Chinese characters, 250 English words) a body is taken for the whole of it.
_THIN = 1500
_MIN_CARDS = 4
# A page without a body is a list from so many links of this length on (UTF-8 bytes: 8 Chinese characters).
_MIN_HEADLINES = 8
# Of a section, whose title is no article's; so many are enough where they are set as headings.
_MIN_HEADLINES_OF_SECTION, _MIN_HEADINGS_OF_SECTION = 5, 4
_MIN_HEADLINE = 24
_ASIDE_TAGS = frozenset(("aside", "nav", "footer"))
_ASIDE_WORDS = frozenset("aside sidebar side widget footer".split())
_MIN_GALLERY_IMAGES = 6
_FEW = 2  # pictures of a page of one, and what is said of it
_NEAR = 8  # blocks from the title to what is said of a video or a picture
_MAX_SIGN = 60  # characters of a line that is nothing but a sign
_GALLERY_TITLE = lazy(
    r"组图|組圖|图集|圖集|圖輯|图说|高清(?:大|组)?图|^高清\s?[:：]|图片集|图片故事|[\[【](?:포토|화보|写真)[\]】]|фотогалерея|photo ?gallery"
    r"|slideshow|fotostrecke|bilderstrecke|bildergalerie|fotogalerie|diaporama|"
    r"galer[ií]a de (?:fotos|im[aá]genes)|fotogaler[ií]a|fotogallery|фоторепортаж|写真特集|\bin pictures\b|\bin photos\b",
    re.IGNORECASE,
)
# One of these stands, in lower case, in every title that it finds; so with videos below.
_GALLERY_TITLE_WORDS = (
    "组图", "組圖", "图集", "圖集", "圖輯", "图说", "高清", "图片", "포토", "화보", "写真", "фото", "gallery", "slideshow", "strecke", "galer",
    "diaporama", "in pictures", "in photos",
)  # fmt: skip
_TOOK = ("摄", "攝", "供图", "供圖")
_GALLERY_TYPES = frozenset(("imagegallery", "mediagallery"))
_GALLERY_WORDS = frozenset(
    "gallery slideshow slide slides slider swiper carousel album picbox bigpic photoset lightbox atlas tuji".split()
)
_PICTURE_COUNT = lazy(
    r"(?:\W{0,3}(?:image|photo|picture|slide|foto|bild|图)?\s?\d{1,3}\s?(?:/|of|von|de|di|из)\s?\d{1,3}\W{0,3}$)|"
    r"(?:[<>‹›«»←→\s]{0,3}(?:上一张|下一张|上一图|下一图|查看原图|(?:next|previous) (?:image|photo|picture|slide)))",
    re.IGNORECASE,
)
_YEAR = lazy(r"(?:19|20)\d\d\s?年?$")  # above 05/15, which is a day
_PICTURE_OF = ("/", "of", "von", "de", "di", "из")  # with a digit at the end
_PICTURE_TURNS = ("一张", "一图", "查看原图", "next ", "previous ")
_PLAYS = lazy(
    r"播放(?:量|次数)?\s?[:：]?\s?\d|\d[\d.,]{0,9}\s?[万萬亿千kKmM]?\+?\s?"
    r"(?:次(?:播放|观看|觀看)|(?:video )?(?:plays|views)\b|回視聴|Aufrufe\b|vues\b|reproducciones\b"
    r"|visuali[sz]a(?:ciones|ções|zioni)\b|weergaven\b|wyświetleń\b|visningar\b|просмотр)|"
    r"觀看次數|조회수\s?\d",
    re.IGNORECASE,
)
# One of these stands, in lower case, in every line that it finds.
_PLAY_WORDS = (
    "播放", "次", "回視聴", "조회수", "plays", "views", "aufrufe", "vues", "reproducciones", "visuali", "weergaven", "wyświetleń", "visningar",
    "просмотр",
)  # fmt: skip
_VIDEO_ADDRESS = lazy(r"/(?:videos?|vod|vid|v|shipin|mediathek)/", re.IGNORECASE)
# At the end of <title>.
_VIDEO_PART = lazy(r"(?:视频|視頻)(?:网|频道)?$|\b(?:videos?|mediathek)$", re.IGNORECASE)
_VIDEO = frozenset(("video",))
_PLAYERS = frozenset(("video", "object", "embed"))
_OTHER_TYPES = THREAD_TYPES | {"product"}


def _is_lighter(body: Body, weight: int) -> bool:
    """Tell whether a body weighs less than that. No text has fewer bytes than characters: most need no encoding."""
    return sum(map(len, body.paragraphs)) < weight and weight_of(body.paragraphs) < weight


def are_apart(blocks: list[int]) -> bool:
    """Tell whether some blocks, four at least, stand each by itself: the texts of cards, not what is said of a picture."""
    return len(blocks) >= _MIN_CARDS and all(after > at + 1 for at, after in pairwise(blocks))


def is_thin(body: Body) -> bool:
    """Tell whether so little body is visible that a script may hold more."""
    return _is_lighter(body, _THIN)


def page_kind(page: Page, title: Title, body: Body) -> str:
    """Tell the kind of a page from its own types, its body, its links and what it embeds.

    See `newskit.record.KINDS`. An article with a video is an article; a video with a caption is a video.
    """
    types, title_at = types_of(page), -1 if title.block is None else title.block
    if reason := no_article(body):
        if reason == "list" and _is_called_gallery(page, title, types) and not _has_section_name(title):
            is_shown = len(gallery_pictures(page, title)) >= MIN_PICTURES  # and below it what else is new
            return "gallery" if is_shown else "list"
        if reason == "list" and _has_player(page, title) and _is_video(page, title, body, types):
            return "video"  # below it others, with what is said of them
        return "list" if reason == "list" and not is_sold(page, title_at, body.blocks) else "other"
    if not types & PAGE_TYPES:
        if types & _OTHER_TYPES or page.meta.get("og:type", "").lower().endswith("product"):
            return "other"
        if body.paragraphs and has_offer_type(page):
            return "other"
        if _is_forum(page, body) or is_service(page, title.text):
            return "other"
        if body.blocks and not body.is_no_offer and is_offer(page, title_at, body.blocks):
            return "other"
    if _is_lighter(body, _ARTICLE_WEIGHT):
        if _is_video(page, title, body, types):
            is_channel = not (body.paragraphs or _has_player(page, title)) and _has_section_name(title)
            return "list" if is_channel and _has_list(page, title) else "video"
        if _is_gallery(page, title, body, types):
            return "gallery"
        if is_sold(page, title_at, body.blocks):
            return "other"
    elif _is_called_gallery(page, title, types) and _has_captions(page, title, body):
        return "gallery"
    if body.paragraphs:
        return "article"
    return "list" if not _is_dated_article(page, title) and _has_list(page, title) else "other"


def _has_list(page: Page, title: Title) -> bool:
    """Tell whether links long enough for headlines stand on a page without a body, more than on every page of a site."""
    found = [link.block for link in page.links if _is_long(link.text) and not _stands_aside(page, link.block)]
    if not _has_headlines_below(page, title):
        return False
    is_section = _has_section_name(title) and not is_called_article(page)
    if len(found) >= (_MIN_HEADLINES_OF_SECTION if is_section else _MIN_HEADLINES):
        return True
    headings = sum(page.blocks[at].element.tag in HEADINGS for at in found) if is_section else 0
    return headings >= _MIN_HEADINGS_OF_SECTION


def _has_headlines_below(page: Page, title: Title) -> bool:
    """Tell whether a headline follows the title, as on lists, or there is no title; elsewhere links stand on every page of a site."""
    at = title.block
    return at is None or any(at < link.block <= at + _NEAR for link in page.links if _is_long(link.text))


def _is_long(text: str) -> bool:
    """Tell whether a link's text is as long as a headline."""
    return len(text.encode("utf-8", "replace")) >= _MIN_HEADLINE


def _stands_aside(page: Page, block: int) -> bool:
    """Tell whether a block stands in an element that is called an aside, as what is popular does on every page of a site."""
    around = page.blocks[block].element.outward()
    return any(one.tag in _ASIDE_TAGS or not _ASIDE_WORDS.isdisjoint(one.words) for one in around)


def _is_dated_article(page: Page, title: Title) -> bool:
    """Tell whether the page is one article's, though its body is missing: a long title, and a time right below it."""
    at = title.block
    if at is None or _has_section_name(title):
        return False
    return is_dated(page, at, [min(at + 1, len(page.texts) - 1)])


def _has_section_name(title: Title) -> bool:
    """Tell whether no text of the page is its title, or one too short for an article's."""
    return title.block is None or is_section_name(title.text)


def no_article(body: Body) -> str:
    """Return the reason for which a page is surely no article, "" where there is none."""
    reasons = [w.removeprefix("no_body:") for w in body.warnings if w.startswith("no_body:")]
    return reasons[0] if reasons and reasons[0] in NO_ARTICLE else ""


def _near_title(page: Page, title: Title, body: Body) -> list[str]:
    """Return the short lines around the title, and up to the body."""
    at = title.block if title.block is not None else body.start if body.start is not None else 0
    end = at + _NEAR if body.start is None or not at <= body.start <= at + 2 * _NEAR else body.start + 2
    lines = page.texts[max(0, at - _NEAR) : end]
    return [text for text in lines if len(text) <= _MAX_SIGN]


def _is_video(page: Page, title: Title, body: Body, types: set[str]) -> bool:
    """Tell whether the title or a type makes a video of the page, or two weaker signs do.

    Those are a type beside an article's own (many articles have that of the video in them), a player at the title, a count of
    plays, the address, the site's section, a box named so.
    """
    if is_called_video(title.text):
        return True
    og_type = page.meta.get("og:type", "").lower()
    has_type = og_type.startswith("video") or "videoobject" in types
    if has_type and not is_called_article(page):
        return True
    signs = (
        has_type and not types & PAGE_TYPES,
        _has_player(page, title),
        any_found(_PLAYS, _PLAY_WORDS, _near_title(page, title, body)),
        _VIDEO_ADDRESS.search(page.url) is not None,
        _VIDEO_PART.search(page.title) is not None,
        _stands_in_video_box(page, title, body),
    )
    return sum(signs) >= 2


def _has_player(page: Page, title: Title) -> bool:
    at = title.block if title.block is not None else 0
    return any(tag in _PLAYERS and abs(block - at) <= _NEAR for tag, block in page.embeds)


def _stands_in_video_box(page: Page, title: Title, body: Body) -> bool:
    """Tell whether the element of the title or of the first words is named for a video, or the one around it."""
    places = (title.block, body.start)
    return any(page.blocks[at].element.is_called(_VIDEO) for at in places if at is not None)


def _is_gallery(page: Page, title: Title, body: Body, types: set[str]) -> bool:
    """Tell whether the page shows pictures, and its body is what is said of them.

    It is one where all of the body are captions; where title or type say so and the body may be captions; or where two of these
    do: title or type, many pictures, nothing but lines that say who took one, a line such as 3/12, pictures in a box that is called a gallery. A page that calls itself an
    article must have title or type for it: articles hold galleries often enough.
    """
    at = title.block if title.block is not None else 0
    is_called = _is_called_gallery(page, title, types)
    if is_called:
        if _has_captions(page, title, body):
            return True
    elif is_called_article(page):
        return False
    if len(body.blocks) >= MIN_PICTURES and all(
        page.blocks[at].element.tag == "figcaption" for at in body.blocks
    ):
        return True
    signs = (
        is_called,
        len(page.images) >= _MIN_GALLERY_IMAGES,
        bool(body.paragraphs) and all(text.rstrip("）)。").endswith(_TOOK) for text in body.paragraphs),
        any(
            _counts_pictures(text) and not _YEAR.match(above)
            for above, text in pairwise(["", *_near_title(page, title, body)])
        ),
        any(
            not _GALLERY_WORDS.isdisjoint(page.elements[image.place].words)
            for image in page.images
            if at <= image.block <= at + _NEAR
        ),
    )
    return sum(signs) >= 2 and are_captions(body, max(_FEW, len(page.images)))


def _counts_pictures(text: str) -> bool:
    """Tell whether a line says which of a number of pictures is shown, or leads to the next one."""
    lower = text.lower()
    may_count = any(map(str.isdecimal, text[-4:])) and has_any(lower, _PICTURE_OF)
    return (may_count or has_any(lower, _PICTURE_TURNS)) and _PICTURE_COUNT.match(text) is not None


def _is_called_gallery(page: Page, title: Title, types: set[str]) -> bool:
    return not types.isdisjoint(_GALLERY_TYPES) or any_found(
        _GALLERY_TITLE, _GALLERY_TITLE_WORDS, [title.text, page.title]
    )


def _has_captions(page: Page, title: Title, body: Body) -> bool:
    """Tell whether the body is no more than what is said of the page's pictures."""
    pictures = len(gallery_pictures(page, title))
    return pictures >= MIN_PICTURES and are_captions(body, pictures)


def _is_forum(page: Page, body: Body) -> bool:
    """Tell whether what stands right before and between the body's parts are the tools of posts."""
    if body.start is None or body.end is None:
        return False
    around = range(max(0, body.start - 2), min(len(page.texts), body.end + 2))
    return len(tools_of(page, sorted(set(around).difference(body.blocks)))) >= MIN_TOOLS
