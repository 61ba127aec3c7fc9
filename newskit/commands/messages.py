"""What commands say on standard error, and how they refuse a call."""

from __future__ import annotations

import os
import sys

from newskit.errors import Ended, ExitStatus
from newskit.sources.walk import shown


def visible(text: str) -> str:
    """Return a text with its control characters escaped: names of pages may hold some."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def say(message: str) -> None:
    """Write a line to standard error, if that is open."""
    if sys.stderr is not None:
        line = visible(message)
        try:
            sys.stderr.write(line + "\n")
        except (OSError, ValueError):
            return
        except UnicodeError:  # a locale without the characters
            sys.stderr.write(line.encode("ascii", "backslashreplace").decode() + "\n")


def usage(command: str, message: str) -> Ended:
    """Say what is wrong with the call; return what to raise."""
    say(f"newskit {command}: {message} (newskit {command} --help)")
    return Ended(ExitStatus.USAGE)


def check_share(command: str, option: str, share: float) -> None:
    """Refuse nan, which Typer's bounds let through. Raises a usage error."""
    if not 0 <= share <= 1:
        raise usage(command, f"{option}: {share} is no number from 0 to 1")


def check_utf8(command: str, option: str, value: str) -> None:
    """Refuse a value that is not UTF-8, and would come out as half characters. Raises a usage error."""
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise usage(command, f"{option}: {shown(value)} is not UTF-8")


def names_or_stdin(command: str, names: list[str] | None) -> list[str]:
    """Return the files named, `-` for none; on a terminal with nothing piped in, show the usage and end."""
    if names:
        return names
    if sys.stdin is not None and os.isatty(sys.stdin.fileno()):
        say(f"Usage: newskit {command} [OPTIONS] [FILE]...")
        say(
            f"Nothing is piped in: name a FILE, or pipe something into newskit {command} (--help tells more)."
        )
        raise Ended(ExitStatus.USAGE)
    return ["-"]
