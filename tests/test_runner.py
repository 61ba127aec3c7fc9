"""One ordered map over pages: the same results for any number of jobs, and a page that goes wrong costs itself."""

from __future__ import annotations

import errno
import multiprocessing
import os
import resource
import signal
import threading
import time
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from multiprocessing import forkserver
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newskit.errors import Failure, OutputFailed
from newskit.output.held import raise_on
from newskit.runner import Running, processors, run_pages
from newskit.runner.chunks import CHUNK_BYTES, CHUNK_PAGES, Chunk, Task, chunks_of
from newskit.runner.pool import Death, Scheduler, Worker
from newskit.runner.process import WorkerContext
from newskit.runner.worker import _bound_memory, start_worker
from newskit.sources.raw import ChunkEnd, InputEnd, RawPage, Skipped
from tests.fakes import Obedient, SlowToStart
from tests.shell import ROOT, Done, python, sh


def pages(*texts):
    return [RawPage(f"{number}.html", text.encode(), offset=number) for number, text in enumerate(texts)]


def run(items, **how):
    return list(run_pages(items, Obedient(), "test", Running(**how)))


def codes(results):
    return [result.code if isinstance(result, Failure) else "ok" for result in results]


def test_results_are_the_same_in_order_for_any_number_of_jobs():
    items = [
        *pages(*(f"page {number}" * (number % 7 * 999) for number in range(300)), "raise", "bad"),
        Failure("gone", None, "read", "unreadable", "no such file"),
        Skipped("b", "a picture"),
        InputEnd("c", "", 3),
    ]
    alone = run(items)
    assert len(alone) == len(items)
    assert run(items, jobs=3) == alone
    unordered = run(items, jobs=3, ordered=False)
    marks = [item for item in unordered if isinstance(item, ChunkEnd)]
    results = [item for item in unordered if not isinstance(item, ChunkEnd)]
    assert sorted(map(repr, results)) == sorted(map(repr, alone))
    numbers = sorted(number for mark in marks for number in range(mark.first, mark.first + mark.count))
    assert numbers == list(range(len(items)))


def test_work_is_done_in_several_processes_but_not_for_one_job():
    items = pages(*["pid"] * 300)
    assert set(run(items)) == {os.getpid()}
    found = set(run([RawPage("x", b"pid " + b"x" * CHUNK_BYTES) for _ in range(12)], jobs=2))
    assert len(found) == 2
    assert os.getpid() not in found


def test_page_that_hangs_costs_itself_alone():
    results = run(pages("a", "hang", "b", "c"), jobs=2, page_timeout=0.4)
    assert codes(results) == ["ok", "timeout", "ok", "ok"]
    assert (results[1].file, results[1].offset, results[1].stage) == ("1.html", 1, "test")


def test_what_a_worker_loads_before_its_first_page_is_no_part_of_the_page():
    """Else a page behind one that died costs the time of a start, and is taken for one that hangs."""
    running = Running(2, page_timeout=0.5)
    results = list(run_pages(pages("a", "die 1", "b", "c"), SlowToStart(), "test", running))
    assert codes(results) == ["ok", "crashed", "ok", "ok"]


@pytest.mark.parametrize(
    ("stage", "page"),
    [
        (
            "ParseStage('')",
            '"<title>Bridge</title><h1>Bridge</h1><p>The bridge is open.<p>And so is the quay.", form="html"',
        ),
        (
            "RunStage('', CleanOptions(), SplitOptions())",
            '"<title>Bridge</title><h1>Bridge</h1><p>The bridge is open.", form=""',
        ),
        ("CleanStage(CleanOptions())", '"The bridge is open.", form="text"'),
        ("SplitStage(SplitOptions())", '"大桥恢复通车 公交线路恢复", form="text"'),
    ],
)
def test_a_stage_that_is_prepared_has_nothing_left_to_import(stage, page):
    script = f"""if True:
        import sys
        from newskit.cleaning import CleanOptions
        from newskit.sources.raw import RawPage
        from newskit.stages import *
        stage = {stage}
        stage.prepare()
        before = set(sys.modules)
        stage(RawPage("a", {page.replace('", form', '".encode(), form')}))
        print(*sorted(set(sys.modules) - before))"""
    assert sh(f"python - <<'END'\n{script}\nEND").out == "\n"


def test_what_reads_pages_is_loaded_once_for_all_workers():
    script = """if True:
        from newskit.runner import Running, run_pages
        from newskit.sources.raw import RawPage
        from tests.fakes import Imported
        print(*run_pages([RawPage("a", b"newskit.page.html")], Imported(), "test", Running(2)))"""
    assert sh(f"python - <<'END'\n{script}\nEND", PYTHONPATH=str(ROOT)).out == "True\n"


def test_worker_that_dies_is_replaced_and_only_the_culprit_named():
    results = run(pages(*"abc", "die", *"def", "segfault", "g"), jobs=2)
    assert codes(results) == ["ok"] * 3 + ["crashed"] + ["ok"] * 3 + ["crashed", "ok"]
    assert results[3].message == "its worker died (status 3)"
    assert results[7].message == f"its worker died (signal {int(signal.SIGSEGV)})"


def test_exit_status_is_told_to_all_who_ask_at_once(monkeypatch):
    """Reading it takes a while: all are within it at the same time."""
    read = forkserver.read_signed

    def slowly(pipe):
        time.sleep(0.05)
        return read(pipe)

    monkeypatch.setattr(forkserver, "read_signed", slowly)
    process = WorkerContext().Process(target=os._exit, args=(3,))
    process.start()
    asking = [threading.Thread(target=process.join) for _ in range(4)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert process.exitcode == 3


def test_limits_hold_for_one_job_too():
    assert codes(run(pages("a", "hang", "b"), page_timeout=0.3)) == ["ok", "timeout", "ok"]


def test_page_that_eats_memory_costs_itself_alone():
    assert codes(run(pages("a", "grow", "b"), jobs=2, page_memory=2**28)) == ["ok", "memory", "ok"]


def test_bound_on_the_whole_process_is_kept_and_no_page_is_lost_to_it():
    script = "ulimit -Sv 1500000; ulimit -Hv 2000000; newskit parse -j 2 $SAMPLES/*.html | wc -l"
    assert sh(script).out.strip() == "3"


def test_where_no_system_file_tells_of_memory_pages_are_not_bounded(monkeypatch):
    def missing(*_, **__):
        raise FileNotFoundError

    before = resource.getrlimit(resource.RLIMIT_AS)
    monkeypatch.setattr("newskit.runner.worker.open", missing, raising=False)
    _bound_memory(2**20)
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_workers_that_cannot_be_started_end_the_run_in_a_line():
    def start():
        raise OSError(errno.EMFILE, "Too many open files")

    worker = Worker(Running(2), start)
    with pytest.raises(OutputFailed, match="no worker process can be started: Too many open files"):
        worker.give(Task(Chunk([], 0), []), Obedient(), "test", id)


def test_result_that_cannot_be_sent_costs_itself_alone():
    assert codes(run(pages("a", "unsendable", "b"), jobs=2)) == ["ok", "internal", "ok"]


def test_worker_killed_from_outside_costs_nothing():
    items = (RawPage(str(number), b"pid " + b"x" * CHUNK_BYTES) for number in range(40))
    killed = None
    results = []
    for result in run_pages(items, Obedient(0.01), "test", Running(jobs=2)):
        if killed is None:
            killed = result
            os.kill(killed, signal.SIGKILL)
        results.append(result)
    assert len(results) == 40
    assert not any(isinstance(result, Failure) for result in results)
    assert len(set(results)) == 3


def test_culprits_are_kept_in_quarantine(tmp_path):
    folder = tmp_path / "bad"
    run(pages("a", "die 1", "raise 2", "bad 3"), jobs=2, quarantine=str(folder))
    kept = sorted(file.read_bytes() for file in folder.glob("*.page"))
    assert kept == [b"die 1", b"raise 2"]
    assert len(list(folder.glob("*.json"))) == 2
    run(pages("raise 4"), quarantine=str(folder))
    assert len(list(folder.glob("*.page"))) == 3


def test_quarantine_that_cannot_be_written_is_an_output_error(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputFailed):
        run(pages("raise"), quarantine=f"{tmp_path}/file/bad")


def test_a_full_disk_leaves_no_half_of_a_page_in_quarantine(tmp_path):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2**17, before[1]))
    try:
        with pytest.raises(OutputFailed):
            run(pages("raise " + "x" * 2**20), quarantine=f"{tmp_path}/bad")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list((tmp_path / "bad").iterdir()) == []


def test_reading_ahead_is_bounded():
    taken = 0

    def endless():
        nonlocal taken
        while True:
            taken += 1
            yield RawPage(str(taken), b"x" * 2**20)

    results = run_pages(endless(), Obedient(), "test", Running(jobs=2))
    assert next(results)
    assert taken < 40
    results.close()


@pytest.mark.parametrize("count", [2, 40])
def test_all_workers_have_a_task_and_one_waiting_however_many_they_are(count):
    class Endless:
        def __init__(self):
            self.tasks = []

        def give(self, task, work, stage, tell):
            self.tasks.append(task)

    class AllIsRead(Exception):
        pass

    def wait():
        raise AllIsRead

    workers = [Endless() for _ in range(count)]
    scheduler = Scheduler(workers, None, "test", Running(jobs=count))
    scheduler._wait = wait
    with pytest.raises(AllIsRead):
        next(scheduler.run(RawPage(str(number), bytes(CHUNK_BYTES)) for number in range(500)))
    assert [len(worker.tasks) for worker in workers] == [2] * count


def test_workers_end_with_the_generator():
    results = run_pages(pages(*["pid"] * 500), Obedient(0.001), "test", Running(jobs=2))
    pid = next(results)
    results.close()
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("the worker is still there")


def test_nothing_of_the_executor_is_at_work_behind_a_run_that_is_broken_off():
    """Its thread was called upon at the end of Python while it closed its pipe: a traceback in one of five interruptions."""
    before = set(threading.enumerate())
    large = pages(
        *["x" * 2**16] * 20
    )  # a chunk each, or two: both workers are still at work when the first is out
    for _ in range(3):
        results = run_pages(large, Obedient(slow=0.05), "test", Running(jobs=2, ordered=False))
        next(results)
        results.close()
        assert set(threading.enumerate()) <= before


def test_workers_killed_again_and_again_from_outside_cost_nothing():
    """Pages are then done one by one, and most kills hit one that is alone."""
    pages = [RawPage(str(number), b"pid") for number in range(80)]
    over = threading.Event()

    def kill() -> None:
        for _ in range(8):
            if over.wait(0.3):
                return
            for worker in multiprocessing.active_children():
                worker.kill()

    killer = threading.Thread(target=kill)
    killer.start()
    results = list(run_pages(pages, Obedient(slow=0.05), "t", Running(jobs=2)))
    over.set()
    killer.join()
    assert [result for result in results if not isinstance(result, int)] == []


def test_server_that_starts_the_workers_is_killed_again_and_again_and_costs_nothing():
    """Whoever runs out of memory has the system choose among all processes: this one was the end of a run, with a traceback."""
    pages = [RawPage(str(number), b"x%d" % number) for number in range(120)]
    over = threading.Event()

    def kill() -> None:
        for _ in range(3):  # fewer than a page, or a start, may be hit by
            if over.wait(0.4):
                return
            if (server := forkserver._forkserver._forkserver_pid) is not None:
                os.kill(server, signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        results = list(run_pages(pages, Obedient(slow=0.01), "t", Running(jobs=2)))
    finally:
        over.set()
        killer.join()
    assert results == [page.data + b"\n" for page in pages]


def test_worker_that_is_found_dead_with_a_task_does_it_again_at_once():
    """Its successor was asked how it had died: for twenty seconds, of which it spent most working."""
    worker = Worker(
        Running(2), partial(ProcessPoolExecutor, 1, WorkerContext(), start_worker, (0, Obedient()))
    )
    given = [Task(Chunk([page], 0), [0]) for page in pages("hang", "b")]
    worker.give(given[0], Obedient(), "t", id)
    time.sleep(0.5)
    for process in worker._processes():
        process.kill()
        process.join()
    while not worker.tasks[0][0].done():
        time.sleep(0.01)
    worker.give(given[1], Obedient(), "t", id)
    started = time.monotonic()
    assert worker.collect() == (given, Death("crashed", "its worker died (signal 9)", 4))
    assert time.monotonic() - started < 5
    worker.stop()


def test_a_death_of_which_nobody_tells_in_time_is_taken_for_a_kill():
    """On a machine so busy that the process which starts workers does not come to its turn."""

    def death(status):
        worker = Worker(Running(2), None)
        process = SimpleNamespace(join=lambda _: None, exitcode=status)
        worker._pool = SimpleNamespace(_processes={1: process})
        return worker._death()

    assert death(None) == ("crashed", "its worker died (nobody said how)", death(-signal.SIGKILL).most)
    assert death(3).most < death(None).most


def test_worker_killed_within_a_long_result_leaves_nothing_waiting():
    before = threading.active_count()
    for _ in range(3):
        results = run_pages(pages("pid", *["long"] * 5), Obedient(), "test", Running(jobs=2))
        next(results)
        time.sleep(0.05)
        results.close()
    deadline = time.monotonic() + 20
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.05)
    assert threading.active_count() <= before


def test_processors_are_at_least_one():
    assert processors() >= 1


@settings(max_examples=200)
@given(st.lists(st.integers(0, CHUNK_BYTES // 3), max_size=300))
def test_chunks_hold_all_items_within_their_bounds(sizes):
    items = [
        RawPage(str(number), bytes(size)) if size else Skipped(str(number), "x")
        for number, size in enumerate(sizes)
    ]
    chunks = list(chunks_of(items))
    assert [item for chunk in chunks for item in chunk.items] == items
    assert all(len(chunk.items) <= CHUNK_PAGES for chunk in chunks)
    assert all(chunk.size <= CHUNK_BYTES for chunk in chunks)


@settings(max_examples=8)
@given(st.lists(st.sampled_from(["a", "die", "raise", "bad", "bb", "unsendable"]), max_size=20))
def test_pages_in_are_results_out_whatever_happens(texts):
    expected = {
        "a": "ok",
        "bb": "ok",
        "die": "crashed",
        "raise": "internal",
        "bad": "bad_input",
        "unsendable": "internal",
    }
    assert codes(run(pages(*texts), jobs=2)) == [expected[text] for text in texts]


def test_signal_while_a_worker_is_started_waits_until_it_is_known():
    """Else the process is nobody's to end, and complains when ours has gone."""
    ended = []

    class Stopped(BaseException):
        pass

    class Pool:
        def submit(self, call):
            return Future()

        def shutdown(self, **_how):
            ended.append(self)

    def start():
        os.kill(os.getpid(), signal.SIGUSR1)
        return Pool()

    before = signal.getsignal(signal.SIGUSR1)
    raise_on(signal.SIGUSR1, Stopped)
    worker = Worker(Running(2), start)
    try:
        with pytest.raises(Stopped):
            worker.give(Task(Chunk([RawPage("a", b"x")], 1), [0]), len, "length", id)
    finally:
        signal.signal(signal.SIGUSR1, before)
    worker.stop()
    assert len(ended) == 1


INTERRUPTED_WITH_A_LOCK_IN_HAND = """
from newskit.runner import Running, run_pages
from newskit.sources.raw import RawPage
from tests.fakes import Obedient, interrupt_with_a_lock_in_hand

results = run_pages((RawPage(str(n), b"x") for n in range(500)), Obedient(0.001), "test", Running(jobs=2))
next(results)
interrupt_with_a_lock_in_hand(results)
"""


def test_a_signal_never_leaves_a_lock_taken_that_the_executor_waits_for():
    """A run broken off by Ctrl-C said so and did not end: its executor's threads waited for a lock of the wait that was left."""
    assert python(INTERRUPTED_WITH_A_LOCK_IN_HAND) == Done(0, "interrupted\n", "")


INTERRUPTED_WHILE_SEMAPHORES_END = """
import signal, sys
from multiprocessing.synchronize import SemLock
from newskit.output.held import raise_on
from newskit.runner import Running, run_pages
from newskit.sources.raw import RawPage
from tests.fakes import Obedient

def at_the_worst_moment(name, end=SemLock._cleanup):
    signal.raise_signal(signal.SIGINT)
    end(name)

SemLock._cleanup = staticmethod(at_the_worst_moment)
raise_on(signal.SIGINT, KeyboardInterrupt)
results = run_pages([RawPage("a", b"x"), RawPage("b", sys.argv[2].encode())], Obedient(), "test", Running(jobs=2))
try:
    next(results)
    results.close() if sys.argv[1] == "broken off" else list(results)
except KeyboardInterrupt:
    print("interrupted")
"""


@pytest.mark.parametrize(("how", "last"), [("broken off", "x"), ("whole", "x"), ("whole", "die")])
def test_a_signal_while_workers_are_ended_is_not_lost_in_the_end_of_a_semaphore(how, last):
    """Python tells of an exception that comes there on stderr and forgets it; what was to end did so half."""
    assert python(INTERRUPTED_WHILE_SEMAPHORES_END, how, last) == Done(0, "interrupted\n", "")
