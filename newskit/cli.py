"""The command line: how a call begins and how it ends."""
# ruff: noqa: E402 - see below

from __future__ import annotations

import gc

# Before all else is imported: a twentieth of a start is the collector looking through what is there to stay.
gc.set_threshold(200_000)

# The module beneath signal, since that takes a while to import, in which Ctrl-C would leave a traceback.
import _signal  # type: ignore[import-not-found]

# Ctrl-C while modules are loaded ends us without a word; a session that has work to keep takes it over.
if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
    try:  # noqa: SIM105 - contextlib takes a while, too
        _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    except ValueError:  # not the main thread
        pass

import os
import sys
from typing import Any

from newskit.commands.direct import direct_call
from newskit.errors import Ended, ExitStatus


def main() -> None:
    """Run the command line. Of the commands only the one called for is imported: cron starts us thousands of times."""
    gc.set_threshold(50_000)  # a page makes thousands of objects and no cycles: a twentieth faster, no larger
    try:
        status = _called()
        if sys.stdout is not None:  # as it is where a shell has closed it
            sys.stdout.flush()  # else Python does it at the end, and complains in its own words
    except SystemExit as ended:
        # Click's answer to a reader of help who has left is 1; it is nobody's error.
        sys.exit(0 if isinstance(ended.__context__, BrokenPipeError) else ended.code)
    except OSError as problem:  # help could not be written: its reader has left, or the disk is full
        if sys.stdout is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is still held back
        if isinstance(problem, BrokenPipeError):
            sys.exit(0)
        from newskit.commands.messages import say
        from newskit.sources.walk import describe

        say(f"{' '.join(['newskit', *_command()])}: {describe(problem)}")
        status = ExitStatus.OUTPUT_FAILED
    except Exception as problem:
        # As only Click's errors have; their classes have moved between versions.
        if not hasattr(problem, "format_message"):
            raise
        status = _say_usage(problem)
    gc.freeze()  # at its end Python looks through all there is once more: a twentieth of a start
    sys.exit(status or 0)


def _called() -> int | None:
    words = sys.argv[1:]
    try:
        if call := direct_call(words):
            call()
            return 0
        from newskit.commands.menu import called_by

        return called_by(words)
    except Ended as ended:
        return ended.status


def _command() -> list[str]:
    """Return the command's name, if one was called."""
    from newskit.commands.menu import COMMANDS

    return [word for word in sys.argv[1:2] if word in COMMANDS]


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
        from newskit.commands.messages import say

        command = " ".join(["newskit", *_command()])
        message = message.rstrip(".")
        if ctx := getattr(problem, "ctx", None):
            command = ctx.command_path
            if message.startswith("No such command"):
                message = f"{message.partition('. Did you')[0]}, none of {', '.join(ctx.command.list_commands(ctx))}"
        say(f"{command}: {message} ({command} --help)")
    return int(problem.exit_code)
