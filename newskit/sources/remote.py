"""Files by address: s3://, hdfs://, file:// and what else fsspec knows, beside plain paths. Never http: no crawler.

Only an address that the user names leads anywhere; without fsspec (newskit[dask]) there are plain paths only.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from newskit.errors import UnreadableInput

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

# Here an upload appears whole when it is closed; elsewhere a file is written beside its place and renamed.
_APPEARS_WHOLE = frozenset(("s3", "s3a", "gs", "gcs", "abfs", "abfss", "az", "adl", "oss", "memory"))


def is_address(name: str) -> bool:
    """Tell an address from a path."""
    scheme, mark, _ = name.partition("://")
    return bool(mark) and scheme.isalnum()


def place(name: str) -> tuple[AbstractFileSystem, str]:
    """Return the file system of an address or path, and the path in it. Raises UnreadableInput."""
    scheme = name.partition("://")[0]
    if scheme in ("http", "https", "ftp"):
        raise UnreadableInput(f"newskit fetches nothing from the web ({scheme}://)")
    try:
        from fsspec.core import url_to_fs
    except ImportError as problem:
        raise UnreadableInput("to read and write at addresses: pip install 'newskit[dask]'") from problem
    try:
        found = url_to_fs(name if is_address(name) else os.path.abspath(name))
    except (ImportError, ValueError) as problem:
        raise UnreadableInput(str(problem)) from problem
    return cast("tuple[AbstractFileSystem, str]", found)


def open_named(name: str, folder: str = "") -> BinaryIO:
    """Open a file by path, seen from `folder`, or by address. Raises UnreadableInput, or OSError as open does."""
    if not is_address(name):
        return open(os.path.join(folder, name), "rb")
    files, path = place(name)
    return cast("BinaryIO", files.open(path, "rb"))


def size_of(name: str) -> int:
    """Return a file's size in bytes. Raises as `open_named` does."""
    if not is_address(name):
        return os.stat(name).st_size
    files, path = place(name)
    return int(files.size(path) or 0)


def files_at(address: str, *, recursive: bool) -> Iterator[str]:
    """Yield the address itself, or, with `recursive`, those of the files below it, in sorted order.

    Raises UnreadableInput, or OSError.
    """
    files, path = place(address)
    if not files.isdir(path):
        if not files.exists(path):
            raise UnreadableInput("No such file or directory")
        yield address
        return
    if not recursive:
        raise UnreadableInput("is a folder (use -r to read what is in it)")
    for found in sorted(files.find(path), key=lambda name: name.split("/")):
        yield f"{address.rstrip('/')}/{found[len(path) :].lstrip('/')}"


class Folder:
    """A folder, by path or address, into which files are put whole."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._files, self._path = place(name)
        protocol = self._files.protocol
        names = (protocol,) if isinstance(protocol, str) else protocol
        self._is_local = "file" in names
        self._appears_whole = not _APPEARS_WHOLE.isdisjoint(names)

    def make(self) -> None:
        """Make the folder, if there are folders there. Raises OSError."""
        self._files.makedirs(self._path, exist_ok=True)

    def sizes(self) -> dict[str, int | None]:
        """Return the sizes of the files in it by their names."""
        self._files.invalidate_cache(self._path)
        if not self._files.exists(self._path):
            return {}
        return {
            str(found["name"]).rstrip("/").rpartition("/")[2]: found["size"]
            for found in self._files.ls(self._path, detail=True)
        }

    def read(self, name: str) -> bytes:
        """Return a file's bytes. Raises OSError."""
        return bytes(self._files.cat_file(f"{self._path}/{name}"))

    @contextmanager
    def put(self, name: str) -> Iterator[BinaryIO]:
        """Open a file for writing that appears whole at the end, or not at all; a second writer replaces the first."""
        import uuid

        path = f"{self._path}/{name}"
        beside = path if self._appears_whole else f"{self._path}/.{name}.{uuid.uuid4().hex}"
        file: Any = self._files.open(beside, "wb")
        try:
            yield file
        except BaseException:
            if self._appears_whole:
                _abandon(file)
            else:
                file.close()
                self._files.rm_file(beside)
            raise
        if beside == path:
            file.close()
            return
        file.flush()
        if self._is_local:
            os.fsync(file.fileno())
        file.close()
        self._files.mv(beside, path)


def _abandon(file: Any) -> None:
    """Give up an upload: what is discarded never appears; what knows no discarding is left to its file system."""
    if hasattr(file, "discard"):
        file.discard()
