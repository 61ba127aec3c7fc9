"""Bytes to bytes that a tree builder reads in linear time: nesting, unclosed formatting, attributes are capped.

lexbor follows the HTML Standard, and the Standard is quadratic in three places. Every block-level tag, every end tag of what
is not open, and every text in a table that belongs before it looks through all open elements. Formatting elements that were
never closed are opened again in each paragraph, so that the number of nodes is the product of both. And each attribute is
compared with all others of its tag. Real pages (637 were looked at) nest 51 deep and have 8,900 tags at most.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice

from newskit.rules.lazy import lazy

# Every "<" that neither closes nor is closed: void elements, comments, unclosed ones. Few real pages have more.
FEW_UNCLOSED = 600
# A page of more tags than any real one is looked at whatever its balance.
MANY_TAGS = 9000

# Tags are counted in every fourth kilobyte of a long page: on real pages that tells their number within a tenth. A
# quarter of that, or as much of a page of moderate length, is looked at first: most pages have far fewer.
_GLANCE, _SAMPLE, _SAMPLE_STEP = 256, 1_024, 4_096
_LONG, _MIN_STRETCHES = 65_536, 16
_SURE = 0.8

MAX_DEPTH = 256  # five times the deepest real page
# Of all kinds: each is opened again in every paragraph; 309 of 310 real pages have 9 at most.
MAX_OPEN_FORMATTING = 16
MANY_EQUAL_SIGNS = 25_000  # for tags that hide ">" in their quotes; real pages of 1 MB have 15,000
HIDING_BYTES = 7 * MANY_EQUAL_SIGNS  # no fewer bytes hold as many such attributes
# Of elements that are neither blocks nor formatting, with what looks like one in scripts (`i<n.length`): three times what
# any real page has.
MAX_OTHERS = 1_000
MAX_OPEN_ROOTS = 8  # <html> and <body> hand their attributes to the first of their kind
MAX_ATTRIBUTES = 500  # real pages have tags of a hundred; 2,000 cost 10 ms

_TAG = lazy(rb"<(/?)([a-zA-Z][^\s/>]*+)(?=[\s>/])")
_BLOCKS_AND_FORMATTING = frozenset(
    b"a abbr address article aside b big blockquote body center code dd details dialog dir div dl dt em fieldset "
    b"figcaption figure font footer form frameset h1 h2 h3 h4 h5 h6 header hgroup html i legend listing main map marquee "
    b"math menu nav nobr ol optgroup picture pre s search section small span strike strong summary svg table tt u ul".split()
)
# What ends by itself, where it begins or where the next one does, and what holds text alone. In a drawing it is an
# element like any other, unless it ends the drawing.
_FREE = frozenset(
    b"area base br caption col colgroup embed hr iframe img input li link meta noembed noframes option p param plaintext "
    b"script select source style tbody td template textarea tfoot th thead title tr track wbr xmp".split()
)
_FOREIGN = (b"svg", b"math")
# Within those HTML goes on.
_BACK_IN_HTML = (b"foreignobject", b"desc", b"title", b"annotation-xml", b"mi", b"mn", b"mo", b"ms", b"mtext")
_ENDS_FOREIGN = frozenset(
    b"b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta "
    b"nobr ol p pre ruby s small span strong strike sub sup table tt u ul var".split()
)
# In lower case: without the flag most tags fail at their first letter.
_MULTIPLYING_TAG = lazy(rb"<(/?)(b|big|body|code|em|font|html|i|nobr|s|small|strike|strong|tt|u)(?=[\s>/])")
_FORMATTING = frozenset(b"a b big code em font i nobr s small strike strong tt u".split())
_ROOTS = frozenset((b"html", b"body"))
# A name may begin with a sign, but then gives no value; a quote opens one only right behind a name's sign.
_ATTRIBUTE = rb"[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?+)?+"
_LONG_TAG = lazy(rb"<[a-zA-Z][^\s/>]*+(?:[\s/]++|" + _ATTRIBUTE + rb")*+")
_ATTRIBUTES = lazy(_ATTRIBUTE)
_TAG_WITH_ATTRIBUTES = lazy(rb"<[a-zA-Z][a-zA-Z0-9-]{0,30}\s")
_CLOSING = lazy(rb"</")  # count() takes twice as long to find what is longer than a byte
_NAME_OF_TAG = lazy(rb"<[a-zA-Z][^\s/>]{0,63}")
_WINDOW = 8_192  # no fewer bytes can hold attributes enough to matter
_QUOTES, _MAX_BLANKS = (b'"', b"'"), 8  # between the sign and the value that it gives


class _Nesting:
    """Counts what is open, and turns a tag that goes too deep into a space."""

    def __init__(self) -> None:
        self.open: dict[bytes, int] = {}
        self.dropped: dict[bytes, int] = {}
        self.depth = 0
        self.formatting = 0
        self.others = 0
        self.capped = False

    def replace(self, found: re.Match[bytes]) -> bytes:
        name = found[2].lower()
        return self._close(found, name) if found[1] else self._open(found, name)

    def _open(self, found: re.Match[bytes], name: bytes) -> bytes:
        is_foreign = any(map(self.open.get, _FOREIGN)) and not any(map(self.open.get, _BACK_IN_HTML))
        if is_foreign and name in _ENDS_FOREIGN:
            is_foreign = False
            for element in _FOREIGN:
                self._count(element, -self.open.get(element, 0))
        if is_foreign:
            end = found.string.find(b">", found.end())
            if found.string[end - 1 : end] == b"/":
                return found[0]  # `<path/>`; in HTML the stroke means nothing
        elif name in _FREE:
            return found[0]
        if self._is_full(name):
            self.dropped[name] = self.dropped.get(name, 0) + 1
            self.capped = True
            # Void and inline: the attributes that follow stay attributes. In a drawing nothing is void, but a comment.
            return b"<!" if is_foreign else b"<wbr"
        self._count(name, 1)
        return found[0]

    def _is_full(self, name: bytes) -> bool:
        if name not in _BLOCKS_AND_FORMATTING:
            return self.others >= MAX_OTHERS
        if name in _FORMATTING and self.formatting >= MAX_OPEN_FORMATTING:
            return True
        limit = MAX_OPEN_ROOTS if name in _ROOTS else MAX_DEPTH
        return self.open.get(name, 0) >= limit or self.depth >= MAX_DEPTH

    def _close(self, found: re.Match[bytes], name: bytes) -> bytes:
        if self.dropped.get(name, 0):
            self.dropped[name] -= 1
            return b"</wbr"  # closes nothing
        if self.open.get(name, 0):
            self._count(name, -1)
        return found[0]

    def _count(self, name: bytes, more: int) -> None:
        self.open[name] = self.open.get(name, 0) + more
        if name in _BLOCKS_AND_FORMATTING:
            self.depth += more
            self.formatting += more * (name in _FORMATTING)
        else:
            self.others += more


def _has_long_tag(data: bytes, glance: bytes) -> bool:
    """Tell whether 8 KB on end may be one tag: no ">" in it, many attributes, and neither text nor script nor style."""
    at, size = 0, len(data)
    opening = looked = 0  # the last "<" before `looked`
    quotes = [-1, -1]  # the last ones of each kind before that
    while at < size - _WINDOW:
        last = data.rfind(b">", at, at + _WINDOW)
        if last >= 0:
            at = last + 1
            continue
        last = data.rfind(b"<", looked, at + 1)
        looked = at
        if last >= 0:
            found = (data.rfind(kind, opening, last) for kind in _QUOTES)
            quotes = list(map(max, quotes, found))
            opening = last
        if last >= 0 and _is_closed_tag(data, last, at) and not _may_be_quoted(data, quotes):
            end = data.find(b"<", at + 1)  # behind a tag: text, or what is in a script
            at = end if end >= 0 else size
        elif not _may_be_attributes(data[at : at + _WINDOW]):
            at += _WINDOW
        elif _TAG_WITH_ATTRIBUTES.match(data, opening) and at < (end := _end_of_tag(data, opening)):
            if _has_many_attributes(data[opening:end]):
                return True
            at = end  # a long style, a drawing's path
        else:
            at = _end_of_raw_text(data, at)
            if at < 0:
                return True
    may_hide = size > HIDING_BYTES and glance.count(b"=") * size > MANY_EQUAL_SIGNS * _SURE * len(glance)
    return may_hide and data.count(b"=") > MANY_EQUAL_SIGNS


def _may_be_attributes(data: bytes) -> bool:
    """Tell whether a stretch has as much of what stands between attributes as many of them need."""
    return data.count(b"=") + data.count(b"/") + len(data.split(None, MAX_ATTRIBUTES + 1)) > MAX_ATTRIBUTES


def _is_closed_tag(data: bytes, opening: int, at: int) -> bool:
    """Tell whether a tag ends before a place: at a ">" outside of its quotes, which may close behind that place."""
    tag = _LONG_TAG.match(data, opening, at)
    return tag is not None and tag.end() < at and _end_of_tag(data, opening) < at


def _may_be_quoted(data: bytes, quotes: Iterable[int]) -> bool:
    """Tell of the last quotes before a tag, one of each kind, whether one opens a value: in that it is none."""
    return any(
        quote >= 0 and data[max(0, quote - _MAX_BLANKS) : quote].rstrip()[-1:] in (b"=", b"")
        for quote in quotes
    )


def _end_of_tag(data: bytes, opening: int) -> int:
    tag = _LONG_TAG.match(data, opening)
    return tag.end() if tag else opening


def _has_many_attributes(tag: bytes) -> bool:
    name = _NAME_OF_TAG.match(tag)
    attributes = _ATTRIBUTES.finditer(tag, name.end() if name else 0)
    return next(islice(attributes, MAX_ATTRIBUTES, None), None) is not None


def _end_of_raw_text(data: bytes, at: int) -> int:
    """Return where the script or style ends that this place is in, -1 where it is in none."""
    for opening, closing in ((b"<script", b"</script"), (b"<style", b"</style")):
        opened = data.rfind(opening, 0, at)
        if opened < 0 or _may_be_quoted(data, [data.rfind(kind, 0, opened) for kind in _QUOTES]):
            continue
        if data.find(closing, opened, at) < 0:
            end = data.find(closing, at)
            return end + len(closing) if end >= 0 else len(data)
    return -1


def _shorten(found: re.Match[bytes]) -> bytes:
    if found.end() - found.start() < _WINDOW:
        return found[0]
    if not _has_many_attributes(found[0]):
        return found[0]
    if _end_of_raw_text(found.string, found.start()) >= 0:
        return found[0]  # `i<a.length` in a script
    name = _NAME_OF_TAG.match(found[0])
    return name[0] if name else b""


def _is_unclosed(data: bytes) -> bool:
    """Tell whether many more formatting tags are opened than closed, or <html> and <body> repeated."""
    opened: Counter[bytes] = Counter()
    for slash, name in _MULTIPLYING_TAG.findall(data.lower()):
        opened[name] += -1 if slash else 1
    return sum(max(count, 0) for count in opened.values()) > MAX_OPEN_FORMATTING


def _sample(data: bytes, size: int) -> bytes:
    """Return so many bytes of each four kilobytes of a long page, a quarter of a shorter one, all of a short one."""
    step = _SAMPLE_STEP if len(data) > _LONG else 4 * size
    if len(data) <= _MIN_STRETCHES * step:
        return data
    return b"".join([data[at : at + size] for at in range(0, len(data), step)])


def _may_go_deep(data: bytes, glance: bytes) -> bool:
    """Tell whether a page has more tags than any real one, or many of them and formatting that was left open."""
    part = _SURE * len(glance) / max(1, len(data))
    tags = glance.count(b"<")
    if tags <= MANY_TAGS * part and tags - 2 * len(_CLOSING.findall(glance)) <= FEW_UNCLOSED * part:
        return False
    sample = _sample(data, _SAMPLE)
    return sample.count(b"<") * len(data) > MANY_TAGS * _SURE * len(sample) or _is_unclosed(sample)


def cap_nesting(data: bytes) -> tuple[bytes, list[str]]:
    """Return the page with nothing in it that a tree builder would take quadratic time over, and warnings.

    Text is never changed. Warnings: `nesting_capped`, `attributes_capped`. Linear in the page's size, and on
    nearly all real pages no more than a look at some of its kilobytes.
    """
    warnings = []
    glance = _sample(data, _GLANCE)
    if _has_long_tag(data, glance):
        shortened = _LONG_TAG.sub(_shorten, data)
        if len(shortened) != len(data):
            warnings.append("attributes_capped")
            data = shortened
            glance = _sample(data, _GLANCE)
    if _may_go_deep(data, glance):
        nesting = _Nesting()
        capped = _TAG.sub(nesting.replace, data)
        if nesting.capped:
            warnings.append("nesting_capped")
            data = capped
    return data, warnings
