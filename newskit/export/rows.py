"""A record as rows: fields selected, a list made a row an item, nested values laid flat, written as JSON or CSV."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from newskit.json_lines import dump_line
from newskit.record import KEYS, PROPERTIES

FORMS = ("jsonl", "csv", "parquet")
_EXTRA = "extra"  # the column of keys that have none
# A spreadsheet takes a cell that begins so for a formula, and runs it: the page's writer would be its author. Where
# one writes Chinese or Japanese, the wide ones count, too (OWASP, "CSV Injection").
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
# Names of members, and values of keys that are not ours, hold what they like; JSON escapes these, CSV does not.
CONTROLS = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n\r"}
_BOM = "\ufeff"  # without it, spreadsheets take UTF-8 for the local code page


@dataclass(frozen=True, slots=True)
class RowOptions:
    """`fields` to write, all for (); the list to `explode`; `flat` for dotted keys; `form`, one of FORMS."""

    fields: tuple[str, ...] = ()
    explode: str = ""
    flat: bool = False
    form: str = "jsonl"

    @property
    def is_plain(self) -> bool:
        """Tell whether a record is written as it is."""
        return self == RowOptions()

    @property
    def is_flat(self) -> bool:
        """Tell whether nested values are laid flat: CSV has no others."""
        return self.flat or self.form == "csv"


def columns(options: RowOptions) -> list[str]:
    """Return the names of the columns of CSV and Parquet, each once: the fields and the list that is exploded.

    They are laid flat for CSV, or where asked for.
    """
    names = options.fields or (*KEYS, _EXTRA)
    if options.explode and not _asks_for_exploded(options) and options.explode not in names:
        names = (*names, options.explode)
    if options.is_flat:
        names = tuple(column for name in names for column in _flat_names(name, options.explode))
    return list(dict.fromkeys(names))


def _flat_names(name: str, exploded: str = "") -> list[str]:
    schema = PROPERTIES.get(name, {})
    inner = (schema.get("items", {}) if name == exploded else schema).get("properties")
    return [f"{name}.{key}" for key in inner] if inner else [name]


def _asks_for_exploded(options: RowOptions) -> bool:
    """Tell whether the fields name the exploded list, or, laid flat, what is in its items."""
    inner = f"{options.explode}."
    return any(
        name == options.explode or (options.is_flat and name.startswith(inner)) for name in options.fields
    )


def rows(record: dict[str, Any], options: RowOptions) -> Iterator[dict[str, Any]]:
    """Yield the record as rows: one, or one for each item of the exploded list, none where that is empty."""
    items = record.get(options.explode) if options.explode else None
    for item in items if isinstance(items, list) else [None] if not options.explode else []:
        row = _selected({**record, options.explode: item} if options.explode else record, options)
        yield flat(row) if options.is_flat else row


def _selected(row: dict[str, Any], options: RowOptions) -> dict[str, Any]:
    """Return the fields asked for, which may be named as they are when laid flat; the exploded one is among them."""
    if options.fields:
        laid = flat(row) if options.is_flat else {}
        selected = {name: laid[name] if name in laid else row.get(name) for name in options.fields}
        is_added = options.explode and not _asks_for_exploded(options)
        return selected | ({options.explode: row[options.explode]} if is_added else {})
    if options.form == "jsonl":
        return row
    extra = {name: value for name, value in row.items() if name not in KEYS and name != options.explode}
    selected = {name: row[name] for name in KEYS}
    selected[_EXTRA] = dump_line(extra).decode().rstrip() if extra else ""
    return selected | ({options.explode: row[options.explode]} if options.explode else {})


def names_in(record: dict[str, Any], options: RowOptions) -> set[str]:
    """Return the names by which the options can ask for what is in the record; only a list can be exploded."""
    items = record.get(options.explode)
    is_list = isinstance(items, list)
    row = {**record, options.explode: items[0]} if isinstance(items, list) and items else record
    names = {*record, *(flat(row) if options.is_flat else ())}
    return names if is_list else names - {options.explode}


def flat(record: dict[str, Any]) -> dict[str, Any]:
    """Lay objects flat: `dateline` with a place becomes `dateline.place`. Lists stay.

    Of two values with the same name then, the first stays: ours before a page's own.

    >>> flat({"dateline": {"agency": "", "place": "青河", "date": ""}, "dropped": {}, "dateline.place": "?"})
    {'dateline.agency': '', 'dateline.place': '青河', 'dateline.date': ''}
    """
    found: dict[str, Any] = {}
    for name, value in record.items():
        if isinstance(value, dict):
            laid = {f"{name}.{key}": inner for key, inner in value.items()}
        elif value is None and len(inner_names := _flat_names(name)) > 1:
            laid = dict.fromkeys(inner_names)
        else:
            laid = {name: value}
        for key, inner in laid.items():
            found.setdefault(key, inner)
    return found


def encode(row: dict[str, Any], options: RowOptions, names: list[str]) -> bytes:
    """Write a row as a line: JSON, or CSV with the named columns. Those of a table are named for Parquet, too."""
    # What is in counts by rule, or in an object that is not ours, has no columns of its own.
    for name in names:
        if name not in row:
            inner = {key.removeprefix(f"{name}."): row[key] for key in row if key.startswith(f"{name}.")}
            row = {**row, name: inner} if inner or name == "dropped" else row
    return _csv_line([_cell(row.get(name)) for name in names]) if options.form == "csv" else dump_line(row)


def csv_header(names: list[str]) -> bytes:
    """Return the first line of a CSV file."""
    return _BOM.encode() + _csv_line(names)


def _csv_line(cells: list[str]) -> bytes:
    import csv
    import io

    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue().encode("utf-8", "replace")


def _cell(value: Any) -> str:
    """Return a value as the text of a cell: items of a list on lines of their own, objects as JSON."""
    if value is None or value in ([], {}):
        return ""
    if isinstance(value, list):
        value = "\n".join(
            item if isinstance(item, str) else dump_line(item).decode().rstrip() for item in value
        )
    elif isinstance(value, dict):
        value = dump_line(value).decode().rstrip()
    if not isinstance(value, str):
        return str(value)
    value = value.translate(CONTROLS)
    return f"'{value}" if value.startswith(_FORMULA) else value
