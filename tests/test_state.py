"""Repeated runs over one state: only what is new, everything once, whole batches."""

from __future__ import annotations

import gzip
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import orjson
import pytest

from newskit.commands.repeated import RepeatedRun, run_repeatedly, seconds_of
from newskit.commands.run_options import run_date
from newskit.commands.target import Target
from newskit.errors import Ended
from newskit.output.locks import Lock
from newskit.sources.raw import ReadOptions
from newskit.state.repeat import RepeatOptions
from newskit.state.store import Store
from newskit.zstd import ZstdFile
from tests.fake_stage import FakeStage, wait_for
from tests.shell import SAMPLES, sh

ROOT = Path(__file__).parent.parent


class Cron:
    """An inbox, an output and a state, and the run that cron would start."""

    def __init__(self, folder, name="news.jsonl"):
        self.inbox = folder / "inbox"
        self.inbox.mkdir()
        self.output = folder / "out" / name
        self.output.parent.mkdir()
        self.errors = folder / "out" / "errors.jsonl"
        self.state = folder / "state.db"

    def put(self, name, text):
        path = self.inbox / name
        path.write_text(text)
        return path

    def run(self, duplicates="id", output=None, errors=None, since=None, max_tries=3, batch_inputs=1000):
        wanted = RepeatedRun(
            str(self.state),
            Target(str(output or self.output), duplicates=duplicates),
            errors and str(errors),
            ReadOptions(),
            RepeatOptions(since, max_tries, batch_inputs),
        )
        try:
            run_repeatedly([str(self.inbox)], FakeStage(), wanted, quiet=False, verbose=False)
        except Ended as left:
            return left.status
        return 0

    def titles(self):
        return [orjson.loads(line)["title"] for line in self.output.read_bytes().splitlines()]

    def counts(self):
        store = Store(str(self.state))
        try:
            return store.counts()
        finally:
            store.close()


@pytest.fixture
def cron(tmp_path):
    return Cron(tmp_path)


def test_takes_only_what_is_new_or_changed(cron, capsys):
    cron.put("a", "one")
    cron.put("b", "two")
    assert cron.run() == 0
    assert cron.run() == 0
    assert cron.titles() == ["one", "two"]
    cron.put("a", "one, corrected")
    cron.put("c", "three")
    assert cron.run() == 0
    assert cron.titles() == ["one", "two", "one, corrected", "three"]
    said = capsys.readouterr().err.splitlines()
    assert said == [
        "newskit run: 2 in = 2 records + 0 errors + 0 skipped; 2 new, 0 changed, 0 retried inputs, 0 unchanged",
        "newskit run: 0 in = 0 records + 0 errors + 0 skipped; 0 new, 0 changed, 0 retried inputs, 2 unchanged",
        "newskit run: 2 in = 2 records + 0 errors + 0 skipped; 1 new, 1 changed, 0 retried inputs, 1 unchanged",
    ]


def test_a_touched_input_is_not_changed(cron):
    path = cron.put("a", "one")
    cron.run()
    os.utime(path, (1, 1))
    cron.run()
    assert cron.titles() == ["one"]


def test_a_change_that_keeps_the_size_is_seen(cron):
    path = cron.put("a", "one")
    cron.run()
    path.write_text("two")
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))
    cron.run()
    assert cron.titles() == ["one", "two"]


def test_a_moved_input_gives_no_second_record(cron, capsys):
    path = cron.put("a", "one")
    cron.run()
    path.rename(cron.inbox / "b")
    cron.run()
    assert cron.titles() == ["one"]
    assert "1 in = 0 records + 0 errors + 1 skipped" in capsys.readouterr().err


def test_a_log_that_grows_gives_its_new_lines_only(cron):
    path = cron.put("crawl.jsonl", '{"text":"one"}\n{"text":"two"}\n')
    cron.run()
    with path.open("a") as log:
        log.write('{"text":"three"}\n')
    cron.run()
    assert cron.titles() == ["one", "two", "three"]


def test_kept_duplicates_are_still_written_once_each(cron):
    path = cron.put("crawl.jsonl", '{"text":"one"}\n{"text":"one"}\n')
    cron.run("keep")
    with path.open("a") as log:
        log.write('{"text":"one"}\n')
    cron.run("keep")
    assert cron.titles() == ["one", "one", "one"]


def test_failed_pages_are_retried_and_then_parked(cron, capsys):
    cron.put("a.jsonl", '{"text":"one"}\n{"text":"fail"}\n{"text":"two"}\n')
    assert [cron.run(max_tries=2) for _ in range(4)] == [1, 1, 0, 0]
    assert cron.titles() == ["one", "two"]
    assert cron.counts()["parked"] == 1
    assert cron.counts()["waiting"] == 0
    said = [line for line in capsys.readouterr().err.splitlines() if " in = " in line]
    assert said == [
        "newskit run: 3 in = 2 records + 1 errors + 0 skipped; 1 new, 0 changed, 0 retried inputs, 0 unchanged",
        "newskit run: 1 in = 0 records + 1 errors + 0 skipped; 0 new, 0 changed, 1 retried inputs, 0 unchanged, 1 pages parked",
        "newskit run: 0 in = 0 records + 0 errors + 0 skipped; 0 new, 0 changed, 0 retried inputs, 1 unchanged, 1 pages parked",
        "newskit run: 0 in = 0 records + 0 errors + 0 skipped; 0 new, 0 changed, 0 retried inputs, 1 unchanged, 1 pages parked",
    ]


def test_a_change_gives_parked_pages_a_new_chance(cron):
    path = cron.put("a", "fail")
    cron.run(max_tries=1)
    assert cron.counts()["parked"] == 1
    path.write_text("it works now")
    assert cron.run(max_tries=1) == 0
    assert cron.titles() == ["it works now"]
    assert cron.counts()["parked"] == 0


def test_a_cut_off_archive_gives_its_rest_when_it_is_whole(cron):
    lines = b"".join(b'{"text":"page %d"}\n' % n for n in range(5000))
    whole = gzip.compress(lines, mtime=0)
    path = cron.inbox / "a.jsonl.gz"
    path.write_bytes(whole[: len(whole) // 2])
    assert cron.run() == 1
    assert 0 < len(cron.titles()) < 5000
    path.write_bytes(whole)
    assert cron.run() == 0
    assert sorted(cron.titles()) == sorted(f"page {n}" for n in range(5000))


def test_errors_are_appended_with_the_records(cron):
    cron.put("a", "fail")
    cron.run(errors=cron.errors, max_tries=2)
    cron.run(errors=cron.errors, max_tries=2)
    cron.run(errors=cron.errors, max_tries=2)
    assert len(cron.errors.read_text().splitlines()) == 2


def test_since_leaves_older_inputs_for_a_run_without_it(cron):
    os.utime(cron.put("a", "old"), (1_000_000, 1_000_000))
    cron.put("b", "new")
    cron.run(since=2_000_000)
    assert cron.titles() == ["new"]
    cron.run()
    assert cron.titles() == ["new", "old"]


@pytest.mark.parametrize(("name", "opener"), [("news.jsonl.gz", gzip.open), ("news.jsonl.zst", ZstdFile)])
def test_batches_of_a_compressed_output_are_members(tmp_path, name, opener):
    cron = Cron(tmp_path, name)
    for n in range(5):
        cron.put(f"{n}", f"page {n}")
        cron.run()
    with opener(cron.output, "rb") as written:
        assert [orjson.loads(line)["title"] for line in written] == [f"page {n}" for n in range(5)]


def test_an_output_moved_away_by_log_rotation_starts_anew(cron):
    cron.put("a", "one")
    cron.run()
    cron.output.rename(cron.output.with_name("news.jsonl.1"))
    cron.put("b", "two")
    cron.run()
    assert cron.titles() == ["two"]


def test_what_others_append_is_left_alone(cron):
    cron.put("a", "one")
    cron.run()
    with cron.output.open("a") as output:
        output.write('{"title":"by hand"}\n')
    cron.put("b", "two")
    cron.run()
    assert cron.titles() == ["one", "by hand", "two"]


def start(cron, pause=0.0, batch=1):
    command = [
        sys.executable,
        "-m",
        "tests.fake_stage",
        "repeat",
        cron.state,
        cron.output,
        str(pause),
        str(batch),
        cron.inbox,
    ]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)


def test_killed_at_any_moment_nothing_is_lost_and_nothing_twice(cron):
    pages = [f"page {n:02} " + "字" * 2000 for n in range(60)]  # a batch is longer than the file's buffer
    for n, page in enumerate(pages):
        cron.put(f"{n:02}", page)
    dice = random.Random(7)
    killed = 0
    while killed < 20:
        run = start(cron, pause=0.005, batch=7)
        time.sleep(0.2 + dice.random() * 0.5)
        run.kill()
        run.communicate()
        killed += run.returncode == -signal.SIGKILL
        if run.returncode == 0:  # all done: more to do
            break
    assert killed
    assert cron.run() == 0
    assert cron.titles() == pages


def test_killed_with_its_workers_nothing_is_lost_and_nothing_twice(cron, monkeypatch):
    monkeypatch.setenv("JOBS", "2")
    go = cron.inbox.parent / "go"
    pages = [f"page {n:02}" for n in range(30)]
    pages[20] = f"wait for {go}"
    for n, page in enumerate(pages):
        cron.put(f"{n:02}", page)
    run = start(cron, batch=5)
    wait_for(go.with_suffix(".started"))
    run.kill()
    run.communicate()
    go.touch()
    assert cron.run() == 0
    assert cron.titles() == pages


def test_the_tail_of_a_killed_batch_is_cut_and_done_again(cron):
    waits = cron.inbox.parent / "go"
    cron.put("a", "one")
    cron.put("b", f"wait for {waits}")
    run = start(cron, batch=100)
    wait_for(waits.with_suffix(".started"))
    run.kill()
    run.communicate()
    with cron.output.open("ab") as output:  # as if the system had got that far with writing
        output.write(b'{"title":"one"}\n{"titl')
    waits.touch()
    assert cron.run() == 0
    assert cron.titles() == ["one", f"wait for {waits}"]


def test_terminated_undoes_the_open_batch(cron):
    waits = cron.inbox.parent / "go"
    cron.put("a", "one")
    cron.put("b", "two")
    cron.put("c", f"wait for {waits}")
    run = start(cron, batch=2)
    wait_for(waits.with_suffix(".started"))
    run.terminate()
    _, said = run.communicate()
    assert run.returncode == 143
    assert said == "newskit run: interrupted; the same call goes on behind the last batch that was done\n"
    assert cron.titles() == ["one", "two"]


def test_a_second_run_is_refused_and_a_killed_one_does_not_keep_the_next_out(cron, capsys):
    waits = cron.inbox.parent / "go"
    cron.put("a", f"wait for {waits}")
    run = start(cron)
    wait_for(waits.with_suffix(".started"))
    assert cron.run() == 4
    assert cron.counts()["runs"] == 1  # to look is allowed
    assert f"{cron.state}: in use by newskit run since " in capsys.readouterr().err
    run.kill()
    run.communicate()
    waits.touch()
    assert cron.run() == 0


@pytest.mark.parametrize("is_there", [True, False])
def test_two_runs_do_not_spoil_each_others_output(cron, is_there):
    waits = cron.inbox.parent / "go"
    if is_there:
        cron.put("a", "one")
    cron.put("b", f"wait for {waits}")
    cron.put("c", "three")
    run = start(cron)
    wait_for(waits.with_suffix(".started"))
    other = f"newskit run -q {SAMPLES}/portal.html -o {cron.output}"
    another = f"{other} --state {cron.inbox.parent}/another.db"
    if is_there:
        for call in (other, another):
            done = sh(call)
            assert (done.status, done.err) == (4, f"newskit run: {cron.output}: another run is writing it\n")
    else:
        assert sh(another).status == 0
    waits.touch()
    run.communicate()
    assert run.returncode == 0
    assert len(cron.titles()) == 3
    lock = Lock(f"{cron.output}.partial", str(cron.output))
    cron.put("d", "four")
    assert cron.run() == 4
    lock.release(unused=True)
    assert cron.run() == 0
    assert len(cron.titles()) == 4
    assert [path.name for path in cron.output.parent.iterdir()] == [cron.output.name]


def test_a_worker_that_outlives_a_killed_run_does_not_hold_its_lock(cron, tmp_path):
    script = (
        "import os, sys, time\n"
        "from newskit.state.lock import run_lock\n"
        "with run_lock(sys.argv[1], 'a test'):\n"
        "    child = os.fork()\n"
        "    if child == 0:\n"
        "        time.sleep(30)\n"
        "        os._exit(0)\n"
        "    print(child, flush=True)\n"
        "    time.sleep(30)\n"
    )
    holder = subprocess.Popen([sys.executable, "-c", script, cron.state], stdout=subprocess.PIPE, text=True)
    orphan = int(holder.stdout.readline())
    try:
        assert cron.run() == 4
        holder.kill()
        holder.wait()
        assert cron.run() == 0
    finally:
        os.kill(orphan, signal.SIGKILL)
        holder.stdout.close()


def test_a_state_of_something_else_is_refused(cron, capsys):
    cron.state.write_text("not a database, but long enough to be looked at as one" * 100)
    assert cron.run() == 4
    assert "is no newskit state" in capsys.readouterr().err


@pytest.mark.parametrize("output", ["-", "news.csv", "news.parquet"])
def test_an_output_that_cannot_be_appended_to_is_refused(cron, output):
    assert cron.run(output=output) == 2


def test_dates_of_the_command_line(capsys):
    assert run_date("2026-11-23") == "2026-11-23"
    assert seconds_of("2026-11-23T10:00+08:00") == 1795399200.0
    assert seconds_of("") is None
    with pytest.raises(Ended):
        run_date("23.11.2026")
    with pytest.raises(Ended):
        seconds_of("yesterday")


def test_a_full_disk_costs_the_open_batch_only(cron):
    pages = [f"page {n:02} " + "字" * 3000 for n in range(60)]
    for n, page in enumerate(pages):
        cron.put(f"{n:02}", page)
    limit = [sys.executable, "-c", "import os, resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (300000, 300000)); os.execv(sys.argv[1], sys.argv[1:])"]  # fmt: skip
    run = [sys.executable, "-m", "tests.fake_stage", "repeat", cron.state, cron.output, "0", "7", cron.inbox]
    full = subprocess.run([*limit, *run], cwd=ROOT, capture_output=True, text=True, check=False)
    assert full.returncode == 4
    assert full.stderr == (
        f"newskit run: {cron.output}: File too large\n"
        "newskit run: what is written is kept; the same call goes on behind the last batch that was done\n"
    )
    written = cron.titles()
    assert written == pages[: len(written)]
    assert len(written) == 28  # four batches of 66 KB
    assert cron.run() == 0
    assert cron.titles() == pages


def test_input_that_is_named_twice_is_taken_once_by_any_number_of_workers(tmp_path):
    """It failed twice, and used up two of its tries; with two workers it was new twice."""
    page = (SAMPLES / "english.html").read_bytes()
    (tmp_path / "a.html").write_bytes(page)
    (tmp_path / "b.png").write_bytes(b"\x89PNG....")
    names = f"a.html b.png ./a.html {tmp_path}/b.png"
    for jobs in (1, 2):
        first, second = (
            sh(f"newskit run {names} -j {jobs} -o o{jobs} --state s{jobs}", cwd=tmp_path).err.splitlines()[-1]
            for _ in range(2)
        )
        assert first == (
            "newskit run: 2 in = 1 records + 1 errors + 0 skipped; 2 new, 0 changed, 0 retried inputs, 2 unchanged"
        )
        assert second == (
            "newskit run: 1 in = 0 records + 1 errors + 0 skipped; 0 new, 0 changed, 1 retried inputs, 3 unchanged"
        )
