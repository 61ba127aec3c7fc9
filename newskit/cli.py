"""The list of commands."""
# ruff: noqa: E402 - see below

from __future__ import annotations

import gc

# Before Typer is imported: a twentieth of its import is the collector looking through what is there to stay.
gc.set_threshold(200_000)

import signal
from contextlib import suppress

# Ctrl-C while modules are loaded ends us without a word; a session that has work to keep takes it over.
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    with suppress(ValueError):  # not the main thread
        signal.signal(signal.SIGINT, signal.SIG_DFL)

import os
import sys
from importlib import import_module
from shutil import get_terminal_size
from typing import Annotated, Any

import typer

from newskit import __version__
from newskit.errors import ExitStatus

# A command is the function of its name in the module of its name, in commands/. Beside it what the menu says of it.
COMMANDS = {
    "parse": "Raw pages to records: title, time, source, people, body.",
    "clean": "Drop furniture lines from bodies, normalise their text.",
    "split-headlines": "Cut run-on lines of headlines into single headlines.",
    "export": "Check, select fields, drop duplicates, write JSON Lines.",
    "run": "All four of these in one process.",
    "schema": "Print the JSON Schema of an article line.",
    "check": "Compare two runs by site; exit 5 where one has broken.",
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
    """Import the named commands and hang them on the app."""
    for name in names:
        function = name.replace("-", "_")
        command = getattr(import_module(f"newskit.commands.{function}"), function)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name, short_help=COMMANDS[name])
        else:
            app.command(name, short_help=COMMANDS[name])(command)


def main() -> None:
    """Run the command line. Of the commands only the one called for is imported: cron starts us thousands of times."""
    gc.set_threshold(50_000)  # a page makes thousands of objects and no cycles: a twentieth faster, no larger
    called = tuple(sys.argv[1:2])
    if called != ("--version",):
        add_commands(called if called and called[0] in COMMANDS else tuple(COMMANDS))
    try:
        status = app(prog_name="newskit", standalone_mode=False)
        if sys.stdout is not None:  # as it is where a shell has closed it
            sys.stdout.flush()  # else Python does it at the end, and complains in its own words
    except SystemExit as ended:
        # Click's answer to a reader of help who has left is 1; it is nobody's error.
        sys.exit(0 if isinstance(ended.__context__, BrokenPipeError) else ended.code)
    except OSError as problem:  # help that nobody takes: its reader has left, or the disk is full
        if sys.stdout is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is still held back
        if isinstance(problem, BrokenPipeError):
            sys.exit(0)
        from newskit.commands.session import say

        say(f"newskit: {problem.strerror or problem}")
        status = ExitStatus.OUTPUT_FAILED
    except Exception as problem:
        if not hasattr(
            problem, "format_message"
        ):  # of Click's errors, whose classes have moved between versions
            raise
        status = _say_usage(problem)
    sys.exit(status or 0)


def _say_usage(problem: Any) -> int:
    """Say what Click found wrong with the call in one line, as the commands do; return the status."""
    message = (
        problem.format_message()
        .replace("valid int range", "whole number")
        .replace("valid float range", "number")
    )
    if "\n" in message:  # called without a word: its help
        problem.show()
    else:
        from newskit.commands.session import say

        command = problem.ctx.command_path if getattr(problem, "ctx", None) else "newskit"
        say(f"{command}: {message.rstrip('.')} ({command} --help)")
    return int(problem.exit_code)
