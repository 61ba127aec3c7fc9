"""Worker processes, each a pool of one: when a worker dies, its pages alone are done again, one by one."""

from __future__ import annotations

import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import nullcontext
from functools import partial
from itertools import chain
from queue import SimpleQueue
from typing import Any, NamedTuple, TypeVar, cast

from newskit.errors import Failure, OutputFailed
from newskit.output.held import one_step
from newskit.runner import Running, processors
from newskit.runner.chunks import Chunk, Task, chunks_of
from newskit.runner.process import WorkerContext, starting
from newskit.runner.worker import Both, start_worker, work_on, work_on_stretch
from newskit.sources.raw import ChunkEnd, RawPage, Skipped
from newskit.sources.stretch import Given
from newskit.sources.walk import describe

Result = TypeVar("Result")

_QUEUED = 2  # tasks at a worker: one at work, one waiting
_WINDOW_CHUNKS = 6  # chunks a worker may be ahead of the one that is to come out next
_WINDOW_BYTES = 2**25
_WORKER_BYTES = 3 * 2**20  # more than two chunks, so that many workers are all kept busy
# How often workers may die of a page, or of the task that it was in, before the page is to blame. A system that is short
# of memory, or restarts a service, kills workers whatever they do: two such kills in a row may hit one page by chance.
_DEATHS, _KILLS = 2, 4
_KILLED = (-signal.SIGKILL, -signal.SIGTERM, None)  # None: not known in time
_FILES_A_WORKER, _FILES_BESIDE = 7, 16  # that this process holds open
# Tries to start a worker, and seconds to wait after the first: a fork server may take long to end.
_STARTS, _PAUSE = 8, 0.05
_PATIENCE = 20  # seconds to learn how a dead process ended, on a busy machine


class Death(NamedTuple):
    """How a worker died, and after how many such deaths its page is to blame."""

    code: str
    message: str
    most: int = _DEATHS


class Worker:
    """One worker process, replaced when it dies, and the tasks that it was given."""

    def __init__(self, running: Running, start: Callable[[], ProcessPoolExecutor]) -> None:
        self._running = running
        self._start = start
        self._pool: ProcessPoolExecutor | None = None
        self.tasks: deque[tuple[Future[Any], Task]] = deque()

    def give(
        self,
        task: Task,
        work: Callable[[RawPage], Any],
        stage: str,
        tell: Callable[[Future[Any]], object],
    ) -> None:
        """Queue a task at this worker; `tell` is called when it is done."""
        stretch = task.chunk.stretch
        call: Callable[[], Any] = (
            partial(work_on_stretch, work, stretch, stage, self._running.page_timeout)
            if stretch and not task.places
            else partial(work_on, work, task.pages, stage, self._running.page_timeout)
        )
        for tried in range(_STARTS):
            is_new = self._pool is None
            try:
                # In one step: nothing could end a process that an interruption left half started.
                with one_step(), starting(work) if is_new else nullcontext():
                    pool = self._pool = self._pool or self._start()
                    future = pool.submit(call)
                    if is_new:
                        _close_ends(pool)
                    future.add_done_callback(tell)
                break
            except (BrokenProcessPool, EOFError, ConnectionError) as problem:
                # It died, or the server that starts processes did.
                if self.tasks:  # which tell of it when they are collected
                    future = Future()
                    future.set_exception(BrokenProcessPool())
                    future.add_done_callback(tell)
                    break
                self.stop()
                if tried + 1 == _STARTS:
                    raise OutputFailed("no worker process can be started: each ends at once") from problem
                time.sleep(_PAUSE * 2**tried)
            except OSError as problem:  # no more files or processes
                raise OutputFailed(f"no worker process can be started: {describe(problem)}") from problem
        self.tasks.append((future, task))

    def collect(self) -> tuple[list[Task], Death | None]:
        """Take in what is done. Where the worker has died, return the tasks to do again, the one at work first."""
        while self.tasks:
            future, task = self.tasks[0]
            # A signal that found us with the future's lock taken would block the executor's thread for ever.
            with one_step():
                if not future.done():
                    break
                problem = future.exception()
                result = future.result() if problem is None else None
            if isinstance(problem, BrokenProcessPool):
                return self._replace()
            self.tasks.popleft()
            if problem is not None:  # a result that cannot be sent
                message = f"{type(problem).__name__}: {problem}"
                return [task], Death("internal", message)
            task.take(result)
        return [], None

    def _replace(self) -> tuple[list[Task], Death | None]:
        death = self._death()
        tasks = [task for _, task in self.tasks]
        self.tasks.clear()
        self.stop()
        return tasks, death

    def _death(self) -> Death:
        """Say how the process died."""
        status = None
        for process in self._processes():
            process.join(_PATIENCE)
            status = process.exitcode
        if status == -signal.SIGALRM:
            message = f"took longer than --page-timeout {self._running.page_timeout:g} s"
            return Death("timeout", message)
        how = (
            "nobody said how" if status is None else f"signal {-status}" if status < 0 else f"status {status}"
        )
        most = _KILLS if status in _KILLED else _DEATHS
        return Death("crashed", f"its worker died ({how})", most)

    def _processes(self) -> list[Any]:
        # The one thing that the executor does not tell. Without it a timeout is reported as a crash.
        return list((getattr(self._pool, "_processes", None) or {}).values())

    def kill(self) -> None:
        """End the process at once."""
        for process in self._processes():
            process.kill()

    def stop(self, *, kindly: bool = False) -> None:
        """End the process, and the executor's own thread, which must not be at work when Python itself ends."""
        if self._pool is None:
            return
        manager = getattr(self._pool, "_executor_manager_thread", None)
        if kindly:
            self._pool.shutdown()
        # In one step: what a signal raises while a semaphore is destroyed, Python prints and drops.
        with one_step():
            if not kindly:
                self.kill()
                self._pool.shutdown(wait=False, cancel_futures=True)
            if manager:
                manager.join(_PATIENCE)
            self._pool = manager = None


def _close_ends(pool: ProcessPoolExecutor) -> None:
    """Close this process's own ends of the pipes that are the one worker's: where it reads tasks and writes results.

    With them open, a worker that is killed within a long result leaves the executor reading for ever, and one that is
    killed with a long task on its way leaves it writing (seen with Python 3.11.2), so that this process never ends.
    """
    for queue, end in (("_call_queue", "_reader"), ("_result_queue", "_writer")):
        pipe = getattr(getattr(pool, queue, None), end, None)
        if pipe is not None:
            pipe.close()


def run_in_workers(
    pages: Iterable[Given], work: Callable[[RawPage], Result], stage: str, running: Running
) -> Generator[Result | Failure | Skipped]:
    """Yield the results of run_pages, from worker processes."""
    context = WorkerContext()
    loaded = ["newskit.runner.worker", "newskit.runner.process", type(work).__module__]
    if getattr(work, "reads_pages", False):
        loaded.append("newskit.runner.warm")
    context.set_forkserver_preload(loaded)

    def start() -> ProcessPoolExecutor:
        return ProcessPoolExecutor(1, context, start_worker, (running.page_memory, work))

    jobs = running.jobs or processors()
    _make_room(jobs)
    workers = [Worker(running, start) for _ in range(jobs)]
    try:
        yield from Scheduler(workers, work, stage, running).run(pages)
        for worker in workers:
            worker.stop(kindly=True)
    finally:
        with one_step():  # what is killed ends at once
            for worker in workers:
                worker.kill()
            for worker in workers:
                worker.stop()


def _make_room(jobs: int) -> None:
    """Raise this process's limit of open files to what so many workers need. Raises OutputFailed where that fails."""
    import resource

    bound, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = jobs * _FILES_A_WORKER + _FILES_BESIDE
    if bound == resource.RLIM_INFINITY or needed <= bound:
        return
    if most != resource.RLIM_INFINITY and needed > most:
        fit = max(1, (most - _FILES_BESIDE) // _FILES_A_WORKER)
        raise OutputFailed(
            f"{jobs} worker processes need {needed} open files of {most} (ulimit -n): --jobs {fit}?"
        )
    resource.setrlimit(resource.RLIMIT_NOFILE, (needed, most))


class Scheduler:
    """Reads chunks ahead within bounds, keeps the workers busy, and lets results out in order."""

    def __init__(
        self, workers: list[Worker], work: Callable[[RawPage], Any], stage: str, running: Running
    ) -> None:
        self._workers = workers
        self._work = work
        self._stage = stage
        self._running = running
        self._chunks: deque[Chunk] = deque()  # read and not yet out
        self._again: deque[Task] = deque()
        self._size = 0
        self._count = 0  # items that have a number
        self._window_bytes = max(_WINDOW_BYTES, _WORKER_BYTES * len(workers))
        self._ahead: Iterator[Chunk] = iter(())
        self._more = True
        # The futures that are done, once each. No lock of Python's is left taken where a signal ends the wait for one.
        self._done: SimpleQueue[Future[Any]] = SimpleQueue()

    def run(self, pages: Iterable[Given]) -> Iterator[Any]:
        """Yield the results of all items."""
        self._ahead = chunks_of(pages, single=self._running.live)
        while self._more or self._chunks:
            while self._has_room():
                if self._again:
                    self._give(self._again.popleft())
                elif (chunk := next(self._ahead, None)) is not None:
                    self._take(chunk)
                else:
                    self._more = False
            yield from self._let_out()
            self._wait()

    def _has_room(self) -> bool:
        if self._again:
            return any(len(worker.tasks) < _QUEUED for worker in self._workers)
        if self._running.live and self._chunks:
            return False
        is_idle = any(len(worker.tasks) < _QUEUED for worker in self._workers)
        has_end = bool(self._chunks) and (last := self._chunks[-1].stretch) is not None and last.doubt
        return self._more and is_idle and not has_end and (self._is_in_window() or not self._chunks)

    def _is_in_window(self) -> bool:
        return len(self._chunks) < _WINDOW_CHUNKS * len(self._workers) and self._size < self._window_bytes

    def _take(self, chunk: Chunk) -> None:
        self._chunks.append(chunk)
        self._size += chunk.size
        if chunk.given:
            return
        chunk.given = True
        places = chunk.places()
        if chunk.stretch and chunk.stretch.doubt:
            chunk.refused = True
        elif chunk.stretch or places:
            chunk.waiting = len(places) or 1
            self._give(Task(chunk, places))

    def _give(self, task: Task) -> None:
        worker = min(self._workers, key=lambda worker: len(worker.tasks))
        worker.give(task, self._work, self._stage, self._done.put)

    def _wait(self) -> None:
        """Wait for a task to end, and take in all that have."""
        if any(worker.tasks for worker in self._workers):
            self._done.get()
        for worker in self._workers:
            tasks, death = worker.collect()
            if death and tasks:
                self._do_again(tasks[0], death)
                self._again.extend(tasks[1:])

    def _do_again(self, task: Task, death: Death) -> None:
        """Do the pages of a task again, one by one. A page that was alone when its workers died is to blame in the end."""
        if task.chunk.refused:
            return
        if not task.places:
            task.places = task.chunk.take_apart()
        if len(task.places) > 1 or task.deaths + 1 < death.most:
            self._again.extend(Task(task.chunk, [at], task.deaths + 1) for at in task.places)
            return
        page = task.pages[0]
        offset = page.offset if isinstance(page, RawPage) else None
        failure = Failure(page.name, offset, self._stage, death.code, death.message)
        task.chunk.results[task.places[0]] = failure
        task.chunk.waiting -= 1

    def _let_out(self) -> Iterator[Any]:
        self._number()
        for chunk in list(self._chunks):
            if chunk.first is None or (self._running.ordered and not chunk.is_done):
                return
            if chunk.is_done:
                self._chunks.remove(chunk)
                yield from self._results(chunk)

    def _number(self) -> None:
        """Number the items of the chunks, in order, as far as it is known how many each has.

        A chunk with a number may come out: all before it was cut correctly. Where results come as they are ready, a
        stretch that all others wait for is looked into here.
        """
        for chunk in list(self._chunks):
            if chunk.first is not None:
                if chunk.refused:  # by a worker without memory for it: its pages alone will do
                    chunk.refused = False
                    self._again.extend(Task(chunk, [at]) for at in chunk.take_apart())
                continue
            if chunk.stretch and not chunk.is_done:
                if self._running.ordered or self._is_in_window():
                    return
                chunk.look_into()
            if chunk.refused:
                self._read_again(chunk)
                return
            if chunk.source:
                chunk.source.confirm(chunk.made)
            chunk.first = self._count
            self._count += chunk.count

    def _read_again(self, refused: Chunk) -> None:
        """Have a chunk, and all behind it that was cut out of the same source, read again as one, before all others."""
        source = refused.source
        behind = [chunk for chunk in self._chunks if chunk.first is None]
        cut = [chunk for chunk in behind if chunk.source is source]
        for chunk in cut:
            chunk.refused = True
        pages = source.give_back([chunk.stretch for chunk in cut if chunk.stretch]) if source else ()
        self._chunks = deque(chunk for chunk in self._chunks if chunk.first is not None)
        self._size = sum(chunk.size for chunk in self._chunks)
        others = (chunk for chunk in behind if chunk.source is not source)
        self._ahead = chain(chunks_of(pages), others, self._ahead)
        self._more = True

    def _results(self, chunk: Chunk) -> Iterator[Any]:
        self._size -= chunk.size
        for at, found in chunk.outcome():
            result = found
            if isinstance(found, Both):
                yield found.behind
                result = found.result
            if self._running.quarantine and isinstance(result, Failure):
                self._keep(chunk, at, result)
            yield result
        if not self._running.ordered:
            yield ChunkEnd("", "", cast("int", chunk.first), chunk.count)

    def _keep(self, chunk: Chunk, at: int, failure: Failure) -> None:
        from newskit.runner.quarantine import CODES, keep

        if failure.code in CODES and isinstance(page := chunk.item(at), RawPage):
            keep(self._running.quarantine, page, failure)
