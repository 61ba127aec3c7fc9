"""Links of an HTML page to the headlines of other articles, without menus, tags and service links."""

from __future__ import annotations

import re
from functools import partial
from itertools import compress
from operator import itemgetter

from newskit.addresses import absolute
from newskit.body import Body
from newskit.body.features import HEADINGS
from newskit.fields import Title
from newskit.headlines.cards import (
    CUT_ENDS,
    DATE_ENDS,
    MARKS,
    MIN_DATED,
    TURNS,
    labels_of_cards,
    text_of,
    whole_text,
)
from newskit.headlines.labels import Candidate, Candidates, without_labels, without_ranks
from newskit.headlines.link_times import times_of_links
from newskit.headlines.menus import count_cjk, is_plain, menu_entries
from newskit.headlines.service_links import (
    CJK_PARTS,
    LATIN_PARTS,
    MAX_SERVICE,
    NO_PAGE,
    NO_PAGE_STARTS,
    SHARE,
    SHARE_PARTS,
    SITE,
    is_service,
    lines_with,
    names_service,
)
from newskit.headlines.short_links import MIN_SHORT, short_headlines
from newskit.headlines.surroundings import ELSEWHERE, SERVICE, Surroundings
from newskit.page import Link, LinkRow, Page
from newskit.record import HeadlineLink
from newskit.rules.lazy import has_any, lazy

# A menu entry has two to six CJK characters or up to three words; the shortest headlines have a little more.
_MIN_CJK = 8
_MIN_CHARS = 20
_MIN_WORDS = 4
_MIN_UNSPACED = 30  # letters and signs of scripts without spaces between words: Thai, Lao, Burmese, Khmer
_MAX_CHARS = 200  # more is a teaser
_MAX_SITE = 60  # characters of the address of a site's front page
_MAX_WITH_SUMMARY = 500

_TEXT = itemgetter(0)  # of a link's row, or of a candidate

# High bytes to 1 where they are surely of CJK, to 2 where they may be (kana and marks; the last of Hangul), to 3
# where they may be of a script without spaces (Burmese shares its own with Georgian).
_UNSPACED_BYTES = (0x0E, 0x10, 0x17)
_KINDS = bytes(
    1 if 0x31 <= byte < 0xD7 else 2 if byte in (0x30, 0xD7) else 3 if byte in _UNSPACED_BYTES else 0
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
    if size >= _MIN_CHARS and text.count(" ") >= _MIN_WORDS - 1:
        return size <= _MAX_CHARS
    if text.isascii() or not _MIN_CJK <= size <= _MAX_CHARS:
        return False
    return count_cjk(text) >= _MIN_CJK or (size >= _MIN_UNSPACED and _count_unspaced(text) >= _MIN_UNSPACED)


def _count_unspaced(text: str) -> int:
    """Count what is of a script that sets no spaces between words.

    >>> _count_unspaced("สวัสดี Georgia საქართველო")
    6
    """
    return sum(
        "\u0e00" <= char < "\u0f00" or "\u1000" <= char < "\u10a0" or "\u1780" <= char < "\u1800"
        for char in text
    )


def is_headline(text: str, parts: list[str]) -> bool:
    """Tell by its length and words whether a link's text can be a headline. `parts`: those of its page's links."""
    return _has_size(text) and (len(text) > MAX_SERVICE or not is_service(text, text.lower(), parts))


def _candidates(page: Page, rows: list[LinkRow]) -> Candidates:
    """Return the links that hold what can be a headline, with it.

    As `is_headline` tells, by what is cheap for all links at once.
    """
    whole = "\n".join(map(_TEXT, rows))
    kinds = b"" if whole.isascii() else whole.encode("utf-32-le", "surrogatepass")[1::4].translate(_KINDS)
    found: Candidates = []
    holders: list[int] = []  # numbers of those that may hold more than a headline
    after = -1
    for row in rows:
        text, _, block, end = row
        size = len(text)
        start = after + 1
        after = start + size
        if (
            end - block > 1
            or text[0] in MARKS
            or text[-1] in TURNS
            or (text[-1] in DATE_ENDS and size > MIN_DATED)
        ):
            holders.append(len(found))
        elif size > _MAX_WITH_SUMMARY:
            continue
        elif size < _MIN_CHARS or text.count(" ") < _MIN_WORDS - 1:
            sure = kinds.count(1, start, after)
            if (
                sure < _MIN_CJK
                and (sure + kinds.count(2, start, after) < _MIN_CJK or count_cjk(text) < _MIN_CJK)
                and (kinds.count(3, start, after) < _MIN_UNSPACED or _count_unspaced(text) < _MIN_UNSPACED)
            ):
                continue
        found.append((text, row))
    return _without_services(page, found, holders)


def _without_services(page: Page, found: Candidates, holders: list[int]) -> Candidates:
    """Leave out what names a service, and take the headline out of what may hold more than one."""
    whole = "\n".join(map(_TEXT, found))
    is_ascii = whole.isascii()
    latin = (whole if is_ascii else whole.encode("ascii", "ignore").decode()).lower()
    latin_parts = [part for part in LATIN_PARTS if part in latin]
    # To look for one character takes a tenth of the time.
    cjk_parts = [] if is_ascii else [part for part in CJK_PARTS if part[0] in whole and part in whole]
    left_out: set[int] = set()
    for number in lines_with(latin, latin_parts) | lines_with(whole, cjk_parts):
        text = found[number][0]
        if len(text) <= MAX_SERVICE and names_service(text, text.lower()):
            left_out.add(number)
    parts = [*latin_parts, *cjk_parts]
    is_fit = partial(is_headline, parts=parts)
    labels = labels_of_cards(page, [found[number][1] for number in holders])
    for number in holders:
        row = found[number][1]
        headline = text_of(page, row, labels, is_fit)
        found[number] = (headline, row)
        if is_fit(headline):
            left_out.discard(number)
        else:
            left_out.add(number)
    if not left_out:
        return found
    return [candidate for number, candidate in enumerate(found) if number not in left_out]


def _with_addresses(candidates: Candidates) -> tuple[Candidates, list[str]]:
    """Return the candidates that lead somewhere, and where."""
    addresses: list[str] = [row[1].attrs.get("href") or "" for _, row in candidates]
    if "" in addresses:
        candidates = [pair for pair, address in zip(candidates, addresses, strict=True) if address]
        addresses = [address for address in addresses if address]
    words = "\n".join(addresses).split()
    if len(words) == len(addresses):  # hardly any has a space around it, or in it
        return candidates, words
    return candidates, [address.strip() for address in addresses]


def headlines_from_links(
    page: Page, title: Title, body: Body, *, is_list: bool
) -> tuple[list[str], list[HeadlineLink]]:
    """Return the headlines that the page's links name, in order and once each; on list pages with their addresses.

    Links inside the body are part of the article, and the page's own title is no other article's.
    """
    taken = frozenset(body.blocks)
    rows = [row for row in page.links.rows if len(row[0]) >= MIN_SHORT and row[2] not in taken]
    candidates, addresses = _whole_headlines(page, [row for row in rows if len(row[0]) >= _MIN_CJK])
    titles = [text for text in (title.text, page.title) if text]
    bare_lines = _bare_lines([*map(_TEXT, candidates), *titles])
    own = set(bare_lines[len(candidates) :])
    own_address = page.url.partition("#")[0]
    bare_of = {own_address: b""} if own_address else {}  # bare headlines by address
    surroundings = Surroundings(page.elements)
    doubtful = [is_plain(text) for text, _ in candidates]  # it could be a menu's too
    named = list(zip(bare_lines, candidates, addresses, doubtful, strict=False))
    if not own.isdisjoint(bare_lines[: len(candidates)]):
        named = [one for one in named if one[0] not in own]
    found = _distinct(named, bare_of, surroundings, page.places)
    if found:
        plain = [row for (_, row), is_doubtful in zip(candidates, doubtful, strict=True) if is_doubtful]
        sure = [row for (_, row), is_doubtful in zip(candidates, doubtful, strict=True) if not is_doubtful]
        if menus := menu_entries(page, plain, sure, is_list=not body.paragraphs):
            found = {bare: pair for bare, pair in found.items() if pair[1][2] not in menus}
    short = short_headlines(page, [row for _, row in found.values()], rows)
    for row in short:
        _add_short(row, found, own, bare_of, surroundings, page.places)
    in_order = sorted(found.values(), key=_block_of) if short else list(found.values())
    headlines = [text for text, _ in in_order]
    if not is_list or body.paragraphs:
        return headlines, []
    times = times_of_links(page, in_order)
    links: list[HeadlineLink] = [
        {"text": text, "url": absolute(page.url, Link(*row).href.strip()), "published_at": time}
        for (text, row), time in zip(in_order, times, strict=True)
    ]
    return headlines, links


def _whole_headlines(page: Page, rows: list[LinkRow]) -> tuple[Candidates, list[str]]:
    """Return the headlines that links hold, without labels and whole, and where they lead."""
    candidates, addresses = _with_addresses(_candidates(page, rows))
    candidates = without_labels(page, candidates, _has_size)
    texts = without_ranks([whole_text(text, row) for text, row in candidates])
    candidates = [(text, row) for text, (_, row) in zip(texts, candidates, strict=True)]
    kept = [len(text) <= _MAX_CHARS for text in texts]
    return list(compress(candidates, kept)), list(compress(addresses, kept))


def _distinct(
    named: list[tuple[bytes, Candidate, str, bool]],
    bare_of: dict[str, bytes],
    surroundings: Surroundings,
    places: list[int],
) -> dict[bytes, Candidate]:
    """Return the headlines by what is left of them without marks: each once, with an address of its own, outside services and menus."""
    addresses = [address for _, _, address, _ in named]
    whole = "\n".join(addresses)
    is_broken = whole.count("\n") >= len(addresses)  # one has a line end in it
    sharing = range(len(addresses)) if is_broken else lines_with(whole, SHARE_PARTS)
    tags = surroundings.elements.tags
    has_files = has_any(" ".join([address[-5:] for address in addresses]).lower(), _FILES)
    found: dict[bytes, Candidate] = {}
    for number, (bare, candidate, href, is_doubtful) in enumerate(named):
        if bare in found:
            continue
        if not href or (href[0] in NO_PAGE_STARTS and NO_PAGE.match(href)):
            continue
        address = href.partition("#")[0] or href if "#" in href else href
        if (number in sharing and SHARE.search(href)) or (len(address) < _MAX_SITE and SITE.match(address)):
            continue
        text, row = candidate
        if address in bare_of:
            shorter = bare_of[address]
            if bare.startswith(shorter) and shorter in found and found[shorter][0].endswith(CUT_ENDS):
                found[shorter] = (text, found[shorter][1])
            continue
        block = row[2]
        part = surroundings.part_of(places[block]) if block < len(places) else ELSEWHERE
        if part and (is_doubtful or (part == SERVICE and tags[places[block]] not in HEADINGS)):
            continue  # footers may have cards of the latest articles
        if has_files and (_FILE.search(text) or _FILE.search(address)):
            continue
        bare_of[address] = bare
        found[bare] = candidate
    return found


def _block_of(candidate: Candidate) -> int:
    return candidate[1][2]


def _add_short(
    row: LinkRow,
    found: dict[bytes, Candidate],
    own: set[bytes],
    bare_of: dict[str, bytes],
    surroundings: Surroundings,
    places: list[int],
) -> None:
    """Add a short headline, as the others: once, with an address of its own, in no part for the site's own services."""
    text, node, block, _ = row
    href = (node.attrs.get("href") or "").strip()
    bare, address = _bare_lines([text])[0], href.partition("#")[0]
    if bare in found or bare in own or not address or address in bare_of or NO_PAGE.match(href):
        return
    if surroundings.part_of(places[block]) == ELSEWHERE and not is_service(text, text, CJK_PARTS):
        bare_of[address] = bare
        found[bare] = (text, row)
