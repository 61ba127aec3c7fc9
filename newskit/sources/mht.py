"""MHTML: a page as browsers save it, one MIME message with the HTML and its pictures (RFC 2557)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newskit.errors import BadInput, Failure
from newskit.sources.raw import Item, RawPage, ReadOptions
from newskit.sources.stream import Stream

if TYPE_CHECKING:
    from email.message import Message

_MAX_HEADER = 8_000  # characters of a value: a long address
_HTML = ("text/html", "application/xhtml+xml")
_IS_MESSAGE = "\nmime-version:"
_MAX_TIMES = 4  # a saved page carries its pictures along


def read_mht(stream: Stream, options: ReadOptions) -> Iterator[Item]:
    """Yield the message's main page, and a word where another message follows. Raises BadInput where there is none, or where it is cut off."""
    from email.errors import CloseBoundaryNotFoundDefect

    data = stream.read(_MAX_TIMES * options.max_page_bytes + 1)
    if len(data) > _MAX_TIMES * options.max_page_bytes:
        raise BadInput(f"longer than {_MAX_TIMES} times --max-page-bytes {options.max_page_bytes}")
    try:
        message = _message_of(data.removeprefix(b"\xef\xbb\xbf").lstrip())
        parts = list(message.walk())
    except RecursionError as problem:
        raise BadInput("broken: messages within messages, without end") from problem
    page = _main_page(message, parts)
    if page is None:
        raise BadInput("not a page: no HTML part in this message")
    defects = [defect for part in parts for defect in part.defects]
    if page is parts[-1] and any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in defects):
        raise BadInput("truncated: the message ends within its page")
    body = page.get_payload(decode=True)
    body = body if isinstance(body, bytes) else b""
    if len(body) > options.max_page_bytes:
        raise BadInput(f"longer than --max-page-bytes {options.max_page_bytes}")
    url = _header(message, "Snapshot-Content-Location") or _header(page, "Content-Location")
    charset = page.get_content_charset() or ""
    yield RawPage(stream.name, body, url, charset, "html")
    if _IS_MESSAGE in (message.epilogue or "").lower():
        said = "another message stands behind the first (name each)"
        yield Failure(stream.name, None, "read", BadInput.code, said)


def _message_of(data: bytes) -> Message:
    """Read a message. Of a header's value no more is kept than any real one has: some take quadratic time to read."""
    from email import message_from_bytes
    from email.policy import Compat32

    class Bounded(Compat32):
        def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
            name, value = super().header_source_parse(sourcelines)
            return name, value[:_MAX_HEADER]

    return message_from_bytes(data, policy=Bounded())


def _main_page(message: Message, parts: list[Message]) -> Message | None:
    """Return the first HTML part of what `start` names, else of all."""
    start = str(message.get_param("start") or "")
    named = [part for part in parts if start and _header(part, "Content-ID") == start]
    pages = (part for whole in (*named, message) for part in whole.walk() if part.get_content_type() in _HTML)
    return next(pages, None)


def _header(message: Message, name: str) -> str:
    return str(message.get(name, "")).strip()
