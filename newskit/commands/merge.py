"""newskit merge: the outputs of shards to what one machine would have written."""

from __future__ import annotations

from typing import Annotated

import typer

from newskit.commands import options as opt


def merge(
    shards: Annotated[
        list[str],
        typer.Argument(
            metavar="FOLDER|FILE...",
            help="The folder given to run --cluster, or the files that run --shard wrote, those of its --errors included.",
        ),
    ],
    *,
    partial: Annotated[
        bool, opt.flag("Join what is done, though shards are still open.", "--partial")
    ] = False,
    listed: Annotated[
        bool,
        opt.flag(
            "Print a JSON line for each shard of the folder: what came of it, or that it is open.", "--list"
        ),
    ] = False,
    fields: opt.Fields = None,
    duplicates: opt.Duplicates = "id",
    flatten: opt.Flatten = False,
    explode: opt.Explode = "",
    split_by: opt.SplitBy = "",
    form: opt.Format = "",
    output: opt.Output = None,
    errors: opt.Errors = None,
    quiet: opt.Quiet = False,
    verbose: opt.Verbose = False,
) -> None:
    """Join the outputs of shards in the order of the inputs, drop duplicates: byte for byte what one run would write."""  # fmt: skip
    from newskit.cluster.merge import check_complete, errors_of, is_plan_folder, join, open_folder
    from newskit.commands.messages import usage
    from newskit.commands.outputs import check_outputs
    from newskit.commands.session import session
    from newskit.commands.target import Target
    from newskit.json_lines import dump_line

    target = Target(output, fields, duplicates, explode, flatten, form, split_by)
    target.check("merge")
    check_outputs("merge", shards, output=output, errors=errors)
    if listed and not is_plan_folder(shards):
        raise usage("merge", "--list goes with the folder given to run --cluster")
    exporter = target.exporter()
    with session("merge", output if listed else target.open, errors, quiet=quiet, verbose=verbose) as work:
        if not is_plan_folder(shards):
            names, missing = check_complete(shards, partial=partial)
            for result in join(names, exporter):
                work.take(result)
            work.warn(exporter.notes() + missing)
            return
        found = open_folder(shards[0], partial=partial or listed)
        if listed:
            for row in found.rows():
                work.output.write(dump_line(row))
            return
        for failure in errors_of(found):
            work.take(failure)
        for result in join(found.outputs(), exporter):
            work.take(result)
        work.skipped += sum(done.skipped for done in found.done.values())
        work.warn(exporter.notes())
        said = f"{len(found.done)} of {len(found.plan.shards)} shards"
        tell = work.notes.extend if len(found.done) == len(found.plan.shards) else work.warn
        tell([said])
