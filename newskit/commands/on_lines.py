"""What clean and split-headlines do around their work: lines in, lines out, learning from records on the way."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from newskit.commands.learning import Learner, learning
from newskit.commands.messages import names_or_stdin
from newskit.commands.progress import Meter, show_progress
from newskit.commands.session import session
from newskit.lines import read_lines
from newskit.runner import Running, run_pages
from newskit.sources.walk import STDIN

if TYPE_CHECKING:
    from newskit.stages import CleanStage, SplitStage


def work_on_lines(
    command: str,
    files: list[str] | None,
    stage: CleanStage | SplitStage,
    how: Running,
    teach: Learner | None,
    **outputs: Any,
) -> None:
    """Write what the stage makes of every line of the files; `outputs` are those of `session`."""
    with session(command, **outputs) as work:
        names = names_or_stdin(command, files)
        meter = Meter(names)
        lines = learning(read_lines(names, text=True, on_read=meter.add), teach)
        with (
            closing(run_pages(lines, stage, command, how)) as results,
            show_progress(work, meter, is_fed=names == [STDIN]),
        ):
            for result in results:
                work.take(result)
