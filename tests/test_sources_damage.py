"""Damage in the middle of a container: what stands behind it comes out, too."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import re
import zipfile

import pytest

from newskit.errors import Failure
from newskit.sources.raw import InputEnd, RawPage, ReadOptions
from newskit.sources.read import read_inputs, read_stretches
from newskit.sources.stream import Stream
from newskit.sources.stretch import taken_apart
from newskit.sources.walk import Input
from newskit.sources.warc import read_warc
from newskit.zstd import compress
from tests.archives import json_line, page, read, tar_of, told, warc_gz, warc_record, zip_of
from tests.growth import grows_linearly
from tests.shell import sh

pytest.importorskip("fastwarc")

FAKE = b"\x1f\x8b\x08\xff"  # begins as a gzip member does, with flags that do not exist


class Pipe(io.RawIOBase):
    """A file that cannot go back."""

    def __init__(self, file):
        self._file = file

    def writable(self):
        return True

    def write(self, data):
        return self._file.write(data)


def places(items):
    return [(type(item).__name__, item.offset) for item in items]


@pytest.mark.parametrize("cut", [30, 100, 200, 300, -20, -8, -7, -4, -1])
def test_record_that_was_cut_before_others_were_appended_costs_itself_alone(tmp_path, cut):
    """Inflating reads past the cut before it finds that what it reads is none of the record's."""
    for time in range(20):  # which decides on how far that goes
        members = [gzip.compress(warc_record(number), mtime=time) for number in range(4)]
        members[1] = members[1][:cut]
        starts = [sum(map(len, members[:number])) for number in range(4)]
        (tmp_path / "a.warc.gz").write_bytes(b"".join(members))
        kinds = ("RawPage", "Failure", "RawPage", "RawPage")
        assert places(read(tmp_path / "a.warc.gz")) == list(zip(kinds, starts, strict=True))


def test_what_only_begins_as_a_member_ends_nothing(tmp_path):
    members = [warc_gz(warc_record(number))[0] for number in range(3)]
    (tmp_path / "a.warc.gz").write_bytes(members[0] + FAKE * 3 + members[1] + FAKE + b"\0" * 9 + members[2])
    items = read(tmp_path / "a.warc.gz")
    assert [item.data for item in items if isinstance(item, RawPage)] == [page(0), page(1), page(2)]
    assert sum(isinstance(item, Failure) for item in items) == 2


def test_lines_behind_a_broken_member_come_out(tmp_path):
    lines = [json_line(page(number)) for number in range(6)]
    members = [gzip.compress(line) for line in lines]
    members[2] = members[2][:-30]
    (tmp_path / "a.jsonl.gz").write_bytes(b"".join(members))
    items = read(tmp_path / "a.jsonl.gz")
    assert [item.data for item in items if isinstance(item, RawPage)] == [page(n) for n in (0, 1, 3, 4, 5)]
    (failure,) = [item for item in items if isinstance(item, Failure)]
    assert failure.offset == len(lines[0]) + len(lines[1])


def test_long_http_head_is_no_empty_page(tmp_path):
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + "X-Long: y\r\n" * 7000
    (tmp_path / "a.warc").write_bytes(warc_record(1, page(1), http=head.removesuffix("\r\n")))
    (item,) = read(tmp_path / "a.warc")
    assert item.message == "broken: its HTTP head is longer than 65536 bytes"


def test_record_without_a_length_is_not_said_to_be_cut(tmp_path):
    whole = warc_record(1)
    length = whole.index(b"Content-Length")
    end = whole.index(b"\r\n", length) + 2
    (tmp_path / "a.warc").write_bytes(whole[:length] + whole[end:] + warc_record(2))
    failure, other = read(tmp_path / "a.warc")
    assert failure.message == "truncated or broken: no Content-Length in the header of this record"
    assert other.data == page(2)


@pytest.mark.parametrize("broken", [1, 2])
def test_broken_first_members_cost_themselves_alone(tmp_path, broken):
    members = [gzip.compress(warc_record(number), mtime=0) for number in range(4)]
    lines = [gzip.compress(json_line(page(number))) for number in range(4)]
    for name, parts in (("a.warc.gz", members), ("a.jsonl.gz", lines)):
        damaged = [part[:12] + b"\xff" * 9 + part[21:] for part in parts[:broken]]
        (tmp_path / name).write_bytes(b"".join([*damaged, *parts[broken:]]))
        failure, *found = read(tmp_path / name)
        assert failure.message.startswith("broken compressed data before byte 1")
        assert [item.data for item in found] == [page(number) for number in range(broken, 4)]


def test_two_cut_records_in_a_row_are_two_errors(tmp_path):
    for time in range(20):
        members = [gzip.compress(warc_record(number), mtime=time) for number in range(4)]
        members[1:3] = [member[:400] for member in members[1:3]]
        starts = [sum(map(len, members[:number])) for number in range(4)]
        (tmp_path / "a.warc.gz").write_bytes(b"".join(members))
        kinds = ("RawPage", "Failure", "Failure", "RawPage")
        assert places(read(tmp_path / "a.warc.gz")) == list(zip(kinds, starts, strict=True))


def test_two_zip_archives_in_one_file_are_both_read(tmp_path):
    first, second = zip_of({"0.html": page(0)}), zip_of({"1.html": page(1)})
    commented = first[:-2] + (5).to_bytes(2, "little") + b"hello"
    (tmp_path / "a.zip").write_bytes(commented + second + b"\0\0\n")
    assert [item.data for item in read(tmp_path / "a.zip")] == [page(0), page(1)]


@pytest.mark.parametrize("force_zip64", [False, True])
def test_members_stored_without_their_length_end_at_what_stands_behind_them(tmp_path, force_zip64):
    """As Python writes an archive into a pipe. What looks like the end, in an archive within, is none."""
    inner = zip_of({"inner.html": page(3)}, seekable=False)
    members = {"0.html": page(0), "a.zip": inner, "1.html": page(1) + b"<!-- PK\x07\x08 -->PK\x07\x08"}
    with open(tmp_path / "a.zip", "wb") as file, zipfile.ZipFile(Pipe(file), "w") as archive:
        for name, data in members.items():
            with archive.open(zipfile.ZipInfo(name), "w", force_zip64=force_zip64) as member:
                member.write(data)
    assert [getattr(item, "data", item) for item in read(tmp_path / "a.zip")] == [
        page(0), page(3), members["1.html"],
    ]  # fmt: skip
    cut = (tmp_path / "a.zip").read_bytes()[: -len(page(1)) // 2 - 400]
    (tmp_path / "cut.zip").write_bytes(cut)
    assert told(read(tmp_path / "cut.zip"), tmp_path / "cut.zip")[-2:] == [
        f"! !/1.html {cut.rindex(b'PK' + bytes([3, 4]))} truncated: the archive ends within this member",
        f"!  {len(cut)} truncated: the directory at its end is missing",
    ]


def test_page_may_be_compressed_three_times(tmp_path):
    data = page(0)
    for times in range(1, 5):
        data = gzip.compress(data)
        (tmp_path / "a.html.gz").write_bytes(data)
        (item,) = read(tmp_path / "a.html.gz")
        assert isinstance(item, Failure if times > 3 else RawPage)


def test_fault_of_ours_in_reading_costs_its_input_alone(tmp_path, monkeypatch):
    def fail(stream, options):
        raise ZeroDivisionError("a fault")

    monkeypatch.setattr("newskit.sources.jsonl.read_jsonl", fail)
    (tmp_path / "a.jsonl").write_text('{"html":"<p>x"}\n')
    (tmp_path / "b.html").write_bytes(page(1))
    failure, other = read(tmp_path)
    assert (failure.code, failure.message) == ("internal", "ZeroDivisionError: a fault")
    assert other.data == page(1)


@pytest.mark.parametrize("pack", [bytes, gzip.compress, compress])
def test_record_cut_within_an_archive_that_is_one_piece_costs_itself_alone(tmp_path, pack):
    """Its length then reaches into the next record, wherever in a line that begins."""
    records = [warc_record(number) for number in range(4)]
    length = len(records[1])
    for cut in [30, 40, 70, 130, 180, 260, *range(400, length - 3, 41), length - 5]:
        data = records[0] + records[1][:cut] + records[2] + records[3]
        (tmp_path / "a.warc").write_bytes(pack(data))
        found = read(tmp_path / "a.warc")
        assert [type(item).__name__ for item in found] == ["RawPage", "Failure", "RawPage", "RawPage"], cut
        assert [item.data for item in found if isinstance(item, RawPage)] == [page(0), page(2), page(3)]
        assert "truncated: the next record begins within this one" in found[1].message
        assert found[1].offset == len(records[0])


@pytest.mark.parametrize("more", [20, 400, 1500, 4000])
def test_record_that_claims_more_than_its_member_holds_costs_itself_alone(tmp_path, more):
    """As crawlers write that count what a page was before something took a part of it away."""
    records = [warc_record(number) for number in range(9)]
    length = int(re.search(rb"Content-Length: (\d+)", records[2])[1])
    records[2] = records[2].replace(b"Length: %d" % length, b"Length: %d" % (length + more))
    data, starts = warc_gz(*records)
    (tmp_path / "a.warc.gz").write_bytes(data)
    cut = f"! !/{starts[2]} {starts[2]} truncated: the next record begins within this one"
    wanted = [f"!/{start}" if start != starts[2] else cut for start in starts]
    assert told(read(tmp_path / "a.warc.gz"), tmp_path / "a.warc.gz") == wanted


def test_whole_record_may_quote_the_start_of_another(tmp_path):
    quoting = page(1) + b"<pre>WARC/1.0\r\nWARC-Type: response\r\n</pre>"
    data = warc_record(0) + warc_record(1, quoting) + b"WAR" + warc_record(2)
    (tmp_path / "a.warc").write_bytes(data)
    first, second, broken, third = read(tmp_path / "a.warc")
    assert [first.data, second.data, third.data] == [page(0), quoting, page(2)]
    assert broken.message == "broken: no record where one should begin"


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_archive_may_begin_with_empty_lines(tmp_path, pack):
    (tmp_path / "a.warc").write_bytes(pack(b"\r\n\r\n" + warc_record(0) + warc_record(1)))
    assert [(item.url, item.data) for item in read(tmp_path / "a.warc")] == [
        ("http://news.example/0", page(0)),
        ("http://news.example/1", page(1)),
    ]


def read_in_both_ways(path, **how):
    """What is in a file, the same whether workers take it apart or not."""
    options = ReadOptions(**how)
    as_one = [item for item in read_inputs([Input(str(path))], options) if not isinstance(item, InputEnd)]
    stretched = taken_apart(read_stretches([Input(str(path))], options))
    assert [item for item in stretched if not isinstance(item, InputEnd)] == as_one
    return as_one


@pytest.mark.parametrize(
    ("name", "pack"),
    [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress), ("zst", compress)],
)
@pytest.mark.parametrize("chars", [100, 400_000])
def test_page_with_garbage_behind_its_stream_comes_out_beside_the_error(tmp_path, name, pack, chars):
    packed = pack(page(1, chars))
    (tmp_path / f"a.html.{name}").write_bytes(packed + b"no stream")
    (item,) = read_in_both_ways(tmp_path / f"a.html.{name}")
    message = f"broken: no compressed data where they should go on, at byte {len(packed)}"
    assert (item.data, item.behind.offset, item.behind.message) == (page(1, chars), len(packed), message)
    for jobs in ("1", "2", "2 --unordered"):
        (tmp_path / "b.html").write_bytes(page(2))
        done = sh(f"newskit run -v --jobs {jobs} --errors e -o out a.html.{name} b.html", cwd=tmp_path)
        assert done.status == 1
        assert done.err.splitlines() == [
            f"newskit run: a.html.{name}: {message}",
            "newskit run: 3 in = 2 records + 1 errors + 0 skipped",
        ]
        assert len((tmp_path / "out").read_bytes().splitlines()) == 2
        assert json.loads((tmp_path / "e").read_bytes())["offset"] == len(packed)


def test_second_stream_that_is_broken_leaves_no_half_page(tmp_path):
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(page(1)) + gzip.compress(page(2))[:-50])
    (item,) = read_in_both_ways(tmp_path / "a.html.gz")
    assert isinstance(item, Failure)


def test_blank_lines_cost_their_bytes_only(tmp_path, monkeypatch):
    """200 MB of them took a quarter of an hour."""
    lines = [json_line(page(number, 20)) for number in range(4)]
    blank = b"\n" * 70_000 + b" \r\n" * 70_000
    data = lines[0] + blank + lines[1] + b"\n" * 9 + lines[2] + blank + b"  " + lines[3] + blank + b"  "
    (tmp_path / "a.jsonl").write_bytes(data)
    asked = []
    read_line = Stream.readline
    monkeypatch.setattr(Stream, "readline", lambda self, limit: asked.append(1) or read_line(self, limit))
    items = read(tmp_path / "a.jsonl")
    assert len(asked) < 1000
    assert [item.data for item in items] == [page(number, 20) for number in range(4)]
    starts = [data.index(lines[0]), data.index(lines[1]), data.index(lines[2]), data.index(b"  " + lines[3])]
    assert [item.offset for item in items] == starts
    assert read_in_both_ways(tmp_path / "a.jsonl") == items


@pytest.mark.parametrize("make", [zip_of, tar_of])
def test_member_that_bytes_are_missing_from_costs_itself_alone(tmp_path, make):
    """It then reaches into the next one, whose start is looked for in it."""
    pages = {f"{number}.html": page(number, 600) for number in range(6)}
    data = make(pages)
    start = data.index(b"1.html")
    for cut in range(100, 1200, 97):
        (tmp_path / "a").write_bytes(data[: start + cut] + data[start + cut + 101 :])
        found = {item.data for item in read_in_both_ways(tmp_path / "a") if isinstance(item, RawPage)}
        assert found.issuperset(page(number, 600) for number in (0, 2, 3, 4, 5)), cut


def test_zip_header_of_wrong_lengths_costs_its_member_alone(tmp_path):
    data = bytearray(zip_of({f"{number}.html": page(number) for number in range(4)}))
    at = data.index(b"1.html")
    for place, wrong in ((at - 4, b"\xff\xff"), (at - 12, b"\xff\xff\xff\x7f")):
        broken = data[:place] + wrong + data[place + len(wrong) :]
        (tmp_path / "a.zip").write_bytes(broken)
        found = {item.data for item in read_in_both_ways(tmp_path / "a.zip") if isinstance(item, RawPage)}
        assert found.issuperset({page(0), page(2), page(3)})


@pytest.mark.parametrize("make", [zip_of, tar_of])
def test_archive_in_a_gzip_file_that_is_cut_is_told_the_same_way_by_all(tmp_path, make):
    data = gzip.compress(make({f"{number}.html": page(number) for number in range(4)}))
    for cut in (300, 1500, 2000):
        (tmp_path / "a.gz").write_bytes(data[:cut])
        assert isinstance(read_in_both_ways(tmp_path / "a.gz")[-1], Failure)


def test_records_that_all_claim_more_than_they_have_cost_linear_time():
    """Behind each one all that it claims was read again: 23 s for 2 MB."""
    record = warc_record(1)
    claim = record.replace(b"\r\nContent-Length: ", b"\r\nContent-Length: 9999", 1)

    def read_all(records: int) -> int:
        archive = Stream("a.warc", io.BytesIO(claim * records))
        return sum(1 for _ in read_warc(archive, ReadOptions()))

    assert read_all(50) == 50
    assert grows_linearly(read_all, 1_000)


def lines(*numbers):
    return b"".join(
        json.dumps({"html": page(number).decode()}, ensure_ascii=False).encode() + b"\n" for number in numbers
    )


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.warc", b"".join(map(warc_record, range(4))), "broken: no record where one should begin"),
        ("a.wet.gz", warc_gz(*map(warc_record, range(4)))[0], "broken: no compressed data where they should go on"),
        ("a.tar", tar_of({f"{number}.html": page(number) for number in range(4)}), "broken: no member where"),
        ("a.zip", zip_of({f"{number}.html": page(number) for number in range(4)}), "broken: no member where"),
        ("a.jsonl", lines(0, 1, 2, 3), "not JSON: "),
        ("a.ndjson.gz", gzip.compress(lines(0, 1, 2, 3)[400:]), "not JSON: "),
    ],
)  # fmt: skip
def test_piece_of_a_container_is_one_by_its_name_or_by_the_users_word(tmp_path, name, data, message):
    """As split leaves them: what is whole comes out, what is not is an error with its place."""
    piece = data if name == "a.ndjson.gz" else data[400:]
    (tmp_path / name).write_bytes(piece)
    broken, *rest = read_in_both_ways(tmp_path / name)
    assert (broken.message[: len(message)], broken.offset or 0) == (message, 0)
    assert [item.data for item in rest] == [page(1), page(2), page(3)]
    (tmp_path / "piece").write_bytes(piece)
    form = name.split(".")[1].replace("ndjson", "jsonl")
    assert [item.data for item in read_in_both_ways(tmp_path / "piece", input_format=form)[1:]] == [
        page(1), page(2), page(3),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["a.html", "a.gz", "a.htm.gz", "a.tar", "a.zip"])
def test_name_decides_nothing_where_first_bytes_do(tmp_path, name):
    (tmp_path / name).write_bytes(page(1))
    assert [item.data for item in read_in_both_ways(tmp_path / name)] == [page(1)]


@pytest.mark.parametrize("data", [b"PK\3", b"\x28\xb5", b"\x28\xb5\x2f", b"\xfd7zX"])
def test_what_was_cut_within_the_first_bytes_of_a_container_is_no_page(tmp_path, data):
    (tmp_path / "a").write_bytes(data)
    message = "truncated: no more than the first bytes of an archive or a compressed file"
    assert told(read(tmp_path), tmp_path) == [f"! /a None {message}"]


def test_page_of_zeros_found_under_the_name_of_a_page_is_an_error(tmp_path):
    """As a power cut leaves it. Under another name it may be anything, and a picture is no page by any name."""
    (tmp_path / "a.html").write_bytes(bytes(5000))
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(bytes(5000)))
    (tmp_path / "c.dat").write_bytes(bytes(5000))
    (tmp_path / "d.html").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "e.tar").write_bytes(tar_of({"f.html": bytes(5000), "g.bin": bytes(5000)}))
    assert [type(item).__name__ for item in read(tmp_path)] == [
        *["Failure"] * 2,
        *["Skipped"] * 2,
        "Failure",
        "Skipped",
    ]


def test_of_a_wacz_the_records_are_read_and_what_lies_beside_them_is_skipped(tmp_path):
    line = b'{"id":"1","url":"http://news.example/1","title":"x","text":"x"}\n'
    members = {
        "archive/data.warc.gz": warc_gz(warc_record(0), warc_record(1))[0],
        "indexes/index.cdx": b"example,news)/1 20260101000000 {}\n",
        "pages/pages.jsonl": line,
        "pages/a.html": page(3),
        "datapackage.json": b'{"profile":"data-package"}',
    }
    (tmp_path / "a.wacz").write_bytes(zip_of(members))
    found = read_in_both_ways(tmp_path / "a.wacz")
    assert [item.data for item in found if isinstance(item, RawPage)] == [page(0), page(1)]
    assert [item.reason for item in found[2:]] == ["beside the records of a WACZ"] * 4
    (tmp_path / "b.zip").write_bytes(zip_of(members))  # any other archive
    kinds = [type(item).__name__ for item in read_in_both_ways(tmp_path / "b.zip")]
    assert kinds == [*["RawPage"] * 2, "Skipped", *["RawPage"] * 2, "Failure"]


def test_scripts_and_indexes_found_beside_pages_are_skipped(tmp_path):
    for name in ("a.js.download", "b.cdxj", "c.cdx.gz", "d.idx", "e.download", "f.html"):
        (tmp_path / name).write_bytes(gzip.compress(page(1)) if name.endswith("gz") else page(1))
    kinds = [type(item).__name__ for item in read(tmp_path)]
    assert kinds == [*["Skipped"] * 4, *["RawPage"] * 2]
    assert isinstance(read(tmp_path / "d.idx")[0], RawPage)  # by name it is what the user says


def test_line_with_an_id_that_is_not_ours_is_no_record_of_ours(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"id":"17","page":"<p>"}\n{"id":"' + 64 * "a" + '","title":"x"}\n')
    failure, record = read(tmp_path / "a.jsonl")
    assert "no page in this object" in failure.message
    assert record.form == "article"
