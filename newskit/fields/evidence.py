"""A way to find who wrote, and what its answer is worth."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from newskit.fields.surroundings import Surroundings


class Evidence(NamedTuple):
    """A finder of authors. `newskit.fields.bylines` asks them in the order of trust.

    `is_data`: it reads what the page says of itself in its data. `may_be_house`: it may name the paper itself; beside
    the date that only says whose page it is. `may_be_part`: it often names the first of several alone.
    `is_sure`: the model of `newskit.fields.author_choice` only completes what it names.
    """

    find: Callable[[Surroundings], list[str]]
    is_data: bool = False
    may_be_house: bool = False
    may_be_part: bool = False
    is_sure: bool = False
