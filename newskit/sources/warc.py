"""WARC and WET: crawled pages with address, date and charset, read with FastWARC (ISO 28500; the extra newskit[warc]).

FastWARC stops without a word where an archive is cut off, so every record's length is compared here.
"""

from __future__ import annotations

import io
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newskit.errors import BadInput, Failure, UnreadableInput
from newskit.sources.http import content_type, response_of, unpacked
from newskit.sources.inflate import MAX_RATIO, Inflated
from newskit.sources.raw import Item, RawPage, ReadOptions, Skipped
from newskit.sources.sniff import NoPage, check_page
from newskit.sources.stream import Stream
from newskit.sources.stretch import Found, Stretch
from newskit.utf16 import is_utf16

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_HTML = ("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml")
_PAGES = (*_HTML, "text/plain", "")
# What crawlers say of themselves: wget's log, a page's text or screenshot beside the page.
_ABOUT = ("metadata:", "urn:")
# How a record begins, also within the line that the one before it was cut off in.
_BEGIN = re.compile(rb"WARC/\d\.\d{1,2}\r?\n[A-Za-z-]{1,40}:")
_BEGIN_BYTES = 64
_BARE_LINES = re.compile(rb"\s{0,99}WARC/\d\.\d{1,2}\n")  # of ClueWeb09, and of scripts
_BLANK_LINE = b"\r\n\r\n"
_ONCE = frozenset((b"warc-type", b"warc-record-id", b"warc-date", b"content-length"))
_MAGIC = b"\x1f\x8b\x08"
_MOST_MADE = 2**27  # bytes of a stretch without compression: it is held in memory
# FastWARC reads 64 K ahead. Where it finds no header, the next one is looked for in this much, and in the record before
# that, unless it is longer than the most.
_KEPT, _MOST_KEPT = 2**18, 2**26
# Bytes further back than that which are read again behind records that claim more than they have, and how many for each
# byte of the archive: to go back behind every one of many would take the square of their number.
_MOST_AGAIN, _AGAIN_A_BYTE = 2**27, 16

_CUT_BY_NEXT = "truncated: the next record begins within this one"
_PASSED_OVER = "; there are too many such, and what it claims is passed over"
_NO_RECORD = "broken: no record where one should begin"


class _Cut(BadInput):
    """A record that is shorter than it says."""


@dataclass(slots=True)
class _Last:
    """The record that FastWARC gave last: where it lies in the stream, its place in the file, its member's, its block's length."""

    start: int
    end: int
    place: int
    member: int | None = None
    length: int = 0


class _Break(NamedTuple):
    """What is broken, where, from where on the next record is to be looked for, and whether the last one is good."""

    message: str
    place: int
    after: int
    keeps_last: bool = False


class _Fed:
    """The stream as FastWARC wants it. Keeps the last bytes read, to find the next record after a broken one.

    `record` is where the record begins that is being read, and kept.
    """

    def __init__(self, stream: Stream) -> None:
        self.position = stream.position
        self.origin = stream.position
        self.record = stream.position
        self._gone_back = 0
        self._stream = stream
        self._kept: deque[bytes] = deque()
        self._kept_size = 0
        self._again = b""

    def read(self, size: int = 65536) -> bytes:
        """Return up to `size` bytes."""
        if self._again:
            data, self._again = self._again[:size], self._again[size:]
        else:
            data = self._stream.read_some(size)
        self.position += len(data)
        self._kept.append(data)
        self._kept_size += len(data)
        wanted = min(_MOST_KEPT, max(_KEPT, self.position - self.record))
        while self._kept_size - len(self._kept[0]) > wanted:
            self._kept_size -= len(self._kept.popleft())
        return data

    def tell(self) -> int:
        """Return the position behind the origin, in uncompressed bytes."""
        return self.position - self.origin

    def seek(self, _offset: int, _whence: int = 0) -> int:
        """Say that there is no going back."""
        raise OSError("not seekable")

    def go_to_header(self, after: int) -> bool:
        """Go to the first line behind position `after` that begins a record; False if there is none."""
        kept_from = self.position - self._kept_size
        self._again = b"".join(self._kept)[max(0, after - kept_from) :] + self._again
        self._gone_back += max(0, self.position - after - _KEPT)
        self.position = max(after, kept_from)
        self._kept.clear()
        self._kept_size = 0
        is_broken = False
        while not (begin := _BEGIN.search(self._again)):
            self.position += max(0, len(self._again) - _BEGIN_BYTES)
            self._again = self._again[-_BEGIN_BYTES:]
            try:
                data = self._stream.read_some(65536)
            except BadInput:
                if is_broken:
                    return False
                is_broken = True  # and once more: a gzip file goes on at its next member
                self.position += len(self._again)
                self._again = b""
                continue
            if not data:
                return False
            is_broken = False
            self._again += data
        self._again = self._again[begin.start() :]
        self.position += begin.start()
        self.origin = self.record = self.position
        return True

    def may_go_back(self) -> bool:
        """Tell whether little enough was read again so far."""
        return self._gone_back <= _MOST_AGAIN + _AGAIN_A_BYTE * self.position

    def last_record(self, length: int) -> tuple[int, bool, bool]:
        """Return where the block of so many bytes ends of the record that was read last; whether it is whole; or cut.

        A whole one ends in empty lines, and may quote whatever it likes. One that was cut off holds the start of
        another. What is not kept ends at 0.
        """
        data = self._kept_record()
        head = data.find(_BLANK_LINE) + len(_BLANK_LINE)
        if head < len(_BLANK_LINE):
            return 0, False, False
        is_whole = data.startswith(_BLANK_LINE, head + length)
        begin = _BEGIN.search(data, 1)
        is_cut = not is_whole and begin is not None and begin.start() < head + length
        return self.record + head + length, is_whole, is_cut

    def _kept_record(self) -> bytes:
        """Return what was read from the record's start on, b"" where that is not kept."""
        kept_from = self.position - self._kept_size
        return b"".join(self._kept)[self.record - kept_from :] if self.record >= kept_from else b""


def read_warc(stream: Stream, options: ReadOptions, *, base: int = 0) -> Iterator[Item]:
    """Yield every page in the archive; what is no page of news (a redirect, a picture, a revisit) as Skipped.

    Pages are named by where their record begins: in the compressed file where each record is a gzip member of its
    own, as is usual, else in the uncompressed one. `base` is added where reading began within the file.
    """
    iterator = archive_iterator()
    fed = _Fed(stream)
    is_bare = bool(_BARE_LINES.match(stream.head))
    layer = stream.raw if isinstance(stream.raw, Inflated) else None
    while True:
        last = _Last(fed.origin, fed.origin, base + fed.origin)
        fed.record = fed.origin
        is_within = False
        held: Item | None = None  # until its member has ended well: a checksum stands behind the data
        try:
            for record in iterator(fed, parse_http=False, stream_detect=False, quirks_mode=is_bare):
                if held is not None:
                    yield held
                is_within = True
                start = fed.record = fed.origin + record.stream_pos
                if is_bare and start > last.end + _BEGIN_BYTES:  # FastWARC has passed over it
                    yield _failure(stream, last.place, f"{_NO_RECORD}, behind this one")
                member = layer.member_start(start) if layer else None
                place = base + (start if member is None else member)
                last = _Last(start, start, place, member, record.content_length)
                held = None
                held = _item(record, f"{stream.name}!/{place}", place, options)
                last.end = start + _length(record)
                is_within = False
        except UnreadableInput:
            if held is not None:
                yield held
            raise
        except (OSError, BadInput) as problem:
            found = _Break(str(problem), last.place, last.start + 1)
            if not is_within:
                found = _break_behind(last, fed, layer, base, problem)
                if held is not None and found.keeps_last:
                    yield held
            if isinstance(problem, BadInput) and not isinstance(problem, _Cut):
                # What the stream gave before it broke is no use; what it gives from here on may be.
                found = found._replace(after=fed.position)
            if not fed.may_go_back():
                found = found._replace(after=fed.position, message=found.message + _PASSED_OVER)
            yield _failure(stream, found.place, found.message)
        else:
            if held is not None:
                yield held
            return
        if not fed.go_to_header(found.after):
            return


def _failure(stream: Stream, place: int, message: str) -> Failure:
    return Failure(f"{stream.name}!/{place}", place, "read", BadInput.code, message)


def _break_behind(
    last: _Last, fed: _Fed, layer: Inflated | None, base: int, problem: OSError | BadInput
) -> _Break:
    """Say what is broken where no record begins behind the last one: that one, or what follows it."""
    place = base + (layer.last_start if layer else last.end)
    if isinstance(problem, BadInput):
        return _Break(str(problem), place, last.end + 1, keeps_last=place != last.place)
    is_whole = False
    after = last.end + 1
    if last.end == last.start:  # there was none: what begins here is the middle of one
        return _Break(_NO_RECORD, place, after)
    block_end, is_whole, is_cut = fed.last_record(last.length)
    if is_cut:
        return _Break(_CUT_BY_NEXT, last.place, last.start + 1)
    is_in_last_member = last.member is None or not layer or last.member == layer.last_start
    if is_in_last_member and (is_whole or (block_end and last.member is None)):
        place, after = base + block_end, block_end
    return _Break(_NO_RECORD, place, after, keeps_last=is_whole or place != last.place)


def read_on(file: Stream, options: ReadOptions, made: int) -> Iterator[Item]:
    """Read a gzip file on from where a record begins, `made` bytes of which were made before."""
    inflated = Inflated(file, "gz", resync=True, before=(file.position, made))
    stream = Stream(file.name, inflated, late=True)
    stream.position = made
    yield from read_warc(stream, options)


def take_apart(stretch: Stretch) -> Found | None:
    """Return the items of a stretch of gzip members with a record each, None where it is anything else.

    A member's last bytes say how long it is without compression, and that must be the length of its record. FastWARC
    inflates twice as fast as Python.
    """
    items: list[Item] = []
    data = stretch.data
    start = made = length = 0
    try:
        for record in archive_iterator()(io.BytesIO(data), parse_http=False):
            start = record.stream_pos
            if start and _noted_length(data, start) != length:
                return None
            place = stretch.offset + start
            if (item := _item(record, f"{stretch.name}!/{place}", place, stretch.options)) is not None:
                items.append(item)
            length = _length(record)
            made += length
            if made > _MOST_MADE or made > MAX_RATIO * len(data):
                return None
    except (OSError, BadInput):
        return None
    is_whole = bool(made) and _noted_length(data, len(data)) == length
    # What looks like the start of one more member is one, or some bytes of the last one's.
    is_last = is_whole and (data.find(_MAGIC, start + 1) < 0 or _is_one_member(data[start:]))
    return Found(items, made) if is_last else None


def _noted_length(data: bytes, end: int) -> int:
    return int.from_bytes(data[end - 4 : end], "little")


def _is_one_member(data: bytes) -> bool:
    import zlib

    member = zlib.decompressobj(31)
    try:
        member.decompress(data)
    except zlib.error:
        return False
    return member.eof and not member.unused_data


def _length(record: WarcRecord) -> int:
    """Return a record's length with its header, as headers are usually written."""
    fields = sum(len(name) + len(value) + len(": \r\n") for name, value in record.headers.items_bytes())
    return len("WARC/1.0\r\n") + fields + len("\r\n") + record.content_length + len("\r\n\r\n")


def archive_iterator() -> type:
    """Return FastWARC's reader. Raises UnreadableInput where it is not installed."""
    try:
        from fastwarc.warc import ArchiveIterator
    except ImportError as problem:
        raise UnreadableInput("to read WARC files: pip install 'newskit[warc]'") from problem
    return ArchiveIterator


def _item(record: WarcRecord, name: str, offset: int, options: ReadOptions) -> Item | None:
    """Make of a record a page, a page left out, or nothing where it is no page at all.

    Raises BadInput where the archive breaks off within the record.
    """
    _check_header(record)
    kind = record.headers.get("WARC-Type", "")
    length = record.content_length
    if kind not in ("response", "resource", "conversion"):
        _check_length(record, record.reader.consume(), length)
        return Skipped(name, "a revisit") if kind == "revisit" else None
    if length > options.max_page_bytes:
        _check_length(record, record.reader.consume(), length)
        message = f"longer than --max-page-bytes {options.max_page_bytes}"
        return Failure(name, offset, "read", BadInput.code, message)
    block = record.reader.read()
    _check_length(record, len(block), length)
    page = RawPage(name, block, (record.headers.get("WARC-Target-URI") or "").strip("<>"), offset=offset)
    if date := record.headers.get("WARC-Date", ""):
        page.extra = {"fetched_at": date}
    try:
        reason = _take_response(page, options) if kind == "response" else _take_resource(page, record)
        if not reason:
            check_page(page.data[:1024], wide=options.wide or is_utf16(page.charset))
    except NoPage as problem:
        reason = str(problem)
    except BadInput as problem:
        return Failure(name, offset, "read", problem.code, str(problem))
    return Skipped(name, reason) if reason else page


def _check_header(record: WarcRecord) -> None:
    """Raise BadInput where the header goes on as that of another record: its fields come twice."""
    names = [name for name, _ in record.headers.items_bytes()]
    if len(set(names)) < len(names):
        lower = [name.lower() for name in names]
        if any(lower.count(name) > 1 for name in _ONCE):
            raise _Cut(_CUT_BY_NEXT)


def _check_length(record: WarcRecord, read: int, length: int) -> None:
    if "Content-Length" not in record.headers:
        raise _Cut("truncated or broken: no Content-Length in the header of this record")
    if read < length:
        raise _Cut("truncated: the archive ends within this record")


def _take_resource(page: RawPage, record: WarcRecord) -> str:
    """Fill in a page that was stored without HTTP, as WET files do; return the reason for leaving it out, if any."""
    if page.url.startswith(_ABOUT):
        return "about the crawl"
    media, charset = content_type(record.headers.get("Content-Type") or "")
    page.charset = charset
    page.form = "text" if media == "text/plain" else "html" if media in _HTML else ""
    return _reason(media, page.data)


def _take_response(page: RawPage, options: ReadOptions) -> str:
    """Take the page out of the HTTP response; return the reason for leaving it out, if any. Raises BadInput."""
    if page.url.startswith("dns:"):
        return "a DNS answer"
    response = response_of(page.data)
    if response is None:
        raise BadInput("broken: no HTTP response in this record")
    if response.status != 200:
        return f"HTTP status {response.status}"
    media, page.charset = content_type(response.content_type)
    page.form = "html" if media in _HTML else ""
    if media not in _PAGES:
        return media
    page.data = unpacked(response, options.max_page_bytes)
    return _reason(media, page.data)


def _reason(media: str, data: bytes) -> str:
    if media not in _PAGES:
        return media
    return "an empty page" if not data or data.isspace() else ""  # strip() would copy all of it
