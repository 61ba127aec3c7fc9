"""What kind of page it is: article, list, gallery, video or other; and which pages have no body at all."""

from __future__ import annotations

import re

from newskit.body import Body
from newskit.body.measures import Measures
from newskit.fields import Title
from newskit.fields.title import bare
from newskit.page import Page
from newskit.rules.lazy import lazy

# A body of this weight (UTF-8 bytes: 400 Chinese characters, 200 English words) is an article whatever is beside it.
_ARTICLE_WEIGHT = 1200
# From this weight on (500 Chinese characters, 250 English words) a body is taken for the whole of it.
_THIN = 1500
_MAX_TEASER = 600
_MIN_LIST_LINKS = 20
_MIN_TEASERS = 5
# A page without a body is a list from so many links of this length on (UTF-8 bytes: 8 Chinese characters).
_MIN_HEADLINES = 8
_MIN_HEADLINE = 24
_TEASER_SHARE = 0.7
_MIN_GALLERY_IMAGES = 6
_GALLERY_TITLE = lazy(
    r"组图|图集|高清图|图片故事|photo gallery|slideshow|fotostrecke|bilderstrecke|in pictures\b",
    re.IGNORECASE,
)
_VIDEO_TITLE = lazy(r"^\s?[\[【(（]?(?:视频|影片|video|watch)\s?[\]】)）:：|丨]", re.IGNORECASE)
_GALLERY_TYPES = frozenset(("imagegallery", "mediagallery"))
_ARTICLE_TYPES = frozenset(
    ("article", "newsarticle", "reportagenewsarticle", "blogposting", "analysisnewsarticle")
)


def _types(page: Page) -> set[str]:
    """The page's own types in JSON-LD, lower case."""
    found: set[str] = set()
    for thing in page.json_ld:
        kinds = thing.get("@type")
        found.update(
            kind.lower() for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)
        )
    return found


def _headline_links(m: Measures) -> list[int]:
    """Blocks that are one link with words enough to be a headline."""
    return [
        index for index, share in enumerate(m.link_share) if share > 0.8 and 16 <= m.weights[index] <= 240
    ]


def why_no_body(m: Measures, chosen: list[int]) -> str:
    """Return "list" where there are teasers only, "empty" where nothing was chosen but the title, else ""."""
    if not chosen or _is_title_alone(m, chosen):
        return "list" if m.teasers else "empty"
    headlines = set(_headline_links(m))
    if len(headlines) < _MIN_LIST_LINKS:
        return ""
    total = teasers = 0
    topped: set[int] = set()
    for index in chosen:
        weight = m.weights[index]
        total += weight
        if weight >= _MAX_TEASER:
            continue
        headline = _headline_above(m, index, headlines)
        if headline >= 0:
            teasers += weight
            topped.add(headline)
    is_list = teasers > total * _TEASER_SHARE and len(topped) >= max(_MIN_TEASERS, len(chosen) / 2)
    return "list" if is_list else ""


def _is_title_alone(m: Measures, chosen: list[int]) -> bool:
    """Tell whether all that was chosen is a line that says the title over again, or a part of it."""
    return len(chosen) == 1 and m.title_at >= 0 and bare(m.texts[chosen[0]]) in bare(m.texts[m.title_at])


def _headline_above(m: Measures, index: int, headlines: set[int]) -> int:
    """Return the headline right above a block in a box of their own, -1 where there is none."""
    for before in range(index - 1, max(-1, index - 4), -1):
        if before in headlines:
            box = m.parents[m.places[index]]
            at = m.places[before]
            for _ in range(3):
                if at == box:
                    return before if box > 0 else -1
                at = m.parents[at] if at >= 0 else -1
            return -1
    return -1


def weight_of(body: Body) -> int:
    """Return the length of a body in UTF-8 bytes."""
    return sum(len(text.encode("utf-8", "replace")) for text in body.paragraphs)


def is_thin(body: Body) -> bool:
    """Tell whether so little body is visible that a script may hold more."""
    return weight_of(body) < _THIN


def page_kind(page: Page, title: Title, body: Body) -> str:
    """Tell the kind of a page from its own types, its body, its links and what it embeds.

    See `newskit.record.KINDS`. An article with a video is an article; a video with a caption is a video.
    """
    weight = weight_of(body)
    og_type = page.meta.get("og:type", "").lower()
    types = _types(page)
    is_short = weight < _ARTICLE_WEIGHT
    if is_short and (
        _VIDEO_TITLE.search(title.text) or (og_type.startswith("video") and not types & _ARTICLE_TYPES)
    ):
        return "video"
    if is_short and types & {"videoobject"} and not types & _ARTICLE_TYPES:
        return "video"
    images = len(page.images)
    if (
        is_short
        and images >= _MIN_GALLERY_IMAGES
        and (_GALLERY_TITLE.search(title.text) or types & _GALLERY_TYPES)
    ):
        return "gallery"
    if body.paragraphs:
        return "article"
    headlines = sum(len(link.text.encode("utf-8", "replace")) >= _MIN_HEADLINE for link in page.links)
    return "list" if headlines >= _MIN_HEADLINES else "other"
