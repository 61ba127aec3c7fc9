"""Pages of any data engine to records: a pure function over an iterator, for Spark, Ray Data, Beam or a loop."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator, Mapping
from math import isfinite
from typing import Any, TypeAlias

from newskit.charsets import check_label
from newskit.cleaning import CleanOptions
from newskit.errors import BadInput, BadRecord, Failure, UnreadableInput
from newskit.json_lines import dump_line, load_object
from newskit.record import Article, to_dict
from newskit.runner import run_pages
from newskit.sources.jsonl import page_of, value_of
from newskit.sources.raw import Item, RawPage, ReadOptions
from newskit.sources.read import read_stream
from newskit.sources.stream import Stream, Watched, decompressed
from newskit.sources.walk import shown
from newskit.stages import RunStage, SplitOptions

Page: TypeAlias = tuple[str | os.PathLike[str], bytes | str] | RawPage | Mapping[str, Any]

_READING = ReadOptions()
_BYTES = (bytes, bytearray, memoryview)
_NONE_OF_TABLES = ("NAType", "NaTType")  # of pandas; as text they are <NA> and NaT


def records(
    pages: Iterable[Page],
    *,
    encoding: str = "",
    keep_dropped: bool = False,
    reading: ReadOptions = _READING,
) -> Iterator[dict[str, Any]]:
    """Yield the record of every page, as `newskit run` would write it, duplicates and all.

    A page is a name with its bytes (an archive's bytes give the records of all its pages) or its text, a RawPage, or
    a row with the fields that `reading` names, `html` or `text`, perhaps `url` and `file`. A page that cannot be read
    is a record without a body, with the warning `failed:CODE` and a key `error` that says why: one row in, one row out,
    and nothing raised but TypeError for what is no page at all (texts without names), ValueError for an unknown encoding.

    >>> [record["lang"] for record in records([("a.txt", "河岸公园周六开放。市园林局6月1日说，公园将于周六免费开放。")])]
    ['zh-Hans']
    """
    # A worker without the parser must not turn every page into a failed one: it ends here, loudly.
    import newskit.page.html  # noqa: F401

    check_label(encoding)
    stage = RunStage(encoding, CleanOptions(keep_dropped=keep_dropped), SplitOptions())
    items = (item for page in pages for item in _items(page, reading))
    for result in run_pages(items, stage, "run"):
        if isinstance(result, bytes):
            yield load_object(result)
        elif isinstance(result, Failure):
            yield to_dict(
                Article(
                    file=result.file,
                    kind="other",
                    warnings=[f"failed:{result.code}"],
                    extra={"error": result.message},
                )
            )


def _items(page: Page, reading: ReadOptions) -> Iterator[Item]:
    """Yield the raw page, or the pages of an archive."""
    if isinstance(page, RawPage):
        yield page
    elif isinstance(page, Mapping):
        yield _of_row(page, reading)
    elif isinstance(page, (str, *_BYTES)):
        raise TypeError(f"a page is a name with its bytes or text, or a row, not {type(page).__name__}")
    elif isinstance(page[1], str):
        name, data = shown(os.fsdecode(page[0])), page[1].encode("utf-8", "replace")
        yield RawPage(name, data, charset="utf-8", decoded=True)
    else:
        yield from _of_bytes(os.fsdecode(page[0]), _known(page[1]), reading)


def _of_row(row: Mapping[str, Any], reading: ReadOptions) -> RawPage | Failure:
    name = shown(str(row.get("file") or ""))
    try:
        line = dump_line({str(key): _known(value) for key, value in row.items()}, _plain)
        raw = page_of(load_object(line), line, None, name, reading)
    except (BadInput, TypeError, ValueError, RecursionError) as problem:
        return Failure(name, None, "read", BadRecord.code, str(problem))
    values = (value_of(row, key) for key in (*reading.html_fields, *reading.text_fields))
    data = next((value for value in values if value and isinstance(value, (str, *_BYTES))), "")
    if isinstance(data, _BYTES):
        raw.data, raw.charset, raw.form, raw.decoded = bytes(data), "", "", False
    return raw


def _known(value: Any) -> Any:
    """Return a value, None for what a table has in its place where there is none."""
    is_none = isinstance(value, float) and not isfinite(value)
    return None if is_none or type(value).__name__ in _NONE_OF_TABLES else value


def _plain(value: Any) -> Any:
    """Return as JSON has them the values of a table that JSON does not have: times, a library's numbers and lists, bytes."""
    if isinstance(value, _BYTES):
        return bytes(value).decode("utf-8", "backslashreplace")
    if _known(value) is None:
        return None
    return value.tolist() if hasattr(value, "tolist") else str(value)


def _of_bytes(name: str, data: bytes | None, reading: ReadOptions) -> Iterator[Item]:
    try:
        yield from read_stream(decompressed(Stream(name, Watched(io.BytesIO(data or b"")))), reading)
    except (BadInput, UnreadableInput) as problem:
        yield Failure(name, None, "read", problem.code, str(problem))
