"""A file that is one page; of standard input, pages one after the other, as `cat *.html` gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newskit.errors import BadInput, Behind, Failure
from newskit.sources.raw import Item, RawPage, ReadOptions
from newskit.sources.stream import Stream
from newskit.sources.walk import STDIN

_HTML = ("auto", "html")
# What is quoted, in an attribute or a script, is another document's: an advert's, a window's to print from.
_END = re.compile(rb"</(?:html|HTML)>[\s<\xef]")
_BEGINS = re.compile(
    rb"(?<=[\s>])(?:\xef\xbb\xbf)?(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!-- saved from[^>]{0,300}>\s{0,20})?<(?:!doctype\s{1,20})?html[\s>]",
    re.IGNORECASE,
)
_LONGEST_END, _LONGEST_BEGIN = 8, 600  # bytes
_PIECE = 2**20


def read_single(stream: Stream, options: ReadOptions) -> Iterator[Item]:
    """Yield the one page. Raises BadInput where it is empty or longer than the limit.

    Of HTML on standard input, yield each page that begins behind the end of another, by its offset.
    """
    if stream.name == STDIN and options.input_format in _HTML and b"<" in stream.head.lstrip()[:20]:
        yield from _one_after_the_other(stream, options)
        return
    data, broken = stream.read_whole(options.max_page_bytes + 1)
    yield _page(stream, stream.name, data, len(data), options, broken)


def _page(
    stream: Stream, name: str, data: bytes, size: int, options: ReadOptions, broken: BadInput | None
) -> RawPage:
    if not data or data.isspace():
        raise BadInput(f"not a page: {len(data)} bytes" if not data else "not a page: white space only")
    if size > options.max_page_bytes:
        raise BadInput(f"longer than --max-page-bytes {options.max_page_bytes}")
    form = options.input_format if options.input_format in ("html", "text") else ""
    page = RawPage(name, data, form=form)
    if broken:
        offset = broken.offset if stream.start is None else stream.start
        page.behind = Behind(stream.name, offset, "read", broken.code, str(broken))
    return page


def _one_after_the_other(stream: Stream, options: ReadOptions) -> Iterator[Item]:
    held = bytearray()  # of the page that is being read
    begin = 0  # where it begins in the stream
    let_go = 0  # bytes of it that are too many to hold
    at, is_over = 0, False  # how far it has been looked through, and whether its end has been seen
    broken = None
    piece = b"<"
    while piece:
        try:
            piece = stream.read_some(_PIECE)
        except BadInput as problem:
            if not problem.is_behind:
                raise
            piece, broken = b"", problem
        held += piece
        while True:
            if not is_over:
                end = _END.search(held, at)
                if not end:
                    at = max(at, len(held) - _LONGEST_END + 1)
                    break
                at, is_over = end.start(), True
            next_page = _BEGINS.search(held, at)
            if not next_page:
                at = max(at, len(held) - _LONGEST_BEGIN)
                break
            size = next_page.start()
            yield _one_of_many(stream, begin, bytes(held[:size]), let_go + size, options, None)
            begin += let_go + size
            del held[:size]
            at, is_over, let_go = 0, False, 0
        if let_go + len(held) > options.max_page_bytes:
            del held[:at]
            let_go += at
            at = 0
    size = let_go + len(held)
    if begin:
        yield _one_of_many(stream, begin, bytes(held), size, options, broken)
    else:
        yield _page(stream, stream.name, bytes(held), size, options, broken)


def _one_of_many(
    stream: Stream, begin: int, data: bytes, size: int, options: ReadOptions, broken: BadInput | None
) -> RawPage | Failure:
    name = f"{stream.name}!/{begin}"
    try:
        return _page(stream, name, data, size, options, broken)
    except BadInput as problem:
        return Failure(name, begin, "read", problem.code, str(problem))
