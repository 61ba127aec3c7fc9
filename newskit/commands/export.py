"""newskit export: article lines to the final JSON Lines."""

from __future__ import annotations

from newskit.commands import options as opt


def export(
    files: opt.Files = None,
    *,
    fields: opt.Fields = "",
    duplicates: opt.Duplicates = "id",
    output: opt.Output = None,
    errors: opt.Errors = None,
    line_buffered: opt.LineBuffered = False,
    quiet: opt.Quiet = False,
    verbose: opt.Verbose = False,
) -> None:
    """Check article lines against the schema, select fields, drop duplicates, write JSON Lines whole or not at all."""
    from newskit.commands.session import make_exporter, names_or_stdin, session
    from newskit.lines import read_lines
    from newskit.runner import run_pages

    exporter = make_exporter("export", fields, duplicates)
    with session("export", output, errors, quiet=quiet, verbose=verbose, line_buffered=line_buffered) as work:
        for result in run_pages(read_lines(names_or_stdin("export", files)), exporter, "export"):
            work.take(result)
        work.notes.extend(exporter.notes())
