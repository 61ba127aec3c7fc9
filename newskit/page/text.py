"""Flattened text to a Page: a block a line, hard-wrapped paragraphs joined."""

from __future__ import annotations

from itertools import pairwise

from newskit.page import Blocks, Elements, Page
from newskit.page.fragments import fragment_joints, may_have_fragments
from newskit.page.marked_up import (
    FENCE,
    heading_of,
    is_markdown,
    with_fenced_joined,
    without_links,
    without_markdown,
    without_references,
)
from newskit.page.remnants import with_ends, without_code, without_entities
from newskit.page.unwrap import DIVIDED, wrapped_joints
from newskit.page.words import CREDIT, words_in
from newskit.rules.languages import FIRST_WIDE
from newskit.rules.lazy import has_any, lazy
from newskit.rules.read_also import NAMED_LIST

# C0 and C1 controls but tab and line end, what turns the order of letters round, lone surrogates, and the two
# non-characters of the basic plane.
_CONTROL = lazy(
    r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
LINE_END = lazy(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNUSUAL = lazy(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
# A mark that has a line of its own behind a day and a time: what follows is a source.
_MARK_APART = lazy(
    r"(?:(?<=[\d日] \d\d:\d\d)|(?<=\d\d:\d\d:\d\d))\s{0,4}\n\s{0,4}([·|｜])\s{0,4}\n\s{0,4}(?=\S)"
)
# One between the steps of a breadcrumb: 首页, then > or /, then 新闻; Accueil, then >, then Régions.
_STEP_APART = lazy(
    r"\n(?=[>＞›»→/])(?:(?<=[^\s\x00-\u2e7f]\n)|(?<=[^\s\x00-\u2e7f]\s\n)|(?<=[a-zß-ÿ]\n)(?!/))(>>?|[＞›»→/])\s{0,4}(?:\n\s{0,4}(?=[^\s>](?:[^\n]{0,11}|[ -ɏ]{0,23})(?:\n|$))|(?=正文|内容))"
)
# The same, each mark behind its step: 首页 >, then 股市 >.
_STEP_BEHIND = lazy(
    r"([^\s\x00-\u2e7f] ?-{0,2}>)[^\S\n]{0,4}\n\s{0,40}(?=[^\s>][^\n>]{0,11}>[^\S\n]{0,4}(?:\n|$))"
)
_STEP_ENDS = (">\n", "> \n")
_STEPS = tuple(f"\n{mark}" for mark in ">＞›»→/")
# Credits that met the last sentence of a paragraph: 水位已经回落。编辑：高远 校对：林秋.
_CREDITS_BEHIND = lazy(
    r"[。！？”」）)]\s?(?=(?:[【\[（(]?(?:责任编辑|責任編輯|责编|编辑|編輯|校对)|来源|稿源|作者|记者|文)\s?[:：/／|｜丨][^\n。！？，；：:/／|｜丨]{1,24}(?:[:：/／|｜丨][^\n。！？，；]{1,40})?(?:，查看更多)?[^\S\n]{0,40}\n)"
)
# The article before and the one after on one line.
_TURNS = lazy(
    r"(?m)^(\W{0,3}上一[篇條条則则]\s?[:：\s][^\n]{2,80}?)[^\S\n]{0,9}(?=下一[篇條条則则](?:\s?[:：]|\s))"
)
# Paragraphs on one line: each is indented by two ideographic spaces.
_INDENT = "\u3000\u3000"
_GAPS = lazy(r"(?<=[^\s])[ \t]?\u3000{2,8}(?=\S)")
_INDENTED = lazy(r"(?<=[。！？…”’）])[ \t]?\u3000{2,8}(?=\S)")
# Wide gaps, and what stands between them on a line of headlines.
_GAP = lazy(r"[ \u00a0]*\t\s*|[ \u00a0]{2,}\s*|\u3000\s*")
LEAST_PARTED, LIKE_HEADLINES = 3, 0.8  # texts that gaps part; share of them that could be headlines
LEAST_HEADLINE, LEAST_WORDS = 24, 4  # weight of one, and words in scripts that part these
# By Li Wei, and on the next line its end: , River Post.
_NAMED_ABOVE = lazy(r"[^\W\d_][^\s,!?:]{1,20}(?: [^\s,!?:]{1,20}){0,3}\s?$")
_NAME_BEHIND = lazy(r", [^\W\d_a-zß-öø-ÿ][^\n,.!?]{2,36}$")
_GAPS_HINTS = ("  ", "\t", "\u3000")
_NO_HEADLINE_ENDS = (*"。.，,；;：:、",)
HEADED = 1  # the place of the line that a mark shows to be the heading
LONGEST_JOINED = 50_000  # characters of a line that is kept as it was
ONE, LEAST_PAGE = 2, 60  # lines of a page on one, the last empty; its characters
LONG = 200  # characters of a line that may be many lines joined
# Where elements met with nothing between: Anna WeißPublished 12 May, Bo Li20.1.2025. Within a word a few letters come first: McKenna.
# What the second one begins with comes first in the pattern: a search leaps to it.
_SMALL, _LARGE = "[a-zß-žа-яёіїά-ώ]", "A-ZÀ-ÞА-ЯЁІЇΑ-ΩČŠŽŁŚĐĞİŞ"
_GLUED = lazy(rf"[{_LARGE}\d](?:(?<={_SMALL}{{4}}[{_LARGE}])|(?<={_SMALL}{{3}}\d)\d?[./: ])")
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad"


def read_text(text: str, url: str = "") -> Page:
    r"""Read a page that has lost its tags: crawl-archive text (a line a block), or lists run on into one line.

    White space is folded; control characters, empty lines, marks of Markdown and numbers of links go. A paragraph that
    had been cut into lines of one width is one block again, with its lines as the block's `pieces`.

        >>> [block.text for block in read_text("首页 > 新闻\n\n标题\r\n正文。").blocks]
        ['首页 > 新闻', '标题', '正文。']
    """
    if "References" in text or "[2]" in text:
        text = without_references(text)
    has_fences = FENCE in text and text != (text := with_fenced_joined(text))
    is_marked = has_fences or is_markdown(text)
    if is_marked:
        text = without_links(text)
    if "{" in text and "}" in text:
        text = without_code(text)
    if "&" in text or "<" in text or "\\" in text:
        text = with_ends(without_entities(text))
    text = _with_lines_of_marks(text)
    if _INDENT in text and 2 * len(_INDENTED.findall(text)) >= len(_GAPS.findall(text)):  # not headlines
        text = _INDENTED.sub("\n", text)
    lines, joined = text.split("\n"), ""
    is_plain = all(map(str.isprintable, lines))
    # What is unusual is not printable, as is an ideographic space.
    if not is_plain and _UNUSUAL.search(text):
        text = _CONTROL.sub("", LINE_END.sub("\n", text))
        lines = text.split("\n")
    longest, before = max(map(len, lines)), len(lines)
    if longest >= LONG or (len(lines) <= ONE and longest >= LEAST_PAGE):
        from newskit.page.one_line import parted

        whole, lines = lines, parted(lines)
        kept = set(lines)
        joined = "\n".join([line for line in whole if line not in kept]) if longest <= LONGEST_JOINED else ""
        if text.lstrip()[:1] >= FIRST_WIDE:
            text = "\n".join(lines)  # sentences in it that links cut are joined, too
    if ", " in text and (len(lines) > before or "\n, " in text):
        lines = _with_names_behind(lines)
    if _CREDITS_BEHIND.search(text):
        lines = _CREDITS_BEHIND.sub("\\g<0>\n", "\n".join(lines)).split("\n")
    folded = _folded(text, lines, is_plain=is_plain)
    blocks = Blocks(_tagless())
    if joints := wrapped_joints(lines) or (fragment_joints(folded) if may_have_fragments(text) else {}):
        _join(folded, joints, blocks)
    else:
        # What cannot be seen is not printable.
        blocks.texts = [line for line in folded if line and (is_plain or line.strip(_INVISIBLE))]
        blocks.pieces = [()] * len(blocks.texts)
        if _GLUED.search(text):
            blocks.pieces = [
                () if len(line) >= LONG else _cut_where_glued(line) if _GLUED.search(line) else (line,)
                for line in blocks.texts
            ]
    heading = _read_markdown(blocks) if is_marked else None
    count = len(blocks.texts)
    blocks.places, blocks.link_chars, blocks.inlines = [0] * count, [0] * count, [None] * count
    if heading is not None:
        blocks.places[heading] = HEADED
    return Page(form="text", blocks=blocks, url=url, joined=joined, gaps=_gaps_of(text, lines))


def _with_lines_of_marks(text: str) -> str:
    """Join lines that are a mark between two others, and part what leads to the article before and to the one after."""
    if "\n·" in text or "\n|" in text or "\n｜" in text:
        text = _MARK_APART.sub(r" \1 ", text)
    if has_any(text, _STEPS):
        text = _STEP_APART.sub(r" \1 ", text)
    if has_any(text, _STEP_ENDS):
        text = _STEP_BEHIND.sub(r"\1 ", text)
    if "上一" in text and "下一" in text:
        text = _TURNS.sub("\\1\n", text)
    return text


def _with_names_behind(lines: list[str]) -> list[str]:
    """Join a name behind a comma that has a line of its own to the name above it: By Li Wei, then , River Post."""
    found: list[str] = []
    for line in lines:
        if found and line[:2] == ", " and _NAME_BEHIND.match(line) and _NAMED_ABOVE.match(found[-1]):
            found[-1] = f"{found[-1].rstrip()}{line}"
        else:
            found.append(line)
    return found


def _gaps_of(text: str, lines: list[str]) -> dict[str, str]:
    """Return the lines of headlines that wide gaps part, by their text with single spaces."""
    if not has_any(text, _GAPS_HINTS):
        return {}
    gapped = [line.strip() for line in lines if has_any(line, _GAPS_HINTS)]
    return {" ".join(line.split()): line for line in gapped if _is_parted(line)}


def _is_parted(line: str) -> bool:
    """Tell whether wide gaps part headlines on a line, as the spaces within these do not."""
    pieces = _GAP.split(line)
    if len(pieces) < LEAST_PARTED:
        return False
    like = sum(map(_is_like_headline, pieces)) + (NAMED_LIST.fullmatch(pieces[0]) is not None)
    # In Japan, Hong Kong and Taiwan an ideographic space parts the halves of one.
    is_within = "\u3000" in line and (
        "の" in line
        or len(pieces) <= LEAST_PARTED
        or 2 * sum(piece.count(" ") for piece in pieces) > len(pieces)
    )
    return like >= LIKE_HEADLINES * len(pieces) and not is_within


def _is_like_headline(text: str) -> bool:
    is_long = len(text.encode("utf-8", "replace")) >= LEAST_HEADLINE and (
        max(text) >= FIRST_WIDE or text.count(" ") >= LEAST_WORDS - 1
    )
    return is_long and not text.endswith(_NO_HEADLINE_ENDS) and not words_in(text) & CREDIT


def _cut_where_glued(line: str) -> tuple[str, ...]:
    cuts = [0, *[found.start() for found in _GLUED.finditer(line)], len(line)]
    return tuple([line[start:end] for start, end in pairwise(cuts)])


def _tagless() -> Elements:
    """Return the one element, with no tag, that all lines stand in, and one for a heading that Markdown shows."""
    elements = Elements()
    elements.tags, elements.parents, elements.nodes = ["", "h1"], [-1, 0], [None, None]
    elements.starts, elements.ends = [0, 0], [0, 0]
    return elements


def _folded(text: str, lines: list[str], *, is_plain: bool) -> list[str]:
    """Return the lines of a text with every run of white space one space, and none at their ends.

    Where it `is_plain`, it has no white space but the space: no other is printable.
    """
    if "  " in text or " \n" in text or "\n " in text or text[:1] == " " or text[-1:] == " ":
        return [" ".join(line.split()) for line in lines]
    if is_plain:
        return lines
    return [line if line.isprintable() else " ".join(line.split()) for line in lines]


def _join(lines: list[str], joints: dict[int, str], blocks: Blocks) -> None:
    pieces: list[str] = []
    for number, line in enumerate(lines):
        if number in joints:
            # A hyphen that only divided a word goes.
            pieces.append(line[:-1] if joints[number] == DIVIDED else line + joints[number])
        elif pieces:
            pieces.append(line)
            blocks.texts.append("".join(pieces))
            blocks.pieces.append(tuple(pieces))
            pieces = []
        elif line.strip(_INVISIBLE):
            blocks.texts.append(line)
            blocks.pieces.append(())


def _read_markdown(blocks: Blocks) -> int | None:
    """Take the marks of Markdown out of all blocks, and the blocks that were nothing else.

    Return the number of the one heading of the first level, if there is one.
    """
    texts = list(map(without_markdown, blocks.texts))
    heading = heading_of(blocks.texts, texts)
    blocks.pieces = [
        pieces if text == before else ()
        for text, before, pieces in zip(texts, blocks.texts, blocks.pieces, strict=True)
        if text
    ]
    blocks.texts = [text for text in texts if text]
    return None if heading is None else sum(map(bool, texts[:heading]))
