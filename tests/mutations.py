"""Changes that pages suffer: at random places of bytes, of markup, of text, of encodings."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

MAX_BYTES = 240_000  # of a mutated page: larger ones cost time, not cases

# What parsers stumble over: markup left open, entities, nesting, separators, words of the rules, halves of characters.
TOKENS = [
    b"<", b"</p>", b"<!--", b"-->", b"]]>", b"<![CDATA[", b"<script>", b"</script", b"<style>", b"<textarea>", b"<title>",
    b"<plaintext>", b"<xmp>", b"<template>", b"<noscript>", b"<svg><p>", b"<math><mi>", b"<select><option>",
    b"<frameset>", b"</html>", b"<body>", b"<form><form>", b"<a href=//[bad>", b"<a href='javascript:", b"<base href=':'>",
    b"&#x", b"&amp;", b"&#0;", b"&#xd800;", b"&#x110000;", b"&nbsp" * 30, b"&lt;p&gt;", b"\0", b"\xff\xfe", b"\xe4\xb8", b"\x81",
    b"\xed\xa0\x80", b"\x1b[31m", b"\x1b$B", b"\r", b"\x0b\x0c\x85", "\u2028\u202e\ufeff\ufffe".encode(),
    b'{"@type":"NewsArticle","headline":', b'<script type="application/ld+json">' + b'[{"a":' * 3000,
    b'<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","articleBody":"',
    b"<div>" * 300, b"<b><i><u>" * 200, b"<table><tr><td>" * 100, b"<ul><li>" * 150, b"<p>" * 400, b"<br>" * 900,
    b"\n" * 500, b" " * 2000, b"\xe3\x80\x80" * 500, b"a" * 3000, "啊".encode() * 1500, b"9" * 2000, b"-" * 800,
    *(token.encode() for token in (
        "责任编辑：", "来源：", "作者：张三 李四 摄", "记者 王五 通讯员", "中新网北京6月22日电", "（完）", "【", "》", " | ", "_", "·",
        "2021年06月23日 09:05", "民国一百一十年", "2021-13-45T99:99:99+99:99", "刚刚", "3小时前", "(c) 2020", "By ", "Reuters - ",
    )),
]  # fmt: skip
LABELS = (
    b"gb2312", b"big5", b"utf-16", b"shift_jis", b"iso-2022-jp", b"euc-kr", b"windows-1252",
    b"x-user-defined", b"utf-8",
)  # fmt: skip
CODECS = (
    "gb18030", "big5", "utf-16", "utf-16-be", "utf-8-sig", "cp932", "cp1252", "cp1251", "iso2022_jp", "utf-7",
)  # fmt: skip
TAGS = (
    b"div p span a li ul table td tr h1 title script br section article em font form select svg pre center"
).split()
_MARKUP = re.compile(rb"<[^<>]{0,500}>")
Mutation = Callable[[random.Random, bytearray], None]


def mutated(draw: random.Random, pages: list[bytes]) -> bytes:
    """Return a page with one to eight changes."""
    page = bytearray(draw.choice(pages))
    for _ in range(draw.randint(1, 8)):
        if draw.random() < 0.1:
            other = draw.choice(pages)
            begin = draw.randrange(len(other))
            at = draw.randrange(len(page) + 1)
            page[at:at] = other[begin : begin + 4000]
        else:
            draw.choice(MUTATIONS)(draw, page)
        del page[MAX_BYTES:]
    return bytes(page)


def _span(draw: random.Random, page: bytearray) -> tuple[int, int]:
    at = draw.randrange(len(page) + 1)
    return at, min(len(page), at + draw.choice((1, 3, 40, 1000)))


def noise(draw: random.Random, page: bytearray) -> None:
    at, end = _span(draw, page)
    page[at:end] = draw.randbytes(end - at)


def deletion(draw: random.Random, page: bytearray) -> None:
    at, end = _span(draw, page)
    del page[at:end]


def cut(draw: random.Random, page: bytearray) -> None:
    del page[draw.randrange(len(page) + 1) :]


def headless(draw: random.Random, page: bytearray) -> None:
    del page[: draw.randrange(len(page) + 1)]


def token(draw: random.Random, page: bytearray) -> None:
    at, _ = _span(draw, page)
    page[at:at] = draw.choice(TOKENS)


def tokens_everywhere(draw: random.Random, page: bytearray) -> None:
    for _ in range(draw.choice((5, 50))):
        at, _ = _span(draw, page)
        page[at:at] = draw.choice(TOKENS)[:60]


def repetition(draw: random.Random, page: bytearray) -> None:
    at, end = _span(draw, page)
    page[at:at] = bytes(page[at:end]) * draw.choice((2, 20, 200))


def stray_nuls(draw: random.Random, page: bytearray) -> None:
    for _ in range(draw.choice((1, 30))):
        at, _ = _span(draw, page)
        page[at:at] = draw.choice((b"\0", b"\0\0\0", b"\xef\xbf\xbe", b"\x1b[2J"))


def tag_soup(draw: random.Random, page: bytearray) -> None:
    """Shuffle tags among their places."""
    found = list(_MARKUP.finditer(page))[:3000]
    chosen = draw.sample(found, min(len(found), draw.choice((2, 20, 200))))
    texts = [bytes(tag[0]) for tag in chosen]
    draw.shuffle(texts)
    for tag, text in sorted(zip(chosen, texts, strict=True), key=lambda pair: -pair[0].start()):
        page[tag.start() : tag.end()] = text


def unclosed(draw: random.Random, page: bytearray) -> None:
    """Drop end tags, all or of one kind."""
    name = draw.choice((b"", b"", *TAGS))
    page[:] = re.sub(rb"</" + name + rb"[^<>]{0,99}>", b"", bytes(page))


def renamed(draw: random.Random, page: bytearray) -> None:
    """Make one kind of element another."""
    old, new = draw.choice(TAGS), draw.choice(TAGS)
    page[:] = re.sub(rb"<(/?)" + old + rb"\b", rb"<\1" + new, bytes(page))


def nested(draw: random.Random, page: bytearray) -> None:
    """Wrap a stretch into many elements."""
    at = draw.randrange(len(page) + 1)
    end = draw.randrange(at, len(page) + 1)
    name, depth = draw.choice(TAGS), draw.choice((3, 60, 2000))
    page[end:end] = b"</" + name + b">"
    page[end:end] = (b"</" + name + b">") * draw.choice((0, depth))
    page[at:at] = (b"<" + name + b">") * depth


def attribute_bomb(draw: random.Random, page: bytearray) -> None:
    found = list(_MARKUP.finditer(page))
    if not found:
        return
    at = draw.choice(found).end() - 1
    count = draw.choice((20, 2000))
    bombs = (
        b" a" * count,
        b"".join(b" a%d=%d" % (n, n) for n in range(count)),
        b' class="' + b"article content " * count + b'"',
        b' style="' + b"display:none;" * count,
        b' href="' + b"../" * count + b'"',
    )
    page[at:at] = draw.choice(bombs)


def entities(draw: random.Random, page: bytearray) -> None:
    """Write characters of a stretch as references."""
    at, end = _span(draw, page)
    text = bytes(page[at:end]).decode("utf-8", "replace")
    forms = ("&#{};", "&#x{:x};", "&#{}", "&amp;#{};")
    page[at:end] = "".join(draw.choice(forms).format(ord(char)) for char in text).encode()


def other_encoding(draw: random.Random, page: bytearray) -> None:
    text = bytes(page).decode("utf-8", draw.choice(("replace", "ignore", "surrogateescape")))
    page[:] = text.encode(draw.choice(CODECS), draw.choice(("replace", "xmlcharrefreplace", "ignore")))


def other_label(draw: random.Random, page: bytearray) -> None:
    page[0:0] = b"<meta charset=" + draw.choice(LABELS) + b">"


def flattened(draw: random.Random, page: bytearray) -> None:
    """Drop the tags, as a crawler does, one line a block or run on."""
    text = _MARKUP.sub(draw.choice((b"", b" ", b"\n")), bytes(page))
    page[:] = re.sub(rb"\s{1,999}", b" ", text) if draw.random() < 0.3 else text


def reversed_order(draw: random.Random, page: bytearray) -> None:
    pieces = bytes(page).split(draw.choice((b"\n", b"<p", b"<div", b" ")))
    draw.shuffle(pieces)
    page[:] = draw.choice((b"\n", b"<p>", b"<div>", b" ")).join(pieces)


MUTATIONS: tuple[Mutation, ...] = (
    noise, deletion, cut, headless, token, token, token, tokens_everywhere, repetition, stray_nuls, tag_soup, unclosed,
    renamed, nested, attribute_bomb, entities, other_encoding, other_label, flattened, reversed_order,
)  # fmt: skip
