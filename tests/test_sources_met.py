"""Inputs as tools and older collections really leave them: read, or told in the words of whoever has to do with them."""

from __future__ import annotations

import gzip
import io
import json
import struct
import tarfile
from email.message import EmailMessage

import pytest

from newskit.sources.raw import InputEnd, RawPage, ReadOptions
from newskit.sources.read import read_stretches
from newskit.sources.stretch import taken_apart
from newskit.sources.walk import find_inputs
from tests.archives import json_line, page, read, tar_of, told, warc_gz, warc_record, zip_of

pytest.importorskip("fastwarc")

HTTP = "HTTP/1.1 200 OK\r\nContent-Type: "


def bare(record: bytes) -> bytes:
    """A record whose header lines end in LF alone, as those of ClueWeb09 and of scripts do."""
    header, _, block = record.partition(b"\r\n\r\n")
    return header.replace(b"\r\n", b"\n") + b"\n\n" + block


def in_both_ways(path):
    """What the readers make of a file, and what workers make of its stretches: the same."""
    found = read(path)
    apart = taken_apart(read_stretches(find_inputs([str(path)], recursive=True), ReadOptions()))
    assert [item for item in apart if not isinstance(item, InputEnd)] == found
    return found


def test_warc_whose_header_lines_end_in_lf_alone_is_read(tmp_path):
    records = [bare(warc_record(number)) for number in range(3)]
    (tmp_path / "a.warc").write_bytes(b"".join(records))
    (tmp_path / "b.warc.gz").write_bytes(warc_gz(*records)[0])
    (tmp_path / "cut.warc").write_bytes(b"".join(records)[:-400])
    for name in ("a.warc", "b.warc.gz"):
        found = in_both_ways(tmp_path / name)
        assert [item.data for item in found] == [page(0), page(1), page(2)]
        assert [item.url for item in found] == [f"http://news.example/{number}" for number in range(3)]
    *_, failure = in_both_ways(tmp_path / "cut.warc")
    assert (failure.offset, failure.message) == (
        len(records[0] + records[1]),
        "truncated: the archive ends within this record",
    )


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_what_is_no_record_in_such_a_warc_is_told(tmp_path, pack):
    """Whoever reads the one passes over the other without a word: a record that was cut takes in the start of the next."""
    records = [bare(warc_record(number)) for number in range(4)]
    (tmp_path / "a.warc").write_bytes(pack(records[0] + b"x" * 98 + b"\n" + b"".join(records[1:])))
    (tmp_path / "b.warc").write_bytes(pack(records[0] + records[1][:-300] + records[2] + records[3]))
    (tmp_path / "c.warc").write_bytes(pack((b"\n" * 9).join(records)))
    behind = "broken: no record where one should begin, behind this one"
    ends = [sum(map(len, records[:count])) for count in range(4)]
    assert told(read(tmp_path / "a.warc"), tmp_path) == [
        "/a.warc!/0",
        f"! /a.warc!/0 0 {behind}",
        *(f"/a.warc!/{end + 99}" for end in ends[1:]),
    ]
    assert told(read(tmp_path / "b.warc"), tmp_path) == [
        "/b.warc!/0",
        f"/b.warc!/{ends[1]}",
        f"! /b.warc!/{ends[1]} {ends[1]} {behind}",
        f"/b.warc!/{ends[3] - 300}",
    ]
    assert [type(item).__name__ for item in read(tmp_path / "c.warc")] == ["RawPage"] * 4


@pytest.mark.parametrize(
    "media", ["*/*", "unknown/unknown", "application/unknown", "html", "unk", "charset=utf-8", ""]
)
def test_content_type_that_names_no_type_leaves_it_to_the_bytes(tmp_path, media):
    """As the MIME Sniffing standard has it, and browsers do."""
    records = [
        warc_record(0, http=HTTP + media),
        warc_record(1, b"\x89PNG\r\n", http=HTTP + media),
        warc_record(2, http=HTTP + "application/pdf"),
    ]
    (tmp_path / "a.warc").write_bytes(b"".join(records))
    found, picture, other = read(tmp_path / "a.warc")
    assert (found.data, picture.reason) == (page(0), "not a page: a PNG picture")
    assert other.reason == "application/pdf"


def test_what_is_hidden_in_a_zip_is_skipped_though_it_cannot_be_read(tmp_path):
    """As a Mac packs: half of the members are its own notes."""
    data = zip_of({"a.html": page(0), "__MACOSX/._a.html": b"Mac OS X", ".DS_Store": b"x"})
    for mark, flags_at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            data = data[: at + flags_at] + b"\x01" + data[at + flags_at + 1 :]
    (tmp_path / "a.zip").write_bytes(data)
    assert told(in_both_ways(tmp_path / "a.zip"), tmp_path) == [
        "! /a.zip!/a.html 0 encrypted",
        "- /a.zip!/__MACOSX/._a.html a hidden file",
        "- /a.zip!/.DS_Store a hidden file",
    ]


@pytest.mark.parametrize(
    ("method", "said"),
    [
        (9, "compressed by Deflate64 (unpack it first)"),
        (14, "compressed by LZMA (unpack it first)"),
        (98, "compressed by PPMd (unpack it first)"),
        (77, "compression method 77 is not known"),
    ],
)
def test_member_of_a_zip_in_a_compression_that_is_not_read_is_told_by_its_name(tmp_path, method, said):
    data = bytearray(zip_of({"a.html": page(0)}))
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        struct.pack_into("<H", data, data.find(mark) + at, method)
    (tmp_path / "a.zip").write_bytes(data)
    assert told(read(tmp_path / "a.zip"), tmp_path) == [f"! /a.zip!/a.html 0 {said}"]


def test_holes_of_a_sparse_file_are_told_in_the_oldest_way_of_writing_them_too(tmp_path):
    """GNU.sparse 0.0 of `tar --format=posix -S --sparse-version=0.0`: its page came out with the hole taken out of it."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w", format=tarfile.PAX_FORMAT) as archive:
        info = tarfile.TarInfo("a.html")
        info.size = len(page(0))
        info.pax_headers = {
            "GNU.sparse.size": "1000000",
            "GNU.sparse.numblocks": "1",
            "GNU.sparse.offset": "9",
        }
        archive.addfile(info, io.BytesIO(page(0)))
    (tmp_path / "a.tar").write_bytes(target.getvalue())
    (failure,) = read(tmp_path / "a.tar")
    assert failure.message == "a sparse file, which cannot be read from a stream"


def test_times_in_a_header_of_gnu_tar_are_no_part_of_a_name(tmp_path):
    """An incremental backup has them where others have the beginning of a long name, and folders are lists in it."""
    data = b""
    for name, kind, body in (("label", b"V", b""), ("out/", b"D", b"Ya.html\0\0"), ("a.html", b"0", page(0))):
        block = bytearray(tar_of({name: body})[: -(-len(body) // 512) * 512 + 512])
        block[156:157] = kind
        block[257:265] = b"ustar  \0"
        block[345:357] = b"15304271115\0"
        block[148:156] = b"%06o\0 " % (sum(block[:148]) + 8 * 32 + sum(block[156:512]))
        data += block
    (tmp_path / "a.tar").write_bytes(data + bytes(1024))
    assert told(read(tmp_path / "a.tar"), tmp_path) == ["/a.tar!/a.html"]


def office(*names: str) -> bytes:
    return zip_of(dict.fromkeys(names, b"<x/>"))


def mail(*parts: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@news.example", "题"
    message.set_content("文字\n")
    for part in parts:
        message.add_attachment(part, subtype="html", filename="a.html")
    return message.as_bytes()


LONG = "(take zstd -dc --long=31 before)"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (office("[Content_Types].xml", "_rels/.rels", "word/document.xml"), "not a page: an Office document"),
        (office("_rels/.rels", "docProps/app.xml"), "not a page: an Office document"),
        (
            zip_of({"mimetype": b"x"}).replace(b"mimetype", b"mimetype", 1)[:30]
            + b"mimetypeapplication/vnd.oasis.opendocument.text"
            + bytes(30),
            "not a page: an Office document",
        ),
        (b"{\\rtf1\\ansi\\deff0 text", "not a page: an RTF document"),
        (b"\x89LZO\0\r\n\x1a\n", "not a page: lzop data (take lzop -d before)"),
        (b"\x02\x21\x4c\x18\0\0\0", "not a page: LZ4 data (take lz4 -d before)"),
        (b"\x80\x04\x95\x10\0\0\0\0\0\0\0]", "not a page: a pickle of Python's"),
        (b"[]\n", "not a page: a JSON list (jq -c '.[]' makes JSON Lines of it)"),
        (b"[\n\n]", "not a page: a JSON list (jq -c '.[]' makes JSON Lines of it)"),
        (b"url,html\r\nhttp://a.example/1,<p>x</p>\r\n", "csv"),
        (b'\xef\xbb\xbf"id","title","content"\n1,"x","<p>x</p>"\n', "csv"),
        (b",url,text\n0,http://a.example/1,x\n", "csv"),
        (b"id\ttitle\tbody\n1\tx\ty\n", "csv"),
        (b"id;title;body\n1;x;y\n", "csv"),
    ],
)
def test_what_is_given_by_mistake_is_told_by_its_name(tmp_path, data, message):
    if message == "csv":
        message = "not a page: a table (mlr --icsv --ojsonl cat makes JSON Lines of CSV)"
    (tmp_path / "a").write_bytes(data)
    assert told(read(str(tmp_path / "a")), tmp_path) == [f"! /a None {message}"]


@pytest.mark.parametrize(
    "text",
    [
        "Home,News,Sport,Text\n\nThe bridge is open again.\n",
        "text, pictures and sound\n\nThe bridge is open again.\n",
        "url\n\nThe bridge is open again.\n",
        "大桥,恢复,text\n\n大桥恢复通车。\n",
        "[见图]\n\n大桥恢复通车。\n",
    ],
)
def test_text_that_begins_with_commas_or_brackets_is_a_page(tmp_path, text):
    (tmp_path / "a.txt").write_text(text)
    (found,) = read(tmp_path / "a.txt")
    assert isinstance(found, RawPage)


def test_office_documents_and_tables_found_beside_pages_are_skipped(tmp_path):
    (tmp_path / "a.docx").write_bytes(office("[Content_Types].xml"))
    (tmp_path / "b.csv").write_bytes(b"url,html\n1,2\n")
    (tmp_path / "c.html").write_bytes(page(0))
    assert [type(item).__name__ for item in read(tmp_path)] == ["Skipped", "Skipped", "RawPage"]


def test_a_mail_gives_its_html_wherever_it_stands(tmp_path):
    (tmp_path / "a.eml").write_bytes(mail("<p>大桥恢复通车。</p>"))
    (found,) = read(tmp_path / "a.eml")
    assert (found.data.decode().strip(), found.form) == ("<p>大桥恢复通车。</p>", "html")


def test_page_that_is_packed_as_nobody_reads_it_is_an_error_wherever_it_is_found(tmp_path):
    """As wget -E names what it got in Brotli: it was passed over like a sound."""
    data = bytes(range(256)) * 3
    for name in ("a.html.br", "b.html.zlib", "c.dat", "d.zlib"):
        (tmp_path / name).write_bytes(data)
    assert told(read(tmp_path), tmp_path) == [
        "! /a.html.br None not a page: Brotli data (take brotli -d before)",
        "! /b.html.zlib None not a page: binary data",
        "- /c.dat not a page: binary data",
        "- /d.zlib not a page: binary data",
    ]
    (failure,) = read(str(tmp_path / "a.html.br"))
    assert failure.message == "not a page: Brotli data (take brotli -d before)"
    (tmp_path / "e.br").write_bytes(page(0))
    assert isinstance(read(tmp_path / "e.br")[0], RawPage)


def test_second_saved_page_behind_the_first_is_told(tmp_path):
    """As `cat *.mhtml` gives them: a reader of messages takes it for what may be passed over."""
    (tmp_path / "a.mht").write_bytes(mail("<p>大桥</p>") + mail("<p>西楼</p>"))
    (tmp_path / "b.mht").write_bytes(mail("<p>大桥</p>") + b"\n-- \nsent by a gateway\n")
    assert told(read(tmp_path), tmp_path) == [
        "/a.mht",
        "! /a.mht None another message stands behind the first (name each)",
        "/b.mht",
    ]


def test_window_larger_than_is_read_says_what_to_do(tmp_path):
    from newskit.zstd import compress

    frame = bytearray(compress(page(0)))
    header = bytes(frame[:4]) + b"\x00" + bytes([(31 - 10) << 3])  # no size, a window of 2 GB
    (tmp_path / "a.zst").write_bytes(header + b"\x01\0\0")
    (failure,) = read(tmp_path / "a.zst")
    assert failure.message == f"its window is larger than 128 MB {LONG}"


def test_marks_of_engines_and_notes_of_windows_are_no_pages(tmp_path):
    (tmp_path / "_SUCCESS").write_bytes(b"")
    (tmp_path / "part-0.json").write_bytes(json_line(page(0)))
    (tmp_path / "desktop.ini").write_text("[.ShellClassInfo]\n", "utf-16")
    (tmp_path / "a.zip").write_bytes(zip_of({"out/_SUCCESS": b"", "my_success": page(1)}))
    assert told(read(tmp_path), tmp_path) == [
        "- /_SUCCESS a mark of Spark's or Hadoop's",
        "- /a.zip!/out/_SUCCESS a mark of Spark's or Hadoop's",
        "/a.zip!/my_success",
        "- /desktop.ini a note of Windows'",
        "/part-0.json!/0",
    ]


def test_page_in_an_object_of_a_line_is_shown_how_to_name(tmp_path):
    """As dumps of Elasticsearch have it."""
    line = {"_index": "news", "_source": {"title": "x", "content": "大桥恢复通车。"}, "sort": [1]}
    (tmp_path / "a.jsonl").write_text(json.dumps(line) + "\n" + json.dumps({"a": {"b": "c"}}) + "\n")
    held, none = read(tmp_path / "a.jsonl")
    assert held.message.endswith(" holds text, but _source.content does (--text-field names it)")
    assert none.message.endswith(" holds text (--html-field names another)")
    (found, _) = read(tmp_path / "a.jsonl", text_fields=("_source.content",), html_fields=())
    assert found.data.decode() == "大桥恢复通车。"


def test_actions_between_the_pages_of_a_bulk_request_are_no_pages(tmp_path):
    lines = ['{"index":{"_index":"news","_id":"1"}}', '{"text":"x"}', '{"create":{}}', '{"text":"y"}']
    (tmp_path / "a.jsonl").write_text("\n".join([*lines, '{"index":"x"}']))
    found = in_both_ways(tmp_path / "a.jsonl")
    assert [type(item).__name__ for item in found] == ["Skipped", "RawPage"] * 2 + ["Failure"]
    assert told(found, tmp_path)[0] == "- /a.jsonl!/0 an action of a bulk request"


def test_date_of_mongoexport_is_one(tmp_path):
    line = {"_id": {"$oid": "5f"}, "text": "x", "pubtime": {"$date": "2026-05-18T00:40:12Z"}}
    (tmp_path / "a.jsonl").write_text(json.dumps(line))
    (found,) = read(tmp_path / "a.jsonl")
    assert found.said == {"publication_date": ["2026-05-18T00:40:12Z"]}


def test_a_line_with_what_python_writes_for_no_number_is_read(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text":"大桥","score":NaN,"max":-Infinity}\n')
    (found,) = read(tmp_path / "a.jsonl")
    assert (found.data.decode(), found.extra) == ("大桥", {"score": None, "max": None})


def test_link_that_goes_in_a_circle_is_not_said_to_lead_nowhere(tmp_path):
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    (tmp_path / "c").symlink_to("nowhere")
    assert told(read(tmp_path), tmp_path) == [
        "! /a None Too many levels of symbolic links",
        "! /b None Too many levels of symbolic links",
        "! /c None dangling link",
    ]
