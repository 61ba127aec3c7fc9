"""A run over all its inputs: read, work, export, and note how far it has come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from newskit.commands.messages import usage
from newskit.commands.outputs import Written
from newskit.commands.pages import countable, files_only, raw_pages
from newskit.commands.progress import Meter, show_progress
from newskit.commands.session import Session, session
from newskit.commands.target import Target
from newskit.output import StandardOutput
from newskit.output.partial import Resumable
from newskit.runner import Running, run_pages
from newskit.sources.raw import InputEnd, RawPage, ReadOptions
from newskit.sources.walk import find_inputs, stamp

if TYPE_CHECKING:
    from newskit.commands.manifest import Manifest
    from newskit.commands.resume import ResumableRun
    from newskit.sources.stretch import Given

_HOW_TO_GO_ON = "; the same call with --resume goes on"


@dataclass(frozen=True, slots=True)
class WholeRun:
    """What `run` was called for: here, from start to end or as one shard."""

    target: Target
    errors: str | None
    reading: ReadOptions
    running: Running
    recursive: bool
    url: str
    resume: bool
    manifest: str | None
    shard: tuple[int, int] | None = None
    named: tuple[str | None, str | None] = (None, None)  # -o and --errors, {date} and {shard} still in them

    def check(self) -> None:
        """Refuse options that do not go together. Raises a usage error."""
        if self.resume and self.target.output in (None, "-"):
            raise usage("run", "--resume needs -o FILE: what went to standard output is gone")
        if self.shard and self.target.rows.form != "jsonl":
            output = self.target.output
            raise usage("run", f"--shard writes JSON Lines: {output} is for newskit merge to write")

    @property
    def written(self) -> Written:
        """The files that this run writes, and must not read."""
        output = replace(self.target, output=self.named[0]).pattern or self.named[0]
        # The other shards' outputs come and go, and each must see the same inputs.
        return Written(
            [self.running.quarantine],
            counted=not self.shard,
            named=(output, self.named[1]),
            output=self.target.pattern or self.target.output,
            errors=self.errors,
            manifest=self.manifest,
        )

    def call(self, stage: Any) -> dict[str, Any]:
        """Return all options that decide on the output's bytes: only a run with the same goes on with this one."""
        reading = self.reading._asdict()
        for name in ("on_read", "digests"):  # which do not
            del reading[name]
        names = {
            "recursive": self.recursive,
            "url": self.url,
            "errors": self.errors,
            "manifest": self.manifest,
        }
        return {**asdict(stage), **asdict(self.target), "reading": reading, **names}


def run_whole(
    names: Iterable[str],
    stage: Callable[[RawPage], bytes],
    whole: WholeRun,
    *,
    quiet: bool,
    verbose: bool,
    line_buffered: bool,
) -> None:
    """Run the stage over all inputs, from the start or from where an interrupted run stopped."""
    whole.check()
    opened = partial(whole.target.open, line_buffered=line_buffered, resumable=not whole.shard)
    with session("run", opened, whole.errors, quiet=quiet, verbose=verbose) as work:
        work.wants_pages = not whole.shard
        manifest = _manifest(work, whole, stage) if whole.manifest else None
        outputs = [output for output in work.outputs() if isinstance(output, Resumable)]
        noted = (
            _noted(whole, stage, outputs) if isinstance(work.output, Resumable) and not whole.shard else None
        )
        remembers = whole.target.duplicates != "keep"
        exporter = whole.target.exporter(noted.seen if noted and remembers else None)
        meter = Meter(countable(names))
        if noted:
            work.is_untouched = True
            noted.load(work, exporter, wanted=whole.resume)
            work.is_untouched = False
            work.hint = _HOW_TO_GO_ON
            work.is_noted = noted.is_noted
            work.afterwards.append(noted.forget)
            work.afterwards.extend(output.forget for output in outputs)
            meter.passed_over = noted.inputs_before
            if manifest:
                manifest.go_on(noted.inputs_before)
        pages = _pages(names, whole, meter, noted)
        with closing(run_pages(pages, stage, "run", whole.running)) as results, show_progress(work, meter):
            for result in results:
                if manifest and isinstance(result, InputEnd):
                    manifest.take(result)
                work.take(exporter.line(result) if isinstance(result, bytes) else result)
                if noted:
                    noted.take(result, work, exporter)
        work.warn(exporter.notes())


def _noted(whole: WholeRun, stage: Any, outputs: list[Resumable]) -> ResumableRun:
    from newskit.commands.resume import ResumableRun

    # The files that the options name decide on the bytes, too.
    files = [getattr(stage, "learned", ""), getattr(getattr(stage, "split", None), "lexicon", "")]
    call = {**whole.call(stage), "files": [stamp(name) for name in files if name]}
    return ResumableRun(str(whole.target.output), call, outputs, ordered=whole.running.ordered)


def _pages(
    names: Iterable[str], whole: WholeRun, meter: Meter, noted: ResumableRun | None
) -> Iterator[Given]:
    reading = whole.reading._replace(digests=whole.manifest is not None, on_read=meter.add)
    if whole.shard:
        from newskit.commands.sharded import shard_pages

        named = files_only("--shard", names)
        found = whole.written.left_out(find_inputs(named, recursive=whole.recursive))
        yield from shard_pages(found, reading, whole.shard)
        return
    inputs = whole.written.left_out(find_inputs(names, recursive=whole.recursive))
    pages = raw_pages(noted.inputs(inputs) if noted else inputs, reading, whole.running, url=whole.url)
    yield from noted.items(pages) if noted else pages


def _manifest(work: Session, whole: WholeRun, stage: Any) -> Manifest:
    from newskit.commands.manifest import Manifest

    manifest = Manifest(str(whole.manifest))
    if isinstance(work.output, StandardOutput):
        work.output.take_digest()
    work.others.append(manifest.output)
    work.afterwards.append(lambda: manifest.finish(work, work.written(), whole.call(stage)))
    return manifest
