"""What went into a run and what came out, as one JSON file: names, sizes, digests, counts, versions, options."""

from __future__ import annotations

import hashlib
import os
import sys
from importlib.metadata import version
from typing import Any

import orjson

from newskit import __version__
from newskit.commands.session import Session
from newskit.output import StandardOutput, open_output
from newskit.sources.raw import InputEnd
from newskit.sources.walk import shown

_LIBRARIES = ("selectolax", "orjson")


class Manifest:
    """Writes each input to disk as it ends: there may be a million. Resumable like any other output."""

    def __init__(self, path: str) -> None:
        self.output = open_output(path)
        self._path = path
        self._inputs = 0
        self.output.write(b'{"inputs":[')

    def take(self, end: InputEnd) -> None:
        """Note an input."""
        entry = {"name": end.name, "size": end.size, "sha256": end.digest or None}
        if end.reason:
            entry["skipped"] = end.reason
        self.output.write((b",\n" if self._inputs else b"\n") + orjson.dumps(entry))
        self._inputs += 1

    def go_on(self, inputs: int) -> None:
        """Note how many inputs an interrupted run has written already."""
        self._inputs = inputs

    def finish(self, work: Session, outputs: list[str], options: dict[str, Any]) -> None:
        """Write the rest: what came out, by which versions and options."""
        counts = {"records": work.records, "errors": work.failed, "skipped": work.skipped}
        piped = [work.output.described()] if isinstance(work.output, StandardOutput) else []
        rest = {
            "counts": {"in": sum(counts.values()), **counts},
            "outputs": [_described(path) for path in outputs if os.path.exists(path)] or piped,
            "versions": {
                "newskit": __version__,
                "python": sys.version.split()[0],
                **{name: version(name) for name in _LIBRARIES},
            },
            "options": {
                name: shown(value) if isinstance(value, str) else value for name, value in options.items()
            },
        }
        self.output.write(b"\n],\n" + orjson.dumps(rest, default=sorted)[1:] + b"\n")
        self.output.close()


def _described(path: str) -> dict[str, Any]:
    with open(path, "rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {"name": shown(path), "size": os.path.getsize(path), "sha256": digest}
