"""Shards joined in the order of the inputs; what one machine would have dropped as duplicates is dropped here."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

import orjson

from newskit.cluster.plan import ERRORS, PLAN_FILE, RECORDS, Done, Plan, done_shards, load_plan
from newskit.errors import BadCall, BadInput, Failure, UnreadableInput
from newskit.export import Exporter
from newskit.lines import read_lines
from newskit.runner import attempt
from newskit.sources.raw import RawPage, Skipped
from newskit.sources.remote import Folder, is_address
from newskit.sources.walk import STDIN, describe

_NUMBERED = re.compile(r"(\d+)-of-(\d+)")


@dataclass(frozen=True, slots=True)
class _PlanFolder:
    """A folder of shards with its plan, and what is done of it."""

    folder: Folder
    plan: Plan
    done: dict[str, Done]

    def outputs(self) -> list[str]:
        """Return the files of records, in the order of the inputs."""
        folder = self.folder.name.rstrip("/")
        return [f"{folder}/{shard.name}{RECORDS}" for shard in self.plan.shards if shard.name in self.done]

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield for every shard its inputs and what came of it."""
        for shard in self.plan.shards:
            done = self.done.get(shard.name)
            counts = asdict(done) if done else {}
            inputs = [asdict(part) for part in shard.parts]
            yield {"shard": shard.name, "done": done is not None, "inputs": inputs, **counts}


def is_plan_folder(names: list[str]) -> bool:
    """Tell whether what was named is the folder of a plan."""
    if len(names) != 1:
        return False
    return os.path.isdir(names[0]) or (
        is_address(names[0]) and not names[0].endswith((".jsonl", ".gz", ".zst"))
    )


def open_folder(name: str, *, partial: bool) -> _PlanFolder:
    """Read a plan and what is done of it. Raises UnreadableInput, also where shards are open, unless `partial`."""
    if os.path.isdir(name) and not os.path.exists(os.path.join(name, PLAN_FILE)):
        raise UnreadableInput(f"{name}: no {PLAN_FILE} in it: name the files of run --shard")
    folder = Folder(name)
    try:
        plan = load_plan(folder)
        done = done_shards(folder, plan)
    except OSError as problem:
        raise UnreadableInput(f"{name}/{PLAN_FILE}: {describe(problem)}") from problem
    if len(done) < len(plan.shards) and not partial:
        open_shards = len(plan.shards) - len(done)
        message = f"{open_shards} of {len(plan.shards)} shards are open"
        raise UnreadableInput(f"{name}: {message}: run the same command again, or merge --partial")
    return _PlanFolder(folder, plan, done)


def check_complete(names: Iterable[str], *, partial: bool) -> tuple[list[str], list[str]]:
    """Return the files ordered by the numbers in their names (`0003-of-0008`), others as named, and notes to show.

    Files of error lines come first. Raises UnreadableInput where a number is missing (if `partial`, a note says so), and
    BadCall where the numbers are not those of one run.
    """
    by_stem: dict[str, list[str]] = {}
    for name in names:
        by_stem.setdefault(_stem(name), []).append(name)
    kinds = {stem: {_kind(name) for name in files} for stem, files in by_stem.items()}
    errors = [files for stem, files in by_stem.items() if "errors" in kinds[stem]]
    others = [files for stem, files in by_stem.items() if "errors" not in kinds[stem]]
    # A shard without an error has an empty file of them.
    records = [files for stem, files in by_stem.items() if "records" in kinds[stem]] or others[:1]
    of_records, missing = _in_order([name for files in records for name in files])
    if missing and not partial:
        raise UnreadableInput(f"{missing} (merge --partial does without them)")
    of_errors = [name for files in errors for name in _in_order(files)[0]]
    return of_errors + of_records, [missing] if missing else []


def _stem(name: str) -> str:
    """Return what the names of one run's files have in common."""
    return _NUMBERED.sub("", os.path.basename(name))


def _kind(name: str) -> str:
    """Return what a file holds by its first line: errors, records, or "" for nothing. A pipe is read once, by `join`."""
    if name == STDIN or (os.path.exists(name) and not os.path.isfile(name)):
        return "records"
    first = next(read_lines([name]), None)
    if first is None:
        return ""
    return "errors" if isinstance(first, RawPage) and _failure(first.data) else "records"


def _in_order(files: list[str]) -> tuple[list[str], str]:
    """Return the files in the order of their numbers, and which are missing."""
    numbers = [_NUMBERED.search(os.path.basename(name)) for name in files]
    if not files or not all(numbers):
        return files, ""
    totals = {int(found[2]) for found in numbers if found}
    placed: dict[int, str] = {}
    for name, found in zip(files, numbers, strict=True):
        number = int(found[1]) if found else 0
        if len(totals) > 1 or _stem(placed.get(number, name)) != _stem(name):
            raise BadCall("these are shards of more than one run")
        if number in placed:
            raise BadCall(f"shard {number} is named twice: {placed[number]}, {name}")
        if is_address(name) or os.path.exists(name):
            placed[number] = name
    missing = [str(number) for number in range(1, max(totals) + 1) if number not in placed]
    said = f"of {max(totals)} shards these are missing: {', '.join(missing)}" if missing else ""
    return [placed[number] for number in sorted(placed)], said


def _failure(line: bytes) -> Failure | None:
    if not line.startswith(b'{"file":'):
        return None
    try:
        found = orjson.loads(line)
    except orjson.JSONDecodeError:
        return None
    return Failure(**found) if found.keys() == Failure.__dataclass_fields__.keys() else None


def join(names: Iterable[str], exporter: Exporter) -> Iterator[bytes | Failure | Skipped]:
    """Yield what the exporter makes of every line of the files, one after the other; error lines are Failures."""
    for line in read_lines(names):
        if isinstance(line, RawPage):
            failure = _failure(line.data)
            yield attempt(exporter, line, "merge") if failure is None else failure
        else:
            yield line


def errors_of(found: _PlanFolder) -> Iterator[Failure]:
    """Yield the pages that failed, in the order of the inputs."""
    for name, done in ((shard.name, found.done.get(shard.name)) for shard in found.plan.shards):
        if done and done.errors:
            lines = found.folder.read(f"{name}{ERRORS}").splitlines()
            failures = [failure for line in lines if (failure := _failure(line))]
            yield from failures
            if len(failures) != done.errors:
                message = f"damaged: of {done.errors} error lines {len(failures)} can be read"
                yield Failure(f"{name}{ERRORS}", None, "merge", BadInput.code, message)
