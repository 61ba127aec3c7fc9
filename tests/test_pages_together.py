"""HTML pages one after the other on standard input, as `cat *.html` gives them, and addresses that are one page's."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newskit.errors import Failure
from newskit.sources.raw import ReadOptions
from newskit.sources.single import read_single
from newskit.sources.stream import Stream
from tests.archives import zip_of
from tests.growth import grows_linearly
from tests.shell import sh

PLAIN = "<!DOCTYPE html>\n<html><title>大桥</title><p>大桥恢复通车。</p></html>\n".encode()
OLD = "<HTML><TITLE>水厂</TITLE><P>水厂扩建完工。</P></HTML>".encode("gbk")
MARKED = b'\xef\xbb\xbf<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html><p>Bridge.</p></html><script>1</script>\n\n'
SAVED = b"<!-- saved from url=(0014)about:internet -->\n<html lang=en><p>Library</html><!-- cached -->"
BROKEN = "<!doctype html><html><p>青河</p></html><p>渡口封闭。</p><div>".encode()
UNCLOSED = b"<!doctype html><p>Ferry."


class Pieces(io.RawIOBase):
    """Bytes that come in pieces of a size, as through a pipe."""

    def __init__(self, data: bytes, size: int) -> None:
        self._data = io.BytesIO(data)
        self._size = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        piece = self._data.read(min(self._size, len(buffer)))
        buffer[: len(piece)] = piece
        return len(piece)


class Endless(io.RawIOBase):
    """Markup that never ends."""

    given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        buffer[:] = b"<" * len(buffer)
        self.given += len(buffer)
        assert self.given < 10**8
        return len(buffer)


def pages(data: bytes, size: int = 4096, name: str = "-", **options):
    return list(read_single(Stream(name, Pieces(data, size)), ReadOptions(**options)))


def test_each_page_of_standard_input_is_a_record():
    done = sh("newskit run -v", stdin=PLAIN + OLD + MARKED)
    records = [json.loads(line) for line in done.out.splitlines()]
    assert [record["file"] for record in records] == ["-!/0", f"-!/{len(PLAIN)}", f"-!/{len(PLAIN + OLD)}"]
    assert [record["id"] for record in records] == [
        hashlib.sha256(p).hexdigest() for p in (PLAIN, OLD, MARKED)
    ]
    assert records[1]["title"] == "水厂"
    assert done.err == "newskit run: 3 in = 3 records + 0 errors + 0 skipped\n"


@given(st.lists(st.sampled_from([PLAIN, OLD, MARKED, SAVED, BROKEN]), max_size=5), st.integers(1, 70))
@settings(max_examples=60, deadline=None)
def test_pages_come_apart_where_they_were_put_together(many, size):
    many = [*many, UNCLOSED]
    found = pages(b"".join(many), size)
    assert [page.data for page in found] == many
    begins = [sum(map(len, many[:at])) for at in range(len(many))]
    assert [page.name for page in found] == ([f"-!/{begin}" for begin in begins] if len(many) > 1 else ["-"])


def test_one_page_keeps_its_name_and_a_file_is_one_page():
    assert [page.name for page in pages(BROKEN)] == ["-"]
    assert [page.data for page in pages(PLAIN + OLD, name="a.html")] == [PLAIN + OLD]
    assert [page.data for page in pages(PLAIN + OLD, input_format="text")] == [PLAIN + OLD]
    text = "页面的源代码：</html><!doctype html>".encode()
    assert [page.data for page in pages(text)] == [text]


def test_page_that_is_too_long_costs_itself_only():
    long = b"<html>" + b"a" * 5_000_000 + b"</html>"
    for size in (4096, 2**20):
        first, second, third = pages(PLAIN + long + OLD, size, max_page_bytes=4_000_000)
        assert (first.data, third.data) == (PLAIN, OLD)
        assert isinstance(second, Failure)
        assert second.file == f"-!/{len(PLAIN)}"
    last = pages(PLAIN + long, max_page_bytes=4_000_000)[-1]
    assert (type(last), last.file) == (Failure, f"-!/{len(PLAIN)}")
    message = "longer than --max-page-bytes 4000000"
    assert pages(long, max_page_bytes=4_000_000) == [Failure("-", 0, "read", "bad_input", message)]


def test_page_without_an_end_is_told_once_it_is_too_long():
    """It was read on, and nothing said, for as long as there was something to read."""
    endless = Endless()
    first, *_ = islice(read_single(Stream("-", endless), ReadOptions(max_page_bytes=10**6)), 1)
    assert (first.message, endless.given < 10**7) == ("longer than --max-page-bytes 1000000", True)


def test_pages_before_a_break_come_out():
    packed = gzip.compress(PLAIN + OLD * 400, 0)
    done = sh("newskit parse", stdin=packed[:-2000])
    assert done.status == 1
    assert json.loads(done.out.splitlines()[0])["id"] == hashlib.sha256(PLAIN).hexdigest()
    assert "the compressed data ends too early" in done.err


def test_member_that_is_damaged_costs_its_own_page():
    members = [gzip.compress(page, mtime=0) for page in (PLAIN, OLD, MARKED, SAVED, OLD, PLAIN)]
    members[1] = members[1][:60]
    members[3] = members[3][:80] + b"\xff\xff" + members[3][82:]
    members[4] += b"no member"
    packed = b"".join(members)
    done = sh("newskit parse -v", stdin=packed)
    wanted = [hashlib.sha256(page).hexdigest() for page in (PLAIN, MARKED, OLD, PLAIN)]
    assert [json.loads(line)["id"] for line in done.out.splitlines()] == wanted
    *told, summary = done.err.splitlines()
    assert ["broken" in line for line in told] == [True] * 3
    assert (done.status, summary) == (1, "newskit parse: 7 in = 4 records + 3 errors + 0 skipped")
    two = sh("newskit parse -v -j 2", stdin=packed)
    assert (two.out, two.err) == (done.out, done.err)


def test_what_is_left_of_a_page_behind_a_break_is_none():
    members = [gzip.compress(piece, mtime=0) for piece in (PLAIN + BROKEN[:30], BROKEN[30:] + OLD, BROKEN)]
    members[0] = members[0][:-4]
    done = sh("newskit parse -v", stdin=b"".join(members))
    wanted = [hashlib.sha256(page).hexdigest() for page in (PLAIN, OLD, BROKEN)]
    assert [json.loads(line)["id"] for line in done.out.splitlines()] == wanted


@pytest.mark.parametrize("unit", [b"</html>", b"</html><html", b"</html><!-- ", b"<!doctype ", PLAIN])
def test_pages_are_told_apart_in_linear_time(unit):
    assert grows_linearly(lambda count: pages(b"<" + unit * count, 2**16), 20_000)


def test_address_is_of_one_page_only(tmp_path):
    (tmp_path / "a.zip").write_bytes(zip_of({"a.html": PLAIN, "b.html": OLD}))
    for command in ("parse", "run", "run -j 2"):
        done = sh(f"newskit {command} a.zip --url http://a.example/ -o r.jsonl", cwd=tmp_path)
        said = "--url is the address of one page: a.zip!/b.html comes after a.zip!/a.html"
        assert (done.status, done.err) == (2, f"newskit {command.split()[0]}: {said}\n")
        assert not list(tmp_path.glob("r.*"))
    done = sh("newskit parse 'a.zip!/b.html' --url http://a.example/", cwd=tmp_path)
    assert json.loads(done.out)["url"] == "http://a.example/"


@pytest.mark.parametrize(
    "quoted",
    [
        """<iframe src="javascript:'<html><body></body></html>'"></iframe>""" * 2,
        """<iframe name="{&quot;html&quot;:&quot;<!doctype html><p>1</html>\\n&quot;}"></iframe>""" * 2,
        """<script>w.write('<html>' + a + '</html>'); w.write("<html>" + b + "</html>")</script>""",
        "<script>w.write(`\n<html>${a}\n</html>`); w.write(`\n<html>${b}\n</html>`)</script>",
    ],
)
def test_documents_that_a_page_quotes_are_no_pages(quoted):
    whole = f"<!doctype html><html>{quoted}<p>Ferry.</html>".encode()
    for size in (1, 4096):
        assert [page.data for page in pages(whole, size)] == [whole]
        assert [page.data for page in pages(whole + b"\n" + PLAIN, size)] == [whole + b"\n", PLAIN]


def test_pages_may_begin_with_empty_lines():
    blank = b"\r\n" * 40
    assert [page.data for page in pages(blank + PLAIN + OLD)] == [blank + PLAIN, OLD]


def test_small_pages_are_told_apart_without_looking_through_all_that_is_there():
    small = b"<!doctype html><p>1</html>\n"
    assert grows_linearly(lambda count: pages(small * count, 2**20), 4_000)
