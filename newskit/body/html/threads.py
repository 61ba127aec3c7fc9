"""Threads of a forum: all posts are the body. Each post is known by its tools: to answer, to cite, its number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable

from newskit.body.blocks.class_names import HARD
from newskit.body.blocks.features import SENTENCE_ENDS
from newskit.body.blocks.measures import MAX_PROSE_LINK_SHARE, Measures
from newskit.body.dated import is_called_article, types_of
from newskit.body.html.briefs import brief_below_time
from newskit.page import Page
from newskit.rules.comment_heads import heads_comments
from newskit.rules.lazy import lazy, lines_with

_MAX_TOOL = 60  # characters of a line that is nothing but a tool
_TOOL = lazy(
    r"只看(?:该作者|楼主|該作者|樓主)|^(?:沙发|板凳|地板|楼主|樓主)?\s?[发發]表[于於]|^第?\d{1,5}\s?(?:#|楼|樓)|\d(?:#|楼|樓)(?:\s|$)|^#\d{1,4}$|^(?:沙发|板凳|楼主)$|^回[复覆](?:\s|\W|$)|"
    r"\b(?:permalink|report post|quote)\b|^(?:answered|asked)\b|^(?:赞同|upvote|添加评论|add comment)(?:\s?\d|$)|^(?:reply|posts?: \d+|joined: )"
    r"|\bip\s?[:：]\s?(?:已记录|已記錄|[\d*x]{1,3}\.[\d*x])",
    re.IGNORECASE,
)
# One of these comes some times, in lower case, where a page has so many tools of a name.
_WORDS = (
    "楼", "樓", "回复", "回覆", "发表", "發表", "只看", "赞同", "添加评论", "#", "reply", "quote", "permalink", "answered", "asked", "post: ", "posts:", "沙发", "板凳",
    "joined:", "upvote", "add comment", "report post", "ip",
)  # fmt: skip
MIN_TOOLS = 3  # of a thread
THREAD_TYPES = frozenset(("qapage", "discussionforumposting"))
_ASKED = "asked"  # the tool of a question, which stands above the boxes of its answers
_NO_LETTERS = re.compile(r"[\d\W_]+")
_NAMES = 3  # of tools, the most frequent ones, each of which may tell the posts
_LONG = 600  # weight
_MAX_ABOVE = 120  # weight of the sentences between the title and the first post
_MIN_SHARE = 0.5  # of the posts that hold a text set alike


def tools_of(page: Page, blocks: Iterable[int]) -> dict[int, str]:
    """Return the blocks that are tools of posts, each with the tool's name: to answer, to cite; who wrote it when, as number what."""
    texts, pieces = page.texts, page.blocks.pieces
    short = [at for at in blocks if len(texts[at]) <= _MAX_TOOL]
    if len(short) < MIN_TOOLS:
        return {}
    # Tools in a row have no space between them.
    lines = [" ".join(" ".join(pieces[at]).split()) if pieces[at] else texts[at] for at in short]
    together = "\n".join(lines).lower()
    words = [word for word in _WORDS if word[0] in together and together.count(word) >= MIN_TOOLS]
    if not words:  # as on most pages
        return {}
    found: dict[int, str] = {}
    for line in lines_with((*words, _ASKED), together):
        if tool := _TOOL.search(lines[line]):
            found[short[line]] = _NO_LETTERS.sub("", tool[0]).lower()
    return found


def posts_of(m: Measures, chosen: list[int]) -> tuple[list[int], frozenset[int]]:
    """Return the blocks of all posts, if the page is a thread, and the blocks of readers' comments, if it is an article.

    Each post is a box that holds one tool of a kind, and the text in the boxes is set alike. Text between the title and the
    boxes is a question, where the page says so; else it is an article, and the boxes hold comments. Nothing is looked for where
    what was chosen is long and has no tools between its parts.
    """
    if m.weight_of(chosen) > _LONG:
        inside = range(chosen[0], min(chosen[-1] + 2, len(m.texts)))
        if len(tools_of(m.page, inside)) < MIN_TOOLS:
            return [], frozenset()
    tools = tools_of(m.page, range(m.title_at + 1, len(m.texts)))
    for name, number in Counter(tools.values()).most_common(_NAMES):
        boxes = boxes_of(m, [at for at in tools if tools[at] == name]) if number >= MIN_TOOLS else []
        if not boxes:
            continue
        first = m.starts[boxes[0]]
        above = [
            at
            for at in range(m.title_at + 1, first)
            if m.texts[at][-1] in SENTENCE_ENDS and not m.link_share[at]
        ]
        if _ASKED in {tools[at] for at in tools if at < first} or types_of(m.page) & THREAD_TYPES:
            return [*above, *_posts(m, boxes, tools)], frozenset()
        is_headed = any(
            m.link_share[at] < MAX_PROSE_LINK_SHARE and heads_comments(m.texts[at])
            for at in range(m.title_at + 1, first)
        )
        is_article = is_headed or is_called_article(m.page)
        if above and not is_article:
            is_article = above[0] in brief_below_time(m) or all(m.flags(box) & HARD for box in boxes)
        if m.weight_of(above) <= _MAX_ABOVE and not is_article:
            return _posts(m, boxes, tools), frozenset()
        return [], frozenset(at for box in boxes for at in range(m.starts[box], m.ends[box]))
    return [], frozenset()


def boxes_of(m: Measures, blocks: list[int]) -> list[int]:
    """Return the largest elements that hold one of some blocks each, [] where they do not stand side by side."""
    found = []
    for number, block in enumerate(blocks):
        before = blocks[number - 1] if number else -1
        after = blocks[number + 1] if number + 1 < len(blocks) else len(m.texts)
        at = m.places[block]
        while (around := m.parents[at]) >= 0 and m.starts[around] > before and m.ends[around] <= after:
            at = around
        found.append(at)
    return found if len({m.parents[at] for at in found}) == 1 and len(set(found)) == len(found) else []


def _posts(m: Measures, boxes: list[int], tools: Container[int]) -> list[int]:
    """Return the blocks in some boxes that are set as most of their text is; the first post's box may be named for it."""
    weights: Counter[int] = Counter()
    holders: dict[int, set[int]] = {}
    for box in boxes:
        for at in range(m.starts[box], m.ends[box]):
            if at not in tools and m.link_share[at] < MAX_PROSE_LINK_SHARE:
                signature = m.signature(at)
                weights[signature] += m.weights[at]
                holders.setdefault(signature, set()).add(box)
    usual = next((s for s, _ in weights.most_common() if len(holders[s]) >= _MIN_SHARE * len(boxes)), -1)
    key = next(
        (
            m.key(m.places[at])
            for at in range(m.starts[boxes[0]], m.ends[boxes[-1]])
            if m.signature(at) == usual
        ),
        -1,
    )
    posts: list[int] = []
    for box in boxes:
        texts = [
            at
            for at in range(m.starts[box], m.ends[box])
            if at not in tools and m.link_share[at] < MAX_PROSE_LINK_SHARE
        ]
        own = [at for at in texts if m.signature(at) == usual]
        posts += own or [at for at in texts if m.key(m.places[at]) == key]
    return posts
