"""A plan handed to an executor, here or on a Dask cluster: open shards are done, lost ones stay open."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future
from contextlib import contextmanager
from queue import Empty, SimpleQueue

from newskit.cluster.plan import Done, Plan, Shard, done_shards, keep_plan
from newskit.cluster.work import Job, run_shard
from newskit.errors import BadCall, Failure, NewskitError
from newskit.output.held import one_step
from newskit.sources.remote import Folder

_CONNECT_SECONDS = 20
_LOOK_SECONDS = 1.0  # between two looks whether the scheduler is still there


class ClusterLost(NewskitError):
    """The scheduler cannot be reached, or no longer."""


def run_plan(
    plan: Plan, job: Job, executor: Executor, is_alive: Callable[[], bool] = lambda: True
) -> Iterator[Done | Failure]:
    """Yield what became of each shard, those done earlier first. Raises ClusterLost where `is_alive` says so.

    A shard that fails, or whose worker dies too often, is a Failure of the stage "shard" and stays open.
    """
    folder = Folder(job.folder)
    folder.make()
    keep_plan(folder, plan)
    done = done_shards(folder, plan)
    yield from done.values()
    open_shards = {
        executor.submit(run_shard, shard, job): shard for shard in plan.shards if shard.name not in done
    }
    # As in `runner.pool`: no lock of Python's is left taken where a signal ends the wait.
    ended: SimpleQueue[Future[Done]] = SimpleQueue()
    with one_step():
        for future in open_shards:
            future.add_done_callback(ended.put)
    while open_shards:
        found = _next(ended)
        if not is_alive():
            raise ClusterLost("the scheduler is gone: the same command again does what is open")
        if found is not None:
            yield _outcome(found, open_shards.pop(found))


def _next(ended: SimpleQueue[Future[Done]]) -> Future[Done] | None:
    try:
        return ended.get(timeout=_LOOK_SECONDS)
    except Empty:
        return None


def _outcome(future: Future[Done], shard: Shard) -> Done | Failure:
    try:
        return future.result()
    except CancelledError:
        return Failure(shard.name, None, "shard", "cancelled", "the cluster dropped this shard")
    except Exception as problem:  # noqa: BLE001 - whatever it was, it happened on another machine to this shard
        return Failure(shard.name, None, "shard", "shard_failed", f"{type(problem).__name__}: {problem}")


@contextmanager
def dask_executor(address: str) -> Iterator[tuple[Executor, Callable[[], bool]]]:
    """Connect to a Dask scheduler; yield its executor, and the question whether it is still there.

    Raises BadCall without the extra newskit[dask], ClusterLost where nobody answers.
    """
    try:
        from distributed import Client
    except ImportError as problem:
        raise BadCall("to run on a cluster: pip install 'newskit[dask]'") from problem
    # Dask logs a lost connection in pages of tracebacks; the user is told in a line.
    logging.disable(logging.CRITICAL)
    try:
        client = Client(address, timeout=_CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as problem:
        logging.disable(logging.NOTSET)
        raise ClusterLost(f"{address}: {problem}") from problem
    try:
        # A shard is a function of files: asked for twice, it is to be run twice.
        yield client.get_executor(pure=False), lambda: client.status == "running"
    finally:
        client.close(timeout=2)
        logging.disable(logging.NOTSET)
