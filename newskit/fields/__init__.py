"""Page to fields: title, time, source, people, section. First answer in an ordered list of finders wins.

`find` finds all of them but the title. Where they look: `surroundings`, the page as they see it, holds the `lines` around
title and body (which ones: `near_blocks`), each taken apart by the grammar of `credits`; `metadata`, the page's data.
Whose lines these are: `other_articles`, `cards`.

* `title`, `times`, `source`, `section`, `lang`.
* `people` and `credits` for Chinese pages, `bylines` for others.
* What a script says of the article that a program shows: `scripted_article`.

A finder (`from_date_line`, `from_closing_bracket`) takes the surroundings and returns what it found; "", [] or None where there
is nothing, and it never raises.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from newskit.record import Dateline


class Title(NamedTuple):
    """The article's title and the block it stands in (None where only metadata has it)."""

    text: str = ""
    block: int | None = None


@dataclass(slots=True, repr=False)
class Fields:
    """What is known of an article beside its title and body."""

    section: list[str] = field(default_factory=list)
    published_at: str | None = None
    source: str = ""
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    dateline: Dateline | None = None
    lang: str = ""
    warnings: list[str] = field(default_factory=list)
