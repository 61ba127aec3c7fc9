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
    yield _page(stream, stream.name, data, options, broken)


def _page(
    stream: Stream, name: str, data: bytes, options: ReadOptions, broken: BadInput | None = None
) -> RawPage:
    if not data or data.isspace():
        raise BadInput(f"not a page: {len(data)} bytes" if not data else "not a page: white space only")
    if len(data) > options.max_page_bytes:
        raise BadInput(_too_long(options))
    form = options.input_format if options.input_format in ("html", "text") else ""
    page = RawPage(name, data, form=form)
    if broken:
        offset = broken.offset if stream.start is None else stream.start
        page.behind = Behind(stream.name, offset, "read", broken.code, str(broken))
    return page


def _too_long(options: ReadOptions) -> str:
    return f"longer than --max-page-bytes {options.max_page_bytes}"


def _one_after_the_other(stream: Stream, options: ReadOptions) -> Iterator[Item]:
    held = bytearray()  # of the page that is being read
    begin = 0  # where it begins in the stream
    at, is_over = 0, False  # how far it has been looked through, and whether its end has been seen
    is_lost = False  # it is told of already: too long, or what a break has left
    piece = b"<"
    while piece:
        try:
            piece = stream.read_some(_PIECE)
        except BadInput as broken:  # in a gzip file the next member follows
            if broken.is_behind and not is_lost:
                yield _one_of_many(stream, begin, bytes(held), options, broken)
            else:
                yield Failure(stream.name, stream.position, "read", broken.code, str(broken))
            held[:] = b"\n"
            begin, at, is_over, is_lost = stream.position - 1, 0, True, True
            continue
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
            if not is_lost:
                yield _one_of_many(stream, begin, bytes(held[:size]), options)
            begin += size
            del held[:size]
            at, is_over, is_lost = 0, False, False
        if len(held) > options.max_page_bytes and not is_lost:  # told at once: there may be no end to it
            name = f"{stream.name}!/{begin}" if begin else stream.name
            yield Failure(name, begin, "read", BadInput.code, _too_long(options))
            is_lost = True
        if is_lost:
            del held[:at]
            begin += at
            at = 0
    if begin and not is_lost:
        yield _one_of_many(stream, begin, bytes(held), options)
    elif not is_lost:
        yield _page(stream, stream.name, bytes(held), options)


def _one_of_many(
    stream: Stream, begin: int, data: bytes, options: ReadOptions, broken: BadInput | None = None
) -> RawPage | Failure:
    name = f"{stream.name}!/{begin}"
    try:
        return _page(stream, name, data, options, broken)
    except BadInput as problem:
        return Failure(name, begin, "read", problem.code, str(problem))
