"""Options of run: {date} and {shard} in the names of outputs, and which options go together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from newskit.commands.messages import usage

_MOST_SHARDS = 100_000
_NAMED_OTHERWISE = {"form": "format"}


def filled(names: tuple[str | None, str | None], day: str, shard: str) -> tuple[str | None, str | None]:
    """Put the run's day, --date or today, and the shard's number into the names of output and errors."""
    is_dated = any("{date}" in name for name in names if name)
    if day and not is_dated:
        raise usage("run", "--date goes with {date} in -o or --errors")
    of_shard = _shard_name(*shard_of(shard)) if shard else ""
    if not shard and any("{shard}" in name for name in names if name):
        raise usage("run", "{shard} in an output's name goes with --shard")
    of_day = run_date(day) if is_dated else ""
    output, errors = (name and name.replace("{shard}", of_shard).replace("{date}", of_day) for name in names)
    return output, errors


def run_date(given: str) -> str:
    """Return the day that stands for {date}: the one given, else today's, as YYYY-MM-DD."""
    if not given:
        return datetime.now().astimezone().date().isoformat()
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError as problem:
        raise usage("run", f"--date: {given} is no date (YYYY-MM-DD)") from problem


def shard_of(given: str) -> tuple[int, int]:
    """Return --shard I/N as numbers, I from 1 to N."""
    number, _, of = given.partition("/")
    is_number = number.isdecimal() and of.isdecimal() and len(given) <= 2 * len(str(_MOST_SHARDS)) + 1
    if not (is_number and 1 <= int(number) <= int(of) <= _MOST_SHARDS):
        raise usage("run", f"--shard: {given} is not I/N with I from 1 to N, N to {_MOST_SHARDS}")
    return int(number), int(of)


def _shard_name(number: int, of: int) -> str:
    """Return what {shard} stands for: a name that sorts, and shows `merge` which are missing."""
    return f"{number:04}-of-{of:04}"


def refuse(option: str, given: Iterable[str], others: str) -> None:
    """Refuse options, by the names of their parameters, that do not go with this one."""
    for name in _both(given, others):
        raise usage("run", f"{option} does not go with {name}")


def needs(option: str, given: Iterable[str], others: str) -> None:
    """Refuse options that mean nothing without this one."""
    for name in _both(given, others):
        raise usage("run", f"{name} needs {option}")


def _both(given: Iterable[str], others: str) -> Iterator[str]:
    for name in others.split():
        if name in given:
            yield "--" + _NAMED_OTHERWISE.get(name, name).replace("_", "-")
