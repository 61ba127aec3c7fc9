"""newskit run: raw pages to the final JSON Lines, the four stages in one process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newskit.commands import defaults

if TYPE_CHECKING:
    from newskit.commands import options as opt


# Options, by the names of their parameters, that only some kinds of run take.
_ONE_RUN = "resume manifest flatten explode form"
_HERE = " jobs page_timeout page_memory quarantine unordered line_buffered"


def run(
    files: opt.Files = None,
    *,
    recursive: opt.Recursive = False,
    files_from: opt.FilesFrom = None,
    null: opt.Null = False,
    input_format: opt.InputFormat = "auto",
    encoding: opt.Encoding = "",
    url: opt.Url = "",
    html_field: opt.HtmlField = "",
    text_field: opt.TextField = "",
    url_field: opt.UrlField = "",
    title_field: opt.TitleField = "",
    max_page_bytes: opt.MaxPageBytes = defaults.MAX_PAGE_BYTES,
    jobs: opt.Jobs = 1,
    unordered: opt.Unordered = False,
    page_timeout: opt.PageTimeout = None,
    page_memory: opt.PageMemory = "",
    quarantine: opt.Quarantine = "",
    keep: opt.Keep = None,
    leave: opt.Leave = None,
    captions: opt.Captions = "keep",
    widths: opt.Widths = "latin",
    quotes: opt.Quotes = "keep",
    keep_dropped: opt.KeepDropped = False,
    learned: opt.Learned = "",
    lexicon: opt.LexiconFile = "",
    min_confidence: opt.MinConfidence = 0.0,
    spans: opt.Spans = False,
    fields: opt.Fields = None,
    duplicates: opt.Duplicates = "id",
    flatten: opt.Flatten = False,
    explode: opt.Explode = "",
    split_by: opt.SplitBy = "",
    form: opt.Format = "",
    resume: opt.Resume = False,
    manifest: opt.ManifestFile = None,
    state: opt.State = None,
    since: opt.Since = "",
    max_tries: opt.MaxTries = defaults.MAX_TRIES,
    batch: opt.Batch = defaults.BATCH,
    shard: opt.Shard = "",
    cluster: opt.Cluster = None,
    shard_bytes: opt.ShardBytes = defaults.SHARD_BYTES,
    date: opt.Date = "",
    output: opt.Output = None,
    errors: opt.Errors = None,
    line_buffered: opt.LineBuffered = False,
    quiet: opt.Quiet = False,
    verbose: opt.Verbose = False,
) -> None:
    """Parse, clean, split headlines and export: the same bytes as the four commands in a pipe.

    Reads what parse does: pages, WARC, zip, tar, MHTML, JSON Lines, compressed or not.

    A run to -o FILE that was interrupted or killed goes on with --resume, to the same bytes.
    """
    given = {name for name, value in locals().items() if value != (run.__kwdefaults__ or {}).get(name)}

    from dataclasses import replace

    from newskit.commands.outputs import check_outputs
    from newskit.commands.pages import check_url, input_names, read_options
    from newskit.commands.run_options import filled, needs, refuse, shard_of
    from newskit.commands.stage_options import check_learned, clean_options, split_options
    from newskit.commands.target import Target
    from newskit.commands.whole import WholeRun, run_whole
    from newskit.commands.working import running
    from newskit.stages import RunStage

    check_url("run", url, len(files or ()), many=recursive or files_from is not None)
    named = (output, errors)
    output, errors = filled(named, date, shard)
    read = [*(files or ["-"]), files_from, learned, lexicon]
    check_outputs("run", read, output=output, errors=errors, manifest=manifest, state=state)
    reading = read_options(
        "run", input_format, encoding, (html_field, text_field, url_field, title_field), max_page_bytes
    )
    target = Target(output, fields, duplicates, explode, flatten, form, split_by)
    target.check("run")
    limits = (page_timeout, page_memory)
    how = running("run", jobs, unordered=unordered, limits=limits, quarantine=quarantine, live=line_buffered)
    cleaning = clean_options("run", keep, leave, (captions, widths, quotes), keep_dropped=keep_dropped)
    check_learned("run", learned)
    splitting = split_options("run", lexicon, min_confidence, spans=spans)
    stage = RunStage(encoding, cleaning, splitting, learned)
    names = input_names("run", files, files_from, null=null)
    if state is not None:
        from newskit.commands.repeated import RepeatedRun, run_repeatedly, seconds_of
        from newskit.state.repeat import RepeatOptions

        refuse("--state", given, _ONE_RUN + " url shard cluster split_by unordered line_buffered")
        repeat = RepeatOptions(seconds_of(since), max_tries, batch)
        wanted = RepeatedRun(state, target, errors, reading, repeat, how, named)
        run_repeatedly(names, stage, wanted, quiet=quiet, verbose=verbose)
        return
    needs("--state", given, "since max_tries batch")
    if duplicates == "keep":  # which is what shards do: to decide is for merge
        given.discard("duplicates")
    if cluster is not None:
        from newskit.commands.sharded import ClusterRun, run_on_cluster

        refuse("--cluster", given, _ONE_RUN + _HERE + " url shard fields split_by duplicates")
        on_cluster = ClusterRun(cluster, output, errors, reading, shard_bytes, recursive, named)
        run_on_cluster(names, stage.pinned(), on_cluster, quiet=quiet, verbose=verbose)
        return
    needs("--cluster", given, "shard_bytes")
    if shard:
        refuse("--shard", given, _ONE_RUN + " url fields duplicates")
        target = replace(target, duplicates="keep")
    part = shard_of(shard) if shard else None
    whole = WholeRun(target, errors, reading, how, recursive, url, resume, manifest, part, named)
    run_whole(names, stage, whole, quiet=quiet, verbose=verbose, line_buffered=line_buffered)
