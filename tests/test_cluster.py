"""A plan on executors, and on a real Dask cluster whose parts die."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
import uuid
from concurrent.futures import ThreadPoolExecutor

import orjson
import pytest

from newskit.cleaning import CleanOptions
from newskit.cluster.engine import run_plan
from newskit.cluster.parts import cut, sized
from newskit.cluster.plan import Done, load_plan, make_plan
from newskit.cluster.work import Job, WrongVersion, run_shard
from newskit.errors import OutputFailed
from newskit.sources.raw import ReadOptions
from newskit.sources.remote import Folder
from newskit.sources.walk import Input, find_inputs
from newskit.stages import RunStage, SplitOptions
from tests.fake_stage import FakeStage, wait_for
from tests.shell import ROOT, python, sh

pytest.importorskip("fsspec", reason="the extra newskit[dask] is not installed")


def plan_of(inputs, shards=3):
    found = list(sized(inputs))
    return make_plan(cut(found, shards), {each.given.name: each.size for each in found}, "fake")


def run(plan, folder, stage=None):
    job = Job(stage or FakeStage(), ReadOptions(), str(folder), plan.digest)
    with ThreadPoolExecutor(2) as executor:
        return list(run_plan(plan, job, executor))


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    for n in range(9):
        (folder / f"{n}.txt").write_text("fail" if n == 4 else f"page {n % 8}")
    return folder


def one_run(inbox, tmp_path):
    """Return what one machine writes of the inbox, by the same stage."""
    pages = sorted(inbox.iterdir())
    plan = plan_of([Input(str(page)) for page in pages], 1)
    run(plan, tmp_path / "one")
    return sh("newskit merge one -q", cwd=tmp_path).out


def test_shards_are_named_by_their_inputs_and_done_ones_stay(inbox, tmp_path):
    plan = plan_of(find_inputs([str(inbox)], recursive=True))
    first = sorted(run(plan, tmp_path / "out"), key=lambda done: done.shard)
    assert [done.records for done in first] == [3, 2, 3]
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").iterdir()}
    assert sorted(before) == [
        "000000-0.txt.done.json",
        "000000-0.txt.jsonl.zst",
        "000001-3.txt.done.json",
        "000001-3.txt.errors.jsonl",
        "000001-3.txt.jsonl.zst",
        "000002-6.txt.done.json",
        "000002-6.txt.jsonl.zst",
        "plan.json",
    ]
    assert run(plan, tmp_path / "out") == first
    assert before == {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").iterdir()}


INTERRUPTED_WITH_A_LOCK_IN_HAND = """
import sys
from concurrent.futures import ThreadPoolExecutor
from newskit.cluster.engine import run_plan
from newskit.cluster.work import Job
from newskit.sources.raw import ReadOptions
from newskit.sources.walk import find_inputs
from tests.fake_stage import FakeStage
from tests.fakes import interrupt_with_a_lock_in_hand
from tests.test_cluster import plan_of

inbox, folder = sys.argv[1:]
plan = plan_of(find_inputs([inbox], recursive=True))
with ThreadPoolExecutor(2) as executor:
    job = Job(FakeStage(0.1), ReadOptions(), folder, plan.digest)
    results = run_plan(plan, job, executor)
    next(results)
    interrupt_with_a_lock_in_hand(results)
"""


def test_a_signal_never_leaves_a_lock_taken_that_the_executor_waits_for(inbox, tmp_path):
    """As in the runner: the command that was broken off would wait for its executor, and that for the lock."""
    done = python(INTERRUPTED_WITH_A_LOCK_IN_HAND, str(inbox), str(tmp_path / "out"))
    assert (done.status, done.out, done.err) == (0, "interrupted\n", "")


def test_merge_drops_duplicates_across_shards_and_adds_up(inbox, tmp_path):
    run(plan_of(find_inputs([str(inbox)], recursive=True)), tmp_path / "out")
    merged = sh("newskit merge out -v --errors errors.jsonl", cwd=tmp_path)
    assert [record["title"] for record in merged.records] == [f"page {n}" for n in (0, 1, 2, 3, 5, 6, 7)]
    assert (
        merged.err.splitlines()[-1] == "newskit merge: 9 in = 7 records + 1 errors + 1 skipped; 3 of 3 shards"
    )
    assert merged.status == 1
    assert orjson.loads((tmp_path / "errors.jsonl").read_bytes())["file"] == str(inbox / "4.txt")
    assert merged.out == one_run(inbox, tmp_path)


def test_open_shards_are_not_merged_unseen(inbox, tmp_path):
    run(plan_of(find_inputs([str(inbox)], recursive=True)), tmp_path / "out")
    (tmp_path / "out" / "000001-3.txt.done.json").unlink()
    refused = sh("newskit merge out -o merged.jsonl", cwd=tmp_path)
    assert (refused.status, refused.err) == (
        3,
        "newskit merge: out: 1 of 3 shards are open: run the same command again, or merge --partial\n",
    )
    assert not (tmp_path / "merged.jsonl").exists()
    partial = sh("newskit merge out --partial", cwd=tmp_path)
    assert len(partial.records) == 5
    assert partial.err == "newskit merge: 6 in = 5 records + 0 errors + 1 skipped; 2 of 3 shards\n"
    listed = sh("newskit merge out --list", cwd=tmp_path).records
    assert [(row["shard"], row["done"]) for row in listed] == [
        ("000000-0.txt", True),
        ("000001-3.txt", False),
        ("000002-6.txt", True),
    ]


DAMAGE = {
    "done.json": lambda file: file.write_bytes(b""),
    "done.json of something else": lambda file: file.write_bytes(b"[]"),
    "jsonl.zst": lambda file: file.write_bytes(b""),
    "jsonl.zst cut": lambda file: file.write_bytes(file.read_bytes()[:-9]),
    "jsonl.zst gone": lambda file: file.unlink(),
    "errors.jsonl gone": lambda file: file.unlink(),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_shard_whose_files_are_damaged_is_open_and_done_again(inbox, tmp_path, damage):
    """It was a traceback, or a merge without its records and without a word."""
    plan = plan_of(find_inputs([str(inbox)], recursive=True))
    run(plan, tmp_path / "out")
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    DAMAGE[damage](tmp_path / "out" / f"000001-3.txt.{damage.split()[0]}")
    refused = sh("newskit merge out", cwd=tmp_path)
    assert (refused.status, refused.out) == (3, "")
    assert "1 of 3 shards are open" in refused.err
    run(plan, tmp_path / "out")
    assert before == {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}


@pytest.mark.parametrize("lines", [b"", b"hello\n", b'{"file":"a"}\n'])
def test_error_lines_that_are_damaged_are_told(inbox, tmp_path, lines):
    run(plan_of(find_inputs([str(inbox)], recursive=True)), tmp_path / "out")
    (tmp_path / "out" / "000001-3.txt.errors.jsonl").write_bytes(lines)
    done = sh("newskit merge out", cwd=tmp_path)
    message = "000001-3.txt.errors.jsonl: damaged: of 1 error lines 0 can be read"
    assert (done.status, done.err.splitlines()[0]) == (1, f"newskit merge: {message}")
    assert len(done.records) == 7


def test_a_plan_that_is_damaged_is_no_readable_input(inbox, tmp_path):
    run(plan_of(find_inputs([str(inbox)], recursive=True)), tmp_path / "out")
    (tmp_path / "out" / "plan.json").write_bytes(b"{}")
    done = sh("newskit merge out -o merged.jsonl", cwd=tmp_path)
    assert (done.status, done.err) == (3, "newskit merge: out/plan.json: not a plan of newskit\n")


def test_a_folder_without_a_plan_is_told_as_such(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "stub").mkdir()
    (tmp_path / "stub" / "fsspec.py").write_text("raise ImportError")
    for path in ("", "stub"):
        done = sh("newskit merge out", cwd=tmp_path, PYTHONPATH=path)
        assert (done.status, done.out) == (3, "")
        assert done.err == "newskit merge: out: no plan.json in it: name the files of run --shard\n"


def test_another_plan_is_refused(inbox, tmp_path):
    run(plan_of(find_inputs([str(inbox)], recursive=True)), tmp_path / "out")
    (inbox / "new.txt").write_text("one more")
    with pytest.raises(OutputFailed, match="holds the shards of other inputs"):
        run(plan_of(find_inputs([str(inbox)], recursive=True)), tmp_path / "out")


def test_a_worker_with_another_newskit_is_refused(inbox, tmp_path):
    plan = plan_of(find_inputs([str(inbox)], recursive=True))
    with pytest.raises(WrongVersion):
        run_shard(plan.shards[0], Job(FakeStage(), ReadOptions(), str(tmp_path), plan.digest, version="0"))
    assert list(tmp_path.glob("0*")) == []


class Broken:
    """A stage that ends its whole shard."""

    def __call__(self, raw):
        raise KeyboardInterrupt if raw.name.endswith("6.txt") else OSError


def test_a_shard_that_breaks_leaves_nothing_half_written(inbox, tmp_path):
    plan = plan_of(find_inputs([str(inbox)], recursive=True))
    job = Job(Broken(), ReadOptions(), str(tmp_path / "out"), plan.digest)
    Folder(job.folder).make()
    with pytest.raises(KeyboardInterrupt):
        run_shard(plan.shards[2], job)
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("scheme", ["file", "memory"])
def test_inputs_and_outputs_by_address(inbox, tmp_path, scheme):
    base = f"file://{tmp_path}" if scheme == "file" else f"memory://{uuid.uuid4().hex}"
    source = Folder(f"{base}/source")
    source.make()
    lines = b"".join(b'{"text":"page %d"}\n' % n for n in range(50))
    with source.put("pages.jsonl") as file:
        file.write(lines)
    plan = plan_of([Input(f"{base}/source/pages.jsonl")])
    assert len(plan.shards) == 3
    done = run(plan, f"{base}/out")
    assert sum(each.records for each in done if isinstance(each, Done)) == 50
    from newskit.cluster.merge import join, open_folder
    from newskit.export import Exporter

    merged = list(join(open_folder(f"{base}/out", partial=False).outputs(), Exporter()))
    assert [orjson.loads(line)["title"] for line in merged] == [f"page {n}" for n in range(50)]
    assert orjson.loads(merged[1])["file"] == f"{base}/source/pages.jsonl!/{lines.index(b'page 1') - 9}"


def test_nothing_is_fetched_from_the_web(tmp_path):
    refused = sh("newskit run https://a.example/1.html", cwd=tmp_path)
    assert (refused.status, refused.out) == (3, "")
    assert "newskit fetches nothing from the web (https://)" in refused.err


class Dask:
    """A scheduler and two workers on this machine."""

    def __init__(self, folder):
        self.folder = folder
        self.log = (folder / "dask.log").open("ab")
        self.start()

    def start(self):
        self.scheduler = self._spawn(
            "scheduler", "--port", "0", "--scheduler-file", self.folder / "scheduler.json"
        )
        self.address = self._address()
        self.workers = [self._worker(), self._worker()]

    def _worker(self):
        return self._spawn(
            "worker",
            self.address,
            "--no-nanny",
            "--nthreads",
            "1",
            "--local-directory",
            self.folder / "spill",
        )

    def _spawn(self, what, *options):
        command = [
            sys.executable,
            "-m",
            f"distributed.cli.dask_{what}",
            "--host",
            "127.0.0.1",
            "--no-dashboard",
        ]
        path = f"{ROOT}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
        env = {**os.environ, "PYTHONPATH": path}
        return subprocess.Popen(
            [*command, *options], stdout=self.log, stderr=self.log, cwd=self.folder, env=env
        )

    def _address(self):
        for _ in range(600):
            if (self.folder / "scheduler.json").exists():
                try:
                    return orjson.loads((self.folder / "scheduler.json").read_bytes())["address"]
                except orjson.JSONDecodeError:  # half written
                    pass
            assert self.scheduler.poll() is None, (self.folder / "dask.log").read_text()
            time.sleep(0.05)
        raise AssertionError("no scheduler")

    def kill(self, *processes):
        for process in processes:
            process.kill()
            process.wait()

    def stop(self):
        self.kill(self.scheduler, *self.workers)
        (self.folder / "scheduler.json").unlink(missing_ok=True)

    def driver(self, output, *names):
        command = [sys.executable, "-m", "tests.fake_stage", "cluster", self.address, output, "8", *names]
        return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)


@pytest.fixture(scope="module")
def dask(tmp_path_factory):
    pytest.importorskip("distributed", reason="the extra newskit[dask] is not installed")
    cluster = Dask(tmp_path_factory.mktemp("dask"))
    yield cluster
    cluster.stop()
    cluster.log.close()


def test_dask_gives_the_bytes_of_one_machine(dask, tmp_path):
    for name in ("flattened.txt", "english.html", "portal-gbk.html", "pages.jsonl"):
        shutil.copy(ROOT / "samples" / name, tmp_path)
    names = "flattened.txt english.html no-such-file pages.jsonl flattened.txt"
    one = sh(f"newskit run -q {names} -o one.jsonl", cwd=tmp_path)
    run = sh(f"newskit run -q {names} --cluster {dask.address} --shard-bytes 2000 -o out", cwd=tmp_path)
    merged = sh("newskit merge -q out -o merged.jsonl", cwd=tmp_path)
    assert (one.status, run.status, run.err, merged.status) == (1, 1, "", 1)
    assert (tmp_path / "merged.jsonl").read_bytes() == (tmp_path / "one.jsonl").read_bytes()
    assert len(list((tmp_path / "out").glob("*.done.json"))) >= 5


def test_the_same_command_goes_on_in_another_process(dask, tmp_path):
    shutil.copy(ROOT / "samples" / "english.html", tmp_path)
    command = f"newskit run -q english.html --cluster {dask.address} -o out --keep share --keep credits"
    for seed in "123":  # of the order of sets
        done = sh(command, cwd=tmp_path, PYTHONHASHSEED=seed)
        assert (done.status, done.err) == (0, "")
    assert sh(f"{command} --keep paging", cwd=tmp_path).status == 4


def test_files_that_options_name_are_part_of_the_plan(dask, tmp_path):
    shutil.copy(ROOT / "samples" / "flattened.txt", tmp_path)
    command = f"newskit run flattened.txt --cluster {dask.address} --lexicon lexicon --learned learned -o"
    taught = "newskit parse flattened.txt | newskit split-headlines --learn lexicon | newskit clean --learn learned"
    assert sh(f"{taught} | head -0", cwd=tmp_path).status == 0
    assert sh(f"{command} one", cwd=tmp_path).status == 0
    os.utime(tmp_path / "lexicon", (1, 1))
    assert sh(f"{command} one", cwd=tmp_path).status == 0
    one = sh("newskit merge one", cwd=tmp_path).out
    with (tmp_path / "lexicon").open("a") as lexicon:  # what joined two headlines stays together
        lexicon.write("T\t老厂房变身攀岩馆 三部门：整治电动车“飞线”充电\n")
    refused = sh(f"{command} one", cwd=tmp_path)
    assert (refused.status, "other options" in refused.err) == (4, True)
    assert sh(f"{command} two", cwd=tmp_path).status == 0
    assert (
        sh("newskit merge two", cwd=tmp_path).out != one
    )  # a worker that has read the old one reads the new


def test_a_worker_with_other_files_is_refused(inbox, tmp_path):
    (tmp_path / "lexicon").write_text("newskit-lexicon\t1\t9\n")
    stage = RunStage("", CleanOptions(), SplitOptions(lexicon=f"{tmp_path}/lexicon")).pinned()
    (tmp_path / "lexicon").write_text("newskit-lexicon\t1\t8\n")
    plan = plan_of(find_inputs([str(inbox)], recursive=True))
    (first, *_) = run(plan, tmp_path / "out", stage)
    assert first.message == (
        f"WrongVersion: {tmp_path}/lexicon is not the file here that the plan was made with"
    )


def test_a_cluster_without_dask_is_a_usage_error(tmp_path):
    (tmp_path / "distributed.py").write_text("raise ImportError")
    done = sh(
        "newskit run $SAMPLES/portal.html --cluster tcp://nowhere:1 -o out",
        cwd=tmp_path,
        PYTHONPATH=str(tmp_path),
    )
    assert (done.status, done.err) == (2, "newskit run: to run on a cluster: pip install 'newskit[dask]'\n")


def test_a_lost_scheduler_costs_only_what_is_open(dask, inbox, tmp_path):
    go = tmp_path / "go"
    (inbox / "8.txt").write_text(f"wait for {go}")
    driver = dask.driver(tmp_path / "out", inbox)
    wait_for(tmp_path / "go.started")
    dask.stop()
    said = driver.communicate(timeout=60)[1]
    assert driver.returncode == 1
    lines = [line for line in said.splitlines() if not line.startswith("newskit run: 0")]  # shards done
    assert lines == ["newskit run: the scheduler is gone: the same command again does what is open"]
    done = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("*.done.json")}
    assert 0 < len(done) < 9
    dask.start()
    go.touch()
    again = dask.driver(tmp_path / "out", inbox)
    assert "9 in = 8 records + 1 errors + 0 skipped" in again.communicate(timeout=60)[1]
    after = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("*.done.json")}
    assert done.items() < after.items()
    assert sh("newskit merge out -q", cwd=tmp_path).out == one_run(inbox, tmp_path)


def test_a_worker_killed_in_the_middle_costs_nothing(dask, inbox, tmp_path):
    go = tmp_path / "go"
    (inbox / "5.txt").write_text(f"wait for {go}")
    driver = dask.driver(tmp_path / "out", inbox)
    os.kill(wait_for(tmp_path / "go.started"), signal.SIGKILL)
    go.touch()
    said = driver.communicate(timeout=60)[1]
    assert driver.returncode == 1, said  # the page `fail`
    assert "9 in = 8 records + 1 errors + 0 skipped" in said
    assert len(set((tmp_path / "go.started").read_text().split())) == 2  # begun by both workers
    assert sh("newskit merge out -q", cwd=tmp_path).out == one_run(inbox, tmp_path)


def test_a_scheduler_that_is_not_there_is_said(tmp_path, monkeypatch):
    pytest.importorskip("distributed", reason="the extra newskit[dask] is not installed")
    from newskit.cluster import engine

    monkeypatch.setattr(engine, "_CONNECT_SECONDS", 0.5)
    with pytest.raises(engine.ClusterLost), engine.dask_executor("tcp://127.0.0.1:9"):
        pass


def test_hidden_files_count_in_shards_as_in_one_run(inbox, tmp_path):
    (inbox / ".0").write_text("x")
    (inbox / ".git").mkdir()
    (inbox / "5.b").symlink_to(".git")
    found = list(sized(find_inputs([str(inbox)], recursive=True)))
    plan = make_plan(cut(found, 3), {}, "fake")
    done = run(plan, tmp_path / "out")
    assert load_plan(Folder(str(tmp_path / "out"))) == plan
    assert sum(each.skipped for each in done) == 3
    merged = sh("newskit merge out -v -o all.jsonl", cwd=tmp_path)
    assert (
        merged.err.splitlines()[-1]
        == "newskit merge: 12 in = 7 records + 1 errors + 4 skipped; 3 of 3 shards"
    )
