"""Parquet files, a row group at a time (the extra newskit[parquet], with pyarrow).

A Parquet file cannot be resumed: its end says what is in it. So a run that can be keeps its rows in a file beside it,
as compressed JSON lines, and turns them into row groups when all are there.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import orjson

from newskit.errors import OutputFailed
from newskit.output import Output, sync_folder
from newskit.output.locks import Lock
from newskit.output.names import ROWS, partial_name
from newskit.output.partial import OutputFile, put
from newskit.record import PROPERTIES

if TYPE_CHECKING:
    import pyarrow as pa

_GROUP_ROWS = 10_000
_GROUP_BYTES = 2**25
_TEXT: dict[str, Any] = {"type": "string"}


class ParquetFile(Output):
    """Takes JSON lines, and writes their values as columns. Raises OutputFailed where pyarrow is not installed."""

    def __init__(self, path: str, names: list[str], exploded: str = "") -> None:
        self._arrow, parquet = _pyarrow()
        pa = self._arrow
        self._named = path
        self._path = os.path.realpath(path)
        self._partial = partial_name(self._path)
        self._schema = pa.schema([(name, _type(pa, name, exploded)) for name in names])
        self._rows: list[dict[str, Any]] = []
        self._size = 0
        self._lock = Lock(self._partial, path)
        try:
            with self._told():  # it writes at once
                self._writer = parquet.ParquetWriter(self._partial, self._schema, compression="zstd")
        except OutputFailed:
            self._lock.release(unused=True)
            raise

    def write(self, data: bytes) -> None:
        """Take lines of JSON."""
        for line in data.splitlines():
            self._rows.append(_row(orjson.loads(line), self._schema.names))
            self._size += len(line)
        if len(self._rows) >= _GROUP_ROWS or self._size >= _GROUP_BYTES:
            self.flush()

    def flush(self) -> None:
        """Write what was taken so far as a row group."""
        if self._rows:
            with self._told():
                self._writer.write_table(self._arrow.Table.from_pylist(self._rows, schema=self._schema))
            self._rows.clear()
            self._size = 0

    def close(self) -> None:
        """Finish and rename the file."""
        self.flush()
        with self._told():
            self._writer.close()
            put(self._partial, self._path)
            sync_folder(self._path)
        self._lock.release()

    def names(self) -> list[str]:
        """Return the file's name."""
        return [self._named]

    def discard(self) -> None:
        """Remove the partial file."""
        with contextlib.suppress(OSError, self._arrow.ArrowException):
            self._writer.close()
        with contextlib.suppress(OSError):
            os.unlink(self._partial)
        self._lock.release()

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """Say what could not be written, and why."""
        try:
            yield
        except (OSError, self._arrow.ArrowException) as problem:
            raise OutputFailed(f"{self._named}: {_said(problem)}") from problem


class ResumableParquet(OutputFile):
    """Writes JSON lines to NAME.rows.zst.partial, and makes the Parquet file of them in the end."""

    def __init__(self, path: str, names: list[str], exploded: str = "") -> None:
        _pyarrow()
        self._named = path
        self._columns = (names, exploded)
        super().__init__(path + ROWS, named=path)

    def close(self) -> None:
        """Make the Parquet file. The rows stay until `forget`, in case the run is killed before."""
        from newskit.zstd import ZstdFile

        self.cut()
        table = ParquetFile(self._named, *self._columns)
        try:
            with ZstdFile(self.partial) as rows:
                for line in rows:
                    table.write(line)
            table.close()
        except BaseException:
            table.discard()
            raise

    def forget(self) -> None:
        """Remove the rows."""
        self.discard()


def _pyarrow() -> tuple[Any, Any]:
    """Return pyarrow and its Parquet module. Raises OutputFailed where they are not installed."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as problem:
        raise OutputFailed("to write Parquet files: pip install 'newskit[parquet]'") from problem
    return pa, parquet


def _said(problem: Exception) -> str:
    """Say what went wrong: by the system's number, where pyarrow has put it into words of its own."""
    number = problem.errno if isinstance(problem, OSError) else None
    return os.strerror(number) if number else str(problem)


def _row(record: dict[str, Any], names: list[str]) -> dict[str, Any]:
    """Bring a record into the shape of the columns: counts by rule as pairs, keys that are not ours as text."""
    row = {name: record.get(name) for name in names}
    if isinstance(counts := row.get("dropped"), dict):
        row["dropped"] = list(counts.items())
    for name in names:
        if name not in PROPERTIES and "." not in name and not isinstance(row[name], str | None):
            row[name] = orjson.dumps(row[name]).decode()
    return row


def _type(arrow: Any, name: str, exploded: str) -> pa.DataType:
    """Return the column type of a key of ours, by the record's schema; text for all other keys."""
    outer, _, inner = name.partition(".")
    schema = PROPERTIES.get(outer, _TEXT)
    if outer == exploded:
        schema = schema.get("items", _TEXT)
    if inner:
        rest = _TEXT if "properties" in schema else schema.get("additionalProperties", _TEXT)
        schema = schema.get("properties", {}).get(inner, rest)
    return _arrow_type(arrow, schema)


def _arrow_type(arrow: Any, schema: dict[str, Any]) -> pa.DataType:
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if "array" in kinds:
        return arrow.list_(_arrow_type(arrow, schema["items"]))
    if "object" in kinds and "properties" in schema:
        return arrow.struct(
            [(name, _arrow_type(arrow, inner)) for name, inner in schema["properties"].items()]
        )
    if "object" in kinds:
        return arrow.map_(arrow.string(), arrow.int64())
    simple = {"number": arrow.float64(), "integer": arrow.int64(), "boolean": arrow.bool_()}
    return next((simple[kind] for kind in kinds if kind in simple), arrow.string())
