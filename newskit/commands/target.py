"""The output options of export, merge and run, turned into an exporter and an output."""

from __future__ import annotations

import os
from dataclasses import dataclass

from newskit.commands.messages import check_utf8, usage
from newskit.errors import OutputFailed
from newskit.export import DUPLICATES, SPLITS, Exporter, Seen
from newskit.export.rows import FORMS, RowOptions, columns, csv_header
from newskit.output import Output, is_written_as_it_stands, open_output
from newskit.record import PROPERTIES

_A_LIST = {"type": "array"}  # keys that are not ours may hold one
_COMPRESSED = (".gz", ".zst")
_MAX_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Target:
    """The options of output, as they were given."""

    output: str | None = None
    fields: str | None = None
    duplicates: str = "id"
    explode: str = ""
    flat: bool = False
    form: str = ""
    split_by: str = ""

    def check(self, command: str) -> None:
        """Refuse options that no output can have. Raises a usage error."""
        if self.fields is not None and not self.rows.fields:
            raise usage(command, "--fields names no field")
        check_utf8(command, "--fields", self.fields or "")
        if self.duplicates not in DUPLICATES:
            raise usage(command, f"--duplicates: {self.duplicates} is none of {', '.join(DUPLICATES)}")
        if self.form and self.form not in FORMS:
            raise usage(command, f"--format: {self.form} is none of {', '.join(FORMS)}")
        if (
            self.split_by
            and self.split_by not in SPLITS
            and not (self.split_by.isdecimal() and len(self.split_by) <= _MAX_DIGITS and int(self.split_by))
        ):
            raise usage(
                command, f"--split-by: {self.split_by} is none of {', '.join(SPLITS)}, or a number of records"
            )
        if self.split_by and not self.pattern:
            raise usage(command, "--split-by needs -o FOLDER/ or a name with {} in it")
        if "{}" in os.path.dirname(self.pattern):
            raise usage(command, f"-o: {self.output}: {{}} goes into a file's name, not a folder's")
        if self.split_by:
            from newskit.output.split import LEAST_NAME, room_of

            if room_of(self.pattern) < LEAST_NAME:
                raise usage(command, f"-o: {self.output}: too long a name, {{}} has no room in it")
        if not self.split_by and "{}" in (self.output or ""):
            raise usage(command, f"-o: {self.output}: {{}} goes with --split-by")
        if self.explode and PROPERTIES.get(self.explode, _A_LIST).get("type") != "array":
            raise usage(command, f"--explode: {self.explode} is no list")
        if self.rows.form == "parquet" and (self.output or "").lower().endswith(_COMPRESSED):
            raise usage(command, f"Parquet is compressed in itself: {self.output} has one suffix too many")
        if self.rows.form == "parquet" and (self.split_by or self.output in (None, "-")):
            raise usage(command, "Parquet needs -o FILE, and no --split-by")

    @property
    def rows(self) -> RowOptions:
        """The options of rows; the format is the one given, else that of the output's name."""
        names = tuple(name.strip() for name in (self.fields or "").split(",") if name.strip())
        form = self.form or next((form for form in FORMS if self._plain_name().endswith("." + form)), "jsonl")
        return RowOptions(names, self.explode, self.flat, form)

    @property
    def pattern(self) -> str:
        """The name with {} in it, "" where the output is a single file."""
        name = self.output or ""
        if "{}" in name or not name:
            return name
        is_folder = name.endswith("/") or os.path.isdir(name)
        return os.path.join(name, "{}." + (self.form or "jsonl")) if is_folder else ""

    def _plain_name(self) -> str:
        name = (self.output or "").lower()
        for suffix in _COMPRESSED:
            name = name.removesuffix(suffix)
        return name

    def exporter(self, seen: Seen | None = None) -> Exporter:
        """Return what makes records of article lines."""
        return Exporter(self.rows, self.duplicates, seen, self.split_by)

    def open(self, *, line_buffered: bool = False, resumable: bool = False) -> Output:
        """Open the output, one that --resume can go on with if it is to be `resumable`. Raises OutputFailed."""
        rows = self.rows
        header = csv_header(columns(rows)) if rows.form == "csv" else b""
        if self.split_by:
            from newskit.output.split import SplitOutput

            return SplitOutput(self.pattern, header)
        if rows.form == "parquet":
            from newskit.output.parquet import ParquetFile, ResumableParquet

            if is_written_as_it_stands(str(self.output)):
                raise OutputFailed(f"{self.output}: is no regular file, and Parquet needs one")
            opened = ResumableParquet if resumable else ParquetFile
            return opened(str(self.output), columns(rows), rows.explode)
        return open_output(self.output, line_buffered=line_buffered, header=header)
