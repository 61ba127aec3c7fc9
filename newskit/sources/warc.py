"""WARC and WET: crawled pages with address, date and charset, read with FastWARC (ISO 28500; the extra newskit[warc]).

FastWARC stops without a word where an archive is cut off, so every record's length is compared here.
"""

from __future__ import annotations

import io
import re
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newskit.errors import BadInput, Failure, UnreadableInput
from newskit.sources.http import response_of, unpacked
from newskit.sources.inflate import MAX_RATIO, Inflated
from newskit.sources.raw import Item, RawPage, ReadOptions, Skipped
from newskit.sources.sniff import NoPage, check_page
from newskit.sources.stream import Stream
from newskit.sources.stretch import Found, Stretch

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_HTML = ("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml")
_PAGES = (*_HTML, "text/plain", "")
# What crawlers say of themselves: wget's log, a page's text or screenshot beside the page.
_ABOUT = ("metadata:", "urn:")
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w:.-]{2,40})", re.IGNORECASE)
_HEADER = b"WARC/"
_MAGIC = b"\x1f\x8b\x08"
_MOST_MADE = 2**27  # bytes of a stretch without compression: it is held in memory
_KEPT = 2**18  # FastWARC reads 64 K ahead; where it finds no header, the next one is looked for in this much


class _Cut(BadInput):
    """A record that is shorter than it says."""


class _Fed:
    """The stream as FastWARC wants it. Keeps the last bytes read, to find the next record after a broken one."""

    def __init__(self, stream: Stream) -> None:
        self.position = stream.position
        self.origin = stream.position
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
        while self._kept_size - len(self._kept[0]) > _KEPT:
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
        self.position = max(after, kept_from)
        self._kept.clear()
        self._kept_size = 0
        is_broken = False
        while (at := self._again.find(b"\n" + _HEADER)) < 0 and not self._again.startswith(_HEADER):
            self.position += max(0, len(self._again) - len(_HEADER))
            self._again = self._again[-len(_HEADER) :]
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
        begin = 0 if self._again.startswith(_HEADER) else at + 1
        self._again = self._again[begin:]
        self.position += begin
        self.origin = self.position
        return True


def read_warc(stream: Stream, options: ReadOptions, *, base: int = 0) -> Iterator[Item]:
    """Yield every page in the archive; what is no page of news (a redirect, a picture, a revisit) as Skipped.

    Pages are named by where their record begins: in the compressed file where each record is a gzip member of its
    own, as is usual, else in the uncompressed one. `base` is added where reading began within the file.
    """
    iterator = archive_iterator()
    fed = _Fed(stream)
    layer = stream.raw if isinstance(stream.raw, Inflated) else None
    while True:
        start = end = fed.origin
        place = base + start
        is_within = False
        held: Item | None = None  # until its member has ended well: a checksum stands behind the data
        try:
            for record in iterator(fed, parse_http=False, stream_detect=False):
                if held is not None:
                    yield held
                is_within = True
                start = fed.origin + record.stream_pos
                member = layer.member_start(start) if layer else None
                place = base + (start if member is None else member)
                held = None
                held = _item(record, f"{stream.name}!/{place}", place, options)
                end = start + _length(record)
                is_within = False
        except UnreadableInput:
            if held is not None:
                yield held
            raise
        except (OSError, BadInput) as problem:
            if is_within:
                after = start + 1
            else:
                broken = base + (layer.last_start if layer else end)
                if held is not None and place != broken:
                    yield held
                after = end + 1
                place = broken
            if isinstance(problem, OSError):
                message = "broken: no record where one should begin"
            else:
                message = str(problem)
                # What the stream gave before it broke is no use; what it gives from here on may be.
                after = after if isinstance(problem, _Cut) else fed.position
            yield Failure(f"{stream.name}!/{place}", place, "read", BadInput.code, message)
        else:
            if held is not None:
                yield held
            return
        if not fed.go_to_header(after):
            return


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
        raise UnreadableInput("to read WARC files, install newskit[warc]") from problem
    return ArchiveIterator


def _item(record: WarcRecord, name: str, offset: int, options: ReadOptions) -> Item | None:
    """Make of a record a page, a page left out, or nothing where it is no page at all.

    Raises BadInput where the archive breaks off within the record.
    """
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
            check_page(page.data[:1024])
    except NoPage as problem:
        reason = str(problem)
    except BadInput as problem:
        return Failure(name, offset, "read", problem.code, str(problem))
    return Skipped(name, reason) if reason else page


def _check_length(record: WarcRecord, read: int, length: int) -> None:
    if "Content-Length" not in record.headers:
        raise _Cut("truncated or broken: no Content-Length in the header of this record")
    if read < length:
        raise _Cut("truncated: the archive ends within this record")


def _take_resource(page: RawPage, record: WarcRecord) -> str:
    """Fill in a page that was stored without HTTP, as WET files do; return the reason for leaving it out, if any."""
    if page.url.startswith(_ABOUT):
        return "about the crawl"
    media, charset = _content_type(record.headers.get("Content-Type") or "")
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
    media, page.charset = _content_type(response.content_type)
    page.form = "html" if media in _HTML else ""
    if media not in _PAGES:
        return media
    page.data = unpacked(response, options.max_page_bytes)
    return _reason(media, page.data)


def _reason(media: str, data: bytes) -> str:
    if media not in _PAGES:
        return media
    return "an empty page" if not data or data.isspace() else ""  # strip() would copy all of it


def _content_type(value: str) -> tuple[str, str]:
    """Return media type and charset of a Content-Type header, "" for what it does not say.

    >>> _content_type("text/HTML; charset=gbk")
    ('text/html', 'gbk')
    """
    media, _, rest = value.partition(";")
    charset = _CHARSET.search(rest)
    return media.strip().lower(), charset[1] if charset else ""
