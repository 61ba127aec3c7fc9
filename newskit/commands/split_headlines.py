"""newskit split-headlines: run-on lines of headlines to single headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newskit.commands import options as opt


def split_headlines(
    files: opt.Files = None,
    *,
    lexicon: opt.LexiconFile = "",
    learn: opt.LearnLexicon = "",
    min_confidence: opt.MinConfidence = 0.0,
    spans: opt.Spans = False,
    jobs: opt.Jobs = 1,
    unordered: opt.Unordered = False,
    page_timeout: opt.PageTimeout = None,
    page_memory: opt.PageMemory = "",
    quarantine: opt.Quarantine = "",
    output: opt.Output = None,
    errors: opt.Errors = None,
    line_buffered: opt.LineBuffered = False,
    quiet: opt.Quiet = False,
    verbose: opt.Verbose = False,
) -> None:
    """Cut run-on lines of headlines into single headlines.

    Reads article lines (headline_runs becomes headlines; menus are left out, and counted in dropped), or plain text
    lines, of which it writes one headline, or one entry of a menu, a line.
    """
    from newskit.commands.learning import learner, titles
    from newskit.commands.on_lines import work_on_lines
    from newskit.commands.outputs import check_outputs
    from newskit.commands.stage_options import split_options
    from newskit.commands.working import running
    from newskit.stages import SplitStage

    command = "split-headlines"
    check_outputs(command, files or ["-"], output=output, errors=errors, learn=learn)
    check_outputs(command, [lexicon], output=output, errors=errors)
    stage = SplitStage(split_options(command, lexicon, min_confidence, spans=spans))
    teach = learner(command, titles, learn)
    limits = (page_timeout, page_memory)
    how = running(
        command, jobs, unordered=unordered, limits=limits, quarantine=quarantine, live=line_buffered
    )
    outputs = {"output": output, "errors": errors, "line_buffered": line_buffered}
    work_on_lines(command, files, stage, how, teach, **outputs, quiet=quiet, verbose=verbose)
