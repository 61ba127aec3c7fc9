"""Names of outputs with {date} and {shard} in them, and options that do not go together."""

from __future__ import annotations

from datetime import date, datetime

from newskit.commands.session import usage


def filled(command: str, name: str | None, day: str, shard: str) -> str | None:
    """Put the run's day, --date or today, and the shard's number into an output's name."""
    if name is None:
        return None
    if "{shard}" in name:
        if not shard:
            raise usage(command, "{shard} in an output's name goes with --shard")
        number, of = shard_of(command, shard)
        name = name.replace("{shard}", shard_name(number, of))
    return name.replace("{date}", run_date(command, day))


def run_date(command: str, given: str) -> str:
    """Return the day that stands for {date}: the one given, else today's, as YYYY-MM-DD."""
    if not given:
        return datetime.now().astimezone().date().isoformat()
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError as problem:
        raise usage(command, f"--date: {given} is no date (YYYY-MM-DD)") from problem


def shard_of(command: str, given: str) -> tuple[int, int]:
    """Return --shard I/N as numbers, I from 1 to N."""
    number, _, of = given.partition("/")
    if not (number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
        raise usage(command, f"--shard: {given} is not I/N with I from 1 to N")
    return int(number), int(of)


def shard_name(number: int, of: int) -> str:
    """Return what {shard} stands for: it sorts, and `merge` sees from it what is missing."""
    return f"{number:04}-of-{of:04}"


def refuse(command: str, option: str, **others: object) -> None:
    """Refuse options that do not go with this one."""
    for name, value in others.items():
        if value:
            raise usage(command, f"{option} does not go with --{name.replace('_', '-')}")


def needs(command: str, option: str, **others: object) -> None:
    """Refuse options that mean nothing without this one."""
    for name, value in others.items():
        if value:
            raise usage(command, f"--{name.replace('_', '-')} needs {option}")
