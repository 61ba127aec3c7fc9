"""Calls with files and the commonest options only, as cron jobs and loops make them: parsed without Typer.

Importing Typer and building its commands takes longer than importing all that reads a page. It gets every other call,
and every mistaken one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import Any

COMMANDS = ("parse", "clean", "split-headlines", "export", "run")
# Options, and the parameters of the commands' functions that they set; not every command has all of them.
FLAGS = {
    "-q": "quiet",
    "--quiet": "quiet",
    "-v": "verbose",
    "--verbose": "verbose",
    "-r": "recursive",
    "--recursive": "recursive",
    "--line-buffered": "line_buffered",
    "--keep-dropped": "keep_dropped",
    "--resume": "resume",
}
TEXTS = {
    "-o": "output",
    "--output": "output",
    "--errors": "errors",
    "--url": "url",
    "--encoding": "encoding",
    "--input-format": "input_format",
    "--fields": "fields",
    "--state": "state",
}


def direct_call(words: Sequence[str]) -> Callable[[], None] | None:
    """Return the command that a call names, its arguments bound to it; None for words that need Typer.

    >>> direct_call(["export", "--help"]) is None
    True
    """
    name, *rest = words or ("",)
    if name not in COMMANDS or "_NEWSKIT_COMPLETE" in os.environ:
        return None
    function_name = name.replace("-", "_")
    function: Callable[..., None] = getattr(import_module(f"newskit.commands.{function_name}"), function_name)
    files: list[str] = []
    options: dict[str, Any] = {}
    known = function.__kwdefaults__ or {}
    rest.reverse()
    while rest:
        word = rest.pop()
        if not word.startswith("-") or word == "-":
            files.append(word)
            continue
        option = FLAGS.get(word) or TEXTS.get(word)
        if option is None or option not in known or option in options:
            return None
        if word in FLAGS:
            options[option] = True
        elif rest and (not rest[-1].startswith("-") or rest[-1] == "-"):
            options[option] = rest.pop()
        else:
            return None
    return partial(function, files or None, **options)
