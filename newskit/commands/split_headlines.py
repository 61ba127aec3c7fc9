"""newskit split-headlines: run-on lines of headlines to single headlines."""

from __future__ import annotations

from newskit.commands import options as opt


def split_headlines(
    files: opt.Files = None,
    *,
    output: opt.Output = None,
    errors: opt.Errors = None,
    line_buffered: opt.LineBuffered = False,
    quiet: opt.Quiet = False,
    verbose: opt.Verbose = False,
) -> None:
    """Cut run-on lines of headlines into single headlines.

    Reads article lines (headline_runs becomes headlines), or plain text lines, and prints one headline a line.
    """
    from newskit.commands.session import names_or_stdin, session
    from newskit.lines import read_lines
    from newskit.runner import run_pages
    from newskit.stages import SplitOptions, SplitStage

    command = "split-headlines"
    stage = SplitStage(SplitOptions())
    with session(command, output, errors, quiet=quiet, verbose=verbose, line_buffered=line_buffered) as work:
        for result in run_pages(read_lines(names_or_stdin(command, files), text=True), stage, command):
            work.take(result)
