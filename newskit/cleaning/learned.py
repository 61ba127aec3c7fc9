"""Furniture learned from a site: the line that comes back on page after page, whatever it says."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from newskit.addresses import host_of
from newskit.cleaning.options import LEARNED
from newskit.errors import BadInput
from newskit.record import Article, DroppedText

SHARE = 0.6  # of a site's pages, that a line stands on to be furniture
MIN_PAGES = 10  # of a site, before anything is said of its lines; two pages may share a quotation
_MAX_LINE_CHARS = 200  # longer lines are prose, or a notice that the rules know
KEPT_LINES = 128  # a site, after it has been pruned; it may hold twice as many
MAX_SITES = 2_000  # pruned to half by number of pages
# Of a body's characters: more is no furniture, but a page that was learned again and again.
_MAX_BODY_SHARE = 0.5

_FORMAT = "newskit learned furniture"
_VERSION = 1
_DIGITS = re.compile(r"\d+")
_LEADING_LETTERS = re.compile(r"[^\W\d_]*")


@dataclass(slots=True)
class _SiteLines:
    """How many pages of a site were seen, and on how many of them each line stood.

    A sketch after Manku and Motwani's lossy counting: when too many lines are held, the rarest go, and `floor`
    remembers how often one that went may have been seen. Counts are never too high; the count of a line that was
    frequent from the start is exact.
    """

    pages: int = 0
    floor: int = 0
    lines: Counter[str] = field(default_factory=Counter)

    def prune(self) -> None:
        """Keep the lines that were seen on most pages; of equals, the first in order of text."""
        if len(self.lines) <= 2 * KEPT_LINES:
            return
        ranked = sorted(self.lines.items(), key=lambda item: (-item[1], item[0]))
        self.floor = max(self.floor, ranked[KEPT_LINES][1])
        self.lines = Counter(dict(ranked[:KEPT_LINES]))

    def furniture(self) -> frozenset[str]:
        """Return the lines that stand on enough of the site's pages."""
        if self.pages < MIN_PAGES:
            return frozenset()
        enough = SHARE * self.pages
        return frozenset(line for line, pages in self.lines.items() if pages >= enough)


@dataclass(slots=True)
class LearnedFurniture:
    """The lines of each site, counted by pages. Bounded: at most MAX_SITES sites of 2 * KEPT_LINES lines.

    First `learn` from all articles, then `drop_from` each.
    """

    sites: dict[str, _SiteLines] = field(default_factory=dict)

    def learn(self, article: Article) -> None:
        """Count the lines of an article's body, each once, for its site."""
        site = self.sites.setdefault(site_of_article(article), _SiteLines())
        site.pages += 1
        site.lines.update({_line_key(text) for text in article.body if text and len(text) <= _MAX_LINE_CHARS})
        site.prune()
        self._prune_sites()

    def drop_from(self, article: Article) -> list[DroppedText]:
        """Take the lines learned for its site out of an article's body, in place, unless they are most of it."""
        site = self.sites.get(site_of_article(article))
        known = site.furniture() if site else frozenset()
        if not known:
            return []
        body = article.body
        found = [index for index, text in enumerate(body) if _line_key(text) in known]
        if sum(len(body[index]) for index in found) > _MAX_BODY_SHARE * sum(map(len, body)):
            return []
        gone = frozenset(found)
        dropped = [
            DroppedText(rule=LEARNED, paragraph=index, start=0, text=body[index], whole=True)
            for index in reversed(found)
        ]
        body[:] = [text for index, text in enumerate(body) if index not in gone]
        return dropped

    def dumps(self) -> str:
        """Return what was learned as JSON that can be read and edited: sites in order, their lines by number of pages."""
        import json

        return json.dumps(self._as_dict(), ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> LearnedFurniture:
        """Read a file of what `dumps` gave. Raises BadInput where the file is something else, OSError where it cannot be read."""
        import json
        from pathlib import Path

        try:
            found = json.loads(Path(path).read_bytes())
            if found["format"] != _FORMAT or found["version"] != _VERSION:
                raise BadInput(f"not learned furniture of version {_VERSION}: {os.fspath(path)}")
            return cls({name: _site(values) for name, values in found["sites"].items()})
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
            raise BadInput(f"not learned furniture: {os.fspath(path)}") from problem

    def _as_dict(self) -> dict[str, Any]:
        sites = {
            name: {
                "pages": site.pages,
                "floor": site.floor,
                "lines": dict(sorted(site.lines.items(), key=lambda item: (-item[1], item[0]))),
            }
            for name, site in sorted(self.sites.items())
        }
        return {"format": _FORMAT, "version": _VERSION, "sites": sites}

    def _prune_sites(self) -> None:
        if len(self.sites) > MAX_SITES:
            ranked = sorted(self.sites.items(), key=lambda item: (-item[1].pages, item[0]))
            self.sites = dict(ranked[: MAX_SITES // 2])


def _site(values: dict[str, Any]) -> _SiteLines:
    lines = Counter({str(line): int(pages) for line, pages in values["lines"].items()})
    return _SiteLines(int(values["pages"]), int(values["floor"]), lines)


def _line_key(line: str) -> str:
    """Return the same key for lines that differ in their numbers and spacing only: counters, dates, page numbers."""
    return _DIGITS.sub("0", " ".join(line.split()))


def site_of_article(article: Article) -> str:
    """Return the site that an article is from: the host of its address, else the folder, the archive, or the letters that its file's name begins with."""
    if host := host_of(article.url):
        return host.removeprefix("www.")
    container, inside, _ = article.file.partition("!/")
    folder, slash, name = container.rpartition("/")
    if inside:
        return container
    return folder + slash if slash else _LEADING_LETTERS.match(name)[0]  # type: ignore[index]  # matches the empty text
