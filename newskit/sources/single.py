"""A file that is one page."""

from __future__ import annotations

from collections.abc import Iterator

from newskit.errors import BadInput, Behind
from newskit.sources.raw import Item, RawPage, ReadOptions
from newskit.sources.stream import Stream


def read_single(stream: Stream, options: ReadOptions) -> Iterator[Item]:
    """Yield the one page. Raises BadInput where it is empty or longer than the limit."""
    data, broken = stream.read_whole(options.max_page_bytes + 1)
    if not data or data.isspace():
        raise BadInput(f"not a page: {len(data)} bytes" if not data else "not a page: white space only")
    if len(data) > options.max_page_bytes:
        raise BadInput(f"longer than --max-page-bytes {options.max_page_bytes}")
    form = options.input_format if options.input_format in ("html", "text") else ""
    page = RawPage(stream.name, data, form=form)
    if broken:
        offset = broken.offset if stream.start is None else stream.start
        page.behind = Behind(stream.name, offset, "read", broken.code, str(broken))
    yield page
