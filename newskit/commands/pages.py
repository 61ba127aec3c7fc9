"""A command's input options turned into raw pages."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from newskit.commands.messages import check_utf8, names_or_stdin, usage
from newskit.errors import BadCall, UnreadableInput
from newskit.runner import Running
from newskit.sources.raw import RawPage, ReadOptions
from newskit.sources.read import FORMATS, read_inputs, read_stretches
from newskit.sources.stream import standard_input
from newskit.sources.walk import STDIN, Named, describe, names_in

if TYPE_CHECKING:
    from newskit.sources.stretch import Given


def input_names(
    command: str, files: list[str] | None, files_from: str | None, *, null: bool
) -> Iterable[str]:
    """Return the names of all inputs: those on the command line, then those in a list."""
    if files_from is not None:
        return Listed(files or [], files_from, null)
    if null:
        raise usage(command, "-0 goes with --files-from")
    return names_or_stdin(command, files)


@dataclass(frozen=True)
class Listed:
    """Names on the command line, then those in a list, which every iteration reads again."""

    files: list[str]
    files_from: str
    null: bool

    def __iter__(self) -> Iterator[str]:
        if self.files_from == "-":
            for name in chain(self.files, names_in(standard_input(), null=self.null)):
                if name == STDIN:
                    raise BadCall("--files-from -: standard input is the list, and no page")
                yield name
            return
        yield from self.files
        try:
            with open(self.files_from, "rb") as listed:
                yield from names_in(listed, null=self.null)
        except OSError as problem:
            raise UnreadableInput(f"--files-from {self.files_from}: {describe(problem)}") from problem


def countable(names: Iterable[str]) -> Iterable[str]:
    """Return the names where they can be read a second time, to measure the work; else none."""
    is_stream = isinstance(names, Iterator)
    if isinstance(names, Listed):
        is_stream = names.files_from == STDIN or not os.path.isfile(names.files_from)
    return () if is_stream else names


def files_only(option: str, names: Iterable[str]) -> Iterator[str]:
    """Yield the names. Raises a usage error on standard input, which can be read only once."""
    for name in names:
        if name == STDIN:
            raise usage("run", f"{option} needs named inputs, not standard input")
        yield name


def read_options(
    command: str, input_format: str, encoding: str, fields: tuple[str, ...], max_page_bytes: int
) -> ReadOptions:
    """Turn a command's options into ReadOptions; `fields` are the names for HTML, text, address and title, "" for the usual.

    Raises a usage error, also for an unknown encoding label.
    """
    wide = False
    if encoding:
        from newskit.charsets import codec_named

        if (codec := codec_named(encoding)) is None:
            raise usage(command, f"--encoding: unknown label {encoding}")
        wide = codec.startswith("utf-16")
    if input_format != "auto" and input_format not in FORMATS:
        raise usage(command, f"--input-format: {input_format} is none of auto, {', '.join(FORMATS)}")
    # A page is held in memory: more is as good as no bound.
    options = ReadOptions(input_format, wide=wide, max_page_bytes=min(max_page_bytes, 2**40))
    html, text, url, title = (name.removeprefix(".") for name in fields)  # .data.html, as jq writes it
    if html or text:
        options = options._replace(html_fields=(html,) if html else (), text_fields=(text,) if text else ())
    if title:
        options = options._replace(title_fields=(title,))
    return options._replace(url_fields=(url,)) if url else options


def check_url(command: str, url: str, names: int, *, many: bool) -> None:
    """Refuse an address where several inputs are named, and one that is not UTF-8."""
    check_utf8(command, "--url", url)
    if url and (many or names > 1):
        raise usage(command, "--url is the address of one page: name one input")


def raw_pages(
    inputs: Iterable[Named], options: ReadOptions, running: Running, *, url: str = ""
) -> Iterator[Given]:
    """Yield the raw pages of all inputs; for workers archives come in stretches, which they take apart themselves.

    `url` is the address of the one page that brings none of its own. Raises BadCall on a second such page.
    """
    if not url:
        as_one = running.is_in_process or running.live
        yield from (read_inputs if as_one else read_stretches)(inputs, options)
        return
    first = ""
    for page in read_inputs(inputs, options):
        if isinstance(page, RawPage) and not page.url:
            if first:
                raise BadCall(f"--url is the address of one page: {page.name} comes after {first}")
            page.url, first = url, page.name
        yield page
