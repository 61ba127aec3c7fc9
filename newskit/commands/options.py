"""Options that commands share: the same name means the same thing everywhere."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from newskit.commands import defaults
from newskit.commands.sizes import size_in_bytes


def _size(given: str | int) -> int:
    try:
        size = size_in_bytes(given)
    except ValueError as problem:
        raise typer.BadParameter(str(problem)) from None
    if not size:
        raise typer.BadParameter("0 is no bound")
    return size


def flag(said: str, *names: str) -> Any:
    """Return an option without a value."""
    return typer.Option(*names, help=said)


def named(value: str, said: str, *names: str, shown: bool = False, **more: Any) -> Any:
    """Return an option with a value, whose default is `shown` in the help."""
    return typer.Option(*names, metavar=value, show_default=shown, help=said, **more)


Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILE]...", help="Inputs; none or - is standard input.", show_default=False),
]
Output = Annotated[
    str | None,
    named(
        "FILE",
        "Write to FILE, which appears whole or not at all; .gz and .zst are compressed.",
        "--output",
        "-o",
    ),
]
Errors = Annotated[str | None, named("FILE", "Write a JSON line for each input that failed.")]
Quiet = Annotated[bool, flag("Say nothing about failed inputs; the exit status tells.", "--quiet", "-q")]
Verbose = Annotated[
    bool, flag("Name what is skipped, and add up at the end what became of all inputs.", "--verbose", "-v")
]
LineBuffered = Annotated[bool, flag("Write every record at once, for live pipes.", "--line-buffered")]
Recursive = Annotated[
    bool,
    flag("Read all files below folders, in sorted order; hidden ones are skipped.", "--recursive", "-r"),
]
FilesFrom = Annotated[
    str | None, named("FILE", "Read input names from FILE, one a line; - is standard input.")
]
Null = Annotated[bool, flag("Names in --files-from end with a NUL byte (find -print0).", "--null", "-0")]
InputFormat = Annotated[
    str, named("FORMAT", "auto (by first bytes), html, text, jsonl, warc, wet, mht, zip or tar.", shown=True)
]
Encoding = Annotated[str, named("LABEL", "The pages' encoding, whatever they say themselves.")]
Url = Annotated[str, named("URL", "The page's address, where a single page is read.")]
HtmlField = Annotated[
    str, named("NAME", "JSON Lines: the field that holds HTML; data.html for one in an object.")
]
TextField = Annotated[str, named("NAME", "JSON Lines: the field that holds text.")]
UrlField = Annotated[str, named("NAME", "JSON Lines: the field that holds the address.")]
TitleField = Annotated[
    str, named("NAME", "JSON Lines: the field that holds the title, for pages that have none.")
]
MaxPageBytes = Annotated[
    int, named("SIZE", f"Refuse longer pages; {defaults.MAX_PAGE_BYTES >> 20}M by default.", parser=_size)
]

State = Annotated[
    str | None,
    named(
        "FILE",
        "Go on from earlier runs: take what is new or changed (folders with all that is below them), append to -o.",
    ),
]
Since = Annotated[str, named("DATE", "With --state: only inputs changed at or after DATE.")]
MaxTries = Annotated[int, named("N", "With --state: park pages that failed N times.", shown=True, min=1)]
Batch = Annotated[int, named("N", "With --state: commit after N inputs at the latest.", shown=True, min=1)]
Date = Annotated[str, named("DATE", "What {date} in output names stands for; today if not given.")]

Shard = Annotated[
    str,
    named(
        "I/N",
        "Do the I-th of N shares of the inputs' bytes, I from 1; {shard} in -o names it. Then: newskit merge.",
    ),
]
Cluster = Annotated[
    str | None,
    named(
        "ADDRESS",
        "Hand shards to the Dask scheduler at ADDRESS (tcp://host:8786); -o is their folder. Needs newskit[dask]. Then: newskit merge.",
    ),
]
ShardBytes = Annotated[
    int,
    named(
        "SIZE",
        f"With --cluster: bytes of input to a shard; {defaults.SHARD_BYTES >> 20}M by default.",
        parser=_size,
    ),
]

KeepDropped = Annotated[
    bool, flag("Keep what clean drops, with its place, in dropped_text.", "--keep-dropped")
]
Keep = Annotated[
    list[str] | None,
    named(
        "NAME",
        "Don't drop what this rule, or group of rules, would; may be repeated (--keep list names them all).",
    ),
]
Leave = Annotated[
    list[str] | None,
    named("WHAT", "Don't repair: mojibake, entities (&nbsp;) or lines (broken joins); may be repeated."),
]
Captions = Annotated[str, named("HOW", "Caption lines in bodies: keep or drop.", shown=True)]
Widths = Annotated[
    str,
    named(
        "HOW",
        "Make full-width letters and digits half-width: latin (beside Latin ones), all, or keep (none).",
        shown=True,
    ),
]
Quotes = Annotated[str, named("HOW", "Quotation marks: keep, or straight.", shown=True)]
Learned = Annotated[
    str, named("FILE", "Drop lines that stand on most pages of a site, as FILE from clean --learn says.")
]
LearnFurniture = Annotated[
    str, named("FILE", "Count in FILE which lines return on a site's pages, on top of what it holds.")
]
LearnLexicon = Annotated[
    str,
    named(
        "FILE",
        "Collect in FILE whole headlines and how their parts follow each other, on top of what it holds.",
    ),
]
LexiconFile = Annotated[str, named("FILE", "Split with what FILE from split-headlines --learn knows.")]
MinConfidence = Annotated[
    float,
    named(
        "P",
        "Leave stretches unsplit where the model is less sure than P; in records, warnings say how many.",
        shown=True,
        min=0,
        max=1,
    ),
]
Spans = Annotated[
    bool,
    flag(
        "In records, headline_spans say where each headline stood in its run, and how sure that is.",
        "--spans",
    ),
]
Fields = Annotated[str | None, named("A,B,...", "Write these keys only, in this order.")]
Duplicates = Annotated[
    str,
    named("BY", "Drop later copies by id (same page bytes) or body (same text), or keep them.", shown=True),
]
Format = Annotated[
    str, named("FORMAT", "jsonl, csv or parquet; by the output's name if not given.", "--format")
]
Flatten = Annotated[bool, flag("Lay objects flat: dateline.place beside the other keys.", "--flatten")]
Explode = Annotated[
    str, named("LIST", "Write a line for each item of this list, such as headlines or authors.")
]
SplitBy = Annotated[
    str,
    named(
        "BY",
        "Write a file for each day, source or host, or for every N records; -o FOLDER/ or a name with {}. Files of earlier runs "
        "are replaced where this one has records for them, and stay where it has none.",
    ),
]

Jobs = Annotated[
    int,
    named("N", "Work in N processes; 0 for one per processor.", "--jobs", "-j", shown=True, min=0, max=4096),
]
Unordered = Annotated[bool, flag("Write records as soon as they are ready, in any order.", "--unordered")]
PageTimeout = Annotated[
    float | None,
    named(
        "SECONDS",
        f"Give up on a page after this time; {defaults.PAGE_TIMEOUT} with --jobs, 0 for never.",
        min=0,
    ),
]
PageMemory = Annotated[
    str,
    named(
        "SIZE",
        "Give up on a page that takes more memory, on top of what the worker has for itself; "
        f"{defaults.PAGE_MEMORY >> 30}G with --jobs, 0 for no bound.",
    ),
]
Quarantine = Annotated[str, named("DIR", "Keep pages that hang, crash or break newskit in DIR.")]
Resume = Annotated[bool, flag("Go on where an interrupted run to the same -o stopped.", "--resume")]
ManifestFile = Annotated[
    str | None, named("FILE", "Write to FILE, as JSON, what went in and came out, with digests and options.")
]
