"""newskit state: what repeated runs remember, shown and changed."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Annotated

import typer

from newskit.commands import options as opt

if TYPE_CHECKING:
    from newskit.state.store import Store

state = typer.Typer(no_args_is_help=True)

_StateFile = Annotated[str, typer.Argument(metavar="STATE", help="The file given to run --state.")]
_Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PATH]...", help="Inputs, or folders of them.", show_default=False),
]


def _opened(path: str) -> AbstractContextManager[Store]:
    """Open a state to change it."""
    from newskit.state.store import opened_to_change

    return opened_to_change(path, "newskit state")


@state.command(short_help="Print what a state knows, and the last run; or list it.")
def show(
    path: _StateFile,
    *,
    listed: Annotated[
        str, opt.named("WHAT", "JSON lines of inputs, failures, outputs or runs.", "--list")
    ] = "",
    output: opt.Output = None,
) -> None:
    """Print how many inputs, records and failed pages a state knows, and the last run; or list them."""
    import orjson

    from newskit.commands.messages import usage
    from newskit.commands.session import session
    from newskit.json_lines import dump_line
    from newskit.state.store import LISTS, opened

    if listed and listed not in LISTS:
        raise usage("state show", f"--list: {listed} is none of {', '.join(LISTS)}")
    with session("state show", output) as work, opened(path) as store:
        if listed:
            for row in store.rows(listed):
                work.output.write(dump_line(row))
            return
        for name, count in store.counts().items():
            work.output.write(f"{name:10}{count}\n".encode())
        for row in list(store.rows("runs"))[-1:]:
            work.output.write(b"last run  " + orjson.dumps(row) + b"\n")


@state.command(short_help="Forget inputs: they are taken, and written, anew.")
def forget(path: _StateFile, paths: _Paths = None) -> None:
    """Forget inputs and the records they gave: the next run takes them, and writes their records, anew."""
    from newskit.commands.messages import usage
    from newskit.commands.session import session

    if not paths:
        raise usage("state forget", "name the inputs to forget, or a folder of them")
    with session("state forget") as work, _opened(path) as store:
        store.begin()
        forgotten = sum(store.forget(_absolute(each)) for each in paths)
        store.commit()
        work.output.write(f"{forgotten} inputs forgotten\n".encode())


@state.command(short_help="Give failed pages all their tries back.")
def retry(path: _StateFile, paths: _Paths = None) -> None:
    """Give failed pages, parked or not, all their tries back: the next run takes them."""
    from newskit.commands.session import session

    with session("state retry") as work, _opened(path) as store:
        store.begin()
        pages = sum(store.retry(_absolute(each)) for each in paths) if paths else store.retry(None)
        store.commit()
        work.output.write(f"{pages} pages to retry\n".encode())


@state.command(short_help="Give back the space of what was deleted.")
def vacuum(
    path: _StateFile,
    *,
    gone: Annotated[
        bool, typer.Option("--gone", help="Forget inputs that are no longer there; their records stay known.")
    ] = False,
) -> None:
    """Give back the space of what was deleted."""
    import os

    from newskit.commands.session import session
    from newskit.errors import Failure
    from newskit.sources.walk import find_inputs

    with session("state vacuum") as work, _opened(path) as store:
        known = [row["path"] for row in store.rows("inputs")] if gone else []
        missing = [each for each in known if any(isinstance(f, Failure) for f in find_inputs([each]))]
        store.begin()
        store.forget_inputs(missing)
        store.commit()
        store.vacuum()
        work.output.write(f"{len(missing)} inputs forgotten, {os.path.getsize(path)} bytes\n".encode())


def _absolute(path: str) -> str:
    import os

    return os.path.abspath(path)
