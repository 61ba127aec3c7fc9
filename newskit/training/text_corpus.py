"""Development pages as labelled lines of text: HTML flattened, lines aligned with the true bodies. Training only."""

from __future__ import annotations

import gzip
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newskit.body.text.asked import Asked
from newskit.training.corpora import gold_pages
from newskit.training.labels import TOKEN, Shingles, precision_recall_f1, shingles

_SKIPPED = frozenset(
    "script style noscript template iframe svg select textarea object embed head canvas audio video math".split()
)
INLINE = frozenset(
    "span a b i em strong font u small sub sup mark abbr cite code time label q s del ins big tt img nobr ruby rt rp "
    "rb button bdi bdo kbd samp var data dfn wbr acronym strike input legend".split()
)
_ASCII_SPACE = re.compile("[ \t\n\r\f\v]+")
_NOT_WORD = re.compile(r"[\W_]+")
_JOINED_LISTS = 0.3  # share of lists that run on into one line, chosen by a hash of their text


@dataclass
class Sample:
    """A page's text with its truth. `labels` says of each line whether it belongs to the body."""

    name: str
    site: str
    corpus: str
    lang: str
    flavour: str
    text: str
    body: str
    titles: list[str]
    lines: list[str] = field(default_factory=list)
    labels: list[bool] = field(default_factory=list)
    ceiling: float = 0.0
    asked: dict[str, Asked] = field(default_factory=dict)  # by the script whose forest is asked


def flatten(html: str) -> list[str]:
    """Return the text of a page's blocks, one a line: what the `wet` corpora hold, on all of their pages."""
    return [line for line, _ in _flattened(html)]


def _flatten_run_on(html: str) -> str:
    """Return the text of a page's blocks, blank lines between, some lists joined into one line."""
    paragraphs: list[str] = []
    joined = None
    for line, group in _flattened(html):
        if group is not None and group == joined:
            paragraphs[-1] += f" {line}"
        else:
            paragraphs.append(line)
        joined = group
    return "\n\n".join(paragraphs)


def _flattened(html: str) -> list[tuple[str, int | None]]:
    from selectolax.lexbor import LexborHTMLParser

    found: list[tuple[str, int | None]] = []
    buffer: list[str] = []
    groups: list[int] = []

    def flush() -> None:
        text = _ASCII_SPACE.sub(" ", "".join(buffer)).strip()
        buffer.clear()
        if text:
            found.append((text, groups[0] if groups else None))

    def joins(node: Any) -> bool:
        if node.tag not in ("ul", "ol") or groups:
            return False
        text = node.text(deep=True)
        return len(text) < 3000 and hashlib.md5(text.encode()).digest()[0] < 256 * _JOINED_LISTS

    body = LexborHTMLParser(html).body
    # Depth first without recursion: (node, what to do on it).
    stack: list[tuple[Any, str]] = (
        [(body.child, "enter")] if body is not None and body.child is not None else []
    )
    while stack:
        node, step = stack.pop()
        if step == "leave":
            flush()
            continue
        if step == "leave list":
            flush()
            groups.pop()
            continue
        if node.next is not None:
            stack.append((node.next, "enter"))
        tag = node.tag or "-undefined"
        if tag == "-text":
            buffer.append(node.text_content or "")
        elif tag == "br":
            flush()
        elif tag in _SKIPPED or tag.startswith(("-", "_", "!")):
            continue
        elif tag in INLINE or "-" in tag:
            if node.child is not None:
                stack.append((node.child, "enter"))
        else:
            flush()
            if joins(node):
                groups.append(node.mem_id)
                stack.append((node, "leave list"))
            else:
                stack.append((node, "leave"))
            if node.child is not None:
                stack.append((node.child, "enter"))
    flush()
    return found


def tokens(text: str) -> list[str]:
    """Tokens as the score counts them: a CJK character, or a word."""
    return TOKEN.findall(text.lower())


def shingles_of(text: str) -> Shingles:
    """Return the multiset of a text's four-token shingles."""
    return shingles(tokens(text))


def label_lines(lines: list[str], body: str) -> tuple[list[bool], float]:
    """Mark the lines that make up the body: those it contains, then flips that raise F1. Returns the F1 reached."""
    truth = shingles_of(body)
    bare_lines = {_NOT_WORD.sub("", line.lower()) for line in body.splitlines()}
    bare_body = _NOT_WORD.sub("", body.lower())
    own = [shingles_of(line) for line in lines]
    labels = []
    for line, counts in zip(lines, own, strict=True):
        bare = _NOT_WORD.sub("", line.lower())
        share = sum(min(n, truth[s]) for s, n in counts.items()) / max(1, sum(counts.values()))
        labels.append(share >= 0.5 if len(tokens(line)) > 6 else bool(bare) and bare in bare_lines)
    labels = _only_inside(lines, labels, bare_body)
    _climb(truth, own, labels)
    chosen = "\n".join(line for line, kept in zip(lines, labels, strict=True) if kept)
    return labels, precision_recall_f1(truth, shingles_of(chosen))[2]


def _climb(truth: Shingles, own: list[Shingles], labels: list[bool]) -> None:
    """Flip labels where that raises F1. Shingles across line ends are left out, so that a flip changes sums only."""
    got: Shingles = Counter()
    for counts, kept in zip(own, labels, strict=True):
        if kept:
            got += counts
    both, size, whole = sum((truth & got).values()), sum(got.values()), sum(truth.values())
    for _ in range(2):
        for i, counts in enumerate(own):
            sign = -1 if labels[i] else 1
            change = sum(
                min(truth[s], got[s] + sign * n) - min(truth[s], got[s])
                for s, n in counts.items()
                if s in truth
            )
            weight = sign * sum(counts.values())
            if change * (whole + size) > both * weight:
                labels[i] = not labels[i]
                both, size = both + change, size + weight
                for s, n in counts.items():
                    got[s] += sign * n


def _only_inside(lines: list[str], labels: list[bool], bare_body: str) -> list[bool]:
    """Drop short lines that stand far from the long ones: menus repeat words of the body."""
    long = [i for i, kept in enumerate(labels) if kept and len(tokens(lines[i])) > 6]
    if not long:
        return labels
    return [
        kept and (long[0] - 4 <= i <= long[-1] + 4) and _NOT_WORD.sub("", lines[i].lower())[:400] in bare_body
        if len(tokens(lines[i])) <= 6
        else kept
        for i, kept in enumerate(labels)
    ]


def site_of(name: str, url: str | None) -> str:
    """Return a name for the site: that of the registered domain, or the site's part of the page's name."""
    if url:
        host = url.split("/")[2].lower().split(":")[0]
        parts = [
            part
            for part in host.split(".")
            if part not in ("www", "m", "co", "com", "net", "org", "gov", "ac", "edu")
        ]
        return parts[-2] if len(parts) > 1 else parts[0]
    return name.split("-")[1].split("_", maxsplit=1)[0]


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")


def _titles(gold: dict[str, Any]) -> list[str]:
    other = gold.get("title_alt") or []
    return [t for t in [gold.get("title"), *(other if isinstance(other, list) else [other])] if t]


def read_samples(shared: Path) -> Iterator[Sample]:
    """Read all development pages in both flavours, Chinese ones as they are stored, others flattened here."""
    for corpus, gold, raw in gold_pages(shared, ("gne", "magic", "aeb", "fundus")):
        name = gold["id"]
        lang = "zh" if corpus == "gne" or gold.get("lang") == "zh" else gold.get("lang") or "xx"
        site = site_of(name, gold.get("url"))
        for flavour in ("wet", "runon"):
            stored = shared / "corpora" / "text" / f"{corpus}-{flavour}" / "pages" / f"{name}.txt.gz"
            if stored.exists():
                text = gzip.decompress(stored.read_bytes()).decode("utf-8")
            else:
                html = _decoded(raw)
                text = "\n".join(flatten(html)) if flavour == "wet" else _flatten_run_on(html)
            yield Sample(name, site, corpus, lang, flavour, text, gold["body"], _titles(gold))
