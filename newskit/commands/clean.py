"""newskit clean: article lines, or text lines, to the same without furniture."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newskit.commands import options as opt


def clean(
    files: opt.Files = None,
    *,
    keep: opt.Keep = None,
    leave: opt.Leave = None,
    captions: opt.Captions = "keep",
    widths: opt.Widths = "latin",
    quotes: opt.Quotes = "keep",
    keep_dropped: opt.KeepDropped = False,
    learned: opt.Learned = "",
    learn: opt.LearnFurniture = "",
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
    """Drop furniture lines from bodies (credits, share prompts, copyright, read-more, end marks), normalise text.

    Reads article lines, or plain text lines, and writes the same kind.
    """
    from newskit.commands.learning import furniture, learner
    from newskit.commands.on_lines import work_on_lines
    from newskit.commands.outputs import check_outputs
    from newskit.commands.stage_options import check_learned, clean_options
    from newskit.commands.working import running
    from newskit.stages import CleanStage

    options = clean_options("clean", keep, leave, (captions, widths, quotes), keep_dropped=keep_dropped)
    check_outputs("clean", files or ["-"], output=output, errors=errors, learn=learn)
    check_outputs("clean", [learned], output=output, errors=errors)
    check_learned("clean", learned)
    stage = CleanStage(options, learned)
    teach = learner("clean", furniture, learn)
    limits = (page_timeout, page_memory)
    how = running(
        "clean", jobs, unordered=unordered, limits=limits, quarantine=quarantine, live=line_buffered
    )
    outputs = {"output": output, "errors": errors, "line_buffered": line_buffered}
    work_on_lines("clean", files, stage, how, teach, **outputs, quiet=quiet, verbose=verbose)
