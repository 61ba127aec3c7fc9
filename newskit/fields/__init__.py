"""Page to fields: title, time, source, people, section. First answer in an ordered list of finders wins.

`find` finds all of them but the title. Where they look: `surroundings`, the page as they see it, holds the `lines` around
title and body (which ones: `near_blocks`), each taken apart by `credits` (the grammar, with `labels`, `credit_spelling`,
`loose`, `brackets`) and `dateline`; `metadata`, the page's data.
Whose lines these are: `other_articles`, `cards`.

* Title: `title`, `title_by_place`, `title_references` (the data's titles), `title_ends`; of text pages `title_text`,
  `title_lines`, `page_name`, `no_title`.
* Time: `published`, `published_data`, `odd_dates`; how times are written: `times`, `clocks`, `calendars`, `machine_times`.
* Source: `source`, `source_accounts`, `source_names`, `may_be_source`; on pages that are not Chinese `source_world`, `source_sentences`, `agencies`.
* All credits of Chinese pages: `credit_choice` asks the finders and, where these name nobody or are not sure, a model of the parts
  of lines: `credit_parts`, `credit_evidence`, `credit_source`, `credit_author`, `credit_editor`.
* What a script says of the article that a program shows: `scripted_article`.
* People on Chinese pages: `people` asks `people_labelled`, `people_by_role`, `people_in_brackets`, `people_alone`, `people_biographies`,
  `people_data`, `people_hant` (with `report_lines`); `editors`; names: `names`, `likely_names`,
  `han_lists`. On others: `bylines` asks the page's data, `authors_near`, `signatures`, `scripted_authors`, and
  a model of all candidates: `author_choice`, `author_candidates`, `author_evidence`, `author_forest`. What lines say there:
  `author_lines`, `announced`, `written_by`, `line_parts` (with `line_reader`), `may_name`, `head_lines`, `name_lists`, `reporters_eastern`.
* `section`, `lang`.
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
