"""Names on the command line to inputs: files, folders walked in sorted order, lists of files, standard input."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from heapq import nsmallest
from typing import BinaryIO, TypeAlias

from newskit.errors import Failure, UnreadableInput
from newskit.sources.raw import Skipped
from newskit.sources.remote import files_at, is_address

STDIN = "-"
_NUMBERED = rb"\\x([0-9a-f]{2})"
_LONGEST_NAME = 2**16  # more is no name, and a list may have no end
NAMES_AT_ONCE = 100_000  # some 20 MB
HIDDEN = "a hidden file"


@dataclass
class Input:
    """One input to open: its name as the user will know it, `-` for standard input.

    `only` asks for a single page of a container, by what follows `!/` in its name. `found` says that the file was
    found in a folder, not named. `folder` is the one that the name counts from, where it is not the working folder.
    """

    name: str
    only: str = ""
    found: bool = False
    folder: str = ""


# What a name stands for.
Named: TypeAlias = Input | Failure | Skipped


def find_inputs(names: Iterable[str], *, recursive: bool = False) -> Iterator[Named]:
    """Yield an input for every file that the names stand for; a name that stands for none is a Failure.

    What is hidden in a folder, a link to another one, a pipe or a device is Skipped.
    """
    for name in names:
        if name == STDIN:
            yield Input(name)
            continue
        if is_address(name):
            yield from _at_address(name, recursive=recursive)
            continue
        try:
            mode = os.stat(name).st_mode
        except (OSError, ValueError) as problem:
            meant = _as_it_is(name)
            if meant != name and os.path.lexists(meant):
                yield from find_inputs([meant], recursive=recursive)
            elif "\0" in name:
                yield _failure(shown(name), "a NUL byte in a name (-0 goes with names that end in one)")
            else:
                yield _page_in_container(name) or _failure(name or "''", _reason(name, problem))
            continue
        if not stat.S_ISDIR(mode):
            yield Input(name)
        elif recursive:
            yield from _walk(name)
        else:
            yield _failure(name, "is a folder (use -r to read what is in it)")


def _at_address(address: str, *, recursive: bool) -> Iterator[Named]:
    try:
        for name in files_at(address, recursive=recursive):
            if name != address and is_hidden(name[len(address) :]):
                yield Skipped(name, HIDDEN)
            else:
                yield Input(name, found=name != address)
    except (OSError, UnreadableInput) as problem:
        yield _failure(address, describe(problem))


def _page_in_container(name: str) -> Input | None:
    """Take `crawl.warc.gz!/1234` apart, where the file before the mark is there."""
    at = name.find("!/")
    while at > 0:
        for file in (name[:at], _as_it_is(name[:at])):
            if os.path.isfile(file):
                return Input(file, name[at + 2 :])
        at = name.find("!/", at + 1)
    return None


def shown(name: str) -> str:
    r"""Return a file's name as text that goes into JSON: bytes that are no UTF-8 as their numbers, `\xff`."""
    if name.isascii():
        return name
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _as_it_is(name: str) -> str:
    """Return the name that is shown so."""
    numbered = re.sub(_NUMBERED, lambda found: bytes([int(found[1], 16)]), os.fsencode(name))
    return os.fsdecode(numbered)


def _reason(name: str, problem: Exception) -> str:
    if os.path.islink(name) and isinstance(problem, FileNotFoundError):
        return "dangling link"
    return describe(problem)


def describe(problem: Exception) -> str:
    """Say in a user's words what the system answered."""
    if not isinstance(problem, OSError):
        return str(problem)
    if problem.errno == errno.ENOENT and problem.filename is None and not _has_working_folder():
        return "the working folder is gone"
    return problem.strerror or str(problem)


def _has_working_folder() -> bool:
    try:
        os.getcwd()
    except OSError:
        return False
    return True


def stamp(name: str) -> tuple[int, int]:
    """Return a file's length and time of change in nanoseconds, by which to see that it is another; -1 where none is.

    Standard input and addresses have none.
    """
    try:
        found = os.stat(name)
    except (OSError, ValueError):
        return -1, -1
    return found.st_size, found.st_mtime_ns


def _failure(name: str, message: str) -> Failure:
    return Failure(name, None, "read", UnreadableInput.code, message)


def is_hidden(path: str) -> bool:
    """Tell whether a file below a folder or in an archive, or a folder on the way to it, is hidden."""
    return any(
        (part.startswith(".") and part not in (".", "..")) or part == "__MACOSX" for part in path.split("/")
    )


def _walk(folder: str) -> Iterator[Named]:
    """Yield the files below a folder, sorted by name in each folder, and what is not looked into as Skipped."""
    open_folders = [_found_in(folder)]
    while open_folders:
        given = next(open_folders[-1], None)
        if given is None:
            open_folders.pop()
        elif isinstance(given, str):
            open_folders.append(_found_in(given))
        else:
            yield given


def _found_in(folder: str) -> Iterator[Named | str]:
    """Yield what is in a folder, sorted by name: a folder in it by its path."""
    try:
        for name in _names_below(folder):
            path = os.path.join(folder, name)
            if is_hidden(name):
                yield Skipped(path, "a hidden folder" if os.path.isdir(path) else HIDDEN)
                continue
            try:
                mode = os.stat(path).st_mode
            except OSError as problem:
                yield _failure(path, _reason(path, problem))
                continue
            if stat.S_ISDIR(mode):
                if os.path.islink(path):  # it may lead in a circle
                    yield Skipped(path, "a link to a folder")
                else:
                    yield path
            elif stat.S_ISREG(mode):
                yield Input(path, found=True)
            else:
                yield Skipped(path, "a pipe, a socket or a device")
    except OSError as problem:
        yield _failure(folder, describe(problem))


def _names_below(folder: str) -> Iterator[str]:
    """Yield what is in a folder, sorted.

    A folder of a million files is gone through ten times rather than held in memory.
    """
    last = ""
    while True:
        with os.scandir(folder) as found:
            fresh = (entry.name for entry in found if entry.name > last)
            names = nsmallest(NAMES_AT_ONCE, fresh)
        yield from names
        if len(names) < NAMES_AT_ONCE:
            return
        last = names[-1]


def names_in(stream: BinaryIO, *, null: bool = False) -> Iterator[str]:
    """Yield the file names in a list, one a line, or ended by NUL bytes."""
    if not null:
        for number, line in enumerate(iter(partial(stream.readline, _LONGEST_NAME), b"")):
            whole_line = line if number else line.removeprefix(b"\xef\xbb\xbf")
            if name := os.fsdecode(whole_line.rstrip(b"\r\n")):
                yield name
        return
    rest = b""
    while chunk := stream.read(65536):
        *whole, rest = (rest + chunk).split(b"\0")
        if len(rest) > _LONGEST_NAME:
            whole, rest = [*whole, rest], b""
        yield from (os.fsdecode(name) for name in whole if name)
    if rest:
        yield os.fsdecode(rest)
