"""newskit check: today's run against the last one, site by site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newskit.commands import options as opt

if TYPE_CHECKING:
    from newskit.commands.session import Session


def check(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE]...", help="This run's records; none or - is standard input.", show_default=False
        ),
    ] = None,
    *,
    against: Annotated[
        list[str],
        opt.named("FILE", "The records of the last run; may be repeated.", rich_help_panel="Inputs"),
    ],
    by: Annotated[
        str,
        opt.named(
            "GROUP",
            "What is compared: all pages together, or each host or folder by itself (all, host, folder).",
            shown=True,
        ),
    ] = "all",
    errors: Annotated[
        list[str] | None,
        opt.named("FILE", "This run's error lines; may be repeated.", rich_help_panel="Inputs"),
    ] = None,
    errors_against: Annotated[
        list[str] | None,
        opt.named("FILE", "The last run's error lines; may be repeated.", rich_help_panel="Inputs"),
    ] = None,
    min_change: Annotated[
        float,
        opt.named(
            "SHARE", "Report shares that became worse by this much or more.", shown=True, min=0.0, max=1.0
        ),
    ] = 0.2,
    min_pages: Annotated[
        int, opt.named("N", "Leave out sites with fewer pages in either run.", shown=True, min=1)
    ] = 5,
    output: opt.Output = None,
    quiet: opt.Quiet = False,
    verbose: opt.Verbose = False,
) -> None:
    """Compare this run's records with the last run's, as a whole or by site; exit with 5 where extraction has silently broken.

    Looks at the shares of pages with title, time, source, authors, body and headlines, at body lengths, and at errors.
    """  # fmt: skip
    from newskit.check import GROUPS, Limits, figures, findings
    from newskit.commands.messages import check_share, names_or_stdin, usage, visible
    from newskit.commands.outputs import check_outputs
    from newskit.commands.session import session
    from newskit.sources.walk import STDIN

    if by not in GROUPS:
        raise usage("check", f"--by: {by} is none of {', '.join(GROUPS)}")
    check_share("check", "--min-change", min_change)
    read = [*(files or ["-"]), *against, *(errors or []), *(errors_against or [])]
    check_outputs("check", read, output=output)
    if read.count(STDIN) > 1:
        raise usage("check", "standard input is there only once")
    with session("check", output, quiet=quiet, verbose=verbose) as work:
        last = figures(_objects(work, against, needed=True), _objects(work, errors_against or []), GROUPS[by])
        names = names_or_stdin("check", files)
        now = figures(_objects(work, names, needed=True), _objects(work, errors or []), GROUPS[by])
        worse = list(findings(last, now, Limits(min_change, min_pages)))
        for finding in worse:
            work.output.write(f"{visible(str(finding))}\n".encode())
        broken = len({finding.group for finding in worse})
        work.notes.append(f"{broken} of {len(last)} groups have become worse")
        work.gate_missed = bool(worse)


def _objects(work: Session, names: list[str], *, needed: bool = False) -> Iterator[dict[str, Any]]:
    """Yield the JSON objects of the named files; a line that is none counts as failed.

    Raises UnreadableInput for files that are `needed`: compared with nothing, no run looks worse.
    """
    from newskit.errors import BadRecord, Failure, UnreadableInput
    from newskit.json_lines import load_object
    from newskit.lines import read_lines

    for line in read_lines(names):
        if isinstance(line, Failure):
            if needed and line.code == UnreadableInput.code:
                raise UnreadableInput(f"{line.file}: {line.message}")
            work.failure(line)
            continue
        try:
            found = load_object(line.data)
        except BadRecord as problem:
            work.failure(Failure(line.name, line.offset, "check", problem.code, str(problem)))
            continue
        work.records += 1
        yield found
