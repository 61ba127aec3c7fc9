"""The stages as functions from a raw page, or a line, to output lines. They pickle, so that other processes can run them.

Each imports what it needs when it is first called: a command pays for its own stage only. Bare dataclasses,
since every start pays for making them: frozen ones with slots and comparison take four times as long.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from newskit.record import Article, from_line, to_line
from newskit.sources.raw import RawPage

if TYPE_CHECKING:
    from newskit.cleaning import CleanOptions
    from newskit.headlines.split.lexicon import Lexicon


@dataclass(eq=False, repr=False)
class SplitOptions:
    """How headline runs are cut: see newskit.headlines.split_headlines."""

    min_confidence: float = 0.0
    spans: bool = False
    # A file's name: workers read it once, where a pickled lexicon would travel with every chunk.
    lexicon: str = ""
    lexicon_digest: str = ""  # of what is in it, where processes outlive a call


class _Stage:
    """A stage that can be prepared for its first page."""

    reads_pages = True
    _any_page = RawPage("", b"<html><title>Bridge</title><h1>Bridge</h1><p>The bridge is open.")

    def __call__(self, raw: RawPage) -> bytes:
        """Return what becomes of a page or line."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Load what the first page needs: modules, models, files that were named, a fifth of a second in all."""
        self(self._any_page)


class _LineStage(_Stage):
    """A stage that reads lines."""

    reads_pages = False
    _any_page = RawPage("", b"The bridge is open.", form="text")


@dataclass(eq=False, repr=False)
class ParseStage(_Stage):
    """Raw page to article line."""

    encoding: str

    def __call__(self, raw: RawPage) -> bytes:
        """Return the page's article line."""
        from newskit.extract import parse_page

        return to_line(parse_page(raw, self.encoding))


@dataclass(eq=False, repr=False)
class CleanStage(_LineStage):
    """Article line or text line to the same without furniture."""

    options: CleanOptions
    learned: str = ""  # the name of a file of learned furniture

    def __call__(self, raw: RawPage) -> bytes:
        """Return the cleaned line, or nothing for a text line that was furniture."""
        from newskit.cleaning import clean, clean_text

        options = _with_learned(self.options, self.learned, "") if self.learned else self.options
        if raw.form == "text":
            return _text_lines(clean_text(_text(raw), options))
        return to_line(clean(from_line(raw.data), options))


@dataclass(eq=False, repr=False)
class SplitStage(_LineStage):
    """Article line to the same with its headlines split; text line to a headline a line."""

    options: SplitOptions

    def __call__(self, raw: RawPage) -> bytes:
        """Return the article line, or the headlines."""
        from newskit.headlines import split_line

        if raw.form == "text":
            line = _without_controls(_text(raw))
            lexicon = _lexicon(self.options.lexicon, "")
            return _text_lines(split_line(line, lexicon=lexicon, min_confidence=self.options.min_confidence))
        return to_line(_split(from_line(raw.data), self.options))


@dataclass(eq=False, repr=False)
class RunStage(_Stage):
    """Raw page to finished article: parse, clean and split-headlines in one."""

    encoding: str
    clean: CleanOptions
    split: SplitOptions
    learned: str = ""
    learned_digest: str = ""

    def __call__(self, raw: RawPage) -> bytes:
        """Return the page's article line."""
        from newskit.cleaning import clean
        from newskit.extract import parse_page

        options = self.clean
        if self.learned:
            options = _with_learned(options, self.learned, self.learned_digest)
        return to_line(_split(clean(parse_page(raw, self.encoding), options), self.split))

    def pinned(self) -> RunStage:
        """Return the same for processes in other folders that outlive this call: files by their digests, too."""
        split = self.split
        if split.lexicon:
            path = os.path.abspath(split.lexicon)
            split = replace(split, lexicon=path, lexicon_digest=_digest_of(path))
        path = os.path.abspath(self.learned) if self.learned else ""
        return replace(self, split=split, learned=path, learned_digest=_digest_of(path))

    def changed_file(self) -> str:
        """Return the name of a file that is not what it was where this was pinned, "" for none."""
        pins = {self.learned: self.learned_digest, self.split.lexicon: self.split.lexicon_digest}
        return next((path for path, digest in pins.items() if digest != _digest_of(path)), "")


def _split(article: Article, options: SplitOptions) -> Article:
    from newskit.headlines import split_headlines

    return split_headlines(
        article,
        lexicon=_lexicon(options.lexicon, options.lexicon_digest),
        min_confidence=options.min_confidence,
        spans=options.spans,
    )


def _digest_of(path: str) -> str:
    """Return a digest of what is in a file, "" for no file and one that cannot be read."""
    import hashlib

    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


@cache
def _lexicon(path: str, _digest: str) -> Lexicon | None:
    """Read a lexicon, once a process: what is in the file is part of the call."""
    from newskit.headlines.split.lexicon import Lexicon

    return Lexicon.load(path) if path else None


@cache
def _with_learned(options: CleanOptions, path: str, _digest: str) -> CleanOptions:
    """Add a file of learned furniture to the options, read once a process."""
    from newskit.cleaning.learned import LearnedFurniture

    return replace(options, learned=LearnedFurniture.load(path))


def _text(raw: RawPage) -> str:
    return raw.data.decode("utf-8", "replace").rstrip("\r\n")


def _without_controls(line: str) -> str:
    """Return a line without what a terminal would act on, as headlines of records are; tabs part headlines and stay."""
    if line.isprintable():
        return line
    from newskit.page.plain import plain

    return "\t".join(map(plain, line.split("\t")))


def _text_lines(lines: list[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
