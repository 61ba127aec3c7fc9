"""Outputs kept apart from inputs: calls that would overwrite an input are refused, outputs found in folders skipped."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator

from newskit.commands.messages import usage
from newskit.errors import BadCall
from newskit.output.names import BESIDE, HIDDEN
from newskit.sources.raw import Skipped
from newskit.sources.remote import is_address
from newskit.sources.walk import STDIN, Input, Named

# Suffixes that promise what is not written: other compressions, archives and tables.
_NOT_WRITTEN = frozenset(
    ".bz2 .xz .lzma .lz4 .br .7z .rar .zip .tar .tgz .tsv .xls .xlsx .ods .arrow .feather .avro .orc".split()
)
_TABLES = (".csv", ".parquet")
_WRITE_TABLES = ("export", "merge", "run")

# Placeholders in names, and patterns of what may stand in their place.
_PLACES = {"{}": ".+", "{date}": r"\d{4}-\d\d-\d\d", "{shard}": r"\d{4,9}-of-\d{4,9}"}
_STATE = "--state"
_OF_ANOTHER_DAY = "a run of another day"
_STREAMS = {2: "standard error", 1: "standard output"}
_FILES_ONLY = (_STATE, "--manifest")


class Written:
    """The files that a run writes, to be recognised among those that it finds.

    `outputs` go by the names of their options; one with `{}` in it stands for many. `named` are output and errors as
    they were given: with `{date}` or `{shard}` in them they stand for those of other runs, too. All that is in one of the
    `folders` is the run's. Outputs of earlier runs are `counted` as skipped, unless others may be writing them just now.
    """

    def __init__(
        self,
        folders: Iterable[str | None] = (),
        *,
        counted: bool = True,
        named: tuple[str | None, str | None] = (None, None),
        **outputs: str | None,
    ) -> None:
        self._counted = counted
        self._folders = [
            re.compile(_pattern(os.path.realpath(each) + os.sep), re.DOTALL)
            for each in folders
            if each and not is_address(each)
        ]
        self._files: dict[object, str] = _redirected()
        self._names: list[tuple[re.Pattern[str], re.Pattern[str], str]] = []
        for name, path in (*outputs.items(), ("output", named[0]), ("errors", named[1])):
            if not path or path == STDIN or is_address(path):
                continue
            is_dated = "{date}" in path and "{shard}" not in path
            option = _OF_ANOTHER_DAY if is_dated else _option(name)
            if not any(place in path for place in _PLACES):
                self._files[_file_of(path)] = option
            for place in dict.fromkeys((os.path.abspath(path), os.path.realpath(path))):
                folder, base = (_pattern(part) for part in os.path.split(place))
                name_pattern = re.compile(rf"{base}({BESIDE})?|({HIDDEN})", re.DOTALL)
                self._names.append((name_pattern, re.compile(folder, re.DOTALL), option))

    def left_out(self, inputs: Iterable[Named]) -> Iterator[Named]:
        """Yield the inputs without what this run writes; what an earlier run wrote, and a folder holds, is Skipped.

        Raises BadCall on one that was named.
        """
        for given in inputs:
            path = given.name if isinstance(given, Input | Skipped) else given.file
            if (isinstance(given, Input) and (path == STDIN or is_address(path))) or "\0" in path:
                yield given  # a name with a NUL byte is that of no file
                continue
            option, is_whole = self._written(path)
            if not option:
                yield given
            elif isinstance(given, Input) and not given.found:
                if option == _OF_ANOTHER_DAY:
                    yield given
                    continue
                raise BadCall(f"{path} is an input, and what {option} writes")
            elif is_whole and self._counted:
                yield Skipped(path, "what this run writes")

    def _written(self, path: str) -> tuple[str, bool]:
        """Return the option that writes the file, "" for none, and whether it is an output of an earlier run."""
        base = os.path.basename(path)
        for pattern, folder, option in self._names:
            if (found := pattern.fullmatch(base)) and folder.fullmatch(
                os.path.realpath(os.path.dirname(path))
            ):
                return option, not any(found.groups()) and option != _STATE
        if self._files and (option := self._files.get(_file_of(path) or "", "")):
            return option, option != _STATE
        if self._folders and any(folder.match(os.path.realpath(path)) for folder in self._folders):
            return "the run", False
        return "", False


def _pattern(name: str) -> str:
    """Return the pattern of all names that a name with placeholders stands for."""
    pattern = re.escape(name)
    for place, others in _PLACES.items():
        pattern = pattern.replace(re.escape(place), others)
    return pattern


def _option(name: str) -> str:
    return "-o" if name == "output" else f"--{name}"


def check_outputs(command: str, inputs: Iterable[str | None], **outputs: str | None) -> None:
    """Refuse outputs whose names promise what is not written, that are inputs, or that two options share.

    `outputs` go by the names of their options. Raises a usage error.
    """
    for name in ("output", "errors", "manifest", "state"):
        _check_name(command, _option(name), outputs.get(name))
    written: dict[object, str] = {}
    for name, path in outputs.items():
        option = _option(name)
        file = _file_of(path) if path and path != STDIN else None
        if file in written:
            raise usage(command, f"{option}: {path} is what {written[file]} writes, too")
        if file:
            written[file] = option
    written = _redirected() | written
    if not any(isinstance(file, tuple) for file in written):  # none of them exists yet
        return
    for path in inputs:
        if path and (option := written.get(_file_of(path.partition("!/")[0]), "")):
            given = outputs.get("output" if option == "-o" else option[2:], path)
            raise usage(command, f"{option}: {given} is an input, too")


def _check_name(command: str, option: str, path: str | None) -> None:
    if path is None:
        return
    if not path or (path == STDIN and option in _FILES_ONLY):
        raise usage(command, f"{option} needs the name of a file")
    if found := re.search(r"\{[a-z_]{1,20}\}", path):
        raise usage(command, f"{option}: {path}: {found[0]} stands for nothing here")
    writes_tables = option == "-o" and command in _WRITE_TABLES
    suffix = os.path.splitext(path.lower().removesuffix(".gz").removesuffix(".zst"))[1]
    if suffix in _NOT_WRITTEN or (suffix in _TABLES and not writes_tables):
        written = ".gz, .zst, .csv and .parquet" if writes_tables else ".gz and .zst"
        raise usage(command, f"{option}: {path}: {suffix} is not written ({written} are)")


def _redirected() -> dict[object, str]:
    """Return the files that standard output and error are redirected to, and what to call them."""
    found = {_file_of(number): name for number, name in _STREAMS.items()}
    return {file: name for file, name in found.items() if isinstance(file, tuple)}


def _file_of(path: str | int) -> tuple[int, int] | str | None:
    """Return what identifies a file: its device and inode, its path if it does not exist; None for devices and pipes."""
    try:
        found = os.stat(0 if path == STDIN else path)
    except (OSError, ValueError):
        return os.path.realpath(path) if isinstance(path, str) else None
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None
