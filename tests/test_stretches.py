"""Archives read a stretch at a time: the same pages as in one stream, whatever is damaged, whoever reads them."""

from __future__ import annotations

import gzip
import json
import random
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newskit.errors import Failure, UnreadableInput
from newskit.runner import Running, run_pages
from newskit.sources import read as reading
from newskit.sources import stretch as stretches
from newskit.sources.raw import ChunkEnd, InputEnd, RawPage, ReadOptions, Skipped
from newskit.sources.read import read_inputs, read_stretches
from newskit.sources.stream import Watched
from newskit.sources.stretch import Packed, Stretch
from newskit.sources.walk import Input, find_inputs
from tests.archives import json_line, page, warc_gz, warc_record
from tests.fake_stage import FakeStage
from tests.fakes import Obedient, places_after, scheduled
from tests.shell import KILLED_AT_A_NOTE, python

IN_A_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
MEMBERS = {"a record each": 1, "two records each": 2, "all in one": 99}
DAMAGES = ["none", "cut", "bytes", "hole", "zeros", "junk", "mark", "member", "record in a member"]
KINDS = ["response", "response", "response", "request", "revisit", "resource", "warcinfo"]


@pytest.fixture(autouse=True)
def _short_stretches(monkeypatch):
    monkeypatch.setattr(stretches, "FIRST_BYTES", {"warc": 300, "jsonl": 100})
    monkeypatch.setattr(stretches, "MOST_BYTES", {"warc": 1500, "jsonl": 700})


def in_one_stream(path, options):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_packed_warc", lambda *_: None)
        return list(read_inputs([Input(str(path))], options))


def archive(seed: int, members: str, damage: str) -> bytes:
    draw = random.Random(seed)
    records = []
    for number in range(draw.randrange(1, 12)):
        kind = draw.choice(KINDS)
        body = b"die" if draw.random() < 0.05 else page(number, draw.randrange(10, 900))
        records.append(warc_record(number, body, kind))
    step = MEMBERS[members]
    packed = [b"".join(records[at : at + step]) for at in range(0, len(records), step)]
    data = bytearray(b"".join(gzip.compress(part, draw.choice([0, 1, 6])) for part in packed))
    at = draw.randrange(3, len(data))
    inserted = {
        "zeros": b"\0" * 50,
        "junk": b"junk" * 30,
        "mark": b"\x1f\x8b\x08",
        "member": gzip.compress(b"WARC/1.0 junk"),
        "record in a member": gzip.compress(records[0]),
    }
    if damage == "cut":
        del data[at:]
    elif damage == "hole":
        del data[at : at + draw.randrange(1, 2000)]
    elif damage == "bytes":
        data[at] ^= draw.randrange(1, 256)
    data[at:at] = inserted.get(damage, b"")
    return bytes(data)


any_archive = st.builds(
    archive, st.integers(0, 9999), st.sampled_from(list(MEMBERS)), st.sampled_from(DAMAGES)
)


@IN_A_FOLDER
@given(any_archive, st.sampled_from([2**20, 1000]))
def test_stretches_hold_the_pages_of_the_stream_whatever_is_damaged(tmp_path, data, most):
    (tmp_path / "a.warc.gz").write_bytes(data)
    options = ReadOptions(max_page_bytes=most)
    expected = in_one_stream(tmp_path / "a.warc.gz", options)
    assert list(read_inputs([Input(f"{tmp_path}/a.warc.gz")], options)) == expected


@IN_A_FOLDER
@given(st.lists(any_archive, min_size=1, max_size=3), st.integers(1, 4), st.randoms(use_true_random=False))
def test_any_schedule_of_stretches_gives_the_results_of_the_stream(tmp_path, archives, workers, draw):
    """Stretches that are refused, or whose worker dies, come to be read here, before what was read behind them."""
    inputs = []
    for number, data in enumerate(archives):
        (tmp_path / f"{number}.warc.gz").write_bytes(data)
        inputs.append(Input(f"{tmp_path}/{number}.warc.gz"))
    items = [item for each in inputs for item in in_one_stream(each.name, ReadOptions())]
    expected = [_data(item) for item in items]
    ordered = draw.random() < 0.7
    results = scheduled(read_stretches(inputs, ReadOptions()), workers, draw, ordered=ordered)
    found = [
        "crashed" if getattr(result, "code", "") == "crashed" else result
        for result in results
        if not isinstance(result, ChunkEnd)
    ]
    if ordered:
        assert found == expected
    assert sorted(map(repr, found)) == sorted(map(repr, expected))


@IN_A_FOLDER
@given(
    st.lists(any_archive, min_size=1, max_size=3),
    st.integers(1, 4),
    st.integers(0, 60),
    st.randoms(use_true_random=False),
)
def test_unordered_stretches_are_gone_on_with_none_twice_none_lost(tmp_path, archives, workers, stop, draw):
    inputs = []
    for number, data in enumerate(archives):
        (tmp_path / f"{number}.warc.gz").write_bytes(data)
        inputs.append(Input(f"{tmp_path}/{number}.warc.gz"))
    expected = [_data(item) for each in inputs for item in in_one_stream(each.name, ReadOptions())]
    found: list[object] = []
    state = None
    for most in (stop, 999):
        done, places = places_after(state, len(inputs))
        items = places.left_of(read_stretches(inputs[done:], ReadOptions()))
        waiting: list[object] = []
        for result in scheduled(items, workers, draw, ordered=False):
            if not isinstance(result, ChunkEnd):
                places.came(result)
                waiting.append("crashed" if getattr(result, "code", "") == "crashed" else result)
                continue
            done += len(places.chunk_done(result.first, result.count))
            found += waiting
            waiting.clear()
            if len(found) > most:
                break
        state = done, places.pages, places.ahead
    assert sorted(map(repr, found)) == sorted(map(repr, expected))


def test_page_that_takes_long_keeps_nobody_waiting_where_order_is_waived(tmp_path):
    """The first page of the archive waits for the last ones."""
    there = tmp_path / "there"
    warc_of(tmp_path / "a.warc.gz", f"wait for {there}".encode(), *(page(number) for number in range(99)))
    items = read_stretches([Input(f"{tmp_path}/a.warc.gz")], ReadOptions())
    titles = []
    for result in run_pages(items, FakeStage(), "test", Running(jobs=2, ordered=False)):
        if not isinstance(result, Skipped):
            titles.append(result)
        if len(titles) == 90:
            there.touch()
    assert len(titles) == 100
    assert not [title for title in titles if isinstance(title, Failure)]
    assert b"wait for" in b"".join(titles[90:])


def test_bytes_that_look_like_the_begin_of_a_member_are_no_place_to_cut(tmp_path):
    """In a gigabyte some do, by chance. All behind such a cut was read as one, by one process."""
    mark = "\x1f\x8b\x08".encode("latin-1")
    records = [warc_record(number, page(number) + mark * 200) for number in range(20)]
    (tmp_path / "a.warc.gz").write_bytes(b"".join(gzip.compress(record, 0) for record in records))
    items = list(read_stretches([Input(f"{tmp_path}/a.warc.gz")], ReadOptions()))
    cut = [item for item in items if isinstance(item, Stretch)]
    assert len(cut) > 5
    assert all(stretch.take_apart() for stretch in cut)


def _data(item):
    if isinstance(item, RawPage):
        return "crashed" if item.data == b"die" else item.data
    return item


def warc_of(path, *bodies: bytes):
    data, starts = warc_gz(*(warc_record(number, body) for number, body in enumerate(bodies)))
    path.write_bytes(data)
    return starts


def test_page_of_a_stretch_that_kills_its_worker_costs_itself_alone(tmp_path):
    bodies = [b"one", b"two", b"die", b"three", b"raise", b"four"]
    starts = warc_of(tmp_path / "a.warc.gz", *bodies)
    quarantine = tmp_path / "kept"
    running = Running(jobs=2, quarantine=str(quarantine))
    items = read_stretches([Input(f"{tmp_path}/a.warc.gz")], ReadOptions())
    results = list(run_pages(items, Obedient(), "test", running))
    shown = [
        (result.code, result.offset) if isinstance(result, Failure) else result for result in results[:-1]
    ]
    assert shown == [
        b"one\n",
        b"two\n",
        ("crashed", starts[2]),
        b"three\n",
        ("internal", starts[4]),
        b"four\n",
    ]
    assert sorted(path.read_bytes() for path in quarantine.glob("*.page")) == [b"die", b"raise"]


def test_page_of_a_stretch_that_hangs_costs_itself_alone(tmp_path):
    warc_of(tmp_path / "a.warc.gz", b"one", b"hang", b"two")
    items = read_stretches([Input(f"{tmp_path}/a.warc.gz")], ReadOptions())
    results = list(run_pages(items, Obedient(), "test", Running(jobs=1, page_timeout=0.5)))
    assert [getattr(result, "code", result) for result in results[:-1]] == [b"one\n", "timeout", b"two\n"]


def test_workers_take_whole_archives_apart_and_lines_too(tmp_path):
    """The main process reads bytes only: what it passes on are stretches, not pages."""
    bodies = [page(number) for number in range(30)]
    warc_of(tmp_path / "a.warc.gz", *bodies)
    lines = [json_line(body) for body in bodies]
    (tmp_path / "b.jsonl").write_bytes(b"".join(lines))
    (tmp_path / "c.jsonl.gz").write_bytes(gzip.compress(b"".join(lines)))
    inputs = [Input(f"{tmp_path}/{name}") for name in ("a.warc.gz", "b.jsonl", "c.jsonl.gz")]
    items = list(read_stretches(inputs, ReadOptions()))
    assert {type(item) for item in items} == {Stretch, InputEnd}
    found = [result for item in items if isinstance(item, Stretch) for result in item.take_apart().items]
    assert found == [item for item in read_inputs(inputs, ReadOptions()) if isinstance(item, RawPage)]
    assert [item.data for item in found] == bodies * 3


def test_member_that_holds_an_archive_is_no_place_to_cut(tmp_path):
    """A stored archive has the marks of its own members within the record."""
    inner, _ = warc_gz(*(warc_record(number, page(number, 2000)) for number in range(4)))
    outer = [
        warc_record(7),
        warc_record(8, inner, "response", "HTTP/1.1 200 OK\r\nContent-Type: application/gzip"),
        warc_record(9),
    ]
    (tmp_path / "a.warc.gz").write_bytes(b"".join(gzip.compress(record, 0) for record in outer))
    given = Input(f"{tmp_path}/a.warc.gz")
    items = list(run_pages(read_stretches([given], ReadOptions()), Obedient(), "test", Running(jobs=2)))
    assert [item.reason if isinstance(item, Skipped) else item[-8:] for item in items[:-1]] == [
        page(7)[-7:] + b"\n", "application/gzip", page(9)[-7:] + b"\n",
    ]  # fmt: skip


def test_break_in_compressed_lines_is_told_behind_the_whole_ones(tmp_path):
    lines = [json_line(page(number)) for number in range(40)]
    data = bytearray(gzip.compress(b"".join(lines)))
    data[len(data) // 2] ^= 0xFF
    (tmp_path / "a.jsonl.gz").write_bytes(data)
    given = Input(f"{tmp_path}/a.jsonl.gz")
    alone = list(read_inputs([given], ReadOptions()))
    assert len(alone) > 15
    assert isinstance(alone[-2], Failure)
    apart = list(run_pages(read_stretches([given], ReadOptions()), Obedient(), "test", Running(jobs=2)))
    assert apart == [item.data + b"\n" if isinstance(item, RawPage) else item for item in alone]


def test_line_without_an_end_is_read_as_one(tmp_path, monkeypatch):
    monkeypatch.setattr(stretches, "_NO_CUT_BYTES", 2000)
    monkeypatch.setattr(stretches, "_READ", 500)
    line = json.dumps({"html": page(1, 3000).decode()}).encode()
    (tmp_path / "a.jsonl").write_bytes(b'{"html":"one"}\n' + line + b'\n{"html":"two"}')
    given = Input(f"{tmp_path}/a.jsonl")
    items = list(run_pages(read_stretches([given], ReadOptions()), Obedient(), "test", Running(jobs=2)))
    assert items[:-1] == [b"one\n", page(1, 3000) + b"\n", b"two\n"]


def test_disk_that_fails_gives_the_pages_before(tmp_path, monkeypatch):
    bodies = [page(number) for number in range(9)]
    starts = warc_of(tmp_path / "a.warc.gz", *bodies)

    def readinto(self, buffer):
        if self.size >= starts[6]:
            raise UnreadableInput("Input/output error")
        data = self._file.read(min(len(buffer), starts[6] - self.size))
        buffer[: len(data)] = data
        self.size += len(data)
        return len(data)

    monkeypatch.setattr(Watched, "readinto", readinto)
    given = Input(f"{tmp_path}/a.warc.gz")
    items = list(run_pages(read_stretches([given], ReadOptions()), Obedient(), "test", Running(jobs=2)))
    assert [item.message if isinstance(item, Failure) else item for item in items[:-1]] == [
        *(body + b"\n" for body in bodies[:6]), "Input/output error",
    ]  # fmt: skip


def test_archive_without_the_extra_is_an_error_here_not_in_the_workers(tmp_path, monkeypatch):
    warc_of(tmp_path / "a.warc.gz", page(1))
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    items = read_stretches([Input(f"{tmp_path}/a.warc.gz"), Input(f"{tmp_path}/none")], ReadOptions())
    assert [item.message for item in items if isinstance(item, Failure)] == [
        "to read WARC files: pip install 'newskit[warc]'", "No such file or directory",
    ]  # fmt: skip


def test_small_compressed_pages_are_inflated_by_workers(tmp_path):
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(page(1)))
    (tmp_path / "b.html.gz").write_bytes(gzip.compress(page(2))[:-9])
    (tmp_path / "c.html.gz").write_bytes(gzip.compress(b"%PDF-1.4 no page"))
    (tmp_path / "d.html.gz").write_bytes(gzip.compress(b"die"))
    (tmp_path / "e.html.gz").write_bytes(gzip.compress(page(3)))
    (tmp_path / "f.html.gz").write_bytes(gzip.compress(b" " * 2000 + b"raise"))
    (tmp_path / "g.html.gz").write_bytes(gzip.compress(b" " * 2000))
    inputs = list(find_inputs([str(tmp_path)], recursive=True))
    given = [item for item in read_stretches(inputs, ReadOptions()) if not isinstance(item, InputEnd)]
    assert [type(item) for item in given] == [Packed, Packed, Skipped, Packed, Packed, Packed, Packed]
    alone = [item for item in read_inputs(inputs, ReadOptions()) if not isinstance(item, InputEnd)]
    assert [item.unpack() if isinstance(item, Packed) else item for item in given] == alone
    running = Running(jobs=2, quarantine=f"{tmp_path}/kept")
    results = list(run_pages(iter(given), Obedient(), "test", running))
    assert [getattr(result, "code", getattr(result, "reason", result)) for result in results] == [
        page(1) + b"\n", "bad_input", "not a page: a PDF document", "crashed", page(3) + b"\n", b" " * 2000 + b"raise\n", "bad_input",
    ]  # fmt: skip
    assert [path.read_bytes() for path in (tmp_path / "kept").glob("*.page")] == [b"die"]


def test_pages_of_a_folder_are_the_same_for_any_number_of_jobs_and_are_gone_on_with(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(150):
        (folder / f"{number:03}.html.gz").write_bytes(gzip.compress(page(number)))
    call = [sys.executable, "-m", "newskit", "run", "-r", str(folder)]
    alone = subprocess.run(call, capture_output=True, check=True).stdout
    assert alone.count(b"\n") == 150
    options = ["--jobs", "2", "-o", f"{tmp_path}/out.jsonl"]
    assert python(KILLED_AT_A_NOTE, *call[3:], *options).status == 9
    subprocess.run([*call, *options, "--resume"], check=True)
    assert (tmp_path / "out.jsonl").read_bytes() == alone


def test_small_pages_come_in_small_stretches_and_large_ones_in_large(tmp_path, monkeypatch):
    monkeypatch.setattr(stretches, "FIRST_BYTES", {"jsonl": 2**16})
    monkeypatch.setattr(stretches, "MOST_BYTES", {"jsonl": 2**20})
    path = tmp_path / "a.jsonl"
    for size, most in ((100, 2**17 + 200), (10_000, 2**20 + 10_100)):
        path.write_text(json.dumps({"text": "a" * size}) + "\n")
        path.write_bytes(path.read_bytes() * (4_000_000 // size))
        cut = [
            each for each in read_stretches([Input(str(path))], ReadOptions()) if isinstance(each, Stretch)
        ]
        assert most / 2 < max(len(each.data) for each in cut) <= most
