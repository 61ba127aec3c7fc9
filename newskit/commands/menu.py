"""The list of commands, as Typer shows and calls them."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from shutil import get_terminal_size
from typing import Annotated, get_type_hints

import typer

from newskit import __version__
from newskit.commands import options as opt
from newskit.commands.grouped import GroupedCommand

# A command is the function of its name in the module of its name, in commands/. Beside it its line in the menu.
COMMANDS = {
    "parse": "Raw pages to records: title, time, source, people, body.",
    "clean": "Drop furniture lines from bodies, normalise their text.",
    "split-headlines": "Cut run-on lines of headlines into single headlines.",
    "export": "Check, select fields, drop duplicates, write JSON Lines.",
    "run": "These four in one process.",
    "schema": "Print the JSON Schema of an article line.",
    "check": "Compare two runs, or their sites; exit 5 where one broke.",
    "merge": "Join the outputs of shards in order.",
    "state": "Show and change what run --state FILE remembers.",
}

_BOXES_FROM = 80  # columns


def _is_wide_terminal() -> bool:
    return bool(sys.stdout) and os.isatty(1) and get_terminal_size().columns >= _BOXES_FROM


app = typer.Typer(
    name="newskit",
    # Boxes and colours for people, plain lines for logs, pipes, and where boxes would cut the options' names.
    rich_markup_mode="rich" if _is_wide_terminal() and "NO_COLOR" not in os.environ else None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="Exit status: 0 all well, 1 some inputs failed, 2 usage, 3 no readable input, 4 output could not be "
    "written, 5 a quality gate was not met, 129/130/143 interrupted.",
)


def _print_version(wanted: bool) -> None:  # noqa: FBT001
    if wanted:
        typer.echo(f"newskit {__version__}")
        raise typer.Exit


@app.callback()
def newskit(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Turn raw news pages, HTML or flattened text, into clean JSON Lines records.

    \b
    newskit parse page.txt | newskit clean |
        newskit split-headlines | newskit export > news.jsonl
    """  # noqa: D301 - \b keeps the lines as they are


def add_commands(names: tuple[str, ...]) -> None:
    """Import the named commands and add them to the app."""
    for name in names:
        function = name.replace("-", "_")
        command = getattr(import_module(f"newskit.commands.{function}"), function)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name, help=COMMANDS[name])
        else:
            # Commands name the types of their parameters only: options need Typer, and not every call does.
            command.__annotations__ = get_type_hints(command, localns={"opt": opt}, include_extras=True)
            app.command(name, cls=GroupedCommand, short_help=COMMANDS[name])(command)


def called_by(words: list[str]) -> int | None:
    """Run the command that a call names, the only one imported; return the status, None for 0."""
    called = tuple(words[:1])
    if called != ("--version",):
        add_commands(called if called and called[0] in COMMANDS else tuple(COMMANDS))
    status: int | None = app(words, prog_name="newskit", standalone_mode=False)
    return status
