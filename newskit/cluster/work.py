"""One shard worked on: from its inputs to its files, wherever that is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass

import orjson

from newskit import __version__
from newskit.cluster.parts import read_parts
from newskit.cluster.plan import DONE, ERRORS, RECORDS, Done, Shard
from newskit.errors import Failure, NewskitError
from newskit.json_lines import dump_line
from newskit.output import compressed
from newskit.runner import run_pages
from newskit.sources.raw import Mark, RawPage, ReadOptions, Skipped
from newskit.sources.remote import Folder


class WrongVersion(NewskitError):
    """A worker has another newskit, or other files, than the plan was made with: its records could differ."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is done to every shard of a plan, and the folder where it goes. It pickles."""

    stage: Callable[[RawPage], bytes]
    reading: ReadOptions
    folder: str
    plan: str
    version: str = __version__


def run_shard(shard: Shard, job: Job) -> Done:
    """Write a shard's records, its errors if there are any, and last of all the file that says it is done.

    Duplicates stay in: only `merge` sees all shards. A second run of a shard, on another machine at the same time, puts
    the same bytes in the same places.
    """
    if job.version != __version__:
        raise WrongVersion(f"the plan was made by newskit {job.version}, this worker has {__version__}")
    changed_file = getattr(job.stage, "changed_file", None)
    if changed_file and (name := changed_file()):
        raise WrongVersion(f"{name} is not the file here that the plan was made with")
    folder = Folder(job.folder)
    records = skipped = 0
    errors = []
    with folder.put(f"{shard.name}{RECORDS}") as file:
        sink = compressed(file, RECORDS)
        for result in run_pages(read_parts(shard.parts, job.reading), job.stage, "run"):
            if isinstance(result, bytes):
                sink.write(result)
                records += 1
            elif isinstance(result, Failure):
                errors.append(dump_line(result.as_dict()))
            elif isinstance(result, Skipped) and not isinstance(result, Mark):
                skipped += 1
        sink.close()
        size = file.tell()
    if errors:
        with folder.put(f"{shard.name}{ERRORS}") as file:
            file.writelines(errors)
    done = Done(shard.name, job.plan, records, len(errors), skipped, size)
    with folder.put(f"{shard.name}{DONE}") as file:
        file.write(orjson.dumps(asdict(done)))
    return done
