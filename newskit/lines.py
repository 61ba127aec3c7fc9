"""Streams of lines as raw pages: article records, or plain text until the first record comes."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from newskit.errors import BadInput, BadRecord, Failure, UnreadableInput
from newskit.json_lines import load_object
from newskit.record import KEYS, page_field
from newskit.sources.raw import RawPage
from newskit.sources.stream import Stream, open_lines
from newskit.sources.walk import Input

_MAX_LINE_BYTES = 256 * 2**20  # a record of a 64 MB page, its body escaped
_BOM = b"\xef\xbb\xbf"
_RAW_PAGE = re.compile(rb"\s{0,1000}<(?:!doctype\s|html[\s>]|\?xml\s)", re.IGNORECASE)
_HOLD_PAGES = {
    "jsonl": "JSON Lines",
    "warc": "a WARC",
    "zip": "a zip archive",
    "tar": "a tar archive",
    "mht": "MHTML",
}


def read_lines(
    names: Iterable[str], *, text: bool = False, on_read: Callable[[int], None] | None = None
) -> Iterator[RawPage | Failure]:
    """Yield every line that is not blank, of form "article", or "text" where `text` allows it and it is no record.

    A stream that does not open with a JSON object is text, until a line is an article record; from there on all
    lines must be. Blank text lines count too. An input that cannot be read is a Failure. `on_read` is told of bytes.
    """
    for name in names:
        try:
            with open_lines(Input(name), on_read=on_read) as stream:
                yield from _lines(stream, text=text)
        except (UnreadableInput, BadInput) as problem:
            yield Failure(name, None, "read", problem.code, str(problem))


def _lines(stream: Stream, *, text: bool) -> Iterator[RawPage | Failure]:
    head = stream.head.removeprefix(_BOM)
    if _RAW_PAGE.match(head):
        raise BadInput("looks like a raw page: newskit parse takes those")
    if not head.startswith(b'{"'):
        _check_kind(head)
    text = text and not head.lstrip().startswith(b"{")
    if text:
        _check_utf8(head)
    is_blank = False
    while True:
        if is_blank:
            stream.skip_blank_lines()
        offset = stream.position
        line = stream.readline(_MAX_LINE_BYTES)
        if not line:
            return
        line = line.removeprefix(_BOM)  # also within, where cat has joined two files
        if offset == 0 and line.startswith(b"{"):
            _check_first(line)
        name = f"{stream.name}!/{offset}"
        if len(line) >= _MAX_LINE_BYTES and not line.endswith(b"\n"):
            message = f"line longer than {_MAX_LINE_BYTES} bytes"
            yield Failure(name, offset, "read", BadRecord.code, message)
            while line and not line.endswith(b"\n"):
                line = stream.readline(_MAX_LINE_BYTES)
            continue
        text = text and not _is_article(line)
        is_blank = not text and not line.strip()
        if not is_blank:
            yield RawPage(name, line, form="text" if text else "article", offset=offset)


def _check_kind(head: bytes) -> None:
    """Raise BadInput where the first bytes are those of something else than lines of text, or of JSON objects."""
    from newskit.sources.sniff import NoPage, sniff

    try:
        form = sniff(head) if head else ""
    except NoPage as problem:
        raise BadInput(str(problem).replace("not a page", "neither records nor lines of text")) from problem
    if form in _HOLD_PAGES:
        raise BadInput(f"looks like {_HOLD_PAGES[form]} of raw pages: newskit parse takes those")


def _check_first(line: bytes) -> None:
    """Raise BadInput where a first line is a JSON object with a raw page in it: so are the others."""
    with suppress(BadRecord):
        if page_field(load_object(line)):
            raise BadInput(f"looks like {_HOLD_PAGES['jsonl']} of raw pages: newskit parse takes those")


def _check_utf8(head: bytes) -> None:
    """Raise BadInput where the first bytes are text in another encoding. A stray bad byte costs a character only."""
    text = codecs.utf_8_decode(head, "surrogateescape")[0]
    broken = sum("\udc80" <= char <= "\udcff" for char in text)
    if 2 * broken > sum(char > "\x7f" for char in text):
        from newskit.decode import decode
        from newskit.utf16 import is_marked

        label = decode(head).encoding["used"].replace("_", "-")
        # With its mark, which iconv takes off; else its order is told.
        label = label[:6] if is_marked(head) else label.replace("-le", "le").replace("-be", "be")
        raise BadInput(f"lines of text that are not UTF-8 (iconv -f {label} -t utf-8 first?)")


def _is_article(line: bytes) -> bool:
    if not line.startswith(b"{"):
        return False
    try:
        return any(key in KEYS for key in load_object(line))
    except BadRecord:
        return False
