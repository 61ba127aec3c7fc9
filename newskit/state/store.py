"""The state database: inputs taken, digests of records written, failures, outputs and runs."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

from newskit.errors import Failure, NewskitError, OutputFailed, UnreadableInput
from newskit.sources.walk import describe
from newskit.state.append import Length
from newskit.state.lock import run_lock

_VERSION = 1
_MAGIC = b"SQLite format 3\0"
_KEPT_RUNS = 1000  # a week of a run every ten minutes

_SCHEMA = """
CREATE TABLE inputs (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
    digest BLOB NOT NULL, records INTEGER NOT NULL, failed INTEGER NOT NULL, run INTEGER NOT NULL
);
CREATE TABLE failures (
    input INTEGER NOT NULL, page TEXT NOT NULL, offset INTEGER, stage TEXT NOT NULL, code TEXT NOT NULL,
    message TEXT NOT NULL, tries INTEGER NOT NULL, parked INTEGER NOT NULL, PRIMARY KEY (input, page)
) WITHOUT ROWID;
CREATE TABLE written (digest INTEGER PRIMARY KEY, input INTEGER NOT NULL);
CREATE TABLE outputs (
    path TEXT PRIMARY KEY, length INTEGER NOT NULL, inode INTEGER NOT NULL, open INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE runs (
    id INTEGER PRIMARY KEY, started TEXT NOT NULL, ended TEXT, output TEXT NOT NULL, new INTEGER, changed INTEGER,
    retried INTEGER, records INTEGER, failed INTEGER, skipped INTEGER, parked INTEGER
);
"""
RUN_COUNTS = ("new", "changed", "retried", "records", "failed", "skipped", "parked")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What tells a changed input: size and time of change at a glance, the digest of its bytes for certain."""

    size: int
    mtime_ns: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class KnownInput:
    """An input that an earlier run, or this one, has taken."""

    id: int
    fingerprint: Fingerprint
    records: int
    run: int


def _check_state(path: str, *, create: bool = False) -> None:
    """Refuse a file that is no state, before a lock is made beside it. Raises OutputFailed to `create` one, else UnreadableInput."""
    refusal = OutputFailed if create else UnreadableInput
    begins = b"a pipe"
    try:
        if not stat.S_ISFIFO(os.stat(path).st_mode):  # to open a pipe is to wait for its writer
            with open(path, "rb") as file:
                begins = file.read(len(_MAGIC))
    except FileNotFoundError:
        if create:
            return
        raise UnreadableInput(f"{path}: no such state") from None
    except OSError as problem:
        raise refusal(f"{path}: {describe(problem)}") from problem
    if begins != _MAGIC and (begins or not create):
        raise refusal(f"{path}: is no newskit state")


@contextmanager
def opened(path: str, *, create: bool = False) -> Iterator[Store]:
    """Open a state, and close it again. What SQLite refuses meanwhile is raised as OutputFailed."""
    try:
        with closing(Store(path, create=create)) as store:
            yield store
    except sqlite3.Error as problem:
        raise OutputFailed(f"{path}: {problem}") from problem


@contextmanager
def opened_to_change(path: str, holder: str, *, create: bool = False) -> Iterator[Store]:
    """Open a state that no other run may use meanwhile: it would be told the `holder`. Raises StateBusy where one does."""
    _check_state(path, create=create)
    with run_lock(path, holder), opened(path, create=create) as store:
        yield store


class Store:
    """The tables, one method a query or change. Changes between `begin` and `commit` are made together or not at all."""

    def __init__(self, path: str, *, create: bool = False) -> None:
        """Open the file, or make it. Raises UnreadableInput or OutputFailed where it is no state of this version."""
        from pathlib import Path

        _check_state(path, create=create)
        self._path = path
        uri = f"{Path(path).absolute().as_uri()}?mode={'rwc' if create else 'rw'}"
        # The runner may ask for pages from another thread than the one that takes the results.
        self._db = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=60, check_same_thread=False)
        try:
            self._set_up(OutputFailed if create else UnreadableInput)
        except BaseException:
            self._db.close()
            raise

    def _set_up(self, refusal: type[NewskitError]) -> None:
        version = self._one("PRAGMA user_version")[0]
        is_new = version == 0 and not self._one("SELECT count(*) FROM sqlite_master")[0]
        if not is_new and version != _VERSION:  # another's database: it stays as it is
            raise refusal(f"{self._path}: no newskit state of version {_VERSION}")
        self._db.execute("PRAGMA journal_mode = WAL")
        # A commit is on the disk before the next batch begins.
        self._db.execute("PRAGMA synchronous = FULL")
        if is_new:
            self._db.executescript(f"BEGIN; {_SCHEMA} PRAGMA user_version = {_VERSION}; COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def begin(self) -> None:
        """Start a batch of changes."""
        self._db.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Make the batch final."""
        self._db.execute("COMMIT")

    def rollback(self) -> None:
        """Undo the batch, if one is open."""
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")

    def known(self, path: str) -> KnownInput | None:
        """Return what is known of an input."""
        row = self._one(
            "SELECT id, size, mtime_ns, digest, records, run FROM inputs WHERE path = ?", key(path)
        )
        return row and KnownInput(row[0], Fingerprint(*row[1:4]), *row[4:])

    def put_input(self, path: str, found: Fingerprint, counts: tuple[int, int], run: int) -> int:
        """Note that an input was taken, with its counts of records and failures; return its number."""
        row = self._one(
            "INSERT INTO inputs (path, size, mtime_ns, digest, records, failed, run) VALUES (?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (path) DO UPDATE SET (size, mtime_ns, digest, records, failed, run) = (excluded.size, "
            "excluded.mtime_ns, excluded.digest, excluded.records, excluded.failed, excluded.run) RETURNING id",
            key(path), found.size, found.mtime_ns, found.digest, *counts, run,
        )  # fmt: skip
        return int(row[0])

    def touch(self, known: KnownInput, mtime_ns: int) -> None:
        """Note a new time on an input whose bytes are the same."""
        self._db.execute("UPDATE inputs SET mtime_ns = ? WHERE id = ?", (mtime_ns, known.id))

    def failures(self, known: KnownInput) -> dict[str, tuple[int, bool]]:
        """Return how often each failed page of an input was tried, and whether it is parked."""
        rows = self._db.execute("SELECT page, tries, parked FROM failures WHERE input = ?", (known.id,))
        return {page: (tries, bool(parked)) for page, tries, parked in rows}

    def put_failures(
        self, input_id: int, failures: Iterable[tuple[Failure, int, bool]], *, keep_parked: bool
    ) -> None:
        """Set the failures of an input, each with its tries and whether it is parked; maybe beside those parked."""
        self._db.execute(
            "DELETE FROM failures WHERE input = ? AND NOT (parked AND ?)", (input_id, keep_parked)
        )
        self._db.executemany(
            "INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            ((input_id, key(f.file), f.offset, f.stage, f.code, key(f.message), tries, parked)
             for f, tries, parked in failures),
        )  # fmt: skip

    def is_written(self, digest: int) -> bool:
        """Tell whether a record of this digest has been written."""
        return self._one("SELECT 1 FROM written WHERE digest = ?", digest) is not None

    def put_written(self, digests: Iterable[int], input_id: int) -> None:
        """Note the digests of records written."""
        rows = ((digest, input_id) for digest in digests)
        self._db.executemany("INSERT OR IGNORE INTO written VALUES (?, ?)", rows)

    def open_outputs(self) -> list[tuple[str, Length]]:
        """Return the outputs that a run was writing to when it was last heard of, with their whole lengths."""
        rows = self._db.execute("SELECT path, length, inode FROM outputs WHERE open")
        return [(path, Length(length, inode)) for path, length, inode in rows]

    def put_output(self, path: str, whole: Length, *, is_open: bool) -> None:
        """Note how far an output is whole, and whether a run is writing to it."""
        row = (key(path), whole.length, whole.inode, is_open)
        self._db.execute("INSERT OR REPLACE INTO outputs VALUES (?, ?, ?, ?)", row)

    def start_run(self, started: str, output: str) -> int:
        """Note a run; return its number. Runs longer ago than the last _KEPT_RUNS are forgotten."""
        row = self._one("INSERT INTO runs (started, output) VALUES (?, ?) RETURNING id", started, key(output))
        self._db.execute("DELETE FROM runs WHERE id <= ?", (row[0] - _KEPT_RUNS,))
        return int(row[0])

    def end_run(self, run: int, ended: str, counts: dict[str, int]) -> None:
        """Note what a run has done; `counts` has the keys RUN_COUNTS."""
        columns = ", ".join(f"{name} = :{name}" for name in ("ended", *RUN_COUNTS))
        statement = f"UPDATE runs SET {columns} WHERE id = :id"  # noqa: S608 - names of ours
        self._db.execute(statement, {**counts, "ended": ended, "id": run})

    def counts(self) -> dict[str, int]:
        """Return how many of everything there is."""
        row = self._one(
            "SELECT (SELECT count(*) FROM inputs), (SELECT count(*) FROM written), "
            "(SELECT count(*) FROM failures WHERE NOT parked), (SELECT count(*) FROM failures WHERE parked), "
            "(SELECT count(*) FROM outputs), (SELECT count(*) FROM runs)"
        )
        return dict(zip(("inputs", "records", "waiting", "parked", "outputs", "runs"), row, strict=True))

    def rows(self, what: str) -> Iterator[dict[str, Any]]:
        """Yield the rows of a table, `inputs`, `failures`, `outputs` or `runs`, as people want to see them."""
        cursor = self._db.execute(_LISTS[what])
        names = [column[0] for column in cursor.description]
        return (dict(zip(names, row, strict=True)) for row in cursor)

    def forget(self, path: str) -> int:
        """Forget an input, or all inputs below a folder or in an archive, and the records they gave; return how many inputs."""
        numbers = self._below(path)
        for table in ("written", "failures"):
            self._db.executemany(f"DELETE FROM {table} WHERE input = ?", numbers)  # noqa: S608 - names of ours
        self._db.executemany("DELETE FROM inputs WHERE id = ?", numbers)
        return len(numbers)

    def forget_inputs(self, paths: Iterable[str]) -> None:
        """Forget that inputs were taken, but not the records they gave: those are not written again."""
        for path in paths:
            self._db.execute(
                "DELETE FROM failures WHERE input = (SELECT id FROM inputs WHERE path = ?)", (path,)
            )
            self._db.execute("DELETE FROM inputs WHERE path = ?", (path,))

    def retry(self, path: str | None) -> int:
        """Give failed pages, below a path or all, their tries back, parked or not; return how many."""
        if path is None:
            return self._db.execute("UPDATE failures SET tries = 0, parked = 0").rowcount
        statement = "UPDATE failures SET tries = 0, parked = 0 WHERE input = ?"
        return self._db.executemany(statement, self._below(path)).rowcount

    def vacuum(self) -> None:
        """Give back the space of what was deleted."""
        self._db.execute("VACUUM")
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _below(self, path: str) -> list[tuple[int]]:
        own = key(path)
        statement = "SELECT id FROM inputs WHERE path = ? OR substr(path, 1, ?) = ? OR substr(path, 1, ?) = ?"
        folder, archive = own.rstrip("/") + "/", own + "!/"
        return self._db.execute(statement, (own, len(folder), folder, len(archive), archive)).fetchall()

    def _one(self, statement: str, *values: object) -> Any:
        return self._db.execute(statement, values).fetchone()


_LISTS = {
    "inputs": "SELECT path, size, mtime_ns, lower(hex(digest)) AS digest, records, failed, run FROM inputs ORDER BY path",
    "failures": "SELECT path AS input, page, offset, stage, code, message, tries, parked FROM failures "
    "JOIN inputs ON inputs.id = input ORDER BY path, page",
    "outputs": "SELECT path, length, open FROM outputs ORDER BY path",
    "runs": "SELECT * FROM runs ORDER BY id",
}
LISTS = tuple(_LISTS)


def key(text: str) -> str:
    """Return a name as the database can hold it: bytes that are no UTF-8 are shown by their numbers."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
