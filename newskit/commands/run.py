"""newskit run: raw pages to the final JSON Lines, the four stages in one process."""

from __future__ import annotations

from newskit.commands import options as opt


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
    max_page_bytes: opt.MaxPageBytes = opt.MAX_PAGE_BYTES,
    keep_dropped: opt.KeepDropped = False,
    fields: opt.Fields = "",
    duplicates: opt.Duplicates = "id",
    state: opt.State = None,
    since: opt.Since = "",
    max_tries: opt.MaxTries = 3,
    batch: opt.Batch = 1000,
    shard: opt.Shard = "",
    cluster: opt.Cluster = None,
    shard_bytes: opt.ShardBytes = 64 * 2**20,
    date: opt.Date = "",
    output: opt.Output = None,
    errors: opt.Errors = None,
    line_buffered: opt.LineBuffered = False,
    quiet: opt.Quiet = False,
    verbose: opt.Verbose = False,
) -> None:
    """Parse, clean, split headlines and export: the same bytes as the four commands in a pipe."""
    from newskit.cleaning import CleanOptions
    from newskit.commands.names import filled, needs, refuse, shard_of
    from newskit.commands.pages import check_encoding, input_names, raw_pages, read_options
    from newskit.commands.session import make_exporter, session
    from newskit.extract import ParseOptions
    from newskit.runner import run_pages
    from newskit.stages import RunStage, SplitOptions

    check_encoding("run", encoding)
    if date or shard or "{" in f"{output}{errors}":
        output, errors = filled("run", output, date, shard), filled("run", errors, date, shard)
    reading = read_options("run", input_format, (html_field, text_field, url_field), max_page_bytes)
    names = input_names("run", files, files_from, null=null)
    stage = RunStage(ParseOptions(encoding), CleanOptions(keep_dropped=keep_dropped), SplitOptions())
    if state is not None:
        from newskit.commands.repeated import RepeatedRun, run_repeatedly, seconds_of
        from newskit.state.repeat import RepeatOptions

        refuse("run", "--state", url=url, shard=shard, cluster=cluster)
        repeat = RepeatOptions(seconds_of("run", since), max_tries, batch)
        wanted = RepeatedRun(state, output, errors, fields, duplicates, reading, repeat)
        run_repeatedly(names, stage, wanted, quiet=quiet, verbose=verbose)
        return
    needs("run", "--state", since=since)
    if cluster is not None:
        from newskit.commands.sharded import ClusterRun, run_on_cluster

        refuse("run", "--cluster", url=url, shard=shard, fields=fields)
        on_cluster = ClusterRun(cluster, output, errors, reading, shard_bytes, recursive)
        run_on_cluster(names, stage, on_cluster, quiet=quiet, verbose=verbose)
        return
    if shard:
        from newskit.commands.sharded import shard_pages

        refuse("run", "--shard", url=url, fields=fields)
        pages, duplicates = shard_pages(names, reading, shard_of("run", shard), recursive=recursive), "keep"
    else:
        pages = raw_pages(names, reading, recursive=recursive, url=url)
    exporter = make_exporter("run", fields, duplicates)
    with session("run", output, errors, quiet=quiet, verbose=verbose, line_buffered=line_buffered) as work:
        for result in run_pages(pages, stage, "run"):
            work.take(exporter.line(result) if isinstance(result, bytes) else result)
        work.notes.extend(exporter.notes())
