"""What a reader yields: a raw page, a page left out on purpose, the end of an input; and the options of reading.

Every start of a command pays for these: a named tuple, or a dataclass that is not frozen, takes a fraction of the
millisecond and more that a frozen one with slots takes to make.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from newskit.errors import Behind, Failure
from newskit.record import HTML_FIELDS, TEXT_FIELDS


@dataclass(slots=True)
class RawPage:
    """One page as it came: its name in records, its bytes, and what the input says of it.

    `title` is what the input calls it, `said` what it says of it as meta elements do, for pages that don't say. `form` is
    "html", "text", "article" (a line that another command wrote) or "" where the bytes must tell. Of a `decoded` page the
    charset is known, whatever anyone says of its input's. `behind` is what is broken behind it.
    """

    name: str
    data: bytes
    url: str = ""
    charset: str = ""
    form: str = ""
    offset: int | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    decoded: bool = False
    behind: Behind | None = None
    title: str = ""
    said: dict[str, list[str]] = field(default_factory=dict)  # name of a meta element → values


@dataclass
class Skipped:
    """A page that is no news page and was left out on purpose, with the reason: a revisit, a 404, a picture."""

    name: str
    reason: str


class Mark(Skipped):
    """No page, and counted nowhere: it tells whoever takes the results how far things are."""


@dataclass
class InputEnd(Mark):
    """All pages of one input have come: its bytes as they lay on disk, and their SHA-256 where asked for.

    An input that was not read has a reason.

    The runner passes it on in its place, so that whoever takes the results knows which inputs are done.
    """

    size: int
    digest: str = ""


@dataclass
class ChunkEnd(Mark):
    """Where results come as they are ready: those of `count` items, from the one numbered `first`, are all out."""

    first: int
    count: int


Item: TypeAlias = RawPage | Failure | Skipped


class ReadOptions(NamedTuple):
    """How inputs are read. Field names are tried in order; the first that a JSON object has counts."""

    input_format: str = "auto"
    html_fields: tuple[str, ...] = HTML_FIELDS
    text_fields: tuple[str, ...] = TEXT_FIELDS
    url_fields: tuple[str, ...] = ("url", "link", "uri")
    title_fields: tuple[str, ...] = ("title", "headline", "title.rendered")
    wide: bool = False  # pages are in UTF-16, as the user says
    max_page_bytes: int = 64 * 2**20  # the largest real news page seen is 4 MB
    digests: bool = False  # take the SHA-256 of every input on the way
    on_read: Callable[[int], None] | None = None  # told of bytes read
