"""run --shard and run --cluster: one of N shares of the inputs here, or all of them on a cluster."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import orjson

from newskit.cluster.engine import dask_executor, run_plan
from newskit.cluster.parts import Sized, cut, read_parts, sized
from newskit.cluster.plan import Done, Plan, make_plan
from newskit.cluster.work import Job
from newskit.commands.messages import say, usage
from newskit.commands.outputs import Written
from newskit.commands.pages import files_only
from newskit.commands.session import Session, session
from newskit.errors import Failure
from newskit.sources.raw import RawPage, ReadOptions, Skipped
from newskit.sources.remote import is_address
from newskit.sources.walk import Input, Named, find_inputs


def shard_pages(
    inputs: Iterable[Named], options: ReadOptions, shard: tuple[int, int]
) -> Iterator[RawPage | Failure | Skipped]:
    """Yield the pages of one shard; each has about as many bytes of the inputs as any other."""
    number, of = shard
    parts = cut(sized(inputs, input_format=options.input_format), of)
    yield from read_parts(parts[number - 1], options)


@dataclass(frozen=True, slots=True)
class ClusterRun:
    """What `run --cluster` was called for. `errors` gets the shards that failed; failed pages go to files of the shards."""

    address: str
    output: str | None
    errors: str | None
    reading: ReadOptions
    shard_bytes: int
    recursive: bool
    named: tuple[str | None, str | None] = (None, None)  # output and errors, {date} still in them


def run_on_cluster(
    names: Iterable[str], stage: Callable[[RawPage], bytes], wanted: ClusterRun, *, quiet: bool, verbose: bool
) -> None:
    """Cut the inputs into shards and do those that are open on a Dask cluster, into the output folder."""
    if wanted.output is None or wanted.output == "-":
        raise usage("run", "--cluster needs -o FOLDER")
    with session("run", None, wanted.errors, quiet=quiet, verbose=verbose) as work:
        plan = _plan(names, stage, wanted)
        folder = wanted.output if is_address(wanted.output) else os.path.abspath(wanted.output)
        job = Job(stage, wanted.reading, folder, plan.digest)
        with dask_executor(wanted.address) as (executor, is_alive):
            shards = sum(_take(work, each) for each in run_plan(plan, job, executor, is_alive))
        work.notes.append(f"{shards} of {len(plan.shards)} shards are done: newskit merge {wanted.output}")


def _plan(names: Iterable[str], stage: object, wanted: ClusterRun) -> Plan:
    written = Written([wanted.named[0], wanted.output], named=(None, wanted.named[1]), errors=wanted.errors)
    inputs = written.left_out(find_inputs(files_only("--cluster", names), recursive=wanted.recursive))
    # Workers have working folders of their own.
    placed = (replace(each, folder=os.getcwd()) if isinstance(each, Input) else each for each in inputs)
    found = list(sized(placed, input_format=wanted.reading.input_format))
    sizes = {each.given.name: each.size for each in found if isinstance(each, Sized)}
    count = max(1, -(-sum(sizes.values()) // wanted.shard_bytes))
    return make_plan(cut(found, count), sizes, _told(stage, wanted.reading))


def _told(stage: object, reading: ReadOptions) -> str:
    """Return the options as text that is the same in every process: no addresses of objects, sets sorted."""

    def plain(value: object) -> object:
        return sorted(value) if isinstance(value, frozenset) else type(value).__name__

    return orjson.dumps([type(stage).__name__, stage, reading._asdict()], default=plain).decode()


def _take(work: Session, result: Done | Failure) -> bool:
    """Count what came of a shard; tell whether it is done."""
    if isinstance(result, Failure):
        work.failure(result)
        return False
    work.records += result.records
    work.failed += result.errors
    work.skipped += result.skipped
    if work.verbose:
        say(f"newskit run: {result.shard}: {result.records} records, {result.errors} errors")
    return True
