"""HTTP responses as crawlers store them: status, media type, and the payload with its encodings taken off (RFC 9110, 9112).

Crawlers that store a payload unpacked often leave the header that says it is packed: then it is taken as it is.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any, NamedTuple

from newskit.errors import BadInput
from newskit.sources.sniff import NoPage, check_page

_MAX_HEAD = 65536
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? {1,9}(\d{3})\b")
_FOLD = re.compile(rb"\r?\n[ \t]{1,99}")
_SIZE = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]{0,9}(?:;[^\r\n]{0,999})?\r?\n")
_NO_TYPE = ("*/*", "unknown/unknown", "application/unknown")  # the bytes tell (MIME Sniffing Standard)
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w:.-]{2,40})", re.IGNORECASE)
_NO_ENCODING = ("", "identity", "none", "utf-8", "binary", "8bit")  # and what servers write instead
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_MOST_MEMBERS = 64  # that a payload consists of; what follows is copied for each


class _Response(NamedTuple):
    """A response's head, and its payload as it was sent, in `encodings`, the last applied first."""

    status: int
    content_type: str
    encodings: list[str]
    payload: bytes


def response_of(block: bytes) -> _Response | None:
    """Take a response apart; None where there is none. Nothing is copied more than once.

    Raises BadInput where its head has no end.
    """
    status = _STATUS.match(block)
    if not status:
        return None
    end = _HEAD_END.search(block, 0, _MAX_HEAD)
    if not end and len(block) > _MAX_HEAD:
        raise BadInput(f"broken: its HTTP head is longer than {_MAX_HEAD} bytes")
    head = block[: end.start()] if end else block
    fields: dict[str, str] = {}
    for line in _FOLD.sub(b" ", head).decode("latin-1").split("\n")[1:]:
        name, _, value = line.partition(":")
        name, value = name.strip().lower(), value.strip()
        fields[name] = f"{fields[name]}, {value}" if name in fields else value
    encodings = [
        name.strip().lower()
        for field in ("transfer-encoding", "content-encoding")
        for name in reversed(fields.get(field, "").split(","))
    ]
    payload = block[end.end() :] if end else b""
    return _Response(int(status[1]), fields.get("content-type", "").split(",")[0], encodings, payload)


def content_type(value: str) -> tuple[str, str]:
    """Return media type and charset of a Content-Type header, "" for what it does not say.

    >>> content_type("text/HTML; charset=gbk"), content_type("*/*")
    (('text/html', 'gbk'), ('', ''))
    """
    media = value.partition(";")[0].strip().lower()
    charset = _CHARSET.search(value)
    return "" if "/" not in media or media in _NO_TYPE else media, charset[1] if charset else ""


def unpacked(response: _Response, limit: int) -> bytes:
    """Return the payload with its encodings taken off. Raises BadInput where it is cut off, unreadable or longer."""
    data = response.payload
    for name in response.encodings:
        if name in _NO_ENCODING or not data:
            continue
        data = _DECODERS.get(name, _unknown)(data, limit)
        if len(data) > limit:
            raise BadInput(f"longer than --max-page-bytes {limit}")
    return data


def _chunked(data: bytes, _limit: int) -> bytes:
    """Join chunks. The last, empty one may be missing."""
    if not _SIZE.match(data):
        return data
    at = 0
    parts = []
    while at < len(data):
        size = _SIZE.match(data, at)
        if not size:
            raise BadInput("broken: its HTTP chunks do not follow each other")
        length = int(size[1], 16)
        if not length:
            break
        if size.end() + length > len(data):
            raise BadInput("truncated: its HTTP chunks end too early")
        parts.append(data[size.end() : size.end() + length])
        at = size.end() + length
        at += 2 if data[at : at + 2] == b"\r\n" else 1
    return b"".join(parts)


def _gzip(data: bytes, limit: int) -> bytes:
    return _members(data, limit, _gzip_member, _GZIP) if data.startswith(_GZIP) else data


def _gzip_member() -> Any:
    import zlib

    return zlib.decompressobj(31)


def _deflate(data: bytes, limit: int) -> bytes:
    """Inflate what should be in zlib's format, and is often without its head and tail."""
    import zlib

    problems = []
    for window_bits in (15, -15):
        try:
            return _decompressed(data, limit, zlib.decompressobj(window_bits))
        except BadInput as problem:
            problems.append(problem)
    return _as_it_is(data, problems[0])


def _members(data: bytes, limit: int, begin: Callable[[], Any], magic: bytes) -> bytes:
    """Inflate the gzip members or zstandard frames that a payload consists of, one as a rule."""
    found = b""
    for _ in range(_MOST_MEMBERS):
        member = begin()
        found += _decompressed(data, limit - len(found), member)
        data = member.unused_data
        if len(found) > limit or not data.startswith(magic):
            return found
    raise BadInput(f"its HTTP payload is packed in more than {_MOST_MEMBERS} pieces")


def _decompressed(data: bytes, limit: int, decompressor: Any) -> bytes:
    """Return what a library's decompressor makes of data. Raises BadInput where these are broken or cut off."""
    try:
        found: bytes = decompressor.decompress(data, limit + 1)
    except Exception as problem:  # its error has a name in each library
        raise BadInput(f"broken: its HTTP payload cannot be unpacked: {problem}") from problem
    if not decompressor.eof and len(found) <= limit:
        raise BadInput("truncated: its packed HTTP payload ends too early")
    return found


def _brotli(data: bytes, limit: int) -> bytes:
    from fastwarc.stream_io import BrotliReader

    try:
        return BrotliReader(io.BytesIO(data)).read(limit + 1)
    except OSError as problem:
        return _as_it_is(data, BadInput(f"broken: its HTTP payload cannot be unpacked: br: {problem}"))


def _zstd(data: bytes, limit: int) -> bytes:
    if not data.startswith(_ZSTD):
        return data
    from newskit.zstd import ZstdDecompressor

    return _members(data, limit, ZstdDecompressor, _ZSTD)


def _unknown(data: bytes, _limit: int) -> bytes:
    return _as_it_is(data, BadInput("its HTTP payload is in an encoding that nobody knows"))


def _as_it_is(data: bytes, problem: BadInput) -> bytes:
    """Return data that were stored unpacked, markup or text. Raises the problem for others."""
    try:
        check_page(data[:1024])
        is_text = b"\0" not in data[:1024]
    except NoPage:
        is_text = False
    if is_text and (b"<" in data or data.isascii()):
        return data
    raise problem


_DECODERS: dict[str, Callable[[bytes, int], bytes]] = {
    "chunked": _chunked,
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
