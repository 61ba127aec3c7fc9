"""The plan of a run in shards: what goes into each, in which order, and by which options."""

from __future__ import annotations

import hashlib
import re
from dataclasses import asdict, dataclass
from typing import Any

import orjson

from newskit import __version__
from newskit.cluster.parts import Part, Parts
from newskit.errors import Failure, OutputFailed, UnreadableInput
from newskit.sources.raw import Skipped
from newskit.sources.remote import Folder
from newskit.sources.walk import Input

PLAN_FILE = "plan.json"
RECORDS, ERRORS, DONE = ".jsonl.zst", ".errors.jsonl", ".done.json"
_UNSAFE = re.compile(r"[^\w.-]", re.ASCII)
_MAX_NAME = 80


@dataclass(frozen=True, slots=True)
class Shard:
    """A piece of work, named by its place in the order and by its first input."""

    name: str
    parts: tuple[Part | Failure | Skipped, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """All shards in the order of the inputs, and the digest of everything that decides their outputs."""

    shards: tuple[Shard, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class Done:
    """What a shard came to. Its presence says that the shard's output is whole."""

    shard: str
    plan: str
    records: int
    errors: int
    skipped: int
    bytes: int


def make_plan(parts: list[Parts], sizes: dict[str, int], options: str) -> Plan:
    """Name the shards that have work; `sizes` of the inputs and `options` tell this plan from others."""
    shards = tuple(Shard(_name(number, each), tuple(each)) for number, each in enumerate(filter(None, parts)))
    known = [__version__, options, sizes, [asdict(shard) for shard in shards]]
    return Plan(shards, hashlib.sha256(orjson.dumps(known)).hexdigest())


def _name(number: int, parts: Parts) -> str:
    first = parts[0]
    named = first.given if isinstance(first, Part) else first
    name = named.file if isinstance(named, Failure) else named.name
    base = name.rstrip("/").rpartition("/")[2]
    span = f".{first.start}" if isinstance(first, Part) and first.end is not None else ""
    return f"{number:06}-{_UNSAFE.sub('_', base)[:_MAX_NAME]}{span}"


def keep_plan(folder: Folder, plan: Plan) -> None:
    """Write the plan, or find the same one there. Raises OutputFailed where the folder holds another run's."""
    if PLAN_FILE in folder.sizes():
        if load_plan(folder).digest != plan.digest:
            message = "holds the shards of other inputs, other options or another version of newskit"
            raise OutputFailed(f"{folder.name}: {message}: name another folder, or delete it")
        return
    shards = [
        {"shard": shard.name, "inputs": [asdict(part) for part in shard.parts]} for shard in plan.shards
    ]
    written = {"plan": plan.digest, "version": __version__, "shards": shards}
    with folder.put(PLAN_FILE) as file:
        file.write(orjson.dumps(written, option=orjson.OPT_INDENT_2))


def load_plan(folder: Folder) -> Plan:
    """Read the plan. Raises UnreadableInput on what is none, OSError where there is none."""
    try:
        found = orjson.loads(folder.read(PLAN_FILE))
        shards = tuple(
            Shard(each["shard"], tuple(_part(i) for i in each["inputs"])) for each in found["shards"]
        )
        return Plan(shards, found["plan"])
    except (orjson.JSONDecodeError, KeyError, TypeError) as problem:
        raise UnreadableInput(f"{folder.name}/{PLAN_FILE}: not a plan of newskit") from problem


def _part(found: dict[str, Any]) -> Part | Failure | Skipped:
    if "reason" in found:
        return Skipped(**found)
    return (
        Failure(**found) if "code" in found else Part(Input(**found["given"]), found["start"], found["end"])
    )


def done_shards(folder: Folder, plan: Plan) -> dict[str, Done]:
    """Return what is done of a plan, by the names of shards. One whose files are damaged or gone is open."""
    there = folder.sizes()
    found = {}
    for shard in plan.shards:
        if f"{shard.name}{DONE}" in there:
            try:
                done = Done(**orjson.loads(folder.read(f"{shard.name}{DONE}")))
            except (orjson.JSONDecodeError, TypeError):
                continue
            is_whole = there.get(f"{shard.name}{RECORDS}") == done.bytes
            if (
                done.plan == plan.digest
                and is_whole
                and (not done.errors or f"{shard.name}{ERRORS}" in there)
            ):
                found[shard.name] = done
    return found
