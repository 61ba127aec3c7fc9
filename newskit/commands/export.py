"""newskit export: article lines to the final JSON Lines, CSV or Parquet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newskit.commands import options as opt


def export(
    files: opt.Files = None,
    *,
    fields: opt.Fields = None,
    duplicates: opt.Duplicates = "id",
    flatten: opt.Flatten = False,
    explode: opt.Explode = "",
    split_by: opt.SplitBy = "",
    form: opt.Format = "",
    output: opt.Output = None,
    errors: opt.Errors = None,
    line_buffered: opt.LineBuffered = False,
    quiet: opt.Quiet = False,
    verbose: opt.Verbose = False,
) -> None:
    """Check article lines against the schema, select fields, drop duplicates, write JSON Lines, CSV or Parquet."""
    from functools import partial

    from newskit.commands.messages import names_or_stdin
    from newskit.commands.outputs import check_outputs
    from newskit.commands.session import session
    from newskit.commands.target import Target
    from newskit.lines import read_lines
    from newskit.runner import run_pages

    target = Target(output, fields, duplicates, explode, flatten, form, split_by)
    target.check("export")
    check_outputs("export", files or ["-"], output=output, errors=errors)
    exporter = target.exporter()
    opened = partial(target.open, line_buffered=line_buffered)
    with session("export", opened, errors, quiet=quiet, verbose=verbose) as work:
        for result in run_pages(read_lines(names_or_stdin("export", files)), exporter, "export"):
            work.take(result)
        work.warn(exporter.notes())
