"""Text page and body to the kind of page. Apart from `kind`: all that knows of HTML is not loaded for it."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise

from newskit.body import Body, weight_of
from newskit.page import Page
from newskit.page.words import FURNITURE, NAVIGATION, SHARE, words_in
from newskit.rules.lazy import has_any, lazy

HEADLINES = 6  # lines that could be headlines and make a page without a body a list
HEADLINE_WEIGHT = (24, 150)  # in UTF-8 bytes
MIN_PICTURES = 3
_COUNTED = lazy(r"[（(\[]?(\d{1,3})\s?/\s?(\d{1,3})(?:[)）\]]|\s|$|(?=[^\W\d_]))")  # 2/12 戏台前坐满观众
_CAPTION_ENDS = ("。", "摄", "）")
_VIDEO_TITLE = lazy(
    r"^\s?[\[【(（]?(?:[^\W\d_a-zA-Z]{2}|[短微])?(?:视频|視頻|影片|影音|動画|영상|video|vídeo|vidéo|видео|wideo"
    r"|watch)\s?[\]】)）:：|丨／.]|[\[【(（](?:视频|視頻|影音|動画|영상|video|vídeo|vidéo|видео)[\]】)）]\s?$",
    re.IGNORECASE,
)
_VIDEO_TITLE_WORDS = "视频 視頻 影片 影音 動画 영상 video vídeo vidéo видео wideo watch".split()
_PLAYER = lazy(r"(?<![\d:])(?:\d{1,2}:)?\d\d:\d\d\s?/\s?(?:\d{1,2}:)?\d\d:\d\d(?![\d:])")
PLAYER_TEXT = 300  # weight below which the text below a player is what it shows
_POST_TOOLS = ("只看该作者", "只看楼主", "只看該作者", "只看樓主", "倒序浏览", "电梯直达")
NEAR_POST, MAX_TOOLS = 12, 60  # lines from the body; characters of a line of tools
RUN_SPACES, RUN_WEIGHT = 5, 300  # a run-on line of so many pieces counts as a list by itself


def page_kind_text(page: Page, body: Body, title: str = "") -> str:
    """Return "article" where there is a body, "list" where headlines stand without one, else "other".

    Captions that count the pictures make it a gallery, a title that says so a video, the tools of posts a forum's thread.
    """
    if _has_counted_captions(page.texts):
        return "gallery"
    if body.blocks and (is_called_video(title) or _is_below_player(page.texts, body.blocks)):
        return "video"
    if body.blocks:
        return "other" if _is_thread(page.texts, min(body.blocks), max(body.blocks)) else "article"
    if "no_body:list" in body.warnings:
        return "list"
    found = 0
    for block in page.blocks:
        weight = len(block.text.encode("utf-8", "replace"))
        if weight > RUN_WEIGHT and block.text.count(" ") >= RUN_SPACES:
            return "list"
        if HEADLINE_WEIGHT[0] <= weight <= HEADLINE_WEIGHT[1]:
            found += not words_in(block.text) & (FURNITURE | NAVIGATION | SHARE)
    return "list" if found >= HEADLINES else "other"


def _is_thread(texts: list[str], first: int, last: int) -> bool:
    """Tell whether a post's tool stands near the body: to see only who wrote it, or the thread from its end."""
    near = texts[max(0, first - NEAR_POST) : last + NEAR_POST]
    return any(len(text) <= MAX_TOOLS and has_any(text, _POST_TOOLS) for text in near)


def _is_below_player(texts: list[str], body: Collection[int]) -> bool:
    """Tell whether a line or two stand below the clock of a player: 00:00 / 03:27."""
    is_short = weight_of([texts[i] for i in body]) < PLAYER_TEXT
    return is_short and any(map(_PLAYER.search, texts[: min(body)]))


def is_called_video(title: str) -> bool:
    """Tell whether a title says that its page is a video: 视频丨航拍瀑布."""
    return has_any(title.lower(), _VIDEO_TITLE_WORDS) and _VIDEO_TITLE.search(title) is not None


def _has_counted_captions(texts: list[str]) -> bool:
    """Tell whether lines count the pictures that they describe, one behind the other: 1/12 …, 2/12 …; or lines above them."""
    counted = [
        found
        for text, below in pairwise([*texts, ""])
        if text[0] in "（([0123456789"
        and (found := _COUNTED.match(text))
        and (found.end() < len(text) or below.endswith(_CAPTION_ENDS) or "©" in below)
    ]
    places = [int(found[1]) for found in counted if found[2] == counted[0][2]]
    first = min(places, default=0)  # below the first count there may be buttons
    return len(places) >= MIN_PICTURES and first <= 2 and places == list(range(first, first + len(places)))
