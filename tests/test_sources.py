"""Every input: containers give their pages, what is whole comes out, what is not is told with its place."""

from __future__ import annotations

import gzip
import io
import lzma
import os
import re
import subprocess
import sys
import tarfile
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newskit.errors import Failure
from newskit.extract import parse_page
from newskit.sources.raw import InputEnd, RawPage, ReadOptions, Skipped
from newskit.sources.read import read_inputs
from newskit.sources.walk import Input
from tests.archives import json_line, page, read, tar_of, told, warc_gz, warc_record, zip_of
from tests.growth import grows_linearly

pytest.importorskip("fastwarc")

PAGES = {f"{number}.html": page(number) for number in range(5)}


def test_warc_pages_come_with_address_date_and_charset(tmp_path):
    data, starts = warc_gz(
        warc_record(0, b"filedesc", kind="warcinfo"),
        warc_record(
            1, "<p>中文</p>".encode("gbk"), http="HTTP/1.1 200 OK\r\nContent-Type: text/HTML; charset=GBK"
        ),
    )
    (tmp_path / "a.warc.gz").write_bytes(data)
    assert read(tmp_path / "a.warc.gz") == [
        RawPage(
            f"{tmp_path}/a.warc.gz!/{starts[1]}",
            "<p>中文</p>".encode("gbk"),
            "http://news.example/1",
            "GBK",
            "html",
            starts[1],
            {"fetched_at": "2021-06-23T01:05:31Z"},
        )
    ]


def test_warc_records_that_are_no_pages_are_counted_with_a_reason(tmp_path):
    path = tmp_path / "a.warc"
    path.write_bytes(
        warc_record(0, kind="request")
        + warc_record(1, http="HTTP/1.1 404 Not Found\r\nContent-Type: text/html")
        + warc_record(2, kind="revisit")
        + warc_record(3, http="HTTP/1.1 200 OK\r\nContent-Type: image/png")
        + warc_record(4, b"%PDF-1.4", http="HTTP/1.1 200 OK\r\nContent-Type: text/html")
        + warc_record(5, b" ")
    )
    reasons = [item.reason for item in read(path) if isinstance(item, Skipped)]
    assert reasons == [
        "HTTP status 404",
        "a revisit",
        "image/png",
        "not a page: a PDF document",
        "an empty page",
    ]
    assert len(read(path)) == 5


def test_wet_records_are_text(tmp_path):
    path = tmp_path / "a.warc.wet.gz"
    wet = warc_record(1, "标题\n正文。\n".encode(), kind="conversion", Content_Type="text/plain")
    path.write_bytes(gzip.compress(wet))
    (found,) = read(path)
    assert (found.form, found.data.decode(), found.url) == ("text", "标题\n正文。\n", "http://news.example/1")


def chunked(data: bytes) -> bytes:
    parts = [data[at : at + 100] for at in range(0, len(data), 100)]
    return b"".join(b"%x; name=value\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def brotli(data: bytes) -> bytes:
    from fastwarc.stream_io import BrotliWriter

    packed = io.BytesIO()
    with BrotliWriter(packed) as writer:
        writer.write(data)
    return packed.getvalue()


def zstandard(data: bytes) -> bytes:
    from newskit.zstd import compress

    return compress(data)


def twice(data: bytes) -> bytes:
    return gzip.compress(gzip.compress(data))


def in_pieces(pack):
    return lambda data: pack(data[:99]) + pack(data[99:500]) + pack(data[500:])


def as_it_is(data: bytes) -> bytes:
    return data


PACKED = [
    ("Content-Encoding: gzip", gzip.compress),
    ("Content-Encoding: x-gzip", gzip.compress),
    ("Content-Encoding: gzip, gzip", twice),
    ("Content-Encoding: gzip", in_pieces(gzip.compress)),
    ("Content-Encoding: gzip", lambda data: gzip.compress(data) + bytes(9)),
    ("Content-Encoding: zstd", in_pieces(zstandard)),
    ("content-encoding:GZIP\r\nTransfer-Encoding: chunked", lambda data: chunked(gzip.compress(data))),
    ("Content-Encoding: deflate", zlib.compress),
    ("Content-Encoding: deflate", deflated),
    ("Content-Encoding: br", brotli),
    ("Content-Encoding: zstd", zstandard),
    ("Content-Encoding: identity", as_it_is),
    ("Transfer-Encoding: chunked", chunked),
    ("Transfer-Encoding: chunked", lambda data: chunked(data)[:-5]),  # the last, empty chunk is missing
    # What crawlers have unpacked.
    *((f"Content-Encoding: {name}", as_it_is) for name in ("gzip", "deflate", "br", "zstd", "sdch")),
    ("Transfer-Encoding: chunked", as_it_is),
]


@pytest.mark.parametrize("end", ["\r\n", "\n"])
@pytest.mark.parametrize(("head", "pack"), PACKED)
def test_warc_payload_is_unpacked_where_it_is_packed(tmp_path, head, pack, end):
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html;\r\n charset=utf-8\r\n{head}".replace("\r\n", end)
    block = head.encode() + (end + end).encode() + pack(page(1))
    (tmp_path / "a.warc").write_bytes(warc_record(1, block, "itself").replace(b"itself", b"response"))
    assert [(found.data, found.charset) for found in read(tmp_path / "a.warc")] == [(page(1), "utf-8")]


@pytest.mark.parametrize(
    ("encoding", "payload", "message"),
    [
        (
            "Content-Encoding: gzip",
            gzip.compress(page(1), mtime=0)[:-40],
            "truncated: its packed HTTP payload ends too early",
        ),
        (
            "Content-Encoding: zstd",
            zstandard(page(1))[:-40],
            "truncated: its packed HTTP payload ends too early",
        ),
        (
            "Content-Encoding: br",
            brotli(page(1))[:-40],
            "broken: its HTTP payload cannot be unpacked: br: Invalid Data",
        ),
        (
            "Content-Encoding: gzip",
            gzip.compress(page(1), mtime=0) + gzip.compress(page(2), mtime=0)[:-40],
            "truncated: its packed HTTP payload ends too early",
        ),
        (
            "Content-Encoding: gzip",
            gzip.compress(b"", mtime=0) * 99,
            "its HTTP payload is packed in more than 64 pieces",
        ),
        (
            "Content-Encoding: gzip",
            gzip.compress(bytes(3000), mtime=0) * 2,
            "longer than --max-page-bytes 5000",
        ),
        ("Content-Encoding: sdch", bytes(range(256)), "its HTTP payload is in an encoding that nobody knows"),
        ("Transfer-Encoding: chunked", chunked(page(1))[:300], "truncated: its HTTP chunks end too early"),
        (
            "Transfer-Encoding: chunked",
            b"4\r\n<p>xyz\r\n",
            "broken: its HTTP chunks do not follow each other",
        ),
        # Without a time in it: the workers of pytest, which begin at different seconds, compare the names of tests.
        ("Content-Encoding: gzip", gzip.compress(bytes(9999), mtime=0), "longer than --max-page-bytes 5000"),
        ("Content-Encoding: br", brotli(bytes(9999)), "longer than --max-page-bytes 5000"),
        ("Content-Encoding: deflate", zlib.compress(bytes(9999)), "longer than --max-page-bytes 5000"),
    ],
)
def test_warc_payload_that_cannot_be_unpacked_is_an_error(tmp_path, encoding, payload, message):
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{encoding}"
    (tmp_path / "a.warc").write_bytes(warc_record(1, payload, http=head) + warc_record(2))
    failure, found = read(tmp_path / "a.warc", max_page_bytes=5000)
    assert (failure.message, found.data) == (message, page(2))


def test_broken_payload_of_what_is_no_page_is_no_error(tmp_path):
    heads = [
        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Encoding: gzip",
    ]
    records = [warc_record(number, b"\x1f\x8bjunk", http=head) for number, head in enumerate(heads)]
    (tmp_path / "a.warc").write_bytes(b"".join(records))
    assert [item.reason for item in read(tmp_path / "a.warc")] == ["HTTP status 404", "image/png"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            b"filedesc://a.arc 0.0.0.0 20090101000000 text/plain 76\n",
            "an ARC archive (make a WARC of it first)",
        ),
        (b"\x04\x22\x4d\x18\x64\x40\xa7", "LZ4 data (take lz4 -d before)"),
        (b"\x5d\x00\x00\x80\x00", "LZMA data (take xz -d before)"),
        *(
            ('{"html":"<p>x"}\n'.encode(codec), "JSON in UTF-16 (take iconv -f utf-16 -t utf-8 before)")
            for codec in ("utf-16", "utf-16-le", "utf-16-be")
        ),
        (b'[\n {"html": "<p>x"},\n', "a JSON list (jq -c '.[]' makes JSON Lines of it)"),
        (b'{\r\n  "html": "<p>x"\n}\n', "JSON over several lines (jq -c . makes JSON Lines of it)"),
        (b'{"inputs":[\n{"name":"a"}\n]}\n', "JSON over several lines (jq -c . makes JSON Lines of it)"),
        (b'{"html":"<p>x", \n "url":""}\n', "JSON over several lines (jq -c . makes JSON Lines of it)"),
    ],
)
def test_near_miss_of_a_format_is_told_with_what_to_do(tmp_path, data, message):
    (tmp_path / "a").write_bytes(data)
    assert told(read(tmp_path / "a"), tmp_path) == [f"! /a None not a page: {message}"]


def test_what_a_crawler_says_of_itself_is_no_page(tmp_path):
    """As wget ends its archives, and as browsers that crawl put a page's text beside it."""
    addresses = [
        "http://a.example/1.txt",
        "metadata://gnu.org/software/wget/warc/wget.log",
        "urn:text:http://a.example/1",
    ]
    records = [
        warc_record(number, b"some text", kind, Content_Type="text/plain", WARC_Target_URI=address)
        for number, address in enumerate(addresses)
        for kind in ("resource", "conversion")
    ]
    (tmp_path / "a.warc").write_bytes(b"".join(records))
    found = read(tmp_path / "a.warc")
    assert [getattr(item, "reason", "page") for item in found] == ["page"] * 2 + ["about the crawl"] * 4


def test_one_page_of_a_container_is_read_by_its_name(tmp_path):
    data, starts = warc_gz(*(warc_record(number) for number in range(4)))
    (tmp_path / "a.warc.gz").write_bytes(data)
    (tmp_path / "a.zip").write_bytes(zip_of({"in.warc.gz": data, **PAGES}))
    (tmp_path / "a.jsonl").write_bytes(b'{"text":"x"}\n{"text":"y"}\n')
    (tmp_path / "whole.warc.gz").write_bytes(gzip.compress(warc_record(0) + warc_record(1)))
    for name, expected in (
        (f"a.warc.gz!/{starts[2]}", page(2)),
        ("a.zip!/3.html", page(3)),
        (f"a.zip!/in.warc.gz!/{starts[1]}", page(1)),
        ("a.jsonl!/13", b"y"),
        (f"whole.warc.gz!/{len(warc_record(0))}", page(1)),
    ):
        (found,) = read(tmp_path / name)
        assert (found.name, found.data) == (f"{tmp_path}/{name}", expected)


def test_missing_page_of_a_container_is_an_error(tmp_path):
    (tmp_path / "a.zip").write_bytes(zip_of(PAGES))
    assert told(read(tmp_path / "a.zip!/no.html"), tmp_path) == [
        f"! /a.zip!/no.html None no such page in {tmp_path}/a.zip"
    ]


def test_offset_past_all_numbers_is_a_missing_page(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(json_line(page(1)))
    failure, _ = read_inputs([Input(f"{tmp_path}/a.jsonl", "9" * 5000)], ReadOptions())
    assert failure.message == f"no such page in {tmp_path}/a.jsonl"


def test_warc_without_the_extra_names_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    (tmp_path / "a.warc").write_bytes(warc_record(1))
    assert told(read(tmp_path / "a.warc"), tmp_path) == [
        "! /a.warc None to read WARC files: pip install 'newskit[warc]'"
    ]


def test_warc_cut_in_a_record_gives_what_is_whole_and_an_error(tmp_path):
    plain = b"".join(warc_record(number) for number in range(3))
    second = len(warc_record(0))
    for cut in (second + 5, second + 40, second + 230, second + 600, len(plain) - 200):
        path = tmp_path / "cut.warc"
        path.write_bytes(plain[:cut])
        *pages, last = read(path)
        assert [found.data for found in pages] == [page(number) for number in range(len(pages))]
        assert isinstance(last, Failure), cut
        assert last.offset is not None


def test_truncated_warc_gz_names_the_record_that_is_cut(tmp_path):
    data, starts = warc_gz(*(warc_record(number) for number in range(3)))
    for cut in (starts[1] + 300, starts[1] + 5):
        path = tmp_path / "cut.warc.gz"
        path.write_bytes(data[:cut])
        whole, failure = read(path)
        assert whole.data == page(0)
        assert failure.message.startswith("truncated: ")
        assert failure.offset == starts[1]


@pytest.mark.parametrize("damage", [slice(0, 60), slice(200, 260)])
def test_damaged_warc_record_costs_itself_alone(tmp_path, damage):
    data, starts = warc_gz(*(warc_record(number) for number in range(5)))
    broken = bytearray(data)
    at = slice(starts[2] + damage.start, starts[2] + damage.stop)
    broken[at] = b"x" * 60
    (tmp_path / "a.warc.gz").write_bytes(broken)
    items = read(tmp_path / "a.warc.gz")
    assert [item.offset for item in items if isinstance(item, RawPage)] == [*starts[:2], *starts[3:]]
    assert sum(isinstance(item, Failure) for item in items) == 1


def test_record_with_a_wrong_checksum_is_an_error_and_no_record(tmp_path):
    """Long ones, too, whose data are read before the checksum behind them."""
    data, starts = warc_gz(*(warc_record(number, page(number, 60_000)) for number in range(3)))
    broken = bytearray(data)
    broken[starts[2] - 6] ^= 1
    (tmp_path / "a.warc.gz").write_bytes(broken)
    items = read(tmp_path / "a.warc.gz")
    assert [(type(item), item.offset) for item in items] == [
        (RawPage, 0), (Failure, starts[1]), (RawPage, starts[2]),
    ]  # fmt: skip
    assert "incorrect data check" in items[1].message


def test_all_that_stands_before_a_broken_byte_comes_out(tmp_path):
    lines = b"".join(json_line(page(number)) for number in range(20))
    packer = zlib.compressobj(wbits=31)
    whole = packer.compress(lines) + packer.flush(zlib.Z_FULL_FLUSH)
    (tmp_path / "a.jsonl.gz").write_bytes(whole + b"\x07 there is no such kind of block")
    *pages, failure = read(tmp_path / "a.jsonl.gz")
    assert [item.data for item in pages] == [page(number) for number in range(20)]
    assert failure.message == (f"broken compressed data before byte {len(whole) + 1}: invalid block type")


def test_damaged_header_in_a_plain_warc_costs_one_record(tmp_path):
    records = [warc_record(number) for number in range(4)]
    records[2] = b"x" * 30 + records[2][30:]
    (tmp_path / "a.warc").write_bytes(b"".join(records))
    items = read(tmp_path / "a.warc")
    assert [item.data for item in items if isinstance(item, RawPage)] == [page(0), page(1), page(3)]
    assert sum(isinstance(item, Failure) for item in items) == 1


@pytest.mark.parametrize("seekable", [True, False])
def test_zip_gives_its_pages_as_a_stream(tmp_path, seekable):
    path = tmp_path / "a.zip"
    path.write_bytes(
        zip_of({**PAGES, "新闻/a.html": page(9), "x.png": b"\x89PNG\r\n", ".git/b": b"x"}, seekable=seekable)
    )
    assert told(read(path), path) == [
        *(f"!/{name}" for name in PAGES),
        "!/新闻/a.html",
        "- !/x.png not a page: a PNG picture",
        "- !/.git/b a hidden file",
    ]


def test_zip_names_from_chinese_windows(tmp_path):
    data = zip_of({"AAAA.html": page(1)}).replace(b"AAAA", "新闻".encode("gbk"))
    (tmp_path / "a.zip").write_bytes(data)
    assert told(read(tmp_path / "a.zip"), tmp_path) == ["/a.zip!/新闻.html"]


def test_zip_with_a_broken_directory_gives_its_pages_and_an_error(tmp_path):
    data = zip_of(PAGES)
    directory = data.index(b"PK\x01\x02")
    damaged = bytearray(data)
    damaged[directory + 60 : directory + 75] = bytes(15)
    for broken in (data[:directory], data[: directory + 30], data[:-10], bytes(damaged)):
        (tmp_path / "a.zip").write_bytes(broken)
        *pages, failure = read(tmp_path / "a.zip")
        assert [found.data for found in pages] == list(PAGES.values())
        assert isinstance(failure, Failure)


def test_damaged_zip_member_costs_itself_alone(tmp_path):
    data = bytearray(zip_of(PAGES))
    at = data.index(b"2.html") + 40
    data[at : at + 20] = b"x" * 20
    (tmp_path / "a.zip").write_bytes(data)
    items = read(tmp_path / "a.zip")
    assert [item.data for item in items if isinstance(item, RawPage)] == [page(n) for n in (0, 1, 3, 4)]
    assert "a.zip!/2.html" in next(item.file for item in items if isinstance(item, Failure))


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_tar_gives_its_pages_as_a_stream(tmp_path, mode):
    long = "新" * 60 + ".html"
    (tmp_path / "a.tar").write_bytes(tar_of({**PAGES, long: page(9)}, mode))
    assert told(read(tmp_path / "a.tar"), tmp_path / "a.tar") == [
        *(f"!/{name}" for name in PAGES),
        f"!/{long}",
    ]


def test_length_of_a_tar_member_may_stand_in_its_extended_header(tmp_path):
    """As that of one of more than 8 GB does: the header has no room for it."""
    record = b"13 size=0942\n"
    assert len(page(1)) == 942
    extended = tarfile.TarInfo("x")
    extended.type, extended.size = tarfile.XHDTYPE, len(record)
    blocks = (extended.tobuf(), record, tarfile.TarInfo("a.html").tobuf(), page(1))
    data = b"".join(block + bytes(-len(block) % 512) for block in blocks)
    (tmp_path / "a.tar").write_bytes(data + tar_of({"b.html": page(2)}))
    found = read(tmp_path / "a.tar")
    assert [(item.name.rpartition("/")[2], item.data) for item in found] == [
        ("a.html", page(1)),
        ("b.html", page(2)),
    ]


def test_folder_of_an_old_tar_is_told_by_its_name(tmp_path):
    """As tar and Python have it: its type is that of a file."""
    (tmp_path / "a.tar").write_bytes(tar_of({"folder/": b"", "folder/a.html": page(1)}))
    assert [item.name for item in read(tmp_path / "a.tar")] == [f"{tmp_path}/a.tar!/folder/a.html"]


def test_tar_with_a_hole_gives_what_is_whole(tmp_path):
    data = bytearray(tar_of(PAGES))
    at = data.index(b"2.html")
    data[at : at + 600] = bytes(600)
    (tmp_path / "a.tar").write_bytes(data)
    items = read(tmp_path / "a.tar")
    assert [item.data for item in items if isinstance(item, RawPage)] == [page(n) for n in (0, 1, 3, 4)]
    assert [item.offset for item in items if isinstance(item, Failure)] == [at]


def test_members_of_a_tar_that_hold_no_page_are_told(tmp_path):
    """Links, devices, and sparse files, which GNU tar writes in two ways."""
    (tmp_path / "hollow.html").write_bytes(b"")
    os.truncate(tmp_path / "hollow.html", 2**20)
    (tmp_path / "page.html").write_bytes(page(1))
    (tmp_path / "link.html").symlink_to("page.html")
    os.mkfifo(tmp_path / "pipe")
    for form in ("gnu", "posix"):
        files = ["hollow.html", "link.html", "pipe", "page.html"]
        command = ["tar", "--sparse", f"--format={form}", "-cf", f"{form}.tar", *files]
        if subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode:
            pytest.skip("no GNU tar here")
        found = told(read(tmp_path / f"{form}.tar"), tmp_path / f"{form}.tar")
        assert [re.sub(r"html \d+", "html", line) for line in found] == [
            "! !/hollow.html a sparse file, which cannot be read from a stream",
            "- !/link.html a link or a device",
            "- !/pipe a link or a device",
            "!/page.html",
        ]


def test_encrypted_and_large_members_of_a_zip(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("secret.html", page(1))
        with archive.open("large.html", "w", force_zip64=True) as file:
            file.write(page(2))
        archive.writestr("open.html", page(3))
    data = bytearray(packed.getvalue())
    data[6] |= 1
    data[data.find(b"PK\1\2") + 8] |= 1
    (tmp_path / "a.zip").write_bytes(data)
    items = read(tmp_path / "a.zip")
    assert told(items, tmp_path / "a.zip") == ["! !/secret.html 0 encrypted", "!/large.html", "!/open.html"]
    assert [item.data for item in items[1:]] == [page(2), page(3)]


def test_cut_tar_is_noticed_even_between_members(tmp_path):
    data = tar_of(PAGES)
    for cut in (data.index(b"3.html"), data.index(b"3.html") + 700):
        (tmp_path / "a.tar").write_bytes(data[:cut])
        items = read(tmp_path / "a.tar")
        assert [item.data for item in items if isinstance(item, RawPage)] == [page(n) for n in (0, 1, 2)]
        assert isinstance(items[-1], Failure)


def test_mht_gives_its_page(tmp_path):
    message = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: http://news.example/a\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n'
        b"------b\r\nContent-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        b"PHA+1tDOxDwvcD4=\r\n------b\r\nContent-Type: image/png\r\n\r\nx\r\n------b--\r\n"
    )
    (tmp_path / "a.mht").write_bytes(message)
    assert read(tmp_path / "a.mht") == [
        RawPage(f"{tmp_path}/a.mht", "<p>中文</p>".encode("gbk"), "http://news.example/a", "gbk", "html")
    ]
    (tmp_path / "cut.mht").write_bytes(message[: message.index(b"PHA+") + 8])
    assert told(read(tmp_path / "cut.mht"), tmp_path) == [
        f"! /cut.mht {message.index(b'PHA+') + 8} truncated: the message ends within its page"
    ]


@pytest.mark.parametrize(
    "first", ["Content-Type", "X-Saved-By: some tool\r\nDate: Mon, 4 May 2026\r\nContent-type"]
)
def test_mht_may_begin_with_any_header(tmp_path, first):
    """By the order in which Python's own mail library writes it, it was a page of text."""
    message = f'{first}: multipart/related; boundary="b"\r\nMIME-Version: 1.0\r\n\r\n--b\r\n'.encode()
    (tmp_path / "a.mht").write_bytes(message + b"Content-Type: text/html\r\n\r\n<p>a</p>\r\n--b--\r\n")
    (tmp_path / "b.txt").write_bytes(b"Subject matter of today: mails\n\n" + message)
    page, text = read(tmp_path)
    assert page == RawPage(f"{tmp_path}/a.mht", b"<p>a</p>", "", "", "html")
    assert (text.form, text.data[:14]) == ("", b"Subject matter")


_SINGLE_MHT = (
    "From: <Saved by a browser>\r\nSubject: =?utf-8?Q?=E6=A1=A5?=\r\nMIME-Version: 1.0\r\n"
    'Content-Type: text/html;\r\n\tcharset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\n'
    "Content-Location: http://news.example/a\r\n\r\n<p class=3Dx>=D6=D0=CE=C4=\r\n</p>"
)


@pytest.mark.parametrize("before", ["", "\ufeff", "\r\n"])
def test_mht_of_a_page_without_pictures_has_no_parts(tmp_path, before):
    """Its quoted-printable was the body, and so was that of any message behind a byte order mark."""
    (tmp_path / "a.mht").write_text(before + _SINGLE_MHT, "utf-8", newline="")
    body = "<p class=x>中文</p>".encode("gbk")
    assert read(tmp_path / "a.mht") == [
        RawPage(f"{tmp_path}/a.mht", body, "http://news.example/a", "gb2312", "html")
    ]


def test_mht_may_begin_with_the_page_in_two_forms(tmp_path):
    inside = (
        "Content-Type: text/html\r\nContent-ID: <advert>\r\n\r\n<p>Buy\r\n--b\r\n"
        'Content-Type: multipart/alternative; boundary="c"\r\nContent-ID: <page>\r\n\r\n--c\r\n'
        "Content-Type: text/plain\r\n\r\nplain\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>a\r\n--c--\r\n--b--\r\n"
    )
    (tmp_path / "a.mht").write_bytes(message_of(inside, '; start="<page>"'))
    assert [found.data for found in read(tmp_path / "a.mht")] == [b"<p>a"]


def message_of(inside, parameters=""):
    head = f'From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"{parameters}\r\n\r\n--b\r\n'
    return (head + inside).encode()


def test_messages_within_messages_without_end_are_one_failure(tmp_path):
    """Python's reader of messages is recursive: one such file ended the whole run."""
    inside = "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(2_000)
    )
    (tmp_path / "a.mht").write_bytes(message_of(inside))
    (tmp_path / "b.html").write_bytes(page(1))
    failure, whole = read(tmp_path)
    assert failure.message == "broken: messages within messages, without end"
    assert whole.data == page(1)


def test_parameters_of_a_message_take_linear_time(tmp_path):
    """Python's reader copies the rest of the header for each of them: minutes for 300 KB."""
    for size in (50_000, 200_000):
        message = message_of("Content-Type: text/html\r\n\r\n<p>a\r\n--b--\r\n", "; a=b" * size)
        (tmp_path / f"{size}.mht").write_bytes(message)
    assert grows_linearly(lambda size: read(tmp_path / f"{size}.mht"), 50_000)


def test_truncated_compressed_json_lines_give_the_whole_lines(tmp_path):
    lines = [b'{"html":"%s"}\n' % os.urandom(400).hex().encode() for _ in range(6)]
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b"".join(lines))[:-1300])
    *pages, failure = read(tmp_path / "a.jsonl.gz")
    assert len(pages) >= 2
    assert failure.offset == len(pages) * len(lines[0])
    assert failure.message.startswith("truncated: ")


def test_pages_in_json_lines_have_no_encoding_but_that_of_json(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"html":"<title>大桥恢复通车</title><p>大桥恢复通车。"}')
    (tmp_path / "b.html").write_bytes("<title>大桥恢复通车</title><p>大桥恢复通车。".encode("gbk"))
    for name in ("a.jsonl", "b.html"):
        (item,) = read(tmp_path / name)
        assert parse_page(item, "gbk").title == "大桥恢复通车"


def test_bombs_meet_the_limits(tmp_path):
    zeros = gzip.compress(b"<html>" + b" " * (40 * 2**20))
    for name, data in {
        "a.gz": zeros,
        "b.gz": gzip.compress(zeros),
        "c.zip": zip_of({"d.zip": zip_of({"e.html": b"<html>" + b" " * (40 * 2**20)})}),
        "f.xz": lzma.compress(b'{"html":"' + b" " * (40 * 2**20)),
    }.items():
        (tmp_path / name).write_bytes(data)
        (failure,) = read(tmp_path / name, max_page_bytes=2**20)
        assert "longer than --max-page-bytes" in failure.message


def test_bomb_of_many_pages_meets_the_ratio(tmp_path, monkeypatch):
    monkeypatch.setattr("newskit.sources.inflate.RATIO_FROM", 2**20)
    lines = b'{"html":"%s"}\n' % (b"a" * 2**19) * 100
    (tmp_path / "a.xz").write_bytes(lzma.compress(lines))
    *pages, failure = read(tmp_path / "a.xz")
    assert len(pages) < 100
    assert "a bomb" in failure.message


def test_archives_in_archives_have_an_end(tmp_path):
    data = page(0)
    for _ in range(5):
        data = zip_of({"a": data})
    (tmp_path / "a.zip").write_bytes(data)
    (failure,) = read(tmp_path / "a.zip")
    assert "archives in archives" in failure.message


def test_member_names_write_nothing(tmp_path):
    box = tmp_path / "box"
    box.mkdir()
    (box / "a.zip").write_bytes(zip_of({"../../out.html": page(1), "/etc/x.html": page(2)}))
    assert len(read(box)) == 2
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["box"]
    assert [entry.name for entry in box.iterdir()] == ["a.zip"]


def test_pictures_beside_pages_are_left_out_but_named_ones_are_errors(tmp_path):
    (tmp_path / "x.png").write_bytes(b"\x89PNG\r\n")
    assert isinstance(read(tmp_path)[0], Skipped)
    assert isinstance(read(tmp_path / "x.png")[0], Failure)


def test_named_format_goes_for_what_is_in_an_archive(tmp_path):
    (tmp_path / "a.zip").write_bytes(zip_of({"a": b'{"text":"not json lines"}'}))
    (found,) = read(tmp_path / "a.zip", input_format="text")
    assert (found.form, found.data) == ("text", b'{"text":"not json lines"}')


def test_input_ends_carry_size_and_digest(tmp_path):
    (tmp_path / "a.html").write_bytes(b"<p>")
    found = list(read_inputs([Input(f"{tmp_path}/a.html")], ReadOptions(digests=True)))
    digest = "bfdaa7d06d7ca4b6ba8f4a4ba2ff47a3ad3acfcc7d5b1dbb4a7e1ad3d4c5a5ed"
    assert isinstance(found[1], InputEnd)
    assert (found[1].size, len(found[1].digest)) == (3, len(digest))


_WHOLE = {
    "warc.gz": warc_gz(*(warc_record(number) for number in range(4)))[0],
    "zip": zip_of(PAGES),
    "tar": tar_of(PAGES),
    "tgz": tar_of(PAGES, "w:gz"),
}


@settings(max_examples=60, deadline=None)
@given(kind=st.sampled_from(sorted(_WHOLE)), cut=st.floats(0.01, 0.999))
def test_nothing_that_is_cut_off_goes_unnoticed(tmp_path_factory, kind, cut):
    whole = _WHOLE[kind]
    path = tmp_path_factory.getbasetemp() / f"cut.{kind}"
    path.write_bytes(whole[: int(len(whole) * cut)])
    items = read(path)
    pages = [item.data for item in items if isinstance(item, RawPage)]
    assert pages == [page(number) for number in range(len(pages))]
    padding_only = kind == "tar" and len(pages) == len(PAGES)
    gone_between = (
        kind == "warc.gz" and int(len(whole) * cut) in warc_gz(*(warc_record(n) for n in range(4)))[1]
    )
    assert any(isinstance(item, Failure) for item in items) or padding_only or gone_between


@settings(max_examples=80, deadline=None)
@given(kind=st.sampled_from(sorted(_WHOLE)), at=st.floats(0, 0.99), noise=st.binary(min_size=1, max_size=40))
def test_damage_never_raises_and_never_invents_pages_from_whole_ones(tmp_path_factory, kind, at, noise):
    whole = bytearray(_WHOLE[kind])
    start = int(len(whole) * at)
    whole[start : start + len(noise)] = noise
    path = tmp_path_factory.getbasetemp() / f"damaged.{kind}"
    path.write_bytes(whole)
    assert len(read(path)) <= 12
