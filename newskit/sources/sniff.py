"""What an input is, by its first bytes."""

from __future__ import annotations

import re

from newskit.errors import BadInput, EmptyInput
from newskit.record import HTML_FIELDS, TEXT_FIELDS
from newskit.sources.inflate import COMPRESSED
from newskit.utf16 import begins_as_utf16

# First bytes of what people keep beside their pages, and what to call it.
_NO_PAGES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a WebP picture or a sound"),
    (b"%PDF", "a PDF document"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3", "a SQLite database"),
    (b"\x80\x04\x95", "a pickle of Python's"),
    (b"\x80\x05\x95", "a pickle of Python's"),
    (b"\xd0\xcf\x11\xe0", "an Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"wOF", "a font"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"PAR1", "a Parquet file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive (unpack it first)"),
    (b"Rar!\x1a\x07", "a RAR archive (unpack it first)"),
    (b"\x04\x22\x4d\x18", "LZ4 data (take lz4 -d before)"),
    (b"\x02\x21\x4c\x18", "LZ4 data (take lz4 -d before)"),
    (b"\x89LZO", "lzop data (take lzop -d before)"),
    (b"LZIP", "lzip data (take lzip -d before)"),
    (b"\x5d\x00\x00", "LZMA data (take xz -d before)"),
    (b"\x1f\x9d", "a file of compress (take gzip -d before)"),
    (b"\xff\xfe\0\0", "text in UTF-32 (take iconv -f utf-32 -t utf-8 before)"),
    (b"\0\0\xfe\xff", "text in UTF-32 (take iconv -f utf-32 -t utf-8 before)"),
    (b"filedesc://", "an ARC archive (make a WARC of it first)"),
)
# The first element of XML that lists pages, and what to call it.
_LISTS = (
    (b"<rss", "a feed (RSS)"),
    (b"<rdf:RDF", "a feed (RSS)"),
    (b"<feed", "a feed (Atom)"),
    (b"<urlset", "a sitemap"),
    (b"<sitemapindex", "a sitemap"),
)
_BEFORE_ELEMENT = rb"(?:\xef\xbb\xbf)?(?:\s|<\?[^>]{0,300}\?>|<!--(?:(?!-->)[\s\S]){0,600}-->){0,200}"
# Control characters that no text has; ESC switches character sets in ISO-2022-JP. Pages have a stray NUL now and then.
_CONTROL = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32))
_BINARY_SHARE, _FEW_CONTROLS = 0.03, 8
_OFFICE = (
    rb"(?s)PK\x03\x04.{26}(?:\[Content_Types\]\.xml|_rels/\.rels|docProps/|mimetypeapplication/vnd\.oasis)"
)
# The first line of CSV: names of columns, quoted or not. Whoever writes tables of pages names them as JSON Lines do.
_COLUMNS = rb"[\"\w.]{0,80}(?:[,;\t][\"\w.]{1,80}){1,99}\r?\n"
_BEGINS_TABLE = b'abcdefghijklmnopqrstuvwxyz",;\t_'
_OF_PAGES = frozenset((*HTML_FIELDS, *TEXT_FIELDS, "url", "link", "title"))
_WARC = b"WARC/"  # which what cuts archives may leave behind the empty lines of the record before
_CONTAINERS = ((b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"PK\x07\x08PK", "zip"))
_MAGICS = (*COMPRESSED, *(magic for magic, _ in _CONTAINERS))
# Patterns: a start compiles those that its input may need.
# Headers of a mail, of which one says so; long ones go on in lines that begin with white space. A page that has no
# pictures is saved without parts, and a mail that has any may hold a page.
_SAVED_PAGE = (
    rb"(?i)(?:\xef\xbb\xbf)?\s{0,9}(?:[a-z][a-z-]{1,40}[ \t]{0,3}:[^\n]{0,900}\n(?:[ \t][^\n]{0,900}\n){0,9}){0,30}?"
    rb"content-type[ \t]{0,3}:\s{0,9}(?:multipart/|text/html)\b"
)
_JSON_BEGINS = (b"{", b"[")
_WIDE_JSON = (b'{\0"\0', b'\0{\0"')  # as a shell of Windows writes it
_JSON_LIST = rb"(?:\xef\xbb\xbf)?\s{0,99}\[\s{0,99}(?:\{\s{0,99}\"|\]\s{0,99}\Z)"
# No line of JSON Lines ends where an object or a list goes on.
_JSON_OVER_LINES = (
    rb"(?:\xef\xbb\xbf)?\s{0,99}\{(?:[ \t]{0,99}\r?\n\s{0,99}\"|[^\r\n]{0,1000}[\[{,][ \t]{0,9}\r?\n)"
)


class NoPage(BadInput):
    """A file of another kind: a picture, a program. Named by the user it is an error, found on the way it is not."""


class NoText(NoPage):
    """Binary data of no known kind: in a file with the name of a page it is a page that is damaged."""


def sniff(head: bytes, *, wide: bool = False) -> str:
    """Return the format that the first bytes show, of UTF-16 where they are `wide`: a key of READERS.

    Raises NoPage, or BadInput on no bytes.
    """
    if not head:
        raise EmptyInput("not a page: 0 bytes")
    for magic, form in _CONTAINERS:
        if head.startswith(magic):
            if re.match(_OFFICE, head):
                raise NoPage("not a page: an Office document")
            return form
    if len(head) > 1 and not head.isalnum() and any(magic.startswith(head) for magic in _MAGICS):
        raise BadInput("truncated: no more than the first bytes of an archive or a compressed file")
    if head.lstrip(b"\r\n").startswith(_WARC):
        return "warc"
    if head[257:262] == b"ustar" or _is_old_tar(head):
        return "tar"
    check_page(head, wide=wide)
    _check_json(head)
    _check_table(head)
    if _is_json_object(head):
        return "jsonl"
    lower = head.lower()
    if (b"multipart" in lower or b"mime-version" in lower) and re.match(_SAVED_PAGE, head):
        return "mht"
    return "html"


def _check_json(head: bytes) -> None:
    """Raise NoPage where the first bytes are those of JSON, but not of JSON Lines in UTF-8."""
    if head.lstrip(b"\xff\xfe").startswith(_WIDE_JSON):
        raise NoPage("not a page: JSON in UTF-16 (take iconv -f utf-16 -t utf-8 before)")
    if _begins(head)[:1] not in _JSON_BEGINS:
        return
    if re.match(_JSON_LIST, head):
        raise NoPage("not a page: a JSON list (jq -c '.[]' makes JSON Lines of it)")
    if re.match(_JSON_OVER_LINES, head):
        raise NoPage("not a page: JSON over several lines (jq -c . makes JSON Lines of it)")


def _check_table(head: bytes) -> None:
    """Raise NoPage where the first line names columns, and those of pages among them, in lower case as no menu has them."""
    start = head.removeprefix(b"\xef\xbb\xbf")
    if start[:1] not in _BEGINS_TABLE or not (line := re.match(_COLUMNS, start)) or not line[0].islower():
        return
    names = re.split(r"[,;\t]", line[0].decode().strip().replace('"', ""))
    if not _OF_PAGES.isdisjoint(names):
        raise NoPage("not a page: a table (mlr --icsv --ojsonl cat makes JSON Lines of CSV)")


def check_page(head: bytes, *, wide: bool = False) -> None:
    """Raise NoPage where the first bytes are those of a picture, a program, other binary data, or a list of pages.

    Text in UTF-16 looks like binary data: it is known by its mark, by its first tag, or by whoever says it is `wide`.
    """
    for magic, name in _NO_PAGES:
        if head.startswith(magic):
            raise NoPage(f"not a page: {name}")
    for element, name in _LISTS:
        if element in head and re.match(_BEFORE_ELEMENT + element + rb"[\s>]", head):
            raise NoPage(f"not a page: {name}")
    controls = len(head) - len(head.translate(None, _CONTROL))
    if controls > max(_FEW_CONTROLS, len(head) * _BINARY_SHARE) and not (wide or begins_as_utf16(head)):
        raise NoText("not a page: binary data")


def _begins(head: bytes) -> bytes:
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()


def _is_json_object(head: bytes) -> bool:
    """Tell whether the first line is, or could go on to be, a JSON object with a quoted key."""
    start = _begins(head)
    return start.startswith(b"{") and start[1:].lstrip()[:1] in (b'"', b"}", b"")


def _is_old_tar(head: bytes) -> bool:
    """Tell whether this is a header block from before tar had a magic: its checksum adds up."""
    if len(head) < 512 or not head[0]:
        return False
    try:
        noted = int(head[148:156].strip(b" \0") or b"x", 8)
    except ValueError:
        return False
    return noted == sum(head[:148]) + 8 * 32 + sum(head[156:512])
