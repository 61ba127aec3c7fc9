"""newskit parse: raw pages to article lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newskit.commands import defaults

if TYPE_CHECKING:
    from newskit.commands import options as opt


def parse(
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
    output: opt.Output = None,
    errors: opt.Errors = None,
    line_buffered: opt.LineBuffered = False,
    quiet: opt.Quiet = False,
    verbose: opt.Verbose = False,
) -> None:
    """Find title, time, source, people, body and headlines of raw pages, HTML or flattened text.

    Writes an article line for each page. Reads files, folders (-r), standard input: pages, WARC, zip, tar, MHTML, JSON Lines
    with a page a line, compressed (.gz .zst .bz2 .xz) or not. First bytes decide what an input is.
    """
    from contextlib import closing

    from newskit.commands.outputs import Written, check_outputs
    from newskit.commands.pages import check_url, countable, input_names, raw_pages, read_options
    from newskit.commands.progress import Meter, show_progress
    from newskit.commands.session import session
    from newskit.commands.working import running
    from newskit.runner import run_pages
    from newskit.sources.walk import find_inputs
    from newskit.stages import ParseStage

    check_url("parse", url, len(files or ()), many=recursive or files_from is not None)
    check_outputs("parse", [*(files or ["-"]), files_from], output=output, errors=errors)
    reading = read_options(
        "parse", input_format, encoding, (html_field, text_field, url_field, title_field), max_page_bytes
    )
    limits = (page_timeout, page_memory)
    how = running(
        "parse", jobs, unordered=unordered, limits=limits, quarantine=quarantine, live=line_buffered
    )
    with session("parse", output, errors, quiet=quiet, verbose=verbose, line_buffered=line_buffered) as work:
        work.wants_pages = True
        names = input_names("parse", files, files_from, null=null)
        meter = Meter(countable(names))
        reading = reading._replace(on_read=meter.add)
        written = Written([quarantine], output=output, errors=errors)
        found = written.left_out(find_inputs(names, recursive=recursive))
        pages = raw_pages(found, reading, how, url=url)
        stage = ParseStage(encoding)
        with closing(run_pages(pages, stage, "parse", how)) as results, show_progress(work, meter):
            for result in results:
                work.take(result)
