"""The options that commands share: the same name means the same thing everywhere."""

from __future__ import annotations

from typing import Annotated

import typer

from newskit.commands.sizes import size_in_bytes


def _size(given: str | int) -> int:
    try:
        size = size_in_bytes(given)
    except ValueError as problem:
        raise typer.BadParameter(str(problem)) from None
    if not size:
        raise typer.BadParameter("0 is no bound")
    return size


Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILE]...", help="Inputs; none or - is standard input.", show_default=False),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", show_default=False,
        help="Write to FILE, which appears whole or not at all; .gz and .zst are compressed.",
    ),
]  # fmt: skip
Errors = Annotated[
    str | None,
    typer.Option(
        "--errors", metavar="FILE", show_default=False, help="Write a JSON line for each input that failed."
    ),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Say nothing about failed inputs; the exit status tells.")
]
Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose", "-v", help="Name what is skipped, and add up at the end what became of the inputs."
    ),
]
LineBuffered = Annotated[
    bool, typer.Option("--line-buffered", help="Hand on every record at once, for live pipes.")
]
Recursive = Annotated[
    bool,
    typer.Option(
        "--recursive", "-r", help="Read the files below folders, in sorted order; hidden ones are skipped."
    ),
]
FilesFrom = Annotated[
    str | None,
    typer.Option("--files-from", metavar="FILE", show_default=False, help="Read input names from FILE, one a line; - is standard input."),
]  # fmt: skip
Null = Annotated[
    bool, typer.Option("--null", "-0", help="Names in --files-from end with a NUL byte (find -print0).")
]
InputFormat = Annotated[
    str,
    typer.Option(
        metavar="FORMAT", help="auto (by first bytes), html, text, jsonl, warc, wet, mht, zip or tar."
    ),
]
Encoding = Annotated[
    str,
    typer.Option(
        metavar="LABEL", show_default=False, help="The pages' encoding, against whatever they say themselves."
    ),
]
Url = Annotated[
    str, typer.Option(metavar="URL", show_default=False, help="The page's address, for a single page.")
]
HtmlField = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        show_default=False,
        help="JSON Lines: the field that holds HTML; data.html for one in an object.",
    ),
]
TextField = Annotated[
    str, typer.Option(metavar="NAME", show_default=False, help="JSON Lines: the field that holds text.")
]
UrlField = Annotated[
    str,
    typer.Option(metavar="NAME", show_default=False, help="JSON Lines: the field that holds the address."),
]
MaxPageBytes = Annotated[
    int,
    typer.Option(
        parser=_size, metavar="SIZE", show_default=False, help="Refuse longer pages; 64M by default."
    ),
]

State = Annotated[
    str | None,
    typer.Option(
        "--state", metavar="FILE", show_default=False,
        help="Go on from earlier runs: take what is new or changed (folders with all that is below them), append to -o.",
    ),
]  # fmt: skip
Since = Annotated[
    str, typer.Option("--since", metavar="DATE", show_default=False, help="With --state: only inputs changed at or after DATE.")
]  # fmt: skip
MaxTries = Annotated[
    int, typer.Option("--max-tries", min=1, metavar="N", help="With --state: park pages that failed N times.")
]
Batch = Annotated[
    int,
    typer.Option("--batch", min=1, metavar="N", help="With --state: commit after N inputs at the latest."),
]
Date = Annotated[
    str,
    typer.Option("--date", metavar="DATE", show_default=False, help="What {date} in output names stands for; today if not given."),
]  # fmt: skip

Shard = Annotated[
    str,
    typer.Option(
        "--shard", metavar="I/N", show_default=False,
        help="Do the I-th of N shares of the inputs' bytes, I from 1; {shard} in -o names it. Then: newskit merge.",
    ),
]  # fmt: skip
Cluster = Annotated[
    str | None,
    typer.Option(
        "--cluster", metavar="ADDRESS", show_default=False,
        help="Hand shards to the Dask scheduler at ADDRESS (tcp://host:8786); -o is their folder. Then: newskit merge.",
    ),
]  # fmt: skip
ShardBytes = Annotated[
    int,
    typer.Option(
        "--shard-bytes", parser=_size, metavar="SIZE", show_default=False,
        help="With --cluster: input to a shard; 64M by default.",
    ),
]  # fmt: skip

KeepDropped = Annotated[
    bool, typer.Option("--keep-dropped", help="Keep what clean drops, with its place, in dropped_text.")
]
Keep = Annotated[
    list[str] | None,
    typer.Option(
        "--keep", metavar="NAME", show_default=False,
        help="Don't drop what this rule, or group of rules, would; may be repeated (--keep list names them all).",
    ),
]  # fmt: skip
Leave = Annotated[
    list[str] | None,
    typer.Option(
        "--leave", metavar="WHAT", show_default=False,
        help="Don't repair: mojibake, entities (&nbsp;) or lines (broken joins); may be repeated.",
    ),
]  # fmt: skip
Captions = Annotated[str, typer.Option(metavar="HOW", help="Caption lines in bodies: keep or drop.")]
Widths = Annotated[
    str, typer.Option(metavar="HOW", help="Full-width letters and digits become half-width: beside latin ones, all, or keep.")
]  # fmt: skip
Quotes = Annotated[str, typer.Option(metavar="HOW", help="Quotation marks: keep, or make them straight.")]
Learned = Annotated[
    str,
    typer.Option("--learned", metavar="FILE", show_default=False, help="Drop the lines that FILE says stand on most pages of a site."),
]  # fmt: skip
LearnFurniture = Annotated[
    str,
    typer.Option("--learn", metavar="FILE", show_default=False, help="Count in FILE the lines that come back on a site's pages, added to what it holds."),
]  # fmt: skip
LearnLexicon = Annotated[
    str,
    typer.Option("--learn", metavar="FILE", show_default=False, help="Collect in FILE whole headlines and how parts follow each other, added to what it holds."),
]  # fmt: skip
LexiconFile = Annotated[
    str, typer.Option("--lexicon", metavar="FILE", show_default=False, help="Split with what a crawl has taught: see --learn of split-headlines.")
]  # fmt: skip
MinConfidence = Annotated[
    float,
    typer.Option("--min-confidence", min=0, max=1, metavar="P", help="Leave stretches unsplit where the model is less sure than P."),
]  # fmt: skip
Spans = Annotated[
    bool,
    typer.Option(
        "--spans", help="In records, say where each headline stood in its run, and how sure that is."
    ),
]
Fields = Annotated[
    str | None,
    typer.Option(metavar="A,B,…", show_default=False, help="Write these keys only, in this order."),
]
Duplicates = Annotated[
    str,
    typer.Option(
        metavar="BY", help="Drop later copies by id (same page bytes) or body (same text), or keep them."
    ),
]
Format = Annotated[
    str, typer.Option("--format", metavar="FORMAT", show_default=False, help="jsonl, csv or parquet; by the output's name if not given."),
]  # fmt: skip
Flatten = Annotated[
    bool, typer.Option("--flatten", help="Lay objects flat: dateline.place beside the other keys.")
]
Explode = Annotated[
    str,
    typer.Option(metavar="LIST", show_default=False, help="Write a line for each item of this list: headlines, authors, …"),
]  # fmt: skip
SplitBy = Annotated[
    str,
    typer.Option(
        "--split-by", metavar="BY", show_default=False,
        help="Write a file for each day, source or host, or for every N records; -o FOLDER/ or a name with {}. Files of "
        "earlier runs are replaced where this one has records for them, and stay where it has none.",
    ),
]  # fmt: skip

Jobs = Annotated[
    int,
    typer.Option(
        "--jobs", "-j", min=0, max=4096, metavar="N", help="Work in N processes; 0 for one a processor."
    ),
]
Unordered = Annotated[bool, typer.Option("--unordered", help="Write records as they are ready.")]
PageTimeout = Annotated[
    float | None,
    typer.Option(
        "--page-timeout", min=0, metavar="SECONDS", show_default=False,
        help="Give up a page after this; 60 with --jobs, 0 for never.",
    ),
]  # fmt: skip
PageMemory = Annotated[
    str,
    typer.Option(
        "--page-memory", metavar="SIZE", show_default=False,
        help="Give up a page that takes more, on top of the worker's own 256M; 2G with --jobs, 0 for no bound.",
    ),
]  # fmt: skip
Quarantine = Annotated[
    str,
    typer.Option(
        metavar="DIR", show_default=False, help="Keep pages that hang, crash or break newskit in DIR."
    ),
]
Resume = Annotated[
    bool, typer.Option("--resume", help="Go on where an interrupted run to the same -o stopped.")
]
ManifestFile = Annotated[
    str | None,
    typer.Option("--manifest", metavar="FILE", show_default=False, help="Write what went in and came out, with digests and options."),
]  # fmt: skip
