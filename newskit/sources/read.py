"""The readers, one a format, and the way from an input to its pages."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

from newskit.errors import BadInput, Failure, NewskitError, UnreadableInput
from newskit.sources.inflate import COMPRESSED
from newskit.sources.raw import InputEnd, Item, RawPage, ReadOptions, Skipped
from newskit.sources.sniff import NoPage, NoText, check_page, sniff
from newskit.sources.stream import Stream, Watched, decompressed, open_file
from newskit.sources.walk import HIDDEN, STDIN, Input, Named, is_hidden, shown

if TYPE_CHECKING:
    from newskit.sources.stretch import Given, Packed, Stretched

# Format → module with its reader, `read_` and the module's name, imported when an input of the format comes.
READERS = {"html": "single", "text": "single", "jsonl": "jsonl", "mht": "mht", "warc": "warc", "wet": "warc"}
# Archives yield their members, each of which is read like an input of its own.
_ARCHIVES = ("tar", "zip")
FORMATS = (*READERS, *_ARCHIVES)

_SINGLE = ("html", "text")
# What begins in the middle, as pieces of a large file do, begins like nothing, or like text: then its name decides.
_BY_NAME = {
    ".warc": "warc",
    ".wet": "wet",
    ".tar": "tar",
    ".zip": "zip",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
_WARCS = ("warc", "wet")
_PACKED_WARCS = (".warc.gz", ".wet.gz")
_OF_TEXT = (*_WARCS, "jsonl")  # in the middle of which text stands
_PAGE_NAMES = (".html", ".htm", ".shtml", ".xhtml", ".txt")
_BROTLI = ".br"  # which has no first bytes of its own
_GZIP, _WARC = b"\x1f\x8b\x08", b"WARC/"
_MAX_DIGITS = 18  # of an offset
_MAX_NESTED = 3  # an archive in an archive in an archive; more is a trap
# What browsers save beside a page, and crawlers and engines beside their records, and first bytes cannot tell from text.
_BESIDE = {
    **dict.fromkeys(
        (".css", ".js", ".js.download", ".mjs", ".map", ".svg"), "a style sheet, script or drawing"
    ),
    **dict.fromkeys((".cdx", ".cdxj", ".idx"), "an index of records"),
    **dict.fromkeys((".csv", ".tsv"), "a table"),
    "/_success": "a mark of Spark's or Hadoop's",
    "/desktop.ini": "a note of Windows'",
}
_WACZ, _WACZ_RECORDS = ".wacz", "archive/"  # a zip archive with lists, indexes and logs beside the WARCs


def _reader(form: str) -> Callable[..., Iterator[Any]]:
    module = READERS.get(form, form)
    return cast(
        "Callable[..., Iterator[Any]]", getattr(import_module(f"newskit.sources.{module}"), f"read_{module}")
    )


def read_inputs(inputs: Iterable[Named], options: ReadOptions) -> Iterator[Item]:
    """Yield every page of every input in order, and the end of each input.

    What cannot be read is a Failure in its place; what came whole before the break has been yielded by then.
    """
    return cast("Iterator[Item]", _read_each(inputs, options, cut=False))


def read_stretches(inputs: Iterable[Named], options: ReadOptions) -> Iterator[Given]:
    """Yield the same, but archives and JSON Lines as stretches of bytes, which a worker can take apart."""
    return _read_each(inputs, options, cut=True)


def _read_each(inputs: Iterable[Named], options: ReadOptions, *, cut: bool) -> Iterator[Given]:
    for given in inputs:
        if isinstance(given, Failure):
            yield given
            yield InputEnd(shown(given.file), "", 0)
            continue
        name = shown(given.name)
        if isinstance(given, Skipped):
            yield Skipped(name, given.reason)
            yield InputEnd(name, given.reason, 0)
            continue
        end = InputEnd(name, "", 0)
        try:
            with open_file(
                given.name, folder=given.folder, digest=options.digests, on_read=options.on_read
            ) as file:
                try:
                    if given.only:
                        yield from read_only(given, file, options)
                    else:
                        yield from _read_cut(Stream(given.name, file), options, found=given.found, cut=cut)
                except BadInput as problem:
                    yield Failure(name, None, "read", problem.code, str(problem))
                digest = file.finish()
                end = InputEnd(name, "", file.size, digest)
        except UnreadableInput as problem:
            yield Failure(name, None, "read", problem.code, str(problem))
        except NewskitError:
            raise
        except Exception as problem:  # noqa: BLE001 - a fault of ours on this input; the others go on
            yield Failure(name, None, "read", "internal", f"{type(problem).__name__}: {problem}")
        yield end


def _read_cut(stream: Stream, options: ReadOptions, *, found: bool, cut: bool) -> Iterator[Given]:
    """Yield the pages of a file: those of a WARC of gzip members from stretches, which takes half the time.

    Only with `cut` are stretches handed on. Standard input may be a live pipe, whose pages are not to wait for others.
    """
    if stream.head.startswith(_GZIP) and (cut or stream.name != STDIN):
        source = _packed_warc(stream, options)
        if (
            cut
            and not source
            and stream.name != STDIN
            and (packed := _packed_page(stream, options, found=found))
        ):
            yield packed
            return
        if source and cut:
            yield from source.items()
            return
        if source:
            from newskit.sources.stretch import taken_apart

            yield from taken_apart(source.items())
            return
    yield from _read(stream, options, found=found, cut=cut)


def _packed_warc(stream: Stream, options: ReadOptions) -> Stretched | None:
    if options.input_format not in ("auto", "warc", "wet") or _inflated(stream.head, len(_WARC)) != _WARC:
        return None
    from newskit.sources.stretch import Stretched
    from newskit.sources.warc import archive_iterator

    archive_iterator()  # to be told here that there is none, not by every worker
    return Stretched(stream, "warc", options)


def _packed_page(stream: Stream, options: ReadOptions, *, found: bool) -> Packed | None:
    """Return a small file that is a compressed page as it is; None where it may be anything else."""
    if not _is_page(_inflated(stream.head, len(stream.head)), stream.name, options):
        return None
    from newskit.sources.stretch import PACKED_BYTES, Packed

    data = stream.read(PACKED_BYTES + 1)
    if len(data) > PACKED_BYTES:
        stream.unread(data)
        return None
    return Packed(stream.name, data, options._replace(on_read=None), found)


def _is_page(head: bytes, name: str, options: ReadOptions) -> bool:
    """Tell whether these are the first bytes of a file that is one page."""
    try:
        return not head.startswith(tuple(COMPRESSED)) and _format(head, options, name) in _SINGLE
    except BadInput:
        return False


def _inflated(head: bytes, size: int) -> bytes:
    """Return the first bytes of a gzip file, of which the head is there."""
    import zlib

    try:
        return zlib.decompressobj(31).decompress(head, size)
    except zlib.error:
        return b""


def read_packed(packed: Packed) -> Item:
    """Return what is in a small file, or a member of an archive, that is one compressed page."""
    import io

    try:
        if packed.header:
            from newskit.sources.zip_member import read_member

            stream = read_member(packed.name, packed.header, packed.data)
        else:
            stream = Stream(packed.name, cast("io.RawIOBase", io.BytesIO(packed.data)))
        item: Item = next(_read(stream, packed.options, found=packed.found))
    except BadInput as problem:
        item = Failure(packed.name, problem.offset, "read", problem.code, str(problem))
    return item


def read_only(given: Input, file: Watched, options: ReadOptions) -> Iterator[Item]:
    """Yield the one page of a container that the input asks for, going straight to it where it is named by offset."""
    name = f"{shown(given.name)}!/{shown(given.only)}"
    is_offset = given.only.isascii() and given.only.isdigit() and len(given.only) <= _MAX_DIGITS
    if is_offset and file.seek(int(given.only)):
        there = Stream(given.name, file)  # kept: when it goes it closes the file
        try:
            stream = decompressed(there)
        except BadInput:  # not to be read without what is before it
            pass
        else:
            if stream.head.startswith((b"WARC/", b"{")):
                yield from islice(_at_offset(stream, int(given.only), options), 1)
                return
    file.seek(0)
    pages = _read(Stream(given.name, file), options)
    found = next((page for page in pages if not isinstance(page, InputEnd) and _name(page) == name), None)
    yield found or Failure(name, None, "read", UnreadableInput.code, f"no such page in {shown(given.name)}")


def _at_offset(stream: Stream, offset: int, options: ReadOptions) -> Iterator[Item]:
    if stream.head.startswith(b"WARC/"):
        from newskit.sources.warc import read_warc

        return read_warc(stream, options, base=offset)
    stream.position = offset
    return _reader("jsonl")(stream, options)


def _name(item: RawPage | Failure | Skipped) -> str:
    return item.file if isinstance(item, Failure) else item.name


def _read(
    stream: Stream, options: ReadOptions, *, found: bool = False, nested: int = 0, cut: bool = False
) -> Iterator[Any]:
    """Yield the pages of a file or member, whatever it is. What breaks off is a Failure with its offset."""
    if found and (beside := _beside(stream.name)):
        yield Skipped(stream.name, beside)
        return
    try:
        stream = decompressed(stream, resync=True, known=_hidden_kind(stream, options))
        if cut and _form(stream, options) == "jsonl":
            from newskit.sources.stretch import Stretched

            yield from Stretched(stream, "jsonl", options).items()
        else:
            yield from read_stream(stream, options, nested=nested, cut=cut)
    except NoPage as problem:
        if not found:
            raise
        if isinstance(problem, NoText) and _names_page(stream.name):
            yield Failure(stream.name, stream.start, "read", problem.code, str(problem))
        else:
            yield Skipped(stream.name, str(problem))
    except BadInput as problem:
        offset = stream.position or (problem.offset if stream.start is None else stream.start)
        goes_on = problem.behind is not None and bool(problem.behind.head)
        if goes_on:  # what was read since is no part of what is broken
            offset = stream.start or 0
        yield Failure(stream.name, offset, "read", problem.code, str(problem))
        if goes_on:
            yield from _read(problem.behind, options, found=found, nested=nested, cut=cut)


def read_stream(stream: Stream, options: ReadOptions, *, nested: int = 0, cut: bool = False) -> Iterator[Any]:
    """Yield the pages of one open input, by the format that the user named or that its first bytes show."""
    form = _form(stream, options)
    if form in READERS:
        yield from _reader(form)(stream, options)
    elif nested == _MAX_NESTED:
        raise BadInput(f"archives in archives, more than {_MAX_NESTED} deep")
    else:
        yield from _members(form, stream, options, nested, cut=cut)


def _form(stream: Stream, options: ReadOptions) -> str:
    return _format(stream.head, options, stream.name)


def _format(head: bytes, options: ReadOptions, name: str) -> str:
    """Return the format to read: the one named by the user, else that of the first bytes, else that of the name.

    A format that is named goes for what is in a zip or tar archive, unless it is the archive's.
    """
    named = options.input_format
    by_name = _BY_NAME.get(os.path.splitext(_plain_name(name))[1], "")
    try:
        seen = sniff(head, wide=options.wide)
    except BadInput as problem:
        if named == "auto" and not (by_name and isinstance(problem, NoText)):
            if isinstance(problem, NoText) and name.lower().endswith(_BROTLI):
                raise NoText("not a page: Brotli data (take brotli -d before)") from problem
            raise
        return by_name if named == "auto" else named
    if named != "auto":
        return seen if seen in _ARCHIVES else named
    return by_name if seen in _SINGLE and by_name in _OF_TEXT else seen


def _plain_name(name: str) -> str:
    """Return a file's name in lower case, without the ending that says how it is compressed."""
    stem, ending = os.path.splitext(name.lower())
    return stem if ending[1:] in COMPRESSED.values() else stem + ending


def _names_page(name: str) -> bool:
    """Tell whether a file has the name of a page, or of one that is packed in whatever way."""
    plain = _plain_name(name)
    return plain.endswith(_PAGE_NAMES) or os.path.splitext(plain)[0].endswith(_PAGE_NAMES)


def _hidden_kind(stream: Stream, options: ReadOptions) -> str:
    """Return the compression that a piece of a WARC has, though it begins within a record; "" for anything else."""
    is_warc = options.input_format in _WARCS or (
        options.input_format == "auto" and stream.name.lower().endswith(_PACKED_WARCS)
    )
    try:
        if is_warc and stream.head:
            check_page(stream.head)
    except NoText:
        return "gz"
    except NoPage:
        pass
    return ""


def _members(form: str, archive: Stream, options: ReadOptions, nested: int, *, cut: bool) -> Iterator[Any]:
    if options.input_format in _ARCHIVES:
        options = options._replace(input_format="auto")
    ways = (partial(_is_page_in, archive.name, options),) if cut and form == "zip" else ()
    for member in _reader(form)(archive, options, *ways):
        if not isinstance(member, Stream):
            yield member
        elif reason := _reason(archive.name, member.name.removeprefix(archive.name + "!/")):
            yield Skipped(member.name, reason)
        else:
            try:
                yield from _read(member, options, found=True, nested=nested + 1)
            except UnreadableInput as problem:  # of a kind that needs an extra; a disk's refusal comes again
                yield Failure(member.name, None, "read", problem.code, str(problem))


def _is_page_in(archive: str, options: ReadOptions, head: bytes, name: str) -> bool:
    return not _reason(archive, name) and _is_page(head, name, options)


def _reason(archive: str, member: str) -> str:
    """Return why a member of an archive is not looked into, "" for one that is."""
    if is_hidden(member):
        return HIDDEN
    if archive.lower().endswith(_WACZ) and not member.startswith(_WACZ_RECORDS):
        return "beside the records of a WACZ"
    return ""


def _beside(name: str) -> str:
    """Return what a file found beside pages is, by the ends of its name; "" for what may be a page."""
    plain = _plain_name(name)
    return next((what for end, what in _BESIDE.items() if plain.endswith(end)), "")
