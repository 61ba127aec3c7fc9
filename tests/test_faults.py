"""What can go wrong around a run, in small: inputs that vanish, disks that fill, workers that die, bombs, a terminal."""

from __future__ import annotations

import errno
import gzip
import hashlib
import json
import os
import pty
import random
import re
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newskit.commands.pages import Listed, countable
from newskit.commands.progress import Lines, Meter
from newskit.commands.session import Session
from newskit.commands.target import Target
from newskit.commands.whole import WholeRun, run_whole
from newskit.errors import Ended, ExitStatus
from newskit.runner import IN_PROCESS, Running
from newskit.sources import walk
from newskit.sources.raw import ReadOptions
from newskit.sources.read import read_inputs
from tests.archives import page, tar_of, warc_gz, warc_record, zip_of
from tests.fake_stage import FakeStage, wait_for
from tests.fakes import Obedient
from tests.shell import Done, python, sh, without_root_rights

NEWSKIT = [sys.executable, "-m", "newskit"]
FAKE = FakeStage()
SUM = re.compile(r"(\d+) in = (\d+) records \+ (\d+) errors \+ (\d+) skipped")


def summed(err):
    """The numbers of the closing summary, which must add up."""
    total, *parts = map(int, SUM.search(err).groups())
    assert total == sum(parts)
    return [total, *parts]


def run_here(names, folder, capfd, stage=FAKE, running=IN_PROCESS, **reading):
    """Run a stage over inputs in this process: exit status, records, error lines, standard error."""
    target = Target(f"{folder}/out.jsonl", duplicates="keep")
    whole = WholeRun(
        target, f"{folder}/errors", ReadOptions(**reading), running, True, "", resume=False, manifest=None
    )
    status = 0
    capfd.readouterr()
    try:
        run_whole([str(name) for name in names], stage, whole, quiet=False, verbose=True, line_buffered=False)
    except Ended as left:
        status = left.status
    found = [Path(folder, name) for name in ("out.jsonl", "errors")]
    records, errors = (
        [json.loads(line) for line in path.read_bytes().splitlines()] if path.exists() else []
        for path in found
    )
    return status, records, errors, capfd.readouterr().err


def test_unreadable_file_costs_itself_only(tmp_path):
    for name in ("a.html", "b.html", "c.html"):
        (tmp_path / name).write_bytes(page(1))
    (tmp_path / "b.html").chmod(0)
    done = sh(f"{without_root_rights()}$(which newskit) parse -r .", cwd=tmp_path)
    (tmp_path / "b.html").chmod(0o600)
    assert done.status == 1
    assert done.err.splitlines()[0] == "newskit parse: ./b.html: Permission denied"
    assert summed(done.err) == [3, 2, 1, 0]


def test_file_that_vanishes_after_it_was_found_costs_itself_only(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for name in "abc":
        (folder / name).write_text(f"{name} text")
    (folder / "b").unlink()
    (folder / "b").symlink_to(folder / "a")
    found = walk.find_inputs([str(folder)], recursive=True)
    first = next(found)
    assert first.name == f"{folder}/a"
    (folder / "a").unlink()  # found, not yet opened; and what links to it
    items = list(read_inputs([first, *found], ReadOptions()))
    assert [getattr(item, "message", "") for item in items[::2]] == [
        "No such file or directory",
        "dangling link",
        "",
    ]


def test_disk_that_fails_while_reading_costs_the_input_only(tmp_path, capfd, monkeypatch):
    for name in "abc":
        (tmp_path / name).write_text(f"{name} text")
    real = open

    def failing(name, *mode):
        if str(name).endswith("/b"):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(name, *mode)

    monkeypatch.setattr("newskit.sources.remote.open", failing, raising=False)
    status, records, errors, err = run_here([tmp_path / name for name in "abc"], tmp_path, capfd)
    assert (status, [record["title"] for record in records]) == (1, ["a text", "c text"])
    assert [(error["code"], error["message"]) for error in errors] == [("unreadable", "Input/output error")]
    assert summed(err) == [3, 2, 1, 0]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")
def test_full_disk_under_the_errors_file_is_status_4(tmp_path):
    (tmp_path / "a.html").write_bytes(page(1))
    done = sh("newskit run a.html gone -o out.jsonl --errors /dev/full", cwd=tmp_path)
    assert done.status == 4
    assert "newskit run: /dev/full: No space left on device" in done.err.splitlines()
    assert not (tmp_path / "out.jsonl").exists()


def test_full_disk_that_shows_when_the_errors_file_is_made_final_is_told_in_a_line(tmp_path):
    (tmp_path / "a.html").write_bytes(page(1))
    limited = (
        "ulimit -f 0; trap '' XFSZ; PYTHONDONTWRITEBYTECODE=1 newskit run a.html gone -q --errors e.jsonl"
    )
    for reader in ("cat", "true"):  # one that takes all, and one that has left
        done = sh(f"{limited} | {reader}", cwd=tmp_path)
        assert (done.status, done.err) == (4, "newskit run: e.jsonl: File too large\n")
        assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def test_name_that_the_locale_does_not_have_is_told_in_a_line(tmp_path):
    (tmp_path / "r.jsonl").write_text('{"source":"新华社"}\n{"source":"AP"}\n')
    ascii_names = {"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    done = sh("newskit export r.jsonl --split-by source -o o/", cwd=tmp_path, **ascii_names)
    name = "\\u65b0\\u534e\\u793e.jsonl"
    said = f"newskit export: o/{name}: no name that a file can have in this locale (LC_ALL=C.UTF-8?)\n"
    assert (done.status, done.out, done.err) == (4, "", said)


def test_errors_file_that_cannot_be_opened_leaves_nothing_behind(tmp_path):
    (tmp_path / "a.html").write_bytes(page(1))
    done = sh("newskit run a.html -o out.jsonl --errors none/e.jsonl", cwd=tmp_path)
    assert (done.status, done.err) == (4, "newskit run: none/e.jsonl: there is no folder none\n")
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def test_workers_that_the_system_has_no_room_for_are_refused_in_a_line(tmp_path):
    (tmp_path / "a.html").write_bytes(page(1))
    done = sh("ulimit -n 40; newskit run a.html -j 8", cwd=tmp_path)
    message = "8 worker processes need 72 open files of 40 (ulimit -n): --jobs 3?"
    assert (done.status, done.err) == (4, f"newskit run: {message}\n")
    assert sh("ulimit -n 40; newskit run a.html -j 3", cwd=tmp_path).status == 0
    assert sh("ulimit -Sn 40; newskit run a.html -j 8", cwd=tmp_path).status == 0


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz", "out.parquet", "out/{}.jsonl"])
def test_full_disk_leaves_a_valid_partial_and_no_output(tmp_path, name):
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    draw = random.Random(1)
    with open(tmp_path / "in.jsonl", "w") as file:
        for _ in range(300):
            words = " ".join(f"{draw.getrandbits(64):x}" for _ in range(90))
            file.write(json.dumps({"text": f"{words}.\n{words}."}) + "\n")
    limit = 150 if name.endswith(("gz", "parquet")) else 400  # kilobytes: room for a hundred pages or two
    split = "--split-by 1000" if "{}" in name else ""
    limited = f"ulimit -f {limit}; trap '' XFSZ; exec newskit run -q in.jsonl -o '{name}' {split}"
    done = sh(limited, cwd=tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert done.status == 4
    where = "out/000001.jsonl" if "{}" in name else name
    assert done.err == (
        f"newskit run: {where}: File too large\n"
        "newskit run: what is written is kept; the same call with --resume goes on\n"
    )
    (partial,) = (path for path in tmp_path.rglob("*.partial") if path.stat().st_size)
    assert len(sh(f"newskit export < {partial}").records) > 20
    assert not [path for path in tmp_path.rglob("out*") if path.is_file() and ".partial" not in path.name]
    assert sh(f"newskit run -q in.jsonl -o '{name}' {split} --resume", cwd=tmp_path).status == 0
    assert not list(tmp_path.rglob("*.partial*"))


def test_worker_that_is_killed_from_outside_costs_nothing(tmp_path):
    many = tmp_path / "many.jsonl"
    many.write_text(
        "".join(json.dumps({"text": f"第{n}号公告：城南大桥恢复通车。" * 40}) + "\n" for n in range(1500))
    )
    expected = sh(f"newskit run {many}").out
    command = [*NEWSKIT, "run", str(many), "--jobs", "2", "-o", str(tmp_path / "out.jsonl")]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        killed = False
        deadline = time.monotonic() + 30
        while process.poll() is None and not killed and time.monotonic() < deadline:
            time.sleep(0.1)
            for worker in workers_of(process.pid)[-1:]:
                os.kill(worker, signal.SIGKILL)
                killed = True
        assert process.wait(60) == 0, process.stderr.read()
    assert killed
    assert (tmp_path / "out.jsonl").read_text() == expected


def test_run_ends_though_a_worker_is_killed_with_a_long_task_on_its_way(tmp_path):
    """What feeds the worker was blocked in its pipe, and Python waits for it at the end (seen with 3.11.2)."""
    page = "page " + "x" * 2**20
    (tmp_path / "in.jsonl").write_text(
        "".join(json.dumps({"text": text}) + "\n" for text in ["kill", *[page] * 8])
    )
    script = RUN_FAKE.replace("IN_PROCESS, False", "Running(2), False")
    assert python(script, str(tmp_path / "in.jsonl"), str(tmp_path / "out.jsonl")).status == 1


def test_run_that_is_killed_with_its_workers_at_work_leaves_no_complaint(tmp_path):
    there = tmp_path / "there"
    (tmp_path / "in.jsonl").write_text(json.dumps({"text": f"wait for {there}"}) + "\n")
    script = RUN_FAKE.replace("IN_PROCESS, False", "Running(2), False")
    command = [sys.executable, "-c", script, str(tmp_path / "in.jsonl"), str(tmp_path / "out.jsonl")]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        wait_for(Path(f"{there}.started"))
        process.kill()
        assert process.stderr.read() == b""  # to which all that it had started write, until they have ended


def workers_of(pid):
    """The processes that do the work of a run: children of the fork server, which is a child of the run."""
    return [worker for server in children_of(pid) for worker in children_of(server)]


def children_of(pid):
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def command_lines_below(pid):
    for child in children_of(pid):
        with suppress(OSError):
            yield Path(f"/proc/{child}/cmdline").read_text()


def test_page_that_hangs_crashes_or_eats_memory_is_named_and_kept(tmp_path, capfd):
    """A test page reader does what the pages say: sleep, die, take memory."""
    texts = ["pid", "hang", "pid 2", "die now", "grow", "pid 3", "raise", "bad"]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    running = Running(2, page_timeout=0.5, page_memory=2**28, quarantine=str(tmp_path / "kept"))
    stage = Titled()
    status, records, errors, err = run_here([tmp_path / "in.jsonl"], tmp_path, capfd, stage, running)
    assert (status, len(records)) == (1, 3)
    assert [error["code"] for error in errors] == ["timeout", "crashed", "memory", "internal", "bad_input"]
    assert sorted(path.read_text() for path in (tmp_path / "kept").glob("*.page")) == [
        "die now", "grow", "hang", "raise",
    ]  # fmt: skip
    assert summed(err) == [8, 3, 5, 0]


@dataclass(frozen=True)
class Titled:
    """Obedient, with an article line for what comes back."""

    def __call__(self, raw):
        return FakeStage()(raw) if Obedient()(raw) else b""


def test_truncated_warc_and_bomb_are_told_with_their_place_and_the_rest_comes_out(tmp_path, capfd):
    data, starts = warc_gz(*(warc_record(number) for number in range(4)))
    (tmp_path / "a.warc.gz").write_bytes(data[: starts[3] + 100])
    (tmp_path / "b.gz").write_bytes(gzip.compress(gzip.compress(b"<p>" + b" " * 30_000_000)))
    (tmp_path / "c.html").write_bytes(page(9))
    names = [tmp_path / name for name in ("a.warc.gz", "b.gz", "c.html")]
    status, records, errors, err = run_here(names, tmp_path, capfd, max_page_bytes=2**20)
    assert (status, len(records)) == (1, 4)
    assert [(error["file"], error["offset"]) for error in errors] == [
        (f"{tmp_path}/a.warc.gz!/{starts[3]}", starts[3]),
        (f"{tmp_path}/b.gz", 2**20 + 1),
    ]
    assert errors[0]["message"].startswith("truncated: ")
    assert "longer than --max-page-bytes" in errors[1]["message"]
    assert summed(err) == [6, 4, 2, 0]


def test_compressed_page_that_is_cut_off_is_told_with_the_byte(tmp_path, capfd):
    whole = gzip.compress(page(1))
    (tmp_path / "cut.gz").write_bytes(whole[:-100])
    (tmp_path / "damaged.gz").write_bytes(whole[:50] + b"x" * 40 + whole[90:])
    status, _, errors, _ = run_here([tmp_path / "cut.gz", tmp_path / "damaged.gz"], tmp_path, capfd)
    assert (status, [error["message"].partition(" ")[0] for error in errors]) == (1, ["truncated:", "broken"])
    assert errors[0]["offset"] == len(whole) - 100
    assert 0 < errors[1]["offset"] <= len(whole)


def test_manifest_knows_what_went_to_standard_output(tmp_path):
    (tmp_path / "a.html").write_bytes(page(1))
    out = sh("newskit run a.html --manifest m.json", cwd=tmp_path).out.encode()
    manifest = json.loads((tmp_path / "m.json").read_text())
    digest = hashlib.sha256(out).hexdigest()
    assert manifest["outputs"] == [{"name": "-", "size": len(out), "sha256": digest}]
    assert manifest["inputs"][0]["sha256"] == hashlib.sha256(page(1)).hexdigest()
    assert manifest["counts"] == {"in": 1, "records": 1, "errors": 0, "skipped": 0}


def test_page_with_a_key_of_ours_in_the_wrong_type_costs_nothing(tmp_path):
    (tmp_path / "in.jsonl").write_text('{"text":"一","headline_links":5}\n{"text":"城南大桥恢复通车。"}\n')
    done = sh("newskit run in.jsonl --fields file,given", cwd=tmp_path)
    assert (done.status, done.err, len(done.records)) == (0, "", 2)
    assert done.records[0]["given"] == {"headline_links": 5}


# Each makes a file in a folder, and says how many records, errors and skipped pages are in it.
def _good(folder, name):
    (folder / f"{name}.html").write_bytes(page(name))
    return 1, 0, 0


def _empty(folder, name):
    (folder / f"{name}.html").write_bytes(b"")
    return 0, 1, 0


def _picture(folder, name):
    (folder / f"{name}.png").write_bytes(b"\x89PNG\r\n")
    return 0, 0, 1


def _failing(folder, name):
    (folder / f"{name}.html").write_bytes(b"fail")
    return 0, 1, 0


def _dangling(folder, name):
    (folder / f"{name}").symlink_to("nowhere")
    return 0, 1, 0


def _hidden(folder, name):
    (folder / f".{name}").write_bytes(b"whatever")
    return 0, 0, 1


def _pipe(folder, name):
    os.mkfifo(folder / f"{name}")
    return 0, 0, 1


def _lines(folder, name):
    (folder / f"{name}.jsonl").write_text(
        '{"text":"one"}\n{"no":"page"}\n\n{"text":"fail"}\nno json\n{"text":"two"}\n'
    )
    return 2, 3, 0


def _cut_gzip(folder, name):
    (folder / f"{name}.gz").write_bytes(gzip.compress(page(name))[:-9])
    return 0, 1, 0


def _warc(folder, name):
    records = [
        warc_record(1),
        warc_record(2, kind="revisit"),
        warc_record(3, http="HTTP/1.1 404 No\r\nA: b"),
        warc_record(4),
    ]
    data, starts = warc_gz(*records)
    (folder / f"{name}.warc.gz").write_bytes(data[: starts[3] + 90])
    return 1, 1, 2


def _zip(folder, name):
    (folder / f"{name}.zip").write_bytes(
        zip_of({"a.html": page(1), "b.png": b"\x89PNG", "c.html": b"fail", "d/": b""})
    )
    return 1, 1, 1


def _tar(folder, name):
    data = tar_of({"a.html": page(1), "b.html": page(2)})
    (folder / f"{name}.tar").write_bytes(data[: data.index(b"b.html") + 600])
    return 1, 1, 0


KINDS = (_good, _empty, _picture, _failing, _dangling, _hidden, _pipe, _lines, _cut_gzip, _warc, _zip, _tar)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kinds=st.lists(st.sampled_from(KINDS), min_size=1, max_size=12))
def test_pages_in_are_records_and_errors_and_skipped_for_any_mix(tmp_path_factory, capfd, kinds):
    folder = tmp_path_factory.mktemp("mix")
    (folder / "in").mkdir()
    found = [make(folder / "in", number) for number, make in enumerate(kinds)]
    expected = [sum(counts) for counts in zip(*found, strict=True)]
    status, records, errors, err = run_here([folder / "in"], folder, capfd)
    assert summed(err) == [sum(expected), *expected]
    assert [len(records), len(errors)] == expected[:2]
    nothing = {"unreadable", "empty"}
    only_missing = not expected[0] and not expected[2] and all(error["code"] in nothing for error in errors)
    assert status == (3 if only_missing else int(bool(expected[1])))


def test_folder_is_walked_in_order_without_holding_all_its_names(tmp_path, monkeypatch):
    draw = random.Random(2)
    names = sorted({f"{draw.getrandbits(40):x}.html" for _ in range(500)})
    for name in names:
        (tmp_path / name).touch()
    (tmp_path / ".hidden").touch()
    monkeypatch.setattr(walk, "NAMES_AT_ONCE", 7)
    assert [found.name for found in walk.find_inputs([str(tmp_path)], recursive=True)] == [
        f"{tmp_path}/{name}" for name in [".hidden", *names]
    ]


def test_a_thousand_folders_in_each_other_are_walked_through(tmp_path):
    depth = 1200
    folder = os.open(tmp_path, os.O_RDONLY)
    for _ in range(depth):
        os.mkdir("d", dir_fd=folder)
        inner = os.open("d", os.O_RDONLY, dir_fd=folder)
        os.close(folder)
        folder = inner
    os.close(os.open("a.html", os.O_CREAT | os.O_WRONLY, dir_fd=folder))
    os.close(folder)
    (tmp_path / "e.html").touch()
    names = [found.name for found in walk.find_inputs([str(tmp_path)], recursive=True)]
    subprocess.run(
        ["rm", "-r", tmp_path / "d"], check=True
    )  # Python's own way to remove them goes down by calls, too
    assert names == [f"{tmp_path}/{'d/' * depth}a.html", f"{tmp_path}/e.html"]


def on_terminal(command, feed, *, seconds=20, columns=100, term="xterm"):
    """Run a command with its standard error on a terminal; return what it showed there, and its status."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": term, "COLUMNS": str(columns)}
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=theirs, stderr=theirs, env=environment, close_fds=True
    )
    os.close(theirs)
    shown = b""
    deadline = time.monotonic() + seconds
    for line in feed:
        process.stdin.write(line)
        process.stdin.flush()
        time.sleep(0.1)
    process.stdin.close()
    while time.monotonic() < deadline and select.select([ours], [], [], seconds)[0]:
        try:
            data = os.read(ours, 65536)
        except OSError:
            break
        if not data:
            break
        shown += data
    os.close(ours)
    return shown.decode(), process.wait(seconds)


def test_what_an_interrupted_run_had_done_is_no_part_of_the_bar(tmp_path):
    for name, size in (("a", 100), ("b", 20), ("c", 3)):
        (tmp_path / name).write_bytes(b"x" * size)
    meter = Meter([str(tmp_path)])
    meter.passed_over = 1
    meter.measure().join()
    assert meter.total == 23


def test_the_bar_knows_how_much_is_in_a_list_of_files(tmp_path):
    """There was no time left with --files-from. A list that is a stream is there only once."""
    for name, size in (("a", 100), ("b", 20)):
        (tmp_path / name).write_bytes(b"x" * size)
    (tmp_path / "list").write_text(f"{tmp_path}/a\n{tmp_path}/b\n")
    names = Listed([], str(tmp_path / "list"), null=False)
    meter = Meter(countable(names))
    meter.measure().join()
    assert (meter.total, list(names)) == (120, [f"{tmp_path}/a", f"{tmp_path}/b"])
    (tmp_path / "list").unlink()
    meter.measure().join()
    assert not countable(names)


def test_standard_input_is_no_list_to_count_though_a_file_has_its_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-").write_text("a\n")
    assert not countable(Listed([], "-", null=False))


def test_speed_of_a_run_that_is_gone_on_with_is_its_own():
    """It counted what the interrupted run had done: 9,321 pages a second, after ten seconds."""
    work = Session("run", None, None, quiet=False, verbose=True)
    work.records = 100_000
    shown = Lines(work, Meter())
    work.records += 50
    assert shown.rates(10.0) == "100,050 pages, 5 pages/s, 0.0 MB/s, 0 errors"


def test_bar_on_a_terminal_shows_rates_and_the_summary_adds_up(tmp_path):
    lines = (json.dumps({"text": f"第{n}号公告：大桥恢复通车。"}).encode() + b"\n" for n in range(24))
    command = [*NEWSKIT, "run", "-o", str(tmp_path / "out.jsonl"), "-"]
    shown, status = on_terminal(command, lines)
    assert status == 0
    assert re.search(r"\d+ pages, \d+ pages/s, \d+\.\d MB/s, 0 errors", shown)
    assert summed(shown) == [24, 24, 0, 0]
    assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == 24


def test_a_terminal_that_cannot_go_back_is_shown_whole_lines(tmp_path):
    lines = [json.dumps({"text": "大桥恢复通车。"}).encode() + b"\n"] * 16
    command = [*NEWSKIT, "run", "-v", "--duplicates", "keep", "-o", str(tmp_path / "out.jsonl"), "-"]
    shown, status = on_terminal(command, lines, term="dumb")
    assert (shown, status) == ("newskit run: 16 in = 16 records + 0 errors + 0 skipped\r\n", 0)


@pytest.mark.parametrize(("columns", "has_boxes"), [(100, True), (50, False)])
def test_help_on_a_narrow_terminal_has_whole_names_and_no_boxes(columns, has_boxes):
    shown, status = on_terminal([*NEWSKIT, "run", "--help"], [], columns=columns)
    assert (status, "╭" in shown) == (0, has_boxes)
    assert "--page-timeout" in re.sub("\x1b\\[[0-9;]*m", "", shown)


@pytest.mark.parametrize("command", ["parse", "clean", "split-headlines"])
def test_bar_of_every_command_that_works_long(tmp_path, command):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    line = json.dumps({"text": "大桥恢复通车。"} if command == "parse" else {"id": "x"}).encode() + b"\n"
    script = f"for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do cat {tmp_path}/line; sleep .1; done > {pipe}"
    (tmp_path / "line").write_bytes(line)
    with subprocess.Popen(["sh", "-c", script]):
        shown, status = on_terminal([*NEWSKIT, command, "-o", str(tmp_path / "out"), str(pipe)], [])
    assert status == 0
    assert re.search(r"\d+ pages, \d+ pages/s, \d+\.\d MB/s, 0 errors", shown)
    assert summed(shown) == [15, 15, 0, 0]


@pytest.mark.parametrize("command", ["clean", "split-headlines"])
def test_no_bar_of_a_command_that_is_fed_in_a_pipe(tmp_path, command):
    lines = [json.dumps({"id": "x"}).encode() + b"\n"] * 15
    shown, status = on_terminal([*NEWSKIT, command, "-o", str(tmp_path / "out")], lines)
    assert (shown, status) == ("", 0)


def test_no_bar_where_records_go_to_the_same_terminal_or_nobody_wants_it(tmp_path):
    lines = [json.dumps({"text": "大桥恢复通车。"}).encode() + b"\n"] * 16
    shown, _ = on_terminal([*NEWSKIT, "run", "--duplicates", "keep", "-"], lines)
    assert "pages/s" not in shown
    assert shown.count('"title"') == 16
    shown, _ = on_terminal([*NEWSKIT, "run", "-q", "-o", str(tmp_path / "out.jsonl"), "-"], lines)
    assert shown == ""


def test_interrupted_standard_output_ends_in_a_whole_line_and_a_word(tmp_path):
    command = [*NEWSKIT, "run", "--duplicates", "keep", "-"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        for number in range(200):
            process.stdin.write(json.dumps({"text": f"{number} 大桥恢复通车。"}).encode() + b"\n")
        process.stdin.flush()
        assert select.select([process.stdout], [], [], 60)[0]  # a bufferful is out, more is waiting
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    records = [json.loads(line) for line in out.splitlines()]
    assert out.endswith(b"\n")
    said = re.fullmatch(r"newskit run: interrupted: (\d+) records are in standard output\n", err.decode())
    assert len(records) - int(said[1]) in (0, 1)  # the last may have come between writing and counting


def test_interruption_before_there_is_any_work_is_no_traceback():
    script = "import newskit.cli, os, signal, time; os.kill(os.getpid(), signal.SIGINT); time.sleep(60)"
    assert python(script) == Done(-signal.SIGINT, "", "")


@pytest.mark.parametrize(
    ("sent", "status"), [(signal.SIGINT, ExitStatus.INTERRUPTED), (signal.SIGHUP, ExitStatus.HUNG_UP)]
)
def test_interruption_while_workers_are_started_is_no_traceback(tmp_path, sent, status):
    (tmp_path / "in.jsonl").write_text((json.dumps({"text": "大桥恢复通车。" * 9}) + "\n") * 1000)
    command = [*NEWSKIT, "run", str(tmp_path / "in.jsonl"), "--jobs", "2", "-o", str(tmp_path / "out.jsonl")]
    for tries in range(5):
        with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
            while not any("forkserver" in line for line in command_lines_below(process.pid)):
                assert process.poll() is None
            time.sleep(0.02 * tries)
            os.killpg(process.pid, sent)
            said = process.stderr.read().splitlines()
        assert [line for line in said if not line.startswith(b"newskit run: interrupted: ")] == []
        assert process.returncode == status


def test_interruption_that_python_takes_for_a_fault_of_a_page_is_one(tmp_path):
    (tmp_path / "in.jsonl").write_text(json.dumps({"text": "a"}) + "\n")
    script = RUN_FAKE.replace("fake_stage import FakeStage", "fakes import SignalledInAClass as FakeStage")
    done = python(script, str(tmp_path / "in.jsonl"), str(tmp_path / "out.jsonl"))
    assert done.err.splitlines()[-1] == f"newskit.errors.Ended: {ExitStatus.TERMINATED:d}"
    assert "a fault" not in done.err
    assert not (tmp_path / "out.jsonl").exists()


SIGNALLED_TWICE = """
import contextlib, os, signal, sys
from newskit.commands import session
from newskit.errors import Ended

ENDS = (contextlib.__file__, session.__file__)

def signalled_again_behind(steps):
    def step(frame, event, _):
        nonlocal steps
        if frame.f_code.co_filename not in ENDS:
            return None
        if not frame.f_trace_opcodes:
            frame.f_trace_opcodes = True
            sys.settrace(step)  # Python 3.12 looks at f_trace_opcodes here only
        steps -= event == "opcode"
        if steps < 0:
            sys.settrace(None)
            signal.raise_signal(signal.SIGTERM)
        return step

    with session.session("run", quiet=True):
        try:
            signal.raise_signal(signal.SIGINT)
        finally:
            sys.settrace(step)
            sys._getframe().f_trace = step
    return None

status = steps = 0
while not status:
    if not (child := os.fork()):
        try:
            signalled_again_behind(steps)
        except Ended:
            os._exit(sys.gettrace() is not None)  # 1: the end was there before the second signal
        os._exit(3)
    status = os.waitpid(child, 0)[1]
    steps += 1
print(steps > 99, os.waitstatus_to_exitcode(status))
"""


def test_a_second_signal_right_behind_the_first_is_no_traceback_at_any_step_of_the_end():
    """Between the first, which is being told to `session`, and the step at which it has signals ignored."""
    done = python(SIGNALLED_TWICE)
    said = {"newskit run: interrupted: 0 records are in standard output"}
    assert (done.out, set(done.err.splitlines())) == ("True 1\n", said)


def test_little_is_loaded_before_an_interruption_ends_us_without_a_word():
    script = """if True:
        import _signal, sys
        before = set(sys.modules)
        _signal.signal = lambda *_: print(*sorted(set(sys.modules) - before))
        import newskit.cli"""
    assert python(script).out.splitlines()[0] == "__future__ gc newskit newskit.cli"


def test_run_in_the_background_ignores_the_interruption_that_its_shell_has_it_ignore(tmp_path):
    there = tmp_path / "there"
    (tmp_path / "in.jsonl").write_text(json.dumps({"text": f"wait for {there}"}) + "\n")
    script = f"trap '' INT; exec {sys.executable} -c \"{RUN_FAKE}\" {tmp_path}/in.jsonl {tmp_path}/out.jsonl"
    with subprocess.Popen(["sh", "-c", script], stderr=subprocess.PIPE) as process:
        pid = wait_for(Path(f"{there}.started"))
        os.kill(pid, signal.SIGINT)
        there.touch()
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")
    assert (tmp_path / "out.jsonl").exists()


RUN_FAKE = (
    "import sys; from newskit.commands.target import Target; from newskit.commands.whole import *; "
    "from newskit.runner import IN_PROCESS; from tests.fake_stage import FakeStage; "
    "run_whole(sys.argv[1:2], FakeStage(), WholeRun(Target(sys.argv[2]), None, ReadOptions(), IN_PROCESS, False, '', "
    "False, None), quiet=False, verbose=False, line_buffered=False)"
)
