"""Links of an HTML page to the headlines of other articles, without menus, tags and service links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container
from itertools import compress
from operator import itemgetter

from newskit.body import Body
from newskit.fields import Title
from newskit.headlines.found.cards import (
    CUT_ENDS,
    ENDS,
    MARKS,
    MIN_DATED,
    TURNS,
    labels_of_cards,
    text_of,
    whole_texts,
)
from newskit.headlines.found.labels import without_labels, without_openers, without_ranks
from newskit.headlines.found.menus import count_cjk, count_marks, is_plain, menu_entries
from newskit.headlines.found.page_parts import ELSEWHERE, SERVICE, PageParts
from newskit.headlines.found.service_links import (
    MAX_SERVICE,
    MAX_SLASHES,
    NO_PAGE,
    NO_PAGE_STARTS,
    is_outside,
    lead_to_services,
    names_service,
    suspects,
)
from newskit.headlines.found.short_links import MAX_SHORT, MIN_SHORT, short_headlines
from newskit.headlines.found.sizes import has_words
from newskit.page import HEADINGS, LinkRow, Page
from newskit.page.writing import is_unspaced
from newskit.record import HeadlineLink
from newskit.rules.lazy import has_any, lazy

# A menu entry has two to six CJK characters or up to three words; the shortest headlines have a little more.
_MIN_CJK = 8
_MIN_UNSPACED = 30  # letters and signs of scripts without spaces between words
_MAX_CHARS = 200  # more is a teaser
_MAX_WITH_SUMMARY = 500
_LEAST_REPEATED, _MOST_REPEATED = 0.5, 0.8  # of the links from the first such one to the last
_MIN_REPEATED, _MIN_ELSEWHERE = 3, 5  # links with the same text: with few words, with many

_TEXT = itemgetter(0)  # of a link's row

Candidate = tuple[str, LinkRow]  # a headline, and its link

# High bytes to 1 where they are of CJK, to 2 where they may be (kana and marks), to 3 where they may be of a script
# without spaces (Burmese shares its own with Georgian).
_UNSPACED_BYTES = (0x0E, 0x10, 0x17)
_KINDS = bytes(
    1 if 0x31 <= byte <= 0xD7 else 2 if byte == 0x30 else 3 if byte in _UNSPACED_BYTES else 0
    for byte in range(256)
)
# Papers to be downloaded: forms, tables. What stands in PDF may be an article.
_FILES = (".doc", ".xls", ".ppt", ".wps", ".zip", ".rar", ".pdf")
_FILE = lazy(r"\.(?:docx?|xlsx?|pptx?|wps|zip|rar)$|^附件.{0,99}\.pdf$", re.IGNORECASE)
# Marks of ASCII but the line end, and the common ones beyond it: they tell no headline from another.
_ASCII_MARKS = bytes(code for code in range(128) if code != 0x0A and not chr(code).isalnum())
_WIDE_MARKS = "，。、：；！？“”‘’…《》（）【】「」『』—–·•｜－～％\u3000\xa0«»¿¡"
_CASED_LEADS = bytes(range(0xC3, 0xD7))  # first bytes of Latin, Greek, Cyrillic and Armenian letters in UTF-8


def _bare_lines(texts: list[str]) -> list[bytes]:
    """Return what is left of each text without case, spaces and marks."""
    whole = "\n".join(texts)
    if not whole.isascii():
        for mark in _WIDE_MARKS:
            if mark in whole:
                whole = whole.replace(mark, "")
    bare = whole.encode("utf-8", "surrogatepass")
    if len(bare.translate(None, _CASED_LEADS)) < len(bare):
        bare = whole.lower().encode("utf-8", "surrogatepass")
    found = bare.lower().translate(None, _ASCII_MARKS).split(b"\n")
    return found if texts else []


def _has_size(text: str) -> bool:
    """Tell by its length whether a text can be a headline."""
    size = len(text)
    if has_words(text, size):
        return size <= _MAX_CHARS
    if text.isascii() or not _MIN_CJK <= size <= _MAX_CHARS:
        return False
    return count_cjk(text) >= _MIN_CJK or (size >= _MIN_UNSPACED and _count_unspaced(text) >= _MIN_UNSPACED)


def _count_unspaced(text: str) -> int:
    """Count what is of a script that sets no spaces between words.

    >>> _count_unspaced("สวัสดี Georgia საქართველო")
    6
    """
    return sum(map(is_unspaced, text))


def _is_headline(text: str) -> bool:
    """Tell by its length and words whether a link's text can be a headline."""
    return _has_size(text) and (len(text) > MAX_SERVICE or not names_service(text, text.lower()))


def _candidates(
    page: Page, taken: Container[int]
) -> tuple[list[str], list[LinkRow], list[int], list[int], list[LinkRow]]:
    """Return the texts of links outside the body that hold what can be a headline, and the links.

    With them the numbers of those that may hold more than a headline, and of those without Chinese, and the links that
    are a little too short. As `_is_headline` tells, by what is cheap for all links at once.
    """
    shown = list(map(_TEXT, page.links.rows))
    whole = "\n".join(shown)
    kinds = b"" if whole.isascii() else whole.encode("utf-32-le", "surrogatepass")[1::4].translate(_KINDS)
    texts: list[str] = []
    rows: list[LinkRow] = []
    holders: list[int] = []
    latin: list[int] = []
    short: list[LinkRow] = []
    after = -1
    for size, row in zip(map(len, shown), page.links.rows, strict=True):
        start = after + 1
        after = start + size
        if size < MIN_SHORT:
            continue
        text, _, block, end = row
        if block in taken:
            continue
        sure = kinds.count(1, start, after)
        if sure < _MIN_CJK and not has_words(text, size):
            found = sure + kinds.count(2, start, after)
            if found > sure and found >= MIN_SHORT:
                found -= count_marks(text)
            if found < _MIN_CJK:
                if size <= MAX_SHORT:
                    if found >= MIN_SHORT:
                        short.append(row)
                    continue
                if kinds.count(3, start, after) < _MIN_UNSPACED or _count_unspaced(text) < _MIN_UNSPACED:
                    continue
        if (
            end - block > 1
            or text[0] in MARKS
            or (text[-1] in ENDS and (size > MIN_DATED or text[-1] in TURNS))
        ):
            holders.append(len(texts))
            latin.append(len(texts))  # one of its lines may be
        elif size > _MAX_WITH_SUMMARY:
            continue
        elif not sure:
            latin.append(len(texts))
        texts.append(text)
        rows.append(row)
    return texts, rows, holders, latin, short


def _without_services(
    page: Page, texts: list[str], rows: list[LinkRow], holders: list[int], latin: list[int]
) -> list[bool]:
    """Tell which links name no service, and put in the place of what may hold more than a headline the headline in it."""
    shown = [text if len(text) <= MAX_SERVICE else "" for text in texts]
    for number in holders:
        shown[number] = texts[number]
    suspected = suspects(shown, latin)
    kept = [True] * len(texts)
    for number in suspected:
        text = texts[number]
        if len(text) <= MAX_SERVICE and names_service(text, text.lower()):
            kept[number] = False
    if holders:
        labels = labels_of_cards(page, [rows[number] for number in holders])
        for number in holders:
            is_fit = _is_headline if number in suspected else _has_size
            texts[number] = text = text_of(page, rows[number], labels, is_fit)
            kept[number] = is_fit(text)
    return kept


def _with_addresses(
    texts: list[str], rows: list[LinkRow], kept: list[bool]
) -> tuple[list[str], list[LinkRow], list[str]]:
    """Return the texts and links that are kept and lead somewhere, and where."""
    if not all(kept):
        texts, rows = list(compress(texts, kept)), list(compress(rows, kept))
    addresses: list[str] = [row[1].attrs.get("href") or "" for row in rows]
    if "" in addresses:
        texts, rows = list(compress(texts, addresses)), list(compress(rows, addresses))
        addresses = list(filter(None, addresses))
    return texts, rows, list(map(str.strip, addresses))


def headlines_from_links(
    page: Page, title: Title, body: Body, *, is_list: bool
) -> tuple[list[str], list[HeadlineLink]]:
    """Return the headlines that the page's links name, in order and once each; on list pages with their addresses.

    Links inside the body are part of the article, and the page's own title is no other article's.
    """
    texts, rows, addresses, short = _whole_headlines(page, frozenset(body.blocks))
    bare_lines = _bare_lines([*texts, *[text for text in (title.text, page.title) if text]])
    own = set(bare_lines[len(texts) :])
    own_address = page.url.partition("#")[0]
    bare_of = {own_address: b""} if own_address else {}  # bare headlines by address
    parts = PageParts(page.elements)
    doubtful = list(map(is_plain, texts))  # it could be a menu's too
    named = list(zip(bare_lines, texts, rows, addresses, doubtful, strict=False))
    labels = own
    if len(texts) - len(set(bare_lines[: len(texts)])) >= _MIN_REPEATED - 1:
        labels = own | _repeated(named)  # names of sections and of authors beside headlines
    if not labels.isdisjoint(bare_lines[: len(texts)]):
        named = [one for one in named if one[0] not in labels]
    found = _distinct(named, bare_of, parts, page.places)
    if found:
        plain = list(compress(rows, doubtful))
        sure = [row for row, is_doubtful in zip(rows, doubtful, strict=True) if not is_doubtful]
        if menus := menu_entries(page, plain, sure, body):
            found = {bare: pair for bare, pair in found.items() if pair[1][2] not in menus}
    added = short_headlines(page, [row for _, row in found.values()], short)
    for row in added:
        _add_short(row, found, own, bare_of, parts, page.places)
    in_order = sorted(found.values(), key=_block_of) if added else list(found.values())
    if body.paragraphs:
        return [text for text, _ in in_order], []
    from newskit.headlines.found.from_lists import list_headlines  # articles need it not

    nowhere = [(text, row) for _, text, row, href, _ in named if NO_PAGE.match(href)]
    links = list_headlines(page, in_order, nowhere, bare_of, _is_headline, is_list=is_list)
    return [link["text"] for link in links], links if is_list else []


def _repeated(named: list[tuple[bytes, str, LinkRow, str, bool]]) -> set[bytes]:
    """Return what stands in several links of the page, each leading elsewhere, or in many: beside each headline, or every other.

    In a list of notices some are called the same.
    """
    counts = Counter([one[0] for one in named])
    seen: dict[bytes, list[tuple[str, bool]]] = {
        bare: [] for bare, count in counts.items() if count >= _MIN_REPEATED
    }
    if not seen:
        return set()
    for bare, _, _, href, is_doubtful in named:
        if bare in seen:
            seen[bare].append((href, is_doubtful))
    repeated = {
        bare
        for bare, found in seen.items()
        if len(set(found)) >= _MIN_ELSEWHERE
        or (found[0][1] and (len(set(found)) >= _MIN_REPEATED or len(found) > _MIN_REPEATED))
    }
    places = [at for at, one in enumerate(named) if one[0] in repeated]
    span = places[-1] - places[0] + 1 if places else 0
    return repeated if _LEAST_REPEATED <= len(places) / max(span, 1) <= _MOST_REPEATED else set()


def _whole_headlines(
    page: Page, taken: Container[int]
) -> tuple[list[str], list[LinkRow], list[str], list[LinkRow]]:
    """Return the headlines that links hold, without labels and whole, the links, where they lead, and short links."""
    texts, rows, holders, latin, short = _candidates(page, taken)
    kept = _without_services(page, texts, rows, holders, latin)
    texts, rows, addresses = _with_addresses(texts, rows, kept)
    texts = without_ranks(whole_texts(without_openers(without_labels(page, texts, rows, _has_size)), rows))
    services = lead_to_services(addresses, page.url)
    fit = [len(text) <= _MAX_CHARS and not is_one for text, is_one in zip(texts, services, strict=True)]
    if not all(fit):
        texts, rows, addresses = (
            list(compress(texts, fit)), list(compress(rows, fit)), list(compress(addresses, fit)),
        )  # fmt: skip
    return texts, rows, addresses, short


def _distinct(
    named: list[tuple[bytes, str, LinkRow, str, bool]],
    bare_of: dict[str, bytes],
    parts: PageParts,
    places: list[int],
) -> dict[bytes, Candidate]:
    """Return the headlines by what is left of them without marks: each once, with an address of its own, outside services and menus."""
    addresses = [one[3] for one in named]
    tags = parts.elements.tags
    has_files = has_any(" ".join([address[-5:] for address in addresses]).lower(), _FILES)
    found: dict[bytes, Candidate] = {}
    for bare, text, row, href, is_doubtful in named:
        if bare in found or not href:
            continue
        address = href
        if "#" in href:
            address = href.partition("#")[0] or href
        if href[0] in NO_PAGE_STARTS and NO_PAGE.match(href):
            continue
        if address in bare_of:
            shorter = bare_of[address]
            if bare.startswith(shorter) and shorter in found and found[shorter][0].endswith(CUT_ENDS):
                found[shorter] = (text, found[shorter][1])
            continue
        if (address.count("/") <= MAX_SLASHES or "?" in address) and is_outside(address):
            continue
        block = row[2]
        part = parts.part_of(places[block]) if block < len(places) else ELSEWHERE
        if part and (is_doubtful or (part == SERVICE and tags[places[block]] not in HEADINGS)):
            continue  # footers may have cards of the latest articles
        if has_files and (_FILE.search(text) or _FILE.search(address)):
            continue
        bare_of[address] = bare
        found[bare] = (text, row)
    return found


def _block_of(candidate: Candidate) -> int:
    return candidate[1][2]


def _add_short(
    row: LinkRow,
    found: dict[bytes, Candidate],
    own: set[bytes],
    bare_of: dict[str, bytes],
    parts: PageParts,
    places: list[int],
) -> None:
    """Add a short headline, as the others: once, with an address of its own, in no part for the site's own services."""
    text, node, block, _ = row
    href = (node.attrs.get("href") or "").strip()
    bare, address = _bare_lines([text])[0], href.partition("#")[0]
    if bare in found or bare in own or not address or address in bare_of or NO_PAGE.match(href):
        return
    if parts.part_of(places[block]) == ELSEWHERE and not names_service(text, text):
        bare_of[address] = bare
        found[bare] = (text, row)
