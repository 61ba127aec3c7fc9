"""Options of clean and split-headlines, which run has too, as their stages take them; the files they name are tried first."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from newskit.commands.messages import check_share, usage
from newskit.commands.session import session
from newskit.errors import BadInput, Ended, ExitStatus
from newskit.sources.walk import describe
from newskit.stages import SplitOptions

if TYPE_CHECKING:
    from newskit.cleaning import CleanOptions

_Loaded = TypeVar("_Loaded")

_LEAVE = ("mojibake", "entities", "lines")


def clean_options(
    command: str,
    keep: list[str] | None,
    leave: list[str] | None,
    hows: tuple[str, str, str],
    *,
    keep_dropped: bool,
) -> CleanOptions:
    """Turn a command's options into CleanOptions; `hows` are those of captions, widths and quotes."""
    from newskit.cleaning import CleanOptions

    if keep == ["list"]:
        from newskit.cleaning.options import rule_names

        with session(command) as work:
            work.output.write("".join(f"{name}\n" for name in sorted(rule_names())).encode())
        raise Ended(ExitStatus.OK)
    for what in leave or ():
        if what not in _LEAVE:
            raise usage(command, f"--leave: {what} is none of {', '.join(_LEAVE)}")
    left = frozenset(leave or ())
    captions, widths, quotes = hows
    try:
        return CleanOptions(
            keep=frozenset(keep or ()),
            keep_dropped=keep_dropped,
            captions=captions,  # type: ignore[arg-type] # it checks its choices itself
            widths=widths,  # type: ignore[arg-type]
            quotes=quotes,  # type: ignore[arg-type]
            mojibake="mojibake" not in left,
            entities="entities" not in left,
            join_lines="lines" not in left,
        )
    except ValueError as problem:
        hint = "; --keep list names them all" if str(problem).startswith("keep:") else ""
        raise usage(command, f"--{problem}{hint}") from problem


def split_options(command: str, lexicon: str, min_confidence: float, *, spans: bool) -> SplitOptions:
    """Turn a command's options into SplitOptions; a lexicon that cannot be read is refused now, not once a page."""
    check_share(command, "--min-confidence", min_confidence)
    if lexicon:
        from newskit.headlines.split.lexicon import Lexicon

        check_readable(command, "--lexicon", lexicon, Lexicon.load)
    return SplitOptions(min_confidence, spans, lexicon)


def check_learned(command: str, path: str) -> None:
    """Refuse a file of learned furniture that cannot be read."""
    if path:
        from newskit.cleaning.learned import LearnedFurniture

        check_readable(command, "--learned", path, LearnedFurniture.load)


def check_readable(command: str, option: str, path: str, load: Callable[[str], _Loaded]) -> _Loaded:
    """Return what is in an option's file. Raises a usage error where it is not what it should be.

    Stages read it again: a pipe would be empty by then, and a device may have no end.
    """
    if os.path.exists(path) and not (os.path.isfile(path) or os.path.isdir(path)):
        raise usage(command, f"{option}: {path}: is no regular file")
    try:
        return load(path)
    except BadInput as problem:
        raise usage(command, f"{option}: {problem}") from problem
    except OSError as problem:
        raise usage(command, f"{option}: {problem.filename}: {describe(problem)}") from problem
