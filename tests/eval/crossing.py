"""Pages that no site has sent, of which the truth is known: one real page's article in another real page's frame.

Both are without what they say to machines. By "box" the smallest element that holds the frame's article gives way to the
other's; by "text" the elements of its paragraphs stay, and the other's words stand in them. What the frame says of its own
article besides goes: its headline, in <title> and lists too, and copies of its text.

And articles alone, as feeds, interfaces and collections of texts give them, with no page around them and no title.
"""

from __future__ import annotations

import gzip
import hashlib
import html
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

# What pages say to machines.
METADATA = re.compile(
    r"""(?is)<script\b[^>]*>.*?</script>|<meta\b(?![^>]*charset)[^>]*>|\sitemprop\s*=\s*(?:"[^"]*"|'[^']*')"""
)
PARAGRAPHS = frozenset(("p", "div", "td", "section", "article"))
BLOCKS = "p,div,td,section,article,h1,h2,h3,h4,h5,li,blockquote,ul,ol,table,figure"
HEADLINES = "h1,h2,h3,h4,div,p,span,a,strong,td,font"
SHORT = 12  # characters: a line as short may stand elsewhere by chance
OWN = 0.8  # of a line's words, from which it is the body's
FOUND, HELD = 0.9, 0.95  # of the body, that the lines found have to hold, and of these, the box
MIN_PLACES, MIN_WORDS = 3, 300  # paragraphs of a frame, and characters that they get
MARK = "\ue123"


class Page(NamedTuple):
    """A page that can be crossed. Elements are told by their number among all of the page's."""

    name: str
    lang: str
    title: str
    body: str
    html: str
    box: int  # the smallest element that holds the article
    texts: list[int]  # those of its text, none of them in another
    headlines: list[int]  # the innermost that say the title


def bare(text: str) -> str:
    return "".join(text.split())


def said_by(node: LexborNode) -> str:
    return node.text(deep=True, separator="").strip()


def above(node: LexborNode) -> Iterator[int]:
    """Yield the ids of an element and of those it stands in, up to the page's body."""
    at: LexborNode | None = node
    while at is not None and at.tag not in ("body", "html", "-undef"):
        yield at.mem_id
        at = at.parent


def within(node: LexborNode) -> set[int]:
    return {inner.mem_id for inner in node.css("*")}


def innermost(nodes: list[LexborNode]) -> list[LexborNode]:
    """Return the elements in which none of the others stands."""
    outer = {box for node in nodes for box in list(above(node))[1:]}
    return [node for node in nodes if node.mem_id not in outer]


def texts_of(tree: LexborHTMLParser, body: str) -> Iterator[LexborNode]:
    """Yield the elements, none of them in another, whose words are the body's."""
    from newskit.training.labels import shingles, tokens

    true, line = shingles(tokens(body)), bare(body)
    for node in innermost(tree.css(BLOCKS)):
        text = said_by(node)
        if len(text) < SHORT:
            if len(text) > 1 and bare(text) in line:
                yield node
            continue
        own = shingles(tokens(text))
        if sum((own & true).values()) >= OWN * sum(own.values()):
            yield node


def article_of(tree: LexborHTMLParser, body: str) -> tuple[int, list[int]] | None:
    """Return the ids of the article's smallest box and of its texts, or None where its text is not to be found."""
    texts = list(texts_of(tree, body))
    first = {said_by(node): node for node in reversed(texts)}
    sizes = {text: len(bare(text)) for text in first if len(text) >= SHORT}
    whole = sum(sizes.values())
    if not whole or whole < FOUND * len(bare(body)):
        return None
    held: Counter[int] = Counter()
    for text, size in sizes.items():
        for box in above(first[text]):
            held[box] += size
    boxes = (box for box in above(first[max(sizes, key=sizes.__getitem__)]) if held[box] >= HELD * whole)
    found = next(boxes, None)
    return None if found is None else (found, [node.mem_id for node in texts])


def headlines_of(tree: LexborHTMLParser, title: str) -> list[int]:
    """Return the ids of the innermost elements that say the title."""
    start, longest = bare(title)[:30], int(len(title) * 1.3) + 4
    short = [node for node in tree.css(HEADLINES) if len(said_by(node)) < longest]
    return [
        node.mem_id for node in innermost([node for node in short if bare(said_by(node)).startswith(start)])
    ]


def by_box(frame: Page, donor: Page) -> tuple[str, str] | None:
    """Return the frame with the donor's article box, and the true body."""
    tree, other = LexborHTMLParser(frame.html), LexborHTMLParser(donor.html)
    nodes, theirs = tree.css("*"), other.css("*")
    inside, given = within(nodes[frame.box]), within(theirs[donor.box])
    has_title = any(theirs[at].mem_id in given for at in donor.headlines)
    title, box = html.escape(donor.title, quote=False), theirs[donor.box].html or ""
    outer = [nodes[at] for at in frame.headlines if nodes[at].mem_id not in inside]
    if not outer and not has_title:
        box = f"<h1>{title}</h1>{box}"
    copies = [nodes[at] for at in frame.texts if nodes[at].mem_id not in inside]
    for node in copies + outer * has_title:
        node.decompose()
    for node in [] if has_title else outer:
        node.inner_html = title
    name(tree, title)
    nodes[frame.box].replace_with(MARK)
    return (tree.html or "").replace(MARK, box), donor.body


def by_text(frame: Page, donor: Page) -> tuple[str, str] | None:
    """Return the frame with the donor's words in its paragraphs, as many as it has; None where these are few."""
    tree, other = LexborHTMLParser(frame.html), LexborHTMLParser(donor.html)
    nodes = tree.css("*")
    places, words = paragraphs(nodes, frame), list(paragraphs(other.css("*"), donor))
    put = dict(zip(places.values(), words, strict=False))
    if len(places) < MIN_PLACES or sum(map(len, put.values())) < MIN_WORDS:
        return None
    title = html.escape(donor.title, quote=False)
    for at in frame.headlines:
        nodes[at].inner_html = title
    for at in frame.texts:
        if at in put:
            nodes[at].inner_html = html.escape(put[at], quote=False)
        elif at not in frame.headlines:
            nodes[at].decompose()
    name(tree, title)
    return tree.html or "", "\n".join(put.values())


def paragraphs(nodes: list[LexborNode], page: Page) -> dict[str, int]:
    """Return the paragraphs of a page's article, no headings, no items: their words, and the number of the first that has them."""
    inside, found = within(nodes[page.box]), dict[str, int]()
    for at in page.texts:
        text = said_by(nodes[at])
        if nodes[at].tag in PARAGRAPHS and nodes[at].mem_id in inside and len(text) >= SHORT:
            found.setdefault(text, at)
    return found


def name(tree: LexborHTMLParser, title: str) -> None:
    for node in tree.css("title")[:1]:
        node.inner_html = title


WAYS: dict[str, Callable[[Page, Page], tuple[str, str] | None]] = {"box": by_box, "text": by_text}


def page_of(gold: dict[str, Any], text: str) -> Page | None:
    """Return a page as it can be crossed, None where title or article are not to be found."""
    tree = LexborHTMLParser(text)
    named = [node for node in tree.css("h1") if said_by(node)] or tree.css("title")
    title = " ".join((gold.get("title") or (said_by(named[0]) if named else "")).split())
    article = article_of(tree, gold["body"])
    if not title or not article:
        return None
    number = {node.mem_id: at for at, node in enumerate(tree.css("*"))}
    declared = (tree.css_first("html").attributes.get("lang") or "")[:2].lower()
    lang = gold["lang"] if gold["lang"] == "zh" else declared or gold["lang"]
    texts = [number[node] for node in article[1]]
    heads = [number[node] for node in headlines_of(tree, title)]
    return Page(gold["id"], lang, title, gold["body"], text, number[article[0]], texts, heads)


def pages_of(shared: Path, corpora: tuple[str, ...]) -> dict[str, list[Page]]:
    """Return by corpus the pages that can be crossed, without what they say to machines."""
    from newskit.decode import decode

    found: dict[str, list[Page]] = {}
    for corpus in corpora:
        folder = shared / "corpora" / corpus
        for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            raw = gzip.decompress((folder / "pages" / f"{gold['id']}.html.gz").read_bytes())
            if page := page_of(gold, METADATA.sub("", decode(raw).text)):
                found.setdefault(corpus, []).append(page)
    return found


def donors_of(frame: Page, pages: list[Page]) -> list[Page]:
    """Return the pages whose article the frame may get, drawn by a hash: of its language, not of its site."""
    site = frame.name.split("_")[0]
    others = [page for page in pages if page.lang == frame.lang and page.name.split("_")[0] != site]
    return sorted(others, key=lambda page: hashlib.sha256(f"{frame.name} {page.name}".encode()).digest())


def crossed(by_corpus: dict[str, list[Page]]) -> Iterator[tuple[str, str, str, str]]:
    """Yield corpus, name, HTML and true body of pages: two for most frames, one a way."""
    every = [page for pages in by_corpus.values() for page in pages]
    for corpus, pages in by_corpus.items():
        for frame in pages:
            for (way, cross), donor in zip(WAYS.items(), donors_of(frame, every), strict=False):
                if made := cross(frame, donor):
                    yield corpus, f"{frame.name}-{way}", *made


def alone(by_corpus: dict[str, list[Page]]) -> Iterator[tuple[str, str, str, str]]:
    """Yield corpus, name, HTML or text, and true body of articles without any page: what stands in the box, and the body's lines."""
    for corpus, pages in by_corpus.items():
        for page in pages:
            box = LexborHTMLParser(page.html).css("*")[page.box]
            yield corpus, f"{page.name}-html", box.inner_html or "", page.body
            yield corpus, f"{page.name}-text", page.body, page.body


KINDS = {"crossed": crossed, "alone": alone}


def made_pages(shared: Path, corpora: tuple[str, ...]) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield kind, corpus, name, page and true body of all pages of all kinds."""
    by_corpus = pages_of(shared, corpora)
    for kind, make in KINDS.items():
        for made in make(by_corpus):
            yield kind, *made


def write_made(shared: Path, corpora: tuple[str, ...], folder: Path) -> list[tuple[str, str]]:
    """Write pages as corpora, KIND/CORPUS, by the corpora of their frames; return these."""
    golds: dict[tuple[str, str], list[str]] = {}
    for kind, corpus, page, text, body in made_pages(shared, corpora):
        pages = folder / kind / corpus / "pages"
        pages.mkdir(parents=True, exist_ok=True)
        (pages / f"{page}.html.gz").write_bytes(gzip.compress(text.encode("utf-8", "replace"), 1))
        golds.setdefault((kind, corpus), []).append(json.dumps({"id": page, "body": body}) + "\n")
    for (kind, corpus), lines in golds.items():
        (folder / kind / corpus / "gold.jsonl").write_text("".join(lines), encoding="utf-8")
    return list(golds)
